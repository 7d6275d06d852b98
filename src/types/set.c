/* The table of set and frozenset: open addressing as 64-bit CPython's since 3.7, so that iteration order, pop order and what `print` shows
 * agree with it. A slot is a key (0 free, HOLE deleted) in one array and its full hash (0 free, -1 deleted) in a buffer beside it, so that
 * probing reads hashes alone. A probe looks at up to ten slots in a row, then jumps by the perturbed hash; a table grows as soon as three
 * fifths are filled, to more than four times its keys (twice beyond 50,000). Invariants: live <= fill < slots, slots a power of two (no table at
 * all counts as 8 free slots); no key stands twice. A set that is changed gets its new table before the first change, so every change
 * may be tried again. Each jump costs fuel: a flood of equal hashes is paid for. */
#include "types/set.h"

enum { LEAST_SLOTS = 8, LINEAR_PROBES = 9, PERTURB_SHIFT = 5, MANY = 50000 };
#define DELETED_HASH UINT64_MAX

typedef struct table {
  boa_cage cage; /* a copy that the compiler may keep in registers: nothing is allocated while it is in use */
  uint32_t keys, hashes, slots;
} table;

static table table_at(const boa_guest *g, boa_value keys, boa_value hashes) {
  uint32_t n = keys && hashes ? boa_raw(g, keys, BOA_ARRAY_CAPACITY) : 0;
  bool sound = n && (n & (n - 1)) == 0 && n <= g->cage.size / 8;
  return (table){g->cage, (uint32_t)keys, (uint32_t)hashes, sound ? n : 0};
}
static table table_of(const boa_guest *g, boa_value set) {
  return table_at(g, boa_field(g, set, BOA_SET_KEYS), boa_field(g, set, BOA_SET_HASHES));
}
static inline boa_value key_at(const table *t, uint32_t i) {
  return cage_load64_at(&t->cage, (boa_ref){t->keys}, i, BOA_ARRAY_ITEMS);
}
static inline uint64_t hash_at(const table *t, uint32_t i) {
  return cage_load64_at(&t->cage, (boa_ref){t->hashes}, i, BOA_BUFFER_DATA);
}
static void set_hash_at(const table *t, uint32_t i, uint64_t hash) {
  cage_store64_at(&t->cage, (boa_ref){t->hashes}, i, BOA_BUFFER_DATA, hash);
}
static inline bool is_key(boa_value key) {
  return key != 0 && key != BOA_HOLE;
}

/* The slots in the order in which a hash's keys may stand there. */
typedef struct walk {
  uint32_t base, offset, run, mask, jumps;
  uint64_t perturb;
} walk;

static inline uint32_t run_at(uint32_t base, uint32_t mask) {
  return (uint64_t)base + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
}
static inline walk walk_start(const table *t, uint64_t hash) {
  uint32_t mask = t->slots - 1, base = (uint32_t)hash & mask;
  return (walk){base, 0, run_at(base, mask), mask, 0, hash};
}
static inline void walk_next(walk *w) {
  if (w->offset < w->run) {
    w->offset++;
    return;
  }
  w->perturb >>= PERTURB_SHIFT;
  w->base = (uint32_t)(w->base * 5 + 1 + w->perturb) & w->mask;
  w->run = run_at(w->base, w->mask);
  w->offset = 0;
  w->jumps++;
}
/* A sound table has a free slot on every walk; in a broken one the walk ends too. */
static inline bool walk_ends(const walk *w) {
  return w->jumps > (uint64_t)w->mask + 32;
}

boa_status boa_set_new(boa_guest *g, boa_kind kind, boa_value *out) {
  *out = boa_alloc(g, BOA_SET_SIZE, boa_header(BOA_TYPE(kind), BOA_LAYOUT_VALUES24, 0, 0));
  return *out ? BOA_OK : BOA_NOMEM;
}

