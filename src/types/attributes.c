/* Attributes of built-in objects: the data each kind has, then the methods of its type, bound. */
#include "types/types.h"

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
    {BOA_KIND_HOST_FUNCTION, "__name__", BOA_NATIVE_NAME},
    {BOA_KIND_HOST_FUNCTION, "__qualname__", BOA_NATIVE_NAME},
    {BOA_KIND_RANGE, "start", BOA_RANGE_START},
    {BOA_KIND_RANGE, "stop", BOA_RANGE_STOP},
    {BOA_KIND_RANGE, "step", BOA_RANGE_STEP},
    {BOA_KIND_SLICE, "start", BOA_SLICE_START},
    {BOA_KIND_SLICE, "stop", BOA_SLICE_STOP},
    {BOA_KIND_SLICE, "step", BOA_SLICE_STEP},
    {BOA_KIND_UNION, "__args__", BOA_UNION_ARGS},
    {BOA_KIND_TRACEBACK, "tb_next", BOA_TRACEBACK_NEXT},
    {BOA_KIND_TRACEBACK, "tb_lasti", BOA_TRACEBACK_PC},
    {BOA_KIND_TRACEBACK, "f_lasti", BOA_TRACEBACK_PC},
    {BOA_KIND_TRACEBACK, "f_code", BOA_TRACEBACK_CODE},
    {BOA_KIND_FUNCTION, "__code__", BOA_FUNCTION_CODE},
    {BOA_KIND_FUNCTION, "__closure__", BOA_FUNCTION_CLOSURE},
    {BOA_KIND_CODE, "co_name", BOA_CODE_NAME},
    {BOA_KIND_CODE, "co_qualname", BOA_CODE_QUALNAME},
    {BOA_KIND_CODE, "co_freevars", BOA_CODE_FREE},
    {BOA_KIND_CELL, "cell_contents", BOA_CELL_VALUE},
    {BOA_KIND_METHOD, "__func__", BOA_METHOD_FUNCTION},
    {BOA_KIND_METHOD, "__self__", BOA_METHOD_SELF},
    {BOA_KIND_PROPERTY, "fget", BOA_PROPERTY_GET},
    {BOA_KIND_PROPERTY, "fset", BOA_PROPERTY_SET},
    {BOA_KIND_PROPERTY, "fdel", BOA_PROPERTY_DELETE},
    {BOA_KIND_PROPERTY, "__doc__", BOA_PROPERTY_DOC},
    {BOA_KIND_STATIC_METHOD, "__func__", BOA_WRAPPER_OF},
    {BOA_KIND_STATIC_METHOD, "__wrapped__", BOA_WRAPPER_OF},
    {BOA_KIND_CLASS_METHOD, "__func__", BOA_WRAPPER_OF},
    {BOA_KIND_CLASS_METHOD, "__wrapped__", BOA_WRAPPER_OF},
    {BOA_KIND_SUPER, "__thisclass__", BOA_SUPER_TYPE},
    {BOA_KIND_SUPER, "__self__", BOA_SUPER_OBJECT},
    {BOA_KIND_SUPER, "__self_class__", BOA_SUPER_OBJECT_TYPE},
    {BOA_KIND_MEMBER, "__name__", BOA_MEMBER_NAME},
    {BOA_KIND_GENERATOR, "__name__", BOA_GENERATOR_NAME},
    {BOA_KIND_GENERATOR, "__qualname__", BOA_GENERATOR_QUALNAME},
    {BOA_KIND_GENERATOR, "gi_code", BOA_GENERATOR_CODE},
    {BOA_KIND_COROUTINE, "__name__", BOA_GENERATOR_NAME},
    {BOA_KIND_COROUTINE, "__qualname__", BOA_GENERATOR_QUALNAME},
    {BOA_KIND_COROUTINE, "cr_code", BOA_GENERATOR_CODE},
    {BOA_KIND_ASYNC_GENERATOR, "__name__", BOA_GENERATOR_NAME},
    {BOA_KIND_ASYNC_GENERATOR, "__qualname__", BOA_GENERATOR_QUALNAME},
    {BOA_KIND_ASYNC_GENERATOR, "ag_code", BOA_GENERATOR_CODE},
    {BOA_KIND_GENERIC_ALIAS, "__origin__", BOA_ALIAS_ORIGIN},
    {BOA_KIND_GENERIC_ALIAS, "__args__", BOA_ALIAS_ARGS},
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
  v = boa_payload(g, v);
  bool real = boa_str_is(g, name, "real") || boa_str_is(g, name, "imag");
  return boa_is_integer(g, v) ? real || boa_str_is(g, name, "numerator") || boa_str_is(g, name, "denominator")
                              : (boa_is_float(g, v) || boa_is_complex(g, v)) && real;
}

