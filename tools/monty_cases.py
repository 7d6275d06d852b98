"""The calls that monty-difference.py compares. Every program is run to its end, in steps, and in steps each of which goes through a dump; sessions are fed line by
line; the rest are calls of their own. What is compared is all that a host can see of it."""
import asyncio
import dataclasses
import datetime
import pathlib
import re
import sys
import tempfile
import types

# ---- what both run ----

PROGRAMS = {
    'arithmetic': ['1 + 2 * 3', '7 // 2, 7 % 3, -7 // 2, -7 % 3', '2 ** 10, 2 ** -1, 2 ** 100', '1 / 4, 0.1 + 0.2, 1e300 * 10', '5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3',
                   'round(2.5), round(3.14159, 2), abs(-3), divmod(17, 5)', 'int("42"), float("1.5"), int(3.9), bool([])', 'min(3, 1, 2), max([4, 5]), sum([1, 2, 3])',
                   'True + True, True and 0, None or 3, not 1', '1 < 2 < 3, 1 == 1.0, 3 != 4, 2 in [1, 2]', 'x = 5\nx += 2\nx *= 3\nx -= 1\nx //= 2\nx', '10 ** 20 // 7',
                   'hex(255), bin(5), oct(8)', '1 if 2 > 1 else 0', 'a = b = 3\na, b', 'a, (b, c) = 1, (2, 3)\na + b + c', 'a, *b = [1, 2, 3]\nb', '0x1f + 0b11 + 1_000', 'pow(3, 4, 5)', '-0.0, float("inf"), float("nan")'],
    'text': ['"abc" + "def", "ab" * 3, len("héllo")', '"Hello"[1], "Hello"[-1], "Hello"[1:3], "Hello"[::-1]', '"a,b,c".split(","), "-".join(["x", "y"])', '"  x ".strip(), "Abc".upper(), "Abc".lower()',
             '"abc".replace("b", "z"), "abc".find("c"), "abc".find("q")', '"abc".startswith("ab"), "abc".endswith("bc"), "b" in "abc"', 'f"{1 + 1} {\'x\'!r} {3.14159:.2f} {5:>4} {255:x}"', '"%s" if False else "no"',
             'str(1), str([1, "a"]), repr("it\'s")', '"abc".isdigit(), "12".isdigit(), "ab".isalpha()', '"a\\nb".splitlines(), "x".center(5, "*")', '"abc".count("a"), "banana".count("an")', 'sorted("banana")', 'ord("a"), chr(98)',
             '"title case".title(), "abc".capitalize()', '"a" < "b", "abc" == "abc"', '"x=1;y=2".partition("=")', '"ab".zfill(5), "ab".ljust(4) + "|"', '"é".encode(), b"abc".decode()', 'b"ab" + b"c", b"abc"[0], b"abc"[1:]', '"".join(reversed("abc"))'],
    'containers': ['[1, 2, 3][1], [1, 2, 3][-1], [1, 2, 3][1:]', 'x = [3, 1, 2]\nx.sort()\nx', 'sorted([3, 1, 2], reverse=True)', 'x = [1]\nx.append(2)\nx.extend([3, 4])\nx.insert(0, 0)\nx', 'x = [1, 2, 3]\nx.pop(), x.pop(0), x',
                   'x = {"a": 1}\nx["b"] = 2\nx', '{"a": 1}.get("b", 5), {"a": 1}.get("a")', 'list({"a": 1, "b": 2}.items())', 'list({"a": 1}.keys()), list({"a": 1}.values())', '{1, 2} | {3}, {1, 2} & {2}, {1, 2} - {1}',
                   'x = {1}\nx.add(2)\nsorted(x)', '(1, 2) + (3,), (1, 2) * 2, len((1, 2))', '[i * 2 for i in range(5) if i % 2]', '{i: i * i for i in range(3)}', '{c for c in "aab"} == {"a", "b"}', 'list(zip([1, 2], "ab"))',
                   'list(enumerate("ab"))', 'list(map(str, [1, 2]))', 'list(filter(None, [0, 1, 2]))', 'any([0, 1]), all([1, 0])', '[[1, 2], [3]][0][1]', '{"a": {"b": [1, (2, 3)]}}', 'frozenset([1, 2]) == frozenset([2, 1])',
                   'list(range(3)), list(range(5, 0, -2))', 'x = [1, 2, 3]\nx[1] = 9\nx[0:1] = [7, 8]\nx', 'x = {"a": 1, "b": 2}\nx.pop("a"), x', 'x = [1, 2]\ny = x.copy()\ny.append(3)\nx, y', '[1, 2] == [1, 2], [1] < [2]', 'list(reversed([1, 2, 3]))',
                   'x = {}\nx.setdefault("a", []).append(1)\nx', 'x = {"a": 1}\nx.update({"b": 2})\nx', '[*[1, 2], *(3, 4)], {**{"a": 1}, "b": 2}', 'None', '...', 'True', '[None, True, 1.5, b"x", "s"]', 'float("inf"), -float("inf")'],
    'flow': ['x = 0\nfor i in range(10):\n    if i == 3: continue\n    if i == 6: break\n    x += i\nx', 'x = 0\nwhile x < 5: x += 1\nx', 'for i in []: pass\nelse: r = "else"\nr', 'def f(a, b=2, *args, c=3, **k): return a, b, args, c, k\nf(1), f(1, 5, 6, c=7, d=8)',
             'def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\nfib(12)', 'f = lambda x, y=1: x + y\nf(2), f(2, y=5)', 'def outer():\n    n = 0\n    def inner():\n        nonlocal n\n        n += 1\n        return n\n    inner()\n    return inner()\nouter()',
             'n = 0\ndef f():\n    global n\n    n += 1\nf()\nf()\nn', 'try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    r = str(e)\nr', 'try:\n    r = 1\nfinally:\n    r = 2\nr', 'try:\n    int("x")\nexcept (TypeError, ValueError) as e:\n    r = type(e).__name__, str(e)\nr',
             'try:\n    raise ValueError("a")\nexcept Exception as e:\n    r = repr(e), e.args\nr', 'try:\n    try:\n        [][0]\n    except KeyError:\n        r = 1\n    finally:\n        s = 2\nexcept IndexError:\n    r = 3\nr, s', 'def f():\n    try:\n        return 1\n    finally:\n        x = 2\nf()',
             'if 0: r = 1\nelif []: r = 2\nelse: r = 3\nr', 'x = [(n := 3), n + 1]\nx', 'async def f(): return 3\nawait f()', 'import asyncio\nasync def f(n): return n * 2\nawait asyncio.gather(f(1), f(2))', 'return 5', 'x = 1', 'def f(): pass\nf()', 'assert 1 < 2\n"fine"',
             'import math\nmath.sqrt(16), math.floor(2.7), math.gcd(12, 18)', 'import json\njson.dumps({"a": [1, 2.5, None, True]}), json.loads("[1, {\\"a\\": null}]")', 'import re\nre.findall("[a-z]+", "ab 12 cd"), re.sub("b", "z", "abc")', 'print("a", "b", sep="-", end="!")\nprint(1, [2], None)'],
    'errors': ['1 / 0', 'x = [1]\nx[5]', '{}["a"]', 'int("x")', 'undefined', 'undefined + 1', '"a" + 1', '1 + "a"', 'len(5)', '[].foo', 'None.x', 'x = 1\nx()', 'raise ValueError("boom")', 'raise KeyError("k")', 'raise RuntimeError', 'raise TypeError("a b c")', 'assert False, "msg"',
               'assert 1 == 2', 'def f(x):\n    return 1 / x\ndef g():\n    return f(0)\ng()', 'def f(n):\n    return f(n + 1)\nf(0)', 'a, b = 1, 2, 3', 'a, b, c = 1, 2', '[1, 2, 3].index(9)', '[].pop()', '{1: 2}.pop(5)', '"abc".index("z")', 'for x in 5: pass', 'int([])', 'float("abc")',
               'import nothere', 'from math import nothere', 'await 3', 'x = 5\nx[0]', '(1, 2)[0] = 3', 'not_there(1)', 'def f(): return y\nf()', 'raise ValueError("a") from None', 'try:\n    1 / 0\nexcept KeyError:\n    pass', 'x = 1\nif x:\n    y = [\n        1,\n        1 / 0,\n    ]', '"é" + 1 / 0',
               'chr(-1)', '1 << -1', '[1] * "a"', '{[]: 1}', 'sorted([1, "a"])', '"abc"[10]', 'int("1" * 5) // 0', 'max([])', 'None + None', 'not_there.x.y', 'def f(a): return g(a)\ndef g(a): return a.b\nf(1)'],
    'syntax': ['1 +', 'def f(:', 'x = = 1', '(1, 2', 'if x\n  y', 'return return', 'x = "abc', 'for in y: pass', '  x = 1', 'break', 'class', 'lambda: return', '1 = x', 'f(a=1, 2)', 'import', 'def f(a, a): pass'],
    'calls': ['f(1)', 'f(1, 2, k=3)', 'x = f(1)\ny = f(x + 1)\n[x, y]', '[f(i) for i in range(3)]', 'f(f(f(1)))', 'def g(n): return f(n) + 1\ng(1) * g(2)', 'f(*[1, 2], **{"k": 3})', 'try:\n    bad(1)\nexcept ValueError as e:\n    r = "caught " + str(e)\nr', 'bad(2)', 'def g(): return bad(3)\ng()',
              'f(None, True, 1.5, "s", b"b", [1], (2,), {"a": {1}}, frozenset([1]), ...)', 'x = f\nx(4)', 'f', 'f, f(1)', 'later = [name for _ in range(2)]\nlater', 'name + 1', 'name\nname', 'x = name + name\nx', 'def g(): return name\ng() + g()', 'try:\n    missing\nexcept NameError as e:\n    r = str(e)\nr',
              'missing', 'name(1)', 'print("before")\nx = f(1)\nprint("after", x)', 'for i in range(3):\n    if f(i) > 11: break\ni', 'f(x=name)', 'f(1) if f(0) > 100 else f(2)', 'while f(1) < 5: pass\n"done"', 'd = {f(1): f(2)}\nd', 'f(1)\nf(2)\nNone', 'json_like = f({"a": [1, 2, {"b": None}]})\njson_like',
              'await slow(1)', 'import asyncio\nawait asyncio.gather(slow(1), slow(2))', 'import asyncio\nawait asyncio.gather(slow(1), slow(2), slow(3))', 'a = slow(1)\nb = f(2)\nawait a + b', 'async def g(n): return await slow(n)\nawait g(1) + await g(2)',
              'import asyncio\nasync def g(n):\n    x = await slow(n)\n    return x + f(n)\nawait asyncio.gather(g(1), g(2))', 'import asyncio\nasyncio.run(slow(5))', 'await slow_bad(1)', 'import asyncio\nawait asyncio.gather(slow(1), slow_bad(2))', 'try:\n    await slow_bad(1)\nexcept ValueError as e:\n    r = str(e)\nr',
              'x = await slow(1)\ny = await slow(x)\ny', 'await f(1)', 'f(1)(2)', '(f)(1)', 'f(slow(1))', 'slow(1)'],
}

