/* Values of JavaScript as CBOR (RFC 8949), which is how they go in and out of a guest: one call for a value of any size. include/boabox.h lists the tags.
 *
 * None is null, bool, str; an int is a number where that is exact, else a BigInt; a whole number goes in as an int, others as a float; a list is an array, a tuple a
 * frozen one; a dict whose keys are all str is an object with own properties, else a Map; sets are Sets, bytes Uint8Arrays; a datetime is a Date (one without a time
 * zone is taken as UTC). An instance of a class of the program's own goes in as a record of its own properties. What is shared or cyclic stays so. */
import { Float, HostObject, PyException, PyValue, Raw, Repr } from './values.js';
import { utf8 } from './core.js';
import { offsetOf } from './zones.js';

/** The value can't be converted. */
export class ConversionFailure extends Error {}

const enum Major { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Simple }
const enum Tag { Big = 2, BigNegative = 3, Shared = 28, Same = 29, Set = 258, Wtf8 = 273, Complex = 43000, Tuple = 47900, FrozenSet = 47901, Parts = 47902, Repr = 47903, Instance = 47904, Class = 47905, Function = 47906 }
const enum ClassKind { Record = 1, HostObject = 3 }
const DEPTH = 1000;
const encoder = new TextEncoder();

// ---- out of the guest ----

class Reader {
  at = 0;
  view: DataView;
  shared: unknown[] = [];

