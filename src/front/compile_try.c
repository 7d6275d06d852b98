/* try and with, and the ways out through them.
 *
 * A `finally` body is compiled once. Three registers belong to it: the selector says why it was entered (fallen through, an exception,
 * or the n-th of the exits that return, break and continue made of it), the value is the exception or the return value, and saved is
 * what was being handled before. Behind the body the selector decides where to go; an exit goes on from there through the blocks
 * further out. While an exception is being handled, a cleaning handler covers the clauses and the finally body, so that what was
 * being handled before is restored on every way out, by POP_HANDLED.
 *
 * Invariant: handler ranges are recorded when they end, inner ones first. */
#include "front/compile.h"

void push_block(compiler *c, block b) {
  if (GROW(c, c->blocks, c->block_room, c->block_count + 1)) {
    c->blocks[c->block_count++] = b;
  }
}

static block *top_block(compiler *c) {
  return &c->blocks[c->block_count - 1];
}

/* The code from `start` to `end` is covered by a handler that begins here. */
void handler_here(compiler *c, uint32_t start, uint32_t end, uint32_t reg) {
  if (start < end && GROW(c, c->handlers, c->handler_room, c->handler_count + 1)) {
    c->handlers[c->handler_count++] = (boa_unit_handler){start, end, c->word_count, (uint16_t)reg};
  }
  c->last_label = c->word_count;
}

/* Jumps when (selector == value) is `sense`. */
static void jump_selected(compiler *c, uint32_t selector, uint32_t value, bool sense, label_ref target) {
  boa_unit_const k = {.kind = BOA_UNIT_INT, .integer = (int64_t)value};
  uint32_t index = constant(c, &k);
  if (index < 256) {
    emit_jump(c, BOA_OP_JUMP_EQ_K, sense, selector, index, target);
  } else {
    uint32_t temp = next_temp(c);
    load_constant(c, temp, &k);
    emit_jump(c, BOA_OP_JUMP_EQ, sense, selector, temp, target);
  }
}

/* ---- ways out ---- */

/* The selector of the way out of block `owner` to `target`. */
static uint32_t exit_selector(compiler *c, uint32_t owner, uint32_t stop, label_ref target) {
  uint32_t n = SELECT_EXITS;
  charge(c, c->exit_count - c->blocks[owner].first_exit);
  for (uint32_t i = c->blocks[owner].first_exit; i < c->exit_count; i++) {
    if (c->exits[i].owner == owner && c->exits[i].target == target) {
      return n;
    }
    n += c->exits[i].owner == owner;
  }
  if (GROW(c, c->exits, c->exit_room, c->exit_count + 1)) {
    c->exits[c->exit_count++] = (exit_way){owner, stop, target};
  }
  return n;
}

/* If the finally body was entered by an exception, that is handled no more. */
static void stop_handling(compiler *c, const block *b) {
  label_ref over = label_new(c);
  jump_selected(c, b->selector, SELECT_EXCEPTION, false, over);
  emit(c, BOA_OP_POP_HANDLED, b->saved, 0, 0);
  label_here(c, over);
}

/* Leaves the blocks above `stop`, of which the first `from` are left to leave, for `target`, or (0) returns R[value]. */
void leave(compiler *c, uint32_t from, uint32_t stop, label_ref target, uint32_t value) {
  for (uint32_t i = from; i > stop && c->status == BOA_OK; i--) {
    block b = c->blocks[i - 1];
    if (b.kind == BLOCK_HANDLER) {
      emit(c, BOA_OP_POP_HANDLED, b.saved, 0, 0);
      if (b.name) {
        unbind_name(c, b.name);
      }
    } else if (b.kind == BLOCK_FINALLY_BODY) {
      stop_handling(c, &b);
    } else if (b.kind == BLOCK_FINALLY_TRY) {
      if (!target) {
        emit_move(c, b.value, value);
      }
      emit_k(c, BOA_OP_LOADI, b.selector, exit_selector(c, i - 1, stop, target));
      emit_jump(c, BOA_OP_JUMP, 0, 0, 0, b.entry);
      return;
    }
  }
  if (target) {
    emit_jump(c, BOA_OP_JUMP, 0, 0, 0, target);
  } else {
    emit(c, BOA_OP_RETURN, value, 0, 0);
  }
}

/* ---- except ---- */

/* On the stack of bound sets while the clauses are made: what was bound before the body, and what is bound after all ways so far. */
static void after_clause(compiler *c) {
  bound_set so_far = bound_pop(c);
  bound_save(c, bound_meet(so_far, c->bound));
}

