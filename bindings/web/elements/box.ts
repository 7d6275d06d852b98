/* <boa-box>: a block of Python that can be changed and run. */
import { Base } from './base.js';
import { Editor } from './editor.js';
import { inputsOf } from './inputs.js';
import { warm } from './engine.js';
import { element } from './highlight.js';
import { Output } from './output.js';
import { describe, execute, type Outcome } from './run.js';
import { limitsOf, sessionOf, type Functions, type Session } from './session.js';
import { dedent, lineOf } from './source.js';
import { adoptStyle } from './style.js';
import { followTheme } from './theme.js';

const TIME = 1; // seconds

export class BoaBox extends Base {
  /** What the program may call, by name. */
  functions: Functions = {};
  #editor: Editor | null = null;
  readonly #output = new Output();
  readonly #status = element('span', { className: 'status', part: 'status', role: 'status' });
  readonly #run = this.#button('run', 'Run', () => void this.run());
  readonly #stop = this.#button('stop', 'Stop', () => this.stop());
  readonly #reset = this.#button('reset', 'Reset', () => this.reset());
  readonly #copy = this.#button('copy', 'Copy', () => void this.copy());
  #original = '';
  #session: Session | null = null;
  #sessionName: string | null = null;
  #unfollow = () => {};
  #running: Promise<unknown> | null = null;
  #stopped = false;

  connectedCallback(): void {
    // Where the parser has not come to the end of the element yet, its code is not there.
    if (document.readyState === 'loading' && !this.nextSibling && !this.#editor) document.addEventListener('DOMContentLoaded', () => this.#connect(), { once: true });
    else this.#connect();
  }

  disconnectedCallback(): void {
    this.#unfollow();
    this.stop();
  }

  #connect(): void {
    if (!this.isConnected) return;
    if (!this.#editor) this.#build();
    const frame = this.shadowRoot!.querySelector('.box')!;
    this.#unfollow = followTheme(this, (dark) => frame.classList.toggle('dark', dark));
  }

  #build(): void {
    const source = this.querySelector('script[type="text/python"], pre, textarea') ?? this;
    this.#original = dedent(source instanceof HTMLTextAreaElement ? source.value : source.textContent ?? '');
    const readOnly = this.hasAttribute('readonly'), label = this.getAttribute('label') ?? 'Python code';
    this.#editor = new Editor({ label: `${label}${readOnly ? '' : '. Escape leaves the editor.'}`, readOnly, onRun: () => void this.run(), onLeave: () => this.#run.focus(), onChange: () => this.dispatchEvent(new Event('input', { bubbles: true })) });
    this.#editor.code = this.#original;
    this.#stop.disabled = true;
    this.#reset.hidden = readOnly;
    const bar = element('div', { className: 'bar', part: 'bar', role: 'group', 'aria-label': 'Run the code' }, this.#run, this.#stop, this.#reset, this.#copy, element('slot', { name: 'buttons' }), this.#status);
    const root = this.attachShadow({ mode: 'open', delegatesFocus: false });
    adoptStyle(root);
    root.append(element('div', { className: 'box', part: 'box' }, this.#editor.root, bar, this.#output.root));
    warm(this);
    if (this.hasAttribute('autorun')) void this.run();
  }

  #button(name: string, text: string, press: () => void): HTMLButtonElement {
    const made = element('button', { type: 'button', className: name, part: `button ${name}`, textContent: text });
    made.addEventListener('click', press);
    return made;
  }

  get code(): string { return this.#editor?.code ?? this.#original; }
  set code(code: string) {
    this.#original = code;
    if (this.#editor) this.#editor.code = code;
  }

  /** The sandbox, which a `session` shares with other blocks; without one it is opened for each run. */
  get session(): Session {
    const name = this.getAttribute('session');
    if (!this.#session || name !== this.#sessionName) [this.#session, this.#sessionName] = [sessionOf(name), name];
    return this.#session;
  }

  /** Runs the code. null: it failed, and boa-error says why. */
  async run(): Promise<Outcome | null> {
    if (!this.#editor || this.#running) return null;
    const { code } = this.#editor;
    this.dispatchEvent(new Event('boa-run', { bubbles: true, composed: true }));
    this.#output.clear();
    this.#editor.mark(0);
    this.#busy(true);
    this.#stopped = false;
    const running = (this.#running = this.#execute(code));
    try {
      return this.#succeed(await running);
    } catch (error) {
      return this.#fail(error, code);
    } finally {
      this.#running = null;
      this.#busy(false);
      if (!this.hasAttribute('session')) this.session.close();
    }
  }

  #execute(code: string): Promise<Outcome> {
    this.#output.asking = 0;
    return this.session.use(this.#output.ends, { limits: limitsOf(this, TIME), functions: this.functions }, (box) => {
      if (this.#stopped) throw new DOMException('Stopped.', 'AbortError');
      return execute(box, code, { inputs: inputsOf(this) });
    });
  }

  #succeed(outcome: Outcome): Outcome {
    this.#output.value(outcome.text);
    this.#status.textContent = `Executed in ${duration(outcome.milliseconds - this.#output.asking)}`;
    this.dispatchEvent(new CustomEvent('boa-result', { detail: outcome, bubbles: true, composed: true }));
    return outcome;
  }

  #fail(error: unknown, code: string): null {
    const aborted = error instanceof DOMException, { text, hint } = aborted ? { text: 'Stopped.', hint: '' } : describe(error);
    this.#output.cancelAsk();
    this.#output.error(text, hint);
    this.#editor!.mark(lineOf(text, code));
    this.#status.textContent = text === 'Stopped.' ? 'Stopped' : 'Failed';
    this.dispatchEvent(new CustomEvent('boa-error', { detail: { error, text }, bubbles: true, composed: true }));
    return null;
  }

  #busy(busy: boolean): void {
    const [now, then] = busy ? [this.#stop, this.#run] : [this.#run, this.#stop]; // the one that can be pressed now, and the other
    now.disabled = false;
    if (this.shadowRoot!.activeElement === then) now.focus();
    then.disabled = true;
    if (busy) this.#status.textContent = 'Running …';
  }

  stop(): void {
    if (!this.#running) return;
    this.#stopped = true;
    this.session.stop(this.#output.ends);
  }

  /** The code as it was, nothing printed, and a session's variables forgotten. */
  reset(): void {
    this.clear();
    if (this.#editor) this.#editor.code = this.#original;
  }

  /** Nothing printed, and a session's variables forgotten. */
  clear(): void {
    this.stop();
    this.session.close();
    this.#output.clear();
    this.#editor?.mark(0);
    this.#status.textContent = '';
  }

  async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.code);
    } catch { // no permission, or not a secure page
      this.#editor!.field.select();
      document.execCommand('copy');
    }
    this.#status.textContent = 'Copied';
  }
}

/** Milliseconds with two figures that say something. */
export const duration = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
