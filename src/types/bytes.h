/* bytes and bytearray: what the files about them share.
 *
 * Both hold a length and plain bytes: a bytes object in itself, a bytearray in a buffer with room to grow. Invariants: a view's bytes lie within
 * the cage, and it is good only until the next allocation; a bytearray's length is at most its buffer's room. */
#ifndef BOA_TYPES_BYTES_H
#define BOA_TYPES_BYTES_H

#include "types/str_view.h"

static inline bool boa_is_bytearray(const boa_guest *g, boa_value v) {
  return boa_kind_of(g, v) == BOA_KIND_BYTEARRAY;
}
static inline boa_ref boa_bytes_data(const boa_guest *g, boa_value v) {
  boa_value in = boa_is_bytearray(g, v) ? boa_field(g, v, BOA_BYTEARRAY_BUFFER) : v;
  return (boa_ref){(uint32_t)in + BOA_BYTES_DATA};
}
static inline boa_view boa_bytes_view(const boa_guest *g, boa_value v) {
  uint32_t n = boa_length(g, v);
  const uint8_t *at = cage_bytes(&g->cage, boa_bytes_data(g, v), 0, &n);
  return (boa_view){at, n, 1};
}
/* The kind that methods of v give. */
static inline boa_kind boa_bytes_kind(const boa_guest *g, boa_value v) {
  return boa_is_bytearray(g, v) ? BOA_KIND_BYTEARRAY : BOA_KIND_BYTES;
}

/* A new object of n zero bytes; fill it before the next allocation. */
boa_status boa_bytes_room(boa_guest *g, boa_kind kind, uint64_t n, boa_value *out);
/* Writes from[start, start + n) at place `at` of a fresh object. */
void boa_bytes_put(boa_guest *g, boa_value to, uint32_t at, boa_value from, uint32_t start, uint32_t n);
/* v[from, to) of v's kind; all of a bytes object is the object itself. */
boa_status boa_bytes_part(boa_guest *g, boa_value v, uint32_t from, uint32_t to, boa_value *out);
boa_status boa_bytes_copy(boa_guest *g, boa_value v, boa_kind kind, boa_value *out);
/* TypeError unless v is bytes or a bytearray. */
boa_status boa_need_bytes(boa_guest *g, boa_value v);
/* A byte's value: TypeError for what is no int, ValueError with that message for what is no byte. */
boa_status boa_byte_argument(boa_guest *g, boa_value v, const char *message, uint8_t *out);
/* The bytes of a list or tuple of ints. */
boa_status boa_bytes_from_items(boa_guest *g, boa_value items, boa_kind kind, boa_value *out);
/* Makes argument i, when it is an iterator or the like, a list in its place, so that a second try finds it again. */
boa_status boa_materialize(boa_guest *g, uint32_t args, uint32_t i, boa_value *out);

/* ---- changing a bytearray (bytearray.c) ---- */
/* Puts `with` (bytes of any kind, not `array` itself unless nothing moves) in place of array[from, to). */
boa_status boa_bytearray_splice(boa_guest *g, boa_value array, uint32_t from, uint32_t to, boa_value with);
boa_status boa_bytearray_set(boa_guest *g, boa_value array, boa_value i, boa_value v);
boa_status boa_bytearray_delete(boa_guest *g, boa_value array, boa_value i);

#endif
