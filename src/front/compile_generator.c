/* Generators: yield, yield from, generator expressions.
 *
 * A generator's body is compiled like any other; its code is only flagged. A generator expression is a function of one parameter, ".0",
 * the iterator of its first iterable, which is evaluated where the expression stands; it is called at once. */
#include "front/compile.h"

static void finish_yield(compiler *c, const task *t) {
  operand o = pop_checked(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  emit(c, BOA_OP_YIELD, result(c, t->x), reg, 0);
}

void visit_yield(compiler *c, const task *t) {
  boa_node_ref value = node_at(c, t->node)->a;
  if (value) {
    visit(c, value, ANY);
  } else {
    push_constant(c, none_constant());
  }
  then(c, finish_yield, t->node, t->x, 0, 0);
}

static void finish_yield_from(compiler *c, const task *t) {
  operand o = pop_checked(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  uint32_t iterator = next_temp(c);
  emit(c, BOA_OP_GET_YIELD_FROM, iterator, reg, 0);
  emit(c, BOA_OP_YIELD_FROM, result(c, t->x), iterator, 0);
}

void visit_yield_from(compiler *c, const task *t) {
  visit(c, node_at(c, t->node)->a, ANY);
  then(c, finish_yield_from, t->node, t->x, 0, 0);
}

/* x: where the generator's function stands. */
static void first_iterator(compiler *c, const task *t) {
  operand o = pop(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  set_top(c, t->x + BOA_FRAME_WORDS + 1);
  emit(c, BOA_OP_GET_ITER, t->x + BOA_FRAME_WORDS, reg, 0);
}

static void call_generator(compiler *c, const task *t) {
  c->top = t->y;
  emit_window_k(c, BOA_OP_CALL, result(c, t->x), 0, 0, t->y, 1, BOA_NO_K);
}

void visit_generator_expression(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t base = next_temp(c);
  boa_node_ref iterable = node_at(c, boa_list_at(c->t, n->b, 0))->b;
  make_function_without_defaults(c, t->node, n->d, (boa_name){"<genexpr>", 9}, base);
  then_set_top(c, base + BOA_FRAME_WORDS);
  visit_iterable(c, iterable);
  then(c, first_iterator, iterable, base, 0, 0);
  then(c, call_generator, t->node, t->x, base, 0);
}
