/* The first half of the scope analysis: a walk over the tree in the order in which it would run.
 *
 * Instead of recursing the walk keeps a stack of tasks: visiting a node puts tasks for its parts on it (gathered in order, then
 * turned round). Scopes are opened and closed by tasks of their own. What a scope does with a name is noted under (scope, mangled name).
 * Errors that CPython's symbol table finds end the walk; those that its code generator finds are kept until the end, since any of the
 * former comes first. */
#include "front/scope_inner.h"

#include <string.h>

const char *boa_scope_lazy_name(uint32_t lazy) {
  static const char *const names[] = {"",
                                      "an annotation",
                                      "a TypeVar bound",
                                      "a type alias",
                                      "the definition of a generic",
                                      "a TypeVar default",
                                      "a TypeVarTuple default",
                                      "a ParamSpec default"};
  return names[lazy];
}

/* --- errors and tasks ----------------------------------------------------------------------------------------------------- */

boa_status boa_scope_fail(scoper *z, boa_node_ref node, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  boa_syntax_fail_list(z->error, z->t, BOA_SYNTAX_ERROR, z->t->nodes[node].start, z->t->nodes[node].end, format, arguments);
  va_end(arguments);
  return BOA_RAISE;
}

void boa_scope_later(scoper *z, boa_node_ref node, const char *format, ...) {
  if (!z->has_later) {
    va_list arguments;
    va_start(arguments, format);
    boa_syntax_fail_list(&z->later, z->t, BOA_SYNTAX_ERROR, z->t->nodes[node].start, z->t->nodes[node].end, format, arguments);
    va_end(arguments);
    z->has_later = true;
  }
}

void boa_scope_push(scoper *z, task_kind kind, uint32_t value) {
  if (z->status == BOA_OK) {
    z->status = boa_front_grow(z->w, (void **)&z->tasks, &z->task_room, z->task_count + 1, sizeof(task));
  }
  if (z->status == BOA_OK) {
    z->tasks[z->task_count++] = (task){kind, value};
  }
}

void boa_scope_visit(scoper *z, boa_node_ref node) {
  if (node) {
    boa_scope_push(z, TASK_VISIT, node);
  }
}

void boa_scope_push_list(scoper *z, task_kind kind, boa_list_ref list) {
  for (uint32_t i = 0; i < boa_list_count(z->t, list); i++) {
    uint32_t item = boa_list_at(z->t, list, i);
    if (item) {
      boa_scope_push(z, kind, item);
    }
  }
}

void boa_scope_visit_list(scoper *z, boa_list_ref list) {
  boa_scope_push_list(z, TASK_VISIT, list);
}

/* --- names ---------------------------------------------------------------------------------------------------------------- */

