/* The scratch region: a stack of chunks from malloc, kept for reuse only as far as the newest one.
 * Invariant: scratch_bytes is the sum of all chunk sizes. A take is a pointer bump but where a chunk is full. */
#include "cage/work.h"

#include <stdlib.h>
#include <string.h>

enum { CHUNK = 16 * 1024, HEADER = 32 };

_Static_assert(sizeof(boa_chunk) <= HEADER, "a chunk's header fits its place");

static unsigned char *chunk_bytes(boa_chunk *c) {
  return (unsigned char *)c + HEADER;
}

static size_t round16(size_t n) {
  return (n + 15) & ~(size_t)15;
}

static boa_chunk *chunk_push(boa_work *w, size_t n) {
  size_t size = w->chunk && w->chunk->size * 2 > n ? w->chunk->size * 2 : n;
  if (size > n && size > (1u << 20)) {
    size = n > (1u << 20) ? n : (1u << 20);
  }
  if (size < CHUNK - HEADER) {
    size = CHUNK - HEADER;
  }
  if (w->may_grow && !w->may_grow(w, size)) {
    return NULL;
  }
  boa_chunk *c = malloc(HEADER + size);
  if (c) {
    *c = (boa_chunk){.before = w->chunk, .size = size};
    w->chunk = c;
    w->scratch_bytes += size;
  }
  return c;
}

static void chunk_pop(boa_work *w) {
  boa_chunk *c = w->chunk;
  w->chunk = c->before;
  w->scratch_bytes -= c->size;
  free(c);
}

void *boa_scratch(boa_work *w, uint64_t bytes) {
  if (bytes > (uint64_t)1 << 31) {
    return NULL;
  }
  size_t n = round16((size_t)bytes);
  boa_chunk *c = w->chunk;
  if (!c || c->size - c->used < n) {
    c = chunk_push(w, n);
    if (!c) {
      return NULL;
    }
  }
  void *p = chunk_bytes(c) + c->used;
  c->used += n;
  return p;
}

void *boa_scratch_grow(boa_work *w, void *block, size_t old, uint64_t new_bytes) {
  boa_chunk *c = w->chunk;
  if (new_bytes > (uint64_t)1 << 31) {
    return NULL;
  }
  size_t new_size = (size_t)new_bytes;
  if (block && (unsigned char *)block + round16(old) == chunk_bytes(c) + c->used) {
    size_t start = c->used - round16(old);
    if (c->size - start >= round16(new_size)) {
      c->used = start + round16(new_size);
      return block;
    }
  }
  void *p = boa_scratch(w, new_size);
  if (p && block) {
    memcpy(p, block, old < new_size ? old : new_size);
  }
  return p;
}

void boa_scratch_release_chunks(boa_work *w, boa_mark m) {
  while (w->chunk != m.chunk && (m.chunk || w->chunk->before || w->chunk->size > 1u << 20)) {
    chunk_pop(w);
  }
  if (w->chunk) {
    w->chunk->used = m.used;
  }
}

static bool no_refill(boa_work *w) {
  w->fuel = 0;
  return false;
}

void boa_work_open(boa_work *w, int64_t fuel) {
  *w = (boa_work){.fuel = fuel, .refill = no_refill};
}

void boa_work_close(boa_work *w) {
  while (w->chunk) {
    chunk_pop(w);
  }
}
