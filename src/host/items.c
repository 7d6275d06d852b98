/* Items of containers by many at once, without a handle for each number. Handles that are needed have their places before the first is given, so that no text moves meanwhile. */
#include "host/work.h"
#include "types/str_view.h"
#include "types/types.h"

uint64_t boa_same(const boa_sandbox *box, boa_handle h) {
  boa_value v = boa_of_handle(box, h);
  return boa_is_ref(v) ? box->guest.collections << 32 | v : 0;
}

enum { LONG_TEXT = 1000 };

/* Room for n more handles. */
static boa_status reserve(boa_sandbox *box, size_t n) {
  boa_guest *g = &box->guest;
  boa_value list = g->roots[BOA_ROOT_HANDLES];
  boa_status s = list ? BOA_OK : boa_list_new(g, 8, &list);
  if (s) {
    return s;
  }
  g->roots[BOA_ROOT_HANDLES] = list;
  return boa_list_reserve(g, list, (uint64_t)boa_length(g, list) + n);
}

static void describe(boa_sandbox *box, boa_value v, boa_plain *p) {
  boa_guest *g = &box->guest;
  *p = (boa_plain){.type = BOA_PLAIN_INT};
  if (boa_is_int(v)) {
    p->integer = boa_int(v);
    return;
  }
  v = v == BOA_UNBOUND || v == 0 ? BOA_NONE : boa_outside(box, v);
  p->type = boa_plain_kind(boa_kind_of(g, v));
  if (p->type == BOA_PLAIN_NONE) {
    return;
  }
  if (p->type == BOA_PLAIN_BOOL) {
    p->integer = v == BOA_TRUE;
  } else if (boa_is_float(g, v)) {
    p->number = boa_float_value(g, v);
  } else if (boa_is(g, v, BOA_KIND_STR) && boa_str_ascii(g, v) &&
             boa_str_length(g, v) < LONG_TEXT) { /* a long one may be shared */
    boa_view text = boa_str_view(g, v);
    p->text = (const char *)text.at;
    p->length = text.n;
  } else if (!boa_is(g, v, BOA_KIND_INT) || !boa_int_value(g, v, &p->integer)) {
    p->handle = boa_handle_of(box, v);
    p->same = boa_is_ref(v) ? g->collections << 32 | v : 0;
  }
}

/* The items of a list or tuple from *at on, n at most: how many. */
static size_t describe_row(boa_sandbox *box, boa_value v, uint32_t *at, boa_plain *items, size_t n) {
  boa_guest *g = &box->guest;
  size_t done = 0;
  for (uint32_t length = boa_length(g, v); done < n && *at < length; ++*at) {
    describe(box, boa_sequence_item(g, v, *at), &items[done++]);
  }
  return done;
}

/* The item at *at of a dict or set, and a dict's value behind it; false: there are no more. */
static bool next(boa_guest *g, boa_value v, boa_plain_type type, uint32_t *at, boa_value *item, boa_value *second) {
  int64_t hash;
  switch (type) {
  case BOA_PLAIN_DICT:
    return boa_dict_next(g, v, at, item, second);
  case BOA_PLAIN_SET:
  case BOA_PLAIN_FROZENSET:
    return boa_set_next(g, v, at, item, &hash);
  default:
    return false;
  }
}

size_t boa_read_items(boa_sandbox *box, boa_handle h, size_t *at, boa_plain *items, size_t n) {
  boa_guest *g = &box->guest;
  boa_plain_type type = boa_type_of_handle(box, h);
  boa_status s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = reserve(box, n));) {
  }
  boa_value v = boa_of_handle(box, h), item = 0, second = BOA_UNBOUND;
  uint32_t position = *at < UINT32_MAX ? (uint32_t)*at : UINT32_MAX;
  bool row = type == BOA_PLAIN_LIST || type == BOA_PLAIN_TUPLE;
  size_t done = row && !s ? describe_row(box, v, &position, items, n) : 0;
  while (!row && !s && done + (type == BOA_PLAIN_DICT) < n && next(g, v, type, &position, &item, &second)) {
    describe(box, item, &items[done++]);
    if (type == BOA_PLAIN_DICT) {
      describe(box, second, &items[done++]);
    }
  }
  *at = position;
  return s ? SIZE_MAX : done;
}

static boa_status value_of(boa_sandbox *box, const boa_plain *p, boa_value *out) {
  boa_guest *g = &box->guest;
  if (p->handle) {
    *out = boa_of_handle(box, p->handle);
    return *out == BOA_UNBOUND ? BOA_BAIL : BOA_OK;
  }
  switch (p->type) {
  case BOA_PLAIN_NONE:
    *out = BOA_NONE;
    return BOA_OK;
  case BOA_PLAIN_BOOL:
    *out = boa_bool(p->integer != 0);
    return BOA_OK;
  case BOA_PLAIN_INT:
    return boa_int_new(g, p->integer, out);
  case BOA_PLAIN_FLOAT:
    return boa_float_new(g, p->number, out);
  case BOA_PLAIN_STR:
    return p->text && boa_is_utf8(p->text, p->length, false) ? boa_str_new(g, p->text, p->length, out) : BOA_BAIL;
  default:
    return BOA_BAIL;
  }
}

/* Goes on with the first item that is not there yet. */
static boa_status append(boa_sandbox *box, boa_handle list, const boa_plain *items, size_t n, size_t *done) {
  boa_guest *g = &box->guest;
  boa_value to = boa_of_handle(box, list);
  for (boa_status s; *done < n; ++*done) {
    boa_value v = 0;
    s = value_of(box, &items[*done], &v);
    s = s ? s : boa_list_append(g, to, v);
    if (s) {
      return s;
    }
  }
  return BOA_OK;
}

int boa_append_items(boa_sandbox *box, boa_handle list, const boa_plain *items, size_t n) {
  boa_status s = BOA_BAIL;
  size_t done = 0;
  if (boa_type_of_handle(box, list) == BOA_PLAIN_LIST) {
    for (boa_attempt a = boa_try(box); boa_again(&a, s = append(box, list, items, n, &done));) {
    }
  }
  return s == BOA_OK;
}
