"""Snapshots of sandboxes. The C library's snapshot holds the guest; this one adds what the package knows of it besides: the code and the output of the run
that is paused and the calls that are open.

    "BOAP", version, flags, kind, length of each part | parts | the C library's snapshot | tag

The tag is over all before the C library's snapshot and that one's own tag: BLAKE2b of 128 bits under the key, or else a checksum.
"""
import hmac
import weakref
from collections.abc import Callable, Iterable
from hashlib import blake2b
from struct import Struct
from typing import TYPE_CHECKING, Any, NoReturn
from zlib import crc32

from boabox import _objects, _plainjson
from boabox._boabox import Box, SnapshotError
from boabox._run import Event
from boabox._steps import Step, StepRun

if TYPE_CHECKING:
    from boabox._sandbox import Sandbox

HEADER = Struct('<4sBBH5Q')
STATE = Struct('<Qd')
MAGIC, VERSION, SIGNED, TAG, KEY = b'BOAP', 1, 1, 16, 16
BETWEEN, PAUSED, PROGRAM, SESSION = range(4)  # kinds; the last two are boabox.monty's

TEXTS = {
    'no_snapshot': 'this is no snapshot',
    'truncated': 'the snapshot is cut off',
    'altered': 'the snapshot was altered: its checksum is wrong',
    'forged': 'the snapshot was altered or signed with another key',
    'no_mac': 'the snapshot is not signed',
    'no_key': 'the snapshot is signed: its key is needed',
    'newer': 'the snapshot is of a newer format',
    'invalid': 'the snapshot makes no sense',
}


def refuse(reason: str, text: str = '') -> NoReturn:
    error = SnapshotError(text or TEXTS[reason])
    error.reason = reason
    raise error


def check_key(key: object) -> bytes | None:
    if key is not None and not isinstance(key, bytes):
        raise TypeError(f'key: bytes, not {type(key).__name__}')
    if key is not None and len(key) != KEY:
        raise ValueError(f'key: 16 bytes, not {len(key)}')
    return key


def _tag(head: bytes, blob: bytes, key: bytes | None) -> bytes:
    covered = head + blob[-TAG:]
    return blake2b(covered, digest_size=TAG, key=key).digest() if key else crc32(covered).to_bytes(TAG, 'little')


def pack(kind: int, parts: tuple[bytes, bytes, bytes, bytes], blob: bytes, key: bytes | None) -> bytes:
    head = HEADER.pack(MAGIC, VERSION, SIGNED if key else 0, kind, len(blob), *map(len, parts)) + b''.join(parts)
    return b''.join((head, blob, _tag(head, blob, key)))


def unpack(data: bytes, key: bytes | None) -> tuple[int, list[bytes], bytes]:
    """Kind, parts and the C library's snapshot."""
    if not data.startswith(MAGIC[:len(data)]):
        refuse('no_snapshot')
    if len(data) < HEADER.size:
        refuse('truncated')
    _, version, flags, kind, n, *lengths = HEADER.unpack_from(data)
    if version != VERSION:
        refuse('newer')
    total = HEADER.size + sum(lengths) + n
    if len(data) < total + TAG:
        refuse('truncated')
    if key and not flags & SIGNED:
        refuse('no_mac')
    if flags & SIGNED and not key:
        refuse('no_key')
    head, blob = data[:total - n], data[total - n:total]
    if not hmac.compare_digest(_tag(head, blob, key), data[total:]):
        refuse('forged' if key else 'altered')
    parts, at = [], HEADER.size
    for length in lengths:
        parts.append(data[at:at + length])
        at += length
    return kind, parts, blob


def text_bytes(text: str) -> bytes:
    return text.encode('utf-8', 'surrogatepass')


def state_of(before: tuple[int, int, float]) -> bytes:
    return STATE.pack(before[0], before[2])


