# 8.4 The try statement, 7.8 raise, traceback: exception groups as a tree
raise ExceptionGroup("eg", [ValueError(1), TypeError("t")])
# traceback:
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 2, in <module>
#   |     raise ExceptionGroup("eg", [ValueError(1), TypeError("t")])
#   | ExceptionGroup: eg (2 sub-exceptions)
#   +-+---------------- 1 ----------------
#     | ValueError: 1
#     +---------------- 2 ----------------
#     | TypeError: t
#     +------------------------------------
# ---
def f():
    raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("inner", [KeyError("k"), OSError("o")]), TypeError("t")])
f()
# traceback:
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 3, in <module>
#   |     f()
#   |     ~^^
#   |   File "program.py", line 2, in f
#   |     raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("inner", [KeyError("k"), OSError("o")]), TypeError("t")])
#   | ExceptionGroup: eg (3 sub-exceptions)
#   +-+---------------- 1 ----------------
#     | ValueError: 1
#     +---------------- 2 ----------------
#     | ExceptionGroup: inner (2 sub-exceptions)
#     +-+---------------- 1 ----------------
#       | KeyError: 'k'
#       +---------------- 2 ----------------
#       | OSError: o
#       +------------------------------------
#     +---------------- 3 ----------------
#     | TypeError: t
#     +------------------------------------
# ---
def make(e):
    try:
        raise e
    except type(e) as x:
        return x
raise ExceptionGroup("eg", [make(ValueError(1)), make(KeyError("two"))])
# traceback:
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 6, in <module>
#   |     raise ExceptionGroup("eg", [make(ValueError(1)), make(KeyError("two"))])
#   | ExceptionGroup: eg (2 sub-exceptions)
#   +-+---------------- 1 ----------------
#     | Traceback (most recent call last):
#     |   File "program.py", line 3, in make
#     |     raise e
#     | ValueError: 1
#     +---------------- 2 ----------------
#     | Traceback (most recent call last):
#     |   File "program.py", line 3, in make
#     |     raise e
#     | KeyError: 'two'
#     +------------------------------------
# ---
def make(e):
    try:
        raise e
    except type(e) as x:
        return x
inner = make(ExceptionGroup("inner", [make(ValueError(1)), make(KeyError("two"))]))
try:
    raise ExceptionGroup("outer", [inner, make(TypeError("last"))])
except ExceptionGroup as e:
    raise ValueError("after") from e
