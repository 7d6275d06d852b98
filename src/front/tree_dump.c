/* The tree as text, exactly as CPython 3.14's ast.dump writes it. For tests.
 *
 * A stack of pieces that are still to be written: fixed text, a node, a name, a constant, the positions of a node. Writing a node puts
 * its pieces on the stack (gathered in order, then turned round), so that depth is no recursion. */
#include "front/lex.h"
#include "types/float_text.h"

#include <string.h>

typedef enum piece_kind {
  PIECE_TEXT,
  PIECE_NODE,
  PIECE_NAME,
  PIECE_CONST,
  PIECE_NUMBER,
  PIECE_POSITIONS,
  PIECE_KIND
} piece_kind;

typedef struct piece {
  piece_kind kind;
  uint32_t value;
  const char *text;
} piece;

typedef struct dump {
  boa_work *w;
  const boa_tree *t;
  bool attributes;
  char *text;
  uint32_t len, room;
  piece *stack;
  uint32_t count, stack_room;
  uint32_t base; /* where the pieces of the node being written begin */
  bool first;    /* no field of it yet */
  boa_status status;
} dump;

/* --- writing -------------------------------------------------------------------------------------------------------------- */

static void put(dump *d, const char *s, size_t n) {
  if (d->status == BOA_OK) {
    d->status = boa_front_grow(d->w, (void **)&d->text, &d->room, d->len + (uint32_t)n + 1, 1);
  }
  if (d->status == BOA_OK && !boa_charge(d->w, n / 16 + 1)) {
    d->status = BOA_STOP;
  }
  if (d->status == BOA_OK) {
    memcpy(d->text + d->len, s, n);
    d->len += (uint32_t)n;
  }
}

static void put_text(dump *d, const char *s) {
  put(d, s, strlen(s));
}

static void put_integer(dump *d, uint64_t value) {
  char digits[24];
  uint32_t n = sizeof digits;
  do {
    digits[--n] = (char)('0' + value % 10);
    value /= 10;
  } while (value);
  put(d, digits + n, sizeof digits - n);
}

static void put_hex(dump *d, const char *prefix, uint32_t value, int width) {
  char digits[8];
  for (int i = width; i > 0; i--) {
    digits[i - 1] = "0123456789abcdef"[value & 15];
    value >>= 4;
  }
  put_text(d, prefix);
  put(d, digits, (size_t)width);
}

