/* Where the module comes from. */

/** Bytes, where they are, a response that has them (whatever its MIME type says), or the module itself (workerd gives that for an imported .wasm). */
export type Source = WebAssembly.Module | BufferSource | Response | URL | string | PromiseLike<WebAssembly.Module | BufferSource | Response>;

export interface InitOptions {
  /** false: the WebAssembly module also where there is an addon. */
  native?: boolean;
}

/** An object of nothing but options. */
export const isInitOptions = (given: unknown): given is InitOptions =>
  typeof given === 'object' && given !== null && Object.getPrototypeOf(given) === Object.prototype && Object.keys(given).every((name) => name === 'native');

/** Set by a build that has the module in itself: its bytes. */
declare const EMBEDDED: (() => Uint8Array) | undefined;

/** A module of Node's; undefined elsewhere. */
export const builtin = (name: string): any => (globalThis as any).process?.getBuiltinModule?.(name);
let own: Promise<WebAssembly.Module> | undefined;

/** The module; that of this package is compiled once. */
export function loadModule(source?: Source): Promise<WebAssembly.Module> {
  if (source !== undefined) return compile(source);
  own ??= compile(typeof EMBEDDED === 'function' ? EMBEDDED() as Uint8Array<ArrayBuffer> : new URL('./boabox.wasm', import.meta.url));
  own.catch(() => (own = undefined)); // the next call may have more luck
  return own;
}

async function compile(given: Source): Promise<WebAssembly.Module> {
  const source = await given;
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source as BufferSource);
  if (typeof source === 'string' || source instanceof URL) return fromUrl(new URL(source, typeof location === 'undefined' ? import.meta.url : location.href));
  if (typeof Response !== 'undefined' && source instanceof Response) return fromResponse(source); // last: in Node naming it loads what fetch needs, some 25 ms
  throw new TypeError('init: bytes, a URL, a Response or a WebAssembly.Module');
}

async function fromUrl(url: URL): Promise<WebAssembly.Module> {
  const files = url.protocol === 'file:' && builtin('node:fs/promises');
  return files ? WebAssembly.compile(await files.readFile(url)) : fromResponse(await fetch(url));
}

async function fromResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(`boabox: ${response.url || 'the module'} can't be loaded: ${response.status}`);
  return response.headers.get('content-type')?.startsWith('application/wasm') ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
