# threading, with one thread: start() runs the target to its end. What would wait for another thread raises a RuntimeError, or gives up as
# after its timeout.

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "Event", "Lock", "RLock", "Semaphore",
    "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "local", "excepthook", "settrace", "setprofile",
    "stack_size", "get_native_id", "TIMEOUT_MAX",
]  # fmt: skip

ThreadError, TIMEOUT_MAX = RuntimeError, 9223372036.0


class BrokenBarrierError(RuntimeError):
    pass


def _give_up(blocking, timeout):
    if blocking and (timeout is None or timeout < 0):
        raise RuntimeError("waiting for another thread, and there is none")
    return False


class Lock:
    """A lock."""

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if self._held:
            return _give_up(blocking, timeout)
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        return f"<{'' if self._held else 'un'}locked _thread.lock object>"


class RLock:
    """A lock that its holder may take again."""

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def locked(self):
        return self._count > 0

    __enter__, __exit__ = acquire, Lock.__exit__


class Condition:
    """A lock with wait and notify."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *details):
        return self._lock.__exit__(*details)

    def wait(self, timeout=None):
        return _give_up(True, timeout)

    def wait_for(self, predicate, timeout=None):
        return predicate() or self.wait(timeout)

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass


class Semaphore:
    """A counter that acquire() lowers and release() raises."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not self._value:
            return _give_up(blocking, timeout)
        self._value -= 1
        return True

    __enter__, __exit__ = acquire, Lock.__exit__

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n


class BoundedSemaphore(Semaphore):
    """A semaphore that does not rise above its first value."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    """A flag."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return self._flag or _give_up(True, timeout)


class Barrier:
    """A meeting of threads."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self.parties, self.n_waiting, self.broken, self._action = parties, 0, False, action

    def wait(self, timeout=None):
        if self.broken or self.parties > 1:
            self.broken = True
            raise BrokenBarrierError
        if self._action:
            self._action()
        return 0

    def reset(self):
        self.broken = False

    def abort(self):
        self.broken = True


class local:
    """Attributes of a thread."""


_count, _threads = 0, []


class Thread:
    """A call that start() runs to its end."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None, context=None):
        global _count
        if group is not None:
            raise AssertionError("group argument must be None for now")
        if name is None:
            _count += 1
            name = f"Thread-{_count}" + (f" ({target.__name__})" if hasattr(target, "__name__") else "")
        self.name, self.daemon, self.ident = str(name), bool(daemon), None
        self._target, self._args, self._kwargs, self._alive = target, args, kwargs or {}, False

    def start(self):
        if self.ident is not None:
            raise RuntimeError("threads can only be started once")
        self.ident, self._alive = id(self), True
        _threads.append(self)
        try:
            self.run()
        except SystemExit:
            pass
        except Exception as error:
            excepthook(_HookArgs(type(error), error, error.__traceback__, self))
        finally:
            self._alive = False
            _threads.remove(self)

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        if self.ident is None:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")

    def is_alive(self):
        return self._alive

    native_id = property(lambda self: self.ident)

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        state = "initial" if self.ident is None else "started" if self._alive else "stopped"
        return f"<{type(self).__name__}({self.name}, {state}{' daemon' if self.daemon else ''}{'' if self.ident is None else f' {self.ident}'})>"


class _MainThread(Thread):
    pass


class Timer(Thread):
    """A call after some time."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function, self.args, self.kwargs, self.finished = interval, function, args or [], kwargs or {}, Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        from time import sleep

        sleep(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _HookArgs:
    def __init__(self, exc_type, exc_value, exc_traceback, thread):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = exc_type, exc_value, exc_traceback, thread


def excepthook(args, /):
    """Print the exception that ended a thread."""
    import sys
    from traceback import format_exception

    text = "".join(format_exception(args.exc_type, args.exc_value, args.exc_traceback))
    sys.stderr.write(f"Exception in thread {args.thread.name}:\n{text}")


__excepthook__ = excepthook
_main = _MainThread(name="MainThread")
_main.ident, _main._alive = 1, True
_threads.append(_main)


def current_thread():
    return _threads[-1]


def main_thread():
    return _main


def enumerate():
    return list(_threads)


def active_count():
    return len(_threads)


def get_ident():
    return _threads[-1].ident


get_native_id = get_ident


def settrace(func):
    pass


def setprofile(func):
    pass


def stack_size(size=0, /):
    return 0
