/* Stands in for types/float_text.c where only the parser is tested: strtod, and the shortest %g that reads back. */
#include "types/float_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

boa_status boa_float_parse(boa_work *w, const char *text, size_t len, double *out, bool *ok) {
  char *copy = boa_scratch(w, len + 1);
  if (!copy) {
    return BOA_NOMEM;
  }
  memcpy(copy, text, len);
  copy[len] = 0;
  char *end;
  *out = strtod(copy, &end);
  *ok = end == copy + len;
  return BOA_OK;
}

size_t boa_float_repr(double d, char text[BOA_FLOAT_REPR_MAX]) {
  char digits[40];
  if (d - d != 0) {
    return (size_t)snprintf(text, BOA_FLOAT_REPR_MAX, d != d ? "nan" : d < 0 ? "-inf" : "inf");
  }
  for (int precision = 1; precision <= 17; precision++) {
    snprintf(digits, sizeof digits, "%.*e", precision - 1, d);
    if (strtod(digits, NULL) == d) {
      int exponent = atoi(strchr(digits, 'e') + 1);
      if (exponent >= -4 && exponent < 16) {
        int decimals = precision - 1 - exponent;
        return (size_t)snprintf(text, BOA_FLOAT_REPR_MAX, "%.*f", decimals > 1 ? decimals : 1, d);
      }
      break;
    }
  }
  return (size_t)snprintf(text, BOA_FLOAT_REPR_MAX, "%s", digits);
}