static boa_status part(boa_guest *g, boa_value v, boa_value name, boa_value *out) {
  v = boa_payload(g, v);
  if (boa_is_complex(g, v)) {
    boa_complex z = boa_complex_value(g, v);
    return boa_float_new(g, boa_str_is(g, name, "imag") ? z.imag : z.real, out);
  }
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

/* What a type is asked for as type, not as a namespace. */
static boa_status of_type(boa_guest *g, boa_value type, boa_value name, boa_value *out) {
  boa_value found = 0;
  bool python = boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON;
  if (name == BOA_NAME(name) || (name == BOA_NAME(qualname) && !python)) {
    return bare_name(g, boa_type_name(g, (uint32_t)type), out);
  }
  if (name == BOA_NAME(qualname)) {
    found = boa_field(g, type, BOA_TYPE_QUALNAME);
  } else if (name == BOA_NAME(base)) {
    found = boa_field(g, type, BOA_TYPE_BASE);
    found = found ? found : BOA_NONE;
  } else if (name == BOA_NAME(bases)) {
    found = boa_field(g, type, BOA_TYPE_BASES);
  } else if (name == BOA_NAME(mro)) {
    found = boa_field(g, type, BOA_TYPE_MRO);
  } else if (name == BOA_NAME(dict)) {
    found = boa_alloc(g, BOA_PROXY_SIZE, boa_header(BOA_TYPE(BOA_KIND_MAPPING_PROXY), BOA_LAYOUT_VALUES8, 0, 0));
    if (!found) {
      return BOA_NOMEM;
    }
    boa_init(g, found, BOA_PROXY_OF, boa_field(g, type, BOA_TYPE_DICT));
  } else if (name == BOA_NAME(module) && !python) {
    bool typing = type == BOA_TYPE(BOA_KIND_UNION), types = type == BOA_TYPE(BOA_KIND_GENERIC_ALIAS);
    return boa_intern(g, typing ? "typing" : types ? "types" : "builtins", typing ? 6 : types ? 5 : 8, out);
  } else if (name == BOA_NAME(doc) && !python) {
    found = BOA_NONE;
  }
  *out = found ? found : BOA_UNBOUND;
  return BOA_OK;
}

static boa_status of_function(boa_guest *g, boa_value f, boa_value name, boa_value *out) {
  boa_value dict = boa_field(g, f, BOA_FUNCTION_DICT);
  if (name == BOA_NAME(dict)) {
    return boa_attribute_dict(g, f, out);
  }
  if (name == BOA_NAME(annotations) || name == BOA_NAME(annotate)) {
    boa_value annotate = boa_field(g, f, BOA_FUNCTION_ANNOTATE), made = boa_field(g, f, BOA_FUNCTION_ANNOTATIONS);
    *out = name == BOA_NAME(annotations) ? made : annotate ? annotate : BOA_NONE;
    return *out ? BOA_OK : BOA_BAIL; /* by the definition, which calls the annotate function */
  }
  if (name == BOA_NAME(globals)) {
    return BOA_BAIL;
  }
  if (name == BOA_NAME(type_params)) {
    *out = BOA_EMPTY_TUPLE;
  }
  boa_value own = BOA_UNBOUND;
  boa_status s = dict && boa_isa(g, dict, BOA_KIND_DICT) ? boa_dict_get(g, dict, name, &own) : BOA_OK;
  *out = own != BOA_UNBOUND ? own : *out;
  if (!s && *out == BOA_UNBOUND && name == BOA_NAME(module)) {
    bool sealed = boa_raw(g, boa_field(g, f, BOA_FUNCTION_CODE), BOA_CODE_FLAGS) & BOA_CODE_SEALED;
    return boa_intern(g, sealed ? "builtins" : "__main__", 8, out);
  }
  return s;
}

/* Of a bound method: what its function has. */
static boa_status of_method(boa_guest *g, boa_value m, boa_value name, boa_value *out) {
  boa_value f = boa_field(g, m, BOA_METHOD_FUNCTION);
  return name == BOA_NAME(class) || !boa_is(g, f, BOA_KIND_FUNCTION) ? BOA_OK : boa_get_attribute(g, f, name, out);
}

static boa_status of_code(boa_guest *g, boa_value code, boa_value name, boa_value *out) {
  boa_ref c = boa_to_ref(code);
  uint32_t positional = cage_load16(&g->cage, c, BOA_CODE_POSITIONAL), only = cage_load16(&g->cage, c, BOA_CODE_KEYWORD_ONLY);
  uint32_t flags = boa_raw(g, code, BOA_CODE_FLAGS);
  if (boa_str_is(g, name, "co_argcount")) {
    *out = boa_from_int(positional);
  } else if (boa_str_is(g, name, "co_kwonlyargcount")) {
    *out = boa_from_int(only);
  } else if (boa_str_is(g, name, "co_posonlyargcount")) {
    *out = boa_from_int(cage_load16(&g->cage, c, BOA_CODE_POSITIONAL_ONLY));
  } else if (boa_str_is(g, name, "co_filename") || boa_str_is(g, name, "_source")) {
    boa_value source = boa_field(g, code, BOA_CODE_SOURCE), v = BOA_EMPTY_STR;
    if (boa_is(g, source, BOA_KIND_TUPLE) && boa_length(g, source) >= 2) {
      v = boa_item(g, source, boa_str_is(g, name, "_source"), BOA_TUPLE_ITEMS);
    }
    *out = boa_isa(g, v, BOA_KIND_STR) ? v : BOA_EMPTY_STR;
  } else if (boa_str_is(g, name, "co_firstlineno")) {
    *out = boa_from_int(boa_raw(g, code, BOA_CODE_FIRST_LINE));
  } else if (boa_str_is(g, name, "co_flags")) {
    *out = boa_from_int(3 + (flags & BOA_CODE_VARARGS ? 4 : 0) + (flags & BOA_CODE_VARKW ? 8 : 0) +
                        (flags & BOA_CODE_GENERATOR ? 32 : 0) + (flags & BOA_CODE_COROUTINE ? 128 : 0));
  } else if (boa_str_is(g, name, "co_varnames")) { /* parameters first, then the other names; temporaries have none */
    boa_value names = boa_field(g, code, BOA_CODE_VARIABLES), list = 0;
    boa_status s = boa_list_new(g, 0, &list);
    for (uint32_t i = 0; !s && i < boa_length(g, names); i++) {
      boa_value n = boa_item(g, names, i, BOA_TUPLE_ITEMS);
      s = n == BOA_EMPTY_STR ? BOA_OK : boa_list_append(g, list, n);
    }
    return s ? s : boa_tuple_from(g, list, out);
  }
  return BOA_OK;
}

/* Header flag of an entry that was made for a frame: its next one is the caller's. */
enum { TRACEBACK_FRAME = 1 };

/* An entry of a traceback stands for its frame too: frames are gone by the time somebody looks. */
static boa_status of_traceback(boa_guest *g, boa_value t, boa_value name, boa_value *out) {
  boa_value code = boa_field(g, t, BOA_TRACEBACK_CODE), pc = boa_field(g, t, BOA_TRACEBACK_PC);
  if (boa_str_is(g, name, "tb_lineno") || boa_str_is(g, name, "f_lineno")) {
    *out = boa_from_int(boa_code_lines(g, code, (uint32_t)boa_int(pc)).line);
  } else if (boa_str_is(g, name, "_position")) {
    boa_lines p = boa_code_lines(g, code, (uint32_t)boa_int(pc));
    boa_value list = 0;
    boa_status s = boa_list_new(g, 4, &list);
    s = s ? s : boa_list_append(g, list, boa_from_int(p.line));
    s = s ? s : boa_list_append(g, list, boa_from_int(p.column));
    s = s ? s : boa_list_append(g, list, boa_from_int(p.end_line));
    s = s ? s : boa_list_append(g, list, boa_from_int(p.end_column));
    return s ? s : boa_tuple_from(g, list, out);
  } else if (boa_str_is(g, name, "tb_frame")) {
    *out = t;
  } else if (boa_str_is(g, name, "f_back")) {
    bool frame = boa_header_flags(boa_head(g, t)) & TRACEBACK_FRAME;
    boa_value caller = frame ? boa_field(g, t, BOA_TRACEBACK_NEXT) : 0;
    *out = caller ? caller : BOA_NONE;
  }
  return BOA_OK;
}

boa_status boa_frame_new(boa_guest *g, boa_value code, uint32_t place, boa_value *out) {
  boa_value t =
      boa_alloc(g, BOA_TRACEBACK_SIZE, boa_header(BOA_TYPE(BOA_KIND_TRACEBACK), BOA_LAYOUT_VALUES8, TRACEBACK_FRAME, 0));
  if (!t) {
    return BOA_NOMEM;
  }
  boa_init(g, t, BOA_TRACEBACK_CODE, code);
  boa_init(g, t, BOA_TRACEBACK_PC, boa_from_int(place));
  *out = t;
  return BOA_OK;
}

static boa_status frame_of_generator(boa_guest *g, boa_value v, boa_value *out) {
  uint32_t place = boa_raw(g, v, BOA_GENERATOR_PLACE);
  *out = BOA_NONE;
  if (boa_raw(g, v, BOA_GENERATOR_STATE) == BOA_GENERATOR_FINISHED) {
    return BOA_OK;
  }
  return boa_frame_new(g, boa_field(g, v, BOA_GENERATOR_CODE), place ? place - 1 : 0, out);
}

/* gi_running, cr_frame, ag_suspended and the like. */
static boa_status of_generator(boa_guest *g, boa_value v, const char *const names[3], boa_value name, boa_value *out) {
  uint32_t state = boa_raw(g, v, BOA_GENERATOR_STATE);
  if (boa_str_is(g, name, names[0]) || boa_str_is(g, name, names[1])) {
    *out = boa_bool(state == (boa_str_is(g, name, names[0]) ? BOA_GENERATOR_RUNNING : BOA_GENERATOR_SUSPENDED));
    return BOA_OK;
  }
  return boa_str_is(g, name, names[2]) ? frame_of_generator(g, v, out) : BOA_OK;
}

static boa_status qualname_of_native(boa_guest *g, boa_value v, boa_value *out) {
  uint32_t number = boa_header_aux(boa_head(g, v)),
           type = number < boa_native_count ? boa_natives[number].type : BOA_KIND_COUNT;
  *out = boa_field(g, v, BOA_NATIVE_NAME);
  if (type >= BOA_KIND_COUNT || !boa_is(g, *out, BOA_KIND_STR)) {
    return BOA_OK;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  boa_text_str(&t, g, boa_type_name(g, BOA_TYPE(type)));
  boa_text_c(&t, ".");
  boa_text_str(&t, g, *out);
  boa_status s = boa_text_finish(&t, g, out);
  boa_scratch_release(&g->work, m);
  return s;
}

/* A constructor has no self until it is called; what it says is its type. */
static boa_value self_of(const boa_guest *g, boa_value native) {
  boa_value self = boa_field(g, native, BOA_NATIVE_SELF);
  const boa_native_entry *e = &boa_natives[boa_header_aux(boa_head(g, native)) % boa_native_count];
  return self ? self : e->keywords & BOA_NATIVE_NEW ? BOA_TYPE(e->type) : BOA_NONE;
}

static boa_status of_native(boa_guest *g, boa_value native, boa_value name, boa_value *out) {
  if (name == BOA_NAME(module)) {
    return boa_intern(g, "builtins", 8, out);
  }
  if (name == BOA_NAME(qualname)) {
    return qualname_of_native(g, native, out);
  }
  if (name == BOA_NAME(doc)) {
    *out = BOA_NONE;
  } else if (boa_str_is(g, name, "__self__")) {
    *out = self_of(g, native);
  }
  return BOA_OK;
}

static boa_status data_attribute(boa_guest *g, boa_value v, boa_value name, boa_value *out) {
  static const char *const generators[][3] = {{"gi_running", "gi_suspended", "gi_frame"},
                                              {"cr_running", "cr_suspended", "cr_frame"},
                                              {"ag_running", "ag_suspended", "ag_frame"}};
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
  switch (kind) {
  case BOA_KIND_FUNCTION:
    return of_function(g, v, name, out);
  case BOA_KIND_METHOD:
    return of_method(g, v, name, out);
  case BOA_KIND_CODE:
    return of_code(g, v, name, out);
  case BOA_KIND_TRACEBACK:
    return of_traceback(g, v, name, out);
  case BOA_KIND_NATIVE:
    return of_native(g, v, name, out);
  case BOA_KIND_GENERATOR:
    return of_generator(g, v, generators[0], name, out);
  case BOA_KIND_COROUTINE:
    return of_generator(g, v, generators[1], name, out);
  case BOA_KIND_ASYNC_GENERATOR:
    return of_generator(g, v, generators[2], name, out);
  case BOA_KIND_STATIC_METHOD:
  case BOA_KIND_CLASS_METHOD: {
    boa_value of = boa_field(g, v, BOA_WRAPPER_OF);
    bool passed = boa_is(g, of, BOA_KIND_FUNCTION) && name != BOA_NAME(class) && name != BOA_NAME(get);
    return passed ? data_attribute(g, of, name, out) : BOA_OK;
  }
  case BOA_KIND_PROPERTY:
    if (name == BOA_NAME(name)) {
      boa_value set = boa_field(g, v, BOA_PROPERTY_NAME), get = boa_field(g, v, BOA_PROPERTY_GET);
      *out = set ? set : BOA_UNBOUND;
      return set || !boa_is(g, get, BOA_KIND_FUNCTION) ? BOA_OK : data_attribute(g, get, name, out);
    }
    if (name == BOA_NAME(isabstractmethod)) {
      *out = BOA_FALSE;
      for (uint32_t at = BOA_PROPERTY_GET; at <= BOA_PROPERTY_DELETE && *out != BOA_TRUE; at += 8) {
        boa_value of = boa_field(g, v, at);
        boa_status s = of && boa_is(g, of, BOA_KIND_FUNCTION) ? data_attribute(g, of, name, out) : BOA_OK;
        if (s) {
          return s;
        }
        *out = *out == BOA_TRUE ? BOA_TRUE : BOA_FALSE;
      }
    }
    return BOA_OK;
  default:
    return BOA_OK;
  }
}

/* ---- binding what a class has ---- */

static boa_status method_new(boa_guest *g, boa_value f, boa_value self, boa_value *out) {
  *out = boa_alloc(g, BOA_METHOD_SIZE, boa_header(BOA_TYPE(BOA_KIND_METHOD), BOA_LAYOUT_VALUES8, 0, 0));
  if (!*out) {
    return BOA_NOMEM;
  }
  boa_init(g, *out, BOA_METHOD_FUNCTION, f);
  boa_init(g, *out, BOA_METHOD_SELF, self);
  return BOA_OK;
}

static boa_status bind_native(boa_guest *g, boa_value f, boa_value self, boa_value *out) {
  uint32_t number = boa_header_aux(boa_head(g, f));
  if (number < boa_native_count && (boa_natives[number].keywords & (BOA_NATIVE_STATIC | BOA_NATIVE_NEW))) {
    *out = f;
    return BOA_OK;
  }
  *out = boa_alloc(g, BOA_NATIVE_SIZE, boa_head(g, f));
  if (!*out) {
    return BOA_NOMEM;
  }
  boa_init(g, *out, BOA_NATIVE_NAME, boa_field(g, f, BOA_NATIVE_NAME));
  boa_init(g, *out, BOA_NATIVE_SELF, self);
  return BOA_OK;
}

boa_status boa_bind_attribute(boa_guest *g, boa_value f, boa_value self, boa_value type, boa_value *out) {
  boa_value get;
  *out = f;
  switch (boa_kind_of(g, f)) {
  case BOA_KIND_FUNCTION:
    return self ? method_new(g, f, self, out) : BOA_OK;
  case BOA_KIND_NATIVE:
    return self && !boa_field(g, f, BOA_NATIVE_SELF) &&
                   boa_natives[boa_header_aux(boa_head(g, f)) % boa_native_count].type != BOA_KIND_COUNT
               ? bind_native(g, f, self, out)
               : BOA_OK;
  case BOA_KIND_STATIC_METHOD:
    *out = boa_field(g, f, BOA_WRAPPER_OF);
    return BOA_OK;
  case BOA_KIND_CLASS_METHOD:
    f = boa_field(g, f, BOA_WRAPPER_OF);
    if (!boa_is(g, f, BOA_KIND_FUNCTION) && boa_is_python(g, f) && (get = boa_special(g, f, BOA_NAME(get))) != 0) {
      return boa_tail_call(g, BOA_CHECK_NONE, get, 3, f, type, boa_type_of(g, type));
    }
    return method_new(g, f, type, out);
  case BOA_KIND_PROPERTY:
    if (boa_is_python(g, f) && boa_special(g, f, BOA_NAME(get))) {
      break;
    }
    if (!self) {
      return BOA_OK;
    }
    get = boa_field(g, f, BOA_PROPERTY_GET);
    if (!get || get == BOA_NONE) {
      boa_value name = boa_field(g, f, BOA_PROPERTY_NAME);
      return name ? boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "property %r of '%v' object has no getter", name,
                              boa_type_name(g, (uint32_t)type))
                  : boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "property of '%v' object has no getter",
                              boa_type_name(g, (uint32_t)type));
    }
    return boa_tail_call(g, BOA_CHECK_NONE, get, 1, self, 0, 0);
  case BOA_KIND_MEMBER: {
    if (!self) {
      return BOA_OK;
    }
    boa_value name = boa_field(g, f, BOA_MEMBER_NAME);
    return boa_own_attribute(g, self, name, out);
  }
  default:
    break;
  }
  get = boa_is_python(g, f) ? boa_special(g, f, BOA_NAME(get)) : 0;
  return get ? boa_tail_call(g, BOA_CHECK_NONE, get, 3, f, self ? self : BOA_NONE, type) : BOA_OK;
}