static boa_status table_new(boa_guest *g, uint64_t slots, boa_value *keys, boa_value *hashes) {
  *keys = boa_alloc(g, BOA_ARRAY_ITEMS + slots * 8, boa_header(BOA_TYPE(BOA_KIND_ARRAY), BOA_LAYOUT_VALUES16, 0, 0));
  *hashes = *keys ? boa_alloc(g, BOA_BUFFER_DATA + slots * 8, boa_header(BOA_TYPE(BOA_KIND_BUFFER), BOA_LAYOUT_RAW, 0, 0)) : 0;
  if (!*hashes) {
    return BOA_NOMEM;
  }
  if (!boa_charge(&g->work, slots / 8)) {
    return BOA_STOP;
  }
  boa_set_raw(g, *keys, BOA_ARRAY_CAPACITY, (uint32_t)slots);
  boa_set_raw(g, *hashes, BOA_BUFFER_USED, (uint32_t)slots * 8);
  return BOA_OK;
}

/* Makes a table the set's; `live` keys are in it and `fill` slots taken. */
static void commit(boa_guest *g, boa_value set, boa_value keys, boa_value hashes, uint32_t live, uint32_t fill) {
  boa_store(g, set, BOA_SET_KEYS, keys);
  boa_store(g, set, BOA_SET_HASHES, hashes);
  boa_set_raw(g, set, BOA_SET_LIVE, live);
  boa_set_raw(g, set, BOA_SET_FILL, fill);
}

/* Into a fresh table without the key: the first free slot. Returns how many jumps it took. */
static uint32_t put(const table *t, boa_value key, uint64_t hash) {
  walk w = walk_start(t, hash);
  for (; !walk_ends(&w); walk_next(&w)) {
    uint32_t at = w.base + w.offset;
    if (key_at(t, at) == 0) {
      cage_store64_at(&t->cage, (boa_ref){t->keys}, at, BOA_ARRAY_ITEMS, key);
      set_hash_at(t, at, hash);
      break;
    }
  }
  return w.jumps;
}

/* All keys of one table into a fresh one, which becomes the set's. */
static boa_status move_all(boa_guest *g, boa_value set, boa_value keys, boa_value hashes, const table *from) {
  table to = table_at(g, keys, hashes);
  uint32_t n = 0;
  uint64_t owed = 0;
  for (uint32_t i = 0; to.slots && i < from->slots; i++) {
    boa_value key = key_at(from, i);
    if (is_key(key)) {
      owed += 1 + put(&to, key, hash_at(from, i));
      n++;
    }
    if (owed >= 1 << 14 || i + 1 == from->slots) {
      if (!boa_charge(&g->work, owed / 2)) {
        return BOA_STOP;
      }
      owed = 0;
    }
  }
  commit(g, set, keys, hashes, n, n);
  return BOA_OK;
}

static uint64_t slots_for(uint64_t keys) {
  uint64_t n = LEAST_SLOTS;
  while (n <= keys) {
    n *= 2;
  }
  return n;
}

static uint64_t grown(uint64_t live) {
  return slots_for(live > MANY ? live * 2 : live * 4);
}

static boa_status resize(boa_guest *g, boa_value set, uint64_t slots) {
  boa_value keys = 0, hashes = 0;
  boa_status s = table_new(g, slots, &keys, &hashes);
  table from = table_of(g, set);
  return s ? s : move_all(g, set, keys, hashes, &from);
}

/* ---- finding ---- */

static boa_status same_key(boa_guest *g, boa_value other, boa_value key, bool *same) {
  *same = other == key;
  if (*same || !is_key(other)) {
    return BOA_OK;
  }
  if (boa_is(g, key, BOA_KIND_STR) && boa_is(g, other, BOA_KIND_STR)) {
    *same = boa_str_equal(g, other, key);
    return BOA_OK;
  }
  return boa_equal(g, other, key, same);
}

