# 3.2.4.2 sum(): floats are added with compensation up to the first item that is no number; from there on one by one
class A:
    def __radd__(self, x):
        return x
    def __add__(self, x):
        return x
tenths = [0.1] * 10
for items in (tenths, [1] + tenths, [True] + tenths + [True], tenths + [A()] + tenths, [A()] + tenths, [2**70] + tenths, tenths + [2**70, -2**70] + tenths,
              [1j] + tenths, tenths + [1j] + tenths, tenths + [1j, A()] + tenths, [2**70, -2**70] + tenths):
    print(sum(items), sum(x for x in items), sum(iter(items), 0.0), sum((x for x in items), 0j))
# prints: 1.0 1.0 1.0 (1+0j)
# prints: 2.0 2.0 2.0 (2+0j)
# prints: 3.0 3.0 3.0 (3+0j)
# prints: 2.000000000000001 2.000000000000001 2.000000000000001 (2.000000000000001+0j)
# prints: 0.9999999999999999 0.9999999999999999 0.9999999999999999 (0.9999999999999999+0j)
# prints: 1.1805916207174113e+21 1.1805916207174113e+21 1.1805916207174113e+21 (1.1805916207174113e+21+0j)
# prints: 2.0 2.0 2.0 (2+0j)
# prints: (1+1j) (1+1j) (1+1j) (1+1j)
# prints: (2+1j) (2+1j) (2+1j) (2+1j)
# prints: (2.000000000000001+1j) (2.000000000000001+1j) (2.000000000000001+1j) (2.000000000000001+1j)
# prints: 0.9999999999999999 0.9999999999999999 1.0 (1+0j)
try:
    print(sum([0.5, 10**400]))
except OverflowError as e:
    print(e)  # prints: int too large to convert to float
class F(float):
    def __radd__(self, x):
        return 'F'
class I(int):
    def __radd__(self, x):
        return 'I'
for items in [0.5, I(2), 0.25], [0.5, F(2)], [1j, F(2), I(3)], [1, I(2)], [True, True], [I(1)]:
    for start in 0, 0.0, 0j:
        try:
            print(sum(items, start), end=' ')
        except TypeError as e:
            print(e, end=' ')
    print()
# prints: 2.75 2.75 (2.75+0j) 
# prints: F F (2.5+0j) 
# prints: (5+1j) (5+1j) (5+1j) 
# prints: I 3.0 (3+0j) 
# prints: 2 2.0 (2+0j) 
# prints: I 1.0 (1+0j) 
