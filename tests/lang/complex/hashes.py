# Built-in functions: hash of a complex number, as on 64 bits
# oracle: 64-bit
inf = float('inf')
print(hash(1j), hash(1 + 2j), hash(-1j), hash(0.5 + 0.25j), hash(1e300 + 1e-300j), hash(complex(inf, -inf)))
# prints: 1000003 2000007 -2000006 2882303761517117440 -3889407508137364311 -314159628318
print(hash(complex(-1, 0)), hash(complex(10**20, 3)), hash(1e100 + 1e-100j), hash(complex(0, 2**61 - 1)))
# prints: -2 848750603814160116 31488001660547717 1000003
print(hash((1j, 2)) == hash((1j, 2.0)), hash(complex(-0.0, -0.0)))  # prints: True 0
