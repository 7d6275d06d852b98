/* The demo: examples, the code in the address, what a run used, snapshots. The interpreter and the editor are elements.js. */
const { session } = globalThis.boaboxElements, examples = globalThis.EXAMPLES;
const $ = (id) => document.getElementById(id);
const box = $('box'), FUEL_OF_A_SECOND = 3e8, MEMORY = 64 * 2 ** 20, TIME = 1;

// ---- what the page gives to programs ----

const prices = { apple: 0.4, plum: 0.25 }, stocks = { apple: 120, plum: 45 };
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function price(fruit) {
  if (!Object.hasOwn(prices, fruit)) throw Object.assign(new Error(`no ${fruit}`), { name: 'KeyError' });
  return prices[fruit];
}

async function stock(fruit) {
  await wait(20);
  return stocks[fruit];
}

async function later(text, milliseconds) {
  await wait(milliseconds);
  return text.toUpperCase();
}

const functions = { price, stock, later };
box.functions = functions;
$('repl').functions = functions;

// ---- code in the address: #basic, or #code=… ----

const toText = (code) => btoa(String.fromCharCode(...new TextEncoder().encode(code))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const fromText = (text) => new TextDecoder().decode(Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)));

function given() {
  const hash = location.hash.slice(1), example = examples.find(({ id }) => id === hash);
  if (example) return example;
  if (!hash.startsWith('code=')) return examples[0];
  try {
    return { id: '', title: 'From the address', about: 'This code came with the address of the page.', code: fromText(hash.slice(5)) };
  } catch {
    return { ...examples[0], about: 'The address held no code that could be read.' };
  }
}

function show({ id, title, about, code }) {
  box.clear();
  box.code = code;
  $('title').textContent = title;
  $('about').textContent = about;
  $('inputs').hidden = id !== 'inputs';
  if (id === 'inputs') box.setAttribute('from', 'inputs');
  else box.removeAttribute('from');
  for (const link of $('examples').querySelectorAll('a')) link.setAttribute('aria-current', String(link.hash === '#' + id));
  $('pick').value = id;
  forget();
  used(null);
}

for (const { id, title } of examples) {
  const link = document.createElement('a'), item = document.createElement('li');
  link.href = '#' + id;
  link.textContent = title;
  item.append(link);
  $('examples').append(item);
  $('pick').append(new Option(title, id));
}
$('pick').addEventListener('change', () => (location.hash = $('pick').value));

let mine = ''; // the hash that the page itself has set
addEventListener('hashchange', () => { if (location.hash !== mine) show(given()); });
box.addEventListener('boa-run', () => {
  const example = examples.find(({ code }) => code === box.code);
  mine = example ? '#' + example.id : '#code=' + toText(box.code);
  if (location.hash !== mine) history.replaceState(null, '', mine);
});

// ---- the buttons ----

function say(button, text) {
  const before = button.textContent;
  button.textContent = text;
  setTimeout(() => (button.textContent = before), 1500);
}

$('clear').addEventListener('click', () => { box.clear(); forget(); used(null); });
$('link').addEventListener('click', async () => {
  const url = new URL('#code=' + toText(box.code), location.href);
  history.replaceState(null, '', (mine = url.hash));
  try {
    await navigator.clipboard.writeText(url.href);
    say($('link'), 'Copied');
  } catch {
    say($('link'), 'In the address');
  }
});

let snapshot = null;

function forget() {
  snapshot = null;
  $('restore').disabled = true;
  $('restore').textContent = 'Restore';
}

$('save').addEventListener('click', async () => {
  try {
    snapshot = await session('demo').snapshot();
    $('restore').disabled = false;
    $('restore').textContent = `Restore (${snapshot.length.toLocaleString('en')} bytes)`;
  } catch (error) {
    say($('save'), error.message);
  }
});

$('restore').addEventListener('click', async () => {
  await session('demo').restore(snapshot, { functions, limits: { time: TIME, memory: MEMORY } });
  say($('save'), 'Restored');
});

// ---- what a run used ----

function used(usage) {
  const set = (name, text, part) => { $(name).textContent = text; $(`${name}-meter`).value = part; };
  set('fuel', usage ? usage.fuel.toLocaleString('en') : '–', usage ? usage.fuel / FUEL_OF_A_SECOND : 0);
  set('memory', usage ? `${(usage.peakMemory / 2 ** 20).toFixed(2)} MB` : '–', usage ? usage.peakMemory / MEMORY : 0);
  set('time', usage ? `${(usage.time * 1000).toFixed(1)} ms` : '–', usage ? usage.time / TIME : 0);
}

box.addEventListener('boa-result', ({ detail }) => used(detail.usage));
box.addEventListener('boa-error', () => used(null));
globalThis.boaboxElements.engine().then(
  ({ where }) => ($('where').textContent = { worker: 'Programs run in a worker of this page.', page: 'Programs run in the page, in turns with it.' }[where] ?? where),
  (error) => ($('where').textContent = `The interpreter can't be loaded: ${error.message}`),
);

show(given());
