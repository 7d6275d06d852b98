/* Substring search. A simple scan (memchr or a loop for the first character, then a comparison) as long as it pays, then the two-way
 * algorithm, which is linear for any needle without memory of its own (Crochemore and Perrin, "Two-way string-matching", 1991). The same
 * code searches backward by reading both strs from their ends. Fuel: one unit a call, one per 8 characters looked at, one per 64 that memchr
 * passes. */
#include "types/str_view.h"

enum { STEPS = 1 << 14, CHUNK = 1 << 18 };

/* Characters read from the start or from the end. */
typedef struct line {
  boa_view v;
  bool back;
} line;

typedef struct search {
  boa_work *w;
  line text, sub;
  uint32_t steps; /* compared since fuel was last paid */
  bool stopped;
} search;

static inline uint32_t at(const line *l, uint32_t i) {
  return boa_view_char(&l->v, l->back ? l->v.n - 1 - i : i);
}

/* Counts a comparison; false from when the fuel is out. */
static inline bool step(search *s) {
  if (!s->stopped && ++s->steps == STEPS) {
    s->steps = 0;
    s->stopped = !boa_charge(s->w, STEPS / 8);
  }
  return !s->stopped;
}

/* The place before the maximal suffix of the needle (-1: it is all of it) in the usual or the reversed order, and its period. */
static int64_t maximal_suffix(search *s, bool reversed, int64_t *period) {
  int64_t suffix = -1, j = 0, k = 1, p = 1, m = s->sub.v.n;
  while (j + k < m && step(s)) {
    uint32_t a = at(&s->sub, (uint32_t)(j + k)), b = at(&s->sub, (uint32_t)(suffix + k));
    if (a == b) {
      j += k == p ? p : 0;
      k = k == p ? 1 : k + 1;
    } else if ((a < b) != reversed) {
      j += k;
      k = 1;
      p = j - suffix;
    } else {
      suffix = j++;
      k = p = 1;
    }
  }
  *period = p;
  return suffix;
}

/* Whether the needle's first `n` characters come again `period` later. */
static bool is_periodic(search *s, int64_t period, int64_t n) {
  for (int64_t i = 0; i < n; i++) {
    if (!step(s) || at(&s->sub, (uint32_t)i) != at(&s->sub, (uint32_t)(i + period))) {
      return false;
    }
  }
  return true;
}

/* The first occurrence from place j on, or -1. */
static int64_t two_way(search *s, int64_t j) {
  int64_t p, q, m = s->sub.v.n, n = s->text.v.n;
  int64_t a = maximal_suffix(s, false, &p), b = maximal_suffix(s, true, &q);
  int64_t cut = a > b ? a : b, period = a > b ? p : q, known = -1; /* what is known to match: needle[0, known] */
  bool periodic = is_periodic(s, period, cut + 1);
  if (!periodic) {
    period = (cut + 1 > m - cut - 1 ? cut + 1 : m - cut - 1) + 1;
  }
  while (j <= n - m && !s->stopped) {
    int64_t i = (cut > known ? cut : known) + 1;
    while (i < m && at(&s->sub, (uint32_t)i) == at(&s->text, (uint32_t)(i + j)) && step(s)) {
      i++;
    }
    if (i < m) {
      j += i - cut;
      known = -1;
      step(s);
      continue;
    }
    for (i = cut; i > known && at(&s->sub, (uint32_t)i) == at(&s->text, (uint32_t)(i + j)) && step(s);) {
      i--;
    }
    if (i <= known) {
      return j;
    }
    j += period;
    known = periodic ? m - period - 1 : -1;
    step(s);
  }
  return -1;
}

/* The first place in [i, end) of character c; end when there is none. A loop of its own for each way that is common. */
static uint32_t next_place(const line *l, uint32_t i, uint32_t end, uint32_t c) {
  if (l->v.width == 1 && l->back) {
    const uint8_t *last = l->v.at + l->v.n - 1;
    while (i < end && *(last - i) != c) {
      i++;
    }
  } else if (l->v.width == 2 && !l->back) {
    uint16_t two;
    for (; i < end && (memcpy(&two, l->v.at + (size_t)i * 2, 2), two != c); i++) {
    }
  } else {
    while (i < end && at(l, i) != c) {
      i++;
    }
  }
  return i;
}

/* From i on the next place of the needle's first character that leaves room for the rest; last + 1 when there is none. */
static uint32_t next_start(search *s, uint32_t i, uint32_t last) {
  uint32_t first = at(&s->sub, 0);
  while (i <= last) {
    uint32_t from = i, end = last - i + 1 < CHUNK ? last + 1 : i + CHUNK;
    i = next_place(&s->text, i, end, first);
    s->stopped = !boa_charge(s->w, (i - from) / 8);
    if (i < end || s->stopped) {
      return i;
    }
  }
  return last + 1;
}

