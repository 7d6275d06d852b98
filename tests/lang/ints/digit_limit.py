# sys.set_int_max_str_digits: how many digits a decimal text of an int may have
import sys
print(len(str(10**4299)))  # prints: 4300
for f in [lambda: str(10**4300), lambda: int('1'*4301), lambda: f'{10**4300}', lambda: '%d' % 10**5000]:
    try: print(len(str(f())))
    except ValueError as e: print(e)
# prints: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# prints: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
# prints: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# prints: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
sys.set_int_max_str_digits(0)
x = 3**20000
s = str(x); print(len(s), int(s) == x, s[:10])  # prints: 9543 True 2661303427
sys.set_int_max_str_digits(700); print(sys.get_int_max_str_digits())  # prints: 700
for f in [lambda: str(10**700), lambda: int('1'*701), lambda: repr(-10**700), lambda: str(-10**699)[:5], lambda: int('1'*700) % 10]:
    try: print(f())
    except ValueError as e: print(e)
# prints: Exceeds the limit (700 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# prints: Exceeds the limit (700 digits) for integer string conversion: value has 701 digits; use sys.set_int_max_str_digits() to increase the limit
# prints: Exceeds the limit (700 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# prints: -1000
# prints: 1
try: sys.set_int_max_str_digits(5)
except ValueError as e: print(e)  # prints: maxdigits must be >= 640 or 0 for unlimited
