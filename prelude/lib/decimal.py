# decimal: General Decimal Arithmetic, with ints as coefficients.
#
# A Decimal is (_sign, _int, _exp, _special): (-1)**_sign * _int * 10**_exp, or with _special one of "F" (infinity), "n" (quiet NaN) and "N"
# (signaling NaN), whose payload is _int. Every operation computes an exact or sticky-rounded result and hands it to _finish, which rounds it
# to the context's precision, and raises signals: a Context keeps the flags that are set and the traps that are exceptions.

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped",
    "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation", "DivisionImpossible",
    "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING",
    "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX",
    "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR", "IEEEContext", "IEEE_CONTEXT_MAX_BITS",
]  # fmt: skip

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING"
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP"
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN, MIN_ETINY = -999999999999999999, -1999999999999999997
HAVE_THREADS = HAVE_CONTEXTVAR = True
IEEE_CONTEXT_MAX_BITS = 512
__version__, __libmpdec_version__ = "1.70", "2.5.1"


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_BASE = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation, DivisionUndefined: InvalidOperation,
         InvalidContext: InvalidOperation}  # fmt: skip


class DecimalTuple(tuple):
    """The parts of a Decimal: sign, digits, exponent."""

    __slots__ = ()
    _fields = __match_args__ = ("sign", "digits", "exponent")

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign, digits, exponent = property(lambda self: self[0]), property(lambda self: self[1]), property(lambda self: self[2])

    def __repr__(self):
        return f"DecimalTuple(sign={self[0]!r}, digits={self[1]!r}, exponent={self[2]!r})"


def _length(n):
    """The number of decimal digits of an int that is not negative; 1 for 0."""
    if n < 10000000000000000:
        return len(str(n))
    size = (n.bit_length() - 1) * 30103 // 100000
    while n >= 10**size:
        size += 1
    return size


def _zeros(n, most):
    """How many of the last digits are 0, at most `most`."""
    count, step = 0, 1
    while step * 2 <= most and not n % 10 ** (step * 2):
        step *= 2
    while step:
        if count + step <= most and not n % 10**step:
            n //= 10**step
            count += step
        else:
            step >>= 1
    return count


def _text(n):
    """An int as text, however long."""
    if n < 10**4000:
        return str(n)
    half = _length(n) // 2
    high, low = divmod(n, 10**half)
    return _text(high) + _text(low).rjust(half, "0")


def _int_of(text):
    """A text of digits as an int, however long."""
    if len(text) <= 4000:
        return int(text)
    half = len(text) // 2
    return _int_of(text[:-half]) * 10**half + _int_of(text[-half:])


def _round_up(sign, quotient, rest, divisor, rounding):
    """Whether quotient + rest / divisor is rounded away from zero."""
    if not rest:
        return False
    if rounding == ROUND_HALF_EVEN:
        twice = 2 * rest
        return twice > divisor or twice == divisor and quotient & 1 == 1
    if rounding == ROUND_HALF_UP:
        return 2 * rest >= divisor
    if rounding == ROUND_HALF_DOWN:
        return 2 * rest > divisor
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return sign == 1
    return quotient % 5 == 0


def _shifted(sign, n, digits, rounding):
    """(n / 10**digits rounded, whether something was lost)."""
    divisor = 10**digits
    quotient, rest = divmod(n, divisor)
    return quotient + _round_up(sign, quotient, rest, divisor, rounding), rest != 0


def _make(sign, n, exp, special=""):
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp, self._special = sign, n, exp, special
    return self


def _finish(sign, n, exp, context):
    """A finite result in a context: rounded, clamped, its signals raised."""
    prec, emin, emax = context.prec, context.Emin, context.Emax
    etiny, etop = emin - prec + 1, emax - prec + 1
    if not n:
        top = etop if context.clamp else emax
        clamped = min(max(exp, etiny), top)
        if clamped != exp:
            context._raise(Clamped)
        return _make(sign, 0, clamped)
    size = _length(n)
    adjusted = size + exp - 1
    if adjusted > emax:
        return _overflowed(sign, context)
    subnormal = adjusted < emin
    lowest = max(exp + size - prec, etiny)
    if exp < lowest:
        drop = lowest - exp
        if drop > size + 1:  # far below what can be kept
            n, drop = 1, 2
        n, lost = _shifted(sign, n, drop, context.rounding)
        exp = lowest
        if n == 10**prec:
            n //= 10
            exp += 1
            if exp + prec - 1 > emax:
                return _overflowed(sign, context)
        if lost and subnormal:
            context._raise(Underflow)
        if subnormal:
            context._raise(Subnormal)
        if lost:
            context._raise(Inexact)
        context._raise(Rounded)
        if not n:
            context._raise(Clamped)
        return _make(sign, n, exp)
    if subnormal:
        context._raise(Subnormal)
    if context.clamp and exp > etop:
        context._raise(Clamped)
        n *= 10 ** (exp - etop)
        exp = etop
    return _make(sign, n, exp)


def _overflowed(sign, context):
    rounding = context.rounding
    if rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) or rounding == (ROUND_FLOOR if sign else ROUND_CEILING):
        result = _make(sign, 0, 0, "F")
    else:
        result = _make(sign, 10**context.prec - 1, context.Emax - context.prec + 1)
    context._raise(Overflow)
    context._raise(Inexact)
    context._raise(Rounded)
    return result


