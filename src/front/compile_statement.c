/* Statements: simple ones, if, while, for, and the table of all of them.
 *
 * Loops are inverted: they are entered by a jump to the bottom, where the test (or FOR_NEXT) jumps back to the body, so an iteration
 * costs one instruction of loop control, and each pass through the body is paid before it is made. `continue` jumps forward to the bottom, `break` behind the else clause. A chain of elif
 * shares one end label and one set of bound variables, so it takes the same space at any length. */
#include "front/compile.h"

#include <string.h>

static void statement(compiler *c, const task *t);

/* ---- := in statements ---- */

/* Notes whether some := lies inside the statement (or function) whose expressions come next. */
void begin_statement(compiler *c, boa_node_ref node) {
  const boa_node *n = node_at(c, node);
  uint32_t low = 0, high = c->walrus_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (c->walruses[middle] > n->start) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  c->rebinds = low < c->walrus_count && c->walruses[low] <= n->end;
}

/* What a test certainly has bound, however it ends: `while (x := f()) > 0`. */
static void bound_by_test(compiler *c, boa_node_ref node) {
  for (;;) {
    const boa_node *n = node_at(c, node);
    boa_name_ref mangled;
    charge(c, 1);
    if (n->kind == BOA_NODE_NAMED_EXPR) {
      mark_bound(c, find_place(c, node_at(c, n->a)->a, &mangled));
      node = n->b;
    } else if (n->kind == BOA_NODE_BOOL_OP) {
      node = boa_list_at(c->t, n->a, 0);
    } else if (n->kind == BOA_NODE_COMPARE || n->kind == BOA_NODE_UNARY_OP || n->kind == BOA_NODE_BIN_OP) {
      node = n->a;
    } else {
      return;
    }
  }
}

/* ---- bodies ---- */

static bool gives_last_value(const compiler *c, boa_list_ref body, uint32_t i) {
  return c->last_value && c->function == 0 && body == node_at(c, c->t->root)->a && i + 1 == boa_list_count(c->t, body);
}

static void body_step(compiler *c, const task *t) {
  if (t->y >= boa_list_count(c->t, t->x)) {
    return;
  }
  boa_node_ref s = boa_list_at(c->t, t->x, t->y);
  if (gives_last_value(c, t->x, t->y) && node_at(c, s)->kind == BOA_NODE_EXPR) {
    begin_statement(c, s);
    visit(c, node_at(c, s)->a, ANY);
    then(c, return_operand, s, 0, 0, 0);
  } else {
    then(c, statement, s, 0, 0, 0);
    then(c, body_step, 0, t->x, t->y + 1, 0);
  }
}

void then_body(compiler *c, boa_list_ref body) {
  then(c, body_step, 0, body, 0, 0);
}

/* ---- simple statements ---- */

static void expression_statement(compiler *c, const task *t) {
  visit(c, node_at(c, t->node)->a, DISCARD);
}

static bool leaves_nothing_but_loops(const compiler *c) {
  for (uint32_t i = c->block_count; i > 0; i--) {
    if (c->blocks[i - 1].kind != BLOCK_LOOP) {
      return false;
    }
  }
  return true;
}

static void return_value(compiler *c, const task *t) {
  charge(c, c->block_count);
  if (leaves_nothing_but_loops(c)) {
    return_operand(c, t);
  } else {
    operand o = pop_checked(c);
    uint32_t reg = in_register(c, &o);
    if (o.kind == OPERAND_LOCAL) { /* the way out may unbind it */
      reg = take(c, 1);
      emit_move(c, reg, o.reg);
    }
    leave(c, c->block_count, 0, 0, reg);
    release(c, &o);
  }
  all_bound(c);
}

static void return_statement(compiler *c, const task *t) {
  boa_node_ref value = node_at(c, t->node)->a;
  if (value) {
    visit(c, value, ANY);
  } else {
    push_constant(c, none_constant());
  }
  then(c, return_value, t->node, 0, 0, 0);
}

