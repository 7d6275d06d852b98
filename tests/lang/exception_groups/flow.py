# 8.4.2 except* clause: nesting, loops in a clause, sys.exception, leaving the try body
import sys

def show(e):
    if isinstance(e, BaseExceptionGroup):
        return [e.message, *map(show, e.exceptions)]
    return repr(e)

def f():
    for n in range(3):
        try:
            if n == 1:
                continue
            if n == 2:
                return 'returned'
            raise ExceptionGroup('g', [ValueError(n), KeyError(n)])
        except* ValueError as v:
            print(show(sys.exception()), sys.exception() is v)
            for i in range(5):
                if i == 1:
                    continue
                if i == 3:
                    break
                print(i)
            try:
                raise ExceptionGroup('h', [TypeError(1)])
            except* TypeError as t:
                print(show(t))
            print(sys.exception() is v)
        except* KeyError:
            print('KeyError')
        finally:
            print('finally', n, sys.exception())

print(f())  # prints: ['g', 'ValueError(0)'] True
# prints: 0
# prints: 2
# prints: ['h', 'TypeError(1)']
# prints: True
# prints: KeyError
# prints: finally 0 None
# prints: finally 1 None
# prints: finally 2 None
# prints: returned
print(sys.exception())  # prints: None
class C:
    try:
        raise KeyError(1)
    except* KeyError as e:
        kept = show(e)
print(C.kept, hasattr(C, 'e'))  # prints: ['', 'KeyError(1)'] False
