/* The syntax tree: flat arrays in scratch, made by parse.c, annotated by scope.c, read by compile.c.
 *
 * A node is an index into `nodes` (0 = none). Its fields a, b, c, d hold, by kind, a node, a list, a name or a constant, as the
 * table below says. A list is an index into `lists`: lists[i] is the count, the items follow (0 = empty list). Children are
 * nodes made before their parent, so a tree is walked without recursion and its depth is only length. Positions are byte
 * offsets into the source; boa_tree_position turns them into lines and columns. Nothing here points into the cage. */
#ifndef BOA_FRONT_TREE_H
#define BOA_FRONT_TREE_H

#include "cage/work.h"

typedef uint32_t boa_node_ref; /* index into nodes */
typedef uint32_t boa_list_ref; /* index into lists */
typedef uint32_t boa_name_ref; /* index into names; 0 = no name */

/* X(kind, fields). n: node, n?: node or 0, l: list of nodes, l?: list whose items may be 0, names: list of names, name, name?, const. */
#define BOA_NODE_KINDS(X)                                                                                                      \
  X(NONE, "")                                                                                                                  \
  /* statements */                                                                                                             \
  X(MODULE, "a=l body, b=scope")                                                                                               \
  X(FUNCTION_DEF, "a=name, b=n ARGUMENTS, c=l body, d=n FUNCTION_MORE; flag ASYNC")                                            \
  X(FUNCTION_MORE, "a=l decorators, b=n? returns, c=l type params, d=scope (of the body; type params: see scope.h)")           \
  X(CLASS_DEF, "a=name, b=n CALL_MORE (bases, keywords), c=l body, d=n FUNCTION_MORE (b unused)")                              \
  X(RETURN, "a=n?")                                                                                                            \
  X(DELETE, "a=l targets")                                                                                                     \
  X(ASSIGN, "a=l targets (left to right), b=n value")                                                                          \
  X(TYPE_ALIAS, "a=n NAME, b=l type params, c=n value, d=scope")                                                               \
  X(AUG_ASSIGN, "op=BINARY operator, a=n target, b=n value")                                                                   \
  X(ANN_ASSIGN, "a=n target, b=n annotation, c=n? value, d=n? next annotated name of its scope; flag SIMPLE")                  \
  X(FOR, "a=n target, b=n iter, c=l body, d=l orelse; flag ASYNC")                                                             \
  X(WHILE, "a=n test, b=l body, c=l orelse")                                                                                   \
  X(IF, "a=n test, b=l body, c=l orelse (an elif is one IF in it, flag ELIF on that IF)")                                      \
  X(WITH, "a=l WITH_ITEM, b=l body; flag ASYNC")                                                                               \
  X(WITH_ITEM, "a=n context, b=n? target")                                                                                     \
  X(MATCH, "a=n subject, b=l MATCH_CASE")                                                                                      \
  X(MATCH_CASE, "a=n pattern, b=n? guard, c=l body")                                                                           \
  X(RAISE, "a=n? exc, b=n? cause")                                                                                             \
  X(TRY, "a=l body, b=l EXCEPT_HANDLER, c=l orelse, d=l finalbody; flag STAR for except*")                                     \
  X(EXCEPT_HANDLER, "a=n? type, b=name?, c=l body")                                                                            \
  X(ASSERT, "a=n test, b=n? message")                                                                                          \
  X(IMPORT, "a=l ALIAS")                                                                                                       \
  X(IMPORT_FROM, "a=name? module (dotted), b=l ALIAS (one with name '*'), c=level")                                            \
  X(ALIAS, "a=name (dotted), b=name? asname")                                                                                  \
  X(GLOBAL, "a=names")                                                                                                         \
  X(NONLOCAL, "a=names")                                                                                                       \
  X(EXPR, "a=n value")                                                                                                         \
  X(PASS, "")                                                                                                                  \
  X(BREAK, "")                                                                                                                 \
  X(CONTINUE, "")                                                                                                              \
  /* expressions */                                                                                                            \
  X(BOOL_OP, "op=AND or OR, a=l values (2 or more)")                                                                           \
  X(NAMED_EXPR, "a=n NAME (store), b=n value")                                                                                 \
  X(BIN_OP, "op=BINARY operator, a=n left, b=n right")                                                                         \
  X(UNARY_OP, "op=UNARY operator, a=n operand")                                                                                \
  X(LAMBDA, "a=n ARGUMENTS, b=n body, d=scope")                                                                                \
  X(IF_EXP, "a=n test, b=n body, c=n orelse")                                                                                  \
  X(DICT, "a=l? keys (0 = ** of the value), b=l values")                                                                       \
  X(SET, "a=l items")                                                                                                          \
  X(LIST_COMP, "a=n element, b=l COMPREHENSION, d=scope")                                                                      \
  X(SET_COMP, "a=n element, b=l COMPREHENSION, d=scope")                                                                       \
  X(DICT_COMP, "a=n key, b=l COMPREHENSION, c=n value, d=scope")                                                               \
  X(GENERATOR_EXP, "a=n element, b=l COMPREHENSION, d=scope")                                                                  \
  X(COMPREHENSION, "a=n target, b=n iter, c=l ifs; flag ASYNC")                                                                \
  X(AWAIT, "a=n")                                                                                                              \
  X(YIELD, "a=n?")                                                                                                             \
  X(YIELD_FROM, "a=n")                                                                                                         \
  X(COMPARE, "a=n left, b=l right operands, c=l COMPARE operators (numbers, not nodes)")                                       \
  X(CALL, "a=n function, b=n CALL_MORE")                                                                                       \
  X(CALL_MORE, "a=l positional (with STARRED), b=l KEYWORD in source order; 0 fields when none")                               \
  X(KEYWORD, "a=name? (0 = **), b=n value")                                                                                    \
  X(FORMATTED_VALUE, "a=n value, b=n? JOINED_STR format spec, op=conversion ('s','r','a' or 0)")                               \
  X(INTERPOLATION, "as FORMATTED_VALUE, c=const: str, the expression's text")                                                  \
  X(JOINED_STR, "a=l values: CONSTANT str or FORMATTED_VALUE, adjacent constants merged, no empty ones")                       \
  X(TEMPLATE_STR, "a=l values: CONSTANT str or INTERPOLATION")                                                                 \
  X(CONSTANT, "a=const")                                                                                                       \
  X(ATTRIBUTE, "a=n value, b=name, op=CONTEXT")                                                                                \
  X(SUBSCRIPT, "a=n value, b=n index (TUPLE, SLICE…), op=CONTEXT")                                                             \
  X(STARRED, "a=n value, op=CONTEXT")                                                                                          \
  X(NAME, "a=name, op=CONTEXT")                                                                                                \
  X(LIST, "a=l items, op=CONTEXT")                                                                                             \
  X(TUPLE, "a=l items, op=CONTEXT")                                                                                            \
  X(SLICE, "a=n? lower, b=n? upper, c=n? step")                                                                                \
  /* parts */                                                                                                                  \
  X(ARGUMENTS, "a=l positional ARG (the first op of them positional-only, op in c), b=n? ARGUMENTS_MORE, c=posonly count, "    \
               "d=scope? of the annotations")                                                                                  \
  X(ARGUMENTS_MORE, "a=n? vararg ARG, b=l keyword-only ARG, c=n? kwarg ARG")                                                   \
  X(ARG, "a=name, b=n? annotation, c=n? default")                                                                              \
  X(TYPE_VAR, "a=name, b=n? bound, c=n? default, op=0 TypeVar, 1 TypeVarTuple, 2 ParamSpec, d=scope")                          \
  /* patterns */                                                                                                               \
  X(MATCH_VALUE, "a=n")                                                                                                        \
  X(MATCH_SINGLETON, "a=n CONSTANT")                                                                                           \
  X(MATCH_SEQUENCE, "a=l patterns")                                                                                            \
  X(MATCH_MAPPING, "a=l keys, b=l patterns, c=name? rest")                                                                     \
  X(MATCH_CLASS, "a=n class, b=l patterns, c=names (keyword attributes), d=l keyword patterns")                                \
  X(MATCH_STAR, "a=name? (0 = *_)")                                                                                            \
  X(MATCH_AS, "a=n? pattern, b=name? (both 0: _)")                                                                             \
  X(MATCH_OR, "a=l patterns")

