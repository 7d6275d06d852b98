/* The compiler's inside: what its files share (the interface is unit.h).
 *
 * The compiler is a machine with two stacks, both in scratch, so that no guest nests deeper than memory allows:
 *
 * - **Tasks.** A task is a step function, a node and three numbers. The main loop pops one and runs it; a step emits instructions
 *   and calls then() for what must follow it. Tasks added by one step run in the order they were added, before everything that was
 *   waiting already: a step reads like the recursive function it replaces.
 * - **Operands.** visit(c, node, ANY) leaves an operand: a variable's own register, a temporary, or a constant that is in no register
 *   yet. visit(c, node, r) leaves none and has written register r, by its last instruction and after reading all it reads (so
 *   r may be a variable of the expression). r is taken already, or it is `top` or above. visit(c, node, DISCARD) leaves nothing.
 *
 * Temporaries are taken and released in stack order: `top` is the first free register; a released operand sets it back to
 * where it was. Failures are sticky: emission never fails visibly, it sets `status`, which the main loop looks at after each step.
 * Each step and each emitted word costs one unit of fuel. */
#ifndef BOA_FRONT_COMPILE_H
#define BOA_FRONT_COMPILE_H

#include "front/unit.h"
#include "vm/instructions.h"

typedef struct compiler compiler;
typedef struct task task;
typedef void step(compiler *c, const task *t);

struct task {
  step *run;
  boa_node_ref node; /* what the emitted code stands for; 0 = as before */
  uint32_t x, y, z;
};

enum {
  ANY = 0xfffffff0u, /* destinations other than a register */
  DISCARD = 0xfffffff1u,
  LOW_REGISTERS = 256, /* that instructions reach directly */
  WIDE_SCRATCH = 252,  /* wide functions: registers 252, 253, 254 stand in for operands a, b, c above 255 */
  MAX_REGISTERS = 60000,
  MAX_CALL_ARGUMENTS = 60, /* more go through CALL_EX */
  DISPLAY_CHUNK = 32,      /* items of a display that are built at once */
  BOUND_WORDS = 4,
  NAMESPACE = 0,  /* class bodies: the register with the namespace */
  CLASS_CELL = 1, /* and the first with a cell of those that a class has by itself */
};

typedef enum operand_kind { OPERAND_LOCAL, OPERAND_TEMP, OPERAND_CONST } operand_kind;

typedef struct operand {
  uint8_t kind;
  bool unsure;          /* LOCAL: may be UNBOUND */
  uint16_t reg;         /* LOCAL, TEMP */
  uint16_t base;        /* `top` before the operand was made */
  boa_node_ref node;    /* LOCAL: the name, for its error's position */
  boa_unit_const value; /* CONST */
} operand;

/* Where a variable lives, for each symbol of the scopes. */
typedef enum place_kind { PLACE_NONE, PLACE_LOCAL, PLACE_CELL, PLACE_FREE, PLACE_GLOBAL, PLACE_NAME } place_kind;

typedef struct place {
  uint8_t kind, flags; /* BOA_SYM_… of the binding scope's symbol */
  uint16_t reg;        /* register, or number of the closure cell (NAME: of one that only passes through the class) */
} place;

/* Which variables are certainly bound here: a bit for each low register. Unreachable code counts all as bound. Variables that a `del` or
 * an except clause may unbind are never counted, so that nothing is ever taken out. */
typedef struct bound_set {
  uint64_t bits[BOUND_WORDS];
} bound_set;

typedef uint32_t label_ref;

typedef struct label {
  uint32_t pc, chain; /* pc: 0xffffffff = not bound yet; chain: offset words that wait for it, linked through themselves */
} label;

/* A loop while its code is made: how many instructions it has outside inner loops, and its back jumps, linked through their fuel words.
 * The bottom (the test) also counts for what is around the loop, since it runs once more than the loop is gone round. */
typedef struct loop {
  uint32_t count, chain;
  bool at_bottom;
} loop;

/* What an exit (return, break, continue) passes on its way out, innermost last. */
typedef enum block_kind { BLOCK_LOOP, BLOCK_HANDLER, BLOCK_FINALLY_TRY, BLOCK_FINALLY_BODY } block_kind;

