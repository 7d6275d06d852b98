"""Runs under asyncio: host functions that are awaited, cancelling, the loop that goes on."""
import asyncio
import contextvars
import threading
import time

import pytest

import boabox

GATHER = '''
import asyncio
async def main():
    return await asyncio.gather(*[fetch(n) for n in range(count)])
asyncio.run(main())
'''


@pytest.fixture(autouse=True, params=['threads', 'turns'])
def way(request, monkeypatch):
    """Each test twice: the second time as where no thread starts, so that guest and loop take turns."""
    if request.param == 'turns':
        monkeypatch.setattr('boabox._async.threads_start', lambda: False)
    return request.param


async def double(n):
    await asyncio.sleep(0.001)
    return 2 * n


def test_values_and_output():
    async def main():
        assert await boabox.exec_async('1 + 2') == 3
        r = await boabox.run_async("print('hi')\nx * 2", inputs={'x': [1]})
        assert (r.value, r.stdout) == ([1, 1], 'hi\n') and r.usage.fuel > 0
        with boabox.Sandbox() as sandbox:
            await sandbox.run_async('x = 1')
            assert await sandbox.exec_async('x + 1') == 2 and sandbox['x'] == 1
            assert sandbox.exec('x') == 1
            with pytest.raises(boabox.GuestError, match='ZeroDivisionError') as caught:
                await sandbox.run_async("print('so far')\n1/0")
            assert caught.value.stdout == 'so far\n'
            with pytest.raises(boabox.GuestSyntaxError):
                await sandbox.run_async('x = = 1')
            with pytest.raises(boabox.ConversionError):
                await sandbox.run_async('1', inputs={'x': object()})
            with pytest.raises(ValueError):
                await sandbox.run_async('1', inputs={'x y': 1})
            assert await sandbox.exec_async('x') == 1

    asyncio.run(main())


def test_turns_are_not_seen():
    async def main():
        printed, rounds = [], 0

        async def count():
            nonlocal rounds
            while True:
                rounds += 1
                await asyncio.sleep(0.001)

        counting = asyncio.create_task(count())
        with boabox.Sandbox(on_print=lambda text, stream: printed.append(text)) as sandbox:
            loop = 'for i in range(40_000_000): pass\nprint(i)\ni'
            assert await sandbox.exec_async(loop) == 39_999_999 and printed == ['39999999\n'] and rounds > 1
            assert sandbox.exec(loop) == 39_999_999 and printed == ['39999999\n'] * 2
            fuel = [(await sandbox.run_async(loop)).usage.fuel, sandbox.run(loop).usage.fuel]
            assert fuel[0] == fuel[1]
        counting.cancel()

    asyncio.run(main())


def test_gather():
    async def main():
        began = time.perf_counter()

        async def fetch(n):
            await asyncio.sleep(0.1)
            return 2 * n

        assert await boabox.exec_async(GATHER, inputs={'count': 20}, functions={'fetch': fetch}) == list(range(0, 40, 2))
        assert time.perf_counter() - began < 1

    asyncio.run(main())


def test_what_is_returned_decides():
    """Coroutines, futures and other awaitables are awaited; values are there at once."""
    class Awaitable:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return 'awaited'

    def at_will(kind):
        if kind == 'value':
            return 'value'
        if kind == 'coroutine':
            return double('a')
        if kind == 'future':
            future = asyncio.get_running_loop().create_future()
            asyncio.get_running_loop().call_later(0.01, future.set_result, 'future')
            return future
        return Awaitable()

    code = ('import asyncio\nasync def main():\n    return [at_will("value"), await at_will("coroutine"), await at_will("future"), '
            'await at_will("")]\nasyncio.run(main())')
    assert asyncio.run(boabox.exec_async(code, functions={'at_will': at_will})) == ['value', 'aa', 'future', 'awaited']


def test_completion_order():
    async def wait(seconds):
        await asyncio.sleep(seconds)
        return seconds

    code = ('import asyncio\nasync def main():\n    return [await c for c in asyncio.as_completed([wait(0.15), wait(0.01), wait(0.08)])]\n'
            'asyncio.run(main())')
    assert asyncio.run(boabox.exec_async(code, functions={'wait': wait})) == [0.01, 0.08, 0.15]


def test_plain_functions_are_waited_for():
    async def main():
        ticks = []

        async def tick():
            while True:
                ticks.append(1)
                await asyncio.sleep(0.0005)

        ticker = asyncio.create_task(tick())
        assert await boabox.exec_async('sorted([3, 1, 2], key=double)[::-1] + [double(4)]', functions={'double': boabox.plain(double)}) == [3, 2, 1, 8]
        assert len(ticks) > 1
        ticker.cancel()

        async def fail():
            raise KeyError('no')

        assert await boabox.exec_async('try:\n    f()\nexcept KeyError as e:\n    x = str(e)\nx', functions={'f': boabox.plain(fail)}) == "'no'"
        assert await boabox.exec_async('f()', functions={'f': boabox.plain(lambda: 5)}) == 5

    asyncio.run(main())
    with pytest.raises(TypeError):
        boabox.plain(5)
    for functions in ({'f': double}, {'f': boabox.plain(double)}):
        with pytest.raises(boabox.UseError, match='run_async'):
            boabox.exec('f(1)', functions=functions)


