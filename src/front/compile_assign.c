/* Targets: assignment in all forms, del, and := .
 *
 * A value is made once, in a register, and stored to each target from left to right. A single plain local needs no store: its value
 * is visited straight into its register. `a, b = x, y` makes no tuple. Augmented assignment keeps the target's object and index as
 * operands while the value is made, so each is evaluated once. */
#include "front/compile.h"

enum { PAIRWISE_MOST = 16 };

void store_name(compiler *c, boa_name_ref name, uint32_t reg) {
  boa_name_ref mangled;
  place p = find_place(c, name, &mangled);
  switch (p.kind) {
  case PLACE_LOCAL:
    emit_move(c, p.reg, reg);
    mark_bound(c, p);
    break;
  case PLACE_CELL:
    emit(c, BOA_OP_STORE_CELL, p.reg, reg, 0);
    break;
  case PLACE_FREE:
    emit(c, BOA_OP_STORE_FREE, reg, p.reg & 255, p.reg >> 8);
    break;
  case PLACE_NAME:
    emit_x(c, BOA_OP_STORE_NAME, reg, NAMESPACE, name_constant(c, BOA_UNIT_NAME, mangled));
    break;
  default:
    emit_k(c, BOA_OP_STORE_GLOBAL, reg, name_constant(c, BOA_UNIT_GLOBAL, mangled));
  }
}

bool plain_local(compiler *c, boa_node_ref node, uint32_t *reg) {
  if (node_at(c, node)->kind != BOA_NODE_NAME) {
    return false;
  }
  boa_name_ref mangled;
  place p = find_place(c, node_at(c, node)->a, &mangled);
  *reg = p.reg;
  return p.kind == PLACE_LOCAL;
}

static void bound_step(compiler *c, const task *t) {
  boa_name_ref mangled;
  mark_bound(c, find_place(c, node_at(c, t->node)->a, &mangled));
}

/* The target, a plain local, has its value now. */
void then_bound(compiler *c, boa_node_ref target) {
  then(c, bound_step, target, 0, 0, 0);
}

/* ---- one target ---- */

static void store_attribute(compiler *c, const task *t) {
  operand o = pop(c);
  uint32_t object = in_register(c, &o);
  release(c, &o);
  uint32_t k = name_constant(c, BOA_UNIT_NAME, mangle(c, node_at(c, t->node)->b));
  emit_window_k(c, BOA_OP_SET_ATTR, object, t->x, 0, 0, 0, k);
}

static void store_item(compiler *c, const task *t) {
  operand index = pop(c), o = pop(c);
  uint32_t object = in_register(c, &o), i = in_register(c, &index);
  release(c, &o);
  emit(c, BOA_OP_SET_ITEM, object, i, t->x);
}

/* Whether all items are plain locals in consecutive registers: then UNPACK can write them itself. */
static bool consecutive_locals(compiler *c, boa_list_ref items, uint32_t *first) {
  uint32_t n = boa_list_count(c->t, items), reg;
  for (uint32_t i = 0; i < n; i++) {
    if (!plain_local(c, boa_list_at(c->t, items, i), &reg) || (i > 0 && reg != *first + i)) {
      return false;
    }
    *first = i == 0 ? reg : *first;
  }
  return n > 0;
}

static void unpack_plain(compiler *c, boa_list_ref items, uint32_t from, uint32_t base) {
  emit_window(c, BOA_OP_UNPACK, 0, from, 0, base, boa_list_count(c->t, items));
}

static void unpack_starred(compiler *c, boa_node_ref node, boa_list_ref items, uint32_t star, uint32_t from, uint32_t base) {
  uint32_t n = boa_list_count(c->t, items), after = n - 1 - star;
  if (star > 255 || after > 255) {
    syntax_error(c, node, "too many expressions in star-unpacking assignment");
    return;
  }
  emit_window_k(c, BOA_OP_UNPACK_STAR, star, from, after, base, n, 0);
}

static void unpack_target(compiler *c, const task *t) {
  boa_list_ref items = node_at(c, t->node)->a;
  uint32_t n = boa_list_count(c->t, items), star = n, base = c->top;
  charge(c, n);
  if (consecutive_locals(c, items, &base)) {
    unpack_plain(c, items, t->x, base);
    for (uint32_t i = 0; i < n; i++) {
      then_bound(c, boa_list_at(c->t, items, i));
    }
    return;
  }
  base = c->top;
  for (uint32_t i = 0; i < n; i++) {
    star = node_at(c, boa_list_at(c->t, items, i))->kind == BOA_NODE_STARRED ? i : star;
  }
  set_top(c, n > MAX_REGISTERS ? MAX_REGISTERS + 1 : base + n);
  if (star < n) {
    unpack_starred(c, t->node, items, star, t->x, base);
  } else {
    unpack_plain(c, items, t->x, base);
  }
  for (uint32_t i = 0; i < n; i++) {
    boa_node_ref item = boa_list_at(c->t, items, i);
    then_store(c, i == star ? node_at(c, item)->a : item, base + i);
  }
  then_set_top(c, base);
}

