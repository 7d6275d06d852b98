/* The pool: cages come back for the limits they suit, no more than some stay, many threads share an engine. usage: pool_test [LIVES] */
#include "host/host.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static int passed, failed;

static void check(int ok, const char *what) {
  passed += ok;
  failed += !ok;
  if (!ok) {
    printf("failed: %s\n", what);
  }
}

static boa_sandbox *open_with(boa_engine *engine, uint64_t memory, uint32_t debug) {
  boa_config c;
  boa_config_default(&c);
  c.memory = memory;
  c.debug = debug;
  return boa_open(engine, &c);
}

/* Where regions are reserved, for their limits; elsewhere each suits every limit, and a grown one is not kept. */
static void suits(void) {
  boa_engine *engine = boa_engine_open();
  boa_sandbox *small = open_with(engine, 2u << 20, 0), *large = open_with(engine, 512u << 20, 0);
  boa_close(small);
  boa_close(large);
  check(engine->idle_count == 2, "both are kept");
  check(open_with(engine, 512u << 20, 0) == large, "the large one for a large limit");
  check(large->guest.memory_limit == 512u << 20, "with that limit");
  boa_close(large);
  check(open_with(engine, (2u << 20) - 4096, 0) == small, "the small one for a limit that it suits");
  check(small->guest.memory_limit == (2u << 20) - 4096, "with that limit");
  boa_sandbox *other = open_with(engine, 64u << 20, 0);
  check(other != large && engine->idle_count == 1, "none for a limit between");
  boa_close(other);
  boa_close(small);
  boa_sandbox *fenced = open_with(engine, 2u << 20, BOA_CONFIG_FENCE);
  check(fenced == small, "a fenced guest gets one too");
  boa_close(fenced);
  check(engine->idle_count == 2, "and its cage is not used again");
  boa_engine_close(engine);
}

static void bounded(void) {
  enum { MANY = 40 };
  boa_engine *engine = boa_engine_open();
  boa_sandbox *boxes[MANY];
  for (int i = 0; i < MANY; i++) {
    boxes[i] = open_with(engine, 1u << 20, 0);
  }
  for (int i = 0; i < MANY; i++) {
    boa_close(boxes[i]);
  }
  check(engine->idle_count == 16, "sixteen are kept");
  boa_sandbox *box = open_with(engine, 1u << 20, 0);
  check(box == boxes[MANY - 1], "the one closed last is used first");
  boa_close(box);
  boa_engine_close(engine);
}

/* An image that some fault has changed is not used again where the guest is verified. */
static void verified(void) {
  boa_engine *engine = boa_engine_open();
  boa_sandbox *box = open_with(engine, 1u << 20, 0);
  boa_guest *g = &box->guest;
  check(boa_image_intact(box), "intact");
  if (g->shared.bytes < g->cage.writable) { /* what is a copy of its own */
    boa_cage open_cage = g->cage;
    open_cage.writable = 0;
    cage_store8(&open_cage, (boa_ref){g->cage.writable - 1}, 0, 0x5a);
    check(!boa_image_intact(box), "changed");
    boa_close(box);
    box = open_with(engine, 1u << 20, BOA_CONFIG_VERIFY);
    check(boa_image_intact(box), "not used again");
  }
  boa_close(box);
  boa_engine_close(engine);
}

/* Grown guests: the cage is small again, and works. */
static void grown(void) {
  static const char grow[] = "kept = [[i] for i in range(100000)]\nlen(kept)", small[] = "[i for i in range(3)]";
  boa_engine *engine = boa_engine_open();
  for (int i = 0; i < 3; i++) {
    boa_sandbox *box = open_with(engine, 64u << 20, i == 1 ? BOA_CONFIG_VERIFY : 0);
    uint32_t size = box->guest.cage.size;
    boa_event e = boa_run(box, grow, sizeof grow - 1, "grow.py");
    check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "100000") == 0, "grown");
    check(box->guest.cage.size > size, "larger");
    boa_close(box);
    check(engine->idle_count == boa_region_widens(), "kept");
    box = open_with(engine, 64u << 20, 0);
    check(box->guest.cage.size == size, "as small as before");
    e = boa_run(box, small, sizeof small - 1, "small.py");
    check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "[0, 1, 2]") == 0, "and it works");
    check(boa_check(box) == NULL, "the heap is right");
    boa_close(box);
  }
  boa_engine_close(engine);
}

enum { THREADS = 4 };

typedef struct {
  boa_engine *engine;
  int number, lives, good;
} worker;

static void *work(void *data) {
  worker *w = data;
  for (int i = 0; i < w->lives; i++) {
    char source[128], expected[32];
    int n = snprintf(source, sizeof source, "total = 0\nfor i in range(%d):\n    total += i * %d\ntotal", i % 100, w->number);
    snprintf(expected, sizeof expected, "%d", i % 100 * (i % 100 - 1) / 2 * w->number);
    boa_sandbox *box = open_with(w->engine, i % 7 ? 1u << 20 : 8u << 20, 0);
    boa_event e = boa_run(box, source, (size_t)n, "w.py");
    w->good += e.kind == BOA_EVENT_DONE && strcmp(e.text, expected) == 0 && boa_image_intact(box);
    boa_close(box);
  }
  return NULL;
}

static void threads(int lives) {
  boa_engine *engine = boa_engine_open();
  pthread_t ids[THREADS];
  worker workers[THREADS];
  for (int i = 0; i < THREADS; i++) {
    workers[i] = (worker){.engine = engine, .number = i + 1, .lives = lives};
    check(pthread_create(&ids[i], NULL, work, &workers[i]) == 0, "a thread");
  }
  for (int i = 0; i < THREADS; i++) {
    pthread_join(ids[i], NULL);
    check(workers[i].good == lives, "all its guests ran well");
  }
  check(engine->idle_count > 0 && engine->idle_count <= 2 * THREADS, "as many are idle as were open at once");
  boa_engine_close(engine);
}

int main(int argc, char **argv) {
  if (boa_region_widens()) {
    suits();
  }
  bounded();
  verified();
  grown();
  threads(argc > 1 ? atoi(argv[1]) : 500);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
