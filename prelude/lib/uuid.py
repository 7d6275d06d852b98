# uuid: universally unique identifiers (RFC 9562). Random ones come from the random module's entropy; the node is random, for nothing of the
# host is to show.

from enum import Enum

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = (
    "reserved for NCS compatibility", "specified in RFC 4122", "reserved for Microsoft compatibility", "reserved for future definition",
)  # fmt: skip


class SafeUUID(Enum):
    safe = 0
    unsafe = -1
    unknown = None


def _part(shift, bits):
    return property(lambda self: self.int >> shift & (1 << bits) - 1)


class UUID:
    """An identifier of 128 bits; `int` holds them."""

    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(
        self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=SafeUUID.unknown
    ):  # fmt: skip
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if int is not None:
            pass
        elif hex is not None:
            hex = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(hex) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = _int(hex, 16)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            int = _swapped(bytes_le)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = _int.from_bytes(bytes, "big")
        else:
            if len(fields) != 6:
                raise ValueError("fields is not a 6-tuple")
            int = 0
            for i, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48))):
                if not 0 <= value < 1 << bits:
                    raise ValueError(f"field {i + 1} out of range (need a {bits}-bit value)")
                int = int << bits | value
        if not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 8:
                raise ValueError("illegal version number")
            int = int & ~(0xC000 << 48) | 0x8000 << 48
            int = int & ~(0xF000 << 64) | version << 76
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "is_safe", is_safe)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __str__(self):
        h = self.hex
        return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"

    def __getstate__(self):
        return {"int": self.int}

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        object.__setattr__(self, "is_safe", SafeUUID.unknown)

    hex = property(lambda self: f"{self.int:032x}")
    urn = property(lambda self: f"urn:uuid:{self}")
    bytes = property(lambda self: self.int.to_bytes(16, "big"))
    bytes_le = property(lambda self: _swapped(self.bytes).to_bytes(16, "big"))
    time_low, time_mid, time_hi_version = _part(96, 32), _part(80, 16), _part(64, 16)
    clock_seq_hi_variant, clock_seq_low, node = _part(56, 8), _part(48, 8), _part(0, 48)
    clock_seq = _part(48, 14)

    @property
    def fields(self):
        return self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node

    @property
    def time(self):
        high = self.time_hi_version & 0x0FFF
        if self.version == 6:
            return self.time_low << 28 | self.time_mid << 12 | high
        if self.version == 7:
            return self.int >> 80
        return high << 48 | self.time_mid << 32 | self.time_low

    @property
    def variant(self):
        top = self.int >> 61 & 7
        return RESERVED_NCS if top < 4 else RFC_4122 if top < 6 else RESERVED_MICROSOFT if top == 6 else RESERVED_FUTURE

    @property
    def version(self):
        return self.int >> 76 & 15 if self.variant == RFC_4122 else None


_int = int


def _swapped(b):
    """The number of 16 bytes of which the first three fields stand the other way round."""
    return _int.from_bytes(b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:], "big")


def _random(bits):
    from random import _entropy

    return _int.from_bytes(_entropy(-(-bits // 8)), "big") & (1 << bits) - 1


_node = None


def getnode():
    """A number that stands for this machine: random, with the multicast bit set."""
    global _node
    if _node is None:
        _node = _random(48) | 1 << 40
    return _node


def _hashed(name, namespace, text, version):
    import hashlib

    text = text.encode() if isinstance(text, str) else text
    return UUID(bytes=getattr(hashlib, name)(namespace.bytes + text).digest()[:16], version=version)


def _gregorian():
    """Units of 100 ns since 15 October 1582."""
    from time import time_ns

    return time_ns() // 100 + 0x01B21DD213814000


def uuid1(node=None, clock_seq=None):
    """Generate a UUID from a host ID, sequence number, and the current time."""
    t = _gregorian()
    seq = _random(14) if clock_seq is None else clock_seq
    node = getnode() if node is None else node
    return UUID(fields=(t & 0xFFFFFFFF, t >> 32 & 0xFFFF, t >> 48 & 0x0FFF, seq >> 8 & 0x3F, seq & 0xFF, node), version=1)


def uuid3(namespace, name):
    """Generate a UUID from the MD5 hash of a namespace UUID and a name."""
    return _hashed("md5", namespace, name, 3)


def uuid4():
    """Generate a random UUID."""
    return UUID(int=_random(128), version=4)


def uuid5(namespace, name):
    """Generate a UUID from the SHA-1 hash of a namespace UUID and a name."""
    return _hashed("sha1", namespace, name, 5)


def uuid6(node=None, clock_seq=None):
    """Similar to uuid1() but with the fields of the time in an order for sorting."""
    t = _gregorian()
    seq = _random(14) if clock_seq is None else clock_seq & 0x3FFF
    node = getnode() if node is None else node
    return UUID(int=(t >> 12) << 80 | (t & 0xFFF) << 64 | seq << 48 | node & (1 << 48) - 1, version=6)


def uuid7():
    """Generate a UUID from a Unix timestamp in milliseconds and random bits."""
    from time import time_ns

    return UUID(int=(time_ns() // 1000000 & (1 << 48) - 1) << 80 | _random(80), version=7)


def uuid8(a=None, b=None, c=None):
    """Generate a UUID from three custom blocks."""
    a = _random(48) if a is None else a
    b = _random(12) if b is None else b
    c = _random(62) if c is None else c
    return UUID(int=(a & (1 << 48) - 1) << 80 | (b & 0xFFF) << 64 | c & (1 << 62) - 1, version=8)


NAMESPACE_DNS, NAMESPACE_URL, NAMESPACE_OID, NAMESPACE_X500 = [
    UUID(f"6ba7b81{i}-9dad-11d1-80b4-00c04fd430c8") for i in (0, 1, 2, 4)
]  # fmt: skip
NIL, MAX = UUID(int=0), UUID(int=(1 << 128) - 1)
