/* What is wrong with a source that does not parse.
 *
 * The parser stops at the first token that fits nowhere, as CPython's does. CPython then parses again with rules for common
 * mistakes, and reports the first of them that fits; here the stack of frames says what was being parsed, and at most a few expressions
 * are tried from that token on ("trial"), each once, so that an error costs no more than the source's length. Last, an error of the
 * lexer further on takes the place of the parser's. */
#include "front/parse.h"

#include <stdarg.h>
#include <string.h>

/* --- reporting ------------------------------------------------------------------------------------------------------------ */

/* The end of the source has no column: CPython puts it behind the last line. */
static void settle_end(parser *p) {
  uint32_t line = p->t->line_count - 1, end = p->t->source_len - 1;
  p->error->line = p->error->end_line = line;
  p->error->column = boa_tree_position(p->t, end).column + 1;
  p->error->end_column = 0;
}

/* An error of the lexer further on wins; that a bracket was never closed only from a later line. */
static boa_status settle(parser *p, uint32_t last_line) {
  if (p->lexed->failure == BOA_LEX_WRONG || (p->lexed->failure == BOA_LEX_NEVER_CLOSED && last_line > p->lexed->failure_line)) {
    *p->error = p->lexed->error;
  }
  return BOA_RAISE;
}

static uint32_t furthest_line(const parser *p) {
  uint32_t token = p->furthest > p->at ? p->furthest : p->at;
  return boa_tree_position(p->t, p->tokens[token].start).line;
}

boa_status boa_parse_fail(parser *p, uint32_t start, uint32_t end, const char *format, ...) {
  if (p->trial) {
    return BOA_RAISE;
  }
  va_list arguments;
  va_start(arguments, format);
  boa_syntax_fail_list(p->error, p->t, BOA_SYNTAX_ERROR, start, end, format, arguments);
  va_end(arguments);
  p->specific = true;
  return settle(p, furthest_line(p));
}

boa_status boa_parse_fail_node(parser *p, boa_node_ref node, const char *message) {
  return boa_parse_fail(p, p->t->nodes[node].start, p->t->nodes[node].end, "%s", message);
}

static bool at_end(const parser *p, uint32_t token) {
  return p->tokens[token].start >= p->t->source_len;
}

boa_status boa_parse_fail_token(parser *p, uint32_t token, const char *message) {
  if (p->tokens[token].kind == BOA_TOKEN_ERROR) {
    *p->error = p->lexed->error;
    return BOA_RAISE;
  }
  boa_parse_fail(p, p->tokens[token].start, p->tokens[token].end, "%s", message);
  if (!p->trial && at_end(p, token) && p->lexed->failure == BOA_LEX_FINE) {
    settle_end(p);
  }
  return BOA_RAISE;
}

boa_status boa_parse_fail_indent(parser *p, const char *what, uint32_t keyword) {
  const boa_token *k = &p->tokens[p->at];
  if (k->kind == BOA_TOKEN_ERROR) {
    return boa_parse_fail_token(p, p->at, "");
  }
  boa_syntax_fail(p->error, p->t, BOA_INDENTATION_ERROR, k->start, k->end, "expected an indented block after %s on line %d",
                  what, boa_tree_position(p->t, p->tokens[keyword].start).line);
  if (at_end(p, p->at)) {
    settle_end(p);
  } else if (k->kind == BOA_TOKEN_DEDENT) {
    p->error->column--;
    p->error->end_column = 0;
  }
  p->specific = true;
  return settle(p, furthest_line(p));
}

static boa_status fail_generic(parser *p) {
  const boa_token *k = &p->tokens[p->at];
  if (k->kind == BOA_TOKEN_INDENT || k->kind == BOA_TOKEN_DEDENT) {
    boa_syntax_fail(p->error, p->t, BOA_INDENTATION_ERROR, k->start, k->end,
                    k->kind == BOA_TOKEN_INDENT ? "unexpected indent" : "unexpected unindent");
    p->error->column--;
    p->error->end_column = 0;
    return BOA_RAISE;
  }
  boa_syntax_fail(p->error, p->t, BOA_SYNTAX_ERROR, k->start, k->end, "invalid syntax");
  if (at_end(p, p->at)) {
    settle_end(p);
    p->error->column = 0;
  }
  return settle(p, furthest_line(p));
}

