/* Allocation, growth and collection. */
#ifndef BOA_CAGE_HEAP_H
#define BOA_CAGE_HEAP_H

#include "cage/guest.h"

/* Makes a cage whose heap starts at heap_start (a multiple of 16), whose first pages are the shared ones where the system allows it. False: the host has
 * no memory. */
bool boa_heap_open(boa_guest *g, uint32_t heap_start, uint64_t memory_limit, boa_shared shared);
void boa_heap_close(boa_guest *g);
/* Puts the fixed objects of an image, [null page's end, end), into a fresh cage, where nothing can change them. Their start bits stay where they are. */
void boa_heap_load(boa_guest *g, const uint8_t *bytes, const uint64_t *starts, uint32_t end);
/* Puts the image's other objects, [end, top), at the start of an empty heap. */
void boa_heap_begin(boa_guest *g, const uint8_t *bytes, const uint64_t *starts, uint32_t top);
/* Makes a guest as boa_heap_load left it, all but cage and maps zero: no byte of the cage that a guest can reach holds anything of the last one. False: this cage
 * can't be used again; close it. */
bool boa_heap_empty(boa_guest *g);
/* Whether an emptied cage is what boa_heap_open would make for that limit, and gives it to a guest with that limit. */
bool boa_heap_suits(const boa_guest *g, uint64_t memory_limit);
void boa_heap_reuse(boa_guest *g, uint64_t memory_limit);
/* Whether they are still the same. */
bool boa_heap_same(const boa_guest *g, const uint8_t *bytes, uint32_t end);
/* Copies them out. `starts` has room for (top + 1023) / 1024 words. */
void boa_heap_save(const boa_guest *g, uint8_t *bytes, uint64_t *starts);
/* Ends the heap at `top`, with room for what is to be put there. False: no memory, or it is beyond the limit. */
bool boa_heap_resize(boa_guest *g, uint32_t top);
/* Gives the memory behind free offsets back to the host. */
void boa_heap_discard(boa_guest *g, uint32_t from, uint32_t to);
/* The collector's maps. False: no memory. */
bool boa_heap_collector_maps(boa_guest *g);

/* Of what was looked up nothing is true any more; room for more of it (what is there is forgotten; without memory all stays as it is). */
void boa_forget_lookups(boa_guest *g);
void boa_more_lookups(boa_guest *g);

/* Sets the offset past which an allocation leaves the fast path, by what is due and by the debugging switches. */
void boa_set_soft(boa_guest *g);
/* A collection comes at the next safepoint. */
void boa_ask_for_collection(boa_guest *g);
/* After a collection: all objects are old, and the next one is due later. */
void boa_heap_settled(boa_guest *g, bool full);
/* Continues boa_alloc: grows the cage, asks for a collection, or refuses. */
boa_value boa_alloc_slow(boa_guest *g, uint64_t size, uint64_t header);

/* A fresh object of `size` bytes, header written, the rest zero; 0 when memory is out (return BOA_NOMEM). May move the base. */
static inline boa_value boa_alloc(boa_guest *g, uint64_t size, uint64_t header) {
  size = (size + (BOA_GRANULE - 1)) & ~(uint64_t)(BOA_GRANULE - 1);
  if (__builtin_expect(size > 256 || g->top + (uint32_t)size > g->soft, 0)) {
    return boa_alloc_slow(g, size, header);
  }
  uint32_t at = g->top;
  g->top = at + (uint32_t)size;
  g->work.fuel -= (int64_t)(size >> 5);
  g->starts[at >> 10] |= (uint64_t)1 << (at >> 4 & 63);
  uint64_t *p = (uint64_t *)(void *)(g->cage.base + at); /* at < top <= size: in the cage */
  p[0] = header;
  p[1] = 0;
  for (uint32_t i = 2; i < size / 8; i += 2) {
    p[i] = 0;
    p[i + 1] = 0;
  }
  return at;
}

/* Makes the heap's last object, of `from` bytes, `to` bytes long where it lies, the rest zero. False: it is another, or there is no room. May move
 * the base. */
bool boa_extend(boa_guest *g, boa_value v, uint64_t from, uint64_t to);

