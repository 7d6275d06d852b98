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
  bool known = boa_isa(g, names, BOA_KIND_TUPLE) && reg < boa_length(g, names);
  boa_value name = known ? boa_item(g, names, reg, BOA_TUPLE_ITEMS) : 0;
  return boa_is(g, name, BOA_KIND_STR) ? name : BOA_EMPTY_STR;
}

int vm_unbound(boa_guest *g, uint32_t reg) {
  return boa_raise(g, BOA_KIND_UNBOUND_LOCAL_ERROR, "cannot access local variable '%v' where it is not associated with a value",
                   variable_name(g, reg));
}

int vm_ask_name(boa_guest *g, uint32_t w, boa_value cell) {
  boa_value f = 0, args = 0, name = boa_field(g, cell, BOA_CELL_NAME);
  if (!g->ask_names || (boa_raw(g, frame_code(g), BOA_CODE_FLAGS) & (BOA_CODE_SEALED | BOA_CODE_LIBRARY)) ||
      !boa_is(g, name, BOA_KIND_STR)) {
    return vm_global_missing(g, cell);
  }
  f = boa_alloc(g, BOA_NATIVE_SIZE, boa_header(BOA_TYPE(BOA_KIND_HOST_FUNCTION), BOA_LAYOUT_VALUES8, 0, BOA_HOST_NAME));
  if (!f) {
    return BOA_NOMEM;
  }
  boa_init(g, f, BOA_NATIVE_NAME, name);
  boa_status s = boa_tuple_new(g, 2, &args);
  if (s) {
    return s;
  }
  boa_init_at(g, args, 0, BOA_TUPLE_ITEMS, f);
  boa_init_at(g, args, 1, BOA_TUPLE_ITEMS, cell);
  g->roots[BOA_ROOT_CALL] = args;
  g->roots[BOA_ROOT_CALL_NAMES] = g->roots[BOA_ROOT_CALL_BELOW] = 0;
  g->call_return = vm_return(vm_place(g) + 1, A, ON_RETURN_STORE);
  return VM_CALL;
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
  bool known = boa_isa(g, names, BOA_KIND_TUPLE) && i < boa_length(g, names);
  boa_value name = known ? boa_item(g, names, i, BOA_TUPLE_ITEMS) : BOA_EMPTY_STR;
  return boa_raise(g, BOA_KIND_NAME_ERROR,
                   "cannot access free variable '%v' where it is not associated with a value in enclosing scope",
                   boa_is(g, name, BOA_KIND_STR) ? name : BOA_EMPTY_STR);
}

/* A result that goes to R[a], `words` further on. */
static vm_site result(uint32_t w, uint32_t words) {
  return (vm_site){.destination = A, .words = words};
}

/* The instruction's operation is done by a definition, whose result it is; with `discard` it has none. */
static int by_definition(boa_guest *g, int operation, vm_site site, boa_value a, boa_value b, boa_value c) {
  boa_value args[3] = {a, b, c};
  return vm_operation(g, operation, args, c ? 3 : b ? 2 : 1, site);
}
static int without_result(boa_guest *g, int operation, uint32_t words, boa_value a, boa_value b, boa_value c) {
  return by_definition(g, operation, (vm_site){.words = words, .on_return = ON_RETURN_DISCARD}, a, b, c);
}

int vm_special(boa_guest *g, uint32_t w, int operation, boa_value a, boa_value b, boa_value c, boa_value *out) {
  (void)out;
  if (a == BOA_UNBOUND || b == BOA_UNBOUND) {
    return vm_unbound(g, a == BOA_UNBOUND ? B : C);
  }
  return by_definition(g, operation, result(w, 1), a, b, c);
}