typedef struct block {
  uint8_t kind;
  boa_name_ref name;               /* HANDLER: name to unbind, or 0 */
  label_ref on_break, on_continue; /* LOOP */
  label_ref entry;                 /* FINALLY_TRY: where the finally body starts */
  uint16_t saved;                  /* HANDLER, FINALLY: register with what was handled before */
  uint16_t selector, value;        /* FINALLY: why the body was entered; the exception or the return value */
  uint32_t first_exit;             /* FINALLY: its exits in `exits` */
  uint32_t start;                  /* HANDLER: first word that unbinding the name covers */
} block;

/* A way out through a finally body, selected by 2 + its place among the block's exits. */
typedef struct exit_way {
  uint32_t owner;   /* index of the block */
  uint32_t stop;    /* how many blocks stay */
  label_ref target; /* 0: return */
} exit_way;

enum { SELECT_FALL_THROUGH, SELECT_EXCEPTION, SELECT_EXITS };

/* A name in a pattern that has matched so far, and the register it will be bound to the value of. */
typedef struct capture {
  boa_name_ref name;
  uint32_t reg;
} capture;

/* A pattern of alternatives while its code is made. */
typedef struct alternatives {
  uint32_t reg, captures;   /* register of the value; how many captures there were before */
  label_ref end, otherwise; /* behind the pattern; where a value goes that none of them matches */
} alternatives;

/* A function that waits to be compiled. */
typedef struct pending {
  boa_node_ref node;
  uint32_t scope;
  boa_name name, qualname;
  boa_name path; /* what comes before the names of functions in it: "f.<locals>." */
} pending;

struct compiler {
  boa_work *w;
  boa_tree *t;
  boa_scopes *s;
  boa_syntax_error *e;
  boa_status status; /* BOA_BAIL: the function needs to be compiled again, wide */
  bool last_value;

  /* stacks */
  task *tasks;
  uint32_t task_count, task_room;
  operand *operands;
  uint32_t operand_count, operand_room;
  bound_set *bounds;
  uint32_t bound_count, bound_room;
  loop *loops;
  uint32_t loop_count, loop_room;
  block *blocks;
  uint32_t block_count, block_room;
  exit_way *exits;
  uint32_t exit_count, exit_room;
  capture *captures; /* of the pattern being made, in its order */
  uint32_t capture_count, capture_room;
  alternatives *alternatives;
  uint32_t alternative_count, alternative_room;

  /* the whole unit */
  place *places;            /* by symbol */
  uint8_t *captured;        /* by symbol: 1 when a function inside uses the variable */
  uint32_t *folded;         /* by node: 0 no constant, 1 a tuple of constants, else 2 + index in fold_values */
  boa_node_ref *keyword_of; /* by name: the last call that has it as a keyword */
  uint32_t *capture_of;     /* by name: the register that an alternative before this one captured it in */
  boa_node_ref *key_of;     /* by constant of the function, the first key_count: the last mapping pattern with that key */
  uint32_t key_count, key_room;
  uint32_t *walruses; /* where each := ends in the source, ascending */
  uint32_t walrus_count, walrus_room;
  boa_unit_const *fold_values;
  uint32_t fold_count, fold_room;
  pending *queue; /* function i of the unit is queue[i] */
  uint32_t queue_count, queue_room;

  /* the function being made */
  bool wide;
  boa_name_ref name_super, name_class, name_classdict, name_conditional,
      name_type_params; /* see scope.h, and scope.c for their text */
  uint32_t namespace;   /* where names of a class are looked up: the register of the namespace */
  uint32_t function;    /* its number */
  uint32_t scope;       /* of the code being made: the function's, or that of a comprehension inside it */
  uint32_t top, registers;
  bound_set bound;
  bool rebinds;          /* the statement has a := in it: variables that := binds are copied when they are loaded */
  boa_node_ref at;       /* position of what is emitted */
  boa_node_ref iterated; /* what the latest loop runs over, or `in` looks into */
  uint32_t last_label;   /* pc at which a label was bound last */
  uint32_t last_start;   /* first word of the last instruction */
  uint32_t cache_count;
  char *text; /* an annotation as text, while it is written */
  uint32_t text_len, text_room;
  uint32_t *words;
  uint32_t word_count, word_room;
  boa_unit_const *consts;
  uint32_t near_count, far_count, const_room; /* see constant() */
  uint32_t *const_index;                      /* hash table: 0 free, else constant + 1 */
  uint32_t const_mask;
  label *labels;
  uint32_t label_count, label_room;
  boa_unit_handler *handlers;
  uint32_t handler_count, handler_room;
  boa_unit_position *positions;
  uint32_t position_count, position_room;
  boa_name *variables;
  uint32_t variable_count, variable_room;
  boa_unit_function made; /* the header fields, as they become known */
};

