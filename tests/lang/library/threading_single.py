# threading: locks, events, threads that run and are joined
# oracle: 64-bit
import threading

results = []
lock = threading.Lock()
def work(n, times=1):
    with lock:
        results.append((n * times, threading.current_thread().name))
threads = [threading.Thread(target=work, args=(i,), kwargs={"times": 2}, name=f"w{i}") for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results), [t.is_alive() for t in threads], threading.current_thread().name, threading.main_thread() is threading.current_thread())
# prints: [(0, 'w0'), (2, 'w1'), (4, 'w2')] [False, False, False] MainThread True
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.release(), lock.locked())  # prints: True True False None False
r = threading.RLock()
with r:
    with r:
        print("twice")  # prints: twice
e = threading.Event()
print(e.is_set(), e.set(), e.wait(), e.wait(1), e.clear())  # prints: False None True True None
s = threading.Semaphore(1)
print(s.acquire(), s.acquire(blocking=False), s.release())  # prints: True False None
here = threading.local()
here.x = 5
print(here.x, hasattr(here, "y"), threading.active_count())  # prints: 5 False 1
for call in (lock.release, threads[0].start, lambda: threading.Semaphore(-1)):
    try:
        call()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
# prints: RuntimeError release unlocked lock
# prints: RuntimeError threads can only be started once
# prints: ValueError semaphore initial value must be >= 0
