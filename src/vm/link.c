/* From a compiled unit to code objects in the cage. Nothing is collected while this runs, so the values made may be held in C;
 * when memory runs out everything made so far is garbage and nothing refers to it but global cells, which stay unbound. */
#include "vm/link.h"
#include "vm/instructions.h"
#include "vm/machine.h"
#include "types/types.h"

typedef struct {
  boa_guest *g;
  const boa_tree *tree;
  const boa_unit *unit;
  boa_value source;
  boa_value *codes; /* of the functions linked so far */
  uint32_t flags;   /* added to every function's */
} linker;

static boa_status global_cell(boa_guest *g, boa_value name, boa_value *out) {
  return boa_cell_of(g, g->roots[BOA_ROOT_GLOBALS], name, out);
}

boa_status vm_global(boa_guest *g, const char *name, boa_value *cell) {
  boa_value s;
  boa_status status = boa_intern(g, name, strlen(name), &s);
  return status ? status : global_cell(g, s, cell);
}

static boa_status constant_tuple(linker *l, const boa_unit_const *c, const boa_value *made, boa_value *out) {
  boa_status s = boa_tuple_new(l->g, c->len, out);
  for (uint32_t i = 0; !s && i < c->len; i++) {
    boa_init_at(l->g, *out, i, BOA_TUPLE_ITEMS, made[c->items[i]]);
  }
  return s;
}

/* Texts that look like names are interned, as they are likely to be keys. */
static bool is_name(const boa_unit_const *c) {
  for (uint32_t i = 0; i < c->len; i++) {
    char x = c->text[i];
    if (!((x >= 'a' && x <= 'z') || (x >= 'A' && x <= 'Z') || (x >= '0' && x <= '9') || x == '_')) {
      return false;
    }
  }
  return c->len && c->len <= 40;
}

static boa_status constant(linker *l, const boa_unit_const *c, const boa_value *made, boa_value *out) {
  boa_guest *g = l->g;
  boa_status s;
  switch ((boa_unit_const_kind)c->kind) {
  case BOA_UNIT_NONE:
    *out = BOA_NONE;
    return BOA_OK;
  case BOA_UNIT_TRUE:
    *out = BOA_TRUE;
    return BOA_OK;
  case BOA_UNIT_FALSE:
    *out = BOA_FALSE;
    return BOA_OK;
  case BOA_UNIT_ELLIPSIS:
    *out = BOA_ELLIPSIS;
    return BOA_OK;
  case BOA_UNIT_INT:
    return boa_int_new(g, c->integer, out);
  case BOA_UNIT_BIG_INT:
    return boa_int_from_text(g, c->text, c->len, c->base, out);
  case BOA_UNIT_FLOAT:
    return boa_float_new(g, c->number, out);
  case BOA_UNIT_STR:
    return is_name(c) ? boa_intern(g, c->text, c->len, out) : boa_str_new(g, c->text, c->len, out);
  case BOA_UNIT_NAME:
    return boa_intern(g, c->text, c->len, out);
  case BOA_UNIT_TUPLE:
    return constant_tuple(l, c, made, out);
  case BOA_UNIT_FROZENSET:
    s = constant_tuple(l, c, made, out);
    return s ? s : boa_set_constant(g, *out, out);
  case BOA_UNIT_CODE:
    *out = l->codes[c->integer];
    return BOA_OK;
  case BOA_UNIT_GLOBAL:
    s = boa_intern(g, c->text, c->len, out);
    return s ? s : global_cell(g, *out, out);
  case BOA_UNIT_BYTES:
    return boa_bytes_new(g, c->text, c->len, out);
  case BOA_UNIT_IMAGINARY:
    return boa_complex_new(g, 0.0, c->number, out);
  }
  return boa_raise(g, BOA_KIND_SYSTEM_ERROR, "an unknown kind of constant");
}

