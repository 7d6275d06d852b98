/* The interpreter of a page's elements: one for all of them, begun when the first of them needs it.
 *
 * The guests run in a worker whose script is this very file. Where the browser refuses that (a script from elsewhere, a policy) a worker that imports it is tried, and at last
 * they run in the page, in turns with its events. Nothing is fetched but the worker's script, which the browser has already. */
import { Boabox } from '../src/boabox.js';
import type { Options } from '../src/options.js';
import type { Result, RunOptions } from '../src/sandbox.js';
import { BoaboxWorker, serve } from '../src/worker.js';

/** What the elements use of a sandbox, in the page or in a worker. */
export interface Box {
  run(code: string, options?: RunOptions): Promise<Result>;
  get(name: string): unknown;
  snapshot(): Uint8Array | Promise<Uint8Array>;
  interrupt(): void;
  close(): unknown;
}

export interface Engine {
  Sandbox: new (options?: Options) => Box;
  restore(snapshot: Uint8Array, options?: Options): Box;
}

/** What compiles code without running it: the error, or null. */
export type Check = (code: string) => Error | null;

const NAME = 'boabox-elements';
const PATIENCE = 20_000; // milliseconds until a worker that says nothing is given up

/** Whether this is the worker of a page that has loaded the same file. */
export const isWorker = typeof document === 'undefined' && (globalThis as { name?: string }).name === NAME;
export const serveWorker = (): void => serve();

/** Where this file is. A module has no currentScript, but its name in a stack; a bundle that it is part of is no worker's script. */
const script: string = (typeof document !== 'undefined' && (document.currentScript as HTMLScriptElement | null)?.src) || (/\b(?:https?|file):\/\/[^\s()]*\/elements[\w.-]*\.js/.exec(new Error().stack ?? '')?.[0] ?? '');

const workers: (() => Worker)[] = script ? [
  () => new Worker(script, { name: NAME }),
  () => {
    const url = URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(script)})`], { type: 'text/javascript' }));
    const worker = new Worker(url, { name: NAME });
    setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
    return worker;
  },
] : [];

function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('the worker does not answer')), milliseconds);
    promise.then(done, fail).finally(() => clearTimeout(timer));
  });
}

async function begin(): Promise<{ engine: Engine; where: string }> {
  for (const create of workers) {
    try {
      return { engine: (await within(BoaboxWorker.start({ create }), PATIENCE)) as unknown as Engine, where: 'worker' };
    } catch { /* the next way */ }
  }
  return { engine: (await Boabox.init()) as unknown as Engine, where: 'page' };
}

let begun: Promise<{ engine: Engine; where: string }> | undefined;

/** The engine, and whether it is in a 'worker' or the 'page'. */
export const engine = (): Promise<{ engine: Engine; where: string }> => (begun ??= begin());

/** Loads it all when the reader comes near, so that the first run does not wait for it. Whoever runs something is told what goes wrong. */
export function warm(near: EventTarget): void {
  const load = () => void Promise.all([engine(), compiler()]).catch(() => undefined);
  for (const event of ['pointerenter', 'focusin']) near.addEventListener(event, load, { once: true });
}

/** Another engine with the same words takes its place. `where`: what is said of it. */
export function use(other: Engine | PromiseLike<Engine>, where = 'page'): void { begun = Promise.resolve(other).then((made) => ({ engine: made, where })); }

let checker: Promise<Check> | undefined;

/** The compiler alone runs in the page: its work is bounded by the size of the code, which is what is in an editor. */
export const compiler = (): Promise<Check> => (checker ??= Boabox.init().then((boabox) => (code) => {
  try {
    new boabox.Program(code);
    return null;
  } catch (error) {
    return error as Error;
  }
}));
