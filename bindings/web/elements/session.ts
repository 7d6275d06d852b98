/* Sandboxes of blocks. One that has a name is shared by all blocks of that name, which run one after the other; one without lives for one run. */
import { UseError } from '../src/errors.js';
import type { HostFunction, Options } from '../src/options.js';
import { engine, type Box } from './engine.js';

/** What a block gives a run: where its output goes. */
export interface Ends {
  onPrint(text: string, stream: string): void;
  onDisplay?(bundle: Record<string, unknown>): void;
  ask(prompt: string): Promise<string | null>;
}

const OUTPUT = '256KB';

export class Session {
  #box: Box | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #running: Box | null = null;
  /** The block that runs now. */
  #ends: Ends | null = null;

  /** After those that were asked for before: a sandbox that is open, with what it prints going to `ends`. Limits are of whoever opens it. */
  async use<T>(ends: Ends, options: Options, take: (box: Box) => Promise<T>): Promise<T> {
    const before = this.#last;
    let end = () => {};
    this.#last = new Promise<void>((done) => (end = done));
    await before;
    try {
      this.#ends = ends;
      this.#running = this.#box ??= await this.#open(options);
      return await take(this.#running);
    } catch (error) {
      if (error instanceof UseError) this.close(); // it is lost with its worker
      throw error;
    } finally {
      this.#running = this.#ends = null;
      end();
    }
  }

  #options(options: Options): Options {
    return {
      clock: 'system', stdin: (prompt) => this.#ends?.ask(prompt) ?? null, onPrint: (text, stream) => this.#ends?.onPrint(text, stream), onDisplay: (bundle) => this.#ends?.onDisplay?.(bundle), ...options,
      limits: { output: OUTPUT, ...options.limits },
    };
  }

  async #open(options: Options): Promise<Box> {
    const { engine: made } = await engine();
    return new made.Sandbox(this.#options(options));
  }

  async snapshot(): Promise<Uint8Array> {
    if (!this.#box) throw new Error('nothing has run yet');
    return this.#box.snapshot();
  }

  /** Goes on with the guest of the snapshot. */
  async restore(snapshot: Uint8Array, options: Options = {}): Promise<void> {
    const { engine: made } = await engine();
    this.close();
    this.#box = made.restore(snapshot, this.#options(options));
  }

  /** Ends the run of the block with these ends; those of others go on. */
  stop(ends: Ends): void {
    if (this.#ends === ends) this.#running?.interrupt();
  }

  /** Forgets the sandbox: the next run has a new one. */
  close(): void {
    this.#running?.interrupt();
    this.#box?.close();
    this.#box = null;
  }
}

const named = new Map<string, Session>();

/** The session of that name; without a name one of its own. */
export function sessionOf(name: string | null): Session {
  if (!name) return new Session();
  if (!named.has(name)) named.set(name, new Session());
  return named.get(name)!;
}

/** Limits by attributes: `time` in seconds, `memory` as "64MB" or bytes. */
export function limitsOf(host: Element, time: number): { time: number; memory: string | number } {
  const memory = host.getAttribute('memory') ?? '64MB';
  return { time: Number(host.getAttribute('time') ?? time), memory: /^\d+$/.test(memory) ? Number(memory) : memory };
}

export type Functions = Record<string, HostFunction>;
