/* The image: the built-in objects as bytes, made once by booting an empty cage. All of it is fixed: no sandbox writes to it. */
#include "host/host.h"
#include "types/types.h"
#include "vm/machine.h"

#include <stdlib.h>

static uint64_t fnv1a(const uint8_t *p, size_t n) {
  uint64_t h = UINT64_C(0xcbf29ce484222325);
  for (size_t i = 0; i < n; i++) {
    h = (h ^ p[i]) * UINT64_C(0x100000001b3);
  }
  return h;
}

bool boa_image_build(boa_image *image, uint8_t **owned) {
  boa_guest *g = calloc(1, sizeof *g);
  bool ok = g && boa_heap_open(g, BOA_NULL_PAGE, 64u << 20);
  if (ok) {
    g->work.fuel = INT64_MAX / 4;
    g->work.refill = vm_refill;
    g->cage.writable = BOA_NULL_PAGE;
    ok = boa_boot(g) == BOA_OK;
  }
  uint32_t bytes = ok ? g->top - BOA_NULL_PAGE : 0, maps = ok ? (g->top + 1023) / 1024 * 8 : 0;
  uint8_t *copy = ok ? malloc(bytes + maps) : NULL;
  if (copy) {
    memcpy(copy, g->starts, maps);
    memcpy(copy + maps, g->cage.base + BOA_NULL_PAGE, bytes);
    *image = (boa_image){.bytes = copy + maps,
                         .starts = (const uint64_t *)(const void *)copy,
                         .end = g->top,
                         .builtins = g->roots[BOA_ROOT_BUILTINS],
                         .names = g->roots[BOA_ROOT_NAMES],
                         .id = fnv1a(copy + maps, bytes)};
    *owned = copy;
  }
  if (g) {
    boa_work_close(&g->work);
    boa_heap_close(g);
    free(g);
  }
  return copy != NULL;
}
