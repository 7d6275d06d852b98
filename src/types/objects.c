/* What every object and every class can do: object's and type's own methods, getattr and its like, property, staticmethod, classmethod, super. */
#include "types/natives.h"
#include "types/types.h"

static boa_status record(boa_guest *g, boa_kind kind, uint32_t size, boa_value *out) {
  *out = boa_alloc(g, size, boa_header(BOA_TYPE(kind), BOA_LAYOUT_VALUES8, 0, 0));
  return *out ? BOA_OK : BOA_NOMEM;
}

/* ---- object ---- */

static boa_status abstract(boa_guest *g, boa_value type) {
  (void)g;
  (void)type;
  return BOA_BAIL; /* the definition names the methods */
}

boa_status boa_native_new_object(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value type = boa_arg(g, args, 0);
  bool python = boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON;
  if (n > 1 || g->keywords) {
    boa_value init = boa_type_find(g, (uint32_t)type, BOA_NAME(init)), new = boa_type_find(g, (uint32_t)type, BOA_NAME(new));
    if (new && !boa_is(g, new, BOA_KIND_NATIVE)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (!init || boa_is(g, init, BOA_KIND_NATIVE)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%v() takes no arguments", boa_type_name(g, (uint32_t)type));
    }
  }
  if (boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_ABSTRACT) {
    return abstract(g, type);
  }
  if (python && boa_raw(g, type, BOA_TYPE_KIND) == BOA_KIND_OBJECT && !(boa_raw(g, type, BOA_TYPE_FLAGS) & BOA_TYPE_PAYLOAD)) {
    return boa_instance_new(g, (uint32_t)type, out);
  }
  if (type != BOA_TYPE(BOA_KIND_OBJECT)) {
    boa_value name = boa_type_name(g, (uint32_t)type);
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "object.__new__(%v) is not safe, use %v.__new__()", name, name);
  }
  *out = boa_alloc(g, 16, boa_header(BOA_TYPE(BOA_KIND_OBJECT), BOA_LAYOUT_VALUES8, 0, 0));
  return *out ? BOA_OK : BOA_NOMEM;
}

boa_status boa_native_object_init(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value self = boa_arg(g, args, 0);
  *out = BOA_NONE;
  if (n == 1 && !g->keywords) {
    return BOA_OK;
  }
  uint32_t type = boa_type_of(g, self);
  boa_value init = boa_type_find(g, type, BOA_NAME(init)), new = boa_type_find(g, type, BOA_NAME(new));
  if (init && !boa_is(g, init, BOA_KIND_NATIVE)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "object.__init__() takes exactly one argument (the instance to initialize)");
  }
  uint32_t number = new && boa_is(g, new, BOA_KIND_NATIVE) ? boa_header_aux(boa_head(g, new)) : UINT32_MAX;
  if (number == BOA_NATIVE_OBJECT_new_object) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%t.__init__() takes exactly one argument (the instance to initialize)", self);
  }
  return BOA_OK;
}

static boa_status name_argument(boa_guest *g, const char *function, boa_value v, boa_value *name) {
  boa_value plain = boa_payload(g, v);
  if (!boa_is(g, plain, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%sattribute name must be string, not '%t'", function, v);
  }
  return boa_intern_str(g, plain, name);
}

static boa_status missing(boa_guest *g, boa_value v, boa_value name) {
  boa_status s =
      boa_is_type(g, v) ? boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "type object '%v' has no attribute '%v'",
                                    boa_type_name(g, (uint32_t)v), name)
      : boa_is(g, v, BOA_KIND_MODULE)
          ? boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "module '%v' has no attribute '%v'", boa_field(g, v, BOA_MODULE_NAME), name)
          : boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'%t' object has no attribute '%v'", v, name);
  s = boa_raised_member(g, s, 0, name);
  return boa_raised_member(g, s, 1, v);
}

boa_status boa_native_object_getattribute(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0), name = 0;
  boa_status s = name_argument(g, "", boa_arg(g, args, 1), &name);
  s = s ? s : boa_plain_attribute(g, v, name, out);
  if (s == BOA_TAIL && g->tail.n == 2 && g->tail.f == boa_special(g, v, BOA_NAME(getattr))) {
    return missing(g, v, name); /* __getattr__ comes after __getattribute__ */
  }
  return s || *out != BOA_UNBOUND ? s : missing(g, v, name);
}