def test_exceptions_reach_the_guest():
    async def fail(n):
        await asyncio.sleep(0)
        raise LookupError(f'nothing for {n}')

    code = ('import asyncio\nasync def main():\n    try:\n        await fail(3)\n    except LookupError as e:\n        return str(e)\nasyncio.run(main())')

    async def main():
        assert await boabox.exec_async(code, functions={'fail': fail}) == 'nothing for 3'
        with pytest.raises(boabox.GuestError, match='LookupError') as caught:
            await boabox.exec_async(code.replace('except LookupError', 'except KeyError'), functions={'fail': fail})
        assert type(caught.value.__cause__) is LookupError
        with pytest.raises(boabox.GuestError, match=r'fail\(n\): missing') as caught:
            await boabox.exec_async(code.replace('fail(3)', 'fail()'), functions={'fail': fail})
        assert caught.value.hint == 'Call it as fail(n).'

    asyncio.run(main())


def test_a_result_that_the_guest_can_not_have():
    async def thing():
        return object()

    code = 'import asyncio\nasync def main():\n    await thing()\nasyncio.run(main())'
    with pytest.raises(boabox.GuestError, match=r'what thing\(\) returned'):
        asyncio.run(boabox.exec_async(code, functions={'thing': thing}))
    with pytest.raises(boabox.GuestError, match=r'what thing\(\) returned'):
        asyncio.run(boabox.exec_async('thing()', functions={'thing': boabox.plain(thing)}))


def test_a_call_that_is_finished_when_the_run_fails():
    async def main():
        done = asyncio.Event()

        async def fetch():
            done.set()

        code = 'async def main():\n    asyncio.create_task(wait())\n    f = fetch()\n    busy()\n    1/0\nimport asyncio\nasync def wait(): await fetch()\nasyncio.run(main())'
        for end, error in (('1/0', boabox.GuestError), ('f.x = busy(', boabox.GuestSyntaxError), ('while True: pass', boabox.LimitError)):
            with boabox.Sandbox(functions={'fetch': fetch, 'busy': lambda: None}, limits=boabox.Limits(fuel=3_000_000)) as sandbox:
                with pytest.raises(error) as caught:
                    await sandbox.run_async(code.replace('1/0', end))
                assert getattr(caught.value, 'limit', 'fuel') == 'fuel'

    for _ in range(20):
        asyncio.run(main())


def test_a_forgotten_await():
    with pytest.raises(boabox.GuestError, match='await double') as caught:
        asyncio.run(boabox.exec_async('double(1) + 1', functions={'double': double}))
    assert caught.value.hint == 'double() is asynchronous: write `await double(...)`.'


def test_the_callers_context():
    who = contextvars.ContextVar('who')

    async def later():
        await asyncio.sleep(0)
        return who.get()

    async def main():
        who.set('ada')
        code = 'import asyncio\nasync def main():\n    return [now(), waited(), await later()]\nasyncio.run(main())'
        functions = {'now': lambda: who.get(), 'later': later, 'waited': boabox.plain(later)}
        assert await boabox.exec_async(code, functions=functions) == ['ada'] * 3

    asyncio.run(main())


def test_host_functions_are_in_the_loops_thread():
    async def main():
        here = threading.current_thread()
        assert await boabox.exec_async('f()', functions={'f': lambda: threading.current_thread() is here})
        seen = []
        with boabox.Sandbox(on_print=lambda text, stream: seen.append(threading.current_thread() is here)) as sandbox:
            await sandbox.run_async('print(1)')
        assert all(seen) and seen

    asyncio.run(main())


@pytest.mark.parametrize('way', ['threads'], indirect=True)  # without them a native's own end alone parts a step
def test_the_loop_goes_on(way):
    """Also while the guest is in one long step."""
    async def main():
        longest, last = 0, time.perf_counter()

        async def tick():
            nonlocal longest, last
            while True:
                now = time.perf_counter()
                longest, last = max(longest, now - last), now
                await asyncio.sleep(0.001)

        ticker = asyncio.create_task(tick())
        await boabox.exec_async('sorted(range(1_000_000), key=lambda n: -n)[0]')
        await boabox.exec_async('sum(range(3_000_000))')
        ticker.cancel()
        return longest

    assert min(asyncio.run(main()) for _ in range(3)) < 0.05


