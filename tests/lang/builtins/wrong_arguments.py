# Built-in functions and methods: wrong arguments and their messages
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: len())  # prints: TypeError len() takes exactly one argument (0 given)
attempt(lambda: len(1,2))  # prints: TypeError len() takes exactly one argument (2 given)
attempt(lambda: len(a=1))  # prints: TypeError len() takes no keyword arguments
attempt(lambda: abs(1,2))  # prints: TypeError abs() takes exactly one argument (2 given)
attempt(lambda: [].append())  # prints: TypeError list.append() takes exactly one argument (0 given)
attempt(lambda: [].append(1,2))  # prints: TypeError list.append() takes exactly one argument (2 given)
attempt(lambda: [].append(a=1))  # prints: TypeError list.append() takes no keyword arguments
attempt(lambda: [].insert(1))  # prints: TypeError insert expected 2 arguments, got 1
attempt(lambda: [].insert(1,2,3))  # prints: TypeError insert expected 2 arguments, got 3
attempt(lambda: [].copy(1))  # prints: TypeError list.copy() takes no arguments (1 given)
attempt(lambda: [].pop(1,2))  # prints: TypeError pop expected at most 1 argument, got 2
attempt(lambda: [].index())  # prints: TypeError index expected at least 1 argument, got 0
attempt(lambda: [].sort(1))  # prints: TypeError sort() takes no positional arguments
attempt(lambda: [].sort(foo=1))  # prints: TypeError sort() got an unexpected keyword argument 'foo'
attempt(lambda: [].extend())  # prints: TypeError list.extend() takes exactly one argument (0 given)
attempt(lambda: [].clear(1))  # prints: TypeError list.clear() takes no arguments (1 given)
attempt(lambda: {}.get())  # prints: TypeError get expected at least 1 argument, got 0
attempt(lambda: {}.get(1,2,3))  # prints: TypeError get expected at most 2 arguments, got 3
attempt(lambda: {}.pop())  # prints: TypeError pop expected at least 1 argument, got 0
attempt(lambda: {}.setdefault())  # prints: TypeError setdefault expected at least 1 argument, got 0
attempt(lambda: {}.update(1,2))  # prints: TypeError update expected at most 1 argument, got 2
attempt(lambda: {}.popitem(1))  # prints: TypeError dict.popitem() takes no arguments (1 given)
attempt(lambda: {}.keys(1))  # prints: TypeError dict.keys() takes no arguments (1 given)
attempt(lambda: list(1,2))  # prints: TypeError list expected at most 1 argument, got 2
attempt(lambda: list(a=1))  # prints: TypeError list() takes no keyword arguments
attempt(lambda: tuple(1,2))  # prints: TypeError tuple expected at most 1 argument, got 2
attempt(lambda: tuple(a=1))  # prints: TypeError tuple() takes no keyword arguments
attempt(lambda: dict(1,2))  # prints: TypeError dict expected at most 1 argument, got 2
attempt(lambda: range())  # prints: TypeError range expected at least 1 argument, got 0
attempt(lambda: range(a=1))  # prints: TypeError range() takes no keyword arguments
attempt(lambda: slice())  # prints: TypeError slice expected at least 1 argument, got 0
attempt(lambda: bool(1,2))  # prints: TypeError bool expected at most 1 argument, got 2
attempt(lambda: bool(x=1))  # prints: TypeError bool() takes no keyword arguments
attempt(lambda: float(1,2))  # prints: TypeError float expected at most 1 argument, got 2
attempt(lambda: float(x=1))  # prints: TypeError float() takes no keyword arguments
attempt(lambda: int(1,2,3))  # prints: TypeError int expected at most 2 arguments, got 3
attempt(lambda: int(base=3))  # prints: TypeError int() missing string argument
attempt(lambda: int('12', base=3))  # prints: 5
attempt(lambda: int(x=1))  # prints: TypeError int() got an unexpected keyword argument 'x'
attempt(lambda: int('1', foo=2))  # prints: TypeError int() got an unexpected keyword argument 'foo'
attempt(lambda: str(object=5))  # prints: 5
attempt(lambda: str(foo=5))  # prints: TypeError str() got an unexpected keyword argument 'foo'
attempt(lambda: reversed())  # prints: TypeError reversed expected 1 argument, got 0
attempt(lambda: reversed(1,2))  # prints: TypeError reversed expected 1 argument, got 2
attempt(lambda: reversed(a=1))  # prints: TypeError reversed() takes no keyword arguments
attempt(lambda: type())  # prints: TypeError type() takes 1 or 3 arguments
attempt(lambda: type(1,2))  # prints: TypeError type() takes 1 or 3 arguments
attempt(lambda: object(1))  # prints: TypeError object() takes no arguments
attempt(lambda: object(a=1))  # prints: TypeError object() takes no arguments
attempt(lambda: pow())  # prints: TypeError pow() missing required argument 'base' (pos 1)
attempt(lambda: pow(1))  # prints: TypeError pow() missing required argument 'exp' (pos 2)
attempt(lambda: pow(base=2,exp=3))  # prints: 8
attempt(lambda: pow(2,exp=3,mod=5))  # prints: 3
attempt(lambda: pow(2,3,foo=1))  # prints: TypeError pow() got an unexpected keyword argument 'foo'
attempt(lambda: round())  # prints: TypeError round() missing required argument 'number' (pos 1)
attempt(lambda: round(1,2,3))  # prints: TypeError round() takes at most 2 arguments (3 given)
attempt(lambda: round(number=2.567, ndigits=2))  # prints: 2.57
attempt(lambda: round(2.5, None))  # prints: 2
attempt(lambda: round(foo=1))  # prints: TypeError round() missing required argument 'number' (pos 1)
attempt(lambda: sum())  # prints: TypeError sum() takes at least 1 positional argument (0 given)
attempt(lambda: sum([1],2,3))  # prints: TypeError sum() takes at most 2 arguments (3 given)
attempt(lambda: sum([1],foo=2))  # prints: TypeError sum() got an unexpected keyword argument 'foo'
attempt(lambda: sum(iterable=[1]))  # prints: TypeError sum() takes at least 1 positional argument (0 given)
attempt(lambda: sum([1],start=3))  # prints: 4
attempt(lambda: min())  # prints: TypeError min expected at least 1 argument, got 0
attempt(lambda: min(1,2,default=3))  # prints: TypeError Cannot specify a default for min() with multiple positional arguments
attempt(lambda: min([1],foo=3))  # prints: TypeError min() got an unexpected keyword argument 'foo'
attempt(lambda: max([], default=3))  # prints: 3
attempt(lambda: print(1, sep=5))  # prints: TypeError sep must be None or a string, not int
attempt(lambda: print(1, end=5))  # prints: TypeError end must be None or a string, not int
attempt(lambda: print(1, foo=5))  # prints: TypeError print() got an unexpected keyword argument 'foo'
attempt(lambda: print(sep=5))  # prints: TypeError sep must be None or a string, not int
attempt(lambda: sorted())  # prints: TypeError sorted expected 1 argument, got 0
attempt(lambda: sorted([1],[2]))  # prints: TypeError sorted expected 1 argument, got 2
attempt(lambda: sorted([1], foo=2))  # prints: TypeError sort() got an unexpected keyword argument 'foo'
attempt(lambda: sorted(iterable=[1]))  # prints: TypeError sorted expected 1 argument, got 0
attempt(lambda: sorted([1], reverse='a'))  # prints: [1]
attempt(lambda: sorted([1], reverse=None))  # prints: [1]
attempt(lambda: sorted([1,'a']))  # prints: TypeError '<' not supported between instances of 'str' and 'int'
attempt(lambda: divmod(1))  # prints: TypeError divmod expected 2 arguments, got 1
attempt(lambda: divmod(1,2,3))  # prints: TypeError divmod expected 2 arguments, got 3
attempt(lambda: isinstance(1))  # prints: TypeError isinstance expected 2 arguments, got 1
attempt(lambda: isinstance(1,2,3))  # prints: TypeError isinstance expected 2 arguments, got 3
attempt(lambda: hash())  # prints: TypeError hash() takes exactly one argument (0 given)
attempt(lambda: chr())  # prints: TypeError chr() takes exactly one argument (0 given)
attempt(lambda: chr('a'))  # prints: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: chr(-1))  # prints: ValueError chr() arg not in range(0x110000)
attempt(lambda: chr(1.5))  # prints: TypeError 'float' object cannot be interpreted as an integer
attempt(lambda: ord())  # prints: TypeError ord() takes exactly one argument (0 given)
attempt(lambda: ord(5))  # prints: TypeError ord() expected string of length 1, but int found
attempt(lambda: ord('ab'))  # prints: TypeError ord() expected a character, but string of length 2 found
attempt(lambda: ord(''))  # prints: TypeError ord() expected a character, but string of length 0 found
attempt(lambda: hex('a'))  # prints: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: hex(1.5))  # prints: TypeError 'float' object cannot be interpreted as an integer
attempt(lambda: bin(None))  # prints: TypeError 'NoneType' object cannot be interpreted as an integer
attempt(lambda: oct([]))  # prints: TypeError 'list' object cannot be interpreted as an integer
attempt(lambda: next())  # prints: TypeError next expected at least 1 argument, got 0
attempt(lambda: next(5))  # prints: TypeError 'int' object is not an iterator
attempt(lambda: next(iter([])))  # prints: StopIteration 
attempt(lambda: next(iter([]), 3))  # prints: 3
attempt(lambda: next([]))  # prints: TypeError 'list' object is not an iterator
attempt(lambda: next(iter([]),1,2))  # prints: TypeError next expected at most 2 arguments, got 3
attempt(lambda: iter())  # prints: TypeError iter expected at least 1 argument, got 0
attempt(lambda: iter(5))  # prints: TypeError 'int' object is not iterable
attempt(lambda: iter(5,6))  # prints: TypeError iter(v, w): v must be callable
attempt(lambda: any())  # prints: TypeError any() takes exactly one argument (0 given)
attempt(lambda: any(5))  # prints: TypeError 'int' object is not iterable
attempt(lambda: all(5))  # prints: TypeError 'int' object is not iterable
attempt(lambda: repr())  # prints: TypeError repr() takes exactly one argument (0 given)
attempt(lambda: callable(5))  # prints: False
attempt(lambda: callable(len))  # prints: True
attempt(lambda: callable(int))  # prints: True
attempt(lambda: callable(lambda: 1))  # prints: True
attempt(lambda: callable([].append))  # prints: True
attempt(lambda: issubclass(int, 5))  # prints: TypeError issubclass() arg 2 must be a class, a tuple of classes, or a union
attempt(lambda: issubclass(int, (str, int)))  # prints: True
attempt(lambda: issubclass(bool, int))  # prints: True
attempt(lambda: issubclass(5, int))  # prints: TypeError issubclass() arg 1 must be a class
attempt(lambda: isinstance(5, int | str))  # prints: True
attempt(lambda: isinstance(None, int | None))  # prints: True
attempt(lambda: isinstance('', int | None))  # prints: False
attempt(lambda: isinstance(5, (str, (int | None))))  # prints: True
attempt(lambda: isinstance(5, (str, 5)))  # prints: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
attempt(lambda: isinstance(5, (int, 5)))  # prints: True
attempt(lambda: issubclass(int, int | str))  # prints: True
attempt(lambda: int | str)  # prints: int | str
attempt(lambda: int | None)  # prints: int | None
attempt(lambda: int | str | int)  # prints: int | str
attempt(lambda: (int | str) == (str | int))  # prints: True
attempt(lambda: int | 5)  # prints: TypeError unsupported operand type(s) for |: 'type' and 'int'
attempt(lambda: 5 | int)  # prints: TypeError unsupported operand type(s) for |: 'int' and 'type'
attempt(lambda: None | None)  # prints: TypeError unsupported operand type(s) for |: 'NoneType' and 'NoneType'
attempt(lambda: type(int|str))  # prints: <class 'typing.Union'>
attempt(lambda: (int|str).__args__)  # prints: (<class 'int'>, <class 'str'>)
attempt(lambda: list | None)  # prints: list | None
attempt(lambda: {int: 1}[int])  # prints: 1
attempt(lambda: id(5) == id(5))  # prints: True
attempt(lambda: id())  # prints: TypeError id() takes exactly one argument (0 given)
attempt(lambda: format(5, 5))  # prints: TypeError format() argument 2 must be str, not int
attempt(lambda: format())  # prints: TypeError format expected at least 1 argument, got 0
attempt(lambda: format(5, 'x'))  # prints: 5
attempt(lambda: [1,2,3].index(5))  # prints: ValueError list.index(x): x not in list
attempt(lambda: [1,2,3].index(3, 0, -1))  # prints: ValueError list.index(x): x not in list
attempt(lambda: [1,2,3].index(3, 'a'))  # prints: TypeError slice indices must be integers or have an __index__ method
attempt(lambda: [1,2,3].index(3, None))  # prints: TypeError slice indices must be integers or have an __index__ method
attempt(lambda: (1,2,3).index(5))  # prints: ValueError tuple.index(x): x not in tuple
attempt(lambda: (1,2).count())  # prints: TypeError tuple.count() takes exactly one argument (0 given)
attempt(lambda: [1].remove(5))  # prints: ValueError list.remove(x): x not in list
attempt(lambda: [].pop())  # prints: IndexError pop from empty list
attempt(lambda: [1].pop(5))  # prints: IndexError pop index out of range
attempt(lambda: [1].pop('a'))  # prints: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: [1].pop(1.5))  # prints: TypeError 'float' object cannot be interpreted as an integer
attempt(lambda: [1].insert('a', 1))  # prints: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: [1].extend(5))  # prints: TypeError 'int' object is not iterable
attempt(lambda: [1].foo)  # prints: AttributeError 'list' object has no attribute 'foo'
attempt(lambda: (1).foo)  # prints: AttributeError 'int' object has no attribute 'foo'
attempt(lambda: 'a'.foo)  # prints: AttributeError 'str' object has no attribute 'foo'
attempt(lambda: None.foo)  # prints: AttributeError 'NoneType' object has no attribute 'foo'
attempt(lambda: int.foo)  # prints: AttributeError type object 'int' has no attribute 'foo'
attempt(lambda: len.foo)  # prints: AttributeError 'builtin_function_or_method' object has no attribute 'foo'
attempt(lambda: (1,2)[5])  # prints: IndexError tuple index out of range
attempt(lambda: (1,2)['a'])  # prints: TypeError tuple indices must be integers or slices, not str
attempt(lambda: (1,2)[1.5])  # prints: TypeError tuple indices must be integers or slices, not float
attempt(lambda: [1]['a'])  # prints: TypeError list indices must be integers or slices, not str
attempt(lambda: 'a'['b'])  # prints: TypeError string indices must be integers, not 'str'
attempt(lambda: 'a'[5])  # prints: IndexError string index out of range
attempt(lambda: {}[1])  # prints: KeyError 1
attempt(lambda: {}['a'])  # prints: KeyError 'a'
attempt(lambda: {}[[]])  # prints: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
attempt(lambda: {1:2}[{}])  # prints: TypeError cannot use 'dict' as a dict key (unhashable type: 'dict')
attempt(lambda: {[]: 1})  # prints: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
attempt(lambda: 5[1])  # prints: TypeError 'int' object is not subscriptable
attempt(lambda: None[1])  # prints: TypeError 'NoneType' object is not subscriptable
attempt(lambda: len[1])  # prints: TypeError 'builtin_function_or_method' object is not subscriptable
attempt(lambda: int[1])  # prints: TypeError type 'int' is not subscriptable
attempt(lambda: (1).__class__)  # prints: <class 'int'>
