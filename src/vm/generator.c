/* Generators: their registers are copied into a frame when they go on and back when they yield. A generator whose frame is on the stack is
 * RUNNING; only one that is SUSPENDED or FRESH can go on. One that delegates (stands on YIELD_FROM) is resumed with those it delegates to, the
 * innermost on top. */
#include "vm/machine.h"
#include "vm/instructions.h"
#include "front/unit.h"

static uint32_t state_of(const boa_guest *g, boa_value generator) {
  return boa_raw(g, generator, BOA_GENERATOR_STATE);
}
static void set_state(boa_guest *g, boa_value generator, uint32_t state) {
  boa_set_raw(g, generator, BOA_GENERATOR_STATE, state);
}

/* How many registers a generator has. More than there are, in broken memory, only reaches other guest memory: copies are cut at the cage's end. */
static uint32_t register_count(const boa_guest *g, boa_value generator) {
  return boa_header_aux(boa_head(g, generator));
}

int vm_generator_new(boa_guest *g, boa_value f, boa_value code, boa_value *out) {
  uint32_t flags = boa_raw(g, code, BOA_CODE_FLAGS), registers = boa_raw(g, code, BOA_CODE_REGISTERS);
  boa_kind kind = !(flags & BOA_CODE_COROUTINE) ? BOA_KIND_GENERATOR
                  : flags & BOA_CODE_GENERATOR  ? BOA_KIND_ASYNC_GENERATOR
                                                : BOA_KIND_COROUTINE;
  boa_value v = boa_alloc(g, BOA_GENERATOR_REGISTERS + (uint64_t)registers * 8,
                          boa_header(BOA_TYPE(kind), BOA_LAYOUT_VALUES16, 0, (uint16_t)registers));
  if (!v) {
    return BOA_NOMEM;
  }
  boa_set_raw(g, v, BOA_GENERATOR_PLACE, vm_code_start(g, (uint32_t)code));
  boa_init(g, v, BOA_GENERATOR_CODE, code);
  boa_init(g, v, BOA_GENERATOR_NAME, boa_field(g, f, BOA_FUNCTION_NAME));
  boa_init(g, v, BOA_GENERATOR_QUALNAME, boa_field(g, f, BOA_FUNCTION_QUALNAME));
  boa_init(g, v, BOA_GENERATOR_CLOSURE, boa_field(g, f, BOA_FUNCTION_CLOSURE));
  *out = v;
  return BOA_OK;
}

void vm_generator_finish(boa_guest *g, boa_value generator) {
  set_state(g, generator, BOA_GENERATOR_FINISHED);
  cage_fill(&g->cage, (boa_ref){(uint32_t)generator}, BOA_GENERATOR_REGISTERS, 0, register_count(g, generator) * 8);
}

/* While a generator runs, its field keeps what its resumer is handling; else what it is handling itself, 0 = nothing of its own. */
static inline void enter_handled(boa_guest *g, boa_value generator) {
  boa_value own = boa_field(g, generator, BOA_GENERATOR_HANDLED);
  if (!own && g->roots[BOA_ROOT_HANDLED] == BOA_NONE) {
    return;
  }
  boa_store(g, generator, BOA_GENERATOR_HANDLED, g->roots[BOA_ROOT_HANDLED]);
  g->roots[BOA_ROOT_HANDLED] = own ? own : g->roots[BOA_ROOT_HANDLED];
}

void vm_generator_leave(boa_guest *g, boa_value generator, bool keeps) {
  boa_value outer = boa_field(g, generator, BOA_GENERATOR_HANDLED), own = g->roots[BOA_ROOT_HANDLED];
  if (!outer && own == BOA_NONE) {
    return;
  }
  outer = outer ? outer : BOA_NONE;
  boa_store(g, generator, BOA_GENERATOR_HANDLED, keeps && own != outer ? own : 0);
  g->roots[BOA_ROOT_HANDLED] = outer;
}

void vm_generator_save(boa_guest *g, boa_value generator, uint32_t frame, uint32_t place) {
  uint32_t n = register_count(g, generator) * 8, at = (uint32_t)generator;
  vm_generator_leave(g, generator, true);
  cage_store64(&g->cage, (boa_ref){at}, BOA_GENERATOR_PLACE, place | (uint64_t)BOA_GENERATOR_SUSPENDED << 32);
  if (at < g->young) { /* what its registers refer to may be young */
    for (uint32_t i = at >> 9; i <= (at + BOA_GENERATOR_REGISTERS + n) >> 9 && i < g->cage.size >> 9; i++) {
      g->cards[i] = 1;
    }
  }
  cage_copy(&g->cage, (boa_ref){at}, BOA_GENERATOR_REGISTERS, (boa_ref){frame}, 0, n);
}