def _parsed(text):
    """(sign, int, exp, special) of a text, or None."""
    text = text.strip().replace("_", "")
    sign = 1 if text[:1] == "-" else 0
    body = text[1:] if text[:1] in ("-", "+") else text
    low = body.lower()
    if low in ("inf", "infinity"):
        return sign, 0, 0, "F"
    if low.startswith(("nan", "snan")):
        payload = low[4:] if low[0] == "s" else low[3:]
        if payload and not payload.isdecimal():
            return None
        return sign, _int_of(payload) if payload else 0, 0, "N" if low[0] == "s" else "n"
    mantissa, mark, exponent = low.partition("e")
    exp = 0
    if mark:
        digits = exponent[1:] if exponent[:1] in ("-", "+") else exponent
        if not digits.isdecimal():
            return None
        exp = -_int_of(digits) if exponent[0] == "-" else _int_of(digits)
    whole, point, fraction = mantissa.partition(".")
    digits = whole + fraction
    if not digits.isdecimal():
        return None
    return sign, _int_of(digits), exp - len(fraction), ""


def _operand(value):
    """Another operand as a Decimal, or None."""
    if isinstance(value, Decimal):
        return value
    return _make(1 if value < 0 else 0, int(abs(value)), 0) if isinstance(value, int) else None


def _needed(value):
    made = _operand(value)
    if made is None:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return made


