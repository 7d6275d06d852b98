// The package by its own words: values, runs, limits, errors, sessions.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Boabox, BoaboxError, ConversionError, GuestError, GuestSyntaxError, LimitError, PyException, PyValue, Repr, UseError, float, object, plain } from 'boabox';

const boabox = await Boabox.init();
const later = (value, ms = 5) => new Promise((done) => setTimeout(done, ms, value));
const errorOf = (code, options) => {
  try {
    boabox.exec(code, options);
  } catch (error) {
    return error;
  }
  assert.fail(`${code} did not fail`);
};

test('the engine that is asked for', () => assert.equal(boabox.native, !!process.env.BOABOX_NATIVE));

test('values out', () => {
  for (const [code, value] of [
    ['2 + 2', 4], ['-7', -7], ['2 ** 53 - 1', 2 ** 53 - 1], ['2 ** 53', 2n ** 53n], ['-2 ** 53 + 1', -(2 ** 53) + 1], ['-2 ** 53', -(2n ** 53n)], ['10 ** 400', 10n ** 400n], ['-10 ** 400', -(10n ** 400n)], ['1.5', 1.5], ['1e400', Infinity], ['-0.0', -0],
    ['True', true], ['None', null], ['x = 1', null], ['"h\\u00e9\\U0001f600\\ufeff"', 'hé😀\ufeff'], ['"\\ufeffa"', '\ufeffa'], ['"\\ud800x"', '\ud800x'], ['b"\\x00\\xff"', new Uint8Array([0, 255])], ['bytearray(b"a")', new Uint8Array([97])],
    ['[1, [2, []]]', [1, [2, []]]], ['{"a": {"b": 1}}', { a: { b: 1 } }], ['{1: "x", (1, 2): 3}', new Map([[1, 'x'], [Object.freeze([1, 2]), 3]])], ['{}', {}], ['{1, 2}', new Set([1, 2])], ['frozenset({1})', new Set([1])],
    ['import datetime\ndatetime.datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))', new Date('2026-01-02T02:04:05.678Z')],
    ['import datetime\ndatetime.datetime(50, 1, 2)', new Date('0050-01-02T00:00:00Z')],
  ]) {
    assert.deepStrictEqual(boabox.exec(code), value, code);
  }
  const tuple = boabox.exec('(1, [2])');
  assert.ok(Object.isFrozen(tuple) && !Object.isFrozen(tuple[1]));
});

test('values in', () => {
  const shown = (x) => boabox.exec('repr(x)', { inputs: { x } });
  for (const [value, text] of [
    [1, '1'], [-1, '-1'], [float(1), '1.0'], [1.5, '1.5'], [-0, '-0.0'], [NaN, 'nan'], [1e300, '1e+300'], [2 ** 53, '9007199254740992.0'], [2n ** 64n, '18446744073709551616'], [-(2n ** 64n), '-18446744073709551616'], [23n, '23'], [-(2n ** 63n), '-9223372036854775808'],
    ['it\'s', '"it\'s"'], ['\ud800', "'\\ud800'"], ['x'.repeat(300), `'${'x'.repeat(300)}'`], [null, 'None'], [undefined, 'None'], [true, 'True'], [[], '[]'], [Object.freeze([1]), '(1,)'], [{ a: [1] }, "{'a': [1]}"], [new Map([[1, 2]]), '{1: 2}'], [new Set(['a']), "{'a'}"],
    [new Uint8Array([1, 2]), "b'\\x01\\x02'"], [new ArrayBuffer(1), "b'\\x00'"], [new Float32Array([0.5]), '[0.5]'], [Object.create(null), '{}'], [new URL('http://a/b'), "'http://a/b'"],
    [new Date(0), 'datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)'], [new PyValue('decimal.Decimal', [0, 15, -1, '']), "Decimal('1.5')"], [new PyValue('complex', [1, -2]), '(1-2j)'], [new PyException('KeyError', 'k'), "KeyError('k')"], [new RangeError('r'), "ValueError('r')"],
    [Array.from({ length: 70000 }, (_, i) => i).length, '70000'],
  ]) {
    assert.equal(shown(value), text);
  }
});

