# statistics: sums are exact (fractions kept by denominator), and rounded once at the end.

from fractions import Fraction
from math import erfc, exp, fabs, fsum, hypot, isqrt, log, sqrt, tau

try:
    from math import sumprod
except ImportError:

    def sumprod(p, q):
        return fsum([a * b for a, b in zip(p, q)])


__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean", "kde", "kde_random",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance",
    "quantiles", "stdev", "variance",
]

_SQRT2 = sqrt(2.0)


class StatisticsError(ValueError):
    pass


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None
    except (OverflowError, ValueError):
        return x, None


def _wider(a, b):
    """The type of a sum of two types."""
    if a is b or a is int and b is not bool:
        return b
    if b is int or b is bool or issubclass(a, b):
        return a
    if issubclass(b, a):
        return b
    if issubclass(a, Fraction) and issubclass(b, float) or issubclass(b, int):
        return b if issubclass(b, float) else a
    if issubclass(a, float) and issubclass(b, Fraction) or issubclass(a, int):
        return a if issubclass(a, float) else b
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _sums(data, center=None):
    """(type, sum, sum of squares, count), exact; with a center its squares are of the distances."""
    kind, count, sums, squares = int, 0, {}, {}
    special = 0
    for x in data:
        count += 1
        if type(x) is not kind:
            kind = _wider(kind, type(x))
        n, d = _ratio(x if center is None else x - center)
        if d is None:
            special += n
            continue
        sums[d] = sums.get(d, 0) + n
        squares[d] = squares.get(d, 0) + n * n
    if special != 0 or special != special:
        return kind, special, special, count
    total, square = Fraction(0), Fraction(0)
    for d, n in sums.items():
        total += Fraction(n, d)
    for d, n in squares.items():
        square += Fraction(n, d * d)
    return kind, total, square, count


