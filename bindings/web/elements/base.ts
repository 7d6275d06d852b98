/* What the elements are made from. The file is a worker's script too, where there is no document to be an element of. */
export const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);
