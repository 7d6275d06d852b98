# What the functions of math do with objects whose classes say how they become numbers, and with iterables of the guest's own.


def real(x):
    plain = _plain(x)
    if isinstance(plain, float):
        return plain
    return real_number(x, "must be real number, not ")


def plain_items(iterable):
    # as a list, and whether all its items are plain
    items = [x for x in iterable]
    for x in items:
        if _is_python(x):
            return items, False
    return items, True


def on_reals(native):
    def call(*args, **keywords):
        for name in keywords:
            keywords[name] = as_index(keywords[name]) if name == "steps" else real(keywords[name])
        return native(*[real(x) for x in args], **keywords)
    return call


def on_integers(native):
    def call(*args):
        return native(*[x if x is None else as_index(x) for x in args])
    return call


def math_ldexp(x, i):
    if not isinstance(i, int):
        raise TypeError("Expected an int as second argument to ldexp.")
    return MATH["ldexp"](real(x), _plain(i))


def math_trunc(x):
    if isinstance(_plain(x), (int, float)):
        return MATH["trunc"](_plain(x))
    raise TypeError("type " + type(x).__name__ + " doesn't define __trunc__ method")


def math_fsum(iterable):
    return MATH["fsum"]([real(x) for x in iterable])


def math_dist(p, q):
    return MATH["dist"]([real(x) for x in p], [real(x) for x in q])


def math_prod(iterable, /, *, start=1):
    items, plain = plain_items(iterable)
    if plain and not _is_python(start):
        return MATH["prod"](items, start=start)
    for x in items:
        start = start * x
    return start


def math_sumprod(p, q):
    p, plain = plain_items(p)
    q, also = plain_items(q)
    if plain and also:
        return MATH["sumprod"](p, q)
    total = 0
    for i in range(min(len(p), len(q))):
        total = total + p[i] * q[i]
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    return total


def on_complex(native):
    def call(*args, **keywords):
        for name in keywords:
            keywords[name] = number(keywords[name])
        return native(*[number(x) for x in args], **keywords)
    return call


def number(x):
    plain = _plain(x)
    if isinstance(plain, float) and _overridden(x, "__complex__") is None:
        return plain
    return complex_number(x, "must be real number, not ")


MATH = _native_module("math")
for name in ("factorial", "isqrt", "comb", "perm", "gcd", "lcm"):
    _define_rest(MATH[name], on_integers(MATH[name]))
for name in MATH:
    if type(MATH[name]) is not float and name not in ("factorial", "isqrt", "comb", "perm", "gcd", "lcm"):
        _define_rest(MATH[name], on_reals(MATH[name]))
_define_rest(MATH["ldexp"], math_ldexp)
_define_rest(MATH["trunc"], math_trunc)
_define_rest(MATH["fsum"], math_fsum)
_define_rest(MATH["dist"], math_dist)
_define_rest(MATH["prod"], math_prod)
_define_rest(MATH["sumprod"], math_sumprod)
CMATH = _native_module("cmath")
for name in CMATH:
    if not isinstance(CMATH[name], (float, complex)):
        _define_rest(CMATH[name], on_complex(CMATH[name]))
_define_rest(CMATH["rect"], on_reals(CMATH["rect"]))
