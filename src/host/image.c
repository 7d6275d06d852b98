/* The image: the built-in objects as bytes, made once by booting an empty cage. All of it is fixed: no sandbox writes to it. */
#include "host/host.h"
#include "host/prelude.h"
#include "front/unit.h"
#include "vm/link.h"
#include "types/types.h"
#include "vm/machine.h"

#include <stdlib.h>

uint64_t boa_fnv1a(const uint8_t *p, size_t n) {
  uint64_t h = UINT64_C(0xcbf29ce484222325);
  for (size_t i = 0; i < n; i++) {
    h = (h ^ p[i]) * UINT64_C(0x100000001b3);
  }
  return h;
}

/* Runs one file of definitions, whose functions register themselves. */
static bool run_definitions(boa_guest *g, const boa_prelude_source *source) {
  boa_tree tree = {0};
  boa_scopes scopes = {0};
  boa_unit unit = {0};
  boa_syntax_error error = {0};
  boa_value code = 0;
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = boa_parse(&g->work, (const char *)source->text, source->length, &tree, &error);
  s = s ? s : boa_scopes_find(&g->work, &tree, &scopes, &error);
  s = s ? s : boa_compile(&g->work, &tree, &scopes, false, &unit, &error);
  s = s ? s : vm_link_unit(g, &tree, &unit, source->name, BOA_CODE_SEALED, &code);
  boa_scratch_release(&g->work, m);
  return !s && !vm_start(g, code) && vm_drive(g) == VM_DONE;
}

bool boa_image_build(boa_image *image, uint8_t **owned) {
  boa_guest *g = calloc(1, sizeof *g);
  bool ok = g && boa_heap_open(g, BOA_NULL_PAGE, 64u << 20);
  if (ok) {
    g->work.fuel = INT64_MAX / 4;
    g->work.refill = vm_refill;
    g->cage.writable = BOA_NULL_PAGE;
    g->max_depth = 100;
    ok = boa_boot(g) == BOA_OK;
  }
  for (unsigned i = 0; ok && i < boa_prelude_count; i++) {
    ok = run_definitions(g, &boa_prelude_sources[i]);
  }
  if (ok) { /* what only the build needed goes */
    vm_clear(g);
    g->roots[BOA_ROOT_STACK] = g->roots[BOA_ROOT_RESULT] = 0;
    g->heap_start = BOA_AT_REST; /* what has a fixed place stays there */
    boa_collect(g, true);
  }
  uint32_t bytes = ok ? g->top - BOA_NULL_PAGE : 0, maps = ok ? (g->top + 1023) / 1024 * 8 : 0;
  uint8_t *copy = ok ? malloc(bytes + maps) : NULL;
  if (copy) {
    boa_heap_save(g, copy + maps, (uint64_t *)(void *)copy);
    *image = (boa_image){.bytes = copy + maps,
                         .starts = (const uint64_t *)(const void *)copy,
                         .end = g->top,
                         .builtins = g->roots[BOA_ROOT_BUILTINS],
                         .names = g->roots[BOA_ROOT_NAMES],
                         .definitions = g->roots[BOA_ROOT_DEFINITIONS],
                         .id = boa_fnv1a(copy + maps, bytes)};
    *owned = copy;
  }
  if (g) {
    boa_work_close(&g->work);
    boa_heap_close(g);
    free(g);
  }
  return copy != NULL;
}
