// The module as a script of its own: a function that gives the bytes of the file named, which are in it as base64. With `gzip` behind it they are packed, and the function
// gives a response that unpacks them while it is read: for browsers, which all can.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const [file, how] = process.argv.slice(2), bytes = readFileSync(file);
const text = (how === 'gzip' ? gzipSync(bytes, { level: 9 }) : bytes).toString('base64');
const given = how === 'gzip' ? "new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), { headers: { 'content-type': 'application/wasm' } })" : 'bytes';
console.log(`export const EMBEDDED = () => {
  const text = atob(${JSON.stringify(text)}), bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return ${given};
};`);
