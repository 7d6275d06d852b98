import boabox, { Boabox, GuestError } from 'boabox';
import { BoaboxWorker } from 'boabox/worker';
import { MontyRuntime } from 'boabox/monty';

const engine = await Boabox.init();
if (boabox !== Boabox) throw new Error('the default is another');
try {
  engine.exec('1 / 0');
} catch (error) {
  if (!(error instanceof GuestError)) throw error;
}
const worker = await BoaboxWorker.start();
const runtime = await MontyRuntime.init();
console.log(engine.exec('sum(range(10))'), await worker.exec('"w" * 3'), runtime.exec('2 + 2'));
worker.terminate();
