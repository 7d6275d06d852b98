/* Expressions: operands, operators and everything between them that is not in brackets.
 *
 * One step serves all frames from EXPRESSION to STAR (see parse.h). It alternates: operand() reads prefix operators and one atom,
 * after_operand() the trailers and then one operator, for which it first reduces every frame that binds more strongly. */
#include "front/parse.h"

enum { MAX_DECIMAL_DIGITS = 4300 };

bool boa_parse_starts_expression(boa_token_kind kind) {
  switch (kind) {
  case BOA_TOKEN_NAME:
  case BOA_TOKEN_NUMBER:
  case BOA_TOKEN_STRING:
  case BOA_TOKEN_FSTRING_START:
  case BOA_TOKEN_LPAR:
  case BOA_TOKEN_LSQB:
  case BOA_TOKEN_LBRACE:
  case BOA_TOKEN_PLUS:
  case BOA_TOKEN_MINUS:
  case BOA_TOKEN_TILDE:
  case BOA_TOKEN_ELLIPSIS:
  case BOA_TOKEN_FALSE:
  case BOA_TOKEN_NONE:
  case BOA_TOKEN_TRUE:
  case BOA_TOKEN_AWAIT:
  case BOA_TOKEN_LAMBDA:
  case BOA_TOKEN_NOT:
    return true;
  default:
    return false;
  }
}

bool boa_parse_at_comprehension(const parser *p) {
  return boa_parse_peek(p) == BOA_TOKEN_FOR || (boa_parse_peek(p) == BOA_TOKEN_ASYNC && boa_parse_ahead(p, 1) == BOA_TOKEN_FOR);
}

boa_status boa_parse_expression(parser *p, uint8_t level, uint8_t allow) {
  return boa_parse_push(p, (frame){.rule = RULE_EXPRESSION, .level = level, .op = allow, .token = p->at});
}

/* --- operators ------------------------------------------------------------------------------------------------------------ */

typedef struct operator_info {
  uint8_t rule, level, op;
} operator_info;

/* The operator that a token is behind an operand; level 0: none. */
static operator_info operator_of(const parser *p) {
  switch (boa_parse_peek(p)) {
  case BOA_TOKEN_PLUS:
    return (operator_info){RULE_BINARY, LEVEL_SUM, BOA_ADD};
  case BOA_TOKEN_MINUS:
    return (operator_info){RULE_BINARY, LEVEL_SUM, BOA_SUB};
  case BOA_TOKEN_STAR:
    return (operator_info){RULE_BINARY, LEVEL_TERM, BOA_MUL};
  case BOA_TOKEN_AT:
    return (operator_info){RULE_BINARY, LEVEL_TERM, BOA_MATMUL};
  case BOA_TOKEN_SLASH:
    return (operator_info){RULE_BINARY, LEVEL_TERM, BOA_TRUEDIV};
  case BOA_TOKEN_DOUBLE_SLASH:
    return (operator_info){RULE_BINARY, LEVEL_TERM, BOA_FLOORDIV};
  case BOA_TOKEN_PERCENT:
    return (operator_info){RULE_BINARY, LEVEL_TERM, BOA_MOD};
  case BOA_TOKEN_DOUBLE_STAR:
    return (operator_info){RULE_BINARY, LEVEL_POWER, BOA_POW};
  case BOA_TOKEN_LEFT_SHIFT:
    return (operator_info){RULE_BINARY, LEVEL_SHIFT, BOA_LSHIFT};
  case BOA_TOKEN_RIGHT_SHIFT:
    return (operator_info){RULE_BINARY, LEVEL_SHIFT, BOA_RSHIFT};
  case BOA_TOKEN_AMPER:
    return (operator_info){RULE_BINARY, LEVEL_BITAND, BOA_AND};
  case BOA_TOKEN_CIRCUMFLEX:
    return (operator_info){RULE_BINARY, LEVEL_BITXOR, BOA_XOR};
  case BOA_TOKEN_VBAR:
    return (operator_info){RULE_BINARY, LEVEL_BITOR, BOA_OR};
  case BOA_TOKEN_LESS:
    return (operator_info){RULE_COMPARE, LEVEL_COMPARE, BOA_LT};
  case BOA_TOKEN_LESS_EQUAL:
    return (operator_info){RULE_COMPARE, LEVEL_COMPARE, BOA_LE};
  case BOA_TOKEN_EQ_EQUAL:
    return (operator_info){RULE_COMPARE, LEVEL_COMPARE, BOA_EQ};
  case BOA_TOKEN_NOT_EQUAL:
    return (operator_info){RULE_COMPARE, LEVEL_COMPARE, BOA_NE};
  case BOA_TOKEN_GREATER:
    return (operator_info){RULE_COMPARE, LEVEL_COMPARE, BOA_GT};
  case BOA_TOKEN_GREATER_EQUAL:
    return (operator_info){RULE_COMPARE, LEVEL_COMPARE, BOA_GE};
  case BOA_TOKEN_IN:
    return (operator_info){RULE_COMPARE, LEVEL_COMPARE, BOA_IN};
  case BOA_TOKEN_IS:
    return (operator_info){RULE_COMPARE, LEVEL_COMPARE, boa_parse_ahead(p, 1) == BOA_TOKEN_NOT ? BOA_IS_NOT : BOA_IS};
  case BOA_TOKEN_NOT:
    return (operator_info){RULE_COMPARE, boa_parse_ahead(p, 1) == BOA_TOKEN_IN ? LEVEL_COMPARE : 0, BOA_NOT_IN};
  case BOA_TOKEN_AND:
    return (operator_info){RULE_BOOL, LEVEL_AND, BOA_BOOL_AND};
  case BOA_TOKEN_OR:
    return (operator_info){RULE_BOOL, LEVEL_OR, BOA_BOOL_OR};
  case BOA_TOKEN_IF:
    return (operator_info){RULE_IF_TEST, LEVEL_TERNARY, 0};
  default:
    return (operator_info){0, 0, 0};
  }
}

