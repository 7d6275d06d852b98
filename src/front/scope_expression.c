/* Expressions in the walk of the scope analysis: uses and targets, yield and await, comprehensions and the walrus. */
#include "front/scope_inner.h"

/* --- yield, await, return -------------------------------------------------------------------------------------------------- */

static boa_status check_lazy(scoper *z, boa_node_ref node, const char *what) {
  const boa_scope *c = boa_scope_current(z);
  if (!z->lazy || c->kind == BOA_SCOPE_LAMBDA || boa_scope_is_comprehension(c)) {
    return BOA_OK;
  }
  return boa_scope_fail(z, node, "%s expression cannot be used within %s", what, boa_scope_lazy_name(z->lazy));
}

static boa_status visit_yield(scoper *z, boa_node_ref ref) {
  boa_scope *c = boa_scope_current(z);
  const boa_node *n = boa_scope_node(z, ref);
  bool from = n->kind == BOA_NODE_YIELD_FROM;
  boa_status status = check_lazy(z, ref, "yield");
  boa_scope_visit(z, n->a);
  if (status != BOA_OK) {
    return status;
  }
  if (boa_scope_is_comprehension(c)) {
    uint8_t kind = boa_scope_node(z, c->node)->kind;
    return boa_scope_fail(z, ref, "'yield' inside %s",
                          kind == BOA_NODE_LIST_COMP   ? "list comprehension"
                          : kind == BOA_NODE_SET_COMP  ? "set comprehension"
                          : kind == BOA_NODE_DICT_COMP ? "dict comprehension"
                                                       : "generator expression");
  }
  if (c->kind != BOA_SCOPE_FUNCTION && c->kind != BOA_SCOPE_LAMBDA) {
    boa_scope_later(z, ref, from ? "'yield from' outside function" : "'yield' outside function");
  } else if (from && (c->flags & BOA_SCOPE_COROUTINE)) {
    boa_scope_later(z, ref, "'yield from' inside async function");
  }
  c->flags |= BOA_SCOPE_GENERATOR;
  return BOA_OK;
}

/* Whether a module is made a coroutine by an await in it. */
bool boa_scope_may_await(scoper *z, boa_scope *c) {
  if (c->kind == BOA_SCOPE_MODULE && (z->t->top_level & BOA_TREE_TOP_AWAIT)) {
    c->flags |= BOA_SCOPE_COROUTINE;
    return true;
  }
  return c->kind == BOA_SCOPE_FUNCTION && (c->flags & BOA_SCOPE_COROUTINE);
}

static boa_status visit_await(scoper *z, boa_node_ref ref) {
  boa_scope *c = boa_scope_current(z);
  boa_status status = check_lazy(z, ref, "await");
  boa_scope_visit(z, boa_scope_node(z, ref)->a);
  if (boa_scope_is_comprehension(c)) {
    c->flags |= BOA_SCOPE_COROUTINE;
  } else if (!boa_scope_may_await(z, c)) {
    bool function = c->kind == BOA_SCOPE_FUNCTION || c->kind == BOA_SCOPE_LAMBDA;
    boa_scope_later(z, ref, function ? "'await' outside async function" : "'await' outside function");
  }
  return status;
}

/* --- comprehensions ------------------------------------------------------------------------------------------------------- */

static void visit_iterable(scoper *z, boa_node_ref iter) {
  boa_scope_push(z, TASK_ITER, 1);
  boa_scope_visit(z, iter);
  boa_scope_push(z, TASK_ITER, 0);
}

static boa_status visit_comprehension(scoper *z, boa_node_ref ref) {
  visit_iterable(z, boa_scope_node(z, boa_list_at(z->t, boa_scope_node(z, ref)->b, 0))->b);
  boa_scope_push(z, TASK_ENTER, ref);
  return BOA_OK;
}

boa_status boa_scope_enter_comprehension(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  uint32_t number;
  boa_status status =
      boa_scope_enter(z, n->kind == BOA_NODE_GENERATOR_EXP ? BOA_SCOPE_GENERATOR_EXP : BOA_SCOPE_COMPREHENSION, ref, &number);
  if (status != BOA_OK) {
    return status;
  }
  z->t->nodes[ref].d = number;
  if (n->kind == BOA_NODE_GENERATOR_EXP) {
    boa_scope_current(z)->flags |= BOA_SCOPE_GENERATOR;
  }
  boa_scope_push(z, TASK_LOOP, LOOP_NONE);
  for (uint32_t i = 0; i < boa_list_count(z->t, n->b); i++) {
    const boa_node *clause = boa_scope_node(z, boa_list_at(z->t, n->b, i));
    if (clause->flags & BOA_FLAG_ASYNC) {
      boa_scope_current(z)->flags |= BOA_SCOPE_COROUTINE;
    }
    if (i) {
      visit_iterable(z, clause->b);
    }
    boa_scope_visit(z, clause->a);
    boa_scope_visit_list(z, clause->c);
  }
  boa_scope_visit(z, n->a);
  boa_scope_visit(z, n->kind == BOA_NODE_DICT_COMP ? n->c : 0);
  boa_scope_push(z, TASK_SECOND, ref);
  boa_scope_push(z, TASK_LEAVE, 0);
  boa_scope_push(z, TASK_LOOP, z->loop);
  return BOA_OK;
}

