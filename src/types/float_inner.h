/* What float_text.c, float_parse.c and float_format.c share and nobody else includes: powers of ten and decimals. */
#ifndef BOA_TYPES_FLOAT_INNER_H
#define BOA_TYPES_FLOAT_INNER_H

#include "types/float_text.h"
#include "types/limbs_inner.h"

enum { BOA_TEN_LEAST = -342, BOA_TEN_MOST = 324, BOA_TEN_EXACT = 55 };

/* Row k - BOA_TEN_LEAST: the first 128 bits of 10^k, cut off; exact for k in 0..BOA_TEN_EXACT. */
extern const uint64_t boa_powers_of_ten[][2];

static inline const uint64_t *boa_power_of_ten(int k) {
  return boa_powers_of_ten[k - BOA_TEN_LEAST];
}

/* floor(log2(10^k)) for |k| <= 400: the binary exponent of a row's first bit. */
static inline int boa_log2_of_ten(int k) {
  return (int)(((int64_t)k * 217706 + ((int64_t)1 << 30)) >> 16) - (1 << 14);
}

/* Mantissa and exponent of a finite double: |d| = m * 2^e. */
static inline uint64_t boa_double_parts(double d, int *e) {
  uint64_t bits = boa_double_bits(d), m = bits & (((uint64_t)1 << 52) - 1);
  int field = (int)(bits >> 52 & 2047);
  *e = field ? field - 1075 : -1074;
  return field ? m | (uint64_t)1 << 52 : m;
}

static inline bool boa_double_finite(double d) {
  return (boa_double_bits(d) >> 52 & 2047) != 2047;
}

/* The digits of x before `end`; returns where they begin; none for 0. */
static inline char *boa_put_digits(uint64_t x, char *end) {
  while (x) {
    *--end = (char)('0' + x % 10);
    x /= 10;
  }
  return end;
}

/* Digits without leading zeros and where the decimal point stands: 0.d1d2… * 10^point. `at` is `few` or scratch. */
typedef struct boa_decimal {
  char *at;
  uint32_t count;
  int point;
  char few[24];
} boa_decimal;

/* round(d * 10^k), half to even, for d finite (its sign is ignored) and k in -400..1100; no digits when that is 0. */
boa_status boa_decimal_fixed(boa_work *w, double d, int k, boa_decimal *out);
/* Exactly `precision` digits (1..800), half to even; zeros for 0, with point 1. */
boa_status boa_decimal_significant(boa_work *w, double d, uint32_t precision, boa_decimal *out);

/* digits * 10^exponent correctly rounded; any count of digits. Too large: an infinity. */
boa_status boa_double_from_digits(boa_work *w, const char *digits, size_t count, int64_t exponent, double *out);

#endif