/* Where the key is, or when it is absent the slot where it would go: the last deleted one that was passed, else the free one at the end. */
static boa_status find(boa_guest *g, boa_value set, boa_value key, uint64_t hash, uint32_t *at, bool *found) {
  table t = table_of(g, set);
  uint32_t deleted = UINT32_MAX;
  *found = false;
  *at = UINT32_MAX;
  if (!t.slots) {
    *at = (uint32_t)hash & (LEAST_SLOTS - 1);
    return BOA_OK;
  }
  for (walk w = walk_start(&t, hash); !walk_ends(&w); walk_next(&w)) {
    uint32_t slot = w.base + w.offset;
    uint64_t h = hash_at(&t, slot);
    if (h == hash) {
      boa_value other = key_at(&t, slot);
      if (other == 0) {
        *at = deleted != UINT32_MAX ? deleted : slot;
        return BOA_OK;
      }
      boa_status s = same_key(g, other, key, found);
      if (s || *found) {
        *at = slot;
        return s;
      }
      if (!boa_charge(&g->work, 1)) {
        return BOA_STOP;
      }
    } else if (h == 0 && key_at(&t, slot) == 0) {
      *at = deleted != UINT32_MAX ? deleted : slot;
      return BOA_OK;
    } else if (h == DELETED_HASH) {
      deleted = slot;
    }
    if (w.offset == w.run && !boa_charge(&g->work, 1)) {
      return BOA_STOP;
    }
  }
  return BOA_OK;
}

boa_status boa_set_key_hash(boa_guest *g, boa_value key, int64_t *out) {
  boa_status s = boa_hash(g, key, out);
  if (s == BOA_RAISE && boa_is(g, g->roots[BOA_ROOT_RAISED], BOA_KIND_TYPE_ERROR)) {
    boa_value text = 0;
    s = boa_exception_text(g, g->roots[BOA_ROOT_RAISED], &text);
    return s ? s : boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot use '%t' as a set element (%v)", key, text);
  }
  return s;
}

boa_status boa_set_has(boa_guest *g, boa_value set, boa_value key, int64_t hash, bool *found) {
  uint32_t at;
  return find(g, set, key, (uint64_t)hash, &at, found);
}

/* The hash to look a key up by: a set stands for the frozenset with its items. */
static boa_status look_up_hash(boa_guest *g, boa_value key, int64_t *hash) {
  if (boa_kind_of(g, key) == BOA_KIND_SET) {
    return boa_set_hash(g, key, hash);
  }
  return boa_set_key_hash(g, key, hash);
}

boa_status boa_set_contains(boa_guest *g, boa_value set, boa_value key, bool *found) {
  int64_t hash = 0;
  boa_status s = look_up_hash(g, key, &hash);
  return s ? s : boa_set_has(g, set, key, hash, found);
}

/* ---- changing ---- */

/* A key that is not there yet, at the slot that find() has named. */
static boa_status insert(boa_guest *g, boa_value set, boa_value key, uint64_t hash, uint32_t at) {
  boa_value keys = 0, hashes = 0, first_keys = 0, first_hashes = 0;
  table t = table_of(g, set);
  uint32_t live = boa_raw(g, set, BOA_SET_LIVE), fill = boa_raw(g, set, BOA_SET_FILL);
  bool fresh = !t.slots || (at < t.slots && key_at(&t, at) == 0);
  bool grows = t.slots && fresh && ((uint64_t)fill + 1) * 5 >= ((uint64_t)t.slots - 1) * 3;
  boa_status s = t.slots ? BOA_OK : table_new(g, LEAST_SLOTS, &first_keys, &first_hashes);
  s = s || !grows ? s : table_new(g, grown((uint64_t)live + 1), &keys, &hashes);
  if (s || at == UINT32_MAX) {
    return s;
  }
  if (!t.slots) {
    commit(g, set, first_keys, first_hashes, 0, 0);
    fill = live = 0;
  }
  t = table_of(g, set);
  boa_store_at(g, t.keys, at, BOA_ARRAY_ITEMS, key);
  set_hash_at(&t, at, hash);
  boa_set_raw(g, set, BOA_SET_LIVE, live + 1);
  boa_set_raw(g, set, BOA_SET_FILL, fill + fresh);
  return grows ? move_all(g, set, keys, hashes, &t) : BOA_OK;
}

