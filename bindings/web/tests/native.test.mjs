// The addon for Node: when it is chosen, what it does with rubbish, threads, lost sandboxes, and that it and the module are one.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Boabox, Call, Done, LimitError, UseError } from 'boabox';
import { BoaboxWorker } from 'boabox/worker';
import { command, root } from './host.mjs';

const NAME = `boabox-${process.platform}-${process.arch}`, SANITIZED = !!process.env.BOABOX_ASAN;
const addon = createRequire(import.meta.url)(NAME);
const native = await Boabox.init(), wasm = await Boabox.init({ native: false });
const node = async (args, env = {}) => (await promisify(execFile)(process.execPath, args, { encoding: 'utf8', cwd: join(root, 'build/web-test'), env: { ...process.env, ...env } })).stdout.trim();

test('which engine it is', async () => {
  assert.deepEqual([native.native, wasm.native], [true, false]);
  assert.deepEqual([native.version, native.imageId], [wasm.version, wasm.imageId]);
  assert.deepEqual([addon.version, addon.imageId], [wasm.version, wasm.imageId]);
  const source = new URL(import.meta.resolve('boabox/boabox.wasm'));
  assert.equal((await Boabox.init(source)).native, false);
  assert.equal((await Boabox.init({})).native, true);
  await assert.rejects(Boabox.init({ nativ: false }), TypeError);
  const show = "import('boabox').then(async ({ Boabox }) => console.log((await Boabox.init()).native))", required = "require('boabox').Boabox.init().then((b) => console.log(b.native))";
  assert.deepEqual(await Promise.all([node(['-e', show]), node(['-e', required]), node(['-e', show], { BOABOX_WASM: '1' })]), ['true', 'true', 'false']);
});

test('in a worker of the package', async () => {
  for (const [options, is] of [[{}, true], [{ native: false }, false], [{ source: new URL(import.meta.resolve('boabox/boabox.wasm')) }, false]]) {
    const worker = await BoaboxWorker.start(options);
    assert.equal(worker.native, is);
    assert.equal(await worker.exec('1 + x', { inputs: { x: 2 } }), 3);
    worker.terminate();
  }
});

/** What a program with its own copy of the package says, with that in place of the addon. */
async function beside(name, addonFiles) {
  const folder = join(root, 'build/native-test', name), modules = join(folder, 'node_modules');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(modules, { recursive: true });
  const needed = /^(npm|package\.json|boabox\.(js|wasm)|chunk-.*)$/;
  cpSync(join(root, 'build/npm'), join(modules, 'boabox'), { recursive: true, filter: (from) => needed.test(basename(from)) });
  if (addonFiles) mkdirSync(join(modules, NAME));
  for (const [file, text] of Object.entries(addonFiles ?? {})) writeFileSync(join(modules, NAME, file), text);
  writeFileSync(join(folder, 'main.mjs'), "import { Boabox } from 'boabox';\nconst b = await Boabox.init();\nconsole.log(b.native, b.exec('1 + 2'));\n");
  return node([join(folder, 'main.mjs')]);
}

test('an addon that is none, or of another version, is not used', async () => {
  const { version, imageId } = addon, fake = (say) => ({ 'index.js': `module.exports = ${JSON.stringify(say)};` });
  const said = Object.entries({
    missing: null, empty: {}, broken: { 'package.json': '{ "main": "a.node" }', 'a.node': 'no library' }, throws: { 'index.js': 'throw new Error("no")' },
    version: fake({ version: '0.0.0', imageId }), image: fake({ version, imageId: imageId.replace(/./g, '0') }), nothing: { 'index.js': 'module.exports = null' },
  }).map(async ([name, files]) => [name, await beside(name, files)]);
  for (const [name, text] of await Promise.all(said)) assert.equal(text, 'false 3', name);
});

const CODE = `def f(n):
    total = 0
    for i in range(n):
        total += ask(i) + len(str(total))
    return total
rows = [f(n) for n in range(6)]
print(rows)
[rows, {"k": {1, 2}}, 2 ** 90, "h\u00e9\u{1f600}"]`;

const numbers = (flags = 32) => { const n = new Float64Array(16).fill(NaN); n[15] = flags; return n; };

/** All that the guest of a snapshot has used. */
function fuelOf(snapshot) {
  const box = addon.restore(numbers(), snapshot), out = numbers();
  addon.usage(box, out);
  addon.close(box);
  return out[0];
}

/** Answers each step in the engine whose turn it is, from a snapshot that another one took: what comes of it, and the fuel at each. */
function hop(engines) {
  const options = { functions: ['ask'] }, fuel = [];
  let step = new engines[0].Sandbox(options).start(CODE), turn = 0;
  while (step instanceof Call) {
    const bytes = step.snapshot();
    fuel.push(fuelOf(bytes));
    step = engines[++turn % engines.length].restoreStep(bytes, options).resume(step.args[0] * 3);
  }
  assert.ok(step instanceof Done);
  const { value, stdout, usage } = step;
  return { value, stdout, fuel: [...fuel, usage.fuel] };
}

