# Types of the library that CPython has in C are shown with their module in messages
import array, collections, datetime, decimal, functools, io, re, types
day = datetime.date(2024, 1, 1)


def told(f):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(e)


told(lambda: day + 1)  # prints: unsupported operand type(s) for +: 'datetime.date' and 'int'
told(lambda: day < 5)  # prints: '<' not supported between instances of 'datetime.date' and 'int'
told(lambda: day.nope)  # prints: 'datetime.date' object has no attribute 'nope'
told(lambda: day[0])  # prints: 'datetime.date' object is not subscriptable
told(lambda: len(day))  # prints: object of type 'datetime.date' has no len()
told(lambda: "%d" % day)  # prints: %d format: a real number is required, not datetime.date
told(lambda: decimal.Decimal(1) + 1.5)  # prints: unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
told(lambda: 1.5 * decimal.Decimal(1))  # prints: unsupported operand type(s) for *: 'float' and 'decimal.Decimal'
told(lambda: collections.deque([1]) + 1)  # prints: can only concatenate deque (not "int") to deque
told(lambda: {collections.deque(): 1})
# prints: cannot use 'collections.deque' as a dict key (unhashable type: 'collections.deque')
told(lambda: collections.OrderedDict() | 5)  # prints: unsupported operand type(s) for |: 'collections.OrderedDict' and 'int'
told(lambda: collections.Counter().nope)  # prints: 'Counter' object has no attribute 'nope'
told(lambda: re.compile("a").nope)  # prints: 're.Pattern' object has no attribute 'nope'
told(lambda: re.match("a", "a") + 1)  # prints: unsupported operand type(s) for +: 're.Match' and 'int'
told(lambda: io.StringIO().nope)  # prints: '_io.StringIO' object has no attribute 'nope'
told(lambda: types.SimpleNamespace(a=1).b)  # prints: 'types.SimpleNamespace' object has no attribute 'b'
told(lambda: functools.partial(len) < 1)  # prints: '<' not supported between instances of 'functools.partial' and 'int'
told(lambda: array.array("i").nope)  # prints: 'array.array' object has no attribute 'nope'
print(datetime.date, datetime.date.__name__, datetime.date.__qualname__, type(day).__module__)
# prints: <class 'datetime.date'> date date datetime


class Day(datetime.date):
    pass


told(lambda: Day(2024, 1, 1) + 1)  # prints: unsupported operand type(s) for +: 'Day' and 'int'
