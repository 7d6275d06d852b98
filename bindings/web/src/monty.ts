/* What programs written for Monty's WebAssembly builds call: `init` and `Monty` with JSON texts in and out, `MontyRuntime` and `runMontyAsync` with values. */
import { Boabox, float, plain, type Source } from './boabox.js';
import { GuestError } from './errors.js';
import type { Limits } from './options.js';
import { Repr } from './values.js';

let engine: Boabox | undefined;

/** Loads the module; to be awaited before anything else here. */
export default async function init(source?: Source): Promise<void> {
  engine ??= await Boabox.init(source);
}

function ready(): Boabox {
  if (!engine) throw new Error('Monty: await init() first');
  return engine;
}

export interface MontyOptions { inputs?: string[]; externalFunctions?: string[]; scriptName?: string }
export interface MontyLimits { maxDurationSecs?: number; maxMemory?: number; maxRecursionDepth?: number; maxAllocations?: number; gcInterval?: number }
export interface MontyRunOptions {
  inputs?: Record<string, unknown>;
  /** Called with the positional arguments, and where there are keyword ones an object of them. One that gives a promise is waited for. */
  externalFunctions?: Record<string, (...args: any[]) => unknown>;
  limits?: MontyLimits;
  printCallback?: (stream: string, text: string) => void;
}

export class Monty {
  readonly #inputs: readonly string[];

  /** Throws what `run` would throw of a syntax error. */
  constructor(readonly code: string, { inputs = [] }: MontyOptions = {}) {
    this.#inputs = [...inputs];
    new (ready().Program)(code, { inputs });
  }

  /** @param names a JSON array of the names of inputs */
  static withInputs(code: string, names: string): Monty {
    const inputs: unknown = JSON.parse(names);
    if (!Array.isArray(inputs) || inputs.some((name) => typeof name !== 'string')) throw new TypeError('withInputs: a JSON array of names');
    return new Monty(code, { inputs });
  }

  static version(): string { return ready().version; }

  /** The value of the last expression, as JSON. */
  run(): string { return this.#run({}); }

  /** @param values a JSON object of the inputs by name */
  runWithInputs(values: string): string {
    const inputs: unknown = JSON.parse(values, reviver);
    if (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs)) throw new TypeError('runWithInputs: a JSON object of values');
    return this.#run(inputs as Record<string, unknown>);
  }

  /** What it printed. */
  runCapturePrint(): string {
    let printed = '';
    this.check({});
    ready().exec(this.code, { onPrint: (text) => (printed += text) });
    return printed;
  }

  #run(inputs: Record<string, unknown>): string {
    this.check(inputs);
    return toJson(ready().exec(this.code, { inputs }));
  }

  /** @internal */
  check(inputs: Record<string, unknown>): void {
    for (const name of this.#inputs) if (!Object.hasOwn(inputs, name)) throw new TypeError(`Missing required input: '${name}'`);
    for (const name of Object.keys(inputs)) if (!this.#inputs.includes(name)) throw new TypeError(`Unknown input: '${name}'`);
  }

  /** wasm-bindgen's classes have it; here there is nothing to free. */
  free(): void {}
}

/** An engine by these words. */
export class MontyRuntime {
  private constructor(readonly boabox: Boabox) {}

  static async init(source?: Source): Promise<MontyRuntime> { return new MontyRuntime(await Boabox.init(source)); }

  /** The value of the code's last expression. */
  exec(code: string, options: MontyRunOptions = {}): any { return this.boabox.exec(code, optionsOf(options)); }
}

/** Runs the program with host functions that may give promises: the value of its last expression. */
export async function runMontyAsync(monty: Monty, options: MontyRunOptions = {}): Promise<any> {
  monty.check(options.inputs ?? {});
  return (await ready().run(monty.code, optionsOf(options, plain))).value;
}

function optionsOf({ inputs, externalFunctions = {}, limits = {}, printCallback }: MontyRunOptions, wrap: (fn: (...args: any[]) => unknown) => any = (fn) => fn) {
  const { maxDurationSecs, maxMemory, maxRecursionDepth } = limits;
  const ours: Limits = { time: maxDurationSecs, memory: maxMemory, recursion: maxRecursionDepth };
  return {
    inputs, limits: ours, functions: Object.fromEntries(Object.entries(externalFunctions).map(([name, fn]) => [name, wrap(fn)])),
    ...(printCallback && { onPrint: (text: string, stream: string) => printCallback(stream, text) }),
  };
}

/** Where the engine tells the text of a number, 1.0 stays a float. */
const reviver = (_: string, value: unknown, context?: { source?: string }) => (typeof value === 'number' && /[.eE]/.test(context?.source ?? '') ? float(value) : value);

function toJson(value: any): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value) || value instanceof Set || value instanceof Uint8Array) return `[${Array.from(value as Iterable<unknown>, toJson).join(',')}]`;
  if (value instanceof Map) return `{${[...value].map(([k, v]) => `${JSON.stringify(String(k))}:${toJson(v)}`).join(',')}}`;
  if (value instanceof Repr || value instanceof Date || value === null || typeof value !== 'object') return JSON.stringify(value instanceof Repr ? value.text : value) ?? 'null';
  if (Object.getPrototypeOf(value) !== Object.prototype) return JSON.stringify(String(value));
  return `{${Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}:${toJson(v)}`).join(',')}}`;
}

export { GuestError as MontyRuntimeError };
