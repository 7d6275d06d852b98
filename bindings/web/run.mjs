// The command on the WebAssembly build, for tests: node run.mjs [options as boabox's] FILE. Same output, exit codes and --stats.
import { existsSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wasm = process.env.BOABOX_WASM ?? join(dirname(fileURLToPath(import.meta.url)), '../../build/boabox.wasm');
const units = { '': 1, B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 };
const size = (text) => {
  const [, number, unit] = /^([\d.]+)(\w*)$/.exec(text);
  return Number(number) * units[unit];
};
const modes = { verify: 1, relocate: 2, 'gc-stress': 4, 'no-primitives': 16, 'no-specialise': 32 };
const options = { memory: NaN, time: NaN, fuel: NaN, recursion: NaN, output: NaN, debug: 0, pauseEvery: NaN, stats: false };
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
const imports = { boabox: { clock: () => performance.now() / 1000, wall: () => Date.now() / 1000, sleep: () => undefined } };
const { exports: box } = await WebAssembly.instantiate(await WebAssembly.compile(readFileSync(wasm)), imports);
const put = (bytes) => {
  const at = box.malloc(bytes.length + 1);
  const memory = new Uint8Array(box.memory.buffer, at, bytes.length + 1);
  memory.set(bytes);
  memory[bytes.length] = 0;
  return at;
};
const event = () => {
  const [kind, text, length, , , exitCode, stream] = new Int32Array(box.memory.buffer, box.face_event(), 7);
  return { kind, text: Buffer.from(new Uint8Array(box.memory.buffer, text, length)), exitCode, stream };
};
const write = (fd, bytes) => {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
};
const engine = box.face_engine();
if (options.version) {
  const half = (n) => n.toString(16).padStart(8, '0');
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
const o = options, none = NaN, hasWall = 1;
const numbers = new Float64Array([o.memory, o.time, o.fuel, o.recursion, o.output, none, none, none, none, none, none, none, o.pauseEvery, o.debug, 0, hasWall]);
const usage = () => {
  const at = box.malloc(32);
  box.face_usage(sandbox, at);
  return new Float64Array(box.memory.buffer.slice(at, at + 32));
};

// ---- hops: a run goes on in another process, from a snapshot ----

const settings = put(new Uint8Array(numbers.buffer)); // malloc aligns to 16
const land = () => {
  const bytes = readFileSync(o.hop);
  rmSync(o.hop);
  const made = box.face_restore(engine, settings, put(bytes), bytes.length, 0);
  if (!made) process.exit(3);
  return made;
};
const landed = o.hop && existsSync(o.hop);
const sandbox = landed ? land() : box.face_open(engine, settings);
const began = usage()[0];
const hop = () => {
  if (!box.face_snapshot(sandbox, 0)) return false;
  writeFileSync(o.hop, new Uint8Array(box.memory.buffer, box.face_bytes(), box.face_length()));
  return true;
};
const stats = () => {
  const [fuel, , peak] = usage();
  if (options.stats) write(2, Buffer.from(`fuel: ${fuel}\npeak memory: ${peak}\n`));
};

box.face_set_argument(sandbox, put(Buffer.from(code === null ? file : '-c')));
if (landed) box.face_resume(sandbox);
else box.face_run(sandbox, put(source), source.length, put(name));
let now = event();
while (now.kind === print || now.kind === input) {
  write(now.kind === print ? now.stream || 1 : 1, now.text);
  if (now.kind === print && o.hop && usage()[0] - began >= o.pauseEvery && hop()) {
    stats();
    process.exit(75);
  }
  if (now.kind === print) box.face_resume(sandbox);
  else {
    const line = readLine(), at = put(line);
    box.face_answer_text(sandbox, at, line.length);
    box.free(at);
  }
  now = event();
}
let status = 0;
if (now.kind === error) {
  status = now.exitCode;
  if (status >= 0) write(2, now.text);
  else {
    write(2, now.text.at(-1) === 10 ? now.text : Buffer.concat([now.text, Buffer.from('\n')]));
    status = 1;
  }
} else if (now.kind === limit) {
  write(2, Buffer.concat([Buffer.from('boabox: '), now.text, Buffer.from('\n')]));
  status = 124;
} else if (now.kind !== done) status = 70; // what no program here asks for
stats();
process.exitCode = status;
