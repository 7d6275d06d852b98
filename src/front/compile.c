/* The compiler: from the annotated tree to register bytecode (unit.h).
 *
 * This file has the main loop over tasks, what a name means, the analysis of certainly bound variables, and the frame of a function.
 * Functions are compiled one after another from a queue: a `def` only takes a number and waits, so nesting costs no depth. A function
 * that turns out to need more than 256 registers is made again from its beginning in wide mode.
 *
 * The other files: compile_emit.c (instructions, constants, registers), compile_fold.c (constants), compile_expression.c,
 * compile_display.c, compile_template.c, compile_call.c, compile_class.c, compile_annotation.c, compile_unparse.c, compile_generic.c, compile_comprehension.c, compile_generator.c, compile_assign.c (targets), compile_import.c, compile_statement.c, compile_match.c, compile_try.c, compile_try_star.c.
 * Time and memory are linear in the source, but for collisions of constants, which are paid in fuel. */
#include "front/compile.h"

#include <string.h>

enum { QUALNAME_MOST = 4096 }; /* a longer path of enclosing functions is left out */

/* ---- tasks ---- */

void then(compiler *c, step *run, boa_node_ref node, uint32_t x, uint32_t y, uint32_t z) {
  if (GROW(c, c->tasks, c->task_room, c->task_count + 1)) {
    c->tasks[c->task_count++] = (task){run, node, x, y, z};
  }
}

void visit(compiler *c, boa_node_ref node, uint32_t dest) {
  then(c, visit_expression, node, dest, 0, 0);
}

static void mark_iterated(compiler *c, const task *t) {
  c->iterated = t->x;
}

void visit_iterable(compiler *c, boa_node_ref node) {
  then(c, mark_iterated, 0, node, 0, 0);
  visit(c, node, ANY);
}

static void set_top_step(compiler *c, const task *t) {
  set_top(c, t->x);
}

void then_set_top(compiler *c, uint32_t top) {
  then(c, set_top_step, 0, top, 0, 0);
}

static void label_step(compiler *c, const task *t) {
  label_here(c, t->x);
}

void then_label(compiler *c, label_ref l) {
  then(c, label_step, 0, l, 0, 0);
}

static void jump_step(compiler *c, const task *t) {
  emit_jump(c, BOA_OP_JUMP, 0, 0, 0, t->x);
}

void then_jump(compiler *c, label_ref l) {
  then(c, jump_step, 0, l, 0, 0);
}

/* The tasks that one step added are in the order it wrote them; the next to run must be last. */
static void reverse_tasks(compiler *c, uint32_t from) {
  if (c->task_count - from < 2) {
    return;
  }
  for (uint32_t i = from, j = c->task_count - 1; i < j; i++, j--) {
    task t = c->tasks[i];
    c->tasks[i] = c->tasks[j];
    c->tasks[j] = t;
  }
}

static void run_tasks(compiler *c) {
  while (c->status == BOA_OK && c->task_count) {
    task t = c->tasks[--c->task_count];
    uint32_t from = c->task_count, words = c->word_count;
    if (t.node) {
      c->at = t.node;
    }
    t.run(c, &t);
    reverse_tasks(c, from);
    charge(c, 1 + (c->word_count - words) + (c->task_count - from));
  }
}

/* ---- names ---- */

place symbol_place(compiler *c, uint32_t scope, boa_name_ref name) {
  boa_symbol *symbol = boa_scope_symbol(c->s, scope, name);
  if (!symbol) {
    return (place){.kind = PLACE_GLOBAL};
  }
  return c->places[symbol - c->s->symbols];
}

/* Whether names are looked for in a class's namespace first: in its body, its annotations, the bounds of its type parameters. */
bool sees_namespace(const compiler *c) {
  const boa_scope *s = &c->s->scopes[c->scope];
  return s->kind == BOA_SCOPE_CLASS || s->flags & BOA_SCOPE_SEES_CLASS;
}

