/* The constructors of the built-in types, for built-in arguments: argument 0 is the type. */
#include "types/types.h"
#include "types/natives.h"

boa_status boa_native_new_int(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"", "base"};
  boa_value values[2] = {0};
  int64_t b = 10;
  if (n > 3) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "int expected at most 2 arguments, got %d", (int64_t)n - 1);
  }
  boa_status s = boa_bind(g, args, n, "int", names, 2, 1, 0, values);
  if (s) {
    return s;
  }
  boa_value v = values[0], base = values[1];
  if (v != BOA_UNBOUND && boa_is_python(g, v)) {
    if (boa_special(g, v, BOA_NAME(int)) || boa_special(g, v, BOA_NAME(index))) {
      return BOA_BAIL;
    }
    v = boa_payload(g, v);
  }
  if (base != BOA_UNBOUND && boa_special(g, base, BOA_NAME(index))) {
    return BOA_BAIL;
  }
  if (v == BOA_UNBOUND) {
    *out = boa_from_int(0);
    return base == BOA_UNBOUND ? BOA_OK : boa_raise(g, BOA_KIND_TYPE_ERROR, "int() missing string argument");
  }
  if (base != BOA_UNBOUND && !boa_is_integer(g, base)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", base);
  }
  if (base != BOA_UNBOUND && (!boa_int_value(g, base, &b) || b == 1 || b < 0 || b > 36)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "int() base must be >= 2 and <= 36, or 0");
  }
  if (boa_is(g, v, BOA_KIND_STR)) {
    return boa_int_parse(g, v, (int)b, out);
  }
  if (boa_is_bytes(g, v)) {
    return boa_int_parse(g, v, (int)b, out);
  }
  if (base != BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "int() can't convert non-string with explicit base");
  }
  if (boa_is_float(g, v)) {
    return boa_int_from_double(g, boa_float_value(g, v), out);
  }
  if (boa_is_integer(g, v)) {
    return boa_number_unary(g, BOA_UNARY_POS, v, out);
  }
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "int() argument must be a string, a bytes-like object or a real number, not '%t'",
                   v);
}

boa_status boa_native_new_bool(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  bool truth = false;
  boa_status s = n > 1 ? boa_truth(g, boa_arg(g, args, 1), &truth) : BOA_OK;
  *out = boa_bool(truth);
  return s;
}

boa_status boa_native_new_float(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = n > 1 ? boa_arg(g, args, 1) : boa_from_int(0);
  if (boa_is_python(g, v)) {
    if (boa_special(g, v, BOA_NAME(float)) || boa_special(g, v, BOA_NAME(index))) {
      return BOA_BAIL;
    }
    v = boa_payload(g, v);
  }
  if (boa_is(g, v, BOA_KIND_STR) || boa_is_bytes(g, v)) {
    return boa_float_parse_str(g, v, out);
  }
  if (boa_is_float(g, v)) {
    *out = v;
    return BOA_OK;
  }
  if (boa_is_integer(g, v)) { /* exact or OverflowError, as a product with 1.0 */
    return boa_number_binary(g, BOA_MUL, v, boa_encode_float(1.0), out);
  }
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "float() argument must be a string or a real number, not '%t'", v);
}

boa_status boa_native_new_str(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"object", "encoding", "errors"};
  boa_value values[3] = {0};
  if (n > 4) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "str expected at most 3 arguments, got %d", (int64_t)n - 1);
  }
  boa_status bound = boa_bind(g, args, n, "str", names, 3, 0, 0, values);
  if (bound || values[0] == BOA_UNBOUND) {
    *out = BOA_EMPTY_STR;
    return bound;
  }
  boa_value v = values[0];
  for (uint32_t i = 1; i < 3; i++) {
    if (values[i] != BOA_UNBOUND && !boa_is(g, values[i], BOA_KIND_STR)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "str() argument '%s' must be str, not %n", names[i], values[i]);
    }
  }
  if (boa_is_bytes(g, v) && (values[1] != BOA_UNBOUND || values[2] != BOA_UNBOUND)) {
    return boa_decode(g, v, values[1] == BOA_UNBOUND ? 0 : values[1], values[2] == BOA_UNBOUND ? 0 : values[2], out);
  }
  if (values[1] != BOA_UNBOUND || values[2] != BOA_UNBOUND) {
    return boa_is(g, v, BOA_KIND_STR)
               ? boa_raise(g, BOA_KIND_TYPE_ERROR, "decoding str is not supported")
               : boa_raise(g, BOA_KIND_TYPE_ERROR, "decoding to str: need a bytes-like object, %t found", v);
  }
  if (boa_is(g, v, BOA_KIND_STR)) {
    *out = v;
    return BOA_OK;
  }
  if (boa_is_int(v)) {
    return boa_str_from_int(g, boa_int(v), out);
  }
  boa_text t = boa_text_new(g);
  boa_status s = boa_str_of(g, v, &t);
  return s ? s : boa_text_finish(&t, g, out);
}