SESSIONS = [
    ['x = 1', 'x + 1', 'def f(n): return n * x', 'f(5)', 'x = 3', 'f(5)'],
    ['1 / 0', 'x = 2', 'y', 'x', 'x +', 'x * 2'],
    ['import math', 'math.pi', 'def bad(): return 1 / 0', 'bad()', 'try:\n    bad()\nexcept ZeroDivisionError as e:\n    print(e)', '[i for i in range(3)]'],
    ['f(1)', 'x = f(2)', 'x', 'name', 'name', 'missing', 'f(x)'],
    ['await slow(1)', 'y = await slow(2)', 'y', 'await slow_bad(3)', 'y'],
    ['x = [1]', 'x.append(2)', 'y = x', 'y.append(3)', 'x', 'x is y'],
]


@dataclasses.dataclass
class Point:
    x: int
    y: str = 'q'

    def moved(self, by, times=1):
        return Point(self.x + by * times, self.y)

    def fails(self):
        raise ValueError('no')


@dataclasses.dataclass(frozen=True)
class Ice:
    x: object


GIVEN = [
    datetime.date(2024, 2, 29), datetime.datetime(2024, 2, 29, 1, 2, 3, 4), datetime.datetime(2024, 2, 29, tzinfo=datetime.timezone.utc), datetime.datetime(2024, 2, 29, tzinfo=datetime.timezone(datetime.timedelta(hours=-5), 'EST')),
    datetime.timedelta(1, 2, 3), datetime.timezone.utc, datetime.time(1, 2), pathlib.PurePosixPath('/a/b'), pathlib.PurePosixPath('c'), ..., ValueError('no', 1), KeyError('k'), FileNotFoundError(2, 'gone'), [datetime.date(2024, 2, 29), (pathlib.PurePosixPath('x'), 1)],
]
INPUTS = [
    ('a + b', {'a': 1, 'b': 2}), ('a', {'a': [1, {'k': (None, True)}]}), ('a', {'a': {1, 2}}), ('a', {'a': 2 ** 100}), ('a', {'a': b'xyz'}), ('a', {'a': float('inf')}), ('a.append(1)\na', {'a': []}),
    ('p', {'p': Point(1)}), ('p.x, p.y', {'p': Point(1)}), ('p.x = 5\np', {'p': Point(1)}), ('repr(p)', {'p': Point(1)}), ('p == p, p.x == 1', {'p': Point(1)}), ('p.moved(2)', {'p': Point(1)}), ('p.moved(2, times=3).x', {'p': Point(1)}), ('p.nope', {'p': Point(1)}),
    ('[q.x for q in p]', {'p': [Point(1), Point(2)]}), ('p.fails()', {'p': Point(1)}), ('try:\n    p.fails()\nexcept ValueError as e:\n    r = str(e)\nr', {'p': Point(1)}), ('a', {'a': types.SimpleNamespace()}), ('a', {'a': object()}), ('a', {'a': 1j}), ('a', {'a': range(3)}),
    *((code, {'a': value}) for value in GIVEN for code in ('a', 'f(a)', 'repr(f(a))', 'str([a])')), ('p.x = 5', {'p': Ice(1)}), ('p.z = 5', {'p': Ice(1)}), ('p', {'p': Ice(1)}), ('f(p)', {'p': Ice(1)}), ('f(p).x', {'p': Ice(1)}),
    ('try:\n    f(p).x = 5\nexcept AttributeError as e:\n    r = repr(e)\nr', {'p': Ice(1)}), ('{p: 1}[f(p)], hash(p) == hash(f(p))', {'p': Ice(1)}), ('f(p).x', {'p': Ice(datetime.date(2024, 2, 29))}), ('p == f(p)', {'p': Ice(pathlib.PurePosixPath('/a'))}),
    ('a(3)', {'a': len}), ('a', {'a': 'x' * 1000}), ('a', {}), ('a', {'b': 1}),
]