/* What the right operand of an operator may contain. */
static uint8_t right_level(operator_info o) {
  if (o.rule == RULE_BINARY && o.op == BOA_POW) {
    return LEVEL_UNARY;
  }
  return (uint8_t)(o.level + 1);
}

/* --- reducing: the top frame has its operand in p->result ---------------------------------------------------------------- */

static boa_status reduce_compare(parser *p, const frame *f) {
  boa_node node = {.kind = BOA_NODE_COMPARE, .a = f->a};
  boa_status status = boa_parse_item(p, p->result);
  if (status == BOA_OK) {
    status = boa_parse_take_pairs(p, f->items, &node.c, &node.b);
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status reduce_bool(parser *p, const frame *f) {
  boa_node node = {.kind = BOA_NODE_BOOL_OP, .op = f->op};
  boa_status status = boa_parse_item(p, p->result);
  if (status == BOA_OK) {
    status = boa_parse_take(p, f->items, &node.a);
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status reduce(parser *p) {
  const frame *f = boa_parse_top(p);
  uint32_t operand = p->result;
  switch (f->rule) {
  case RULE_NAMED:
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_NAMED_EXPR, .a = f->a, .b = operand});
  case RULE_LAMBDA:
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_LAMBDA, .a = f->a, .b = operand});
  case RULE_IF_TEST:
    return boa_parse_unexpected(p);
  case RULE_IF_ELSE:
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_IF_EXP, .a = f->b, .b = f->a, .c = operand});
  case RULE_BOOL:
    return reduce_bool(p, f);
  case RULE_NOT:
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_UNARY_OP, .op = BOA_UNARY_NOT, .a = operand});
  case RULE_COMPARE:
    return reduce_compare(p, f);
  case RULE_BINARY:
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_BIN_OP, .op = f->op, .a = f->a, .b = operand});
  case RULE_UNARY:
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_UNARY_OP, .op = f->op, .a = operand});
  case RULE_AWAIT:
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_AWAIT, .a = operand});
  default:
    return boa_parse_finish(p, (boa_node){.kind = BOA_NODE_STARRED, .a = operand});
  }
}

/* --- operands ------------------------------------------------------------------------------------------------------------- */

static boa_status push_prefix(parser *p, boa_parse_rule rule, uint8_t level, uint8_t op) {
  uint8_t needs = rule == RULE_AWAIT ? LEVEL_AWAIT : level;
  if (needs < boa_parse_top(p)->level) {
    return boa_parse_unexpected(p);
  }
  p->at++;
  return boa_parse_push(p, (frame){.rule = (uint8_t)rule, .level = level, .op = op, .token = p->at - 1});
}

