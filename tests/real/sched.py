# modules: sched
# A scheduler with a clock of its own: order, priorities, cancelling, what fails.
import sched


class Clock:
    def __init__(self):
        self.now = 0

    def time(self):
        return self.now

    def sleep(self, duration):
        if duration:
            print("sleeps", duration, "at", self.now)
        self.now += duration


clock = Clock()
s = sched.scheduler(clock.time, clock.sleep)
say = lambda *words, **more: print(clock.now, *words, more)
s.enter(10, 1, say, ("ten",))
s.enter(5, 2, say, ("five, second",), {"k": 1})
s.enter(5, 1, say, ("five, first",))
late = s.enterabs(30, 1, say, argument=("never",))
print([(e.time, e.priority) for e in s.queue], s.empty(), late.time, late[1], late == late, late < s.queue[0])
s.cancel(late)
try:
    s.cancel(late)
except ValueError as e:
    print("ValueError")
s.run()
print(clock.now, s.empty(), s.run(), s.queue)
s.enter(3, 1, lambda: s.enter(1, 1, say, ("nested",)))
print(s.run(blocking=False), clock.now)
clock.now += 3
print(s.run(blocking=False), clock.now)
s.run()
s.enter(1, 1, lambda: 1 / 0)
s.enter(2, 1, say, ("after the failure",))
try:
    s.run()
except ZeroDivisionError as e:
    print(e, len(s.queue))
s.run()
print(sched.Event.time.__doc__ is not None, sched.Event._fields[:2])
