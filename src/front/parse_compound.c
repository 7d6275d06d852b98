/* Statements with blocks: if, while, for, with, try, match. Each is a frame whose states follow its clauses.
 * An elif is an IF frame on top of the IF it belongs to, so a long chain is a long stack, in scratch. */
#include "front/parse.h"

enum { CLAUSE_HEAD, CLAUSE_TEST, CLAUSE_BODY, CLAUSE_ELIF, CLAUSE_ELSE, CLAUSE_ITER };

/* --- if, while, for ------------------------------------------------------------------------------------------------------- */

/* a = test, b = body. level: this is an elif. */
static boa_status finish_if(parser *p, frame *f, boa_list_ref orelse) {
  boa_node node = {.kind = BOA_NODE_IF, .a = f->a, .b = f->b, .c = orelse, .flags = f->level ? BOA_FLAG_ELIF : 0};
  return boa_parse_finish_block(p, node);
}

static boa_status after_if_body(parser *p, frame *f) {
  f->b = p->result;
  if (boa_parse_peek(p) == BOA_TOKEN_ELIF) {
    f->state = CLAUSE_ELIF;
    return boa_parse_push(p, (frame){.rule = RULE_IF, .level = 1, .token = p->at});
  }
  if (boa_parse_accept(p, BOA_TOKEN_ELSE)) {
    f->state = CLAUSE_ELSE;
    return boa_parse_block(p, "'else' statement", p->at - 1);
  }
  return finish_if(p, f, 0);
}

boa_status boa_step_if(parser *p, frame *f) {
  switch (f->state) {
  case CLAUSE_HEAD:
    f->state = CLAUSE_TEST;
    p->at++;
    return boa_parse_expression(p, LEVEL_TERNARY, ALLOW_NAMED);
  case CLAUSE_TEST:
    f->a = p->result;
    f->state = CLAUSE_BODY;
    return boa_parse_block(p, f->level ? "'elif' statement" : "'if' statement", f->token);
  case CLAUSE_BODY:
    return after_if_body(p, f);
  case CLAUSE_ELIF: {
    boa_list_ref list;
    boa_status status = boa_tree_list(p->w, p->t, &p->result, 1, &list);
    return status == BOA_OK ? finish_if(p, f, list) : status;
  }
  default:
    return finish_if(p, f, p->result);
  }
}

/* The else of a loop; without one the step goes on with an empty list. */
static boa_status loop_else(parser *p, frame *f) {
  f->state = CLAUSE_ELSE;
  if (boa_parse_accept(p, BOA_TOKEN_ELSE)) {
    return boa_parse_block(p, "'else' statement", p->at - 1);
  }
  p->result = 0;
  return BOA_OK;
}

boa_status boa_step_while(parser *p, frame *f) {
  switch (f->state) {
  case CLAUSE_HEAD:
    f->state = CLAUSE_TEST;
    p->at++;
    return boa_parse_expression(p, LEVEL_TERNARY, ALLOW_NAMED);
  case CLAUSE_TEST:
    f->a = p->result;
    f->state = CLAUSE_BODY;
    return boa_parse_block(p, "'while' statement", f->token);
  case CLAUSE_BODY:
    f->b = p->result;
    return loop_else(p, f);
  default:
    return boa_parse_finish_block(p, (boa_node){.kind = BOA_NODE_WHILE, .a = f->a, .b = f->b, .c = p->result});
  }
}

static boa_status after_for_target(parser *p, frame *f) {
  f->a = p->result;
  f->state = CLAUSE_ITER;
  if (boa_parse_peek(p) != BOA_TOKEN_IN) {
    return boa_parse_unexpected(p);
  }
  boa_status status = boa_parse_target(p, f->a, TARGET_FOR);
  p->at++;
  return status == BOA_OK ? boa_parse_expressions(p, LEVEL_TERNARY, ALLOW_STAR) : status;
}

