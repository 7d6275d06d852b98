/* Where results go: what a caller does with the value of the frame above it, and the calls that instructions and natives ask for. */
#include "vm/machine.h"
#include "vm/instructions.h"
#include "front/unit.h"

static uint32_t word_of(const boa_guest *g) {
  return *g->pc;
}
static void set_place(boa_guest *g, uint32_t word) {
  g->pc = cage_code(&g->cage, cage_offset(&g->cage, g->kp) + word * 4);
}
static void move_place(boa_guest *g, int32_t words) {
  g->pc = cage_code(&g->cage, cage_offset(&g->cage, g->pc) + (uint32_t)words * 4);
}
static void set_register(boa_guest *g, uint32_t reg, boa_value v) {
  *cage_words(&g->cage, cage_offset(&g->cage, g->fp) + reg * 8) = v;
}

/* ---- calls that are asked for ---- */

int vm_operation(boa_guest *g, int operation, const boa_value *args, uint32_t n, vm_site site) {
  boa_value f = boa_item(g, g->roots[BOA_ROOT_DEFINITIONS], boa_native_count + (uint32_t)operation, BOA_ARRAY_ITEMS);
  if (!f || !boa_is(g, f, BOA_KIND_FUNCTION)) {
    return boa_raise(g, BOA_KIND_SYSTEM_ERROR, "operation %d is not defined", (int64_t)operation);
  }
  return vm_call_above(g, f, args, n, site);
}

int vm_tail(boa_guest *g, vm_site site) {
  static const boa_on_return kinds[] = {
      [BOA_CHECK_NONE] = ON_RETURN_STORE,        [BOA_CHECK_STR] = ON_RETURN_STR,       [BOA_CHECK_LENGTH] = ON_RETURN_LENGTH,
      [BOA_CHECK_ITERATOR] = ON_RETURN_ITERATOR, [BOA_CHECK_BINARY] = ON_RETURN_BINARY, [BOA_CHECK_COMPARE] = ON_RETURN_COMPARE,
      [BOA_CHECK_DISCARD] = ON_RETURN_DISCARD,
  };
  boa_tail t = g->tail;
  if (site.on_return == ON_RETURN_STORE) {
    site.on_return = kinds[t.check];
    site.words = site.on_return >= ON_RETURN_BRANCH ? 1 : site.words;
  }
  return vm_call_above(g, t.f, t.args, t.n, site);
}

/* ---- taking results ---- */

typedef struct {
  boa_value a, b;
  int op;
  bool in_place;
} operands;

/* The operands of the binary operator or comparison at g->pc. */
static operands decode(const boa_guest *g) {
  uint32_t w = word_of(g), op = w & 0xff, b = w >> 16 & 0xff, c = w >> 24;
  bool constant = false;
  operands o = {.a = g->fp[b]};
  if (op >= BOA_OP_ADD && op <= BOA_OP_INPLACE_OR_K) {
    uint32_t i = op - BOA_OP_ADD;
    o.op = (int)(i % BOA_BINARY_COUNT);
    o.in_place = i / BOA_BINARY_COUNT >= 2;
    constant = i / BOA_BINARY_COUNT & 1;
  } else if (op >= BOA_OP_LT && op <= BOA_OP_GE) {
    o.op = (int)(op - BOA_OP_LT);
  } else if (op >= BOA_OP_JUMP_LT && op <= BOA_OP_JUMP_GE_K_BACK) {
    o.op = (int)((op - BOA_OP_JUMP_LT) % 6);
    constant = (op - BOA_OP_JUMP_LT) / 6 & 1;
  }
  o.b = constant ? cage_load64(&g->cage, (boa_ref){cage_offset(&g->cage, g->kp) + c * 8}, 0) : g->fp[c];
  return o;
}

/* The jump at g->pc, on a truth. */
static int branch(boa_guest *g, bool truth) {
  uint32_t w = word_of(g), op = w & 0xff;
  bool back = false, want = w >> 8 & 0xff;
  if (op >= BOA_OP_JUMP_LT && op <= BOA_OP_JUMP_GE_K_BACK) {
    back = (op - BOA_OP_JUMP_LT) / 12 != 0;
  } else if (op >= BOA_OP_JUMP_TRUE && op <= BOA_OP_JUMP_FALSE_BACK) {
    want = op == BOA_OP_JUMP_TRUE || op == BOA_OP_JUMP_TRUE_BACK;
    back = op == BOA_OP_JUMP_TRUE_BACK || op == BOA_OP_JUMP_FALSE_BACK;
  } else {
    return VM_BROKEN;
  }
  int32_t words = back ? 3 : 2, to = (int32_t)cage_load32(&g->cage, (boa_ref){cage_offset(&g->cage, g->pc)}, 4);
  if (truth != want) {
    move_place(g, words);
    return BOA_OK;
  }
  if (!back && to < 0) {
    return VM_BROKEN;
  }
  g->work.fuel -= back ? (int64_t)cage_load32(&g->cage, (boa_ref){cage_offset(&g->cage, g->pc)}, 8) + 1 : 0;
  move_place(g, words + to);
  return BOA_OK;
}

