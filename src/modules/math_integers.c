/* math: number theory on ints of any size. Products of many numbers are made in a stack of partial products of about equal length, so that fast
 * multiplication helps: factorial, perm and comb cost a few multiplications of the result's length. Room for the result is asked for before any work, so
 * that what could never fit ends at once. */
#include "modules/numbers.h"
#include "types/natives.h"
#include "types/str_view.h"

static boa_limbs view_of(const boa_limbs_out *o) {
  return (boa_limbs){o->at, o->n, o->negative};
}

static boa_status room(boa_guest *g, uint64_t limbs, boa_limbs_out *out) {
  *out = (boa_limbs_out){0};
  if (limbs > (uint64_t)1 << 29 || limbs * 4 > g->memory_limit) {
    g->refused = limbs > UINT64_MAX / 4 ? UINT64_MAX / 4 : limbs * 4;
    return BOA_NOMEM;
  }
  out->cap = (uint32_t)limbs;
  out->at = boa_scratch(&g->work, limbs * 4 + 4);
  return out->at ? BOA_OK : BOA_NOMEM;
}

/* ---- products of many numbers ---- */

enum { MOST_PARTS = 72 }; /* one for each bit of a count, and some */

/* Partial products, one behind the other, none but the last two of the same level. */
typedef struct {
  uint32_t *at, *spare; /* room for all, and for one product */
  uint64_t used, room;
  uint32_t length[MOST_PARTS];
  uint8_t level[MOST_PARTS];
  uint32_t count;
} parts;

static boa_status parts_open(boa_guest *g, uint64_t limbs, parts *p) {
  boa_limbs_out a, b;
  boa_status s = room(g, limbs + MOST_PARTS, &a);
  s = s ? s : room(g, limbs + MOST_PARTS, &b);
  *p = (parts){.at = a.at, .spare = b.at, .room = limbs + MOST_PARTS};
  return s;
}

/* The last two become one. */
static boa_status parts_merge(boa_guest *g, parts *p) {
  uint32_t n = p->length[p->count - 1], m = p->length[p->count - 2];
  uint64_t from = p->used - n - m;
  boa_limbs_out o = {.at = p->spare, .cap = (uint32_t)p->room};
  boa_status s = boa_charge(&g->work, 2 + (n + (uint64_t)m) / 8) ? BOA_OK : BOA_STOP;
  s = s ? s : boa_limbs_mul(&g->work, (boa_limbs){p->at + from, m, false}, (boa_limbs){p->at + from + m, n, false}, &o);
  if (s || o.n > n + m) {
    return s ? s : BOA_NOMEM;
  }
  memcpy(p->at + from, o.at, (size_t)o.n * 4);
  p->count--;
  p->length[p->count - 1] = o.n;
  p->level[p->count - 1]++;
  p->used = from + o.n;
  return BOA_OK;
}

static boa_status parts_add(boa_guest *g, parts *p, const uint32_t *limbs, uint32_t n) {
  if (p->used + n > p->room || p->count == MOST_PARTS) {
    return BOA_NOMEM;
  }
  memcpy(p->at + p->used, limbs, (size_t)n * 4);
  p->used += n;
  p->length[p->count] = n;
  p->level[p->count++] = 0;
  boa_status s = BOA_OK;
  while (!s && p->count > 1 && p->level[p->count - 1] == p->level[p->count - 2]) {
    s = parts_merge(g, p);
  }
  return s;
}

static boa_status parts_finish(boa_guest *g, parts *p, boa_limbs *out) {
  boa_status s = BOA_OK;
  while (!s && p->count > 1) {
    s = parts_merge(g, p);
  }
  *out = (boa_limbs){p->at, p->count ? p->length[0] : 0, false};
  return s;
}

static boa_status add_word(boa_guest *g, parts *p, uint64_t w) {
  uint32_t limbs[2] = {(uint32_t)w, (uint32_t)(w >> 32)};
  return parts_add(g, p, limbs, limbs[1] ? 2 : 1);
}

/* top * (top - 1) * … of `count` factors, all positive, of which as many as fit are multiplied in a word first. */
static boa_status small_factors(boa_guest *g, uint64_t top, uint64_t count, parts *p) {
  uint64_t word = 1;
  boa_status s = BOA_OK;
  for (uint64_t i = 0; !s && i < count; i++) {
    uint64_t product;
    if (!boa_charge(&g->work, 1)) {
      return BOA_STOP;
    }
    if (!__builtin_mul_overflow(word, top - i, &product)) {
      word = product;
      continue;
    }
    s = add_word(g, p, word);
    word = top - i;
  }
  return s ? s : add_word(g, p, word);
}

