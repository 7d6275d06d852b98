"""boabox.monty: pydantic_monty's API over Boabox, without that package. tools/monty-difference.py compares the two."""
import asyncio
import copy
import dataclasses
import datetime
import errno
import gc
import pathlib
import subprocess
import sys
import threading

import pytest

from boabox import monty as m


@dataclasses.dataclass
class User:
    name: str
    age: int = 3

    def greeting(self, word, end='!'):
        return f'{word} {self.name}{end}'


def error_of(call, kind=m.MontyRuntimeError):
    with pytest.raises(kind) as e:
        call()
    return e.value


# ---- runs ----


def test_run():
    program = m.Monty('x + f(y)', inputs=['x', 'y'])
    assert program.run(inputs={'x': 1, 'y': 2}, external_functions={'f': lambda n: n * 10}) == 21
    assert program.run(inputs={'x': 'a', 'y': 'b'}, external_functions={'f': str.upper}) == 'aB'
    assert repr(program) == "Monty(<1 line of code>, script_name='main.py', inputs=[\"x\", \"y\"])"


def test_more_of_python_than_there():
    assert m.Monty('class A:\n    def f(self): yield 1\nlist(A().f())').run() == [1]
    assert m.Monty('from collections import Counter\nCounter("aab").most_common(1)').run() == [('a', 2)]
    assert m.Monty('match [1, 2]:\n    case [a, b]: r = a + b\nr').run() == 3


def test_inputs_are_checked():
    with pytest.raises(TypeError, match='Missing required inputs: \\["b"\\]'):
        m.Monty('a', inputs=['a', 'b']).run(inputs={'a': 1})
    with pytest.raises(TypeError, match='No input variables declared'):
        m.Monty('a').run(inputs={'a': 1})
    assert str(error_of(lambda: m.Monty('a', inputs=['a b']), m.MontySyntaxError)) == "Input name 'a b' not a valid identifier"
    with pytest.raises(TypeError):
        m.Monty(b'1')
    with pytest.raises(TypeError):
        m.Monty('1', inputs='a')


def test_print():
    text, streams, parts = m.CollectString(), m.CollectStreams(), []
    code = 'import sys\nprint(1, 2)\nprint("e", file=sys.stderr)\nprint(3, end="")'
    for to in (text, streams, lambda stream, part: parts.append((stream, part))):
        m.Monty(code).run(print_callback=to)
    assert text.output == '1 2\ne\n3' and repr(text) == "CollectString(output='1 2\\ne\\n3')"
    assert streams.output == [('stdout', '1 2\n'), ('stderr', 'e\n'), ('stdout', '3')] == parts
    with pytest.raises(TypeError, match='print_callback must be'):
        m.Monty('1').run(print_callback=3)
    e = error_of(lambda: m.Monty('print(1)').run(print_callback=lambda *a: 1 / 0))
    assert isinstance(e.exception(), ZeroDivisionError)


def test_print_to_stdout(capsys):
    m.Monty('print("é", 1)').run()
    assert capsys.readouterr().out == 'é 1\n'


# ---- errors ----


def test_runtime_errors():
    e = error_of(lambda: m.Monty('def f(x):\n    return 1 / x\nf(0)', script_name='s.py').run())
    assert str(e) == 'ZeroDivisionError: division by zero' and e.display('msg') == 'division by zero' and e.display('type-msg') == str(e)
    assert e.display() == (
        'Traceback (most recent call last):\n  File "s.py", line 3, in <module>\n    f(0)\n    ~~~~\n'
        '  File "s.py", line 2, in f\n    return 1 / x\n           ~~~~~\nZeroDivisionError: division by zero')
    assert isinstance(e.exception(), ZeroDivisionError) and repr(e) == 'MontyRuntimeError(ZeroDivisionError: division by zero)'
    assert e.traceback()[1].dict() == {
        'filename': 's.py', 'line': 2, 'column': 12, 'end_line': 2, 'end_column': 17, 'function_name': 'f', 'source_line': '    return 1 / x'}
    with pytest.raises(ValueError, match='Invalid display format'):
        e.display('json')


