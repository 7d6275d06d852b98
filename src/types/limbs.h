/* Integers of any size as plain limb arrays: what int.c is built on. Knows nothing of the cage.
 *
 * A magnitude is `n` 32-bit limbs, least significant first, without leading zero limbs (zero has n == 0). A sign is kept apart
 * (1 = negative). Outputs never overlap inputs unless a function says so. Costs fuel by limb products; temporaries are scratch
 * and released before returning. Each returns BOA_OK, BOA_STOP (fuel) or BOA_NOMEM (scratch, or an output with less room than
 * asked for: never a write past its end); what an output holds after either is unspecified. What takes no boa_work is one pass
 * over the limbs, which the caller pays for (n / 8). Function names say the operation on magnitudes; the signed forms follow
 * Python: floor division, remainder with the divisor's sign, bitwise operations in two's complement. Sub-quadratic:
 * multiplication (Karatsuba), division, power, square root, text both ways. gcd is quadratic. */
#ifndef BOA_TYPES_LIMBS_H
#define BOA_TYPES_LIMBS_H

#include "cage/work.h"

/* A signed integer for input. */
typedef struct boa_limbs {
  const uint32_t *at;
  uint32_t n;
  bool negative;
} boa_limbs;

/* A signed integer for output: the caller gives room for `cap` limbs at `at`; the function fills in n and negative. */
typedef struct boa_limbs_out {
  uint32_t *at;
  uint32_t cap;
  uint32_t n;
  bool negative;
} boa_limbs_out;

/* Each says how much room its output must have (limbs): add/sub max+1, mul a+b, floor division a.n - b.n + 2 (at least 1),
 * modulo b.n + 1, shift left a.n + bits / 32 + 1, shift right a.n + 1, bitwise max+1, power: boa_limbs_pow_room. */
int boa_limbs_compare(boa_limbs a, boa_limbs b); /* -1, 0, 1 */
boa_status boa_limbs_add(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out);
boa_status boa_limbs_sub(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out);
boa_status boa_limbs_mul(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out);
/* Floor division; quotient or remainder may be NULL; the divisor is not zero (the caller raises ZeroDivisionError). */
boa_status boa_limbs_divmod(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *quotient, boa_limbs_out *remainder);
boa_status boa_limbs_shift_left(boa_work *w, boa_limbs a, uint64_t bits, boa_limbs_out *out);
boa_status boa_limbs_shift_right(boa_work *w, boa_limbs a, uint64_t bits, boa_limbs_out *out); /* floors */
boa_status boa_limbs_and(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out);
boa_status boa_limbs_or(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out);
boa_status boa_limbs_xor(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out);
/* How many limbs base**exponent needs at most; UINT64_MAX when absurd (the caller refuses before any work). */
uint64_t boa_limbs_pow_room(boa_limbs base, uint64_t exponent);
boa_status boa_limbs_pow(boa_work *w, boa_limbs base, uint64_t exponent, boa_limbs_out *out);
/* pow(base, exponent, modulus): exponent >= 0, modulus != 0; result has the modulus's sign; room modulus.n + 1. */
boa_status boa_limbs_pow_mod(boa_work *w, boa_limbs base, boa_limbs exponent, boa_limbs modulus, boa_limbs_out *out);
boa_status boa_limbs_gcd(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out); /* room min + 1, never negative */
boa_status boa_limbs_isqrt(boa_work *w, boa_limbs a, boa_limbs_out *out);            /* a >= 0; room a.n / 2 + 1 */
uint64_t boa_limbs_bit_length(boa_limbs a);
uint64_t boa_limbs_bit_count(boa_limbs a);

/* Text. Digits in base 2..36, lower case, with '-' but no prefix. `cap` from boa_limbs_text_room; *len is set. */
uint64_t boa_limbs_text_room(boa_limbs a, int base);
boa_status boa_limbs_to_text(boa_work *w, boa_limbs a, int base, char *text, uint64_t cap, uint64_t *len);
/* `digits` are checked digits of the base, no sign, underscores already removed; room boa_limbs_from_text_room. */
uint64_t boa_limbs_from_text_room(uint64_t digits, int base);
boa_status boa_limbs_from_text(boa_work *w, const char *digits, uint64_t len, int base, boa_limbs_out *out);

/* Floats. To a double, round half even; false when too large. */
bool boa_limbs_to_double(boa_limbs a, double *out);
/* Correctly rounded a / b as Python's int / int does; false when too large. Scratch for the quotient. */
boa_status boa_limbs_true_divide(boa_work *w, boa_limbs a, boa_limbs b, double *out, bool *too_large);
/* The integer part of a finite double; room 33 limbs. */
void boa_limbs_from_double(double d, boa_limbs_out *out);
/* Exact comparison of an integer with a double that is not NaN: -1, 0, 1. */
int boa_limbs_compare_double(boa_limbs a, double d);
/* CPython's hash of an int on 64 bits: the value modulo 2^61 - 1 with its sign, -1 becoming -2. */
int64_t boa_limbs_hash(boa_limbs a);

#endif
