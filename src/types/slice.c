/* slice: three values of any kind; what they mean for a length is worked out here with ints of any size, and in protocol.c with
 * int64_t for sequences. */
#include "types/types.h"
#include "types/natives.h"

boa_status boa_native_new_slice(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value s = boa_alloc(g, BOA_SLICE_SIZE, boa_header(BOA_TYPE(BOA_KIND_SLICE), BOA_LAYOUT_VALUES8, 0, 0));
  if (!s) {
    return BOA_NOMEM;
  }
  boa_init(g, s, BOA_SLICE_START, n > 2 ? boa_arg(g, args, 1) : BOA_NONE);
  boa_init(g, s, BOA_SLICE_STOP, boa_arg(g, args, n > 2 ? 2 : 1));
  boa_init(g, s, BOA_SLICE_STEP, n > 3 ? boa_arg(g, args, 3) : BOA_NONE);
  *out = s;
  return BOA_OK;
}

/* The larger (or smaller) of two ints. */
static boa_status choose(boa_guest *g, boa_value a, boa_value b, bool larger, boa_value *out) {
  int order = 0;
  boa_status s = boa_number_compare(g, a, b, &order);
  *out = (order > 0) == larger ? a : b;
  return s;
}

/* A bound: from the end when negative, then between low and high. */
static boa_status bound(boa_guest *g, boa_value v, boa_value length, boa_value low, boa_value high, boa_value *out) {
  int order = 0;
  if (boa_special(g, v, BOA_NAME(index))) {
    return BOA_BAIL;
  }
  if (!boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "slice indices must be integers or None or have an __index__ method");
  }
  boa_status s = boa_number_compare(g, v, boa_from_int(0), &order);
  s = s ? s : boa_number_binary(g, BOA_ADD, v, order < 0 ? length : boa_from_int(0), &v);
  return s ? s : order < 0 ? choose(g, v, low, true, out) : choose(g, v, high, false, out);
}

boa_status boa_slice_indices(boa_guest *g, boa_value slice, boa_value length, boa_value part[3]) {
  boa_value start = boa_field(g, slice, BOA_SLICE_START), stop = boa_field(g, slice, BOA_SLICE_STOP),
            step = boa_field(g, slice, BOA_SLICE_STEP), high = length;
  int order = 1;
  boa_status s = BOA_OK;
  if (step == BOA_NONE) {
    step = boa_from_int(1);
  } else if (boa_special(g, step, BOA_NAME(index))) {
    return BOA_BAIL;
  } else if (!boa_is_integer(g, step)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "slice indices must be integers or None or have an __index__ method");
  }
  s = boa_number_unary(g, BOA_UNARY_POS, step, &part[2]);
  s = s ? s : boa_number_compare(g, step, boa_from_int(0), &order);
  if (!s && order == 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "slice step cannot be zero");
  }
  bool back = order < 0;
  boa_value low = boa_from_int(back ? -1 : 0);
  s = s || !back ? s : boa_number_binary(g, BOA_SUB, length, boa_from_int(1), &high);
  part[0] = back ? high : low;
  part[1] = back ? low : high;
  s = s || start == BOA_NONE ? s : bound(g, start, length, low, high, &part[0]);
  return s || stop == BOA_NONE ? s : bound(g, stop, length, low, high, &part[1]);
}

boa_status boa_native_slice_indices(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value length = boa_arg(g, args, 1), part[3] = {0}, t = 0;
  int order = 0;
  if (boa_special(g, length, BOA_NAME(index))) {
    return BOA_BAIL;
  }
  if (!boa_is_integer(g, length)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", length);
  }
  boa_status s = boa_number_compare(g, length, boa_from_int(0), &order);
  if (!s && order < 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "length should not be negative");
  }
  s = s ? s : boa_number_unary(g, BOA_UNARY_POS, length, &length);
  s = s ? s : boa_slice_indices(g, boa_arg(g, args, 0), length, part);
  s = s ? s : boa_tuple_new(g, 3, &t);
  for (uint32_t i = 0; !s && i < 3; i++) {
    boa_init_at(g, t, i, BOA_TUPLE_ITEMS, part[i]);
  }
  *out = t;
  return s;
}