def _as(value, kind):
    """A result in the type of the data; a float where an int can't hold it."""
    if type(value) is kind:
        return value
    if not isinstance(value, Fraction):
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def _root(n, m):
    """The square root of n / m as a float, correctly rounded."""
    if not n:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        scaled, divisor = n, m << 2 * shift
    else:
        scaled, divisor = n << -2 * shift, m
    root = isqrt(scaled // divisor)
    root |= root * root * divisor != scaled
    return root * 2.0**shift if -1000 < shift < 900 else float(Fraction(root) * Fraction(2) ** shift)


def mean(data):
    """Return the sample arithmetic mean of data."""
    kind, total, _, n = _sums(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _as(total / n, kind)


def fmean(data, weights=None):
    """Convert data to floats and compute the arithmetic mean."""
    if weights is None:
        data = data if hasattr(data, "__len__") else list(data)
        if not len(data):
            raise StatisticsError("fmean requires at least one data point")
        return fsum(data) / len(data)
    data, weights = list(data), list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return sumprod(data, weights) / total


def geometric_mean(data):
    """Convert data to floats and compute the geometric mean."""
    logs, zero = [], False
    for x in data:
        if x > 0.0 or x != x:
            logs.append(log(x))
        elif x == 0.0:
            zero = True
        else:
            raise StatisticsError("No negative inputs allowed", x)
    if zero:
        return 0.0
    if not logs:
        raise StatisticsError("Must have a non-empty dataset")
    return exp(fsum(logs) / len(logs))


def harmonic_mean(data, weights=None):
    """Return the harmonic mean of data."""
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    negative = "harmonic mean does not support negative values"
    if len(data) == 1 and weights is None:
        if not hasattr(data[0], "as_integer_ratio"):
            raise TypeError("unsupported type")
        if data[0] < 0:
            raise StatisticsError(negative)
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    if any([w < 0 for w in weights]):
        raise StatisticsError(negative)
    _, sum_weights, _, _ = _sums(weights)
    parts = []
    for w, x in zip(weights, data):
        if x < 0:
            raise StatisticsError(negative)
        if x == 0 and w:
            return 0
        parts.append(w / x if w else 0)
    kind, total, _, _ = _sums(parts)
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _as(sum_weights / total, kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    """Return the median (middle value) of numeric data."""
    data = _sorted(data)
    n = len(data)
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """Return the low median of numeric data."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """Return the high median of data."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """Estimates the median for numeric data binned around the midpoints of consecutive, fixed-width intervals."""
    from bisect import bisect_left, bisect_right

    data = _sorted(data)
    n = len(data)
    x = data[n // 2]
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def multimode(data):
    """Return a list of the most frequently occurring values."""
    from collections import Counter

    counts = Counter(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def mode(data):
    """Return the most common data point from discrete or nominal data."""
    found = multimode(data)
    if not found:
        raise StatisticsError("no mode for empty data")
    return found[0]


def quantiles(data, *, n=4, method="exclusive"):
    """Divide *data* into *n* continuous intervals with equal probability."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
    elif method == "exclusive":
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    else:
        raise ValueError(f"Unknown method: {method!r}")
    return result


def _squares(data, name, least, center=None):
    """(type, sum of the squared distances from the mean, count)"""
    data = data if isinstance(data, (list, tuple)) else list(data)
    kind, total, square, n = _sums(data, center)
    if n < least:
        raise StatisticsError(f"{name} requires at least {'two data points' if least == 2 else 'one data point'}")
    if center is not None or not isinstance(square, Fraction):
        return kind, square, n
    return kind, (n * square - total * total) / n, n


def _deviation(square, kind):
    """The square root of a variance, in the type of the data where that is Decimal."""
    if not isinstance(square, Fraction):
        return sqrt(square)
    if kind.__name__ == "Decimal":
        return _decimal_root(square)
    return _root(square.numerator, square.denominator)


def _decimal_root(square):
    """The nearest Decimal: the root of a rounded quotient may be one step away."""
    from decimal import Decimal

    near = (Decimal(square.numerator) / Decimal(square.denominator)).sqrt()
    if not near:
        return Decimal("0.0")
    up, down = Fraction(near.next_plus()), Fraction(near.next_minus())
    if (Fraction(near) + up) ** 2 < 4 * square:
        return near.next_plus()
    return near.next_minus() if (Fraction(near) + down) ** 2 > 4 * square else near


def variance(data, xbar=None):
    """Return the sample variance of data."""
    kind, ss, n = _squares(data, "variance", 2, xbar)
    return _as(ss / (n - 1), kind)


def pvariance(data, mu=None):
    """Return the population variance of ``data``."""
    kind, ss, n = _squares(data, "pvariance", 1, mu)
    return _as(ss / n, kind)


def stdev(data, xbar=None):
    """Return the square root of the sample variance."""
    kind, ss, n = _squares(data, "stdev", 2, xbar)
    return _deviation(ss / (n - 1), kind)


def pstdev(data, mu=None):
    """Return the square root of the population variance."""
    kind, ss, n = _squares(data, "pstdev", 1, mu)
    return _deviation(ss / n, kind)


def _pairs(x, y, name):
    if len(y) != len(x):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")


def _centred(values):
    middle = fsum(values) / len(values)
    return [v - middle for v in values]


def covariance(x, y, /):
    """Return the sample covariance of two inputs."""
    _pairs(x, y, "covariance")
    return sumprod(_centred(x), _centred(y)) / (len(x) - 1)


def _ranks(values):
    """The rank of each value around 0, equal ones sharing theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    result, i = [0.0] * len(values), 0
    while i < len(order):
        j = i
        while j < len(order) and values[order[j]] == values[order[i]]:
            j += 1
        for k in range(i, j):
            result[order[k]] = (1 - len(values)) / 2 + (i + j - 1) / 2
        i = j
    return result


def correlation(x, y, /, *, method="linear"):
    """Pearson's (or, of ranks, Spearman's) correlation coefficient."""
    _pairs(x, y, "correlation")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    x, y = (_ranks(x), _ranks(y)) if method == "ranked" else (_centred(x), _centred(y))
    sxx, syy = sumprod(x, x), sumprod(y, y)
    try:
        return sumprod(x, y) / sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept for simple linear regression."""
    _pairs(x, y, "linear regression")
    n = len(x)
    if not proportional:
        xbar, ybar = fsum(x) / n, fsum(y) / n
        x, y = [xi - xbar for xi in x], [yi - ybar for yi in y]
    try:
        slope = (sumprod(x, y) + 0.0) / sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    from collections import namedtuple

    global _Regression
    if _Regression is None:
        _Regression = namedtuple("LinearRegression", ("slope", "intercept"), module="statistics")
    return _Regression(slope, 0.0 if proportional else ybar - slope * xbar)


_Regression = None


def _kernels():
    from math import atan, cos, cosh, pi, sin

    c1, c2 = pi / 4, pi / 2
    kernels = {
        "normal": (lambda t: exp(-t * t / 2) / sqrt(tau), lambda t: 0.5 * erfc(-t / _SQRT2), None),
        "logistic": (lambda t: 0.5 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), None),
        "sigmoid": (lambda t: 1 / pi / cosh(t), lambda t: 2 / pi * atan(exp(t)), None),
        "rectangular": (lambda t: 0.5, lambda t: 0.5 * t + 0.5, 1.0),
        "triangular": (lambda t: 1.0 - abs(t), lambda t: t * t * (0.5 if t < 0.0 else -0.5) + t + 0.5, 1.0),
        "parabolic": (lambda t: 0.75 * (1.0 - t * t), lambda t: sumprod((-0.25, 0.75, 0.5), (t**3, t, 1.0)), 1.0),
        "quartic": (
            lambda t: 15 / 16 * (1.0 - t * t) ** 2, lambda t: sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t**5, t**3, t, 1.0)), 1.0
        ),
        "triweight": (
            lambda t: 35 / 32 * (1.0 - t * t) ** 3,
            lambda t: sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t**7, t**5, t**3, t, 1.0)), 1.0,
        ),
        "cosine": (lambda t: c1 * cos(c2 * t), lambda t: 0.5 * sin(c2 * t) + 0.5, 1.0),
    }  # fmt: skip
    aliases = ("gauss", "normal"), ("uniform", "rectangular"), ("epanechnikov", "parabolic"), ("biweight", "quartic")
    return kernels | {alias: kernels[name] for alias, name in aliases}


