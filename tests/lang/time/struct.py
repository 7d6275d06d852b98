# time: struct_time
import time
g = time.gmtime(0)
print(g)
# prints: time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)
print(len(g), g[0], g.tm_year, g.tm_mon, g.tm_mday, g.tm_hour, g.tm_min, g.tm_sec, g.tm_wday, g.tm_yday, g.tm_isdst, g.tm_zone, g.tm_gmtoff)
# prints: 9 1970 1970 1 1 0 0 0 3 1 0 GMT 0
print(g[:3], tuple(g), g == tuple(g), hash(g) == hash(tuple(g)), g < time.gmtime(1), g + (1,), isinstance(g, tuple))
# prints: (1970, 1, 1) (1970, 1, 1, 0, 0, 0, 3, 1, 0) True True True (1970, 1, 1, 0, 0, 0, 3, 1, 0, 1) True
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.n_unnamed_fields, time.struct_time, time.struct_time.__match_args__)
# prints: 11 9 0 <class 'time.struct_time'> ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')
print(time.struct_time(range(9)), time.struct_time(range(9)).tm_zone, time.struct_time(range(11)).tm_zone, time.struct_time(range(9), {'tm_zone': 'X'}).tm_zone)
# prints: time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8) None 9 X
print(g.__reduce__())
# prints: (<class 'time.struct_time'>, ((1970, 1, 1, 0, 0, 0, 3, 1, 0), {'tm_zone': 'GMT', 'tm_gmtoff': 0}))
match g:
    case time.struct_time(year, month):
        print(year, month)  # prints: 1970 1
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except TypeError as e:
        print(e)
attempt(time.struct_time, (1, 2, 3))  # prints: time.struct_time() takes an at least 9-sequence (3-sequence given)
attempt(time.struct_time, range(12))  # prints: time.struct_time() takes an at most 11-sequence (12-sequence given)
attempt(time.struct_time, 5)  # prints: constructor requires a sequence
