/* Objects of the host in a guest: classes whose bases are those of prelude/core/records.py, and instances of them with their attributes set. There is one class of a kind, a
 * name and fields: those three are its key, which finds it among all (a dict that the host holds, and a snapshot has), and which it carries itself as _boabox_class.
 * Invariant: all of this is data; the guest's code runs for none of it, and what the guest does to a class of it is the guest's loss. */
#include "host/records.h"
#include "host/work.h"
#include "types/operations.h"
#include "types/types.h"
#include "vm/machine.h"

#include <stdlib.h>

static boa_value base_of(const boa_guest *g, boa_class_kind kind) {
  static const boa_operation bases[] = {BOA_OPERATION_record, BOA_OPERATION_named_record, BOA_OPERATION_host_object,
                                        BOA_OPERATION_frozen_record};
  uint32_t i = (uint32_t)kind - BOA_CLASS_RECORD;
  boa_value base = i < sizeof bases / sizeof *bases
                       ? boa_item(g, g->roots[BOA_ROOT_DEFINITIONS], boa_native_count + (uint32_t)bases[i], BOA_ARRAY_ITEMS)
                       : 0;
  return base && boa_is_type(g, base) ? base : 0;
}

static const char key_name[] = "_boabox_class";

static boa_status field_names(boa_guest *g, size_t n, const char *const *fields, boa_value *out) {
  boa_status s = n < UINT16_MAX ? boa_tuple_new(g, (uint32_t)n, out) : BOA_BAIL;
  for (uint32_t i = 0; !s && i < n; i++) {
    boa_value name = 0;
    s = boa_intern(g, fields[i], strlen(fields[i]), &name);
    boa_init_at(g, *out, i, BOA_TUPLE_ITEMS, s ? BOA_NONE : name);
  }
  return s;
}

static boa_status key_new(boa_guest *g, boa_class_kind kind, const char *name, size_t n, const char *const *fields,
                          boa_value *out) {
  boa_value text = 0, names = 0;
  boa_status s = boa_intern(g, name, strlen(name), &text);
  s = s ? s : field_names(g, n, fields, &names);
  s = s ? s : boa_tuple_new(g, 3, out);
  if (!s) {
    boa_init_at(g, *out, 0, BOA_TUPLE_ITEMS, boa_from_int(kind));
    boa_init_at(g, *out, 1, BOA_TUPLE_ITEMS, text);
    boa_init_at(g, *out, 2, BOA_TUPLE_ITEMS, names);
  }
  return s;
}

static boa_status set_text(boa_guest *g, boa_value ns, const char *name, boa_value v) {
  boa_value key = 0;
  boa_status s = boa_intern(g, name, strlen(name), &key);
  return s ? s : boa_dict_set(g, ns, key, v);
}

/* The names are interned here however the key was made: how many there are shows in the guest's fuel. */
static boa_status class_new(boa_guest *g, boa_value base, boa_value key, boa_value *out) {
  boa_value name = 0, bases = 0, ns = 0, module = 0, fields = boa_item(g, key, 2, BOA_TUPLE_ITEMS), field;
  boa_status s = boa_intern_str(g, boa_item(g, key, 1, BOA_TUPLE_ITEMS), &name);
  for (uint32_t i = 0; !s && i < boa_length(g, fields); i++) {
    s = boa_intern_str(g, boa_item(g, fields, i, BOA_TUPLE_ITEMS), &field);
  }
  s = s ? s : boa_tuple_new(g, 1, &bases);
  if (!s) {
    boa_init_at(g, bases, 0, BOA_TUPLE_ITEMS, base);
  }
  s = s ? s : boa_dict_new(g, &ns);
  s = s ? s : boa_dict_set(g, ns, BOA_NAME(match_args), fields);
  s = s ? s : boa_intern(g, "host", 4, &module);
  s = s ? s : set_text(g, ns, "__module__", module);
  s = s ? s : set_text(g, ns, key_name, key);
  return s ? s : boa_class_new(g, BOA_TYPE(BOA_KIND_TYPE), name, bases, ns, out);
}

