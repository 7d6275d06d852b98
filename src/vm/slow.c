/* The slow paths of the instructions: what an opcode body leaves when its operands are not the common ones. Thin: the work is done by the
 * types; here the operands are checked for UNBOUND, and what a type does not do for built-in values becomes an error. */
#include "vm/machine.h"
#include "vm/instructions.h"
#include "types/types.h"

#define A (w >> 8 & 0xff)
#define B (w >> 16 & 0xff)
#define C (w >> 24)

static boa_value frame_code(const boa_guest *g) {
  return vm_frame_code(g->fp);
}

static boa_value variable_name(const boa_guest *g, uint32_t reg) {
  boa_value names = boa_field(g, frame_code(g), BOA_CODE_VARIABLES);
  bool known = boa_is(g, names, BOA_KIND_TUPLE) && reg < boa_length(g, names);
  boa_value name = known ? boa_item(g, names, reg, BOA_TUPLE_ITEMS) : 0;
  return boa_is(g, name, BOA_KIND_STR) ? name : BOA_EMPTY_STR;
}

int vm_unbound(boa_guest *g, uint32_t reg) {
  return boa_raise(g, BOA_KIND_UNBOUND_LOCAL_ERROR, "cannot access local variable '%v' where it is not associated with a value",
                   variable_name(g, reg));
}

int vm_global_missing(boa_guest *g, boa_value cell) {
  boa_value name = boa_field(g, cell, BOA_CELL_NAME);
  name = boa_is(g, name, BOA_KIND_STR) ? name : BOA_EMPTY_STR;
  return boa_raised_member(g, boa_raise(g, BOA_KIND_NAME_ERROR, "name '%v' is not defined", name), 0, name);
}

int vm_cell_missing(boa_guest *g, uint32_t w, bool free_variable) {
  if (!free_variable) {
    return vm_unbound(g, (w & 0xff) == BOA_OP_STORE_CELL ? A : B);
  }
  boa_value names = boa_field(g, frame_code(g), BOA_CODE_FREE);
  uint32_t i = w >> 16;
  bool known = boa_is(g, names, BOA_KIND_TUPLE) && i < boa_length(g, names);
  boa_value name = known ? boa_item(g, names, i, BOA_TUPLE_ITEMS) : BOA_EMPTY_STR;
  return boa_raise(g, BOA_KIND_NAME_ERROR,
                   "cannot access free variable '%v' where it is not associated with a value in enclosing scope",
                   boa_is(g, name, BOA_KIND_STR) ? name : BOA_EMPTY_STR);
}

/* Built-in values have no guest code behind an operator, so BAIL here is an engine error that shows as a TypeError. */
static int settled(boa_guest *g, boa_status s, boa_value v) {
  return s == BOA_BAIL ? boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object does not support this operation", v) : s;
}

int vm_binary(boa_guest *g, uint32_t w, boa_binary op, bool in_place, boa_value a, boa_value b, boa_value *out) {
  if (a == BOA_UNBOUND || b == BOA_UNBOUND) {
    return vm_unbound(g, a == BOA_UNBOUND ? B : C);
  }
  return settled(g, boa_binary_values(g, op, in_place, a, b, out), a);
}

int vm_unary(boa_guest *g, uint32_t w, int op, boa_value a, boa_value *out) {
  if (a == BOA_UNBOUND) {
    return vm_unbound(g, B);
  }
  boa_status s = boa_number_unary(g, op, a, out);
  if (s == BOA_BAIL) {
    static const char *const signs[] = {"-", "+", "~"};
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "bad operand type for unary %s: '%t'", signs[op], a);
  }
  return s;
}

int vm_compare(boa_guest *g, uint32_t w, boa_compare op, boa_value a, boa_value b, boa_value *out) {
  if (a == BOA_UNBOUND || b == BOA_UNBOUND) {
    return vm_unbound(g, a == BOA_UNBOUND ? B : C);
  }
  return settled(g, boa_compare_values(g, op, a, b, out), a);
}

