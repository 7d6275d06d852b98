/* What format.c shares with str_format.c and str_percent.c. */
#ifndef BOA_TYPES_FORMAT_H
#define BOA_TYPES_FORMAT_H

#include "types/str_view.h"

/* A format specification, [[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]. */
typedef struct boa_spec {
  uint32_t fill, type; /* characters; type 0: none given */
  char align, sign;    /* '<' '>' '^' '='; 0 '+' '-' ' ' */
  bool no_negative_zero, alternate;
  char grouping, fraction_grouping; /* 0 ',' '_' */
  int64_t width, precision;         /* -1: none */
} boa_spec;

/* A number as the text parts it is laid out from; all ASCII, in scratch. */
typedef struct boa_number_text {
  bool negative;
  const char *prefix, *digits, *fraction, *rest; /* rest: exponent, '%', "inf" */
  size_t prefix_n, digits_n, fraction_n, rest_n;
  bool point;
  uint32_t group; /* digits in a group of the integer part */
} boa_number_text;

/* Adds the number with sign, grouping and padding. */
boa_status boa_put_number(boa_guest *g, const boa_spec *spec, const boa_number_text *number, boa_text *t);
/* Adds at most `precision` (-1: all) characters of a str, padded to the width. */
boa_status boa_put_str(boa_guest *g, const boa_spec *spec, boa_value str, boa_text *t);
/* The parts of a float; the text is in scratch. type as boa_float_format's. */
boa_status boa_float_parts(boa_guest *g, const boa_spec *spec, double d, char type, boa_number_text *number);
/* The digits of an int in a base as parts; `upper` for 'X'. */
boa_status boa_int_parts(boa_guest *g, boa_value v, int base, bool upper, boa_number_text *number);
/* The value of a number for a float format: TypeError-free, an int beyond all floats raises OverflowError. */
boa_status boa_format_double(boa_guest *g, boa_value v, double *d);
/* A number in hexadecimal, terminated; returns where it begins in `text`. */
enum { BOA_HEX_MOST = 12 };
const char *boa_hex(uint32_t x, char text[BOA_HEX_MOST]);
/* A run of decimal digits from *i on as a number: how many digits, or -1 for one beyond int64. */
int boa_spec_number(const boa_view *v, uint32_t *i, uint32_t end, int64_t *out);

#endif
