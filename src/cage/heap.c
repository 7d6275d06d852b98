/* Allocation: a bump pointer in a cage that doubles when it is full, up to the memory limit.
 *
 * No access leaves the cage; pages without access on both sides are a second line. On 64-bit unix the whole address space that the limit may need is reserved once and the cage only widens; elsewhere the cage is allocated anew,
 * copied and freed. Memory beyond the top of a widened cage is zero or old guest data, and an allocation clears what it hands out. The strip of
 * HALT is zero bytes past the padding (opcode 0), which no store reaches. Invariant: heap_start <= young <= top <= soft's cage size;
 * every object below top has its start bit. */
#include "cage/heap.h"

#include <stdlib.h>

enum { TAIL = BOA_PADDING + BOA_HALT_STRIP };
enum { KEPT = 256 * 1024 };                   /* of an emptied heap that many bytes stay resident */
static const uint32_t first_young = 1u << 20; /* bytes allocated before the first collection, and between young ones */

/* For the corruption test: what lies beyond the cage as it is now can't be touched either. */
static void fence(const boa_guest *g) {
  if (g->debug & BOA_DEBUG_FENCE) {
    size_t used = ((size_t)g->cage.size + TAIL + 4095) & ~(size_t)4095;
    boa_region_access(g->cage.base + g->shared.bytes, used - g->shared.bytes, true);
    boa_region_access(g->cage.base + used, g->reserved > used ? g->reserved - used : 0, false);
  }
}

/* A region that shows the guest's shared pages. When it can't, the guest has none from then on. */
static uint8_t *region_open(boa_guest *g, size_t bytes) {
  uint8_t *p = boa_region_open(bytes);
  if (p && g->shared.bytes && !boa_shared_show(g->shared, p)) {
    boa_region_close(p, bytes);
    g->shared = (boa_shared){0};
    p = boa_region_open(bytes);
  }
  return p;
}

/* The maps for a cage of `size` bytes; old contents kept. The collector's are made anew when it runs. */
static bool maps_grow(boa_guest *g, uint32_t size) {
  size_t before = g->cage.size;
  uint64_t *starts = calloc(1, size / 128 + size / 512);
  if (!starts) {
    return false;
  }
  uint8_t *cards = (uint8_t *)starts + size / 128;
  if (g->starts) {
    memcpy(starts, g->starts, before / 128);
    memcpy(cards, g->cards, before / 512);
  }
  free(g->starts);
  free(g->live);
  g->starts = starts;
  g->cards = cards;
  g->live = NULL;
  g->moved = NULL;
  return true;
}

bool boa_heap_collector_maps(boa_guest *g) {
  if (!g->live) {
    g->live = calloc(1, g->cage.size / 128 + g->cage.size / 256);
    g->moved = g->live ? (uint32_t *)(void *)((uint8_t *)g->live + g->cage.size / 128) : NULL;
  }
  return g->live != NULL;
}

static uint64_t map_bytes(uint32_t size) {
  return size / 128 * 2 + size / 256 + size / 512;
}

uint64_t boa_memory_used(const boa_guest *g) {
  return g->top + map_bytes(g->cage.size) + g->work.scratch_bytes;
}

/* Raw pointers of the machine follow the cage. */
static void rebase(boa_guest *g, uint8_t *base) {
  if (g->fp) {
    g->pc = (const uint32_t *)(const void *)(base + ((const uint8_t *)g->pc - g->cage.base));
    g->fp = (uint64_t *)(void *)(base + ((uint8_t *)g->fp - g->cage.base));
    g->kp = (const uint64_t *)(const void *)(base + ((const uint8_t *)g->kp - g->cage.base));
  }
  g->cage.base = base;
}

static bool move_region(boa_guest *g, uint32_t size) {
  size_t bytes = boa_region_bytes(size, TAIL, g->memory_limit);
  uint8_t *base = region_open(g, bytes);
  if (!base) {
    return false;
  }
  memcpy(base + g->shared.bytes, g->cage.base + g->shared.bytes, g->top - g->shared.bytes);
  uint8_t *old = g->cage.base;
  rebase(g, base);
  boa_region_close(old, g->reserved);
  g->reserved = bytes;
  fence(g);
  return true;
}

bool boa_relocate(boa_guest *g) {
  return move_region(g, g->cage.size);
}

static void note_peak(boa_guest *g) {
  uint64_t used = boa_memory_used(g);
  g->peak = used > g->peak ? used : g->peak;
}

