/* The methods of set and frozenset (set_methods.c), lines as in natives.h. */
// clang-format off
#define BOA_SET_NATIVES(N) \
  N(new_set, "__new__", 1, 2, SET, 4) \
  N(new_frozenset, "__new__", 1, 2, FROZENSET, 4) \
  N(set_add, "add", 2, 2, SET, 0) \
  N(set_clear, "clear", 1, 1, SET, 0) \
  N(set_copy, "copy", 1, 1, SET, 0) \
  N(set_difference, "difference", 1, -1, SET, 0) \
  N(set_difference_update, "difference_update", 1, -1, SET, 0) \
  N(set_discard, "discard", 2, 2, SET, 0) \
  N(set_intersection, "intersection", 1, -1, SET, 0) \
  N(set_intersection_update, "intersection_update", 1, -1, SET, 0) \
  N(set_isdisjoint, "isdisjoint", 2, 2, SET, 0) \
  N(set_issubset, "issubset", 2, 2, SET, 0) \
  N(set_issuperset, "issuperset", 2, 2, SET, 0) \
  N(set_pop, "pop", 1, 1, SET, 0) \
  N(set_remove, "remove", 2, 2, SET, 0) \
  N(set_symmetric_difference, "symmetric_difference", 2, 2, SET, 0) \
  N(set_symmetric_difference_update, "symmetric_difference_update", 2, 2, SET, 0) \
  N(set_union, "union", 1, -1, SET, 0) \
  N(set_update, "update", 1, -1, SET, 0) \
  N(set_copy, "copy", 1, 1, FROZENSET, 0) \
  N(set_difference, "difference", 1, -1, FROZENSET, 0) \
  N(set_intersection, "intersection", 1, -1, FROZENSET, 0) \
  N(set_isdisjoint, "isdisjoint", 2, 2, FROZENSET, 0) \
  N(set_issubset, "issubset", 2, 2, FROZENSET, 0) \
  N(set_issuperset, "issuperset", 2, 2, FROZENSET, 0) \
  N(set_symmetric_difference, "symmetric_difference", 2, 2, FROZENSET, 0) \
  N(set_union, "union", 1, -1, FROZENSET, 0) \
  N(view_isdisjoint, "isdisjoint", 2, 2, DICT_KEYS, 0) \
  N(view_isdisjoint, "isdisjoint", 2, 2, DICT_ITEMS, 0)
// clang-format on
