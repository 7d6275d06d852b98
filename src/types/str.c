/* str: a header with length, width (1, 2 or 4 bytes a character), hash, and the characters, either in the object itself or in a buffer shared with other
 * strs. A buffer has a fill mark: the str that ends at the mark may grow in place under a new header, so that `s += x` in a loop is
 * linear. Invariant: the width is the smallest that holds every character; the ASCII mark is exact. Hashes are SipHash-1-3 with
 * the all-zero key over the characters as stored, as 64-bit CPython's under PYTHONHASHSEED=0 (Aumasson and Bernstein, "SipHash", 2012). */
#include "types/str_view.h"

enum { INLINE_MOST = 256 }; /* bytes; a longer concatenation gets a buffer with room to grow */

static uint64_t rotl(uint64_t x, int b) {
  return x << b | x >> (64 - b);
}

static void sip_round(uint64_t v[4]) {
  v[0] += v[1], v[2] += v[3];
  v[1] = rotl(v[1], 13) ^ v[0], v[3] = rotl(v[3], 16) ^ v[2];
  v[0] = rotl(v[0], 32);
  v[2] += v[1], v[0] += v[3];
  v[1] = rotl(v[1], 17) ^ v[2], v[3] = rotl(v[3], 21) ^ v[0];
  v[2] = rotl(v[2], 32);
}

uint64_t boa_siphash13(const void *bytes, size_t n) {
  const uint8_t *p = bytes;
  uint64_t v[4] = {0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261, 0x7465646279746573};
  uint64_t last = (uint64_t)n << 56, m;
  for (; n >= 8; n -= 8, p += 8) {
    memcpy(&m, p, 8);
    v[3] ^= m;
    sip_round(v);
    v[0] ^= m;
  }
  for (size_t i = 0; i < n; i++) {
    last |= (uint64_t)p[i] << (8 * i);
  }
  v[3] ^= last;
  sip_round(v);
  v[0] ^= last;
  v[2] ^= 0xff;
  sip_round(v);
  sip_round(v);
  sip_round(v);
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}

uint32_t boa_str_char(const boa_guest *g, boa_value s, uint32_t i) {
  boa_ref data = boa_str_data(g, s);
  switch (boa_str_width(g, s)) {
  case 1:
    return cage_load8_at(&g->cage, data, i, 0);
  case 2:
    return cage_load16_at(&g->cage, data, i, 0);
  default:
    return cage_load32_at(&g->cage, data, i, 0);
  }
}

static void set_char(boa_guest *g, boa_ref data, uint32_t width, uint32_t i, uint32_t c) {
  switch (width) {
  case 1:
    cage_store8_at(&g->cage, data, i, 0, (uint8_t)c);
    break;
  case 2:
    cage_store16_at(&g->cage, data, i, 0, (uint16_t)c);
    break;
  default:
    cage_store32_at(&g->cage, data, i, 0, c);
  }
}

boa_status boa_str_room(boa_guest *g, uint64_t n, uint32_t width, bool ascii, boa_value *out) {
  if (n == 0) {
    *out = BOA_EMPTY_STR;
    return BOA_OK;
  }
  uint64_t h = boa_header(BOA_TYPE(BOA_KIND_STR), BOA_LAYOUT_TEXT, 0, (uint16_t)width);
  boa_value s = n < UINT32_MAX ? boa_alloc(g, BOA_STR_DATA + n * width, h) : boa_alloc(g, UINT32_MAX * (uint64_t)4, h);
  if (!s) {
    return BOA_NOMEM;
  }
  boa_set_raw(g, s, BOA_STR_LENGTH, (uint32_t)n);
  boa_set_raw(g, s, BOA_STR_ASCII, ascii);
  *out = s;
  return BOA_OK;
}

