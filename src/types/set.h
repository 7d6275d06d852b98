/* set and frozenset: the table (set.c) and the operations on it and on what acts like a set, dict views (set_operations.c).
 *
 * Invariant: nothing here calls guest code. BOA_BAIL says that a key's hash or equality needs it; then a set that is being changed holds
 * some more (or fewer) of the keys it would have at the end, and the operation may be made again from the start by other means. */
#ifndef BOA_TYPES_SET_H
#define BOA_TYPES_SET_H

#include "types/types.h"

/* The hash of a key, or the TypeError that it can't be a set's element. */
boa_status boa_set_key_hash(boa_guest *g, boa_value key, int64_t *out);
boa_status boa_set_has(boa_guest *g, boa_value set, boa_value key, int64_t hash, bool *found);
boa_status boa_set_add_hashed(boa_guest *g, boa_value set, boa_value key, int64_t hash);
boa_status boa_set_discard_hashed(boa_guest *g, boa_value set, boa_value key, int64_t hash, bool *found);
/* Room for that many more keys, as CPython makes it before a merge; a new table when a quarter of it is deleted slots. */
boa_status boa_set_reserve(boa_guest *g, boa_value set, uint64_t more);
boa_status boa_set_drop_deleted(boa_guest *g, boa_value set);
boa_status boa_set_merge(boa_guest *g, boa_value set, boa_value other);
/* A set of the same kind with the same table, slot by slot. */
boa_status boa_set_clone(boa_guest *g, boa_value set, boa_value *out);
/* Takes over the table of a set that nobody else has. */
void boa_set_swap(boa_guest *g, boa_value set, boa_value with);

/* `other`: a set, a dict, a list or a tuple (boa_set_operand makes one of any iterable). */
boa_status boa_set_operand(boa_guest *g, boa_value iterable, boa_value *other);
boa_status boa_set_copy(boa_guest *g, boa_value set, boa_value *out);
boa_status boa_set_intersection(boa_guest *g, boa_value set, boa_value other, boa_value *out);
boa_status boa_set_difference(boa_guest *g, boa_value set, boa_value other, boa_value *out);
boa_status boa_set_difference_update(boa_guest *g, boa_value set, boa_value other);
boa_status boa_set_symmetric_difference(boa_guest *g, boa_value set, boa_value other, boa_value *out);
boa_status boa_set_symmetric_difference_update(boa_guest *g, boa_value set, boa_value other);
/* Whether they have an item in common; whether all items of `small` are in `set`. */
boa_status boa_set_meets(boa_guest *g, boa_value set, boa_value other, bool *out);
boa_status boa_set_covers(boa_guest *g, boa_value set, boa_value other, bool *out);
/* Whether two of set, frozenset, dict_keys and dict_items have no item in common. */
boa_status boa_set_like_disjoint(boa_guest *g, boa_value view, boa_value other, bool *out);

#endif
