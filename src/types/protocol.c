/* What operators do on built-in values: truth, binary operators on sequences, items, slices. Numbers are int.c's. The last word of each is
 * CPython's TypeError. */
#include "types/bytes.h"

boa_status boa_truth(boa_guest *g, boa_value v, bool *out) {
  if (boa_is_python(g, v)) {
    if (boa_special(g, v, BOA_NAME(bool)) || boa_special(g, v, BOA_NAME(len))) {
      return BOA_BAIL;
    }
    v = boa_payload(g, v);
  }
  return boa_plain_truth(g, v, out);
}

boa_status boa_plain_truth(boa_guest *g, boa_value v, bool *out) {
  if (boa_is_float(g, v)) {
    *out = boa_float_value(g, v) != 0;
    return BOA_OK;
  }
  switch (boa_kind_of(g, v)) {
  case BOA_KIND_NOT_IMPLEMENTED:
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "NotImplemented should not be used in a boolean context");
  case BOA_KIND_NONE:
    *out = false;
    return BOA_OK;
  case BOA_KIND_BOOL:
    *out = v == BOA_TRUE;
    return BOA_OK;
  case BOA_KIND_INT:
    *out = v != boa_from_int(0);
    return BOA_OK;
  case BOA_KIND_COMPLEX: {
    boa_complex z = boa_complex_value(g, v);
    *out = z.real != 0 || z.imag != 0;
    return BOA_OK;
  }
  case BOA_KIND_STR:
  case BOA_KIND_TUPLE:
  case BOA_KIND_LIST:
  case BOA_KIND_DICT:
  case BOA_KIND_SET:
  case BOA_KIND_FROZENSET:
  case BOA_KIND_BYTES:
  case BOA_KIND_BYTEARRAY:
    *out = boa_length(g, v) != 0;
    return BOA_OK;
  case BOA_KIND_RANGE:
    *out = boa_field(g, v, BOA_RANGE_LENGTH) != boa_from_int(0);
    return BOA_OK;
  case BOA_KIND_DICT_KEYS:
  case BOA_KIND_DICT_VALUES:
  case BOA_KIND_DICT_ITEMS:
    *out = boa_length(g, boa_field(g, v, BOA_VIEW_DICT)) != 0;
    return BOA_OK;
  default:
    *out = true;
    return BOA_OK;
  }
}

static bool is_sequence(const boa_guest *g, boa_value v) {
  boa_kind kind = boa_kind_of(g, v);
  return kind == BOA_KIND_LIST || kind == BOA_KIND_TUPLE;
}

/* A new list or tuple (as `like`) of n items and where its items begin. */
static boa_status sequence_new(boa_guest *g, boa_value like, uint64_t n, boa_value *out, boa_value *items) {
  if (n > UINT32_MAX / 8) {
    g->refused = n * 8;
    return BOA_NOMEM;
  }
  bool list = boa_isa(g, like, BOA_KIND_LIST);
  boa_status s = list ? boa_list_new(g, (uint32_t)n, out) : boa_tuple_new(g, (uint32_t)n, out);
  if (!s) {
    *items = list ? boa_field(g, *out, BOA_LIST_ARRAY) : *out;
    if (list) {
      boa_set_raw(g, *out, BOA_LIST_LENGTH, (uint32_t)n);
    }
  }
  return s;
}

static boa_status concat(boa_guest *g, boa_value a, boa_value b, boa_value *out) {
  uint32_t n = boa_length(g, a);
  boa_value items = 0;
  boa_status s = sequence_new(g, a, (uint64_t)n + boa_length(g, b), out, &items);
  if (!s && *out != BOA_EMPTY_TUPLE) {
    boa_move_items(g, items, 0, boa_row_of(g, a), 0, n);
    boa_move_items(g, items, n, boa_row_of(g, b), 0, boa_length(g, b));
  }
  return s;
}

static boa_status repeat(boa_guest *g, boa_value a, int64_t times, boa_value *out) {
  uint32_t n = boa_length(g, a);
  uint64_t count = times > 0 && n ? (uint64_t)times : 0;
  boa_value items = 0;
  uint64_t total = count > UINT32_MAX ? UINT64_MAX / 64 : count * n;
  boa_status s = sequence_new(g, a, total, out, &items);
  for (uint64_t i = 0; !s && i < total; i += n) {
    boa_move_items(g, items, (uint32_t)i, boa_row_of(g, a), 0, n);
    if ((i & 0xfff) < n && !boa_charge(&g->work, n < 4096 ? 1024 : n / 4)) {
      return BOA_STOP;
    }
  }
  return s;
}

