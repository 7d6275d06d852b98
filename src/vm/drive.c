/* What goes on around the instruction loop: slices of fuel, collections, the second try after memory ran out, exceptions on their way
 * to a handler. Every stop of the loop comes here with all values in frames, so this is where objects may move. */
#include "vm/machine.h"
#include "front/unit.h"
#include "types/types.h"

enum { SLICE = 16384, SHORT_SLICE = 512, PRINT_AT = 8192 };

/* More fuel for the slice; false when the fuel or the time is gone. */
static bool refill(boa_guest *g) {
  if (g->stop) {
    return false;
  }
  if (g->clock_stop && g->clock_stop(g)) {
    g->stop = g->stop ? g->stop : BOA_STOP_TIME;
    return false;
  }
  if (g->work.fuel < 0) {
    int64_t slice =
        g->want_collection ? SHORT_SLICE : SLICE; /* in the middle of an instruction: soon after it the collection comes */
    int64_t need = (g->pause_every ? g->pause_every : slice) - g->work.fuel;
    int64_t more = need < g->reserve ? need : g->reserve;
    g->reserve -= more;
    g->work.fuel += more;
    g->slice_start += more;
    if (g->work.fuel < 0) {
      g->stop = BOA_STOP_FUEL;
      return false;
    }
  }
  return true;
}

bool vm_refill(boa_work *w) {
  return refill((boa_guest *)(void *)w);
}

bool vm_may_grow(boa_work *w, size_t more) {
  boa_guest *g = (boa_guest *)(void *)w;
  return boa_memory_used(g) + more <= g->memory_limit;
}

static void verify(boa_guest *g) {
  if ((g->debug & BOA_DEBUG_VERIFY) && !g->wrong) {
    g->wrong = boa_verify(g);
  }
}

static int safepoint(boa_guest *g) {
  verify(g);
  bool image = g->cage.writable == BOA_NULL_PAGE; /* in the making: its types and names keep their places */
  if (!image && (g->want_collection || (g->debug & BOA_DEBUG_STRESS))) {
    boa_collect(g, false);
  }
  verify(g);
  if ((g->debug & BOA_DEBUG_RELOCATE) && !boa_relocate(g)) {
    g->stop = BOA_STOP_MEMORY;
  }
  if (!refill(g)) {
    return BOA_STOP;
  }
  return g->out_used >= PRINT_AT || g->pause_every ? VM_PRINT : BOA_OK;
}

/* Memory ran out in an instruction, which has changed nothing: collect all and let it run again; the second time it is the limit. */
static int out_of_memory(boa_guest *g) {
  uint64_t total = (uint64_t)(g->slice_start + g->reserve);
  uint32_t place = vm_place(g), fp = cage_offset(&g->cage, g->fp) - g->stack_start;
  if (g->stop) {
    return BOA_STOP;
  }
  if (g->refused) {
    g->refused = 0;
    g->second_try = false;
    return boa_raise_value(g, BOA_KIND_MEMORY_ERROR, 0);
  }
  bool again = g->second_try && g->retry_fuel == total && g->retry_place == place && g->retry_fp == fp;
  uint64_t before = boa_memory_used(g);
  if (again || g->allocations == g->fail_at || (g->fail_for_ever && g->allocations >= g->fail_for_ever)) {
    if (again || g->fail_for_ever) {
      g->stop = BOA_STOP_MEMORY;
      return BOA_STOP;
    }
  }
  g->work.fuel = g->slice_start;
  boa_collect(g, true);
  if (before - boa_memory_used(g) < g->memory_limit / 64 && g->second_try) { /* two in a row that freed nearly nothing */
    g->stop = BOA_STOP_MEMORY;
    return BOA_STOP;
  }
  g->second_try = true;
  g->retry_fuel = total;
  g->retry_place = place;
  g->retry_fp = cage_offset(&g->cage, g->fp) - g->stack_start;
  return BOA_OK;
}

/* A NameError's first frame leaves its variables behind, for the suggestion of a name. */
static boa_status keep_variables(boa_guest *g, boa_value e, boa_value code) {
  boa_value names = boa_field(g, code, BOA_CODE_VARIABLES), values = 0;
  if (boa_type_of(g, e) != BOA_TYPE(BOA_KIND_NAME_ERROR) || !boa_is(g, names, BOA_KIND_TUPLE)) {
    return BOA_OK;
  }
  uint32_t n = boa_length(g, names), registers = boa_raw(g, code, BOA_CODE_REGISTERS), fp = cage_offset(&g->cage, g->fp);
  boa_status s = boa_tuple_new(g, n, &values);
  for (uint32_t i = 0; !s && i < n && i < registers; i++) {
    boa_init_at(g, values, i, BOA_TUPLE_ITEMS, cage_load64(&g->cage, (boa_ref){fp + i * 8}, 0));
  }
  s = s ? s : boa_raised_member(g, BOA_RAISE, 1, values);
  return s == BOA_RAISE ? BOA_OK : s;
}

