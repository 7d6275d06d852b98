/* The WebAssembly module as bytes and texts go in and out of it.
 *
 * A `WasmCore` is one instance: the engine, and the memory of all sandboxes that are opened in it. What a `WasmGuest` gives as bytes is a view of the instance's memory. An exception
 * that a clock or sleep of the host throws can't pass through the module's frames: it is kept, the guest is interrupted, and it is thrown when the step is over. */
import { type Cbor, type Core, type Event, type Guest, type Kind, NoMemory, NUMBERS, type Settings, type Usage, utf8, writeNumbers } from './core.js';

interface Exports {
  memory: WebAssembly.Memory;
  face_buffer(n: number): number;
  face_bytes(): number;
  face_length(): number;
  face_drop(): void;
  face_event(): number;
  face_engine(): number;
  face_version(): number;
  face_image_id_low(engine: number): number;
  face_image_id_high(engine: number): number;
  face_open(engine: number, numbers: number): number;
  face_close(box: number): void;
  face_define(box: number, name: number): number;
  face_add_module(box: number, name: number, source: number, n: number): number;
  face_set_environment(box: number, name: number, value: number): number;
  face_set_timezone(box: number, zone: number): number;
  face_put_file(box: number, path: number, contents: number, n: number): number;
  face_usage(box: number, out: number): void;
  face_run(box: number, source: number, n: number, name: number): number;
  face_check(box: number, source: number, n: number, name: number): number;
  face_resume(box: number): number;
  face_interrupt(box: number): void;
  face_answer(box: number, cbor: number, n: number): number;
  face_answer_text(box: number, text: number, n: number): number;
  face_answer_error(box: number, type: number, message: number): number;
  face_answer_default(box: number): number;
  face_answer_later(box: number): number;
  face_call(): number;
  face_settle(box: number, call: number, cbor: number, n: number): number;
  face_settle_error(box: number, call: number, type: number, message: number): number;
  face_open_calls(box: number): number;
  face_kind_ready(box: number, kind: number): number;
  face_import(box: number, kind: number): number;
  face_result(box: number, most: number): number;
  face_arguments(box: number, most: number): number;
  face_display(box: number, most: number): number;
  face_get(box: number, name: number, most: number): number;
  face_set(box: number, name: number, cbor: number, n: number): number;
  face_names(box: number): number;
  face_files(box: number): number;
  face_snapshot(box: number, key: number): number;
  face_restore(engine: number, numbers: number, snapshot: number, n: number, key: number): number;
  face_restored(): number;
  face_restored_text(): number;
  face_fork(box: number): number;
  face_journal(box: number): number;
  face_journal_whole(box: number): number;
  face_replay(engine: number, numbers: number, journal: number, n: number, until: number): number;
  face_replayed_events(): number;
  face_replayed_why(): number;
}

const encoder = new TextEncoder();
const EMPTY = new Uint8Array(0);

export class WasmCore implements Core {
  readonly native = false;
  readonly x: Exports;
  readonly engine: number;
  #bytes = EMPTY;
  #words = new Int32Array(0);
  #event = 0;
  /** What sandboxes ask of their host in the middle of a step, by number; a sandbox and its forks have one. */
  readonly hooks = new Map<number, Hooks>();
  #next = 1;
  /** The guest that takes a step, and what the host threw meanwhile. */
  running: WasmGuest | null = null;
  failure: { error: unknown } | null = null;

  constructor(module: WebAssembly.Module) {
    const imports = {
      clock: () => performance.now() / 1000,
      wall: (id: number) => this.#ask(() => this.hooks.get(id)!.wall!(), 0),
      sleep: (id: number, seconds: number) => this.#ask(() => this.hooks.get(id)!.sleep!(seconds), undefined),
      entropy: (id: number, at: number, n: number) => this.#ask(() => (this.memory.set(this.hooks.get(id)!.entropy!(n), at >>> 0), 1), 0),
    };
    this.x = new WebAssembly.Instance(module, { boabox: imports }).exports as unknown as Exports;
    this.engine = this.x.face_engine();
    this.#event = this.x.face_event() >> 2;
    if (!this.engine) throw new NoMemory('no memory for an engine');
  }

