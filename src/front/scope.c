/* The first half of the scope analysis: a walk over the tree in the order in which it would run.
 *
 * Instead of recursing the walk keeps a stack of tasks: visiting a node puts tasks for its parts on it (gathered in order, then
 * turned round). Scopes are opened and closed by tasks of their own. What a scope does with a name is noted under (scope, mangled name).
 * Errors that CPython's symbol table finds end the walk; those that its code generator finds are kept until the end, since any of the
 * former comes first. */
#include "front/scope_inner.h"

#include <string.h>

static const char *const lazy_names[] = {"",
                                         "an annotation",
                                         "a TypeVar bound",
                                         "a type alias",
                                         "the definition of a generic",
                                         "a TypeVar default",
                                         "a TypeVarTuple default",
                                         "a ParamSpec default"};
enum { LAZY_NONE, LAZY_ANNOTATION, LAZY_BOUND, LAZY_ALIAS, LAZY_GENERIC, LAZY_DEFAULT };

/* --- errors and tasks ----------------------------------------------------------------------------------------------------- */

boa_status boa_scope_fail(scoper *z, boa_node_ref node, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  boa_syntax_fail_list(z->error, z->t, BOA_SYNTAX_ERROR, z->t->nodes[node].start, z->t->nodes[node].end, format, arguments);
  va_end(arguments);
  return BOA_RAISE;
}

static void fail_later(scoper *z, boa_node_ref node, const char *format, ...) {
  if (!z->has_later) {
    va_list arguments;
    va_start(arguments, format);
    boa_syntax_fail_list(&z->later, z->t, BOA_SYNTAX_ERROR, z->t->nodes[node].start, z->t->nodes[node].end, format, arguments);
    va_end(arguments);
    z->has_later = true;
  }
}

static void push(scoper *z, task_kind kind, uint32_t value) {
  if (z->status == BOA_OK) {
    z->status = boa_front_grow(z->w, (void **)&z->tasks, &z->task_room, z->task_count + 1, sizeof(task));
  }
  if (z->status == BOA_OK) {
    z->tasks[z->task_count++] = (task){kind, value};
  }
}

static void visit(scoper *z, boa_node_ref node) {
  if (node) {
    push(z, TASK_VISIT, node);
  }
}

static void push_list(scoper *z, task_kind kind, boa_list_ref list) {
  for (uint32_t i = 0; i < boa_list_count(z->t, list); i++) {
    uint32_t item = boa_list_at(z->t, list, i);
    if (item) {
      push(z, kind, item);
    }
  }
}

static void visit_list(scoper *z, boa_list_ref list) {
  push_list(z, TASK_VISIT, list);
}

static const boa_node *node_at(const scoper *z, boa_node_ref ref) {
  return &z->t->nodes[ref];
}

static boa_scope *current(scoper *z) {
  return &z->s->scopes[z->scope];
}

static bool is_comprehension(const boa_scope *c) {
  return c->kind == BOA_SCOPE_COMPREHENSION || c->kind == BOA_SCOPE_GENERATOR_EXP;
}

/* --- names ---------------------------------------------------------------------------------------------------------------- */

static boa_status note_name(scoper *z, uint32_t scope, boa_name_ref name, uint32_t flags, note **out) {
  note *n;
  boa_status status = boa_scope_mangle(z->w, z->t, z->s, scope, name, &name);
  if (status == BOA_OK) {
    status = boa_scope_note(z, scope, name, &n);
  }
  if (status == BOA_OK) {
    n->flags |= (uint16_t)flags;
    if (out) {
      *out = n;
    }
  }
  return status;
}

static void check_debug(scoper *z, boa_name_ref name, boa_node_ref node) {
  if (name == z->name_debug) {
    fail_later(z, node, "cannot assign to __debug__");
  }
}

static boa_status bind(scoper *z, boa_name_ref name, uint32_t flags, boa_node_ref node) {
  check_debug(z, name, node);
  return note_name(z, z->scope, name, flags, NULL);
}

static boa_status use(scoper *z, boa_name_ref name) {
  boa_status status = note_name(z, z->scope, name, BOA_SYM_USED, NULL);
  const boa_scope *c = current(z);
  bool function = c->kind != BOA_SCOPE_MODULE && c->kind != BOA_SCOPE_CLASS;
  if (status == BOA_OK && name == z->name_super && function && c->class_name) {
    status = note_name(z, z->scope, z->name_class, BOA_SYM_USED, NULL);
  }
  return status;
}

/* --- scopes --------------------------------------------------------------------------------------------------------------- */

static boa_status open_scope(scoper *z, boa_scope_kind kind, boa_node_ref node, uint32_t *out) {
  boa_scopes *s = z->s;
  boa_status status = boa_front_grow(z->w, (void **)&s->scopes, &z->scope_room, s->scope_count + 1, sizeof(boa_scope));
  if (status != BOA_OK) {
    return status;
  }
  const boa_scope *around = &s->scopes[z->scope];
  boa_scope c = {.kind = (uint8_t)kind, .parent = z->scope, .node = node, .class_name = around->class_name};
  bool function = around->kind != BOA_SCOPE_MODULE && around->kind != BOA_SCOPE_CLASS;
  if (z->scope && (function || (around->flags & BOA_SCOPE_NESTED))) {
    c.flags |= BOA_SCOPE_NESTED;
  }
  if (kind == BOA_SCOPE_CLASS) {
    c.class_name = node_at(z, node)->a;
  }
  *out = s->scope_count;
  s->scopes[s->scope_count++] = c;
  return BOA_OK;
}

/* Numbers a new scope inside the current one and stays in it at once. */
static boa_status enter_new(scoper *z, boa_scope_kind kind, boa_node_ref node, uint32_t *number) {
  boa_status status = open_scope(z, kind, node, number);
  if (status == BOA_OK) {
    z->scope = *number;
  }
  return status;
}

/* --- yield, await, return -------------------------------------------------------------------------------------------------- */

