/* <boa-repl>: a console. What is entered runs in one sandbox; a statement that is not whole waits for its next line. */
import { Base } from './base.js';
import { compiler, warm, type Check } from './engine.js';
import { Editor } from './editor.js';
import { element, highlight } from './highlight.js';
import { Output } from './output.js';
import { describe, execute } from './run.js';
import { limitsOf, sessionOf, type Functions, type Session } from './session.js';
import { isIncomplete } from './source.js';
import { adoptStyle } from './style.js';
import { followTheme } from './theme.js';

const TIME = 10; // seconds
const FIRST = '>>> ', NEXT = '... ';
const prompts = (code: string) => FIRST + code.split('\n').slice(1).map(() => '\n' + NEXT).join('');

export class BoaRepl extends Base {
  functions: Functions = {};
  readonly #output = new Output();
  readonly #prompt = element('pre', { className: 'prompt', 'aria-hidden': true, textContent: FIRST });
  readonly #stop = element('button', { type: 'button', className: 'stop', part: 'button stop', textContent: 'Stop', disabled: true });
  readonly #clear = element('button', { type: 'button', className: 'clear', part: 'button clear', textContent: 'Clear' });
  readonly #status = element('span', { className: 'status', part: 'status', role: 'status' });
  #editor: Editor | null = null;
  #entry!: HTMLElement;
  readonly #history: string[] = [];
  #at = 0;
  #draft = '';
  #running = false;
  #check: Check | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #session: Session | null = null;
  #unfollow = () => {};

  connectedCallback(): void {
    if (!this.#editor) this.#build();
    const frame = this.shadowRoot!.querySelector('.box')!;
    this.#unfollow = followTheme(this, (dark) => frame.classList.toggle('dark', dark));
  }

  disconnectedCallback(): void {
    this.#unfollow();
    this.stop();
  }

  #build(): void {
    const editor = (this.#editor = new Editor({
      label: 'Python console. Enter runs, Escape leaves the editor.', onRun: () => void this.#enter(), onLeave: () => this.#clear.focus(), onKey: (event) => this.#key(event),
      onChange: () => (this.#prompt.textContent = prompts(editor.code)),
    }));
    this.#entry = element('div', { className: 'entry' }, this.#prompt, editor.root);
    editor.field.addEventListener('focus', () => void compiler().then((check) => (this.#check = check)), { once: true });
    warm(this);
    this.#stop.addEventListener('click', () => this.stop());
    this.#clear.addEventListener('click', () => this.clear());
    this.#output.root.hidden = false;
    this.#output.root.tabIndex = 0;
    const bar = element('div', { className: 'bar', part: 'bar', role: 'group', 'aria-label': 'Console' }, this.#stop, this.#clear, this.#status);
    const root = this.attachShadow({ mode: 'open' });
    adoptStyle(root);
    root.append(element('div', { className: 'box repl', part: 'box' }, this.#output.root, this.#entry, bar));
    root.querySelector('.box')!.addEventListener('click', (event) => { if (event.target === this.#entry || event.target === this.#prompt) editor.field.focus(); });
  }

  get session(): Session { return (this.#session ??= sessionOf(this.getAttribute('session'))); }

  #key(event: KeyboardEvent): boolean {
    const { field } = this.#editor!, { value, selectionStart: from, selectionEnd: to } = field;
    if (event.ctrlKey && event.key === 'c' && from === to) return this.#cancel();
    if (event.ctrlKey && event.key === 'l') return this.#output.clear(), this.#output.root.hidden = false, true;
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === 'ArrowUp' && !value.slice(0, from).includes('\n')) return this.#recall(-1);
    if (event.key === 'ArrowDown' && !value.slice(to).includes('\n')) return this.#recall(1);
    if (event.key !== 'Enter' || to !== value.length) return false;
    void this.#enter();
    return true;
  }

  #recall(by: number): boolean {
    const history = this.#history, at = this.#at + by;
    if (at < 0 || at > history.length) return true;
    if (this.#at === history.length) this.#draft = this.#editor!.code;
    this.#at = at;
    this.#editor!.code = history[at] ?? this.#draft;
    const end = by < 0 ? this.#editor!.code.split('\n')[0]!.length : this.#editor!.code.length;
    this.#editor!.field.setSelectionRange(end, end);
    return true;
  }

  /** As ctrl-C in a terminal: what runs is stopped, what is being entered is dropped. */
  #cancel(): boolean {
    if (this.#running) return this.stop(), true;
    this.#echo(this.#editor!.code);
    this.#output.print('KeyboardInterrupt\n', 'stderr');
    this.#editor!.code = '';
    this.#at = this.#history.length;
    return true;
  }

  #echo(code: string): void {
    const echo = element('pre', { className: 'echo' });
    code.split('\n').forEach((line, i) => echo.append(element('span', { className: 'prompt', textContent: i ? '\n' + NEXT : FIRST }), highlight(line)));
    this.#output.add(echo);
  }

  /** Takes what is in the field if it is whole. What is typed meanwhile stays, as in a terminal. */
  async #enter(): Promise<void> {
    const editor = this.#editor!, code = editor.code;
    if (!code.trim()) return void (editor.code = '');
    editor.code = '';
    if (isIncomplete(this.#check ?? await compiler(), code)) {
      const more = editor.code;
      editor.code = code;
      editor.field.setSelectionRange(code.length, code.length);
      editor.newLine();
      editor.insert(more);
      return;
    }
    const { session } = this; // Clear while it waits for its turn drops it
    this.#waiting++;
    this.#last = this.#last.then(() => (session === this.#session ? this.run(code.replace(/\s+$/, '')) : undefined)).finally(() => this.#waiting--);
  }

  /** Enters the code. */
  async run(code: string): Promise<void> {
    if (this.#history.at(-1) !== code) this.#history.push(code);
    this.#at = this.#history.length;
    this.#echo(code);
    this.#busy(true);
    const output = this.#output;
    try {
      const outcome = await this.session.use(output.ends, { limits: limitsOf(this, TIME), functions: this.functions }, (box) => execute(box, code, { hook: true }));
      this.dispatchEvent(new CustomEvent('boa-result', { detail: outcome, bubbles: true, composed: true }));
    } catch (error) {
      const { text, hint } = describe(error);
      output.cancelAsk();
      output.error(text, hint);
      this.dispatchEvent(new CustomEvent('boa-error', { detail: { error, text }, bubbles: true, composed: true }));
    } finally {
      this.#busy(false);
    }
  }

  #busy(busy: boolean): void {
    this.#running = busy;
    if (!busy && this.shadowRoot!.activeElement === this.#stop) this.#editor!.field.focus({ preventScroll: true });
    this.#stop.disabled = !busy;
    this.#prompt.style.visibility = busy ? 'hidden' : '';
    this.#status.textContent = busy ? 'Running …' : '';
    this.#output.root.scrollTop = this.#output.root.scrollHeight;
  }

  /** Whether something that was entered has not ended. */
  get busy(): boolean { return this.#running || this.#waiting > 0; }

  stop(): void { this.session.stop(this.#output.ends); }

  /** Forgets all that was entered. */
  clear(): void {
    this.stop();
    this.session.close();
    if (!this.hasAttribute('session')) this.#session = null;
    this.#output.clear();
    this.#output.root.hidden = false;
    this.#editor!.code = '';
  }
}
