# time: the calendar without the clock
import time


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

t = time.gmtime(0)
print(t, t.tm_year, t[1], t.tm_zone, len(t))
# prints: time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0) 1970 1 GMT 9
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a", time.gmtime(1709301906)), time.asctime(time.gmtime(86400)), time.strptime("2024-03-01", "%Y-%m-%d")[:8])
# prints: 2024-03-01 14:05:06 061 Fri Fri Jan  2 00:00:00 1970 (2024, 3, 1, 0, 0, 0, 4, 61)
print(time.strftime("%d %b", (2024, 3, 1, 0, 0, 0, 4, 61, 0)), time.gmtime(-1)[:6], time.gmtime(1e9)[:6], time.struct_time(range(9)).tm_hour)
# prints: 01 Mar (1969, 12, 31, 23, 59, 59) (2001, 9, 9, 1, 46, 40) 3
error(time.strftime, "%Y", 5)  # prints: TypeError: Tuple or struct_time argument required
error(time.strptime, "x", "%Y")  # prints: ValueError: time data 'x' does not match format '%Y'
error(time.strftime, "%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0))  # prints: ValueError: month out of range