test('values without a type of their own keep their parts, and show as text', () => {
  for (const [code, text] of [
    ['import decimal\ndecimal.Decimal("-1.50")', '-1.50'], ['import decimal\ndecimal.Decimal("1E+5")', '1E+5'], ['import decimal\ndecimal.Decimal("0.0000001")', '1E-7'], ['import decimal\ndecimal.Decimal("0.000001")', '0.000001'], ['import decimal\ndecimal.Decimal("-Infinity")', '-Infinity'],
    ['import fractions\nfractions.Fraction(1, 3)', '1/3'], ['import uuid\nuuid.UUID(int=1)', '00000000-0000-0000-0000-000000000001'], ['import datetime\ndatetime.date(2026, 1, 2)', '2026-01-02'], ['import datetime\ndatetime.time(1, 2, 3, 4)', '01:02:03.000004'], ['range(1, 5)', 'range(1, 5)'], ['1-2j', '1-2i'], ['...', 'Ellipsis'],
  ]) {
    const value = boabox.exec(code);
    assert.ok(value instanceof PyValue, code);
    assert.equal(String(value), text);
    assert.equal(boabox.exec(`${code.split('\n').length > 1 ? code.split('\n')[0] : ''}\nx == (${code.split('\n').at(-1)})`, { inputs: { x: value } }), true, code);
  }
  const error = boabox.exec('ValueError("a", 1)');
  assert.ok(error instanceof PyException && error.type === 'ValueError');
  assert.deepEqual(error.args, ['a', 1]);
  assert.ok(boabox.exec('lambda: 0') instanceof Repr);
});

test('what is shared or cyclic stays so', () => {
  const cycle = [1];
  cycle.push(cycle, { cycle });
  assert.equal(boabox.exec('x[1] is x and x[2]["cycle"] is x', { inputs: { x: cycle } }), true);
  const back = boabox.exec('x = [1]\nd = {"x": x}\nx.append(d)\n[x, x, {1: x}]');
  assert.ok(back[0] === back[1] && back[0][1].x === back[0] && back[2].get(1) === back[0]);
  const map = boabox.exec('d = {1: 2}\nd[2] = d\nd');
  assert.equal(map.get(2), map);
});

test('a guest key never touches a prototype', () => {
  const value = boabox.exec('{"__proto__": {"polluted": 1}, "constructor": 2, "toString": 3}');
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
  assert.deepEqual(Object.keys(value), ['__proto__', 'constructor', 'toString']);
  assert.equal({}.polluted, undefined);
  assert.equal(boabox.exec('sorted(x)', { inputs: { x: value } }).join(), '__proto__,constructor,toString');
});

test('instances are records, objects are proxies', async () => {
  class Point { constructor(x, y) { this.x = x; this.y = y; } }
  const point = new Point(1, [2]);
  assert.deepEqual(boabox.exec('repr(p), p.x, p == q, p is r, p', { inputs: { p: point, q: new Point(1, [2]), r: point } }), ['Point(x=1, y=[2])', 1, true, false, { x: 1, y: [2] }]);
  const account = { owner: 'ada', balance: 5, secret: 'x', pay(n) { this.balance -= n; return this.balance; }, async later(n) { return later(n); } };
  const given = object(account, { attributes: ['owner', 'balance'], methods: ['pay', 'later'], name: 'Account' });
  const box = new boabox.Sandbox();
  assert.deepEqual(box.exec('[a.owner, a.pay(2), a.balance, a]', { inputs: { a: given } }), ['ada', 3, 3, account]);
  assert.equal(box.exec('a'), account);
  assert.equal((await box.run('await a.later(7)')).value, 7);
  assert.throws(() => box.exec('a.secret'), { message: "AttributeError: 'Account' object has no attribute 'secret'" });
  assert.throws(() => box.exec('a.owner = 1'), GuestError);
  assert.equal(box.fork().exec('a.pay(1)'), 2);
  assert.throws(() => boabox.restore(box.snapshot()).exec('a.owner'), /ReferenceError/);
  assert.throws(() => object({}, { methods: ['f'] }), TypeError);
  assert.throws(() => object({}, { attributes: ['_x'] }), RangeError);
});

