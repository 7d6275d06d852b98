/* The bodies of the instructions, written once and built three ways by run.c: as labels (computed goto), as functions that call each
 * other in tail position, and as cases of a switch. Part of run.c only.
 *
 * State: g, pc (at this instruction), w (its first word), fp, kp, base, mask (size - 8). A body ends by NEXT(words), by JUMP_TO, or by one of the
 * stops. Raw pointers are valid until a slow path is called; SLOW saves pc before and reloads all after it. */

/* clang-format off */
OP(HALT) { BREAK_OFF(VM_BROKEN); }
OP(LAST) { BREAK_OFF(VM_BROKEN); }
OP(NOP) { NEXT(1); }
OP(MOVE) { fp[A] = fp[B]; NEXT(1); }
OP(LOADK) { fp[A] = K16(w >> 16); NEXT(1); }
OP(LOADK_FAR) { fp[A] = K16(pc[1]); NEXT(2); }
OP(LOADI) { fp[A] = boa_from_int((int32_t)w >> 16); NEXT(1); }
OP(UNBIND) { fp[A] = BOA_UNBOUND; NEXT(1); }
OP(GETW) {
  boa_value v = *WIDE(w >> 16);
  if (UNLIKELY(v == BOA_UNBOUND)) { FAIL(vm_unbound(g, w >> 16)); }
  fp[A] = v;
  NEXT(1);
}
OP(SETW) { *WIDE(w >> 16) = fp[A]; NEXT(1); }
OP(CHECK) {
  if (LIKELY(fp[A] != BOA_UNBOUND)) { NEXT(1); }
  FAIL(vm_unbound(g, A));
}

OP(LOAD_GLOBAL) {
  boa_value cell = K16(w >> 16), v = FIELD(cell, BOA_CELL_VALUE);
  if (UNLIKELY(v == BOA_UNBOUND)) {
    v = FIELD(FIELD(cell, BOA_CELL_FALLBACK), BOA_CELL_VALUE);
    if (UNLIKELY(v == BOA_UNBOUND || v == 0)) { FAIL(vm_ask_name(g, w, cell)); }
  }
  fp[A] = v;
  NEXT(1);
}
OP(STORE_GLOBAL) { boa_store(g, K16(w >> 16), BOA_CELL_VALUE, fp[A]); NEXT(1); }
OP(DELETE_GLOBAL) {
  boa_value cell = K16(w >> 16);
  if (UNLIKELY(FIELD(cell, BOA_CELL_VALUE) == BOA_UNBOUND)) { FAIL(vm_global_missing(g, cell)); }
  boa_store(g, cell, BOA_CELL_VALUE, BOA_UNBOUND);
  NEXT(1);
}
OP(LOAD_CELL) {
  boa_value v = FIELD(fp[B], BOA_CELL_VALUE);
  if (UNLIKELY(v == BOA_UNBOUND)) { FAIL(vm_cell_missing(g, w, false)); }
  fp[A] = v;
  NEXT(1);
}
OP(STORE_CELL) {
  boa_value cell = fp[A];
  if (UNLIKELY(C && FIELD(cell, BOA_CELL_VALUE) == BOA_UNBOUND)) { FAIL(vm_cell_missing(g, w, false)); }
  boa_store(g, cell, BOA_CELL_VALUE, C ? BOA_UNBOUND : fp[B]);
  NEXT(1);
}
OP(LOAD_FREE) {
  boa_value cell = CLOSURE_CELL(w >> 16), v = FIELD(cell, BOA_CELL_VALUE);
  if (UNLIKELY(v == BOA_UNBOUND)) { FAIL(vm_cell_missing(g, w, true)); }
  fp[A] = v;
  NEXT(1);
}
OP(STORE_FREE) { boa_store(g, CLOSURE_CELL(w >> 16), BOA_CELL_VALUE, fp[A]); NEXT(1); }
OP(DELETE_FREE) {
  boa_value cell = CLOSURE_CELL(w >> 16);
  if (UNLIKELY(FIELD(cell, BOA_CELL_VALUE) == BOA_UNBOUND)) { FAIL(vm_cell_missing(g, w, true)); }
  boa_store(g, cell, BOA_CELL_VALUE, BOA_UNBOUND);
  NEXT(1);
}
OP(GET_FREE) { fp[A] = CLOSURE_CELL(w >> 16); NEXT(1); }

