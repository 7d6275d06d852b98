# 6.7 Binary arithmetic operations: + - * on integers
print(1 + 2, 7 - 10, 6 * 7)  # prints: 3 -3 42
print(-5 + 3, -5 - 3, -5 * 3)  # prints: -2 -8 -15
print(0 * 12345, 0 - 0, -0)  # prints: 0 0 0
print(2 + 3 * 4 - 5)  # prints: 9
print((2 + 3) * (4 - 5))  # prints: -5
print(1000000007 * 1000000009)  # prints: 1000000016000000063
