/* A sealed definition that calls the host: the run pauses inside sort, is collected and moved, answered and resumed. */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;

static void check(int ok, const char *what) {
  if (ok) {
    passed++;
  } else {
    failed++;
    printf("failed: %s\n", what);
  }
}

static const char program[] = "def key(x):\n"
                              "    return [ask(x), x]\n"
                              "items = [3, 1, 2, 10**30, 5]\n"
                              "try:\n"
                              "    items.sort(key=key)\n"
                              "    print(items, sorted('cab', key=ask), max([1, -7, 3], key=ask))\n"
                              "    sorted([1, 2], key=fail)\n"
                              "except ValueError as e:\n"
                              "    print('caught', e)\n"
                              "ask(a=1, *[2, 3])\n";

/* Answers ask(x) by x's negative (its length for text); fail() raises. */
static boa_event answer(boa_sandbox *box, boa_event e) {
  boa_handle x = boa_argument(box, 0);
  int64_t i = 0;
  boa_handle h;
  if (strcmp(e.text, "fail") == 0) {
    boa_release(box, x);
    return boa_answer_error(box, "ValueError", "no key today");
  }
  h = boa_type_of_handle(box, x) == BOA_PLAIN_STR ? boa_make_int(box, (int64_t)boa_count(box, x))
      : boa_as_int(box, x, &i)                    ? boa_make_int(box, -i)
                                                  : boa_make_int(box, -(INT64_C(1) << 62) - 5);
  boa_release(box, x);
  e = boa_answer(box, h);
  boa_release(box, h);
  return e;
}

static void run(boa_engine *engine, uint32_t debug, int move) {
  boa_config c;
  boa_config_default(&c);
  c.debug = debug;
  boa_sandbox *box = boa_open(engine, &c);
  check(box && boa_define(box, "ask") && boa_define(box, "fail"), "open and define");
  char out[1024] = "";
  size_t n = 0, calls = 0;
  boa_event e = boa_run(box, program, sizeof program - 1, "pause.py");
  while (e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_CALL) {
    if (e.kind == BOA_EVENT_PRINT) {
      memcpy(out + n, e.text, e.length);
      n += e.length;
      e = boa_resume(box);
      continue;
    }
    calls++;
    check(boa_check(box) == NULL, "the heap is right while paused");
    if (move) {
      check(boa_move(box), "move");
    }
    e = answer(box, e);
  }
  check(e.kind == BOA_EVENT_DONE, e.text);
  check(strcmp(out, "[1000000000000000000000000000000, 5, 3, 2, 1] ['c', 'a', 'b'] -7\ncaught no key today\n") == 0, out);
  check(calls == 5 + 3 + 3 + 1 + 1, "the number of host calls");
  check(boa_check(box) == NULL, "the heap is right at the end");
  boa_handle h = boa_result(box);
  char *text = boa_repr_text(box, h, &n);
  check(text && strcmp(text, "-2") == 0, "the result");
  free(text);
  boa_close(box);
}

/* Lines of input and both streams: events in the order of the program. */
static void run_input(boa_engine *engine, uint32_t debug) {
  static const char source[] = "import sys\n"
                               "print('a'); print('b', file=sys.stderr); print('c', input('? '))\n"
                               "print(sorted([3, 1, 2], key=lambda x: input()), list(sys.stdin))\n"
                               "try:\n"
                               "    input()\n"
                               "except EOFError as e:\n"
                               "    sys.stderr.write(str(e))\n";
  static const char *const lines[] = {"one\n", "z\n", "x", "y\n", "rest\n", "\n", "last", "", ""};
  boa_config c;
  boa_config_default(&c);
  c.debug = debug;
  boa_sandbox *box = boa_open(engine, &c);
  char told[1024] = "";
  size_t n = 0, asked = 0;
  boa_event e = boa_run(box, source, sizeof source - 1, "input.py");
  while (e.kind == BOA_EVENT_PRINT || (e.kind == BOA_EVENT_INPUT && asked < 9)) {
    n += (size_t)snprintf(told + n, sizeof told - n, "%d:%s;", e.stream, e.text);
    if (e.kind == BOA_EVENT_PRINT) {
      e = boa_resume(box);
      continue;
    }
    check(boa_check(box) == NULL && boa_move(box), "the heap is right while input is waited for");
    e = boa_answer_text(box, lines[asked], strlen(lines[asked]));
    asked++;
  }
  check(e.kind == BOA_EVENT_DONE && asked == 9, e.text);
  check(strcmp(told, "1:a\n;2:b\n;0:? ;1:c one\n;0:;0:;0:;0:;0:;0:;0:;"
                     "1:[1, 2, 3] ['rest\\n', '\\n', 'last']\n;0:;2:EOF when reading a line;") == 0,
        told);
  boa_close(box);
}

int main(void) {
  boa_engine *engine = boa_engine_open();
  run(engine, 0, 0);
  run(engine, 0, 1);
  run(engine, BOA_CONFIG_VERIFY | BOA_CONFIG_STRESS, 1);
  run(engine, BOA_CONFIG_VERIFY | BOA_CONFIG_STRESS | BOA_CONFIG_RELOCATE, 1);
  run_input(engine, 0);
  run_input(engine, BOA_CONFIG_VERIFY | BOA_CONFIG_STRESS | BOA_CONFIG_RELOCATE);
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
