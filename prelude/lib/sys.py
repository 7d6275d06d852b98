"""What a program can know of the interpreter it runs in: nothing of the host shows here."""

byteorder = "little"
maxsize = 9223372036854775807
maxunicode = 1114111
platform = "linux"
hexversion = 0x030E00F0
api_version = 1013
copyright = "Boabox"
executable = ""
prefix = exec_prefix = base_prefix = base_exec_prefix = ""
path = []
meta_path = []
path_hooks = []
path_importer_cache = {}
warnoptions = []
argv = _arguments() or [""]
orig_argv = list(argv)
dont_write_bytecode = True
float_repr_style = "short"
builtin_module_names = ("builtins", "cmath", "math", "sys", "time")
stdlib_module_names = frozenset()
_git = ("CPython", "", "")


class _Record(tuple):
    __slots__ = ()
    _fields = ()
    _name = "record"

    def __getattr__(self, name):
        fields = type(self)._fields
        if name in fields:
            return tuple.__getitem__(self, fields.index(name))
        raise AttributeError("'sys." + type(self)._name + "' object has no attribute '" + name + "'")

    def __repr__(self):
        cls = type(self)
        return "sys." + cls._name + "(" + ", ".join([f + "=" + repr(v) for f, v in zip(cls._fields, self)]) + ")"


class _VersionInfo(_Record):
    __slots__ = ()
    _name = "version_info"
    _fields = ("major", "minor", "micro", "releaselevel", "serial")


class _FloatInfo(_Record):
    __slots__ = ()
    _name = "float_info"
    _fields = ("max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds")


class _IntInfo(_Record):
    __slots__ = ()
    _name = "int_info"
    _fields = ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")


class _HashInfo(_Record):
    __slots__ = ()
    _name = "hash_info"
    _fields = ("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")


class _Flags(_Record):
    __slots__ = ()
    _name = "flags"
    _fields = ("debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
               "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding",
               "safe_path", "int_max_str_digits")


class _ThreadInfo(_Record):
    __slots__ = ()
    _name = "thread_info"
    _fields = ("name", "lock", "version")


version_info = _VersionInfo((3, 14, 0, "final", 0))
version = "3.14.0 (Boabox)"
float_info = _FloatInfo((1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1))
int_info = _IntInfo((30, 4, 4300, 640))
hash_info = _HashInfo((64, 2305843009213693951, 314159, 0, 1000003, "siphash13", 64, 128, 0))
flags = _Flags((0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, False, 1, 0, True, 4300))
thread_info = _ThreadInfo((None, None, None))


class _Implementation:
    name = "boabox"
    cache_tag = None
    hexversion = hexversion
    version = version_info

    def __repr__(self):
        return "namespace(name='boabox', cache_tag=None, version=" + repr(version_info) + ", hexversion=" + repr(hexversion) + ")"


implementation = _Implementation()


class _Stream:
    encoding = "utf-8"
    errors = "strict"
    newlines = None
    closed = False
    line_buffering = True

    def __init__(self, name, number):
        self.name = name
        self._number = number
        self.mode = "w" if number else "r"

    def write(self, text):
        return _write(text, self._number)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def fileno(self):
        return self._number

    def readable(self):
        return self._number == 0

    def writable(self):
        return self._number != 0

    def seekable(self):
        return False

    def close(self):
        pass

    def reconfigure(self, **options):
        pass

    _rest = ""  # read from the host, not from here yet

    def readline(self, size=-1):
        line = self._rest or (self._number == 0 and _read_line("")) or ""
        self._rest = line[size:] if size is not None and size >= 0 else ""
        return line[:size] if self._rest else line

    def read(self, size=-1):
        if size is None or size < 0:
            return "".join(self)
        parts, left = [], size
        while left and (part := self.readline(left)):
            parts.append(part)
            left -= len(part)
        return "".join(parts)

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass

    def __repr__(self):
        return "<_io.TextIOWrapper name='" + self.name + "' mode='" + self.mode + "' encoding='utf-8'>"


stdin = __stdin__ = _Stream("<stdin>", 0)
stdout = __stdout__ = _Stream("<stdout>", 1)
stderr = __stderr__ = _Stream("<stderr>", 2)
modules = _modules()


def exit(status=None, /):
    raise SystemExit(status)


def _getframe(depth=0, /):
    """What stands for the frame that calls this, or for one further out: its f_code, f_lineno and f_back."""
    from _boabox import stack

    frame = stack().f_back
    for _ in range(depth):
        frame = None if frame is None else frame.f_back
    if frame is None:
        raise ValueError("call stack is not deep enough")
    return frame


def exception():
    return _handled()


def exc_info():
    e = _handled()
    return (None, None, None) if e is None else (type(e), e, e.__traceback__)


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def getrefcount(object):
    return 2


def gettrace():
    return None


def getprofile():
    return None


def settrace(function):
    pass


def setprofile(function):
    pass


_int_digits_most = 4300  # read by the conversions


def get_int_max_str_digits():
    return _int_digits_most


def set_int_max_str_digits(maxdigits):
    global _int_digits_most
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError("maxdigits must be >= 640 or 0 for unlimited")
    _int_digits_most = int(maxdigits)


def getswitchinterval():
    return 0.005


def setswitchinterval(interval):
    pass


def is_finalizing():
    return False


def _is_gil_enabled():
    return True


def audit(event, *args):
    pass


def displayhook(value):
    if value is not None:
        print(repr(value))


def call_tracing(function, args):
    return function(*args)
