/* Shared by the two halves of the scope analysis: scope.c walks the tree and notes what each scope does with each name,
 * scope_resolve.c then decides what each name means. */
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
  TASK_VISIT, /* a node */
  TASK_VALUE, /* an expression that may be starred */
  TASK_CHECK, /* an annotation: only looked through for what must not be in it */
  TASK_ENTER, /* the scope that a node opens */
  TASK_LEAVE, /* the current scope */
  TASK_LOOP,  /* sets what break and continue find: see loop_kind */
  TASK_STAR,  /* sets whether an except* handler is around */
  TASK_ITER,  /* 1, 0: into, out of the iterable of a comprehension */
  TASK_LAZY,  /* sets in what lazily evaluated thing we are: an index of lazy_names, 0 = none */
  TASK_BIND,  /* the name of a definition */
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
  uint32_t scope_room;
  note *notes;
  uint32_t note_count, note_room;
  uint32_t *index; /* hash: slots of note + 1 */
  uint32_t index_mask;
  task *tasks;
  uint32_t task_count, task_room;
  uint32_t loop, star, iterables, lazy;
  boa_name_ref name_super, name_class, name_debug;
  bool future_allowed;
  uint32_t *seen; /* by name: in which call or pattern it was met last */
  uint32_t seen_count, pattern;
  boa_status status; /* of pushing tasks */
} scoper;

boa_status boa_scope_fail(scoper *z, boa_node_ref node, const char *format, ...);
/* The note of a name in a scope; NULL when there is none. */
note *boa_scope_find_note(const scoper *z, uint32_t scope, boa_name_ref name);
/* The same, made when there is none. */
boa_status boa_scope_note(scoper *z, uint32_t scope, boa_name_ref name, note **out);
/* Decides all kinds and fills z->s. */
boa_status boa_scope_resolve(scoper *z);

#endif
