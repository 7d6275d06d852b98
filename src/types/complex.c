/* complex: two doubles, boxed. Arithmetic follows CPython 3.14, which follows C11's annex G: infinities survive products and quotients, and a real
 * operand is not widened to a complex one first, so that no zero or NaN comes from the part it does not have. Constant cost. */
#include "types/types.h"
#include "types/float_text.h"
#include "types/natives.h"

#include <math.h>

boa_status boa_complex_new(boa_guest *g, double real, double imag, boa_value *out) {
  boa_value v = boa_alloc(g, BOA_COMPLEX_SIZE, boa_header(BOA_TYPE(BOA_KIND_COMPLEX), BOA_LAYOUT_RAW, 0, 0));
  if (!v) {
    return BOA_NOMEM;
  }
  uint64_t nan = UINT64_C(0x7ff8000000000000);
  cage_store64(&g->cage, boa_to_ref(v), BOA_COMPLEX_REAL, real == real ? boa_float_bits(real) : nan);
  cage_store64(&g->cage, boa_to_ref(v), BOA_COMPLEX_IMAG, imag == imag ? boa_float_bits(imag) : nan);
  *out = v;
  return BOA_OK;
}

/* ---- arithmetic ---- */

/* A part of an infinite number as 1 or 0 with its sign. */
static double boxed(double x) {
  return copysign(isinf(x) ? 1.0 : 0.0, x);
}
static double without_nan(double x) {
  return isnan(x) ? copysign(0.0, x) : x;
}

boa_complex boa_complex_product(boa_complex z, boa_complex w) {
  double a = z.real, b = z.imag, c = w.real, d = w.imag, ac = a * c, bd = b * d, ad = a * d, bc = b * c;
  boa_complex r = {ac - bd, ad + bc};
  if (!isnan(r.real) || !isnan(r.imag)) {
    return r;
  }
  bool again = false;
  if (isinf(a) || isinf(b)) {
    a = boxed(a), b = boxed(b), c = without_nan(c), d = without_nan(d);
    again = true;
  }
  if (isinf(c) || isinf(d)) {
    c = boxed(c), d = boxed(d), a = without_nan(a), b = without_nan(b);
    again = true;
  }
  if (!again && (isinf(ac) || isinf(bd) || isinf(ad) || isinf(bc))) {
    a = without_nan(a), b = without_nan(b), c = without_nan(c), d = without_nan(d);
    again = true;
  }
  return again ? (boa_complex){INFINITY * (a * c - b * d), INFINITY * (a * d + b * c)} : r;
}

boa_complex boa_complex_quotient(boa_complex a, boa_complex b, bool *zero) {
  boa_complex r = {NAN, NAN};
  *zero = b.real == 0 && b.imag == 0;
  if (*zero) {
    return (boa_complex){0, 0};
  }
  if (fabs(b.real) >= fabs(b.imag)) {
    double ratio = b.imag / b.real, bottom = b.real + b.imag * ratio;
    r = (boa_complex){(a.real + a.imag * ratio) / bottom, (a.imag - a.real * ratio) / bottom};
  } else if (fabs(b.imag) >= fabs(b.real)) {
    double ratio = b.real / b.imag, bottom = b.real * ratio + b.imag;
    r = (boa_complex){(a.real * ratio + a.imag) / bottom, (a.imag * ratio - a.real) / bottom};
  }
  if (!isnan(r.real) || !isnan(r.imag)) {
    return r;
  }
  if ((isinf(a.real) || isinf(a.imag)) && isfinite(b.real) && isfinite(b.imag)) {
    double x = boxed(a.real), y = boxed(a.imag);
    return (boa_complex){INFINITY * (x * b.real + y * b.imag), INFINITY * (y * b.real - x * b.imag)};
  }
  if ((isinf(b.real) || isinf(b.imag)) && isfinite(a.real) && isfinite(a.imag)) {
    double x = boxed(b.real), y = boxed(b.imag);
    return (boa_complex){0.0 * (a.real * x + a.imag * y), 0.0 * (a.imag * x - a.real * y)};
  }
  return r;
}

