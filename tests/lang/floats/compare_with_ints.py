# 6.10.1 Value comparisons: int and float are compared exactly
print(1 == 1.0, 1 < 1.5, 2 > 1.5, 1 >= 1.0, 1 != 1.5)  # prints: True True True True True
print(2**53 == float(2**53), 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53))  # prints: True False True
print(10**30 == 1e30, 10**30 < 1e30, 10**30 > 1e30, 10**22 == 1e22)  # prints: False True False True
print(10**400 > 1e308, -10**400 < -1e308, 10**400 == float('inf'), 10**400 < float('inf'))  # prints: True True False True
print(0.5 < 1, -0.5 > -1, 2**62 < 4.7e18, 4611686018427387904.0 == 2**62, 4611686018427387904.0 > 2**62 - 1)
# prints: True True True True True
print(hash(1) == hash(1.0), hash(2**70) == hash(2.0**70), hash(0.5) == hash(0.5))  # prints: True True True
