/* Integers as limb arrays: the linear part. Addition, subtraction, shifts, bitwise operations, comparison, bit counts.
 *
 * Each loop works through at most BOA_PIECE limbs, pays for them, and goes on with the carry it had; so a number of any size is
 * polled often enough. A public function checks the room of its output first and answers BOA_NOMEM when there is too little
 * (its header says how much is needed), so a caller's mistake never becomes a write past the end.
 *
 * Cost: one unit of fuel for 8 limbs, and one a call. */
#include "types/limbs_inner.h"

#include <string.h>

static uint32_t piece(uint32_t done, uint32_t n) {
  return n - done < BOA_PIECE ? n - done : BOA_PIECE;
}

static bool pay_linear(boa_work *w, uint32_t n) {
  return boa_charge(w, n / 8 + 1);
}

int boa_mag_compare(const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb) {
  na = boa_mag_trim(a, na);
  nb = boa_mag_trim(b, nb);
  if (na != nb) {
    return na < nb ? -1 : 1;
  }
  while (na--) {
    if (a[na] != b[na]) {
      return a[na] < b[na] ? -1 : 1;
    }
  }
  return 0;
}

bool boa_mag_copy(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t n) {
  for (uint32_t i = 0; i < n; i += piece(i, n)) {
    if (!pay_linear(w, piece(i, n))) {
      return false;
    }
    memcpy(out + i, a + i, (size_t)piece(i, n) * 4);
  }
  return true;
}

bool boa_mag_zero(boa_work *w, uint32_t *out, uint32_t n) {
  for (uint32_t i = 0; i < n; i += piece(i, n)) {
    if (!pay_linear(w, piece(i, n))) {
      return false;
    }
    memset(out + i, 0, (size_t)piece(i, n) * 4);
  }
  return true;
}

/* Adds b (or nothing, when b is NULL) and a carry to n limbs of a. */
static uint32_t add_piece(uint32_t *out, const uint32_t *a, const uint32_t *b, uint32_t n, uint32_t carry) {
  uint64_t sum = carry;
  uint32_t i = 0;
  for (; b && i + 2 <= n; i += 2) {
    uint64_t x = boa_load_pair(a + i), part = x + boa_load_pair(b + i), all = part + sum;
    sum = (part < x) + (all < part);
    boa_store_pair(out + i, all);
  }
  for (; i < n; i++) {
    sum += (uint64_t)a[i] + (b ? b[i] : 0);
    out[i] = (uint32_t)sum;
    sum >>= 32;
  }
  return (uint32_t)sum;
}

static uint32_t sub_piece(uint32_t *out, const uint32_t *a, const uint32_t *b, uint32_t n, uint32_t borrow) {
  uint32_t i = 0;
  for (; b && i + 2 <= n; i += 2) {
    uint64_t x = boa_load_pair(a + i), part = x - boa_load_pair(b + i), all = part - borrow;
    borrow = (uint32_t)((part > x) + (all > part));
    boa_store_pair(out + i, all);
  }
  for (; i < n; i++) {
    uint64_t difference = (uint64_t)a[i] - (b ? b[i] : 0) - borrow;
    out[i] = (uint32_t)difference;
    borrow = (uint32_t)(difference >> 63);
  }
  return borrow;
}

typedef uint32_t (*linear)(uint32_t *out, const uint32_t *a, const uint32_t *b, uint32_t n, uint32_t carry);

/* The common part of na limbs and nb limbs goes through `step`; past b only the carry runs, and where it has died and out is a,
 * there is nothing left to do (the charge does not depend on that). */
static inline bool run(boa_work *w, linear step, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb,
                       uint32_t *carry) {
  uint32_t c = 0;
  for (uint32_t i = 0; i < nb; i += piece(i, nb)) {
    if (!pay_linear(w, piece(i, nb))) {
      return false;
    }
    c = step(out + i, a + i, b + i, piece(i, nb), c);
  }
  for (uint32_t i = nb; i < na; i += piece(i, na)) {
    if (!pay_linear(w, piece(i, na))) {
      return false;
    }
    if (c || out != a) {
      c = step(out + i, a + i, NULL, piece(i, na), c);
    }
  }
  *carry = c;
  return true;
}

