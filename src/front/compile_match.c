/* match statements.
 *
 * The subject stays in a register. A pattern is a row of tests of the value in some register that jump forward, to the next case or the
 * next alternative, when they fail. What it takes out of a value (the items of a sequence) goes to temporaries of its own, which
 * are all kept until the case's pattern has succeeded as a whole: so a captured name needs only the number of the register it will
 * be stored from, and the names are bound at the end, in the order of the pattern, as CPython does. Alternatives bind the same
 * names in any order and from other registers: each ends with moves to registers that the first one chose. */
#include "front/compile.h"

#include <string.h>

enum { COUNT_MOST = 255 }; /* a byte operand */

static void match_pattern(compiler *c, const task *t);

static bool is_wildcard(const compiler *c, boa_node_ref pattern) {
  const boa_node *n = node_at(c, pattern);
  return (n->kind == BOA_NODE_MATCH_AS && !n->a && !n->b) || (n->kind == BOA_NODE_MATCH_STAR && !n->a);
}

static void then_match(compiler *c, boa_node_ref pattern, uint32_t reg, label_ref otherwise) {
  if (!is_wildcard(c, pattern)) {
    then(c, match_pattern, pattern, reg, otherwise, 0);
  }
}

static void add_capture(compiler *c, boa_name_ref name, uint32_t reg) {
  if (name && GROW(c, c->captures, c->capture_room, c->capture_count + 1)) {
    c->captures[c->capture_count++] = (capture){name, reg};
  }
}

/* Goes to `otherwise` unless the instruction finds R[reg] to be what the pattern is for. */
static void require_kind(compiler *c, boa_op op, uint32_t reg, label_ref otherwise) {
  uint32_t truth = next_temp(c);
  emit(c, op, truth, reg, 0);
  emit_jump(c, BOA_OP_JUMP_FALSE, truth, 0, 0, otherwise);
}

static operand number_operand(compiler *c, uint32_t n) {
  boa_unit_const k = {.kind = BOA_UNIT_INT, .integer = (int64_t)n};
  return (operand){.kind = OPERAND_CONST, .base = (uint16_t)c->top, .value = k};
}

static void require_length(compiler *c, unsigned comparison, uint32_t n, uint32_t reg, label_ref otherwise) {
  operand length = {.kind = OPERAND_TEMP, .base = (uint16_t)c->top}, k;
  length.reg = (uint16_t)take(c, 1);
  k = number_operand(c, n);
  emit(c, BOA_OP_LENGTH, length.reg, reg, 0);
  compare_and_jump(c, comparison, &length, &k, false, otherwise);
  release(c, &length);
}

/* ---- values ---- */

static void match_value(compiler *c, const task *t) {
  operand value = pop_checked(c), subject = {.kind = OPERAND_TEMP, .reg = (uint16_t)t->x};
  compare_and_jump(c, BOA_EQ, &subject, &value, false, t->y);
  release(c, &value);
}

static void match_singleton(compiler *c, const task *t) {
  operand value = pop(c), subject = {.kind = OPERAND_TEMP, .reg = (uint16_t)t->x};
  compare_and_jump(c, BOA_IS, &subject, &value, false, t->y);
  release(c, &value);
}

/* ---- sequences ---- */

/* Item number z of a sequence whose star keeps nothing: got by its index, from the end where it stands behind the star. */
static void match_item(compiler *c, const task *t) {
  boa_list_ref items = node_at(c, t->node)->a;
  uint32_t n = boa_list_count(c->t, items), reg = take(c, 1), star = 0;
  while (node_at(c, boa_list_at(c->t, items, star))->kind != BOA_NODE_MATCH_STAR) {
    star++;
  }
  bool behind = t->z > star;
  charge(c, star);
  push(c, (operand){.kind = OPERAND_TEMP, .reg = (uint16_t)(behind ? reg : t->x), .base = (uint16_t)c->top});
  push(c, number_operand(c, behind ? n - t->z : t->z));
  if (behind) {
    emit(c, BOA_OP_LENGTH, reg, t->x, 0);
    binary_operation(c, BOA_OP_SUB, BOA_OP_SUB_K, reg);
    emit(c, BOA_OP_GET_ITEM, reg, t->x, reg);
  } else {
    binary_operation(c, BOA_OP_GET_ITEM, BOA_OP_GET_ITEM_K, reg);
  }
  then_match(c, boa_list_at(c->t, items, t->z), reg, t->y);
}

