/* What only sealed definitions see: parts of the engine as functions, safe with any argument. */
#include "types/natives.h"
#include "types/operations.h"
#include "types/set.h"
#include "types/types.h"

boa_status boa_native_define_operation(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  static const char *const names[] = {
#define X(name) #name,
      BOA_OPERATIONS(X)
#undef X
  };
  boa_value name = boa_arg(g, args, 0), f = boa_arg(g, args, 1);
  *out = BOA_NONE;
  for (uint32_t i = 0; i < BOA_OPERATION_COUNT; i++) {
    if (boa_is(g, name, BOA_KIND_STR) && boa_str_is(g, name, names[i])) {
      boa_store_at(g, g->roots[BOA_ROOT_DEFINITIONS], boa_native_count + i, BOA_ARRAY_ITEMS, f);
      return BOA_OK;
    }
  }
  return boa_raise(g, BOA_KIND_SYSTEM_ERROR, "no such operation: %r", name);
}

/* _method(type, name, function): a method of a built-in type, while the image is made. */
boa_status boa_native_define_method(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value type = boa_arg(g, args, 0), name = 0;
  *out = BOA_NONE;
  boa_status s = boa_intern_str(g, boa_arg(g, args, 1), &name);
  s = s || !boa_is_type(g, type) ? s : boa_dict_set(g, boa_field(g, type, BOA_TYPE_DICT), name, boa_arg(g, args, 2));
  boa_types_changed(g, name);
  return s;
}

/* _builtin(name, value): a built-in name, while the image is made. */
boa_status boa_native_builtin(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value cell = 0, name = 0;
  boa_status s = boa_intern_str(g, boa_arg(g, args, 0), &name);
  s = s ? s : boa_dict_get(g, g->roots[BOA_ROOT_BUILTINS], name, &cell);
  if (!s && cell == BOA_UNBOUND) {
    cell = boa_alloc(g, BOA_CELL_SIZE, boa_header(BOA_TYPE(BOA_KIND_CELL), BOA_LAYOUT_VALUES8, 0, 0));
    if (!cell) {
      return BOA_NOMEM;
    }
    boa_init(g, cell, BOA_CELL_NAME, name);
    s = boa_dict_set(g, g->roots[BOA_ROOT_BUILTINS], name, cell);
  }
  if (!s) {
    boa_store(g, cell, BOA_CELL_VALUE, boa_arg(g, args, 1));
  }
  *out = BOA_NONE;
  return s;
}

/* _bad_operands(op, in_place, a, b) and _bad_order(op, a, b) raise the operator's TypeError. */
boa_status boa_native_bad_operands(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  (void)out;
  uint64_t op = (uint64_t)boa_int(boa_arg(g, args, 0));
  return boa_bad_operands(g, (boa_binary)(op % BOA_BINARY_COUNT), boa_arg(g, args, 1) == BOA_TRUE, boa_arg(g, args, 2),
                          boa_arg(g, args, 3));
}
boa_status boa_native_bad_order(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  (void)out;
  static const char *const signs[] = {"<", "<=", "==", "!=", ">", ">=", "is", "is not"};
  uint64_t op = (uint64_t)boa_int(boa_arg(g, args, 0));
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%s' not supported between instances of '%t' and '%t'", signs[op % 8],
                   boa_arg(g, args, 1), boa_arg(g, args, 2));
}

/* _as_hash(int): what __hash__ gave as a hash: as it is when it fits. */
boa_status boa_native_as_hash(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t i = 0;
  boa_value v = boa_payload(g, boa_arg(g, args, 0));
  boa_status s = boa_is_integer(g, v) && boa_int_value(g, v, &i) ? BOA_OK : boa_hash(g, v, &i);
  return s ? s : boa_int_new(g, i == -1 ? -2 : i, out);
}

/* ---- modules ---- */

