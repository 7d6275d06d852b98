# hmac: keyed hashing (RFC 2104).

import hashlib

digest_size = None


class HMAC:
    """A keyed hash in progress."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if isinstance(digestmod, str):
            make = lambda data=b"": hashlib.new(digestmod, data)
        else:
            make = digestmod if callable(digestmod) else digestmod.new
        self._inner, self._outer = make(), make()
        self.digest_size, self.block_size = self._inner.digest_size, self._inner.block_size
        self.name = "hmac-" + self._inner.name
        if len(key) > self.block_size:
            key = make(bytes(key)).digest()
        key = bytes(key).ljust(self.block_size, b"\0")
        self._outer.update(bytes([x ^ 0x5C for x in key]))
        self._inner.update(bytes([x ^ 0x36 for x in key]))
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        """Add bytes."""
        self._inner.update(msg)

    def copy(self):
        """Another object with the same state."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._inner = self._inner.copy()
        return other

    def digest(self):
        """The code of the bytes so far."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """The code as hexadecimal text."""
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    """A keyed hash."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The code of one message."""
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    """a == b, looking at every character whatever the first ones are."""
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        a, b = a.encode(), b.encode()
    elif not isinstance(a, (bytes, bytearray)) or not isinstance(b, (bytes, bytearray)):
        raise TypeError(f"unsupported operand types(s) or combination of types: '{type(a).__name__}' and '{type(b).__name__}'")
    different = len(a) ^ len(b)
    for x, y in zip(a, b):
        different |= x ^ y
    return not different