/* x: the register with the value. */
static void store_target(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  switch (n->kind) {
  case BOA_NODE_NAME:
    store_name(c, n->a, t->x);
    break;
  case BOA_NODE_ATTRIBUTE:
    visit(c, n->a, ANY);
    then(c, store_attribute, t->node, t->x, 0, 0);
    break;
  case BOA_NODE_SUBSCRIPT:
    visit_before(c, n->a, n->b);
    visit(c, n->b, ANY);
    then(c, store_item, t->node, t->x, 0, 0);
    break;
  case BOA_NODE_TUPLE:
  case BOA_NODE_LIST:
    unpack_target(c, t);
    break;
  default:
    syntax_error(c, t->node, "starred assignment target must be in a list or tuple");
  }
}

void then_store(compiler *c, boa_node_ref target, uint32_t reg) {
  then(c, store_target, target, reg, 0, 0);
}

/* ---- assignment ---- */

/* The value is the top operand; x: list of targets, or 0 for the single one, y. */
static void store_all(compiler *c, const task *t) {
  operand o = pop_checked(c);
  uint32_t reg = in_register(c, &o);
  if (!t->x) {
    then_store(c, t->y, reg);
  }
  for (uint32_t i = 0; i < boa_list_count(c->t, t->x); i++) {
    then_store(c, boa_list_at(c->t, t->x, i), reg);
  }
  then_set_top(c, o.base);
}

static bool sequence_without_star(compiler *c, const boa_node *n) {
  if (n->kind != BOA_NODE_TUPLE && n->kind != BOA_NODE_LIST) {
    return false;
  }
  for (uint32_t i = 0; i < boa_list_count(c->t, n->a) && i < PAIRWISE_MOST; i++) {
    if (node_at(c, boa_list_at(c->t, n->a, i))->kind == BOA_NODE_STARRED) {
      return false;
    }
  }
  return boa_list_count(c->t, n->a) <= PAIRWISE_MOST;
}

/* Whether one of the first `i` targets may write the register. */
static bool written_before(compiler *c, boa_list_ref targets, uint32_t i, uint32_t reg) {
  for (uint32_t j = 0; j < i; j++) {
    boa_node_ref ref = boa_list_at(c->t, targets, j);
    boa_node_kind kind = node_at(c, ref)->kind;
    uint32_t target;
    if (kind == BOA_NODE_TUPLE || kind == BOA_NODE_LIST || (plain_local(c, ref, &target) && target == reg)) {
      return true;
    }
  }
  return false;
}

/* A value that must outlive the stores before its own. */
static uint32_t safe_register(compiler *c, const operand *o, bool overwritten) {
  if (o->kind == OPERAND_LOCAL && overwritten) {
    uint32_t copy = take(c, 1);
    emit_move(c, copy, o->reg);
    return copy;
  }
  return in_register(c, o);
}

/* The values of `a, b = x, y` are the top operands. */
static void store_pairwise(compiler *c, const task *t) {
  boa_list_ref targets = node_at(c, t->x)->a;
  uint32_t n = boa_list_count(c->t, targets), target, regs[PAIRWISE_MOST] = {0};
  if (n == 0 || c->operand_count < n) {
    return;
  }
  operand *values = c->operands + (c->operand_count - n);
  bool all_plain = true;
  for (uint32_t i = 0; i < n; i++) {
    check(c, &values[i]);
    all_plain &= plain_local(c, boa_list_at(c->t, targets, i), &target);
  }
  for (uint32_t i = 0; i < n; i++) {
    if (!all_plain || values[i].kind != OPERAND_CONST) {
      regs[i] = safe_register(c, &values[i], written_before(c, targets, i, values[i].reg));
    }
  }
  for (uint32_t i = 0; i < n; i++) {
    boa_node_ref item = boa_list_at(c->t, targets, i);
    if (!all_plain) {
      then_store(c, item, regs[i]);
    } else if (plain_local(c, item, &target) && values[i].kind == OPERAND_CONST) {
      load_constant(c, target, &values[i].value);
      then_bound(c, item);
    } else {
      store_name(c, node_at(c, item)->a, regs[i]);
    }
  }
  then_set_top(c, n ? values[0].base : c->top);
  c->operand_count -= n;
}