boa_lines boa_code_lines(const boa_guest *g, boa_value code, uint32_t place) {
  boa_value places = boa_field(g, code, BOA_CODE_PLACES);
  uint32_t start = (boa_raw(g, code, BOA_CODE_VALUES) - BOA_CODE_FIXED_VALUES) * 2, word = place - start;
  uint32_t n = boa_is(g, places, BOA_KIND_BUFFER) ? boa_raw(g, places, BOA_BUFFER_USED) / 20 : 0;
  n = n < 1u << 20 ? n : 1u << 20;
  uint32_t low = 0, high = n, found[5] = {0}; /* the last entry at or before the word */
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    if (cage_load32_at(&g->cage, boa_to_ref(places), middle * 5, BOA_BUFFER_DATA) <= word) {
      for (uint32_t i = 1; i < 5; i++) {
        found[i] = cage_load32_at(&g->cage, boa_to_ref(places), middle * 5 + i, BOA_BUFFER_DATA);
      }
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return (boa_lines){found[1], found[2], found[3], found[4]};
}

boa_value boa_module_of_code(const boa_guest *g, boa_value code) {
  boa_value source = boa_field(g, code, BOA_CODE_SOURCE);
  bool known = boa_isa(g, source, BOA_KIND_TUPLE) && boa_length(g, source) > 2;
  return known ? boa_item(g, source, 2, BOA_TUPLE_ITEMS) : 0;
}

/* _cells_of(function): those of its module, or None. */
boa_status boa_native_namespace_cells(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value f = boa_arg(g, args, 0),
            cells = boa_is(g, f, BOA_KIND_FUNCTION) ? boa_module_of_code(g, boa_field(g, f, BOA_FUNCTION_CODE)) : 0;
  *out = cells ? cells : BOA_NONE;
  return BOA_OK;
}

/* _module(name): a new module object. */
boa_status boa_native_module_new(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value name = 0;
  boa_status s = boa_intern_str(g, boa_arg(g, args, 0), &name);
  return s ? s : boa_module_new(g, name, out);
}

boa_status boa_native_module_cells(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value m = boa_arg(g, args, 0);
  *out = boa_is(g, m, BOA_KIND_MODULE) ? boa_field(g, m, BOA_MODULE_CELLS) : BOA_NONE;
  return BOA_OK;
}

/* _cell_get(cells, name[, default]) and _cell_set(cells, name, value). */
boa_status boa_native_cell_get(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value cells = boa_arg(g, args, 0), name = 0, v = BOA_UNBOUND;
  boa_status s = boa_intern_str(g, boa_arg(g, args, 1), &name);
  if (!s && boa_isa(g, cells, BOA_KIND_DICT)) {
    boa_value cell = boa_dict_name(g, cells, name);
    v = cell ? boa_field(g, cell, BOA_CELL_VALUE) : BOA_UNBOUND;
  }
  *out = v != BOA_UNBOUND ? v : n > 2 ? boa_arg(g, args, 2) : BOA_NONE;
  return s;
}
boa_status boa_native_cell_set(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value cells = boa_arg(g, args, 0), name = 0;
  boa_status s = boa_intern_str(g, boa_arg(g, args, 1), &name);
  *out = BOA_NONE;
  return s || !boa_isa(g, cells, BOA_KIND_DICT) ? s : boa_cell_set(g, cells, name, boa_arg(g, args, 2));
}

boa_status boa_native_cell_delete(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value cells = boa_arg(g, args, 0), name = 0;
  boa_status s = boa_intern_str(g, boa_arg(g, args, 1), &name);
  boa_value cell = !s && boa_isa(g, cells, BOA_KIND_DICT) ? boa_dict_name(g, cells, name) : 0;
  if (cell) {
    boa_store(g, cell, BOA_CELL_VALUE, BOA_UNBOUND);
  }
  *out = BOA_NONE;
  return s;
}

/* _modules(): the dict of imported modules. */
boa_status boa_native_modules(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args;
  (void)n;
  return boa_modules(g, out);
}

/* _fill_builtins(cells): the built-in names as a module's, whose cells stand for the image's from now on. */
boa_status boa_native_fill_builtins(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value name, cell, own = 0, cells = boa_arg(g, args, 0);
  boa_status s = BOA_OK;
  for (uint32_t i = 0;
       !s && boa_isa(g, cells, BOA_KIND_DICT) && boa_dict_next(g, g->roots[BOA_ROOT_BUILTINS], &i, &name, &cell);) {
    s = boa_cell_of(g, cells, name, &own);
    if (!s) {
      boa_store(g, own, BOA_CELL_VALUE, boa_field(g, cell, BOA_CELL_VALUE));
    }
  }
  if (!s && boa_isa(g, cells, BOA_KIND_DICT)) {
    g->roots[BOA_ROOT_BUILTINS] = cells;
  }
  *out = BOA_NONE;
  return s;
}

/* _native_module(name): a dict of the natives that belong to a module, or None. */
boa_status boa_native_native_module(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value modules = g->roots[BOA_ROOT_NATIVE_MODULES];
  *out = BOA_UNBOUND;
  boa_status s = modules ? boa_dict_get(g, modules, boa_arg(g, args, 0), out) : BOA_OK;
  *out = *out == BOA_UNBOUND ? BOA_NONE : *out;
  return s;
}

/* _type_name(x): the name of its type as messages show it. */
boa_status boa_native_shown_type_name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = boa_type_name(g, boa_type_of(g, boa_arg(g, args, 0)));
  return BOA_OK;
}

