/* Iteration over built-in values: an iterator is a small object with a position. A step allocates first and moves the position
 * after, so a step that ran out of memory can be taken again. A used-up iterator lets go of what it ran over. */
#include "types/bytes.h"

#include <string.h>

static boa_status iterator_new(boa_guest *g, boa_kind kind, boa_value of, uint32_t extra, boa_value *out) {
  boa_value it = boa_alloc(g, BOA_ITERATOR_SIZE, boa_header(BOA_TYPE(kind), BOA_LAYOUT_VALUES16, 0, 0));
  if (!it) {
    return BOA_NOMEM;
  }
  boa_set_raw(g, it, BOA_ITERATOR_EXTRA, extra);
  boa_init(g, it, BOA_ITERATOR_OF, of);
  *out = it;
  return BOA_OK;
}

bool boa_is_iterator(boa_guest *g, boa_value v) {
  if (boa_is_python(g, v)) {
    return boa_special(g, v, BOA_NAME(next));
  }
  uint32_t type = boa_type_of(g, v);
  return boa_type_find(g, type, BOA_NAME(next)) != 0;
}

bool boa_is_guest_iterator(boa_guest *g, boa_value v) {
  return boa_is_python(g, v) || boa_kind_of(g, v) == BOA_KIND_GENERATOR;
}

bool boa_is_row(boa_guest *g, boa_value v) {
  boa_kind kind = boa_kind_of(g, v);
  return (kind == BOA_KIND_LIST || kind == BOA_KIND_TUPLE) && !boa_special(g, v, BOA_NAME(iter));
}

boa_status boa_get_iterator(boa_guest *g, boa_value v, boa_value *out) {
  if (boa_is_python(g, v)) {
    bool plain = boa_kind_of(g, v) != BOA_KIND_OBJECT || boa_payload(g, v) != v;
    boa_value f = boa_special(g, v, BOA_NAME(iter));
    if (f == BOA_NONE) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not iterable", v);
    }
    if (f || boa_kind_of(g, v) == BOA_KIND_TYPE || (!plain && boa_special(g, v, BOA_NAME(getitem)))) {
      return BOA_BAIL;
    }
    v = boa_payload(g, v);
  }
  return boa_plain_iterator(g, v, out);
}

boa_status boa_plain_iterator(boa_guest *g, boa_value v, boa_value *out) {
  boa_value dict;
  switch (boa_kind_of(g, v)) {
  case BOA_KIND_LIST:
    return iterator_new(g, BOA_KIND_LIST_ITERATOR, v, 0, out);
  case BOA_KIND_TUPLE:
    return iterator_new(g, BOA_KIND_TUPLE_ITERATOR, v, 0, out);
  case BOA_KIND_STR:
    return iterator_new(g, BOA_KIND_STR_ITERATOR, v, 0, out);
  case BOA_KIND_RANGE:
    return boa_range_iterator(g, v, false, out);
  case BOA_KIND_DICT:
    return iterator_new(g, BOA_KIND_DICT_ITERATOR, v, boa_raw(g, v, BOA_DICT_LIVE), out);
  case BOA_KIND_DICT_KEYS:
    dict = boa_field(g, v, BOA_VIEW_DICT);
    return iterator_new(g, BOA_KIND_DICT_ITERATOR, dict, boa_raw(g, dict, BOA_DICT_LIVE), out);
  case BOA_KIND_DICT_VALUES:
    dict = boa_field(g, v, BOA_VIEW_DICT);
    return iterator_new(g, BOA_KIND_DICT_VALUE_ITERATOR, dict, boa_raw(g, dict, BOA_DICT_LIVE), out);
  case BOA_KIND_DICT_ITEMS:
    dict = boa_field(g, v, BOA_VIEW_DICT);
    return iterator_new(g, BOA_KIND_DICT_ITEM_ITERATOR, dict, boa_raw(g, dict, BOA_DICT_LIVE), out);
  case BOA_KIND_BYTES:
    return iterator_new(g, BOA_KIND_BYTES_ITERATOR, v, 0, out);
  case BOA_KIND_BYTEARRAY:
    return iterator_new(g, BOA_KIND_BYTEARRAY_ITERATOR, v, 0, out);
  case BOA_KIND_SET:
  case BOA_KIND_FROZENSET:
    return iterator_new(g, BOA_KIND_SET_ITERATOR, v, boa_raw(g, v, BOA_SET_LIVE), out);
  case BOA_KIND_BYTES_ITERATOR:
  case BOA_KIND_BYTEARRAY_ITERATOR:
  case BOA_KIND_SET_ITERATOR:
  case BOA_KIND_LIST_ITERATOR:
  case BOA_KIND_TUPLE_ITERATOR:
  case BOA_KIND_STR_ITERATOR:
  case BOA_KIND_RANGE_ITERATOR:
  case BOA_KIND_LONG_RANGE_ITERATOR:
  case BOA_KIND_DICT_ITERATOR:
  case BOA_KIND_DICT_VALUE_ITERATOR:
  case BOA_KIND_DICT_ITEM_ITERATOR:
  case BOA_KIND_ENUMERATE:
  case BOA_KIND_ZIP:
  case BOA_KIND_REVERSED:
  case BOA_KIND_GENERATOR:
    *out = v;
    return BOA_OK;
  case BOA_KIND_MAPPING_PROXY:
    return BOA_BAIL;
  default:
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not iterable", v);
  }
}

