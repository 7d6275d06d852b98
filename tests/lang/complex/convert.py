# 3.3.8 __complex__, __float__, __index__ in complex()
class F:
    def __float__(self):
        return 2.5
class I:
    def __index__(self):
        return 7
class C:
    def __complex__(self):
        return 3 + 4j
class Bad:
    def __complex__(self):
        return 5
class BadFloat:
    def __float__(self):
        return 5
class Number(float):
    pass
class Text(str):
    pass
print(complex(F()), complex(I()), complex(C()), complex(F(), I()), complex(I(), F()))
# prints: (2.5+0j) (7+0j) (3+4j) (2.5+7j) (7+2.5j)
print(complex(real=C()), complex(imag=F()), complex(Number(1.5)), complex(Text('2j')))  # prints: (3+4j) 2.5j (1.5+0j) 2j
print(complex.from_number(3), complex.from_number(C()), complex.from_number(F()), complex.from_number(1j))
# prints: (3+0j) (3+4j) (2.5+0j) 1j
for f in (lambda: complex(Bad()), lambda: complex(Bad(), 1), lambda: complex(BadFloat()), lambda: complex(1, C()), lambda: complex(1, BadFloat()),
          lambda: complex.from_number('3'), lambda: float(1j), lambda: int(1j), lambda: round(1j), lambda: complex(object())):
    try:
        print(f())
    except TypeError as e:
        print(e)
# prints: __complex__ returned non-complex (type int)
# prints: __complex__ returned non-complex (type int)
# prints: BadFloat.__float__ returned non-float (type int)
# prints: complex() argument 'imag' must be a real number, not C
# prints: BadFloat.__float__ returned non-float (type int)
# prints: must be real number, not str
# prints: float() argument must be a string or a real number, not 'complex'
# prints: int() argument must be a string, a bytes-like object or a real number, not 'complex'
# prints: type complex doesn't define __round__ method
# prints: complex() argument must be a string or a number, not object
class Items:
    def __iter__(self):
        return iter([1])
for f in (lambda: complex(Items()), lambda: complex(1, Items()), lambda: complex(Items(), 1), lambda: complex.from_number(Items())):
    try:
        print(f())
    except TypeError as e:
        print(e)
# prints: complex() argument must be a string or a number, not Items
# prints: complex() argument 'imag' must be a real number, not Items
# prints: complex() argument 'real' must be a real number, not Items
# prints: must be real number, not Items
