/* Calls and the making of functions: windows of registers that the callee's frame grows from.
 *
 * A call's window starts at `top`: the function, two registers for the frame, then the arguments, each visited straight into its
 * place. A method call leaves the first register free and starts with the object. Stars, double stars and very many arguments are
 * gathered in a list and a dict (CALL_EX). Evaluation order is CPython's: function, positional arguments, keyword values. */
#include "front/compile.h"

#include <string.h>

enum { TUPLE_WINDOW = 255 };

/* ---- plain calls ---- */

/* The constant of a call's keyword names, after the method's name if there is one; BOA_NO_K when there are none. */
static uint32_t call_names(compiler *c, boa_node_ref call, boa_name_ref method) {
  boa_list_ref keywords = node_at(c, node_at(c, call)->b)->b;
  uint32_t n = boa_list_count(c->t, keywords), at = 0;
  if (n == 0) {
    return method ? name_constant(c, BOA_UNIT_NAME, method) : (uint32_t)BOA_NO_K;
  }
  uint32_t *items = boa_scratch(c->w, (n + 1) * sizeof *items);
  if (!items) {
    fail(c, BOA_NOMEM);
    return 0;
  }
  if (method) {
    items[at++] = name_constant(c, BOA_UNIT_NAME, method);
  }
  for (uint32_t i = 0; i < n; i++) {
    items[at++] = name_constant(c, BOA_UNIT_NAME, node_at(c, boa_list_at(c->t, keywords, i))->a);
  }
  return constant(c, &(boa_unit_const){.kind = BOA_UNIT_TUPLE, .len = at, .items = items});
}

/* x: destination; y: base of the window; z: how many arguments. */
static void finish_call(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node), *function = node_at(c, n->kind == BOA_NODE_CALL ? n->a : 0);
  bool keywords = boa_list_count(c->t, node_at(c, n->b)->b) != 0;
  bool method = function->kind == BOA_NODE_ATTRIBUTE;
  uint32_t k = call_names(c, t->node, method ? mangle(c, function->b) : 0);
  boa_op op = !method ? BOA_OP_CALL : keywords ? BOA_OP_CALL_METHOD_KW : BOA_OP_CALL_METHOD;
  c->top = t->y;
  emit_window_k(c, op, result(c, t->x), 0, 0, t->y, t->z, k);
}

static void visit_argument(compiler *c, boa_node_ref value, uint32_t slot) {
  visit(c, value, slot);
  then_set_top(c, slot + 1);
}

/* Whether the call makes a class with type parameters: it has a base more. */
static bool makes_generic_class(const compiler *c, boa_node_ref call) {
  return node_at(c, call)->kind == BOA_NODE_CLASS_DEF && c->s->scopes[c->scope].kind == BOA_SCOPE_TYPE_PARAMS;
}

static void append_generic_base(compiler *c, const task *t) {
  uint32_t base = next_temp(c);
  generic_base(c, &(task){.node = t->node, .x = base});
  emit(c, BOA_OP_LIST_APPEND, t->x, base, 0);
  set_top(c, base);
}

/* The arguments that the node's CALL_MORE lists, behind those that are given already, then the call. */
void call_with_arguments(compiler *c, boa_node_ref call, uint32_t dest, uint32_t base, uint32_t given) {
  const boa_node *more = node_at(c, node_at(c, call)->b);
  uint32_t slot = base + BOA_FRAME_WORDS + given;
  for (uint32_t i = 0; i < boa_list_count(c->t, more->a); i++) {
    visit_argument(c, boa_list_at(c->t, more->a, i), slot++);
  }
  if (makes_generic_class(c, call)) {
    then(c, generic_base, call, slot++, 0, 0);
  }
  for (uint32_t i = 0; i < boa_list_count(c->t, more->b); i++) {
    visit_argument(c, node_at(c, boa_list_at(c->t, more->b, i))->b, slot++);
  }
  then(c, finish_call, call, dest, base, slot - base - BOA_FRAME_WORDS);
}