int vm_binary(boa_guest *g, uint32_t w, boa_binary op, bool in_place, boa_value a, boa_value b, boa_value *out) {
  if (a == BOA_UNBOUND || b == BOA_UNBOUND) {
    return vm_unbound(g, a == BOA_UNBOUND ? B : C);
  }
  bool strs = op == BOA_ADD && boa_is(g, a, BOA_KIND_STR) && boa_is(g, b, BOA_KIND_STR);
  boa_status s = strs ? boa_str_concat(g, a, b, out) : boa_binary_values(g, op, in_place, a, b, out);
  s = s == BOA_BAIL ? boa_user_binary(g, op, in_place, a, b) : s;
  if (s == BOA_BAIL) {
    boa_value args[] = {boa_from_int(op), boa_bool(in_place), a, b, boa_from_int(0)};
    return vm_operation(g, BOA_OPERATION_binary, args, 5, result(w, 1));
  }
  return s == BOA_TAIL ? vm_tail(g, result(w, 1)) : (int)s;
}

int vm_unary(boa_guest *g, uint32_t w, int op, boa_value a, boa_value *out) {
  if (a == BOA_UNBOUND) {
    return vm_unbound(g, B);
  }
  boa_status s = boa_number_unary(g, op, a, out);
  if (s == BOA_BAIL && boa_is_python(g, a)) {
    return by_definition(g, BOA_OPERATION_unary, result(w, 1), boa_from_int(op), a, 0);
  }
  if (s == BOA_BAIL) {
    static const char *const signs[] = {"-", "+", "~"};
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "bad operand type for unary %s: '%t'", signs[op], a);
  }
  return s;
}

static int compare_by_definition(boa_guest *g, boa_compare op, boa_value a, boa_value b, bool truth, vm_site site) {
  if (op >= BOA_IN) {
    return by_definition(g, op == BOA_IN ? BOA_OPERATION_contains : BOA_OPERATION_not_contains, site, a, b, 0);
  }
  boa_value args[] = {boa_from_int(op), a, b, boa_from_int(0)};
  return vm_operation(g, truth ? BOA_OPERATION_compare_truth : BOA_OPERATION_compare, args, 4, site);
}

int vm_compare(boa_guest *g, uint32_t w, boa_compare op, boa_value a, boa_value b, boa_value *out) {
  if (a == BOA_UNBOUND || b == BOA_UNBOUND) {
    return vm_unbound(g, a == BOA_UNBOUND ? B : C);
  }
  boa_status s = boa_compare_values(g, op, a, b, out);
  s = s == BOA_BAIL ? boa_user_compare(g, op, a, b) : s;
  if (s == BOA_BAIL) {
    return compare_by_definition(g, op, a, b, false, result(w, 1));
  }
  return s == BOA_TAIL ? vm_tail(g, result(w, 1)) : (int)s;
}

int vm_compare_truth(boa_guest *g, uint32_t w, boa_compare op, boa_value a, boa_value b) {
  boa_value value = 0;
  if (a == BOA_UNBOUND || b == BOA_UNBOUND) {
    return vm_unbound(g, a == BOA_UNBOUND ? B : C);
  }
  boa_status s = boa_compare_values(g, op, a, b, &value);
  s = s == BOA_BAIL ? boa_user_compare(g, op, a, b) : s;
  if (s == BOA_TAIL) {
    return vm_tail(g, (vm_site){.words = 1, .on_return = ON_RETURN_COMPARE_BRANCH});
  }
  if (s == BOA_BAIL) {
    return compare_by_definition(g, op, a, b, true, (vm_site){.words = 1, .on_return = ON_RETURN_BRANCH});
  }
  return s ? (int)s : vm_truth(g, w, value);
}

int vm_truth(boa_guest *g, uint32_t w, boa_value a) {
  bool not = (w & 0xff) == BOA_OP_NOT;
  if (a == BOA_UNBOUND) {
    return vm_unbound(g, not? B : A);
  }
  boa_status s = boa_truth(g, a, &g->truth);
  if (s == BOA_BAIL) {
    return not ? by_definition(g, BOA_OPERATION_not_truth, result(w, 1), a, 0, 0)
               : by_definition(g, BOA_OPERATION_truth, (vm_site){.words = 1, .on_return = ON_RETURN_BRANCH}, a, 0, 0);
  }
  return s;
}

