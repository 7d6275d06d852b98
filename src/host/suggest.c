/* "Did you mean": the candidates that CPython 3.14 looks at for a wrong name, in its order. All are read without guest code. */
#include "host/report.h"
#include "host/prelude.h"

enum { MOST_ENTRIES = 1000000, MOST_NAMES = 750 };

typedef struct {
  boa_report *r;
  boa_guest *g;
  boa_value wrong, found;
  uint32_t best, count;
  bool sorted, hide; /* of equally near ones the first in order; leave out names with an underscore first */
} search;

static bool is_private(const boa_guest *g, boa_value name) {
  return boa_str_length(g, name) && boa_str_char(g, name, 0) == '_';
}

/* Of candidates that are equally near the first one stays, or with `sorted` the first in order. */
static void consider(search *s, boa_value name) {
  if (!boa_is(s->g, name, BOA_KIND_STR) || !boa_str_length(s->g, name) || (s->hide && is_private(s->g, name))) {
    return;
  }
  uint32_t best = s->best != UINT32_MAX && s->sorted ? s->best + 1 : s->best;
  boa_value found = 0;
  s->count++;
  boa_suggest(s->g, s->wrong, name, &best, &found);
  if (!boa_charge(&s->g->work, 20)) {
    s->r->t.status = BOA_STOP;
  }
  if (found && (best < s->best || boa_str_compare(s->g, found, s->found) < 0)) {
    s->best = best;
    s->found = found;
  }
}

static void consider_cells(search *s, boa_value dict) {
  boa_value name, cell;
  for (uint32_t i = 0; dict && boa_isa(s->g, dict, BOA_KIND_DICT) && boa_dict_next(s->g, dict, &i, &name, &cell);) {
    boa_value v = boa_is(s->g, cell, BOA_KIND_CELL) ? boa_field(s->g, cell, BOA_CELL_VALUE) : BOA_UNBOUND;
    if (v != BOA_UNBOUND && v != 0) {
      consider(s, name);
    }
  }
}

static void consider_keys(search *s, boa_value dict) {
  boa_value name, v;
  for (uint32_t i = 0; dict && boa_isa(s->g, dict, BOA_KIND_DICT) && boa_dict_next(s->g, dict, &i, &name, &v);) {
    consider(s, name);
  }
}

/* ---- of a NameError: the innermost frame's variables, its globals, the built-ins ---- */

static boa_value innermost_code(boa_guest *g, boa_value e) {
  boa_value trace = boa_field(g, e, BOA_EXCEPTION_TRACEBACK), code = 0;
  for (int i = 0; i < MOST_ENTRIES && trace && boa_is(g, trace, BOA_KIND_TRACEBACK) && boa_charge(&g->work, 1); i++) {
    code = boa_field(g, trace, BOA_TRACEBACK_CODE);
    trace = boa_field(g, trace, BOA_TRACEBACK_NEXT);
  }
  return code;
}

/* Whether `self` has an attribute of that name, as far as it is told without guest code. */
static bool has_attribute(boa_guest *g, boa_value self, boa_value name) {
  boa_value v = BOA_UNBOUND;
  boa_status s = boa_is_ref(self) && boa_has_attributes(g, self) ? boa_own_attribute(g, self, name, &v) : BOA_OK;
  return !s && (v != BOA_UNBOUND || boa_type_find(g, boa_type_of(g, self), name));
}

static bool near_variables(search *s, boa_value e) {
  boa_guest *g = s->g;
  boa_value code = innermost_code(g, e), values = boa_report_attribute(g, e, " locals");
  boa_value names = code ? boa_field(g, code, BOA_CODE_VARIABLES) : 0, free = code ? boa_field(g, code, BOA_CODE_FREE) : 0;
  bool known = names && boa_is(g, names, BOA_KIND_TUPLE) && boa_is(g, values, BOA_KIND_TUPLE);
  boa_value self = 0;
  for (uint32_t i = 0; known && i < boa_length(g, names) && i < boa_length(g, values); i++) {
    boa_value name = boa_item(g, names, i, BOA_TUPLE_ITEMS), v = boa_item(g, values, i, BOA_TUPLE_ITEMS);
    v = v && boa_is(g, v, BOA_KIND_CELL) ? boa_field(g, v, BOA_CELL_VALUE) : v;
    if (v && v != BOA_UNBOUND && boa_is(g, name, BOA_KIND_STR) && boa_str_is(g, name, "self")) {
      self = v;
    }
    if (v && v != BOA_UNBOUND) {
      consider(s, name);
    }
  }
  for (uint32_t i = 0; known && free && boa_is(g, free, BOA_KIND_TUPLE) && i < boa_length(g, free); i++) {
    consider(s, boa_item(g, free, i, BOA_TUPLE_ITEMS));
  }
  consider_cells(s, code ? boa_module_of_code(g, code) : g->roots[BOA_ROOT_GLOBALS]);
  consider_cells(s, g->roots[BOA_ROOT_BUILTINS]);
  return self && has_attribute(g, self, s->wrong);
}

