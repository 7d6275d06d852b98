/* The same API with the guests in a worker (a Web Worker, or a worker thread of Node): the page stays responsive whatever a guest does, and a worker that does not answer is
 * terminated and replaced.
 *
 * Between the two go messages: requests with a number and their answers, and what a run asks of its host. Values go as CBOR, read only here; so a worker that a hostile guest has
 * taken over could send wrong values, and nothing else. `BoaboxWorker` is the page's side, `serve` the worker's. */
import { Boabox } from './boabox.js';
import { asGuestException, decode, encode, messageOf } from './cbor.js';
import * as errors from './errors.js';
import { BoaboxError, ConversionError, LimitError, UseError } from './errors.js';
import { builtin, loadModule, type Source } from './load.js';
import { nativeCore } from './native.js';
import { figuresOf, type Options } from './options.js';
import { isThenable, readValue, type Result, type RunOptions, type Sandbox } from './sandbox.js';
import { type HostObject, Later, Plain, PyException, Raw } from './values.js';

type Message = Record<string, any>;

/** One end of the line to the other side. */
interface Port { post(message: Message, transfer?: Transferable[]): void; listen(take: (message: Message) => void): void }


// ---- errors on their way ----

const CARRIED = ['type', 'detail', 'traceback', 'exitCode', 'limit', 'figure', 'hint', 'values', 'code', 'stdout', 'stderr', 'message'];

function packError(error: any): Message {
  const packed: Message = { name: error?.name ?? 'Error', message: messageOf(error) };
  if (!(error instanceof BoaboxError)) return packed;
  for (const key of CARRIED) packed[key] = (error as any)[key];
  packed.displays = error.displays.map((bundle: any) => bundle.bytes);
  packed.cause = (error.cause as { host?: number } | undefined)?.host;
  return packed;
}

function unpackError({ name, cause, displays, ...fields }: Message, causes: Map<number, unknown>): Error {
  const Kind = (errors as Record<string, any>)[name];
  if (!Kind) return Object.assign(name === 'RangeError' ? new RangeError() : name === 'TypeError' ? new TypeError() : new Error(), { message: fields.message });
  const error: BoaboxError = Object.create(Kind.prototype);
  Object.assign(error, fields, { name, displays: displays.map((bytes: Uint8Array) => decode(bytes)), stack: `${name}: ${fields.message}` });
  if (cause !== undefined) error.cause = causes.get(cause);
  return error;
}

const raw = ({ bytes, kinds }: Message): Raw => new Raw(bytes, kinds);

// ---- the worker's side ----

