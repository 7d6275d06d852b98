/* What an idle sandbox costs: private dirty memory of this process for each of 1,000 that are open at once, each after one feed.
 * usage: idle_test FILE [MOST], MOST in KiB */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BOXES = 1000 };

/* KiB, from /proc/self/smaps_rollup; negative: not to be had. */
static double dirty(void) {
  char line[256];
  long kib = -1;
  FILE *f = fopen("/proc/self/smaps_rollup", "r");
  while (f && fgets(line, sizeof line, f)) {
    if (strncmp(line, "Private_Dirty:", 14) == 0) {
      kib = strtol(line + 14, NULL, 10);
    }
  }
  if (f) {
    fclose(f);
  }
  return (double)kib;
}

int main(int argc, char **argv) {
  static char source[1 << 16];
  static boa_sandbox *boxes[BOXES];
  FILE *f = argc > 1 ? fopen(argv[1], "rb") : NULL;
  size_t length = f ? fread(source, 1, sizeof source, f) : 0;
  if (!length) {
    fprintf(stderr, "usage: idle_test FILE [MOST]\n");
    return 2;
  }
  fclose(f);
  boa_engine *engine = boa_engine_open();
  memset(boxes, 1, sizeof boxes); /* this table is no sandbox's */
  double before = dirty();
  int good = 0;
  for (int i = 0; i < BOXES; i++) {
    boxes[i] = boa_open(engine, NULL);
    good += boxes[i] && boa_run(boxes[i], source, length, "snippet.py").kind == BOA_EVENT_DONE;
  }
  double each = (dirty() - before) / (double)BOXES, most = argc > 2 ? atof(argv[2]) : 64;
  for (int i = 0; i < BOXES; i++) {
    boa_close(boxes[i]);
  }
  boa_engine_close(engine);
  printf("%.1f KiB a sandbox (most %.0f)\n", each, most);
  int passed = good == BOXES && before >= 0 && each <= most;
  printf("%d passed, %d failed\n", passed, !passed);
  return !passed;
}
