# zoneinfo: zones by key, their offsets, and times that come twice or not at all
# oracle: 64-bit
from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

berlin = ZoneInfo("Europe/Berlin")
print(berlin.key, str(berlin), repr(berlin))  # prints: Europe/Berlin Europe/Berlin zoneinfo.ZoneInfo(key='Europe/Berlin')
print(berlin is ZoneInfo(key="Europe/Berlin"), berlin is ZoneInfo.no_cache("Europe/Berlin"))  # prints: True False
t = datetime(2024, 7, 1, 12, tzinfo=berlin)
print(t, t.tzname(), t.dst(), t.utcoffset())  # prints: 2024-07-01 12:00:00+02:00 CEST 1:00:00 2:00:00
print(t.astimezone(ZoneInfo("America/New_York")), t.astimezone(timezone.utc))
# prints: 2024-07-01 06:00:00-04:00 2024-07-01 10:00:00+00:00
print(repr(t))  # prints: datetime.datetime(2024, 7, 1, 12, 0, tzinfo=zoneinfo.ZoneInfo(key='Europe/Berlin'))
print(t + timedelta(days=180), (t + timedelta(days=180)).tzname())  # prints: 2024-12-28 12:00:00+01:00 CET
print(t.strftime("%Y-%m-%d %H:%M %Z %z"))  # prints: 2024-07-01 12:00 CEST +0200

# twice: from summer time back
first = datetime(2024, 10, 27, 2, 30, tzinfo=berlin)
second = first.replace(fold=1)
print(first.utcoffset(), second.utcoffset(), first.tzname(), second.tzname())  # prints: 2:00:00 1:00:00 CEST CET
print(first == second, first.timestamp(), second.timestamp(), hash(first) == hash(second))
# prints: True 1729989000.0 1729992600.0 True
print(first == first.astimezone(timezone.utc), t == t.astimezone(timezone.utc))  # prints: False True
print(repr(datetime.fromtimestamp(1729992600, berlin)), repr(datetime.fromtimestamp(1729996200, berlin)))
# prints: datetime.datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=zoneinfo.ZoneInfo(key='Europe/Berlin')) datetime.datetime(2024, 10, 27, 3, 30, tzinfo=zoneinfo.ZoneInfo(key='Europe/Berlin'))
print(second.astimezone(timezone.utc).astimezone(berlin).fold)  # prints: 1

# not at all: forward to summer time
for fold in 0, 1:
    skipped = datetime(2024, 3, 31, 2, 30, tzinfo=berlin, fold=fold)
    print(skipped, skipped.astimezone(timezone.utc), skipped.astimezone(timezone.utc).astimezone(berlin))
# prints: 2024-03-31 02:30:00+01:00 2024-03-31 01:30:00+00:00 2024-03-31 03:30:00+02:00
# prints: 2024-03-31 02:30:00+02:00 2024-03-31 00:30:00+00:00 2024-03-31 01:30:00+01:00

# where daylight saving time is not an hour, is less than nothing, or moved with the offset
lord_howe = ZoneInfo("Australia/Lord_Howe")
print(datetime(2024, 1, 1, tzinfo=lord_howe), datetime(2024, 1, 1, tzinfo=lord_howe).dst(), datetime(2024, 7, 1, tzinfo=lord_howe))
# prints: 2024-01-01 00:00:00+11:00 0:30:00 2024-07-01 00:00:00+10:30
print(repr(ZoneInfo("Australia/Lord_Howe").fromutc(datetime(2024, 4, 6, 15, 10, tzinfo=lord_howe))))
# prints: datetime.datetime(2024, 4, 7, 1, 40, fold=1, tzinfo=zoneinfo.ZoneInfo(key='Australia/Lord_Howe'))
for month in 1, 7:
    t = datetime(2024, month, 1, tzinfo=ZoneInfo("America/Sao_Paulo"))
    print(t.isoformat(), t.tzname(), t.dst())
# prints: 2024-01-01T00:00:00-03:00 -03 0:00:00
# prints: 2024-07-01T00:00:00-03:00 -03 0:00:00
apia = ZoneInfo("Pacific/Apia")
for day in 29, 30, 31:
    print(datetime(2011, 12, day, 12, tzinfo=apia).utcoffset(), end=" ")  # prints: -1 day, 14:00:00 -1 day, 14:00:00 14:00:00 
print()

# behind the last transition a rule holds
for year in 2038, 2099, 2500, 9999:
    print(year, *[datetime(year, month, 15, tzinfo=berlin).utcoffset() for month in (1, 7)])
# prints: 2038 1:00:00 2:00:00
# prints: 2099 1:00:00 2:00:00
# prints: 2500 1:00:00 2:00:00
# prints: 9999 1:00:00 2:00:00

# a time of day has an offset only where it never changes
print(time(12, tzinfo=berlin).utcoffset(), time(12, tzinfo=ZoneInfo("UTC")).utcoffset(), time(12, tzinfo=berlin).tzname())
# prints: None 0:00:00 None
print(berlin.utcoffset(None), berlin.dst(None), berlin.tzname(None), ZoneInfo("Etc/GMT+5").tzname(None))
# prints: None None None -05
print(datetime.min.replace(tzinfo=ZoneInfo("Etc/GMT-3")).utcoffset(), datetime.max.replace(tzinfo=berlin).utcoffset())
# prints: 3:00:00 1:00:00