int vm_get_item(boa_guest *g, uint32_t w, boa_value a, boa_value i, boa_value *out) {
  if (a == BOA_UNBOUND || i == BOA_UNBOUND) {
    return vm_unbound(g, a == BOA_UNBOUND ? B : C);
  }
  boa_status s = boa_get_item(g, a, i, out);
  s = s == BOA_BAIL ? boa_user_get_item(g, a, i) : s;
  return s == BOA_BAIL   ? by_definition(g, BOA_OPERATION_get_item, result(w, 1), a, i, 0)
         : s == BOA_TAIL ? vm_tail(g, result(w, 1))
                         : (int)s;
}

int vm_get_slice(boa_guest *g, boa_value a, uint32_t window, boa_value *out) {
  const uint64_t *at = cage_words(&g->cage, window);
  const boa_value parts[3] = {at[0], at[1], at[2]};
  return (int)boa_get_slice(g, a, parts, out);
}

int vm_set_item(boa_guest *g, uint32_t w, boa_value a, boa_value i, boa_value v) {
  bool name = (w & 0xff) == BOA_OP_STORE_NAME;
  uint32_t words = name ? 2 : 1;
  if (a == BOA_UNBOUND || i == BOA_UNBOUND || v == BOA_UNBOUND) {
    return vm_unbound(g, v == BOA_UNBOUND ? (name ? A : C) : a == BOA_UNBOUND ? A : B);
  }
  boa_status s = boa_set_item(g, a, i, v);
  s = s == BOA_BAIL ? boa_user_set_item(g, a, i, v) : s;
  return s == BOA_BAIL   ? without_result(g, BOA_OPERATION_set_item, words, a, i, v)
         : s == BOA_TAIL ? vm_tail(g, (vm_site){.words = words})
                         : (int)s;
}

int vm_delete_item(boa_guest *g, uint32_t w, boa_value a, boa_value i) {
  if (a == BOA_UNBOUND || i == BOA_UNBOUND) {
    return vm_unbound(g, a == BOA_UNBOUND ? A : B);
  }
  boa_status s = boa_delete_item(g, a, i);
  return s == BOA_BAIL ? without_result(g, BOA_OPERATION_delete_item, 1, a, i, 0) : (int)s;
}

int vm_delete_name(boa_guest *g, uint32_t w, boa_value namespace, boa_value name) {
  (void)w;
  boa_status s = boa_delete_item(g, namespace, name);
  if (s == BOA_RAISE && boa_is(g, g->roots[BOA_ROOT_RAISED], BOA_KIND_KEY_ERROR)) {
    s = boa_raise(g, BOA_KIND_NAME_ERROR, "name '%v' is not defined", name);
  }
  return s == BOA_BAIL ? without_result(g, BOA_OPERATION_delete_item, 2, namespace, name, 0) : (int)s;
}

int vm_no_attribute(boa_guest *g, boa_value a, boa_value name) {
  boa_status s;
  if (boa_is_type(g, a)) {
    s = boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "type object '%v' has no attribute '%v'", boa_type_name(g, (uint32_t)a), name);
  } else if (boa_is(g, a, BOA_KIND_MODULE)) {
    s = boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "module '%v' has no attribute '%v'", boa_field(g, a, BOA_MODULE_NAME), name);
  } else {
    s = boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'%t' object has no attribute '%v'", a, name);
  }
  s = boa_raised_member(g, s, 0, name);
  return boa_raised_member(g, s, 1, a);
}

int vm_get_attribute(boa_guest *g, uint32_t w, boa_value a, boa_value name, boa_value *out) {
  if (a == BOA_UNBOUND) {
    return vm_unbound(g, B);
  }
  boa_status s = boa_get_attribute(g, a, name, out);
  if (s == BOA_TAIL || s == BOA_BAIL) {
    return s == BOA_TAIL ? vm_tail(g, result(w, 3)) : by_definition(g, BOA_OPERATION_get_attribute, result(w, 3), a, name, 0);
  }
  return s || *out != BOA_UNBOUND ? (int)s : vm_no_attribute(g, a, name);
}