  constructor(readonly bytes: Uint8Array, readonly objects: ReadonlyMap<number, HostObject>, private strict: boolean) { this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength); }

  head(info: number): number | bigint {
    if (info < 24) return info;
    const at = this.at;
    if (info === 24) return this.at = at + 1, this.bytes[at]!;
    if (info === 25) return this.at = at + 2, this.view.getUint16(at);
    if (info === 26) return this.at = at + 4, this.view.getUint32(at);
    const n = this.view.getBigUint64(at);
    this.at = at + 8;
    return n <= Number.MAX_SAFE_INTEGER ? Number(n) : n;
  }

  /** `share`: the number that the value is shared under, or -1. */
  value(share = -1): unknown {
    const first = this.bytes[this.at++]!, major = first >> 5;
    if (major === Major.Simple) return this.simple(first & 31);
    const n = this.head(first & 31);
    switch (major) {
      case Major.Unsigned: return n;
      case Major.Negative: return typeof n === 'number' && n < Number.MAX_SAFE_INTEGER ? -1 - n : -1n - BigInt(n);
      case Major.Bytes: return this.run(n as number).slice();
      case Major.Text: return utf8(this.bytes, this.at, (this.at += n as number));
      case Major.Array: return this.items(this.share(share, []), n as number);
      case Major.Map: return this.dict(n as number, share);
      default: return this.tagged(n as number, share);
    }
  }

  run(n: number): Uint8Array { return this.bytes.subarray(this.at, (this.at += n)); }

  share<T>(share: number, value: T): T {
    if (share >= 0) this.shared[share] = value;
    return value;
  }

  simple(info: number): unknown {
    if (info === 27) return this.view.getFloat64((this.at += 8) - 8);
    if (info === 26) return this.view.getFloat32((this.at += 4) - 4);
    return info === 20 ? false : info === 21 ? true : null;
  }

  items(into: unknown[], n: number): unknown[] {
    for (let i = 0; i < n; i++) into.push(this.value());
    return into;
  }

  /** The head of the array that a tag stands before. */
  count(): number { return this.head(this.bytes[this.at++]! & 31) as number; }

  tagged(tag: number, share: number): unknown {
    switch (tag) {
      case Tag.Big: return this.big();
      case Tag.BigNegative: return -1n - this.big();
      case Tag.Shared: return this.shared.push(null), this.value(this.shared.length - 1);
      case Tag.Same: return this.staying(this.shared[this.value() as number]);
      case Tag.Wtf8: return wtf8(this.run(this.count()));
      case Tag.Set:
      case Tag.FrozenSet: return this.set(this.share(share, new Set()));
      case Tag.Tuple: return Object.freeze(this.items(this.share(share, []), this.count()));
      case Tag.Complex: return this.share(share, new PyValue('complex', this.items([], this.count())));
      case Tag.Repr: return this.share(share, this.staying(new Repr(String(this.value()))));
      case Tag.Parts: return this.share(share, made(this.items([], this.count())));
      case Tag.Instance: return this.instance(this.share(share, {}), share, this.count());
      case Tag.Class: return this.share(share, this.staying(new ClassOfHost(this.items([], this.count()))));
      case Tag.Function: return this.share(share, this.staying(new Repr(`<built-in function ${this.value()}>`)));
      default: throw new ConversionFailure(`a value of the guest has an unknown form (tag ${tag})`);
    }
  }

  /** The host's own object; else the attributes of a record, or of an object that the host does not have any more. */
  instance(into: object, share: number, n: number): unknown {
    const names = this.value() as string[], of = this.classOf();
    for (let i = 0; i < n - 2; i++) own(into, names[i]!, this.value());
    if (of.kind !== ClassKind.HostObject) return into;
    const found = this.objects.get((into as { _boabox_number?: number })._boabox_number ?? -1);
    return this.share(share, found ? found.target : this.staying(new Repr(`<${of.name} object>`)));
  }

  classOf(): ClassOfHost {
    const { strict } = this;
    this.strict = false; // it is not the value
    const found = this.value() as ClassOfHost;
    this.strict = strict;
    return found;
  }

  /** A value that may be without a counterpart. */
  staying<T>(shown: T): T {
    if (this.strict && shown instanceof Repr) throw new ConversionFailure(`a value of the guest can't be read: ${shown.text.slice(0, 200)} has no counterpart outside`);
    return shown;
  }

  big(): bigint {
    let n = 0n;
    const bytes = this.run(this.count());
    if (bytes.length > 64) return BigInt('0x' + Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join(''));
    for (const b of bytes) n = n << 8n | BigInt(b);
    return n;
  }

  set(into: Set<unknown>): Set<unknown> {
    for (let n = this.count(); n > 0; n--) into.add(this.value());
    return into;
  }

  dict(n: number, share: number): unknown {
    if (!this.textKeys(n)) return this.map(this.share(share, new Map()), n);
    const made: Record<string, unknown> = this.share(share, {});
    for (let i = 0; i < n; i++) own(made, this.value() as string, this.value());
    return made;
  }

  map(into: Map<unknown, unknown>, n: number): Map<unknown, unknown> {
    for (let i = 0; i < n; i++) into.set(this.value(), this.value());
    return into;
  }

  /** Whether all keys of the map of n that begins here are texts. */
  textKeys(n: number): boolean {
    const begin = this.at;
    let all = true;
    for (let i = 0; i < n && all; i++) {
      const first = this.bytes[this.at]!;
      all = first >> 5 === Major.Text || (first === 0xd9 && this.view.getUint16(this.at + 1) === Tag.Wtf8);
      if (all) this.skip(), this.skip();
    }
    this.at = begin;
    return all;
  }

  skip(): void {
    for (let left = 1; left > 0; left--) {
      const first = this.bytes[this.at++]!, major = first >> 5, info = first & 31;
      if (major === Major.Simple) this.at += info === 27 ? 8 : info === 26 ? 4 : 0;
      else {
        const n = this.head(info) as number;
        if (major === Major.Bytes || major === Major.Text) this.at += n;
        else left += major === Major.Array ? n : major === Major.Map ? 2 * n : major === Major.Tag ? 1 : 0;
      }
    }
  }
}

/** The class of a host's object: a kind and a name. It comes out as its repr. */
class ClassOfHost extends Repr {
  readonly kind: number;
  readonly name: string;
  constructor([kind, name]: unknown[]) {
    super(`<class 'host.${name}'>`);
    this.kind = kind as number;
    this.name = name as string;
  }
}

/** An own property, whatever the name: `__proto__` by assignment would be the prototype. */
export function own(object: object, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  else (object as Record<string, unknown>)[name] = value;
}

function wtf8(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const b = bytes[i]!, n = b < 0x80 ? 1 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : 4;
    let c = n === 1 ? b : b & (0x7f >> n);
    for (let j = 1; j < n; j++) c = c << 6 | (bytes[i + j]! & 63);
    text += String.fromCodePoint(c);
    i += n;
  }
  return text;
}