/* One character of checked or unchecked UTF-8: a stray byte stands for itself (the parser has refused it before). */
static uint32_t next_char(const uint8_t *p, size_t n, size_t *i) {
  uint32_t c = p[*i];
  size_t more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : c >= 0xc0 ? 1 : 0;
  if (more == 0 || *i + more >= n) {
    *i += 1;
    return c;
  }
  c &= 0x3fu >> more;
  for (size_t k = 1; k <= more; k++) {
    c = c << 6 | (p[*i + k] & 0x3f);
  }
  *i += more + 1;
  return c > 0x10ffff ? 0xfffd : c;
}

boa_status boa_str_new(boa_guest *g, const char *utf8, size_t n, boa_value *out) {
  const uint8_t *p = (const uint8_t *)utf8;
  uint32_t most = 0, count = 0;
  for (size_t i = 0; i < n; count++) {
    uint32_t c = p[i] < 0x80 ? p[i++] : next_char(p, n, &i);
    most = c > most ? c : most;
  }
  if (count == 1 && most < 256) {
    *out = BOA_AT_LATIN + most * BOA_STR_SIZE;
    return BOA_OK;
  }
  uint32_t width = most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
  boa_status s = boa_str_room(g, count, width, most < 0x80, out);
  if (s || count == 0) {
    return s;
  }
  boa_ref data = boa_str_data(g, *out);
  if (most < 0x80) {
    cage_write(&g->cage, data, 0, utf8, (uint32_t)n);
    return BOA_OK;
  }
  for (size_t i = 0, k = 0; i < n; k++) {
    set_char(g, data, width, (uint32_t)k, next_char(p, n, &i));
  }
  return BOA_OK;
}

boa_status boa_str_from_int(boa_guest *g, int64_t i, boa_value *out) {
  char digits[24];
  uint32_t at = sizeof digits;
  uint64_t rest = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
  do {
    digits[--at] = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest);
  if (i < 0) {
    digits[--at] = '-';
  }
  uint32_t n = (uint32_t)sizeof digits - at;
  if (n == 1) {
    return boa_str_from_char(g, (uint8_t)digits[at], out);
  }
  boa_status s = boa_str_room(g, n, 1, true, out);
  if (!s) {
    cage_write(&g->cage, (boa_ref){(uint32_t)*out}, BOA_STR_DATA, digits + at, n);
  }
  return s;
}

boa_status boa_str_from_char(boa_guest *g, uint32_t c, boa_value *out) {
  if (c < 256) {
    *out = BOA_AT_LATIN + c * BOA_STR_SIZE;
    return BOA_OK;
  }
  boa_status s = boa_str_room(g, 1, c < 0x10000 ? 2 : 4, false, out);
  if (!s) {
    set_char(g, boa_str_data(g, *out), c < 0x10000 ? 2 : 4, 0, c);
  }
  return s;
}

/* The characters as bytes, cut at the cage's end. */
static const uint8_t *raw(const boa_guest *g, boa_value s, uint32_t *n) {
  uint64_t bytes = (uint64_t)boa_str_length(g, s) * boa_str_width(g, s);
  *n = bytes < UINT32_MAX ? (uint32_t)bytes : UINT32_MAX;
  return cage_bytes(&g->cage, boa_str_data(g, s), 0, n);
}

bool boa_str_same_text(const boa_guest *g, boa_value a, boa_value b) {
  if ((boa_header_flags(boa_head(g, a)) & boa_header_flags(boa_head(g, b)) & BOA_STR_HASHED) &&
      cage_load64(&g->cage, boa_to_ref(a), BOA_STR_HASH) != cage_load64(&g->cage, boa_to_ref(b), BOA_STR_HASH)) {
    return false;
  }
  uint32_t n, m;
  const uint8_t *p = raw(g, a, &n), *q = raw(g, b, &m);
  return n == m && memcmp(p, q, n) == 0;
}