static uint32_t place_word(const boa_guest *g, boa_value generator) {
  boa_value code = boa_field(g, generator, BOA_GENERATOR_CODE);
  uint32_t place = boa_raw(g, generator, BOA_GENERATOR_PLACE);
  return cage_load32(&g->cage, (boa_ref){(uint32_t)code + BOA_CODE_CONSTANTS + place * 4}, 0);
}

/* A suspended generator's frame goes on the stack; the machine stands where it left off. */
static inline int push_generator(boa_guest *g, boa_value generator, vm_site site) {
  uint32_t n = register_count(g, generator), fp = cage_offset(&g->cage, g->fp);
  boa_value code = boa_field(g, generator, BOA_GENERATOR_CODE);
  uint64_t from = (uint64_t)fp + (uint64_t)boa_raw(g, vm_frame_code(g->fp), BOA_CODE_REGISTERS) * 8 + 32;
  uint32_t from_fp = (uint32_t)(from - fp);
  if (g->depth >= g->max_depth) {
    return boa_raise(g, BOA_KIND_RECURSION_ERROR, "maximum recursion depth exceeded");
  }
  boa_status s = from + (uint64_t)n * 8 > g->stack_end ? vm_stack_grow(g, from + (uint64_t)n * 8) : BOA_OK;
  if (s) {
    return s;
  }
  uint32_t at = cage_offset(&g->cage, g->fp) + from_fp;
  uint64_t *frame = cage_words(&g->cage, at);
  frame[-4] = site.below;
  frame[-3] = generator;
  frame[-2] = vm_link((uint32_t)code, from_fp);
  frame[-1] = vm_return(vm_place(g) + site.words, site.destination, site.on_return);
  cage_copy(&g->cage, (boa_ref){at}, 0, (boa_ref){(uint32_t)generator}, BOA_GENERATOR_REGISTERS, n * 8);
  g->fp = frame;
  g->kp = cage_constants(&g->cage, (uint32_t)code + BOA_CODE_CONSTANTS);
  g->pc = cage_code(&g->cage, (uint32_t)code + BOA_CODE_CONSTANTS + boa_raw(g, generator, BOA_GENERATOR_PLACE) * 4);
  g->depth++;
  g->work.fuel -= n / 4 + (int64_t)2;
  set_state(g, generator, BOA_GENERATOR_RUNNING);
  enter_handled(g, generator);
  return VM_PUSHED;
}

/* The frames of a generator and all it delegates to, above the one that resumes it. */
typedef struct {
  uint32_t place, fp, depth; /* where the machine stood */
  uint32_t count;
  boa_value other; /* what the innermost delegates to that is no generator, or 0 */
} chain;

/* Those on the stack are suspended as they were, the machine stands where it stood. */
static void take_back(boa_guest *g, const chain *c) {
  for (uint32_t i = 0; i < c->count; i++) {
    boa_value generator = g->fp[-3];
    uint32_t delta = (uint32_t)g->fp[-2] >> 1, at = cage_offset(&g->cage, g->fp);
    set_state(g, generator, BOA_GENERATOR_SUSPENDED);
    vm_generator_leave(g, generator, true);
    g->fp = cage_words(&g->cage, at - delta);
  }
  g->fp = cage_words(&g->cage, g->stack_start + c->fp);
  g->kp = cage_constants(&g->cage, vm_frame_code(g->fp) + BOA_CODE_CONSTANTS);
  g->pc = cage_code(&g->cage, cage_offset(&g->cage, g->kp) + c->place * 4);
  g->depth = c->depth;
}

static int push_chain(boa_guest *g, boa_value generator, vm_site site, chain *c) {
  *c = (chain){.place = vm_place(g), .fp = cage_offset(&g->cage, g->fp) - g->stack_start, .depth = g->depth};
  while (true) {
    uint32_t w = state_of(g, generator) == BOA_GENERATOR_SUSPENDED ? place_word(g, generator) : 0;
    int s = push_generator(g, generator, site);
    if (s != VM_PUSHED) {
      take_back(g, c);
      return s;
    }
    c->count++;
    if ((w & 0xff) != BOA_OP_YIELD_FROM) {
      return VM_PUSHED;
    }
    boa_value next = g->fp[w >> 16 & 0xff];
    if (!vm_is_generator(g, next) || state_of(g, next) != BOA_GENERATOR_SUSPENDED) {
      c->other = next;
      return VM_PUSHED;
    }
    generator = next;
    site = (vm_site){.words = 1, .on_return = ON_RETURN_DELEGATE};
  }
}