class Decimal:
    """Construct a new Decimal object from an int, a str, a float, a tuple or a Decimal."""

    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        if type(value) is int:
            parts = (1 if value < 0 else 0), abs(value), 0, ""
        elif isinstance(value, str):
            context = context or getcontext()
            parts = _parsed(value)
            if parts is None:
                context._raise(ConversionSyntax)
                parts = 0, 0, 0, "n"
        elif isinstance(value, Decimal):
            if type(value) is cls:
                return value
            parts = value._sign, value._int, value._exp, value._special
        elif isinstance(value, int):
            parts = (1 if value < 0 else 0), int(abs(value)), 0, ""
        elif isinstance(value, (tuple, list)):
            parts = _of_tuple(value)
        elif isinstance(value, float):
            (context or getcontext())._raise(FloatOperation, "strict semantics for mixing floats and Decimals are enabled")
            parts = _of_float(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._special = parts
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float or an int."""
        if isinstance(f, int):
            return cls(int(f))
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        made = _make(*_of_float(f))
        return made if cls is Decimal else cls(made)

    @classmethod
    def from_number(cls, number):
        """A number as a Decimal."""
        if isinstance(number, (int, float, Decimal)):
            return cls(number) if not isinstance(number, float) else cls.from_float(number)
        raise TypeError(f"Cannot convert {number!r} to Decimal")

    # ---- what it is ----

    def is_nan(self):
        return self._special in ("n", "N")

    def is_qnan(self):
        return self._special == "n"

    def is_snan(self):
        return self._special == "N"

    def is_infinite(self):
        return self._special == "F"

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self._special and not self._int

    def is_signed(self):
        return self._sign == 1

    def is_canonical(self):
        return True

    def is_normal(self, context=None):
        return not self._special and self._int != 0 and (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return not self._special and self._int != 0 and self.adjusted() < (context or getcontext()).Emin

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._special else self._exp + _length(self._int) - 1

    def canonical(self):
        return self

    def conjugate(self):
        return self

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def radix(self):
        return Decimal(10)

    def number_class(self, context=None):
        if self._special == "N":
            return "sNaN"
        if self._special == "n":
            return "NaN"
        sign = "-" if self._sign else "+"
        if self._special:
            return sign + "Infinity"
        return sign + ("Zero" if not self._int else "Subnormal" if self.is_subnormal(context) else "Normal")

    def as_tuple(self):
        """The parts."""
        if self._special == "F":
            return DecimalTuple(self._sign, (0,), "F")
        if self._special:
            return DecimalTuple(self._sign, tuple(map(int, _text(self._int))) if self._int else (), self._special)
        return DecimalTuple(self._sign, tuple(map(int, _text(self._int))), self._exp)

    def as_integer_ratio(self):
        """The value as a fraction in lowest terms."""
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        from math import gcd

        n, d = (self._int * 10**self._exp, 1) if self._exp >= 0 else (self._int, 10**-self._exp)
        common = gcd(n, d)
        return (-n if self._sign else n) // common, d // common

    # ---- text ----

    def __repr__(self):
        return f"Decimal('{self!s}')"

    def __str__(self, eng=False, context=None):
        sign = "-" if self._sign else ""
        if self._special:
            if self._special == "F":
                return sign + "Infinity"
            return sign + ("sNaN" if self._special == "N" else "NaN") + (_text(self._int) if self._int else "")
        digits, exp = _text(self._int), self._exp
        left = exp + len(digits)
        if exp <= 0 and left > -6:
            place = left
        elif not eng:
            place = 1
        elif digits == "0":
            place = (left + 1) % 3 - 1
        else:
            place = (left - 1) % 3 + 1
        if place <= 0:
            whole, fraction = "0", "." + "0" * -place + digits
        elif place >= len(digits):
            whole, fraction = digits + "0" * (place - len(digits)), ""
        else:
            whole, fraction = digits[:place], "." + digits[place:]
        letter = "e" if context is not None and not context.capitals else "E"
        if context is None and left != place and not getcontext().capitals:
            letter = "e"
        return sign + whole + fraction + ("" if left == place else f"{letter}{left - place:+}")

    def to_eng_string(self, context=None):
        """As text in engineering notation."""
        return self.__str__(True, context)

    def __format__(self, specifier, context=None):
        from _decimalformat import formatted

        return formatted(self, specifier, context or getcontext())

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # ---- comparison ----

    def _nan(self, other, context):
        """The NaN that an operation on these gives, or None; a signaling one is signaled."""
        if not self._special and (other is None or not other._special):
            return None
        for value in (self, other):
            if value is not None and value._special == "N":
                context._raise(InvalidOperation)
                return value._quiet(context)
        for value in (self, other):
            if value is not None and value._special == "n":
                return value._quiet(context)
        return None

    def _quiet(self, context):
        most = context.prec - context.clamp
        return _make(self._sign, self._int % 10**most, 0, "n")

    def _order(self, other):
        """-1, 0 or 1 of two values that are no NaN."""
        if self._special or other._special:
            a = (-1 if self._sign else 1) if self._special else 0
            b = (-1 if other._sign else 1) if other._special else 0
            return (a > b) - (a < b)
        if not self._int or not other._int:
            a = 0 if not self._int else -1 if self._sign else 1
            b = 0 if not other._int else -1 if other._sign else 1
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        a, b = self.adjusted(), other.adjusted()
        if a == b:
            exp = min(self._exp, other._exp)
            a, b = self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp)
        order = (a > b) - (a < b)
        return -order if self._sign else order

    def _compared(self, other, equality):
        """How this compares with any object: -1, 0, 1, None for NaN, NotImplemented."""
        context = None
        if isinstance(other, float):
            context = getcontext()
            if equality:
                context.flags[FloatOperation] = True
            else:
                context._raise(FloatOperation, "strict semantics for mixing floats and Decimals are enabled")
            other = _make(*_of_float(other))
        elif not isinstance(other, Decimal):
            if isinstance(other, int):
                other = _operand(other)
            else:
                other = _of_rational(self, other, equality)
                if other is NotImplemented:
                    return NotImplemented
                self, other = other
        if self._special in ("n", "N") or other._special in ("n", "N"):
            if not equality or "N" in (self._special, other._special):
                (context or getcontext())._raise(InvalidOperation)
            return None
        return self._order(other)

    def __eq__(self, other):
        order = self._compared(other, True)
        return order if order is NotImplemented else order == 0

    def __lt__(self, other):
        order = self._compared(other, False)
        return order if order is NotImplemented else order is not None and order < 0

    def __le__(self, other):
        order = self._compared(other, False)
        return order if order is NotImplemented else order is not None and order <= 0

    def __gt__(self, other):
        order = self._compared(other, False)
        return order if order is NotImplemented else order is not None and order > 0

    def __ge__(self, other):
        order = self._compared(other, False)
        return order if order is NotImplemented else order is not None and order >= 0

    def __hash__(self):
        if self._special:
            if self._special == "N":
                raise TypeError("Cannot hash a signaling NaN value.")
            return object.__hash__(self) if self._special == "n" else -314159 if self._sign else 314159
        p = 2305843009213693951
        power = pow(10, self._exp, p) if self._exp >= 0 else pow(pow(10, p - 2, p), -self._exp, p)
        value = self._int % p * power % p
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __bool__(self):
        return self._special != "" or self._int != 0

    def compare(self, other, context=None):
        """-1, 0, 1 or NaN, as a Decimal."""
        context, other = context or getcontext(), _needed(other)
        return self._nan(other, context) or Decimal(self._order(other))

    def compare_signal(self, other, context=None):
        context, other = context or getcontext(), _needed(other)
        if self.is_nan() or other.is_nan():
            context._raise(InvalidOperation)
        return self.compare(other, context)

    def compare_total(self, other, context=None):
        """The total order of representations."""
        other = _needed(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        ranks = {"": 0, "F": 1, "N": 2, "n": 3}
        a, b = (ranks[self._special], self._int), (ranks[other._special], other._int)
        if not a[0] and not b[0]:
            order = self.copy_abs()._order(other.copy_abs())
            a, b = (order, self._exp), (0, other._exp)
        order = (a > b) - (a < b)
        return Decimal(-order if self._sign else order)

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_needed(other).copy_abs())

    # ---- signs ----

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _make(_needed(other)._sign, self._int, self._exp, self._special)

    def _fixed(self, context):
        """This, rounded to the context."""
        if self._special:
            return self._nan(None, context) or self
        return _finish(self._sign, self._int, self._exp, context)

    def __neg__(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan(None, context)
        sign = 1 - self._sign if self._int or self._special or context.rounding == ROUND_FLOOR else 0
        return _make(sign, self._int, self._exp, self._special)._fixed(context)

    def __pos__(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan(None, context)
        zero = not self._int and not self._special and context.rounding != ROUND_FLOOR
        return _make(0 if zero else self._sign, self._int, self._exp, self._special)._fixed(context)

    def __abs__(self, round=True, context=None):
        context = context or getcontext()
        return self._nan(None, context) or self.copy_abs()._fixed(context)

    # ---- arithmetic ----

    def __add__(self, other, context=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan:
                return nan
            if self._special and other._special and self._sign != other._sign:
                return context._raise(InvalidOperation, None, _make(0, 0, 0, "n"))
            return self if self._special else other
        exp = min(self._exp, other._exp)
        if not self._int and not other._int:
            sign = self._sign & other._sign if self._sign == other._sign or context.rounding != ROUND_FLOOR else 1
            return _finish(sign, 0, exp, context)
        a, b = self._int, other._int
        if a and b:
            a, b, exp = _aligned(a, self._exp, b, other._exp, context.prec)
        else:
            value = self if a else other
            exp = max(exp, value._exp - context.prec - 1)
            return _finish(value._sign, value._int * 10 ** (value._exp - exp), exp, context)
        total = (-a if self._sign else a) + (-b if other._sign else b)
        if not total:
            return _finish(1 if context.rounding == ROUND_FLOOR else 0, 0, exp, context)
        return _finish(1 if total < 0 else 0, abs(total), exp, context)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        return self._nan(other, context) or self.__add__(other.copy_negate(), context)

    def __rsub__(self, other, context=None):
        other = _operand(other)
        return NotImplemented if other is None else other.__sub__(self, context)

    def __mul__(self, other, context=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context, sign = context or getcontext(), self._sign ^ other._sign
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan:
                return nan
            if not self or not other:
                return context._raise(InvalidOperation, None, _make(0, 0, 0, "n"))
            return _make(sign, 0, 0, "F")
        return _finish(sign, self._int * other._int, self._exp + other._exp, context)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context, sign = context or getcontext(), self._sign ^ other._sign
        if self._special or other._special:
            nan = self._nan(other, context)
            if nan:
                return nan
            if self._special and other._special:
                return context._raise(InvalidOperation, None, _make(0, 0, 0, "n"))
            if self._special:
                return _make(sign, 0, 0, "F")
            context._raise(Clamped)
            return _make(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._raise(DivisionUndefined, None, _make(0, 0, 0, "n"))
            return context._raise(DivisionByZero, None, _make(sign, 0, 0, "F"))
        ideal = self._exp - other._exp
        if not self._int:
            return _finish(sign, 0, ideal, context)
        shift = max(_length(other._int) - _length(self._int) + context.prec + 1, 0)
        quotient, rest = divmod(self._int * 10**shift, other._int)
        exp = ideal - shift
        if rest:
            quotient += quotient % 5 == 0
        elif shift:
            zeros = _zeros(quotient, shift)
            quotient //= 10**zeros
            exp += zeros
        return _finish(sign, quotient, exp, context)

    def __rtruediv__(self, other, context=None):
        other = _operand(other)
        return NotImplemented if other is None else other.__truediv__(self, context)

    def _divided(self, other, context):
        """(whole quotient, remainder) of finite values that are not too far apart; None if the quotient is too long."""
        sign = self._sign ^ other._sign
        ideal = min(self._exp, other._exp)
        distance = self.adjusted() - other.adjusted()
        if not self._int or distance <= -2:
            return _make(sign, 0, 0), _rescaled(self, ideal, context.rounding)
        if distance <= context.prec:
            a, b = self._int, other._int
            if self._exp >= other._exp:
                a *= 10 ** (self._exp - other._exp)
            else:
                b *= 10 ** (other._exp - self._exp)
            quotient, rest = divmod(a, b)
            if quotient < 10**context.prec:
                return _make(sign, quotient, 0), _make(self._sign, rest, ideal)
        context._raise(DivisionImpossible)
        return None

    def __divmod__(self, other, context=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        nan = self._nan(other, context)
        if nan:
            return nan, nan
        sign, wrong = self._sign ^ other._sign, _make(0, 0, 0, "n")
        if self._special:
            if other._special:
                context._raise(InvalidOperation)
                return wrong, wrong
            context._raise(InvalidOperation)
            return _make(sign, 0, 0, "F"), wrong
        if not other:
            if not self:
                context._raise(DivisionUndefined)
                return wrong, wrong
            context._raise(DivisionByZero)
            context._raise(InvalidOperation)
            return _make(sign, 0, 0, "F"), wrong
        if other._special:
            return _make(sign, 0, 0), self._fixed(context)
        both = self._divided(other, context)
        return (wrong, wrong) if both is None else (both[0], both[1]._fixed(context))

    def __rdivmod__(self, other, context=None):
        other = _operand(other)
        return NotImplemented if other is None else other.__divmod__(self, context)

    def __floordiv__(self, other, context=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        nan = self._nan(other, context)
        if nan:
            return nan
        sign, wrong = self._sign ^ other._sign, _make(0, 0, 0, "n")
        if self._special:
            return context._raise(InvalidOperation, None, wrong) if other._special else _make(sign, 0, 0, "F")
        if not other:
            if not self:
                return context._raise(DivisionUndefined, None, wrong)
            return context._raise(DivisionByZero, None, _make(sign, 0, 0, "F"))
        if other._special:
            return _make(sign, 0, 0)
        both = self._divided(other, context)
        return wrong if both is None else both[0]

    def __rfloordiv__(self, other, context=None):
        other = _operand(other)
        return NotImplemented if other is None else other.__floordiv__(self, context)

    def __mod__(self, other, context=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = context or getcontext()
        nan = self._nan(other, context)
        if nan:
            return nan
        wrong = _make(0, 0, 0, "n")
        if self._special:
            return context._raise(InvalidOperation, None, wrong)
        if not other:
            return context._raise(InvalidOperation if self else DivisionUndefined, None, wrong)
        if other._special:
            return self._fixed(context)
        both = self._divided(other, context)
        return wrong if both is None else both[1]._fixed(context)

    def __rmod__(self, other, context=None):
        other = _operand(other)
        return NotImplemented if other is None else other.__mod__(self, context)

    def remainder_near(self, other, context=None):
        """The remainder of the quotient rounded to the nearest int."""
        context, other = context or getcontext(), _needed(other)
        nan = self._nan(other, context)
        if nan:
            return nan
        wrong = _make(0, 0, 0, "n")
        if self._special or not other:
            return context._raise(InvalidOperation if self._special or self else DivisionUndefined, None, wrong)
        if other._special:
            return self._fixed(context)
        exp = min(self._exp, other._exp)
        if not self._int:
            return _finish(self._sign, 0, exp, context)
        if self.adjusted() - other.adjusted() > context.prec:
            return context._raise(DivisionImpossible, None, wrong)
        if self.adjusted() - other.adjusted() <= -2:
            return _rescaled(self, exp, context.rounding)._fixed(context)
        a, b = self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp)
        quotient, rest = divmod(a, b)
        if 2 * rest + (quotient & 1) > b:
            rest -= b
            quotient += 1
        if quotient >= 10**context.prec:
            return context._raise(DivisionImpossible, None, wrong)
        return _finish(self._sign ^ (rest < 0), abs(rest), exp, context)

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        context, other, third = context or getcontext(), _needed(other), _needed(third)
        if self._special or other._special:
            product = self._nan(other, context) if self.is_snan() or other.is_snan() else None
            if product is None and third.is_snan():
                return third._nan(None, context)
            product = product or self.__mul__(other, context)
        else:
            product = _make(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        return product.__add__(third, context)

    def __pow__(self, other, modulo=None, context=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        from _decimalmath import power, power_modulo

        context = context or getcontext()
        return power(self, other, context) if modulo is None else power_modulo(self, other, _needed(modulo), context)

    def __rpow__(self, other, modulo=None, context=None):
        other = _operand(other)
        return NotImplemented if other is None else other.__pow__(self, modulo, context)

    def sqrt(self, context=None):
        """The square root."""
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan:
            return nan
        if not self._special and not self._int:
            return _finish(self._sign, 0, self._exp // 2, context)
        if self._sign:
            return context._raise(InvalidOperation, None, _make(0, 0, 0, "n"))
        if self._special:
            return self
        from math import isqrt

        exp, n = self._exp >> 1, self._int
        if self._exp & 1:
            n *= 10
        shift = context.prec + 1 - (_length(n) + 1 >> 1)
        if shift >= 0:
            n, exact = n * 100**shift, True
        else:
            n, rest = divmod(n, 100**-shift)
            exact = not rest
        exp -= shift
        root = isqrt(n)
        exact = exact and root * root == n
        if exact:
            if shift >= 0:
                root //= 10**shift
            else:
                root *= 10**-shift
            exp += shift
        elif root % 5 == 0:
            root += 1
        with localcontext(context) as own:
            own.rounding = ROUND_HALF_EVEN
            own.traps = context.traps
            own.flags = context.flags
            return _finish(0, root, exp, own)

    def exp(self, context=None):
        from _decimalmath import exp

        return exp(self, context or getcontext())

    def ln(self, context=None):
        from _decimalmath import ln

        return ln(self, context or getcontext())

    def log10(self, context=None):
        from _decimalmath import log10

        return log10(self, context or getcontext())

    # ---- rounding ----

    def quantize(self, exp, rounding=None, context=None):
        """This with the exponent of another."""
        context, exp = context or getcontext(), _needed(exp)
        rounding = rounding or context.rounding
        nan = self._nan(exp, context)
        if nan:
            return nan
        wrong = _make(0, 0, 0, "n")
        if self._special or exp._special:
            return self if self._special and exp._special else context._raise(InvalidOperation, None, wrong)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return context._raise(InvalidOperation, None, wrong)
        if not self._int:
            return _finish(self._sign, 0, exp._exp, context)
        if self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec:
            return context._raise(InvalidOperation, None, wrong)
        made = _rescaled(self, exp._exp, rounding)
        if made.adjusted() > context.Emax or _length(made._int) > context.prec:
            return context._raise(InvalidOperation, None, wrong)
        if made._int and made.adjusted() < context.Emin:
            context._raise(Subnormal)
        if made._exp > self._exp:
            if made._order(self):
                context._raise(Inexact)
            context._raise(Rounded)
        return made

    def same_quantum(self, other, context=None):
        other = _needed(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None):
        """The nearest int, as a Decimal."""
        context = context or getcontext()
        if self._special:
            return self._nan(None, context) or self
        return self if self._exp >= 0 else _rescaled(self, 0, rounding or context.rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        if self._special or self._exp >= 0:
            return self._nan(None, context) or self
        if not self._int:
            return _make(self._sign, 0, 0)
        made = _rescaled(self, 0, rounding or context.rounding)
        if made._order(self):
            context._raise(Inexact)
        context._raise(Rounded)
        return made

    def normalize(self, context=None):
        """Without zeros at the end."""
        context = context or getcontext()
        if self._special:
            return self._nan(None, context) or self
        made = self._fixed(context)
        if made._special:
            return made
        if not made._int:
            return _make(made._sign, 0, 0)
        top = context.Etop() if context.clamp else context.Emax
        zeros = min(_zeros(made._int, _length(made._int)), max(top - made._exp, 0))
        return _make(made._sign, made._int // 10**zeros, made._exp + zeros)

    def __int__(self):
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        n = self._int * 10**self._exp if self._exp >= 0 else self._int // 10**-self._exp if -self._exp <= _length(self._int) else 0
        return -n if self._sign else n

    __trunc__ = __int__

    def _whole(self, rounding):
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        return int(_rescaled(self, 0, rounding))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __round__(self, n=None):
        if n is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)

    def __float__(self):
        if self._special == "N":
            raise ValueError("cannot convert signaling NaN to float")
        if self._special == "n":
            return -float("nan") if self._sign else float("nan")
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    # ---- the rest of the arithmetic ----

    def _extreme(self, other, context, sign, magnitude):
        context, other = context or getcontext(), _needed(other)
        if self.is_nan() or other.is_nan():
            if self.is_qnan() and not other.is_nan():
                return other._fixed(context)
            if other.is_qnan() and not self.is_nan():
                return self._fixed(context)
            return self._nan(other, context)
        order = self.copy_abs()._order(other.copy_abs()) if magnitude else self._order(other)
        order = order or int(self.compare_total(other))
        return (self if order * sign > 0 or not order else other)._fixed(context)

    def max(self, other, context=None):
        return self._extreme(other, context, 1, False)

    def min(self, other, context=None):
        return self._extreme(other, context, -1, False)

    def max_mag(self, other, context=None):
        return self._extreme(other, context, 1, True)

    def min_mag(self, other, context=None):
        return self._extreme(other, context, -1, True)

    def logb(self, context=None):
        """The exponent of the first digit, as a Decimal."""
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan:
            return nan
        if self._special:
            return _make(0, 0, 0, "F")
        if not self._int:
            return context._raise(DivisionByZero, None, _make(1, 0, 0, "F"))
        return Decimal(self.adjusted())._fixed(context)

    def scaleb(self, other, context=None):
        """self * 10**other"""
        context, other = context or getcontext(), _needed(other)
        nan = self._nan(other, context)
        if nan:
            return nan
        limit = 2 * (context.Emax + context.prec)
        if other._special or other._exp or not -limit <= int(other) <= limit:
            return context._raise(InvalidOperation, None, _make(0, 0, 0, "n"))
        return self if self._special else _finish(self._sign, self._int, self._exp + int(other), context)

    def _next(self, context, up):
        context = (context or getcontext())
        nan = self._nan(None, context)
        if nan:
            return nan
        if self._special:
            if (self._sign == 1) == up:
                return _make(self._sign, 10**context.prec - 1, context.Etop())
            return self
        own = context.copy()
        own.rounding = ROUND_CEILING if up else ROUND_FLOOR
        own._ignore_all()
        made = self._fixed(own)
        return made if made._special or made._order(self) else self.__add__(_make(0 if up else 1, 1, own.Etiny() - 1), own)

    def next_plus(self, context=None):
        return self._next(context, True)

    def next_minus(self, context=None):
        return self._next(context, False)

    def next_toward(self, other, context=None):
        context, other = context or getcontext(), _needed(other)
        nan = self._nan(other, context)
        if nan:
            return nan
        order = self._order(other)
        return self.copy_sign(other) if not order else self._next(context, order < 0)

    def _moved(self, other, context, around):
        context, other = context or getcontext(), _needed(other)
        nan = self._nan(other, context)
        if nan:
            return nan
        prec = context.prec
        if other._special or other._exp or not -prec <= int(other) <= prec:
            return context._raise(InvalidOperation, None, _make(0, 0, 0, "n"))
        if self._special:
            return self
        n, by, top = self._int % 10**prec, int(other), 10**prec
        if around:
            by %= prec
            n = n * 10**by % top + n // 10 ** (prec - by)
        else:
            n = n * 10**by % top if by >= 0 else n // 10**-by
        return _make(self._sign, n, self._exp)

    def shift(self, other, context=None):
        return self._moved(other, context, False)

    def rotate(self, other, context=None):
        return self._moved(other, context, True)

    def _bits(self, context):
        if self._sign or self._exp or self._special or self._int and not set(_text(self._int)) <= {"0", "1"}:
            return None
        return int(_text(self._int)[-context.prec :], 2)

    def _logical(self, other, context, operate):
        context = context or getcontext()
        a = self._bits(context)
        b = 0 if other is None else _needed(other)._bits(context)
        if a is None or b is None:
            return context._raise(InvalidOperation, None, _make(0, 0, 0, "n"))
        return _make(0, int(f"{operate(a, b):b}"), 0)

    def logical_and(self, other, context=None):
        return self._logical(other, context, lambda a, b: a & b)

    def logical_or(self, other, context=None):
        return self._logical(other, context, lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        return self._logical(other, context, lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        context = context or getcontext()
        return self._logical(None, context, lambda a, b: a ^ (1 << context.prec) - 1)


def _rescaled(value, exp, rounding):
    """A finite value with another exponent."""
    if not value._int:
        return _make(value._sign, 0, exp)
    if value._exp >= exp:
        return _make(value._sign, value._int * 10 ** (value._exp - exp), exp)
    n, drop = value._int, exp - value._exp
    if drop > _length(n) + 1:
        n, drop = 1, 2
    return _make(value._sign, _shifted(value._sign, n, drop, rounding)[0], exp)


def _aligned(a, a_exp, b, b_exp, prec):
    """Two coefficients with one exponent; one that is far below the other counts only as something."""
    if a_exp < b_exp:
        b, a, exp = _aligned(b, b_exp, a, a_exp, prec)
        return a, b, exp
    low = a_exp + min(-1, _length(a) - prec - 2)
    if _length(b) + b_exp - 1 < low:
        b, b_exp = 1, low
    return a * 10 ** (a_exp - b_exp), b, b_exp


def _of_float(f):
    if f != f:
        return 0, 0, 0, "n"
    if f in (float("inf"), float("-inf")):
        return (1 if f < 0 else 0), 0, 0, "F"
    n, d = f.as_integer_ratio()
    from math import copysign

    k = d.bit_length() - 1
    return (1 if copysign(1.0, f) < 0 else 0), abs(n) * 5**k, -k, ""


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exp = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exp == "F":
        return sign, 0, 0, "F"
    n = 0
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
        n = n * 10 + digit
    if isinstance(exp, str):
        if exp not in ("n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        return sign, n, 0, exp
    if not isinstance(exp, int):
        raise ValueError("exponent must be an integer")
    return sign, n, exp, ""


def _of_rational(self, other, equality):
    """(self, other) scaled so that both are Decimals, where other is a rational number, or equal to a complex one."""
    if isinstance(other, complex):
        if equality and other.imag == 0:
            getcontext().flags[FloatOperation] = True
            return self, _make(*_of_float(other.real))
        return NotImplemented
    from sys import modules

    if "numbers" not in modules or not isinstance(other, modules["numbers"].Rational):
        return NotImplemented
    scaled = self if self._special else _make(self._sign, self._int * other.denominator, self._exp)
    return scaled, _operand(int(other.numerator))


class _Signals(dict):
    """Flags or traps: a bool for each signal."""

    def __repr__(self):
        return "{" + ", ".join([f"<class 'decimal.{s.__name__}'>:{self[s]}" for s in self]) + "}"

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __setitem__(self, key, value):
        if key not in _SIGNALS:
            raise KeyError("invalid error flag")
        dict.__setitem__(self, key, bool(value))

    def copy(self):
        return dict(self)


def _signals(given):
    made = _Signals()
    for signal in _SIGNALS:
        made[signal] = given[signal] if isinstance(given, dict) else signal in given
    return made


DefaultContext = None


class Context:
    """The precision, the rounding, the traps and so on that arithmetic goes by."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        default = DefaultContext
        self.prec = (default.prec if default else 28) if prec is None else prec
        self.rounding = (default.rounding if default else ROUND_HALF_EVEN) if rounding is None else rounding
        self.Emin = (default.Emin if default else -999999) if Emin is None else Emin
        self.Emax = (default.Emax if default else 999999) if Emax is None else Emax
        self.capitals = (default.capitals if default else 1) if capitals is None else capitals
        self.clamp = (default.clamp if default else 0) if clamp is None else clamp
        self.flags = () if flags is None else flags
        self.traps = (default.traps if default else (DivisionByZero, Overflow, InvalidOperation)) if traps is None else traps

    def __setattr__(self, name, value):
        if name in _BOUNDS:
            low, high, words = _BOUNDS[name]
            if not isinstance(value, int):
                raise TypeError("an integer is required")
            if not low <= value <= high:
                raise ValueError(f"valid {words}")
        elif name == "rounding":
            if value not in _ROUNDINGS:
                raise TypeError(
                    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, "
                    "ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
                )
        elif name in ("flags", "traps"):
            if type(value) is not _Signals:
                value = _signals(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError(f"{name} cannot be deleted")

    def __repr__(self):
        flags, traps = ([s.__name__ for s in _SIGNALS if d[s]] for d in (self.flags, self.traps))
        return (
            f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, "
            f"clamp={self.clamp}, flags=[{', '.join(flags)}], traps=[{', '.join(traps)}])"
        )

    def _raise(self, signal, message=None, result=None):
        """Set a flag, and raise the exception if it is trapped."""
        known = _BASE.get(signal, signal)
        self.flags[known] = True
        if self.traps[known]:
            raise known(message if message is not None else [signal])
        return result

    def _ignore_all(self):
        self.flags, self.traps = (), ()

    def clear_flags(self):
        """Unset all flags."""
        self.flags = ()

    def clear_traps(self):
        """Unset all traps."""
        self.traps = ()

    def copy(self):
        """A copy, with flags and traps of its own."""
        return Context(
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, _signals(self.flags), _signals(self.traps)
        )

    __copy__ = copy

    def __reduce__(self):
        flags, traps = ([s for s in _SIGNALS if d[s]] for d in (self.flags, self.traps))
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, flags, traps)

    __hash__ = None

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def create_decimal(self, num="0", /):
        """A Decimal rounded to the context."""
        made = Decimal(num, self)
        if made.is_nan() and made._int >= 10 ** (self.prec - self.clamp):
            return self._raise(ConversionSyntax, None, _make(0, 0, 0, "n"))
        return made._fixed(self)

    def create_decimal_from_float(self, f, /):
        return Decimal.from_float(f)._fixed(self)

    def radix(self):
        return Decimal(10)

    def add(self, x, y, /):
        return _needed(x).__add__(_needed(y), self)

    def subtract(self, x, y, /):
        return _needed(x).__sub__(_needed(y), self)

    def multiply(self, x, y, /):
        return _needed(x).__mul__(_needed(y), self)

    def divide(self, x, y, /):
        return _needed(x).__truediv__(_needed(y), self)

    def divide_int(self, x, y, /):
        return _needed(x).__floordiv__(_needed(y), self)

    def divmod(self, x, y, /):
        return _needed(x).__divmod__(_needed(y), self)

    def remainder(self, x, y, /):
        return _needed(x).__mod__(_needed(y), self)

    def power(self, a, b, modulo=None):
        return _needed(a).__pow__(_needed(b), modulo, self)

    def plus(self, x, /):
        return _needed(x).__pos__(self)

    def minus(self, x, /):
        return _needed(x).__neg__(self)

    def abs(self, x, /):
        return _needed(x).__abs__(context=self)

    def quantize(self, x, y, /):
        return _needed(x).quantize(y, None, self)

    def to_integral_value(self, x, /):
        return _needed(x).to_integral_value(None, self)

    to_integral = to_integral_value

    def to_integral_exact(self, x, /):
        return _needed(x).to_integral_exact(None, self)

    def to_sci_string(self, x, /):
        return _needed(x).__str__(context=self)

    def to_eng_string(self, x, /):
        return _needed(x).to_eng_string(self)

    def fma(self, x, y, z, /):
        return _needed(x).fma(y, z, self)


_BOUNDS = {
    "prec": (1, MAX_PREC, "range for prec is [1, MAX_PREC]"), "Emin": (MIN_EMIN, 0, "range for Emin is [MIN_EMIN, 0]"),
    "Emax": (0, MAX_EMAX, "range for Emax is [0, MAX_EMAX]"), "capitals": (0, 1, "values for capitals are [0, 1]"),
    "clamp": (0, 1, "values for clamp are [0, 1]"),
}  # fmt: skip


def _passed(name):
    def method(self, x, /, *args):
        return getattr(_needed(x), name)(*args, context=self)

    method.__name__ = name
    return method


def _plain(name):
    def method(self, x, /, *args):
        return getattr(_needed(x), name)(*args)

    method.__name__ = name
    return method


for _name in (
    "compare", "compare_signal", "compare_total", "compare_total_mag", "copy_sign", "exp", "is_normal", "is_subnormal", "ln", "log10", "logb",
    "logical_and", "logical_or", "logical_xor", "logical_invert", "max", "max_mag", "min", "min_mag", "next_minus", "next_plus",
    "next_toward", "normalize", "number_class", "remainder_near", "rotate", "same_quantum", "scaleb", "shift", "sqrt",
):  # fmt: skip
    setattr(Context, _name, _passed(_name))
for _name in ("canonical", "copy_abs", "copy_negate", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed", "is_snan",
              "is_zero"):  # fmt: skip
    setattr(Context, _name, _plain(_name))
Context.copy_decimal = lambda self, x, /: _needed(x)

DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
_current = None


def getcontext():
    """The context that is in force."""
    global _current
    if _current is None:
        _current = DefaultContext.copy()
    return _current


def setcontext(context, /):
    """Put a context in force."""
    global _current
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context" if context is None else "argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context


class _ContextManager:
    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *details):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    """A context manager with a copy of a context."""
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    made = (ctx or getcontext()).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(made, name, value)
    return _ContextManager(made)


def IEEEContext(bits, /):
    """The context of an IEEE 754 decimal format."""
    if bits <= 0 or bits > IEEE_CONTEXT_MAX_BITS or bits % 32:
        raise ValueError("argument must be a multiple of 32, with a maximum of 512")
    emax = 3 * (1 << bits // 16 + 3)
    return Context(9 * bits // 32 - 2, ROUND_HALF_EVEN, 1 - emax, emax, 1, 1, [], [])


def _register():
    from numbers import Number

    Number.register(Decimal)


_register()


# what messages call them
Decimal.__name__ = "decimal.Decimal"
Context.__name__ = "decimal.Context"
