/* Dark or light: what the nearest element above says by data-theme (or MkDocs Material's data-md-color-scheme), else what the reader's system prefers. */

const NAMES = ['data-theme', 'data-md-color-scheme', 'data-bs-theme'];
const system = () => matchMedia('(prefers-color-scheme: dark)');

function above(node: Node): Element | null {
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
}

export function isDark(near: Element): boolean {
  for (let at: Element | null = near; at?.getAttribute; at = above(at)) {
    for (const name of NAMES) {
      const said = at.getAttribute(name);
      if (said && said !== 'auto') return /dark|slate|night/.test(said);
    }
  }
  return system().matches;
}

/** Calls with each change until the end of it is called. */
export function followTheme(near: Element, apply: (dark: boolean) => void): () => void {
  const tell = () => apply(isDark(near)), query = system(), watch = new MutationObserver(tell);
  for (const node of [document.documentElement, document.body, near]) if (node) watch.observe(node, { attributes: true, attributeFilter: NAMES });
  query.addEventListener('change', tell);
  tell();
  return () => { watch.disconnect(); query.removeEventListener('change', tell); };
}
