/* What is found out in one pass over the nodes before any code is made: constants, and where := is.
 *
 * Children come before their parent in the node array, so a single walk decides for each node whether it is a constant: a sign before a
 * number, `not` of a constant, a tuple of constants, and operators on integers whose result stays under 2^62. All else is left to run
 * time, in particular division and floats, so that no value depends on the compiler's own arithmetic. Linear. */
#include "front/compile.h"

#define SMALL_LIMIT ((int64_t)1 << 62)

boa_unit_const tree_constant(const compiler *c, uint32_t index) {
  static const uint8_t kinds[] = {[BOA_CONST_NONE] = BOA_UNIT_NONE,   [BOA_CONST_TRUE] = BOA_UNIT_TRUE,
                                  [BOA_CONST_FALSE] = BOA_UNIT_FALSE, [BOA_CONST_ELLIPSIS] = BOA_UNIT_ELLIPSIS,
                                  [BOA_CONST_INT] = BOA_UNIT_INT,     [BOA_CONST_BIG_INT] = BOA_UNIT_BIG_INT,
                                  [BOA_CONST_FLOAT] = BOA_UNIT_FLOAT, [BOA_CONST_IMAGINARY] = BOA_UNIT_IMAGINARY,
                                  [BOA_CONST_STR] = BOA_UNIT_STR,     [BOA_CONST_BYTES] = BOA_UNIT_BYTES};
  const boa_const *k = &c->t->consts[index];
  boa_unit_const u = {.kind = kinds[k->kind]};
  switch (k->kind) {
  case BOA_CONST_INT:
    u.integer = k->integer;
    break;
  case BOA_CONST_FLOAT:
  case BOA_CONST_IMAGINARY:
    u.number = k->number;
    break;
  case BOA_CONST_BIG_INT:
  case BOA_CONST_STR:
  case BOA_CONST_BYTES:
    u.base = k->kind == BOA_CONST_BIG_INT ? k->base : 0;
    u.len = k->len;
    u.chars = k->chars;
    u.text = k->text;
    break;
  default:
    break;
  }
  return u;
}

bool is_constant(const compiler *c, boa_node_ref n) {
  return node_at(c, n)->kind == BOA_NODE_CONSTANT || c->folded[n] != 0;
}

/* The value of a constant that is no tuple. */
static boa_unit_const value_of(const compiler *c, boa_node_ref n) {
  return node_at(c, n)->kind == BOA_NODE_CONSTANT ? tree_constant(c, node_at(c, n)->a) : c->fold_values[c->folded[n] - 2];
}

bool constant_truth(const compiler *c, boa_node_ref n) {
  if (c->folded[n] == 1) {
    return boa_list_count(c->t, node_at(c, n)->a) != 0;
  }
  boa_unit_const k = value_of(c, n);
  switch (k.kind) {
  case BOA_UNIT_NONE:
  case BOA_UNIT_FALSE:
    return false;
  case BOA_UNIT_INT:
    return k.integer != 0;
  case BOA_UNIT_FLOAT:
  case BOA_UNIT_IMAGINARY:
    return k.number != 0;
  case BOA_UNIT_STR:
  case BOA_UNIT_BYTES:
    return k.len != 0;
  default:
    return true;
  }
}

static void remember(compiler *c, boa_node_ref n, boa_unit_const k) {
  if (GROW(c, c->fold_values, c->fold_room, c->fold_count + 1)) {
    c->fold_values[c->fold_count++] = k;
    c->folded[n] = c->fold_count + 1;
  }
}

static bool small_int(const compiler *c, boa_node_ref n, int64_t *v) {
  if (!is_constant(c, n) || c->folded[n] == 1) {
    return false;
  }
  boa_unit_const k = value_of(c, n);
  *v = k.integer;
  return k.kind == BOA_UNIT_INT && k.integer < SMALL_LIMIT && k.integer > -SMALL_LIMIT;
}

static bool multiply(int64_t a, int64_t b, int64_t *r) {
  const int64_t half = (int64_t)1 << 31;
  *r = 0;
  if (a >= half || a <= -half || b >= half || b <= -half) {
    return false;
  }
  *r = a * b;
  return true;
}

