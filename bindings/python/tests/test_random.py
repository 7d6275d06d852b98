"""Uses at random, right and wrong ones: what comes is a result or an error of the package's own, and every sandbox answers afterwards."""
import asyncio
import dataclasses
import os
import random

import boabox

SEED = int(os.environ.get('SEED') or random.randrange(10**6))
ROUNDS = int(os.environ.get('ROUNDS') or 150)


@dataclasses.dataclass
class Item:
    a: object
    b: object = None


class Thing:
    def use(self, *args):
        return [self, *args]


def value(r, depth=3):
    """Something to hand over, mostly what a guest can have."""
    if depth == 0 or r.random() < 0.4:
        return r.choice([None, True, 0, -1, 2**70, 1.5, 'text', 'é' * 50, b'\0', object(), 'x' * 5000, {1}])
    parts = [value(r, depth - 1) for _ in range(r.randrange(4))]
    return r.choice([list, tuple, lambda p: dict(enumerate(p)), lambda p: Item(p, p), lambda p: boabox.Object(Thing(), methods=['use'])])(parts)


CODES = [
    '1 + 1', 'x', 'x = x', 'f(x)', 'h(1, k=x)', 'print(x)', '1/0', 'x = = 1', 'while True: pass', "y = 'a' * 10**7", 'f()', 'input("?")', 'del x', 'x.use(5)', 'x.a',
    'import asyncio\nawait asyncio.gather(g(1), g(2))', 'await g(x)', 'g(1)', 'sorted([3, 1, 2], key=p)', 'class C:\n    def __repr__(self): return f(1)\nC()',
    'def r(): return r()\nr()', 'try:\n    f(1)\nfinally:\n    print(2)', 'raise SystemExit(3)', 'h(*range(50))', 'import time\ntime.sleep(100)\ntime.time()',
    'x = [x, x]', 'open("n", "w").write("a" * 1000)', 'h(h(h(1)))', 'x.__dict__.clear()', 'import sys\nsys.modules.clear()',
]


class Player:
    def __init__(self, r):
        self.r = r
        self.boxes = []
        self.steps = []
        self.data = []

    async def later(self, *args):
        await asyncio.sleep(0 if self.r.random() < 0.8 else 0.002)
        return self.now(*args)

    def now(self, *args):
        if self.r.random() < 0.2:
            raise self.r.choice([ValueError('no'), KeyError('k'), boabox.UseError('own'), StopIteration()])
        if self.r.random() < 0.1 and self.boxes:
            self.r.choice(self.boxes).exec('1')
        return args[0] if args else value(self.r)

    def open(self):
        limits = boabox.Limits(memory='4MB', fuel=300_000, host_calls=self.r.choice([5, 1000]), output='10KB',
                               output_overflow=self.r.choice(['error', 'truncate']), value_size=self.r.choice([None, 2000]))
        functions = {'f': self.now, 'g': self.later, 'h': None if self.r.random() < 0.5 else self.now, 'p': boabox.plain(self.later)}
        return {'functions': functions, 'limits': limits, 'clock': self.r.choice(['none', 'system', lambda: 5]), 'stdin': self.r.choice([None, 'a\nb'])}

    async def act(self):
        r = self.r
        what = r.randrange(14)
        if what == 0 or not self.boxes:
            self.boxes.append(boabox.Sandbox(**self.open()))
            return
        box = r.choice(self.boxes)
        code = r.choice(CODES)
        if what == 1:
            box['x'] = value(r)
        elif what == 2:
            box.run(code, inputs={'x': value(r)})
        elif what in (3, 4):
            await box.run_async(code)
        elif what == 5:
            task = asyncio.ensure_future(box.exec_async(code))
            await asyncio.sleep(r.choice([0, 0.001]))
            task.cancel()
            await task
        elif what in (6, 7):
            self.steps.append(box.start(code))
        elif what == 8 and self.steps:
            await self.answer(r.choice(self.steps))
        elif what == 9 and self.steps:
            self.steps.append(r.choice(self.steps).fork())
        elif what == 10:
            self.data.append(r.choice([box, *self.steps]).snapshot())
        elif what == 11 and self.data:
            if r.random() < 0.5:
                self.boxes.append(boabox.restore(r.choice(self.data), **self.open()))
            else:
                self.steps.append(boabox.restore_step(r.choice(self.data), **self.open()))
        elif what == 12:
            self.boxes.append(box.fork())
        else:
            box.exec(code)

    async def answer(self, step):
        r = self.r
        if isinstance(step, boabox.Futures) and step.open and r.random() < 0.8:
            r.choice(step.open).settle(value(r))
        if isinstance(step, boabox.Call) and r.random() < 0.5:
            self.steps.append(r.choice([lambda: step.resume(later=True), lambda: step.resume(error=ValueError('x')), lambda: step.settle(1)])() or step)
        elif r.random() < 0.1:
            step.drop()
        else:
            self.steps.append(step.resume() if isinstance(step, boabox.Futures) else step.resume(value(r)))


async def play(seed):
    player = Player(random.Random(seed))
    for _ in range(40):
        try:
            await player.act()
        except (boabox.Error, asyncio.CancelledError):
            pass
        except (TypeError, AttributeError):  # a Done has no drop, a line is a str, a value and an error
            pass
        except RuntimeError as e:
            assert 'StopIteration' in str(e), e
        del player.boxes[:-6], player.steps[:-6], player.data[:-6]
    player.steps.clear()
    for box in player.boxes:
        box.close()


def test_at_random():
    for n in range(ROUNDS):
        try:
            asyncio.run(play(SEED + n))
        except BaseException:
            print(f'SEED={SEED + n} ROUNDS=1')
            raise
