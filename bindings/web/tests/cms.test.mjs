// examples/cms: the plain page, the Drupal filter's output, the syntax of all PHP. WordPress itself: wordpress.test.mjs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open, root, serve } from './browser.mjs';

const CMS = join(root, 'build/cms'), pages = {};
let browser, site;

before(async () => {
  execFileSync(join(root, 'examples/cms/build.sh'));
  site = await serve(['build/cms'], pages);
  browser = await launch();
});
after(async () => { await browser?.close(); site?.close(); });

const press = (box) => box.getByRole('button', { name: 'Run', exact: true }).click();

test('the syntax of all PHP files', () => {
  const files = readdirSync(CMS, { recursive: true }).filter((name) => name.endsWith('.php'));
  assert.ok(files.length >= 3, files.join());
  for (const file of files) assert.match(execFileSync('php', ['-l', join(CMS, file)], { encoding: 'utf8' }), /^No syntax errors/);
});

test('the plain page', async () => {
  const { page, errors, close } = await open(browser, site.url + '/html/index.html');
  const [first, second] = [page.locator('boa-box').nth(0), page.locator('boa-box').nth(1)];
  await press(second);
  await second.locator('.error').getByText("NameError: name 'grow' is not defined").waitFor();
  await press(first);
  assert.equal(await first.locator('.value').textContent(), '1343.92');
  await press(second);
  await second.locator('.stdout').waitFor();
  assert.equal((await second.locator('.stdout').textContent()).split('\n')[4], '  5     608.33');
  const message = (label) => page.getByLabel(label, { exact: true }).evaluate((f) => f.validationMessage);
  await page.getByLabel('Pieces').fill('200');
  await page.getByRole('button', { name: 'Order' }).click();
  await page.waitForFunction(() => document.querySelector('[name=pieces]').validationMessage);
  assert.equal(await message('Pieces'), 'More than a hundred only with a code');
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill('ab');
  await page.waitForFunction(() => document.querySelector('[name=code]').validationMessage);
  assert.equal(await message('Code'), 'A code looks like AB-123');
  await page.getByRole('textbox', { name: 'Code', exact: true }).fill('AB-123');
  await page.waitForFunction(() => !document.querySelector('[name=code]').validationMessage && !document.querySelector('[name=pieces]').validationMessage);
  await page.getByRole('button', { name: 'Order' }).click();
  await page.waitForURL('**/index.html?pieces=200&code=AB-123');
  assert.deepEqual(errors, []);
  await close();
});

function filter(text, settings = {}) {
  const file = join(CMS, 'drupal/boabox/src/Plugin/Filter/BoaboxFilter.php');
  return JSON.parse(execFileSync('php', [join(root, 'bindings/web/tests/drupal.php'), file, JSON.stringify({ session: '', time: '1', memory: '64MB', ...settings })], { input: text, encoding: 'utf8' }));
}

test('the Drupal filter', async () => {
  const text = '<p>Ä page</p><pre><code class="language-python">for i in range(2):\n    print("&lt;ä&gt;", i)\n</code></pre><pre><code class="language-php">echo 1;</code></pre><pre class="x"><code class="other language-python">i</code></pre>';
  const { html, attachments, form, tips } = filter(text, { session: 'a"b' });
  assert.deepEqual(attachments, { library: ['boabox/elements'] });
  assert.deepEqual(form, ['session', 'time', 'memory']);
  assert.ok(tips);
  assert.equal(html.match(/<boa-box session='a"b' time="1" memory="64MB"><pre/g).length, 2);
  assert.ok(html.includes('<pre><code class="language-php">echo 1;</code></pre>'));
  assert.deepEqual(filter('<p>nothing</p>').attachments, []);
  assert.equal(filter('<p>nothing</p>').html, '<p>nothing</p>');
  assert.equal(filter(html).html.match(/<boa-box/g).length, 2); // once more changes nothing
  const library = readFileSync(join(CMS, 'drupal/boabox/boabox.libraries.yml'), 'utf8');
  assert.match(library, /^elements:[^]*\n {4}elements\.js: \{ attributes: \{ defer: true \}/);
  pages['/drupal'] = { body: `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,"><script src="/drupal/boabox/elements.js" defer></script><div class="field__item">${html}</div>` };
  const { page, errors, close } = await open(browser, site.url + '/drupal');
  for (const [i, kind, shown] of [[0, 'stdout', '<ä> 0\n<ä> 1\n'], [1, 'value', '1']]) {
    const box = page.locator('boa-box').nth(i);
    await press(box);
    assert.equal(await box.locator('.' + kind).textContent(), shown);
  }
  assert.deepEqual(errors, []);
  await close();
});
