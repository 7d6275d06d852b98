// The package as its users get it: packed, installed in an empty project, and used by each kind of program.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, open, serve } from './browser.mjs';
import { built, command, root, tools } from './host.mjs';

const project = join(root, 'build/web-test/project'), fixtures = fileURLToPath(new URL('./package/', import.meta.url));
const here = { cwd: project };
const node = (...args) => command(process.execPath, args, here);

const addonName = `boabox-${process.platform}-${process.arch}`;
const pack = async (folder) => `./${JSON.parse(await command('npm', ['pack', '--json', '--pack-destination', project], { cwd: folder }))[0].filename}`;
const install = (cwd, ...packages) => command('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], { cwd });
let packed;

before(async () => {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  packed = [await pack(built), await pack(join(root, 'build', `npm${addonName.slice(6)}`))];
  await install(project, ...packed);
  cpSync(fixtures, project, { recursive: true });
});

test('all that package.json names is in the package', () => {
  const folder = join(project, 'node_modules/boabox'), { exports, main, module, types } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(files));
  const named = [...files(exports), main, module, types];
  assert.ok(named.length > 10);
  for (const file of named) assert.ok(existsSync(join(folder, file)), file);
  assert.ok(existsSync(join(folder, 'README.md')) && existsSync(join(folder, 'LICENSE')));
});

test('the addon, which is used by import and require', async () => {
  const folder = join(project, 'node_modules', addonName), { version, os, cpu } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { optionalDependencies } = JSON.parse(readFileSync(join(project, 'node_modules/boabox/package.json'), 'utf8'));
  assert.deepEqual([optionalDependencies[addonName], os, cpu], [version, [process.platform], [process.arch]]);
  for (const file of ['boabox.node', 'LICENSE', 'README.md']) assert.ok(existsSync(join(folder, file)), file);
  assert.equal(await node('native.mjs'), 'true true\n');
});

test('without the addon', async () => {
  const alone = join(root, 'build/native-test/alone');
  rmSync(alone, { recursive: true, force: true });
  mkdirSync(alone, { recursive: true });
  writeFileSync(join(alone, 'package.json'), '{ "private": true }');
  await install(alone, join(project, packed[0]));
  cpSync(join(fixtures, 'native.mjs'), join(alone, 'native.mjs'));
  assert.equal(await command(process.execPath, ['native.mjs'], { cwd: alone }), 'false false\n');
});

test('ES modules', async () => assert.equal(await node('use.mjs'), '45 www 4\n'));
test('CommonJS', async () => assert.equal(await node('use.cjs'), '45 true ZeroDivisionError\n'));
test('Node does not load what fetch needs unless there is a Response', async () => assert.equal(await node('start.mjs'), 'false true\n'));
test('one file, with nothing beside it', async () => {
  rmSync(join(project, 'alone'), { recursive: true, force: true });
  mkdirSync(join(project, 'alone/node_modules/boabox'), { recursive: true });
  for (const file of ['boabox.single.js', 'package.json']) cpSync(join(built, file), join(project, 'alone/node_modules/boabox', file));
  cpSync(join(fixtures, 'single.mjs'), join(project, 'alone/single.mjs'));
  assert.equal(await node('alone/single.mjs'), '45\n');
});

test('Deno', async (t) => {
  const found = readdirSync(join(tools, '@deno'), { withFileTypes: true })[0];
  if (!found) return t.skip('there is no Deno for this machine');
  const deno = join(tools, '@deno', found.name, 'deno');
  const run = (file) => command(deno, ['run', '--no-remote', '--cached-only', '--node-modules-dir=manual', '--no-lock', '--allow-read', file], { ...here, env: { ...process.env, DENO_DIR: join(root, 'build/web-test/deno'), DENO_NO_UPDATE_CHECK: '1' } });
  assert.equal(await run('use.mjs'), '45 www 4\n');
  assert.equal(await run('single.mjs'), '45\n');
});

const STRICT = ['--noEmit', '--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--target', 'es2023', '--types', '', '--lib', 'es2023,dom,dom.iterable'];
const tsc = (...args) => command(join(tools, '.bin/tsc'), [...STRICT, ...args], here);

test('types, as bundlers and as Node find them', async () => {
  await tsc('--module', 'esnext', '--moduleResolution', 'bundler', 'types.ts');
  cpSync(join(project, 'types.ts'), join(project, 'types.mts'));
  await tsc('--module', 'nodenext', 'types.mts');
});

test('types of CommonJS', async () => {
  writeFileSync(join(project, 'types.cts'), "import boabox = require('boabox');\nexport const value: Promise<boabox.Boabox> = boabox.Boabox.init(), other: typeof boabox.Boabox = boabox.default;\n");
  await tsc('--module', 'node16', 'types.cts');
});

test('wrong use does not compile, line by line', async () => {
  const lines = readFileSync(join(project, 'wrong.ts'), 'utf8').trimEnd().split('\n');
  const said = await tsc('--module', 'esnext', '--moduleResolution', 'bundler', 'wrong.ts').catch((error) => error.said);
  const wrong = new Set([...said.matchAll(/^wrong\.ts\((\d+),/gm)].map((found) => Number(found[1])));
  assert.deepEqual([...wrong].sort((a, b) => a - b), lines.map((_, i) => i + 1).slice(3));
});

async function titleOf(path, pages) {
  const host = await serve(['build/web-test/project'], { '/favicon.ico': { body: '' }, ...pages }), browser = await launch();
  try {
    const { page, errors } = await open(browser, host.url + path);
    await page.waitForFunction(() => document.title !== 'Boabox').catch(() => undefined);
    assert.deepEqual(errors, []);
    return await page.title();
  } finally {
    await browser.close();
    host.close();
  }
}

test('a page that Vite built', async () => {
  await command(join(tools, '.bin/vite'), ['build', 'page', '--base', '/page/dist/', '--logLevel', 'warn'], here);
  assert.equal(await titleOf('/page/dist/index.html'), '45 www');
});

test('a page with an import map and nothing built', async () => {
  const map = JSON.stringify({ imports: { boabox: '/node_modules/boabox/boabox.js', 'boabox/worker': '/node_modules/boabox/worker.js' } });
  const body = `<!doctype html><title>Boabox</title><script type="importmap">${map}</script><script type="module" src="/page/main.js"></script>`;
  assert.equal(await titleOf('/plain.html', { '/plain.html': { body } }), '45 www');
});
