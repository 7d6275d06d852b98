/* Compiled units become code objects. */
#ifndef BOA_VM_LINK_H
#define BOA_VM_LINK_H

#include "cage/guest.h"
#include "front/unit.h"

/* Links a unit; *out is the module's code object. `file` is the name tracebacks show; `flags` (BOA_CODE_SEALED) are added to all its functions. */
boa_status vm_link_unit(boa_guest *g, const boa_tree *tree, const boa_unit *unit, const char *file, uint32_t flags,
                        boa_value *out);
/* What the unit uses that the machine does not run yet, as the construct's name, with its source bytes; NULL when there is nothing. */
const char *vm_missing(const boa_unit *unit, uint32_t *start, uint32_t *end);
/* The cell of a global name, made when it is not there. */
boa_status vm_global(boa_guest *g, const char *name, boa_value *cell);

#endif
