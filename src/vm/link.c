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
  boa_value fallback = 0;
  boa_status s = boa_dict_get(g, g->roots[BOA_ROOT_GLOBALS], name, out);
  if (s || *out != BOA_UNBOUND) {
    return s;
  }
  s = g->roots[BOA_ROOT_BUILTINS] ? boa_dict_get(g, g->roots[BOA_ROOT_BUILTINS], name, &fallback) : BOA_OK;
  boa_value cell = boa_alloc(g, BOA_CELL_SIZE, boa_header(BOA_TYPE(BOA_KIND_CELL), BOA_LAYOUT_VALUES8, 0, 0));
  if (s || !cell) {
    return s ? s : BOA_NOMEM;
  }
  boa_init(g, cell, BOA_CELL_VALUE, BOA_UNBOUND);
  boa_init(g, cell, BOA_CELL_NAME, name);
  boa_init(g, cell, BOA_CELL_FALLBACK, fallback == BOA_UNBOUND ? 0 : fallback);
  *out = cell;
  return boa_dict_set(g, g->roots[BOA_ROOT_GLOBALS], name, cell);
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
    return boa_str_new(g, c->text, c->len, out);
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
    break;
  }
  return boa_raise(g, BOA_KIND_SYNTAX_ERROR, "complex literals are not supported yet");
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
  boa_value b = buffer_new(l->g, f->position_count * 20);
  for (uint32_t i = 0; b && i < f->position_count; i++) {
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
  bool simple = !(f->flags & (BOA_CODE_VARARGS | BOA_CODE_VARKW)) && f->keyword_only == 0;
  boa_set_raw(g, code, BOA_CODE_REGISTERS, f->registers);
  boa_set_raw(g, code, BOA_CODE_ENTRY_FUEL, f->entry_fuel);
  boa_set_raw(g, code, BOA_CODE_SIMPLE, simple ? f->positional : UINT32_MAX);
  boa_set_raw(g, code, BOA_CODE_FLAGS, f->flags | l->flags);
  cage_store16(&g->cage, c, BOA_CODE_POSITIONAL, f->positional);
  cage_store16(&g->cage, c, BOA_CODE_POSITIONAL_ONLY, f->positional_only);
  cage_store16(&g->cage, c, BOA_CODE_KEYWORD_ONLY, f->keyword_only);
  boa_set_raw(g, code, BOA_CODE_VALUES, BOA_CODE_FIXED_VALUES + f->const_count);
  boa_set_raw(g, code, BOA_CODE_WORDS, f->word_count);
  boa_set_raw(g, code, BOA_CODE_FIRST_LINE, boa_tree_position(l->tree, f->start).line);
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

/* The source's tuple: file name, text. */
static boa_status source_tuple(linker *l, const char *name) {
  boa_value file = 0, text = 0, t = 0;
  boa_status s = boa_str_new(l->g, name, strlen(name), &file);
  s = s ? s : boa_str_new(l->g, l->tree->source, l->tree->source_len, &text);
  s = s ? s : boa_tuple_new(l->g, 2, &t);
  if (!s) {
    boa_init_at(l->g, t, 0, BOA_TUPLE_ITEMS, file);
    boa_init_at(l->g, t, 1, BOA_TUPLE_ITEMS, text);
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

static uint32_t words_of(uint32_t op) {
  static const uint8_t words[] = {
#define X(name, format) BOA_WORDS_##format,
      BOA_INSTRUCTIONS(X)
#undef X
  };
  return op < sizeof words ? words[op] : 1;
}

static const char *missing_construct(uint32_t op) {
  switch (op) {
  case BOA_OP_YIELD:
  case BOA_OP_GET_YIELD_FROM:
  case BOA_OP_YIELD_FROM:
    return "yield";
  case BOA_OP_ENTER_WITH:
  case BOA_OP_EXIT_WITH:
    return "with";
  case BOA_OP_IMPORT:
  case BOA_OP_IMPORT_FROM:
  case BOA_OP_IMPORT_STAR:
    return "import";
  default:
    return NULL;
  }
}

const char *vm_missing(const boa_unit *unit, uint32_t *start, uint32_t *end) {
  for (uint32_t i = 0; i < unit->function_count; i++) {
    const boa_unit_function *f = &unit->functions[i];
    bool generator = f->flags & (BOA_CODE_GENERATOR | BOA_CODE_COROUTINE);
    *start = f->start;
    *end = f->end;
    if (generator) {
      return f->name.len == 9 && memcmp(f->name.text, "<genexpr>", 9) == 0 ? "generator expression" : "yield";
    }
    for (uint32_t at = 0, p = 0; at < f->word_count; at += words_of(f->words[at] & 0xff)) {
      while (p < f->position_count && f->positions[p].pc <= at) {
        *start = f->positions[p].start;
        *end = f->positions[p++].end;
      }
      const char *construct = missing_construct(f->words[at] & 0xff);
      if (construct) {
        return construct;
      }
    }
  }
  return NULL;
}
