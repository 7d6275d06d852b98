# 4.9 sets keep the hashes of their items: set algebra asks for none again, and orders the result as for plain items
asked = 0
class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        global asked
        asked += 1
        return self.n
    def __eq__(self, other):
        return isinstance(other, K) and self.n == other.n
    def __repr__(self):
        return f'K{self.n}'
def ks(*ns):
    return {K(n) for n in ns}
a, b = ks(1, 9, 17, 33, 2, 50, 64), ks(9, 2, 100, 65)
asked = 0
print(a | b, a & b, a - b, a ^ b)
# prints: {K64, K1, K2, K33, K65, K100, K9, K17, K50} {K9, K2} {K64, K1, K33, K17, K50} {K64, K65, K33, K1, K100, K17, K50}
print(a < b, a.isdisjoint(b), a >= ks(9), a == ks(1), asked)  # prints: False False True False 2
c = set(a)
c |= b
c -= ks(17)
c ^= ks(1, 3)
c &= a
print(c, asked)  # prints: {K64, K33, K2, K9, K50} 5
f = frozenset(a)
print(f | b, f - b, f ^ b, type(f & b), asked)
# prints: frozenset({K64, K1, K2, K33, K65, K100, K9, K17, K50}) frozenset({K64, K1, K33, K17, K50}) frozenset({K64, K65, K33, K1, K100, K17, K50}) <class 'frozenset'> 5
d = {1, 2}
d.difference_update([2], (K(1),))
print(d, asked)  # prints: {1} 6
