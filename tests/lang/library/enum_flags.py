# enum: Flag and IntFlag, combinations, boundaries
from enum import CONFORM, EJECT, KEEP, Flag, IntFlag, auto


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(list(Perm), Perm.R | Perm.X, Perm.RW, Perm.R & Perm.W, ~Perm.R, Perm.RW ^ Perm.R, Perm(0), Perm(7))
# prints: [<Perm.R: 1>, <Perm.W: 2>, <Perm.X: 4>] Perm.R|X Perm.RW Perm(0) Perm.W|X Perm.W Perm(0) Perm.R|W|X
print(Perm.R in Perm.RW, list(Perm.RW), len(Perm.RW), bool(Perm(0)), (Perm.R | Perm.X).name, (Perm.R | Perm.X).value, str(Perm.R | Perm.X), Perm.RW.name)
# prints: True [<Perm.R: 1>, <Perm.W: 2>] 2 False R|X 5 Perm.R|X RW
print(Perm.R | Perm.W is Perm.RW, Perm.R == 1, 3 in Perm, 8 in Perm, dict(Perm.__members__))
# prints: True False True False {'R': <Perm.R: 1>, 'W': <Perm.W: 2>, 'X': <Perm.X: 4>, 'RW': <Perm.RW: 3>}
class Bits(IntFlag):
    A = 1
    B = 2
    C = 4
print(Bits.A | Bits.B, repr(Bits.A | Bits.B), repr(Bits(9)), repr(~Bits.A), repr(Bits.A | 8), repr(1 | Bits.B), Bits.A + 1, repr(Bits(0)), repr(Bits.A & 3))
# prints: 3 <Bits.A|B: 3> <Bits.A|8: 9> <Bits.B|C: 6> <Bits.A|8: 9> <Bits.A|B: 3> 2 <Bits: 0> <Bits.A: 1>
class C(Flag, boundary=CONFORM):
    A = 1
    B = 2
class J(Flag, boundary=EJECT):
    A = 1
class K(Flag, boundary=KEEP):
    A = 1
print(C(7), J(6), repr(K(5)))  # prints: C.A|B 6 <K.A|4: 5>
for flag in Perm.RW:
    print(flag.name)
# prints: R
# prints: W
error(Perm, 8)  # prints: ValueError: <flag 'Perm'> invalid value 8
# prints:     given 0b0 1000
# prints:   allowed 0b0 0111
error(Perm, "a")  # prints: ValueError: 'a' is not a valid Perm
error(lambda: Perm.R | 1)  # prints: TypeError: unsupported operand type(s) for |: 'Perm' and 'int'
error(lambda: 1 in Perm.R)  # prints: TypeError: unsupported operand type(s) for 'in': 'int' and 'Perm'