/* A real number divided by a complex one. */
static boa_complex real_quotient(double a, boa_complex b) {
  boa_complex r = {NAN, NAN};
  if (fabs(b.real) >= fabs(b.imag)) {
    double ratio = b.imag / b.real, bottom = b.real + b.imag * ratio;
    r = (boa_complex){a / bottom, (-a * ratio) / bottom};
  } else if (fabs(b.imag) >= fabs(b.real)) {
    double ratio = b.real / b.imag, bottom = b.real * ratio + b.imag;
    r = (boa_complex){(a * ratio) / bottom, -a / bottom};
  }
  if (isnan(r.real) && isnan(r.imag) && isfinite(a) && (isinf(b.real) || isinf(b.imag))) {
    r = (boa_complex){0.0 * (a * boxed(b.real)), 0.0 * (-a * boxed(b.imag))};
  }
  return r;
}

static boa_complex whole_power(boa_complex x, int n) {
  boa_complex r = {1, 0};
  bool zero, inverse = n <= 0;
  n = n < 0 ? -n : n;
  for (int mask = 1; mask <= n; mask <<= 1) {
    r = n & mask ? boa_complex_product(r, x) : r;
    x = boa_complex_product(x, x);
  }
  return inverse ? boa_complex_quotient((boa_complex){1, 0}, r, &zero) : r;
}

static boa_complex polar_power(boa_complex a, boa_complex b) {
  double size = hypot(a.real, a.imag), length = pow(size, b.real), at = atan2(a.imag, a.real), phase = at * b.real;
  if (b.imag != 0) {
    length *= exp(-at * b.imag);
    phase += b.imag * log(size);
  }
  return (boa_complex){length * cos(phase), length * sin(phase)};
}

boa_status boa_complex_power(boa_guest *g, boa_complex a, boa_complex b, boa_value *out) {
  bool zero = a.real == 0 && a.imag == 0;
  if (zero && (b.imag != 0 || b.real < 0)) {
    return boa_raise(g, BOA_KIND_ZERO_DIVISION_ERROR, "zero to a negative or complex power");
  }
  boa_complex r = {0, 0};
  if (b.imag == 0 && b.real == floor(b.real) && fabs(b.real) <= 100) {
    r = whole_power(a, (int)b.real);
  } else if (!zero) {
    r = polar_power(a, b);
  }
  if (isinf(r.real) || isinf(r.imag)) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "complex exponentiation");
  }
  return boa_complex_new(g, r.real, r.imag, out);
}

/* A number as a complex one. */
static boa_status widen(boa_guest *g, boa_value v, boa_complex *z) {
  if (boa_is_complex(g, v)) {
    *z = boa_complex_value(g, v);
    return BOA_OK;
  }
  z->imag = 0;
  return boa_number_double(g, v, &z->real);
}

static boa_status divide(boa_guest *g, boa_complex x, boa_complex y, bool real_x, bool real_y, boa_value *out) {
  bool zero = false;
  if (y.real == 0 && y.imag == 0) {
    return boa_raise(g, BOA_KIND_ZERO_DIVISION_ERROR, "division by zero");
  }
  boa_complex r = real_y   ? (boa_complex){x.real / y.real, x.imag / y.real}
                  : real_x ? real_quotient(x.real, y)
                           : boa_complex_quotient(x, y, &zero);
  return boa_complex_new(g, r.real, r.imag, out);
}