/* ---- of an AttributeError: what dir() of the object lists ---- */

static void near_classes(search *s, uint32_t type) {
  boa_guest *g = s->g;
  boa_value order = boa_field(g, type, BOA_TYPE_MRO);
  for (uint32_t i = 0; order && boa_is(g, order, BOA_KIND_TUPLE) && i < boa_length(g, order); i++) {
    boa_value of = boa_item(g, order, i, BOA_TUPLE_ITEMS);
    consider_keys(s, boa_is_type(g, of) ? boa_field(g, of, BOA_TYPE_DICT) : 0);
  }
}

static void near_attributes(search *s, boa_value object) {
  boa_guest *g = s->g;
  boa_value dict = BOA_UNBOUND;
  if (!object || object == BOA_UNBOUND) {
    return;
  }
  if (boa_is(g, object, BOA_KIND_MODULE)) {
    consider_cells(s, boa_field(g, object, BOA_MODULE_CELLS));
    return;
  }
  if (boa_is_type(g, object)) {
    near_classes(s, (uint32_t)object);
    return;
  }
  if (boa_is_ref(object) && !boa_attribute_dict(g, object, &dict) && dict != BOA_UNBOUND) {
    consider_keys(s, dict);
  }
  near_classes(s, boa_type_of(g, object));
}

static boa_value module_named(boa_guest *g, boa_value name) {
  boa_value modules = g->roots[BOA_ROOT_MODULES], v = BOA_UNBOUND;
  bool known = modules && boa_isa(g, modules, BOA_KIND_DICT) && boa_is(g, name, BOA_KIND_STR);
  return known && !boa_dict_get(g, modules, name, &v) ? v : BOA_UNBOUND;
}

/* A name that is a library module's. */
static bool is_module(boa_guest *g, boa_value name) {
  boa_mark m = boa_scratch_mark(&g->work);
  char *text = NULL;
  size_t n = 0;
  boa_value natives = g->roots[BOA_ROOT_NATIVE_MODULES], v = BOA_UNBOUND;
  bool found = !boa_str_utf8(g, name, &text, &n) && boa_library_find(text, n);
  found = found || (natives && !boa_dict_get(g, natives, name, &v) && v != BOA_UNBOUND);
  boa_scratch_release(&g->work, m);
  return found;
}

void boa_report_suggestion(boa_report *r, boa_value e) {
  boa_guest *g = r->g;
  uint32_t type = boa_type_of(g, e);
  bool of_name = boa_is_subtype(g, type, BOA_TYPE(BOA_KIND_NAME_ERROR)), self = false;
  bool of_attribute = boa_is_subtype(g, type, BOA_TYPE(BOA_KIND_ATTRIBUTE_ERROR));
  bool of_import = boa_is_subtype(g, type, BOA_TYPE(BOA_KIND_IMPORT_ERROR));
  if (!of_name && !of_attribute && !of_import) {
    return;
  }
  search s = {.r = r, .g = g, .best = UINT32_MAX, .sorted = !of_name};
  s.wrong = boa_report_attribute(g, e, of_import ? "name_from" : "name");
  if (!boa_is(g, s.wrong, BOA_KIND_STR)) {
    return;
  }
  s.hide = !of_name && !is_private(g, s.wrong);
  if (of_name) {
    self = near_variables(&s, e);
  } else {
    near_attributes(&s, of_import ? module_named(g, boa_report_attribute(g, e, "name")) : boa_report_attribute(g, e, "obj"));
  }
  bool found = self || (s.found && s.count < MOST_NAMES);
  if (found) {
    boa_text_c(&r->t, self ? ". Did you mean: 'self." : ". Did you mean: '");
    boa_text_str(&r->t, g, self ? s.wrong : s.found);
    boa_text_c(&r->t, "'?");
  }
  if (of_name && is_module(g, s.wrong)) {
    boa_text_c(&r->t, found ? " Or did you forget to import '" : ". Did you forget to import '");
    boa_text_str(&r->t, g, s.wrong);
    boa_text_c(&r->t, "'?");
  }
}
