/* The demo's engine by Boabox's wheel inside of Pyodide, in place of the module in elements.js. It runs on the page's own thread, so the page stands still while a program
 * computes, one second at most; Stop reaches it only while it waits. Where Pyodide and the wheel are, pyodide-demo.json says. */
(() => {
  const { GuestError, LimitError, use } = globalThis.boaboxElements;
  const from = (name) => new URL(name, location.href).href;

  async function load() {
    const { pyodide: script, wheel } = await (await fetch('pyodide-demo.json')).json();
    const { loadPyodide } = await import(from(script)), python = await loadPyodide();
    await python.loadPackage(from(wheel), { checkIntegrity: false });
    python.runPython(await (await fetch('pyodide-driver.py')).text());
    const openBox = python.globals.get('open_box'), [startRun, stopRun] = ['start_run', 'stop_run'].map((name) => python.globals.get(name)), known = new Set(['memory', 'time', 'output']);

    class Box {
      #options;
      #box;

      constructor(options = {}, snapshot) {
        const { functions = {}, limits = {}, onPrint } = options;
        this.#options = { ...options, functions };
        this.#box = openBox(Object.keys(functions), Object.fromEntries(Object.entries(limits).filter(([name]) => known.has(name))), onPrint ?? (() => {}), snapshot);
      }

      async run(code, { inputs = {} } = {}) {
        await new Promise((done) => setTimeout(done)); // the page shows that it runs
        const answer = await startRun(this.#box, code, inputs, this.#options.functions, (prompt) => this.#options.stdin(prompt));
        if (answer.error === 'guest') throw Object.assign(new GuestError(answer.type, answer.detail, answer.traceback), { hint: answer.hint ?? null });
        if (answer.error === 'limit') throw Object.assign(new LimitError(answer.limit, answer.detail), { hint: answer.hint ?? null });
        return { ...answer, value: answer.value ?? null, displays: [], files: {} };
      }

      get(name) { return this.#box.get(name); }
      snapshot() { return this.#box.snapshot().toJs(); }
      interrupt() { stopRun(this.#box); }
      close() { this.#box.close(); }
    }

    return { Sandbox: Box, restore: (snapshot, options) => new Box(options, snapshot) };
  }

  use(load(), 'Programs run in Boabox\'s wheel inside of Pyodide, on the page\'s own thread: it stands still while one computes.');
})();
