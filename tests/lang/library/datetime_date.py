# datetime.date: construction, arithmetic, ISO forms
from datetime import date, timedelta


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.isoformat(), d.ctime())
# prints: 2024-02-29 datetime.date(2024, 2, 29) 2024 3 4 datetime.IsoCalendarDate(year=2024, week=9, weekday=4) 738945 2024-02-29 Thu Feb 29 00:00:00 2024
print(d + timedelta(366), d - timedelta(60), d - date(2023, 2, 28), d.replace(year=2020), d < date(2024, 3, 1), max(d, date(2025, 1, 1)))
# prints: 2025-03-01 2023-12-31 366 days, 0:00:00 2020-02-29 True 2025-01-01
print(date.fromisoformat("2024-03-01"), date.fromisoformat("20240301"), date.fromisoformat("2024-W05-3"), date.fromordinal(738946), date.fromisocalendar(2021, 53, 5) if False else date.fromisocalendar(2020, 53, 5))
# prints: 2024-03-01 2024-03-01 2024-01-31 2024-03-01 2021-01-01
print(d.strftime("%Y/%m/%d %A %a %B %b %j %U %W %w %y %% %G-%V-%u"), f"{d:%d.%m.%Y}", format(d), date(5, 1, 2).strftime("%Y"), d.timetuple()[:8])
# prints: 2024/02/29 Thursday Thu February Feb 060 08 09 4 24 % 2024-09-4 29.02.2024 2024-02-29 0005 (2024, 2, 29, 0, 0, 0, 3, 60)
print(date.min, date.max, date.resolution, hash(d) == hash(date(2024, 2, 29)), d == 5, {d: 1}[date(2024, 2, 29)], d.isocalendar().week)
# prints: 0001-01-01 9999-12-31 1 day, 0:00:00 True False 1 9
days = [date(2024, 1, 1) + timedelta(weeks=i) for i in range(4)]
print([f"{x:%b %d}" for x in days], sorted(days, reverse=True)[0])
# prints: ['Jan 01', 'Jan 08', 'Jan 15', 'Jan 22'] 2024-01-22
error(date, 2023, 2, 29)  # prints: ValueError: day 29 must be in range 1..28 for month 2 in year 2023
error(date, 2024, 13, 1)  # prints: ValueError: month must be in 1..12, not 13
error(date, 0, 1, 1)  # prints: ValueError: year must be in 1..9999, not 0
error(date, "a", 1, 1)  # prints: TypeError: 'str' object cannot be interpreted as an integer
error(date.fromisoformat, "2024-3-1")  # prints: ValueError: Invalid isoformat string: '2024-3-1'
error(date.fromisoformat, "2024-13-01")  # prints: ValueError: month must be in 1..12, not 13
error(lambda: date.max + timedelta(1))  # prints: OverflowError: date value out of range
error(date.fromordinal, 0)  # prints: ValueError: ordinal must be >= 1