static void match_unpacked(compiler *c, const task *t, uint32_t star) {
  boa_list_ref items = node_at(c, t->node)->a;
  uint32_t n = boa_list_count(c->t, items), base = c->top;
  set_top(c, n > MAX_REGISTERS ? MAX_REGISTERS + 1 : base + n);
  if (star < n && (star > COUNT_MOST || n - 1 - star > COUNT_MOST)) {
    syntax_error(c, t->node, "too many expressions in star-unpacking sequence pattern");
  } else if (star < n) {
    emit_window_k(c, BOA_OP_UNPACK_STAR, star, t->x, n - 1 - star, base, n, 0);
  } else {
    emit_window(c, BOA_OP_UNPACK, 0, t->x, 0, base, n);
  }
  for (uint32_t i = 0; i < n; i++) {
    then_match(c, boa_list_at(c->t, items, i), base + i, t->y);
  }
}

static void match_sequence(compiler *c, const task *t) {
  boa_list_ref items = node_at(c, t->node)->a;
  uint32_t n = boa_list_count(c->t, items), star = n;
  bool only_wildcards = true;
  charge(c, n);
  for (uint32_t i = 0; i < n; i++) {
    boa_node_ref item = boa_list_at(c->t, items, i);
    star = node_at(c, item)->kind == BOA_NODE_MATCH_STAR ? i : star;
    only_wildcards &= is_wildcard(c, item);
  }
  require_kind(c, BOA_OP_MATCH_SEQUENCE, t->x, t->y);
  if (star == n) {
    require_length(c, BOA_EQ, n, t->x, t->y);
  } else if (n > 1) {
    require_length(c, BOA_GE, n - 1, t->x, t->y);
  }
  if (only_wildcards) {
    return;
  }
  if (star == n || !is_wildcard(c, boa_list_at(c->t, items, star))) {
    match_unpacked(c, t, star);
    return;
  }
  for (uint32_t i = 0; i < n; i++) {
    if (!is_wildcard(c, boa_list_at(c->t, items, i))) {
      then(c, match_item, t->node, t->x, t->y, i);
    }
  }
}

/* ---- mappings ---- */

/* Equal numbers are the same key. */
static boa_unit_const as_key(boa_unit_const k) {
  bool integral = k.kind == BOA_UNIT_FLOAT && k.number > -1e15 && k.number < 1e15 && k.number == (double)(int64_t)k.number;
  if (k.kind == BOA_UNIT_TRUE || k.kind == BOA_UNIT_FALSE || integral) {
    int64_t n = integral ? (int64_t)k.number : k.kind == BOA_UNIT_TRUE;
    return (boa_unit_const){.kind = BOA_UNIT_INT, .integer = n};
  }
  return k;
}

static void duplicate_key(compiler *c, boa_node_ref pattern, boa_node_ref key) {
  static const char start[] = "mapping pattern checks duplicate key (";
  char message[160];
  const boa_node *n = node_at(c, key);
  boa_unit_const k = tree_constant(c, n->a);
  bool str = n->kind == BOA_NODE_CONSTANT && k.kind == BOA_UNIT_STR;
  const char *text = str ? k.text : c->t->source + n->start;
  size_t len = str ? k.len : n->end - n->start, at = sizeof start - 1;
  len = len > 100 ? 100 : len;
  while (len && len == 100 && ((unsigned char)text[len] & 0xc0) == 0x80) {
    len--;
  }
  memcpy(message, start, at);
  message[at] = '\'';
  memcpy(message + at + str, text, len);
  at += str + len;
  message[at] = '\'';
  memcpy(message + at + str, ")", 2);
  syntax_error(c, pattern, message);
}

