# gettext, locale, shutil: no catalogues, the locale "C", no terminal
# oracle: 64-bit
import gettext
import locale
import os
import shutil

print(gettext.gettext("a text"), gettext.ngettext("one", "many", 1), gettext.ngettext("one", "many", 2), gettext.pgettext("menu", "open"))
# prints: a text one many open
print(gettext.dngettext("app", "one", "many", 3), gettext.find("app"), gettext.find("app", all=True), gettext.textdomain(), gettext.textdomain("app"))
# prints: many None [] messages app
print(locale.localeconv()["decimal_point"], repr(locale.localeconv()["thousands_sep"]), locale.localeconv()["grouping"], locale.CHAR_MAX)
# prints: . '' [] 127
print(locale.setlocale(locale.LC_ALL, "C"), locale.setlocale(locale.LC_NUMERIC), locale.format_string("%d items, %.2f", (12345, 2.5), grouping=True))
# prints: C C 12345 items, 2.50
print(locale.str(3.25), locale.atof("2.5"), locale.atoi("12"), locale.strcoll("a", "b"), locale.strxfrm("x"), locale.normalize("C"))
# prints: 3.25 2.5 12 -1 x C
for wrong in lambda: locale.setlocale(locale.LC_ALL, "xx_YY"), lambda: locale.currency(5):
    try:
        print(wrong())
    except (ValueError, locale.Error) as e:
        print(type(e).__name__, e)
# prints: Error unsupported locale setting
# prints: ValueError Currency formatting is not possible using the 'C' locale.
os.environ["COLUMNS"], os.environ["LINES"] = "100", "30"
size = shutil.get_terminal_size()
print(size, size.columns, size.lines, size == (100, 30), isinstance(size, os.terminal_size))
# prints: os.terminal_size(columns=100, lines=30) 100 30 True True
os.environ["LINES"] = "0"
os.environ["COLUMNS"] = "many"
print(shutil.get_terminal_size((70, 20)), shutil.get_terminal_size(fallback=(1, 2))[:])
# prints: os.terminal_size(columns=70, lines=20) (1, 2)