static boa_status finish(boa_guest *g, boa_value it, boa_value *out) {
  boa_store(g, it, BOA_ITERATOR_OF, BOA_NONE);
  *out = BOA_UNBOUND;
  return BOA_OK;
}

static boa_status next_range(boa_guest *g, boa_value it, boa_value *out) {
  int64_t left = boa_int(boa_field(g, it, BOA_RANGE_ITERATOR_LEFT));
  *out = BOA_UNBOUND;
  if (left > 0) {
    *out = boa_field(g, it, BOA_RANGE_ITERATOR_NEXT);
    uint64_t next = *out + boa_field(g, it, BOA_RANGE_ITERATOR_STEP) - 1;
    boa_store(g, it, BOA_RANGE_ITERATOR_NEXT, next);
    boa_store(g, it, BOA_RANGE_ITERATOR_LEFT, boa_from_int(left - 1));
  }
  return BOA_OK;
}

static boa_status next_of_sequence(boa_guest *g, boa_value it, boa_value of, bool backward, boa_value *out) {
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX), n = boa_length(g, of);
  uint32_t at = backward ? i - 1 : i;
  if (at >= n || (backward && i == 0)) {
    return finish(g, it, out);
  }
  if (boa_kind_of(g, of) == BOA_KIND_STR) {
    boa_status s = boa_str_from_char(g, boa_str_char(g, of, at), out);
    if (s) {
      return s;
    }
  } else if (boa_is_bytes(g, of)) {
    *out = boa_from_int(cage_load8_at(&g->cage, boa_bytes_data(g, of), at, 0));
  } else {
    *out = boa_sequence_item(g, of, at);
  }
  boa_set_raw(g, it, BOA_ITERATOR_INDEX, backward ? at : i + 1);
  return BOA_OK;
}

static boa_status next_of_dict(boa_guest *g, boa_value it, boa_value dict, boa_kind kind, boa_value *out) {
  if (boa_raw(g, it, BOA_ITERATOR_EXTRA) != boa_raw(g, dict, BOA_DICT_LIVE)) {
    boa_set_raw(g, it, BOA_ITERATOR_EXTRA, UINT32_MAX);
    return boa_raise(g, BOA_KIND_RUNTIME_ERROR, "dictionary changed size during iteration");
  }
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX);
  boa_value key, v;
  uint32_t from = i;
  bool more = boa_dict_next(g, dict, &i, &key, &v);
  g->work.fuel -= (i - from) / 8;
  if (!more) {
    return finish(g, it, out);
  }
  *out = kind == BOA_KIND_DICT_ITERATOR ? key : v;
  boa_status s = kind == BOA_KIND_DICT_ITEM_ITERATOR ? boa_pair(g, key, v, out) : BOA_OK;
  if (!s) {
    boa_set_raw(g, it, BOA_ITERATOR_INDEX, i);
  }
  return s;
}

static boa_status next_of_set(boa_guest *g, boa_value it, boa_value set, boa_value *out) {
  if (boa_raw(g, it, BOA_ITERATOR_EXTRA) != boa_raw(g, set, BOA_SET_LIVE)) {
    boa_set_raw(g, it, BOA_ITERATOR_EXTRA, UINT32_MAX);
    return boa_raise(g, BOA_KIND_RUNTIME_ERROR, "Set changed size during iteration");
  }
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX);
  int64_t hash;
  if (!boa_set_next(g, set, &i, out, &hash)) {
    return finish(g, it, out);
  }
  boa_set_raw(g, it, BOA_ITERATOR_INDEX, i);
  return BOA_OK;
}