boa_status boa_step_for(parser *p, frame *f) {
  switch (f->state) {
  case CLAUSE_HEAD:
    f->state = CLAUSE_TEST;
    p->at++;
    return boa_parse_expressions(p, LEVEL_BITOR, ALLOW_STAR);
  case CLAUSE_TEST:
    return after_for_target(p, f);
  case CLAUSE_ITER:
    f->b = p->result;
    f->state = CLAUSE_BODY;
    return boa_parse_block(p, "'for' statement", f->token + (f->op ? 1 : 0));
  case CLAUSE_BODY:
    f->c = p->result;
    return loop_else(p, f);
  default:
    return boa_parse_finish_block(
        p, (boa_node){.kind = BOA_NODE_FOR, .a = f->a, .b = f->b, .c = f->c, .d = p->result, .flags = f->op});
  }
}

/* --- with ----------------------------------------------------------------------------------------------------------------- */

enum { WITH_HEAD, WITH_CONTEXT, WITH_TARGET, WITH_BODY };

/* Whether the parenthesis here encloses the items of the statement, rather than beginning an expression: it does when there is an
 * `as` in it, or when it ends before the colon and holds nothing that only an expression may hold. */
static boa_status encloses_items(parser *p, bool *yes) {
  const boa_token *open = &p->tokens[p->at];
  *yes = false;
  uint32_t close = open->value ? open->value : p->lexed->count - 1; /* never closed: an error anyhow */
  if (open->kind != BOA_TOKEN_LPAR || close <= p->at + 1) {
    return BOA_OK;
  }
  bool plain = open->value && p->tokens[close + 1].kind == BOA_TOKEN_COLON;
  for (uint32_t i = p->at + 1; i < close; i++) {
    const boa_token *k = &p->tokens[i];
    if (!boa_charge(p->w, 1)) {
      return BOA_STOP;
    }
    if (k->depth != open->depth) {
      continue;
    }
    if (k->kind == BOA_TOKEN_AS) {
      *yes = true;
      return BOA_OK;
    }
    bool first = k[-1].kind == BOA_TOKEN_COMMA || k - 1 == open;
    plain = plain && k->kind != BOA_TOKEN_FOR && k->kind != BOA_TOKEN_YIELD && k->kind != BOA_TOKEN_COLON_EQUAL &&
            !(first && k->kind == BOA_TOKEN_STAR);
  }
  *yes = plain;
  return BOA_OK;
}

/* op = flags, level = the items are in parentheses, a = first token of the item, b = its context. */
static boa_status start_item(parser *p, frame *f) {
  f->a = p->at;
  f->state = WITH_CONTEXT;
  return boa_parse_expression(p, LEVEL_TERNARY, 0);
}

static boa_status start_with(parser *p, frame *f) {
  bool enclosed;
  p->at++;
  boa_status status = encloses_items(p, &enclosed);
  f->level = enclosed;
  p->at += enclosed;
  return status == BOA_OK ? start_item(p, f) : status;
}

static boa_status finish_item(parser *p, frame *f, boa_node_ref target) {
  boa_node_ref out;
  boa_node node = {.kind = BOA_NODE_WITH_ITEM, .a = f->b, .b = target};
  boa_status status = boa_parse_node(p, node, f->a, &out);
  if (status == BOA_OK) {
    status = boa_parse_item(p, out);
  }
  if (status != BOA_OK) {
    return status;
  }
  if (boa_parse_accept(p, BOA_TOKEN_COMMA) && !(f->level && boa_parse_peek(p) == BOA_TOKEN_RPAR)) {
    return start_item(p, f);
  }
  f->state = WITH_BODY;
  if (f->level) {
    status = boa_parse_expect(p, BOA_TOKEN_RPAR);
  }
  if (status == BOA_OK) {
    status = boa_parse_take(p, f->items, &f->c);
  }
  return status == BOA_OK ? boa_parse_block(p, "'with' statement", f->token + (f->op ? 1 : 0)) : status;
}

boa_status boa_step_with(parser *p, frame *f) {
  switch (f->state) {
  case WITH_HEAD:
    return start_with(p, f);
  case WITH_CONTEXT:
    f->b = p->result;
    if (!boa_parse_accept(p, BOA_TOKEN_AS)) {
      return finish_item(p, f, 0);
    }
    f->state = WITH_TARGET;
    return boa_parse_expression(p, LEVEL_TERNARY, 0);
  case WITH_TARGET: {
    boa_status status = boa_parse_target(p, p->result, TARGET_WITH);
    return status == BOA_OK ? finish_item(p, f, p->result) : status;
  }
  default:
    return boa_parse_finish_block(p, (boa_node){.kind = BOA_NODE_WITH, .a = f->c, .b = p->result, .flags = f->op});
  }
}

