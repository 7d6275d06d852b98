# 4.2.2 Resolution of names: functions in methods close over the method's variables, not the class's
class Builder:
    step = 'class'
    def make(self, step):
        total = 0
        def add(n):
            nonlocal total
            total += n * step
            self.last = n
            return total
        return add
    def table(self):
        return {name: (lambda: (name, self.step)) for name in 'ab'}
    def gen(self, items):
        return (i * len(items) for i in items)

b = Builder()
add = b.make(3)
print(add(1), add(2), b.last)  # prints: 3 9 2
print([f() for f in b.table().values()])  # prints: [('b', 'class'), ('b', 'class')]
print(list(b.gen([1, 2, 3])))  # prints: [3, 6, 9]