static bool power(int64_t a, int64_t b, int64_t *r) {
  *r = 1;
  for (int64_t i = 0; i < b; i++) {
    if (b > 62 || !multiply(*r, a, r)) {
      return false;
    }
  }
  return b >= 0;
}

static bool integer_operation(unsigned op, int64_t a, int64_t b, int64_t *r) {
  switch (op) {
  case BOA_ADD:
    *r = a + b;
    return true;
  case BOA_SUB:
    *r = a - b;
    return true;
  case BOA_MUL:
    return multiply(a, b, r);
  case BOA_POW:
    return power(a, b, r);
  case BOA_LSHIFT:
    return b >= 0 && b <= 31 && multiply(a, (int64_t)1 << (b > 30 ? 30 : b), r) && (b <= 30 || multiply(*r, 2, r));
  case BOA_AND:
    *r = (int64_t)((uint64_t)a & (uint64_t)b);
    return true;
  case BOA_OR:
    *r = (int64_t)((uint64_t)a | (uint64_t)b);
    return true;
  case BOA_XOR:
    *r = (int64_t)((uint64_t)a ^ (uint64_t)b);
    return true;
  default:
    return false;
  }
}

static void fold_binary(compiler *c, boa_node_ref ref, const boa_node *n) {
  int64_t a = 0, b = 0, r = 0;
  if (small_int(c, n->a, &a) && small_int(c, n->b, &b) && integer_operation(n->op, a, b, &r) && r < SMALL_LIMIT &&
      r > -SMALL_LIMIT) {
    remember(c, ref, (boa_unit_const){.kind = BOA_UNIT_INT, .integer = r});
  }
}

static void fold_unary(compiler *c, boa_node_ref ref, const boa_node *n) {
  if (!is_constant(c, n->a)) {
    return;
  }
  if (n->op == BOA_UNARY_NOT) {
    remember(c, ref, (boa_unit_const){.kind = constant_truth(c, n->a) ? BOA_UNIT_FALSE : BOA_UNIT_TRUE});
    return;
  }
  int64_t v;
  if (small_int(c, n->a, &v)) {
    int64_t r = n->op == BOA_UNARY_NEG ? -v : n->op == BOA_UNARY_INVERT ? -1 - v : v;
    remember(c, ref, (boa_unit_const){.kind = BOA_UNIT_INT, .integer = r});
  } else if (c->folded[n->a] != 1 && value_of(c, n->a).kind == BOA_UNIT_FLOAT && n->op != BOA_UNARY_INVERT) {
    boa_unit_const k = value_of(c, n->a);
    k.number = n->op == BOA_UNARY_NEG ? -k.number : k.number;
    remember(c, ref, k);
  }
}

static void fold_tuple(compiler *c, boa_node_ref ref, const boa_node *n) {
  uint32_t count = boa_list_count(c->t, n->a);
  charge(c, count);
  if (n->op != BOA_CONTEXT_LOAD) {
    return;
  }
  for (uint32_t i = 0; i < count; i++) {
    if (!is_constant(c, boa_list_at(c->t, n->a, i))) {
      return;
    }
  }
  c->folded[ref] = 1;
}

/* Ends ascend as children come before parents; where a parser's second look breaks that, the list is made to ascend all the same. */
static void note_walrus(compiler *c, const boa_node *n) {
  if (GROW(c, c->walruses, c->walrus_room, c->walrus_count + 1)) {
    uint32_t at = c->walrus_count++;
    for (; at > 0 && c->walruses[at - 1] > n->end; at--) {
      c->walruses[at] = c->walruses[at - 1];
      charge(c, 1);
    }
    c->walruses[at] = n->end;
  }
}

void fold_constants(compiler *c) {
  for (boa_node_ref i = 0; i < c->t->node_count && c->status == BOA_OK; i++) {
    const boa_node *n = node_at(c, i);
    c->folded[i] = 0;
    charge(c, 1);
    if (n->kind == BOA_NODE_BIN_OP) {
      fold_binary(c, i, n);
    } else if (n->kind == BOA_NODE_UNARY_OP) {
      fold_unary(c, i, n);
    } else if (n->kind == BOA_NODE_TUPLE) {
      fold_tuple(c, i, n);
    } else if (n->kind == BOA_NODE_NAMED_EXPR) {
      note_walrus(c, n);
    }
  }
}
