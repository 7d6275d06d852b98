/* The collector: marks, then slides what lives towards the start of the heap, keeping its order.
 *
 * A bit per live granule is set over each live object's whole extent; a prefix sum per KiB of those bits then gives every object's
 * new place (dest[block] + 16 * live granules before it in the block), so that no forwarding word is needed in the cage
 * (Abuaiadh, Ossia, Petrank and Silbermann, "An efficient parallel heap compaction algorithm", OOPSLA 2004; Kermany and Petrank, "The
 * Compressor", PLDI 2006). A young collection does the same from `young` on, with the dirty cards of older objects as
 * further roots; survivors are old from then on. Runs between instructions only, so the roots are the stack, the guest's root
 * table and the cards: there is no C reference to find. All bounds come from the bitmaps, so a broken cage can't hang it.
 * Its fuel was
 * prepaid by the bytes allocated, so that how often it runs does not show. */
#include "cage/heap.h"

#include <stdlib.h>

typedef struct {
  boa_guest *g;
  uint32_t from, span; /* objects in [from, from + span) may move */
  uint32_t
      weak; /* the array of the objects that have an identity, which keeps none of them alive: a dead one becomes 0 in it */
  uint32_t *pending;
  size_t count, room;
  bool overflow; /* the pending list could not grow: marked objects must be scanned once more */
} collector;