int vm_set_attribute(boa_guest *g, uint32_t w, boa_value a, boa_value name, boa_value v) {
  if (a == BOA_UNBOUND || (v == BOA_UNBOUND && (w & 0xff) == BOA_OP_SET_ATTR)) {
    return vm_unbound(g, a == BOA_UNBOUND ? A : B);
  }
  boa_status s = boa_set_attribute(g, a, name, v);
  return s == BOA_TAIL ? vm_tail(g, (vm_site){.words = 3}) : (int)s;
}

int vm_get_iterator(boa_guest *g, uint32_t w, boa_value a, boa_value *out) {
  if (a == BOA_UNBOUND) {
    return vm_unbound(g, B);
  }
  boa_status s = boa_get_iterator(g, a, out);
  s = s == BOA_BAIL ? boa_user_iterator(g, a) : s;
  return s == BOA_BAIL   ? by_definition(g, BOA_OPERATION_get_iterator, result(w, 1), a, 0, 0)
         : s == BOA_TAIL ? vm_tail(g, result(w, 1))
                         : (int)s;
}

int vm_next(boa_guest *g, uint32_t w, boa_value iterator, boa_value *out) {
  (void)w;
  return boa_next(g, iterator, out);
}

/* ---- names in class bodies ---- */

static int missing_name(boa_guest *g, boa_value cell, boa_value *out) {
  boa_value v = boa_field(g, cell, BOA_CELL_VALUE), fallback = boa_field(g, cell, BOA_CELL_FALLBACK);
  v = v == BOA_UNBOUND && fallback ? boa_field(g, fallback, BOA_CELL_VALUE) : v;
  *out = v;
  return v == BOA_UNBOUND || v == 0 ? vm_global_missing(g, cell) : BOA_OK;
}

int vm_load_name(boa_guest *g, uint32_t w, boa_value namespace, boa_value cell, boa_value *out) {
  boa_value name = boa_field(g, cell, BOA_CELL_NAME);
  if (boa_isa(g, namespace, BOA_KIND_DICT)) {
    boa_status s = boa_dict_get(g, namespace, name, out);
    return s || *out != BOA_UNBOUND ? (int)s : missing_name(g, cell, out);
  }
  boa_value global = BOA_UNBOUND, args[4] = {namespace, name, BOA_FALSE, BOA_NONE};
  int s = missing_name(g, cell, &global);
  if (s == BOA_OK) {
    args[2] = BOA_TRUE;
    args[3] = global;
  } else if (s != BOA_RAISE) {
    return s;
  }
  g->roots[BOA_ROOT_RAISED] = 0;
  return vm_operation(g, BOA_OPERATION_load_name, args, 4, result(w, 2));
}

int vm_load_name_free(boa_guest *g, uint32_t w, boa_value namespace, boa_value name, uint32_t number, boa_value *out) {
  boa_value closure = boa_field(g, g->fp[-3], BOA_FUNCTION_CLOSURE);
  boa_value cell = boa_item(g, closure, number, BOA_TUPLE_ITEMS), v = boa_field(g, cell, BOA_CELL_VALUE);
  if (!boa_isa(g, namespace, BOA_KIND_DICT)) {
    boa_value args[4] = {namespace, name, boa_bool(v != BOA_UNBOUND), v == BOA_UNBOUND ? BOA_NONE : v};
    return vm_operation(g, BOA_OPERATION_load_name, args, 4, result(w, 2));
  }
  boa_status s = boa_dict_get(g, namespace, name, out);
  if (s || *out != BOA_UNBOUND) {
    return s;
  }
  *out = v;
  return v != BOA_UNBOUND
             ? BOA_OK
             : boa_raise(g, BOA_KIND_NAME_ERROR,
                         "cannot access free variable '%v' where it is not associated with a value in enclosing scope", name);
}

/* ---- what only definitions do ---- */