test('what a guest can not have', () => {
  let deep = [];
  for (let i = 0; i < 2000; i++) deep = [deep];
  for (const x of [() => 0, Symbol('s'), new Date(NaN), deep, new WeakMap(), Promise.resolve()]) assert.throws(() => boabox.exec('x', { inputs: { x } }), ConversionError);
  const strict = { strict: true };
  for (const code of ['lambda: 0', '[1, {"a": (len,)}]', 'type(p)', '[p, type(p)]']) {
    assert.throws(() => boabox.exec(code, { ...strict, inputs: { p: new (class Point { x = 1; })() } }), (error) => error instanceof ConversionError && /has no counterpart outside/.test(error.message), code);
  }
  assert.deepEqual(boabox.exec('[p, p]', { ...strict, inputs: { p: new (class Point { x = 1; })() } }), [{ x: 1 }, { x: 1 }]);
  assert.match(boabox.exec('try: f(len)\nexcept ValueError as e: s = str(e)\ns', { ...strict, functions: { f: () => 1 } }), /^f\(\): an argument: .* <built-in function len> has no counterpart/);
  assert.throws(() => boabox.exec('x = []\nfor i in range(3000): x = [x]\nx'), ConversionError);
  assert.throws(() => boabox.exec('"x" * 1000', { limits: { valueSize: 100 } }), ConversionError);
  assert.throws(() => boabox.exec('x', { inputs: { 'a b': 1 } }), RangeError);
});

test('a run has all that it came to', async () => {
  const printed = [];
  const result = await boabox.run('import sys\nprint("out")\nprint("err", file=sys.stderr)\nopen("a.txt", "w").write("x")\ndisplay(1)\n41 + 1', { onPrint: (...what) => printed.push(what) });
  assert.equal(result.value, 42);
  assert.equal(result.stdout, 'out\n');
  assert.equal(result.stderr, 'err\n');
  assert.deepEqual(result.displays, [{ 'text/plain': '1' }]);
  assert.deepEqual(Object.entries(result.files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]), [['/home/a.txt', 'x']]);
  assert.ok(result.usage.fuel > 0 && result.usage.peakMemory > 1000 && result.usage.time >= 0);
  assert.deepEqual(printed, [['out\n', 'stdout'], ['err\n', 'stderr']]);
});

test('host functions', async () => {
  const functions = { add: (a, b) => a + b, kw: (a, k) => [a, k], fetch: async (x) => later(x + '!'), slow: plain(async (x) => later(x * 2)), fail: () => { throw new TypeError('bad'); }, failLater: async () => { throw new RangeError('late'); } };
  assert.equal(boabox.exec('add(1, 2)', { functions }), 3);
  assert.deepEqual(boabox.exec('kw(1, b=2)', { functions }), [1, { b: 2 }]);
  const { value } = await boabox.run('import asyncio\nslow(2), await fetch("a"), await asyncio.gather(fetch("b"), fetch("c"))', { functions });
  assert.deepEqual(value, [4, 'a!', ['b!', 'c!']]);
  assert.equal((await boabox.run('try:\n    await failLater()\nexcept ValueError as e:\n    r = str(e)\nr', { functions })).value, 'late');
  const error = errorOf('fail()', { functions });
  assert.equal(error.message, 'TypeError: bad');
  assert.equal(error.cause.message, 'bad');
  assert.equal(errorOf('fail()', { functions, redactErrors: true }).message, 'RuntimeError: fail() failed');
  assert.throws(() => boabox.exec('fetch(1)', { functions }), UseError);
  assert.throws(() => boabox.exec('slow(1)', { functions }), UseError);
  await assert.rejects(boabox.run('x = fetch("a")\n1', { functions }), (e) => e instanceof GuestError && /await/.test(e.hint));
  assert.equal(errorOf('ask()', { functions: { ask: () => () => 0 } }).type, 'TypeError');
  assert.equal(errorOf('raise_()', { functions: { raise_() { throw new PyException('KeyError', 'k'); } } }).type, 'KeyError');
});

