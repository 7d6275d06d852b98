/* Annotations (PEP 649): they are evaluated when somebody asks, by a function of one parameter, the format.
 *
 * Each function with annotations gets one (MAKE_FUNCTION), a class body stores one as __annotate_func__, a module as __annotate__. It
 * raises NotImplementedError for formats above 2 and else returns a dict. An annotated name of a class or module that may not be reached
 * (all of a module) adds its number to the keys of __conditional_annotations__ when it is; the dict has those alone. Under `from __future__ import annotations` the values are text; a class or module
 * then keeps a dict __annotations__ that each annotated name adds itself to. */
#include "front/compile.h"

/* The function that evaluates the annotations of scope y, in register x. */
void make_annotate(compiler *c, const task *t) {
  make_function_without_defaults(c, t->node, t->y, literal_name("__annotate__"), t->x);
}

/* ---- the function ---- */

/* x: the dict's register; y: the name, or 0 for the result. */
static void set_annotation(compiler *c, const task *t) {
  operand value = pop_checked(c);
  uint32_t v = in_register(c, &value), key = take(c, 1);
  emit_k(c, BOA_OP_LOADK, key,
         t->y ? name_constant(c, BOA_UNIT_NAME, mangle(c, t->y)) : text_constant(c, BOA_UNIT_NAME, literal_name("return")));
  release(c, &value);
  emit(c, BOA_OP_DICT_SET, t->x, key, v);
}