typedef enum boa_node_kind {
#define X(kind, fields) BOA_NODE_##kind,
  BOA_NODE_KINDS(X)
#undef X
      BOA_NODE_KIND_COUNT
} boa_node_kind;

enum { BOA_CONTEXT_LOAD, BOA_CONTEXT_STORE, BOA_CONTEXT_DELETE };
/* Binary operators; the same numbers name the BINARY instructions' generic form. */
typedef enum boa_binary {
  BOA_ADD,
  BOA_SUB,
  BOA_MUL,
  BOA_MATMUL,
  BOA_TRUEDIV,
  BOA_FLOORDIV,
  BOA_MOD,
  BOA_POW,
  BOA_LSHIFT,
  BOA_RSHIFT,
  BOA_AND,
  BOA_XOR,
  BOA_OR,
  BOA_BINARY_COUNT
} boa_binary;
enum { BOA_BOOL_AND, BOA_BOOL_OR };
enum { BOA_UNARY_NEG, BOA_UNARY_POS, BOA_UNARY_INVERT, BOA_UNARY_NOT };
typedef enum boa_compare { BOA_LT, BOA_LE, BOA_EQ, BOA_NE, BOA_GT, BOA_GE, BOA_IS, BOA_IS_NOT, BOA_IN, BOA_NOT_IN } boa_compare;

