/* What a native may use up while it works: fuel and temporary memory.
 *
 * Invariants: every loop whose length the guest chooses calls boa_charge at least once per 10^5 units of work; when that says
 * false the native returns BOA_STOP at once with its objects consistent. Scratch is last in, first out: whoever takes a mark
 * releases to it. Scratch blocks never move, are 16-byte aligned and not cleared; they count toward the memory limit. */
#ifndef BOA_CAGE_WORK_H
#define BOA_CAGE_WORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum boa_status {
  BOA_OK,    /* done */
  BOA_RAISE, /* a guest exception is set */
  BOA_BAIL,  /* a primitive does not apply; nothing was changed */
  BOA_STOP,  /* fuel, time or an interrupt: the feed ends (or pauses) here */
  BOA_NOMEM, /* no memory: collect, run the instruction once more, then the memory limit */
  BOA_TAIL,  /* a native's result is that of the guest call in g->tail (cage/guest.h) */
} boa_status;

typedef struct boa_chunk boa_chunk;

/* One chunk of scratch; the bytes follow the header. */
struct boa_chunk {
  boa_chunk *before;
  size_t size, used;
};

typedef struct boa_work boa_work;
struct boa_work {
  int64_t fuel;                               /* units left in this slice */
  bool (*refill)(boa_work *w);                /* called when they are gone: true = go on, false = stop */
  bool (*may_grow)(boa_work *w, size_t more); /* false: that many more bytes of scratch would pass the memory limit */
  boa_chunk *chunk;                           /* the newest chunk */
  size_t scratch_bytes;                       /* all chunks together */
};

typedef struct boa_mark {
  boa_chunk *chunk;
  size_t used;
} boa_mark;

/* Pays n units of fuel. False: stop now. */
static inline bool boa_charge(boa_work *w, uint64_t n) {
  w->fuel -= (int64_t)(n > INT64_MAX / 4 ? INT64_MAX / 4 : n);
  return w->fuel >= 0 || w->refill(w);
}

/* n bytes of scratch, or NULL when memory is out (return BOA_NOMEM). */
void *boa_scratch(boa_work *w, uint64_t n);

/* A block of `old` bytes made `new` bytes long, in place when it is the newest block, else copied. NULL when memory is out. */
void *boa_scratch_grow(boa_work *w, void *block, size_t old, uint64_t new_size);

static inline boa_mark boa_scratch_mark(const boa_work *w) {
  return (boa_mark){w->chunk, w->chunk ? w->chunk->used : 0};
}
void boa_scratch_release_chunks(boa_work *w, boa_mark m);
static inline void boa_scratch_release(boa_work *w, boa_mark m) {
  if (w->chunk == m.chunk && m.chunk) {
    w->chunk->used = m.used;
  } else {
    boa_scratch_release_chunks(w, m);
  }
}

/* A work of its own with plain limits, for tests, fuzzers and build tools. */
void boa_work_open(boa_work *w, int64_t fuel);
void boa_work_close(boa_work *w);

#endif
