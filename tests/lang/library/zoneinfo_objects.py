# zoneinfo: the class, its cache, copies, files, and what is no zone
# oracle: 64-bit
import copy
import io
import os
import tempfile
import zoneinfo
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones


def error(f, *args, **keywords):
    try:
        print(f(*args, **keywords))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


error(ZoneInfo, "Europe/Atlantis")  # prints: ZoneInfoNotFoundError: 'No time zone found with key Europe/Atlantis'
error(ZoneInfo, "America")  # prints: ZoneInfoNotFoundError: 'No time zone found with key America'
error(ZoneInfo, "../Berlin")  # prints: ValueError: ZoneInfo keys must refer to subdirectories of TZPATH, got: ../Berlin
error(ZoneInfo, "/etc/localtime")  # prints: ValueError: ZoneInfo keys may not be absolute paths, got: /etc/localtime
error(ZoneInfo, "Europe/../Europe/Berlin")
# prints: ValueError: ZoneInfo keys must be normalized relative paths, got: Europe/../Europe/Berlin
error(ZoneInfo, "Europe/Berlin/")  # prints: ValueError: ZoneInfo keys must be normalized relative paths, got: Europe/Berlin/
error(ZoneInfo, 5)  # prints: TypeError: expected str, bytes or os.PathLike object, not int
error(ZoneInfo, None)  # prints: TypeError: expected str, bytes or os.PathLike object, not NoneType
print(issubclass(ZoneInfoNotFoundError, KeyError), issubclass(zoneinfo.InvalidTZPathWarning, RuntimeWarning), issubclass(ZoneInfo, tzinfo))
# prints: True True True
print(ZoneInfoNotFoundError.__module__, zoneinfo.InvalidTZPathWarning.__module__, ZoneInfo.__module__, ZoneInfo.__qualname__)
# prints: zoneinfo._common zoneinfo._tzpath zoneinfo ZoneInfo
names = available_timezones()
print(type(names), len(names) > 590, "Europe/Berlin" in names, "UTC" in names, "Europe/Atlantis" in names)
# prints: <class 'set'> True True True False
print(sorted(zoneinfo.__all__))
# prints: ['InvalidTZPathWarning', 'TZPATH', 'ZoneInfo', 'ZoneInfoNotFoundError', 'available_timezones', 'reset_tzpath']

tokyo = ZoneInfo("Asia/Tokyo")
print(copy.copy(tokyo) is tokyo, copy.deepcopy([tokyo])[0] is tokyo)  # prints: True True
single = ZoneInfo.no_cache("Asia/Tokyo")
print(copy.copy(single) is tokyo, copy.copy(single).key)  # prints: False Asia/Tokyo
t = datetime(2024, 10, 27, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=1)
print(repr(copy.copy(t)), copy.copy(t).tzinfo is t.tzinfo)
# prints: datetime.datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=zoneinfo.ZoneInfo(key='Europe/Berlin')) True
print(tokyo.__reduce__()[1], single.__reduce__()[1])  # prints: ('Asia/Tokyo', 1) ('Asia/Tokyo', 0)
ZoneInfo.clear_cache(only_keys=["Asia/Tokyo"])
print(ZoneInfo("Asia/Tokyo") is tokyo, ZoneInfo("Europe/Berlin") is t.tzinfo)  # prints: False True
ZoneInfo.clear_cache()
print(ZoneInfo("Europe/Berlin") is t.tzinfo)  # prints: False


class Mine(ZoneInfo):
    def tzname(self, dt):
        return f"<{super().tzname(dt)}>"


mine = Mine("Asia/Tokyo")
print(repr(mine), str(mine), type(mine) is Mine, mine is Mine("Asia/Tokyo"), mine is ZoneInfo("Asia/Tokyo"))
# prints: Mine(key='Asia/Tokyo') Asia/Tokyo True True False
print(datetime(2024, 1, 1, tzinfo=mine).tzname(), datetime.fromtimestamp(0, mine))  # prints: <JST> 1970-01-01 09:00:00+09:00
error(tokyo.fromutc, datetime(2024, 1, 1))  # prints: ValueError: fromutc: dt.tzinfo is not self
error(tokyo.utcoffset, 5)  # prints: AttributeError: 'int' object has no attribute 'toordinal'


