/* math: functions of real numbers, over the C library's. Each checks what came out as CPython does: a NaN from a number is a domain error, an infinity
 * from a finite number a range error or a pole. gamma and lgamma are CPython's (Lanczos' approximation). Constant cost. */
#include "modules/numbers.h"
#include "types/bytes.h"
#include "types/float_text.h"
#include "types/natives.h"

#include <math.h>

#define PI 3.14159265358979323846

boa_status boa_real_argument(boa_guest *g, boa_value v, double *out) {
  if (boa_is_small_float(v)) {
    *out = boa_small_float(v);
    return BOA_OK;
  }
  boa_value plain = boa_payload(g, v);
  if (!boa_is_float(g, plain) && boa_is_python(g, v) &&
      (boa_special(g, v, BOA_NAME(float)) || (plain == v && boa_special(g, v, BOA_NAME(index))))) {
    return BOA_BAIL;
  }
  return boa_is_real(g, plain) ? boa_number_double(g, plain, out)
                               : boa_raise(g, BOA_KIND_TYPE_ERROR, "must be real number, not %t", v);
}

boa_status boa_integer_argument(boa_guest *g, boa_value v, boa_value *out) {
  boa_value plain = boa_payload(g, v);
  if (plain == v && boa_is_python(g, v) && boa_special(g, v, BOA_NAME(index))) {
    return BOA_BAIL;
  }
  return boa_is_integer(g, plain) ? boa_number_unary(g, BOA_UNARY_POS, plain, out)
                                  : boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", v);
}

boa_status boa_domain_error(boa_guest *g, const char *message, double x) {
  char text[BOA_FLOAT_REPR_MAX + 1];
  text[boa_float_repr(x, text)] = 0;
  return boa_raise(g, BOA_KIND_VALUE_ERROR, message, text);
}

boa_status boa_items_argument(boa_guest *g, uint32_t args, uint32_t i, boa_value *out) {
  return boa_special(g, boa_arg(g, args, i), BOA_NAME(iter)) ? BOA_BAIL : boa_materialize(g, args, i, out);
}

boa_status boa_exact_count(boa_guest *g, const char *function, uint32_t want, uint32_t given) {
  return want == given ? BOA_OK
                       : boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() takes exactly %d positional argument%s (%d given)", function,
                                   (int64_t)want, want == 1 ? "" : "s", (int64_t)given);
}

static boa_status range_error(boa_guest *g) {
  return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "math range error");
}
static boa_status domain_error(boa_guest *g) {
  return boa_raise(g, BOA_KIND_VALUE_ERROR, "math domain error");
}

/* ---- of one number ---- */

/* `message`: for arguments outside the domain; `overflow`: an infinity is too large a number, not a pole. */
static boa_status one(boa_guest *g, uint32_t args, double (*f)(double), bool overflow, const char *message, boa_value *out) {
  double x = 0;
  boa_status s = boa_real_argument(g, boa_arg(g, args, 0), &x);
  if (s) {
    return s;
  }
  double r = f(x);
  bool pole = isinf(r) && isfinite(x);
  if (pole && overflow) {
    return range_error(g);
  }
  return (isnan(r) && !isnan(x)) || pole ? boa_domain_error(g, message, x) : boa_float_new(g, r, out);
}

#define ONE(name, f, overflow, message)                                                                                        \
  boa_status boa_native_math_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                 \
    (void)n;                                                                                                                   \
    return one(g, args, f, overflow, message, out);                                                                            \
  }
#define PLAIN  "math domain error"
#define FINITE "expected a finite input, got %s"
#define UNIT   "expected a number in range from -1 up to 1, got %s"

/* The C library's, brought nearer by a step of Newton's: the cube root of a cube is exact. */
static double cube_root(double x) {
  double r = cbrt(x);
  if (!isfinite(r) || r == 0) {
    return r;
  }
  double square = r * r, rest = fma(r, r, -square);
  return r - (fma(square, r, -x) + rest * r) / (3 * square);
}
static double degrees(double x) {
  return x * (180.0 / PI);
}
static double radians(double x) {
  return x * (PI / 180.0);
}
static double ulp(double x) {
  if (isnan(x)) {
    return x;
  }
  x = fabs(x);
  double next = nextafter(x, INFINITY);
  return isinf(x) ? x : isinf(next) ? x - nextafter(x, -INFINITY) : next - x;
}

