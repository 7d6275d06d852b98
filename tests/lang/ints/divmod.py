# 6.7 Binary arithmetic operations: divmod is floor division and modulo together
print(divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(-17, -5))  # prints: (3, 2) (-4, 3) (-4, -3) (3, -2)
print(divmod(10**25, 10**10 + 1))  # prints: (999999999900000, 100000)
print(divmod(-10**25, 10**10 + 1))  # prints: (-999999999900001, 9999900001)
print(divmod(True, 2), divmod(0, 3))  # prints: (0, 1) (0, 0)
try:
    divmod(1, 0)
except ZeroDivisionError as e:
    print(e)  # prints: division by zero