/* --- what expressions are called ------------------------------------------------------------------------------------------ */

const char *boa_parse_kind_name(const parser *p, boa_node_ref ref) {
  const boa_node *node = &p->t->nodes[ref];
  switch (node->kind) {
  case BOA_NODE_ATTRIBUTE:
    return "attribute";
  case BOA_NODE_SUBSCRIPT:
    return "subscript";
  case BOA_NODE_STARRED:
    return "starred";
  case BOA_NODE_NAME:
    return "name";
  case BOA_NODE_LIST:
    return "list";
  case BOA_NODE_TUPLE:
    return "tuple";
  case BOA_NODE_LAMBDA:
    return "lambda";
  case BOA_NODE_CALL:
    return "function call";
  case BOA_NODE_BOOL_OP:
  case BOA_NODE_BIN_OP:
  case BOA_NODE_UNARY_OP:
    return "expression";
  case BOA_NODE_GENERATOR_EXP:
    return "generator expression";
  case BOA_NODE_YIELD:
  case BOA_NODE_YIELD_FROM:
    return "yield expression";
  case BOA_NODE_AWAIT:
    return "await expression";
  case BOA_NODE_LIST_COMP:
    return "list comprehension";
  case BOA_NODE_SET_COMP:
    return "set comprehension";
  case BOA_NODE_DICT_COMP:
    return "dict comprehension";
  case BOA_NODE_DICT:
    return "dict literal";
  case BOA_NODE_SET:
    return "set display";
  case BOA_NODE_JOINED_STR:
  case BOA_NODE_FORMATTED_VALUE:
    return "f-string expression";
  case BOA_NODE_TEMPLATE_STR:
  case BOA_NODE_INTERPOLATION:
    return "t-string expression";
  case BOA_NODE_COMPARE:
    return "comparison";
  case BOA_NODE_IF_EXP:
    return "conditional expression";
  case BOA_NODE_NAMED_EXPR:
    return "named expression";
  default:
    break;
  }
  switch (p->t->consts[node->a].kind) {
  case BOA_CONST_NONE:
    return "None";
  case BOA_CONST_TRUE:
    return "True";
  case BOA_CONST_FALSE:
    return "False";
  case BOA_CONST_ELLIPSIS:
    return "ellipsis";
  default:
    return "literal";
  }
}

/* --- trials --------------------------------------------------------------------------------------------------------------- */

typedef struct trial {
  boa_status status;
  uint32_t end; /* the token behind it */
  boa_node_ref node;
  bool specific; /* failed with more than "invalid syntax": the error is in place */
} trial;

/* Parses an expression (level > 0) or star expressions (level 0) from a token on. */
static trial try_expression(parser *p, uint32_t at, uint8_t level, bool worded) {
  parser q = *p;
  q.frames = NULL;
  q.items = NULL;
  q.depth = q.frame_room = q.item_count = q.item_room = 0;
  q.at = at;
  q.trial = !worded;
  q.nested = true;
  q.specific = false;
  boa_status status = level ? boa_parse_expression(&q, level, 0) : boa_parse_expressions(&q, LEVEL_TERNARY, ALLOW_STAR);
  if (status == BOA_OK) {
    status = boa_parse_run(&q);
  }
  p->furthest = q.at > p->furthest ? q.at : p->furthest;
  return (trial){status, q.at, q.result, q.specific};
}

static bool is_error(const parser *p, uint32_t token) {
  return p->tokens[token].kind == BOA_TOKEN_ERROR;
}

static boa_status fail_lexer(parser *p) {
  *p->error = p->lexed->error;
  p->specific = true;
  return BOA_RAISE;
}

static bool stopped(trial r) {
  return r.status != BOA_OK && r.status != BOA_RAISE;
}

/* --- how far an expression could be read ---------------------------------------------------------------------------------- */

/* Where the part of an expression that CPython could read ends, above a frame: the operator, bracket or comma that the rest begins with;
 * 0 = there is none at all. */