boa_status boa_native_object_setattr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value name = 0;
  boa_status s = name_argument(g, "", boa_arg(g, args, 1), &name);
  *out = BOA_NONE;
  return s ? s : boa_plain_set_attribute(g, boa_arg(g, args, 0), name, boa_arg(g, args, 2));
}

boa_status boa_native_object_delattr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value name = 0;
  boa_status s = name_argument(g, "", boa_arg(g, args, 1), &name);
  *out = BOA_NONE;
  return s ? s : boa_plain_set_attribute(g, boa_arg(g, args, 0), name, BOA_UNBOUND);
}

boa_status boa_native_object_init_subclass(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)g;
  (void)args;
  (void)n;
  *out = BOA_NONE;
  return BOA_OK;
}

boa_status boa_native_object_subclasshook(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)g;
  (void)args;
  (void)n;
  *out = BOA_NOT_IMPLEMENTED;
  return BOA_OK;
}

boa_status boa_native_object_hash(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  uint64_t id = 0;
  boa_status s = boa_identity(g, boa_arg(g, args, 0), &id);
  return s ? s : boa_int_new(g, (int64_t)(id >> 4), out);
}

boa_status boa_native_object_eq(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = boa_arg(g, args, 0) == boa_arg(g, args, 1) ? BOA_TRUE : BOA_NOT_IMPLEMENTED;
  return BOA_OK;
}

#define UNORDERED(name)                                                                                                        \
  boa_status boa_native_object_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                               \
    return boa_native_object_subclasshook(g, args, n, out);                                                                    \
  }
UNORDERED(lt)
UNORDERED(le)
UNORDERED(gt)
UNORDERED(ge)

boa_status boa_native_object_repr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_text t = boa_text_new(g);
  boa_status s = boa_object_repr(g, boa_arg(g, args, 0), &t);
  return s ? s : boa_text_finish(&t, g, out);
}

boa_status boa_native_object_dir(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)g;
  (void)args;
  (void)n;
  (void)out;
  return BOA_BAIL;
}

/* ---- attributes by name ---- */

boa_status boa_native_getattr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = boa_arg(g, args, 0), name = 0;
  boa_status s = name_argument(g, "", boa_arg(g, args, 1), &name);
  s = s ? s : boa_get_attribute(g, v, name, out);
  if (n == 3 && (s == BOA_TAIL || s == BOA_RAISE)) {
    return BOA_BAIL;
  }
  if (!s && *out == BOA_UNBOUND) {
    *out = n == 3 ? boa_arg(g, args, 2) : BOA_NONE;
    return n == 3 ? BOA_OK : missing(g, v, name);
  }
  return s;
}

boa_status boa_native_hasattr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0), name = 0, found = 0;
  boa_status s = name_argument(g, "", boa_arg(g, args, 1), &name);
  s = s ? s : boa_get_attribute(g, v, name, &found);
  *out = boa_bool(found != BOA_UNBOUND);
  return s == BOA_TAIL || (s == BOA_RAISE && name) ? BOA_BAIL : s;
}

boa_status boa_native_setattr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value name = 0;
  boa_status s = name_argument(g, "", boa_arg(g, args, 1), &name);
  *out = BOA_NONE;
  s = s ? s : boa_set_attribute(g, boa_arg(g, args, 0), name, boa_arg(g, args, 2));
  return s;
}

boa_status boa_native_delattr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value name = 0;
  boa_status s = name_argument(g, "", boa_arg(g, args, 1), &name);
  *out = BOA_NONE;
  return s ? s : boa_set_attribute(g, boa_arg(g, args, 0), name, BOA_UNBOUND);
}

/* ---- type ---- */

