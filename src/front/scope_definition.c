/* Functions, lambdas, classes and type statements in the walk of the scope analysis.
 *
 * What a definition evaluates outside (decorators, defaults) comes first; then its scopes are opened where they stand: that of the type
 * parameters, if there are any, and in it that of the body. */
#include "front/scope_inner.h"

/* --- functions and classes ------------------------------------------------------------------------------------------------ */

static void visit_defaults(scoper *z, boa_node_ref arguments) {
  const boa_node *n = boa_scope_node(z, arguments), *more = boa_scope_node(z, n->b);
  for (uint32_t i = 0; i < boa_list_count(z->t, n->a); i++) {
    boa_scope_visit(z, boa_scope_node(z, boa_list_at(z->t, n->a, i))->c);
  }
  for (uint32_t i = 0; i < boa_list_count(z->t, more->b); i++) {
    boa_scope_visit(z, boa_scope_node(z, boa_list_at(z->t, more->b, i))->c);
  }
}

/* Under `from __future__ import annotations` an annotation is text: it is only looked through for what must not be in it. */
static void push_annotation(scoper *z, boa_node_ref annotation) {
  if (annotation) {
    boa_scope_push(z, z->t->future ? TASK_CHECK : TASK_VALUE, annotation);
  }
}

static void push_annotations(scoper *z, boa_list_ref arguments) {
  for (uint32_t i = 0; i < boa_list_count(z->t, arguments); i++) {
    push_annotation(z, boa_scope_node(z, boa_list_at(z->t, arguments, i))->b);
  }
}

static bool any_annotated(scoper *z, boa_list_ref arguments) {
  bool found = false;
  for (uint32_t i = 0; i < boa_list_count(z->t, arguments); i++) {
    found |= boa_scope_node(z, boa_list_at(z->t, arguments, i))->b != 0;
  }
  return found;
}

static boa_status annotate_function(scoper *z, boa_node_ref ref) {
  const boa_node *f = boa_scope_node(z, ref), *n = boa_scope_node(z, f->b), *more = boa_scope_node(z, n->b);
  boa_node_ref rest = boa_scope_node(z, more->a)->b, keywords = boa_scope_node(z, more->c)->b;
  boa_node_ref returns = boa_scope_node(z, f->d)->b;
  uint32_t number, lazy = z->lazy;
  if (!any_annotated(z, n->a) && !any_annotated(z, more->b) && !rest && !keywords && !returns) {
    return BOA_OK;
  }
  boa_status status = boa_scope_enter(z, BOA_SCOPE_ANNOTATION, ref, &number);
  z->t->nodes[f->b].d = number;
  boa_scope_push(z, TASK_LAZY, LAZY_ANNOTATION);
  push_annotations(z, n->a);
  push_annotation(z, rest);
  push_annotations(z, more->b);
  push_annotation(z, keywords);
  push_annotation(z, returns);
  boa_scope_push(z, TASK_LEAVE, 0);
  boa_scope_push(z, TASK_LAZY, lazy);
  return status;
}

/* Links an annotated name of a class or module to those before it, and looks at its annotation in the scope of them all. */
static boa_status annotate_name(scoper *z, boa_node_ref ref) {
  uint32_t around = z->scope, number = z->s->scopes[around].annotations;
  boa_scope *c = boa_scope_current(z);
  if (c->last_annotated) {
    z->t->nodes[c->last_annotated].d = ref;
  } else {
    c->annotated = ref;
  }
  c->last_annotated = ref;
  if (z->t->future) {
    boa_scope_push(z, TASK_CHECK, boa_scope_node(z, ref)->b);
    return BOA_OK;
  }
  boa_status status = number ? BOA_OK : boa_scope_enter(z, BOA_SCOPE_ANNOTATION, c->node, &number);
  z->s->scopes[around].annotations = z->scope = number;
  if (status == BOA_OK && !(boa_scope_node(z, ref)->flags & BOA_FLAG_DIRECT)) {
    z->s->scopes[around].flags |= BOA_SCOPE_CONDITIONAL;
    status = boa_scope_note_name(z, number, z->name_conditional, BOA_SYM_USED, NULL);
  }
  boa_scope_push(z, TASK_LAZY, LAZY_ANNOTATION);
  boa_scope_visit(z, boa_scope_node(z, ref)->b);
  boa_scope_push(z, TASK_LEAVE, 0);
  boa_scope_push(z, TASK_LAZY, z->lazy);
  return status;
}

boa_status boa_scope_annotate(scoper *z, boa_node_ref ref) {
  return boa_scope_node(z, ref)->kind == BOA_NODE_ANN_ASSIGN ? annotate_name(z, ref) : annotate_function(z, ref);
}

