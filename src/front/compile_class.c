/* Class statements, class bodies, and super() without arguments.
 *
 * A class statement is a call of BUILD_CLASS with the body, a function of one parameter, then the name, the bases and the keywords. The
 * body runs with its namespace in register 0; its names are that namespace's keys (LOAD_NAME, STORE_NAME). The cell of __class__ is in
 * register 1 where a function inside uses it: it is stored as __classcell__ and returned, so that whoever builds the class can
 * fill it. A variable of a function around that only functions inside use passes through the body's closure.
 *
 * super() becomes super(__class__, first parameter). Sorting __static_attributes__ costs n log n, which is charged. */
#include "front/compile.h"

#include <string.h>

/* ---- the statement ---- */

static void load_build_class(compiler *c, const task *t) {
  emit(c, BOA_OP_LOAD_COMMON, t->x, BOA_COMMON_BUILD_CLASS, 0);
  set_top(c, t->x + BOA_FRAME_WORDS);
}

/* The body's function and the name, from register x on. */
static void body_and_name(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  make_function_without_defaults(c, t->node, node_at(c, n->d)->d, c->t->names[n->a], t->x);
  then_set_top(c, t->x + 1);
}

static void load_class_name(compiler *c, const task *t) {
  emit_k(c, BOA_OP_LOADK, t->x, name_constant(c, BOA_UNIT_NAME, node_at(c, t->node)->a));
  set_top(c, t->x + 1);
}

static void list_of_two(compiler *c, const task *t) {
  emit_window(c, BOA_OP_BUILD_LIST, t->x, 0, 0, t->x, 2);
  set_top(c, t->x + 1);
}

/* x: register of the base that says what the type parameters are. */
void generic_base(compiler *c, const task *t) {
  uint32_t first = t->x + BOA_FRAME_WORDS;
  emit(c, BOA_OP_LOAD_COMMON, t->x, BOA_COMMON_GENERIC, 0);
  set_top(c, first + 1);
  load_name(c, c->name_type_params, first);
  emit_window_k(c, BOA_OP_CALL, t->x, 0, 0, t->x, 1, BOA_NO_K);
  set_top(c, t->x + 1);
}

void make_class(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node), *more = node_at(c, n->b);
  uint32_t base = next_temp(c), slot = base + BOA_FRAME_WORDS;
  then(c, load_build_class, t->node, base, 0, 0);
  then(c, body_and_name, t->node, slot, 0, 0);
  then(c, load_class_name, t->node, slot + 1, 0, 0);
  if (needs_gathering(c, more, 3)) {
    then(c, list_of_two, t->node, slot, 0, 0);
    then(c, display_rest, t->node, slot | DISPLAY_ARGUMENTS << 16, more->a, 0);
    call_gathered(c, t->node, t->x, base);
  } else {
    call_with_arguments(c, t->node, t->x, base, 2);
  }
}

void class_def(compiler *c, const task *t) {
  definition(c, t, make_class);
}

/* ---- __static_attributes__ ---- */

static bool comes_after(const compiler *c, boa_name_ref a, boa_name_ref b) {
  boa_name x = c->t->names[a], y = c->t->names[b];
  int order = memcmp(x.text, y.text, x.len < y.len ? x.len : y.len);
  return order > 0 || (order == 0 && x.len > y.len);
}

static void merge_runs(compiler *c, const boa_name_ref *from, boa_name_ref *to, uint32_t start, uint32_t middle, uint32_t end) {
  uint32_t i = start, j = middle;
  for (uint32_t at = start; at < end; at++) {
    bool second = i >= middle || (j < end && comes_after(c, from[i], from[j]));
    to[at] = second ? from[j++] : from[i++];
  }
}

/* Sorts the n names by their characters; `other` has room for as many. Gives the array that holds them in the end. */
static boa_name_ref *sort_names(compiler *c, boa_name_ref *names, boa_name_ref *other, uint32_t n) {
  for (uint32_t width = 1; width < n && c->status == BOA_OK; width *= 2) {
    charge(c, n);
    for (uint32_t start = 0; start < n; start += 2 * width) {
      uint32_t middle = start + width < n ? start + width : n, end = middle + width < n ? middle + width : n;
      merge_runs(c, names, other, start, middle, end);
    }
    boa_name_ref *swap = names;
    names = other;
    other = swap;
  }
  return names;
}

