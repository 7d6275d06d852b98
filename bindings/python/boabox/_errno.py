"""Numbers of OSErrors. A guest's are Linux's on every system; macOS, Windows and Pyodide have others for the same names, and CPython makes of OSError(2) what 2 is there."""
import errno

# Linux's names in the order of their numbers, from that number on.
_LINUX = {
    1: 'EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE '
       'EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP',
    88: 'ENOTSOCK EDESTADDRREQ EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT EOPNOTSUPP EPFNOSUPPORT EAFNOSUPPORT EADDRINUSE EADDRNOTAVAIL '
        'ENETDOWN ENETUNREACH ENETRESET ECONNABORTED ECONNRESET ENOBUFS EISCONN ENOTCONN ESHUTDOWN ETOOMANYREFS ETIMEDOUT ECONNREFUSED EHOSTDOWN EHOSTUNREACH '
        'EALREADY EINPROGRESS ESTALE',
    125: 'ECANCELED',
}
NUMBERS = {name: number for start, names in _LINUX.items() for number, name in enumerate(names.split(), start)}
_TO_HOST = {number: here for name, number in NUMBERS.items() if (here := getattr(errno, name, number)) != number}
_TO_GUEST = {here: number for number, here in _TO_HOST.items()}


def to_guest(arguments: tuple[object, ...]) -> tuple[object, ...]:
    """An OSError's arguments as the guest has them."""
    return _with(_TO_GUEST, arguments)


def to_host(arguments: tuple[object, ...]) -> tuple[object, ...]:
    return _with(_TO_HOST, arguments)


def _with(numbers: dict[int, int], arguments: tuple[object, ...]) -> tuple[object, ...]:
    if len(arguments) < 2 or type(arguments[0]) is not int:  # one argument alone is no number
        return arguments
    return numbers.get(arguments[0], arguments[0]), *arguments[1:]


def text(exception: BaseException) -> str:
    """str() as the guest would show it."""
    shown = str(exception)
    number = exception.errno if isinstance(exception, OSError) else None
    return shown.replace(f'[Errno {number}]', f'[Errno {_TO_GUEST[number]}]', 1) if number in _TO_GUEST else shown