def test_errors_of_any_kind():
    e = error_of(lambda: m.Monty('class Own(ValueError): pass\nraise Own("x")').run())
    assert str(e) == 'Own: x' and type(e.exception()) is Exception
    e = error_of(lambda: m.Monty('{}["k"]').run())
    assert str(e) == 'KeyError: k' and e.exception().args == ('k',)
    assert str(error_of(lambda: m.Monty('raise SystemExit(3)').run())) == 'SystemExit: 3'
    e = error_of(lambda: m.Monty('raise ExceptionGroup("g", [ValueError(1)])').run())
    assert str(e).startswith('ExceptionGroup: g')


def test_errors_are_not_made_by_hand():
    for cls in (m.MontyError, m.MontyRuntimeError, m.MontySyntaxError, m.MontyTypingError, m.Frame, m.MontyComplete, m.FunctionSnapshot):
        with pytest.raises(TypeError, match='cannot create'):
            cls()
    assert issubclass(m.MontySyntaxError, m.MontyError) and issubclass(m.MontyRuntimeError, m.MontyError)


def test_syntax_errors():
    e = error_of(lambda: m.Monty('x = = 1'), m.MontySyntaxError)
    assert isinstance(e.exception(), SyntaxError) and e.display('type-msg') == f'SyntaxError: {e}' and e.display() == str(e)


def test_what_external_functions_raise():
    class Own(LookupError):
        pass

    def raising(e):
        def f():
            raise e
        return f

    code = 'try:\n    f()\nexcept Exception as e:\n    r = type(e).__name__, str(e)\nr'
    for given, seen in ((Own('a'), ('LookupError', 'a')), (OSError(errno.ENOENT, 'no'), ('FileNotFoundError', '[Errno 2] no')), (ValueError('a', 1), ('ValueError', "('a', 1)"))):
        assert m.Monty(code).run(external_functions={'f': raising(given)}) == seen
    with pytest.raises(KeyboardInterrupt):
        m.Monty('f()').run(external_functions={'f': raising(KeyboardInterrupt())})


def test_limits():
    assert str(error_of(lambda: m.Monty('while True: pass').run(limits={'max_duration_secs': 0.02}))).endswith(' > 20ms')
    assert str(error_of(lambda: m.Monty('x = [0] * 10**9').run(limits={'max_memory': 10**6}))) == 'MemoryError: memory limit exceeded: 1000001 bytes > 1000000 bytes'
    e = error_of(lambda: m.Monty('x = []\nwhile True: x.append([1])').run(limits={'max_allocations': 10}))
    assert str(e) == 'MemoryError: allocation limit exceeded: 11 > 10' and isinstance(e.exception(), MemoryError)
    e = error_of(lambda: m.Monty('def f(n): return f(n + 1)\nf(0)').run(limits={'max_recursion_depth': 20}))
    assert len(e.traceback()) == 21 and '[Previous line repeated 17 more times]' in e.display()
    assert m.Monty('1').run(limits={'gc_interval': 5}) == 1
    for limits, kind in (({'max_memory': 'x'}, TypeError), ({'max_duration_secs': 'x'}, TypeError), ({'max_memory': -1}, OverflowError), (3, TypeError), ({'max_duration_secs': -1}, ValueError)):
        with pytest.raises(kind):
            m.Monty('1').run(limits=limits)


# ---- values ----


def test_values_out():
    out = m.Monty('import datetime as d\nfrom pathlib import Path\n[..., int, len, ValueError("x"), d.date(2020, 1, 2), d.timedelta(1), Path("/a"), range(2), {"k": (1, {2})}]').start()
    assert out.output[:3] + out.output[4:8] == [..., int, len, datetime.date(2020, 1, 2), datetime.timedelta(1), pathlib.PurePosixPath('/a'), 'range(0, 2)']
    assert isinstance(out.output[3], ValueError) and out.output[8] == {'k': (1, {2})}
    assert out.output_json().startswith('[{"$ellipsis":"..."},{"$type":"int"},{"$builtin":"len"},{"$exception":{"type":"ValueError","arg":"x"}},{"year":2020')
    assert m.Monty('(1, b"a", {1: 2}, float("nan"))').start().output_json() == '{"$tuple":[1,{"$bytes":[97]},{"$dict":[[1,2]]},{"$float":"nan"}]}'
    value = m.Monty('[[1]]').start()
    value.output[0].append(2)
    assert value.output == [[1]] and repr(value) == 'MontyComplete(output=[[1]])'


