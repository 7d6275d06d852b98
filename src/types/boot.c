/* Makes the image's objects in an empty cage, once, in a fixed order: singletons, types, the one-character strs, natives. What is made here is read-only
 * in every sandbox that opens from the image. */
#include "types/types.h"
#include "types/natives.h"
#include "types/operations.h"

const boa_native_entry boa_natives[] = {
#define N(function, name, least, most, type, keywords) {name, boa_native_##function, least, most, BOA_KIND_##type, keywords},
    BOA_NATIVES(N)
#undef N
};
const uint32_t boa_native_count = sizeof boa_natives / sizeof *boa_natives;

static const struct {
  const char *name;
  boa_kind base;
} kinds[] = {
#define X(kind, name, base, layout) {name, BOA_KIND_##base},
    BOA_TYPES(X)
#undef X
};

/* An object at the next fixed place, which must be `at`. */
static bool place(boa_guest *g, uint32_t at, uint32_t size, uint64_t header) {
  return boa_alloc(g, size, header) == at;
}

static bool singletons(boa_guest *g) {
  static const struct {
    uint32_t at;
    boa_kind kind;
  } plain[] = {{BOA_AT_NONE, BOA_KIND_NONE},
               {BOA_AT_FALSE, BOA_KIND_BOOL},
               {BOA_AT_TRUE, BOA_KIND_BOOL},
               {BOA_AT_ELLIPSIS, BOA_KIND_ELLIPSIS},
               {BOA_AT_NOT_IMPLEMENTED, BOA_KIND_NOT_IMPLEMENTED}};
  static const double floats[] = {0.0, -0.0, __builtin_inf(), -__builtin_inf()};
  bool ok = true;
  for (int i = 0; i < 5; i++) {
    ok = ok && place(g, plain[i].at, 16, boa_header(BOA_TYPE(plain[i].kind), BOA_LAYOUT_RAW, 0, 0));
  }
  for (uint32_t i = 0; i < 4; i++) {
    ok = ok && place(g, BOA_AT_ZERO + 16 * i, 16, boa_header(BOA_TYPE(BOA_KIND_FLOAT), BOA_LAYOUT_RAW, 0, 0));
    cage_store64(&g->cage, (boa_ref){BOA_AT_ZERO + 16 * i}, BOA_FLOAT_BITS, boa_float_bits(floats[i]));
  }
  ok = ok && place(g, BOA_AT_EMPTY_TUPLE, 16, boa_header(BOA_TYPE(BOA_KIND_TUPLE), BOA_LAYOUT_VALUES16, 0, 0));
  ok = ok && place(g, BOA_AT_EMPTY_STR, BOA_STR_SIZE, boa_header(BOA_TYPE(BOA_KIND_STR), BOA_LAYOUT_TEXT, 0, 1));
  boa_set_raw(g, BOA_EMPTY_STR, BOA_STR_ASCII, 1);
  return ok;
}

static bool can_be_base(boa_kind kind) {
  switch (kind) {
  case BOA_KIND_OBJECT:
  case BOA_KIND_TYPE:
  case BOA_KIND_INT:
  case BOA_KIND_FLOAT:
  case BOA_KIND_COMPLEX:
  case BOA_KIND_STR:
  case BOA_KIND_BYTES:
  case BOA_KIND_BYTEARRAY:
  case BOA_KIND_TUPLE:
  case BOA_KIND_LIST:
  case BOA_KIND_DICT:
  case BOA_KIND_SET:
  case BOA_KIND_FROZENSET:
  case BOA_KIND_PROPERTY:
  case BOA_KIND_STATIC_METHOD:
  case BOA_KIND_CLASS_METHOD:
  case BOA_KIND_MODULE:
  case BOA_KIND_GENERIC_ALIAS:
    return true;
  default:
    return kind >= BOA_KIND_BASE_EXCEPTION;
  }
}

static const char *const special_names[] = {
#define X(name) "__" #name "__",
    BOA_NAMES(X)
#undef X
};

/* The special names, each at its fixed place. */
static bool names(boa_guest *g) {
  bool ok = true;
  for (uint32_t i = 0; i < BOA_NAME_COUNT; i++) {
    boa_value s = BOA_AT_NAMES + i * BOA_NAME_SIZE;
    uint32_t n = (uint32_t)strlen(special_names[i]);
    ok = ok && n <= BOA_NAME_SIZE - BOA_STR_DATA &&
         place(g, (uint32_t)s, BOA_NAME_SIZE, boa_header(BOA_TYPE(BOA_KIND_STR), BOA_LAYOUT_TEXT, 0, 1));
    boa_set_raw(g, s, BOA_STR_LENGTH, n);
    boa_set_raw(g, s, BOA_STR_ASCII, 1);
    cage_write(&g->cage, boa_to_ref(s), BOA_STR_DATA, special_names[i], n);
    boa_str_hash(g, s);
  }
  return ok;
}