int vm_compare_truth(boa_guest *g, uint32_t w, boa_compare op, boa_value a, boa_value b) {
  boa_value result = 0;
  int s = vm_compare(g, w, op, a, b, &result);
  return s ? s : vm_truth(g, w, result);
}

int vm_truth(boa_guest *g, uint32_t w, boa_value a) {
  if (a == BOA_UNBOUND) {
    return vm_unbound(g, (w & 0xff) == BOA_OP_NOT ? B : A);
  }
  return settled(g, boa_truth(g, a, &g->truth), a);
}

int vm_get_item(boa_guest *g, uint32_t w, boa_value a, boa_value i, boa_value *out) {
  if (a == BOA_UNBOUND || i == BOA_UNBOUND) {
    return vm_unbound(g, a == BOA_UNBOUND ? B : C);
  }
  return settled(g, boa_get_item(g, a, i, out), a);
}

int vm_set_item(boa_guest *g, uint32_t w, boa_value a, boa_value i, boa_value v) {
  if (a == BOA_UNBOUND || i == BOA_UNBOUND || v == BOA_UNBOUND) {
    return vm_unbound(g, v == BOA_UNBOUND ? C : a == BOA_UNBOUND ? A : B);
  }
  return settled(g, boa_set_item(g, a, i, v), a);
}

int vm_delete_item(boa_guest *g, uint32_t w, boa_value a, boa_value i) {
  if (a == BOA_UNBOUND || i == BOA_UNBOUND) {
    return vm_unbound(g, a == BOA_UNBOUND ? A : B);
  }
  return settled(g, boa_delete_item(g, a, i), a);
}

static int no_attribute(boa_guest *g, boa_value a, boa_value name) {
  boa_status s = boa_is(g, a, BOA_KIND_TYPE)
                     ? boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "type object '%v' has no attribute '%v'",
                                 boa_type_name(g, (uint32_t)a), name)
                     : boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'%t' object has no attribute '%v'", a, name);
  s = boa_raised_member(g, s, 0, name);
  return boa_raised_member(g, s, 1, a);
}

int vm_get_attribute(boa_guest *g, uint32_t w, boa_value a, boa_value name, boa_value *out) {
  if (a == BOA_UNBOUND) {
    return vm_unbound(g, B);
  }
  boa_status s = boa_get_attribute(g, a, name, out);
  return s || *out != BOA_UNBOUND ? (int)s : no_attribute(g, a, name);
}

int vm_set_attribute(boa_guest *g, uint32_t w, boa_value a, boa_value name, boa_value v) {
  return a == BOA_UNBOUND ? vm_unbound(g, A) : (int)boa_set_attribute(g, a, name, v);
}

int vm_get_iterator(boa_guest *g, uint32_t w, boa_value a, boa_value *out) {
  if (a == BOA_UNBOUND) {
    return vm_unbound(g, B);
  }
  return boa_get_iterator(g, a, out);
}

int vm_next(boa_guest *g, uint32_t w, boa_value iterator, boa_value *out) {
  (void)w;
  return boa_next(g, iterator, out);
}

static int wrong_count(boa_guest *g, uint32_t have, uint32_t want, bool star, bool counted) {
  if (have < want) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "not enough values to unpack (expected %s%d, got %d)", star ? "at least " : "",
                     (int64_t)want, (int64_t)have);
  }
  if (!counted) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "too many values to unpack (expected %d)", (int64_t)want);
  }
  return boa_raise(g, BOA_KIND_VALUE_ERROR, "too many values to unpack (expected %d, got %d)", (int64_t)want, (int64_t)have);
}

static void set_register(boa_guest *g, uint32_t window, uint32_t i, boa_value v) {
  *cage_words(&g->cage, window + i * 8) = v;
}

