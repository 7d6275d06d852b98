# operator: functions for operators
import operator as o


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(o.add(1, 2), o.concat([1], [2]), o.contains("abc", "b"), o.not_(0), o.truth([]), o.is_(None, None), o.is_none(None))
# prints: 3 [1, 2] True True False True True
print(o.floordiv(7, 2), o.mod(-7, 3), o.pow(2, 10), o.neg(5), o.inv(5), o.lshift(1, 4), o.xor(6, 3), o.and_(6, 3), o.index(True))
# prints: 3 2 1024 -5 -6 16 5 2 1
print(o.lt(1, 2), o.ge(1, 2), o.eq("a", "a"), o.getitem([1, 2], 1), o.countOf([1, 2, 1], 1), o.indexOf("abc", "c"))
# prints: True False True 2 2 2
l = [1, 2, 3]
o.setitem(l, 0, 9)
o.delitem(l, 1)
print(l, o.iadd(l, [4]) is l, l, o.imul(3, 4), o.length_hint([1, 2]), o.length_hint(iter([1, 2, 3])), o.length_hint(5, 7))
# prints: [9, 3, 4] True [9, 3, 4] 12 2 3 7
print(o.call(max, 1, 5), o.__add__ is o.add, o.abs(-3), o.matmul.__name__, o.add.__doc__)
# prints: 5 True 3 matmul Same as a + b.
error(o.concat, 1, 2)  # prints: TypeError: 'int' object can't be concatenated
error(o.indexOf, [1], 2)  # prints: ValueError: sequence.index(x): x not in sequence
error(o.index, 1.5)  # prints: TypeError: 'float' object cannot be interpreted as an integer
error(o.add, 1, "a")  # prints: TypeError: unsupported operand type(s) for +: 'int' and 'str'
