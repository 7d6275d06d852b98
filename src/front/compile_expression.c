/* Expressions: operators, names, comparisons, conditions, attributes and items.
 *
 * visit_expression starts an expression by its kind (the table at the end); most kinds visit their parts as operands and add a finish step
 * that takes the operands off the stack and emits one instruction. Conditions do not make a value: jump_if(node, sense, target)
 * jumps when the node's truth is `sense` and else falls through.
 *
 * Invariant: expressions never change which variables count as bound (what a := at the beginning of a test binds is counted by
 * the statement, see bound_by_test). */
#include "front/compile.h"

static bool is_leaf(const compiler *c, boa_node_ref n) {
  return is_constant(c, n) || node_at(c, n)->kind == BOA_NODE_NAME;
}

static void settle(compiler *c, const task *t) {
  (void)t;
  if (c->operand_count) {
    check(c, &c->operands[c->operand_count - 1]);
  }
}

/* Visits an operand that is used only after `next` ran: an unbound variable must be found before that. */
void visit_before(compiler *c, boa_node_ref node, boa_node_ref next) {
  visit(c, node, ANY);
  if (!is_leaf(c, next)) {
    then(c, settle, node, 0, 0, 0);
  }
}

/* ---- constants and names ---- */

void give_constant(compiler *c, boa_unit_const k, uint32_t dest) {
  if (dest == ANY) {
    push_constant(c, k);
  } else if (dest != DISCARD) {
    load_constant(c, dest, &k);
  }
}

static void visit_constant(compiler *c, const task *t) {
  give_constant(c, tree_constant(c, node_at(c, t->node)->a), t->x);
}

static void load_local(compiler *c, place p, uint32_t dest) {
  operand o = {.kind = OPERAND_LOCAL, .unsure = !is_bound(c, p), .reg = p.reg, .base = (uint16_t)c->top, .node = c->at};
  if (dest == ANY && !(c->rebinds && p.flags & BOA_SYM_WALRUS)) {
    push(c, o);
    return;
  }
  check(c, &o);
  if (dest != DISCARD) {
    emit_move(c, result(c, dest), p.reg);
  }
}

/* In a class body the name may stand in the namespace all the same. */
static void load_free(compiler *c, place p, boa_name_ref name, uint32_t dest) {
  if (sees_namespace(c)) {
    uint32_t k = name_constant(c, BOA_UNIT_NAME, name);
    emit_x(c, BOA_OP_LOAD_NAME_FREE, result(c, dest), c->namespace, k | (uint32_t)p.reg << 16);
  } else {
    emit(c, BOA_OP_LOAD_FREE, result(c, dest), p.reg & 255, p.reg >> 8);
  }
}

void load_name(compiler *c, boa_name_ref name, uint32_t dest) {
  boa_name_ref mangled;
  place p = find_place(c, name, &mangled);
  switch (p.kind) {
  case PLACE_LOCAL:
    load_local(c, p, dest);
    break;
  case PLACE_CELL:
    emit(c, BOA_OP_LOAD_CELL, result(c, dest), p.reg, 0);
    break;
  case PLACE_FREE:
    load_free(c, p, mangled, dest);
    break;
  case PLACE_NAME:
    emit_x(c, BOA_OP_LOAD_NAME, result(c, dest), c->namespace, name_constant(c, BOA_UNIT_GLOBAL, mangled));
    break;
  default:
    emit_k(c, BOA_OP_LOAD_GLOBAL, result(c, dest), name_constant(c, BOA_UNIT_GLOBAL, mangled));
  }
}

static void visit_name(compiler *c, const task *t) {
  load_name(c, node_at(c, t->node)->a, t->x);
}

/* ---- operators ---- */

/* A constant operand that a byte reaches. */
static bool byte_constant(compiler *c, const operand *o, uint32_t *k) {
  return o->kind == OPERAND_CONST && (*k = constant(c, &o->value)) < 256;
}

/* An operation on the two top operands, in the form for a register or a constant on the right. */
void binary_operation(compiler *c, boa_op op, boa_op op_k, uint32_t dest) {
  operand right = pop(c), left = pop(c);
  uint32_t b = in_register(c, &left), k;
  if (byte_constant(c, &right, &k)) {
    op = op_k;
  } else {
    k = in_register(c, &right);
  }
  release(c, &left);
  emit(c, op, result(c, dest), b, k);
}

static void finish_binary(compiler *c, const task *t) {
  unsigned op = node_at(c, t->node)->op;
  binary_operation(c, (boa_op)(BOA_OP_ADD + op), (boa_op)(BOA_OP_ADD_K + op), t->x);
}

static void visit_binary(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  visit_before(c, n->a, n->b);
  visit(c, n->b, ANY);
  then(c, finish_binary, t->node, t->x, 0, 0);
}

