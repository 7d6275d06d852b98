# time: sleep puts the clocks forward
import time
a, b, c = time.monotonic(), time.time(), time.process_time()
print(time.sleep(0.05), time.sleep(0), time.sleep(False), time.sleep(1e-9))  # prints: None None None None
print(0.049 < time.monotonic() - a < 3, 0.049 < time.time() - b < 3, time.perf_counter() > 0.05)  # prints: True True True
class I:
    def __index__(self):
        return 0
class R(float):
    pass
print(time.sleep(I()), time.sleep(R(0.0)))  # prints: None None
class F:
    def __float__(self):
        return 0.0
def attempt(*arguments):
    try:
        print(time.sleep(*arguments))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(-1)  # prints: ValueError sleep length must be non-negative
attempt(-0.5)  # prints: ValueError sleep length must be non-negative
attempt('a')  # prints: TypeError 'str' object cannot be interpreted as an integer or float
attempt(None)  # prints: TypeError 'NoneType' object cannot be interpreted as an integer or float
attempt(1j)  # prints: TypeError 'complex' object cannot be interpreted as an integer or float
attempt(F())  # prints: TypeError 'F' object cannot be interpreted as an integer or float
attempt(float('nan'))  # prints: ValueError Invalid value NaN (not a number)
attempt(float('inf'))  # prints: OverflowError timestamp out of range for platform time_t
attempt(1e11)  # prints: OverflowError timestamp out of range for platform time_t
attempt(10**10)  # prints: OverflowError timestamp too large to convert to C PyTime_t
attempt(-10**30)  # prints: OverflowError timestamp too large to convert to C PyTime_t
