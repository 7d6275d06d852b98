# modules: datetime _pydatetime
# with: _strptime
# without: _datetime
# Dates, times, zones and spans: making, arithmetic, order, texts both ways, and what is refused.
import copy
import datetime as dt
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def tell(function, *args, **kwargs):
    try:
        return str(function(*args, **kwargs))
    except ZeroDivisionError:
        return "divided by zero"
    except Exception as e:
        return type(e).__name__ + ": " + str(e)[:70]


class Zone(tzinfo):
    "Summer time from April to October."

    def utcoffset(self, when):
        return timedelta(hours=1) + self.dst(when)

    def dst(self, when):
        return timedelta(hours=1) if when is not None and 4 <= when.month < 10 else timedelta(0)

    def tzname(self, when):
        return "SUM" if self.dst(when) else "WIN"

    def __repr__(self):
        return "Zone()"


class Wrong(tzinfo):
    def __init__(self, answer):
        self.answer = answer

    def utcoffset(self, when):
        return self.answer

    dst = tzname = utcoffset


zone, east, west = Zone(), timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-3, minutes=-15, seconds=-7), "West")
spans = [timedelta(), timedelta(days=1, seconds=-1, microseconds=5), timedelta(weeks=2, hours=3, minutes=4, milliseconds=5), timedelta(-1), timedelta(days=0.5, hours=1.25), timedelta(microseconds=-1), timedelta.max, timedelta.min]
for s in spans:
    print(s, repr(s), s.days, s.seconds, s.microseconds, s.total_seconds(), bool(s), tell(lambda: -s), tell(abs, s), hash(s) == hash(copy.copy(s)), [tell(lambda: s * n) for n in (2, 0.5, -3)], [tell(lambda: s / n) for n in (2, 0.3, timedelta(hours=1), 0)], [tell(lambda: s // n) for n in (3, timedelta(hours=1), 0)], tell(lambda: s % timedelta(minutes=7)), tell(divmod, s, timedelta(minutes=7)), tell(lambda: s + timedelta(1)), tell(lambda: timedelta(1) - s))
print([s < spans[1] for s in spans], [s >= spans[1] for s in spans], [s == spans[1] for s in spans], spans[0] == 0, tell(lambda: spans[0] < 1), tell(lambda: spans[0] + 1), tell(lambda: 2 * spans[1]), tell(timedelta, 10**10), tell(timedelta, "x"), spans[2].__reduce__()[1], +spans[3], timedelta.resolution)
days = [date(2024, 2, 29), date(1, 1, 1), date(9999, 12, 31), date(2021, 1, 3), date(2000, 12, 31)]
for day in days:
    print(day, repr(day), day.weekday(), day.isoweekday(), day.isocalendar(), tuple(day.isocalendar()), day.toordinal(), day.timetuple()[:], day.ctime(), day.strftime("%A %d %B %Y %j %U %W %w %y %a %b %%" if day.year > 999 else "%d"), format(day, "%m/%d"), format(day), date.fromordinal(day.toordinal()) == day, date.fromisoformat(day.isoformat()) == day, date.fromisocalendar(*day.isocalendar()) == day, tell(lambda: day + timedelta(1)), tell(lambda: day - timedelta(1)), day - days[0], hash(day) == hash(copy.deepcopy(day)), day.__reduce__()[1], tell(day.replace, year=2023), day.replace(day=5))
print(sorted(days)[0], max(days), days[0] < days[1], days[0] == 5, tell(lambda: days[0] < 5), tell(lambda: days[0] - 5), tell(lambda: days[0] + days[1]), date.fromtimestamp(86400 * 365), date.min, date.max, date.resolution)
for wrong in ((2023, 2, 29), (0, 1, 1), (10000, 1, 1), (2023, 13, 1), (2023, 1, 0), ("x", 1, 1), (2023.0, 1, 1), (2023, 1)):
    print(wrong, tell(date, *wrong))
print([tell(date.fromisoformat, t) for t in ("2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-W09", "2024-2-9", "x", "2024-13-01", "", "2024-W54-1", "2024-W09-8", 5)], tell(date.fromordinal, 0), [tell(date.fromisocalendar, *t) for t in ((2020, 53, 7), (2021, 53, 1), (2021, 0, 1), (2021, 1, 8), (0, 1, 1))])
times = [time(), time(12, 34, 56, 789012), time(23, 59, 59, tzinfo=timezone.utc), time(1, 2, tzinfo=west), time(5, fold=1), time(4, 5, 6, 7000, tzinfo=zone)]
for t in times:
    print(t, repr(t), t.hour, t.microsecond, t.fold, t.tzinfo, t.utcoffset(), t.dst(), t.tzname(), t.strftime("%H:%M:%S.%f %z %Z %p %I"), format(t, "%H"), t.isoformat("minutes"), [t.isoformat(k) for k in ("hours", "seconds", "milliseconds", "microseconds")], tell(lambda: hash(t) == hash(copy.copy(t))), t.replace(hour=7), t.replace(tzinfo=None, fold=0), t.__reduce__()[1][0], bool(t))
print([tell(lambda: a < b) for a in times[:4] for b in times[:4]], [a == b for a in times for b in times], times[0] == 1, tell(lambda: times[0] < 1), tell(times[0].isoformat, "x"))
print([tell(time.fromisoformat, t) for t in ("04:05:06", "T04", "0405", "04:05:06.123", "04:05:06,123456789", "04:05Z", "04:05+01:30", "04:05:06-01:02:03.5", "x", "25:00", "04:05:6", "04:05+25:00", "040506.5", "24:00", "")], [tell(time, *t) for t in ((24,), (1, 60), (1, 1, 60), (1, 1, 1, 10**6), ("x",))], tell(time, 1, fold=2), tell(time, 1, tzinfo=5))
moments = [datetime(2024, 2, 29, 12, 30, 15, 123456), datetime(2024, 7, 1, 0, 0, tzinfo=zone), datetime(2024, 12, 31, 23, 59, 59, tzinfo=timezone.utc), datetime(1, 1, 1), datetime(2024, 2, 29, 12, 30, tzinfo=west), datetime(2024, 10, 27, 2, 30, fold=1), datetime(2024, 7, 1, 3, 30, tzinfo=east)]
for m in moments:
    print(m, repr(m), m.date(), m.time(), m.timetz(), m.utcoffset(), m.dst(), m.tzname(), m.timetuple()[:], tell(m.utctimetuple), tell(m.timestamp), m.ctime(), m.isoformat(" ", "milliseconds"), m.strftime("%Y-%m-%dT%H:%M:%S.%f%z %Z %j %c %x %X %G-W%V-%u %e %p" if m.year > 1000 else "%m"), hash(m) == hash(copy.deepcopy(m)), m.__reduce_ex__(4)[1][0], m.replace(minute=1, tzinfo=None), m.weekday(), m.isocalendar().week, tell(lambda: m + timedelta(days=1, hours=5)), tell(lambda: m - timedelta(hours=1)), tell(m.astimezone, east), tell(m.astimezone, timezone.utc), datetime.fromisoformat(m.isoformat()) == m or m.tzinfo, datetime.combine(m.date(), m.timetz()) == m)
print([tell(lambda: a - b) for a in moments for b in moments[:5]], [tell(lambda: a < b) for a in moments[:5] for b in moments[:5]], [a == b for a in moments for b in moments], moments[0] == days[0], tell(lambda: moments[0] < days[0]), tell(lambda: moments[0] - 5), tell(lambda: moments[0] == 5))
print([tell(datetime.fromisoformat, t) for t in ("2024-02-29", "2024-02-29T12", "20240229T123015", "2024-02-29 12:30:15.123Z", "2024-W09-4T05:06+0530", "2024-02-29x12", "2024-02-30", "2024-02-29T12:30:15+", "2024-02-29T", "", "2024-02-29T12:30:15.5-03:15:07", 3)])
print([tell(datetime.strptime, *words) for words in (("2024-02-29 12:30", "%Y-%m-%d %H:%M"), ("Thu 29 Feb 24", "%a %d %b %y"), ("12:30 PM", "%I:%M %p"), ("2024 060", "%Y %j"), ("+05:30 5.25", "%z %S.%f"), ("2024 09 4", "%G %V %u"), ("2024 8 4", "%Y %W %w"), ("x", "%Y"), ("2024 left", "%Y"), ("30 Feb 2024", "%d %b %Y"), ("12", "%Q"), ("Z UTC", "%z %Z"))])
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, east), datetime.fromtimestamp(-1.000001, timezone.utc), tell(datetime.fromtimestamp, 10**15, timezone.utc), tell(datetime.fromtimestamp, float("nan"), timezone.utc), datetime.fromordinal(738000), datetime.min, datetime.max, datetime.resolution, tell(datetime.fromisocalendar, 2024, 9, 4))
for wrong in ((2023, 1, 1, 24), (2023, 1, 1, 0, 60), (2023, 1, 1, 0, 0, 60), (2023, 1, 1, 0, 0, 0, 10**6), (2023, 1, 1, 0, 0, 0, 0, 5), (2023,), ("x", 1, 1)):
    print(wrong, tell(datetime, *wrong))
for answer in (timedelta(days=1), 5, None, timedelta(hours=-23), "name"):
    odd = datetime(2024, 1, 1, tzinfo=Wrong(answer))
    print(answer, tell(odd.utcoffset), tell(odd.dst), tell(odd.tzname), tell(lambda: odd.astimezone(timezone.utc)), tell(lambda: odd - moments[2]))
for z in (timezone.utc, east, west, timezone(timedelta(0)), timezone(timedelta(hours=-1)), timezone(timedelta(microseconds=1)), timezone.min, timezone.max):
    print(z, repr(z), z.utcoffset(None), z.dst(None), z.tzname(None), z == east, hash(z) == hash(copy.copy(z)), tell(z.fromutc, moments[0].replace(tzinfo=z)), tell(z.fromutc, moments[0]), z.__getinitargs__(), copy.deepcopy(z) == z)
print(timezone(timedelta(0)) is timezone.utc, dt.UTC is timezone.utc, [tell(timezone, *words) for words in ((timedelta(days=1),), (5,), (timedelta(1) - timedelta(1), 5), (timedelta(hours=-24),))], tell(east.utcoffset, 5), tell(east.tzname, 5), tell(east.dst, 5))
print(tell(zone.fromutc, datetime(2024, 6, 1, tzinfo=zone)), tell(zone.fromutc, datetime(2024, 6, 1)), tell(tzinfo().utcoffset, None), tell(tzinfo().tzname, None), tell(tzinfo().dst, None), tell(tzinfo().fromutc, 5), copy.copy(zone).utcoffset(None), dt.MINYEAR, dt.MAXYEAR)


class Day(date):
    def show(self):
        return "day " + self.isoformat()


class Moment(datetime):
    pass


print(Day(2024, 1, 2).show(), type(Day(2024, 1, 2) + timedelta(1)).__name__, type(Moment(2024, 1, 2).replace(day=3)).__name__, type(Moment(2024, 1, 2) + timedelta(1)).__name__, Moment(2024, 1, 2) == datetime(2024, 1, 2), Day.fromisoformat("2024-05-06").show(), Moment.combine(days[0], times[0]), copy.copy(Moment(2024, 1, 2)))
