"""A run that waits for a person: it is parked in a file at each payment, and another process could go on with it days later."""
import os
import pathlib
import tempfile

import boabox

CODE = '''
invoices = [('paper', 40), ('desks', 1200), ('tea', 9)]
paid, refused = [], []
for what, amount in invoices:
    (paid if amount < 50 or approve(what, amount=amount) else refused).append(what)
print(len(paid), 'paid')
{'paid': paid, 'refused': refused}
'''


def park(step: boabox.Step, path: pathlib.Path, key: bytes) -> str:
    """Stores a run that waits, and says what for."""
    assert isinstance(step, boabox.Call)
    path.write_bytes(step.snapshot(key=key))
    return f'{step.name}{step.args} {step.kwargs}'


def go_on(path: pathlib.Path, key: bytes, answer: bool) -> boabox.Step:
    step = boabox.restore_step(path.read_bytes(), key=key, functions=['approve'])
    assert isinstance(step, boabox.Call)
    return step.resume(answer)


def main() -> None:
    key = os.urandom(16)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'run')
        with boabox.Sandbox(functions=['approve']) as sandbox:
            print('waits for:', park(sandbox.start(CODE), path, key))
        # ... days go by ...
        for answer in (True, False):
            step = go_on(path, key, answer)
            print(f'{answer}:', step.value if isinstance(step, boabox.Done) else step)


main()
