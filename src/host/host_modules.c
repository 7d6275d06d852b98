/* Modules that the host makes of values and functions. One stands in sys.modules from when it is made, so that importing it runs nothing, and its variables are those of any
 * module: "module.name" is a variable's name for the host, and for the journal. */
#include "host/journal.h"
#include "host/work.h"
#include "types/types.h"
#include "vm/link.h"

/* The module of that name, or 0: there is none, or no memory. */
static boa_status module_named(boa_guest *g, const char *name, size_t n, boa_value *module) {
  boa_value modules = g->roots[BOA_ROOT_MODULES], key = 0;
  *module = 0;
  boa_status s = modules ? boa_intern(g, name, n, &key) : BOA_BAIL;
  boa_value found = s ? 0 : boa_dict_name(g, modules, key);
  *module = found && boa_is(g, found, BOA_KIND_MODULE) ? found : 0;
  return s ? s : *module ? BOA_OK : BOA_BAIL;
}

boa_status boa_variable_cell(boa_guest *g, const char *name, boa_value *cell) {
  const char *dot = strrchr(name, '.');
  boa_value module = 0, key = 0;
  *cell = 0;
  if (!dot) {
    return vm_global(g, name, cell);
  }
  boa_status s = module_named(g, name, (size_t)(dot - name), &module);
  s = s ? s : boa_intern(g, dot + 1, strlen(dot + 1), &key);
  return s ? s : boa_cell_of(g, boa_field(g, module, BOA_MODULE_CELLS), key, cell);
}

static boa_status put(boa_guest *g, boa_value module, const char *name, boa_value v) {
  boa_value key = 0;
  boa_status s = boa_intern(g, name, strlen(name), &key);
  return s ? s : boa_cell_set(g, boa_field(g, module, BOA_MODULE_CELLS), key, v);
}

/* What import gives each module besides its name; a module inside of another is a variable of that. */
static boa_status make(boa_guest *g, const char *name) {
  const char *dot = strrchr(name, '.');
  size_t n = strlen(name), package = dot ? (size_t)(dot - name) : 0;
  boa_value modules = 0, module = 0, key = 0, parent = BOA_EMPTY_STR, cell = 0;
  boa_status s = boa_modules(g, &modules);
  s = s ? s : boa_intern(g, name, n, &key);
  s = s || !dot ? s : boa_intern(g, name, package, &parent);
  s = s || !dot ? s : boa_variable_cell(g, name, &cell);
  s = s ? s : boa_module_new(g, key, &module);
  s = s ? s : put(g, module, "__package__", parent);
  s = s ? s : put(g, module, "__spec__", BOA_NONE);
  s = s ? s : put(g, module, "__loader__", BOA_NONE);
  s = s ? s : boa_dict_set(g, modules, key, module);
  if (!s && cell) {
    boa_store(g, cell, BOA_CELL_VALUE, module);
  }
  return s;
}

int boa_make_module(boa_sandbox *box, const char *name) {
  boa_guest *g = &box->guest;
  boa_value module = 0;
  boa_status s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = module_named(g, name, strlen(name), &module));) {
  }
  if (s != BOA_BAIL) {
    return s ? 0 : -1;
  }
  for (boa_attempt a = boa_try(box); boa_again(&a, s = make(g, name));) {
  }
  if (!s) {
    boa_note(box, BOA_ENTRY_NEW_MODULE, 1, &(boa_part){name, strlen(name)});
  }
  return s == BOA_OK;
}
