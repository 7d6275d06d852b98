// docs/web/pages.md: every html block is a page, whose comments say what is there after Run; every python block runs, and prints what stands beside its lines.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open, root, serve } from './browser.mjs';

const text = readFileSync(join(root, 'docs/web/pages.md'), 'utf8');
const blocks = (language) => [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code);
const pages = {};
let browser, site;
before(async () => { site = await serve(['build/npm'], pages); browser = await launch(); });
after(async () => { await browser?.close(); site?.close(); });

const said = (html, what) => [...html.matchAll(new RegExp(`<!-- ${what}(?: (.*?))? ?-->`, 'g'))];

async function boxes(page, html) {
  const shown = said(html, 'shows:');
  if (shown.length) await page.waitForFunction((n) => document.querySelectorAll('boa-box').length === n, shown.length);
  for (const [i, [, expected = '']] of shown.entries()) {
    const box = page.locator('boa-box').nth(i);
    await box.getByRole('button', { name: 'Run', exact: true }).click();
    await page.waitForFunction((i) => /Executed|Failed/.test(document.querySelectorAll('boa-box')[i].shadowRoot.querySelector('.status').textContent), i);
    const lines = (await box.locator('.output').innerText()).split('\n').map((line) => line.trim()).filter(Boolean);
    assert.equal(lines.join(' / '), expected);
  }
  return shown.length;
}

async function fields(page, html) {
  const asked = [...html.matchAll(/<!-- (\w+)=(.*?) says:(?: (.*?))? ?-->/g)];
  for (const [, name, value, message = ''] of asked) {
    await page.locator(`[name=${name}]`).fill(value);
    if (!value) await page.locator('form button').click();
    await page.waitForTimeout(500);
    assert.equal(await page.locator(`[name=${name}]`).evaluate((field) => field.validationMessage), message, `${name}=${value}`);
  }
  return asked.length;
}

test('the pages of the docs', async () => {
  const all = blocks('html');
  assert.equal(all.length, 6);
  let checked = 0;
  for (const [i, html] of all.entries()) {
    pages[`/${i}`] = { body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${html}` };
    const { page, errors, close } = await open(browser, `${site.url}/${i}`);
    checked += await boxes(page, html) + await fields(page, html);
    for (const [, expected] of said(html, 'page:')) await page.getByText(expected).waitFor();
    if (html.includes('<boa-repl')) {
      await page.locator('boa-repl textarea').fill('6 * 7');
      await page.locator('boa-repl textarea').press('Enter');
      await page.locator('boa-repl .stdout').getByText('42').waitFor();
      checked++;
    }
    assert.deepEqual(errors, []);
    await close();
  }
  assert.equal(checked, 1 + 5 + 1 + 2 + 1 + 4);
});

test('the programs of the docs', () => {
  const programs = blocks('python');
  assert.equal(programs.length, 1);
  for (const program of programs) {
    const expected = [...program.matchAll(/# prints: (.*)/g)].map(([, line]) => line);
    const printed = execFileSync('python3', ['-'], { input: program, encoding: 'utf8', env: { ...process.env, PATH: `${join(root, 'build')}:${process.env.PATH}` } });
    assert.deepEqual(printed.trimEnd().split('\n'), expected);
  }
});

test('the sizes that the docs tell', () => {
  const size = readFileSync(join(root, 'build/npm/elements.js')).length / 1e6, told = Number(/\| size \| ([\d.]+) MB/.exec(text)[1]);
  assert.ok(Math.abs(size / told - 1) < 0.1, `elements.js has ${size} MB, the docs tell ${told}`);
});