boa_status boa_native_new_tuple(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = n > 1 ? boa_arg(g, args, 1) : BOA_EMPTY_TUPLE, t = 0;
  if (boa_is(g, v, BOA_KIND_TUPLE)) {
    *out = v;
    return BOA_OK;
  }
  boa_status s = boa_is_row(g, v) ? BOA_OK : boa_list_from(g, v, &v);
  s = s ? s : boa_tuple_from(g, v, &t);
  *out = t;
  return s;
}

boa_status boa_native_new_list(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  if (n < 2) {
    return boa_list_new(g, 0, out);
  }
  boa_value v = boa_arg(g, args, 1), list = 0;
  if (!boa_is_row(g, v)) {
    return boa_list_from(g, v, out);
  }
  boa_status s = boa_list_new(g, 0, &list);
  *out = list;
  return s ? s : boa_list_extend(g, list, v);
}

/* Iterators over iterators: each knows how deep it reaches, so that a step's C recursion is bounded. */
enum { DEEPEST = 30 };

static uint16_t depth_of(const boa_guest *g, boa_value it) {
  boa_kind kind = boa_kind_of(g, it);
  return kind == BOA_KIND_ENUMERATE || kind == BOA_KIND_ZIP ? boa_header_aux(boa_head(g, it)) : 0;
}

static boa_status wrapper_new(boa_guest *g, boa_kind kind, uint16_t depth, boa_value of, boa_value state, boa_value *out) {
  if (depth > DEEPEST) {
    return boa_raise(g, BOA_KIND_RECURSION_ERROR, "iterators of iterators nest deeper than %d", (int64_t)DEEPEST);
  }
  boa_value it = boa_alloc(g, BOA_ITERATOR_SIZE, boa_header(BOA_TYPE(kind), BOA_LAYOUT_VALUES16, 0, depth));
  if (!it) {
    return BOA_NOMEM;
  }
  boa_init(g, it, BOA_ITERATOR_OF, of);
  boa_init(g, it, BOA_ITERATOR_STATE, state);
  *out = it;
  return BOA_OK;
}

static boa_status enumerate_arguments(boa_guest *g, uint32_t args, uint32_t n, boa_value values[2]) {
  static const char *const names[] = {"iterable", "start"};
  uint32_t keywords = g->keywords ? boa_length(g, g->keywords) : 0;
  if (n - 1 + keywords > 2) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "enumerate() takes at most 2 arguments (%d given)", (int64_t)n - 1 + keywords);
  }
  for (uint32_t i = 0; i < keywords; i++) {
    boa_value name = boa_item(g, g->keywords, i, BOA_TUPLE_ITEMS);
    if (!(n < 2 && boa_str_is(g, name, "iterable")) && !boa_str_is(g, name, "start")) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%v' is an invalid keyword argument for enumerate()", name);
    }
  }
  if (n < 2 && boa_keyword(g, args, n, "iterable") == BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "enumerate() missing required argument 'iterable'");
  }
  return boa_bind(g, args, n, "enumerate", names, 2, 0, 1, values);
}

