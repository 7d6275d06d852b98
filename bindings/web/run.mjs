// The command on the WebAssembly build, for tests: node run.mjs [options as boabox's] FILE. Same output, exit codes and --stats.
import { existsSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { follow, imports, put, settings, usage } from './command.mjs';

const wasm = process.env.BOABOX_WASM ?? join(dirname(fileURLToPath(import.meta.url)), '../../build/boabox.wasm');
const units = { '': 1, B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 };
const size = (text) => {
  const [, number, unit] = /^([\d.]+)(\w*)$/.exec(text);
  return Number(number) * units[unit];
};
const modes = { verify: 1, relocate: 2, 'gc-stress': 4, 'no-primitives': 16, 'no-specialise': 32 };
const options = { debug: 0, stats: false };
const args = process.argv.slice(2).flatMap((a) => (a.startsWith('--') && a.includes('=') ? [a.slice(0, a.indexOf('=')), a.slice(a.indexOf('=') + 1)] : [a]));
let file = null, code = null;
while (args.length) {
  const arg = args.shift();
  if (arg === '--stats') options.stats = true;
  else if (arg === '--max-memory') options.memory = size(args.shift());
  else if (arg === '--max-output') options.output = size(args.shift());
  else if (arg === '--max-time') options.time = Number(args.shift());
  else if (arg === '--max-fuel') options.fuel = Number(args.shift());
  else if (arg === '--max-recursion') options.recursion = Number(args.shift());
  else if (arg === '--debug') {
    for (const mode of args.shift().split(',')) {
      if (mode.startsWith('pause-every=')) options.pauseEvery = Number(mode.slice(12));
      else if (mode.startsWith('hop=')) options.hop = mode.slice(4);
      else options.debug |= modes[mode] ?? 0;
    }
  } else if (arg === '--version') { options.version = true; code = ''; }
  else if (arg === '-c') code = args.shift();
  else file = arg;
}
const source = code === null ? readFileSync(file === '-' ? 0 : file) : Buffer.from(code);
const name = Buffer.from(code === null ? file : '<string>');
const { exports: box } = await WebAssembly.instantiate(await WebAssembly.compile(readFileSync(wasm)), imports);
const write = (fd, bytes) => {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
};
const engine = box.face_engine();
if (options.version) {
  const half = (n) => n.toString(16).padStart(8, '0');
  console.log(`boabox ${half(box.face_image_id_high(engine))}${half(box.face_image_id_low(engine))}`);
  process.exit(0);
}
let typed = null; // what stdin still holds
const readLine = () => {
  typed ??= readFileSync(0);
  const end = typed.indexOf(10) + 1 || typed.length;
  const line = typed.subarray(0, end);
  typed = typed.subarray(end);
  return line;
};

// ---- hops: a run goes on in another process, from a snapshot ----

const given = settings(box, options);
const land = () => {
  const bytes = readFileSync(options.hop);
  rmSync(options.hop);
  const made = box.face_restore(engine, given, put(box, bytes), bytes.length, 0);
  if (!made) process.exit(3);
  return made;
};
const landed = options.hop && existsSync(options.hop);
const sandbox = landed ? land() : box.face_open(engine, given);
const [began] = usage(box, sandbox);
const hop = () => {
  if (!options.hop || usage(box, sandbox)[0] - began < options.pauseEvery || !box.face_snapshot(sandbox, 0)) return false;
  writeFileSync(options.hop, new Uint8Array(box.memory.buffer, box.face_bytes(), box.face_length()));
  return true;
};

box.face_set_argument(sandbox, put(box, Buffer.from(code === null ? file : '-c')));
if (landed) box.face_resume(sandbox);
else box.face_run(sandbox, put(box, source), source.length, put(box, name));
process.exitCode = follow(box, sandbox, { write, readLine, paused: hop });
const [fuel, , peak] = usage(box, sandbox);
if (options.stats) write(2, Buffer.from(`fuel: ${fuel}\npeak memory: ${peak}\n`));
