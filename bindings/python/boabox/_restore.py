"""Sandboxes from snapshots and journals."""
from dataclasses import dataclass
from typing import Literal, Unpack

from boabox._errors import GuestError, LimitError
from boabox._options import Options
from boabox._sandbox import Sandbox
from boabox._steps import Step, StepRun

OnMismatch = Literal['error', 'replay']
LAST = (1 << 64) - 1


def restore(snapshot: bytes, *, key: bytes | None = None, on_mismatch: OnMismatch = 'error', **options: Unpack[Options]) -> Sandbox:
    """A sandbox whose guest is that of the snapshot. The options are those of Sandbox: functions, modules, mounts and limits are to be given again, the
    functions under the names that the guest knows. `env` and `tz` count
    before the snapshot's, but a guest that has imported os, time or datetime keeps what it has. SnapshotError: it is none, or was altered, or is of another version, or does not fit the limits.

    on_mismatch: "replay": the guest of a snapshot of another version that carries a journal (it was taken with journal=True) is made anew by doing again what the
        journal says; SnapshotError says where that comes out differently."""
    if on_mismatch not in ('error', 'replay'):
        raise ValueError(f'on_mismatch: "error" or "replay", not {on_mismatch!r}')
    return Sandbox(**options, _source={'snapshot': snapshot, 'key': key, 'rebuild': on_mismatch == 'replay'})


def restore_step(snapshot: bytes, *, key: bytes | None = None, on_mismatch: OnMismatch = 'error', **options: Unpack[Options]) -> Step:
    """The step at which the snapshot was taken, in a sandbox of its own. Calls that are to be answered later have their names, and their arguments as they are now."""
    return StepRun(restore(snapshot, key=key, on_mismatch=on_mismatch, **options), '').adopt()


@dataclass(slots=True)
class Replay:
    """What doing a journal again came to."""

    sandbox: Sandbox
    step: Step | None  # where it stands, to be answered anew, or Done; None: the last run ended with `error`, or there was none
    error: GuestError | LimitError | None
    events: int  # of those that the host answered, how many were reached
    stdout: str  # what was printed meanwhile, by all runs
    stderr: str
    differs: str | None  # None: all was as the journal says; else what is not, at that event


def replay(journal: bytes, /, *, until: int | None = None, **options: Unpack[Options]) -> Replay:
    """Does again, in a sandbox of its own, what a journal says: the same runs, with the answers, times and random numbers that are noted. No function of the host is
    called. It goes up to event number `until` of those that the host answered (calls, lines of input and the like, from 1), which then waits for an answer, or
    to the journal's end. SnapshotError: the bytes are no journal.

    The options are those of Sandbox, for what comes after: functions under the names that the guest knows, mounts, limits. Modules, env and files are in the journal. The
    sandbox keeps a journal of its own, which begins as this one. By another version of Boabox the guest goes on as long as it asks the same."""
    if until is not None and (isinstance(until, bool) or not isinstance(until, int)):
        raise TypeError(f'until: the number of an event, not {type(until).__name__}')
    if until is not None and not 0 < until <= LAST:
        raise ValueError(f'until: {until} is no number of an event: they count from 1')
    sandbox = Sandbox(**options, _source={'replay': journal, 'until': LAST if until is None else until})
    step, error = None, None
    try:
        step = StepRun(sandbox, '').stand()
    except (GuestError, LimitError) as e:
        error = e
    return Replay(sandbox, step, error, *_report(sandbox))


def _report(sandbox: Sandbox) -> tuple[int, str, str, str | None]:
    events, differs, stdout, stderr = sandbox._box.replayed()
    return events, stdout, stderr, differs
