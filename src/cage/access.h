/* The cage: one power-of-two region that holds all a guest can touch. This file alone turns offsets into addresses.
 *
 * Invariant: address = base + ((ref + (i << s)) & (size - width)) + disp with disp + width <= 4096, so any offset whatever stays in
 * base … base + size + 4096; stores below `writable` (the fixed image) go to a sink in the padding instead. Layout:
 *   null page | fixed image | mutable image | heap | 4 KiB padding (the guest's) | strip of HALT, out of any store's reach
 * Multi-byte data is little-endian, as all faces are. */
#ifndef BOA_CAGE_ACCESS_H
#define BOA_CAGE_ACCESS_H

#include <stddef.h>

#include "cage/value.h"

enum {
  BOA_PADDING = 4096,  /* after the cage; a masked offset plus its displacement may end here */
  BOA_HALT_STRIP = 64, /* after the padding: instructions HALT */
  BOA_NULL_PAGE = 4096,
  BOA_CAGE_FIRST = 256 * 1024, /* the smallest cage, bytes */
};

typedef struct boa_cage {
  uint8_t *base;
  uint32_t size;     /* a power of two */
  uint32_t writable; /* end of the fixed image: the lowest offset that a store may reach */
} boa_cage;

#ifdef BOA_CONTROL_NO_MASK /* a control: shows that the corruption test notices a missing mask */
#define BOA_MASKED(c, at, width) ((void)(c), (at))
#else
#define BOA_MASKED(c, at, width) ((at) & ((c)->size - (width)))
#endif
#ifdef BOA_CONTROL_NO_CLAMP
#define BOA_CLAMPED(c, at) (at)
#else
#define BOA_CLAMPED(c, at) ((at) < (c)->writable ? (c)->size : (at))
#endif

#define BOA_ACCESSORS(name, type, width, shift)                                                                                \
  static inline type cage_load##name(const boa_cage *c, boa_ref r, uint32_t disp) {                                            \
    type v;                                                                                                                    \
    memcpy(&v, __builtin_assume_aligned(c->base + BOA_MASKED(c, r.at, width) + disp, width), width);                           \
    return v;                                                                                                                  \
  }                                                                                                                            \
  static inline type cage_load##name##_at(const boa_cage *c, boa_ref r, uint32_t i, uint32_t disp) {                           \
    return cage_load##name(c, (boa_ref){r.at + (i << shift)}, disp);                                                           \
  }                                                                                                                            \
  static inline void cage_store##name(const boa_cage *c, boa_ref r, uint32_t disp, type v) {                                   \
    uint32_t at = BOA_MASKED(c, r.at, width);                                                                                  \
    memcpy(__builtin_assume_aligned(c->base + BOA_CLAMPED(c, at) + disp, width), &v, width);                                   \
  }                                                                                                                            \
  static inline void cage_store##name##_at(const boa_cage *c, boa_ref r, uint32_t i, uint32_t disp, type v) {                  \
    cage_store##name(c, (boa_ref){r.at + (i << shift)}, disp, v);                                                              \
  }

BOA_ACCESSORS(8, uint8_t, 1, 0)
BOA_ACCESSORS(16, uint16_t, 2, 1)
BOA_ACCESSORS(32, uint32_t, 4, 2)
BOA_ACCESSORS(64, uint64_t, 8, 3)

/* How many of n bytes from `at` on lie within the cage. */
static inline uint32_t cage_clip(const boa_cage *c, uint32_t at, uint32_t n) {
  return n > c->size - at ? c->size - at : n;
}

/* Bytes [*at, *at + result) may be read: *at is masked, n is cut at the cage's end. */
static inline const uint8_t *cage_bytes(const boa_cage *c, boa_ref r, uint32_t disp, uint32_t *n) {
  uint32_t at = BOA_MASKED(c, r.at + disp, 1u);
  *n = cage_clip(c, at, *n);
  return c->base + at;
}

/* Bytes that may be written: none when the place is in the fixed image. Valid until the next allocation. */
static inline uint8_t *cage_writable_bytes(const boa_cage *c, boa_ref r, uint32_t disp, uint32_t *n) {
  uint32_t at = BOA_MASKED(c, r.at + disp, 1u);
  *n = at < c->writable ? 0 : cage_clip(c, at, *n);
  return c->base + at;
}

/* Bulk work: clips instead of masking each access. */
static inline void cage_write(const boa_cage *c, boa_ref to, uint32_t disp, const void *from, uint32_t n) {
  uint8_t *p = cage_writable_bytes(c, to, disp, &n);
  memcpy(p, from, n);
}
static inline void cage_read(const boa_cage *c, boa_ref from, uint32_t disp, void *to, uint32_t n) {
  uint32_t m = n;
  const uint8_t *p = cage_bytes(c, from, disp, &m);
  memcpy(to, p, m);
  memset((uint8_t *)to + m, 0, n - m);
}
static inline void cage_copy(const boa_cage *c, boa_ref to, uint32_t to_disp, boa_ref from, uint32_t from_disp, uint32_t n) {
  const uint8_t *p = cage_bytes(c, from, from_disp, &n);
  uint8_t *q = cage_writable_bytes(c, to, to_disp, &n);
  memmove(q, p, n);
}
static inline void cage_fill(const boa_cage *c, boa_ref to, uint32_t disp, uint8_t byte, uint32_t n) {
  uint8_t *p = cage_writable_bytes(c, to, disp, &n);
  memset(p, byte, n);
}

/* Raw pointers for the instruction loop: registers (u8 operands are displacements off them) and code. */
static inline uint64_t *cage_words(const boa_cage *c, uint32_t at) {
  at = BOA_MASKED(c, at, 8u);
  return (uint64_t *)(void *)(c->base + BOA_CLAMPED(c, at));
}
static inline const uint64_t *cage_constants(const boa_cage *c, uint32_t at) {
  return (const uint64_t *)(const void *)(c->base + BOA_MASKED(c, at, 8u));
}
static inline const uint32_t *cage_code(const boa_cage *c, uint32_t at) {
  return (const uint32_t *)(const void *)(c->base + BOA_MASKED(c, at, 4u));
}
static inline uint32_t cage_offset(const boa_cage *c, const void *p) {
  return (uint32_t)((const uint8_t *)p - c->base);
}

#endif
