/* Limb arrays and doubles: conversion both ways, int / int, exact comparison, hash.
 *
 * All rounding goes through boa_double_round: 64 bits of mantissa, a power of two, and one sticky bit that stands for everything
 * dropped below. Half goes to even; subnormals round at their own last bit; what would round to 2^1024 is too large. Nothing here
 * computes with doubles except where both operands and the result's rounding are exact by IEEE 754. */
#include "types/limbs_inner.h"

enum { MANTISSA = 53, LEAST = -1074, MOST = 971 }; /* bits, and the exponents of a double's last place */

bool boa_double_round(uint64_t m, int64_t e, bool sticky, double *out) {
  int64_t drop = (int64_t)boa_bits64(m) - MANTISSA;
  *out = 0;
  if (!m) {
    return true; /* callers keep at least one bit above the sticky one */
  }
  if (e + drop < LEAST) {
    drop = LEAST - e;
  }
  if (drop > 64) {
    return true; /* less than half of the smallest subnormal */
  }
  uint64_t kept = m;
  if (drop > 0) {
    uint64_t half = (uint64_t)1 << (drop - 1), rest = drop == 64 ? m : m & (half * 2 - 1);
    kept = drop == 64 ? 0 : m >> drop;
    kept += rest > half || (rest == half && (sticky || kept & 1));
  } else {
    kept = m << -drop;
  }
  e += drop;
  if (kept >> MANTISSA) {
    kept >>= 1;
    e++;
  }
  if (e > MOST) {
    return false;
  }
  bool normal = kept >> (MANTISSA - 1);
  uint64_t field = normal ? (uint64_t)(e - LEAST + 1) << (MANTISSA - 1) : 0;
  *out = boa_double_from_bits(field | (kept & (((uint64_t)1 << (MANTISSA - 1)) - 1)));
  return true;
}

/* The top 64 bits of a (as they are when it has fewer), the exponent of the last, and whether anything is below. */
static uint64_t top_bits(boa_limbs a, int64_t *exponent, bool *sticky) {
  uint64_t m = 0;
  uint32_t i = a.n, taken = 0;
  for (; i > 0 && taken < 2; taken++) {
    m = m << 32 | a.at[--i];
  }
  *exponent = (int64_t)i * 32;
  *sticky = false;
  uint32_t free = 64 - boa_bits64(m);
  if (i && free) {
    uint32_t next = a.at[--i];
    m = m << free | next >> (32 - free);
    *exponent -= free;
    *sticky = (uint32_t)((uint64_t)next << free) != 0;
  }
  while (i > 0 && !*sticky) {
    *sticky = a.at[--i] != 0;
  }
  return m;
}

bool boa_limbs_to_double(boa_limbs a, double *out) {
  int64_t exponent;
  bool sticky;
  uint64_t m = top_bits(a, &exponent, &sticky);
  bool fits = boa_double_round(m, exponent, sticky, out);
  *out = a.negative ? -*out : *out;
  return fits;
}

/* a / b for any lengths: a is shifted so that the quotient has 63 or 64 bits; what the shift or the division leaves is the sticky
 * bit, set in the quotient's last place, which is below every rounding position. */
static boa_status divide_wide(boa_work *w, boa_limbs a, boa_limbs b, double *out, bool *too_large) {
  int64_t shift = 64 + (int64_t)boa_limbs_bit_length(b) - (int64_t)boa_limbs_bit_length(a) - 1;
  uint64_t room = (uint64_t)a.n + 2 + (shift > 0 ? (uint64_t)shift / 32 : 0);
  boa_limbs_out top = {.at = boa_mag_room(w, room), .cap = (uint32_t)room}, q = {.at = boa_mag_room(w, 6), .cap = 6};
  boa_limbs_out r = {.at = boa_mag_room(w, (uint64_t)b.n + 1), .cap = b.n + 1};
  if (room > UINT32_MAX || !top.at || !q.at || !r.at) {
    return BOA_NOMEM;
  }
  a.negative = b.negative = false;
  boa_status status =
      shift >= 0 ? boa_limbs_shift_left(w, a, (uint64_t)shift, &top) : boa_limbs_shift_right(w, a, (uint64_t)-shift, &top);
  if (status != BOA_OK) {
    return status;
  }
  bool sticky = shift < 0 && boa_mag_any_below(a.at, (uint64_t)-shift);
  status = boa_limbs_divmod(w, (boa_limbs){top.at, top.n, false}, b, &q, &r);
  if (status == BOA_OK) {
    *too_large = !boa_double_round(boa_mag_low64(q.at, q.n), -shift, sticky || r.n, out);
  }
  return status;
}

