# io.StringIO: text in memory
import io


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


s = io.StringIO()
print(s.write("hello\n"), s.write("world"), s.tell(), repr(s.getvalue()))  # prints: 6 5 11 'hello\nworld'
print(s.seek(0), s.read(3), repr(s.readline()), s.readlines(), repr(s.read()))  # prints: 0 hel 'lo\n' ['world'] ''
print("a", 1, sep="-", file=s)
print(repr(s.getvalue()), s.seek(2), s.write("XY"), repr(s.getvalue()))  # prints: 'hello\nworlda-1\n' 2 2 'heXYo\nworlda-1\n'
print(s.truncate(4), s.getvalue(), s.seek(6), s.write("z"), repr(s.getvalue()))  # prints: 4 heXY 6 1 'heXY\x00\x00z'
print([line for line in io.StringIO("a\nb\r\nc")], [line for line in io.StringIO("a\nb\r\nc\rd", newline=None)])
# prints: ['a\n', 'b\r\n', 'c'] ['a\n', 'b\n', 'c\n', 'd']
print(list(io.StringIO("a\nb\r\nc\rd", newline="")), list(io.StringIO("a\nb\nc", newline="\r\n")))
# prints: ['a\n', 'b\r\n', 'c\r', 'd'] ['a\r\n', 'b\r\n', 'c']
with io.StringIO("x") as f:
    print(f.closed, f.readable(), f.writable(), f.seekable(), f.isatty())  # prints: False True True True False
print(f.closed)  # prints: True
error(f.read)  # prints: ValueError: I/O operation on closed file
error(s.write, b"x")  # prints: TypeError: string argument expected, got 'bytes'
error(io.StringIO, 1)  # prints: TypeError: initial_value must be str or None, not int
error(io.StringIO, "", "x")  # prints: ValueError: illegal newline value: 'x'
error(s.seek, -1)  # prints: ValueError: Negative seek position -1
error(s.seek, 1, 1)  # prints: OSError: Can't do nonzero cur-relative seeks
error(s.fileno)  # prints: UnsupportedOperation: fileno
print(io.StringIO("abc\ndef").readline(2), io.StringIO("abc\ndef").readlines(1), s.seek(0, 2))  # prints: ab ['abc\n'] 7
print(isinstance(s, io.TextIOBase), isinstance(s, io.IOBase), isinstance(s, io.RawIOBase), io.StringIO, type(s).__name__)
# prints: True True False <class '_io.StringIO'> StringIO
s = io.StringIO()
s.writelines(["a", "b\n"])
print(repr(s.getvalue()), io.StringIO(None).getvalue() == "")  # prints: 'ab\n' True
