/* Type parameters and the type statement (PEP 695).
 *
 * What has type parameters is made by a function of its own, called at once where the definition stands, whose variables the parameters
 * are: "<generic parameters of f>". A function's defaults are evaluated outside and are its arguments. A class finds the tuple of
 * its parameters in the variable .type_params. Bounds, constraints, defaults and the value of a type alias are evaluated when
 * somebody asks, by functions of one parameter, the format, as annotations are. */
#include "front/compile.h"

#include <string.h>

/* ---- evaluated later ---- */

/* x: destination; y: scope; z: name. */
static void make_evaluator(compiler *c, const task *t) {
  boa_unit_const one = {.kind = BOA_UNIT_INT, .integer = 1};
  uint32_t *item = boa_scratch(c->w, sizeof *item), base = take(c, 1);
  if (!item) {
    fail(c, BOA_NOMEM);
    return;
  }
  *item = constant(c, &one);
  boa_unit_const defaults = {.kind = BOA_UNIT_TUPLE, .len = 1, .items = item};
  load_constant(c, base, &defaults);
  finish_making(c, &(making){t->node, t->y, c->t->names[t->z], t->x, base, WITH_DEFAULTS});
}

/* The body of such a function; its node is the expression. */
void evaluator_body(compiler *c, const task *t) {
  refuse_format(c);
  then_lazy_value(c, t->node);
  then(c, return_operand, t->node, 0, 0, 0);
}

static void load_none(compiler *c, const task *t) {
  boa_unit_const none = none_constant();
  load_constant(c, t->x, &none);
}

/* An argument that is the expression's evaluator, or None. */
static void then_evaluator(compiler *c, boa_node_ref expression, uint32_t scope, boa_name_ref name, uint32_t slot) {
  then(c, expression ? make_evaluator : load_none, expression, slot, scope, name);
  then_set_top(c, slot + 1);
}

/* ---- the parameters ---- */

static void begin_call(compiler *c, const task *t) {
  emit(c, BOA_OP_LOAD_COMMON, t->x, t->y, 0);
  set_top(c, t->x + BOA_FRAME_WORDS + 1);
  emit_k(c, BOA_OP_LOADK, t->x + BOA_FRAME_WORDS, name_constant(c, BOA_UNIT_NAME, t->z));
}

/* x: the window, which gets the result too; y: how many arguments; z: the list to add to. */
static void finish_parameter(compiler *c, const task *t) {
  emit_window_k(c, BOA_OP_CALL, t->x, 0, 0, t->x, t->y, BOA_NO_K);
  set_top(c, t->x + 1);
  emit(c, BOA_OP_LIST_APPEND, t->z, t->x, 0);
  store_name(c, node_at(c, t->node)->a, t->x);
  set_top(c, t->x);
}

/* x: the list of the parameters so far. */
static void type_parameter(compiler *c, const task *t) {
  static const uint8_t kinds[] = {BOA_COMMON_TYPE_VAR, BOA_COMMON_TYPE_VAR_TUPLE, BOA_COMMON_PARAM_SPEC};
  const boa_node *n = node_at(c, t->node);
  uint32_t base = next_temp(c), first = base + BOA_FRAME_WORDS, slot = first + 1;
  then(c, begin_call, t->node, base, kinds[n->op % 3], n->a);
  if (n->op == 0) {
    bool constraints = n->b && node_at(c, n->b)->kind == BOA_NODE_TUPLE;
    then_evaluator(c, constraints ? 0 : n->b, n->d, n->a, slot++);
    then_evaluator(c, constraints ? n->b : 0, n->d, n->a, slot++);
  }
  then_evaluator(c, n->c, n->d, n->a, slot++);
  then(c, finish_parameter, t->node, base, slot - first, t->x);
}

static void finish_parameters(compiler *c, const task *t) {
  emit(c, BOA_OP_LIST_TO_TUPLE, t->x, t->x, 0);
}

/* ---- the function around ---- */

static bool keyword_defaults(compiler *c, boa_list_ref arguments) {
  bool any = false;
  charge(c, boa_list_count(c->t, arguments));
  for (uint32_t i = 0; i < boa_list_count(c->t, arguments); i++) {
    any |= node_at(c, boa_list_at(c->t, arguments, i))->c != 0;
  }
  return any;
}

/* Which defaults a generic function has. */
static uint32_t default_bits(compiler *c, boa_node_ref node) {
  const boa_node *n = node_at(c, node), *a = node_at(c, n->b);
  if (n->kind != BOA_NODE_FUNCTION_DEF) {
    return 0;
  }
  uint32_t count = boa_list_count(c->t, a->a);
  bool any = count && node_at(c, boa_list_at(c->t, a->a, count - 1))->c;
  return (any ? WITH_DEFAULTS : 0) | (keyword_defaults(c, node_at(c, a->b)->b) ? WITH_KEYWORD_DEFAULTS : 0);
}

/* Its parameters: the defaults of the function it makes. */
void place_defaults(compiler *c, boa_node_ref node) {
  uint32_t bits = default_bits(c, node);
  if (bits & WITH_DEFAULTS) {
    place_one_parameter(c, ".defaults");
  }
  if (bits & WITH_KEYWORD_DEFAULTS) {
    place_one_parameter(c, ".kwdefaults");
  }
}

