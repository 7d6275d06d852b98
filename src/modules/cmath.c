/* cmath: functions of complex numbers, as CPython computes them: exact on branch cuts, without needless overflow, and with C11's (annex G) values at
 * infinities, NaNs and zeros. Those stand in tables: a row for the real part (-inf, negative, -0, 0, positive, inf, NaN), a column for the
 * imaginary one, two letters for the result; "EE" is a domain error, ".." is never asked for. Constant cost. */
#include "modules/numbers.h"
#include "types/natives.h"

#include <float.h>
#include <math.h>

#define PI    3.14159265358979323846
#define E     2.7182818284590452354
#define LN2   0.6931471805599453094
#define LARGE (DBL_MAX / 4.)

typedef boa_complex complex;
typedef enum { FINE, WRONG_DOMAIN, WRONG_RANGE } trouble; /* DOMAIN is a macro of some math.h */
typedef complex function(complex z, trouble *wrong);

static const char acos_table[] = "ti pi pi pI pI tI ni hi .. .. .. .. hI nn hi .. .. .. .. hI hn hi .. .. .. .. hI hn "
                                 "hi .. .. .. .. hI nn qi 0i 0i 0I 0I qI ni ni nn nn nn nn nI nn ";
static const char acosh_table[] = "iT iP iP ip ip it in iH .. .. .. .. ih nn iH .. .. .. .. ih nh iH .. .. .. .. ih nh "
                                  "iH .. .. .. .. ih nn iQ iz iz i0 i0 iq in in nn nn nn nn in nn ";
static const char asinh_table[] = "IQ Iz Iz I0 I0 Iq In IH .. .. .. .. Ih nn IH .. .. .. .. Ih nn iH .. .. .. .. ih nn "
                                  "iH .. .. .. .. ih nn iQ iz iz i0 i0 iq in in nn nz n0 nn in nn ";
static const char atanh_table[] = "zH zH zH zh zh zh zn zH .. .. .. .. zh nn zH .. .. .. .. zh zn 0H .. .. .. .. 0h 0n "
                                  "0H .. .. .. .. 0h nn 0H 0H 0H 0h 0h 0h 0n 0H nn nn nn nn 0h nn ";
static const char cosh_table[] = "EE .. i0 iz .. EE in EE .. .. .. .. EE nn EE .. .. .. .. EE n0 EE .. .. .. .. EE n0 "
                                 "EE .. .. .. .. EE nn EE .. iz i0 .. EE in nn nn n0 n0 nn nn nn ";
static const char exp_table[] = "00 .. 0z 00 .. 00 00 EE .. .. .. .. EE nn EE .. .. .. .. EE nn EE .. .. .. .. EE nn "
                                "EE .. .. .. .. EE nn EE .. iz i0 .. EE in nn nn nz n0 nn nn nn ";
static const char log_table[] = "iT iP iP ip ip it in iH .. .. .. .. ih nn iH .. .. .. .. ih nn iH .. .. .. .. ih nn "
                                "iH .. .. .. .. ih nn iQ iz iz i0 i0 iq in in nn nn nn nn in nn ";
static const char sinh_table[] = "EE .. Iz I0 .. EE in EE .. .. .. .. EE nn EE .. .. .. .. EE 0n EE .. .. .. .. EE 0n "
                                 "EE .. .. .. .. EE nn EE .. iz i0 .. EE in nn nn nz n0 nn nn nn ";
static const char sqrt_table[] = "iI 0I 0I 0i 0i ii ni iI .. .. .. .. ii nn iI .. .. .. .. ii nn iI .. .. .. .. ii nn "
                                 "iI .. .. .. .. ii nn iI iz iz i0 i0 ii in iI nn nn nn nn ii nn ";
static const char tanh_table[] = "m0 .. mz m0 .. m0 m0 EE .. .. .. .. EE nn EE .. .. .. .. EE zn EE .. .. .. .. EE 0n "
                                 "EE .. .. .. .. EE nn 10 .. 1z 10 .. 10 10 nn nn nz n0 nn nn nn ";
