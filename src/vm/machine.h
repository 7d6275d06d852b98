/* The virtual machine: frames on a stack in the cage, one instruction loop, and the slow paths it calls.
 *
 * A frame: fp[-3] the function; fp[-2] = code << 32 | bytes from the caller's fp << 1 | 1 (0 bytes: the bottom frame); fp[-1] = place in the
 * caller's code to go on at (words from its constants) << 32 | destination register << 16 | on_return << 1 | 1; then the registers. Both
 * header words look like ints, so every word of the stack is a value. The C stack holds the loop and at most one native.
 * Slow paths take the instruction's operands, put their result in *out and return a boa_status, or VM_PUSHED when they pushed a frame
 * (the machine's pc, fp, kp say where). They may move the cage. */
#ifndef BOA_VM_MACHINE_H
#define BOA_VM_MACHINE_H

#include "cage/heap.h"
#include "front/tree.h"
#include "front/unit.h"
#include "types/operations.h"
#include "types/types.h"

enum { VM_PUSHED = 16, VM_SAFEPOINT, VM_DONE, VM_BROKEN, VM_PRINT, VM_CALL };

/* What a caller does with the result of the frame above it. Up to ON_RETURN_INIT the return word's place is the instruction to go on at; from
 * ON_RETURN_BRANCH on it is the first word behind the calling instruction's, which is then looked at again. */
typedef enum boa_on_return {
  ON_RETURN_STORE,  /* in the destination register */
  ON_RETURN_FINISH, /* the bottom frame: the feed is done */
  ON_RETURN_DISCARD,
  ON_RETURN_NONE,     /* dropped; None is stored */
  ON_RETURN_STR,      /* stored; it must be a str … */
  ON_RETURN_LENGTH,   /* an int from 0 on */
  ON_RETURN_ITERATOR, /* an iterator */
  ON_RETURN_SEND,     /* a generator's: what it yields is stored, what it returns raises StopIteration */
  ON_RETURN_NEXT,     /* the same, but the end stores the word below the frame */
  ON_RETURN_CLOSE,    /* a generator's that is closed: it must end */
  ON_RETURN_INIT,     /* it must be None; the word below the frame, a new instance, is stored */
  ON_RETURN_BRANCH,   /* a bool decides a jump */
  ON_RETURN_BINARY,   /* stored, unless NotImplemented: then the other operand is asked */
  ON_RETURN_COMPARE,
  ON_RETURN_COMPARE_BRANCH, /* the truth of it decides a jump */
  ON_RETURN_ITER,           /* FOR_NEXT's next item */
  ON_RETURN_DELEGATE,       /* YIELD_FROM's: what is yielded goes further out */
  ON_RETURN_UNPACK,         /* a list, unpacked as UNPACK or UNPACK_STAR says */
  ON_RETURN_PAIR,           /* a tuple of two: the first is stored, the second goes to the window's first register */
  ON_RETURN_RAISE,          /* the exception that RAISE raises */
} boa_on_return;

static inline uint64_t vm_link(uint32_t code, uint32_t delta) {
  return (uint64_t)code << 32 | (uint64_t)delta << 1 | 1;
}
static inline uint64_t vm_return(uint32_t word, uint32_t destination, boa_on_return on_return) {
  return (uint64_t)word << 32 | destination << 16 | (uint32_t)on_return << 1 | 1;
}
static inline boa_on_return vm_on_return(uint64_t word) {
  return (boa_on_return)(word >> 1 & 0x7f);
}

/* Where the instructions of a code object start, in words from its constants. */
static inline uint32_t vm_code_start(const boa_guest *g, uint32_t code) {
  return (cage_load32(&g->cage, (boa_ref){code}, BOA_CODE_VALUES) - BOA_CODE_FIXED_VALUES) * 2;
}
/* The place of the current instruction, in words from the constants. */
static inline uint32_t vm_place(const boa_guest *g) {
  return (uint32_t)(g->pc - (const uint32_t *)(const void *)g->kp);
}
static inline uint32_t vm_frame_code(const uint64_t *fp) {
  return (uint32_t)(fp[-2] >> 32);
}

