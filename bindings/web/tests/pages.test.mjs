// The elements and the demo in a real Chromium. The screenshots are left in build/screens.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open, root, serve } from './browser.mjs';

const SCREENS = join(root, 'build/screens');
let browser, site;
const pages = {};
const at = (path, body, headers = {}) => { pages[path] = { body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${body}`, headers }; return site.url + path; };
const SCRIPT = '<script src="/elements.js" defer></script>';

before(async () => {
  mkdirSync(SCREENS, { recursive: true });
  site = await serve(['build/demo'], pages);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.close();
});

/** Runs the take with a page, which must have had no errors. */
async function on(url, take, options, { errors: expected = [] } = {}) {
  const { page, errors, close } = await open(browser, url, options);
  try {
    await take(page);
    assert.deepEqual(errors.filter((error) => !expected.some((part) => error.includes(part))), []);
  } finally {
    await close();
  }
}

const run = (page, box) => page.locator(box).getByRole('button', { name: 'Run', exact: true }).click();
const ended = (page, box, how = /Executed|Failed|Stopped/) => page.waitForFunction(([box, how]) => new RegExp(how).test(document.querySelector(box).shadowRoot.querySelector('.status').textContent), [box, how.source]);
const output = async (page, box) => (await page.locator(`${box} .output`).innerText()).trimEnd();
const type = async (page, box, code) => page.locator(`${box} textarea`).fill(code);

async function runs(page, box) {
  await run(page, box);
  await ended(page, box);
  return output(page, box);
}

// ---- the demo ----

test('every example of the demo', async () => on(site.url + '/demo.html', async (page) => {
  const examples = await page.evaluate(() => globalThis.EXAMPLES);
  assert.deepEqual(examples.map(({ title }) => title), ['Basic', 'Inputs', 'Reuse', 'Functions', 'Error handling', 'Fibonacci', 'Classes', 'Generators', 'Async', 'Limits', 'Snapshots', 'Displays']);
  for (const { title, prints, fails } of examples) {
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.waitForFunction((title) => document.getElementById('title').textContent === title, title);
    assert.equal(await page.locator('#examples a[aria-current="true"]').innerText(), title);
    const text = await runs(page, '#box');
    for (const part of prints) assert.ok(text.includes(part), `${title}: ${part} is not in\n${text}`);
    assert.match(await page.locator('#box .status').innerText(), fails ? /^Failed$/ : /^Executed in [\d.]+ ms$/, title);
  }
}));

test('an example of the demo goes on where it was, and Clear begins anew', async () => on(site.url + '/demo.html#reuse', async (page) => {
  assert.match(await runs(page, '#box'), /run number 1\n/);
  assert.match(await runs(page, '#box'), /run number 2\n\s*\[1, 4\]/);
  await page.getByRole('button', { name: 'Clear', exact: true }).first().click();
  assert.equal(await page.locator('#box .output').isVisible(), false);
  assert.match(await runs(page, '#box'), /run number 1\n/);
}));

test('inputs come from the form', async () => on(site.url + '/demo.html#inputs', async (page) => {
  await page.getByLabel('name').fill('Grace');
  await page.getByLabel('count').fill('2');
  await page.getByLabel('loud').check();
  assert.match(await runs(page, '#box'), /^HELLO, GRACE!\nHELLO, GRACE!\s+\{'name': 'Grace', 'count': 2, 'loud': True\}$/);
}));

test('a snapshot is restored', async () => on(site.url + '/demo.html#snapshots', async (page) => {
  assert.match(await runs(page, '#box'), /next: 10/);
  await page.getByRole('button', { name: 'Snapshot' }).click();
  const restore = page.getByRole('button', { name: /^Restore \([\d,]+ bytes\)$/ });
  await restore.waitFor();
  assert.match(await runs(page, '#box'), /next: 9/);
  assert.match(await runs(page, '#box'), /next: 8/);
  await restore.click();
  await page.getByRole('button', { name: 'Restored' }).waitFor();
  assert.match(await runs(page, '#box'), /next: 9/);
}));

test('the error is marked and the meter shows what was used', async () => on(site.url + '/demo.html#errors', async (page) => {
  await runs(page, '#box');
  const [mark, line] = await page.evaluate(() => {
    const { shadowRoot: r } = document.querySelector('#box'), mark = r.querySelector('.mark').getBoundingClientRect(), sheet = r.querySelector('.shown');
    return [mark.top, sheet.getBoundingClientRect().top + parseFloat(getComputedStyle(sheet).paddingTop) + 2 * parseFloat(getComputedStyle(sheet).lineHeight)];
  });
  assert.ok(Math.abs(mark - line) < 2, `the mark is at ${mark}, line 3 at ${line}`);
  assert.equal(await page.locator('#box textarea').getAttribute('aria-description'), 'Error on line 3');
  assert.equal(await page.locator('#fuel').innerText(), '–');
  await page.getByRole('link', { name: 'Basic' }).click();
  await runs(page, '#box');
  assert.match(await page.locator('#fuel').innerText(), /^[\d,]+$/);
  assert.match(await page.locator('#memory').innerText(), /^0\.\d\d MB$/);
  assert.equal(await page.locator('#box .mark').isVisible(), false);
}));

test('the code is in the address, and comes back', async () => on(site.url + '/demo.html', async (page) => {
  const code = 'print("äöü 🐍")\n40 + 2';
  await type(page, '#box', code);
  await runs(page, '#box');
  const url = page.url();
  assert.match(url, /#code=[\w-]+$/);
  await on(url, async (other) => {
    assert.equal(await other.locator('#box textarea').inputValue(), code);
    assert.match(await runs(other, '#box'), /äöü 🐍\s+42/);
  });
  await page.evaluate(() => (location.hash = 'code=%%%'));
  await page.getByText('The address held no code that could be read.').waitFor();
  assert.match(await runs(page, '#box'), /9 words/);
}));

test('Copy and Copy link', async () => on(site.url + '/demo.html', async (page) => {
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator('#box textarea').inputValue());
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
}, { permissions: ['clipboard-read', 'clipboard-write'] }));

// ---- limits ----

test('an endless loop is stopped by Stop, and the page goes on meanwhile', async () => on(at('/stop', `${SCRIPT}<boa-box id="b" time="60"><pre>print("on")\nwhile True:\n    pass</pre></boa-box>`), async (page) => {
  await run(page, '#b');
  await page.getByText('on', { exact: true }).waitFor();
  const turns = await page.evaluate(() => new Promise((done) => { let n = 0; const timer = setInterval(() => n++, 10); setTimeout(() => { clearInterval(timer); done(n); }, 500); }));
  assert.ok(turns > 10, `${turns} turns of the page in half a second`);
  await page.getByRole('button', { name: 'Stop' }).click();
  await ended(page, '#b', /Stopped/);
  assert.match(await output(page, '#b'), /on\s+Stopped\./);
  await type(page, '#b', '1 + 1');
  assert.equal(await runs(page, '#b'), '2');
}));

test('limits end a run: time, memory, output, recursion', async () => on(at('/limits', `${SCRIPT}<boa-box id="b" memory="8MB"><pre>x</pre></boa-box>`), async (page) => {
  for (const [code, said] of [
    ['while True:\n    pass', /^Time limit exceeded: 1000 ms/], ['x = []\nwhile True:\n    x.append("a" * 1000)', /^Memory limit exceeded/],
    ['while True:\n    print("a" * 100)', /Output limit exceeded/], ['def f():\n    f()\nf()', /RecursionError/], ['sum(range(10**12))', /^Time limit exceeded/],
  ]) {
    await type(page, '#b', code);
    assert.match(await runs(page, '#b'), said);
  }
  await type(page, '#b', '"still here"');
  assert.equal(await runs(page, '#b'), "'still here'");
}));

// ---- <boa-box> ----

test('output by its kind: stdout, stderr, the value, displays', async () => on(at('/kinds', `${SCRIPT}<boa-box id="b"><pre></pre></boa-box>`), async (page) => {
  await type(page, '#b', 'import sys\nprint("out")\nprint("err", file=sys.stderr)\nprint("out again")\n\n# the value:\n{1.0: frozenset([b"x"]), None: (1,)}  # last');
  await runs(page, '#b');
  assert.deepEqual(await page.locator('#b .output pre').evaluateAll((all) => all.map((pre) => [pre.className, pre.textContent])), [
    ['stdout', 'out\n'], ['stderr', 'err\n'], ['stdout', 'out again\n'], ['value', "{1.0: frozenset({b'x'}), None: (1,)}"],
  ]);
  for (const [code, kind, text] of [
    ['class A:\n    def __repr__(self): return "<the A>"\nx = 1; A()', 'value', '<the A>'], ['10**16 * 1.0', 'value', '1e+16'], ['x = 5', null], ['None', null], ['x = 1; x;', null],
    ['class M:\n    def _repr_markdown_(self): return "# **hi**"\nM()', 'text', '# **hi**'], ['"""a\nb"""', 'value', "'a\\nb'"], ['(1,\n 2)', 'value', '(1, 2)'],
    ['def f():\n    return 3\nf()', 'value', '3'], ['[n for n in range(200_000)][:2]', 'value', '[0, 1]'], ['import asyncio\nawait asyncio.sleep(0, "slept")', 'value', "'slept'"],
    ['from __future__ import annotations\n7', 'value', '7'], ['x = [\n1]', null], ['if True:\n    5', null],
  ]) {
    await type(page, '#b', code);
    await runs(page, '#b');
    assert.deepEqual(await page.locator('#b .output pre').evaluateAll((all) => all.map((pre) => [pre.className, pre.textContent])), kind ? [[kind, text]] : [], code);
  }
}));

test('tracebacks have the lines as they were written', async () => on(at('/traceback', `${SCRIPT}<boa-box id="b"><pre></pre></boa-box>`), async (page) => {
  for (const [code, traceback, line] of [
    ['1/0', 'Traceback (most recent call last):\n  File "main.py", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero', 1],
    ['def f(n):\n    return 1/n\n\nf(1)\nf(0)', 'Traceback (most recent call last):\n  File "main.py", line 5, in <module>\n    f(0)\n    ~^^^\n  File "main.py", line 2, in f\n    return 1/n\n           ~^~\nZeroDivisionError: division by zero', 2],
    ['x = 1; y = 2; x / 0', 'Traceback (most recent call last):\n  File "main.py", line 1, in <module>\n    x / 0\n    ~~^~~\nZeroDivisionError: division by zero', 0],
    ['x = (1,\n', '  File "main.py", line 1\n    x = (1,\n        ^\nSyntaxError: \'(\' was never closed', 1],
    ['print("a")\nx = = 1', '  File "main.py", line 2\n    x = = 1\n        ^\nSyntaxError: invalid syntax', 2],
  ]) {
    await type(page, '#b', code);
    await runs(page, '#b');
    assert.equal(await page.locator('#b .error').textContent(), traceback);
    assert.equal(await page.locator('#b textarea').getAttribute('aria-description'), line ? `Error on line ${line}` : null);
  }
}));

test('attributes: inputs, from, readonly, autorun; properties: code, functions; events', async () => on(at('/attributes', `${SCRIPT}
  <form id="f"><input name="n" type="number" value="4"><select name="many" multiple><option selected>a<option selected>b</select><input type="radio" name="r" value="x"><input type="radio" name="r" value="y" checked></form>
  <boa-box id="a" inputs='{"x": [1, 2.5, null, true]}' autorun><pre>
    x
  </pre></boa-box>
  <boa-box id="b" from="f" readonly><pre>n, many, r</pre></boa-box>
  <boa-box id="c" inputs="[1]"><pre>1</pre></boa-box>
  <boa-box id="d"><pre>double(21)</pre></boa-box>`), async (page) => {
  await ended(page, '#a');
  assert.equal(await output(page, '#a'), '[1, 2.5, None, True]');
  assert.equal(await runs(page, '#b'), "(4, ['a', 'b'], 'y')");
  assert.equal(await page.locator('#b textarea').getAttribute('readonly'), '');
  assert.equal(await page.locator('#b').getByRole('button', { name: 'Reset' }).count(), 0);
  assert.match(await runs(page, '#c'), /inputs: a JSON object by name/);
  const events = await page.evaluate(async () => {
    const box = document.querySelector('#d'), seen = [];
    for (const name of ['boa-run', 'boa-result', 'boa-error']) document.addEventListener(name, ({ detail }) => seen.push([name, detail?.value ?? detail?.text ?? null]));
    box.functions = { double: (n) => n * 2 };
    await box.run();
    box.code = 'raise SystemExit("bye")';
    await box.run();
    return seen;
  });
  assert.deepEqual(events, [['boa-run', null], ['boa-result', 42], ['boa-run', null], ['boa-error', 'bye']]);
}));

test('blocks of one session share a sandbox; Reset forgets it; others have their own', async () => on(at('/sessions', `${SCRIPT}
  <boa-box id="a" session="s"><pre>x = 5</pre></boa-box><boa-box id="b" session="s"><pre>x += 1\nx</pre></boa-box><boa-box id="c"><pre>x</pre></boa-box>
  <boa-box id="d" session="s"><pre>input("wait? ")</pre></boa-box>`), async (page) => {
  await runs(page, '#a');
  assert.equal(await runs(page, '#b'), '6');
  assert.equal(await runs(page, '#b'), '7');
  assert.match(await runs(page, '#c'), /NameError/);
  await run(page, '#d'); // one at a time
  const field = page.getByLabel('wait?');
  await field.waitFor();
  await run(page, '#b');
  await page.waitForTimeout(100);
  assert.match(await page.locator('#b .status').innerText(), /Running/);
  await run(page, '#a');
  await page.locator('#a').getByRole('button', { name: 'Stop' }).click(); // it waits; the one that runs goes on
  await field.fill('no');
  await field.press('Enter');
  await ended(page, '#b');
  assert.equal(await output(page, '#b'), '8');
  await ended(page, '#a', /Stopped/);
  assert.match(await page.locator('#d .status').innerText(), /^Executed in [\d.]+ ms$/);
  await page.locator('#a').getByRole('button', { name: 'Reset' }).click();
  assert.match(await runs(page, '#b'), /NameError: name 'x' is not defined/);
}));

test('input() asks in the block; Stop and Ctrl-D end the asking', async () => on(at('/input', `${SCRIPT}<boa-box id="b"><pre>name = input("Your name? ")\nf"Hello {name}"</pre></boa-box>`), async (page) => {
  await run(page, '#b');
  await page.getByLabel('Your name?').fill('Ada');
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
  await ended(page, '#b');
  assert.match(await output(page, '#b'), /^Your name\? Ada\s+'Hello Ada'$/);
  assert.ok(parseFloat((await page.locator('#b .status').innerText()).slice('Executed in '.length)) < 500); // without what the reader took
  await run(page, '#b');
  await page.getByLabel('Your name?').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await ended(page, '#b', /Stopped/);
  assert.equal(await page.getByLabel('Your name?').count(), 0);
  await run(page, '#b');
  await page.getByLabel('Your name?').press('Control+d');
  await ended(page, '#b', /Failed/);
  assert.match(await output(page, '#b'), /EOFError/);
}));

test('markup of a guest runs no script and loads nothing', async () => on(at('/frame', `${SCRIPT}<boa-box id="b"><pre></pre></boa-box>`), async (page) => {
  await page.evaluate(() => { globalThis.hit = []; addEventListener('message', ({ data }) => { if (data === 'hit') globalThis.hit.push(data); }); });
  const html = `<h1>shown</h1><script>top.postMessage("hit", "*"); top.document.title = "taken"</script><img src="${site.url}/leak" onerror="top.postMessage('hit','*')"><svg onload="top.postMessage('hit','*')"></svg>
    <meta http-equiv="refresh" content="0;url=${site.url}/leak2"><link rel="stylesheet" href="${site.url}/leak3"><style>@import "${site.url}/leak4"; h1 { background: url(${site.url}/leak5) }</style><iframe src="${site.url}/leak6"></iframe>
    <a id="out" href="${site.url}/leak7" target="_top">out</a><form action="${site.url}/leak8"><button>send</button></form><a href="javascript:top.postMessage('hit','*')">js</a>`;
  await type(page, '#b', `class H:\n    def _repr_html_(self):\n        return ${JSON.stringify(html)}\nH()`);
  await runs(page, '#b');
  const frame = page.locator('#b iframe');
  assert.equal(await frame.getAttribute('sandbox'), '');
  const inside = page.frameLocator('#b iframe');
  await inside.getByRole('heading', { name: 'shown' }).waitFor();
  await inside.getByText('out').click();
  await inside.getByText('send').click();
  await inside.getByText('js').click();
  await page.waitForTimeout(600);
  assert.deepEqual(await page.evaluate(() => globalThis.hit), []);
  assert.equal(await page.title(), 't');
  assert.deepEqual(site.asked.filter((path) => path.startsWith('/leak')), []);
  assert.ok(page.url().endsWith('/frame'));
}, {}, { errors: ['Blocked', 'Refused', 'violates', 'Unsafe attempt', 'sandboxed'] }));

test('images are shown, what is no image is not', async () => on(at('/image', `${SCRIPT}<boa-box id="b"><pre></pre></boa-box>`), async (page) => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR4nGP4z8AARBAKiAAf8gP9BWJpKQAAAABJRU5ErkJggg==';
  await type(page, '#b', `import base64\nclass P:\n    def _repr_png_(self):\n        return base64.b64decode("${png}")\nP()`);
  await runs(page, '#b');
  assert.deepEqual(await page.locator('#b .output img').evaluate(async (img) => { await img.decode().catch(() => {}); return [img.src.slice(0, 22), img.alt !== '']; }), ['data:image/png;base64,', true]);
  await type(page, '#b', 'class P:\n    def _repr_png_(self):\n        return \'" onerror="x\'\nP()');
  await runs(page, '#b');
  assert.equal(await page.locator('#b .output img').count(), 0);
  assert.match(await output(page, '#b'), /<__main__\.P object/);
}, {}, { errors: [] }));

test('keyboard only, and what a screen reader is told', async () => on(at('/keys', `${SCRIPT}<button id="first">first</button><boa-box id="b" label="Sum"><pre>1</pre></boa-box><button id="last">last</button>`), async (page) => {
  const focused = () => page.evaluate(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at.textContent && at.tagName === 'BUTTON' ? at.textContent : at.tagName; });
  await page.locator('#first').focus();
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'TEXTAREA');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('for i in range(2):\nprint(i)\nif i:\nbreak\n\n');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('i');
  assert.equal(await page.locator('#b textarea').inputValue(), 'for i in range(2):\n    print(i)\n    if i:\n        break\n    \ni');
  await page.keyboard.press('Control+Enter');
  await ended(page, '#b');
  assert.match(await output(page, '#b'), /^0\n1\s+1$/);
  assert.equal(await focused(), 'TEXTAREA');
  await page.keyboard.press('Control+z');
  assert.notEqual((await page.locator('#b textarea').inputValue()).at(-1), 'i');
  const order = [];
  await page.keyboard.press('Escape');
  for (let i = 0; i < 4; i++) { order.push(await focused()); await page.keyboard.press('Tab'); }
  assert.deepEqual(order, ['Run', 'Reset', 'Copy', 'last']);
  await page.locator('#b').getByRole('button', { name: 'Run' }).focus();
  await page.keyboard.press('Enter');
  await ended(page, '#b');
  assert.equal(await focused(), 'Run');
  const tree = await page.locator('#b').ariaSnapshot();
  for (const part of ['textbox "Sum. Escape leaves the editor."', 'group "Run the code"', 'button "Run"', 'button "Stop" [disabled]', 'button "Reset"', 'button "Copy"', 'status', 'log "Output"']) assert.ok(tree.includes(part), `${part} is not in\n${tree}`);
  assert.equal(await page.locator('#b .output').getAttribute('aria-live'), 'polite');
  assert.equal(await page.locator('#b .shown').getAttribute('aria-hidden'), 'true');
}));

test('a long program scrolls with the cursor, and a wide one stays in its place', async () => on(at('/long', `${SCRIPT}<div style="display: flex"><boa-box id="b"><pre>1</pre></boa-box></div>`), async (page) => {
  await type(page, '#b', 'x = 1\n'.repeat(80) + `y = "${'wide '.repeat(100)}"`);
  await page.locator('#b textarea').press('Control+Home');
  assert.deepEqual(await page.locator('#b .editor').evaluate((e) => [e.scrollTop, e.scrollHeight > 1500, e.clientHeight < 600]), [0, true, true]);
  await page.locator('#b textarea').press('Control+End');
  await page.keyboard.type('#');
  assert.ok(await page.locator('#b .editor').evaluate((e) => e.scrollTop > 800 && e.scrollLeft > 100), 'the end is in sight');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
}));

test('what is coloured is the text itself', async () => on(at('/colours', `${SCRIPT}<boa-box id="b"><pre></pre></boa-box>`), async (page) => {
  const code = '@wraps(f)\nclass A: # it\'s "x"\n    def go(self, n=0x1F): return f"{n!r}" + \'\\\'\' + """a\n# no""" if None else print.x\nmatch = 3\nmatch n:\n    case 1_000.5e-3j: type X = int\n<script>&amp;';
  await type(page, '#b', code);
  assert.equal(await page.locator('#b .shown').textContent(), code + '\n');
  const spans = await page.locator('#b .shown span').evaluateAll((all) => all.map((span) => [span.className.slice(2), span.textContent]));
  for (const [kind, text] of [
    ['decorator', '@wraps'], ['keyword', 'class'], ['name', 'A'], ['comment', '# it\'s "x"'], ['name', 'go'], ['number', '0x1F'], ['string', 'f"{n!r}"'], ['string', "'\\''"], ['string', '"""a\n# no"""'], ['constant', 'None'],
    ['keyword', 'match'], ['keyword', 'case'], ['number', '1_000.5e-3j'], ['keyword', 'else'], ['builtin', 'int'],
  ]) assert.ok(spans.some(([k, t]) => k === kind && t === text), `${kind} ${text} in ${JSON.stringify(spans)}`);
  assert.equal(spans.filter(([, text]) => text === 'match').length, 1);
}));

test('dark and light by the system, by data-theme, and by the page\'s own colours', async () => on(at('/theme', `${SCRIPT}<div data-theme="light"><boa-box id="l"><pre>1</pre></boa-box></div><boa-box id="s"><pre>1</pre></boa-box><style>#o { --boa-background: rgb(1, 2, 3) }</style><boa-box id="o"><pre>1</pre></boa-box>`), async (page) => {
  const back = (id) => page.locator(`${id} .box`).evaluate((box) => getComputedStyle(box).backgroundColor);
  assert.deepEqual([await back('#l'), await back('#s'), await back('#o')], ['rgb(255, 255, 255)', 'rgb(23, 27, 34)', 'rgb(1, 2, 3)']);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  assert.equal(await back('#s'), 'rgb(255, 255, 255)');
}, { colorScheme: 'dark' }));