static boa_name generic_name(compiler *c, boa_name name) {
  static const char start[] = "<generic parameters of ";
  size_t len = sizeof start - 1;
  char *text = boa_scratch(c->w, len + name.len + 1);
  if (!text) {
    fail(c, BOA_NOMEM);
    return name;
  }
  charge(c, name.len / 16);
  memcpy(text, start, len);
  memcpy(text + len, name.text, name.len);
  text[len + name.len] = '>';
  return (boa_name){text, (uint32_t)len + name.len + 1};
}

/* x: destination. */
static void generic_function(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  bool alias = n->kind == BOA_NODE_TYPE_ALIAS;
  uint32_t inner = alias ? n->d : node_at(c, n->d)->d;
  boa_name name = c->t->names[alias ? node_at(c, n->a)->a : n->a];
  make_function_without_defaults(c, t->node, c->s->scopes[inner].parent, generic_name(c, name), t->x);
  then_set_top(c, t->x + BOA_FRAME_WORDS);
}

static void finish_generic(compiler *c, const task *t) {
  c->top = t->y;
  emit_window_k(c, BOA_OP_CALL, result(c, t->x), 0, 0, t->y, t->z, BOA_NO_K);
}

/* A generic function, class or alias. x: destination. */
void make_generic(compiler *c, const task *t) {
  uint32_t base = next_temp(c), slot = base + BOA_FRAME_WORDS, bits = default_bits(c, t->node);
  then(c, generic_function, t->node, base, 0, 0);
  if (bits) {
    const boa_node *a = node_at(c, node_at(c, t->node)->b);
    slot += visit_defaults(c, t->node, a, slot);
    slot += visit_keyword_defaults(c, t->node, node_at(c, a->b)->b, slot);
  }
  then(c, finish_generic, t->node, t->x, base, slot - base - BOA_FRAME_WORDS);
}

/* ---- its body ---- */

/* x: destination. */
static void generic_definition(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t bits = default_bits(c, t->node), base = c->top, given = (bits & 1) + (bits >> 1 & 1);
  set_top(c, base + given);
  for (uint32_t i = 0; i < given; i++) {
    emit_move(c, base + i, i);
  }
  making m = {t->node, node_at(c, n->d)->d, c->t->names[n->a], t->x, base, bits};
  make_annotated(c, &m, node_at(c, n->b)->d);
}

/* x: the function; y: the tuple of its parameters. */
static void set_type_params(compiler *c, const task *t) {
  uint32_t k = text_constant(c, BOA_UNIT_NAME, literal_name("__type_params__"));
  emit_window_k(c, BOA_OP_SET_ATTR, t->x, t->y, 0, 0, 0, k);
}

static void keep_type_params(compiler *c, const task *t) {
  store_name(c, c->name_type_params, t->x);
}

/* x: destination; y: the tuple of parameters, or 0 for an empty one. */
static void alias_arguments(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  boa_unit_const none = {.kind = BOA_UNIT_TUPLE};
  boa_name_ref name = node_at(c, n->a)->a;
  uint32_t base = c->top, first = base + BOA_FRAME_WORDS;
  begin_call(c, &(task){.x = base, .y = BOA_COMMON_TYPE_ALIAS, .z = name});
  set_top(c, first + 2);
  if (t->y) {
    emit_move(c, first + 1, t->y - 1);
  } else {
    load_constant(c, first + 1, &none);
  }
  then_evaluator(c, n->c, n->d, name, first + 2);
  then(c, finish_generic, t->node, t->x, base, 3);
}

static void return_here(compiler *c, const task *t) {
  emit(c, BOA_OP_RETURN, t->x, 0, 0);
}

void generic_body(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  boa_list_ref params = n->kind == BOA_NODE_TYPE_ALIAS ? n->b : node_at(c, n->d)->c;
  uint32_t tuple = take(c, 1), made = tuple + 1;
  emit_window(c, BOA_OP_BUILD_LIST, tuple, 0, 0, tuple, 0);
  for (uint32_t i = 0; i < boa_list_count(c->t, params); i++) {
    then(c, type_parameter, boa_list_at(c->t, params, i), tuple, 0, 0);
  }
  then(c, finish_parameters, t->node, tuple, 0, 0);
  if (n->kind == BOA_NODE_TYPE_ALIAS) {
    then(c, alias_arguments, t->node, made, tuple + 1, 0);
  } else if (n->kind == BOA_NODE_CLASS_DEF) {
    then(c, keep_type_params, t->node, tuple, 0, 0);
    then(c, make_class, t->node, made, 0, 0);
  } else {
    then(c, generic_definition, t->node, made, 0, 0);
    then_set_top(c, made + 1);
    then(c, set_type_params, t->node, made, tuple, 0);
  }
  then_set_top(c, made + 1);
  then(c, return_here, t->node, made, 0, 0);
}

/* ---- the type statement ---- */

static void store_alias(compiler *c, const task *t) {
  store_name(c, node_at(c, node_at(c, t->node)->a)->a, t->x);
}

void type_alias(compiler *c, const task *t) {
  uint32_t reg = next_temp(c);
  then(c, node_at(c, t->node)->b ? make_generic : alias_arguments, t->node, reg, 0, 0);
  then(c, store_alias, t->node, reg, 0, 0);
}
