/* Engines and the pool of their idle sandboxes: emptied, the image in place, so that opening the next one maps and copies nothing.
 *
 * Invariant: an idle sandbox is zero but for its cage and maps, and its cage holds the image and zeroes. At most IDLE are kept, the latest first; the lock is held for a
 * walk over them and no longer. */
#include "host/host.h"

#include <stdlib.h>

enum { IDLE = 16 };

static void lock(boa_engine *e) {
  while (atomic_flag_test_and_set_explicit(&e->lock, memory_order_acquire)) {
  }
}

static void unlock(boa_engine *e) {
  atomic_flag_clear_explicit(&e->lock, memory_order_release);
}

boa_engine *boa_engine_open(void) {
  boa_engine *e = calloc(1, sizeof *e);
  if (e) {
    const boa_image *image = &boa_image_linked;
    e->image = *image;
    e->shared = boa_shared_open(image->bytes, BOA_NULL_PAGE, image->end - BOA_NULL_PAGE);
    atomic_flag_clear(&e->lock);
  }
  return e;
}

static void drop(boa_sandbox *box) {
  boa_heap_close(&box->guest);
  free(box);
}

void boa_engine_close(boa_engine *e) {
  if (!e) {
    return;
  }
  while (e->idle) {
    boa_sandbox *box = e->idle;
    e->idle = box->next;
    drop(box);
  }
  boa_shared_close(e->shared);
  free(e);
}

uint64_t boa_engine_image_id(const boa_engine *e) {
  return e->image.id;
}

uint64_t boa_engine_check(const boa_engine *e) {
  return boa_fnv1a(e->image.bytes, e->image.top - BOA_NULL_PAGE);
}

/* An idle sandbox with a cage for that limit, or NULL. */
static boa_sandbox *take(boa_engine *e, uint64_t memory) {
  lock(e);
  boa_sandbox **at = &e->idle;
  while (*at && !boa_heap_suits(&(*at)->guest, memory)) {
    at = &(*at)->next;
  }
  boa_sandbox *box = *at;
  if (box) {
    *at = box->next;
    e->idle_count--;
  }
  unlock(e);
  return box;
}

boa_sandbox *boa_pool_open(boa_engine *e, uint64_t memory, uint32_t debug) {
  const boa_image *image = &e->image;
  boa_sandbox *box = take(e, memory);
  if (box && (debug & BOA_CONFIG_VERIFY) && !boa_heap_same(&box->guest, image->bytes, image->end)) {
    drop(box);
    box = NULL;
  }
  if (box) {
    box->next = NULL;
    box->guest.debug = debug;
    boa_heap_reuse(&box->guest, memory);
  } else {
    box = calloc(1, sizeof *box);
    if (!box) {
      return NULL;
    }
    box->guest.debug = debug;
    if (!boa_heap_open(&box->guest, image->end, memory, e->shared)) {
      free(box);
      return NULL;
    }
    boa_heap_load(&box->guest, image->bytes, image->starts, image->end);
  }
  boa_heap_begin(&box->guest, image->bytes, image->starts, image->top);
  box->engine = e;
  return box;
}

/* Keeps an emptied sandbox. Returns the one that has to go for it, or NULL. */
static boa_sandbox *keep(boa_engine *e, boa_sandbox *box) {
  boa_sandbox *oldest = NULL;
  lock(e);
  box->next = e->idle;
  e->idle = box;
  if (++e->idle_count > IDLE) {
    boa_sandbox **at = &e->idle;
    while ((*at)->next) {
      at = &(*at)->next;
    }
    oldest = *at;
    *at = NULL;
    e->idle_count--;
  }
  unlock(e);
  return oldest;
}

void boa_pool_close(boa_sandbox *box) {
  boa_engine *e = box->engine;
  if (e && boa_heap_empty(&box->guest)) {
    memset((char *)box + sizeof box->guest, 0, sizeof *box - sizeof box->guest); /* the guest comes first */
    box = keep(e, box);
  }
  if (box) {
    drop(box);
  }
}