static uint32_t readable_end(const parser *p, uint32_t field) {
  for (uint32_t i = field + 1; i < p->depth; i++) {
    const frame *f = &p->frames[i];
    switch (f->rule) {
    case RULE_EXPRESSION:
    case RULE_EXPRESSIONS:
      break;
    case RULE_BINARY:
    case RULE_COMPARE:
    case RULE_BOOL:
    case RULE_IF_TEST:
    case RULE_IF_ELSE:
    case RULE_ARGUMENTS:
    case RULE_SUBSCRIPT:
      return f->d;
    default:
      return 0;
    }
  }
  if (p->tokens[p->at - 1].kind == BOA_TOKEN_DOT) {
    return p->at - 1;
  }
  return p->have || p->tokens[p->at - 1].kind == BOA_TOKEN_COMMA ? p->at : 0;
}

/* The statement's frame above which there are only frames of one expression; 0 = it is another one's. */
static uint32_t statement_frame(const parser *p, boa_parse_rule rule) {
  uint32_t i = p->depth;
  while (i > 0 && p->frames[i - 1].rule <= RULE_SUBSCRIPT) {
    i--;
  }
  return i && p->frames[i - 1].rule == rule ? i : 0;
}

/* def f() -> a +: the colon is asked for behind what could be read. del a +: so is the end of the statement. */
static boa_status check_readable(parser *p) {
  uint32_t i = statement_frame(p, RULE_DEF);
  if (i && p->frames[i - 1].state == BOA_PARSE_DEF_RETURNS) {
    uint32_t end = readable_end(p, i - 1);
    while (!end && p->tokens[p->at].kind != BOA_TOKEN_ARROW) {
      p->at--;
    }
    return boa_parse_fail_token(p, end ? end : p->at, "expected ':'");
  }
  i = statement_frame(p, RULE_DELETE);
  if (i && readable_end(p, i - 1)) {
    p->at = readable_end(p, i - 1);
  }
  return BOA_OK;
}

/* --- an expression, and right behind it another one ------------------------------------------------------------------------ */

static bool starts_expression(const parser *p) {
  return boa_parse_starts_expression(boa_parse_peek(p));
}

/* print "x". CPython parses what follows any name here, and reports what is wrong in that. */
static boa_status check_legacy(parser *p, uint32_t name) {
  bool print = boa_parse_is_word(p, name, "print"), exec = boa_parse_is_word(p, name, "exec");
  if (p->tokens[name].kind != BOA_TOKEN_NAME || boa_parse_peek(p) == BOA_TOKEN_LPAR || !starts_expression(p)) {
    return BOA_OK;
  }
  trial r = try_expression(p, p->at, 0, true);
  if (r.status == BOA_RAISE && r.specific) {
    p->specific = true;
    return BOA_RAISE;
  }
  if (r.status != BOA_OK) {
    return stopped(r) ? r.status : BOA_OK;
  }
  if (print || exec) {
    const char *word = print ? "print" : "exec";
    return boa_parse_fail(p, p->tokens[name].start, p->tokens[r.end - 1].end,
                          "Missing parentheses in call to '%s'. Did you mean %s(...)?", word, word);
  }
  if (!boa_parse_starts_expression((boa_token_kind)p->tokens[r.end].kind)) {
    return BOA_OK;
  }
  uint32_t furthest = p->furthest;
  r = try_expression(p, r.end, LEVEL_TERNARY, false);
  p->furthest = furthest;
  return r.status == BOA_RAISE && is_error(p, r.end) ? fail_lexer(p) : stopped(r) ? r.status : BOA_OK;
}

static bool is_soft_keyword(const parser *p, uint32_t token) {
  return boa_parse_is_word(p, token, "match") || boa_parse_is_word(p, token, "case") || boa_parse_is_word(p, token, "type") ||
         boa_parse_is_word(p, token, "_");
}

/* (a b) */
static boa_status check_comma(parser *p) {
  uint32_t first = p->tail;
  if (p->tail_at != p->at || !first || p->nested) {
    return BOA_OK;
  }
  first--;
  boa_status status = first + 1 == p->at ? check_legacy(p, first) : BOA_OK;
  if (status != BOA_OK || !starts_expression(p)) {
    return status;
  }
  if (is_soft_keyword(p, first) || (p->tokens[first].kind == BOA_TOKEN_NAME && p->tokens[first + 1].kind == BOA_TOKEN_STRING)) {
    return BOA_OK;
  }
  trial r = try_expression(p, p->at, LEVEL_TERNARY, false);
  if (stopped(r)) {
    return r.status;
  }
  if (is_error(p, r.end)) {
    return fail_lexer(p);
  }
  bool legacy = first + 1 == p->at && (boa_parse_is_word(p, first, "print") || boa_parse_is_word(p, first, "exec"));
  if (r.status != BOA_OK || legacy || !p->tokens[r.end - 1].depth) {
    return BOA_OK;
  }
  return boa_parse_fail(p, p->tail_start, p->tokens[r.end - 1].end, "invalid syntax. Perhaps you forgot a comma?");
}

