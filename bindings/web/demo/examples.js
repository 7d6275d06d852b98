/* The demo's examples, in order. `prints` is what the tests expect in the output. */
globalThis.EXAMPLES = [
  {
    id: 'basic', title: 'Basic', about: 'Text that is printed, and the value of the last expression.',
    code: `words = "the quick brown fox jumps over the lazy dog".split()
lengths = {word: len(word) for word in words}

print(f"{len(words)} words, the longest has {max(lengths.values())} letters")
sorted(set(lengths.values()))`,
    prints: ['9 words, the longest has 5 letters', '[3, 4, 5]'],
  },
  {
    id: 'inputs', title: 'Inputs', about: 'The form\'s fields are variables of the program: change them and run it again.',
    code: `greeting = f"Hello, {name}!"
for _ in range(int(count)):
    print(greeting.upper() if loud else greeting)

{"name": name, "count": count, "loud": loud}`,
    prints: ['Hello, Ada!\nHello, Ada!\nHello, Ada!', "{'name': 'Ada', 'count': 3, 'loud': False}"],
  },
  {
    id: 'reuse', title: 'Reuse', about: 'The sandbox stays: what one run defines is there in the next. Run it a few times; Clear begins anew.',
    code: `try:
    runs += 1
except NameError:
    runs = 1
    seen = []

seen.append(runs ** 2)
print(f"run number {runs}")
seen`,
    prints: ['run number 1', '[1]'],
  },
  {
    id: 'functions', title: 'Functions', about: 'The page gives the program two functions: price() answers at once, stock() is asynchronous. What they raise, the program can catch.',
    code: `basket = {"apple": 3, "plum": 10, "melon": 1}

for fruit, n in basket.items():
    try:
        total = n * price(fruit)
    except KeyError as error:
        print(f"{fruit}: not sold here ({error})")
    else:
        print(f"{fruit}: {total:.2f}, {await stock(fruit)} in stock")`,
    prints: ['apple: 1.20, 120 in stock', 'plum: 2.50, 45 in stock', "melon: not sold here ('no melon')"],
  },
  {
    id: 'errors', title: 'Error handling', about: 'An error that nobody catches ends the run with Python\'s traceback, and its line is marked.',
    code: `def parse(text):
    try:
        return int(text)
    except ValueError as error:
        error.add_note(f"while reading {text!r}")
        raise

for text in ["12", "7", "seven"]:
    print(parse(text))`,
    prints: ['12\n7', 'Traceback (most recent call last):', "ValueError: invalid literal for int() with base 10: 'seven'\nwhile reading 'seven'"],
    fails: true,
  },
  {
    id: 'fibonacci', title: 'Fibonacci', about: 'Some work: a recursive function, and the same numbers without recursion.',
    code: `def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def numbers(n):
    a, b = 0, 1
    for _ in range(n):
        yield a
        a, b = b, a + b

print(*numbers(15))
print("fib(20) =", fib(20))
list(numbers(101))[-1]`,
    prints: ['0 1 1 2 3 5 8 13 21 34 55 89 144 233 377', 'fib(20) = 6765', '354224848179261915075'],
  },
  {
    id: 'classes', title: 'Classes', about: 'Data classes, inheritance, operators and properties.',
    code: `from dataclasses import dataclass
from math import hypot, pi

@dataclass(frozen=True)
class Vector:
    x: float
    y: float

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return hypot(self.x, self.y)

class Shape:
    def __str__(self):
        return f"{type(self).__name__} of area {self.area():.2f}"

class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return pi * self.radius ** 2

print(Circle(2))
print((Vector(1, 2) + Vector(2, 2)).length)
Vector(1, 2) + Vector(0.5, 0)`,
    prints: ['Circle of area 12.57', '5.0', 'Vector(x=1.5, y=2)'],
  },
  {
    id: 'generators', title: 'Generators', about: 'Generators that feed each other, without end where nobody asks for more.',
    code: `from itertools import count, islice, takewhile

def primes():
    found = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n

def average():
    total = n = 0
    while True:
        total += yield total / n if n else None
        n += 1

print(*islice(primes(), 12))
mean = average()
next(mean)
[mean.send(n) for n in islice(primes(), 5)]`,
    prints: ['2 3 5 7 11 13 17 19 23 29 31 37', '[2.0, 2.5, 3.3333333333333335, 4.25, 5.6]'],
  },
  {
    id: 'async', title: 'Async', about: 'Functions of the page that take their time run side by side: three waits of 100 ms take little more than one.',
    code: `import asyncio

async def load(name):
    answer = await later(name, 100)
    print("got", answer)
    return answer

await asyncio.gather(load("first"), load("second"), load("third"))`,
    prints: ['got FIRST\ngot SECOND\ngot THIRD', "['FIRST', 'SECOND', 'THIRD']"],
  },
  {
    id: 'limits', title: 'Limits', about: 'A run may take one second and 64 MB. No program gets around that, nor does it stop the page.',
    code: `try:
    bytes(2 ** 40)
except MemoryError as error:
    print("caught:", type(error).__name__)

n = 0
while True:
    try:
        n += 1
    except BaseException:
        print("a limit can't be caught")`,
    prints: ['caught: MemoryError', 'Time limit exceeded'],
    fails: true,
  },
  {
    id: 'snapshots', title: 'Snapshots', about: 'Run it, press Snapshot, run it again, press Restore: the sandbox is as it was, with its variables and its generator in the middle of its work.',
    code: `if "steps" not in globals():
    def countdown():
        for n in range(10, 0, -1):
            yield n
    steps = countdown()

print("next:", next(steps))`,
    prints: ['next: 10'],
  },
  {
    id: 'displays', title: 'Displays', about: 'Tables and drawings are shown in frames in which no script runs.',
    code: `class Chart:
    def __init__(self, values):
        self.values = values

    def _repr_svg_(self):
        bars = "".join(
            f'<rect x="{30 * i}" y="{100 - v}" width="24" height="{v}" fill="#4a90d9"/>'
            for i, v in enumerate(self.values))
        return f'<svg xmlns="http://www.w3.org/2000/svg" width="240" height="100">{bars}</svg>'

Chart([20, 55, 90, 70, 40, 65, 30, 80])`,
    prints: [],
  },
];
