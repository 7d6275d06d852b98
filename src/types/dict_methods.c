/* The methods of dict and its constructor. */
#include "types/types.h"
#include "types/natives.h"

boa_status boa_native_dict_get(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_status s = boa_dict_get(g, boa_arg(g, args, 0), boa_arg(g, args, 1), out);
  if (!s && *out == BOA_UNBOUND) {
    *out = n > 2 ? boa_arg(g, args, 2) : BOA_NONE;
  }
  return s;
}

static boa_status view(boa_guest *g, uint32_t args, boa_kind kind, boa_value *out) {
  boa_value v = boa_alloc(g, BOA_VIEW_SIZE, boa_header(BOA_TYPE(kind), BOA_LAYOUT_VALUES8, 0, 0));
  if (!v) {
    return BOA_NOMEM;
  }
  boa_init(g, v, BOA_VIEW_DICT, boa_arg(g, args, 0));
  *out = v;
  return BOA_OK;
}
boa_status boa_native_dict_keys(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return view(g, args, BOA_KIND_DICT_KEYS, out);
}
boa_status boa_native_dict_values(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return view(g, args, BOA_KIND_DICT_VALUES, out);
}
boa_status boa_native_dict_items(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return view(g, args, BOA_KIND_DICT_ITEMS, out);
}

boa_status boa_native_dict_pop(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  bool found = false;
  boa_status s = boa_dict_delete(g, boa_arg(g, args, 0), boa_arg(g, args, 1), &found, out);
  if (s || found) {
    return s;
  }
  if (n < 3) {
    return boa_raise_value(g, BOA_KIND_KEY_ERROR, boa_arg(g, args, 1));
  }
  *out = boa_arg(g, args, 2);
  return BOA_OK;
}

boa_status boa_native_dict_popitem(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value dict = boa_arg(g, args, 0), key = 0, v = 0, pair = 0;
  boa_status s = boa_tuple_new(g, 2, &pair);
  if (!s && !boa_dict_pop_last(g, dict, &key, &v, &s)) {
    return s ? s : boa_raise(g, BOA_KIND_KEY_ERROR, "popitem(): dictionary is empty");
  }
  if (!s) {
    boa_init_at(g, pair, 0, BOA_TUPLE_ITEMS, key);
    boa_init_at(g, pair, 1, BOA_TUPLE_ITEMS, v);
    *out = pair;
  }
  return s;
}

boa_status boa_native_dict_setdefault(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value dict = boa_arg(g, args, 0), key = boa_arg(g, args, 1);
  boa_status s = boa_dict_get(g, dict, key, out);
  if (s || *out != BOA_UNBOUND) {
    return s;
  }
  *out = n > 2 ? boa_arg(g, args, 2) : BOA_NONE;
  return boa_dict_set(g, dict, key, *out);
}

/* One element of the sequence of pairs that dict() and update() take. */
static boa_status set_pair(boa_guest *g, boa_value dict, boa_value pair, uint32_t number) {
  boa_value items = pair;
  if (!boa_is_row(g, pair)) {
    boa_value it = 0, v = 0;
    boa_status s = boa_get_iterator(g, pair, &it);
    if (s == BOA_RAISE) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "object is not iterable");
    }
    s = s ? s : boa_list_new(g, 2, &items);
    while (!s && boa_length(g, items) < 3) {
      s = boa_next(g, it, &v);
      if (s || v == BOA_UNBOUND) {
        break;
      }
      s = boa_list_append(g, items, v);
    }
    if (s) {
      return s;
    }
  }
  if (boa_length(g, items) != 2) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "dictionary update sequence element #%d has length %d; 2 is required",
                     (int64_t)number, (int64_t)boa_length(g, items));
  }
  return boa_dict_set(g, dict, boa_sequence_item(g, items, 0), boa_sequence_item(g, items, 1));
}

boa_status boa_dict_update(boa_guest *g, boa_value dict, boa_value from) {
  boa_value list = from;
  boa_status s = BOA_OK;
  if (boa_isa(g, from, BOA_KIND_DICT)) {
    if (boa_special(g, from, BOA_NAME(iter))) {
      return BOA_BAIL;
    }
    return boa_dict_fill(g, dict, from);
  }
  s = boa_is_row(g, from) ? BOA_OK : boa_list_from(g, from, &list);
  for (uint32_t i = 0; !s && i < boa_length(g, list); i++) {
    s = boa_charge(&g->work, 1) ? set_pair(g, dict, boa_sequence_item(g, list, i), i) : BOA_STOP;
  }
  return s;
}

static boa_status update_keywords(boa_guest *g, boa_value dict, uint32_t args, uint32_t n) {
  uint32_t count = g->keywords ? boa_length(g, g->keywords) : 0;
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && i < count; i++) {
    s = boa_dict_set(g, dict, boa_item(g, g->keywords, i, BOA_TUPLE_ITEMS), boa_arg(g, args, n + i));
  }
  return s;
}

/* Argument i as something that can be walked twice: what an iterator gives is put in its place, where a definition that takes over finds it. */
static boa_status taken(boa_guest *g, uint32_t args, uint32_t i) {
  boa_value v = boa_arg(g, args, i), list = v;
  boa_status s = boa_isa(g, v, BOA_KIND_DICT) || boa_is_row(g, v) ? BOA_OK : boa_list_from(g, v, &list);
  if (!s) {
    *cage_words(&g->cage, args + i * 8) = list;
  }
  return s;
}

boa_status boa_native_dict_update(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value dict = boa_arg(g, args, 0);
  boa_status s = n > 1 ? taken(g, args, 1) : BOA_OK;
  s = s || n < 2 ? s : boa_dict_update(g, dict, boa_arg(g, args, 1));
  *out = BOA_NONE;
  return s ? s : update_keywords(g, dict, args, n);
}

boa_status boa_native_new_dict(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value dict = 0;
  boa_status s = boa_dict_new(g, &dict);
  s = s || n < 2 ? s : taken(g, args, 1);
  s = s || n < 2 ? s : boa_dict_update(g, dict, boa_arg(g, args, 1));
  *out = dict;
  return s ? s : update_keywords(g, dict, args, n);
}

boa_status boa_native_dict_clear(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_dict_clear(g, boa_arg(g, args, 0));
  *out = BOA_NONE;
  return BOA_OK;
}

boa_status boa_native_dict_copy(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return boa_dict_copy(g, boa_arg(g, args, 0), out);
}

boa_status boa_native_dict_fromkeys(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value dict = 0, list, v = n > 1 ? boa_arg(g, args, 1) : BOA_NONE;
  boa_status s = boa_dict_new(g, &dict);
  s = s || boa_isa(g, boa_arg(g, args, 0), BOA_KIND_DICT) ? s : taken(g, args, 0);
  list = boa_arg(g, args, 0);
  s = s || !boa_isa(g, list, BOA_KIND_DICT) ? s : boa_list_from(g, list, &list);
  for (uint32_t i = 0; !s && i < boa_length(g, list); i++) {
    s = boa_charge(&g->work, 1) ? boa_dict_set(g, dict, boa_sequence_item(g, list, i), v) : BOA_STOP;
  }
  *out = dict;
  return s;
}
