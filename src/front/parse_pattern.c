/* The patterns of match statements.
 *
 * PATTERNS is a sequence of patterns up to a closing token: the whole of a case, [...] or (...). PATTERN is alternatives with an optional
 * name. What a closed pattern may begin with decides its kind, so nothing is parsed twice. */
#include "front/parse.h"

static boa_status push_pattern(parser *p) {
  return boa_parse_push(p, (frame){.rule = RULE_PATTERN, .token = p->at});
}

/* --- literals and names --------------------------------------------------------------------------------------------------- */

static boa_status number(parser *p, boa_node_ref *out) {
  uint32_t first = p->at;
  bool minus = boa_parse_accept(p, BOA_TOKEN_MINUS);
  boa_node node = {.kind = BOA_NODE_CONSTANT, .a = p->tokens[p->at].value};
  boa_status status = boa_parse_expect(p, BOA_TOKEN_NUMBER);
  if (status == BOA_OK) {
    status = boa_parse_node(p, node, p->at - 1, out);
  }
  if (status == BOA_OK && minus) {
    status = boa_parse_node(p, (boa_node){.kind = BOA_NODE_UNARY_OP, .op = BOA_UNARY_NEG, .a = *out}, first, out);
  }
  return status;
}

static bool is_imaginary(const parser *p, boa_node_ref ref) {
  const boa_node *node = &p->t->nodes[ref];
  node = node->kind == BOA_NODE_UNARY_OP ? &p->t->nodes[node->a] : node;
  return p->t->consts[node->a].kind == BOA_CONST_IMAGINARY;
}

/* A number, or a complex one as real + imaginary. */
static boa_status complex_number(parser *p, boa_node_ref *out) {
  uint32_t first = p->at;
  boa_node_ref left, right;
  boa_status status = number(p, &left);
  *out = left;
  boa_token_kind kind = boa_parse_peek(p);
  if (status != BOA_OK || (kind != BOA_TOKEN_PLUS && kind != BOA_TOKEN_MINUS)) {
    return status;
  }
  if (is_imaginary(p, left)) {
    return boa_parse_fail_node(p, left, "real number required in complex literal");
  }
  p->at++;
  if (boa_parse_peek(p) != BOA_TOKEN_NUMBER) {
    return boa_parse_unexpected(p);
  }
  status = number(p, &right);
  if (status == BOA_OK && !is_imaginary(p, right)) {
    return boa_parse_fail_node(p, right, "imaginary number required in complex literal");
  }
  boa_node node = {.kind = BOA_NODE_BIN_OP, .op = kind == BOA_TOKEN_PLUS ? BOA_ADD : BOA_SUB, .a = left, .b = right};
  return status == BOA_OK ? boa_parse_node(p, node, first, out) : status;
}

static boa_status singleton(parser *p, boa_node_ref *out) {
  boa_token_kind kind = boa_parse_peek(p);
  boa_const value = {.kind = kind == BOA_TOKEN_NONE   ? BOA_CONST_NONE
                             : kind == BOA_TOKEN_TRUE ? BOA_CONST_TRUE
                                                      : BOA_CONST_FALSE};
  uint32_t constant;
  p->at++;
  boa_status status = boa_tree_const(p->w, p->t, value, &constant);
  return status == BOA_OK ? boa_parse_node(p, (boa_node){.kind = BOA_NODE_CONSTANT, .a = constant}, p->at - 1, out) : status;
}

static boa_status dotted(parser *p, boa_node_ref *out) {
  uint32_t first = p->at;
  boa_node node = {.kind = BOA_NODE_NAME, .a = p->tokens[p->at].value};
  p->at++;
  boa_status status = boa_parse_node(p, node, first, out);
  while (status == BOA_OK && boa_parse_accept(p, BOA_TOKEN_DOT)) {
    node = (boa_node){.kind = BOA_NODE_ATTRIBUTE, .a = *out, .b = p->tokens[p->at].value};
    status = boa_charge(p->w, 1) ? boa_parse_expect(p, BOA_TOKEN_NAME) : BOA_STOP;
    if (status == BOA_OK) {
      status = boa_parse_node(p, node, first, out);
    }
  }
  return status;
}

/* --- closed patterns ------------------------------------------------------------------------------------------------------ */

enum { PATTERN_CLOSED, PATTERN_STRING, PATTERN_AFTER };

