// Calls that are answered while the guest does something else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Boabox } from 'boabox';

const boabox = await Boabox.init();

test('a call is answered while another task prints', async () => {
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const later = async (text, ms) => { await wait(ms); return text.toUpperCase(); };
  const code = `import asyncio
async def load(name, ms):
    answer = await later(name, ms)
    print("got", answer)
    print("and", answer)
    return answer
await asyncio.gather(*(load(f"n{i}", ms) for i, ms in enumerate(times)))`;
  for (const times of [[20, 20, 20], [10, 20, 10, 30], [0, 0, 0], [30, 20, 10, 10]]) {
    const { value } = await boabox.run(code, { functions: { later }, inputs: { times } });
    assert.deepEqual(value, times.map((_, i) => `N${i}`));
  }
});

test('answers that came during the run leave the next wait as it was', async () => {
  let give;
  const functions = { now: async () => 1, slow: () => new Promise((done) => (give = done)) };
  const run = boabox.run('import asyncio\na = asyncio.ensure_future(asyncio.gather(now(), now()))\nfor i in range(5):\n    print(i)\n    await asyncio.sleep(0)\n[await a, await slow()]', { functions });
  while (!give) await new Promise((done) => setTimeout(done, 5));
  give(2);
  assert.deepEqual((await run).value, [[1, 1], 2]);
});
