/* Magnitudes: what the limbs_*.c files share and nobody else includes.
 *
 * A magnitude here is a pointer and a count; leading zero limbs are allowed unless a comment says "trimmed". Every function that
 * takes a boa_work pays for what it does and polls at least every BOA_PIECE limbs; false or BOA_STOP means: return at once. What
 * an output holds then is unspecified. Charges are functions of the limb counts alone, so they are equal on every platform. */
#ifndef BOA_TYPES_LIMBS_INNER_H
#define BOA_TYPES_LIMBS_INNER_H

#include "types/limbs.h"

#include <string.h>

enum {
  BOA_PIECE = 1 << 15,   /* limbs worked on between two polls */
  BOA_KARATSUBA_AT = 56, /* operands below it are multiplied row by row */
  BOA_BURNIKEL_AT = 80,  /* divisors or quotients below it are divided row by row */
};

static inline uint32_t boa_mag_trim(const uint32_t *at, uint32_t n) {
  while (n && !at[n - 1]) {
    n--;
  }
  return n;
}

/* Bits of a limb or a pair of limbs; 0 for 0. */
static inline uint32_t boa_bits32(uint32_t x) {
  return x ? 32 - (uint32_t)__builtin_clz(x) : 0;
}

static inline uint32_t boa_bits64(uint64_t x) {
  return x ? 64 - (uint32_t)__builtin_clzll(x) : 0;
}

/* Two limbs at once, the lower one first. */
static inline uint64_t boa_load_pair(const uint32_t *at) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  uint64_t pair;
  memcpy(&pair, at, 8);
  return pair;
#else
  return (uint64_t)at[1] << 32 | at[0];
#endif
}

static inline void boa_store_pair(uint32_t *at, uint64_t pair) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  memcpy(at, &pair, 8);
#else
  at[0] = (uint32_t)pair;
  at[1] = (uint32_t)(pair >> 32);
#endif
}

/* WebAssembly has the type, and calls a function for its product. */
#if defined(__SIZEOF_INT128__) && !defined(__wasm__)
#define BOA_WIDE
__extension__ typedef unsigned __int128 boa_wide;
#endif

/* A product of two 64-bit words, the high one returned. */
static inline uint64_t boa_mul64(uint64_t a, uint64_t b, uint64_t *low) {
#ifdef BOA_WIDE
  boa_wide p = (boa_wide)a * b;
  *low = (uint64_t)p;
  return (uint64_t)(p >> 64);
#else
  uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
  uint64_t p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0, p11 = a1 * b1;
  uint64_t middle = (p00 >> 32) + (uint32_t)p01 + (uint32_t)p10;
  *low = middle << 32 | (uint32_t)p00;
  return p11 + (p01 >> 32) + (p10 >> 32) + (middle >> 32);
#endif
}

/* out[0..n] = a * m + carry, and with `add` + what is there; the carry for out[n]. */
static inline uint64_t boa_mag_row(uint32_t *out, const uint32_t *a, uint32_t n, uint32_t m, uint64_t carry, bool add) {
  uint32_t i = 0;
  for (; i + 2 <= n; i += 2) {
    uint64_t pair = boa_load_pair(a + i), there = add ? boa_load_pair(out + i) : 0;
#ifdef BOA_WIDE
    boa_wide t = (boa_wide)pair * m + there + carry;
    boa_store_pair(out + i, (uint64_t)t);
    carry = (uint64_t)(t >> 64);
#else
    uint64_t low = (pair & UINT32_MAX) * m + (there & UINT32_MAX) + carry,
             high = (pair >> 32) * m + (there >> 32) + (low >> 32);
    boa_store_pair(out + i, high << 32 | (low & UINT32_MAX));
    carry = high >> 32;
#endif
  }
  if (i < n) {
    carry += (uint64_t)a[i] * m + (add ? out[i] : 0);
    out[i] = (uint32_t)carry;
    carry >>= 32;
  }
  return carry;
}

static inline uint64_t boa_mag_low64(const uint32_t *at, uint32_t n) {
  return n == 0 ? 0 : n == 1 ? at[0] : (uint64_t)at[1] << 32 | at[0];
}

static inline uint32_t boa_mag_set64(uint32_t *at, uint64_t x) {
  if (x) {
    at[0] = (uint32_t)x;
  }
  if (x >> 32) {
    at[1] = (uint32_t)(x >> 32);
  }
  return x >> 32 ? 2 : x ? 1 : 0;
}

static inline uint32_t *boa_mag_room(boa_work *w, uint64_t n) {
  return n > SIZE_MAX / 4 ? NULL : (uint32_t *)boa_scratch(w, (size_t)n * 4);
}

/* -1, 0, 1; any leading zeros. */
int boa_mag_compare(const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb);

/* Is any of the lowest `bits` bits set? bits < 32 * n. The caller pays. */
bool boa_mag_any_below(const uint32_t *at, uint64_t bits);

bool boa_mag_copy(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t n);
bool boa_mag_zero(boa_work *w, uint32_t *out, uint32_t n);

/* na limbs of a + b or a - b with na >= nb; out may be a or b; *carry is what leaves at the top. */
bool boa_mag_add(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb, uint32_t *carry);
bool boa_mag_sub(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb, uint32_t *borrow);

/* Shifts by fewer than 32 bits; out may be a. Left: *carry is what leaves at the top. Right: what leaves is lost. */
bool boa_mag_shift_left(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t n, uint32_t bits, uint32_t *carry);
bool boa_mag_shift_right(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t n, uint32_t bits);

/* out = a * factor + carry over n limbs, out may be a; the new top limb is in *carry. */
bool boa_mag_scale(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t n, uint32_t factor, uint32_t *carry);

/* a * b in exactly na + nb limbs; out overlaps neither. The second takes its working space, boa_mag_mul_space limbs. */
boa_status boa_mag_mul(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb);
bool boa_mag_mul_in(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb,
                    uint32_t *space);
static inline uint64_t boa_mag_mul_space(uint32_t smaller) {
  return smaller < BOA_KARATSUBA_AT ? 0 : (uint64_t)smaller * 4 + 256;
}

/* out += a * b, row by row; out is so long that the carry of every row dies in it. The caller pays. */
void boa_mag_add_rows(uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb);

/* Quotient (na - nb + 1 limbs) and remainder (nb limbs); a and b trimmed, na >= nb >= 1; either output may be NULL. */
boa_status boa_mag_divmod(boa_work *w, uint32_t *q, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb,
                          uint32_t *r);
/* One limb; q may be a or NULL. */
bool boa_mag_divmod_limb(boa_work *w, uint32_t *q, const uint32_t *a, uint32_t n, uint32_t d, uint32_t *remainder);

/* m * 2^e (plus less than one unit of m when sticky) to the nearest double, half to even. False: too large. */
bool boa_double_round(uint64_t m, int64_t e, bool sticky, double *out);

static inline uint64_t boa_double_bits(double d) {
  uint64_t bits;
  __builtin_memcpy(&bits, &d, 8);
  return bits;
}

static inline double boa_double_from_bits(uint64_t bits) {
  double d;
  __builtin_memcpy(&d, &bits, 8);
  return d;
}

#endif