def take(sandbox: 'Sandbox', run: 'StepRun | Standing | None', key: bytes | None) -> bytes:
    """The sandbox, between runs or at a step of the run."""
    box = sandbox._box
    check_key(key)
    if run is None:
        with box:
            return pack(BETWEEN, (b'', b'', b'', b''), box.snapshot(key), key)
    blob = box.snapshot(key)
    stdout, stderr = box.printed()
    more = b''
    if stdout or stderr or run.later:
        try:
            more = _plainjson.dump([stdout, stderr, {str(number): list(call) for number, call in run.later.items()}])
        except RecursionError:
            raise SnapshotError('the arguments of an open call are nested too deep for a snapshot') from None
    return pack(PAUSED, (state_of(run.before), text_bytes(run.code), more, b''), blob, key)


class Restored:
    """What a snapshot says, until there is a sandbox of it."""

    def __init__(self, data: bytes, key: bytes | None) -> None:
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'a snapshot is bytes, not {type(data).__name__}')
        data = bytes(data)
        self.key = check_key(key)
        self.more: list[Any] = []
        if data.startswith(b'BOAS'):  # the C library's, bare
            self.kind, self.state, self.code, self.blob = PAUSED, b'', '', data
            return
        self.kind, (self.state, code, more, _), self.blob = unpack(data, key)
        try:
            self.code = code.decode('utf-8', 'surrogatepass')
            if more:
                self.more = _plainjson.load(more)
        except (ValueError, TypeError, KeyError, RecursionError):
            refuse('invalid')
        if self.kind not in (BETWEEN, PAUSED):
            refuse('invalid', 'this is a snapshot of boabox.monty, which loads it')

    def open(self, **options: Any) -> Box:
        return Box.restore(self.blob, self.key, **options)

    def stand(self, sandbox: 'Sandbox') -> None:
        """Puts the new sandbox at the step."""
        try:
            fuel, time = STATE.unpack(self.state) if self.state else (0, 0.0)
            stdout, stderr, later = self.more or ('', '', {})
            sandbox._box.continue_from(text_bytes(stdout), text_bytes(stderr))
            numbers = {int(number): (str(name), tuple(args), dict(keywords)) for number, (name, args, keywords) in later.items()}
        except (ValueError, TypeError, AttributeError, OverflowError) as e:
            refuse('invalid', f'the snapshot makes no sense: {e}')
        if self.kind == PAUSED:
            later = {number: numbers.get(number, ('?', (), {})) for number in sandbox._box.open_calls()}
            sandbox._stand(Standing(self.code, later, (fuel, 0, time)))


class Standing:
    """Where a sandbox stands that is restored, or a copy: what its run will be made of."""

    __slots__ = ('code', 'later', 'before', 'causes', 'event')

    def __init__(
        self, code: str, later: dict[int, tuple[str, tuple[Any, ...], dict[str, Any]]], before: tuple[int, int, float], causes: Iterable[tuple[str, str, BaseException]] = ()
    ) -> None:
        self.code = code
        self.later = later
        self.before = before
        self.causes = causes
        self.event: Event = None

    def step(self, sandbox: 'Sandbox') -> Step:
        run = StepRun(sandbox, self.code)
        run.later = self.later
        run.before = self.before
        run.causes.extend(self.causes)
        sandbox._steps = weakref.ref(run)
        assert self.event is not None
        return run.stand(self.event)


def fork(sandbox: 'Sandbox', at: StepRun | Standing | None) -> 'Sandbox':
    """A copy, which stands where the sandbox does."""
    if at is None:
        with sandbox._box:
            return sandbox._copy(sandbox._box.fork())
    copy = sandbox._copy(sandbox._box.fork())
    copy._stand(Standing(at.code, at.later.copy(), at.before, tuple(at.causes)))
    return copy


class OfRestored(_objects.Functions):
    """Of a restored sandbox: what the guest calls and nobody gave is an error there."""

    __slots__ = ()

    def __missing__(self, name: str) -> Callable[..., Any]:
        number = name.rpartition('#')[2]
        if '#' in name and int(number) in self.box.objects:
            return super().__missing__(name)

        def missing(*args: object, **keywords: object) -> None:
            raise RuntimeError(f'{name}() is not there any more: it is none of the functions that the sandbox was restored with')

        return missing