int vm_unpack(boa_guest *g, uint32_t window, uint32_t before, uint32_t after, bool star, boa_value a) {
  if (a == BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_UNBOUND_LOCAL_ERROR, "cannot unpack a variable that is not associated with a value");
  }
  boa_value items = a;
  boa_kind kind = boa_kind_of(g, a);
  if (kind != BOA_KIND_LIST && kind != BOA_KIND_TUPLE) {
    boa_status s = boa_list_take(g, a, star ? UINT64_MAX : before + (uint64_t)after + 1, &items);
    if (s == BOA_RAISE && boa_is(g, g->roots[BOA_ROOT_RAISED], BOA_KIND_TYPE_ERROR)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot unpack non-iterable %t object", a);
    }
    if (s) {
      return s;
    }
  }
  uint32_t n = boa_length(g, items), want = before + after;
  if (n < want || (!star && n > want)) {
    bool counted = kind == BOA_KIND_LIST || kind == BOA_KIND_TUPLE || kind == BOA_KIND_DICT;
    return wrong_count(g, kind == BOA_KIND_DICT ? boa_length(g, a) : n, want, star, counted);
  }
  boa_value middle = 0;
  if (star) {
    boa_status s = boa_list_new(g, n - want, &middle);
    if (s) {
      return s;
    }
    boa_value array = boa_field(g, middle, BOA_LIST_ARRAY);
    for (uint32_t i = 0; i < n - want; i++) {
      boa_init_at(g, array, i, BOA_ARRAY_ITEMS, boa_sequence_item(g, items, before + i));
    }
    boa_set_raw(g, middle, BOA_LIST_LENGTH, n - want);
  }
  for (uint32_t i = 0; i < before; i++) {
    set_register(g, window, i, boa_sequence_item(g, items, i));
  }
  if (star) {
    set_register(g, window, before, middle);
  }
  for (uint32_t i = 0; i < after; i++) {
    set_register(g, window, before + 1 + i, boa_sequence_item(g, items, n - after + i));
  }
  return BOA_OK;
}

static boa_value window_value(const boa_guest *g, uint32_t window, uint32_t i) {
  return cage_load64(&g->cage, (boa_ref){window + i * 8}, 0);
}

static int build_string(boa_guest *g, uint32_t window, uint32_t n, boa_value *out) {
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  for (uint32_t i = 0; i < n; i++) {
    boa_text_str(&t, g, window_value(g, window, i));
  }
  boa_status s = boa_text_finish(&t, g, out);
  boa_scratch_release(&g->work, m);
  return s;
}

static int build_dict(boa_guest *g, uint32_t window, uint32_t n, boa_value *out) {
  boa_value dict = 0;
  boa_status s = boa_dict_new(g, &dict);
  for (uint32_t i = 0; !s && i < n; i++) {
    s = boa_dict_set(g, dict, window_value(g, window, 2 * i), window_value(g, window, 2 * i + 1));
  }
  *out = dict;
  return settled(g, s, dict);
}

static int build_set(boa_guest *g, uint32_t window, uint32_t n, boa_value *out) {
  boa_value set = 0;
  boa_status s = boa_set_new(g, BOA_KIND_SET, &set);
  for (uint32_t i = 0; !s && i < n; i++) {
    s = boa_set_add(g, set, window_value(g, window, i));
  }
  *out = set;
  return settled(g, s, set);
}

int vm_build(boa_guest *g, uint32_t w, uint32_t window, uint32_t n, boa_value *out) {
  boa_value fresh = 0;
  boa_status s;
  switch (w & 0xff) {
  case BOA_OP_BUILD_TUPLE: {
#ifdef BOA_CONTROL_KEPT_POINTER /* a pointer into the cage is used after an allocation */
    const volatile uint64_t *kept = cage_words(&g->cage, window);
    s = boa_tuple_new(g, n, &fresh);
    g->truth = *kept == 0;
#else
    s = boa_tuple_new(g, n, &fresh);
#endif
    for (uint32_t i = 0; !s && i < n; i++) {
      boa_init_at(g, fresh, i, BOA_TUPLE_ITEMS, window_value(g, window, i));
    }
    break;
  }
  case BOA_OP_BUILD_LIST:
    s = boa_list_new(g, n, &fresh);
    for (uint32_t i = 0; !s && i < n; i++) {
      boa_init_at(g, boa_field(g, fresh, BOA_LIST_ARRAY), i, BOA_ARRAY_ITEMS, window_value(g, window, i));
    }
    if (!s) {
      boa_set_raw(g, fresh, BOA_LIST_LENGTH, n);
    }
    break;
  case BOA_OP_BUILD_DICT:
    return build_dict(g, window, n, out);
  case BOA_OP_BUILD_STRING:
    return build_string(g, window, n, out);
  case BOA_OP_BUILD_SLICE:
    fresh = boa_alloc(g, BOA_SLICE_SIZE, boa_header(BOA_TYPE(BOA_KIND_SLICE), BOA_LAYOUT_VALUES8, 0, 0));
    s = fresh ? BOA_OK : BOA_NOMEM;
    for (uint32_t i = 0; !s && i < 3; i++) {
      boa_init_at(g, fresh, i, BOA_SLICE_START, window_value(g, window, i));
    }
    break;
  default:
    return build_set(g, window, n, out);
  }
  *out = fresh;
  return s;
}

