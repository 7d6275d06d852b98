// The words of Monty's WebAssembly builds.
import assert from 'node:assert/strict';
import test from 'node:test';
import init, { Monty, MontyRuntime, runMontyAsync } from 'boabox/monty';

test('nothing works before init', () => assert.throws(() => new Monty('1'), /init/));

test('JSON texts in and out', async () => {
  await init();
  assert.equal(new Monty('1 + 2 * 3').run(), '7');
  const sum = Monty.withInputs('x + y', '["x", "y"]');
  assert.equal(sum.runWithInputs('{"x": 10, "y": 20}'), '30');
  assert.equal(sum.runWithInputs('{"x": 100, "y": 200}'), '300');
  for (const [code, json] of [['42', '42'], ['"hello"', '"hello"'], ['[1, 2.5, (3,)]', '[1,2.5,[3]]'], ['{"a": 1}', '{"a":1}'], ['True', 'true'], ['None', 'null'], ['2 ** 70', '1180591620717411303424'], ['{1: 2}', '{"1":2}']]) {
    assert.equal(new Monty(code).run(), json);
  }
  assert.match(Monty.version(), /^\d+\.\d+/);
});

test('what was printed', () => assert.equal(new Monty('print("Hello")\nprint("Line 2")').runCapturePrint(), 'Hello\nLine 2\n'));

test('errors', () => {
  assert.throws(() => new Monty('1 / 0').run(), { message: 'ZeroDivisionError: division by zero' });
  assert.throws(() => new Monty('def'), /SyntaxError/);
  assert.throws(() => Monty.withInputs('x', '["x"]').run(), /x/);
  assert.throws(() => new Monty('1').runWithInputs('{"y": 1}'), /y/);
  assert.throws(() => Monty.withInputs('x', '{}'), TypeError);
});

test('a runtime, and host functions that give promises', async () => {
  const runtime = await MontyRuntime.init();
  assert.equal(runtime.exec('2 + 2'), 4);
  const printed = [];
  const program = new Monty('print(url)\nfetch_data(url) + add(1, b=2)', { inputs: ['url'], externalFunctions: ['fetch_data', 'add'] });
  const value = await runMontyAsync(program, {
    inputs: { url: 'u' }, printCallback: (stream, text) => printed.push(stream, text), limits: { maxDurationSecs: 5 },
    externalFunctions: { fetch_data: async (url) => { await new Promise((done) => setTimeout(done, 5)); return url + '!'; }, add: (a, { b }) => String(a + b) },
  });
  assert.equal(value, 'u!3');
  assert.deepEqual(printed, ['stdout', 'u\n']);
  await assert.rejects(runMontyAsync(new Monty('f()'), { externalFunctions: { f: async () => { throw new TypeError('no'); } } }), { message: 'TypeError: no' });
});