/* compile_emit.c: memory, instructions, labels, constants, registers, operands */
void *grow(compiler *c, void *items, uint32_t *room, uint32_t needed, size_t size);
/* Makes room for `needed` items. False: no memory, and the status says so. */
#define GROW(c, items, room, needed) ((items) = grow((c), (items), &(room), (needed), sizeof *(items)), (room) >= (needed))
void charge(compiler *c, uint64_t n);
void fail(compiler *c, boa_status status);
void syntax_error(compiler *c, boa_node_ref node, const char *message);
void emit(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc);
void emit_k(compiler *c, boa_op op, uint32_t a, uint32_t k);
void emit_x(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t x);
void emit_jump(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc, label_ref target);
void emit_window(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc, uint32_t base, uint32_t n);
void emit_window_k(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc, uint32_t base, uint32_t n, uint32_t k);
void emit_move(compiler *c, uint32_t to, uint32_t from);
void emit_arrived(compiler *c, uint32_t reg, bool is_async);
bool can_fall_through(const compiler *c);
label_ref label_new(compiler *c);
void label_here(compiler *c, label_ref l);
bool label_bound(const compiler *c, label_ref l);
void loop_open(compiler *c);
void loop_at_bottom(compiler *c);
void loop_close(compiler *c);
uint32_t constant(compiler *c, const boa_unit_const *k);
boa_unit_const text_value(unsigned kind, boa_name text);
uint32_t text_constant(compiler *c, boa_unit_const_kind kind, boa_name text);
uint32_t name_constant(compiler *c, boa_unit_const_kind kind, boa_name_ref name);
boa_unit_const none_constant(void);
void load_constant(compiler *c, uint32_t reg, const boa_unit_const *k);
uint32_t take(compiler *c, uint32_t n);
void set_top(compiler *c, uint32_t top);

void push(compiler *c, operand o);
void push_temp(compiler *c, uint32_t reg, uint32_t base);
void push_constant(compiler *c, boa_unit_const k);
operand pop(compiler *c);
operand pop_checked(compiler *c);
void check(compiler *c, operand *o);
uint32_t in_register(compiler *c, const operand *o);
void release(compiler *c, const operand *first);
uint32_t result(compiler *c, uint32_t dest);
uint32_t next_temp(compiler *c);
void deliver(compiler *c, uint32_t reg, uint32_t dest);

/* compile.c: tasks, names, bound variables */
static inline const boa_node *node_at(const compiler *c, boa_node_ref n) {
  return &c->t->nodes[n];
}
void then(compiler *c, step *run, boa_node_ref node, uint32_t x, uint32_t y, uint32_t z);
void visit(compiler *c, boa_node_ref node, uint32_t dest);
void visit_iterable(compiler *c, boa_node_ref node); /* what a loop runs over or `in` looks into, as an operand */
void then_set_top(compiler *c, uint32_t top);
void then_label(compiler *c, label_ref l);
void then_jump(compiler *c, label_ref l);
boa_name_ref mangle(compiler *c, boa_name_ref name);
place find_place(compiler *c, boa_name_ref name, boa_name_ref *mangled);
boa_name literal_name(const char *text);
place class_cell(const compiler *c, uint32_t scope, boa_name_ref name);
place cell_place(compiler *c, uint32_t scope, boa_name_ref name);
bool sees_namespace(const compiler *c);
void place_one_parameter(compiler *c, const char *name);
place symbol_place(compiler *c, uint32_t scope, boa_name_ref name);
bool is_cell(const compiler *c, const boa_symbol *symbol);
bool is_bound(const compiler *c, place p);
void mark_bound(compiler *c, place p);
void unmark_bound(compiler *c, uint32_t reg);
void all_bound(compiler *c);
bound_set bound_meet(bound_set a, bound_set b);
bound_set bound_join(bound_set a, bound_set b);
void bound_save(compiler *c, bound_set b);
bound_set bound_pop(compiler *c);
uint32_t new_function(compiler *c, boa_node_ref node, uint32_t scope, boa_name name);
void name_register(compiler *c, uint32_t reg, boa_name_ref name);

/* compile_fold.c */
void fold_constants(compiler *c);
bool is_constant(const compiler *c, boa_node_ref n);
bool constant_truth(const compiler *c, boa_node_ref n);
boa_unit_const tree_constant(const compiler *c, uint32_t index);

