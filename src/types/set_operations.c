/* The algebra of sets: union, intersection and their kin, order, and the same for dict views, which act like sets. The steps are
 * CPython's, down to which operand is walked and when a table is resized, since they decide the order of the result. What is changed in
 * place is changed so that doing it again changes nothing more; symmetric difference, which is not of that kind, works on a copy. */
#include "types/set.h"

/* The keys of a set, dict, list or tuple one by one, with their hashes. */
typedef struct keys {
  boa_value of;
  uint32_t i;
  bool plainly; /* what can't be hashed is not said to be a set's element */
} keys;

static boa_status next_key(boa_guest *g, keys *k, boa_value *key, int64_t *hash, bool *more) {
  boa_kind kind = boa_kind_of(g, k->of);
  boa_value v;
  if (!boa_charge(&g->work, 1)) {
    return BOA_STOP;
  }
  if (kind == BOA_KIND_SET || kind == BOA_KIND_FROZENSET) {
    *more = boa_set_next(g, k->of, &k->i, key, hash);
    return BOA_OK;
  }
  if (kind == BOA_KIND_DICT) {
    *more = boa_dict_next(g, k->of, &k->i, key, &v);
  } else {
    *more = k->i < boa_length(g, k->of);
    *key = *more ? boa_sequence_item(g, k->of, k->i++) : 0;
  }
  return !*more ? BOA_OK : k->plainly ? boa_hash(g, *key, hash) : boa_set_key_hash(g, *key, hash);
}

boa_status boa_set_operand(boa_guest *g, boa_value iterable, boa_value *other) {
  boa_kind kind = boa_kind_of(g, iterable);
  *other = iterable;
  bool plain = (boa_is_set(g, iterable) || kind == BOA_KIND_LIST || kind == BOA_KIND_TUPLE || kind == BOA_KIND_DICT) &&
               !boa_special(g, iterable, BOA_NAME(iter));
  return plain ? BOA_OK : boa_list_from(g, iterable, other);
}

boa_status boa_set_update(boa_guest *g, boa_value set, boa_value other) {
  if (boa_is_set(g, other)) {
    return boa_set_merge(g, set, other);
  }
  boa_status s = boa_set_operand(g, other, &other);
  s = s || !boa_isa(g, other, BOA_KIND_DICT) ? s : boa_set_reserve(g, set, boa_length(g, other));
  keys k = {.of = other};
  boa_value key;
  int64_t hash;
  for (bool more = true; !s;) {
    s = next_key(g, &k, &key, &hash, &more);
    if (s || !more) {
      break;
    }
    s = boa_set_add_hashed(g, set, key, hash);
  }
  return s;
}

/* Built twice, the second time in the order of the first, as CPython's compiler does it. */
boa_status boa_set_constant(boa_guest *g, boa_value tuple, boa_value *out) {
  boa_value first = 0, order = 0, key;
  int64_t hash;
  boa_status s = boa_set_new(g, BOA_KIND_FROZENSET, &first);
  s = s ? s : boa_set_update(g, first, tuple);
  s = s ? s : boa_tuple_new(g, boa_length(g, first), &order);
  for (uint32_t i = 0, n = 0; !s && n < boa_length(g, order) && boa_set_next(g, first, &i, &key, &hash);) {
    boa_init_at(g, order, n++, BOA_TUPLE_ITEMS, key);
  }
  s = s ? s : boa_set_new(g, BOA_KIND_FROZENSET, out);
  return s ? s : boa_set_update(g, *out, order);
}

static boa_kind base_kind(const boa_guest *g, boa_value set) {
  return boa_kind_of(g, set) == BOA_KIND_FROZENSET ? BOA_KIND_FROZENSET : BOA_KIND_SET;
}

boa_status boa_set_copy(boa_guest *g, boa_value set, boa_value *out) {
  boa_status s = boa_set_new(g, base_kind(g, set), out);
  return s ? s : boa_set_merge(g, *out, set);
}

/* Into a new set of `set`'s kind the keys of k that are (or are not) in `in`. */
static boa_status select(boa_guest *g, boa_value set, keys k, boa_value in, bool wanted, boa_value *out) {
  boa_value result = 0, key, at = 0;
  int64_t hash;
  boa_status s = boa_set_new(g, base_kind(g, set), &result);
  bool dict = boa_isa(g, in, BOA_KIND_DICT), found = false;
  for (bool more = true; !s;) {
    s = next_key(g, &k, &key, &hash, &more);
    if (s || !more) {
      break;
    }
    s = dict ? boa_dict_get(g, in, key, &at) : boa_set_has(g, in, key, hash, &found);
    found = dict ? at != BOA_UNBOUND : found;
    s = s || found != wanted ? s : boa_set_add_hashed(g, result, key, hash);
  }
  *out = result;
  return s;
}