static void finish_raise(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  operand cause = n->b ? pop_checked(c) : (operand){0};
  operand o = pop_checked(c);
  uint32_t reg = in_register(c, &o), from = n->b ? in_register(c, &cause) : 0;
  release(c, &o);
  emit(c, BOA_OP_RAISE, n->b ? 2 : 1, reg, from);
  all_bound(c);
}

static void raise_statement(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  if (!n->a) {
    emit(c, BOA_OP_RAISE, 0, 0, 0);
    all_bound(c);
    return;
  }
  visit(c, n->a, ANY);
  if (n->b) {
    visit(c, n->b, ANY);
  }
  then(c, finish_raise, t->node, 0, 0, 0);
}

static void load_assertion_error(compiler *c, const task *t) {
  emit(c, BOA_OP_LOAD_COMMON, t->x, 0, 0);
}

static void finish_assert(compiler *c, const task *t) {
  c->at = node_at(c, t->node)->a;
  if (node_at(c, t->node)->b) {
    emit_window_k(c, BOA_OP_CALL, t->x, 0, 0, t->x, 1, BOA_NO_K);
  }
  emit(c, BOA_OP_RAISE, 1, t->x, 0);
  c->top = t->x;
}

static void assert_statement(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  label_ref holds = label_new(c);
  uint32_t base = next_temp(c);
  jump_if(c, n->a, true, holds);
  then(c, load_assertion_error, t->node, base, 0, 0);
  if (n->b) {
    then_set_top(c, base + BOA_FRAME_WORDS);
    visit(c, n->b, base + BOA_FRAME_WORDS);
  }
  then_set_top(c, base + BOA_FRAME_WORDS + 1);
  then(c, finish_assert, t->node, base, 0, 0);
  then_label(c, holds);
}

static void pass_statement(compiler *c, const task *t) {
  (void)c;
  (void)t;
}

/* The block of the innermost loop, or NULL outside of any. */
static const block *innermost_loop(compiler *c, uint32_t *index) {
  uint32_t i = c->block_count;
  charge(c, i / 8);
  while (i > 0 && c->blocks[i - 1].kind != BLOCK_LOOP) {
    i--;
  }
  *index = i;
  return i ? &c->blocks[i - 1] : NULL;
}

/* ---- if ---- */

/* `if a: break` in the loop itself is one conditional jump. Gives its target, else 0. */
static label_ref jump_alone(compiler *c, const boa_node *n) {
  uint32_t index;
  if (boa_list_count(c->t, n->b) != 1 || boa_list_count(c->t, n->c)) {
    return 0;
  }
  boa_node_kind kind = node_at(c, boa_list_at(c->t, n->b, 0))->kind;
  const block *b = kind == BOA_NODE_BREAK || kind == BOA_NODE_CONTINUE ? innermost_loop(c, &index) : NULL;
  if (!b || index != c->block_count) {
    return 0;
  }
  return kind == BOA_NODE_BREAK ? b->on_break : b->on_continue;
}

/* x: label behind the whole chain. The bound sets on their stack: what is bound after all branches so far. */
static void if_end(compiler *c, const task *t) {
  c->bound = bound_meet(c->bound, bound_pop(c));
  label_here(c, t->x);
}

/* Between a body and what else there is. x: label of the else part; y: label behind the whole chain. */
static void if_between(compiler *c, const task *t) {
  bound_set before = bound_pop(c), so_far = bound_pop(c);
  bound_save(c, bound_meet(so_far, c->bound));
  c->bound = before;
  if (can_fall_through(c)) {
    emit_jump(c, BOA_OP_JUMP, 0, 0, 0, t->y);
  }
  label_here(c, t->x);
}

static void if_link(compiler *c, const task *t);

