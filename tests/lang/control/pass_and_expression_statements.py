# 7.1, 7.4 Expression statements and pass
1 + 1
'a string'
[]
def f():
    """Only a docstring."""
print(f())  # prints: None
def g(): ...
print(g())  # prints: None
if True:
    pass
print('a'); print('b');  # prints: a
# prints: b
x = y = z = []
z.append(1)
print(x, y, x is z)  # prints: [1] [1] True