static void finish_unary(compiler *c, const task *t) {
  static const uint8_t ops[] = {BOA_OP_NEG, BOA_OP_POS, BOA_OP_INVERT, BOA_OP_NOT};
  operand o = pop(c);
  uint32_t b = in_register(c, &o);
  release(c, &o);
  emit(c, (boa_op)ops[node_at(c, t->node)->op & 3], result(c, t->x), b, 0);
}

static void visit_unary(compiler *c, const task *t) {
  visit(c, node_at(c, t->node)->a, ANY);
  then(c, finish_unary, t->node, t->x, 0, 0);
}

void deliver_step(compiler *c, const task *t) {
  deliver(c, t->x, t->y);
}

/* x: the temporary with the value of the operand before; y: the end; z: number of the next operand. */
static void bool_op_next(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  emit_jump(c, n->op == BOA_BOOL_AND ? BOA_OP_JUMP_FALSE : BOA_OP_JUMP_TRUE, t->x, 0, 0, t->y);
  visit(c, boa_list_at(c->t, n->a, t->z), t->x);
  if (t->z + 1 < boa_list_count(c->t, n->a)) {
    then(c, bool_op_next, t->node, t->x, t->y, t->z + 1);
  }
}

static void visit_bool_op(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t temp = next_temp(c);
  label_ref end = label_new(c);
  visit(c, boa_list_at(c->t, n->a, 0), temp);
  then(c, bool_op_next, t->node, temp, end, 1);
  then_label(c, end);
  then(c, deliver_step, t->node, temp, t->x, 0);
}

static void visit_if_exp(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t temp = next_temp(c), dest = t->x == ANY ? temp : t->x;
  label_ref otherwise = label_new(c), end = label_new(c);
  jump_if(c, n->a, false, otherwise);
  visit(c, n->b, dest);
  then_jump(c, end);
  then_label(c, otherwise);
  visit(c, n->c, dest);
  then_label(c, end);
  if (t->x == ANY) {
    then(c, deliver_step, t->node, temp, ANY, 0);
  }
}

/* ---- comparisons ---- */

static const uint8_t compare_ops[] = {BOA_OP_LT, BOA_OP_LE, BOA_OP_EQ,     BOA_OP_NE, BOA_OP_GT,
                                      BOA_OP_GE, BOA_OP_IS, BOA_OP_IS_NOT, BOA_OP_IN, BOA_OP_NOT_IN};

/* `is` does not look at UNBOUND itself. */
static void check_identity(compiler *c, unsigned op, operand *left, operand *right) {
  if (op == BOA_IS || op == BOA_IS_NOT) {
    check(c, left);
    check(c, right);
  }
}

static void finish_compare(compiler *c, const task *t) {
  operand right = pop(c), left = pop(c);
  check_identity(c, boa_list_at(c->t, node_at(c, t->node)->c, 0), &left, &right);
  uint32_t b = in_register(c, &left), k = in_register(c, &right);
  release(c, &left);
  emit(c, (boa_op)compare_ops[boa_list_at(c->t, node_at(c, t->node)->c, 0)], result(c, t->x), b, k);
}

/* In a chain the right operand is the next left one. It moves down to where the left one was, so that a chain of any length holds
 * two temporaries. */
static void keep_right(compiler *c, const operand *left, operand right) {
  check(c, &right);
  release(c, left);
  right.base = left->base;
  if (right.kind == OPERAND_TEMP) {
    uint32_t to = take(c, 1);
    emit_move(c, to, right.reg);
    right.reg = (uint16_t)to;
  }
  push(c, right);
}

/* What `in` alone looks into may be a constant. */
static void visit_right(compiler *c, const boa_node *n, boa_node_ref right) {
  unsigned op = boa_list_at(c->t, n->c, 0);
  if (boa_list_count(c->t, n->b) == 1 && (op == BOA_IN || op == BOA_NOT_IN)) {
    visit_iterable(c, right);
  } else {
    visit(c, right, ANY);
  }
}

static void visit_link(compiler *c, boa_node_ref node, uint32_t i) {
  const boa_node *n = node_at(c, node);
  boa_node_ref right = boa_list_at(c->t, n->b, i);
  if (!is_leaf(c, right)) {
    then(c, settle, node, 0, 0, 0);
  }
  visit_right(c, n, right);
}

/* x: the temporary of the result; y: the end; z: which comparison has its operands ready. */
static void chain_value(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  operand right = pop(c), left = pop(c);
  check_identity(c, boa_list_at(c->t, n->c, t->z), &left, &right);
  uint32_t b = in_register(c, &left), k = in_register(c, &right);
  emit(c, (boa_op)compare_ops[boa_list_at(c->t, n->c, t->z)], t->x, b, k);
  if (t->z + 1 == boa_list_count(c->t, n->b)) {
    release(c, &left);
    return;
  }
  emit_jump(c, BOA_OP_JUMP_FALSE, t->x, 0, 0, t->y);
  keep_right(c, &left, right);
  visit_link(c, t->node, t->z + 1);
  then(c, chain_value, t->node, t->x, t->y, t->z + 1);
}