static boa_status large_factors(boa_guest *g, boa_limbs top, uint64_t count, parts *p) {
  boa_limbs_out factor;
  boa_status s = room(g, (uint64_t)top.n + 2, &factor);
  for (uint64_t i = 0; !s && i < count; i++) {
    uint32_t limbs[2] = {(uint32_t)i, (uint32_t)(i >> 32)};
    boa_limbs by = {limbs, limbs[1] ? 2 : limbs[0] ? 1 : 0, false};
    s = boa_charge(&g->work, 2 + top.n / 8) ? boa_limbs_sub(&g->work, top, by, &factor) : BOA_STOP;
    s = s ? s : parts_add(g, p, factor.at, factor.n);
  }
  return s;
}

/* top * (top - 1) * … * (top - count + 1), count <= top, in scratch. */
static boa_status falling(boa_guest *g, boa_limbs top, uint64_t count, boa_limbs *out) {
  uint64_t bits = boa_limbs_bit_length(top), limbs = 0;
  parts p;
  if (count == 0 || top.n == 0) {
    uint32_t *one = boa_scratch(&g->work, 4);
    if (!one) {
      return BOA_NOMEM;
    }
    *one = 1;
    *out = (boa_limbs){one, 1, false};
    return BOA_OK;
  }
  if (__builtin_mul_overflow(bits, count, &limbs)) {
    limbs = UINT64_MAX / 2;
  }
  boa_status s = parts_open(g, limbs / 32 + 2 + (top.n > 2 ? top.n : 2), &p);
  uint64_t word = top.at[0] | (uint64_t)(top.n > 1 ? top.at[1] : 0) << 32;
  s = s ? s : top.n > 2 ? large_factors(g, top, count, &p) : small_factors(g, word, count, &p);
  return s ? s : parts_finish(g, &p, out);
}

static boa_status to_int(boa_guest *g, boa_limbs l, boa_value *out) {
  return boa_int_from_limbs(g, &(boa_limbs_out){(uint32_t *)l.at, l.n, l.n, l.negative}, out);
}

static boa_status factorial_of(boa_guest *g, boa_value v, boa_value *out) {
  int64_t n = 0;
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs l = {0};
  bool fits = boa_int_value(g, v, &n);
  if (fits ? n < 0 : boa_header_aux(boa_head(g, v)) & 1) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "factorial() not defined for negative values");
  }
  if (!fits) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "factorial() argument should not exceed %d", INT64_MAX);
  }
  boa_status s = boa_int_limbs(g, v, small, &l);
  s = s ? s : falling(g, l, (uint64_t)n, &l);
  return s ? s : to_int(g, l, out);
}

boa_status boa_native_math_factorial(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = 0;
  boa_status s = boa_integer_argument(g, boa_arg(g, args, 0), &v);
  return s ? s : factorial_of(g, v, out);
}

/* The limbs of n and k, neither of them negative. */
static boa_status choice(boa_guest *g, uint32_t args, uint32_t small[2][BOA_SMALL_LIMBS], boa_limbs l[2]) {
  boa_value v[2] = {0};
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && i < 2; i++) {
    s = boa_integer_argument(g, boa_arg(g, args, i), &v[i]);
  }
  for (uint32_t i = 0; !s && i < 2; i++) {
    s = boa_int_limbs(g, v[i], small[i], &l[i]);
  }
  for (uint32_t i = 0; !s && i < 2; i++) {
    if (l[i].negative) {
      return boa_raise(g, BOA_KIND_VALUE_ERROR, "%s must be a non-negative integer", i ? "k" : "n");
    }
  }
  return s;
}

/* A count as a word; OverflowError with the name of what is too large. */
static boa_status as_count(boa_guest *g, boa_limbs l, const char *what, uint64_t *out) {
  uint64_t w = l.n ? l.at[0] : 0;
  w |= l.n > 1 ? (uint64_t)l.at[1] << 32 : 0;
  *out = w;
  return l.n > 2 || w > INT64_MAX ? boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "%s must not exceed %d", what, INT64_MAX) : BOA_OK;
}

boa_status boa_native_math_perm(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  uint32_t small[2][BOA_SMALL_LIMBS];
  boa_limbs l[2] = {0};
  uint64_t count = 0;
  if (n == 1 || boa_arg(g, args, 1) == BOA_NONE) {
    return boa_native_math_factorial(g, args, 1, out);
  }
  boa_status s = choice(g, args, small, l);
  if (!s && boa_limbs_compare(l[0], l[1]) < 0) {
    *out = boa_from_int(0);
    return BOA_OK;
  }
  s = s ? s : as_count(g, l[1], "k", &count);
  s = s ? s : falling(g, l[0], count, &l[0]);
  return s ? s : to_int(g, l[0], out);
}