boa_status boa_complex_binary(boa_guest *g, boa_binary op, boa_value a, boa_value b, boa_value *out) {
  bool real_a = !boa_is_complex(g, a), real_b = !boa_is_complex(g, b);
  bool known = op == BOA_ADD || op == BOA_SUB || op == BOA_MUL || op == BOA_TRUEDIV || op == BOA_POW;
  if (!known || (real_a && !boa_is_real(g, a)) || (real_b && !boa_is_real(g, b))) {
    return BOA_BAIL;
  }
  boa_complex x = {0, 0}, y = {0, 0}, r;
  boa_status s = widen(g, a, &x);
  s = s ? s : widen(g, b, &y);
  if (s) {
    return s;
  }
  switch (op) {
  case BOA_ADD:
    r = (boa_complex){x.real + y.real, real_a ? y.imag : real_b ? x.imag : x.imag + y.imag};
    break;
  case BOA_SUB:
    r = (boa_complex){x.real - y.real, real_a ? -y.imag : real_b ? x.imag : x.imag - y.imag};
    break;
  case BOA_MUL:
    r = real_a   ? (boa_complex){y.real * x.real, y.imag * x.real}
        : real_b ? (boa_complex){x.real * y.real, x.imag * y.real}
                 : boa_complex_product(x, y);
    break;
  case BOA_POW:
    return boa_complex_power(g, x, y, out);
  default:
    return divide(g, x, y, real_a, real_b, out);
  }
  return boa_complex_new(g, r.real, r.imag, out);
}

/* ---- equality, hash, text ---- */

/* Ints are compared with the real part exactly, not as floats. */
boa_status boa_complex_equal(boa_guest *g, boa_value a, boa_value b, bool *same) {
  bool turn = !boa_is_complex(g, a);
  boa_complex x = boa_complex_value(g, turn ? b : a);
  boa_value other = turn ? a : b;
  *same = false;
  if (boa_is_complex(g, other)) {
    boa_complex y = boa_complex_value(g, other);
    *same = x.real == y.real && x.imag == y.imag;
    return BOA_OK;
  }
  if (!boa_is_real(g, other) || x.imag != 0 || isnan(x.real)) {
    return BOA_OK;
  }
  boa_value real = 0;
  int order = 2;
  boa_status s = boa_float_new(g, x.real, &real);
  s = s ? s : boa_number_compare(g, real, other, &order);
  *same = !s && order == 0;
  return s;
}

int64_t boa_complex_hash(boa_complex z) {
  uint64_t real = isnan(z.real) ? 0 : (uint64_t)boa_float_hash(z.real);
  uint64_t imag = isnan(z.imag) ? 0 : (uint64_t)boa_float_hash(z.imag);
  int64_t h = (int64_t)(real + 1000003 * imag);
  return h == -1 ? -2 : h;
}

static void put_part(boa_text *t, double d, bool sign) {
  char text[BOA_FLOAT_REPR_MAX];
  size_t n = boa_float_repr(d, text);
  n -= n > 2 && memcmp(text + n - 2, ".0", 2) == 0 ? 2 : 0;
  boa_text_c(t, sign && text[0] != '-' ? "+" : "");
  boa_text_bytes(t, text, n);
}

boa_status boa_complex_text(boa_guest *g, boa_value v, boa_text *t) {
  boa_complex z = boa_complex_value(g, v);
  bool whole = boa_float_bits(z.real) != 0; /* a real part of +0 is not shown */
  if (whole) {
    boa_text_c(t, "(");
    put_part(t, z.real, false);
  }
  put_part(t, z.imag, whole);
  boa_text_c(t, whole ? "j)" : "j");
  return t->status;
}

/* ---- functions ---- */

boa_status boa_complex_abs(boa_guest *g, boa_complex z, boa_value *out) {
  double d = hypot(z.real, z.imag);
  if (isinf(d) && isfinite(z.real) && isfinite(z.imag)) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "absolute value too large");
  }
  return boa_float_new(g, d, out);
}

boa_status boa_native_slot_complex(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)g, (void)n;
  *out = boa_arg(g, args, 0);
  return BOA_OK;
}

