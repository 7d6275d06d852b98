/* Emission: instructions, labels, constants, temporaries and operands of the function being made.
 *
 * A jump to a label that is not bound yet links its offset word into the label's chain; binding walks the chain once, so all
 * labels together cost linear time. A jump to a bound label is a back edge: it takes the charging form and links its fuel word into
 * the open loop's chain; loop_close writes the loop's instruction count into all of them.
 *
 * Constants: indexes below FAR are reached by 16-bit fields. Names, global cells and code take those; once VALUES_NEAR of them are
 * in use, further plain values go to FAR and up, which LOADK_FAR reaches, so that a table of any size compiles.
 *
 * In a wide function an operand above 255 is brought to its scratch register before the instruction (GETW) and a result above 255
 * taken from there after it (SETW): callers never see the difference. In others, the first such register sets BOA_BAIL, and
 * the function is made again, wide. */
#include "front/compile.h"

#include <string.h>

enum { FAR = 65536, VALUES_NEAR = 32768, NEAR_MOST = BOA_NO_K, UNBOUND_PC = 0xffffffffu, FIRST_INDEX = 16 };

void fail(compiler *c, boa_status status) {
  if (c->status == BOA_OK) {
    c->status = status;
  }
}

void charge(compiler *c, uint64_t n) {
  if (!boa_charge(c->w, n)) {
    fail(c, BOA_STOP);
  }
}

void *grow(compiler *c, void *items, uint32_t *room, uint32_t needed, size_t size) {
  if (needed <= *room) {
    return items;
  }
  uint32_t more = *room < 16 ? 32 : *room > UINT32_MAX / 2 ? UINT32_MAX : *room * 2;
  more = more < needed ? needed : more;
  bool fits = more <= ((size_t)1 << 31) / size;
  void *bigger = fits ? boa_scratch_grow(c->w, items, *room * size, more * size) : NULL;
  if (!bigger) {
    fail(c, BOA_NOMEM);
    return items;
  }
  *room = more;
  return bigger;
}

static uint32_t column_of(const boa_tree *t, uint32_t offset, uint32_t *line) {
  boa_position p = boa_tree_position(t, offset);
  uint32_t column = 1;
  for (uint32_t i = offset - p.column; i < offset; i++) {
    column += ((unsigned char)t->source[i] & 0xc0) != 0x80;
  }
  *line = p.line;
  return column;
}

void syntax_error(compiler *c, boa_node_ref node, const char *message) {
  if (c->status != BOA_OK) {
    return;
  }
  const boa_node *n = node_at(c, node ? node : c->at);
  *c->e = (boa_syntax_error){.type = BOA_SYNTAX_ERROR};
  size_t len = strlen(message);
  len = len < sizeof c->e->message ? len : sizeof c->e->message - 1;
  memcpy(c->e->message, message, len);
  c->e->column = column_of(c->t, n->start, &c->e->line);
  c->e->end_column = column_of(c->t, n->end, &c->e->end_line);
  c->status = BOA_RAISE;
}

/* ---- words ---- */

static void put(compiler *c, uint32_t word) {
  if (GROW(c, c->words, c->word_room, c->word_count + 1)) {
    c->words[c->word_count++] = word;
  }
}

/* What of the source an instruction of that node stands for. An attribute on a later line than its object is shown alone, and so is
 * the call of a method: CPython's choice, where a call of several lines then ends in the column where the attribute does. */
static boa_unit_position position_of(compiler *c, const boa_node *n) {
  const boa_node *attribute = n->kind == BOA_NODE_CALL ? node_at(c, n->a) : n;
  boa_unit_position p = {c->word_count, n->start, n->end};
  if (attribute->kind != BOA_NODE_ATTRIBUTE) {
    return p;
  }
  boa_position start = boa_tree_position(c->t, n->start), name = boa_tree_position(c->t, attribute->end),
               end = boa_tree_position(c->t, n->end);
  uint32_t length = c->t->names[attribute->b].len;
  if (start.line == name.line || length > name.column) {
    return p;
  }
  p.start = attribute->end - length;
  p.end = end.line == name.line ? attribute->end : n->end - end.column + name.column;
  p.end = p.end > n->end ? n->end : p.end;
  return p;
}

static void mark_position(compiler *c) {
  boa_unit_position p = position_of(c, node_at(c, c->at));
  const boa_unit_position *last = c->position_count ? &c->positions[c->position_count - 1] : NULL;
  if (last && last->start == p.start && last->end == p.end) {
    return;
  }
  if (GROW(c, c->positions, c->position_room, c->position_count + 1)) {
    c->positions[c->position_count++] = p;
  }
}

