/* String literals side by side, f-strings and t-strings.
 *
 * A STRINGS frame gathers the pieces of all literals that stand next to each other: constants, and the nodes of replacement fields. At
 * its end runs of constants become one. A FIELD frame is one replacement field, and gathers its format specification in the same way. */
#include "front/parse.h"

#include <string.h>

/* --- constants ------------------------------------------------------------------------------------------------------------ */

static boa_status push_constant(parser *p, boa_const value, uint32_t start, uint32_t end) {
  boa_node node = {.kind = BOA_NODE_CONSTANT, .start = start, .end = end};
  boa_node_ref out;
  boa_status status = boa_tree_const(p->w, p->t, value, &node.a);
  if (status == BOA_OK) {
    status = boa_tree_node(p->w, p->t, node, &out);
  }
  return status == BOA_OK ? boa_parse_item(p, out) : status;
}

/* The end of the f-string that is being read: where CPython is when it looks at its escapes. */
static uint32_t format_end(const parser *p) {
  uint32_t at = p->at, open = 1;
  for (; at + 1 < p->lexed->count; at++) {
    uint8_t kind = p->tokens[at].kind;
    open = open + (kind == BOA_TOKEN_FSTRING_START) - (kind == BOA_TOKEN_FSTRING_END);
    if (!open) {
      break;
    }
  }
  return at;
}

static boa_status literal(parser *p, uint32_t token, uint32_t start, uint32_t end, uint8_t flags) {
  char message[128];
  boa_const value;
  boa_status status = boa_lex_string(p->w, p->t, start, end, flags, &value, message);
  if (status == BOA_RAISE) {
    return boa_parse_fail_token(p, flags & BOA_STRING_FORMAT ? format_end(p) : token, message);
  }
  return status == BOA_OK ? push_constant(p, value, p->tokens[token].start, p->tokens[token].end) : status;
}

static boa_status plain_string(parser *p) {
  const boa_token *k = &p->tokens[p->at];
  uint32_t start = k->start, quotes = k->flags & BOA_STRING_TRIPLE ? 3 : 1;
  while (p->t->source[start] != '"' && p->t->source[start] != '\'') {
    start++;
  }
  p->at++;
  return literal(p, p->at - 1, start + quotes, k->end - quotes, k->flags);
}

static boa_status middle(parser *p) {
  const boa_token *k = &p->tokens[p->at];
  p->at++;
  return literal(p, p->at - 1, k->start, k->end, k->flags);
}

static bool is_constant(const parser *p, uint32_t item) {
  return p->t->nodes[p->items[item]].kind == BOA_NODE_CONSTANT;
}

static const boa_const *constant_of(const parser *p, uint32_t item) {
  return &p->t->consts[p->t->nodes[p->items[item]].a];
}

/* The constants [from, to) of the item stack as one. */
static boa_status join_run(parser *p, uint32_t from, uint32_t to, boa_const *out) {
  *out = *constant_of(p, from);
  if (to == from + 1) {
    return BOA_OK;
  }
  out->len = out->chars = 0;
  for (uint32_t i = from; i < to; i++) {
    out->len += constant_of(p, i)->len;
    out->chars += constant_of(p, i)->chars;
  }
  if (!boa_charge(p->w, out->len / 16 + 1)) {
    return BOA_STOP;
  }
  char *text = boa_scratch(p->w, out->len + 1);
  if (!text) {
    return BOA_NOMEM;
  }
  out->text = text;
  for (uint32_t i = from; i < to; i++) {
    const boa_const *piece = constant_of(p, i);
    memcpy(text, piece->text, piece->len);
    text += piece->len;
  }
  return BOA_OK;
}

/* Runs of constants from `from` on become one each, or none where they are empty; the items are left on the stack. */
static boa_status join_constants(parser *p, uint32_t from) {
  uint32_t to = from, count = p->item_count;
  for (uint32_t i = from; i < count;) {
    uint32_t end = i;
    while (end < count && is_constant(p, end)) {
      end++;
    }
    if (end == i) {
      p->items[to++] = p->items[i++];
      continue;
    }
    boa_const value;
    boa_status status = join_run(p, i, end, &value);
    boa_node node = {
        .kind = BOA_NODE_CONSTANT, .start = p->t->nodes[p->items[i]].start, .end = p->t->nodes[p->items[end - 1]].end};
    if (status == BOA_OK && value.len) {
      status = boa_tree_const(p->w, p->t, value, &node.a);
      if (status == BOA_OK) {
        status = boa_tree_node(p->w, p->t, node, &p->items[to++]);
      }
    }
    if (status != BOA_OK) {
      return status;
    }
    i = end;
  }
  p->item_count = to;
  return BOA_OK;
}

