/* Limits that count what a guest does with its host: calls, open calls, sleep, the deadline. After each the session answers again; a snapshot keeps the counts. */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;
static double now, slept;

static void check(int ok, const char *what, const char *more) {
  passed += ok != 0;
  failed += !ok;
  if (!ok) {
    printf("failed: %s: %s\n", what, more);
  }
}

static double clock_of(void *data) {
  (void)data;
  return now;
}

static void sleep_for(void *data, double seconds) {
  (void)data;
  slept += seconds;
  now += seconds;
}

/* Each call takes the host `takes` seconds. */
static boa_event follow(boa_sandbox *box, boa_event e, int later, double takes) {
  for (uint64_t call; e.kind == BOA_EVENT_CALL || e.kind == BOA_EVENT_FUTURES || e.kind == BOA_EVENT_PRINT;) {
    now += takes;
    e = e.kind != BOA_EVENT_CALL ? boa_resume(box) : later ? boa_answer_later(box, &call) : boa_answer(box, 0);
  }
  return e;
}

static boa_event feed(boa_sandbox *box, const char *source, int later, double takes) {
  return follow(box, boa_run(box, source, strlen(source), "main.py"), later, takes);
}

static void ends_by(boa_engine *engine, const boa_config *c, const char *source, int later, double takes, const char *which,
                    const char *text) {
  boa_sandbox *box = boa_open(engine, c);
  boa_define(box, "ask");
  boa_event e = feed(box, source, later, takes);
  check(e.kind == BOA_EVENT_LIMIT && strcmp(e.type, which) == 0 && strcmp(e.text, text) == 0, source, e.text);
  e = feed(box, "n * 2", 0, 0);
  check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "20") == 0, "usable afterwards", e.text);
  boa_close(box);
}

/* What instructions leave behind that allocate much and pay for work afterwards. */
static void garbage_goes(boa_engine *engine) {
  static const char *const made[] = {
      "a | a", "a & a", "set(a)", "a.copy()", "dict.fromkeys(a)", "[0] * 4000", "list(range(4000))", "t[:4000]", "t + t"};
  for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
    char source[200];
    boa_sandbox *box = boa_open(engine, NULL);
    snprintf(source, sizeof source, "a = set(range(2000))\nt = tuple(range(5000))\nfor _ in range(1500): %s", made[i]);
    boa_event e = boa_run(box, source, strlen(source), "garbage.py");
    check(e.kind == BOA_EVENT_DONE && boa_usage_of(box).peak_memory < 24 << 20, "garbage is collected meanwhile", made[i]);
    boa_close(box);
  }
}

int main(void) {
  boa_engine *engine = boa_engine_open();
  garbage_goes(engine);
  boa_config c;
  boa_config_default(&c);
  c.clock = clock_of;
  c.sleep = sleep_for;
  ends_by(engine, &c, "n = 10\nwhile True:\n    try: ask()\n    except BaseException: pass", 0, 0, "host_calls",
          "host_calls limit exceeded: 1000 calls of host functions");
  ends_by(engine, &c, "n = 10\nx = []\nc = 0\nfor i in range(1000): x.append(ask())\nask()", 1, 0, "host_calls",
          "host_calls limit exceeded: 1000 calls of host functions");
  c.open_calls = 10;
  ends_by(engine, &c, "n = 10\nx = [ask() for i in range(20)]", 1, 0, "open_calls",
          "open_calls limit exceeded: 10 calls of host functions open at once");
  c.deadline = 5;
  ends_by(engine, &c, "n = 10\nwhile True: ask()", 0, 1, "deadline", "deadline exceeded: 5000 ms, host functions included");
  c.deadline = 0;
  c.sleep_limit = 2.5;
  ends_by(engine, &c, "n = 10\nimport time\nwhile True: time.sleep(1)", 0, 0, "sleep", "sleep limit exceeded: 2500 ms");
  check(slept == 2.5, "no longer than allowed", "");
  c.host_calls = 5;
  boa_sandbox *box = boa_open(engine, &c);
  boa_define(box, "ask");
  feed(box, "ask()\nask()\nask()", 0, 0);
  size_t n;
  char *bytes = boa_snapshot(box, NULL, &n);
  boa_sandbox *copy = boa_restore(engine, &c, bytes, n, NULL, NULL);
  boa_event e = feed(copy, "ask()\nask()\n", 0, 0);
  check(e.kind == BOA_EVENT_DONE, "five in all", e.text);
  e = feed(copy, "ask()", 0, 0);
  check(e.kind == BOA_EVENT_LIMIT, "of the session, not of a feed", e.text);
  free(bytes);
  boa_close(copy);
  boa_close(box);
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