boa_status boa_bound_special(boa_guest *g, boa_value v, boa_value name, boa_value *out) {
  uint32_t type = boa_type_of(g, v);
  boa_value f = boa_type_find(g, type, name);
  *out = f;
  boa_status s = f && f != BOA_NONE ? boa_bind_attribute(g, f, v, type, out) : BOA_OK;
  if (s == BOA_TAIL) { /* a descriptor of the guest's: called as it stands */
    *out = f;
    return BOA_OK;
  }
  return s;
}

/* ---- getting ---- */

/* Where nothing is found, __getattr__ has the last word. */
static boa_status missing_attribute(boa_guest *g, boa_value v, boa_value name, boa_value *out) {
  boa_value f = boa_special(g, v, BOA_NAME(getattr));
  *out = BOA_UNBOUND;
  return f ? boa_tail_call(g, BOA_CHECK_NONE, f, 2, v, name, 0) : BOA_OK;
}

static boa_status type_attribute(boa_guest *g, boa_value type, boa_value name, boa_value *out) {
  uint32_t meta = boa_type_of(g, type);
  boa_value of_meta = boa_type_find(g, meta, name);
  if (of_meta && boa_is_data_descriptor(g, of_meta)) {
    return boa_bind_attribute(g, of_meta, type, meta, out);
  }
  boa_status s = of_type(g, type, name, out);
  if (s || *out != BOA_UNBOUND) {
    return s;
  }
  if (name == BOA_NAME(annotations) && (boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON)) {
    boa_value own = boa_dict_name(g, boa_field(g, type, BOA_TYPE_DICT), name);
    *out = own;
    return own ? BOA_OK : BOA_BAIL;
  }
  if (name == BOA_NAME(annotate)) {
    boa_value own = boa_dict_name(g, boa_field(g, type, BOA_TYPE_DICT), BOA_NAME(annotate_func));
    *out = own ? own : BOA_NONE;
    return BOA_OK;
  }
  boa_value found = boa_type_find(g, (uint32_t)type, name);
  if (found) {
    return boa_bind_attribute(g, found, 0, type, out);
  }
  if (name == BOA_NAME(abstractmethods)) {
    return BOA_OK;
  }
  return of_meta ? boa_bind_attribute(g, of_meta, type, meta, out) : missing_attribute(g, type, name, out);
}

