"""What to do about an error, for those that models run into: one sentence, or None."""
import difflib
import re
from collections.abc import Iterable

from boabox._modules import ABSENT, PRESENT

LIMITS = {
    'time': 'It computed too long: use a better algorithm or less data, and leave what takes long to host functions.',
    'fuel': 'It did too much work: use a better algorithm or less data.',
    'memory': 'It held too much at once: go through the data in pieces or with generators, and keep only what is needed.',
    'output': 'It printed too much: print a summary, or give the data as the value of the last expression.',
    'host_calls': 'It called host functions too often: ask for more with each call, and keep what was answered.',
    'open_futures': 'Too many host calls were open at once: await them in groups.',
    'sleep': 'It slept too long: do not wait in a loop.',
    'deadline': 'The run took too long, host functions included: make fewer calls, or make them at once with asyncio.gather.',
}
SIGNATURE = re.compile(r'([\w.]+\(.*\)(?: -> .+)?): (?:missing|too many|got |multiple)')
MEANT = re.compile(r"Did you mean(?: to)?:? (.+?)\?", re.IGNORECASE)


def of_limit(limit: str) -> str | None:
    return LIMITS.get(limit)


def _absent(module: str) -> str | None:
    root = module.partition('.')[0]
    if root in ABSENT:
        return f"There is no module '{root}' here: {ABSENT[root]}."
    near = difflib.get_close_matches(root, PRESENT, 1)
    return f"There is no module '{root}' here: " + (f"did you mean '{near[0]}'?" if near else 'write what you need of it yourself.')


def of_exception(type: str, message: str, traceback: str) -> str | None:
    """By an exception that the guest did not catch."""
    if type == 'ModuleNotFoundError' and (found := re.match(r"No module named '([^']+)'", message)):
        return _absent(found[1])
    if found := re.match(r'([\w.]+)\(\) (?:gives an awaitable|was called without await)', message):
        return f'{found[1]}() is asynchronous: write `await {found[1]}(...)`.'
    if "'coroutine'" in message:
        return 'A coroutine was used without being awaited: write `await` before the call.'
    if type == 'TypeError' and (found := SIGNATURE.match(message)):
        return f'Call it as {found[1]}.'
    if type == 'FileNotFoundError':
        return 'Only files that were put here, or that the code has written, are here: use the variables and functions that are given.'
    if type == 'EOFError' and 'input' in traceback:
        return 'input() has no more lines: use the variables that are given.'
    if type == 'RecursionError':
        return 'It called itself too deep: use a loop, or a list as a stack.'
    if found := MEANT.search(traceback.rpartition('\n' + type)[2]):
        return f'Did you mean {found[1]}?'
    return None


def of_name(message: str, names: Iterable[str]) -> str | None:
    """By a NameError, when a name that the host gave is near."""
    found = re.match(r"name '(\w+)' is not defined", message)
    near = difflib.get_close_matches(found[1], names, 1) if found else []
    return f'Did you mean {near[0]!r}?' if near else None
