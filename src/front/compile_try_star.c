/* except*: each clause takes its part of the exception group, all clauses run, and what is left is raised at the end.
 *
 * Registers from the exception's on: what is caught, what was handled before, the list of what the clauses raised, the rest of the
 * group with the clause's class behind it, the clause's part, what the clause raised. A clause is covered by a handler that puts
 * what it raises into the list; nothing can leave a clause in another way (return, break and continue are refused in it). A
 * cleaning handler covers all of them for what evaluating a class raises. */
#include "front/compile.h"

enum { CAUGHT, SAVED, RAISED, REST, CLASS, PART, ESCAPED, STAR_REGISTERS };

/* Behind a clause's body. x: the first register; y: start of the body; z: where the next clause begins. */
static void star_clause_end(compiler *c, const task *t) {
  boa_name_ref name = node_at(c, t->node)->b;
  uint32_t end = c->word_count;
  c->bound = bound_pop(c);
  bound_save(c, c->bound);
  if (can_fall_through(c)) {
    if (name) {
      unbind_name(c, name);
    }
    emit_jump(c, BOA_OP_JUMP, 0, 0, 0, t->z);
  }
  if (t->y < end) {
    handler_here(c, t->y, end, t->x + ESCAPED);
    if (name) {
      unbind_name(c, name);
    }
    emit(c, BOA_OP_LIST_APPEND, t->x + RAISED, t->x + ESCAPED, 0);
  }
  label_here(c, t->z);
}

/* The class is in its register. */
static void star_clause_match(compiler *c, const task *t) {
  const boa_node *h = node_at(c, t->node);
  label_ref next = label_new(c);
  uint32_t before = next_temp(c);
  emit_window(c, BOA_OP_MATCH_GROUP, t->x + PART, 0, 0, t->x + REST, 2);
  emit_jump(c, BOA_OP_JUMP_NONE, t->x + PART, 0, 0, next);
  emit(c, BOA_OP_PUSH_HANDLED, before, t->x + PART, 0);
  if (h->b) {
    store_name(c, h->b, t->x + PART);
  }
  uint32_t start = c->word_count;
  then_body(c, h->c);
  then(c, star_clause_end, t->node, t->x, start, next);
}

static void star_clause(compiler *c, const task *t) {
  begin_statement(c, t->node);
  visit(c, node_at(c, t->node)->a, t->x + CLASS);
  then(c, star_clause_match, t->node, t->x, 0, 0);
}

/* x: the first register; y: start of the clauses; z: label behind the statement. */
static void star_clauses_end(compiler *c, const task *t) {
  uint32_t list = t->x + RAISED, rest = t->x + REST, result_reg = t->x + PART;
  label_ref no_rest = label_new(c);
  emit_jump(c, BOA_OP_JUMP_NONE, rest, 0, 0, no_rest);
  emit(c, BOA_OP_LIST_APPEND, list, rest, 0);
  label_here(c, no_rest);
  emit(c, BOA_OP_GROUP_RERAISE, result_reg, list, t->x + CAUGHT);
  uint32_t end = c->word_count;
  emit(c, BOA_OP_POP_HANDLED, t->x + SAVED, 0, 0);
  emit_jump(c, BOA_OP_JUMP_NONE, result_reg, 0, 0, t->z);
  emit(c, BOA_OP_RERAISE, result_reg, 0, 0);
  handler_here(c, t->y, end, t->x + CAUGHT);
  emit(c, BOA_OP_POP_HANDLED, t->x + SAVED, 0, 0);
  emit(c, BOA_OP_RERAISE, t->x + CAUGHT, 0, 0);
  label_here(c, t->z);
  c->block_count--;
  c->bound = bound_pop(c);
  set_top(c, t->x);
}

/* The body and the else clause are there; what was bound before them is saved. x, y: range of the body; z: the exception's register. */
void except_star_clauses(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  label_ref done = label_new(c);
  if (can_fall_through(c)) {
    emit_jump(c, BOA_OP_JUMP, 0, 0, 0, done);
  }
  if (t->x == t->y) { /* nothing can be raised */
    label_here(c, done);
    c->bound = bound_pop(c);
    set_top(c, t->z);
    return;
  }
  set_top(c, t->z + STAR_REGISTERS);
  handler_here(c, t->x, t->y, t->z + CAUGHT);
  c->bound = bound_pop(c);
  bound_save(c, c->bound);
  emit(c, BOA_OP_PUSH_HANDLED, t->z + SAVED, t->z + CAUGHT, 0);
  push_block(c, (block){.kind = BLOCK_HANDLER, .saved = (uint16_t)(t->z + SAVED)});
  uint32_t start = c->word_count;
  emit_window(c, BOA_OP_BUILD_LIST, t->z + RAISED, 0, 0, t->z + RAISED, 0);
  emit(c, BOA_OP_MOVE, t->z + REST, t->z + CAUGHT, 0);
  for (uint32_t i = 0; i < boa_list_count(c->t, n->b); i++) {
    then(c, star_clause, boa_list_at(c->t, n->b, i), t->z, 0, 0);
  }
  then(c, star_clauses_end, t->node, t->z, start, done);
}
