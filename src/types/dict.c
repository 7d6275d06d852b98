/* dict: entries in insertion order, (hash as an int, key, value) each, in an array; beyond 8 entries an index of entry numbers with open addressing
 * finds them. Invariants: live <= used <= room of the array; a deleted entry's key is HOLE; index slots hold entry number + 1, 0 free,
 * ~0 deleted; the index is at most two thirds full. Keys here are values whose hash and equality need no guest code; any other is
 * BOA_BAIL. Probing follows CPython's perturbation, each probe costs fuel, so a flood of equal hashes is paid for. */
#include "types/types.h"

enum { LINEAR_MOST = 8, ENTRY_WORDS = 3, DELETED_SLOT = -1 };

static uint32_t entry_room(const boa_guest *g, boa_value entries) {
  return entries ? boa_raw(g, entries, BOA_ARRAY_CAPACITY) / ENTRY_WORDS : 0;
}

static boa_value entry_word(const boa_guest *g, boa_value entries, uint32_t i, uint32_t word) {
  return cage_load64(&g->cage, (boa_ref){(uint32_t)entries + i * (ENTRY_WORDS * 8) + word * 8}, BOA_ARRAY_ITEMS);
}

static void set_entry_word(boa_guest *g, boa_value entries, uint32_t i, uint32_t word, boa_value v) {
  boa_store_at(g, entries, i * ENTRY_WORDS + word, BOA_ARRAY_ITEMS, v);
}

/* The entries before this one are deleted: the header's aux, so that a queue's head is found without a search. */
static uint32_t first_entry(const boa_guest *g, boa_value dict) {
  return boa_header_aux(boa_head(g, dict));
}
static void set_first_entry(boa_guest *g, boa_value dict, uint32_t first) {
  cage_store16(&g->cage, boa_to_ref(dict), BOA_AUX_BITS / 8, (uint16_t)first);
}

boa_status boa_dict_new(boa_guest *g, boa_value *out) {
  *out = boa_alloc(g, 32, boa_header(BOA_TYPE(BOA_KIND_DICT), BOA_LAYOUT_VALUES16, 0, 0));
  return *out ? BOA_OK : BOA_NOMEM;
}

static bool quick_equal(const boa_guest *g, boa_value a, boa_value b, boa_value hash, boa_value entry_hash) {
  return a == b || (hash == entry_hash && boa_is(g, a, BOA_KIND_STR) && boa_is(g, b, BOA_KIND_STR) && boa_str_equal(g, a, b));
}

/* Whether entry i holds that key. */
static boa_status is_key(boa_guest *g, boa_value entries, uint32_t i, boa_value key, boa_value hash, bool *same) {
  boa_value other = entry_word(g, entries, i, 1), entry_hash = entry_word(g, entries, i, 0);
  *same = other != BOA_HOLE && quick_equal(g, key, other, hash, entry_hash);
  if (*same || other == BOA_HOLE || hash != entry_hash) {
    return BOA_OK;
  }
  return boa_equal(g, other, key, same);
}

static uint32_t index_size(const boa_guest *g, boa_value index) {
  uint32_t n = boa_raw(g, index, BOA_BUFFER_USED) / 4;
  return n && (n & (n - 1)) == 0 ? n : 1;
}

/* A place in the index as the probe sequence visits them. */
typedef struct {
  boa_cage cage; /* a copy that the compiler may keep in registers: nothing is allocated while a sequence runs */
  uint32_t index, mask, at;
  uint64_t perturb;
} probe;

