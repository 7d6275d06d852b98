/* A compiled source: what compile.c gives and vm/link.c turns into code objects in the cage. Plain arrays in scratch; knows nothing of
 * the cage. Function 0 is the module's body. The instructions are those of vm/instructions.h. */
#ifndef BOA_FRONT_UNIT_H
#define BOA_FRONT_UNIT_H

#include "cage/object.h" /* BOA_CODE_VARARGS … */
#include "front/scope.h"
#include "vm/instructions.h"

typedef enum boa_unit_const_kind {
  BOA_UNIT_NONE,
  BOA_UNIT_TRUE,
  BOA_UNIT_FALSE,
  BOA_UNIT_ELLIPSIS,
  BOA_UNIT_INT,       /* integer */
  BOA_UNIT_BIG_INT,   /* text, base */
  BOA_UNIT_FLOAT,     /* number */
  BOA_UNIT_IMAGINARY, /* number */
  BOA_UNIT_STR,       /* text, len bytes, chars */
  BOA_UNIT_NAME,      /* text: a str that is interned (attribute and keyword names) */
  BOA_UNIT_BYTES,     /* text */
  BOA_UNIT_TUPLE,     /* items: len constants of this function, by index, all before this one */
  BOA_UNIT_FROZENSET, /* the same: what a set of constants copies, a loop runs over and `in` looks into */
  BOA_UNIT_CODE,      /* integer: number of the function */
  BOA_UNIT_GLOBAL,    /* text: the cell of that global name */
} boa_unit_const_kind;

typedef struct boa_unit_const {
  uint8_t kind, base;
  uint32_t len, chars;
  union {
    int64_t integer;
    double number;
    const char *text;
    const uint32_t *items;
  };
} boa_unit_const;

/* Code words [start, end) are covered; the exception goes to register `reg` and control to word `handler`. Inner ranges come first. */
typedef struct boa_unit_handler {
  uint32_t start, end, handler;
  uint16_t reg;
} boa_unit_handler;

/* From word `pc` on (until the next entry) the code stands for source bytes [start, end). */
typedef struct boa_unit_position {
  uint32_t pc, start, end;
} boa_unit_position;

typedef struct boa_unit_function {
  boa_name name, qualname; /* "<module>", "<lambda>", "f.<locals>.g" */
  uint32_t flags;          /* BOA_CODE_… */
  uint16_t positional;     /* parameters that may be given by position, positional-only ones included */
  uint16_t positional_only, keyword_only;
  uint16_t
      registers; /* how many the frame has: parameters (positional, keyword-only, *args, **kwargs) first, windows included */
  uint32_t entry_fuel; /* charged at each entry: the instructions outside of loops */
  boa_name
      *variables; /* name of register i, for i < variable_count; len 0 = a temporary. Cells: the name of the variable in it */
  uint32_t variable_count;
  boa_name *free_names; /* of the closure cells, in order */
  uint32_t free_count;
  uint32_t *words;
  uint32_t word_count;
  boa_unit_const *consts;
  uint32_t const_count;
  boa_unit_handler *handlers;
  uint32_t handler_count;
  boa_unit_position *positions;
  uint32_t position_count;
  uint32_t cache_count; /* inline caches, numbered in the instructions' cache fields */
  uint32_t start, end;  /* source bytes of the def or lambda */
  uint32_t doc;         /* index of the docstring constant + 1, 0 = none */
} boa_unit_function;

typedef struct boa_unit {
  boa_unit_function *functions;
  uint32_t function_count;
} boa_unit;

/* Compiles an analysed tree. With `last_value` the module's body returns the value of its last statement where that is an
 * expression (else None). BOA_RAISE: *e holds the SyntaxError. */
boa_status boa_compile(boa_work *w, boa_tree *t, boa_scopes *s, bool last_value, boa_unit *u, boa_syntax_error *e);

/* ---- instructions, by their table ---- */
const char *boa_op_roles(boa_op op); /* disassemble.c */
const char *boa_op_name(boa_op op);
unsigned boa_op_words(boa_op op);
const char *boa_op_format(boa_op op);
/* The number of the cache that a function's next such instruction has, 0 for those without; *count is how many there are. */
uint32_t boa_op_cache(boa_op op, uint32_t *count);

/* For --debug=disassemble and tests: the unit as text, one instruction a line. In scratch. */
boa_status boa_unit_disassemble(boa_work *w, const boa_unit *u, char **text, size_t *len);

#endif
