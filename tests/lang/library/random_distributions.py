# random: distributions
import random


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

r = random.Random(11)
near = lambda x: f"{x:.9g}"
print([near(r.gauss(0, 1)) for _ in range(3)], [near(r.normalvariate(5, 2)) for _ in range(3)], near(r.lognormvariate(0, 1)))
# prints: ['-1.22407268', '0.377588198', '0.994999628'] ['5.06520323', '2.7833087', '7.15258475'] 0.368041213
print([near(r.gammavariate(a, 2)) for a in (0.3, 1, 2.5)], near(r.betavariate(2, 3)), near(r.expovariate(2)), near(r.triangular(1, 5, 2)))
# prints: ['0.000949441739', '2.36467367', '1.04535839'] 0.850395952 0.030698985 1.87225745
print([near(r.vonmisesvariate(1, k)) for k in (0, 1, 5)], near(r.paretovariate(3)), near(r.weibullvariate(1, 2)))
# prints: ['1.52017279', '0.954055806', '1.67738436'] 1.22599311 0.570925379
print([r.binomialvariate(n, p) for n, p in ((1, 0.5), (10, 0.3), (100, 0.7), (1000, 0.4), (5, 0), (5, 1))])
# prints: [0, 4, 73, 413, 0, 5]
error(r.gammavariate, 0, 1)  # prints: ValueError: gammavariate: alpha and beta must be > 0.0
error(r.binomialvariate, 5, 2)  # prints: ValueError: p must be in the range 0.0 <= p <= 1.0