int vm_make_function(boa_guest *g, uint32_t w, boa_value code, uint32_t window, boa_value *out) {
  boa_value f = boa_alloc(g, BOA_FUNCTION_SIZE, boa_header(BOA_TYPE(BOA_KIND_FUNCTION), BOA_LAYOUT_VALUES8, 0, 0));
  if (!f) {
    return BOA_NOMEM;
  }
  boa_init(g, f, BOA_FUNCTION_CODE, code);
  boa_init(g, f, BOA_FUNCTION_NAME, boa_field(g, code, BOA_CODE_NAME));
  boa_init(g, f, BOA_FUNCTION_QUALNAME, boa_field(g, code, BOA_CODE_QUALNAME));
  boa_init(g, f, BOA_FUNCTION_DOC, boa_field(g, code, BOA_CODE_DOC));
  uint32_t i = 0;
  if (B & 1) {
    boa_init(g, f, BOA_FUNCTION_DEFAULTS, window_value(g, window, i++));
  }
  if (B & 2) {
    boa_init(g, f, BOA_FUNCTION_KWDEFAULTS, window_value(g, window, i++));
  }
  if (B & 4) {
    i++;
  }
  if (B & 8) {
    boa_init(g, f, BOA_FUNCTION_CLOSURE, window_value(g, window, i));
  }
  *out = f;
  return BOA_OK;
}

/* A function as messages about its * and ** arguments name it: with its module or its type. */
static boa_status function_text(boa_guest *g, boa_value f, boa_value *out) {
  uint32_t number = boa_is(g, f, BOA_KIND_NATIVE) ? boa_header_aux(boa_head(g, f)) : UINT32_MAX;
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  if (boa_is(g, f, BOA_KIND_FUNCTION)) {
    boa_value name = boa_field(g, f, BOA_FUNCTION_QUALNAME);
    boa_text_c(&t, "__main__.");
    boa_text_str(&t, g, boa_is(g, name, BOA_KIND_STR) ? name : BOA_EMPTY_STR);
  } else if (number < boa_native_count) {
    bool method = boa_natives[number].type != BOA_KIND_COUNT;
    if (method) {
      boa_text_str(&t, g, boa_type_name(g, BOA_TYPE(boa_natives[number].type)));
    }
    boa_text_c(&t, method ? "." : "");
    boa_text_c(&t, boa_natives[number].name);
  } else if (boa_is(g, f, BOA_KIND_TYPE)) {
    boa_text_str(&t, g, boa_type_name(g, (uint32_t)f));
  }
  boa_status s = boa_text_finish(&t, g, out);
  boa_scratch_release(&g->work, m);
  return s;
}

static int dict_merge(boa_guest *g, boa_value into, boa_value from, boa_value function) {
  boa_value key, v, name = 0;
  if (!boa_is(g, from, BOA_KIND_DICT)) {
    boa_status s = function_text(g, function, &name);
    return s ? s : boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() argument after ** must be a mapping, not %t", name, from);
  }
  for (uint32_t i = 0; boa_dict_next(g, from, &i, &key, &v);) {
    boa_value before = BOA_UNBOUND;
    if (!boa_is(g, key, BOA_KIND_STR)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "keywords must be strings");
    }
    boa_status s = boa_dict_get(g, into, key, &before);
    if (!s && before != BOA_UNBOUND) {
      s = function_text(g, function, &name);
      return s ? s : boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() got multiple values for keyword argument '%v'", name, key);
    }
    s = s ? s : boa_dict_set(g, into, key, v);
    if (s) {
      return s;
    }
  }
  return BOA_OK;
}