static void visit_pairwise(compiler *c, boa_node_ref node, boa_node_ref target, boa_list_ref values) {
  uint32_t n = boa_list_count(c->t, values);
  for (uint32_t i = 0; i < n; i++) {
    boa_node_ref value = boa_list_at(c->t, values, i);
    if (i + 1 < n) {
      visit_before(c, value, boa_list_at(c->t, values, i + 1));
    } else {
      visit(c, value, ANY);
    }
  }
  then(c, store_pairwise, node, target, 0, 0);
}

static void assign_one(compiler *c, boa_node_ref node, boa_node_ref target, boa_node_ref value) {
  const boa_node *to = node_at(c, target), *from = node_at(c, value);
  uint32_t reg;
  if (plain_local(c, target, &reg)) {
    visit(c, value, reg);
    then_bound(c, target);
  } else if (sequence_without_star(c, to) && sequence_without_star(c, from) &&
             boa_list_count(c->t, to->a) == boa_list_count(c->t, from->a)) {
    visit_pairwise(c, node, target, from->a);
  } else {
    visit(c, value, ANY);
    then(c, store_all, node, 0, target, 0);
  }
}

void assign(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  if (boa_list_count(c->t, n->a) == 1) {
    assign_one(c, t->node, boa_list_at(c->t, n->a, 0), n->b);
  } else {
    visit(c, n->b, ANY);
    then(c, store_all, t->node, n->a, 0, 0);
  }
}

/* An annotation alone does nothing here, but the parts of a target that is no name are evaluated. */
void ann_assign(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node), *target = node_at(c, n->a);
  if (n->c) {
    assign_one(c, t->node, n->a, n->c);
    then(c, keep_annotation, t->node, 0, 0, 0);
  } else if (target->kind == BOA_NODE_NAME) {
    keep_annotation(c, t);
  } else if (target->kind == BOA_NODE_ATTRIBUTE) {
    visit(c, target->a, DISCARD);
  } else if (target->kind == BOA_NODE_SUBSCRIPT) {
    visit(c, target->a, DISCARD);
    visit(c, target->b, DISCARD);
  }
}

/* ---- augmented assignment ---- */

static void inplace(compiler *c, boa_node_ref node, uint32_t dest) {
  unsigned op = node_at(c, node)->op;
  binary_operation(c, (boa_op)(BOA_OP_INPLACE_ADD + op), (boa_op)(BOA_OP_INPLACE_ADD_K + op), dest);
}

/* Puts the operand that is `depth` below the top into a register for more than one use. */
static uint32_t hold(compiler *c, uint32_t depth) {
  if (c->operand_count <= depth) {
    return 0;
  }
  operand *o = &c->operands[c->operand_count - 1 - depth];
  uint32_t reg = in_register(c, o);
  if (o->kind == OPERAND_CONST) {
    o->kind = OPERAND_TEMP;
    o->reg = (uint16_t)reg;
  }
  return reg;
}

static void aug_local(compiler *c, const task *t) {
  inplace(c, t->node, t->x);
  then_bound(c, node_at(c, t->node)->a);
}

static void aug_name(compiler *c, const task *t) {
  inplace(c, t->node, ANY);
  operand o = pop(c);
  store_name(c, node_at(c, node_at(c, t->node)->a)->a, o.reg);
  release(c, &o);
}

static void aug_attribute(compiler *c, const task *t) {
  inplace(c, t->node, ANY);
  operand value = pop(c), o = pop(c);
  uint32_t k = name_constant(c, BOA_UNIT_NAME, mangle(c, node_at(c, node_at(c, t->node)->a)->b));
  release(c, &o);
  c->at = node_at(c, t->node)->a;
  emit_window_k(c, BOA_OP_SET_ATTR, o.reg, value.reg, 0, 0, 0, k);
}

static void aug_item(compiler *c, const task *t) {
  inplace(c, t->node, ANY);
  operand value = pop(c), index = pop(c), o = pop(c);
  release(c, &o);
  c->at = node_at(c, t->node)->a;
  emit(c, BOA_OP_SET_ITEM, o.reg, index.reg, value.reg);
}

static void aug_get_attribute(compiler *c, const task *t) {
  uint32_t object = hold(c, 0), k = name_constant(c, BOA_UNIT_NAME, mangle(c, node_at(c, t->node)->b));
  emit_window_k(c, BOA_OP_GET_ATTR, result(c, ANY), object, 0, 0, 0, k);
}

static void aug_get_item(compiler *c, const task *t) {
  (void)t;
  uint32_t index = hold(c, 0), object = hold(c, 1);
  emit(c, BOA_OP_GET_ITEM, result(c, ANY), object, index);
}