boa_status boa_set_intersection(boa_guest *g, boa_value set, boa_value other, boa_value *out) {
  if (set == other) {
    return boa_set_copy(g, set, out);
  }
  bool swap = boa_is_set(g, other) && boa_length(g, other) > boa_length(g, set);
  return select(g, set, (keys){swap ? set : other, 0, true}, swap ? other : set, true, out);
}

boa_status boa_set_difference_update(boa_guest *g, boa_value set, boa_value other) {
  boa_value key;
  int64_t hash;
  boa_status s = BOA_OK;
  if (set == other) {
    boa_set_clear(g, set);
    return BOA_OK;
  }
  if (boa_is_set(g, other) && boa_length(g, other) >> 3 > boa_length(g, set)) {
    s = boa_set_intersection(g, set, other, &other);
  }
  keys k = {.of = other};
  for (bool more = true, found; !s;) {
    s = next_key(g, &k, &key, &hash, &more);
    if (s || !more) {
      break;
    }
    s = boa_set_discard_hashed(g, set, key, hash, &found);
  }
  return s ? s : boa_set_drop_deleted(g, set);
}

boa_status boa_set_difference(boa_guest *g, boa_value set, boa_value other, boa_value *out) {
  bool sized = boa_is_set(g, other) || boa_isa(g, other, BOA_KIND_DICT);
  if (!sized || boa_length(g, set) >> 2 > boa_length(g, other)) {
    boa_status s = boa_set_copy(g, set, out);
    return s ? s : boa_set_difference_update(g, *out, other);
  }
  return select(g, set, (keys){.of = set}, other, false, out);
}

/* Takes the keys of a set or dict out of `set` where they are in it, puts them in where they are not. */
static boa_status toggle(boa_guest *g, boa_value set, boa_value other) {
  keys k = {.of = other};
  boa_value key;
  int64_t hash;
  boa_status s = BOA_OK;
  for (bool more = true, found; !s;) {
    s = next_key(g, &k, &key, &hash, &more);
    if (s || !more) {
      break;
    }
    s = boa_set_discard_hashed(g, set, key, hash, &found);
    s = s || found ? s : boa_set_add_hashed(g, set, key, hash);
  }
  return s;
}

boa_status boa_set_symmetric_difference_update(boa_guest *g, boa_value set, boa_value other) {
  boa_value changed = 0;
  boa_status s = BOA_OK;
  if (set == other) {
    boa_set_clear(g, set);
    return BOA_OK;
  }
  if (!boa_is_set(g, other) && !boa_isa(g, other, BOA_KIND_DICT)) {
    boa_value items = other;
    s = boa_set_new(g, base_kind(g, set), &other);
    s = s ? s : boa_set_update(g, other, items);
  }
  s = s ? s : boa_set_clone(g, set, &changed);
  s = s ? s : toggle(g, changed, other);
  if (!s) {
    boa_set_swap(g, set, changed);
  }
  return s;
}

boa_status boa_set_symmetric_difference(boa_guest *g, boa_value set, boa_value other, boa_value *out) {
  boa_status s = boa_set_new(g, base_kind(g, set), out);
  s = s ? s : boa_set_update(g, *out, other);
  return s ? s : toggle(g, *out, set);
}

boa_status boa_set_meets(boa_guest *g, boa_value set, boa_value other, bool *out) {
  *out = false;
  if (set == other) {
    *out = boa_length(g, set) != 0;
    return BOA_OK;
  }
  bool swap = boa_is_set(g, other) && boa_length(g, other) > boa_length(g, set);
  keys k = {.of = swap ? set : other};
  boa_value key;
  int64_t hash;
  boa_status s = BOA_OK;
  for (bool more = true; !s && !*out;) {
    s = next_key(g, &k, &key, &hash, &more);
    if (s || !more) {
      break;
    }
    s = boa_set_has(g, swap ? other : set, key, hash, out);
  }
  return s;
}

boa_status boa_set_covers(boa_guest *g, boa_value set, boa_value other, bool *out) {
  keys k = {.of = other};
  boa_value key;
  int64_t hash;
  boa_status s = BOA_OK;
  *out = !boa_is_set(g, other) || boa_length(g, other) <= boa_length(g, set);
  for (bool more = true; !s && *out;) {
    s = next_key(g, &k, &key, &hash, &more);
    if (s || !more) {
      break;
    }
    s = boa_set_has(g, set, key, hash, out);
  }
  return s;
}

/* ---- with dict views ---- */

