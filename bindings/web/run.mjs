// The command on the WebAssembly build, for tests: node run.mjs [options as boabox's] FILE. Same output, exit codes and --stats.
import { readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wasm = process.env.BOABOX_WASM ?? join(dirname(fileURLToPath(import.meta.url)), '../../build/boabox.wasm');
const units = { '': 1, B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 };
const size = (text) => {
  const [, number, unit] = /^([\d.]+)(\w*)$/.exec(text);
  return Number(number) * units[unit];
};
const options = { memory: 2 ** 27, time: 10, fuel: 0, recursion: 1000, output: 10 * 2 ** 20, debug: 0, stats: false };
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
    for (const mode of args.shift().split(',')) options.debug |= { verify: 1, relocate: 2, 'gc-stress': 4, 'no-primitives': 16, 'no-specialise': 32 }[mode] ?? 0;
  } else if (arg === '--version') { options.version = true; code = ''; }
  else if (arg === '-c') code = args.shift();
  else file = arg;
}
const source = code === null ? readFileSync(file === '-' ? 0 : file) : Buffer.from(code);
const name = Buffer.from(code === null ? file : '<string>');
const imports = { boabox: { clock: () => performance.now() / 1000, wall: () => Date.now() / 1000 } };
const { exports: box } = await WebAssembly.instantiate(await WebAssembly.compile(readFileSync(wasm)), imports);
const put = (bytes) => {
  const at = box.malloc(bytes.length + 1);
  const memory = new Uint8Array(box.memory.buffer, at, bytes.length + 1);
  memory.set(bytes);
  memory[bytes.length] = 0;
  return at;
};
const text = () => Buffer.from(new Uint8Array(box.memory.buffer, box.face_text(), box.face_length()));
const write = (fd, bytes) => {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
};
if (options.version) {
  const half = (n) => n.toString(16).padStart(8, '0');
  const engine = box.face_engine();
  console.log(`boabox ${half(box.face_image_id_high(engine))}${half(box.face_image_id_low(engine))}`);
  process.exit(0);
}
const [done, error, limit, print, , input] = [0, 1, 2, 3, 4, 5];
let typed = null; // what stdin still holds
const readLine = () => {
  typed ??= readFileSync(0);
  const end = typed.indexOf(10) + 1 || typed.length;
  const line = typed.subarray(0, end);
  typed = typed.subarray(end);
  return line;
};
const engine = box.face_engine();
const sandbox = box.face_open(engine, options.memory, options.time, options.fuel, options.recursion, options.output, options.debug);
box.face_set_argument(sandbox, put(Buffer.from(code === null ? file : '-c')));
let event = box.face_run(sandbox, put(source), source.length, put(name));
while (event === print || event === input) {
  write(event === print ? box.face_stream() : 1, text());
  if (event === print) event = box.face_resume(sandbox);
  else {
    const line = readLine(), at = put(line);
    event = box.face_answer_text(sandbox, at, line.length);
    box.free(at);
  }
}
let status = 0;
if (event === error) {
  status = box.face_exit_code();
  const shown = text();
  if (status >= 0) write(2, shown);
  else {
    write(2, shown.at(-1) === 10 ? shown : Buffer.concat([shown, Buffer.from('\n')]));
    status = 1;
  }
} else if (event === limit) {
  write(2, Buffer.concat([Buffer.from('boabox: '), text(), Buffer.from('\n')]));
  status = 124;
}
if (options.stats) write(2, Buffer.from(`fuel: ${box.face_fuel(sandbox)}\npeak memory: ${box.face_peak(sandbox)}\n`));
process.exitCode = status;
