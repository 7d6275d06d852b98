/* Division of limb arrays.
 *
 * By one limb: 64 by 32 bits a step. Divisor or quotient short: Knuth's algorithm D (The Art of Computer Programming 2, 4.3.1).
 * Both long: Burnikel and Ziegler, Fast Recursive Division (1998): 2n by n limbs as two of 3h by 2h, each of which is a division of 2h
 * by h and a multiplication, so that multiplication sets the cost. The divisor is shifted to have its top bit set and to be
 * m * 2^k limbs long with m below BOA_BURNIKEL_AT; the dividend is taken in pieces of that length from the top.
 * Invariant of every step: what stands above the piece at hand is less than the divisor.
 *
 * Cost: as the multiplications inside; one unit of fuel for 16 limb products, one for 4 one-limb steps. */
#include "types/limbs_inner.h"

#include <string.h>

bool boa_mag_divmod_limb(boa_work *w, uint32_t *q, const uint32_t *a, uint32_t n, uint32_t d, uint32_t *remainder) {
  uint64_t r = 0;
  for (uint32_t i = n; i > 0;) {
    uint32_t end = i > BOA_PIECE ? i - BOA_PIECE : 0;
    if (!boa_charge(w, (i - end) / 4 + 1)) {
      return false;
    }
    for (; i > end; i--) {
      r = r << 32 | a[i - 1];
      uint32_t digit = (uint32_t)(r / d);
      r -= (uint64_t)digit * d;
      if (q) {
        q[i - 1] = digit;
      }
    }
  }
  *remainder = (uint32_t)r;
  return true;
}

/* at[0..n] -= digit * b over n limbs, with what is left to subtract above in *carry. */
static void submul_piece(uint32_t *at, const uint32_t *b, uint32_t n, uint32_t digit, uint32_t *carry) {
  uint64_t c = *carry;
  for (uint32_t i = 0; i < n; i++) {
    c += (uint64_t)b[i] * digit;
    uint32_t low = (uint32_t)c, x = at[i];
    at[i] = x - low;
    c = (c >> 32) + (x < low);
  }
  *carry = (uint32_t)c;
}

static bool submul(boa_work *w, uint32_t *at, const uint32_t *b, uint32_t n, uint32_t digit, uint32_t *carry) {
  *carry = 0;
  for (uint32_t i = 0; i < n;) {
    uint32_t size = n - i < BOA_PIECE ? n - i : BOA_PIECE;
    if (!boa_charge(w, size / 16 + 1)) {
      return false;
    }
    submul_piece(at + i, b + i, size, digit, carry);
    i += size;
  }
  return true;
}

/* The quotient digit estimated from three limbs of the dividend and two of the divisor: right or one too large. */
static uint32_t estimate(const uint32_t *top, const uint32_t *b, uint32_t nb) {
  uint64_t head = (uint64_t)top[0] << 32 | *(top - 1), digit, rest;
  if (top[0] >= b[nb - 1]) {
    digit = UINT32_MAX;
    rest = head - digit * b[nb - 1];
  } else {
    digit = head / b[nb - 1];
    rest = head % b[nb - 1];
  }
  while (rest <= UINT32_MAX && digit * b[nb - 2] > (rest << 32 | *(top - 2))) {
    digit--;
    rest += b[nb - 1];
  }
  return (uint32_t)digit;
}

/* a (na limbs) by b (nb >= 2 limbs, top bit set), where the top nb limbs of a are less than b. The quotient has na - nb limbs; the
 * remainder is left in a's low nb limbs, the rest of a becomes zero. */
static bool knuth(boa_work *w, uint32_t *q, uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb) {
  for (uint32_t j = na - nb; j-- > 0;) {
    uint32_t digit = estimate(a + j + nb, b, nb), carry;
    if (!submul(w, a + j, b, nb, digit, &carry)) {
      return false;
    }
    bool too_large = a[j + nb] < carry;
    a[j + nb] -= carry;
    if (too_large) {
      digit--;
      if (!boa_mag_add(w, a + j, a + j, nb, b, nb, &carry)) {
        return false;
      }
      a[j + nb] += carry;
    }
    q[j] = digit;
  }
  return true;
}

static bool burnikel(boa_work *w, uint32_t *q, uint32_t *a, const uint32_t *b, uint32_t n, uint32_t *space);