ONE(acos, acos, false, UNIT)
ONE(acosh, acosh, false, "expected argument value not less than 1, got %s")
ONE(asin, asin, false, UNIT)
ONE(asinh, asinh, false, PLAIN)
ONE(atan, atan, false, PLAIN)
ONE(atanh, atanh, false, "expected a number between -1 and 1, got %s")
ONE(cbrt, cube_root, false, PLAIN)
ONE(cos, cos, false, FINITE)
ONE(cosh, cosh, true, PLAIN)
ONE(erf, erf, false, PLAIN)
ONE(erfc, erfc, false, PLAIN)
ONE(exp, exp, true, PLAIN)
ONE(exp2, exp2, true, PLAIN)
ONE(expm1, expm1, true, PLAIN)
ONE(fabs, fabs, false, PLAIN)
ONE(log1p, log1p, false, "expected argument value > -1, got %s")
ONE(sin, sin, false, FINITE)
ONE(sinh, sinh, true, PLAIN)
ONE(sqrt, sqrt, false, "expected a nonnegative input, got %s")
ONE(tan, tan, false, FINITE)
ONE(tanh, tanh, false, PLAIN)

/* What no argument is wrong for. */
#define TOTAL(name, f, make)                                                                                                   \
  boa_status boa_native_math_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                 \
    (void)n;                                                                                                                   \
    double x = 0;                                                                                                              \
    boa_status s = boa_real_argument(g, boa_arg(g, args, 0), &x);                                                              \
    return s ? s : make(g, f(x), out);                                                                                         \
  }
static boa_status truth(boa_guest *g, bool yes, boa_value *out) {
  (void)g;
  *out = boa_bool(yes);
  return BOA_OK;
}
TOTAL(degrees, degrees, boa_float_new)
TOTAL(radians, radians, boa_float_new)
TOTAL(ulp, ulp, boa_float_new)
TOTAL(isfinite, isfinite, truth)
TOTAL(isinf, isinf, truth)
TOTAL(isnan, isnan, truth)

boa_status boa_native_math_modf(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  double x = 0, whole = 0;
  boa_value a = 0, b = 0;
  boa_status s = boa_real_argument(g, boa_arg(g, args, 0), &x);
  double rest = modf(x, &whole);
  s = s ? s : boa_float_new(g, rest, &a);
  s = s ? s : boa_float_new(g, whole, &b);
  return s ? s : boa_pair(g, a, b, out);
}

boa_status boa_native_math_frexp(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  double x = 0;
  int exponent = 0;
  boa_value a = 0;
  boa_status s = boa_real_argument(g, boa_arg(g, args, 0), &x);
  double m = isfinite(x) ? frexp(x, &exponent) : x;
  s = s ? s : boa_float_new(g, m, &a);
  return s ? s : boa_pair(g, a, boa_from_int(exponent), out);
}

/* ---- gamma ---- */

enum { LANCZOS_TERMS = 13, FACTORIALS = 23 };
static const double lanczos_g = 6.024680040776729583740234375, lanczos_rest = 5.524680040776729583740234375;
static const double numerator[LANCZOS_TERMS] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
static const double denominator[LANCZOS_TERMS] = {0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                                  45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                                  1925.0,     66.0,       1.0};
static const double factorials[FACTORIALS] = {1.0,
                                              1.0,
                                              2.0,
                                              6.0,
                                              24.0,
                                              120.0,
                                              720.0,
                                              5040.0,
                                              40320.0,
                                              362880.0,
                                              3628800.0,
                                              39916800.0,
                                              479001600.0,
                                              6227020800.0,
                                              87178291200.0,
                                              1307674368000.0,
                                              20922789888000.0,
                                              355687428096000.0,
                                              6402373705728000.0,
                                              121645100408832000.0,
                                              2432902008176640000.0,
                                              51090942171709440000.0,
                                              1124000727777607680000.0};

static double lanczos_sum(double x) {
  double top = 0, bottom = 0;
  for (int i = 0; i < LANCZOS_TERMS; i++) {
    int k = x < 5 ? LANCZOS_TERMS - 1 - i : i;
    top = (x < 5 ? top * x : top / x) + numerator[k];
    bottom = (x < 5 ? bottom * x : bottom / x) + denominator[k];
  }
  return top / bottom;
}

