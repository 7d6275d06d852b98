# 3.3.1 __hash__ and __eq__: what an iterator gave is not lost where guest code is needed for it
class K:
    def __init__(self, v):
        self.v = v
    def __eq__(self, other):
        return isinstance(other, K) and self.v == other.v
    def __lt__(self, other):
        return self.v < other.v
    def __hash__(self):
        return hash(self.v)
    def __bool__(self):
        return self.v > 1
    def __add__(self, other):
        return K(self.v + (other.v if isinstance(other, K) else other))
    __radd__ = __add__
    def __repr__(self):
        return f'K{self.v}'
print(dict(zip([K(1), K(2)], 'ab')), dict(iter([(K(1), 2)])), {K(1): 1} | {K(2): 2})
# prints: {K1: 'a', K2: 'b'} {K1: 2} {K1: 1, K2: 2}
d = {}
d.update(zip([K(1)], [1]))
d |= zip([K(2)], [2])
print(d, d | {K(1): 3}, dict.fromkeys(iter([K(1), K(1)])))  # prints: {K1: 1, K2: 2} {K1: 3, K2: 2} {K1: None}
print(sorted(zip([K(2), K(1)], [1, 2])), sorted(iter([K(3), K(2)])), max(iter([K(1), K(5)])), min(zip([K(2), K(1)], 'ab')))
# prints: [(K1, 2), (K2, 1)] [K2, K3] K5 (K1, 'b')
print(any(iter([K(0), K(2)])), all(iter([K(2), K(0)])), sum(iter([K(1), K(2)])), K(2) in iter([K(1), K(2)]))
# prints: True False K3 True
it = iter([0, 1, 2, 3])
print(any(it), list(it))  # prints: True [2, 3]
l = [1]
l += (x for x in 'ab')
print(l, set(iter([K(1), K(1)])), list(iter(iter([1, 2, 3]).__next__, 3)))  # prints: [1, 'a', 'b'] {K1} [1, 2]
