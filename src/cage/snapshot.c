/* The heap behind the fixed image as bytes, and back; or copied to another cage.
 *
 * A small heap is packed: each word of 64 bits is a tag, whose bits say which of the word's bytes are not zero, and those bytes; behind the tag of a zero word stands how
 * many more zero words follow. Words that an untouched heap begins with count by how they differ from it. A large heap is its words as they are: reading each one would
 * take longer than copying it. First come the words of the start bits. What lies on the stack above its frames is written as zeroes.
 * Reading trusts nothing: it stays inside both ends, and what it makes is hostile guest data at worst. */
#include "cage/heap.h"

enum { PACKED_WORDS = 4096 };

typedef struct {
  const boa_guest *g;
  const uint8_t *like; /* from heap_start on */
  uint32_t like_end;
  uint32_t hole, hole_end; /* written as zeroes */
} layout;

static layout layout_of(const boa_guest *g, const uint8_t *like, uint32_t like_end) {
  layout l = {.g = g, .like = like, .like_end = like_end};
  if (g->roots[BOA_ROOT_STACK]) {
    l.hole = boa_stack_used(g);
    l.hole_end = g->stack_end;
  }
  return l;
}

static uint32_t map_words(uint32_t from, uint32_t top) {
  return ((top + 1023) >> 10) - (from >> 10);
}

static bool is_packed(uint32_t from, uint32_t top) {
  return (top - from) / 8 <= PACKED_WORDS;
}

static uint64_t word_at(const uint8_t *p) {
  uint64_t w;
  memcpy(&w, p, 8);
  return w;
}

/* The start bits of the heap in that word of the map. */
static uint64_t map_word(const boa_guest *g, uint32_t i) {
  uint32_t first = g->heap_start >> 10;
  return g->starts[i] & (i == first ? ~(uint64_t)0 << (g->heap_start >> 4 & 63) : ~(uint64_t)0);
}

static uint64_t heap_word(const layout *l, uint32_t at) {
  uint64_t w = at >= l->hole && at < l->hole_end ? 0 : word_at(l->g->cage.base + at);
  return at < l->like_end ? w ^ word_at(l->like + (at - l->g->heap_start)) : w;
}

size_t boa_heap_pack_room(const boa_guest *g) {
  size_t words = map_words(g->heap_start, g->top) + (g->top - g->heap_start) / 8;
  return words * 9 + 9;
}

typedef struct {
  uint8_t *at;
  uint8_t *zeroes; /* where the count of the zero words just written stands, or NULL */
} packer;

static void pack(packer *p, uint64_t w) {
  if (w == 0) {
    if (p->zeroes && *p->zeroes < 255) {
      ++*p->zeroes;
      return;
    }
    *p->at++ = 0;
    p->zeroes = p->at++;
    *p->zeroes = 0;
    return;
  }
  uint8_t *tag = p->at++;
  unsigned bits = 0;
  for (unsigned i = 0; w; i++, w >>= 8) {
    if (w & 0xff) {
      bits |= 1u << i;
      *p->at++ = (uint8_t)w;
    }
  }
  *tag = (uint8_t)bits;
  p->zeroes = NULL;
}

size_t boa_heap_pack(const boa_guest *g, const uint8_t *like, uint32_t like_end, uint8_t *out) {
  layout l = layout_of(g, like, like_end);
  uint32_t first = g->heap_start >> 10, maps = map_words(g->heap_start, g->top);
  if (is_packed(g->heap_start, g->top)) {
    packer p = {.at = out};
    for (uint32_t i = 0; i < maps; i++) {
      pack(&p, map_word(g, first + i));
    }
    for (uint32_t at = g->heap_start; at < g->top; at += 8) {
      pack(&p, heap_word(&l, at));
    }
    return (size_t)(p.at - out);
  }
  uint64_t word = map_word(g, first);
  memcpy(out, &word, 8);
  memcpy(out + 8, g->starts + first + 1, (size_t)(maps - 1) * 8);
  uint8_t *heap = out + (size_t)maps * 8;
  memcpy(heap, g->cage.base + g->heap_start, g->top - g->heap_start);
  if (l.hole_end > l.hole) {
    memset(heap + (l.hole - g->heap_start), 0, l.hole_end - l.hole);
  }
  return (size_t)maps * 8 + (g->top - g->heap_start);
}

