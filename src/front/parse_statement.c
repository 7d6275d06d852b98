/* Statements: blocks, and the statements that fit on one line.
 *
 * A BODY frame reads statements until its block ends. Statements without expressions are read at once; the others push a frame. */
#include "front/parse.h"

#include <string.h>

enum { BODY_FILE, BODY_INDENTED, BODY_INLINE }; /* frame.op */
enum { BODY_LINE, BODY_SIMPLE, BODY_COMPOUND }; /* frame.state: what comes next, or what has just been parsed */

bool boa_parse_is_word(const parser *p, uint32_t token, const char *word) {
  const boa_token *k = &p->tokens[token];
  size_t n = strlen(word);
  return k->kind == BOA_TOKEN_NAME && k->end - k->start == n && memcmp(p->t->source + k->start, word, n) == 0;
}

/* Remembered, so that many statements on one line do not look along it again and again. */
uint32_t boa_parse_line_end(parser *p) {
  if (p->at < p->line_from || p->at >= p->line_end) {
    p->line_from = p->line_end = p->at;
    while (p->line_end + 1 < p->lexed->count && p->tokens[p->line_end].kind != BOA_TOKEN_NEWLINE) {
      p->line_end++;
    }
  }
  return p->line_end;
}

/* --- simple statements ---------------------------------------------------------------------------------------------------- */

static boa_status push_statement(parser *p, boa_parse_rule rule) {
  return boa_parse_push(p, (frame){.rule = (uint8_t)rule, .token = p->at});
}

static boa_status keyword_statement(parser *p, boa_node_kind kind) {
  p->at++;
  return boa_parse_node(p, (boa_node){.kind = (uint8_t)kind}, p->at - 1, &p->result);
}

static boa_status name_list(parser *p, boa_node_kind kind) {
  uint32_t first = p->at, base = p->item_count;
  boa_node node = {.kind = (uint8_t)kind};
  boa_status status = BOA_OK;
  do {
    p->at++;
    if (boa_parse_peek(p) != BOA_TOKEN_NAME) {
      return boa_parse_unexpected(p);
    }
    status = boa_charge(p->w, 1) ? boa_parse_item(p, p->tokens[p->at].value) : BOA_STOP;
    p->at++;
  } while (status == BOA_OK && boa_parse_peek(p) == BOA_TOKEN_COMMA);
  if (status == BOA_OK) {
    status = boa_parse_take(p, base, &node.a);
  }
  return status == BOA_OK ? boa_parse_node(p, node, first, &p->result) : status;
}

static boa_status simple_statement(parser *p) {
  switch (boa_parse_peek(p)) {
  case BOA_TOKEN_PASS:
    return keyword_statement(p, BOA_NODE_PASS);
  case BOA_TOKEN_BREAK:
    return keyword_statement(p, BOA_NODE_BREAK);
  case BOA_TOKEN_CONTINUE:
    return keyword_statement(p, BOA_NODE_CONTINUE);
  case BOA_TOKEN_GLOBAL:
    return name_list(p, BOA_NODE_GLOBAL);
  case BOA_TOKEN_NONLOCAL:
    return name_list(p, BOA_NODE_NONLOCAL);
  case BOA_TOKEN_IMPORT:
    return boa_parse_import(p, &p->result);
  case BOA_TOKEN_FROM:
    return boa_parse_import_from(p, &p->result);
  case BOA_TOKEN_RETURN:
    return push_statement(p, RULE_RETURN);
  case BOA_TOKEN_DEL:
    return push_statement(p, RULE_DELETE);
  case BOA_TOKEN_RAISE:
    return push_statement(p, RULE_RAISE);
  case BOA_TOKEN_ASSERT:
    return push_statement(p, RULE_ASSERT);
  case BOA_TOKEN_NAME:
    if (boa_parse_ahead(p, 1) == BOA_TOKEN_NAME && boa_parse_is_word(p, p->at, "type") &&
        (boa_parse_ahead(p, 2) == BOA_TOKEN_EQUAL || boa_parse_ahead(p, 2) == BOA_TOKEN_LSQB)) {
      return push_statement(p, RULE_TYPE_ALIAS);
    }
    break;
  default:
    break;
  }
  return push_statement(p, RULE_ASSIGN);
}

boa_status boa_step_return(parser *p, frame *f) {
  if (f->state) {
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_RETURN, .a = p->result});
  }
  f->state = 1;
  p->at++;
  boa_token_kind kind = boa_parse_peek(p);
  if (boa_parse_starts_expression(kind) || kind == BOA_TOKEN_STAR) {
    return boa_parse_expressions(p, LEVEL_TERNARY, ALLOW_STAR);
  }
  p->result = 0;
  return BOA_OK;
}

