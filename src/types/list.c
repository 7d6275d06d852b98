/* list and tuple. A list holds a length, a capacity and an array of values; items beyond the length are 0. A tuple holds its items itself.
 * Growth is by an eighth more and a bit, as CPython's, so appends are amortised constant. */
#include "types/types.h"

#include <string.h>

enum { AT_ONCE = 1024 }; /* items that come of an iterator between two looks at the fuel */

boa_status boa_tuple_new(boa_guest *g, uint32_t n, boa_value *out) {
  if (n == 0) {
    *out = BOA_EMPTY_TUPLE;
    return BOA_OK;
  }
  boa_value t =
      boa_alloc(g, BOA_TUPLE_ITEMS + (uint64_t)n * 8, boa_header(BOA_TYPE(BOA_KIND_TUPLE), BOA_LAYOUT_VALUES16, 0, 0));
  if (!t) {
    return BOA_NOMEM;
  }
  boa_set_raw(g, t, BOA_TUPLE_LENGTH, n);
  *out = t;
  return BOA_OK;
}

boa_status boa_pair(boa_guest *g, boa_value first, boa_value second, boa_value *out) {
  boa_status s = boa_tuple_new(g, 2, out);
  if (!s) {
    boa_init_at(g, *out, 0, BOA_TUPLE_ITEMS, first);
    boa_init_at(g, *out, 1, BOA_TUPLE_ITEMS, second);
  }
  return s;
}

static boa_value array_new(boa_guest *g, uint64_t room) {
  boa_value a = boa_alloc(g, BOA_ARRAY_ITEMS + room * 8, boa_header(BOA_TYPE(BOA_KIND_ARRAY), BOA_LAYOUT_VALUES16, 0, 0));
  if (a) {
    boa_set_raw(g, a, BOA_ARRAY_CAPACITY, (uint32_t)room);
  }
  return a;
}

boa_status boa_list_new(boa_guest *g, uint32_t room, boa_value *out) {
  boa_value array = room ? array_new(g, room) : 0;
  if (room && !array) {
    return BOA_NOMEM;
  }
  boa_value list = boa_alloc(g, 32, boa_header(BOA_TYPE(BOA_KIND_LIST), BOA_LAYOUT_VALUES16, 0, 0));
  if (!list) {
    return BOA_NOMEM;
  }
  boa_set_raw(g, list, BOA_LIST_CAPACITY, room);
  boa_init(g, list, BOA_LIST_ARRAY, array);
  *out = list;
  return BOA_OK;
}

boa_status boa_list_reserve(boa_guest *g, boa_value list, uint64_t room) {
  uint32_t capacity = boa_raw(g, list, BOA_LIST_CAPACITY), n = boa_raw(g, list, BOA_LIST_LENGTH);
  if (room <= capacity) {
    return BOA_OK;
  }
  uint64_t more = (room + room / 8 + 6) & ~UINT64_C(3);
  more = more * 8 > g->memory_limit ? room : more; /* what is too much for the program should not be the spare room */
  boa_value array = boa_field(g, list, BOA_LIST_ARRAY);
  if (array && boa_extend(g, array, BOA_ARRAY_ITEMS + (uint64_t)capacity * 8, BOA_ARRAY_ITEMS + more * 8)) {
    boa_set_raw(g, array, BOA_ARRAY_CAPACITY, (uint32_t)more);
    boa_set_raw(g, list, BOA_LIST_CAPACITY, (uint32_t)more);
    return BOA_OK;
  }
  array = array_new(g, more < UINT32_MAX / 8 ? more : UINT64_MAX / 64);
  if (!array) {
    return BOA_NOMEM;
  }
  n = n < capacity ? n : capacity;
  cage_copy(&g->cage, boa_to_ref(array), BOA_ARRAY_ITEMS, boa_to_ref(boa_field(g, list, BOA_LIST_ARRAY)), BOA_ARRAY_ITEMS,
            n * 8);
  boa_store(g, list, BOA_LIST_ARRAY, array);
  boa_set_raw(g, list, BOA_LIST_CAPACITY, (uint32_t)more);
  return BOA_OK;
}

boa_status boa_list_append(boa_guest *g, boa_value list, boa_value v) {
  uint32_t n = boa_raw(g, list, BOA_LIST_LENGTH);
  boa_status s = n < boa_raw(g, list, BOA_LIST_CAPACITY) ? BOA_OK : boa_list_reserve(g, list, (uint64_t)n + 1);
  if (!s) {
    boa_store_at(g, boa_field(g, list, BOA_LIST_ARRAY), n, BOA_ARRAY_ITEMS, v);
    boa_set_raw(g, list, BOA_LIST_LENGTH, n + 1);
  }
  return s;
}