static inline probe probe_start(const boa_guest *g, boa_value index, boa_value hash) {
  uint64_t h = (uint64_t)hash >> 1;
  uint32_t mask = index_size(g, index) - 1;
  return (probe){g->cage, (uint32_t)index, mask, (uint32_t)h & mask, h};
}
static inline uint32_t probe_slot(const probe *p) {
  return cage_load32_at(&p->cage, (boa_ref){p->index}, p->at, BOA_BUFFER_DATA);
}
static inline void probe_next(probe *p) {
  p->perturb >>= 5;
  p->at = (uint32_t)(p->at * 5 + p->perturb + 1) & p->mask;
}
static inline boa_value probe_entry(const probe *p, boa_value entries, uint32_t i, uint32_t word) {
  return cage_load64(&p->cage, (boa_ref){(uint32_t)entries + i * (ENTRY_WORDS * 8) + word * 8}, BOA_ARRAY_ITEMS);
}

static boa_status find_linear(boa_guest *g, boa_value entries, uint32_t used, boa_value key, boa_value hash, uint32_t *at) {
  bool same = false;
  used = used < LINEAR_MOST ? used : LINEAR_MOST;
  for (uint32_t i = 0; i < used; i++) {
    boa_status s = is_key(g, entries, i, key, hash, &same);
    if (s || same) {
      *at = i;
      return s;
    }
  }
  return BOA_OK;
}

/* Finds the key's entry; *at is its number or ~0, *slot its place in the index (or the first free one when absent). */
static boa_status find(boa_guest *g, boa_value dict, boa_value key, boa_value hash, uint32_t *at, uint32_t *slot) {
  boa_value entries = boa_field(g, dict, BOA_DICT_ENTRIES), index = boa_field(g, dict, BOA_DICT_INDEX);
  uint32_t used = boa_raw(g, dict, BOA_DICT_USED);
  *at = *slot = UINT32_MAX;
  if (!index) {
    return find_linear(g, entries, used, key, hash, at);
  }
  probe p = probe_start(g, index, hash);
  for (uint64_t probes = 0; probes <= (uint64_t)p.mask + 32; probes++) {
    uint32_t number = probe_slot(&p);
    *slot = p.at;
    if (number == 0) {
      return BOA_OK;
    }
    bool live = number <= used, same = live && probe_entry(&p, entries, number - 1, 1) == key;
    if (!same && live && probe_entry(&p, entries, number - 1, 0) == hash) {
      boa_status s = is_key(g, entries, number - 1, key, hash, &same);
      if (s) {
        return s;
      }
    }
    if (same) {
      *at = number - 1;
      return BOA_OK;
    }
    if (!boa_charge(&g->work, 1)) {
      return BOA_STOP;
    }
    probe_next(&p);
  }
  return BOA_OK;
}

/* The hash as it stands in an entry. */
static boa_status hash_word(boa_guest *g, boa_value key, boa_value *out) {
  int64_t h;
  if (boa_is_int(key) && (uint64_t)(boa_int(key) + (INT64_C(1) << 60)) < UINT64_C(1) << 61) { /* its own hash */
    h = boa_int(key) == -1 ? -2 : boa_int(key);
  } else if (boa_is_ref(key) && (boa_header_flags(boa_head(g, key)) & BOA_STR_HASHED) && boa_is(g, key, BOA_KIND_STR)) {
    h = (int64_t)cage_load64(&g->cage, boa_to_ref(key), BOA_STR_HASH);
  } else {
    boa_status s = boa_hash(g, key, &h);
    if (s == BOA_RAISE) {
      boa_value text = 0;
      s = boa_exception_text(g, g->roots[BOA_ROOT_RAISED], &text);
      return s ? s : boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot use '%t' as a dict key (%v)", key, text);
    }
    if (s) {
      return s;
    }
  }
  *out = (uint64_t)h << 1 | 1;
  return BOA_OK;
}

boa_status boa_dict_get(boa_guest *g, boa_value dict, boa_value key, boa_value *out) {
  boa_value hash = 0;
  uint32_t at, slot;
  boa_status s = hash_word(g, key, &hash);
  s = s ? s : find(g, dict, key, hash, &at, &slot);
  if (!s) {
    *out = at == UINT32_MAX ? BOA_UNBOUND : entry_word(g, boa_field(g, dict, BOA_DICT_ENTRIES), at, 2);
  }
  return s;
}

