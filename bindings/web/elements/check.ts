/* <boa-check for="form">: a form's rules in Python, one per field. The last value of a rule is '' or None or True where the field is good, else what to tell the reader.
 *
 * A field is checked while it is filled in; before the form goes, all are, and it goes only when every rule has said so: a rule that fails is not taken for a yes. */
import { Base } from './base.js';
import { engine } from './engine.js';
import { fieldsOf } from './inputs.js';
import { describe } from './run.js';
import { limitsOf } from './session.js';
import { dedent } from './source.js';
import { GuestError } from '../src/errors.js';

const TIME = 1; // seconds
const WAIT = 150; // milliseconds after a key

type Field = HTMLInputElement;

/** What a rule's value says: '' where the field is good. */
export function messageOf(value: unknown): string {
  if (value === null || value === true || value === '') return '';
  return typeof value === 'string' ? value : value === false ? 'This value is not valid.' : `The rule gave ${String(value)}, which is no message.`;
}

export class BoaCheck extends Base {
  readonly #rules = new Map<string, string>();
  readonly #turn = new Map<string, number>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #form: HTMLFormElement | null = null;
  #passed = false;
  readonly #listening = new AbortController();

  connectedCallback(): void {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.#connect(), { once: true });
    else this.#connect();
  }

  disconnectedCallback(): void { this.#listening.abort(); }

  #connect(): void {
    const id = this.getAttribute('for'), form = id ? document.getElementById(id) : this.closest('form');
    if (!(form instanceof HTMLFormElement)) return console.error(`boa-check: there is no form "${id}"`);
    this.#form = form;
    for (const script of this.querySelectorAll<HTMLScriptElement>('script[type="text/python"][data-field]')) this.#rules.set(script.dataset.field!, dedent(script.textContent ?? ''));
    const { signal } = this.#listening;
    form.addEventListener('input', (event) => this.#typed((event.target as Field).name), { signal });
    form.addEventListener('submit', (event) => this.#submit(event), { signal, capture: true });
  }

  /** Rules may look at other fields: those of fields that are in error are asked again too. */
  #typed(name: string): void {
    this.#passed = false;
    for (const other of this.#rules.keys()) {
      if (other !== name && !this.#fields(other)[0]?.validity.customError) continue;
      for (const field of this.#fields(other)) field.setCustomValidity(''); // or the browser would not let the form be sent, and no rule be asked
      clearTimeout(this.#timers.get(other));
      this.#timers.set(other, setTimeout(() => void this.checkField(other), WAIT));
    }
  }

  #fields(name: string): Field[] {
    const found = this.#form!.elements.namedItem(name);
    return found instanceof RadioNodeList ? [...found] as Field[] : found ? [found as Field] : [];
  }

  /** The message for a field, which it has then as its custom validity. */
  async checkField(name: string): Promise<string> {
    const turn = (this.#turn.get(name) ?? 0) + 1;
    this.#turn.set(name, turn);
    const message = await this.#ask(name);
    if (turn === this.#turn.get(name)) for (const field of this.#fields(name)) { // else a later one is on its way
      field.setCustomValidity(message);
      field.setAttribute('aria-invalid', String(!field.validity.valid));
    }
    return message;
  }

  async #ask(name: string): Promise<string> {
    const fields = fieldsOf(this.#form!), { engine: made } = await engine();
    const box = new made.Sandbox({ limits: limitsOf(this, TIME), clock: 'system' });
    try {
      return messageOf((await box.run(this.#rules.get(name)!, { inputs: { ...fields, value: fields[name] ?? null } })).value);
    } catch (error) {
      const { text } = describe(error);
      this.dispatchEvent(new CustomEvent('boa-error', { detail: { error, text, field: name }, bubbles: true, composed: true }));
      return `This field can't be checked: ${error instanceof GuestError ? error.message : text}`;
    } finally {
      box.close();
    }
  }

  /** Whether all fields are good. */
  async check(): Promise<boolean> {
    const messages = await Promise.all([...this.#rules.keys()].map((name) => this.checkField(name)));
    return messages.every((message) => !message);
  }

  async #submit(event: SubmitEvent): Promise<void> {
    if (this.#passed) return void (this.#passed = false);
    event.preventDefault();
    event.stopImmediatePropagation();
    const form = this.#form!, now = () => JSON.stringify(fieldsOf(form));
    let good: boolean, asked: string;
    do { // what was changed meanwhile is asked again
      asked = now();
      good = await this.check();
    } while (asked !== now());
    if (!form.reportValidity() || !good) return;
    this.#passed = true;
    form.requestSubmit(event.submitter);
  }
}