static double sin_pi(double x) {
  double y = fmod(fabs(x), 2.0), r;
  switch ((int)round(2.0 * y)) {
  case 0:
    r = sin(PI * y);
    break;
  case 1:
    r = cos(PI * (y - 0.5));
    break;
  case 2:
    r = sin(PI * (1.0 - y));
    break;
  case 3:
    r = -cos(PI * (y - 1.5));
    break;
  default:
    r = sin(PI * (y - 2.0));
  }
  return copysign(1.0, x) * r;
}

/* Of a finite number that is no whole one from 0 down. */
static double gamma_of(double x) {
  double size = fabs(x);
  if (x == floor(x) && x <= (int)FACTORIALS) {
    return factorials[(int)x - 1];
  }
  if (size < 1e-20) {
    return 1.0 / x;
  }
  if (size > 200.0) {
    return x < 0 ? 0.0 / sin_pi(x) : INFINITY;
  }
  double y = size + lanczos_rest, r;
  double z = size > lanczos_rest ? (y - size) - lanczos_rest : (y - lanczos_rest) - size; /* the error of that sum */
  z = z * lanczos_g / y;
  bool halved = size >= 140.0;
  double power = halved ? pow(y, size / 2.0 - 0.25) : pow(y, size - 0.5);
  if (x < 0) {
    r = -PI / sin_pi(size) / size * exp(y) / lanczos_sum(size);
    r -= z * r;
    r /= power;
    return halved ? r / power : r;
  }
  r = lanczos_sum(size) / exp(y);
  r += z * r;
  r *= power;
  return halved ? r * power : r;
}

static double log_gamma_of(double x) {
  double size = fabs(x);
  if (x == 1 || x == 2) {
    return 0;
  }
  if (size < 1e-20) {
    return -log(size);
  }
  double r = log(lanczos_sum(size)) - lanczos_g;
  r += (size - 0.5) * (log(size + lanczos_g - 0.5) - 1);
  return x < 0 ? 1.144729885849400174143427351353058711647 - log(fabs(sin_pi(size))) - log(size) - r : r;
}

static boa_status gamma_by(boa_guest *g, uint32_t args, bool logarithm, boa_value *out) {
  double x = 0;
  boa_status s = boa_real_argument(g, boa_arg(g, args, 0), &x);
  if (s) {
    return s;
  }
  if (isnan(x) || (isinf(x) && (x > 0 || logarithm))) {
    return boa_float_new(g, isnan(x) ? x : INFINITY, out);
  }
  if (x <= 0 && x == floor(x)) {
    return boa_domain_error(g, "expected a noninteger or positive integer, got %s", x);
  }
  double r = logarithm ? log_gamma_of(x) : gamma_of(x);
  return isinf(r) ? range_error(g) : boa_float_new(g, r, out);
}

boa_status boa_native_math_gamma(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return gamma_by(g, args, false, out);
}
boa_status boa_native_math_lgamma(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return gamma_by(g, args, true, out);
}

/* ---- logarithms ---- */

/* A positive int beyond all floats as m * 2**e, 0.5 <= m < 1 (or m == 1 after rounding). */
static double mantissa(boa_limbs l, double *exponent) {
  uint64_t bits = boa_limbs_bit_length(l), top = 0;
  uint32_t n = l.n, used = n < 3 ? n : 3, lead = (uint32_t)(bits - (uint64_t)(n - 1) * 32);
  for (uint32_t i = 0; i < used && i < 2; i++) {
    top = top << 32 | l.at[n - 1 - i];
  }
  top = lead < 32 && used > 2 ? top << (32 - lead) | l.at[n - 3] >> lead : top;
  *exponent = (double)bits;
  return ldexp((double)(top | 1), -64); /* what lies below can only break a tie */
}

static boa_status logarithm(boa_guest *g, boa_value v, double (*f)(double), double *out) {
  boa_value plain = boa_payload(g, v);
  if (!boa_is_integer(g, plain)) {
    double x = 0;
    boa_status s = boa_real_argument(g, v, &x);
    if (s) {
      return s;
    }
    *out = f(x);
    return !isnan(x) && x <= 0 ? boa_domain_error(g, "expected a positive input, got %s", x) : BOA_OK;
  }
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs l = {0};
  double x = 0, exponent = 0;
  boa_status s = boa_int_limbs(g, plain, small, &l);
  if (!s && (l.negative || l.n == 0)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "expected a positive input");
  }
  if (!s && boa_limbs_to_double(l, &x)) {
    *out = f(x);
  } else if (!s) {
    x = mantissa(l, &exponent);
    *out = f(x) + f(2.0) * exponent;
  }
  return s;
}

