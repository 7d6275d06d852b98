/* Values by their parts, for the files that write and read them. */
#ifndef BOA_HOST_SPECIAL_H
#define BOA_HOST_SPECIAL_H

#include "host/host.h"

enum { BOA_SPECIAL_PARTS = 9 };

/* What kind of value it is and its parts; NULL: none of these kinds, or no memory. */
const char *boa_special_parts(boa_guest *g, boa_value v, boa_value *parts, uint32_t *n);
/* A value of that kind. BOA_BAIL: there is no such kind, its module is not imported, or the parts are not right. */
boa_status boa_special_new(boa_guest *g, const char *kind, const boa_value *parts, size_t n, boa_value *out);

/* A str of fewer than `room` characters as C has it; only names are wanted, so the rest of a wide character is lost. */
bool boa_name_of(const boa_guest *g, boa_value v, char *name, uint32_t room);

#endif
