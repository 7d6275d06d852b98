# 4.2.2 Resolution of names: a class body sees globals, and its own names from their binding on; functions in it do not see them
x = 'global'

class C:
    print(x)
    x = 'class'
    print(x)
    def method(self):
        return x
    copy = x
    del x
    print(x)
# prints: global
# prints: class
# prints: global

print(C().method(), C.copy, hasattr(C, 'x'))  # prints: global class False
try:
    class D:
        print(undefined_name)
except NameError as e:
    print(e)  # prints: name 'undefined_name' is not defined