/* The tuple of the names that functions in the class assign as attributes of self, each once. */
static boa_unit_const static_attributes(compiler *c) {
  const boa_scope *scope = &c->s->scopes[c->scope];
  uint32_t n = 0, kept = 0;
  for (uint32_t i = scope->statics; i; i = c->s->statics[i].before) {
    n++;
  }
  charge(c, n);
  boa_name_ref *names = boa_scratch(c->w, ((size_t)n * 2 + 1) * sizeof *names);
  uint32_t *items = boa_scratch(c->w, ((size_t)n + 1) * sizeof *items);
  if (!names || !items) {
    fail(c, BOA_NOMEM);
    return none_constant();
  }
  for (uint32_t i = scope->statics, at = n; i; i = c->s->statics[i].before) {
    names[--at] = c->s->statics[i].name;
  }
  names = sort_names(c, names, names + n, n);
  for (uint32_t i = 0; i < n && c->status == BOA_OK; i++) {
    if (i == 0 || names[i] != names[i - 1]) {
      items[kept++] = name_constant(c, BOA_UNIT_NAME, names[i]);
    }
  }
  return (boa_unit_const){.kind = BOA_UNIT_TUPLE, .len = kept, .items = items};
}

/* ---- the body ---- */

static void store_own(compiler *c, const char *name, uint32_t reg) {
  emit_x(c, BOA_OP_STORE_NAME, reg, NAMESPACE, text_constant(c, BOA_UNIT_NAME, literal_name(name)));
}

static void store_constant(compiler *c, const char *name, boa_unit_const k) {
  uint32_t temp = next_temp(c);
  load_constant(c, temp, &k);
  store_own(c, name, temp);
}

/* A cell for what the class has by itself, made from what register `from` holds. */
static void make_own_cell(compiler *c, boa_name_ref name, uint32_t from) {
  uint32_t cell = class_cell(c, c->scope, name).reg;
  name_register(c, cell, name);
  emit(c, BOA_OP_MAKE_CELL, cell, from, 0);
}

/* The one parameter of a class body, and its own cells (see class_cell). */
void place_namespace(compiler *c) {
  uint32_t flags = c->s->scopes[c->scope].flags;
  place_one_parameter(c, ".namespace");
  c->namespace = NAMESPACE;
  if (flags & BOA_SCOPE_NEEDS_CLASS_CELL) {
    make_own_cell(c, c->name_class, take(c, 1));
  }
  if (flags & BOA_SCOPE_NEEDS_CLASSDICT) {
    take(c, 1);
    make_own_cell(c, c->name_classdict, NAMESPACE);
  }
  if (flags & BOA_SCOPE_CONDITIONAL) {
    uint32_t reached = take(c, 1);
    emit_window(c, BOA_OP_BUILD_DICT, reached, 0, 0, reached, 0);
    make_own_cell(c, c->name_conditional, reached);
  }
}

static boa_unit_const line_of(compiler *c, boa_node_ref class) {
  uint32_t line = boa_tree_position(c->t, definition_start(c, class)).line;
  return (boa_unit_const){.kind = BOA_UNIT_INT, .integer = (int64_t)line};
}

static void begin_body(compiler *c, boa_node_ref class) {
  uint32_t temp = next_temp(c);
  boa_name path = c->made.qualname;
  emit_k(c, BOA_OP_LOAD_GLOBAL, temp, text_constant(c, BOA_UNIT_GLOBAL, literal_name("__name__")));
  store_own(c, "__module__", temp);
  emit_k(c, BOA_OP_LOADK, temp, text_constant(c, BOA_UNIT_STR, path));
  store_own(c, "__qualname__", temp);
  store_constant(c, "__firstlineno__", line_of(c, class));
  place params = symbol_place(c, c->scope, c->name_type_params);
  if (params.kind == PLACE_FREE) {
    emit(c, BOA_OP_LOAD_FREE, temp, params.reg & 255, params.reg >> 8);
    store_own(c, "__type_params__", temp);
  }
  if (c->made.doc) {
    emit_k(c, BOA_OP_LOADK, temp, c->made.doc - 1);
    store_own(c, "__doc__", temp);
  }
}

