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
  
    print([(f.lineno - 8, f.name) for f in traceback.extract_tb(e.__traceback__)])
  
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e), e.__traceback__.tb_lineno)
  
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == text, "".join(traceback.format_exception(e)) == text)
    print(e.__traceback__.tb_frame.f_code.co_name, e.__traceback__.tb_next.tb_next.tb_frame.f_code.co_name)
  
try:
    try:
        raise ValueError("first")
    except ValueError as e:
        raise KeyError("second") from e
except KeyError as e:
    e.add_note("a note")
    print([line for line in plain("".join(traceback.format_exception(e))) if "File" not in line])
  
try:
    try:
        raise ValueError
    except ValueError:
        raise TypeError("x\ny")
except TypeError as e:
    t = traceback.TracebackException.from_exception(e)
    print([line for line in plain("".join(t.format())) if "File" not in line], str(t), list(t.format_exception_only()))
  
  
print(traceback.format_exc())
class Own(Exception):
    pass
print(traceback.format_exception_only(Own()), traceback.format_exception_only(Own("text")))
print(traceback.format_list([("f.py", 3, "g", "x = 1"), ("f.py", 4, "h", None)]))