static boa_status multiply(boa_guest *g, boa_value sequence, boa_value count, boa_value *out) {
  int64_t n;
  if (boa_special(g, count, BOA_NAME(index))) {
    return BOA_BAIL;
  }
  if (!boa_is_integer(g, count)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "can't multiply sequence by non-int of type '%t'", count);
  }
  if (!boa_int_value(g, count, &n)) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
  }
  if (boa_is_bytes(g, sequence)) {
    return boa_bytes_repeat(g, sequence, n, out);
  }
  return boa_is(g, sequence, BOA_KIND_STR) ? boa_str_repeat(g, sequence, n, out) : repeat(g, sequence, n, out);
}

static boa_status merge(boa_guest *g, bool in_place, boa_value a, boa_value b, boa_value *out) {
  boa_value key, v, dict = a;
  boa_status s = in_place ? BOA_OK : boa_dict_copy(g, a, &dict);
  for (uint32_t i = 0; !s && boa_dict_next(g, b, &i, &key, &v);) {
    s = boa_dict_set(g, dict, key, v);
  }
  *out = dict;
  return s;
}

/* A bytearray takes over what + or * has made when it is changed in place. */
static boa_status bytes_binary(boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b, boa_value *out) {
  bool array = in_place && boa_kind_of(g, a) == BOA_KIND_BYTEARRAY;
  if (op == BOA_ADD && array && boa_is_bytes(g, b)) {
    *out = a;
    if (a == b && boa_length(g, a)) {
      return boa_raise(g, BOA_KIND_BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
    }
    return boa_bytearray_splice(g, a, boa_length(g, a), boa_length(g, a), b);
  }
  if (op == BOA_ADD) {
    return boa_bytes_concat(g, a, b, out);
  }
  if (op == BOA_MOD) {
    return boa_bytes_percent(g, a, b, out);
  }
  if (op != BOA_MUL) {
    return BOA_BAIL;
  }
  boa_value product = 0;
  boa_status s = boa_is_bytes(g, a) ? multiply(g, a, b, &product) : multiply(g, b, a, &product);
  if (!s && array) {
    s = boa_bytearray_splice(g, a, 0, boa_length(g, a), product);
    product = a;
  }
  *out = product;
  return s;
}

bool boa_sequence_operator(const boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b) {
  boa_kind x = boa_kind_of(g, a), y = boa_kind_of(g, b);
  switch (op) {
  case BOA_MOD:
    return x == BOA_KIND_STR || boa_is_bytes(g, a);
  case BOA_MUL:
    return is_sequence(g, a) || x == BOA_KIND_STR || boa_is_bytes(g, a) || is_sequence(g, b) || y == BOA_KIND_STR ||
           boa_is_bytes(g, b);
  case BOA_ADD:
    return in_place && x == BOA_KIND_LIST;
  case BOA_OR:
    return x == BOA_KIND_DICT && (in_place || y == BOA_KIND_DICT);
  default:
    return false;
  }
}

boa_status boa_sequence_binary(boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b, boa_value *out) {
  boa_kind x = boa_kind_of(g, a), y = boa_kind_of(g, b);
  if (op == BOA_ADD && in_place && x == BOA_KIND_LIST) {
    *out = a;
    return boa_list_extend(g, a, b);
  }
  if (op == BOA_ADD && x == BOA_KIND_STR) {
    if (y != BOA_KIND_STR) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "can only concatenate str (not \"%t\") to str", b);
    }
    return boa_str_concat(g, a, b, out);
  }
  if (boa_is_bytes(g, a) || (op == BOA_MUL && boa_is_bytes(g, b) && !is_sequence(g, a) && x != BOA_KIND_STR)) {
    return bytes_binary(g, op, in_place, a, b, out);
  }
  if (op == BOA_ADD && is_sequence(g, a)) {
    if (x != y) {
      const char *name = x == BOA_KIND_LIST ? "list" : "tuple";
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "can only concatenate %s (not \"%t\") to %s", name, b, name);
    }
    return concat(g, a, b, out);
  }
  if (op == BOA_MUL && (is_sequence(g, a) || x == BOA_KIND_STR)) {
    boa_value product = 0;
    boa_status s = multiply(g, a, b, &product);
    if (!s && in_place && x == BOA_KIND_LIST) {
      boa_store(g, a, BOA_LIST_ARRAY, boa_field(g, product, BOA_LIST_ARRAY));
      cage_store64(&g->cage, boa_to_ref(a), BOA_LIST_LENGTH, cage_load64(&g->cage, boa_to_ref(product), BOA_LIST_LENGTH));
      product = a;
    }
    *out = product;
    return s;
  }
  if (op == BOA_MUL && (is_sequence(g, b) || y == BOA_KIND_STR)) {
    return multiply(g, b, a, out);
  }
  if (op == BOA_OR && x == BOA_KIND_DICT && y == BOA_KIND_DICT) {
    return merge(g, in_place, a, b, out);
  }
  if (op == BOA_OR && x == BOA_KIND_DICT && in_place && boa_is_row(g, b)) {
    *out = a;
    return boa_dict_update(g, a, b);
  }
  if (op == BOA_OR && (x == BOA_KIND_TYPE || x == BOA_KIND_UNION || x == BOA_KIND_NONE || x == BOA_KIND_GENERIC_ALIAS)) {
    return boa_union(g, a, b, out);
  }
  if (op == BOA_MOD && x == BOA_KIND_STR) {
    return boa_str_percent(g, a, b, out);
  }
  return BOA_BAIL;
}