static boa_status parameter(scoper *z, boa_node_ref arg) {
  note *n;
  if (!arg) {
    return BOA_OK;
  }
  boa_scope_check_debug(z, boa_scope_node(z, arg)->a, arg);
  boa_status status = boa_scope_note_name(z, z->scope, boa_scope_node(z, arg)->a, 0, &n);
  if (status == BOA_OK && (n->flags & BOA_SYM_PARAMETER)) {
    const boa_name *name = &z->t->names[boa_scope_node(z, arg)->a];
    return boa_scope_fail(z, arg, "duplicate argument '%t' in function definition", name->text, name->len);
  }
  if (status == BOA_OK) {
    n->flags |= BOA_SYM_PARAMETER | BOA_SYM_ASSIGNED;
  }
  return status;
}

static boa_status parameters(scoper *z, boa_list_ref list) {
  boa_status status = BOA_OK;
  for (uint32_t i = 0; i < boa_list_count(z->t, list) && status == BOA_OK; i++) {
    status = boa_charge(z->w, 1) ? parameter(z, boa_list_at(z->t, list, i)) : BOA_STOP;
  }
  return status;
}

/* Opens a function's scope with its parameters. */
static boa_status enter_function(scoper *z, boa_scope_kind kind, boa_node_ref node, boa_node_ref arguments, uint32_t *number) {
  const boa_node *n = boa_scope_node(z, arguments), *more = boa_scope_node(z, n->b);
  boa_status status = boa_scope_enter(z, kind, node, number);
  if (status != BOA_OK) {
    return status;
  }
  boa_scope_current(z)->flags |= (uint16_t)((more->a ? BOA_SCOPE_VARARGS : 0) | (more->c ? BOA_SCOPE_VARKW : 0));
  status = parameters(z, n->a);
  if (status == BOA_OK) {
    status = parameters(z, more->b);
  }
  if (status == BOA_OK) {
    status = parameter(z, more->a);
  }
  return status == BOA_OK ? parameter(z, more->c) : status;
}

/* Puts z->loop and z->star aside while tasks in between run in a scope of their own. */
static void open_body(scoper *z) {
  boa_scope_push(z, TASK_LOOP, LOOP_NONE);
  boa_scope_push(z, TASK_STAR, 0);
  boa_scope_push(z, TASK_LAZY, LAZY_NONE);
}

static void close_body(scoper *z) {
  boa_scope_push(z, TASK_LEAVE, 0);
  boa_scope_push(z, TASK_LOOP, z->loop);
  boa_scope_push(z, TASK_STAR, z->star);
  boa_scope_push(z, TASK_LAZY, z->lazy);
}

/* In two steps: what is evaluated outside comes first, then TASK_ENTER opens the scope where the definition stands. */
boa_status boa_scope_visit_definition(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref), *more = boa_scope_node(z, n->d);
  bool is_class = n->kind == BOA_NODE_CLASS_DEF;
  boa_scope_visit_list(z, more->a);
  if (!is_class) {
    visit_defaults(z, n->b);
  }
  boa_scope_push(z, TASK_BIND, ref);
  boa_scope_push(z, TASK_ENTER, ref);
  return BOA_OK;
}

boa_status boa_scope_enter_definition(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  boa_node_ref more = n->d;
  boa_list_ref params = boa_scope_node(z, more)->c;
  bool is_class = n->kind == BOA_NODE_CLASS_DEF;
  uint32_t number;
  boa_status status = BOA_OK;
  if (params) {
    status = boa_scope_enter(z, BOA_SCOPE_TYPE_PARAMS, ref, &number);
    boa_scope_push(z, TASK_LAZY, LAZY_GENERIC);
    boa_scope_push_list(z, TASK_TYPE_PARAM, params);
  }
  if (status == BOA_OK && params && is_class) { /* the class finds the tuple of its parameters in a variable */
    status = boa_scope_note_name(z, z->scope, z->name_type_params, BOA_SYM_ASSIGNED, NULL);
  }
  if (is_class) {
    const boa_node *bases = boa_scope_node(z, n->b);
    boa_scope_push_list(z, TASK_VALUE, bases->a);
    boa_scope_visit_list(z, bases->b);
    boa_scope_check_repeated(z, bases->b, ref);
  } else {
    boa_scope_push(z, TASK_ANNOTATE, ref);
  }
  boa_scope_push(z, TASK_SECOND, ref);
  if (params) {
    boa_scope_push(z, TASK_LEAVE, 0);
    boa_scope_push(z, TASK_LAZY, z->lazy);
  }
  return status;
}