static boa_status divide(boa_guest *g, boa_limbs a, boa_limbs b, boa_limbs_out *quotient) {
  boa_status s = room(g, (a.n > b.n ? a.n - b.n : 0) + (uint64_t)2, quotient);
  return s ? s : boa_limbs_divmod(&g->work, a, b, quotient, NULL);
}

/* n * (n - 1) * … of k factors, divided by k!. */
static boa_status binomial(boa_guest *g, boa_limbs n, uint64_t k, boa_value *out) {
  uint32_t limbs[2] = {(uint32_t)k, (uint32_t)(k >> 32)};
  boa_limbs top = {0}, bottom = {0};
  boa_limbs_out quotient = {0};
  boa_status s = falling(g, n, k, &top);
  s = s ? s : falling(g, (boa_limbs){limbs, limbs[1] ? 2 : limbs[0] ? 1 : 0, false}, k, &bottom);
  s = s ? s : divide(g, top, bottom, &quotient);
  return s ? s : boa_int_from_limbs(g, &quotient, out);
}

boa_status boa_native_math_comb(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  uint32_t small[2][BOA_SMALL_LIMBS];
  boa_limbs l[2] = {0};
  boa_limbs_out other = {0};
  uint64_t count = 0;
  boa_status s = choice(g, args, small, l);
  if (!s && boa_limbs_compare(l[0], l[1]) < 0) {
    *out = boa_from_int(0);
    return BOA_OK;
  }
  s = s ? s : room(g, (uint64_t)l[0].n + 2, &other);
  s = s ? s : boa_limbs_sub(&g->work, l[0], l[1], &other);
  if (!s) {
    bool near = boa_limbs_compare(view_of(&other), l[1]) < 0;
    s = as_count(g, near ? view_of(&other) : l[1], "min(n - k, k)", &count);
  }
  return s ? s : binomial(g, l[0], count, out);
}

boa_status boa_native_math_isqrt(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = 0;
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs l = {0};
  boa_limbs_out root = {0};
  boa_status s = boa_integer_argument(g, boa_arg(g, args, 0), &v);
  s = s ? s : boa_int_limbs(g, v, small, &l);
  if (!s && l.negative) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "isqrt() argument must be nonnegative");
  }
  s = s ? s : room(g, l.n / 2 + (uint64_t)2, &root);
  s = s ? s : boa_limbs_isqrt(&g->work, l, &root);
  return s ? s : boa_int_from_limbs(g, &root, out);
}

/* An int joins a product: *word gathers what fits, *negative the signs. */
static boa_status take_factor(boa_guest *g, boa_value v, parts *p, uint64_t *word, bool *negative) {
  int64_t small;
  uint64_t size, product;
  uint32_t limbs[BOA_SMALL_LIMBS];
  boa_limbs l = {0};
  boa_status s;
  if (boa_int_value(g, v, &small)) {
    size = small < 0 ? 0 - (uint64_t)small : (uint64_t)small;
    *negative ^= small < 0;
    if (!__builtin_mul_overflow(*word, size, &product)) {
      *word = product;
      return BOA_OK;
    }
    s = add_word(g, p, *word);
    *word = size;
    return s;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  s = boa_int_limbs(g, v, limbs, &l);
  *negative ^= l.negative;
  s = s ? s : parts_add(g, p, l.at, l.n);
  boa_scratch_release(&g->work, m);
  return s;
}

static uint64_t limbs_in(const boa_guest *g, boa_value v) {
  int64_t small;
  return boa_int_value(g, v, &small) ? 2 : boa_raw(g, v, BOA_INT_COUNT);
}

boa_status boa_int_product(boa_guest *g, boa_value items, uint32_t n, boa_value start, boa_value *out) {
  uint64_t limbs = limbs_in(g, start) + 2, word = 1;
  bool negative = false;
  parts p;
  boa_limbs product = {0};
  for (uint32_t i = 0; i < n; i++) {
    limbs += limbs_in(g, boa_sequence_item(g, items, i));
    if (!boa_pay_step(g, i + 1)) {
      return BOA_STOP;
    }
  }
  boa_status s = parts_open(g, limbs, &p);
  s = s ? s : take_factor(g, start, &p, &word, &negative);
  for (uint32_t i = 0; !s && i < n && word; i++) {
    s = boa_charge(&g->work, 1) ? take_factor(g, boa_sequence_item(g, items, i), &p, &word, &negative) : BOA_STOP;
  }
  if (!s && word == 0) {
    *out = boa_from_int(0);
    return BOA_OK;
  }
  s = s ? s : add_word(g, &p, word);
  s = s ? s : parts_finish(g, &p, &product);
  product.negative = negative;
  return s ? s : to_int(g, product, out);
}

/* ---- common divisors and multiples ---- */

static boa_status gcd_of(boa_guest *g, boa_value a, boa_value b, boa_value *out) {
  int64_t x = 0, y = 0;
  if (boa_int_value(g, a, &x) && boa_int_value(g, b, &y)) {
    uint64_t m = x < 0 ? 0 - (uint64_t)x : (uint64_t)x, n = y < 0 ? 0 - (uint64_t)y : (uint64_t)y;
    while (n) {
      uint64_t rest = m % n;
      m = n;
      n = rest;
    }
    uint32_t limbs[2] = {(uint32_t)m, (uint32_t)(m >> 32)};
    g->work.fuel -= 4;
    return to_int(g, (boa_limbs){limbs, limbs[1] ? 2 : limbs[0] ? 1 : 0, false}, out);
  }
  uint32_t small[2][BOA_SMALL_LIMBS];
  boa_limbs p = {0}, q = {0};
  boa_limbs_out r = {0};
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = boa_int_limbs(g, a, small[0], &p);
  s = s ? s : boa_int_limbs(g, b, small[1], &q);
  s = s ? s : room(g, (p.n > q.n ? p.n : q.n) + (uint64_t)2, &r);
  s = s ? s : boa_limbs_gcd(&g->work, p, q, &r);
  s = s ? s : boa_int_from_limbs(g, &r, out);
  boa_scratch_release(&g->work, m);
  return s;
}

/* All arguments are looked at before any work. *limbs: of all together. */
static boa_status check_integers(boa_guest *g, uint32_t args, uint32_t n, uint64_t *limbs) {
  boa_value v = 0;
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && i < n; i++) {
    s = boa_pay_step(g, i + 1) ? boa_integer_argument(g, boa_arg(g, args, i), &v) : BOA_STOP;
    *limbs += s ? 0 : limbs_in(g, v);
  }
  return s;
}