typedef struct {
  const uint8_t *at, *end;
  unsigned zeroes;
  bool bad;
} unpacker;

static uint64_t unpack(unpacker *u) {
  if (u->zeroes) {
    u->zeroes--;
    return 0;
  }
  unsigned tag = u->at < u->end ? *u->at++ : 0;
  if (tag == 0) {
    u->bad = u->bad || u->at >= u->end;
    u->zeroes = u->bad ? 0 : *u->at++;
    return 0;
  }
  uint64_t w = 0;
  for (unsigned i = 0; i < 8; i++) {
    if (tag >> i & 1) {
      u->bad = u->bad || u->at >= u->end;
      w |= (uint64_t)(u->bad ? 0 : *u->at++) << (8 * i);
    }
  }
  return w;
}

/* Bits above the top would be objects that nothing bounds, and the first object begins where the heap does. */
static bool starts_fit(const boa_guest *g, uint32_t top) {
  uint32_t last = (top - 1) >> 10, bit = (top - 1) >> 4 & 63;
  return (g->starts[last] & ~(~(uint64_t)0 >> (63 - bit))) == 0 &&
         (g->starts[g->heap_start >> 10] >> (g->heap_start >> 4 & 63) & 1);
}

boa_status boa_heap_unpack(boa_guest *g, const uint8_t *like, uint32_t like_end, uint32_t top, const uint8_t *bytes, size_t n) {
  uint32_t from = g->heap_start, first = from >> 10;
  if (top <= from || top % BOA_GRANULE) {
    return BOA_BAIL;
  }
  uint32_t maps = map_words(from, top), begun = map_words(from, g->top);
  bool packed = is_packed(from, top);
  if (!packed && n != (size_t)maps * 8 + (top - from)) {
    return BOA_BAIL;
  }
  if (!boa_heap_resize(g, top)) {
    return BOA_NOMEM;
  }
  uint64_t fixed = g->starts[first] & ~(~(uint64_t)0 << (from >> 4 & 63));
  memset(g->starts + first, 0, (begun > maps ? begun : maps) * sizeof *g->starts);
  unpacker u = {.at = bytes, .end = bytes + n};
  if (packed) {
    for (uint32_t i = 0; i < maps; i++) {
      g->starts[first + i] = unpack(&u);
    }
    for (uint32_t at = from; at < top; at += 8) {
      uint64_t w = unpack(&u) ^ (at < like_end ? word_at(like + (at - from)) : 0);
      memcpy(g->cage.base + at, &w, 8);
    }
    u.bad = u.bad || u.zeroes || u.at != u.end;
  } else {
    memcpy(g->starts + first, bytes, (size_t)maps * 8);
    memcpy(g->cage.base + from, bytes + (size_t)maps * 8, top - from);
  }
  bool clean = (g->starts[first] & ~(~(uint64_t)0 << (from >> 4 & 63))) == 0;
  g->starts[first] |= fixed;
  return !u.bad && clean && starts_fit(g, top) ? BOA_OK : BOA_BAIL;
}

bool boa_heap_copy(boa_guest *g, const boa_guest *from) {
  if (!boa_heap_resize(g, from->top)) {
    return false;
  }
  uint32_t first = g->heap_start >> 10, maps = map_words(g->heap_start, from->top);
  memcpy(g->starts + first, from->starts + first, (size_t)maps * 8);
  memcpy(g->cards, from->cards, (from->top + 511) >> 9);
  memcpy(g->cage.base + g->heap_start, from->cage.base + g->heap_start, from->top - g->heap_start);
  g->young = from->young;
  g->full_at = from->full_at;
  g->want_collection = from->want_collection;
  boa_set_soft(g);
  return true;
}
