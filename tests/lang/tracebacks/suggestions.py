# 8.4 The try statement, 7.8 raise, traceback: "Did you mean"
counter = 1
print(countr)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     print(countr)
#           ^^^^^^
# NameError: name 'countr' is not defined. Did you mean: 'counter'?
# ---
def f():
    total = 1
    return totl
f()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     f()
#     ~^^
#   File "program.py", line 3, in f
#     return totl
#            ^^^^
# NameError: name 'totl' is not defined. Did you mean: 'total'?
# ---
def f():
    x = later
    latter = 1
f()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     f()
#     ~^^
#   File "program.py", line 2, in f
#     x = later
#         ^^^^^
# NameError: name 'later' is not defined. Did you mean: 'iter'?
# ---
class A:
    def __init__(self):
        self.value = 1
    def get(self):
        return value
A().get()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 6, in <module>
#     A().get()
#     ~~~~~~~^^
#   File "program.py", line 5, in get
#     return value
#            ^^^^^
# NameError: name 'value' is not defined. Did you mean: 'self.value'?
# ---
class A:
    def __init__(self):
        self.colour = 1
A().color
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     A().color
# AttributeError: 'A' object has no attribute 'color'. Did you mean: 'colour'?
# ---
class A:
    def method(self): pass
A().methud()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     A().methud()
#     ^^^^^^^^^^
# AttributeError: 'A' object has no attribute 'methud'. Did you mean: 'method'?
# ---
class A:
    def method(self): pass
A.methd
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     A.methd
# AttributeError: type object 'A' has no attribute 'methd'. Did you mean: 'method'?
# ---
[].appendd(1)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     [].appendd(1)
#     ^^^^^^^^^^
# AttributeError: 'list' object has no attribute 'appendd'. Did you mean: 'append'?
# ---
import itertools
itertools.chane
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     itertools.chane
# AttributeError: module 'itertools' has no attribute 'chane'. Did you mean: 'chain'?
# ---
import itertools
itertools.chane(1)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     itertools.chane(1)
#     ^^^^^^^^^^^^^^^
# AttributeError: module 'itertools' has no attribute 'chane'. Did you mean: 'chain'?
# ---
from itertools import count, acumulate
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     from itertools import count, acumulate
# ImportError: cannot import name 'acumulate' from 'itertools' (unknown location). Did you mean: 'accumulate'?
# ---
from itertools import chains
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     from itertools import chains
# ImportError: cannot import name 'chains' from 'itertools' (unknown location). Did you mean: 'chain'?
# ---
itertools.chain
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     itertools.chain
#     ^^^^^^^^^
# NameError: name 'itertools' is not defined. Did you forget to import 'itertools'?
# ---
class A:
    _private = 1
A().privat
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     A().privat
# AttributeError: 'A' object has no attribute 'privat'
# ---
class A:
    _private = 1
A()._privat
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     A()._privat
# AttributeError: 'A' object has no attribute '_privat'. Did you mean: '_private'?
# ---
x = "text".uper()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     x = "text".uper()
#         ^^^^^^^^^^^
# AttributeError: 'str' object has no attribute 'uper'. Did you mean: 'upper'?
# ---
prnt("x")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     prnt("x")
#     ^^^^
# NameError: name 'prnt' is not defined. Did you mean: 'print'?
# ---
class B:
    __slots__ = ("alpha", "beta")
B().alpa
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     B().alpa
# AttributeError: 'B' object has no attribute 'alpa'. Did you mean: 'alpha'?
# ---
def outer():
    variable = 1
    def inner():
        return variabel, variable
    inner()
outer()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 6, in <module>
#     outer()
#     ~~~~~^^
#   File "program.py", line 5, in outer
#     inner()
#     ~~~~~^^
#   File "program.py", line 4, in inner
#     return variabel, variable
#            ^^^^^^^^
# NameError: name 'variabel' is not defined. Did you mean: 'variable'?
# ---
raise NameError("name 'x' is not defined", name="pritn")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise NameError("name 'x' is not defined", name="pritn")
# NameError: name 'x' is not defined. Did you mean: 'print'?
# ---
raise AttributeError("custom")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise AttributeError("custom")
# AttributeError: custom
# ---
(1).bit_lenght
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     (1).bit_lenght
# AttributeError: 'int' object has no attribute 'bit_lenght'. Did you mean: 'bit_length'?
# ---
True.bit_lengt
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     True.bit_lengt
# AttributeError: 'bool' object has no attribute 'bit_lengt'. Did you mean: 'bit_length'?
# ---
import nonexistent_module_xyz
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     import nonexistent_module_xyz
# ModuleNotFoundError: No module named 'nonexistent_module_xyz'
# ---
from itertools import definitely_not_there
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     from itertools import definitely_not_there
# ImportError: cannot import name 'definitely_not_there' from 'itertools' (unknown location)
# ---
class A:
    def f(self):
        blech
        return self
A().f().g
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     A().f().g
#     ~~~~~^^
#   File "program.py", line 3, in f
#     blech
# NameError: name 'blech' is not defined
# ---
class M(type):
    metamethod = 1
class A(metaclass=M): pass
A.metametod
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     A.metametod
# AttributeError: type object 'A' has no attribute 'metametod'
# ---
class E(Exception): pass
e = E()
e.detail = 1
e.detial
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     e.detial
# AttributeError: 'E' object has no attribute 'detial'. Did you mean: 'detail'?