static boa_status add_traceback(boa_guest *g, boa_value e, boa_value code, uint32_t place) {
  if (!boa_field(g, e, BOA_EXCEPTION_TRACEBACK) && keep_variables(g, e, code)) {
    return BOA_NOMEM;
  }
  boa_value t = boa_alloc(g, BOA_TRACEBACK_SIZE, boa_header(BOA_TYPE(BOA_KIND_TRACEBACK), BOA_LAYOUT_VALUES8, 0, 0));
  if (!t) {
    return BOA_NOMEM;
  }
  boa_init(g, t, BOA_TRACEBACK_NEXT, boa_field(g, e, BOA_EXCEPTION_TRACEBACK));
  boa_init(g, t, BOA_TRACEBACK_CODE, code);
  boa_init(g, t, BOA_TRACEBACK_PC, boa_from_int(place));
  boa_store(g, e, BOA_EXCEPTION_TRACEBACK, t);
  return BOA_OK;
}

/* The innermost handler for a word of the frame's code; ranges are listed inner first. */
static bool find_handler(const boa_guest *g, boa_value code, uint32_t word, uint32_t *target, uint32_t *reg) {
  boa_value handlers = boa_field(g, code, BOA_CODE_HANDLERS);
  uint32_t n = boa_is(g, handlers, BOA_KIND_BUFFER) ? boa_raw(g, handlers, BOA_BUFFER_USED) / 16 : 0;
  n = n < 65536 ? n : 65536;
  for (uint32_t i = 0; i < n; i++) {
    boa_ref h = {(uint32_t)handlers + i * 16};
    if (word >= cage_load32(&g->cage, h, BOA_BUFFER_DATA) && word < cage_load32(&g->cage, h, BOA_BUFFER_DATA + 4)) {
      *target = cage_load32(&g->cage, h, BOA_BUFFER_DATA + 8);
      *reg = cage_load32(&g->cage, h, BOA_BUFFER_DATA + 12);
      return true;
    }
  }
  return false;
}

/* Leaves the top frame; its caller goes on behind the call. False at the bottom. */
static bool pop_frame(boa_guest *g) {
  uint64_t back = g->fp[-1];
  uint32_t delta = (uint32_t)g->fp[-2] >> 1, at = cage_offset(&g->cage, g->fp);
  if (vm_on_return(back) == ON_RETURN_FINISH || delta < 24 || delta >= at - g->stack_start) {
    return false;
  }
  g->fp = cage_words(&g->cage, at - delta);
  uint32_t code = vm_frame_code(g->fp);
  g->kp = cage_constants(&g->cage, code + BOA_CODE_CONSTANTS);
  g->pc = cage_code(&g->cage, code + BOA_CODE_CONSTANTS + (uint32_t)(back >> 32) * 4);
  g->depth--;
  return true;
}

/* To the handler of the frame, when it has one for that word. */
static bool enter_handler(boa_guest *g, boa_value e, boa_value code, uint32_t place) {
  uint32_t target, reg, start = vm_code_start(g, (uint32_t)code);
  if (!find_handler(g, code, place - start, &target, &reg)) {
    return false;
  }
  *cage_words(&g->cage, cage_offset(&g->cage, g->fp) + reg * 8) = e;
  g->pc = cage_code(&g->cage, (uint32_t)code + BOA_CODE_CONSTANTS + (start + target) * 4);
  return true;
}

/* A generator that an exception leaves has ended; StopIteration becomes another exception there. */
static int fail_generator(boa_guest *g, boa_value *e) {
  boa_value owner = g->fp[-3];
  int s = vm_is_generator(g, owner) ? vm_generator_failed(g, owner) : BOA_OK;
  *e = s ? *e : g->roots[BOA_ROOT_RAISED];
  return s;
}