def test_many_at_once():
    async def main():
        runs = [boabox.exec_async(GATHER, inputs={'count': n % 5}, functions={'fetch': double}) for n in range(200)]
        assert [len(r) for r in await asyncio.gather(*runs)] == [n % 5 for n in range(200)]

    asyncio.run(main())


def test_one_sandbox_runs_one_at_a_time():
    async def main():
        with boabox.Sandbox(functions={'f': boabox.plain(double)}) as sandbox:
            running = asyncio.create_task(sandbox.exec_async('f(2)'))
            await asyncio.sleep(0.0005)
            for use in (lambda: sandbox.exec('1'), lambda: sandbox['x'], lambda: sandbox.close()):
                with pytest.raises(boabox.UseError):
                    use()
            with pytest.raises(boabox.UseError):
                await sandbox.run_async('1')
            assert await running == 4
            assert sandbox.exec('1') == 1

    asyncio.run(main())


def test_cancelling_a_guest_that_computes():
    async def main():
        with boabox.Sandbox(limits=boabox.Limits(time=30)) as sandbox:
            for seconds in (0, 0.0001, 0.05):
                task = asyncio.create_task(sandbox.run_async('x = 1\nwhile True: x += 1'))
                await asyncio.sleep(seconds)
                began = time.perf_counter()
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                assert time.perf_counter() - began < 1
                assert await sandbox.exec_async('1') == 1
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(sandbox.run_async('while True: pass'), 0.05)
            assert sandbox['x'] > 1

    asyncio.run(main())


def test_cancelling_cancels_the_open_calls():
    begun, ends = asyncio.Event(), []

    async def fetch(n):
        begun.set()
        try:
            await asyncio.sleep(30)
        finally:
            await asyncio.sleep(0.01)
            ends.append(n)

    async def main():
        with boabox.Sandbox(functions={'fetch': fetch, 'waited': boabox.plain(fetch)}) as sandbox:
            for code, count in ((GATHER, 3), ('waited(0)', 1)):
                ends.clear()
                begun.clear()
                task = asyncio.create_task(sandbox.run_async(code, inputs={'count': 3}))
                await begun.wait()
                await asyncio.sleep(0.02)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                assert sorted(ends) == list(range(count))
                assert await sandbox.exec_async('1') == 1
            assert len(asyncio.all_tasks()) == 1

    asyncio.run(main())


def test_interrupt_while_the_host_is_waited_for():
    async def main():
        for function in (double_slowly, boabox.plain(double_slowly)):
            with boabox.Sandbox(functions={'fetch': function}) as sandbox:
                threading.Timer(0.05, sandbox.interrupt).start()
                with pytest.raises(boabox.LimitError) as caught:
                    await sandbox.run_async(GATHER, inputs={'count': 2})
                assert caught.value.limit == 'interrupt'
                assert await sandbox.exec_async('1') == 1

    asyncio.run(main())


async def double_slowly(n):
    await asyncio.sleep(30)


def test_deadline_while_the_host_is_waited_for():
    async def main():
        limits = boabox.Limits(deadline=0.05)
        for function in (double_slowly, boabox.plain(double_slowly)):
            with pytest.raises(boabox.LimitError) as caught:
                await boabox.run_async(GATHER, inputs={'count': 2}, functions={'fetch': function}, limits=limits)
            assert (caught.value.limit, caught.value.figure) == ('deadline', 0.05)

    asyncio.run(main())


def test_calls_that_nobody_awaited_do_not_outlive_the_run():
    async def main():
        with boabox.Sandbox(functions={'fetch': double_slowly}) as sandbox:
            with pytest.raises(boabox.GuestError, match='called without await') as caught:
                await sandbox.run_async('x = 1\nkept = fetch(1)')
            assert caught.value.frames[0].line == 2 and caught.value.hint == 'fetch() is asynchronous: write `await fetch(...)`.'
            assert len(asyncio.all_tasks()) == 1
            assert await sandbox.exec_async('x') == 1

    asyncio.run(main())


def test_await_at_the_top():
    async def main():
        with boabox.Sandbox(functions={'fetch': double}) as sandbox:
            assert await sandbox.exec_async('x = await fetch(2)\nx + 1') == 5
            assert await sandbox.exec_async('import asyncio\nawait asyncio.gather(fetch(1), fetch(x))') == [2, 8]
            assert await sandbox.exec_async('[await fetch(n) for n in range(3)]') == [0, 2, 4]
            assert sandbox.exec('async def f(): return 5\nawait f()') == 5
        assert await boabox.Program('await fetch(1)').exec_async(functions={'fetch': double}) == 2

    asyncio.run(main())


@pytest.mark.parametrize('wrap', [lambda f: f, boabox.plain], ids=['later', 'plain'])
def test_a_host_call_that_is_cancelled(wrap):
    async def fetch(n):
        raise asyncio.CancelledError

    with pytest.raises(boabox.GuestError, match='cancelled'):
        asyncio.run(boabox.exec_async(GATHER, inputs={'count': 1}, functions={'fetch': wrap(fetch)}))


