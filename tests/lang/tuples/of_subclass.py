# Built-in functions: tuple of an instance of a derived class is a plain tuple of its items
class T(tuple):
    def __new__(cls, *items):
        self = super().__new__(cls, items)
        self.note = 'note'
        return self
t = T(1, 2)
plain = tuple(t)
print(type(plain).__name__, plain, plain == t, type(t).__name__, t.note, type(T(*t)).__name__)
# prints: tuple (1, 2) True T note T
class Backwards(tuple):
    def __iter__(self):
        return reversed(self[:])
class L(list):
    def __iter__(self):
        return iter('own')
print(tuple(Backwards((1, 2, 3))), tuple(L([1, 2])), type(t[:]).__name__, tuple((1, 2)) == (1, 2))
# prints: (3, 2, 1) ('o', 'w', 'n') tuple True
