// Must compile, with all checks on: each public name is used at its type.
import boabox, {
  Boabox, BoaboxError, Call, ConversionError, Done, Float, Futures, GuestError, GuestSyntaxError, HostObject, Input, LimitError, Plain, PyException, PyValue, Repr, Sandbox,
  SnapshotError, UseError, float, object, plain,
} from 'boabox';
import type { Frame, HostFunction, InitOptions, Limits, Options, Program, Replay, Result, RunOptions, Source, Stdin, Step, Usage } from 'boabox';
import { Boabox as Single } from 'boabox/single';
import { BoaboxWorker, WorkerSandbox, serve, type WorkerOptions } from 'boabox/worker';
import init, { Monty, MontyRuntime, MontyRuntimeError, runMontyAsync, type MontyLimits, type MontyOptions, type MontyRunOptions } from 'boabox/monty';

const limits: Limits = { memory: '64MB', time: null, fuel: 1e6, recursion: 100, output: 1000, outputOverflow: 'truncate', deadline: 1, hostCalls: 5, openFutures: 5, sleep: 1, valueSize: null };
const add: HostFunction = (a: number, b: number): number => a + b;
const slow: Plain = plain(async (url: string): Promise<string> => url);
const stdin: Stdin = async (prompt: string) => (prompt ? null : 'line');
const options: Options = {
  functions: { add, slow, asked: null }, modules: { m: 'x = 1' }, limits, seed: 1n, stdin, env: { A: 'b' }, tz: 'system', files: { a: 'text', b: new Uint8Array() }, onPrint: (text, stream) => void [text.length, stream === 'stderr'],
  onDisplay: (bundle) => void bundle['text/html'], names: (name) => name.length, redactErrors: true, strict: true, clock: () => new Date(), sleep: (seconds) => void seconds.toFixed(), entropy: (n) => new Uint8Array(n), journal: true,
};
const given: RunOptions = { inputs: { x: float(1), y: new PyValue('complex', [1, 2]) }, signal: new AbortController().signal };

const thing: HostObject = object(new Date(), { attributes: [], methods: ['getTime'], name: 'Date' });

export async function all(source: Source): Promise<string> {
  const engine: Boabox = await boabox.init(source), version: string = engine.version + engine.imageId;
  await Single.init();
  const how: InitOptions = { native: false }, isNative: boolean = (await Boabox.init(how)).native;
  const value: number = engine.exec('1', { inputs: { x: 1, thing }, limits });
  const result: Result = await engine.run('1', { ...options, ...given }), usage: Usage = result.usage;
  const seconds: number = usage.time + usage.fuel + usage.peakMemory, file: Uint8Array | undefined = result.files['/home/a'];
  const box: Sandbox = new engine.Sandbox(options);
  box.set('x', [1]);
  const names: string[] = box.names(), copy: Sandbox = box.fork(), bytes: Uint8Array = box.snapshot({ key: new Uint8Array(16) }), noted: Uint8Array = box.journal();
  let step: Step = copy.start('f()', { functions: ['f'], inputs: {} });
  while (!(step instanceof Done)) step = take(step);
  const program: Program = new engine.Program('x', { inputs: ['x'] }), inputs: readonly string[] = program.inputs;
  const replay: Replay = engine.replay(noted, { until: 3 }), differs: string | null = replay.differs;
  engine.restore(bytes, { functions: ['f'] }).close();
  engine.restoreStep(bytes);
  box.interrupt();
  return [version, isNative, value, seconds, file?.length, names, inputs, differs, step.stdout, program.exec({ inputs: { x: 1 } }), await program.run(options), await box.run('1', given), box.closed].join();
}

function take(step: Call | Input | Futures): Step {
  if (step instanceof Call) return step.name === 'later' ? step.later() : step.args.length ? step.resume(step.kwargs['k']) : step.fail(new PyException('KeyError', 'k'));
  if (step instanceof Input) return step.resume(step.prompt);
  step.open.forEach((call: Call) => call.settle(1));
  return step.resume();
}

export function told(error: unknown): string {
  if (error instanceof GuestSyntaxError || error instanceof GuestError) {
    const frames: Frame[] = error.frames, code: number | null = error.exitCode;
    return error.type + error.detail + error.traceback + error.forModel(100) + frames.map((frame) => frame.line + (frame.column ?? 0)).join() + code;
  }
  if (error instanceof LimitError) return error.limit + (error.figure ?? 0) + (error.hint ?? '');
  if (error instanceof ConversionError || error instanceof SnapshotError || error instanceof UseError || error instanceof BoaboxError) return error.stdout + error.message;
  return String(error);
}

export function shown(value: Float | Repr | PyValue): string {
  return value instanceof Float ? value.value.toFixed() : value instanceof Repr ? value.text : value.kind + value.parts.length;
}

export async function inWorker(more: WorkerOptions = { grace: 1, native: false }): Promise<void> {
  const worker: BoaboxWorker = await BoaboxWorker.start(more), box: WorkerSandbox = new worker.Sandbox({ limits });
  const result: Result = await box.run('1', given), names: string[] = await box.names();
  await worker.exec(names.join() + result.stdout);
  await box.close();
  worker.native satisfies boolean;
  worker.terminate();
  serve();
}

export async function monty(): Promise<string> {
  await init();
  const more: MontyLimits = { maxDurationSecs: 1 }, how: MontyOptions = { inputs: ['x'] }, run: MontyRunOptions = { inputs: { x: 1 }, limits: more };
  const runtime: MontyRuntime = await MontyRuntime.init();
  try {
    return Monty.withInputs('x', '["x"]').runWithInputs('{"x": 1}') + new Monty('x', how).run() + (await runMontyAsync(new Monty('1'), run)) + runtime.exec('1');
  } catch (error) {
    return error instanceof MontyRuntimeError ? error.type : '';
  }
}
