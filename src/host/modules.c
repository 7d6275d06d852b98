/* Finds the source of an imported module and compiles it. */
#include "front/unit_bytes.h"
#include "host/host.h"
#include "host/prelude.h"
#include "types/types.h"
#include "vm/link.h"

/* Whether a module is one expression. */
static bool is_expression(const boa_tree *tree) {
  const boa_node *module = &tree->nodes[tree->root];
  return boa_list_count(tree, module->a) == 1 && tree->nodes[boa_list_at(tree, module->a, 0)].kind == BOA_NODE_EXPR;
}

/* The first token that can't be in an expression: behind the first one, or the word that a statement begins with. */
static void not_expression(const boa_tree *tree, boa_syntax_error *e) {
  const boa_node *module = &tree->nodes[tree->root];
  const boa_node *first = boa_list_count(tree, module->a) ? &tree->nodes[boa_list_at(tree, module->a, 0)] : NULL;
  const char *text = tree->source;
  if (!first) {
    return;
  }
  bool assigns = first->kind == BOA_NODE_ASSIGN;
  uint32_t at = first->start, to;
  if (assigns || first->kind == BOA_NODE_EXPR) {
    at = tree->nodes[assigns ? boa_list_at(tree, first->a, 0) : first->a].end;
    while (text[at] == ' ' || text[at] == ')' || text[at] == '\n') {
      at++;
    }
  }
  for (to = at; text[to] >= 'a' && text[to] <= 'z'; to++) {
  }
  boa_position p = boa_tree_position(tree, at);
  e->line = e->end_line = p.line;
  e->column = p.column + 1;
  e->end_column = e->column + (to > at ? to - at : 1);
}

/* SyntaxError(message, (file, line, column, text of the line, end line, end column)). */
static boa_status raise_syntax_error(boa_guest *g, const boa_syntax_error *e, const char *file, const char *text, size_t n,
                                     bool value, bool parsed) {
  static const boa_kind kinds[] = {BOA_KIND_SYNTAX_ERROR, BOA_KIND_INDENTATION_ERROR, BOA_KIND_TAB_ERROR,
                                   BOA_KIND_SYNTAX_ERROR};
  size_t start = 0, end;
  bool at_end = value && e->line == 1 && e->column > n; /* an expression's end is in no column */
  for (uint32_t line = 1; line < e->line && start < n; start++) {
    line += text[start] == '\n';
  }
  for (end = start; end < n && text[end] != '\n'; end++) {
  }
  boa_text line = boa_text_new(g);
  boa_text_bytes(&line, text + start, end - start);
  boa_text_c(&line, value && end == n ? "" : "\n");
  boa_value place = 0, args = 0, name = 0, shown = 0, message = 0;
  boa_status s = boa_str_new(g, file, strlen(file), &name);
  s = s ? s : boa_str_new(g, line.at, line.len, &shown);
  s = s ? s : boa_str_new(g, e->message, strlen(e->message), &message);
  s = s ? s : boa_tuple_new(g, 6, &place);
  s = s ? s : boa_tuple_new(g, 2, &args);
  if (s) {
    return s;
  }
  const boa_value parts[] = {name,
                             boa_from_int(e->line),
                             boa_from_int(at_end ? 0 : e->column),
                             parsed ? BOA_NONE : shown, /* CPython looks for it in a file then */
                             boa_from_int(e->end_line ? e->end_line : e->line),
                             boa_from_int(at_end ? 0 : e->end_column)};
  for (uint32_t i = 0; i < 6; i++) {
    boa_init_at(g, place, i, BOA_TUPLE_ITEMS, parts[i]);
  }
  boa_init_at(g, args, 0, BOA_TUPLE_ITEMS, message);
  boa_init_at(g, args, 1, BOA_TUPLE_ITEMS, place);
  return boa_raise_args(g, kinds[e->type % 4], args);
}

/* Code whose text no traceback shows does without it. */
static void drop_text(boa_guest *g, boa_value code) {
  boa_value source = code ? boa_field(g, code, BOA_CODE_SOURCE) : BOA_NONE;
  if (boa_is(g, source, BOA_KIND_TUPLE) && boa_length(g, source) > 1) {
    boa_store_at(g, source, 1, BOA_TUPLE_ITEMS, BOA_EMPTY_STR);
  }
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
    error = (boa_syntax_error){.message = "invalid syntax"};
    not_expression(tree, &error);
    return raise_syntax_error(g, &error, file, text, n, value, false);
  }
  bool parsed = s == BOA_OK;
  s = s ? s : boa_scopes_find(&g->work, tree, scopes, &error);
  s = s ? s : boa_compile(&g->work, tree, scopes, value, unit, &error);
  if (s == BOA_RAISE) {
    return raise_syntax_error(g, &error, file, text, n, value, parsed);
  }
  s = s ? s : vm_link_unit(g, tree, unit, file, flags, code);
  return s;
}

/* The host's module of that name. */
static const boa_host_module *added(const boa_guest *g, const char *name, size_t n, bool *package) {
  const boa_host_module *found = NULL;
  *package = false;
  for (const boa_host_module *m = ((const boa_sandbox *)(const void *)g)->modules; m; m = m->next) {
    if (strncmp(m->name, name, n) == 0) {
      *package = *package || m->name[n] == '.';
      found = found || m->name[n] ? found : m;
    }
  }
  return found;
}

/* Its file's name, as tracebacks show it: a/b.py of a.b. */
static void file_name(char *file, size_t room, const char *name, size_t n) {
  size_t i = 0;
  for (; i < n && i + 4 < room; i++) {
    file[i] = name[i] == '.' ? '/' : name[i];
  }
  memcpy(file + i, ".py", 4);
}

static boa_status link_library(boa_guest *g, const boa_library_module *m, boa_value *code) {
  char file[80] = "<library ";
  boa_unit unit;
  size_t at = strlen(file), n = strlen(m->name);
  n = n < 60 ? n : 60;
  memcpy(file + at, m->name, n);
  memcpy(file + at + n, ">", 2);
  const uint8_t *from[BOA_STREAM_COUNT];
  for (int i = 0; i < BOA_STREAM_COUNT; i++) {
    from[i] = boa_library_streams[i] + m->at[i];
  }
  boa_status s = boa_unit_unpack(&g->work, from, m->length, &unit);
  return s ? s : vm_link_unit(g, NULL, &unit, file, BOA_CODE_LIBRARY, code);
}

int boa_module_code(boa_guest *g, boa_value name, boa_value *code, bool *package) {
  boa_mark m = boa_scratch_mark(&g->work);
  char *text = NULL;
  size_t n = 0;
  boa_status s = boa_str_utf8(g, name, &text, &n);
  const boa_library_module *library = s ? NULL : boa_library_find(text, n);
  *code = 0;
  const boa_host_module *own = s ? NULL : added(g, text, n, package);
  if (own) {
    char file[200];
    file_name(file, sizeof file, text, n);
    s = compile_module(g, own->source, own->length, file, 0, false, code);
  } else if (library) {
    *package = library->is_package;
    s = link_library(g, library, code);
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
    drop_text(g, s ? 0 : *code);
  }
  boa_scratch_release(&g->work, m);
  return s;
}
