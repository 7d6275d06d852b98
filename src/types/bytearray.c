/* What changes a bytearray: its room, its items and slices, its own methods. A change measures first, gets a new buffer when the old one is too
 * small, and then moves bytes; growth is by an eighth, so appending is amortised constant. */
#include "types/bytes.h"
#include "types/natives.h"

static boa_status reserve(boa_guest *g, boa_value array, uint64_t room) {
  uint32_t capacity = boa_raw(g, array, BOA_BYTEARRAY_CAPACITY), n = boa_length(g, array);
  if (room <= capacity) {
    return BOA_OK;
  }
  uint64_t more = room + room / 8 + 16;
  more = more + 1024 > g->memory_limit && room <= g->memory_limit ? room : more;
  boa_value buffer = boa_alloc(g, more < UINT32_MAX ? BOA_BUFFER_DATA + more : UINT32_MAX * UINT64_C(4),
                               boa_header(BOA_TYPE(BOA_KIND_BUFFER), BOA_LAYOUT_RAW, 0, 0));
  if (!buffer) {
    return BOA_NOMEM;
  }
  if (!boa_pay_chars(g, n)) {
    return BOA_STOP;
  }
  boa_set_raw(g, buffer, BOA_BUFFER_USED, (uint32_t)more);
  cage_copy(&g->cage, boa_to_ref(buffer), BOA_BUFFER_DATA, boa_bytes_data(g, array), 0, n);
  boa_store(g, array, BOA_BYTEARRAY_BUFFER, buffer);
  boa_set_raw(g, array, BOA_BYTEARRAY_CAPACITY, (uint32_t)more);
  return BOA_OK;
}

boa_status boa_bytearray_splice(boa_guest *g, boa_value array, uint32_t from, uint32_t to, boa_value with) {
  uint32_t n = boa_length(g, array), m = with ? boa_length(g, with) : 0;
  boa_status s = BOA_OK;
  if (with == array) {
    s = boa_bytes_copy(g, with, BOA_KIND_BYTES, &with);
  }
  to = to < from ? from : to;
  uint64_t total = (uint64_t)n - (to - from) + m;
  s = s ? s : reserve(g, array, total);
  if (s) {
    return s;
  }
  if (!boa_pay_chars(g, (uint64_t)n - to + m)) {
    return BOA_STOP;
  }
  if (m != to - from) {
    boa_bytes_put(g, array, from + m, array, to, n - to);
  }
  if (m) {
    boa_bytes_put(g, array, from, with, 0, m);
  }
  boa_set_raw(g, array, BOA_BYTEARRAY_LENGTH, (uint32_t)total);
  return BOA_OK;
}

/* ---- items ---- */

static boa_status index_in(boa_guest *g, boa_value array, boa_value i, uint32_t *at) {
  int64_t k;
  i = boa_payload(g, i);
  if (boa_special(g, i, BOA_NAME(index))) {
    return BOA_BAIL;
  }
  if (!boa_is_integer(g, i)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "bytearray indices must be integers or slices, not %t", i);
  }
  if (!boa_int_value(g, i, &k)) {
    return boa_raise(g, BOA_KIND_INDEX_ERROR, "cannot fit 'int' into an index-sized integer");
  }
  uint32_t n = boa_length(g, array);
  k += k < 0 ? n : 0;
  if (k < 0 || k >= n) {
    return boa_raise(g, BOA_KIND_INDEX_ERROR, "bytearray index out of range");
  }
  *at = (uint32_t)k;
  return BOA_OK;
}

/* The bytes of what is assigned to a slice. */
static boa_status assigned(boa_guest *g, boa_value array, boa_value v, boa_value *out) {
  boa_value items = v;
  *out = v;
  if (v == array) {
    return boa_bytes_copy(g, v, BOA_KIND_BYTES, out);
  }
  if (boa_is_bytes(g, v)) {
    return BOA_OK;
  }
  if (v == BOA_NONE) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot convert 'NoneType' object to bytearray");
  }
  if (boa_is_integer(g, v) || boa_is_float(g, v) || boa_kind_of(g, v) == BOA_KIND_STR) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
  }
  boa_status s = boa_is_row(g, v) ? BOA_OK : boa_list_from(g, v, &items);
  return s ? s : boa_bytes_from_items(g, items, BOA_KIND_BYTEARRAY, out);
}