/* --- try ------------------------------------------------------------------------------------------------------------------ */

enum { TRY_HEAD, TRY_BODY, TRY_TYPE, TRY_HANDLER, TRY_ELSE, TRY_FINALLY };

/* op = flag STAR, a = body, b = else, c = list of handlers once there are no more, d = the handler's first token; the handler's type and
 * name lie on the item stack. */
static boa_status finish_try(parser *p, frame *f, boa_list_ref final) {
  boa_node node = {.kind = BOA_NODE_TRY, .a = f->a, .b = f->c, .c = f->b, .d = final, .flags = f->op};
  return boa_parse_finish_block(p, node);
}

static boa_status handler_block(parser *p, frame *f, boa_node_ref type, boa_name_ref name) {
  boa_status status = boa_parse_item(p, type);
  f->state = TRY_HANDLER;
  if (status == BOA_OK) {
    status = boa_parse_item(p, name);
  }
  return status == BOA_OK ? boa_parse_block(p, f->op ? "'except*' statement" : "'except' statement", f->d) : status;
}

static boa_status start_handler(parser *p, frame *f) {
  bool first = p->item_count == f->items;
  f->d = p->at++;
  bool star = boa_parse_peek(p) == BOA_TOKEN_STAR;
  if (!first && star != (f->op != 0)) {
    return boa_parse_fail(p, p->tokens[f->d].start, p->tokens[f->d + star].end,
                          "cannot have both 'except' and 'except*' on the same 'try'");
  }
  f->op = star ? BOA_FLAG_STAR : 0;
  p->at += star;
  if (boa_parse_peek(p) == BOA_TOKEN_COLON) {
    return star ? boa_parse_fail_token(p, p->at, "expected one or more exception types") : handler_block(p, f, 0, 0);
  }
  f->state = TRY_TYPE;
  return boa_parse_expressions(p, LEVEL_TERNARY, 0);
}

static boa_status after_type(parser *p, frame *f) {
  boa_node_ref type = p->result;
  const boa_node *node = &p->t->nodes[type];
  boa_name_ref name = 0;
  if (boa_parse_peek(p) == BOA_TOKEN_AS) {
    if (node->kind == BOA_NODE_TUPLE && !(node->flags & BOA_FLAG_PARENTHESIZED)) {
      return boa_parse_fail(p, node->start, p->tokens[boa_parse_ahead(p, 1) == BOA_TOKEN_NAME ? p->at + 1 : p->at].end,
                            "multiple exception types must be parenthesized when using 'as'");
    }
    p->at++;
    name = p->tokens[p->at].value;
    if (boa_parse_peek(p) != BOA_TOKEN_NAME ||
        (boa_parse_ahead(p, 1) != BOA_TOKEN_COLON && boa_parse_ahead(p, 1) != BOA_TOKEN_NEWLINE)) {
      return boa_parse_fail_as(p, f->op ? "*" : "");
    }
    p->at++;
  }
  return handler_block(p, f, type, name);
}

/* What follows the body or a handler. */
static boa_status next_clause(parser *p, frame *f) {
  if (boa_parse_peek(p) == BOA_TOKEN_EXCEPT) {
    return start_handler(p, f);
  }
  bool handlers = p->item_count > f->items;
  boa_status status = boa_parse_take(p, f->items, &f->c);
  if (status != BOA_OK) {
    return status;
  }
  if (handlers && boa_parse_accept(p, BOA_TOKEN_ELSE)) {
    f->state = TRY_ELSE;
    return boa_parse_block(p, "'else' statement", p->at - 1);
  }
  if (boa_parse_accept(p, BOA_TOKEN_FINALLY)) {
    f->state = TRY_FINALLY;
    return boa_parse_block(p, "'finally' statement", p->at - 1);
  }
  return handlers ? finish_try(p, f, 0) : boa_parse_fail_token(p, p->at, "expected 'except' or 'finally' block");
}

