/* The methods of list, and sorting: a stable bottom-up merge sort over runs that are already in order, on copies in scratch, put back in
 * one step. Comparisons are `<` only, as CPython's; equal order costs n - 1 of them when the list is sorted already. */
#include "types/types.h"
#include "types/natives.h"

boa_status boa_native_list_append(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = BOA_NONE;
  return boa_list_append(g, boa_arg(g, args, 0), boa_arg(g, args, 1));
}

boa_status boa_native_list_extend(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = BOA_NONE;
  return boa_list_extend(g, boa_arg(g, args, 0), boa_arg(g, args, 1));
}

static boa_status clipped(boa_guest *g, boa_value v, int64_t *i) {
  if (!boa_int_value(g, v, i)) {
    *i = boa_header_aux(boa_head(g, v)) & 1 ? INT64_MIN / 2 : INT64_MAX;
  }
  *i = *i < INT64_MIN / 2 ? INT64_MIN / 2 : *i;
  return BOA_OK;
}

boa_status boa_native_list_insert(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value list = boa_arg(g, args, 0), v = boa_arg(g, args, 2);
  int64_t i;
  boa_status s = boa_index_argument(g, boa_arg(g, args, 1), &i);
  n = boa_length(g, list);
  s = s ? s : boa_list_append(g, list, v);
  if (s) {
    return s;
  }
  i = i < 0 ? (i < -(int64_t)n ? 0 : i + (int64_t)n) : i > n ? n : i;
  boa_value array = boa_field(g, list, BOA_LIST_ARRAY);
  boa_move_items(g, array, (uint32_t)i + 1, array, (uint32_t)i, n - (uint32_t)i);
  boa_store_at(g, array, (uint32_t)i, BOA_ARRAY_ITEMS, v);
  g->work.fuel -= (n - i) / 8;
  *out = BOA_NONE;
  return BOA_OK;
}

static void take_out(boa_guest *g, boa_value list, uint32_t i) {
  uint32_t n = boa_length(g, list);
  boa_value array = boa_field(g, list, BOA_LIST_ARRAY);
  if (i + 1 < n) {
    boa_move_items(g, array, i, array, i + 1, n - 1 - i);
  }
  boa_store_at(g, array, n - 1, BOA_ARRAY_ITEMS, 0);
  boa_set_raw(g, list, BOA_LIST_LENGTH, n - 1);
  g->work.fuel -= (n - i) / 8;
}

boa_status boa_native_list_pop(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value list = boa_arg(g, args, 0);
  int64_t i = -1;
  boa_status s = n > 1 ? boa_index_argument(g, boa_arg(g, args, 1), &i) : BOA_OK;
  if (s) {
    return s;
  }
  n = boa_length(g, list);
  if (n == 0) {
    return boa_raise(g, BOA_KIND_INDEX_ERROR, "pop from empty list");
  }
  i += i < 0 ? (int64_t)n : 0;
  if (i < 0 || i >= n) {
    return boa_raise(g, BOA_KIND_INDEX_ERROR, "pop index out of range");
  }
  *out = boa_sequence_item(g, list, (uint32_t)i);
  take_out(g, list, (uint32_t)i);
  return BOA_OK;
}

/* The place of v in a list or tuple between two bounds; UINT32_MAX when it is not there. */
static boa_status find(boa_guest *g, boa_value sequence, boa_value v, int64_t from, int64_t to, uint32_t *at) {
  for (int64_t i = from; i < to && i < boa_length(g, sequence); i++) {
    boa_value x = boa_sequence_item(g, sequence, (uint32_t)i);
    bool same = x == v;
    boa_status s = !boa_charge(&g->work, 1) ? BOA_STOP : same ? BOA_OK : boa_equal(g, x, v, &same);
    if (s || same) {
      *at = (uint32_t)i;
      return s;
    }
  }
  *at = UINT32_MAX;
  return BOA_OK;
}

