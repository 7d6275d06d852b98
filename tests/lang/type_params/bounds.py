# 8.10.1 Generic functions: bounds, constraints and defaults are evaluated when somebody asks
def say(x):
    print('evaluated', x)
    return x

def f[A: say('bound'), B: (say('one'), say('two')), C = say('default'), *D = *[say('star')], **E = say('last')](): pass

A, B, C, D, E = f.__type_params__
print(A.__name__, B.__name__)
print(A.__bound__, A.__constraints__)
print(B.__bound__, B.__constraints__)
print(C.__default__, E.__default__)
print(A.__bound__)
def later[T: Undefined]():
    pass
try:
    later.__type_params__[0].__bound__
except NameError as e:
    print(e)
Undefined = 'now'
print(later.__type_params__[0].__bound__)
# prints: A B
# prints: evaluated bound
# prints: bound ()
# prints: evaluated one
# prints: evaluated two
# prints: None ('one', 'two')
# prints: evaluated default
# prints: evaluated last
# prints: default last
# prints: bound
# prints: name 'Undefined' is not defined
# prints: now
