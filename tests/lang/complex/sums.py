# Built-in functions: sum of complex numbers
print(sum([1j, 2, 3.5]), sum([1, 2.5, 1j], 1j), sum([0.1] * 10 + [0.1j] * 10), sum([1j] * 3, 0.5))
# prints: (5.5+1j) (3.5+2j) (1+1j) (0.5+3j)
print(sum([0.1j] * 10), sum([0j] + [0.1] * 10), sum([True, 1j, 2**70]), sum([1e16j, 1j, -1e16j]), sum([], 1j), sum((x for x in (1j, 2)), 1j))
# prints: 1j (1+0j) (1.1805916207174113e+21+1j) 1j 1j (2+2j)
class A:
    def __radd__(self, other):
        return ('A', other)
print(sum([1j, 2j, A()]))  # prints: ('A', 3j)
try:
    sum([1j, 10**400])
except OverflowError as e:
    print(e)  # prints: int too large to convert to float
try:
    sum([1j, 'a'])
except TypeError as e:
    print(e)  # prints: unsupported operand type(s) for +: 'complex' and 'str'
print(max([3, 1], key=lambda x: abs(x * 1j)), sorted([3j, 1 + 1j, -2], key=abs), any([0j, 0]), all([1j, 1]))
# prints: 3 [(1+1j), -2, 3j] False True
