# 3.2.8.2 Instance methods: a function of the class is bound to the object it is looked up on
class Counter:
    def __init__(self, start=0):
        self.n = start

    def add(self, by=1):
        self.n += by
        return self

    def total(self, *more, factor=1):
        return (self.n + sum(more)) * factor

c = Counter(3)
print(c.add().add(5).n)  # prints: 9
print(c.total(), c.total(1, 2), c.total(1, factor=10))  # prints: 9 12 100
m = c.add
m(100)
print(c.n, m.__self__ is c, Counter.add(c).n)  # prints: 109 True 110
print(m.__func__ is Counter.add, m == c.add, m.__name__)  # prints: True True add