boa_status boa_binary_values(boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b, boa_value *out) {
  boa_status s = boa_number_binary(g, op, a, b, out);
  bool update = in_place && boa_kind_of(g, a) == BOA_KIND_DICT; /* dict |= view */
  if (s == BOA_BAIL && (boa_is_python(g, a) || boa_is_python(g, b))) {
    uint32_t i = (uint32_t)op * BOA_NAME_SIZE;
    if (boa_special(g, a, BOA_NAME(add) + i) || boa_special(g, b, BOA_NAME(radd) + i) ||
        (in_place && boa_special(g, a, BOA_NAME(iadd) + i))) {
      return BOA_BAIL;
    }
    a = boa_payload(g, a);
    if (op == BOA_MOD && (boa_is_str(g, a) || boa_is_bytes(g, a))) { /* shows b as its class does */
      return boa_sequence_binary(g, op, in_place, a, b, out);
    }
    b = boa_payload(g, b);
    s = boa_number_binary(g, op, a, b, out);
  }
  if (s == BOA_BAIL && !update && boa_set_operator(g, op, a, b)) {
    return boa_set_binary(g, op, in_place, a, b, out);
  }
  if (s == BOA_BAIL && (boa_is(g, a, BOA_KIND_MAPPING_PROXY) || boa_is(g, b, BOA_KIND_MAPPING_PROXY))) {
    return BOA_BAIL;
  }
  s = s == BOA_BAIL ? boa_sequence_binary(g, op, in_place, a, b, out) : s;
  if (s != BOA_BAIL || boa_is_python(g, a) != boa_is_python(g, b) || boa_sequence_operator(g, op, in_place, a, b)) {
    return s;
  }
  return boa_bad_operands(g, op, in_place, a, b);
}

boa_status boa_bad_operands(boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b) {
  static const char *const signs[] = {"+", "-", "*", "@", "/", "//", "%", "** or pow()", "<<", ">>", "&", "^", "|"};
  static const char *const in_places[] = {"+=", "-=", "*=", "@=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "^=", "|="};
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "unsupported operand type(s) for %s: '%t' and '%t'",
                   in_place ? in_places[op] : signs[op], a, b);
}

/* A slice's part as an index: clipped to int64; None gives the default. */
static boa_status slice_part(boa_guest *g, boa_value v, int64_t none, int64_t *out) {
  if (v == BOA_NONE) {
    *out = none;
    return BOA_OK;
  }
  v = boa_payload(g, v);
  if (boa_special(g, v, BOA_NAME(index))) {
    return BOA_BAIL;
  }
  if (!boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "slice indices must be integers or None or have an __index__ method");
  }
  if (!boa_int_value(g, v, out)) {
    *out = boa_header_aux(boa_head(g, v)) & 1 ? INT64_MIN : INT64_MAX;
  }
  return BOA_OK;
}

static int64_t clip(int64_t i, int64_t length, bool backward) {
  if (i < 0) {
    i = i < -length ? -1 : i + length;
    return i < 0 ? (backward ? -1 : 0) : i;
  }
  return i >= length ? (backward ? length - 1 : length) : i;
}

