# types: names of types, SimpleNamespace, new_class
import types


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(isinstance(lambda: 1, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance((x for x in ()), types.GeneratorType), types.NoneType, types.EllipsisType)
# prints: True True True <class 'NoneType'> <class 'ellipsis'>
class A:
    def m(self): ...
print(isinstance(A().m, types.MethodType), isinstance(types, types.ModuleType), types.MethodType(lambda self: self, 5)())
# prints: True True 5
n = types.SimpleNamespace(a=1, b="x")
n.c = [1]
print(n, n.a, n == types.SimpleNamespace(a=1, b="x", c=[1]), vars(n), types.SimpleNamespace({"k": 1}, j=2))
# prints: namespace(a=1, b='x', c=[1]) 1 True {'a': 1, 'b': 'x', 'c': [1]} namespace(k=1, j=2)
n.me = n
print(n)  # prints: namespace(a=1, b='x', c=[1], me=namespace(...))
view = types.MappingProxyType({"a": 1})
print(view["a"], list(view), len(view), "a" in view, view)  # prints: 1 ['a'] 1 True {'a': 1}
C = types.new_class("C", (A,), {}, lambda ns: ns.update(x=5))
print(C.__name__, C.x, issubclass(C, A), types.GenericAlias(list, (int,)), isinstance(int | str, types.UnionType))
# prints: C 5 True list[int] True
m = types.ModuleType("mod", "doc")
m.x = 1
print(m.__name__, m.__doc__, m.x)  # prints: mod doc 1
error(lambda: view.__setitem__)  # prints: AttributeError: 'mappingproxy' object has no attribute '__setitem__'
