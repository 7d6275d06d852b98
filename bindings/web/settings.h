/* What JavaScript opens a sandbox with: doubles in this order, NaN = the engine's default. The WebAssembly module reads them from its memory, the addon for Node from a
 * Float64Array; bindings/web/src/core.ts writes them. Any numbers may come: what is out of range becomes the nearest that is not. */
#ifndef BOABOX_SETTINGS_H
#define BOABOX_SETTINGS_H

#include "boabox.h"

enum {
  MEMORY,
  TIME,
  FUEL,
  RECURSION,
  OUTPUT,
  SOURCE,
  HOST_CALLS,
  OPEN_CALLS,
  SLEEP_LIMIT,
  DEADLINE,
  SEED_LOW,
  SEED_HIGH,
  PAUSE_EVERY,
  DEBUG,
  ID, /* of the host's functions, where the face knows them by a number */
  FLAGS,
  SETTINGS
};
enum {
  HAS_WALL = 1,
  HAS_SLEEP = 2,
  JOURNAL = 4,
  ASK_NAMES = 8,
  DISPLAY = 16,
  TOP_LEVEL_AWAIT = 32,
  TOP_LEVEL_RETURN = 64,
  RESULT_TEXT = 128,
  NO_CLOCK = 256,
  HAS_ENTROPY = 512
};

static inline uint64_t count(double given, uint64_t otherwise) {
  return given >= 0x1p64 ? UINT64_MAX : given >= 0 ? (uint64_t)given : otherwise;
}

static inline uint32_t small_count(double given, uint32_t otherwise) {
  uint64_t n = count(given, otherwise);
  return n > UINT32_MAX ? UINT32_MAX : (uint32_t)n;
}

static inline double seconds(double given, double otherwise) {
  return given >= 0 ? given : otherwise;
}

/* All but the clocks, sleep and entropy, which are the face's own. */
static inline boa_config config_of(const double *n) {
  boa_config c;
  boa_config_default(&c);
  unsigned flags = small_count(n[FLAGS], 0);
  c.memory = count(n[MEMORY], c.memory);
  c.time = seconds(n[TIME], c.time);
  c.fuel = count(n[FUEL], c.fuel);
  c.recursion = small_count(n[RECURSION], c.recursion);
  c.output = count(n[OUTPUT], c.output);
  c.source = count(n[SOURCE], c.source);
  c.host_calls = count(n[HOST_CALLS], c.host_calls);
  c.open_calls = count(n[OPEN_CALLS], c.open_calls);
  c.sleep_limit = seconds(n[SLEEP_LIMIT], c.sleep_limit);
  c.deadline = seconds(n[DEADLINE], c.deadline);
  c.seed = count(n[SEED_LOW], 0) | count(n[SEED_HIGH], 0) << 32;
  c.pause_every = count(n[PAUSE_EVERY], 0);
  c.debug = small_count(n[DEBUG], 0);
  c.journal = !!(flags & JOURNAL);
  c.ask_names = !!(flags & ASK_NAMES);
  c.display = !!(flags & DISPLAY);
  c.no_result_text = !(flags & RESULT_TEXT);
  c.top_level = (flags & TOP_LEVEL_AWAIT ? BOA_TOP_LEVEL_AWAIT : 0) | (flags & TOP_LEVEL_RETURN ? BOA_TOP_LEVEL_RETURN : 0);
  return c;
}

#endif