static void visit_compare(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  if (boa_list_count(c->t, n->b) == 1) {
    visit_before(c, n->a, boa_list_at(c->t, n->b, 0));
    visit_right(c, n, boa_list_at(c->t, n->b, 0));
    then(c, finish_compare, t->node, t->x, 0, 0);
    return;
  }
  uint32_t temp = take(c, 1);
  label_ref end = label_new(c);
  visit(c, n->a, ANY);
  visit_link(c, t->node, 0);
  then(c, chain_value, t->node, temp, end, 0);
  then_label(c, end);
  then(c, deliver_step, t->node, temp, t->x, 0);
}

/* ---- conditions ---- */

/* Jumps by the truth of a comparison of the two operands; they stay taken. */
void compare_and_jump(compiler *c, unsigned op, const operand *left, const operand *right, bool sense, label_ref target) {
  uint32_t b = in_register(c, left), k;
  if (op <= BOA_GE && byte_constant(c, right, &k)) {
    emit_jump(c, (boa_op)(BOA_OP_JUMP_LT_K + op), sense, b, k, target);
  } else if (op <= BOA_GE) {
    emit_jump(c, (boa_op)(BOA_OP_JUMP_LT + op), sense, b, in_register(c, right), target);
  } else if ((op == BOA_IS || op == BOA_IS_NOT) && right->kind == OPERAND_CONST && right->value.kind == BOA_UNIT_NONE) {
    emit_jump(c, sense == (op == BOA_IS) ? BOA_OP_JUMP_NONE : BOA_OP_JUMP_NOT_NONE, b, 0, 0, target);
  } else {
    k = in_register(c, right);
    uint32_t truth = next_temp(c);
    emit(c, (boa_op)compare_ops[op], truth, b, k);
    emit_jump(c, sense ? BOA_OP_JUMP_TRUE : BOA_OP_JUMP_FALSE, truth, 0, 0, target);
  }
}

static void condition_chain(compiler *c, const task *t);

static void condition_link(compiler *c, boa_node_ref node, label_ref target, label_ref no, uint32_t i, bool sense) {
  visit_link(c, node, i);
  then(c, condition_chain, node, target, no, i << 1 | sense);
}

/* x: target; y: where a false comparison goes; z: sense, and which comparison has its operands ready << 1. */
static void condition_chain(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t i = t->z >> 1;
  bool sense = t->z & 1;
  operand right = pop(c), left = pop(c);
  unsigned op = boa_list_at(c->t, n->c, i);
  check_identity(c, op, &left, &right);
  if (i + 1 == boa_list_count(c->t, n->b)) {
    compare_and_jump(c, op, &left, &right, sense, t->x);
    release(c, &left);
    if (t->y != t->x) {
      label_here(c, t->y);
    }
    return;
  }
  compare_and_jump(c, op, &left, &right, false, t->y);
  keep_right(c, &left, right);
  condition_link(c, t->node, t->x, t->y, i + 1, sense);
}

static void condition_compare(compiler *c, boa_node_ref node, bool sense, label_ref target) {
  const boa_node *n = node_at(c, node);
  visit(c, n->a, ANY);
  condition_link(c, node, target, sense ? label_new(c) : target, 0, sense);
}