/* super(type, object).name: what comes behind the type in the object's order. */
static boa_status super_attribute(boa_guest *g, boa_value v, boa_value name, boa_value *out) {
  boa_value after = boa_field(g, v, BOA_SUPER_TYPE), self = boa_field(g, v, BOA_SUPER_OBJECT),
            type = boa_field(g, v, BOA_SUPER_OBJECT_TYPE), mro = type ? boa_field(g, type, BOA_TYPE_MRO) : 0;
  uint32_t n = mro && boa_isa(g, mro, BOA_KIND_TUPLE) ? boa_length(g, mro) : 0, i = 0;
  while (i < n && boa_item(g, mro, i, BOA_TUPLE_ITEMS) != after) {
    i++;
  }
  g->work.fuel -= n / 4;
  for (i++; i < n && name != BOA_NAME(class); i++) {
    boa_value dict = boa_field(g, boa_item(g, mro, i, BOA_TUPLE_ITEMS), BOA_TYPE_DICT);
    boa_value found = dict ? boa_dict_name(g, dict, name) : 0;
    if (found) {
      return boa_bind_attribute(g, found, self == type ? 0 : self, type, out);
    }
  }
  return BOA_OK;
}

static boa_status module_attribute(boa_guest *g, boa_value module, boa_value name, boa_value *out) {
  boa_value cell = boa_module_cell(g, module, name);
  *out = cell ? boa_field(g, cell, BOA_CELL_VALUE) : BOA_UNBOUND;
  if (*out == BOA_UNBOUND && name == BOA_NAME(dict)) {
    return BOA_BAIL; /* a dict that writes through to the cells: by the definition */
  }
  cell = *out == BOA_UNBOUND ? boa_module_cell(g, module, BOA_NAME(getattr)) : 0;
  boa_value f = cell ? boa_field(g, cell, BOA_CELL_VALUE) : BOA_UNBOUND;
  if (f != BOA_UNBOUND) {
    return boa_tail_call(g, BOA_CHECK_NONE, f, 1, name, 0, 0);
  }
  return BOA_OK;
}

