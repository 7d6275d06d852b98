# Ranges beyond 64 bits, and slices of ranges
r = range(10**30)
print(r[5:20:3], r[-1], range(2**70, 0, -2**68)[::-1], list(range(2**70, 2**70 + 3)))
# prints: range(5, 20, 3) 999999999999999999999999999999 range(295147905179352825856, 1475739525896764129280, 295147905179352825856) [1180591620717411303424, 1180591620717411303425, 1180591620717411303426]
print(list(reversed(range(2**70, 2**70 + 3))), list(reversed(range(0))), range(5, 0, -2)[1:], 3 in range(True, 10))
# prints: [1180591620717411303426, 1180591620717411303425, 1180591620717411303424] [] range(3, -1, -2) True
print(range(10).count(2.0), range(10).index(2.0), 2**80 in range(0, 2**90, 2), r == range(0, 10**30), range(True))
# prints: 1 2 True True range(0, 1)
print(slice(1, 2).indices(5), slice(None, None, -1).indices(10**30), slice(-3, None, 2).indices(4), slice(10, -10, -3).indices(4))
# prints: (1, 2, 1) (999999999999999999999999999999, -1, -1) (1, 4, 2) (3, -1, -3)
for x in range(2**62 - 2, 2**62 + 2):
    print(x)
# prints: 4611686018427387902
# prints: 4611686018427387903
# prints: 4611686018427387904
# prints: 4611686018427387905
print({range(3): 1}[range(0, 3, 1)], hash(range(0)) == hash(range(5, 2)), slice(1, 2), slice(1) == slice(None, 1, None))
# prints: 1 True slice(1, 2, None) True
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: range(5)[1.5])  # prints: TypeError range indices must be integers or slices, not float
attempt(lambda: range(5)[::0])  # prints: ValueError slice step cannot be zero
attempt(lambda: range(5).index('a'))  # prints: ValueError sequence.index(x): x not in sequence
attempt(lambda: range(10**40).index(-1))  # prints: ValueError range.index(x): x not in range
attempt(lambda: slice(1).indices(-1))  # prints: ValueError length should not be negative
attempt(lambda: slice('a').indices(5))  # prints: TypeError slice indices must be integers or None or have an __index__ method
attempt(lambda: len(range(10**30)))  # prints: OverflowError Python int too large to convert to C ssize_t
