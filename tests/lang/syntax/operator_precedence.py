# 6.17 Operator precedence
print(2 + 3 * 4, (2 + 3) * 4, 2 * 3 ** 2, -2 ** 2, 2 ** -1, 10 - 4 - 3, 2 ** 3 ** 0)  # prints: 14 20 18 -4 0.5 3 2
print(1 | 2 ^ 3 & 4 << 1 + 1, 7 & 3 == 3, not 1 == 2, not 0 and 1, 1 or 0 and 0)  # prints: 3 True True 1 1
print(1 < 2 == True, (1 < 2) == True, 5 // 2 * 2 + 5 % 2, -7 // 2, -(7 // 2), ~1 + 2)  # prints: False True 5 -4 -3 0
print(1 if 0 else 2 or 3, lambda: 1 and 0 if False else 'x', sep='|') if False else print('lambda binds least')
# prints: lambda binds least
print(not True in [False], (not True) in [False], 1 in [1] == True, 'a' + 'b' * 2)  # prints: True True False abb
print(4 >> 1 + 1, 6 & 5 | 1 ^ 3, 2 * -3, 2 - -3, +-+5)  # prints: 1 6 -6 5 -5
