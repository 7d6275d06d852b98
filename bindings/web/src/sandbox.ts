/* A sandbox: runs code, answers what it asks for, and turns how it ended into a value or an error.
 *
 * One run is under way at a time, from its begin to its end (`#busy`), also while it waits for the host. What the guest asks for is answered by `#answer`, which gives the
 * next event, or a promise of it where the host's own function gave one: a run that may wait goes on then, `exec` throws. */
import { Cbor, type Core, type Event, type Guest, Kind, NoMemory } from './core.js';
import { asGuestException, ConversionFailure, decode, encode, type Encoded } from './cbor.js';
import { BoaboxError, ConversionError, GuestError, GuestSyntaxError, LimitError, SnapshotError, UseError } from './errors.js';
import * as hints from './hints.js';
import { figuresOf, settingsOf, type Figures, type HostFunction, type Options } from './options.js';
import { Output } from './output.js';
import { Step, StepRun } from './steps.js';
import { HostObject, Later, Plain, PyException, Raw, Repr } from './values.js';
import { zoneNamed } from './zones.js';

export const FILE = 'main.py';
const NAME = /(?<![\w.])[A-Za-z_]\w*/g;
const VALUES_SHOWN = 8, VALUE_WIDTH = 120, CAUSES_KEPT = 32;
const OVER = new UseError('the run is over'); // one for all: the stack of an error costs as much as a short run
const TURN = 10; // milliseconds that a run computes before the event loop has its turn

const WHY: Record<number, string> = {
  [Cbor.Deep]: 'nested too deep', [Cbor.Large]: 'larger than allowed', [Cbor.Kind]: 'no counterpart', [Cbor.Hash]: 'a key or item of a set has no hash',
  [Cbor.Invalid]: 'no value', [Cbor.Memory]: 'no memory for it',
};

export interface Usage {
  /** Units of work of this run. */
  fuel: number;
  /** The sandbox's highest so far, in bytes. */
  peakMemory: number;
  /** Seconds computed. */
  time: number;
}

export interface Result {
  /** Of the last expression, null if there is none. */
  value: any;
  stdout: string;
  stderr: string;
  /** What was displayed, by MIME type. */
  displays: Record<string, unknown>[];
  /** The guest's own files as they are then: absolute path to contents. */
  files: Record<string, Uint8Array>;
  usage: Usage;
}

export interface RunOptions {
  inputs?: Record<string, unknown>;
  /** Ends the run when it is aborted; the run fails with its reason. */
  signal?: AbortSignal;
}

export const isThenable = (value: unknown): value is PromiseLike<unknown> => typeof (value as { then?: unknown } | null)?.then === 'function';

export function checkName(what: string, name: unknown): string {
  if (typeof name !== 'string') throw new TypeError(`${what}: a name is a string, not ${typeof name}`);
  if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name)) throw new RangeError(`${what}: ${JSON.stringify(name)} is no name of a variable`);
  return name;
}


/** @param objects the host's own, by number; ConversionError: the value can't be had */
export function readValue(given: Uint8Array, objects: ReadonlyMap<number, HostObject>, strict?: boolean): any {
  try {
    return decode(given, objects, strict);
  } catch (error) {
    throw error instanceof ConversionFailure ? new ConversionError(error.message) : error;
  }
}

/** A turn for the event loop. */
const turn: () => Promise<void> = (() => {
  const now = (globalThis as { setImmediate?: (f: () => void) => void }).setImmediate;
  if (now) return () => new Promise((done) => now(() => done()));
  if (typeof MessageChannel === 'undefined') return () => new Promise((done) => setTimeout(done, 0));
  return () => new Promise((done) => { // setTimeout would wait 4 ms
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { channel.port1.close(); done(); };
    channel.port2.postMessage(null);
  });
})();

/** One run: what it printed, and what it waits for. */
export class Run {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly displays: Record<string, unknown>[] = [];
  readonly causes: { type: string; message: string; error: unknown }[] = [];
  /** Calls that are answered later, those of them that the host has finished, and who waits for one. */
  readonly open = new Map<number, string>();
  readonly finished: { call: number; name: string; value?: unknown; error?: unknown; failed: boolean }[] = [];
  /** Calls were settled since all tasks last waited, maybe while it printed: the guest is to look before it waits. */
  settled = false;
  wake: (() => void) | null = null;
  stopped: Error | null = null;
  /** Of a run that is paused at a step. */
  steps: StepRun | null = null;
  /** What had been used before it. */
  began = { fuel: 0, time: 0 };

