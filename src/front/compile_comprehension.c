/* List, set and dict comprehensions, inlined into the function that contains them, and the loops of generator expressions.
 *
 * The iteration variables get registers of their own among the temporaries (a captured one a fresh cell), so nothing outside changes.
 * The first iterable is evaluated before the scope is entered. Each clause is a loop as in a `for` statement. */
#include "front/compile.h"

static void place_variable(compiler *c, boa_symbol *symbol, bool starts_unbound) {
  place *p = &c->places[symbol - c->s->symbols];
  *p = (place){is_cell(c, symbol) ? PLACE_CELL : PLACE_LOCAL, symbol->flags, (uint16_t)take(c, 1)};
  unmark_bound(c, p->reg);
  name_register(c, p->reg, symbol->name);
  if (p->kind == PLACE_CELL) {
    uint32_t unbound = p->reg < LOW_REGISTERS ? p->reg : WIDE_SCRATCH;
    emit(c, BOA_OP_UNBIND, unbound, 0, 0);
    emit(c, BOA_OP_MAKE_CELL, p->reg, unbound, 0);
  } else if (starts_unbound) {
    emit(c, BOA_OP_UNBIND, p->reg, 0, 0);
  }
}

/* With one clause its target is bound before anything is read. */
static void enter_scope(compiler *c, uint32_t scope, bool one_clause) {
  const boa_scope *s = &c->s->scopes[scope];
  charge(c, s->count);
  for (uint32_t i = 0; i < s->count && c->status == BOA_OK; i++) {
    boa_symbol *symbol = &c->s->symbols[s->first + i];
    if (symbol->kind == BOA_VAR_LOCAL || symbol->kind == BOA_VAR_CELL) {
      place_variable(c, symbol, !one_clause);
    } else if (symbol->kind == BOA_VAR_FREE) {
      c->places[s->first + i] = cell_place(c, c->scope, symbol->name);
    } else {
      c->places[s->first + i] = (place){.kind = PLACE_GLOBAL};
    }
  }
  c->scope = scope;
}

static uint32_t count_variables(compiler *c, uint32_t scope) {
  const boa_scope *s = &c->s->scopes[scope];
  uint32_t n = 0;
  charge(c, s->count);
  for (uint32_t i = 0; i < s->count; i++) {
    uint8_t kind = c->s->symbols[s->first + i].kind;
    n += kind == BOA_VAR_LOCAL || kind == BOA_VAR_CELL;
  }
  return n > MAX_REGISTERS ? MAX_REGISTERS : n;
}

static void add_element(compiler *c, const task *t) {
  boa_node_kind kind = node_at(c, t->y)->kind;
  operand value = pop_checked(c), key = value;
  if (kind == BOA_NODE_GENERATOR_EXP) {
    emit(c, BOA_OP_YIELD, next_temp(c), in_register(c, &value), 0);
  } else if (kind == BOA_NODE_DICT_COMP) {
    key = pop_checked(c);
    uint32_t k = in_register(c, &key), v = in_register(c, &value);
    emit(c, BOA_OP_DICT_SET, t->x, k, v);
  } else {
    emit(c, kind == BOA_NODE_SET_COMP ? BOA_OP_SET_ADD : BOA_OP_LIST_APPEND, t->x, in_register(c, &value), 0);
  }
  release(c, &key);
}

static void visit_element(compiler *c, boa_node_ref node, uint32_t display_reg) {
  const boa_node *n = node_at(c, node);
  if (n->kind == BOA_NODE_DICT_COMP) {
    visit_before(c, n->a, n->c);
    visit(c, n->c, ANY);
  } else {
    visit(c, n->a, ANY);
  }
  then(c, add_element, n->a, display_reg, node, 0);
}

/* x: label of the body, the next one is that of the bottom; y: the iterator's register. */
static void clause_bottom(compiler *c, const task *t) {
  const boa_node *clause = node_at(c, t->node);
  uint32_t target;
  c->top = t->y + 1;
  label_here(c, t->x + 1);
  loop_at_bottom(c);
  bool local = plain_local(c, clause->a, &target);
  if (!local) {
    target = next_temp(c);
  }
  c->at = clause->b;
  if (clause->flags & BOA_FLAG_ASYNC) {
    set_top(c, t->y + 2); /* the target may be the register behind the iterator */
    async_next(c, target, t->y, t->x);
  } else {
    emit_jump(c, BOA_OP_FOR_NEXT, target, t->y, !local, t->x);
  }
  loop_close(c);
  c->top = t->y;
}

