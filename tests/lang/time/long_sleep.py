# time: a long sleep takes no time at all
# oracle: none (CPython would wait)
import time
start, day, ran = time.monotonic(), time.time(), time.process_time()
for i in range(365):
    time.sleep(86400)
print(round((time.monotonic() - start) / 86400), round((time.time() - day) / 86400), time.process_time() - ran < 5)  # prints: 365 365 True
time.sleep(9223372036)
time.sleep(9223372036)
print(time.time_ns() > 2**63, time.time() > 1.8e10)  # prints: True True
print(type(time.thread_time()).__name__, type(time.thread_time_ns()).__name__, time.thread_time() < 5)  # prints: float int True
