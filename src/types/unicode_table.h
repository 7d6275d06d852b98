/* The layout of unicode_table.c, for unicode.c alone. */
#ifndef BOA_TYPES_UNICODE_TABLE_H
#define BOA_TYPES_UNICODE_TABLE_H

#include <stdint.h>

enum {
  BOA_UNICODE_KIND_SHIFT = 5,
  BOA_UNICODE_CASE_SHIFT = 5,
  BOA_UNICODE_LAST = 0x32400,      /* from here on every code point is of the kind boa_unicode_kinds[0] … */
  BOA_UNICODE_TAGS = 0xe0000,      /* … but for 0x1000 from here, whose rows follow those of LAST */
  BOA_UNICODE_CASE_LAST = 0x20000, /* from here on nothing has case */
  BOA_UNICODE_LONGER = 0x40000000, /* in a case mapping: the rest is a place in boa_unicode_longer */
  BOA_UNICODE_LONGER_COUNT = 534,
  BOA_UNICODE_ZERO_COUNT = 76,
};

extern const uint16_t boa_unicode_kind_first[];
extern const uint8_t boa_unicode_kind_second[];
extern const uint16_t boa_unicode_kinds[]; /* boa_unicode flags of unicode.h */
extern const uint8_t boa_unicode_case_first[];
extern const uint16_t boa_unicode_case_second[];
extern const int32_t
    boa_unicode_cases[]; /* fours: upper, lower, title, fold: differences to the code point, or LONGER + place */
extern const uint16_t boa_unicode_longer[BOA_UNICODE_LONGER_COUNT]; /* a count and that many code points, again and again */
extern const uint32_t boa_unicode_zeros[BOA_UNICODE_ZERO_COUNT];    /* the decimal digits 0, each followed by its 1 … 9 */

#endif
