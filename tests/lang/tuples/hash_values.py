# oracle: 64-bit
# 3.2.5.1: hashes of numbers and tuples are those of 64-bit CPython
print(hash(()), hash((1,)), hash((1, 2)), hash((1, (2, 3))))
# prints: 5740354900026072187 -6644214454873602895 -3550055125485641917 7267574591690527098
print(hash(1), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(10**30), hash(-10**30))
# prints: 1 -2 -2 0 1 465258685558744706 -465258685558744706
print(hash(1.5), hash(0.1), hash(1e300), hash(float('inf')), hash(-0.0), hash(True))
# prints: 1152921504606846977 230584300921369408 1224995262755759164 314159 0 1
