/* Multiplication and powers of limb arrays.
 *
 * Row by row below BOA_KARATSUBA_AT limbs; above it Karatsuba's three products (A. Karatsuba, Yu. Ofman, 1962) in the form with
 * differences, |a0 - a1| * |b0 - b1|, whose factors have no carry limb. Operands of unlike length are cut into pieces of the
 * shorter. The working space of the whole recursion is taken once: a level uses 2h limbs while its halves run, and 4h + 1 after,
 * so 2n + O(log n) in all. The rows take two limbs at a time where the machine has a 128-bit product; results and charges are
 * the same without it.
 *
 * Cost: one unit of fuel for 16 limb products; n^1.585. Depth of the C stack: log2(n) small frames. */
#include "types/limbs_inner.h"

#include <string.h>

enum { BLOCK = 4096 }; /* limbs of the longer operand that pass under all rows before the next poll */

/* Adds a carry of up to 64 bits at `at`; the value is known to fit, so it dies before the end. */
static void add_carry(uint32_t *at, uint64_t carry) {
  while (carry) {
    uint64_t low = (uint64_t)*at + (uint32_t)carry;
    *at++ = (uint32_t)low;
    carry = (carry >> 32) + (low >> 32);
  }
}

#ifdef BOA_WIDE
/* out[0..n] += a * (two limbs at m); returns the carry for out[n]. */
static uint64_t add_row_pair(uint32_t *out, const uint32_t *a, uint32_t n, const uint32_t *m) {
  uint64_t factor = boa_load_pair(m), carry = 0;
  uint32_t i = 0;
  for (; i + 2 <= n; i += 2) {
    boa_wide t = (boa_wide)boa_load_pair(a + i) * factor + boa_load_pair(out + i) + carry;
    boa_store_pair(out + i, (uint64_t)t);
    carry = (uint64_t)(t >> 64);
  }
  if (i < n) {
    boa_wide t = (boa_wide)a[i] * factor + out[i] + carry;
    out[i] = (uint32_t)t;
    carry = (uint64_t)(t >> 32);
  }
  return carry;
}
#endif

void boa_mag_add_rows(uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb) {
  uint32_t i = 0;
#ifdef BOA_WIDE
  for (; i + 2 <= nb; i += 2) {
    add_carry(out + i + na, add_row_pair(out + i, a, na, b + i));
  }
#endif
  for (; i < nb; i++) {
    add_carry(out + i + na, boa_mag_row(out + i, a, na, b[i], 0, true));
  }
}

/* nb < BOA_KARATSUBA_AT, na any. */
static bool school(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb) {
  if (nb == 1) {
    out[na] = 0;
    return boa_mag_scale(w, out, a, na, b[0], &out[na]);
  }
  if (!boa_mag_zero(w, out, na + nb)) {
    return false;
  }
  for (uint32_t i = 0; i < na; i += BLOCK) {
    uint32_t n = na - i < BLOCK ? na - i : BLOCK;
    if (!boa_charge(w, n * nb / 16 + 1)) {
      return false;
    }
    boa_mag_add_rows(out + i, a + i, n, b, nb);
  }
  return true;
}

/* |x - y| in nx limbs, nx >= ny; *negative when y was the larger. */
static bool difference(boa_work *w, uint32_t *out, const uint32_t *x, uint32_t nx, const uint32_t *y, uint32_t ny,
                       bool *negative) {
  uint32_t borrow, n = boa_mag_trim(x, nx);
  *negative = boa_mag_compare(x, nx, y, ny) < 0;
  if (!*negative) {
    return boa_mag_sub(w, out, x, nx, y, ny, &borrow);
  }
  return boa_mag_sub(w, out, y, ny, x, n, &borrow) && boa_mag_zero(w, out + ny, nx - ny);
}

