# list.sort: items that have no order, and keys that fail
def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(e)
attempt(lambda: sorted([1, 'a']))  # prints: '<' not supported between instances of 'str' and 'int'
attempt(lambda: sorted(['a', 1]))  # prints: '<' not supported between instances of 'int' and 'str'
attempt(lambda: sorted([None, None]))  # prints: '<' not supported between instances of 'NoneType' and 'NoneType'
attempt(lambda: sorted([{}, {}]))  # prints: '<' not supported between instances of 'dict' and 'dict'
attempt(lambda: sorted(5))  # prints: 'int' object is not iterable
attempt(lambda: sorted([1, 2], lambda x: x))  # prints: sorted expected 1 argument, got 2
attempt(lambda: sorted([2, 1, 0], key=lambda x: 1 // x))  # prints: division by zero
attempt(lambda: [3, 2].sort(1))  # prints: sort() takes no positional arguments
a = [3, 2, 1]
def key(x):
    a.append(x)
    return x
try:
    a.sort(key=key)
except ValueError as e:
    print(e)  # prints: list modified during sort
print(sorted([1]), sorted([None]))  # prints: [1] [None]