uint32_t boa_dict_peek(const boa_guest *g, boa_value dict, boa_value key) {
  uint64_t hash;
  if (boa_is_int(key)) {
    hash = (uint64_t)boa_int(key);
    if (hash + (UINT64_C(1) << 60) >= UINT64_C(1) << 61 || hash == UINT64_MAX) {
      return UINT32_MAX;
    }
  } else if (boa_is_ref(key) && (boa_header_flags(boa_head(g, key)) & BOA_STR_HASHED) && boa_is(g, key, BOA_KIND_STR)) {
    hash = cage_load64(&g->cage, boa_to_ref(key), BOA_STR_HASH);
  } else {
    return UINT32_MAX;
  }
  boa_value entries = boa_field(g, dict, BOA_DICT_ENTRIES), index = boa_field(g, dict, BOA_DICT_INDEX);
  uint32_t used = boa_raw(g, dict, BOA_DICT_USED), number;
  if (!index) {
    used = used < LINEAR_MOST ? used : LINEAR_MOST;
    for (number = 0; number < used && entry_word(g, entries, number, 0) != (hash << 1 | 1);) {
      number++;
    }
    return number < used && entry_word(g, entries, number, 1) == key ? number : UINT32_MAX;
  }
  number = cage_load32_at(&g->cage, boa_to_ref(index), (uint32_t)hash & (index_size(g, index) - 1), BOA_BUFFER_DATA) - 1;
  return number < used && entry_word(g, entries, number, 1) == key ? number : UINT32_MAX;
}

boa_value boa_dict_value(const boa_guest *g, boa_value dict, uint32_t entry) {
  return entry_word(g, boa_field(g, dict, BOA_DICT_ENTRIES), entry, 2);
}

void boa_dict_set_value(boa_guest *g, boa_value dict, uint32_t entry, boa_value v) {
  set_entry_word(g, boa_field(g, dict, BOA_DICT_ENTRIES), entry, 2, v);
}

boa_value boa_dict_name(const boa_guest *g, boa_value dict, boa_value name) {
  boa_value entries = boa_field(g, dict, BOA_DICT_ENTRIES), index = boa_field(g, dict, BOA_DICT_INDEX);
  uint32_t used = boa_raw(g, dict, BOA_DICT_USED);
  if (!index) {
    used = used < LINEAR_MOST ? used : LINEAR_MOST;
    for (uint32_t i = 0; i < used; i++) {
      if (entry_word(g, entries, i, 1) == name) {
        return entry_word(g, entries, i, 2);
      }
    }
    return 0;
  }
  probe p = probe_start(g, index, cage_load64(&g->cage, boa_to_ref(name), BOA_STR_HASH) << 1);
  for (uint64_t probes = 0; probes <= (uint64_t)p.mask + 32; probes++) {
    uint32_t number = probe_slot(&p);
    if (number == 0) {
      return 0;
    }
    if (number <= used && probe_entry(&p, entries, number - 1, 1) == name) {
      return probe_entry(&p, entries, number - 1, 2);
    }
    probe_next(&p);
  }
  return 0;
}

/* Writes an index slot for an entry: the first free place of its probe sequence. Returns how many places it passed on the way. */
static uint64_t index_put(boa_guest *g, boa_value index, boa_value hash, uint32_t number) {
  probe p = probe_start(g, index, hash);
  uint64_t probes = 0;
  for (; probes <= (uint64_t)p.mask + 32; probes++) {
    if (probe_slot(&p) == 0) {
      cage_store32_at(&g->cage, boa_to_ref(index), p.at, BOA_BUFFER_DATA, number + 1);
      return probes;
    }
    probe_next(&p);
  }
  return probes;
}