/* na >= nb > half, where half = ceil(na / 2): the three products of Karatsuba. */
static bool karatsuba(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb,
                      uint32_t *space) {
  uint32_t half = (na + 1) / 2, top = na + nb - 2 * half, carry;
  uint32_t *cross = space, *rest = space + 2 * half;
  bool square = a == b && na == nb, negative_a, negative_b;
  if (!difference(w, out, a, half, a + half, na - half, &negative_a)) {
    return false;
  }
  negative_b = negative_a;
  if (!square && !difference(w, out + half, b, half, b + half, nb - half, &negative_b)) {
    return false;
  }
  if (!boa_mag_mul_in(w, cross, out, half, square ? out : out + half, half, rest) ||
      !boa_mag_mul_in(w, out, a, half, b, half, rest) ||
      !boa_mag_mul_in(w, out + 2 * half, a + half, na - half, b + half, nb - half, rest)) {
    return false;
  }
  /* The middle: low + high -/+ cross, never negative, in 2 half + 1 limbs of rest. */
  if (!boa_mag_add(w, rest, out, 2 * half, out + 2 * half, top, &carry)) {
    return false;
  }
  rest[2 * half] = carry;
  bool done = negative_a == negative_b ? boa_mag_sub(w, rest, rest, 2 * half + 1, cross, 2 * half, &carry)
                                       : boa_mag_add(w, rest, rest, 2 * half + 1, cross, 2 * half, &carry);
  uint32_t n = boa_mag_trim(rest, 2 * half + 1);
  return done && boa_mag_add(w, out + half, out + half, na + nb - half, rest, n, &carry);
}

/* na >= 2 nb: a in pieces of nb limbs, low to high. */
static bool in_pieces(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb,
                      uint32_t *space) {
  uint32_t *product = space, *rest = space + 2 * nb;
  if (!boa_mag_zero(w, out, na + nb)) {
    return false;
  }
  for (uint32_t i = 0; i < na;) {
    uint32_t n = na - i < nb ? na - i : nb, carry;
    if (!boa_mag_mul_in(w, product, a + i, n, b, nb, rest) ||
        !boa_mag_add(w, out + i, out + i, n + nb, product, n + nb, &carry)) {
      return false;
    }
    i += n;
  }
  return true;
}

bool boa_mag_mul_in(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb,
                    uint32_t *space) {
  if (na < nb) {
    const uint32_t *at = a;
    uint32_t n = na;
    a = b;
    na = nb;
    b = at;
    nb = n;
  }
  if (nb < BOA_KARATSUBA_AT) {
    return school(w, out, a, na, b, nb);
  }
  return (na + 1) / 2 >= nb ? in_pieces(w, out, a, na, b, nb, space) : karatsuba(w, out, a, na, b, nb, space);
}

boa_status boa_mag_mul(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb) {
  uint64_t need = boa_mag_mul_space(na < nb ? na : nb);
  boa_mark mark = boa_scratch_mark(w);
  uint32_t *space = need ? boa_mag_room(w, need) : NULL;
  if (need && !space) {
    return BOA_NOMEM;
  }
  bool done = boa_mag_mul_in(w, out, a, na, b, nb, space);
  boa_scratch_release(w, mark);
  return done ? BOA_OK : BOA_STOP;
}

/* Factors of at most two limbs. */
static void mul_words(boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  uint64_t low, high = boa_mul64(boa_mag_low64(a.at, a.n), boa_mag_low64(b.at, b.n), &low);
  uint32_t limbs[4] = {(uint32_t)low, (uint32_t)(low >> 32), (uint32_t)high, (uint32_t)(high >> 32)};
  out->n = boa_mag_trim(limbs, 4);
  out->negative = out->negative && out->n;
  for (uint32_t i = 0; i < out->n; i++) {
    out->at[i] = limbs[i];
  }
}

