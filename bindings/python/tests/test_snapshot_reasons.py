"""Why a snapshot is refused, as a word and as text; whatever bytes are given, the sandbox that they were taken of goes on."""
import subprocess
import sys

import pytest

import boabox

KEY = bytes(range(16))


def reason_of(data, **options):
    with pytest.raises(boabox.SnapshotError) as e:
        boabox.restore(data, **options)
    assert str(e.value) and isinstance(e.value, boabox.Error)
    return e.value.reason


def test_reasons():
    step = boabox.Sandbox(functions=['ask']).start('x = list(range(100))\nask(x)\nlen(x)')
    plain, signed = step.snapshot(), step.snapshot(key=KEY)
    assert reason_of(b'nonsense' * 10) == 'no_snapshot'
    for n in [*range(1, 60), len(plain) // 2, len(plain) - 1]:
        assert reason_of(plain[:n]) in ('truncated', 'no_snapshot'), n
    assert (reason_of(plain, key=KEY), reason_of(signed), reason_of(signed, key=bytes(16))) == ('no_mac', 'no_key', 'forged')
    for i in range(24, len(plain), 11):
        assert reason_of(plain[:i] + bytes([plain[i] ^ 1]) + plain[i + 1:]) == 'altered', i
        assert reason_of(signed[:i] + bytes([signed[i] ^ 1]) + signed[i + 1:], key=KEY) == 'forged', i
    for i, reasons in ((4, ('newer', 'older')), (16, ('other_image', 'altered'))):
        assert reason_of(plain[:i] + bytes([plain[i] ^ 2]) + plain[i + 1:]) in reasons, i
    assert step.resume(None).value == 100
    assert boabox.SnapshotError('text').reason == ''


def test_limits():
    data = boabox.Sandbox(functions=['ask']).start('x = [i for i in range(30000)]\nask()\nwhile True: pass').snapshot()
    assert reason_of(data, limits=boabox.Limits(memory='300KB')) == 'limit'
    with pytest.raises(boabox.LimitError, match='fuel'):
        boabox.restore_step(data, functions=['ask'], limits=boabox.Limits(fuel=500000)).resume(None)


def test_another_process():
    step = boabox.Sandbox().start('total = 0\nfor i in range(3): total += ask(i, name=f"n{i}")\ntotal', functions=['ask'])
    program = (
        'import sys, boabox\nstep = boabox.restore_step(sys.stdin.buffer.read(), functions={"ask": lambda i, name: i * 100})\n'
        'print(step.value)'
    )
    p = subprocess.run([sys.executable, '-c', program], input=step.snapshot(), capture_output=True)
    assert p.stdout == b'300\n', p.stderr
