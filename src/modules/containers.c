/* The moves of heapq, the search of bisect and the counting of Counter, for items whose comparison or hash calls no guest code. A move compares first, which changes nothing, and
 * then puts all in place: where a comparison is guest code's, or an error, it says so and the library's Python does it from the start. prelude/lib/README.md says what each
 * gives. */
#include "types/natives.h"
#include "types/types.h"

enum { DEEPEST = 33 };

/* Whether a < b; *known false: that is not to be said here. */
static boa_status less(boa_guest *g, boa_value a, boa_value b, bool *known, bool *yes) {
  if (boa_is_int(a) && boa_is_int(b)) {
    *yes = (int64_t)a < (int64_t)b;
    return BOA_OK;
  }
  boa_value result = BOA_FALSE;
  boa_status s = boa_charge(&g->work, 1) ? boa_compare_values(g, BOA_LT, a, b, &result) : BOA_STOP;
  if (s == BOA_RAISE) {
    g->roots[BOA_ROOT_RAISED] = 0;
  }
  *known = s != BOA_RAISE && s != BOA_BAIL;
  *yes = result == BOA_TRUE;
  return *known ? s : BOA_OK;
}

static boa_value item(const boa_guest *g, boa_value list, uint32_t i) {
  return boa_item(g, boa_field(g, list, BOA_LIST_ARRAY), i, BOA_ARRAY_ITEMS);
}

static void put(boa_guest *g, boa_value list, uint32_t i, boa_value v) {
  boa_store_at(g, boa_field(g, list, BOA_LIST_ARRAY), i, BOA_ARRAY_ITEMS, v);
}

/* heap_push(heap, item): whether it was done. */
boa_status boa_native_heap_push(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value heap = boa_arg(g, args, 0), v = boa_arg(g, args, 1);
  bool known = boa_is(g, heap, BOA_KIND_LIST), yes = true;
  uint32_t to = known ? boa_length(g, heap) : 0, at = to;
  boa_status s = BOA_OK;
  while (!s && known && yes && to > 0) {
    s = less(g, v, item(g, heap, (to - 1) / 2), &known, &yes);
    to = known && yes ? (to - 1) / 2 : to;
  }
  *out = boa_bool(known);
  s = s || !known ? s : boa_list_append(g, heap, v);
  if (s || !known) {
    return s;
  }
  for (; at > to; at = (at - 1) / 2) {
    put(g, heap, at, item(g, heap, (at - 1) / 2));
  }
  put(g, heap, to, v);
  return BOA_OK;
}

/* The way of v from `start` in the first `size` items: down to a leaf along the smaller children, and up from there. Its places are path[0 … *steps], v's own the last. */
static boa_status way_down(boa_guest *g, boa_value heap, uint32_t start, uint32_t size, boa_value v, uint32_t path[DEEPEST],
                           uint32_t *steps, bool *known) {
  uint32_t n = 0;
  bool yes = false;
  boa_status s = BOA_OK;
  path[0] = start;
  for (uint64_t child = 2 * (uint64_t)start + 1; !s && *known && child < size && n + 1 < DEEPEST; child = 2 * child + 1) {
    if (child + 1 < size) {
      s = less(g, item(g, heap, (uint32_t)child), item(g, heap, (uint32_t)child + 1), known, &yes);
      child += !yes;
    }
    path[++n] = (uint32_t)child;
  }
  for (yes = true; !s && *known && n > 0;) {
    s = less(g, v, item(g, heap, path[n]), known, &yes);
    if (s || !*known || !yes) {
      break;
    }
    n--;
  }
  *steps = n;
  return s;
}

static void follow(boa_guest *g, boa_value heap, const uint32_t *path, uint32_t steps, boa_value v) {
  for (uint32_t i = 0; i < steps; i++) {
    put(g, heap, path[i], item(g, heap, path[i + 1]));
  }
  put(g, heap, path[steps], v);
}

