/* Boabox as WebAssembly, or as an addon in Node: `const boabox = await Boabox.init(); boabox.exec('1 + 2')`. The same file in browsers, workers, Node, Deno and workerd. */
import { type Core, Kind, type Guest } from './core.js';
import { BoaboxError, GuestSyntaxError, LimitError, SnapshotError, UseError } from './errors.js';
import type { Options } from './options.js';
import { checkKey, checkName, FILE, Sandbox, type Result, type RunOptions } from './sandbox.js';
import type { Step } from './steps.js';
import { isInitOptions, loadModule, type InitOptions, type Source } from './load.js';
import { nativeCore } from './native.js';
import { WasmCore } from './wasm.js';

export * from './errors.js';
export { Call, Done, Futures, Input, type Step } from './steps.js';
export { float, Float, HostObject, object, plain, Plain, PyException, PyValue, Repr } from './values.js';
export type { HostFunction, Limits, Options, Stdin } from './options.js';
export type { Result, RunOptions, Usage } from './sandbox.js';
export type { InitOptions, Source } from './load.js';
export { Sandbox };

/** Source and the names of the variables that it needs: checked once, run often, each time in a sandbox of its own. */
export interface Program {
  readonly code: string;
  readonly inputs: readonly string[];
  exec(options?: Options & { inputs?: Record<string, unknown> }): any;
  run(options?: Options & RunOptions): Promise<Result>;
}

export interface Replay {
  sandbox: Sandbox;
  /** Where it stands, to be answered anew, or Done; null: the last run ended with `error`, or there was none. */
  step: Step | null;
  error: BoaboxError | null;
  /** Of those events that the host answered, how many were reached. */
  events: number;
  /** null: all was as the journal says; else what is not, at that event. */
  differs: string | null;
}

/** An engine: the library and the memory of its sandboxes, of which there may be any number. */
export class Boabox {
  readonly #core: Core;
  /** A sandbox of this engine: `new boabox.Sandbox(options)`. */
  readonly Sandbox: new (options?: Options) => Sandbox;
  /** A program: `new boabox.Program(code, { inputs: ['x'] })`. GuestSyntaxError: it can't be compiled. */
  readonly Program: new (code: string, options?: { inputs?: readonly string[] }) => Program;