static const char rect_table[] = "EE .. I0 Iz .. EE in EE .. .. .. .. EE nn 00 .. .. .. .. 00 00 00 .. .. .. .. 00 00 "
                                 "EE .. .. .. .. EE nn EE .. iz i0 .. EE in nn nn n0 n0 nn nn nn ";

static int place_of(double x) {
  int negative = signbit(x) != 0;
  return isnan(x) ? 6 : isinf(x) ? (negative ? 0 : 5) : x != 0 ? (negative ? 1 : 4) : negative ? 2 : 3;
}

static double letter(char c) {
  switch (c) {
  case 'i':
    return INFINITY;
  case 'I':
    return -INFINITY;
  case '0':
    return 0;
  case 'z':
    return -0.0;
  case '1':
    return 1;
  case 'm':
    return -1;
  case 'p':
    return PI;
  case 'P':
    return -PI;
  case 'h':
    return PI / 2;
  case 'H':
    return -PI / 2;
  case 'q':
    return PI / 4;
  case 'Q':
    return -PI / 4;
  case 't':
    return 3 * PI / 4;
  case 'T':
    return -3 * PI / 4;
  default:
    return NAN;
  }
}

static bool is_special(complex z) {
  return !isfinite(z.real) || !isfinite(z.imag);
}

static complex special(const char *table, complex z, trouble *wrong) {
  const char *entry = table + (place_of(z.real) * 7 + place_of(z.imag)) * 3;
  *wrong = entry[0] == 'E' ? WRONG_DOMAIN : FINE;
  return (complex){letter(entry[0]), letter(entry[1])};
}

/* An infinite real part (size says what becomes of it) and an imaginary one that is finite and not 0. */
static bool turns(complex z) {
  return isinf(z.real) && isfinite(z.imag) && z.imag != 0;
}
static complex turned(double size, double angle) {
  return (complex){copysign(size, cos(angle)), copysign(size, sin(angle))};
}

static complex checked(complex r, trouble *wrong) {
  *wrong = isinf(r.real) || isinf(r.imag) ? WRONG_RANGE : FINE;
  return r;
}

static bool is_large(complex z) {
  return fabs(z.real) > LARGE || fabs(z.imag) > LARGE;
}
/* log(abs(z)) of a large number. */
static double log_large(complex z) {
  return log(hypot(z.real / 2., z.imag / 2.)) + LN2;
}

static complex root(complex z, trouble *wrong) {
  double x = fabs(z.real), y = fabs(z.imag), s;
  if (is_special(z)) {
    return special(sqrt_table, z, wrong);
  }
  if (x == 0 && y == 0) {
    return (complex){0, z.imag};
  }
  if (x < DBL_MIN && y < DBL_MIN) { /* hypot would be subnormal */
    x = ldexp(x, 53);
    s = ldexp(sqrt(x + hypot(x, ldexp(y, 53))), -27);
  } else {
    x /= 8.0;
    s = 2.0 * sqrt(x + hypot(x, y / 8.0));
  }
  double d = y / (2.0 * s);
  return z.real >= 0 ? (complex){s, copysign(d, z.imag)} : (complex){d, copysign(s, z.imag)};
}

static complex arc_cos(complex z, trouble *wrong) {
  if (is_special(z)) {
    return special(acos_table, z, wrong);
  }
  if (is_large(z)) {
    double size = log_large(z) + LN2;
    return (complex){atan2(fabs(z.imag), z.real), z.real < 0 ? -copysign(size, z.imag) : copysign(size, -z.imag)};
  }
  complex a = root((complex){1. - z.real, -z.imag}, wrong), b = root((complex){1. + z.real, z.imag}, wrong);
  return (complex){2. * atan2(a.real, b.real), asinh(b.real * a.imag - b.imag * a.real)};
}

static complex arc_cosh(complex z, trouble *wrong) {
  if (is_special(z)) {
    return special(acosh_table, z, wrong);
  }
  if (is_large(z)) {
    return (complex){log_large(z) + LN2, atan2(z.imag, z.real)};
  }
  complex a = root((complex){z.real - 1., z.imag}, wrong), b = root((complex){z.real + 1., z.imag}, wrong);
  return (complex){asinh(a.real * b.real + a.imag * b.imag), 2. * atan2(a.imag, b.real)};
}

