/* time: the clocks that the host gives. The calendar is Python (prelude/lib/time.py). Constant cost. */
#include "modules/numbers.h"
#include "types/natives.h"

#include <math.h>

/* The reading of a clock; OSError: the host gives none. */
static boa_status read_clock(boa_guest *g, boa_clock which, double *seconds) {
  *seconds = g->clock ? g->clock(g, which) : NAN;
  if (isfinite(*seconds)) {
    return BOA_OK;
  }
  return boa_raise(g, BOA_KIND_OS_ERROR, "the date is not known here: the sandbox was given no wall clock");
}

#define CLOCK(name, which)                                                                                                     \
  boa_status boa_native_time_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                 \
    (void)args, (void)n;                                                                                                       \
    double seconds = 0;                                                                                                        \
    boa_status s = read_clock(g, which, &seconds);                                                                             \
    return s ? s : boa_float_new(g, seconds, out);                                                                             \
  }                                                                                                                            \
  boa_status boa_native_time_##name##_ns(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                            \
    (void)args, (void)n;                                                                                                       \
    double seconds = 0;                                                                                                        \
    boa_status s = read_clock(g, which, &seconds);                                                                             \
    return s ? s : boa_int_from_double(g, floor(seconds * 1e9), out);                                                          \
  }
CLOCK(time, BOA_CLOCK_WALL)
CLOCK(monotonic, BOA_CLOCK_STOPWATCH)
CLOCK(perf_counter, BOA_CLOCK_STOPWATCH)
CLOCK(process_time, BOA_CLOCK_RUN)
CLOCK(thread_time, BOA_CLOCK_RUN)

/* The seconds to sleep; what CPython's clocks can't hold is an OverflowError. */
static boa_status duration(boa_guest *g, boa_value v, double *seconds) {
  boa_value plain = boa_payload(g, v), whole = 0;
  bool large = false;
  boa_status s = BOA_OK;
  if (boa_is_float(g, plain)) {
    *seconds = boa_float_value(g, plain);
    if (isnan(*seconds)) {
      return boa_raise(g, BOA_KIND_VALUE_ERROR, "Invalid value NaN (not a number)");
    }
  } else {
    int64_t i = 0;
    bool own = plain == v && boa_special(g, v, BOA_NAME(index));
    s = own || boa_is_integer(g, plain)
            ? boa_integer_argument(g, v, &whole)
            : boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer or float", v);
    large = !s && !boa_int_value(g, whole, &i);
    *seconds = (double)i;
  }
  if (!s && (large || fabs(*seconds) > 9223372036.0)) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR,
                     boa_is_float(g, plain) ? "timestamp out of range for platform time_t"
                                            : "timestamp too large to convert to C PyTime_t");
  }
  return s;
}

boa_status boa_native_time_sleep(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  double seconds = 0;
  boa_status s = duration(g, boa_arg(g, args, 0), &seconds);
  *out = BOA_NONE;
  if (!s && seconds < 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "sleep length must be non-negative");
  }
  if (!s && g->sleep) {
    g->sleep(g, seconds);
  }
  return s;
}
