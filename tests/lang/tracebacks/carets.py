# 8.4 The try statement, 7.8 raise, traceback: carets below what failed; none where they would underline all of the line
1 / 0
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     1 / 0
#     ~~^~~
# ZeroDivisionError: division by zero
# ---
x = 1 / 0
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     x = 1 / 0
#         ~~^~~
# ZeroDivisionError: division by zero
# ---
def f(a, b):
    return a / b
print(f(1, 0))
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     print(f(1, 0))
#           ~^^^^^^
#   File "program.py", line 2, in f
#     return a / b
#            ~~^~~
# ZeroDivisionError: division by zero
# ---
def f():
    raise ValueError("no")
f()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     f()
#     ~^^
#   File "program.py", line 2, in f
#     raise ValueError("no")
# ValueError: no
# ---
def f():
    raise ValueError("no")
x = f()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     x = f()
#   File "program.py", line 2, in f
#     raise ValueError("no")
# ValueError: no
# ---
def f():
    raise ValueError("no")
def g():
    return f()
def h():
    return (f())
def i():
    y = 1 + h()
    return y
def j():
    a = b = i()
def k(x): return j()
x = k(
    1)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 13, in <module>
#     x = k(
#         1)
#   File "program.py", line 12, in k
#     def k(x): return j()
#                      ~^^
#   File "program.py", line 11, in j
#     a = b = i()
#             ~^^
#   File "program.py", line 8, in i
#     y = 1 + h()
#             ~^^
#   File "program.py", line 6, in h
#     return (f())
#   File "program.py", line 2, in f
#     raise ValueError("no")
# ValueError: no
# ---
a = [1, 2, 3]
b = a[7] + a[0]
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     b = a[7] + a[0]
#         ~^^^
# IndexError: list index out of range
# ---
d = {"a": {"b": 1}}
print(d["a"]["c"]["x"])
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     print(d["a"]["c"]["x"])
#           ~~~~~~^^^^^
# KeyError: 'c'
# ---
x = None
print(x.foo.bar)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     print(x.foo.bar)
#           ^^^^^
# AttributeError: 'NoneType' object has no attribute 'foo'
# ---
class A:
    def m(self, *args):
        raise KeyError("k")
