# 7.2 Assignment statements: wrong number of values
def attempt(f):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
def few():
    a, b, c = 1, 2
def many():
    a, b = [1, 2, 3]
def many_text():
    a, b = 'abcdef'
def many_dict():
    a, = {1: 2, 3: 4}
def starred():
    a, *b, c = [1]
def starred_none():
    a, b, *c = ()
def number():
    a, b = 5
def none():
    a, b = None
def empty():
    a, = ()
def long_range():
    a, b = range(10)
for f in (few, many, many_text, many_dict, starred, starred_none, number, none, empty, long_range):
    attempt(f)
# prints: not enough values to unpack (expected 3, got 2)
# prints: too many values to unpack (expected 2, got 3)
# prints: too many values to unpack (expected 2)
# prints: too many values to unpack (expected 1, got 2)
# prints: not enough values to unpack (expected at least 2, got 1)
# prints: not enough values to unpack (expected at least 2, got 0)
# prints: cannot unpack non-iterable int object
# prints: cannot unpack non-iterable NoneType object
# prints: not enough values to unpack (expected 1, got 0)
# prints: too many values to unpack (expected 2)
