"""boabox.monty used at random: right and wrong answers, dumps, snapshots that are forgotten or resumed by two threads. A run always comes to what its answers say."""
import gc
import random
import threading

import pytest

from boabox import monty as m

CODE = '''
import asyncio
out = []
async def one(n):
    return await later(n) + n
for i in range(turns):
    kind = i % 4
    if kind == 0: out.append(now(i, key=[i]))
    elif kind == 1: out.append(name)
    elif kind == 2: out.append(sum(await asyncio.gather(one(1), one(2))))
    else:
        try: out.append(now('bad'))
        except ValueError as e: out.append(str(e))
out
'''
WRONG = ({}, {'x': 1}, None, 3, {'return_value': 1, 'exception': ValueError()}, {'future': None}, {'exc_type': 'No'})


def expected(turns):
    out, first = [], None
    for i in range(turns):
        if i % 4 == 1:
            first = first or 7
        out.append([i + 100, 7, 10 + 1 + 20 + 2, 'refused'][i % 4])
    return out


def disturb(step, chance):
    """What must not matter."""
    what = chance.randrange(8)
    if what == 0:
        step.dump()
    elif what == 1:
        return m.load_snapshot(step.dump())
    elif what == 2 and not isinstance(step, m.NameLookupSnapshot):
        for wrong in WRONG:
            with pytest.raises((TypeError, m.MontyRuntimeError)):
                step.resume(wrong if isinstance(step, m.FunctionSnapshot) or not isinstance(wrong, dict) else {99: wrong})
    elif what == 3:
        m.load_snapshot(step.dump())  # and forgets it
        gc.collect()
    elif what == 4:
        data = bytearray(step.dump())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        with pytest.raises(ValueError):
            m.load_snapshot(bytes(data))
    elif what == 5:
        repr(step)
    return step


def answered(step):
    if isinstance(step, m.NameLookupSnapshot):
        return lambda: step.resume(value=7)
    if isinstance(step, m.FutureSnapshot):
        call = step.pending_call_ids[-1]
        number = NUMBERS[call % 2]
        return lambda: step.resume({call: {'return_value': number}})
    if step.function_name == 'later':
        NUMBERS[step.call_id % 2] = step.args[0] * 10
        return lambda: step.resume({'future': ...})
    if step.args[0] == 'bad':
        return lambda: step.resume({'exception': ValueError('refused')})
    assert step.kwargs == {'key': [step.args[0]]}
    return lambda: step.resume({'return_value': step.args[0] + 100})


NUMBERS = {}


@pytest.mark.parametrize('seed', range(12))
def test_runs(seed):
    chance = random.Random(seed)
    turns = chance.randrange(1, 17)
    step = m.Monty(CODE, inputs=['turns']).start(inputs={'turns': turns})
    while not isinstance(step, m.MontyComplete):
        step = disturb(step, chance)
        before, step = step, answered(step)()
        with pytest.raises(RuntimeError):
            before.resume(value=1) if isinstance(before, m.NameLookupSnapshot) else before.resume({}) if isinstance(before, m.FutureSnapshot) else before.resume({'return_value': 1})
    assert step.output == expected(turns)


def test_one_of_many_threads_resumes():
    for _ in range(30):
        step, done, refused = m.Monty('f() + f()').start(), [], []

        def resume(step=step, done=done, refused=refused):
            try:
                done.append(step.resume({'return_value': 1}))
            except RuntimeError:
                refused.append(1)

        threads = [threading.Thread(target=resume) for _ in range(4)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        assert (len(done), len(refused)) == (1, 3) and done[0].resume({'return_value': 2}).output == 3