static boa_status bounds(boa_guest *g, const boa_value parts[3], uint32_t length, int64_t *start, int64_t *step,
                         uint32_t *count) {
  int64_t stop;
  boa_status s = slice_part(g, parts[2], 1, step);
  if (!s && *step == 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "slice step cannot be zero");
  }
  bool back = !s && *step < 0;
  s = s ? s : slice_part(g, parts[0], back ? INT64_MAX : 0, start);
  s = s ? s : slice_part(g, parts[1], back ? INT64_MIN : INT64_MAX, &stop);
  if (s) {
    return s;
  }
  *step = *step < -INT64_MAX ? -INT64_MAX : *step;
  *start = clip(*start, length, back);
  stop = clip(stop, length, back);
  *count = back ? (stop < *start ? (uint32_t)((*start - stop - 1) / -*step) + 1 : 0)
                : (*start < stop ? (uint32_t)((stop - *start - 1) / *step) + 1 : 0);
  return BOA_OK;
}

boa_status boa_slice_bounds(boa_guest *g, boa_value slice, uint32_t length, int64_t *start, int64_t *step, uint32_t *count) {
  const boa_value parts[3] = {boa_field(g, slice, BOA_SLICE_START), boa_field(g, slice, BOA_SLICE_STOP),
                              boa_field(g, slice, BOA_SLICE_STEP)};
  return bounds(g, parts, length, start, step, count);
}

static boa_status get_slice(boa_guest *g, boa_value a, const boa_value parts[3], boa_value *out) {
  int64_t start, step;
  uint32_t n;
  boa_status s = bounds(g, parts, boa_length(g, a), &start, &step, &n);
  if (s || boa_is(g, a, BOA_KIND_STR)) {
    return s ? s : boa_str_slice(g, a, start, step, n, out);
  }
  if (boa_is_bytes(g, a)) {
    return boa_bytes_slice(g, a, start, step, n, out);
  }
  boa_value items = 0;
  s = sequence_new(g, a, n, out, &items);
  boa_value from = boa_row_of(g, a);
  if (!s && n && step == 1) {
    boa_move_items(g, items, 0, from, (uint32_t)start, n);
  }
  for (uint32_t i = 0; !s && step != 1 && i < n; i++) {
    boa_init_at(g, items, i, 16, boa_item(g, from, (uint32_t)(start + i * step), 16));
  }
  g->work.fuel -= n / 8;
  return s;
}

/* An index into a sequence of that length; IndexError with the type's message. */
static boa_status index_of(boa_guest *g, boa_value a, boa_value i, const char *past, uint32_t *at) {
  int64_t k;
  i = boa_payload(g, i);
  if (boa_special(g, i, BOA_NAME(index))) {
    return BOA_BAIL;
  }
  if (!boa_is_integer(g, i)) {
    if (boa_is(g, a, BOA_KIND_STR)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "string indices must be integers, not '%t'", i);
    }
    if (boa_is(g, a, BOA_KIND_BYTES)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "byte indices must be integers or slices, not %t", i);
    }
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%t indices must be integers or slices, not %t", a, i);
  }
  if (!boa_int_value(g, i, &k)) {
    return boa_raise(g, BOA_KIND_INDEX_ERROR, "cannot fit 'int' into an index-sized integer");
  }
  uint32_t n = boa_length(g, a);
  k += k < 0 ? n : 0;
  if (k < 0 || k >= n) {
    return boa_raise(g, BOA_KIND_INDEX_ERROR, "%s", past);
  }
  *at = (uint32_t)k;
  return BOA_OK;
}

boa_status boa_get_item(boa_guest *g, boa_value a, boa_value i, boa_value *out) {
  if (boa_is_python(g, a)) {
    if (boa_kind_of(g, a) == BOA_KIND_TYPE || boa_special(g, a, BOA_NAME(getitem))) {
      return BOA_BAIL;
    }
    a = boa_payload(g, a);
  }
  return boa_plain_get_item(g, a, i, out);
}

boa_status boa_get_slice(boa_guest *g, boa_value a, const boa_value parts[3], boa_value *out) {
  if (!boa_is(g, a, BOA_KIND_STR) && !boa_is(g, a, BOA_KIND_LIST) && !boa_is(g, a, BOA_KIND_TUPLE)) {
    return BOA_BAIL;
  }
  for (uint32_t i = 0; i < 3; i++) {
    if (parts[i] != BOA_NONE && !boa_is_int(parts[i])) {
      return BOA_BAIL;
    }
  }
  return parts[2] == boa_from_int(0) ? BOA_BAIL : get_slice(g, a, parts, out);
}

