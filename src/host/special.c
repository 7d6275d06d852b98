/* Values that have parts: those of built-in types that neither a number nor a container is, and instances of a few classes of the library. They are made and read by their
 * parts, without guest code. A class of the library is there once its module is: a host that has such a value for a guest without the module has it imported first, by a
 * definition that makes the open call once more when that is done. Invariant: what a guest does to such a class is the guest's loss alone. */
#include "host/journal.h"
#include "host/records.h"
#include "host/special.h"
#include "host/work.h"
#include "modules/zone.h"
#include "types/bytes.h"
#include "types/operations.h"
#include "types/types.h"
#include "vm/machine.h"

static const struct {
  const char *kind, *module, *class;
  uint32_t n;
  const char *parts[BOA_SPECIAL_PARTS];
} library[] = {
    {"datetime.date", "datetime", "date", 3, {"_year", "_month", "_day"}},
    {"datetime.time", "datetime", "time", 6, {"_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold"}},
    {"datetime.datetime",
     "datetime",
     "datetime",
     9,
     {"_year", "_month", "_day", "_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold"}},
    {"datetime.timedelta", "datetime", "timedelta", 3, {"_days", "_seconds", "_microseconds"}},
    {"datetime.timezone", "datetime", "timezone", 2, {"_offset", "_name"}},
    {"zoneinfo.ZoneInfo", "zoneinfo", "ZoneInfo", 1, {"_key"}},
    {"decimal.Decimal", "decimal", "Decimal", 4, {"_sign", "_int", "_exp", "_special"}},
    {"fractions.Fraction", "fractions", "Fraction", 2, {"_numerator", "_denominator"}},
    {"uuid.UUID", "uuid", "UUID", 1, {"int"}},
    {"collections.deque", "collections", "deque", 3, {"_list", "_head", "_maxlen"}},
    {"array.array", "array", "array", 3, {"typecode", "itemsize", "_items"}},
    {"pathlib.PurePosixPath", "pathlib", "PurePosixPath", 4, {"_raw", "_names", "_text", "_hash"}},
    {"pathlib.PosixPath", "pathlib", "PosixPath", 4, {"_raw", "_names", "_text", "_hash"}},
};
enum { LIBRARY = sizeof library / sizeof *library };

static int row_of(const char *kind) {
  for (int i = 0; i < LIBRARY; i++) {
    if (strcmp(library[i].kind, kind) == 0) {
      return i;
    }
  }
  return -1;
}