static complex arc_sinh(complex z, trouble *wrong) {
  if (is_special(z)) {
    return special(asinh_table, z, wrong);
  }
  if (is_large(z)) {
    double size = log_large(z) + LN2;
    return (complex){z.imag >= 0 ? copysign(size, z.real) : -copysign(size, -z.real), atan2(z.imag, fabs(z.real))};
  }
  complex a = root((complex){1. + z.imag, -z.real}, wrong), b = root((complex){1. - z.imag, z.real}, wrong);
  return (complex){asinh(a.real * b.imag - b.real * a.imag), atan2(z.imag, a.real * b.real - a.imag * b.imag)};
}

/* Of a number without a sign before its real part. */
static complex arc_tanh_right(complex z, trouble *wrong) {
  double y = fabs(z.imag);
  if (z.real > sqrt(LARGE) || y > sqrt(LARGE)) { /* about 1 / z, and a quarter turn */
    double h = hypot(z.real / 2., z.imag / 2.);
    return (complex){z.real / 4. / h / h, -copysign(PI / 2., -z.imag)};
  }
  if (z.real == 1. && y < sqrt(DBL_MIN)) {
    *wrong = y == 0 ? WRONG_DOMAIN : FINE;
    return (complex){-log(sqrt(y) / sqrt(hypot(y, 2.))), copysign(atan2(2.0, -y) / 2, z.imag)};
  }
  double left = 1 - z.real;
  return (complex){log1p(4. * z.real / (left * left + y * y)) / 4., -atan2(-2. * z.imag, left * (1 + z.real) - y * y) / 2.};
}

static complex arc_tanh(complex z, trouble *wrong) {
  if (is_special(z)) {
    return special(atanh_table, z, wrong);
  }
  if (signbit(z.real)) {
    complex r = arc_tanh_right((complex){-z.real, -z.imag}, wrong);
    return (complex){-r.real, -r.imag};
  }
  return arc_tanh_right(z, wrong);
}

static complex logarithm(complex z, trouble *wrong) {
  double x = fabs(z.real), y = fabs(z.imag), real;
  if (is_special(z)) {
    return special(log_table, z, wrong);
  }
  if (is_large(z)) {
    real = log_large(z);
  } else if (x < DBL_MIN && y < DBL_MIN) {
    *wrong = x == 0 && y == 0 ? WRONG_DOMAIN : FINE;
    real = log(hypot(ldexp(x, DBL_MANT_DIG), ldexp(y, DBL_MANT_DIG))) - DBL_MANT_DIG * LN2;
  } else {
    double h = hypot(x, y), more = x > y ? x : y, less = x > y ? y : x;
    real = 0.71 <= h && h <= 1.73 ? log1p((more - 1) * (more + 1) + less * less) / 2. : log(h);
  }
  return (complex){real, atan2(z.imag, z.real)};
}

static complex logarithm10(complex z, trouble *wrong) {
  complex r = logarithm(z, wrong);
  return (complex){r.real / 2.302585092994045684, r.imag / 2.302585092994045684};
}

static complex exponential(complex z, trouble *wrong) {
  if (turns(z)) {
    return turned(z.real > 0 ? INFINITY : 0, z.imag);
  }
  if (is_special(z)) {
    return special(exp_table, z, wrong);
  }
  bool large = z.real > log(LARGE);
  double l = exp(large ? z.real - 1. : z.real), unit = large ? E : 1;
  return checked((complex){l * cos(z.imag) * unit, l * sin(z.imag) * unit}, wrong);
}

static complex hyperbolic_cos(complex z, trouble *wrong) {
  if (turns(z)) {
    complex r = turned(INFINITY, z.imag);
    return (complex){r.real, z.real > 0 ? r.imag : -r.imag};
  }
  if (is_special(z)) {
    return special(cosh_table, z, wrong);
  }
  bool large = fabs(z.real) > log(LARGE);
  double x = large ? z.real - copysign(1., z.real) : z.real, unit = large ? E : 1;
  return checked((complex){cos(z.imag) * cosh(x) * unit, sin(z.imag) * sinh(x) * unit}, wrong);
}