static uint32_t count_bits(uint64_t x) {
  x -= x >> 1 & UINT64_C(0x5555555555555555);
  x = (x & UINT64_C(0x3333333333333333)) + (x >> 2 & UINT64_C(0x3333333333333333));
  x = (x + (x >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
  return (uint32_t)(x * UINT64_C(0x0101010101010101) >> 56);
}

static bool is_live(const boa_guest *g, uint32_t at) {
  return g->live[at >> 10] >> (at >> 4 & 63) & 1;
}

static void set_range(uint64_t *bits, uint32_t at, uint32_t end) {
  uint32_t i = at >> 10, last = (end - 1) >> 10;
  uint64_t head = ~(uint64_t)0 << (at >> 4 & 63), tail = ~(uint64_t)0 >> (63 - ((end - 1) >> 4 & 63));
  if (i == last) {
    bits[i] |= head & tail;
    return;
  }
  bits[i++] |= head;
  while (i < last) {
    bits[i++] = ~(uint64_t)0;
  }
  bits[last] |= tail;
}

static void push(collector *c, uint32_t at) {
  if (c->count == c->room) {
    size_t room = c->room ? c->room * 2 : 1024;
    uint32_t *more = realloc(c->pending, room * sizeof *more);
    if (!more) {
      c->overflow = true;
      return;
    }
    c->pending = more;
    c->room = room;
  }
  c->pending[c->count++] = at;
}

/* Whether a word refers to an object that may move. References are multiples of the granule below 2^32, so two comparisons leave hardly
 * anything but them. */
static inline bool is_moving(const collector *c, boa_value v) {
  return v - c->from < c->span && (v & (BOA_GRANULE - 1)) == 0 && (c->g->starts[v >> 10] >> (v >> 4 & 63) & 1);
}

static inline void mark(collector *c, boa_value v) {
  if (is_moving(c, v) && !is_live(c->g, (uint32_t)v)) {
    uint32_t at = (uint32_t)v;
    set_range(c->g->live, at, at + boa_extent(c->g, at));
    push(c, at);
  }
}

/* The words [first, end) of the object at `at`; they lie below the top. */
static inline uint64_t *words_of(const collector *c, uint32_t at, uint32_t first) {
  return (uint64_t *)(void *)(c->g->cage.base + at + first);
}

static void mark_words(collector *c, uint32_t at, uint32_t first, uint32_t end) {
  const uint64_t *p = words_of(c, at, first);
  if (at == c->weak) {
    return;
  }
  for (uint32_t d = first; d + 8 <= end; d += 8) {
    mark(c, *p++);
  }
}

static void mark_object(collector *c, uint32_t at) {
  uint32_t first, end;
  boa_value_words(c->g, at, boa_extent(c->g, at), &first, &end);
  mark(c, boa_header_type(cage_load64(&c->g->cage, (boa_ref){at}, 0)));
  mark_words(c, at, first, end);
}

static void drain(collector *c) {
  while (c->count) {
    mark_object(c, c->pending[--c->count]);
  }
}

/* The words of an object that lie in dirty cards, or all. */
typedef void visit(collector *c, uint32_t at, uint32_t first, uint32_t end);

static void visit_dirty(collector *c, uint32_t at, uint32_t extent, visit *f) {
  uint32_t first, end;
  boa_value_words(c->g, at, extent, &first, &end);
  for (uint32_t card = (at + first) >> 9; end > first && card <= (at + end - 1) >> 9; card++) {
    if (c->g->cards[card]) {
      uint32_t low = card << 9 > at + first ? (card << 9) - at : first;
      uint32_t high = (card + 1) << 9 < at + end ? ((card + 1) << 9) - at : end;
      f(c, at, low, high);
    }
  }
}

/* The first dirty card from `card` on, or one at or after `end`; eight clean ones are passed at a time. */
static uint32_t next_dirty(const boa_guest *g, uint32_t card, uint32_t end) {
  while (card << 9 < end && !g->cards[card]) {
    uint64_t eight = 1;
    if ((card & 7) == 0) {
      memcpy(&eight, g->cards + card, 8);
    }
    card += eight ? 1 : 8;
  }
  return card;
}

/* Objects that stay where they are and may refer to moving ones: the mutable image, and in a young collection the old objects. */
static void visit_still(collector *c, bool full, visit *f) {
  boa_guest *g = c->g;
  for (uint32_t at = boa_next_start(g, g->cage.writable); at < c->from;) {
    uint32_t extent = boa_extent(g, at);
    if (full) {
      uint32_t first, end;
      boa_value_words(g, at, extent, &first, &end);
      f(c, at, first, end);
      at += extent;
      continue;
    }
    visit_dirty(c, at, extent, f);
    at += extent;
    uint32_t card = next_dirty(g, at >> 9, c->from);
    if (card << 9 >= c->from && card > at >> 9) {
      break;
    }
    if (card > at >> 9) { /* clean cards are passed over; the object that reaches into the next dirty one starts before it */
      at = boa_previous_start(g, card << 9, at);
    }
  }
}

static uint32_t new_place(const boa_guest *g, uint32_t at) {
  uint64_t before = g->live[at >> 10] & (((uint64_t)1 << (at >> 4 & 63)) - 1);
  return g->moved[at >> 10] + count_bits(before) * BOA_GRANULE;
}

/* A word that named a dead or broken object becomes 0. */
static inline boa_value updated(const collector *c, boa_value v) {
  if (v - c->from >= c->span || (v & (BOA_GRANULE - 1)) != 0) {
    return v;
  }
  return is_moving(c, v) && is_live(c->g, (uint32_t)v) ? new_place(c->g, (uint32_t)v) : 0;
}

/* Code references in frame headers: their upper halves are not values, so they get their own walk down the chain. */
typedef uint64_t frame_word(collector *c, uint64_t word);

static void visit_frames(collector *c, frame_word *f) {
  boa_guest *g = c->g;
  uint32_t fp = g->fp ? cage_offset(&g->cage, g->fp) : 0;
  while (fp > g->stack_start && fp <= g->stack_end) {
    boa_ref r = {fp - 16};
    uint64_t word = cage_load64(&g->cage, r, 0);
    cage_store64(&g->cage, r, 0, f(c, word));
    uint32_t delta = (uint32_t)word >> 1;
    if (delta == 0 || delta > fp - g->stack_start) {
      break;
    }
    fp -= delta;
  }
}

static uint64_t mark_frame(collector *c, uint64_t word) {
  mark(c, word >> 32);
  return word;
}

static uint64_t update_frame(collector *c, uint64_t word) {
  return (word & UINT32_MAX) | updated(c, word >> 32) << 32;
}

/* 0: there is none. Whatever a broken cage has there is only compared with. */
static uint32_t identities(const boa_guest *g) {
  boa_value list = g->roots[BOA_ROOT_IDENTITIES];
  return boa_is_ref(list) ? (uint32_t)boa_field(g, list, BOA_LIST_ARRAY) : 0;
}

static void mark_roots(collector *c, bool full) {
  boa_guest *g = c->g;
  for (int i = 0; i < BOA_ROOT_COUNT; i++) {
    mark(c, g->roots[i]);
  }
  uint32_t stack = (uint32_t)g->roots[BOA_ROOT_STACK];
  if (stack) {
    mark_words(c, stack, BOA_STACK_FRAMES, boa_stack_used(g) - stack);
    visit_frames(c, mark_frame);
  }
  visit_still(c, full, mark_words);
  drain(c);
  while (c->overflow) {
    c->overflow = false;
    for (uint32_t at = boa_next_start(g, c->from); at < g->top; at += boa_extent(g, at)) {
      if (is_live(g, at)) {
        mark_object(c, at);
        drain(c);
      }
    }
  }
}

static uint32_t plan(collector *c) {
  boa_guest *g = c->g;
  uint32_t to = c->from;
  for (uint32_t i = c->from >> 10; i < (g->top + 1023) >> 10; i++) {
    g->moved[i] = to;
    to += count_bits(g->live[i]) * BOA_GRANULE;
  }
  return to;
}

static void update_words(collector *c, uint32_t at, uint32_t first, uint32_t end) {
  uint64_t *p = words_of(c, at, first);
  for (uint32_t d = first; d + 8 <= end; d += 8, p++) {
    *p = updated(c, *p);
  }
}

/* An object's values and its type. */
static void update_object(collector *c, uint32_t at, uint32_t extent) {
  uint64_t h = cage_load64(&c->g->cage, (boa_ref){at}, 0);
  uint64_t type = updated(c, boa_header_type(h));
  if (type != boa_header_type(h)) {
    cage_store64(&c->g->cage, (boa_ref){at}, 0, (h & ~(uint64_t)UINT32_MAX) | type);
  }
  uint32_t first, end;
  boa_value_words(c->g, at, extent, &first, &end);
  update_words(c, at, first, end);
}

static void update_all(collector *c, bool full) {
  boa_guest *g = c->g;
  uint32_t stack = (uint32_t)g->roots[BOA_ROOT_STACK];
  if (stack) {
    update_words(c, stack, BOA_STACK_FRAMES, boa_stack_used(g) - stack);
    visit_frames(c, update_frame);
  }
  for (int i = 0; i < BOA_ROOT_COUNT; i++) {
    g->roots[i] = updated(c, g->roots[i]);
  }
  visit_still(c, full, update_words);
  for (uint32_t i = c->from >> 10; i < (g->top + 1023) >> 10; i++) {
    for (uint64_t live = g->starts[i] & g->live[i]; live; live &= live - 1) {
      uint32_t at = (i << 10) + ((uint32_t)__builtin_ctzll(live) << 4);
      update_object(c, at, boa_extent(g, at));
    }
  }
}

/* Moves live objects down, start bits with them: a word of starts is read and cleared before any bit in it is set anew. */
static void slide(collector *c, uint32_t top) {
  boa_guest *g = c->g;
  uint32_t blocks = (g->top + 1023) >> 10, from_block = c->from >> 10;
  uint64_t below = ((uint64_t)1 << (c->from >> 4 & 63)) - 1;
  for (uint32_t i = from_block; i < blocks; i++) {
    uint64_t starts = g->starts[i];
    g->starts[i] = i == from_block ? starts & below : 0;
    if (i == from_block) {
      starts &= ~below;
    }
    uint64_t runs = starts & g->live[i];
    while (runs) {
      uint32_t bit = (uint32_t)__builtin_ctzll(runs);
      runs &= runs - 1;
      uint32_t at = (i << 10) + bit * BOA_GRANULE, to = new_place(g, at);
      uint64_t later = bit < 63 ? starts & (~(uint64_t)0 << (bit + 1)) : 0;
      uint32_t end = later ? (i << 10) + (uint32_t)__builtin_ctzll(later) * BOA_GRANULE : boa_next_start(g, (i + 1) << 10);
      g->starts[to >> 10] |= (uint64_t)1 << (to >> 4 & 63);
      if (to != at) {
        memmove(g->cage.base + to, g->cage.base + at, end - at);
      }
    }
  }
  memset(g->live + from_block, 0, (blocks - from_block) * 8);
  g->highest = g->top > g->highest ? g->top : g->highest;
  g->top = top;
}

boa_machine boa_machine_park(const boa_guest *g) {
  boa_machine m = {0};
  if (g->fp) {
    m.running = true;
    m.fp = cage_offset(&g->cage, g->fp) - (uint32_t)g->roots[BOA_ROOT_STACK];
    m.code = cage_offset(&g->cage, g->kp) - BOA_CODE_CONSTANTS;
    m.pc = cage_offset(&g->cage, g->pc) - m.code;
  }
  return m;
}

void boa_machine_resume(boa_guest *g, boa_machine m) {
  uint32_t stack = (uint32_t)g->roots[BOA_ROOT_STACK];
  uint32_t capacity = g->stack_end - g->stack_start;
  g->stack_start = stack + BOA_STACK_FRAMES;
  g->stack_end = g->stack_start + capacity;
  if (m.running) {
    uint32_t code = (uint32_t)(cage_load64(&g->cage, (boa_ref){stack + m.fp - 16}, 0) >> 32);
    g->fp = cage_words(&g->cage, stack + m.fp);
    g->kp = cage_constants(&g->cage, code + BOA_CODE_CONSTANTS);
    g->pc = cage_code(&g->cage, code + m.pc);
  }
}

void boa_collect(boa_guest *g, bool full) {
  if (!boa_heap_collector_maps(g)) { /* the host has no memory for them: nothing is freed, the guest's limit comes the sooner */
    g->want_collection = false;
    boa_set_soft(g);
    return;
  }
  full = full || g->top > g->full_at || g->young == g->heap_start;
  collector c = {.g = g, .from = full ? g->heap_start : g->young, .weak = identities(g)};
  c.span = g->top - c.from;
  boa_machine m = boa_machine_park(g);
  mark_roots(&c, full);
  free(c.pending);
  uint32_t top = plan(&c), before = g->top;
  update_all(&c, full);
  slide(&c, top);
  memset(g->cards, 0, (before + 511) >> 9);
  boa_machine_resume(g, m);
  g->collections++;
  boa_forget_lookups(g);
  if (before - g->top > (8u << 20) + g->top / 4) {
    boa_heap_discard(g, g->top, before);
  }
  boa_heap_settled(g, full);
}