/* The class, or 0: its module is not there, or has no such class. */
static boa_value class_of(boa_guest *g, int row) {
  boa_value modules = g->roots[BOA_ROOT_MODULES], name = 0, module = BOA_UNBOUND, cell;
  boa_status s = modules ? boa_intern(g, library[row].module, strlen(library[row].module), &name) : BOA_BAIL;
  s = s ? s : boa_dict_get(g, modules, name, &module);
  if (s || module == BOA_UNBOUND || !boa_is(g, module, BOA_KIND_MODULE) ||
      boa_intern(g, library[row].class, strlen(library[row].class), &name)) {
    return 0;
  }
  cell = boa_module_cell(g, module, name);
  boa_value class = cell && boa_is(g, cell, BOA_KIND_CELL) ? boa_field(g, cell, BOA_CELL_VALUE) : 0;
  bool right = class && boa_is_type(g, class) && (boa_raw(g, class, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON) &&
               boa_raw(g, class, BOA_TYPE_KIND) == BOA_KIND_OBJECT; /* a guest may have put a list's subclass there */
  return right ? class : 0;
}

/* timezone.utc, when the parts are its: there is one such object. */
static boa_value utc_of(boa_guest *g, boa_value class, const boa_value *parts) {
  static const char *const names[] = {"_days", "_seconds", "_microseconds"};
  boa_value name = 0, x = 0;
  if (parts[1] != BOA_NONE || !boa_is_python(g, parts[0])) {
    return 0;
  }
  for (int i = 0; i < 3; i++) {
    if (boa_intern(g, names[i], strlen(names[i]), &name) || boa_own_attribute(g, parts[0], name, &x) || x != boa_from_int(0)) {
      return 0;
    }
  }
  x = boa_intern(g, "utc", 3, &name) ? 0 : boa_type_find(g, (uint32_t)class, name);
  return x && boa_type_of(g, x) == class ? x : 0;
}

static bool is_zone(int row) {
  return strcmp(library[row].class, "ZoneInfo") == 0;
}

/* The zone of a key that the class keeps, or a new one that it keeps from now on. */
static boa_status zone_of(boa_guest *g, boa_value class, boa_value key, boa_value *out) {
  char name[64];
  const uint8_t *entry;
  size_t size;
  boa_value text = 0, zones = 0;
  if (!boa_name_of(g, key, name, sizeof name) || !boa_zone_find(name, boa_str_length(g, key), &entry, &size)) {
    return BOA_BAIL;
  }
  boa_status s = boa_intern(g, "_zones", 6, &text);
  zones = s ? 0 : boa_type_find(g, (uint32_t)class, text);
  s = s ? s : zones && boa_is(g, zones, BOA_KIND_DICT) ? boa_dict_get(g, zones, key, out) : BOA_BAIL;
  if (s || *out != BOA_UNBOUND) {
    return s || (boa_is_python(g, *out) && boa_type_of(g, *out) == class) ? s : BOA_BAIL;
  }
  s = boa_instance_new(g, (uint32_t)class, out);
  s = s ? s : boa_intern(g, "_key", 4, &text);
  s = s ? s : boa_set_own_attribute(g, *out, text, key);
  return s ? s : boa_dict_set(g, zones, key, *out);
}

static bool is_path(int row) {
  return strcmp(library[row].module, "pathlib") == 0;
}

/* How many parts there are outside: a path is its text, from which the rest is made when it is needed. */
static uint32_t part_count(int row) {
  return is_path(row) ? 1 : library[row].n;
}

/* What a path holds: a list of texts that were joined, and None for what is not known yet. */
static boa_status path_parts(boa_guest *g, boa_value text, boa_value *parts) {
  boa_status s = boa_is(g, text, BOA_KIND_STR) ? boa_list_new(g, 1, &parts[0]) : BOA_BAIL;
  parts[1] = parts[2] = parts[3] = BOA_NONE;
  return s ? s : boa_list_append(g, parts[0], text);
}

/* The text of a path, from the last absolute one of its pieces on. */
static boa_status path_text(boa_guest *g, boa_value raw, boa_value *out) {
  bool list = boa_is(g, raw, BOA_KIND_LIST);
  uint32_t n = list ? boa_length(g, raw) : 0, first = 0;
  for (uint32_t i = 0; i < n && list; i++) {
    boa_value piece = boa_sequence_item(g, raw, i);
    list = boa_is(g, piece, BOA_KIND_STR);
    first = list && boa_str_length(g, piece) && boa_str_char(g, piece, 0) == '/' ? i : first;
  }
  if (!list) {
    return BOA_BAIL;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  for (uint32_t i = first; i < n; i++) {
    boa_text_c(&t, i > first ? "/" : "");
    boa_text_str(&t, g, boa_sequence_item(g, raw, i));
  }
  boa_status s = t.status ? t.status : boa_str_new(g, t.at ? t.at : "", t.len, out);
  boa_scratch_release(&g->work, m);
  return s;
}

static boa_status instance_new(boa_guest *g, int row, const boa_value *parts, boa_value *out) {
  boa_value made[4];
  if (is_path(row)) {
    boa_status s = path_parts(g, parts[0], made);
    if (s) {
      return s;
    }
    parts = made;
  }
  boa_value class = class_of(g, row), name = 0;
  *out = class && strcmp(library[row].class, "timezone") == 0 ? utc_of(g, class, parts) : 0;
  if (*out) {
    return BOA_OK;
  }
  if (class && is_zone(row)) {
    return zone_of(g, class, parts[0], out);
  }
  boa_status s = class ? boa_instance_new(g, (uint32_t)class, out) : BOA_BAIL;
  for (uint32_t i = 0; !s && i < library[row].n; i++) {
    s = boa_intern(g, library[row].parts[i], strlen(library[row].parts[i]), &name);
    s = s ? s : boa_set_own_attribute(g, *out, name, parts[i]);
  }
  return s;
}

static boa_status slice_new(boa_guest *g, const boa_value *parts, boa_value *out) {
  boa_value v = boa_alloc(g, BOA_SLICE_SIZE, boa_header(BOA_TYPE(BOA_KIND_SLICE), BOA_LAYOUT_VALUES8, 0, 0));
  if (!v) {
    return BOA_NOMEM;
  }
  boa_init(g, v, BOA_SLICE_START, parts[0]);
  boa_init(g, v, BOA_SLICE_STOP, parts[1]);
  boa_init(g, v, BOA_SLICE_STEP, parts[2]);
  *out = v;
  return BOA_OK;
}

static boa_status range_new(boa_guest *g, const boa_value *p, boa_value *out) {
  bool ints = boa_is_integer(g, p[0]) && boa_is_integer(g, p[1]) && boa_is_integer(g, p[2]);
  return ints && p[2] != boa_from_int(0) && p[2] != BOA_FALSE ? boa_range_new(g, p[0], p[1], p[2], out) : BOA_BAIL;
}

bool boa_name_of(const boa_guest *g, boa_value v, char *name, uint32_t room) {
  uint32_t n = boa_is(g, v, BOA_KIND_STR) ? boa_str_length(g, v) : room;
  for (uint32_t i = 0; i < n && n < room; i++) {
    name[i] = (char)boa_str_char(g, v, i);
  }
  name[n < room ? n : 0] = 0;
  return n < room;
}

static boa_status exception_new(boa_guest *g, const boa_value *parts, boa_value *out) {
  char name[64];
  bool right = boa_name_of(g, parts[0], name, sizeof name) && boa_is(g, parts[1], BOA_KIND_TUPLE);
  return right ? boa_exception_new(g, BOA_TYPE(boa_exception_kind(name)), parts[1], out) : BOA_BAIL;
}

/* A member of an enumeration of the host's, by its name. */
static boa_status member_of(boa_guest *g, boa_value key, boa_value name, boa_value *out) {
  boa_value class = 0, map = 0, map_name = 0;
  boa_status s = boa_is_enum(g, key) ? boa_host_class_of((boa_sandbox *)g, key, &class) : BOA_BAIL;
  s = s ? s : boa_intern(g, "_member_map_", 12, &map_name);
  map = s || !boa_is_type(g, class) ? 0 : boa_type_find(g, (uint32_t)class, map_name);
  s = map && boa_is(g, map, BOA_KIND_DICT) && boa_is(g, name, BOA_KIND_STR) ? boa_dict_get(g, map, name, out)
      : s                                                                   ? s
                                                                            : BOA_BAIL;
  return s || (boa_is_python(g, *out) && boa_type_of(g, *out) == class) ? s : BOA_BAIL;
}

boa_status boa_special_new(boa_guest *g, const char *kind, const boa_value *parts, size_t n, boa_value *out) {
  int row = row_of(kind);
  if (row >= 0) {
    return n == part_count(row) ? instance_new(g, row, parts, out) : BOA_BAIL;
  }
  if (strcmp(kind, "complex") == 0) {
    bool floats = n == 2 && boa_is_float(g, parts[0]) && boa_is_float(g, parts[1]);
    return floats ? boa_complex_new(g, boa_float_value(g, parts[0]), boa_float_value(g, parts[1]), out) : BOA_BAIL;
  }
  if (strcmp(kind, "bytearray") == 0) {
    return n == 1 && boa_is(g, parts[0], BOA_KIND_BYTES) ? boa_bytes_copy(g, parts[0], BOA_KIND_BYTEARRAY, out) : BOA_BAIL;
  }
  if (strcmp(kind, "range") == 0) {
    return n == 3 ? range_new(g, parts, out) : BOA_BAIL;
  }
  if (strcmp(kind, "slice") == 0) {
    return n == 3 ? slice_new(g, parts, out) : BOA_BAIL;
  }
  if (strcmp(kind, "enum") == 0) {
    return n == 2 ? member_of(g, parts[0], parts[1], out) : BOA_BAIL;
  }
  if (strcmp(kind, "exception") == 0) {
    return n == 2 ? exception_new(g, parts, out) : BOA_BAIL;
  }
  *out = BOA_ELLIPSIS;
  return strcmp(kind, "Ellipsis") == 0 && n == 0 ? BOA_OK : BOA_BAIL;
}

/* An instance of exactly such a class. */
static const char *library_parts(boa_guest *g, boa_value v, boa_value *parts, uint32_t *n) {
  uint32_t type = boa_type_of(g, v);
  boa_value class_name = boa_type_name(g, type), name = 0;
  for (int i = 0; i < LIBRARY; i++) {
    bool named = boa_str_is(g, class_name, library[i].class) || boa_str_is(g, class_name, library[i].kind);
    if (!named || class_of(g, i) != type) {
      continue;
    }
    *n = part_count(i);
    for (uint32_t k = 0; k < *n; k++) {
      boa_status s = boa_intern(g, library[i].parts[k], strlen(library[i].parts[k]), &name);
      if (s || boa_own_attribute(g, v, name, &parts[k]) || parts[k] == BOA_UNBOUND) {
        return NULL;
      }
    }
    if (is_path(i) && path_text(g, parts[0], &parts[0])) {
      return NULL;
    }
    if (is_zone(i) && !boa_is(g, parts[0], BOA_KIND_STR)) { /* one of a file */
      return NULL;
    }
    return library[i].kind;
  }
  return NULL;
}

static bool own_part(boa_guest *g, boa_value v, const char *name, boa_value *out) {
  boa_value text = 0;
  return !boa_intern(g, name, strlen(name), &text) && !boa_own_attribute(g, v, text, out) && *out != BOA_UNBOUND;
}

/* Of a member of an enumeration, the host's or the guest's own. */
static const char *enum_parts(boa_guest *g, boa_value v, boa_value *parts, uint32_t *n) {
  boa_value modules = g->roots[BOA_ROOT_MODULES], name = 0, key = boa_host_member((boa_sandbox *)g, v);
  if (key) {
    *n = 2;
    parts[0] = key;
    return own_part(g, v, "_name_", &parts[1]) ? "enum" : NULL;
  }
  bool members = modules && !boa_intern(g, "_member_map_", 12, &name) && boa_type_find(g, boa_type_of(g, v), name);
  *n = 3;
  parts[0] = boa_type_name(g, boa_type_of(g, v));
  return members && own_part(g, v, "_name_", &parts[1]) && own_part(g, v, "_value_", &parts[2]) ? "enum.Enum" : NULL;
}

const char *boa_special_parts(boa_guest *g, boa_value v, boa_value *parts, uint32_t *n) {
  boa_kind kind = boa_kind_of(g, v);
  boa_status s;
  switch (kind) {
  case BOA_KIND_RANGE:
  case BOA_KIND_SLICE:
    *n = 3;
    parts[0] = boa_field(g, v, kind == BOA_KIND_RANGE ? BOA_RANGE_START : BOA_SLICE_START);
    parts[1] = boa_field(g, v, kind == BOA_KIND_RANGE ? BOA_RANGE_STOP : BOA_SLICE_STOP);
    parts[2] = boa_field(g, v, kind == BOA_KIND_RANGE ? BOA_RANGE_STEP : BOA_SLICE_STEP);
    return kind == BOA_KIND_RANGE ? "range" : "slice";
  case BOA_KIND_COMPLEX:
    *n = 2;
    s = boa_float_new(g, boa_complex_value(g, boa_payload(g, v)).real, &parts[0]);
    s = s ? s : boa_float_new(g, boa_complex_value(g, boa_payload(g, v)).imag, &parts[1]);
    return s ? NULL : "complex";
  case BOA_KIND_BYTEARRAY:
    *n = 1;
    return boa_bytes_copy(g, v, BOA_KIND_BYTES, &parts[0]) ? NULL : "bytearray";
  default:
    break;
  }
  *n = 0;
  if (v == BOA_ELLIPSIS) {
    return "Ellipsis";
  }
  if (boa_is_exception(g, v)) {
    *n = 2;
    parts[0] = boa_type_name(g, BOA_TYPE(kind));
    parts[1] = boa_field(g, v, BOA_EXCEPTION_ARGS);
    return "exception";
  }
  if (!boa_is_python(g, v)) {
    return NULL;
  }
  const char *found = library_parts(g, v, parts, n);
  return found ? found : enum_parts(g, v, parts, n);
}

/* ---- for hosts ---- */

boa_handle boa_make_of_parts(boa_sandbox *box, const char *kind, const boa_handle *parts, size_t n) {
  boa_value values[BOA_SPECIAL_PARTS], v = 0;
  boa_status s = n > BOA_SPECIAL_PARTS ? BOA_BAIL : BOA_OK;
  for (size_t i = 0; !s && i < n; i++) {
    values[i] = boa_of_handle(box, parts[i]);
    s = values[i] == BOA_UNBOUND ? BOA_BAIL : BOA_OK;
  }
  if (s) {
    return 0;
  }
  for (boa_attempt a = boa_try(box); boa_again(&a, s = boa_special_new(&box->guest, kind, values, n, &v));) {
    for (size_t i = 0; i < n; i++) { /* a collection has moved them */
      values[i] = boa_of_handle(box, parts[i]);
    }
  }
  if (s == BOA_RAISE) {
    box->guest.roots[BOA_ROOT_RAISED] = 0;
  }
  return s ? 0 : boa_handle_of(box, v);
}

static boa_status parts_tuple(boa_sandbox *box, boa_handle h, const char **kind, boa_value *out) {
  boa_guest *g = &box->guest;
  boa_value parts[BOA_SPECIAL_PARTS];
  uint32_t n = 0;
  *kind = boa_special_parts(g, boa_of_handle(box, h), parts, &n);
  boa_status s = *kind ? boa_tuple_new(g, n, out) : BOA_BAIL;
  for (uint32_t i = 0; !s && i < n; i++) {
    boa_init_at(g, *out, i, BOA_TUPLE_ITEMS, parts[i]);
  }
  return s;
}

boa_handle boa_parts(boa_sandbox *box, boa_handle h, const char **kind) {
  boa_value v = 0;
  boa_status s = BOA_BAIL;
  *kind = NULL;
  if (boa_of_handle(box, h) != BOA_UNBOUND) {
    for (boa_attempt a = boa_try(box); boa_again(&a, s = parts_tuple(box, h, kind, &v));) {
    }
  }
  return s ? 0 : boa_handle_of(box, v);
}

int boa_kind_ready(boa_sandbox *box, const char *kind) {
  int row = row_of(kind);
  if (row < 0) {
    return 1;
  }
  boa_attempt a = boa_try(box);
  boa_value class = class_of(&box->guest, row);
  boa_again(&a, BOA_OK);
  return class != 0;
}

/* (module, the call that is open or None, the names of its keyword arguments, the enumeration that is to be made or None, where to) */
static boa_status import_parts(boa_sandbox *box, const char *module, boa_handle key, boa_value *out) {
  boa_guest *g = &box->guest;
  boa_value parts[5] = {0, box->calling ? g->roots[BOA_ROOT_CALL] : BOA_NONE, BOA_EMPTY_TUPLE, BOA_NONE, BOA_NONE};
  boa_status s = boa_intern(g, module, strlen(module), &parts[0]);
  s = s || !key ? s : boa_host_classes(box, &parts[4]);
  s = s ? s : boa_tuple_new(g, 5, out);
  if (box->calling && g->roots[BOA_ROOT_CALL_NAMES]) {
    parts[2] = g->roots[BOA_ROOT_CALL_NAMES];
  }
  if (key) {
    parts[3] = boa_of_handle(box, key);
  }
  for (uint32_t i = 0; !s && i < 5; i++) {
    boa_init_at(g, *out, i, BOA_TUPLE_ITEMS, parts[i]);
  }
  return s;
}

/* The call that is open is made once more when the module is there. */
static int push_import(boa_guest *g, boa_value parts) {
  return boa_answer_by(g, BOA_OPERATION_import_first, &parts, 1);
}

/* What boa_import and boa_define_enum share: it is noted already. */
static boa_event import_first(boa_sandbox *box, const char *module, boa_handle key) {
  boa_guest *g = &box->guest;
  boa_value parts = 0;
  int s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, (boa_status)(s = import_parts(box, module, key, &parts)));) {
  }
  boa_handle h = s ? 0 : boa_handle_of(box, parts);
  if (!box->running) {
    boa_event e = boa_run_definition(box, BOA_OPERATION_import_first, h);
    boa_release(box, h);
    return e;
  }
  box->calls -= box->last.kind == BOA_EVENT_CALL && box->calls; /* it is the same call */
  s = h ? push_import(g, boa_of_handle(box, h)) : BOA_NOMEM;
  if (s == BOA_NOMEM && h) {
    boa_collect(g, true);
    s = push_import(g, boa_of_handle(box, h));
  }
  boa_release(box, h);
  return boa_call_over(box, s == VM_PUSHED ? BOA_OK : s);
}