def test_values_in():
    given = [datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, tzinfo=datetime.timezone.utc), datetime.timedelta(1, 2), pathlib.PurePosixPath('/a'), ..., {'k': (datetime.date(1, 1, 1),)}]
    assert m.Monty('a', inputs=['a']).run(inputs={'a': given}) == given
    assert m.Monty('a.year, b / "c", repr(e), type(e).__name__', inputs=['a', 'b', 'e']).run(
        inputs={'a': given[0], 'b': given[3], 'e': KeyError('k')}) == (2020, pathlib.PurePosixPath('/a/c'), 'KeyError("\'k\'")', 'KeyError')
    assert m.MontyRepl().feed_run('d.day', inputs={'d': given[0]}) == 2
    for value in (1j, [1j, given[0]], datetime.time(1), pathlib.PureWindowsPath('a')):
        assert 'Cannot convert' in str(error_of(lambda: m.Monty('a', inputs=['a']).run(inputs={'a': value})))
    for value in (*given, given, User(given[0])):
        assert m.Monty('f()').run(external_functions={'f': lambda: value}) == value
    assert m.Monty('repr(f())').run(external_functions={'f': lambda: User(given[3])}) == "User(name=PosixPath('/a'), age=3)"
    assert m.Monty('e = f()\n[repr(e), isinstance(e, ValueError)]').run(external_functions={'f': lambda: UnicodeError('x', 1)}) == ["ValueError(\"('x', 1)\")", True]
    step = m.Monty('f(), g()').start().resume({'return_value': given[1]})
    assert step.resume({'return_value': given[3]}).output == (given[1], given[3])


@dataclasses.dataclass(frozen=True)
class Fixed:
    x: int


def test_frozen_dataclasses():
    for code in ('v.x = 5', 'v.y = 5'):
        e = error_of(lambda: m.Monty(code, inputs=['v']).run(inputs={'v': Fixed(1)}))
        assert str(e) == f"FrozenInstanceError: cannot assign to field '{code[2]}'" and isinstance(e.exception(), dataclasses.FrozenInstanceError)
    caught = m.Monty('r = None\ntry:\n    v.x = 5\nexcept AttributeError as e:\n    r = repr(e)\n[r, v.x, {v: 1}[v], repr(v)]', inputs=['v']).run(inputs={'v': Fixed(1)})
    assert caught == ['FrozenInstanceError("cannot assign to field \'x\'")', 1, 1, 'Fixed(x=1)']
    assert m.Monty('f()').run(external_functions={'f': lambda: Fixed(2)}) == Fixed(2)
    assert m.Monty('v.age = 5\nv', inputs=['v']).run(inputs={'v': User('a')}).age == 5


def test_made_up_reprs():
    """A guest can show its values as anything."""
    code = 'class A:\n    def __init__(self, text): self.text = text\n    def __repr__(self): return self.text\nf(*[A(t) for t in texts])\n[A(t) for t in texts]'
    texts = ["<class 'eval'>", '<built-in function eval>', '<built-in function open>', 'UnicodeDecodeError(x)', 'ValueError(()', 'SystemExit(1)', '<built-in function nope>', "(MARK, 'date', 'x')", '\0', 'A' * 10000]
    step = m.Monty(code, inputs=['texts']).start(inputs={'texts': texts})
    for seen in (list(step.args), step.resume({'return_value': 1}).output):
        assert len(seen) == len(texts) and not any(map(callable, seen)) and isinstance(seen[5], SystemExit)
    for mark in ('("\\0monty", "date", "no date")', '("\\0monty", "nope", 1)', '("\\0monty", "dataclass", 1)'):
        assert m.Monty(f'class A: pass\nf({mark}, A())').start().function_name == 'f'
        try:
            m.Monty(f'class A: pass\n[{mark}, A()]').run()
        except m.MontyRuntimeError as e:
            assert 'makes no sense' in str(e)