/* "a "b" c": the quotes in the middle end the string. */
static boa_status check_string(parser *p) {
  uint32_t first = p->tokens[p->at].kind == BOA_TOKEN_STRING ? p->at + 1 : p->at, at = first;
  if (p->nested || p->tokens[first - (first > 0)].kind != BOA_TOKEN_STRING) {
    return BOA_OK;
  }
  while (p->tokens[at].kind != BOA_TOKEN_STRING && boa_parse_starts_expression((boa_token_kind)p->tokens[at].kind)) {
    trial r = try_expression(p, at, LEVEL_TERNARY, false);
    if (r.status != BOA_OK) {
      return stopped(r) ? r.status : BOA_OK;
    }
    at = r.end;
  }
  if (at == first || p->tokens[at].kind != BOA_TOKEN_STRING) {
    return BOA_OK;
  }
  return boa_parse_fail(p, p->tokens[first].start, p->tokens[at - 1].end,
                        "invalid syntax. Is this intended to be part of the string?");
}

/* --- conditional expressions ---------------------------------------------------------------------------------------------- */

/* `a if b and`, with no operand: CPython has read `a if b`. */
static boa_status check_else_before(parser *p) {
  uint32_t i = p->depth;
  while (i > 0 && p->frames[i - 1].rule <= RULE_STAR && p->frames[i - 1].rule != RULE_IF_TEST &&
         p->frames[i - 1].rule != RULE_EXPRESSION) {
    i--;
  }
  uint32_t end = i && p->frames[i - 1].rule == RULE_IF_TEST ? readable_end(p, i - 1) : 0;
  if (!end || p->tokens[end].kind == BOA_TOKEN_ELSE || p->tokens[end].kind == BOA_TOKEN_COLON || is_error(p, end)) {
    return BOA_OK;
  }
  return boa_parse_fail(p, p->tokens[p->frames[i - 1].token].start, p->tokens[end - 1].end,
                        "expected 'else' after 'if' expression");
}

static boa_status check_else(parser *p, const frame *f) {
  if (f->rule == RULE_IF_TEST && p->have && boa_parse_peek(p) != BOA_TOKEN_COLON) {
    uint32_t last = p->tokens[p->at - 1].kind == BOA_TOKEN_DOT ? p->at - 2 : p->at - 1;
    return boa_parse_fail(p, p->tokens[f->token].start, p->tokens[last].end, "expected 'else' after 'if' expression");
  }
  if (f->rule == RULE_IF_ELSE && !p->have) {
    return boa_parse_fail_token(p, p->at, "expected expression after 'else', but statement is given");
  }
  return BOA_OK;
}

/* pass if a else b, at the `if` or at the `pass` */
static boa_status check_statement_if(parser *p) {
  uint32_t word = boa_parse_peek(p) == BOA_TOKEN_IF && p->at ? p->at - 1 : p->at;
  uint8_t kind = p->tokens[word].kind;
  if ((kind != BOA_TOKEN_PASS && kind != BOA_TOKEN_BREAK && kind != BOA_TOKEN_CONTINUE) || p->nested ||
      p->tokens[word + 1].kind != BOA_TOKEN_IF) {
    return BOA_OK;
  }
  trial r = try_expression(p, word + 2, LEVEL_OR, false);
  if (r.status != BOA_OK || p->tokens[r.end].kind != BOA_TOKEN_ELSE) {
    return stopped(r) ? r.status : BOA_OK;
  }
  return boa_parse_fail_token(p, word, "expected expression before 'if', but statement is given");
}

/* --- = and := where they do not belong ------------------------------------------------------------------------------------- */

static const char maybe_equal[] = "cannot assign to %s here. Maybe you meant '==' instead of '='?";

