# Ranges
print(range(5), range(2, 8), range(2, 20, 5), list(range(2, 20, 5)))
# prints: range(0, 5) range(2, 8) range(2, 20, 5) [2, 7, 12, 17]
print(list(range(5, 0, -2)), list(range(0)), list(range(5, 5)), list(range(0, 10, -1)))  # prints: [5, 3, 1] [] [] []
r = range(10, 50, 7)
print(len(r), r[0], r[-1], r[2], 24 in r, 25 in r, 24.0 in r, 'a' in r)  # prints: 6 10 45 24 True False True False
print(r[1:3], r[::-1], list(r[::-1]), r.index(24), r.count(24), r.start, r.stop, r.step)
# prints: range(17, 31, 7) range(45, 3, -7) [45, 38, 31, 24, 17, 10] 2 1 10 50 7
print(range(3) == range(0, 3, 1), range(0) == range(5, 2), range(0, 3, 2) == range(0, 4, 2))  # prints: True True True
print(len(range(10**9)), range(10**30)[10**29], sum(range(101)), bool(range(0)))
# prints: 1000000000 100000000000000000000000000000 5050 False
def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError, IndexError) as e:
        print(e)
attempt(lambda: range())  # prints: range expected at least 1 argument, got 0
attempt(lambda: range(1.5))  # prints: 'float' object cannot be interpreted as an integer
attempt(lambda: range('a'))  # prints: 'str' object cannot be interpreted as an integer
attempt(lambda: range(1, 2, 0))  # prints: range() arg 3 must not be zero
attempt(lambda: range(3)[3])  # prints: range object index out of range
attempt(lambda: range(5).index(9))  # prints: range.index(x): x not in range
attempt(lambda: range(1, 2, 3, 4))  # prints: range expected at most 3 arguments, got 4
