/* The natives of objects.c and slots.c, as natives.h lists them. */
#ifndef BOA_TYPES_NATIVES_SLOTS_H
#define BOA_TYPES_NATIVES_SLOTS_H
// clang-format off
#define BOA_BOTH_WAYS(N, op, TYPE) N(slot_##op, "__" #op "__", 2, 2, TYPE, 0) N(slot_r##op, "__r" #op "__", 2, 2, TYPE, 0)
#define BOA_POWER(N, TYPE) N(slot_pow, "__pow__", 2, 3, TYPE, 0) N(slot_rpow, "__rpow__", 2, 3, TYPE, 0)
#define BOA_ARITHMETIC(N, TYPE) \
  BOA_BOTH_WAYS(N, add, TYPE) BOA_BOTH_WAYS(N, sub, TYPE) BOA_BOTH_WAYS(N, mul, TYPE) BOA_BOTH_WAYS(N, truediv, TYPE) \
  BOA_BOTH_WAYS(N, floordiv, TYPE) BOA_BOTH_WAYS(N, mod, TYPE) BOA_POWER(N, TYPE) \
  N(slot_neg, "__neg__", 1, 1, TYPE, 0) N(slot_pos, "__pos__", 1, 1, TYPE, 0) N(abs, "__abs__", 1, 1, TYPE, 0) \
  N(slot_bool, "__bool__", 1, 1, TYPE, 0) N(slot_int, "__int__", 1, 1, TYPE, 0) N(slot_float, "__float__", 1, 1, TYPE, 0) \
  N(slot_trunc, "__trunc__", 1, 1, TYPE, 0) N(slot_divmod, "__divmod__", 2, 2, TYPE, 0) N(slot_rdivmod, "__rdivmod__", 2, 2, TYPE, 0) \
  N(slot_getnewargs, "__getnewargs__", 1, 1, TYPE, 0) N(slot_round, "__round__", 1, 2, TYPE, 0)
#define BOA_EQUALITY(N, TYPE) N(slot_eq, "__eq__", 2, 2, TYPE, 0) N(slot_ne, "__ne__", 2, 2, TYPE, 0)
#define BOA_ORDER(N, TYPE) \
  BOA_EQUALITY(N, TYPE) N(slot_lt, "__lt__", 2, 2, TYPE, 0) N(slot_le, "__le__", 2, 2, TYPE, 0) \
  N(slot_gt, "__gt__", 2, 2, TYPE, 0) N(slot_ge, "__ge__", 2, 2, TYPE, 0)
#define BOA_TEXT(N, TYPE) N(slot_repr, "__repr__", 1, 1, TYPE, 0)
#define BOA_CONTAINER(N, TYPE) \
  N(slot_len, "__len__", 1, 1, TYPE, 0) N(slot_iter, "__iter__", 1, 1, TYPE, 0) N(slot_contains, "__contains__", 2, 2, TYPE, 0)
#define BOA_ITEMS(N, TYPE) BOA_CONTAINER(N, TYPE) N(slot_getitem, "__getitem__", 2, 2, TYPE, 0)
#define BOA_CHANGING(N, TYPE) \
  BOA_ITEMS(N, TYPE) N(slot_setitem, "__setitem__", 3, 3, TYPE, 0) N(slot_delitem, "__delitem__", 2, 2, TYPE, 0)
#define BOA_SEQUENCE(N, TYPE) N(slot_add, "__add__", 2, 2, TYPE, 0) BOA_BOTH_WAYS(N, mul, TYPE)
#define BOA_ALGEBRA(N, TYPE) \
  BOA_BOTH_WAYS(N, and, TYPE) BOA_BOTH_WAYS(N, or, TYPE) BOA_BOTH_WAYS(N, xor, TYPE) BOA_BOTH_WAYS(N, sub, TYPE)
#define BOA_ITERATOR(N, TYPE) \
  N(slot_iter, "__iter__", 1, 1, TYPE, 0) N(slot_next, "__next__", 1, 1, TYPE, 0) N(slot_length_hint, "__length_hint__", 1, 1, TYPE, 0)
