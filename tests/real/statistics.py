# modules: statistics
# without: _statistics
# Averages, spreads, relations and the normal distribution over ints, floats, fractions and decimals.
import random
import statistics as s
from decimal import Decimal as D
from fractions import Fraction as F

samples = [[1, 2, 3, 4, 4], [2.5, 3.25, 5.5, 11.25, 11.75], [F(3, 7), F(1, 21), F(5, 3), F(1, 3)], [D("0.5"), D("0.75"), D("0.625"), D("0.375")],
           [1e100, 1.0, -1e100, 3], [True, False, True], [5, 5, 5], [7], [1, 2.5], [F(1, 2), 0.25], range(10)]
functions = [s.mean, s.fmean, s.median, s.median_low, s.median_high, s.median_grouped, s.mode, s.multimode, s.pvariance, s.pstdev, s.variance, s.stdev,
             s.geometric_mean, s.harmonic_mean, s.quantiles]
for data in samples:
    for function in functions:
        try:
            print(function.__name__, function(data))
        except (s.StatisticsError, TypeError) as e:
            print(function.__name__, type(e).__name__, e)
for function in functions:
    for data in ([], iter([]), ["x"], [1, "y"], [None]):
        try:
            print(function.__name__, function(data))
        except (s.StatisticsError, TypeError, AttributeError, ValueError) as e:
            print(function.__name__, type(e).__name__)
print(s.mean(iter([1, 2, 4])), s.fmean([3, 5, 10], weights=[1, 2, 1]), s.harmonic_mean([40, 60], weights=[5, 30]), s.harmonic_mean([0, 2]), s.harmonic_mean([F(1, 2)]))
for wrong in (lambda: s.fmean([1], weights=[1, 2]), lambda: s.fmean([1], weights=[0]), lambda: s.harmonic_mean([-1]), lambda: s.harmonic_mean([1, 2], weights=[1]),
              lambda: s.harmonic_mean([1, 2], weights=[0, 0]), lambda: s.harmonic_mean([1, 2], weights=[-1, 0]), lambda: s.geometric_mean([0, -1]), lambda: s.quantiles([1, 2], n=0), lambda: s.quantiles([1, 2], method="x"),
              lambda: s.mode([]), lambda: s.correlation([1], [2]), lambda: s.correlation([1, 2], [3]), lambda: s.correlation([1, 1], [2, 3]), lambda: s.covariance([1], [1]),
              lambda: s.covariance([1, 2], [1]), lambda: s.linear_regression([1, 1], [1, 2]), lambda: s.linear_regression([1], [1, 2]), lambda: s.linear_regression([1], [1]),
              lambda: s.NormalDist(0, -1), lambda: s.NormalDist(0, 0).cdf(1), lambda: s.NormalDist(0, 0).pdf(1), lambda: s.NormalDist().inv_cdf(1),
              lambda: s.NormalDist(0, 0).zscore(1), lambda: s.NormalDist().overlap(1), lambda: s.NormalDist().overlap(s.NormalDist(0, 0)), lambda: s.median_grouped(["a"])):
    try:
        print(wrong())
    except (s.StatisticsError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(s.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), s.median_grouped([1, 3, 3, 5, 7], interval=2), s.multimode("aabbbbccddddeeffffgg"), s.multimode(""), s.mode(["red", "blue", "blue"]))
print(s.quantiles(range(100), n=10), s.quantiles([1, 2, 3, 4, 5], n=4, method="inclusive"), s.quantiles([D(1), D(2), D(5)]))
print(s.pvariance([1, 2, 3], mu=2), s.variance([1.5, 2.5], xbar=2.0), s.pstdev([1, 2, 3, 4], mu=F(5, 2)), s.stdev([D(1), D(3)]), s.pvariance([float("inf"), 1]))
x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3.5]
print(s.covariance(x, y), s.correlation(x, y), s.correlation(x, x[::-1]), s.linear_regression(x, y), s.linear_regression(x, y, proportional=True))
n = s.NormalDist(100, 15)
print(n, n.mean, n.median, n.mode, n.stdev, n.variance, n.pdf(110), n.cdf(110), n.zscore(130), hash(n) == hash(s.NormalDist(100, 15)), n == s.NormalDist(100, 15), n == 1)
print([round(n.inv_cdf(p), 9) for p in (0.01, 0.02, 0.2, 0.5, 0.9, 0.999, 1e-9)], n.quantiles(4), n.overlap(s.NormalDist(110, 15)), n.overlap(s.NormalDist(110, 20)), s.NormalDist(5, 9).overlap(n))
print(n + 5, 5 + n, n - 5, 200 - n, n * 2, 2 * n, n / 3, +n, -n, n + n, n - s.NormalDist(1, 8), s.NormalDist.from_samples([1, 2, 3, 4.5]))
print(s.NormalDist(0, 1).samples(3, seed=5), repr(s.NormalDist(1)))
import copy
print(copy.copy(n) == n, copy.deepcopy(n), s.NormalDist(0, 2).cdf(-3) == 1 - s.NormalDist(0, 2).cdf(3))
print(s._sum([3, 2.25, 4.5, -0.5, 0.25]), s._sum([F(2, 3), F(7, 5), F(1, 4)]), s._sum([D("0.1"), D("0.2")]), s._convert(F(1, 3), float), s._convert(F(3), D), s._coerce(int, F), s._exact_ratio(D("1.5")))
for wrong in (lambda: s._coerce(D, float), lambda: s._exact_ratio("x"), lambda: s._coerce(str, int), lambda: s._ss([]), lambda: s._fail_neg([1, -1]).__next__() and list(s._fail_neg([-1]))):
    try:
        print(wrong())
    except (TypeError, s.StatisticsError) as e:
        print(type(e).__name__, e)