/* Runs from g->pc until something stops it: BOA_RAISE, BOA_STOP, BOA_NOMEM, VM_SAFEPOINT, VM_DONE (value in the result root). */
int vm_run(boa_guest *g);

/* Runs until the feed ends or is stopped: VM_DONE, BOA_RAISE (uncaught: the exception is in the raised root), BOA_STOP (g->stop). */
int vm_drive(boa_guest *g);

/* Calls what stands in a window (a byte offset: the callee, two free words, n arguments, of which the last ones have the keyword names of the tuple
 * `names`, 0 = none): pushes a frame, whose result goes to register `destination` of the current frame, which goes on `words` words after
 * g->pc; or runs a native, whose result is *out. Leaves the window as it was unless it succeeds. */
typedef struct vm_site {
  uint32_t window, n;
  boa_value names;
  uint32_t destination, words;
  boa_on_return on_return;
  boa_value below; /* what the word below the frame holds, where on_return says so */
} vm_site;
/* Calls a function with n values from a window above the frame. */
int vm_call_above(boa_guest *g, boa_value f, const boa_value *args, uint32_t n, vm_site site);
/* Calls the definition of an operation. */
int vm_operation(boa_guest *g, int operation, const boa_value *args, uint32_t n, vm_site site);
/* Does what a native asked for with BOA_TAIL. site: where the result goes. */
int vm_tail(boa_guest *g, vm_site site);
/* Takes a result to where a frame's return word says, in the frame that is the top one now: BOA_OK: go on at g->pc. */
int vm_deliver(boa_guest *g, uint64_t back, boa_value v, boa_value below);
/* A frame returns, or yields, the result root. */
int vm_returned(boa_guest *g);
int vm_yielded(boa_guest *g);
/* Generators: a new one for a call whose arguments are bound in the window; going on; raising the raised root's exception in it; its end by an
 * exception, which becomes another when it is StopIteration. */
int vm_generator_new(boa_guest *g, boa_value f, boa_value code, boa_value *out);
int vm_resume(boa_guest *g, boa_value generator, boa_value sent, vm_site site);
int vm_throw(boa_guest *g, boa_value generator, boa_value exception, vm_site site);
int vm_close(boa_guest *g, boa_value generator, vm_site site, boa_value *out);
int vm_generator_failed(boa_guest *g, boa_value generator);
/* What its resumer was handling is being handled again; with `keeps` the generator remembers what it was handling. */
void vm_generator_leave(boa_guest *g, boa_value generator, bool keeps);
void vm_generator_finish(boa_guest *g, boa_value generator);
void vm_generator_save(boa_guest *g, boa_value generator, uint32_t frame, uint32_t place);
static inline bool vm_is_generator(const boa_guest *g, boa_value v) {
  boa_kind kind = boa_kind_of(g, v);
  return kind == BOA_KIND_GENERATOR || kind == BOA_KIND_COROUTINE || kind == BOA_KIND_ASYNC_GENERATOR;
}
/* An exception leaves a frame that was called that way: BOA_OK: it ends there, g->pc says where to go on. */
int vm_left_by(boa_guest *g, uint64_t back, boa_value exception, boa_value below);
/* FOR_NEXT and YIELD_FROM on anything. */
int vm_for_next(boa_guest *g, uint32_t w, boa_value iterator, boa_value *out);
int vm_yield_from(boa_guest *g, uint32_t w);
/* FOR_NEXT and the UNPACK that follows it as one: the items of a pair into their registers, without a tuple. BOA_BAIL: not so here. */
int vm_next_pair(boa_guest *g, uint32_t w, boa_value iterator, boa_value *out);
int vm_get_yield_from(boa_guest *g, uint32_t w, boa_value v, boa_value *out);
/* args[0](args[1], …), with the site's keyword names. */
int vm_call_rest(boa_guest *g, uint32_t args, uint32_t n, vm_site site, boa_value *out);
/* A function without parameters that runs a module's code. */
int vm_body_function(boa_guest *g, boa_value code, boa_value name, boa_value *out);
/* _library_code(module, name): the body of a library or guest module as a function, or None. */
int vm_library_code(boa_guest *g, boa_value module, boa_value name, boa_value *out);
/* Natives that need the machine; BOA_BAIL: this is none. */
int vm_native(boa_guest *g, uint32_t number, uint32_t args, uint32_t n, vm_site site, boa_value *out);
int vm_call(boa_guest *g, uint32_t window, uint32_t n, boa_value names, uint32_t destination, uint32_t words, boa_value *out);
/* The call of a built-in type with positional arguments; BOA_BAIL or BOA_TAIL: call it properly. */
int vm_construct_plain(boa_guest *g, boa_value type, uint32_t args, uint32_t n, boa_value *out);
int vm_call_method(boa_guest *g, uint32_t window, uint32_t n, boa_value name, boa_value names, uint32_t destination,
                   uint32_t words, boa_value *out);