// ---- the page around it ----

test('without scripts the code can be read', async () => on(at('/plain', `${SCRIPT}<boa-box><pre>print("read me")</pre></boa-box>`), async (page) => {
  assert.equal(await page.getByText('print("read me")').isVisible(), true);
}, { javaScriptEnabled: false }));

test('a strict policy', async () => on(at('/policy', `${SCRIPT}<boa-box id="b"><pre>print(6 * 7)</pre></boa-box><boa-repl id="r"></boa-repl>`, { 'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data:" }), async (page) => {
  assert.equal(await runs(page, '#b'), '42');
  assert.equal(await page.evaluate(async () => (await boaboxElements.engine()).where), 'worker');
  assert.equal(await page.locator('#b .box').evaluate((box) => getComputedStyle(box).borderRadius), '8px');
  await page.locator('#b textarea').fill('1/0');
  await runs(page, '#b');
  assert.equal(await page.locator('#b .mark').isVisible(), true);
}));

test('nothing is fetched but the script', async () => {
  const url = at('/fetches', `${SCRIPT}<boa-box id="b"><pre>import json, re, datetime\n1</pre></boa-box>`), before = site.asked.length;
  await on(url, async (page) => { assert.equal(await runs(page, '#b'), '1'); });
  assert.deepEqual([...new Set(site.asked.slice(before))], ['/fetches', '/elements.js']);
});

test('a script from elsewhere runs guests in a worker, a page that forbids workers in itself', async () => {
  const elsewhere = site.url.replace('localhost', '127.0.0.1');
  for (const [path, headers, where, errors] of [
    ['/elsewhere', {}, 'worker', []], ['/no-workers', { 'content-security-policy': "worker-src 'none'" }, 'page', ['worker-src', 'Content Security Policy', 'Failed to construct']],
  ]) {
    await on(at(path, `<script src="${elsewhere}/elements.js" defer></script><boa-box id="b" time="60"><pre>while True:\n    pass</pre></boa-box>`, headers), async (page) => {
      await run(page, '#b');
      assert.equal(await page.evaluate(async () => (await boaboxElements.engine()).where), where);
      await page.waitForTimeout(200);
      await page.getByRole('button', { name: 'Stop' }).click();
      await ended(page, '#b', /Stopped/);
      await page.evaluate(() => document.querySelector('#b').setAttribute('time', '0.2'));
      assert.match(await runs(page, '#b'), /^Time limit exceeded: 200 ms/);
      await type(page, '#b', '[1.0]');
      assert.equal(await runs(page, '#b'), '[1.0]');
    }, {}, { errors });
  }
});

test('a policy that forbids WebAssembly is told', async () => on(at('/no-wasm', `${SCRIPT}<boa-box id="b"><pre>1</pre></boa-box>`, { 'content-security-policy': "script-src 'self'" }), async (page) => {
  assert.match(await runs(page, '#b'), /^CompileError: .*Content Security Policy/);
}, {}, { errors: ['WebAssembly', 'Content Security Policy'] }));

test('the script as a module', async () => on(at('/module', '<script type="module" src="/elements.js"></script><boa-box id="b"><pre>2 ** 10</pre></boa-box>'), async (page) => {
  assert.equal(await runs(page, '#b'), '1024');
  assert.equal(await page.evaluate(async () => (await boaboxElements.engine()).where), 'worker');
}));

const MARKDOWN = '<pre><code class="language-python">print("markdown")\n</code></pre>';
const MKDOCS = '<div class="language-python highlight"><pre><span></span><code><a id="__codelineno-0-1" name="__codelineno-0-1"></a><span class="nb">print</span><span class="p">(</span><span class="s2">"mkdocs"</span><span class="p">)</span>\n</code></pre></div>';
const NUMBERED = '<div class="language-python highlight"><table class="highlighttable"><tbody><tr><td class="linenos"><div class="linenodiv"><pre><span></span><span class="normal">1</span></pre></div></td><td class="code"><div><pre><span></span><code>print("numbered")\n</code></pre></div></td></tr></tbody></table></div>';
const SPHINX = '<div class="highlight-python notranslate"><div class="highlight"><pre><span></span><span class="linenos">1</span><span class="nb">print</span><span class="p">(</span><span class="s2">"sphinx"</span><span class="p">)</span>\n</pre></div></div>';
const WORDPRESS = '<pre class="wp-block-code"><code lang="python" class="language-python">print("wordpress")</code></pre>';
const DRUPAL = '<div class="field__item"><pre><code class="language-python">print(&quot;drupal&quot;)</code></pre></div>';

test('blocks of MkDocs, Sphinx, WordPress and Drupal are upgraded', async () => {
  const others = '<pre><code class="language-js">alert(1)</code></pre><div data-boa="off"><pre><code class="language-python">print("not me")</code></pre></div><boa-box><pre><code class="language-python">print("a box")</code></pre></boa-box>';
  for (const tag of ['<script src="/elements.js" data-upgrade></script>', '<script src="/elements.js" data-upgrade data-session="page" data-time="2" defer></script>', '<script type="module" src="/elements.js" data-upgrade></script>']) {
    await on(at('/upgrade', tag + [MARKDOWN, MKDOCS, NUMBERED, SPHINX, WORDPRESS, DRUPAL].join('\n') + others), async (page) => {
      await page.waitForFunction(() => document.querySelectorAll('boa-box').length === 7);
      const boxes = page.locator('boa-box');
      assert.equal(await boxes.nth(0).getAttribute('session'), tag.includes('data-session') ? 'page' : null);
      for (const [i, name] of ['markdown', 'mkdocs', 'numbered', 'sphinx', 'wordpress', 'drupal', 'a box'].entries()) {
        const box = boxes.nth(i);
        assert.equal(await box.locator('textarea').inputValue(), `print("${name}")`);
        await box.getByRole('button', { name: 'Run', exact: true }).click();
        await box.locator('.stdout').waitFor();
        assert.equal(await box.locator('.stdout').textContent(), name + '\n');
      }
      assert.equal(await page.locator('.highlight').count(), 0);
      assert.equal(await page.getByText('print("not me")').isVisible(), true);
    });
  }
  await on(at('/selected', '<script src="/elements.js" data-upgrade="pre.mine" defer></script><pre class="mine">1 + 1</pre><pre>2</pre>' + MARKDOWN), async (page) => {
    await page.waitForFunction(() => document.querySelectorAll('boa-box').length === 1);
    assert.equal(await runs(page, 'boa-box'), '2');
  });
});

// ---- <boa-repl> ----

test('the console', async () => on(at('/console', `${SCRIPT}<boa-repl id="r"></boa-repl>`), async (page) => {
  const field = page.locator('#r textarea');
  const lines = async (...all) => { for (const line of all) { await page.keyboard.type(line); await page.keyboard.press('Enter'); } };
  const idle = () => page.waitForFunction(() => { const r = document.querySelector('#r').shadowRoot; return !document.querySelector('#r').busy && r.querySelector('textarea').value === ''; });
  const last = async () => { await idle(); return page.locator('#r .output > *').last().textContent(); };
  await field.focus();
  await lines('x = 20', '[x, 1.0, "a"]');
  assert.equal(await last(), "[20, 1.0, 'a']\n");
  await lines('_[0] + 1');
  assert.equal(await last(), '21\n');
  await lines('None', '_');
  assert.equal(await last(), '21\n');
  await lines('def f(n):', 'return 1/n', '', 'f(4)'); // the block is indented by itself, and ends with an empty line
  assert.equal(await last(), '0.25\n');
  await lines('f(0)');
  assert.equal(await last(), 'Traceback (most recent call last):\n  File "main.py", line 1, in <module>\n    f(0)\n    ~^^^\n  File "main.py", line 2, in f\n    return 1/n\n           ~^~\nZeroDivisionError: division by zero');
  await lines('for i in range(3): print(i)', '');
  assert.equal(await last(), '0\n1\n2\n');
  await lines('sum([', '1,', '2])');
  assert.equal(await last(), '3\n');
  assert.equal(await page.locator('#r .echo').last().textContent(), '>>> sum([\n...     1,\n...     2])');
  await lines('"""a', 'b"""');
  assert.equal(await last(), "'a\\nb'\n");
  await lines('x = = 1');
  assert.match(await last(), /SyntaxError: invalid syntax$/);
  await lines('import asyncio', 'await asyncio.sleep(0.01, 5)');
  assert.equal(await last(), '5\n');
  await lines('class A:', 'def __repr__(self):', 'return "an A"', '', 'A()');
  assert.equal(await last(), 'an A\n');
  await lines('s = input("say: ")');
  await page.getByLabel('say:').waitFor();
  await lines('hello');
  await idle();
  await lines('s.upper()');
  assert.equal(await last(), "'HELLO'\n");
  // history
  for (const [key, code] of [['ArrowUp', 's.upper()'], ['ArrowUp', 's = input("say: ")'], ['ArrowUp', 'A()'], ['ArrowUp', 'class A:\n    def __repr__(self):\n        return "an A"'], ['ArrowUp', 'await asyncio.sleep(0.01, 5)'],
    ['ArrowDown', 'class A:\n    def __repr__(self):\n        return "an A"']]) {
    await page.keyboard.press(key);
    assert.equal(await field.inputValue(), code);
  }
  await page.keyboard.press('Control+c');
  assert.match(await last(), /KeyboardInterrupt/);
  // Stop, by the button and by keys
  for (const stop of [() => page.getByRole('button', { name: 'Stop' }).click(), () => page.keyboard.press('Control+c')]) {
    await field.focus();
    await lines('while True:', 'pass', '');
    await page.waitForFunction(() => !document.querySelector('#r').shadowRoot.querySelector('.stop').disabled);
    await page.waitForTimeout(150);
    await stop();
    assert.equal(await last(), 'Stopped.');
  }
  await lines('x');
  assert.equal(await last(), '20\n');
  await page.getByRole('button', { name: 'Clear' }).click();
  await field.focus();
  await lines('x');
  assert.match(await last(), /NameError: name 'x' is not defined/);
  await lines('import time', 'time.sleep(0)', 'y = [', '1]', 'y + y'); // typed ahead
  assert.equal(await last(), '[1, 1]\n');
  const tree = await page.locator('#r').ariaSnapshot();
  for (const part of ['log "Output"', 'textbox "Python console. Enter runs, Escape leaves the editor."', 'button "Stop" [disabled]', 'button "Clear"']) assert.ok(tree.includes(part), tree);
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.querySelector('#r').shadowRoot.activeElement.textContent), 'Clear');
}));

