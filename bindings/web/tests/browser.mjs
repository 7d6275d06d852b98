// The system's Chromium with pages that a server of this process gives: files of folders, or texts with headers of their own.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const require = createRequire(join(root, 'build/npm-tools/package.json'));
const { chromium } = require('playwright-core');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm' };

/** `pages`: path to { body, headers }; anything else is a file below one of the folders. `headers` go with all. `asked` are the paths that were asked for. */
export async function serve(folders, pages = {}, headers = {}) {
  const asked = [];
  const server = createServer(async ({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://host').pathname));
    asked.push(path);
    if (pages[path]) return response.writeHead(200, { 'content-type': TYPES['.html'], ...headers, ...pages[path].headers }).end(pages[path].body);
    for (const folder of folders) {
      try {
        const body = await readFile(join(root, folder, path));
        return response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'access-control-allow-origin': '*', ...headers }).end(body);
      } catch { /* the next folder */ }
    }
    response.writeHead(404).end('not found');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://localhost:${server.address().port}`, asked, pages, close: () => { server.closeAllConnections(); server.close(); } };
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
  });
}

/** A page that fails the test by its errors: `errors` are those of scripts and of its console. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options }), page = await context.newPage(), errors = [];
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await page.goto(url);
  return { page, errors, close: () => context.close() };
}
