// The wheel in Pyodide in Chromium: node browser.mjs NODE_MODULES WHEELS WHEEL [CHROMIUM]. It is installed by loadPackage and by micropip, each in a page of its own, and asked
// what smoke.py asks.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from './serve.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [modules, wheels, wheel, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const { default: playwright } = await import(pathToFileURL(resolve(modules, 'playwright-core/index.js')));
const server = await serve({ '/pyodide/': resolve(modules, 'pyodide'), '/wheels/': resolve(wheels), '/dist/': dirname(resolve(wheel)) });
const url = `${server.url}/dist/${basename(wheel)}`;
const micropip = readdirSync(wheels).filter((name) => /^(micropip|packaging).*\.whl$/.test(name)).map((name) => `${server.url}/wheels/${name}`);
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

// In the page.
async function ask({ base, url, micropip, smoke }) {
  const { loadPyodide } = await import(`${base}/pyodide/pyodide.mjs`);
  const py = await loadPyodide({ indexURL: `${base}/pyodide/` });
  const began = performance.now();
  if (micropip.length) {
    await py.loadPackage(micropip);
    await py.runPythonAsync(`import micropip\nawait micropip.install("${url}")`);
  } else await py.loadPackage(url);
  const installed = Math.round(performance.now() - began);
  return { installed, microseconds: await py.runPythonAsync(smoke) };
}

let passed = 0, failed = 0;
const browser = await playwright.chromium.launch({ executablePath, headless: true, args });
for (const [how, packages] of [['loadPackage', []], ['micropip', micropip]]) {
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    const told = await page.evaluate(ask, { base: server.url, url, micropip: packages, smoke: readFileSync(join(here, 'smoke.py'), 'utf8') });
    console.log(`${how}: installed in ${told.installed} ms, boabox.exec('1 + 2') in ${told.microseconds} us`);
    passed += 1;
  } catch (e) {
    console.log(`failed: ${how}: ${e.message}`);
    failed += 1;
  }
  await page.close();
}
await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