static void count_instruction(compiler *c) {
  loop *l = &c->loops[c->loop_count - 1];
  l->count++;
  while (l->at_bottom) {
    (--l)->count++;
  }
}

/* One instruction whose operands are all reachable. */
static void put_instruction(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc, unsigned words, const uint32_t *more) {
  mark_position(c);
  count_instruction(c);
  c->last_start = c->word_count;
  put(c, (uint32_t)op | (a & 255) << 8 | (b & 255) << 16 | cc << 24);
  for (unsigned i = 1; i < words; i++) {
    put(c, more[i - 1]);
  }
}

/* The register an instruction names for operand `i`: its own, or the scratch one. */
static uint32_t reachable(compiler *c, uint32_t reg, unsigned i) {
  if (reg < LOW_REGISTERS) {
    return reg;
  }
  if (!c->wide) {
    fail(c, BOA_BAIL);
  }
  return WIDE_SCRATCH + i;
}

static void instruction(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc, unsigned words, const uint32_t *more) {
  const char *roles = boa_op_roles(op);
  uint32_t regs[3] = {a, b, cc};
  uint32_t wide_result = 0;
  for (unsigned i = 0; i < 3; i++) {
    uint32_t reg = regs[i];
    if (roles[i] != 'r' && roles[i] != 'w') {
      continue;
    }
    regs[i] = reachable(c, reg, i);
    if (reg != regs[i] && roles[i] == 'r') {
      put_instruction(c, BOA_OP_GETW, regs[i], reg & 255, reg >> 8, 1, NULL);
    } else if (reg != regs[i]) {
      wide_result = reg;
    }
  }
  put_instruction(c, op, regs[0], regs[1], regs[2], words, more);
  if (wide_result && op != BOA_OP_FOR_NEXT) {
    put_instruction(c, BOA_OP_SETW, regs[0], wide_result & 255, wide_result >> 8, 1, NULL);
  }
}

void emit(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc) {
  instruction(c, op, a, b, cc, 1, NULL);
}

void emit_k(compiler *c, boa_op op, uint32_t a, uint32_t k) {
  instruction(c, op, a, k & 255, k >> 8 & 255, 1, NULL);
}

void emit_x(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t x) {
  instruction(c, op, a, b, 0, 2, &x);
}

void emit_window(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc, uint32_t base, uint32_t n) {
  instruction(c, op, a, b, cc, 2, (uint32_t[]){base | n << 16});
}

/* Beyond 65,536 caches the last one is shared: slower there, never wrong. */
uint32_t boa_op_cache(boa_op op, uint32_t *count) {
  if (op != BOA_OP_GET_ATTR && op != BOA_OP_SET_ATTR && op != BOA_OP_CALL_METHOD && op != BOA_OP_CALL_METHOD_KW) {
    return 0;
  }
  *count += *count < 65536;
  return *count - 1;
}

void emit_window_k(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc, uint32_t base, uint32_t n, uint32_t k) {
  uint32_t cache = boa_op_cache(op, &c->cache_count);
  instruction(c, op, a, b, cc, 3, (uint32_t[]){base | n << 16, k | cache << 16});
}

/* What follows a FOR_NEXT at the start of its body, where the target is above 255. An asynchronous loop has stored it already. */
void emit_arrived(compiler *c, uint32_t reg, bool is_async) {
  if (reg >= LOW_REGISTERS && !is_async) {
    put_instruction(c, BOA_OP_SETW, WIDE_SCRATCH, reg & 255, reg >> 8, 1, NULL);
  }
}

void emit_move(compiler *c, uint32_t to, uint32_t from) {
  if (to == from) {
    return;
  }
  if (to >= LOW_REGISTERS && from < LOW_REGISTERS && c->wide) {
    put_instruction(c, BOA_OP_SETW, from, to & 255, to >> 8, 1, NULL);
  } else if (from >= LOW_REGISTERS && to < LOW_REGISTERS && c->wide) {
    put_instruction(c, BOA_OP_GETW, to, from & 255, from >> 8, 1, NULL);
  } else {
    emit(c, BOA_OP_MOVE, to, from, 0);
  }
}

/* Whether control can come to the next word from the last instruction or from a jump. */
bool can_fall_through(const compiler *c) {
  if (c->word_count == 0 || c->last_label == c->word_count) {
    return true;
  }
  boa_op op = (boa_op)(c->words[c->last_start] & 255);
  return op != BOA_OP_RETURN && op != BOA_OP_RETURN_K && op != BOA_OP_JUMP && op != BOA_OP_JUMP_BACK && op != BOA_OP_RAISE &&
         op != BOA_OP_RERAISE;
}

