# 8.4 The try statement, 7.8 raise, traceback: notes
e = ValueError("x")
e.add_note("one")
e.add_note("two\nlines")
raise e
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     raise e
# ValueError: x
# one
# two
# lines
# ---
e = ValueError("x")
e.__notes__ = [1, None, "s"]
raise e
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     raise e
# ValueError: x
# 1
# None
# s
# ---
e = ValueError("x")
e.__notes__ = 5
raise e
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     raise e
# ValueError: x
# 5
# ---
e = ValueError("x")
e.__notes__ = "text"
raise e
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 3, in <module>
#     raise e
# ValueError: x
# 'text'
# ---
class Bad:
    def __str__(self): raise ValueError
    __repr__ = __str__
e = ValueError("x")
e.__notes__ = [Bad(), "after"]
raise e
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 6, in <module>
#     raise e
# ValueError: x
# <note str() failed>
# after
# ---
class Bad:
    def __repr__(self): raise ValueError
e = ValueError("x")
e.__notes__ = Bad()
raise e
# traceback:
# Traceback (most recent call last):
#   File "program.py", line 5, in <module>
#     raise e
# ValueError: x
# <__notes__ repr() failed>