boa_status boa_plain_attribute(boa_guest *g, boa_value v, boa_value name, boa_value *out) {
  uint32_t type = boa_type_of(g, v);
  boa_kind kind = boa_kind_of(g, v);
  *out = BOA_UNBOUND;
  if (name == BOA_NAME(class)) {
    *out = type;
    return BOA_OK;
  }
  if (kind == BOA_KIND_TYPE) {
    return type_attribute(g, v, name, out);
  }
  boa_status s = BOA_OK;
  if (kind == BOA_KIND_SUPER || kind == BOA_KIND_MODULE) {
    s = kind == BOA_KIND_SUPER ? super_attribute(g, v, name, out) : module_attribute(g, v, name, out);
    if (s || *out != BOA_UNBOUND) {
      return s;
    }
  }
  boa_value found = boa_type_find(g, type, name);
  if (found && boa_is_data_descriptor(g, found)) {
    s = boa_bind_attribute(g, found, v, type, out);
    return s || *out != BOA_UNBOUND ? s : missing_attribute(g, v, name, out);
  }
  if (boa_is_python(g, v)) {
    s = name == BOA_NAME(dict) ? boa_attribute_dict(g, v, out) : boa_own_attribute(g, v, name, out);
  }
  s = s || *out != BOA_UNBOUND ? s : data_attribute(g, v, name, out);
  if (s || *out != BOA_UNBOUND) {
    return s;
  }
  if (!found && name == BOA_NAME(doc)) { /* built-in types have none, but all have the attribute */
    *out = BOA_NONE;
    return BOA_OK;
  }
  return found ? boa_bind_attribute(g, found, v, type, out) : missing_attribute(g, v, name, out);
}