#define BOA_COMPLEX_NATIVES(N) \
  N(new_complex, "__new__", 1, -1, COMPLEX, 5) BOA_BOTH_WAYS(N, add, COMPLEX) BOA_BOTH_WAYS(N, sub, COMPLEX) \
  BOA_BOTH_WAYS(N, mul, COMPLEX) BOA_BOTH_WAYS(N, truediv, COMPLEX) BOA_POWER(N, COMPLEX) \
  N(slot_neg, "__neg__", 1, 1, COMPLEX, 0) N(slot_pos, "__pos__", 1, 1, COMPLEX, 0) N(abs, "__abs__", 1, 1, COMPLEX, 0) \
  N(slot_bool, "__bool__", 1, 1, COMPLEX, 0) N(slot_complex, "__complex__", 1, 1, COMPLEX, 0) BOA_ORDER(N, COMPLEX) \
  BOA_TEXT(N, COMPLEX) N(slot_hash, "__hash__", 1, 1, COMPLEX, 0) N(slot_format, "__format__", 2, 2, COMPLEX, 0) \
  N(complex_conjugate, "conjugate", 1, 1, COMPLEX, 0) N(complex_getnewargs, "__getnewargs__", 1, 1, COMPLEX, 0) \
  N(complex_from_number, "from_number", 1, 1, COMPLEX, BOA_NATIVE_STATIC)