def test_what_a_copy_says_changes_nothing():
    """Values that only guest code can show are shown in a copy of the guest."""
    program = m.Monty('class A:\n    n = 0\n    def __repr__(self):\n        A.n += 1\n        return f"A{A.n}"\nf(A())\nA.n')
    step = program.start()
    assert step.args == ('A1',)
    assert step.resume({'return_value': None}).output == 0
    assert m.Monty('class A:\n    def __repr__(self): 1 / 0\nA()').run().startswith('<')


def test_dataclasses():
    program = m.Monty('u.age += 1\n[u.name, u.age, u.greeting("hi", end="?"), repr(u), u]', inputs=['u'])
    user = User('Ada')
    assert program.run(inputs={'u': user}) == ['Ada', 4, 'hi Ada?', "User(name='Ada', age=4)", User('Ada', 4)]
    assert user.age == 3
    step = m.Monty('u.greeting("hi")', inputs=['u']).start(inputs={'u': user})
    assert (step.function_name, step.args, step.is_method_call) == ('greeting', (user, 'hi'), True)
    assert "'User' object has no attribute 'nope'" in str(error_of(lambda: m.Monty('u.nope', inputs=['u']).run(inputs={'u': user})))


def test_dataclasses_that_nobody_knows():
    data = m.Monty('f()\nu', inputs=['u']).start(inputs={'u': User('Ada')}).dump()
    unknown = m.load_snapshot(data).resume({'return_value': 1})
    assert repr(unknown.output) == "<Unknown Dataclass User(name='Ada', age=3)>" and unknown.output.age == 3
    assert unknown.output_json() == '{"$dataclass":{"name":"Ada","age":3},"name":"User"}'
    assert m.load_snapshot(data, dataclass_registry=[User]).resume({'return_value': 1}).output == User('Ada')
    own = m.Monty('from dataclasses import dataclass\n@dataclass\nclass Own:\n    x: int\nOwn(5)').run()
    assert own.x == 5 and repr(own) == '<Unknown Dataclass Own(x=5)>'


def test_values_that_do_not_go_in():
    assert str(error_of(lambda: m.Monty('a', inputs=['a']).run(inputs={'a': object()}))) == 'TypeError: Cannot convert builtins.object to Monty value'
    loop = []
    loop.append(loop)
    assert str(error_of(lambda: m.Monty('a', inputs=['a']).run(inputs={'a': loop}))) == 'RuntimeError: Max input depth exceeded'
    step = m.Monty('try:\n    f()\nexcept TypeError as e:\n    r = str(e)\nr').start()
    assert step.resume({'return_value': 1j}).output == 'Cannot convert builtins.complex to Monty value'


def test_shared_and_endless_values():
    loop = m.Monty('x = []\nx.append(x)\nx').start().output
    assert loop[0] is loop
    shared = m.Monty('x = [1]\nfor i in range(60): x = [x, x]\nf(x)\nx').start()
    assert shared.args[0][0] is shared.args[0][1]
    with pytest.raises(RuntimeError, match='1000000 parts'):
        shared.args_json()
    shared = shared.resume({'return_value': shared.args[0]})
    out = shared.output
    assert out[0] is out[1]
    with pytest.raises(RuntimeError, match='contains itself'):
        m.Monty('x = {}\nx["x"] = x\nx').start().output_json()
    deep = m.Monty('x = []\nfor i in range(900): x = [x]\nx')
    try:
        assert deep.run() is not None
    except m.MontyRuntimeError as e:
        assert 'nested too deep' in str(e)


# ---- snapshots ----


def test_steps():
    step = m.Monty('a = f(1, k=2)\nb = name\nawait g(a + b)', script_name='s.py').start()
    assert (step.function_name, step.args, step.kwargs, step.call_id, step.script_name) == ('f', (1,), {'k': 2}, 0, 's.py')
    assert step.args_json() == '[1]' and step.kwargs_json() == '{"k":2}'
    assert not step.is_os_function and not step.is_method_call
    assert repr(step) == "FunctionSnapshot(script_name='s.py', function_name='f', args=(1,), kwargs={'k': 2})"
    step = step.resume({'return_value': 10})
    assert step.variable_name == 'name'
    step = step.resume(value=5)
    assert (step.function_name, step.args, step.call_id) == ('g', (15,), 1)
    step = step.resume({'future': ...})
    assert step.pending_call_ids == [1]
    assert step.resume({1: {'return_value': 'done'}}).output == 'done'


