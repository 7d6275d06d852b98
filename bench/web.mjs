// Boabox in WebAssembly beside its native build, Pyodide and MicroPython, in Node and in Chromium, in one run: node bench/web.mjs [--runs N] [--engines boabox,pyodide] [PROGRAM ...]
// Prints Markdown. Engines take turns, so that a busy moment hits all alike, and a figure is the least of its runs. Programs must print the same. The last line says whether the
// promised figures hold, and how busy the machine was.
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launch, open, root, serve } from '../bindings/web/tests/browser.mjs';

const { values: given, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '3' }, engines: { type: 'string', default: 'boabox,pyodide,micropython' } } });
const RUNS = Number(given.runs), NAMES = given.engines.split(',');
const SLOW = 3000; // milliseconds: a program that takes an engine so long is run once there
const PROGRAMS = join(root, 'bench/programs');
const chosen = positionals.length ? positionals : readdirSync(PROGRAMS).map((name) => name.replace('.py', '')).sort();

// ---- where engines run ----

/** A child process of Node with one engine, or a page. Both answer `ask`. */
function inNode() {
  const child = fork(fileURLToPath(new URL('./web-engine.mjs', import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    base: new URL('../build/', import.meta.url).href,
    async ask(...message) {
      child.send(message);
      return (await once(child, 'message'))[0].value;
    },
    close: () => child.kill(),
  };
}

const site = await serve(['build', 'bench'], { '/': { body: '<!doctype html>' } });
const browser = await launch();
async function inChromium() {
  const { page, close } = await open(browser, site.url);
  page.setDefaultTimeout(0);
  return { base: `${site.url}/`, ask: (what, ...rest) => page.evaluate(async ([what, rest]) => (await import('/web-engine.mjs'))[what](rest), [what, rest]), close };
}
const PLACES = { Node: inNode, Chromium: inChromium };

async function within(make, take) {
  const place = await make();
  try {
    return await take(place);
  } finally {
    await place.close();
  }
}

// ---- figures ----

const least = (a, b) => (a === undefined || b < a ? b : a);

/** Milliseconds of the guest, by the command's own clock, and what it printed. */
function native(file) {
  const options = ['--stats', '--max-time', 'none', '--max-memory', '1GB', file];
  const { stdout, stderr, status } = spawnSync(join(root, 'build/boabox'), options, { encoding: 'utf8', maxBuffer: 2 ** 27 });
  return status ? { error: stderr.slice(0, 100) } : { time: Number(/^time: ([\d.]+)/m.exec(stderr)[1]) * 1000, printed: stdout };
}

async function loading() {
  const found = {};
  for (let run = 0; run < RUNS; run++) {
    for (const [where, make] of Object.entries(PLACES)) {
      for (const name of NAMES) {
        const ms = await within(make, ({ ask, base }) => ask('load', name, base));
        found[`${where} ${name}`] = least(found[`${where} ${name}`], ms);
      }
      const bytes = await within(make, ({ ask, base }) => ask('bytes', base));
      if (!(found[`${where} bytes`]?.total < bytes.total)) found[`${where} bytes`] = bytes;
    }
  }
  return found;
}

async function running(places) {
  const rows = [];
  for (const name of chosen) {
    const file = join(PROGRAMS, `${name}.py`), code = readFileSync(file, 'utf8'), row = { name, times: {}, wrong: {} };
    let expected;
    for (let run = 0; run < RUNS; run++) {
      const note = (engine, { time, printed, error }) => {
        expected ??= printed;
        if (error !== undefined || printed !== expected) row.wrong[engine] = error ?? 'prints something else';
        else row.times[engine] = least(row.times[engine], time);
      };
      note('native', native(file));
      for (const [engine, { ask }] of Object.entries(places)) if (!row.wrong[engine] && !(row.times[engine] > SLOW)) note(engine, await ask('program', code));
    }
    rows.push(row);
    line(name, shown(row.times.native, 0), ...Object.keys(places).map((key) => (row.times[key] === undefined ? '–' : `${shown(row.times[key], 0)} (${(row.times[key] / row.times.native).toFixed(2)})`)));
  }
  return rows;
}

const SIZES = {
  boabox: ['build/npm', (name) => /^(boabox|chunk-.*)\.js$|\.wasm$/.test(name)],
  pyodide: ['build/npm-tools/node_modules/pyodide', (name) => /^pyodide(\.asm)?\.(mjs|wasm)$|lock\.json$|\.zip$/.test(name)],
  micropython: ['build/npm-tools/node_modules/@micropython/micropython-webassembly-pyscript', (name) => /\.(mjs|wasm)$/.test(name)],
};

function sizes(name) {
  const [folder, ours] = SIZES[name], files = readdirSync(join(root, folder)).filter(ours).map((file) => join(root, folder, file));
  return files.reduce(([raw, packed], file) => [raw + statSync(file).size, packed + gzipSync(readFileSync(file), { level: 9 }).length], [0, 0]);
}

// ---- the tables ----

const shown = (n, digits = 1) => (n === undefined || n === null ? '–' : n >= 100 ? n.toFixed(0) : n.toFixed(digits));
const loaded = ({ compile, first, total }) => `${shown(total)} (${shown(compile)}, ${shown(first)})`;
const line = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const mean = (ratios) => (ratios.length ? Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length) : NaN);
const before = loadavg()[0], found = await loading(), places = {}, little = {};

for (const [where, make] of Object.entries(PLACES)) {
  for (const name of NAMES) {
    const key = `${where} ${name}`, place = (places[key] = await make());
    await place.ask('load', name, place.base);
    little[key] = { fresh: await place.ask('small', 'fresh'), warm: await place.ask('small', 'warm') };
  }
}

line('', ...NAMES.flatMap((name) => Object.keys(PLACES).map((where) => `${name}, ${where}`)));
line('---', ...Array(2 * NAMES.length).fill('---:'));
const each = (take) => NAMES.flatMap((name) => Object.keys(PLACES).map((where) => take(`${where} ${name}`, name, where)));
line('script imported to first result, ms', ...each((key) => shown(found[key])));
line('bytes there to first result (compiled, run), ms', ...each((_, name, where) => (name === 'boabox' ? loaded(found[`${where} bytes`]) : '')));
line('`1 + 2`, fresh, µs', ...each((key) => shown(little[key].fresh)));
line('`1 + 2`, warm, µs', ...each((key) => shown(little[key].warm)));
line('files, KB raw / gzip -9', ...each((_, name, where) => (where === 'Node' ? sizes(name).map((n) => Math.round(n / 1000)).join(' / ') : '')));
console.log('\nPyodide\'s fresh one has a namespace of its own in the same interpreter, no sandbox. Milliseconds of the programs, and as a share of native:\n');

const columns = Object.keys(places);
line('program', 'native', ...columns);
line('---', ...Array(columns.length + 1).fill('---:'));
const rows = await running(places);
line('geometric mean', '', ...columns.map((key) => mean(rows.flatMap(({ times }) => (times[key] ? [times[key] / times.native] : []))).toFixed(2)));
for (const { name, wrong } of rows) for (const [key, why] of Object.entries(wrong)) console.log(`\n${name}, ${key}: ${why.slice(0, 160)}`);

for (const place of Object.values(places)) await place.close();
await browser.close();
site.close();

const behind = (other) => rows.flatMap(({ name, times }) => Object.keys(PLACES).filter((where) => times[`${where} boabox`] > times[`${where} ${other}`]).map((where) => `${name} in ${where}`));
const failures = [
  ...Object.keys(PLACES).filter((where) => found[`${where} bytes`].total > 20).map((where) => `first result in ${where} ${shown(found[`${where} bytes`].total)} ms`),
  ...behind('pyodide').map((what) => `Pyodide faster: ${what}`),
  ...rows.flatMap(({ name, times }) => Object.keys(PLACES).filter((where) => !(times[`${where} boabox`] <= 2 * times.native)).map((where) => `more than twice native: ${name} in ${where}`)),
];
console.log(`\nload average ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after; the least of ${RUNS} runs`);
console.log(failures.length ? `not reached: ${failures.join('; ')}` : 'all figures reached: 20 ms, Pyodide on every program, twice native');
