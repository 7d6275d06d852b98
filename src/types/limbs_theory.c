/* Greatest common divisor, integer square root and modular power of limb arrays.
 *
 * gcd: Lehmer's algorithm (Knuth, The Art of Computer Programming 2, 4.5.2, algorithm L): the leading 62 bits of both numbers give a
 * run of quotients as one 2x2 matrix of 31-bit entries, applied in one pass; quadratic. isqrt: Newton's steps with the precision doubled
 * each time, so its cost is that of one division (the adaptive form of P. Zimmermann, Karatsuba Square Root, 1999). pow_mod: squaring
 * with a window of four exponent bits, Montgomery's reduction for odd moduli (P. Montgomery, Modular Multiplication Without Trial
 * Division, 1985) while they are short, division otherwise. */
#include "types/limbs_inner.h"

#include <string.h>

static boa_limbs view(const boa_limbs_out *x) {
  return (boa_limbs){x->at, x->n, x->negative};
}

static bool take(boa_work *w, boa_limbs_out *x, uint64_t cap) {
  *x = (boa_limbs_out){.at = boa_mag_room(w, cap), .cap = (uint32_t)cap};
  return cap <= UINT32_MAX && x->at;
}

static uint64_t gcd64(uint64_t a, uint64_t b) {
  while (b) {
    uint64_t r = a % b;
    a = b;
    b = r;
  }
  return a;
}

/* 62 bits of x from bit `from` up. */
static uint64_t window(const uint32_t *x, uint32_t n, uint64_t from) {
  uint32_t i = (uint32_t)(from / 32), shift = (uint32_t)(from % 32);
  uint64_t low = i < n ? x[i] : 0, middle = i + 1 < n ? x[i + 1] : 0, high = i + 2 < n ? x[i + 2] : 0;
  return (low >> shift | middle << (32 - shift) | (shift ? high << (64 - shift) : 0)) & (((uint64_t)1 << 62) - 1);
}

/* The matrix of the quotients both leading parts agree on: (a, b) becomes (A a - B b, D b - C a), signs swapped when odd. */
typedef struct lehmer {
  uint64_t a, b, c, d;
  uint32_t steps;
} lehmer;

static lehmer quotients(uint64_t x, uint64_t y) {
  lehmer m = {.a = 1, .d = 1};
  while (y > m.c) {
    uint64_t q = (x + (m.a - 1)) / (y - m.c);
    if (q >> 31) {
      break;
    }
    uint64_t s = m.b + q * m.d, product = q * y, next_c = m.a + q * m.c;
    if (product > x || s > x - product || (s | next_c) >> 31) {
      break;
    }
    uint64_t t = x - product;
    x = y;
    y = t;
    m.a = m.d;
    m.b = m.c;
    m.c = s;
    m.d = next_c;
    m.steps++;
  }
  return m;
}

/* out = p x - r y over n limbs; the result is not negative. */
static bool cross(boa_work *w, uint32_t *out, const uint32_t *x, uint64_t p, const uint32_t *y, uint64_t r, uint32_t n) {
  int64_t carry = 0;
  for (uint32_t i = 0; i < n;) {
    uint32_t end = n - i > BOA_PIECE ? i + BOA_PIECE : n;
    if (!boa_charge(w, (end - i) / 4 + 1)) {
      return false;
    }
    for (; i < end; i++) {
      int64_t value = (int64_t)(p * x[i]) - (int64_t)(r * y[i]) + carry;
      out[i] = (uint32_t)((uint64_t)value & UINT32_MAX);
      carry = (value - (int64_t)out[i]) / ((int64_t)1 << 32);
    }
  }
  return true;
}

/* One pass of the matrix; x and y are padded to n limbs; u and v take the results. */
static bool apply(boa_work *w, const lehmer *m, const uint32_t *x, const uint32_t *y, uint32_t n, uint32_t *u, uint32_t *v) {
  return m->steps & 1 ? cross(w, u, y, m->a, x, m->b, n) && cross(w, v, x, m->d, y, m->c, n)
                      : cross(w, u, x, m->a, y, m->b, n) && cross(w, v, y, m->d, x, m->c, n);
}

static void swap(uint32_t **a, uint32_t **b) {
  uint32_t *c = *a;
  *a = *b;
  *b = c;
}

