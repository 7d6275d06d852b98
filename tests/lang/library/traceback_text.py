# traceback: exceptions as text
import io
import sys
import traceback


def inner(x):
    return 1 / x


def outer():
    inner(0)


def plain(text):
    return [line for line in text.splitlines() if line[:4] != "    "]


try:
    outer()
except ZeroDivisionError as e:
    text = traceback.format_exc()
    print([line for line in plain(text) if "File" not in line])
    # prints: ['Traceback (most recent call last):', 'ZeroDivisionError: division by zero']
  
    print([(f.lineno - 8, f.name) for f in traceback.extract_tb(e.__traceback__)])
    # prints: [(12, '<module>'), (4, 'outer'), (0, 'inner')]
  
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e), e.__traceback__.tb_lineno)
    # prints: ['ZeroDivisionError: division by zero\n'] ['ZeroDivisionError: division by zero\n'] 20
  
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == text, "".join(traceback.format_exception(e)) == text)  # prints: True True
    print(e.__traceback__.tb_frame.f_code.co_name, e.__traceback__.tb_next.tb_next.tb_frame.f_code.co_name)
    # prints: <module> inner
  
try:
    try:
        raise ValueError("first")
    except ValueError as e:
        raise KeyError("second") from e
except KeyError as e:
    e.add_note("a note")
    print([line for line in plain("".join(traceback.format_exception(e))) if "File" not in line])
    # prints: ['Traceback (most recent call last):', 'ValueError: first', '', 'The above exception was the direct cause of the following exception:', '', 'Traceback (most recent call last):', "KeyError: 'second'", 'a note']
  
try:
    try:
        raise ValueError
    except ValueError:
        raise TypeError("x\ny")
except TypeError as e:
    t = traceback.TracebackException.from_exception(e)
    print([line for line in plain("".join(t.format())) if "File" not in line], str(t), list(t.format_exception_only()))
    # prints: ['Traceback (most recent call last):', 'ValueError', '', 'During handling of the above exception, another exception occurred:', '', 'Traceback (most recent call last):', 'TypeError: x', 'y'] x
    # prints: y ['TypeError: x\ny\n']
  
  
print(traceback.format_exc())  # prints: NoneType: None
# prints:
class Own(Exception):
    pass
print(traceback.format_exception_only(Own()), traceback.format_exception_only(Own("text")))  # prints: ['Own\n'] ['Own: text\n']
print(traceback.format_list([("f.py", 3, "g", "x = 1"), ("f.py", 4, "h", None)]))
# prints: ['  File "f.py", line 3, in g\n    x = 1\n', '  File "f.py", line 4, in h\n']