/* Constant keys must differ. Marks, by constant, where each was met last. */
static void check_keys(compiler *c, boa_node_ref pattern) {
  boa_list_ref keys = node_at(c, pattern)->a;
  charge(c, boa_list_count(c->t, keys));
  for (uint32_t i = 0; i < boa_list_count(c->t, keys) && c->status == BOA_OK; i++) {
    boa_node_ref key = boa_list_at(c->t, keys, i);
    if (node_at(c, key)->kind != BOA_NODE_CONSTANT && c->folded[key] < 2) {
      continue;
    }
    bool folded = c->folded[key] > 1;
    boa_unit_const k = as_key(folded ? c->fold_values[c->folded[key] - 2] : tree_constant(c, node_at(c, key)->a));
    uint32_t number = constant(c, &k);
    if (!GROW(c, c->key_of, c->key_room, number + 1)) {
      return;
    }
    while (c->key_count <= number) {
      c->key_of[c->key_count++] = 0;
    }
    if (c->key_of[number] == pattern) {
      duplicate_key(c, pattern, key);
    }
    c->key_of[number] = pattern;
  }
}

/* `**rest`: a copy without the keys. x: the mapping; z: the tuple of keys. */
static void match_rest(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t count = boa_list_count(c->t, n->a), rest = take(c, 1), base = c->top;
  emit_window(c, BOA_OP_BUILD_DICT, rest, 0, 0, rest, 0);
  emit(c, BOA_OP_DICT_UPDATE, rest, t->x, 0);
  if (count) {
    set_top(c, base + count);
    emit_window(c, BOA_OP_UNPACK, 0, t->z, 0, base, count);
    set_top(c, base);
  }
  charge(c, count);
  for (uint32_t i = 0; i < count; i++) {
    emit(c, BOA_OP_DELETE_ITEM, rest, base + i, 0);
  }
  add_capture(c, n->c, rest);
}

/* x: the mapping; z: the tuple of keys. */
static void match_values(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t count = boa_list_count(c->t, n->a), values = take(c, 1), base = c->top;
  emit(c, BOA_OP_MATCH_KEYS, values, t->x, t->z);
  emit_jump(c, BOA_OP_JUMP_NONE, values, 0, 0, t->y);
  set_top(c, count > MAX_REGISTERS ? MAX_REGISTERS + 1 : base + count);
  emit_window(c, BOA_OP_UNPACK, 0, values, 0, base, count);
  for (uint32_t i = 0; i < count; i++) {
    then_match(c, boa_list_at(c->t, n->b, i), base + i, t->y);
  }
}

static void visit_keys(compiler *c, boa_node_ref node, uint32_t dest) {
  boa_list_ref keys = node_at(c, node)->a;
  uint32_t n = boa_list_count(c->t, keys);
  bool constants = true;
  for (uint32_t i = 0; i < n; i++) {
    constants &= is_constant(c, boa_list_at(c->t, keys, i));
  }
  if (!constants) {
    then(c, display, node, dest, keys, DISPLAY_TUPLE);
    return;
  }
  for (uint32_t i = 0; i < n; i++) {
    visit(c, boa_list_at(c->t, keys, i), ANY);
  }
  then(c, finish_constant_tuple, node, dest, n, 0);
}

static void match_mapping(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t count = boa_list_count(c->t, n->a), keys = next_temp(c);
  check_keys(c, t->node);
  require_kind(c, BOA_OP_MATCH_MAPPING, t->x, t->y);
  if (count) {
    require_length(c, BOA_GE, count, t->x, t->y);
    visit_keys(c, t->node, keys);
    then_set_top(c, keys + 1);
    then(c, match_values, t->node, t->x, t->y, keys);
  }
  if (n->c) {
    then(c, match_rest, t->node, t->x, 0, keys);
  }
}

/* ---- classes ---- */

static boa_unit_const attribute_names(compiler *c, boa_list_ref names) {
  uint32_t n = boa_list_count(c->t, names);
  uint32_t *items = boa_scratch(c->w, ((size_t)n + 1) * sizeof *items);
  if (!items) {
    fail(c, BOA_NOMEM);
    return none_constant();
  }
  charge(c, n);
  for (uint32_t i = 0; i < n; i++) {
    items[i] = name_constant(c, BOA_UNIT_NAME, boa_list_at(c->t, names, i));
  }
  return (boa_unit_const){.kind = BOA_UNIT_TUPLE, .len = n, .items = items};
}