boa_status boa_scope_note_name(scoper *z, uint32_t scope, boa_name_ref name, uint32_t flags, note **out) {
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

void boa_scope_check_debug(scoper *z, boa_name_ref name, boa_node_ref node) {
  if (name == z->name_debug) {
    boa_scope_later(z, node, "cannot assign to __debug__");
  }
}

boa_status boa_scope_bind(scoper *z, boa_name_ref name, uint32_t flags, boa_node_ref node) {
  boa_scope_check_debug(z, name, node);
  return boa_scope_note_name(z, z->scope, name, flags, NULL);
}

boa_status boa_scope_use(scoper *z, boa_name_ref name) {
  boa_status status = boa_scope_note_name(z, z->scope, name, BOA_SYM_USED, NULL);
  const boa_scope *c = boa_scope_current(z);
  bool function = c->kind != BOA_SCOPE_MODULE && c->kind != BOA_SCOPE_CLASS;
  if (status == BOA_OK && name == z->name_super && function && c->class_name) {
    status = boa_scope_note_name(z, z->scope, z->name_class, BOA_SYM_USED, NULL);
  }
  if (status == BOA_OK && c->flags & BOA_SCOPE_SEES_CLASS) {
    status = boa_scope_note_name(z, z->scope, z->name_classdict, BOA_SYM_USED, NULL);
  }
  return status;
}

void boa_scope_note_static(scoper *z, boa_node_ref attribute) {
  const boa_node *n = boa_scope_node(z, attribute), *object = boa_scope_node(z, n->a);
  boa_scopes *s = z->s;
  uint32_t class = boa_scope_current(z)->class_scope;
  if (!class || object->kind != BOA_NODE_NAME || object->a != z->name_self || z->status != BOA_OK) {
    return;
  }
  s->static_count += s->static_count == 0;
  z->status = boa_front_grow(z->w, (void **)&s->statics, &z->static_room, s->static_count + 1, sizeof(boa_static));
  if (z->status == BOA_OK) {
    s->statics[s->static_count] = (boa_static){n->b, s->scopes[class].statics};
    s->scopes[class].statics = s->static_count++;
  }
}

/* --- scopes --------------------------------------------------------------------------------------------------------------- */

static boa_status open_scope(scoper *z, boa_scope_kind kind, boa_node_ref node, uint32_t *out) {
  boa_scopes *s = z->s;
  boa_status status = boa_front_grow(z->w, (void **)&s->scopes, &z->scope_room, s->scope_count + 1, sizeof(boa_scope));
  if (status != BOA_OK) {
    return status;
  }
  const boa_scope *around = &s->scopes[z->scope];
  boa_scope c = {.kind = (uint8_t)kind,
                 .parent = z->scope,
                 .node = node,
                 .class_name = around->class_name,
                 .class_scope = around->class_scope};
  bool function = around->kind != BOA_SCOPE_MODULE && around->kind != BOA_SCOPE_CLASS;
  if (z->scope && (function || (around->flags & BOA_SCOPE_NESTED))) {
    c.flags |= BOA_SCOPE_NESTED;
  }
  bool lazy = kind == BOA_SCOPE_TYPE_PARAMS || kind == BOA_SCOPE_TYPE_ALIAS || kind == BOA_SCOPE_ANNOTATION;
  if (lazy && (around->kind == BOA_SCOPE_CLASS || around->flags & BOA_SCOPE_SEES_CLASS)) {
    c.flags |= BOA_SCOPE_SEES_CLASS;
  }
  if (kind == BOA_SCOPE_CLASS) {
    c.class_name = boa_scope_node(z, node)->a;
    c.class_scope = s->scope_count;
  }
  *out = s->scope_count;
  s->scopes[s->scope_count++] = c;
  return BOA_OK;
}

/* Numbers a new scope inside the current one and stays in it at once. */
boa_status boa_scope_enter(scoper *z, boa_scope_kind kind, boa_node_ref node, uint32_t *number) {
  boa_status status = open_scope(z, kind, node, number);
  if (status == BOA_OK) {
    z->scope = *number;
  }
  return status;
}

/* --- names that may stand once ------------------------------------------------------------------------------------------- */

/* Whether the name was met in this group (a call, a pattern; named by a node) before. */
bool boa_scope_seen(scoper *z, boa_name_ref name, boa_node_ref group) {
  bool before = name < z->seen_count && z->seen[name] == group;
  if (name < z->seen_count) {
    z->seen[name] = group;
  }
  return before;
}

void boa_scope_check_repeated(scoper *z, boa_list_ref keywords, boa_node_ref group) {
  for (uint32_t i = 0; i < boa_list_count(z->t, keywords); i++) {
    boa_node_ref keyword = boa_list_at(z->t, keywords, i);
    boa_name_ref name = boa_scope_node(z, keyword)->a;
    if (name && boa_scope_seen(z, name, group)) {
      boa_scope_later(z, keyword, "keyword argument repeated: %t", z->t->names[name].text, z->t->names[name].len);
    }
  }
}

/* --- global, nonlocal, imports -------------------------------------------------------------------------------------------- */

static boa_status declare(scoper *z, boa_node_ref ref, boa_name_ref name, bool global) {
  note *n;
  boa_status status = boa_scope_note_name(z, z->scope, name, 0, &n);
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
  const boa_node *n = boa_scope_node(z, ref);
  bool global = n->kind == BOA_NODE_GLOBAL;
  boa_status status = BOA_OK;
  if (!global && boa_scope_current(z)->kind == BOA_SCOPE_MODULE) {
    return boa_scope_fail(z, ref, "nonlocal declaration not allowed at module level");
  }
  for (uint32_t i = 0; i < boa_list_count(z->t, n->a) && status == BOA_OK; i++) {
    status = boa_charge(z->w, 1) ? declare(z, ref, boa_list_at(z->t, n->a, i), global) : BOA_STOP;
  }
  return status;
}

static boa_status bind_alias(scoper *z, boa_node_ref ref, bool from) {
  const boa_node *n = boa_scope_node(z, ref);
  boa_name_ref name = n->b ? n->b : n->a;
  boa_name text = z->t->names[name];
  boa_status status = BOA_OK;
  if (from && text.len == 1 && *text.text == '*') {
    return boa_scope_current(z)->kind == BOA_SCOPE_MODULE ? BOA_OK
                                                          : boa_scope_fail(z, ref, "import * only allowed at module level");
  }
  if (!n->b) {
    uint32_t len = 0;
    while (len < text.len && text.text[len] != '.') {
      len++;
    }
    status = boa_tree_name(z->w, z->t, text.text, len, &name);
  }
  return status == BOA_OK ? boa_scope_bind(z, name, NOTE_IMPORTED, ref) : status;
}

static bool is_name(const scoper *z, boa_name_ref name, const char *text) {
  const boa_name *n = &z->t->names[name];
  return n->len == strlen(text) && memcmp(n->text, text, n->len) == 0;
}

static boa_status check_future(scoper *z, boa_node_ref alias) {
  static const char *const features[] = {"nested_scopes",  "generators",     "division",         "absolute_import",
                                         "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
                                         "generator_stop", "annotations"};
  boa_name_ref name = boa_scope_node(z, alias)->a;
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
  const boa_node *n = boa_scope_node(z, ref);
  bool from = n->kind == BOA_NODE_IMPORT_FROM;
  boa_list_ref list = from ? n->b : n->a;
  bool future = from && n->c == 0 && is_name(z, n->a, "__future__");
  if (future && !z->future_allowed) {
    boa_scope_later(z, ref, "from __future__ imports must occur at the beginning of the file");
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

/* --- statements ----------------------------------------------------------------------------------------------------------- */

static void check_async(scoper *z, boa_node_ref ref, const char *message) {
  if ((boa_scope_node(z, ref)->flags & BOA_FLAG_ASYNC) && !boa_scope_may_await(z, boa_scope_current(z))) {
    boa_scope_later(z, ref, "%s", message);
  }
}

static void visit_return(scoper *z, boa_node_ref ref) {
  boa_scope *c = boa_scope_current(z);
  if (c->kind != BOA_SCOPE_FUNCTION && !(c->kind == BOA_SCOPE_MODULE && (z->t->top_level & BOA_TREE_TOP_RETURN))) {
    boa_scope_later(z, ref, "'return' outside function");
  } else if (z->star) {
    boa_scope_later(z, ref, "'break', 'continue' and 'return' cannot appear in an except* block");
  }
  /* Whether an async function is a generator is known at its end: see TASK_LEAVE. */
  if (boa_scope_node(z, ref)->a && !c->first) {
    c->first = ref;
  }
  boa_scope_visit(z, boa_scope_node(z, ref)->a);
}

static void visit_jump(scoper *z, boa_node_ref ref) {
  bool is_break = boa_scope_node(z, ref)->kind == BOA_NODE_BREAK;
  if (z->loop == LOOP_NONE) {
    boa_scope_later(z, ref, is_break ? "'break' outside loop" : "'continue' not properly in loop");
  } else if (z->loop == LOOP_STAR) {
    boa_scope_later(z, ref, "'break', 'continue' and 'return' cannot appear in an except* block");
  }
}

/* The target of an augmented assignment. That of an attribute does not make it one of the class's. */
static void visit_changed(scoper *z, boa_node_ref target) {
  const boa_node *n = boa_scope_node(z, target);
  if (n->kind == BOA_NODE_ATTRIBUTE) {
    boa_scope_check_debug(z, n->b, target);
    boa_scope_visit(z, n->a);
  } else {
    boa_scope_visit(z, target);
  }
}

static boa_status visit_annotated(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  const boa_node *target = boa_scope_node(z, n->a);
  boa_status status = BOA_OK;
  if (n->flags & BOA_FLAG_SIMPLE) {
    note *m;
    boa_scope_check_debug(z, target->a, n->a);
    status = boa_scope_note_name(z, z->scope, target->a, 0, &m);
    if (status == BOA_OK && (m->flags & (NOTE_GLOBAL | NOTE_NONLOCAL)) && z->scope != 1) {
      return boa_scope_fail(z, ref, "annotated name '%t' can't be %s", z->t->names[target->a].text, z->t->names[target->a].len,
                            m->flags & NOTE_GLOBAL ? "global" : "nonlocal");
    }
    if (status == BOA_OK) {
      m->flags |= BOA_SYM_ANNOTATED | BOA_SYM_ASSIGNED;
    }
  } else if (target->kind != BOA_NODE_NAME || n->c) {
    n->c ? boa_scope_visit(z, n->a) : visit_changed(z, n->a);
  }
  uint8_t kind = boa_scope_current(z)->kind;
  bool kept = n->flags & BOA_FLAG_SIMPLE && (kind == BOA_SCOPE_MODULE || kind == BOA_SCOPE_CLASS);
  boa_scope_push(z, kept ? TASK_ANNOTATE : TASK_CHECK, kept ? ref : n->b);
  boa_scope_visit(z, n->c);
  return status;
}

static void visit_loop(scoper *z, boa_list_ref body, boa_list_ref orelse) {
  boa_scope_push(z, TASK_LOOP, LOOP_BODY);
  boa_scope_visit_list(z, body);
  boa_scope_push(z, TASK_LOOP, z->loop);
  boa_scope_visit_list(z, orelse);
}

static void visit_try(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  bool star = n->flags & BOA_FLAG_STAR;
  boa_scope_visit_list(z, n->a);
  if (star) {
    boa_scope_push(z, TASK_LOOP, LOOP_STAR);
    boa_scope_push(z, TASK_STAR, 1);
  }
  uint32_t count = boa_list_count(z->t, n->b);
  for (uint32_t i = 0; i < count; i++) {
    boa_node_ref handler = boa_list_at(z->t, n->b, i);
    if (!boa_scope_node(z, handler)->a && i + 1 < count) {
      boa_scope_later(z, handler, "default 'except:' must be last");
    }
    boa_scope_visit(z, handler);
  }
  if (star) {
    boa_scope_push(z, TASK_LOOP, z->loop);
    boa_scope_push(z, TASK_STAR, z->star);
  }
  boa_scope_visit_list(z, n->c);
  boa_scope_visit_list(z, n->d);
}

static boa_status visit_handler(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  boa_scope_visit(z, n->a);
  boa_scope_visit_list(z, n->c);
  return n->b ? boa_scope_bind(z, n->b, BOA_SYM_ASSIGNED | BOA_SYM_DELETED, ref) : BOA_OK;
}

static boa_status visit_statement(scoper *z, boa_node_ref ref) {
  const boa_node *n = boa_scope_node(z, ref);
  switch (n->kind) {
  case BOA_NODE_FUNCTION_DEF:
  case BOA_NODE_CLASS_DEF:
    return boa_scope_visit_definition(z, ref);
  case BOA_NODE_RETURN:
    visit_return(z, ref);
    break;
  case BOA_NODE_DELETE:
    boa_scope_visit_list(z, n->a);
    break;
  case BOA_NODE_ASSIGN:
    boa_scope_visit(z, n->b);
    boa_scope_visit_list(z, n->a);
    break;
  case BOA_NODE_TYPE_ALIAS:
    boa_scope_visit(z, n->a);
    boa_scope_push(z, TASK_ENTER, ref);
    break;
  case BOA_NODE_AUG_ASSIGN:
    visit_changed(z, n->a);
    boa_scope_visit(z, n->b);
    break;
  case BOA_NODE_ANN_ASSIGN:
    return visit_annotated(z, ref);
  case BOA_NODE_FOR:
    check_async(z, ref, "'async for' outside async function");
    boa_scope_visit(z, n->a);
    boa_scope_visit(z, n->b);
    visit_loop(z, n->c, n->d);
    break;
  case BOA_NODE_WHILE:
    boa_scope_visit(z, n->a);
    visit_loop(z, n->b, n->c);
    break;
  case BOA_NODE_IF:
    boa_scope_visit(z, n->a);
    boa_scope_visit_list(z, n->b);
    boa_scope_visit_list(z, n->c);
    break;
  case BOA_NODE_WITH:
    check_async(z, ref, "'async with' outside async function");
    boa_scope_visit_list(z, n->a);
    boa_scope_visit_list(z, n->b);
    break;
  case BOA_NODE_WITH_ITEM:
  case BOA_NODE_RAISE:
  case BOA_NODE_ASSERT:
    boa_scope_visit(z, n->a);
    boa_scope_visit(z, n->b);
    break;
  case BOA_NODE_MATCH:
    boa_scope_check_cases(z, n->b);
    boa_scope_visit(z, n->a);
    boa_scope_visit_list(z, n->b);
    break;
  case BOA_NODE_MATCH_CASE:
    return boa_scope_visit_case(z, ref);
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
    boa_scope_visit(z, n->a);
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
  const boa_node *n = boa_scope_node(z, ref);
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
    boa_scope_push_list(z, TASK_CHECK, n->a);
    break;
  case BOA_NODE_DICT:
    boa_scope_push_list(z, TASK_CHECK, n->a);
    boa_scope_push_list(z, TASK_CHECK, n->b);
    break;
  case BOA_NODE_COMPARE:
    boa_scope_push(z, TASK_CHECK, n->a);
    boa_scope_push_list(z, TASK_CHECK, n->b);
    break;
  case BOA_NODE_CALL:
    boa_scope_push(z, TASK_CHECK, n->a);
    boa_scope_push_list(z, TASK_CHECK, boa_scope_node(z, n->b)->a);
    boa_scope_push_list(z, TASK_CHECK, boa_scope_node(z, n->b)->b);
    break;
  case BOA_NODE_KEYWORD:
    boa_scope_push(z, TASK_CHECK, n->b);
    break;
  case BOA_NODE_BIN_OP:
  case BOA_NODE_SUBSCRIPT:
    boa_scope_push(z, TASK_CHECK, n->a);
    boa_scope_push(z, TASK_CHECK, n->b);
    break;
  case BOA_NODE_UNARY_OP:
  case BOA_NODE_ATTRIBUTE:
  case BOA_NODE_STARRED:
  case BOA_NODE_FORMATTED_VALUE:
  case BOA_NODE_INTERPOLATION:
    boa_scope_push(z, TASK_CHECK, n->a);
    break;
  case BOA_NODE_IF_EXP:
    boa_scope_push(z, TASK_CHECK, n->a);
    boa_scope_push(z, TASK_CHECK, n->b);
    boa_scope_push(z, TASK_CHECK, n->c);
    break;
  default:
    break;
  }
  return BOA_OK;
}

/* --- the walk ------------------------------------------------------------------------------------------------------------- */

static boa_status enter(scoper *z, boa_node_ref ref) {
  switch (boa_scope_node(z, ref)->kind) {
  case BOA_NODE_FUNCTION_DEF:
  case BOA_NODE_CLASS_DEF:
    return boa_scope_enter_definition(z, ref);
  case BOA_NODE_LAMBDA:
    return boa_scope_enter_lambda(z, ref);
  case BOA_NODE_TYPE_ALIAS:
    return boa_scope_enter_alias(z, ref);
  default:
    return boa_scope_enter_comprehension(z, ref);
  }
}

static boa_status second_step(scoper *z, boa_node_ref ref) {
  switch (boa_scope_node(z, ref)->kind) {
  case BOA_NODE_FUNCTION_DEF:
  case BOA_NODE_CLASS_DEF:
    return boa_scope_enter_body(z, ref);
  case BOA_NODE_TYPE_ALIAS:
    return boa_scope_enter_alias_value(z, ref);
  default:
    boa_scope_end_comprehension(z, ref);
    return BOA_OK;
  }
}

static boa_status leave(scoper *z) {
  boa_scope *c = boa_scope_current(z);
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
    boa_scope_visit(z, boa_scope_node(z, k.value)->kind == BOA_NODE_STARRED ? boa_scope_node(z, k.value)->a : k.value);
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
    return boa_scope_bind(z, boa_scope_node(z, k.value)->a, BOA_SYM_ASSIGNED, k.value);
  case TASK_ANNOTATE:
    return boa_scope_annotate(z, k.value);
  case TASK_TYPE_PARAM:
    return boa_scope_type_param(z, k.value);
  default:
    break;
  }
  uint8_t kind = boa_scope_node(z, k.value)->kind;
  if (kind < BOA_NODE_BOOL_OP) {
    return visit_statement(z, k.value);
  }
  return kind >= BOA_NODE_MATCH_VALUE ? boa_scope_visit_pattern(z, k.value) : boa_scope_visit_expression(z, k.value);
}

/* __future__ imports may stand at the beginning only, behind a doc string. */
static void watch_future(scoper *z, task k) {
  const boa_node *n = boa_scope_node(z, k.value);
  if (k.kind != TASK_VISIT || n->kind >= BOA_NODE_BOOL_OP || !z->future_allowed) {
    return;
  }
  bool future = n->kind == BOA_NODE_IMPORT_FROM && n->c == 0 && is_name(z, n->a, "__future__");
  bool doc = n->kind == BOA_NODE_EXPR && boa_scope_node(z, n->a)->kind == BOA_NODE_CONSTANT &&
             k.value == boa_list_at(z->t, boa_scope_node(z, z->t->root)->a, 0) &&
             z->t->consts[boa_scope_node(z, n->a)->a].kind == BOA_CONST_STR;
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
  boa_scope_visit_list(z, boa_scope_node(z, z->t->root)->a);
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
    status = boa_tree_name(z->w, z->t, "__classdict__", 13, &z->name_classdict);
  }
  if (status == BOA_OK) {
    status = boa_tree_name(z->w, z->t, ".type_params", 12, &z->name_type_params);
  }
  if (status == BOA_OK) {
    status = boa_tree_name(z->w, z->t, "__conditional_annotations__", 27, &z->name_conditional);
  }
  if (status == BOA_OK) {
    status = boa_tree_name(z->w, z->t, "self", 4, &z->name_self);
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
    status = boa_scope_enter(z, BOA_SCOPE_MODULE, z->t->root, &number);
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
