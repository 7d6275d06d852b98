/* The tree's arrays: growth, names and positions.
 *
 * Each array doubles in scratch when it is full, so that building costs linear time and at most twice the memory. Names are
 * found by an open-addressed hash index that is kept at most half full; every probe is charged, so that names chosen to collide
 * are paid for by whoever chose them. Slot 0 of nodes, lists, consts and names is taken, since 0 means none. */
#include "front/tree.h"

#include <string.h>

boa_status boa_front_grow(boa_work *w, void **array, uint32_t *room, uint32_t need, size_t item) {
  if (need <= *room) {
    return BOA_OK;
  }
  uint64_t more = *room ? (uint64_t)*room * 2 : 32;
  while (more < need) {
    more *= 2;
  }
  if (more * item > UINT32_MAX / 2) {
    return BOA_NOMEM;
  }
  if (!boa_charge(w, *room / 16 + 1)) {
    return BOA_STOP;
  }
  void *p = boa_scratch_grow(w, *array, *room * item, (size_t)more * item);
  if (!p) {
    return BOA_NOMEM;
  }
  *array = p;
  *room = (uint32_t)more;
  return BOA_OK;
}

boa_status boa_tree_node(boa_work *w, boa_tree *t, boa_node node, boa_node_ref *out) {
  if (t->node_count >= t->node_room) {
    boa_status status = boa_front_grow(w, (void **)&t->nodes, &t->node_room, t->node_count + 1, sizeof(boa_node));
    if (status != BOA_OK) {
      return status;
    }
  }
  t->nodes[t->node_count] = node;
  *out = t->node_count++;
  return BOA_OK;
}

boa_status boa_tree_list(boa_work *w, boa_tree *t, const uint32_t *items, uint32_t count, boa_list_ref *out) {
  *out = 0;
  if (!count) {
    return BOA_OK;
  }
  boa_status status = boa_front_grow(w, (void **)&t->lists, &t->list_room, t->list_len + count + 1, sizeof(uint32_t));
  if (status != BOA_OK) {
    return status;
  }
  if (!boa_charge(w, count / 16 + 1)) {
    return BOA_STOP;
  }
  *out = t->list_len;
  t->lists[t->list_len] = count;
  memcpy(t->lists + t->list_len + 1, items, count * sizeof(uint32_t));
  t->list_len += count + 1;
  return BOA_OK;
}

boa_status boa_tree_const(boa_work *w, boa_tree *t, boa_const value, uint32_t *out) {
  boa_status status = boa_front_grow(w, (void **)&t->consts, &t->const_room, t->const_count + 1, sizeof(boa_const));
  if (status == BOA_OK) {
    t->consts[t->const_count] = value;
    *out = t->const_count++;
  }
  return status;
}

boa_status boa_tree_line(boa_work *w, boa_tree *t, uint32_t offset) {
  boa_status status = boa_front_grow(w, (void **)&t->lines, &t->line_room, t->line_count + 1, sizeof(uint32_t));
  if (status == BOA_OK) {
    t->lines[t->line_count++] = offset;
  }
  return status;
}

static uint32_t name_hash(const char *text, uint32_t len) {
  uint64_t h = len;
  for (uint32_t i = 0; i < len; i++) {
    h = (h ^ (uint8_t)text[i]) * 0x9E3779B97F4A7C15u;
    h ^= h >> 29;
  }
  return (uint32_t)h;
}

static boa_status name_index_grow(boa_work *w, boa_tree *t) {
  uint32_t slots = t->name_mask ? (t->name_mask + 1) * 2 : 64;
  uint32_t *index = boa_scratch(w, slots * sizeof(uint32_t));
  if (!index) {
    return BOA_NOMEM;
  }
  memset(index, 0, slots * sizeof(uint32_t));
  for (uint32_t n = 1; n < t->name_count; n++) {
    uint32_t i = name_hash(t->names[n].text, t->names[n].len) & (slots - 1);
    while (index[i]) {
      i = (i + 1) & (slots - 1);
      if (!boa_charge(w, 1)) {
        return BOA_STOP;
      }
    }
    index[i] = n;
    if (!boa_charge(w, 1 + t->names[n].len / 16)) {
      return BOA_STOP;
    }
  }
  t->name_index = index;
  t->name_mask = slots - 1;
  return BOA_OK;
}

boa_status boa_tree_name(boa_work *w, boa_tree *t, const char *text, uint32_t len, boa_name_ref *out) {
  if (t->name_count * 2 > t->name_mask) {
    boa_status status = name_index_grow(w, t);
    if (status != BOA_OK) {
      return status;
    }
  }
  uint32_t i = name_hash(text, len) & t->name_mask;
  for (; t->name_index[i]; i = (i + 1) & t->name_mask) {
    const boa_name *known = &t->names[t->name_index[i]];
    if (known->len == len && memcmp(known->text, text, len) == 0) {
      *out = t->name_index[i];
      return BOA_OK;
    }
    if (!boa_charge(w, 1)) {
      return BOA_STOP;
    }
  }
  boa_status status = boa_front_grow(w, (void **)&t->names, &t->name_room, t->name_count + 1, sizeof(boa_name));
  if (status == BOA_OK) {
    t->names[t->name_count] = (boa_name){text, len};
    t->name_index[i] = *out = t->name_count++;
  }
  return status;
}

boa_position boa_tree_position(const boa_tree *t, uint32_t offset) {
  uint32_t low = 0, high = t->line_count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (t->lines[middle] <= offset) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (boa_position){low + 1, t->line_count ? offset - t->lines[low] : offset};
}
