/* Values that JavaScript has no type for. */

/** A float, also where its value is a whole number: `float(1)` reaches the guest as 1.0. */
export class Float {
  constructor(readonly value: number) {}
  valueOf(): number { return this.value; }
}

export const float = (value: number): Float => new Float(Number(value));

/** What came out of a guest without a counterpart here: its repr. */
export class Repr {
  constructor(readonly text: string) {}
  toString(): string { return this.text; }
}

const two = (n: unknown) => String(n).padStart(2, '0');
const fraction = (us: unknown) => (us ? '.' + String(us).padStart(6, '0') : '');

function decimalText([sign, digits, exponent, special]: readonly any[]): string {
  const minus = sign ? '-' : '';
  if (special) return minus + ({ F: 'Infinity', n: 'NaN', N: 'sNaN' } as Record<string, string>)[special] + (special !== 'F' && digits ? digits : '');
  const text = String(digits), point = text.length + Number(exponent); // where the point stands among the digits
  if (exponent > 0 || point < -5) {
    const power = point - 1;
    return minus + text[0] + (text.length > 1 ? '.' + text.slice(1) : '') + `E${power < 0 ? '' : '+'}${power}`;
  }
  return minus + (exponent === 0 ? text : point > 0 ? `${text.slice(0, point)}.${text.slice(point)}` : `0.${'0'.repeat(-point)}${text}`);
}

const TEXT: Record<string, (parts: readonly any[]) => string> = {
  'datetime.date': ([y, m, d]) => `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`,
  'datetime.time': ([h, m, s, us]) => `${two(h)}:${two(m)}:${two(s)}${fraction(us)}`,
  'zoneinfo.ZoneInfo': ([key]) => key,
  'decimal.Decimal': decimalText,
  'fractions.Fraction': ([n, d]) => (d === 1 ? String(n) : `${n}/${d}`),
  'uuid.UUID': ([n]) => BigInt(n).toString(16).padStart(32, '0').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  'pathlib.PurePosixPath': ([text]) => text,
  'pathlib.PosixPath': ([text]) => text,
  range: ([start, stop, step]) => `range(${start}, ${stop}${step === 1 ? '' : `, ${step}`})`,
  complex: ([re, im]) => `${re}${im < 0 || Object.is(im, -0) ? '-' : '+'}${Math.abs(im)}i`,
  Ellipsis: () => 'Ellipsis',
};

/** A value of Python's library by its parts, as boabox.h lists them: `new PyValue('decimal.Decimal', [0, 15, -1, ''])` is Decimal('1.5'). The same goes back into a guest. */
export class PyValue {
  readonly parts: readonly unknown[];
  constructor(readonly kind: string, parts: readonly unknown[]) { this.parts = Object.freeze([...parts]); }
  toString(): string { return TEXT[this.kind]?.(this.parts) ?? `${this.kind}(${this.parts.join(', ')})`; }
}

/** An exception as the guest has it: thrown by a host function it is raised in the guest as that built-in type; as a value it is that exception. */
export class PyException extends Error {
  readonly args: readonly unknown[];
  constructor(readonly type: string, ...args: unknown[]) {
    super(args.map(String).join(', '));
    this.name = type;
    this.args = args;
  }
}

/** Marks a host function that gives a promise: the guest calls it like any other, without await, and waits. */
export class Plain {
  constructor(readonly fn: (...args: any[]) => unknown) {
    if (typeof fn !== 'function') throw new TypeError(`plain: ${typeof fn} is no function`);
  }
}

export const plain = (fn: (...args: any[]) => unknown): Plain => new Plain(fn);

let numbers = Math.floor(Math.random() * 2 ** 40); // so that a guest that was restored elsewhere has none of ours

/** Hands an object of the host to a guest, which sees the attributes and methods that are named and nothing else: their reads and calls are calls of the host. It can't set
 * one. Where the guest gives it back the host gets its own object. */
export class HostObject {
  readonly attributes: ReadonlySet<string>;
  readonly methods: readonly string[];
  readonly name: string;
  /** @internal */
  readonly number = numbers++;

  constructor(readonly target: any, { attributes = [], methods = [], name }: { attributes?: Iterable<string>; methods?: Iterable<string>; name?: string } = {}) {
    if ((typeof target !== 'object' && typeof target !== 'function') || target === null) throw new TypeError('object: no object');
    this.attributes = new Set(attributes);
    this.methods = [...methods];
    for (const each of [...this.attributes, ...this.methods]) if (!/^[A-Za-z]\w*$/.test(each)) throw new RangeError(`object: ${JSON.stringify(each)} is no public name`);
    for (const each of this.methods) if (typeof target[each] !== 'function') throw new TypeError(`object: there is no method ${each}`);
    this.name = name ?? target.constructor?.name ?? 'object';
  }

  /** @internal What the guest calls under that name. */
  function(path: string): (...args: any[]) => unknown {
    const method = path.slice(this.name.length + 1);
    if (this.methods.includes(method)) return (...args) => this.target[method](...args);
    return (attribute: string) => {
      if (this.attributes.has(attribute)) return this.target[attribute];
      throw new PyException('AttributeError', `'${this.name}' object has no attribute '${attribute}'`);
    };
  }
}

export const object = (target: object, allowed?: { attributes?: Iterable<string>; methods?: Iterable<string>; name?: string }): HostObject => new HostObject(target, allowed);

/** @internal A value that stays as it is, in CBOR: a worker hands values on without reading them. */
export class Raw {
  constructor(readonly bytes: Uint8Array, readonly kinds: Iterable<string> = []) {}
}

/** @internal What a plain function's promise gives where the guest is to get an awaitable after all. */
export class Later {
  constructor(readonly promise: PromiseLike<unknown>) {}
}
