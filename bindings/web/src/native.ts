/* The addon for Node: the engine as machine code, in place of the WebAssembly module. It is a package of its own for each platform, which npm installs where it fits; where there is
 * none, or one of another version, the module does the same.
 *
 * A guest is a number to the addon, which knows the closed ones. Results are written into one array that is used again and again, where they fit. A clock or sleep of the host is given to
 * each step that may ask for it, so that the addon keeps nothing of JavaScript's. */
import { type Cbor, type Core, type Event, type Guest, Kind, NUMBERS, type Settings, type Usage, writeNumbers } from './core.js';
import { builtin } from './load.js';

/** Of clocks and sleep: with seconds to be slept, or with nothing, for the date; or with undefined and how many random bytes. */
type Ask = ((seconds?: number, bytes?: number) => unknown) | undefined;
/** The length of what was written into the array, the bytes themselves, or -1 less the Cbor. */
type Given = number | Uint8Array;

interface Addon {
  version: string;
  imageId: string;
  open(numbers: Float64Array): number;
  close(box: number): void;
  restore(numbers: Float64Array, snapshot: Uint8Array, key?: Uint8Array): number | string;
  fork(box: number): number;
  replay(numbers: Float64Array, journal: Uint8Array, until: number, ask: Ask): [box: number, events: number, why: string];
  usage(box: number, out: Float64Array): void;
  interrupt(box: number): void;
  define(box: number, name: string): boolean;
  addModule(box: number, name: string, source: string): boolean;
  setEnvironment(box: number, name: string, value: string): boolean;
  setTimezone(box: number, zone: string): boolean;
  putFile(box: number, path: string, contents: Uint8Array): boolean;
  told(what: 0 | 1 | 2): string;
  told(what: 3 | 4): number;
  run(box: number, source: string, name: string, ask: Ask): number;
  check(box: number, source: string, name: string): number;
  resume(box: number, ask: Ask): number;
  answer(box: number, cbor: Uint8Array, ask: Ask): number;
  answerText(box: number, line: string, ask: Ask): number;
  answerError(box: number, type: string, message: string, ask: Ask): number;
  answerDefault(box: number, ask: Ask): number;
  answerLater(box: number, ask: Ask): number;
  import(box: number, kind: string, ask: Ask): number;
  ready(box: number, kind: string): boolean;
  settle(box: number, call: number, cbor: Uint8Array): number;
  settleError(box: number, call: number, type: string, message: string): boolean;
  openCalls(box: number): number[];
  result(box: number, most: number, into: Uint8Array): Given;
  arguments(box: number, most: number, into: Uint8Array): Given;
  display(box: number, most: number, into: Uint8Array): Given;
  names(box: number, into: Uint8Array): Given;
  files(box: number, into: Uint8Array): Given;
  get(box: number, name: string, most: number, into: Uint8Array): Given | undefined;
  set(box: number, name: string, cbor: Uint8Array): Cbor;
  snapshot(box: number, key?: Uint8Array): Uint8Array | undefined;
  journal(box: number): Uint8Array | undefined;
  journalWhole(box: number): boolean;
}

const numbers = new Float64Array(NUMBERS);

class NativeCore implements Core {
  readonly native = true;
  /** For results; of a megabyte the system gives what is used. */
  readonly room = new Uint8Array(2 ** 20);
  /** Frees a guest that nobody has any more, and nobody has closed. */
  readonly lost = new FinalizationRegistry<number>((box) => this.addon.close(box));

  constructor(readonly addon: Addon) {}

  get version(): string { return this.addon.version; }
  get imageId(): string { return this.addon.imageId; }

  #guest(box: number, ask: Ask): NativeGuest | null { return box ? new NativeGuest(this, box, ask) : null; }

  open(settings: Settings): Guest | null {
    return this.#guest(this.addon.open(writeNumbers(settings, 0, numbers)), askOf(settings));
  }

  restore(settings: Settings, snapshot: Uint8Array, key?: Uint8Array): Guest | string {
    const made = this.addon.restore(writeNumbers(settings, 0, numbers), snapshot, key);
    return typeof made === 'string' ? made : this.#guest(made, askOf(settings)) ?? 'there is no memory';
  }

  replay(settings: Settings, journal: Uint8Array, until: number): { guest: Guest | null; events: number; why: string } {
    const ask = askOf(settings), [box, events, why] = this.addon.replay(writeNumbers(settings, 0, numbers), journal, until, ask);
    return { guest: this.#guest(box, ask), events, why };
  }
}

function askOf({ wall, sleep, entropy }: Settings): Ask {
  return wall || sleep || entropy ? (seconds, bytes) => (bytes !== undefined ? entropy!(bytes) : seconds === undefined ? wall!() : sleep!(seconds)) : undefined;
}

class NativeGuest implements Guest {
  readonly #addon: Addon;
  readonly #room: Uint8Array;
  #box: number;

  constructor(readonly core: NativeCore, box: number, readonly ask: Ask) {
    this.#addon = core.addon;
    this.#room = core.room;
    this.#box = box;
    core.lost.register(this, box, this);
  }

