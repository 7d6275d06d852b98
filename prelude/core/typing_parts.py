# What `def f[T]`, `class C[T]`, `type A = ...` and t"..." make: objects of the library's typing and string.templatelib.


def make_type_var(name, bound, constraints, default):
    return lazily(load("typing").TypeVar(name, infer_variance=True), bound, constraints, default)


def make_param_spec(name, default):
    return lazily(load("typing").ParamSpec(name, infer_variance=True), None, None, default)


def make_type_var_tuple(name, default):
    return lazily(load("typing").TypeVarTuple(name), None, None, default)


def lazily(variable, bound, constraints, default):
    variable._lazy = lazy = {}
    for key, evaluate in (("__bound__", bound), ("__constraints__", constraints), ("__default__", default)):
        if evaluate is not None:
            lazy[key] = evaluate
            variable.__dict__.pop(key, None)
    return variable


def make_type_alias(name, parameters, evaluate):
    alias = load("typing").TypeAliasType(name, None, type_params=parameters)
    alias._evaluate = evaluate
    return alias


def make_generic(parameters):
    typing = load("typing")
    unpacked = [typing.Unpack[p] if isinstance(p, typing.TypeVarTuple) else p for p in parameters]
    return typing.Generic[tuple(unpacked)]


def make_template(*parts):
    return load("string.templatelib").Template(*parts)


def make_interpolation(value, expression, conversion, spec):
    return load("string.templatelib").Interpolation(value, expression, conversion, spec)


_define_operation("make_type_var", make_type_var)
_define_operation("make_param_spec", make_param_spec)
_define_operation("make_type_var_tuple", make_type_var_tuple)
_define_operation("make_type_alias", make_type_alias)
_define_operation("make_generic", make_generic)
_define_operation("make_template", make_template)
_define_operation("make_interpolation", make_interpolation)
