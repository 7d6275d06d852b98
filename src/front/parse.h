/* The parser's machine: an explicit stack of frames in scratch instead of C recursion.
 *
 * A frame is one construct being parsed. Its rule says which step function goes on with it, its state where. A step looks at tokens,
 * then does one of: pushes a frame for a part and returns (it is called again when the part is done, with the part in p->result),
 * or pops itself with a result. After a push the frame pointer may be stale, so every step returns the push's status at once.
 *
 * Expressions: the frames from RULE_EXPRESSION to RULE_STAR share one step. Each is a barrier or an operator that waits for its
 * right operand; its level is the weakest operator which that operand may contain. An operator that is weaker closes ("reduces") the frame;
 * so a left-associative chain never deepens the stack.
 *
 * Items of lists are gathered on p->items above frame->items; a frame takes its own off when it pops. */
#ifndef BOA_FRONT_PARSE_H
#define BOA_FRONT_PARSE_H

#include "front/lex.h"

/* X(rule, step) */
// clang-format off
#define BOA_PARSE_RULES(X)                                                                                                      \
  /* expressions: barrier and operators */                                                                                      \
  X(EXPRESSION, expression) X(NAMED, expression) X(LAMBDA, expression) X(IF_TEST, expression) X(IF_ELSE, expression)              \
  X(BOOL, expression) X(NOT, expression) X(COMPARE, expression) X(BINARY, expression) X(UNARY, expression)                        \
  X(AWAIT, expression) X(STAR, expression)                                                                                      \
  /* what stands around and inside expressions */                                                                               \
  X(EXPRESSIONS, expressions) X(YIELD, yield) X(GROUP, group) X(LIST, list) X(BRACE, brace) X(ARGUMENTS, arguments)               \
  X(SUBSCRIPT, subscript) X(COMPREHENSION, comprehension) X(PARAMETERS, parameters)                                             \
  X(STRINGS, strings) X(FIELD, field)                                                                                           \
  /* statements */                                                                                                              \
  X(BODY, body) X(ASSIGN, assign) X(RETURN, return) X(DELETE, delete) X(RAISE, raise) X(ASSERT, assert)                           \
  X(IF, if) X(WHILE, while) X(FOR, for) X(WITH, with) X(TRY, try) X(DEF, def) X(CLASS, class) X(DECORATED, decorated)             \
  X(TYPE_ALIAS, type_alias) X(TYPE_PARAMS, type_params) X(MATCH, match)                                                          \
  /* patterns */                                                                                                                \
  X(PATTERNS, patterns) X(PATTERN, pattern) X(PATTERN_MAPPING, pattern_mapping)                  \
  X(PATTERN_CLASS, pattern_class)

typedef enum boa_parse_rule {
#define X(rule, step) RULE_##rule,
  BOA_PARSE_RULES(X)
#undef X
  RULE_COUNT
} boa_parse_rule;
// clang-format on

/* How strongly operators bind. */
enum {
  LEVEL_TERNARY = 1,
  LEVEL_OR,
  LEVEL_AND,
  LEVEL_NOT,
  LEVEL_COMPARE,
  LEVEL_BITOR,
  LEVEL_BITXOR,
  LEVEL_BITAND,
  LEVEL_SHIFT,
  LEVEL_SUM,
  LEVEL_TERM,
  LEVEL_UNARY,
  LEVEL_POWER,
  LEVEL_AWAIT,
  LEVEL_PRIMARY,
  LEVEL_CLOSED /* takes no operator at all */
};

/* What EXPRESSION and EXPRESSIONS allow besides. */
enum { ALLOW_STAR = 1, ALLOW_NAMED = 2, ALLOW_YIELD = 4 };

/* States that messages ask for. */
enum {
  BOA_PARSE_BRACE_KEY = 3,
  BOA_PARSE_CLAUSE_ITER = 2,
  BOA_PARSE_ARGUMENT_STAR = 2,
  BOA_PARSE_FIELD_VALUE = 1,
  BOA_PARSE_DEF_RETURNS = 5,
  BOA_PARSE_SEEN_DEFAULT = 4
};

typedef struct frame {
  uint8_t rule, state;
  uint8_t op;     /* an operator or flags, by rule */
  uint8_t level;  /* expressions: see above */
  uint32_t token; /* the first token, with the brackets around an operand */
  uint32_t items; /* height of the item stack below its own */
  uint32_t a, b, c, d;
} frame;

typedef struct parser {
  boa_work *w;
  boa_tree *t;
  const boa_token *tokens;
  boa_tokens *lexed;
  uint32_t at; /* the current token */
  frame *frames;
  uint32_t depth, frame_room;
  uint32_t *items;
  uint32_t item_count, item_room;
  bool have;               /* expressions: result is the operand that the top frame waits for */
  uint32_t result;         /* what the last popped frame gave: node or list */
  uint32_t first;          /* its first token */
  boa_node_ref field_text; /* of the field popped last: the constant of `expression=` */
  uint32_t body_end;       /* where the last block's last statement ends */
  uint32_t line_end;       /* the NEWLINE found by the last look along a line, see boa_parse_line_end */
  uint32_t line_from;
  /* for messages: the expression that ends before token tail_at starts at token tail - 1 (0 = it cannot be told) and
   * its node at byte tail_start; the whole one is
   * whole, read with these ALLOW_ flags */
  uint32_t tail, tail_at, tail_start, whole_at;
  boa_node_ref whole;
  uint8_t whole_allow;
  bool trial;        /* parsed only to see whether it parses: errors are not worded */
  bool nested;       /* inside the wording of an error: no further trial */
  bool specific;     /* the error is more than "invalid syntax" */
  uint32_t furthest; /* the last token looked at, for the wording */
  boa_syntax_error *error;
} parser;