/* Behind the test of one IF of a chain. x: label behind the whole chain; y: label of the else part. */
static void if_parts(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t others = boa_list_count(c->t, n->c);
  label_ref otherwise = t->y;
  bound_by_test(c, n->a);
  if (!others) {
    bound_set so_far = bound_pop(c);
    bound_save(c, bound_meet(so_far, c->bound));
    then_body(c, n->b);
    return;
  }
  bound_save(c, c->bound);
  then_body(c, n->b);
  then(c, if_between, t->node, otherwise, t->x, 0);
  boa_node_ref first = boa_list_at(c->t, n->c, 0);
  if (others == 1 && node_at(c, first)->kind == BOA_NODE_IF) {
    then(c, if_link, first, t->x, 0, 0);
  } else {
    then_body(c, n->c);
  }
}

/* One IF of a chain. x: label behind the whole chain. */
static void if_link(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  label_ref otherwise = n->c ? label_new(c) : t->x;
  begin_statement(c, t->node);
  jump_if(c, n->a, false, otherwise);
  then(c, if_parts, t->node, t->x, otherwise, 0);
}

static void if_statement(compiler *c, const task *t) {
  label_ref end = jump_alone(c, node_at(c, t->node));
  if (end) {
    jump_if(c, node_at(c, t->node)->a, true, end);
    return;
  }
  end = label_new(c);
  bound_set all;
  memset(&all, 0xff, sizeof all);
  bound_save(c, all);
  then(c, if_link, t->node, end, 0, 0);
  then(c, if_end, t->node, end, 0, 0);
}

/* ---- loops ---- */

/* A loop's labels are numbered one after the other. */
enum { LOOP_BODY, LOOP_BOTTOM, LOOP_BREAK, LOOP_LABELS };

static label_ref loop_labels(compiler *c) {
  label_ref first = label_new(c);
  for (unsigned i = 1; i < LOOP_LABELS; i++) {
    label_new(c);
  }
  return first;
}

/* The loop's body begins here; what is bound now is all that counts behind it. */
static void enter_loop(compiler *c, label_ref labels) {
  loop_open(c);
  label_here(c, labels + LOOP_BODY);
  push_block(c, (block){.kind = BLOCK_LOOP, .on_break = labels + LOOP_BREAK, .on_continue = labels + LOOP_BOTTOM});
  bound_save(c, c->bound);
}

static void leave_loop(compiler *c, const task *t) {
  (void)t;
  loop_close(c);
  c->block_count--;
}

/* x: labels; y: first register of the loop; z: a while's test, or 0. */
static void after_loop(compiler *c, const task *t) {
  c->bound = bound_pop(c);
  if (t->z) {
    bound_by_test(c, t->z);
  }
  label_here(c, t->x + LOOP_BREAK);
  set_top(c, t->y);
}

static void loop_bottom(compiler *c, label_ref labels) {
  if (c->bound_count) {
    c->bound = c->bounds[c->bound_count - 1];
  }
  label_here(c, labels + LOOP_BOTTOM);
  loop_at_bottom(c);
}

static void while_bottom(compiler *c, const task *t) {
  loop_bottom(c, t->x);
  begin_statement(c, t->node);
  jump_if(c, node_at(c, t->node)->a, true, t->x + LOOP_BODY);
}

static void while_statement(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  label_ref labels = loop_labels(c);
  bool forever = is_constant(c, n->a) && constant_truth(c, n->a);
  emit_jump(c, BOA_OP_JUMP, 0, 0, 0, labels + LOOP_BOTTOM);
  enter_loop(c, labels);
  bound_by_test(c, n->a);
  then_body(c, n->b);
  then(c, while_bottom, t->node, labels, 0, 0);
  then(c, leave_loop, t->node, 0, 0, 0);
  then_body(c, forever ? 0 : n->c);
  then(c, after_loop, t->node, labels, c->top, n->a);
}

/* x: labels; y: the iterator's register. */
static void for_bottom(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t target;
  loop_bottom(c, t->x);
  bool local = plain_local(c, n->a, &target);
  if (!local) {
    target = next_temp(c);
  }
  c->at = n->b;
  if (n->flags & BOA_FLAG_ASYNC) {
    c->at = t->node;
    set_top(c, t->y + 2); /* the target may be the register behind the iterator */
    async_next(c, target, t->y, t->x + LOOP_BODY);
    set_top(c, t->y + 1);
  } else {
    emit_jump(c, BOA_OP_FOR_NEXT, target, t->y, !local, t->x + LOOP_BODY);
  }
}

