/* The image: the built-in objects as bytes. The build makes it once, by booting an empty cage and running prelude/core (tools/mkimage.c), and links it in;
 * nothing of this file runs afterwards. Behind the fixed objects, which no sandbox writes to, come those that every guest has a copy of. Invariant: the
 * same bytes by every compiler. */
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

/* Runs one file of definitions, whose functions register themselves. NULL, or the event that tells what went wrong. */
static bool run_definitions(boa_sandbox *box, const boa_prelude_source *source, boa_event *wrong) {
  boa_guest *g = &box->guest;
  boa_tree tree = {0};
  boa_scopes scopes = {0};
  boa_unit unit = {0};
  boa_syntax_error error = {0};
  boa_value code = 0;
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = boa_parse(&g->work, source->text, source->length, &tree, &error);
  s = s ? s : boa_scopes_find(&g->work, &tree, &scopes, &error);
  s = s ? s : boa_compile(&g->work, &tree, &scopes, false, &unit, &error);
  bool syntax = s != BOA_OK;
  s = s ? s : vm_link_unit(g, &tree, &unit, source->name, BOA_CODE_SEALED, &code);
  boa_scratch_release(&g->work, m);
  int end = s ? (int)s : vm_start(g, code) ? BOA_NOMEM : vm_drive(g);
  if (end == BOA_RAISE) {
    *wrong = syntax ? boa_syntax_event(box, &error, source->name, source->text, source->length)
                    : boa_error_event(box, g->roots[BOA_ROOT_RAISED], 0);
  }
  return end == VM_DONE;
}

/* What only the build needed goes; what stays is fixed. False: an object is not as it should be, which nobody would look for later. */
static bool strip(boa_guest *g) {
  vm_clear(g);
  g->roots[BOA_ROOT_IMAGE_NAMES] = g->roots[BOA_ROOT_NAMES];
  g->roots[BOA_ROOT_NAMES] = g->roots[BOA_ROOT_GLOBALS] = g->roots[BOA_ROOT_STACK] = g->roots[BOA_ROOT_RESULT] = 0;
  g->heap_start = BOA_AT_REST; /* what has a fixed place stays there */
  boa_collect(g, true);
  bool right = boa_verify(g) == NULL;
  g->heap_start = g->young = g->cage.writable = g->top;
  return right;
}

/* What a guest starts with and may change: the main module. */
static boa_status start(boa_guest *g) {
  boa_value cell = 0, name = 0;
  boa_status s = boa_dict_new(g, &g->roots[BOA_ROOT_NAMES]);
  s = s ? s : boa_dict_new(g, &g->roots[BOA_ROOT_GLOBALS]);
  s = s ? s : vm_global(g, "__name__", &cell);
  s = s ? s : boa_intern(g, "__main__", 8, &name);
  if (!s) {
    boa_store(g, cell, BOA_CELL_VALUE, name);
  }
  return s;
}

static bool save(const boa_guest *g, boa_image *image, uint8_t **owned) {
  uint32_t bytes = g->top - BOA_NULL_PAGE, maps = (g->top + 1023) / 1024 * 8;
  uint8_t *copy = malloc(bytes + maps);
  if (copy) {
    boa_heap_save(g, copy + maps, (uint64_t *)(void *)copy);
    *image = (boa_image){.bytes = copy + maps,
                         .starts = (const uint64_t *)(const void *)copy,
                         .end = g->heap_start,
                         .top = g->top,
                         .id = boa_fnv1a(copy + maps, bytes)};
    memcpy(image->roots, g->roots, sizeof g->roots);
    *owned = copy;
  }
  return copy != NULL;
}

bool boa_image_build(const boa_prelude_source *sources, unsigned count, boa_image *image, uint8_t **owned, boa_tell *tell) {
  boa_sandbox *box = calloc(1, sizeof *box);
  boa_guest *g = box ? &box->guest : NULL;
  bool ok = g && boa_heap_open(g, BOA_NULL_PAGE, 64u << 20, (boa_shared){0});
  if (ok) {
    g->work.fuel = INT64_MAX / 4;
    g->work.refill = vm_refill;
    g->cage.writable = BOA_NULL_PAGE;
    g->max_depth = 100;
    ok = boa_boot(g) == BOA_OK;
  }
  for (unsigned i = 0; ok && i < count; i++) {
    boa_event wrong = {.text = "it does not end"};
    ok = run_definitions(box, &sources[i], &wrong);
    if (!ok) {
      tell(sources[i].name, wrong.text);
    }
  }
  if (ok) {
    ok = strip(g) && start(g) == BOA_OK && save(g, image, owned);
  }
  boa_close(box);
  return ok;
}
