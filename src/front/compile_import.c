/* import in its forms. */
#include "front/compile.h"

#include <string.h>

/* The name that `import a.b.c` binds: a. */
static boa_name_ref first_part(compiler *c, boa_name_ref name) {
  boa_name n = c->t->names[name];
  const char *dot = n.len ? memchr(n.text, '.', n.len) : NULL;
  boa_name_ref out = name;
  if (dot) {
    boa_status st = boa_tree_name(c->w, c->t, n.text, (uint32_t)(dot - n.text), &out);
    if (st != BOA_OK) {
      fail(c, st);
    }
  }
  return out;
}

static void import_alias(compiler *c, const task *t) {
  const boa_node *alias = node_at(c, t->node);
  uint32_t module = next_temp(c), k = name_constant(c, BOA_UNIT_NAME, alias->a);
  c->at = t->x; /* an import fails as a statement */
  emit_window_k(c, BOA_OP_IMPORT, module, 0, alias->b != 0, 0, 0, k);
  store_name(c, alias->b ? alias->b : first_part(c, alias->a), module);
}

void import_statement(compiler *c, const task *t) {
  boa_list_ref aliases = node_at(c, t->node)->a;
  for (uint32_t i = 0; i < boa_list_count(c->t, aliases); i++) {
    then(c, import_alias, boa_list_at(c->t, aliases, i), t->node, 0, 0);
  }
}

/* x: the module's register, y: the statement. */
static void from_alias(compiler *c, const task *t) {
  const boa_node *alias = node_at(c, t->node);
  boa_name n = c->t->names[alias->a];
  c->at = t->y;
  if (n.len == 1 && n.text[0] == '*') {
    emit(c, BOA_OP_IMPORT_STAR, t->x, 0, 0);
    return;
  }
  uint32_t value = next_temp(c);
  emit_window_k(c, BOA_OP_IMPORT_FROM, value, t->x, 0, 0, 0, name_constant(c, BOA_UNIT_NAME, alias->a));
  store_name(c, alias->b ? alias->b : alias->a, value);
}

void import_from_statement(compiler *c, const task *t) {
  const boa_node *n = node_at(c, t->node);
  uint32_t module = take(c, 1), level = n->c < 255 ? n->c : 255;
  uint32_t k = n->a ? name_constant(c, BOA_UNIT_NAME, n->a) : constant(c, &(boa_unit_const){.kind = BOA_UNIT_NAME, .text = ""});
  emit_window_k(c, BOA_OP_IMPORT, module, level, 1, 0, 0, k);
  for (uint32_t i = 0; i < boa_list_count(c->t, n->b); i++) {
    then(c, from_alias, boa_list_at(c->t, n->b, i), module, t->node, 0);
  }
  then_set_top(c, module);
}