/* The cell that a class has by itself: of __class__, __classdict__ and __conditional_annotations__ those it needs, in this order. */
place class_cell(const compiler *c, uint32_t scope, boa_name_ref name) {
  const boa_name_ref names[] = {c->name_class, c->name_classdict, c->name_conditional};
  static const uint16_t flags[] = {BOA_SCOPE_NEEDS_CLASS_CELL, BOA_SCOPE_NEEDS_CLASSDICT, BOA_SCOPE_CONDITIONAL};
  const boa_scope *s = &c->s->scopes[scope];
  uint16_t reg = CLASS_CELL;
  for (unsigned i = 0; i < 3 && s->kind == BOA_SCOPE_CLASS; i++) {
    if (s->flags & flags[i] && names[i] == name) {
      return (place){.kind = PLACE_CELL, .reg = reg};
    }
    reg = (uint16_t)(reg + (s->flags & flags[i] ? 1 : 0));
  }
  return (place){0};
}

/* Where a scope inside finds the cell of a name. In a class that is not always what the name means in its body. */
place cell_place(compiler *c, uint32_t scope, boa_name_ref name) {
  place p = class_cell(c, scope, name);
  if (p.kind == PLACE_CELL) {
    return p;
  }
  p = symbol_place(c, scope, name);
  if (p.kind == PLACE_NAME || (p.kind == PLACE_GLOBAL && p.flags & BOA_SYM_PASSED)) {
    p.kind = PLACE_FREE;
  }
  return p;
}

/* The name under which a private name is kept in a class. */
boa_name_ref mangle(compiler *c, boa_name_ref name) {
  boa_status st = boa_scope_mangle(c->w, c->t, c->s, c->scope, name, &name);
  if (st != BOA_OK) {
    fail(c, st);
  }
  return name;
}

place find_place(compiler *c, boa_name_ref name, boa_name_ref *mangled) {
  *mangled = mangle(c, name);
  return symbol_place(c, c->scope, *mangled);
}

/* Comprehensions are inlined: a variable that only they use needs no cell. Marks the variables that real functions use. */
static void find_captured(compiler *c, uint32_t inner) {
  const boa_scope *scope = &c->s->scopes[inner];
  for (uint32_t i = 0; i < scope->count && scope->kind != BOA_SCOPE_COMPREHENSION; i++) {
    const boa_symbol *symbol = &c->s->symbols[scope->first + i];
    uint32_t outer = symbol->kind == BOA_VAR_FREE || symbol->flags & BOA_SYM_PASSED ? scope->parent : 0;
    while (outer) {
      symbol = boa_scope_symbol(c->s, outer, symbol->name);
      charge(c, 1);
      if (!symbol || c->captured[symbol - c->s->symbols]) {
        break;
      }
      c->captured[symbol - c->s->symbols] = 1;
      bool further = c->s->scopes[outer].kind == BOA_SCOPE_COMPREHENSION && symbol->kind == BOA_VAR_FREE;
      outer = further ? c->s->scopes[outer].parent : 0;
    }
  }
}

bool is_cell(const compiler *c, const boa_symbol *symbol) {
  return symbol->kind == BOA_VAR_CELL && c->captured[symbol - c->s->symbols];
}

void name_register(compiler *c, uint32_t reg, boa_name_ref name) {
  if (!GROW(c, c->variables, c->variable_room, reg + 1)) {
    return;
  }
  while (c->variable_count <= reg) {
    c->variables[c->variable_count++] = (boa_name){0};
  }
  c->variables[reg] = c->t->names[name];
}

/* ---- certainly bound variables ---- */

static bool is_tracked(place p) {
  return p.kind == PLACE_LOCAL && p.reg < LOW_REGISTERS && !(p.flags & BOA_SYM_DELETED);
}

bool is_bound(const compiler *c, place p) {
  return is_tracked(p) && c->bound.bits[p.reg / 64] >> p.reg % 64 & 1;
}

void mark_bound(compiler *c, place p) {
  if (is_tracked(p)) {
    c->bound.bits[p.reg / 64] |= (uint64_t)1 << p.reg % 64;
  }
}

