/* A program of the build: writes the C files that the library links in.
 *
 *   mkimage image OUT.c FILE...            boots an empty guest, runs the definitions FILE... in that order, writes its objects: the image
 *   mkimage library OUT.c FOLDER FILE...   the modules FILE... below FOLDER as a table by name
 *   mkimage id FILE...                     shows the id of the image that this build makes (to compare builds)
 */
#include "front/unit_bytes.h"
#include "host/host.h"
#include "host/prelude.h"

#include <stdio.h>
#include <stdlib.h>

/* The library's own are not made yet. */
const boa_image boa_image_linked = {0};
const boa_library_module boa_library_modules[] = {{0}};
const unsigned boa_library_count = 0;
const uint8_t *const boa_library_streams[BOA_STREAM_COUNT] = {0};

static void fail(const char *what, const char *which) {
  fprintf(stderr, "mkimage: %s %s\n", what, which);
  exit(1);
}

static void *must(void *p) {
  if (!p) {
    fail("no memory", "");
  }
  return p;
}

static char *read_file(const char *path, size_t *length) {
  FILE *f = fopen(path, "rb");
  size_t room = 1 << 16, n = 0, got;
  char *text = must(malloc(room));
  if (!f) {
    fail("can't read", path);
  }
  while ((got = fread(text + n, 1, room - n, f)) > 0) {
    n += got;
    if (n == room) {
      text = must(realloc(text, room *= 2));
    }
  }
  fclose(f);
  *length = n;
  return text;
}

/* What stands between the last slash and ".py". */
static char *stem(const char *path) {
  const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path, *dot = strrchr(name, '.');
  size_t n = dot ? (size_t)(dot - name) : strlen(name);
  char *copy = must(calloc(n + 1, 1));
  memcpy(copy, name, n);
  return copy;
}

static void tell(const char *source, const char *what) {
  fprintf(stderr, "mkimage: prelude/core/%s.py: %s\n", source, what);
}

static boa_image build(char **paths, int count, uint8_t **owned) {
  boa_prelude_source *sources = must(calloc((size_t)count + 1, sizeof *sources));
  boa_image image;
  for (int i = 0; i < count; i++) {
    size_t length;
    char *text = read_file(paths[i], &length);
    sources[i] = (boa_prelude_source){.name = stem(paths[i]), .text = text, .length = length};
  }
  if (!boa_image_build(sources, (unsigned)count, &image, owned, tell)) {
    fail("the image can't be built", "");
  }
  for (int i = 0; i < count; i++) {
    free((char *)sources[i].name);
    free((char *)sources[i].text);
  }
  free(sources);
  return image;
}

static FILE *create(const char *path) {
  FILE *f = fopen(path, "wb");
  if (!f) {
    fail("can't write", path);
  }
  return f;
}

static void finish(FILE *f, const char *path) {
  if (ferror(f) || fclose(f)) {
    fail("can't write", path);
  }
}

static void write_words(FILE *f, const char *name, const void *bytes, size_t n) {
  fprintf(f, "static const uint64_t %s[] = {", name);
  for (size_t i = 0; i < n; i += 8) {
    uint64_t word = 0;
    memcpy(&word, (const char *)bytes + i, n - i < 8 ? n - i : 8);
    fprintf(f, "%s0x%llx,", i % 128 ? "" : "\n", (unsigned long long)word);
  }
  fputs("\n};\n", f);
}

static void write_image(const char *out, char **paths, int count) {
  uint8_t *owned;
  boa_image image = build(paths, count, &owned);
  FILE *f = create(out);
  fputs("/* Made by tools/mkimage.c. */\n#include \"host/host.h\"\n\n", f);
  write_words(f, "bytes", image.bytes, image.top - BOA_NULL_PAGE);
  write_words(f, "starts", image.starts, (image.top + 1023) / 1024 * 8);
  fputs("const boa_image boa_image_linked = {\n    .bytes = (const uint8_t *)bytes,\n    .starts = starts,\n", f);
  fprintf(f, "    .end = %u,\n    .top = %u,\n", image.end, image.top);
  fprintf(f, "    .id = 0x%llxu,\n    .roots = {", (unsigned long long)image.id);
  for (int i = 0; i < BOA_ROOT_COUNT; i++) {
    fprintf(f, "0x%llx,", (unsigned long long)image.roots[i]);
  }
  fputs("},\n};\n", f);
  finish(f, out);
  free(owned);
}

typedef struct stream {
  char *bytes;
  size_t n;
} stream;

static void append(stream *to, const void *bytes, size_t n) {
  to->bytes = must(realloc(to->bytes, to->n + n + 1));
  if (n) {
    memcpy(to->bytes + to->n, bytes, n);
  }
  to->n += n;
}

