# 3.2.8.2 User-defined functions: what may be set of a function, and to what
def f():
    return 1


def g(x):
    return x


def around():
    x = 1
    return lambda: x


for name, value in [("__globals__", {}), ("__closure__", ()), ("__code__", 5), ("__code__", around().__code__), ("__class__", int), ("__class__", 5),
                    ("__name__", 5), ("__qualname__", None), ("__annotations__", 5), ("__type_params__", 5), ("__defaults__", [1]), ("__kwdefaults__", 1)]:
    try:
        setattr(f, name, value)
        print("set", name)
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
# prints: AttributeError readonly attribute
# prints: AttributeError readonly attribute
# prints: TypeError __code__ must be set to a code object
# prints: ValueError f() requires a code object with 0 free vars, not 1
# prints: TypeError __class__ assignment only supported for mutable types or ModuleType subclasses
# prints: TypeError __class__ must be set to a class, not 'int' object
# prints: TypeError __name__ must be set to a string object
# prints: TypeError __qualname__ must be set to a string object
# prints: TypeError __annotations__ must be set to a dict object
# prints: TypeError __type_params__ must be set to a tuple
# prints: TypeError __defaults__ must be set to a tuple object
# prints: TypeError __kwdefaults__ must be set to a dict object
for name in ["__globals__", "__closure__", "__code__", "__class__", "__name__", "__type_params__", "__dict__", "__annotations__", "__defaults__"]:
    try:
        delattr(f, name)
        print("deleted", name)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
# prints: AttributeError readonly attribute
# prints: AttributeError readonly attribute
# prints: TypeError __code__ must be set to a code object
# prints: TypeError can't delete __class__ attribute
# prints: TypeError __name__ must be set to a string object
# prints: TypeError __type_params__ must be set to a tuple
# prints: TypeError cannot delete __dict__
# prints: deleted __annotations__
# prints: deleted __defaults__
print(f())  # prints: 1
f.__code__ = g.__code__
print(f(7))  # prints: 7
f.__annotations__ = {"x": int}
print(f.__annotations__)  # prints: {'x': <class 'int'>}