void unmark_bound(compiler *c, uint32_t reg) {
  if (reg < LOW_REGISTERS) {
    c->bound.bits[reg / 64] &= ~((uint64_t)1 << reg % 64);
  }
}

/* After a statement that does not end: nothing that follows runs. */
void all_bound(compiler *c) {
  memset(&c->bound, 0xff, sizeof c->bound);
}

bound_set bound_meet(bound_set a, bound_set b) {
  for (unsigned i = 0; i < BOUND_WORDS; i++) {
    a.bits[i] &= b.bits[i];
  }
  return a;
}

bound_set bound_join(bound_set a, bound_set b) {
  for (unsigned i = 0; i < BOUND_WORDS; i++) {
    a.bits[i] |= b.bits[i];
  }
  return a;
}

void bound_save(compiler *c, bound_set b) {
  if (GROW(c, c->bounds, c->bound_room, c->bound_count + 1)) {
    c->bounds[c->bound_count++] = b;
  }
}

bound_set bound_pop(compiler *c) {
  return c->bound_count ? c->bounds[--c->bound_count] : (bound_set){0};
}

/* ---- functions ---- */

boa_name literal_name(const char *text) {
  return (boa_name){text, (uint32_t)strlen(text)};
}

/* One name after another; the second alone when that gets too long. */
static boa_name joined(compiler *c, boa_name first, boa_name second) {
  size_t len = (size_t)first.len + second.len;
  if (first.len == 0 || len > QUALNAME_MOST) {
    return second;
  }
  char *text = boa_scratch(c->w, len);
  if (!text) {
    fail(c, BOA_NOMEM);
    return second;
  }
  charge(c, len / 16);
  memcpy(text, first.text, first.len);
  memcpy(text + first.len, second.text, second.len);
  return (boa_name){text, (uint32_t)len};
}

/* What the names of functions inside begin with: "f.<locals>.", "C.". Annotations and type parameters leave no trace in names. */
static boa_name path_inside(compiler *c, boa_scope_kind kind, boa_name path, boa_name qualname) {
  if (kind == BOA_SCOPE_ANNOTATION || kind == BOA_SCOPE_TYPE_PARAMS || kind == BOA_SCOPE_TYPE_ALIAS) {
    return path;
  }
  boa_name end = literal_name(kind == BOA_SCOPE_CLASS ? "." : ".<locals>.");
  boa_name inside = joined(c, qualname, end);
  return inside.len == end.len ? (boa_name){0} : inside;
}

static bool declared_global(compiler *c, boa_name_ref name) {
  const boa_scope *scope = &c->s->scopes[c->scope];
  uint32_t number = scope->kind == BOA_SCOPE_TYPE_PARAMS ? scope->parent : c->scope;
  const boa_symbol *symbol = boa_scope_symbol(c->s, number, mangle(c, name));
  return symbol && symbol->kind == BOA_VAR_GLOBAL_EXPLICIT;
}

/* Puts a function into the queue; gives its number. A function declared global has no path before its name. */
uint32_t new_function(compiler *c, boa_node_ref node, uint32_t scope, boa_name name) {
  const boa_node *n = node_at(c, node);
  boa_name path = c->queue[c->function].path, qualname = name;
  boa_scope_kind kind = (boa_scope_kind)c->s->scopes[scope].kind;
  bool named = kind == BOA_SCOPE_FUNCTION || kind == BOA_SCOPE_CLASS;
  if (!named || !declared_global(c, n->a)) {
    qualname = joined(c, path, name);
  }
  path = path_inside(c, kind, path, qualname);
  if (GROW(c, c->queue, c->queue_room, c->queue_count + 1)) {
    c->queue[c->queue_count++] = (pending){node, scope, name, qualname, path};
  }
  return c->queue_count - 1;
}

static boa_symbol *own_symbol(compiler *c, boa_node_ref arg) {
  return boa_scope_symbol(c->s, c->scope, mangle(c, node_at(c, arg)->a));
}

