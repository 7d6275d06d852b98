/* range: start, stop, step and length as int values of any size, since CPython's ranges have no bound. A range whose four parts are
 * unboxed is `small`: all its elements lie between start and stop, so its arithmetic is int64_t's and its iterator is the one the
 * instruction loop knows. Any other goes the long way, by the arithmetic of ints. */
#include "types/types.h"
#include "types/natives.h"

static bool is_small(const boa_guest *g, boa_value r) {
  return boa_is_int(boa_field(g, r, BOA_RANGE_START)) && boa_is_int(boa_field(g, r, BOA_RANGE_STOP)) &&
         boa_is_int(boa_field(g, r, BOA_RANGE_STEP)) && boa_is_int(boa_field(g, r, BOA_RANGE_LENGTH));
}

/* -1, 0, 1: the sign of an int. */
static int sign(const boa_guest *g, boa_value v) {
  if (boa_is_int(v)) {
    return boa_int(v) < 0 ? -1 : boa_int(v) > 0;
  }
  return v == BOA_FALSE ? 0 : v != BOA_TRUE && boa_header_aux(boa_head(g, v)) & 1 ? -1 : 1;
}

static boa_status less(boa_guest *g, boa_value a, boa_value b, bool *yes) {
  int order = 0;
  boa_status s = boa_number_compare(g, a, b, &order);
  *yes = order == -1;
  return s;
}

/* How many elements: 0, or (stop - start - 1) // step + 1 with both turned round for a negative step. */
static boa_status count_of(boa_guest *g, boa_value start, boa_value stop, boa_value step, boa_value *out) {
  bool back = sign(g, step) < 0, any;
  boa_value from = back ? stop : start, to = back ? start : stop, n = 0;
  boa_status s = less(g, from, to, &any);
  if (s || !any) {
    *out = boa_from_int(0);
    return s;
  }
  s = boa_number_binary(g, BOA_SUB, to, from, &n);
  s = s ? s : boa_number_binary(g, BOA_SUB, n, boa_from_int(1), &n);
  s = s || !back ? s : boa_number_unary(g, BOA_UNARY_NEG, step, &step);
  s = s ? s : boa_number_binary(g, BOA_FLOORDIV, n, step, &n);
  return s ? s : boa_number_binary(g, BOA_ADD, n, boa_from_int(1), out);
}

boa_status boa_range_new(boa_guest *g, boa_value start, boa_value stop, boa_value step, boa_value *out) {
  boa_value length = 0;
  boa_status s = count_of(g, start, stop, step, &length);
  boa_value r = s ? 0 : boa_alloc(g, BOA_RANGE_SIZE, boa_header(BOA_TYPE(BOA_KIND_RANGE), BOA_LAYOUT_VALUES8, 0, 0));
  if (!r) {
    return s ? s : BOA_NOMEM;
  }
  boa_init(g, r, BOA_RANGE_START, start);
  boa_init(g, r, BOA_RANGE_STOP, stop);
  boa_init(g, r, BOA_RANGE_STEP, step);
  boa_init(g, r, BOA_RANGE_LENGTH, length);
  *out = r;
  return BOA_OK;
}

boa_status boa_native_new_range(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value part[3] = {boa_from_int(0), boa_from_int(0), boa_from_int(1)};
  for (uint32_t i = 1; i < n; i++) {
    boa_value v = boa_arg(g, args, i);
    if (!boa_is_integer(g, v)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", v);
    }
    boa_status s = boa_number_unary(g, BOA_UNARY_POS, v, &part[n == 2 ? 1 : i - 1]);
    if (s) {
      return s;
    }
  }
  if (part[2] == boa_from_int(0)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "range() arg 3 must not be zero");
  }
  return boa_range_new(g, part[0], part[1], part[2], out);
}

/* Element i, which need not lie within. */
static boa_status element(boa_guest *g, boa_value r, boa_value i, boa_value *out) {
  boa_value offset = 0;
  boa_status s = boa_number_binary(g, BOA_MUL, i, boa_field(g, r, BOA_RANGE_STEP), &offset);
  return s ? s : boa_number_binary(g, BOA_ADD, boa_field(g, r, BOA_RANGE_START), offset, out);
}