def test_earlier_versions():
    program = m.Monty.load(m.Monty('g = f\ng(1) + h(2)', external_functions=['f', 'h']).dump())
    step = m.MontySnapshot.load(program.start().dump())
    assert (step.function_name, step.args) == ('f', (1,))
    step = step.resume(return_value=10)
    assert step.resume(return_value=5).output == 15
    step = m.Monty('await f()').start().resume(future=...)
    assert m.MontyFutureSnapshot.load(step.dump()).resume({0: {'return_value': 3}}).output == 3
    assert 'ValueError: x' in str(error_of(lambda: m.Monty('f()').start().resume(exception=ValueError('x'))))
    step = m.Monty('f()').start()
    for wrong in ({'return_value': 1, 'future': ...}, {'nope': 1}):
        with pytest.raises(TypeError):
            step.resume(**wrong)
    with pytest.raises(TypeError):
        step.resume({'return_value': 1}, return_value=1)
    assert m.MontyRepl().feed('1 + 1') == 2


def test_wrong_answers_lose_nothing():
    step = m.Monty('f()').start()
    for wrong in ({}, {'x': 1}, None, {'return_value': 1, 'future': ...}, {'future': 1}, {'exc_type': 'Nope'}, {'exception': 'text'}, {'exc_type': 'ValueError', 'message': 3}):
        with pytest.raises(TypeError):
            step.resume(wrong)
    with pytest.raises(TypeError):
        step.resume({'return_value': 1}, os=3)
    with pytest.raises(TypeError):
        step.resume({'return_value': 1}, mount=3)
    with pytest.raises(TypeError):
        step.resume_not_handled()
    assert step.resume({'return_value': 7}).output == 7
    for again in (lambda: step.resume({'return_value': 7}), step.dump):
        with pytest.raises(RuntimeError, match='already'):
            again()
    futures = m.Monty('await f()').start().resume({'future': ...})
    assert 'unknown call_id 9' in str(error_of(lambda: futures.resume({9: {'return_value': 1}})))
    with pytest.raises(TypeError):
        futures.resume([1])
    with pytest.raises(TypeError):
        futures.resume({0: 1})
    assert futures.resume({0: {'return_value': 1}}).output == 1


def test_futures_in_any_order():
    code = 'import asyncio\nasync def one(n):\n    return await f(n) * 2\nawait asyncio.gather(*[one(n) for n in range(3)])'
    step = m.Monty(code).start()
    while isinstance(step, m.FunctionSnapshot):
        step = step.resume({'future': ...})
    assert step.pending_call_ids == [0, 1, 2]
    step = step.resume({2: {'return_value': 30}})
    step = m.load_snapshot(step.dump())
    assert step.pending_call_ids == [0, 1]
    step = step.resume({})
    assert step.resume({0: {'return_value': 10}, 1: {'return_value': 20}}).output == [20, 40, 60]
    step = m.Monty('try:\n    await f()\nexcept ValueError as e:\n    r = str(e)\nr').start().resume({'future': ...})
    assert step.resume({0: {'exception': ValueError('late')}}).output == 'late'


def test_dumps():
    step = m.Monty('print("a")\nx = [1, {"k": f(1)}]\ny = name\nprint("b")\nx, y').start(print_callback=m.CollectString())
    out = m.CollectString()
    step = m.load_snapshot(step.dump(), print_callback=out).resume({'return_value': 3})
    step = m.load_snapshot(step.dump(), print_callback=out).resume(value=4)
    assert step.output == ([1, {'k': 3}], 4) and out.output == 'b\n'
    program = m.Monty.load(m.Monty('a * 2', inputs=['a'], script_name='s.py').dump())
    assert program.run(inputs={'a': 4}) == 8 and "'s.py'" in repr(program)
    e = error_of(lambda: m.load_snapshot(m.Monty('x = f()\n1 / x').start().dump()).resume({'return_value': 0}))
    assert e.traceback()[0].source_line == '1 / x'