/* enumerate and zip run over other built-in iterators; those may be enumerate or zip again, so the nesting is bounded here and deeper ones
 * are refused when they are made (their depth is in the header). */
static boa_status next_enumerate(boa_guest *g, boa_value it, boa_value of, boa_value *out) {
  boa_value count = boa_field(g, it, BOA_ITERATOR_STATE), next, t, v;
  boa_status s = boa_tuple_new(g, 2, &t);
  s = s ? s : boa_number_binary(g, BOA_ADD, count, boa_from_int(1), &next);
  s = s ? s : boa_next(g, of, &v);
  if (s || v == BOA_UNBOUND) {
    *out = BOA_UNBOUND;
    return s;
  }
  boa_init_at(g, t, 0, BOA_TUPLE_ITEMS, count);
  boa_init_at(g, t, 1, BOA_TUPLE_ITEMS, v);
  boa_store(g, it, BOA_ITERATOR_STATE, next);
  *out = t;
  return BOA_OK;
}

/* The error of zip(strict=True). Without memory for it the iterators, which have gone on, could not tell it again: it is kept. */
static boa_status strict_error(boa_guest *g, boa_value it, uint32_t at, bool shorter) {
  const char *what = shorter ? "shorter" : "longer";
  boa_status s = at == 1 ? boa_raise(g, BOA_KIND_VALUE_ERROR, "zip() argument 2 is %s than argument 1", what)
                         : boa_raise(g, BOA_KIND_VALUE_ERROR, "zip() argument %d is %s than arguments 1-%d", (int64_t)at + 1,
                                     what, (int64_t)at);
  boa_set_raw(g, it, BOA_ITERATOR_EXTRA, s == BOA_NOMEM ? at << 1 | shorter : 0);
  return s;
}

/* zip(strict=True) came to an iterator's end, number i: so must all others now. */
static boa_status strict_end(boa_guest *g, boa_value it, boa_value of, uint32_t i) {
  boa_value v = 0;
  uint32_t n = boa_length(g, of), kept = boa_raw(g, it, BOA_ITERATOR_EXTRA);
  if (kept) {
    return strict_error(g, it, kept >> 1, kept & 1);
  }
  for (uint32_t k = 1; i == 0 && k < n; k++) {
    boa_status s = boa_charge(&g->work, 1) ? boa_next(g, boa_item(g, of, k, BOA_TUPLE_ITEMS), &v) : BOA_STOP;
    if (s) {
      return s;
    }
    if (v != BOA_UNBOUND) {
      return strict_error(g, it, k, false);
    }
  }
  return i ? strict_error(g, it, i, true) : BOA_OK;
}

/* What a zip ends with whose iterator number i has ended; one that ran out of memory has not ended. */
static boa_status end_zip(boa_guest *g, boa_value it, boa_value of, uint32_t i, boa_value *out) {
  boa_status s = boa_raw(g, it, BOA_ITERATOR_INDEX) & BOA_ZIP_STRICT ? strict_end(g, it, of, i) : BOA_OK;
  if (s != BOA_NOMEM) {
    finish(g, it, out);
  }
  return s;
}

/* What was taken before memory ran out is kept for the next try (0: nothing is); strictness stays. */
static void keep_row(boa_guest *g, boa_value it, uint32_t what, boa_value v) {
  boa_store(g, it, BOA_ITERATOR_STATE, what ? v : BOA_NONE);
  boa_set_raw(g, it, BOA_ITERATOR_INDEX, (boa_raw(g, it, BOA_ITERATOR_INDEX) & BOA_ZIP_STRICT) | what);
}

