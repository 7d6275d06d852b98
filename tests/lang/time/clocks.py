# time: the clocks
# timed
import time
a = time.time()
print(type(a).__name__, a > 1.7e9, 0 <= time.time() - a < 5, abs(time.time_ns() / 1e9 - time.time()) < 5, type(time.time_ns()).__name__)
# prints: float True True True int
for f, ns in ((time.monotonic, time.monotonic_ns), (time.perf_counter, time.perf_counter_ns), (time.process_time, time.process_time_ns)):
    x, y, z = f(), f(), ns()
    print(f.__name__, ns.__name__, type(x).__name__, type(z).__name__, 0 <= y - x < 1, -0.001 < z / 1e9 - y < 1)
# prints: monotonic monotonic_ns float int True True
# prints: perf_counter perf_counter_ns float int True True
# prints: process_time process_time_ns float int True True
start = time.perf_counter()
n = 0
while time.perf_counter() - start < 0.01:
    n += 1
print(n > 0, time.process_time() > 0, time.clock_gettime(time.CLOCK_MONOTONIC) > 0, time.clock_gettime(time.CLOCK_REALTIME) > 1.7e9)
# prints: True True True True
info = time.get_clock_info('monotonic')
print(info.monotonic, info.adjustable, time.get_clock_info('time').monotonic)  # prints: True False False
def attempt(f, *arguments):
    try:
        print(f(*arguments))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
attempt(time.time, 1)  # prints: TypeError time.time() takes no arguments (1 given)
attempt(time.monotonic, None)  # prints: TypeError time.monotonic() takes no arguments (1 given)
attempt(time.get_clock_info, 'sundial')  # prints: ValueError unknown clock
