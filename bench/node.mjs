// The addon for Node beside the WebAssembly module, in one process: node bench/node.mjs. Microseconds, the least of five rounds in which the engines take turns. Prints Markdown.
import { createRequire } from 'node:module';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url)), name = `boabox-${process.platform}-${process.arch}`, modules = join(root, 'build/bench-node/node_modules');
rmSync(modules, { recursive: true, force: true });
mkdirSync(modules, { recursive: true });
for (const [from, to] of [['npm', 'boabox'], [`npm${name.slice(6)}`, name]]) cpSync(join(root, 'build', from), join(modules, to), { recursive: true });
const { Boabox } = await import(pathToFileURL(createRequire(join(modules, 'x')).resolve('boabox')).href).then((found) => found.default ?? found);

const INTS = Array.from({ length: 100_000 }, (_, i) => i), CALLS = 20_000;

/** Microseconds of one. */
function timed(n, take) {
  const began = performance.now();
  for (let i = 0; i < n; i++) take();
  return ((performance.now() - began) * 1000) / n;
}

function measures(boabox) {
  const box = new boabox.Sandbox({ functions: { f: (x) => x }, limits: { hostCalls: null } });
  box.exec('def call(n):\n    for i in range(n): f(i)\ndef no_call(n):\n    for i in range(n): i');
  box.set('ints', INTS);
  return {
    '`1 + 2` in a fresh sandbox': () => timed(5000, () => boabox.exec('1 + 2')),
    '`1 + 2` in an open one': () => timed(5000, () => box.exec('1 + 2')),
    'a call of a host function': () => (timed(1, () => box.exec(`call(${CALLS})`)) - timed(1, () => box.exec(`no_call(${CALLS})`))) / CALLS,
    '100,000 ints in': () => timed(5, () => box.set('ints', INTS)),
    '100,000 ints out': () => timed(5, () => box.get('ints')),
    'a snapshot with these': () => timed(2000, () => box.snapshot()),
  };
}

const engines = { addon: await Boabox.init(), WebAssembly: await Boabox.init({ native: false }) };
if (!engines.addon.native) throw new Error('the addon was not loaded: make node-addon');
const rows = {};
for (const [engine, boabox] of Object.entries(engines)) for (const [what, take] of Object.entries(measures(boabox))) (rows[what] ??= {})[engine] = { take, least: Infinity };
for (let round = 0; round < 5; round++) for (const row of Object.values(rows)) for (const each of Object.values(row)) each.least = Math.min(each.least, each.take());
console.log(`| µs | ${Object.keys(engines).join(' | ')} |\n| --- | --- | --- |`);
for (const [what, row] of Object.entries(rows)) console.log(`| ${what} | ${Object.values(row).map(({ least }) => (least < 100 ? least.toPrecision(3) : Math.round(least))).join(' | ')} |`);