static bool is_never_equal(const parser *p, boa_node_ref ref) {
  const boa_node *node = &p->t->nodes[ref];
  switch (node->kind) {
  case BOA_NODE_LIST:
  case BOA_NODE_TUPLE:
  case BOA_NODE_GENERATOR_EXP:
    return true;
  case BOA_NODE_CONSTANT:
    return p->t->consts[node->a].kind <= BOA_CONST_FALSE;
  case BOA_NODE_COMPARE:
  case BOA_NODE_BOOL_OP:
  case BOA_NODE_IF_EXP:
  case BOA_NODE_LAMBDA:
  case BOA_NODE_NAMED_EXPR:
  case BOA_NODE_STARRED:
    return !(node->flags & BOA_FLAG_PARENTHESIZED);
  case BOA_NODE_UNARY_OP:
    return node->op == BOA_UNARY_NOT && !(node->flags & BOA_FLAG_PARENTHESIZED);
  default:
    return false;
  }
}

/* What follows the `=` at p->at: an operand, and then no further `=`. */
static boa_status try_right_side(parser *p, bool *fits, uint32_t *end) {
  trial r = try_expression(p, p->at + 1, LEVEL_BITOR, false);
  uint8_t kind = p->tokens[r.end].kind;
  *fits = r.status == BOA_OK && kind != BOA_TOKEN_EQUAL && kind != BOA_TOKEN_COLON_EQUAL;
  *end = r.end;
  return stopped(r) ? r.status : BOA_OK;
}

