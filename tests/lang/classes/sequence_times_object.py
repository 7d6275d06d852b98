# 6.7 Binary arithmetic operations: a sequence times an object whose own __mul__ declines
class Declines:
    def __mul__(self, other):
        return NotImplemented

    __rmul__ = __mul__


class Whole(Declines):
    def __int__(self):
        return 2


class Index(Declines):
    def __index__(self):
        return 2


class Number(int):
    def __mul__(self, other):
        return NotImplemented


class Mine(str):
    def __rmul__(self, other):
        return "mine"


for a, b in (
    (Declines(), "x"), ("x", Declines()), (Whole(), "x"), ("x", Whole()), (Whole(), [1]), ((1,), Whole()), (Index(), "ab"), ([1], Index()),
    (Number(3), "ab"), (Whole(), Mine("x")), (Whole(), {1}), (Whole(), bytearray(b"a")), (object(), "x"),
):
    try:
        print(a * b)
    except TypeError as e:
        print(e)
# prints: can't multiply sequence by non-int of type 'Declines'
# prints: can't multiply sequence by non-int of type 'Declines'
# prints: can't multiply sequence by non-int of type 'Whole'
# prints: can't multiply sequence by non-int of type 'Whole'
# prints: can't multiply sequence by non-int of type 'Whole'
# prints: can't multiply sequence by non-int of type 'Whole'
# prints: abab
# prints: [1, 1]
# prints: ababab
# prints: mine
# prints: unsupported operand type(s) for *: 'Whole' and 'set'
# prints: can't multiply sequence by non-int of type 'Whole'
# prints: can't multiply sequence by non-int of type 'object'
x = "x"
try:
    x *= Whole()
except TypeError as e:
    print(e)  # prints: can't multiply sequence by non-int of type 'Whole'
