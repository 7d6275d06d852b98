# 8.4.2 except* clause: what clauses raise is put into a group with the rest
import sys

def show(e):
    if isinstance(e, BaseExceptionGroup):
        return [e.message, *map(show, e.exceptions)]
    return repr(e)

def attempt(error, act):
    try:
        try:
            raise error
        except* ValueError as v:
            act(v)
        except* KeyError as k:
            act(k)
    except BaseException as out:
        print('out', show(out), type(out.__context__).__name__)

def other(e):
    raise OSError(len(e.exceptions))
def again():
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2), TypeError(3)])
    except* ValueError:
        raise
    except* KeyError as k:
        raise k

g = lambda: ExceptionGroup('g', [ValueError(1), KeyError(2), TypeError(3)])
attempt(g(), other)  # prints: out ['', 'OSError(1)', 'OSError(1)', ['g', 'TypeError(3)']] NoneType
attempt(ValueError('naked'), other)  # prints: out OSError(1) ExceptionGroup
attempt(ExceptionGroup('g', [ValueError(1)]), other)  # prints: out OSError(1) ExceptionGroup
try:
    again()
except ExceptionGroup as e:
    print(show(e))  # prints: ['', ['g', 'KeyError(2)'], ['g', 'ValueError(1)', 'TypeError(3)']]
def wrong():
    try:
        raise ValueError
    except* undefined:
        pass
try:
    wrong()
except NameError as e:
    print(e)  # prints: name 'undefined' is not defined