# ---- the host's side ----


def answer(snapshot, turn):
    """What a host gives at a snapshot: the same every time."""
    name = snapshot.function_name
    if name in ('bad', 'fails'):
        return {'exception': ValueError(f'no {snapshot.args}' if name == 'bad' else 'no')}
    if name.startswith('slow'):
        return {'future': ...}
    if getattr(snapshot, 'is_method_call', False):
        return {'return_value': 7}
    first = snapshot.args[0] if snapshot.args else None
    return {'return_value': first + 10 if isinstance(first, (int, float)) else first}


def function(*args, **keywords):
    return args[0] + 10 if args and isinstance(args[0], (int, float)) else args[0] if args else None


def bad(*args):
    raise ValueError(f'no {args}')


async def slow(n):
    await asyncio.sleep(0)
    return n + 100


async def slow_bad(n):
    await asyncio.sleep(0)
    raise ValueError(f'late {n}')


NAMES = {'name': 21, 'f': function, 'x': 1}
FUNCTIONS = {'f': function, 'bad': bad}
SLOW = {**FUNCTIONS, 'slow': slow, 'slow_bad': slow_bad}


def shown(value):
    return re.sub(r'0x[0-9a-f]+', '0x', re.sub(r'\b(boabox\.monty|pydantic_monty)\b', 'm', repr(value)))