/* node: the clause; x: the label behind the statement (the next is the cleaning code's); y: the label of the next clause. */
static void clause_end(compiler *c, const task *t) {
  block *b = top_block(c);
  boa_name_ref name = b->name;
  uint32_t end = c->word_count, exception = b->saved - 1u;
  if (can_fall_through(c)) {
    emit(c, BOA_OP_POP_HANDLED, b->saved, 0, 0);
    if (name) {
      unbind_name(c, name);
    }
    emit_jump(c, BOA_OP_JUMP, 0, 0, 0, t->x);
  }
  after_clause(c);
  if (name && b->start < end) {
    handler_here(c, b->start, end, exception);
    unbind_name(c, name);
    emit_jump(c, BOA_OP_JUMP, 0, 0, 0, t->x + 1);
  }
  top_block(c)->name = 0;
  if (t->y) {
    label_here(c, t->y);
  }
}

static void clause_body(compiler *c, const task *t) {
  const boa_node *h = node_at(c, t->node);
  block *b = top_block(c);
  if (h->b) {
    store_name(c, h->b, b->saved - 1u);
  }
  b->name = h->b;
  b->start = c->word_count;
  then_body(c, h->c);
  then(c, clause_end, t->node, t->x, t->y, 0);
}

/* node: the class; x: the label behind the statement; y: the clause. */
static void clause_match(compiler *c, const task *t) {
  operand o = pop_checked(c);
  uint32_t class = in_register(c, &o);
  release(c, &o);
  uint32_t truth = next_temp(c);
  label_ref next = label_new(c);
  emit(c, BOA_OP_MATCH_EXCEPTION, truth, top_block(c)->saved - 1u, class);
  emit_jump(c, BOA_OP_JUMP_FALSE, truth, 0, 0, next);
  then(c, clause_body, t->y, t->x, next, 0);
}

/* node: an EXCEPT_HANDLER; x: the label behind the statement. */
static void except_clause(compiler *c, const task *t) {
  const boa_node *h = node_at(c, t->node);
  if (c->bound_count >= 2) {
    c->bound = c->bounds[c->bound_count - 2];
  }
  begin_statement(c, t->node);
  if (h->a) {
    visit(c, h->a, ANY);
    then(c, clause_match, h->a, t->x, t->node, 0);
  } else {
    then(c, clause_body, t->node, t->x, 0, 0);
  }
}

/* x: the label behind the statement; y: start of the clauses. */
static void clauses_end(compiler *c, const task *t) {
  uint32_t saved = top_block(c)->saved, end = c->word_count;
  label_here(c, t->x + 1);
  handler_here(c, t->y, end, saved - 1);
  emit(c, BOA_OP_POP_HANDLED, saved, 0, 0);
  emit(c, BOA_OP_RERAISE, saved - 1, 0, 0);
  c->block_count--;
  c->bound = bound_pop(c);
  bound_pop(c);
  label_here(c, t->x);
  set_top(c, saved - 1);
}

/* The body and the else clause are there. x, y: range of the body; z: the exception's register. */
static void except_clauses(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  label_ref done = label_new(c);
  label_new(c);
  if (can_fall_through(c)) {
    emit_jump(c, BOA_OP_JUMP, 0, 0, 0, done);
  }
  bound_save(c, c->bound);
  if (t->x == t->y) { /* nothing can be raised */
    label_here(c, done);
    c->bound = bound_pop(c);
    bound_pop(c);
    set_top(c, t->z);
    return;
  }
  handler_here(c, t->x, t->y, t->z);
  emit(c, BOA_OP_PUSH_HANDLED, t->z + 1, t->z, 0);
  push_block(c, (block){.kind = BLOCK_HANDLER, .saved = (uint16_t)(t->z + 1)});
  uint32_t start = c->word_count;
  for (uint32_t i = 0; i < boa_list_count(c->t, n->b); i++) {
    then(c, except_clause, boa_list_at(c->t, n->b, i), done, 0, 0);
  }
  then(c, clauses_end, t->node, done, start, 0);
}

static void try_body_end(compiler *c, const task *t) {
  uint32_t end = c->word_count;
  then_body(c, node_at(c, t->node)->c);
  bool star = node_at(c, t->node)->flags & BOA_FLAG_STAR;
  then(c, star ? except_star_clauses : except_clauses, t->node, t->x, end, t->y);
}