boa_status boa_set_add_hashed(boa_guest *g, boa_value set, boa_value key, int64_t hash) {
  uint32_t at;
  bool found;
  boa_status s = find(g, set, key, (uint64_t)hash, &at, &found);
  return s || found ? s : insert(g, set, key, (uint64_t)hash, at);
}

boa_status boa_set_add(boa_guest *g, boa_value set, boa_value key) {
  int64_t hash = 0;
  boa_status s = boa_set_key_hash(g, key, &hash);
  return s ? s : boa_set_add_hashed(g, set, key, hash);
}

static void delete_at(boa_guest *g, boa_value set, uint32_t at) {
  table t = table_of(g, set);
  boa_store_at(g, t.keys, at, BOA_ARRAY_ITEMS, BOA_HOLE);
  set_hash_at(&t, at, DELETED_HASH);
  boa_set_raw(g, set, BOA_SET_LIVE, boa_raw(g, set, BOA_SET_LIVE) - 1);
}

boa_status boa_set_discard_hashed(boa_guest *g, boa_value set, boa_value key, int64_t hash, bool *found) {
  uint32_t at;
  boa_status s = find(g, set, key, (uint64_t)hash, &at, found);
  if (!s && *found) {
    delete_at(g, set, at);
  }
  return s;
}

boa_status boa_set_discard(boa_guest *g, boa_value set, boa_value key, bool *found) {
  int64_t hash = 0;
  boa_status s = look_up_hash(g, key, &hash);
  return s ? s : boa_set_discard_hashed(g, set, key, hash, found);
}

boa_status boa_set_drop_deleted(boa_guest *g, boa_value set) {
  uint32_t live = boa_raw(g, set, BOA_SET_LIVE), fill = boa_raw(g, set, BOA_SET_FILL);
  table t = table_of(g, set);
  return !t.slots || fill - live <= (t.slots - 1) / 4 ? BOA_OK : resize(g, set, grown(live));
}

boa_status boa_set_reserve(boa_guest *g, boa_value set, uint64_t more) {
  uint64_t live = boa_raw(g, set, BOA_SET_LIVE), fill = boa_raw(g, set, BOA_SET_FILL);
  table t = table_of(g, set);
  uint64_t mask = t.slots ? t.slots - 1 : LEAST_SLOTS - 1, wanted = slots_for((live + more) * 2);
  if ((fill + more) * 5 < mask * 3 || (wanted == LEAST_SLOTS && mask + 1 == LEAST_SLOTS && fill == live)) {
    return BOA_OK;
  }
  return resize(g, set, wanted);
}

void boa_set_clear(boa_guest *g, boa_value set) {
  commit(g, set, 0, 0, 0, 0);
}

void boa_set_swap(boa_guest *g, boa_value set, boa_value with) {
  commit(g, set, boa_field(g, with, BOA_SET_KEYS), boa_field(g, with, BOA_SET_HASHES), boa_raw(g, with, BOA_SET_LIVE),
         boa_raw(g, with, BOA_SET_FILL));
}

/* The same table, deleted slots included, in words of its own. */
static boa_status copy_table(boa_guest *g, boa_value from, boa_value to) {
  boa_value keys = 0, hashes = 0;
  table t = table_of(g, from);
  boa_status s = t.slots ? table_new(g, t.slots, &keys, &hashes) : BOA_OK;
  if (!s && t.slots) {
    cage_copy(&g->cage, boa_to_ref(keys), BOA_ARRAY_ITEMS, (boa_ref){t.keys}, BOA_ARRAY_ITEMS, t.slots * 8);
    cage_copy(&g->cage, boa_to_ref(hashes), BOA_BUFFER_DATA, (boa_ref){t.hashes}, BOA_BUFFER_DATA, t.slots * 8);
    commit(g, to, keys, hashes, boa_raw(g, from, BOA_SET_LIVE), boa_raw(g, from, BOA_SET_FILL));
  }
  return s;
}