static int dict_update(boa_guest *g, boa_value into, boa_value from) {
  boa_value key, v;
  if (!boa_is(g, from, BOA_KIND_DICT)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not a mapping", from);
  }
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && boa_dict_next(g, from, &i, &key, &v);) {
    s = boa_dict_set(g, into, key, v);
  }
  return s;
}

/* [*items], or with `call` the *items of a call whose function stands three registers before the list. */
static int list_extend(boa_guest *g, boa_value list, boa_value from, bool call, uint32_t reg) {
  boa_value it = 0, name = 0;
  boa_status s = boa_is(g, from, BOA_KIND_LIST) || boa_is(g, from, BOA_KIND_TUPLE) ? BOA_OK : boa_get_iterator(g, from, &it);
  if (s == BOA_RAISE && boa_is(g, g->roots[BOA_ROOT_RAISED], BOA_KIND_TYPE_ERROR)) {
    s = call && reg >= 3 ? function_text(g, g->fp[reg - 3], &name) : BOA_OK;
    return s      ? s
           : call ? boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() argument after * must be an iterable, not %t", name, from)
                  : boa_raise(g, BOA_KIND_TYPE_ERROR, "Value after * must be an iterable, not %t", from);
  }
  return s ? s : boa_list_extend(g, list, from);
}

int vm_collection_add(boa_guest *g, uint32_t w) {
  boa_value a = g->fp[A], b = g->fp[B];
  if (b == BOA_UNBOUND) {
    return vm_unbound(g, B);
  }
  switch (w & 0xff) {
  case BOA_OP_LIST_APPEND:
    return boa_is(g, a, BOA_KIND_LIST) ? (int)boa_list_append(g, a, b) : VM_BROKEN;
  case BOA_OP_LIST_EXTEND:
    return boa_is(g, a, BOA_KIND_LIST) ? list_extend(g, a, b, C, A) : VM_BROKEN;
  case BOA_OP_DICT_SET:
    return boa_is(g, a, BOA_KIND_DICT) ? settled(g, boa_dict_set(g, a, b, g->fp[C]), b) : VM_BROKEN;
  case BOA_OP_DICT_UPDATE:
    return boa_is(g, a, BOA_KIND_DICT) ? settled(g, dict_update(g, a, b), b) : VM_BROKEN;
  case BOA_OP_DICT_MERGE:
    return boa_is(g, a, BOA_KIND_DICT) ? settled(g, dict_merge(g, a, b, g->fp[C]), b) : VM_BROKEN;
  case BOA_OP_SET_ADD:
    return boa_is(g, a, BOA_KIND_SET) ? settled(g, boa_set_add(g, a, b), b) : VM_BROKEN;
  default:
    return boa_is(g, a, BOA_KIND_SET) ? settled(g, boa_set_update(g, a, b), b) : VM_BROKEN;
  }
}

int vm_format(boa_guest *g, uint32_t w, boa_value v, boa_value spec, boa_value *out) {
  if (v == BOA_UNBOUND) {
    return vm_unbound(g, B);
  }
  if (C) {
    boa_status s = boa_convert(g, v, (char)C, &v);
    if (s) {
      return s;
    }
  }
  return settled(g, boa_format_value(g, v, spec, out), v);
}

/* An exception object from what `raise` was given: a class is called without arguments. */
static int exception_from(boa_guest *g, boa_value v, const char *otherwise, boa_value *out) {
  *out = v;
  if (boa_is_exception(g, v)) {
    return BOA_OK;
  }
  if (boa_is(g, v, BOA_KIND_TYPE) && boa_is_subtype(g, (uint32_t)v, BOA_TYPE(BOA_KIND_BASE_EXCEPTION))) {
    return boa_exception_new(g, (uint32_t)v, BOA_EMPTY_TUPLE, out);
  }
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s", otherwise);
}