static boa_status log_by(boa_guest *g, uint32_t args, double (*f)(double), boa_value *out) {
  double r = 0;
  boa_status s = logarithm(g, boa_arg(g, args, 0), f, &r);
  return s ? s : boa_float_new(g, r, out);
}
boa_status boa_native_math_log2(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return log_by(g, args, log2, out);
}
boa_status boa_native_math_log10(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return log_by(g, args, log10, out);
}

boa_status boa_native_math_log(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  double x = 0, base = 0;
  boa_status s = logarithm(g, boa_arg(g, args, 0), log, &x);
  s = s || n < 2 ? s : logarithm(g, boa_arg(g, args, 1), log, &base);
  if (!s && n == 2 && base == 0) {
    return boa_raise(g, BOA_KIND_ZERO_DIVISION_ERROR, "division by zero");
  }
  return s ? s : boa_float_new(g, n == 2 ? x / base : x, out);
}

/* ---- of two or three numbers ---- */

static boa_status reals(boa_guest *g, uint32_t args, uint32_t n, double *x) {
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && i < n; i++) {
    s = boa_real_argument(g, boa_arg(g, args, i), &x[i]);
  }
  return s;
}

boa_status boa_native_math_atan2(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  double x[2] = {0};
  boa_status s = reals(g, args, n, x);
  return s ? s : boa_float_new(g, atan2(x[0], x[1]), out);
}

boa_status boa_native_math_copysign(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  double x[2] = {0};
  boa_status s = reals(g, args, n, x);
  return s ? s : boa_float_new(g, copysign(x[0], x[1]), out);
}

static boa_status rest(boa_guest *g, uint32_t args, uint32_t n, double (*f)(double, double), boa_value *out) {
  double x[2] = {0};
  boa_status s = reals(g, args, n, x);
  if (s) {
    return s;
  }
  double r = f(x[0], x[1]);
  return isnan(r) && !isnan(x[0]) && !isnan(x[1]) ? domain_error(g) : boa_float_new(g, r, out);
}
boa_status boa_native_math_fmod(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return rest(g, args, n, fmod, out);
}
boa_status boa_native_math_remainder(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return rest(g, args, n, remainder, out);
}

boa_status boa_native_math_pow(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  double x[2] = {0};
  boa_status s = reals(g, args, n, x);
  if (s) {
    return s;
  }
  double r = pow(x[0], x[1]);
  if (!isfinite(r) && isfinite(x[0]) && isfinite(x[1])) {
    return isinf(r) && x[0] != 0 ? range_error(g) : domain_error(g);
  }
  return boa_float_new(g, r, out);
}

boa_status boa_native_math_fma(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  double x[3] = {0};
  boa_status s = reals(g, args, n, x);
  if (s) {
    return s;
  }
  double r = fma(x[0], x[1], x[2]);
  if (isnan(r) && !isnan(x[0]) && !isnan(x[1]) && !isnan(x[2])) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "invalid operation in fma");
  }
  if (isinf(r) && isfinite(x[0]) && isfinite(x[1]) && isfinite(x[2])) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "overflow in fma");
  }
  return boa_float_new(g, r, out);
}

boa_status boa_native_math_ldexp(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  double x = 0;
  int64_t by = 0;
  boa_value exponent = boa_payload(g, boa_arg(g, args, 1));
  boa_status s = boa_real_argument(g, boa_arg(g, args, 0), &x);
  if (s) {
    return s;
  }
  if (!boa_is_integer(g, exponent)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "Expected an int as second argument to ldexp.");
  }
  if (!boa_int_value(g, exponent, &by)) {
    by = boa_header_aux(boa_head(g, exponent)) & 1 ? -INT32_MAX : INT32_MAX;
  }
  by = by > 10000 ? 10000 : by < -10000 ? -10000 : by;
  double r = ldexp(x, (int)by);
  return isinf(r) && isfinite(x) ? range_error(g) : boa_float_new(g, r, out);
}

