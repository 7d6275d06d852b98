# typing: NamedTuple, TypedDict, NewType
from typing import Generic, NamedTuple, NewType, NotRequired, Required, TypedDict, TypeVar, is_typeddict


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

class Emp(NamedTuple):
    "An employee."
    name: str
    id: int = 3
    def short(self):
        return self.name[:1]
e = Emp("Guido")
print(e, e.short(), e.id, Emp._fields, Emp._field_defaults, Emp.__doc__, Emp.__annotations__, e._replace(id=4), Emp.__mro__[1])
# prints: Emp(name='Guido', id=3) G 3 ('name', 'id') {'id': 3} An employee. {'name': <class 'str'>, 'id': <class 'int'>} Emp(name='Guido', id=4) <class 'tuple'>
print(NamedTuple("P", [("x", int), ("y", int)])(1, 2))  # prints: P(x=1, y=2)
class Movie(TypedDict):
    name: str
    year: NotRequired[int]
class Extra(Movie, total=False):
    note: str
    stars: Required[int]
m = Movie(name="x", year=1)
print(m, type(m), Movie({"name": "y"}), sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), Movie.__total__)
# prints: {'name': 'x', 'year': 1} <class 'dict'> {'name': 'y'} ['name'] ['year'] True
print(sorted(Extra.__required_keys__), sorted(Extra.__optional_keys__), list(Extra.__annotations__), Extra.__total__, is_typeddict(Movie), is_typeddict(dict))
# prints: ['name', 'stars'] ['note', 'year'] ['name', 'year', 'note', 'stars'] False True False
print(TypedDict("T", {"in": int})({"in": 5}), Movie.__mro__ if False else Movie.__name__)  # prints: {'in': 5} Movie
UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId.__supertype__, UserId.__name__)  # prints: 6 <class 'int'> UserId
T = TypeVar("T")
class G(NamedTuple, Generic[T]):
    v: T
print(G(1), G[int], G[int](2))  # prints: G(v=1) __main__.G[int] G(v=2)
error(Emp)  # prints: TypeError: Emp.__new__() missing 1 required positional argument: 'name'
error(lambda: isinstance({}, Movie))  # prints: TypeError: TypedDict does not support instance and class checks
def order():
    class Bad(NamedTuple):
        x: int = 1
        y: int
error(order)  # prints: TypeError: Non-default namedtuple field y cannot follow default field x
def overwrites():
    class Bad(NamedTuple):
        x: int
        def _asdict(self): ...
error(overwrites)  # prints: AttributeError: Cannot overwrite NamedTuple attribute _asdict