test('what a run did not wait for comes to nothing when it is over', async () => {
  const functions = { slow: plain(async (x) => later(x, 2)), f: async (x) => later(x, 1) };
  for (let i = 0; i < 20; i++) {
    assert.throws(() => boabox.exec('slow(1)', { functions }), UseError);
    assert.deepEqual((await boabox.run('import asyncio\nawait f("a"), await asyncio.gather(f("b"), f("c"))', { functions })).value, ['a', ['b', 'c']]);
  }
});

test('concurrent calls take as long as the slowest', async () => {
  const began = performance.now();
  await boabox.run('import asyncio\nawait asyncio.gather(*[f() for _ in range(20)])', { functions: { f: () => later(1, 60) } });
  assert.ok(performance.now() - began < 1000); // 1200 one after the other
});

test('errors', () => {
  const error = errorOf('def f(n):\n    return 1 / n\n\nn = 0\nf(n)');
  assert.ok(error instanceof GuestError && error instanceof BoaboxError && error instanceof Error);
  assert.equal(error.type, 'ZeroDivisionError');
  assert.match(error.traceback, /^Traceback .*\n {2}File "main.py", line 5, in <module>/);
  assert.deepEqual(error.frames.map((f) => [f.line, f.name, f.column, f.endColumn]), [[5, '<module>', 0, 4], [2, 'f', 11, 16]]);
  assert.match(error.forModel(), /n = 0/);
  assert.ok(error.forModel(200).length <= 200);
  const syntax = errorOf('x = (1');
  assert.ok(syntax instanceof GuestSyntaxError && /never closed/.test(syntax.message));
  assert.equal(errorOf('import sys\nsys.exit(3)').exitCode, 3);
  assert.match(errorOf('import numpy').hint, /statistics/);
  assert.match(errorOf('prnt(1)').hint, /print/);
  assert.match(errorOf('add_one(1)', { functions: { add_on: () => 0 } }).hint, /add_on/);
  const printed = errorOf('print("before")\n1 / 0');
  assert.equal(printed.stdout, 'before\n');
});

test('limits', async () => {
  const limited = (code, limits, name) => {
    const error = errorOf(code, { limits });
    assert.ok(error instanceof LimitError, String(error));
    assert.equal(error.limit, name);
    return error;
  };
  assert.equal(limited('while True: pass', { time: 0.05 }, 'time').figure, 0.05);
  limited('while True: pass', { fuel: 10000 }, 'fuel');
  limited('x = []\nwhile True: x.append(x[:])', { memory: '16MB' }, 'memory');
  limited('while True: print("x" * 100)', { output: '4KB' }, 'output');
  assert.equal(errorOf('def f(): f()\nf()', { limits: { recursion: 50 } }).type, 'RecursionError');
  const calls = errorOf('while True: f()', { functions: { f: () => 1 }, limits: { hostCalls: 3 } });
  assert.equal(calls.limit, 'hostCalls');
  await assert.rejects(boabox.run('await f()', { functions: { f: () => later(1, 1000) }, limits: { deadline: 0.05 } }), { limit: 'deadline' });
  const cut = (await boabox.run('for i in range(1000): print("é", i)', { limits: { output: 200, outputOverflow: 'truncate' } })).stdout;
  assert.match(cut, /^é 0\n.*bytes left out.*é 999\n$/s);
  assert.ok(cut.length < 300);
  for (const limits of [{ memori: 1 }, { memory: 'much' }, { time: -1 }, { time: '1' }, { recursion: 1.5 }, 5]) assert.throws(() => boabox.exec('1', { limits }), /TypeError|RangeError/);
});

test('the event loop has its turns, and a run is interrupted', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const box = new boabox.Sandbox();
  setTimeout(() => box.interrupt(), 60);
  await assert.rejects(box.run('x = 0\nwhile True: x += 1'), { limit: 'interrupt' });
  clearInterval(timer);
  assert.ok(turns > 2, `${turns} turns`);
  assert.ok(box.get('x') > 0);
  await assert.rejects(box.run('while True: pass', { signal: AbortSignal.timeout(20) }), { name: 'TimeoutError' });
  assert.equal(box.exec('1'), 1);
  box.interrupt(); // nothing runs
  assert.equal(box.exec('2'), 2);
});