boa_status boa_native_new_type(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  if (n == 2 && boa_arg(g, args, 0) == BOA_TYPE(BOA_KIND_TYPE)) {
    *out = boa_type_of(g, boa_arg(g, args, 1));
    return g->keywords ? boa_raise(g, BOA_KIND_TYPE_ERROR, "type() takes 1 or 3 arguments") : BOA_OK;
  }
  if (n != 4) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR,
                     boa_arg(g, args, 0) == BOA_TYPE(BOA_KIND_TYPE) ? "type() takes 1 or 3 arguments"
                                                                    : "type.__new__() takes exactly 3 arguments (%d given)",
                     (int64_t)n - 1);
  }
  if (!boa_is(g, boa_arg(g, args, 1), BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "type.__new__() argument 1 must be str, not %t", boa_arg(g, args, 1));
  }
  if (!boa_isa(g, boa_arg(g, args, 2), BOA_KIND_TUPLE)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "type.__new__() argument 2 must be tuple, not %t", boa_arg(g, args, 2));
  }
  if (!boa_isa(g, boa_arg(g, args, 3), BOA_KIND_DICT)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "type.__new__() argument 3 must be dict, not %t", boa_arg(g, args, 3));
  }
  return BOA_BAIL; /* what follows may call guest code */
}

/* _new_class(meta, name, bases, namespace): the class alone. */
boa_status boa_native_new_class(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value meta = boa_arg(g, args, 0), bases = boa_arg(g, args, 2), ns = boa_arg(g, args, 3);
  if (!boa_is_type(g, meta) || !boa_isa(g, bases, BOA_KIND_TUPLE) || !boa_isa(g, ns, BOA_KIND_DICT)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "_new_class() takes a metaclass, a name, a tuple and a dict");
  }
  return boa_class_new(g, meta, boa_arg(g, args, 1), bases, ns, out);
}

boa_status boa_native_type_init(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args;
  *out = BOA_NONE;
  return n == 2 || n == 4 ? BOA_OK : boa_raise(g, BOA_KIND_TYPE_ERROR, "type.__init__() takes 1 or 3 arguments");
}

boa_status boa_native_type_call(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)g;
  (void)args;
  (void)n;
  (void)out;
  return BOA_BAIL; /* by its definition */
}

boa_status boa_native_type_mro(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_status s = boa_list_new(g, 0, out);
  return s ? s : boa_list_extend(g, *out, boa_field(g, boa_arg(g, args, 0), BOA_TYPE_MRO));
}

boa_status boa_native_type_subclasses(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value list = boa_field(g, boa_arg(g, args, 0), BOA_TYPE_SUBCLASSES);
  boa_status s = boa_list_new(g, 0, out);
  return s || !list ? s : boa_list_extend(g, *out, list);
}

boa_status boa_native_type_prepare(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args;
  (void)n;
  return boa_dict_new(g, out);
}

boa_status boa_native_type_instancecheck(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = boa_bool(boa_is_subtype(g, boa_type_of(g, boa_arg(g, args, 1)), (uint32_t)boa_arg(g, args, 0)));
  return BOA_OK;
}

boa_status boa_native_type_subclasscheck(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value sub = boa_arg(g, args, 1);
  *out = boa_bool(boa_is_type(g, sub) && boa_is_subtype(g, (uint32_t)sub, (uint32_t)boa_arg(g, args, 0)));
  return boa_is_type(g, sub) ? BOA_OK : boa_raise(g, BOA_KIND_TYPE_ERROR, "issubclass() arg 1 must be a class");
}

/* ---- descriptors ---- */

boa_status boa_native_new_property(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"fget", "fset", "fdel", "doc"};
  boa_value values[4] = {0};
  boa_status s = n > 5 ? boa_raise(g, BOA_KIND_TYPE_ERROR, "property() takes at most 4 arguments (%d given)", (int64_t)n - 1)
                       : boa_bind(g, args, n, "property", names, 4, 0, 0, values);
  s = s ? s : record(g, BOA_KIND_PROPERTY, BOA_PROPERTY_SIZE, out);
  for (uint32_t i = 0; !s && i < 4; i++) {
    boa_init(g, *out, BOA_PROPERTY_GET + i * 8, values[i] == BOA_UNBOUND ? BOA_NONE : values[i]);
  }
  if (!s && values[3] == BOA_UNBOUND && boa_is(g, values[0], BOA_KIND_FUNCTION)) {
    boa_init(g, *out, BOA_PROPERTY_DOC, boa_field(g, values[0], BOA_FUNCTION_DOC));
  }
  return s;
}

