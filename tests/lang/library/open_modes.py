# open(): modes, what is refused, what a file says of itself
def shown(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, getattr(e, "strerror", None) or e, getattr(e, "filename", None))


with open("x", "w") as f:
    print(f, f.encoding, f.name, f.mode, f.buffer, f.buffer.raw, f.buffer.mode, f.closed)
    # prints: <_io.TextIOWrapper name='x' mode='w' encoding='UTF-8'> UTF-8 x w <_io.BufferedWriter name='x'> <_io.FileIO name='x' mode='wb' closefd=True> wb False
    print(f.readable(), f.writable(), f.seekable(), f.isatty(), f.line_buffering, f.errors, f.newlines, f.write("hello\n"))
    # prints: False True True False False strict None 6
print(f, f.closed, f.buffer, f.buffer.raw)
# prints: <_io.TextIOWrapper name='x' mode='w' encoding='UTF-8'> True <_io.BufferedWriter name='x'> <_io.FileIO [closed]>
for mode in ("r", "rb", "r+", "r+b", "a", "ab", "w", "wb", "w+b", "xb", "br", "tr", "+r"):
    try:
        with open("x", mode) as f:
            print(mode, f, f.mode, type(f).__name__, getattr(f, "raw", None))
    except FileExistsError as e:
        print(mode, type(e).__name__, e.strerror, e.filename)
# prints: r <_io.TextIOWrapper name='x' mode='r' encoding='UTF-8'> r TextIOWrapper None
# prints: rb <_io.BufferedReader name='x'> rb BufferedReader <_io.FileIO name='x' mode='rb' closefd=True>
# prints: r+ <_io.TextIOWrapper name='x' mode='r+' encoding='UTF-8'> r+ TextIOWrapper None
# prints: r+b <_io.BufferedRandom name='x'> rb+ BufferedRandom <_io.FileIO name='x' mode='rb+' closefd=True>
# prints: a <_io.TextIOWrapper name='x' mode='a' encoding='UTF-8'> a TextIOWrapper None
# prints: ab <_io.BufferedWriter name='x'> ab BufferedWriter <_io.FileIO name='x' mode='ab' closefd=True>
# prints: w <_io.TextIOWrapper name='x' mode='w' encoding='UTF-8'> w TextIOWrapper None
# prints: wb <_io.BufferedWriter name='x'> wb BufferedWriter <_io.FileIO name='x' mode='wb' closefd=True>
# prints: w+b <_io.BufferedRandom name='x'> rb+ BufferedRandom <_io.FileIO name='x' mode='rb+' closefd=True>
# prints: xb FileExistsError File exists x
# prints: br <_io.BufferedReader name='x'> rb BufferedReader <_io.FileIO name='x' mode='rb' closefd=True>
# prints: tr <_io.TextIOWrapper name='x' mode='tr' encoding='UTF-8'> tr TextIOWrapper None
# prints: +r <_io.TextIOWrapper name='x' mode='+r' encoding='UTF-8'> +r TextIOWrapper None
for mode in ("", "q", "rw", "rr", "bt", "U", "+", "r++", 3, None):
    shown(open, "x", mode)
# prints: ValueError Must have exactly one of create/read/write/append mode and at most one plus None
# prints: ValueError invalid mode: 'q' None
# prints: ValueError must have exactly one of create/read/write/append mode None
# prints: ValueError invalid mode: 'rr' None
# prints: ValueError can't have text and binary mode at once None
# prints: ValueError invalid mode: 'U' None
# prints: ValueError Must have exactly one of create/read/write/append mode and at most one plus None
# prints: ValueError invalid mode: 'r++' None
# prints: TypeError open() argument 'mode' must be str, not int None
# prints: TypeError open() argument 'mode' must be str, not None None
for wrong in ({"mode": "rb", "encoding": "utf8"}, {"mode": "rb", "newline": ""}, {"mode": "rb", "errors": "x"}, {"buffering": 0}, {"newline": "x"},
              {"encoding": "no-such"}, {"encoding": 3}, {"errors": 3}, {"newline": 3}, {"closefd": False}):
    shown(open, "x", **wrong)
# prints: ValueError binary mode doesn't take an encoding argument None
# prints: ValueError binary mode doesn't take a newline argument None
# prints: ValueError binary mode doesn't take an errors argument None
# prints: ValueError can't have unbuffered text I/O None
# prints: ValueError illegal newline value: x None
# prints: LookupError unknown encoding: no-such None
# prints: TypeError open() argument 'encoding' must be str or None, not int None
# prints: TypeError open() argument 'errors' must be str or None, not int None
# prints: TypeError open() argument 'newline' must be str or None, not int None
# prints: ValueError Cannot use closefd=False with file name None
for path in (3.5, None, "a\0b", "", "nope", "nope/x", "x/y", ".", -1):
    shown(open, path)
# prints: TypeError expected str, bytes or os.PathLike object, not float None
# prints: TypeError expected str, bytes or os.PathLike object, not NoneType None
# prints: ValueError embedded null byte None
# prints: FileNotFoundError No such file or directory 
# prints: FileNotFoundError No such file or directory nope
# prints: FileNotFoundError No such file or directory nope/x
# prints: NotADirectoryError Not a directory x/y
# prints: IsADirectoryError Is a directory .
# prints: ValueError negative file descriptor None
shown(open, "nope/x", "w")  # prints: FileNotFoundError No such file or directory nope/x
shown(open, "x/y", "w")  # prints: NotADirectoryError Not a directory x/y
shown(open, ".", "w")  # prints: IsADirectoryError Is a directory .
shown(open, "x", "x")  # prints: FileExistsError File exists x
shown(open, "x", "rb", 0)  # prints: <_io.FileIO name='x' mode='rb' closefd=True>
shown(open, b"x")  # prints: <_io.TextIOWrapper name=b'x' mode='r' encoding='UTF-8'>


class Path:
    def __fspath__(self):
        return "x"


with open(Path()) as f:
    print(f.name, f.read())  # prints: x 
import io

print(io.open is open, issubclass(io.TextIOWrapper, io.TextIOBase), issubclass(io.FileIO, io.RawIOBase), issubclass(io.BufferedReader, io.BufferedIOBase))
# prints: True True True True
for mode, buffering in (("r", -1), ("rb", -1), ("r+b", -1), ("ab", -1), ("rb", 0)):
    with open("x", mode, buffering) as f:
        print(mode, [kind.__name__ for kind in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase, io.FileIO, io.BufferedReader, io.BufferedWriter,
                                                io.BufferedRandom, io.TextIOWrapper) if isinstance(f, kind)])
# prints: r ['IOBase', 'TextIOBase', 'TextIOWrapper']
# prints: rb ['IOBase', 'BufferedIOBase', 'BufferedReader']
# prints: r+b ['IOBase', 'BufferedIOBase', 'BufferedRandom']
# prints: ab ['IOBase', 'BufferedIOBase', 'BufferedWriter']
# prints: rb ['IOBase', 'RawIOBase', 'FileIO']
f = open("x")
g = open(f.fileno(), closefd=False)
print(g.name == f.fileno(), g.fileno() == f.fileno(), g.read())  # prints: True True 
g.close()
f.seek(0)
print(f.read())  # prints:
