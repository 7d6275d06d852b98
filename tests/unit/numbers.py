"""The number code against Python's own results: numbers.py LIMBS_TEST FLOAT_TEXT_TEST [seed].

Feeds the two line-driven programs seeded random and edge cases and compares every reply. A case is a line and the reply
that Python gives; ends with "N passed, N failed".
"""
import math
import random
import struct
import subprocess
import sys

sys.set_int_max_str_digits(0)
DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'


def bits_of(d):
    return f'{struct.unpack("<Q", struct.pack("<d", d))[0]:016x}'


def from_bits(bits):
    return struct.unpack('<d', struct.pack('<Q', bits))[0]


def show(x):
    return ('-' if x < 0 else '') + f'{abs(x):x}'


def in_base(x, base):
    if base == 10:
        return str(x)
    sign, x, out = '-' if x < 0 else '', abs(x), []
    while True:
        x, d = divmod(x, base)
        out.append(DIGITS[d])
        if not x:
            return sign + ''.join(reversed(out))


def magnitude(rng, limbs):
    """A number of about that many limbs, of a shape that finds carries."""
    kind = rng.randrange(6)
    if kind == 0:
        return (1 << 32 * limbs) - 1
    if kind == 1:
        return 1 << rng.randrange(32 * limbs + 1)
    if kind == 2:  # long runs of ones and zeros
        x = 0
        while x.bit_length() < 32 * limbs:
            run = rng.randrange(1, 70)
            x = x << run | (rng.getrandbits(1) and (1 << run) - 1)
            if not x:
                x = 1
        return x & (1 << 32 * limbs) - 1
    if kind == 3:
        return (1 << 32 * limbs) - rng.getrandbits(20)
    return rng.getrandbits(32 * limbs)


def signed(rng, limbs):
    x = magnitude(rng, limbs)
    return -x if rng.getrandbits(1) else x


def size(rng, most):
    return rng.choice([1, 1, 2, 2, 3, 4, rng.randrange(1, 12), rng.randrange(1, most)])


def arithmetic(rng, a, b):
    yield f'add {show(a)} {show(b)}', show(a + b)
    yield f'sub {show(a)} {show(b)}', show(a - b)
    yield f'mul {show(a)} {show(b)}', show(a * b)
    yield f'mul {show(a)} {show(a)}', show(a * a)
    yield f'and {show(a)} {show(b)}', show(a & b)
    yield f'or {show(a)} {show(b)}', show(a | b)
    yield f'xor {show(a)} {show(b)}', show(a ^ b)
    yield f'gcd {show(a)} {show(b)}', show(math.gcd(a, b))
    yield f'cmp {show(a)} {show(b)}', str((a > b) - (a < b))
    if b:
        q, r = divmod(a, b)
        yield f'divmod {show(a)} {show(b)}', f'{show(q)} {show(r)}'
        q, r = divmod(a * b + rng.choice([-1, 0, 1]), b)
        yield f'divmod {show(q * b + r)} {show(b)}', f'{show(q)} {show(r)}'
        try:
            d = bits_of(a / b)
        except OverflowError:
            d = 'large'
        yield f'truediv {show(a)} {show(b)}', d
    n = rng.choice([0, 1, 31, 32, 33, 64, rng.randrange(300)])
    yield f'shl {show(a)} {n}', show(a << n)
    yield f'shr {show(a)} {n}', show(a >> n)
    yield f'shr {show(a)} {abs(a).bit_length()}', show(a >> abs(a).bit_length())
    yield f'isqrt {show(abs(a))}', show(math.isqrt(abs(a)))
    yield f'isqrt {show(a * a)}', show(abs(a))
    yield f'hash {show(a)}', str(hash(a))
    yield f'bits {show(a)}', f'{a.bit_length()} {a.bit_count()}'
    base = rng.randrange(2, 37)
    for base in (10, 16, base):
        text = in_base(a, base)
        yield f'str {show(a)} {base}', text
        yield f'int {text.lstrip("-")} {base}', show(abs(a))


def powers(rng):
    for _ in range(150):
        a, n = signed(rng, rng.randrange(1, 4)), rng.randrange(0, 60)
        yield f'pow {show(a)} {n}', show(a ** n)
        a, e, m = signed(rng, size(rng, 20)), magnitude(rng, size(rng, 6)), signed(rng, size(rng, 20))
        if m:
            yield f'powmod {show(a)} {show(e)} {show(m)}', show(pow(a, e, m))
    for a in (0, 1, -1, 2, -2, 10, 6, 7):
        for n in (0, 1, 2, 3, 64, 1000, 1001):
            yield f'pow {show(a)} {n}', show(a ** n)
            for m in (1, -1, 2, -2, 3, -7, 1 << 32, (1 << 64) - 59, -(1 << 70)):
                yield f'powmod {show(a)} {show(n)} {show(m)}', show(pow(a, n, m))
    for limbs in (55, 56, 57, 70):
        a, e, m = (rng.getrandbits(32 * limbs) for _ in range(3))
        yield f'powmod {show(a)} {show(e >> 32 * limbs - 90)} {show(m | 1)}', show(pow(a, e >> 32 * limbs - 90, m | 1))