static boa_status check_lazy(scoper *z, boa_node_ref node, const char *what) {
  const boa_scope *c = current(z);
  if (!z->lazy || c->kind == BOA_SCOPE_LAMBDA || is_comprehension(c)) {
    return BOA_OK;
  }
  return boa_scope_fail(z, node, "%s expression cannot be used within %s", what, lazy_names[z->lazy]);
}

static boa_status visit_yield(scoper *z, boa_node_ref ref) {
  boa_scope *c = current(z);
  const boa_node *n = node_at(z, ref);
  bool from = n->kind == BOA_NODE_YIELD_FROM;
  boa_status status = check_lazy(z, ref, "yield");
  visit(z, n->a);
  if (status != BOA_OK) {
    return status;
  }
  if (is_comprehension(c)) {
    uint8_t kind = node_at(z, c->node)->kind;
    return boa_scope_fail(z, ref, "'yield' inside %s",
                          kind == BOA_NODE_LIST_COMP   ? "list comprehension"
                          : kind == BOA_NODE_SET_COMP  ? "set comprehension"
                          : kind == BOA_NODE_DICT_COMP ? "dict comprehension"
                                                       : "generator expression");
  }
  if (c->kind != BOA_SCOPE_FUNCTION && c->kind != BOA_SCOPE_LAMBDA) {
    fail_later(z, ref, from ? "'yield from' outside function" : "'yield' outside function");
  } else if (from && (c->flags & BOA_SCOPE_COROUTINE)) {
    fail_later(z, ref, "'yield from' inside async function");
  }
  c->flags |= BOA_SCOPE_GENERATOR;
  return BOA_OK;
}

static boa_status visit_await(scoper *z, boa_node_ref ref) {
  boa_scope *c = current(z);
  boa_status status = check_lazy(z, ref, "await");
  visit(z, node_at(z, ref)->a);
  if (is_comprehension(c)) {
    c->flags |= BOA_SCOPE_COROUTINE;
  } else if (c->kind != BOA_SCOPE_FUNCTION && c->kind != BOA_SCOPE_LAMBDA) {
    fail_later(z, ref, "'await' outside function");
  } else if (!(c->flags & BOA_SCOPE_COROUTINE)) {
    fail_later(z, ref, "'await' outside async function");
  }
  return status;
}

static void check_async(scoper *z, boa_node_ref ref, const char *message) {
  const boa_scope *c = current(z);
  if ((node_at(z, ref)->flags & BOA_FLAG_ASYNC) && !(c->kind == BOA_SCOPE_FUNCTION && (c->flags & BOA_SCOPE_COROUTINE))) {
    fail_later(z, ref, "%s", message);
  }
}

static void visit_return(scoper *z, boa_node_ref ref) {
  boa_scope *c = current(z);
  if (c->kind != BOA_SCOPE_FUNCTION) {
    fail_later(z, ref, "'return' outside function");
  } else if (z->star) {
    fail_later(z, ref, "'break', 'continue' and 'return' cannot appear in an except* block");
  }
  /* Whether an async function is a generator is known at its end: see TASK_LEAVE. */
  if (node_at(z, ref)->a && !c->first) {
    c->first = ref;
  }
  visit(z, node_at(z, ref)->a);
}

static void visit_jump(scoper *z, boa_node_ref ref) {
  bool is_break = node_at(z, ref)->kind == BOA_NODE_BREAK;
  if (z->loop == LOOP_NONE) {
    fail_later(z, ref, is_break ? "'break' outside loop" : "'continue' not properly in loop");
  } else if (z->loop == LOOP_STAR) {
    fail_later(z, ref, "'break', 'continue' and 'return' cannot appear in an except* block");
  }
}

/* --- names that may stand once ------------------------------------------------------------------------------------------- */

/* Whether the name was met in this group (a call, a pattern; named by a node) before. */
static bool seen_before(scoper *z, boa_name_ref name, boa_node_ref group) {
  bool before = name < z->seen_count && z->seen[name] == group;
  if (name < z->seen_count) {
    z->seen[name] = group;
  }
  return before;
}

static void check_repeated(scoper *z, boa_list_ref keywords, boa_node_ref group) {
  for (uint32_t i = 0; i < boa_list_count(z->t, keywords); i++) {
    boa_node_ref keyword = boa_list_at(z->t, keywords, i);
    boa_name_ref name = node_at(z, keyword)->a;
    if (name && seen_before(z, name, group)) {
      fail_later(z, keyword, "keyword argument repeated: %t", z->t->names[name].text, z->t->names[name].len);
    }
  }
}

/* --- functions and classes ------------------------------------------------------------------------------------------------ */

static void visit_defaults(scoper *z, boa_node_ref arguments) {
  const boa_node *n = node_at(z, arguments), *more = node_at(z, n->b);
  for (uint32_t i = 0; i < boa_list_count(z->t, n->a); i++) {
    visit(z, node_at(z, boa_list_at(z->t, n->a, i))->c);
  }
  for (uint32_t i = 0; i < boa_list_count(z->t, more->b); i++) {
    visit(z, node_at(z, boa_list_at(z->t, more->b, i))->c);
  }
}

static void check_annotation(scoper *z, boa_node_ref arg) {
  if (arg && node_at(z, arg)->b) {
    push(z, TASK_CHECK, node_at(z, arg)->b);
  }
}

static void check_annotations(scoper *z, boa_node_ref arguments, boa_node_ref returns) {
  const boa_node *n = node_at(z, arguments), *more = node_at(z, n->b);
  for (uint32_t i = 0; i < boa_list_count(z->t, n->a); i++) {
    check_annotation(z, boa_list_at(z->t, n->a, i));
  }
  check_annotation(z, more->a);
  for (uint32_t i = 0; i < boa_list_count(z->t, more->b); i++) {
    check_annotation(z, boa_list_at(z->t, more->b, i));
  }
  check_annotation(z, more->c);
  if (returns) {
    push(z, TASK_CHECK, returns);
  }
}

