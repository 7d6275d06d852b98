/* What operators do when an operand's class has guest code for it: the request to call that code. The simplest case, one method
 * that decides, is requested directly; the rest is left to the sealed definitions (BOA_BAIL). */
#include "types/types.h"

boa_status boa_tail_call(boa_guest *g, boa_expect check, boa_value f, uint32_t n, boa_value a, boa_value b, boa_value c) {
  g->tail = (boa_tail){.f = f, .args = {a, b, c}, .n = n, .check = check};
  return BOA_TAIL;
}

static boa_value numbered(boa_name_number first, uint32_t i) {
  return BOA_AT_NAMES + BOA_NAME_SIZE * ((uint32_t)first + i);
}

/* A method that the machine can enter at once. */
static boa_value function_of(boa_guest *g, boa_value v, boa_value name) {
  boa_value f = boa_special(g, v, name);
  return f && boa_is(g, f, BOA_KIND_FUNCTION) ? f : 0;
}

boa_status boa_user_binary(boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b) {
  if (!boa_is_python(g, a)) {
    return BOA_BAIL;
  }
  if (in_place && boa_special(g, a, numbered(BOA_NAME_iadd, op))) {
    boa_value f = function_of(g, a, numbered(BOA_NAME_iadd, op));
    return f ? boa_tail_call(g, BOA_CHECK_BINARY, f, 2, a, b, 0) : BOA_BAIL;
  }
  uint32_t other = boa_type_of(g, b);
  bool right = other != boa_type_of(g, a) && boa_special(g, b, numbered(BOA_NAME_radd, op));
  boa_value f = function_of(g, a, numbered(BOA_NAME_add, op));
  return f && !right ? boa_tail_call(g, BOA_CHECK_BINARY, f, 2, a, b, 0) : BOA_BAIL;
}

boa_status boa_user_compare(boa_guest *g, boa_compare op, boa_value a, boa_value b) {
  if (op > BOA_GE || !boa_is_python(g, a)) {
    return BOA_BAIL;
  }
  bool derived =
      boa_is_python(g, b) && boa_type_of(g, b) != boa_type_of(g, a) && boa_is_subtype(g, boa_type_of(g, b), boa_type_of(g, a));
  static const boa_name_number names[] = {BOA_NAME_lt, BOA_NAME_le, BOA_NAME_eq, BOA_NAME_ne, BOA_NAME_gt, BOA_NAME_ge};
  boa_value f = derived ? 0 : function_of(g, a, numbered(names[op], 0));
  return f ? boa_tail_call(g, BOA_CHECK_COMPARE, f, 2, a, b, 0) : BOA_BAIL;
}

boa_status boa_user_get_item(boa_guest *g, boa_value a, boa_value i) {
  boa_value f = function_of(g, a, BOA_NAME(getitem));
  return f ? boa_tail_call(g, BOA_CHECK_NONE, f, 2, a, i, 0) : BOA_BAIL;
}

boa_status boa_user_set_item(boa_guest *g, boa_value a, boa_value i, boa_value v) {
  boa_value f = function_of(g, a, BOA_NAME(setitem));
  return f ? boa_tail_call(g, BOA_CHECK_DISCARD, f, 3, a, i, v) : BOA_BAIL;
}

boa_status boa_user_iterator(boa_guest *g, boa_value a) {
  boa_value f = function_of(g, a, BOA_NAME(iter));
  return f ? boa_tail_call(g, BOA_CHECK_ITERATOR, f, 1, a, 0, 0) : BOA_BAIL;
}

boa_status boa_user_length(boa_guest *g, boa_value a) {
  boa_value f = function_of(g, a, BOA_NAME(len));
  return f ? boa_tail_call(g, BOA_CHECK_LENGTH, f, 1, a, 0, 0) : BOA_BAIL;
}