boa_status boa_step_delete(parser *p, frame *f) {
  if (!f->state) {
    f->state = 1;
    p->at++;
    return boa_parse_expressions(p, LEVEL_TERNARY, ALLOW_STAR);
  }
  if (boa_parse_peek(p) != BOA_TOKEN_SEMI && boa_parse_peek(p) != BOA_TOKEN_NEWLINE) {
    return boa_parse_unexpected(p);
  }
  boa_node node = {.kind = BOA_NODE_DELETE};
  boa_status status = boa_parse_target(p, p->result, TARGET_DELETE);
  const boa_node *target = &p->t->nodes[p->result];
  if (target->kind == BOA_NODE_TUPLE && !(target->flags & BOA_FLAG_PARENTHESIZED)) {
    node.a = target->a;
  } else if (status == BOA_OK) {
    status = boa_tree_list(p->w, p->t, &p->result, 1, &node.a);
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

/* raise, raise E, raise E from C: a = E. */
boa_status boa_step_raise(parser *p, frame *f) {
  if (f->state == 2) {
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_RAISE, .a = f->a, .b = p->result});
  }
  if (f->state == 1) {
    f->a = p->result;
    f->state = 2;
    if (boa_parse_accept(p, BOA_TOKEN_FROM)) {
      return boa_parse_expression(p, LEVEL_TERNARY, 0);
    }
    p->result = 0;
    return BOA_OK;
  }
  p->at++;
  f->state = 1;
  if (boa_parse_starts_expression(boa_parse_peek(p))) {
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  }
  f->state = 2;
  p->result = 0;
  return BOA_OK;
}

boa_status boa_step_assert(parser *p, frame *f) {
  if (f->state == 2) {
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_ASSERT, .a = f->a, .b = p->result});
  }
  if (f->state == 0) {
    f->state = 1;
    p->at++;
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  }
  f->a = p->result;
  f->state = 2;
  if (boa_parse_accept(p, BOA_TOKEN_COMMA)) {
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  }
  p->result = 0;
  return BOA_OK;
}

/* --- expression statements and assignments -------------------------------------------------------------------------------- */

enum { ASSIGN_START, ASSIGN_FIRST, ASSIGN_VALUE, ASSIGN_AUGMENTED, ASSIGN_ANNOTATION, ASSIGN_ANNOTATED };

static int augmented_operator(boa_token_kind kind) {
  switch (kind) {
  case BOA_TOKEN_PLUS_EQUAL:
    return BOA_ADD;
  case BOA_TOKEN_MINUS_EQUAL:
    return BOA_SUB;
  case BOA_TOKEN_STAR_EQUAL:
    return BOA_MUL;
  case BOA_TOKEN_AT_EQUAL:
    return BOA_MATMUL;
  case BOA_TOKEN_SLASH_EQUAL:
    return BOA_TRUEDIV;
  case BOA_TOKEN_DOUBLE_SLASH_EQUAL:
    return BOA_FLOORDIV;
  case BOA_TOKEN_PERCENT_EQUAL:
    return BOA_MOD;
  case BOA_TOKEN_DOUBLE_STAR_EQUAL:
    return BOA_POW;
  case BOA_TOKEN_LEFT_SHIFT_EQUAL:
    return BOA_LSHIFT;
  case BOA_TOKEN_RIGHT_SHIFT_EQUAL:
    return BOA_RSHIFT;
  case BOA_TOKEN_AMPER_EQUAL:
    return BOA_AND;
  case BOA_TOKEN_CIRCUMFLEX_EQUAL:
    return BOA_XOR;
  case BOA_TOKEN_VBAR_EQUAL:
    return BOA_OR;
  default:
    return -1;
  }
}

static boa_status start_value(parser *p, frame *f, uint8_t state) {
  f->state = state;
  p->at++;
  return boa_parse_expressions(p, LEVEL_TERNARY, ALLOW_STAR | ALLOW_YIELD);
}

static bool is_single_target(const boa_node *node) {
  return node->kind == BOA_NODE_NAME || node->kind == BOA_NODE_ATTRIBUTE || node->kind == BOA_NODE_SUBSCRIPT;
}

static boa_status fail_yield(parser *p) {
  return boa_parse_fail_node(p, p->result, "assignment to yield expression not possible");
}

static bool is_bare_yield(const boa_node *node) {
  return (node->kind == BOA_NODE_YIELD || node->kind == BOA_NODE_YIELD_FROM) && !(node->flags & BOA_FLAG_PARENTHESIZED);
}