test('a session keeps its state, also after errors', () => {
  const box = new boabox.Sandbox({ functions: { f: (x) => x + 1 } });
  box.exec('x = 1\ndef g(): return f(x)');
  assert.throws(() => box.exec('y = 2\n1 / 0'));
  assert.equal(box.exec('g() + y'), 4);
  box.set('x', 10);
  assert.equal(box.get('x'), 10);
  assert.equal(box.exec('g()'), 11);
  assert.equal(box.get('nothing'), undefined);
  assert.ok(box.names().includes('g'));
  box.close();
  box.close();
  assert.throws(() => box.exec('1'), UseError);
});

test('one run at a time', async () => {
  const box = new boabox.Sandbox({ functions: { again: () => box.exec('1'), wait: () => later(1, 20), shut: () => box.close() } });
  assert.equal(errorOf.call(null, '1 / 0') instanceof GuestError, true);
  assert.throws(() => box.exec('again()'), /UseError|running/);
  const running = box.run('await wait()');
  assert.throws(() => box.exec('1'), UseError);
  assert.throws(() => box.get('x'), UseError);
  await running;
  const shut = box.run('await wait()');
  box.close();
  await assert.rejects(shut, UseError);
  const other = new boabox.Sandbox({ functions: { shut: () => other.close() } });
  assert.throws(() => other.exec('shut()\n1'), UseError);
});

test('input', async () => {
  assert.equal(boabox.exec('input("a? ") + input()', { stdin: 'x\ny\n' }), 'xy');
  assert.equal((await boabox.run('input("a? ")', { stdin: async (prompt) => later(prompt.length + '') })).value, '3');
  assert.equal(errorOf('input()').type, 'EOFError');
  assert.equal((await boabox.run('input("a? ")', { stdin: 'x' })).stdout, 'a? ');
});

const zoned = (...args) => `import datetime, zoneinfo\ndatetime.datetime(${args}, tzinfo=zoneinfo.ZoneInfo("America/New_York"))`;

test('time zones', () => {
  for (const [args, date] of [
    [[2024, 7, 1, 12], '2024-07-01T16:00:00Z'], [[2024, 1, 1, 0, 0, 0, 5000], '2024-01-01T05:00:00.005Z'], [['2024, 11, 3, 1, 30, fold=0'], '2024-11-03T05:30:00Z'],
    [['2024, 11, 3, 1, 30, fold=1'], '2024-11-03T06:30:00Z'], [['2024, 3, 10, 2, 30, fold=0'], '2024-03-10T07:30:00Z'], [['2024, 3, 10, 2, 30, fold=1'], '2024-03-10T06:30:00Z'],
    [[1920, 7, 1], '1920-07-01T05:00:00Z'],
  ]) assert.deepEqual(boabox.exec(zoned(...args)), new Date(date), String(args));
  const zone = boabox.exec('import zoneinfo\nzoneinfo.ZoneInfo("Asia/Tokyo")');
  assert.deepEqual([zone.kind, zone.parts, String(zone)], ['zoneinfo.ZoneInfo', ['Asia/Tokyo'], 'Asia/Tokyo']);
  assert.equal(boabox.exec('import zoneinfo\nzone is zoneinfo.ZoneInfo("Asia/Tokyo")', { inputs: { zone } }), true);
  assert.throws(() => boabox.exec('zone', { inputs: { zone: new PyValue('zoneinfo.ZoneInfo', ['Mars']) } }), ConversionError);
  const code = 'import time\ntime.strftime("%H %Z", time.localtime(1720000000))';
  assert.equal(boabox.exec(code), '09 UTC');
  assert.equal(boabox.exec(code, { tz: 'Europe/Berlin' }), '11 CEST');
  assert.equal(boabox.exec(code, { tz: '<+0530>-5:30' }), '15 +0530');
  assert.equal(boabox.exec('import os\nos.environ["TZ"]', { tz: 'system' }), Intl.DateTimeFormat().resolvedOptions().timeZone);
  assert.throws(() => boabox.exec('1', { tz: 'Mars' }), (e) => e instanceof RangeError && e.message === 'tz: there is no time zone "Mars"');
  assert.throws(() => boabox.exec('1', { tz: null }), TypeError);
});