static boa_status get_slice(boa_guest *g, boa_value r, boa_value slice, boa_value *out) {
  boa_value part[3] = {0};
  boa_status s = boa_slice_indices(g, slice, boa_field(g, r, BOA_RANGE_LENGTH), part);
  s = s ? s : element(g, r, part[0], &part[0]);
  s = s ? s : element(g, r, part[1], &part[1]);
  s = s ? s : boa_number_binary(g, BOA_MUL, part[2], boa_field(g, r, BOA_RANGE_STEP), &part[2]);
  return s ? s : boa_range_new(g, part[0], part[1], part[2], out);
}

boa_status boa_range_item(boa_guest *g, boa_value r, boa_value i, boa_value *out) {
  boa_value n = boa_field(g, r, BOA_RANGE_LENGTH);
  if (boa_is(g, i, BOA_KIND_SLICE)) {
    return get_slice(g, r, i, out);
  }
  if (!boa_is_integer(g, i)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "range indices must be integers or slices, not %t", i);
  }
  boa_status s = sign(g, i) < 0 ? boa_number_binary(g, BOA_ADD, i, n, &i) : BOA_OK;
  bool within = false;
  s = s ? s : less(g, i, n, &within);
  if (!s && (!within || sign(g, i) < 0)) {
    return boa_raise(g, BOA_KIND_INDEX_ERROR, "range object index out of range");
  }
  return s ? s : element(g, r, i, out);
}

boa_status boa_range_iterator(boa_guest *g, boa_value r, bool backward, boa_value *out) {
  boa_value first = boa_field(g, r, BOA_RANGE_START), step = boa_field(g, r, BOA_RANGE_STEP),
            left = boa_field(g, r, BOA_RANGE_LENGTH);
  boa_kind kind = is_small(g, r) && step != boa_from_int(BOA_INT_MIN) ? BOA_KIND_RANGE_ITERATOR : BOA_KIND_LONG_RANGE_ITERATOR;
  if (backward) {
    boa_value last = 0;
    boa_status s = boa_number_binary(g, BOA_SUB, left, boa_from_int(1), &last);
    s = s ? s : left == boa_from_int(0) ? BOA_OK : element(g, r, last, &first);
    s = s ? s : boa_number_unary(g, BOA_UNARY_NEG, step, &step);
    if (s) {
      return s;
    }
  }
  boa_value it = boa_alloc(g, BOA_RANGE_ITERATOR_SIZE, boa_header(BOA_TYPE(kind), BOA_LAYOUT_VALUES8, 0, 0));
  if (!it) {
    return BOA_NOMEM;
  }
  boa_init(g, it, BOA_RANGE_ITERATOR_NEXT, first);
  boa_init(g, it, BOA_RANGE_ITERATOR_STEP, step);
  boa_init(g, it, BOA_RANGE_ITERATOR_LEFT, left);
  *out = it;
  return BOA_OK;
}

boa_status boa_next_long_range(boa_guest *g, boa_value it, boa_value *out) {
  boa_value left = boa_field(g, it, BOA_RANGE_ITERATOR_LEFT), now = boa_field(g, it, BOA_RANGE_ITERATOR_NEXT), next = 0;
  if (sign(g, left) <= 0) {
    *out = BOA_UNBOUND;
    return BOA_OK;
  }
  boa_status s = boa_number_binary(g, BOA_ADD, now, boa_field(g, it, BOA_RANGE_ITERATOR_STEP), &next);
  s = s ? s : boa_number_binary(g, BOA_SUB, left, boa_from_int(1), &left);
  if (!s) {
    boa_store(g, it, BOA_RANGE_ITERATOR_NEXT, next);
    boa_store(g, it, BOA_RANGE_ITERATOR_LEFT, left);
    *out = now;
  }
  return s;
}

/* Where the int v is in the range: *at its index, or UNBOUND. */
static boa_status place_of(boa_guest *g, boa_value r, boa_value v, boa_value *at) {
  boa_value step = boa_field(g, r, BOA_RANGE_STEP), offset = 0, rest = 0, i = 0;
  bool within = false;
  *at = BOA_UNBOUND;
  boa_status s = boa_number_binary(g, BOA_SUB, v, boa_field(g, r, BOA_RANGE_START), &offset);
  s = s ? s : boa_number_binary(g, BOA_MOD, offset, step, &rest);
  if (s || rest != boa_from_int(0)) {
    return s;
  }
  s = boa_number_binary(g, BOA_FLOORDIV, offset, step, &i);
  s = s ? s : less(g, i, boa_field(g, r, BOA_RANGE_LENGTH), &within);
  *at = !s && within && sign(g, i) >= 0 ? i : BOA_UNBOUND;
  return s;
}

