/* A value is 64 bits; the low bits say what it is (tags are disjoint for every double, see tests/unit/value_test.c):
 *   ……1   int, 63 bits, signed
 *   ……10  float: rotl(bits + (257 << 52), 3), for 2^-256 <= |x| < 2^256; other floats are boxed objects
 *   …000  reference: a 32-bit cage offset, upper half 0; 0 is no object
 *   …100  immediate: UNBOUND (a variable without a value), HOLE (an empty dict slot)
 * Nothing here reads memory. */
#ifndef BOA_CAGE_VALUE_H
#define BOA_CAGE_VALUE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t boa_value;

/* A cage offset. */
typedef struct boa_ref {
  uint32_t at;
} boa_ref;

#define BOA_UNBOUND ((boa_value)0x04)
#define BOA_HOLE    ((boa_value)0x0c)
#define BOA_INT_MAX ((int64_t)0x3fffffffffffffff)
#define BOA_INT_MIN (-BOA_INT_MAX - 1)

static inline bool boa_is_int(boa_value v) {
  return v & 1;
}
static inline bool boa_fits_int(int64_t i) {
  return i >= BOA_INT_MIN && i <= BOA_INT_MAX;
}
static inline int64_t boa_int(boa_value v) {
  return (int64_t)v >> 1;
}
static inline boa_value boa_from_int(int64_t i) {
  return (uint64_t)i << 1 | 1;
}

static inline bool boa_is_small_float(boa_value v) {
  return (v & 3) == 2;
}
static inline uint64_t boa_float_bits(double d) {
  uint64_t bits;
  memcpy(&bits, &d, 8);
  return bits;
}
static inline double boa_bits_float(uint64_t bits) {
  double d;
  memcpy(&d, &bits, 8);
  return d;
}
/* Encoded; a float only if boa_is_small_float says so of the result, else the number must be boxed. */
static inline boa_value boa_encode_float(double d) {
  uint64_t bits = boa_float_bits(d) + ((uint64_t)257 << 52);
  return bits << 3 | bits >> 61;
}
static inline double boa_small_float(boa_value v) {
  return boa_bits_float((v >> 3 | v << 61) - ((uint64_t)257 << 52));
}

static inline bool boa_is_ref(boa_value v) {
  return (v & 7) == 0 && v >> 32 == 0 && v != 0;
}
static inline boa_ref boa_to_ref(boa_value v) {
  return (boa_ref){(uint32_t)v};
}
static inline boa_value boa_from_ref(boa_ref r) {
  return r.at;
}

#endif