/* --- the machine (parse.c) --- */
boa_status boa_parse_run(parser *p);
boa_status boa_parse_push(parser *p, frame f);
boa_status boa_parse_pop(parser *p, uint32_t result);
boa_status boa_parse_item(parser *p, uint32_t item);
/* The items from `from` on as a list of the tree; they are taken off. */
/* The items from number `from` on; NULL when there have never been any. */
static inline uint32_t *boa_parse_items(const parser *p, uint32_t from) {
  return p->items ? p->items + from : NULL;
}
boa_status boa_parse_take(parser *p, uint32_t from, boa_list_ref *out);
/* The same for pairs that lie side by side: two lists. */
boa_status boa_parse_take_pairs(parser *p, uint32_t from, boa_list_ref *firsts, boa_list_ref *seconds);
/* A node from the first token on to the last one passed. */
boa_status boa_parse_node(parser *p, boa_node node, uint32_t first_token, boa_node_ref *out);
/* Such a node as the result of the top frame, which is popped; the frame's token is the first. */
boa_status boa_parse_finish(parser *p, boa_node node);
/* The same for a statement with blocks: it ends where its last block does. */
boa_status boa_parse_finish_block(parser *p, boa_node node);
/* The token of the kind, or the error that it is missing. */
boa_status boa_parse_expect(parser *p, boa_token_kind kind);

static inline boa_token_kind boa_parse_peek(const parser *p) {
  return (boa_token_kind)p->tokens[p->at].kind;
}

/* The kind of the n-th token from here (END stays END). */
static inline boa_token_kind boa_parse_ahead(const parser *p, uint32_t n) {
  return p->at + n < p->lexed->count ? (boa_token_kind)p->tokens[p->at + n].kind : BOA_TOKEN_END;
}

static inline bool boa_parse_accept(parser *p, boa_token_kind kind) {
  bool there = p->tokens[p->at].kind == kind;
  p->at += there;
  return there;
}

static inline frame *boa_parse_top(parser *p) {
  return &p->frames[p->depth - 1];
}

/* --- expressions (parse_expression.c, parse_bracket.c, parse_string.c) --- */
boa_status boa_parse_expression(parser *p, uint8_t level, uint8_t allow);
boa_status boa_parse_expressions(parser *p, uint8_t level, uint8_t allow);
bool boa_parse_starts_expression(boa_token_kind kind);
/* Whether a `for` or `async for` of a comprehension is here. */
bool boa_parse_at_comprehension(const parser *p);

/* --- statements (parse_statement.c, parse_compound.c, parse_definition.c) --- */
/* The colon and the block behind it, as a BODY frame. `what` and the keyword's token are for the message that a block is missing. */
boa_status boa_parse_block(parser *p, const char *what, uint32_t keyword);
bool boa_parse_is_word(const parser *p, uint32_t token, const char *word);
/* The NEWLINE (or the end) of the logical line that the current token is on. */
uint32_t boa_parse_line_end(parser *p);
boa_status boa_parse_import(parser *p, boa_node_ref *out);
boa_status boa_parse_import_from(parser *p, boa_node_ref *out);
/* Type parameters if there are any: pushes a frame and sets *pushed. */
boa_status boa_parse_type_params(parser *p, bool *pushed);

/* --- targets (parse_target.c) --- */
typedef enum boa_target_use { TARGET_ASSIGN, TARGET_FOR, TARGET_DELETE, TARGET_WITH } boa_target_use;
/* Turns an expression into a target; the error says what cannot be one. */
boa_status boa_parse_target(parser *p, boa_node_ref node, boa_target_use use);

/* --- errors (parse_error.c) --- */
/* The error for the current token, which fits nowhere. Always BOA_RAISE. */
boa_status boa_parse_unexpected(parser *p);
/* The colon before a block; `forced`: CPython asks for it whatever stands in its place. */
boa_status boa_parse_colon(parser *p, bool forced);
/* Whether an expression can be read from that token on: for wording an error only. */
boa_status boa_parse_fits(parser *p, uint32_t token, bool *fits);
/* Before the first `=` of a statement: the error that `==` may have been meant, where CPython has it. */
boa_status boa_parse_check_equal(parser *p, boa_node_ref left);
/* An error over the nodes or tokens from start to end (bytes). Always BOA_RAISE. */
boa_status boa_parse_fail(parser *p, uint32_t start, uint32_t end, const char *format, ...);
boa_status boa_parse_fail_node(parser *p, boa_node_ref node, const char *message);
boa_status boa_parse_fail_token(parser *p, uint32_t token, const char *message);
boa_status boa_parse_fail_indent(parser *p, const char *what, uint32_t keyword);
/* Behind `as`, where no name is: "cannot use attribute as import target" or the like, if there is an expression. */
boa_status boa_parse_fail_as(parser *p, const char *what);
/* What an expression is called in messages: "literal", "function call", … */
const char *boa_parse_kind_name(const parser *p, boa_node_ref node);

#define X(rule, step) boa_status boa_step_##step(parser *p, frame *f);
BOA_PARSE_RULES(X)
#undef X

#endif