static boa_status start_augmented(parser *p, frame *f, boa_binary op) {
  boa_node *target = &p->t->nodes[p->result];
  if (!is_single_target(target)) {
    return boa_parse_fail(p, target->start, target->end, "'%s' is an illegal expression for augmented assignment",
                          boa_parse_kind_name(p, p->result));
  }
  target->op = BOA_CONTEXT_STORE;
  f->op = (uint8_t)op;
  f->a = p->result;
  return start_value(p, f, ASSIGN_AUGMENTED);
}

static boa_status start_annotation(parser *p, frame *f) {
  const boa_node *target = &p->t->nodes[p->result];
  bool fits = true;
  boa_status status = is_single_target(target) ? BOA_OK : boa_parse_fits(p, p->at + 1, &fits);
  if (status != BOA_OK || !fits) {
    return status == BOA_OK ? boa_parse_unexpected(p) : status;
  }
  target = &p->t->nodes[p->result];
  if (target->kind == BOA_NODE_LIST || target->kind == BOA_NODE_TUPLE) {
    bool bare = target->kind == BOA_NODE_TUPLE && !(target->flags & BOA_FLAG_PARENTHESIZED);
    return boa_parse_fail_node(p, bare ? boa_list_at(p->t, target->a, 0) : p->result,
                               target->kind == BOA_NODE_LIST ? "only single target (not list) can be annotated"
                                                             : "only single target (not tuple) can be annotated");
  }
  if (!is_single_target(target)) {
    return boa_parse_fail_node(p, p->result, "illegal target for annotation");
  }
  p->t->nodes[p->result].op = BOA_CONTEXT_STORE;
  f->a = p->result;
  f->state = ASSIGN_ANNOTATION;
  p->at++;
  return boa_parse_expression(p, LEVEL_TERNARY, 0);
}

static boa_status chain_target(parser *p, frame *f) {
  if (is_bare_yield(&p->t->nodes[p->result])) {
    return fail_yield(p);
  }
  boa_status status = f->state == ASSIGN_FIRST ? boa_parse_check_equal(p, p->result) : BOA_OK;
  if (status != BOA_OK) {
    return status;
  }
  status = boa_parse_target(p, p->result, TARGET_ASSIGN);
  if (status == BOA_OK) {
    status = boa_parse_item(p, p->result);
  }
  return status == BOA_OK ? start_value(p, f, ASSIGN_VALUE) : status;
}

static boa_status finish_assign(parser *p, frame *f) {
  boa_node node = {.kind = BOA_NODE_ASSIGN, .b = p->result};
  boa_status status = boa_parse_take(p, f->items, &node.a);
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status finish_annotated(parser *p, frame *f, boa_node_ref value) {
  const boa_node *target = &p->t->nodes[f->a];
  bool simple = target->kind == BOA_NODE_NAME && !(target->flags & BOA_FLAG_PARENTHESIZED);
  boa_node node = {.kind = BOA_NODE_ANN_ASSIGN, .a = f->a, .b = f->b, .c = value, .flags = simple ? BOA_FLAG_SIMPLE : 0};
  return boa_parse_finish(p, node);
}

static boa_status after_first(parser *p, frame *f) {
  boa_token_kind kind = boa_parse_peek(p);
  if (kind == BOA_TOKEN_EQUAL) {
    return chain_target(p, f);
  }
  int op = augmented_operator(kind);
  if (op >= 0) {
    return start_augmented(p, f, (boa_binary)op);
  }
  if (kind == BOA_TOKEN_COLON) {
    return start_annotation(p, f);
  }
  return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_EXPR, .a = p->result});
}

boa_status boa_step_assign(parser *p, frame *f) {
  switch (f->state) {
  case ASSIGN_START:
    f->state = ASSIGN_FIRST;
    return boa_parse_expressions(p, LEVEL_TERNARY, ALLOW_STAR | ALLOW_YIELD);
  case ASSIGN_FIRST:
    return after_first(p, f);
  case ASSIGN_VALUE:
    return boa_parse_peek(p) == BOA_TOKEN_EQUAL ? chain_target(p, f) : finish_assign(p, f);
  case ASSIGN_AUGMENTED:
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_AUG_ASSIGN, .op = f->op, .a = f->a, .b = p->result});
  case ASSIGN_ANNOTATION:
    f->b = p->result;
    return boa_parse_peek(p) == BOA_TOKEN_EQUAL ? start_value(p, f, ASSIGN_ANNOTATED) : finish_annotated(p, f, 0);
  default:
    return finish_annotated(p, f, p->result);
  }
}