boa_status boa_native_complex_conjugate(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_complex z = boa_complex_value(g, boa_arg(g, args, 0));
  return boa_complex_new(g, z.real, -z.imag, out);
}

boa_status boa_native_complex_getnewargs(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_complex z = boa_complex_value(g, boa_arg(g, args, 0));
  boa_value real = 0, imag = 0;
  boa_status s = boa_float_new(g, z.real, &real);
  s = s ? s : boa_float_new(g, z.imag, &imag);
  s = s ? s : boa_tuple_new(g, 2, out);
  if (!s) {
    boa_init_at(g, *out, 0, BOA_TUPLE_ITEMS, real);
    boa_init_at(g, *out, 1, BOA_TUPLE_ITEMS, imag);
  }
  return s;
}

/* Whether a class of the guest's says how its instances become numbers. */
static bool converts(boa_guest *g, boa_value v, bool complex) {
  return boa_is_python(g, v) && (boa_special(g, v, BOA_NAME(float)) || boa_special(g, v, BOA_NAME(index)) ||
                                 (complex && boa_special(g, v, BOA_NAME(complex))));
}

boa_status boa_native_complex_from_number(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  boa_complex z = {0, 0};
  if (converts(g, v, true)) {
    return BOA_BAIL;
  }
  v = boa_payload(g, v);
  if (!boa_is_complex(g, v) && !boa_is_real(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "must be real number, not %t", boa_arg(g, args, 0));
  }
  boa_status s = widen(g, v, &z);
  return s ? s : boa_complex_new(g, z.real, z.imag, out);
}

static boa_status from_one(boa_guest *g, boa_value v, boa_value *out) {
  boa_complex z = {0, 0};
  boa_value plain = boa_payload(g, v);
  if (boa_is(g, plain, BOA_KIND_STR)) {
    return boa_complex_parse_str(g, plain, out);
  }
  if (boa_is_complex(g, plain)) {
    *out = plain;
    return BOA_OK;
  }
  if (!boa_is_real(g, plain)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "complex() argument must be a string or a number, not %t", v);
  }
  boa_status s = widen(g, plain, &z);
  return s ? s : boa_complex_new(g, z.real, z.imag, out);
}

static boa_status check_part(boa_guest *g, boa_value v, const char *name) {
  boa_value plain = boa_payload(g, v);
  return boa_is_complex(g, plain) || boa_is_real(g, plain)
             ? BOA_OK
             : boa_raise(g, BOA_KIND_TYPE_ERROR, "complex() argument '%s' must be a real number, not %t", name, v);
}

/* complex(real, imag) is real + imag * 1j, whose parts may be complex themselves. */
boa_status boa_native_new_complex(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"real", "imag"};
  boa_value v[2] = {0};
  boa_status s = boa_bind(g, args, n, "complex", names, 2, 0, 0, v);
  if (s) {
    return s;
  }
  if ((v[0] != BOA_UNBOUND && converts(g, v[0], true)) || (v[1] != BOA_UNBOUND && converts(g, v[1], false))) {
    return BOA_BAIL;
  }
  if (n == 2 && v[1] == BOA_UNBOUND) {
    return from_one(g, v[0], out);
  }
  boa_complex real = {0, 0}, imag = {0, 0};
  for (int i = 0; !s && i < 2; i++) {
    if (v[i] != BOA_UNBOUND) {
      s = check_part(g, v[i], names[i]);
    }
  }
  s = s || v[0] == BOA_UNBOUND ? s : widen(g, boa_payload(g, v[0]), &real);
  s = s || v[1] == BOA_UNBOUND ? s : widen(g, boa_payload(g, v[1]), &imag);
  if (s) {
    return s;
  }
  double x = boa_is_complex(g, boa_payload(g, v[1])) ? real.real - imag.imag : real.real;
  double y = boa_is_complex(g, boa_payload(g, v[0])) ? imag.real + real.imag : imag.real;
  return boa_complex_new(g, x, y, out);
}