/* New entries and index for `room` entries, deleted ones left out. Allocates all, then commits. */
static boa_status resize(boa_guest *g, boa_value dict, uint64_t room) {
  uint64_t slots = 8;
  while (slots * 2 < room * 3) {
    slots *= 2;
  }
  boa_value old = boa_field(g, dict, BOA_DICT_ENTRIES), index = 0;
  uint32_t used = boa_raw(g, dict, BOA_DICT_USED);
  used = used < entry_room(g, old) ? used : entry_room(g, old);
  boa_value entries =
      boa_alloc(g, BOA_ARRAY_ITEMS + room * ENTRY_WORDS * 8, boa_header(BOA_TYPE(BOA_KIND_ARRAY), BOA_LAYOUT_VALUES16, 0, 0));
  if (room > LINEAR_MOST) {
    index = boa_alloc(g, BOA_BUFFER_DATA + slots * 4, boa_header(BOA_TYPE(BOA_KIND_BUFFER), BOA_LAYOUT_RAW, 0, 0));
  }
  if (!entries || (room > LINEAR_MOST && !index)) {
    return BOA_NOMEM;
  }
  if (!boa_charge(&g->work, used / 4)) {
    return BOA_STOP;
  }
  boa_set_raw(g, entries, BOA_ARRAY_CAPACITY, (uint32_t)room * ENTRY_WORDS);
  if (index) {
    boa_set_raw(g, index, BOA_BUFFER_USED, (uint32_t)slots * 4);
  }
  uint32_t n = 0;
  for (uint32_t i = 0; i < used && n < room; i++) {
    boa_value key = entry_word(g, old, i, 1), hash = entry_word(g, old, i, 0);
    if (key == BOA_HOLE) {
      continue;
    }
    set_entry_word(g, entries, n, 0, hash);
    set_entry_word(g, entries, n, 1, key);
    set_entry_word(g, entries, n, 2, entry_word(g, old, i, 2));
    if (index && !boa_charge(&g->work, index_put(g, index, hash, n))) {
      return BOA_STOP;
    }
    n++;
  }
  boa_store(g, dict, BOA_DICT_ENTRIES, entries);
  boa_store(g, dict, BOA_DICT_INDEX, index);
  boa_set_raw(g, dict, BOA_DICT_USED, n);
  set_first_entry(g, dict, 0);
  return BOA_OK;
}

/* A key that is not there yet; `slot` is the index's free place for it. */
static boa_status insert(boa_guest *g, boa_value dict, boa_value key, boa_value hash, uint32_t slot, boa_value v) {
  uint32_t used = boa_raw(g, dict, BOA_DICT_USED), live = boa_raw(g, dict, BOA_DICT_LIVE);
  if (used >= entry_room(g, boa_field(g, dict, BOA_DICT_ENTRIES))) {
    boa_status s = resize(g, dict, live < 4 ? 4 : live < 8 ? 8 : (uint64_t)live * 2);
    if (s) {
      return s;
    }
    used = boa_raw(g, dict, BOA_DICT_USED);
    slot = UINT32_MAX;
  }
  boa_value entries = boa_field(g, dict, BOA_DICT_ENTRIES), index = boa_field(g, dict, BOA_DICT_INDEX);
  boa_ref words = {(uint32_t)entries + used * (ENTRY_WORDS * 8)};
  cage_store64(&g->cage, words, BOA_ARRAY_ITEMS, hash); /* an int */
  boa_store(g, words.at, BOA_ARRAY_ITEMS + 8, key);
  boa_store(g, words.at, BOA_ARRAY_ITEMS + 16, v);
  if (index && slot != UINT32_MAX) {
    cage_store32_at(&g->cage, boa_to_ref(index), slot, BOA_BUFFER_DATA, used + 1);
  } else if (index) {
    index_put(g, index, hash, used);
  }
  boa_set_raw(g, dict, BOA_DICT_USED, used + 1);
  boa_set_raw(g, dict, BOA_DICT_LIVE, live + 1);
  return BOA_OK;
}

