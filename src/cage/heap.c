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

static size_t heap_maps(uint32_t size) {
  return size / 128 + size / 512;
}
static size_t collector_maps(uint32_t size) {
  return size / 128 + size / 256;
}

static void maps_close(boa_guest *g) {
  boa_map_close(g->starts, heap_maps(g->map_size));
  boa_map_close(g->live, collector_maps(g->map_size));
  g->starts = g->live = NULL;
  g->moved = NULL;
  g->cards = NULL;
}

/* The maps for a cage of `size` bytes; old contents kept. The collector's are made anew when it runs. */
static bool maps_grow(boa_guest *g, uint32_t size) {
  uint64_t *starts = boa_map_open(heap_maps(size));
  if (!starts) {
    return false;
  }
  uint8_t *cards = (uint8_t *)starts + size / 128;
  if (g->starts) {
    memcpy(starts, g->starts, g->map_size / 128);
    memcpy(cards, g->cards, g->map_size / 512);
  }
  maps_close(g);
  g->starts = starts;
  g->cards = cards;
  g->map_size = size;
  return true;
}

bool boa_heap_collector_maps(boa_guest *g) {
  if (!g->live) {
    g->live = boa_map_open(collector_maps(g->map_size));
    g->moved = g->live ? (uint32_t *)(void *)((uint8_t *)g->live + g->map_size / 128) : NULL;
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
  if (size > g->map_size && !maps_grow(g, (uint32_t)size)) {
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

void boa_ask_for_collection(boa_guest *g) {
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

void boa_heap_settled(boa_guest *g, bool full) {
  uint32_t live = g->top - g->heap_start;
  g->young = g->top;
  if (full) {
    g->full_at = g->top + (live > (8u << 20) ? live : 8u << 20);
  }
  g->want_collection = false;
  boa_set_soft(g);
}

boa_value boa_alloc_slow(boa_guest *g, uint64_t size, uint64_t header) {
  if (refuse(g, size)) {
    return 0;
  }
  if (g->top + size > g->young + (uint64_t)first_young || (g->debug & BOA_DEBUG_STRESS)) {
    boa_ask_for_collection(g);
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

bool boa_extend(boa_guest *g, boa_value v, uint64_t from, uint64_t to) {
  uint32_t at = (uint32_t)v, before = g->top;
  from = (from + (BOA_GRANULE - 1)) & ~(uint64_t)(BOA_GRANULE - 1);
  to = (to + (BOA_GRANULE - 1)) & ~(uint64_t)(BOA_GRANULE - 1);
  if (at + from != before || to < from || to > g->memory_limit || g->soft == 0) {
    return false;
  }
  uint64_t more = to - from;
  bool old = at < g->young; /* then all before the top is old */
  if (boa_memory_used(g) + more > g->memory_limit || (before + more > g->cage.size && !grow(g, more))) {
    return false;
  }
  g->top = before + (uint32_t)more;
  g->work.fuel -= (int64_t)(to >> 5); /* as if it were made anew: where it lies is not the program's doing */
  memset(g->cage.base + before, 0, (size_t)more);
  if (old) {
    g->young = g->top;
  }
  if (g->top > (old ? g->full_at : g->young + (uint64_t)first_young)) {
    boa_ask_for_collection(g);
  }
  boa_set_soft(g);
  note_peak(g);
  return true;
}

/* The size that a cage with that heap starts with. */
static uint32_t first_size(uint32_t heap_start) {
  uint32_t size = BOA_CAGE_FIRST;
  while (size < heap_start + BOA_CAGE_FIRST / 2) {
    size *= 2;
  }
  return size;
}

static void few_lookups(boa_guest *g) {
  free(g->many_lookups);
  g->many_lookups = NULL;
  g->lookups = g->few_lookups;
  g->lookup_shift = 32 - BOA_FEW_LOOKUPS_LOG;
  g->lookups_made = 0;
}

void boa_more_lookups(boa_guest *g) {
  g->many_lookups = calloc((size_t)1 << BOA_MANY_LOOKUPS_LOG, sizeof *g->many_lookups);
  if (g->many_lookups) {
    g->lookups = g->many_lookups;
    g->lookup_shift = 32 - BOA_MANY_LOOKUPS_LOG;
  }
}

void boa_forget_lookups(boa_guest *g) {
  memset(g->lookups, 0, ((size_t)1 << (32 - g->lookup_shift)) * sizeof *g->lookups);
}

static void set_up(boa_guest *g, uint32_t heap_start, uint64_t memory_limit) {
  few_lookups(g);
  g->memory_limit = memory_limit;
  g->heap_start = g->young = g->top = g->highest = heap_start;
  g->full_at = heap_start + 8 * first_young;
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
  set_up(g, heap_start, memory_limit);
  return true;
}

void boa_heap_load(boa_guest *g, const uint8_t *bytes, const uint64_t *starts, uint32_t end) {
  uint32_t shown = (uint32_t)g->shared.bytes, from = shown > BOA_NULL_PAGE ? shown : BOA_NULL_PAGE;
  memcpy(g->cage.base + from, bytes + (from - BOA_NULL_PAGE), end - from);
  g->fixed_starts = starts;
  g->cage.writable = end;
}

void boa_heap_begin(boa_guest *g, const uint8_t *bytes, const uint64_t *starts, uint32_t top) {
  uint32_t from = g->heap_start, first = from >> 10;
  memcpy(g->cage.base + from, bytes + (from - BOA_NULL_PAGE), top - from);
  memcpy(g->starts + first, starts + first, ((top + 1023) / 1024 - first) * 8);
  g->starts[first] &= ~(uint64_t)0 << (from >> 4 & 63); /* the fixed image ends in this word */
  g->top = top;
  note_peak(g);
}

bool boa_heap_resize(boa_guest *g, uint32_t top) {
  if (top > g->top &&
      (boa_memory_used(g) + (top - g->top) > g->memory_limit || (top > g->cage.size && !grow(g, top - g->top)))) {
    return false;
  }
  g->highest = g->top > g->highest ? g->top : g->highest;
  g->top = top;
  note_peak(g);
  return true;
}

static bool is_zero(const uint8_t *p, size_t n) {
  return p[0] == 0 && memcmp(p, p + 1, n - 1) == 0;
}

/* Zeroes what the guest wrote: the heap up to the highest top, and the padding, where stores that miss end up. What was used beyond what is to stay resident goes
 * back to the host, and all behind what was used does when the cage had grown, over its former padding, or when the guest's memory was broken, since then any place
 * may have been written. */
static bool clear_region(boa_guest *g, bool grown) {
  uint8_t *from = g->cage.base + g->heap_start, *padding = g->cage.base + g->cage.size, *end = padding + TAIL;
  uint32_t used = (g->highest > g->top ? g->highest : g->top) - g->heap_start;
  if (used > KEPT || grown || g->broken) {
    uint8_t *kept = from + (used < KEPT ? used : KEPT);
    size_t discarded = boa_region_discard(kept, end);
    if (boa_region_widens() && !discarded) {
      return false;
    }
    used = (uint32_t)((size_t)(end - from) - discarded);
  } else if (!is_zero(padding, BOA_PADDING)) { /* read first: a page that was never written costs nothing */
    memset(padding, 0, BOA_PADDING);
  }
#ifndef BOA_CONTROL_NO_ZEROING
  memset(from, 0, used);
#endif
  return true;
}

/* Maps for a cage of that size, all zero: the start bits and cards of the heap as far as it was used go. A store marks a card wherever it was to go. */
static bool clear_maps(boa_guest *g, uint32_t size) {
  if (g->map_size != size) {
    maps_close(g);
    return maps_grow(g, size);
  }
  uint32_t first = g->heap_start >> 10, end = ((g->highest > g->top ? g->highest : g->top) + 1023) >> 10;
  memset(g->starts + first, 0, (end - first) * 8);
  memset(g->cards, 0, end * 2);
  return true;
}

bool boa_heap_empty(boa_guest *g) {
  uint32_t size = first_size(g->heap_start);
  bool grown = g->cage.size != size;
  if ((g->debug & BOA_DEBUG_FENCE) || (grown && !boa_region_widens()) || !clear_region(g, grown) || !clear_maps(g, size)) {
    return false;
  }
  few_lookups(g);
  boa_guest kept = {.cage = {g->cage.base, size, g->cage.writable}, .reserved = g->reserved, .shared = g->shared};
  kept.heap_start = g->heap_start;
  kept.starts = g->starts;
  kept.fixed_starts = g->fixed_starts;
  kept.live = g->live;
  kept.moved = g->moved;
  kept.cards = g->cards;
  kept.map_size = g->map_size;
  *g = kept;
  return true;
}

bool boa_heap_suits(const boa_guest *g, uint64_t memory_limit) {
  return boa_region_bytes(g->cage.size, TAIL, memory_limit) == g->reserved;
}

void boa_heap_reuse(boa_guest *g, uint64_t memory_limit) {
  set_up(g, g->heap_start, memory_limit);
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
  few_lookups(g);
  if (g->cage.base) {
    boa_region_close(g->cage.base, g->reserved);
  }
  maps_close(g);
  g->cage = (boa_cage){0};
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

uint32_t boa_size_of(const boa_guest *g, boa_value v) {
  uint32_t at = (uint32_t)v, end = at + BOA_GRANULE;
  if (!boa_is_ref(v) || !boa_starts_at(g, at)) {
    return 0;
  }
  if (at >= g->cage.writable || !g->fixed_starts) {
    return boa_extent(g, at);
  }
  while (end < g->cage.writable && !boa_starts_at(g, end)) {
    end += BOA_GRANULE;
  }
  return end - at;
}