bool boa_mag_add(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb, uint32_t *carry) {
  return run(w, add_piece, out, a, na, b, nb, carry);
}

bool boa_mag_sub(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb, uint32_t *borrow) {
  return run(w, sub_piece, out, a, na, b, nb, borrow);
}

bool boa_mag_shift_left(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t n, uint32_t bits, uint32_t *carry) {
  uint32_t c = 0;
  for (uint32_t i = 0; i < n;) {
    uint32_t end = i + piece(i, n);
    if (!pay_linear(w, end - i)) {
      return false;
    }
    for (; i < end; i++) {
      uint64_t x = (uint64_t)a[i] << bits | c;
      out[i] = (uint32_t)x;
      c = (uint32_t)(x >> 32);
    }
  }
  *carry = c;
  return true;
}

bool boa_mag_shift_right(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t n, uint32_t bits) {
  for (uint32_t i = 0; i < n;) {
    uint32_t end = i + piece(i, n);
    if (!pay_linear(w, end - i)) {
      return false;
    }
    for (; i < end; i++) {
      uint64_t x = (uint64_t)(i + 1 < n ? a[i + 1] : 0) << 32 | a[i];
      out[i] = (uint32_t)(x >> bits);
    }
  }
  return true;
}

bool boa_mag_scale(boa_work *w, uint32_t *out, const uint32_t *a, uint32_t n, uint32_t factor, uint32_t *carry) {
  uint64_t c = *carry;
  for (uint32_t i = 0; i < n; i += piece(i, n)) {
    if (!pay_linear(w, piece(i, n))) {
      return false;
    }
    c = boa_mag_row(out + i, a + i, piece(i, n), factor, c, false);
  }
  *carry = (uint32_t)c;
  return true;
}

int boa_limbs_compare(boa_limbs a, boa_limbs b) {
  if (a.negative != b.negative) {
    return a.negative ? -1 : 1;
  }
  int order = boa_mag_compare(a.at, a.n, b.at, b.n);
  return a.negative ? -order : order;
}

/* Trims, and gives zero its one sign. */
static void finish(boa_limbs_out *out, uint32_t n, bool negative) {
  out->n = boa_mag_trim(out->at, n);
  out->negative = negative && out->n;
}

static boa_status set_int64(boa_limbs_out *out, int64_t x) {
  uint64_t magnitude = x < 0 ? 0 - (uint64_t)x : (uint64_t)x;
  out->n = boa_mag_set64(out->at, magnitude);
  out->negative = x < 0;
  return BOA_OK;
}

static int64_t small(boa_limbs a) {
  int64_t x = a.n ? a.at[0] : 0;
  return a.negative ? -x : x;
}

static boa_status add_magnitudes(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  uint32_t carry;
  if (!boa_mag_add(w, out->at, a.at, a.n, b.at, b.n, &carry)) {
    return BOA_STOP;
  }
  out->at[a.n] = carry;
  finish(out, a.n + 1, a.negative);
  return BOA_OK;
}

static boa_status sub_magnitudes(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  uint32_t borrow;
  if (!boa_mag_sub(w, out->at, a.at, a.n, b.at, b.n, &borrow)) {
    return BOA_STOP;
  }
  finish(out, a.n, a.negative);
  return BOA_OK;
}

boa_status boa_limbs_add(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  uint32_t longer = a.n > b.n ? a.n : b.n;
  if (out->cap <= longer) {
    return BOA_NOMEM;
  }
  if (longer <= 1) {
    int64_t sum = small(a) + small(b);
    if (!boa_charge(w, 1)) {
      return BOA_STOP;
    }
    if (out->cap >= 2) {
      return set_int64(out, sum);
    }
  }
  if (a.negative == b.negative) {
    return a.n >= b.n ? add_magnitudes(w, a, b, out) : add_magnitudes(w, b, a, out);
  }
  return boa_mag_compare(a.at, a.n, b.at, b.n) >= 0 ? sub_magnitudes(w, a, b, out) : sub_magnitudes(w, b, a, out);
}

boa_status boa_limbs_sub(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  b.negative = !b.negative;
  return boa_limbs_add(w, a, b, out);
}