/* ---- dicts and sets by hash ---- */

/* _field(object, i[, value]): word i of the values of a property, method, super, alias, proxy, module. */
boa_status boa_native_record_field(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = boa_arg(g, args, 0), i = boa_arg(g, args, 1);
  *out = BOA_NONE;
  boa_kind kind = boa_kind_of(g, v);
  bool record = kind == BOA_KIND_PROPERTY || kind == BOA_KIND_METHOD || kind == BOA_KIND_SUPER ||
                kind == BOA_KIND_GENERIC_ALIAS || kind == BOA_KIND_MAPPING_PROXY || kind == BOA_KIND_MODULE ||
                kind == BOA_KIND_STATIC_METHOD || kind == BOA_KIND_CLASS_METHOD || kind == BOA_KIND_UNION;
  uint32_t extent = record ? boa_size_of(g, v) : 0;
  extent = extent ? extent : 8;
  if (!boa_is_int(i) || (uint64_t)boa_int(i) >= extent / 8 - 1) {
    return BOA_OK;
  }
  if (n > 2) {
    boa_store(g, v, 8 + (uint32_t)boa_int(i) * 8, boa_arg(g, args, 2));
    return BOA_OK;
  }
  boa_value found = boa_field(g, v, 8 + (uint32_t)boa_int(i) * 8);
  *out = found && found != BOA_UNBOUND ? found : BOA_NONE;
  return BOA_OK;
}

/* _own_dict(object): its __dict__, or None. */
boa_status boa_native_own_dict(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  boa_status s = BOA_OK;
  *out = BOA_UNBOUND;
  if (boa_is_type(g, v)) {
    *out = boa_field(g, v, BOA_TYPE_DICT);
  } else if (boa_is(g, v, BOA_KIND_MODULE)) {
    s = boa_module_dict(g, boa_field(g, v, BOA_MODULE_CELLS), out);
  } else {
    s = boa_has_attributes(g, v) ? boa_attribute_dict(g, v, out) : BOA_OK;
  }
  *out = *out == BOA_UNBOUND ? BOA_NONE : *out;
  return s;
}