static void plain_call(compiler *c, const task *t, uint32_t base) {
  const boa_node *n = node_at(c, t->node), *function = node_at(c, n->a);
  bool method = function->kind == BOA_NODE_ATTRIBUTE;
  if (method) { /* `top` stays at the base meanwhile: a chain of calls takes one window */
    visit_argument(c, function->a, base + BOA_FRAME_WORDS);
  } else {
    visit(c, n->a, base);
    then_set_top(c, base + BOA_FRAME_WORDS);
  }
  call_with_arguments(c, t->node, t->x, base, method);
}

/* ---- calls with stars ---- */

/* Whether the call, `given` arguments of which come from elsewhere, can not have all its arguments in a window. */
bool needs_gathering(compiler *c, const boa_node *more, uint32_t given) {
  uint32_t positional = boa_list_count(c->t, more->a), keywords = boa_list_count(c->t, more->b);
  if (positional + keywords > MAX_CALL_ARGUMENTS - given) {
    return true;
  }
  bool found = false;
  for (uint32_t i = 0; i < positional; i++) {
    found |= node_at(c, boa_list_at(c->t, more->a, i))->kind == BOA_NODE_STARRED;
  }
  for (uint32_t i = 0; i < keywords; i++) {
    found |= node_at(c, boa_list_at(c->t, more->b, i))->a == 0;
  }
  return found;
}

static void load_key(compiler *c, const task *t) {
  emit_k(c, BOA_OP_LOADK, t->x, name_constant(c, BOA_UNIT_NAME, node_at(c, t->node)->a));
}

