# 6.7 Binary arithmetic operations on lists
a = [1, 2]
b = a + [3]
print(a, b, a * 3, 2 * a, a * 0, a * -1, [] * 5)  # prints: [1, 2] [1, 2, 3] [1, 2, 1, 2, 1, 2] [1, 2, 1, 2] [] [] []
rows = [[0] * 2] * 2
rows[0][0] = 7
print(rows)  # prints: [[7, 0], [7, 0]]
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: [1] + (2,))  # prints: can only concatenate list (not "tuple") to list
attempt(lambda: [1] * 'a')  # prints: can't multiply sequence by non-int of type 'str'
attempt(lambda: [1] * 1.0)  # prints: can't multiply sequence by non-int of type 'float'
attempt(lambda: [1] - [1])  # prints: unsupported operand type(s) for -: 'list' and 'list'
