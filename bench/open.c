/* How long a whole life of a sandbox takes, in this process: open, run a source, have its result as text, close; the engine stays.
 * usage: open_bench FILE RESULT [ROUNDS]: microseconds for `1 + 2` and for FILE, whose value shows as RESULT. The least of many rounds counts, so that a busy
 * machine does not show. */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LIVES = 200 }; /* a round */

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int live(boa_engine *engine, const char *source, size_t length, const char *expected) {
  boa_sandbox *box = boa_open(engine, NULL);
  if (!box) {
    return 0;
  }
  boa_event e = boa_run(box, source, length, "snippet.py");
  int good = e.kind == BOA_EVENT_DONE && strcmp(e.text, expected) == 0;
  if (!good) {
    fprintf(stderr, "not as expected: %s\n", e.text);
  }
  boa_close(box);
  return good;
}

/* Least microseconds of a life; negative: one did not end as it should. */
static double least(boa_engine *engine, const char *source, const char *expected, int rounds) {
  double best = 1e9;
  size_t length = strlen(source);
  for (int i = 0; i < rounds; i++) {
    double began = seconds();
    for (int k = 0; k < LIVES; k++) {
      if (!live(engine, source, length, expected)) {
        return -1;
      }
    }
    double each = (seconds() - began) / (double)LIVES;
    best = each < best ? each : best;
  }
  return best * 1e6;
}

int main(int argc, char **argv) {
  static char snippet[1 << 16];
  FILE *f = argc > 2 ? fopen(argv[1], "rb") : NULL;
  if (!f || fread(snippet, 1, sizeof snippet - 1, f) == 0) {
    fprintf(stderr, "usage: open_bench FILE RESULT [ROUNDS]\n");
    return 2;
  }
  fclose(f);
  int rounds = argc > 3 ? atoi(argv[3]) : 100;
  double began = seconds();
  boa_engine *engine = boa_engine_open();
  double opened = (seconds() - began) * 1e6;
  double small = least(engine, "1 + 2", "3", rounds), large = least(engine, snippet, argv[2], rounds);
  boa_engine_close(engine);
  printf("engine %.1f sum %.2f snippet %.2f\n", opened, small, large);
  return small < 0 || large < 0;
}