int vm_call_spread(boa_guest *g, uint32_t window, uint32_t n, uint32_t destination, uint32_t words, boa_value *out);
/* Makes the stack long enough for an end at that offset. */
boa_status vm_stack_grow(boa_guest *g, uint64_t end);
/* Starts a module body: an empty stack with one frame. */
boa_status vm_start(boa_guest *g, boa_value code);
/* The same with the call of a sealed function of one parameter. */
boa_status vm_start_function(boa_guest *g, boa_value f, boa_value argument);
bool vm_refill(boa_work *w);
bool vm_may_grow(boa_work *w, size_t more);
/* Drops all frames (after a limit or an uncaught exception). */
void vm_clear(boa_guest *g);
/* Goes to the handler of the raised exception: BOA_OK, BOA_RAISE when there is none, BOA_NOMEM. */
boa_status vm_unwind(boa_guest *g);

/* Whether an argument's class has a method that may make it what a native takes. */
bool vm_may_convert(boa_guest *g, uint32_t args, uint32_t n);

/* Debugging: whether guest code that calls a native is to get its definition instead. */
static inline bool vm_prefers_definition(const boa_guest *g, const boa_native_entry *e) {
  if (!(g->debug & BOA_DEBUG_NO_PRIMITIVES) || (boa_raw(g, vm_frame_code(g->fp), BOA_CODE_FLAGS) & BOA_CODE_SEALED)) {
    return false;
  }
  boa_value f = boa_item(g, g->roots[BOA_ROOT_DEFINITIONS], (uint32_t)(e - boa_natives), BOA_ARRAY_ITEMS);
  return f && boa_is(g, f, BOA_KIND_FUNCTION) && !(boa_header_flags(boa_head(g, f)) & BOA_FUNCTION_REST);
}

/* After an instruction that may have allocated: a collection that is due comes at the next charge, though what was lent to the instruction for its end is not used up. Without
 * this, instructions that each allocate much and pay for work after that would put it off until memory is out. */
static inline void vm_settle(boa_guest *g) {
  if (__builtin_expect(g->want_collection, 0) && g->work.fuel >= 0 &&
      !(g->debug & BOA_DEBUG_STRESS)) { /* which asks at each allocation */
    g->reserve += g->work.fuel + 1;
    g->slice_start -= g->work.fuel + 1;
    g->work.fuel = -1;
  }
}

