# math: prod, sumprod
import math
print(math.prod([]), math.prod([1, 2, 3]), math.prod([1.5, 2]), math.prod([2] * 100), math.prod(range(1, 30)), math.prod([2, 3], start=5))
# prints: 1 6 3.0 1267650600228229401496703205376 8841761993739701954543616000000 30
print(math.prod([2, 3], start=[1]), math.prod(['a', 3]), math.prod([1j, 2]), math.prod([True, True]), math.prod([], start='x'), math.prod(x for x in (1, 2, 3)), math.prod([5, 0, 2]))
# prints: [1, 1, 1, 1, 1, 1] aaa 2j 1 x 6 0
print(math.prod([-3, 2**63, -2**64, -1]), math.prod([2**70, 0.5, 3]), math.prod(range(-2001, 2000, 2)) == -math.prod(range(1, 2002, 2)) * math.prod(range(1, 2000, 2)), math.prod([3, -5], start=-2**70))
# prints: -510423550381407695195061911147652317184 1.770887431076117e+21 True 17708874310761169551360
print(math.sumprod([1, 2], [3, 4]), math.sumprod([0.1] * 10, [1] * 10), math.sumprod([1e100, 1, -1e100], [1, 1, 1]), math.sumprod([2**62, 2**62], [2**62, 5]), math.sumprod([], []))
# prints: 11 1.0 0.0 21267647932558653989519343056622452736 0
print(math.sumprod([10, 20.5, 30], [1, 2, 3]), math.sumprod(range(5), (x for x in range(5))), math.sumprod([True, False], [2.5, 3.5]), math.sumprod([1j], [2]), math.sumprod([math.inf, 1.0], [0.0, 1]))
# prints: 141.0 30 2.5 2j nan
print(math.sumprod([1e308, 1e308, -1e308], [10.0, 1.0, 10.0]), math.sumprod([0.1, 0.2, 0.3], [0.1, 0.2, 0.3]), math.sumprod([1.5, 2, 2.5], [2, 2, 2]))
# prints: nan 0.13999999999999999 12.0
def attempt(f, *arguments, **keywords):
    try:
        print(f(*arguments, **keywords))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(math.prod, 5)  # prints: TypeError 'int' object is not iterable
attempt(math.prod, [1, 2], 3)  # prints: TypeError prod() takes exactly 1 positional argument (2 given)
attempt(math.prod, [1], foo=2)  # prints: TypeError prod() got an unexpected keyword argument 'foo'
attempt(math.prod, [1, 'a', 'b'])  # prints: TypeError can't multiply sequence by non-int of type 'str'
attempt(math.prod, [2.5, 'a'])  # prints: TypeError can't multiply sequence by non-int of type 'float'
attempt(math.prod, [1.5, 10**400])  # prints: OverflowError int too large to convert to float
attempt(math.prod)  # prints: TypeError prod() takes exactly 1 positional argument (0 given)
attempt(math.sumprod, [1, 2], [3])  # prints: ValueError Inputs are not the same length
attempt(math.sumprod, ['a'], [2])  # prints: TypeError unsupported operand type(s) for +: 'int' and 'str'
attempt(math.sumprod, 5, [1])  # prints: TypeError 'int' object is not iterable
attempt(math.sumprod, [1.0, 10**400], [2.0, 1.0])  # prints: OverflowError int too large to convert to float
