# 6.10.1 Value comparisons of integers
print(1 < 2, 2 <= 2, 3 > 4, 3 >= 4, 1 == 1, 1 != 1)  # prints: True True False False True False
print(10**30 > 10**29, -10**30 < -10**29, 10**30 == 10**30, 10**30 != 10**30 + 1)  # prints: True True True True
print(2**62 == 4611686018427387904, 2**63 > 2**62, -2**63 < 2**62)  # prints: True True True
big = 10**50
print(big - 10**50 == 0, big > 1, 1 < big, -big < 1)  # prints: True True True True
print(1 == 1.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53)  # prints: True True False