boa_status boa_dict_set(boa_guest *g, boa_value dict, boa_value key, boa_value v) {
  boa_value hash = 0;
  uint32_t at, slot;
  boa_status s = hash_word(g, key, &hash);
  s = s ? s : find(g, dict, key, hash, &at, &slot);
  if (s) {
    return s;
  }
  if (at != UINT32_MAX) {
    set_entry_word(g, boa_field(g, dict, BOA_DICT_ENTRIES), at, 2, v);
    return BOA_OK;
  }
  return insert(g, dict, key, hash, slot, v);
}

static void delete_at(boa_guest *g, boa_value dict, uint32_t at, uint32_t slot) {
  boa_value entries = boa_field(g, dict, BOA_DICT_ENTRIES), index = boa_field(g, dict, BOA_DICT_INDEX);
  set_entry_word(g, entries, at, 1, BOA_HOLE);
  set_entry_word(g, entries, at, 2, 0);
  if (index) {
    cage_store32_at(&g->cage, boa_to_ref(index), slot, BOA_BUFFER_DATA, (uint32_t)DELETED_SLOT);
  }
  uint32_t used = boa_raw(g, dict, BOA_DICT_USED), first = first_entry(g, dict);
  boa_set_raw(g, dict, BOA_DICT_LIVE, boa_raw(g, dict, BOA_DICT_LIVE) - 1);
  if (at + 1 == used && !index) {
    boa_set_raw(g, dict, BOA_DICT_USED, used - 1);
  } else if (at == first) {
    while (first < used && first < UINT16_MAX && entry_word(g, entries, first, 1) == BOA_HOLE) {
      first++;
    }
    set_first_entry(g, dict, first);
  }
}

boa_status boa_dict_delete(boa_guest *g, boa_value dict, boa_value key, bool *found, boa_value *was) {
  boa_value hash = 0;
  uint32_t at, slot;
  boa_status s = hash_word(g, key, &hash);
  s = s ? s : find(g, dict, key, hash, &at, &slot);
  *found = !s && at != UINT32_MAX;
  if (!*found) {
    return s;
  }
  *was = entry_word(g, boa_field(g, dict, BOA_DICT_ENTRIES), at, 2);
  delete_at(g, dict, at, slot);
  return BOA_OK;
}

bool boa_dict_next(const boa_guest *g, boa_value dict, uint32_t *position, boa_value *key, boa_value *v) {
  boa_value entries = boa_field(g, dict, BOA_DICT_ENTRIES);
  uint32_t used = boa_raw(g, dict, BOA_DICT_USED), room = entry_room(g, entries);
  used = used < room ? used : room;
  *position = *position ? *position : first_entry(g, dict);
  while (*position < used) {
    uint32_t i = (*position)++;
    *key = entry_word(g, entries, i, 1);
    if (*key != BOA_HOLE) {
      *v = entry_word(g, entries, i, 2);
      return true;
    }
  }
  return false;
}

void boa_dict_clear(boa_guest *g, boa_value dict) {
  set_first_entry(g, dict, 0);
  boa_set_raw(g, dict, BOA_DICT_LIVE, 0);
  boa_set_raw(g, dict, BOA_DICT_USED, 0);
  boa_store(g, dict, BOA_DICT_ENTRIES, 0);
  boa_store(g, dict, BOA_DICT_INDEX, 0);
}