boa_status boa_native_list_remove(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value list = boa_arg(g, args, 0);
  uint32_t at;
  boa_status s = find(g, list, boa_arg(g, args, 1), 0, UINT32_MAX, &at);
  if (!s && at == UINT32_MAX) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "list.remove(x): x not in list");
  }
  if (!s) {
    take_out(g, list, at);
  }
  *out = BOA_NONE;
  return s;
}

/* A bound of index(): clipped, and with the message of a slice's. */
static boa_status bound_arg(boa_guest *g, boa_value v, int64_t *i) {
  return boa_is_integer(g, v) ? clipped(g, v, i)
                              : boa_raise(g, BOA_KIND_TYPE_ERROR, "slice indices must be integers or have an __index__ method");
}

boa_status boa_native_list_index(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value list = boa_arg(g, args, 0), v = boa_arg(g, args, 1);
  int64_t from = 0, to = UINT32_MAX, length = boa_length(g, list);
  uint32_t at = 0;
  boa_status s = n > 2 ? bound_arg(g, boa_arg(g, args, 2), &from) : BOA_OK;
  s = s || n < 4 ? s : bound_arg(g, boa_arg(g, args, 3), &to);
  from = from < 0 ? (from + length < 0 ? 0 : from + length) : from;
  to = to < 0 ? to + length : to;
  s = s ? s : find(g, list, v, from, to, &at);
  if (!s && at == UINT32_MAX) {
    return boa_isa(g, list, BOA_KIND_LIST) ? boa_raise(g, BOA_KIND_VALUE_ERROR, "list.index(x): x not in list")
                                           : boa_raise(g, BOA_KIND_VALUE_ERROR, "tuple.index(x): x not in tuple");
  }
  *out = boa_from_int(at);
  return s;
}

boa_status boa_native_list_count(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  uint32_t at = 0, count = 0;
  boa_status s = BOA_OK;
  for (uint32_t from = 0; !s; from = at + 1) {
    s = find(g, boa_arg(g, args, 0), boa_arg(g, args, 1), from, UINT32_MAX, &at);
    if (s || at == UINT32_MAX) {
      break;
    }
    count++;
  }
  *out = boa_from_int(count);
  return s;
}

boa_status boa_native_list_reverse(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_list_reverse(g, boa_arg(g, args, 0));
  *out = BOA_NONE;
  return BOA_OK;
}

boa_status boa_native_list_clear(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value list = boa_arg(g, args, 0);
  boa_set_raw(g, list, BOA_LIST_LENGTH, 0);
  boa_set_raw(g, list, BOA_LIST_CAPACITY, 0);
  boa_store(g, list, BOA_LIST_ARRAY, 0);
  *out = BOA_NONE;
  return BOA_OK;
}

boa_status boa_native_list_copy(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value list = 0;
  boa_status s = boa_list_new(g, 0, &list);
  *out = list;
  return s ? s : boa_list_extend(g, list, boa_arg(g, args, 0));
}

/* ---- sorting ---- */

typedef struct {
  boa_value key, v;
} keyed;

/* What all keys are: then they compare without asking what they are. */
typedef enum { KEYS_ANY, KEYS_INTS, KEYS_FLOATS, KEYS_STRS } key_kind;

static key_kind kind_of_key(const boa_guest *g, boa_value v) {
  return boa_is_int(v) ? KEYS_INTS : boa_is_small_float(v) ? KEYS_FLOATS : boa_is(g, v, BOA_KIND_STR) ? KEYS_STRS : KEYS_ANY;
}

static inline boa_status less(boa_guest *g, key_kind kind, boa_value a, boa_value b, bool *yes) {
  switch (kind) {
  case KEYS_INTS:
    *yes = (int64_t)a < (int64_t)b;
    g->work.fuel--;
    return BOA_OK;
  case KEYS_FLOATS:
    *yes = boa_small_float(a) < boa_small_float(b);
    g->work.fuel--;
    return BOA_OK;
  case KEYS_STRS:
    *yes = boa_str_compare(g, a, b) < 0;
    return boa_charge(&g->work, 2 + boa_str_length(g, a) / 32) ? BOA_OK : BOA_STOP;
  default:
    break;
  }
  boa_value result = 0;
  boa_status s = boa_charge(&g->work, 2) ? boa_compare_values(g, BOA_LT, a, b, &result) : BOA_STOP;
  *yes = result == BOA_TRUE;
  return s;
}

