# datetime.timedelta: normal form and arithmetic
from datetime import timedelta as td


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

print(td(), repr(td(1, 2, 3)), td(days=-1, seconds=1), repr(td(weeks=1, hours=1, minutes=1, milliseconds=5)), td(2, 3661), td(-1))
# prints: 0:00:00 datetime.timedelta(days=1, seconds=2, microseconds=3) -1 day, 0:00:01 datetime.timedelta(days=7, seconds=3660, microseconds=5000) 2 days, 1:01:01 -1 day, 0:00:00
print(td(1.5), repr(td(0.1 + 0.2)), repr(td(microseconds=1.5)), repr(td(microseconds=-1)), td(hours=25), td(seconds=59.9999999))
# prints: 1 day, 12:00:00 datetime.timedelta(seconds=25920) datetime.timedelta(microseconds=2) datetime.timedelta(days=-1, seconds=86399, microseconds=999999) 1 day, 1:00:00 0:01:00
print(td(1) + td(hours=1), td(1) - td(2), td(1) * 2.5, 3 * td(1), td(1) / 2, td(1) / td(2), td(5) // td(2), td(5) % td(2), divmod(td(5), td(2)), -td(1, 2), abs(td(-1)))
# prints: 1 day, 1:00:00 -1 day, 0:00:00 2 days, 12:00:00 3 days, 0:00:00 12:00:00 0.5 2 1 day, 0:00:00 (2, datetime.timedelta(days=1)) -2 days, 23:59:58 1 day, 0:00:00
print(td(1) < td(2), td(1) == td(hours=24), hash(td(1)) == hash(td(hours=24)), bool(td()), td(1, 2, 3).total_seconds(), td(-1, 5).days, sum([td(1), td(2)], td()))
# prints: True True True False 86402.000003 -1 3 days, 0:00:00
print(td.max, td.min, td.resolution)  # prints: 999999999 days, 23:59:59.999999 -999999999 days, 0:00:00 0:00:00.000001
error(td, "a")  # prints: TypeError: unsupported type for timedelta days component: str
error(td, 10**9)  # prints: OverflowError: days=1000000000; must have magnitude <= 999999999
error(lambda: td.max + td(1))  # prints: OverflowError: days=1000000000; must have magnitude <= 999999999
