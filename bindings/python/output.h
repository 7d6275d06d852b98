/* What a run printed to one stream. */
#ifndef BOABOX_PYTHON_OUTPUT_H
#define BOABOX_PYTHON_OUTPUT_H

#include "values.h"

/* All of it; or, with `most` set, when there is more than that many bytes, its first half of them and the last. */
typedef struct {
  char *at;
  size_t used, room;
  uint64_t most, total;
} boa_output;

/* 1, or 0: no memory. */
int output_add(boa_output *o, const char *text, size_t n);
/* As text, with a line in place of what was left out. */
PyObject *output_text(const boa_output *o);
/* Makes an empty one the same. 1, or 0: no memory. */
int output_copy(boa_output *to, const boa_output *from);
/* Frees it; `most` stays. */
void output_clear(boa_output *o);

#endif