static boa_status parameter(scoper *z, boa_node_ref arg) {
  note *n;
  if (!arg) {
    return BOA_OK;
  }
  check_debug(z, node_at(z, arg)->a, arg);
  boa_status status = note_name(z, z->scope, node_at(z, arg)->a, 0, &n);
  if (status == BOA_OK && (n->flags & BOA_SYM_PARAMETER)) {
    const boa_name *name = &z->t->names[node_at(z, arg)->a];
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
  const boa_node *n = node_at(z, arguments), *more = node_at(z, n->b);
  boa_status status = enter_new(z, kind, node, number);
  if (status != BOA_OK) {
    return status;
  }
  current(z)->flags |= (uint8_t)((more->a ? BOA_SCOPE_VARARGS : 0) | (more->c ? BOA_SCOPE_VARKW : 0));
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
  push(z, TASK_LOOP, LOOP_NONE);
  push(z, TASK_STAR, 0);
  push(z, TASK_LAZY, LAZY_NONE);
}

static void close_body(scoper *z) {
  push(z, TASK_LEAVE, 0);
  push(z, TASK_LOOP, z->loop);
  push(z, TASK_STAR, z->star);
  push(z, TASK_LAZY, z->lazy);
}

/* In two steps: what is evaluated outside comes first, then TASK_ENTER opens the scope where the definition stands. */
static boa_status visit_definition(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref), *more = node_at(z, n->d);
  bool is_class = n->kind == BOA_NODE_CLASS_DEF;
  visit_list(z, more->a);
  if (!is_class) {
    visit_defaults(z, n->b);
  }
  push(z, TASK_BIND, ref);
  push(z, TASK_ENTER, ref);
  return BOA_OK;
}

static boa_status enter_definition(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  boa_node_ref more = n->d;
  boa_list_ref params = node_at(z, more)->c;
  bool is_class = n->kind == BOA_NODE_CLASS_DEF;
  uint32_t number;
  boa_status status = BOA_OK;
  if (params) {
    status = enter_new(z, BOA_SCOPE_TYPE_PARAMS, ref, &number);
    push(z, TASK_LAZY, LAZY_GENERIC);
    push_list(z, TASK_TYPE_PARAM, params);
  }
  if (is_class) {
    const boa_node *bases = node_at(z, n->b);
    push_list(z, TASK_VALUE, bases->a);
    visit_list(z, bases->b);
    check_repeated(z, bases->b, ref);
  } else {
    check_annotations(z, n->b, node_at(z, more)->b);
  }
  push(z, TASK_SECOND, ref);
  if (params) {
    push(z, TASK_LEAVE, 0);
    push(z, TASK_LAZY, z->lazy);
  }
  return status;
}

/* The body's scope; the tasks are already inside the type parameters' scope, where there is one. */
static boa_status enter_body(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  uint32_t number;
  bool is_class = n->kind == BOA_NODE_CLASS_DEF;
  boa_status status =
      is_class ? enter_new(z, BOA_SCOPE_CLASS, ref, &number) : enter_function(z, BOA_SCOPE_FUNCTION, ref, n->b, &number);
  if (status != BOA_OK) {
    return status;
  }
  if (!is_class && (n->flags & BOA_FLAG_ASYNC)) {
    current(z)->flags |= BOA_SCOPE_COROUTINE;
  }
  z->t->nodes[n->d].d = number;
  open_body(z);
  visit_list(z, n->c);
  close_body(z);
  return BOA_OK;
}

static boa_status visit_lambda(scoper *z, boa_node_ref ref) {
  visit_defaults(z, node_at(z, ref)->a);
  push(z, TASK_ENTER, ref);
  return BOA_OK;
}

static boa_status enter_lambda(scoper *z, boa_node_ref ref) {
  uint32_t number;
  boa_status status = enter_function(z, BOA_SCOPE_LAMBDA, ref, node_at(z, ref)->a, &number);
  z->t->nodes[ref].d = number;
  open_body(z);
  visit(z, node_at(z, ref)->b);
  close_body(z);
  return status;
}

/* --- comprehensions ------------------------------------------------------------------------------------------------------- */

static void visit_iterable(scoper *z, boa_node_ref iter) {
  push(z, TASK_ITER, 1);
  visit(z, iter);
  push(z, TASK_ITER, 0);
}

static boa_status visit_comprehension(scoper *z, boa_node_ref ref) {
  visit_iterable(z, node_at(z, boa_list_at(z->t, node_at(z, ref)->b, 0))->b);
  push(z, TASK_ENTER, ref);
  return BOA_OK;
}

static boa_status enter_comprehension(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  uint32_t number;
  boa_status status =
      enter_new(z, n->kind == BOA_NODE_GENERATOR_EXP ? BOA_SCOPE_GENERATOR_EXP : BOA_SCOPE_COMPREHENSION, ref, &number);
  if (status != BOA_OK) {
    return status;
  }
  z->t->nodes[ref].d = number;
  if (n->kind == BOA_NODE_GENERATOR_EXP) {
    current(z)->flags |= BOA_SCOPE_GENERATOR;
  }
  push(z, TASK_LOOP, LOOP_NONE);
  for (uint32_t i = 0; i < boa_list_count(z->t, n->b); i++) {
    const boa_node *clause = node_at(z, boa_list_at(z->t, n->b, i));
    if (clause->flags & BOA_FLAG_ASYNC) {
      current(z)->flags |= BOA_SCOPE_COROUTINE;
    }
    if (i) {
      visit_iterable(z, clause->b);
    }
    visit(z, clause->a);
    visit_list(z, clause->c);
  }
  visit(z, n->a);
  visit(z, n->kind == BOA_NODE_DICT_COMP ? n->c : 0);
  push(z, TASK_SECOND, ref);
  push(z, TASK_LEAVE, 0);
  push(z, TASK_LOOP, z->loop);
  return BOA_OK;
}

