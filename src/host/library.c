/* The library's modules by name: a binary search in a constant table. */
#include "host/prelude.h"

#include <string.h>

static int order(const char *name, size_t n, const char *other) {
  size_t m = strlen(other);
  int d = memcmp(name, other, n < m ? n : m);
  return d ? d : (n > m) - (n < m);
}

bool boa_library_source(const char *name, size_t n, const char **text, size_t *length, bool *is_package) {
  unsigned low = 0, high = boa_library_count;
  while (low < high) {
    unsigned middle = low + (high - low) / 2;
    const boa_library_module *m = &boa_library_modules[middle];
    int d = order(name, n, m->name);
    if (d == 0) {
      *text = m->text;
      *length = m->length;
      *is_package = m->is_package;
      return true;
    }
    if (d < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return false;
}
