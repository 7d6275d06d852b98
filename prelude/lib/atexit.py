# atexit: functions for the end of the program. A sandbox has no such end, so they run when _run_exitfuncs is called, and never by themselves.

_functions = []


def register(func, /, *args, **kwargs):
    """Have a function called at the end; returns it, so that this can be a decorator."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forget a function."""
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        func(*args, **kwargs)


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)