/* --- literals side by side ------------------------------------------------------------------------------------------------ */

/* a = flags that some literal has, b = flags that some literal lacks. */
static boa_status finish_plain(parser *p, frame *f) {
  boa_const value;
  boa_status status = join_run(p, f->items, p->item_count, &value);
  boa_node node = {.kind = BOA_NODE_CONSTANT};
  if (status == BOA_OK) {
    status = boa_tree_const(p->w, p->t, value, &node.a);
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status finish_strings(parser *p, frame *f) {
  if ((f->a & BOA_STRING_BYTES) && (f->b & BOA_STRING_BYTES)) {
    return boa_parse_fail_token(p, p->at, "cannot mix bytes and nonbytes literals");
  }
  if ((f->a & BOA_STRING_TEMPLATE) && (f->b & BOA_STRING_TEMPLATE)) {
    return boa_parse_fail(p, p->tokens[f->token].start, p->tokens[p->at - 1].end,
                          "cannot mix t-string literals with string or bytes literals");
  }
  if (!(f->a & BOA_STRING_FORMAT)) {
    return finish_plain(p, f);
  }
  boa_node node = {.kind = f->a & BOA_STRING_TEMPLATE ? BOA_NODE_TEMPLATE_STR : BOA_NODE_JOINED_STR};
  boa_status status = join_constants(p, f->items);
  if (status == BOA_OK) {
    status = boa_parse_take(p, f->items, &node.a);
  }
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status push_field(parser *p, bool template) {
  p->at++;
  return boa_parse_push(p, (frame){.rule = RULE_FIELD, .op = template, .token = p->at - 1});
}

/* A field's node, with the text of `expression=` before it. */
static boa_status take_field(parser *p) {
  boa_node_ref field = p->result;
  boa_status status = p->field_text ? boa_parse_item(p, p->field_text) : BOA_OK;
  return status == BOA_OK ? boa_parse_item(p, field) : status;
}

enum { STRINGS_NEXT, STRINGS_FIELD };

boa_status boa_step_strings(parser *p, frame *f) {
  const boa_token *k = &p->tokens[p->at];
  if (f->state == STRINGS_FIELD) {
    f->state = STRINGS_NEXT;
    return take_field(p);
  }
  switch (k->kind) {
  case BOA_TOKEN_FSTRING_MIDDLE:
    return middle(p);
  case BOA_TOKEN_FSTRING_END:
    p->at++;
    return BOA_OK;
  case BOA_TOKEN_LBRACE:
    if (f->level) {
      f->state = STRINGS_FIELD;
      return push_field(p, f->a & BOA_STRING_TEMPLATE);
    }
    return finish_strings(p, f);
  case BOA_TOKEN_FSTRING_START:
    f->a |= k->flags;
    f->b |= (uint8_t)~k->flags;
    f->level = 1;
    p->at++;
    return BOA_OK;
  case BOA_TOKEN_STRING:
    f->a |= k->flags;
    f->b |= (uint8_t)~k->flags;
    return plain_string(p);
  default:
    return f->level && k->kind == BOA_TOKEN_ERROR ? boa_parse_unexpected(p) : finish_strings(p, f);
  }
}

/* --- replacement fields --------------------------------------------------------------------------------------------------- */

enum { FIELD_START, FIELD_VALUE, FIELD_SPEC, FIELD_NESTED };

/* The source [start, end) without comments. */
static boa_status source_text(parser *p, uint32_t start, uint32_t first, uint32_t last, uint32_t end, boa_const *out) {
  char *text = boa_scratch(p->w, end - start + 1);
  uint32_t n = 0;
  if (!boa_charge(p->w, (end - start) / 16 + 1)) {
    return BOA_STOP;
  }
  if (!text) {
    return BOA_NOMEM;
  }
  *out = (boa_const){.kind = BOA_CONST_STR, .text = text};
  for (uint32_t at = start, token = first; at < end;) {
    if (token < last && at >= p->tokens[token].start) { /* what is in a token is no comment */
      uint32_t stop = p->tokens[token].end;
      while (at < stop && at < end) {
        text[n++] = p->t->source[at++];
      }
      token++;
      continue;
    }
    if (p->t->source[at] == '#') {
      while (at < end && p->t->source[at] != '\n') {
        at++;
      }
      continue;
    }
    text[n++] = p->t->source[at++];
  }
  out->len = n;
  for (uint32_t i = 0; i < n; i++) {
    out->chars += ((uint8_t)text[i] & 0xC0) != 0x80;
  }
  return BOA_OK;
}

/* op = in a t-string, level = conversion, a = value, b = text of `expression=` (node), c = text of the expression (constant), d = the colon
 * (token), 0 = none. */
static boa_status debug_text(parser *p, frame *f) {
  boa_const text;
  boa_node node = {.kind = BOA_NODE_CONSTANT, .start = p->tokens[f->token].end};
  p->at++;
  node.end = p->tokens[p->at].start;
  boa_status status = source_text(p, node.start, f->token + 1, p->at, node.end, &text);
  if (status == BOA_OK) {
    status = boa_tree_const(p->w, p->t, text, &node.a);
  }
  return status == BOA_OK ? boa_tree_node(p->w, p->t, node, &f->b) : status;
}

static bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f';
}

static boa_status expression_text(parser *p, frame *f) {
  boa_const text;
  uint32_t end = p->tokens[p->at].start;
  boa_status status = source_text(p, p->tokens[f->token].end, f->token + 1, p->at, end, &text);
  while (status == BOA_OK && text.len && is_space(text.text[text.len - 1])) {
    text.len--;
    text.chars--;
  }
  return status == BOA_OK ? boa_tree_const(p->w, p->t, text, &f->c) : status;
}

static boa_status finish_field(parser *p, frame *f) {
  boa_node node = {.kind = f->op ? BOA_NODE_INTERPOLATION : BOA_NODE_FORMATTED_VALUE, .op = f->level, .a = f->a, .c = f->c};
  boa_status status = BOA_OK;
  if (f->d) {
    boa_node spec = {.kind = BOA_NODE_JOINED_STR};
    status = join_constants(p, f->items);
    if (status == BOA_OK) {
      status = boa_parse_take(p, f->items, &spec.a);
    }
    if (status == BOA_OK) {
      status = boa_parse_node(p, spec, f->d, &node.b);
    }
  } else if (f->b && !f->level) {
    node.op = 'r';
  }
  if (status == BOA_OK) {
    status = boa_parse_expect(p, BOA_TOKEN_RBRACE);
  }
  p->field_text = f->b;
  return status == BOA_OK ? boa_parse_finish(p, node) : status;
}

static boa_status conversion(parser *p, frame *f) {
  p->at++;
  const boa_token *k = &p->tokens[p->at];
  if (k->kind != BOA_TOKEN_NAME) {
    return boa_parse_unexpected(p);
  }
  if (k->start != p->tokens[p->at - 1].end) {
    return boa_parse_fail(p, p->tokens[p->at - 1].start, k->end,
                          "%s-string: conversion type must come right after the exclamation mark", f->op ? "t" : "f");
  }
  char c = p->t->source[k->start];
  if (k->end != k->start + 1 || (c != 's' && c != 'r' && c != 'a')) {
    return boa_parse_fail(p, k->start, k->end, "%s-string: invalid conversion character '%t': expected 's', 'r', or 'a'",
                          f->op ? "t" : "f", p->t->source + k->start, k->end - k->start);
  }
  f->level = (uint8_t)c;
  p->at++;
  return BOA_OK;
}

static boa_status after_value(parser *p, frame *f) {
  boa_status status = BOA_OK;
  f->a = p->result;
  if (f->op) {
    status = expression_text(p, f);
  }
  if (status == BOA_OK && boa_parse_peek(p) == BOA_TOKEN_EQUAL) {
    status = debug_text(p, f);
  }
  if (status == BOA_OK && boa_parse_peek(p) == BOA_TOKEN_EXCLAMATION) {
    status = conversion(p, f);
  }
  if (status != BOA_OK) {
    return status;
  }
  if (boa_parse_peek(p) != BOA_TOKEN_COLON) {
    return finish_field(p, f);
  }
  f->d = p->at++;
  f->state = FIELD_SPEC;
  return BOA_OK;
}

boa_status boa_step_field(parser *p, frame *f) {
  switch (f->state) {
  case FIELD_START:
    f->state = FIELD_VALUE;
    return boa_parse_expressions(p, LEVEL_TERNARY, ALLOW_STAR | ALLOW_YIELD);
  case FIELD_VALUE:
    return after_value(p, f);
  case FIELD_NESTED:
    f->state = FIELD_SPEC;
    return take_field(p);
  default:
    break;
  }
  if (boa_parse_peek(p) == BOA_TOKEN_FSTRING_MIDDLE) {
    return middle(p);
  }
  if (boa_parse_peek(p) == BOA_TOKEN_LBRACE) {
    f->state = FIELD_NESTED;
    return push_field(p, false);
  }
  return finish_field(p, f);
}