/* The place of a float in the order of all floats, 0 for both zeros. */
static int64_t place_of(double d) {
  int64_t bits = (int64_t)(boa_float_bits(d) & INT64_MAX);
  return signbit(d) ? -bits : bits;
}

static double steps_towards(double x, double y, uint64_t steps) {
  int64_t from = place_of(x), to = place_of(y);
  uint64_t apart = from < to ? (uint64_t)to - (uint64_t)from : (uint64_t)from - (uint64_t)to;
  if (isnan(x) || isnan(y)) {
    return x + y;
  }
  if (steps == 0) {
    return x;
  }
  if (apart <= steps) {
    return y;
  }
  int64_t at = from < to ? (int64_t)((uint64_t)from + steps) : (int64_t)((uint64_t)from - steps);
  double d = boa_bits_float((uint64_t)(at < 0 ? -at : at));
  return at < 0 || (at == 0 && from < 0) ? -d : d;
}

boa_status boa_native_math_nextafter(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"", "", "steps"};
  boa_value v[3] = {0}, count = 0;
  double x = 0, y = 0;
  int64_t steps = 1;
  boa_status s = boa_exact_count(g, "nextafter", 2, n);
  s = s ? s : boa_bind_function(g, args, n, "nextafter", names, 3, 2, 2, v);
  s = s ? s : boa_real_argument(g, v[0], &x);
  s = s ? s : boa_real_argument(g, v[1], &y);
  if (!s && v[2] != BOA_UNBOUND && v[2] != BOA_NONE) {
    s = boa_integer_argument(g, v[2], &count);
    bool fits = !s && boa_int_value(g, count, &steps),
         negative = !s && (fits ? steps < 0 : boa_header_aux(boa_head(g, count)) & 1);
    if (negative) {
      return boa_raise(g, BOA_KIND_VALUE_ERROR, "steps must be a non-negative integer");
    }
    if (!s && !fits) {
      return boa_float_new(g, steps_towards(x, y, UINT64_MAX), out);
    }
  }
  return s ? s : boa_float_new(g, steps_towards(x, y, (uint64_t)steps), out);
}

boa_status boa_native_math_isclose(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"a", "b", "rel_tol", "abs_tol"};
  boa_value v[4] = {0};
  double x[4] = {0, 0, 1e-9, 0};
  boa_status s = n > 2 ? boa_exact_count(g, "isclose", 2, n) : boa_bind_function(g, args, n, "isclose", names, 4, 0, 2, v);
  for (int i = 0; !s && i < 4; i++) {
    s = v[i] == BOA_UNBOUND ? BOA_OK : boa_real_argument(g, v[i], &x[i]);
  }
  if (!s && (x[2] < 0 || x[3] < 0)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "tolerances must be non-negative");
  }
  double apart = fabs(x[1] - x[0]);
  bool near = apart <= fabs(x[2] * x[1]) || apart <= fabs(x[2] * x[0]) || apart <= x[3];
  *out = boa_bool(x[0] == x[1] || (!isinf(x[0]) && !isinf(x[1]) && near));
  return s;
}

/* ---- to whole numbers ---- */

/* By a method of the guest's class, or of a float. */
static boa_status whole(boa_guest *g, uint32_t args, boa_value name, double (*f)(double), boa_value *out) {
  boa_value v = boa_arg(g, args, 0), own = boa_special(g, v, name), plain = boa_payload(g, v);
  double x = 0;
  if (own) {
    return boa_tail_call(g, BOA_CHECK_NONE, own, 1, v, 0, 0);
  }
  if (boa_is_integer(g, plain)) {
    return boa_number_unary(g, BOA_UNARY_POS, plain, out);
  }
  if (name == BOA_NAME(trunc) && !boa_is_float(g, plain)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "type %t doesn't define __trunc__ method", v);
  }
  boa_status s = boa_is_float(g, plain) ? boa_number_double(g, plain, &x) : boa_real_argument(g, v, &x);
  return s ? s : boa_int_from_double(g, isfinite(x) ? f(x) : x, out);
}

boa_status boa_native_math_floor(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return whole(g, args, BOA_NAME(floor), floor, out);
}
boa_status boa_native_math_ceil(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return whole(g, args, BOA_NAME(ceil), ceil, out);
}
boa_status boa_native_math_trunc(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return whole(g, args, BOA_NAME(trunc), trunc, out);
}
