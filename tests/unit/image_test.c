/* The image and the library as they are linked in. usage: image_test FILE...: the definitions, from which the image is built once more. */
#include "host/host.h"
#include "host/prelude.h"

#include <stdio.h>
#include <stdlib.h>

static int passed, failed;

static void check(int ok, const char *what) {
  passed += ok;
  failed += !ok;
  if (!ok) {
    printf("failed: %s\n", what);
  }
}

static int told;

static void tell(const char *source, const char *what) {
  told += strlen(source) > 0 && strstr(what, "SyntaxError") != NULL;
}

static boa_prelude_source read_source(const char *path) {
  char *text = calloc(1, 1 << 20);
  FILE *f = fopen(path, "rb");
  if (!f || !text) {
    abort();
  }
  size_t n = fread(text, 1, (1 << 20) - 1, f);
  fclose(f);
  const char *name = strrchr(path, '/') + 1;
  char *stem = calloc(1, strlen(name));
  memcpy(stem, name, strlen(name) - 3);
  return (boa_prelude_source){.name = stem, .text = text, .length = n};
}

/* Built again, here and now, it is the same. */
static void built_again(char **paths, int count) {
  boa_prelude_source *sources = calloc((size_t)count + 1, sizeof *sources);
  boa_image image;
  uint8_t *owned = NULL;
  const boa_image *linked = &boa_image_linked;
  for (int i = 0; i < count; i++) {
    sources[i] = read_source(paths[i]);
  }
  bool ok = boa_image_build(sources, (unsigned)count, &image, &owned, tell);
  check(ok, "the image can be built");
  if (ok) {
    check(image.end == linked->end && image.top == linked->top &&
              memcmp(image.bytes, linked->bytes, image.top - BOA_NULL_PAGE) == 0,
          "the same bytes");
    check(image.top == linked->top && memcmp(image.starts, linked->starts, (image.top + 1023) / 1024 * 8) == 0,
          "the same start bits");
    check(memcmp(image.roots, linked->roots, sizeof image.roots) == 0, "the same roots");
    check(image.id == linked->id, "the same id");
  }
  free(owned);
  owned = NULL;
  boa_prelude_source bad = {.name = "bad", .text = "def f(:\n", .length = 8};
  check(!boa_image_build(&bad, 1, &image, &owned, tell) && !owned && told == 1,
        "a definition that does not compile is refused");
  for (int i = 0; i < count; i++) {
    free((char *)sources[i].name);
    free((char *)sources[i].text);
  }
  free(sources);
}

/* A sandbox that has run nothing: right, and nothing was executed for it. */
static void fresh(void) {
  boa_engine *engine = boa_engine_open();
  boa_sandbox *box = boa_open(engine, NULL);
  boa_usage u = boa_usage_of(box);
  check(boa_engine_check(engine) == boa_engine_image_id(engine), "the id is that of the bytes");
  check(boa_check(box) == NULL, "the heap is right before the first feed");
  check(boa_image_intact(box), "the image is there");
  check(u.fuel == 0 && u.collections == 0 && u.allocations_slow == 0, "nothing ran");
  boa_close(box);
  boa_engine_close(engine);
}

static void library(void) {
  for (unsigned i = 0; i < boa_library_count; i++) {
    const boa_library_module *m = &boa_library_modules[i];
    size_t n = strlen(m->name);
    check(i == 0 || strcmp(boa_library_modules[i - 1].name, m->name) < 0, "sorted");
    check(boa_library_find(m->name, n) == m && m->length > 3, m->name);
    char longer[256] = {0};
    memcpy(longer, m->name, n);
    longer[n] = '!';
    check(!boa_library_find(longer, n + 1), "a longer name is another");
  }
  check(!boa_library_find("", 0), "the empty name");
  check(!boa_library_find("no_such_module", 14), "an unknown name");
  check(!boa_library_find("~", 1), "a name behind all others");
}

int main(int argc, char **argv) {
  built_again(argv + 1, argc - 1);
  fresh();
  library();
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
