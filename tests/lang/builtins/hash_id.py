# Built-in functions: hash, id
print(hash(0), hash(5), hash(-1), hash(True), hash(1.0), hash(2**30))  # prints: 0 5 -2 1 1 1073741824
print(hash('a') == hash('a'), hash((1, 'a')) == hash((1, 'a')), hash(None) == hash(None))  # prints: True True True
a, b = [], []
print(id(a) == id(a), id(a) == id(b), a is b, a is not b)  # prints: True False False True
for value in ([], {}, [1]):
    try:
        hash(value)
    except TypeError as e:
        print(e)
# prints: unhashable type: 'list'
# prints: unhashable type: 'dict'
# prints: unhashable type: 'list'
