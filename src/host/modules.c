/* Finds the source of an imported module and compiles it. */
#include "front/unit.h"
#include "host/host.h"
#include "host/prelude.h"
#include "types/types.h"
#include "vm/link.h"

/* Whether a module is one expression. */
static bool is_expression(const boa_tree *tree) {
  const boa_node *module = &tree->nodes[tree->root];
  return boa_list_count(tree, module->a) == 1 && tree->nodes[boa_list_at(tree, module->a, 0)].kind == BOA_NODE_EXPR;
}

static boa_status compile_module(boa_guest *g, const char *text, size_t n, const char *file, uint32_t flags, bool value,
                                 boa_value *code) {
  boa_syntax_error error = {0};
  boa_tree *tree = boa_scratch(&g->work, sizeof *tree);
  boa_scopes *scopes = boa_scratch(&g->work, sizeof *scopes);
  boa_unit *unit = boa_scratch(&g->work, sizeof *unit);
  if (!tree || !scopes || !unit) {
    return BOA_NOMEM;
  }
  memset(tree, 0, sizeof *tree);
  memset(scopes, 0, sizeof *scopes);
  memset(unit, 0, sizeof *unit);
  boa_status s = boa_parse(&g->work, text, n, tree, &error);
  if (!s && value && !is_expression(tree)) {
    return boa_raise(g, BOA_KIND_SYNTAX_ERROR, "invalid syntax (%s, line 1)", file);
  }
  s = s ? s : boa_scopes_find(&g->work, tree, scopes, &error);
  s = s ? s : boa_compile(&g->work, tree, scopes, value, unit, &error);
  if (s == BOA_RAISE) {
    return boa_raise(g, BOA_KIND_SYNTAX_ERROR, "%s (%s, line %d)", error.message, file, (int64_t)error.line);
  }
  return s ? s : vm_link_unit(g, tree, unit, file, flags, code);
}

int boa_module_code(boa_guest *g, boa_value name, boa_value *code, bool *package) {
  boa_mark m = boa_scratch_mark(&g->work);
  char *text = NULL;
  const char *source;
  size_t n = 0, length;
  boa_status s = boa_str_utf8(g, name, &text, &n);
  *code = 0;
  if (!s && boa_library_source(text, n, &source, &length, package)) {
    char file[80] = "<library ";
    size_t at = strlen(file);
    memcpy(file + at, text, n < 60 ? n : 60);
    memcpy(file + at + (n < 60 ? n : 60), ">", 2);
    s = compile_module(g, source, length, file, BOA_CODE_LIBRARY, false, code);
  }
  boa_scratch_release(&g->work, m);
  return s;
}

int boa_text_code(boa_guest *g, boa_value text, boa_value file, bool value, boa_value *code) {
  boa_mark m = boa_scratch_mark(&g->work);
  char *source = NULL, *name = NULL, *named = NULL;
  size_t n = 0, length = 0;
  boa_status s = boa_str_utf8(g, text, &source, &n);
  s = s ? s : boa_str_utf8(g, file, &name, &length);
  named = s ? NULL : boa_scratch(&g->work, length + 1);
  s = s ? s : named ? BOA_OK : BOA_NOMEM;
  if (!s) {
    memcpy(named, name, length);
    named[length] = 0;
    s = compile_module(g, source, n, named, 0, value, code);
  }
  boa_scratch_release(&g->work, m);
  return s;
}
