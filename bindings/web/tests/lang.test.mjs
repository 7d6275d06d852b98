// Programs of tests/lang on a page in Chromium: the same output, status and fuel as natively. A twentieth of them, chosen by SEED; SHARE=1 takes all.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'node:test';
import { launch, open, serve } from './browser.mjs';
import { command, root } from './host.mjs';

const SEED = process.env.SEED ?? String(Math.floor(Math.random() * 1e6)), SHARE = process.env.SHARE ?? '0.05';
const CHOOSE = `
import json, random, sys
import cases
seed, share = sys.argv[1:]
chosen = [case for case in cases.find([cases.HERE / 'lang']) if not case.timed and random.Random(f'{seed} {case.name}').random() < float(share)]
print(json.dumps([[case.name, case.source] for case in chosen]))`;
const ALWAYS = [['ends in a value, whose text costs fuel', '[1, (2, "three")]\n']];
const FILE = join(root, 'build/web-test/program.py'), SECONDS = 20;

/** As the page gives it. */
function natively(source) {
  writeFileSync(FILE, source);
  const { status, stdout, stderr } = spawnSync(join(root, 'build/boabox'), ['--stats', '--max-time', String(SECONDS), FILE], { encoding: 'utf8', input: '' });
  const [, told, fuel] = /^(.*?)fuel: (\d+)\npeak memory: /s.exec(stderr);
  return { status, stdout, stderr: told, fuel: Number(fuel) };
}

test(`programs in Chromium, the same as natively (SEED=${SEED} SHARE=${SHARE})`, async () => {
  mkdirSync(join(root, 'build/web-test'), { recursive: true });
  const programs = JSON.parse(await command('python3', ['-c', CHOOSE, SEED, SHARE], { env: { ...process.env, PYTHONPATH: join(root, 'tests') } }));
  assert.ok(programs.length > 5);
  programs.push(...ALWAYS);
  const host = await serve(['bindings', 'build'], { '/': { body: '<!doctype html>' } }), browser = await launch();
  try {
    const { page } = await open(browser, host.url);
    await page.evaluate(async () => Object.assign(globalThis, await import('/web/command.mjs'), { compiled: await WebAssembly.compileStreaming(fetch('/boabox.wasm')) }));
    const wrong = [];
    for (const [name, source] of programs) {
      const here = await page.evaluate(async ([source, name, time]) => run((await WebAssembly.instantiate(compiled, imports)).exports, source, name, { time }), [source, FILE, SECONDS]);
      const there = natively(source);
      if (JSON.stringify(here) !== JSON.stringify(there)) wrong.push({ name, here, there });
    }
    assert.deepEqual(wrong.slice(0, 3), []);
  } finally {
    await browser.close();
    host.close();
  }
});