boa_status vm_unwind(boa_guest *g) {
  boa_value e = g->roots[BOA_ROOT_RAISED];
  if (!boa_is_exception(g, e)) {
    return BOA_RAISE;
  }
  bool top = !g->unwinding;
  g->work.fuel -= 8;
  while (true) {
    boa_value code = vm_frame_code(g->fp);
    uint32_t place = vm_place(g) - !top;
    bool sealed = boa_raw(g, code, BOA_CODE_FLAGS) & BOA_CODE_SEALED;
    if (!g->reraised && !sealed && add_traceback(g, e, code, place)) {
      return BOA_NOMEM;
    }
    g->reraised = true; /* until the frame is left: it is in the traceback */
    if (enter_handler(g, e, code, place)) {
      g->roots[BOA_ROOT_RAISED] = 0;
      g->unwinding = g->reraised = false;
      return BOA_OK;
    }
    int s = fail_generator(g, &e);
    if (s) {
      return (boa_status)s;
    }
    uint64_t back = g->fp[-1];
    boa_value below = vm_on_return(back) == ON_RETURN_NEXT ? g->fp[-4] : 0;
    g->reraised = false;
    if (!pop_frame(g)) {
      g->unwinding = false;
      return BOA_RAISE;
    }
    if (vm_left_by(g, back, e, below) == BOA_OK) {
      g->roots[BOA_ROOT_RAISED] = 0;
      g->unwinding = false;
      return BOA_OK;
    }
    top = false;
    g->unwinding = true;
    g->work.fuel -= 2;
  }
}

static int unwind(boa_guest *g) {
  int s = vm_unwind(g);
  if (s == BOA_NOMEM) {
    boa_collect(g, true);
    s = vm_unwind(g);
    if (s == BOA_NOMEM) {
      g->stop = BOA_STOP_MEMORY;
      return BOA_STOP;
    }
  }
  return s;
}

int vm_drive(boa_guest *g) {
  int s = (int)g->pending;
  g->pending = BOA_OK;
  s = s ? s : refill(g) ? vm_run(g) : BOA_STOP;
  while (true) {
    if (s == BOA_NOMEM) {
      s = out_of_memory(g);
    } else if (s == VM_SAFEPOINT) {
      s = safepoint(g);
    }
    if (s == BOA_RAISE) {
      s = unwind(g);
    }
    s = s == VM_PUSHED ? BOA_OK : s;
    if (s == BOA_BAIL || s == BOA_TAIL) { /* an engine error, which shows as one */
      s = boa_raise(g, BOA_KIND_SYSTEM_ERROR, "instruction %d was left undone", (int64_t)(*g->pc & 0xff));
    }
    if (s == VM_BROKEN) {
      g->stop = BOA_STOP_BROKEN;
      s = BOA_STOP;
    }
    if (s == BOA_OK && g->work.fuel < 0) {
      s = safepoint(g);
    }
    if (s != BOA_OK) {
      return s;
    }
    s = vm_run(g);
  }
}

boa_status vm_start(boa_guest *g, boa_value code) {
  if (!g->roots[BOA_ROOT_STACK]) {
    g->stack_start = g->stack_end = 0;
    boa_status s = vm_stack_grow(g, 4096);
    if (s) {
      return s;
    }
  }
  uint32_t registers = boa_raw(g, code, BOA_CODE_REGISTERS);
  uint64_t end = g->stack_start + 24 + (uint64_t)registers * 8;
  if (end > g->stack_end) {
    g->fp = NULL;
    boa_status s = vm_stack_grow(g, end);
    if (s) {
      return s;
    }
  }
  g->fp = cage_words(&g->cage, g->stack_start + 24);
  g->fp[-3] = BOA_NONE;
  g->fp[-2] = vm_link((uint32_t)code, 0);
  g->fp[-1] = vm_return(0, 0, ON_RETURN_FINISH);
  for (uint32_t i = 0; i < registers; i++) {
    *cage_words(&g->cage, g->stack_start + 24 + i * 8) = BOA_UNBOUND;
  }
  g->depth = 1;
  g->kp = cage_constants(&g->cage, (uint32_t)code + BOA_CODE_CONSTANTS);
  g->pc = cage_code(&g->cage, (uint32_t)code + BOA_CODE_CONSTANTS + vm_code_start(g, (uint32_t)code) * 4);
  g->work.fuel -= boa_raw(g, code, BOA_CODE_ENTRY_FUEL);
  g->second_try = g->reraised = g->unwinding = false;
  g->roots[BOA_ROOT_RAISED] = 0;
  g->roots[BOA_ROOT_HANDLED] = BOA_NONE;
  return BOA_OK;
}

boa_status vm_start_function(boa_guest *g, boa_value f, boa_value argument) {
  boa_status s = boa_is(g, f, BOA_KIND_FUNCTION) ? vm_start(g, boa_field(g, f, BOA_FUNCTION_CODE)) : BOA_STOP;
  if (!s) {
    g->fp[-3] = f;
    g->fp[0] = argument;
  }
  return s;
}

void vm_clear(boa_guest *g) {
  g->fp = NULL;
  g->kp = NULL;
  g->pc = NULL;
  g->depth = 0;
  g->roots[BOA_ROOT_HANDLED] = BOA_NONE;
  g->roots[BOA_ROOT_TEMPORARY] = g->roots[BOA_ROOT_TEMPORARY2] = g->roots[BOA_ROOT_TEMPORARY_OF] = 0;
}
