/* What Unicode 16.0 says of a code point, as CPython 3.14's str methods see it. Total: any 32-bit number may be asked about. */
#ifndef BOA_TYPES_UNICODE_H
#define BOA_TYPES_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

typedef enum boa_unicode_kind {
  BOA_UNICODE_ALPHA = 1,
  BOA_UNICODE_DECIMAL = 2,
  BOA_UNICODE_DIGIT = 4,
  BOA_UNICODE_NUMERIC = 8,
  BOA_UNICODE_SPACE = 16,
  BOA_UNICODE_PRINTABLE = 32,
  BOA_UNICODE_UPPER = 64,
  BOA_UNICODE_LOWER = 128,
  BOA_UNICODE_TITLE = 256,        /* a title case letter such as U+01C5 */
  BOA_UNICODE_CASED = 512,        /* the property Cased */
  BOA_UNICODE_IGNORABLE = 1024,   /* Case_Ignorable */
  BOA_UNICODE_ID_START = 2048,    /* XID_Start or '_' */
  BOA_UNICODE_ID_CONTINUE = 4096, /* XID_Continue */
} boa_unicode_kind;

typedef enum boa_unicode_case {
  BOA_UNICODE_TO_UPPER,
  BOA_UNICODE_TO_LOWER,
  BOA_UNICODE_TO_TITLE,
  BOA_UNICODE_TO_FOLD
} boa_unicode_case;

enum { BOA_UNICODE_CASE_MOST = 3 }; /* code points that one may become */

/* The kinds of a code point, one bit each. */
uint32_t boa_unicode_kinds_of(uint32_t c);
static inline bool boa_unicode_is(uint32_t c, uint32_t kinds) {
  return boa_unicode_kinds_of(c) & kinds;
}

/* The full case mapping, without context (final sigma is the caller's). Returns how many code points are in `to`. */
uint32_t boa_unicode_case_of(uint32_t c, boa_unicode_case what, uint32_t to[BOA_UNICODE_CASE_MOST]);

/* The value of a decimal digit of any script, or -1. */
int boa_unicode_decimal(uint32_t c);

static inline bool boa_unicode_space(uint32_t c) {
  return c < 128 ? c == ' ' || c - 9 < 5 || c - 0x1c < 4 : boa_unicode_is(c, BOA_UNICODE_SPACE);
}

/* What ends a line for splitlines. */
static inline bool boa_unicode_line_end(uint32_t c) {
  return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

#endif