boa_event boa_import(boa_sandbox *box, const char *kind) {
  int row = row_of(kind);
  if (row < 0 || (box->running && !box->calling)) {
    return box->last;
  }
  if (box->running) {
    boa_note_event(box);
  }
  boa_note(box, BOA_ENTRY_IMPORT, 1, &(boa_part){kind, strlen(kind)});
  return import_first(box, library[row].module, 0);
}

int boa_enum_ready(boa_sandbox *box, boa_handle key) {
  boa_value class = 0, v = boa_of_handle(box, key);
  boa_attempt a = boa_try(box);
  boa_status s = v != BOA_UNBOUND && boa_is_enum(&box->guest, v) ? boa_host_class_of(box, v, &class) : BOA_BAIL;
  if (s == BOA_RAISE) {
    box->guest.roots[BOA_ROOT_RAISED] = 0;
  }
  boa_again(&a, BOA_OK);
  return s == BOA_OK;
}

boa_event boa_define_enum(boa_sandbox *box, boa_handle key) {
  boa_value v = boa_of_handle(box, key);
  if (v == BOA_UNBOUND || !boa_is_enum(&box->guest, v) || (box->running && !box->calling)) {
    return box->last;
  }
  if (box->running) {
    boa_note_event(box);
  }
  boa_note_value(box, BOA_ENTRY_ENUM, NULL, 0, key);
  return import_first(box, "enum", key);
}