static complex hyperbolic_sin(complex z, trouble *wrong) {
  if (turns(z)) {
    complex r = turned(INFINITY, z.imag);
    return (complex){z.real > 0 ? r.real : -r.real, r.imag};
  }
  if (is_special(z)) {
    return special(sinh_table, z, wrong);
  }
  bool large = fabs(z.real) > log(LARGE);
  double x = large ? z.real - copysign(1., z.real) : z.real, unit = large ? E : 1;
  return checked((complex){cos(z.imag) * sinh(x) * unit, sin(z.imag) * cosh(x) * unit}, wrong);
}

static complex hyperbolic_tan(complex z, trouble *wrong) {
  if (turns(z)) {
    return (complex){copysign(1., z.real), copysign(0., 2. * sin(z.imag) * cos(z.imag))};
  }
  if (is_special(z)) {
    return special(tanh_table, z, wrong);
  }
  if (fabs(z.real) > log(LARGE)) {
    return (complex){copysign(1., z.real), 4. * sin(z.imag) * cos(z.imag) * exp(-2. * fabs(z.real))};
  }
  double tx = tanh(z.real), ty = tan(z.imag), cx = 1. / cosh(z.real), both = tx * ty, bottom = 1. + both * both;
  return (complex){tx * (1. + ty * ty) / bottom, ((ty / bottom) * cx) * cx};
}

/* f(iz) / i by a hyperbolic f. */
static complex rotated(function *f, complex z, trouble *wrong) {
  complex r = f((complex){-z.imag, z.real}, wrong);
  return (complex){r.imag, -r.real};
}
static complex arc_sin(complex z, trouble *wrong) {
  return rotated(arc_sinh, z, wrong);
}
static complex arc_tan(complex z, trouble *wrong) {
  return rotated(arc_tanh, z, wrong);
}
static complex sine(complex z, trouble *wrong) {
  return rotated(hyperbolic_sin, z, wrong);
}
static complex tangent(complex z, trouble *wrong) {
  return rotated(hyperbolic_tan, z, wrong);
}
static complex cosine(complex z, trouble *wrong) {
  return hyperbolic_cos((complex){-z.imag, z.real}, wrong);
}

/* ---- natives ---- */

static boa_status argument(boa_guest *g, boa_value v, complex *z) {
  boa_value plain = boa_payload(g, v);
  if (boa_special(g, v, BOA_NAME(complex))) {
    return BOA_BAIL;
  }
  z->imag = 0;
  if (boa_is_complex(g, plain)) {
    *z = boa_complex_value(g, plain);
    return BOA_OK;
  }
  return boa_real_argument(g, v, &z->real);
}

static boa_status result(boa_guest *g, complex r, trouble wrong, boa_value *out) {
  return wrong == WRONG_DOMAIN  ? boa_raise(g, BOA_KIND_VALUE_ERROR, "math domain error")
         : wrong == WRONG_RANGE ? boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "math range error")
                                : boa_complex_new(g, r.real, r.imag, out);
}

static boa_status one(boa_guest *g, uint32_t args, function *f, boa_value *out) {
  complex z = {0, 0};
  trouble wrong = FINE;
  boa_status s = argument(g, boa_arg(g, args, 0), &z);
  complex r = f(z, &wrong);
  return s ? s : result(g, r, wrong, out);
}
#define ONE(name, f)                                                                                                           \
  boa_status boa_native_cmath_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                \
    (void)n;                                                                                                                   \
    return one(g, args, f, out);                                                                                               \
  }
ONE(acos, arc_cos)
ONE(acosh, arc_cosh)
ONE(asin, arc_sin)
ONE(asinh, arc_sinh)
ONE(atan, arc_tan)
ONE(atanh, arc_tanh)
ONE(cos, cosine)
ONE(cosh, hyperbolic_cos)
ONE(exp, exponential)
ONE(log10, logarithm10)
ONE(sin, sine)
ONE(sinh, hyperbolic_sin)
ONE(sqrt, root)
ONE(tan, tangent)
ONE(tanh, hyperbolic_tan)

