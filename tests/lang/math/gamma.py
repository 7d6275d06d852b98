# math: gamma, lgamma, erf, erfc
import math
def show(*values):
    print(*[f'{x:.12g}' for x in values])
print([math.gamma(n) for n in (1, 2, 3, 5, 10, 20, 23)])
# prints: [1.0, 1.0, 2.0, 24.0, 362880.0, 1.21645100408832e+17, 1.1240007277776077e+21]
for x in (0.1, 0.5, 1.5, 2.5, 10.1, 24, 50.5, 140.5, 170.6, -0.5, -1.5, -10.3, -100.5, -150.5, -180.5, -250.7, 1e-5, 1e-21, -1e-21):
    show(x, math.gamma(x), math.lgamma(x))
# prints: 0.1 9.51350769867 2.25271265173
# prints: 0.5 1.77245385091 0.572364942925
# prints: 1.5 0.886226925453 -0.120782237635
# prints: 2.5 1.32934038818 0.284682870473
# prints: 10.1 454760.751442 13.0275267386
# prints: 24 2.58520167389e+22 51.6066755678
# prints: 50.5 4.29046291235e+63 146.519255491
# prints: 140.5 1.13673232146e+240 552.74858008
# prints: 170.6 9.2959959535e+305 704.518037128
# prints: -0.5 -3.54490770181 1.26551212348
# prints: -1.5 2.36327180121 0.860047015376
# prints: -10.3 -5.26236323954e-07 -14.45751544
# prints: -100.5 -3.35369081981e-159 -364.900968309
# prints: -150.5 -4.47844765815e-264 -606.383188069
# prints: -180.5 -0 -759.701941104
# prints: -250.7 -0 -1136.55596539
# prints: 1e-05 99999.4227942 11.5129196929
# prints: 1e-21 1e+21 48.3542869529
# prints: -1e-21 -1e+21 48.3542869529
print(math.lgamma(1), math.lgamma(2), math.gamma(math.inf), math.lgamma(-math.inf), math.gamma(math.nan), math.lgamma(math.nan))
# prints: 0.0 0.0 inf inf nan nan
show(math.lgamma(1e300), math.lgamma(3), math.lgamma(171.7), math.erf(0), math.erf(0.5), math.erf(-1), math.erfc(0.5), math.erfc(5), math.erf(math.inf), math.erfc(-math.inf))
# prints: 6.89775527898e+302 0.69314718056 710.17161294 0 0.520499877813 -0.84270079295 0.479500122187 1.53745979443e-12 1 2
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
for x in (0, -0.0, -1, -171, 171.7, 1e-310, -math.inf, 1e308, 'a'):
    attempt(math.gamma, x)
# prints: ValueError expected a noninteger or positive integer, got 0.0
# prints: ValueError expected a noninteger or positive integer, got -0.0
# prints: ValueError expected a noninteger or positive integer, got -1.0
# prints: ValueError expected a noninteger or positive integer, got -171.0
# prints: OverflowError math range error
# prints: OverflowError math range error
# prints: ValueError expected a noninteger or positive integer, got -inf
# prints: OverflowError math range error
# prints: TypeError must be real number, not str
attempt(math.lgamma, 0)  # prints: ValueError expected a noninteger or positive integer, got 0.0
attempt(math.lgamma, -3)  # prints: ValueError expected a noninteger or positive integer, got -3.0
attempt(math.lgamma, 1e308)  # prints: OverflowError math range error
