/* math: sums and products over iterables, and lengths. fsum keeps Shewchuk's list of partial sums, whose bits don't overlap, so it is exact until
 * the last rounding; sumprod adds in three doubles; lengths are scaled and corrected as CPython's are, so that the last digit agrees. Linear. */
#include "modules/numbers.h"
#include "types/str_view.h"
#include "types/natives.h"

#include <float.h>
#include <math.h>

/* ---- fsum ---- */

typedef struct {
  double *at;
  uint32_t n, room;
} partials;

static boa_status partials_add(boa_guest *g, partials *p, double x) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < p->n; i++) {
    double y = p->at[i];
    double large = fabs(x) < fabs(y) ? y : x, little = fabs(x) < fabs(y) ? x : y;
    double high = large + little, low = little - (high - large);
    if (low != 0) {
      p->at[kept++] = low;
    }
    x = high;
  }
  p->n = kept;
  if (p->n == p->room) {
    double *at = boa_scratch_grow(&g->work, p->at, p->room * sizeof *at, (uint64_t)(p->room * 2 + 32) * sizeof *at);
    if (!at) {
      return BOA_NOMEM;
    }
    p->at = at;
    p->room = p->room * 2 + 32;
  }
  p->at[p->n++] = x;
  return BOA_OK;
}

/* Their sum, rounded once. */
static double partials_sum(const partials *p) {
  double high = 0, low = 0;
  uint32_t n = p->n;
  if (n) {
    high = p->at[--n];
  }
  while (n && low == 0) {
    double x = high, y = p->at[--n];
    high = x + y;
    low = y - (high - x);
  }
  if (n && ((low < 0 && p->at[n - 1] < 0) || (low > 0 && p->at[n - 1] > 0))) { /* a tie that what comes next breaks */
    double twice = low * 2, rounded = high + twice;
    high = twice == rounded - high ? rounded : high;
  }
  return high;
}

boa_status boa_native_math_fsum(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value items = 0;
  partials p = {0};
  double special = 0, infinite = 0, x = 0;
  boa_status s = boa_items_argument(g, args, 0, &items);
  for (uint32_t i = 0; !s && i < boa_length(g, items); i++) {
    s = boa_charge(&g->work, 1) ? boa_real_argument(g, boa_sequence_item(g, items, i), &x) : BOA_STOP;
    if (s) {
      break;
    }
    if (!isfinite(x)) {
      infinite += isinf(x) ? x : 0;
      special += x;
      continue;
    }
    s = partials_add(g, &p, x);
    if (!s && !isfinite(p.at[p.n - 1])) {
      return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "intermediate overflow in fsum");
    }
    p.n -= !s && p.at[p.n - 1] == 0;
  }
  if (!s && special != 0) { /* also when it is NaN */
    return isnan(infinite) ? boa_raise(g, BOA_KIND_VALUE_ERROR, "-inf + inf in fsum") : boa_float_new(g, special, out);
  }
  return s ? s : boa_float_new(g, partials_sum(&p), out);
}

/* ---- sumprod ---- */

typedef struct {
  double high, low;
} twice;

static twice exact_product(double x, double y) {
  double high = x * y;
  return (twice){high, fma(x, y, -high)};
}
static twice exact_sum(double a, double b) {
  double x = a + b, z = x - a;
  return (twice){x, (a - (x - z)) + (b - z)};
}

typedef struct {
  double high, low, tiny;
} thrice;

static thrice add_product(double x, double y, thrice t) {
  twice p = exact_product(x, y), a = exact_sum(t.high, p.high), b = exact_sum(t.low, p.low), c = exact_sum(b.high, a.low);
  return (thrice){a.high, c.high, t.tiny + b.low + c.low};
}

typedef struct {
  bool floats, used; /* whether products of floats are still added apart, and whether there were any */
  thrice apart;
} float_sum;

/* A product that is added apart: of two floats, or of one and an int. */
static bool took_floats(boa_guest *g, float_sum *f, boa_value a, boa_value b) {
  double x = 0, y = 0;
  bool fit = f->floats && boa_is_real(g, a) && boa_is_real(g, b) && (boa_is_float(g, a) || boa_is_float(g, b));
  for (int i = 0; fit && i < 2; i++) { /* an int beyond all floats must raise no error here */
    boa_value v = i ? b : a;
    int64_t small;
    fit = boa_is_float(g, v) || boa_int_value(g, v, &small);
    if (fit) {
      *(i ? &y : &x) = boa_is_float(g, v) ? boa_float_value(g, v) : (double)small;
    }
  }
  thrice next = fit ? add_product(x, y, f->apart) : f->apart;
  if (!fit || !isfinite(next.high)) {
    return false;
  }
  f->apart = next;
  f->used = true;
  return true;
}

static boa_status close_floats(boa_guest *g, float_sum *f, boa_value *total) {
  boa_value sum = 0;
  f->floats = false;
  if (!f->used) {
    return BOA_OK;
  }
  f->used = false;
  boa_status s = boa_float_new(g, f->apart.high + exact_sum(f->apart.low, f->apart.tiny).high, &sum);
  return s ? s : boa_binary_values(g, BOA_ADD, false, *total, sum, total);
}

