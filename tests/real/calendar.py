# modules: calendar
# with: argparse
# Months and years as text and as HTML; weeks, leap years, and days of the week.
import calendar
import datetime

for wrong in (lambda: calendar.monthrange(2020, 13), lambda: calendar.setfirstweekday(9)):
    try:
        wrong()
    except (calendar.IllegalMonthError, calendar.IllegalWeekdayError) as e:
        print(type(e).__name__, e, isinstance(e, ValueError))
print(calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(1980, 2021), calendar.weekday(2024, 2, 29), calendar.weekday(0, 1, 1), calendar.monthrange(2023, 2), calendar.monthrange(2024, 2))
print(list(calendar.day_name), list(calendar.day_abbr), list(calendar.month_name), list(calendar.month_abbr), calendar.day_name[1:3], calendar.month_abbr[2:4], len(calendar.day_name), len(calendar.month_name))
c = calendar.Calendar(6)
print(c.firstweekday, list(c.iterweekdays()), list(c.itermonthdays(2021, 2)), list(c.itermonthdays2(2021, 2))[:3], list(c.itermonthdays3(2021, 2))[:3], list(c.itermonthdays4(2021, 2))[:3], list(c.itermonthdates(2021, 12))[-1])
c.setfirstweekday(0)
c.firstweekday = 1
print(c.getfirstweekday(), c.monthdatescalendar(2021, 2)[0], c.monthdays2calendar(2021, 2)[-1], c.monthdayscalendar(2021, 2), len(c.yeardatescalendar(2021)), c.yeardays2calendar(2021)[0][0][0], c.yeardayscalendar(2021, 4)[1][2][0])
t = calendar.TextCalendar()
print(t.formatmonth(2024, 2))
print(t.formatmonth(2024, 2, 5, 2))
print(t.formatyear(2024, m=4))
print(t.formatyear(2023, 3, 2, 8, 2))
print(t.formatweekheader(10), t.formatweek([(0, 1), (5, 2)], 3), t.formatmonthname(2020, 5, 20, False), t.formatday(0, 1, 4))
t.prmonth(2022, 7)
t.pryear(2022)
t.prweek([(1, 0), (2, 1)], 4)
print()
h = calendar.HTMLCalendar(6)
print(h.formatmonth(2024, 2))
print(h.formatmonthname(2024, 2, False), h.formatyear(2024, 6)[:400])
print(h.formatyearpage(2023, css=None, encoding="ascii")[:300])
print(calendar.month(2025, 12), calendar.calendar(2021, 2, 1, 6, 3)[:300], calendar.timegm((2020, 2, 29, 12, 30, 15)), calendar.firstweekday(), calendar.monthcalendar(2021, 1))
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.weekheader(3), calendar.week([(1, 6), (2, 0)], 2), calendar.monthcalendar(2021, 1)[0])
calendar.format(["a", "b"], 5, 2)
print(calendar.formatstring(["x", "yy"], 6, 1), calendar.datetime.date(2020, 1, 1))
calendar.prmonth(2020, 1)
for words in (["2021", "3"], ["-w", "4", "2021"]):
    calendar.main(words if calendar.main.__defaults__ else ["calendar", *words])