static boa_status push_lambda(parser *p) {
  if (boa_parse_top(p)->level > LEVEL_TERNARY) {
    return boa_parse_unexpected(p);
  }
  boa_status status = boa_parse_push(p, (frame){.rule = RULE_LAMBDA, .level = LEVEL_TERNARY, .token = p->at});
  p->at++;
  return status == BOA_OK ? boa_parse_push(p, (frame){.rule = RULE_PARAMETERS, .op = RULE_LAMBDA, .token = p->at}) : status;
}

static boa_status give(parser *p, boa_node node) {
  p->first = p->at++;
  p->have = true;
  return boa_parse_node(p, node, p->first, &p->result);
}

static boa_status constant(parser *p, boa_const_kind kind) {
  uint32_t c;
  boa_status status = boa_tree_const(p->w, p->t, (boa_const){.kind = (uint8_t)kind}, &c);
  return status == BOA_OK ? give(p, (boa_node){.kind = BOA_NODE_CONSTANT, .a = c}) : status;
}

static boa_status open_bracket(parser *p, boa_parse_rule rule) {
  p->at++;
  return boa_parse_push(p, (frame){.rule = (uint8_t)rule, .token = p->at - 1});
}

static boa_status name_operand(parser *p) {
  frame *f = boa_parse_top(p);
  uint32_t name = p->tokens[p->at].value;
  if (f->rule != RULE_EXPRESSION || !(f->op & ALLOW_NAMED) || boa_parse_ahead(p, 1) != BOA_TOKEN_COLON_EQUAL) {
    return give(p, (boa_node){.kind = BOA_NODE_NAME, .a = name});
  }
  boa_status status = give(p, (boa_node){.kind = BOA_NODE_NAME, .op = BOA_CONTEXT_STORE, .a = name});
  p->at++;
  f->level = LEVEL_CLOSED;
  frame named = {.rule = RULE_NAMED, .level = LEVEL_TERNARY, .token = p->first, .a = p->result};
  return status == BOA_OK ? boa_parse_push(p, named) : status;
}

static boa_status star_operand(parser *p) {
  frame *f = boa_parse_top(p);
  if (f->rule != RULE_EXPRESSION || !(f->op & ALLOW_STAR)) {
    return boa_parse_unexpected(p);
  }
  f->level = LEVEL_CLOSED;
  p->at++;
  return boa_parse_push(p, (frame){.rule = RULE_STAR, .level = LEVEL_BITOR, .token = p->at - 1});
}

/* CPython converts decimal digits to an int only up to a length. */
static boa_status big_number(parser *p) {
  const boa_token *k = &p->tokens[p->at];
  const boa_const *c = &p->t->consts[k->value];
  if (c->base == 10 && c->len > MAX_DECIMAL_DIGITS) {
    return boa_parse_fail(p, k->start, k->end,
                          "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use "
                          "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
                          "literals to avoid decimal conversion limits.",
                          (uint32_t)MAX_DECIMAL_DIGITS, c->len);
  }
  return give(p, (boa_node){.kind = BOA_NODE_CONSTANT, .a = k->value});
}

/* A prefix operator or an atom. Leaves p->have set when there is an operand. */
static boa_status operand(parser *p) {
  switch (boa_parse_peek(p)) {
  case BOA_TOKEN_NAME:
    return name_operand(p);
  case BOA_TOKEN_NUMBER:
    if (p->t->consts[p->tokens[p->at].value].kind == BOA_CONST_BIG_INT) {
      return big_number(p);
    }
    return give(p, (boa_node){.kind = BOA_NODE_CONSTANT, .a = p->tokens[p->at].value});
  case BOA_TOKEN_STRING:
  case BOA_TOKEN_FSTRING_START:
    return boa_parse_push(p, (frame){.rule = RULE_STRINGS, .token = p->at});
  case BOA_TOKEN_LPAR:
    return open_bracket(p, RULE_GROUP);
  case BOA_TOKEN_LSQB:
    return open_bracket(p, RULE_LIST);
  case BOA_TOKEN_LBRACE:
    return open_bracket(p, RULE_BRACE);
  case BOA_TOKEN_NONE:
    return constant(p, BOA_CONST_NONE);
  case BOA_TOKEN_TRUE:
    return constant(p, BOA_CONST_TRUE);
  case BOA_TOKEN_FALSE:
    return constant(p, BOA_CONST_FALSE);
  case BOA_TOKEN_ELLIPSIS:
    return constant(p, BOA_CONST_ELLIPSIS);
  case BOA_TOKEN_NOT:
    return push_prefix(p, RULE_NOT, LEVEL_NOT, 0);
  case BOA_TOKEN_MINUS:
    return push_prefix(p, RULE_UNARY, LEVEL_UNARY, BOA_UNARY_NEG);
  case BOA_TOKEN_PLUS:
    return push_prefix(p, RULE_UNARY, LEVEL_UNARY, BOA_UNARY_POS);
  case BOA_TOKEN_TILDE:
    return push_prefix(p, RULE_UNARY, LEVEL_UNARY, BOA_UNARY_INVERT);
  case BOA_TOKEN_AWAIT:
    return push_prefix(p, RULE_AWAIT, LEVEL_PRIMARY, 0);
  case BOA_TOKEN_LAMBDA:
    return push_lambda(p);
  case BOA_TOKEN_STAR:
    return star_operand(p);
  default:
    return boa_parse_unexpected(p);
  }
}