/* An asynchronous list, set or dict comprehension makes the comprehension around it asynchronous too. */
static void end_comprehension(scoper *z, boa_node_ref ref) {
  boa_scope *c = current(z), *around = &z->s->scopes[c->parent];
  if (!(c->flags & BOA_SCOPE_COROUTINE) || c->kind == BOA_SCOPE_GENERATOR_EXP) {
    return;
  }
  if (is_comprehension(around)) {
    around->flags |= BOA_SCOPE_COROUTINE;
  } else if (around->kind != BOA_SCOPE_FUNCTION || !(around->flags & BOA_SCOPE_COROUTINE)) {
    fail_later(z, ref, "asynchronous comprehension outside of an asynchronous function");
  }
}

static boa_status bind_walrus(scoper *z, boa_node_ref target) {
  boa_name_ref name = node_at(z, target)->a;
  uint32_t scope = z->scope;
  note *n;
  boa_status status = BOA_OK;
  for (; is_comprehension(&z->s->scopes[scope]); scope = z->s->scopes[scope].parent) {
    status = note_name(z, scope, name, scope == z->scope ? 0 : BOA_SYM_USED, &n);
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
    if (kind == BOA_SCOPE_CLASS || kind == BOA_SCOPE_TYPE_PARAMS || kind == BOA_SCOPE_TYPE_ALIAS) {
      return boa_scope_fail(z, target, "assignment expression within a comprehension cannot be used in %s",
                            kind == BOA_SCOPE_CLASS         ? "a class body"
                            : kind == BOA_SCOPE_TYPE_PARAMS ? "the definition of a generic"
                                                            : "a type alias");
    }
  }
  check_debug(z, name, target);
  return note_name(z, scope, name, BOA_SYM_ASSIGNED | BOA_SYM_WALRUS, NULL);
}

static boa_status visit_walrus(scoper *z, boa_node_ref ref) {
  boa_status status = check_lazy(z, ref, "named");
  if (status == BOA_OK && z->iterables) {
    return boa_scope_fail(z, ref, "assignment expression cannot be used in a comprehension iterable expression");
  }
  visit(z, node_at(z, ref)->b);
  return status == BOA_OK ? bind_walrus(z, node_at(z, ref)->a) : status;
}

/* --- global, nonlocal, imports -------------------------------------------------------------------------------------------- */

static boa_status declare(scoper *z, boa_node_ref ref, boa_name_ref name, bool global) {
  note *n;
  boa_status status = note_name(z, z->scope, name, 0, &n);
  if (status != BOA_OK) {
    return status;
  }
  uint32_t flags = n->flags;
  const char *word = global ? "global" : "nonlocal", *format = NULL;
  if (flags & BOA_SYM_PARAMETER) {
    format = "name '%t' is parameter and %s";
  } else if (flags & BOA_SYM_ANNOTATED) {
    format = "annotated name '%t' can't be %s";
  } else if (flags & BOA_SYM_ASSIGNED) {
    format = "name '%t' is assigned to before %s declaration";
  } else if (flags & BOA_SYM_USED) {
    format = "name '%t' is used prior to %s declaration";
  }
  if (format) {
    return boa_scope_fail(z, ref, format, z->t->names[name].text, z->t->names[name].len, word);
  }
  n->flags |= global ? NOTE_GLOBAL : NOTE_NONLOCAL;
  n->declaration = n->declaration ? n->declaration : ref;
  return BOA_OK;
}

static boa_status visit_declaration(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  bool global = n->kind == BOA_NODE_GLOBAL;
  boa_status status = BOA_OK;
  if (!global && current(z)->kind == BOA_SCOPE_MODULE) {
    return boa_scope_fail(z, ref, "nonlocal declaration not allowed at module level");
  }
  for (uint32_t i = 0; i < boa_list_count(z->t, n->a) && status == BOA_OK; i++) {
    status = boa_charge(z->w, 1) ? declare(z, ref, boa_list_at(z->t, n->a, i), global) : BOA_STOP;
  }
  return status;
}

static boa_status bind_alias(scoper *z, boa_node_ref ref, bool from) {
  const boa_node *n = node_at(z, ref);
  boa_name_ref name = n->b ? n->b : n->a;
  boa_name text = z->t->names[name];
  boa_status status = BOA_OK;
  if (from && text.len == 1 && *text.text == '*') {
    return current(z)->kind == BOA_SCOPE_MODULE ? BOA_OK : boa_scope_fail(z, ref, "import * only allowed at module level");
  }
  if (!n->b) {
    uint32_t len = 0;
    while (len < text.len && text.text[len] != '.') {
      len++;
    }
    status = boa_tree_name(z->w, z->t, text.text, len, &name);
  }
  return status == BOA_OK ? bind(z, name, NOTE_IMPORTED, ref) : status;
}

static bool is_name(const scoper *z, boa_name_ref name, const char *text) {
  const boa_name *n = &z->t->names[name];
  return n->len == strlen(text) && memcmp(n->text, text, n->len) == 0;
}

static boa_status check_future(scoper *z, boa_node_ref alias) {
  static const char *const features[] = {"nested_scopes",  "generators",     "division",         "absolute_import",
                                         "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
                                         "generator_stop", "annotations"};
  boa_name_ref name = node_at(z, alias)->a;
  for (size_t i = 0; i < sizeof features / sizeof *features; i++) {
    if (is_name(z, name, features[i])) {
      z->t->future |= i + 1 == sizeof features / sizeof *features;
      return BOA_OK;
    }
  }
  if (is_name(z, name, "braces")) {
    return boa_scope_fail(z, alias, "not a chance");
  }
  return boa_scope_fail(z, alias, "future feature %t is not defined", z->t->names[name].text, z->t->names[name].len);
}