/* Whether an object starts at that offset. */
static inline bool boa_starts_at(const boa_guest *g, uint32_t at) {
  const uint64_t *starts = at < g->cage.writable && g->fixed_starts ? g->fixed_starts : g->starts;
  return at < g->top && (at & 15) == 0 && (starts[at >> 10] >> (at >> 4 & 63) & 1);
}
/* The first object at or after that offset; the top when there is none. */
uint32_t boa_next_start(const boa_guest *g, uint32_t at);
/* The last object at or before that offset, not below `least`. */
uint32_t boa_previous_start(const boa_guest *g, uint32_t at, uint32_t least);
/* Bytes from an object's start to the next one's (or the top). No start bit is set above the top. */
static inline uint32_t boa_extent(const boa_guest *g, uint32_t at) {
  uint64_t later = g->starts[at >> 10] >> (at >> 4 & 63) >> 1;
  return later ? ((uint32_t)__builtin_ctzll(later) + 1) << 4 : boa_next_start(g, (at | 1023) + 1) - at;
}

/* The size of the object that v refers to, wherever it is; 0: none starts there. */
uint32_t boa_size_of(const boa_guest *g, boa_value v);

/* Which words of the object at `at` are values: bytes [*first, *end) from its start. */
static inline void boa_value_words(const boa_guest *g, uint32_t at, uint32_t extent, uint32_t *first, uint32_t *end) {
  uint64_t h = cage_load64(&g->cage, (boa_ref){at}, 0);
  *first = 8;
  *end = extent;
  switch (boa_header_layout(h)) {
  case BOA_LAYOUT_VALUES8:
    break;
  case BOA_LAYOUT_VALUES16:
    *first = 16;
    break;
  case BOA_LAYOUT_VALUES24:
    *first = 24;
    break;
  case BOA_LAYOUT_TEXT:
    *first = BOA_STR_DATA;
    *end = boa_header_flags(h) & BOA_STR_BUFFERED ? BOA_STR_DATA + 8 : 0;
    break;
  case BOA_LAYOUT_CODE: {
    uint64_t words = cage_load32(&g->cage, (boa_ref){at}, BOA_CODE_VALUES);
    *first = BOA_CODE_NAME;
    *end = words < extent / 8 ? BOA_CODE_NAME + (uint32_t)words * 8 : extent;
    break;
  }
  default:
    *end = 0;
  }
  *end = *end < extent ? *end : extent;
}

/* Where the used part of the stack ends, as an offset. */
uint32_t boa_stack_used(const boa_guest *g);

/* Collects young objects, or with `full` all. Between instructions only; g->pc, fp, kp follow. */
void boa_collect(boa_guest *g, bool full);
/* Moves the cage to another address, as growth may. False: no memory (nothing changed). */
bool boa_relocate(boa_guest *g);

/* The machine's raw pointers, as offsets from objects that may move; and back, with the bounds of the stack. */
typedef struct boa_machine {
  uint32_t fp, pc, code;
  bool running;
} boa_machine;
boa_machine boa_machine_park(const boa_guest *g);
void boa_machine_resume(boa_guest *g, boa_machine m);

/* ---- snapshot.c: the heap behind the fixed image as bytes ---- */
/* At most so many bytes. */
size_t boa_heap_pack_room(const boa_guest *g);
/* Writes them; returns how many they are. After a full collection the same heap gives the same bytes. `like`: what an untouched heap begins with. */
size_t boa_heap_pack(const boa_guest *g, const uint8_t *like, uint32_t like_end, uint8_t *out);
/* Puts them into a heap that has just been begun; the rest of the guest's state is the caller's. BOA_NOMEM: the guest's limit is too low. BOA_BAIL: they make no sense,
 * and the heap is to be closed. */
boa_status boa_heap_unpack(boa_guest *g, const uint8_t *like, uint32_t like_end, uint32_t top, const uint8_t *bytes, size_t n);
/* A copy of another's heap, its maps and what is due when, in a heap that has just been begun. False: no memory. */
bool boa_heap_copy(boa_guest *g, const boa_guest *from);

/* Checks every rule of the heap behind the fixed image: starts, layouts, references, cards, frames. NULL, or what is wrong. */
const char *boa_verify(const boa_guest *g);

/* Bytes that count toward the memory limit. */
uint64_t boa_memory_used(const boa_guest *g);

#endif
