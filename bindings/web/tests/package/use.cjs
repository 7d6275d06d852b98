const { Boabox, GuestError } = require('boabox');

Boabox.init().then((engine) => {
  try {
    engine.exec('1 / 0');
  } catch (error) {
    console.log(engine.exec('sum(range(10))'), error instanceof GuestError, error.type);
  }
});