boa_status boa_native_cmath_log(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  complex z = {0, 0}, base = {0, 0};
  trouble wrong = FINE, also = FINE;
  bool zero = false;
  boa_status s = argument(g, boa_arg(g, args, 0), &z);
  s = s || n < 2 ? s : argument(g, boa_arg(g, args, 1), &base);
  if (s) {
    return s;
  }
  complex r = logarithm(z, &wrong);
  if (n == 2) {
    r = boa_complex_quotient(r, logarithm(base, &also), &zero);
  }
  return result(g, r, wrong || also || zero ? WRONG_DOMAIN : FINE, out);
}

boa_status boa_native_cmath_phase(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  complex z = {0, 0};
  boa_status s = argument(g, boa_arg(g, args, 0), &z);
  return s ? s : boa_float_new(g, atan2(z.imag, z.real), out);
}

boa_status boa_native_cmath_polar(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  complex z = {0, 0};
  boa_value size = 0, angle = 0;
  boa_status s = argument(g, boa_arg(g, args, 0), &z);
  double d = hypot(z.real, z.imag);
  if (!s && isinf(d) && !is_special(z)) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "math range error");
  }
  s = s ? s : boa_float_new(g, d, &size);
  s = s ? s : boa_float_new(g, atan2(z.imag, z.real), &angle);
  return s ? s : boa_pair(g, size, angle, out);
}

boa_status boa_native_cmath_rect(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  complex z = {0, 0}, r;
  trouble wrong = FINE;
  boa_status s = boa_real_argument(g, boa_arg(g, args, 0), &z.real);
  s = s ? s : boa_real_argument(g, boa_arg(g, args, 1), &z.imag);
  if (s) {
    return s;
  }
  if (turns(z)) {
    r = turned(INFINITY, z.imag);
    r = z.real > 0 ? r : (complex){-r.real, -r.imag};
  } else if (is_special(z)) {
    r = special(rect_table, z, &wrong);
  } else {
    r = z.imag == 0 ? (complex){z.real, z.real * z.imag} : (complex){z.real * cos(z.imag), z.real * sin(z.imag)};
  }
  return result(g, r, wrong, out);
}

#define TEST(name, condition)                                                                                                  \
  boa_status boa_native_cmath_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                \
    (void)n;                                                                                                                   \
    complex z = {0, 0};                                                                                                        \
    boa_status s = argument(g, boa_arg(g, args, 0), &z);                                                                       \
    *out = boa_bool(condition);                                                                                                \
    return s;                                                                                                                  \
  }
TEST(isfinite, !is_special(z))
TEST(isinf, isinf(z.real) || isinf(z.imag))
TEST(isnan, isnan(z.real) || isnan(z.imag))

boa_status boa_native_cmath_isclose(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"a", "b", "rel_tol", "abs_tol"};
  boa_value v[4] = {0};
  complex a = {0, 0}, b = {0, 0};
  double tolerance[2] = {1e-9, 0};
  boa_status s = n > 2 ? boa_exact_count(g, "isclose", 2, n) : boa_bind_function(g, args, n, "isclose", names, 4, 0, 2, v);
  s = s ? s : argument(g, v[0], &a);
  s = s ? s : argument(g, v[1], &b);
  for (int i = 0; !s && i < 2; i++) {
    s = v[2 + i] == BOA_UNBOUND ? BOA_OK : boa_real_argument(g, v[2 + i], &tolerance[i]);
  }
  if (!s && (tolerance[0] < 0 || tolerance[1] < 0)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "tolerances must be non-negative");
  }
  bool infinite = isinf(a.real) || isinf(a.imag) || isinf(b.real) || isinf(b.imag);
  double apart = hypot(a.real - b.real, a.imag - b.imag);
  bool near =
      apart <= tolerance[0] * hypot(b.real, b.imag) || apart <= tolerance[0] * hypot(a.real, a.imag) || apart <= tolerance[1];
  *out = boa_bool((a.real == b.real && a.imag == b.imag) || (!infinite && near));
  return s;
}
