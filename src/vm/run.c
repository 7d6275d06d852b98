/* The instruction loop, built from opcodes.h in the form that suits the compiler: computed goto (gcc), functions in tail position (clang,
 * native), a switch (WebAssembly and the rest). All forms do the same and charge the same fuel.
 *
 * Invariants: fp lies in the stack's bounds and above the fixed image, so a byte operand's displacement stays in the cage or its padding; every
 * other address is masked; a pc that runs off all code meets HALT behind the padding. The loop leaves when the slice's fuel is gone, and
 * is entered again by vm_drive. */
#include "vm/machine.h"
#include "vm/instructions.h"
#include "types/natives.h"

#if !defined(BOA_DISPATCH_GOTO) && !defined(BOA_DISPATCH_TAIL) && !defined(BOA_DISPATCH_SWITCH)
#if defined(__wasm__)
#define BOA_DISPATCH_SWITCH
#elif defined(__clang__) && __has_attribute(musttail) && __has_attribute(preserve_none)
#define BOA_DISPATCH_TAIL
#else
#define BOA_DISPATCH_GOTO
#endif
#endif

#ifdef BOA_CONTROL_NO_CHARGE /* controls show that a check notices a broken rule: loops are free */
#define BOA_LOOP_FUEL(n) ((void)(n), 0)
#else
#define BOA_LOOP_FUEL(n) ((uint64_t)(n) + 1)
#endif
#define LIKELY(x)        __builtin_expect(!!(x), 1)
#define UNLIKELY(x)      __builtin_expect(!!(x), 0)
#define A                (w >> 8 & 0xff)
#define B                (w >> 16 & 0xff)
#define C                (w >> 24)
#define REF_MASK         UINT64_C(0xffffffff00000007)
#define IS_REF(v)        (!((v) & REF_MASK))
#define OBJECT(v)        ((uint64_t *)(void *)(base + ((uint32_t)(v) & mask)))
#define FIELD(v, field)  (*(const uint64_t *)(const void *)(base + ((uint32_t)(v) & mask) + (field)))
#define OFFSET(p)        ((uint32_t)((const uint8_t *)(p) - base))
#define K16(i)           FIELD(OFFSET(kp) + (i) * 8, 0)
#define WIDE(i)          cage_words(&g->cage, OFFSET(fp) + (i) * 8)
#define WINDOW(i)        (OFFSET(fp) + (i) * 8)
#define CLOSURE_CELL(i)  FIELD(FIELD(fp[-3], BOA_FUNCTION_CLOSURE) + (i) * 8, BOA_TUPLE_ITEMS)
#define PLACE(p)         ((uint32_t)((p) - (const uint32_t *)(const void *)kp))
#define BOTH_FLOAT(x, y) (((x) & (y) & 2) && !(((x) | (y)) & 1))
#define AS_DOUBLE(x, p)  as_double(x, p)
/* A raw pointer that is about to be written through: not into the fixed image. */
#define STORABLE(v, p)                                                                                                         \
  if (UNLIKELY(((uint32_t)(v) & mask) < g->cage.writable)) {                                                                   \
    p = (uint64_t *)(void *)(base + g->cage.size);                                                                             \
  }
#define HAS_LENGTH(type)                                                                                                       \
  ((type) == BOA_TYPE(BOA_KIND_LIST) || (type) == BOA_TYPE(BOA_KIND_STR) || (type) == BOA_TYPE(BOA_KIND_TUPLE) ||              \
   (type) == BOA_TYPE(BOA_KIND_DICT))
#define IS_STR(v)  (IS_REF(v) && (uint32_t)OBJECT(v)[0] == BOA_TYPE(BOA_KIND_STR))
#define IS_DICT(v) (IS_REF(v) && (uint32_t)OBJECT(v)[0] == BOA_TYPE(BOA_KIND_DICT))
/* A dict's item that is there; a missing key and unusual keys go the slow way. */
#define DICT_ITEM(x, y)                                                                                                        \
  if (IS_DICT(x) && (y) != BOA_UNBOUND) {                                                                                      \
    uint32_t entry = boa_dict_peek(g, x, y);                                                                                   \
    if (LIKELY(entry != UINT32_MAX)) {                                                                                         \
      fp[A] = boa_dict_value(g, x, entry);                                                                                     \
      NEXT(1);                                                                                                                 \
    }                                                                                                                          \
    SAVE();                                                                                                                    \
    int status = boa_dict_get(g, x, y, &out);                                                                                  \
    RELOAD();                                                                                                                  \
    if (LIKELY(status == BOA_OK && out != BOA_UNBOUND)) {                                                                      \
      fp[A] = out;                                                                                                             \
      NEXT(1);                                                                                                                 \
    }                                                                                                                          \
    if (status != BOA_OK && status != BOA_BAIL && status != BOA_TAIL) {                                                        \
      return status;                                                                                                           \
    }                                                                                                                          \
  }
