# Built-in functions: constructors of containers
print(list('ab'), tuple([1, 2]), dict([(1, 2)]), str([1]), bool([]), int('5'), float('2.5'))
# prints: ['a', 'b'] (1, 2) {1: 2} [1] False 5 2.5
print(list({'a': 1}), tuple({'a': 1}.items()), list(zip('ab', 'cd')), list(range(0)))
# prints: ['a'] (('a', 1),) [('a', 'c'), ('b', 'd')] []
print(list(), tuple(), dict(), str() == '', int(), float(), bool())  # prints: [] () {} True 0 0.0 False
print(tuple('é😀'), list(enumerate('a')), dict(a=1, **{'b': 2}))  # prints: ('é', '😀') [(0, 'a')] {'a': 1, 'b': 2}
t = (1, 2)
print(tuple(t) is t, list([1]) is [1], str('s'))  # prints: True False s
