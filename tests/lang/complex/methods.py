# 3.3.8 Emulating numeric types: the special methods of complex
z = 1 + 2j
print(z.__add__(1), z.__radd__(1), z.__sub__(1j), z.__rsub__(1), z.__mul__(2), z.__truediv__(2), z.__rtruediv__(5), z.__pow__(2), z.__rpow__(1))
# prints: (2+2j) (2+2j) (1+1j) -2j (2+4j) (0.5+1j) (1-2j) (-3+4j) (1+0j)
print(z.__neg__(), z.__pos__(), z.__abs__() == abs(z), z.__bool__(), z.__complex__(), z.__hash__() == hash(z), z.__repr__(), z.__getnewargs__())
# prints: (-1-2j) (1+2j) True True (1+2j) True (1+2j) (1.0, 2.0)
print(z.__eq__(1), z.__eq__(z), z.__ne__(1), z.__eq__('a'), z.__lt__(1), z.__ge__(z), z.__add__('a'), z.__radd__(None), z.__format__('.1f'))
# prints: False True True NotImplemented NotImplemented NotImplemented NotImplemented NotImplemented 1.0+2.0j
print((2).__add__(1j), (2.5).__mul__(1j), (2).__eq__(2 + 0j), (2).__add__(1.5), (2.5).__add__(1), (2).__radd__(2.5), (True).__add__(2))
# prints: NotImplemented NotImplemented NotImplemented NotImplemented 3.5 NotImplemented 3
print(complex.__add__(1j, 2), complex.conjugate(3j), [hasattr(1j, name) for name in ('__floordiv__', '__mod__', '__int__', '__float__', '__round__')])
# prints: (2+1j) -3j [False, False, False, False, False]