boa_status boa_native_math_gcd(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = 0, total = boa_from_int(0);
  uint64_t limbs = 0;
  boa_status s = check_integers(g, args, n, &limbs);
  for (uint32_t i = 0; !s && i < n; i++) {
    s = boa_charge(&g->work, 2) ? boa_integer_argument(g, boa_arg(g, args, i), &v) : BOA_STOP;
    s = s ? s : gcd_of(g, total, v, &total);
  }
  *out = total;
  return s;
}

/* total * (v / gcd(total, v)) into `next`. */
static boa_status lcm_step(boa_guest *g, boa_limbs total, boa_value v, boa_limbs_out *next) {
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs l = {0};
  boa_limbs_out common = {0}, part = {0};
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = boa_int_limbs(g, v, small, &l);
  l.negative = false;
  s = s ? s : room(g, (total.n > l.n ? total.n : l.n) + (uint64_t)2, &common);
  if (!s && total.n > l.n) { /* gcd(total, l) is gcd(total % l, l) */
    s = boa_limbs_divmod(&g->work, total, l, NULL, &common);
    boa_limbs_out rest = common;
    s = s ? s : room(g, l.n + (uint64_t)2, &common);
    s = s ? s : boa_limbs_gcd(&g->work, view_of(&rest), l, &common);
  } else {
    s = s ? s : boa_limbs_gcd(&g->work, total, l, &common);
  }
  s = s ? s : divide(g, l, view_of(&common), &part);
  s = s ? s : boa_limbs_mul(&g->work, total, view_of(&part), next);
  boa_scratch_release(&g->work, m);
  return s;
}

boa_status boa_native_math_lcm(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = 0;
  uint64_t limbs = 4;
  boa_limbs_out total = {0}, next = {0};
  boa_status s = check_integers(g, args, n, &limbs);
  for (uint32_t i = 0; !s && i < n; i++) {
    if (!boa_integer_argument(g, boa_arg(g, args, i), &v) && v == boa_from_int(0)) {
      *out = v;
      return BOA_OK;
    }
  }
  s = s ? s : room(g, limbs, &total);
  s = s ? s : room(g, limbs, &next);
  if (!s) {
    total.at[0] = total.n = 1;
  }
  for (uint32_t i = 0; !s && i < n; i++) {
    s = boa_charge(&g->work, 4) ? boa_integer_argument(g, boa_arg(g, args, i), &v) : BOA_STOP;
    s = s ? s : lcm_step(g, view_of(&total), v, &next);
    boa_limbs_out swap = total;
    total = next;
    next = swap;
  }
  return s ? s : boa_int_from_limbs(g, &total, out);
}
