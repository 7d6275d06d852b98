# sys._getframe, inspect, traceback: what called the function that asks
import inspect
import sys
import traceback


def names():
    return sys._getframe(1).f_code.co_name, sys._getframe().f_lineno, sys._getframe(1).f_lineno


def caller():
    return names()


print(caller(), sys._getframe().f_code.co_name, sys._getframe().f_lineno)  # prints: ('caller', 8, 12) <module> 15
try:
    sys._getframe(500)
except ValueError as e:
    print(e)  # prints: call stack is not deep enough


def who():
    frame = inspect.currentframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, inspect.stack()[1].function, inspect.stack()[0].lineno


class Service:
    def run(self):
        return [who() for _ in range(1)][0]


print(Service().run())  # prints: ('who', 'run', 'run', 24)
print((lambda: who())())  # prints: ('who', '<lambda>', '<lambda>', 24)
info = inspect.getframeinfo(sys._getframe())
print(info.function, info.code_context)  # prints: <module> ['info = inspect.getframeinfo(sys._getframe())\n']


def last_two():
    return [(entry.name, entry.line) for entry in traceback.extract_stack()[-2:]]


def outer():
    return last_two()


print(outer())
# prints: [('outer', 'return last_two()'), ('last_two', 'return [(entry.name, entry.line) for entry in traceback.extract_stack()[-2:]]')]
print("".join(traceback.format_stack(limit=1)).partition("\n")[2], end="")
# prints:     print("".join(traceback.format_stack(limit=1)).partition("\n")[2], end="")
# prints: uses


def numbers():
    yield sys._getframe().f_back.f_code.co_name
    yield sys._getframe(1).f_code.co_name


def uses(numbers):
    for name in numbers:
        print(name)


uses(numbers())  # prints: uses