/* --- behind an operand ---------------------------------------------------------------------------------------------------- */

static boa_status attribute(parser *p) {
  p->at++;
  if (boa_parse_peek(p) != BOA_TOKEN_NAME) {
    return boa_parse_unexpected(p);
  }
  boa_node node = {.kind = BOA_NODE_ATTRIBUTE, .a = p->result, .b = p->tokens[p->at].value};
  p->at++;
  return boa_parse_node(p, node, p->first, &p->result);
}

/* .name, (…) and […]; *pushed when a frame was pushed for them. */
static boa_status trailers(parser *p, bool *pushed) {
  *pushed = false;
  for (;;) {
    boa_token_kind kind = boa_parse_peek(p);
    if (kind == BOA_TOKEN_DOT) {
      boa_status status = boa_charge(p->w, 1) ? attribute(p) : BOA_STOP;
      if (status != BOA_OK) {
        return status;
      }
      continue;
    }
    if (kind != BOA_TOKEN_LPAR && kind != BOA_TOKEN_LSQB) {
      return BOA_OK;
    }
    *pushed = true;
    boa_parse_rule rule = kind == BOA_TOKEN_LPAR ? RULE_ARGUMENTS : RULE_SUBSCRIPT;
    frame f = {.rule = (uint8_t)rule, .op = RULE_EXPRESSION, .token = p->first, .a = p->result, .d = p->at};
    p->at++;
    return boa_parse_push(p, f);
  }
}

static boa_status push_operator(parser *p, operator_info o) {
  frame f = {.rule = o.rule, .level = right_level(o), .op = o.op, .token = p->first, .a = p->result, .d = p->at};
  uint32_t left = p->result;
  p->at += o.rule == RULE_COMPARE && (o.op == BOA_IS_NOT || o.op == BOA_NOT_IN) ? 2 : 1;
  boa_status status = boa_parse_push(p, f);
  if (status == BOA_OK && o.rule == RULE_COMPARE) {
    status = boa_parse_item(p, o.op);
  } else if (status == BOA_OK && o.rule == RULE_BOOL) {
    status = boa_parse_item(p, left);
  }
  return status;
}

/* a < b < c and a or b or c stay one node: the operand and the next operator join the frame. */
static boa_status continue_operator(parser *p, operator_info o) {
  boa_status status = boa_parse_item(p, p->result);
  boa_parse_top(p)->d = p->at;
  p->at += o.rule == RULE_COMPARE && (o.op == BOA_IS_NOT || o.op == BOA_NOT_IN) ? 2 : 1;
  if (status == BOA_OK && o.rule == RULE_COMPARE) {
    status = boa_parse_item(p, o.op);
  }
  p->have = false;
  return status;
}

static boa_status take_else(parser *p, frame *f) {
  f->b = p->result;
  f->rule = RULE_IF_ELSE;
  f->level = LEVEL_TERNARY;
  p->at++;
  p->have = false;
  return BOA_OK;
}

/* Where the innermost `expression` of the grammar that ends here starts: for messages. */
static void remember_tail(parser *p, const frame *f) {
  if (p->tail_at == p->at) {
    return;
  }
  bool ternary = f->rule == RULE_EXPRESSION ? f->level == LEVEL_TERNARY : f->rule >= RULE_NAMED && f->rule <= RULE_LAMBDA;
  if (ternary || f->rule == RULE_IF_ELSE || f->rule == RULE_STAR) {
    p->tail = p->first + 1;
    p->tail_start = p->t->nodes[p->result].start;
    p->tail_at = p->at;
  } else if (f->rule == RULE_EXPRESSION || f->rule == RULE_IF_TEST) {
    p->tail = 0;
    p->tail_at = p->at;
  }
}