/* Merges a[0, m) and a[m, n), which is sorted already when its halves meet in order. */
static inline boa_status merge(boa_guest *g, key_kind kind, keyed *a, size_t m, size_t n, keyed *room) {
  bool yes;
  boa_status s = less(g, kind, a[m].key, a[m - 1].key, &yes);
  if (s || !yes) {
    return s;
  }
  memcpy(room, a, m * sizeof *a);
  size_t i = 0, k = m, to = 0;
  while (i < m && k < n) {
    s = less(g, kind, a[k].key, room[i].key, &yes);
    if (s) {
      return s;
    }
    a[to++] = yes ? a[k++] : room[i++];
  }
  memcpy(a + to, room + i, (m - i) * sizeof *a);
  return boa_charge(&g->work, n / 16) ? BOA_OK : BOA_STOP;
}

/* Insertion of the items of a short run. */
static inline boa_status insertion(boa_guest *g, key_kind kind, keyed *a, size_t n) {
  for (size_t i = 1; i < n; i++) {
    keyed x = a[i];
    size_t k = i;
    bool yes = false;
    boa_status s = less(g, kind, x.key, a[k - 1].key, &yes);
    while (!s && yes) {
      a[k] = a[k - 1];
      k--;
      yes = false;
      s = k ? less(g, kind, x.key, a[k - 1].key, &yes) : BOA_OK;
    }
    a[k] = x;
    if (s) {
      return s;
    }
  }
  return BOA_OK;
}

static void reverse(keyed *a, size_t n) {
  for (size_t i = 0; i < n / 2; i++) {
    keyed x = a[i];
    a[i] = a[n - 1 - i];
    a[n - 1 - i] = x;
  }
}

/* Whether all is in order already, or is put in order by turning it round: each item less than the one before. */
static inline boa_status in_order(boa_guest *g, key_kind kind, keyed *a, size_t n, bool *done) {
  bool falls = false, yes = false;
  size_t i = 1;
  boa_status s = n > 1 ? less(g, kind, a[1].key, a[0].key, &falls) : BOA_OK;
  for (yes = falls; !s && yes == falls && ++i < n;) {
    s = less(g, kind, a[i].key, a[i - 1].key, &yes);
  }
  *done = i >= n;
  if (!s && *done && falls) {
    reverse(a, n);
  }
  return s;
}

enum { RUN = 8 };

static inline boa_status sort_kind(boa_guest *g, key_kind kind, keyed *a, size_t n, keyed *room) {
  bool done = false;
  boa_status s = in_order(g, kind, a, n, &done);
  for (size_t i = 0; !s && !done && i < n; i += RUN) {
    s = insertion(g, kind, a + i, n - i < RUN ? n - i : RUN);
  }
  for (size_t width = RUN; !s && !done && width < n; width *= 2) {
    for (size_t i = 0; !s && i + width < n; i += 2 * width) {
      s = merge(g, kind, a + i, width, n - i < 2 * width ? n - i : 2 * width, room);
    }
  }
  return s;
}

/* One copy of the code for each kind of key. */
static boa_status sort(boa_guest *g, keyed *a, size_t n) {
  keyed *room = boa_scratch(&g->work, n * sizeof *a + 16);
  if (!room) {
    return BOA_NOMEM;
  }
  key_kind kind = n ? kind_of_key(g, a[0].key) : KEYS_ANY;
  for (size_t i = 1; i < n && kind != KEYS_ANY; i++) {
    kind = kind_of_key(g, a[i].key) == kind ? kind : KEYS_ANY;
  }
  switch (kind) {
  case KEYS_INTS:
    return sort_kind(g, KEYS_INTS, a, n, room);
  case KEYS_FLOATS:
    return sort_kind(g, KEYS_FLOATS, a, n, room);
  case KEYS_STRS:
    return sort_kind(g, KEYS_STRS, a, n, room);
  default:
    return sort_kind(g, KEYS_ANY, a, n, room);
  }
}

