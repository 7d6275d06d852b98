/* The classes of objects of the host, for the files that write and read values. */
#ifndef BOA_HOST_RECORDS_H
#define BOA_HOST_RECORDS_H

#include "host/host.h"

/* The host's class that this type is, or is derived from, and what it was made as: a tuple of its kind, name and fields. 0: none, or no memory. */
boa_value boa_host_class(boa_sandbox *box, boa_value type, boa_value *key);
/* Whether that is the key of an enumeration, which are among them: a tuple of a base, a name and the members, as boa_define_enum has it. */
bool boa_is_enum(const boa_guest *g, boa_value key);
/* The key of the enumeration of the host's that this is a member of, or 0. */
boa_value boa_host_member(boa_sandbox *box, boa_value v);
/* All of them, by their keys: a dict. */
boa_status boa_host_classes(boa_sandbox *box, boa_value *out);
/* The class of such a tuple, made where there is none yet. BOA_BAIL: it says nothing that can be. */
boa_status boa_host_class_of(boa_sandbox *box, boa_value key, boa_value *out);

/* An instance without attributes, which are to have those names, a tuple of str. What it looks like inside hangs on the names alone, not on how many came before it,
 * so that a copy costs the guest the same fuel. */
boa_status boa_host_instance(boa_guest *g, boa_value class, boa_value names, boa_value *out);

#endif