/* x >= y, four buffers of n limbs; the result is left in *x. */
static boa_status gcd_long(boa_work *w, uint32_t *at[4], uint32_t n, uint32_t ny, uint32_t **result, uint32_t *count) {
  while (ny > 2) {
    uint64_t bits = (uint64_t)(n - 1) * 32 + boa_bits32(at[0][n - 1]), from = bits > 62 ? bits - 62 : 0;
    lehmer m = quotients(window(at[0], n, from), window(at[1], ny, from));
    if (m.steps) {
      memset(at[1] + ny, 0, (size_t)(n - ny) * 4);
      if (!apply(w, &m, at[0], at[1], n, at[2], at[3])) {
        return BOA_STOP;
      }
      swap(&at[0], &at[2]);
      swap(&at[1], &at[3]);
      n = boa_mag_trim(at[0], n);
      ny = boa_mag_trim(at[1], n);
    } else {
      boa_status status = boa_mag_divmod(w, NULL, at[0], n, at[1], ny, at[2]);
      if (status != BOA_OK) {
        return status;
      }
      swap(&at[0], &at[1]);
      swap(&at[1], &at[2]);
      n = ny;
      ny = boa_mag_trim(at[1], n);
    }
  }
  if (ny && n > 2) {
    boa_status status = boa_mag_divmod(w, NULL, at[0], n, at[1], ny, at[2]);
    if (status != BOA_OK) {
      return status;
    }
    swap(&at[0], &at[1]);
    swap(&at[1], &at[2]);
    n = ny;
    ny = boa_mag_trim(at[1], n);
  }
  *result = at[0];
  *count = n;
  if (ny) {
    *count = boa_mag_set64(at[0], gcd64(boa_mag_low64(at[0], n), boa_mag_low64(at[1], ny)));
  }
  return BOA_OK;
}

static boa_status gcd_in_scratch(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  uint32_t *at[4], *result, n = a.n, count;
  for (int i = 0; i < 4; i++) {
    at[i] = boa_mag_room(w, (uint64_t)n + 1);
    if (!at[i]) {
      return BOA_NOMEM;
    }
  }
  if (!boa_mag_copy(w, at[0], a.at, n) || !boa_mag_copy(w, at[1], b.at, b.n)) {
    return BOA_STOP;
  }
  boa_status status = gcd_long(w, at, n, b.n, &result, &count);
  if (status == BOA_OK) {
    out->n = count;
    status = boa_mag_copy(w, out->at, result, count) ? BOA_OK : BOA_STOP;
  }
  return status;
}

boa_status boa_limbs_gcd(boa_work *w, boa_limbs a, boa_limbs b, boa_limbs_out *out) {
  out->negative = false;
  if (boa_mag_compare(a.at, a.n, b.at, b.n) < 0) {
    boa_limbs c = a;
    a = b;
    b = c;
  }
  uint32_t need = b.n ? b.n : a.n;
  if (out->cap < need) {
    return BOA_NOMEM;
  }
  if (a.n <= 2) {
    uint64_t g = gcd64(boa_mag_low64(a.at, a.n), boa_mag_low64(b.at, b.n));
    out->n = boa_mag_set64(out->at, g);
    return boa_charge(w, 4) ? BOA_OK : BOA_STOP;
  }
  if (!b.n) {
    out->n = a.n;
    return boa_mag_copy(w, out->at, a.at, a.n) ? BOA_OK : BOA_STOP;
  }
  boa_mark mark = boa_scratch_mark(w);
  boa_status status = gcd_in_scratch(w, a, b, out);
  boa_scratch_release(w, mark);
  return status;
}

/* floor(sqrt(x)) by bits: 32 steps. */
static uint32_t sqrt64(uint64_t x) {
  uint64_t root = 0;
  for (uint64_t bit = (uint64_t)1 << 31; bit; bit >>= 1) {
    uint64_t next = root | bit;
    root = next * next <= x ? next : root;
  }
  return (uint32_t)root;
}

/* root = (root << up) + (a >> down) / root; the other buffers are temporaries. */
static boa_status newton(boa_work *w, boa_limbs a, boa_limbs_out *root, uint64_t up, uint64_t down, boa_limbs_out t[3]) {
  boa_status status = boa_limbs_shift_right(w, a, down, &t[0]);
  if (status == BOA_OK) {
    status = boa_limbs_divmod(w, view(&t[0]), view(root), &t[1], NULL);
  }
  if (status == BOA_OK) {
    status = boa_limbs_shift_left(w, view(root), up, &t[2]);
  }
  return status == BOA_OK ? boa_limbs_add(w, view(&t[2]), view(&t[1]), root) : status;
}

