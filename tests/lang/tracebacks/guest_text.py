# 8.4 The try statement, 7.8 raise, traceback: texts that guest code makes
class MyError(Exception):
    def __str__(self):
        return "mine: " + repr(self.args)
raise MyError(1, 2)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     raise MyError(1, 2)
# MyError: mine: (1, 2)
# ---
class MyError(Exception): pass
raise MyError
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     raise MyError
# MyError
# ---
class MyError(Exception): pass
raise MyError("with text")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     raise MyError("with text")
# MyError: with text
# ---
class Outer:
    class Inner(ValueError): pass
raise Outer.Inner("q")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     raise Outer.Inner("q")
# Outer.Inner: q
# ---
def f():
    class Local(ValueError): pass
    raise Local("q")
f()
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     f()
#     ~^^
#   File "program.py", line 3, in f
#     raise Local("q")
# f.<locals>.Local: q
# ---
class MyError(Exception):
    def __str__(self):
        raise RuntimeError("no text")
raise MyError
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     raise MyError
# MyError: <exception str() failed>
# ---
class MyError(Exception):
    def __str__(self):
        return 5
raise MyError
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 4, in <module>
#     raise MyError
# MyError: <exception str() failed>
# ---
class MyError(Exception):
    __module__ = "some.where"
raise MyError("x")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     raise MyError("x")
# some.where.MyError: x
# ---
class MyError(Exception):
    __module__ = 5
raise MyError("x")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     raise MyError("x")
# <unknown>.MyError: x
# ---
class Shown:
    def __repr__(self): return "<shown>"
raise ValueError(Shown(), 1)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     raise ValueError(Shown(), 1)
# ValueError: (<shown>, 1)
# ---
class Shown:
    def __repr__(self): return "<shown>"
raise KeyError(Shown())
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     raise KeyError(Shown())
# KeyError: <shown>
# ---
class Shown:
    def __str__(self): return ""
raise ValueError(Shown())
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     raise ValueError(Shown())
# ValueError
# ---
class Loud(Exception):
    def __str__(self):
        return "loud"
try:
    raise Loud
except Loud:
    raise Loud
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     raise Loud
# Loud: loud
#
# During handling of the above exception, another exception occurred:
#
# Traceback (most recent call last):
#   File "program.py", line 7, in <module>
#     raise Loud
# Loud: loud
# ---
class Forgetful(Exception):
    def __str__(self):
        def deep(): return deep()
        return deep()
raise Forgetful
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     raise Forgetful
# Forgetful: <exception str() failed>
