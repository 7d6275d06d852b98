# 7.2 Assignment statements: an empty target list takes an empty iterable, and nothing else.
() = []
[] = ()
() = ''
print('empty')  # prints: empty
try:
    () = [1]
except ValueError as e:
    print(e)  # prints: too many values to unpack (expected 0, got 1)
try:
    [] = 5
except TypeError as e:
    print(e)  # prints: cannot unpack non-iterable int object