def test_dumps_in_another_process():
    data = m.Monty('x = f(20)\nx + 1').start().dump()
    program = 'import sys\nfrom boabox import monty\nprint(monty.load_snapshot(sys.stdin.buffer.read()).resume({"return_value": 41}).output)'
    p = subprocess.run([sys.executable, '-c', program], input=data, capture_output=True)
    assert p.stdout == b'42\n', p.stderr


def test_wrong_dumps():
    program, session = m.Monty('f()'), m.MontyRepl()
    snapshot = program.start()
    kinds = {
        m.Monty.load: program.dump(), m.load_snapshot: snapshot.dump(), m.MontyRepl.load: session.dump(),
        m.load_repl_snapshot: m.MontyRepl().feed_start('f()').dump(),
    }
    for load, data in kinds.items():
        for other in kinds.values():
            if other is not data:
                with pytest.raises(ValueError, match='this is a dump of'):
                    load(other)
        for wrong in (b'', b'nonsense', data[:-1], data[:40], data[:-20] + bytes([data[-20] ^ 1]) + data[-19:]):
            with pytest.raises(ValueError):
                load(wrong)
        with pytest.raises(TypeError):
            load('text')
        load(data)
    assert snapshot.resume({'return_value': 1}).output == 1


def test_limits_go_with_a_dump():
    data = m.Monty('f()\nwhile True: pass').start(limits={'max_duration_secs': 0.02}).dump()
    assert str(error_of(lambda: m.load_snapshot(data).resume({'return_value': 1}))).endswith('> 20ms')


def test_snapshots_are_resumed_in_any_thread():
    step, out = m.Monty('f() + g()').start(), []
    t = threading.Thread(target=lambda: out.append(step.resume({'return_value': 1})))
    t.start()
    t.join()
    assert out[0].resume({'return_value': 2}).output == 3


def test_many_snapshots_at_once():
    steps = [m.Monty('f(n) + n', inputs=['n']).start(inputs={'n': i}) for i in range(300)]
    assert [step.resume({'return_value': 1}).output for step in reversed(steps)] == list(range(300, 0, -1))


# ---- sessions ----


def test_sessions():
    repl = m.MontyRepl(script_name='s.py')
    assert repl.feed_run('x = 1\ndef f(n): return n + x') is None
    assert repl.feed_run('f(y)', inputs={'y': 5}) == 6
    e = error_of(lambda: repl.feed_run('f("a")'))
    assert [(f.filename, f.source_line) for f in e.traceback()] == [('<python-input-2>', 'f("a")'), ('<python-input-0>', 'def f(n): return n + x')]
    with pytest.raises(m.MontySyntaxError):
        repl.feed_run('x +')
    other = m.MontyRepl.load(repl.dump())
    assert other.feed_run('x = 10\nf(1)') == 11 and repl.feed_run('f(1)') == 2
    assert other.script_name == 's.py' and repr(other) == "MontyRepl(script_name='s.py')"
    assert repl.feed_run('ext(2)', external_functions={'ext': lambda n: n * 2}) == 4
    assert "name 'ext' is not defined" in str(error_of(lambda: repl.feed_run('ext(2)')))


def test_sessions_in_steps():
    repl = m.MontyRepl()
    repl.feed_run('x = 5')
    step = repl.feed_start('y = f(x)\ny')
    for use in (lambda: repl.feed_run('x'), repl.dump, lambda: repl.feed_start('x')):
        with pytest.raises(RuntimeError, match='currently executing'):
            use()
    copied, session = m.load_repl_snapshot(step.dump())
    assert copied.resume({'return_value': 1}).output == 1 and session.feed_run('x, y') == (5, 1)
    assert step.resume({'return_value': 2}).output == 2 and repl.feed_run('y') == 2
    step = repl.feed_start('g()')
    assert 'boom' in str(error_of(lambda: step.resume({'exception': ValueError('boom')})))
    assert repl.feed_run('y') == 2
    step = repl.feed_start('h()')
    del step
    gc.collect()
    assert repl.feed_run('y') == 2  # nobody can resume it any more


def test_no_limit_at_all():
    e = error_of(lambda: m.Monty('while True: pass').run())
    assert str(e) == 'MemoryError: allocation limit exceeded: 10000001 > 10000000'