def error(m, e):
    if isinstance(e, m.MontySyntaxError):
        return ['MontySyntaxError', type(e.exception()).__name__]  # the parser's words are its own
    if isinstance(e, m.MontyRuntimeError):
        frames = [(f.filename, f.line, f.function_name, f.source_line) for f in e.traceback()]
        return ['MontyRuntimeError', str(e), repr(e.exception()), e.display(), e.display('msg'), e.display('type-msg'), frames]
    return [type(e).__name__, shown(str(e))]


def observed(m, call):
    try:
        return ['value', shown(call())]
    except Exception as e:
        return error(m, e)


def fields(snapshot):
    kind = type(snapshot).__name__
    if kind == 'FunctionSnapshot':
        return [kind, snapshot.function_name, shown(snapshot.args), shown(snapshot.kwargs), snapshot.call_id, snapshot.is_os_function, snapshot.is_method_call, snapshot.args_json(), snapshot.kwargs_json()]
    if kind == 'NameLookupSnapshot':
        return [kind, snapshot.variable_name]
    if kind == 'FutureSnapshot':
        return [kind, sorted(snapshot.pending_call_ids)]  # the peer gives them in any order
    return [kind, shown(snapshot.output), snapshot.output_json()]


def late(snapshot, failing):
    """The oldest open call is answered."""
    call = min(snapshot.pending_call_ids)
    return {call: {'exception': ValueError('late')} if call in failing else {'return_value': call + 100}}


def follow(m, begin, dumps=False, load=None):
    """The run in steps: all its snapshots, and how it ended."""
    seen, failing = [], set()
    try:
        step = begin()
        for turn in range(40):
            seen.append(fields(step))
            if isinstance(step, m.MontyComplete):
                break
            if dumps:
                step = load(step.dump())
                seen.append(fields(step))
            if isinstance(step, m.FunctionSnapshot):
                if step.function_name == 'slow_bad':
                    failing.add(step.call_id)
                step = step.resume(answer(step, turn))
            elif isinstance(step, m.NameLookupSnapshot):
                known = step.variable_name in NAMES
                step = step.resume(value=NAMES[step.variable_name]) if known else step.resume()
            else:
                step = step.resume(late(step, failing))
    except Exception as e:
        seen.append(error(m, e))
    return seen


# ---- the cases ----


def printed(m, run):
    out = m.CollectString()
    return [run(out), out.output]


def in_steps(m, code, dumps):
    """A session of its own: what it prints is in the result."""
    out = m.CollectString()
    program = m.Monty(code)
    steps = follow(m, lambda: program.start(print_callback=out), dumps, lambda data: m.load_snapshot(data, print_callback=out))
    return [steps, out.output]


async def awaited(make):
    return await make()


def under_asyncio(m, code):
    return observed(m, lambda: asyncio.run(awaited(lambda: m.Monty(code).run_async(external_functions=SLOW, print_callback=m.CollectString()))))


def compiled(m, code):
    return observed(m, lambda: m.Monty(code) and None)


def program_cases():
    for group, programs in PROGRAMS.items():
        for code in programs:
            if group == 'syntax':
                yield f'compile {code!r}', lambda m, code=code: compiled(m, code)
                continue
            yield f'run {code!r}', lambda m, code=code: printed(m, lambda out: observed(m, lambda: m.Monty(code).run(external_functions=FUNCTIONS, print_callback=out)))
            yield f'start {code!r}', lambda m, code=code: observed_steps(m, code, False)
            if group == 'calls':
                yield f'dump {code!r}', lambda m, code=code: observed_steps(m, code, True)
                yield f'asyncio {code!r}', lambda m, code=code: under_asyncio(m, code)


def observed_steps(m, code, dumps):
    try:
        return in_steps(m, code, dumps)
    except Exception as e:
        return error(m, e)


