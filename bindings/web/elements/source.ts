/* What the elements need to know of a program's text: where its last expression is, and whether it is whole. The compiler says both, so that no rule of the grammar is
 * written here a second time. */
import type { Check } from './engine.js';

/** The variable that the last expression's value is kept in. */
export const VALUE = '__boa_value';
const OPEN = `(${VALUE}:=(\n`, CLOSE = '\n))\nNone';
const TRIES = 40, LARGEST = 100_000;

/** Code that keeps the value of its last expression. Lines behind `line` are by `shift` further down than in the code it was made of. */
export interface Kept { code: string; line: number; shift: number }

const compiles = (check: Check, code: string) => check(code) === null;

/** null: the last statement is no expression, or the code can't be compiled. A place is between two statements when what stands before it compiles, and what is behind it
 * is one expression when it compiles in parentheses. */
export function keepValue(check: Check, code: string): Kept | null {
  if (code.length > LARGEST || !compiles(check, code)) return null;
  const lines = code.split('\n');
  for (let i = lines.length - 1, tries = 0; i >= 0 && tries < TRIES; i--) {
    if (/^(\s|#|$)/.test(lines[i]!)) continue;
    tries++;
    const before = lines.slice(0, i).map((line) => line + '\n').join('');
    if (i && !compiles(check, before)) continue;
    return kept(check, before, lines.slice(i).join('\n'), i);
  }
  return null;
}

function kept(check: Check, before: string, last: string, lines: number): Kept | null {
  if (compiles(check, OPEN + last + CLOSE)) return { code: before + OPEN + last + CLOSE, line: lines, shift: 1 };
  for (let at = last.lastIndexOf(';'), tries = 0; at > 0 && tries < TRIES; at = last.lastIndexOf(';', at - 1), tries++) {
    const head = last.slice(0, at), tail = ' '.repeat(at - head.lastIndexOf('\n')) + last.slice(at + 1); // in its column
    if (tail.replace(/#.*/g, '').trim() && compiles(check, before + head) && compiles(check, OPEN + tail + CLOSE)) return { code: `${before}${head}\n${OPEN}${tail}${CLOSE}`, line: lines + head.split('\n').length, shift: 2 };
  }
  return null;
}

/** The traceback with the lines of the code as it was written. */
export function unshift(traceback: string, { code, line, shift }: Kept): string {
  const lines = code.split('\n');
  return traceback.replace(/(File "main\.py", line )(\d+)(.*\n)( *)(.*)/g, (all, start, number, rest, blanks, shown) => {
    const n = Number(number);
    return n > line + 1 && lines[n - 1]?.trim() === shown.trim() ? `${start}${n - shift}${rest}${blanks}${shown}` : all;
  });
}

/** The line of the code that the error is about, from 1; 0: none of these. */
export function lineOf(traceback: string, code: string): number {
  const lines = code.split('\n');
  for (const found of [...traceback.matchAll(/File "main\.py", line (\d+).*\n *(.*)/g)].reverse()) {
    const n = Number(found[1]);
    if (lines[n - 1]?.trim() === found[2]!.trim() && found[2]) return n;
  }
  return 0;
}

const NEVER_CLOSED = /was never closed|unterminated triple-quoted|unexpected EOF/;
const NO_BLOCK = /expected an indented block|expected 'except' or 'finally' block/;
const HEADER = /^(@|(async|class|def|elif|else|except|finally|for|if|try|while|with)\b|(match|case)\b.*:)/;

/** Whether a console waits for more lines: as CPython's, a block is ended by a blank line. */
export function isIncomplete(check: Check, code: string): boolean {
  const error = check(code), lines = code.split('\n'), last = lines.at(-1)!;
  if (error && NEVER_CLOSED.test(error.message)) return true;
  if (!last.trim()) return false;
  if (error) return NO_BLOCK.test(error.message) || last.startsWith('@');
  return HEADER.test(lines.findLast((line) => /^[^\s#]/.test(line)) ?? '');
}

/** Without the indentation that all lines have, and blank lines around. */
export function dedent(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^[ \t]*\n/, '').trimEnd().split('\n');
  const least = Math.min(...lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length));
  return Number.isFinite(least) ? lines.map((line) => line.slice(least)).join('\n') : '';
}