int boa_str_compare(const boa_guest *g, boa_value a, boa_value b) {
  uint32_t n = boa_str_length(g, a), m = boa_str_length(g, b);
  uint32_t shorter = n < m ? n : m;
  if (boa_str_width(g, a) == 1 && boa_str_width(g, b) == 1) {
    uint32_t cut_a = shorter, cut_b = shorter;
    const uint8_t *p = cage_bytes(&g->cage, boa_str_data(g, a), 0, &cut_a);
    const uint8_t *q = cage_bytes(&g->cage, boa_str_data(g, b), 0, &cut_b);
    int order = memcmp(p, q, cut_a < cut_b ? cut_a : cut_b);
    if (order) {
      return order < 0 ? -1 : 1;
    }
  } else {
    for (uint32_t i = 0; i < shorter; i++) {
      uint32_t x = boa_str_char(g, a, i), y = boa_str_char(g, b, i);
      if (x != y) {
        return x < y ? -1 : 1;
      }
    }
  }
  return n < m ? -1 : n > m;
}

bool boa_str_is(const boa_guest *g, boa_value s, const char *ascii) {
  uint32_t n;
  const uint8_t *p = raw(g, s, &n);
  return boa_str_width(g, s) == 1 && n == strlen(ascii) && memcmp(p, ascii, n) == 0;
}

int64_t boa_str_hash(boa_guest *g, boa_value s) {
  uint64_t h = boa_head(g, s);
  if (boa_header_flags(h) & BOA_STR_HASHED) {
    return (int64_t)cage_load64(&g->cage, boa_to_ref(s), BOA_STR_HASH);
  }
  uint32_t n;
  const uint8_t *p = raw(g, s, &n);
  int64_t hash = n ? (int64_t)boa_siphash13(p, n) : 0;
  hash = hash == -1 ? -2 : hash;
  g->work.fuel -= n / 16;
  cage_store64(&g->cage, boa_to_ref(s), BOA_STR_HASH, (uint64_t)hash);
  cage_store64(&g->cage, boa_to_ref(s), 0, h | (uint64_t)BOA_STR_HASHED << BOA_FLAG_BITS);
  return hash;
}

/* Copies all characters of s to place `at` of characters of that width (not smaller than s's own). */
void boa_str_put(boa_guest *g, boa_ref to, uint32_t width, uint32_t at, boa_value s) {
  uint32_t n = boa_str_length(g, s), own = boa_str_width(g, s);
  boa_ref from = boa_str_data(g, s);
  if (own == width) {
    cage_copy(&g->cage, (boa_ref){to.at + at * width}, 0, from, 0, n * width);
    return;
  }
  for (uint32_t i = 0; i < n; i++) {
    set_char(g, to, width, at + i, own == 1 ? cage_load8_at(&g->cage, from, i, 0) : cage_load16_at(&g->cage, from, i, 0));
  }
}

void boa_str_fill(boa_guest *g, boa_ref to, uint32_t width, uint32_t at, uint32_t c, uint32_t n) {
  if (width == 1) {
    cage_fill(&g->cage, (boa_ref){to.at + at}, 0, (uint8_t)c, n);
    return;
  }
  for (uint32_t i = 0; i < n; i++) {
    set_char(g, to, width, at + i, c);
  }
}

/* A str over a buffer; its characters start at the buffer's start. */
static boa_status over_buffer(boa_guest *g, boa_value buffer, uint32_t n, uint32_t width, bool ascii, boa_value *out) {
  boa_value s =
      boa_alloc(g, BOA_STR_SIZE, boa_header(BOA_TYPE(BOA_KIND_STR), BOA_LAYOUT_TEXT, BOA_STR_BUFFERED, (uint16_t)width));
  if (!s) {
    return BOA_NOMEM;
  }
  boa_set_raw(g, s, BOA_STR_LENGTH, n);
  boa_set_raw(g, s, BOA_STR_ASCII, ascii);
  boa_init(g, s, BOA_STR_DATA, buffer);
  *out = s;
  return BOA_OK;
}