/* ---- labels and loops ---- */

label_ref label_new(compiler *c) {
  if (!GROW(c, c->labels, c->label_room, c->label_count + 1)) {
    return 0;
  }
  c->labels[c->label_count] = (label){.pc = UNBOUND_PC};
  return c->label_count++;
}

bool label_bound(const compiler *c, label_ref l) {
  return c->labels[l].pc != UNBOUND_PC;
}

void label_here(compiler *c, label_ref l) {
  if (c->status != BOA_OK) {
    return;
  }
  c->labels[l].pc = c->word_count;
  if (c->labels[l].chain) {
    c->last_label = c->word_count;
  }
  for (uint32_t at = c->labels[l].chain; at;) {
    uint32_t before = c->words[at];
    c->words[at] = c->word_count - (at + 1);
    at = before;
  }
}

/* The charging form of a jump; NOP: it has none. */
static boa_op back_form(boa_op op) {
  switch (op) {
  case BOA_OP_JUMP:
    return BOA_OP_JUMP_BACK;
  case BOA_OP_JUMP_TRUE:
    return BOA_OP_JUMP_TRUE_BACK;
  case BOA_OP_JUMP_FALSE:
    return BOA_OP_JUMP_FALSE_BACK;
  case BOA_OP_FOR_NEXT:
    return BOA_OP_FOR_NEXT;
  default:
    break;
  }
  if (op >= BOA_OP_JUMP_LT && op <= BOA_OP_JUMP_GE_K) {
    return (boa_op)(op + (BOA_OP_JUMP_LT_BACK - BOA_OP_JUMP_LT));
  }
  return BOA_OP_NOP;
}

static void emit_back(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc, label_ref target) {
  loop *l = &c->loops[c->loop_count - 1];
  instruction(c, op, a, b, cc, 3, (uint32_t[]){0, l->chain});
  if (c->status == BOA_OK) {
    c->words[c->last_start + 1] = c->labels[target].pc - c->word_count;
    l->chain = c->last_start + 2;
  }
}

static void emit_forward(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc, label_ref target) {
  instruction(c, op, a, b, cc, 2, (uint32_t[]){c->labels[target].chain});
  c->labels[target].chain = c->last_start + 1;
}

void emit_jump(compiler *c, boa_op op, uint32_t a, uint32_t b, uint32_t cc, label_ref target) {
  if (c->status != BOA_OK) {
    return;
  }
  if (!label_bound(c, target)) {
    emit_forward(c, op, a, b, cc, target);
  } else if (back_form(op) != BOA_OP_NOP) {
    emit_back(c, back_form(op), a, b, cc, target);
  } else {
    label_ref over = label_new(c);
    boa_op opposite = op == BOA_OP_JUMP_NONE ? BOA_OP_JUMP_NOT_NONE : BOA_OP_JUMP_NONE;
    emit_forward(c, opposite, a, b, cc, over);
    emit_back(c, BOA_OP_JUMP_BACK, 0, 0, 0, target);
    label_here(c, over);
  }
}

void loop_open(compiler *c) {
  if (GROW(c, c->loops, c->loop_room, c->loop_count + 1)) {
    c->loops[c->loop_count++] = (loop){0};
  }
}

void loop_at_bottom(compiler *c) {
  if (c->status == BOA_OK) {
    c->loops[c->loop_count - 1].at_bottom = true;
  }
}

void loop_close(compiler *c) {
  if (c->status != BOA_OK) {
    return;
  }
  loop l = c->loops[--c->loop_count];
  for (uint32_t at = l.chain; at;) {
    uint32_t before = c->words[at];
    c->words[at] = l.count;
    at = before;
  }
}

/* ---- constants ---- */

static uint32_t mix(uint32_t h, uint32_t v) {
  h = (h ^ v) * 0x9e3779b1u;
  return h ^ h >> 15;
}

static bool has_text(const boa_unit_const *k) {
  return k->kind == BOA_UNIT_BIG_INT || k->kind == BOA_UNIT_STR || k->kind == BOA_UNIT_NAME || k->kind == BOA_UNIT_BYTES ||
         k->kind == BOA_UNIT_GLOBAL;
}

