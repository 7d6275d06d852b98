/* Generators and coroutines: yield, yield from, await, generator expressions, and the step of an asynchronous loop.
 *
 * Awaiting is yielding from: GET_AWAITABLE gives the iterator that YIELD_FROM goes on with.
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

/* ---- await ---- */

/* R[reg] = what awaiting R[reg] gives. */
void emit_await(compiler *c, uint32_t reg, await_kind kind) {
  emit(c, BOA_OP_GET_AWAITABLE, reg, reg, kind);
  emit(c, BOA_OP_YIELD_FROM, reg, reg, 0);
}

static void finish_await(compiler *c, const task *t) {
  operand o = pop_checked(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  uint32_t iterator = next_temp(c);
  emit(c, BOA_OP_GET_AWAITABLE, iterator, reg, AWAIT_EXPRESSION);
  emit(c, BOA_OP_YIELD_FROM, result(c, t->x), iterator, 0);
}

void visit_await(compiler *c, const task *t) {
  visit(c, node_at(c, t->node)->a, ANY);
  then(c, finish_await, t->node, t->x, 0, 0);
}

/* The bottom of an asynchronous loop: the next item to `target` and back to the body, or StopAsyncIteration and on behind it. */
void async_next(compiler *c, uint32_t target, uint32_t iterator, label_ref body) {
  uint32_t base = c->top, start = c->word_count, item = take(c, 3), class = item + 1, truth = item + 2;
  label_ref done = label_new(c);
  emit(c, BOA_OP_GET_ANEXT, item, iterator, 0);
  emit(c, BOA_OP_YIELD_FROM, target, item, 0);
  uint32_t end = c->word_count;
  emit_jump(c, BOA_OP_JUMP, 0, 0, 0, body);
  handler_here(c, start, end, item);
  emit(c, BOA_OP_LOAD_COMMON, class, BOA_COMMON_STOP_ASYNC_ITERATION, 0);
  emit(c, BOA_OP_MATCH_EXCEPTION, truth, item, class);
  emit_jump(c, BOA_OP_JUMP_TRUE, truth, 0, 0, done);
  emit(c, BOA_OP_RERAISE, item, 0, 0);
  label_here(c, done);
  c->top = base;
}

/* The iterator of a loop or clause, by its ASYNC flag. */
void emit_iterator(compiler *c, boa_node_ref clause, uint32_t iterator, uint32_t reg) {
  emit(c, node_at(c, clause)->flags & BOA_FLAG_ASYNC ? BOA_OP_GET_AITER : BOA_OP_GET_ITER, iterator, reg, 0);
}

/* ---- generator expressions ---- */

/* x: where the generator's function stands; y: the clause. */
static void first_iterator(compiler *c, const task *t) {
  operand o = pop(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  set_top(c, t->x + BOA_FRAME_WORDS + 1);
  emit_iterator(c, t->y, t->x + BOA_FRAME_WORDS, reg);
}

static void call_generator(compiler *c, const task *t) {
  c->top = t->y;
  emit_window_k(c, BOA_OP_CALL, result(c, t->x), 0, 0, t->y, 1, BOA_NO_K);
}

void visit_generator_expression(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t base = next_temp(c);
  boa_node_ref clause = boa_list_at(c->t, n->b, 0), iterable = node_at(c, clause)->b;
  make_function_without_defaults(c, t->node, n->d, (boa_name){"<genexpr>", 9}, base);
  then_set_top(c, base + BOA_FRAME_WORDS);
  visit_iterable(c, iterable);
  then(c, first_iterator, iterable, base, clause, 0);
  then(c, call_generator, t->node, t->x, base, 0);
}