boa_status boa_set_clone(boa_guest *g, boa_value set, boa_value *out) {
  boa_value clone = 0;
  boa_status s = boa_set_new(g, boa_kind_of(g, set), &clone);
  *out = clone;
  return s ? s : copy_table(g, set, clone);
}

/* Adds all keys of another set, in CPython's three ways: they leave different orders. */
boa_status boa_set_merge(boa_guest *g, boa_value set, boa_value other) {
  uint32_t more = boa_raw(g, other, BOA_SET_LIVE);
  if (set == other || more == 0) {
    return BOA_OK;
  }
  boa_status s = boa_set_reserve(g, set, more);
  table t = table_of(g, set), from = table_of(g, other);
  uint32_t slots = t.slots ? t.slots : LEAST_SLOTS;
  if (s) {
    return s;
  }
  if (boa_raw(g, set, BOA_SET_FILL) == 0 && slots == from.slots && boa_raw(g, other, BOA_SET_FILL) == more) {
    return copy_table(g, other, set);
  }
  if (boa_raw(g, set, BOA_SET_FILL) == 0) {
    boa_value keys = 0, hashes = 0;
    s = table_new(g, slots, &keys, &hashes);
    from = table_of(g, other); /* the cage may have moved */
    return s ? s : move_all(g, set, keys, hashes, &from);
  }
  for (uint32_t i = 0; !s && i < from.slots; i++) {
    boa_value key = key_at(&from, i);
    uint64_t hash = hash_at(&from, i);
    if (is_key(key)) {
      s = boa_charge(&g->work, 1) ? boa_set_add_hashed(g, set, key, (int64_t)hash) : BOA_STOP;
      from = table_of(g, other); /* the cage may have moved */
    }
  }
  return s;
}

/* ---- walking ---- */

bool boa_set_next(boa_guest *g, boa_value set, uint32_t *position, boa_value *key, int64_t *hash) {
  table t = table_of(g, set);
  uint32_t i = *position;
  while (i < t.slots) {
    *key = key_at(&t, i);
    if (is_key(*key)) {
      *hash = (int64_t)hash_at(&t, i);
      g->work.fuel -= (i - *position) / 8;
      *position = i + 1;
      return true;
    }
    i++;
  }
  g->work.fuel -= (i - *position) / 8;
  *position = i;
  return false;
}

/* The place where the last search ended is remembered, so that emptying a set is linear. */
boa_status boa_set_pop(boa_guest *g, boa_value set, boa_value *out) {
  table t = table_of(g, set);
  uint32_t finger = boa_raw(g, set, BOA_SET_FINGER), i = t.slots ? finger & (t.slots - 1) : 0;
  for (uint32_t n = 0; n < t.slots && boa_raw(g, set, BOA_SET_LIVE); n++) {
    boa_value key = key_at(&t, i);
    if (is_key(key)) {
      delete_at(g, set, i);
      boa_set_raw(g, set, BOA_SET_FINGER, i + 1);
      g->work.fuel -= (n & 0xffff) / 8;
      *out = key;
      return BOA_OK;
    }
    i = (i + 1) & (t.slots - 1);
    if ((n & 0xffff) == 0xffff && !boa_charge(&g->work, 0x2000)) {
      return BOA_STOP;
    }
  }
  return boa_raise(g, BOA_KIND_KEY_ERROR, "pop from an empty set");
}

static uint64_t shuffle(uint64_t h) {
  return ((h ^ 89869747) ^ (h << 16)) * 3644798167;
}