static void for_start(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  label_ref labels = loop_labels(c);
  operand o = pop(c);
  uint32_t reg = in_register(c, &o), target;
  release(c, &o);
  uint32_t iterator = take(c, 1);
  bool is_async = n->flags & BOA_FLAG_ASYNC;
  c->at = n->b;
  emit_iterator(c, t->node, iterator, reg);
  emit_jump(c, BOA_OP_JUMP, 0, 0, 0, labels + LOOP_BOTTOM);
  enter_loop(c, labels);
  if (plain_local(c, n->a, &target)) {
    emit_arrived(c, target, is_async);
    then_bound(c, n->a);
  } else {
    target = take(c, 1);
    emit_arrived(c, target, is_async);
    then_store(c, n->a, target);
    then_set_top(c, iterator + 1);
  }
  then_body(c, n->c);
  then(c, for_bottom, t->node, labels, iterator, 0);
  then(c, leave_loop, t->node, 0, 0, 0);
  then_body(c, n->d);
  then(c, after_loop, t->node, labels, iterator, 0);
}

static void for_statement(compiler *c, const task *t) {
  visit_iterable(c, node_at(c, t->node)->b);
  then(c, for_start, t->node, 0, 0, 0);
}

static void leave_for_loop(compiler *c, const task *t, bool again) {
  uint32_t index;
  const block *b = innermost_loop(c, &index);
  if (!b) {
    syntax_error(c, t->node, again ? "'continue' not properly in loop" : "'break' outside loop");
    return;
  }
  leave(c, c->block_count, index, again ? b->on_continue : b->on_break, 0);
  all_bound(c);
}

static void break_statement(compiler *c, const task *t) {
  leave_for_loop(c, t, false);
}

static void continue_statement(compiler *c, const task *t) {
  leave_for_loop(c, t, true);
}

/* Never run: every node of the parser's has its step. */
void unknown_node(compiler *c, const task *t) {
  syntax_error(c, t->node, "internal: no code for this kind of node");
}

static void statement(compiler *c, const task *t) {
  static step *const steps[BOA_NODE_KIND_COUNT] = {
      [BOA_NODE_FUNCTION_DEF] = function_def,
      [BOA_NODE_CLASS_DEF] = class_def,
      [BOA_NODE_RETURN] = return_statement,
      [BOA_NODE_DELETE] = delete_targets,
      [BOA_NODE_ASSIGN] = assign,
      [BOA_NODE_AUG_ASSIGN] = aug_assign,
      [BOA_NODE_ANN_ASSIGN] = ann_assign,
      [BOA_NODE_TYPE_ALIAS] = type_alias,
      [BOA_NODE_FOR] = for_statement,
      [BOA_NODE_WHILE] = while_statement,
      [BOA_NODE_IF] = if_statement,
      [BOA_NODE_MATCH] = match_statement,
      [BOA_NODE_RAISE] = raise_statement,
      [BOA_NODE_TRY] = try_statement,
      [BOA_NODE_ASSERT] = assert_statement,
      [BOA_NODE_WITH] = with_statement,
      [BOA_NODE_IMPORT] = import_statement,
      [BOA_NODE_IMPORT_FROM] = import_from_statement,
      [BOA_NODE_GLOBAL] = pass_statement,
      [BOA_NODE_NONLOCAL] = pass_statement,
      [BOA_NODE_EXPR] = expression_statement,
      [BOA_NODE_PASS] = pass_statement,
      [BOA_NODE_BREAK] = break_statement,
      [BOA_NODE_CONTINUE] = continue_statement,
  };
  step *run = steps[node_at(c, t->node)->kind];
  begin_statement(c, t->node);
  (run ? run : unknown_node)(c, t);
}
