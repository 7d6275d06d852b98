/* An annotation as text, for `from __future__ import annotations`: the expression written anew with CPython's spaces, quotes and brackets.
 *
 * Each node is a task that adds tasks for its parts and for what stands between them, in c->text; a part is in parentheses when it
 * binds less tightly than its place asks for. Numbers other than small ints, lambdas, comprehensions and f-strings are copied from the
 * source. */
#include "front/compile.h"

#include <string.h>

enum level {
  IN_TUPLE,
  IN_TEST,
  IN_OR,
  IN_AND,
  IN_NOT,
  IN_COMPARISON,
  IN_EXPRESSION,
  IN_XOR,
  IN_BITWISE_AND,
  IN_SHIFT,
  IN_SUM,
  IN_TERM,
  IN_FACTOR,
  IN_POWER,
  IN_AWAIT,
  IN_ATOM
};

/* Pieces of text that tasks name by number: operators first, in the order of the tree's. */
enum { BINARY_TEXT = 0, COMPARE_TEXT = BOA_BINARY_COUNT, UNARY_TEXT = COMPARE_TEXT + 10, AND_TEXT = UNARY_TEXT + 4 };
enum {
  OR_TEXT = AND_TEXT + 1,
  COMMA,
  COLON,
  LONG_COLON,
  OPEN,
  CLOSE,
  OPEN_LIST,
  CLOSE_LIST,
  OPEN_SET,
  CLOSE_SET,
  IF,
  ELSE,
  STAR,
  TWO_STARS,
  EQUALS,
  DOT,
  LAST_COMMA
};

static const char *const pieces[] = {
    " + ", " - ", " * ",  " @ ",    " / ",  " // ", " % ",  " ** ", " << ",     " >> ", " & ",      " ^ ",
    " | ", " < ", " <= ", " == ",   " != ", " > ",  " >= ", " is ", " is not ", " in ", " not in ", "-",
    "+",   "~",   "not ", " and ",  " or ", ", ",   ":",    ": ",   "(",        ")",    "[",        "]",
    "{",   "}",   " if ", " else ", "*",    "**",   "=",    ".",    ",",
};

static const uint8_t binary_levels[] = {IN_SUM,   IN_SUM,   IN_TERM,  IN_TERM,        IN_TERM, IN_TERM,      IN_TERM,
                                        IN_POWER, IN_SHIFT, IN_SHIFT, IN_BITWISE_AND, IN_XOR,  IN_EXPRESSION};

/* ---- text ---- */

static void put_bytes(compiler *c, const char *bytes, size_t n) {
  if (GROW(c, c->text, c->text_room, c->text_len + (uint32_t)n)) {
    memcpy(c->text + c->text_len, bytes, n);
    c->text_len += (uint32_t)n;
    charge(c, 1 + n / 16);
  }
}

static void put_text(compiler *c, const char *text) {
  put_bytes(c, text, strlen(text));
}

static void put_piece(compiler *c, const task *t) {
  put_text(c, pieces[t->x]);
}

static void put_name(compiler *c, const task *t) {
  put_bytes(c, c->t->names[t->x].text, c->t->names[t->x].len);
}

static void then_piece(compiler *c, uint32_t piece) {
  then(c, put_piece, 0, piece, 0, 0);
}

static void put_source(compiler *c, boa_node_ref node) {
  const boa_node *n = node_at(c, node);
  put_bytes(c, c->t->source + n->start, n->end - n->start);
}

static void put_hex(compiler *c, unsigned v) {
  static const char digits[] = "0123456789abcdef";
  put_bytes(c, (char[]){'\\', 'x', digits[v >> 4 & 15], digits[v & 15]}, 4);
}

static void put_character(compiler *c, const boa_const *k, uint32_t i, char quote) {
  unsigned char ch = (unsigned char)k->text[i];
  char escape = ch == '\n'                                 ? 'n'
                : ch == '\r'                               ? 'r'
                : ch == '\t'                               ? 't'
                : ch == '\\' || ch == (unsigned char)quote ? (char)ch
                                                           : 0;
  if (escape) {
    put_bytes(c, (char[]){'\\', escape}, 2);
  } else if (ch < 32 || ch == 127 || (ch > 127 && k->kind == BOA_CONST_BYTES)) {
    put_hex(c, ch);
  } else {
    put_bytes(c, &k->text[i], 1);
  }
}

