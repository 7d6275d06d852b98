/* What a sandbox can be given. */
import type { Settings } from './core.js';
import type { Plain } from './values.js';

/** Sizes are bytes, or text with KB, MB or GB (2**10, 2**20, 2**30). Those of time, fuel, output and the deadline are for each run, the others for all runs of a sandbox together. null: no limit. */
export interface Limits {
  /** All that the guest holds: "128MB". */
  memory?: number | string;
  /** Seconds that a run may compute, host functions not counted: 10. */
  time?: number | null;
  /** Units of work of a run: no limit; where there is no clock that goes on while code runs, give one. */
  fuel?: number | null;
  /** Nested calls: 1000. */
  recursion?: number;
  /** Printed by a run: "10MB". */
  output?: number | string;
  /** "truncate": the run goes on, and of each stream the head and the tail are kept. */
  outputOverflow?: 'error' | 'truncate';
  /** Seconds that a run may take in all, host functions included: no limit. */
  deadline?: number | null;
  /** Calls of host functions: 1000. */
  hostCalls?: number | null;
  /** Calls of asynchronous host functions that are open at once: 1000. */
  openFutures?: number | null;
  /** Seconds slept in all, where `sleep` is the host's: no limit but the time. */
  sleep?: number | null;
  /** Of a value that leaves the guest, about: as memory. */
  valueSize?: number | string | null;
}

export type HostFunction = ((...args: any[]) => unknown) | Plain;

/** The next line for a prompt; null: there are no more. */
export type Stdin = string | ((prompt: string) => string | null | Promise<string | null>);

export interface Options {
  /** What the guest may call, by name: positional arguments, and where there are keyword ones an object of them last. One that gives a promise is awaited in the guest, or
   * is `plain`. What it throws is raised in the guest. A name with null, or a list of names: for `start()`, which gives their calls as steps. */
  functions?: Record<string, HostFunction | null> | string[];
  /** Sources of modules that the guest may import, by name, found before the library's. */
  modules?: Record<string, string>;
  limits?: Limits;
  /** What the guest's entropy is made from; runs with one seed are alike. */
  seed?: number | bigint;
  /** Text that input() reads, or a function; without it input() raises EOFError. */
  stdin?: Stdin;
  /** What os.environ holds. */
  env?: Record<string, string>;
  /** Files of the guest's own, by path (a relative one is in its working folder, /home). */
  files?: Record<string, string | Uint8Array>;
  /** Is called with each text that is printed and its stream, at once. */
  onPrint?: (text: string, stream: 'stdout' | 'stderr') => void;
  /** Is called with what is displayed, by MIME type, at once. */
  onDisplay?: (bundle: Record<string, unknown>) => void;
  /** A name that has no value is asked for: undefined = there is none. */
  names?: (name: string) => unknown;
  /** The guest learns of a host function's error only that the call failed; `cause` still has it. */
  redactErrors?: boolean;
  /** A value of the guest that has no counterpart in JavaScript, such as a function, is a ConversionError (a ValueError in a guest that calls a host function with it), not a `Repr`. */
  strict?: boolean;
  /** The date the guest is given: "none" (asking for it raises OSError), "system", a Date at which it stands, or a function that gives one. */
  clock?: 'none' | 'system' | Date | (() => Date | number);
  /** The zone of the guest's local time, UTC without: a name of the IANA database ("Europe/Berlin"), a rule as POSIX has it for TZ, or "system": the zone here. It is TZ in os.environ. */
  tz?: string;
  /** What time.sleep() does: "instant" (the guest's clocks go forward, nothing waits), or a function of the seconds. */
  sleep?: 'instant' | ((seconds: number) => void);
  /** Where random, uuid and secrets have theirs from: "seed", "system", or a function from a number of bytes to them. */
  entropy?: 'seed' | 'system' | ((n: number) => Uint8Array);
  /** What the host gives the guest is noted: `journal()`, `replay`. */
  journal?: boolean;
}

const UNITS: Record<string, number> = { '': 1, B: 1, KB: 1 << 10, MB: 1 << 20, GB: 1 << 30 };

function size(name: string, value: unknown): number {
  const found = typeof value === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*([KMG]?B|)\s*$/.exec(value) : null;
  const bytes = found ? Math.floor(Number(found[1]) * UNITS[found[2]!]!) : typeof value === 'number' ? value : NaN;
  if (Number.isNaN(bytes)) throw new TypeError(`${name}: a size is a number of bytes or text such as "64MB", not ${String(value)}`);
  if (!(bytes >= 1 && bytes <= 2 ** 40)) throw new RangeError(`${name}: ${String(value)} is not between 1 byte and 1024GB`);
  return Math.floor(bytes);
}

