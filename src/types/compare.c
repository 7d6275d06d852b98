/* Equality and order of built-in values. Containers are walked with a stack of pairs in scratch, so depth is only length; every step costs
 * fuel, so that shared structures with exponentially many paths end at the limit. Two sets are equal when each key of one has an equal among the other's
 * keys of the same hash: such a level tries one candidate after the other, and when two items differ the walk goes back to the
 * innermost level that has candidates left. */
#include "types/types.h"

typedef struct {
  boa_value a, b;
  uint32_t i;
  bool trying; /* of sets: a candidate for `key` is being compared with it */
  uint32_t probe;
  boa_value key;
  int64_t hash;
} pair;

static bool is_number(const boa_guest *g, boa_value v) {
  return boa_is_integer(g, v) || boa_is_float(g, v);
}

/* The dict of a dict or a view of one. */
static boa_value dict_of(const boa_guest *g, boa_value v) {
  return boa_isa(g, v, BOA_KIND_DICT) ? v : boa_field(g, v, BOA_VIEW_DICT);
}
static bool is_view(const boa_guest *g, boa_value v) {
  return boa_is(g, v, BOA_KIND_DICT_KEYS) || boa_is(g, v, BOA_KIND_DICT_ITEMS);
}

/* The items of what is compared item by item. */
static uint32_t count(const boa_guest *g, boa_value v) {
  return boa_is(g, v, BOA_KIND_SLICE) ? 3 : boa_length(g, is_view(g, v) ? dict_of(g, v) : v);
}
static boa_value item_of(const boa_guest *g, boa_value v, uint32_t i) {
  return boa_is(g, v, BOA_KIND_SLICE) ? boa_item(g, v, i, BOA_SLICE_START) : boa_sequence_item(g, v, i);
}

/* Equality of what has no items; *walk says that the items decide. */
static boa_status equal_plain(boa_guest *g, boa_value a, boa_value b, bool *same, bool *walk) {
  *walk = false;
  *same = a == b;
  if (a == b) {
    if (boa_is(g, a, BOA_KIND_FLOAT)) {
      double d = boa_float_value(g, a);
      *same = d == d;
    }
    return boa_is_complex(g, a) ? boa_complex_equal(g, a, b, same) : BOA_OK;
  }
  if (boa_is(g, a, BOA_KIND_STR)) {
    if (boa_is(g, b, BOA_KIND_STR)) {
      g->work.fuel -= boa_str_length(g, a) / 128;
      *same = boa_str_equal(g, a, b);
    }
    return BOA_OK;
  }
  if (is_number(g, a) && is_number(g, b)) {
    int order;
    boa_status s = boa_number_compare(g, a, b, &order);
    *same = !s && order == 0;
    return s;
  }
  if (boa_is_bytes(g, a) && boa_is_bytes(g, b)) {
    g->work.fuel -= boa_length(g, a) / 128;
    *same = boa_bytes_equal(g, a, b);
    return BOA_OK;
  }
  if (boa_is_complex(g, a) || boa_is_complex(g, b)) {
    return boa_complex_equal(g, a, b, same);
  }
  boa_kind kind = boa_kind_of(g, a);
  if (boa_is_set_like(g, a) && boa_is_set_like(g, b)) {
    *walk = boa_set_like_length(g, a) == boa_set_like_length(g, b);
    return BOA_OK;
  }
  if (kind != boa_kind_of(g, b)) {
    return BOA_OK;
  }
  switch (kind) {
  case BOA_KIND_LIST:
  case BOA_KIND_TUPLE:
  case BOA_KIND_DICT:
  case BOA_KIND_SLICE:
    *walk = count(g, a) == count(g, b);
    return BOA_OK;
  case BOA_KIND_UNION:
    *same = boa_union_equal(g, a, b);
    return BOA_OK;
  case BOA_KIND_RANGE:
    return boa_range_equal(g, a, b, same);
  case BOA_KIND_METHOD:
    *same = boa_field(g, a, BOA_METHOD_FUNCTION) == boa_field(g, b, BOA_METHOD_FUNCTION) &&
            boa_field(g, a, BOA_METHOD_SELF) == boa_field(g, b, BOA_METHOD_SELF);
    return BOA_OK;
  case BOA_KIND_NATIVE:
    *same = boa_header_aux(boa_head(g, a)) == boa_header_aux(boa_head(g, b)) &&
            boa_field(g, a, BOA_NATIVE_SELF) == boa_field(g, b, BOA_NATIVE_SELF);
    return BOA_OK;
  default:
    return BOA_OK;
  }
}

