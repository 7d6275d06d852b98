# 8.4 The try statement, 7.8 raise, traceback: the same entry many times
def f(n):
    if n == 0:
        raise ValueError("end")
    f(n - 1)
f(4)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 6, in <module>
#     f(4)
#     ~^^^
#   File "program.py", line 5, in f
#     f(n - 1)
#     ~^^^^^^^
#   File "program.py", line 5, in f
#     f(n - 1)
#     ~^^^^^^^
#   File "program.py", line 5, in f
#     f(n - 1)
#     ~^^^^^^^
#   [Previous line repeated 1 more time]
#   File "program.py", line 4, in f
#     raise ValueError("end")
# ValueError: end
# ---
def f(n):
    if n == 0:
        raise ValueError("end")
    f(n - 1)
f(3)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     f(3)
#     ~^^^
#   File "program.py", line 4, in f
#     f(n - 1)
#     ~^^^^^^^
#   File "program.py", line 4, in f
#     f(n - 1)
#     ~^^^^^^^
#   File "program.py", line 4, in f
#     f(n - 1)
#     ~^^^^^^^
#   File "program.py", line 3, in f
#     raise ValueError("end")
# ValueError: end
# ---
def f(n):
    if n == 0:
        raise ValueError("end")
    f(n - 1)
f(5)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     f(5)
#     ~^^^
#   File "program.py", line 4, in f
#     f(n - 1)
#     ~^^^^^^^
#   File "program.py", line 4, in f
#     f(n - 1)
#     ~^^^^^^^
#   File "program.py", line 4, in f
#     f(n - 1)
#     ~^^^^^^^
#   [Previous line repeated 2 more times]
#   File "program.py", line 3, in f
#     raise ValueError("end")
# ValueError: end
# ---
def f(n):
    if n == 0:
        1 / 0
    return n + f(n - 1)
f(20)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     f(20)
#     ~^^^^
#   File "program.py", line 4, in f
#     return n + f(n - 1)
#                ~^^^^^^^
#   File "program.py", line 4, in f
#     return n + f(n - 1)
#                ~^^^^^^^
#   File "program.py", line 4, in f
#     return n + f(n - 1)
#                ~^^^^^^^
#   [Previous line repeated 17 more times]
#   File "program.py", line 3, in f
#     1 / 0
#     ~~^~~
# ZeroDivisionError: division by zero
