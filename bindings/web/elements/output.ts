/* What a run gives, as it comes: text by stream, displays, the value, an error, and the line that input() asks for. A screen reader is told of it (role log). */
import { element } from './highlight.js';
import type { Ends } from './session.js';
import { isDark } from './theme.js';

const SHOWN_AT_MOST = 200_000; // characters of one stretch of text

type Bundle = Record<string, unknown>;

const base64 = (bytes: Uint8Array) => btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));

export class Output {
  readonly root = element('div', { className: 'output', part: 'output', role: 'log', 'aria-live': 'polite', 'aria-label': 'Output', hidden: true });
  #last: { stream: string; text: Text; size: number } | null = null;
  #cancel: (() => void) | null = null;
  /** Milliseconds that input() has waited since this was set to 0. */
  asking = 0;
  /** Where a run's output goes. */
  readonly ends: Ends = { onPrint: (text, stream) => this.print(text, stream), onDisplay: (bundle) => this.show(bundle), ask: (prompt) => this.ask(prompt) };

  clear(): void {
    this.#cancel?.();
    this.#last = null;
    this.root.replaceChildren();
    this.root.hidden = true;
  }

  /** Appends it. */
  add(child: HTMLElement): void {
    this.#last = null;
    this.root.append(child);
    this.root.hidden = false;
    this.root.scrollTop = this.root.scrollHeight;
  }

  print(text: string, stream: string): void {
    if (this.#last?.stream !== stream) {
      const node = document.createTextNode('');
      this.add(element('pre', { className: stream, part: stream }, node));
      this.#last = { stream, text: node, size: 0 };
    }
    const last = this.#last!, room = SHOWN_AT_MOST - last.size;
    if (room > 0) last.text.appendData(text.length <= room ? text : `${text.slice(0, room)}\n[more was printed than is shown here]`);
    last.size += text.length;
    this.root.scrollTop = this.root.scrollHeight;
  }

  value(text: string): void {
    if (text) this.add(element('pre', { className: 'value', part: 'value', textContent: text }));
  }

  error(text: string, hint = ''): void {
    this.add(element('pre', { className: 'error', part: 'error', textContent: text }));
    if (hint && !text.includes(hint)) this.add(element('p', { className: 'hint', part: 'hint', textContent: hint }));
  }

  note(text: string): void { this.add(element('p', { className: 'hint', part: 'hint', textContent: text })); }

  /** The richest form that a page can show. Markup of a guest is shown in a frame without scripts alone. */
  show(bundle: Bundle): void {
    for (const [mime, make] of FORMS) {
      const data = bundle[mime], made = data === undefined || data === null ? null : make(data, mime, this.root);
      if (made) return made.setAttribute('part', 'display'), this.add(made);
    }
  }

  /** Asks for a line, and leaves prompt and line as text. null: no more lines. */
  ask(prompt: string): Promise<string | null> {
    const field = element('input', { type: 'text', autocomplete: 'off', spellcheck: false, part: 'input', 'aria-label': prompt.trim() || 'Input for the program' });
    const form = element('form', { className: 'ask' }, element('span', { textContent: prompt }), field, element('button', { type: 'submit', textContent: 'Enter' }));
    const inside = () => (this.root.getRootNode() as ShadowRoot).activeElement as HTMLElement | null, before = inside();
    this.add(form);
    field.focus();
    const since = performance.now();
    return new Promise((done) => {
      const end = (line: string | null) => {
        this.#cancel = null;
        this.asking += performance.now() - since;
        if (form.contains(inside())) before?.focus({ preventScroll: true });
        form.replaceWith(element('pre', { className: 'stdout', part: 'stdout' }, prompt, element('span', { className: 'typed', textContent: line ?? '' })));
        done(line);
      };
      form.addEventListener('submit', (event) => { event.preventDefault(); end(field.value); });
      field.addEventListener('keydown', (event) => { if (event.key === 'd' && event.ctrlKey && !field.value) { event.preventDefault(); end(null); } });
      this.#cancel = () => end(null);
    });
  }

  /** Nobody waits for the line any more. */
  cancelAsk(): void { this.#cancel?.(); }
}

type Make = (data: unknown, mime: string, near: HTMLElement) => HTMLElement | null;

const asText: Make = (data) => element('pre', { className: 'text', textContent: String(data) });
const asJson: Make = (data) => element('pre', { className: 'text', textContent: JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? String(value) : value), 2) });

const asImage: Make = (data, mime) => {
  const text = data instanceof Uint8Array ? base64(data) : String(data).replace(/\s/g, '');
  return /^[\w+/=-]*$/.test(text) ? element('img', { src: `data:${mime};base64,${text}`, alt: 'An image that the program displays' }) : null;
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; media-src data:";

/** A frame of an origin of its own: no scripts, no forms, no links that leave it, nothing loaded. */
const asFrame: Make = (data, mime, near) => {
  const markup = String(data), scheme = isDark(near) ? 'dark' : 'light', frame = element('iframe', { title: 'What the program displays', className: 'frame' });
  frame.setAttribute('sandbox', '');
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="color-scheme" content="${scheme}">` +
    `<style>body{margin:4px;font:15px/1.5 system-ui,sans-serif}table{border-collapse:collapse}td,th{padding:.2em .6em;border:1px solid #8886}img,svg{max-width:100%}</style>${markup}`;
  frame.style.height = `${heightOf(markup, mime)}px`;
  frame.style.colorScheme = scheme;
  return frame;
};

const FORMS: [string, Make][] = [
  ['text/html', asFrame], ['image/svg+xml', asFrame], ['image/png', asImage], ['image/jpeg', asImage], ['image/gif', asImage], ['image/webp', asImage],
  ['text/markdown', asText], ['text/latex', asText], ['application/json', asJson], ['text/plain', asText],
];

/* A frame without scripts can't say how high it is, and what has no origin in common can't be looked into. So its height is guessed from the parsed markup; a reader can drag it. */
const LINE = 24, LEAST = 40, MOST = 480, PER_LINE = 80;

function heightOf(markup: string, mime: string): number {
  const parsed = new DOMParser().parseFromString(markup, 'text/html'); // inert: nothing of it runs or loads
  const all = (selector: string) => [...parsed.querySelectorAll(selector)];
  let height = mime === 'image/svg+xml' ? 8 : 16;
  for (const svg of all('svg, img')) height += Number.parseFloat(svg.getAttribute('height') ?? '') || Number((svg.getAttribute('viewBox') ?? '').split(/[\s,]+/)[3]) || 150;
  for (const drawn of all('svg, style, script')) drawn.remove();
  height += all('tr').length * 29 + all('h1, h2').length * 36 + all('h3, h4, p, pre, ul, ol, table').length * 14;
  for (const table of all('table')) table.remove();
  const blocks = all('p, div, li, h1, h2, h3, h4, h5, h6, dt, dd, br, hr, summary').length;
  const text = (parsed.body.textContent ?? '').trim(), lines = text ? Math.max(text.length / PER_LINE, text.split('\n').length * (parsed.querySelector('pre') ? 1 : 0), 1) : 0;
  return Math.round(Math.min(Math.max(height + Math.max(lines, blocks) * LINE, LEAST), MOST));
}