# traceback:
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 8, in <module>
#   |     raise ExceptionGroup("outer", [inner, make(TypeError("last"))])
#   | ExceptionGroup: outer (2 sub-exceptions)
#   +-+---------------- 1 ----------------
#     | Exception Group Traceback (most recent call last):
#     |   File "program.py", line 3, in make
#     |     raise e
#     | ExceptionGroup: inner (2 sub-exceptions)
#     +-+---------------- 1 ----------------
#       | Traceback (most recent call last):
#       |   File "program.py", line 3, in make
#       |     raise e
#       | ValueError: 1
#       +---------------- 2 ----------------
#       | Traceback (most recent call last):
#       |   File "program.py", line 3, in make
#       |     raise e
#       | KeyError: 'two'
#       +------------------------------------
#     +---------------- 2 ----------------
#     | Traceback (most recent call last):
#     |   File "program.py", line 3, in make
#     |     raise e
#     | TypeError: last
#     +------------------------------------
#
# The above exception was the direct cause of the following exception:
#
# Traceback (most recent call last):
#   File "program.py", line 10, in <module>
#     raise ValueError("after") from e
# ValueError: after
# ---
raise ExceptionGroup("many", [ValueError(i) for i in range(17)])
# traceback:
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 1, in <module>
#   |     raise ExceptionGroup("many", [ValueError(i) for i in range(17)])
#   | ExceptionGroup: many (17 sub-exceptions)
#   +-+---------------- 1 ----------------
#     | ValueError: 0
#     +---------------- 2 ----------------
#     | ValueError: 1
#     +---------------- 3 ----------------
#     | ValueError: 2
#     +---------------- 4 ----------------
#     | ValueError: 3
#     +---------------- 5 ----------------
#     | ValueError: 4
#     +---------------- 6 ----------------
#     | ValueError: 5
#     +---------------- 7 ----------------
#     | ValueError: 6
#     +---------------- 8 ----------------
#     | ValueError: 7
#     +---------------- 9 ----------------
#     | ValueError: 8
#     +---------------- 10 ----------------
#     | ValueError: 9
#     +---------------- 11 ----------------
#     | ValueError: 10
#     +---------------- 12 ----------------
#     | ValueError: 11
#     +---------------- 13 ----------------
#     | ValueError: 12
#     +---------------- 14 ----------------
#     | ValueError: 13
#     +---------------- 15 ----------------
#     | ValueError: 14
#     +---------------- ... ----------------
#     | and 2 more exceptions
#     +------------------------------------
# ---
raise ExceptionGroup("many", [ValueError(i) for i in range(16)])
# traceback:
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 1, in <module>
#   |     raise ExceptionGroup("many", [ValueError(i) for i in range(16)])
#   | ExceptionGroup: many (16 sub-exceptions)
#   +-+---------------- 1 ----------------
#     | ValueError: 0
#     +---------------- 2 ----------------
#     | ValueError: 1
#     +---------------- 3 ----------------
#     | ValueError: 2
#     +---------------- 4 ----------------
#     | ValueError: 3
#     +---------------- 5 ----------------
#     | ValueError: 4
#     +---------------- 6 ----------------
#     | ValueError: 5
#     +---------------- 7 ----------------
#     | ValueError: 6
#     +---------------- 8 ----------------
#     | ValueError: 7
#     +---------------- 9 ----------------
#     | ValueError: 8
#     +---------------- 10 ----------------
#     | ValueError: 9
#     +---------------- 11 ----------------
#     | ValueError: 10
#     +---------------- 12 ----------------
#     | ValueError: 11
#     +---------------- 13 ----------------
#     | ValueError: 12
#     +---------------- 14 ----------------
#     | ValueError: 13
#     +---------------- 15 ----------------
#     | ValueError: 14
#     +---------------- ... ----------------
#     | and 1 more exception
#     +------------------------------------
# ---
e = ValueError("deep")
for i in range(12):
    e = ExceptionGroup("level " + str(i), [e])
raise e
# traceback:
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 4, in <module>
#   |     raise e
#   | ExceptionGroup: level 11 (1 sub-exception)
#   +-+---------------- 1 ----------------
#     | ExceptionGroup: level 10 (1 sub-exception)
#     +-+---------------- 1 ----------------
#       | ExceptionGroup: level 9 (1 sub-exception)
#       +-+---------------- 1 ----------------
#         | ExceptionGroup: level 8 (1 sub-exception)
#         +-+---------------- 1 ----------------
#           | ExceptionGroup: level 7 (1 sub-exception)
#           +-+---------------- 1 ----------------
#             | ExceptionGroup: level 6 (1 sub-exception)
#             +-+---------------- 1 ----------------
#               | ExceptionGroup: level 5 (1 sub-exception)
#               +-+---------------- 1 ----------------
#                 | ExceptionGroup: level 4 (1 sub-exception)
#                 +-+---------------- 1 ----------------
#                   | ExceptionGroup: level 3 (1 sub-exception)
#                   +-+---------------- 1 ----------------
#                     | ExceptionGroup: level 2 (1 sub-exception)
#                     +-+---------------- 1 ----------------
#                       | ... (max_group_depth is 10)
#                       +------------------------------------
# ---
e = ExceptionGroup("noted", [ValueError("v\nw")])
e.add_note("a note\nof two lines")
e.exceptions[0].add_note("inside")
raise e
# traceback:
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 4, in <module>
#   |     raise e
#   | ExceptionGroup: noted (1 sub-exception)
#   | a note
#   | of two lines
#   +-+---------------- 1 ----------------
#     | ValueError: v
#     | w
#     | inside
#     +------------------------------------
# ---
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ExceptionGroup("eg", [z, ValueError("v")])
except* ValueError as g:
    raise KeyError("again")
