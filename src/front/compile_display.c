/* Displays: lists, sets, tuples, dicts, f-strings, slices.
 *
 * A short display is built at once from a window of temporaries. A long one, or one with stars, starts from its first items in
 * such a window and then takes the rest one by one, so that no display needs many registers. All-constant lists and sets are
 * filled from one constant tuple. Of up to 30 constants CPython makes a frozenset, which a set copies, and a loop runs over as it is: that
 * shows in their order, so it is the same here. f-strings of any length are joined in a tree of pieces. */
#include "front/compile.h"

enum { PAIRS_CHUNK = DISPLAY_CHUNK / 2, PIECES = 64, FROZEN_LEAST = 3, FROZEN_MOST = 30 };

static const uint8_t build_ops[] = {[DISPLAY_LIST] = BOA_OP_BUILD_LIST,
                                    [DISPLAY_SET] = BOA_OP_BUILD_SET,
                                    [DISPLAY_TUPLE] = BOA_OP_BUILD_TUPLE,
                                    [DISPLAY_ARGUMENTS] = BOA_OP_BUILD_LIST};

/* ---- constant tuples ---- */

/* x: destination of the tuple; y: how many constants of it are on the operand stack; z: it is a frozenset. */
void finish_constant_tuple(compiler *c, const task *t) {
  uint32_t n = t->y;
  uint32_t *items = boa_scratch(c->w, (size_t)n * sizeof *items);
  if (!items) {
    fail(c, BOA_NOMEM);
    return;
  }
  for (uint32_t i = n; i-- > 0;) {
    operand o = pop(c);
    items[i] = constant(c, &o.value);
  }
  charge(c, n);
  unsigned kind = t->z ? BOA_UNIT_FROZENSET : BOA_UNIT_TUPLE;
  give_constant(c, (boa_unit_const){.kind = (uint8_t)kind, .len = n, .items = items}, t->x);
}

static void constant_items(compiler *c, boa_node_ref node, boa_list_ref items, uint32_t dest, bool frozenset) {
  uint32_t n = boa_list_count(c->t, items);
  for (uint32_t i = 0; i < n; i++) {
    visit(c, boa_list_at(c->t, items, i), ANY);
  }
  then(c, finish_constant_tuple, node, dest, n, frozenset);
}

/* ---- lists, sets, tuples ---- */

typedef struct contents {
  bool constant, starred;
  uint32_t lead; /* how many of the first DISPLAY_CHUNK items come before any star */
} contents;

static contents look_at(compiler *c, boa_list_ref items) {
  uint32_t n = boa_list_count(c->t, items);
  contents found = {.constant = true};
  charge(c, n);
  for (uint32_t i = 0; i < n; i++) {
    boa_node_ref item = boa_list_at(c->t, items, i);
    found.starred |= node_at(c, item)->kind == BOA_NODE_STARRED;
    found.constant &= is_constant(c, item);
    found.lead += !found.starred && i < DISPLAY_CHUNK;
  }
  return found;
}

/* x: destination; y: first register; z: how many << 8 | instruction. */
static void finish_window(compiler *c, const task *t) {
  c->top = t->y;
  emit_window(c, (boa_op)(t->z & 255), result(c, t->x), 0, 0, t->y, t->z >> 8);
}

static void visit_window(compiler *c, boa_list_ref items, uint32_t n, uint32_t base) {
  for (uint32_t i = 0; i < n; i++) {
    visit(c, boa_list_at(c->t, items, i), base + i);
    then_set_top(c, base + i + 1);
  }
}

