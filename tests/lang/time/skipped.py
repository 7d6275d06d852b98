# datetime: astimezone() of a local time that is skipped (gh-83861)
# oracle: none (the machine's CPython is older than that; the lines are those of 3.14 in New York)
import os
import time
from datetime import datetime, timezone

os.environ["TZ"] = "America/New_York"
time.tzset()
before, behind = datetime(2024, 3, 10, 2, 30), datetime(2024, 3, 10, 2, 30, fold=1)
print(before.astimezone(), before.astimezone(timezone.utc))  # prints: 2024-03-10 03:30:00-04:00 2024-03-10 07:30:00+00:00
print(behind.astimezone(), behind.astimezone(timezone.utc))  # prints: 2024-03-10 01:30:00-05:00 2024-03-10 06:30:00+00:00
print(before.timestamp(), behind.timestamp())  # prints: 1710055800.0 1710052200.0
del os.environ["TZ"]
time.tzset()