/* The scan where both are bytes, read forward: what nearly every search is. *passed is where it ended, for the caller to pay. */
static int64_t scan_bytes(search *s, uint32_t *passed) {
  const uint8_t *text = s->text.v.at, *sub = s->sub.v.at;
  uint32_t m = s->sub.v.n, last = s->text.v.n - m, i = 0, paid = 0, compared = 0;
  while (i <= last && !s->stopped) {
    uint32_t some = last - i + 1 < CHUNK ? last - i + 1 : CHUNK;
    const uint8_t *p = memchr(text + i, sub[0], some);
    i = p ? (uint32_t)(p - text) : i + some;
    *passed = i - paid;
    if (i - paid >= CHUNK) {
      s->stopped = !boa_charge(s->w, (i - paid) / 64);
      *passed = 0;
      paid = i;
    }
    if (!p) {
      continue;
    }
    if (m == 1 || (p[1] == sub[1] && memcmp(p + 1, sub + 1, m - 1) == 0)) {
      return i;
    }
    compared += p[1] == sub[1] ? m / 8 + 2 : 1;
    i++;
    if (compared > 256 + i / 4) {
      s->stopped = !boa_charge(s->w, compared / 4);
      return two_way(s, i);
    }
  }
  return -1;
}

static int64_t scan(search *s) {
  uint32_t n = s->text.v.n, m = s->sub.v.n, last = n - m, first = at(&s->sub, 0);
  uint64_t compared = 0;
  if (first >> (8 * s->text.v.width % 32) && s->text.v.width < 4) {
    return -1;
  }
  for (uint32_t i = next_start(s, 0, last); i <= last && !s->stopped; i = next_start(s, i + 1, last)) {
    uint32_t k = 1;
    while (k < m && at(&s->sub, k) == at(&s->text, i + k) && step(s)) {
      k++;
    }
    if (k == m) {
      return i;
    }
    compared += k;
    if (compared > 256 + i / 4) {
      return two_way(s, (int64_t)i + 1);
    }
    step(s);
  }
  return -1;
}

boa_status boa_view_find(boa_guest *g, boa_view text, boa_view needle, uint32_t from, uint32_t to, bool backward,
                         int64_t *out) {
  *out = -1;
  to = to < text.n ? to : text.n;
  if (from > to || needle.n > to - from) {
    return BOA_OK;
  }
  if (needle.n == 0) {
    *out = backward ? to : from;
    return boa_charge(&g->work, 1) ? BOA_OK : BOA_STOP;
  }
  text.at += (size_t)from * text.width;
  text.n = to - from;
  search s = {.w = &g->work, .text = {text, backward}, .sub = {needle, backward}};
  bool bytes = text.width == 1 && needle.width == 1 && !backward;
  uint32_t passed = 0;
  int64_t found = bytes ? scan_bytes(&s, &passed) : scan(&s);
  if (s.stopped || !boa_charge(&g->work, passed / 64 + s.steps / 8 + 1)) {
    return BOA_STOP;
  }
  if (found >= 0) {
    *out = from + (backward ? (int64_t)text.n - needle.n - found : found);
  }
  return BOA_OK;
}

boa_status boa_str_find(boa_guest *g, boa_value str, boa_value sub, uint32_t from, uint32_t to, bool backward, int64_t *out) {
  return boa_view_find(g, boa_str_view(g, str), boa_str_view(g, sub), from, to, backward, out);
}

static uint64_t count_byte(boa_view v, uint8_t c, uint32_t from, uint32_t to) {
  uint64_t n = 0;
  to = to < v.n ? to : v.n;
  for (uint32_t i = from; i < to; i++) {
    n += v.at[i] == c;
  }
  return n;
}

boa_status boa_view_count(boa_guest *g, boa_view text, boa_view sub, uint32_t from, uint32_t to, uint64_t most, uint64_t *out) {
  uint32_t m = sub.n;
  int64_t at_place = 0;
  *out = 0;
  if (m == 1 && most == UINT64_MAX && text.width == 1 && sub.width == 1) {
    *out = count_byte(text, sub.at[0], from, to);
    return boa_charge(&g->work, (to > from ? to - from : 0) / 32 + 1) ? BOA_OK : BOA_STOP;
  }
  if (m == 0) {
    *out = from > to ? 0 : (uint64_t)to - from + 1;
    *out = *out < most ? *out : most;
    return BOA_OK;
  }
  while (*out < most) {
    boa_status s = boa_view_find(g, text, sub, from, to, false, &at_place);
    if (s || at_place < 0) {
      return s;
    }
    from = (uint32_t)at_place + m;
    ++*out;
  }
  return BOA_OK;
}

boa_status boa_str_count(boa_guest *g, boa_value str, boa_value sub, uint32_t from, uint32_t to, uint64_t most, uint64_t *out) {
  return boa_view_count(g, boa_str_view(g, str), boa_str_view(g, sub), from, to, most, out);
}