/* CPython's order of precisions: after the step to d bits the root is off by at most one. */
static boa_status isqrt_long(boa_work *w, boa_limbs a, boa_limbs_out *out) {
  boa_limbs_out root, t[3];
  uint64_t c = (boa_limbs_bit_length(a) - 1) / 2, d = 0, half = (uint64_t)a.n / 2 + 4;
  if (!take(w, &root, half) || !take(w, &t[0], (uint64_t)a.n + 2) || !take(w, &t[1], (uint64_t)a.n + 4) ||
      !take(w, &t[2], half)) {
    return BOA_NOMEM;
  }
  root.at[0] = root.n = 1;
  boa_status status = BOA_OK;
  for (uint32_t s = boa_bits64(c); s-- > 0 && status == BOA_OK;) {
    uint64_t e = d;
    d = c >> s;
    status = newton(w, a, &root, d - e - 1, 2 * c - e - d + 1, t);
  }
  if (status == BOA_OK) {
    status = boa_mag_mul(w, t[1].at, root.at, root.n, root.at, root.n);
  }
  if (status != BOA_OK) {
    return status;
  }
  uint32_t one = 1, borrow;
  if (boa_mag_compare(t[1].at, 2 * root.n, a.at, a.n) > 0 && !boa_mag_sub(w, root.at, root.at, root.n, &one, 1, &borrow)) {
    return BOA_STOP;
  }
  out->n = boa_mag_trim(root.at, root.n);
  if (out->n > out->cap) {
    return BOA_NOMEM;
  }
  return boa_mag_copy(w, out->at, root.at, out->n) ? BOA_OK : BOA_STOP;
}

boa_status boa_limbs_isqrt(boa_work *w, boa_limbs a, boa_limbs_out *out) {
  out->negative = false;
  if (out->cap < a.n / 2 + 1) {
    return BOA_NOMEM;
  }
  if (a.n <= 2) {
    out->n = boa_mag_set64(out->at, sqrt64(boa_mag_low64(a.at, a.n)));
    return boa_charge(w, 4) ? BOA_OK : BOA_STOP;
  }
  boa_mark mark = boa_scratch_mark(w);
  boa_status status = isqrt_long(w, a, out);
  boa_scratch_release(w, mark);
  return status;
}

enum { WINDOW = 4, MONTGOMERY_BELOW = 160 };

/* Modular multiplication over n limbs; all residues are padded to n. */
typedef struct ring {
  boa_work *w;
  const uint32_t *modulus;
  uint32_t n;
  uint64_t inverse;  /* -1 / modulus modulo 2^64; 0: reduce by division */
  uint32_t *product; /* 2n + 1 limbs */
} ring;

/* product / B^n modulo the modulus, by adding the multiples that clear two low limbs after the other. */
static bool montgomery(ring *g, uint32_t *out) {
  uint32_t *p = g->product, n = g->n, borrow;
  if (!boa_charge(g->w, n * n / 16 + 1)) {
    return false;
  }
  p[2 * n] = 0;
  for (uint32_t i = 0; i < n; i += 2) {
    uint32_t rows = n - i < 2 ? 1 : 2;
    uint64_t multiple = boa_mag_low64(p + i, rows) * g->inverse;
    uint32_t factor[2] = {(uint32_t)multiple, (uint32_t)(multiple >> 32)};
    boa_mag_add_rows(p + i, g->modulus, n, factor, rows);
  }
  if (p[2 * n] || boa_mag_compare(p + n, n, g->modulus, n) >= 0) {
    return boa_mag_sub(g->w, out, p + n, n, g->modulus, n, &borrow);
  }
  return boa_mag_copy(g->w, out, p + n, n);
}

/* x modulo the modulus by division, padded; x has nx limbs. */
static boa_status reduce(ring *g, uint32_t *out, const uint32_t *x, uint32_t nx) {
  nx = boa_mag_trim(x, nx);
  if (nx < g->n) {
    return boa_mag_copy(g->w, out, x, nx) && boa_mag_zero(g->w, out + nx, g->n - nx) ? BOA_OK : BOA_STOP;
  }
  return boa_mag_divmod(g->w, NULL, x, nx, g->modulus, g->n, out);
}

static boa_status ring_mul(ring *g, uint32_t *out, const uint32_t *a, const uint32_t *b) {
  boa_status status = boa_mag_mul(g->w, g->product, a, g->n, b, g->n);
  if (status != BOA_OK || !g->inverse) {
    return status == BOA_OK ? reduce(g, out, g->product, 2 * g->n) : status;
  }
  return montgomery(g, out) ? BOA_OK : BOA_STOP;
}

static uint64_t negative_inverse(uint64_t odd) {
  uint64_t x = odd; /* right to 3 bits; every step doubles that */
  for (int i = 0; i < 5; i++) {
    x *= 2 - odd * x;
  }
  return 0 - x;
}

