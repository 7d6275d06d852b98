/* The sealed definitions that stand for instructions, not for natives: prelude/core registers each with _define_operation(name, function). They
 * take over when an operand's class has guest code for what the instruction does. */
#ifndef BOA_TYPES_OPERATIONS_H
#define BOA_TYPES_OPERATIONS_H

// clang-format off
#define BOA_OPERATIONS(X) \
  X(binary)         /* (op, in_place, a, b, stage): stage 1: the left operand has said NotImplemented */ \
  X(unary)          /* (op, a) */ \
  X(compare)        /* (op, a, b, stage) */ \
  X(compare_truth)  /* the same, as a bool */ \
  X(contains)       /* (item, container): a bool */ \
  X(not_contains) \
  X(truth)          /* (x): a bool */ \
  X(not_truth) \
  X(get_item)       /* (a, i) */ \
  X(set_item)       /* (a, i, v) */ \
  X(delete_item)    /* (a, i) */ \
  X(get_iterator)   /* (a) */ \
  X(unpack)         /* (a, count or -1): a list */ \
  X(format)         /* (v, spec, conversion) */ \
  X(build_dict)     /* (keys and values in turn) */ \
  X(build_set)      /* (items) */ \
  X(dict_set)       /* (d, key, v) */ \
  X(set_add)        /* (s, item) */ \
  X(list_extend)    /* (list, iterable) */ \
  X(set_update) \
  X(dict_update)    /* (d, mapping) */ \
  X(dict_merge)     /* (d, mapping, function) */ \
  X(load_name)      /* (namespace, name, fallback or the namespace itself) */ \
  X(build_class) \
  X(construct)      /* (class, ...) */ \
  X(call_attribute) /* (object, name, ...) */ \
  X(coerce)         /* (native, ...): calls it again with plain arguments */ \
  X(get_attribute)  /* (object, name), by __getattribute__ */ \
  X(property_get)   /* (object, name, getter, fallback) */ \
  X(enter_with)     /* (manager): __exit__ bound, result of __enter__ */ \
  X(exit_with)      /* (exit, exception) */ \
  X(load_module)    /* (name): imports one module, its package being there */ \
  X(import_name)    /* (name, level, package, whole) */ \
  X(import_from)    /* (module, name) */ \
  X(import_star)    /* (module) */ \
  X(match_sequence) \
  X(match_mapping) \
  X(match_keys)     /* (subject, keys) */ \
  X(match_class)    /* (subject, class, names, count) */ \
  X(match_group)    /* (exception, class) */ \
  X(group_reraise)  /* (raised, original) */ \
  X(match_exception) /* (exception, class) */ \
  X(delegate_throw) /* (iterator, exception): throws into what is no generator, from yield from */ \
  X(length)         /* (x) */ \
  X(host_call)      /* (name, number, call, names): what a host function gives that answers later */ \
  X(feed)           /* ((body, how)): runs a feed that awaits or whose value may be shown (host/feed.c) */ \
  X(call_guest)     /* ((f, arguments, keyword arguments or None)): a call by the host */ \
  X(display)        /* (*objects) */ \
  X(import_first)   /* ((module, call, names)): imports a module, then makes a host call once more, or None */ \
  X(record)         /* a class: the base of those of the host's records */ \
  X(named_record)   /* of those that are tuples too */ \
  X(host_object)    /* of those whose methods are calls of the host */ \
  X(frozen_record) \
  X(make_type_var) \
  X(make_param_spec) \
  X(make_type_var_tuple) \
  X(make_type_alias) \
  X(make_generic) \
  X(make_template) \
  X(make_interpolation) \
  X(get_awaitable)  /* (x, how) */ \
  X(get_aiter) \
  X(get_anext) \
  X(enter_async_with) \
  X(exit_async_with) \
  X(show)           /* (x): repr of a feed's value */ \
  X(report)         /* (exception): what its text needs guest code for, of it and those it leads to */
// clang-format on

typedef enum boa_operation {
#define X(name) BOA_OPERATION_##name,
  BOA_OPERATIONS(X)
#undef X
      BOA_OPERATION_COUNT,
} boa_operation;

#endif