/* *args: *Ts stands for the one item that Ts gives. */
static void unpack_one(compiler *c, const task *t) {
  (void)t;
  operand o = pop_checked(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  emit_window(c, BOA_OP_UNPACK, 0, reg, 0, result(c, ANY), 1);
}

/* The value of an annotation or a type parameter's default, as an operand. */
void then_lazy_value(compiler *c, boa_node_ref expression) {
  const boa_node *n = node_at(c, expression);
  if (n->kind == BOA_NODE_STARRED) {
    visit(c, n->a, ANY);
    then(c, unpack_one, expression, 0, 0, 0);
  } else {
    visit(c, expression, ANY);
  }
}

static void then_annotation(compiler *c, boa_name_ref name, boa_node_ref annotation, uint32_t dict) {
  if (!annotation) {
    return;
  }
  if (c->t->future) {
    then_source_text(c, annotation);
  } else {
    then_lazy_value(c, annotation);
  }
  then(c, set_annotation, annotation, dict, name, 0);
}

/* The key that stands for the annotated name. */
static uint32_t annotation_number(const compiler *c, uint32_t scope, boa_node_ref statement) {
  return statement - c->s->scopes[scope].annotated;
}

static void load_number(compiler *c, uint32_t reg, uint32_t number) {
  boa_unit_const k = {.kind = BOA_UNIT_INT, .integer = (int64_t)number};
  load_constant(c, reg, &k);
}

/* In the function: on to `over` unless the name was reached. x: number; y: label. */
static void require_reached(compiler *c, const task *t) {
  uint32_t base = c->top, number = take(c, 1), reached = take(c, 1);
  place p = symbol_place(c, c->scope, c->name_conditional);
  load_number(c, number, t->x);
  if (p.kind == PLACE_FREE) {
    emit(c, BOA_OP_LOAD_FREE, reached, p.reg & 255, p.reg >> 8);
  } else {
    emit_k(c, BOA_OP_LOAD_GLOBAL, reached, name_constant(c, BOA_UNIT_GLOBAL, c->name_conditional));
  }
  emit(c, BOA_OP_IN, number, number, reached);
  emit_jump(c, BOA_OP_JUMP_FALSE, number, 0, 0, t->y);
  set_top(c, base);
}

/* In the body: the name is reached. */
static void add_number(compiler *c, boa_node_ref statement) {
  uint32_t base = c->top, reached = take(c, 1), number = take(c, 1);
  place p = class_cell(c, c->scope, c->name_conditional);
  if (p.kind == PLACE_CELL) {
    emit(c, BOA_OP_LOAD_CELL, reached, p.reg, 0);
  } else {
    emit_k(c, BOA_OP_LOAD_GLOBAL, reached, name_constant(c, BOA_UNIT_GLOBAL, c->name_conditional));
  }
  load_number(c, number, annotation_number(c, c->scope, statement));
  emit(c, BOA_OP_DICT_SET, reached, number, number);
  set_top(c, base);
}

static void annotate_arguments(compiler *c, boa_list_ref arguments, uint32_t from, uint32_t to, uint32_t dict) {
  charge(c, to - from);
  for (uint32_t i = from; i < to; i++) {
    const boa_node *arg = node_at(c, boa_list_at(c->t, arguments, i));
    then_annotation(c, arg->a, arg->b, dict);
  }
}

/* In CPython's order, in which positional-only parameters come second. */
static void function_annotations(compiler *c, const boa_node *function, uint32_t dict) {
  const boa_node *n = node_at(c, function->b), *more = node_at(c, n->b);
  const boa_node *rest = node_at(c, more->a), *keywords = node_at(c, more->c);
  annotate_arguments(c, n->a, n->c, boa_list_count(c->t, n->a), dict);
  annotate_arguments(c, n->a, 0, n->c, dict);
  then_annotation(c, rest->a, rest->b, dict);
  annotate_arguments(c, more->b, 0, boa_list_count(c->t, more->b), dict);
  then_annotation(c, keywords->a, keywords->b, dict);
  then_annotation(c, 0, node_at(c, function->d)->b, dict);
}

void refuse_format(compiler *c) {
  label_ref good = label_new(c);
  uint32_t k = constant(c, &(boa_unit_const){.kind = BOA_UNIT_INT, .integer = 2}), error = next_temp(c);
  emit_jump(c, BOA_OP_JUMP_GT_K, 0, 0, k, good);
  emit(c, BOA_OP_LOAD_COMMON, error, BOA_COMMON_NOT_IMPLEMENTED_ERROR, 0);
  emit(c, BOA_OP_RAISE, 1, error, 0);
  label_here(c, good);
}

static void annotated_name(compiler *c, boa_node_ref statement, uint32_t dict) {
  const boa_node *n = node_at(c, statement);
  label_ref over = 0;
  if (!(n->flags & BOA_FLAG_DIRECT)) {
    over = label_new(c);
    then(c, require_reached, statement, annotation_number(c, c->s->scopes[c->scope].parent, statement), over, 0);
  }
  then_annotation(c, node_at(c, n->a)->a, n->b, dict);
  if (over) {
    then_label(c, over);
  }
}

void annotation_body(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  refuse_format(c);
  uint32_t dict = take(c, 1);
  emit_window(c, BOA_OP_BUILD_DICT, dict, 0, 0, dict, 0);
  if (n->kind == BOA_NODE_FUNCTION_DEF) {
    function_annotations(c, n, dict);
  } else {
    const boa_scope *around = &c->s->scopes[c->s->scopes[c->scope].parent];
    for (boa_node_ref at = around->annotated; at; at = node_at(c, at)->d) {
      charge(c, 1);
      annotated_name(c, at, dict);
    }
  }
  push_temp(c, dict, dict);
  then(c, return_operand, t->node, 0, 0, 0);
}

/* ---- classes and modules ---- */

static bool in_class(const compiler *c) {
  return c->s->scopes[c->scope].kind == BOA_SCOPE_CLASS;
}

static void store_annotate(compiler *c, const task *t) {
  emit_k(c, BOA_OP_STORE_GLOBAL, t->x, text_constant(c, BOA_UNIT_GLOBAL, literal_name("__annotate__")));
  emit_window(c, BOA_OP_BUILD_DICT, t->x + 1, 0, 0, t->x + 1, 0);
  emit_k(c, BOA_OP_STORE_GLOBAL, t->x + 1, name_constant(c, BOA_UNIT_GLOBAL, c->name_conditional));
}

/* At the beginning of a body: the module's function, or the dict of texts. */
void begin_annotations(compiler *c, const task *t) {
  const boa_scope *scope = &c->s->scopes[c->scope];
  (void)t;
  if (!scope->annotated) {
    return;
  }
  uint32_t temp = next_temp(c);
  if (c->t->future) {
    emit_window(c, BOA_OP_BUILD_DICT, temp, 0, 0, temp, 0);
    if (in_class(c)) {
      emit_x(c, BOA_OP_STORE_NAME, temp, NAMESPACE, text_constant(c, BOA_UNIT_NAME, literal_name("__annotations__")));
    } else {
      emit_k(c, BOA_OP_STORE_GLOBAL, temp, text_constant(c, BOA_UNIT_GLOBAL, literal_name("__annotations__")));
    }
  } else if (!in_class(c)) {
    then(c, make_annotate, c->t->root, temp, scope->annotations, 0);
    then_set_top(c, temp + 2);
    then(c, store_annotate, c->t->root, temp, 0, 0);
    then_set_top(c, temp);
  }
}

/* The text is the top operand. */
static void keep_text(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  operand text = pop(c);
  uint32_t dict = take(c, 1), key = take(c, 1), k = text_constant(c, BOA_UNIT_GLOBAL, literal_name("__annotations__"));
  if (in_class(c)) {
    emit_x(c, BOA_OP_LOAD_NAME, dict, NAMESPACE, k);
  } else {
    emit_k(c, BOA_OP_LOAD_GLOBAL, dict, k);
  }
  emit_k(c, BOA_OP_LOADK, key, name_constant(c, BOA_UNIT_NAME, mangle(c, node_at(c, n->a)->a)));
  emit(c, BOA_OP_SET_ITEM, dict, key, in_register(c, &text));
  set_top(c, dict);
}

/* Behind an annotated assignment: the text of a name's annotation, where there is such a dict, or that the name was reached. */
void keep_annotation(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  const boa_scope *scope = &c->s->scopes[c->scope];
  if (!(n->flags & BOA_FLAG_SIMPLE) || (scope->kind != BOA_SCOPE_CLASS && scope->kind != BOA_SCOPE_MODULE)) {
    return;
  }
  if (c->t->future) {
    then_source_text(c, n->b);
    then(c, keep_text, t->node, 0, 0, 0);
  } else if (!(n->flags & BOA_FLAG_DIRECT)) {
    add_number(c, t->node);
  }
}