static void mark_direct(scoper *z, boa_list_ref body) {
  for (uint32_t i = 0; i < boa_list_count(z->t, body); i++) {
    boa_node *n = &z->t->nodes[boa_list_at(z->t, body, i)];
    n->flags |= n->kind == BOA_NODE_ANN_ASSIGN ? BOA_FLAG_DIRECT : 0;
  }
}

/* The body's scope; the tasks are already inside the type parameters' scope, where there is one. */
boa_status boa_scope_enter_body(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  uint32_t number;
  bool is_class = n->kind == BOA_NODE_CLASS_DEF;
  boa_status status =
      is_class ? boa_scope_enter(z, BOA_SCOPE_CLASS, ref, &number) : enter_function(z, BOA_SCOPE_FUNCTION, ref, n->b, &number);
  if (status != BOA_OK) {
    return status;
  }
  if (!is_class && (n->flags & BOA_FLAG_ASYNC)) {
    boa_scope_current(z)->flags |= BOA_SCOPE_COROUTINE;
  }
  if (is_class && boa_scope_node(z, n->d)->c) {
    status = boa_scope_note_name(z, z->scope, z->name_type_params, BOA_SYM_USED, NULL);
  }
  z->t->nodes[n->d].d = number;
  if (is_class) {
    mark_direct(z, n->c);
  }
  open_body(z);
  boa_scope_visit_list(z, n->c);
  close_body(z);
  return status;
}

boa_status boa_scope_visit_lambda(scoper *z, boa_node_ref ref) {
  visit_defaults(z, boa_scope_node(z, ref)->a);
  boa_scope_push(z, TASK_ENTER, ref);
  return BOA_OK;
}

boa_status boa_scope_enter_lambda(scoper *z, boa_node_ref ref) {
  uint32_t number;
  boa_status status = enter_function(z, BOA_SCOPE_LAMBDA, ref, boa_scope_node(z, ref)->a, &number);
  z->t->nodes[ref].d = number;
  open_body(z);
  boa_scope_visit(z, boa_scope_node(z, ref)->b);
  close_body(z);
  return status;
}

/* --- type parameters and the type statement --- */

boa_status boa_scope_enter_alias(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  uint32_t number;
  boa_status status = BOA_OK;
  if (n->b) {
    status = boa_scope_enter(z, BOA_SCOPE_TYPE_PARAMS, ref, &number);
    boa_scope_push(z, TASK_LAZY, LAZY_GENERIC);
    boa_scope_push_list(z, TASK_TYPE_PARAM, n->b);
  }
  boa_scope_push(z, TASK_SECOND, ref);
  if (n->b) {
    boa_scope_push(z, TASK_LEAVE, 0);
    boa_scope_push(z, TASK_LAZY, z->lazy);
  }
  return status;
}

boa_status boa_scope_enter_alias_value(scoper *z, boa_node_ref ref) {
  uint32_t number;
  boa_status status = boa_scope_enter(z, BOA_SCOPE_TYPE_ALIAS, ref, &number);
  z->t->nodes[ref].d = number;
  boa_scope_push(z, TASK_LAZY, LAZY_ALIAS);
  boa_scope_visit(z, boa_scope_node(z, ref)->c);
  boa_scope_push(z, TASK_LEAVE, 0);
  boa_scope_push(z, TASK_LAZY, z->lazy);
  return status;
}

/* Binds the parameter; bound and default are evaluated later, in a scope of their own. */
boa_status boa_scope_type_param(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  note *m;
  boa_scope_check_debug(z, n->a, ref);
  boa_status status = boa_scope_note_name(z, z->scope, n->a, 0, &m);
  if (status == BOA_OK && (m->flags & NOTE_TYPE_PARAM)) {
    return boa_scope_fail(z, ref, "duplicate type parameter '%t'", z->t->names[n->a].text, z->t->names[n->a].len);
  }
  if (status != BOA_OK) {
    return status;
  }
  m->flags |= NOTE_TYPE_PARAM;
  if (!n->b && !n->c) {
    return BOA_OK;
  }
  uint32_t number;
  status = boa_scope_enter(z, BOA_SCOPE_TYPE_ALIAS, ref, &number);
  z->t->nodes[ref].d = number;
  boa_scope_push(z, TASK_LAZY, LAZY_BOUND);
  boa_scope_visit(z, n->b);
  boa_scope_push(z, TASK_LAZY, LAZY_DEFAULT + n->op);
  if (n->c) {
    boa_scope_push(z, TASK_VALUE, n->c);
  }
  boa_scope_push(z, TASK_LEAVE, 0);
  boa_scope_push(z, TASK_LAZY, z->lazy);
  return status;
}
