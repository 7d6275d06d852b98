# 6.2.9 Yield expressions: methods may be generators
class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children
    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child
    def depth_first(self, prefix=''):
        yield prefix + self.value
        for c in self.children:
            yield from c.depth_first(prefix + '-')

t = Tree('a', Tree('b', Tree('c')), Tree('d'))
print(list(t))  # prints: ['a', 'b', 'c', 'd']
print([*t.depth_first()])  # prints: ['a', '-b', '--c', '-d']
print(max(t), 'c' in list(t))  # prints: d True