boa_status boa_plain_get_item(boa_guest *g, boa_value a, boa_value i, boa_value *out) {
  boa_kind kind = boa_kind_of(g, a);
  uint32_t at = 0;
  boa_status s;
  switch (kind) {
  case BOA_KIND_LIST:
  case BOA_KIND_TUPLE:
  case BOA_KIND_STR:
  case BOA_KIND_BYTES:
  case BOA_KIND_BYTEARRAY:
    if (boa_is(g, i, BOA_KIND_SLICE)) {
      const boa_value parts[3] = {boa_field(g, i, BOA_SLICE_START), boa_field(g, i, BOA_SLICE_STOP),
                                  boa_field(g, i, BOA_SLICE_STEP)};
      return get_slice(g, a, parts, out);
    }
    s = index_of(g, a, i,
                 kind == BOA_KIND_LIST        ? "list index out of range"
                 : kind == BOA_KIND_STR       ? "string index out of range"
                 : kind == BOA_KIND_BYTES     ? "index out of range"
                 : kind == BOA_KIND_BYTEARRAY ? "bytearray index out of range"
                                              : "tuple index out of range",
                 &at);
    if (!s && boa_is_bytes(g, a)) {
      *out = boa_from_int(cage_load8_at(&g->cage, boa_bytes_data(g, a), at, 0));
      return BOA_OK;
    }
    if (s || kind == BOA_KIND_STR) {
      return s ? s : boa_str_from_char(g, boa_str_char(g, a, at), out);
    }
    *out = boa_sequence_item(g, a, at);
    return BOA_OK;
  case BOA_KIND_DICT:
    s = boa_dict_get(g, a, i, out);
    if (!s && *out == BOA_UNBOUND && boa_special(g, a, BOA_NAME(missing))) {
      return BOA_BAIL;
    }
    return s || *out != BOA_UNBOUND ? s : boa_raise_value(g, BOA_KIND_KEY_ERROR, i);
  case BOA_KIND_RANGE:
    return boa_range_item(g, a, i, out);
  case BOA_KIND_TYPE:
  case BOA_KIND_MAPPING_PROXY:
  case BOA_KIND_GENERIC_ALIAS:
    return BOA_BAIL;
  default:
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not subscriptable", a);
  }
}

/* list[slice] = items: a list that is made first, then put in place in one step. */
static boa_status set_slice(boa_guest *g, boa_value list, boa_value slice, boa_value items) {
  int64_t start, step;
  uint32_t n, length = boa_length(g, list);
  boa_value more = items;
  boa_status s = boa_slice_bounds(g, slice, length, &start, &step, &n);
  bool as_is = items != list && (boa_isa(g, items, BOA_KIND_LIST) || boa_isa(g, items, BOA_KIND_TUPLE));
  s = s || as_is ? s : boa_list_from(g, items, &more);
  if (s == BOA_RAISE && !boa_isa(g, items, BOA_KIND_LIST)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "must assign iterable to extended slice");
  }
  if (s) {
    return s;
  }
  uint32_t m = boa_length(g, more);
  if (step != 1 && m != n) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "attempt to assign sequence of size %d to extended slice of size %d", (int64_t)m,
                     (int64_t)n);
  }
  g->work.fuel -= n / 8;
  if (step == 1 && m == n) {
    boa_move_items(g, boa_field(g, list, BOA_LIST_ARRAY), (uint32_t)start, boa_row_of(g, more), 0, n);
    return BOA_OK;
  }
  if (step != 1) {
    for (uint32_t i = 0; i < n; i++) {
      boa_store_at(g, boa_field(g, list, BOA_LIST_ARRAY), (uint32_t)(start + i * step), BOA_ARRAY_ITEMS,
                   boa_sequence_item(g, more, i));
    }
    return BOA_OK;
  }
  boa_value fresh = 0, array = 0;
  uint64_t total = (uint64_t)length - n + m;
  s = sequence_new(g, list, total, &fresh, &array);
  if (s) {
    return s;
  }
  boa_value old = boa_field(g, list, BOA_LIST_ARRAY);
  uint32_t begin = (uint32_t)start;
  boa_move_items(g, array, 0, old, 0, begin);
  boa_move_items(g, array, begin, boa_row_of(g, more), 0, m);
  boa_move_items(g, array, begin + m, old, begin + n, length - begin - n);
  g->work.fuel -= (int64_t)(total / 8);
  boa_store(g, list, BOA_LIST_ARRAY, array);
  boa_set_raw(g, list, BOA_LIST_LENGTH, (uint32_t)total);
  boa_set_raw(g, list, BOA_LIST_CAPACITY, (uint32_t)total);
  return BOA_OK;
}

