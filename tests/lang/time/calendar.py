# time: gmtime, localtime, mktime, asctime, ctime
import time
for x in (0, 1, -1, 86399, 86400, 951782400, 951868800, 1e9, 1234567890.987, -1.5, 4102444800, 253402300799, 253402300800, 1709164800, True):
    g = time.gmtime(x)
    print(g[:], g == time.localtime(x), time.asctime(g), '|', time.ctime(x), time.mktime(g))
# prints: (1970, 1, 1, 0, 0, 0, 3, 1, 0) True Thu Jan  1 00:00:00 1970 | Thu Jan  1 00:00:00 1970 0.0
# prints: (1970, 1, 1, 0, 0, 1, 3, 1, 0) True Thu Jan  1 00:00:01 1970 | Thu Jan  1 00:00:01 1970 1.0
# prints: (1969, 12, 31, 23, 59, 59, 2, 365, 0) True Wed Dec 31 23:59:59 1969 | Wed Dec 31 23:59:59 1969 -1.0
# prints: (1970, 1, 1, 23, 59, 59, 3, 1, 0) True Thu Jan  1 23:59:59 1970 | Thu Jan  1 23:59:59 1970 86399.0
# prints: (1970, 1, 2, 0, 0, 0, 4, 2, 0) True Fri Jan  2 00:00:00 1970 | Fri Jan  2 00:00:00 1970 86400.0
# prints: (2000, 2, 29, 0, 0, 0, 1, 60, 0) True Tue Feb 29 00:00:00 2000 | Tue Feb 29 00:00:00 2000 951782400.0
# prints: (2000, 3, 1, 0, 0, 0, 2, 61, 0) True Wed Mar  1 00:00:00 2000 | Wed Mar  1 00:00:00 2000 951868800.0
# prints: (2001, 9, 9, 1, 46, 40, 6, 252, 0) True Sun Sep  9 01:46:40 2001 | Sun Sep  9 01:46:40 2001 1000000000.0
# prints: (2009, 2, 13, 23, 31, 30, 4, 44, 0) True Fri Feb 13 23:31:30 2009 | Fri Feb 13 23:31:30 2009 1234567890.0
# prints: (1969, 12, 31, 23, 59, 58, 2, 365, 0) True Wed Dec 31 23:59:58 1969 | Wed Dec 31 23:59:58 1969 -2.0
# prints: (2100, 1, 1, 0, 0, 0, 4, 1, 0) True Fri Jan  1 00:00:00 2100 | Fri Jan  1 00:00:00 2100 4102444800.0
# prints: (9999, 12, 31, 23, 59, 59, 4, 365, 0) True Fri Dec 31 23:59:59 9999 | Fri Dec 31 23:59:59 9999 253402300799.0
# prints: (10000, 1, 1, 0, 0, 0, 5, 1, 0) True Sat Jan  1 00:00:00 10000 | Sat Jan  1 00:00:00 10000 253402300800.0
# prints: (2024, 2, 29, 0, 0, 0, 3, 60, 0) True Thu Feb 29 00:00:00 2024 | Thu Feb 29 00:00:00 2024 1709164800.0
# prints: (1970, 1, 1, 0, 0, 1, 3, 1, 0) True Thu Jan  1 00:00:01 1970 | Thu Jan  1 00:00:01 1970 1.0
print(time.timezone, time.altzone, time.daylight, len(time.tzname))  # prints: 0 0 0 2
print(time.mktime((2024, 2, 29, 1, 2, 3, 0, 0, 0)), time.mktime((2024, 14, -3, 25, 61, -7, 0, 0, -1)), time.asctime((2024, 0, 0, 2, 2, 61, 0, 0, -5)), time.asctime((5, 1, 3, 1, 2, 3, -1, 6, 0)))
# prints: 1709168523.0 1738116053.0 Mon Jan  1 02:02:61 2024 Sun Jan  3 01:02:03 5
print(type(time.gmtime()).__name__, time.gmtime().tm_year > 2024, time.localtime(None)[0] > 2024, len(time.asctime()), len(time.ctime()))
# prints: struct_time True True 24 24
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
for x in ('a', float('nan'), float('inf'), 1e30, 2**70, 1j):
    attempt(time.gmtime, x)
# prints: TypeError 'str' object cannot be interpreted as an integer
# prints: ValueError Invalid value NaN (not a number)
# prints: OverflowError timestamp out of range for platform time_t
# prints: OverflowError timestamp out of range for platform time_t
# prints: OverflowError timestamp out of range for platform time_t
# prints: TypeError 'complex' object cannot be interpreted as an integer
for t in (5, 'a', (2024, 2, 29), [2024, 2, 29, 1, 2, 3, 0, 0, 0], (2024, 2.5, 29, 1, 2, 3, 0, 0, 1)):
    attempt(time.asctime, t)
    attempt(time.mktime, t)
# prints: TypeError Tuple or struct_time argument required
# prints: TypeError Tuple or struct_time argument required
# prints: TypeError Tuple or struct_time argument required
# prints: TypeError Tuple or struct_time argument required
# prints: TypeError asctime(): illegal time tuple argument
# prints: TypeError mktime(): illegal time tuple argument
# prints: TypeError Tuple or struct_time argument required
# prints: TypeError Tuple or struct_time argument required
# prints: TypeError 'float' object cannot be interpreted as an integer
# prints: TypeError 'float' object cannot be interpreted as an integer
for i, value in ((1, 13), (2, 32), (3, 24), (4, 60), (5, 62), (6, -2), (7, 367), (1, -1)):
    t = [2024, 1, 3, 1, 2, 3, 0, 3, 0]
    t[i] = value
    attempt(time.asctime, tuple(t))
# prints: ValueError month out of range
# prints: ValueError day of month out of range
# prints: ValueError hour out of range
# prints: ValueError minute out of range
# prints: ValueError seconds out of range
# prints: ValueError day of week out of range
# prints: ValueError day of year out of range
# prints: ValueError month out of range
