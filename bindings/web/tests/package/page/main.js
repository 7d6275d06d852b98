import { Boabox } from 'boabox';
import { BoaboxWorker } from 'boabox/worker';

const engine = await Boabox.init(), worker = await BoaboxWorker.start();
document.title = `${engine.exec('sum(range(10))')} ${await worker.exec('"w" * 3')}`;