static boa_status visit_import(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  bool from = n->kind == BOA_NODE_IMPORT_FROM;
  boa_list_ref list = from ? n->b : n->a;
  bool future = from && n->c == 0 && is_name(z, n->a, "__future__");
  if (future && !z->future_allowed) {
    fail_later(z, ref, "from __future__ imports must occur at the beginning of the file");
  }
  boa_status status = BOA_OK;
  for (uint32_t i = 0; i < boa_list_count(z->t, list) && status == BOA_OK; i++) {
    boa_node_ref alias = boa_list_at(z->t, list, i);
    status = boa_charge(z->w, 1) ? BOA_OK : BOA_STOP;
    if (status == BOA_OK && future && z->future_allowed) {
      status = check_future(z, alias);
    }
    if (status == BOA_OK) {
      status = bind_alias(z, alias, from);
    }
  }
  return status;
}

/* --- targets and other expressions ---------------------------------------------------------------------------------------- */

static boa_status bind_name(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  boa_scope *c = current(z);
  note *m;
  if (n->op == BOA_CONTEXT_DELETE) {
    if (n->a == z->name_debug) {
      fail_later(z, ref, "cannot delete __debug__");
    }
    return note_name(z, z->scope, n->a, BOA_SYM_ASSIGNED | BOA_SYM_DELETED, NULL);
  }
  check_debug(z, n->a, ref);
  boa_status status = note_name(z, z->scope, n->a, is_comprehension(c) ? 0 : BOA_SYM_ASSIGNED, &m);
  if (status == BOA_OK && is_comprehension(c)) {
    if (m->flags & BOA_SYM_WALRUS) {
      return boa_scope_fail(z, ref, "comprehension inner loop cannot rebind assignment expression target '%t'",
                            z->t->names[n->a].text, z->t->names[n->a].len);
    }
    m->flags |= BOA_SYM_ASSIGNED | BOA_SYM_COMP_ITER;
  }
  return status;
}

static void visit_elements(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  uint32_t stars = 0;
  for (uint32_t i = 0; i < boa_list_count(z->t, n->a); i++) {
    boa_node_ref item = boa_list_at(z->t, n->a, i);
    stars += node_at(z, item)->kind == BOA_NODE_STARRED;
    push(z, TASK_VALUE, item);
  }
  if (n->op == BOA_CONTEXT_STORE && stars > 1) {
    fail_later(z, ref, "multiple starred expressions in assignment");
  }
}

static void visit_starred(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  fail_later(z, ref,
             n->op == BOA_CONTEXT_STORE ? "starred assignment target must be in a list or tuple"
                                        : "can't use starred expression here");
  visit(z, n->a);
}

static boa_status visit_call(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref), *more = node_at(z, n->b);
  visit(z, n->a);
  push_list(z, TASK_VALUE, more->a);
  visit_list(z, more->b);
  check_repeated(z, more->b, ref);
  return BOA_OK;
}

static boa_status visit_attribute(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  if (n->op != BOA_CONTEXT_LOAD && n->b == z->name_debug) {
    fail_later(z, ref, n->op == BOA_CONTEXT_STORE ? "cannot assign to __debug__" : "cannot delete __debug__");
  }
  visit(z, n->a);
  return BOA_OK;
}

static boa_status visit_expression(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  switch (n->kind) {
  case BOA_NODE_NAME:
    return n->op == BOA_CONTEXT_LOAD ? use(z, n->a) : bind_name(z, ref);
  case BOA_NODE_ATTRIBUTE:
    return visit_attribute(z, ref);
  case BOA_NODE_CALL:
    return visit_call(z, ref);
  case BOA_NODE_KEYWORD:
    check_debug(z, n->a, ref);
    visit(z, n->b);
    return BOA_OK;
  case BOA_NODE_NAMED_EXPR:
    return visit_walrus(z, ref);
  case BOA_NODE_LAMBDA:
    return visit_lambda(z, ref);
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
    visit_list(z, n->a);
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
      visit(z, boa_list_at(z->t, n->a, i));
      visit(z, boa_list_at(z->t, n->b, i));
    }
    break;
  case BOA_NODE_COMPARE:
    visit(z, n->a);
    visit_list(z, n->b);
    break;
  case BOA_NODE_BIN_OP:
  case BOA_NODE_FORMATTED_VALUE:
  case BOA_NODE_INTERPOLATION:
  case BOA_NODE_SUBSCRIPT:
    visit(z, n->a);
    visit(z, n->b);
    break;
  case BOA_NODE_UNARY_OP:
    visit(z, n->a);
    break;
  case BOA_NODE_IF_EXP:
  case BOA_NODE_SLICE:
    visit(z, n->a);
    visit(z, n->b);
    visit(z, n->c);
    break;
  default:
    break;
  }
  return BOA_OK;
}

/* --- patterns ------------------------------------------------------------------------------------------------------------- */

static boa_status bind_pattern(scoper *z, boa_name_ref name, boa_node_ref ref) {
  if (z->pattern && seen_before(z, name, z->pattern)) {
    fail_later(z, ref, "multiple assignments to name '%t' in pattern", z->t->names[name].text, z->t->names[name].len);
  }
  return name ? bind(z, name, BOA_SYM_ASSIGNED, ref) : BOA_OK;
}

static void check_sequence(scoper *z, boa_node_ref ref) {
  uint32_t stars = 0;
  for (uint32_t i = 0; i < boa_list_count(z->t, node_at(z, ref)->a); i++) {
    stars += node_at(z, boa_list_at(z->t, node_at(z, ref)->a, i))->kind == BOA_NODE_MATCH_STAR;
  }
  if (stars > 1) {
    fail_later(z, ref, "multiple starred names in sequence pattern");
  }
}

static void check_attributes(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  for (uint32_t i = 0; i < boa_list_count(z->t, n->c); i++) {
    boa_name_ref name = boa_list_at(z->t, n->c, i);
    if (seen_before(z, name, ref)) {
      fail_later(z, boa_list_at(z->t, n->d, i), "attribute name repeated in class pattern: %t", z->t->names[name].text,
                 z->t->names[name].len);
    }
  }
}