/* _write(text[, stream]): output to stream 1, stdout; stream 2 is stderr. */
static boa_status write_to(boa_guest *g, boa_value v, int64_t stream, boa_value *out) {
  char *text = NULL;
  size_t length = 0;
  boa_value plain = boa_payload(g, v);
  if (!boa_is(g, plain, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "write() argument must be str, not %t", v);
  }
  boa_status s = boa_str_utf8(g, plain, &text, &length);
  *out = boa_from_int(boa_str_length(g, plain));
  return s || stream < 1 || stream > 2 ? s : boa_put_out(g, (uint8_t)stream, text, length);
}

boa_status boa_native_write(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return write_to(g, boa_arg(g, args, 0), 1, out);
}

/* ---- sys ---- */

boa_status boa_native_sys_write(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value stream = boa_arg(g, args, 1);
  return write_to(g, boa_arg(g, args, 0), boa_is_int(stream) ? boa_int(stream) : 1, out);
}

boa_status boa_native_sys_modules(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return boa_native_modules(g, args, n, out);
}

boa_status boa_native_sys_arguments(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args;
  (void)n;
  *out = g->roots[BOA_ROOT_ARGUMENTS] ? g->roots[BOA_ROOT_ARGUMENTS] : BOA_NONE;
  return BOA_OK;
}

enum { MOST_ENTROPY = 1 << 20 };

/* excerpt(entry of a traceback, name or None): its lines as a report of an uncaught exception shows them. */
boa_status boa_native_excerpt(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value trace = boa_arg(g, args, 0), name = boa_arg(g, args, 1);
  *out = BOA_EMPTY_STR;
  if (!boa_is(g, trace, BOA_KIND_TRACEBACK) || !g->excerpt) {
    return BOA_OK;
  }
  return g->excerpt(g, trace, boa_is(g, name, BOA_KIND_STR) ? name : 0, out);
}

/* entropy(n): n random bytes. */
boa_status boa_native_entropy(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t count = 0;
  boa_status s = boa_index_argument(g, boa_arg(g, args, 0), &count);
  if (s || count < 0 || count > MOST_ENTROPY) {
    return s ? s : boa_raise(g, BOA_KIND_VALUE_ERROR, "entropy() takes a number from 0 to %d", (int64_t)MOST_ENTROPY);
  }
  char *bytes = boa_scratch(&g->work, (uint64_t)count + 1);
  if (!bytes || !boa_charge(&g->work, (uint64_t)count)) {
    return bytes ? BOA_STOP : BOA_NOMEM;
  }
  if (!g->entropy || !g->entropy(g, (unsigned char *)bytes, (size_t)count)) {
    return boa_raise(g, BOA_KIND_NOT_IMPLEMENTED_ERROR, "the host gives no entropy");
  }
  return boa_bytes_new(g, bytes, (size_t)count, out);
}

/* _keep_call(number, awaitable): a host call that will be settled. */
boa_status boa_native_keep_call(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value open = g->roots[BOA_ROOT_OPEN_CALLS];
  boa_status s = open ? BOA_OK : boa_dict_new(g, &open);
  s = s ? s : boa_dict_set(g, open, boa_arg(g, args, 0), boa_arg(g, args, 1));
  if (!s) {
    g->roots[BOA_ROOT_OPEN_CALLS] = open;
  }
  *out = BOA_NONE;
  return s;
}

/* _awaited(number): somebody wants that host call's value. */
boa_status boa_native_awaited(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value calls = g->roots[BOA_ROOT_UNAWAITED_CALLS], was;
  bool found;
  *out = BOA_NONE;
  return calls ? boa_dict_delete(g, calls, boa_arg(g, args, 0), &found, &was) : BOA_OK;
}

/* open_calls(): how many wait to be settled. */
boa_status boa_native_open_calls(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args;
  (void)n;
  boa_value open = g->roots[BOA_ROOT_OPEN_CALLS];
  return boa_int_new(g, open ? boa_length(g, open) : 0, out);
}

/* feed(): a number that is another one in each feed: the fuel used by those before it. What a feed that was ended by a limit left behind is known by it. */
boa_status boa_native_feed(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args;
  (void)n;
  return boa_int_new(g, (int64_t)g->fuel_used, out);
}