def session(m, lines, mode):
    repl, out, text = m.MontyRepl(), [], m.CollectString()
    for line in lines:
        if mode == 'run':
            out.append(observed(m, lambda: repl.feed_run(line, external_functions=FUNCTIONS, print_callback=text)))
        elif mode == 'start':
            out.append(follow(m, lambda: repl.feed_start(line, print_callback=text)))
        elif mode == 'dump':
            out.append(observed(m, lambda: repl.feed_run(line, external_functions=FUNCTIONS, print_callback=text)))
            repl = m.MontyRepl.load(repl.dump())
        else:
            out.append(observed(m, lambda: asyncio.run(awaited(lambda: repl.feed_run_async(line, external_functions=SLOW, print_callback=text)))))
    return out, text.output


def session_cases():
    for i, lines in enumerate(SESSIONS):
        for mode in ('run', 'start', 'dump', 'asyncio'):
            yield f'session {i} {mode}', lambda m, lines=lines, mode=mode: session(m, lines, mode)


def input_cases():
    for code, given in INPUTS:
        names = list(given)
        yield f'inputs {code!r} {shown(given)}', lambda m, code=code, given=given, names=names: observed(m, lambda: m.Monty(code, inputs=names).run(inputs=dict(given), external_functions=FUNCTIONS))
        yield f'inputs in steps {code!r} {shown(given)}', lambda m, code=code, given=given, names=names: follow(m, lambda: m.Monty(code, inputs=names).start(inputs=dict(given)))
    for name, call in {
        'missing': lambda m: m.Monty('a', inputs=['a']).run(),
        'missing, several': lambda m: m.Monty('a', inputs=['a', 'b']).run(inputs={'b': 1}),
        'too many': lambda m: m.Monty('a', inputs=['a']).run(inputs={'a': 1, 'b': 2}),
        'undeclared': lambda m: m.Monty('1').run(inputs={'a': 1}),
        'names that are none': lambda m: m.Monty('1', inputs=[1]),
        'names as text': lambda m: m.Monty('1', inputs='a'),
        'no code': lambda m: m.Monty(3),
        'contains itself': lambda m: m.Monty('a', inputs=['a']).run(inputs={'a': cyclic()}),
    }.items():
        yield f'inputs: {name}', lambda m, call=call: observed(m, lambda: call(m))


def cyclic():
    value = []
    value.append(value)
    return value


def after(call):
    """What a second answer is told."""
    def run(m):
        snapshot = m.Monty('f(1)').start()
        snapshot.resume({'return_value': 1})
        return call(snapshot)
    return run


def kept(m, result):
    """A wrong answer, then a right one."""
    snapshot = m.Monty('f(1)').start()
    wrong = observed(m, lambda: snapshot.resume(result))
    return wrong


