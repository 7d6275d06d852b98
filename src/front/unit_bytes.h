/* Compiled units as bytes (unit_bytes.c says how). */
#ifndef BOA_FRONT_UNIT_BYTES_H
#define BOA_FRONT_UNIT_BYTES_H

#include "front/unit.h"

/* What the bytes of a unit are: each stream has things of one sort. */
typedef enum boa_stream {
  BOA_STREAM_TEXTS,
  BOA_STREAM_COUNTS, /* how many functions and texts; the length of each text; the numbers of all functions, one sort after the other */
  BOA_STREAM_NAMES,      /* of functions and their variables, as texts */
  BOA_STREAM_KINDS,      /* of constants */
  BOA_STREAM_REFERENCES, /* of constants to texts */
  BOA_STREAM_VALUES,     /* of other constants; handlers */
  BOA_STREAM_OPS,        /* of instructions; then their operands */
  BOA_STREAM_A,
  BOA_STREAM_BC,
  BOA_STREAM_K,
  BOA_STREAM_WINDOWS,
  BOA_STREAM_JUMPS,
  BOA_STREAM_COUNT
} boa_stream;

typedef struct boa_unit_bytes {
  const uint8_t *at[BOA_STREAM_COUNT];
  uint32_t length[BOA_STREAM_COUNT];
} boa_unit_bytes;

/* The bytes of a unit, in scratch. */
boa_status boa_unit_pack(boa_work *w, const boa_tree *t, const boa_unit *u, boa_unit_bytes *out);
/* The unit whose bytes begin there, `count` in all, in scratch but for its texts, which stay where they are. Its functions have no positions, and their lines
 * in place of their starts. */
boa_status boa_unit_unpack(boa_work *w, const uint8_t *const from[BOA_STREAM_COUNT], uint32_t count, boa_unit *u);

#endif