/* Arithmetic. A tag bit of 1 on both operands: ints; overflow goes the slow way. */
#define INT_ADD(x, y, r) !__builtin_add_overflow((int64_t)(x), (int64_t)((y) - 1), (int64_t *)(r))
#define INT_SUB(x, y, r) !__builtin_sub_overflow((int64_t)(x), (int64_t)((y) - 1), (int64_t *)(r))
#define BINARY(NAME, Y, INTS, FLOATS, IN_PLACE) { \
  boa_value x = fp[B], y = Y, r; \
  if (LIKELY(x & y & 1)) { if (LIKELY(INTS(x, y, &r))) { fp[A] = r; NEXT(1); } } \
  else if (BOTH_FLOAT(x, y)) { r = boa_encode_float(boa_small_float(x) FLOATS boa_small_float(y)); if (LIKELY(boa_is_small_float(r))) { fp[A] = r; NEXT(1); } } \
  else { double p, q; if (AS_DOUBLE(x, &p) && AS_DOUBLE(y, &q)) { if (float_result(p FLOATS q, &r)) { fp[A] = r; NEXT(1); } } } \
  SLOW(vm_binary(g, w, BOA_##NAME, IN_PLACE, x, y, &out), 1); \
}
#define BINARY_FAMILY(NAME, INTS, FLOATS) \
  OP(NAME) BINARY(NAME, fp[C], INTS, FLOATS, false) \
  OP(NAME##_K) BINARY(NAME, kp[C], INTS, FLOATS, false) \
  OP(INPLACE_##NAME) BINARY(NAME, fp[C], INTS, FLOATS, true) \
  OP(INPLACE_##NAME##_K) BINARY(NAME, kp[C], INTS, FLOATS, true)
BINARY_FAMILY(ADD, INT_ADD, +)
BINARY_FAMILY(SUB, INT_SUB, -)
BINARY_FAMILY(MUL, INT_MUL, *)

#define TRUE_DIVIDE(Y, IN_PLACE) { \
  boa_value x = fp[B], y = Y; \
  double p, q; \
  if (LIKELY(AS_DOUBLE(x, &p) && AS_DOUBLE(y, &q) && q != 0)) { \
    boa_value r; \
    if (LIKELY(float_result(p / q, &r))) { fp[A] = r; NEXT(1); } } \
  SLOW(vm_binary(g, w, BOA_TRUEDIV, IN_PLACE, x, y, &out), 1); \
}
OP(TRUEDIV) TRUE_DIVIDE(fp[C], false)
OP(TRUEDIV_K) TRUE_DIVIDE(kp[C], false)
OP(INPLACE_TRUEDIV) TRUE_DIVIDE(fp[C], true)
OP(INPLACE_TRUEDIV_K) TRUE_DIVIDE(kp[C], true)

/* Floor division and remainder of ints with a positive divisor (the rest is slow). */
#define FLOOR(NAME, Y, RESULT, IN_PLACE) { \
  boa_value x = fp[B], y = Y; \
  if (LIKELY((x & y & 1) && (int64_t)y > 1)) { \
    int64_t p = boa_int(x), q = boa_int(y), quotient, rest; \
    if (LIKELY(((uint64_t)p | (uint64_t)q) >> 31 == 0)) { quotient = (uint32_t)p / (uint32_t)q; rest = (uint32_t)p % (uint32_t)q; } \
    else { quotient = p / q; rest = p % q; if (rest < 0) { rest += q; quotient--; } } \
    (void)quotient; (void)rest; fp[A] = boa_from_int(RESULT); NEXT(1); } \
  SLOW(vm_binary(g, w, BOA_##NAME, IN_PLACE, x, y, &out), 1); \
}
OP(FLOORDIV) FLOOR(FLOORDIV, fp[C], quotient, false)
OP(FLOORDIV_K) FLOOR(FLOORDIV, kp[C], quotient, false)
OP(INPLACE_FLOORDIV) FLOOR(FLOORDIV, fp[C], quotient, true)
OP(INPLACE_FLOORDIV_K) FLOOR(FLOORDIV, kp[C], quotient, true)
OP(MOD) FLOOR(MOD, fp[C], rest, false)
OP(MOD_K) FLOOR(MOD, kp[C], rest, false)
OP(INPLACE_MOD) FLOOR(MOD, fp[C], rest, true)
OP(INPLACE_MOD_K) FLOOR(MOD, kp[C], rest, true)

#define BITS(NAME, Y, RESULT, IN_PLACE) { \
  boa_value x = fp[B], y = Y; \
  if (LIKELY(x & y & 1)) { fp[A] = (RESULT); NEXT(1); } \
  SLOW(vm_binary(g, w, BOA_##NAME, IN_PLACE, x, y, &out), 1); \
}
#define BITS_FAMILY(NAME, RESULT) \
  OP(NAME) BITS(NAME, fp[C], RESULT, false) OP(NAME##_K) BITS(NAME, kp[C], RESULT, false) \
  OP(INPLACE_##NAME) BITS(NAME, fp[C], RESULT, true) OP(INPLACE_##NAME##_K) BITS(NAME, kp[C], RESULT, true)
BITS_FAMILY(AND, x & y)
BITS_FAMILY(OR, x | y)
BITS_FAMILY(XOR, (x ^ y) | 1)

#define SHIFT_RIGHT(Y, IN_PLACE) { \
  boa_value x = fp[B], y = Y; \
  if (LIKELY((x & y & 1) && y < 127)) { fp[A] = (uint64_t)((int64_t)x >> boa_int(y)) | 1; NEXT(1); } \
  SLOW(vm_binary(g, w, BOA_RSHIFT, IN_PLACE, x, y, &out), 1); \
}
OP(RSHIFT) SHIFT_RIGHT(fp[C], false)
OP(RSHIFT_K) SHIFT_RIGHT(kp[C], false)
OP(INPLACE_RSHIFT) SHIFT_RIGHT(fp[C], true)
OP(INPLACE_RSHIFT_K) SHIFT_RIGHT(kp[C], true)
#define SHIFT_LEFT(Y, IN_PLACE) { \
  boa_value x = fp[B], y = Y; \
  if (LIKELY((x & y & 1) && y < 61)) { /* up to 29 bits, of what fits 32 */ \
    int64_t p = boa_int(x); \
    if (LIKELY(p == (int32_t)p)) { fp[A] = boa_from_int((int64_t)((uint64_t)p << boa_int(y))); NEXT(1); } } \
  SLOW(vm_binary(g, w, BOA_LSHIFT, IN_PLACE, x, y, &out), 1); \
}
OP(LSHIFT) SHIFT_LEFT(fp[C], false)
OP(LSHIFT_K) SHIFT_LEFT(kp[C], false)
OP(INPLACE_LSHIFT) SHIFT_LEFT(fp[C], true)
OP(INPLACE_LSHIFT_K) SHIFT_LEFT(kp[C], true)

#define ALWAYS_SLOW(NAME) \
  OP(NAME) { SLOW(vm_binary(g, w, BOA_##NAME, false, fp[B], fp[C], &out), 1); } \
  OP(NAME##_K) { SLOW(vm_binary(g, w, BOA_##NAME, false, fp[B], kp[C], &out), 1); } \
  OP(INPLACE_##NAME) { SLOW(vm_binary(g, w, BOA_##NAME, true, fp[B], fp[C], &out), 1); } \
  OP(INPLACE_##NAME##_K) { SLOW(vm_binary(g, w, BOA_##NAME, true, fp[B], kp[C], &out), 1); }
ALWAYS_SLOW(MATMUL)
ALWAYS_SLOW(POW)

OP(NEG) {
  boa_value x = fp[B];
  if (LIKELY((x & 1) && boa_int(x) != BOA_INT_MIN)) { fp[A] = boa_from_int(-boa_int(x)); NEXT(1); }
  if (boa_is_small_float(x)) { fp[A] = boa_encode_float(-boa_small_float(x)); NEXT(1); }
  SLOW(vm_unary(g, w, BOA_UNARY_NEG, x, &out), 1);
}
OP(POS) { SLOW(vm_unary(g, w, BOA_UNARY_POS, fp[B], &out), 1); }
OP(INVERT) { SLOW(vm_unary(g, w, BOA_UNARY_INVERT, fp[B], &out), 1); }
OP(NOT) {
  boa_value x = fp[B];
  if (LIKELY(x == BOA_TRUE || x == BOA_FALSE)) { fp[A] = x ^ BOA_TRUE ^ BOA_FALSE; NEXT(1); }
  TRUTH_SLOW(x, fp[A] = boa_bool(!truth); NEXT(1););
}

/* Comparisons: ints compare as the words they are. */
#define COMPARE(NAME, SIGN) OP(NAME) { \
  boa_value x = fp[B], y = fp[C]; \
  if (LIKELY(x & y & 1)) { fp[A] = boa_bool((int64_t)x SIGN (int64_t)y); NEXT(1); } \
  if (BOTH_FLOAT(x, y)) { fp[A] = boa_bool(boa_small_float(x) SIGN boa_small_float(y)); NEXT(1); } \
  double p, q; \
  if (AS_DOUBLE(x, &p) && AS_DOUBLE(y, &q)) { fp[A] = boa_bool(p SIGN q); NEXT(1); } \
  SLOW(vm_compare(g, w, BOA_##NAME, x, y, &out), 1); \
}
COMPARE(LT, <) COMPARE(LE, <=) COMPARE(EQ, ==) COMPARE(NE, !=) COMPARE(GT, >) COMPARE(GE, >=)
OP(IS) { fp[A] = boa_bool(fp[B] == fp[C]); NEXT(1); }
OP(IS_NOT) { fp[A] = boa_bool(fp[B] != fp[C]); NEXT(1); }
OP(IN) {
  if (IS_DICT(fp[C]) && fp[B] != BOA_UNBOUND) {
    if (boa_dict_peek(g, fp[C], fp[B]) != UINT32_MAX) { fp[A] = BOA_TRUE; NEXT(1); }
    SAVE();
    int status = boa_dict_get(g, fp[C], fp[B], &out);
    RELOAD();
    if (LIKELY(status == BOA_OK)) { fp[A] = boa_bool(out != BOA_UNBOUND); NEXT(1); }
    if (status != BOA_BAIL && status != BOA_TAIL) { return status; }
  }
  SLOW(vm_compare(g, w, BOA_IN, fp[B], fp[C], &out), 1); }
OP(NOT_IN) { SLOW(vm_compare(g, w, BOA_NOT_IN, fp[B], fp[C], &out), 1); }

OP(JUMP) { JUMP_TO(2); }
OP(JUMP_BACK) { JUMP_CHARGED(); }
#define JUMP_TRUTH(NAME, WANT, WORDS, TAKE) OP(NAME) { \
  boa_value x = fp[A]; \
  if (LIKELY(x == ((WANT) ? BOA_TRUE : BOA_FALSE))) { TAKE; } \
  if (LIKELY(x == ((WANT) ? BOA_FALSE : BOA_TRUE))) { NEXT(WORDS); } \
  if (x & 1) { if ((x != 1) == (WANT)) { TAKE; } NEXT(WORDS); } \
  if (x == BOA_NONE) { if (!(WANT)) { TAKE; } NEXT(WORDS); } \
  if (IS_REF(x) && HAS_LENGTH((uint32_t)OBJECT(x)[0])) { if (((uint32_t)OBJECT(x)[1] != 0) == (WANT)) { TAKE; } NEXT(WORDS); } \
  TRUTH_SLOW(x, if (truth == (WANT)) { TAKE; } NEXT(WORDS);); \
}
JUMP_TRUTH(JUMP_TRUE, true, 2, JUMP_TO(2))
JUMP_TRUTH(JUMP_FALSE, false, 2, JUMP_TO(2))
JUMP_TRUTH(JUMP_TRUE_BACK, true, 3, JUMP_CHARGED())
JUMP_TRUTH(JUMP_FALSE_BACK, false, 3, JUMP_CHARGED())
OP(JUMP_NONE) { if (fp[A] == BOA_NONE) { JUMP_TO(2); } NEXT(2); }
OP(JUMP_NOT_NONE) { if (fp[A] != BOA_NONE) { JUMP_TO(2); } NEXT(2); }
OP(JUMP_BOUND) { if (fp[A] != BOA_UNBOUND) { JUMP_TO(2); } NEXT(2); }

#define COMPARE_JUMP(OPNAME, NAME, SIGN, Y, WORDS, TAKE) OP(OPNAME) { \
  boa_value x = fp[B], y = Y; \
  if (LIKELY(x & y & 1)) { if (((int64_t)x SIGN (int64_t)y) == (bool)A) { TAKE; } NEXT(WORDS); } \
  if (BOTH_FLOAT(x, y)) { if ((boa_small_float(x) SIGN boa_small_float(y)) == (bool)A) { TAKE; } NEXT(WORDS); } \
  double p, q; \
  if (AS_DOUBLE(x, &p) && AS_DOUBLE(y, &q)) { if ((p SIGN q) == (bool)A) { TAKE; } NEXT(WORDS); } \
  if ((BOA_##NAME == BOA_EQ || BOA_##NAME == BOA_NE) && IS_STR(x) && IS_STR(y)) { \
    g->work.fuel -= (uint32_t)OBJECT(x)[1] / 128; \
    if (((x == y || boa_str_equal(g, x, y)) == (BOA_##NAME == BOA_EQ)) == (bool)A) { TAKE; } NEXT(WORDS); } \
  COMPARE_SLOW(BOA_##NAME, x, y, if (truth == (bool)A) { TAKE; } NEXT(WORDS);); \
}
#define COMPARE_JUMPS(NAME, SIGN) \
  COMPARE_JUMP(JUMP_##NAME, NAME, SIGN, fp[C], 2, JUMP_TO(2)) \
  COMPARE_JUMP(JUMP_##NAME##_K, NAME, SIGN, kp[C], 2, JUMP_TO(2)) \
  COMPARE_JUMP(JUMP_##NAME##_BACK, NAME, SIGN, fp[C], 3, JUMP_CHARGED()) \
  COMPARE_JUMP(JUMP_##NAME##_K_BACK, NAME, SIGN, kp[C], 3, JUMP_CHARGED())
COMPARE_JUMPS(LT, <) COMPARE_JUMPS(LE, <=) COMPARE_JUMPS(EQ, ==) COMPARE_JUMPS(NE, !=) COMPARE_JUMPS(GT, >) COMPARE_JUMPS(GE, >=)

OP(GET_ITER) { SLOW(vm_get_iterator(g, w, fp[B], &out), 1); }
OP(FOR_NEXT) {
  boa_value it = fp[B];
  if (LIKELY(IS_REF(it))) {
    uint64_t *p = OBJECT(it);
    uint32_t type = (uint32_t)p[0];
    if (type == BOA_TYPE(BOA_KIND_RANGE_ITERATOR)) {
      boa_value next = p[1], left = p[3];
      if ((int64_t)left <= 1) { NEXT(3); }
      STORABLE(it, p);
      p[3] = left - 2;
      p[1] = next + p[2] - 1;
      fp[A] = next;
      JUMP_CHARGED();
    }
    if (type == BOA_TYPE(BOA_KIND_TUPLE_ITERATOR)) {
      boa_value tuple = p[2];
      uint32_t i = (uint32_t)p[1];
      if (LIKELY(tuple != BOA_NONE && i < (uint32_t)FIELD(tuple, BOA_TUPLE_LENGTH))) {
        STORABLE(it, p);
        p[1] = i + 1;
        fp[A] = FIELD(tuple + i * 8, BOA_TUPLE_ITEMS);
        JUMP_CHARGED();
      }
    }
    if (type == BOA_TYPE(BOA_KIND_LIST_ITERATOR)) {
      boa_value list = p[2];
      uint32_t i = (uint32_t)p[1];
      if (LIKELY(i < (uint32_t)FIELD(list, BOA_LIST_LENGTH))) {
        STORABLE(it, p);
        p[1] = i + 1;
        fp[A] = FIELD(FIELD(list, BOA_LIST_ARRAY) + i * 8, BOA_ARRAY_ITEMS);
        JUMP_CHARGED();
      }
    }
  }
  SAVE();
  int status = C ? vm_next_pair(g, w, it, &out) : BOA_BAIL;
  if (status == BOA_OK && out != BOA_UNBOUND) { /* the UNPACK that the body begins with is done */
    RELOAD();
    uint64_t fuel = BOA_LOOP_FUEL(pc[2]);
    pc = cage_code(&g->cage, OFFSET(TARGET(3)) + 8);
    CHARGE(fuel);
    NEXT(0);
  }
  status = status == BOA_BAIL ? vm_for_next(g, w, it, &out) : status;
  RELOAD();
  if (status == VM_PUSHED) { CHARGE(0); NEXT(0); }
  if (UNLIKELY(status != BOA_OK)) { return status; }
  if (out == BOA_UNBOUND) { NEXT(3); }
  fp[A] = out;
  JUMP_CHARGED();
}

#define ITEM(Y) { \
  boa_value x = fp[B], y = Y; \
  if (LIKELY(IS_REF(x) && (y & 1))) { \
    uint64_t *p = OBJECT(x); \
    int64_t i = boa_int(y); \
    uint32_t length = (uint32_t)p[1]; \
    if ((uint32_t)p[0] == BOA_TYPE(BOA_KIND_LIST)) { \
      i += i < 0 ? length : 0; \
      if (LIKELY((uint64_t)i < length)) { fp[A] = FIELD(p[2] + (uint64_t)i * 8, BOA_ARRAY_ITEMS); NEXT(1); } \
    } else if ((uint32_t)p[0] == BOA_TYPE(BOA_KIND_TUPLE)) { \
      i += i < 0 ? length : 0; \
      if (LIKELY((uint64_t)i < length)) { fp[A] = FIELD(x + (uint64_t)i * 8, BOA_TUPLE_ITEMS); NEXT(1); } \
    } \
  } \
  CHARACTER(x, y); \
  DICT_ITEM(x, y); \
  SLOW(vm_get_item(g, w, x, y, &out), 1); \
}
OP(GET_ITEM) ITEM(fp[C])
OP(GET_ITEM_K) ITEM(kp[C])
OP(SET_ITEM) {
  boa_value x = fp[A], y = fp[B], v = fp[C];
  if (LIKELY(IS_REF(x) && (y & 1) && v != BOA_UNBOUND)) {
    uint64_t *p = OBJECT(x);
    if ((uint32_t)p[0] == BOA_TYPE(BOA_KIND_LIST)) {
      int64_t i = boa_int(y);
      uint32_t length = (uint32_t)p[1];
      i += i < 0 ? length : 0;
      if (LIKELY((uint64_t)i < length)) { boa_store_at(g, p[2], (uint32_t)i, BOA_ARRAY_ITEMS, v); NEXT(1); }
    }
  }
  if (IS_DICT(x) && y != BOA_UNBOUND && v != BOA_UNBOUND) {
    uint32_t entry = boa_dict_peek(g, x, y);
    if (entry != UINT32_MAX) { boa_dict_set_value(g, x, entry, v); NEXT(1); }
    SAVE();
    int status = boa_dict_set(g, x, y, v);
    RELOAD();
    if (LIKELY(status == BOA_OK)) { NEXT(1); }
    if (status != BOA_BAIL && status != BOA_TAIL) { return status; }
  }
  DO(vm_set_item(g, w, x, y, v), 1);
}
OP(DELETE_ITEM) { DO(vm_delete_item(g, w, fp[A], fp[B]), 1); }
OP(GET_ATTR) {
  boa_value x = fp[B];
  if (LIKELY(IS_REF(x) && x)) { /* an instance's own word */
    uint64_t *p = OBJECT(x);
    uint32_t type = (uint32_t)p[0], name = (uint32_t)K16(pc[2] & 0xffff);
    const boa_lookup *e = boa_lookup_place(g, type, name);
    if (LIKELY(e->type == type && e->name == name && (uint32_t)e->slot < (p[0] >> BOA_AUX_BITS) && p[1] == 0)) {
      boa_value v = FIELD(x + (uint32_t)e->slot * 8, BOA_INSTANCE_VALUES);
      if (LIKELY(v)) { fp[A] = v; NEXT(3); }
    }
    if (e->type == type && e->name == name && e->number == BOA_LOOKUP_PLAIN && p[1] == 0) { fp[A] = e->value; NEXT(3); }
  }
  SLOW(vm_get_attribute(g, w, x, K16(pc[2] & 0xffff), &out), 3);
}
OP(SET_ATTR) {
  boa_value x = fp[A], v = fp[B];
  if (LIKELY(IS_REF(x) && x && v != BOA_UNBOUND)) {
    uint64_t *p = OBJECT(x);
    uint32_t type = (uint32_t)p[0], name = (uint32_t)K16(pc[2] & 0xffff);
    const boa_lookup *e = boa_lookup_place(g, type, name);
    if (LIKELY(e->type == type && e->name == name && e->number == BOA_LOOKUP_SETTABLE && (uint32_t)e->slot < (p[0] >> BOA_AUX_BITS) && p[1] == 0 &&
               (e->slot == 0 || FIELD(x + (uint32_t)e->slot * 8, BOA_INSTANCE_VALUES - 8)))) {
      boa_store_at(g, x, (uint32_t)e->slot, BOA_INSTANCE_VALUES, v);
      NEXT(3);
    }
  }
  DO(vm_set_attribute(g, w, x, K16(pc[2] & 0xffff), v), 3);
}
OP(DELETE_ATTR) { DO(vm_set_attribute(g, w, fp[A], K16(pc[2] & 0xffff), BOA_UNBOUND), 3); }

/* A list that has room gets one item more, then THEN. */
#define APPEND(LIST, V, THEN) { \
  boa_value list = (LIST), v = (V); \
  if (LIKELY(IS_REF(list) && v != BOA_UNBOUND)) { \
    uint64_t *p = OBJECT(list); \
    uint32_t length = (uint32_t)p[1], capacity = (uint32_t)(p[1] >> 32); \
    if (LIKELY((uint32_t)p[0] == BOA_TYPE(BOA_KIND_LIST) && length < capacity)) { \
      STORABLE(list, p); \
      p[1] = (uint64_t)capacity << 32 | (length + 1); \
      boa_store_at(g, p[2], length, BOA_ARRAY_ITEMS, v); \
      THEN; \
    } \
  } \
}
OP(LIST_APPEND) {
  APPEND(fp[A], fp[B], NEXT(1));
  DO(vm_collection_add(g, w), 1);
}
OP(SET_ADD) { DO(vm_collection_add(g, w), 1); }
OP(DICT_SET) { DO(vm_collection_add(g, w), 1); }
OP(LIST_EXTEND) { DO(vm_collection_add(g, w), 1); }
OP(SET_UPDATE) { DO(vm_collection_add(g, w), 1); }
OP(DICT_UPDATE) { DO(vm_collection_add(g, w), 1); }
OP(DICT_MERGE) { DO(vm_collection_add(g, w), 1); }

OP(BUILD_TUPLE) { SLOW(vm_build(g, w, WINDOW(pc[1] & 0xffff), pc[1] >> 16, &out), 2); }
OP(BUILD_LIST) { SLOW(vm_build(g, w, WINDOW(pc[1] & 0xffff), pc[1] >> 16, &out), 2); }
OP(BUILD_SET) { SLOW(vm_build(g, w, WINDOW(pc[1] & 0xffff), pc[1] >> 16, &out), 2); }
OP(BUILD_STRING) { SLOW(vm_build(g, w, WINDOW(pc[1] & 0xffff), pc[1] >> 16, &out), 2); }
OP(BUILD_DICT) { SLOW(vm_build(g, w, WINDOW(pc[1] & 0xffff), pc[1] >> 16, &out), 2); }
OP(BUILD_SLICE) {
  if (C && (pc[2] & 0xff) == BOA_OP_GET_ITEM && pc[2] >> 24 == A) { /* the two as one */
    SAVE();
    int status = vm_get_slice(g, fp[pc[2] >> 16 & 0xff], WINDOW(pc[1] & 0xffff), &out);
    RELOAD();
    if (LIKELY(status == BOA_OK)) { fp[pc[2] >> 8 & 0xff] = out; NEXT(3); }
    if (status != BOA_BAIL) { return status; }
  }
  SLOW(vm_build(g, w, WINDOW(pc[1] & 0xffff), pc[1] >> 16, &out), 2); }
OP(MAKE_CELL) { RARE(1); }
OP(LIST_TO_TUPLE) { RARE(1); }
OP(FORMAT) { SLOW(vm_format(g, w, fp[B], pc[1] >> 16 ? *WIDE(pc[1] & 0xffff) : BOA_EMPTY_STR, &out), 2); }
OP(MAKE_FUNCTION) { SLOW(vm_make_function(g, w, K16(pc[2] & 0xffff), WINDOW(pc[1] & 0xffff), &out), 3); }
OP(UNPACK) {
  boa_value x = fp[B];
  uint32_t n = pc[1] >> 16;
  if (LIKELY(IS_REF(x) && (uint32_t)OBJECT(x)[0] == BOA_TYPE(BOA_KIND_TUPLE) && (uint32_t)OBJECT(x)[1] == n && n <= 8)) {
    uint64_t *to = WIDE(pc[1] & 0xffff);
    for (uint32_t i = 0; i < n; i++) { to[i] = FIELD(x + i * 8, BOA_TUPLE_ITEMS); }
    NEXT(2);
  }
  DO(vm_unpack(g, WINDOW(pc[1] & 0xffff), n, 0, false, x, true), 2);
}
OP(UNPACK_STAR) { DO(vm_unpack(g, WINDOW(pc[1] & 0xffff), A, C, true, fp[B], true), 3); }

/* Goes into a function whose arguments stand in a window that ends in them, when their count is right and there is room. */
#define ENTER_FUNCTION(FUNCTION, AT, N) { \
  uint32_t enter_at = (AT), code = (uint32_t)OBJECT(FUNCTION)[1]; \
  const uint64_t *c = OBJECT(code); \
  uint32_t registers = (uint32_t)c[1]; \
  if (LIKELY((uint32_t)c[2] == (N) && enter_at + (uint64_t)registers * 8 <= g->stack_end && g->depth < g->max_depth)) { \
    uint64_t *callee = (uint64_t *)(void *)(base + enter_at); \
    callee[-1] = vm_return(PLACE(pc) + 3, A, ON_RETURN_STORE); \
    callee[-2] = vm_link(code, (uint32_t)((uint8_t *)callee - (uint8_t *)fp)); \
    callee[-3] = (FUNCTION); \
    for (uint32_t i = (N); i < registers; i++) { callee[i] = BOA_UNBOUND; } \
    g->depth++; \
    fp = callee; \
    kp = (const uint64_t *)((const uint8_t *)c + BOA_CODE_CONSTANTS); \
    pc = cage_code(&g->cage, code + BOA_CODE_NAME + (uint32_t)c[4] * 8); \
    CHARGE((c[1] >> 32) + 1); \
    NEXT(0); \
  } \
}
/* A native function that has no self; goes on behind it when it is not for this case. */
#define RUN_BARE_NATIVE(F, AT, N) { \
  uint32_t number = boa_header_aux(OBJECT(F)[0]); \
  if (LIKELY(number < boa_native_count && boa_natives[number].type == BOA_KIND_COUNT && vm_native_takes(&boa_natives[number], (N)))) { \
    SAVE(); \
    int status = vm_run_native(g, &boa_natives[number], (AT), (N), &out); \
    RELOAD(); \
    if (LIKELY(status == BOA_OK)) { fp[A] = out; pc += 3; CHARGE(0); NEXT(0); } \
    if (status != BOA_BAIL && status != BOA_TAIL) { return status; } \
  } \
}
OP(CALL) {
  uint32_t n = pc[1] >> 16, at = cage_offset(&g->cage, fp) + (pc[1] & 0xffff) * 8 + 24;
  if (LIKELY(at <= g->stack_end && (pc[2] & 0xffff) == BOA_NO_K)) {
    boa_value f = FIELD(at - 24, 0);
    if (LIKELY(IS_REF(f) && (uint32_t)OBJECT(f)[0] == BOA_TYPE(BOA_KIND_FUNCTION))) {
      ENTER_FUNCTION(f, at, n);
    }
  }
  if (LIKELY(at <= g->stack_end && (pc[2] & 0xffff) == BOA_NO_K)) {
    boa_value f = FIELD(at - 24, 0);
    if (IS_REF(f) && (uint32_t)OBJECT(f)[0] == BOA_TYPE(BOA_KIND_NATIVE) && OBJECT(f)[2] == 0) {
      RUN_BARE_NATIVE(f, at, n);
    } else if (f == BOA_TYPE(BOA_KIND_TYPE) && n == 1) {
      fp[A] = boa_type_of(g, FIELD(at, 0));
      pc += 3;
      CHARGE(4);
      NEXT(0);
    } else if (IS_REF(f) && (uint32_t)OBJECT(f)[0] == BOA_TYPE(BOA_KIND_TYPE)) {
      SAVE();
      int status = vm_construct_plain(g, f, at, n, &out);
      RELOAD();
      vm_settle(g);
      if (LIKELY(status == BOA_OK)) { fp[A] = out; pc += 3; CHARGE(0); NEXT(0); }
      if (status != BOA_BAIL && status != BOA_TAIL) { return status; }
    }
  }
  SLOW_CALL(vm_call(g, WINDOW(pc[1] & 0xffff), n, (pc[2] & 0xffff) == BOA_NO_K ? 0 : K16(pc[2] & 0xffff), A, 3, &out), 3);
}
OP(CALL_METHOD) {
  uint32_t count = pc[1] >> 16, window = cage_offset(&g->cage, fp) + (pc[1] & 0xffff) * 8;
  boa_value object = FIELD(window, 24);
  if (LIKELY(IS_REF(object) && object)) { /* a method that was called before, of a built-in type or a class */
    uint32_t type = (uint32_t)OBJECT(object)[0], name = (uint32_t)K16(pc[2] & 0xffff);
    type = type == BOA_TYPE(BOA_KIND_MODULE) ? (uint32_t)object : type;
    const boa_lookup *m = boa_lookup_place(g, type, name);
    if (LIKELY(m->type == type && m->name == name)) {
      if (m->number == BOA_NATIVE_LIST_list_append && count == 2 && !g->debug) {
        APPEND(object, FIELD(window, 32), fp[A] = BOA_NONE; pc += 3; CHARGE(4); NEXT(0));
      }
      if (m->number < boa_native_count) {
        const boa_native_entry *e = &boa_natives[m->number];
        if (LIKELY(vm_native_takes(e, count))) {
          SAVE();
          int status = vm_run_native(g, e, window + 24, count, &out);
          RELOAD();
          if (LIKELY(status == BOA_OK)) { fp[A] = out; pc += 3; CHARGE(0); NEXT(0); }
          if (status != BOA_BAIL && status != BOA_TAIL) { return status; }
        }
      } else if (m->number == BOA_LOOKUP_METHOD && OBJECT(object)[1] == 0) {
        ENTER_FUNCTION(m->value, window + 24, count);
      } else if (m->number == BOA_LOOKUP_CELL) {
        boa_value f = FIELD(m->value, BOA_CELL_VALUE);
        if (IS_REF(f) && (uint32_t)OBJECT(f)[0] == BOA_TYPE(BOA_KIND_FUNCTION)) {
          ENTER_FUNCTION(f, window + 32, count - 1);
        } else if (IS_REF(f) && (uint32_t)OBJECT(f)[0] == BOA_TYPE(BOA_KIND_NATIVE) && OBJECT(f)[2] == 0) {
          RUN_BARE_NATIVE(f, window + 32, count - 1);
        }
      } else if (m->number == BOA_LOOKUP_STATIC && OBJECT(object)[1] == 0) {
        boa_value f = FIELD(m->value, BOA_WRAPPER_OF);
        if (IS_REF(f) && (uint32_t)OBJECT(f)[0] == BOA_TYPE(BOA_KIND_FUNCTION)) {
          ENTER_FUNCTION(f, window + 32, count - 1);
        }
      } else if (m->number == BOA_LOOKUP_CLASS && OBJECT(object)[1] == 0) {
        boa_value f = FIELD(m->value, BOA_WRAPPER_OF);
        if (IS_REF(f) && (uint32_t)OBJECT(f)[0] == BOA_TYPE(BOA_KIND_FUNCTION)) {
          *cage_words(&g->cage, window + 24) = type;
          ENTER_FUNCTION(f, window + 24, count);
          *cage_words(&g->cage, window + 24) = object;
        }
      }
    }
  }
  SLOW_CALL(vm_call_method(g, WINDOW(pc[1] & 0xffff), pc[1] >> 16, K16(pc[2] & 0xffff), 0, A, 3, &out), 3);
}
OP(CALL_METHOD_KW) {
  SLOW_CALL(vm_call_method(g, WINDOW(pc[1] & 0xffff), pc[1] >> 16, 0, K16(pc[2] & 0xffff), A, 3, &out), 3);
}
OP(CALL_EX) { SLOW_CALL(vm_call_spread(g, WINDOW(pc[1] & 0xffff), pc[1] >> 16, A, 2, &out), 2); }

#define RETURN_VALUE(V) { \
  boa_value v = V; \
  uint64_t back = fp[-1]; \
  uint32_t delta = (uint32_t)fp[-2] >> 1, at = cage_offset(&g->cage, fp); \
  if (LIKELY(vm_on_return(back) == ON_RETURN_STORE && (back & 0xff000000) == 0 && delta - 24 < at - g->stack_start - 24 && v != BOA_UNBOUND)) { \
    fp = cage_words(&g->cage, at - delta); \
    uint32_t code = vm_frame_code(fp); \
    kp = cage_constants(&g->cage, code + BOA_CODE_CONSTANTS); \
    pc = cage_code(&g->cage, code + BOA_CODE_CONSTANTS + (uint32_t)(back >> 32) * 4); \
    fp[back >> 16 & 0xff] = v; \
    g->depth--; \
    NEXT(0); \
  } \
  out = v; \
  GO_ON(vm_returned(g)); \
}
/* A slow path that has set the machine's place itself. */
#define GO_ON(call) do { \
    SAVE(); \
    int status = (call); \
    RELOAD(); \
    if (LIKELY(status == BOA_OK || status == VM_PUSHED)) { CHARGE(0); NEXT(0); } \
    return status; \
  } while (0)
OP(RETURN) RETURN_VALUE(fp[A])
OP(RETURN_K) RETURN_VALUE(K16(w >> 16))

OP(RAISE) { DO(vm_raise(g, w, A ? fp[B] : 0, A == 2 ? fp[C] : 0), 1); }
OP(RERAISE) {
  g->roots[BOA_ROOT_RAISED] = fp[A];
  g->reraised = true;
  BREAK_OFF(BOA_RAISE);
}
OP(PUSH_HANDLED) { fp[A] = g->roots[BOA_ROOT_HANDLED]; g->roots[BOA_ROOT_HANDLED] = fp[B]; NEXT(1); }
OP(POP_HANDLED) { g->roots[BOA_ROOT_HANDLED] = fp[A]; NEXT(1); }
OP(MATCH_EXCEPTION) { SLOW(vm_match_exception(g, fp[B], fp[C], &out), 1); }
OP(LOAD_COMMON) { fp[A] = vm_common(g, B); NEXT(1); }

OP(YIELD) {
  boa_value v = fp[B];
  uint64_t back = fp[-1];
  uint32_t delta = (uint32_t)fp[-2] >> 1, at = cage_offset(&g->cage, fp);
  if (UNLIKELY(v == BOA_UNBOUND)) { FAIL(vm_unbound(g, B)); }
  if (LIKELY(vm_on_return(back) == ON_RETURN_ITER && IS_REF(fp[-3]) && (uint32_t)OBJECT(fp[-3])[0] == BOA_TYPE(BOA_KIND_GENERATOR) &&
             delta - 24 < at - g->stack_start - 24)) { /* to a loop, where nothing can fail */
    vm_generator_save(g, fp[-3], at, PLACE(pc));
    fp = cage_words(&g->cage, at - delta);
    uint32_t code = vm_frame_code(fp);
    kp = cage_constants(&g->cage, code + BOA_CODE_CONSTANTS);
    pc = cage_code(&g->cage, code + BOA_CODE_CONSTANTS + ((uint32_t)(back >> 32) - 1) * 4);
    g->depth--;
    g->work.fuel -= 2;
    w = *pc;
    if (UNLIKELY((w & 0xff) != BOA_OP_FOR_NEXT)) { BREAK_OFF(VM_BROKEN); }
    fp[A] = v;
    JUMP_CHARGED();
  }
  out = v;
  GO_ON(vm_yielded(g));
}
OP(GET_YIELD_FROM) { SLOW(vm_get_yield_from(g, w, fp[B], &out), 1); }
OP(YIELD_FROM) { GO_ON(vm_yield_from(g, w)); }
OP(ENTER_WITH) { DO(vm_enter_with(g, w, pc[1] & 0xffff), 2); }
OP(EXIT_WITH) { SLOW(vm_special(g, w, BOA_OPERATION_exit_with, fp[B], fp[C], 0, &out), 1); }
OP(ENTER_ASYNC_WITH) { DO(vm_enter_with(g, w, pc[1] & 0xffff), 2); }
OP(EXIT_ASYNC_WITH) { SLOW(vm_special(g, w, BOA_OPERATION_exit_async_with, fp[B], fp[C], 0, &out), 1); }
OP(GET_AWAITABLE) { SLOW(vm_special(g, w, BOA_OPERATION_get_awaitable, fp[B], boa_from_int(C), 0, &out), 1); }
OP(GET_AITER) { SLOW(vm_special(g, w, BOA_OPERATION_get_aiter, fp[B], 0, 0, &out), 1); }
OP(GET_ANEXT) { SLOW(vm_special(g, w, BOA_OPERATION_get_anext, fp[B], 0, 0, &out), 1); }
OP(IMPORT) { SLOW(vm_import(g, w, K16(pc[2] & 0xffff), &out), 3); }
OP(IMPORT_FROM) { SLOW(vm_import_from(g, w, K16(pc[2] & 0xffff), fp[B], &out), 3); }
OP(IMPORT_STAR) { DO(vm_import_star(g, w), 1); }
OP(LOAD_NAME) { SLOW(vm_load_name(g, w, fp[B], K16(pc[1]), &out), 2); }
OP(LOAD_NAME_FREE) { SLOW(vm_load_name_free(g, w, fp[B], K16(pc[1] & 0xffff), pc[1] >> 16, &out), 2); }
OP(STORE_NAME) { DO(vm_set_item(g, w, fp[B], K16(pc[1]), fp[A]), 2); }
OP(DELETE_NAME) { DO(vm_delete_name(g, w, fp[B], K16(pc[1])), 2); }
OP(MATCH_SEQUENCE) { SLOW(vm_special(g, w, BOA_OPERATION_match_sequence, fp[B], 0, 0, &out), 1); }
OP(MATCH_MAPPING) { SLOW(vm_special(g, w, BOA_OPERATION_match_mapping, fp[B], 0, 0, &out), 1); }
OP(LENGTH) { SLOW(vm_special(g, w, BOA_OPERATION_length, fp[B], 0, 0, &out), 1); }
OP(MATCH_KEYS) { SLOW(vm_special(g, w, BOA_OPERATION_match_keys, fp[B], fp[C], 0, &out), 1); }
OP(MATCH_CLASS) { SLOW(vm_match_class(g, w, pc[1] & 0xffff, &out), 2); }
OP(MATCH_GROUP) { DO(vm_match_group(g, w, pc[1] & 0xffff), 2); }
OP(GROUP_RERAISE) { SLOW(vm_special(g, w, BOA_OPERATION_group_reraise, fp[B], fp[C], 0, &out), 1); }
/* clang-format on */
