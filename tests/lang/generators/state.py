# 3.2.8 Generators, coroutines: their names, code and state
def numbers():
    yield 1


async def work():
    pass


async def stream():
    yield 1


g, c, s = numbers(), work(), stream()
for x in g, c, s:
    print(x.__name__, x.__qualname__)
# prints: numbers numbers
# prints: work work
# prints: stream stream
print(g.gi_running, g.gi_suspended, g.gi_frame is None, g.gi_code is numbers.__code__)  # prints: False False False True
next(g)
print(g.gi_suspended, g.gi_frame is None)  # prints: True False
g.close()
print(g.gi_suspended, g.gi_frame)  # prints: False None
print(c.cr_running, c.cr_suspended, c.cr_frame is None, c.cr_code.co_name)  # prints: False False False work
c.close()
print(c.cr_frame)  # prints: None
print(s.ag_running, s.ag_suspended, s.ag_frame is None, s.ag_code.co_name)  # prints: False False False stream