/* A row, with what was taken for it already. */
static boa_status begin_row(boa_guest *g, boa_value it, uint32_t n, boa_value *row) {
  uint32_t kept = boa_raw(g, it, BOA_ITERATOR_INDEX);
  boa_value held = boa_field(g, it, BOA_ITERATOR_STATE);
  if ((kept & BOA_ZIP_HAS_ROW) && boa_is(g, held, BOA_KIND_TUPLE) && boa_length(g, held) == n) {
    *row = held;
  } else {
    boa_status s = boa_tuple_new(g, n, row);
    if (s) {
      return s;
    }
    if (n && (kept & BOA_ZIP_HAS_FIRST)) {
      boa_init_at(g, *row, 0, BOA_TUPLE_ITEMS, held);
    }
  }
  if (kept & ~(uint32_t)BOA_ZIP_STRICT) {
    keep_row(g, it, 0, 0);
  }
  return BOA_OK;
}

static boa_status next_zip(boa_guest *g, boa_value it, boa_value of, boa_value *out) {
  uint32_t n = boa_length(g, of);
  boa_value t = 0, v = 0;
  if (boa_raw(g, it, BOA_ITERATOR_EXTRA)) {
    return end_zip(g, it, of, 0, out);
  }
  boa_status s = begin_row(g, it, n, &t);
  for (uint32_t i = 0; !s && i < n; i++) {
    if (boa_item(g, t, i, BOA_TUPLE_ITEMS)) {
      continue;
    }
    s = boa_next(g, boa_item(g, of, i, BOA_TUPLE_ITEMS), &v);
    if (!s && v == BOA_UNBOUND) {
      return end_zip(g, it, of, i, out);
    }
    if (!s) {
      boa_store_at(g, t, i, BOA_TUPLE_ITEMS, v);
    } else if (s == BOA_NOMEM) {
      keep_row(g, it, BOA_ZIP_HAS_ROW, t);
    }
  }
  *out = n && !s ? t : BOA_UNBOUND;
  return s;
}

boa_status boa_next(boa_guest *g, boa_value it, boa_value *out) {
  boa_kind kind = boa_kind_of(g, it);
  if (kind == BOA_KIND_GENERATOR || (boa_is_python(g, it) && boa_special(g, it, BOA_NAME(next)))) {
    return BOA_BAIL;
  }
  if (kind == BOA_KIND_RANGE_ITERATOR) {
    return next_range(g, it, out);
  }
  if (kind == BOA_KIND_LONG_RANGE_ITERATOR) {
    return boa_next_long_range(g, it, out);
  }
  boa_value of = boa_is_ref(it) ? boa_field(g, it, BOA_ITERATOR_OF) : BOA_NONE;
  if (of == BOA_NONE || of == 0) {
    *out = BOA_UNBOUND;
    return BOA_OK;
  }
  switch (kind) {
  case BOA_KIND_LIST_ITERATOR:
  case BOA_KIND_TUPLE_ITERATOR:
  case BOA_KIND_STR_ITERATOR:
  case BOA_KIND_BYTES_ITERATOR:
  case BOA_KIND_BYTEARRAY_ITERATOR:
  case BOA_KIND_REVERSED:
    return next_of_sequence(g, it, of, kind == BOA_KIND_REVERSED, out);
  case BOA_KIND_DICT_ITERATOR:
  case BOA_KIND_DICT_VALUE_ITERATOR:
  case BOA_KIND_DICT_ITEM_ITERATOR:
    return next_of_dict(g, it, of, kind, out);
  case BOA_KIND_SET_ITERATOR:
    return next_of_set(g, it, of, out);
  case BOA_KIND_ENUMERATE:
    return next_enumerate(g, it, of, out);
  case BOA_KIND_ZIP:
    return next_zip(g, it, of, out);
  default:
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not an iterator", it);
  }
}

static uint32_t some_of_row(boa_guest *g, boa_value it, boa_value of, boa_value *items, uint32_t most) {
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX), length = boa_length(g, of), n = i < length ? length - i : 0;
  n = n < most ? n : most;
  if (n) {
    const boa_value *row = boa_read_row(g, boa_row_of(g, of), i, &n);
    memmove(items, row, (size_t)n * 8); /* which may be where the items go, in a broken heap */
    boa_set_raw(g, it, BOA_ITERATOR_INDEX, i + n);
  }
  return n;
}

static uint32_t some_backward(boa_guest *g, boa_value it, boa_value of, boa_value *items, uint32_t most) {
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX), n = i < most ? i : most;
  if (boa_is_python(g, it) || i > boa_length(g, of) || (!boa_isa(g, of, BOA_KIND_LIST) && !boa_isa(g, of, BOA_KIND_TUPLE))) {
    return 0;
  }
  for (uint32_t k = 0; k < n; k++) {
    items[k] = boa_sequence_item(g, of, i - 1 - k);
  }
  if (n) {
    boa_set_raw(g, it, BOA_ITERATOR_INDEX, i - n);
  }
  return n;
}