boa_status boa_get_attribute(boa_guest *g, boa_value v, boa_value name, boa_value *out) {
  if (boa_special(g, v, BOA_NAME(getattribute))) {
    return BOA_BAIL;
  }
  boa_status s = boa_plain_attribute(g, v, name, out);
  boa_value last =
      s == BOA_TAIL ? boa_special(g, v, BOA_NAME(getattr)) : 0; /* what a property raises may lead to __getattr__ */
  return last && g->tail.f != last ? BOA_BAIL : s;
}

/* ---- setting ---- */

static bool plain_class(const boa_guest *g, uint32_t type) {
  uint32_t flags = boa_raw(g, type, BOA_TYPE_FLAGS);
  return (flags & (BOA_TYPE_PYTHON | BOA_TYPE_SLOTTED | BOA_TYPE_PAYLOAD)) == BOA_TYPE_PYTHON &&
         boa_raw(g, type, BOA_TYPE_KIND) == BOA_KIND_OBJECT;
}

/* v.__class__ = …, v.__dict__ = …; BOA_BAIL: another attribute. */
static boa_status set_special(boa_guest *g, boa_value v, boa_value name, boa_value to) {
  boa_value dict = 0;
  uint32_t type = boa_type_of(g, v);
  if (name == BOA_NAME(dict) && boa_has_attributes(g, v)) {
    return boa_isa(g, to, BOA_KIND_DICT)
               ? boa_set_attribute_dict(g, v, to)
               : boa_raise(g, BOA_KIND_TYPE_ERROR, "__dict__ must be set to a dictionary, not a '%t'", to);
  }
  if (name != BOA_NAME(class)) {
    return BOA_BAIL;
  }
  if (!boa_is_type(g, to)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__class__ must be set to a class, not '%t' object", to);
  }
  if (!plain_class(g, type) || !plain_class(g, (uint32_t)to)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  boa_status s = boa_attribute_dict(g, v, &dict);
  if (!s) {
    boa_barrier(g, (uint32_t)v, to);
    cage_store64(&g->cage, boa_to_ref(v), 0, (boa_head(g, v) & ~(uint64_t)UINT32_MAX) | (uint32_t)to);
  }
  return s;
}

static uint32_t free_count(const boa_guest *g, boa_value code) {
  boa_value names = boa_field(g, code, BOA_CODE_FREE);
  return names && boa_is(g, names, BOA_KIND_TUPLE) ? boa_length(g, names) : 0;
}

/* f.__code__ = code: its frames take as many cells from the closure as the ones before it. */
static boa_status set_code(boa_guest *g, boa_value f, boa_value code) {
  if (!boa_is(g, code, BOA_KIND_CODE)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__code__ must be set to a code object");
  }
  uint32_t had = free_count(g, boa_field(g, f, BOA_FUNCTION_CODE)), has = free_count(g, code);
  if (had != has) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "%v() requires a code object with %d free vars, not %d",
                     boa_field(g, f, BOA_FUNCTION_NAME), (int64_t)had, (int64_t)has);
  }
  boa_store(g, f, BOA_FUNCTION_CODE, code);
  return BOA_OK;
}