/* A name or _ fits everything, also behind `as`: what may still come after it can never be reached. */
static void check_reachable(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  while (n->kind == BOA_NODE_MATCH_AS && n->a) {
    n = node_at(z, n->a);
  }
  if (n->kind != BOA_NODE_MATCH_AS) {
    return;
  }
  boa_node_ref node = (boa_node_ref)(n - z->t->nodes);
  if (n->b) {
    fail_later(z, node, "name capture '%t' makes remaining patterns unreachable", z->t->names[n->b].text,
               z->t->names[n->b].len);
  } else {
    fail_later(z, node, "wildcard makes remaining patterns unreachable");
  }
}

static void check_cases(scoper *z, boa_list_ref cases) {
  for (uint32_t i = 0; i + 1 < boa_list_count(z->t, cases); i++) {
    const boa_node *one = node_at(z, boa_list_at(z->t, cases, i));
    if (!one->b) {
      check_reachable(z, one->a);
    }
  }
}

static void visit_alternatives(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  uint32_t count = boa_list_count(z->t, n->a);
  for (uint32_t i = 0; i + 1 < count; i++) {
    check_reachable(z, boa_list_at(z->t, n->a, i));
  }
  z->pattern = 0; /* alternatives bind the same names */
  visit_list(z, n->a);
}

static boa_status visit_pattern(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  switch (n->kind) {
  case BOA_NODE_MATCH_VALUE:
    visit(z, n->a);
    return BOA_OK;
  case BOA_NODE_MATCH_SEQUENCE:
    check_sequence(z, ref);
    visit_list(z, n->a);
    return BOA_OK;
  case BOA_NODE_MATCH_OR:
    visit_alternatives(z, ref);
    return BOA_OK;
  case BOA_NODE_MATCH_MAPPING:
    visit_list(z, n->a);
    visit_list(z, n->b);
    return bind_pattern(z, n->c, ref);
  case BOA_NODE_MATCH_CLASS:
    visit(z, n->a);
    visit_list(z, n->b);
    visit_list(z, n->d);
    check_attributes(z, ref);
    return BOA_OK;
  case BOA_NODE_MATCH_STAR:
    return bind_pattern(z, n->a, ref);
  case BOA_NODE_MATCH_AS:
    visit(z, n->a);
    return bind_pattern(z, n->b, ref);
  default:
    return BOA_OK;
  }
}

/* --- statements ----------------------------------------------------------------------------------------------------------- */

static boa_status visit_annotated(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  const boa_node *target = node_at(z, n->a);
  boa_status status = BOA_OK;
  if (n->flags & BOA_FLAG_SIMPLE) {
    note *m;
    check_debug(z, target->a, n->a);
    status = note_name(z, z->scope, target->a, 0, &m);
    if (status == BOA_OK && (m->flags & (NOTE_GLOBAL | NOTE_NONLOCAL)) && z->scope != 1) {
      return boa_scope_fail(z, ref, "annotated name '%t' can't be %s", z->t->names[target->a].text, z->t->names[target->a].len,
                            m->flags & NOTE_GLOBAL ? "global" : "nonlocal");
    }
    if (status == BOA_OK) {
      m->flags |= BOA_SYM_ANNOTATED | BOA_SYM_ASSIGNED;
    }
  } else if (target->kind != BOA_NODE_NAME || n->c) {
    visit(z, n->a);
  }
  push(z, TASK_CHECK, n->b);
  visit(z, n->c);
  return status;
}

static void visit_loop(scoper *z, boa_list_ref body, boa_list_ref orelse) {
  push(z, TASK_LOOP, LOOP_BODY);
  visit_list(z, body);
  push(z, TASK_LOOP, z->loop);
  visit_list(z, orelse);
}

static void visit_try(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  bool star = n->flags & BOA_FLAG_STAR;
  visit_list(z, n->a);
  if (star) {
    push(z, TASK_LOOP, LOOP_STAR);
    push(z, TASK_STAR, 1);
  }
  uint32_t count = boa_list_count(z->t, n->b);
  for (uint32_t i = 0; i < count; i++) {
    boa_node_ref handler = boa_list_at(z->t, n->b, i);
    if (!node_at(z, handler)->a && i + 1 < count) {
      fail_later(z, handler, "default 'except:' must be last");
    }
    visit(z, handler);
  }
  if (star) {
    push(z, TASK_LOOP, z->loop);
    push(z, TASK_STAR, z->star);
  }
  visit_list(z, n->c);
  visit_list(z, n->d);
}

static boa_status visit_handler(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  visit(z, n->a);
  visit_list(z, n->c);
  return n->b ? bind(z, n->b, BOA_SYM_ASSIGNED | BOA_SYM_DELETED, ref) : BOA_OK;
}

static boa_status enter_alias(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  uint32_t number;
  boa_status status = BOA_OK;
  if (n->b) {
    status = enter_new(z, BOA_SCOPE_TYPE_PARAMS, ref, &number);
    push(z, TASK_LAZY, LAZY_GENERIC);
    push_list(z, TASK_TYPE_PARAM, n->b);
  }
  push(z, TASK_SECOND, ref);
  if (n->b) {
    push(z, TASK_LEAVE, 0);
    push(z, TASK_LAZY, z->lazy);
  }
  return status;
}

static boa_status enter_alias_value(scoper *z, boa_node_ref ref) {
  uint32_t number;
  boa_status status = enter_new(z, BOA_SCOPE_TYPE_ALIAS, ref, &number);
  z->t->nodes[ref].d = number;
  push(z, TASK_LAZY, LAZY_ALIAS);
  visit(z, node_at(z, ref)->c);
  push(z, TASK_LEAVE, 0);
  push(z, TASK_LAZY, z->lazy);
  return status;
}

