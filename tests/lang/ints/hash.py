# oracle: 64-bit
# 3.2.4.1 Integers: hashes are residues modulo 2**61 - 1
print(hash(2**61 - 1), hash(2**61 - 2), hash(2**61), hash(-2**61), hash(2**62 + 1))  # prints: 0 2305843009213693950 1 -2 3
print(hash(10**18), hash(-10**18), hash(10**30), hash(3**200), hash(-3**200))
# prints: 1000000000000000000 -1000000000000000000 465258685558744706 424410663027747676 -424410663027747676
print(hash(-1), hash(-2), hash(0), hash(False))  # prints: -2 -2 0 0
