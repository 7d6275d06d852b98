/* What the package knows of the engine: a `Core` opens guests, a `Guest` is one sandbox. wasm.ts has them over the WebAssembly module, native.ts over the addon for Node. Nothing
 * here knows what a value is: values are CBOR. Bytes that a guest gives may be a view that is good until the next call. What a clock or sleep of the host throws in the middle of
 * a step ends the step, and is thrown by it. */

export const enum Kind { Done, Error, Limit, Print, Call, Input, Os, Name, Display, Futures }

/** What a guest waits for, or how its feed ended. */
export interface Event {
  kind: Kind;
  text: string;
  type: string;
  message: string;
  exitCode: number;
  stream: number;
}

/** Why a value can't be converted: boa_cbor. */
export const enum Cbor { Ok, Deep, Large, Kind, Hash, Invalid, Memory }

/** What a sandbox is opened with; what is left out is the engine's default. Sizes are bytes, times seconds. */
export interface Settings {
  memory?: number;
  time?: number;
  fuel?: number;
  recursion?: number;
  output?: number;
  source?: number;
  hostCalls?: number;
  openCalls?: number;
  sleepLimit?: number;
  deadline?: number;
  seed?: bigint;
  pauseEvery?: number;
  debug?: number;
  journal?: boolean;
  askNames?: boolean;
  display?: boolean;
  topLevelReturn?: boolean;
  /** In WebAssembly: the guest is to have no clock. */
  noClock?: boolean;
  wall?: () => number;
  sleep?: (seconds: number) => void;
  entropy?: (n: number) => Uint8Array;
}

export interface Usage { fuel: number; memory: number; peakMemory: number; time: number }

/** Opens guests. */
export interface Core {
  readonly native: boolean;
  readonly version: string;
  /** 64 bits in hexadecimal: snapshots go between engines of one image. */
  readonly imageId: string;
  /** null: no memory, or settings that make no sense. */
  open(settings: Settings): Guest | null;
  /** A text: why there is none. */
  restore(settings: Settings, snapshot: Uint8Array, key?: Uint8Array): Guest | string;
  replay(settings: Settings, journal: Uint8Array, until: number): { guest: Guest | null; events: number; why: string };
}

/** A sandbox. Each but `interrupt` throws once it is closed. */
export interface Guest {
  readonly core: Core;
  run(source: string, name: string): Event;
  check(source: string, name: string): Event;
  resume(): Event;
  interrupt(): void;
  /** A Cbor that is not Ok: the guest can't have the value, and waits as before. */
  answer(cbor: Uint8Array): Event | Cbor;
  answerText(line: string): Event;
  answerError(type: string, message: string): Event;
  answerDefault(): Event;
  answerLater(): { call: number; event: Event };
  /** true; false: no such call, or no memory. */
  settle(call: number, cbor: Uint8Array): boolean | Cbor;
  settleError(call: number, type: string, message: string): boolean;
  openCalls(): number[];
  ready(kind: string): boolean;
  import(kind: string): Event;
  result(most: number): Uint8Array | Cbor;
  arguments(most: number): Uint8Array | Cbor;
  display(most: number): Uint8Array | Cbor;
  names(): Uint8Array | Cbor;
  files(): Uint8Array | Cbor;
  /** undefined: the name has no value. */
  get(name: string, most: number): Uint8Array | Cbor | undefined;
  set(name: string, cbor: Uint8Array): Cbor;
  define(name: string): boolean;
  addModule(name: string, source: string): boolean;
  setEnvironment(name: string, value: string): boolean;
  /** false: no such zone, or no memory. */
  setTimezone(zone: string): boolean;
  putFile(path: string, contents: Uint8Array): boolean;
  usage(): Usage;
  /** A copy of the bytes. null: no memory, or the guest's memory is broken. */
  snapshot(key?: Uint8Array): Uint8Array | null;
  journal(): { bytes: Uint8Array | null; whole: boolean };
  fork(): Guest | null;
  close(): void;
}

/** How many numbers settings are. */
export const NUMBERS = 16;

/** Settings as bindings/web/settings.h has them. `id`: of the host's functions. */
export function writeNumbers(s: Settings, id: number, into: Float64Array): Float64Array {
  const flags = (s.wall ? 1 : 0) | (s.sleep ? 2 : 0) | (s.journal ? 4 : 0) | (s.askNames ? 8 : 0) | (s.display ? 16 : 0) | 32 | (s.topLevelReturn ? 64 : 0) | (s.noClock ? 256 : 0) | (s.entropy ? 512 : 0);
  const seed = BigInt.asUintN(64, s.seed ?? 0n);
  const numbers = [
    s.memory, s.time, s.fuel, s.recursion, s.output, s.source, s.hostCalls, s.openCalls, s.sleepLimit, s.deadline,
    Number(seed & 0xffffffffn), Number(seed >> 32n), s.pauseEvery, s.debug, id, flags,
  ];
  for (let i = 0; i < NUMBERS; i++) into[i] = numbers[i] ?? NaN;
  return into;
}

/** A step could not be taken because there is no memory left for what it was to be given. */
export class NoMemory extends Error {}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 of a place in memory. Most texts are short and ASCII, where a decoder's call costs more than the characters. */
export function utf8(memory: Uint8Array, at: number, end: number): string {
  if (end - at > 24) return decoder.decode(memory.subarray(at, end));
  let text = '';
  for (let i = at; i < end; i++) {
    const c = memory[i]!;
    if (c > 127) return decoder.decode(memory.subarray(at, end));
    text += String.fromCharCode(c);
  }
  return text;
}
