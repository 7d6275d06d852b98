# traceback: what format_exc tells of the lines is what an uncaught exception's report tells
import calendar
import traceback


def show(text):
    print([line for line in text.splitlines() if not line.startswith("  File ")][1:])


def divide():
    return 1/0


def told(f):
    try:
        f()
    except Exception:
        show(traceback.format_exc())


told(divide)  # prints: ['    f()', '    ~^^', '    return 1/0', '           ~^~', 'ZeroDivisionError: division by zero']
told(lambda: [1, 2][5])
# prints: ['    f()', '    ~^^', '    told(lambda: [1, 2][5])', '                 ~~~~~~^^^', 'IndexError: list index out of range']
told(lambda: "abc".nope(1, 2))
# prints: ['    f()', '    ~^^', '    told(lambda: "abc".nope(1, 2))', '                 ^^^^^^^^^^', "AttributeError: 'str' object has no attribute 'nope'"]
told(lambda: int("x") +
     1)
     # prints: ['    f()', '    ~^^', '    told(lambda: int("x") +', '                 ~~~^^^^^', "ValueError: invalid literal for int() with base 10: 'x'"]
try:
    raise ValueError("a b")
except ValueError as e:
    show("".join(traceback.format_exception(e)))  # prints: ['    raise ValueError("a b")', 'ValueError: a b']
    show("".join(traceback.format_tb(e.__traceback__)))  # prints: []
    print(traceback.extract_tb(e.__traceback__)[0].line)  # prints: raise ValueError("a b")
try: 1/0
except ZeroDivisionError: show(traceback.format_exc())
# prints: ['    try: 1/0', '         ~^~', 'ZeroDivisionError: division by zero']
print(calendar.monthrange(2024, 2))  # prints: (calendar.THURSDAY, 29)