/* z: the register with the class, the first of the window. */
static void match_attributes(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t positional = boa_list_count(c->t, n->b), count = positional + boa_list_count(c->t, n->c), base = t->z;
  boa_unit_const names = attribute_names(c, n->c);
  if (positional > COUNT_MOST || count > MAX_REGISTERS) {
    syntax_error(c, t->node, "too many sub-patterns in class pattern");
    return;
  }
  set_top(c, base + 2);
  load_constant(c, base + 1, &names);
  emit_window(c, BOA_OP_MATCH_CLASS, base, t->x, positional, base, 2);
  emit_jump(c, BOA_OP_JUMP_NONE, base, 0, 0, t->y);
  set_top(c, base + count);
  if (count) {
    emit_window(c, BOA_OP_UNPACK, 0, base, 0, base, count);
  }
  for (uint32_t i = 0; i < count; i++) {
    then_match(c, i < positional ? boa_list_at(c->t, n->b, i) : boa_list_at(c->t, n->d, i - positional), base + i, t->y);
  }
}

static void match_class(compiler *c, const task *t) {
  uint32_t class = next_temp(c);
  visit(c, node_at(c, t->node)->a, class);
  then(c, match_attributes, t->node, t->x, t->y, class);
}

/* ---- alternatives ---- */

/* The first alternative matched: what it captured moves to registers that nothing else uses. x: the captures before. */
static void settle_captures(compiler *c, const task *t) {
  charge(c, c->capture_count - t->x);
  for (uint32_t i = t->x; i < c->capture_count; i++) {
    uint32_t reg = take(c, 1);
    emit_move(c, reg, c->captures[i].reg);
    c->captures[i].reg = reg;
  }
}

/* Another one did: the same names, to the registers that the first one chose. x: the captures before; y: how many it has. */
static void align_captures(compiler *c, const task *t) {
  uint32_t first = t->x, n = c->capture_count - first < t->y ? c->capture_count - first : t->y;
  charge(c, 2 * (uint64_t)n);
  for (uint32_t i = first; i < first + n; i++) {
    c->capture_of[c->captures[i].name] = c->captures[i].reg;
  }
  for (uint32_t i = first + n; i < c->capture_count; i++) {
    emit_move(c, c->capture_of[c->captures[i].name], c->captures[i].reg);
  }
  c->capture_count = first + n;
}

/* x: which alternative is next; y: the place of `alternatives` among the waiting ones. */
static void next_alternative(compiler *c, const task *t) {
  boa_list_ref list = node_at(c, t->node)->a;
  alternatives *a = &c->alternatives[t->y];
  uint32_t names = t->x ? c->capture_count - a->captures : 0;
  if (t->x == boa_list_count(c->t, list)) {
    label_here(c, a->end);
    c->alternative_count--;
    return;
  }
  bool last = t->x + 1 == boa_list_count(c->t, list);
  label_ref next = last ? a->otherwise : label_new(c), end = a->end;
  then_match(c, boa_list_at(c->t, list, t->x), a->reg, next);
  if (t->x == 0) {
    then(c, settle_captures, t->node, a->captures, 0, 0);
  } else {
    then(c, align_captures, t->node, a->captures, names, 0);
    then_set_top(c, c->top);
  }
  if (!last) {
    then_jump(c, end);
    then_label(c, next);
  }
  then(c, next_alternative, t->node, t->x + 1, t->y, 0);
}

static void match_or(compiler *c, const task *t) {
  if (GROW(c, c->alternatives, c->alternative_room, c->alternative_count + 1)) {
    c->alternatives[c->alternative_count++] =
        (alternatives){.reg = t->x, .captures = c->capture_count, .end = label_new(c), .otherwise = t->y};
    then(c, next_alternative, t->node, 0, c->alternative_count - 1, 0);
  }
}

/* ---- patterns ---- */

static void capture_step(compiler *c, const task *t) {
  add_capture(c, t->y, t->x);
}