/* The residue of x as the ring keeps it: times B^n in Montgomery's form. */
static boa_status enter(ring *g, uint32_t *out, const uint32_t *x, uint32_t nx) {
  if (!g->inverse) {
    return reduce(g, out, x, nx);
  }
  uint32_t *shifted = boa_mag_room(g->w, (uint64_t)nx + g->n);
  if (!shifted) {
    return BOA_NOMEM;
  }
  if (!boa_mag_zero(g->w, shifted, g->n) || !boa_mag_copy(g->w, shifted + g->n, x, nx)) {
    return BOA_STOP;
  }
  return reduce(g, out, shifted, nx + g->n);
}

static uint32_t exponent_bits(boa_limbs e, uint64_t from, uint32_t count) {
  uint32_t bits = 0;
  for (uint32_t i = count; i-- > 0;) {
    uint64_t at = from + i;
    bits = bits << 1 | (at / 32 < e.n ? e.at[at / 32] >> at % 32 & 1 : 0);
  }
  return bits;
}

/* power = power ** (2 ** squarings) * factor (nothing when NULL). */
static boa_status step(ring *g, uint32_t *power, uint32_t squarings, const uint32_t *factor) {
  boa_status status = BOA_OK;
  for (; squarings && status == BOA_OK; squarings--) {
    status = ring_mul(g, power, power, power);
  }
  return status == BOA_OK && factor ? ring_mul(g, power, power, factor) : status;
}

/* table: table[i] = base ** i, 2^width residues; result in power. */
static boa_status climb(ring *g, boa_limbs exponent, uint32_t width, uint32_t *table, uint32_t *power) {
  uint32_t n = g->n;
  boa_status status = BOA_OK;
  for (uint32_t i = 2; i < 1u << width && status == BOA_OK; i++) {
    status = ring_mul(g, table + (size_t)i * n, table + (size_t)(i - 1) * n, table + n);
  }
  uint64_t windows = (boa_limbs_bit_length(exponent) + width - 1) / width;
  for (uint64_t i = windows; i-- > 0 && status == BOA_OK;) {
    uint32_t digit = exponent_bits(exponent, i * width, width);
    const uint32_t *factor = table + (size_t)digit * n;
    if (i + 1 == windows) {
      status = boa_mag_copy(g->w, power, factor, n) ? BOA_OK : BOA_STOP;
    } else {
      status = step(g, power, width, digit ? factor : NULL);
    }
  }
  return status;
}

static boa_status pow_in_ring(ring *g, boa_limbs base, boa_limbs exponent, uint32_t *power) {
  uint32_t one = 1, n = g->n, borrow, width = boa_limbs_bit_length(exponent) > 24 ? WINDOW : 1;
  uint32_t *table = boa_mag_room(g->w, (uint64_t)n << width);
  g->product = boa_mag_room(g->w, (uint64_t)n * 2 + 1);
  if (!table || !g->product) {
    return BOA_NOMEM;
  }
  boa_status status = enter(g, table, &one, 1);
  if (status == BOA_OK) {
    status = enter(g, table + n, base.at, base.n);
  }
  uint32_t used = boa_mag_trim(table + n, n);
  if (status == BOA_OK && base.negative && used && !boa_mag_sub(g->w, table + n, g->modulus, n, table + n, used, &borrow)) {
    status = BOA_STOP;
  }
  if (status == BOA_OK) {
    status = exponent.n ? climb(g, exponent, width, table, power) : boa_mag_copy(g->w, power, table, n) ? BOA_OK : BOA_STOP;
  }
  if (status == BOA_OK && g->inverse) {
    memset(g->product, 0, ((size_t)n * 2 + 1) * 4);
    memcpy(g->product, power, (size_t)n * 4);
    status = montgomery(g, power) ? BOA_OK : BOA_STOP;
  }
  return status;
}

boa_status boa_limbs_pow_mod(boa_work *w, boa_limbs base, boa_limbs exponent, boa_limbs modulus, boa_limbs_out *out) {
  if (out->cap < modulus.n || !modulus.n) {
    return BOA_NOMEM;
  }
  bool odd = modulus.at[0] & 1 && modulus.n < MONTGOMERY_BELOW;
  ring g = {.w = w,
            .modulus = modulus.at,
            .n = modulus.n,
            .inverse = odd ? negative_inverse(boa_mag_low64(modulus.at, modulus.n)) : 0};
  boa_mark mark = boa_scratch_mark(w);
  boa_status status = pow_in_ring(&g, base, exponent, out->at);
  boa_scratch_release(w, mark);
  if (status != BOA_OK) {
    return status;
  }
  uint32_t borrow, n = boa_mag_trim(out->at, modulus.n);
  if (n && modulus.negative && !boa_mag_sub(w, out->at, modulus.at, modulus.n, out->at, n, &borrow)) {
    return BOA_STOP;
  }
  out->n = boa_mag_trim(out->at, modulus.n);
  out->negative = modulus.negative && out->n;
  return BOA_OK;
}
