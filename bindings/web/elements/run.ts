/* A run of a block: its value as the guest's own repr shows it, its error with the lines as they were written.
 *
 * A value goes out of a guest as data, which has lost what the guest's classes say about themselves. So the last expression's value is kept in a variable, and two more runs
 * read it: one for the value and its rich forms, one for its repr. */
import { ConversionError, GuestError, LimitError } from '../src/errors.js';
import type { RunOptions, Usage } from '../src/sandbox.js';
import { compiler, type Box } from './engine.js';
import { keepValue, unshift, VALUE, type Kept } from './source.js';

export interface Outcome {
  value: unknown;
  /** The value's repr; '' for None, and for a value that has shown itself. */
  text: string;
  stdout: string;
  stderr: string;
  displays: Record<string, unknown>[];
  usage: Usage;
  /** Milliseconds on the page's clock. */
  milliseconds: number;
}

/** `hook`: the value goes to sys.displayhook, as in CPython's console. */
export async function execute(box: Box, code: string, options: RunOptions & { hook?: boolean } = {}): Promise<Outcome> {
  const check = await compiler(), kept = keepValue(check, code), since = performance.now();
  try {
    const { value, stdout, stderr, displays, usage } = await box.run(kept?.code ?? code, options), milliseconds = performance.now() - since;
    const shown = kept ? await (options.hook ? hook(box, options) : read(box, options)) : { value, text: '', displays: [] };
    return { stdout, stderr, usage, milliseconds, ...shown, displays: [...displays, ...shown.displays] };
  } catch (error) {
    throw kept ? asWritten(error, kept) : error;
  }
}

type Shown = Pick<Outcome, 'value' | 'text' | 'displays'>;

async function read(box: Box, { signal }: RunOptions): Promise<Shown> {
  let value: unknown, displays: Record<string, unknown>[] = [];
  try {
    ({ value, displays } = await box.run(VALUE, { signal }));
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error; // it is too large, or too deep, to come out; its repr may do
  }
  if (value === null || displays.length) return { value, text: '', displays };
  return { value, text: String((await box.run(`f'{${VALUE}!r}'`, { signal })).value), displays };
}

async function hook(box: Box, { signal }: RunOptions): Promise<Shown> {
  const code = `__import__('sys').displayhook(${VALUE})\nif ${VALUE} is not None:\n    __import__('builtins')._ = ${VALUE}`;
  const { displays } = await box.run(code, { signal });
  return { value: undefined, text: '', displays };
}

function asWritten(error: unknown, kept: Kept): unknown {
  if (error instanceof GuestError) Object.assign(error, { traceback: unshift(error.traceback, kept) });
  return error;
}

/** What a reader is to see of what ended a run. */
export function describe(error: unknown): { text: string; hint: string } {
  if (error instanceof GuestError) return { text: error.traceback.trimEnd() || error.message, hint: error.hint ?? '' };
  if (error instanceof LimitError) return { text: error.limit === 'interrupt' ? 'Stopped.' : sentence(error.message), hint: error.limit === 'interrupt' ? '' : error.hint ?? '' };
  return { text: error instanceof Error ? `${error.name}: ${error.message}` : String(error), hint: '' };
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