/* FOR_NEXT at g->pc: the next item, or the end (UNBOUND). */
static int loop(boa_guest *g, boa_value v) {
  uint32_t w = word_of(g), at = cage_offset(&g->cage, g->pc);
  if ((w & 0xff) != BOA_OP_FOR_NEXT) {
    return VM_BROKEN;
  }
  if (v == BOA_UNBOUND) {
    move_place(g, 3);
    return BOA_OK;
  }
  g->fp[w >> 8 & 0xff] = v;
  g->work.fuel -= (int64_t)cage_load32(&g->cage, (boa_ref){at}, 8) + 1;
  move_place(g, 3 + (int32_t)cage_load32(&g->cage, (boa_ref){at}, 4));
  return BOA_OK;
}

static int check(boa_guest *g, boa_on_return kind, boa_value *v) {
  boa_value plain = boa_payload(g, *v);
  int64_t i;
  switch (kind) {
  case ON_RETURN_STR:
    return boa_is(g, plain, BOA_KIND_STR) ? BOA_OK
                                          : boa_raise(g, BOA_KIND_TYPE_ERROR, "__str__ returned non-string (type %t)", *v);
  case ON_RETURN_LENGTH:
    if (!boa_is_integer(g, plain)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", *v);
    }
    if (!boa_int_value(g, plain, &i)) {
      if (!(boa_header_aux(boa_head(g, plain)) & 1)) { /* not negative */
        return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
      }
      i = -1;
    }
    return i >= 0 ? boa_int_new(g, i, v) : boa_raise(g, BOA_KIND_VALUE_ERROR, "__len__() should return >= 0");
  case ON_RETURN_ITERATOR:
    return boa_is_iterator(g, *v) ? BOA_OK : boa_raise(g, BOA_KIND_TYPE_ERROR, "iter() returned non-iterator of type '%t'", *v);
  default:
    return BOA_OK;
  }
}

/* Status of a call as vm_deliver gives it: a frame that was pushed is where to go on. */
static int entered(int status) {
  return status == VM_PUSHED ? BOA_OK : status;
}

static int other_operand(boa_guest *g, int operation, bool jumps) {
  operands o = decode(g);
  boa_value args[5] = {boa_from_int(o.op), o.a, o.b, boa_from_int(1), 0};
  bool binary = operation == BOA_OPERATION_binary;
  if (binary) {
    args[1] = boa_bool(o.in_place);
    args[2] = o.a;
    args[3] = o.b;
    args[4] = boa_from_int(1);
  }
  vm_site site = {.destination = word_of(g) >> 8 & 0xff, .words = 1, .on_return = jumps ? ON_RETURN_BRANCH : ON_RETURN_STORE};
  return entered(vm_operation(g, operation, args, binary ? 5 : 4, site));
}

static uint32_t second_word(const boa_guest *g) {
  return cage_load32(&g->cage, (boa_ref){cage_offset(&g->cage, g->pc)}, 4);
}

static int unpack(boa_guest *g, boa_value list) {
  uint32_t w = word_of(g), window = cage_offset(&g->cage, g->fp) + (second_word(g) & 0xffff) * 8, n = second_word(g) >> 16;
  bool star = (w & 0xff) == BOA_OP_UNPACK_STAR;
  if (!boa_isa(g, list, BOA_KIND_LIST) || (!star && (w & 0xff) != BOA_OP_UNPACK)) {
    return VM_BROKEN;
  }
  int s = vm_unpack(g, window, star ? w >> 8 & 0xff : n, star ? w >> 24 : 0, star, list, false);
  if (s == BOA_OK) {
    move_place(g, star ? 3 : 2);
  }
  return s;
}

static int pair(boa_guest *g, boa_value v) {
  uint32_t w = word_of(g), window = cage_offset(&g->cage, g->fp) + (second_word(g) & 0xffff) * 8;
  if (!boa_isa(g, v, BOA_KIND_TUPLE) || boa_length(g, v) != 2) {
    return VM_BROKEN;
  }
  set_register(g, w >> 8 & 0xff, boa_item(g, v, 0, BOA_TUPLE_ITEMS));
  *cage_words(&g->cage, window) = boa_item(g, v, 1, BOA_TUPLE_ITEMS);
  move_place(g, 2);
  return BOA_OK;
}