/* heap_sink(heap, start): whether it was done. */
boa_status boa_native_heap_sink(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value heap = boa_arg(g, args, 0), start = boa_arg(g, args, 1);
  uint32_t path[DEEPEST], steps = 0, size = boa_is(g, heap, BOA_KIND_LIST) ? boa_length(g, heap) : 0;
  bool known = boa_is_int(start) && boa_int(start) >= 0 && boa_int(start) < size;
  uint32_t from = known ? (uint32_t)boa_int(start) : 0;
  boa_value v = known ? item(g, heap, from) : 0;
  boa_status s = known ? way_down(g, heap, from, size, v, path, &steps, &known) : BOA_OK;
  *out = boa_bool(known);
  if (!s && known) {
    follow(g, heap, path, steps, v);
  }
  return s;
}

/* heap_pop(heap): the smallest item, taken out; NotImplemented: nothing was done. */
boa_status boa_native_heap_pop(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value heap = boa_arg(g, args, 0);
  uint32_t path[DEEPEST], steps = 0, size = boa_is(g, heap, BOA_KIND_LIST) ? boa_length(g, heap) : 0;
  boa_value top = size ? item(g, heap, 0) : BOA_NOT_IMPLEMENTED, last = size ? item(g, heap, size - 1) : 0;
  bool known = top != BOA_NOT_IMPLEMENTED;
  boa_status s = known ? way_down(g, heap, 0, size - 1, last, path, &steps, &known) : BOA_OK;
  *out = known ? top : BOA_NOT_IMPLEMENTED;
  if (!s && known) {
    put(g, heap, size - 1, 0);
    boa_set_raw(g, heap, BOA_LIST_LENGTH, size - 1);
    if (size > 1) {
      follow(g, heap, path, steps, last);
    }
  }
  return s;
}

/* bisect(a, x, lo, hi, right): the place; -1: it is not to be found here. */
boa_status boa_native_bisect(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value a = boa_arg(g, args, 0), x = boa_arg(g, args, 1), lo = boa_arg(g, args, 2), hi = boa_arg(g, args, 3);
  bool known = boa_is(g, a, BOA_KIND_LIST) && boa_is_int(lo) && boa_int(lo) >= 0 && (hi == BOA_NONE || boa_is_int(hi)),
       yes = false;
  int64_t length = known ? boa_length(g, a) : 0, low = known ? boa_int(lo) : 0,
          high = known && hi != BOA_NONE ? boa_int(hi) : length;
  bool right = boa_arg(g, args, 4) == BOA_TRUE;
  boa_status s = BOA_OK;
  known = known && high <= length;
  while (!s && known && low < high) {
    int64_t middle = (low + high) / 2;
    boa_value v = item(g, a, (uint32_t)middle);
    s = right ? less(g, x, v, &known, &yes) : less(g, v, x, &known, &yes);
    if (yes == right) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  *out = boa_from_int(known ? low : -1);
  return s;
}

/* counts(container): a dict of how often each item comes; NotImplemented: that is for guest code to say. */
boa_status boa_native_counts(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value items = boa_arg(g, args, 0), dict = 0, was = 0;
  boa_status s = boa_is_row(g, items) ? BOA_OK : boa_list_from(g, items, &items);
  s = s ? s : boa_dict_new(g, &dict);
  for (uint32_t i = 0; !s && i < boa_length(g, items); i++) {
    boa_value v = boa_sequence_item(g, items, i);
    s = boa_charge(&g->work, 2) ? boa_dict_get(g, dict, v, &was) : BOA_STOP;
    s = s ? s : boa_dict_set(g, dict, v, was == BOA_UNBOUND ? boa_from_int(1) : was + 2);
  }
  *out = s == BOA_BAIL ? BOA_NOT_IMPLEMENTED : dict;
  return s == BOA_BAIL ? BOA_OK : s;
}