static bool types(boa_guest *g) {
  bool ok = true;
  for (uint32_t i = 0; i < BOA_KIND_COUNT; i++) {
    ok = ok && place(g, BOA_TYPE(i), BOA_TYPE_SIZE, boa_header(BOA_TYPE(BOA_KIND_TYPE), BOA_LAYOUT_VALUES16, 0, 0));
    boa_set_raw(g, BOA_TYPE(i), BOA_TYPE_KIND, i);
    boa_set_raw(g, BOA_TYPE(i), BOA_TYPE_FLAGS, can_be_base((boa_kind)i) ? 0 : BOA_TYPE_FINAL);
    boa_init(g, BOA_TYPE(i), BOA_TYPE_BASE, i == BOA_KIND_OBJECT ? 0 : BOA_TYPE(kinds[i].base));
  }
  for (uint32_t c = 0; c < 256; c++) {
    boa_value s = BOA_AT_LATIN + c * BOA_STR_SIZE;
    ok = ok && place(g, (uint32_t)s, BOA_STR_SIZE, boa_header(BOA_TYPE(BOA_KIND_STR), BOA_LAYOUT_TEXT, 0, 1));
    boa_set_raw(g, s, BOA_STR_LENGTH, 1);
    boa_set_raw(g, s, BOA_STR_ASCII, c < 128);
    cage_store8(&g->cage, boa_to_ref(s), BOA_STR_DATA, (uint8_t)c);
    boa_str_hash(g, s);
  }
  return ok;
}

/* A read-only cell in a dict of cells. */
static boa_status cell_in(boa_guest *g, boa_value dict, const char *name, boa_value v) {
  boa_value s = 0, cell;
  boa_status status = boa_intern(g, name, strlen(name), &s);
  if (status) {
    return status;
  }
  cell = boa_alloc(g, BOA_CELL_SIZE, boa_header(BOA_TYPE(BOA_KIND_CELL), BOA_LAYOUT_VALUES8, 0, 0));
  if (!cell) {
    return BOA_NOMEM;
  }
  boa_init(g, cell, BOA_CELL_VALUE, v);
  boa_init(g, cell, BOA_CELL_NAME, s);
  return boa_dict_set(g, dict, s, cell);
}

static boa_status builtin_cell(boa_guest *g, const char *name, boa_value v) {
  return cell_in(g, g->roots[name[0] == '_' ? BOA_ROOT_GLOBALS : BOA_ROOT_BUILTINS], name, v);
}

static bool is_public(boa_kind kind) {
  switch (kind) {
  case BOA_KIND_NONE:
  case BOA_KIND_ELLIPSIS:
  case BOA_KIND_NOT_IMPLEMENTED:
  case BOA_KIND_LONG_RANGE_ITERATOR:
  case BOA_KIND_UNION:
  case BOA_KIND_GENERATOR:
  case BOA_KIND_COROUTINE:
  case BOA_KIND_ASYNC_GENERATOR:
  case BOA_KIND_MEMBER:
  case BOA_KIND_MAPPING_PROXY:
  case BOA_KIND_GENERIC_ALIAS:
  case BOA_KIND_SET_ITERATOR:
  case BOA_KIND_BYTES_ITERATOR:
  case BOA_KIND_BYTEARRAY_ITERATOR:
    return false;
  default:
    return kind <= BOA_KIND_SLICE || (kind >= BOA_KIND_ENUMERATE);
  }
}

/* Each type's order and bases. */
static boa_status orders(boa_guest *g) {
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && i < BOA_KIND_COUNT; i++) {
    uint32_t n = 1, kind = i;
    for (; kind != BOA_KIND_OBJECT; kind = kinds[kind].base) {
      n++;
    }
    boa_value mro = 0, bases = 0;
    s = boa_tuple_new(g, n, &mro);
    kind = i;
    for (uint32_t k = 0; !s && k < n; k++, kind = kinds[kind].base) {
      boa_init_at(g, mro, k, BOA_TUPLE_ITEMS, BOA_TYPE(kind));
    }
    s = s ? s : boa_tuple_new(g, i == BOA_KIND_OBJECT ? 0 : 1, &bases);
    if (!s && i != BOA_KIND_OBJECT) {
      boa_init_at(g, bases, 0, BOA_TUPLE_ITEMS, BOA_TYPE(kinds[i].base));
    }
    boa_store(g, BOA_TYPE(i), BOA_TYPE_MRO, mro);
    boa_store(g, BOA_TYPE(i), BOA_TYPE_BASES, bases);
  }
  return s;
}