/* Makes room for `need` bytes above the top. */
static bool grow(boa_guest *g, uint64_t need) {
  uint64_t size = g->cage.size;
  while (size < g->top + need) {
    size *= 2;
  }
  if (size > 1u << 31 || g->top + need + map_bytes((uint32_t)size) + g->work.scratch_bytes > g->memory_limit) {
    return false;
  }
  if (!maps_grow(g, (uint32_t)size)) {
    return false;
  }
  if (size + TAIL > g->reserved && !move_region(g, (uint32_t)size)) {
    return false;
  }
  g->cage.size = (uint32_t)size;
  fence(g);
  return true;
}

static bool refuse(boa_guest *g, uint64_t size) {
  g->allocations++;
  if (g->allocations == g->fail_at || (g->fail_for_ever && g->allocations >= g->fail_for_ever)) {
    g->refused = 0;
    return true;
  }
  if (size > g->memory_limit) {
    g->refused = size;
    return true;
  }
  g->refused = 0;
  return false;
}

static void ask_for_collection(boa_guest *g) {
  g->want_collection = true;
  if (g->work.fuel > 0) { /* the slice ends at the next check, what was left of it goes back */
    g->reserve += g->work.fuel;
    g->slice_start -= g->work.fuel;
    g->work.fuel = 0;
  }
}

void boa_set_soft(boa_guest *g) {
  uint64_t soft = g->want_collection ? g->cage.size : (uint64_t)g->young + first_young;
  g->soft = (uint32_t)(soft < g->cage.size ? soft : g->cage.size);
  if (g->debug & (BOA_DEBUG_RELOCATE | BOA_DEBUG_STRESS) || g->fail_at || g->fail_for_ever) {
    g->soft = 0;
  }
}

boa_value boa_alloc_slow(boa_guest *g, uint64_t size, uint64_t header) {
  if (refuse(g, size)) {
    return 0;
  }
  if (g->top + size > g->young + (uint64_t)first_young || (g->debug & BOA_DEBUG_STRESS)) {
    ask_for_collection(g);
  }
  if (boa_memory_used(g) + size > g->memory_limit || (g->top + size > g->cage.size && !grow(g, size))) {
    return 0;
  }
  if ((g->debug & BOA_DEBUG_RELOCATE) && !boa_relocate(g)) {
    return 0;
  }
  uint32_t at = g->top;
  g->top = at + (uint32_t)size;
  g->work.fuel -= (int64_t)(size >> 5);
  g->starts[at >> 10] |= (uint64_t)1 << (at >> 4 & 63);
  memset(g->cage.base + at, 0, (size_t)size);
  memcpy(g->cage.base + at, &header, 8);
  boa_set_soft(g);
  note_peak(g);
  return at;
}

/* The size that a cage with that heap starts with. */
static uint32_t first_size(uint32_t heap_start) {
  uint32_t size = BOA_CAGE_FIRST;
  while (size < 2 * heap_start) {
    size *= 2;
  }
  return size;
}

static void begin(boa_guest *g, uint32_t heap_start, uint64_t memory_limit) {
  g->memory_limit = memory_limit;
  g->heap_start = g->young = g->top = g->highest = heap_start;
  g->full_at = heap_start + 4 * first_young;
  boa_set_soft(g);
  note_peak(g);
  fence(g);
}

bool boa_heap_open(boa_guest *g, uint32_t heap_start, uint64_t memory_limit, boa_shared shared) {
  uint32_t size = first_size(heap_start);
  g->shared = shared;
  g->reserved = boa_region_bytes(size, TAIL, memory_limit);
  g->cage.base = region_open(g, g->reserved);
  if (!g->cage.base || !maps_grow(g, size)) {
    boa_heap_close(g);
    return false;
  }
  g->cage.size = size;
  begin(g, heap_start, memory_limit);
  return true;
}

void boa_heap_load(boa_guest *g, const uint8_t *bytes, const uint64_t *starts, uint32_t end) {
  uint32_t shown = (uint32_t)g->shared.bytes, from = shown > BOA_NULL_PAGE ? shown : BOA_NULL_PAGE;
  memcpy(g->cage.base + from, bytes + (from - BOA_NULL_PAGE), end - from);
  memcpy(g->starts, starts, (size_t)(end + 1023) / 1024 * 8);
  g->cage.writable = end;
}