boa_status boa_set_hash(boa_guest *g, boa_value set, int64_t *out) {
  bool frozen = boa_kind_of(g, set) == BOA_KIND_FROZENSET;
  uint64_t hash = frozen ? cage_load64(&g->cage, boa_to_ref(set), BOA_SET_HASH) : 0;
  if (hash) {
    *out = (int64_t)hash;
    return BOA_OK;
  }
  boa_value key;
  int64_t h;
  for (uint32_t i = 0; boa_set_next(g, set, &i, &key, &h);) {
    hash ^= shuffle((uint64_t)h);
    if (!boa_charge(&g->work, 1)) {
      return BOA_STOP;
    }
  }
  hash ^= ((uint64_t)boa_length(g, set) + 1) * 1927868237;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069 + 907133923;
  hash = hash == UINT64_MAX ? 590923713 : hash;
  if (frozen) {
    cage_store64(&g->cage, boa_to_ref(set), BOA_SET_HASH, hash);
  }
  *out = (int64_t)hash;
  return BOA_OK;
}

/* ---- for definitions, where comparing keys is guest code ---- */

/* The walk of a hash behind its first `steps` slots; *at is the slot of the last of them. */
static boa_status walk_to(boa_guest *g, const table *t, int64_t hash, uint32_t steps, walk *w, uint32_t *at) {
  *w = walk_start(t, (uint64_t)hash);
  for (uint32_t i = 0; i < steps && !walk_ends(w); i++) {
    *at = w->base + w->offset;
    walk_next(w);
    if ((i & 0xfff) == 0xfff && !boa_charge(&g->work, 0x400)) {
      return BOA_STOP;
    }
  }
  return boa_charge(&g->work, (steps & 0xfff) / 4) ? BOA_OK : BOA_STOP;
}

boa_status boa_set_probe(boa_guest *g, boa_value set, int64_t hash, uint32_t *state, boa_value *candidate) {
  table t = table_of(g, set);
  walk w;
  uint32_t at;
  *candidate = BOA_UNBOUND;
  boa_status s = t.slots ? walk_to(g, &t, hash, *state, &w, &at) : BOA_OK;
  for (; !s && t.slots && !walk_ends(&w); walk_next(&w)) {
    uint32_t slot = w.base + w.offset;
    boa_value key = key_at(&t, slot);
    ++*state;
    if (key == 0) {
      break;
    }
    if (hash_at(&t, slot) == (uint64_t)hash && is_key(key)) {
      *candidate = key;
      break;
    }
    s = w.offset < w.run || boa_charge(&g->work, 1) ? BOA_OK : BOA_STOP;
  }
  return s;
}

boa_status boa_set_insert_hashed(boa_guest *g, boa_value set, boa_value key, int64_t hash) {
  table t = table_of(g, set);
  uint32_t at = (uint32_t)hash & (LEAST_SLOTS - 1);
  if (t.slots) {
    bool end = false;
    at = UINT32_MAX;
    for (walk w = walk_start(&t, (uint64_t)hash); !end && !walk_ends(&w); walk_next(&w)) {
      boa_value key_there = key_at(&t, w.base + w.offset);
      end = key_there == 0;
      at = key_there == BOA_HOLE || (end && at == UINT32_MAX) ? w.base + w.offset : at;
      if (w.offset == w.run && !boa_charge(&g->work, 1)) {
        return BOA_STOP;
      }
    }
  }
  return insert(g, set, key, (uint64_t)hash, at);
}

boa_status boa_set_remove_entry(boa_guest *g, boa_value set, int64_t hash, uint32_t state) {
  table t = table_of(g, set);
  walk w;
  uint32_t at = UINT32_MAX;
  boa_status s = t.slots ? walk_to(g, &t, hash, state, &w, &at) : BOA_OK;
  if (!s && at < t.slots && is_key(key_at(&t, at)) && hash_at(&t, at) == (uint64_t)hash) {
    delete_at(g, set, at);
  }
  return s;
}
