# 7.14 The type statement: a named alias whose value is evaluated when somebody asks
type Pair = (First, 'second')
print(Pair.__name__, Pair.__type_params__)
try:
    Pair.__value__
except NameError as e:
    print(e)
First = 'first'
print(Pair.__value__)
type G[T, *Ts] = [T, Ts]
print(G.__type_params__[0].__name__, G.__value__[0] is G.__type_params__[0], G.__value__[1] is G.__type_params__[1])
def f(x):
    type Local = (x, Local)
    return Local
L = f(5)
print(L.__value__[0], L.__value__[1] is L)
class C:
    y = 'class y'
    type A = y
    type B[T] = (y, T)
print(C.A.__value__, C.B.__value__[0])
type = 3
type X = type
print(X.__value__, type)
# prints: Pair ()
# prints: name 'First' is not defined
# prints: ('first', 'second')
# prints: T True True
# prints: 5 True
# prints: class y class y
# prints: 3 3
