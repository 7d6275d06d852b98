/* Modules: a dict of cells, name -> cell, which the module's code names directly. A cell without a value falls back to the built-in's:
 * to the image's, until the program imports builtins, whose cells can be set; from then on to those. */
#include "types/types.h"

boa_value boa_sys_cells(const boa_guest *g, boa_sys_name name) {
  boa_value modules = g->roots[BOA_ROOT_MODULES], names = g->roots[BOA_ROOT_SYS_NAMES];
  boa_value module = modules && names ? boa_dict_name(g, modules, boa_item(g, names, name, BOA_TUPLE_ITEMS)) : 0;
  return module && boa_is(g, module, BOA_KIND_MODULE) ? boa_field(g, module, BOA_MODULE_CELLS) : 0;
}

boa_value boa_sys_cell(const boa_guest *g, boa_value cells, boa_sys_name name) {
  return cells ? boa_dict_name(g, cells, boa_item(g, g->roots[BOA_ROOT_SYS_NAMES], name, BOA_TUPLE_ITEMS)) : 0;
}

boa_status boa_cell_of(boa_guest *g, boa_value cells, boa_value name, boa_value *out) {
  boa_value fallback = 0;
  boa_status s = boa_dict_get(g, cells, name, out);
  if (s || *out != BOA_UNBOUND) {
    return s;
  }
  boa_value builtins = g->roots[BOA_ROOT_BUILTINS];
  s = boa_isa(g, builtins, BOA_KIND_DICT) ? boa_dict_get(g, builtins, name, &fallback) : BOA_OK;
  boa_value cell = boa_alloc(g, BOA_CELL_SIZE, boa_header(BOA_TYPE(BOA_KIND_CELL), BOA_LAYOUT_VALUES8, 0, 0));
  if (s || !cell) {
    return s ? s : BOA_NOMEM;
  }
  boa_init(g, cell, BOA_CELL_VALUE, BOA_UNBOUND);
  boa_init(g, cell, BOA_CELL_NAME, name);
  boa_init(g, cell, BOA_CELL_FALLBACK, fallback == BOA_UNBOUND ? 0 : fallback);
  *out = cell;
  return boa_dict_set(g, cells, name, cell);
}

static void fall_back(boa_guest *g, boa_value cells, boa_value name, boa_value to) {
  boa_value cell = boa_isa(g, cells, BOA_KIND_DICT) ? boa_dict_name(g, cells, name) : 0;
  if (cell && cell != to) {
    boa_store(g, cell, BOA_CELL_FALLBACK, to);
  }
}

/* A program gave a built-in name a value: what has that name and no value in its module falls back to it from now on. Sealed definitions keep
 * what they were built with. */
static boa_status built_in_changed(boa_guest *g, boa_value name, boa_value cell) {
  boa_value modules = g->roots[BOA_ROOT_MODULES], key, module;
  fall_back(g, g->roots[BOA_ROOT_GLOBALS], name, cell);
  for (uint32_t i = 0; boa_isa(g, modules, BOA_KIND_DICT) && boa_dict_next(g, modules, &i, &key, &module);) {
    if (!boa_charge(&g->work, 1)) {
      return BOA_STOP;
    }
    if (boa_is(g, module, BOA_KIND_MODULE)) {
      fall_back(g, boa_field(g, module, BOA_MODULE_CELLS), name, cell);
    }
  }
  return BOA_OK;
}

boa_status boa_cell_set(boa_guest *g, boa_value cells, boa_value name, boa_value v) {
  boa_value cell = 0;
  boa_status s = boa_cell_of(g, cells, name, &cell);
  if (s) {
    return s;
  }
  boa_store(g, cell, BOA_CELL_VALUE, v);
  return cells == g->roots[BOA_ROOT_BUILTINS] ? built_in_changed(g, name, cell) : BOA_OK;
}

boa_status boa_module_dict(boa_guest *g, boa_value cells, boa_value *out) {
  boa_value dict = 0, name, cell;
  boa_status s = boa_dict_new(g, &dict);
  for (uint32_t i = 0; !s && boa_dict_next(g, cells, &i, &name, &cell);) {
    boa_value v = boa_field(g, cell, BOA_CELL_VALUE);
    s = v == BOA_UNBOUND || name == BOA_EMPTY_STR ? BOA_OK : boa_dict_set(g, dict, name, v);
  }
  *out = dict;
  return s;
}

boa_status boa_module_new(boa_guest *g, boa_value name, boa_value *out) {
  boa_value cells = 0, cell = 0, doc = 0;
  boa_status s = boa_dict_new(g, &cells);
  s = s ? s : boa_cell_of(g, cells, BOA_NAME(name), &cell);
  s = s ? s : boa_cell_of(g, cells, BOA_NAME(doc), &doc);
  boa_value m = s ? 0 : boa_alloc(g, BOA_MODULE_SIZE, boa_header(BOA_TYPE(BOA_KIND_MODULE), BOA_LAYOUT_VALUES8, 0, 0));
  if (!m) {
    return s ? s : BOA_NOMEM;
  }
  boa_store(g, cell, BOA_CELL_VALUE, name);
  boa_store(g, doc, BOA_CELL_VALUE, BOA_NONE);
  boa_init(g, m, BOA_MODULE_NAME, name);
  boa_init(g, m, BOA_MODULE_CELLS, cells);
  *out = m;
  return BOA_OK;
}

boa_status boa_modules(boa_guest *g, boa_value *out) {
  boa_value modules = g->roots[BOA_ROOT_MODULES], main = 0;
  *out = modules;
  if (modules) {
    return BOA_OK;
  }
  boa_status s = boa_dict_new(g, &modules);
  s = s || !g->roots[BOA_ROOT_GLOBALS] ? s : boa_module_new(g, BOA_NAME(main), &main);
  if (!s && main) {
    boa_store(g, main, BOA_MODULE_CELLS, g->roots[BOA_ROOT_GLOBALS]);
    s = boa_dict_set(g, modules, BOA_NAME(main), main);
  }
  if (!s) {
    g->roots[BOA_ROOT_MODULES] = *out = modules;
  }
  return s;
}
