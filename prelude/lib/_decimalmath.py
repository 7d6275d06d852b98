# exp, ln, log10 and powers of Decimals. Functions on ints compute with `p` decimal places: f(x) * 10**p, off by a few units at most; the
# number of places grows until the digits that the rounding looks at are certain.

from decimal import (
    Decimal, Inexact, InvalidOperation, ROUND_HALF_EVEN, Rounded, _finish, _length, _make, _zeros,
)  # fmt: skip


def _nearest(a, b):
    """a / b to the nearest int."""
    return (2 * a + b) // (2 * b)


def _ln_near_one(x, unit):
    """ln(x / unit) * unit for x about unit: 2 artanh((x - unit) / (x + unit))."""
    y = _nearest((x - unit) * unit, x + unit)
    square, term, total, k = _nearest(y * y, unit), y, y, 3
    while term:
        term = _nearest(term * square, unit)
        total += _nearest(term, k)
        k += 2
    return 2 * total


def _ln_of(n, exp, places):
    """ln(n * 10**exp) * 10**places, off by at most one."""
    from math import isqrt

    work = places + 12 + len(str(abs(exp) + _length(n)))
    unit = 10**work
    size = _length(n)
    x = n * 10 ** (work - size + 1) if work >= size - 1 else n // 10 ** (size - 1 - work)
    x //= 10  # now between unit / 10 and unit
    roots = 0
    while abs(x - unit) * 50 > unit or roots < 6:
        x = isqrt(x * unit)
        roots += 1
    total = _ln_near_one(x, unit) << roots
    total += (exp + size) * _ln10(work)
    return _nearest(total, 10 ** (work - places))


_tens = {}


def _ln10(places):
    """ln(10) * 10**places."""
    known = _tens.get("ln10")
    if known is None or known[0] < places:
        work = places + 20
        unit = 10**work

        def artanh(n):
            term = total = unit // n
            k, square = 3, n * n
            while term:
                term //= square
                total += term // k
                k += 2
            return total

        # ln 10 = 46 artanh(1/31) + 34 artanh(1/49) + 20 artanh(1/161)
        known = _tens["ln10"] = places, (46 * artanh(31) + 34 * artanh(49) + 20 * artanh(161)) // 10**20
    return known[1] // 10 ** (known[0] - places)


def _exp_of(x, places):
    """(n, exp) with e**(x / 10**places) = n * 10**exp nearly, n of about `places` digits."""
    extra = max(_length(abs(x)) - places, 0) + 10
    work = places + extra
    ten = _ln10(work)
    power, rest = divmod(x * 10**extra, ten)
    unit = 10**work
    halves = 8
    y = rest >> halves
    term, total, k = unit, unit, 1
    while term:
        term = _nearest(term * y, unit * k)
        total += term
        k += 1
    for _ in range(halves):
        total = _nearest(total * total, unit)
    return total, power - work