/** Milliseconds of a timedelta's parts. */
const milliseconds = (delta: unknown) => (delta instanceof PyValue ? Number(delta.parts[0]) * 864e5 + Number(delta.parts[1]) * 1e3 + Number(delta.parts[2]) / 1e3 : 0);

function made([kind, ...parts]: unknown[]): unknown {
  const p = parts as any[];
  if (kind === 'datetime.datetime') {
    const date = new Date(0), zone = p[7];
    date.setUTCFullYear(p[0], p[1] - 1, p[2]); // as Date.UTC would take the years below 100 for those of a century
    date.setUTCHours(p[3], p[4], p[5], Math.floor(p[6] / 1000));
    const offset = !(zone instanceof PyValue) ? 0
      : zone.kind === 'zoneinfo.ZoneInfo' ? offsetOf(zone.parts[0] as string, date.getTime(), p[8] === 1) : milliseconds(zone.parts[0]);
    return offset === undefined ? new PyValue(kind, parts) : new Date(date.getTime() - offset);
  }
  if (kind === 'bytearray') return p[0];
  if (kind === 'exception') return new PyException(p[0], ...(p[1] as unknown[]));
  return new PyValue(kind as string, parts);
}

const NONE: ReadonlyMap<number, HostObject> = new Map();

/** @param objects the host's own, by number; `strict`: what has no counterpart is a ConversionFailure */
export function decode(bytes: Uint8Array, objects = NONE, strict = false): any {
  return new Reader(bytes, objects, strict).value();
}

// ---- into the guest ----

/** A function that the guest is to have, by its name. */
class FunctionOfHost {
  constructor(readonly name: string) {}
}

class Writer {
  bytes = new Uint8Array(256);
  view = new DataView(this.bytes.buffer);
  n = 0;
  depth = 0;
  /** The containers met so far; those met again; and, the second time, the numbers of these. */
  met = new Set<object>();
  again = new Set<object>();
  numbers: Map<object, number> | null = null;
  kinds = new Set<string>();
  objects: HostObject[] = [];

  room(n: number): number {
    const at = this.n;
    if (at + n > this.bytes.length) {
      const more = new Uint8Array(Math.max(this.bytes.length * 2, at + n));
      more.set(this.bytes.subarray(0, at));
      this.bytes = more;
      this.view = new DataView(more.buffer);
    }
    this.n = at + n;
    return at;
  }

  head(major: Major, n: number): void {
    const top = major << 5;
    if (n < 24) {
      const at = this.room(1); // before the bytes are looked at, which it may replace
      this.bytes[at] = top | n;
    } else if (n < 0x100) {
      const at = this.room(2);
      this.view.setUint16(at, (top | 24) << 8 | n);
    } else if (n < 0x10000) {
      const at = this.room(3);
      this.bytes[at] = top | 25;
      this.view.setUint16(at + 1, n);
    } else if (n < 0x100000000) {
      const at = this.room(5);
      this.bytes[at] = top | 26;
      this.view.setUint32(at + 1, n);
    } else {
      const at = this.room(9);
      this.bytes[at] = top | 27;
      this.view.setBigUint64(at + 1, BigInt(n));
    }
  }

  run(major: Major, bytes: Uint8Array): void {
    this.head(major, bytes.length);
    const at = this.room(bytes.length);
    this.bytes.set(bytes, at);
  }

  simple(n: number): void { this.head(Major.Simple, n); }

  value(v: unknown): void {
    switch (typeof v) {
      case 'number': return this.number(v);
      case 'string': return this.text(v);
      case 'boolean': return this.simple(v ? 21 : 20);
      case 'undefined': return this.simple(22);
      case 'bigint': return this.big(v);
      case 'object': return v === null ? this.simple(22) : this.object(v);
      default: throw new ConversionFailure(`a ${typeof v} can't be given to a guest`);
    }
  }

  number(v: number): void {
    if (!Number.isSafeInteger(v) || Object.is(v, -0)) this.float(v);
    else if (v >= 0) this.head(Major.Unsigned, v);
    else this.head(Major.Negative, -1 - v);
  }

