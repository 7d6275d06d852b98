import { Boabox } from 'boabox/single';

const engine = await Boabox.init();
console.log(engine.exec('sum(range(10))'));
