"""A search over what a program might do: at each choice the run is forked, and the best of all ends is kept. The program knows nothing of it."""
import boabox

CODE = '''
left, picked = 10, []
for name, weight, worth in [('lamp', 4, 7), ('tent', 5, 9), ('rope', 3, 4), ('stove', 4, 6)]:
    if weight <= left and take(name):
        left -= weight
        picked.append((name, worth))
picked
'''


def worth(done: boabox.Done) -> int:
    return sum(value for _, value in done.value)


def best(step: boabox.Step) -> boabox.Done:
    """The best end that can be reached from a step."""
    if isinstance(step, boabox.Done):
        return step
    assert isinstance(step, boabox.Call)
    return max((best(step.fork().resume(choice)) for choice in (True, False)), key=worth)


with boabox.Sandbox(functions=['take']) as sandbox:
    found = best(sandbox.start(CODE))
    print([name for name, _ in found.value], worth(found))