/* A copy with another function. */
static boa_status property_with(boa_guest *g, uint32_t args, uint32_t field, boa_value *out) {
  boa_value self = boa_arg(g, args, 0);
  boa_status s = record(g, BOA_KIND_PROPERTY, BOA_PROPERTY_SIZE, out);
  for (uint32_t f = BOA_PROPERTY_GET; !s && f <= BOA_PROPERTY_NAME; f += 8) {
    boa_init(g, *out, f, f == field ? boa_arg(g, args, 1) : boa_field(g, self, f));
  }
  return s || !boa_is_python(g, self) ? s : boa_adapt(g, boa_type_of(g, self), *out, out);
}
boa_status boa_native_property_getter(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return property_with(g, args, BOA_PROPERTY_GET, out);
}
boa_status boa_native_property_setter(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return property_with(g, args, BOA_PROPERTY_SET, out);
}
boa_status boa_native_property_deleter(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return property_with(g, args, BOA_PROPERTY_DELETE, out);
}
boa_status boa_native_property_set_name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_store(g, boa_arg(g, args, 0), BOA_PROPERTY_NAME, boa_arg(g, args, 2));
  *out = BOA_NONE;
  return BOA_OK;
}

/* __get__(object, type) of functions, properties, staticmethod and classmethod. */
boa_status boa_native_descriptor_get(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value f = boa_arg(g, args, 0), self = boa_arg(g, args, 1), type = n > 2 ? boa_arg(g, args, 2) : BOA_NONE;
  if (self == BOA_NONE && type == BOA_NONE) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "__get__(None, None) is invalid");
  }
  return boa_bind_attribute(g, f, self == BOA_NONE ? 0 : self, type == BOA_NONE ? boa_type_of(g, self) : type, out);
}

boa_status boa_native_property_set(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value f = boa_field(g, boa_arg(g, args, 0), n == 3 ? BOA_PROPERTY_SET : BOA_PROPERTY_DELETE);
  *out = BOA_NONE;
  if (!f || f == BOA_NONE) {
    return boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "property of '%t' object has no %s", boa_arg(g, args, 1),
                     n == 3 ? "setter" : "deleter");
  }
  return boa_tail_call(g, BOA_CHECK_NONE, f, n - 1, boa_arg(g, args, 1), n == 3 ? boa_arg(g, args, 2) : 0, 0);
}

boa_status boa_native_property_delete(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return boa_native_property_set(g, args, n, out);
}

static boa_status wrapper(boa_guest *g, boa_kind kind, uint32_t args, boa_value *out) {
  boa_status s = record(g, kind, BOA_WRAPPER_SIZE, out);
  if (!s) {
    boa_init(g, *out, BOA_WRAPPER_OF, boa_arg(g, args, 1));
  }
  return s;
}
boa_status boa_native_new_staticmethod(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return wrapper(g, BOA_KIND_STATIC_METHOD, args, out);
}
boa_status boa_native_new_classmethod(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return wrapper(g, BOA_KIND_CLASS_METHOD, args, out);
}

boa_status boa_native_new_method(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_status s = record(g, BOA_KIND_METHOD, BOA_METHOD_SIZE, out);
  if (!s) {
    boa_init(g, *out, BOA_METHOD_FUNCTION, boa_arg(g, args, 1));
    boa_init(g, *out, BOA_METHOD_SELF, boa_arg(g, args, 2));
  }
  return s;
}

boa_status boa_native_new_super(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  if (n == 1) {
    return BOA_BAIL; /* the machine says why, by the frame */
  }
  boa_value type = boa_arg(g, args, 1), object = n > 2 ? boa_arg(g, args, 2) : 0;
  if (!boa_is_type(g, type)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "super() argument 1 must be a type, not %t", type);
  }
  boa_value of = 0;
  if (object && boa_is_type(g, object) && boa_is_subtype(g, (uint32_t)object, (uint32_t)type)) {
    of = object;
  } else if (object && boa_is_subtype(g, boa_type_of(g, object), (uint32_t)type)) {
    of = boa_type_of(g, object);
  } else if (object) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "super(type, obj): obj (%s %v) is not an instance or subtype of type (%v).",
                     boa_is_type(g, object) ? "type" : "instance of",
                     boa_is_type(g, object) ? boa_type_name(g, (uint32_t)object) : boa_type_name(g, boa_type_of(g, object)),
                     boa_type_name(g, (uint32_t)type));
  }
  boa_status s = record(g, BOA_KIND_SUPER, BOA_SUPER_SIZE, out);
  if (!s) {
    boa_init(g, *out, BOA_SUPER_TYPE, type);
    boa_init(g, *out, BOA_SUPER_OBJECT, object);
    boa_init(g, *out, BOA_SUPER_OBJECT_TYPE, of);
  }
  return s;
}