static bool is_view(const boa_guest *g, boa_value v) {
  boa_kind kind = boa_kind_of(g, v);
  return kind == BOA_KIND_DICT_KEYS || kind == BOA_KIND_DICT_ITEMS;
}

bool boa_is_set_like(const boa_guest *g, boa_value v) {
  return boa_is_set(g, v) || is_view(g, v);
}

uint32_t boa_set_like_length(const boa_guest *g, boa_value v) {
  return boa_length(g, is_view(g, v) ? boa_field(g, v, BOA_VIEW_DICT) : v);
}

/* The items of a set or a view; those of dict_items are made as they come. */
static boa_status next_item(boa_guest *g, boa_value of, uint32_t *i, boa_value *item, bool *more) {
  int64_t hash;
  boa_value key, v, pair = 0;
  if (!boa_charge(&g->work, 1)) {
    return BOA_STOP;
  }
  if (boa_is_set(g, of)) {
    *more = boa_set_next(g, of, i, item, &hash);
    return BOA_OK;
  }
  *more = boa_dict_next(g, boa_field(g, of, BOA_VIEW_DICT), i, &key, &v);
  *item = key;
  if (!*more || boa_kind_of(g, of) == BOA_KIND_DICT_KEYS) {
    return BOA_OK;
  }
  boa_status s = boa_tuple_new(g, 2, &pair);
  if (!s) {
    boa_init_at(g, pair, 0, BOA_TUPLE_ITEMS, key);
    boa_init_at(g, pair, 1, BOA_TUPLE_ITEMS, v);
    *item = pair;
  }
  return s;
}

boa_status boa_set_like_has(boa_guest *g, boa_value v, boa_value item, bool *out) {
  boa_value found = BOA_UNBOUND;
  *out = false;
  if (boa_is_set(g, v)) {
    return boa_set_contains(g, v, item, out);
  }
  boa_value dict = boa_field(g, v, BOA_VIEW_DICT);
  if (boa_kind_of(g, v) == BOA_KIND_DICT_KEYS) {
    boa_status s = boa_dict_get(g, dict, item, &found);
    *out = !s && found != BOA_UNBOUND;
    return s;
  }
  if (boa_kind_of(g, item) != BOA_KIND_TUPLE || boa_length(g, item) != 2) {
    return BOA_OK;
  }
  boa_status s = boa_dict_get(g, dict, boa_item(g, item, 0, BOA_TUPLE_ITEMS), &found);
  if (s || found == BOA_UNBOUND) {
    return s;
  }
  boa_value wanted = boa_item(g, item, 1, BOA_TUPLE_ITEMS);
  *out = found == wanted;
  return *out ? BOA_OK : boa_equal(g, found, wanted, out);
}

/* Whether all items of a are in b; or with `any`, whether one is. */
static boa_status all_or_any(boa_guest *g, boa_value a, boa_value b, bool any, bool *out) {
  boa_value item = 0;
  uint32_t i = 0;
  boa_status s = BOA_OK;
  *out = !any;
  for (bool more = true; !s && *out != any;) {
    s = next_item(g, a, &i, &item, &more);
    if (s || !more) {
      break;
    }
    s = boa_set_like_has(g, b, item, out);
  }
  return s;
}

boa_status boa_set_order(boa_guest *g, boa_compare op, boa_value a, boa_value b, bool *out) {
  bool turned = op == BOA_GT || op == BOA_GE, proper = op == BOA_LT || op == BOA_GT;
  boa_value small = turned ? b : a, large = turned ? a : b;
  uint32_t n = boa_set_like_length(g, small), m = boa_set_like_length(g, large);
  *out = false;
  return n > m || (proper && n == m) ? BOA_OK : all_or_any(g, small, large, false, out);
}

boa_status boa_set_like_disjoint(boa_guest *g, boa_value view, boa_value other, bool *out) {
  bool swap = boa_is_set_like(g, other) && boa_set_like_length(g, other) > boa_set_like_length(g, view), meet = false;
  boa_status s = BOA_OK;
  if (boa_is_set_like(g, other)) {
    s = all_or_any(g, swap ? view : other, swap ? other : view, true, &meet);
  } else {
    s = boa_list_from(g, other, &other);
    for (uint32_t i = 0; !s && !meet && i < boa_length(g, other); i++) {
      s = boa_charge(&g->work, 1) ? boa_set_like_has(g, view, boa_sequence_item(g, other, i), &meet) : BOA_STOP;
    }
  }
  *out = !meet;
  return s;
}