// ---- <boa-check> ----

const FORM = `<form id="f" action="/sent"><label>Age <input name="age" type="number"></label><label>Name <input name="name"></label><button name="go" value="1">Send</button></form>
<boa-check for="f">
  <script type="text/python" data-field="age">
    "Nobody is that old" if value is not None and value > 150 else None if value is not None else "How old?"
  </script>
  <script type="text/python" data-field="name">
    if age is not None and age < 18 and not name.endswith("(minor)"):
        message = "Minors add (minor)"
    else:
        message = ""
    message
  </script>
</boa-check>`;

test('a form is checked while it is filled in, and before it goes', async () => on(at('/check', SCRIPT + FORM), async (page) => {
  at('/sent', 'sent');
  const age = page.getByLabel('Age'), name = page.getByLabel('Name'), send = page.getByRole('button', { name: 'Send' });
  const says = (field) => field.evaluate((f) => f.validationMessage);
  const said = (name, text) => page.waitForFunction(([name, text]) => document.querySelector(`[name=${name}]`).validationMessage === text, [name, text]);
  await send.click();
  await said('age', 'How old?');
  assert.ok(page.url().endsWith('/check'));
  await age.fill('200');
  await said('age', 'Nobody is that old');
  assert.equal(await age.getAttribute('aria-invalid'), 'true');
  await age.fill('12');
  await said('age', '');
  await name.fill('Tim');
  await said('name', 'Minors add (minor)');
  await send.click();
  await page.waitForTimeout(400);
  assert.ok(page.url().endsWith('/check'));
  await age.fill('30'); // the other field's rule looks at it
  await said('name', '');
  assert.equal(await says(age), '');
  await send.click();
  await page.waitForURL('**/sent?age=30&name=Tim&go=1');
}));