/** Serves a page from inside a worker. */
export function serve(port: Port = ownPort()): void {
  let engine: Boabox;
  const boxes = new Map<number, Sandbox>(), asked = new Map<number, (answer: Message) => void>();
  let next = 1;

  /** What only the page can answer. */
  const ask = (what: Message): Promise<Message> => new Promise((done) => {
    asked.set(next, done);
    port.post({ ...what, ask: next++ });
  });

  const valueOf = async (answer: Message): Promise<unknown> => {
    if (answer.later) return new Later(new Promise((done, fail) => asked.set(answer.later, (end) => (end.error ? fail(thrown(end.error)) : done(raw(end.value))))));
    if (answer.error) throw thrown(answer.error);
    return answer.value === undefined ? undefined : raw(answer.value);
  };
  const thrown = ({ type, message, host }: Message): Error => Object.assign(new PyException(type, message), { host });

  const optionsOf = (box: number, given: Message): Options & { raw: true; dispatch: (name: string) => Plain } => {
    const { functionNames, asksInput, asksNames, prints, displays, ...options } = given;
    const call = (name: string) => new Plain(async (args: Raw) => valueOf(await ask({ call: name, box, args: args.bytes })));
    return {
      ...options, raw: true, dispatch: call,
      functions: Object.fromEntries(functionNames.map((name: string) => [name, call(name)])),
      ...(asksInput && { stdin: async (prompt: string) => lineOf(await ask({ input: prompt, box })) }),
      ...(asksNames && { names: async (name: string) => valueOf(await ask({ wanted: name, box })) }),
      ...(prints && { onPrint: (text: string, stream: string) => port.post({ printed: text, stream, box }) }),
      ...(displays && { onDisplay: (bundle: any) => port.post({ displayed: bundle.bytes, box }) }),
    };
  };
  const lineOf = (answer: Message): string | null => {
    if (answer.error) throw thrown(answer.error);
    return answer.line;
  };
  const inputsOf = (inputs: Message = {}) => Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, raw(value)]));
  const boxOf = ({ box }: Message): Sandbox => {
    const found = boxes.get(box);
    if (!found) throw new UseError('the sandbox is closed');
    return found;
  };

  const requests: Record<string, (m: Message) => unknown> = {
    init: ({ module }) => Boabox.init(module ?? undefined).then((made) => { engine = made; return { version: made.version, imageId: made.imageId, native: made.native }; }),
    open: ({ box, options, snapshot, key }) => {
      const all = optionsOf(box, options);
      boxes.set(box, snapshot ? engine.restore(snapshot, { ...all, key }) : new engine.Sandbox(all));
    },
    run: async (m) => {
      const { value, files, displays, ...rest }: Message = await boxOf(m).run(m.code, { inputs: inputsOf(m.inputs) });
      return { ...rest, value: value.bytes, files: files.bytes, displays: displays.map((bundle: any) => bundle.bytes) };
    },
    get: (m) => boxOf(m).get(m.name)?.bytes,
    set: (m) => boxOf(m).set(m.name, raw(m.value)),
    names: (m) => boxOf(m).names(),
    snapshot: (m) => boxOf(m).snapshot({ key: m.key }),
    journal: (m) => boxOf(m).journal(),
    fork: (m) => void boxes.set(m.copy, boxOf(m).fork()),
    close: (m) => {
      boxes.get(m.box)?.close();
      boxes.delete(m.box);
    },
  };

  port.listen(async (message) => {
    if (message.answer) {
      const done = asked.get(message.answer);
      asked.delete(message.answer);
      return done?.(message);
    }
    if (message.ping) return port.post({ pong: true });
    if (message.interrupt) return boxes.get(message.interrupt)?.interrupt();
    try {
      port.post({ reply: message.request, value: await requests[message.do]!(message) });
    } catch (error) {
      port.post({ reply: message.request, error: packError(error) });
    }
  });
}

function ownPort(): Port {
  const parent = builtin('node:worker_threads')?.parentPort;
  if (parent) return { post: (message, transfer) => parent.postMessage(message, transfer), listen: (take) => parent.on('message', take) };
  const scope = globalThis as unknown as { postMessage(m: Message, t?: Transferable[]): void; onmessage: ((e: MessageEvent) => void) | null };
  return { post: (message, transfer) => scope.postMessage(message, transfer), listen: (take) => (scope.onmessage = (e) => take(e.data)) };
}

// ---- the page's side ----

export interface WorkerOptions {
  /** Makes the worker, whose script calls `serve()`: a module worker of this package's worker-script.js. */
  create?: () => any;
  source?: Source;
  /** false: the WebAssembly module also where there is an addon. */
  native?: boolean;
  /** Seconds that a worker may be silent beyond what the limits allow, or after an interrupt, before it is replaced: 1. */
  grace?: number;
}

interface Waiting { done(value: any): void; fail(error: unknown): void }

/** One worker, until it is terminated. */
class Line {
  readonly waiting = new Map<number, Waiting>();
  readonly boxes = new Map<number, WorkerSandbox>();
  readonly causes = new Map<number, unknown>();
  heard = performance.now();
  dead: Error | null = null;
  #next = 1;
  readonly #post: (message: Message) => void;
  readonly #end: () => void;

  constructor(worker: any) {
    const hear = (message: Message) => this.#hear(message);
    const broken = (error: any) => this.end(new BoaboxError(`the worker failed: ${error?.message ?? 'its script can\'t be loaded'}`));
    if (typeof worker.on === 'function') {
      worker.on('message', hear);
      worker.on('error', broken);
      worker.unref?.();
    } else {
      worker.onmessage = (e: MessageEvent) => hear(e.data);
      worker.onerror = broken;
    }
    this.#post = (message) => worker.postMessage(message);
    this.#end = () => worker.terminate();
    this.ref = (busy) => (busy ? worker.ref?.() : worker.unref?.());
  }

