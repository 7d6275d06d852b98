"""An agent's program fails late, after calls that took long and cost money. Its journal brings it back to the call before the mistake, where its code is mended and
goes on: what was paid for is not asked for again.

The journal is bytes: this could as well happen in another process, on another day."""
import boabox

PROGRAM = '''
findings = []
for topic in ['tea', 'coffee', 'mate']:
    findings.append(research(topic))
cost = sum(f['cost'] for f in findings)
print(len(findings), 'topics for', cost, 'EUR')
rates = exchange_rates()
in_dollars = cost * rates['USD']
f'{in_dollars:.2f} USD'
'''

# What the model sends when it has seen the error: the program from the last call on.
MENDED = '''
rates = {name.upper(): rate for name, rate in exchange_rates().items()}
in_dollars = cost * rates['USD']
f'{in_dollars:.2f} USD'
'''

asked = []


def research(topic: str) -> dict:
    """Minutes of a large model's time."""
    asked.append(topic)
    return {'topic': topic, 'cost': 40 * len(asked)}


def exchange_rates() -> dict:
    """Quick, and free."""
    asked.append('rates')
    return {'usd': 1.25, 'gbp': 0.8}


FUNCTIONS = {'research': research, 'exchange_rates': exchange_rates}


def fail() -> bytes:
    """Runs the program: the journal of a run that failed."""
    with boabox.Sandbox(functions=FUNCTIONS, journal=True) as sandbox:
        try:
            sandbox.exec(PROGRAM)
        except boabox.GuestError as e:
            print(f'{e.type}: {e.message} in: {e.frames[-1].source.strip()}')
        return sandbox.journal()


def show_history(journal: bytes) -> int:
    """Every call that the run made, found by going there; how many."""
    last = boabox.replay(journal).events
    for n in range(1, last + 1):
        print(f'  {n}', boabox.replay(journal, until=n).step)
    return last


def go_on(journal: bytes, event: int) -> object:
    """Drops the program at that event, whose call was not answered yet, and runs the mended rest there."""
    there = boabox.replay(journal, until=event, functions=FUNCTIONS)
    print('again at', there.step, 'after printing', repr(there.stdout))
    assert there.differs is None and isinstance(there.step, boabox.Call)
    there.step.drop()
    return there.sandbox.exec(MENDED)


def main() -> None:
    journal = fail()
    last = show_history(journal)
    print('the host was asked for', asked)
    asked.clear()
    print('mended:', go_on(journal, last))
    print('the host was asked for', asked)
    # Or the program stays as it is, and the answer is another one.
    step = boabox.replay(journal, until=last).step
    assert isinstance(step, boabox.Call)
    done = step.resume({'USD': 1.5})
    print('with another answer:', done.value if isinstance(done, boabox.Done) else done)


if __name__ == '__main__':
    main()