/* The usual items at once: 1 equal, 0 not, 2: not of those kinds. */
static inline int equal_at_once(boa_guest *g, boa_value a, boa_value b) {
  if (boa_is_int(a) && boa_is_int(b)) {
    return a == b;
  }
  if (boa_is(g, a, BOA_KIND_STR) && boa_is(g, b, BOA_KIND_STR)) {
    g->work.fuel -= boa_str_length(g, a) / 128;
    return boa_str_equal(g, a, b);
  }
  return 2;
}

static bool overrides(boa_guest *g, boa_value v, boa_value name) {
  return boa_is_python(g, v) && boa_special(g, v, name);
}

/* Those whose equality is a definition's. */
static bool is_wrapping(const boa_guest *g, boa_value v) {
  return boa_is(g, v, BOA_KIND_MAPPING_PROXY) || boa_is(g, v, BOA_KIND_GENERIC_ALIAS);
}

static boa_status equal_leaf(boa_guest *g, boa_value a, boa_value b, bool *same, bool *walk) {
  int at_once = equal_at_once(g, a, b);
  if (at_once != 2) {
    *walk = false;
    *same = at_once;
    return BOA_OK;
  }
  if (a != b && (overrides(g, a, BOA_NAME(eq)) || overrides(g, b, BOA_NAME(eq)))) {
    *walk = false;
    return BOA_BAIL;
  }
  if (a != b && (is_wrapping(g, a) || is_wrapping(g, b))) {
    *walk = false;
    return BOA_BAIL;
  }
  return equal_plain(g, boa_payload(g, a), boa_payload(g, b), same, walk);
}

/* Whether a pair is compared by looking each item of a up in b: sets, and views with sets or of another kind. */
static bool is_search(const boa_guest *g, const pair *p) {
  return boa_is_set(g, p->a) || boa_is_set(g, p->b) || (is_view(g, p->a) && boa_kind_of(g, p->a) != boa_kind_of(g, p->b));
}

/* Its next item, from a set or from dict_keys. */
static boa_status next_wanted(boa_guest *g, pair *p, bool *more) {
  boa_value v;
  p->probe = 0;
  if (boa_is_set(g, p->a)) {
    *more = boa_set_next(g, p->a, &p->i, &p->key, &p->hash);
    return BOA_OK;
  }
  *more = boa_dict_next(g, dict_of(g, p->a), &p->i, &p->key, &v);
  return *more ? boa_hash(g, p->key, &p->hash) : BOA_OK;
}

/* An item of a, and what may be its equal in b; *same false when there is nothing (more). Keys of dicts are looked up: that may compare
 * hashable values, in which no view can be, so it goes no deeper. */
static boa_status next_candidate(boa_guest *g, pair *p, boa_value *x, boa_value *y, bool *more, bool *same) {
  bool again = p->trying;
  boa_status s = again ? BOA_OK : next_wanted(g, p, more);
  *more = again || *more;
  if (s || !*more) {
    return s;
  }
  *x = p->key;
  *y = BOA_UNBOUND;
  if (boa_is_set(g, p->b)) {
    s = boa_set_probe(g, p->b, p->hash, &p->probe, y);
  } else if (!again && boa_is(g, p->b, BOA_KIND_DICT_KEYS)) {
    s = boa_dict_get(g, dict_of(g, p->b), p->key, y);
    *y = s || *y == BOA_UNBOUND ? *y : p->key;
  } else if (!again && boa_isa(g, p->key, BOA_KIND_TUPLE) && boa_length(g, p->key) == 2) {
    *x = boa_item(g, p->key, 1, BOA_TUPLE_ITEMS);
    s = boa_dict_get(g, dict_of(g, p->b), boa_item(g, p->key, 0, BOA_TUPLE_ITEMS), y);
  }
  *same = p->trying = !s && *y != BOA_UNBOUND;
  return s;
}

/* The next two items of a pair of containers; *more false at the end; *same false when a key is missing. */
static boa_status next_items(boa_guest *g, pair *p, boa_value *x, boa_value *y, bool *more, bool *same) {
  if (is_search(g, p)) {
    return next_candidate(g, p, x, y, more, same);
  }
  if (boa_isa(g, p->a, BOA_KIND_DICT) || is_view(g, p->a)) {
    boa_value key;
    *more = boa_dict_next(g, dict_of(g, p->a), &p->i, &key, x);
    if (*more) {
      boa_status s = boa_dict_get(g, dict_of(g, p->b), key, y);
      *same = !s && *y != BOA_UNBOUND;
      *x = boa_is(g, p->a, BOA_KIND_DICT_KEYS) ? *y : *x; /* of keys the values don't matter */
      return s;
    }
    return BOA_OK;
  }
  *more = p->i < count(g, p->a);
  if (*more) {
    *x = item_of(g, p->a, p->i);
    *y = item_of(g, p->b, p->i++);
  }
  return BOA_OK;
}

