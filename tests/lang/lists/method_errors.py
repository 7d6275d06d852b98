# Calls of list methods with wrong arguments
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: [].append())  # prints: list.append() takes exactly one argument (0 given)
attempt(lambda: [].append(1, 2))  # prints: list.append() takes exactly one argument (2 given)
attempt(lambda: [].insert(1))  # prints: insert expected 2 arguments, got 1
attempt(lambda: [].insert('a', 1))  # prints: 'str' object cannot be interpreted as an integer
attempt(lambda: [].extend(None))  # prints: 'NoneType' object is not iterable
attempt(lambda: list(1))  # prints: 'int' object is not iterable
attempt(lambda: list(1, 2))  # prints: list expected at most 1 argument, got 2
attempt(lambda: len(5))  # prints: object of type 'int' has no len()
attempt(lambda: len())  # prints: len() takes exactly one argument (0 given)
try:
    [].push(1)
except AttributeError as e:
    print(e)  # prints: 'list' object has no attribute 'push'