static boa_status check_equal_in(parser *p, boa_node_ref left, bool names) {
  const boa_node *node = &p->t->nodes[left];
  bool fits, name = node->kind == BOA_NODE_NAME && !(node->flags & BOA_FLAG_PARENTHESIZED);
  uint32_t end;
  if (p->nested || is_never_equal(p, left) || (name && !names)) {
    return BOA_OK;
  }
  boa_status status = try_right_side(p, &fits, &end);
  node = &p->t->nodes[left];
  if (status != BOA_OK || !fits) {
    return status;
  }
  if (name) {
    return boa_parse_fail(p, node->start, p->tokens[end - 1].end,
                          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  }
  return boa_parse_fail(p, node->start, node->end, maybe_equal, boa_parse_kind_name(p, left));
}

static bool is_plain_target(const boa_node *node) {
  return node->kind == BOA_NODE_NAME || node->kind == BOA_NODE_ATTRIBUTE || node->kind == BOA_NODE_SUBSCRIPT;
}

boa_status boa_parse_check_equal(parser *p, boa_node_ref left) {
  const boa_node *node = &p->t->nodes[left];
  bool tuple = node->kind == BOA_NODE_TUPLE && !(node->flags & BOA_FLAG_PARENTHESIZED), wrong = false;
  for (uint32_t i = 0; tuple && i < boa_list_count(p->t, node->a); i++) {
    uint8_t kind = p->t->nodes[boa_list_at(p->t, node->a, i)].kind;
    wrong = wrong || !(kind == BOA_NODE_STARRED || kind == BOA_NODE_LIST || kind == BOA_NODE_TUPLE ||
                       is_plain_target(&p->t->nodes[boa_list_at(p->t, node->a, i)]));
  }
  if (wrong) {
    left = boa_list_at(p->t, node->a, boa_list_count(p->t, node->a) - 1);
    return check_equal_in(p, left, true);
  }
  return tuple || is_plain_target(node) ? BOA_OK : check_equal_in(p, left, false);
}

static boa_status check_keyword(parser *p, const frame *f) {
  const boa_token *k = &p->tokens[f->c];
  if (p->at == f->c + 1 && (k->kind == BOA_TOKEN_TRUE || k->kind == BOA_TOKEN_FALSE || k->kind == BOA_TOKEN_NONE)) {
    return boa_parse_fail(p, k->start, p->tokens[p->at].end, "cannot assign to %s", boa_token_text((boa_token_kind)k->kind));
  }
  return boa_parse_fail(p, k->start, p->tokens[p->at].end, "expression cannot contain assignment, perhaps you meant \"==\"?");
}

static boa_status check_equal(parser *p, const frame *f) {
  boa_token_kind kind = boa_parse_peek(p);
  if (p->whole_at != p->at || !(p->whole_allow & ALLOW_NAMED) || (kind != BOA_TOKEN_EQUAL && kind != BOA_TOKEN_COLON_EQUAL)) {
    return BOA_OK;
  }
  if (f->rule == RULE_ARGUMENTS) {
    return kind == BOA_TOKEN_EQUAL ? check_keyword(p, f) : BOA_OK;
  }
  if (kind == BOA_TOKEN_EQUAL) {
    return check_equal_in(p, p->whole, true);
  }
  return boa_parse_fail(p, p->t->nodes[p->whole].start, p->t->nodes[p->whole].end, "cannot use assignment expressions with %s",
                        boa_parse_kind_name(p, p->whole));
}

/* --- in brackets ---------------------------------------------------------------------------------------------------------- */

/* A BRACE frame with pairs on its stack, and a key or a value that is not one. */
static boa_status check_dict(parser *p, const frame *f) {
  const frame *top = boa_parse_top(p);
  if (f->state == BOA_PARSE_BRACE_KEY && top == f && p->item_count > f->items && !is_error(p, p->at)) { /* behind a key */
    uint32_t end = p->tokens[p->at - 1].end;
    boa_parse_fail(p, end - 1, end, "':' expected after dictionary key");
    p->error->end_column = p->lexed->failure == BOA_LEX_FINE ? 0 : p->error->end_column;
    return BOA_RAISE;
  }
  if (top->rule == RULE_EXPRESSION && boa_parse_peek(p) == BOA_TOKEN_STAR && p->tokens[p->at - 1].kind == BOA_TOKEN_COLON &&
      !p->nested) {
    trial r = try_expression(p, p->at + 1, LEVEL_BITOR, false);
    if (r.status == BOA_OK) {
      return boa_parse_fail(p, p->tokens[p->at].start, p->tokens[r.end - 1].end,
                            "cannot use a starred expression in a dictionary value");
    }
    return stopped(r) ? r.status : BOA_OK;
  }
  return BOA_OK;
}

/* [a, b for …] */
static boa_status check_comprehension_target(parser *p, const frame *f) {
  bool brackets = f->rule == RULE_LIST || (f->rule == RULE_BRACE && f->state <= 2);
  if (!brackets || !boa_parse_at_comprehension(p) || p->item_count == f->items) {
    return BOA_OK;
  }
  return boa_parse_fail(p, p->tokens[f->token + 1].start, p->tokens[p->at - 1].end,
                        "did you forget parentheses around the comprehension target?");
}

static boa_status check_parameters(parser *p, const frame *f) {
  if (boa_parse_peek(p) != BOA_TOKEN_LPAR || !p->tokens[p->at].value) {
    return BOA_OK;
  }
  uint32_t close = p->tokens[p->at].value;
  bool plain = !f->d && !(f->level & BOA_PARSE_SEEN_DEFAULT) && close > p->at + 1;
  if (!plain) {
    return BOA_OK;
  }
  for (uint32_t i = p->at + 1; i < close; i++) {
    if (p->tokens[i].kind != ((i - p->at) % 2 ? BOA_TOKEN_NAME : BOA_TOKEN_COMMA)) {
      return BOA_OK;
    }
  }
  return boa_parse_fail(p, p->tokens[p->at].start, p->tokens[close].end, "%s parameters cannot be parenthesized",
                        f->op == RULE_LAMBDA ? "Lambda expression" : "Function");
}

boa_status boa_parse_fits(parser *p, uint32_t token, bool *fits) {
  trial r = {.status = BOA_RAISE};
  if (!p->nested) {
    r = try_expression(p, token, LEVEL_TERNARY, false);
  }
  *fits = r.status == BOA_OK;
  return stopped(r) ? r.status : BOA_OK;
}

/* --- f-strings ------------------------------------------------------------------------------------------------------------ */

static boa_status fail_field(parser *p, const frame *f, uint32_t token, const char *what) {
  return boa_parse_fail(p, p->tokens[token].start, p->tokens[token].end, "%s-string: %s", f->op ? "t" : "f", what);
}

static boa_status check_field_start(parser *p, const frame *f) {
  uint32_t first = f->token + 1;
  boa_token_kind kind = (boa_token_kind)p->tokens[first].kind;
  if (is_error(p, first)) {
    return BOA_OK;
  }
  if (kind == BOA_TOKEN_RBRACE || kind == BOA_TOKEN_EXCLAMATION || kind == BOA_TOKEN_COLON || kind == BOA_TOKEN_EQUAL) {
    return boa_parse_fail(p, p->tokens[first].start, p->tokens[first].end, "%s-string: valid expression required before '%s'",
                          f->op ? "t" : "f", boa_token_text(kind));
  }
  return fail_field(p, f, first, "expecting a valid expression after '{'");
}

static boa_status check_field(parser *p) {
  uint32_t i = p->depth;
  while (i > 0 && p->frames[i - 1].rule != RULE_FIELD) {
    if (p->frames[i - 1].rule == RULE_STRINGS) {
      return BOA_OK;
    }
    i--;
  }
  if (!i || p->nested) {
    return BOA_OK;
  }
  const frame *f = &p->frames[i - 1];
  boa_token_kind last = (boa_token_kind)p->tokens[p->at - 1].kind;
  if (f->state == BOA_PARSE_FIELD_VALUE && i == p->depth && p->at > f->token + 1) { /* behind the value */
    if (last == BOA_TOKEN_EXCLAMATION) {
      bool missing = boa_parse_peek(p) == BOA_TOKEN_COLON || boa_parse_peek(p) == BOA_TOKEN_RBRACE;
      return fail_field(p, f, p->at, missing ? "missing conversion character" : "invalid conversion character");
    }
    return fail_field(p, f, p->at,
                      f->level ? "expecting ':' or '}'"
                      : f->b   ? "expecting '!', or ':', or '}'"
                               : "expecting '=', or '!', or ':', or '}'");
  }
  if (f->state <= BOA_PARSE_FIELD_VALUE) {
    uint32_t end = readable_end(p, i - 1);
    return end ? fail_field(p, f, end, "expecting '=', or '!', or ':', or '}'") : check_field_start(p, f);
  }
  return i == p->depth ? fail_field(p, f, p->at, "expecting '}', or format specs") : BOA_OK;
}

/* f'{lambda x: 1}': the colon has begun the format specification. */
static boa_status check_field_lambda(parser *p) {
  uint32_t i = p->depth;
  while (i > 0 && p->frames[i - 1].rule != RULE_LAMBDA && p->frames[i - 1].rule != RULE_FIELD) {
    i--;
  }
  if (!i || p->frames[i - 1].rule != RULE_LAMBDA || boa_parse_peek(p) != BOA_TOKEN_FSTRING_MIDDLE) {
    return BOA_OK;
  }
  bool template = p->tokens[p->at].flags & BOA_STRING_TEMPLATE;
  return boa_parse_fail(p, p->tokens[p->frames[i - 1].token].start, p->tokens[p->at - 1].end,
                        "%s-string: lambda expressions are not allowed without parentheses", template ? "t" : "f");
}

/* --- all of them ---------------------------------------------------------------------------------------------------------- */

static boa_status check_frame(parser *p, const frame *f) {
  switch (f->rule) {
  case RULE_BRACE:
    return check_dict(p, f);
  case RULE_COMPREHENSION:
    return f->state == BOA_PARSE_CLAUSE_ITER && boa_parse_top(p) == f
               ? boa_parse_fail_token(p, p->at, "'in' expected after for-loop variables")
               : BOA_OK;
  case RULE_PARAMETERS:
    return check_parameters(p, f);
  case RULE_TYPE_PARAMS:
    return p->depth > 1 && f[-1].rule == RULE_DEF ? boa_parse_fail_token(p, f->token, "expected '('") : BOA_OK;
  case RULE_ARGUMENTS:
    if (f->state == BOA_PARSE_ARGUMENT_STAR && p->at == f->c + 1 &&
        (boa_parse_peek(p) == BOA_TOKEN_RPAR || boa_parse_peek(p) == BOA_TOKEN_COMMA)) {
      return boa_parse_fail_token(p, p->at, "Invalid star expression");
    }
    return BOA_OK;
  default:
    return BOA_OK;
  }
}

/* match x, and the colon forgotten; type x, and nothing behind it */
static boa_status check_match(parser *p) {
  uint32_t first = p->at ? p->at - 1 : 0;
  bool starts = first == 0 || p->tokens[first - 1].kind == BOA_TOKEN_NEWLINE || p->tokens[first - 1].kind == BOA_TOKEN_INDENT ||
                p->tokens[first - 1].kind == BOA_TOKEN_DEDENT;
  if (starts && boa_parse_is_word(p, first, "type") && boa_parse_peek(p) == BOA_TOKEN_NAME) {
    p->at++;
    return BOA_OK;
  }
  if (!starts || p->nested || !boa_parse_is_word(p, first, "match") || !(starts_expression(p))) {
    return BOA_OK;
  }
  trial r = try_expression(p, p->at, 0, false);
  if (stopped(r)) {
    return r.status;
  }
  if (r.status == BOA_OK && p->tokens[r.end].kind == BOA_TOKEN_NEWLINE) {
    return boa_parse_fail_token(p, r.end, "expected ':'");
  }
  p->at = r.end; /* CPython has looked that far */
  return BOA_OK;
}

static boa_status diagnose(parser *p) {
  const frame *top = boa_parse_top(p);
  boa_status status = check_else(p, top);
  if (status == BOA_OK) {
    status = check_field_lambda(p);
  }
  if (status == BOA_OK && top->rule == RULE_BRACE) {
    status = check_dict(p, top);
  }
  if (status == BOA_OK) {
    status = check_string(p);
  }
  if (status == BOA_OK) {
    status = check_comma(p);
  }
  if (status == BOA_OK) {
    status = check_else_before(p);
  }
  if (status == BOA_OK) {
    status = check_equal(p, top);
  }
  if (status == BOA_OK) {
    status = check_comprehension_target(p, top);
  }
  if (status == BOA_OK) {
    status = check_statement_if(p);
  }
  if (status == BOA_OK) {
    status = check_frame(p, top);
  }
  if (status == BOA_OK && top->rule <= RULE_STAR && p->depth > 1) {
    status = check_frame(p, top - 1);
  }
  if (status == BOA_OK) {
    status = check_field(p);
  }
  if (status == BOA_OK) {
    status = check_readable(p);
  }
  if (status == BOA_OK && p->whole_at == p->at && boa_parse_peek(p) == BOA_TOKEN_NOT) {
    p->at++; /* CPython has looked for an `in` behind it */
    return is_error(p, p->at) ? fail_lexer(p) : BOA_OK;
  }
  return status == BOA_OK ? check_match(p) : status;
}

boa_status boa_parse_unexpected(parser *p) {
  if (p->trial) {
    return BOA_RAISE;
  }
  if (is_error(p, p->at)) {
    return fail_lexer(p);
  }
  boa_status status = diagnose(p);
  return status == BOA_OK ? fail_generic(p) : status;
}

boa_status boa_parse_colon(parser *p, bool forced) {
  if (boa_parse_accept(p, BOA_TOKEN_COLON)) {
    return BOA_OK;
  }
  if (forced || boa_parse_peek(p) == BOA_TOKEN_NEWLINE) {
    if (p->tail_at == p->at && !is_error(p, p->at)) {
      boa_status status = forced ? BOA_OK : check_comma(p);
      if (status != BOA_OK) {
        return status;
      }
    }
    return boa_parse_fail_token(p, p->at, "expected ':'");
  }
  return boa_parse_unexpected(p);
}

boa_status boa_parse_fail_as(parser *p, const char *what) {
  if (p->nested || is_error(p, p->at)) {
    return boa_parse_unexpected(p);
  }
  bool except = !*what || *what == '*';
  trial r = try_expression(p, p->at, LEVEL_TERNARY, false);
  uint8_t kind = p->tokens[r.end].kind;
  if (r.status != BOA_OK || (except && kind != BOA_TOKEN_COLON)) {
    p->at += boa_parse_peek(p) == BOA_TOKEN_NAME;
    return stopped(r) ? r.status : boa_parse_unexpected(p);
  }
  const boa_node *node = &p->t->nodes[r.node];
  const char *name = boa_parse_kind_name(p, r.node);
  if (except) {
    return boa_parse_fail(p, node->start, node->end,
                          *what ? "cannot use except* statement with %s" : "cannot use except statement with %s", name);
  }
  return boa_parse_fail(p, node->start, node->end, "cannot use %s as %s", name, what);
}
