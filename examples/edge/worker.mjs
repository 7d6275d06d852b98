// Python from a request, run under limits: POST { code, inputs } gives { value, stdout, error }.
import { Boabox, BoaboxError, LimitError } from 'boabox';
import module from 'boabox/boabox.wasm'; // here an imported .wasm is a WebAssembly.Module; compiling bytes is not allowed

// The clock may stand still while code runs here, so it is the fuel that ends a run: about a tenth of a second.
const limits = { fuel: 10_000_000, time: null, memory: '16MB', output: '64KB', outputOverflow: 'truncate', valueSize: '1MB' };
const LONGEST = 256 * 1024; // characters of a request
const engine = Boabox.init(module);

const answer = (status, body) => Response.json(body, { status });

/** Values that JSON has no word for, as text. */
const shown = (value) => JSON.stringify(value, (_, part) => {
  if (typeof part === 'bigint') return String(part);
  if (part instanceof Map) return Object.fromEntries(part);
  if (part instanceof Set || part instanceof Uint8Array) return [...part];
  return part;
});

async function evaluate({ code, inputs }) {
  const boabox = await engine;
  try {
    const { value, stdout } = await boabox.run(code, { inputs, limits });
    return { value: JSON.parse(shown(value)), stdout, error: null };
  } catch (error) {
    if (!(error instanceof BoaboxError)) throw error; // wrong use
    return { value: null, stdout: error.stdout, error: { kind: error.name, limit: error instanceof LimitError ? error.limit : null, text: error.forModel() } };
  }
}

export default {
  async fetch(request) {
    if (request.method !== 'POST') return answer(405, { error: 'POST { code, inputs }' });
    const text = await request.text();
    if (text.length > LONGEST) return answer(413, { error: 'the request is too long' });
    try {
      return answer(200, await evaluate(JSON.parse(text)));
    } catch (error) {
      return answer(400, { error: error.message });
    }
  },
};
