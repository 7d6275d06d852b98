// Each line but the first two must be an error of its own.
import { Boabox, Done, object, type Step } from 'boabox';
const engine = await Boabox.init();
engine.exec(1);
engine.exec('1', { limit: { time: 1 } });
engine.exec('1', { limits: { memory: true } });
engine.exec('1', { limits: { outputOverflow: 'cut' } });
engine.exec('1', { functions: { f: 1 } });
engine.exec('1', { clock: 5 });
engine.run('1', { signal: 1 });
new engine.Sandbox({ stdin: 5 });
engine.restore('text');
new Boabox();
const done: Done = engine.restoreStep(new Uint8Array()) as Step;
const text: string = (await engine.run('1')).usage.fuel;
engine.version = 'mine';
object({}, { attributes: 'owner' as unknown as number[] });
