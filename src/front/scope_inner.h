/* Shared by the halves of the scope analysis: scope.c (with scope_expression.c, scope_definition.c, scope_pattern.c) walks the tree
 * and notes what each scope does with each name, scope_resolve.c then decides what each name means. */
#ifndef BOA_FRONT_SCOPE_INNER_H
#define BOA_FRONT_SCOPE_INNER_H

#include "front/lex.h"
#include "front/scope.h"

/* Besides BOA_SYM_…: */
enum {
  NOTE_GLOBAL = 0x100,     /* declared global */
  NOTE_NONLOCAL = 0x200,   /* declared nonlocal */
  NOTE_IMPORTED = 0x400,   /* bound by an import, which a later `global` may follow */
  NOTE_TYPE_PARAM = 0x800, /* a type parameter */
  NOTE_OUTER = 0x1000,     /* comprehension: bound by := in the scope around */
};

/* What a scope does with a name, in order of first appearance over all scopes. */
typedef struct note {
  uint32_t scope;
  boa_name_ref name;
  uint16_t flags;
  uint8_t kind; /* boa_variable, once resolved */
  uint8_t resolved;
  boa_node_ref declaration; /* the global or nonlocal statement */
} note;

typedef enum task_kind {
  TASK_VISIT,    /* a node */
  TASK_VALUE,    /* an expression that may be starred */
  TASK_CHECK,    /* an annotation: only looked through for what must not be in it */
  TASK_ENTER,    /* the scope that a node opens */
  TASK_LEAVE,    /* the current scope */
  TASK_LOOP,     /* sets what break and continue find: see loop_kind */
  TASK_STAR,     /* sets whether an except* handler is around */
  TASK_ITER,     /* 1, 0: into, out of the iterable of a comprehension */
  TASK_LAZY,     /* sets in what lazily evaluated thing we are: an index of lazy_names, 0 = none */
  TASK_BIND,     /* the name of a definition */
  TASK_ANNOTATE, /* the annotations of a function, or that of a name in a class or module */
  TASK_TYPE_PARAM,
  TASK_SECOND /* the second step of a node: the body of a definition, the value of a type statement, the end of a comprehension */
} task_kind;

typedef struct task {
  uint32_t kind, value;
} task;

typedef enum loop_kind { LOOP_NONE, LOOP_BODY, LOOP_STAR } loop_kind;

typedef struct scoper {
  boa_work *w;
  boa_tree *t;
  boa_scopes *s;
  boa_syntax_error *error;
  boa_syntax_error later; /* the first error that CPython's code generator would find: reported if there is no other */
  bool has_later;
  uint32_t scope;
  uint32_t scope_room, static_room;
  note *notes;
  uint32_t note_count, note_room;
  uint32_t *index; /* hash: slots of note + 1 */
  uint32_t index_mask;
  task *tasks;
  uint32_t task_count, task_room;
  uint32_t loop, star, iterables, lazy;
  boa_name_ref name_super, name_class, name_classdict, name_conditional, name_type_params, name_self, name_debug;
  bool future_allowed;
  uint32_t *seen; /* by name: in which call or pattern it was met last */
  uint32_t seen_count;
  uint32_t *nodes; /* patterns still to be looked through */
  uint32_t node_room;
  boa_status status; /* of pushing tasks */
} scoper;

/* What z->lazy counts: things that are evaluated later, and must not hold yield, await or := for that. */
enum { LAZY_NONE, LAZY_ANNOTATION, LAZY_BOUND, LAZY_ALIAS, LAZY_GENERIC, LAZY_DEFAULT };
const char *boa_scope_lazy_name(uint32_t lazy);

static inline const boa_node *boa_scope_node(const scoper *z, boa_node_ref ref) {
  return &z->t->nodes[ref];
}

static inline boa_scope *boa_scope_current(scoper *z) {
  return &z->s->scopes[z->scope];
}

static inline bool boa_scope_is_comprehension(const boa_scope *c) {
  return c->kind == BOA_SCOPE_COMPREHENSION || c->kind == BOA_SCOPE_GENERATOR_EXP;
}

/* Tasks, in the order in which they shall run. */
void boa_scope_push(scoper *z, task_kind kind, uint32_t value);
void boa_scope_push_list(scoper *z, task_kind kind, boa_list_ref list);
void boa_scope_visit(scoper *z, boa_node_ref node);
void boa_scope_visit_list(scoper *z, boa_list_ref list);

/* Notes on a name (before mangling), in the current scope or another. */
boa_status boa_scope_note_name(scoper *z, uint32_t scope, boa_name_ref name, uint32_t flags, note **out);
boa_status boa_scope_bind(scoper *z, boa_name_ref name, uint32_t flags, boa_node_ref node);
boa_status boa_scope_use(scoper *z, boa_name_ref name);
/* For `object.attribute = …`: an attribute of self belongs to the class around. */
void boa_scope_note_static(scoper *z, boa_node_ref attribute);
void boa_scope_check_debug(scoper *z, boa_name_ref name, boa_node_ref node);
/* Whether the name was met in this group (a call, a pattern; named by a node) before. */
bool boa_scope_seen(scoper *z, boa_name_ref name, boa_node_ref group);
void boa_scope_check_repeated(scoper *z, boa_list_ref keywords, boa_node_ref group);
/* Numbers a new scope inside the current one and stays in it at once. */
boa_status boa_scope_enter(scoper *z, boa_scope_kind kind, boa_node_ref node, uint32_t *number);

/* The kinds of nodes: visiting one, and the steps in which it opens its scopes. */
boa_status boa_scope_visit_expression(scoper *z, boa_node_ref ref);
boa_status boa_scope_enter_comprehension(scoper *z, boa_node_ref ref);
void boa_scope_end_comprehension(scoper *z, boa_node_ref ref);
bool boa_scope_may_await(scoper *z, boa_scope *c);
boa_status boa_scope_visit_case(scoper *z, boa_node_ref ref);
boa_status boa_scope_visit_pattern(scoper *z, boa_node_ref ref);
void boa_scope_check_cases(scoper *z, boa_list_ref cases);
boa_status boa_scope_visit_definition(scoper *z, boa_node_ref ref);
boa_status boa_scope_enter_definition(scoper *z, boa_node_ref ref);
boa_status boa_scope_enter_body(scoper *z, boa_node_ref ref);
boa_status boa_scope_visit_lambda(scoper *z, boa_node_ref ref);
boa_status boa_scope_enter_lambda(scoper *z, boa_node_ref ref);
boa_status boa_scope_annotate(scoper *z, boa_node_ref ref);
boa_status boa_scope_enter_alias(scoper *z, boa_node_ref ref);
boa_status boa_scope_enter_alias_value(scoper *z, boa_node_ref ref);
boa_status boa_scope_type_param(scoper *z, boa_node_ref ref);

/* An error of CPython's symbol table ends the walk; one of its code generator waits for the end. */
void boa_scope_later(scoper *z, boa_node_ref node, const char *format, ...);
boa_status boa_scope_fail(scoper *z, boa_node_ref node, const char *format, ...);
/* The note of a name in a scope; NULL when there is none. */
note *boa_scope_find_note(const scoper *z, uint32_t scope, boa_name_ref name);
/* The same, made when there is none. */
boa_status boa_scope_note(scoper *z, uint32_t scope, boa_name_ref name, note **out);
/* Decides all kinds and fills z->s. */
boa_status boa_scope_resolve(scoper *z);

#endif
