# Built-in functions: int of a float drops the fraction
print(int(3.9), int(-3.9), int(0.5), int(-0.5), int(1e3))  # prints: 3 -3 0 0 1000
print(int(1e18), int(2.0**70), int(-1e25))  # prints: 1000000000000000000 1180591620717411303424 -10000000000000000905969664
print(int(True), int(), int(7))  # prints: 1 0 7
for x in (float('inf'), float('-inf'), float('nan')):
    try:
        int(x)
    except (OverflowError, ValueError) as e:
        print(e)
# prints: cannot convert float infinity to integer
# prints: cannot convert float infinity to integer
# prints: cannot convert float NaN to integer
try:
    int([])
except TypeError as e:
    print(e)  # prints: int() argument must be a string, a bytes-like object or a real number, not 'list'
try:
    int(None)
except TypeError as e:
    print(e)  # prints: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
