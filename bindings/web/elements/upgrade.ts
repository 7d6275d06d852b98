/* Code blocks that a page has already become <boa-box>es. */

/** Markdown's and WordPress's and Drupal's blocks; MkDocs Material's; Sphinx's. */
const BLOCKS = [
  'pre > code.language-python', 'pre > code.lang-python', 'pre.language-python > code', 'div.language-python.highlight pre', 'div.language-python pre', 'div.highlight-python pre', 'div.highlight-python3 pre',
  'div.highlight-ipython3 pre',
].join(', ');
const AROUND = 'div.highlight-python, div.highlight-python3, div.highlight-ipython3, div.language-python';

/** `attributes`: of each box, such as { session: 'page' }. How many there were. */
export function upgrade(selector = '', attributes: Record<string, string> = {}, within: ParentNode = document): number {
  let n = 0;
  for (const found of within.querySelectorAll(selector || BLOCKS)) {
    const pre = found.closest('pre') ?? found, outer = pre.closest(AROUND) ?? pre;
    if (pre.closest('.linenos, .linenodiv, .gutter')) continue; // numbers beside the code
    if (!outer.isConnected || found.closest('boa-box') || outer.closest('[data-boa="off"]')) continue;
    const box = document.createElement('boa-box');
    for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
    const code = pre.cloneNode(true) as Element;
    for (const extra of code.querySelectorAll('.linenos, .lineno, .headerlink, button, nav')) extra.remove();
    box.append(code); // before the box is in the page, so that its code is there
    outer.replaceWith(box);
    n++;
  }
  return n;
}

const PASSED = ['session', 'time', 'memory', 'theme'];

/** By the script's own tag: `<script src="elements.js" data-upgrade></script>`, or with a selector; data-session, data-time and data-memory go to the boxes. */
export function upgradeBy(script: HTMLElement): void {
  const attributes: Record<string, string> = {};
  for (const name of PASSED) if (script.dataset[name]) attributes[name === 'theme' ? 'data-theme' : name] = script.dataset[name]!;
  const start = () => upgrade(script.dataset.upgrade, attributes);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