/* Gives a parameter the next register. Where that is needed as scratch in a wide function, its value moves at once. */
static void place_parameter(compiler *c, boa_node_ref arg) {
  boa_symbol *symbol = own_symbol(c, arg);
  uint32_t reg = take(c, 1);
  if (!symbol) {
    return;
  }
  name_register(c, reg, symbol->name);
  place *p = &c->places[symbol - c->s->symbols];
  *p = (place){is_cell(c, symbol) ? PLACE_CELL : PLACE_LOCAL, symbol->flags | BOA_SYM_PARAMETER, (uint16_t)reg};
}

static void place_parameters(compiler *c, const boa_node *arguments) {
  const boa_node *more = node_at(c, arguments->b);
  boa_unit_function *f = &c->made;
  f->positional = (uint16_t)boa_list_count(c->t, arguments->a);
  f->positional_only = (uint16_t)arguments->c;
  f->keyword_only = (uint16_t)boa_list_count(c->t, more->b);
  if (boa_list_count(c->t, arguments->a) > MAX_REGISTERS || boa_list_count(c->t, more->b) > MAX_REGISTERS) {
    syntax_error(c, 0, "too many parameters (at most 60000)");
    return;
  }
  for (uint32_t i = 0; i < f->positional; i++) {
    place_parameter(c, boa_list_at(c->t, arguments->a, i));
  }
  for (uint32_t i = 0; i < f->keyword_only; i++) {
    place_parameter(c, boa_list_at(c->t, more->b, i));
  }
  if (more->a) {
    f->flags |= BOA_CODE_VARARGS;
    place_parameter(c, more->a);
  }
  if (more->c) {
    f->flags |= BOA_CODE_VARKW;
    place_parameter(c, more->c);
  }
}

static uint32_t next_variable_register(compiler *c) {
  if (c->wide && c->top < LOW_REGISTERS && c->top >= WIDE_SCRATCH) {
    set_top(c, LOW_REGISTERS);
  }
  return take(c, 1);
}

/* The name has a cell in the function's closure. */
static void place_free(compiler *c, place *p, boa_name_ref name) {
  boa_unit_function *f = &c->made;
  if (f->free_count >= MAX_REGISTERS) {
    syntax_error(c, 0, "too many variables of enclosing functions (at most 60000)");
    return;
  }
  p->reg = (uint16_t)f->free_count;
  f->free_names[f->free_count++] = c->t->names[name];
}

static void place_symbol(compiler *c, boa_symbol *symbol) {
  place *p = &c->places[symbol - c->s->symbols];
  if (symbol->flags & BOA_SYM_PARAMETER && p->kind != PLACE_NONE) {
    return;
  }
  p->flags = symbol->flags;
  switch (symbol->kind) {
  case BOA_VAR_LOCAL:
  case BOA_VAR_CELL:
    p->kind = is_cell(c, symbol) ? PLACE_CELL : PLACE_LOCAL;
    p->reg = (uint16_t)next_variable_register(c);
    name_register(c, p->reg, symbol->name);
    break;
  case BOA_VAR_FREE:
    p->kind = PLACE_FREE;
    place_free(c, p, symbol->name);
    break;
  default:
    p->kind = symbol->kind == BOA_VAR_NAME && sees_namespace(c) ? PLACE_NAME : PLACE_GLOBAL;
    if (symbol->flags & BOA_SYM_PASSED) {
      place_free(c, p, symbol->name);
    }
  }
}

/* The cell is made from what the register holds: a parameter's value, or UNBOUND. */
static void make_cell(compiler *c, place p) {
  if (p.reg >= LOW_REGISTERS && !(p.flags & BOA_SYM_PARAMETER)) {
    emit(c, BOA_OP_UNBIND, WIDE_SCRATCH, 0, 0);
    emit(c, BOA_OP_MAKE_CELL, p.reg, WIDE_SCRATCH, 0);
  } else {
    emit(c, BOA_OP_MAKE_CELL, p.reg, p.reg, 0);
  }
}