/* One character of a str of Latin-1, which is an object of the image. */
#define CHARACTER(x, y)                                                                                                        \
  if (IS_STR(x) && ((y) & 1) && boa_header_aux(OBJECT(x)[0]) == 1) {                                                           \
    int64_t at = boa_int(y) + (boa_int(y) < 0 ? (uint32_t)OBJECT(x)[1] : 0);                                                   \
    if (LIKELY((uint64_t)at < (uint32_t)OBJECT(x)[1])) {                                                                       \
      fp[A] = BOA_AT_LATIN + BOA_STR_SIZE * cage_load8_at(&g->cage, boa_str_data(g, x), (uint32_t)at, 0);                      \
      NEXT(1);                                                                                                                 \
    }                                                                                                                          \
  }
#define SAVE()   (g->pc = pc, g->fp = fp, g->kp = kp, g->slice_start = g->work.fuel)
#define RELOAD() (pc = g->pc, fp = g->fp, kp = g->kp, base = g->cage.base, mask = g->cage.size - 8)
#define out      g->roots[BOA_ROOT_RESULT]
#define truth    g->truth
#define BREAK_OFF(status)                                                                                                      \
  do {                                                                                                                         \
    SAVE();                                                                                                                    \
    return status;                                                                                                             \
  } while (0)
#define CHARGE(n)                                                                                                              \
  if (UNLIKELY((g->work.fuel -= (int64_t)(n)) < 0)) {                                                                          \
    BREAK_OFF(VM_SAFEPOINT);                                                                                                   \
  }
#define TARGET(words) cage_code(&g->cage, OFFSET(pc) + ((words) + pc[1]) * 4)
/* A jump that pays nothing goes forward only, even in broken code. */
#define JUMP_TO(words)                                                                                                         \
  do {                                                                                                                         \
    const uint32_t *target = TARGET(words);                                                                                    \
    if (UNLIKELY(target <= pc)) {                                                                                              \
      BREAK_OFF(VM_BROKEN);                                                                                                    \
    }                                                                                                                          \
    pc = target;                                                                                                               \
    NEXT(0);                                                                                                                   \
  } while (0)
#define JUMP_CHARGED()                                                                                                         \
  do {                                                                                                                         \
    uint64_t fuel = BOA_LOOP_FUEL(pc[2]);                                                                                      \
    pc = TARGET(3);                                                                                                            \
    CHARGE(fuel);                                                                                                              \
    NEXT(0);                                                                                                                   \
  } while (0)
/* A slow path with a result for R[a]; one without; one whose result may come later (a call). */
#define AFTER(call, words, then)                                                                                               \
  do {                                                                                                                         \
    SAVE();                                                                                                                    \
    int status = (call);                                                                                                       \
    RELOAD();                                                                                                                  \
    vm_settle(g);                                                                                                              \
    if (LIKELY(status == BOA_OK)) {                                                                                            \
      then;                                                                                                                    \
      NEXT(words);                                                                                                             \
    }                                                                                                                          \
    if (status == VM_PUSHED) {                                                                                                 \
      CHARGE(0);                                                                                                               \
      NEXT(0);                                                                                                                 \
    }                                                                                                                          \
    return status;                                                                                                             \
  } while (0)
#define SLOW(call, words)      AFTER(call, words, fp[A] = out)
#define SLOW_CALL(call, words) AFTER(call, 0, fp[A] = out; pc += (words); CHARGE(0))
#define DO(call, words)        AFTER(call, words, (void)0)
#define FAIL(call)             AFTER(call, 1, (void)0)
#define RARE(words)            DO(vm_rare(g, w, pc, &out), words)
#define TRUTH_SLOW(x, then)                                                                                                    \
  do {                                                                                                                         \
    SAVE();                                                                                                                    \
    int status = vm_truth(g, w, x);                                                                                            \
    RELOAD();                                                                                                                  \
    if (UNLIKELY(status != BOA_OK)) {                                                                                          \
      if (status == VM_PUSHED) {                                                                                               \
        CHARGE(0);                                                                                                             \
        NEXT(0);                                                                                                               \
      }                                                                                                                        \
      return status;                                                                                                           \
    }                                                                                                                          \
    then                                                                                                                       \
  } while (0)