boa_status boa_native_math_sumprod(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value p = 0, q = 0, total = boa_from_int(0), product = 0;
  bool ints = true;
  float_sum f = {.floats = true};
  boa_status s = boa_items_argument(g, args, 0, &p);
  s = s ? s : boa_items_argument(g, args, 1, &q);
  uint32_t count = s ? 0 : boa_length(g, p) < boa_length(g, q) ? boa_length(g, p) : boa_length(g, q);
  for (uint32_t i = 0; !s && i < count; i++) {
    boa_value a = boa_sequence_item(g, p, i), b = boa_sequence_item(g, q, i);
    if (!boa_charge(&g->work, 2)) {
      return BOA_STOP;
    }
    ints = ints && boa_is_integer(g, a) && boa_is_integer(g, b);
    if (!ints && took_floats(g, &f, a, b)) {
      continue;
    }
    s = ints ? BOA_OK : close_floats(g, &f, &total);
    s = s ? s : boa_binary_values(g, BOA_MUL, false, a, b, &product);
    s = s ? s : boa_binary_values(g, BOA_ADD, false, total, product, &total);
  }
  s = s ? s : close_floats(g, &f, &total);
  if (!s && boa_length(g, p) != boa_length(g, q)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "Inputs are not the same length");
  }
  *out = total;
  return s;
}

boa_status boa_native_math_prod(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"", "start"};
  boa_value v[2] = {0}, items = 0;
  boa_status s = boa_exact_count(g, "prod", 1, n);
  s = s ? s : boa_bind_function(g, args, n, "prod", names, 2, 1, 1, v);
  s = s ? s : boa_items_argument(g, args, 0, &items);
  boa_value total = v[1] == BOA_UNBOUND ? boa_from_int(1) : v[1];
  uint32_t ints = 0, count = s ? 0 : boa_length(g, items);
  while (ints < count && boa_is_integer(g, total) && boa_is_integer(g, boa_sequence_item(g, items, ints))) {
    if (!boa_pay_step(g, ++ints)) {
      return BOA_STOP;
    }
  }
  s = s || !ints ? s : boa_int_product(g, items, ints, total, &total);
  for (uint32_t i = ints; !s && i < count; i++) {
    s = boa_charge(&g->work, 2) ? boa_binary_values(g, BOA_MUL, false, total, boa_sequence_item(g, items, i), &total)
                                : BOA_STOP;
  }
  *out = total;
  return s;
}

/* ---- lengths ---- */

/* Numbers without their signs. */
typedef struct {
  double *at, most;
  uint32_t n;
  bool nan;
} vector;

static boa_status vector_open(boa_guest *g, uint32_t n, vector *v) {
  *v = (vector){.at = boa_scratch(&g->work, ((uint64_t)n + 1) * sizeof(double))};
  return v->at ? BOA_OK : BOA_NOMEM;
}
static void vector_add(vector *v, double x) {
  x = fabs(x);
  v->at[v->n++] = x;
  v->nan = v->nan || isnan(x);
  v->most = x > v->most ? x : v->most;
}

/* The square root of the sum of their squares. */
static boa_status length_of(boa_guest *g, const vector *v, boa_value *out) {
  double most = v->most, unit = 1, sum = 1, rest1 = 0, rest2 = 0;
  int exponent;
  if (isinf(most) || v->nan || most == 0 || v->n <= 1) {
    return boa_float_new(g, isinf(most) || !v->nan ? most : NAN, out);
  }
  frexp(most, &exponent);
  if (exponent < -1023) { /* else the scale would overflow */
    unit = DBL_MIN;
    frexp(most / unit, &exponent);
  }
  double scale = ldexp(1.0, -exponent);
  for (uint32_t i = 0; i < v->n; i++) {
    double y = v->at[i] / unit * scale;
    twice p = exact_product(y, y), s = exact_sum(sum, p.high);
    sum = s.high;
    rest1 += p.low;
    rest2 += s.low;
    if (!boa_pay_step(g, i + 1)) {
      return BOA_STOP;
    }
  }
  double h = sqrt(sum - 1.0 + (rest1 + rest2));
  twice p = exact_product(-h, h), s = exact_sum(sum, p.high);
  h += (s.high - 1.0 + (rest1 + p.low + (rest2 + s.low))) / (2.0 * h);
  return boa_float_new(g, unit * (h / scale), out);
}

boa_status boa_native_math_hypot(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  vector v;
  double x = 0;
  boa_status s = vector_open(g, n, &v);
  for (uint32_t i = 0; !s && i < n; i++) {
    s = boa_charge(&g->work, 1) ? boa_real_argument(g, boa_arg(g, args, i), &x) : BOA_STOP;
    if (!s) {
      vector_add(&v, x);
    }
  }
  return s ? s : length_of(g, &v, out);
}

boa_status boa_native_math_dist(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value p = 0, q = 0;
  vector v;
  double x = 0, y = 0;
  boa_status s = boa_items_argument(g, args, 0, &p);
  s = s ? s : boa_items_argument(g, args, 1, &q);
  if (!s && boa_length(g, p) != boa_length(g, q)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "both points must have the same number of dimensions");
  }
  uint32_t count = s ? 0 : boa_length(g, p);
  s = s ? s : vector_open(g, count, &v);
  for (uint32_t i = 0; !s && i < count; i++) {
    s = boa_charge(&g->work, 1) ? boa_real_argument(g, boa_sequence_item(g, p, i), &x) : BOA_STOP;
    s = s ? s : boa_real_argument(g, boa_sequence_item(g, q, i), &y);
    if (!s) {
      vector_add(&v, x - y);
    }
  }
  return s ? s : length_of(g, &v, out);
}
