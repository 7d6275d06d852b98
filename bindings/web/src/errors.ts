/* What can go wrong. Each error of a run carries `stdout`, `stderr` and `displays`: what the run had given. */
import * as hints from './hints.js';

/** A place in the guest's code that an exception went through. Columns count characters from 0, the end is the one behind; null: the whole line. */
export interface Frame {
  file: string;
  line: number;
  /** Of the function, or `<module>`. */
  name: string;
  column: number | null;
  endColumn: number | null;
  /** The line, '' where it is not known. */
  source: string;
}

export class BoaboxError extends Error {
  override name = 'BoaboxError';
  stdout = '';
  stderr = '';
  displays: Record<string, unknown>[] = [];
  /** One sentence on what to do, where that is known. */
  hint: string | null = null;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
  }

  /** What a model needs to repair its code: the text of the error with its middle cut out, the values on the line that failed, and the hint. */
  forModel(maxChars = 2000): string {
    const { traceback = '', values = {} } = this as { traceback?: string; values?: Record<string, string> };
    let more = Object.keys(values).length ? '\nValues of the module then:' + Object.entries(values).map(([name, shown]) => `\n    ${name} = ${shown}`).join('') : '';
    if (this.hint && !traceback.replaceAll(': ', ' ').includes(this.hint)) more += `\nHint: ${this.hint}`;
    more = more.slice(0, Math.max(Math.floor(maxChars / 2), 0));
    return cutMiddle((traceback || `${this.name}: ${this.message}`).replace(/\n+$/, ''), maxChars - more.length) + more;
  }
}

/** The guest did not catch an exception. `cause` is the host's own error where a host function threw it. */
export class GuestError extends BoaboxError {
  override name = 'GuestError';
  /** Short texts of the module's variables on the line that failed. */
  values: Record<string, string> = {};
  /** The source, for `frames`. */
  code = '';

  /**
   * @param type the exception's type
   * @param detail str() of it
   * @param traceback as CPython prints it; of SystemExit what is to be printed
   * @param exitCode of SystemExit, else null
   */
  constructor(readonly type: string, readonly detail: string, readonly traceback: string, readonly exitCode: number | null = null, cause?: unknown) {
    super(detail ? `${type}: ${detail}` : type, cause === undefined ? undefined : { cause });
    this.hint = hints.ofException(type, detail, traceback);
  }

  /** Where it was raised, and what called that, the module first. */
  get frames(): Frame[] {
    return this.exitCode === null ? framesOf(this.traceback, this.detail, this.code) : [];
  }
}

/** The code can't be compiled; nothing of it has run. */
export class GuestSyntaxError extends GuestError {
  override name = 'GuestSyntaxError';
}

/** A limit ended the run: a name of `Limits`, or "interrupt" (the host's), or "broken" (the guest's memory makes no sense). */
export class LimitError extends BoaboxError {
  override name = 'LimitError';
  /** @param figure seconds, bytes or a number */
  constructor(readonly limit: string, message: string, readonly figure: number | null = null) {
    super(message);
    this.hint = hints.ofLimit(limit);
  }
}

/** A value can't go into a guest or come out of it. */
export class ConversionError extends BoaboxError {
  override name = 'ConversionError';
}
/** The bytes are no snapshot, or one that can't be used here. */
export class SnapshotError extends BoaboxError {
  override name = 'SnapshotError';
}
/** A sandbox, or a step, can't be used in that way, or not now. */
export class UseError extends BoaboxError {
  override name = 'UseError';
}

// ---- frames, from the traceback's text ----

const FRAME = /^[ |+]*File "(.*)", line (\d+)(?:, in (.*))?$/;
const CARETS = /^ *[~^]+[ ~^]*$/;

/** The lines of the last traceback of a chain, without the exception's own text, which may look like another. */
function innermost(traceback: string, detail: string): string[] {
  const end = detail ? traceback.lastIndexOf(': ' + detail) : -1;
  const lines = (end >= 0 ? traceback.slice(0, end) : traceback).split('\n');
  return lines.slice(lines.findLastIndex((line) => line.endsWith('Traceback (most recent call last):')) + 1);
}

const blanks = (text: string) => text.length - text.trimStart().length;

function frameOf(found: RegExpExecArray, line: string, carets: string, code: string[]): Frame {
  const number = Number(found[2]), shown = line.trim();
  const whole = found[1] === 'main.py' && code[number - 1]?.trim() === shown ? code[number - 1]! : shown;
  const at = shown && CARETS.test(carets) ? blanks(whole) - 4 : null;
  return {
    file: found[1]!, line: number, name: found[3] ?? '<module>', source: whole,
    column: at === null ? null : blanks(carets) + at, endColumn: at === null ? null : carets.trimEnd().length + at,
  };
}

function framesOf(traceback: string, detail: string, code: string): Frame[] {
  const lines = [...innermost(traceback, detail), '', ''], source = code.split('\n'), frames: Frame[] = [];
  lines.forEach((line, i) => {
    const found = FRAME.exec(line);
    if (!found) return;
    const group = line.slice(0, line.indexOf('File')).includes('|');
    const [shown, carets] = lines.slice(i + 1, i + 3).map((part) => (group ? part.replace(/^[ |]*\| ?/, '') : part)) as [string, string];
    frames.push(frameOf(found, FRAME.test(shown) || !shown.startsWith('    ') ? '' : shown, carets, source));
  });
  return frames;
}

// ---- texts of a size ----

function cut(text: string, most: number, note: string): string {
  if (text.length <= most) return text;
  const room = Math.max(most - note.length, 0), head = Math.floor(room / 3);
  return (text.slice(0, head) + note + text.slice(text.length - (room - head))).slice(0, most);
}

/** A text of many lines made shorter: long lines are cut first, then lines are left out in the middle. */
function cutMiddle(text: string, most: number): string {
  if (text.length <= most) return text;
  const all = text.split('\n');
  const lines = all.map((line) => cut(line, Math.max(Math.floor(most / 4), 40), `[... of ${line.length} characters ...]`));
  let size = lines.reduce((n, line) => n + line.length + 1, 0);
  while (lines.length > 3 && size + 30 > most) size -= lines.splice(Math.floor(lines.length / 3), 1)[0]!.length + 1;
  if (lines.length < all.length) lines.splice(Math.floor(lines.length / 3) + 1, 0, `[... ${all.length - lines.length} lines left out ...]`);
  return cut(lines.join('\n'), Math.max(most, 0), '[...]');
}
