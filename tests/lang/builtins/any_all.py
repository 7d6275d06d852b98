# Built-in functions: any, all
print(any([]), all([]), any([0, '', None]), any([0, 1]), all([1, 'a']), all([1, 0]))  # prints: False True False True True False
print(any({}), any({0: 1}), all(range(3)), all(range(1, 3)), any('a'), all(''))  # prints: False False False True True True
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
attempt(lambda: any(5))  # prints: 'int' object is not iterable
attempt(lambda: all())  # prints: all() takes exactly one argument (0 given)
attempt(lambda: any(1, 2))  # prints: any() takes exactly one argument (2 given)