/* 3h by 2h limbs: q has h limbs, the remainder takes a's low 2h, its high h become zero. */
static bool three_by_two(boa_work *w, uint32_t *q, uint32_t *a, const uint32_t *b, uint32_t h, uint32_t *space) {
  uint32_t carry = 0, borrow, one = 1;
  if (boa_mag_compare(a + 2 * h, h, b + h, h) < 0) {
    if (!burnikel(w, q, a + h, b + h, h, space)) {
      return false;
    }
  } else { /* the quotient is at most all ones: subtract b1 * (B^h - 1) */
    memset(q, 0xff, (size_t)h * 4);
    if (!boa_charge(w, h / 8) || !boa_mag_sub(w, a + 2 * h, a + 2 * h, h, b + h, h, &borrow) ||
        !boa_mag_add(w, a + h, a + h, h, b + h, h, &carry)) {
      return false;
    }
    carry += a[2 * h]; /* 0 or 1: the remainder so far is below 2 * b1 */
    a[2 * h] = 0;
  }
  if (!boa_mag_mul_in(w, space, q, h, b, h, space + 2 * h) || !boa_mag_sub(w, a, a, 2 * h, space, 2 * h, &borrow)) {
    return false;
  }
  int32_t top = (int32_t)carry - (int32_t)borrow;
  while (top < 0) { /* at most twice */
    if (!boa_mag_add(w, a, a, 2 * h, b, 2 * h, &carry) || !boa_mag_sub(w, q, q, h, &one, 1, &borrow)) {
      return false;
    }
    top += (int32_t)carry;
  }
  return true;
}

/* 2n by n limbs: q has n limbs, the remainder takes a's low n, its high n become zero. Space: 3n + 256 limbs. */
static bool burnikel(boa_work *w, uint32_t *q, uint32_t *a, const uint32_t *b, uint32_t n, uint32_t *space) {
  uint32_t h = n / 2;
  if (n & 1 || n < BOA_BURNIKEL_AT) {
    return knuth(w, q, a, 2 * n, b, n);
  }
  if (!boa_mag_trim(a + n, n) && boa_mag_compare(a, n, b, n) < 0) {
    return boa_mag_zero(w, q, n);
  }
  return three_by_two(w, q + h, a + h, b, h, space) && three_by_two(w, q, a, b, h, space);
}

/* Shifts by whole limbs and bits into `out` of `room` limbs, zero at both ends. */
static bool shift_into(boa_work *w, uint32_t *out, uint64_t room, const uint32_t *a, uint32_t n, uint32_t limbs,
                       uint32_t bits) {
  uint32_t carry;
  if (!boa_mag_zero(w, out, limbs) || !boa_mag_shift_left(w, out + limbs, a, n, bits, &carry)) {
    return false;
  }
  if (room <= limbs + n) {
    return true; /* the divisor: nothing leaves at its top */
  }
  out[limbs + n] = carry;
  return boa_mag_zero(w, out + limbs + n + 1, (uint32_t)(room - limbs - n - 1));
}

/* The working copies of a division. */
typedef struct division {
  uint32_t *q, *a, *b, *space;
  uint32_t bits;   /* both were shifted left by so many bits */
  uint32_t limbs;  /* and so many limbs */
  uint32_t n;      /* limbs of the divisor now */
  uint32_t pieces; /* pieces of n limbs of the dividend */
} division;

static boa_status by_knuth(boa_work *w, division *d, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb) {
  d->n = nb;
  d->a = boa_mag_room(w, (uint64_t)na + 1);
  d->b = boa_mag_room(w, nb);
  d->q = boa_mag_room(w, (uint64_t)na - nb + 1);
  if (!d->a || !d->b || !d->q) {
    return BOA_NOMEM;
  }
  bool done = shift_into(w, d->b, nb, b, nb, 0, d->bits) && shift_into(w, d->a, (uint64_t)na + 1, a, na, 0, d->bits) &&
              knuth(w, d->q, d->a, na + 1, d->b, nb);
  return done ? BOA_OK : BOA_STOP;
}

static boa_status by_pieces(boa_work *w, division *d, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb) {
  uint32_t halvings = 0;
  while (nb >> halvings >= BOA_BURNIKEL_AT) {
    halvings++;
  }
  d->n = (((nb - 1) >> halvings) + 1) << halvings;
  d->limbs = d->n - nb;
  d->pieces = (uint32_t)(((uint64_t)na + d->limbs) / d->n) + 1;
  d->pieces += d->pieces < 2;
  uint64_t room = (uint64_t)d->pieces * d->n;
  d->a = boa_mag_room(w, room);
  d->b = boa_mag_room(w, d->n);
  d->q = boa_mag_room(w, room);
  d->space = boa_mag_room(w, (uint64_t)d->n * 3 + 512);
  if (room > UINT32_MAX || !d->a || !d->b || !d->q || !d->space) {
    return BOA_NOMEM;
  }
  if (!shift_into(w, d->b, d->n, b, nb, d->limbs, d->bits) || !shift_into(w, d->a, room, a, na, d->limbs, d->bits) ||
      !boa_mag_zero(w, d->q + (room - d->n), d->n)) {
    return BOA_STOP;
  }
  for (uint32_t i = d->pieces - 1; i-- > 0;) {
    if (!burnikel(w, d->q + (size_t)i * d->n, d->a + (size_t)i * d->n, d->b, d->n, d->space)) {
      return BOA_STOP;
    }
  }
  return BOA_OK;
}