boa_status boa_native_new_enumerate(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value of = 0, values[2] = {0};
  boa_status bound = enumerate_arguments(g, args, n, values);
  if (bound) {
    return bound;
  }
  boa_value start = values[1] == BOA_UNBOUND ? boa_from_int(0) : values[1];
  if (!boa_is_integer(g, start)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", start);
  }
  boa_status s = boa_get_iterator(g, values[0], &of);
  s = !s && boa_is_guest_iterator(g, of) ? BOA_BAIL : s;
  return s ? s : wrapper_new(g, BOA_KIND_ENUMERATE, depth_of(g, of) + 1, of, start, out);
}

boa_status boa_native_new_zip(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value of = 0, it = 0, flag = boa_keyword(g, args, n, "strict");
  uint16_t depth = 0;
  bool strict = false;
  boa_status s = boa_known_keywords(g, "zip", "strict");
  s = s || flag == BOA_UNBOUND ? s : boa_truth(g, flag, &strict);
  s = s ? s : boa_tuple_new(g, n - 1, &of);
  for (uint32_t i = 1; !s && i < n; i++) {
    s = boa_get_iterator(g, boa_arg(g, args, i), &it);
    s = !s && boa_is_guest_iterator(g, it) ? BOA_BAIL : s;
    if (!s) {
      depth = depth_of(g, it) > depth ? depth_of(g, it) : depth;
      boa_init_at(g, of, i - 1, BOA_TUPLE_ITEMS, it);
    } else if (s == BOA_RAISE) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not iterable", boa_arg(g, args, i));
    }
  }
  s = s ? s : wrapper_new(g, BOA_KIND_ZIP, depth + 1, of, BOA_NONE, out);
  if (!s) {
    boa_set_raw(g, *out, BOA_ITERATOR_INDEX, strict ? BOA_ZIP_STRICT : 0);
  }
  return s;
}

boa_status boa_native_new_reversed(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 1);
  boa_kind kind = boa_kind_of(g, v);
  if (boa_is_python(g, v) && (boa_special(g, v, BOA_NAME(reversed)) || boa_special(g, v, BOA_NAME(getitem)))) {
    return BOA_BAIL;
  }
  if (kind == BOA_KIND_RANGE) {
    return boa_range_iterator(g, v, true, out);
  }
  if (kind == BOA_KIND_DICT || kind == BOA_KIND_DICT_KEYS || kind == BOA_KIND_DICT_VALUES || kind == BOA_KIND_DICT_ITEMS) {
    boa_status s = boa_list_from(g, v, &v);
    if (s) {
      return s;
    }
  } else if (kind != BOA_KIND_LIST && kind != BOA_KIND_TUPLE && kind != BOA_KIND_STR && kind != BOA_KIND_BYTES &&
             kind != BOA_KIND_BYTEARRAY) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not reversible", v);
  }
  boa_status s = wrapper_new(g, BOA_KIND_REVERSED, 0, v, 0, out);
  if (!s) {
    boa_set_raw(g, *out, BOA_ITERATOR_INDEX, boa_length(g, v));
  }
  return s;
}

static boa_status define(boa_guest *g, uint32_t args, uint8_t flags, boa_value *out) {
  boa_value native = boa_arg(g, args, 0), f = boa_arg(g, args, 1);
  if (!boa_is(g, native, BOA_KIND_NATIVE) || !boa_is(g, f, BOA_KIND_FUNCTION)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "a native and a function are expected");
  }
  uint32_t number = boa_header_aux(boa_head(g, native));
  if (number < boa_native_count) {
    boa_store_at(g, g->roots[BOA_ROOT_DEFINITIONS], number, BOA_ARRAY_ITEMS, f);
    cage_store64(&g->cage, boa_to_ref(f), 0, boa_head(g, f) | (uint64_t)flags << BOA_FLAG_BITS);
  }
  *out = BOA_NONE;
  return BOA_OK;
}

/* _define(native, function): the function does all that the native does, and is what the native falls back to. Takes effect only while the
 * image is built, whose definitions are read-only afterwards. */
boa_status boa_native_define(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return define(g, args, 0, out);
}

/* _define_rest(native, function): the function does only what the native refuses, mostly by calling it again with plain arguments. */
boa_status boa_native_define_rest(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return define(g, args, BOA_FUNCTION_REST, out);
}