/* What kind of value a field of a function takes; None and deleting empty those that name no "to a" kind of their own. */
static boa_status set_field_of_function(boa_guest *g, boa_value f, const field *known, boa_value v) {
  if (known->field == BOA_FUNCTION_CODE) {
    return set_code(g, f, v);
  }
  if (known->field == BOA_FUNCTION_CLOSURE) {
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "readonly attribute");
  }
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

static boa_status set_annotations(boa_guest *g, boa_value f, boa_value name, boa_value v) {
  bool made = name == BOA_NAME(annotations);
  bool none = v == BOA_NONE || v == BOA_UNBOUND;
  if (made && !none && !boa_isa(g, v, BOA_KIND_DICT)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__annotations__ must be set to a dict object");
  }
  if (made) { /* the annotate function would make them anew */
    boa_store(g, f, BOA_FUNCTION_ANNOTATE, 0);
  }
  boa_store(g, f, made ? BOA_FUNCTION_ANNOTATIONS : BOA_FUNCTION_ANNOTATE, none ? 0 : v);
  return BOA_OK;
}

static boa_status set_of_function(boa_guest *g, boa_value f, boa_value name, boa_value v) {
  const field *known = find_field(g, BOA_KIND_FUNCTION, name);
  boa_value dict = boa_field(g, f, BOA_FUNCTION_DICT), was;
  bool found = false;
  if (known) {
    return set_field_of_function(g, f, known, v);
  }
  if (name == BOA_NAME(annotations) || name == BOA_NAME(annotate)) {
    return set_annotations(g, f, name, v);
  }
  if (name == BOA_NAME(globals)) {
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "readonly attribute");
  }
  if (name == BOA_NAME(class)) {
    return v == BOA_UNBOUND ? boa_raise(g, BOA_KIND_TYPE_ERROR, "can't delete __class__ attribute")
                            : set_special(g, f, name, v);
  }
  if (name == BOA_NAME(type_params) && !(v != BOA_UNBOUND && boa_isa(g, v, BOA_KIND_TUPLE))) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__type_params__ must be set to a tuple");
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

static boa_status set_of_type(boa_guest *g, boa_value type, boa_value name, boa_value v) {
  uint32_t flags = boa_raw(g, type, BOA_TYPE_FLAGS);
  boa_value dict = boa_field(g, type, BOA_TYPE_DICT), was;
  bool found = true;
  if (!(flags & BOA_TYPE_PYTHON) || type < g->cage.writable) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot set '%v' attribute of immutable type '%v'", name,
                     boa_type_name(g, (uint32_t)type));
  }
  if ((name == BOA_NAME(name) || name == BOA_NAME(qualname)) && v != BOA_UNBOUND) {
    if (!boa_is(g, v, BOA_KIND_STR)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "can only assign string to %v.%v, not '%t'", boa_type_name(g, (uint32_t)type),
                       name, v);
    }
    boa_store(g, type, name == BOA_NAME(name) ? BOA_TYPE_NAME : BOA_TYPE_QUALNAME, v);
    return BOA_OK;
  }
  if (name == BOA_NAME(class)) {
    return v == BOA_UNBOUND ? boa_raise(g, BOA_KIND_TYPE_ERROR, "can't delete __class__ attribute")
                            : set_special(g, type, name, v);
  }
  if (name == BOA_NAME(mro) || name == BOA_NAME(bases) || name == BOA_NAME(dict) || name == BOA_NAME(base)) {
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "attribute '%v' of 'type' objects is not writable", name);
  }
  boa_status s = v == BOA_UNBOUND ? boa_dict_delete(g, dict, name, &found, &was) : boa_dict_set(g, dict, name, v);
  if (!s && name == BOA_NAME(abstractmethods)) {
    bool some = false;
    s = v == BOA_UNBOUND ? BOA_OK : boa_truth(g, v, &some);
    boa_set_raw(g, type, BOA_TYPE_FLAGS, some ? flags | BOA_TYPE_ABSTRACT : flags & ~(uint32_t)BOA_TYPE_ABSTRACT);
  }
  boa_types_changed(g, name);
  return s || found ? s
                    : boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "type object '%v' has no attribute '%v'",
                                boa_type_name(g, (uint32_t)type), name);
}

static boa_status no_setter(boa_guest *g, boa_value v, boa_value property, bool deleting) {
  boa_value name = boa_field(g, property, BOA_PROPERTY_NAME);
  const char *what = deleting ? "deleter" : "setter";
  return name ? boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "property %r of '%t' object has no %s", name, v, what)
              : boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "property of '%t' object has no %s", v, what);
}