/* Runs a native whose argument count fits and that gets no keywords. */
static inline boa_status vm_run_native(boa_guest *g, const boa_native_entry *e, uint32_t args, uint32_t n, boa_value *out) {
  if (g->debug && vm_prefers_definition(g, e)) {
    return BOA_BAIL;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  int64_t left = g->work.fuel + g->reserve;
  g->keywords = 0;
  g->spent = 0;
  g->work.fuel -= 4;
  *out = BOA_NONE;
  boa_status s = e->run(g, args, n, out);
  boa_scratch_release(&g->work, m);
  vm_settle(g);
  if (s == BOA_RAISE && boa_is(g, g->roots[BOA_ROOT_RAISED], BOA_KIND_TYPE_ERROR)) {
    for (uint32_t i = 0; i < n; i++) { /* the slow way, where guest code may help */
      if (boa_is_python(g, boa_arg(g, args, i))) {
        s = BOA_BAIL;
        break;
      }
    }
  }
  if (s == BOA_BAIL ||
      s == BOA_TAIL) { /* it runs once more, the slow way: paid for once, so that the cache does not show in the fuel */
    g->work.fuel += left - g->spent - (g->work.fuel + g->reserve);
  }
  return s;
}
static inline bool vm_native_takes(const boa_native_entry *e, uint32_t n) {
  return (int64_t)n >= e->least && (e->most < 0 || (int64_t)n <= e->most);
}

/* Slow paths, by instruction. `w` is the instruction's first word. */
int vm_binary(boa_guest *g, uint32_t w, boa_binary op, bool in_place, boa_value a, boa_value b, boa_value *out);
int vm_unary(boa_guest *g, uint32_t w, int op, boa_value a, boa_value *out);
int vm_compare(boa_guest *g, uint32_t w, boa_compare op, boa_value a, boa_value b, boa_value *out);
int vm_truth(boa_guest *g, uint32_t w, boa_value a); /* into g->truth */
int vm_compare_truth(boa_guest *g, uint32_t w, boa_compare op, boa_value a, boa_value b);
int vm_get_item(boa_guest *g, uint32_t w, boa_value a, boa_value i, boa_value *out);
int vm_get_slice(boa_guest *g, boa_value a, uint32_t window, boa_value *out); /* BOA_BAIL: build the slice */
int vm_set_item(boa_guest *g, uint32_t w, boa_value a, boa_value i, boa_value v);
int vm_delete_item(boa_guest *g, uint32_t w, boa_value a, boa_value i);
int vm_get_attribute(boa_guest *g, uint32_t w, boa_value a, boa_value name, boa_value *out);
int vm_set_attribute(boa_guest *g, uint32_t w, boa_value a, boa_value name, boa_value v); /* v UNBOUND: delete */
int vm_get_iterator(boa_guest *g, uint32_t w, boa_value a, boa_value *out);
int vm_next(boa_guest *g, uint32_t w, boa_value iterator, boa_value *out); /* *out UNBOUND at the end */
int vm_unpack(boa_guest *g, uint32_t window, uint32_t before, uint32_t after, bool star, boa_value a, bool counted);
int vm_build(boa_guest *g, uint32_t w, uint32_t window, uint32_t n, boa_value *out);
int vm_make_function(boa_guest *g, uint32_t w, boa_value code, uint32_t window, boa_value *out);
int vm_collection_add(boa_guest *g, uint32_t w); /* LIST_APPEND … DICT_MERGE, on registers */
int vm_format(boa_guest *g, uint32_t w, boa_value v, boa_value spec, boa_value *out);
int vm_raise(boa_guest *g, uint32_t w, boa_value exception, boa_value cause);
int vm_match_exception(boa_guest *g, boa_value exception, boa_value type, boa_value *out);
int vm_global_missing(boa_guest *g, boa_value cell);
/* The variable is not there, unless the host has one of that name: the run stops to ask. */
int vm_ask_name(boa_guest *g, uint32_t w, boa_value cell);
int vm_cell_missing(boa_guest *g, uint32_t w, bool free_variable);
int vm_no_attribute(boa_guest *g, boa_value a, boa_value name);
/* The operation's definition, called with those of a, b, c that are not 0, gives R[a]. */
int vm_special(boa_guest *g, uint32_t w, int operation, boa_value a, boa_value b, boa_value c, boa_value *out);
boa_value vm_common(const boa_guest *g, uint32_t number);
int vm_enter_with(boa_guest *g, uint32_t w, uint32_t base);
int vm_match_class(boa_guest *g, uint32_t w, uint32_t base, boa_value *out);
int vm_match_group(boa_guest *g, uint32_t w, uint32_t base);
int vm_import(boa_guest *g, uint32_t w, boa_value name, boa_value *out);
int vm_import_from(boa_guest *g, uint32_t w, boa_value name, boa_value module, boa_value *out);
int vm_import_star(boa_guest *g, uint32_t w);
int vm_load_name(boa_guest *g, uint32_t w, boa_value namespace, boa_value cell, boa_value *out);
int vm_load_name_free(boa_guest *g, uint32_t w, boa_value namespace, boa_value name, uint32_t number, boa_value *out);
int vm_delete_name(boa_guest *g, uint32_t w, boa_value namespace, boa_value name);
int vm_unbound(boa_guest *g, uint32_t reg);
/* Everything else. */
int vm_rare(boa_guest *g, uint32_t w, const uint32_t *pc, boa_value *out);

#endif
