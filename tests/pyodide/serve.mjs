// The files of some folders over HTTP, on a free port of this machine: serve({ '/wheels/': folder, … }) gives { url, close }.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = { '.mjs': 'text/javascript', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm', '.whl': 'application/zip', '.zip': 'application/zip' };

function fileOf(folders, path) {
  const [prefix, folder] = Object.entries(folders).find(([prefix]) => path.startsWith(prefix)) ?? [];
  const file = prefix && join(folder, normalize('/' + path.slice(prefix.length)));
  return file && existsSync(file) && statSync(file).isFile() ? file : null;
}

export function serve(folders) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = fileOf(folders, path);
    response.writeHead(file || path === '/' ? 200 : 404, { 'content-type': file ? types[extname(file)] ?? 'application/octet-stream' : 'text/html' });
    if (file) createReadStream(file).pipe(response);
    else response.end(path === '/' ? '<!doctype html><title>Boabox</title>' : '');
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready({ url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() })));
}
