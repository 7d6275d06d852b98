/* The verifier: walks the heap and the frames and checks the rules that the rest relies on. Costs time by the heap's size; used by
 * tests, the debug build and (later) before a snapshot is taken over. Never trusts a length from the cage. */
#include "cage/heap.h"

static bool plausible(const boa_guest *g, boa_value v) {
  if (boa_is_int(v) || boa_is_small_float(v) || v == 0 || v == BOA_UNBOUND || v == BOA_HOLE) {
    return true;
  }
  return boa_is_ref(v) && boa_starts_at(g, (uint32_t)v);
}

static const char *check_words(const boa_guest *g, uint32_t at, uint32_t first, uint32_t end) {
  for (uint32_t d = first; d + 8 <= end; d += 8) {
    boa_value v = cage_load64(&g->cage, (boa_ref){at + d}, 0);
    if (!plausible(g, v)) {
      return "a word is no value";
    }
    if (at + d < g->young && boa_is_ref(v) && v >= g->young && !g->cards[(at + d) >> 9]) {
      return "an old word refers to a young object and its card is clean";
    }
  }
  return NULL;
}

static const char *check_object(const boa_guest *g, uint32_t at, uint32_t extent) {
  uint64_t h = cage_load64(&g->cage, (boa_ref){at}, 0);
  if ((h >> 32 & 0xff) >= BOA_LAYOUT_COUNT) {
    return "a header has no such layout";
  }
  if (!boa_starts_at(g, boa_header_type(h))) {
    return "a header names no type";
  }
  uint32_t type = boa_header_type(cage_load64(&g->cage, (boa_ref){boa_header_type(h)}, 0));
  if (boa_header_type(cage_load64(&g->cage, (boa_ref){type}, 0)) != BOA_TYPE(BOA_KIND_TYPE)) {
    return "a header's type is no type";
  }
  uint32_t first, end;
  boa_value_words(g, at, extent, &first, &end);
  return check_words(g, at, first, end);
}

static const char *check_frames(const boa_guest *g) {
  uint32_t fp = g->fp ? cage_offset(&g->cage, g->fp) : 0;
  while (fp > g->stack_start) {
    if (fp > g->stack_end) {
      return "a frame lies outside the stack";
    }
    uint64_t word = cage_load64(&g->cage, (boa_ref){fp - 16}, 0);
    if (!boa_starts_at(g, (uint32_t)(word >> 32)) || !boa_is(g, word >> 32, BOA_KIND_CODE)) {
      return "a frame's code is no code object";
    }
    if (!(word & 1) || !(cage_load64(&g->cage, (boa_ref){fp - 8}, 0) & 1)) {
      return "a frame's header is not tagged";
    }
    uint32_t delta = (uint32_t)word >> 1;
    if (delta > fp - g->stack_start) {
      return "a frame's caller lies outside the stack";
    }
    if (delta == 0) {
      break;
    }
    fp -= delta;
  }
  return NULL;
}

const char *boa_verify(const boa_guest *g) {
  const char *wrong = NULL;
  for (uint32_t at = boa_next_start(g, g->cage.writable); !wrong && at < g->top;) {
    uint32_t extent = boa_extent(g, at);
    wrong = check_object(g, at, extent);
    at += extent;
  }
  for (int i = 0; !wrong && i < BOA_ROOT_COUNT; i++) {
    wrong = plausible(g, g->roots[i]) ? NULL : "a root is no value";
  }
  uint32_t stack = (uint32_t)g->roots[BOA_ROOT_STACK];
  if (!wrong && stack) {
    uint32_t used = boa_stack_used(g) - stack;
    for (uint32_t d = BOA_STACK_FRAMES; !wrong && d + 8 <= used; d += 8) {
      wrong = plausible(g, cage_load64(&g->cage, (boa_ref){stack + d}, 0)) ? NULL : "a register is no value";
    }
  }
  return wrong ? wrong : check_frames(g);
}