/* What a data descriptor of the class does; BOA_BAIL: it is none. */
static boa_status set_by_descriptor(boa_guest *g, boa_value v, boa_value name, boa_value to, boa_value found) {
  bool deleting = to == BOA_UNBOUND;
  if (boa_is(g, found, BOA_KIND_MEMBER)) {
    boa_status s = boa_set_own_attribute(g, v, boa_field(g, found, BOA_MEMBER_NAME), to);
    return s != BOA_BAIL ? s : boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "%v", name);
  }
  if (boa_is_python(g, found) && boa_special(g, found, deleting ? BOA_NAME(delete) : BOA_NAME(set))) {
    boa_value f = boa_special(g, found, deleting ? BOA_NAME(delete) : BOA_NAME(set));
    return boa_tail_call(g, BOA_CHECK_DISCARD, f, deleting ? 2 : 3, found, v, to);
  }
  if (boa_kind_of(g, found) == BOA_KIND_PROPERTY) {
    boa_value f = boa_field(g, found, deleting ? BOA_PROPERTY_DELETE : BOA_PROPERTY_SET);
    return !f || f == BOA_NONE ? no_setter(g, v, found, deleting)
                               : boa_tail_call(g, BOA_CHECK_DISCARD, f, deleting ? 1 : 2, v, to, 0);
  }
  if (boa_is_python(g, found) && boa_special(g, found, deleting ? BOA_NAME(set) : BOA_NAME(delete))) {
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, deleting ? "__delete__" : "__set__");
  }
  return BOA_BAIL;
}

static boa_status refuse(boa_guest *g, boa_value a, boa_value name, boa_value found, boa_value v) {
  if (boa_is(g, a, BOA_KIND_CELL) && boa_str_is(g, name, "cell_contents")) {
    boa_store(g, a, BOA_CELL_VALUE, v);
    return BOA_OK;
  }
  boa_kind kind = boa_kind_of(g, a);
  if (kind == BOA_KIND_PROPERTY && name == BOA_NAME(doc)) {
    boa_store(g, a, BOA_PROPERTY_DOC, v == BOA_UNBOUND ? BOA_NONE : v);
    return BOA_OK;
  }
  if ((kind == BOA_KIND_RANGE || kind == BOA_KIND_SLICE) && find_field(g, kind, name)) {
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "readonly attribute");
  }
  if (is_part(g, a, name)) {
    if (boa_is_complex(g, boa_payload(g, a))) {
      return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "readonly attribute");
    }
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "attribute '%v' of '%v' objects is not writable", name,
                     boa_type_name(g, BOA_TYPE(boa_is_float(g, boa_payload(g, a)) ? BOA_KIND_FLOAT : BOA_KIND_INT)));
  }
  if (found) {
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'%t' object attribute '%v' is read-only", a, name);
  }
  if (boa_special(g, a, BOA_NAME(setattr))) {
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'%t' object has no attribute '%v'", a, name);
  }
  return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'%t' object has no attribute '%v' and no __dict__ for setting new attributes",
                   a, name);
}

static boa_status set_of_module(boa_guest *g, boa_value module, boa_value name, boa_value v) {
  boa_value cell = v == BOA_UNBOUND ? boa_module_cell(g, module, name) : 0;
  if (v == BOA_UNBOUND && (!cell || boa_field(g, cell, BOA_CELL_VALUE) == BOA_UNBOUND)) {
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'module' object has no attribute '%v'", name);
  }
  return boa_cell_set(g, boa_field(g, module, BOA_MODULE_CELLS), name, v);
}

boa_status boa_plain_set_attribute(boa_guest *g, boa_value a, boa_value name, boa_value v) {
  boa_kind kind = boa_kind_of(g, a);
  uint32_t type = boa_type_of(g, a);
  boa_value found = boa_type_find(g, type, name);
  boa_status s = found && boa_is_data_descriptor(g, found) ? set_by_descriptor(g, a, name, v, found) : BOA_BAIL;
  if (s != BOA_BAIL) {
    return s;
  }
  if (kind == BOA_KIND_TYPE) {
    return set_of_type(g, a, name, v);
  }
  if (kind == BOA_KIND_MODULE) {
    return set_of_module(g, a, name, v);
  }
  if (kind == BOA_KIND_FUNCTION && name == BOA_NAME(dict) && v == BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot delete __dict__");
  }
  if (kind == BOA_KIND_FUNCTION && name != BOA_NAME(dict)) {
    return set_of_function(g, a, name, v);
  }
  s = v == BOA_UNBOUND ? BOA_BAIL : set_special(g, a, name, v);
  if (s != BOA_BAIL) {
    return s;
  }
  if (boa_is_exception(g, a)) {
    return boa_exception_set(g, a, name, v);
  }
  if (boa_is_python(g, a) && boa_has_attributes(g, a)) {
    s = boa_set_own_attribute(g, a, name, v);
    if (s == BOA_BAIL && v == BOA_UNBOUND) {
      return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'%t' object has no attribute '%v'", a, name);
    }
    if (s != BOA_BAIL) {
      return s;
    }
  }
  return refuse(g, a, name, found, v);
}

boa_status boa_set_attribute(boa_guest *g, boa_value a, boa_value name, boa_value v) {
  bool deleting = v == BOA_UNBOUND;
  boa_value f = boa_special(g, a, deleting ? BOA_NAME(delattr) : BOA_NAME(setattr));
  return f ? boa_tail_call(g, BOA_CHECK_DISCARD, f, deleting ? 2 : 3, a, name, v) : boa_plain_set_attribute(g, a, name, v);
}
