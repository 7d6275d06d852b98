# 6.7 Binary arithmetic operations: / of integers gives the nearest float
print(1 / 2, 7 / 2, -7 / 2, 6 / 3)  # prints: 0.5 3.5 -3.5 2.0
print(1 / 3, 2 / 3, 10 / 3)  # prints: 0.3333333333333333 0.6666666666666666 3.3333333333333335
print(10**30 / 10**29, 10**400 / 10**399, 1 / 10**30)  # prints: 10.0 10.0 1e-30
print((2**53 + 1) / 1, (2**64 + 2**11) / 2)  # prints: 9007199254740992.0 9.223372036854776e+18
try:
    10**400 / 3
except OverflowError as e:
    print(e)  # prints: integer division result too large for a float