#define COMPARE_SLOW(op, x, y, then)                                                                                           \
  do {                                                                                                                         \
    SAVE();                                                                                                                    \
    int status = vm_compare_truth(g, w, op, x, y);                                                                             \
    RELOAD();                                                                                                                  \
    if (UNLIKELY(status != BOA_OK)) {                                                                                          \
      if (status == VM_PUSHED) {                                                                                               \
        CHARGE(0);                                                                                                             \
        NEXT(0);                                                                                                               \
      }                                                                                                                        \
      return status;                                                                                                           \
    }                                                                                                                          \
    then                                                                                                                       \
  } while (0)

/* A number as a double: floats but for very large and very small ones, ints up to 2^53, which are exact. 0.0 is an object of the image. */
static inline __attribute__((always_inline)) bool as_double(boa_value v, double *d) {
  if (boa_is_small_float(v)) {
    *d = boa_small_float(v);
    return true;
  }
  if (v == BOA_AT_ZERO) {
    *d = 0;
    return true;
  }
  int64_t i = boa_int(v);
  *d = (double)i;
  return (v & 1) && i <= ((int64_t)1 << 53) && i >= -((int64_t)1 << 53);
}

static inline __attribute__((always_inline)) bool float_result(double d, boa_value *r) {
  *r = boa_float_bits(d) ? boa_encode_float(d) : BOA_AT_ZERO;
  return boa_is_small_float(*r) || *r == BOA_AT_ZERO;
}

#ifdef __wasm__ /* has no 64 x 64 -> 128 bit product */
static inline bool wasm_mul(boa_value x, boa_value y, boa_value *r) {
  int64_t p = boa_int(x), q = boa_int(y);
  double d = (double)p * (double)q;
  int64_t product = (int64_t)((uint64_t)p * (uint64_t)q); /* right when the double is in int64's range by far */
  *r = (uint64_t)product << 1 | 1;
  return d < 9e18 && d > -9e18 && boa_fits_int(product);
}
#define INT_MUL(x, y, r) wasm_mul(x, y, r)
#else
#define INT_MUL(x, y, r) (!__builtin_mul_overflow((int64_t)((x) - 1), boa_int(y), (int64_t *)(r)) && (*(r) |= 1))
#endif

#ifdef BOA_DISPATCH_TAIL

#define STATE boa_guest *g, const uint32_t *pc, uint32_t w, uint64_t *fp, const uint64_t *kp, uint8_t *base, uint32_t mask
typedef __attribute__((preserve_none)) int handler(STATE);
static handler *const table[256];
#define NEXT(words)                                                                                                            \
  do {                                                                                                                         \
    pc += (words);                                                                                                             \
    w = *pc;                                                                                                                   \
    __attribute__((musttail)) return table[w & 0xff](g, pc, w, fp, kp, base, mask);                                            \
  } while (0)
#define OP(name) static __attribute__((preserve_none)) int op_##name(STATE)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wunused-parameter"
#include "vm/opcodes.h"
#pragma clang diagnostic pop
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Winitializer-overrides"
static handler *const table[256] = {[0 ... 255] = op_HALT,
#define X(name, format) [BOA_OP_##name] = op_##name,
                                    BOA_INSTRUCTIONS(X)
#undef X
};
#pragma clang diagnostic pop
_Static_assert(BOA_OP_LAST < 256, "a byte names an instruction");
int vm_run(boa_guest *g) {
  uint32_t w = *g->pc;
  return table[w & 0xff](g, g->pc, w, g->fp, g->kp, g->cage.base, g->cage.size - 8);
}

#else

#ifdef BOA_DISPATCH_GOTO
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Woverride-init"
#define OP(name) L_##name:
#define NEXT(words)                                                                                                            \
  do {                                                                                                                         \
    pc += (words);                                                                                                             \
    w = *pc;                                                                                                                   \
    goto *table[w & 0xff];                                                                                                     \
  } while (0)
#else
#define OP(name) case BOA_OP_##name:
#define NEXT(words)                                                                                                            \
  do {                                                                                                                         \
    pc += (words);                                                                                                             \
    w = *pc;                                                                                                                   \
    goto dispatch;                                                                                                             \
  } while (0)
#endif

int vm_run(boa_guest *g) {
  const uint32_t *pc;
  uint64_t *fp;
  const uint64_t *kp;
  uint8_t *base;
  uint32_t mask, w;
  RELOAD();
#ifdef BOA_DISPATCH_GOTO
  static const void *const table[256] = {[0 ... 255] = &&L_HALT,
#define X(name, format) [BOA_OP_##name] = &&L_##name,
                                         BOA_INSTRUCTIONS(X)
#undef X
  };
  NEXT(0);
#include "vm/opcodes.h"
#else
  w = *pc;
dispatch:
  switch (w & 0xff) {
#include "vm/opcodes.h"
  default:
    BREAK_OFF(VM_BROKEN);
  }
#endif
}
#endif