static void try_except(compiler *c, const task *t) {
  uint32_t exception = take(c, 2);
  bound_save(c, c->bound);
  then_body(c, node_at(c, t->node)->a);
  then(c, try_body_end, t->node, c->word_count, exception, 0);
}

/* ---- finally ---- */

/* Behind the finally body: on to where the selector says. */
static void dispatch(compiler *c, const block *b, uint32_t owner, label_ref done) {
  uint32_t n = SELECT_EXITS, last = c->exit_count;
  jump_selected(c, b->selector, SELECT_FALL_THROUGH, true, done);
  for (uint32_t i = b->first_exit; i < last && c->status == BOA_OK; i++) {
    exit_way way = c->exits[i];
    if (way.owner == owner) {
      label_ref next = label_new(c);
      jump_selected(c, b->selector, n++, false, next);
      leave(c, c->block_count, way.stop, way.target, b->value);
      label_here(c, next);
    }
  }
}

/* Takes the exits of a block that has ended out of the list; those of blocks further out stay. */
static void drop_exits(compiler *c, uint32_t first, uint32_t owner) {
  uint32_t kept = first;
  for (uint32_t i = first; i < c->exit_count; i++) {
    if (c->exits[i].owner != owner) {
      c->exits[kept++] = c->exits[i];
    }
  }
  charge(c, c->exit_count - first);
  c->exit_count = kept;
}

/* x: start of the finally body. */
static void finally_end(compiler *c, const task *t) {
  block b = c->blocks[--c->block_count];
  uint32_t end = c->word_count;
  label_ref done = label_new(c);
  if (can_fall_through(c)) {
    dispatch(c, &b, c->block_count, done);
    emit(c, BOA_OP_POP_HANDLED, b.saved, 0, 0);
    emit(c, BOA_OP_RERAISE, b.value, 0, 0);
  }
  drop_exits(c, b.first_exit, c->block_count);
  if (t->x < end) {
    handler_here(c, t->x, end, b.value);
    stop_handling(c, &b);
    emit(c, BOA_OP_RERAISE, b.value, 0, 0);
  }
  c->bound = bound_join(c->bound, bound_pop(c));
  label_here(c, done);
  set_top(c, b.selector);
}

/* The protected part is there. x: its start. */
static void finally_body(compiler *c, const task *t) {
  block *b = top_block(c);
  uint32_t end = c->word_count;
  if (can_fall_through(c)) {
    emit_k(c, BOA_OP_LOADI, b->selector, SELECT_FALL_THROUGH);
    emit_jump(c, BOA_OP_JUMP, 0, 0, 0, b->entry);
  }
  handler_here(c, t->x, end, b->value);
  if (t->x < end) {
    emit_k(c, BOA_OP_LOADI, b->selector, SELECT_EXCEPTION);
    emit(c, BOA_OP_PUSH_HANDLED, b->saved, b->value, 0);
  }
  label_here(c, b->entry);
  b->kind = BLOCK_FINALLY_BODY;
  bound_set before = bound_pop(c);
  bound_save(c, c->bound);
  c->bound = before;
  then_body(c, node_at(c, t->node)->d);
  then(c, finally_end, t->node, c->word_count, 0, 0);
}

static void try_finally(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t selector = take(c, 3);
  push_block(c, (block){.kind = BLOCK_FINALLY_TRY,
                        .entry = label_new(c),
                        .selector = (uint16_t)selector,
                        .value = (uint16_t)(selector + 1),
                        .saved = (uint16_t)(selector + 2),
                        .first_exit = c->exit_count});
  bound_save(c, c->bound);
  uint32_t start = c->word_count;
  if (boa_list_count(c->t, n->b)) {
    then(c, try_except, t->node, 0, 0, 0);
  } else {
    then_body(c, n->a);
  }
  then(c, finally_body, t->node, start, 0, 0);
}

/* ---- with ---- */

/* A with statement is a finally whose body is the call of __exit__. Its registers follow each other: __exit__, selector, value, saved. */

static void exit_call(compiler *c, uint32_t exit, bool is_async) {
  uint32_t base = take(c, BOA_FRAME_WORDS + 3);
  boa_unit_const none = none_constant();
  emit_move(c, base, exit);
  for (uint32_t i = 0; i < 3; i++) {
    load_constant(c, base + BOA_FRAME_WORDS + i, &none);
  }
  emit_window_k(c, BOA_OP_CALL, base, 0, 0, base, 3, BOA_NO_K);
  if (is_async) {
    emit_await(c, base, AWAIT_EXIT);
  }
  c->top = base;
}

