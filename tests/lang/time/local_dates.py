# datetime: naive times are local times, in the zone of TZ
# oracle: 64-bit
import os
import time
from datetime import date, datetime, timedelta, timezone

for zone in "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC":
    os.environ["TZ"] = zone
    time.tzset()
    t = datetime.fromtimestamp(1720000000)
    print(zone, repr(t), t.timestamp(), date.fromtimestamp(1720050000), datetime.utcfromtimestamp(1720000000))
    print(repr(t.astimezone()), t.astimezone(timezone.utc), t.strftime("%s"))
    print(repr(datetime(2024, 1, 1, tzinfo=timezone.utc).astimezone()), datetime(2024, 1, 1, 12).astimezone(timezone(timedelta(hours=1))))
# prints: Europe/Berlin datetime.datetime(2024, 7, 3, 11, 46, 40) 1720000000.0 2024-07-04 2024-07-03 09:46:40
# prints: datetime.datetime(2024, 7, 3, 11, 46, 40, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200), 'CEST')) 2024-07-03 09:46:40+00:00 1720000000
# prints: datetime.datetime(2024, 1, 1, 1, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'CET')) 2024-01-01 12:00:00+01:00
# prints: America/New_York datetime.datetime(2024, 7, 3, 5, 46, 40) 1720000000.0 2024-07-03 2024-07-03 09:46:40
# prints: datetime.datetime(2024, 7, 3, 5, 46, 40, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=72000), 'EDT')) 2024-07-03 09:46:40+00:00 1720000000
# prints: datetime.datetime(2023, 12, 31, 19, 0, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=68400), 'EST')) 2024-01-01 18:00:00+01:00
# prints: Asia/Kathmandu datetime.datetime(2024, 7, 3, 15, 31, 40) 1720000000.0 2024-07-04 2024-07-03 09:46:40
# prints: datetime.datetime(2024, 7, 3, 15, 31, 40, tzinfo=datetime.timezone(datetime.timedelta(seconds=20700), '+0545')) 2024-07-03 09:46:40+00:00 1720000000
# prints: datetime.datetime(2024, 1, 1, 5, 45, tzinfo=datetime.timezone(datetime.timedelta(seconds=20700), '+0545')) 2024-01-01 07:15:00+01:00
# prints: UTC datetime.datetime(2024, 7, 3, 9, 46, 40) 1720000000.0 2024-07-03 2024-07-03 09:46:40
# prints: datetime.datetime(2024, 7, 3, 9, 46, 40, tzinfo=datetime.timezone(datetime.timedelta(0), 'UTC')) 2024-07-03 09:46:40+00:00 1720000000
# prints: datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(0), 'UTC')) 2024-01-01 13:00:00+01:00

os.environ["TZ"] = "America/New_York"
time.tzset()
# twice
print(repr(datetime.fromtimestamp(1730611800)), repr(datetime.fromtimestamp(1730615400)))
# prints: datetime.datetime(2024, 11, 3, 1, 30) datetime.datetime(2024, 11, 3, 1, 30, fold=1)
for fold in 0, 1:
    t = datetime(2024, 11, 3, 1, 30, fold=fold)
    print(t.timestamp(), t.astimezone(), t.astimezone().tzname())
# prints: 1730611800.0 2024-11-03 01:30:00-04:00 EDT
# prints: 1730615400.0 2024-11-03 01:30:00-05:00 EST
# not at all
for fold in 0, 1:
    t = datetime(2024, 3, 10, 2, 30, fold=fold)
    print(t.timestamp(), datetime.fromtimestamp(t.timestamp()))
# prints: 1710055800.0 2024-03-10 03:30:00
# prints: 1710052200.0 2024-03-10 01:30:00
print(datetime.fromtimestamp(-1.5), datetime(1969, 12, 31, 18, 59, 58, 500000).timestamp())
# prints: 1969-12-31 18:59:58.500000 -1.5
del os.environ["TZ"]
time.tzset()