boa_status boa_set_item(boa_guest *g, boa_value a, boa_value i, boa_value v) {
  return boa_special(g, a, BOA_NAME(setitem)) ? BOA_BAIL : boa_plain_set_item(g, a, i, v);
}

boa_status boa_plain_set_item(boa_guest *g, boa_value a, boa_value i, boa_value v) {
  uint32_t at = 0;
  boa_status s;
  switch (boa_kind_of(g, a)) {
  case BOA_KIND_LIST:
    if (boa_is(g, i, BOA_KIND_SLICE)) {
      return set_slice(g, a, i, v);
    }
    s = index_of(g, a, i, "list assignment index out of range", &at);
    if (!s) {
      boa_store_at(g, boa_field(g, a, BOA_LIST_ARRAY), at, BOA_ARRAY_ITEMS, v);
    }
    return s;
  case BOA_KIND_DICT:
    return boa_dict_set(g, a, i, v);
  case BOA_KIND_BYTEARRAY:
    return boa_bytearray_set(g, a, i, v);
  default:
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object does not support item assignment", a);
  }
}

/* Takes n items at start, start + step, … out of a list. */
static void remove_items(boa_guest *g, boa_value list, int64_t start, int64_t step, uint32_t n) {
  uint32_t length = boa_length(g, list), to = 0, taken = 0;
  boa_value array = boa_field(g, list, BOA_LIST_ARRAY);
  int64_t first = step < 0 && n ? start + (int64_t)(n - 1) * step : start, by = step < 0 ? -step : step;
  if (by == 1 && n) {
    to = length - n;
    boa_move_items(g, array, (uint32_t)first, array, (uint32_t)first + n, to - (uint32_t)first);
  }
  for (uint32_t i = 0; by != 1 && i < length; i++) {
    if (taken < n && i == first + taken * by) {
      taken++;
      continue;
    }
    if (to != i) {
      boa_store_at(g, array, to, BOA_ARRAY_ITEMS, boa_item(g, array, i, BOA_ARRAY_ITEMS));
    }
    to++;
  }
  to = n ? to : length;
  cage_fill(&g->cage, (boa_ref){(uint32_t)array + to * 8}, BOA_ARRAY_ITEMS, 0, (length - to) * 8);
  g->work.fuel -= length / 8;
  boa_set_raw(g, list, BOA_LIST_LENGTH, to);
}

boa_status boa_delete_item(boa_guest *g, boa_value a, boa_value i) {
  return boa_special(g, a, BOA_NAME(delitem)) ? BOA_BAIL : boa_plain_delete_item(g, a, i);
}

boa_status boa_plain_delete_item(boa_guest *g, boa_value a, boa_value i) {
  uint32_t at = 0, n;
  int64_t start, step;
  boa_status s;
  if (boa_isa(g, a, BOA_KIND_DICT)) {
    bool found;
    boa_value was;
    s = boa_dict_delete(g, a, i, &found, &was);
    return s || found ? s : boa_raise_value(g, BOA_KIND_KEY_ERROR, i);
  }
  if (boa_is_bytearray(g, a)) {
    return boa_bytearray_delete(g, a, i);
  }
  if (!boa_isa(g, a, BOA_KIND_LIST)) {
    boa_kind kind = boa_kind_of(g, a);
    bool items = kind == BOA_KIND_STR || kind == BOA_KIND_TUPLE || kind == BOA_KIND_RANGE || kind == BOA_KIND_BYTES ||
                 kind == BOA_KIND_SET || kind == BOA_KIND_FROZENSET || (boa_is_python(g, a) && boa_is_integer(g, i));
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object %s support item deletion", a, items ? "doesn't" : "does not");
  }
  if (boa_is(g, i, BOA_KIND_SLICE)) {
    s = boa_slice_bounds(g, i, boa_length(g, a), &start, &step, &n);
    if (!s) {
      remove_items(g, a, start, step, n);
    }
    return s;
  }
  s = index_of(g, a, i, "list assignment index out of range", &at);
  if (!s) {
    remove_items(g, a, at, 1, 1);
  }
  return s;
}
