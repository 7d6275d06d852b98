# math: fsum
import math
print(math.fsum([]), math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([1e16, 1.0, 1e-16]), math.fsum([2.0**53, 0.5, 2.0**-54]))
# prints: 0.0 1.0 1.0 1.0000000000000002e+16 9007199254740992.0
print(math.fsum((1, 2**70, True)), math.fsum(range(10)), math.fsum({1.5: 0, 2.5: 0}), math.fsum(x / 10 for x in range(10)), math.fsum(iter([0.1, 0.2, 0.3])))
# prints: 1.1805916207174113e+21 45.0 4.0 4.5 0.6
print(math.fsum([math.inf, 1]), math.fsum([math.nan, math.inf]), math.fsum([-math.inf] * 3), math.fsum([1e308, -1e308, 1e308]), math.fsum([-0.0]))
# prints: inf nan -inf 1e+308 0.0
values = [(-1)**k * 1.1**k / (k + 1) for k in range(200)] + [2.0**-k for k in range(1000)] + [1e-300 * k for k in range(50)]
print(math.fsum(values) == math.fsum(reversed(values)) == math.fsum(sorted(values)), math.fsum([2.0**n for n in range(-1074, 1000, 53)]) > 0)
# prints: True True
def attempt(*arguments):
    try:
        print(math.fsum(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
attempt([math.inf, -math.inf])  # prints: ValueError -inf + inf in fsum
attempt([1e308, 1e308])  # prints: OverflowError intermediate overflow in fsum
attempt([1e308, 1e308, -1e308])  # prints: OverflowError intermediate overflow in fsum
attempt(['a'])  # prints: TypeError must be real number, not str
attempt([1, None])  # prints: TypeError must be real number, not NoneType
attempt(5)  # prints: TypeError 'int' object is not iterable
attempt([10**400])  # prints: OverflowError int too large to convert to float
attempt()  # prints: TypeError math.fsum() takes exactly one argument (0 given)