  #event(step: number): Event {
    const kind = step & 255 as Kind, addon = this.#addon, ends = kind === Kind.Error || kind === Kind.Limit;
    return {
      kind, text: step >> 16 ? addon.told(0) : '', type: ends ? addon.told(1) : '', message: ends ? addon.told(2) : '', exitCode: ends ? addon.told(3) : -1, stream: step >> 8 & 255,
    };
  }

  #given(how: Given): Uint8Array | Cbor { return typeof how !== 'number' ? how : how < 0 ? -1 - how : this.#room.subarray(0, how); }

  run(source: string, name: string): Event { return this.#event(this.#addon.run(this.#box, source, name, this.ask)); }
  check(source: string, name: string): Event { return this.#event(this.#addon.check(this.#box, source, name)); }
  resume(): Event { return this.#event(this.#addon.resume(this.#box, this.ask)); }
  interrupt(): void { this.#addon.interrupt(this.#box); }

  answer(cbor: Uint8Array): Event | Cbor {
    const step = this.#addon.answer(this.#box, cbor, this.ask);
    return step < 0 ? -1 - step : this.#event(step);
  }

  answerText(line: string): Event { return this.#event(this.#addon.answerText(this.#box, line, this.ask)); }
  answerError(type: string, message: string): Event { return this.#event(this.#addon.answerError(this.#box, type, message, this.ask)); }
  answerDefault(): Event { return this.#event(this.#addon.answerDefault(this.#box, this.ask)); }

  answerLater(): { call: number; event: Event } {
    const event = this.#event(this.#addon.answerLater(this.#box, this.ask));
    return { call: this.#addon.told(4), event };
  }

  settle(call: number, cbor: Uint8Array): boolean | Cbor {
    const how = this.#addon.settle(this.#box, call, cbor);
    return how < 0 ? -1 - how : how === 1;
  }

  settleError(call: number, type: string, message: string): boolean { return this.#addon.settleError(this.#box, call, type, message); }
  openCalls(): number[] { return this.#addon.openCalls(this.#box); }
  ready(kind: string): boolean { return this.#addon.ready(this.#box, kind); }
  import(kind: string): Event { return this.#event(this.#addon.import(this.#box, kind, this.ask)); }

  result(most: number): Uint8Array | Cbor { return this.#given(this.#addon.result(this.#box, most, this.#room)); }
  arguments(most: number): Uint8Array | Cbor { return this.#given(this.#addon.arguments(this.#box, most, this.#room)); }
  display(most: number): Uint8Array | Cbor { return this.#given(this.#addon.display(this.#box, most, this.#room)); }
  names(): Uint8Array | Cbor { return this.#given(this.#addon.names(this.#box, this.#room)); }
  files(): Uint8Array | Cbor { return this.#given(this.#addon.files(this.#box, this.#room)); }

  get(name: string, most: number): Uint8Array | Cbor | undefined {
    const how = this.#addon.get(this.#box, name, most, this.#room);
    return how === undefined ? undefined : this.#given(how);
  }

  set(name: string, cbor: Uint8Array): Cbor { return this.#addon.set(this.#box, name, cbor); }
  define(name: string): boolean { return this.#addon.define(this.#box, name); }
  addModule(name: string, source: string): boolean { return this.#addon.addModule(this.#box, name, source); }
  setEnvironment(name: string, value: string): boolean { return this.#addon.setEnvironment(this.#box, name, value); }
  setTimezone(zone: string): boolean { return this.#addon.setTimezone(this.#box, zone); }
  putFile(path: string, contents: Uint8Array): boolean { return this.#addon.putFile(this.#box, path, contents); }

  usage(): Usage {
    this.#addon.usage(this.#box, numbers);
    return { fuel: numbers[0]!, memory: numbers[1]!, peakMemory: numbers[2]!, time: numbers[3]! };
  }

  snapshot(key?: Uint8Array): Uint8Array | null { return this.#addon.snapshot(this.#box, key) ?? null; }
  journal(): { bytes: Uint8Array | null; whole: boolean } { return { bytes: this.#addon.journal(this.#box) ?? null, whole: this.#addon.journalWhole(this.#box) }; }

  fork(): Guest | null {
    const box = this.#addon.fork(this.#box);
    return box ? new NativeGuest(this.core, box, this.ask) : null;
  }

  close(): void {
    this.#addon.close(this.#box);
    this.#box = 0;
    this.core.lost.unregister(this);
  }
}

/** Version and image id that an addon must have: those of the package, set by its build. */
declare const BUILT: string | undefined;
let own: NativeCore | null | undefined;

/** The addon of this package; null: there is none here, or the environment says BOABOX_WASM. */
export function nativeCore(): Core | null {
  return own === undefined ? (own = load()) : own;
}

function load(): NativeCore | null {
  const { versions = {}, env = {}, platform, arch }: any = (globalThis as any).process ?? {};
  if (!versions.node || versions.bun || versions.deno || env.BOABOX_WASM || typeof BUILT !== 'string') return null;
  try {
    const addon = builtin('node:module').createRequire(import.meta.url)(`boabox-${platform}-${arch}`);
    return `${addon.version} ${addon.imageId}` === BUILT ? new NativeCore(addon) : null;
  } catch {
    return null;
  }
}
