# hashlib: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), SHA-3 (FIPS 202), computed in Python over ints, which is slow: a few hundred
# kilobytes a second. An object keeps its state and the bytes that do not fill a block yet.

algorithms_guaranteed = {
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256",
}  # fmt: skip
algorithms_available = set(algorithms_guaranteed)
__all__ = [*sorted(algorithms_guaranteed), "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest"]

_M32, _M64 = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF
_tables = {}


def _roots():
    """The first 64 bits of the fractions of the square and cube roots of the first 80 primes."""
    if "cube" not in _tables:
        primes, n = [], 2
        while len(primes) < 80:
            if all(n % p for p in primes):
                primes.append(n)
            n += 1
        _tables["square"] = [_root(p << 128, 2) & _M64 for p in primes[:16]]
        _tables["cube"] = [_root(p << 192, 3) & _M64 for p in primes]
    return _tables


def _root(n, power):
    x = 1 << -(-n.bit_length() // power)
    while True:
        y = ((power - 1) * x + n // x ** (power - 1)) // power
        if y >= x:
            return x
        x = y


def _input(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None


class HASH:
    """A hash in progress."""

    _count_bytes, _order = 8, "big"

    def __init__(self, data=b"", *, usedforsecurity=True):
        self._state, self._rest, self._length = self._start(), b"", 0
        self.update(data)

    def update(self, data, /):
        """Add bytes."""
        data = _input(data)
        self._length += len(data)
        data = self._rest + bytes(data)
        size = self.block_size
        whole = len(data) - len(data) % size
        state, block = self._state, self._block
        for at in range(0, whole, size):
            state = block(state, data, at)
        self._state, self._rest = state, data[whole:]

    def _final(self):
        size, state = self.block_size, self._state
        data = self._rest + b"\x80"
        data += bytes(-(len(data) + self._count_bytes) % size) + (self._length * 8).to_bytes(self._count_bytes, self._order)
        for at in range(0, len(data), size):
            state = self._block(state, data, at)
        return state

    def digest(self):
        """The digest of the bytes so far."""
        word = self._word
        return b"".join([x.to_bytes(word, self._order) for x in self._final()])[: self.digest_size]

    def hexdigest(self):
        """The digest as hexadecimal text."""
        return self.digest().hex()

    def copy(self):
        """Another object with the same state."""
        other = object.__new__(type(self))
        other._state, other._rest, other._length = self._state, self._rest, self._length
        return other

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ 0x{id(self):x}>"


HASH.__module__ = "_hashlib"


class _MD5(HASH):
    name, digest_size, block_size, _word, _order = "md5", 16, 64, 4, "little"

    def _start(self):
        return 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476

    def _block(self, state, data, at):
        if "md5" not in _tables:
            from math import sin

            turns = ((7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21))
            places = (1, 0), (5, 1), (3, 5), (7, 0)
            _tables["md5"] = [
                (int(abs(sin(i + 1)) * 4294967296), (places[i >> 4][0] * i + places[i >> 4][1]) % 16, turns[i >> 4][i & 3]) for i in range(64)
            ]
        a, b, c, d = state
        w = [int.from_bytes(data[i : i + 4], "little") for i in range(at, at + 64, 4)]
        i = 0
        for add, place, turn in _tables["md5"]:
            if i < 16:
                f = d ^ b & (c ^ d)
            elif i < 32:
                f = c ^ d & (b ^ c)
            elif i < 48:
                f = b ^ c ^ d
            else:
                f = c ^ (b | ~d & 0xFFFFFFFF)
            f = f + a + add + w[place] & 0xFFFFFFFF
            a, d, c, b = d, c, b, b + (f << turn | f >> 32 - turn) & 0xFFFFFFFF
            i += 1
        return state[0] + a & _M32, state[1] + b & _M32, state[2] + c & _M32, state[3] + d & _M32


class _SHA1(HASH):
    name, digest_size, block_size, _word = "sha1", 20, 64, 4

    def _start(self):
        return 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0

    def _block(self, state, data, at):
        w = [int.from_bytes(data[i : i + 4], "big") for i in range(at, at + 64, 4)]
        for i in range(16, 80):
            x = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16]
            w.append(x << 1 & 0xFFFFFFFF | x >> 31)
        a, b, c, d, e = state
        for i in range(80):
            if i < 20:
                f = (d ^ b & (c ^ d)) + 0x5A827999
            elif i < 40:
                f = (b ^ c ^ d) + 0x6ED9EBA1
            elif i < 60:
                f = (b & c | d & (b | c)) + 0x8F1BBCDC
            else:
                f = (b ^ c ^ d) + 0xCA62C1D6
            a, b, c, d, e = (a << 5 | a >> 27) + f + e + w[i] & 0xFFFFFFFF, a, (b << 30 | b >> 2) & 0xFFFFFFFF, c, d
        return tuple([x + y & _M32 for x, y in zip(state, (a, b, c, d, e))])


class _SHA256(HASH):
    name, digest_size, block_size, _word = "sha256", 32, 64, 4

    def _start(self):
        return tuple([x >> 32 for x in _roots()["square"][:8]])

    def _block(self, state, data, at):
        if "sha256" not in _tables:
            _tables["sha256"] = [x >> 32 for x in _tables["cube"][:64]]
        w = [int.from_bytes(data[i : i + 4], "big") for i in range(at, at + 64, 4)]
        for i in range(16, 64):
            x, y = w[i - 15], w[i - 2]
            x = (x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ x >> 3
            y = (y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ y >> 10
            w.append(w[i - 16] + (x & 0xFFFFFFFF) + w[i - 7] + (y & 0xFFFFFFFF) & 0xFFFFFFFF)
        a, b, c, d, e, f, g, h = state
        for add, x in zip(_tables["sha256"], w):
            s = (e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)
            t = h + (s & 0xFFFFFFFF) + (g ^ e & (f ^ g)) + add + x
            s = (a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)
            h, g, f, e, d, c, b, a = g, f, e, d + t & 0xFFFFFFFF, c, b, a, t + (s & 0xFFFFFFFF) + (a & b | c & (a | b)) & 0xFFFFFFFF
        return tuple([x + y & _M32 for x, y in zip(state, (a, b, c, d, e, f, g, h))])


class _SHA224(_SHA256):
    name, digest_size = "sha224", 28

    def _start(self):
        return tuple([x & _M32 for x in _roots()["square"][8:]])


class _SHA512(HASH):
    name, digest_size, block_size, _word, _count_bytes = "sha512", 64, 128, 8, 16

    def _start(self):
        return tuple(_roots()["square"][:8])

    def _block(self, state, data, at):
        w = [int.from_bytes(data[i : i + 8], "big") for i in range(at, at + 128, 8)]
        for i in range(16, 80):
            x, y = w[i - 15], w[i - 2]
            x = (x >> 1 | x << 63) ^ (x >> 8 | x << 56) ^ x >> 7
            y = (y >> 19 | y << 45) ^ (y >> 61 | y << 3) ^ y >> 6
            w.append((w[i - 16] + (x & _M64) + w[i - 7] + (y & _M64)) & _M64)
        a, b, c, d, e, f, g, h = state
        for add, x in zip(_tables["cube"], w):
            s = (e >> 14 | e << 50) ^ (e >> 18 | e << 46) ^ (e >> 41 | e << 23)
            t = h + (s & _M64) + (g ^ e & (f ^ g)) + add + x
            s = (a >> 28 | a << 36) ^ (a >> 34 | a << 30) ^ (a >> 39 | a << 25)
            h, g, f, e, d, c, b, a = g, f, e, d + t & _M64, c, b, a, t + (s & _M64) + (a & b | c & (a | b)) & _M64
        return tuple([x + y & _M64 for x, y in zip(state, (a, b, c, d, e, f, g, h))])


class _SHA384(_SHA512):
    name, digest_size = "sha384", 48

    def _start(self):
        return tuple(_roots()["square"][8:])


def _keccak(lanes):
    """Keccak-f[1600] on 25 lanes, x + 5 y."""
    if "keccak" not in _tables:
        rounds, bit = [], 1
        for _ in range(24):
            constant = 0
            for j in range(7):
                constant |= (bit & 1) << (1 << j) - 1
                bit = bit << 1 ^ (0x171 if bit & 0x80 else 0)
            rounds.append(constant)
        turns, x, y = [0] * 25, 1, 0
        for t in range(24):
            turns[x + 5 * y] = (t + 1) * (t + 2) // 2 % 64
            x, y = y, (2 * x + 3 * y) % 5
        _tables["keccak"] = rounds, [(x + 5 * y, y + 5 * ((2 * x + 3 * y) % 5), turns[x + 5 * y]) for x in range(5) for y in range(5)]
    rounds, moves = _tables["keccak"]
    a = list(lanes)
    for constant in rounds:
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[x - 1] ^ (c[(x + 1) % 5] << 1 & _M64 | c[(x + 1) % 5] >> 63) for x in range(5)]
        b = [0] * 25
        for source, target, turn in moves:
            lane = a[source] ^ d[source % 5]
            b[target] = (lane << turn | lane >> 64 - turn) & _M64
        for y in (0, 5, 10, 15, 20):
            for x in range(5):
                a[y + x] = b[y + x] ^ ~b[y + (x + 1) % 5] & b[y + (x + 2) % 5]
        a[0] ^= constant
    return a


class _SHA3(HASH):
    _suffix = 6

    def _start(self):
        return [0] * 25

    def _block(self, state, data, at):
        state = list(state)
        for i in range(self.block_size // 8):
            state[i] ^= int.from_bytes(data[at + 8 * i : at + 8 * i + 8], "little")
        return _keccak(state)

    def _squeeze(self, size):
        data = bytearray(self._rest + bytes(self.block_size - len(self._rest)))
        data[len(self._rest)] ^= self._suffix
        data[-1] ^= 0x80
        state, out = self._block(self._state, bytes(data), 0), b""
        while True:
            out += b"".join([x.to_bytes(8, "little") for x in state])[: self.block_size]
            if len(out) >= size:
                return out[:size]
            state = _keccak(state)

    def digest(self):
        return self._squeeze(self.digest_size)

    def __repr__(self):
        return f"<_sha3.{self.name} object at 0x{id(self):x}>"


class _Shake(_SHA3):
    _suffix, digest_size = 0x1F, 0

    def digest(self, length):
        return self._squeeze(length)

    def hexdigest(self, length):
        return self._squeeze(length).hex()


def _sha3(bits):
    return type(f"sha3_{bits}", (_SHA3,), {"name": f"sha3_{bits}", "digest_size": bits // 8, "block_size": 200 - bits // 4})


_made = {"md5": _MD5, "sha1": _SHA1, "sha224": _SHA224, "sha256": _SHA256, "sha384": _SHA384, "sha512": _SHA512}


def _class_of(name):
    cls = _made.get(name)
    if cls is None and name in algorithms_guaranteed:
        if name.startswith("sha3_"):
            cls = _sha3(int(name[5:]))
        else:
            cls = type(name, (_Shake,), {"name": name, "block_size": 200 - int(name[6:]) // 4})
        _made[name] = cls
    return cls


def _constructor(name):
    def make(data=b"", *, usedforsecurity=True, string=None):
        return _class_of(name)(data if string is None else string)

    make.__name__ = make.__qualname__ = "openssl_" + name
    return make


md5, sha1, sha224, sha256, sha384, sha512 = map(_constructor, ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"))
sha3_224, sha3_256, sha3_384, sha3_512 = map(_constructor, ("sha3_224", "sha3_256", "sha3_384", "sha3_512"))
shake_128, shake_256 = _constructor("shake_128"), _constructor("shake_256")


def new(name, data=b"", *, usedforsecurity=True):
    """A hash by its name."""
    if not isinstance(name, str):
        raise TypeError("new() argument 'name' must be str, not " + type(name).__name__)
    cls = _class_of(name.lower().replace("-", "") if name.lower().startswith(("sha-", "md")) else name.lower())
    if cls is None:
        raise ValueError("unsupported hash type " + name)
    return cls(data)


def file_digest(fileobj, digest, /):
    """The hash of all that a binary file object holds."""
    h = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(65536):
        h.update(data)
    return h


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """PKCS #5's key derivation function 2 (RFC 8018)."""
    from hmac import HMAC

    start = HMAC(password, None, hash_name)
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    dklen = start.digest_size if dklen is None else dklen
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    out, i = b"", 1
    while len(out) < dklen:
        mac = start.copy()
        mac.update(bytes(salt) + i.to_bytes(4, "big"))
        block = mac.digest()
        total = int.from_bytes(block, "big")
        for _ in range(iterations - 1):
            mac = start.copy()
            mac.update(block)
            block = mac.digest()
            total ^= int.from_bytes(block, "big")
        out += total.to_bytes(start.digest_size, "big")
        i += 1
    return out[:dklen]