/* In a wide function a parameter may have come in one of the scratch registers. */
static void move_from_scratch(compiler *c, boa_symbol *symbol) {
  place *p = &c->places[symbol - c->s->symbols];
  if (c->wide && p->reg >= WIDE_SCRATCH && p->reg < LOW_REGISTERS && symbol->flags & BOA_SYM_PARAMETER) {
    uint32_t to = next_variable_register(c);
    emit_k(c, BOA_OP_SETW, p->reg, to);
    name_register(c, to, symbol->name);
    p->reg = (uint16_t)to;
  }
}

/* In the annotations of a class: the namespace from its cell. */
static void load_namespace(compiler *c) {
  const boa_scope *scope = &c->s->scopes[c->scope];
  place p = symbol_place(c, c->scope, c->name_classdict);
  if (scope->flags & BOA_SCOPE_SEES_CLASS && p.kind == PLACE_FREE) {
    c->namespace = take(c, 1);
    emit(c, BOA_OP_LOAD_FREE, c->namespace, p.reg & 255, p.reg >> 8);
  }
}

static void place_symbols(compiler *c) {
  const boa_scope *scope = &c->s->scopes[c->scope];
  c->made.free_names = boa_scratch(c->w, (size_t)scope->count * sizeof(boa_name));
  if (!c->made.free_names) {
    fail(c, BOA_NOMEM);
    return;
  }
  charge(c, scope->count);
  for (uint32_t i = 0; i < scope->count && c->status == BOA_OK; i++) {
    place_symbol(c, &c->s->symbols[scope->first + i]);
  }
  if (c->wide && c->top < LOW_REGISTERS) {
    set_top(c, LOW_REGISTERS);
  }
  for (uint32_t i = 0; i < scope->count && c->status == BOA_OK; i++) {
    move_from_scratch(c, &c->s->symbols[scope->first + i]);
  }
  for (uint32_t i = 0; i < scope->count && c->status == BOA_OK; i++) {
    place p = c->places[scope->first + i];
    if (p.kind == PLACE_CELL) {
      make_cell(c, p);
    } else if (p.flags & BOA_SYM_PARAMETER) {
      mark_bound(c, p);
    }
  }
  load_namespace(c);
}

/* Width of the spaces that all lines but the first begin with; lines of nothing else do not count. */
static uint32_t doc_margin(boa_unit_const text) {
  uint32_t margin = UINT32_MAX;
  const char *end = text.text + text.len, *p = memchr(text.text, '\n', text.len);
  while (p && ++p < end) {
    uint32_t indent = 0;
    while (p < end && *p == ' ') {
      indent++;
      p++;
    }
    margin = p < end && *p != '\n' && indent < margin ? indent : margin;
    p = p < end ? memchr(p, '\n', (size_t)(end - p)) : NULL;
  }
  return margin == UINT32_MAX ? 0 : margin;
}

/* Tabs become spaces up to the next multiple of eight. `out` has room for eight bytes a byte. */
static uint32_t expand_tabs(const char *from, uint32_t len, char *out) {
  uint32_t n = 0, column = 0;
  for (uint32_t i = 0; i < len; i++) {
    uint32_t width = from[i] == '\t' ? 8 - column % 8 : 1;
    memset(out + n, from[i] == '\t' ? ' ' : from[i], width);
    n += width;
    column = from[i] == '\n' || from[i] == '\r' ? 0 : column + (((unsigned char)from[i] & 0xc0) != 0x80 ? width : 0);
  }
  return n;
}

