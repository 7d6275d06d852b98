/* What to do about an error, for those that models run into. The texts are the Python package's. */
import texts from './hints.json';

const { limits, absent, present } = texts as { limits: Record<string, string>; absent: Record<string, string>; present: string[] };

export const ofLimit = (limit: string): string | null => limits[limit] ?? null;

/** The name most like it, of those that are at all. */
export function near(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined, least = Math.floor(name.length / 3) + 1;
  for (const other of names) {
    const far = distance(name, other);
    if (far < least) [best, least] = [other, far];
  }
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

function ofModule(module: string): string {
  const root = module.split('.')[0]!, like = near(root, present);
  return `There is no module '${root}' here: ` + (absent[root] ? `${absent[root]}.` : like ? `did you mean '${like}'?` : 'write what you need of it yourself.');
}

export function ofException(type: string, detail: string, traceback: string): string | null {
  let found: RegExpExecArray | null;
  if (type === 'ModuleNotFoundError' && (found = /^No module named '([^']+)'/.exec(detail))) return ofModule(found[1]!);
  if ((found = /^(\w+)\(\) (?:gives an awaitable|was called without await)/.exec(detail))) return `${found[1]}() is asynchronous: write \`await ${found[1]}(...)\`.`;
  if (detail.includes("'coroutine'")) return 'A coroutine was used without being awaited: write `await` before the call.';
  if (type === 'FileNotFoundError') return 'Only files that were put here, or that the code has written, are here: use the variables and functions that are given.';
  if (type === 'EOFError' && traceback.includes('input')) return 'input() has no more lines: use the variables that are given.';
  if (type === 'RecursionError') return 'It called itself too deep: use a loop, or a list as a stack.';
  const tail = traceback.slice(traceback.lastIndexOf('\n' + type));
  if ((found = /Did you mean(?: to)?:? (.+?)\?/i.exec(tail))) return `Did you mean ${found[1]}?`;
  return null;
}

/** By a NameError, when a name that the host gave is near. */
export function ofName(detail: string, names: Iterable<string>): string | null {
  const found = /^name '(\w+)' is not defined/.exec(detail), like = found && near(found[1]!, names);
  return like ? `Did you mean '${like}'?` : null;
}