test('a rule that fails does not let the form go', async () => on(at('/broken', `${SCRIPT}<form id="f" action="/sent"><input name="a" aria-label="A"><button>Send</button></form><boa-check for="f" time="0.2"><script type="text/python" data-field="a">
if value == "loop":
    while True:
        pass
1 / 0 if value == "zero" else value == "good"
</script></boa-check>`), async (page) => {
  const message = () => page.getByLabel('A').evaluate((f) => f.validationMessage);
  for (const [value, text] of [['zero', /ZeroDivisionError/], ['loop', /Time limit exceeded/], ['bad', /not valid/]]) {
    await page.getByLabel('A').fill(value);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForFunction(() => document.querySelector('[name=a]').validationMessage !== '');
    await page.waitForTimeout(400);
    assert.match(await message(), text);
    assert.ok(page.url().endsWith('/broken'));
  }
  await page.getByLabel('A').fill('good');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL('**/sent?a=good');
}));

// ---- how it looks ----

test('screenshots at 1280 and 390 pixels; nothing is wider than the page', async () => {
  for (const width of [1280, 390]) for (const colorScheme of ['light', 'dark']) {
    await on(site.url + '/demo.html#errors', async (page) => {
      await runs(page, '#box');
      const field = page.locator('#repl textarea');
      await field.focus();
      for (const line of ['from math import *', 'def area(r):', 'return pi * r ** 2', '', '[area(n) for n in range(3)]', 'area("x")']) { await page.keyboard.type(line); await page.keyboard.press('Enter'); }
      await page.locator('#repl .error').waitFor();
      assert.equal(await page.locator('#repl .error').count(), 1);
      await page.screenshot({ path: join(SCREENS, `demo-${width}-${colorScheme}.png`), fullPage: true });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}: the page scrolls sideways`);
    }, { viewport: { width, height: width === 390 ? 844 : 900 }, colorScheme, deviceScaleFactor: 1 });
  }
});

// ---- inside of Pyodide: where its npm package and Boabox's wheel for it are ----

const PYODIDE = ['pyodide/pyodide.mjs', 'pyodide-demo.json'].every((name) => existsSync(join(root, 'build/demo', name)));

test('the demo inside of Pyodide', { skip: !PYODIDE && 'no Pyodide, or no wheel for it' }, async () => on(site.url + '/pyodide-demo.html', async (page) => {
  await page.getByText('inside of Pyodide, on the page').waitFor({ timeout: 60_000 });
  for (const { title, prints } of await page.evaluate(() => globalThis.EXAMPLES)) {
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.waitForFunction((title) => document.getElementById('title').textContent === title, title);
    const text = await runs(page, '#box');
    for (const part of prints) assert.ok(text.includes(part), `${title}: ${part} is not in\n${text}`);
  }
  await page.getByRole('link', { name: 'Snapshots' }).click();
  await runs(page, '#box');
  await page.getByRole('button', { name: 'Snapshot' }).click();
  await page.getByRole('button', { name: /^Restore \(/ }).waitFor();
  assert.match(await runs(page, '#box'), /next: 9/);
  await page.getByRole('button', { name: /^Restore \(/ }).click();
  await page.getByRole('button', { name: 'Restored' }).waitFor();
  assert.match(await runs(page, '#box'), /next: 9/);
  await type(page, '#box', 'input("name? ").upper()');
  await run(page, '#box');
  await page.getByLabel('name?').fill('ada');
  await page.keyboard.press('Enter');
  await ended(page, '#box');
  assert.match(await output(page, '#box'), /'ADA'/);
  await run(page, '#box');
  await page.getByLabel('name?').waitFor();
  await page.locator('#box').getByRole('button', { name: 'Stop' }).click();
  await ended(page, '#box', /Stopped/);
}));
