/* Doubles as shortest text, as hexadecimal text, and their hash.
 *
 * The shortest digits come from R. Giulietti, The Schubfach way to render doubles (2020): with 10^-k of 128 bits the double and the two
 * ends of its rounding interval are scaled to integers with two fraction bits, so that the interval holds one or two
 * candidates at this k and at most one at the next. All steps are 64-bit integer arithmetic. A double that is an integer below 2^53
 * needs no scaling.
 *
 * Cost: three products of 64 by 128 bits and the digits. No fuel, no scratch. */
#include "types/float_inner.h"

#include <string.h>

/* The integer part of power * factor / 2^128, its last bit set when anything non-zero was cut off. */
static uint64_t scale_odd(uint64_t high, uint64_t low, uint64_t factor) {
  uint64_t y0, unused, x1 = boa_mul64(low, factor, &unused), y1 = boa_mul64(high, factor, &y0);
  uint64_t middle = y0 + x1;
  y1 += middle < y0;
  return y1 | (middle > 1);
}

static int floor_log10_of_two(int e, bool three_quarters) {
  int64_t x = (int64_t)e * 1262611 - (three_quarters ? 524031 : 0);
  return (int)((x + ((int64_t)1 << 40)) >> 22) - (1 << 18);
}

/* m * 2^e as decimal * 10^*k. */
static uint64_t schubfach(uint64_t m, int e, bool lower_closer, int *exponent) {
  int k = floor_log10_of_two(e, lower_closer), shift = e + boa_log2_of_ten(-k) + 1;
  const uint64_t *row = boa_power_of_ten(-k);
  bool exact = -k >= 0 && -k <= BOA_TEN_EXACT;
  uint64_t low = row[1] + !exact, high = row[0] + (low < row[1]), odd = m & 1;
  uint64_t below = scale_odd(high, low, (4 * m - 2 + lower_closer) << shift) + odd;
  uint64_t value = scale_odd(high, low, 4 * m << shift);
  uint64_t above = scale_odd(high, low, (4 * m + 2) << shift) - odd;
  uint64_t s = value / 4;
  *exponent = k;
  if (s >= 10) {
    uint64_t tens = s / 10;
    bool down = below <= 40 * tens, up = 40 * tens + 40 <= above;
    if (down != up) {
      *exponent = k + 1;
      return tens + up;
    }
  }
  bool down = below <= 4 * s, up = 4 * s + 4 <= above;
  if (down != up) {
    return s + up;
  }
  uint64_t middle = 4 * s + 2;
  return s + (value > middle || (value == middle && s & 1));
}

static uint64_t shortest(double d, int *exponent) {
  int e;
  uint64_t m = boa_double_parts(d, &e), x;
  if (e <= 0 && e > -53 && !(m & (((uint64_t)1 << -e) - 1))) {
    *exponent = 0;
    x = m >> -e;
  } else {
    bool lower_closer = m == (uint64_t)1 << 52 && boa_double_bits(d) >> 52 > 1;
    x = schubfach(m, e, lower_closer, exponent);
  }
  if (x % 100000000 == 0) {
    x /= 100000000;
    *exponent += 8;
  }
  while (x % 10 == 0) {
    x /= 10;
    ++*exponent;
  }
  return x;
}

int boa_float_shortest(double d, char digits[20], int *point) {
  if (d == 0) {
    digits[0] = '0';
    *point = 1;
    return 1;
  }
  char text[20], *end = text + sizeof text;
  int exponent;
  char *from = boa_put_digits(shortest(d, &exponent), end);
  int count = (int)(end - from);
  memcpy(digits, from, (size_t)count);
  *point = count + exponent;
  return count;
}

static char *put(char *at, const char *text) {
  size_t n = strlen(text);
  memcpy(at, text, n);
  return at + n;
}

static char *put_exponent(char *at, int e, char mark, int least_digits) {
  char digits[8], *end = digits + sizeof digits, *from = boa_put_digits((uint64_t)(e < 0 ? -e : e), end);
  *at++ = mark;
  *at++ = e < 0 ? '-' : '+';
  for (int i = (int)(end - from); i < least_digits; i++) {
    *at++ = '0';
  }
  memcpy(at, from, (size_t)(end - from));
  return at + (end - from);
}

static char *put_plain(char *at, const char *digits, int count, int point) {
  if (point <= 0) {
    at = put(at, "0.");
    memset(at, '0', (size_t)-point);
    memcpy(at - point, digits, (size_t)count);
    return at - point + count;
  }
  int whole = count < point ? count : point;
  memcpy(at, digits, (size_t)whole);
  memset(at + whole, '0', (size_t)(point - whole));
  at += point;
  *at++ = '.';
  if (count <= point) {
    *at++ = '0';
    return at;
  }
  memcpy(at, digits + point, (size_t)(count - point));
  return at + (count - point);
}

size_t boa_float_repr(double d, char text[BOA_FLOAT_REPR_MAX]) {
  char digits[20], *at = text;
  int point;
  if (d != d) {
    return (size_t)(put(at, "nan") - text);
  }
  if (boa_double_bits(d) >> 63) {
    *at++ = '-';
    d = -d;
  }
  if (!boa_double_finite(d)) {
    return (size_t)(put(at, "inf") - text);
  }
  int count = boa_float_shortest(d, digits, &point);
  if (point > -4 && point <= 16) {
    return (size_t)(put_plain(at, digits, count, point) - text);
  }
  *at++ = digits[0];
  if (count > 1) {
    *at++ = '.';
    memcpy(at, digits + 1, (size_t)(count - 1));
    at += count - 1;
  }
  return (size_t)(put_exponent(at, point - 1, 'e', 2) - text);
}

size_t boa_float_hex(double d, char text[BOA_FLOAT_HEX_MAX]) {
  uint64_t bits = boa_double_bits(d), m = bits & (((uint64_t)1 << 52) - 1);
  if (!boa_double_finite(d) || d == 0) {
    char *at = d == 0 && bits >> 63 ? put(text, "-") : text;
    return d == 0 ? (size_t)(put(at, "0x0.0p+0") - text) : boa_float_repr(d, text);
  }
  int e = (int)(bits >> 52 & 2047);
  char *at = bits >> 63 ? put(text, "-") : text;
  at = put(at, e ? "0x1." : "0x0.");
  for (int shift = 48; shift >= 0; shift -= 4) {
    *at++ = "0123456789abcdef"[m >> shift & 15];
  }
  return (size_t)(put_exponent(at, e ? e - 1023 : -1022, 'p', 1) - text);
}

int64_t boa_float_hash(double d) {
  const uint64_t prime = ((uint64_t)1 << 61) - 1;
  if (!boa_double_finite(d)) {
    return d > 0 ? 314159 : -314159;
  }
  int e;
  uint64_t m = boa_double_parts(d, &e);
  uint32_t turn = (uint32_t)(e + 61 * 20) % 61; /* 2^61 is 1 modulo the prime: a power of two rotates */
  m = (m << turn & prime) | m >> (61 - turn);
  int64_t hash = boa_double_bits(d) >> 63 ? -(int64_t)m : (int64_t)m;
  return hash == -1 ? -2 : hash;
}