/* settled_calls(): those that the host settled since it was asked last. */
boa_status boa_native_settled_calls(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args;
  (void)n;
  *out = g->roots[BOA_ROOT_SETTLED_CALLS] ? g->roots[BOA_ROOT_SETTLED_CALLS] : BOA_EMPTY_TUPLE;
  g->roots[BOA_ROOT_SETTLED_CALLS] = 0;
  return BOA_OK;
}

boa_status boa_native_sys_handled(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return boa_native_handled(g, args, n, out);
}

boa_status boa_native_sys_intern(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  return boa_is(g, v, BOA_KIND_STR) ? boa_intern_str(g, v, out)
                                    : boa_raise(g, BOA_KIND_TYPE_ERROR, "intern() argument must be str, not %t", v);
}

boa_status boa_native_sys_getsizeof(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return boa_native_object_sizeof(g, args, n, out);
}

boa_status boa_native_sys_getrecursionlimit(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args;
  (void)n;
  *out = boa_from_int(g->max_depth);
  return BOA_OK;
}

/* The guest may lower its limit, not raise it above the host's: a higher one is taken silently, as far as it goes. */
boa_status boa_native_sys_setrecursionlimit(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t limit = 0;
  boa_status s = boa_index_argument(g, boa_arg(g, args, 0), &limit);
  *out = BOA_NONE;
  if (!s && limit < 1) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "recursion limit must be greater or equal than 1");
  }
  return s;
}

/* _annotate_of(function): what gives its annotations, or None. */
boa_status boa_native_annotate_of(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value f = boa_arg(g, args, 0), a = boa_is(g, f, BOA_KIND_FUNCTION) ? boa_field(g, f, BOA_FUNCTION_ANNOTATE) : 0;
  *out = a ? a : BOA_NONE;
  return BOA_OK;
}

boa_status boa_native_handled(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)args;
  (void)n;
  *out = g->roots[BOA_ROOT_HANDLED];
  return BOA_OK;
}

/* _convert(value, how): str, repr or ascii by 's', 'r', 'a', where no guest code is needed. */
boa_status boa_native_wrap_text(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value how = boa_arg(g, args, 1);
  return boa_convert(g, boa_arg(g, args, 0), boa_is(g, how, BOA_KIND_STR) ? (char)boa_str_char(g, how, 0) : 'r', out);
}

/* _subtype(type, of) */
boa_status boa_native_exception_type(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value a = boa_arg(g, args, 0), b = boa_arg(g, args, 1);
  *out = boa_bool(boa_is_type(g, a) && boa_is_type(g, b) && boa_is_subtype(g, (uint32_t)a, (uint32_t)b));
  return BOA_OK;
}

boa_status boa_native_bail(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)g;
  (void)args;
  (void)n;
  (void)out;
  return BOA_BAIL;
}

/* Those that the machine does (vm/natives.c) or a definition. */
#define BAILS(name)                                                                                                            \
  boa_status boa_native_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                      \
    return boa_native_bail(g, args, n, out);                                                                                   \
  }
BAILS(generator_send)
BAILS(generator_throw)
BAILS(generator_close)
BAILS(generator_next)
BAILS(callable_call)
BAILS(object_ne)
BAILS(object_str)
BAILS(object_format)
BAILS(object_reduce_ex)
BAILS(object_reduce)
BAILS(object_getstate)
BAILS(exception_reduce)
BAILS(exception_setstate)
BAILS(library_code)
BAILS(globals_of_caller)
BAILS(showing)
BAILS(compile_text)
BAILS(locals_of_caller)
BAILS(stack)
BAILS(container_reversed)
BAILS(slot_round)

boa_status boa_native_object_sizeof(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  uint32_t size = boa_size_of(g, v);
  *out = boa_from_int(size ? size : 8);
  return BOA_OK;
}

