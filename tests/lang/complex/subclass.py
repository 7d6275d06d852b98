# 3.2 numbers.Complex: classes derived from complex, int and float
class D(complex):
    kind = 'mine'
    def norm(self):
        return self.real**2 + self.imag**2
d = D(1, 2)
d.note = 5
print(d, repr(d), d.kind, d.note, d.norm(), d.real, d.imag)  # prints: (1+2j) (1+2j) mine 5 5.0 1.0 2.0
print(d + 1, 3 + d, d * d, -d, type(d + 1).__name__, type(+d).__name__, abs(D(3, 4)), d.conjugate())
# prints: (2+2j) (4+2j) (-3+4j) (-1-2j) complex complex 5.0 (1-2j)
print(d == 1 + 2j, hash(d) == hash(1 + 2j), {d: 1}[1 + 2j], bool(D()), complex(d), type(complex(d)).__name__)
# prints: True True 1 False (1+2j) complex
print(f'{d:.1f}', str(d), isinstance(d, complex), d == D('1+2j'), D(2) == 2)  # prints: 1.0+2.0j (1+2j) True True True
class E(complex):
    def __add__(self, other):
        return 'added'
    def __radd__(self, other):
        return 'radded'
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 1
    def __repr__(self):
        return 'E!'
    def __complex__(self):
        return 9j
e = E(1)
print(e + 1, 1 + e, 1j + e, e == 5, e != 5, e, [e], complex(e), e - 1)  # prints: added radded radded True True E! [E!] 9j 0j
class N(int):
    pass
class R(float):
    pass
print(N(3).real, N(3).imag, N(3).numerator, R(2.5).real, R(2.5).imag, N(3) + 1j, R(2.5) * 1j)
# prints: 3 0 3 2.5 0.0 (3+1j) 2.5j
