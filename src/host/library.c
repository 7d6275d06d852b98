/* The library's modules by name: a binary search in a constant table. */
#include "host/prelude.h"

#include <string.h>

static int order(const char *name, size_t n, const char *other) {
  size_t m = strlen(other);
  int d = memcmp(name, other, n < m ? n : m);
  return d ? d : (n > m) - (n < m);
}

const boa_library_module *boa_library_find(const char *name, size_t n) {
  unsigned low = 0, high = boa_library_count;
  while (low < high) {
    unsigned middle = low + (high - low) / 2;
    const boa_library_module *m = &boa_library_modules[middle];
    int d = order(name, n, m->name);
    if (d == 0) {
      return m;
    }
    if (d < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return NULL;
}