/* An asynchronous list, set or dict comprehension makes the comprehension around it asynchronous too. */
void boa_scope_end_comprehension(scoper *z, boa_node_ref ref) {
  boa_scope *c = boa_scope_current(z), *around = &z->s->scopes[c->parent];
  if (!(c->flags & BOA_SCOPE_COROUTINE) || c->kind == BOA_SCOPE_GENERATOR_EXP) {
    return;
  }
  if (boa_scope_is_comprehension(around)) {
    around->flags |= BOA_SCOPE_COROUTINE;
  } else if (!boa_scope_may_await(z, around)) {
    boa_scope_later(z, ref, "asynchronous comprehension outside of an asynchronous function");
  }
}

static boa_status bind_walrus(scoper *z, boa_node_ref target) {
  boa_name_ref name = boa_scope_node(z, target)->a;
  uint32_t scope = z->scope;
  note *n;
  boa_status status = BOA_OK;
  for (; boa_scope_is_comprehension(&z->s->scopes[scope]); scope = z->s->scopes[scope].parent) {
    status = boa_scope_note_name(z, scope, name, scope == z->scope ? 0 : BOA_SYM_USED, &n);
    if (status != BOA_OK) {
      return status;
    }
    if (n->flags & BOA_SYM_COMP_ITER) {
      return boa_scope_fail(z, target, "assignment expression cannot rebind comprehension iteration variable '%t'",
                            z->t->names[name].text, z->t->names[name].len);
    }
    n->flags |= BOA_SYM_WALRUS | NOTE_OUTER;
  }
  if (scope != z->scope) {
    boa_scope_kind kind = (boa_scope_kind)z->s->scopes[scope].kind;
    if (kind == BOA_SCOPE_CLASS || kind == BOA_SCOPE_TYPE_PARAMS || kind == BOA_SCOPE_TYPE_ALIAS ||
        kind == BOA_SCOPE_ANNOTATION) {
      return boa_scope_fail(z, target, "assignment expression within a comprehension cannot be used %s",
                            kind == BOA_SCOPE_CLASS         ? "in a class body"
                            : kind == BOA_SCOPE_TYPE_PARAMS ? "within the definition of a generic"
                            : kind == BOA_SCOPE_TYPE_ALIAS  ? "in a type alias"
                                                            : "in an annotation");
    }
  }
  boa_scope_check_debug(z, name, target);
  return boa_scope_note_name(z, scope, name, BOA_SYM_ASSIGNED | BOA_SYM_WALRUS, NULL);
}

static boa_status visit_walrus(scoper *z, boa_node_ref ref) {
  boa_status status = check_lazy(z, ref, "named");
  if (status == BOA_OK && z->iterables) {
    return boa_scope_fail(z, ref, "assignment expression cannot be used in a comprehension iterable expression");
  }
  boa_scope_visit(z, boa_scope_node(z, ref)->b);
  return status == BOA_OK ? bind_walrus(z, boa_scope_node(z, ref)->a) : status;
}

/* --- targets and other expressions ---------------------------------------------------------------------------------------- */

static boa_status bind_name(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  boa_scope *c = boa_scope_current(z);
  note *m;
  if (n->op == BOA_CONTEXT_DELETE) {
    if (n->a == z->name_debug) {
      boa_scope_later(z, ref, "cannot delete __debug__");
    }
    return boa_scope_note_name(z, z->scope, n->a, BOA_SYM_ASSIGNED | BOA_SYM_DELETED, NULL);
  }
  boa_scope_check_debug(z, n->a, ref);
  boa_status status = boa_scope_note_name(z, z->scope, n->a, boa_scope_is_comprehension(c) ? 0 : BOA_SYM_ASSIGNED, &m);
  if (status == BOA_OK && boa_scope_is_comprehension(c)) {
    if (m->flags & BOA_SYM_WALRUS) {
      return boa_scope_fail(z, ref, "comprehension inner loop cannot rebind assignment expression target '%t'",
                            z->t->names[n->a].text, z->t->names[n->a].len);
    }
    m->flags |= BOA_SYM_ASSIGNED | BOA_SYM_COMP_ITER;
  }
  return status;
}

