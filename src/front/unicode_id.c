/* Identifiers that are not ASCII: which characters they may hold, and their normal form (NFKC), as PEP 3131 asks.
 *
 * The tables are sorted ranges and lists, searched by halves. Normalising decomposes into code points in scratch, sorts the marks
 * behind each letter by their class, and composes again; Hangul is computed. An identifier whose characters neither decompose nor
 * combine is left as it is. Linear but for the sorting of marks, which is charged. */
#include "front/lex.h"

typedef struct unicode_range {
  uint32_t first, last;
} unicode_range;
typedef struct unicode_class {
  uint32_t first, last;
  uint8_t value;
} unicode_class;

#include "front/unicode_tables.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

enum { HANGUL = 0xAC00, HANGUL_L = 0x1100, HANGUL_V = 0x1161, HANGUL_T = 0x11A7, L_COUNT = 19, V_COUNT = 21, T_COUNT = 28 };

uint32_t boa_utf8_decode(const char *s, uint32_t *size) {
  const uint8_t *p = (const uint8_t *)s;
  if (p[0] < 0x80) {
    *size = 1;
    return p[0];
  }
  *size = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
  uint32_t c = p[0] & (0x7Fu >> *size);
  for (uint32_t i = 1; i < *size; i++) {
    c = c << 6 | (p[i] & 0x3F);
  }
  return c;
}

static bool in_ranges(const unicode_range *table, size_t count, uint32_t c) {
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (c > table[middle].last) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < count && c >= table[low].first;
}

bool boa_unicode_id_start(uint32_t c) {
  return c < 0x80 ? (c | 0x20) - 'a' < 26 || c == '_' : in_ranges(id_start, COUNT(id_start), c);
}

bool boa_unicode_id_continue(uint32_t c) {
  return boa_unicode_id_start(c) || (c < 0x80 ? c - '0' < 10 : in_ranges(id_more, COUNT(id_more), c));
}

bool boa_unicode_printable(uint32_t c) {
  return c < 0x80 ? c >= 0x20 && c < 0x7F : !in_ranges(unprintable, COUNT(unprintable), c);
}

/* --- NFKC ----------------------------------------------------------------------------------------------------------------- */

static uint8_t class_of(uint32_t c) {
  size_t low = 0, high = COUNT(combining);
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (c > combining[middle].last) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < COUNT(combining) && c >= combining[low].first ? combining[low].value : 0;
}

