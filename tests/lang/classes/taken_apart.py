# Library: object.__reduce_ex__, __reduce__, __getstate__ and __getnewargs__ (Data model 3.3, the pickle protocol)
import copyreg


def tell(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


class Plain:
    def __init__(self, x):
        self.x = x


class Slots:
    __slots__ = ("a", "b", "__hidden")

    def hide(self, value):
        self.__hidden = value
        return self


class Both(Slots):
    def __init__(self):
        self.a, self.c = 1, 2


class Stateful(Plain):
    def __getstate__(self):
        return ["state", self.x]


class WithArguments(Plain):
    def __getnewargs__(self):
        return (self.x,)


class WithKeywords(Plain):
    def __getnewargs_ex__(self):
        return (), {"k": self.x}


class Items(list):
    pass


class Pairs(dict):
    pass


class Number(int):
    pass


class Text(str):
    pass


class Pair(tuple):
    pass


class Wrong:
    def __init__(self, answer):
        self.answer = answer

    def __getnewargs__(self):
        return self.answer


class WrongBoth(Wrong):
    def __getnewargs_ex__(self):
        return self.answer


def parts(x, protocol=4):
    function, args, state, *rest = x.__reduce_ex__(protocol)
    return function.__name__, args[1:], state, *[r and list(r) for r in rest]


print(parts(Plain(3)), Plain(3).__getstate__(), object().__getstate__())
# prints: ('__newobj__', (), {'x': 3}, None, None) {'x': 3} None
print(parts(Slots().hide(7)), Both().__getstate__(), Slots().__getstate__())
# prints: ('__newobj__', (), (None, {'_Slots__hidden': 7}), None, None) ({'c': 2}, {'a': 1}) None
print(parts(Stateful(5)), parts(WithArguments(6)), parts(WithKeywords(7)))
# prints: ('__newobj__', (), ['state', 5], None, None) ('__newobj__', (6,), {'x': 6}, None, None) ('__newobj_ex__', ((), {'k': 7}), {'x': 7}, None, None)
items, pairs = Items([1, 2]), Pairs(k=1)
items.note = "n"
print(parts(items), parts(pairs))
# prints: ('__newobj__', (), {'note': 'n'}, [1, 2], None) ('__newobj__', (), None, None, [('k', 1)])
print(parts(Number(9)), parts(Text("t")), parts(Pair((1, 2))), Text("q").__getnewargs__(), (1, 2).__getnewargs__(), b"b".__getnewargs__())
# prints: ('__newobj__', (9,), None, None, None) ('__newobj__', ('t',), None, None, None) ('__newobj__', ((1, 2),), None, None, None) ('q',) ((1, 2),) (b'b',)
print({1}.__reduce__(), frozenset({2}).__reduce_ex__(2), bytearray(b"ab").__reduce_ex__(4), bytearray().__reduce__(), bytearray(b"\xff").__reduce_ex__(2))
# prints: (<class 'set'>, ([1],), None) (<class 'frozenset'>, ([2],), None) (<class 'bytearray'>, (b'ab',), None) (<class 'bytearray'>, (), None) (<class 'bytearray'>, ('ÿ', 'latin-1'), None)
print(range(1, 9, 2).__reduce__(), slice(1, None).__reduce__(), (...).__reduce__(), NotImplemented.__reduce__(), len.__reduce__())
# prints: (<class 'range'>, (1, 9, 2)) (<class 'slice'>, (1, None, None)) Ellipsis NotImplemented len
print([].append.__reduce__()[1], Plain(1).__init__.__reduce__()[1][1], list[int].__reduce__()[1])
# prints: ([], 'append') __init__ (<class 'list'>, (<class 'int'>,))
print(ValueError("v", 2).__reduce__(), KeyError().__reduce__(), FileNotFoundError(2, "gone", "name").__reduce__())
# prints: (<class 'ValueError'>, ('v', 2)) (<class 'KeyError'>, ()) (<class 'FileNotFoundError'>, (2, 'gone', 'name'))
noted = ValueError("v")
noted.add_note("n")
print(noted.__reduce__())  # prints: (<class 'ValueError'>, ('v',), {'__notes__': ['n']})
again = ValueError()
again.__setstate__({"a": 1})
print(again.a, again.__setstate__(None), ModuleNotFoundError("m", name="n").__reduce__())
# prints: 1 None (<class 'ModuleNotFoundError'>, ('m',), {'name': 'n'})
tell(again.__setstate__, 3)  # prints: TypeError: state is not a dictionary
print(Plain(4).__reduce__()[1][1:], Plain(4).__reduce__()[2], Items([1]).__reduce_ex__(1)[1][1:], Number(8).__reduce_ex__(0)[1][1:])
# prints: (<class 'object'>, None) {'x': 4} (<class 'list'>, [1]) (<class 'int'>, 8)
tell(Slots().__reduce_ex__, 0)
# prints: TypeError: a class that defines __slots__ without defining __getstate__ cannot be pickled
for x in (x for x in []), print, (lambda: 0), memoryview(b""), {}.keys():
    try:
        x.__reduce_ex__(4) and None
    except TypeError as e:
        print(e)
# prints: cannot pickle 'generator' object
# prints: cannot pickle 'function' object
# prints: cannot pickle memoryview objects
# prints: cannot pickle 'dict_keys' object
for answer in 3, (1, 2), ((), 5), (5, {}), ((), {}, 1):
    tell(Wrong(answer).__reduce_ex__, 3) if answer == 3 else None
    tell(WrongBoth(answer).__reduce_ex__, 2)
# prints: TypeError: __getnewargs__ should return a tuple, not 'int'
# prints: TypeError: __getnewargs_ex__ should return a tuple, not 'int'
# prints: TypeError: first item of the tuple returned by __getnewargs_ex__ must be a tuple, not 'int'
# prints: TypeError: second item of the tuple returned by __getnewargs_ex__ must be a dict, not 'int'
# prints: TypeError: first item of the tuple returned by __getnewargs_ex__ must be a tuple, not 'int'
# prints: ValueError: __getnewargs_ex__ should return a tuple of length 2, not 3
tell(Plain(1).__reduce_ex__, "x")  # prints: TypeError: 'str' object cannot be interpreted as an integer


class Own(Plain):
    def __reduce__(self):
        return "own"


print(Own(1).__reduce_ex__(4), Own(1).__reduce_ex__(0))  # prints: own own
print(vars(copyreg.__newobj__(Plain)), copyreg.__newobj_ex__(dict, (), {}), copyreg._reconstructor(Items, list, [1]), vars(copyreg._reconstructor(Plain, object, None)))
# prints: {} {} [1] {}
tell(copyreg.pickle, Plain, 3)  # prints: TypeError: reduction functions must be callable
tell(copyreg.constructor, 3)  # prints: TypeError: constructors must be callable
copyreg.pickle(Plain, lambda p: (Plain, (p.x * 2,)), Plain)
import copy

print(copy.copy(Plain(4)).x, copy.deepcopy([Plain(5)])[0].x, copyreg.dispatch_table[complex](1j)[1])  # prints: 8 10 (0.0, 1.0)
