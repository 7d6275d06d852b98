// On a page in Chromium: under a strict policy, by every way to load, in a worker, and with nothing fetched after loading.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { launch, open, root, serve } from './browser.mjs';

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

// Does all but run.
const DEAF = 'onmessage = ({ data }) => data.do === "run" ? 0 : data.request && postMessage({ reply: data.request, value: {} });';
const ICON = '/favicon.ico'; // browsers ask for it by themselves, and when they like
const PAGES = { [ICON]: { body: '' }, '/': { body: '<!doctype html><title>Boabox</title>' }, '/deaf.js': { body: DEAF, headers: { 'content-type': 'text/javascript' } } };

/** A page of that policy with the package beside it; `use` gets what evaluates on it, and a list of what was asked of the server. */
async function onPage(use, { policy = POLICY, pages = {} } = {}) {
  const host = await serve(['build'], { ...PAGES, ...pages }, { 'content-security-policy': policy });
  const { page, errors, close } = await open(browser, host.url);
  try {
    await use((run, ...args) => page.evaluate(run, ...args), () => host.asked.filter((path) => path !== ICON), errors);
  } finally {
    await close();
    host.close();
  }
}

test('a strict policy; nothing is fetched but the module, once, and nothing after loading', () => onPage(async (evaluate, asked, errors) => {
  const before = await evaluate(async () => {
    const { Boabox } = await import('/npm/boabox.js');
    globalThis.boabox = await Boabox.init();
    await Boabox.init();
    return boabox.exec('1 + 2');
  });
  assert.equal(before, 3);
  assert.equal(asked().filter((path) => path.endsWith('.wasm')).length, 1);
  const loaded = asked().length;
  const told = await evaluate(async () => {
    const box = new boabox.Sandbox({ functions: { wait: async (x) => x + 1 } });
    const { value, stdout } = await box.run('import json, re, datetime, asyncio\nprint(json.dumps({"a": [1]}))\nawait wait(1)');
    const error = await box.run('n = 0\n1 / n').catch((error) => error);
    return [value, stdout, error.message, boabox.restore(box.snapshot()).get('value') === undefined, performance.getEntriesByType('resource').length];
  });
  assert.deepEqual(told.slice(0, 4), [2, '{"a": [1]}\n', 'ZeroDivisionError: division by zero', true]);
  assert.equal(asked().length, loaded);
  assert.equal(told[4], loaded - 1); // all but the page
  assert.deepEqual(errors, []);
}));

test('without leave of the policy there is an error, and no way around it', () => onPage(async (evaluate) => {
  const message = await evaluate(async () => (await import('/npm/boabox.js')).Boabox.init().then(() => 'loaded', (error) => String(error)));
  assert.match(message, /Content Security Policy/i);
}, { policy: "default-src 'none'; script-src 'self'; connect-src 'self'" }));

test('a server that tells a wrong type', () => onPage(async (evaluate) => {
  assert.equal(await evaluate(async () => (await (await import('/npm/boabox.js')).Boabox.init()).exec('1 + 2')), 3);
}, { pages: { '/npm/boabox.wasm': { body: readFileSync(join(root, 'build/npm/boabox.wasm')), headers: { 'content-type': 'text/plain' } } } }));

test('from bytes, responses, URLs and modules', () => onPage(async (evaluate) => {
  const values = await evaluate(async () => {
    const { Boabox } = await import('/npm/boabox.js'), url = '/npm/boabox.wasm', bytes = await (await fetch(url)).arrayBuffer();
    const sources = [bytes, new Uint8Array(bytes), await fetch(url), fetch(url), new Response(bytes), url, new URL(url, location.href), await WebAssembly.compile(bytes), WebAssembly.compile(bytes)];
    return Promise.all(sources.map(async (source) => (await Boabox.init(source)).exec('1 + 2')));
  });
  assert.deepEqual(values, Array(9).fill(3));
  const errors = await evaluate(async () => {
    const { Boabox } = await import('/npm/boabox.js');
    return Promise.all([new Uint8Array(5), '/npm/package.json', 5].map((source) => Boabox.init(source).then(() => 'loaded', (error) => error.name)));
  });
  assert.deepEqual(errors, ['CompileError', 'CompileError', 'TypeError']);
}));

test('a file that is not there is told', () => onPage(async (evaluate) => {
  assert.match(await evaluate(async () => (await import('/npm/boabox.js')).Boabox.init('/nowhere.wasm').catch((error) => error.message)), /nowhere\.wasm can't be loaded: 404/);
}));

test('a Web Worker: runs, host functions, an interrupt while the page goes on', () => onPage(async (evaluate, asked) => {
  const told = await evaluate(async () => {
    const { BoaboxWorker } = await import('/npm/worker.js');
    globalThis.worker = await BoaboxWorker.start();
    const value = await worker.exec('await ask(20) + 1', { functions: { ask: async (x) => x * 2 } });
    const box = new worker.Sandbox();
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    setTimeout(() => box.interrupt(), 200);
    const error = await box.exec('n = 0\nwhile True: n += 1').catch((error) => error);
    clearInterval(timer);
    return [value, error.limit, turns > 10, (await box.get('n')) > 0];
  });
  assert.deepEqual(told, [41, 'interrupt', true, true]);
  assert.equal(asked().filter((path) => path.endsWith('.wasm')).length, 1); // the module is sent, not fetched again
  const loaded = asked().length;
  assert.equal(await evaluate(() => worker.exec('import json\njson.loads("[3]")[0]')), 3);
  assert.equal(asked().length, loaded);
  assert.equal(await evaluate(async () => {
    worker.terminate();
    return worker.exec('1').catch((error) => error.name);
  }), 'UseError');
}));

test('a worker that does not answer is replaced', () => onPage(async (evaluate) => {
  const told = await evaluate(async () => {
    const { BoaboxWorker } = await import('/npm/worker.js');
    let made = 0;
    const worker = await BoaboxWorker.start({ grace: 0.2, create: () => new Worker(made++ ? '/npm/worker-script.js' : '/deaf.js', { type: 'module' }) });
    const box = new worker.Sandbox({ limits: { time: 0.2 } });
    const lost = [await box.exec('1').catch((error) => error.limit), await box.exec('1').catch((error) => error.name)];
    const value = await worker.exec('1 + 2');
    worker.terminate();
    return [...lost, value, made];
  });
  assert.deepEqual(told, ['time', 'UseError', 3, 2]);
}));
