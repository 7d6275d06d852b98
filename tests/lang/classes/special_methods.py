# 3.3 Special method names: looked up on the class
class V:
    def __init__(self, *items):
        self.items = items
    def __add__(self, other):
        return V(*self.items, *other.items)
    def __repr__(self):
        return f'V{self.items}'
    def __eq__(self, other):
        return self.items == other.items
    def __len__(self):
        return len(self.items)
    def __getitem__(self, i):
        return self.items[i]
    def __call__(self, x):
        return x in self.items
    def __iter__(self):
        return iter(self.items)
    def __contains__(self, x):
        return x == 'magic'
    __radd__ = lambda self, other: f'{other}+{self!r}'

v = V(1, 2)
print(v, v + V(3), v == V(1, 2), len(v), v[1])  # prints: V(1, 2) V(1, 2, 3) True 2 2
print(v(2), v(5), 'magic' in v, 1 in v, [*v], 5 + v)  # prints: True False True False [1, 2] 5+V(1, 2)
v.__len__ = lambda: 99
print(len(v), bool(V()), bool(v))  # prints: 2 False True