static boa_status set_slice(boa_guest *g, boa_value array, boa_value slice, boa_value v) {
  int64_t start, step;
  uint32_t n;
  boa_value with = 0;
  boa_status s = assigned(g, array, v, &with);
  s = s ? s : boa_slice_bounds(g, slice, boa_length(g, array), &start, &step, &n);
  if (s || step == 1) {
    return s ? s : boa_bytearray_splice(g, array, (uint32_t)start, (uint32_t)start + n, with);
  }
  uint32_t m = boa_length(g, with);
  if (m == 0) {
    return boa_bytearray_delete(g, array, slice);
  }
  if (m != n) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "attempt to assign bytes of size %d to extended slice of size %d", (int64_t)m,
                     (int64_t)n);
  }
  boa_view from = boa_bytes_view(g, with);
  for (uint32_t i = 0; i < n && i < from.n; i++) {
    cage_store8_at(&g->cage, boa_bytes_data(g, array), (uint32_t)(start + i * step), 0, from.at[i]);
    if (!boa_pay_step(g, i + 1)) {
      return BOA_STOP;
    }
  }
  return boa_pay_rest(g, n) ? BOA_OK : BOA_STOP;
}

boa_status boa_bytearray_set(boa_guest *g, boa_value array, boa_value i, boa_value v) {
  uint32_t at = 0;
  uint8_t byte = 0;
  if (boa_is(g, i, BOA_KIND_SLICE)) {
    return set_slice(g, array, i, v);
  }
  boa_status s = index_in(g, array, i, &at);
  v = boa_payload(g, v);
  s = s || !boa_special(g, v, BOA_NAME(index)) ? s : BOA_BAIL;
  s = s ? s : boa_byte_argument(g, v, "byte must be in range(0, 256)", &byte);
  if (!s) {
    cage_store8_at(&g->cage, boa_bytes_data(g, array), at, 0, byte);
  }
  return s;
}

boa_status boa_bytearray_delete(boa_guest *g, boa_value array, boa_value i) {
  int64_t start, step;
  uint32_t n, at = 0, length = boa_length(g, array), to = 0, taken = 0;
  if (!boa_is(g, i, BOA_KIND_SLICE)) {
    boa_status s = index_in(g, array, i, &at);
    return s ? s : boa_bytearray_splice(g, array, at, at + 1, 0);
  }
  boa_status s = boa_slice_bounds(g, i, length, &start, &step, &n);
  if (s || step == 1 || n == 0) {
    return s || n == 0 ? s : boa_bytearray_splice(g, array, (uint32_t)start, (uint32_t)start + n, 0);
  }
  int64_t first = step < 0 ? start + (int64_t)(n - 1) * step : start, by = step < 0 ? -step : step;
  uint8_t *p = cage_writable_bytes(&g->cage, boa_bytes_data(g, array), 0, &length);
  for (uint32_t k = 0; k < length; k++) {
    if (!boa_pay_step(g, k + 1)) { /* consistent: as long as before */
      return BOA_STOP;
    }
    if (taken < n && k == first + taken * by) {
      taken++;
    } else {
      p[to++] = p[k];
    }
  }
  boa_set_raw(g, array, BOA_BYTEARRAY_LENGTH, to);
  return BOA_OK;
}

/* ---- methods ---- */

boa_status boa_native_bytearray_append(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value array = boa_arg(g, args, 0);
  uint8_t byte = 0;
  boa_status s = boa_byte_argument(g, boa_arg(g, args, 1), "byte must be in range(0, 256)", &byte);
  n = boa_length(g, array);
  s = s ? s : reserve(g, array, (uint64_t)n + 1);
  if (!s) {
    cage_store8_at(&g->cage, boa_bytes_data(g, array), n, 0, byte);
    boa_set_raw(g, array, BOA_BYTEARRAY_LENGTH, n + 1);
  }
  *out = BOA_NONE;
  return s;
}

boa_status boa_native_bytearray_extend(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value array = boa_arg(g, args, 0), v = boa_arg(g, args, 1), items = 0;
  boa_status s = BOA_OK;
  *out = BOA_NONE;
  n = boa_length(g, array);
  if (boa_kind_of(g, v) == BOA_KIND_STR) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "expected iterable of integers; got: 'str'");
  }
  if (!boa_is_bytes(g, v)) {
    s = boa_get_iterator(g, v, &items);
    if (s == BOA_RAISE) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "can't extend bytearray with %t", v);
    }
    s = s ? s : boa_materialize(g, args, 1, &items);
    s = s ? s : boa_bytes_from_items(g, items, BOA_KIND_BYTEARRAY, &v);
  }
  return s ? s : boa_bytearray_splice(g, array, n, n, v);
}

