/* Numbers as bytes: of fixed width, the lowest first, and as LEB128. */
#ifndef BOA_HOST_BYTES_H
#define BOA_HOST_BYTES_H

#include <stdbool.h>
#include <stdint.h>

typedef struct boa_reader {
  const uint8_t *at, *end;
  bool bad; /* there were too few bytes */
} boa_reader;

static inline uint64_t boa_get(const uint8_t *p, unsigned n) {
  uint64_t v = 0;
  for (unsigned i = 0; i < n; i++) {
    v |= (uint64_t)p[i] << (8 * i);
  }
  return v;
}

static inline void boa_put(uint8_t *p, uint64_t v, unsigned n) {
  for (unsigned i = 0; i < n; i++) {
    p[i] = (uint8_t)(v >> (8 * i));
  }
}

/* At most 10 bytes. */
static inline uint8_t *boa_put_number(uint8_t *p, uint64_t v) {
  for (; v >= 0x80; v >>= 7) {
    *p++ = (uint8_t)(v | 0x80);
  }
  *p++ = (uint8_t)v;
  return p;
}

static inline uint64_t boa_get_number(boa_reader *r) {
  uint64_t v = 0;
  for (unsigned shift = 0; shift < 64 && r->at < r->end; shift += 7) {
    uint8_t byte = *r->at++;
    v |= (uint64_t)(byte & 0x7f) << shift;
    if (byte < 0x80) {
      return v;
    }
  }
  r->bad = true;
  return 0;
}

#endif
