# time: strftime, strptime
import time
t = (2024, 3, 7, 15, 4, 9, 3, 67, 0)
for c in 'aAbBcCdDeFgGhHIjmMnprRsStTuUVwWxXyYz%':
    print(c, repr(time.strftime('%' + c, t)))
# prints: a 'Thu'
# prints: A 'Thursday'
# prints: b 'Mar'
# prints: B 'March'
# prints: c 'Thu Mar  7 15:04:09 2024'
# prints: C '20'
# prints: d '07'
# prints: D '03/07/24'
# prints: e ' 7'
# prints: F '2024-03-07'
# prints: g '24'
# prints: G '2024'
# prints: h 'Mar'
# prints: H '15'
# prints: I '03'
# prints: j '067'
# prints: m '03'
# prints: M '04'
# prints: n '\n'
# prints: p 'PM'
# prints: r '03:04:09 PM'
# prints: R '15:04'
# prints: s '1709823849'
# prints: S '09'
# prints: t '\t'
# prints: T '15:04:09'
# prints: u '4'
# prints: U '09'
# prints: V '10'
# prints: w '4'
# prints: W '10'
# prints: x '03/07/24'
# prints: X '15:04:09'
# prints: y '24'
# prints: Y '2024'
# prints: z '+0000'
# prints: % '%'
print(time.strftime('x%Y-%m-%d \xe9 %H:%M', t), repr(time.strftime('', t)), time.strftime('%%Y', t), time.strftime('%I %p', t[:3] + (0,) + t[4:]), time.strftime('%I %p', t[:3] + (12,) + t[4:]))
# prints: x2024-03-07 é 15:04 '' %Y 12 AM 12 PM
for day in (1704067200, 1672531200, 1640995200, 1609632000, 1609372800, 1546214400, 1451779200, 1451260800, 1262563200, 951782400):
    print(time.strftime('%U %W %V %G %g %u %w %j %a', time.gmtime(day)))
# prints: 00 01 01 2024 24 1 1 001 Mon
# prints: 01 00 52 2022 22 7 0 001 Sun
# prints: 00 00 52 2021 21 6 6 001 Sat
# prints: 01 00 53 2020 20 7 0 003 Sun
# prints: 52 52 53 2020 20 4 4 366 Thu
# prints: 52 53 01 2019 19 1 1 365 Mon
# prints: 01 00 53 2015 15 7 0 003 Sun
# prints: 52 52 53 2015 15 1 1 362 Mon
# prints: 01 01 01 2010 10 1 1 004 Mon
# prints: 09 09 09 2000 00 2 2 060 Tue
print(time.strftime('%Z', time.gmtime(0)), time.strftime('%d.%m.%Y', time.struct_time(t)), len(time.strftime('%H:%M')))
# prints: GMT 07.03.2024 5
print(time.strptime('Thu Mar  7 15:04:09 2024'))
# prints: time.struct_time(tm_year=2024, tm_mon=3, tm_mday=7, tm_hour=15, tm_min=4, tm_sec=9, tm_wday=3, tm_yday=67, tm_isdst=-1)
print(time.strptime('2024-03-07', '%Y-%m-%d')[:], time.strptime('7/3/24 3 PM', '%d/%m/%y %I %p')[:], time.strptime('067 2024', '%j %Y')[:], time.strptime('+0530', '%z').tm_gmtoff)
# prints: (2024, 3, 7, 0, 0, 0, 3, 67, -1) (2024, 3, 7, 15, 0, 0, 3, 67, -1) (2024, 3, 7, 0, 0, 0, 3, 67, -1) 19800
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
attempt(time.strftime, 5)  # prints: TypeError strftime() argument 1 must be str, not int
attempt(time.strftime, '%Y', 5)  # prints: TypeError Tuple or struct_time argument required
attempt(time.strftime, '%Y', (1, 2))  # prints: TypeError strftime(): illegal time tuple argument
attempt(time.strftime, '%H', (2024, 1, 1, 24, 0, 0, 0, 1, 0))  # prints: ValueError hour out of range
attempt(time.strptime, '2024', '%m')  # prints: ValueError unconverted data remains: 024
attempt(time.strptime, '2024-13', '%Y-%m')  # prints: ValueError unconverted data remains: 3
attempt(time.strptime, '2024x', '%Y')  # prints: ValueError unconverted data remains: x
