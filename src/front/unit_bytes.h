/* Compiled units as bytes (unit_bytes.c says how). */
#ifndef BOA_FRONT_UNIT_BYTES_H
#define BOA_FRONT_UNIT_BYTES_H

#include "front/unit.h"

/* The bytes of a unit, in scratch. */
boa_status boa_unit_pack(boa_work *w, const boa_tree *t, const boa_unit *u, uint8_t **out, uint32_t *count);
/* The unit of such bytes, in scratch but for its texts, which stay where they are. Its functions have no positions, and their lines in place of
 * their starts. */
boa_status boa_unit_unpack(boa_work *w, const uint8_t *from, uint32_t count, boa_unit *u);

#endif