void boa_move_items(boa_guest *g, boa_value to, uint32_t at, boa_value from, uint32_t start, uint32_t n) {
  uint32_t room = n;
  const boa_value *p = boa_read_row(g, from, start, &n);
  boa_value *q = boa_write_row(g, to, at, &room);
  n = n < room ? n : room;
  memmove(q, p, (size_t)n * 8);
  boa_row_written(g, q, n);
}

void boa_list_reverse(boa_guest *g, boa_value list) {
  uint32_t n = boa_length(g, list);
  boa_value *row = boa_write_row(g, boa_field(g, list, BOA_LIST_ARRAY), 0, &n);
  for (uint32_t i = 0; i < n / 2; i++) {
    boa_value v = row[i];
    row[i] = row[n - 1 - i];
    row[n - 1 - i] = v;
  }
  boa_row_written(g, row, n);
  g->work.fuel -= n / 8;
}

boa_status boa_list_extend(boa_guest *g, boa_value list, boa_value iterable) {
  if (boa_is_row(g, iterable)) {
    uint32_t n = boa_length(g, iterable), at = boa_raw(g, list, BOA_LIST_LENGTH);
    boa_status s = boa_list_reserve(g, list, (uint64_t)at + n);
    if (s || !boa_charge(&g->work, n / 8)) {
      return s ? s : BOA_STOP;
    }
    boa_move_items(g, boa_field(g, list, BOA_LIST_ARRAY), at, boa_row_of(g, iterable), 0, n);
    boa_set_raw(g, list, BOA_LIST_LENGTH, at + n);
    return BOA_OK;
  }
  boa_value items;
  boa_status s = boa_list_from(g, iterable, &items);
  return s ? s : boa_list_extend(g, list, items);
}

/* An iterator that was advanced can't be asked again: when memory runs out in between, the list so far and the iterator stay in roots, and
 * the instruction's second try goes on with them. */
boa_status boa_list_take(boa_guest *g, boa_value iterable, uint64_t most, boa_value *out) {
  boa_value list = 0, it = 0, v = 0;
  boa_status s = BOA_OK;
  if (boa_second_try(g) && g->roots[BOA_ROOT_TEMPORARY_OF] == iterable) {
    list = g->roots[BOA_ROOT_TEMPORARY];
    it = g->roots[BOA_ROOT_TEMPORARY2];
  }
  if (!list || !it) {
    s = boa_get_iterator(g, iterable, &it);
    s = s ? s : boa_list_new(g, 0, &list);
  }
  if (!s && boa_is(g, it, BOA_KIND_RANGE_ITERATOR)) { /* as many as it says: room at once, or a MemoryError */
    uint64_t left = (uint64_t)boa_int(boa_field(g, it, BOA_RANGE_ITERATOR_LEFT));
    s = boa_list_reserve(g, list, left < most ? left : most);
  }
  while (!s && boa_length(g, list) < most) {
    uint32_t n = boa_length(g, list);
    s = boa_list_reserve(g, list, (uint64_t)n + 1);
    uint64_t room = boa_raw(g, list, BOA_LIST_CAPACITY) - (uint64_t)n, wanted = most - n < room ? most - n : room;
    uint32_t some = wanted < AT_ONCE ? (uint32_t)wanted : AT_ONCE;
    boa_value *to = s ? NULL : boa_write_row(g, boa_field(g, list, BOA_LIST_ARRAY), n, &some);
    some = s ? 0 : boa_next_some(g, it, to, some);
    if (some) {
      boa_row_written(g, to, some);
      boa_set_raw(g, list, BOA_LIST_LENGTH, n + some);
      s = boa_charge(&g->work, some) ? BOA_OK : BOA_STOP;
      continue;
    }
    s = s ? s : boa_next(g, it, &v);
    if (s || v == BOA_UNBOUND) {
      break;
    }
    s = boa_charge(&g->work, 1) ? boa_list_append(g, list, v) : BOA_STOP;
  }
  bool later = list && it; /* also when it is complete: what comes after may run out of memory */
  g->roots[BOA_ROOT_TEMPORARY] = later ? list : 0;
  g->roots[BOA_ROOT_TEMPORARY2] = later ? it : 0;
  g->roots[BOA_ROOT_TEMPORARY_OF] = later ? iterable : 0;
  *out = list;
  return s;
}

boa_status boa_list_from(boa_guest *g, boa_value iterable, boa_value *out) {
  return boa_list_take(g, iterable, UINT64_MAX, out);
}

boa_status boa_tuple_from(boa_guest *g, boa_value list, boa_value *out) {
  boa_value t = 0;
  uint32_t n = boa_length(g, list);
  boa_status s = boa_tuple_new(g, n, &t);
  if (!s && n) {
    boa_move_items(g, t, 0, boa_row_of(g, list), 0, n);
  }
  *out = t;
  return s;
}