# A file: two kinds of time, and one transition, in 2001, then a rule.
def file(rule, version=b"2"):
    head = b"TZif" + version + bytes(15)
    count = lambda *n: b"".join(x.to_bytes(4, "big") for x in n)
    kinds = (3600).to_bytes(4, "big") + b"\0\0" + (7200).to_bytes(4, "big") + b"\1\4"
    empty = head + count(0, 0, 0, 0, 0, 0)
    if version == b"\0":
        return head + count(0, 0, 0, 1, 2, 8) + (1000000000).to_bytes(4, "big") + b"\1" + kinds + b"ONE\0TWO\0"
    return empty + head + count(0, 0, 0, 1, 2, 8) + (1000000000).to_bytes(8, "big") + b"\1" + kinds + b"ONE\0TWO\0" + b"\n" + rule + b"\n"


for data in file(b""), file(b"", b"\0"), file(b"ONE-1TWO,M4.1.0,M9.1.0"), file(b"ODD+3:30"):
    zone = ZoneInfo.from_file(io.BytesIO(data), key="Own")
    print(str(zone), [datetime(y, 7, 1, tzinfo=zone).tzname() for y in (1999, 2005)], datetime(2005, 1, 1, tzinfo=zone).utcoffset(), zone.utcoffset(None))
    print(datetime(2005, 7, 1, tzinfo=zone).dst(), datetime.fromtimestamp(1000000000, zone), datetime.fromtimestamp(999999999, zone))
# prints: Own ['ONE', 'TWO'] 2:00:00 None
# prints: 1:00:00 2001-09-09 03:46:40+02:00 2001-09-09 02:46:39+01:00
# prints: Own ['ONE', 'TWO'] 2:00:00 None
# prints: 1:00:00 2001-09-09 03:46:40+02:00 2001-09-09 02:46:39+01:00
# prints: Own ['ONE', 'TWO'] 1:00:00 None
# prints: 1:00:00 2001-09-09 03:46:40+02:00 2001-09-09 02:46:39+01:00
# prints: Own ['ONE', 'ODD'] -1 day, 20:30:00 None
# prints: 0:00:00 2001-09-09 03:46:40+02:00 2001-09-09 02:46:39+01:00
nameless = ZoneInfo.from_file(io.BytesIO(file(b"")))
print(nameless.key, repr(nameless)[:29], str(nameless) == repr(nameless))  # prints: None zoneinfo.ZoneInfo.from_file(< True
error(ZoneInfo.from_file, io.BytesIO(b"no file"))  # prints: ValueError: Invalid TZif file: magic not found
error(copy.copy, nameless)  # prints: PicklingError: Cannot pickle a ZoneInfo file from a file stream.
error(zoneinfo.reset_tzpath, "x")  # prints: TypeError: tzpaths must be a list or tuple, not <class 'str'>: 'x'
error(zoneinfo.reset_tzpath, ["relative"])
# prints: ValueError: Paths should be absolute but found the following relative paths:
# prints:     relative
# Files are looked for below TZPATH, before the table.
folder = tempfile.mkdtemp()
os.mkdir(folder + "/Own")
with open(folder + "/Own/Zone", "wb") as f:
    f.write(file(b"ODD+3:30"))
with open(folder + "/notes", "w") as f:
    f.write("no zone")
before = zoneinfo.TZPATH
zoneinfo.reset_tzpath([folder])
own = ZoneInfo("Own/Zone")
print(own, datetime(2020, 1, 1, tzinfo=own), own is ZoneInfo("Own/Zone"), available_timezones() >= {"Own/Zone"}, "notes" in available_timezones())
# prints: Own/Zone 2020-01-01 00:00:00-03:30 True True False
error(ZoneInfo, "notes/x")  # prints: ZoneInfoNotFoundError: 'No time zone found with key notes/x'
zoneinfo.reset_tzpath(["/nowhere"])
print(zoneinfo.TZPATH)  # prints: ('/nowhere',)
zoneinfo.reset_tzpath(before)
