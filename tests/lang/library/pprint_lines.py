# pprint: containers that do not fit on a line
import pprint
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

data = {"name": "x" * 30, "list": list(range(12)), "nested": {"a": [1, 2, {"b": "y" * 60}], "t": (1,)}, "text": "word " * 20}
pprint.pprint(data)  # prints: {'list': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
# prints:  'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# prints:  'nested': {'a': [1,
# prints:                   2,
# prints:                   {'b': 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'}],
# prints:             't': (1,)},
# prints:  'text': 'word word word word word word word word word word word word word '
# prints:          'word word word word word word word '}
pprint.pprint(data, width=40, indent=2, compact=True)  # prints: { 'list': [ 0, 1, 2, 3, 4, 5, 6, 7, 8,
# prints:             9, 10, 11],
# prints:   'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# prints:   'nested': { 'a': [ 1, 2,
# prints:                      { 'b': 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'}],
# prints:               't': (1,)},
# prints:   'text': 'word word word word word '
# prints:           'word word word word word '
# prints:           'word word word word word '
# prints:           'word word word word word '}
pprint.pprint(data, depth=1)  # prints: {'list': [...],
# prints:  'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# prints:  'nested': {...},
# prints:  'text': 'word word word word word word word word word word word word word '
# prints:          'word word word word word word word '}
pprint.pprint({"b": 1, "a": 2})  # prints: {'a': 2, 'b': 1}
pprint.pp({"b": 1, "a": 2})  # prints: {'b': 1, 'a': 2}
pprint.pprint(Counter("abracadabra" * 3), width=20)  # prints: Counter({'a': 15,
# prints:          'b': 6,
# prints:          'r': 6,
# prints:          'c': 3,
# prints:          'd': 3})
pprint.pprint(OrderedDict((i, "x" * 20) for i in range(3)), width=40)  # prints: OrderedDict([(0,
# prints:               'xxxxxxxxxxxxxxxxxxxx'),
# prints:              (1,
# prints:               'xxxxxxxxxxxxxxxxxxxx'),
# prints:              (2,
# prints:               'xxxxxxxxxxxxxxxxxxxx')])
pprint.pprint(defaultdict(list, {i: ["x" * 20] for i in range(2)}), width=30)  # prints: defaultdict(<class 'list'>,
# prints:             {0: ['xxxxxxxxxxxxxxxxxxxx'],
# prints:              1: ['xxxxxxxxxxxxxxxxxxxx']})
pprint.pprint(deque(range(12)), width=20)  # prints: deque([0,
# prints:        1,
# prints:        2,
# prints:        3,
# prints:        4,
# prints:        5,
# prints:        6,
# prints:        7,
# prints:        8,
# prints:        9,
# prints:        10,
# prints:        11])
@dataclass
class Row:
    name: str
    values: list
pprint.pprint(Row("x" * 30, list(range(5))), width=40)  # prints: Row(name='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# prints:     values=[0, 1, 2, 3, 4])
pprint.pprint(set("abc"), width=5)  # prints: {'a',
# prints:  'b',
# prints:  'c'}
loop = [1]
loop.append(loop)
print(pprint.pformat(loop)[:20], pprint.pformat(10**9, underscore_numbers=True), pprint.saferepr({2: 1, 1: 2}), pprint.isreadable([1]), pprint.isrecursive(loop))
# prints: [1, <Recursion on li 1_000_000_000 {1: 2, 2: 1} True True
error(pprint.PrettyPrinter, indent=-1)  # prints: ValueError: indent must be >= 0
