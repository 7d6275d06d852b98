/* Objects of the host in a guest: classes whose bases are those of prelude/core/records.py, and instances of them with their attributes set. Invariant: all of this is
 * data; the guest's code runs for none of it, and what the guest does to a class of it is the guest's loss. */
#include "host/work.h"
#include "types/operations.h"
#include "types/types.h"
#include "vm/machine.h"

#include <stdlib.h>

static boa_value base_of(const boa_guest *g, boa_class_kind kind) {
  static const boa_operation bases[] = {BOA_OPERATION_record, BOA_OPERATION_named_record, BOA_OPERATION_host_object};
  uint32_t i = (uint32_t)kind - BOA_CLASS_RECORD;
  boa_value base =
      i < 3 ? boa_item(g, g->roots[BOA_ROOT_DEFINITIONS], boa_native_count + (uint32_t)bases[i], BOA_ARRAY_ITEMS) : 0;
  return base && boa_is_type(g, base) ? base : 0;
}

static boa_status field_names(boa_guest *g, size_t n, const char *const *fields, boa_value *out) {
  boa_status s = n < UINT16_MAX ? boa_tuple_new(g, (uint32_t)n, out) : BOA_BAIL;
  for (uint32_t i = 0; !s && i < n; i++) {
    boa_value name = 0;
    s = boa_intern(g, fields[i], strlen(fields[i]), &name);
    boa_init_at(g, *out, i, BOA_TUPLE_ITEMS, s ? BOA_NONE : name);
  }
  return s;
}

static boa_status class_new(boa_guest *g, boa_value base, const char *name, size_t n, const char *const *fields,
                            boa_value *out) {
  boa_value text = 0, bases = 0, ns = 0, names = 0, key = 0, module = 0;
  boa_status s = boa_intern(g, name, strlen(name), &text);
  s = s ? s : boa_tuple_new(g, 1, &bases);
  if (!s) {
    boa_init_at(g, bases, 0, BOA_TUPLE_ITEMS, base);
  }
  s = s ? s : boa_dict_new(g, &ns);
  s = s ? s : field_names(g, n, fields, &names);
  s = s ? s : boa_dict_set(g, ns, BOA_NAME(match_args), names);
  s = s ? s : boa_intern(g, "__module__", 10, &key);
  s = s ? s : boa_intern(g, "host", 4, &module);
  s = s ? s : boa_dict_set(g, ns, key, module);
  return s ? s : boa_class_new(g, BOA_TYPE(BOA_KIND_TYPE), text, bases, ns, out);
}

boa_handle boa_make_class(boa_sandbox *box, boa_class_kind kind, const char *name, size_t n, const char *const *fields) {
  boa_guest *g = &box->guest;
  boa_value base = base_of(g, kind), v = 0;
  boa_status s = BOA_BAIL;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = base ? class_new(g, base, name, n, fields, &v) : BOA_BAIL);) {
  }
  return s ? 0 : boa_handle_of(box, v);
}

static boa_class_kind kind_of_type(const boa_guest *g, uint32_t type) {
  for (boa_class_kind kind = BOA_CLASS_HOST_OBJECT; kind > BOA_CLASS_NONE; kind--) { /* a named tuple is a record too */
    boa_value base = base_of(g, kind);
    if (base && type != base && boa_is_subtype(g, type, (uint32_t)base)) {
      return kind;
    }
  }
  return BOA_CLASS_NONE;
}

static boa_status instance_new(boa_sandbox *box, boa_handle type, size_t n, const char *const *names, const boa_handle *values,
                               boa_value *out) {
  boa_guest *g = &box->guest;
  boa_status s = boa_instance_new(g, (uint32_t)boa_of_handle(box, type), out);
  for (size_t i = 0; !s && i < n; i++) {
    boa_value name = 0, v = boa_of_handle(box, values[i]);
    s = v == BOA_UNBOUND ? BOA_BAIL : boa_intern(g, names[i], strlen(names[i]), &name);
    s = s ? s : boa_set_own_attribute(g, *out, name, v);
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