static boa_status wrap(parser *p, boa_node_kind kind, boa_node_ref value, uint32_t first) {
  return boa_parse_node(p, (boa_node){.kind = (uint8_t)kind, .a = value}, first, &p->result);
}

static boa_status name_pattern(parser *p) {
  uint32_t first = p->at;
  boa_token_kind next = boa_parse_ahead(p, 1);
  boa_node_ref ref;
  if (next != BOA_TOKEN_DOT && next != BOA_TOKEN_LPAR) {
    boa_node node = {.kind = BOA_NODE_MATCH_AS, .b = boa_parse_is_word(p, p->at, "_") ? 0 : p->tokens[p->at].value};
    p->at++;
    return boa_parse_node(p, node, first, &p->result);
  }
  boa_status status = dotted(p, &ref);
  if (status != BOA_OK) {
    return status;
  }
  if (boa_parse_accept(p, BOA_TOKEN_LPAR)) {
    return boa_parse_push(p, (frame){.rule = RULE_PATTERN_CLASS, .token = first, .a = ref});
  }
  return wrap(p, BOA_NODE_MATCH_VALUE, ref, first);
}

static boa_status open_patterns(parser *p, boa_token_kind close) {
  p->at++;
  return boa_parse_push(p, (frame){.rule = RULE_PATTERNS, .op = (uint8_t)close, .token = p->at - 1});
}

static boa_status closed_pattern(parser *p) {
  uint32_t first = p->at;
  boa_node_ref ref;
  boa_status status;
  switch (boa_parse_peek(p)) {
  case BOA_TOKEN_NAME:
    return name_pattern(p);
  case BOA_TOKEN_NUMBER:
  case BOA_TOKEN_MINUS:
    status = complex_number(p, &ref);
    return status == BOA_OK ? wrap(p, BOA_NODE_MATCH_VALUE, ref, first) : status;
  case BOA_TOKEN_NONE:
  case BOA_TOKEN_TRUE:
  case BOA_TOKEN_FALSE:
    status = singleton(p, &ref);
    return status == BOA_OK ? wrap(p, BOA_NODE_MATCH_SINGLETON, ref, first) : status;
  case BOA_TOKEN_LPAR:
    return open_patterns(p, BOA_TOKEN_RPAR);
  case BOA_TOKEN_LSQB:
    return open_patterns(p, BOA_TOKEN_RSQB);
  case BOA_TOKEN_LBRACE:
    p->at++;
    return boa_parse_push(p, (frame){.rule = RULE_PATTERN_MAPPING, .token = first});
  default:
    return boa_parse_unexpected(p);
  }
}

static boa_status string_value(parser *p, const frame *f) {
  if (p->t->nodes[p->result].kind != BOA_NODE_CONSTANT) {
    return boa_parse_fail_node(p, p->result, "patterns may only match literals and attribute lookups");
  }
  return wrap(p, BOA_NODE_MATCH_VALUE, p->result, f->c);
}

