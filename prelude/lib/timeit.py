# timeit: how long code takes, by the host's clock.

from time import perf_counter

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer, default_number, default_repeat = perf_counter, 1000000, 5


class Timer:
    """Times a statement: source text, or a callable."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        for name, value in (("stmt", stmt), ("setup", setup)):
            if not callable(value) and not isinstance(value, str):
                raise ValueError(f"{name} is neither a string nor callable")
        self.timer, self._globals = timer, {} if globals is None else globals
        self._setup, self._run = self._made(setup), self._made(stmt)

    def _made(self, code):
        if callable(code):
            return code
        compiled = compile(code, "<timeit-src>", "exec")
        return lambda: exec(compiled, self._globals)

    def timeit(self, number=default_number):
        """Seconds of so many executions."""
        self._setup()
        run, start = self._run, self.timer()
        for _ in range(number):
            run()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        """timeit(), several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """(number, seconds) so that the time is 0.2 seconds at least."""
        scale = 1
        while True:
            for step in (1, 2, 5):
                taken = self.timeit(scale * step)
                if callback:
                    callback(scale * step, taken)
                if taken >= 0.2 or scale >= 10**6:
                    return scale * step, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Seconds of so many executions."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """timeit(), several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