  constructor(readonly code: string, figures: Figures) {
    const most = figures.truncate ? figures.output ?? 10 * 2 ** 20 : 0;
    this.stdout = new Output(most);
    this.stderr = new Output(most);
  }

  stop(why: Error): void {
    this.stopped ??= why;
    this.wake?.();
  }

  /** Waits for what the host does. */
  async until(ready: () => boolean): Promise<void> {
    while (!ready()) {
      if (this.stopped) throw this.stopped;
      await new Promise<void>((done) => (this.wake = done));
      this.wake = null;
    }
  }

  finish(call: number, name: string, promise: PromiseLike<unknown>): void {
    this.open.set(call, name);
    const done = (end: { value?: unknown; error?: unknown; failed: boolean }) => {
      this.finished.push({ call, name, ...end });
      this.wake?.();
    };
    promise.then((value) => done({ value, failed: false }), (error) => done({ error, failed: true }));
  }
}

/** What a worker gives besides: values stay as they are, and functions that are none of the sandbox's are asked for by name. */
type Inner = Options & { raw?: boolean; dispatch?: (name: string) => HostFunction };

export class Sandbox {
  readonly #guest: Guest;
  readonly #options: Inner;
  readonly #figures: Figures;
  readonly #functions = new Map<string, HostFunction | null>();
  /** The host's objects that the guest has, by number. */
  readonly #objects = new Map<number, HostObject>();
  readonly #line: ((prompt: string) => unknown) | null;
  /** What input() has not read yet of a text. */
  readonly #left: string[] = [];
  #run: Run | null = null;
  #closed = false;

