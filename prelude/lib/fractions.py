# fractions: rational numbers in lowest terms, the denominator positive.

from math import gcd
from numbers import Rational

__all__ = ["Fraction"]


def _number(text):
    """An int written with digits and single underscores between them; None for anything else."""
    digits = text.replace("_", "")
    good = digits.isdecimal() and text[0] != "_" and text[-1] != "_" and "__" not in text
    return int(digits) if good else None


def _parsed(text):
    """(numerator, denominator) of "3/4", "-1.5e3" and the like."""
    body = text.strip()
    sign = body[:1]
    body = body[1:] if sign in ("+", "-") else body
    top, slash, bottom = body.partition("/")
    numerator = denominator = None
    if slash:
        numerator, denominator = _number(top.rstrip()), _number(bottom.lstrip())
    else:
        mantissa, mark, exponent = body.replace("E", "e").partition("e")
        whole, point, part = mantissa.partition(".")
        esign = exponent[:1] if exponent[:1] in ("+", "-") else ""
        power = _number(exponent[len(esign) :]) if mark else 0
        digits = [_number(piece) if piece else 0 for piece in (whole, part)]
        if power is not None and None not in digits and (whole or part):
            places = len(part.replace("_", ""))
            numerator, denominator = digits[0] * 10**places + digits[1], 10**places
            if esign == "-":
                denominator *= 10**power
            else:
                numerator *= 10**power
    if numerator is None or denominator is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    return (-numerator if sign == "-" else numerator), denominator


def _round_ratio(n, d, ndigits):
    """n/d rounded to a multiple of 10**-ndigits (half to even), as an int of such units."""
    if ndigits >= 0:
        n *= 10**ndigits
    else:
        d *= 10**-ndigits
    q, r = divmod(n, d)
    return q + (2 * r > d or 2 * r == d and q & 1)