def kde(data, h, kernel="normal", *, cumulative=False):
    """Kernel Density Estimation: a function of x made from discrete samples."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    if kernel not in _kernels():
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    density, distribution, support = _kernels()[kernel]
    from bisect import bisect_left, bisect_right

    def near(x):
        """The samples whose kernels reach x, and how many lie wholly below it."""
        if support is None:
            return data, 0
        low = bisect_left(data, x - h * support)
        return data[low : bisect_right(data, x + h * support)], low

    def pdf(x):
        return sum([density((x - x_i) / h) for x_i in near(x)[0]]) / (n * h)

    def cdf(x):
        samples, below = near(x)
        return sum([distribution((x - x_i) / h) for x_i in samples], below) / n

    made = cdf if cumulative else pdf
    made.__doc__ = f"{'CDF' if cumulative else 'PDF'} estimate with {h=!r} and {kernel=!r}"
    return made


def kde_random(data, h, kernel="normal", *, seed=None):
    """A function that draws from the distribution that kde() estimates (here by bisection of the kernel's distribution)."""
    data = list(data)
    if not data:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    if kernel not in _kernels():
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    from random import Random

    prng, (_, distribution, support) = Random(seed), _kernels()[kernel]

    def inverse(p):
        low, high = -(support or 40.0), support or 40.0
        for _ in range(80):
            middle = (low + high) / 2
            low, high = (middle, high) if distribution(middle) < p else (low, middle)
        return (low + high) / 2

    def rand():
        return prng.choice(data) + h * inverse(prng.random())

    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand


# The normal distribution


def _polynomial(coefficients, r):
    value = 0.0
    for c in coefficients:
        value = value * r + c
    return value


# Wichura's algorithm AS 241 (PPND16): (greatest distance, numerator, denominator) around the middle, in the tails, far out.
_CENTRAL = (
    (2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4, 1.3731693765509461125e4,
     1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0),
    (5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4, 5.3941960214247511077e3,
     6.8718700749205790830e2, 4.2313330701600911252e1, 1.0),
)  # fmt: skip
_TAIL = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
     3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0),
)  # fmt: skip
_FAR = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0),
)  # fmt: skip


def _inverse_cdf(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        x = _polynomial(_CENTRAL[0], r) * q / _polynomial(_CENTRAL[1], r)
        return mu + x * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    (top, bottom), r = (_TAIL, r - 1.6) if r <= 5.0 else (_FAR, r - 5.0)
    x = _polynomial(top, r) / _polynomial(bottom, r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """Normal distribution of a random variable"""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """Make a normal distribution instance from sample data."""
        data = list(data)
        return cls(float(mean(data)), stdev(data))

    def samples(self, n, *, seed=None):
        """Generate *n* samples for a given mean and standard deviation."""
        import random

        draw = random.random if seed is None else random.Random(seed).random
        return [_inverse_cdf(draw(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        """Probability density function.  P(x <= X < x+dx) / dx"""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        """Cumulative distribution function.  P(X <= x)"""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * erfc((self._mu - x) / (self._sigma * _SQRT2))

    def inv_cdf(self, p):
        """Inverse cumulative distribution function.  x : P(X <= x) = p"""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inverse_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """Divide into *n* continuous intervals with equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """Compute the overlapping coefficient (OVL) between two normal distributions."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        X, Y = (other, self) if (other._sigma, other._mu) < (self._sigma, self._mu) else (self, other)
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv, dm = Y_var - X_var, fabs(Y._mu - X._mu)
        if not dv:
            return erfc(dm / (2.0 * X._sigma * _SQRT2))
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * sqrt(dm * dm + dv * log(Y_var / X_var))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (fabs(Y.cdf(x1) - X.cdf(x1)) + fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        """Compute the Standard Score.  (x - mean) / stdev"""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