static void condition_value(compiler *c, const task *t) {
  operand o = pop(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  emit_jump(c, t->y ? BOA_OP_JUMP_TRUE : BOA_OP_JUMP_FALSE, reg, 0, 0, t->x);
}

static void condition_local(compiler *c, const task *t) {
  emit_jump(c, t->y ? BOA_OP_JUMP_TRUE : BOA_OP_JUMP_FALSE, t->z, 0, 0, t->x);
}

/* `if (x := f()):` tests the variable itself. */
static bool condition_named(compiler *c, boa_node_ref node, const task *t) {
  uint32_t reg;
  if (!plain_local(c, node_at(c, node)->a, &reg)) {
    return false;
  }
  visit(c, node_at(c, node)->b, reg);
  then(c, condition_local, node, t->x, t->y, reg);
  return true;
}

/* x: target; y: sense, and the label behind the last value << 1; z: number of the value. */
static void condition_values(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t count = boa_list_count(c->t, n->a);
  bool stops = n->op == BOA_BOOL_OR; /* the truth that ends the evaluation early */
  bool sense = t->y & 1;
  label_ref skip = t->y >> 1;
  if (t->z + 1 < count) {
    jump_if(c, boa_list_at(c->t, n->a, t->z), stops, stops == sense ? t->x : skip);
    then(c, condition_values, t->node, t->x, t->y, t->z + 1);
    return;
  }
  jump_if(c, boa_list_at(c->t, n->a, t->z), sense, t->x);
  if (stops != sense) {
    then_label(c, skip);
  }
}

static void visit_condition(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  bool sense = t->y;
  if (is_constant(c, t->node)) {
    if (constant_truth(c, t->node) == sense) {
      emit_jump(c, BOA_OP_JUMP, 0, 0, 0, t->x);
    }
  } else if (n->kind == BOA_NODE_UNARY_OP && n->op == BOA_UNARY_NOT) {
    jump_if(c, n->a, !sense, t->x);
  } else if (n->kind == BOA_NODE_BOOL_OP) {
    label_ref skip = label_new(c);
    then(c, condition_values, t->node, t->x, skip << 1 | sense, 0);
  } else if (n->kind == BOA_NODE_COMPARE) {
    condition_compare(c, t->node, sense, t->x);
  } else if (n->kind != BOA_NODE_NAMED_EXPR || !condition_named(c, t->node, t)) {
    visit(c, t->node, ANY);
    then(c, condition_value, t->node, t->x, sense, 0);
  }
}

void jump_if(compiler *c, boa_node_ref node, bool sense, label_ref target) {
  then(c, visit_condition, node, target, sense, 0);
}

/* ---- attributes and items ---- */

static void finish_attribute(compiler *c, const task *t) {
  operand o = pop(c);
  uint32_t b = in_register(c, &o);
  release(c, &o);
  uint32_t k = name_constant(c, BOA_UNIT_NAME, mangle(c, node_at(c, t->node)->b));
  emit_window_k(c, BOA_OP_GET_ATTR, result(c, t->x), b, 0, 0, 0, k);
}

static void visit_attribute(compiler *c, const task *t) {
  visit(c, node_at(c, t->node)->a, ANY);
  then(c, finish_attribute, t->node, t->x, 0, 0);
}

static void finish_subscript(compiler *c, const task *t) {
  if (c->word_count && c->last_label != c->word_count && (c->words[c->last_start] & 255) == BOA_OP_BUILD_SLICE) {
    c->words[c->last_start] |= 1u << 24;
  }
  binary_operation(c, BOA_OP_GET_ITEM, BOA_OP_GET_ITEM_K, t->x);
}

static void visit_subscript(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  visit_before(c, n->a, n->b);
  visit(c, n->b, ANY);
  then(c, finish_subscript, t->node, t->x, 0, 0);
}

static void visit_starred(compiler *c, const task *t) {
  syntax_error(c, t->node, "can't use starred expression here");
}

void visit_expression(compiler *c, const task *t) {
  static step *const steps[BOA_NODE_KIND_COUNT] = {
      [BOA_NODE_BOOL_OP] = visit_bool_op,
      [BOA_NODE_NAMED_EXPR] = named_expr,
      [BOA_NODE_BIN_OP] = visit_binary,
      [BOA_NODE_UNARY_OP] = visit_unary,
      [BOA_NODE_LAMBDA] = visit_lambda,
      [BOA_NODE_IF_EXP] = visit_if_exp,
      [BOA_NODE_DICT] = visit_dict,
      [BOA_NODE_SET] = visit_set,
      [BOA_NODE_LIST_COMP] = visit_comprehension,
      [BOA_NODE_SET_COMP] = visit_comprehension,
      [BOA_NODE_DICT_COMP] = visit_comprehension,
      [BOA_NODE_GENERATOR_EXP] = visit_generator_expression,
      [BOA_NODE_YIELD] = visit_yield,
      [BOA_NODE_YIELD_FROM] = visit_yield_from,
      [BOA_NODE_AWAIT] = visit_await,
      [BOA_NODE_COMPARE] = visit_compare,
      [BOA_NODE_CALL] = visit_call,
      [BOA_NODE_FORMATTED_VALUE] = visit_formatted_value,
      [BOA_NODE_JOINED_STR] = visit_joined_str,
      [BOA_NODE_TEMPLATE_STR] = visit_template,
      [BOA_NODE_CONSTANT] = visit_constant,
      [BOA_NODE_ATTRIBUTE] = visit_attribute,
      [BOA_NODE_SUBSCRIPT] = visit_subscript,
      [BOA_NODE_STARRED] = visit_starred,
      [BOA_NODE_NAME] = visit_name,
      [BOA_NODE_LIST] = visit_list,
      [BOA_NODE_TUPLE] = visit_tuple,
      [BOA_NODE_SLICE] = visit_slice,
  };
  uint32_t folded = c->folded[t->node];
  if (folded > 1) {
    give_constant(c, c->fold_values[folded - 2], t->x);
    return;
  }
  step *run = steps[node_at(c, t->node)->kind];
  (run ? run : unknown_node)(c, t);
}