def doubles(rng):
    for _ in range(400):
        bits = rng.choice([53, 54, 55, 63, 64, 65, rng.randrange(1, 1030)])
        a = rng.getrandbits(bits) | 1 << bits - 1
        if rng.getrandbits(1):  # near a halfway point
            a = (rng.getrandbits(54) | 1 << 53 | 1) << bits
            a += rng.choice([-1, 0, 1])
        a = a if rng.getrandbits(1) else -a
        try:
            d = bits_of(float(a))
        except OverflowError:
            d = 'large'
        yield f'double {show(a)}', d
        e = from_bits(rng.getrandbits(64))
        if e == e:
            if abs(e) != math.inf:
                yield f'fromdouble {bits_of(e)}', show(int(e))
            yield f'cmpd {show(a)} {bits_of(e)}', str((a > e) - (a < e))
        e = rng.choice([0.5, -0.5, 0.0, 1.0, 2.0 ** 60]) + rng.randrange(-3, 4)
        for x in (int(e), int(e) + 1, int(e) - 1):
            yield f'cmpd {show(x)} {bits_of(e)}', str((x > e) - (x < e))
        # int / int into the subnormals and about the largest double
        x, y = rng.getrandbits(rng.randrange(1, 200)) | 1, 1 << rng.randrange(1000, 1200)
        yield f'truediv {show(x)} {show(y)}', bits_of(x / y)
        y = rng.getrandbits(60) | 1
        x = y << rng.randrange(960, 1030) | rng.getrandbits(900)
        try:
            d = bits_of(x / y)
        except OverflowError:
            d = 'large'
        yield f'truediv {show(x)} {show(y)}', d
    for a in ((1 << 1024) - (1 << 970), (1 << 1024) - (1 << 970) - 1):
        try:
            d = bits_of(float(a))
        except OverflowError:
            d = 'large'
        yield f'double {show(a)}', d


def limb_cases(rng):
    for a in (0, 1, -1, 2, 0xffffffff, 1 << 32, (1 << 64) - 1, 1 << 64, -(1 << 64), (1 << 61) - 1, 1 - (1 << 61)):
        for b in (0, 1, -1, 3, 0xffffffff, -0x80000000, 1 << 32, (1 << 64) - 1, -(1 << 64)):
            yield from arithmetic(rng, a, b)
    for _ in range(250):
        yield from arithmetic(rng, signed(rng, size(rng, 60)), signed(rng, size(rng, 60)))
    near = [40, 55, 56, 57, 79, 80, 81, 111, 112, 113, 159, 160, 161, 224, 330]
    for _ in range(60):
        yield from arithmetic(rng, signed(rng, rng.choice(near)), signed(rng, rng.choice(near)))
    for na, nb in ((2000, 2000), (2000, 1000), (1999, 333), (3000, 5), (5000, 2600)):
        yield from arithmetic(rng, signed(rng, na), signed(rng, nb))
    yield from powers(rng)
    yield from doubles(rng)
    for na, nb in ((1, 1), (3, 2), (30, 20), (150, 70), (400, 170)):
        for line, want in arithmetic(rng, rng.getrandbits(32 * na), -rng.getrandbits(32 * nb)):
            yield 'every ' + line, want
    for limbs in (2, 20, 57):
        a, e, m = (rng.getrandbits(32 * limbs) | 1 for _ in range(3))
        for m in (m, m + 1):
            yield f'every powmod {show(a)} {show(e & 0xffff)} {show(m)}', show(pow(a, e & 0xffff, m))
        yield f'every pow {show(a)} 9', show(a ** 9)


def check(program, cases):
    cases = list(cases)
    text = ''.join(line + '\n' for line, _ in cases)
    ended = subprocess.run([program], input=text, capture_output=True, text=True)
    got = ended.stdout.split('\n')
    failed = abs(len(got) - 1 - len(cases)) + (ended.returncode != 0)
    if ended.stderr:
        print(ended.stderr[:4000])
    shown = 0
    for (line, want), reply in zip(cases, got):
        if want != reply:
            failed += 1
            shown += 1
            if shown <= 10:
                print(f'{line[:300]}\n  want {want[:300]}\n  got  {reply[:300]}')
    return len(cases) - min(failed, len(cases)), failed


def main():
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    passed, failed = check(sys.argv[1], limb_cases(rng))
    print(f'{passed} passed, {failed} failed')
    sys.exit(failed != 0)


if __name__ == '__main__':
    main()
