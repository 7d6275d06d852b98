# math: gcd, lcm
import math
print(math.gcd(), math.gcd(12), math.gcd(-12), math.gcd(-12, 18, 30), math.gcd(0, 0), math.gcd(0, -5), math.gcd(True, 4), math.gcd(10**50, 6**80), math.gcd(-2**63, 2**62), math.gcd(-2**63))
# prints: 0 12 12 6 0 5 1 1125899906842624 4611686018427387904 9223372036854775808
print(math.lcm(), math.lcm(7), math.lcm(-4), math.lcm(4, 6), math.lcm(0, 5), math.lcm(10**30, 6**30), math.lcm(*range(1, 30)), math.lcm(2**63, -2**63), math.lcm(3**40, 3**20, 5))
# prints: 1 7 4 12 0 205891132094649000000000000000000000000000000 2329089562800 9223372036854775808 60788327295284644005
a, b = 3**200 * 7**50, 3**100 * 11**80
print(math.gcd(a, b) == 3**100, math.lcm(a, b) == a * b // 3**100, math.gcd(a, b, 9), math.lcm(*range(1, 1000)) % 10**15)
# prints: True True 9 950931603520000
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except TypeError as e:
        print(e)
attempt(math.gcd, 1.5)  # prints: 'float' object cannot be interpreted as an integer
attempt(math.gcd, 'a')  # prints: 'str' object cannot be interpreted as an integer
attempt(math.gcd, 4, None)  # prints: 'NoneType' object cannot be interpreted as an integer
attempt(math.lcm, 2, 1.0)  # prints: 'float' object cannot be interpreted as an integer
attempt(math.lcm, 0, 'a')  # prints: 'str' object cannot be interpreted as an integer