def api_cases():
    for result in ({}, {'x': 1}, 3, None, {'return_value': 1, 'exception': ValueError()}, {'future': 1}, {'exc_type': 'Nope'}, {'exc_type': 'ValueError', 'message': 'm'}, {'exc_type': 'KeyError'},
                   {'exc_type': 'json.JSONDecodeError', 'message': 'x'}, {'exception': KeyError('k')}, {'exception': OSError(2, 'no such')}, {'exception': TimeoutError('t')}, {'exception': RuntimeError('r')},
                   {'exception': ValueError('a', 'b')}, {'return_value': object()}, {'return_value': None}, {'return_value': [1, (2,)]}, {'exc_type': 'ZeroDivisionError', 'message': 'z'}):
        yield f'resume {shown(result)}', lambda m, result=result: kept(m, result)
    for name, call in {
        'resume twice': after(lambda s: s.resume({'return_value': 2})),
        'dump after resume': after(lambda s: s.dump()),
        'fields after resume': after(lambda s: (s.function_name, s.args, s.script_name, s.call_id)),
        'not an OS call': lambda m: m.Monty('f(1)').start().resume_not_handled(),
        'keyword': lambda m: m.Monty('f(1)').start().resume(return_value=1),
        'unknown call': lambda m: m.Monty('await f(1)').start().resume({'future': ...}).resume({7: {'return_value': 1}}),
        'no results': lambda m: fields(m.Monty('await f(1)').start().resume({'future': ...}).resume({})),
        'future again': lambda m: fields(m.Monty('await f(1)').start().resume({'future': ...}).resume({0: {'future': ...}})),
        'name without value': lambda m: m.Monty('x').start().resume(),
        'name None': lambda m: fields(m.Monty('x').start().resume(value=None)),
        'repr Monty': lambda m: m.Monty('1 + 1', inputs=['a']),
        'repr Monty of two lines': lambda m: m.Monty('x = 1\nx', script_name='a.py'),
        'repr function': lambda m: m.Monty('f(1, k=2)').start(),
        'repr name': lambda m: m.Monty('x').start(),
        'repr futures': lambda m: m.Monty('await f()').start().resume({'future': ...}),
        'repr complete': lambda m: m.Monty('[1, "a"]').start(),
        'repr repl': lambda m: m.MontyRepl(script_name='s.py'),
        'script name': lambda m: m.Monty('f()', script_name='s.py').start().script_name,
        'script name in a traceback': lambda m: m.Monty('1 / 0', script_name='s.py').run(),
        'load nonsense': lambda m: type_of(lambda: m.Monty.load(b'nonsense')),
        'load cut off': lambda m: type_of(lambda: m.Monty.load(m.Monty('1 + 1').dump()[:-3])),
        'load_snapshot nonsense': lambda m: type_of(lambda: m.load_snapshot(b'')),
        'load_snapshot of a program': lambda m: type_of(lambda: m.load_snapshot(m.Monty('1').dump())),
        'load_snapshot of a session': lambda m: type_of(lambda: m.load_snapshot(m.MontyRepl().feed_start('f()').dump())),
        'load_repl_snapshot of a run': lambda m: type_of(lambda: m.load_repl_snapshot(m.Monty('f()').start().dump())),
        'load a session from nonsense': lambda m: type_of(lambda: m.MontyRepl.load(b'nonsense')),
        'load a program': lambda m: m.Monty.load(m.Monty('a + 1', inputs=['a']).dump()).run(inputs={'a': 2}),
        'a session goes on from its snapshot': lambda m: repl_from_snapshot(m),
        'a session is busy': lambda m: busy(m, lambda repl: repl.feed_run('1')),
        'a busy session is not dumped': lambda m: busy(m, lambda repl: repl.dump()),
        'the exception class': lambda m: m.MontyError('x'),
        'display': lambda m: display(m, 'nonsense'),
        'frames': lambda m: frames(m, 'def f(x):\n    return 1 / x\nf(0)'),
        'a frame as a dict': lambda m: frames(m, 'x = 1\nx / 0'),
        'print to nothing': lambda m: m.Monty('1').run(print_callback=3),
        'CollectStreams': lambda m: collected(m, m.CollectStreams()),
        'CollectString': lambda m: collected(m, m.CollectString()),
        'print callback': lambda m: callback(m),
        'recursion': lambda m: m.Monty('def f(n): return f(n + 1)\nf(0)').run(limits={'max_recursion_depth': 20}),
        'recursion caught': lambda m: m.Monty('def f(n): return f(n + 1)\ntry:\n    f(0)\nexcept RecursionError as e:\n    r = str(e)\nr').run(),
        'time': lambda m: limit(m, 'while True: pass', max_duration_secs=0.02),
        'time within': lambda m: m.Monty('1').run(limits={'max_duration_secs': 5}),
        'memory': lambda m: limit(m, 'x = []\nwhile True: x.append(str(len(x)) * 10)', max_memory=2_000_000),
        'memory at once': lambda m: limit(m, 'x = [1] * 100_000_000', max_memory=2_000_000),
        'allocations': lambda m: limit(m, 'x = []\nwhile True: x.append([len(x)])', max_allocations=1000),
        'a limit that is none': lambda m: m.Monty('1').run(limits={'max_memory': 'x'}),
        'an unknown limit': lambda m: m.Monty('1').run(limits={'unknown': 1}),
        'time of a session': lambda m: spent(m),
        'acreate': lambda m: asyncio.run(awaited(lambda: m.Monty.acreate('1 + 1'))).run(),
        'acreate of nonsense': lambda m: asyncio.run(awaited(lambda: m.Monty.acreate('1 +'))),
        'run_monty_async': lambda m: asyncio.run(m.run_monty_async(m.Monty('await slow(1)'), external_functions=SLOW)),
        'run_repl_async': lambda m: asyncio.run(m.run_repl_async(m.MontyRepl(), 'await slow(1)', external_functions=SLOW)),
        'a registered class': lambda m: registered(m, True),
        'a class that nobody registered': lambda m: registered(m, False),
        'public names': lambda m: sorted(set(m.__all__) - {'MontySnapshot'}),
        'StatResult': lambda m: (tuple(m.StatResult.file_stat(5, 0o600, 1.0)), tuple(m.StatResult.dir_stat(mtime=2.0)), m.StatResult._fields),
        'NOT_HANDLED': lambda m: m.NOT_HANDLED,
        'MountDir': lambda m: m.MountDir('/m', '/tmp', mode='read-only'),
        'MountDir, relative': lambda m: m.MountDir('m', '/tmp'),
        'MountDir, mode': lambda m: m.MountDir('/m', '/tmp', mode='x'),
        'MountDir, no folder': lambda m: m.MountDir('/m', '/nonexistent'),
        'names of a program': lambda m: [n for n in dir(m.Monty) if n[0] != '_'],
        'names of a session': lambda m: [n for n in dir(m.MontyRepl) if n[0] != '_'],
        'names of snapshots': lambda m: [[n for n in dir(c) if n[0] != '_'] for c in (m.FunctionSnapshot, m.NameLookupSnapshot, m.FutureSnapshot, m.MontyComplete)],
        'names of errors': lambda m: [[n for n in dir(c) if n[0] != '_'] for c in (m.MontyError, m.MontySyntaxError, m.MontyRuntimeError, m.MontyTypingError, m.Frame)],
    }.items():
        yield name, lambda m, call=call: observed(m, lambda: call(m))


def type_of(call):
    try:
        return call()
    except Exception as e:
        return type(e).__name__


