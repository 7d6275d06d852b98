/* What the C files that make values for the host share. */
#ifndef BOA_HOST_WORK_H
#define BOA_HOST_WORK_H

#include "host/host.h"

/* The value of a handle; UNBOUND: it is none. */
boa_value boa_of_handle(const boa_sandbox *box, boa_handle h);
/* What a value counts as outside: the plain one that an instance of a subclass of int, float, str or bytes holds, but for a member of a host's enumeration. */
boa_value boa_outside(const boa_sandbox *box, boa_value v);
/* A handle of a value; 0: no memory. */
boa_handle boa_handle_of(boa_sandbox *box, boa_value v);
/* The same without a collection: BOA_NOMEM. */
boa_status boa_handle_new(boa_guest *g, boa_value v, boa_handle *h);
/* A function of the host's, by its name, a str. */
boa_status boa_host_function(boa_guest *g, boa_value name, boa_value *out);

/* Work of the host's own, which the guest does not pay for: how many steps it makes is the binding's business, and fuel is the same on every face. */
typedef struct {
  boa_sandbox *box;
  int64_t fuel, reserve, slice_start;
  int tries;
} boa_attempt;
boa_attempt boa_try(boa_sandbox *box);

/* Whether the step, which ended like that, is to be tried once more; the guest's fuel is its own again if not. */
bool boa_again(boa_attempt *a, boa_status s);

/* Whether that is UTF-8; with `surrogates` also what encodes lone ones. */
bool boa_is_utf8(const char *text, size_t n, bool surrogates);
/* The built-in exception of that name, or RuntimeError. */
boa_kind boa_exception_kind(const char *name);

#endif
