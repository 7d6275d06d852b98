/* <boa-box>, <boa-repl> and <boa-check>: Python in a page, by one script tag. In a worker the same file serves the page that has loaded it. */
import { GuestError, LimitError } from '../src/errors.js';
import { BoaBox } from './box.js';
import { BoaCheck } from './check.js';
import { engine, isWorker, serveWorker, use } from './engine.js';
import { BoaRepl } from './repl.js';
import { sessionOf } from './session.js';
import { upgrade, upgradeBy } from './upgrade.js';

function define(name: string, made: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, made);
}

if (isWorker) serveWorker();
else if (typeof document !== 'undefined') {
  define('boa-box', BoaBox);
  define('boa-repl', BoaRepl);
  define('boa-check', BoaCheck);
  Object.assign(globalThis, { boaboxElements: { engine, use, session: sessionOf, upgrade, GuestError, LimitError } });
  const script = document.currentScript ?? document.querySelector('script[data-upgrade][src*="elements"]');
  if (script instanceof HTMLElement && script.dataset.upgrade !== undefined) upgradeBy(script);
}