  /** In Node a worker that does something keeps the process alive, an idle one does not. */
  readonly ref: (busy: boolean) => void;

  request(what: string, more: Message = {}): Promise<any> {
    if (this.dead) return Promise.reject(this.dead);
    return new Promise((done, fail) => {
      this.waiting.set(this.#next, { done, fail });
      this.ref(true);
      this.heard = performance.now();
      this.#post({ do: what, request: this.#next++, ...more });
    });
  }

  say(message: Message): void {
    if (!this.dead) this.#post(message);
  }

  end(why: Error): void {
    if (this.dead) return;
    this.dead = why;
    this.#end();
    for (const { fail } of this.waiting.values()) fail(why);
    this.waiting.clear();
    this.boxes.clear();
  }

  #hear(message: Message): void {
    this.heard = performance.now();
    if (message.reply) {
      const { done, fail } = this.waiting.get(message.reply) ?? {};
      this.waiting.delete(message.reply);
      if (!this.waiting.size) this.ref(false);
      if (message.error) fail?.(unpackError(message.error, this.causes));
      else done?.(message.value);
    } else if (message.box) this.boxes.get(message.box)?.asked(message);
  }
}

export class WorkerSandbox {
  #line: Line | null = null;
  #opened: Promise<unknown> = Promise.resolve();
  readonly #number: number;
  readonly #options: Options;
  readonly #worker: BoaboxWorker;
  readonly #time: number;
  readonly #objects = new Map<number, HostObject>();
  #next = 1;
  #closed = false;

  /** @internal */
  constructor(worker: BoaboxWorker, number: number, options: Options = {}, from: Message | null = {}) {
    const { functions = {}, stdin, names, onPrint, onDisplay, clock, sleep, ...plain } = options;
    if ([clock, sleep, options.entropy].some((given) => typeof given === 'function')) throw new TypeError('clock, sleep and entropy: no functions, as the guest is in a worker');
    const functionNames = Array.isArray(functions) ? functions : Object.keys(functions);
    this.#time = figuresOf(options.limits).time ?? 10;
    this.#number = number;
    this.#options = options;
    this.#worker = worker;
    const told = {
      ...plain, clock, sleep, functionNames, asksInput: typeof stdin === 'function', asksNames: !!names, prints: !!onPrint, displays: !!onDisplay,
      ...(typeof stdin === 'string' && { stdin }),
    };
    if (from) this.#open((line) => line.request('open', { box: number, options: told, ...from }));
  }