/* --- blocks --------------------------------------------------------------------------------------------------------------- */

boa_status boa_parse_block(parser *p, const char *what, uint32_t keyword) {
  boa_status status = boa_parse_colon(p, p->at == keyword + 1 || *what == 'f');
  if (status != BOA_OK) {
    return status;
  }
  if (!boa_parse_accept(p, BOA_TOKEN_NEWLINE)) {
    return boa_parse_push(p, (frame){.rule = RULE_BODY, .op = BODY_INLINE, .token = p->at});
  }
  if (!boa_parse_accept(p, BOA_TOKEN_INDENT)) {
    return boa_parse_fail_indent(p, what, keyword);
  }
  return boa_parse_push(p, (frame){.rule = RULE_BODY, .op = BODY_INDENTED, .token = p->at});
}

static boa_status finish_body(parser *p, frame *f) {
  boa_list_ref list;
  if (p->item_count > f->items) {
    p->body_end = p->t->nodes[p->items[p->item_count - 1]].end;
  }
  boa_status status = boa_parse_take(p, f->items, &list);
  return status == BOA_OK ? boa_parse_pop(p, list) : status;
}

/* `match` begins a match statement when its line goes on like an expression and ends with a colon. */
static bool at_match(parser *p) {
  boa_token_kind next = boa_parse_ahead(p, 1);
  if (!boa_parse_is_word(p, p->at, "match") || !(boa_parse_starts_expression(next) || next == BOA_TOKEN_STAR)) {
    return false;
  }
  uint32_t end = boa_parse_line_end(p);
  return p->tokens[end].kind == BOA_TOKEN_NEWLINE && p->tokens[end - 1].kind == BOA_TOKEN_COLON && end - p->at > 2;
}

static boa_parse_rule compound_rule(parser *p, boa_token_kind kind) {
  switch (kind) {
  case BOA_TOKEN_IF:
    return RULE_IF;
  case BOA_TOKEN_WHILE:
    return RULE_WHILE;
  case BOA_TOKEN_FOR:
    return RULE_FOR;
  case BOA_TOKEN_WITH:
    return RULE_WITH;
  case BOA_TOKEN_TRY:
    return RULE_TRY;
  case BOA_TOKEN_DEF:
    return RULE_DEF;
  case BOA_TOKEN_CLASS:
    return RULE_CLASS;
  case BOA_TOKEN_AT:
    return RULE_DECORATED;
  case BOA_TOKEN_NAME:
    return at_match(p) ? RULE_MATCH : RULE_BODY;
  default:
    return RULE_BODY;
  }
}

static boa_status async_statement(parser *p) {
  boa_token_kind next = boa_parse_ahead(p, 1);
  if (next != BOA_TOKEN_DEF && next != BOA_TOKEN_FOR && next != BOA_TOKEN_WITH) {
    p->at++;
    return boa_parse_unexpected(p);
  }
  frame f = {.rule = (uint8_t)compound_rule(p, next), .op = BOA_FLAG_ASYNC, .token = p->at};
  p->at++;
  return boa_parse_push(p, f);
}

static boa_status start_line(parser *p, frame *f) {
  boa_token_kind kind = boa_parse_peek(p);
  if (kind == (f->op == BODY_FILE ? BOA_TOKEN_END : BOA_TOKEN_DEDENT)) {
    p->at += f->op == BODY_INDENTED;
    return finish_body(p, f);
  }
  f->state = BODY_COMPOUND;
  if (kind == BOA_TOKEN_ASYNC) {
    return async_statement(p);
  }
  boa_parse_rule rule = compound_rule(p, kind);
  if (rule != RULE_BODY) {
    return push_statement(p, rule);
  }
  f->state = BODY_SIMPLE;
  return simple_statement(p);
}

boa_status boa_step_body(parser *p, frame *f) {
  if (f->state == BODY_LINE && f->op != BODY_INLINE) {
    return start_line(p, f);
  }
  if (f->state == BODY_LINE) {
    f->state = BODY_SIMPLE;
    return simple_statement(p);
  }
  boa_status status = boa_parse_item(p, p->result);
  if (status != BOA_OK || f->state == BODY_COMPOUND) {
    f->state = BODY_LINE;
    return status;
  }
  if (boa_parse_accept(p, BOA_TOKEN_SEMI) && boa_parse_peek(p) != BOA_TOKEN_NEWLINE) {
    return simple_statement(p);
  }
  f->state = BODY_LINE;
  status = boa_parse_expect(p, BOA_TOKEN_NEWLINE);
  return status == BOA_OK && f->op == BODY_INLINE ? finish_body(p, f) : status;
}
