"""Dumps: what boabox.monty knows of a guest, as JSON, before the C library's snapshot of it.

    "BOAM", version, kind, length of both parts | JSON | snapshot | checksum of the header and the JSON
"""
import json
from collections.abc import Mapping
from struct import Struct
from typing import Any
from zlib import crc32

HEADER, SUM = Struct('<4sHH2Q'), Struct('<I')
MAGIC, VERSION = b'BOAM', 1
PROGRAM, SNAPSHOT, REPL_SNAPSHOT, REPL = range(1, 5)
KINDS = {PROGRAM: 'a Monty', SNAPSHOT: 'a snapshot', REPL_SNAPSHOT: 'a snapshot of a MontyRepl', REPL: 'a MontyRepl'}


def pack(kind: int, state: Mapping[str, Any], snapshot: bytes) -> bytes:
    text = json.dumps(state).encode()
    head = HEADER.pack(MAGIC, VERSION, kind, len(text), len(snapshot)) + text
    return b''.join((head, snapshot, SUM.pack(crc32(head))))


def unpack(data: object, kind: int) -> tuple[dict[str, Any], bytes]:
    """ValueError: it is no dump, was cut off or altered, or is one of another kind."""
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"argument 'data': {type(data).__name__!r} object cannot be converted to 'PyBytes'")
    data = bytes(data)
    if not data or not data.startswith(MAGIC[:len(data)]):
        raise ValueError('this is no dump')
    if len(data) < HEADER.size:
        raise ValueError('the dump is cut off')
    _, version, found, n, size = HEADER.unpack_from(data)
    if version != VERSION:
        raise ValueError(f'the dump is of format {version}, not {VERSION}')
    end = HEADER.size + n
    if len(data) < end + size + SUM.size:
        raise ValueError('the dump is cut off')
    if data[end + size:] != SUM.pack(crc32(data[:end])):
        raise ValueError('the dump was altered: its checksum is wrong')
    if found != kind:
        raise ValueError(f'this is a dump of {KINDS.get(found, "something else")}, not of {KINDS[kind]}')
    return state_of(data[HEADER.size:end]), data[end:end + size]


def state_of(text: bytes) -> dict[str, Any]:
    try:
        state = json.loads(text)
    except (ValueError, RecursionError):
        state = None
    if not isinstance(state, dict):
        raise ValueError('the dump makes no sense')
    return state