test('a run goes on from snapshots in the addon and in the module by turns', () => {
  const straight = hop([native]);
  assert.equal(straight.fuel.length, 16);
  assert.match(straight.stdout, /^\[0, /);
  for (const engines of [[native, wasm], [wasm, native], [wasm]]) assert.deepEqual(hop(engines), straight);
});

test('the same fuel, output and value in both', async () => {
  const both = async (code, options) => {
    const [a, b] = await Promise.all([native, wasm].map(async (engine) => {
      const { value, stdout, stderr, displays, files, usage } = await engine.run(code, options);
      return { value, stdout, stderr, displays, files, fuel: usage.fuel };
    }));
    assert.deepEqual(a, b);
    return a;
  };
  await both(CODE, { functions: { ask: (i) => i } });
  await both('x', { inputs: { x: ['h\u00e9\ufeff\ud83d\ude00', '\ud800', new Uint8Array(3_000_000).fill(7), Array.from({ length: 20_000 }, (_, i) => i * 1e9), new Map([[1, { a: [1.5, null] }]])] } });
  await both('import sys\nprint("\ufeffh\u00e9\\0x" * 3000)\nprint("e", file=sys.stderr)\ndisplay([1])\nopen("f", "w").write("t" * 100000)');
  await both('import random\nrandom.random()', { seed: 2n ** 63n + 5n });
  await both(`# ${'\u00e9'.repeat(507)}\nprint("${'\u{1f600}'.repeat(300)}")\nx = "\ud83d"`); // about the length up to which a text is read at once
});

test('the programs of tests/lang: the same output, errors and fuel in both', { skip: SANITIZED && 'they run under the sanitizers elsewhere' }, async () => {
  const list = "import json, cases\nprint(json.dumps([[case.name, case.source] for case in cases.find([cases.HERE / 'lang']) if not case.timed]))";
  const programs = JSON.parse(await command('python3', ['-c', list], { env: { ...process.env, PYTHONPATH: join(root, 'tests') } }));
  assert.ok(programs.length > 500);
  const end = async (engine, source) => {
    const box = new engine.Sandbox({ limits: { time: 60, fuel: 1e9 } });
    const { stdout, stderr, usage, message, traceback } = await box.run(source).catch((error) => error);
    box.close();
    return JSON.stringify([stdout, stderr, usage?.fuel, message, traceback]);
  };
  for (const [name, source] of programs) assert.equal(await end(native, source), await end(wasm, source), name);
});

test('a clock and sleep of the host, and what they throw', () => {
  const slept = [];
  const options = { clock: () => new Date(5000), sleep: (seconds) => slept.push(seconds) };
  assert.equal(native.exec('import time\ntime.sleep(0.5)\nsum(time.time() for _ in range(1000))', options), 5000);
  assert.deepEqual(slept, [0.5]);
  const box = new native.Sandbox({ clock: () => { throw 'text'; }, sleep: () => { throw new RangeError('no'); } });
  assert.throws(() => box.exec('import time\ntry: time.time()\nexcept BaseException: pass\nx = 1\nwhile True: pass'), (thrown) => thrown === 'text');
  assert.throws(() => box.exec('import time\ntime.sleep(1)\nwhile True: pass'), RangeError);
  assert.equal(box.exec('6 * 7'), 42);
  const other = box.fork();
  box.close();
  assert.throws(() => other.exec('time.time()'), (thrown) => thrown === 'text');
  const journal = new native.Sandbox({ journal: true, clock: () => 7 });
  journal.exec('import time\nt = time.time()');
  const again = native.replay(journal.journal(), { clock: () => { throw new Error('not asked'); } });
  assert.deepEqual([again.differs, again.sandbox.get('t')], [null, 7]);
});

test('what the host does in the middle of a step', () => {
  const inner = new native.Sandbox(), seen = [];
  const box = new native.Sandbox({
    clock: () => {
      seen.push(inner.exec('2 + 2'), native.exec('"fresh"'));
      for (const use of [() => box.exec('1'), () => box.get('x'), () => box.fork()]) assert.throws(use, UseError);
      return 1;
    },
  });
  assert.equal(box.exec('import time\ntime.time() + 1'), 2);
  assert.deepEqual(seen, [4, 'fresh']);
  const stopped = new native.Sandbox({ clock: () => (stopped.interrupt(), 1) });
  assert.throws(() => stopped.exec('import time\ntime.time()\nwhile True: pass'), (error) => error instanceof LimitError && error.limit === 'interrupt');
  const shut = new native.Sandbox({ clock: () => (shut.close(), 1) });
  shut.exec('import time\ntime.time()');
  assert.throws(() => shut.exec('1'), UseError);
});

test('two sandboxes by turns', async () => {
  const engines = [native, wasm, native];
  let steps = engines.map((engine, i) => new engine.Sandbox().start('s = 0\nfor i in range(20): s += ask(i)\ns', { inputs: { i }, functions: ['ask'] }));
  for (let i = 0; i < 20; i++) steps = steps.map((step, k) => step.resume(step.args[0] * (k + 1)));
  assert.deepEqual(steps.map((step) => step.value), [190, 380, 570]);
  const later = (x) => new Promise((done) => setTimeout(done, 1, x));
  const run = (n) => native.run('import asyncio\nsum(await asyncio.gather(*[later(n) for _ in range(5)]))', { inputs: { n }, functions: { later } });
  assert.deepEqual((await Promise.all([run(1), run(2), run(3)])).map(({ value }) => value), [5, 10, 15]);
});

test('rubbish for the addon is refused, and does no harm', () => {
  const box = addon.open(numbers(32 + 3));
  addon.define(box, 'f');
  const evil = { get length() { throw new Error('asked'); }, valueOf() { throw new Error('asked'); }, toString() { throw new Error('asked'); }, [Symbol.toPrimitive]() { throw new Error('asked'); } };
  const detached = new Uint8Array(64);
  structuredClone(detached.buffer, { transfer: [detached.buffer] });
  const rubbish = [
    undefined, null, true, 0, -1, 1.5, NaN, Infinity, -Infinity, 2 ** 24 - 1, 2 ** 40 + 5, 2 ** 53, 1e300, 5n, '', 'x', '\0', '\ud800', 'x'.repeat(5000), 'f(1)', '[f, 2.5]', 'import time\ntime.time()\ntime.sleep(1)', 'datetime.date', 'print(1)\n1 / 0', Symbol('s'), () => 0, () => { throw new Error('boabox: mine'); }, [], {}, evil, new Proxy({}, {}), new Proxy(function () {}, {}),
    new Uint8Array(0), new Uint8Array(16), new Uint8Array([0x82, 1, 0xf6]), new Uint8Array(300).fill(255), detached, new Uint8Array(new SharedArrayBuffer(20)), new Float64Array(16), new Float64Array(16).fill(-1), new Float64Array(16).fill(1e300), new Float64Array(16).fill(Infinity), new Float64Array(3),
    new ArrayBuffer(8), new DataView(new ArrayBuffer(8)), Buffer.from('x'), new Date(), new WeakRef({}),
  ];
  const names = Object.getOwnPropertyNames(addon).filter((name) => typeof addon[name] === 'function');
  assert.ok(names.length > 30);
  const call = (name, args) => {
    try {
      const made = addon[name](...args);
      const opened = name === 'replay' ? made[0] : /^(open|restore|fork)$/.test(name) && made;
      if (opened > 0) addon.close(opened);
    } catch (error) {
      assert.ok(error instanceof Error && error.message !== 'asked', `${name}: ${String(error)}`);
      assert.match(error.message, /^boabox: /, name);
    }
  };
  let seed = Number(process.env.SEED ?? 1);
  const random = (n) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
  for (const name of names) {
    call(name, []);
    for (const a of rubbish) {
      call(name, [a]);
      if (name !== 'close') call(name, [box, a]);
    }
  }
  for (let i = 0; i < (SANITIZED ? 6000 : 30_000); i++) {
    const args = Array.from({ length: random(6) }, () => rubbish[random(rubbish.length)]), name = names[random(names.length)];
    if (random(3) && name !== 'close') args[0] = box;
    if (random(4) === 0 && /^(open|restore|replay)$/.test(name)) args[0] = numbers(random(512));
    if (name !== 'replay' || args[2] !== Infinity) call(name, args);
  }
  assert.equal(addon.run(box, '6 * 7', 'x') & 255, 0);
  assert.equal(addon.result(box, 100, new Uint8Array(100)), 2);
  addon.close(box);
});

test('a closed sandbox is no sandbox', () => {
  const gone = { message: 'boabox: a closed sandbox was used' }, box = addon.open(numbers());
  assert.ok(Number.isSafeInteger(box) && box > 0);
  addon.close(box);
  for (const use of [() => addon.close(box), () => addon.run(box, '1', 'x'), () => addon.interrupt(box), () => addon.fork(box), () => addon.usage(box, numbers())]) assert.throws(use, gone);
  const next = addon.open(numbers()); // in the same place
  assert.notEqual(next, box);
  assert.throws(() => addon.resume(box), gone);
  for (const no of [next + 1, next + 2 ** 24, next - 0.5, -next, 0, NaN]) assert.throws(() => addon.resume(no), gone);
  addon.close(next);
});

test('a sandbox that is asked something is busy', () => {
  const box = addon.open(numbers(32 + 1)), seen = [];
  const busy = { message: 'boabox: the sandbox is running' };
  const ask = () => {
    for (const use of [() => addon.run(box, '1', 'x'), () => addon.close(box), () => addon.resume(box), () => addon.snapshot(box), () => addon.usage(box, numbers())]) assert.throws(use, busy);
    const copy = addon.open(numbers());
    seen.push(addon.run(copy, '"other"', 'x') & 255);
    addon.close(copy);
    addon.interrupt(box);
    return 5;
  };
  assert.equal(addon.run(box, 'import time\ntime.time()\nwhile True: pass', 'x', ask) & 255, 2);
  assert.deepEqual([seen, addon.told(1)], [[0], 'interrupt']);
  for (const [no, why] of [[undefined, /no function/], [7, /no function/], [() => 'x', /no number/], [() => Symbol('s'), /no number/]]) assert.throws(() => addon.run(box, 'import time\ntime.time()\nwhile True: pass', 'x', no), why);
  assert.equal(addon.run(box, 'time.time()', 'x', () => 8) & 255, 0);
  addon.run(box, '1 / 0', 'x');
  assert.match(addon.told(0), /ZeroDivisionError/);
  addon.close(box);
  assert.deepEqual([0, 1, 2].map((what) => addon.told(what)), ['', '', '']); // texts of a guest that is gone
});

const resident = () => process.memoryUsage().rss / 2 ** 20;

test('sandboxes leave nothing behind, closed or lost', { skip: SANITIZED && 'memory is kept for a while' }, async () => {
  const some = (n) => { for (let i = 0; i < n; i++) native.exec('x = [0] * 10000\n"y" * 200000'); };
  const lose = (n) => { for (let i = 0; i < n; i++) new native.Sandbox().exec('x = "y" * 100000'); };
  const collected = async () => { for (let i = 0; i < 5; i++) { global.gc?.(); await new Promise((done) => setTimeout(done, 5)); } };
  some(300);
  const before = resident();
  some(1000);
  assert.ok(resident() - before < 24, `closed: ${resident() - before} MB more`);
  for (let i = 0; i < 20; i++) {
    lose(100);
    await new Promise((done) => setTimeout(done, 1));
  }
  await collected();
  assert.ok(resident() - before < 250, `lost: ${resident() - before} MB more`); // 2,000 of 400 KB
});

test('threads at once, each with its own engine; one that is ended in the middle', async () => {
  const code = `const { parentPort, workerData } = require('node:worker_threads');
    require('boabox').Boabox.init().then(async (b) => {
      const box = new b.Sandbox({ functions: { f: (x) => x + 1 } });
      let sum = 0;
      for (let i = 0; i < 300; i++) sum += b.exec('sum(range(n))', { inputs: { n: i } }) + box.exec('f(1)');
      parentPort.postMessage([b.native, sum, box.exec('class A:\\n    pass\\nlen([A() for _ in range(20000)])')]);
      if (workerData.endless) await b.run('while True: pass', { limits: { time: 60 } });
    });`;
  const start = (endless) => new Promise((done, fail) => {
    const worker = new Worker(code, { eval: true, workerData: { endless } });
    worker.on('error', fail);
    worker.on('message', async (said) => {
      if (endless) await new Promise((end) => setTimeout(end, 20)).then(() => worker.terminate());
      done(said);
    });
  });
  const expected = [true, Array.from({ length: 300 }, (_, n) => n * (n - 1) / 2 + 2).reduce((a, b) => a + b), 20000];
  for (const said of await Promise.all([start(), start(), start(true), start()])) assert.deepEqual(said, expected);
  assert.equal(native.exec('1 + 1'), 2);
});

test('a thread that ends takes its sandboxes with it', { skip: SANITIZED && 'memory is kept for a while' }, async () => {
  const code = "require('boabox').Boabox.init().then((b) => { globalThis.kept = Array.from({ length: 4 }, () => { const box = new b.Sandbox(); box.exec('x = \"y\" * 8_000_000'); return box; }); })";
  const one = () => new Promise((done, fail) => new Worker(code, { eval: true }).on('error', fail).on('exit', done));
  await one();
  const before = resident();
  for (let i = 0; i < 8; i++) assert.equal(await one(), 0);
  assert.ok(resident() - before < 64, `${resident() - before} MB more`); // 8 of 32 MB
});

test('a process, or a thread, that exits in the middle of a step', async () => {
  const exits = "require('boabox').Boabox.init().then((b) => b.exec('import time\\ntime.time()', { clock: () => process.exit(3) }))";
  await assert.rejects(node(['-e', exits]), { code: 3 });
  const code = await new Promise((done, fail) => new Worker(exits, { eval: true }).on('error', fail).on('exit', done));
  assert.equal(code, 3);
});
