# Built-in functions: iter, next
it = iter([1, 2])
print(next(it), next(it), next(it, 'done'))  # prints: 1 2 done
try:
    next(it)
except StopIteration as e:
    print(repr(e))  # prints: StopIteration()
s = iter('ab')
print(list(s), list(s), iter(s) is s)  # prints: ['a', 'b'] [] True
d = iter({'k': 1})
print(next(d), next(d, None))  # prints: k None
r = iter(range(3))
for x in r:
    print(x, next(r, 'end'))
# prints: 0 1
# prints: 2 end
z = zip('abc', range(3))
print(next(z), list(z))  # prints: ('a', 0) [('b', 1), ('c', 2)]
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: next([1]))  # prints: 'list' object is not an iterator
attempt(lambda: iter(5))  # prints: 'int' object is not iterable
attempt(lambda: next())  # prints: next expected at least 1 argument, got 0
