// Steps, snapshots, forks, journals; and snapshots that go between the native build and this one.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { Boabox, Call, Done, Futures, GuestError, Input, SnapshotError, UseError } from 'boabox';

const boabox = await Boabox.init();
const ask = { functions: ['ask'] };

test('steps', () => {
  const box = new boabox.Sandbox();
  let step = box.start('def g(x): return ask(x, k=1) + 1\ntry:\n    r = [g(0), input("? "), g(1)]\nexcept KeyError as e:\n    r = str(e)\nr', ask);
  assert.ok(step instanceof Call);
  assert.deepEqual([step.name, step.args, step.kwargs], ['ask', [0], { k: 1 }]);
  assert.throws(() => box.exec('1'), UseError);
  const first = step;
  step = step.resume(10);
  assert.throws(() => first.resume(1), UseError);
  assert.ok(step instanceof Input && step.prompt === '? ');
  step = step.resume('line');
  assert.throws(() => step.resume(() => 0), /can't be given/);
  step = step.fail(new (class extends Error { name = 'KeyError'; })('k'));
  assert.ok(step instanceof Done);
  assert.equal(step.value, "'k'");
  assert.equal(step.stdout, '? ');
  assert.equal(box.exec('2'), 2);
  const dropped = box.start('ask(1)', ask);
  dropped.drop();
  assert.equal(box.exec('3'), 3);
  assert.throws(() => box.start('1 / 0'), GuestError);
});

test('calls that are answered later', () => {
  let step = new boabox.Sandbox(ask).start('import asyncio\nawait asyncio.gather(ask(1), ask(2))');
  const calls = [];
  while (step instanceof Call) {
    calls.push(step);
    step = step.later();
  }
  assert.ok(step instanceof Futures && step.open.length === 2);
  assert.throws(() => step.resume(), UseError);
  calls[1].settle('b');
  step = step.resume();
  assert.ok(step instanceof Futures);
  calls[0].settle('a');
  assert.throws(() => calls[0].settle('a'), UseError);
  step = step.resume();
  assert.deepEqual(step.value, ['a', 'b']);
});

test('a snapshot at a step, inside nested calls', () => {
  const code = 'def f(n):\n    return ask(n) if n == 0 else [n, f(n - 1)]\nf(5)';
  const step = new boabox.Sandbox(ask).start(code), bytes = step.snapshot();
  assert.ok(bytes.length < 1500 + code.length, `${bytes.length} bytes`);
  for (const answer of [1, 'x']) assert.deepEqual(boabox.restoreStep(bytes, ask).resume(answer).value, [5, [4, [3, [2, [1, answer]]]]]);
  assert.deepEqual(step.fork().resume(7).value.flat(9), [5, 4, 3, 2, 1, 7]);
  assert.deepEqual(step.resume(8).value.flat(9), [5, 4, 3, 2, 1, 8]);
});

test('a sandbox between runs', async () => {
  const box = new boabox.Sandbox({ functions: { f: (x) => x + 1 } });
  box.exec('x = 1\ndef g(): return f(x)');
  const copy = boabox.restore(box.snapshot(), { functions: { f: (x) => x + 100 } });
  assert.equal(copy.exec('g()'), 101);
  const fork = box.fork();
  fork.exec('x = 5');
  assert.deepEqual([box.exec('g()'), fork.exec('g()')], [2, 6]);
  assert.ok(copy.step() instanceof Done);
});

test('what is no snapshot', () => {
  const key = new Uint8Array(16).fill(7), box = new boabox.Sandbox(), plain = box.snapshot(), signed = box.snapshot({ key });
  const altered = plain.slice();
  altered[altered.length - 1] ^= 1;
  for (const [bytes, options, why] of [
    [new Uint8Array(0), {}, /./], [new Uint8Array(100), {}, /snapshot/], [plain.subarray(0, 50), {}, /./], [altered, {}, /altered|checksum/], [signed, {}, /key|signed/], [plain, { key }, /signed|key/], [signed, { key: key.slice().fill(8) }, /signature|altered|key/],
  ]) {
    assert.throws(() => boabox.restore(bytes, options), (e) => e instanceof SnapshotError && why.test(e.message));
  }
  assert.equal(boabox.restore(signed, { key }).exec('1'), 1);
  assert.throws(() => boabox.restore('x'), TypeError);
  assert.throws(() => box.snapshot({ key: 'x' }), TypeError);
});

test('journals', async () => {
  const box = new boabox.Sandbox({ functions: { f: (x) => x * 2 }, journal: true, clock: 'system' });
  const { usage } = await box.run('import time\nt = time.time()\nx = f(1)\ny = f(x)\nprint(x, y)\n1 / (y - 3)');
  const again = boabox.replay(box.journal());
  assert.equal(again.differs, null);
  assert.equal(again.step.value, 1);
  assert.deepEqual([again.sandbox.get('y'), again.sandbox.get('t')], [4, box.get('t')]);
  const second = boabox.replay(box.journal(), { until: 2, functions: ['f'] });
  assert.ok(second.step instanceof Call);
  assert.deepEqual(second.step.args, [2]);
  assert.throws(() => second.step.resume(3), /division by zero/);
  assert.throws(() => boabox.replay(new Uint8Array(9)), SnapshotError);
  assert.throws(() => new boabox.Sandbox().journal(), UseError);
  assert.ok(usage.fuel > 0);
});

test('a snapshot goes from here to the native build and back', { skip: !process.env.BOABOX_PYTHON && 'BOABOX_PYTHON names no Python with the package' }, () => {
  const python = (code, ...args) => execFileSync(process.env.BOABOX_PYTHON, ['-c', code, ...args], { encoding: 'utf8' }).trim();
  const native = python('import boabox, sys; s = boabox.Sandbox(functions=["ask"]).start(sys.argv[1]); sys.stdout.write(s.snapshot().hex())', 'def f(n):\n    return ask(n) if n == 0 else [n, f(n - 1)]\n[f(2), f(1)]');
  const step = boabox.restoreStep(Uint8Array.from(Buffer.from(native, 'hex')), ask);
  assert.ok(step instanceof Call);
  const next = step.resume(10);
  const back = python('import boabox, sys; s = boabox.restore_step(bytes.fromhex(sys.argv[1]), functions=["ask"]); print(s.args, s.resume(20).value)', Buffer.from(next.snapshot()).toString('hex'));
  assert.equal(back, '(0,) [[2, [1, 10]], [1, 20]]');
});