# traceback:
#   | ExceptionGroup:  (2 sub-exceptions)
#   +-+---------------- 1 ----------------
#     | Exception Group Traceback (most recent call last):
#     |   File "program.py", line 5, in <module>
#     |     raise ExceptionGroup("eg", [z, ValueError("v")])
#     | ExceptionGroup: eg (1 sub-exception)
#     +-+---------------- 1 ----------------
#       | ValueError: v
#       +------------------------------------
#     | 
#     | During handling of the above exception, another exception occurred:
#     | 
#     | Traceback (most recent call last):
#     |   File "program.py", line 7, in <module>
#     |     raise KeyError("again")
#     | KeyError: 'again'
#     +---------------- 2 ----------------
#     | Exception Group Traceback (most recent call last):
#     |   File "program.py", line 5, in <module>
#     |     raise ExceptionGroup("eg", [z, ValueError("v")])
#     | ExceptionGroup: eg (1 sub-exception)
#     +-+---------------- 1 ----------------
#       | Traceback (most recent call last):
#       |   File "program.py", line 3, in <module>
#       |     1 / 0
#       |     ~~^~~
#       | ZeroDivisionError: division by zero
#       +------------------------------------
# ---
try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
except* ValueError:
    pass
# traceback:
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 2, in <module>
#   |     raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
#   | ExceptionGroup: eg (1 sub-exception)
#   +-+---------------- 1 ----------------
#     | TypeError: 2
#     +------------------------------------
# ---
raise BaseExceptionGroup("beg", [KeyboardInterrupt(), ValueError()])
# traceback:
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 1, in <module>
#   |     raise BaseExceptionGroup("beg", [KeyboardInterrupt(), ValueError()])
#   | BaseExceptionGroup: beg (2 sub-exceptions)
#   +-+---------------- 1 ----------------
#     | KeyboardInterrupt
#     +---------------- 2 ----------------
#     | ValueError
#     +------------------------------------
# ---
class MyGroup(ExceptionGroup):
    def __str__(self): return "my own"
raise MyGroup("m", [ValueError("x")])
# traceback:
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 3, in <module>
#   |     raise MyGroup("m", [ValueError("x")])
#   | MyGroup: my own
#   +-+---------------- 1 ----------------
#     | ValueError: x
#     +------------------------------------
# ---
try:
    raise ValueError("first")
except ValueError:
    raise ExceptionGroup("eg", [TypeError("t")])
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     raise ValueError("first")
# ValueError: first
#
# During handling of the above exception, another exception occurred:
#
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 4, in <module>
#   |     raise ExceptionGroup("eg", [TypeError("t")])
#   | ExceptionGroup: eg (1 sub-exception)
#   +-+---------------- 1 ----------------
#     | TypeError: t
#     +------------------------------------
# ---
def one():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("chained")
try:
    one()
except ValueError as e:
    raise ExceptionGroup("eg", [e, KeyError("k")]) from e
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 7, in <module>
#     one()
#     ~~~^^
#   File "program.py", line 5, in one
#     raise ValueError("chained")
# ValueError: chained
#
# The above exception was the direct cause of the following exception:
#
#   + Exception Group Traceback (most recent call last):
#   |   File "program.py", line 9, in <module>
#   |     raise ExceptionGroup("eg", [e, KeyError("k")]) from e
#   | ExceptionGroup: eg (2 sub-exceptions)
#   +-+---------------- 1 ----------------
#     | Traceback (most recent call last):
#     |   File "program.py", line 3, in one
#     |     1 / 0
#     |     ~~^~~
#     | ZeroDivisionError: division by zero
#     | 
#     | During handling of the above exception, another exception occurred:
#     | 
#     | Traceback (most recent call last):
#     |   File "program.py", line 7, in <module>
#     |     one()
#     |     ~~~^^
#     |   File "program.py", line 5, in one
#     |     raise ValueError("chained")
#     | ValueError: chained
#     +---------------- 2 ----------------
#     | KeyError: 'k'
#     +------------------------------------