boa_status boa_limbs_true_divide(boa_work *w, boa_limbs a, boa_limbs b, double *out, bool *too_large) {
  *too_large = false;
  *out = 0;
  if (!b.n) {
    return BOA_NOMEM;
  }
  bool negative = a.negative != b.negative; /* 0 / -1 is -0.0, as in Python */
  boa_status status = BOA_OK;
  if (a.n && boa_limbs_bit_length(a) <= MANTISSA && boa_limbs_bit_length(b) <= MANTISSA) {
    *out = (double)boa_mag_low64(a.at, a.n) / (double)boa_mag_low64(b.at, b.n);
    status = boa_charge(w, 1) ? BOA_OK : BOA_STOP;
  } else if (a.n) {
    boa_mark mark = boa_scratch_mark(w);
    status = divide_wide(w, a, b, out, too_large);
    boa_scratch_release(w, mark);
  }
  *out = negative ? -*out : *out;
  return status;
}

void boa_limbs_from_double(double d, boa_limbs_out *out) {
  uint64_t bits = boa_double_bits(d), m = (bits & (((uint64_t)1 << 52) - 1)) | (uint64_t)1 << 52;
  int32_t e = (int32_t)(bits >> 52 & 2047) - 1075;
  out->n = 0;
  out->negative = false;
  if (e < -52 || e > MOST) {
    return; /* below 1 (or no finite number) */
  }
  if (e <= 0) {
    out->n = boa_mag_set64(out->at, m >> -e);
  } else {
    uint32_t whole = (uint32_t)e / 32, part = (uint32_t)e % 32;
    for (uint32_t i = 0; i < whole; i++) {
      out->at[i] = 0;
    }
    uint32_t low = (uint32_t)m, high = (uint32_t)(m >> 32);
    out->at[whole] = low << part;
    out->at[whole + 1] = (uint32_t)(m << part >> 32);
    out->at[whole + 2] = part ? (uint32_t)((uint64_t)high >> (32 - part)) : 0;
    out->n = boa_mag_trim(out->at, whole + 3);
  }
  out->negative = bits >> 63;
}

int boa_limbs_compare_double(boa_limbs a, double d) {
  if (d != 0 && d == d * 2) {
    return d > 0 ? -1 : 1; /* an infinity */
  }
  uint32_t at[34];
  boa_limbs_out whole = {.at = at, .cap = 34};
  boa_limbs_from_double(d, &whole);
  int order = boa_limbs_compare(a, (boa_limbs){at, whole.n, whole.negative});
  if (order || boa_limbs_bit_length((boa_limbs){at, whole.n, false}) > MANTISSA) {
    return order;
  }
  double rest = d - (whole.negative ? -1.0 : 1.0) * (double)boa_mag_low64(at, whole.n);
  return rest > 0 ? -1 : rest < 0;
}

int64_t boa_limbs_hash(boa_limbs a) {
  const uint64_t prime = ((uint64_t)1 << 61) - 1;
  uint64_t h = 0;
  for (uint32_t i = a.n; i-- > 0;) {
    h = ((h << 32 & prime) | h >> 29) + a.at[i];
    h = h >= prime ? h - prime : h;
  }
  int64_t hash = a.negative ? -(int64_t)h : (int64_t)h;
  return hash == -1 ? -2 : hash;
}