static uint32_t some_characters(boa_guest *g, boa_value it, boa_value of, boa_value *items, uint32_t most) {
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX), length = boa_str_length(g, of), n = i < length ? length - i : 0;
  n = n < most ? n : most;
  if (boa_str_width(g, of) != 1 || !n) {
    return 0;
  }
  const uint8_t *p = cage_bytes(&g->cage, boa_str_data(g, of), i, &n);
  for (uint32_t k = 0; k < n; k++) {
    items[k] = BOA_AT_LATIN + p[k] * BOA_STR_SIZE;
  }
  boa_set_raw(g, it, BOA_ITERATOR_INDEX, i + n);
  return n;
}

static uint32_t some_of_range(boa_guest *g, boa_value it, boa_value *items, uint32_t most) {
  int64_t left = boa_int(boa_field(g, it, BOA_RANGE_ITERATOR_LEFT));
  uint32_t n = left <= 0 ? 0 : left < most ? (uint32_t)left : most;
  uint64_t next = boa_field(g, it, BOA_RANGE_ITERATOR_NEXT), step = boa_field(g, it, BOA_RANGE_ITERATOR_STEP) - 1;
  for (uint32_t k = 0; k < n; k++, next += step) {
    items[k] = next;
  }
  if (n) {
    boa_store(g, it, BOA_RANGE_ITERATOR_NEXT, next);
    boa_store(g, it, BOA_RANGE_ITERATOR_LEFT, boa_from_int(left - n));
  }
  return n;
}

static uint32_t some_of_dict(boa_guest *g, boa_value it, boa_value dict, bool keys, boa_value *items, uint32_t most) {
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX), from = i, n = 0;
  boa_value key, v;
  if (boa_raw(g, it, BOA_ITERATOR_EXTRA) != boa_raw(g, dict, BOA_DICT_LIVE)) {
    return 0;
  }
  while (n < most && boa_dict_next(g, dict, &i, &key, &v)) {
    items[n++] = keys ? key : v;
  }
  if (n) {
    g->work.fuel -= (i - from) / 8;
    boa_set_raw(g, it, BOA_ITERATOR_INDEX, i);
  }
  return n;
}

static uint32_t some_of_set(boa_guest *g, boa_value it, boa_value set, boa_value *items, uint32_t most) {
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX), n = 0;
  int64_t hash;
  if (boa_raw(g, it, BOA_ITERATOR_EXTRA) != boa_raw(g, set, BOA_SET_LIVE)) {
    return 0;
  }
  while (n < most && boa_set_next(g, set, &i, &items[n], &hash)) {
    n++;
  }
  if (n) {
    boa_set_raw(g, it, BOA_ITERATOR_INDEX, i);
  }
  return n;
}

uint32_t boa_next_some(boa_guest *g, boa_value it, boa_value *items, uint32_t most) {
  boa_kind kind = boa_kind_of(g, it);
  if (kind == BOA_KIND_RANGE_ITERATOR) {
    return some_of_range(g, it, items, most);
  }
  boa_value of = boa_is_ref(it) ? boa_field(g, it, BOA_ITERATOR_OF) : BOA_NONE;
  if (of == BOA_NONE || of == 0) {
    return 0;
  }
  switch (kind) {
  case BOA_KIND_LIST_ITERATOR:
  case BOA_KIND_TUPLE_ITERATOR:
    return some_of_row(g, it, of, items, most);
  case BOA_KIND_REVERSED:
    return some_backward(g, it, of, items, most);
  case BOA_KIND_STR_ITERATOR:
    return some_characters(g, it, of, items, most);
  case BOA_KIND_DICT_ITERATOR:
  case BOA_KIND_DICT_VALUE_ITERATOR:
    return some_of_dict(g, it, of, kind == BOA_KIND_DICT_ITERATOR, items, most);
  case BOA_KIND_SET_ITERATOR:
    return some_of_set(g, it, of, items, most);
  default:
    return 0;
  }
}