enum {
  BOA_FLAG_ASYNC = 1,          /* FUNCTION_DEF, FOR, WITH, COMPREHENSION */
  BOA_FLAG_SIMPLE = 2,         /* ANN_ASSIGN: a bare name, not in parentheses */
  BOA_FLAG_STAR = 4,           /* TRY: except* */
  BOA_FLAG_ELIF = 8,           /* IF: written as elif */
  BOA_FLAG_PARENTHESIZED = 16, /* any expression directly in parentheses, a tuple with its own too */
  BOA_FLAG_DIRECT = 32         /* ANN_ASSIGN: directly in a class body, so that it runs if the body ends (set by scope.c) */
};

typedef struct boa_node {
  uint8_t kind, op;
  uint16_t flags;
  uint32_t a, b, c, d;
  uint32_t start, end; /* bytes [start, end) of the source, as CPython's col_offset … end_col_offset */
} boa_node;

typedef enum boa_const_kind {
  BOA_CONST_NONE,
  BOA_CONST_TRUE,
  BOA_CONST_FALSE,
  BOA_CONST_ELLIPSIS,
  BOA_CONST_INT,     /* integer: fits 63 bits signed, so it is an unboxed value */
  BOA_CONST_BIG_INT, /* text: digits without prefix or underscores, of base `base` */
  BOA_CONST_FLOAT,   /* number */
  BOA_CONST_IMAGINARY,
  BOA_CONST_STR,   /* text: UTF-8, lone surrogates (from \ud800) in their three-byte form; chars: length in code points */
  BOA_CONST_BYTES, /* text: raw bytes */
} boa_const_kind;

typedef struct boa_const {
  uint8_t kind, base;
  uint8_t unicode_prefix; /* STR: written with u */
  uint32_t len, chars;
  union {
    int64_t integer;
    double number;
    const char *text; /* in the source or in scratch; not terminated */
  };
} boa_const;

