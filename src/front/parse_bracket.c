/* What stands in brackets: groups and tuples, lists, sets and dictionaries, comprehensions, arguments, subscripts.
 * Each is one frame whose states go round its elements; pairs (key and value) lie side by side on the item stack until the
 * bracket closes. */
#include "front/parse.h"

/* --- comprehensions ------------------------------------------------------------------------------------------------------- */

enum { CLAUSE_START, CLAUSE_TARGET, CLAUSE_ITER, CLAUSE_IF };

static boa_status start_comprehension(parser *p) {
  return boa_parse_push(p, (frame){.rule = RULE_COMPREHENSION, .token = p->at});
}

/* a = target, b = iterable, c = where the clause's conditions start on the item stack, d = the clause's first token. */
static boa_status finish_clause(parser *p, frame *f) {
  boa_node node = {.kind = BOA_NODE_COMPREHENSION, .a = f->a, .b = f->b, .flags = f->op};
  boa_node_ref out;
  boa_status status = boa_parse_take(p, f->c, &node.c);
  if (status == BOA_OK) {
    status = boa_parse_node(p, node, f->d, &out);
  }
  return status == BOA_OK ? boa_parse_item(p, out) : status;
}

static boa_status start_clause(parser *p, frame *f) {
  f->d = p->at;
  f->op = boa_parse_accept(p, BOA_TOKEN_ASYNC) ? BOA_FLAG_ASYNC : 0;
  f->state = CLAUSE_TARGET;
  p->at++;
  return boa_parse_expressions(p, LEVEL_BITOR, ALLOW_STAR);
}

static boa_status clause_target(parser *p, frame *f) {
  f->a = p->result;
  f->state = CLAUSE_ITER;
  if (boa_parse_peek(p) != BOA_TOKEN_IN) {
    return boa_parse_unexpected(p);
  }
  boa_status status = boa_parse_target(p, f->a, TARGET_FOR);
  p->at++;
  return status == BOA_OK ? boa_parse_expression(p, LEVEL_OR, 0) : status;
}

boa_status boa_step_comprehension(parser *p, frame *f) {
  boa_status status = BOA_OK;
  switch (f->state) {
  case CLAUSE_START:
    return start_clause(p, f);
  case CLAUSE_TARGET:
    return clause_target(p, f);
  case CLAUSE_ITER:
    f->b = p->result;
    f->c = p->item_count;
    f->state = CLAUSE_IF;
    break;
  default:
    status = boa_parse_item(p, p->result);
  }
  if (status == BOA_OK && boa_parse_accept(p, BOA_TOKEN_IF)) {
    return boa_parse_expression(p, LEVEL_OR, 0);
  }
  if (status == BOA_OK) {
    status = finish_clause(p, f);
  }
  if (status == BOA_OK && boa_parse_at_comprehension(p)) {
    return start_clause(p, f);
  }
  boa_list_ref clauses = 0;
  if (status == BOA_OK) {
    status = boa_parse_take(p, f->items, &clauses);
  }
  return status == BOA_OK ? boa_parse_pop(p, clauses) : status;
}

/* --- (…) and […] ---------------------------------------------------------------------------------------------------------- */

enum { SEQUENCE_START, SEQUENCE_FIRST, SEQUENCE_ITEM, SEQUENCE_CLAUSES, SEQUENCE_YIELD };

typedef struct sequence {
  boa_token_kind close;
  boa_node_kind items, comprehension;
} sequence;