  #ask<T>(take: () => T, otherwise: T): T {
    try {
      return take();
    } catch (error) {
      this.failure ??= { error };
      this.running?.interrupt();
      return otherwise;
    }
  }

  get version(): string { return this.text(this.x.face_version()); }

  get imageId(): string {
    const half = (n: number) => n.toString(16).padStart(8, '0');
    return half(this.x.face_image_id_high(this.engine)) + half(this.x.face_image_id_low(this.engine));
  }

  // ---- memory: a view is made anew when the module's memory has grown ----

  get memory(): Uint8Array {
    if (this.#bytes.buffer !== this.x.memory.buffer) {
      this.#bytes = new Uint8Array(this.x.memory.buffer);
      this.#words = new Int32Array(this.x.memory.buffer);
    }
    return this.#bytes;
  }

  room(n: number): number {
    const at = this.x.face_buffer(n);
    if (!at) throw new NoMemory(`no memory for ${n} bytes`);
    return at;
  }

  /** Puts the parts into the buffer one behind the other, each with a 0 behind it: where they are. */
  put(...parts: (string | Uint8Array)[]): { at: number[]; lengths: number[] } {
    let most = 0;
    for (const part of parts) most += (typeof part === 'string' ? 3 * part.length : part.length) + 1;
    let place = this.room(most);
    const memory = this.memory, at: number[] = [], lengths: number[] = [];
    for (const part of parts) {
      const n = typeof part === 'string' ? putText(memory, place, part) : part.length;
      if (typeof part !== 'string') memory.set(part, place);
      memory[place + n] = 0;
      at.push(place);
      lengths.push(n);
      place += n + 1;
    }
    return { at, lengths };
  }

  /** The text up to its 0. */
  text(at: number): string {
    const memory = this.memory;
    return at ? utf8(memory, at, memory.indexOf(0, at)) : '';
  }

  bytes(): Uint8Array {
    const at = this.x.face_bytes();
    return this.memory.subarray(at, at + this.x.face_length());
  }

  event(): Event {
    const memory = this.memory, w = this.#words, e = this.#event;
    const kind = w[e]! as Kind, text = w[e + 1]!, n = w[e + 2]!;
    return {
      kind, text: n ? utf8(memory, text, text + n) : '', type: this.text(w[e + 3]!), message: this.text(w[e + 4]!), exitCode: w[e + 5]!, stream: w[e + 6]!,
    };
  }

  // ---- sandboxes ----

  #numbers(settings: Settings, id: number, more: Uint8Array[] = []): number[] {
    const numbers = writeNumbers(settings, id, new Float64Array(NUMBERS));
    const room = this.room(NUMBERS * 8 + 8 + more.reduce((n, b) => n + b.length, 0));
    let place = (room + 7) & ~7;
    const at: number[] = [], memory = this.memory;
    for (const part of [new Uint8Array(numbers.buffer), ...more]) {
      memory.set(part, place);
      at.push(place);
      place += part.length;
    }
    return at;
  }

  #hooks(settings: Settings): Hooks {
    const hooks = { id: this.#next++, wall: settings.wall, sleep: settings.sleep, entropy: settings.entropy, users: 1 };
    this.hooks.set(hooks.id, hooks);
    return hooks;
  }

  #guest(box: number, hooks: Hooks): WasmGuest | null {
    if (!box) this.hooks.delete(hooks.id);
    return box ? new WasmGuest(this, box, hooks) : null;
  }

  open(settings: Settings): Guest | null {
    const hooks = this.#hooks(settings);
    return this.#guest(this.x.face_open(this.engine, this.#numbers(settings, hooks.id)[0]!), hooks);
  }

  restore(settings: Settings, snapshot: Uint8Array, key?: Uint8Array): Guest | string {
    const hooks = this.#hooks(settings);
    const [numbers, at, keyAt] = this.#numbers(settings, hooks.id, key ? [snapshot, key] : [snapshot]);
    return this.#guest(this.x.face_restore(this.engine, numbers!, at!, snapshot.length, keyAt ?? 0), hooks) ?? this.text(this.x.face_restored_text());
  }

  replay(settings: Settings, journal: Uint8Array, until: number): { guest: Guest | null; events: number; why: string } {
    const hooks = this.#hooks(settings);
    const [numbers, at] = this.#numbers(settings, hooks.id, [journal]);
    const guest = this.#guest(this.x.face_replay(this.engine, numbers!, at!, journal.length, until), hooks);
    return { guest, events: this.x.face_replayed_events(), why: this.text(this.x.face_replayed_why()) };
  }
}