static void put_character(dump *d, const char *s, uint32_t size, uint32_t c, char quote, bool bytes) {
  if (c == (uint32_t)(uint8_t)quote || c == '\\') {
    char pair[2] = {'\\', (char)c};
    put(d, pair, 2);
  } else if (c == '\n' || c == '\r' || c == '\t') {
    put_text(d, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
  } else if (c >= 0x20 && (c < 0x7F || (!bytes && boa_unicode_printable(c) && !(c >= 0xD800 && c < 0xE000)))) {
    put(d, s, size);
  } else if (c < 0x100) {
    put_hex(d, "\\x", c, 2);
  } else {
    put_hex(d, c < 0x10000 ? "\\u" : "\\U", c, c < 0x10000 ? 4 : 8);
  }
}

static void put_repr(dump *d, const char *s, uint32_t len, bool bytes) {
  bool single = false, twice = false;
  for (uint32_t i = 0; i < len; i++) {
    single = single || s[i] == '\'';
    twice = twice || s[i] == '"';
  }
  char quote = single && !twice ? '"' : '\'';
  put(d, &quote, 1);
  for (uint32_t i = 0; i < len && d->status == BOA_OK;) {
    uint32_t size = 1, c = (uint8_t)s[i];
    if (!bytes) {
      c = boa_utf8_decode(s + i, &size);
    }
    put_character(d, s + i, size, c, quote, bytes);
    i += size;
  }
  put(d, &quote, 1);
}

/* Decimal digits of an integer of another base, in limbs of nine digits: quadratic, as a dump may be. */
static void put_big(dump *d, const boa_const *c) {
  uint32_t room = c->len / 2 + 2, used = 1;
  uint32_t *limbs = boa_scratch(d->w, room * sizeof(uint32_t));
  if (!limbs) {
    d->status = BOA_NOMEM;
    return;
  }
  limbs[0] = 0;
  for (uint32_t i = 0; i < c->len; i++) {
    uint8_t digit = (uint8_t)c->text[i];
    uint64_t carry = digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
    for (uint32_t k = 0; k < used; k++) {
      carry += (uint64_t)limbs[k] * c->base;
      limbs[k] = (uint32_t)(carry % 1000000000);
      carry /= 1000000000;
    }
    if (carry) {
      limbs[used++] = (uint32_t)carry;
    }
    if (!boa_charge(d->w, used / 16 + 1)) {
      d->status = BOA_STOP;
      return;
    }
  }
  put_integer(d, limbs[used - 1]);
  for (uint32_t k = used - 1; k > 0; k--) {
    for (uint32_t scale = 100000000; scale; scale /= 10) {
      char digit = (char)('0' + limbs[k - 1] / scale % 10);
      put(d, &digit, 1);
    }
  }
}

static void put_float(dump *d, double number, bool imaginary) {
  char text[BOA_FLOAT_REPR_MAX];
  size_t n = boa_float_repr(number, text);
  if (imaginary && n > 2 && memcmp(text + n - 2, ".0", 2) == 0) {
    n -= 2;
  }
  put(d, text, n);
  if (imaginary) {
    put_text(d, "j");
  }
}

static void put_const(dump *d, const boa_const *c) {
  switch (c->kind) {
  case BOA_CONST_NONE:
    put_text(d, "None");
    break;
  case BOA_CONST_TRUE:
    put_text(d, "True");
    break;
  case BOA_CONST_FALSE:
    put_text(d, "False");
    break;
  case BOA_CONST_ELLIPSIS:
    put_text(d, "Ellipsis");
    break;
  case BOA_CONST_INT:
    put_integer(d, (uint64_t)c->integer);
    break;
  case BOA_CONST_BIG_INT:
    put_big(d, c);
    break;
  case BOA_CONST_FLOAT:
    put_float(d, c->number, false);
    break;
  case BOA_CONST_IMAGINARY:
    put_float(d, c->number, true);
    break;
  case BOA_CONST_BYTES:
    put_text(d, "b");
    put_repr(d, c->text, c->len, true);
    break;
  default:
    put_repr(d, c->text, c->len, false);
  }
}

static void put_positions(dump *d, const boa_node *node, bool first) {
  boa_position start = boa_tree_position(d->t, node->start), end = boa_tree_position(d->t, node->end);
  put_text(d, first ? "lineno=" : ", lineno=");
  put_integer(d, start.line);
  put_text(d, ", col_offset=");
  put_integer(d, start.column);
  put_text(d, ", end_lineno=");
  put_integer(d, end.line);
  put_text(d, ", end_col_offset=");
  put_integer(d, end.column);
}

/* --- pieces --------------------------------------------------------------------------------------------------------------- */

static void push(dump *d, piece_kind kind, uint32_t value, const char *text) {
  if (d->status == BOA_OK) {
    d->status = boa_front_grow(d->w, (void **)&d->stack, &d->stack_room, d->count + 1, sizeof(piece));
  }
  if (d->status == BOA_OK) {
    d->stack[d->count++] = (piece){kind, value, text};
  }
}

static void text(dump *d, const char *s) {
  push(d, PIECE_TEXT, 0, s);
}

static void field(dump *d, const char *name) {
  text(d, d->first ? "" : ", ");
  text(d, name);
  text(d, "=");
  d->first = false;
}

static void node_field(dump *d, const char *name, boa_node_ref ref) {
  if (ref) {
    field(d, name);
    push(d, PIECE_NODE, ref, NULL);
  }
}

static void name_field(dump *d, const char *name, boa_name_ref ref) {
  if (ref) {
    field(d, name);
    push(d, PIECE_NAME, ref, NULL);
  }
}

static void number_field(dump *d, const char *name, uint32_t value) {
  field(d, name);
  push(d, PIECE_NUMBER, value, NULL);
}

static void list_items(dump *d, boa_list_ref list, piece_kind kind) {
  for (uint32_t i = 0; i < boa_list_count(d->t, list); i++) {
    uint32_t item = boa_list_at(d->t, list, i);
    text(d, i ? ", " : "");
    if (item) {
      push(d, kind, item, NULL);
    } else {
      text(d, "None");
    }
  }
}

static void list_field_of(dump *d, const char *name, boa_list_ref list, piece_kind kind) {
  if (list) {
    field(d, name);
    text(d, "[");
    list_items(d, list, kind);
    text(d, "]");
  }
}

static void list_field(dump *d, const char *name, boa_list_ref list) {
  list_field_of(d, name, list, PIECE_NODE);
}

static void context_field(dump *d, const boa_node *node) {
  static const char *const names[] = {"Load()", "Store()", "Del()"};
  field(d, "ctx");
  text(d, names[node->op]);
}

static void operator_field(dump *d, uint8_t op) {
  static const char *const names[] = {"Add()", "Sub()",    "Mult()",   "MatMult()", "Div()",    "FloorDiv()", "Mod()",
                                      "Pow()", "LShift()", "RShift()", "BitAnd()",  "BitXor()", "BitOr()"};
  field(d, "op");
  text(d, names[op]);
}

/* --- nodes ---------------------------------------------------------------------------------------------------------------- */

static void compare_fields(dump *d, const boa_node *node) {
  static const char *const names[] = {"Lt()",  "LtE()", "Eq()",    "NotEq()", "Gt()",
                                      "GtE()", "Is()",  "IsNot()", "In()",    "NotIn()"};
  node_field(d, "left", node->a);
  field(d, "ops");
  text(d, "[");
  for (uint32_t i = 0; i < boa_list_count(d->t, node->c); i++) {
    text(d, i ? ", " : "");
    text(d, names[boa_list_at(d->t, node->c, i)]);
  }
  text(d, "]");
  list_field(d, "comparators", node->b);
}

static void defaults_field(dump *d, const char *name, boa_list_ref list, bool all) {
  bool any = false;
  for (uint32_t i = 0; i < boa_list_count(d->t, list); i++) {
    uint32_t value = d->t->nodes[boa_list_at(d->t, list, i)].c;
    if (!value && !all) {
      continue;
    }
    if (!any) {
      field(d, name);
    }
    text(d, any ? ", " : "[");
    any = true;
    if (value) {
      push(d, PIECE_NODE, value, NULL);
    } else {
      text(d, "None");
    }
  }
  text(d, any ? "]" : "");
}

static void arguments_fields(dump *d, const boa_node *node) {
  const boa_node *more = &d->t->nodes[node->b];
  uint32_t count = boa_list_count(d->t, node->a);
  for (uint32_t i = 0; i < count; i++) {
    if (i == 0 || i == node->c) {
      text(d, i ? "]" : "");
      field(d, i < node->c ? "posonlyargs" : "args");
      text(d, "[");
    } else {
      text(d, ", ");
    }
    push(d, PIECE_NODE, boa_list_at(d->t, node->a, i), NULL);
  }
  text(d, count ? "]" : "");
  node_field(d, "vararg", more->a);
  list_field(d, "kwonlyargs", more->b);
  defaults_field(d, "kw_defaults", more->b, true);
  node_field(d, "kwarg", more->c);
  defaults_field(d, "defaults", node->a, false);
}

static void call_fields(dump *d, const boa_node *node) {
  const boa_node *more = &d->t->nodes[node->b];
  node_field(d, "func", node->a);
  list_field(d, "args", more->a);
  list_field(d, "keywords", more->b);
}

static void definition_fields(dump *d, const boa_node *node) {
  const boa_node *more = &d->t->nodes[node->d], *bases = &d->t->nodes[node->b];
  name_field(d, "name", node->a);
  if (node->kind == BOA_NODE_CLASS_DEF) {
    list_field(d, "bases", bases->a);
    list_field(d, "keywords", bases->b);
  } else {
    node_field(d, "args", node->b);
  }
  list_field(d, "body", node->c);
  list_field(d, "decorator_list", more->a);
  node_field(d, "returns", more->b);
  list_field(d, "type_params", more->c);
}

static void formatted_fields(dump *d, const boa_node *node) {
  node_field(d, "value", node->a);
  if (node->kind == BOA_NODE_INTERPOLATION) {
    field(d, "str");
    push(d, PIECE_CONST, node->c, NULL);
  }
  field(d, "conversion");
  if (node->op) {
    push(d, PIECE_NUMBER, node->op, NULL);
  } else {
    text(d, "-1");
  }
  node_field(d, "format_spec", node->b);
}

static void constant_fields(dump *d, const boa_node *node) {
  field(d, "value");
  push(d, PIECE_CONST, node->a, NULL);
  if (d->t->consts[node->a].unicode_prefix) {
    field(d, "kind");
    text(d, "'u'");
  }
}

static void statement_fields(dump *d, const boa_node *n) {
  switch (n->kind) {
  case BOA_NODE_MODULE:
    list_field(d, "body", n->a);
    break;
  case BOA_NODE_FUNCTION_DEF:
  case BOA_NODE_CLASS_DEF:
    definition_fields(d, n);
    break;
  case BOA_NODE_RETURN:
  case BOA_NODE_EXPR:
    node_field(d, "value", n->a);
    break;
  case BOA_NODE_DELETE:
    list_field(d, "targets", n->a);
    break;
  case BOA_NODE_ASSIGN:
    list_field(d, "targets", n->a);
    node_field(d, "value", n->b);
    break;
  case BOA_NODE_TYPE_ALIAS:
    node_field(d, "name", n->a);
    list_field(d, "type_params", n->b);
    node_field(d, "value", n->c);
    break;
  case BOA_NODE_AUG_ASSIGN:
    node_field(d, "target", n->a);
    operator_field(d, n->op);
    node_field(d, "value", n->b);
    break;
  case BOA_NODE_ANN_ASSIGN:
    node_field(d, "target", n->a);
    node_field(d, "annotation", n->b);
    node_field(d, "value", n->c);
    number_field(d, "simple", (n->flags & BOA_FLAG_SIMPLE) != 0);
    break;
  case BOA_NODE_FOR:
    node_field(d, "target", n->a);
    node_field(d, "iter", n->b);
    list_field(d, "body", n->c);
    list_field(d, "orelse", n->d);
    break;
  case BOA_NODE_WHILE:
  case BOA_NODE_IF:
    node_field(d, "test", n->a);
    list_field(d, "body", n->b);
    list_field(d, "orelse", n->c);
    break;
  case BOA_NODE_WITH:
    list_field(d, "items", n->a);
    list_field(d, "body", n->b);
    break;
  case BOA_NODE_WITH_ITEM:
    node_field(d, "context_expr", n->a);
    node_field(d, "optional_vars", n->b);
    break;
  case BOA_NODE_MATCH:
    node_field(d, "subject", n->a);
    list_field(d, "cases", n->b);
    break;
  case BOA_NODE_MATCH_CASE:
    node_field(d, "pattern", n->a);
    node_field(d, "guard", n->b);
    list_field(d, "body", n->c);
    break;
  case BOA_NODE_RAISE:
    node_field(d, "exc", n->a);
    node_field(d, "cause", n->b);
    break;
  case BOA_NODE_TRY:
    list_field(d, "body", n->a);
    list_field(d, "handlers", n->b);
    list_field(d, "orelse", n->c);
    list_field(d, "finalbody", n->d);
    break;
  case BOA_NODE_EXCEPT_HANDLER:
    node_field(d, "type", n->a);
    name_field(d, "name", n->b);
    list_field(d, "body", n->c);
    break;
  case BOA_NODE_ASSERT:
    node_field(d, "test", n->a);
    node_field(d, "msg", n->b);
    break;
  case BOA_NODE_IMPORT:
    list_field(d, "names", n->a);
    break;
  case BOA_NODE_IMPORT_FROM:
    name_field(d, "module", n->a);
    list_field(d, "names", n->b);
    number_field(d, "level", n->c);
    break;
  case BOA_NODE_ALIAS:
    name_field(d, "name", n->a);
    name_field(d, "asname", n->b);
    break;
  case BOA_NODE_GLOBAL:
  case BOA_NODE_NONLOCAL:
    list_field_of(d, "names", n->a, PIECE_NAME);
    break;
  default:
    break;
  }
}

static void expression_fields(dump *d, const boa_node *n) {
  static const char *const unary[] = {"USub()", "UAdd()", "Invert()", "Not()"};
  switch (n->kind) {
  case BOA_NODE_BOOL_OP:
    field(d, "op");
    text(d, n->op == BOA_BOOL_AND ? "And()" : "Or()");
    list_field(d, "values", n->a);
    break;
  case BOA_NODE_NAMED_EXPR:
    node_field(d, "target", n->a);
    node_field(d, "value", n->b);
    break;
  case BOA_NODE_BIN_OP:
    node_field(d, "left", n->a);
    operator_field(d, n->op);
    node_field(d, "right", n->b);
    break;
  case BOA_NODE_UNARY_OP:
    field(d, "op");
    text(d, unary[n->op]);
    node_field(d, "operand", n->a);
    break;
  case BOA_NODE_LAMBDA:
    node_field(d, "args", n->a);
    node_field(d, "body", n->b);
    break;
  case BOA_NODE_IF_EXP:
    node_field(d, "test", n->a);
    node_field(d, "body", n->b);
    node_field(d, "orelse", n->c);
    break;
  case BOA_NODE_DICT:
    list_field(d, "keys", n->a);
    list_field(d, "values", n->b);
    break;
  case BOA_NODE_SET:
    list_field(d, "elts", n->a);
    break;
  case BOA_NODE_LIST_COMP:
  case BOA_NODE_SET_COMP:
  case BOA_NODE_GENERATOR_EXP:
    node_field(d, "elt", n->a);
    list_field(d, "generators", n->b);
    break;
  case BOA_NODE_DICT_COMP:
    node_field(d, "key", n->a);
    node_field(d, "value", n->c);
    list_field(d, "generators", n->b);
    break;
  case BOA_NODE_COMPREHENSION:
    node_field(d, "target", n->a);
    node_field(d, "iter", n->b);
    list_field(d, "ifs", n->c);
    number_field(d, "is_async", (n->flags & BOA_FLAG_ASYNC) != 0);
    break;
  case BOA_NODE_AWAIT:
  case BOA_NODE_YIELD:
  case BOA_NODE_YIELD_FROM:
    node_field(d, "value", n->a);
    break;
  case BOA_NODE_COMPARE:
    compare_fields(d, n);
    break;
  case BOA_NODE_CALL:
    call_fields(d, n);
    break;
  case BOA_NODE_KEYWORD:
    name_field(d, "arg", n->a);
    node_field(d, "value", n->b);
    break;
  case BOA_NODE_FORMATTED_VALUE:
  case BOA_NODE_INTERPOLATION:
    formatted_fields(d, n);
    break;
  case BOA_NODE_JOINED_STR:
  case BOA_NODE_TEMPLATE_STR:
    list_field(d, "values", n->a);
    break;
  case BOA_NODE_CONSTANT:
    constant_fields(d, n);
    break;
  case BOA_NODE_ATTRIBUTE:
    node_field(d, "value", n->a);
    name_field(d, "attr", n->b);
    context_field(d, n);
    break;
  case BOA_NODE_SUBSCRIPT:
    node_field(d, "value", n->a);
    node_field(d, "slice", n->b);
    context_field(d, n);
    break;
  case BOA_NODE_STARRED:
    node_field(d, "value", n->a);
    context_field(d, n);
    break;
  case BOA_NODE_NAME:
    name_field(d, "id", n->a);
    context_field(d, n);
    break;
  case BOA_NODE_LIST:
  case BOA_NODE_TUPLE:
    list_field(d, "elts", n->a);
    context_field(d, n);
    break;
  case BOA_NODE_SLICE:
    node_field(d, "lower", n->a);
    node_field(d, "upper", n->b);
    node_field(d, "step", n->c);
    break;
  case BOA_NODE_ARGUMENTS:
    arguments_fields(d, n);
    break;
  case BOA_NODE_ARG:
    name_field(d, "arg", n->a);
    node_field(d, "annotation", n->b);
    break;
  case BOA_NODE_TYPE_VAR:
    name_field(d, "name", n->a);
    node_field(d, "bound", n->b);
    node_field(d, "default_value", n->c);
    break;
  default:
    break;
  }
}

static void pattern_fields(dump *d, const boa_node *n) {
  switch (n->kind) {
  case BOA_NODE_MATCH_VALUE:
    node_field(d, "value", n->a);
    break;
  case BOA_NODE_MATCH_SINGLETON:
    field(d, "value");
    push(d, PIECE_CONST, d->t->nodes[n->a].a, NULL);
    break;
  case BOA_NODE_MATCH_SEQUENCE:
  case BOA_NODE_MATCH_OR:
    list_field(d, "patterns", n->a);
    break;
  case BOA_NODE_MATCH_MAPPING:
    list_field(d, "keys", n->a);
    list_field(d, "patterns", n->b);
    name_field(d, "rest", n->c);
    break;
  case BOA_NODE_MATCH_CLASS:
    node_field(d, "cls", n->a);
    list_field(d, "patterns", n->b);
    list_field_of(d, "kwd_attrs", n->c, PIECE_NAME);
    list_field(d, "kwd_patterns", n->d);
    break;
  case BOA_NODE_MATCH_STAR:
    name_field(d, "name", n->a);
    break;
  case BOA_NODE_MATCH_AS:
    node_field(d, "pattern", n->a);
    name_field(d, "name", n->b);
    break;
  default:
    break;
  }
}

static const char *class_name(const boa_node *n) {
  static const char *const names[BOA_NODE_KIND_COUNT] = {[BOA_NODE_MODULE] = "Module",
                                                         [BOA_NODE_FUNCTION_DEF] = "FunctionDef",
                                                         [BOA_NODE_CLASS_DEF] = "ClassDef",
                                                         [BOA_NODE_RETURN] = "Return",
                                                         [BOA_NODE_DELETE] = "Delete",
                                                         [BOA_NODE_ASSIGN] = "Assign",
                                                         [BOA_NODE_TYPE_ALIAS] = "TypeAlias",
                                                         [BOA_NODE_AUG_ASSIGN] = "AugAssign",
                                                         [BOA_NODE_ANN_ASSIGN] = "AnnAssign",
                                                         [BOA_NODE_FOR] = "For",
                                                         [BOA_NODE_WHILE] = "While",
                                                         [BOA_NODE_IF] = "If",
                                                         [BOA_NODE_WITH] = "With",
                                                         [BOA_NODE_WITH_ITEM] = "withitem",
                                                         [BOA_NODE_MATCH] = "Match",
                                                         [BOA_NODE_MATCH_CASE] = "match_case",
                                                         [BOA_NODE_RAISE] = "Raise",
                                                         [BOA_NODE_TRY] = "Try",
                                                         [BOA_NODE_EXCEPT_HANDLER] = "ExceptHandler",
                                                         [BOA_NODE_ASSERT] = "Assert",
                                                         [BOA_NODE_IMPORT] = "Import",
                                                         [BOA_NODE_IMPORT_FROM] = "ImportFrom",
                                                         [BOA_NODE_ALIAS] = "alias",
                                                         [BOA_NODE_GLOBAL] = "Global",
                                                         [BOA_NODE_NONLOCAL] = "Nonlocal",
                                                         [BOA_NODE_EXPR] = "Expr",
                                                         [BOA_NODE_PASS] = "Pass",
                                                         [BOA_NODE_BREAK] = "Break",
                                                         [BOA_NODE_CONTINUE] = "Continue",
                                                         [BOA_NODE_BOOL_OP] = "BoolOp",
                                                         [BOA_NODE_NAMED_EXPR] = "NamedExpr",
                                                         [BOA_NODE_BIN_OP] = "BinOp",
                                                         [BOA_NODE_UNARY_OP] = "UnaryOp",
                                                         [BOA_NODE_LAMBDA] = "Lambda",
                                                         [BOA_NODE_IF_EXP] = "IfExp",
                                                         [BOA_NODE_DICT] = "Dict",
                                                         [BOA_NODE_SET] = "Set",
                                                         [BOA_NODE_LIST_COMP] = "ListComp",
                                                         [BOA_NODE_SET_COMP] = "SetComp",
                                                         [BOA_NODE_DICT_COMP] = "DictComp",
                                                         [BOA_NODE_GENERATOR_EXP] = "GeneratorExp",
                                                         [BOA_NODE_COMPREHENSION] = "comprehension",
                                                         [BOA_NODE_AWAIT] = "Await",
                                                         [BOA_NODE_YIELD] = "Yield",
                                                         [BOA_NODE_YIELD_FROM] = "YieldFrom",
                                                         [BOA_NODE_COMPARE] = "Compare",
                                                         [BOA_NODE_CALL] = "Call",
                                                         [BOA_NODE_KEYWORD] = "keyword",
                                                         [BOA_NODE_FORMATTED_VALUE] = "FormattedValue",
                                                         [BOA_NODE_INTERPOLATION] = "Interpolation",
                                                         [BOA_NODE_JOINED_STR] = "JoinedStr",
                                                         [BOA_NODE_TEMPLATE_STR] = "TemplateStr",
                                                         [BOA_NODE_CONSTANT] = "Constant",
                                                         [BOA_NODE_ATTRIBUTE] = "Attribute",
                                                         [BOA_NODE_SUBSCRIPT] = "Subscript",
                                                         [BOA_NODE_STARRED] = "Starred",
                                                         [BOA_NODE_NAME] = "Name",
                                                         [BOA_NODE_LIST] = "List",
                                                         [BOA_NODE_TUPLE] = "Tuple",
                                                         [BOA_NODE_SLICE] = "Slice",
                                                         [BOA_NODE_ARGUMENTS] = "arguments",
                                                         [BOA_NODE_ARG] = "arg",
                                                         [BOA_NODE_MATCH_VALUE] = "MatchValue",
                                                         [BOA_NODE_MATCH_SINGLETON] = "MatchSingleton",
                                                         [BOA_NODE_MATCH_SEQUENCE] = "MatchSequence",
                                                         [BOA_NODE_MATCH_MAPPING] = "MatchMapping",
                                                         [BOA_NODE_MATCH_CLASS] = "MatchClass",
                                                         [BOA_NODE_MATCH_STAR] = "MatchStar",
                                                         [BOA_NODE_MATCH_AS] = "MatchAs",
                                                         [BOA_NODE_MATCH_OR] = "MatchOr"};
  static const char *const type_params[] = {"TypeVar", "TypeVarTuple", "ParamSpec"};
  if (n->kind == BOA_NODE_TYPE_VAR) {
    return type_params[n->op];
  }
  if (n->flags & BOA_FLAG_ASYNC) {
    switch (n->kind) {
    case BOA_NODE_FUNCTION_DEF:
      return "AsyncFunctionDef";
    case BOA_NODE_FOR:
      return "AsyncFor";
    case BOA_NODE_WITH:
      return "AsyncWith";
    default:
      break;
    }
  }
  if (n->kind == BOA_NODE_TRY && (n->flags & BOA_FLAG_STAR)) {
    return "TryStar";
  }
  return names[n->kind] ? names[n->kind] : "?";
}

static bool has_positions(const boa_node *n) {
  switch (n->kind) {
  case BOA_NODE_MODULE:
  case BOA_NODE_WITH_ITEM:
  case BOA_NODE_MATCH_CASE:
  case BOA_NODE_COMPREHENSION:
  case BOA_NODE_ARGUMENTS:
    return false;
  default:
    return true;
  }
}

/* The pieces of a node, on the stack with the first one on top. */
static void open_node(dump *d, boa_node_ref ref) {
  const boa_node *n = &d->t->nodes[ref];
  d->base = d->count;
  d->first = true;
  text(d, class_name(n));
  text(d, "(");
  statement_fields(d, n);
  expression_fields(d, n);
  pattern_fields(d, n);
  if (d->attributes && has_positions(n)) {
    push(d, PIECE_POSITIONS, ref, d->first ? "" : NULL);
  }
  text(d, ")");
  for (uint32_t i = d->base, j = d->count; d->status == BOA_OK && i + 1 < j; i++) {
    piece swap = d->stack[--j];
    d->stack[j] = d->stack[i];
    d->stack[i] = swap;
  }
}

boa_status boa_tree_dump(boa_work *w, const boa_tree *t, bool attributes, char **out, size_t *len) {
  dump d = {.w = w, .t = t, .attributes = attributes, .status = BOA_OK};
  push(&d, PIECE_NODE, t->root, NULL);
  while (d.count && d.status == BOA_OK) {
    piece p = d.stack[--d.count];
    switch (p.kind) {
    case PIECE_TEXT:
      put_text(&d, p.text);
      break;
    case PIECE_NODE:
      open_node(&d, p.value);
      break;
    case PIECE_NAME:
      put_repr(&d, t->names[p.value].text, t->names[p.value].len, false);
      break;
    case PIECE_CONST:
      put_const(&d, &t->consts[p.value]);
      break;
    case PIECE_NUMBER:
      put_integer(&d, p.value);
      break;
    default:
      put_positions(&d, &t->nodes[p.value], p.text != NULL);
      break;
    }
  }
  *out = d.text;
  *len = d.len;
  return d.status;
}