/* Sorts `values` by `keys` (0: by themselves) and puts them into `list`. */
static boa_status sort_into(boa_guest *g, boa_value list, boa_value values, boa_value keys, bool backward) {
  uint32_t n = boa_length(g, values);
  if (keys && boa_length(g, keys) != n) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "list modified during sort");
  }
  keyed *a = boa_scratch(&g->work, (size_t)n * sizeof *a + 16);
  if (!a) {
    return BOA_NOMEM;
  }
  uint32_t there = n, keys_there = n;
  const boa_value *items = boa_read_row(g, boa_row_of(g, values), 0, &there);
  const boa_value *by = keys ? boa_read_row(g, boa_row_of(g, keys), 0, &keys_there) : items;
  n = there < keys_there ? there : keys_there;
  for (uint32_t i = 0; i < n; i++) {
    a[i] = (keyed){by[i], items[i]};
  }
  if (backward) {
    reverse(a, n);
  }
  boa_status s = sort(g, a, n);
  if (backward) {
    reverse(a, n);
  }
  s = s ? s : boa_list_reserve(g, list, n);
  if (s) {
    return s;
  }
  boa_value *row = boa_write_row(g, boa_field(g, list, BOA_LIST_ARRAY), 0, &n);
  for (uint32_t i = 0; i < n; i++) {
    row[i] = a[i].v;
  }
  boa_row_written(g, row, n);
  boa_set_raw(g, list, BOA_LIST_LENGTH, n);
  return BOA_OK;
}

static boa_status flag(boa_guest *g, boa_value v, bool *yes) {
  *yes = false;
  return v == BOA_UNBOUND ? BOA_OK : boa_truth(g, v, yes);
}

boa_status boa_native_list_sort(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value list = boa_arg(g, args, 0), key = boa_keyword(g, args, n, "key");
  bool backward;
  if (n != 1) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "sort() takes no positional arguments");
  }
  boa_status s = flag(g, boa_keyword(g, args, n, "reverse"), &backward);
  if (key != BOA_UNBOUND && key != BOA_NONE) {
    return BOA_BAIL;
  }
  s = s ? s : boa_known_keywords(g, "sort", "key,reverse");
  *out = BOA_NONE;
  return s ? s : sort_into(g, list, list, 0, backward);
}

boa_status boa_native_sorted(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value list = 0, key = boa_keyword(g, args, n, "key");
  bool backward = false;
  if (n != 1) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "sorted expected 1 argument, got %d", (int64_t)n);
  }
  if (key != BOA_UNBOUND && key != BOA_NONE) {
    return BOA_BAIL;
  }
  boa_status s = boa_known_keywords(g, "sort", "key,reverse");
  s = s ? s : flag(g, boa_keyword(g, args, n, "reverse"), &backward);
  s = s ? s : boa_list_from(g, boa_arg(g, args, 0), &list);
  if (!s) { /* a definition that takes over must not find an iterator used up */
    *cage_words(&g->cage, args) = list;
  }
  s = s ? s : sort_into(g, list, list, 0, backward);
  *out = list;
  return s;
}

/* _sort_into(list, items, keys, reverse): the items in the order of their keys become the list. */
boa_status boa_native_sort_into(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value list = boa_arg(g, args, 0), items = boa_arg(g, args, 1), keys = boa_arg(g, args, 2);
  bool backward = false;
  if (!boa_isa(g, list, BOA_KIND_LIST) || !boa_isa(g, items, BOA_KIND_LIST) || !boa_isa(g, keys, BOA_KIND_LIST)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "_sort_into() takes lists");
  }
  boa_status s = flag(g, boa_arg(g, args, 3), &backward);
  *out = BOA_NONE;
  return s ? s : sort_into(g, list, items, keys, backward);
}