static void end_body(compiler *c, const task *t) {
  (void)t;
  if (!can_fall_through(c)) {
    return;
  }
  store_constant(c, "__static_attributes__", static_attributes(c));
  if (c->s->scopes[c->scope].flags & BOA_SCOPE_NEEDS_CLASS_CELL) {
    store_own(c, "__classcell__", CLASS_CELL);
    emit(c, BOA_OP_RETURN, CLASS_CELL, 0, 0);
  } else {
    boa_unit_const none = none_constant();
    emit_k(c, BOA_OP_RETURN_K, 0, constant(c, &none));
  }
}

static void store_annotate(compiler *c, const task *t) {
  store_own(c, "__annotate_func__", t->x);
}

void class_body(compiler *c, const task *t) {
  uint32_t temp = next_temp(c), annotations = c->s->scopes[c->scope].annotations;
  begin_body(c, t->node);
  then(c, begin_annotations, t->node, 0, 0, 0);
  then_body(c, node_at(c, t->node)->c);
  if (annotations) {
    then(c, make_annotate, t->node, temp, annotations, 0);
    then(c, store_annotate, t->node, temp, 0, 0);
    then_set_top(c, temp);
  }
  then(c, end_body, t->node, 0, 0, 0);
}

/* ---- super() ---- */

/* Whether the call is super() in a function with a first parameter in a class, of a `super` that the module does not bind itself. */
static bool is_plain_super(compiler *c, boa_node_ref call) {
  const boa_node *n = node_at(c, call), *function = node_at(c, n->a), *more = node_at(c, n->b);
  if (function->kind != BOA_NODE_NAME || function->a != c->name_super || boa_list_count(c->t, more->a) ||
      boa_list_count(c->t, more->b) || c->made.positional == 0 || c->made.flags & BOA_CODE_CLASS) {
    return false;
  }
  const boa_symbol *module = boa_scope_symbol(c->s, 1, c->name_super);
  return symbol_place(c, c->scope, c->name_super).kind == PLACE_GLOBAL && !(module && module->flags & BOA_SYM_ASSIGNED) &&
         symbol_place(c, c->scope, c->name_class).kind == PLACE_FREE;
}

static void load_first_parameter(compiler *c, uint32_t reg) {
  const boa_scope *scope = &c->s->scopes[c->queue[c->function].scope];
  place p = {.kind = PLACE_LOCAL};
  if (scope->kind != BOA_SCOPE_GENERATOR_EXP) {
    p = c->places[scope->first];
    if (p.kind == PLACE_LOCAL && !is_bound(c, p)) {
      emit(c, BOA_OP_CHECK, p.reg, 0, 0);
    }
  }
  if (p.kind == PLACE_CELL) {
    emit(c, BOA_OP_LOAD_CELL, reg, p.reg, 0);
  } else {
    emit_move(c, reg, p.reg);
  }
}

static void call_super(compiler *c, const task *t) {
  uint32_t first = t->y + BOA_FRAME_WORDS;
  set_top(c, first + 2);
  load_name(c, c->name_class, first);
  load_first_parameter(c, first + 1);
  c->top = t->y;
  emit_window_k(c, BOA_OP_CALL, result(c, t->x), 0, 0, t->y, 2, BOA_NO_K);
}

/* Compiles the call if it is super() without arguments. */
bool zero_argument_super(compiler *c, const task *t) {
  if (!is_plain_super(c, t->node)) {
    return false;
  }
  uint32_t base = next_temp(c);
  visit(c, node_at(c, t->node)->a, base);
  then(c, call_super, t->node, t->x, base, 0);
  return true;
}
