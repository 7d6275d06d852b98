"""Sandboxes from snapshots."""
from typing import Unpack

from boabox._options import Options
from boabox._sandbox import Sandbox
from boabox._steps import Step, StepRun


def restore(snapshot: bytes, *, key: bytes | None = None, **options: Unpack[Options]) -> Sandbox:
    """A sandbox whose guest is that of the snapshot. The options are those of Sandbox: functions, modules, mounts and limits are to be given again, the
    functions under the names that the guest knows. SnapshotError: it is none, or was altered, or is of another version, or does not fit the limits."""
    return Sandbox(**options, _source={'snapshot': snapshot, 'key': key})


def restore_step(snapshot: bytes, *, key: bytes | None = None, **options: Unpack[Options]) -> Step:
    """The step at which the snapshot was taken, in a sandbox of its own. Calls that were to be answered later have lost their names and arguments."""
    return StepRun(restore(snapshot, key=key, **options), '').adopt()
