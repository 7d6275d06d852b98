# 8.8 Class definitions: an exception in the body leaves the name unbound
try:
    class C:
        print('begins')
        x = 1
        raise ValueError('in the body')
        print('never')
except ValueError as e:
    print(e)
# prints: begins
# prints: in the body
try:
    C
except NameError as e:
    print(e)  # prints: name 'C' is not defined
class D:
    y = [][0]  # raises: IndexError: list index out of range
