# time: local time in the zone of TZ, set by tzset()
# oracle: 64-bit
import os
import time


def shown(t):
    return tuple(t), t.tm_zone, t.tm_gmtoff


for zone in "Europe/Berlin", "America/New_York", "Europe/Dublin", "<+0530>-5:30", "NZST-12NZDT,M9.5.0,M4.1.0/3", "Foo/Bar", "", "XXX3YYY,J60/0,300/-2:30":
    os.environ["TZ"] = zone
    time.tzset()
    print(zone, time.timezone, time.altzone, time.daylight, time.tzname)
    for moment in 1704067200, 1720000000:
        print(shown(time.localtime(moment)), time.ctime(moment), time.strftime("%Z %z", time.localtime(moment)))
    print(shown(time.gmtime(0)), time.mktime((2024, 7, 1, 12, 0, 0, 0, 0, -1)))
# prints: Europe/Berlin -3600 -7200 1 ('CET', 'CEST')
# prints: ((2024, 1, 1, 1, 0, 0, 0, 1, 0), 'CET', 3600) Mon Jan  1 01:00:00 2024 CET +0100
# prints: ((2024, 7, 3, 11, 46, 40, 2, 185, 1), 'CEST', 7200) Wed Jul  3 11:46:40 2024 CEST +0200
# prints: ((1970, 1, 1, 0, 0, 0, 3, 1, 0), 'GMT', 0) 1719828000.0
# prints: America/New_York 18000 14400 1 ('EST', 'EDT')
# prints: ((2023, 12, 31, 19, 0, 0, 6, 365, 0), 'EST', -18000) Sun Dec 31 19:00:00 2023 EST -0500
# prints: ((2024, 7, 3, 5, 46, 40, 2, 185, 1), 'EDT', -14400) Wed Jul  3 05:46:40 2024 EDT -0400
# prints: ((1970, 1, 1, 0, 0, 0, 3, 1, 0), 'GMT', 0) 1719849600.0
# prints: Europe/Dublin 0 -3600 1 ('GMT', 'IST')
# prints: ((2024, 1, 1, 0, 0, 0, 0, 1, 1), 'GMT', 0) Mon Jan  1 00:00:00 2024 GMT +0000
# prints: ((2024, 7, 3, 10, 46, 40, 2, 185, 0), 'IST', 3600) Wed Jul  3 10:46:40 2024 IST +0100
# prints: ((1970, 1, 1, 0, 0, 0, 3, 1, 0), 'GMT', 0) 1719831600.0
# prints: <+0530>-5:30 -19800 -19800 0 ('+0530', '+0530')
# prints: ((2024, 1, 1, 5, 30, 0, 0, 1, 0), '+0530', 19800) Mon Jan  1 05:30:00 2024 +0530 +0530
# prints: ((2024, 7, 3, 15, 16, 40, 2, 185, 0), '+0530', 19800) Wed Jul  3 15:16:40 2024 +0530 +0530
# prints: ((1970, 1, 1, 0, 0, 0, 3, 1, 0), 'GMT', 0) 1719815400.0
# prints: NZST-12NZDT,M9.5.0,M4.1.0/3 -43200 -46800 1 ('NZST', 'NZDT')
# prints: ((2024, 1, 1, 13, 0, 0, 0, 1, 1), 'NZDT', 46800) Mon Jan  1 13:00:00 2024 NZDT +1300
# prints: ((2024, 7, 3, 21, 46, 40, 2, 185, 0), 'NZST', 43200) Wed Jul  3 21:46:40 2024 NZST +1200
# prints: ((1970, 1, 1, 0, 0, 0, 3, 1, 0), 'GMT', 0) 1719792000.0
# prints: Foo/Bar 0 0 0 ('Foo', 'Foo')
# prints: ((2024, 1, 1, 0, 0, 0, 0, 1, 0), 'Foo', 0) Mon Jan  1 00:00:00 2024 Foo +0000
# prints: ((2024, 7, 3, 9, 46, 40, 2, 185, 0), 'Foo', 0) Wed Jul  3 09:46:40 2024 Foo +0000
# prints: ((1970, 1, 1, 0, 0, 0, 3, 1, 0), 'GMT', 0) 1719835200.0
# prints:  0 0 0 ('UTC', 'UTC')
# prints: ((2024, 1, 1, 0, 0, 0, 0, 1, 0), 'UTC', 0) Mon Jan  1 00:00:00 2024 UTC +0000
# prints: ((2024, 7, 3, 9, 46, 40, 2, 185, 0), 'UTC', 0) Wed Jul  3 09:46:40 2024 UTC +0000
# prints: ((1970, 1, 1, 0, 0, 0, 3, 1, 0), 'GMT', 0) 1719835200.0
# prints: XXX3YYY,J60/0,300/-2:30 10800 7200 1 ('XXX', 'YYY')
# prints: ((2023, 12, 31, 21, 0, 0, 6, 365, 0), 'XXX', -10800) Sun Dec 31 21:00:00 2023 XXX -0300
# prints: ((2024, 7, 3, 7, 46, 40, 2, 185, 1), 'YYY', -7200) Wed Jul  3 07:46:40 2024 YYY -0200
# prints: ((1970, 1, 1, 0, 0, 0, 3, 1, 0), 'GMT', 0) 1719842400.0

os.environ["TZ"] = "Europe/Berlin"
time.tzset()
for t in (2024, 3, 31, 2, 30, 0, 0, 0), (2024, 10, 27, 2, 30, 0, 0, 0), (2024, 1, 1, 0, 0, 0, 0, 0), (2024, 7, 1, 0, 0, 0, 0, 0):
    print([time.mktime((*t, dst)) for dst in (0, 1)])
# prints: [1711848600.0, 1711845000.0]
# prints: [1729992600.0, 1729989000.0]
# prints: [1704063600.0, 1704060000.0]
# prints: [1719788400.0, 1719784800.0]
print(time.mktime(time.strptime("2024-07-01 12:00 CEST", "%Y-%m-%d %H:%M %Z")), time.mktime(time.strptime("2024-07-01 12:00 CET", "%Y-%m-%d %H:%M %Z")))
# prints: 1719828000.0 1719831600.0
for text in "CET", "cest", "UTC", "gmt", "EST":
    try:
        t = time.strptime("2024 " + text, "%Y %Z")
        print(t.tm_isdst, t.tm_zone, t.tm_gmtoff)
    except ValueError as e:
        print(e)
# prints: 0 CET None
# prints: 1 cest None
# prints: 0 UTC None
# prints: 0 gmt None
# prints: time data '2024 EST' does not match format '%Y %Z'
for dst in -1, 0, 1:
    print(repr(time.strftime("%Z|%z", (2024, 7, 1, 0, 0, 0, 0, 1, dst))))
# prints: '|'
# prints: 'CET|+0000'
# prints: 'CEST|+0000'
print(time.strftime("%s", time.localtime(1720000000)))  # prints: 1720000000
try:
    time.localtime(10**18)
except (OverflowError, OSError) as e:
    print("out of range")  # prints: out of range
del os.environ["TZ"]
time.tzset()
