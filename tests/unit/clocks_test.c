/* The guest's clocks are what the host gives: a date or none, a stopwatch by its clock or by fuel, sleep that waits or only seems to. */
#include "boabox.h"

#include <stdio.h>
#include <string.h>

static double clock_now, slept;
static int passed, failed;

static double read_clock(void *data) {
  (void)data;
  return clock_now += 0.001;
}
static double read_wall(void *data) {
  return *(double *)data;
}
static void wait(void *data, double seconds) {
  (void)data;
  slept += seconds;
  clock_now += seconds;
}

/* Runs a program that ends with an expression, whose repr must be that. */
static void check(boa_sandbox *box, const char *source, const char *want) {
  boa_event e = boa_run(box, source, strlen(source), "test.py");
  const char *got = e.kind == BOA_EVENT_ERROR ? e.message : e.text;
  if (strcmp(got, want) == 0) {
    passed++;
    return;
  }
  failed++;
  printf("%s: expected %s, got %s\n", source, want, got);
}

int main(void) {
  boa_engine *engine = boa_engine_open();
  boa_config c;
  boa_config_default(&c);
  boa_sandbox *box = boa_open(engine, &c);
  check(box, "import time; time.time()", "the date is not known here: the sandbox was given no wall clock");
  check(box, "time.gmtime()", "the date is not known here: the sandbox was given no wall clock");
  check(box, "time.gmtime(0).tm_year, 0 < time.monotonic() < 60", "(1970, True)");
  boa_close(box);

  c.clock = NULL; /* the stopwatch goes by fuel: the same on every run */
  for (int i = 0; i < 2; i++) {
    static char first[64];
    box = boa_open(engine, &c);
    check(box, "import time\na = time.perf_counter()\nfor i in range(1000): pass\n0 < a < time.perf_counter() < 1", "True");
    boa_event e = boa_run(box, "time.perf_counter_ns()", 22, "test.py");
    if (i == 0) {
      snprintf(first, sizeof first, "%s", e.text);
    } else {
      passed += strcmp(first, e.text) == 0;
      failed += strcmp(first, e.text) != 0;
    }
    boa_close(box);
  }

  double date = 1e9;
  boa_config_default(&c);
  c.clock = read_clock;
  c.wall = read_wall;
  c.wall_data = &date;
  box = boa_open(engine, &c);
  check(box, "import time; time.time(), time.time_ns()", "(1000000000.0, 1000000000000000000)");
  check(box, "time.sleep(100); time.time(), time.ctime()", "(1000000100.0, 'Sun Sep  9 01:48:20 2001')");
  check(box,
        "a = time.monotonic(), time.process_time(); time.sleep(50)\n49 < time.monotonic() - a[0] < 51, time.process_time() - "
        "a[1] < 1",
        "(True, True)");
  boa_close(box);

  c.sleep = wait;
  c.time = 5;
  box = boa_open(engine, &c);
  check(box, "import time; time.sleep(2); time.sleep(0); time.time()", "1000000000.0");
  passed += slept == 2;
  failed += slept != 2;
  check(box, "while True: time.sleep(3)",
        "time limit exceeded: 5000 ms"); /* the host is never asked to wait longer than that */
  passed += slept < 7.1;
  failed += slept >= 7.1;
  boa_close(box);
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
