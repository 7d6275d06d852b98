// The same API with the guests in a worker thread.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { ConversionError, GuestError, GuestSyntaxError, LimitError, UseError, object, plain } from 'boabox';
import { BoaboxWorker } from 'boabox/worker';

const boabox = await BoaboxWorker.start({ grace: 0.5 });
after(() => boabox.terminate());
const later = (value, ms = 5) => new Promise((done) => setTimeout(done, ms, value));

test('runs', async () => {
  assert.equal(await boabox.exec('x + 1', { inputs: { x: 41 } }), 42);
  const printed = [], shown = [];
  const result = await boabox.run('print("hi")\ndisplay(1)\nopen("f", "w").write("x")\n[(1,), {2}, 2 ** 80]', { onPrint: (...what) => printed.push(what), onDisplay: (bundle) => shown.push(bundle) });
  assert.deepEqual(result.value, [[1], new Set([2]), 2n ** 80n]);
  assert.equal(result.stdout, 'hi\n');
  assert.deepEqual(Object.keys(result.files), ['/home/f']);
  assert.deepEqual(printed, [['hi\n', 'stdout']]);
  assert.deepEqual(shown, [{ 'text/plain': '1' }]);
  assert.deepEqual(result.displays, shown);
});

test('host functions in the page', async () => {
  const functions = { add: (a, b) => a + b, fetch: async (x) => later(x + '!'), slow: plain(async (x) => later(x * 2)), kw: (a, k) => ({ a, ...k }), fail: () => { throw new RangeError('no'); }, failLater: async () => { throw new TypeError('late'); }, bad: () => () => 0 };
  assert.deepEqual((await boabox.run('import asyncio\nadd(1, 2), slow(2), await asyncio.gather(fetch("a"), fetch("b")), kw(1, b=2)', { functions })).value, [3, 4, ['a!', 'b!'], { a: 1, b: 2 }]);
  const error = await boabox.exec('fail()', { functions }).catch((e) => e);
  assert.ok(error instanceof GuestError && error.cause instanceof RangeError && error.type === 'ValueError');
  await assert.rejects(boabox.exec('await failLater()', { functions }), { message: 'TypeError: late' });
  await assert.rejects(boabox.exec('bad()', { functions }), GuestError);
  assert.equal(await boabox.exec('input("? ") + zz', { stdin: async (prompt) => later(prompt + 'x'), names: (name) => name + '!' }), '? xzz!');
  for (const options of [{ clock: () => 5 }, { entropy: () => new Uint8Array(1) }]) await assert.rejects(boabox.exec('1', options), TypeError);
});

test('strict', async () => {
  const functions = { f: () => 1 };
  assert.equal(String(await boabox.exec('len')), '<built-in function len>');
  await assert.rejects(boabox.exec('[1, len]', { strict: true }), ConversionError);
  await assert.rejects(boabox.exec('f(len)', { strict: true, functions }), /ValueError: f\(\): an argument: .* has no counterpart outside/);
});

test('objects of the page', async () => {
  const account = { owner: 'ada', balance: 5, pay(n) { this.balance -= n; return this.balance; } };
  const value = await boabox.exec('[a.owner, a.pay(2), a]', { inputs: { a: object(account, { attributes: ['owner'], methods: ['pay'] }) } });
  assert.deepEqual(value, ['ada', 3, account]);
  assert.equal(value[2], account);
  await assert.rejects(boabox.exec('a.balance', { inputs: { a: object(account) } }), /AttributeError/);
});

test('errors', async () => {
  const error = await boabox.exec('n = 0\n1 / n').catch((e) => e);
  assert.ok(error instanceof GuestError);
  assert.equal(error.frames[0].line, 2);
  assert.match(error.forModel(), /n = 0/);
  await assert.rejects(boabox.exec('x ='), GuestSyntaxError);
  await assert.rejects(boabox.exec('while True: pass', { limits: { time: 0.05 } }), (e) => e instanceof LimitError && e.limit === 'time' && e.figure === 0.05);
  await assert.rejects(boabox.exec('1', { limits: { memori: 1 } }), TypeError);
});

test('sandboxes', async () => {
  const box = new boabox.Sandbox();
  await box.exec('x = 1');
  await box.set('y', [1]);
  assert.deepEqual([await box.get('x'), await box.get('y'), await box.get('z')], [1, [1], undefined]);
  const copy = await box.fork();
  await copy.exec('x = 2');
  assert.deepEqual([await box.get('x'), await copy.get('x')], [1, 2]);
  assert.equal(await boabox.restore(await box.snapshot()).get('x'), 1);
  await box.close();
  await assert.rejects(box.exec('1'), UseError);
});

test('interrupt and abort', async () => {
  const box = new boabox.Sandbox();
  setTimeout(() => box.interrupt(), 50);
  await assert.rejects(box.exec('x = 0\nwhile True: x += 1'), { limit: 'interrupt' });
  assert.ok((await box.get('x')) > 0);
  await assert.rejects(box.run('while True: pass', { signal: AbortSignal.timeout(30) }), { name: 'TimeoutError' });
  assert.equal(await box.exec('1'), 1);
});

test('a worker that does not answer is replaced', async () => {
  const { Worker } = await import('node:worker_threads');
  const url = new URL(import.meta.resolve('boabox/worker-script'));
  let made = 0;
  const deaf = 'import("node:worker_threads").then(({ parentPort }) => parentPort.on("message", (m) => { if (m.do === "init") parentPort.postMessage({ reply: m.request, value: {} }); if (m.do === "open") parentPort.postMessage({ reply: m.request }); }))';
  const other = await BoaboxWorker.start({ grace: 0.3, create: () => (made++ ? new Worker(url) : new Worker(deaf, { eval: true })) });
  const box = new other.Sandbox({ limits: { time: 0.2 } });
  await assert.rejects(box.exec('1'), { limit: 'time' });
  await assert.rejects(box.exec('1'), UseError);
  assert.equal(await other.exec('1 + 1'), 2);
  assert.equal(made, 2);
  other.terminate();
  await assert.rejects(other.exec('1'), UseError);
});