  float(v: number): void {
    const at = this.room(9);
    this.bytes[at] = 0xfb;
    this.view.setFloat64(at + 1, v);
  }

  text(v: string): void {
    if (v.length < 24 && this.shortAscii(v)) return;
    if (wellFormed(v)) return this.run(Major.Text, encoder.encode(v));
    this.head(Major.Tag, Tag.Wtf8);
    this.run(Major.Bytes, toWtf8(v));
  }

  shortAscii(v: string): boolean {
    const at = this.room(v.length + 1), bytes = this.bytes;
    for (let i = 0; i < v.length; i++) {
      const c = v.charCodeAt(i);
      if (c > 127) return this.n = at, false;
      bytes[at + 1 + i] = c;
    }
    bytes[at] = Major.Text << 5 | v.length;
    return true;
  }

  big(v: bigint): void {
    if (v >= Number.MIN_SAFE_INTEGER && v <= Number.MAX_SAFE_INTEGER) return this.number(Number(v));
    let text = (v < 0n ? -1n - v : v).toString(16);
    text = text.length % 2 ? '0' + text : text;
    this.head(Major.Tag, v < 0n ? Tag.BigNegative : Tag.Big);
    this.run(Major.Bytes, Uint8Array.from(text.match(/../g)!, (pair) => parseInt(pair, 16)));
  }

  /** The items of an array, behind a tag or none. */
  items(items: ArrayLike<unknown>, tag?: Tag): void {
    if (tag) this.head(Major.Tag, tag);
    this.head(Major.Array, items.length);
    for (let i = 0; i < items.length; i++) this.value(items[i]);
  }

  parts(kind: string, parts: readonly unknown[]): void {
    this.kinds.add(kind);
    this.items([kind, ...parts], Tag.Parts);
  }

  object(v: object): void {
    if (v instanceof Float) return this.float(v.value);
    if (v instanceof FunctionOfHost) return this.head(Major.Tag, Tag.Function), this.text(v.name);
    if (v instanceof Uint8Array) return this.run(Major.Bytes, v);
    if (v instanceof ArrayBuffer) return this.run(Major.Bytes, new Uint8Array(v));
    if (v instanceof Number || v instanceof String || v instanceof Boolean) return this.value(v.valueOf());
    if (this.numbers?.has(v)) return this.head(Major.Tag, Tag.Same), this.head(Major.Unsigned, this.numbers.get(v)!);
    if (this.met.has(v) && !this.numbers) return void this.again.add(v);
    this.met.add(v);
    if (this.numbers && this.again.has(v)) {
      this.numbers.set(v, this.numbers.size);
      this.head(Major.Tag, Tag.Shared);
    }
    if (++this.depth > DEPTH) throw new ConversionFailure(`nested more than ${DEPTH} deep`);
    this.container(v);
    this.depth--;
  }