@pytest.fixture(params=['threads', 'turns'])
def way(request, monkeypatch):
    """The second time as where no thread starts."""
    if request.param == 'turns':
        monkeypatch.setattr('boabox._workers.threads_start', lambda: False)
        monkeypatch.setattr('boabox.monty._run.threads_start', lambda: False)


def test_asyncio(way):
    async def f(n):
        await asyncio.sleep(0)
        return n + 1

    async def bad():
        raise ValueError('late')

    async def main():
        code = 'import asyncio\nprint("p")\nawait asyncio.gather(f(1), f(2)), g(3)'
        out = m.CollectString()
        assert await m.Monty(code).run_async(external_functions={'f': f, 'g': str}, print_callback=out) == ([2, 3], '3') and out.output == 'p\n'
        with pytest.raises(m.MontyRuntimeError, match='late'):
            await m.Monty('await bad()').run_async(external_functions={'bad': bad})
        repl = m.MontyRepl()
        assert await repl.feed_run_async('x = await f(5)\nx', external_functions={'f': f}) == 6
        assert repl.feed_run('x') == 6
        assert (await m.Monty.acreate('1 + 1')).run() == 2
        with pytest.warns(DeprecationWarning):
            assert await m.run_monty_async(m.Monty('1 + 1')) == 2
        with pytest.warns(DeprecationWarning):
            assert await m.run_repl_async(repl, 'x + 1') == 7
        task = asyncio.ensure_future(m.Monty('while True: pass').run_async())
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())


# ---- the system ----


class System(m.OSAccess):
    def datetime_now(self, tz=None):
        return datetime.datetime(2020, 1, 2, 3, tzinfo=tz)


def test_files():
    system = System([m.MemoryFile('/a.txt', 'héllo'), m.MemoryFile('d/b.bin', b'\0')], environ={'K': 'v'})
    code = 'from pathlib import Path\nimport os, datetime\n'

    def run(source, **more):
        return m.Monty(code + source).run(os=system, **more)

    assert run('Path("/a.txt").read_text(), Path("/d/b.bin").read_bytes(), os.getenv("K"), os.getenv("N", "d")') == ('héllo', b'\0', 'v', 'd')
    assert run('Path("/new").write_text("x"), sorted(p.name for p in Path("/").iterdir())') == (1, ['a.txt', 'd', 'new'])
    assert run('datetime.datetime.now(datetime.timezone.utc).year, datetime.date.today().day') == (2020, 2)
    assert run('open("/a.txt").read()') == 'héllo'
    assert 'No such file or directory: \'/nope\'' in str(error_of(lambda: run('Path("/nope").read_text()')))
    assert str(error_of(lambda: m.Monty(code + 'Path("/a").exists()').run())) == "NotImplementedError: OS function 'Path.exists' not implemented with standard execution"
    assert str(error_of(lambda: m.Monty(code + 'Path("/a").exists()').run(os=lambda *a: m.NOT_HANDLED))) == "PermissionError: Permission denied: '/a'"


def test_files_in_steps():
    step = m.Monty('from pathlib import Path\nf(Path("/a").exists())').start()
    assert (step.is_os_function, step.function_name, step.args) == (True, 'Path.exists', (pathlib.PurePosixPath('/a'),))
    step = m.load_snapshot(step.dump()).resume({'return_value': True})
    assert (step.function_name, step.args, step.is_os_function) == ('f', (True,), False)
    step = m.Monty('from pathlib import Path\nf()\nPath("/a.txt").read_text()').start()
    assert step.resume({'return_value': 1}, os=m.OSAccess([m.MemoryFile('/a.txt', 'x')])).output == 'x'
    step = m.Monty('from pathlib import Path\nPath("/a").exists()').start()
    assert "Permission denied: '/a'" in str(error_of(step.resume_not_handled))


