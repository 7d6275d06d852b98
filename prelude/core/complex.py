# complex() of objects whose classes say how they become numbers.


def real_number(x, refusal):
    if isinstance(x, float):
        return _plain(x)
    method = _overridden(x, "__float__")
    if method is None:
        if _overridden(x, "__index__") is not None:
            return as_index(x)
        plain = _plain(x)
        if _is_python(plain):
            raise TypeError(refusal + type(x).__name__)
        return plain
    result = method()
    if not isinstance(result, float):
        raise TypeError(type(x).__name__ + ".__float__ returned non-float (type " + type(result).__name__ + ")")
    return _plain(result)


def complex_number(x, refusal):
    method = _overridden(x, "__complex__")
    if method is None:
        return real_number(x, refusal)
    result = method()
    if not isinstance(result, complex):
        raise TypeError("__complex__ returned non-complex (type " + type(result).__name__ + ")")
    return _plain(result)


def new_complex(cls, real=0, imag=_define):
    if imag is _define:
        return complex.__new__(cls, complex_number(real, "complex() argument must be a string or a number, not "))
    real = complex_number(real, "complex() argument 'real' must be a real number, not ")
    return complex.__new__(cls, real, real_number(imag, "complex() argument 'imag' must be a real number, not "))


def complex_from_number(x):
    return complex.from_number(complex_number(x, "must be real number, not "))


_define_rest(complex.__new__, new_complex)
_define_rest(complex.from_number, complex_from_number)