/* Binds the parameter; bound and default are evaluated later, in a scope of their own. */
static boa_status type_param(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  note *m;
  check_debug(z, n->a, ref);
  boa_status status = note_name(z, z->scope, n->a, 0, &m);
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
  status = enter_new(z, BOA_SCOPE_TYPE_ALIAS, ref, &number);
  z->t->nodes[ref].d = number;
  push(z, TASK_LAZY, LAZY_BOUND);
  visit(z, n->b);
  push(z, TASK_LAZY, LAZY_DEFAULT + n->op);
  if (n->c) {
    push(z, TASK_VALUE, n->c);
  }
  push(z, TASK_LEAVE, 0);
  push(z, TASK_LAZY, z->lazy);
  return status;
}

static boa_status visit_statement(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  switch (n->kind) {
  case BOA_NODE_FUNCTION_DEF:
  case BOA_NODE_CLASS_DEF:
    return visit_definition(z, ref);
  case BOA_NODE_RETURN:
    visit_return(z, ref);
    break;
  case BOA_NODE_DELETE:
    visit_list(z, n->a);
    break;
  case BOA_NODE_ASSIGN:
    visit(z, n->b);
    visit_list(z, n->a);
    break;
  case BOA_NODE_TYPE_ALIAS:
    visit(z, n->a);
    push(z, TASK_ENTER, ref);
    break;
  case BOA_NODE_AUG_ASSIGN:
    visit(z, n->a);
    visit(z, n->b);
    break;
  case BOA_NODE_ANN_ASSIGN:
    return visit_annotated(z, ref);
  case BOA_NODE_FOR:
    check_async(z, ref, "'async for' outside async function");
    visit(z, n->a);
    visit(z, n->b);
    visit_loop(z, n->c, n->d);
    break;
  case BOA_NODE_WHILE:
    visit(z, n->a);
    visit_loop(z, n->b, n->c);
    break;
  case BOA_NODE_IF:
    visit(z, n->a);
    visit_list(z, n->b);
    visit_list(z, n->c);
    break;
  case BOA_NODE_WITH:
    check_async(z, ref, "'async with' outside async function");
    visit_list(z, n->a);
    visit_list(z, n->b);
    break;
  case BOA_NODE_WITH_ITEM:
  case BOA_NODE_RAISE:
  case BOA_NODE_ASSERT:
    visit(z, n->a);
    visit(z, n->b);
    break;
  case BOA_NODE_MATCH:
    check_cases(z, n->b);
    visit(z, n->a);
    visit_list(z, n->b);
    break;
  case BOA_NODE_MATCH_CASE:
    z->pattern = ref;
    visit(z, n->a);
    visit(z, n->b);
    visit_list(z, n->c);
    break;
  case BOA_NODE_TRY:
    visit_try(z, ref);
    break;
  case BOA_NODE_EXCEPT_HANDLER:
    return visit_handler(z, ref);
  case BOA_NODE_IMPORT:
  case BOA_NODE_IMPORT_FROM:
    return visit_import(z, ref);
  case BOA_NODE_GLOBAL:
  case BOA_NODE_NONLOCAL:
    return visit_declaration(z, ref);
  case BOA_NODE_EXPR:
    visit(z, n->a);
    break;
  case BOA_NODE_BREAK:
  case BOA_NODE_CONTINUE:
    visit_jump(z, ref);
    break;
  default:
    break;
  }
  return BOA_OK;
}

/* --- annotations ---------------------------------------------------------------------------------------------------------- */

/* An annotation is no code of its scope; it is only looked through for expressions that must not be in it. */
static boa_status check(scoper *z, boa_node_ref ref) {
  const boa_node *n = node_at(z, ref);
  const char *what = n->kind == BOA_NODE_NAMED_EXPR                                ? "named"
                     : n->kind == BOA_NODE_YIELD || n->kind == BOA_NODE_YIELD_FROM ? "yield"
                     : n->kind == BOA_NODE_AWAIT                                   ? "await"
                                                                                   : NULL;
  if (what) {
    return boa_scope_fail(z, ref, "%s expression cannot be used within an annotation", what);
  }
  switch (n->kind) {
  case BOA_NODE_BOOL_OP:
  case BOA_NODE_SET:
  case BOA_NODE_LIST:
  case BOA_NODE_TUPLE:
  case BOA_NODE_JOINED_STR:
  case BOA_NODE_TEMPLATE_STR:
    push_list(z, TASK_CHECK, n->a);
    break;
  case BOA_NODE_DICT:
    push_list(z, TASK_CHECK, n->a);
    push_list(z, TASK_CHECK, n->b);
    break;
  case BOA_NODE_COMPARE:
    push(z, TASK_CHECK, n->a);
    push_list(z, TASK_CHECK, n->b);
    break;
  case BOA_NODE_CALL:
    push(z, TASK_CHECK, n->a);
    push_list(z, TASK_CHECK, node_at(z, n->b)->a);
    push_list(z, TASK_CHECK, node_at(z, n->b)->b);
    break;
  case BOA_NODE_KEYWORD:
    push(z, TASK_CHECK, n->b);
    break;
  case BOA_NODE_BIN_OP:
  case BOA_NODE_SUBSCRIPT:
    push(z, TASK_CHECK, n->a);
    push(z, TASK_CHECK, n->b);
    break;
  case BOA_NODE_UNARY_OP:
  case BOA_NODE_ATTRIBUTE:
  case BOA_NODE_STARRED:
  case BOA_NODE_FORMATTED_VALUE:
  case BOA_NODE_INTERPOLATION:
    push(z, TASK_CHECK, n->a);
    break;
  case BOA_NODE_IF_EXP:
    push(z, TASK_CHECK, n->a);
    push(z, TASK_CHECK, n->b);
    push(z, TASK_CHECK, n->c);
    break;
  default:
    break;
  }
  return BOA_OK;
}

/* --- the walk ------------------------------------------------------------------------------------------------------------- */