/* A set of what an operand of a view's operator holds. */
static boa_status to_set(boa_guest *g, boa_value v, boa_value *out) {
  boa_status s = boa_set_new(g, BOA_KIND_SET, out);
  return s ? s : boa_set_update(g, *out, boa_is(g, v, BOA_KIND_DICT_KEYS) ? boa_field(g, v, BOA_VIEW_DICT) : v);
}

static boa_status view_and(boa_guest *g, boa_value a, boa_value b, boa_value *out) {
  boa_value view = is_view(g, a) ? a : b, other = is_view(g, a) ? b : a, items = 0;
  if (boa_isa(g, other, BOA_KIND_SET) && boa_set_like_length(g, view) <= boa_length(g, other)) {
    boa_status s = boa_set_operand(g, view, &items);
    return s ? s : boa_set_intersection(g, other, items, out);
  }
  if (is_view(g, other) && boa_set_like_length(g, other) > boa_set_like_length(g, view)) {
    boa_value v = view;
    view = other;
    other = v;
  }
  boa_status s = boa_list_from(g, other, &items);
  s = s ? s : boa_set_new(g, BOA_KIND_SET, out);
  for (uint32_t i = 0; !s && i < boa_length(g, items); i++) {
    bool found = false;
    boa_value item = boa_sequence_item(g, items, i);
    s = boa_charge(&g->work, 1) ? boa_set_like_has(g, view, item, &found) : BOA_STOP;
    s = s || !found ? s : boa_set_add(g, *out, item);
  }
  return s;
}

/* Of two dict_items: the pairs of b that are not in a, then those of a that are not in b. */
static boa_status items_xor(boa_guest *g, boa_value a, boa_value b, boa_value *out) {
  boa_value of[2] = {b, a}, item = 0;
  boa_status s = boa_set_new(g, BOA_KIND_SET, out);
  for (int k = 0; !s && k < 2; k++) {
    uint32_t i = 0;
    for (bool more = true, found; !s;) {
      s = next_item(g, of[k], &i, &item, &more);
      if (s || !more) {
        break;
      }
      s = boa_set_like_has(g, of[1 - k], item, &found);
      s = s || found ? s : boa_set_add(g, *out, item);
    }
  }
  return s;
}

static boa_status view_binary(boa_guest *g, boa_binary op, boa_value a, boa_value b, boa_value *out) {
  boa_value other = 0;
  if (op == BOA_AND) {
    return view_and(g, a, b, out);
  }
  if (op == BOA_XOR && boa_is(g, a, BOA_KIND_DICT_ITEMS) && boa_is(g, b, BOA_KIND_DICT_ITEMS)) {
    return items_xor(g, a, b, out);
  }
  boa_status s = to_set(g, a, out);
  if (op == BOA_OR) {
    return s ? s : boa_set_update(g, *out, b);
  }
  s = s ? s : boa_set_operand(g, b, &other);
  if (!s && op == BOA_SUB) {
    return boa_set_difference_update(g, *out, other);
  }
  return s ? s : boa_set_symmetric_difference_update(g, *out, other);
}

bool boa_set_operator(const boa_guest *g, boa_binary op, boa_value a, boa_value b) {
  bool algebra = op == BOA_AND || op == BOA_OR || op == BOA_XOR || op == BOA_SUB;
  return algebra && (is_view(g, a) || is_view(g, b) || (boa_is_set(g, a) && boa_is_set(g, b)));
}

static boa_status in_place_binary(boa_guest *g, boa_binary op, boa_value a, boa_value b) {
  boa_value result = 0;
  switch (op) {
  case BOA_OR:
    return boa_set_merge(g, a, b);
  case BOA_SUB:
    return boa_set_difference_update(g, a, b);
  case BOA_XOR:
    return boa_set_symmetric_difference_update(g, a, b);
  default: {
    boa_status s = boa_set_intersection(g, a, b, &result);
    if (!s) {
      boa_set_swap(g, a, result);
    }
    return s;
  }
  }
}

boa_status boa_set_binary(boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b, boa_value *out) {
  if (is_view(g, a) || is_view(g, b)) {
    return view_binary(g, op, a, b, out);
  }
  if (in_place && boa_kind_of(g, a) == BOA_KIND_SET) {
    *out = a;
    return in_place_binary(g, op, a, b);
  }
  boa_status s = BOA_OK;
  switch (op) {
  case BOA_OR:
    s = boa_set_copy(g, a, out);
    return s || a == b ? s : boa_set_merge(g, *out, b);
  case BOA_SUB:
    return boa_set_difference(g, a, b, out);
  case BOA_XOR:
    return boa_set_symmetric_difference(g, a, b, out);
  default:
    return boa_set_intersection(g, a, b, out);
  }
}