#define BOA_SLOT_NATIVES(N) \
  N(object_init, "__init__", 1, -1, OBJECT, 1) \
  N(object_getattribute, "__getattribute__", 2, 2, OBJECT, 0) \
  N(object_setattr, "__setattr__", 3, 3, OBJECT, 0) \
  N(object_delattr, "__delattr__", 2, 2, OBJECT, 0) \
  N(object_init_subclass, "__init_subclass__", 0, 0, OBJECT, BOA_NATIVE_STATIC) \
  N(object_subclasshook, "__subclasshook__", 0, 1, OBJECT, BOA_NATIVE_STATIC) \
  N(object_hash, "__hash__", 1, 1, OBJECT, 0) \
  N(object_eq, "__eq__", 2, 2, OBJECT, 0) \
  N(object_ne, "__ne__", 2, 2, OBJECT, 0) \
  N(object_lt, "__lt__", 2, 2, OBJECT, 0) \
  N(object_le, "__le__", 2, 2, OBJECT, 0) \
  N(object_gt, "__gt__", 2, 2, OBJECT, 0) \
  N(object_ge, "__ge__", 2, 2, OBJECT, 0) \
  N(object_repr, "__repr__", 1, 1, OBJECT, 0) \
  N(object_str, "__str__", 1, 1, OBJECT, 0) \
  N(object_format, "__format__", 2, 2, OBJECT, 0) \
  N(object_dir, "__dir__", 1, 1, OBJECT, 0) \
  N(object_reduce_ex, "__reduce_ex__", 2, 2, OBJECT, 0) \
  N(object_reduce, "__reduce__", 1, 1, OBJECT, 0) \
  N(object_getstate, "__getstate__", 1, 1, OBJECT, 0) \
  N(object_sizeof, "__sizeof__", 1, 1, OBJECT, 0) \
  N(type_init, "__init__", 1, -1, TYPE, 1) \
  N(type_call, "__call__", 1, -1, TYPE, 1) \
  N(type_mro, "mro", 1, 1, TYPE, 0) \
  N(type_subclasses, "__subclasses__", 1, 1, TYPE, 0) \
  N(type_prepare, "__prepare__", 0, -1, TYPE, 3) \
  N(type_instancecheck, "__instancecheck__", 2, 2, TYPE, 0) \
  N(type_subclasscheck, "__subclasscheck__", 2, 2, TYPE, 0) \
  N(type_or, "__or__", 2, 2, TYPE, 0) \
  N(object_repr, "__repr__", 1, 1, TYPE, 0) \
  N(getattr, "getattr", 2, 3, COUNT, 0) \
  N(hasattr, "hasattr", 2, 2, COUNT, 0) \
  N(setattr, "setattr", 3, 3, COUNT, 0) \
  N(delattr, "delattr", 2, 2, COUNT, 0) \
  N(new_property, "__new__", 1, -1, PROPERTY, 5) \
  N(property_getter, "getter", 2, 2, PROPERTY, 0) \
  N(property_setter, "setter", 2, 2, PROPERTY, 0) \
  N(property_deleter, "deleter", 2, 2, PROPERTY, 0) \
  N(property_set_name, "__set_name__", 3, 3, PROPERTY, 0) \
  N(descriptor_get, "__get__", 2, 3, PROPERTY, 0) \
  N(property_set, "__set__", 3, 3, PROPERTY, 0) \
  N(property_delete, "__delete__", 2, 2, PROPERTY, 0) \
  N(new_staticmethod, "__new__", 2, 2, STATIC_METHOD, 4) \
  N(descriptor_get, "__get__", 2, 3, STATIC_METHOD, 0) \
  N(new_classmethod, "__new__", 2, 2, CLASS_METHOD, 4) \
  N(descriptor_get, "__get__", 2, 3, CLASS_METHOD, 0) \
  N(descriptor_get, "__get__", 2, 3, FUNCTION, 0) \
  N(descriptor_get, "__get__", 2, 3, NATIVE, 0) \
  N(descriptor_get, "__get__", 2, 3, MEMBER, 0) \
  N(callable_call, "__call__", 1, -1, FUNCTION, 1) \
  N(callable_call, "__call__", 1, -1, NATIVE, 1) \
  N(callable_call, "__call__", 1, -1, METHOD, 1) \
  N(new_method, "__new__", 3, 3, METHOD, 4) \
  N(new_super, "__new__", 1, 3, SUPER, 4) \
  N(slot_init, "__init__", 1, -1, SUPER, 1) \
  N(new_mapping_proxy, "__new__", 2, 2, MAPPING_PROXY, 4) \
  N(new_generic_alias, "__new__", 3, 3, GENERIC_ALIAS, 4) \
  N(new_module, "__new__", 2, 3, MODULE, 4) \
  N(exception_init, "__init__", 1, -1, BASE_EXCEPTION, 0) \
  N(exception_reduce, "__reduce__", 1, 1, BASE_EXCEPTION, 0) \
  N(exception_setstate, "__setstate__", 2, 2, BASE_EXCEPTION, 0) \
  N(slot_repr, "__repr__", 1, 1, BASE_EXCEPTION, 0) \
  N(slot_str, "__str__", 1, 1, BASE_EXCEPTION, 0) \
  N(generator_send, "send", 2, 2, GENERATOR, 0) \
  N(generator_throw, "throw", 2, 4, GENERATOR, 0) \
  N(generator_close, "close", 1, 1, GENERATOR, 0) \
  N(generator_next, "__next__", 1, 1, GENERATOR, 0) \
  N(slot_iter, "__iter__", 1, 1, GENERATOR, 0) \
  N(generator_send, "send", 2, 2, COROUTINE, 0) \
  N(generator_throw, "throw", 2, 4, COROUTINE, 0) \
  N(generator_close, "close", 1, 1, COROUTINE, 0) \
  N(generator_send, "send", 2, 2, ASYNC_GENERATOR, 0) \
  N(generator_throw, "throw", 2, 4, ASYNC_GENERATOR, 0) \
  BOA_ARITHMETIC(N, INT) BOA_ORDER(N, INT) BOA_TEXT(N, INT) \
  BOA_BOTH_WAYS(N, lshift, INT) BOA_BOTH_WAYS(N, rshift, INT) BOA_BOTH_WAYS(N, and, INT) BOA_BOTH_WAYS(N, xor, INT) BOA_BOTH_WAYS(N, or, INT) \
  N(slot_invert, "__invert__", 1, 1, INT, 0) N(slot_index, "__index__", 1, 1, INT, 0) N(slot_hash, "__hash__", 1, 1, INT, 0) \
  N(slot_floor, "__floor__", 1, 1, INT, 0) N(slot_ceil, "__ceil__", 1, 1, INT, 0) N(slot_format, "__format__", 2, 2, INT, 0) \
  BOA_ARITHMETIC(N, FLOAT) BOA_ORDER(N, FLOAT) BOA_TEXT(N, FLOAT) N(slot_hash, "__hash__", 1, 1, FLOAT, 0) \
  N(slot_format, "__format__", 2, 2, FLOAT, 0) \
  N(slot_floor, "__floor__", 1, 1, FLOAT, 0) N(slot_ceil, "__ceil__", 1, 1, FLOAT, 0) \
  N(float_getformat, "__getformat__", 1, 1, FLOAT, BOA_NATIVE_STATIC) \
  BOA_COMPLEX_NATIVES(N) \
  BOA_ITEMS(N, STR) BOA_SEQUENCE(N, STR) BOA_ORDER(N, STR) BOA_TEXT(N, STR) N(slot_hash, "__hash__", 1, 1, STR, 0) \
  N(slot_str, "__str__", 1, 1, STR, 0) N(slot_format, "__format__", 2, 2, STR, 0) BOA_BOTH_WAYS(N, mod, STR) \
  BOA_ITEMS(N, TUPLE) BOA_SEQUENCE(N, TUPLE) BOA_ORDER(N, TUPLE) BOA_TEXT(N, TUPLE) N(slot_hash, "__hash__", 1, 1, TUPLE, 0) \
  BOA_CHANGING(N, LIST) BOA_SEQUENCE(N, LIST) BOA_ORDER(N, LIST) BOA_TEXT(N, LIST) \
  N(slot_iadd, "__iadd__", 2, 2, LIST, 0) N(slot_imul, "__imul__", 2, 2, LIST, 0) N(list_init, "__init__", 1, 2, LIST, 0) \
  N(container_reversed, "__reversed__", 1, 1, LIST, 0) \
  BOA_CHANGING(N, DICT) BOA_EQUALITY(N, DICT) BOA_TEXT(N, DICT) BOA_BOTH_WAYS(N, or, DICT) N(slot_ior, "__ior__", 2, 2, DICT, 0) \
  N(dict_init, "__init__", 1, 2, DICT, 1) N(container_reversed, "__reversed__", 1, 1, DICT, 0) \
  N(set_init, "__init__", 1, 2, SET, 0) BOA_CONTAINER(N, SET) BOA_ORDER(N, SET) BOA_TEXT(N, SET) BOA_ALGEBRA(N, SET) \
  N(slot_iand, "__iand__", 2, 2, SET, 0) N(slot_ior, "__ior__", 2, 2, SET, 0) N(slot_ixor, "__ixor__", 2, 2, SET, 0) N(slot_isub, "__isub__", 2, 2, SET, 0) \
  BOA_CONTAINER(N, FROZENSET) BOA_ORDER(N, FROZENSET) BOA_TEXT(N, FROZENSET) BOA_ALGEBRA(N, FROZENSET) N(slot_hash, "__hash__", 1, 1, FROZENSET, 0) \
  BOA_ITERATOR(N, SET_ITERATOR) BOA_ITERATOR(N, BYTES_ITERATOR) BOA_ITERATOR(N, BYTEARRAY_ITERATOR) N(slot_hash, "__hash__", 1, 1, UNION, 0) \
  BOA_ITEMS(N, BYTES) BOA_SEQUENCE(N, BYTES) BOA_ORDER(N, BYTES) BOA_TEXT(N, BYTES) N(slot_hash, "__hash__", 1, 1, BYTES, 0) BOA_BOTH_WAYS(N, mod, BYTES) \
  BOA_CHANGING(N, BYTEARRAY) BOA_SEQUENCE(N, BYTEARRAY) BOA_ORDER(N, BYTEARRAY) BOA_TEXT(N, BYTEARRAY) N(slot_iadd, "__iadd__", 2, 2, BYTEARRAY, 0) \
  BOA_ITEMS(N, RANGE) BOA_EQUALITY(N, RANGE) BOA_TEXT(N, RANGE) N(slot_hash, "__hash__", 1, 1, RANGE, 0) N(container_reversed, "__reversed__", 1, 1, RANGE, 0) \
  BOA_CONTAINER(N, DICT_KEYS) BOA_EQUALITY(N, DICT_KEYS) BOA_CONTAINER(N, DICT_ITEMS) BOA_EQUALITY(N, DICT_ITEMS) \
  N(slot_len, "__len__", 1, 1, DICT_VALUES, 0) N(slot_iter, "__iter__", 1, 1, DICT_VALUES, 0) \
  N(container_reversed, "__reversed__", 1, 1, DICT_KEYS, 0) N(container_reversed, "__reversed__", 1, 1, DICT_VALUES, 0) \
  N(container_reversed, "__reversed__", 1, 1, DICT_ITEMS, 0) \
  BOA_ITERATOR(N, RANGE_ITERATOR) BOA_ITERATOR(N, LONG_RANGE_ITERATOR) BOA_ITERATOR(N, LIST_ITERATOR) BOA_ITERATOR(N, TUPLE_ITERATOR) \
  BOA_ITERATOR(N, STR_ITERATOR) BOA_ITERATOR(N, DICT_ITERATOR) BOA_ITERATOR(N, DICT_VALUE_ITERATOR) BOA_ITERATOR(N, DICT_ITEM_ITERATOR) \
  BOA_ITERATOR(N, ENUMERATE) BOA_ITERATOR(N, ZIP) BOA_ITERATOR(N, REVERSED) \
  N(length_hint, "__length_hint__", 1, 1, LIST_ITERATOR, 0) N(length_hint, "__length_hint__", 1, 1, TUPLE_ITERATOR, 0) \
  N(length_hint, "__length_hint__", 1, 1, STR_ITERATOR, 0) N(length_hint, "__length_hint__", 1, 1, RANGE_ITERATOR, 0) \
  N(length_hint, "__length_hint__", 1, 1, REVERSED, 0) N(length_hint, "__length_hint__", 1, 1, BYTES_ITERATOR, 0) \
  N(length_hint, "__length_hint__", 1, 1, BYTEARRAY_ITERATOR, 0) \
  N(slot_bool, "__bool__", 1, 1, NONE, 0) \
  N(define_operation, "_define_operation", 2, 2, COUNT, 0) \
  N(sys_modules, "sys._modules", 0, 0, COUNT, 0) \
  N(sys_arguments, "sys._arguments", 0, 0, COUNT, 0) \
  N(entropy, "_boabox.entropy", 1, 1, COUNT, 0) \
  N(keep_call, "_keep_call", 2, 2, COUNT, 0) \
  N(awaited, "_awaited", 1, 1, COUNT, 0) \
  N(open_calls, "_boabox.open_calls", 0, 0, COUNT, 0) \
  N(feed, "_boabox.feed", 0, 0, COUNT, 0) \
  N(settled_calls, "_boabox.settled_calls", 0, 0, COUNT, 0) \
  N(excerpt, "_boabox.excerpt", 2, 2, COUNT, 0) \
  N(stack, "_boabox.stack", 0, 0, COUNT, 0) \
  N(sys_handled, "sys._handled", 0, 0, COUNT, 0) \
  N(sys_write, "sys._write", 2, 2, COUNT, 0) \
  N(sys_intern, "sys.intern", 1, 1, COUNT, 0) \
  N(sys_getsizeof, "sys.getsizeof", 1, 2, COUNT, 0) \
  N(sys_getrecursionlimit, "sys.getrecursionlimit", 0, 0, COUNT, 0) \
  N(sys_setrecursionlimit, "sys.setrecursionlimit", 1, 1, COUNT, 0) \
  N(fill_builtins, "_fill_builtins", 1, 1, COUNT, 0) \
  N(compile_text, "_compile", 4, 4, COUNT, 0) \
  N(locals_of_caller, "_locals", 0, 0, COUNT, 0) \
  N(as_hash, "_as_hash", 1, 1, COUNT, 0) \
  N(namespace_cells, "_cells_of", 1, 1, COUNT, 0) \
  N(cell_delete, "_cell_delete", 2, 2, COUNT, 0) \
  N(define_method, "_method", 3, 3, COUNT, 0) \
  N(builtin, "_builtin", 2, 2, COUNT, 0) \
  N(new_class, "_new_class", 4, 4, COUNT, 0) \
  N(special, "_special", 2, 2, COUNT, 0) \
  N(shown_type_name, "_type_name", 1, 1, COUNT, 0) \
  N(overridden, "_overridden", 2, 2, COUNT, 0) \
  N(find, "_find", 2, 3, COUNT, 0) \
  N(payload_of, "_plain", 1, 1, COUNT, 0) \
  N(is_python, "_is_python", 1, 1, COUNT, 0) \
  N(plain_attribute, "_plain_attribute", 2, 2, COUNT, 0) \
  N(bad_operands, "_bad_operands", 4, 4, COUNT, 0) \
  N(bad_order, "_bad_order", 3, 3, COUNT, 0) \
  N(probe, "_probe", 3, 3, COUNT, 0) \
  N(insert_hashed, "_insert", 3, 4, COUNT, 0) \
  N(remove_hashed, "_remove", 3, 3, COUNT, 0) \
  N(replace_hashed, "_replace", 4, 4, COUNT, 0) \
  N(next_key, "_next_key", 2, 2, COUNT, 0) \
  N(reserve_keys, "_reserve", 2, 2, COUNT, 0) \
  N(tidy, "_tidy", 1, 1, COUNT, 0) \
  N(become, "_become", 2, 2, COUNT, 0) \
  N(hash_tuple_of, "_tuple_hash", 1, 1, COUNT, 0) \
  N(showing, "_showing", 1, 1, COUNT, 0) \
  N(own_dict, "_own_dict", 1, 1, COUNT, 0) \
  N(module_new, "_module", 1, 1, COUNT, 0) \
  N(module_cells, "_cells", 1, 1, COUNT, 0) \
  N(cell_get, "_cell_get", 2, 3, COUNT, 0) \
  N(cell_set, "_cell_set", 3, 3, COUNT, 0) \
  N(native_module, "_native_module", 1, 1, COUNT, 0) \
  N(modules, "_modules", 0, 0, COUNT, 0) \
  N(library_code, "_library_code", 2, 2, COUNT, 0) \
  N(write, "_write", 1, 2, COUNT, 0) \
  N(annotate_of, "_annotate_of", 1, 1, COUNT, 0) \
  N(record_field, "_field", 2, 3, COUNT, 0) \
  N(handled, "_handled", 0, 0, COUNT, 0) \
  N(globals_of_caller, "_globals", 0, 0, COUNT, 0) \
  N(wrap_text, "_convert", 2, 2, COUNT, 0) \
  N(exception_type, "_subtype", 2, 2, COUNT, 0)
// clang-format on
#endif
