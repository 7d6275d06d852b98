/* Python's tokens in colours: one expression that knows strings, comments, numbers and words, and makes elements of them, never markup. */

const KEYWORDS = 'and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try type while with yield'.split(' ');
const CONSTANTS = ['False', 'None', 'True', 'Ellipsis', 'NotImplemented', '__debug__'];
const BUILTINS = ('abs all any ascii bin bool bytearray bytes callable chr classmethod complex dict dir display divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id ' +
  'input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super ' +
  'tuple type vars zip').split(' ');
const SOFT = new Set(['match', 'case', 'type']); // keywords at the start of a line alone, before a word

const TOKEN = new RegExp([
  String.raw`(?<comment>#.*)`,
  String.raw`(?<string>\b(?:[rbfut]|br|rb|fr|rf|tr|rt)?(?:"""(?:\\[\s\S]|[^\\])*?(?:"""|$(?![\s\S]))|'''(?:\\[\s\S]|[^\\])*?(?:'''|$(?![\s\S]))|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?))`.replace(String.raw`\b`, String.raw`(?<![\w])`),
  String.raw`(?<number>(?<![\w.])(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?))`,
  String.raw`(?<decorator>(?<=^[ \t]*)@[\w.]+)`,
  String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*)`,
].join('|'), 'gmiu');

function kindOf(word: string, before: string, after: string): string {
  if (/\b(def|class)\s+$/.test(before)) return 'name';
  if (SOFT.has(word)) return /(^|\n)[ \t]*$/.test(before) && /^ +[-\p{L}\p{N}_"'([{*]/u.test(after) && !/^ +=[^=]/.test(after) ? 'keyword' : word === 'type' ? 'builtin' : '';
  if (KEYWORDS.includes(word)) return 'keyword';
  if (CONSTANTS.includes(word)) return 'constant';
  return BUILTINS.includes(word) && !before.endsWith('.') ? 'builtin' : '';
}

/** The code as text and spans. */
export function highlight(code: string): DocumentFragment {
  const made = document.createDocumentFragment();
  let at = 0;
  for (const found of code.matchAll(TOKEN)) {
    const text = found[0], end = found.index + text.length;
    const kind = found.groups!.word ? kindOf(text, code.slice(Math.max(0, found.index - 40), found.index), code.slice(end, end + 40)) : Object.entries(found.groups!).find(([, part]) => part !== undefined)![0];
    if (!kind) continue;
    made.append(code.slice(at, found.index), element('span', { className: `t-${kind}`, textContent: text }));
    at = end;
  }
  made.append(code.slice(at));
  return made;
}

/** An element with properties and children; `aria` and `part` are attributes. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Record<string, unknown> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'part' || name === 'role' || name.startsWith('aria-')) made.setAttribute(name, String(value));
    else (made as unknown as Record<string, unknown>)[name] = value;
  }
  made.append(...children);
  return made;
}