void aug_assign(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node), *target = node_at(c, n->a);
  step *finish = aug_name;
  uint32_t reg = 0;
  if (target->kind == BOA_NODE_NAME) {
    visit_before(c, n->a, n->b);
    finish = plain_local(c, n->a, &reg) ? aug_local : aug_name;
  } else if (target->kind == BOA_NODE_ATTRIBUTE) {
    visit(c, target->a, ANY);
    then(c, aug_get_attribute, n->a, 0, 0, 0);
    finish = aug_attribute;
  } else {
    visit_before(c, target->a, target->b);
    visit(c, target->b, ANY);
    then(c, aug_get_item, n->a, 0, 0, 0);
    finish = aug_item;
  }
  visit(c, n->b, ANY);
  then(c, finish, t->node, reg, 0, 0);
}

/* ---- := ---- */

static void named_local(compiler *c, const task *t) {
  if (t->x != DISCARD) {
    emit_move(c, result(c, t->x), t->y);
  }
}

static void named_other(compiler *c, const task *t) {
  uint32_t reg = hold(c, 0);
  store_name(c, node_at(c, node_at(c, t->node)->a)->a, reg);
  if (t->x != ANY) {
    operand o = pop(c);
    release(c, &o);
    if (t->x != DISCARD) {
      emit_move(c, t->x, reg);
    }
  }
}

static void check_top(compiler *c, const task *t) {
  (void)t;
  if (c->operand_count) {
    check(c, &c->operands[c->operand_count - 1]);
  }
}

void named_expr(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t reg;
  if (plain_local(c, n->a, &reg)) {
    visit(c, n->b, reg);
    then(c, named_local, t->node, t->x, reg, 0);
  } else {
    visit(c, n->b, ANY);
    then(c, check_top, n->b, 0, 0, 0);
    then(c, named_other, t->node, t->x, 0, 0);
  }
}

/* ---- del ---- */

static void delete_attribute(compiler *c, const task *t) {
  operand o = pop(c);
  uint32_t object = in_register(c, &o);
  release(c, &o);
  uint32_t k = name_constant(c, BOA_UNIT_NAME, mangle(c, node_at(c, t->node)->b));
  emit_window_k(c, BOA_OP_DELETE_ATTR, object, 0, 0, 0, 0, k);
}

static void delete_item(compiler *c, const task *t) {
  (void)t;
  operand index = pop(c), o = pop(c);
  uint32_t object = in_register(c, &o), i = in_register(c, &index);
  release(c, &o);
  emit(c, BOA_OP_DELETE_ITEM, object, i, 0);
}

static void remove_name(compiler *c, place p, boa_name_ref mangled) {
  switch (p.kind) {
  case PLACE_LOCAL:
    emit(c, BOA_OP_UNBIND, p.reg, 0, 0);
    break;
  case PLACE_CELL:
    emit(c, BOA_OP_STORE_CELL, p.reg, p.reg, 1);
    break;
  case PLACE_FREE:
    emit(c, BOA_OP_DELETE_FREE, 0, p.reg & 255, p.reg >> 8);
    break;
  case PLACE_NAME:
    emit_x(c, BOA_OP_DELETE_NAME, 0, NAMESPACE, name_constant(c, BOA_UNIT_NAME, mangled));
    break;
  default:
    emit_k(c, BOA_OP_DELETE_GLOBAL, 0, name_constant(c, BOA_UNIT_GLOBAL, mangled));
  }
}

/* The end of an except clause's name: no error when the clause itself deleted it. */
void unbind_name(compiler *c, boa_name_ref name) {
  boa_name_ref mangled;
  place p = find_place(c, name, &mangled);
  if (p.kind != PLACE_LOCAL) {
    boa_unit_const none = none_constant();
    uint32_t temp = next_temp(c);
    load_constant(c, temp, &none);
    store_name(c, name, temp);
  }
  remove_name(c, p, mangled);
}

static void delete_target(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  boa_name_ref mangled;
  place p;
  switch (n->kind) {
  case BOA_NODE_NAME:
    p = find_place(c, n->a, &mangled);
    if (p.kind == PLACE_LOCAL) {
      emit(c, BOA_OP_CHECK, p.reg, 0, 0);
    }
    remove_name(c, p, mangled);
    break;
  case BOA_NODE_ATTRIBUTE:
    visit(c, n->a, ANY);
    then(c, delete_attribute, t->node, 0, 0, 0);
    break;
  case BOA_NODE_SUBSCRIPT:
    visit_before(c, n->a, n->b);
    visit(c, n->b, ANY);
    then(c, delete_item, t->node, 0, 0, 0);
    break;
  default:
    delete_targets(c, t);
  }
}

void delete_targets(compiler *c, const task *t) {
  boa_list_ref items = node_at(c, t->node)->a;
  for (uint32_t i = 0; i < boa_list_count(c->t, items); i++) {
    then(c, delete_target, boa_list_at(c->t, items, i), 0, 0, 0);
  }
}
