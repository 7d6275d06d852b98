/* Overwrites live words of the guest's memory with plausible and random values: the proof that a broken guest stays in its cage. */
#include "host/host.h"

static uint64_t next_random(uint64_t *state) { /* splitmix64 */
  uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
  return z ^ z >> 31;
}

static uint64_t bad_word(const boa_guest *g, uint64_t old, uint64_t *state) {
  uint64_t r = next_random(state);
  switch (r % 6) {
  case 0:
    return next_random(state);
  case 1:
    return old ^ (uint64_t)1 << (r >> 8 & 63);
  case 2:
    return (r >> 8) % g->top & ~(uint64_t)15; /* another object */
  case 3:
    return old + (r >> 8) % 64 * 8;
  case 4:
    return UINT64_MAX >> (r >> 8 & 63);
  default:
    return cage_load64(&g->cage, (boa_ref){(uint32_t)(next_random(state) % g->top)}, 0);
  }
}

void boa_corrupt(boa_sandbox *box, uint64_t seed, uint32_t count) {
  boa_guest *g = &box->guest;
  uint64_t state = seed;
  g->broken = true;
  for (uint32_t i = 0; i < count && g->top > g->cage.writable; i++) {
    uint64_t r = next_random(&state);
    uint32_t at = g->cage.writable + (uint32_t)(r % (g->top - g->cage.writable));
    if (g->fp && (r >> 40 & 3) == 0) { /* the stack gets a quarter */
      at = g->stack_start + (uint32_t)(r % (boa_stack_used(g) - g->stack_start + 1));
    }
    boa_ref ref = {at & ~7u};
    cage_store64(&g->cage, ref, 0, bad_word(g, cage_load64(&g->cage, ref, 0), &state));
  }
}