/* What CPython makes of a documentation string: without tabs, and without the indentation of the source. */
static boa_unit_const clean_doc(compiler *c, boa_unit_const k) {
  charge(c, k.len / 4);
  if (k.len && memchr(k.text, '\t', k.len)) {
    char *wide = boa_scratch(c->w, (size_t)k.len * 8);
    if (!wide) {
      fail(c, BOA_NOMEM);
      return k;
    }
    k.len = expand_tabs(k.text, k.len, wide);
    k.text = wide;
  }
  uint32_t margin = k.len ? doc_margin(k) : 0;
  char *out = boa_scratch(c->w, (size_t)k.len + 1);
  if (!out) {
    fail(c, BOA_NOMEM);
    return k;
  }
  uint32_t n = 0, left = UINT32_MAX; /* of the margin of this line, of which the first has any */
  for (uint32_t i = 0; i < k.len; i++) {
    if (k.text[i] == ' ' && left) {
      left--;
      continue;
    }
    left = k.text[i] == '\n' ? margin : 0;
    out[n++] = k.text[i];
  }
  return text_value(k.kind, (boa_name){out, n});
}

/* What a module says of itself is a name of its own. */
static void store_module_doc(compiler *c) {
  if (c->made.doc) {
    uint32_t temp = next_temp(c);
    emit_k(c, BOA_OP_LOADK, temp, c->made.doc - 1);
    emit_k(c, BOA_OP_STORE_GLOBAL, temp, text_constant(c, BOA_UNIT_GLOBAL, literal_name("__doc__")));
  }
}

/* A body that starts with a string has it as its documentation. */
static void find_doc(compiler *c, boa_list_ref body) {
  if (boa_list_count(c->t, body)) {
    const boa_node *first = node_at(c, boa_list_at(c->t, body, 0));
    const boa_node *value = node_at(c, first->a);
    if (first->kind == BOA_NODE_EXPR && value->kind == BOA_NODE_CONSTANT && c->t->consts[value->a].kind == BOA_CONST_STR) {
      boa_unit_const k = clean_doc(c, tree_constant(c, value->a));
      c->made.doc = constant(c, &k) + 1;
    }
  }
}

static void return_none(compiler *c, const task *t) {
  (void)t;
  if (can_fall_through(c)) {
    boa_unit_const none = none_constant();
    emit_k(c, BOA_OP_RETURN_K, 0, constant(c, &none));
  }
}

void return_operand(compiler *c, const task *t) {
  (void)t;
  operand o = pop_checked(c);
  uint32_t k = 0;
  if (o.kind == OPERAND_CONST && (k = constant(c, &o.value)) < BOA_NO_K) {
    emit_k(c, BOA_OP_RETURN_K, 0, k);
  } else {
    emit(c, BOA_OP_RETURN, in_register(c, &o), 0, 0);
  }
  release(c, &o);
}

static void reset_function(compiler *c, uint32_t number, bool wide) {
  const pending *f = &c->queue[number];
  c->wide = wide;
  c->function = number;
  c->scope = f->scope;
  c->top = c->registers = c->cache_count = 0;
  c->bound = (bound_set){0};
  c->at = f->node;
  begin_statement(c, f->node);
  c->word_count = c->near_count = c->far_count = c->position_count = c->handler_count = c->variable_count = 0;
  c->task_count = c->operand_count = c->bound_count = c->block_count = c->exit_count = 0;
  c->capture_count = c->alternative_count = c->key_count = c->text_len = 0;
  c->last_label = c->last_start = 0;
  c->label_count = 1;
  c->loop_count = 1;
  c->loops[0] = (loop){0};
  c->const_mask = 15;
  memset(c->const_index, 0, 16 * sizeof *c->const_index);
  c->made = (boa_unit_function){
      .name = f->name, .qualname = f->qualname, .start = definition_start(c, f->node), .end = node_at(c, f->node)->end};
  const boa_scope *scope = &c->s->scopes[f->scope];
  if (scope->kind == BOA_SCOPE_GENERATOR_EXP || scope->flags & BOA_SCOPE_GENERATOR) {
    c->made.flags |= BOA_CODE_GENERATOR;
  }
  if (scope->flags & BOA_SCOPE_COROUTINE) {
    c->made.flags |= BOA_CODE_COROUTINE;
  }
  if (scope->kind == BOA_SCOPE_CLASS) {
    c->made.flags |= BOA_CODE_CLASS;
  } else if (scope->kind == BOA_SCOPE_FUNCTION) {
    const boa_scope *around = &c->s->scopes[scope->parent];
    around = around->kind == BOA_SCOPE_TYPE_PARAMS ? &c->s->scopes[around->parent] : around;
    c->made.flags |= around->kind == BOA_SCOPE_CLASS ? BOA_CODE_METHOD : 0;
  }
  for (uint32_t i = 0; i < scope->count; i++) {
    c->places[scope->first + i] = (place){0};
  }
  charge(c, 16 + scope->count);
}

