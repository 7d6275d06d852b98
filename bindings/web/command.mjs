// What the command does with the module, in Node (run.mjs) and on a page alike.
const [DONE, ERROR, LIMIT, PRINT, , INPUT] = [0, 1, 2, 3, 4, 5];

export const imports = { boabox: { clock: () => performance.now() / 1000, wall: () => Date.now() / 1000, sleep: () => undefined, entropy: () => 0 } };

/** Bytes with a 0 behind them, in memory of the module's own (aligned to 16). */
export function put(box, bytes) {
  const at = box.malloc(bytes.length + 1), memory = new Uint8Array(box.memory.buffer, at, bytes.length + 1);
  memory.set(bytes);
  memory[bytes.length] = 0;
  return at;
}

/** What a sandbox is opened with; what is not given is the engine's default. */
export function settings(box, { memory, time, fuel, recursion, output, pauseEvery, debug = 0 } = {}) {
  const hasWall = 1, resultText = 128, none = NaN; // as the command asks for them: making the text of a value costs fuel
  const numbers = [memory, time, fuel, recursion, output, none, none, none, none, none, none, none, pauseEvery, debug, 0, hasWall | resultText].map((n) => n ?? NaN);
  return put(box, new Uint8Array(new Float64Array(numbers).buffer));
}

/** Fuel, memory in use, its peak, seconds. */
export function usage(box, sandbox) {
  const at = box.malloc(32);
  box.face_usage(sandbox, at);
  const numbers = new Float64Array(box.memory.buffer.slice(at, at + 32));
  box.free(at);
  return numbers;
}

function event(box) {
  const [kind, text, length, , , exitCode, stream] = new Int32Array(box.memory.buffer, box.face_event(), 7);
  return { kind, text: new Uint8Array(box.memory.buffer, text, length).slice(), exitCode, stream };
}

const NEWLINE = new Uint8Array([10]);
const bytesOf = (text) => new TextEncoder().encode(text);

/** Answers what the sandbox asks, from the event on at which it stands: the command's exit status. `paused` is called at each print, and ends it by true. */
export function follow(box, sandbox, { write, readLine = () => new Uint8Array(0), paused = () => false }) {
  let now = event(box);
  for (; now.kind === PRINT || now.kind === INPUT; now = event(box)) {
    write(now.kind === PRINT ? now.stream || 1 : 1, now.text);
    if (now.kind === PRINT) {
      if (paused()) return 75;
      box.face_resume(sandbox);
    } else {
      const line = readLine(), at = put(box, line);
      box.face_answer_text(sandbox, at, line.length);
      box.free(at);
    }
  }
  if (now.kind === DONE) return 0;
  if (now.kind === LIMIT) {
    for (const part of [bytesOf('boabox: '), now.text, NEWLINE]) write(2, part);
    return 124;
  }
  if (now.kind !== ERROR) return 70; // what no program here asks for
  write(2, now.text);
  if (now.exitCode < 0 && now.text.at(-1) !== 10) write(2, NEWLINE);
  return now.exitCode < 0 ? 1 : now.exitCode;
}

/** A program in a sandbox of its own: status, what it printed as bytes by stream, and its fuel. */
export function run(box, source, name, limits) {
  const engine = box.face_engine(), sandbox = box.face_open(engine, settings(box, limits)), printed = { 1: [], 2: [] };
  box.face_set_argument(sandbox, put(box, bytesOf(name)));
  const bytes = bytesOf(source);
  box.face_run(sandbox, put(box, bytes), bytes.length, put(box, bytesOf(name)));
  const status = follow(box, sandbox, { write: (stream, text) => printed[stream].push(text) });
  const text = (parts) => parts.map((part) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(part)).join('');
  const [fuel] = usage(box, sandbox);
  box.face_close(sandbox);
  return { status, stdout: text(printed[1]), stderr: text(printed[2]), fuel };
}
