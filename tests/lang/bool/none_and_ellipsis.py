# 3.2.1, 3.2.3: None and Ellipsis
print(None, repr(None), None is None, None == None, None != 0)  # prints: None None True True True
print(..., Ellipsis, ... is Ellipsis)  # prints: Ellipsis Ellipsis True
def nothing():
    pass
print(nothing(), nothing() is None)  # prints: None True
try:
    None + 1
except TypeError as e:
    print(e)  # prints: unsupported operand type(s) for +: 'NoneType' and 'int'
try:
    None()
except TypeError as e:
    print(e)  # prints: 'NoneType' object is not callable
try:
    None[0]
except TypeError as e:
    print(e)  # prints: 'NoneType' object is not subscriptable