/* compile_expression.c */
step visit_expression, deliver_step;
void jump_if(compiler *c, boa_node_ref node, bool sense, label_ref target);
void visit_before(compiler *c, boa_node_ref node, boa_node_ref next);
void load_name(compiler *c, boa_name_ref name, uint32_t dest);
void compare_and_jump(compiler *c, unsigned op, const operand *left, const operand *right, bool sense, label_ref target);
void binary_operation(compiler *c, boa_op op, boa_op op_k, uint32_t dest);
void give_constant(compiler *c, boa_unit_const k, uint32_t dest);

/* compile_display.c */
typedef enum display_kind { DISPLAY_LIST, DISPLAY_SET, DISPLAY_TUPLE, DISPLAY_ARGUMENTS } display_kind;
step visit_tuple, visit_list, visit_set, visit_dict, visit_joined_str, visit_formatted_value, visit_slice, display,
    finish_constant_tuple, display_rest;

/* compile_template.c */
step visit_template;

/* compile_call.c */
step visit_call, visit_lambda, function_def;
void make_function_without_defaults(compiler *c, boa_node_ref node, uint32_t scope, boa_name name, uint32_t dest);

enum { WITH_DEFAULTS = 1, WITH_KEYWORD_DEFAULTS = 2, WITH_ANNOTATE = 4, WITH_CLOSURE = 8 }; /* operand b of MAKE_FUNCTION */

/* A function value while it is made: the bits say what stands in the window already. */
typedef struct making {
  boa_node_ref node;
  uint32_t scope;
  boa_name name;
  uint32_t dest, base, bits;
} making;
void finish_making(compiler *c, const making *m);
void make_annotated(compiler *c, making *m, uint32_t annotations);
bool visit_defaults(compiler *c, boa_node_ref node, const boa_node *arguments, uint32_t slot);
bool visit_keyword_defaults(compiler *c, boa_node_ref node, boa_list_ref arguments, uint32_t slot);
bool needs_gathering(compiler *c, const boa_node *more, uint32_t given);
void call_with_arguments(compiler *c, boa_node_ref call, uint32_t dest, uint32_t base, uint32_t given);
void call_gathered(compiler *c, boa_node_ref call, uint32_t dest, uint32_t base);
void definition(compiler *c, const task *t, step *make);
uint32_t definition_start(const compiler *c, boa_node_ref node);

/* compile_class.c */
step class_def, class_body, make_class, generic_base;
void place_namespace(compiler *c);
bool zero_argument_super(compiler *c, const task *t);

/* compile_annotation.c */
step annotation_body, make_annotate, begin_annotations, keep_annotation;
void refuse_format(compiler *c);
void then_lazy_value(compiler *c, boa_node_ref expression);

/* compile_unparse.c */
void then_source_text(compiler *c, boa_node_ref expression);

/* compile_generic.c */
step make_generic, generic_body, evaluator_body, type_alias;
void place_defaults(compiler *c, boa_node_ref node);

/* compile_comprehension.c */
step visit_comprehension, generator_body;

/* compile_generator.c */
typedef enum await_kind { AWAIT_EXPRESSION, AWAIT_ENTER, AWAIT_EXIT } await_kind; /* operand c of GET_AWAITABLE */
step visit_yield, visit_yield_from, visit_await, visit_generator_expression;
void emit_await(compiler *c, uint32_t reg, await_kind kind);
void async_next(compiler *c, uint32_t target, uint32_t iterator, label_ref body);
void emit_iterator(compiler *c, boa_node_ref clause, uint32_t iterator, uint32_t reg);

/* compile_import.c */
step import_statement, import_from_statement;

/* compile_assign.c */
step assign, aug_assign, ann_assign, delete_targets, named_expr;
void store_name(compiler *c, boa_name_ref name, uint32_t reg);
void unbind_name(compiler *c, boa_name_ref name);
void then_store(compiler *c, boa_node_ref target, uint32_t reg);
bool plain_local(compiler *c, boa_node_ref node, uint32_t *reg);
void then_bound(compiler *c, boa_node_ref target);

/* compile_statement.c */
void begin_statement(compiler *c, boa_node_ref node);
void then_body(compiler *c, boa_list_ref body);
step return_operand, unknown_node;

/* compile_match.c */
step match_statement;

/* compile_try.c */
step try_statement, with_statement;
void leave(compiler *c, uint32_t from, uint32_t stop, label_ref target, uint32_t value);
void push_block(compiler *c, block b);
void handler_here(compiler *c, uint32_t start, uint32_t end, uint32_t reg);

/* compile_try_star.c */
step except_star_clauses;

#endif