boa_status boa_limbs_mul(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  if ((uint64_t)a.n + b.n > out->cap) {
    return BOA_NOMEM;
  }
  out->negative = a.negative != b.negative;
  if (a.n <= 2 && b.n <= 2) {
    mul_words(a, b, out);
    return boa_charge(w, 1) ? BOA_OK : BOA_STOP;
  }
  if (!a.n || !b.n) {
    out->n = 0;
    out->negative = false;
    return BOA_OK;
  }
  boa_status status = boa_mag_mul(w, out->at, a.at, a.n, b.at, b.n);
  if (status == BOA_OK) {
    out->n = boa_mag_trim(out->at, a.n + b.n);
  }
  return status;
}

uint64_t boa_limbs_pow_room(boa_limbs base, uint64_t exponent) {
  uint64_t bits = boa_limbs_bit_length(base);
  if (bits <= 1 || !exponent) {
    return 1;
  }
  return exponent > ((uint64_t)1 << 36) / bits ? UINT64_MAX : bits * exponent / 32 + 1;
}

/* The trailing zero bits of a number that is not zero. */
static uint64_t trailing_zeros(boa_limbs a) {
  uint32_t i = 0;
  while (!a.at[i]) {
    i++;
  }
  return (uint64_t)i * 32 + (uint32_t)__builtin_ctz(a.at[i]);
}

/* base ** exponent into *result, one of two scratch buffers, by squaring from the exponent's top bit; both at least 1. */
static boa_status square_up(boa_work *w, boa_limbs base, uint64_t exponent, uint32_t **result, uint32_t *count) {
  uint64_t room = boa_limbs_pow_room(base, exponent) + base.n + 2;
  uint32_t *now = boa_mag_room(w, room), *next = boa_mag_room(w, room), n = base.n;
  if (!now || !next) {
    return BOA_NOMEM;
  }
  if (!boa_mag_copy(w, now, base.at, n)) {
    return BOA_STOP;
  }
  for (uint32_t bit = boa_bits64(exponent) - 1; bit-- > 0;) {
    for (int times = exponent >> bit & 1 ? 2 : 1; times; times--) {
      bool squaring = times == 2 || !(exponent >> bit & 1);
      boa_status status = squaring ? boa_mag_mul(w, next, now, n, now, n) : boa_mag_mul(w, next, now, n, base.at, base.n);
      if (status != BOA_OK) {
        return status;
      }
      uint32_t *swap = now;
      n = boa_mag_trim(next, n + (squaring ? n : base.n));
      now = next;
      next = swap;
    }
  }
  *result = now;
  *count = n;
  return BOA_OK;
}

/* The odd part of the base is raised, the twos are shifted in at the end: 10 ** n squares fives. */
static boa_status pow_odd(boa_work *w, boa_limbs base, uint64_t exponent, boa_limbs_out *out) {
  uint64_t zeros = trailing_zeros(base);
  boa_limbs_out odd = {.at = boa_mag_room(w, (uint64_t)base.n + 1), .cap = base.n + 1};
  if (!odd.at) {
    return BOA_NOMEM;
  }
  base.negative = false;
  boa_status status = boa_limbs_shift_right(w, base, zeros, &odd);
  boa_limbs power = {.negative = false};
  uint32_t *at = NULL;
  if (status == BOA_OK) {
    status = square_up(w, (boa_limbs){odd.at, odd.n, false}, exponent, &at, &power.n);
  }
  power.at = at;
  return status == BOA_OK ? boa_limbs_shift_left(w, power, zeros * exponent, out) : status;
}

boa_status boa_limbs_pow(boa_work *w, boa_limbs base, uint64_t exponent, boa_limbs_out *out) {
  if (boa_limbs_pow_room(base, exponent) > out->cap) {
    return BOA_NOMEM;
  }
  bool negative = base.negative && exponent & 1;
  if (!base.n || !exponent || boa_limbs_bit_length(base) == 1) {
    out->at[0] = 1;
    out->n = base.n || !exponent;
    out->negative = negative;
    return boa_charge(w, 1) ? BOA_OK : BOA_STOP;
  }
  boa_mark mark = boa_scratch_mark(w);
  boa_status status = pow_odd(w, base, exponent, out);
  boa_scratch_release(w, mark);
  out->negative = negative;
  return status;
}