  private constructor(core: Core) {
    this.#core = core;
    this.Sandbox = class extends Sandbox {
      constructor(options?: Options) { super(core, options); }
    };
    const open = (options: Options) => new Sandbox(core, options);
    const check = (code: string) => this.#check(code);
    this.Program = class implements Program {
      readonly inputs: readonly string[];
      constructor(readonly code: string, { inputs = [] }: { inputs?: readonly string[] } = {}) {
        if (typeof code !== 'string') throw new TypeError(`code: a string, not ${typeof code}`);
        this.inputs = Object.freeze(inputs.map((name) => checkName('inputs', name)));
        check(code);
      }

      exec({ inputs, ...options }: Options & { inputs?: Record<string, unknown> } = {}): any {
        this.#fits(inputs);
        return within(open(options), (box) => box.exec(this.code, { inputs }));
      }

      async run({ inputs, signal, ...options }: Options & RunOptions = {}): Promise<Result> {
        this.#fits(inputs);
        return withinAsync(open(options), (box) => box.run(this.code, { inputs, signal }));
      }

      #fits(inputs: Record<string, unknown> = {}): void {
        const missing = this.inputs.filter((name) => !Object.hasOwn(inputs, name)), unknown = Object.keys(inputs).filter((name) => !this.inputs.includes(name));
        const wrong = [missing.length && `missing ${missing.join(', ')}`, unknown.length && `unknown ${unknown.join(', ')}`].filter(Boolean).join('; ');
        if (wrong) throw new TypeError(`inputs: ${wrong}; the program takes ${this.inputs.join(', ') || 'none'}`);
      }
    };
  }

  /** Loads the engine. In Node the package's addon where it is installed, unless `native: false` or the environment's BOABOX_WASM says otherwise; else the module: from beside this
   * file, or from what is given: bytes, a URL, a Response (or a promise of one), or a WebAssembly.Module. */
  static async init(source?: Source | InitOptions): Promise<Boabox> {
    const options = source === undefined ? {} : isInitOptions(source) ? source : null;
    const native = options && options.native !== false ? nativeCore() : null;
    return new Boabox(native ?? new WasmCore(await loadModule(options ? undefined : source as Source)));
  }

  /** Whether it is the addon. */
  get native(): boolean { return this.#core.native; }

  get version(): string { return this.#core.version; }
  /** Snapshots go between builds, native ones included, of one image. */
  get imageId(): string { return this.#core.imageId; }

  /** Runs the code in a sandbox of its own: the value of its last expression. */
  exec(code: string, { inputs, ...options }: Options & { inputs?: Record<string, unknown> } = {}): any {
    return within(new Sandbox(this.#core, options), (box) => box.exec(code, { inputs }));
  }

  /** Runs the code in a sandbox of its own: the value with what was printed and used. Host functions may give promises. */
  async run(code: string, { inputs, signal, ...options }: Options & RunOptions = {}): Promise<Result> {
    return withinAsync(new Sandbox(this.#core, options), (box) => box.run(code, { inputs, signal }));
  }

  /** A sandbox whose guest is that of the snapshot. Functions, modules and limits are to be given again. SnapshotError says why it can't be. */
  restore(snapshot: Uint8Array, { key, ...options }: Options & { key?: Uint8Array } = {}): Sandbox {
    if (!(snapshot instanceof Uint8Array)) throw new TypeError('snapshot: a Uint8Array');
    return new Sandbox(this.#core, options, (settings) => {
      const guest = this.#core.restore(settings, snapshot, checkKey(key));
      if (typeof guest === 'string') throw new SnapshotError(guest);
      return guest;
    });
  }

  /** The step at which the snapshot was taken, in a sandbox of its own. */
  restoreStep(snapshot: Uint8Array, options?: Options & { key?: Uint8Array }): Step {
    return this.restore(snapshot, options).step();
  }

  /** Does again what a journal says, up to event number `until` of those that the host answered, or to its end. No function of the host is called. */
  replay(journal: Uint8Array, { until = 0, ...options }: Options & { until?: number } = {}): Replay {
    if (!(journal instanceof Uint8Array)) throw new TypeError('journal: a Uint8Array');
    let events = 0, why = '';
    const sandbox = new Sandbox(this.#core, options, (settings) => {
      const made = this.#core.replay({ ...settings, journal: true }, journal, until);
      ({ events, why } = made);
      if (!made.guest) throw new SnapshotError(why);
      return made.guest;
    });
    try {
      return { sandbox, step: events ? sandbox.step() : null, error: null, events, differs: why || null };
    } catch (error) {
      if (!(error instanceof BoaboxError)) throw error;
      return { sandbox, step: null, error: error instanceof UseError ? null : error, events, differs: why || null };
    }
  }

  #check(code: string): void {
    const guest: Guest | null = this.#core.open({});
    if (!guest) throw new UseError('no memory for a sandbox');
    const { kind, type, message, text } = guest.check(code, FILE);
    guest.close();
    if (kind === Kind.Error) throw new GuestSyntaxError(type, message, text);
    if (kind === Kind.Limit) throw new LimitError(type, text);
  }
}

function within<T>(box: Sandbox, use: (box: Sandbox) => T): T {
  try {
    return use(box);
  } finally {
    box.close();
  }
}

async function withinAsync<T>(box: Sandbox, use: (box: Sandbox) => Promise<T>): Promise<T> {
  try {
    return await use(box);
  } finally {
    box.close();
  }
}

export default Boabox;
