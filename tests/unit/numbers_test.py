"""The number code against Python's own results: numbers_test.py LIMBS_TEST FLOAT_TEXT_TEST [seed].

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
    for limbs in (55, 57, 159, 160, 161):
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
        e = rng.choice([math.inf, -math.inf])
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
    for na, nb in ((20000, 9000), (9000, 9000)):
        a, b = signed(rng, na), signed(rng, nb) | 1 << 32 * nb
        q, r = divmod(a * b - 1, b)
        yield f'mul {show(a)} {show(b)}', show(a * b)
        yield f'divmod {show(a * b - 1)} {show(b)}', f'{show(q)} {show(r)}'
    for text in (str(rng.getrandbits(200000)), '9' * 50000, '1' + '0' * 65535):
        yield f'int {text} 10', show(int(text))
        yield f'str {show(int(text))} 10', text
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


def random_double(rng):
    kind = rng.randrange(9)
    if kind == 0:
        return from_bits(rng.getrandbits(52))  # subnormal
    if kind == 1:
        return math.ldexp(1.0, rng.randrange(-1074, 1024))
    if kind == 2:
        return float(f'1e{rng.randrange(-323, 309)}')
    if kind == 3:
        return rng.randrange(-10 ** 7, 10 ** 7) / 10 ** rng.randrange(0, 7)
    if kind == 4:
        return float(rng.getrandbits(rng.randrange(1, 70)))
    if kind == 5:  # next to a power of two or ten
        d = rng.choice([math.ldexp(1.0, rng.randrange(-1074, 1024)), float(f'1e{rng.randrange(-300, 308)}')])
        return math.nextafter(d, rng.choice([0, math.inf]))
    if kind == 6:  # halves, eighths: exact ties
        return rng.randrange(-10 ** 4, 10 ** 4) / 2 ** rng.randrange(1, 12)
    d = from_bits(rng.getrandbits(64))
    return d if d - d == 0 else 0.5


def formatted(d, kind, precision, alternate):
    spec = ('#' if alternate else '') + (f'.{precision}' if precision >= 0 else '') + ('' if kind == '0' else kind)
    return format(d, spec)


def parsed(text):
    try:
        d = float(text)
    except ValueError:
        return 'no'
    return 'nan' if d != d else bits_of(d)


def decimal_texts(rng, d):
    yield repr(d)
    yield f'{d:.{rng.randrange(1, 40)}e}'
    if d - d == 0:
        # the exact halfway point to the next double, a bit below and above
        e = math.nextafter(abs(d), math.inf)
        if e != math.inf:
            (n, m), (o, p) = abs(d).as_integer_ratio(), e.as_integer_ratio()
            k = max(m, p).bit_length()
            digits = ((n << k) // m + (o << k) // p) // 2 * 5 ** k
            yield f'{digits}e-{k}'
            yield f'{digits - 1}e-{k}'
            yield f'{digits + 1}e-{k}'
            yield f'{digits}{"0" * 900}1e-{k + 901}'
            text = str(digits)
            yield f'{text[:5]}.{text[5:]}E{len(text[5:]) - k}'
            yield f'{text[:rng.randrange(17, 22)]}e{len(text) - 20 - k}'
    yield f'{rng.getrandbits(64)}e{rng.randrange(-345, 310)}'
    yield f'{rng.randrange(10 ** 17)}e{rng.randrange(-40, 40)}'


ODD_TEXTS = """0 -0 +0 0.0 .0 0. . + - e e5 1e 1e+ 1e- 1e5 1E5 1e+05 -1e-05 .5e1 5.e1 .e1 1.5.5 0x10 inf -inf +inf Inf INFINITY
infinit infinityx nan -nan NaN nanx 1e400 -1e400 1e-400 0e999999999999999999999999 1e999999999999999999999999 1e-99999999999999999999
00000000000000000000000000000001 0.00000000000000000000000000000000000000000001 1.7976931348623157e308 1.7976931348623158e308
1.7976931348623159e308 179769313486231580793e289 4.9e-324 2.4703282292062327e-324 2.4703282292062328e-324 2.5e-324 3e-324
2.2250738585072011e-308 2.2250738585072014e-308 9007199254740993 9007199254740992.9999999999999999 1e22 1e23 9e22 8.5e22
123456789012345678901234567890 0.1e-1 1e1.5 1e5x x1 --1 +-1 1- in i n infinity1 1.e 1.e1 0e 0.e0 00e00 5e-324""".split()

ODD_HEX = """0x0p0 0x1p0 1 1. .8 0x.8 0x 0x. . p1 0xp1 0x1p 0x1p+ 0x1.8p1 -0x1.8P+1 +0X1.8p-1 0x1.fffffffffffff8p0 0x1.fffffffffffff7p0
0x1.fffffffffffffp1023 0x1.fffffffffffff7p1023 0x1.fffffffffffff8p1023 0x1p1024 0x1p-1074 0x1p-1075 0x1.1p-1075 0x1p-1076
0x0.8p-1074 0x0.80000000000000001p-1074 0x123456789abcdef123456789abcdefp-50 0x1.0000000000000800000000000000000001p0
0x1.00000000000008p0 0x1.00000000000018p0 inf -inf nan Infinity infx 0x1p99999999999999999999 0x0p99999999999999999999
0x1p-99999999999999999999 1p1p1 0x1g 0x1.2.3 a.bp3 deadbeef 0x00000000000000000000000000000000001p0 x1 0xx1
0x0.0000000000000000000000000000000000001p148 0x10000000000000000000000000000000000000p-148""".split()


def float_cases(rng):
    edge = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, 1e15, 1e16, 1e17, 123456789012345680.0, 9999999999999998.0, 0.0001, 0.00001,
            5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 1e22, 1e23, 9.5, 99.5, 999999.5, 0.05,
            9.5e-5, 1e100, 0.3, 2 / 3, 9007199254740993.0, 4.35, 2.675, 1.005, 0.125, 1e-7, math.inf, -math.inf, math.nan]
    numbers = edge + [math.ldexp(1.0, e) for e in range(-1074, 1024)] + [float(f'1e{e}') for e in range(-323, 309)]
    for d in numbers + [random_double(rng) for _ in range(6000)]:
        yield f'repr {bits_of(d)}', repr(d)
        yield f'parse {d!r}', parsed(repr(d))
        if d == d:
            yield f'hash {bits_of(d)}', str(hash(d))
        yield f'hex {bits_of(d)}', d.hex()
        yield f'fromhex {d.hex()}', parsed(repr(d))
    for d in edge * 4 + [random_double(rng) for _ in range(4000)]:
        for kind in 'eEfFgG%n0':
            precision = rng.choice([-1, 0, 1, 2, 3, 6, 15, 16, 17, 18, 20, 60, rng.randrange(400), rng.randrange(1200)])
            alternate = rng.getrandbits(1)
            yield f'format {bits_of(d)} {kind} {precision} {alternate}', formatted(d, kind, precision, alternate)
        if d - d == 0:
            n = rng.choice([0, 1, 2, 3, -1, -2, 5, rng.randrange(-330, 330)])
            try:
                want = bits_of(round(d, n))
            except OverflowError:
                want = 'large'
            yield f'round {bits_of(d)} {n}', want
    for d in [random_double(rng) for _ in range(1500)] + [x for x in edge if x - x == 0]:
        for text in decimal_texts(rng, d):
            yield f'parse {text}', parsed(text)
        n = rng.randrange(1, 1000)
        e = f'{abs(d):.{n - 1}e}'
        digits, exponent = e.split('e')
        digits = digits.replace('.', '')
        yield f'digits {bits_of(abs(d))} s {n}', f'{digits} {int(exponent) + 1 if d else 1}'
        whole, _, part = f'{abs(d):.{n}f}'.partition('.')
        digits = (whole + part).lstrip('0')
        yield f'digits {bits_of(abs(d))} f {n}', f'{digits} {len(digits) - n}'
    for text in ODD_TEXTS + ['1' + '0' * 5000, '0.' + '0' * 5000 + '1e5000', '1' * 30000 + 'e-30000', '0' * 3000 + '.5']:
        yield f'parse {text}', parsed(text)
    for text in ODD_HEX:
        try:
            want = parsed(repr(float.fromhex(text)))
        except ValueError:
            want = 'no'
        except OverflowError:
            want = 'large'
        yield f'fromhex {text}', want
    for d in (0.1, 1e300, 5e-324, 2.5):
        for kind, precision in (('f', 2), ('f', 1200), ('e', 30), ('g', 700), ('0', -1), ('f', 300000)):
            yield f'every format {bits_of(d)} {kind} {precision} 0', formatted(d, kind, precision, 0)
        yield f'every round {bits_of(d)} -3', bits_of(round(d, -3))
    for text in ('1.5', '9007199254740993.' + '0' * 40000 + '1', '9007199254740993e-300'):
        yield f'every parse {text}', parsed(text)


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
    results = [check(sys.argv[1], limb_cases(rng)), check(sys.argv[2], float_cases(rng))]
    passed, failed = (sum(column) for column in zip(*results))
    print(f'{passed} passed, {failed} failed')
    sys.exit(failed != 0)


if __name__ == '__main__':
    main()