static uint64_t number_bits(const boa_unit_const *k) {
  uint64_t bits = 0;
  if (k->kind == BOA_UNIT_FLOAT || k->kind == BOA_UNIT_IMAGINARY) {
    memcpy(&bits, &k->number, sizeof bits);
  } else if (k->kind == BOA_UNIT_INT || k->kind == BOA_UNIT_CODE) {
    bits = (uint64_t)k->integer;
  }
  return bits;
}

static uint32_t hash_of(const boa_unit_const *k) {
  uint32_t h = mix(k->kind, k->len);
  if (has_text(k)) {
    for (uint32_t i = 0; i < k->len; i++) {
      h = mix(h, (unsigned char)k->text[i]);
    }
  } else if (k->kind == BOA_UNIT_TUPLE || k->kind == BOA_UNIT_FROZENSET) {
    for (uint32_t i = 0; i < k->len; i++) {
      h = mix(h, k->items[i]);
    }
  } else {
    uint64_t bits = number_bits(k);
    h = mix(mix(h, (uint32_t)bits), (uint32_t)(bits >> 32));
  }
  return h;
}

static bool same(const boa_unit_const *a, const boa_unit_const *b) {
  if (a->kind != b->kind || a->len != b->len || a->base != b->base) {
    return false;
  }
  if (has_text(a)) {
    return a->len == 0 || memcmp(a->text, b->text, a->len) == 0;
  }
  if (a->kind == BOA_UNIT_TUPLE || a->kind == BOA_UNIT_FROZENSET) {
    return a->len == 0 || memcmp(a->items, b->items, a->len * sizeof *a->items) == 0;
  }
  return number_bits(a) == number_bits(b);
}

/* The slot of k in the hash table, or of the free place for it. Charged by the probe: collisions are the guest's own expense. */
static uint32_t *index_slot(compiler *c, const boa_unit_const *k) {
  uint32_t at = hash_of(k) & c->const_mask;
  charge(c, 1 + k->len / 8);
  while (c->const_index[at] && !same(&c->consts[c->const_index[at] - 1], k)) {
    charge(c, 1 + k->len / 8);
    at = (at + 1) & c->const_mask;
  }
  return &c->const_index[at];
}

static bool index_grow(compiler *c) {
  uint32_t old = c->const_mask + 1, *before = c->const_index;
  c->const_index = boa_scratch(c->w, (size_t)old * 2 * sizeof *c->const_index);
  if (!c->const_index) {
    c->const_index = before;
    fail(c, BOA_NOMEM);
    return false;
  }
  memset(c->const_index, 0, (size_t)old * 2 * sizeof *c->const_index);
  c->const_mask = old * 2 - 1;
  for (uint32_t i = 0; i < old; i++) {
    if (before[i]) {
      *index_slot(c, &c->consts[before[i] - 1]) = before[i];
    }
  }
  return true;
}

/* A call's keyword names. */
static bool names_tuple(const compiler *c, const boa_unit_const *k) {
  return k->kind == BOA_UNIT_TUPLE && k->len && c->consts[k->items[0]].kind == BOA_UNIT_NAME;
}

static uint32_t new_constant(compiler *c, const boa_unit_const *k) {
  bool by_name = k->kind == BOA_UNIT_NAME || k->kind == BOA_UNIT_GLOBAL || k->kind == BOA_UNIT_CODE || names_tuple(c, k);
  bool far_away = !by_name && c->near_count >= VALUES_NEAR;
  uint32_t i = far_away ? FAR + c->far_count : c->near_count;
  if (!far_away && i >= NEAR_MOST) {
    syntax_error(c, 0, "too many names in one function (at most 65535)");
    return 0;
  }
  uint32_t room = c->const_room;
  if (!GROW(c, c->consts, c->const_room, i + 1)) {
    return 0;
  }
  if (far_away && (room < FAR || c->far_count == 0)) {
    memset(c->consts + c->near_count, 0, (FAR - c->near_count) * sizeof *c->consts);
  }
  c->consts[i] = *k;
  c->far_count += far_away;
  c->near_count += !far_away;
  return i;
}

/* The index of a constant, made when it is new. Above 65535 it is reached by LOADK_FAR alone. */
uint32_t constant(compiler *c, const boa_unit_const *k) {
  if (c->status != BOA_OK || ((c->near_count + c->far_count) * 2 >= c->const_mask && !index_grow(c))) {
    return 0;
  }
  uint32_t *slot = index_slot(c, k);
  if (!*slot) {
    *slot = new_constant(c, k) + 1;
  }
  return *slot - 1;
}