/* Why a generator can't go on: BOA_OK when it can. */
static int refuse(boa_guest *g, boa_value generator, boa_value sent) {
  switch (state_of(g, generator)) {
  case BOA_GENERATOR_FRESH:
    return sent == BOA_NONE ? BOA_OK
                            : boa_raise(g, BOA_KIND_TYPE_ERROR, "can't send non-None value to a just-started %t", generator);
  case BOA_GENERATOR_SUSPENDED:
    return BOA_OK;
  case BOA_GENERATOR_RUNNING:
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "%t already executing", generator);
  default:
    return BOA_BAIL;
  }
}

/* What the instruction that resumed a finished generator does. */
static int ended(boa_guest *g, vm_site site) {
  if (site.on_return == ON_RETURN_SEND) {
    return boa_raise_value(g, BOA_KIND_STOP_ITERATION, 0);
  }
  uint64_t back = vm_return(vm_place(g) + site.words, site.destination, site.on_return);
  boa_value e = 0;
  boa_status s = boa_exception_new(g, BOA_TYPE(BOA_KIND_STOP_ITERATION), BOA_EMPTY_TUPLE, &e);
  int after = s ? (int)s : vm_left_by(g, back, e, site.below);
  return after == BOA_OK ? VM_PUSHED : after;
}

/* Sends into what is no generator, from the frame that stands on YIELD_FROM. */
static int send_other(boa_guest *g, boa_value to, boa_value sent) {
  vm_site site = {.words = 1, .on_return = ON_RETURN_DELEGATE};
  if (sent != BOA_NONE) {
    boa_value args[] = {to, BOA_AT_REST, sent};
    boa_status s = boa_intern(g, "send", 4, &args[1]);
    return s ? (int)s : vm_operation(g, BOA_OPERATION_call_attribute, args, 3, site);
  }
  boa_value f = boa_special(g, to, BOA_NAME(next)), item = 0;
  if (f) {
    return vm_call_above(g, f, &to, 1, site);
  }
  boa_status s = boa_next(g, to, &item);
  if (s) {
    return s;
  }
  if (item == BOA_UNBOUND) {
    g->fp[*g->pc >> 8 & 0xff] = BOA_NONE;
    g->pc++;
    return VM_PUSHED;
  }
  g->roots[BOA_ROOT_RESULT] = item;
  int status = vm_yielded(g);
  return status == BOA_OK ? VM_PUSHED : status;
}

/* The same from the innermost of a chain. Without memory for a value that is sent, the instruction that resumed runs once more: the innermost
 * one's would send None. */
static int send_above(boa_guest *g, const chain *c, boa_value sent) {
  int s = send_other(g, c->other, sent);
  if (s == BOA_NOMEM && sent != BOA_NONE) {
    take_back(g, c);
  }
  return s;
}

int vm_resume(boa_guest *g, boa_value generator, boa_value sent, vm_site site) {
  chain c;
  int s = refuse(g, generator, sent);
  if (s == BOA_BAIL && boa_kind_of(g, generator) == BOA_KIND_COROUTINE) {
    return boa_raise(g, BOA_KIND_RUNTIME_ERROR, "cannot reuse already awaited coroutine");
  }
  if (s) {
    return s == BOA_BAIL ? ended(g, site) : s;
  }
  bool fresh = state_of(g, generator) == BOA_GENERATOR_FRESH;
  s = push_chain(g, generator, site, &c);
  if (s != VM_PUSHED || c.other) {
    return s == VM_PUSHED ? send_above(g, &c, sent) : s;
  }
  if (fresh) {
    g->work.fuel -= boa_raw(g, vm_frame_code(g->fp), BOA_CODE_ENTRY_FUEL) + (int64_t)1;
  } else if ((*g->pc & 0xff) == BOA_OP_YIELD) {
    g->fp[*g->pc >> 8 & 0xff] = sent;
    g->pc++;
  } else {
    return VM_BROKEN;
  }
  return VM_PUSHED;
}

int vm_throw(boa_guest *g, boa_value generator, boa_value exception, vm_site site) {
  chain c;
  uint32_t state = state_of(g, generator);
  if (state == BOA_GENERATOR_RUNNING) {
    return refuse(g, generator, BOA_NONE);
  }
  if (state == BOA_GENERATOR_FRESH || state == BOA_GENERATOR_FINISHED) {
    vm_generator_finish(g, generator);
    g->roots[BOA_ROOT_RAISED] = exception;
    return BOA_RAISE;
  }
  int s = push_chain(g, generator, site, &c);
  if (s == VM_PUSHED && c.other && boa_is_python(g, c.other)) {
    boa_value args[] = {c.other, exception};
    site = (vm_site){.words = 1, .on_return = ON_RETURN_DELEGATE};
    s = vm_operation(g, BOA_OPERATION_delegate_throw, args, 2, site);
    if (s == BOA_NOMEM) { /* its second try would send None */
      take_back(g, &c);
    }
    return s;
  }
  if (s == VM_PUSHED) {
    g->roots[BOA_ROOT_RAISED] = exception;
    return BOA_RAISE;
  }
  return s;
}

