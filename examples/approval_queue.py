"""Runs that wait for approval in a database. The first process parks each at its host call; a second one, started later, goes on with those that somebody has
decided on. Nothing of a run but its row lives in between."""
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import boabox

CODE = '''
order = {'item': item, 'price': price}
if not approve(order['item'], price=order['price']):
    raise PermissionError(f'{item} was refused')
total = price * 1.2
f'{item} for {total:.2f}'
'''


def park(db: sqlite3.Connection, item: str, price: int) -> None:
    """Runs to the approval, and stores the run as it stands there."""
    with boabox.Sandbox(functions=['approve']) as sandbox:
        step = sandbox.start(CODE, inputs={'item': item, 'price': price})
        assert isinstance(step, boabox.Call)
        db.execute('insert into runs (question, snapshot) values (?, ?)', (f'{step.args[0]} for {step.kwargs["price"]}?', step.snapshot()))


def go_on(db: sqlite3.Connection) -> None:
    """Goes on with each run that has its answer."""
    waiting = db.execute('select id, snapshot, approved from runs where approved is not null and outcome is null').fetchall()
    for number, snapshot, approved in waiting:
        step = boabox.restore_step(snapshot, functions=['approve'])
        assert isinstance(step, boabox.Call)
        try:
            outcome = str(getattr(step.resume(bool(approved)), 'value', 'asks again'))
        except boabox.GuestError as e:
            outcome = str(e)
        db.execute('update runs set outcome = ?, snapshot = null where id = ?', (outcome, number))


def main(path: pathlib.Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute('create table runs (id integer primary key, question text, snapshot blob, approved integer, outcome text)')
        for item, price in (('desk', 400), ('yacht', 900000), ('lamp', 30)):
            park(db, item, price)
        for number, question in db.execute('select id, question from runs'):
            print(number, question)
        db.execute("update runs set approved = question not like 'yacht%' where id < 3")  # a person decides on two of them
    db.close()
    subprocess.run([sys.executable, __file__, path], check=True)
    db = sqlite3.connect(path)
    for number, outcome, waits in db.execute('select id, outcome, snapshot is not null from runs'):
        print(number, 'waits' if waits else outcome)
    db.close()


if len(sys.argv) > 1:
    with sqlite3.connect(sys.argv[1]) as database:
        go_on(database)
    database.close()
else:
    with tempfile.TemporaryDirectory() as folder:
        main(pathlib.Path(folder, 'runs.db'))