def test_a_session_is_free_after_whatever_ends_a_run():
    def stop(*args):
        raise KeyboardInterrupt

    def wrong(*args):
        raise LookupError('no clock')

    repl = m.MontyRepl()
    for code, more, kind in (
        ('f()', {'external_functions': {'f': stop}}, KeyboardInterrupt), ('print(1)', {'print_callback': stop}, KeyboardInterrupt), ('import time\ntime.time()', {'os': stop}, KeyboardInterrupt),
        ('import time\ntime.time()', {'os': wrong}, m.MontyRuntimeError), ('from pathlib import Path\nPath("/x").exists()', {'os': stop}, KeyboardInterrupt), ('1', {'mount': m.MountDir('/home/x/../y', '/tmp')}, ValueError),
    ):
        with pytest.raises(kind):
            repl.feed_run(code, **more)
        assert repl.feed_run('1 + 1') == 2
    step = repl.feed_start('f()\nimport time\ntime.time()')
    with pytest.raises(KeyboardInterrupt):
        step.resume({'return_value': 1}, os=stop)
    assert repl.feed_run('1 + 1') == 2


def test_os_access():
    read = []
    files = [m.CallbackFile('/c', lambda path: f'of {path}', lambda path, content: read.append((path, content))), m.MemoryFile('/d/x', 'abc', permissions=0o600)]
    system = m.OSAccess(files)
    path = pathlib.PurePosixPath
    assert system.path_read_text(path('/c')) == 'of /c' and system.path_write_text(path('/c'), 'new') == 3 and read == [(path('/c'), 'new')]
    assert system.path_stat(path('/d/x')).st_mode == 0o100600 and system.path_stat(path('/d')).st_mode == 0o040755
    system.path_rename(path('/d'), path('/e'))
    assert files[1].path == path('/e/x') and system.path_exists(path('/e')) and not system.path_exists(path('/d'))
    for call, number in (
        (lambda: system.path_rename(path('/e'), path('/e/f')), errno.EINVAL), (lambda: system.path_rmdir(path('/e')), errno.ENOTEMPTY),
        (lambda: system.path_unlink(path('/e')), errno.EISDIR),
        (lambda: system.path_mkdir(path('/c/q'), True, False), errno.ENOTDIR), (lambda: system.path_iterdir(path('/c')), errno.ENOTDIR),
        (lambda: system.path_mkdir(path('/e'), False, False), errno.EEXIST),
    ):
        with pytest.raises(OSError) as e:
            call()
        assert e.value.errno == number
    system.path_unlink(path('/e/x'))
    assert files[1].deleted and system.path_iterdir(path('/e')) == []
    system.path_rmdir(path('/e'))
    with pytest.raises(ValueError, match='within sub-directory of file'):
        m.OSAccess([m.MemoryFile('/a', ''), m.MemoryFile('/a/b', '')])
    assert repr(copy.copy(files[1])) == "MemoryFile(path=/e/x, content='...', permissions=384)"
    assert system('Path.nope', ()) is m.NOT_HANDLED and repr(m.NOT_HANDLED) == 'NOT_HANDLED'


def test_mounts(tmp_path):
    (tmp_path / 'a.txt').write_text('from the host')
    code = 'from pathlib import Path\nPath("/m/n.txt").write_text("x")\nPath("/m/a.txt").read_text()'
    assert m.Monty(code).run(mount=m.MountDir('/m', tmp_path)) == 'from the host' and not (tmp_path / 'n.txt').exists()
    assert m.Monty(code).run(mount=[m.MountDir('/m', tmp_path, mode='read-write')]) == 'from the host' and (tmp_path / 'n.txt').read_text() == 'x'
    assert 'Read-only' in str(error_of(lambda: m.Monty(code).run(mount=m.MountDir('/m', tmp_path, mode='read-only'))))
    step = m.Monty('from pathlib import Path\nf()\nPath("/m/a.txt").read_text()').start()
    assert step.resume({'return_value': 1}, mount=m.MountDir('/m', tmp_path)).output == 'from the host'
    (tmp_path / 'link').symlink_to('/etc/passwd')
    error_of(lambda: m.Monty('from pathlib import Path\nPath("/m/link").read_text()').run(mount=m.MountDir('/m', tmp_path)))
    error_of(lambda: m.Monty('from pathlib import Path\nPath("/m/../../etc/passwd").read_text()').run(mount=m.MountDir('/m', tmp_path)))


def test_type_checking_is_refused():
    for ask in (lambda: m.Monty('1', type_check=True), m.Monty('1').type_check, lambda: m.MontyRepl(type_check=True), lambda: m.MontyRepl().type_check('1')):
        with pytest.raises(NotImplementedError, match='type check'):
            ask()
