# 3.2.4.1 Integers: booleans behave like 0 and 1
print(True + True, True * 5, False - 1, -True, ~False)  # prints: 2 5 -1 -1 -1
print(True == 1, False == 0, True is True, True == 2)  # prints: True True True False
print(True & False, True | False, True ^ True, True & 3, 1 | False)  # prints: False True False 1 1
print(True < 2, False < True, True + 1.5, True / 2, 3 ** True)  # prints: True True 2.5 0.5 3
print([10, 20][True], sum([True, False, True]))  # prints: 20 2
print(abs(True), divmod(True, True), int(True), float(False), str(True), repr(False))  # prints: 1 (1, 0) 1 0.0 True False