int vm_close(boa_guest *g, boa_value generator, vm_site site, boa_value *out) {
  uint32_t state = state_of(g, generator);
  *out = BOA_NONE;
  if (state == BOA_GENERATOR_FRESH || state == BOA_GENERATOR_FINISHED) {
    vm_generator_finish(g, generator);
    return BOA_OK;
  }
  boa_value e = 0;
  boa_status s = boa_exception_new(g, BOA_TYPE(BOA_KIND_GENERATOR_EXIT), BOA_EMPTY_TUPLE, &e);
  site.on_return = ON_RETURN_CLOSE;
  return s ? (int)s : vm_throw(g, generator, e, site);
}

int vm_generator_failed(boa_guest *g, boa_value generator) {
  boa_value e = g->roots[BOA_ROOT_RAISED], kind = boa_type_of(g, e);
  bool stop = boa_is_subtype(g, (uint32_t)kind, BOA_TYPE(BOA_KIND_STOP_ITERATION));
  bool async_stop = boa_kind_of(g, generator) == BOA_KIND_ASYNC_GENERATOR &&
                    boa_is_subtype(g, (uint32_t)kind, BOA_TYPE(BOA_KIND_STOP_ASYNC_ITERATION));
  if (stop || async_stop) {
    boa_status s =
        boa_raise(g, BOA_KIND_RUNTIME_ERROR, stop ? "%t raised StopIteration" : "%t raised StopAsyncIteration", generator);
    if (s != BOA_RAISE) {
      return s;
    }
    boa_value error = g->roots[BOA_ROOT_RAISED];
    boa_store(g, error, BOA_EXCEPTION_CAUSE, e);
    boa_store(g, error, BOA_EXCEPTION_CONTEXT, e);
    boa_set_raw(g, error, BOA_EXCEPTION_FLAGS, 1);
  }
  vm_generator_leave(g, generator, false);
  vm_generator_finish(g, generator);
  return BOA_OK;
}

/* ---- instructions ---- */

int vm_for_next(boa_guest *g, uint32_t w, boa_value iterator, boa_value *out) {
  vm_site site = {.words = 1, .on_return = ON_RETURN_ITER};
  if (boa_is(g, iterator, BOA_KIND_GENERATOR)) {
    if (state_of(g, iterator) == BOA_GENERATOR_SUSPENDED &&
        (place_word(g, iterator) & 0xff) == BOA_OP_YIELD) { /* the usual case */
      int s = push_generator(g, iterator, site);
      if (s == VM_PUSHED) {
        g->fp[*g->pc >> 8 & 0xff] = BOA_NONE;
        g->pc++;
      }
      return s;
    }
    return vm_resume(g, iterator, BOA_NONE, site);
  }
  if (boa_next_some(g, iterator, out, 1)) {
    return BOA_OK;
  }
  boa_value f = boa_special(g, iterator, BOA_NAME(next));
  return f ? vm_call_above(g, f, &iterator, 1, site) : vm_next(g, w, iterator, out);
}

int vm_next_pair(boa_guest *g, uint32_t w, boa_value iterator, boa_value *out) {
  const uint32_t *body = cage_code(&g->cage, cage_offset(&g->cage, g->pc) + (3 + g->pc[1]) * 4);
  if ((body[0] & 0xff) != BOA_OP_UNPACK || body[0] >> 16 != (w >> 8 & 0xff) || body[1] >> 16 != 2) {
    return BOA_BAIL;
  }
  uint32_t window = cage_offset(&g->cage, g->fp) + (body[1] & 0xffff) * 8;
  boa_value second = BOA_UNBOUND;
  boa_status s = boa_next_pair(g, iterator, out, &second);
  if (!s && *out != BOA_UNBOUND) {
    uint64_t *to = cage_words(&g->cage, window);
    to[0] = *out;
    to[1] = second;
  }
  return (int)s;
}

int vm_get_yield_from(boa_guest *g, uint32_t w, boa_value v, boa_value *out) {
  if (vm_is_generator(g, v)) {
    *out = v;
    return boa_kind_of(g, v) != BOA_KIND_COROUTINE ||
                   (boa_raw(g, vm_frame_code(g->fp), BOA_CODE_FLAGS) & (BOA_CODE_COROUTINE | BOA_CODE_SEALED))
               ? BOA_OK
               : boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  return vm_get_iterator(g, w, v, out);
}

int vm_yield_from(boa_guest *g, uint32_t w) {
  boa_value to = g->fp[w >> 16 & 0xff];
  vm_site site = {.words = 1, .on_return = ON_RETURN_DELEGATE};
  return vm_is_generator(g, to) ? vm_resume(g, to, BOA_NONE, site) : send_other(g, to, BOA_NONE);
}
