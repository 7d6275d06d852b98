# modules: random
# Distributions from a known seed; choices and samples; states saved and restored.
import random


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


for seed in (1, "text", b"bytes", bytearray(b"array"), 2.5, None and 0, -7, 10**30):
    if seed is None:
        continue
    r = random.Random(seed)
    print(seed, r.random(), r.getrandbits(70), r.randrange(10), r.randint(1, 6), r.choice("abc"), r.uniform(1, 2), r.randbytes(5))
r = random.Random(42)
print(r.randrange(5, 50, 5), r.randrange(50, 5, -7), r.randrange(10**25), r.choices("xyz", k=5), r.choices("xyz", [1, 2, 3], k=5), r.choices([1, 2], cum_weights=[1, 5], k=3), r.choices("ab", [0.5, 1.5], k=2), r.sample(range(100), 6), r.sample("abcdef", 3), r.sample(["r", "b"], counts=[3, 2], k=4), r.sample(range(10**9), 3))
deck = list(range(12))
r.shuffle(deck)
print(deck)
print([round(f, 12) for f in (r.triangular(), r.triangular(1, 5, 2), r.triangular(3, 3, 3), r.normalvariate(), r.normalvariate(5, 2), r.gauss(), r.gauss(1, 2), r.lognormvariate(0, 1), r.expovariate(2), r.vonmisesvariate(1, 4), r.vonmisesvariate(0, 0), r.gammavariate(2, 3), r.gammavariate(1, 2), r.gammavariate(0.5, 1), r.betavariate(2, 3), r.paretovariate(3), r.weibullvariate(1, 2))])
state = r.getstate()
before = [r.random() for i in range(3)], r.gauss()
r.setstate(state)
print(before == ([r.random() for i in range(3)], r.gauss()), state[0], len(state[1]))
r.setstate((2, tuple(x for x in state[1]), None))
print(r.random())
tell(r.setstate, (9, (), None))
tell(r.setstate, (2, ("x",), None))
for wrong in ((0,), (5, 5), (1.5,), ("x",), (5, 1), (1, 10, 0), (1, None, 2), (3, 1, 1), (10, 20, 1.5)):
    tell(random.Random(1).randrange, *wrong)
for name, args, kwargs in (("choice", ([],), {}), ("sample", ("ab", 3), {}), ("sample", ({1, 2}, 1), {}), ("sample", ("ab",), dict(counts=[1], k=1)), ("sample", ("ab",), dict(counts=[1, 1.5], k=1)), ("sample", ("ab",), dict(counts=[0, 0], k=1)), ("sample", ("ab", -1), {}),
                           ("choices", ("ab", [1]), {}), ("choices", ("ab", [0, 0]), {}), ("choices", ("ab", [1, 2]), dict(cum_weights=[1, 3])), ("choices", ("ab", 5), {}), ("choices", ("ab", [1, float("inf")]), {}), ("gammavariate", (0, 1), {}), ("randint", (5, 1), {}), ("seed", ([1],), {}), ("choices", ([],), {}), ("choices", ("ab", 1, ), dict(k=2))):
    tell(getattr(random.Random(2), name), *args, **kwargs)


class Own(random.Random):
    def random(self):
        return 0.25


class Bits(random.Random):
    def getrandbits(self, k):
        return 1


print(Own().choice("abcd"), Own().randrange(8), Own().gauss() is not None, Bits().randrange(5), Own()._randbelow(2**60 + 1) < 2**60 + 1)
random.seed(7, version=1)
print(random.random(), random.randint(1, 3), random.choice([5, 6]), random.uniform(0, 1), random.gauss(0, 1), random.sample(range(5), 2))
random.seed("v1", version=1)
print(random.random())
system = random.SystemRandom()
print(0 <= system.random() < 1, 0 <= system.getrandbits(8) < 256, len(system.randbytes(3)), system.seed(1), 1 <= system.randint(1, 6) <= 6)
tell(system.getstate)
tell(system.getrandbits, -1)
import copy
a = random.Random(3)
b = copy.copy(a)
print(a.random() == b.random(), a.__reduce__()[0].__name__, a.__getstate__()[0])