/* Puts a source's unit behind those that the streams have. */
static void compile(const char *path, boa_library_module *m, stream *streams) {
  boa_work w;
  boa_tree tree = {0};
  boa_scopes scopes = {0};
  boa_unit unit = {0};
  boa_syntax_error error = {0};
  size_t length;
  boa_unit_bytes packed;
  char *text = read_file(path, &length);
  boa_work_open(&w, INT64_MAX / 4);
  boa_status s = boa_parse(&w, text, length, &tree, &error);
  s = s ? s : boa_scopes_find(&w, &tree, &scopes, &error);
  s = s ? s : boa_compile(&w, &tree, &scopes, false, &unit, &error);
  s = s ? s : boa_unit_pack(&w, &tree, &unit, &packed);
  if (s) {
    fprintf(stderr, "line %u: %s\n", error.line, error.message);
    fail("can't compile", path);
  }
  for (int i = 0; i < BOA_STREAM_COUNT; i++) {
    m->at[i] = (uint32_t)streams[i].n;
    m->length += packed.length[i];
    append(&streams[i], packed.at[i], packed.length[i]);
  }
  boa_work_close(&w);
  free(text);
}

/* "FOLDER/collections/abc.py" -> "collections.abc"; a folder's __init__.py names the folder. */
static boa_library_module name_module(const char *folder, const char *path) {
  size_t base = strlen(folder), n = strlen(path);
  static const char init[] = "/__init__";
  if (strncmp(path, folder, base) != 0 || path[base] != '/' || n < base + 5 || strcmp(path + n - 3, ".py") != 0) {
    fail("no module:", path);
  }
  boa_library_module m = {0};
  char *name = must(strdup(path + base + 1));
  size_t length = n - base - 4;
  m.is_package = length >= sizeof init && memcmp(name + length - (sizeof init - 1), init, sizeof init - 1) == 0;
  name[m.is_package ? length - (sizeof init - 1) : length] = 0;
  for (char *c = name; *c; c++) {
    *c = *c == '/' ? '.' : *c;
  }
  m.name = name;
  return m;
}

typedef struct named {
  boa_library_module module;
  const char *path;
} named;

static int by_name(const void *a, const void *b) {
  return strcmp(((const named *)a)->module.name, ((const named *)b)->module.name);
}

static void write_module(FILE *f, const boa_library_module *m) {
  fprintf(f, "    {\"%s\", {", m->name);
  for (int i = 0; i < BOA_STREAM_COUNT; i++) {
    fprintf(f, "%u,", m->at[i]);
  }
  fprintf(f, "}, %u, %s},\n", m->length, m->is_package ? "true" : "false");
}

static void write_streams(FILE *f, const stream *streams) {
  char name[20];
  for (int i = 0; i < BOA_STREAM_COUNT; i++) {
    snprintf(name, sizeof name, "stream%d", i);
    write_words(f, name, streams[i].bytes, streams[i].n);
  }
  fputs("\nconst uint8_t *const boa_library_streams[] = {\n", f);
  for (int i = 0; i < BOA_STREAM_COUNT; i++) {
    fprintf(f, "    (const uint8_t *)stream%d,\n", i);
  }
  fputs("};\n", f);
}

static void write_library(const char *out, const char *folder, char **paths, int count) {
  named *all = must(calloc((size_t)count + 1, sizeof *all));
  stream streams[BOA_STREAM_COUNT] = {0};
  for (int i = 0; i < count; i++) {
    all[i] = (named){name_module(folder, paths[i]), paths[i]};
  }
  qsort(all, (size_t)count, sizeof *all, by_name);
  for (int i = 0; i < count; i++) {
    if (i && strcmp(all[i].module.name, all[i - 1].module.name) == 0) {
      fail("a module and a package of one name:", all[i].path);
    }
    compile(all[i].path, &all[i].module, streams);
  }
  FILE *f = create(out);
  fputs("/* Made by tools/mkimage.c. */\n#include \"host/prelude.h\"\n\n", f);
  write_streams(f, streams);
  fputs("\nconst boa_library_module boa_library_modules[] = {\n", f);
  for (int i = 0; i < count; i++) {
    write_module(f, &all[i].module);
    free((char *)all[i].module.name);
  }
  fprintf(f, "    {0},\n};\nconst unsigned boa_library_count = %d;\n", count);
  finish(f, out);
  for (int i = 0; i < BOA_STREAM_COUNT; i++) {
    free(streams[i].bytes);
  }
  free(all);
}

static void show_id(char **paths, int count) {
  uint8_t *owned;
  printf("%016llx\n", (unsigned long long)build(paths, count, &owned).id);
  free(owned);
}

int main(int argc, char **argv) {
  if (argc >= 3 && strcmp(argv[1], "image") == 0) {
    write_image(argv[2], argv + 3, argc - 3);
  } else if (argc >= 4 && strcmp(argv[1], "library") == 0) {
    write_library(argv[2], argv[3], argv + 4, argc - 4);
  } else if (argc >= 2 && strcmp(argv[1], "id") == 0) {
    show_id(argv + 2, argc - 2);
  } else {
    fail("usage: mkimage image OUT.c FILE... | library OUT.c FOLDER FILE... | id FILE...", "");
  }
  return 0;
}
