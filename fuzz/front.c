/* Parses, analyses and compiles any bytes: no crash, no leak, an end within the fuel, and the same fuel and outcome the second time. */
#include "front/unit.h"

#include <stdlib.h>
#include <string.h>

typedef struct outcome {
  boa_status status;
  int64_t fuel;
  char message[sizeof((boa_syntax_error *)0)->message];
} outcome;

static outcome compile(const char *source, size_t len, int64_t fuel) {
  boa_work w;
  boa_tree tree;
  boa_scopes scopes;
  boa_unit unit;
  boa_syntax_error e = {0};
  boa_work_open(&w, fuel);
  outcome o = {0};
  o.status = boa_parse(&w, source, len, &tree, &e);
  if (o.status == BOA_OK) {
    o.status = boa_scopes_find(&w, &tree, &scopes, &e);
  }
  if (o.status == BOA_OK) {
    o.status = boa_compile(&w, &tree, &scopes, true, &unit, &e);
  }
  o.fuel = w.fuel;
  memcpy(o.message, e.message, sizeof o.message);
  boa_work_close(&w);
  return o;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  outcome first = compile((const char *)data, size, 20 * 1000 * 1000),
          second = compile((const char *)data, size, 20 * 1000 * 1000);
  if (first.status != second.status || first.fuel != second.fuel || first.status == BOA_BAIL) {
    abort();
  }
  return 0;
}
