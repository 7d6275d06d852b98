/* A host in C: gives the guest data and one function, runs a program, prints what it prints, and reads its result. Then a hostile one, and the
 * same sandbox goes on. Build: cc embed.c -I include build/libboabox.a -lm */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char program[] = "rates = [lookup(name) for name in names]\n"
                              "print(f'{len(rates)} rates, the highest is {max(rates)}')\n"
                              "sum(rates)\n";

/* The host's function: a rate for a name, or KeyError. */
static boa_event answer_lookup(boa_sandbox *box) {
  size_t length;
  boa_handle argument = boa_argument(box, 0);
  char *name = boa_as_text(box, argument, &length);
  boa_release(box, argument);
  if (!name) {
    return boa_answer_error(box, "TypeError", "lookup() takes a name");
  }
  boa_event next;
  if (strcmp(name, "nobody") == 0) {
    next = boa_answer_error(box, "KeyError", "nobody");
  } else {
    boa_handle rate = boa_make_double(box, 1.5 * (double)length);
    next = boa_answer(box, rate);
    boa_release(box, rate);
  }
  free(name);
  return next;
}

/* Runs one source to its end; the event that ended it. */
static boa_event run(boa_sandbox *box, const char *source) {
  boa_event e = boa_run(box, source, strlen(source), "example.py");
  for (;;) {
    if (e.kind == BOA_EVENT_PRINT) {
      fwrite(e.text, 1, e.length, stdout);
      e = boa_resume(box);
    } else if (e.kind == BOA_EVENT_CALL) {
      e = answer_lookup(box);
    } else {
      return e;
    }
  }
}

static int give_names(boa_sandbox *box) {
  static const char *const names[] = {"ada", "grace", "barbara"};
  boa_handle list = boa_make_list(box);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    boa_handle name = boa_make_text(box, names[i], strlen(names[i]));
    if (!boa_append(box, list, name)) {
      return 0;
    }
    boa_release(box, name);
  }
  int given = boa_global_set(box, "names", list) && boa_define(box, "lookup");
  boa_release(box, list);
  return given;
}

int main(void) {
  boa_config config;
  boa_config_default(&config);
  config.memory = 16 << 20;
  config.fuel = 2 * 1000 * 1000;
  boa_engine *engine = boa_engine_open();
  boa_sandbox *box = engine ? boa_open(engine, &config) : NULL;
  if (!box || !give_names(box)) {
    return 1;
  }
  boa_event e = run(box, program);
  boa_handle result = boa_result(box);
  double sum = 0;
  if (e.kind == BOA_EVENT_DONE && boa_as_double(box, result, &sum)) {
    printf("result: %.1f\n", sum);
  }
  boa_release(box, result);
  e = run(box, "while True:\n    names.append('more')\n");
  printf("then: %s\n", e.kind == BOA_EVENT_LIMIT ? e.type : "not stopped");
  e = run(box, "print(names[0], rates[:2])\nlookup('nobody')\n");
  printf("last: %s: %s\n", e.type, e.message);
  boa_close(box);
  boa_engine_close(engine);
  return 0;
}