/* Zeroes all of the region from the heap's start on, whoever wrote it: what was used by memset as far as it is to stay resident, the rest by giving its
 * pages back. */
static bool clear_region(boa_guest *g) {
  uint8_t *from = g->cage.base + g->heap_start, *end = g->cage.base + g->reserved;
  uint32_t used = (g->highest > g->top ? g->highest : g->top) - g->heap_start;
  uint8_t *kept = from + (used < KEPT ? used : KEPT);
  size_t discarded = boa_region_discard(kept, end);
  if (boa_region_widens() && !discarded) {
    return false;
  }
#ifndef BOA_CONTROL_NO_ZEROING
  memset(from, 0, (size_t)(end - from) - discarded);
#endif
  return true;
}

/* The start bits of the heap alone go: the word that the image ends in has some of both. */
static void clear_maps(boa_guest *g) {
  uint32_t i = g->heap_start >> 10;
  g->starts[i] &= ((uint64_t)1 << (g->heap_start >> 4 & 63)) - 1;
  memset(g->starts + i + 1, 0, g->cage.size / 128 - (i + 1) * 8);
  memset(g->cards, 0, g->cage.size / 512);
}

bool boa_heap_empty(boa_guest *g) {
  uint32_t size = first_size(g->heap_start);
  if ((g->debug & BOA_DEBUG_FENCE) || (g->cage.size != size && !boa_region_widens()) || !clear_region(g)) {
    return false;
  }
  if (g->cage.size != size) {
    uint32_t grown = g->cage.size;
    g->cage.size = size;
    if (!maps_grow(g, size)) {
      g->cage.size = grown;
      return false;
    }
  }
  clear_maps(g);
  boa_guest empty = {.cage = g->cage, .reserved = g->reserved, .shared = g->shared, .heap_start = g->heap_start};
  empty.starts = g->starts;
  empty.cards = g->cards;
  empty.live = g->live;
  empty.moved = g->moved;
  *g = empty;
  return true;
}

bool boa_heap_suits(const boa_guest *g, uint64_t memory_limit) {
  return boa_region_bytes(g->cage.size, TAIL, memory_limit) == g->reserved;
}

void boa_heap_reuse(boa_guest *g, uint64_t memory_limit) {
  begin(g, g->heap_start, memory_limit);
}

bool boa_heap_same(const boa_guest *g, const uint8_t *bytes, uint32_t end) {
  return memcmp(g->cage.base + BOA_NULL_PAGE, bytes, end - BOA_NULL_PAGE) == 0;
}

void boa_heap_save(const boa_guest *g, uint8_t *bytes, uint64_t *starts) {
  memcpy(bytes, g->cage.base + BOA_NULL_PAGE, g->top - BOA_NULL_PAGE);
  memcpy(starts, g->starts, (size_t)(g->top + 1023) / 1024 * 8);
}

void boa_heap_discard(boa_guest *g, uint32_t from, uint32_t to) {
  boa_region_discard(g->cage.base + from, g->cage.base + to);
}

void boa_heap_close(boa_guest *g) {
  if (g->cage.base) {
    boa_region_close(g->cage.base, g->reserved);
  }
  free(g->starts);
  free(g->live);
  g->cage = (boa_cage){0};
  g->starts = g->live = NULL;
  g->moved = NULL;
  g->cards = NULL;
}

uint32_t boa_next_start(const boa_guest *g, uint32_t at) {
  uint32_t i = at >> 10, end = (g->top + 1023) >> 10;
  if (i >= end) {
    return g->top;
  }
  uint64_t word = g->starts[i] & (~(uint64_t)0 << (at >> 4 & 63));
  while (!word) {
    if (++i >= end) {
      return g->top;
    }
    word = g->starts[i];
  }
  uint32_t found = (i << 10) + ((uint32_t)__builtin_ctzll(word) << 4);
  return found < g->top ? found : g->top;
}

uint32_t boa_previous_start(const boa_guest *g, uint32_t at, uint32_t least) {
  uint32_t i = at >> 10;
  uint64_t word = g->starts[i] & (~(uint64_t)0 >> (63 - (at >> 4 & 63)));
  while (!word && i > least >> 10) {
    word = g->starts[--i];
  }
  uint32_t found = word ? (i << 10) + ((63 - (uint32_t)__builtin_clzll(word)) << 4) : least;
  return found > least ? found : least;
}