boa_status boa_native_type_or(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_status s = boa_union(g, boa_arg(g, args, 0), boa_arg(g, args, 1), out);
  *out = s == BOA_BAIL ? BOA_NOT_IMPLEMENTED : *out;
  return s == BOA_BAIL ? BOA_OK : s;
}

boa_status boa_native_list_init(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value list = boa_arg(g, args, 0), fresh = 0;
  boa_status s = n > 1 ? boa_list_from(g, boa_arg(g, args, 1), &fresh) : boa_list_new(g, 0, &fresh);
  if (!s) {
    boa_store(g, list, BOA_LIST_ARRAY, boa_field(g, fresh, BOA_LIST_ARRAY));
    cage_store64(&g->cage, boa_to_ref(list), BOA_LIST_LENGTH, cage_load64(&g->cage, boa_to_ref(fresh), BOA_LIST_LENGTH));
  }
  *out = BOA_NONE;
  return s;
}

boa_status boa_native_set_init(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_set_clear(g, boa_arg(g, args, 0));
  *out = BOA_NONE;
  return n > 1 ? boa_native_set_update(g, args, n, out) : BOA_OK;
}

boa_status boa_native_dict_init(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return boa_native_dict_update(g, args, n, out);
}

/* ---- probing dicts and sets, for keys whose equality is the guest's ---- */

static bool is_table(const boa_guest *g, boa_value v, bool *dict) {
  *dict = boa_isa(g, v, BOA_KIND_DICT);
  return *dict || boa_isa(g, v, BOA_KIND_SET) || boa_isa(g, v, BOA_KIND_FROZENSET);
}

static bool arguments(boa_guest *g, uint32_t args, uint32_t at, int64_t *hash, boa_value *table, bool *dict) {
  *table = boa_arg(g, args, 0);
  return is_table(g, *table, dict) && boa_int_value(g, boa_arg(g, args, at), hash);
}

static boa_status no_table(boa_guest *g) {
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "a dict or set and a hash are expected");
}

/* _probe(table, hash, state): (state, key, value) of the next key with that hash, or None. */
boa_status boa_native_probe(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t hash = 0, state = 0;
  bool dict;
  boa_value table, key = BOA_UNBOUND, v = BOA_NONE;
  if (!arguments(g, args, 1, &hash, &table, &dict) || !boa_int_value(g, boa_arg(g, args, 2), &state)) {
    return no_table(g);
  }
  uint32_t at = (uint32_t)state;
  boa_status s = dict ? boa_dict_probe(g, table, hash, &at, &key, &v) : boa_set_probe(g, table, hash, &at, &key);
  *out = BOA_NONE;
  if (s || key == BOA_UNBOUND) {
    return s;
  }
  s = boa_tuple_new(g, 3, out);
  if (!s) {
    boa_init_at(g, *out, 0, BOA_TUPLE_ITEMS, boa_from_int(at));
    boa_init_at(g, *out, 1, BOA_TUPLE_ITEMS, key);
    boa_init_at(g, *out, 2, BOA_TUPLE_ITEMS, v);
  }
  return s;
}

/* _insert(table, key, hash[, value]) */
boa_status boa_native_insert_hashed(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  int64_t hash = 0;
  bool dict;
  boa_value table;
  *out = BOA_NONE;
  if (!arguments(g, args, 2, &hash, &table, &dict)) {
    return no_table(g);
  }
  return dict ? boa_dict_insert_hashed(g, table, boa_arg(g, args, 1), hash, n > 3 ? boa_arg(g, args, 3) : BOA_NONE)
              : boa_set_insert_hashed(g, table, boa_arg(g, args, 1), hash);
}

