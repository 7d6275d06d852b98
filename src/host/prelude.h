/* The prelude: sealed definitions, which run when the image is built, and library modules, which are compiled then and linked in. */
#ifndef BOA_HOST_PRELUDE_H
#define BOA_HOST_PRELUDE_H

#include "front/unit_bytes.h"

/* One file of definitions. */
typedef struct boa_prelude_source {
  const char *name;
  const char *text;
  size_t length;
} boa_prelude_source;

/* One module of prelude/lib by its dotted name; a package's is its __init__.py. */
typedef struct boa_library_module {
  const char *name;
  uint32_t at[BOA_STREAM_COUNT]; /* where its unit begins in each of boa_library_streams */
  uint32_t length;               /* of the unit, in bytes, all streams together */
  bool is_package;
} boa_library_module;

/* All of them, sorted by name as bytes (made by tools/mkimage.c). */
extern const boa_library_module boa_library_modules[];
extern const unsigned boa_library_count;
extern const uint8_t *const boa_library_streams[BOA_STREAM_COUNT];

/* The module whose dotted name is these n bytes ("collections.abc"), or NULL. */
const boa_library_module *boa_library_find(const char *name, size_t n);

#endif
