# datetime.strptime: directives and messages
from datetime import datetime


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

p = datetime.strptime
print(p("2024-03-01 14:05:06.123", "%Y-%m-%d %H:%M:%S.%f"), p("01 Mar 2024", "%d %b %Y"), p("Friday March 1, 2024", "%A %B %d, %Y"), p("3/1/24 2:05 PM", "%m/%d/%y %I:%M %p"))
# prints: 2024-03-01 14:05:06.123000 2024-03-01 00:00:00 2024-03-01 00:00:00 2024-03-01 14:05:00
print(p("2024-03-01T05:06:07+0530", "%Y-%m-%dT%H:%M:%S%z"), p("2024 061", "%Y %j"), p("2024 10 5", "%Y %U %w"), p("2024 10 5", "%G %V %u"), p("12:00 AM", "%I:%M %p"))
# prints: 2024-03-01 05:06:07+05:30 2024-03-01 00:00:00 2024-03-15 00:00:00 2024-03-08 00:00:00 1900-01-01 00:00:00
print(p("99", "%y").year, p("68", "%y").year, p("20240301", "%Y%m%d"), p("Fri Mar  1 14:05:06 2024", "%c"), p("100%", "100%%"), p("2024-01-02T10:00:00.5Z", "%Y-%m-%dT%H:%M:%S.%fZ"))
# prints: 1999 2068 2024-03-01 00:00:00 2024-03-01 14:05:06 1900-01-01 00:00:00 2024-01-02 10:00:00.500000
for text, form in [("x", "%Y"), ("2024x", "%Y"), ("2024-13", "%Y-%m"), ("2023-02-29", "%Y-%m-%d"), ("5", "%Q"), ("5", "%"), ("2024 5", "%G %V"), ("0", "%d")]:
    error(p, text, form)
# prints: ValueError: time data 'x' does not match format '%Y'
# prints: ValueError: unconverted data remains: x
# prints: ValueError: unconverted data remains: 3
# prints: ValueError: day 29 must be in range 1..28 for month 2 in year 2023
# prints: ValueError: 'Q' is a bad directive in format '%Q'
# prints: ValueError: stray % in format '%'
# prints: ValueError: ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').
# prints: ValueError: time data '0' does not match format '%d'