/* What goes wrong belongs to the instruction that called. */
static int in_caller(boa_guest *g, int status) {
  if (status == BOA_RAISE) {
    g->pc--;
  }
  return status;
}

static int yielded(boa_guest *g);

int vm_deliver(boa_guest *g, uint64_t back, boa_value v, boa_value below) {
  boa_on_return kind = vm_on_return(back);
  uint32_t to = back >> 16 & 0xffff;
  set_place(g, (uint32_t)(back >> 32) - (kind >= ON_RETURN_BRANCH));
  switch (kind) {
  case ON_RETURN_STORE:
  case ON_RETURN_SEND:
  case ON_RETURN_NEXT:
    set_register(g, to, v);
    return BOA_OK;
  case ON_RETURN_DISCARD:
    return BOA_OK;
  case ON_RETURN_NONE:
    set_register(g, to, BOA_NONE);
    return BOA_OK;
  case ON_RETURN_INIT:
    if (v != BOA_NONE) {
      return in_caller(g, boa_raise(g, BOA_KIND_TYPE_ERROR, "__init__() should return None, not '%t'", v));
    }
    set_register(g, to, below);
    return BOA_OK;
  case ON_RETURN_BRANCH:
    return branch(g, v == BOA_TRUE);
  case ON_RETURN_BINARY:
  case ON_RETURN_COMPARE:
    if (v == BOA_NOT_IMPLEMENTED) {
      return other_operand(g, kind == ON_RETURN_BINARY ? BOA_OPERATION_binary : BOA_OPERATION_compare, false);
    }
    set_register(g, word_of(g) >> 8 & 0xff, v);
    move_place(g, 1);
    return BOA_OK;
  case ON_RETURN_COMPARE_BRANCH:
    if (v == BOA_TRUE || v == BOA_FALSE) {
      return branch(g, v == BOA_TRUE);
    }
    if (v == BOA_NOT_IMPLEMENTED) {
      return other_operand(g, BOA_OPERATION_compare_truth, true);
    }
    return entered(vm_operation(g, BOA_OPERATION_truth, &v, 1, (vm_site){.words = 1, .on_return = ON_RETURN_BRANCH}));
  case ON_RETURN_ITER:
    return loop(g, v);
  case ON_RETURN_DELEGATE: /* an item of what is no generator: yielded further out */
    g->roots[BOA_ROOT_RESULT] = v;
    return yielded(g);
  case ON_RETURN_UNPACK:
    return unpack(g, v);
  case ON_RETURN_PAIR:
    return pair(g, v);
  case ON_RETURN_RAISE: {
    uint32_t w = word_of(g);
    return vm_raise(g, w, v, (w >> 8 & 0xff) == 2 ? g->fp[w >> 24] : 0);
  }
  default: {
    int s = check(g, kind, &v);
    if (!s) {
      set_register(g, to, v);
    }
    return in_caller(g, s);
  }
  }
}

/* Leaves the top frame for its caller; false: the chain is broken. */
static bool leave(boa_guest *g) {
  uint32_t delta = (uint32_t)g->fp[-2] >> 1, at = cage_offset(&g->cage, g->fp);
  if (delta < 24 || delta >= at - g->stack_start) {
    return false;
  }
  g->fp = cage_words(&g->cage, at - delta);
  g->kp = cage_constants(&g->cage, vm_frame_code(g->fp) + BOA_CODE_CONSTANTS);
  g->depth--;
  return true;
}

static int generator_ended(boa_guest *g, uint64_t back, boa_value v, boa_value below) {
  uint32_t to = back >> 16 & 0xffff;
  set_place(g, (uint32_t)(back >> 32) - (vm_on_return(back) >= ON_RETURN_BRANCH));
  switch (vm_on_return(back)) {
  case ON_RETURN_ITER:
    return loop(g, BOA_UNBOUND);
  case ON_RETURN_DELEGATE:
    g->fp[word_of(g) >> 8 & 0xff] = v;
    move_place(g, 1);
    return BOA_OK;
  case ON_RETURN_NEXT:
  case ON_RETURN_CLOSE:
    set_register(g, to, vm_on_return(back) == ON_RETURN_NEXT ? below : v);
    return BOA_OK;
  default: /* the instruction that asked raises */
    return in_caller(g, boa_raise_value(g, BOA_KIND_STOP_ITERATION, v == BOA_NONE ? 0 : v));
  }
}

/* The machine's place, to come back to when memory runs out while a result is delivered. */
typedef struct {
  uint32_t fp, pc, depth;
} mark;

