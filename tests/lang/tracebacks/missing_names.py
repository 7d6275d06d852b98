# 8.4 traceback: an item or attribute that an augmented assignment can't store; names that a library module brings in when they are asked for
t = (1, 2)
t[0] += 1
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     t[0] += 1
#     ~^^^
# TypeError: 'tuple' object does not support item assignment
# ---
x = {"a": (1,)}
x["a"][0] += 2
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     x["a"][0] += 2
#     ~~~~~~^^^
# TypeError: 'tuple' object does not support item assignment
# ---
x = 5
x.real += 1
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     x.real += 1
#     ^^^^^^
# AttributeError: attribute 'real' of 'int' objects is not writable
# ---
import collections
collections.Countr("a")
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     collections.Countr("a")
#     ^^^^^^^^^^^^^^^^^^
# AttributeError: module 'collections' has no attribute 'Countr'. Did you mean: 'Counter'?
# ---
import os
print(os.getcwdd)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     print(os.getcwdd)
#           ^^^^^^^^^^
# AttributeError: module 'os' has no attribute 'getcwdd'. Did you mean: 'getcwd'?
# ---
import io
io.StringIOO(5)
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 2, in <module>
#     io.StringIOO(5)
#     ^^^^^^^^^^^^
# AttributeError: module 'io' has no attribute 'StringIOO'. Did you mean: 'StringIO'?