typedef struct {
  pair *at;
  size_t depth, room;
} pairs;

enum { DEEPEST = 100000 }; /* pairs within pairs: two lists that hold themselves have no end */

static boa_status open_pair(boa_guest *g, pairs *p, boa_value a, boa_value b) {
  if (p->depth == DEEPEST) {
    return boa_raise(g, BOA_KIND_RECURSION_ERROR, "maximum recursion depth exceeded in comparison");
  }
  if (p->depth == p->room) {
    size_t room = p->room ? p->room * 2 : 8;
    pair *at = boa_scratch_grow(&g->work, p->at, p->room * sizeof *at, room * sizeof *at);
    if (!at) {
      return BOA_NOMEM;
    }
    p->at = at;
    p->room = room;
  }
  bool turn = boa_is(g, a, BOA_KIND_DICT_ITEMS) && !boa_is(g, b, BOA_KIND_DICT_ITEMS);
  p->at[p->depth++] = (pair){.a = turn ? b : a, .b = turn ? a : b};
  return BOA_OK;
}

/* Two items differ: back to the innermost set that may have another candidate. False: there is none. */
static bool step_back(pairs *p) {
  while (p->depth && !p->at[p->depth - 1].trying) {
    p->depth--;
  }
  return p->depth != 0;
}

/* Passes over items of two lists or tuples that are the same values. */
static boa_status skip_same(boa_guest *g, pair *p) {
  uint32_t from = p->i, n = count(g, p->a), m = count(g, p->b), i = 0;
  if (from >= n || from >= m) {
    return BOA_OK;
  }
  n -= from;
  m -= from;
  const boa_value *a = boa_read_row(g, boa_row_of(g, p->a), from, &n), *b = boa_read_row(g, boa_row_of(g, p->b), from, &m);
  for (n = n < m ? n : m; i < n && a[i] == b[i];) {
    i++;
  }
  p->i = from + i;
  return boa_charge(&g->work, i / 4) ? BOA_OK : BOA_STOP;
}

static bool is_row_pair(const boa_guest *g, const pair *p) {
  return (boa_isa(g, p->a, BOA_KIND_LIST) && boa_isa(g, p->b, BOA_KIND_LIST)) ||
         (boa_isa(g, p->a, BOA_KIND_TUPLE) && boa_isa(g, p->b, BOA_KIND_TUPLE));
}

static boa_status equal_walk(boa_guest *g, boa_value a, boa_value b, bool *same) {
  pairs stack = {0};
  boa_status s = open_pair(g, &stack, a, b);
  *same = true;
  while (!s && stack.depth) {
    pair *top = &stack.at[stack.depth - 1];
    boa_value x = 0, y = 0;
    bool more = true, walk = false;
    s = is_row_pair(g, top) ? skip_same(g, top) : BOA_OK;
    if (s || !boa_charge(&g->work, 1)) {
      return s ? s : BOA_STOP;
    }
    s = next_items(g, top, &x, &y, &more, same);
    if (!s && *same && more && x != y) { /* an item is equal to itself, nan too, as in CPython's containers */
      s = equal_leaf(g, x, y, same, &walk);
    }
    if (s) {
      return s;
    }
    if (walk) {
      *same = true;
      s = open_pair(g, &stack, x, y);
    } else if (*same && more) {
      top->trying = false;
    } else if (*same && --stack.depth) {
      stack.at[stack.depth - 1].trying = false;
    } else if (!*same) {
      *same = step_back(&stack);
    }
  }
  return s;
}