/* The operator behind the operand: reduces what binds more strongly, then either waits for the next operand or, at the barrier,
 * gives the whole expression (*done). */
static boa_status after_operand(parser *p, bool *done) {
  operator_info o = operator_of(p);
  *done = false;
  for (;;) {
    frame *f = boa_parse_top(p);
    if (o.level && o.level >= f->level) {
      return push_operator(p, o);
    }
    if (o.level && f->rule == o.rule && (o.rule == RULE_COMPARE || (o.rule == RULE_BOOL && f->op == o.op))) {
      return continue_operator(p, o);
    }
    if (f->rule == RULE_IF_TEST && boa_parse_peek(p) == BOA_TOKEN_ELSE) {
      return take_else(p, f);
    }
    if (!o.level) {
      remember_tail(p, f);
    }
    if (f->rule == RULE_EXPRESSION) {
      *done = true;
      p->whole = p->result;
      p->whole_at = p->at;
      p->whole_allow = f->op;
      return boa_parse_pop(p, p->result);
    }
    boa_status status = boa_charge(p->w, 1) ? reduce(p) : BOA_STOP;
    if (status != BOA_OK) {
      return status;
    }
  }
}

static boa_status lambda_body(parser *p, frame *f) {
  f->a = p->result;
  f->state = 1;
  p->have = false;
  return boa_parse_expect(p, BOA_TOKEN_COLON);
}

boa_status boa_step_expression(parser *p, frame *f) {
  if (f->rule == RULE_LAMBDA && f->state == 0) {
    return lambda_body(p, f);
  }
  if (!p->have) {
    uint32_t depth = p->depth;
    boa_status status = operand(p);
    if (status != BOA_OK || p->depth != depth || !p->have) {
      return status;
    }
  }
  bool flag;
  boa_status status = trailers(p, &flag);
  return status == BOA_OK && !flag ? after_operand(p, &flag) : status;
}

/* --- several expressions, yield ------------------------------------------------------------------------------------------- */

boa_status boa_parse_expressions(parser *p, uint8_t level, uint8_t allow) {
  if ((allow & ALLOW_YIELD) && boa_parse_peek(p) == BOA_TOKEN_YIELD) {
    return boa_parse_push(p, (frame){.rule = RULE_YIELD, .token = p->at});
  }
  return boa_parse_push(p, (frame){.rule = RULE_EXPRESSIONS, .level = level, .op = allow, .token = p->at});
}

/* One expression, or with a comma a tuple of them. */
boa_status boa_step_expressions(parser *p, frame *f) {
  if (f->state == 0) {
    f->state = 1;
    return boa_parse_expression(p, f->level, f->op);
  }
  bool comma = boa_parse_accept(p, BOA_TOKEN_COMMA);
  if (f->state == 1 && !comma) {
    return boa_parse_pop(p, p->result);
  }
  f->state = 2;
  boa_status status = boa_parse_item(p, p->result);
  boa_token_kind kind = boa_parse_peek(p);
  if (status != BOA_OK) {
    return status;
  }
  if (comma && (boa_parse_starts_expression(kind) || (kind == BOA_TOKEN_STAR && (f->op & ALLOW_STAR)))) {
    return boa_parse_expression(p, f->level, f->op);
  }
  boa_node node = {.kind = BOA_NODE_TUPLE};
  status = boa_parse_take(p, f->items, &node.a);
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

boa_status boa_step_yield(parser *p, frame *f) {
  if (f->state) {
    boa_node node = {.kind = f->op ? BOA_NODE_YIELD_FROM : BOA_NODE_YIELD, .a = p->result};
    return boa_parse_finish(p, node);
  }
  f->state = 1;
  p->at++;
  boa_token_kind kind = boa_parse_peek(p);
  if (boa_parse_accept(p, BOA_TOKEN_FROM)) {
    f->op = 1;
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  }
  if (boa_parse_starts_expression(kind) || kind == BOA_TOKEN_STAR) {
    return boa_parse_expressions(p, LEVEL_TERNARY, ALLOW_STAR);
  }
  p->result = 0;
  return BOA_OK;
}
