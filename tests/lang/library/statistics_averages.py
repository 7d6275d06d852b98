# statistics: averages and spread, exact until the end
import statistics as s
from fractions import Fraction as F


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(s.mean([1, 2, 3, 4]), s.mean([1, 3]), s.mean([F(1, 2), F(1, 3)]), s.mean([0.1] * 10), s.fmean([1, 2], weights=[3, 1]), s.harmonic_mean([40, 60]), round(s.geometric_mean([54, 24, 36]), 9))
# prints: 2.5 2 5/12 0.1 1.25 48.0 36.0
print(s.median([1, 3, 5]), s.median([1, 3, 5, 7]), s.median_low([1, 3]), s.median_high([1, 3]), s.median_grouped([52, 52, 53, 54]), s.mode("aab"), s.multimode("aabb"))
# prints: 3 4.0 1 3 52.5 a ['a', 'b']
print(s.variance([1, 2, 3, 4]), s.pvariance([1, 2, 3, 4]), s.stdev([1, 2, 3, 4]), s.pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), s.variance([F(1, 6), F(1, 2)]), s.stdev([3, 3, 3]))
# prints: 1.6666666666666667 1.25 1.2909944487358056 0.986893273527251 1/18 0.0
print(s.quantiles([1, 2, 3, 4, 5]), s.quantiles([1, 2, 3], n=5, method="inclusive"), s.mean([10**30, 1]), s.mean([True, False]), s.pvariance([1, 2, 3], mu=2))
# prints: [1.5, 3.0, 4.5] [1.4, 1.8, 2.2, 2.6] 5e+29 0.5 0.6666666666666666
print(s.covariance([1, 2, 3], [1, 2, 4]), round(s.correlation([1, 2, 3], [1, 2, 4]), 9), s.correlation([1, 2, 3], [3, 1, 2], method="ranked"), s.linear_regression([1, 2, 3], [2, 4, 6]))
# prints: 1.5 0.981980506 -0.5 LinearRegression(slope=2.0, intercept=0.0)
for f in (s.mean, s.median, s.mode, s.stdev, s.pvariance, s.quantiles, s.harmonic_mean, s.geometric_mean):
    error(f, [])
# prints: StatisticsError: mean requires at least one data point
# prints: StatisticsError: no median for empty data
# prints: StatisticsError: no mode for empty data
# prints: StatisticsError: stdev requires at least two data points
# prints: StatisticsError: pvariance requires at least one data point
# prints: StatisticsError: must have at least one data point
# prints: StatisticsError: harmonic_mean requires at least one data point
# prints: StatisticsError: Must have a non-empty dataset
error(s.variance, [1])  # prints: StatisticsError: variance requires at least two data points
error(s.mean, "ab")  # prints: TypeError: can't convert type 'str' to numerator/denominator
error(s.harmonic_mean, [-1])  # prints: StatisticsError: harmonic mean does not support negative values
