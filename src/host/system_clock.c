/* The system's clocks, at constant cost. Here alone the library needs the system's headers for time. WebAssembly has neither clock, but inside of Pyodide, where there is
 * a C library. */
#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#define _WIN32_WINNT 0x0602
#include <windows.h>
#elif defined(__unix__) || defined(__APPLE__)
#include <time.h>
#define HAS_CLOCKS
#if defined(__EMSCRIPTEN__) && defined(__wasi__) /* built with another C library's headers, which name its clocks otherwise */
#undef CLOCK_REALTIME
#undef CLOCK_MONOTONIC
#define CLOCK_REALTIME  ((clockid_t)0)
#define CLOCK_MONOTONIC ((clockid_t)1)
#endif
#endif
#include "host/host.h"

#include <math.h>

#if defined(_WIN32)
static double read_clock(void *data) {
  (void)data;
  LARGE_INTEGER now, second;
  QueryPerformanceCounter(&now);
  QueryPerformanceFrequency(&second);
  return (double)now.QuadPart / (double)second.QuadPart;
}

double boa_system_date(void *data) {
  (void)data;
  FILETIME t; /* in units of 100 ns since 1601 */
  GetSystemTimePreciseAsFileTime(&t);
  uint64_t units = (uint64_t)t.dwHighDateTime << 32 | t.dwLowDateTime;
  return (double)(units - 116444736000000000u) * 1e-7;
}
#elif defined(HAS_CLOCKS)
static double seconds_of(clockid_t which) {
  struct timespec t;
  clock_gettime(which, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double read_clock(void *data) {
  (void)data;
  return seconds_of(CLOCK_MONOTONIC);
}

double boa_system_date(void *data) {
  (void)data;
  return seconds_of(CLOCK_REALTIME);
}
#else
#define read_clock NULL

double boa_system_date(void *data) {
  (void)data;
  return NAN;
}
#endif

boa_clock_reader *boa_system_clock(void) {
  return read_clock;
}
