# SHA-512 (FIPS 180-4), for random.seed of text where there is no native. The constants are computed: the first 64 bits of the
# fractions of the square and cube roots of the first primes.

_MASK = 2**64 - 1


def _root(n, power):
    """The greatest x with x**power <= n."""
    x = 1 << -(-n.bit_length() // power)
    while True:
        y = ((power - 1) * x + n // x ** (power - 1)) // power
        if y >= x:
            return x
        x = y


def _constants():
    primes, n = [], 2
    while len(primes) < 80:
        if all(n % p for p in primes):
            primes.append(n)
        n += 1
    return [_root(p << 128, 2) & _MASK for p in primes[:8]], [_root(p << 192, 3) & _MASK for p in primes]


def sha512(data):
    """The digest of some bytes."""
    state, rounds = _constants()
    size = len(data)
    data = bytes(data) + b"\x80" + bytes(-(size + 17) % 128) + (size * 8).to_bytes(16, "big")
    for start in range(0, len(data), 128):
        w = [int.from_bytes(data[i : i + 8], "big") for i in range(start, start + 128, 8)]
        for i in range(16, 80):
            x, y = w[i - 15], w[i - 2]
            x = (x >> 1 | x << 63) ^ (x >> 8 | x << 56) ^ x >> 7
            y = (y >> 19 | y << 45) ^ (y >> 61 | y << 3) ^ y >> 6
            w.append((w[i - 16] + (x & _MASK) + w[i - 7] + (y & _MASK)) & _MASK)
        a, b, c, d, e, f, g, h = state
        for i in range(80):
            s = ((e >> 14 | e << 50) ^ (e >> 18 | e << 46) ^ (e >> 41 | e << 23)) & _MASK
            t = h + s + (e & f ^ ~e & g) + rounds[i] + w[i]
            s = ((a >> 28 | a << 36) ^ (a >> 34 | a << 30) ^ (a >> 39 | a << 25)) & _MASK
            h, g, f, e, d, c, b, a = g, f, e, (d + t) & _MASK, c, b, a, (t + s + (a & b ^ a & c ^ b & c)) & _MASK
        state = [(x + y) & _MASK for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join([x.to_bytes(8, "big") for x in state])