static boa_status finish_handler(parser *p, frame *f) {
  boa_node node = {.kind = BOA_NODE_EXCEPT_HANDLER, .c = p->result};
  boa_node_ref out;
  node.b = p->items[--p->item_count];
  node.a = p->items[--p->item_count];
  node.start = p->tokens[f->d].start;
  node.end = p->body_end;
  boa_status status = boa_tree_node(p->w, p->t, node, &out);
  if (status == BOA_OK) {
    status = boa_parse_item(p, out);
  }
  return status == BOA_OK ? next_clause(p, f) : status;
}

boa_status boa_step_try(parser *p, frame *f) {
  switch (f->state) {
  case TRY_HEAD:
    f->state = TRY_BODY;
    p->at++;
    return boa_parse_block(p, "'try' statement", f->token);
  case TRY_BODY:
    f->a = p->result;
    return next_clause(p, f);
  case TRY_TYPE:
    return after_type(p, f);
  case TRY_HANDLER:
    return finish_handler(p, f);
  case TRY_ELSE:
    f->b = p->result;
    if (boa_parse_accept(p, BOA_TOKEN_FINALLY)) {
      f->state = TRY_FINALLY;
      return boa_parse_block(p, "'finally' statement", p->at - 1);
    }
    return finish_try(p, f, 0);
  default:
    return finish_try(p, f, p->result);
  }
}

/* --- match ---------------------------------------------------------------------------------------------------------------- */

enum { MATCH_HEAD, MATCH_SUBJECT, MATCH_PATTERN, MATCH_GUARD, MATCH_BODY };

static boa_status start_case(parser *p, frame *f) {
  f->d = p->at;
  if (!boa_parse_is_word(p, p->at, "case")) {
    return boa_parse_unexpected(p);
  }
  p->at++;
  f->state = MATCH_PATTERN;
  return boa_parse_push(p, (frame){.rule = RULE_PATTERNS, .op = BOA_TOKEN_COLON, .token = p->at});
}

static boa_status after_subject(parser *p, frame *f) {
  f->a = p->result;
  boa_status status = boa_parse_colon(p, false);
  if (status == BOA_OK) {
    status = boa_parse_expect(p, BOA_TOKEN_NEWLINE);
  }
  if (status == BOA_OK && !boa_parse_accept(p, BOA_TOKEN_INDENT)) {
    return boa_parse_fail_indent(p, "'match' statement", f->token);
  }
  return status == BOA_OK ? start_case(p, f) : status;
}

static boa_status case_block(parser *p, frame *f, boa_node_ref guard) {
  f->c = guard;
  f->state = MATCH_BODY;
  return boa_parse_block(p, "'case' statement", f->d);
}

/* b = pattern, c = guard, d = the case's first token. */
static boa_status finish_case(parser *p, frame *f) {
  boa_node node = {.kind = BOA_NODE_MATCH_CASE, .a = f->b, .b = f->c, .c = p->result};
  boa_node_ref out;
  node.start = p->tokens[f->d].start;
  node.end = p->body_end;
  boa_status status = boa_tree_node(p->w, p->t, node, &out);
  if (status == BOA_OK) {
    status = boa_parse_item(p, out);
  }
  if (status != BOA_OK) {
    return status;
  }
  if (!boa_parse_accept(p, BOA_TOKEN_DEDENT)) {
    return start_case(p, f);
  }
  node = (boa_node){.kind = BOA_NODE_MATCH, .a = f->a};
  status = boa_parse_take(p, f->items, &node.b);
  return status == BOA_OK ? boa_parse_finish_block(p, node) : status;
}

boa_status boa_step_match(parser *p, frame *f) {
  switch (f->state) {
  case MATCH_HEAD:
    f->state = MATCH_SUBJECT;
    p->at++;
    return boa_parse_expressions(p, LEVEL_TERNARY, ALLOW_STAR | ALLOW_NAMED);
  case MATCH_SUBJECT:
    return after_subject(p, f);
  case MATCH_PATTERN:
    f->b = p->result;
    if (boa_parse_accept(p, BOA_TOKEN_IF)) {
      f->state = MATCH_GUARD;
      return boa_parse_expression(p, LEVEL_TERNARY, ALLOW_NAMED);
    }
    return case_block(p, f, 0);
  case MATCH_GUARD:
    return case_block(p, f, p->result);
  default:
    return finish_case(p, f);
  }
}