def _correct(sign, compute, context):
    """A result that is never exact: compute(places) gives (n, exp), n off by a few units, with more and more digits until it can be rounded."""
    places = context.prec + 5
    while True:
        n, exp = compute(places)
        drop = _length(n) - context.prec - 1
        if drop >= 2:
            rest = n % 10**drop
            if 50 < rest < 10**drop - 50 and rest and (n // 10**drop) % 5 or rest > 50 and rest < 10**drop - 50:
                return _finish_even(sign, n // 10**drop * 10 + 1, exp + drop - 1, context)
        places += context.prec + 5


def _finish_even(sign, n, exp, context):
    saved = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return _finish(sign, n, exp, context)
    finally:
        context.rounding = saved


def _far(sign, up, context):
    """Overflow to infinity, or underflow to zero."""
    if up:
        return _finish_even(sign, 1, context.Emax + 1, context)
    return _finish_even(sign, 1, context.Etiny() - 10, context)


def exp(x, context):
    nan = x._nan(None, context)
    if nan:
        return nan
    if x._special:
        return _make(0, 0, 0) if x._sign else x
    if not x._int:
        return _make(0, 1, 0)
    top = x.adjusted()
    if top > len(str(context.Emax)) + 2:
        return _far(0, not x._sign, context)
    if top < -context.prec - 2:
        n = 10 ** (context.prec + 2) + (-1 if x._sign else 1)
        return _finish_even(0, n, -context.prec - 2, context)

    def compute(places):
        places += max(top, 0)
        shift = x._exp + places
        n = x._int * 10**shift if shift >= 0 else x._int // 10**-shift
        return _exp_of(-n if x._sign else n, places)

    return _correct(0, compute, context)


def ln(x, context):
    nan = x._nan(None, context)
    if nan:
        return nan
    if not x:
        return _make(1, 0, 0, "F")
    if x._sign:
        return context._raise(InvalidOperation, None, _make(0, 0, 0, "n"))
    if x._special:
        return x
    if x._order(Decimal(1)) == 0:
        return _make(0, 0, 0)
    sign, lead = (1 if x.adjusted() < 0 else 0), _lead(x)

    def compute(places):
        return abs(_ln_of(x._int, x._exp, places + lead)), -places - lead

    return _correct(sign, compute, context)


def _lead(x):
    """Zeros behind the point of ln(x), about, for x near 1."""
    distance = x.__sub__(Decimal(1), _wide(x))
    return max(-distance.adjusted(), 0) + 1


def _wide(x):
    from decimal import Context, MAX_EMAX, MIN_EMIN

    return Context(_length(x._int) + abs(x._exp) + 5 if abs(x._exp) < 100000 else 50, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, 1, 0, [], [])


def log10(x, context):
    nan = x._nan(None, context)
    if nan:
        return nan
    if not x:
        return _make(1, 0, 0, "F")
    if x._sign:
        return context._raise(InvalidOperation, None, _make(0, 0, 0, "n"))
    if x._special:
        return x
    zeros = _zeros(x._int, _length(x._int))
    if x._int == 10**zeros:
        power = zeros + x._exp
        return _finish_even(1 if power < 0 else 0, abs(power), 0, context)
    sign, lead = (1 if x.adjusted() < 0 else 0), _lead(x)

    def compute(places):
        work = places + lead
        return _nearest(abs(_ln_of(x._int, x._exp, work + 5)) * 10**work, _ln10(work + 5)), -work

    return _correct(sign, compute, context)


def power(x, y, context):
    nan = x._nan(y, context)
    if nan:
        return nan
    wrong = _make(0, 0, 0, "n")
    if not y:
        return context._raise(InvalidOperation, None, wrong) if not x else _make(0, 1, 0)
    whole = not y._special and (y._exp >= 0 or _zeros(y._int, -y._exp) == -y._exp)
    sign = 0
    if x._sign:
        if whole:
            sign = int(y) & 1 if y._exp <= 0 else 0
        elif x:
            return context._raise(InvalidOperation, None, wrong)
        x = x.copy_abs()
    if not x:
        return _make(sign, 0, 0, "F") if y._sign else _make(sign, 0, 0)
    if x._special:
        return _make(sign, 0, 0) if y._sign else _make(sign, 0, 0, "F")
    one = x._order(Decimal(1))
    if one == 0:
        return _power_of_one(x, y, sign, whole, context)
    if y._special:
        return _make(sign, 0, 0) if (one > 0) == (y._sign == 1) else _make(sign, 0, 0, "F")
    if y.adjusted() + _length(max(abs(x.adjusted()), 1)) > 25 or y.adjusted() > 30:
        return _far(sign, (one > 0) == (not y._sign), context)
    exact = _exact_power(x, y, whole, context)
    if exact is not None:
        return _exact_finish(sign, *exact, whole, context)

    def compute(places):
        digits = max(y.adjusted() + _length(abs(x.adjusted()) + 1), 0) + 5
        work = places + digits
        log = _ln_of(x._int, x._exp, work)
        product = log * y._int * (-1 if y._sign else 1)
        product = product * 10**y._exp if y._exp >= 0 else _nearest(product, 10**-y._exp)
        size = product // 10**work
        if abs(size) > 4 * (context.Emax + context.prec) + 1000:
            return None
        return _exp_of(product, work)

    first = compute(10)
    if first is None:
        return _far(sign, (one > 0) == (not y._sign), context)
    return _correct(sign, compute, context)


def _power_of_one(x, y, sign, whole, context):
    if not whole:
        context._raise(Inexact)
        context._raise(Rounded)
        return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
    exp = x._exp * (0 if y._sign or y._special else min(int(y), context.prec))
    if exp < 1 - context.prec:
        exp = 1 - context.prec
        context._raise(Rounded)
    return _make(sign, 10**-exp, exp)


def _exact_power(x, y, whole, context):
    """(n, exp) of a power that fits in the precision, or None."""
    zeros = _zeros(x._int, _length(x._int))
    n, e = x._int // 10**zeros, x._exp + zeros
    if whole:
        k = int(y)
        limit = context.prec + 1
        if k > 0:
            if n == 1:
                return 1, e * k
            if k > 4 * limit or (n.bit_length() - 1) * k * 0.30103 > limit + 1:
                return None
            made = n**k
            return (made, e * k) if _length(made) <= limit - 1 else None
        # the reciprocal is exact only of powers of 2, 5 and 10
        k = -k
        twos = fives = 0
        while n % 2 == 0:
            n, twos = n // 2, twos + 1
        while n % 5 == 0:
            n, fives = n // 5, fives + 1
        if n != 1 or k * max(twos, fives) > 4 * limit:
            return None
        shift = max(twos, fives) * k
        made = 10**shift // (2 ** (twos * k) * 5 ** (fives * k))
        return (made, -e * k - shift) if _length(made) <= limit - 1 else None
    # y = p / q in lowest terms: x has to be a q-th power
    p, q = y.as_integer_ratio()
    if q > 4 * context.prec + 20:
        return None
    if e % q:
        e, n = e - e % q, n * 10 ** (e % q)
    root = _root(n, q)
    if root**q != n:
        return None
    return _exact_power(_make(0, root, e // q), Decimal(p), True, context)


def _root(n, q):
    low, high = 0, 1 << -(-n.bit_length() // q)
    while low < high:
        middle = low + high + 1 >> 1
        if middle**q <= n:
            low = middle
        else:
            high = middle - 1
    return low


def _exact_finish(sign, n, exp, whole, context):
    """The exact result; where the ideal exponent is 0 or below it keeps as few zeros as it may."""
    if not whole:  # rounded up to full precision, as an inexact one is
        shift = context.prec - _length(n)
        if shift > 0:
            n, exp = n * 10 ** (shift + 1), exp - shift - 1
        made = _finish_even(sign, n, exp, context)
        context._raise(Inexact)
        context._raise(Rounded)
        return made
    return _finish_even(sign, n, exp, context)


def power_modulo(x, y, modulo, context):
    wrong = _make(0, 0, 0, "n")
    for value in (x, y, modulo):
        if value._special:
            return value._nan(None, context) or context._raise(InvalidOperation, None, wrong)
    integral = all(value._exp >= 0 or _zeros(value._int, -value._exp) == -value._exp or not value._int for value in (x, y, modulo))
    if not integral or y._sign and y or not modulo or modulo.adjusted() >= context.prec or not x and not y:
        return context._raise(InvalidOperation, None, wrong)
    base, exponent, divisor = abs(int(x)), int(y), abs(int(modulo))
    sign = x._sign & exponent & 1
    return _make(sign, pow(base, exponent, divisor), 0)
