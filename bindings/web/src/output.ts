/* What a run printed to one stream. With a limit of bytes the head, half of it, and the newest text are kept. */
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Without the pieces of a character at the ends. */
const whole = (bytes: Uint8Array, from: number, to: number): [number, number] => {
  const continues = (i: number) => i > 0 && i < bytes.length && (bytes[i]! & 0xc0) === 0x80;
  while (from < to && continues(from)) from++;
  while (to > from && continues(to)) to--;
  return [from, to];
};

export class Output {
  #parts: string[] = [];
  #size = 0;
  #left: { head: string; bytes: number } | null = null;

  /** @param most 0: all is kept */
  constructor(readonly most: number) {}

  add(text: string): void {
    if (!text) return;
    this.#parts.push(text);
    if (!this.most) return;
    this.#size += text.length;
    if (this.#size > 2 * this.most) this.#shrink();
  }

  /** Keeps the head, and of the rest the newest bytes. */
  #shrink(): void {
    const bytes = encoder.encode(this.#parts.join('')), half = Math.floor(this.most / 2);
    if (bytes.length <= (this.#left ? half : this.most)) return;
    const headEnd = this.#left ? 0 : whole(bytes, 0, half)[1];
    const [from] = whole(bytes, Math.max(bytes.length - (this.most - half), headEnd), bytes.length);
    this.#left = { head: this.#left?.head ?? decoder.decode(bytes.subarray(0, headEnd)), bytes: (this.#left?.bytes ?? 0) + from - headEnd };
    this.#parts = [decoder.decode(bytes.subarray(from))];
    this.#size = this.#parts[0]!.length;
  }

  text(): string {
    if (this.most) this.#shrink();
    const rest = this.#parts.join('');
    if (this.#parts.length > 1) this.#parts = [rest];
    if (!this.#left) return rest;
    const { head, bytes } = this.#left;
    return `${head}${head.endsWith('\n') ? '' : '\n'}[... ${bytes} bytes left out ...]\n${rest}`;
  }

  copy(): Output {
    const copy = new Output(this.most);
    copy.#parts = [...this.#parts];
    copy.#size = this.#size;
    copy.#left = this.#left;
    return copy;
  }
}
