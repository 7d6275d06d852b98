// The module as a script of its own: a function that gives the bytes of the file named, which are in it as base64.
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2]).toString('base64');
console.log(`export const EMBEDDED = () => {
  const text = atob(${JSON.stringify(text)}), bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
};`);
