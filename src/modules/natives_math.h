/* The natives of math, cmath and time, lines as in types/natives.h. */
#ifndef BOA_MODULES_NATIVES_MATH_H
#define BOA_MODULES_NATIVES_MATH_H
// clang-format off
#define BOA_MATH_ONE(N, name) N(math_##name, "math." #name, 1, 1, COUNT, 0)
#define BOA_MATH_TWO(N, name) N(math_##name, "math." #name, 2, 2, COUNT, 0)
#define BOA_MATH_NATIVES(N) \
  BOA_MATH_ONE(N, acos) BOA_MATH_ONE(N, acosh) BOA_MATH_ONE(N, asin) BOA_MATH_ONE(N, asinh) BOA_MATH_ONE(N, atan) BOA_MATH_ONE(N, atanh) \
  BOA_MATH_ONE(N, cbrt) BOA_MATH_ONE(N, cos) BOA_MATH_ONE(N, cosh) BOA_MATH_ONE(N, degrees) BOA_MATH_ONE(N, erf) BOA_MATH_ONE(N, erfc) \
  BOA_MATH_ONE(N, exp) BOA_MATH_ONE(N, exp2) BOA_MATH_ONE(N, expm1) BOA_MATH_ONE(N, fabs) BOA_MATH_ONE(N, gamma) BOA_MATH_ONE(N, lgamma) \
  BOA_MATH_ONE(N, log1p) BOA_MATH_ONE(N, log2) BOA_MATH_ONE(N, log10) BOA_MATH_ONE(N, radians) BOA_MATH_ONE(N, sin) BOA_MATH_ONE(N, sinh) \
  BOA_MATH_ONE(N, sqrt) BOA_MATH_ONE(N, tan) BOA_MATH_ONE(N, tanh) BOA_MATH_ONE(N, ulp) BOA_MATH_ONE(N, isfinite) BOA_MATH_ONE(N, isinf) \
  BOA_MATH_ONE(N, isnan) BOA_MATH_ONE(N, modf) BOA_MATH_ONE(N, frexp) BOA_MATH_ONE(N, ceil) BOA_MATH_ONE(N, floor) BOA_MATH_ONE(N, trunc) \
  BOA_MATH_TWO(N, atan2) BOA_MATH_TWO(N, copysign) BOA_MATH_TWO(N, fmod) BOA_MATH_TWO(N, remainder) BOA_MATH_TWO(N, pow) \
  BOA_MATH_TWO(N, ldexp) N(math_log, "math.log", 1, 2, COUNT, 0) N(math_fma, "math.fma", 3, 3, COUNT, 0) \
  N(math_nextafter, "math.nextafter", 0, -1, COUNT, 1) N(math_isclose, "math.isclose", 0, -1, COUNT, 1) \
  BOA_MATH_ONE(N, fsum) BOA_MATH_TWO(N, dist) BOA_MATH_TWO(N, sumprod) N(math_hypot, "math.hypot", 0, -1, COUNT, 0) \
  N(math_prod, "math.prod", 0, -1, COUNT, 1) BOA_MATH_ONE(N, factorial) BOA_MATH_ONE(N, isqrt) BOA_MATH_TWO(N, comb) \
  N(math_perm, "math.perm", 1, 2, COUNT, 0) N(math_gcd, "math.gcd", 0, -1, COUNT, 0) N(math_lcm, "math.lcm", 0, -1, COUNT, 0)

#define BOA_CMATH_ONE(N, name) N(cmath_##name, "cmath." #name, 1, 1, COUNT, 0)
#define BOA_CMATH_NATIVES(N) \
  BOA_CMATH_ONE(N, acos) BOA_CMATH_ONE(N, acosh) BOA_CMATH_ONE(N, asin) BOA_CMATH_ONE(N, asinh) BOA_CMATH_ONE(N, atan) BOA_CMATH_ONE(N, atanh) \
  BOA_CMATH_ONE(N, cos) BOA_CMATH_ONE(N, cosh) BOA_CMATH_ONE(N, exp) BOA_CMATH_ONE(N, log10) BOA_CMATH_ONE(N, sin) BOA_CMATH_ONE(N, sinh) \
  BOA_CMATH_ONE(N, sqrt) BOA_CMATH_ONE(N, tan) BOA_CMATH_ONE(N, tanh) BOA_CMATH_ONE(N, phase) BOA_CMATH_ONE(N, polar) \
  BOA_CMATH_ONE(N, isfinite) BOA_CMATH_ONE(N, isinf) BOA_CMATH_ONE(N, isnan) N(cmath_log, "cmath.log", 1, 2, COUNT, 0) \
  N(cmath_rect, "cmath.rect", 2, 2, COUNT, 0) N(cmath_isclose, "cmath.isclose", 0, -1, COUNT, 1)

#define BOA_TIME_NATIVES(N) \
  N(time_time, "time.time", 0, 0, COUNT, 0) N(time_time_ns, "time.time_ns", 0, 0, COUNT, 0) \
  N(time_monotonic, "time.monotonic", 0, 0, COUNT, 0) N(time_monotonic_ns, "time.monotonic_ns", 0, 0, COUNT, 0) \
  N(time_perf_counter, "time.perf_counter", 0, 0, COUNT, 0) N(time_perf_counter_ns, "time.perf_counter_ns", 0, 0, COUNT, 0) \
  N(time_process_time, "time.process_time", 0, 0, COUNT, 0) N(time_process_time_ns, "time.process_time_ns", 0, 0, COUNT, 0) \
  N(time_thread_time, "time.thread_time", 0, 0, COUNT, 0) N(time_thread_time_ns, "time.thread_time_ns", 0, 0, COUNT, 0) \
  N(time_sleep, "time.sleep", 1, 1, COUNT, 0)

#define BOA_MODULE_NATIVES(N) BOA_MATH_NATIVES(N) BOA_CMATH_NATIVES(N) BOA_TIME_NATIVES(N)

/* X("module.name", value): floats of native modules; Z("module.name", imaginary part): complex numbers. */
#define BOA_MODULE_CONSTANTS(X, Z) \
  X("math.pi", 3.14159265358979323846) \
  X("math.e", 2.7182818284590452354) \
  X("math.tau", 6.28318530717958647692) \
  X("math.inf", __builtin_inf()) \
  X("math.nan", __builtin_nan("")) \
  X("cmath.pi", 3.14159265358979323846) \
  X("cmath.e", 2.7182818284590452354) \
  X("cmath.tau", 6.28318530717958647692) \
  X("cmath.inf", __builtin_inf()) \
  X("cmath.nan", __builtin_nan("")) \
  Z("cmath.infj", __builtin_inf()) \
  Z("cmath.nanj", __builtin_nan(""))
// clang-format on
#endif
