# 6.10.1 Value comparisons: complex numbers are equal to reals of the same value
nan = float('nan')
print(1 == 1 + 0j, 1.5 + 0j == 1.5, 1j == 1j, 1j != 1j, 1 + 1j == 1, 2 == 2j, True == 1 + 0j, 0 == 0j, -0.0 == 0j)
# prints: True True True False False False True True True
print(10**30 == complex(10**30), 2**53 + 1 == complex(2**53 + 1), 2**60 == complex(2**60), complex(nan, 0) == complex(nan, 0))
# prints: False False True False
z = complex(nan, 1)
print(z == z, z != z, [z] == [z], z in [z], complex(1, nan) == 1, 1j == "j", 1j == None)
# prints: False True True True False False False
print({1: 'one', 2.5: 'x'}[1 + 0j], {1 + 0j: 'c'}[1], 1 + 0j in [1, 2], 1j in {1j, 2}, len({1, 1.0, 1 + 0j}), 0j in (0,))
# prints: one c True True 1 True
print((1j, 1) == (1j, 1 + 0j), [1j].index(1j), [1, 1j, 1j].count(1j), 1j == object(), {1j} == {1j}, {2: 1j} == {2: 1j})
# prints: True 0 2 False True True
print(hash(1 + 0j) == hash(1), hash(0.5 + 0j) == hash(0.5), hash(1j) == hash(2j))  # prints: True True False
