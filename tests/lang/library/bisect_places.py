# bisect: places in sorted lists
from bisect import bisect, bisect_left, bisect_right, insort, insort_left


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

a = [1, 2, 2, 2, 5]
print(bisect_left(a, 2), bisect_right(a, 2), bisect(a, 0), bisect(a, 9), bisect_left(a, 2, 2), bisect_right(a, 5, 0, 3))
# prints: 1 4 0 5 2 3
insort(a, 3)
insort_left(a, 2)
print(a)  # prints: [1, 2, 2, 2, 2, 3, 5]
rows = [("a", 1), ("b", 5)]
print(bisect(rows, 3, key=lambda r: r[1]))  # prints: 1
insort(rows, ("x", 3), key=lambda r: r[1])
print(rows, "FDCBA"[bisect([60, 70, 80, 90], 77)])  # prints: [('a', 1), ('x', 3), ('b', 5)] C
error(bisect_left, [1], 1, -1)  # prints: ValueError: lo must be non-negative
error(bisect, [1], "a")  # prints: TypeError: '<' not supported between instances of 'str' and 'int'