/* What is being handled becomes the context, unless that would close a ring. */
static void set_context(boa_guest *g, boa_value e) {
  boa_value handled = g->roots[BOA_ROOT_HANDLED], c = handled;
  if (handled == BOA_NONE || handled == e || !boa_is_exception(g, handled)) {
    return;
  }
  for (int i = 0; i < 100000 && c && boa_is_exception(g, c); i++) {
    boa_value next = boa_field(g, c, BOA_EXCEPTION_CONTEXT);
    if (next == e) {
      boa_store(g, c, BOA_EXCEPTION_CONTEXT, 0);
      break;
    }
    c = next;
  }
  boa_store(g, e, BOA_EXCEPTION_CONTEXT, handled);
}

int vm_raise(boa_guest *g, uint32_t w, boa_value exception, boa_value cause) {
  if (exception == 0) {
    boa_value handled = g->roots[BOA_ROOT_HANDLED];
    if (handled == BOA_NONE) {
      return boa_raise(g, BOA_KIND_RUNTIME_ERROR, "No active exception to reraise");
    }
    g->roots[BOA_ROOT_RAISED] = handled;
    g->reraised = true;
    return BOA_RAISE;
  }
  if (exception == BOA_UNBOUND || cause == BOA_UNBOUND) {
    return vm_unbound(g, exception == BOA_UNBOUND ? B : C);
  }
  boa_value e = 0, c = cause;
  int s = exception_from(g, exception, "exceptions must derive from BaseException", &e);
  if (!s && cause && cause != BOA_NONE) {
    s = exception_from(g, cause, "exception causes must derive from BaseException", &c);
  }
  if (s) {
    return s;
  }
  if (cause) {
    boa_store(g, e, BOA_EXCEPTION_CAUSE, c == BOA_NONE ? 0 : c);
    boa_set_raw(g, e, BOA_EXCEPTION_FLAGS, 1);
  }
  set_context(g, e);
  g->roots[BOA_ROOT_RAISED] = e;
  return BOA_RAISE;
}

static bool is_exception_type(const boa_guest *g, boa_value type) {
  return boa_is(g, type, BOA_KIND_TYPE) && boa_is_subtype(g, (uint32_t)type, BOA_TYPE(BOA_KIND_BASE_EXCEPTION));
}

int vm_match_exception(boa_guest *g, boa_value exception, boa_value type, boa_value *out) {
  bool tuple = boa_is(g, type, BOA_KIND_TUPLE), yes = false;
  uint32_t n = tuple ? boa_length(g, type) : 1;
  for (uint32_t i = 0; i < n; i++) {
    boa_value t = tuple ? boa_item(g, type, i, BOA_TUPLE_ITEMS) : type;
    if (!is_exception_type(g, t)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "catching classes that do not inherit from BaseException is not allowed");
    }
    yes = yes || boa_is_subtype(g, boa_type_of(g, exception), (uint32_t)t);
  }
  *out = boa_bool(yes);
  return BOA_OK;
}

int vm_rare(boa_guest *g, uint32_t w, const uint32_t *pc, boa_value *out) {
  (void)pc;
  boa_value b = g->fp[B], fresh = 0;
  boa_status s = BOA_OK;
  if ((w & 0xff) == BOA_OP_MAKE_CELL) {
    fresh = boa_alloc(g, BOA_CELL_SIZE, boa_header(BOA_TYPE(BOA_KIND_CELL), BOA_LAYOUT_VALUES8, 0, 0));
    if (!fresh) {
      return BOA_NOMEM;
    }
    boa_init(g, fresh, BOA_CELL_VALUE, b);
  } else { /* LIST_TO_TUPLE */
    uint32_t n = boa_is(g, b, BOA_KIND_LIST) ? boa_length(g, b) : 0;
    s = boa_tuple_new(g, n, &fresh);
    for (uint32_t i = 0; !s && i < n; i++) {
      boa_init_at(g, fresh, i, BOA_TUPLE_ITEMS, boa_sequence_item(g, b, i));
    }
  }
  *out = fresh;
  if (!s) {
    g->fp[A] = fresh;
  }
  return s;
}