/* Names that only the prelude sees, for the types without a public one. */
static const char *const hidden[] = {
#define X(kind, name, base, layout) "_type_" #kind,
    BOA_TYPES(X)
#undef X
};

static boa_status name_types(boa_guest *g) {
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && i < BOA_KIND_COUNT; i++) {
    boa_value name = 0, dict = 0;
    s = boa_intern(g, kinds[i].name, strlen(kinds[i].name), &name);
    s = s ? s : boa_dict_new(g, &dict);
    boa_store(g, BOA_TYPE(i), BOA_TYPE_NAME, name);
    boa_store(g, BOA_TYPE(i), BOA_TYPE_DICT, dict);
    s = s ? s : cell_in(g, g->roots[BOA_ROOT_GLOBALS], hidden[i], BOA_TYPE(i));
    if (!s && is_public((boa_kind)i)) {
      s = builtin_cell(g, kinds[i].name, BOA_TYPE(i));
    }
  }
  return s;
}

/* What is called "module.name" is that module's. */
static boa_status module_value(boa_guest *g, const char *name, boa_value v, boa_value *own_name) {
  boa_value module = 0, bare = 0, dict = 0;
  const char *dot = strchr(name, '.');
  boa_status s = boa_intern(g, name, (size_t)(dot - name), &module);
  s = s ? s : boa_intern(g, dot + 1, strlen(dot + 1), &bare);
  s = s ? s : boa_dict_get(g, g->roots[BOA_ROOT_NATIVE_MODULES], module, &dict);
  if (!s && dict == BOA_UNBOUND) {
    s = boa_dict_new(g, &dict);
    s = s ? s : boa_dict_set(g, g->roots[BOA_ROOT_NATIVE_MODULES], module, dict);
  }
  *own_name = bare;
  return s ? s : boa_dict_set(g, dict, bare, v);
}

static boa_status module_constants(boa_guest *g) {
  static const struct {
    const char *name;
    double value;
    bool imaginary;
  } constants[] = {
#define X(name, value) {name, value, false},
#define Z(name, value) {name, value, true},
      BOA_MODULE_CONSTANTS(X, Z)
#undef X
#undef Z
  };
  boa_status s = BOA_OK;
  for (size_t i = 0; !s && i < sizeof constants / sizeof *constants; i++) {
    boa_value v = 0, bare = 0;
    s = constants[i].imaginary ? boa_complex_new(g, 0, constants[i].value, &v) : boa_float_new(g, constants[i].value, &v);
    s = s ? s : module_value(g, constants[i].name, v, &bare);
  }
  return s;
}

static boa_status natives(boa_guest *g) {
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && i < boa_native_count; i++) {
    const boa_native_entry *e = &boa_natives[i];
    boa_value name = 0;
    s = boa_intern(g, e->name, strlen(e->name), &name);
    boa_value f =
        s ? 0 : boa_alloc(g, BOA_NATIVE_SIZE, boa_header(BOA_TYPE(BOA_KIND_NATIVE), BOA_LAYOUT_VALUES8, 0, (uint16_t)i));
    if (!f) {
      return s ? s : BOA_NOMEM;
    }
    boa_init(g, f, BOA_NATIVE_NAME, name);
    if (strchr(e->name, '.')) {
      s = module_value(g, e->name, f, &name);
      boa_store(g, f, BOA_NATIVE_NAME, name);
    } else if (e->type == BOA_KIND_COUNT) {
      s = builtin_cell(g, e->name, f);
    } else {
      s = boa_dict_set(g, boa_field(g, BOA_TYPE(e->type), BOA_TYPE_DICT), name, f);
    }
  }
  return s;
}

/* The host functions that the library calls: one reads a line of input, one waits for calls that are answered later, one
 * asks for what a system does, one shows a value. */
