// What Node loads for the first result: not what fetch needs, which takes longer than all the rest.
import { readFileSync } from 'node:fs';
import { Boabox } from 'boabox';

const heavy = () => process.moduleLoadList.some((name) => name.endsWith('undici/undici'));
const bytes = readFileSync(new URL(import.meta.resolve('boabox/boabox.wasm')));
for (const source of [undefined, bytes, new URL(import.meta.resolve('boabox/boabox.wasm'))]) (await Boabox.init(source)).exec('1 + 2');
const before = heavy();
await Boabox.init(new Response(bytes));
console.log(before, heavy());
