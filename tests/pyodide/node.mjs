// The wheel in Pyodide in Node: node node.mjs PYODIDE WHEELS WHEEL [words for pytest]. PYODIDE: npm's folder; WHEELS: a folder with pytest, micropip and what they need.
// Compares what the extension imports with what Pyodide has, installs the wheel by loadPackage and, in another Pyodide, by micropip, runs the package's tests.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from './serve.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [pyodide, wheels, wheel, ...words] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(resolve(pyodide, 'pyodide.mjs')));
const quiet = { messageCallback() {} };
const server = await serve({ '/wheels/': resolve(wheels), '/dist/': dirname(resolve(wheel)) });
const url = `${server.url}/dist/${basename(wheel)}`;
const others = readdirSync(wheels).filter((name) => name.endsWith('.whl')).map((name) => `${server.url}/wheels/${name}`);
let passed = 0, failed = 0;
async function check(what, work) {
  try {
    const more = await work();
    passed += 1;
    if (more) console.log(`${what}: ${more}`);
  } catch (e) {
    failed += 1;
    console.log(`failed: ${what}: ${e.message ?? e}`);
  }
}

// Linked with --allow-undefined, so that a name nobody has would show when it is called, not before.
function compareImports(py) {
  const file = py.runPython("import boabox._boabox; boabox._boabox.__file__");
  const wanted = WebAssembly.Module.imports(new WebAssembly.Module(py.FS.readFile(file)));
  const has = new Set(WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(join(pyodide, 'pyodide.asm.wasm')))).map((e) => e.name));
  const own = ['memory', '__indirect_function_table', '__stack_pointer', '__memory_base', '__table_base'];
  const missing = wanted.filter((i) => !own.includes(i.name) && !has.has(i.name)).map((i) => `${i.module}.${i.name}`);
  if (missing.length) throw new Error(`Pyodide has no ${missing.join(', ')}`);
  if (wanted.length < 50) throw new Error('it imports next to nothing');
  return `${wanted.length}, all there`;
}

// What docs/python/pyodide.md tells the reader to write, with this wheel's address in place of its example.
const page = readFileSync(resolve(here, '../../docs/python/pyodide.md'), 'utf8');
const block = (kind) => new RegExp('^```' + kind + '\\n(.*?)^```$', 'ms').exec(page)[1].replace(/https:[^']*\.whl/, url);

async function runPage(py) {
  const code = block('js'), printed = [];
  const AsyncFunction = (async () => {}).constructor;
  await new AsyncFunction('pyodide', 'console', code)(py, { log: (text) => printed.push(String(text)) });
  const wanted = [...code.matchAll(/\/\/ prints: (.*)$/gm)].map((found) => found[1]);
  if (!wanted.length || wanted.join('\n') !== printed.join('\n')) throw new Error(`it printed ${printed}, not ${wanted}`);
}

const smoke = readFileSync(join(here, 'smoke.py'), 'utf8');
const py = await loadPyodide();
await check('loadPackage', () => runPage(py));
await check('imports', () => compareImports(py));
await check("boabox.exec('1 + 2')", async () => `${await py.runPythonAsync(smoke)} us`);
await check('micropip', async () => {
  const other = await loadPyodide();
  await other.loadPackage(others.filter((name) => /micropip|packaging/.test(name)), quiet);
  await other.runPythonAsync(`${block('python pyodide')}\nassert boabox.exec('6 * 7') == 42`);
});
await py.loadPackage(others, quiet);
py.FS.mkdir('/repository');
py.mountNodeFS('/repository', resolve(here, '../..'));
py.globals.set('words', py.toPy(words.length ? words : ['bindings/python/tests']));
const [good, bad, skipped] = py.runPython(`
import os, sys
os.chdir('/repository')
sys.path.insert(0, '/repository/tests/pyodide')
import guest
guest.run('/repository', words)`).toJs();
server.close();
console.log(`${skipped} of the package's tests need what WebAssembly has not`);
console.log(`${passed + good} passed, ${failed + bad} failed`);
process.exit(failed + bad ? 1 : 0);