/* _remove(table, hash, state) */
boa_status boa_native_remove_hashed(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t hash = 0, state = 0;
  bool dict;
  boa_value table;
  *out = BOA_NONE;
  if (!arguments(g, args, 1, &hash, &table, &dict) || !boa_int_value(g, boa_arg(g, args, 2), &state)) {
    return no_table(g);
  }
  return dict ? boa_dict_remove_entry(g, table, hash, (uint32_t)state) : boa_set_remove_entry(g, table, hash, (uint32_t)state);
}

/* _replace(dict, hash, state, value) */
boa_status boa_native_replace_hashed(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t hash = 0, state = 0;
  bool dict;
  boa_value table;
  *out = BOA_NONE;
  if (!arguments(g, args, 1, &hash, &table, &dict) || !dict || !boa_int_value(g, boa_arg(g, args, 2), &state)) {
    return no_table(g);
  }
  return boa_dict_replace_entry(g, table, hash, (uint32_t)state, boa_arg(g, args, 3));
}

static bool is_set(const boa_guest *g, boa_value v) {
  return boa_isa(g, v, BOA_KIND_SET) || boa_isa(g, v, BOA_KIND_FROZENSET);
}

static boa_status no_set(boa_guest *g) {
  return boa_raise(g, BOA_KIND_TYPE_ERROR, "a set is expected");
}

/* _next_key(set, place): (place of the one behind it, key, hash) of the first key from that place on, or None. */
boa_status boa_native_next_key(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t place = 0, hash = 0;
  boa_value set = boa_arg(g, args, 0), key = 0, hashed = 0;
  *out = BOA_NONE;
  if (!is_set(g, set) || !boa_int_value(g, boa_arg(g, args, 1), &place)) {
    return no_set(g);
  }
  uint32_t at = (uint32_t)place, from = at;
  bool more = boa_set_next(g, set, &at, &key, &hash);
  if (!boa_charge(&g->work, 1 + (uint64_t)(at - from) / 8)) {
    return BOA_STOP;
  }
  boa_value row = 0;
  boa_status s = more ? boa_int_new(g, hash, &hashed) : BOA_OK;
  s = s || !more ? s : boa_tuple_new(g, 3, &row);
  if (!s && more) {
    boa_init_at(g, row, 0, BOA_TUPLE_ITEMS, boa_from_int(at));
    boa_init_at(g, row, 1, BOA_TUPLE_ITEMS, key);
    boa_init_at(g, row, 2, BOA_TUPLE_ITEMS, hashed);
    *out = row;
  }
  return s;
}

/* _reserve(set, n): room for n more keys, made as CPython makes it before a merge. */
boa_status boa_native_reserve_keys(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t more = 0;
  *out = BOA_NONE;
  if (!is_set(g, boa_arg(g, args, 0)) || !boa_int_value(g, boa_arg(g, args, 1), &more) || more < 0 || more > UINT32_MAX) {
    return no_set(g);
  }
  return boa_set_reserve(g, boa_arg(g, args, 0), (uint64_t)more);
}

/* _tidy(set): a new table when a quarter of it is deleted slots. */
boa_status boa_native_tidy(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = BOA_NONE;
  return is_set(g, boa_arg(g, args, 0)) ? boa_set_drop_deleted(g, boa_arg(g, args, 0)) : no_set(g);
}

/* _become(set, with): the keys of a set that nobody else has. */
boa_status boa_native_become(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = BOA_NONE;
  if (!is_set(g, boa_arg(g, args, 0)) || !is_set(g, boa_arg(g, args, 1))) {
    return no_set(g);
  }
  boa_set_swap(g, boa_arg(g, args, 0), boa_arg(g, args, 1));
  return BOA_OK;
}

/* _tuple_hash(hashes): the hash of a tuple whose items have these hashes. */
boa_status boa_native_hash_tuple_of(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value list = boa_arg(g, args, 0);
  int64_t hash = 0;
  if (!boa_isa(g, list, BOA_KIND_LIST)) {
    return no_table(g);
  }
  boa_status s = boa_hash_of_hashes(g, list, &hash);
  return s ? s : boa_int_new(g, hash, out);
}