static void put_string(compiler *c, const boa_const *k) {
  bool single = k->len && memchr(k->text, '\'', k->len), twice = k->len && memchr(k->text, '"', k->len);
  char quote = single && !twice ? '"' : '\'';
  if (k->kind == BOA_CONST_BYTES) {
    put_text(c, "b");
  }
  put_bytes(c, &quote, 1);
  for (uint32_t i = 0; i < k->len && c->status == BOA_OK; i++) {
    put_character(c, k, i, quote);
  }
  put_bytes(c, &quote, 1);
}

static void put_int(compiler *c, uint64_t v) {
  char digits[20];
  size_t at = sizeof digits;
  do {
    digits[--at] = (char)('0' + v % 10);
    v /= 10;
  } while (v);
  put_bytes(c, digits + at, sizeof digits - at);
}

static void put_constant(compiler *c, boa_node_ref node) {
  const boa_const *k = &c->t->consts[node_at(c, node)->a];
  static const char *const words[] = {
      [BOA_CONST_NONE] = "None", [BOA_CONST_TRUE] = "True", [BOA_CONST_FALSE] = "False", [BOA_CONST_ELLIPSIS] = "..."};
  if (k->kind <= BOA_CONST_ELLIPSIS) {
    put_text(c, words[k->kind]);
  } else if (k->kind == BOA_CONST_STR || k->kind == BOA_CONST_BYTES) {
    put_string(c, k);
  } else if (k->kind == BOA_CONST_INT) {
    put_int(c, (uint64_t)k->integer);
  } else {
    put_source(c, node);
  }
}

/* ---- nodes ---- */

static void write_node(compiler *c, const task *t);

static void then_write(compiler *c, boa_node_ref node, uint32_t level) {
  then(c, write_node, node, level, 0, 0);
}

static void then_items(compiler *c, boa_list_ref items, uint32_t level, uint32_t between) {
  for (uint32_t i = 0; i < boa_list_count(c->t, items); i++) {
    if (i) {
      then_piece(c, between);
    }
    then_write(c, boa_list_at(c->t, items, i), level);
  }
}

static void write_binary(compiler *c, const boa_node *n, uint32_t level) {
  bool from_right = n->op == BOA_POW;
  then_write(c, n->a, level + from_right);
  then_piece(c, BINARY_TEXT + n->op);
  then_write(c, n->b, level + !from_right);
}

static void write_comparison(compiler *c, const boa_node *n) {
  then_write(c, n->a, IN_COMPARISON + 1);
  for (uint32_t i = 0; i < boa_list_count(c->t, n->b); i++) {
    then_piece(c, COMPARE_TEXT + boa_list_at(c->t, n->c, i));
    then_write(c, boa_list_at(c->t, n->b, i), IN_COMPARISON + 1);
  }
}

static void write_call(compiler *c, const boa_node *n) {
  const boa_node *more = node_at(c, n->b);
  then_write(c, n->a, IN_ATOM);
  then_piece(c, OPEN);
  then_items(c, more->a, IN_TEST, COMMA);
  for (uint32_t i = 0; i < boa_list_count(c->t, more->b); i++) {
    const boa_node *keyword = node_at(c, boa_list_at(c->t, more->b, i));
    if (i || boa_list_count(c->t, more->a)) {
      then_piece(c, COMMA);
    }
    if (keyword->a) {
      then(c, put_name, 0, keyword->a, 0, 0);
    }
    then_piece(c, keyword->a ? EQUALS : TWO_STARS);
    then_write(c, keyword->b, keyword->a ? IN_TEST : IN_EXPRESSION);
  }
  then_piece(c, CLOSE);
}

static void write_dict(compiler *c, const boa_node *n) {
  then_piece(c, OPEN_SET);
  for (uint32_t i = 0; i < boa_list_count(c->t, n->b); i++) {
    boa_node_ref key = boa_list_at(c->t, n->a, i);
    if (i) {
      then_piece(c, COMMA);
    }
    if (key) {
      then_write(c, key, IN_TEST);
    }
    then_piece(c, key ? LONG_COLON : TWO_STARS);
    then_write(c, boa_list_at(c->t, n->b, i), key ? IN_TEST : IN_EXPRESSION);
  }
  then_piece(c, CLOSE_SET);
}

static void write_slice(compiler *c, const boa_node *n) {
  if (n->a) {
    then_write(c, n->a, IN_TEST);
  }
  then_piece(c, COLON);
  if (n->b) {
    then_write(c, n->b, IN_TEST);
  }
  if (n->c) {
    then_piece(c, COLON);
    then_write(c, n->c, IN_TEST);
  }
}

