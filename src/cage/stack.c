/* Where the stack ends: the highest register of any frame on it, found by walking the chain of frames. A frame may reach
 * higher than the ones above it, since windows overlap. Bounded: each step goes down by at least one word. */
#include "cage/heap.h"

uint32_t boa_stack_used(const boa_guest *g) {
  uint32_t used = g->stack_start;
  uint32_t fp = g->fp ? cage_offset(&g->cage, g->fp) : 0;
  while (fp > g->stack_start && fp <= g->stack_end) {
    uint64_t word = cage_load64(&g->cage, (boa_ref){fp - 16}, 0);
    uint64_t end = fp + (uint64_t)cage_load32(&g->cage, (boa_ref){(uint32_t)(word >> 32)}, BOA_CODE_REGISTERS) * 8;
    end = end < g->stack_end ? end : g->stack_end;
    used = end > used ? (uint32_t)end : used;
    uint32_t delta = (uint32_t)word >> 1;
    if (delta == 0 || delta > fp - g->stack_start) {
      break;
    }
    fp -= delta;
  }
  return used;
}