static boa_status equal_from(boa_guest *g, boa_value a, boa_value b, bool plain, bool *out) {
  bool walk;
  boa_status s = plain ? equal_plain(g, a, b, out, &walk) : equal_leaf(g, a, b, out, &walk);
  if (s || !walk) {
    return s;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  s = equal_walk(g, a, b, out);
  boa_scratch_release(&g->work, m);
  return s;
}

boa_status boa_equal(boa_guest *g, boa_value a, boa_value b, bool *out) {
  return equal_from(g, a, b, false, out);
}

static bool holds(boa_compare op, int order) {
  switch (op) {
  case BOA_LT:
    return order == -1;
  case BOA_LE:
    return order == -1 || order == 0;
  case BOA_GT:
    return order == 1;
  case BOA_GE:
    return order == 1 || order == 0;
  default:
    return order == 0;
  }
}

static const char *const signs[] = {"<", "<=", "==", "!=", ">", ">="};

/* Order; sequences are decided by their first items that differ. */
static bool orders(boa_guest *g, boa_value v) {
  return boa_is_python(g, v) && (boa_special(g, v, BOA_NAME(lt)) || boa_special(g, v, BOA_NAME(gt)) ||
                                 boa_special(g, v, BOA_NAME(le)) || boa_special(g, v, BOA_NAME(ge)));
}

/* The usual items at once: -1, 0, 1; 2: not comparable (nan), 3: not of those kinds. */
static inline int order_at_once(boa_guest *g, boa_value a, boa_value b) {
  if (boa_is_int(a) && boa_is_int(b)) {
    return ((int64_t)a > (int64_t)b) - ((int64_t)a < (int64_t)b);
  }
  if (boa_is_small_float(a) && boa_is_small_float(b)) {
    double x = boa_small_float(a), y = boa_small_float(b);
    return x < y ? -1 : x > y ? 1 : x == y ? 0 : 2;
  }
  if (boa_is(g, a, BOA_KIND_STR) && boa_is(g, b, BOA_KIND_STR)) {
    g->work.fuel -= boa_str_length(g, a) / 128;
    return boa_str_compare(g, a, b);
  }
  return 3;
}

/* The first items of two sequences that differ; 0: the shorter one is how the other begins. */
static boa_status first_difference(boa_guest *g, boa_value a, boa_value b, boa_value *x, boa_value *y) {
  bool tuples = boa_is(g, a, BOA_KIND_TUPLE) && boa_is(g, b, BOA_KIND_TUPLE);
  for (uint32_t i = 0; i < count(g, a) && i < count(g, b); i++) {
    bool same = false;
    *x = tuples ? boa_item(g, a, i, BOA_TUPLE_ITEMS) : item_of(g, a, i);
    *y = tuples ? boa_item(g, b, i, BOA_TUPLE_ITEMS) : item_of(g, b, i);
    int at_once = *x == *y ? 0 : order_at_once(g, *x, *y);
    boa_status s = !boa_charge(&g->work, 1) ? BOA_STOP : at_once != 3 ? BOA_OK : boa_equal(g, *x, *y, &same);
    if (s || (at_once == 3 ? !same : at_once != 0)) {
      return s;
    }
  }
  *x = *y = 0;
  return BOA_OK;
}

/* The order of what has no items, or a set; *walk says that the items decide. */
static boa_status order_plain(boa_guest *g, boa_compare op, boa_value whole_a, boa_value whole_b, bool *walk, bool *out) {
  boa_value a = boa_payload(g, whole_a), b = boa_payload(g, whole_b);
  if (boa_is(g, a, BOA_KIND_STR) && boa_is(g, b, BOA_KIND_STR)) {
    *out = holds(op, order_at_once(g, a, b));
    return BOA_OK;
  }
  if (is_number(g, a) && is_number(g, b)) {
    int o;
    boa_status s = boa_number_compare(g, a, b, &o);
    *out = !s && holds(op, o);
    return s;
  }
  if (boa_is_bytes(g, a) && boa_is_bytes(g, b)) {
    g->work.fuel -= boa_length(g, a) / 128;
    *out = holds(op, boa_bytes_compare(g, a, b));
    return BOA_OK;
  }
  if (boa_is_set_like(g, a) && boa_is_set_like(g, b)) {
    return boa_set_order(g, op, a, b, out);
  }
  boa_kind kind = boa_kind_of(g, a);
  *walk = kind == boa_kind_of(g, b) && (kind == BOA_KIND_LIST || kind == BOA_KIND_TUPLE || kind == BOA_KIND_SLICE);
  return *walk ? BOA_OK
               : boa_raise(g, BOA_KIND_TYPE_ERROR, "'%s' not supported between instances of '%t' and '%t'", signs[op], whole_a,
                           whole_b);
}

static boa_status order(boa_guest *g, boa_compare op, boa_value a, boa_value b, bool plain, bool *out) {
  for (;; plain = false) {
    int at_once = order_at_once(g, a, b);
    if (at_once != 3) {
      *out = holds(op, at_once);
      return BOA_OK;
    }
    bool walk = boa_is(g, a, BOA_KIND_TUPLE) && boa_is(g, b, BOA_KIND_TUPLE);
    if (!walk && !plain && (orders(g, a) || orders(g, b))) {
      return BOA_BAIL;
    }
    boa_status s = walk ? BOA_OK : order_plain(g, op, a, b, &walk, out);
    if (s || !walk) {
      return s;
    }
    boa_value x = 0, y = 0;
    s = first_difference(g, a, b, &x, &y);
    if (s || !x) {
      uint32_t n = count(g, a), m = count(g, b);
      *out = !s && holds(op, n < m ? -1 : n > m);
      return s;
    }
    a = x;
    b = y;
  }
}

static boa_status contains_str(boa_guest *g, boa_value item, boa_value s, bool *out) {
  item = boa_is(g, item, BOA_KIND_STR) ? item : boa_payload(g, item);
  if (!boa_is(g, item, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'in <string>' requires string as left operand, not %t", item);
  }
  if (boa_str_length(g, item) == 1 && boa_str_width(g, item) == 1 && boa_str_width(g, s) == 1) {
    uint32_t n = boa_str_length(g, s);
    const uint8_t *text = cage_bytes(&g->cage, boa_str_data(g, s), 0, &n);
    *out = n && memchr(text, (int)boa_str_char(g, item, 0), n);
    return boa_charge(&g->work, n / 64) ? BOA_OK : BOA_STOP;
  }
  int64_t at;
  boa_status status = boa_str_find(g, s, item, 0, boa_str_length(g, s), false, &at);
  *out = at >= 0;
  return status;
}

static boa_status contains(boa_guest *g, boa_value item, boa_value v, bool *out) {
  boa_kind kind = boa_kind_of(g, v);
  *out = false;
  if (kind == BOA_KIND_STR) {
    return contains_str(g, item, v, out);
  }
  if (boa_is_bytes(g, v)) {
    return boa_bytes_contains(g, v, item, out);
  }
  if (boa_is_set_like(g, v)) {
    return boa_set_like_has(g, v, item, out);
  }
  if (kind == BOA_KIND_DICT) {
    boa_value found;
    boa_status s = boa_dict_get(g, v, item, &found);
    *out = !s && found != BOA_UNBOUND;
    return s;
  }
  if (kind == BOA_KIND_RANGE && boa_is_integer(g, item)) {
    return boa_range_contains(g, v, item, out);
  }
  if (kind == BOA_KIND_LIST || kind == BOA_KIND_TUPLE) {
    for (uint32_t i = 0; i < boa_length(g, v) && !*out; i++) {
      boa_value x = boa_sequence_item(g, v, i);
      boa_status s = !boa_charge(&g->work, 1) ? BOA_STOP : x == item ? BOA_OK : boa_equal(g, x, item, out);
      *out = *out || x == item;
      if (s) {
        return s;
      }
    }
    return BOA_OK;
  }
  boa_value it, x;
  boa_status s = boa_get_iterator(g, v, &it);
  if (s == BOA_RAISE) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "argument of type '%t' is not a container or iterable", v);
  }
  if (!s && it == v) { /* can't be asked again, should an item need guest code */
    return BOA_BAIL;
  }
  while (!s && !*out) {
    s = boa_next(g, it, &x);
    if (s || x == BOA_UNBOUND) {
      break;
    }
    s = !boa_charge(&g->work, 1) ? BOA_STOP : boa_equal(g, x, item, out);
    *out = *out || x == item;
  }
  return s;
}

