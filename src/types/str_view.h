/* What the files about str share: raw looks at characters, and writing into a fresh str.
 *
 * Invariant: a view's n characters lie within the cage (the length is clipped to it), and it is good only until the next allocation.
 * Whoever loops over one charges a unit per 16 characters or more. */
#ifndef BOA_TYPES_STR_VIEW_H
#define BOA_TYPES_STR_VIEW_H

#include "types/types.h"
#include "types/unicode.h"

typedef struct boa_view {
  const uint8_t *at;
  uint32_t n, width;
} boa_view;

static inline boa_view boa_str_view(const boa_guest *g, boa_value s) {
  uint32_t width = boa_str_width(g, s);
  uint64_t bytes = (uint64_t)boa_str_length(g, s) * width;
  uint32_t n = bytes < UINT32_MAX ? (uint32_t)bytes : UINT32_MAX;
  const uint8_t *at = cage_bytes(&g->cage, boa_str_data(g, s), 0, &n);
  return (boa_view){at, n / width, width};
}

static inline uint32_t boa_view_char(const boa_view *v, uint32_t i) {
  uint16_t two;
  uint32_t four;
  switch (v->width) {
  case 1:
    return v->at[i];
  case 2:
    memcpy(&two, v->at + (size_t)i * 2, 2);
    return two;
  default:
    memcpy(&four, v->at + (size_t)i * 4, 4);
    return four;
  }
}

static inline bool boa_is_str(const boa_guest *g, boa_value v) {
  return boa_kind_of(g, v) == BOA_KIND_STR;
}
static inline bool boa_str_ascii(const boa_guest *g, boa_value s) {
  return boa_raw(g, s, BOA_STR_ASCII) && boa_str_width(g, s) == 1;
}

/* s[from, to) as a str; from <= to <= length. */
static inline boa_status boa_str_part(boa_guest *g, boa_value s, uint32_t from, uint32_t to, boa_value *out) {
  return boa_str_slice(g, s, from, 1, to - from, out);
}

/* Pays for work on n characters, at once: false = stop. */
static inline bool boa_pay_chars(boa_guest *g, uint64_t n) {
  return boa_charge(&g->work, n / 16 + 1);
}
/* For loops over characters, an eighth of a unit each: pays at every 0x4000th; boa_pay_rest pays for the last ones. */
static inline bool boa_pay_step(boa_guest *g, uint32_t i) {
  return (i & 0x3fff) || boa_charge(&g->work, 0x800);
}
static inline bool boa_pay_rest(boa_guest *g, uint32_t n) {
  return boa_charge(&g->work, (n & 0x3fff) / 8);
}

/* Whether n bytes can't be: then the request is noted as refused, and the caller returns BOA_NOMEM. */
static inline bool boa_too_large(boa_guest *g, uint64_t n) {
  if (n <= g->memory_limit) {
    return false;
  }
  g->refused = n;
  return true;
}

/* Into a fresh str's characters (from boa_str_room) of that width: all of s, or n times c, from place `at` on. */
void boa_str_put(boa_guest *g, boa_ref to, uint32_t width, uint32_t at, boa_value s);
void boa_str_fill(boa_guest *g, boa_ref to, uint32_t width, uint32_t at, uint32_t c, uint32_t n);

/* As boa_str_find and boa_str_count, which see; nothing is allocated. */
boa_status boa_view_find(boa_guest *g, boa_view text, boa_view needle, uint32_t from, uint32_t to, bool backward, int64_t *out);
boa_status boa_view_count(boa_guest *g, boa_view text, boa_view sub, uint32_t from, uint32_t to, uint64_t most, uint64_t *out);
/* Arguments i and i + 1 of find and its kin as bounds within that length: *from may be length + 1 (nothing is found there). */
boa_status boa_find_bounds(boa_guest *g, uint32_t args, uint32_t n, uint32_t i, uint32_t length, uint32_t *from, uint32_t *to);

/* n times the character c. */
void boa_text_fill(boa_text *t, boa_guest *g, uint32_t c, uint64_t n);

#endif