/* A parameter that is no variable of the source. */
void place_one_parameter(compiler *c, const char *name) {
  uint32_t reg = take(c, 1);
  name_register(c, reg, 0);
  if (c->variable_count > reg) {
    c->variables[reg] = literal_name(name);
  }
  c->made.positional++;
  c->made.positional_only++;
}

static void place_variables(compiler *c, boa_scope_kind kind, boa_node_ref node) {
  const boa_node *n = node_at(c, node);
  if (kind == BOA_SCOPE_FUNCTION || kind == BOA_SCOPE_LAMBDA) {
    place_parameters(c, node_at(c, kind == BOA_SCOPE_LAMBDA ? n->a : n->b));
  } else if (kind == BOA_SCOPE_GENERATOR_EXP) {
    place_one_parameter(c, ".0");
  } else if (kind == BOA_SCOPE_ANNOTATION) {
    place_one_parameter(c, "format");
  } else if (kind == BOA_SCOPE_TYPE_ALIAS) {
    place_one_parameter(c, ".format");
  } else if (kind == BOA_SCOPE_TYPE_PARAMS) {
    place_defaults(c, node);
  } else if (kind == BOA_SCOPE_CLASS) {
    place_namespace(c);
  }
  place_symbols(c);
}

static void compile_body(compiler *c) {
  boa_node_ref node = c->queue[c->function].node;
  const boa_node *n = node_at(c, node);
  boa_scope_kind kind = (boa_scope_kind)c->s->scopes[c->scope].kind;
  place_variables(c, kind, node);
  if (kind == BOA_SCOPE_GENERATOR_EXP) {
    then(c, generator_body, node, 0, 0, 0);
    then(c, return_none, 0, 0, 0, 0);
  } else if (kind == BOA_SCOPE_LAMBDA) {
    visit(c, n->b, ANY);
    then(c, return_operand, n->b, 0, 0, 0);
  } else if (kind == BOA_SCOPE_ANNOTATION) {
    then(c, annotation_body, node, 0, 0, 0);
  } else if (kind == BOA_SCOPE_TYPE_ALIAS) {
    then(c, evaluator_body, node, 0, 0, 0);
  } else if (kind == BOA_SCOPE_TYPE_PARAMS) {
    then(c, generic_body, node, 0, 0, 0);
  } else if (kind == BOA_SCOPE_CLASS) {
    find_doc(c, n->c);
    then(c, class_body, node, 0, 0, 0);
  } else {
    boa_list_ref body = kind == BOA_SCOPE_MODULE ? n->a : n->c;
    find_doc(c, body);
    if (kind == BOA_SCOPE_MODULE) {
      store_module_doc(c);
    }
    then(c, begin_annotations, 0, 0, 0, 0);
    then_body(c, body);
    then(c, return_none, 0, 0, 0, 0);
  }
  reverse_tasks(c, 0);
  run_tasks(c);
}

/* A copy of exact size that stays with the unit. */
static void *keep(compiler *c, const void *items, uint32_t count, size_t size) {
  void *copy = boa_scratch(c->w, count * size);
  if (!copy) {
    fail(c, BOA_NOMEM);
    return NULL;
  }
  charge(c, count);
  if (count) {
    memcpy(copy, items, count * size);
  }
  return copy;
}