/* x: register of the display | kind << 16; y: all items of an iterable. */
static void add_item(compiler *c, const task *t) {
  static const uint8_t ops[][2] = {[DISPLAY_LIST] = {BOA_OP_LIST_APPEND, BOA_OP_LIST_EXTEND},
                                   [DISPLAY_SET] = {BOA_OP_SET_ADD, BOA_OP_SET_UPDATE},
                                   [DISPLAY_TUPLE] = {BOA_OP_LIST_APPEND, BOA_OP_LIST_EXTEND},
                                   [DISPLAY_ARGUMENTS] = {BOA_OP_LIST_APPEND, BOA_OP_LIST_EXTEND}};
  unsigned kind = t->x >> 16;
  operand o = pop_checked(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  emit(c, (boa_op)ops[kind][t->y], t->x & 0xffff, reg, (t->y && kind == DISPLAY_ARGUMENTS));
}

/* x: register of the display | kind << 16; y: items; z: which is next. */
void display_rest(compiler *c, const task *t) {
  if (t->z >= boa_list_count(c->t, t->y)) {
    return;
  }
  boa_node_ref item = boa_list_at(c->t, t->y, t->z);
  bool star = node_at(c, item)->kind == BOA_NODE_STARRED;
  visit(c, star ? node_at(c, item)->a : item, ANY);
  then(c, add_item, t->node, t->x, star, 0);
  then(c, display_rest, t->node, t->x, t->y, t->z + 1);
}

static void finish_long(compiler *c, const task *t) {
  if (t->z == DISPLAY_TUPLE) {
    c->top = t->x;
    emit(c, BOA_OP_LIST_TO_TUPLE, result(c, t->y), t->x, 0);
  } else {
    deliver(c, t->x, t->y);
  }
}

/* x: destination; y: items; z: kind. From `least` constants on a display is filled from their tuple. */
void display(compiler *c, const task *t) {
  uint32_t n = boa_list_count(c->t, t->y), base = next_temp(c), op = build_ops[t->z];
  static const uint32_t least[] = {
      [DISPLAY_LIST] = 4, [DISPLAY_SET] = FROZEN_LEAST, [DISPLAY_TUPLE] = UINT32_MAX, [DISPLAY_ARGUMENTS] = 4};
  contents found = look_at(c, t->y);
  bool iterated = t->z == DISPLAY_SET && c->iterated == t->node;
  if (!found.starred && n <= DISPLAY_CHUNK && !(found.constant && n >= (iterated ? 1 : least[t->z]))) {
    visit_window(c, t->y, n, base);
    then(c, finish_window, t->node, t->x, base, n << 8 | op);
    return;
  }
  bool frozen = t->z == DISPLAY_SET && found.constant && n <= FROZEN_MOST;
  if (frozen && iterated) {
    constant_items(c, t->node, t->y, t->x, true);
    return;
  }
  if (found.constant) {
    then(c, finish_window, t->node, base, base, op);
    then_set_top(c, base + 1);
    constant_items(c, t->node, t->y, ANY, frozen);
    then(c, add_item, t->node, base | t->z << 16, 1, 0);
  } else {
    op = t->z == DISPLAY_SET ? BOA_OP_BUILD_SET : BOA_OP_BUILD_LIST;
    visit_window(c, t->y, found.lead, base);
    then(c, finish_window, t->node, base, base, found.lead << 8 | op);
    then_set_top(c, base + 1);
    then(c, display_rest, t->node, base | t->z << 16, t->y, found.lead);
  }
  then(c, finish_long, t->node, base, t->x, t->z);
}

static void start_display(compiler *c, const task *t, display_kind kind) {
  then(c, display, t->node, t->x, node_at(c, t->node)->a, kind);
}

void visit_tuple(compiler *c, const task *t) {
  if (c->folded[t->node]) {
    constant_items(c, t->node, node_at(c, t->node)->a, t->x, false);
  } else {
    start_display(c, t, DISPLAY_TUPLE);
  }
}

void visit_list(compiler *c, const task *t) {
  start_display(c, t, DISPLAY_LIST);
}

void visit_set(compiler *c, const task *t) {
  start_display(c, t, DISPLAY_SET);
}

/* ---- dicts ---- */

static void add_pair(compiler *c, const task *t) {
  operand value = pop_checked(c), key = pop_checked(c);
  uint32_t k = in_register(c, &key), v = in_register(c, &value);
  release(c, &key);
  emit(c, BOA_OP_DICT_SET, t->x, k, v);
}

static void add_dict(compiler *c, const task *t) {
  operand o = pop_checked(c);
  uint32_t reg = in_register(c, &o);
  release(c, &o);
  emit(c, BOA_OP_DICT_UPDATE, t->x, reg, 0);
}

/* x: the dict's register; z: which pair is next. */
static void next_pair(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  if (t->z >= boa_list_count(c->t, n->a)) {
    return;
  }
  boa_node_ref key = boa_list_at(c->t, n->a, t->z), value = boa_list_at(c->t, n->b, t->z);
  if (key) {
    visit_before(c, key, value);
  }
  visit(c, value, ANY);
  then(c, key ? add_pair : add_dict, t->node, t->x, 0, 0);
  then(c, next_pair, t->node, t->x, 0, t->z + 1);
}

void visit_dict(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t count = boa_list_count(c->t, n->a), lead = 0, base = next_temp(c);
  while (lead < count && lead < PAIRS_CHUNK && boa_list_at(c->t, n->a, lead)) {
    visit(c, boa_list_at(c->t, n->a, lead), base + 2 * lead);
    then_set_top(c, base + 2 * lead + 1);
    visit(c, boa_list_at(c->t, n->b, lead), base + 2 * lead + 1);
    then_set_top(c, base + 2 * lead + 2);
    lead++;
  }
  uint32_t window = lead << 8 | BOA_OP_BUILD_DICT;
  if (lead == count) {
    then(c, finish_window, t->node, t->x, base, window);
    return;
  }
  then(c, finish_window, t->node, base, base, window);
  then_set_top(c, base + 1);
  then(c, next_pair, t->node, base, 0, lead);
  then(c, deliver_step, t->node, base, t->x, 0);
}

/* ---- f-strings ---- */

static void finish_format(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  operand spec = {0};
  uint32_t base = 0;
  if (n->b) {
    spec = pop(c);
    base = in_register(c, &spec);
  }
  operand value = pop_checked(c);
  uint32_t reg = in_register(c, &value);
  release(c, &value);
  emit_window(c, BOA_OP_FORMAT, result(c, t->x), reg, n->op, base, n->b != 0);
}

void visit_formatted_value(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  if (n->b) {
    visit_before(c, n->a, n->b);
    visit(c, n->b, ANY);
  } else {
    visit(c, n->a, ANY);
  }
  then(c, finish_format, t->node, t->x, 0, 0);
}

/* x: register of the first piece; y: register for the next piece; z: which part is next. */
static void next_pieces(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t count = boa_list_count(c->t, n->a), left = count - t->z, next = t->y;
  if (next == t->x + PIECES) {
    emit_window(c, BOA_OP_BUILD_STRING, t->x, 0, 0, t->x, PIECES);
    next = t->x + 1;
    set_top(c, next);
  }
  left = left < PIECES ? left : PIECES;
  for (uint32_t i = 0; i < left; i++) {
    visit(c, boa_list_at(c->t, n->a, t->z + i), next + i);
    then_set_top(c, next + i + 1);
  }
  then(c, finish_window, t->node, next, next, left << 8 | BOA_OP_BUILD_STRING);
  then_set_top(c, next + 1);
}

static void join_pieces(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  if (t->z < boa_list_count(c->t, n->a)) {
    next_pieces(c, t);
    uint32_t next = t->y == t->x + PIECES ? t->x + 1 : t->y;
    then(c, join_pieces, t->node, t->x, next + 1, t->z + PIECES);
  } else {
    emit_window(c, BOA_OP_BUILD_STRING, t->x, 0, 0, t->x, t->y - t->x);
  }
}

void visit_joined_str(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t count = boa_list_count(c->t, n->a), base = next_temp(c);
  if (count == 0) {
    give_constant(c, (boa_unit_const){.kind = BOA_UNIT_STR, .text = ""}, t->x);
  } else if (count == 1) {
    visit(c, boa_list_at(c->t, n->a, 0), t->x);
  } else if (count <= PIECES) {
    visit_window(c, n->a, count, base);
    then(c, finish_window, t->node, t->x, base, count << 8 | BOA_OP_BUILD_STRING);
  } else {
    then(c, join_pieces, t->node, base, base, 0);
    then(c, deliver_step, t->node, base, t->x, 0);
  }
}

/* ---- slices ---- */

static void load_none(compiler *c, const task *t) {
  boa_unit_const none = none_constant();
  load_constant(c, t->x, &none);
}

void visit_slice(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  const boa_node_ref parts[3] = {n->a, n->b, n->c};
  uint32_t base = next_temp(c);
  for (uint32_t i = 0; i < 3; i++) {
    if (parts[i]) {
      visit(c, parts[i], base + i);
    } else {
      then(c, load_none, t->node, base + i, 0, 0);
    }
    then_set_top(c, base + i + 1);
  }
  then(c, finish_window, t->node, t->x, base, 3u << 8 | BOA_OP_BUILD_SLICE);
}