boa_status boa_range_contains(boa_guest *g, boa_value r, boa_value v, bool *out) {
  boa_value at = 0;
  boa_status s = place_of(g, r, v, &at);
  *out = !s && at != BOA_UNBOUND;
  return s;
}

boa_status boa_range_equal(boa_guest *g, boa_value a, boa_value b, bool *same) {
  static const uint32_t fields[] = {BOA_RANGE_LENGTH, BOA_RANGE_START, BOA_RANGE_STEP};
  boa_status s = BOA_OK;
  int order = 0;
  for (int i = 0; !s && order == 0 && i < 3; i++) {
    boa_value x = boa_field(g, a, fields[i]);
    s = boa_number_compare(g, x, boa_field(g, b, fields[i]), &order);
    if (i == 0 && x == boa_from_int(0)) {
      break;
    }
    if (i == 1 && boa_field(g, a, BOA_RANGE_LENGTH) == boa_from_int(1)) {
      break;
    }
  }
  *same = order == 0;
  return s;
}

/* The hash of (length, start, step), with None for what does not matter. */
boa_status boa_range_hash(boa_guest *g, boa_value r, int64_t *out) {
  boa_value t = 0, n = boa_field(g, r, BOA_RANGE_LENGTH);
  boa_status s = boa_tuple_new(g, 3, &t);
  if (s) {
    return s;
  }
  bool none = n == boa_from_int(0), one = n == boa_from_int(1);
  boa_init_at(g, t, 0, BOA_TUPLE_ITEMS, n);
  boa_init_at(g, t, 1, BOA_TUPLE_ITEMS, none ? BOA_NONE : boa_field(g, r, BOA_RANGE_START));
  boa_init_at(g, t, 2, BOA_TUPLE_ITEMS, none || one ? BOA_NONE : boa_field(g, r, BOA_RANGE_STEP));
  return boa_hash(g, t, out);
}

boa_status boa_range_repr(boa_guest *g, boa_value r, boa_text *t) {
  boa_text_c(t, "range(");
  boa_status s = boa_int_text(g, boa_field(g, r, BOA_RANGE_START), 10, t);
  boa_text_c(t, ", ");
  s = s ? s : boa_int_text(g, boa_field(g, r, BOA_RANGE_STOP), 10, t);
  if (!s && boa_field(g, r, BOA_RANGE_STEP) != boa_from_int(1)) {
    boa_text_c(t, ", ");
    s = boa_int_text(g, boa_field(g, r, BOA_RANGE_STEP), 10, t);
  }
  boa_text_c(t, ")");
  return s ? s : t->status;
}

/* What is no int is looked for among the elements, one after the other: *at the first index where it is, *count how often. */
static boa_status search(boa_guest *g, boa_value r, boa_value v, bool first, boa_value *at, int64_t *count) {
  boa_value it = 0, x = 0;
  boa_status s = boa_range_iterator(g, r, false, &it);
  *at = BOA_UNBOUND;
  *count = 0;
  for (int64_t i = 0; !s; i++) {
    bool same = false;
    s = boa_charge(&g->work, 1) ? boa_next(g, it, &x) : BOA_STOP;
    if (s || x == BOA_UNBOUND) {
      break;
    }
    s = boa_equal(g, x, v, &same);
    *count += same;
    if (same && first) {
      *at = boa_from_int(i);
      break;
    }
  }
  return s;
}

boa_status boa_native_range_index(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value r = boa_arg(g, args, 0), v = boa_arg(g, args, 1);
  bool integer = boa_is_integer(g, v);
  int64_t count;
  boa_status s = integer ? place_of(g, r, v, out) : search(g, r, v, true, out, &count);
  if (!s && *out == BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR,
                     integer ? "range.index(x): x not in range" : "sequence.index(x): x not in sequence");
  }
  return s;
}

boa_status boa_native_range_count(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value r = boa_arg(g, args, 0), v = boa_arg(g, args, 1), at = 0;
  int64_t count = 0;
  if (boa_is_integer(g, v)) {
    bool within;
    boa_status s = boa_range_contains(g, r, v, &within);
    *out = boa_from_int(within);
    return s;
  }
  boa_status s = search(g, r, v, false, &at, &count);
  *out = boa_from_int(count);
  return s;
}