typedef struct boa_name {
  const char *text; /* UTF-8, NFKC-normalised when not ASCII; not terminated */
  uint32_t len;
} boa_name;

enum { BOA_TREE_TOP_AWAIT = 1, BOA_TREE_TOP_RETURN = 2 };

typedef struct boa_tree {
  const char *source; /* UTF-8, terminated by a NUL at source[source_len] */
  uint32_t source_len;
  boa_node *nodes;
  uint32_t node_count;
  uint32_t *lists;
  uint32_t list_len;
  boa_const *consts;
  uint32_t const_count;
  boa_name *names; /* each distinct identifier once */
  uint32_t name_count;
  uint32_t *lines; /* byte offset at which each line starts; lines[0] == 0 */
  uint32_t line_count;
  boa_node_ref root;  /* the MODULE */
  uint32_t future;    /* bit 0: from __future__ import annotations */
  uint32_t top_level; /* BOA_TREE_TOP_…: what a module may do that is a feed */
  /* how much the arrays can hold, and the hash index of names: for tree.c alone */
  uint32_t node_room, list_room, const_room, name_room, line_room;
  uint32_t *name_index; /* name_mask + 1 slots, 0 = empty */
  uint32_t name_mask;
} boa_tree;

/* A syntax error as CPython 3.14 reports it. Lines and columns count from 1, columns in characters; 0 = unknown. */
typedef enum boa_syntax_type { BOA_SYNTAX_ERROR, BOA_INDENTATION_ERROR, BOA_TAB_ERROR, BOA_INCOMPLETE_ERROR } boa_syntax_type;
typedef struct boa_syntax_error {
  boa_syntax_type type;
  char message[256]; /* terminated UTF-8, cut at a character */
  uint32_t line, column, end_line, end_column;
} boa_syntax_error;

typedef struct boa_position {
  uint32_t line, column; /* line from 1, column from 0 in bytes, as ast's lineno and col_offset */
} boa_position;
boa_position boa_tree_position(const boa_tree *t, uint32_t offset);

/* Building (tree.c). Each appends one item in scratch and charges fuel; BOA_OK, BOA_STOP or BOA_NOMEM. */
boa_status boa_tree_node(boa_work *w, boa_tree *t, boa_node node, boa_node_ref *out);
boa_status boa_tree_list(boa_work *w, boa_tree *t, const uint32_t *items, uint32_t count, boa_list_ref *out);
boa_status boa_tree_const(boa_work *w, boa_tree *t, boa_const value, uint32_t *out);
boa_status boa_tree_line(boa_work *w, boa_tree *t, uint32_t offset);
boa_status boa_tree_name(boa_work *w, boa_tree *t, const char *text, uint32_t len, boa_name_ref *out);

/* The same array with room for more: doubled as often as need be. */
boa_status boa_front_grow(boa_work *w, void **array, uint32_t *room, uint32_t need, size_t item);

static inline uint32_t boa_list_count(const boa_tree *t, boa_list_ref l) {
  return l ? t->lists[l] : 0;
}
static inline uint32_t boa_list_at(const boa_tree *t, boa_list_ref l, uint32_t i) {
  return t->lists[l + 1 + i];
}

/* Parses a whole source. BOA_OK: *t is filled, in scratch. BOA_RAISE: *e says what is wrong. BOA_STOP, BOA_NOMEM. The source need
 * not be terminated or valid UTF-8 (a clear SyntaxError, as CPython's); *t copies it. Costs fuel per byte and token. Runs in a bounded C stack:
 * the parser keeps its own stack in scratch. */
boa_status boa_parse(boa_work *w, const char *source, size_t len, boa_tree *t, boa_syntax_error *e);

/* For tests: the tree as text in the exact form of CPython 3.14's ast.dump(tree, include_attributes=False/True). Text in scratch. */
boa_status boa_tree_dump(boa_work *w, const boa_tree *t, bool attributes, char **text, size_t *len);

#endif