boa_value vm_common(const boa_guest *g, uint32_t number) {
  static const int operations[] = {
      [BOA_COMMON_BUILD_CLASS] = BOA_OPERATION_build_class,    [BOA_COMMON_TYPE_VAR] = BOA_OPERATION_make_type_var,
      [BOA_COMMON_PARAM_SPEC] = BOA_OPERATION_make_param_spec, [BOA_COMMON_TYPE_VAR_TUPLE] = BOA_OPERATION_make_type_var_tuple,
      [BOA_COMMON_TYPE_ALIAS] = BOA_OPERATION_make_type_alias, [BOA_COMMON_GENERIC] = BOA_OPERATION_make_generic,
      [BOA_COMMON_TEMPLATE] = BOA_OPERATION_make_template,     [BOA_COMMON_INTERPOLATION] = BOA_OPERATION_make_interpolation,
  };
  switch (number) {
  case BOA_COMMON_ASSERTION_ERROR:
    return BOA_TYPE(BOA_KIND_ASSERTION_ERROR);
  case BOA_COMMON_STOP_ASYNC_ITERATION:
    return BOA_TYPE(BOA_KIND_STOP_ASYNC_ITERATION);
  case BOA_COMMON_NOT_IMPLEMENTED_ERROR:
    return BOA_TYPE(BOA_KIND_NOT_IMPLEMENTED_ERROR);
  default:
    break;
  }
  uint32_t i = number < sizeof operations / sizeof *operations ? (uint32_t)operations[number] : 0;
  boa_value f = boa_item(g, g->roots[BOA_ROOT_DEFINITIONS], boa_native_count + i, BOA_ARRAY_ITEMS);
  return f ? f : BOA_NONE;
}

int vm_match_class(boa_guest *g, uint32_t w, uint32_t base, boa_value *out) {
  (void)out;
  uint32_t at = cage_offset(&g->cage, g->fp) + base * 8;
  boa_value args[4] = {g->fp[B], cage_load64(&g->cage, (boa_ref){at}, 0), cage_load64(&g->cage, (boa_ref){at}, 8),
                       boa_from_int(C)};
  return vm_operation(g, BOA_OPERATION_match_class, args, 4, result(w, 2));
}

/* with: the bound __exit__ goes to the window, found before __enter__ is called; the definition returns both. */
int vm_enter_with(boa_guest *g, uint32_t w, uint32_t base) {
  boa_value manager = g->fp[B];
  bool async = (w & 0xff) == BOA_OP_ENTER_ASYNC_WITH;
  if (manager == BOA_UNBOUND) {
    return vm_unbound(g, B);
  }
  boa_value enter = 0, exit = 0;
  boa_status s = boa_bound_special(g, manager, async ? BOA_NAME(aexit) : BOA_NAME(exit), &exit);
  s = s || !exit ? s : boa_bound_special(g, manager, async ? BOA_NAME(aenter) : BOA_NAME(enter), &enter);
  if (!s && (!enter || !exit)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object does not support the%s context manager protocol (missed %s method)",
                     manager, async ? " asynchronous" : "",
                     exit ? (async ? "__aenter__" : "__enter__") : (async ? "__aexit__" : "__exit__"));
  }
  if (s) {
    return s;
  }
  *cage_words(&g->cage, cage_offset(&g->cage, g->fp) + base * 8) = exit;
  return vm_call_above(g, enter, NULL, 0, (vm_site){.destination = A, .words = 2, .on_return = ON_RETURN_STORE});
}

/* except*: the definition gives the matching part and the rest. */
int vm_match_group(boa_guest *g, uint32_t w, uint32_t base) {
  (void)w;
  uint32_t at = cage_offset(&g->cage, g->fp) + base * 8;
  boa_value args[2] = {cage_load64(&g->cage, (boa_ref){at}, 0), cage_load64(&g->cage, (boa_ref){at}, 8)};
  return vm_operation(g, BOA_OPERATION_match_group, args, 2, (vm_site){.words = 1, .on_return = ON_RETURN_PAIR});
}

/* ---- import ---- */