A().m(1, 2, *[3])
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     A().m(1, 2, *[3])
#     ~~~~~^^^^^^^^^^^^
#   File "program.py", line 3, in m
#     raise KeyError("k")
# KeyError: 'k'
# ---
print(1 + 2 * (3 - "x"))
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     print(1 + 2 * (3 - "x"))
#                    ~~^~~~~
# TypeError: unsupported operand type(s) for -: 'int' and 'str'
# ---
x = 5
x += "a"
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     x += "a"
# TypeError: unsupported operand type(s) for +=: 'int' and 'str'
# ---
x = (1
     + 2
     + "a")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     x = (1
#          ~
#          + 2
#          ~~~
#          + "a")
#          ^~~~~
# TypeError: unsupported operand type(s) for +: 'int' and 'str'
# ---
x = 1 if 3 > "a" else 2
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     x = 1 if 3 > "a" else 2
#              ^^^^^^^
# TypeError: '>' not supported between instances of 'int' and 'str'
# ---
assert 1 == 2, "unequal"
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     assert 1 == 2, "unequal"
#            ^^^^^^
# AssertionError: unequal
# ---
assert (lambda: False)()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     assert (lambda: False)()
#            ~~~~~~~~~~~~~~~^^
# AssertionError
# ---
for i in 5:
    pass
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     for i in 5:
#              ^
# TypeError: 'int' object is not iterable
# ---
for i in [1, 2, 0]:
    10 // i
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     10 // i
#     ~~~^^~~
# ZeroDivisionError: division by zero
# ---
a, b = 1, 2, 3
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     a, b = 1, 2, 3
#     ^^^^
# ValueError: too many values to unpack (expected 2, got 3)
# ---
a, *b = 3
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     a, *b = 3
#     ^^^^^
# TypeError: cannot unpack non-iterable int object
# ---
[x / 0 for x in [1]]
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     [x / 0 for x in [1]]
#      ~~^~~
# ZeroDivisionError: division by zero
# ---
def f(x, y): pass
f(1, 2, 3)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     f(1, 2, 3)
#     ~^^^^^^^^^
# TypeError: f() takes 2 positional arguments but 3 were given
# ---
def f(x, y): pass
f(1)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     f(1)
#     ~^^^
# TypeError: f() missing 1 required positional argument: 'y'
# ---
f"{1/0}"
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     f"{1/0}"
#        ~^~
# ZeroDivisionError: division by zero
# ---
f"{'x':d}"
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     f"{'x':d}"
#       ^^^^^^^
# ValueError: Unknown format code 'd' for object of type 'str'
# ---
del undefined_name
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     del undefined_name
#         ^^^^^^^^^^^^^^
# NameError: name 'undefined_name' is not defined
# ---
x = -"a"
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     x = -"a"
#         ^^^^
# TypeError: bad operand type for unary -: 'str'
# ---
x = not_defined_at_all + 1
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     x = not_defined_at_all + 1
#         ^^^^^^^^^^^^^^^^^^
# NameError: name 'not_defined_at_all' is not defined
# ---
"abc" @ 3
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     "abc" @ 3
#     ~~~~~~^~~
# TypeError: unsupported operand type(s) for @: 'str' and 'int'
# ---
a = [0]; a[0] <<= "x"
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     a = [0]; a[0] <<= "x"
#              ^^^^^^^^^^^^
# TypeError: unsupported operand type(s) for <<=: 'int' and 'str'
# ---
({}[1])
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     ({}[1])
#      ~~^^^
# KeyError: 1
# ---
[1,2][  "x"  ]
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     [1,2][  "x"  ]
#     ~~~~~^^^^^^^^^
# TypeError: list indices must be integers or slices, not str
# ---
(1).real()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     (1).real()
#     ~~~~~~~~^^
# TypeError: 'int' object is not callable
# ---
def f():
    x = 1
    def g():
        return x + y_undefined
    return g()
f()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 6, in <module>
#     f()
#     ~^^
#   File "program.py", line 5, in f
#     return g()
#   File "program.py", line 4, in g
#     return x + y_undefined
#                ^^^^^^^^^^^
# NameError: name 'y_undefined' is not defined
# ---
class A:
    pass
y = (A()
     .foo
     .bar)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     .foo
#      ^^^
# AttributeError: 'A' object has no attribute 'foo'
# ---
class A:
    foo = 1
y = (A()
     .foo
     .bar(1,
          2))
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     .bar(1,
#      ^^^
# AttributeError: 'int' object has no attribute 'bar'
# ---
x = [1, 2].append(3).foo(4) + 1
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     x = [1, 2].append(3).foo(4) + 1
#         ^^^^^^^^^^^^^^^^^^^^
# AttributeError: 'NoneType' object has no attribute 'foo'
# ---
"abc".join([1]).foo
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     "abc".join([1]).foo
#     ~~~~~~~~~~^^^^^
# TypeError: sequence item 0: expected str instance, int found
# ---
class A:
    def foo(self): return self.bar()
A().foo()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     A().foo()
#     ~~~~~~~^^
#   File "program.py", line 2, in foo
#     def foo(self): return self.bar()
#                           ^^^^^^^^
# AttributeError: 'A' object has no attribute 'bar'
# ---
raise
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise
# RuntimeError: No active exception to reraise
# ---
raise 5
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise 5
# TypeError: exceptions must derive from BaseException
# ---
raise ValueError
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise ValueError
# ValueError
# ---
raise ValueError("a\nb")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise ValueError("a\nb")
# ValueError: a
# b
# ---
raise ValueError(1, "two")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise ValueError(1, "two")
# ValueError: (1, 'two')
# ---
raise KeyError("x")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise KeyError("x")
# KeyError: 'x'
# ---
raise ValueError("")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise ValueError("")
# ValueError
# ---
x = [1,
     2,
     3][5]
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     x = [1,
#         ~~~
#          2,
#          ~~
#          3][5]
#          ~~^^^
# IndexError: list index out of range
# ---
def fun(*a, **k): raise TypeError("bad")
fun(1,
    2,
    x=3)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     fun(1,
#     ~~~^^^
#         2,
#         ^^
#         x=3)
#         ^^^^
#   File "program.py", line 1, in fun
#     def fun(*a, **k): raise TypeError("bad")
#                       ^^^^^^^^^^^^^^^^^^^^^^
# TypeError: bad
# ---
def fun(*a, **k): raise TypeError("bad")
y = 3 + fun(1,
    2,
    x=3,
    z=5,
    w=6)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     y = 3 + fun(1,
#             ~~~^^^
#         2,
#         ^^
#         x=3,
#         ^^^^
#         z=5,
#         ^^^^
#         w=6)
#         ^^^^
#   File "program.py", line 1, in fun
#     def fun(*a, **k): raise TypeError("bad")
#                       ^^^^^^^^^^^^^^^^^^^^^^
# TypeError: bad
# ---
y = [
    1,
    2 + 3,
    4 / 0,
    5,
]
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     4 / 0,
#     ~~^~~
# ZeroDivisionError: division by zero
# ---
y = (1 +
     # a comment (
     2) / \
     0
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     y = (1 +
#         ~~~~
#          # a comment (
#          ~~~~~~~~~~~~~
#          2) / \
#          ~~~^~~
#          0
#          ~
# ZeroDivisionError: division by zero
# ---
y = {
    "a": 1,
    "b": [1, 2, 3][
        9
    ],
}
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     "b": [1, 2, 3][
#          ~~~~~~~~~^
#         9
#         ^
#     ],
#     ^
# IndexError: list index out of range
# ---
x = lambda a: a.b
x(1)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     x(1)
#     ~^^^
#   File "program.py", line 1, in <lambda>
#     x = lambda a: a.b
#                   ^^^
# AttributeError: 'int' object has no attribute 'b'
# ---
class A:
    x = 1
    y = x / 0
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     class A:
#         x = 1
#         y = x / 0
#   File "program.py", line 3, in A
#     y = x / 0
#         ~~^~~
# ZeroDivisionError: division by zero
# ---
class A:
    def __add__(self, other):
        raise ValueError("add")
    def __getitem__(self, i):
        raise ValueError("item")
A() + 1
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 6, in <module>
#     A() + 1
#     ~~~~^~~
#   File "program.py", line 3, in __add__
#     raise ValueError("add")
# ValueError: add
# ---
class A:
    def __getitem__(self, i):
        raise ValueError("item")
z = A()[1:2]
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     z = A()[1:2]
#         ~~~^^^^^
#   File "program.py", line 3, in __getitem__
#     raise ValueError("item")
# ValueError: item
# ---
class A:
    @property
    def p(self):
        return self.q()
    def q(self):
        raise ValueError("p")
print(A().p)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 7, in <module>
#     print(A().p)
#           ^^^^^
#   File "program.py", line 4, in p
#     return self.q()
#            ~~~~~~^^
#   File "program.py", line 6, in q
#     raise ValueError("p")
# ValueError: p
# ---
y = [].index(
    1)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     y = [].index(
#         1)
# ValueError: list.index(x): x not in list
# ---
int("x" + "y")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     int("x" + "y")
#     ~~~^^^^^^^^^^^
# ValueError: invalid literal for int() with base 10: 'xy'
# ---
print("é" + 1)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     print("é" + 1)
#           ~~~~^~~
# TypeError: can only concatenate str (not "int") to str
# ---
x = "日本" + "語" + 1
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     x = "日本" + "語" + 1
#         ~~~~~~~~~~~~~~^~~
# TypeError: can only concatenate str (not "int") to str
# ---
return_value = [1, 2].index(3)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     return_value = [1, 2].index(3)
# ValueError: list.index(x): x not in list
# ---
def f():
	if True:
		return 1 + "tab"
f()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     f()
#     ~^^
#   File "program.py", line 3, in f
#     return 1 + "tab"
#            ~~^~~~~~~
# TypeError: unsupported operand type(s) for +: 'int' and 'str'
# ---
if 1 / 0: pass
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     if 1 / 0: pass
#        ~~^~~
# ZeroDivisionError: division by zero
# ---
while 1 / 0: pass
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     while 1 / 0: pass
#           ~~^~~
# ZeroDivisionError: division by zero
# ---
match 1 / 0:
    case 1: pass
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     match 1 / 0:
#           ~~^~~
# ZeroDivisionError: division by zero
# ---
try:
    1 / 0
finally:
    x = 2
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     1 / 0
#     ~~^~~
# ZeroDivisionError: division by zero
# ---
def g():
    yield 1
    yield 1 / 0
for x in g():
    pass
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     for x in g():
#              ~^^
#   File "program.py", line 3, in g
#     yield 1 / 0
#           ~~^~~
# ZeroDivisionError: division by zero
# ---
def g():
    yield from h()
def h():
    yield 1
    raise ValueError("inner")
list(g())
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 6, in <module>
#     list(g())
#     ~~~~^^^^^
#   File "program.py", line 2, in g
#     yield from h()
#   File "program.py", line 5, in h
#     raise ValueError("inner")
# ValueError: inner
# ---
@print
@5
def f(): pass
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     @5
#      ^
# TypeError: 'int' object is not callable
# ---
x: int = "a" - 1
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     x: int = "a" - 1
#              ~~~~^~~
# TypeError: unsupported operand type(s) for -: 'str' and 'int'
# ---
x = yield_ = 3 .foo
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     x = yield_ = 3 .foo
#                  ^^^^^^
# AttributeError: 'int' object has no attribute 'foo'
# ---
print(*5)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     print(*5)
#     ~~~~~^^^^
# TypeError: print() argument after * must be an iterable, not int
# ---
print(**5)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     print(**5)
#     ~~~~~^^^^^
# TypeError: print() argument after ** must be a mapping, not int
# ---
x = 10
x.y = 5
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     x.y = 5
#     ^^^
# AttributeError: 'int' object has no attribute 'y' and no __dict__ for setting new attributes
# ---
del [1][3]
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     del [1][3]
#         ~~~^^^
# IndexError: list assignment index out of range
# ---
sorted([1, "a"])
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     sorted([1, "a"])
#     ~~~~~~^^^^^^^^^^
# TypeError: '<' not supported between instances of 'str' and 'int'
# ---
max([])
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     max([])
#     ~~~^^^^
# ValueError: max() iterable argument is empty
# ---
[].pop()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     [].pop()
#     ~~~~~~^^
# IndexError: pop from empty list
# ---
"{} {}".format(1)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     "{} {}".format(1)
#     ~~~~~~~~~~~~~~^^^
# IndexError: Replacement index 1 out of range for positional args tuple
# ---
"%d" % "x"
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     "%d" % "x"
#     ~~~~~^~~~~
# TypeError: %d format: a real number is required, not str
# ---
a = b'x' + 'y'
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     a = b'x' + 'y'
#         ~~~~~^~~~~
# TypeError: can't concat str to bytes
# ---
(lambda: (yield))().send(1)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     (lambda: (yield))().send(1)
#     ~~~~~~~~~~~~~~~~~~~~~~~~^^^
# TypeError: can't send non-None value to a just-started generator
# ---
sum(x for x in [1, "a"])
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     sum(x for x in [1, "a"])
#     ~~~^^^^^^^^^^^^^^^^^^^^^
# TypeError: unsupported operand type(s) for +: 'int' and 'str'
# ---
def f(n):
    if n: return g(n - 1)
    raise ValueError("deep")
def g(n):
    return f(n)
f(3)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 6, in <module>
#     f(3)
#     ~^^^
#   File "program.py", line 2, in f
#     if n: return g(n - 1)
#                  ~^^^^^^^
#   File "program.py", line 5, in g
#     return f(n)
#   File "program.py", line 2, in f
#     if n: return g(n - 1)
#                  ~^^^^^^^
#   File "program.py", line 5, in g
#     return f(n)
#   File "program.py", line 2, in f
#     if n: return g(n - 1)
#                  ~^^^^^^^
#   File "program.py", line 5, in g
#     return f(n)
#   File "program.py", line 3, in f
#     raise ValueError("deep")
# ValueError: deep
