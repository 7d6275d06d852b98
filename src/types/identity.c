/* id(): unboxed numbers and objects of the image have one by their value; any other object is given a number when it is first asked
 * for, never an address. The numbered objects stand in a list that does not keep them alive: the collector puts 0 in the place of a dead one,
 * and no number is given twice. A hash index over their places finds them again. Places change with every collection, so the index
 * carries the count of collections it was made at and is made anew after one, without fuel: when collections happen must not show, and what
 * it costs is less than the collection did. */
#include "types/types.h"

enum { EPOCH = 0, FIRST = 1, MOST_PROBES = 1 << 16 };

static uint32_t slots_of(const boa_guest *g, boa_value index) {
  uint32_t n = index ? boa_raw(g, index, BOA_BUFFER_USED) / 4 : 0;
  return n > FIRST && ((n - FIRST) & (n - FIRST - 1)) == 0 ? n - FIRST : 0;
}

/* The slot of an object: its own, or the free one where it would go. */
static uint32_t slot_of(const boa_guest *g, boa_value index, boa_value list, boa_value v, uint32_t *number) {
  uint32_t slots = slots_of(g, index), hash = (uint32_t)(v >> 4) * 0x9e3779b1u, n = boa_length(g, list);
  uint32_t i = (hash ^ hash >> 15) & (slots - 1);
  *number = UINT32_MAX;
  for (uint32_t probes = 0; probes < MOST_PROBES && probes < slots; probes++) {
    uint32_t entry = cage_load32_at(&g->cage, boa_to_ref(index), FIRST + i, BOA_BUFFER_DATA);
    if (entry == 0) {
      break;
    }
    if (entry <= n && boa_sequence_item(g, list, entry - 1) == v) {
      *number = entry - 1;
      break;
    }
    i = (i + 1) & (slots - 1);
  }
  return i;
}

/* Fills an index with the list's objects. */
static void fill(boa_guest *g, boa_value index, boa_value list) {
  uint32_t n = boa_length(g, list), found;
  cage_fill(&g->cage, boa_to_ref(index), BOA_BUFFER_DATA, 0, (slots_of(g, index) + FIRST) * 4);
  cage_store32_at(&g->cage, boa_to_ref(index), EPOCH, BOA_BUFFER_DATA, (uint32_t)g->collections);
  for (uint32_t i = 0; i < n && i < slots_of(g, index) / 2; i++) {
    boa_value v = boa_sequence_item(g, list, i);
    if (!v) {
      continue;
    }
    uint32_t slot = slot_of(g, index, list, v, &found);
    cage_store32_at(&g->cage, boa_to_ref(index), FIRST + slot, BOA_BUFFER_DATA, i + 1);
  }
}

/* The index, grown to twice the list's length and up to date. */
static boa_status prepare(boa_guest *g) {
  boa_value list = g->roots[BOA_ROOT_IDENTITIES], index = g->roots[BOA_ROOT_IDENTITY_INDEX];
  boa_status s = list ? BOA_OK : boa_list_new(g, 8, &list);
  g->roots[BOA_ROOT_IDENTITIES] = list;
  s = s ? s : boa_list_reserve(g, list, (uint64_t)boa_length(g, list) + 1);
  if (s) {
    return s;
  }
  uint32_t n = boa_length(g, list), slots = slots_of(g, index);
  if (n + 1 > slots / 2) {
    slots = 16;
    while (slots / 4 < n + 1 && slots < 1u << 28) {
      slots *= 2;
    }
    index = boa_alloc(g, BOA_BUFFER_DATA + ((uint64_t)slots + FIRST) * 4,
                      boa_header(BOA_TYPE(BOA_KIND_BUFFER), BOA_LAYOUT_RAW, 0, 0));
    if (!index) {
      return BOA_NOMEM;
    }
    boa_set_raw(g, index, BOA_BUFFER_USED, (slots + FIRST) * 4);
    g->roots[BOA_ROOT_IDENTITY_INDEX] = index;
    fill(g, index, list);
    return boa_charge(&g->work, n / 4) ? BOA_OK : BOA_STOP;
  }
  if (cage_load32_at(&g->cage, boa_to_ref(index), EPOCH, BOA_BUFFER_DATA) != (uint32_t)g->collections) {
    fill(g, index, list);
  }
  return BOA_OK;
}

boa_status boa_identity(boa_guest *g, boa_value v, uint64_t *out) {
  *out = v;
  if (!boa_is_ref(v) || (uint32_t)v < g->cage.writable) {
    return BOA_OK;
  }
  boa_status s = prepare(g);
  if (s) {
    return s;
  }
  uint32_t number;
  boa_value list = g->roots[BOA_ROOT_IDENTITIES], index = g->roots[BOA_ROOT_IDENTITY_INDEX];
  uint32_t slot = slot_of(g, index, list, v, &number);
  if (number == UINT32_MAX) {
    number = boa_length(g, list);
    s = boa_list_append(g, list, v);
    if (s) {
      return s;
    }
    cage_store32_at(&g->cage, boa_to_ref(index), FIRST + slot, BOA_BUFFER_DATA, number + 1);
  }
  *out = ((uint64_t)1 << 32) + (uint64_t)number * 16; /* above all places in the image */
  return BOA_OK;
}
