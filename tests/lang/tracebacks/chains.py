# 8.4 The try statement, 7.8 raise, traceback: causes and contexts
try:
    1 / 0
except ZeroDivisionError:
    raise ValueError("second")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     1 / 0
#     ~~^~~
# ZeroDivisionError: division by zero
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     raise ValueError("second")
# ValueError: second
# ---
try:
    1 / 0
except ZeroDivisionError as e:
    raise ValueError("second") from e
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     1 / 0
#     ~~^~~
# ZeroDivisionError: division by zero
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     raise ValueError("second") from e
# ValueError: second
# ---
try:
    1 / 0
except ZeroDivisionError as e:
    raise ValueError("second") from None
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     raise ValueError("second") from None
# ValueError: second
# ---
def f():
    try:
        {}["x"]
    except KeyError:
        g()
def g():
    try:
        [][1]
    except IndexError as e:
        raise RuntimeError("third") from e
f()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in f
#     {}["x"]
#     ~~^^^^^
# KeyError: 'x'
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "program.py", line 8, in g
#     [][1]
#     ~~^^^
# IndexError: list index out of range
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "program.py", line 11, in <module>
#     f()
#     ~^^
#   File "program.py", line 5, in f
#     g()
#     ~^^
#   File "program.py", line 10, in g
#     raise RuntimeError("third") from e
# RuntimeError: third
# ---
try:
    try:
        1 / 0
    finally:
        undefined_thing
except NameError as e:
    e.__suppress_context__ = True
    raise
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     undefined_thing
# NameError: name 'undefined_thing' is not defined
# ---
raise ValueError("a") from KeyError("b")
# traceback:
# KeyError: 'b'
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise ValueError("a") from KeyError("b")
# ValueError: a
# ---
raise ValueError("a") from KeyError
# traceback:
# KeyError
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "program.py", line 1, in <module>
#     raise ValueError("a") from KeyError
# ValueError: a
# ---
e = ValueError("self")
try:
    raise e
except ValueError:
    raise e
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     raise e
#   File "program.py", line 3, in <module>
#     raise e
# ValueError: self
# ---
a = ValueError("a")
b = KeyError("b")
a.__context__ = b
b.__context__ = a
raise a
# traceback:
# KeyError: 'b'
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     raise a
# ValueError: a
# ---
try:
    raise ValueError("first")
except ValueError as e:
    saved = e
raise saved
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     raise saved
#   File "program.py", line 2, in <module>
#     raise ValueError("first")
# ValueError: first
# ---
try:
    1 / 0
except ZeroDivisionError:
    raise
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     1 / 0
#     ~~^~~
# ZeroDivisionError: division by zero
# ---
class Manager:
    def __enter__(self): return self
    def __exit__(self, *args):
        raise KeyError("in exit")
with Manager():
    1 / 0
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 6, in <module>
#     1 / 0
#     ~~^~~
# ZeroDivisionError: division by zero
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     with Manager():
#          ~~~~~~~^^
#   File "program.py", line 4, in __exit__
#     raise KeyError("in exit")
# KeyError: 'in exit'
# ---
def g():
    try:
        yield
    except ValueError:
        raise TypeError("from the generator")
it = g()
next(it)
it.throw(ValueError("thrown"))
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in g
#     yield
# ValueError: thrown
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "program.py", line 8, in <module>
#     it.throw(ValueError("thrown"))
#     ~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^
#   File "program.py", line 5, in g
#     raise TypeError("from the generator")
# TypeError: from the generator
# ---
def g():
    raise StopIteration
    yield
next(g())
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in g
#     raise StopIteration
# StopIteration
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     next(g())
#     ~~~~^^^^^
# RuntimeError: generator raised StopIteration
