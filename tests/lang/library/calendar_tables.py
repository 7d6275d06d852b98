# calendar: months and years as tables
import calendar

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(1900, 2025), calendar.monthrange(2024, 2)[1], calendar.weekday(2024, 2, 29) == 3)
# prints: True False 31 29 True
print(calendar.month(2024, 2))  # prints:    February 2024
# prints: Mo Tu We Th Fr Sa Su
# prints:           1  2  3  4
# prints:  5  6  7  8  9 10 11
# prints: 12 13 14 15 16 17 18
# prints: 19 20 21 22 23 24 25
# prints: 26 27 28 29
# prints:
print(calendar.TextCalendar(6).formatmonth(2025, 8, 3, 1))  # prints:         August 2025
# prints: Sun Mon Tue Wed Thu Fri Sat
# prints:                       1   2
# prints:   3   4   5   6   7   8   9
# prints:  10  11  12  13  14  15  16
# prints:  17  18  19  20  21  22  23
# prints:  24  25  26  27  28  29  30
# prints:  31
# prints:
print(calendar.monthcalendar(2023, 5))
# prints: [[1, 2, 3, 4, 5, 6, 7], [8, 9, 10, 11, 12, 13, 14], [15, 16, 17, 18, 19, 20, 21], [22, 23, 24, 25, 26, 27, 28], [29, 30, 31, 0, 0, 0, 0]]
print(calendar.calendar(2025, m=4)[:500])  # prints:                                                2025
# prints:
# prints:       January                   February                   March                     April
# prints: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# prints:        1  2  3  4  5                      1  2                      1  2          1  2  3  4  5  6
# prints:  6  7  8  9 10 11 12       3  4  5  6  7  8  9       3  4  5  6  7  8  9       7  8  9 10 11 12 13
# prints: 13 14 15 16 17 18 19      10 11 12 13 14 15 16      10 11 1
print(list(calendar.day_name), calendar.month_name[3], calendar.month_abbr[12], calendar.day_abbr[0], len(calendar.month_name))
# prints: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] March Dec Mon 13
c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), list(c.itermonthdays2(2025, 2))[:3], [str(d) for d in c.itermonthdates(2025, 2)][-2:], c.monthdayscalendar(2025, 2)[0])
# prints: [6, 0, 1, 2, 3, 4, 5] [(0, 6), (0, 0), (0, 1)] ['2025-02-28', '2025-03-01'] [0, 0, 0, 0, 0, 0, 1]
print(list(calendar.Calendar().itermonthdays3(2025, 1))[:3], list(calendar.Calendar().itermonthdays4(2024, 12))[-1])
# prints: [(2024, 12, 30), (2024, 12, 31), (2025, 1, 1)] (2025, 1, 5, 6)
print(calendar.timegm((2024, 2, 29, 12, 30, 15)), calendar.weekheader(3), calendar.HTMLCalendar().formatmonth(2025, 2)[:200])
# prints: 1709209815 Mon Tue Wed Thu Fri Sat Sun <table border="0" cellpadding="0" cellspacing="0" class="month">
# prints: <tr><th colspan="7" class="month">February 2025</th></tr>
# prints: <tr><th class="mon">Mon</th><th class="tue">Tue</th><th class="wed">Wed</th><
error(calendar.monthrange, 2024, 13)  # prints: IllegalMonthError: bad month number 13; must be 1-12
error(calendar.setfirstweekday, 9)  # prints: IllegalWeekdayError: bad weekday number 9; must be 0 (Monday) to 6 (Sunday)
