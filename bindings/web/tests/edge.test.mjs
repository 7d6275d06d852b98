// examples/edge in workerd: built by its own script, on a port of its own.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { built, command, root, tools } from './host.mjs';

const folder = join(root, 'build/web-test/edge');
const binary = createRequire(join(tools, 'x'))('workerd').default; // the command is a script that does not pass a signal on
let workerd, url;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'examples/edge'), folder, { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(built, join(folder, 'node_modules/boabox'));
  symlinkSync(join(tools, '.bin'), join(folder, 'node_modules/.bin'));
  await command('npm', ['run', 'build'], { cwd: folder });
  const port = await freePort();
  url = `http://127.0.0.1:${port}/`;
  workerd = spawn(binary, ['serve', 'config.capnp', `--socket-addr=http=127.0.0.1:${port}`], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  workerd.stderr.on('data', (text) => (said += text));
  for (let i = 0; i < 100; i++) {
    if (workerd.exitCode !== null) throw new Error(`workerd ended: ${said.slice(-1000)}`);
    if (await fetch(url).catch(() => null)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`workerd does not answer: ${said.slice(-1000)}`);
});
after(async () => {
  if (!workerd || workerd.exitCode !== null) return;
  workerd.kill();
  await once(workerd, 'exit');
});

const ask = async (body) => {
  const response = await fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  return { status: response.status, ...(await response.json()) };
};

test('a value and what was printed', async () => {
  assert.deepEqual(await ask({ code: 'print("hi")\n{"sum": sum(data), "big": 2 ** 70}', inputs: { data: [1, 2.5] } }), { status: 200, value: { sum: 3.5, big: String(2n ** 70n) }, stdout: 'hi\n', error: null });
});

test('an error, for a model', async () => {
  const { status, value, stdout, error } = await ask({ code: 'print("before")\nn = 0\n1 / n' });
  assert.deepEqual([status, value, stdout, error.kind, error.limit], [200, null, 'before\n', 'GuestError', null]);
  assert.match(error.text, /line 3.*ZeroDivisionError: division by zero.*n = 0/s);
  assert.equal((await ask({ code: 'x = (1' })).error.kind, 'GuestSyntaxError');
});

test('limits, also where no clock runs', async () => {
  assert.equal((await ask({ code: 'while True: pass' })).error.limit, 'fuel');
  assert.equal((await ask({ code: 'x = []\nwhile True: x.append(x[:])' })).error.limit, 'memory');
  assert.ok((await ask({ code: 'for i in range(10000): print("x" * 100)' })).stdout.length < 70_000);
  assert.equal((await ask({ code: '1 + 1' })).value, 2);
});

test('wrong requests', async () => {
  assert.equal((await fetch(url)).status, 405);
  for (const body of ['{', '{}', 'null', { code: 5 }, { code: '1', inputs: { 'a b': 1 } }]) assert.equal((await ask(body)).status, 400);
  assert.equal((await ask({ code: '#'.repeat(300_000) })).status, 413);
});

test('fifty at once, each with its own', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => ask({ code: 'x = n\nfor _ in range(20000): x += 1\nprint(n)\nx', inputs: { n: i } })));
  assert.deepEqual(answers.map(({ value, stdout }) => [value, stdout]), answers.map((_, i) => [i + 20000, `${i}\n`]));
});