static boa_status enter(scoper *z, boa_node_ref ref) {
  switch (node_at(z, ref)->kind) {
  case BOA_NODE_FUNCTION_DEF:
  case BOA_NODE_CLASS_DEF:
    return enter_definition(z, ref);
  case BOA_NODE_LAMBDA:
    return enter_lambda(z, ref);
  case BOA_NODE_TYPE_ALIAS:
    return enter_alias(z, ref);
  default:
    return enter_comprehension(z, ref);
  }
}

static boa_status second_step(scoper *z, boa_node_ref ref) {
  switch (node_at(z, ref)->kind) {
  case BOA_NODE_FUNCTION_DEF:
  case BOA_NODE_CLASS_DEF:
    return enter_body(z, ref);
  case BOA_NODE_TYPE_ALIAS:
    return enter_alias_value(z, ref);
  default:
    end_comprehension(z, ref);
    return BOA_OK;
  }
}

static boa_status leave(scoper *z) {
  boa_scope *c = current(z);
  boa_node_ref value_return = c->first;
  c->first = 0;
  z->scope = c->parent;
  if (value_return && (c->flags & BOA_SCOPE_COROUTINE) && (c->flags & BOA_SCOPE_GENERATOR)) {
    return boa_scope_fail(z, value_return, "'return' with value in async generator");
  }
  return BOA_OK;
}

static boa_status run_task(scoper *z, task k) {
  switch (k.kind) {
  case TASK_VALUE:
    visit(z, node_at(z, k.value)->kind == BOA_NODE_STARRED ? node_at(z, k.value)->a : k.value);
    return BOA_OK;
  case TASK_CHECK:
    return check(z, k.value);
  case TASK_ENTER:
    return enter(z, k.value);
  case TASK_SECOND:
    return second_step(z, k.value);
  case TASK_LEAVE:
    return leave(z);
  case TASK_LOOP:
    z->loop = k.value;
    return BOA_OK;
  case TASK_STAR:
    z->star = k.value;
    return BOA_OK;
  case TASK_LAZY:
    z->lazy = k.value;
    return BOA_OK;
  case TASK_ITER:
    z->iterables = k.value ? z->iterables + 1 : z->iterables - 1;
    return BOA_OK;
  case TASK_BIND:
    return bind(z, node_at(z, k.value)->a, BOA_SYM_ASSIGNED, k.value);
  case TASK_TYPE_PARAM:
    return type_param(z, k.value);
  default:
    break;
  }
  uint8_t kind = node_at(z, k.value)->kind;
  if (kind < BOA_NODE_BOOL_OP) {
    return visit_statement(z, k.value);
  }
  return kind >= BOA_NODE_MATCH_VALUE ? visit_pattern(z, k.value) : visit_expression(z, k.value);
}

/* __future__ imports may stand at the beginning only, behind a doc string. */
static void watch_future(scoper *z, task k) {
  const boa_node *n = node_at(z, k.value);
  if (k.kind != TASK_VISIT || n->kind >= BOA_NODE_BOOL_OP || !z->future_allowed) {
    return;
  }
  bool future = n->kind == BOA_NODE_IMPORT_FROM && n->c == 0 && is_name(z, n->a, "__future__");
  bool doc = n->kind == BOA_NODE_EXPR && node_at(z, n->a)->kind == BOA_NODE_CONSTANT &&
             k.value == boa_list_at(z->t, node_at(z, z->t->root)->a, 0) &&
             z->t->consts[node_at(z, n->a)->a].kind == BOA_CONST_STR;
  z->future_allowed = future || doc;
}

/* The tasks from `base` on were pushed in order: the first one must be on top. */
static void turn_round(scoper *z, uint32_t base) {
  for (uint32_t i = base, j = z->task_count; i + 1 < j; i++) {
    task swap = z->tasks[--j];
    z->tasks[j] = z->tasks[i];
    z->tasks[i] = swap;
  }
}

static boa_status walk(scoper *z) {
  visit_list(z, node_at(z, z->t->root)->a);
  turn_round(z, 0);
  boa_status status = z->status;
  while (status == BOA_OK && z->task_count) {
    task k = z->tasks[--z->task_count];
    uint32_t base = z->task_count;
    if (!boa_charge(z->w, 1)) {
      return BOA_STOP;
    }
    watch_future(z, k);
    status = run_task(z, k);
    turn_round(z, base);
    status = status == BOA_OK ? z->status : status;
  }
  return status;
}

static boa_status open_scopes(scoper *z) {
  uint32_t number;
  boa_status status = boa_tree_name(z->w, z->t, "super", 5, &z->name_super);
  if (status == BOA_OK) {
    status = boa_tree_name(z->w, z->t, "__class__", 9, &z->name_class);
  }
  if (status == BOA_OK) {
    status = boa_tree_name(z->w, z->t, "__debug__", 9, &z->name_debug);
  }
  if (status == BOA_OK) {
    status = boa_front_grow(z->w, (void **)&z->s->scopes, &z->scope_room, 2, sizeof(boa_scope));
  }
  if (status == BOA_OK) {
    status = boa_front_grow(z->w, (void **)&z->seen, &z->seen_count, z->t->name_count, sizeof(uint32_t));
  }
  if (status == BOA_OK) {
    memset(z->seen, 0, z->seen_count * sizeof(uint32_t));
    z->s->scopes[0] = (boa_scope){0};
    z->s->scope_count = 1;
    status = enter_new(z, BOA_SCOPE_MODULE, z->t->root, &number);
  }
  return status;
}

boa_status boa_scopes_find(boa_work *w, boa_tree *t, boa_scopes *s, boa_syntax_error *e) {
  scoper z = {.w = w, .t = t, .s = s, .error = e, .future_allowed = true, .status = BOA_OK};
  *s = (boa_scopes){0};
  boa_status status = open_scopes(&z);
  if (status == BOA_OK) {
    t->nodes[t->root].b = 1;
    status = walk(&z);
  }
  if (status == BOA_OK) {
    status = boa_scope_resolve(&z);
  }
  if (status == BOA_OK && z.has_later) {
    *e = z.later;
    return BOA_RAISE;
  }
  return status;
}
