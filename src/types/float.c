/* float: unboxed in the middle of the range, else an object; zeros and infinities are objects of the image, a NaN is boxed anew
 * with canonical bits, so that the same program makes the same words on every face. */
#include "types/types.h"
#include "types/float_text.h"

boa_status boa_float_new(boa_guest *g, double d, boa_value *out) {
  boa_value v = boa_encode_float(d);
  if (boa_is_small_float(v)) {
    *out = v;
    return BOA_OK;
  }
  uint64_t bits = boa_float_bits(d);
  if (d == 0) {
    *out = bits >> 63 ? BOA_AT_NEGATIVE_ZERO : BOA_AT_ZERO;
    return BOA_OK;
  }
  if ((bits << 1) == UINT64_C(0xffe0000000000000)) {
    *out = bits >> 63 ? BOA_AT_NEGATIVE_INFINITY : BOA_AT_INFINITY;
    return BOA_OK;
  }
  v = boa_alloc(g, 16, boa_header(BOA_TYPE(BOA_KIND_FLOAT), BOA_LAYOUT_RAW, 0, 0));
  if (!v) {
    return BOA_NOMEM;
  }
  cage_store64(&g->cage, boa_to_ref(v), BOA_FLOAT_BITS, d == d ? bits : UINT64_C(0x7ff8000000000000));
  *out = v;
  return BOA_OK;
}

boa_status boa_float_text(boa_guest *g, boa_value v, boa_text *t) {
  char text[BOA_FLOAT_REPR_MAX];
  boa_text_bytes(t, text, boa_float_repr(boa_float_value(g, v), text));
  return t->status;
}