static boa_status name_alternatives(parser *p, boa_node_ref pattern) {
  boa_node node = {.kind = BOA_NODE_MATCH_AS, .a = pattern};
  if (!boa_parse_accept(p, BOA_TOKEN_AS)) {
    return boa_parse_pop(p, pattern);
  }
  if (boa_parse_is_word(p, p->at, "_")) {
    return boa_parse_fail_token(p, p->at, "cannot use '_' as a target");
  }
  node.b = p->tokens[p->at].value;
  boa_token_kind next = boa_parse_ahead(p, 1);
  if (boa_parse_peek(p) != BOA_TOKEN_NAME || next == BOA_TOKEN_DOT || next == BOA_TOKEN_LPAR || next == BOA_TOKEN_LSQB) {
    return boa_parse_fail_as(p, "pattern target");
  }
  boa_status status = boa_parse_expect(p, BOA_TOKEN_NAME);
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status finish_pattern(parser *p, frame *f) {
  boa_node_ref pattern = p->result;
  boa_status status = BOA_OK;
  if (p->item_count > f->items) {
    boa_node node = {.kind = BOA_NODE_MATCH_OR};
    status = boa_parse_item(p, pattern);
    if (status == BOA_OK) {
      status = boa_parse_take(p, f->items, &node.a);
    }
    if (status == BOA_OK) {
      status = boa_parse_node(p, node, f->token, &pattern);
    }
  }
  return status == BOA_OK ? name_alternatives(p, pattern) : status;
}

/* c = the alternative's first token. */
boa_status boa_step_pattern(parser *p, frame *f) {
  boa_status status = BOA_OK;
  switch (f->state) {
  case PATTERN_CLOSED:
    f->c = p->at;
    f->state = PATTERN_AFTER;
    if (boa_parse_peek(p) == BOA_TOKEN_STRING || boa_parse_peek(p) == BOA_TOKEN_FSTRING_START) {
      f->state = PATTERN_STRING;
      return boa_parse_push(p, (frame){.rule = RULE_STRINGS, .token = p->at});
    }
    return closed_pattern(p);
  case PATTERN_STRING:
    f->state = PATTERN_AFTER;
    return string_value(p, f);
  default:
    break;
  }
  if (boa_parse_peek(p) != BOA_TOKEN_VBAR) {
    return finish_pattern(p, f);
  }
  p->at++;
  f->state = PATTERN_CLOSED;
  status = boa_parse_item(p, p->result);
  return status;
}

/* --- sequences ------------------------------------------------------------------------------------------------------------ */

enum { PATTERNS_NEXT, PATTERNS_AFTER };

static bool patterns_end(const parser *p, const frame *f) {
  boa_token_kind kind = boa_parse_peek(p);
  return kind == f->op || (f->op == BOA_TOKEN_COLON && kind == BOA_TOKEN_IF);
}

static boa_status finish_sequence(parser *p, frame *f) {
  boa_node node = {.kind = BOA_NODE_MATCH_SEQUENCE};
  boa_status status = boa_parse_take(p, f->items, &node.a);
  p->at += f->op != BOA_TOKEN_COLON;
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status star_pattern(parser *p) {
  boa_node node = {.kind = BOA_NODE_MATCH_STAR};
  p->at++;
  node.a = boa_parse_is_word(p, p->at, "_") ? 0 : p->tokens[p->at].value;
  boa_status status = boa_parse_expect(p, BOA_TOKEN_NAME);
  return status == BOA_OK ? boa_parse_node(p, node, p->at - 2, &p->result) : status;
}

static boa_status next_of_patterns(parser *p, frame *f) {
  if (patterns_end(p, f) && (f->op != BOA_TOKEN_COLON || p->item_count > f->items)) {
    return finish_sequence(p, f);
  }
  f->state = PATTERNS_AFTER;
  return boa_parse_peek(p) == BOA_TOKEN_STAR ? star_pattern(p) : push_pattern(p);
}

/* A single pattern without a comma stands for itself, but not in [ ], and not a starred one. */
boa_status boa_step_patterns(parser *p, frame *f) {
  if (f->state == PATTERNS_NEXT) {
    return next_of_patterns(p, f);
  }
  bool only = p->item_count == f->items && f->op != BOA_TOKEN_RSQB;
  if (only && patterns_end(p, f)) {
    if (p->t->nodes[p->result].kind == BOA_NODE_MATCH_STAR) {
      return boa_parse_unexpected(p);
    }
    p->at += f->op == BOA_TOKEN_RPAR;
    return boa_parse_pop(p, p->result);
  }
  boa_status status = boa_parse_item(p, p->result);
  if (status == BOA_OK && boa_parse_accept(p, BOA_TOKEN_COMMA)) {
    f->state = PATTERNS_NEXT;
    return BOA_OK;
  }
  if (status == BOA_OK && !patterns_end(p, f)) {
    return f->op == BOA_TOKEN_COLON ? boa_parse_colon(p, false) : boa_parse_unexpected(p);
  }
  return status == BOA_OK ? finish_sequence(p, f) : status;
}

/* --- mappings ------------------------------------------------------------------------------------------------------------- */

enum { MAPPING_NEXT, MAPPING_KEY, MAPPING_VALUE };

/* c = the name of **rest. */
static boa_status finish_mapping(parser *p, frame *f) {
  boa_node node = {.kind = BOA_NODE_MATCH_MAPPING, .c = f->c};
  boa_status status = boa_parse_take_pairs(p, f->items, &node.a, &node.b);
  if (status == BOA_OK) {
    status = boa_parse_expect(p, BOA_TOKEN_RBRACE);
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status mapping_key(parser *p, frame *f) {
  f->state = MAPPING_KEY;
  switch (boa_parse_peek(p)) {
  case BOA_TOKEN_STRING:
  case BOA_TOKEN_FSTRING_START:
    return boa_parse_push(p, (frame){.rule = RULE_STRINGS, .token = p->at});
  case BOA_TOKEN_NUMBER:
  case BOA_TOKEN_MINUS:
    return complex_number(p, &p->result);
  case BOA_TOKEN_NONE:
  case BOA_TOKEN_TRUE:
  case BOA_TOKEN_FALSE:
    return singleton(p, &p->result);
  case BOA_TOKEN_NAME:
    return boa_parse_ahead(p, 1) == BOA_TOKEN_DOT ? dotted(p, &p->result) : (p->at++, boa_parse_unexpected(p));
  default:
    return boa_parse_unexpected(p);
  }
}

static boa_status next_of_mapping(parser *p, frame *f) {
  if (boa_parse_peek(p) == BOA_TOKEN_RBRACE) {
    return finish_mapping(p, f);
  }
  if (!boa_parse_accept(p, BOA_TOKEN_DOUBLE_STAR)) {
    return mapping_key(p, f);
  }
  if (boa_parse_is_word(p, p->at, "_")) {
    return boa_parse_unexpected(p);
  }
  f->c = p->tokens[p->at].value;
  boa_status status = boa_parse_expect(p, BOA_TOKEN_NAME);
  boa_parse_accept(p, BOA_TOKEN_COMMA);
  if (status == BOA_OK && boa_parse_peek(p) != BOA_TOKEN_RBRACE) {
    return boa_parse_unexpected(p);
  }
  return status == BOA_OK ? finish_mapping(p, f) : status;
}

boa_status boa_step_pattern_mapping(parser *p, frame *f) {
  boa_status status;
  switch (f->state) {
  case MAPPING_NEXT:
    return next_of_mapping(p, f);
  case MAPPING_KEY:
    status = boa_parse_expect(p, BOA_TOKEN_COLON);
    if (status == BOA_OK) {
      status = boa_parse_item(p, p->result);
    }
    f->state = MAPPING_VALUE;
    return status == BOA_OK ? push_pattern(p) : status;
  default:
    status = boa_parse_item(p, p->result);
    f->state = MAPPING_NEXT;
    if (status == BOA_OK && !boa_parse_accept(p, BOA_TOKEN_COMMA) && boa_parse_peek(p) != BOA_TOKEN_RBRACE) {
      return boa_parse_unexpected(p);
    }
    return status;
  }
}

/* --- classes -------------------------------------------------------------------------------------------------------------- */

enum { CLASS_NEXT, CLASS_POSITIONAL, CLASS_KEYWORD };

/* a = the class, b = how many patterns are positional, c = the first keyword's token; behind them name, pattern pairs. */
static boa_status finish_class(parser *p, frame *f) {
  boa_node node = {.kind = BOA_NODE_MATCH_CLASS, .a = f->a};
  boa_status status = boa_parse_take_pairs(p, f->items + f->b, &node.c, &node.d);
  if (status == BOA_OK) {
    status = boa_parse_take(p, f->items, &node.b);
  }
  if (status == BOA_OK) {
    status = boa_parse_expect(p, BOA_TOKEN_RPAR);
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status next_of_class(parser *p, frame *f) {
  if (boa_parse_peek(p) == BOA_TOKEN_RPAR) {
    return finish_class(p, f);
  }
  if (boa_parse_peek(p) == BOA_TOKEN_NAME && boa_parse_ahead(p, 1) == BOA_TOKEN_EQUAL) {
    f->state = CLASS_KEYWORD;
    f->c = f->c ? f->c : p->at;
    boa_status status = boa_parse_item(p, p->tokens[p->at].value);
    p->at += 2;
    return status == BOA_OK ? push_pattern(p) : status;
  }
  f->state = CLASS_POSITIONAL;
  f->d = p->at;
  return push_pattern(p);
}

boa_status boa_step_pattern_class(parser *p, frame *f) {
  if (f->state == CLASS_NEXT) {
    return next_of_class(p, f);
  }
  boa_status status = boa_parse_item(p, p->result);
  if (f->state == CLASS_POSITIONAL && f->c) {
    return boa_parse_fail(p, p->tokens[f->d].start, p->tokens[p->at - 1].end, "positional patterns follow keyword patterns");
  }
  f->b += f->state == CLASS_POSITIONAL;
  f->state = CLASS_NEXT;
  if (status == BOA_OK && !boa_parse_accept(p, BOA_TOKEN_COMMA) && boa_parse_peek(p) != BOA_TOKEN_RPAR) {
    return boa_parse_unexpected(p);
  }
  return status;
}