test('the rest of what a guest is given', () => {
  assert.equal(boabox.exec('import m.sub\nm.sub.x', { modules: { m: '', 'm.sub': 'x = 5' } }), 5);
  assert.equal(boabox.exec('import os\nos.environ["A"]', { env: { A: 'b' } }), 'b');
  assert.equal(boabox.exec('open("d/x").read()', { files: { 'd/x': 'text' } }), 'text');
  assert.equal(boabox.exec('zzz + 1', { names: (name) => (name === 'zzz' ? 1 : undefined) }), 2);
  assert.equal(errorOf('yyy', { names: () => undefined }).type, 'NameError');
  assert.equal(boabox.exec('import random\nrandom.random()', { seed: 5 }), boabox.exec('import random\nrandom.random()', { seed: 5 }));
  assert.notEqual(boabox.exec('import random\nrandom.random()', { seed: 5 }), boabox.exec('import random\nrandom.random()', { seed: 6n }));
  assert.equal(errorOf('import time\ntime.time()').type, 'OSError');
  assert.equal(boabox.exec('import time\ntime.time()', { clock: new Date(5000) }), 5);
  assert.ok(Math.abs(boabox.exec('import time\ntime.time()', { clock: 'system' }) - Date.now() / 1000) < 5);
  assert.throws(() => boabox.exec('import time\ntime.time()', { clock: () => { throw new Error('my clock'); } }), /my clock/);
  const drawn = 'import random, secrets, uuid\n[random.random(), secrets.token_hex(8), str(uuid.uuid4())]', asked = [];
  assert.deepEqual(boabox.exec(drawn), boabox.exec(drawn, { entropy: 'seed' }));
  assert.notDeepEqual(boabox.exec(drawn, { entropy: 'system' }), boabox.exec(drawn, { entropy: 'system' }));
  assert.equal(boabox.exec('import secrets\nsecrets.token_bytes(3)', { entropy: (n) => { asked.push(n); return new Uint8Array(n).fill(7); } }).join(), '7,7,7');
  assert.ok(asked.includes(3));
  assert.equal(boabox.exec('import os\nlen(os.urandom(200000))', { entropy: 'system' }), 200000);
  for (const entropy of [() => { throw new Error('no dice'); }, () => new Uint8Array(1), () => 'x']) assert.throws(() => boabox.exec('import os\nos.urandom(3)', { entropy }), /no dice|no Uint8Array of 3 bytes/);
  const slept = [];
  boabox.exec('import time\ntime.sleep(2)', { sleep: (seconds) => slept.push(seconds) });
  assert.deepEqual(slept, [2]);
  for (const options of [{ functions: { f: 1 } }, { modules: { m: 1 } }, { files: { '../x': '' } }, { seed: 1.5 }, { clock: 'x' }, { entropy: 1 }, { sleep: 1 }, { stdin: 1 }, { functions: { 'a b': () => 0 } }]) assert.throws(() => boabox.exec('1', options), /TypeError|RangeError|no name/);
});

test('rich values', async () => {
  const { displays } = await boabox.run('class A:\n    def _repr_html_(self): return "<b>"\nA()');
  assert.equal(displays[0]['text/html'], '<b>');
});

test('a program is checked once and run often', async () => {
  const program = new boabox.Program('x * 2', { inputs: ['x'] });
  assert.equal(program.exec({ inputs: { x: 2 } }), 4);
  assert.equal((await program.run({ inputs: { x: 'a' } })).value, 'aa');
  assert.throws(() => program.exec(), /missing x/);
  assert.throws(() => program.exec({ inputs: { x: 1, y: 2 } }), /unknown y/);
  assert.throws(() => new boabox.Program('x ='), GuestSyntaxError);
});

test('a thousand sandboxes leave nothing behind', () => {
  for (let i = 0; i < 300; i++) boabox.exec('[0] * 10000');
  const before = boabox.exec('1') && process.memoryUsage().arrayBuffers;
  for (let i = 0; i < 1000; i++) boabox.exec('[0] * 10000');
  assert.ok(process.memoryUsage().arrayBuffers - before < 8 * 2 ** 20);
});