static mark mark_here(const boa_guest *g) {
  return (mark){cage_offset(&g->cage, g->fp) - g->stack_start, vm_place(g), g->depth};
}

static int or_back(boa_guest *g, mark m, int status) {
  if (status == BOA_NOMEM) {
    g->fp = cage_words(&g->cage, g->stack_start + m.fp);
    g->kp = cage_constants(&g->cage, vm_frame_code(g->fp) + BOA_CODE_CONSTANTS);
    g->depth = m.depth;
    set_place(g, m.pc);
  }
  return status;
}

static int returned(boa_guest *g) {
  boa_value v = g->roots[BOA_ROOT_RESULT], owner = g->fp[-3];
  uint64_t back = g->fp[-1];
  boa_on_return kind = vm_on_return(back);
  if (kind == ON_RETURN_FINISH) {
    return VM_DONE;
  }
  boa_value below = kind == ON_RETURN_INIT || kind == ON_RETURN_NEXT ? g->fp[-4] : 0;
  if (v == BOA_UNBOUND || !leave(g)) {
    return VM_BROKEN;
  }
  if (vm_is_generator(g, owner)) {
    vm_generator_leave(g, owner, false);
    vm_generator_finish(g, owner);
    return generator_ended(g, back, v, below);
  }
  return vm_deliver(g, back, v, below);
}

int vm_returned(boa_guest *g) {
  mark m = mark_here(g);
  return or_back(g, m, returned(g));
}

/* The top frame's registers go back into its generator, and the machine to the caller. */
static bool suspend(boa_guest *g, uint64_t *back, boa_value *below) {
  boa_value generator = g->fp[-3];
  *back = g->fp[-1];
  boa_on_return kind = vm_on_return(*back);
  *below = kind == ON_RETURN_NEXT ? g->fp[-4] : 0;
  if (!vm_is_generator(g, generator)) {
    return false;
  }
  vm_generator_save(g, generator, cage_offset(&g->cage, g->fp), vm_place(g));
  return leave(g);
}

static int yielded(boa_guest *g) {
  boa_value v = g->roots[BOA_ROOT_RESULT], below = 0;
  uint64_t back = 0;
  if (boa_is(g, g->fp[-3], BOA_KIND_ASYNC_GENERATOR) && (word_of(g) & 0xff) == BOA_OP_YIELD) { /* told from what it awaits */
    boa_value cell = boa_alloc(g, BOA_CELL_SIZE, boa_header(BOA_TYPE(BOA_KIND_CELL), BOA_LAYOUT_VALUES8, 0, 0));
    if (!cell) {
      return BOA_NOMEM;
    }
    boa_init(g, cell, BOA_CELL_VALUE, v);
    v = cell;
  }
  do { /* through those that delegate */
    if (!suspend(g, &back, &below)) {
      return VM_BROKEN;
    }
    g->work.fuel -= 2;
    set_place(g, (uint32_t)(back >> 32) - (vm_on_return(back) >= ON_RETURN_BRANCH));
  } while (vm_on_return(back) == ON_RETURN_DELEGATE);
  if (vm_on_return(back) == ON_RETURN_CLOSE) {
    return in_caller(g, boa_raise(g, BOA_KIND_RUNTIME_ERROR, "generator ignored GeneratorExit"));
  }
  return vm_deliver(g, back, v, below);
}

int vm_yielded(boa_guest *g) {
  mark m = mark_here(g);
  return or_back(g, m, yielded(g));
}

int vm_left_by(boa_guest *g, uint64_t back, boa_value e, boa_value below) {
  boa_on_return kind = vm_on_return(back);
  bool end = boa_is_subtype(g, boa_type_of(g, e), BOA_TYPE(BOA_KIND_STOP_ITERATION));
  if (kind == ON_RETURN_CLOSE) {
    bool closed = end || boa_is_subtype(g, boa_type_of(g, e), BOA_TYPE(BOA_KIND_GENERATOR_EXIT));
    return closed ? generator_ended(g, back, BOA_NONE, 0) : BOA_RAISE;
  }
  if (!end || (kind != ON_RETURN_ITER && kind != ON_RETURN_NEXT && kind != ON_RETURN_DELEGATE)) {
    return BOA_RAISE;
  }
  boa_value v = BOA_NONE;
  if (kind == ON_RETURN_DELEGATE) {
    boa_value args = boa_field(g, e, BOA_EXCEPTION_ARGS);
    v = boa_isa(g, args, BOA_KIND_TUPLE) && boa_length(g, args) ? boa_item(g, args, 0, BOA_TUPLE_ITEMS) : BOA_NONE;
  }
  return generator_ended(g, back, v, below);
}