boa_status boa_native_new_mapping_proxy(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_status s = record(g, BOA_KIND_MAPPING_PROXY, BOA_PROXY_SIZE, out);
  if (!s) {
    boa_init(g, *out, BOA_PROXY_OF, boa_arg(g, args, 1));
  }
  return s;
}

boa_status boa_native_new_generic_alias(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value origin = boa_arg(g, args, 1), items = boa_arg(g, args, 2), t = items;
  boa_status s = BOA_OK;
  if (!boa_isa(g, items, BOA_KIND_TUPLE)) {
    s = boa_tuple_new(g, 1, &t);
    if (!s) {
      boa_init_at(g, t, 0, BOA_TUPLE_ITEMS, items);
    }
  }
  s = s ? s : record(g, BOA_KIND_GENERIC_ALIAS, BOA_ALIAS_SIZE, out);
  if (!s) {
    boa_init(g, *out, BOA_ALIAS_ORIGIN, origin);
    boa_init(g, *out, BOA_ALIAS_ARGS, t);
  }
  return s;
}

boa_status boa_native_new_module(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value name = 0;
  boa_value doc = 0;
  boa_status s = name_argument(g, "module ", boa_arg(g, args, 1), &name);
  s = s ? s : boa_module_new(g, name, out);
  s = s || n < 3 ? s : boa_cell_of(g, boa_field(g, *out, BOA_MODULE_CELLS), BOA_NAME(doc), &doc);
  if (!s && doc) {
    boa_store(g, doc, BOA_CELL_VALUE, boa_arg(g, args, 2));
  }
  return s;
}

/* ---- exceptions ---- */

boa_status boa_native_exception_init(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value t = 0;
  boa_status s = boa_tuple_new(g, n - 1, &t);
  for (uint32_t i = 1; !s && i < n; i++) {
    boa_init_at(g, t, i - 1, BOA_TUPLE_ITEMS, boa_arg(g, args, i));
  }
  if (!s) {
    boa_store(g, boa_arg(g, args, 0), BOA_EXCEPTION_ARGS, t);
  }
  *out = BOA_NONE;
  return s;
}

/* ---- intrinsics of the definitions ---- */

/* _special(object, name): the method of the object's class, bound; None when there is none. */
boa_status boa_native_special(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_status s = boa_bound_special(g, boa_arg(g, args, 0), boa_arg(g, args, 1), out);
  *out = *out ? *out : BOA_NONE;
  return s;
}

/* _overridden(object, name): the same where guest code gave it. */
boa_status boa_native_overridden(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  if (boa_special(g, boa_arg(g, args, 0), boa_arg(g, args, 1))) {
    return boa_native_special(g, args, n, out);
  }
  *out = BOA_NONE;
  return BOA_OK;
}

/* _find(type, name[, otherwise]): what a class has, unbound, or None. */
boa_status boa_native_find(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value type = boa_arg(g, args, 0),
            found = boa_is_type(g, type) ? boa_type_find(g, (uint32_t)type, boa_arg(g, args, 1)) : 0;
  *out = found ? found : n > 2 ? boa_arg(g, args, 2) : BOA_NONE;
  return BOA_OK;
}

boa_status boa_native_payload_of(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = boa_payload(g, boa_arg(g, args, 0));
  return BOA_OK;
}

boa_status boa_native_is_python(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = boa_bool(boa_is_python(g, boa_arg(g, args, 0)));
  return BOA_OK;
}

/* _plain_attribute(object, name): without __getattribute__ and __getattr__. */
boa_status boa_native_plain_attribute(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return boa_native_object_getattribute(g, args, n, out);
}
