// The examples of both README.md and docs/web: each page is one program, and prints what stands beside its lines.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { command, root } from './host.mjs';

const folder = join(root, 'build/web-test/pages');
mkdirSync(folder, { recursive: true });
const docs = join(root, 'docs/web');
const pages = [join(root, 'README.md'), join(root, 'bindings/web/README.md'), ...readdirSync(docs).filter((name) => name.endsWith('.md')).map((name) => join(docs, name))];

for (const page of pages) {
  const text = readFileSync(page, 'utf8'), code = [...text.matchAll(/^```js\n(.*?)^```/gms)].map((found) => found[1]).join('\n');
  const expected = [...code.matchAll(/\/\/ prints: (.*)$/gm)].map((found) => found[1] + '\n').join('');
  test(page.slice(root.length + 1), { skip: !code && 'no program' }, async () => {
    assert.ok(expected, 'nothing is checked');
    const file = join(folder, `${page.slice(root.length).replace(/\W+/g, '_')}.mjs`);
    writeFileSync(file, code);
    assert.equal(await command(process.execPath, [file]), expected);
  });
}

test('code that a page shows of a file is in that file', () => {
  let shown = 0;
  for (const page of pages) {
    for (const [, path, code] of readFileSync(page, 'utf8').matchAll(/`(examples\/[\w./-]+)`:\n\n```javascript\n(.*?)^```/gms)) {
      assert.ok(readFileSync(join(root, path), 'utf8').includes(code), `${page}: ${path}`);
      shown++;
    }
  }
  assert.equal(shown, pages.map((page) => readFileSync(page, 'utf8').split('```javascript').length - 1).reduce((a, b) => a + b));
  assert.ok(shown > 0);
});