/* Appends b in a's buffer when a ends at the fill mark and there is room. */
static bool append_in_place(boa_guest *g, boa_value a, boa_value b, uint32_t n, uint32_t m, uint32_t width, bool ascii,
                            boa_value *out, boa_status *status) {
  boa_value buffer = boa_field(g, a, BOA_STR_DATA);
  if (!boa_is(g, buffer, BOA_KIND_BUFFER) || boa_str_width(g, a) != width) {
    return false;
  }
  uint32_t room = boa_raw(g, buffer, BOA_BUFFER_ROOM);
  if (boa_raw(g, buffer, BOA_BUFFER_USED) != n * width || (uint64_t)(n + m) * width > room) {
    return false;
  }
  *status = over_buffer(g, buffer, n + m, width, ascii, out);
  if (!*status) {
    boa_str_put(g, (boa_ref){(uint32_t)buffer + BOA_BUFFER_DATA}, width, n, b);
    boa_set_raw(g, buffer, BOA_BUFFER_USED, (n + m) * width);
  }
  return true;
}

boa_status boa_str_concat(boa_guest *g, boa_value a, boa_value b, boa_value *out) {
  uint32_t n = boa_str_length(g, a), m = boa_str_length(g, b);
  if (n == 0 || m == 0) {
    *out = n ? a : b;
    return BOA_OK;
  }
  uint32_t wa = boa_str_width(g, a), wb = boa_str_width(g, b), width = wa > wb ? wa : wb;
  bool ascii = boa_raw(g, a, BOA_STR_ASCII) && boa_raw(g, b, BOA_STR_ASCII);
  uint64_t bytes = ((uint64_t)n + m) * width;
  boa_status s;
  if ((boa_header_flags(boa_head(g, a)) & BOA_STR_BUFFERED) && append_in_place(g, a, b, n, m, width, ascii, out, &s)) {
    g->work.fuel -= (int64_t)m * width / 32;
    return s;
  }
  if (bytes <= INLINE_MOST) {
    s = boa_str_room(g, (uint64_t)n + m, width, ascii, out);
    if (!s) {
      boa_ref data = boa_str_data(g, *out);
      boa_str_put(g, data, width, 0, a);
      boa_str_put(g, data, width, n, b);
    }
    return s;
  }
  uint64_t room = bytes + bytes / 2;
  room = room + 1024 > g->memory_limit ? bytes : room;
  boa_value buffer = boa_alloc(g, BOA_BUFFER_DATA + room, boa_header(BOA_TYPE(BOA_KIND_BUFFER), BOA_LAYOUT_RAW, 0, 0));
  if (!buffer || (s = over_buffer(g, buffer, n + m, width, ascii, out))) {
    return BOA_NOMEM;
  }
  boa_ref data = {(uint32_t)buffer + BOA_BUFFER_DATA};
  boa_str_put(g, data, width, 0, a);
  boa_str_put(g, data, width, n, b);
  boa_set_raw(g, buffer, BOA_BUFFER_USED, (uint32_t)bytes);
  boa_set_raw(g, buffer, BOA_BUFFER_ROOM, (uint32_t)room);
  return BOA_OK;
}

boa_status boa_str_repeat(boa_guest *g, boa_value s, int64_t n, boa_value *out) {
  uint32_t length = boa_str_length(g, s), width = boa_str_width(g, s);
  if (n <= 0 || length == 0) {
    *out = BOA_EMPTY_STR;
    return BOA_OK;
  }
  if (n == 1) {
    *out = s;
    return BOA_OK;
  }
  uint64_t total = (uint64_t)n > UINT32_MAX ? UINT64_MAX / 16 : (uint64_t)n * length;
  boa_status status = boa_str_room(g, total, width, boa_raw(g, s, BOA_STR_ASCII), out);
  if (status) {
    return status;
  }
  boa_ref data = boa_str_data(g, *out);
  boa_str_put(g, data, width, 0, s);
  for (uint64_t done = length; done < total;) { /* what is there is doubled */
    uint64_t more = done < total - done ? done : total - done;
    cage_copy(&g->cage, (boa_ref){data.at + (uint32_t)done * width}, 0, data, 0, (uint32_t)more * width);
    done += more;
  }
  return BOA_OK;
}

