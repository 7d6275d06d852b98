# 8.10.1 Generic functions: type parameters are variables that the function's annotations and body see
def f[T, *Ts, **P](x: T, *args: *Ts) -> P:
    return T, Ts, P

T_, Ts_, P_ = f.__type_params__
print(T_.__name__, Ts_.__name__, P_.__name__, f(1) == f.__type_params__)
print(type(T_).__name__, type(Ts_).__name__, type(P_).__name__)
print(f.__annotations__['x'] is T_, f.__annotations__['return'] is P_)
try:
    T
except NameError as e:
    print(e)

def defaults[T](a, b=2, *, c=3, d: T = 4) -> T:
    """text"""
    def inner():
        return T
    return a, b, c, d, inner() is defaults.__type_params__[0]

print(defaults(1), defaults(1, 5, c=6, d=7), defaults.__qualname__, defaults.__doc__)
def plain(): pass
print(plain.__type_params__, defaults.__defaults__, defaults.__kwdefaults__)
# prints: T Ts P True
# prints: TypeVar TypeVarTuple ParamSpec
# prints: True True
# prints: name 'T' is not defined
# prints: (1, 2, 3, 4, True) (1, 5, 6, 7, True) defaults text
# prints: () (2,) {'c': 3, 'd': 4}