  container(v: object): void {
    if (Array.isArray(v)) return this.items(v, Object.isFrozen(v) ? Tag.Tuple : undefined);
    if (v instanceof Map) return this.map([...v.entries()]);
    if (v instanceof Set) return this.items([...v], Tag.Set);
    if (v instanceof Date) return this.date(v);
    if (v instanceof HostObject) return this.hostObject(v);
    if (v instanceof PyValue) return v.kind === 'complex' ? this.complex(v) : this.parts(v.kind, v.parts);
    if (v instanceof Repr) return this.text(v.text);
    if (v instanceof PyException) return this.parts('exception', [v.type, Object.freeze([...v.args])]);
    if (v instanceof Error) return this.parts('exception', [pythonType(v), Object.freeze([v.message])]);
    if (ArrayBuffer.isView(v) && !(v instanceof DataView)) return this.items(v as unknown as ArrayLike<unknown>);
    if (isPlain(v)) return this.map(Object.entries(v));
    const json = (v as { toJSON?: unknown }).toJSON;
    if (typeof json === 'function') return this.value(json.call(v));
    if (typeof v.constructor !== 'function' || /\[native code\]\s*\}$/.test(Function.prototype.toString.call(v.constructor))) throw new ConversionFailure(`a ${v.constructor?.name ?? 'value'} can't be given to a guest`);
    this.instance(ClassKind.Record, v.constructor.name, Object.keys(v), Object.keys(v), Object.values(v));
  }

  /** An object of the host: what its class is, and its attributes. */
  instance(kind: ClassKind, name: string, fields: string[], names: string[], values: unknown[]): void {
    this.head(Major.Tag, Tag.Instance);
    this.head(Major.Array, 2 + names.length);
    this.items(names, Tag.Tuple);
    this.head(Major.Tag, Tag.Class);
    this.head(Major.Array, 3);
    this.value(kind);
    this.text(name);
    this.items(fields, Tag.Tuple);
    for (const value of values) this.value(value);
  }

  hostObject(v: HostObject): void {
    const called = (name: string) => new FunctionOfHost(`${v.name}${name}#${v.number}`);
    this.objects.push(v);
    this.instance(ClassKind.HostObject, v.name, [], ['_boabox_number', '_boabox_get', ...v.methods], [v.number, called(''), ...v.methods.map((name) => called('.' + name))]);
  }

  complex(v: PyValue): void {
    this.head(Major.Tag, Tag.Complex);
    this.head(Major.Array, 2);
    for (const part of v.parts) this.float(Number(part));
  }

  map(entries: [unknown, unknown][]): void {
    this.head(Major.Map, entries.length);
    for (const [key, value] of entries) {
      this.value(key);
      this.value(value);
    }
  }

  date(v: Date): void {
    if (Number.isNaN(v.getTime())) throw new ConversionFailure('an invalid Date');
    const year = v.getUTCFullYear();
    if (year < 1 || year > 9999) throw new ConversionFailure(`the year ${year} is none of a datetime's`);
    const utc = new PyValue('datetime.timezone', [new PyValue('datetime.timedelta', [0, 0, 0]), null]);
    this.parts('datetime.datetime', [year, v.getUTCMonth() + 1, v.getUTCDate(), v.getUTCHours(), v.getUTCMinutes(), v.getUTCSeconds(), v.getUTCMilliseconds() * 1000, utc, 0]);
  }
}

/** The guest's type for an error of JavaScript: that of its name where Python has one, as `raise` in the guest would. */
export function pythonType(error: unknown): string {
  if (error instanceof PyException) return error.type;
  const name = error instanceof Error ? error.name : '';
  return { RangeError: 'ValueError', SyntaxError: 'ValueError', URIError: 'ValueError', ReferenceError: 'RuntimeError', EvalError: 'RuntimeError' }[name] ?? (/^[A-Z]\w*$/.test(name) ? name : 'RuntimeError');
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a guest is told of an error of the host's: a type, and the message. */
export const asGuestException = (error: unknown): [type: string, message: string] => [pythonType(error), messageOf(error)];

function isPlain(v: object): boolean {
  const proto = Object.getPrototypeOf(v);
  return proto === null || Object.getPrototypeOf(proto) === null && Object.hasOwn(proto, 'hasOwnProperty'); // of any realm
}

const wellFormed = (v: string): boolean => (v as string & { isWellFormed?: () => boolean }).isWellFormed?.() ?? !/\p{Surrogate}/u.test(v);

function toWtf8(v: string): Uint8Array {
  const parts: number[] = [];
  for (const c of v) {
    const n = c.codePointAt(0)!;
    if (n >= 0xd800 && n < 0xe000) parts.push(0xe0 | n >> 12, 0x80 | (n >> 6 & 63), 0x80 | (n & 63));
    else parts.push(...encoder.encode(c));
  }
  return Uint8Array.from(parts);
}

/** The bytes; the kinds of values by their parts that the guest must have the modules of; the host's objects among it. */
export interface Encoded { bytes: Uint8Array; kinds: Iterable<string>; objects: readonly HostObject[] }

export function encode(value: unknown): Encoded {
  if (value instanceof Raw) return { bytes: value.bytes, kinds: value.kinds, objects: [] };
  const w = new Writer();
  w.value(value);
  if (w.again.size) { // all once more, with what is shared marked
    w.numbers = new Map();
    w.n = w.depth = 0;
    w.value(value);
  }
  return { bytes: w.bytes.subarray(0, w.n), kinds: w.kinds, objects: w.objects };
}