static boa_status finish_sequence(parser *p, frame *f, const sequence *q) {
  boa_node node = {.kind = (uint8_t)q->items, .flags = q->close == BOA_TOKEN_RPAR ? BOA_FLAG_PARENTHESIZED : 0};
  boa_status status = boa_parse_expect(p, q->close);
  if (status == BOA_OK) {
    status = boa_parse_take(p, f->items, &node.a);
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status finish_sequence_comprehension(parser *p, frame *f, const sequence *q) {
  boa_status status = boa_parse_expect(p, q->close);
  return status == BOA_OK ? boa_parse_finish(p, (boa_node){.kind = (uint8_t)q->comprehension, .a = f->a, .b = p->result})
                          : status;
}

static boa_status finish_group(parser *p) {
  boa_node *node = &p->t->nodes[p->result];
  if (node->kind == BOA_NODE_STARRED) {
    return boa_parse_fail_node(p, p->result, "cannot use starred expression here");
  }
  node->flags |= BOA_FLAG_PARENTHESIZED;
  p->at++;
  return boa_parse_pop(p, p->result);
}

static boa_status first_of_sequence(parser *p, frame *f, const sequence *q) {
  f->a = p->result;
  if (boa_parse_at_comprehension(p)) {
    if (p->t->nodes[f->a].kind == BOA_NODE_STARRED) {
      return boa_parse_fail_node(p, f->a, "iterable unpacking cannot be used in comprehension");
    }
    f->state = SEQUENCE_CLAUSES;
    return start_comprehension(p);
  }
  if (q->close == BOA_TOKEN_RPAR && boa_parse_peek(p) == BOA_TOKEN_RPAR) {
    return finish_group(p);
  }
  f->state = SEQUENCE_ITEM;
  return BOA_OK;
}

static boa_status step_sequence(parser *p, frame *f, const sequence *q) {
  boa_status status;
  switch (f->state) {
  case SEQUENCE_START:
    if (boa_parse_peek(p) == q->close) {
      return finish_sequence(p, f, q);
    }
    f->state = SEQUENCE_FIRST;
    if (q->close == BOA_TOKEN_RPAR && boa_parse_peek(p) == BOA_TOKEN_YIELD) {
      f->state = SEQUENCE_YIELD;
      return boa_parse_expressions(p, 0, ALLOW_YIELD);
    }
    return boa_parse_expression(p, LEVEL_TERNARY, ALLOW_STAR | ALLOW_NAMED);
  case SEQUENCE_YIELD:
    return boa_parse_peek(p) == BOA_TOKEN_RPAR ? finish_group(p) : boa_parse_unexpected(p);
  case SEQUENCE_CLAUSES:
    return finish_sequence_comprehension(p, f, q);
  case SEQUENCE_FIRST:
    status = first_of_sequence(p, f, q);
    if (status != BOA_OK || f->state != SEQUENCE_ITEM) {
      return status;
    }
    break;
  default:
    break;
  }
  status = boa_parse_item(p, p->result);
  if (status != BOA_OK) {
    return status;
  }
  if (!boa_parse_accept(p, BOA_TOKEN_COMMA) || boa_parse_peek(p) == q->close) {
    return finish_sequence(p, f, q);
  }
  return boa_parse_expression(p, LEVEL_TERNARY, ALLOW_STAR | ALLOW_NAMED);
}

boa_status boa_step_group(parser *p, frame *f) {
  static const sequence group = {BOA_TOKEN_RPAR, BOA_NODE_TUPLE, BOA_NODE_GENERATOR_EXP};
  return step_sequence(p, f, &group);
}

boa_status boa_step_list(parser *p, frame *f) {
  static const sequence list = {BOA_TOKEN_RSQB, BOA_NODE_LIST, BOA_NODE_LIST_COMP};
  return step_sequence(p, f, &list);
}

/* --- {…} ------------------------------------------------------------------------------------------------------------------ */

enum { BRACE_START, BRACE_FIRST, BRACE_SET, BRACE_KEY, BRACE_VALUE, BRACE_SET_CLAUSES, BRACE_DICT_CLAUSES };

static boa_status finish_dict(parser *p, frame *f) {
  boa_node node = {.kind = BOA_NODE_DICT};
  boa_status status = boa_parse_take_pairs(p, f->items, &node.a, &node.b);
  if (status == BOA_OK) {
    status = boa_parse_expect(p, BOA_TOKEN_RBRACE);
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

/* Before a key: the next pair, ** and a mapping, or the end. */
static boa_status next_key(parser *p, frame *f) {
  if (boa_parse_peek(p) == BOA_TOKEN_RBRACE) {
    return finish_dict(p, f);
  }
  if (boa_parse_accept(p, BOA_TOKEN_DOUBLE_STAR)) {
    f->state = BRACE_VALUE;
    f->a = 0;
    boa_status status = boa_parse_item(p, 0);
    return status == BOA_OK ? boa_parse_expression(p, LEVEL_BITOR, 0) : status;
  }
  f->state = BRACE_KEY;
  return boa_parse_expression(p, LEVEL_TERNARY, 0);
}

static boa_status after_key(parser *p, frame *f) {
  f->a = p->result;
  if (boa_parse_peek(p) != BOA_TOKEN_COLON) {
    return boa_parse_unexpected(p);
  }
  f->state = BRACE_VALUE;
  p->at++;
  if (boa_parse_peek(p) == BOA_TOKEN_RBRACE || boa_parse_peek(p) == BOA_TOKEN_COMMA) {
    return boa_parse_fail_token(p, p->at - 1, "expression expected after dictionary key and ':'");
  }
  boa_status status = BOA_OK;
  if (status == BOA_OK) {
    status = boa_parse_item(p, f->a);
  }
  return status == BOA_OK ? boa_parse_expression(p, LEVEL_TERNARY, 0) : status;
}

static boa_status after_value(parser *p, frame *f) {
  bool only = p->item_count - f->items == 1;
  if (only && boa_parse_at_comprehension(p)) {
    if (!f->a) {
      return boa_parse_fail_token(p, f->token + 1, "dict unpacking cannot be used in dict comprehension");
    }
    f->b = p->result;
    f->state = BRACE_DICT_CLAUSES;
    return start_comprehension(p);
  }
  boa_status status = boa_parse_item(p, p->result);
  if (status == BOA_OK && boa_parse_accept(p, BOA_TOKEN_COMMA)) {
    return next_key(p, f);
  }
  return status == BOA_OK ? finish_dict(p, f) : status;
}

static boa_status after_element(parser *p, frame *f) {
  boa_status status = boa_parse_item(p, p->result);
  f->state = BRACE_SET;
  if (status == BOA_OK && boa_parse_accept(p, BOA_TOKEN_COMMA) && boa_parse_peek(p) != BOA_TOKEN_RBRACE) {
    return boa_parse_expression(p, LEVEL_TERNARY, ALLOW_STAR | ALLOW_NAMED);
  }
  boa_node node = {.kind = BOA_NODE_SET};
  if (status == BOA_OK) {
    status = boa_parse_expect(p, BOA_TOKEN_RBRACE);
  }
  if (status == BOA_OK) {
    status = boa_parse_take(p, f->items, &node.a);
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status after_first(parser *p, frame *f) {
  const boa_node *node = &p->t->nodes[p->result];
  bool plain = node->kind != BOA_NODE_STARRED && (node->kind != BOA_NODE_NAMED_EXPR || (node->flags & BOA_FLAG_PARENTHESIZED));
  if (boa_parse_peek(p) == BOA_TOKEN_COLON && plain) {
    return after_key(p, f);
  }
  if (!boa_parse_at_comprehension(p)) {
    return after_element(p, f);
  }
  if (node->kind == BOA_NODE_STARRED) {
    return boa_parse_fail_node(p, p->result, "iterable unpacking cannot be used in comprehension");
  }
  f->a = p->result;
  f->state = BRACE_SET_CLAUSES;
  return start_comprehension(p);
}

boa_status boa_step_brace(parser *p, frame *f) {
  boa_status status;
  switch (f->state) {
  case BRACE_START:
    if (boa_parse_peek(p) == BOA_TOKEN_RBRACE || boa_parse_peek(p) == BOA_TOKEN_DOUBLE_STAR) {
      return next_key(p, f);
    }
    f->state = BRACE_FIRST;
    return boa_parse_expression(p, LEVEL_TERNARY, ALLOW_STAR | ALLOW_NAMED);
  case BRACE_FIRST:
    return after_first(p, f);
  case BRACE_SET:
    return after_element(p, f);
  case BRACE_KEY:
    return after_key(p, f);
  case BRACE_VALUE:
    return after_value(p, f);
  default:
    break;
  }
  status = boa_parse_expect(p, BOA_TOKEN_RBRACE);
  boa_node node = {.kind = BOA_NODE_SET_COMP, .a = f->a, .b = p->result};
  if (f->state == BRACE_DICT_CLAUSES) {
    node = (boa_node){.kind = BOA_NODE_DICT_COMP, .a = f->a, .b = p->result, .c = f->b};
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

/* --- arguments ------------------------------------------------------------------------------------------------------------ */

enum { ARGUMENT_NEXT, ARGUMENT_PLAIN, ARGUMENT_STAR, ARGUMENT_KEYWORD, ARGUMENT_DOUBLE_STAR, ARGUMENT_CLAUSES };
/* SEEN_…: flags in the frame's b. A positional argument behind a keyword is told when the arguments behind it end, as in CPython. */
enum { SEEN_KEYWORD = 1, SEEN_DOUBLE_STAR = 2, SEEN_WRONG = 4, SEEN_WRONG_UNPACKING = 8 };

static boa_status fail_order(parser *p, const frame *f, uint32_t token) {
  return boa_parse_fail_token(p, token,
                              f->b & SEEN_WRONG_UNPACKING ? "positional argument follows keyword argument unpacking"
                                                          : "positional argument follows keyword argument");
}

/* The items from `from` on that are keywords, or those that are not, as a list. */
static boa_status select_items(parser *p, uint32_t from, bool keywords, boa_list_ref *out) {
  uint32_t count = 0;
  for (uint32_t i = from; i < p->item_count; i++) {
    count += (p->t->nodes[p->items[i]].kind == BOA_NODE_KEYWORD) == keywords;
  }
  boa_status status = boa_tree_list(p->w, p->t, boa_parse_items(p, from), count, out);
  uint32_t *to = p->t->lists + *out + 1;
  for (uint32_t i = from; i < p->item_count && status == BOA_OK && count; i++) {
    if ((p->t->nodes[p->items[i]].kind == BOA_NODE_KEYWORD) == keywords) {
      *to++ = p->items[i];
    }
  }
  return status;
}

/* a = the function (0 for a class), d = the opening bracket. */
static boa_status finish_arguments(parser *p, frame *f) {
  boa_node more = {.kind = BOA_NODE_CALL_MORE};
  boa_node_ref ref;
  if (boa_parse_peek(p) == BOA_TOKEN_RPAR && (f->b & SEEN_WRONG)) {
    return fail_order(p, f, p->at);
  }
  boa_status status = boa_parse_expect(p, BOA_TOKEN_RPAR);
  if (status == BOA_OK) {
    status = select_items(p, f->items, false, &more.a);
  }
  if (status == BOA_OK) {
    status = select_items(p, f->items, true, &more.b);
  }
  if (status == BOA_OK) {
    status = boa_parse_node(p, more, f->d, &ref);
  }
  if (status != BOA_OK) {
    return status;
  }
  return f->op == RULE_CLASS ? boa_parse_pop(p, ref)
                             : boa_parse_finish(p, (boa_node){.kind = BOA_NODE_CALL, .a = f->a, .b = ref});
}

static boa_status next_argument(parser *p, frame *f) {
  f->c = p->at;
  switch (boa_parse_peek(p)) {
  case BOA_TOKEN_RPAR:
    return finish_arguments(p, f);
  case BOA_TOKEN_STAR:
    f->state = ARGUMENT_STAR;
    p->at++;
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  case BOA_TOKEN_DOUBLE_STAR:
    f->state = ARGUMENT_DOUBLE_STAR;
    p->at++;
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  default:
    break;
  }
  if (boa_parse_peek(p) == BOA_TOKEN_NAME && boa_parse_ahead(p, 1) == BOA_TOKEN_EQUAL) {
    f->state = ARGUMENT_KEYWORD;
    p->at += 2;
    if (boa_parse_peek(p) == BOA_TOKEN_COMMA || boa_parse_peek(p) == BOA_TOKEN_RPAR) {
      return boa_parse_fail(p, p->tokens[f->c].start, p->tokens[p->at - 1].end, "expected argument value expression");
    }
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  }
  f->state = ARGUMENT_PLAIN;
  return boa_parse_expression(p, LEVEL_TERNARY, ALLOW_NAMED);
}

static boa_status after_plain(parser *p, frame *f) {
  if (boa_parse_at_comprehension(p) && f->op != RULE_CLASS) {
    f->level = p->item_count == f->items; /* it may stand without parentheses */
    boa_status status = boa_parse_item(p, p->result);
    f->state = ARGUMENT_CLAUSES;
    return status == BOA_OK ? start_comprehension(p) : status;
  }
  if ((f->b & SEEN_WRONG) && (f->b & (SEEN_KEYWORD | SEEN_DOUBLE_STAR))) {
    return fail_order(p, f, p->at);
  }
  if (f->b & (SEEN_KEYWORD | SEEN_DOUBLE_STAR)) {
    f->b = f->b & SEEN_DOUBLE_STAR ? SEEN_WRONG | SEEN_WRONG_UNPACKING : SEEN_WRONG;
  }
  return boa_parse_item(p, p->result);
}

/* A generator expression without parentheses of its own takes those of the call, when it is the only argument. */
static boa_status after_clauses(parser *p, frame *f) {
  boa_node node = {.kind = BOA_NODE_GENERATOR_EXP, .a = p->items[--p->item_count], .b = p->result};
  boa_node_ref out;
  bool only = f->level && boa_parse_peek(p) == BOA_TOKEN_RPAR;
  if (!only || f->op == RULE_CLASS) {
    if (boa_parse_peek(p) != BOA_TOKEN_RPAR && boa_parse_peek(p) != BOA_TOKEN_COMMA) {
      return boa_parse_unexpected(p);
    }
    return boa_parse_fail(p, p->tokens[f->c].start, p->tokens[p->at - 1].end, "Generator expression must be parenthesized");
  }
  p->at++;
  boa_status status = boa_parse_node(p, node, f->d, &out);
  p->at--;
  return status == BOA_OK ? boa_parse_item(p, out) : status;
}

static boa_status after_argument(parser *p, frame *f) {
  boa_node node = {.kind = BOA_NODE_KEYWORD, .b = p->result};
  boa_node_ref out;
  if (f->state == ARGUMENT_PLAIN) {
    return after_plain(p, f);
  }
  if (f->state == ARGUMENT_CLAUSES) {
    return after_clauses(p, f);
  }
  if (f->state == ARGUMENT_STAR) {
    if (boa_parse_at_comprehension(p)) {
      return boa_parse_fail(p, p->tokens[f->c].start, p->tokens[p->at - 1].end,
                            "iterable unpacking cannot be used in comprehension");
    }
    if (f->b & SEEN_DOUBLE_STAR) {
      return boa_parse_fail(p, p->tokens[f->c - 1].start, p->tokens[p->at - 1].end,
                            "iterable argument unpacking follows keyword argument unpacking");
    }
    node = (boa_node){.kind = BOA_NODE_STARRED, .a = p->result};
  } else if (f->state == ARGUMENT_KEYWORD) {
    if (boa_parse_at_comprehension(p)) {
      return boa_parse_fail(p, p->tokens[f->c].start, p->tokens[f->c + 1].end,
                            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    node.a = p->tokens[f->c].value;
    f->b |= SEEN_KEYWORD;
  } else {
    f->b |= SEEN_DOUBLE_STAR;
  }
  boa_status status = boa_parse_node(p, node, f->c, &out);
  return status == BOA_OK ? boa_parse_item(p, out) : status;
}

boa_status boa_step_arguments(parser *p, frame *f) {
  if (f->state != ARGUMENT_NEXT) {
    boa_status status = after_argument(p, f);
    if (status != BOA_OK || boa_parse_top(p)->rule == RULE_COMPREHENSION) {
      return status;
    }
    if (!boa_parse_accept(p, BOA_TOKEN_COMMA)) {
      return finish_arguments(p, f);
    }
  }
  return next_argument(p, f);
}

/* --- subscripts ----------------------------------------------------------------------------------------------------------- */

enum { SLICE_NEXT, SLICE_FIRST, SLICE_STAR, SLICE_UPPER, SLICE_STEP };

static bool slice_ends(const parser *p) {
  return boa_parse_peek(p) == BOA_TOKEN_RSQB || boa_parse_peek(p) == BOA_TOKEN_COMMA;
}

/* a = the value, b = lower, c = first token of the item, d = the bracket; a slice's upper bound lies on the item stack. */
static boa_status finish_subscript(parser *p, frame *f, bool comma) {
  boa_node_ref index = p->items[f->items];
  if (comma || p->t->nodes[index].kind == BOA_NODE_STARRED) {
    boa_node tuple = {.kind = BOA_NODE_TUPLE};
    boa_status status = boa_parse_take(p, f->items, &tuple.a);
    if (status == BOA_OK) {
      status = boa_parse_node(p, tuple, f->d + 1, &index);
    }
    if (status != BOA_OK) {
      return status;
    }
  }
  boa_status status = boa_parse_expect(p, BOA_TOKEN_RSQB);
  return status == BOA_OK ? boa_parse_finish(p, (boa_node){.kind = BOA_NODE_SUBSCRIPT, .a = f->a, .b = index}) : status;
}

static boa_status next_slice(parser *p, frame *f) {
  f->c = p->at;
  f->b = 0;
  if (boa_parse_peek(p) == BOA_TOKEN_COLON) {
    f->state = SLICE_FIRST;
    p->result = 0;
    return BOA_OK;
  }
  if (boa_parse_accept(p, BOA_TOKEN_STAR)) {
    f->state = SLICE_STAR;
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  }
  f->state = SLICE_FIRST;
  return boa_parse_expression(p, LEVEL_TERNARY, ALLOW_NAMED);
}

static boa_status slice_item(parser *p, frame *f, boa_node_ref item) {
  boa_status status = boa_parse_item(p, item);
  bool more = p->item_count - f->items > 1;
  if (status == BOA_OK && boa_parse_accept(p, BOA_TOKEN_COMMA)) {
    if (boa_parse_peek(p) == BOA_TOKEN_RSQB) {
      return finish_subscript(p, f, true);
    }
    return next_slice(p, f);
  }
  return status == BOA_OK ? finish_subscript(p, f, more) : status;
}

static boa_status finish_slice(parser *p, frame *f, boa_node_ref upper, boa_node_ref step) {
  boa_node_ref out;
  boa_status status = boa_parse_node(p, (boa_node){.kind = BOA_NODE_SLICE, .a = f->b, .b = upper, .c = step}, f->c, &out);
  return status == BOA_OK ? slice_item(p, f, out) : status;
}

/* Behind the second colon, or where it would be. */
static boa_status after_upper(parser *p, frame *f, boa_node_ref upper) {
  if (!boa_parse_accept(p, BOA_TOKEN_COLON) || slice_ends(p)) {
    return finish_slice(p, f, upper, 0);
  }
  f->state = SLICE_STEP;
  boa_status status = boa_parse_item(p, upper);
  return status == BOA_OK ? boa_parse_expression(p, LEVEL_TERNARY, 0) : status;
}

boa_status boa_step_subscript(parser *p, frame *f) {
  boa_node_ref out;
  switch (f->state) {
  case SLICE_NEXT:
    return next_slice(p, f);
  case SLICE_FIRST:
    if (!boa_parse_accept(p, BOA_TOKEN_COLON)) {
      return slice_item(p, f, p->result);
    }
    f->b = p->result;
    f->state = SLICE_UPPER;
    if (slice_ends(p) || boa_parse_peek(p) == BOA_TOKEN_COLON) {
      return after_upper(p, f, 0);
    }
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  case SLICE_STAR: {
    boa_status status = boa_parse_node(p, (boa_node){.kind = BOA_NODE_STARRED, .a = p->result}, f->c, &out);
    return status == BOA_OK ? slice_item(p, f, out) : status;
  }
  case SLICE_UPPER:
    return after_upper(p, f, p->result);
  default: {
    boa_node_ref upper = p->items[--p->item_count];
    return finish_slice(p, f, upper, p->result);
  }
  }
}
