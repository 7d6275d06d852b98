# datetime.datetime: construction, arithmetic, zones, ISO forms
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

x = datetime(2024, 3, 1, 14, 5, 6, 789)
print(x, repr(x), x.date(), repr(x.time()), x.isoformat(" ", "minutes"), x.isoformat(timespec="milliseconds"), x.ctime(), repr(datetime(2024, 3, 1)))
# prints: 2024-03-01 14:05:06.000789 datetime.datetime(2024, 3, 1, 14, 5, 6, 789) 2024-03-01 datetime.time(14, 5, 6, 789) 2024-03-01 14:05 2024-03-01T14:05:06.000 Fri Mar  1 14:05:06 2024 datetime.datetime(2024, 3, 1, 0, 0)
print(x + timedelta(hours=10), x - datetime(2024, 1, 1), x.replace(hour=1, microsecond=0), x.weekday(), x < datetime(2025, 1, 1), x.strftime("%d/%m/%y %I:%M:%S.%f %p"))
# prints: 2024-03-02 00:05:06.000789 60 days, 14:05:06.000789 2024-03-01 01:05:06 4 True 01/03/24 02:05:06.000789 PM
u = datetime(2024, 1, 1, tzinfo=UTC)
est = timezone(timedelta(hours=-5), "EST")
print(u, repr(u), u.astimezone(est), u.astimezone(timezone(timedelta(hours=5, minutes=30))).isoformat(), u.timestamp(), u.astimezone(est).tzname(), u.strftime("%z %Z"))
# prints: 2024-01-01 00:00:00+00:00 datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc) 2023-12-31 19:00:00-05:00 2024-01-01T05:30:00+05:30 1704067200.0 EST +0000 UTC
print(datetime.fromtimestamp(1.5, UTC), datetime.fromtimestamp(0, est), u == u.astimezone(est), hash(u) == hash(u.astimezone(est)), u - u.astimezone(est))
# prints: 1970-01-01 00:00:01.500000+00:00 1969-12-31 19:00:00-05:00 True True 0:00:00
print(datetime.fromisoformat("2024-03-01T05:06:07.123+05:30"), datetime.fromisoformat("2024-03-01"), datetime.fromisoformat("20240301T050607Z"), datetime.fromisoformat("2024-03-01 24:00"))
# prints: 2024-03-01 05:06:07.123000+05:30 2024-03-01 00:00:00 2024-03-01 05:06:07+00:00 2024-03-02 00:00:00
print(datetime.combine(date(2024, 1, 1), time(1, 2)), time(1, 2, 3), repr(time(13, tzinfo=UTC)), time.fromisoformat("01:02:03.5"), time(1) < time(2), f"{time(9, 5):%H.%M}")
# prints: 2024-01-01 01:02:00 01:02:03 datetime.time(13, 0, tzinfo=datetime.timezone.utc) 01:02:03.500000 True 09.05
print(est, repr(est), timezone.utc, timezone(timedelta(0)) is UTC, str(timezone(timedelta(hours=5, minutes=30))), datetime.min, datetime.max)
# prints: EST datetime.timezone(datetime.timedelta(days=-1, seconds=68400), 'EST') UTC True UTC+05:30 0001-01-01 00:00:00 9999-12-31 23:59:59.999999
class Two(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2)
    def dst(self, dt):
        return timedelta(0)
    def tzname(self, dt):
        return "TWO"
print(datetime(2024, 1, 1, tzinfo=Two()).isoformat(), u.astimezone(Two()), datetime(2024, 1, 1, tzinfo=Two()).tzname())
# prints: 2024-01-01T00:00:00+02:00 2024-01-01 02:00:00+02:00 TWO
error(datetime, 2024, 1, 1, 25)  # prints: ValueError: hour must be in 0..23, not 25
error(lambda: x - u)  # prints: TypeError: can't subtract offset-naive and offset-aware datetimes
error(lambda: x < u)  # prints: TypeError: can't compare offset-naive and offset-aware datetimes
error(datetime.fromisoformat, "abc")  # prints: ValueError: Invalid isoformat string: 'abc'
error(datetime.fromisoformat, "2024-02-30T01:00")  # prints: ValueError: day 30 must be in range 1..29 for month 2 in year 2024
error(timezone, timedelta(hours=24))
# prints: ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
error(lambda: datetime.max + timedelta(1))  # prints: OverflowError: date value out of range