function seconds(name: string, value: unknown): number {
  if (value === null) return 0;
  if (typeof value !== 'number') throw new TypeError(`${name}: seconds or null, not ${String(value)}`);
  if (!(value > 0 && value <= 1e9)) throw new RangeError(`${name}: ${value} is not between 0 and 10**9 seconds`);
  return value;
}

function count(name: string, value: unknown, largest = 2 ** 53): number {
  if (value === null) return 0;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new TypeError(`${name}: a whole number, not ${String(value)}`);
  if (!(value >= 1 && value <= largest)) throw new RangeError(`${name}: ${value} is not between 1 and ${largest}`);
  return value;
}

const READ: Record<keyof Limits, (value: any) => Partial<Settings & { valueSize: number; truncate: boolean }>> = {
  memory: (v) => ({ memory: size('memory', v) }),
  time: (v) => ({ time: seconds('time', v) }),
  fuel: (v) => ({ fuel: count('fuel', v) }),
  recursion: (v) => ({ recursion: count('recursion', v, 1e9) || 1 }),
  output: (v) => ({ output: size('output', v) }),
  outputOverflow: (v) => {
    if (v !== 'error' && v !== 'truncate') throw new RangeError(`outputOverflow: "error" or "truncate", not ${String(v)}`);
    return { truncate: v === 'truncate' };
  },
  deadline: (v) => ({ deadline: seconds('deadline', v) }),
  hostCalls: (v) => ({ hostCalls: count('hostCalls', v) }),
  openFutures: (v) => ({ openCalls: count('openFutures', v) }),
  sleep: (v) => ({ sleepLimit: seconds('sleep', v) }),
  valueSize: (v) => ({ valueSize: v === null ? 0 : size('valueSize', v) }),
};

export type Figures = Settings & { valueSize: number; truncate: boolean };

/** TypeError or RangeError says which limit is wrong. */
export function figuresOf(limits: Limits = {}): Figures {
  if (typeof limits !== 'object' || limits === null) throw new TypeError(`limits: an object, not ${String(limits)}`);
  const figures: Figures = { valueSize: 0, truncate: false };
  for (const [name, value] of Object.entries(limits)) {
    if (!Object.hasOwn(READ, name)) throw new TypeError(`limits: there is no ${name}; there are ${Object.keys(READ).join(', ')}`);
    if (value !== undefined) Object.assign(figures, READ[name as keyof Limits](value));
  }
  return figures;
}

function wallOf(clock: Options['clock']): Settings['wall'] {
  const read = (moment: Date | number): number => {
    const since = moment instanceof Date ? moment.getTime() / 1000 : moment;
    if (typeof since !== 'number' || !Number.isFinite(since)) throw new TypeError('clock: gave no Date, nor seconds since 1970');
    return since;
  };
  if (clock === undefined || clock === 'none') return undefined;
  if (clock === 'system') return () => Date.now() / 1000;
  if (clock instanceof Date) return ((at) => () => at)(read(clock));
  if (typeof clock === 'function') return () => read(clock());
  throw new TypeError(`clock: "none", "system", a Date or a function, not ${String(clock)}`);
}

function sleepOf(sleep: Options['sleep']): Settings['sleep'] {
  if (sleep === undefined || sleep === 'instant') return undefined;
  if (typeof sleep === 'function') return sleep;
  throw new TypeError(`sleep: "instant" or a function, not ${String(sleep)}`);
}

const system = (n: number): Uint8Array => {
  const bytes = new Uint8Array(n), most = 65536; // more at once is refused
  for (let at = 0; at < n; at += most) crypto.getRandomValues(bytes.subarray(at, at + most));
  return bytes;
};

function entropyOf(entropy: Options['entropy']): Settings['entropy'] {
  if (entropy === undefined || entropy === 'seed') return undefined;
  if (entropy === 'system') return system;
  if (typeof entropy !== 'function') throw new TypeError(`entropy: "seed", "system" or a function, not ${String(entropy)}`);
  return (n) => {
    const bytes = entropy(n);
    if (!(bytes instanceof Uint8Array) || bytes.length !== n) throw new TypeError(`entropy: gave no Uint8Array of ${n} bytes`);
    return bytes;
  };
}

/** What the core is to be told. */
export function settingsOf(options: Options, figures: Figures): Settings {
  const { seed = 0 } = options;
  if (typeof seed !== 'bigint' && !Number.isInteger(seed)) throw new TypeError(`seed: a whole number, not ${String(seed)}`);
  const { valueSize: _, truncate, ...settings } = figures;
  return {
    ...settings, seed: BigInt(seed), wall: wallOf(options.clock), sleep: sleepOf(options.sleep), entropy: entropyOf(options.entropy), journal: !!options.journal, askNames: !!options.names, display: true,
    pauseEvery: SLICE, ...(truncate ? { output: 2 ** 52 } : {}),
  };
}

/** Fuel between two looks at whether the event loop waits, or the host has interrupted: some milliseconds. */
const SLICE = 500_000;