boa_status boa_str_slice(boa_guest *g, boa_value s, int64_t start, int64_t step, uint32_t n, boa_value *out) {
  uint32_t width = boa_str_width(g, s), most = 0;
  if (n == boa_str_length(g, s) && step == 1) {
    *out = s;
    return BOA_OK;
  }
  if (!boa_charge(&g->work, n / 16)) {
    return BOA_STOP;
  }
  bool ascii = boa_raw(g, s, BOA_STR_ASCII);
  for (uint32_t i = 0; i < n && !ascii; i++) {
    uint32_t c = boa_str_char(g, s, (uint32_t)(start + i * step));
    most = c > most ? c : most;
  }
  if (n == 1) {
    return boa_str_from_char(g, boa_str_char(g, s, (uint32_t)start), out);
  }
  uint32_t narrow = most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
  boa_status status = boa_str_room(g, n, narrow, ascii || most < 0x80, out);
  if (status || n == 0) {
    return status;
  }
  boa_ref data = boa_str_data(g, *out);
  if (step == 1 && narrow == width) {
    cage_copy(&g->cage, data, 0, (boa_ref){boa_str_data(g, s).at + (uint32_t)start * width}, 0, n * width);
    return BOA_OK;
  }
  if (width == 1) {
    uint32_t from_n = boa_str_length(g, s), to_n = n;
    const uint8_t *p = cage_bytes(&g->cage, boa_str_data(g, s), 0, &from_n);
    uint8_t *q = cage_writable_bytes(&g->cage, data, 0, &to_n);
    for (uint32_t i = 0; i < to_n; i++) {
      uint64_t at = (uint64_t)(start + i * step);
      q[i] = at < from_n ? p[at] : 0;
    }
    return BOA_OK;
  }
  for (uint32_t i = 0; i < n; i++) {
    set_char(g, data, narrow, i, boa_str_char(g, s, (uint32_t)(start + i * step)));
  }
  return BOA_OK;
}

static boa_status intern(boa_guest *g, boa_value s, boa_value *out) {
  boa_value found = BOA_UNBOUND;
  boa_status status = BOA_OK;
  if (g->roots[BOA_ROOT_IMAGE_NAMES]) {
    status = boa_dict_get(g, g->roots[BOA_ROOT_IMAGE_NAMES], s, &found);
  }
  if (!status && found == BOA_UNBOUND) {
    status = boa_dict_get(g, g->roots[BOA_ROOT_NAMES], s, &found);
  }
  if (status || found != BOA_UNBOUND) {
    *out = found;
    return status;
  }
  status = boa_dict_set(g, g->roots[BOA_ROOT_NAMES], s, s);
  if (!status) {
    cage_store64(&g->cage, boa_to_ref(s), 0, boa_head(g, s) | (uint64_t)BOA_STR_INTERNED << BOA_FLAG_BITS);
    *out = s;
  }
  return status;
}

boa_status boa_intern_str(boa_guest *g, boa_value s, boa_value *out) {
  if (boa_header_flags(boa_head(g, s)) & BOA_STR_INTERNED) {
    *out = s;
    return BOA_OK;
  }
  return intern(g, s, out);
}

boa_status boa_intern(boa_guest *g, const char *utf8, size_t n, boa_value *out) {
  boa_value s;
  boa_status status = boa_str_new(g, utf8, n, &s);
  return status ? status : boa_intern_str(g, s, out);
}

boa_status boa_str_utf8(boa_guest *g, boa_value s, char **text, size_t *n) {
  boa_text t = boa_text_new(g);
  boa_text_str(&t, g, s);
  boa_text_bytes(&t, "", 1);
  *text = t.at;
  *n = t.len ? t.len - 1 : 0;
  return t.status;
}
