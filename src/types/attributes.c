/* Attributes of built-in objects: the data each kind has, then the methods of its type, bound. */
#include "types/types.h"

boa_value boa_find_method(const boa_guest *g, uint32_t type, boa_value name) {
  for (int depth = 0; depth < 16 && type; depth++) {
    boa_value dict = boa_field(g, type, BOA_TYPE_DICT);
    boa_value found = dict ? boa_dict_name(g, dict, name) : 0;
    if (found || type == BOA_TYPE(BOA_KIND_OBJECT)) {
      return found;
    }
    type = (uint32_t)boa_field(g, type, BOA_TYPE_BASE);
  }
  return 0;
}

typedef struct {
  boa_kind kind;
  const char *name;
  uint32_t field;
} field;

/* Attributes that are a field; 0 in it shows as None. */
static const field fields[] = {
    {BOA_KIND_FUNCTION, "__name__", BOA_FUNCTION_NAME},
    {BOA_KIND_FUNCTION, "__qualname__", BOA_FUNCTION_QUALNAME},
    {BOA_KIND_FUNCTION, "__doc__", BOA_FUNCTION_DOC},
    {BOA_KIND_FUNCTION, "__defaults__", BOA_FUNCTION_DEFAULTS},
    {BOA_KIND_FUNCTION, "__kwdefaults__", BOA_FUNCTION_KWDEFAULTS},
    {BOA_KIND_NATIVE, "__name__", BOA_NATIVE_NAME},
    {BOA_KIND_NATIVE, "__self__", BOA_NATIVE_SELF},
    {BOA_KIND_RANGE, "start", BOA_RANGE_START},
    {BOA_KIND_RANGE, "stop", BOA_RANGE_STOP},
    {BOA_KIND_RANGE, "step", BOA_RANGE_STEP},
    {BOA_KIND_SLICE, "start", BOA_SLICE_START},
    {BOA_KIND_SLICE, "stop", BOA_SLICE_STOP},
    {BOA_KIND_SLICE, "step", BOA_SLICE_STEP},
    {BOA_KIND_UNION, "__args__", BOA_UNION_ARGS},
    {BOA_KIND_TRACEBACK, "tb_next", BOA_TRACEBACK_NEXT},
};

static const field *find_field(const boa_guest *g, boa_kind kind, boa_value name) {
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
    if (fields[i].kind == kind && boa_str_is(g, name, fields[i].name)) {
      return &fields[i];
    }
  }
  return NULL;
}

/* real, imag, numerator, denominator: computed. */
static bool is_part(const boa_guest *g, boa_value v, boa_value name) {
  bool real = boa_str_is(g, name, "real") || boa_str_is(g, name, "imag");
  return boa_is_integer(g, v) ? real || boa_str_is(g, name, "numerator") || boa_str_is(g, name, "denominator")
                              : boa_is_float(g, v) && real;
}

static boa_status part(boa_guest *g, boa_value v, boa_value name, boa_value *out) {
  if (boa_str_is(g, name, "imag")) {
    return boa_is_float(g, v) ? boa_float_new(g, 0.0, out) : boa_int_new(g, 0, out);
  }
  return boa_str_is(g, name, "denominator") ? boa_int_new(g, 1, out) : boa_number_unary(g, BOA_UNARY_POS, v, out);
}

/* The last part of a dotted name: typing.Union is called Union. */
static boa_status bare_name(boa_guest *g, boa_value name, boa_value *out) {
  uint32_t n = boa_str_length(g, name), from = n;
  while (from && boa_str_char(g, name, from - 1) != '.') {
    from--;
  }
  return boa_str_slice(g, name, from, 1, n - from, out);
}

static boa_status of_type(boa_guest *g, boa_value type, boa_value name, boa_value *out) {
  if (boa_str_is(g, name, "__name__") || boa_str_is(g, name, "__qualname__")) {
    return bare_name(g, boa_type_name(g, (uint32_t)type), out);
  }
  if (boa_str_is(g, name, "__base__")) {
    boa_value base = boa_field(g, type, BOA_TYPE_BASE);
    *out = base ? base : BOA_NONE;
  } else if (boa_str_is(g, name, "__module__")) {
    return boa_intern(g, type == BOA_TYPE(BOA_KIND_UNION) ? "typing" : "builtins", type == BOA_TYPE(BOA_KIND_UNION) ? 6 : 8,
                      out);
  }
  return BOA_OK;
}

static boa_status of_function(boa_guest *g, boa_value f, boa_value name, boa_value *out) {
  boa_value dict = boa_field(g, f, BOA_FUNCTION_DICT);
  if (boa_str_is(g, name, "__module__")) {
    return boa_intern(g, "__main__", 8, out);
  }
  if (boa_str_is(g, name, "__dict__")) {
    boa_status s = dict ? BOA_OK : boa_dict_new(g, &dict);
    if (!s) {
      boa_store(g, f, BOA_FUNCTION_DICT, dict);
      *out = dict;
    }
    return s;
  }
  return dict && boa_is(g, dict, BOA_KIND_DICT) ? boa_dict_get(g, dict, name, out) : BOA_OK;
}