/* The inner iterator's next item, of a list at once. */
static boa_status next_inner(boa_guest *g, boa_value it, boa_value *out) {
  boa_value list = boa_is(g, it, BOA_KIND_LIST_ITERATOR) ? boa_field(g, it, BOA_ITERATOR_OF) : BOA_NONE;
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX);
  if (list == BOA_NONE || i >= boa_length(g, list)) {
    return boa_next(g, it, out);
  }
  *out = boa_item(g, boa_field(g, list, BOA_LIST_ARRAY), i, BOA_ARRAY_ITEMS);
  boa_set_raw(g, it, BOA_ITERATOR_INDEX, i + 1);
  return BOA_OK;
}

static boa_status items_pair(boa_guest *g, boa_value it, boa_value dict, boa_value *a, boa_value *b) {
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX), from = i;
  bool same = boa_raw(g, it, BOA_ITERATOR_EXTRA) == boa_raw(g, dict, BOA_DICT_LIVE);
  if (!same || !boa_dict_next(g, dict, &i, a, b)) {
    return BOA_BAIL; /* an error or the end: nothing has changed */
  }
  g->work.fuel -= (i - from) / 8;
  boa_set_raw(g, it, BOA_ITERATOR_INDEX, i);
  return BOA_OK;
}

static boa_status enumerate_pair(boa_guest *g, boa_value it, boa_value of, boa_value *a, boa_value *b) {
  boa_value count = boa_field(g, it, BOA_ITERATOR_STATE);
  if (!boa_is_int(count) || boa_int(count) == BOA_INT_MAX) {
    return BOA_BAIL;
  }
  boa_status s = next_inner(g, of, b);
  *a = s || *b == BOA_UNBOUND ? BOA_UNBOUND : count;
  if (*a == count) {
    boa_store(g, it, BOA_ITERATOR_STATE, count + 2);
  }
  return s;
}

static boa_status zip_pair(boa_guest *g, boa_value it, boa_value of, boa_value *a, boa_value *b) {
  if (boa_raw(g, it, BOA_ITERATOR_INDEX) & ~(uint32_t)BOA_ZIP_STRICT) {
    return BOA_BAIL; /* a row was begun */
  }
  boa_status s = next_inner(g, boa_item(g, of, 0, BOA_TUPLE_ITEMS), a);
  bool second = !s && *a != BOA_UNBOUND;
  s = second ? next_inner(g, boa_item(g, of, 1, BOA_TUPLE_ITEMS), b) : s;
  if (second && s == BOA_NOMEM) {
    keep_row(g, it, BOA_ZIP_HAS_FIRST, *a);
  }
  if (s || (second && *b != BOA_UNBOUND)) {
    return s;
  }
  return end_zip(g, it, of, second, a);
}

boa_status boa_next_pair(boa_guest *g, boa_value it, boa_value *a, boa_value *b) {
  boa_value of = boa_is_ref(it) ? boa_field(g, it, BOA_ITERATOR_OF) : BOA_NONE;
  *a = *b = BOA_UNBOUND;
  if (of == BOA_NONE || of == 0) {
    return BOA_BAIL;
  }
  if (boa_is(g, it, BOA_KIND_DICT_ITEM_ITERATOR)) {
    return items_pair(g, it, of, a, b);
  }
  if (boa_is(g, it, BOA_KIND_ENUMERATE)) {
    return enumerate_pair(g, it, of, a, b);
  }
  return boa_is(g, it, BOA_KIND_ZIP) && boa_length(g, of) == 2 && !boa_raw(g, it, BOA_ITERATOR_EXTRA)
             ? zip_pair(g, it, of, a, b)
             : BOA_BAIL;
}

/* How many items an iterator over a sequence, range, dict or set has left. */
boa_status boa_native_length_hint(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value it = boa_arg(g, args, 0), of = boa_field(g, it, BOA_ITERATOR_OF);
  boa_kind kind = boa_kind_of(g, it);
  if (kind == BOA_KIND_RANGE_ITERATOR) {
    *out = boa_field(g, it, BOA_RANGE_ITERATOR_LEFT);
    return BOA_OK;
  }
  uint32_t i = boa_raw(g, it, BOA_ITERATOR_INDEX), length = of == BOA_NONE || !of ? 0 : boa_length(g, of);
  bool backward = kind == BOA_KIND_REVERSED;
  *out = boa_from_int(!length ? 0 : backward ? (i < length ? i : length) : i < length ? length - i : 0);
  return BOA_OK;
}