/* Without deleted entries the tables are copied as they are. */
static boa_status copy_tables(boa_guest *g, boa_value to, boa_value from) {
  boa_value entries = boa_field(g, from, BOA_DICT_ENTRIES), index = boa_field(g, from, BOA_DICT_INDEX), own = 0, own_index = 0;
  uint32_t used = boa_raw(g, from, BOA_DICT_USED), words = boa_raw(g, entries, BOA_ARRAY_CAPACITY);
  uint32_t slots = index ? boa_raw(g, index, BOA_BUFFER_USED) : 0, n = used * ENTRY_WORDS;
  own = boa_alloc(g, BOA_ARRAY_ITEMS + (uint64_t)words * 8, boa_header(BOA_TYPE(BOA_KIND_ARRAY), BOA_LAYOUT_VALUES16, 0, 0));
  if (own && index) {
    own_index = boa_alloc(g, BOA_BUFFER_DATA + (uint64_t)slots, boa_header(BOA_TYPE(BOA_KIND_BUFFER), BOA_LAYOUT_RAW, 0, 0));
  }
  if (!own || (index && !own_index)) {
    return BOA_NOMEM;
  }
  if (!boa_charge(&g->work, used / 4)) {
    return BOA_STOP;
  }
  boa_set_raw(g, own, BOA_ARRAY_CAPACITY, words);
  boa_move_items(g, own, 0, entries, 0, n < words ? n : words);
  if (index) {
    boa_set_raw(g, own_index, BOA_BUFFER_USED, slots);
    cage_copy(&g->cage, boa_to_ref(own_index), BOA_BUFFER_DATA, boa_to_ref(index), BOA_BUFFER_DATA, slots);
  }
  boa_store(g, to, BOA_DICT_ENTRIES, own);
  boa_store(g, to, BOA_DICT_INDEX, own_index);
  boa_set_raw(g, to, BOA_DICT_USED, used);
  boa_set_raw(g, to, BOA_DICT_LIVE, used);
  return BOA_OK;
}

boa_status boa_dict_fill(boa_guest *g, boa_value to, boa_value from) {
  uint32_t live = boa_raw(g, from, BOA_DICT_LIVE);
  if (live && live == boa_raw(g, from, BOA_DICT_USED) && !boa_raw(g, to, BOA_DICT_USED)) {
    return copy_tables(g, to, from);
  }
  boa_status s = BOA_OK;
  boa_value key, v;
  for (uint32_t i = 0; !s && boa_dict_next(g, from, &i, &key, &v);) {
    s = boa_charge(&g->work, 1) ? boa_dict_set(g, to, key, v) : BOA_STOP;
  }
  return s;
}

boa_status boa_dict_copy(boa_guest *g, boa_value dict, boa_value *out) {
  boa_value copy = 0;
  boa_status s = boa_dict_new(g, &copy);
  *out = copy;
  return s ? s : boa_dict_fill(g, copy, dict);
}

/* ---- for definitions, where comparing keys is guest code ---- */

static boa_value hash_value(int64_t hash) {
  return (uint64_t)hash << 1 | 1;
}

/* The entry behind the first `steps` entries of a hash's walk that are looked at: *at its number or ~0, *slot its place in the index. *steps
 * counts on. With `last`, the last of the first `steps` themselves. */
static boa_status next_of_hash(boa_guest *g, boa_value dict, boa_value hash, uint32_t *steps, bool last, uint32_t *at,
                               uint32_t *slot) {
  boa_value entries = boa_field(g, dict, BOA_DICT_ENTRIES), index = boa_field(g, dict, BOA_DICT_INDEX);
  uint32_t used = boa_raw(g, dict, BOA_DICT_USED), room = entry_room(g, entries), from = *steps, n = 0;
  used = used < room ? used : room;
  probe p = index ? probe_start(g, index, hash) : (probe){0};
  uint64_t most = index ? (uint64_t)p.mask + 32 : used;
  *at = *slot = UINT32_MAX;
  for (; n < most; n++) {
    uint32_t number = index ? probe_slot(&p) : n + 1;
    bool live = number && number <= used && entry_word(g, entries, number - 1, 1) != BOA_HOLE;
    if (number == 0) {
      break;
    }
    if (live && entry_word(g, entries, number - 1, 0) == hash && (last ? n + 1 == from : n >= from)) {
      *at = number - 1;
      *slot = p.at;
      *steps = n + 1;
      return BOA_OK;
    }
    if ((n & 0x3ff) == 0x3ff && !boa_charge(&g->work, 0x200)) {
      return BOA_STOP;
    }
    if (index) {
      probe_next(&p);
    }
  }
  *steps = n > from ? n : from;
  return boa_charge(&g->work, (n & 0x3ff) / 2) ? BOA_OK : BOA_STOP;
}