static boa_status host_functions(boa_guest *g) {
  static const struct {
    uint16_t number;
    const char *name, *builtin, *of_module;
  } functions[] = {{BOA_HOST_INPUT, "input", "_read_line", "sys._read_line"},
                   {BOA_HOST_WAIT, "wait_for_host", NULL, "_boabox.wait_for_host"},
                   {BOA_HOST_OS, "ask_host", NULL, "_boabox.ask_host"},
                   {BOA_HOST_DISPLAY, "display", NULL, "_boabox.display"}};
  boa_status s = BOA_OK;
  for (size_t i = 0; !s && i < sizeof functions / sizeof *functions; i++) {
    boa_value name = 0, bare = 0,
              f = boa_alloc(g, BOA_NATIVE_SIZE,
                            boa_header(BOA_TYPE(BOA_KIND_HOST_FUNCTION), BOA_LAYOUT_VALUES8, 0, functions[i].number));
    s = f ? boa_intern(g, functions[i].name, strlen(functions[i].name), &name) : BOA_NOMEM;
    if (!s) {
      boa_init(g, f, BOA_NATIVE_NAME, name);
      s = functions[i].builtin ? builtin_cell(g, functions[i].builtin, f) : BOA_OK;
    }
    s = s ? s : module_value(g, functions[i].of_module, f, &bare);
  }
  return s;
}

/* The names that print looks for a redirected sys.stdout by. */
static boa_status sys_names(boa_guest *g) {
  static const char *const names[] = {"sys", "stdout", "__stdout__", "builtins", "_int_digits_most"};
  boa_value all = 0, name = 0;
  boa_status s = boa_tuple_new(g, 5, &all);
  for (uint32_t i = 0; !s && i < 5; i++) {
    s = boa_intern(g, names[i], strlen(names[i]), &name);
    boa_init_at(g, all, i, BOA_TUPLE_ITEMS, name);
  }
  g->roots[BOA_ROOT_SYS_NAMES] = all;
  return s;
}

bool boa_constructor(boa_guest *g, uint32_t type, uint32_t *number) {
  boa_value f = boa_type_find(g, type, BOA_NAME(new));
  *number = f && boa_is(g, f, BOA_KIND_NATIVE) ? boa_header_aux(boa_head(g, f)) : UINT32_MAX;
  return *number < boa_native_count && (boa_natives[*number].type != BOA_KIND_OBJECT || type == BOA_TYPE(BOA_KIND_OBJECT));
}

boa_status boa_boot(boa_guest *g) {
  if (!singletons(g) || !types(g) || !names(g)) {
    return BOA_NOMEM;
  }
  boa_status s = boa_dict_new(g, &g->roots[BOA_ROOT_NAMES]);
  s = s ? s : boa_dict_new(g, &g->roots[BOA_ROOT_BUILTINS]);
  s = s ? s : boa_dict_new(g, &g->roots[BOA_ROOT_NATIVE_MODULES]);
  s = s ? s : boa_dict_new(g, &g->roots[BOA_ROOT_GLOBALS]); /* the sealed definitions' own */
  for (uint32_t c = 0; !s && c < 128; c++) {                /* the one-character names are the one-character strs */
    boa_value name;
    s = boa_intern_str(g, BOA_AT_LATIN + c * BOA_STR_SIZE, &name);
  }
  for (uint32_t i = 0; !s && i < BOA_NAME_COUNT; i++) {
    boa_value name;
    s = boa_intern_str(g, BOA_AT_NAMES + i * BOA_NAME_SIZE, &name);
  }
  s = s ? s : orders(g);
  s = s ? s : name_types(g);
  s = s ? s : natives(g);
  s = s ? s : module_constants(g);
  s = s ? s : host_functions(g);
  s = s ? s : sys_names(g);
  boa_value definitions = boa_alloc(g, BOA_ARRAY_ITEMS + (boa_native_count + BOA_OPERATION_COUNT) * 8,
                                    boa_header(BOA_TYPE(BOA_KIND_ARRAY), BOA_LAYOUT_VALUES16, 0, 0));
  g->roots[BOA_ROOT_DEFINITIONS] = definitions;
  s = s ? s : definitions ? BOA_OK : BOA_NOMEM;
  boa_value module = 0;
  s = s ? s : boa_intern(g, "builtins", 8, &module);
  s = s ? s : builtin_cell(g, "__name__", module);
  for (uint32_t i = 0; !s && i < 4; i++) { /* what a program is not told about itself */
    static const char *const none[] = {"__doc__", "__loader__", "__package__", "__spec__"};
    s = cell_in(g, g->roots[BOA_ROOT_BUILTINS], none[i], BOA_NONE);
  }
  s = s ? s : builtin_cell(g, "IOError", BOA_TYPE(BOA_KIND_OS_ERROR));
  s = s ? s : builtin_cell(g, "EnvironmentError", BOA_TYPE(BOA_KIND_OS_ERROR));
  s = s ? s : builtin_cell(g, "Ellipsis", BOA_ELLIPSIS);
  s = s ? s : builtin_cell(g, "NotImplemented", BOA_NOT_IMPLEMENTED);
  return s;
}