  /** @internal Use `new boabox.Sandbox(options)`. */
  constructor(core: Core, options: Inner = {}, make?: (settings: ReturnType<typeof settingsOf>) => Guest, restored = make !== undefined) {
    if (typeof options !== 'object' || options === null) throw new TypeError(`options: an object, not ${String(options)}`);
    this.#options = options;
    this.#figures = figuresOf(options.limits);
    if (typeof options.stdin === 'string') this.#left = options.stdin.split(/(?<=\n)/);
    this.#line = typeof options.stdin === 'string' ? () => this.#left.shift() || null : options.stdin ?? null;
    if (this.#line && typeof this.#line !== 'function') throw new TypeError('stdin: text or a function');
    const settings = settingsOf(options, this.#figures);
    const guest = make ? make(settings) : core.open(settings);
    if (!guest) throw new UseError('no memory for a sandbox');
    this.#guest = guest;
    try {
      this.#furnish(restored);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  #furnish(restored: boolean): void {
    const { env = {}, files = {}, modules = {}, functions = {}, tz } = this.#options, guest = this.#guest;
    const sure = (done: boolean, why: string) => { if (!done) throw new TypeError(why); };
    for (const [name, value] of Object.entries(env)) sure(guest.setEnvironment(name, String(value)), `env: ${name} can't be set`);
    if (tz !== undefined) {
      const zone = zoneNamed(tz);
      if (!guest.setTimezone(zone)) throw new RangeError(`tz: there is no time zone ${JSON.stringify(zone)}`);
    }
    for (const [path, contents] of Object.entries(files)) {
      sure(guest.putFile(path, typeof contents === 'string' ? new TextEncoder().encode(contents) : contents), `files: there can be no file ${JSON.stringify(path)}`);
    }
    for (const [name, source] of Object.entries(modules)) {
      name.split('.').forEach((part) => checkName('modules', part));
      sure(typeof source === 'string' && guest.addModule(name, source), `modules: ${name}: a source is a string`);
    }
    const there = new Set(restored ? this.#allNames() : []);
    const given = Array.isArray(functions) ? functions.map((name) => [name, null] as const) : Object.entries(functions);
    for (const [name, fn] of given) this.#define(name, fn, there);
  }

  #define(name: string, fn: HostFunction | null, there: Set<string>): void {
    checkName('functions', name);
    if (fn !== null && typeof fn !== 'function' && !(fn instanceof Plain)) throw new TypeError(`functions: ${name} is no function`);
    this.#functions.set(name, fn);
    if (!there.has(name) && !this.#guest.define(name)) throw new LimitError('memory', 'memory limit exceeded: functions');
  }

  // ---- running ----

  /** Runs the code to its end: the value of its last expression. UseError: a host function gave a promise, which only `run` can wait for. */
  exec(code: string, { inputs }: { inputs?: Record<string, unknown> } = {}): any {
    const run = this.#begin(code);
    try {
      let event = this.#start(run, inputs);
      while (event.kind !== Kind.Done) {
        const next = this.#answer(run, event);
        if (next instanceof Promise) {
          next.catch(() => undefined);
          throw new UseError('a host function gave a promise: run() waits for it, exec() can\'t');
        }
        event = next;
      }
      return this.#value(this.#guest.result(this.#most), 'the value');
    } catch (error) {
      throw this.#with(run, error);
    } finally {
      this.#end(run);
    }
  }

  /** Runs the code to its end. The event loop has its turns meanwhile; host functions may give promises. */
  async run(code: string, { inputs, signal }: RunOptions = {}): Promise<Result> {
    const run = this.#begin(code);
    run.began = this.#guest.usage();
    const abort = () => { this.#guest.interrupt(); run.stop(signal!.reason as Error); };
    const deadline = this.#figures.deadline;
    const timer = deadline ? setTimeout(() => run.stop(this.#limit('deadline', 'deadline exceeded')), deadline * 1000) : undefined;
    signal?.addEventListener('abort', abort);
    try {
      signal?.throwIfAborted();
      return await this.#follow(run, this.#start(run, inputs));
    } catch (error) {
      throw signal?.aborted ? signal.reason : this.#with(run, error);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      this.#end(run);
    }
  }

  async #follow(run: Run, first: Event): Promise<Result> {
    let event = first, since = performance.now();
    while (event.kind !== Kind.Done) {
      const next = this.#answer(run, event);
      event = next instanceof Promise ? await next : next;
      if (performance.now() - since > TURN) {
        await turn();
        since = performance.now();
      }
    }
    return this.#result(run);
  }

  /** Runs the code to its first step: a Call of a function that is given by name only (here, or to the sandbox), an Input where there is no stdin, Futures, or Done. */
  start(code: string, { inputs, functions = [] }: { inputs?: Record<string, unknown>; functions?: string[] } = {}): Step {
    const run = this.#begin(code);
    run.began = this.#guest.usage();
    const there = new Set<string>();
    try {
      for (const name of functions) if (this.#functions.get(name) !== null) this.#define(name, null, there);
      return this.#steps(run).next(this.#start(run, inputs));
    } catch (error) {
      this.#end(run);
      throw this.#with(run, error);
    }
  }

  /** The step at which a sandbox that was restored, or is a fork, stands. UseError: it stands at none. */
  step(): Step {
    const run = this.#begin('');
    run.began = this.#guest.usage();
    try {
      const event = this.#guest.resume();
      if (event.kind <= Kind.Limit && event.kind !== Kind.Done) throw new UseError('the snapshot was not taken at a step');
      for (const call of this.#guest.openCalls()) run.open.set(call, '');
      return this.#steps(run).next(event);
    } catch (error) {
      this.#end(run);
      throw this.#with(run, error);
    }
  }

  #steps(run: Run): StepRun {
    return run.steps = new StepRun({
      run,
      pauses: (event) => (event.kind === Kind.Call ? !this.#function(event.text) : event.kind === Kind.Input ? !this.#line : event.kind === Kind.Futures),
      answer: (event) => {
        const next = this.#answer(run, event);
        if (!(next instanceof Promise)) return next;
        next.catch(() => undefined);
        throw new UseError('a host function gave a promise: run() waits for it, start() can\'t');
      },
      arguments: () => this.#arguments(),
      give: (value) => this.#give(value),
      refuse: (error) => this.#refuse(run, error, ...asGuestException(error)),
      later: () => this.#guest.answerLater(),
      settle: (call, name, value, error) => this.#settle(run, { call, name, value, error, failed: error !== undefined }),
      line: (line) => this.#guest.answerText(asLine(line)),
      resume: () => this.#guest.resume(),
      result: () => this.#result(run),
      snapshot: (key) => this.#snapshot(key),
      fork: () => this.#copy().step(),
      journal: () => this.#journal(),
      with: (error) => this.#with(run, error),
      end: () => this.#end(run),
    });
  }

  /** Ends the run that is under way with LimitError "interrupt": from a host function, or while run() waits. */
  interrupt(): void {
    if (!this.#run) return;
    this.#guest.interrupt();
    this.#run.stop(this.#limit('interrupt', 'interrupted by the host'));
  }

  #begin(code: string): Run {
    if (typeof code !== 'string') throw new TypeError(`code: a string, not ${typeof code}`);
    this.#free();
    return (this.#run = new Run(code, this.#figures));
  }

  #end(run: Run): void {
    if (this.#run !== run) return;
    for (const [call, name] of run.open) this.#guest.settleError(call, 'RuntimeError', `${name}(): the run that called it is over`);
    run.open.clear();
    this.#run = null;
    run.stop(OVER); // whatever of it still waits for the host
    if (this.#closed) this.#guest.close();
  }

  #free(): void {
    if (this.#closed) throw new UseError('the sandbox is closed');
    if (this.#run) throw new UseError('the sandbox is running');
  }

  #start(run: Run, inputs: Record<string, unknown> = {}): Event {
    if (typeof inputs !== 'object' || inputs === null) throw new TypeError(`inputs: an object by name, not ${String(inputs)}`);
    for (const [name, value] of Object.entries(inputs)) this.#set(checkName('inputs', name), value);
    return this.#guest.run(run.code, FILE);
  }

  #result(run: Run): Result {
    const { fuel, peakMemory, time } = this.#guest.usage();
    const value = this.#value(this.#guest.result(this.#most), 'the value');
    return {
      value, stdout: run.stdout.text(), stderr: run.stderr.text(), displays: run.displays, files: this.#files(),
      usage: { fuel: fuel - run.began.fuel, peakMemory, time: time - run.began.time },
    };
  }

  #with(run: Run, error: unknown): unknown {
    if (error instanceof BoaboxError) Object.assign(error, { stdout: run.stdout.text(), stderr: run.stderr.text(), displays: run.displays });
    return error;
  }

  // ---- events ----

  #answer(run: Run, event: Event): Event | Promise<Event> {
    if (this.#settleAll(run)) run.settled = true;
    switch (event.kind) {
      case Kind.Print:
        this.#print(run, event);
        if (run.stopped) throw run.stopped;
        return this.#guest.resume();
      case Kind.Call: return this.#call(run, event.text);
      case Kind.Input: return this.#input(run, event.text);
      case Kind.Display: return this.#display(run);
      case Kind.Name: return this.#name(run, event.text);
      case Kind.Futures: return this.#futures(run);
      case Kind.Os: return this.#guest.answerDefault();
      default: throw this.#failure(run, event);
    }
  }

  #print(run: Run, { text, stream }: Event): void {
    if (!text) return;
    run[stream === 2 ? 'stderr' : 'stdout'].add(text);
    this.#options.onPrint?.(text, stream === 2 ? 'stderr' : 'stdout');
  }

  #display(run: Run): Event {
    const bundle = this.#value(this.#guest.display(this.#most), 'what is displayed');
    run.displays.push(bundle);
    this.#options.onDisplay?.(bundle);
    return this.#guest.resume();
  }

  #name(run: Run, name: string): Event | Promise<Event> {
    const value = this.#options.names?.(name), give = (v: unknown) => (v === undefined ? this.#guest.answerDefault() : this.#give(v));
    return isThenable(value) ? this.#waitFor(run, value).then(give) : give(value);
  }

  #input(run: Run, prompt: string): Event | Promise<Event> {
    run.stdout.add(prompt);
    const refuse = (error: unknown) => this.#refuse(run, error, ...this.#told('input', error));
    const give = (line: unknown) => this.#guest.answerText(asLine(line));
    try {
      const line = this.#line?.(prompt) ?? null;
      return isThenable(line) ? this.#waitFor(run, line).then(give, (error) => (error === run.stopped ? Promise.reject(error) : refuse(error))) : give(line);
    } catch (error) {
      return refuse(error);
    }
  }

  #arguments(): [unknown[], Record<string, unknown>] {
    const given = this.#value(this.#guest.arguments(this.#most), 'an argument');
    if (given instanceof Raw) return [[given], {}];
    return [[...given[0]], given[1]];
  }

  /** Those of objects are name#number, or name.method#number. */
  #function(name: string): HostFunction | null | undefined {
    const mark = name.lastIndexOf('#');
    if (mark < 0) return this.#functions.get(name);
    if (this.#options.dispatch) return this.#options.dispatch(name);
    const path = name.slice(0, mark), found = this.#objects.get(Number(name.slice(mark + 1)));
    return found ? found.function(path) : () => { throw new PyException('ReferenceError', `${path}: the host does not have this object any more`); };
  }

  #call(run: Run, name: string): Event | Promise<Event> {
    const given = this.#function(name);
    if (!given) throw new UseError(given === null ? `${name}() was given by name only: start() gives its calls as steps` : `there is no function ${name} here`);
    const plain = given instanceof Plain, fn = plain ? given.fn : given;
    let value: unknown;
    try {
      const [args, keywords] = this.#arguments();
      value = Object.keys(keywords).length ? fn(...args, keywords) : fn(...args);
    } catch (error) {
      if (run.stopped) throw run.stopped;
      return this.#raise(run, name, error);
    }
    if (run.stopped) throw run.stopped; // by the function itself
    if (!isThenable(value)) return this.#giveOrRefuse(run, name, value);
    if (!plain) return this.#later(run, name, value);
    const give = (v: unknown) => (v instanceof Later ? this.#later(run, name, v.promise) : this.#giveOrRefuse(run, name, v));
    return this.#waitFor(run, value).then(give, (error) => (error === run.stopped ? Promise.reject(error) : this.#raise(run, name, error)));
  }

  /** The guest goes on; the promise's value comes when it is there. A promise, as a run that can't wait must not begin one. */
  async #later(run: Run, name: string, promise: PromiseLike<unknown>): Promise<Event> {
    const { call, event } = this.#guest.answerLater();
    if (call) run.finish(call, name, promise);
    else promise.then(undefined, () => undefined);
    return event;
  }

  #futures(run: Run): Event | Promise<Event> {
    if (!run.settled) return this.#awaitFutures(run);
    run.settled = false;
    return this.#guest.resume();
  }

  async #awaitFutures(run: Run): Promise<Event> {
    if (!run.open.size) throw new UseError('the guest waits for calls of an earlier run, which are lost');
    await run.until(() => run.finished.length > 0);
    this.#settleAll(run);
    return this.#guest.resume();
  }