static void visit_clause(compiler *c, const task *t);

/* x: number of the clause; y: the display's register. */
static void inner_iterator(compiler *c, const task *t) {
  operand o = pop(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  uint32_t iterator = take(c, 1);
  boa_node_ref clause = boa_list_at(c->t, node_at(c, t->node)->b, t->x);
  c->at = node_at(c, clause)->b;
  emit_iterator(c, clause, iterator, reg);
  then(c, visit_clause, t->node, t->x, t->y, iterator);
}

static void bind_clause_target(compiler *c, boa_node_ref target, uint32_t iterator, bool is_async) {
  uint32_t reg;
  if (plain_local(c, target, &reg)) {
    emit_arrived(c, reg, is_async);
    then_bound(c, target);
  } else {
    reg = take(c, 1);
    emit_arrived(c, reg, is_async);
    then_store(c, target, reg);
    then_set_top(c, iterator + 1);
  }
}

/* x: number of the clause; y: the display's register; z: the iterator's. */
static void visit_clause(compiler *c, const task *t) {
  boa_list_ref clauses = node_at(c, t->node)->b;
  boa_node_ref ref = boa_list_at(c->t, clauses, t->x);
  const boa_node *clause = node_at(c, ref);
  label_ref body = label_new(c), bottom = label_new(c);
  c->at = clause->b;
  emit_jump(c, BOA_OP_JUMP, 0, 0, 0, bottom);
  loop_open(c);
  label_here(c, body);
  bind_clause_target(c, clause->a, t->z, clause->flags & BOA_FLAG_ASYNC);
  for (uint32_t i = 0; i < boa_list_count(c->t, clause->c); i++) {
    jump_if(c, boa_list_at(c->t, clause->c, i), false, bottom);
  }
  if (t->x + 1 == boa_list_count(c->t, clauses)) {
    visit_element(c, t->node, t->y);
  } else {
    visit_iterable(c, node_at(c, boa_list_at(c->t, clauses, t->x + 1))->b);
    then(c, inner_iterator, t->node, t->x + 1, t->y, 0);
  }
  then(c, clause_bottom, ref, body, t->z, 0);
}

/* x: destination; y: the display's register; z: the scope outside. */
static void leave_scope(compiler *c, const task *t) {
  c->scope = t->z;
  deliver(c, t->y, t->x);
}

static void start_comprehension(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  boa_op build = n->kind == BOA_NODE_LIST_COMP  ? BOA_OP_BUILD_LIST
                 : n->kind == BOA_NODE_SET_COMP ? BOA_OP_BUILD_SET
                                                : BOA_OP_BUILD_DICT;
  operand o = pop(c);
  uint32_t reg = in_register(c, &o), outside = c->scope;
  release(c, &o);
  uint32_t display_reg = take(c, 1), variables = count_variables(c, n->d);
  set_top(c, c->top + variables + 1);
  emit_iterator(c, boa_list_at(c->t, n->b, 0), c->top - 1, reg); /* first, since `reg` may be the display's register */
  set_top(c, c->top - variables - 1);
  emit_window(c, build, display_reg, 0, 0, display_reg, 0);
  enter_scope(c, n->d, boa_list_count(c->t, n->b) == 1);
  then(c, visit_clause, t->node, 0, display_reg, take(c, 1));
  then(c, leave_scope, t->node, t->x, display_reg, outside);
}

void visit_comprehension(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  visit_iterable(c, node_at(c, boa_list_at(c->t, n->b, 0))->b);
  then(c, start_comprehension, t->node, t->x, 0, 0);
}

/* The body of a generator expression: its clauses, from the iterator in register 0 on. */
void generator_body(compiler *c, const task *t) {
  uint32_t iterator = take(c, 1);
  emit(c, BOA_OP_MOVE, iterator, 0, 0);
  then(c, visit_clause, t->node, 0, 0, iterator);
}
