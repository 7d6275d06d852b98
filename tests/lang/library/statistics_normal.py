# statistics.NormalDist
from statistics import NormalDist


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

n = NormalDist(100, 15)
near = lambda x: f"{x:.10g}"
print(n, n.mean, n.stdev, n.variance, near(n.pdf(110)), near(n.cdf(110)), near(n.inv_cdf(0.75)), n.zscore(130), near(n.overlap(NormalDist(110, 15))))
# prints: NormalDist(mu=100.0, sigma=15.0) 100.0 15.0 225.0 0.0212965337 0.7475074625 110.1173463 2.0 0.7388826804
print(n + 5, n * 2, n / 2, -n, n == NormalDist(100, 15), NormalDist.from_samples([1, 2, 3, 4]), [near(q) for q in n.quantiles()])
# prints: NormalDist(mu=105.0, sigma=15.0) NormalDist(mu=200.0, sigma=30.0) NormalDist(mu=50.0, sigma=7.5) NormalDist(mu=-100.0, sigma=15.0) True NormalDist(mu=2.5, sigma=1.2909944487358056) ['89.88265375', '100', '110.1173463']
print([near(x) for x in n.samples(3, seed=5)], near(n.inv_cdf(1e-9)), NormalDist(1, 3) + NormalDist(2, 4))
# prints: ['104.6966595', '109.7329661', '112.3686263'] 10.03289477 NormalDist(mu=3.0, sigma=5.0)
error(NormalDist, 0, -1)  # prints: StatisticsError: sigma must be non-negative
error(n.inv_cdf, 2)  # prints: StatisticsError: p must be in the range 0.0 < p < 1.0
