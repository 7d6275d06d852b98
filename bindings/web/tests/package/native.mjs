import { createRequire } from 'node:module';
import { Boabox } from 'boabox';

const engines = [await Boabox.init(), await createRequire(import.meta.url)('boabox').Boabox.init()];
if (engines.some((engine) => engine.exec('6 * 7') !== 42)) throw new Error('a wrong value');
console.log(...engines.map((engine) => engine.native));