/* x: register of the value; y: where to go when it does not match. */
static void match_pattern(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  switch (n->kind) {
  case BOA_NODE_MATCH_VALUE:
  case BOA_NODE_MATCH_SINGLETON:
    visit(c, n->a, ANY);
    then(c, n->kind == BOA_NODE_MATCH_VALUE ? match_value : match_singleton, t->node, t->x, t->y, 0);
    break;
  case BOA_NODE_MATCH_SEQUENCE:
    match_sequence(c, t);
    break;
  case BOA_NODE_MATCH_MAPPING:
    match_mapping(c, t);
    break;
  case BOA_NODE_MATCH_CLASS:
    match_class(c, t);
    break;
  case BOA_NODE_MATCH_STAR:
    add_capture(c, n->a, t->x);
    break;
  case BOA_NODE_MATCH_OR:
    match_or(c, t);
    break;
  default:
    if (n->a) {
      then_match(c, n->a, t->x, t->y);
    }
    then(c, capture_step, t->node, t->x, n->b, 0);
  }
}

/* ---- the statement ---- */

/* x: the subject's register. */
static void bind_captures(compiler *c, const task *t) {
  for (uint32_t i = 0; i < c->capture_count; i++) {
    store_name(c, c->captures[i].name, c->captures[i].reg);
  }
  charge(c, c->capture_count);
  set_top(c, t->x + 1);
}

/* Behind a case's body. The bound sets on their stack: what is bound after all cases so far, what was before. y: the statement's
 * end; z: where the next case begins, or 0 when this was the last. */
static void case_end(compiler *c, const task *t) {
  bound_set before = bound_pop(c), so_far = bound_pop(c);
  bound_save(c, bound_meet(so_far, c->bound));
  bound_save(c, before);
  if (t->z && can_fall_through(c)) {
    emit_jump(c, BOA_OP_JUMP, 0, 0, 0, t->y);
  }
  if (t->z) {
    label_here(c, t->z);
  }
}

static bool takes_everything(const compiler *c, const boa_node *match_case) {
  const boa_node *pattern = node_at(c, match_case->a);
  return !match_case->b && pattern->kind == BOA_NODE_MATCH_AS && !pattern->a;
}

/* x: the subject's register; y: the statement's end; z: which case is next. */
static void next_case(compiler *c, const task *t) {
  boa_list_ref cases = node_at(c, t->node)->b;
  boa_node_ref ref = boa_list_at(c->t, cases, t->z);
  const boa_node *n = node_at(c, ref);
  bool last = t->z + 1 == boa_list_count(c->t, cases);
  label_ref next = last ? t->y : label_new(c);
  if (c->bound_count) {
    c->bound = c->bounds[c->bound_count - 1];
  }
  c->capture_count = 0;
  begin_statement(c, ref);
  then_match(c, n->a, t->x, next);
  then(c, bind_captures, n->a, t->x, 0, 0);
  if (n->b) {
    jump_if(c, n->b, false, next);
  }
  then_body(c, n->c);
  then(c, case_end, ref, t->x, t->y, last ? 0 : next);
  if (!last) {
    then(c, next_case, t->node, t->x, t->y, t->z + 1);
  }
}

/* x: the subject's register; y: the end. */
static void match_end(compiler *c, const task *t) {
  boa_list_ref cases = node_at(c, t->node)->b;
  bound_set before = bound_pop(c), so_far = bound_pop(c);
  bool always = takes_everything(c, node_at(c, boa_list_at(c->t, cases, boa_list_count(c->t, cases) - 1)));
  c->bound = always ? so_far : bound_meet(so_far, before);
  label_here(c, t->y);
  set_top(c, t->x);
}

/* x: the subject's register. */
static void match_start(compiler *c, const task *t) {
  label_ref end = label_new(c);
  bound_set all;
  memset(&all, 0xff, sizeof all);
  set_top(c, t->x + 1);
  bound_save(c, all);
  bound_save(c, c->bound);
  then(c, next_case, t->node, t->x, end, 0);
  then(c, match_end, t->node, t->x, end, 0);
}

void match_statement(compiler *c, const task *t) {
  uint32_t subject = next_temp(c);
  visit(c, node_at(c, t->node)->a, subject);
  then(c, match_start, t->node, subject, 0, 0);
}
