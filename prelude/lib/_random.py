# _random: the Mersenne Twister MT19937.
#
# _words holds the generator's 624 words, _out the numbers made from them that were not given out yet, from _at on. The words are made when
# the first number is asked for, so importing costs nothing.

try:
    from _boabox import entropy as _entropy
except ImportError:

    def _entropy(n):
        try:
            from os import urandom
        except ImportError:
            return bytes(n)
        return urandom(n)


RECIP_BPF = 2**-53
_MASK = 0xFFFFFFFF


def _words_of(number):
    """The state that init_by_array makes from a number's 32-bit digits."""
    key = []
    while number:
        key.append(number & _MASK)
        number >>= 32
    key = key or [0]
    mt, last = [19650218], 19650218
    for i in range(1, 624):
        last = (1812433253 * (last ^ last >> 30) + i) & _MASK
        mt.append(last)
    i, j, last = 1, 0, mt[0]
    for _ in range(max(624, len(key))):
        last = mt[i] = ((mt[i] ^ (last ^ last >> 30) * 1664525) + key[j] + j) & _MASK
        i, j = i + 1, j + 1
        if i == 624:
            mt[0], i = last, 1
        if j == len(key):
            j = 0
    for _ in range(623):
        last = mt[i] = ((mt[i] ^ (last ^ last >> 30) * 1566083941) - i) & _MASK
        i += 1
        if i == 624:
            mt[0], i = last, 1
    mt[0] = 0x80000000
    return mt


def _tempered(words):
    """The numbers that 624 words give."""
    out = []
    for y in words:
        y ^= y >> 11
        y ^= y << 7 & 0x9D2C5680
        y ^= y << 15 & 0xEFC60000
        out.append(y ^ y >> 18)
    return out


def _index(value):
    if not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


class Random:
    """Random() -> create a random number generator with its own internal state."""

    _words, _out, _at = None, (), 0

    def __init__(self, x=None, /):
        if x is not None:
            self.seed(x)

    def seed(self, n=None, /):
        """Initialize the state from a number, from the hash of anything else, or from what the host gives."""
        if n is None:
            n = int.from_bytes(_entropy(32), "little")
        number = abs(int(n)) if isinstance(n, int) else hash(n) & 0xFFFFFFFFFFFFFFFF
        self._words, self._out, self._at = _words_of(number), (), 0

    def _refill(self):
        """Turn the state and make the next 624 numbers."""
        if self._words is None:
            Random.seed(self)
        mt = self._words
        low = mt[0]
        for i in range(624):
            high, low = low, mt[i - 623]
            y = high & 0x80000000 | low & 0x7FFFFFFF
            mt[i] = mt[i - 227] ^ y >> 1 ^ (0x9908B0DF if y & 1 else 0)
        self._out, self._at = _tempered(mt), 0

    def _word(self):
        if self._at >= len(self._out):
            self._refill()
        self._at += 1
        return self._out[self._at - 1]

    def random(self):
        """random() -> x in the interval [0, 1)."""
        at, out = self._at, self._out
        if at + 1 < len(out):
            self._at = at + 2
            return ((out[at] >> 5) * 67108864 + (out[at + 1] >> 6)) * RECIP_BPF
        return ((self._word() >> 5) * 67108864 + (self._word() >> 6)) * RECIP_BPF

    def getrandbits(self, k, /):
        """getrandbits(k) -> x.  Generates an int with k random bits."""
        k = _index(k)
        if 0 < k <= 32:
            at = self._at
            if at < len(self._out):
                self._at = at + 1
                return self._out[at] >> 32 - k
            return self._word() >> 32 - k
        if k < 0:
            raise ValueError("Cannot convert negative int")
        result = shift = 0
        while shift < k:
            word = self._word()
            result |= (word if k - shift >= 32 else word >> 32 - (k - shift)) << shift
            shift += 32
        return result

    def getstate(self):
        """The 624 words, and how many of their numbers were given out."""
        if self._words is None:
            Random.seed(self)
        return (*self._words, self._at if self._out else 624)

    def setstate(self, state, /):
        """Take up a state that getstate() gave."""
        if not isinstance(state, tuple):
            raise TypeError("state vector must be a tuple")
        if len(state) != 625:
            raise ValueError("state vector is the wrong size")
        words, at = list(map(_index, state[:-1])), _index(state[-1])
        for word in words:
            if not 0 <= word <= _MASK:
                raise OverflowError("can't convert negative value to unsigned int" if word < 0 else "int too large to convert to C unsigned long")
        if not 0 <= at <= 624:
            raise ValueError("invalid state")
        self._words = words
        self._out, self._at = (_tempered(words), at) if at < 624 else ((), 0)
