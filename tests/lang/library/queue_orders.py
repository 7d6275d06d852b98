# queue: Queue, LifoQueue, PriorityQueue, without waiting
import queue

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


q = queue.Queue(2)
q.put(1)
q.put_nowait(2)
print(q.qsize(), q.full(), q.empty(), q.maxsize)  # prints: 2 True False 2
error(q.put_nowait, 3)  # prints: Full: 
error(q.put, 3, timeout=-1)  # prints: ValueError: 'timeout' must be a non-negative number
print(q.get(), q.get_nowait(), q.empty())  # prints: 1 2 True
error(q.get, False)  # prints: Empty: 
q.task_done()
q.task_done()
q.join()
error(q.task_done)  # prints: ValueError: task_done() called too many times
p = queue.PriorityQueue()
for item in (3, 1, 2):
    p.put(item)
print([p.get() for _ in range(3)])  # prints: [1, 2, 3]
l = queue.LifoQueue()
for item in "abc":
    l.put(item)
print([l.get() for _ in range(3)])  # prints: ['c', 'b', 'a']
s = queue.SimpleQueue()
s.put("x")
print(s.qsize(), s.get(), s.empty())  # prints: 1 x True
error(s.get_nowait)  # prints: Empty: 
q.shutdown()
error(q.get)  # prints: ShutDown: 
error(q.put, 1)  # prints: ShutDown: 
print(issubclass(queue.Empty, Exception), queue.Full.__name__)  # prints: True Full