static boa_status names_tuple(linker *l, const boa_name *names, uint32_t n, boa_value *out) {
  boa_status s = boa_tuple_new(l->g, n, out);
  for (uint32_t i = 0; !s && i < n; i++) {
    boa_value name = BOA_EMPTY_STR;
    s = names[i].len ? boa_intern(l->g, names[i].text, names[i].len, &name) : BOA_OK;
    boa_init_at(l->g, *out, i, BOA_TUPLE_ITEMS, name);
  }
  return s;
}

static boa_value buffer_new(boa_guest *g, uint32_t bytes) {
  boa_value b = boa_alloc(g, BOA_BUFFER_DATA + (uint64_t)bytes, boa_header(BOA_TYPE(BOA_KIND_BUFFER), BOA_LAYOUT_RAW, 0, 0));
  if (b) {
    boa_set_raw(g, b, BOA_BUFFER_USED, bytes);
  }
  return b;
}

static void put(boa_guest *g, boa_value buffer, uint32_t i, uint32_t v) {
  cage_store32_at(&g->cage, boa_to_ref(buffer), i, BOA_BUFFER_DATA, v);
}

static boa_value handlers(linker *l, const boa_unit_function *f) {
  boa_value b = buffer_new(l->g, f->handler_count * 16);
  for (uint32_t i = 0; b && i < f->handler_count; i++) {
    const boa_unit_handler *h = &f->handlers[i];
    put(l->g, b, i * 4, h->start);
    put(l->g, b, i * 4 + 1, h->end);
    put(l->g, b, i * 4 + 2, h->handler);
    put(l->g, b, i * 4 + 3, h->reg);
  }
  return b;
}

static boa_value places(linker *l, const boa_unit_function *f) {
  uint32_t n = l->flags & BOA_CODE_SEALED || !l->tree ? 0 : f->position_count; /* no traceback shows sealed or library code */
  boa_value b = buffer_new(l->g, n * 20);
  for (uint32_t i = 0; b && i < n; i++) {
    boa_position start = boa_tree_position(l->tree, f->positions[i].start),
                 end = boa_tree_position(l->tree, f->positions[i].end);
    put(l->g, b, i * 5, f->positions[i].pc);
    put(l->g, b, i * 5 + 1, start.line);
    put(l->g, b, i * 5 + 2, start.column);
    put(l->g, b, i * 5 + 3, end.line);
    put(l->g, b, i * 5 + 4, end.column);
  }
  return b;
}

static void fill(linker *l, boa_value code, const boa_unit_function *f, const boa_value *parts, const boa_value *constants) {
  boa_guest *g = l->g;
  boa_ref c = boa_to_ref(code);
  bool simple =
      !(f->flags & (BOA_CODE_VARARGS | BOA_CODE_VARKW | BOA_CODE_GENERATOR | BOA_CODE_COROUTINE)) && f->keyword_only == 0;
  boa_set_raw(g, code, BOA_CODE_REGISTERS, f->registers);
  boa_set_raw(g, code, BOA_CODE_ENTRY_FUEL, f->entry_fuel);
  boa_set_raw(g, code, BOA_CODE_SIMPLE, simple ? f->positional : UINT32_MAX);
  boa_set_raw(g, code, BOA_CODE_FLAGS, f->flags | l->flags);
  cage_store16(&g->cage, c, BOA_CODE_POSITIONAL, f->positional);
  cage_store16(&g->cage, c, BOA_CODE_POSITIONAL_ONLY, f->positional_only);
  cage_store16(&g->cage, c, BOA_CODE_KEYWORD_ONLY, f->keyword_only);
  boa_set_raw(g, code, BOA_CODE_VALUES, BOA_CODE_FIXED_VALUES + f->const_count);
  boa_set_raw(g, code, BOA_CODE_WORDS, f->word_count);
  boa_set_raw(g, code, BOA_CODE_FIRST_LINE, l->tree ? boa_tree_position(l->tree, f->start).line : f->start);
  boa_set_raw(g, code, BOA_CODE_CACHES, f->cache_count);
  for (uint32_t i = 0; i < BOA_CODE_FIXED_VALUES; i++) {
    boa_init_at(g, code, i, BOA_CODE_NAME, parts[i]);
  }
  for (uint32_t i = 0; i < f->const_count; i++) {
    boa_init_at(g, code, i, BOA_CODE_CONSTANTS, constants[i]);
  }
  cage_write(&g->cage, (boa_ref){(uint32_t)code + BOA_CODE_CONSTANTS + f->const_count * 8}, 0, f->words, f->word_count * 4);
}