def repl_from_snapshot(m):
    repl = m.MontyRepl()
    repl.feed_run('x = 5')
    snapshot, other = m.load_repl_snapshot(repl.feed_start('y = f(x)\ny + x').dump())
    return fields(snapshot), fields(snapshot.resume({'return_value': 10})), other.feed_run('y')


def busy(m, call):
    repl = m.MontyRepl()
    snapshot = repl.feed_start('f()')
    try:
        return call(repl)
    finally:
        snapshot.resume({'return_value': 1})


def display(m, format):
    try:
        m.Monty('1 / 0').run()
    except m.MontyRuntimeError as e:
        return e.display(format)


def frames(m, code):
    try:
        m.Monty(code).run()
    except m.MontyRuntimeError as e:
        return [f.dict() for f in e.traceback()], e.traceback()


def collected(m, collect):
    m.Monty('print(1)\nprint("a", 2, sep="")\nprint(end="x")').run(print_callback=collect)
    return collect.output, collect


def callback(m):
    parts = []
    m.Monty('print(1, 2)\nprint("a")').run(print_callback=lambda stream, text: parts.append((stream, text)))
    return {stream for stream, _ in parts}, ''.join(text for _, text in parts)


def limit(m, code, **limits):
    """Which limit, without the figure that was reached."""
    try:
        return m.Monty(code).run(limits=limits)
    except m.MontyRuntimeError as e:
        return type(e.exception()).__name__, re.sub(r': [\d.]+\w* ?(?:bytes )?>', ': N >', str(e))


def spent(m):
    repl, seen = m.MontyRepl(limits={'max_duration_secs': 0.02}), []
    for code in ('while True: pass', '1'):
        try:
            seen.append(repl.feed_run(code))
        except m.MontyRuntimeError as e:
            seen.append(re.sub(r': [\d.]+\w* >', ': N >', str(e)))
    return seen


def registered(m, known):
    program = m.Monty('f()\np', inputs=['p'])
    snapshot = m.load_snapshot(program.start(inputs={'p': Point(1)}).dump(), dataclass_registry=[Point] if known else None)
    return snapshot.resume({'return_value': 1}).output


# ---- files ----

FILES = ['Path("/a.txt").read_text()', 'Path("/a.txt").read_bytes()', 'Path("/b.bin").read_bytes()', 'Path("/nope").read_text()', 'Path("/a.txt").exists(), Path("/nope").exists(), Path("/d").exists()', 'Path("/d").is_dir(), Path("/d").is_file(), Path("/a.txt").is_file()',
         'Path("/n.txt").write_text("new")\nPath("/n.txt").read_text()', 'Path("/n.bin").write_bytes(b"new")', 'Path("/q/n.txt").write_text("x")', 'Path("/a.txt").unlink()\nPath("/a.txt").exists()', 'Path("/nope").unlink()', 'Path("/d").unlink()', 'Path("/e").mkdir()\nPath("/e").is_dir()',
         'Path("/e/f").mkdir()', 'Path("/e/f").mkdir(parents=True)\nPath("/e").is_dir()', 'Path("/d").mkdir()', 'Path("/d").mkdir(exist_ok=True)', 'Path("/d").rmdir()', 'Path("/a.txt").rmdir()', 'sorted(str(p) for p in Path("/").iterdir())', 'sorted(p.name for p in Path("/d").iterdir())',
         'list(Path("/nope").iterdir())', 'Path("/a.txt").stat().st_size', 'Path("/nope").stat()', 'Path("/a.txt").rename("/c.txt")\nPath("/c.txt").read_text()', 'Path("/nope").rename("/c.txt")', 'Path("/d").rename("/g")\nPath("/g/x.txt").read_text()', 'Path("/a.txt").rename("/d")', 'str(Path("a").absolute())',
         'Path("/a.txt").name, Path("/a/b.txt").suffix, str(Path("/a") / "b")', 'Path("/a.txt").read_text() + f(1)', 'Path("/d").read_text()', 'Path("/a.txt").is_symlink()', 'os.getenv("K")', 'os.getenv("NOPE")', 'os.getenv("NOPE", "d")', 'os.environ["K"]', '"K" in os.environ']


def access(m):
    return m.OSAccess([m.MemoryFile('/a.txt', 'héllo'), m.MemoryFile('/b.bin', b'\x00\x01'), m.MemoryFile('d/x.txt', 'in d')], environ={'K': 'v'})


def questions(m, code):
    """What a host is asked, and what becomes of an answer that is none."""
    asked = []

    def host(name, args, keywords):
        if name.startswith(('Path', 'os')):  # the date is asked for when files are first looked at
            asked.append((name, args, {key: value for key, value in keywords.items() if value}))
        return m.NOT_HANDLED

    return observed(m, lambda: m.Monty('from pathlib import Path\nimport os\n' + code).run(os=host, external_functions=FUNCTIONS)), shown(asked)