  async #waitFor(run: Run, promise: PromiseLike<unknown>): Promise<unknown> {
    let end: { value?: unknown; error?: unknown } | null = null;
    promise.then((value) => { end = { value }; run.wake?.(); }, (error) => { end = { error }; run.wake?.(); });
    await run.until(() => end !== null);
    if ('error' in end!) throw (end as { error: unknown }).error;
    return (end as unknown as { value: unknown }).value;
  }

  /** How many there were. */
  #settleAll(run: Run): number {
    const n = run.finished.length;
    for (let end; (end = run.finished.shift());) this.#settle(run, end);
    return n;
  }

  #settle(run: Run, { call, name, value, error, failed }: { call: number; name: string; value?: unknown; error?: unknown; failed: boolean }): void {
    run.open.delete(call);
    if (failed) return this.#settleError(run, call, error, ...this.#told(name, error));
    try {
      const { bytes, kinds } = this.#encode(value);
      this.#want(kinds);
      const how = this.#guest.settle(call, bytes);
      if (typeof how === 'number') throw new ConversionError(WHY[how]!);
    } catch (why) {
      if (!(why instanceof ConversionError)) throw why;
      this.#settleError(run, call, why, 'TypeError', why.message);
    }
  }

  #settleError(run: Run, call: number, error: unknown, type: string, message: string): void {
    this.#note(run, error, type, message);
    if (!this.#guest.settleError(call, type, message)) throw this.#limit('memory', 'memory limit exceeded: the result of a host function');
  }

  #raise(run: Run, name: string, error: unknown): Event {
    if (error instanceof UseError) throw error;
    if (error instanceof ConversionError) return this.#refuse(run, error, 'ValueError', `${name}(): an argument: ${error.message}`);
    return this.#refuse(run, error, ...this.#told(name, error));
  }

  #told(name: string, error: unknown): [string, string] {
    return this.#options.redactErrors ? ['RuntimeError', `${name}() failed`] : asGuestException(error);
  }

  #refuse(run: Run, error: unknown, type: string, message: string): Event {
    this.#note(run, error, type, message);
    return this.#guest.answerError(type, message.replaceAll('\0', '\\x00'));
  }

  #note(run: Run, error: unknown, type: string, message: string): void {
    run.causes.push({ type, message, error });
    if (run.causes.length > CAUSES_KEPT) run.causes.shift();
  }

  #giveOrRefuse(run: Run, name: string, value: unknown): Event {
    try {
      return this.#give(value);
    } catch (error) {
      if (error instanceof ConversionError) return this.#refuse(run, error, 'TypeError', `the result of ${name}(): ${error.message}`);
      throw error;
    }
  }

  // ---- ends ----

  #failure(run: Run, { kind, type, message, text, exitCode }: Event): Error {
    if (kind === Kind.Limit) return this.#limit(type, text);
    if (exitCode >= 0) return new GuestError(type, message, text, exitCode);
    if (/^(SyntaxError|IndentationError|TabError)$/.test(type) && !text.startsWith('Traceback')) return this.#about(run, new GuestSyntaxError(type, message, text));
    const cause = run.causes.findLast((c) => c.type === type && (c.message === message || `'${c.message}'` === message));
    return this.#about(run, new GuestError(type, message, text, null, cause?.error));
  }

  #limit(limit: string, message: string): LimitError {
    const names: Record<string, string> = { open_calls: 'openFutures', host_calls: 'hostCalls' };
    const figures: Record<string, number | undefined> = { ...this.#figures, sleep: this.#figures.sleepLimit, open_calls: this.#figures.openCalls, host_calls: this.#figures.hostCalls } as never;
    return new LimitError(names[limit] ?? limit, message.replace('open_calls', 'openFutures').replace('host_calls', 'hostCalls'), figures[limit] || null);
  }

  /** With what the host knows of it besides. */
  #about(run: Run, error: GuestError): GuestError {
    error.code = run.code;
    if (error.type === 'NameError') error.hint ??= hints.ofName(error.detail, this.#functions.keys());
    const line = error.frames.findLast((frame) => frame.name === '<module>')?.source ?? '';
    for (const name of new Set(line.match(NAME))) {
      const shown = Object.keys(error.values).length < VALUES_SHOWN ? this.#shown(name) : '';
      if (shown) error.values[name] = shown;
    }
    return error;
  }

  /** A short text of a variable; '' where there is none, or it is a function or the like. */
  #shown(name: string): string {
    const given = this.#guest.get(name, 1 << 16);
    if (given === undefined) return '';
    if (typeof given === 'number') return '(too large to be shown)';
    const value = decode(given, this.#objects);
    if (value instanceof Repr) return /^<(function|module|class|host function|built-in)/.test(value.text) ? '' : value.text.slice(0, VALUE_WIDTH);
    const text = pythonRepr(value);
    return text.length <= VALUE_WIDTH ? text : `${text.slice(0, VALUE_WIDTH)}... (${text.length} characters)`;
  }

  // ---- values ----

  get #most(): number { return this.#figures.valueSize || this.#figures.memory || 2 ** 27; }

  #value(given: Uint8Array | Cbor, what: string): any {
    if (typeof given === 'number') throw new ConversionError(`${what}: ${WHY[given]}`);
    if (this.#options.raw) return new Raw(given.slice());
    return this.#read(given);
  }

  #read(given: Uint8Array): any { return readValue(given, this.#objects, this.#options.strict); }

  #encode(value: unknown): Encoded {
    try {
      const encoded = encode(value);
      for (const each of encoded.objects) this.#objects.set(each.number, each);
      return encoded;
    } catch (error) {
      throw error instanceof ConversionFailure ? new ConversionError(error.message) : error;
    }
  }

  /** Has the guest import what it needs to have such values. */
  #want(kinds: Iterable<string>): void {
    for (const kind of kinds) {
      if (this.#guest.ready(kind)) continue;
      let event = this.#guest.import(kind);
      while (event.kind === Kind.Print) event = this.#guest.resume();
      if (event.kind === Kind.Error || event.kind === Kind.Limit || !this.#guest.ready(kind)) throw new ConversionError(`the guest has no ${kind}`);
    }
  }

  #give(value: unknown): Event {
    const { bytes, kinds } = this.#encode(value);
    this.#want(kinds);
    const how = this.#guest.answer(bytes);
    if (typeof how === 'number') throw new ConversionError(WHY[how]!);
    return how;
  }

  #set(name: string, value: unknown): void {
    try {
      const { bytes, kinds } = this.#encode(value);
      this.#want(kinds);
      const how = this.#guest.set(name, bytes);
      if (how) throw new ConversionError(WHY[how]!);
    } catch (error) {
      if (error instanceof ConversionError) error.message = `${name}: ${error.message}`;
      if (error instanceof NoMemory) throw new ConversionError(`${name}: no memory for it`);
      throw error;
    }
  }

  #allNames(): string[] {
    const given = this.#guest.names();
    if (typeof given === 'number') throw new ConversionError(`names: ${WHY[given]}`);
    return this.#read(given);
  }
  #files(): Record<string, Uint8Array> { return this.#value(this.#guest.files(), 'files'); }

  // ---- variables, life ----

  /** A variable's value: a copy; undefined: there is none. */
  get(name: string): any {
    this.#free();
    const given = this.#guest.get(checkName('variable', name), this.#most);
    return given === undefined ? undefined : this.#value(given, name);
  }

  set(name: string, value: unknown): void {
    this.#free();
    this.#set(checkName('variable', name), value);
  }

  /** The names of the guest's variables, functions, classes and modules, in the order they were first used. */
  names(): string[] {
    this.#free();
    return this.#allNames().filter((name) => !name.startsWith('__'));
  }

  /** The guest as it is, in bytes: `boabox.restore` goes on with it, natively or in WebAssembly, by the same version. `key`: 16 bytes; only who has them can restore it. */
  snapshot({ key }: { key?: Uint8Array } = {}): Uint8Array {
    this.#free();
    return this.#snapshot(key);
  }

  #snapshot(key?: Uint8Array): Uint8Array {
    const bytes = this.#guest.snapshot(checkKey(key));
    if (!bytes) throw new SnapshotError('no memory for a snapshot, or the guest\'s memory is broken');
    return bytes;
  }

  /** What the host gave the guest since it was opened: `boabox.replay` does the same again. */
  journal(): Uint8Array {
    this.#free();
    return this.#journal();
  }

  #journal(): Uint8Array {
    if (!this.#options.journal) throw new UseError('the sandbox keeps no journal: open it with journal: true');
    const { bytes, whole } = this.#guest.journal();
    if (!bytes || !whole) throw new BoaboxError('the journal is not whole: the guest was given what has no form outside');
    return bytes;
  }

  /** A sandbox that is a copy of this one. */
  fork(): Sandbox {
    this.#free();
    return this.#copy();
  }

  #copy(): Sandbox {
    const copy = this.#guest.fork();
    if (!copy) throw new UseError('no memory for a fork');
    const stdin = typeof this.#options.stdin === 'string' ? this.#left.join('') : this.#options.stdin;
    const sandbox = new Sandbox(this.#guest.core, { ...this.#options, stdin, env: {}, tz: undefined, files: {}, modules: {} }, () => copy);
    for (const [number, each] of this.#objects) sandbox.#objects.set(number, each);
    return sandbox;
  }

  /** Frees the guest; a run that is under way ends with a UseError first. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (!this.#run) this.#guest.close();
    else if (this.#run.steps) this.#run.steps.leave();
    else this.#run.stop(new UseError('the sandbox was closed'));
  }

  get closed(): boolean { return this.#closed; }
}

export function checkKey(key?: Uint8Array): Uint8Array | undefined {
  if (key !== undefined && (!(key instanceof Uint8Array) || key.length !== 16)) throw new TypeError('key: a Uint8Array of 16 bytes');
  return key;
}

function asLine(line: unknown): string {
  if (line === null || line === undefined) return '';
  if (typeof line !== 'string') throw new TypeError(`stdin gave ${typeof line}, not a string`);
  return line.endsWith('\n') ? line : line + '\n';
}

/** About what the guest's repr would be, for people. */
function pythonRepr(value: any): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return value.includes("'") && !value.includes('"') ? `"${value}"` : `'${value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
  if (typeof value !== 'object' || value instanceof PyException) return String(value);
  if (Array.isArray(value)) return Object.isFrozen(value) ? `(${value.map(pythonRepr).join(', ')}${value.length === 1 ? ',' : ''})` : `[${value.map(pythonRepr).join(', ')}]`;
  if (value instanceof Set) return value.size ? `{${[...value].map(pythonRepr).join(', ')}}` : 'set()';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `bytes of ${value.length}`;
  if (Object.getPrototypeOf(value) !== Object.prototype && !(value instanceof Map)) return String(value);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return `{${entries.map(([k, v]) => `${pythonRepr(k)}: ${pythonRepr(v)}`).join(', ')}}`;
}
