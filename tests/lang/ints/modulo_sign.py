# 6.7 Binary arithmetic operations: the result of % has the sign of the second operand
print(7 % 3, -7 % 3, 7 % -3, -7 % -3)  # prints: 1 2 -2 -1
print(6 % 3, -6 % 3, 0 % -3)  # prints: 0 0 0
print(10**30 % 7, -10**30 % 7, 10**30 % -7, -10**30 % -7)  # prints: 1 6 -6 -1
print(3 % 10**30, -3 % 10**30, 3 % -10**30)  # prints: 3 999999999999999999999999999997 -999999999999999999999999999997
for a in (17, -17, 10**20 + 3, -10**20 - 3):
    for b in (5, -5, 10**10 + 1, -10**10 - 1):
        print(a == (a // b) * b + a % b, end=' ')
        # prints: True True True True True True True True True True True True True True True True 
print()