class OwnBase(BaseException):
    pass


@pytest.mark.parametrize('wrap', [lambda f: f, boabox.plain], ids=['later', 'plain'])
def test_what_is_no_exception_ends_the_run(wrap):
    async def fetch(n):
        await asyncio.sleep(0)
        raise OwnBase

    async def main():
        with boabox.Sandbox(functions={'fetch': wrap(fetch)}) as sandbox:
            with pytest.raises(OwnBase):
                await sandbox.run_async(GATHER, inputs={'count': 2})
            assert await sandbox.exec_async('1') == 1

    asyncio.run(main())


def test_open_futures():
    async def main():
        limits = boabox.Limits(open_futures=3)
        assert len(await boabox.exec_async(GATHER, inputs={'count': 3}, functions={'fetch': double}, limits=limits)) == 3
        with boabox.Sandbox(functions={'fetch': double}, limits=limits) as sandbox:
            with pytest.raises(boabox.LimitError) as caught:
                await sandbox.exec_async(GATHER, inputs={'count': 4})
            assert (caught.value.limit, caught.value.figure) == ('open_futures', 3) and 'groups' in caught.value.hint
            assert await sandbox.exec_async('1') == 1
        with boabox.Sandbox(functions={'fetch': double}, limits=limits) as sandbox:
            for _ in range(5):
                assert len(await sandbox.exec_async(GATHER, inputs={'count': 3})) == 3

    asyncio.run(main())


def test_input():
    async def line(prompt):
        await asyncio.sleep(0)
        return prompt.upper()

    async def main():
        assert await boabox.exec_async("input('a') + input('b')", stdin=line) == 'AB'
        assert await boabox.exec_async("input('a') + input('b')", stdin='1\n2\n') == '12'
        with pytest.raises(boabox.GuestError, match='EOFError'):
            await boabox.exec_async('input()')

    asyncio.run(main())
    with pytest.raises(boabox.UseError, match='run_async'):
        boabox.exec('input()', stdin=line)


def test_own_sandbox_cannot_be_used_from_a_host_function():
    async def again():
        await sandbox.run_async('1')

    async def main():
        for function in (again, boabox.plain(again), lambda: sandbox.exec('1')):
            sandbox.__init__(functions={'fetch': function})
            with pytest.raises(boabox.GuestError, match='UseError|RuntimeError|running|in use') as caught:
                await sandbox.exec_async('import asyncio\nasync def main():\n    x = fetch()\n    await x\nasyncio.run(main())')
            assert isinstance(caught.value.__cause__, boabox.UseError)

    sandbox = boabox.Sandbox()
    asyncio.run(main())


def test_a_loop_of_its_own_each():
    """Runs on two loops in two threads, and one after the other."""
    results = []

    def work():
        results.append(asyncio.run(boabox.exec_async(GATHER, inputs={'count': 10}, functions={'fetch': double})))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [list(range(0, 20, 2))] * 4


def test_a_loop_that_a_limit_ended_is_forgotten():
    with boabox.Sandbox(limits=boabox.Limits(fuel=500_000)) as sandbox:
        for _ in range(2):
            with pytest.raises(boabox.LimitError):
                sandbox.exec('import asyncio\nasync def main():\n    while True: pass\nasyncio.run(main())')
            assert sandbox.exec('async def f(): return 5\nasyncio.run(f())') == 5
            assert sandbox.exec('await f()') == 5


def test_a_clock_that_raises():
    async def main():
        def clock():
            raise error

        for error in (StopIteration(), ValueError('no clock')):
            with boabox.Sandbox(clock=clock) as sandbox:
                with pytest.raises((ValueError, RuntimeError)):
                    await sandbox.exec_async('import time\ntime.time()')
                assert await sandbox.exec_async('1') == 1

    asyncio.run(main())


def test_a_thousand_runs_leave_nothing():
    import gc

    async def once(n):
        with boabox.Sandbox(functions={'f': double, 'p': boabox.plain(double), 's': lambda x: x}) as sandbox:
            await sandbox.run_async('await f(1) + p(2) + s(3)')
            with pytest.raises(boabox.GuestError):
                await sandbox.run_async('await f()')
            task = asyncio.ensure_future(sandbox.run_async('await f(1)\nwhile True: pass'))
            await asyncio.sleep(0.001)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    async def main(count):
        for n in range(0, count, 10):
            await asyncio.gather(*[once(n + i) for i in range(10)])

    asyncio.run(main(100))
    gc.collect()
    objects = len(gc.get_objects())
    asyncio.run(main(300))
    gc.collect()
    assert len(gc.get_objects()) - objects < 200