def os_steps(m, code):
    """OS calls as snapshots, answered by an OSAccess one by one."""
    system, seen = access(m), []
    try:
        step = m.Monty('from pathlib import Path\nimport os\n' + code).start()
        while not isinstance(step, m.MontyComplete):
            seen.append([step.function_name, shown(step.args), step.is_os_function, step.call_id])
            if not step.is_os_function:
                step = step.resume({'return_value': 'x'})
                continue
            try:
                step = step.resume({'return_value': system(step.function_name, step.args, step.kwargs)})
            except (OSError, ValueError) as e:
                step = step.resume({'exception': e})
        seen.append(shown(step.output))
    except Exception as e:
        seen.append(error(m, e))
    return seen


def file_cases():
    for code in FILES:
        full = 'from pathlib import Path\nimport os\n' + code
        yield f'files {code!r}', lambda m, full=full: observed(m, lambda: m.Monty(full).run(os=access(m), external_functions={'f': str}))
        if not code.startswith(('str(Path("a")', 'Path("/a.txt").name')):
            yield f'files in steps {code!r}', lambda m, code=code: os_steps(m, code)
            yield f'files, not handled {code!r}', lambda m, code=code: questions(m, code)
    for mode in ('read-only', 'read-write', 'overlay'):
        for code in ('Path("/m/a.txt").read_text()', 'Path("/m/n.txt").write_text("x")\nPath("/m/n.txt").read_text()', 'sorted(p.name for p in Path("/m").iterdir())', 'Path("/other").exists()', 'Path("/m/nope").read_text()', 'Path("/m/sub").mkdir()\nPath("/m/sub").is_dir()'):
            yield f'mounted {mode} {code!r}', lambda m, mode=mode, code=code: mounted(m, mode, code)


def mounted(m, mode, code):
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, 'a.txt').write_text('from the host')
        seen = observed(m, lambda: m.Monty('from pathlib import Path\n' + code).run(mount=m.MountDir('/m', folder, mode=mode)))
        return seen, sorted(p.name for p in pathlib.Path(folder).iterdir())


# ---- what differs ----

DIFFERENT = [
    (r"(run|start) '(True \+ True|x = \[1, 2, 3\].*x\[0:1\] =|\[1, 2\] == \[1, 2\], \[1\] <).*", 'what Python does and pydantic_monty does not: bool + bool, assigning to a slice, lists in order'),
    (r"(run|start) '(\[1\] \* \"a\").*", "CPython's words of an error"),
    (r"(run|start) 'def f\(a\): return g\(a\).*", 'a function finds what is defined after it'),
    (r"compile 'def f\(a, a\).*", 'Python refuses two parameters of one name'),
    (r"(run|start) '(try:.{1,2}n    1 / 0.{1,2}nexcept KeyError|\{\[\]: 1\}).*", "CPython's place of an error"),
    (r"(start|dump) 'def g\(\): return name.*", 'the value that is given for a name stays, also where a function read it'),
    (r"(run|asyncio) '(not_there|name)\(1\)'|run '.*\bslow(_bad)?\(.*|session 4 (run|dump)", 'of a function that is not there the carets show the name, as in CPython'),
    (r"(start|dump|asyncio) '.*slow_bad.*|session 4 (start|asyncio)", 'what a future raises has a traceback, and can be caught'),
    (r"(start|dump|asyncio) '(f\()?slow\(1\)\)?'", 'a call that is never awaited is an error that says so'),
    (r"(start|dump) '\(f\)\(1\)'", 'a name in parentheses is asked for before it is called'),
    (r'inputs: missing, several', 'all inputs are asked for before one is used: TypeError'),
    (r"resume \{'exc_type': 'json.*", 'exceptions of modules are raised as the built-in one they are made from'),
    (r"resume \{'return_value': <object.*", 'an answer that can not be one is an error with the place of the call'),
    (r"resume \{'return_value': \[1, \(2,\).*", "a tuple of one is shown as Python shows it"),
    (r"keyword|names of (a session|snapshots)", 'what versions before 0.0.17 had is there too: feed, load, answers as keywords'),
    (r"mounted read-only '.*(write_text|mkdir).*", 'a read-only file system is an OSError, as in CPython'),
]


def reason_of(name):
    return next((reason for pattern, reason in DIFFERENT if re.fullmatch(pattern, name, re.S)), None)


def first_difference(a, b):
    """The parts of two observations that differ first."""
    while isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)) and len(a) == len(b) and a != b:
        a, b = next((x, y) for x, y in zip(a, b) if x != y)
    return a, b


def main():
    import pydantic_monty as peer
    from boabox import monty as ours

    wanted = sys.argv[1] if len(sys.argv) > 1 else ''
    passed, failed, different = 0, 0, {}
    for cases in (program_cases, session_cases, input_cases, api_cases, file_cases):
        for name, case in cases():
            if wanted not in name:
                continue
            theirs, mine = case(peer), case(ours)
            reason = reason_of(name)
            if theirs == mine and not reason or theirs != mine and reason:
                passed += 1
                different[reason] = different.get(reason, 0) + 1
                continue
            failed += 1
            theirs, mine = first_difference(theirs, mine)
            print(f'{name}\n  pydantic_monty: {theirs}\n  boabox.monty:   {mine}' if not reason else f'{name}: differs no more ({reason})')
    different.pop(None, None)
    for reason, count in different.items():
        print(f'{count:5}  {reason}')
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
