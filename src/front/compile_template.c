/* Template strings (PEP 750): a call of TEMPLATE with strings and interpolations in turn, beginning and ending with a string; each
 * interpolation is a call of INTERPOLATION with the value, the expression's text, the conversion or None and the format specification.
 * A template of many parts gathers them in a list. */
#include "front/compile.h"

enum { CONVERSIONS = 3, INTERPOLATION_ARGUMENTS = 4, MOST_IN_WINDOW = MAX_CALL_ARGUMENTS / 2 };

static void load_common(compiler *c, const task *t) {
  emit(c, BOA_OP_LOAD_COMMON, t->x, t->y, 0);
  set_top(c, t->x + BOA_FRAME_WORDS);
}

static void load_text(compiler *c, uint32_t slot, boa_name text) {
  emit_k(c, BOA_OP_LOADK, slot, text_constant(c, BOA_UNIT_STR, text));
  set_top(c, slot + 1);
}

/* ---- interpolations ---- */

/* The expression's text and the conversion. x: where they go. */
static void text_and_conversion(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  boa_unit_const text = tree_constant(c, n->c), none = none_constant();
  char *conversion = boa_scratch(c->w, 1);
  if (!conversion) {
    fail(c, BOA_NOMEM);
    return;
  }
  *conversion = (char)n->op;
  set_top(c, t->x + 2);
  load_constant(c, t->x, &text);
  if (n->op) {
    load_text(c, t->x + 1, (boa_name){conversion, 1});
  } else {
    load_constant(c, t->x + 1, &none);
  }
  if (!n->b) {
    load_text(c, t->x + 2, (boa_name){"", 0});
  }
}

/* x: the window; y: how many arguments. */
static void call_here(compiler *c, const task *t) {
  emit_window_k(c, BOA_OP_CALL, t->x, 0, 0, t->x, t->y, BOA_NO_K);
  set_top(c, t->x + 1);
}

static void then_interpolation(compiler *c, boa_node_ref node, uint32_t slot) {
  const boa_node *n = node_at(c, node);
  uint32_t value = slot + BOA_FRAME_WORDS;
  then(c, load_common, node, slot, BOA_COMMON_INTERPOLATION, 0);
  visit(c, n->a, value);
  then_set_top(c, value + 1);
  then(c, text_and_conversion, node, value + 1, 0, 0);
  if (n->b) {
    visit(c, n->b, value + CONVERSIONS);
  }
  then(c, call_here, node, slot, INTERPOLATION_ARGUMENTS, 0);
}

/* ---- templates ---- */

static void text_part(compiler *c, const task *t) {
  boa_unit_const empty = {.kind = BOA_UNIT_STR, .text = ""}, k = empty;
  if (t->y) {
    k = tree_constant(c, node_at(c, t->y)->a);
  }
  load_constant(c, t->x, &k);
  set_top(c, t->x + 1);
}

static void start_list(compiler *c, const task *t) {
  emit_window(c, BOA_OP_BUILD_LIST, t->x, 0, 0, t->x, 0);
  set_top(c, t->x + 1);
}

static void append_part(compiler *c, const task *t) {
  emit(c, BOA_OP_LIST_APPEND, t->x, t->x + 1, 0);
  set_top(c, t->x + 1);
}

/* x: destination; y: base; z: how many arguments, 0 when they are in a list. */
static void finish_template(compiler *c, const task *t) {
  c->top = t->y;
  if (t->z) {
    emit_window_k(c, BOA_OP_CALL, result(c, t->x), 0, 0, t->y, t->z, BOA_NO_K);
  } else {
    emit_window(c, BOA_OP_CALL_EX, result(c, t->x), 0, 0, t->y, 1);
  }
}

/* Where a template's parts go. */
typedef struct parts {
  uint32_t first, count;
  bool listed;
} parts;

static uint32_t next_slot(const parts *p) {
  return p->listed ? p->first + 1 : p->first + p->count;
}

static void part_done(compiler *c, boa_node_ref node, parts *p) {
  p->count++;
  if (p->listed) {
    then(c, append_part, node, p->first, 0, 0);
  }
}

static void then_text(compiler *c, boa_node_ref node, boa_node_ref text, parts *p) {
  then(c, text_part, node, next_slot(p), text, 0);
  part_done(c, node, p);
}

void visit_template(compiler *c, const task *t) {
  boa_list_ref values = node_at(c, t->node)->a;
  uint32_t n = boa_list_count(c->t, values), base = next_temp(c);
  parts p = {.first = base + BOA_FRAME_WORDS, .listed = n >= MOST_IN_WINDOW};
  then(c, load_common, t->node, base, BOA_COMMON_TEMPLATE, 0);
  if (p.listed) {
    then(c, start_list, t->node, p.first, 0, 0);
  }
  for (uint32_t i = 0; i < n; i++) {
    boa_node_ref value = boa_list_at(c->t, values, i);
    bool text = node_at(c, value)->kind == BOA_NODE_CONSTANT;
    if (text || p.count % 2 == 0) {
      then_text(c, t->node, text ? value : 0, &p);
    }
    if (!text) {
      then_interpolation(c, value, next_slot(&p));
      part_done(c, value, &p);
    }
  }
  if (p.count % 2 == 0) {
    then_text(c, t->node, 0, &p);
  }
  then(c, finish_template, t->node, t->x, base, p.listed ? 0 : p.count);
}