/* The place of c in `decomposed`, or COUNT. */
static size_t find_decomposed(uint32_t c) {
  size_t low = 0, high = COUNT(decomposed);
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (decomposed[middle] < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < COUNT(decomposed) && decomposed[low] == c ? low : COUNT(decomposed);
}

/* Writes the decomposition of c, if there is room for it to be written; its length. */
static uint32_t decompose(uint32_t c, uint32_t *to) {
  if (c - HANGUL < L_COUNT * V_COUNT * T_COUNT) {
    uint32_t s = c - HANGUL, t = s % T_COUNT;
    if (to) {
      to[0] = HANGUL_L + s / (V_COUNT * T_COUNT);
      to[1] = HANGUL_V + s % (V_COUNT * T_COUNT) / T_COUNT;
      to[t ? 2 : 1] = t ? HANGUL_T + t : to[1];
    }
    return t ? 3 : 2;
  }
  size_t place = find_decomposed(c);
  if (place == COUNT(decomposed)) {
    if (to) {
      *to = c;
    }
    return 1;
  }
  uint32_t n = 0;
  for (uint32_t i = decomposed_at[place]; i < decomposed_at[place + 1]; i++, n++) {
    if (to) {
      to[n] = decomposition[i];
    }
  }
  return n;
}

/* The composition of two code points, or 0. */
static uint32_t compose(uint32_t a, uint32_t b) {
  if (a - HANGUL_L < L_COUNT && b - HANGUL_V < V_COUNT) {
    return HANGUL + ((a - HANGUL_L) * V_COUNT + (b - HANGUL_V)) * T_COUNT;
  }
  if (a - HANGUL < L_COUNT * V_COUNT * T_COUNT && (a - HANGUL) % T_COUNT == 0 && b - HANGUL_T - 1 < T_COUNT - 1) {
    return a + (b - HANGUL_T);
  }
  size_t low = 0, high = COUNT(compositions);
  while (low < high) {
    size_t middle = (low + high) / 2;
    const uint32_t *m = compositions[middle];
    if (m[0] < a || (m[0] == a && m[1] < b)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < COUNT(compositions) && compositions[low][0] == a && compositions[low][1] == b ? compositions[low][2] : 0;
}

/* Sorts each run of marks by class, keeping the order of equals. */
static boa_status sort_marks(boa_work *w, uint32_t *c, uint32_t n) {
  for (uint32_t i = 1; i < n; i++) {
    uint8_t k = class_of(c[i]);
    uint32_t one = c[i], j = i;
    while (k && j > 0 && class_of(c[j - 1]) > k) {
      c[j] = c[j - 1];
      j--;
      if (!boa_charge(w, 1)) {
        return BOA_STOP;
      }
    }
    c[j] = one;
  }
  return BOA_OK;
}

/* Composes in place; the new length. */
static uint32_t compose_all(uint32_t *c, uint32_t n) {
  uint32_t to = 0, starter = UINT32_MAX;
  uint8_t last = 0; /* class of the last mark kept behind the starter */
  for (uint32_t i = 0; i < n; i++) {
    uint8_t k = class_of(c[i]);
    bool reaches = starter != UINT32_MAX && (to == starter + 1 || (last && last < k));
    uint32_t both = reaches ? compose(c[starter], c[i]) : 0;
    if (both) {
      c[starter] = both;
      continue;
    }
    if (!k) {
      starter = to;
    }
    last = k;
    c[to++] = c[i];
  }
  return to;
}

static uint32_t encode(uint32_t c, char *p) {
  if (c < 0x80) {
    p[0] = (char)c;
    return 1;
  }
  uint32_t size = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  for (uint32_t i = size - 1; i > 0; i--) {
    p[i] = (char)(0x80 | (c & 0x3F));
    c >>= 6;
  }
  p[0] = (char)((0xF00u >> size & 0xFF) | c);
  return size;
}

static bool is_normal(const char *text, uint32_t len, uint32_t *points) {
  bool normal = true;
  *points = 0;
  for (uint32_t at = 0, size; at < len; at += size) {
    uint32_t c = boa_utf8_decode(text + at, &size);
    uint32_t n = c < 0x80 ? 1 : decompose(c, NULL);
    *points += n;
    normal = normal && n == 1 && (c < 0x80 || (find_decomposed(c) == COUNT(decomposed) && !class_of(c)));
    normal = normal && c - HANGUL_V >= V_COUNT && c - HANGUL_T >= T_COUNT;
  }
  return normal;
}

boa_status boa_unicode_normalize(boa_work *w, const char **text, uint32_t *len) {
  uint32_t points, n = 0;
  if (!boa_charge(w, *len)) {
    return BOA_STOP;
  }
  if (is_normal(*text, *len, &points)) {
    return BOA_OK;
  }
  uint32_t *c = boa_scratch(w, points * sizeof(uint32_t));
  char *out = boa_scratch(w, points * 4 + 1);
  if (!c || !out) {
    return BOA_NOMEM;
  }
  for (uint32_t at = 0, size; at < *len; at += size) {
    uint32_t one = boa_utf8_decode(*text + at, &size);
    n += decompose(one, c + n);
  }
  boa_status status = sort_marks(w, c, n);
  n = compose_all(c, n);
  *text = out;
  *len = 0;
  for (uint32_t i = 0; i < n; i++) {
    *len += encode(c[i], out + *len);
  }
  return status;
}
