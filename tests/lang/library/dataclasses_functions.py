# dataclasses: asdict, astuple, replace, make_dataclass, is_dataclass, metadata
import copy
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

@dataclass
class Inner:
    v: int
@dataclass
class Outer:
    name: str
    inner: Inner
    many: list = field(default_factory=list, metadata={"unit": "m"})
o = Outer("a", Inner(1), [Inner(2), {"k": Inner(3)}, (Inner(4),)])
print(asdict(o))  # prints: {'name': 'a', 'inner': {'v': 1}, 'many': [{'v': 2}, {'k': {'v': 3}}, ({'v': 4},)]}
print(astuple(o))  # prints: ('a', (1,), [(2,), {'k': (3,)}, ((4,),)])
print(asdict(o, dict_factory=lambda pairs: [k for k, _ in pairs]), asdict(o)["many"] is o.many)
# prints: ['name', 'inner', 'many'] False
print(replace(o, name="b").name, replace(o).inner is o.inner, copy.replace(o, many=[]).many, is_dataclass(o), is_dataclass(Outer), is_dataclass(5))
# prints: b True [] True True False
print(fields(Outer)[2].metadata["unit"], dict(fields(Outer)[0].metadata))  # prints: m {}
M = make_dataclass("M", ["a", ("b", int), ("c", int, field(default=7))], namespace={"total": lambda self: self.b + self.c}, frozen=True)
print(M(1, 2), M(1, 2).total(), M.__name__, M.__annotations__)
# prints: M(a=1, b=2, c=7) 9 M {'a': typing.Any, 'b': <class 'int'>, 'c': <class 'int'>}
error(asdict, Outer)  # prints: TypeError: asdict() should be called on dataclass instances
error(astuple, 5)  # prints: TypeError: astuple() should be called on dataclass instances
error(replace, o, nope=1)  # prints: TypeError: Outer.__init__() got an unexpected keyword argument 'nope'
error(replace, 5)  # prints: TypeError: replace() should be called on dataclass instances
error(make_dataclass, "M", ["a", "a"])  # prints: TypeError: Field name duplicated: 'a'
error(make_dataclass, "M", ["class"])  # prints: TypeError: Field names must not be keywords: 'class'
error(make_dataclass, "M", ["1"])  # prints: TypeError: Field names must be valid identifiers: '1'