boa_status boa_limbs_shift_left(boa_work *w, boa_limbs a, uint64_t bits, boa_limbs_out *out) {
  uint64_t limbs = bits / 32, need = (boa_limbs_bit_length(a) + bits % 32 + 31) / 32 + limbs;
  if (!a.n) {
    finish(out, 0, false);
    return BOA_OK;
  }
  if (limbs > UINT32_MAX - 1 || need > out->cap) {
    return BOA_NOMEM;
  }
  uint32_t carry, *high = out->at + limbs;
  if (!boa_mag_zero(w, out->at, (uint32_t)limbs) || !boa_mag_shift_left(w, high, a.at, a.n, bits % 32, &carry)) {
    return BOA_STOP;
  }
  if (carry) {
    high[a.n] = carry;
  }
  finish(out, (uint32_t)need, a.negative);
  return BOA_OK;
}

bool boa_mag_any_below(const uint32_t *at, uint64_t bits) {
  uint32_t whole = (uint32_t)(bits / 32);
  for (uint32_t i = 0; i < whole; i++) {
    if (at[i]) {
      return true;
    }
  }
  return (at[whole] & ((1u << bits % 32) - 1)) != 0;
}

boa_status boa_limbs_shift_right(boa_work *w, boa_limbs a, uint64_t bits, boa_limbs_out *out) {
  if (out->cap <= a.n) {
    return BOA_NOMEM;
  }
  if (bits / 32 >= a.n) {
    out->at[0] = 1;
    finish(out, a.negative ? 1 : 0, a.negative);
    return BOA_OK;
  }
  uint32_t whole = (uint32_t)(bits / 32), n = a.n - whole, carry, one = 1;
  bool round_down = a.negative && boa_mag_any_below(a.at, bits);
  if (!boa_charge(w, whole / 32) || /* for boa_mag_any_below */
      !boa_mag_shift_right(w, out->at, a.at + whole, n, bits % 32)) {
    return BOA_STOP;
  }
  out->at[n] = 0;
  if (round_down && !boa_mag_add(w, out->at, out->at, n + 1, &one, 1, &carry)) {
    return BOA_STOP;
  }
  finish(out, n + 1, a.negative);
  return BOA_OK;
}

/* One operand or the result as it passes between sign-magnitude and two's complement: invert and add one, limb by limb. */
typedef struct twos {
  uint32_t mask, carry;
} twos;

static twos twos_of(bool negative) {
  return (twos){negative ? UINT32_MAX : 0, negative};
}

static uint32_t twos_next(twos *t, uint32_t limb) {
  uint32_t x = (limb ^ t->mask) + t->carry;
  t->carry = t->carry && !x;
  return x;
}

static uint32_t combine(char operation, uint32_t a, uint32_t b) {
  return operation == '&' ? a & b : operation == '|' ? a | b : a ^ b;
}

static boa_status bitwise(boa_work *w, char operation, boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  uint32_t n = (a.n > b.n ? a.n : b.n) + 1;
  bool negative = combine(operation, a.negative, b.negative);
  twos ta = twos_of(a.negative), tb = twos_of(b.negative), to = twos_of(negative);
  if (out->cap < n) {
    return BOA_NOMEM;
  }
  for (uint32_t i = 0; i < n;) {
    uint32_t end = i + piece(i, n);
    if (!pay_linear(w, end - i)) {
      return BOA_STOP;
    }
    for (; i < end; i++) {
      uint32_t x = twos_next(&ta, i < a.n ? a.at[i] : 0), y = twos_next(&tb, i < b.n ? b.at[i] : 0);
      out->at[i] = twos_next(&to, combine(operation, x, y));
    }
  }
  finish(out, n, negative);
  return BOA_OK;
}

boa_status boa_limbs_and(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  return bitwise(w, '&', a, b, out);
}

boa_status boa_limbs_or(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  return bitwise(w, '|', a, b, out);
}

boa_status boa_limbs_xor(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  return bitwise(w, '^', a, b, out);
}

uint64_t boa_limbs_bit_length(boa_limbs a) {
  return a.n ? (uint64_t)(a.n - 1) * 32 + boa_bits32(a.at[a.n - 1]) : 0;
}

uint64_t boa_limbs_bit_count(boa_limbs a) {
  uint64_t count = 0;
  for (uint32_t i = 0; i < a.n; i++) {
    count += (uint32_t)__builtin_popcount(a.at[i]);
  }
  return count;
}
