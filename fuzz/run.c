/* Runs any bytes as a program under small limits: no crash, no leak, the heap verifies, and the sandbox answers afterwards. */
#include "boabox.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static boa_event run(boa_sandbox *box, const char *source, size_t len) {
  boa_event e = boa_run(box, source, len, "fuzz.py");
  while (e.kind == BOA_EVENT_PRINT) {
    e = boa_resume(box);
  }
  return e;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char after[] = "answer = [6 * 7]\nanswer[0]";
  boa_engine *engine = boa_engine_open();
  boa_config config;
  boa_config_default(&config);
  config.memory = 8 << 20;
  config.fuel = 2 * 1000 * 1000;
  config.output = 1 << 16;
  boa_sandbox *box = boa_open(engine, &config);
  run(box, (const char *)data, size);
  if (boa_check(box)) {
    abort();
  }
  boa_event e = run(box, after, sizeof after - 1);
  if (e.kind != BOA_EVENT_DONE || strcmp(e.text, "42") != 0) {
    abort();
  }
  boa_close(box);
  boa_engine_close(engine);
  return 0;
}
