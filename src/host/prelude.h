/* The prelude: sealed definitions, which run when the image is built, and the sources of library modules, which are linked in. */
#ifndef BOA_HOST_PRELUDE_H
#define BOA_HOST_PRELUDE_H

#include <stdbool.h>
#include <stddef.h>

/* One file of definitions. */
typedef struct boa_prelude_source {
  const char *name;
  const char *text;
  size_t length;
} boa_prelude_source;

/* One module of prelude/lib by its dotted name; a package's is its __init__.py. */
typedef struct boa_library_module {
  const char *name;
  const char *text;
  size_t length;
  bool is_package;
} boa_library_module;

/* All of them, sorted by name as bytes (made by tools/mkimage.c). */
extern const boa_library_module boa_library_modules[];
extern const unsigned boa_library_count;

/* The module whose dotted name is these n bytes ("collections.abc"): UTF-8 source, its length, whether it is a package. False: there is none. */
bool boa_library_source(const char *name, size_t n, const char **text, size_t *length, bool *is_package);

#endif