/* How tightly a node binds its parts: it is put in parentheses where its place asks for more. */
static uint32_t level_of(const compiler *c, const boa_node *n) {
  switch (n->kind) {
  case BOA_NODE_TUPLE:
    return boa_list_count(c->t, n->a) ? IN_TUPLE : IN_ATOM;
  case BOA_NODE_LAMBDA:
  case BOA_NODE_IF_EXP:
    return IN_TEST;
  case BOA_NODE_BOOL_OP:
    return n->op == BOA_BOOL_AND ? IN_AND : IN_OR;
  case BOA_NODE_UNARY_OP:
    return n->op == BOA_UNARY_NOT ? IN_NOT : IN_FACTOR;
  case BOA_NODE_COMPARE:
    return IN_COMPARISON;
  case BOA_NODE_BIN_OP:
    return binary_levels[n->op];
  default:
    return IN_ATOM;
  }
}

static void write_operation(compiler *c, boa_node_ref node, uint32_t level) {
  const boa_node *n = node_at(c, node);
  switch (n->kind) {
  case BOA_NODE_BOOL_OP:
    then_items(c, n->a, level + 1, n->op == BOA_BOOL_AND ? AND_TEXT : OR_TEXT);
    break;
  case BOA_NODE_BIN_OP:
    write_binary(c, n, level);
    break;
  case BOA_NODE_UNARY_OP:
    then_piece(c, UNARY_TEXT + n->op);
    then_write(c, n->a, level);
    break;
  case BOA_NODE_COMPARE:
    write_comparison(c, n);
    break;
  case BOA_NODE_IF_EXP:
    then_write(c, n->b, IN_TEST + 1);
    then_piece(c, IF);
    then_write(c, n->a, IN_TEST + 1);
    then_piece(c, ELSE);
    then_write(c, n->c, IN_TEST);
    break;
  case BOA_NODE_TUPLE:
    then_items(c, n->a, IN_TEST, COMMA);
    if (boa_list_count(c->t, n->a) == 1) {
      then_piece(c, LAST_COMMA);
    }
    break;
  default:
    put_source(c, node);
  }
}

static void write_atom(compiler *c, boa_node_ref node) {
  const boa_node *n = node_at(c, node);
  bool list = n->kind == BOA_NODE_LIST;
  switch (n->kind) {
  case BOA_NODE_NAME:
    put_bytes(c, c->t->names[n->a].text, c->t->names[n->a].len);
    break;
  case BOA_NODE_CONSTANT:
    put_constant(c, node);
    break;
  case BOA_NODE_ATTRIBUTE:
    then_write(c, n->a, IN_ATOM);
    then_piece(c, DOT);
    then(c, put_name, 0, n->b, 0, 0);
    break;
  case BOA_NODE_SUBSCRIPT:
    then_write(c, n->a, IN_ATOM);
    then_piece(c, OPEN_LIST);
    then_write(c, n->b, IN_TUPLE);
    then_piece(c, CLOSE_LIST);
    break;
  case BOA_NODE_LIST:
  case BOA_NODE_SET:
    then_piece(c, list ? OPEN_LIST : OPEN_SET);
    then_items(c, n->a, IN_TEST, COMMA);
    then_piece(c, list ? CLOSE_LIST : CLOSE_SET);
    break;
  case BOA_NODE_STARRED:
    then_piece(c, STAR);
    then_write(c, n->a, IN_EXPRESSION);
    break;
  case BOA_NODE_CALL:
    write_call(c, n);
    break;
  case BOA_NODE_DICT:
    write_dict(c, n);
    break;
  case BOA_NODE_SLICE:
    write_slice(c, n);
    break;
  default:
    put_source(c, node);
  }
}

/* x: how tightly the node's place binds. */
static void write_node(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t level = level_of(c, n);
  if (level == IN_ATOM && n->kind != BOA_NODE_TUPLE) {
    write_atom(c, t->node);
    return;
  }
  bool brackets = t->x > level || (n->kind == BOA_NODE_TUPLE && level == IN_ATOM);
  if (brackets) {
    put_text(c, "(");
  }
  write_operation(c, t->node, level);
  if (brackets) {
    then_piece(c, CLOSE);
  }
}

static void push_text(compiler *c, const task *t) {
  char *copy = boa_scratch(c->w, c->text_len);
  (void)t;
  if (!copy) {
    fail(c, BOA_NOMEM);
    return;
  }
  memcpy(copy, c->text, c->text_len);
  push_constant(c, text_value(BOA_UNIT_STR, (boa_name){copy, c->text_len}));
  c->text_len = 0;
}

/* Leaves the text of an expression as an operand. */
void then_source_text(compiler *c, boa_node_ref expression) {
  then_write(c, expression, IN_TEST);
  then(c, push_text, expression, 0, 0, 0);
}