static void finish_function(compiler *c, boa_unit_function *out) {
  boa_unit_function *f = &c->made;
  f->word_count = c->word_count;
  f->words = keep(c, c->words, f->word_count, sizeof *f->words);
  f->const_count = c->far_count ? 65536 + c->far_count : c->near_count;
  f->consts = keep(c, c->consts, f->const_count, sizeof *f->consts);
  f->handler_count = c->handler_count;
  f->handlers = keep(c, c->handlers, f->handler_count, sizeof *f->handlers);
  f->position_count = c->position_count;
  f->positions = keep(c, c->positions, f->position_count, sizeof *f->positions);
  f->variable_count = c->variable_count;
  f->variables = keep(c, c->variables, f->variable_count, sizeof *f->variables);
  f->registers = (uint16_t)c->registers;
  f->entry_fuel = c->loops[0].count;
  f->cache_count = c->cache_count;
  *out = *f;
}

static void compile_function(compiler *c, uint32_t number, boa_unit_function *out) {
  uint32_t queued = c->queue_count;
  reset_function(c, number, false);
  compile_body(c);
  if (c->status == BOA_BAIL) {
    c->status = BOA_OK;
    c->queue_count = queued;
    reset_function(c, number, true);
    compile_body(c);
  }
  if (c->status == BOA_OK) {
    finish_function(c, out);
  }
}

static void compiler_open(compiler *c) {
  c->places = boa_scratch(c->w, (size_t)c->s->symbol_count * sizeof *c->places);
  c->folded = boa_scratch(c->w, (size_t)c->t->node_count * sizeof *c->folded);
  c->const_index = boa_scratch(c->w, 16 * sizeof *c->const_index);
  c->captured = boa_scratch(c->w, c->s->symbol_count);
  c->keyword_of = boa_scratch(c->w, (size_t)c->t->name_count * sizeof *c->keyword_of);
  c->capture_of = boa_scratch(c->w, (size_t)c->t->name_count * sizeof *c->capture_of);
  if (!c->capture_of || !c->places || !c->captured || !c->keyword_of || !c->folded || !c->const_index ||
      !GROW(c, c->labels, c->label_room, 1) || !GROW(c, c->loops, c->loop_room, 1) || !GROW(c, c->queue, c->queue_room, 1)) {
    fail(c, BOA_NOMEM);
    return;
  }
  c->labels[0] = (label){0};
  c->queue[0] =
      (pending){.node = c->t->root, .scope = 1, .name = literal_name("<module>"), .qualname = literal_name("<module>")};
  c->queue_count = 1;
  memset(c->captured, 0, c->s->symbol_count);
  memset(c->keyword_of, 0, c->t->name_count * sizeof *c->keyword_of);
  charge(c, (uint64_t)c->s->symbol_count + c->t->name_count / 4);
  boa_status st = boa_tree_name(c->w, c->t, "super", 5, &c->name_super);
  st = st == BOA_OK ? boa_tree_name(c->w, c->t, "__class__", 9, &c->name_class) : st;
  st = st == BOA_OK ? boa_tree_name(c->w, c->t, "__classdict__", 13, &c->name_classdict) : st;
  st = st == BOA_OK ? boa_tree_name(c->w, c->t, ".type_params", 12, &c->name_type_params) : st;
  st = st == BOA_OK ? boa_tree_name(c->w, c->t, "__conditional_annotations__", 27, &c->name_conditional) : st;
  if (st != BOA_OK) {
    fail(c, st);
  }
  for (uint32_t i = 1; i < c->s->scope_count && c->status == BOA_OK; i++) {
    find_captured(c, i);
  }
  fold_constants(c);
}

boa_status boa_compile(boa_work *w, boa_tree *t, boa_scopes *s, bool last_value, boa_unit *u, boa_syntax_error *e) {
  compiler c = {.w = w, .t = t, .s = s, .e = e, .last_value = last_value};
  uint32_t room = 0;
  *u = (boa_unit){0};
  compiler_open(&c);
  for (uint32_t i = 0; i < c.queue_count && c.status == BOA_OK; i++) {
    if (GROW(&c, u->functions, room, i + 1)) {
      compile_function(&c, i, &u->functions[i]);
      u->function_count = i + 1;
    }
  }
  return c.status;
}
