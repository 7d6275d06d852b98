"""What can go wrong in a run. Each error carries `stdout` and `stderr`: what the run had printed."""
from boabox._boabox import Error


class GuestError(Error):
    """The guest did not catch an exception. `__cause__` is the host's own exception where a host function raised it."""

    __module__ = 'boabox'

    def __init__(self, type: str, message: str, traceback: str, exit_code: int | None = None) -> None:
        super().__init__(f'{type}: {message}' if message else type)
        self.type = type
        self.message = message
        self.traceback = traceback  # as CPython prints it; of SystemExit what is to be printed
        self.exit_code = exit_code  # of SystemExit, else None


class GuestSyntaxError(GuestError):
    """The code can't be compiled; nothing of it has run."""

    __module__ = 'boabox'


class LimitError(Error):
    """A limit ended the run: "time", "memory", "fuel", "output", or "interrupt" (the host's)."""

    __module__ = 'boabox'

    def __init__(self, limit: str, message: str) -> None:
        super().__init__(message)
        self.limit = limit
        self.message = message
