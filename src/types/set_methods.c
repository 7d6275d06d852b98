/* The methods and constructors of set and frozenset, and isdisjoint of dict views. Where CPython takes any number of iterables, they are
 * worked off one by one; what an iterator gave is put in its place among the arguments, so that neither a second try nor a definition
 * that takes over finds it used up. */
#include "types/set.h"
#include "types/natives.h"

static boa_status operand(boa_guest *g, uint32_t args, uint32_t i, boa_value *other) {
  boa_value v = boa_arg(g, args, i);
  boa_status s = boa_set_operand(g, v, other);
  if (!s && *other != v) {
    *cage_words(&g->cage, args + i * 8) = *other;
  }
  return s;
}

boa_status boa_native_set_add(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = BOA_NONE;
  return boa_set_add(g, boa_arg(g, args, 0), boa_arg(g, args, 1));
}

boa_status boa_native_set_discard(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  bool found;
  *out = BOA_NONE;
  return boa_set_discard(g, boa_arg(g, args, 0), boa_arg(g, args, 1), &found);
}

boa_status boa_native_set_remove(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  bool found = false;
  boa_status s = boa_set_discard(g, boa_arg(g, args, 0), boa_arg(g, args, 1), &found);
  *out = BOA_NONE;
  return s || found ? s : boa_raise_value(g, BOA_KIND_KEY_ERROR, boa_arg(g, args, 1));
}

boa_status boa_native_set_pop(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return boa_set_pop(g, boa_arg(g, args, 0), out);
}

boa_status boa_native_set_clear(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_set_clear(g, boa_arg(g, args, 0));
  *out = BOA_NONE;
  return BOA_OK;
}

boa_status boa_native_set_copy(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value set = boa_arg(g, args, 0);
  if (boa_is(g, set, BOA_KIND_FROZENSET)) {
    *out = set;
    return BOA_OK;
  }
  return boa_set_copy(g, set, out);
}

boa_status boa_native_set_update(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value set = boa_arg(g, args, 0), other = 0;
  boa_status s = BOA_OK;
  for (uint32_t i = 1; !s && i < n; i++) {
    s = operand(g, args, i, &other);
    s = s ? s : boa_set_update(g, set, other);
  }
  *out = BOA_NONE;
  return s;
}

boa_status boa_native_set_union(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value other = 0;
  boa_status s = boa_set_copy(g, boa_arg(g, args, 0), out);
  for (uint32_t i = 1; !s && i < n; i++) {
    s = operand(g, args, i, &other);
    s = s || other == boa_arg(g, args, 0) ? s : boa_set_update(g, *out, other);
  }
  return s;
}

boa_status boa_native_set_intersection(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value other = 0;
  if (n == 1) {
    return boa_set_copy(g, boa_arg(g, args, 0), out);
  }
  boa_status s = BOA_OK;
  *out = boa_arg(g, args, 0);
  for (uint32_t i = 1; !s && i < n; i++) {
    s = operand(g, args, i, &other);
    s = s ? s : boa_set_intersection(g, *out, other, out);
  }
  return s;
}

boa_status boa_native_set_intersection_update(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value result = 0;
  boa_status s = boa_native_set_intersection(g, args, n, &result);
  if (!s) {
    boa_set_swap(g, boa_arg(g, args, 0), result);
  }
  *out = BOA_NONE;
  return s;
}

boa_status boa_native_set_difference(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value set = boa_arg(g, args, 0), other = 0;
  boa_status s = n == 1 ? boa_set_copy(g, set, out) : BOA_OK;
  for (uint32_t i = 1; !s && i < n; i++) {
    s = operand(g, args, i, &other);
    if (!s) {
      s = i == 1 ? boa_set_difference(g, set, other, out) : boa_set_difference_update(g, *out, other);
    }
  }
  return s;
}

boa_status boa_native_set_difference_update(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value other = 0;
  boa_status s = BOA_OK;
  for (uint32_t i = 1; !s && i < n; i++) {
    s = operand(g, args, i, &other);
    s = s ? s : boa_set_difference_update(g, boa_arg(g, args, 0), other);
  }
  *out = BOA_NONE;
  return s;
}

boa_status boa_native_set_symmetric_difference(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value other = 0;
  boa_status s = operand(g, args, 1, &other);
  return s ? s : boa_set_symmetric_difference(g, boa_arg(g, args, 0), other, out);
}

boa_status boa_native_set_symmetric_difference_update(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value other = 0;
  boa_status s = operand(g, args, 1, &other);
  *out = BOA_NONE;
  return s ? s : boa_set_symmetric_difference_update(g, boa_arg(g, args, 0), other);
}

boa_status boa_native_set_isdisjoint(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value other = 0;
  bool meet = false;
  boa_status s = operand(g, args, 1, &other);
  s = s ? s : boa_set_meets(g, boa_arg(g, args, 0), other, &meet);
  *out = boa_bool(!meet);
  return s;
}

boa_status boa_native_set_issubset(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value set = boa_arg(g, args, 0), other = 0, common = 0;
  bool yes = false;
  boa_status s = operand(g, args, 1, &other);
  if (!s && boa_is_set(g, other)) {
    s = boa_set_covers(g, other, set, &yes);
  } else if (!s) {
    s = boa_set_intersection(g, set, other, &common);
    yes = !s && boa_length(g, common) == boa_length(g, set);
  }
  *out = boa_bool(yes);
  return s;
}

boa_status boa_native_set_issuperset(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value other = 0;
  bool yes = false;
  boa_status s = operand(g, args, 1, &other);
  s = s ? s : boa_set_covers(g, boa_arg(g, args, 0), other, &yes);
  *out = boa_bool(yes);
  return s;
}

boa_status boa_native_view_isdisjoint(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  bool yes = false;
  boa_status s = boa_set_like_disjoint(g, boa_arg(g, args, 0), boa_arg(g, args, 1), &yes);
  *out = boa_bool(yes);
  return s;
}

static boa_status construct(boa_guest *g, uint32_t args, uint32_t n, boa_kind kind, boa_value *out) {
  boa_value other = 0;
  boa_status s = n > 1 ? operand(g, args, 1, &other) : BOA_OK;
  s = s ? s : boa_set_new(g, kind, out);
  return s || n < 2 ? s : boa_set_update(g, *out, other);
}

boa_status boa_native_new_set(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return construct(g, args, n, BOA_KIND_SET, out);
}

boa_status boa_native_new_frozenset(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  if (n > 1 && boa_is(g, boa_arg(g, args, 1), BOA_KIND_FROZENSET)) {
    *out = boa_arg(g, args, 1);
    return BOA_OK;
  }
  return construct(g, args, n, BOA_KIND_FROZENSET, out);
}
