/* The editor: the browser's own text field, transparent, over the same text in colours. So undo, selection, phones' keyboards and screen readers are the browser's. The
 * coloured text gives both their size; the frame around them scrolls. */
import { element, highlight } from './highlight.js';

export interface EditorOptions {
  label: string;
  readOnly?: boolean;
  onChange?(): void;
  onRun?(): void;
  onLeave?(): void;
  /** true: the key is done with. */
  onKey?(event: KeyboardEvent): boolean;
}

const INDENT = '    ';

export class Editor {
  readonly field = element('textarea', { part: 'code', spellcheck: false, autocomplete: 'off', wrap: 'off', rows: 1 });
  readonly #shown = element('code');
  readonly #mark = element('div', { className: 'mark', hidden: true });
  readonly root: HTMLElement;
  readonly #options: EditorOptions;

  constructor(options: EditorOptions) {
    this.#options = options;
    const { field } = this;
    field.readOnly = options.readOnly ?? false;
    for (const [name, value] of [['aria-label', options.label], ['autocapitalize', 'off'], ['autocorrect', 'off'], ['translate', 'no']] as const) field.setAttribute(name, value);
    this.root = element('div', { className: 'editor', part: 'editor' }, element('div', { className: 'sheet' }, this.#mark, element('pre', { className: 'shown', 'aria-hidden': true }, this.#shown), field));
    field.addEventListener('input', () => this.#changed());
    field.addEventListener('keydown', (event) => this.#key(event));
  }

  get code(): string { return this.field.value; }
  set code(code: string) {
    if (code !== this.field.value) this.field.value = code;
    this.#changed();
  }

  #changed(): void {
    this.#shown.replaceChildren(highlight(this.field.value), '\n');
    this.mark(0);
    this.#options.onChange?.();
  }

  /** Marks a line, from 1; 0: none. */
  mark(line: number): void {
    this.#mark.hidden = !line;
    this.#mark.style.setProperty('--line', String(line - 1));
    if (line) this.field.setAttribute('aria-description', `Error on line ${line}`);
    else this.field.removeAttribute('aria-description');
  }

  #key(event: KeyboardEvent): void {
    const { onKey, onRun, onLeave, readOnly } = this.#options;
    if (event.isComposing) return;
    const done = () => { event.preventDefault(); event.stopPropagation(); };
    if (onKey?.(event)) return done();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.shiftKey)) return done(), onRun?.();
    if (event.key === 'Escape' && onLeave) return done(), onLeave();
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab') return done(), this.#indent(event.shiftKey);
    if (event.key === 'Enter') return done(), this.newLine();
    if (event.key === 'Backspace' && this.#dedentBefore()) done();
  }

  /** Puts the text in the place of what is selected. As typed, so that the browser's undo knows it. */
  insert(text: string): void {
    if (text) this.#type(text);
  }

  #type(text: string): void {
    const { field } = this;
    const typed = text ? document.execCommand('insertText', false, text) : document.execCommand('delete');
    if (typed) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    this.#changed();
  }

  /** The text of the line up to the cursor. */
  #before(): string {
    const { value, selectionStart } = this.field;
    return value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);
  }

  newLine(): void {
    const before = this.#before(), blanks = /^[ \t]*/.exec(before)![0], code = before.trim();
    const deeper = /[:([{]$/.test(code.replace(/\s*#.*$/, '')), out = /^(return|pass|break|continue|raise)\b/.test(code);
    this.#type('\n' + (deeper ? blanks + INDENT : out ? blanks.slice(INDENT.length) : blanks));
  }

  #dedentBefore(): boolean {
    const { field } = this, before = this.#before();
    if (field.selectionStart !== field.selectionEnd || before.length % 4 || !before || before.trim()) return false;
    field.setSelectionRange(field.selectionStart - INDENT.length, field.selectionStart);
    this.#type('');
    return true;
  }

  #indent(less: boolean): void {
    const { field } = this, { value, selectionStart: from, selectionEnd: to } = field;
    if (from === to && !less) return this.#type(' '.repeat(INDENT.length - this.#before().length % INDENT.length));
    const begin = value.lastIndexOf('\n', from - 1) + 1, old = value.slice(begin, to);
    const text = old.replace(/^.*$/gm, (line) => (less ? line.replace(/^ {1,4}/, '') : line && INDENT + line));
    field.setSelectionRange(begin, to);
    if (text !== old) this.#type(text);
    field.setSelectionRange(from === to ? begin + text.length : begin, begin + text.length);
  }
}
