/* Floats as text and back, exact and the same on every face: no libc printf, strtod or locale. Knows nothing of the cage.
 * Source of the rules: CPython's float repr (shortest text that reads back to the same double, Steele-White / David Gay),
 * float() syntax, format mini-language types e, E, f, F, g, G, %, n (as g: there is no locale) and hex(). */
#ifndef BOA_TYPES_FLOAT_TEXT_H
#define BOA_TYPES_FLOAT_TEXT_H

#include "cage/work.h"

enum { BOA_FLOAT_REPR_MAX = 32 };

/* repr(d): "1.0", "1e+16", "-0.0", "inf", "nan", "5e-324". Returns the length; not terminated. Fast (under 100 ns). */
size_t boa_float_repr(double d, char text[BOA_FLOAT_REPR_MAX]);

/* The shortest digits that read back: digits without leading or trailing zeros ("1" for 1.0, "0" for zero), value =
 * 0.d1d2… * 10^point. d is finite and not negative. Returns the count of digits (at most 17). */
int boa_float_shortest(double d, char digits[20], int *point);

/* Exactly rounded (half even on the exact binary value) decimal digits of a finite d >= 0: with `fixed`, `precision` digits
 * after the decimal point; else `precision` (>= 1) significant digits. Writes digits (may be empty for fixed when it rounds to zero) and
 * *point as above. room: precision + 310 for fixed, precision otherwise (at most 20,000 of either are ever non-zero: pads with '0'). */
boa_status boa_float_digits(boa_work *w, double d, bool fixed, uint32_t precision, char *digits, uint32_t *count, int *point);

/* What '{:.{precision}{type}}' gives without sign, padding, grouping: type one of e E f F g G % or 0 for none (like repr/g with at
 * least one digit after the point, as format(x, '') / '.3' do); `alternate` is '#'. precision -1: the type's default. The text goes to scratch. d may
 * be inf or nan. The sign is in *negative (also of -0.0), not in the text. */
boa_status boa_float_format(boa_work *w, double d, char type, int64_t precision, bool alternate, char **text, size_t *len,
                            bool *negative);

/* float(text) for text already stripped of white space and underscores: decimal or inf/infinity/nan in any case, with a sign. Correctly
 * rounded for any length. *ok is false when it is no float. */
boa_status boa_float_parse(boa_work *w, const char *text, size_t len, double *out, bool *ok);

/* float.hex() and float.fromhex(); the text stripped of white space. One pass over it, which the caller pays for. */
enum { BOA_FLOAT_HEX_MAX = 40 };
size_t boa_float_hex(double d, char text[BOA_FLOAT_HEX_MAX]);
/* *ok false: not a hex float (ValueError); *too_large: OverflowError. */
double boa_float_from_hex(const char *text, size_t len, bool *ok, bool *too_large);

/* round(d, ndigits) as CPython does it: correctly rounded via the decimal text. ndigits within -400..400. */
boa_status boa_float_round(boa_work *w, double d, int ndigits, double *out, bool *too_large);

/* CPython's 64-bit hash of a float that is not NaN (inf: 314159). */
int64_t boa_float_hash(double d);

#endif
