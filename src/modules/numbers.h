/* How the natives of math and cmath get at their arguments. */
#ifndef BOA_MODULES_NUMBERS_H
#define BOA_MODULES_NUMBERS_H

#include "types/types.h"

/* A real number as a double. BOA_BAIL: guest code says which; TypeError: it is none. */
boa_status boa_real_argument(boa_guest *g, boa_value v, double *out);
/* A plain int, of any size. */
boa_status boa_integer_argument(boa_guest *g, boa_value v, boa_value *out);
/* ValueError with a message that may show the argument as "%s". */
boa_status boa_domain_error(boa_guest *g, const char *message, double x);
/* Argument i as a list or tuple whose iteration is not the guest's own. */
boa_status boa_items_argument(boa_guest *g, uint32_t args, uint32_t i, boa_value *out);
/* start times the first n of a list or tuple, all of them ints. */
boa_status boa_int_product(boa_guest *g, boa_value items, uint32_t n, boa_value start, boa_value *out);
/* The number of positional arguments, where there are keywords only after them; TypeError. */
boa_status boa_exact_count(boa_guest *g, const char *function, uint32_t want, uint32_t given);

#endif