static boa_status compare_values(boa_guest *g, boa_compare op, boa_value a, boa_value b, bool plain, boa_value *out) {
  bool yes = false;
  boa_status s;
  switch (op) {
  case BOA_EQ:
  case BOA_NE:
    s = equal_from(g, a, b, plain, &yes);
    yes = yes == (op == BOA_EQ);
    break;
  case BOA_IN:
  case BOA_NOT_IN:
    if (!plain && (overrides(g, b, BOA_NAME(contains)) || overrides(g, b, BOA_NAME(iter)))) {
      return BOA_BAIL;
    }
    s = contains(g, a, boa_payload(g, b), &yes);
    yes = yes == (op == BOA_IN);
    break;
  case BOA_IS:
  case BOA_IS_NOT:
    s = BOA_OK;
    yes = (a == b) == (op == BOA_IS);
    break;
  default:
    s = order(g, op, a, b, plain, &yes);
  }
  *out = boa_bool(yes);
  return s;
}

boa_status boa_compare_values(boa_guest *g, boa_compare op, boa_value a, boa_value b, boa_value *out) {
  if (op == BOA_NE && (overrides(g, a, BOA_NAME(ne)) || overrides(g, b, BOA_NAME(ne)))) {
    return BOA_BAIL;
  }
  return compare_values(g, op, a, b, false, out);
}

boa_status boa_plain_compare(boa_guest *g, boa_compare op, boa_value a, boa_value b, boa_value *out) {
  return compare_values(g, op, a, b, true, out);
}