class Fraction(Rational):
    """This class implements rational numbers."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                n, d = numerator, 1
            elif isinstance(numerator, Rational):
                n, d = numerator.numerator, numerator.denominator
            elif isinstance(numerator, str):
                n, d = _parsed(numerator)
            elif isinstance(numerator, float) or not isinstance(numerator, type) and hasattr(numerator, "as_integer_ratio"):
                n, d = numerator.as_integer_ratio()
            else:
                raise TypeError("argument should be a string or a Rational instance or have the as_integer_ratio() method")
        elif isinstance(numerator, Rational) and isinstance(denominator, Rational):
            n = numerator.numerator * denominator.denominator
            d = numerator.denominator * denominator.numerator
        else:
            raise TypeError("both arguments should be Rational instances")
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = gcd(n, d) if d != 1 else 1
        if d < 0:
            g = -g
        self._numerator, self._denominator = n // g, d // g
        return self

    @classmethod
    def from_number(cls, number):
        """Converts a finite real number to a rational number, exactly."""
        if type(number) is int:
            return _make(number, 1, cls)
        if isinstance(number, Rational):
            return _make(number.numerator, number.denominator, cls)
        if isinstance(number, type) or not hasattr(number, "as_integer_ratio"):
            raise TypeError("argument should be a Rational instance or have the as_integer_ratio() method")
        return cls(number)

    @classmethod
    def from_float(cls, f):
        """Converts a finite float to a rational number, exactly."""
        if not isinstance(f, (int, float)):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(f)

    @classmethod
    def from_decimal(cls, dec):
        """Converts a finite Decimal instance to a rational number, exactly."""
        from decimal import Decimal

        if not isinstance(dec, (int, Decimal)):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls(dec)

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def is_integer(self):
        """Return True if the Fraction is an integer."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is equal to the original Fraction."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Closest Fraction to self with denominator at most max_denominator."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return _make(p1, q1)
        return _make(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        return _format(self, spec)

    def __add__(a, b):
        if isinstance(b, (int, Fraction)):
            d, e = a._denominator, b.denominator
            return Fraction(a._numerator * e + b.numerator * d, d * e)
        return _other(a, b, lambda x, y: x + y)

    def __radd__(b, a):
        return b + a if isinstance(a, Rational) else _reflected(b, a, lambda x, y: x + y)

    def __sub__(a, b):
        if isinstance(b, (int, Fraction)):
            d, e = a._denominator, b.denominator
            return Fraction(a._numerator * e - b.numerator * d, d * e)
        return _other(a, b, lambda x, y: x - y)

    def __rsub__(b, a):
        return -b + a if isinstance(a, Rational) else _reflected(b, a, lambda x, y: x - y)

    def __mul__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction(a._numerator * b.numerator, a._denominator * b.denominator)
        return _other(a, b, lambda x, y: x * y)

    def __rmul__(b, a):
        return b * a if isinstance(a, Rational) else _reflected(b, a, lambda x, y: x * y)

    def __truediv__(a, b):
        if isinstance(b, (int, Fraction)):
            return _quotient(a._numerator * b.denominator, a._denominator * b.numerator)
        return _other(a, b, lambda x, y: x / y)

    def __rtruediv__(b, a):
        if isinstance(a, Rational):
            return _quotient(a.numerator * b._denominator, a.denominator * b._numerator)
        return _reflected(b, a, lambda x, y: x / y)

    def __floordiv__(a, b):
        if isinstance(b, (int, Fraction)):
            return a._numerator * b.denominator // (a._denominator * b.numerator)
        return _other(a, b, lambda x, y: x // y)

    def __rfloordiv__(b, a):
        return Fraction(a) // b if isinstance(a, Rational) else _reflected(b, a, lambda x, y: x // y)

    def __mod__(a, b):
        if isinstance(b, (int, Fraction)):
            d, e = a._denominator, b.denominator
            return Fraction(a._numerator * e % (b.numerator * d), d * e)
        return _other(a, b, lambda x, y: x % y)

    def __rmod__(b, a):
        return Fraction(a) % b if isinstance(a, Rational) else _reflected(b, a, lambda x, y: x % y)

    def __divmod__(a, b):
        if isinstance(b, (int, Fraction)):
            return a // b, a % b
        return _other(a, b, divmod)

    def __rdivmod__(b, a):
        return divmod(Fraction(a), b) if isinstance(a, Rational) else _reflected(b, a, divmod)

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return _make(a._numerator**power, a._denominator**power)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
            sign = -1 if a._numerator < 0 and power & 1 else 1
            return _make(sign * a._denominator**-power, abs(a._numerator) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, Rational):
            return Fraction(a) ** b
        return a ** float(b)

    def __pos__(a):
        return _make(a._numerator, a._denominator)

    def __neg__(a):
        return _make(-a._numerator, a._denominator)

    def __abs__(a):
        return _make(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __trunc__ = __int__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _round_ratio(self._numerator, self._denominator, 0)
        return Fraction(_round_ratio(self._numerator, self._denominator, ndigits)) / Fraction(10) ** ndigits

    def __float__(self):
        return self._numerator / self._denominator

    def __hash__(self):
        modulus = 2**61 - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        value = value if self._numerator >= 0 else -value
        return -2 if value == -1 else value

    def __eq__(a, b):
        if isinstance(b, Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if b - b != 0 else a == Fraction(b)
        return NotImplemented

    def _compared(self, other, compare):
        if isinstance(other, Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return compare(0.0, other) if other - other != 0 else compare(self, Fraction(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compared(b, lambda x, y: x < y)

    def __gt__(a, b):
        return a._compared(b, lambda x, y: x > y)

    def __le__(a, b):
        return a._compared(b, lambda x, y: x <= y)

    def __ge__(a, b):
        return a._compared(b, lambda x, y: x >= y)

    def __bool__(a):
        return a._numerator != 0

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _make(n, d, cls=Fraction):
    """A fraction that is in lowest terms already."""
    self = object.__new__(cls)
    self._numerator, self._denominator = n, d
    return self


def _quotient(n, d):
    if d == 0:
        g = gcd(n, 0)
        raise ZeroDivisionError(f"Fraction({n // g if g else 0}, 0)")
    return Fraction(n, d)


def _other(a, b, operate):
    """a with a float, complex or foreign rational b."""
    if isinstance(b, float):
        return operate(float(a), b)
    if isinstance(b, complex):
        return operate(complex(a), b)
    return operate(a, Fraction(b)) if isinstance(b, Rational) else NotImplemented


def _reflected(b, a, operate):
    if isinstance(a, float):
        return operate(a, float(b))
    return operate(a, complex(b)) if isinstance(a, complex) else NotImplemented


# Formatting: [[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]


def _format(value, spec):
    text, fill, align = spec, " ", ""
    if len(text) > 1 and text[1] in "<>=^":
        fill, align, text = text[0], text[1], text[2:]
    elif text[:1] in ("<", ">", "=", "^"):
        align, text = text[0], text[1:]
    take = lambda chars: text[:1] if text[:1] and text[0] in chars else ""
    sign = take("+- ")
    text = text[len(sign) :]
    no_neg_zero = take("z")
    text = text[len(no_neg_zero) :]
    alternate = take("#")
    text = text[len(alternate) :]
    zeropad = len(text) > 1 and text[0] == "0" and text[1].isdigit()
    text = text[1:] if zeropad else text
    width = ""
    while text[:1].isdigit():
        width, text = width + text[0], text[1:]
    grouping = take(",_")
    text = text[len(grouping) :]
    precision, part_grouping = None, ""
    if text[:1] == ".":
        digits, text = "", text[1:]
        while text[:1].isdigit():
            digits, text = digits + text[0], text[1:]
        part_grouping = take(",_")
        text = text[len(part_grouping) :]
        precision = int(digits) if digits else None if part_grouping else -1
    bad = ValueError(f"Invalid format specifier {spec!r} for object of type {type(value).__name__!r}")
    if text == "":
        if precision is not None or no_neg_zero or zeropad:
            raise bad
        body = f"{abs(value._numerator):{grouping}}"
        if value._denominator > 1 or alternate:
            body += f"/{value._denominator:{grouping}}"
        return _padded("-" if value._numerator < 0 else "+" if sign == "+" else " " if sign == " " else "", body, fill, align or ">", int(width or 0))
    if len(text) != 1 or text not in "eEfFgG%" or precision == -1 or zeropad and align:
        raise bad
    precision = 6 if precision is None else precision
    kind = text.lower()
    n, d = abs(value._numerator), value._denominator
    exponent = None
    if kind in "f%":
        digits = _round_ratio(n * (100 if kind == "%" else 1), d, precision)
        point = precision
    else:
        figures = max(precision, 1) if kind == "g" else precision + 1
        exponent = 0
        if n:
            exponent = len(str(n)) - len(str(d))
            if n * 10 ** max(-exponent, 0) < d * 10 ** max(exponent, 0):
                exponent -= 1
        digits = _round_ratio(n, d, figures - 1 - exponent)
        if len(str(digits)) > figures:
            exponent += 1
            digits = _round_ratio(n, d, figures - 1 - exponent)
        point = figures - 1
        if kind == "g" and -4 <= exponent < figures:
            point, exponent = figures - 1 - exponent, None
    negative = value._numerator < 0 and (digits != 0 or not no_neg_zero)
    shown = str(digits).rjust(point + 1, "0")
    whole, part = (shown[:-point], shown[-point:]) if point > 0 else (shown + "0" * -point, "")
    if kind == "g" and not alternate:
        part = part.rstrip("0")
    tail = "" if exponent is None else f"{text if kind == 'e' else 'E' if text == 'G' else 'e'}{exponent:+03}"
    tail += "%" if kind == "%" else ""
    if part_grouping:
        part = part_grouping.join([part[i : i + 3] for i in range(0, len(part), 3)])
    tail = ("." if part or alternate else "") + part + tail
    shown_sign = "-" if negative else "+" if sign == "+" else " " if sign == " " else ""
    if zeropad:
        room = int(width or 0) - len(shown_sign) - len(tail)
        whole = whole.rjust(room - (room - 1) // 4 if grouping and room > 0 else room, "0")
        fill, align = "0", "="
    if grouping:
        lead = len(whole) % 3 or 3
        whole = grouping.join([whole[:lead], *[whole[i : i + 3] for i in range(lead, len(whole), 3)]])
    return _padded(shown_sign, whole + tail, fill, align or ">", int(width or 0))


def _padded(sign, body, fill, align, width):
    missing = max(width - len(sign) - len(body), 0)
    if align == "=":
        return sign + fill * missing + body
    left = missing if align == ">" else missing // 2 if align == "^" else 0
    return fill * left + sign + body + fill * (missing - left)
