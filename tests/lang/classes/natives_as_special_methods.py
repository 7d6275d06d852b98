# 3.3.2 a built-in method under another special name is that class's own
class AttrDict(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
a = AttrDict(x=1)
a.y = 2
a.x += 5
print(a.x, a.y, a.z, a, a.__dict__)  # prints: 6 2 None {'x': 6, 'y': 2} {}
del a.x
print(a, len(a), hasattr(a, 'anything'))  # prints: {'y': 2} 1 True
class Plain(int):
    __str__ = int.__repr__
    __rmul__ = int.__add__
    __call__ = int.__mul__
print(Plain(3), f'{Plain(4)}', 2 * Plain(5), Plain(6)(7))  # prints: 3 4 7 42
class Names(list):
    __iter__ = list.__reversed__
    __call__ = list.append
n = Names([1, 2])
n(3)
print(list(n), [*n], n)  # prints: [3, 2, 1] [3, 2, 1] [1, 2, 3]
class Fold(str):
    __eq__ = lambda self, other: self.lower() == other.lower()
    __hash__ = str.__hash__
print(Fold('A') == 'a', len({Fold('b'), Fold('b')}))  # prints: True 1