/* The base of the classes of that key; 0: it is none. */
static boa_value base_of_key(const boa_guest *g, boa_value key) {
  bool right = boa_is(g, key, BOA_KIND_TUPLE) && boa_length(g, key) == 3 && boa_is_int(boa_item(g, key, 0, BOA_TUPLE_ITEMS)) &&
               boa_is(g, boa_item(g, key, 1, BOA_TUPLE_ITEMS), BOA_KIND_STR) &&
               boa_is(g, boa_item(g, key, 2, BOA_TUPLE_ITEMS), BOA_KIND_TUPLE);
  boa_value fields = right ? boa_item(g, key, 2, BOA_TUPLE_ITEMS) : 0;
  for (uint32_t i = 0; right && i < boa_length(g, fields); i++) {
    right = boa_is(g, boa_item(g, fields, i, BOA_TUPLE_ITEMS), BOA_KIND_STR);
  }
  int64_t kind = right ? boa_int(boa_item(g, key, 0, BOA_TUPLE_ITEMS)) : 0;
  return kind > 0 && kind <= BOA_CLASS_FROZEN_RECORD ? base_of(g, (boa_class_kind)kind) : 0;
}

bool boa_is_enum(const boa_guest *g, boa_value key) {
  return boa_is(g, key, BOA_KIND_TUPLE) && boa_length(g, key) == 3 &&
         boa_is(g, boa_item(g, key, 0, BOA_TUPLE_ITEMS), BOA_KIND_STR) &&
         boa_is(g, boa_item(g, key, 1, BOA_TUPLE_ITEMS), BOA_KIND_STR) &&
         boa_is(g, boa_item(g, key, 2, BOA_TUPLE_ITEMS), BOA_KIND_TUPLE);
}

/* All classes of the host's, by their keys; at 0 the name by which they carry those, since what only looks at a value must make nothing. */
boa_status boa_host_classes(boa_sandbox *box, boa_value *out) {
  boa_guest *g = &box->guest;
  boa_value name = 0;
  if (!box->classes) {
    boa_status s = boa_intern(g, key_name, sizeof key_name - 1, &name);
    s = s ? s : boa_dict_new(g, out);
    s = s ? s : boa_dict_set(g, *out, boa_from_int(0), name);
    s = s ? s : boa_handle_new(g, *out, &box->classes);
    if (s) {
      return s;
    }
  }
  *out = boa_of_handle(box, box->classes);
  return BOA_OK;
}

boa_status boa_host_class_of(boa_sandbox *box, boa_value key, boa_value *out) {
  boa_guest *g = &box->guest;
  boa_value base = base_of_key(g, key), classes = 0;
  boa_status s = base || boa_is_enum(g, key) ? boa_host_classes(box, &classes) : BOA_BAIL;
  s = s ? s : boa_dict_get(g, classes, key, out);
  if (s || *out != BOA_UNBOUND || !base) {
    return s || *out != BOA_UNBOUND ? s : BOA_BAIL;
  }
  s = class_new(g, base, key, out);
  return s ? s : boa_dict_set(g, classes, key, *out);
}

boa_value boa_host_class(boa_sandbox *box, boa_value type, boa_value *key) {
  boa_guest *g = &box->guest;
  boa_value classes = boa_of_handle(box, box->classes), name = 0, class = 0;
  bool any = classes != BOA_UNBOUND && !boa_dict_get(g, classes, boa_from_int(0), &name) && boa_is(g, name, BOA_KIND_STR);
  *key = any ? boa_type_find(g, (uint32_t)type, name) : 0;
  any = *key && (base_of_key(g, *key) || boa_is_enum(g, *key)) && !boa_dict_get(g, classes, *key, &class);
  return any && class != BOA_UNBOUND && boa_is_type(g, class) && boa_is_subtype(g, (uint32_t)type, (uint32_t)class) ? class : 0;
}

boa_value boa_host_member(boa_sandbox *box, boa_value v) {
  boa_value key = 0, class = boa_host_class(box, boa_type_of(&box->guest, v), &key);
  return class && boa_is_enum(&box->guest, key) ? key : 0;
}

static boa_status class_of_key(boa_sandbox *box, boa_class_kind kind, const char *name, size_t n, const char *const *fields,
                               boa_value *out) {
  boa_value key = 0;
  boa_status s = key_new(&box->guest, kind, name, n, fields, &key);
  return s ? s : boa_host_class_of(box, key, out);
}

boa_handle boa_make_class(boa_sandbox *box, boa_class_kind kind, const char *name, size_t n, const char *const *fields) {
  boa_value v = 0;
  boa_status s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = class_of_key(box, kind, name, n, fields, &v));) {
  }
  return s ? 0 : boa_handle_of(box, v);
}

static boa_class_kind kind_of_type(const boa_guest *g, uint32_t type) {
  for (boa_class_kind kind = BOA_CLASS_FROZEN_RECORD; kind > BOA_CLASS_NONE; kind--) { /* the others are records too */
    boa_value base = base_of(g, kind);
    if (base && type != base && boa_is_subtype(g, type, (uint32_t)base)) {
      return kind;
    }
  }
  return BOA_CLASS_NONE;
}