static void visit_elements(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  uint32_t stars = 0;
  for (uint32_t i = 0; i < boa_list_count(z->t, n->a); i++) {
    boa_node_ref item = boa_list_at(z->t, n->a, i);
    stars += boa_scope_node(z, item)->kind == BOA_NODE_STARRED;
    boa_scope_push(z, TASK_VALUE, item);
  }
  if (n->op == BOA_CONTEXT_STORE && stars > 1) {
    boa_scope_later(z, ref, "multiple starred expressions in assignment");
  }
}

static void visit_starred(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  boa_scope_later(z, ref,
                  n->op == BOA_CONTEXT_STORE ? "starred assignment target must be in a list or tuple"
                                             : "can't use starred expression here");
  boa_scope_visit(z, n->a);
}

static boa_status visit_call(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref), *more = boa_scope_node(z, n->b);
  boa_scope_visit(z, n->a);
  boa_scope_push_list(z, TASK_VALUE, more->a);
  boa_scope_visit_list(z, more->b);
  boa_scope_check_repeated(z, more->b, ref);
  return BOA_OK;
}

static boa_status visit_attribute(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  if (n->op != BOA_CONTEXT_LOAD && n->b == z->name_debug) {
    boa_scope_later(z, ref, n->op == BOA_CONTEXT_STORE ? "cannot assign to __debug__" : "cannot delete __debug__");
  }
  if (n->op == BOA_CONTEXT_STORE) {
    boa_scope_note_static(z, ref);
  }
  boa_scope_visit(z, n->a);
  return BOA_OK;
}

boa_status boa_scope_visit_expression(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  switch (n->kind) {
  case BOA_NODE_NAME:
    return n->op == BOA_CONTEXT_LOAD ? boa_scope_use(z, n->a) : bind_name(z, ref);
  case BOA_NODE_ATTRIBUTE:
    return visit_attribute(z, ref);
  case BOA_NODE_CALL:
    return visit_call(z, ref);
  case BOA_NODE_KEYWORD:
    boa_scope_check_debug(z, n->a, ref);
    boa_scope_visit(z, n->b);
    return BOA_OK;
  case BOA_NODE_NAMED_EXPR:
    return visit_walrus(z, ref);
  case BOA_NODE_LAMBDA:
    return boa_scope_visit_lambda(z, ref);
  case BOA_NODE_YIELD:
  case BOA_NODE_YIELD_FROM:
    return visit_yield(z, ref);
  case BOA_NODE_AWAIT:
    return visit_await(z, ref);
  case BOA_NODE_LIST_COMP:
  case BOA_NODE_SET_COMP:
  case BOA_NODE_DICT_COMP:
  case BOA_NODE_GENERATOR_EXP:
    return visit_comprehension(z, ref);
  case BOA_NODE_BOOL_OP:
  case BOA_NODE_JOINED_STR:
  case BOA_NODE_TEMPLATE_STR:
    boa_scope_visit_list(z, n->a);
    break;
  case BOA_NODE_SET:
  case BOA_NODE_LIST:
  case BOA_NODE_TUPLE:
    visit_elements(z, ref);
    break;
  case BOA_NODE_STARRED:
    visit_starred(z, ref);
    break;
  case BOA_NODE_DICT:
    for (uint32_t i = 0; i < boa_list_count(z->t, n->b); i++) {
      boa_scope_visit(z, boa_list_at(z->t, n->a, i));
      boa_scope_visit(z, boa_list_at(z->t, n->b, i));
    }
    break;
  case BOA_NODE_COMPARE:
    boa_scope_visit(z, n->a);
    boa_scope_visit_list(z, n->b);
    break;
  case BOA_NODE_BIN_OP:
  case BOA_NODE_FORMATTED_VALUE:
  case BOA_NODE_INTERPOLATION:
  case BOA_NODE_SUBSCRIPT:
    boa_scope_visit(z, n->a);
    boa_scope_visit(z, n->b);
    break;
  case BOA_NODE_UNARY_OP:
    boa_scope_visit(z, n->a);
    break;
  case BOA_NODE_IF_EXP:
  case BOA_NODE_SLICE:
    boa_scope_visit(z, n->a);
    boa_scope_visit(z, n->b);
    boa_scope_visit(z, n->c);
    break;
  default:
    break;
  }
  return BOA_OK;
}