boa_unit_const text_value(unsigned kind, boa_name n) {
  uint32_t chars = 0;
  for (uint32_t i = 0; i < n.len; i++) {
    chars += ((unsigned char)n.text[i] & 0xc0) != 0x80;
  }
  return (boa_unit_const){.kind = (uint8_t)kind, .len = n.len, .chars = chars, .text = n.text};
}

uint32_t text_constant(compiler *c, boa_unit_const_kind kind, boa_name n) {
  boa_unit_const k = text_value(kind, n);
  return constant(c, &k);
}

uint32_t name_constant(compiler *c, boa_unit_const_kind kind, boa_name_ref name) {
  return text_constant(c, kind, c->t->names[name]);
}

boa_unit_const none_constant(void) {
  return (boa_unit_const){.kind = BOA_UNIT_NONE};
}

void load_constant(compiler *c, uint32_t reg, const boa_unit_const *k) {
  if (k->kind == BOA_UNIT_INT && k->integer >= INT16_MIN && k->integer <= INT16_MAX) {
    emit_k(c, BOA_OP_LOADI, reg, (uint32_t)k->integer & 0xffff);
    return;
  }
  uint32_t i = constant(c, k);
  if (i < FAR) {
    emit_k(c, BOA_OP_LOADK, reg, i);
  } else {
    instruction(c, BOA_OP_LOADK_FAR, reg, 0, 0, 2, &i);
  }
}

/* ---- temporaries and operands ---- */

void set_top(compiler *c, uint32_t top) {
  c->top = top;
  if (top > c->registers) {
    c->registers = top;
    if (top > MAX_REGISTERS) {
      syntax_error(c, 0, "too many values at once in one function (at most 60000)");
    } else if (top > LOW_REGISTERS && !c->wide) {
      fail(c, BOA_BAIL);
    }
  }
}

uint32_t take(compiler *c, uint32_t n) {
  uint32_t reg = c->top;
  set_top(c, reg + n);
  return reg;
}

/* The next temporary, not taken: for a value that is written and used at once, or delivered. */
uint32_t next_temp(compiler *c) {
  uint32_t reg = take(c, 1);
  c->top = reg;
  return reg;
}

void push(compiler *c, operand o) {
  if (GROW(c, c->operands, c->operand_room, c->operand_count + 1)) {
    c->operands[c->operand_count++] = o;
  }
}

void push_temp(compiler *c, uint32_t reg, uint32_t base) {
  push(c, (operand){.kind = OPERAND_TEMP, .reg = (uint16_t)reg, .base = (uint16_t)base});
}

void push_constant(compiler *c, boa_unit_const k) {
  push(c, (operand){.kind = OPERAND_CONST, .base = (uint16_t)c->top, .value = k});
}

operand pop(compiler *c) {
  if (c->operand_count == 0) { /* only after a failure */
    return (operand){.kind = OPERAND_CONST, .base = (uint16_t)c->top};
  }
  return c->operands[--c->operand_count];
}

/* UnboundLocalError now, when the operand is a variable that may be unbound. */
void check(compiler *c, operand *o) {
  if (o->unsure) {
    boa_node_ref at = c->at;
    c->at = o->node;
    emit(c, BOA_OP_CHECK, o->reg, 0, 0);
    c->at = at;
    o->unsure = false;
  }
}

/* For instructions that do not look at UNBOUND themselves. */
operand pop_checked(compiler *c) {
  operand o = pop(c);
  check(c, &o);
  return o;
}

uint32_t in_register(compiler *c, const operand *o) {
  if (o->kind != OPERAND_CONST) {
    return o->reg;
  }
  uint32_t reg = take(c, 1);
  load_constant(c, reg, &o->value);
  return reg;
}

/* Gives back the temporaries of `first` and of all that came after it. */
void release(compiler *c, const operand *first) {
  c->top = first->base;
}

/* The register a result goes to; for ANY it is a new temporary, pushed as an operand. */
uint32_t result(compiler *c, uint32_t dest) {
  if (dest == DISCARD) {
    return next_temp(c);
  }
  if (dest != ANY) {
    return dest;
  }
  uint32_t reg = take(c, 1);
  push_temp(c, reg, reg);
  return reg;
}

/* Hands over a value that was made in the temporary `reg`, which was the top when its making began. */
void deliver(compiler *c, uint32_t reg, uint32_t dest) {
  c->top = reg;
  if (dest == ANY) {
    set_top(c, reg + 1);
    push_temp(c, reg, reg);
  } else if (dest != DISCARD) {
    emit_move(c, dest, reg);
  }
}
