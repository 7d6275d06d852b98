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
#include "types/types.h"

enum { VM_PUSHED = 16, VM_SAFEPOINT, VM_DONE, VM_BROKEN, VM_PRINT, VM_CALL };

/* What a caller does with the result of the frame above it. */
typedef enum boa_on_return {
  ON_RETURN_STORE,  /* in the destination register */
  ON_RETURN_FINISH, /* the bottom frame: the feed is done */
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
} vm_site;
int vm_call(boa_guest *g, uint32_t window, uint32_t n, boa_value names, uint32_t destination, uint32_t words, boa_value *out);
int vm_call_method(boa_guest *g, uint32_t window, uint32_t n, boa_value name, boa_value names, uint32_t destination,
                   uint32_t words, boa_value *out);
int vm_call_spread(boa_guest *g, uint32_t window, uint32_t n, uint32_t destination, uint32_t words, boa_value *out);
/* Makes the stack long enough for an end at that offset. */
boa_status vm_stack_grow(boa_guest *g, uint64_t end);
/* Starts a module body: an empty stack with one frame. */
boa_status vm_start(boa_guest *g, boa_value code);
bool vm_refill(boa_work *w);
bool vm_may_grow(boa_work *w, size_t more);
/* Drops all frames (after a limit or an uncaught exception). */
void vm_clear(boa_guest *g);
/* Goes to the handler of the raised exception: BOA_OK, BOA_RAISE when there is none, BOA_NOMEM. */
boa_status vm_unwind(boa_guest *g);

/* Runs a native whose argument count fits and that gets no keywords. */
static inline boa_status vm_run_native(boa_guest *g, const boa_native_entry *e, uint32_t args, uint32_t n, boa_value *out) {
  boa_mark m = boa_scratch_mark(&g->work);
  g->keywords = 0;
  g->work.fuel -= 4;
  *out = BOA_NONE;
  boa_status s = e->run(g, args, n, out);
  boa_scratch_release(&g->work, m);
  return s;
}
static inline bool vm_native_takes(const boa_native_entry *e, uint32_t n) {
  return (int64_t)n >= e->least && (e->most < 0 || (int64_t)n <= e->most);
}
static inline boa_method_cache *vm_method_cache(boa_guest *g, uint32_t type, uint32_t name) {
  return &g->methods[(type >> 6 ^ name >> 4 ^ name >> 11) % BOA_METHOD_CACHE];
}

/* Slow paths, by instruction. `w` is the instruction's first word. */
int vm_binary(boa_guest *g, uint32_t w, boa_binary op, bool in_place, boa_value a, boa_value b, boa_value *out);
int vm_unary(boa_guest *g, uint32_t w, int op, boa_value a, boa_value *out);
int vm_compare(boa_guest *g, uint32_t w, boa_compare op, boa_value a, boa_value b, boa_value *out);
int vm_truth(boa_guest *g, uint32_t w, boa_value a); /* into g->truth */
int vm_compare_truth(boa_guest *g, uint32_t w, boa_compare op, boa_value a, boa_value b);
int vm_get_item(boa_guest *g, uint32_t w, boa_value a, boa_value i, boa_value *out);
int vm_set_item(boa_guest *g, uint32_t w, boa_value a, boa_value i, boa_value v);
int vm_delete_item(boa_guest *g, uint32_t w, boa_value a, boa_value i);
int vm_get_attribute(boa_guest *g, uint32_t w, boa_value a, boa_value name, boa_value *out);
int vm_set_attribute(boa_guest *g, uint32_t w, boa_value a, boa_value name, boa_value v); /* v UNBOUND: delete */
int vm_get_iterator(boa_guest *g, uint32_t w, boa_value a, boa_value *out);
int vm_next(boa_guest *g, uint32_t w, boa_value iterator, boa_value *out); /* *out UNBOUND at the end */
int vm_unpack(boa_guest *g, uint32_t window, uint32_t before, uint32_t after, bool star, boa_value a);
int vm_build(boa_guest *g, uint32_t w, uint32_t window, uint32_t n, boa_value *out);
int vm_make_function(boa_guest *g, uint32_t w, boa_value code, uint32_t window, boa_value *out);
int vm_collection_add(boa_guest *g, uint32_t w); /* LIST_APPEND … DICT_MERGE, on registers */
int vm_format(boa_guest *g, uint32_t w, boa_value v, boa_value spec, boa_value *out);
int vm_raise(boa_guest *g, uint32_t w, boa_value exception, boa_value cause);
int vm_match_exception(boa_guest *g, boa_value exception, boa_value type, boa_value *out);
int vm_global_missing(boa_guest *g, boa_value cell);
int vm_cell_missing(boa_guest *g, uint32_t w, bool free_variable);
int vm_unbound(boa_guest *g, uint32_t reg);
/* Everything else. */
int vm_rare(boa_guest *g, uint32_t w, const uint32_t *pc, boa_value *out);

#endif
