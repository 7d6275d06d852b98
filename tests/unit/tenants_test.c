/* One guest after the other in the same memory: the first fills it with a mark and ends in one of many ways, the second must find none of it. What it could
 * read, all of the cage and the padding behind it, must be that of a guest in new memory, byte by byte, and so must its maps, roots and counters.
 * usage: tenants_test [ROUNDS] */
#include "host/host.h"

#include <stdio.h>
#include <stdlib.h>

static const char mark[] = "TENANTMARK"; /* of the texts; the word of the stores is its first eight bytes */

static const char *const programs[] = {
    "kept = ['TENANTMARK' * 50 for i in range(400)]\n'TENANTMARK'",
    "kept = {}\nfor i in range(300):\n    kept['TENANTMARK' + str(i)] = ['TENANTMARK', i]\nprint(kept)\n",
    "def f(n):\n    local = 'TENANTMARK' * 9\n    return f(n + 1) + local\nf(0)\n",
    "kept = []\nwhile True:\n    kept.append('TENANTMARK' * 1000)\n",
    "text = 'TENANTMARK'\nwhile True:\n    text += text\n",
    "kept = 'TENANTMARK' * 20000\nwhile True:\n    tick(kept)\n",
    "kept = 'TENANTMARK' * 100\ndel kept\nfor i in range(20000):\n    x = 'TENANTMARK' + str(i)\nx = 1\n",
    "raise ValueError('TENANTMARK' * 1000)\n",
    "'TENANTMARK' +\n",
};
enum { PROGRAMS = sizeof programs / sizeof *programs, MODES = 5 };

static boa_config config_of(int mode) {
  boa_config c;
  boa_config_default(&c);
  c.memory = mode == 3 ? 1u << 20 : 2u << 20;
  c.fuel = mode == 4 ? 20000 : 2000000;
  c.time = 0;
  c.debug = mode == 1 ? BOA_CONFIG_STRESS : mode == 2 ? BOA_CONFIG_RELOCATE : 0;
  c.fuel = mode == 1 || mode == 2 ? 40000 : c.fuel;
  return c;
}

static uint64_t mark_word(void) {
  uint64_t word;
  memcpy(&word, mark, 8);
  return word;
}

/* Stores into the fixed image, which go to the padding instead. */
static void missing_stores(boa_guest *g) {
  for (uint32_t at = 0; at < g->cage.writable; at += 1016) {
    cage_store64(&g->cage, (boa_ref){at}, at & 0xff8, mark_word());
  }
}

/* Stores of a guest whose memory is broken go anywhere. */
static void wild_stores(boa_sandbox *box, uint64_t seed) {
  boa_corrupt(box, seed, 1);
  for (int i = 0; i < 2000; i++) {
    seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407;
    cage_store64(&box->guest.cage, (boa_ref){(uint32_t)(seed >> 32)}, (uint32_t)(seed >> 20 & 0xff8), mark_word());
  }
}

static void first_tenant(boa_engine *engine, const boa_config *c, int round) {
  boa_sandbox *box = boa_open(engine, c);
  const char *program = programs[round % PROGRAMS];
  if (!box || !boa_define(box, "tick")) {
    abort();
  }
  if (round % 5 == 2) {
    missing_stores(&box->guest);
  }
  boa_event e = boa_run(box, program, strlen(program), "TENANTMARK.py");
  for (int turn = 0; turn < 20 && (e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_CALL); turn++) {
    if (round % 3 == 1 && turn == 3) {
      break; /* closed while it is paused */
    }
    e = e.kind == BOA_EVENT_PRINT ? boa_resume(box) : boa_answer(box, 0);
  }
  if (round % 4 == 1) {
    missing_stores(&box->guest);
  } else if (round % 4 == 3) {
    wild_stores(box, (uint64_t)round);
  }
  boa_close(box);
}

static int holds_mark(const void *p, size_t n) {
  for (const char *at = p, *end = at + n - 8; at <= end && (at = memchr(at, mark[0], (size_t)(end - at) + 1)); at++) {
    if (memcmp(at, mark, 8) == 0) {
      return 1;
    }
  }
  return 0;
}

/* NULL, or what the second tenant has that one in new memory has not. */
static const char *differs(const boa_sandbox *box, const boa_sandbox *fresh) {
  const boa_guest *g = &box->guest, *f = &fresh->guest;
  if (g->cage.size != f->cage.size || g->cage.writable != f->cage.writable || g->reserved != f->reserved) {
    return "another cage";
  }
  if (holds_mark(g->cage.base, g->reserved)) {
    return "the mark";
  }
  if (memcmp(g->cage.base, f->cage.base, g->reserved) != 0) {
    return "other bytes";
  }
  if (memcmp(g->starts, f->starts, g->cage.size / 128) != 0 || memcmp(g->cards, f->cards, g->cage.size / 512) != 0) {
    return "other maps";
  }
  if (g->top != f->top || g->young != f->young || g->soft != f->soft || g->full_at != f->full_at || g->peak != f->peak ||
      g->allocations != f->allocations || g->work.fuel != f->work.fuel || g->reserve != f->reserve || g->fuel_used ||
      g->collections) {
    return "other counters";
  }
  return memcmp(g->roots, f->roots, sizeof g->roots) != 0 ? "other roots" : NULL;
}

int main(int argc, char **argv) {
  int rounds = argc > 1 ? atoi(argv[1]) : 200, failed = 0, again = 0;
  boa_engine *engine = boa_engine_open();
  for (int round = 0; round < rounds; round++) {
    boa_config c = config_of(round / PROGRAMS % MODES);
    first_tenant(engine, &c, round);
    c.debug = 0;
    boa_engine *other = boa_engine_open();
    unsigned idle = engine->idle_count;
    boa_sandbox *box = boa_open(engine, &c), *fresh = boa_open(other, &c);
    again += engine->idle_count < idle;
    const char *what = !box || !fresh ? "no memory" : differs(box, fresh);
    if (what || !boa_image_intact(box) || boa_check(box)) {
      printf("failed: round %d: %s\n", round, what ? what : "a broken heap or image");
      failed++;
    }
    boa_close(box);
    boa_close(fresh);
    boa_engine_close(other);
  }
  boa_engine_close(engine);
  printf("%d of %d second tenants had used memory\n", again, rounds);
  failed += boa_region_widens() ? again != rounds : again < rounds / 2; /* elsewhere memory that grew is not used again */
  printf("%d passed, %d failed\n", rounds - failed, failed);
  return failed != 0;
}
