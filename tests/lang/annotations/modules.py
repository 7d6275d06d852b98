# 7.2.2 Annotated assignment statements: in a module the names are assigned, the annotations deferred
a: int = 1
b: undefined
print(a)  # prints: 1
try:
    b
except NameError as e:
    print(e)  # prints: name 'b' is not defined
c: 'text'
d: say_never() = 'assigned'
print(d)  # prints: assigned
print(callable(__annotate__), __annotate__.__name__)  # prints: True __annotate__
def f():
    global a
    a = 5
f()
print(a)  # prints: 5