boa_status boa_native_bytearray_insert(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value array = boa_arg(g, args, 0), one = 0;
  int64_t i = 0;
  uint8_t byte = 0;
  boa_status s = boa_index_argument(g, boa_arg(g, args, 1), &i);
  s = s ? s : boa_byte_argument(g, boa_arg(g, args, 2), "byte must be in range(0, 256)", &byte);
  s = s ? s : boa_bytes_new(g, &byte, 1, &one);
  n = boa_length(g, array);
  i = i < 0 ? (i < -(int64_t)n ? 0 : i + (int64_t)n) : i > n ? n : i;
  *out = BOA_NONE;
  return s ? s : boa_bytearray_splice(g, array, (uint32_t)i, (uint32_t)i, one);
}

boa_status boa_native_bytearray_pop(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value array = boa_arg(g, args, 0);
  int64_t i = -1;
  boa_status s = n > 1 ? boa_index_argument(g, boa_arg(g, args, 1), &i) : BOA_OK;
  n = boa_length(g, array);
  if (!s && n == 0) {
    return boa_raise(g, BOA_KIND_INDEX_ERROR, "pop from empty bytearray");
  }
  i += i < 0 ? (int64_t)n : 0;
  if (!s && (i < 0 || i >= n)) {
    return boa_raise(g, BOA_KIND_INDEX_ERROR, "pop index out of range");
  }
  if (!s) {
    *out = boa_from_int(cage_load8_at(&g->cage, boa_bytes_data(g, array), (uint32_t)i, 0));
    s = boa_bytearray_splice(g, array, (uint32_t)i, (uint32_t)i + 1, 0);
  }
  return s;
}

boa_status boa_native_bytearray_remove(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value array = boa_arg(g, args, 0);
  uint8_t byte = 0;
  int64_t at = -1;
  boa_status s = boa_byte_argument(g, boa_arg(g, args, 1), "byte must be in range(0, 256)", &byte);
  s = s ? s : boa_view_find(g, boa_bytes_view(g, array), (boa_view){&byte, 1, 1}, 0, UINT32_MAX, false, &at);
  if (!s && at < 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "value not found in bytearray");
  }
  *out = BOA_NONE;
  return s ? s : boa_bytearray_splice(g, array, (uint32_t)at, (uint32_t)at + 1, 0);
}

boa_status boa_native_bytearray_reverse(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value array = boa_arg(g, args, 0);
  n = boa_length(g, array);
  uint8_t *p = cage_writable_bytes(&g->cage, boa_bytes_data(g, array), 0, &n);
  for (uint32_t i = 0; i < n / 2; i++) {
    uint8_t c = p[i];
    p[i] = p[n - 1 - i];
    p[n - 1 - i] = c;
    if (!boa_pay_step(g, i + 1)) {
      return BOA_STOP;
    }
  }
  *out = BOA_NONE;
  return BOA_OK;
}

boa_status boa_native_bytearray_clear(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value array = boa_arg(g, args, 0);
  boa_set_raw(g, array, BOA_BYTEARRAY_LENGTH, 0);
  boa_set_raw(g, array, BOA_BYTEARRAY_CAPACITY, 0);
  boa_store(g, array, BOA_BYTEARRAY_BUFFER, 0);
  *out = BOA_NONE;
  return BOA_OK;
}

boa_status boa_native_bytearray_copy(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return boa_bytes_copy(g, boa_arg(g, args, 0), BOA_KIND_BYTEARRAY, out);
}

boa_status boa_native_bytearray_resize(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value array = boa_arg(g, args, 0);
  int64_t size = 0;
  boa_status s = boa_index_argument(g, boa_arg(g, args, 1), &size);
  n = boa_length(g, array);
  if (!s && size < 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "Can only resize to positive sizes, got %d", size);
  }
  s = s ? s : reserve(g, array, (uint64_t)size);
  if (!s && size > n) {
    cage_fill(&g->cage, boa_bytes_data(g, array), n, 0, (uint32_t)size - n);
  }
  if (!s) {
    boa_set_raw(g, array, BOA_BYTEARRAY_LENGTH, (uint32_t)size);
  }
  *out = BOA_NONE;
  return s;
}