static boa_status divmod_long(boa_work *w, uint32_t *q, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb,
                              uint32_t *r) {
  division d = {.bits = 32 - boa_bits32(b[nb - 1])};
  bool few = nb < BOA_BURNIKEL_AT || na - nb < BOA_BURNIKEL_AT;
  boa_status status = few ? by_knuth(w, &d, a, na, b, nb) : by_pieces(w, &d, a, na, b, nb);
  if (status != BOA_OK) {
    return status;
  }
  if ((q && !boa_mag_copy(w, q, d.q, na - nb + 1)) || (r && !boa_mag_shift_right(w, r, d.a + d.limbs, nb, d.bits))) {
    return BOA_STOP;
  }
  return BOA_OK;
}

boa_status boa_mag_divmod(boa_work *w, uint32_t *q, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb,
                          uint32_t *r) {
  if (nb == 1) {
    uint32_t rest;
    bool done = boa_mag_divmod_limb(w, q, a, na, b[0], &rest);
    if (r) {
      r[0] = rest;
    }
    return done ? BOA_OK : BOA_STOP;
  }
  if (na == 2) {
    uint64_t x = boa_mag_low64(a, 2), y = boa_mag_low64(b, 2);
    if (q) {
      q[0] = (uint32_t)(x / y);
    }
    if (r) {
      r[0] = (uint32_t)(x % y);
      r[1] = (uint32_t)(x % y >> 32);
    }
    return boa_charge(w, 1) ? BOA_OK : BOA_STOP;
  }
  boa_mark mark = boa_scratch_mark(w);
  boa_status status = divmod_long(w, q, a, na, b, nb, r);
  boa_scratch_release(w, mark);
  return status;
}

/* Truncating division of the magnitudes with the room checks; r has b.n limbs or is NULL. */
static boa_status truncate(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *quotient, uint32_t *r, uint32_t *nr) {
  boa_status status = BOA_OK;
  if (a.n < b.n) {
    if (quotient) {
      quotient->n = 0;
    }
    *nr = a.n;
    return boa_mag_copy(w, r, a.at, a.n) ? BOA_OK : BOA_STOP;
  }
  status = boa_mag_divmod(w, quotient ? quotient->at : NULL, a.at, a.n, b.at, b.n, r);
  if (status == BOA_OK) {
    *nr = boa_mag_trim(r, b.n);
    if (quotient) {
      quotient->n = boa_mag_trim(quotient->at, a.n - b.n + 1);
    }
  }
  return status;
}

/* From truncation to floor: one more in the quotient, b - r as remainder. */
static bool floor_adjust(boa_work *w, boa_limbs b, boa_limbs_out *quotient, uint32_t *r, uint32_t *nr) {
  uint32_t one = 1, carry;
  if (quotient) {
    quotient->at[quotient->n++] = 0;
    if (!boa_mag_add(w, quotient->at, quotient->at, quotient->n, &one, 1, &carry)) {
      return false;
    }
    quotient->n = boa_mag_trim(quotient->at, quotient->n);
  }
  bool done = boa_mag_sub(w, r, b.at, b.n, r, *nr, &carry);
  *nr = boa_mag_trim(r, b.n);
  return done;
}

boa_status boa_limbs_divmod(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *quotient, boa_limbs_out *remainder) {
  uint64_t need = a.n >= b.n ? (uint64_t)a.n - b.n + 2 : 1;
  if ((quotient && quotient->cap < need) || (remainder && remainder->cap < b.n) || !b.n) {
    return BOA_NOMEM;
  }
  boa_mark mark = boa_scratch_mark(w);
  uint32_t nr = 0, *r = remainder ? remainder->at : boa_mag_room(w, b.n);
  if (!r) {
    return BOA_NOMEM;
  }
  boa_status status = truncate(w, a, b, quotient, r, &nr);
  if (status == BOA_OK && nr && a.negative != b.negative && !floor_adjust(w, b, quotient, r, &nr)) {
    status = BOA_STOP;
  }
  boa_scratch_release(w, mark);
  if (quotient) {
    quotient->negative = a.negative != b.negative && quotient->n;
  }
  if (remainder) {
    remainder->n = nr;
    remainder->negative = b.negative && nr;
  }
  return status;
}