static boa_status data_attribute(boa_guest *g, boa_value v, boa_value name, boa_value *out) {
  boa_kind kind = boa_kind_of(g, v);
  const field *f = find_field(g, kind, name);
  *out = BOA_UNBOUND;
  if (f) {
    boa_value found = boa_field(g, v, f->field);
    *out = found ? found : BOA_NONE;
    return BOA_OK;
  }
  if (boa_is_exception(g, v)) {
    return boa_exception_get(g, v, name, out);
  }
  if (is_part(g, v, name)) {
    return part(g, v, name, out);
  }
  return kind == BOA_KIND_TYPE ? of_type(g, v, name, out) : kind == BOA_KIND_FUNCTION ? of_function(g, v, name, out) : BOA_OK;
}

boa_status boa_get_attribute(boa_guest *g, boa_value v, boa_value name, boa_value *out) {
  uint32_t type = boa_type_of(g, v);
  if (boa_str_is(g, name, "__class__")) {
    *out = type;
    return BOA_OK;
  }
  boa_status s = data_attribute(g, v, name, out);
  if (s || *out != BOA_UNBOUND) {
    return s;
  }
  boa_value method = boa_find_method(g, type, name);
  if (!method && type == BOA_TYPE(BOA_KIND_TYPE)) { /* str.upper: the function itself */
    method = boa_find_method(g, (uint32_t)v, name);
    *out = method ? method : BOA_UNBOUND;
    return BOA_OK;
  }
  if (!method) {
    return BOA_OK;
  }
  uint32_t number = boa_header_aux(boa_head(g, method));
  if (boa_is(g, method, BOA_KIND_NATIVE) && number < boa_native_count && (boa_natives[number].keywords & BOA_NATIVE_STATIC)) {
    *out = method;
    return BOA_OK;
  }
  boa_value bound = boa_alloc(g, BOA_NATIVE_SIZE, boa_head(g, method));
  if (!bound) {
    return BOA_NOMEM;
  }
  boa_init(g, bound, BOA_NATIVE_NAME, boa_field(g, method, BOA_NATIVE_NAME));
  boa_init(g, bound, BOA_NATIVE_SELF, v);
  *out = bound;
  return BOA_OK;
}

/* ---- setting ---- */

static boa_status set_of_function(boa_guest *g, boa_value f, boa_value name, boa_value v) {
  const field *known = find_field(g, BOA_KIND_FUNCTION, name);
  boa_value dict = boa_field(g, f, BOA_FUNCTION_DICT), was;
  bool found = false;
  if (known) {
    bool named = known->field == BOA_FUNCTION_NAME || known->field == BOA_FUNCTION_QUALNAME;
    if (named && !boa_is(g, v, BOA_KIND_STR)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s must be set to a string object", known->name);
    }
    v = v == BOA_UNBOUND ? BOA_NONE : v;
    bool kw = known->field == BOA_FUNCTION_KWDEFAULTS;
    if ((kw || known->field == BOA_FUNCTION_DEFAULTS) && v != BOA_NONE && !boa_is(g, v, kw ? BOA_KIND_DICT : BOA_KIND_TUPLE)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s must be set to a %s object", known->name, kw ? "dict" : "tuple");
    }
    boa_store(g, f, known->field, v == BOA_NONE && known->field != BOA_FUNCTION_DOC ? 0 : v);
    return BOA_OK;
  }
  if (v == BOA_UNBOUND) {
    boa_status s = dict ? boa_dict_delete(g, dict, name, &found, &was) : BOA_OK;
    return s || found ? s : boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'function' object has no attribute '%v'", name);
  }
  boa_status s = dict ? BOA_OK : boa_dict_new(g, &dict);
  s = s ? s : boa_dict_set(g, dict, name, v);
  if (!s) {
    boa_store(g, f, BOA_FUNCTION_DICT, dict);
  }
  return s;
}

boa_status boa_set_attribute(boa_guest *g, boa_value a, boa_value name, boa_value v) {
  boa_kind kind = boa_kind_of(g, a);
  if (kind == BOA_KIND_TYPE) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot set '%v' attribute of immutable type '%v'", name,
                     boa_type_name(g, (uint32_t)a));
  }
  if (boa_is_exception(g, a)) {
    return boa_exception_set(g, a, name, v);
  }
  if (kind == BOA_KIND_FUNCTION) {
    return set_of_function(g, a, name, v);
  }
  if (kind == BOA_KIND_RANGE || kind == BOA_KIND_SLICE) {
    if (find_field(g, kind, name)) {
      return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "readonly attribute");
    }
  }
  if (is_part(g, a, name)) {
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "attribute '%v' of '%v' objects is not writable", name,
                     boa_type_name(g, BOA_TYPE(boa_is_float(g, a) ? BOA_KIND_FLOAT : BOA_KIND_INT)));
  }
  if (boa_find_method(g, boa_type_of(g, a), name)) {
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'%t' object attribute '%v' is read-only", a, name);
  }
  return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'%t' object has no attribute '%v' and no __dict__ for setting new attributes",
                   a, name);
}