static bool has_dot(const boa_guest *g, boa_value name) {
  for (uint32_t i = 0; i < boa_str_length(g, name); i++) {
    if (boa_str_char(g, name, i) == '.') {
      return true;
    }
  }
  return false;
}

int vm_import(boa_guest *g, uint32_t w, boa_value name, boa_value *out) {
  boa_value package = boa_module_of_code(g, vm_frame_code(g->fp));
  boa_value args[4] = {name, boa_from_int(B), package, boa_bool(C)};
  boa_value module = B == 0 && g->roots[BOA_ROOT_MODULES] ? boa_dict_name(g, g->roots[BOA_ROOT_MODULES], name) : 0;
  if (module && boa_is(g, module, BOA_KIND_MODULE) && !boa_field(g, module, BOA_MODULE_STATE) &&
      (C || !has_dot(g, name))) { /* imported before */
    *out = module;
    return BOA_OK;
  }
  return vm_operation(g, BOA_OPERATION_import_name, args, 4, result(w, 3));
}

int vm_import_from(boa_guest *g, uint32_t w, boa_value name, boa_value module, boa_value *out) {
  if (boa_is(g, module, BOA_KIND_MODULE)) {
    boa_status s = boa_get_attribute(g, module, name, out);
    if (s != BOA_TAIL && (s || *out != BOA_UNBOUND)) {
      return s;
    }
  }
  return by_definition(g, BOA_OPERATION_import_from, result(w, 3), module, name, 0);
}

