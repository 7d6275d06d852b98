# inspect: signatures and predicates
import inspect

def f(a, /, b: int, c=3, *args, d, e: str = "x", **kw) -> list:
    """First.

        Indented.
    """
def g(*, only): yield
class C:
    def __init__(self, x, y=1): pass
    def m(self, z): pass
s = inspect.signature(f)
print(s, list(s.parameters), s.parameters["c"].default, s.parameters["b"].annotation, s.parameters["a"].kind.name, s.return_annotation)
# prints: (a, /, b: int, c=3, *args, d, e: str = 'x', **kw) -> list ['a', 'b', 'c', 'args', 'd', 'e', 'kw'] 3 <class 'int'> POSITIONAL_ONLY <class 'list'>
print(inspect.signature(g), inspect.signature(C), inspect.signature(C(1).m), inspect.signature(lambda: 0), repr(inspect.signature(C.m)))
# prints: (*, only) (x, y=1) (z) () <Signature (self, z)>
b = s.bind(1, 2, d=4, z=5)
b.apply_defaults()
print(b.arguments, b.args, b.kwargs)
# prints: {'a': 1, 'b': 2, 'c': 3, 'args': (), 'd': 4, 'e': 'x', 'kw': {'z': 5}} (1, 2, 3) {'d': 4, 'e': 'x', 'z': 5}
for call in (lambda: s.bind(1), lambda: inspect.signature(g).bind(1), lambda: inspect.signature(C).bind(1, q=2)):
    try:
        call()
    except TypeError as e:
        print(e)
# prints: missing a required argument: 'b'
# prints: too many positional arguments
# prints: got an unexpected keyword argument 'q'
print(inspect.isfunction(f), inspect.isclass(C), inspect.ismethod(C(1).m), inspect.isgeneratorfunction(g), inspect.isbuiltin(len), inspect.ismodule(inspect))
# prints: True True True True True True
print(inspect.getdoc(f).split("\n"), inspect.cleandoc("  a\n    b\n      c"), [n for n, v in inspect.getmembers(C, inspect.isfunction)])
# prints: ['First.', '', 'Indented.'] a
# prints: b
# prints:   c ['__init__', 'm']