/* The body raised: what __exit__ says decides whether that ends here. */
static void exit_with_exception(compiler *c, const block *b, label_ref done, bool is_async) {
  uint32_t truth = next_temp(c);
  label_ref swallow = label_new(c);
  emit(c, BOA_OP_PUSH_HANDLED, b->saved, b->value, 0);
  uint32_t start = c->word_count;
  emit(c, is_async ? BOA_OP_EXIT_ASYNC_WITH : BOA_OP_EXIT_WITH, truth, b->selector - 1u, b->value);
  if (is_async) {
    emit_await(c, truth, AWAIT_EXIT);
  }
  emit_jump(c, BOA_OP_JUMP_TRUE, truth, 0, 0, swallow);
  handler_here(c, start, c->word_count, b->value);
  emit(c, BOA_OP_POP_HANDLED, b->saved, 0, 0);
  emit(c, BOA_OP_RERAISE, b->value, 0, 0);
  label_here(c, swallow);
  emit(c, BOA_OP_POP_HANDLED, b->saved, 0, 0);
  emit_jump(c, BOA_OP_JUMP, 0, 0, 0, done);
}

/* The body is there. x: its start; y: the context manager's expression. */
static void with_end(compiler *c, const task *t) {
  block b = c->blocks[--c->block_count];
  bool is_async = node_at(c, t->node)->flags & BOA_FLAG_ASYNC;
  c->at = t->y;
  uint32_t end = c->word_count, exits = 0;
  label_ref done = label_new(c);
  for (uint32_t i = b.first_exit; i < c->exit_count; i++) {
    exits += c->exits[i].owner == c->block_count;
  }
  if (can_fall_through(c)) {
    if (exits) {
      emit_k(c, BOA_OP_LOADI, b.selector, SELECT_FALL_THROUGH);
    }
    emit_jump(c, BOA_OP_JUMP, 0, 0, 0, b.entry);
  }
  if (t->x < end) {
    handler_here(c, t->x, end, b.value);
    exit_with_exception(c, &b, done, is_async);
  }
  label_here(c, b.entry);
  exit_call(c, b.selector - 1u, is_async);
  if (exits) {
    dispatch(c, &b, c->block_count, done);
  }
  drop_exits(c, b.first_exit, c->block_count);
  c->bound = bound_pop(c);
  label_here(c, done);
  set_top(c, b.selector - 1u);
}

static void with_item(compiler *c, const task *t);

/* The context manager is the top operand. x: number of the item. */
static void with_enter(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node), *item = node_at(c, boa_list_at(c->t, n->a, t->x));
  operand o = pop_checked(c);
  c->at = item->a;
  uint32_t manager = in_register(c, &o);
  release(c, &o);
  uint32_t exit = take(c, 4), value = take(c, 1);
  emit_window(c, n->flags & BOA_FLAG_ASYNC ? BOA_OP_ENTER_ASYNC_WITH : BOA_OP_ENTER_WITH, value, manager, 0, exit, 1);
  if (n->flags & BOA_FLAG_ASYNC) {
    emit_await(c, value, AWAIT_ENTER);
  }
  push_block(c, (block){.kind = BLOCK_FINALLY_TRY,
                        .entry = label_new(c),
                        .selector = (uint16_t)(exit + 1),
                        .value = (uint16_t)(exit + 2),
                        .saved = (uint16_t)(exit + 3),
                        .first_exit = c->exit_count});
  bound_save(c, c->bound);
  uint32_t start = c->word_count;
  if (item->b) {
    then_store(c, item->b, value);
  }
  then_set_top(c, value);
  if (t->x + 1 < boa_list_count(c->t, n->a)) {
    then(c, with_item, t->node, t->x + 1, 0, 0);
  } else {
    then_body(c, n->b);
  }
  then(c, with_end, t->node, start, item->a, 0);
}

static void with_item(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  visit(c, node_at(c, boa_list_at(c->t, n->a, t->x))->a, ANY);
  then(c, with_enter, t->node, t->x, 0, 0);
}

void with_statement(compiler *c, const task *t) {
  then(c, with_item, t->node, 0, 0, 0);
}

void try_statement(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  if (boa_list_count(c->t, n->d)) {
    try_finally(c, t);
  } else {
    try_except(c, t);
  }
}