  #open(take: (line: Line) => Promise<unknown>): void {
    this.#opened = this.#worker.line().then((line) => {
      this.#line = line;
      line.boxes.set(this.#number, this);
      return take(line);
    });
    this.#opened.catch(() => undefined); // whoever uses the sandbox gets it
  }

  #packed(value: unknown): Message {
    const { bytes, kinds, objects } = encode(value);
    for (const each of objects) this.#objects.set(each.number, each);
    return { bytes: bytes.slice(), kinds: [...kinds] };
  }

  #read(bytes: Uint8Array): any { return readValue(bytes, this.#objects, this.#options.strict); }

  async #ask(what: string, more: Message = {}): Promise<any> {
    if (this.#closed) throw new UseError('the sandbox is closed');
    await this.#opened;
    if (this.#line!.dead) throw new UseError('the sandbox is lost: its worker did not answer and was replaced');
    return this.#line!.request(what, { box: this.#number, ...more });
  }

  /** As Sandbox.run. */
  async run(code: string, { inputs, signal }: RunOptions = {}): Promise<Result> {
    if (typeof code !== 'string') throw new TypeError(`code: a string, not ${typeof code}`);
    signal?.throwIfAborted();
    const abort = () => this.interrupt();
    signal?.addEventListener('abort', abort);
    const given = Object.fromEntries(Object.entries(inputs ?? {}).map(([name, value]) => [name, this.#packed(value)]));
    await this.#opened;
    const watch = this.#time ? this.#worker.watch(this.#line!, this.#time) : () => undefined;
    try {
      const { value, files, displays, ...rest } = await this.#ask('run', { code, inputs: given });
      return { ...rest, value: this.#read(value), files: this.#read(files), displays: displays.map((bytes: Uint8Array) => this.#read(bytes)) };
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    } finally {
      watch();
      signal?.removeEventListener('abort', abort);
    }
  }

  /** The bare value of a run. */
  async exec(code: string, options?: RunOptions): Promise<any> {
    return (await this.run(code, options)).value;
  }

  async get(name: string): Promise<any> {
    const bytes = await this.#ask('get', { name });
    return bytes && this.#read(bytes);
  }

  async set(name: string, value: unknown): Promise<void> { await this.#ask('set', { name, value: this.#packed(value) }); }
  names(): Promise<string[]> { return this.#ask('names'); }
  snapshot({ key }: { key?: Uint8Array } = {}): Promise<Uint8Array> { return this.#ask('snapshot', { key }); }
  journal(): Promise<Uint8Array> { return this.#ask('journal'); }

  async fork(): Promise<WorkerSandbox> {
    const copy = this.#worker.copyOf(this.#options);
    for (const [number, each] of this.#objects) copy.#objects.set(number, each);
    await this.#ask('fork', { copy: copy.#number });
    copy.#open(async () => undefined);
    return copy;
  }

  /** Ends the run that is under way with LimitError "interrupt"; if the worker does not answer within the grace, it is replaced. */
  interrupt(): void {
    const line = this.#line;
    if (!line || line.dead) return;
    line.say({ interrupt: this.#number });
    this.#worker.expect(line, 'interrupt');
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#opened.catch(() => undefined);
    this.#line?.boxes.delete(this.#number);
    if (this.#line && !this.#line.dead) await this.#line.request('close', { box: this.#number }).catch(() => undefined);
  }

  /** @internal What the guest asks of its host. */
  asked(message: Message): void {
    const { ask, call, input, wanted, printed, displayed } = message, { onPrint, onDisplay, names, stdin } = this.#options;
    if (printed !== undefined) return this.#tell(() => onPrint?.(printed, message.stream));
    if (displayed !== undefined) return this.#tell(() => onDisplay?.(this.#read(displayed)));
    if (call !== undefined) return this.#answer(ask, () => this.#call(call, message.args), this.#function(call) instanceof Plain);
    if (wanted !== undefined) return this.#answer(ask, () => names!(wanted));
    if (input !== undefined) void Promise.resolve().then(() => (stdin as (prompt: string) => unknown)(input)).then((line) => this.#reply(ask, { line: line ?? null }), (error) => this.#reply(ask, { error: this.#thrown(error) }));
  }

  /** What a callback throws ends the run. */
  #tell(take: () => unknown): void {
    try {
      take();
    } catch (error) {
      this.interrupt();
      throw error;
    }
  }

  #function(name: string): unknown {
    const mark = name.lastIndexOf('#');
    if (mark < 0) return (this.#options.functions as Record<string, unknown>)[name];
    return this.#objects.get(Number(name.slice(mark + 1)))?.function(name.slice(0, mark));
  }

  #arguments(name: string, bytes: Uint8Array): [unknown[], Record<string, unknown>] {
    try {
      return this.#read(bytes);
    } catch (error) {
      throw error instanceof ConversionError ? new PyException('ValueError', `${name}(): an argument: ${error.message}`) : error;
    }
  }

  #call(name: string, bytes: Uint8Array): unknown {
    const [args, keywords] = this.#arguments(name, bytes), given = this.#function(name), fn: any = given instanceof Plain ? given.fn : given;
    return Object.keys(keywords).length ? fn(...args, keywords) : fn(...args);
  }

  #answer(ask: number, take: () => unknown, plain = true): void {
    try {
      const value = take();
      if (!isThenable(value)) return this.#give(ask, value);
      const end = plain ? ask : -ask; // of what is answered twice: that it comes later, and what it is
      if (!plain) this.#reply(ask, { later: end });
      value.then((v: unknown) => this.#give(end, v), (error: unknown) => this.#reply(end, { error: this.#thrown(error) }));
    } catch (error) {
      this.#reply(ask, { error: this.#thrown(error) });
    }
  }

  #give(ask: number, value: unknown): void {
    try {
      this.#reply(ask, value === undefined ? {} : { value: this.#packed(value) });
    } catch (error) {
      this.#reply(ask, { error: { type: 'TypeError', message: messageOf(error), host: this.#keep(error) } });
    }
  }

  #reply(answer: number, more: Message): void { this.#line?.say({ answer, ...more }); }

  #thrown(error: unknown): Message {
    const [type, message] = asGuestException(error);
    return { type, message, host: this.#keep(error) };
  }

  #keep(error: unknown): number {
    const host = this.#next++, causes = this.#line?.causes;
    causes?.set(host, error);
    causes?.delete(host - 32);
    return host;
  }
}

/** As Boabox, with the guests in a worker: what gives a value there gives a promise here, and there are no steps. */
export class BoaboxWorker {
  #line: Promise<Line> | null = null;
  #module: WebAssembly.Module | null = null;
  readonly #options: WorkerOptions;
  #next = 1;
  #over = false;
  readonly Sandbox: new (options?: Options) => WorkerSandbox;
  version = '';
  imageId = '';
  native = false;

  private constructor(options: WorkerOptions) {
    this.#options = options;
    const next = () => this.#next++, worker = this;
    this.Sandbox = class extends WorkerSandbox {
      constructor(options?: Options) { super(worker, next(), options); }
    };
  }

  static async start(options: WorkerOptions = {}): Promise<BoaboxWorker> {
    const made = new BoaboxWorker(options);
    await made.line();
    return made;
  }

  /** @internal The worker, a new one where the last was terminated. */
  line(): Promise<Line> {
    if (this.#over) return Promise.reject(new UseError('the worker was terminated'));
    this.#line ??= this.#begin();
    return this.#line;
  }

  async #begin(): Promise<Line> {
    try {
      const { source, native } = this.#options;
      if (source !== undefined || native === false || !nativeCore()) this.#module ??= await loadModule(source); // else the worker loads the addon too
      const line = new Line((this.#options.create ?? ownWorker)());
      Object.assign(this, await line.request('init', { module: this.#module }));
      return line;
    } catch (error) {
      this.#line = null;
      throw error;
    }
  }

  /** @internal Terminates the worker when it does not end within the grace. */
  expect(line: Line, limit: string): void {
    const asked = new Set(line.waiting.keys());
    const timer = setTimeout(() => {
      if ([...asked].some((request) => line.waiting.has(request))) this.#replace(line, limit);
    }, (this.#options.grace ?? 1) * 1000);
    (timer as { unref?: () => void }).unref?.();
  }

  /** @internal Asks for signs of life while a run of at most that many seconds is under way; the end of it is to be called. */
  watch(line: Line, seconds: number): () => void {
    const most = (seconds + (this.#options.grace ?? 1)) * 1000;
    const timer = setInterval(() => {
      if (performance.now() - line.heard > most) this.#replace(line, 'time');
      else line.say({ ping: true });
    }, Math.min(most / 4, 1000));
    (timer as { unref?: () => void }).unref?.();
    return () => clearInterval(timer);
  }

  #replace(line: Line, limit: string): void {
    line.end(new LimitError(limit, limit === 'interrupt' ? 'interrupted by the host' : 'the worker did not answer'));
    this.#line = null;
  }

  /** @internal */
  copyOf(options: Options): WorkerSandbox { return new WorkerSandbox(this, this.#next++, options, null); }

  async run(code: string, { inputs, signal, ...options }: Options & RunOptions = {}): Promise<Result> {
    const box = new this.Sandbox(options);
    try {
      return await box.run(code, { inputs, signal });
    } finally {
      void box.close();
    }
  }

  async exec(code: string, options?: Options & RunOptions): Promise<any> {
    return (await this.run(code, options)).value;
  }

  /** As Boabox.restore. */
  restore(snapshot: Uint8Array, { key, ...options }: Options & { key?: Uint8Array } = {}): WorkerSandbox {
    return new WorkerSandbox(this, this.#next++, options, { snapshot, key });
  }

  /** Ends the worker with all that runs in it. */
  terminate(): void {
    this.#over = true;
    const why = new UseError('the worker was terminated');
    this.#line?.then((line) => line.end(why), () => undefined);
    this.#line = null;
  }
}

function ownWorker(): any {
  const threads = builtin('node:worker_threads');
  if (threads) return new threads.Worker(new URL('./worker-script.js', import.meta.url));
  return new Worker(new URL('./worker-script.js', import.meta.url), { type: 'module' }); // bundlers look for just these words
}
