/* Compiled units become code objects. */
#ifndef BOA_VM_LINK_H
#define BOA_VM_LINK_H

#include "cage/guest.h"
#include "front/unit.h"

/* Links a unit; *out is the module's code object. `file` is the name tracebacks show; `flags` (BOA_CODE_SEALED) are added to all its functions. `tree`
 * may be NULL for a unit that was unpacked. */
boa_status vm_link_unit(boa_guest *g, const boa_tree *tree, const boa_unit *unit, const char *file, uint32_t flags,
                        boa_value *out);
/* The cell of a global name, made when it is not there. */
boa_status vm_global(boa_guest *g, const char *name, boa_value *cell);

#endif
