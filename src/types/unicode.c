/* Look-ups in the Unicode tables. Kinds and case mappings are two-stage tables of their own: a code point's high bits pick a block, its low bits
 * an entry there, and the entry is the number of a list's item. Decimal digits need no table but their zeros, which are
 * followed by 1 to 9 in every script. Invariant: every index is bounded by a constant, whatever the argument. */
#include "types/unicode.h"
#include "types/unicode_table.h"

enum { KIND_MASK = (1 << BOA_UNICODE_KIND_SHIFT) - 1, CASE_MASK = (1 << BOA_UNICODE_CASE_SHIFT) - 1 };

uint32_t boa_unicode_kinds_of(uint32_t c) {
  if (c >= BOA_UNICODE_LAST) {
    if (c - BOA_UNICODE_TAGS >= 0x1000) {
      return c < 0x110000 ? boa_unicode_kinds[0] : 0;
    }
    c += BOA_UNICODE_LAST - BOA_UNICODE_TAGS;
  }
  uint32_t block = boa_unicode_kind_first[c >> BOA_UNICODE_KIND_SHIFT];
  return boa_unicode_kinds[boa_unicode_kind_second[(block << BOA_UNICODE_KIND_SHIFT) + (c & KIND_MASK)]];
}

uint32_t boa_unicode_case_of(uint32_t c, boa_unicode_case what, uint32_t to[BOA_UNICODE_CASE_MOST]) {
  to[0] = c;
  if (c >= BOA_UNICODE_CASE_LAST) {
    return 1;
  }
  uint32_t block = boa_unicode_case_first[c >> BOA_UNICODE_CASE_SHIFT];
  uint32_t number = boa_unicode_case_second[(block << BOA_UNICODE_CASE_SHIFT) + (c & CASE_MASK)];
  int32_t change = boa_unicode_cases[number * 4 + what];
  if (change < BOA_UNICODE_LONGER) {
    to[0] = c + (uint32_t)change;
    return 1;
  }
  const uint16_t *longer = boa_unicode_longer + (change - BOA_UNICODE_LONGER);
  for (uint32_t i = 0; i < longer[0]; i++) {
    to[i] = longer[1 + i];
  }
  return longer[0];
}

int boa_unicode_decimal(uint32_t c) {
  if (c < 128) {
    return c - '0' < 10 ? (int)(c - '0') : -1;
  }
  uint32_t low = 0, high = BOA_UNICODE_ZERO_COUNT; /* zeros[low] <= c < zeros[high] */
  while (high - low > 1) {
    uint32_t middle = (low + high) / 2;
    *(boa_unicode_zeros[middle] <= c ? &low : &high) = middle;
  }
  return c - boa_unicode_zeros[low] < 10 ? (int)(c - boa_unicode_zeros[low]) : -1;
}