boa_status boa_dict_probe(boa_guest *g, boa_value dict, int64_t hash, uint32_t *state, boa_value *candidate, boa_value *v) {
  uint32_t at, slot;
  boa_status s = next_of_hash(g, dict, hash_value(hash), state, false, &at, &slot);
  bool found = !s && at != UINT32_MAX;
  boa_value entries = boa_field(g, dict, BOA_DICT_ENTRIES);
  *candidate = found ? entry_word(g, entries, at, 1) : BOA_UNBOUND;
  *v = found ? entry_word(g, entries, at, 2) : BOA_UNBOUND;
  return s;
}

boa_status boa_dict_insert_hashed(boa_guest *g, boa_value dict, boa_value key, int64_t hash, boa_value v) {
  return insert(g, dict, key, hash_value(hash), UINT32_MAX, v);
}

boa_status boa_dict_replace_entry(boa_guest *g, boa_value dict, int64_t hash, uint32_t state, boa_value v) {
  uint32_t at, slot;
  boa_status s = next_of_hash(g, dict, hash_value(hash), &state, true, &at, &slot);
  if (!s && at != UINT32_MAX) {
    set_entry_word(g, boa_field(g, dict, BOA_DICT_ENTRIES), at, 2, v);
  }
  return s;
}

boa_status boa_dict_remove_entry(boa_guest *g, boa_value dict, int64_t hash, uint32_t state) {
  uint32_t at, slot;
  boa_status s = next_of_hash(g, dict, hash_value(hash), &state, true, &at, &slot);
  if (!s && at != UINT32_MAX) {
    delete_at(g, dict, at, slot);
  }
  return s;
}

/* The place in the index that names an entry, on the way of its hash. */
static boa_status slot_of(boa_guest *g, boa_value index, boa_value entries, uint32_t at, uint32_t *slot) {
  probe p = probe_start(g, index, entry_word(g, entries, at, 0));
  for (uint64_t probes = 0; probes <= (uint64_t)p.mask + 32 && probe_slot(&p) != at + 1; probes++) {
    if (!boa_charge(&g->work, 1)) {
      return BOA_STOP;
    }
    probe_next(&p);
  }
  *slot = p.at;
  return BOA_OK;
}

/* A deleted entry's value may say how many entries to go back, so that those at the end are passed over once only. */
bool boa_dict_pop_last(boa_guest *g, boa_value dict, boa_value *key, boa_value *v, boa_status *s) {
  boa_value entries = boa_field(g, dict, BOA_DICT_ENTRIES), index = boa_field(g, dict, BOA_DICT_INDEX);
  uint32_t used = boa_raw(g, dict, BOA_DICT_USED), room = entry_room(g, entries), slot = 0;
  used = used < room ? used : room;
  uint32_t i = used;
  while (i > 0 && entry_word(g, entries, i - 1, 1) == BOA_HOLE) {
    boa_value back = entry_word(g, entries, i - 1, 2);
    uint64_t step = boa_is_int(back) && boa_int(back) > 0 ? (uint64_t)boa_int(back) : 1;
    i -= step < i ? (uint32_t)step : i;
    if (!boa_charge(&g->work, 1)) {
      *s = BOA_STOP;
      return false;
    }
  }
  if (i == 0) {
    return false;
  }
  *key = entry_word(g, entries, i - 1, 1);
  *v = entry_word(g, entries, i - 1, 2);
  *s = index ? slot_of(g, index, entries, i - 1, &slot) : BOA_OK;
  if (*s) {
    return false;
  }
  delete_at(g, dict, i - 1, slot);
  if (index) {
    set_entry_word(g, entries, used - 1, 2, boa_from_int(used - i + 1));
  }
  return true;
}