int vm_import_star(boa_guest *g, uint32_t w) {
  return without_result(g, BOA_OPERATION_import_star, 1, g->fp[A], boa_module_of_code(g, vm_frame_code(g->fp)), 0);
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

int vm_unpack(boa_guest *g, uint32_t window, uint32_t before, uint32_t after, bool star, boa_value a, bool counted) {
  if (a == BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_UNBOUND_LOCAL_ERROR, "cannot unpack a variable that is not associated with a value");
  }
  boa_value items = a;
  boa_kind kind = boa_kind_of(g, a);
  if (!boa_is_row(g, a)) {
    boa_status s = boa_list_take(g, a, star ? UINT64_MAX : before + (uint64_t)after + 1, &items);
    if (s == BOA_BAIL) {
      uint32_t most = star ? UINT32_MAX : before + after + 1;
      return by_definition(g, BOA_OPERATION_unpack, (vm_site){.words = 1, .on_return = ON_RETURN_UNPACK}, a,
                           boa_from_int(star ? -1 : (int64_t)most), 0);
    }
    if (s == BOA_RAISE && boa_is(g, g->roots[BOA_ROOT_RAISED], BOA_KIND_TYPE_ERROR)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot unpack non-iterable %t object", a);
    }
    if (s) {
      return s;
    }
  }
  uint32_t n = boa_length(g, items), want = before + after;
  if (n < want || (!star && n > want)) {
    bool known = counted && (kind == BOA_KIND_LIST || kind == BOA_KIND_TUPLE || kind == BOA_KIND_DICT);
    return wrong_count(g, kind == BOA_KIND_DICT ? boa_length(g, a) : n, want, star, known);
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

/* Parts of Latin-1 go straight into the result. */
static int build_latin(boa_guest *g, uint32_t window, uint32_t n, uint64_t length, bool ascii, boa_value *out) {
  boa_status s = boa_charge(&g->work, length / 128) ? boa_str_room(g, length, 1, ascii, out) : BOA_STOP;
  uint32_t at = 0;
  for (uint32_t i = 0; !s && i < n; i++) {
    boa_value part = window_value(g, window, i);
    uint32_t count = boa_str_length(g, part);
    cage_copy(&g->cage, boa_str_data(g, *out), at, boa_str_data(g, part), 0, count);
    at += count;
  }
  return s;
}

static int build_string(boa_guest *g, uint32_t window, uint32_t n, boa_value *out) {
  uint64_t length = 0;
  bool latin = true, ascii = true;
  for (uint32_t i = 0; i < n && latin; i++) {
    boa_value part = window_value(g, window, i);
    latin = boa_is(g, part, BOA_KIND_STR) && boa_str_width(g, part) == 1;
    length += latin ? boa_str_length(g, part) : 0;
    ascii = ascii && latin && boa_raw(g, part, BOA_STR_ASCII);
  }
  if (latin && length > 1) {
    return build_latin(g, window, n, length, ascii, out);
  }
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
  return s;
}

/* A display whose keys or items need guest code is built by a definition. */
static int build_by_definition(boa_guest *g, uint32_t w, uint32_t window, uint32_t n, int operation) {
  boa_value list = 0;
  boa_status s = boa_list_new(g, n, &list);
  for (uint32_t i = 0; !s && i < n; i++) {
    s = boa_list_append(g, list, window_value(g, window, i));
  }
  return s ? (int)s : by_definition(g, operation, result(w, 2), list, 0, 0);
}

static int build_set(boa_guest *g, uint32_t window, uint32_t n, boa_value *out) {
  boa_value set = 0;
  boa_status s = boa_set_new(g, BOA_KIND_SET, &set);
  for (uint32_t i = 0; !s && i < n; i++) {
    s = boa_set_add(g, set, window_value(g, window, i));
  }
  *out = set;
  return s;
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
  case BOA_OP_BUILD_DICT: {
    int status = build_dict(g, window, n, out);
    return status == BOA_BAIL ? build_by_definition(g, w, window, 2 * n, BOA_OPERATION_build_dict) : status;
  }
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
    s = (boa_status)build_set(g, window, n, out);
    return s == BOA_BAIL ? build_by_definition(g, w, window, n, BOA_OPERATION_build_set) : (int)s;
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
    boa_init(g, f, BOA_FUNCTION_ANNOTATE, window_value(g, window, i++));
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
  } else if (boa_is_type(g, f)) {
    boa_text_str(&t, g, boa_type_name(g, (uint32_t)f));
  }
  boa_status s = boa_text_finish(&t, g, out);
  boa_scratch_release(&g->work, m);
  return s;
}

static int dict_merge(boa_guest *g, boa_value into, boa_value from, boa_value function) {
  boa_value key, v, name = 0;
  if (boa_is_python(g, from)) {
    return BOA_BAIL;
  }
  if (!boa_isa(g, from, BOA_KIND_DICT)) {
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
  if (!boa_isa(g, from, BOA_KIND_DICT)) {
    return boa_is_python(g, from) || boa_is(g, from, BOA_KIND_MAPPING_PROXY)
               ? (int)BOA_BAIL
               : (int)boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not a mapping", from);
  }
  boa_status s = boa_special(g, from, BOA_NAME(iter)) ? BOA_BAIL : BOA_OK;
  for (uint32_t i = 0; !s && boa_dict_next(g, from, &i, &key, &v);) {
    s = boa_dict_set(g, into, key, v);
  }
  return s;
}

/* [*items], or with `call` the *items of a call whose function stands three registers before the list; where other arguments come before
 * them it is not named. */
static int list_extend(boa_guest *g, boa_value list, boa_value from, bool call, uint32_t reg) {
  boa_value it = 0, name = 0;
  boa_status s = boa_is_row(g, from) ? BOA_OK : boa_get_iterator(g, from, &it);
  if (s == BOA_RAISE && boa_is(g, g->roots[BOA_ROOT_RAISED], BOA_KIND_TYPE_ERROR)) {
    call = call && boa_length(g, list) == 0;
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
  bool list = boa_isa(g, a, BOA_KIND_LIST), dict = boa_isa(g, a, BOA_KIND_DICT);
  boa_status s;
  switch (w & 0xff) {
  case BOA_OP_LIST_APPEND:
    return list ? (int)boa_list_append(g, a, b) : VM_BROKEN;
  case BOA_OP_LIST_EXTEND:
    s = list ? (boa_status)list_extend(g, a, b, C, A) : BOA_STOP;
    return !list ? VM_BROKEN : s == BOA_BAIL ? without_result(g, BOA_OPERATION_list_extend, 1, a, b, 0) : (int)s;
  case BOA_OP_DICT_SET:
    s = dict ? boa_dict_set(g, a, b, g->fp[C]) : BOA_STOP;
    return !dict ? VM_BROKEN : s == BOA_BAIL ? without_result(g, BOA_OPERATION_dict_set, 1, a, b, g->fp[C]) : (int)s;
  case BOA_OP_DICT_UPDATE:
    s = dict ? (boa_status)dict_update(g, a, b) : BOA_STOP;
    return !dict ? VM_BROKEN : s == BOA_BAIL ? without_result(g, BOA_OPERATION_dict_update, 1, a, b, 0) : (int)s;
  case BOA_OP_DICT_MERGE:
    s = dict ? (boa_status)dict_merge(g, a, b, g->fp[C]) : BOA_STOP;
    return !dict ? VM_BROKEN : s == BOA_BAIL ? without_result(g, BOA_OPERATION_dict_merge, 1, a, b, g->fp[C]) : (int)s;
  case BOA_OP_SET_ADD:
    s = boa_isa(g, a, BOA_KIND_SET) ? boa_set_add(g, a, b) : BOA_STOP;
    return s == BOA_BAIL                  ? without_result(g, BOA_OPERATION_set_add, 1, a, b, 0)
           : !boa_isa(g, a, BOA_KIND_SET) ? VM_BROKEN
                                          : (int)s;
  default:
    s = boa_isa(g, a, BOA_KIND_SET) ? boa_set_update(g, a, b) : BOA_STOP;
    return s == BOA_BAIL                  ? without_result(g, BOA_OPERATION_set_update, 1, a, b, 0)
           : !boa_isa(g, a, BOA_KIND_SET) ? VM_BROKEN
                                          : (int)s;
  }
}

int vm_format(boa_guest *g, uint32_t w, boa_value v, boa_value spec, boa_value *out) {
  if (v == BOA_UNBOUND) {
    return vm_unbound(g, B);
  }
  boa_value shown = v;
  boa_status s = C ? boa_convert(g, v, (char)C, &shown) : BOA_OK;
  s = s ? s : boa_format_value(g, shown, spec, out);
  return s == BOA_BAIL ? by_definition(g, BOA_OPERATION_format, result(w, 2), v, spec, boa_from_int(C)) : (int)s;
}

/* An exception object from what `raise` was given: a class is called without arguments. */
static int exception_from(boa_guest *g, boa_value v, const char *otherwise, boa_value *out) {
  *out = v;
  if (boa_is_exception(g, v)) {
    return BOA_OK;
  }
  if (boa_is_type(g, v) && boa_is_subtype(g, (uint32_t)v, BOA_TYPE(BOA_KIND_BASE_EXCEPTION))) {
    bool python = boa_raw(g, v, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON;
    return python ? BOA_BAIL : boa_exception_new(g, (uint32_t)v, BOA_EMPTY_TUPLE, out);
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
  if (s == BOA_BAIL) { /* the class is called; the instance takes its place in the register, and the instruction runs again */
    return vm_call_above(g, exception, NULL, 0, (vm_site){.words = 1, .on_return = ON_RETURN_RAISE});
  }
  if (!s && cause && cause != BOA_NONE) {
    s = exception_from(g, cause, "exception causes must derive from BaseException", &c);
    s = s == BOA_BAIL ? (int)boa_exception_new(g, (uint32_t)cause, BOA_EMPTY_TUPLE, &c) : s;
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
  return boa_is_type(g, type) && boa_is_subtype(g, (uint32_t)type, BOA_TYPE(BOA_KIND_BASE_EXCEPTION));
}

int vm_match_exception(boa_guest *g, boa_value exception, boa_value type, boa_value *out) {
  bool tuple = boa_isa(g, type, BOA_KIND_TUPLE), yes = false;
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
    uint32_t n = boa_isa(g, b, BOA_KIND_LIST) ? boa_length(g, b) : 0;
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