static void merge_operand(compiler *c, const task *t) {
  operand o = pop_checked(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  emit(c, BOA_OP_DICT_MERGE, t->x, reg, t->y);
}

static void merge_pair(compiler *c, const task *t) {
  c->top = t->z;
  emit_window(c, BOA_OP_BUILD_DICT, t->z, 0, 0, t->z, 1);
  emit(c, BOA_OP_DICT_MERGE, t->x, t->z, t->y);
}

/* x: the dict's register; y: the function's; z: which keyword is next. */
static void next_keyword(compiler *c, const task *t) {
  boa_list_ref keywords = node_at(c, node_at(c, t->node)->b)->b;
  if (t->z >= boa_list_count(c->t, keywords)) {
    return;
  }
  boa_node_ref ref = boa_list_at(c->t, keywords, t->z);
  const boa_node *keyword = node_at(c, ref);
  if (keyword->a == 0) {
    visit(c, keyword->b, ANY);
    then(c, merge_operand, t->node, t->x, t->y, 0);
  } else {
    uint32_t pair = next_temp(c);
    then(c, load_key, ref, pair, 0, 0);
    then_set_top(c, pair + 1);
    visit_argument(c, keyword->b, pair + 1);
    then(c, merge_pair, t->node, t->x, t->y, pair);
  }
  then(c, next_keyword, t->node, t->x, t->y, t->z + 1);
}

static void empty_dict(compiler *c, const task *t) {
  emit_window(c, BOA_OP_BUILD_DICT, t->x, 0, 0, t->x, 0);
  set_top(c, t->x + 1);
}

static void finish_gathered(compiler *c, const task *t) {
  c->top = t->y;
  emit_window(c, BOA_OP_CALL_EX, result(c, t->x), 0, 0, t->y, t->z);
}

/* The function and the list of positional arguments stand in the window: the keyword ones that CALL_MORE lists, then the call. */
void call_gathered(compiler *c, boa_node_ref call, uint32_t dest, uint32_t base) {
  uint32_t slot = base + BOA_FRAME_WORDS;
  bool keywords = boa_list_count(c->t, node_at(c, node_at(c, call)->b)->b) != 0;
  then_set_top(c, slot + 1);
  if (makes_generic_class(c, call)) {
    then(c, append_generic_base, call, slot, 0, 0);
  }
  if (keywords) {
    then(c, empty_dict, call, slot + 1, 0, 0);
    then(c, next_keyword, call, slot + 1, base, 0);
  }
  then(c, finish_gathered, call, dest, base, keywords ? 2 : 1);
}

static void gathered_call(compiler *c, const task *t, uint32_t base) {
  const boa_node *n = node_at(c, t->node);
  visit(c, n->a, base);
  then_set_top(c, base + BOA_FRAME_WORDS);
  then(c, display, t->node, base + BOA_FRAME_WORDS, node_at(c, n->b)->a, DISPLAY_ARGUMENTS);
  call_gathered(c, t->node, t->x, base);
}

static void repeated_keyword(compiler *c, boa_node_ref keyword) {
  static const char start[] = "keyword argument repeated: ";
  boa_name name = c->t->names[node_at(c, keyword)->a];
  char message[160];
  size_t len = name.len < 128 ? name.len : 128;
  while (len < name.len && len > 0 && ((unsigned char)name.text[len] & 0xc0) == 0x80) {
    len--;
  }
  memcpy(message, start, sizeof start - 1);
  memcpy(message + sizeof start - 1, name.text, len);
  message[sizeof start - 1 + len] = 0;
  syntax_error(c, keyword, message);
}

static void check_keywords(compiler *c, boa_node_ref call) {
  boa_list_ref keywords = node_at(c, node_at(c, call)->b)->b;
  charge(c, boa_list_count(c->t, keywords));
  for (uint32_t i = 0; i < boa_list_count(c->t, keywords); i++) {
    boa_node_ref keyword = boa_list_at(c->t, keywords, i);
    boa_name_ref name = node_at(c, keyword)->a;
    if (name && c->keyword_of[name] == call) {
      repeated_keyword(c, keyword);
      return;
    }
    c->keyword_of[name] = name ? call : 0;
  }
}

void visit_call(compiler *c, const task *t) {
  uint32_t base = next_temp(c);
  if (zero_argument_super(c, t)) {
    return;
  }
  check_keywords(c, t->node);
  charge(c, MAX_CALL_ARGUMENTS / 8);
  if (needs_gathering(c, node_at(c, node_at(c, t->node)->b), 0)) {
    gathered_call(c, t, base);
  } else {
    plain_call(c, t, base);
  }
}

/* ---- functions ---- */

/* x: destination; y: base of the window; z: number of the function | what the window holds << 28. */
static void finish_function_value(compiler *c, const task *t) {
  uint32_t bits = t->z >> 28, slots = c->top - t->y;
  uint32_t code = constant(c, &(boa_unit_const){.kind = BOA_UNIT_CODE, .integer = t->z & 0xfffffff});
  c->top = t->y;
  emit_window_k(c, BOA_OP_MAKE_FUNCTION, result(c, t->x), bits, 0, t->y, slots, code);
}

/* A tuple of the `y` registers from x on, in register x. */
static void tuple_here(compiler *c, const task *t) {
  c->top = t->x;
  emit_window(c, BOA_OP_BUILD_TUPLE, t->x, 0, 0, t->x, t->y);
  set_top(c, t->x + 1);
}

static void list_to_tuple_here(compiler *c, const task *t) {
  emit(c, BOA_OP_LIST_TO_TUPLE, t->x, t->x, 0);
}

static void empty_list(compiler *c, const task *t) {
  emit_window(c, BOA_OP_BUILD_LIST, t->x, 0, 0, t->x, 0);
  set_top(c, t->x + 1);
}

static void append_here(compiler *c, const task *t) {
  operand o = pop_checked(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  emit(c, BOA_OP_LIST_APPEND, t->x, reg, 0);
}

bool visit_defaults(compiler *c, boa_node_ref node, const boa_node *arguments, uint32_t slot) {
  uint32_t n = boa_list_count(c->t, arguments->a), first = n;
  charge(c, n);
  while (first > 0 && node_at(c, boa_list_at(c->t, arguments->a, first - 1))->c) {
    first--;
  }
  bool many = n - first > TUPLE_WINDOW, constants = first < n;
  for (uint32_t i = first; i < n; i++) {
    constants &= is_constant(c, node_at(c, boa_list_at(c->t, arguments->a, i))->c);
  }
  if (constants) {
    for (uint32_t i = first; i < n; i++) {
      visit(c, node_at(c, boa_list_at(c->t, arguments->a, i))->c, ANY);
    }
    then(c, finish_constant_tuple, node, slot, n - first, 0);
    then_set_top(c, slot + 1);
    return true;
  }
  if (many) {
    then(c, empty_list, node, slot, 0, 0);
  }
  for (uint32_t i = first; i < n; i++) {
    boa_node_ref value = node_at(c, boa_list_at(c->t, arguments->a, i))->c;
    if (many) {
      visit(c, value, ANY);
      then(c, append_here, value, slot, 0, 0);
    } else {
      visit_argument(c, value, slot + (i - first));
    }
  }
  if (n - first) {
    then(c, many ? list_to_tuple_here : tuple_here, node, slot, n - first, 0);
  }
  return n - first != 0;
}

static void set_keyword_default(compiler *c, const task *t) {
  operand value = pop_checked(c);
  uint32_t v = in_register(c, &value), key = take(c, 1);
  emit_k(c, BOA_OP_LOADK, key, name_constant(c, BOA_UNIT_NAME, mangle(c, node_at(c, t->node)->a)));
  release(c, &value);
  emit(c, BOA_OP_DICT_SET, t->x, key, v);
}

bool visit_keyword_defaults(compiler *c, boa_node_ref node, boa_list_ref arguments, uint32_t slot) {
  uint32_t n = boa_list_count(c->t, arguments);
  bool any = false;
  charge(c, n);
  for (uint32_t i = 0; i < n; i++) {
    boa_node_ref arg = boa_list_at(c->t, arguments, i);
    if (node_at(c, arg)->c) {
      if (!any) {
        then(c, empty_dict, node, slot, 0, 0);
      }
      any = true;
      visit(c, node_at(c, arg)->c, ANY);
      then(c, set_keyword_default, arg, slot, 0, 0);
    }
  }
  return any;
}

/* Whether the scope's closure has a cell for it. */
static bool is_free(const boa_symbol *symbol) {
  return symbol->kind == BOA_VAR_FREE || symbol->flags & BOA_SYM_PASSED;
}

static void load_closure_cell(compiler *c, uint32_t reg, boa_name_ref name) {
  place p = cell_place(c, c->scope, name);
  if (p.kind == PLACE_FREE) {
    emit(c, BOA_OP_GET_FREE, reg, p.reg & 255, p.reg >> 8);
  } else if (p.kind == PLACE_CELL) {
    emit_move(c, reg, p.reg);
  } else {
    syntax_error(c, 0, "internal: a closure variable has no cell");
  }
}

/* The cells the inner function needs: x: slot; y: its scope. */
static void build_closure(compiler *c, const task *t) {
  const boa_scope *inner = &c->s->scopes[t->y];
  uint32_t n = 0;
  charge(c, inner->count);
  for (uint32_t i = 0; i < inner->count && c->status == BOA_OK; i++) {
    const boa_symbol *symbol = &c->s->symbols[inner->first + i];
    if (!is_free(symbol)) {
      continue;
    }
    if (n < TUPLE_WINDOW) {
      set_top(c, t->x + ++n);
      load_closure_cell(c, t->x + n - 1, symbol->name);
      continue;
    }
    if (n++ == TUPLE_WINDOW) { /* more than one window holds: go on with a list */
      emit_window(c, BOA_OP_BUILD_LIST, t->x, 0, 0, t->x, TUPLE_WINDOW);
    }
    set_top(c, t->x + 2);
    load_closure_cell(c, t->x + 1, symbol->name);
    emit(c, BOA_OP_LIST_APPEND, t->x, t->x + 1, 0);
    n = TUPLE_WINDOW + 1;
  }
  if (n <= TUPLE_WINDOW) {
    emit_window(c, BOA_OP_BUILD_TUPLE, t->x, 0, 0, t->x, n);
  } else {
    emit(c, BOA_OP_LIST_TO_TUPLE, t->x, t->x, 0);
  }
  set_top(c, t->x + 1);
}

static bool has_closure(compiler *c, uint32_t scope) {
  const boa_scope *inner = &c->s->scopes[scope];
  charge(c, inner->count);
  for (uint32_t i = 0; i < inner->count; i++) {
    if (is_free(&c->s->symbols[inner->first + i])) {
      return true;
    }
  }
  return false;
}

/* The closure and the function, from what stands in the window already. */
void finish_making(compiler *c, const making *m) {
  uint32_t bits = m->bits, slot = m->base + (bits & 1) + (bits >> 1 & 1) + (bits >> 2 & 1);
  if (has_closure(c, m->scope)) {
    bits |= WITH_CLOSURE;
    then(c, build_closure, m->node, slot, m->scope, 0);
  }
  then(c, finish_function_value, m->node, m->dest, m->base, new_function(c, m->node, m->scope, m->name) | bits << 28);
}

/* The same with the function that evaluates the annotations of that scope, if it is one, first. */
void make_annotated(compiler *c, making *m, uint32_t annotations) {
  uint32_t slot = m->base + (m->bits & 1) + (m->bits >> 1 & 1);
  if (annotations) {
    m->bits |= WITH_ANNOTATE;
    then(c, make_annotate, m->node, slot, annotations, 0);
    then_set_top(c, slot + 1);
  }
  finish_making(c, m);
}

static void make_function(compiler *c, boa_node_ref node, boa_node_ref arguments, uint32_t scope, boa_name name,
                          uint32_t dest) {
  const boa_node *a = node_at(c, arguments);
  uint32_t base = next_temp(c), slot = base;
  making m = {node, scope, name, dest, base, 0};
  if (visit_defaults(c, node, a, slot)) {
    m.bits |= WITH_DEFAULTS;
    slot++;
  }
  if (visit_keyword_defaults(c, node, node_at(c, a->b)->b, slot)) {
    m.bits |= WITH_KEYWORD_DEFAULTS;
  }
  make_annotated(c, &m, a->d);
}

void make_function_without_defaults(compiler *c, boa_node_ref node, uint32_t scope, boa_name name, uint32_t dest) {
  finish_making(c, &(making){node, scope, name, dest, next_temp(c), 0});
}

void visit_lambda(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  make_function(c, t->node, n->a, n->d, (boa_name){"<lambda>", 8}, t->x);
}

/* ---- def ---- */

static void make_definition(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  make_function(c, t->node, n->b, node_at(c, n->d)->d, c->t->names[n->a], t->x);
}

static void call_decorator(compiler *c, const task *t) {
  c->top = t->x;
  emit_window_k(c, BOA_OP_CALL, result(c, t->x), 0, 0, t->x, 1, BOA_NO_K);
}

static void store_definition(compiler *c, const task *t) {
  c->top = t->x;
  store_name(c, node_at(c, t->node)->a, t->x);
}

/* Where what makes a function or class starts in the source: at the first decorator. */
uint32_t definition_start(const compiler *c, boa_node_ref node) {
  const boa_node *n = node_at(c, node);
  if (n->kind == BOA_NODE_FUNCTION_DEF || n->kind == BOA_NODE_CLASS_DEF) {
    boa_list_ref decorators = node_at(c, n->d)->a;
    n = boa_list_count(c->t, decorators) ? node_at(c, boa_list_at(c->t, decorators, 0)) : n;
  }
  return n->start;
}

/* A def or class statement: decorators, then what `make` makes, passed through them, then the name. */
void definition(compiler *c, const task *t, step *make) {
  const boa_node *n = node_at(c, t->node), *more = node_at(c, n->d);
  make = boa_list_count(c->t, more->c) ? make_generic : make;
  boa_name_ref mangled;
  place p = find_place(c, n->a, &mangled);
  uint32_t decorators = boa_list_count(c->t, more->a), base = next_temp(c);
  if (decorators == 0 && p.kind == PLACE_LOCAL) {
    then(c, make, t->node, p.reg, 0, 0);
    then(c, store_definition, t->node, p.reg, 0, 0);
    then_set_top(c, base);
    return;
  }
  for (uint32_t i = 0; i < decorators; i++) {
    visit(c, boa_list_at(c->t, more->a, i), base + BOA_FRAME_WORDS * i);
    then_set_top(c, base + BOA_FRAME_WORDS * (i + 1));
  }
  then(c, make, t->node, base + BOA_FRAME_WORDS * decorators, 0, 0);
  for (uint32_t i = decorators; i-- > 0;) {
    then(c, call_decorator, boa_list_at(c->t, more->a, i), base + BOA_FRAME_WORDS * i, 0, 0);
  }
  then(c, store_definition, t->node, base, 0, 0);
}

void function_def(compiler *c, const task *t) {
  definition(c, t, make_definition);
}