boa_status boa_host_instance(boa_guest *g, boa_value class, boa_value names, boa_value *out) {
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && i < boa_length(g, names); i++) {
    boa_value name = 0;
    s = boa_intern_str(g, boa_item(g, names, i, BOA_TUPLE_ITEMS), &name);
    s = s ? s : boa_expect_attribute(g, (uint32_t)class, name);
  }
  return s ? s : boa_instance_new(g, (uint32_t)class, out);
}

static boa_status instance_new(boa_sandbox *box, boa_handle type, size_t n, const char *const *names, const boa_handle *values,
                               boa_value *out) {
  boa_guest *g = &box->guest;
  boa_value tuple = 0;
  boa_status s = field_names(g, n, names, &tuple);
  s = s ? s : boa_host_instance(g, boa_of_handle(box, type), tuple, out);
  for (uint32_t i = 0; !s && i < n; i++) {
    boa_value v = boa_of_handle(box, values[i]);
    s = v == BOA_UNBOUND ? BOA_BAIL : boa_set_own_attribute(g, *out, boa_item(g, tuple, i, BOA_TUPLE_ITEMS), v);
  }
  return s;
}

boa_handle boa_make_instance(boa_sandbox *box, boa_handle type, size_t n, const char *const *names, const boa_handle *values) {
  boa_guest *g = &box->guest;
  boa_value t = boa_of_handle(box, type), v = 0;
  boa_status s = BOA_BAIL;
  bool right = t != BOA_UNBOUND && boa_is_type(g, t) && kind_of_type(g, (uint32_t)t);
  for (boa_attempt a = boa_try(box); boa_again(&a, s = right ? instance_new(box, type, n, names, values, &v) : BOA_BAIL);) {
  }
  return s ? 0 : boa_handle_of(box, v);
}

boa_class_kind boa_class_of(const boa_sandbox *box, boa_handle h) {
  const boa_guest *g = &box->guest;
  boa_value v = boa_of_handle(box, h);
  return v != BOA_UNBOUND && boa_is_python(g, v) ? kind_of_type(g, boa_type_of(g, v)) : BOA_CLASS_NONE;
}

char *boa_class_name(boa_sandbox *box, boa_handle h, size_t *length) {
  boa_guest *g = &box->guest;
  if (!boa_class_of(box, h)) {
    return NULL;
  }
  boa_handle name = boa_handle_of(box, boa_type_name(g, boa_type_of(g, boa_of_handle(box, h))));
  char *text = name ? boa_as_text(box, name, length) : NULL;
  boa_release(box, name);
  return text;
}

/* Of the fields that the class names those that the instance has. */
static boa_status fields_of(boa_guest *g, boa_value v, boa_value *out) {
  boa_value names = boa_type_find(g, boa_type_of(g, v), BOA_NAME(match_args)), x;
  uint32_t n = names && boa_is(g, names, BOA_KIND_TUPLE) ? boa_length(g, names) : 0;
  boa_status s = boa_dict_new(g, out);
  for (uint32_t i = 0; !s && i < n; i++) {
    boa_value name = boa_item(g, names, i, BOA_TUPLE_ITEMS);
    if (boa_is(g, name, BOA_KIND_STR)) {
      s = boa_intern_str(g, name, &name);
      s = s ? s : boa_own_attribute(g, v, name, &x);
      s = s || x == BOA_UNBOUND ? s : boa_dict_set(g, *out, name, x);
    }
  }
  return s;
}

boa_handle boa_fields(boa_sandbox *box, boa_handle h) {
  boa_value v = 0;
  boa_status s = BOA_BAIL;
  bool right = boa_class_of(box, h) != BOA_CLASS_NONE;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = right ? fields_of(&box->guest, boa_of_handle(box, h), &v) : BOA_BAIL);) {
  }
  return s ? 0 : boa_handle_of(box, v);
}

static boa_status attribute(boa_guest *g, boa_value v, const char *name, boa_value *out) {
  boa_value key = 0;
  boa_status s = boa_intern(g, name, strlen(name), &key);
  return s ? s : boa_own_attribute(g, v, key, out);
}

boa_handle boa_attribute(boa_sandbox *box, boa_handle h, const char *name) {
  boa_value v = BOA_UNBOUND;
  boa_status s = BOA_BAIL;
  bool right = boa_class_of(box, h) != BOA_CLASS_NONE;
  for (boa_attempt a = boa_try(box);
       boa_again(&a, s = right ? attribute(&box->guest, boa_of_handle(box, h), name, &v) : BOA_BAIL);) {
  }
  return s || v == BOA_UNBOUND ? 0 : boa_handle_of(box, v);
}
