/* Scopes: which variable each name means, found before code is made (CPython's symtable).
 *
 * Every MODULE, FUNCTION_DEF, LAMBDA, CLASS_DEF, comprehension, generator expression and type-parameter list has one scope; its
 * number is in the node (see tree.h). Names are mangled already (a private name inside a class is found under its mangled
 * name: ask boa_scope_mangle for the name to look up). As in CPython 3.12+, list, set and dict comprehensions are inlined
 * by the compiler, but they still have scopes of their own here.
 *
 * The scope of a type-parameter list is the parent of the scope in its node (FUNCTION_MORE, TYPE_ALIAS); TYPE_VAR.d is a scope of kind
 * TYPE_ALIAS for its bound and default, when it has one. A walrus in a comprehension binds in the scope around; in the comprehension its
 * name is FREE or GLOBAL_EXPLICIT. `super` in a function inside a class counts as a use of __class__, which is FREE there and has no
 * symbol in the class: see BOA_SCOPE_NEEDS_CLASS_CELL.
 *
 * Annotations of a function have a scope (ARGUMENTS.d), those of a class or module another (`annotations`): they are evaluated by a
 * function of their own. Directly in a class such a scope, and those of type parameters and aliases, see the class's names: theirs are
 * NAME, or FREE where a function around has the name too, and __classdict__ is FREE in them (BOA_SCOPE_NEEDS_CLASSDICT). Which annotated
 * names were reached is kept in a dict, __conditional_annotations__: a global of a module, a cell of a class (BOA_SCOPE_CONDITIONAL). */
#ifndef BOA_FRONT_SCOPE_H
#define BOA_FRONT_SCOPE_H

#include "front/tree.h"

typedef enum boa_scope_kind {
  BOA_SCOPE_MODULE,
  BOA_SCOPE_FUNCTION,
  BOA_SCOPE_LAMBDA,
  BOA_SCOPE_CLASS,
  BOA_SCOPE_COMPREHENSION,
  BOA_SCOPE_GENERATOR_EXP,
  BOA_SCOPE_TYPE_PARAMS,
  BOA_SCOPE_TYPE_ALIAS,
  BOA_SCOPE_ANNOTATION
} boa_scope_kind;

typedef enum boa_variable {
  BOA_VAR_LOCAL,           /* a register of this scope */
  BOA_VAR_CELL,            /* a local that an inner scope uses: lives in a cell */
  BOA_VAR_FREE,            /* a cell of an enclosing function */
  BOA_VAR_GLOBAL_IMPLICIT, /* global, then built-in */
  BOA_VAR_GLOBAL_EXPLICIT, /* declared global */
  BOA_VAR_NAME, /* in a class or module body: its own namespace, then global, then built-in (module scope: all names that are not declared otherwise are NAME) */
} boa_variable;

enum {
  BOA_SYM_PARAMETER = 1,
  BOA_SYM_ASSIGNED = 2, /* bound here in any way */
  BOA_SYM_USED = 4,
  BOA_SYM_WALRUS = 8, /* bound by := in this scope or in a comprehension inside it: operands must be copied */
  BOA_SYM_ANNOTATED = 16,
  BOA_SYM_COMP_ITER = 32, /* a comprehension's iteration variable */
  BOA_SYM_DELETED = 64,   /* target of a del, or an except handler's name: may be unbound again */
  BOA_SYM_PASSED = 128, /* class scope: the name here is the class's own (kind NAME), but a function inside uses the variable of
                                that name of a function around: its cell passes through the class's closure */
};

typedef struct boa_symbol {
  boa_name_ref name;
  uint8_t kind;   /* boa_variable */
  uint8_t flags;  /* BOA_SYM_… */
  uint16_t index; /* for the compiler's use */
} boa_symbol;

enum {
  BOA_SCOPE_GENERATOR = 1,        /* has yield */
  BOA_SCOPE_COROUTINE = 2,        /* async def, an async comprehension, or a module with await in it */
  BOA_SCOPE_NEEDS_CLASS_CELL = 4, /* class: a method uses __class__ or super */
  BOA_SCOPE_VARARGS = 8,
  BOA_SCOPE_VARKW = 16,
  BOA_SCOPE_NESTED = 32,
  BOA_SCOPE_SEES_CLASS = 128,      /* annotations, type parameters, aliases: directly in a class (see above) */
  BOA_SCOPE_NEEDS_CLASSDICT = 256, /* class: such a scope in it needs its namespace */
  BOA_SCOPE_CONDITIONAL = 512,     /* class, module: has an annotated name that may not be reached */
};

typedef struct boa_scope {
  uint8_t kind; /* boa_scope_kind */
  uint16_t flags;
  uint32_t parent; /* scope number; 0 for the module (scope 0 is no scope, 1 is the module) */
  boa_node_ref node;
  boa_name_ref class_name;                /* innermost class, for mangling; 0 = none */
  uint32_t class_scope;                   /* the innermost class's scope, itself included; 0 = none */
  uint32_t annotations;                   /* class, module: the scope of its annotations; 0 = none */
  boa_node_ref annotated, last_annotated; /* class, module: its annotated names, linked through ANN_ASSIGN.d */
  uint32_t statics;      /* class: the last of the attributes that its functions assign to self, in `statics`; 0 = none */
  uint32_t first, count; /* its symbols in `symbols`, in order of first appearance; parameters first, in order */
} boa_scope;

/* self.name = … somewhere in a class: for __static_attributes__. */
typedef struct boa_static {
  boa_name_ref name;
  uint32_t before; /* the one before it of the same class; 0 = none */
} boa_static;

typedef struct boa_scopes {
  boa_scope *scopes;
  uint32_t scope_count;
  boa_symbol *symbols;
  uint32_t symbol_count;
  boa_static *statics; /* from 1 on */
  uint32_t static_count;
  uint32_t *index; /* a hash table (scope, name) -> symbol */
  uint32_t index_mask;
} boa_scopes;

/* Analyses t (and writes scope numbers into its nodes). Raises CPython's errors ("name 'x' is used prior to global declaration",
 * "no binding for nonlocal 'x' found", "duplicate argument 'x' in function definition", "'return' outside function", …, also those CPython's
 * compiler finds: "'break' outside loop", "default 'except:' must be last", starred and await placement) with their positions. */
boa_status boa_scopes_find(boa_work *w, boa_tree *t, boa_scopes *s, boa_syntax_error *e);

/* The symbol of a (mangled) name in a scope, or NULL. */
boa_symbol *boa_scope_symbol(const boa_scopes *s, uint32_t scope, boa_name_ref name);
/* The name under which `name` is kept in that scope (mangled when private in a class). Total; may add to t->names. */
boa_status boa_scope_mangle(boa_work *w, boa_tree *t, const boa_scopes *s, uint32_t scope, boa_name_ref name,
                            boa_name_ref *out);

#endif