static boa_status link_function(linker *l, const boa_unit_function *f, boa_value *out) {
  boa_guest *g = l->g;
  boa_value parts[BOA_CODE_FIXED_VALUES] = {0};
  boa_value *constants = boa_scratch(&g->work, ((size_t)f->const_count + 1) * sizeof *constants);
  if (!constants) {
    return BOA_NOMEM;
  }
  boa_status s = boa_intern(g, f->name.text, f->name.len, &parts[0]);
  s = s ? s : boa_str_new(g, f->qualname.text, f->qualname.len, &parts[1]);
  s = s ? s : names_tuple(l, f->variables, f->variable_count, &parts[2]);
  s = s ? s : names_tuple(l, f->free_names, f->free_count, &parts[3]);
  for (uint32_t i = 0; !s && i < f->const_count; i++) {
    s = constant(l, &f->consts[i], constants, &constants[i]);
  }
  if (s) {
    return s;
  }
  parts[4] = handlers(l, f);
  parts[5] = places(l, f);
  parts[6] = l->source;
  parts[7] = f->doc ? constants[f->doc - 1] : BOA_NONE;
  uint64_t size = BOA_CODE_CONSTANTS + (uint64_t)f->const_count * 8 + (uint64_t)f->word_count * 4;
  boa_value code = boa_alloc(g, size, boa_header(BOA_TYPE(BOA_KIND_CODE), BOA_LAYOUT_CODE, 0, 0));
  if (!code || !parts[4] || !parts[5]) {
    return BOA_NOMEM;
  }
  fill(l, code, f, parts, constants);
  g->work.fuel -= f->word_count / 4;
  *out = code;
  return BOA_OK;
}

/* The source's tuple: file name, text, the module's cells. */
static boa_status source_tuple(linker *l, const char *name) {
  boa_value file = 0, text = 0, t = 0;
  boa_status s = boa_str_new(l->g, name, strlen(name), &file);
  text = BOA_EMPTY_STR; /* of sealed code no traceback shows a line */
  s = s || (l->flags & BOA_CODE_SEALED) || !l->tree ? s : boa_str_new(l->g, l->tree->source, l->tree->source_len, &text);
  s = s ? s : boa_tuple_new(l->g, 3, &t);
  if (!s) {
    boa_init_at(l->g, t, 0, BOA_TUPLE_ITEMS, file);
    boa_init_at(l->g, t, 1, BOA_TUPLE_ITEMS, text);
    boa_init_at(l->g, t, 2, BOA_TUPLE_ITEMS, l->g->roots[BOA_ROOT_GLOBALS]);
    l->source = t;
  }
  return s;
}

boa_status vm_link_unit(boa_guest *g, const boa_tree *tree, const boa_unit *unit, const char *file, uint32_t flags,
                        boa_value *out) {
  linker l = {.g = g, .tree = tree, .unit = unit, .flags = flags};
  l.codes = boa_scratch(&g->work, (size_t)unit->function_count * sizeof *l.codes + 8);
  boa_status s = l.codes ? source_tuple(&l, file) : BOA_NOMEM;
  for (uint32_t i = unit->function_count; !s && i-- > 0;) { /* inner functions have higher numbers */
    s = link_function(&l, &unit->functions[i], &l.codes[i]);
  }
  if (!s) {
    *out = l.codes[0];
  }
  return s;
}