interface Hooks { id: number; wall: Settings['wall']; sleep: Settings['sleep']; entropy: Settings['entropy']; users: number }

class WasmGuest implements Guest {
  #box: number;
  constructor(readonly core: WasmCore, box: number, readonly hooks: Hooks) { this.#box = box; }

  /** Its place, which is another's when it is closed. */
  get box(): number {
    if (!this.#box) throw new Error('boabox: a closed sandbox was used');
    return this.#box;
  }

  /** Lets the guest go on to its next event. */
  #step(take: (x: Exports) => number): Event {
    const core = this.core;
    core.running = this;
    take(core.x);
    core.running = null;
    const failure = core.failure;
    core.failure = null;
    if (failure) throw failure.error;
    return core.event();
  }

  run(source: string, name: string): Event {
    const { at, lengths } = this.core.put(source, name);
    return this.#step((x) => x.face_run(this.box, at[0]!, lengths[0]!, at[1]!));
  }

  check(source: string, name: string): Event {
    const { at, lengths } = this.core.put(source, name);
    return this.#step((x) => x.face_check(this.box, at[0]!, lengths[0]!, at[1]!));
  }

  resume(): Event { return this.#step((x) => x.face_resume(this.box)); }
  interrupt(): void { this.core.x.face_interrupt(this.box); }

  answer(cbor: Uint8Array): Event | Cbor {
    const at = this.core.put(cbor).at[0]!;
    let kind = 0;
    const event = this.#step((x) => (kind = x.face_answer(this.box, at, cbor.length)));
    return kind < 0 ? -1 - kind : event;
  }

  answerText(line: string): Event {
    const { at, lengths } = this.core.put(line);
    return this.#step((x) => x.face_answer_text(this.box, at[0]!, lengths[0]!));
  }

  answerError(type: string, message: string): Event {
    const { at } = this.core.put(type, message);
    return this.#step((x) => x.face_answer_error(this.box, at[0]!, at[1]!));
  }

  answerDefault(): Event { return this.#step((x) => x.face_answer_default(this.box)); }

  answerLater(): { call: number; event: Event } {
    const event = this.#step((x) => x.face_answer_later(this.box));
    return { call: this.core.x.face_call(), event };
  }

  settle(call: number, cbor: Uint8Array): boolean | Cbor {
    const how = this.core.x.face_settle(this.box, call, this.core.put(cbor).at[0]!, cbor.length);
    return how < 0 ? -1 - how : how === 1;
  }

  settleError(call: number, type: string, message: string): boolean {
    const { at } = this.core.put(type, message);
    return this.core.x.face_settle_error(this.box, call, at[0]!, at[1]!) === 1;
  }

  openCalls(): number[] {
    if (!this.core.x.face_open_calls(this.box)) throw new NoMemory('no memory');
    return [...new Float64Array(this.core.bytes().slice().buffer)];
  }

  ready(kind: string): boolean { return this.core.x.face_kind_ready(this.box, this.core.put(kind).at[0]!) === 1; }
  import(kind: string): Event {
    const at = this.core.put(kind).at[0]!;
    return this.#step((x) => x.face_import(this.box, at));
  }

  #given(how: number): Uint8Array | Cbor { return how ? how as Cbor : this.core.bytes(); }

  result(most: number): Uint8Array | Cbor { return this.#given(this.core.x.face_result(this.box, most)); }
  arguments(most: number): Uint8Array | Cbor { return this.#given(this.core.x.face_arguments(this.box, most)); }
  display(most: number): Uint8Array | Cbor { return this.#given(this.core.x.face_display(this.box, most)); }
  names(): Uint8Array | Cbor { return this.#given(this.core.x.face_names(this.box)); }
  files(): Uint8Array | Cbor { return this.#given(this.core.x.face_files(this.box)); }

  get(name: string, most: number): Uint8Array | Cbor | undefined {
    const how = this.core.x.face_get(this.box, this.core.put(name).at[0]!, most);
    return how < 0 ? undefined : this.#given(how);
  }

  set(name: string, cbor: Uint8Array): Cbor {
    const { at } = this.core.put(name, cbor);
    return this.core.x.face_set(this.box, at[0]!, at[1]!, cbor.length) as Cbor;
  }

  define(name: string): boolean { return this.core.x.face_define(this.box, this.core.put(name).at[0]!) === 1; }

  addModule(name: string, source: string): boolean {
    const { at, lengths } = this.core.put(name, source);
    return this.core.x.face_add_module(this.box, at[0]!, at[1]!, lengths[1]!) === 1;
  }

  setEnvironment(name: string, value: string): boolean {
    const { at } = this.core.put(name, value);
    return this.core.x.face_set_environment(this.box, at[0]!, at[1]!) === 1;
  }

  setTimezone(zone: string): boolean { return this.core.x.face_set_timezone(this.box, this.core.put(zone).at[0]!) === 1; }

  putFile(path: string, contents: Uint8Array): boolean {
    const { at } = this.core.put(path, contents);
    return this.core.x.face_put_file(this.box, at[0]!, at[1]!, contents.length) === 1;
  }

  usage(): Usage {
    const at = (this.core.room(40) + 7) & ~7;
    this.core.x.face_usage(this.box, at);
    const [fuel, memory, peakMemory, time] = new Float64Array(this.core.x.memory.buffer, at, 4);
    return { fuel: fuel!, memory: memory!, peakMemory: peakMemory!, time: time! };
  }

  snapshot(key?: Uint8Array): Uint8Array | null {
    return this.core.x.face_snapshot(this.box, key ? this.core.put(key).at[0]! : 0) ? this.#taken() : null;
  }

  journal(): { bytes: Uint8Array | null; whole: boolean } {
    const made = this.core.x.face_journal(this.box);
    return { bytes: made ? this.#taken() : null, whole: this.core.x.face_journal_whole(this.box) === 1 };
  }

  #taken(): Uint8Array {
    const copy = this.core.bytes().slice();
    this.core.x.face_drop();
    return copy;
  }

  fork(): Guest | null {
    const box = this.core.x.face_fork(this.box);
    if (box) this.hooks.users++;
    return box ? new WasmGuest(this.core, box, this.hooks) : null;
  }

  close(): void {
    this.core.x.face_close(this.box);
    this.#box = 0;
    if (!--this.hooks.users) this.core.hooks.delete(this.hooks.id);
  }
}

/** Its length in UTF-8. Short ASCII goes without an encoder. */
function putText(memory: Uint8Array, at: number, text: string): number {
  if (text.length > 24) return encoder.encodeInto(text, memory.subarray(at)).written;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 127) return encoder.encodeInto(text, memory.subarray(at)).written;
    memory[at + i] = c;
  }
  return text.length;
}
