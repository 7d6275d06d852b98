# _thread: there is one thread; locks know whether they are held.

from threading import Lock as LockType, RLock, ThreadError as error, get_ident, get_native_id

TIMEOUT_MAX = 9223372036.0
allocate_lock = allocate = LockType


def start_new_thread(function, args, kwargs={}, /):
    """Run a function, at once."""
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    return get_ident()


start_new = start_new_thread


def exit():
    raise SystemExit


def interrupt_main(signum=2, /):
    raise KeyboardInterrupt
