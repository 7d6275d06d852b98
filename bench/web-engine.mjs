// One engine in a process or page of its own, for bench/web.mjs: it loads, runs `1 + 2`, and programs. In Node a child process that answers messages, on a page an import.
const limits = { time: null, memory: '1GB', output: '100MB' };

/** Each gives what runs `1 + 2` in a sandbox (or namespace) of its own, in one that is there, and a program, which gives what it printed. */
const ENGINES = {
  async boabox(base) {
    const { Boabox } = await import(`${base}npm/boabox.js`);
    return ofBoabox(await Boabox.init());
  },
  async pyodide(base) {
    const { loadPyodide } = await import(`${base}npm-tools/node_modules/pyodide/pyodide.mjs`);
    let printed = '';
    const pyodide = await loadPyodide({ stdout: (line) => (printed += line + '\n') });
    const inside = (code) => {
      const globals = pyodide.toPy({ __name__: '__main__' });
      const value = pyodide.runPython(code, { globals });
      globals.destroy();
      return value;
    };
    return {
      fresh: () => inside('1 + 2'),
      warm: () => pyodide.runPython('1 + 2'),
      program(code) {
        printed = '';
        inside(code);
        return printed;
      },
    };
  },
  async micropython(base) {
    const { loadMicroPython } = await import(`${base}npm-tools/node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs`);
    let printed = '';
    const micropython = await loadMicroPython({ heapsize: 256 * 2 ** 20, linebuffer: true, stdout: (line) => (printed += line + '\n') });
    return {
      fresh: null, // only another instance of the module would be one
      warm: () => micropython.runPython('1 + 2'),
      program(code) {
        printed = '';
        micropython.runPython(code);
        return printed;
      },
    };
  },
};

function ofBoabox(boabox) {
  const box = new boabox.Sandbox();
  return {
    fresh: () => boabox.exec('1 + 2'),
    warm: () => box.exec('1 + 2'),
    program(code) {
      let printed = '';
      boabox.exec(code, { limits, onPrint: (text) => (printed += text) });
      return printed;
    },
  };
}

let engine;

/** Milliseconds from the script's import to the result of `1 + 2`. */
export async function load([name, base]) {
  const began = performance.now();
  engine = await ENGINES[name](base);
  engine.warm();
  return performance.now() - began;
}

/** The same with Boabox's script and bytes there: { compile, first, total }. */
export async function bytes([base]) {
  const { Boabox } = await import(`${base}npm/boabox.js`);
  const url = `${base}npm/boabox.wasm`;
  const there = base.startsWith('file:') ? await (await import('node:fs/promises')).readFile(new URL(url)) : await (await fetch(url)).arrayBuffer();
  const began = performance.now();
  const boabox = await Boabox.init(there), ready = performance.now();
  boabox.exec('1 + 2');
  const first = performance.now();
  return { compile: ready - began, first: first - ready, total: first - began };
}

/** Microseconds of one `1 + 2`, the least of five times 100 ms; null: the engine has no such thing. */
export function small([how]) {
  if (!engine[how]) return null;
  let least = Infinity;
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    let n = 0;
    do for (let i = 0; i < 10; i++, n++) engine[how]();
    while (performance.now() - began < 100);
    least = Math.min(least, ((performance.now() - began) * 1000) / n);
  }
  return least;
}

/** Milliseconds of a program and what it printed, or its error. */
export function program([code]) {
  const began = performance.now();
  try {
    const printed = engine.program(code);
    return { time: performance.now() - began, printed };
  } catch (error) {
    return { error: String(error.message ?? error).trim().split('\n').at(-1) };
  }
}

if (globalThis.process?.send) {
  const take = { load, bytes, small, program };
  process.on('message', async ([what, ...args]) => process.send({ value: await take[what](args) }));
}
