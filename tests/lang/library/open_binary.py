# Binary files: buffered and raw
import io

with open("x", "wb") as f:
    print(f.write(b"0123456789"), f.write(bytearray(b"ab")), f.write(memoryview(b"cd")), f.writelines([b"e", b"f"]), f.tell())
    # prints: 10 2 2 None 16
with open("x", "rb") as f:
    print(f.read(3), f.peek(2)[:2], f.read1(2), f.readline(), f.read(), f.seek(-3, 2), f.read(), f.seek(2), f.seek(2, 1), f.read(1), f.tell())
    # prints: b'012' b'34' b'34' b'56789abcdef' b'' 13 b'def' 2 4 b'4' 5
    buffer = bytearray(4)
    print(f.seek(0), f.readinto(buffer), buffer, f.readinto1(buffer), buffer, f.raw, f.readlines(), list(f))
    # prints: 0 4 bytearray(b'4567') 4 bytearray(b'4567') <_io.FileIO name='x' mode='rb' closefd=True> [b'89abcdef'] []
with open("x", "r+b") as f:
    print(f.read(2), f.write(b"XY"), f.read(2), f.seek(0), f.read(6), f.truncate(5), f.seek(0), f.read())
    # prints: b'01' 2 b'45' 0 b'01XY45' 5 0 b'01XY4'
with open("x", "ab") as f:
    print(f.tell(), f.write(b"end"), f.tell(), f.seek(0), f.write(b"!"))  # prints: 5 3 8 0 1
print(open("x", "rb").read())  # prints: b'01XY4end!'
with open("x", "r+b") as f:
    print(f.seek(12), f.write(b"far"), f.seek(0), f.read())  # prints: 12 3 0 b'01XY4end!\x00\x00\x00far'
with open("lines", "wb") as f:
    f.write(b"a\nbb\n\nccc")
print(open("lines", "rb").readlines(), open("lines", "rb").readlines(2), [line for line in open("lines", "rb")], open("lines", "rb").readline(1))
# prints: [b'a\n', b'bb\n', b'\n', b'ccc'] [b'a\n', b'bb\n'] [b'a\n', b'bb\n', b'\n', b'ccc'] b'a'
with open("x", "wb", 0) as f:
    print(f, f.write(b"abc"), f.seek(1), f.write(b"B"), f.truncate(2), f.tell())
    # prints: <_io.FileIO name='x' mode='wb' closefd=True> 3 1 1 2 2
with open("x", "rb", buffering=0) as f:
    print(f.read(1), f.readall(), f.read(), f.seek(0), f.readinto(buffer), buffer, f.closefd)
    # prints: b'a' b'B' b'' 0 2 bytearray(b'aB67') True
for call in (lambda f: f.read(), lambda f: f.read(1), lambda f: f.readline(), lambda f: f.peek(), lambda f: f.seek(0), lambda f: f.flush(), lambda f: f.tell(),
             lambda f: f.readinto(bytearray(1)), lambda f: f.fileno(), lambda f: f.truncate(), lambda f: f.write(b"")):
    f = open("x", "r+b")
    f.close()
    try:
        print(call(f))
    except ValueError as e:
        print(type(e).__name__, e)
# prints: ValueError read of closed file
# prints: ValueError read of closed file
# prints: ValueError readline of closed file
# prints: ValueError peek of closed file
# prints: ValueError seek of closed file
# prints: ValueError flush of closed file
# prints: ValueError I/O operation on closed file
# prints: ValueError readinto of closed file
# prints: ValueError I/O operation on closed file
# prints: ValueError truncate of closed file
# prints: ValueError write to closed file
for mode, call in (("rb", lambda f: f.write(b"a")), ("wb", lambda f: f.read()), ("wb", lambda f: f.readline()), ("rb", lambda f: f.truncate()), ("wb", lambda f: f.read1())):
    try:
        call(open("x", mode))
    except OSError as e:
        print(type(e).__name__, e)
# prints: UnsupportedOperation write
# prints: UnsupportedOperation read
# prints: UnsupportedOperation read
# prints: UnsupportedOperation truncate
# prints: UnsupportedOperation read1
for wrong in ("a", 1, None, [1]):
    try:
        open("x", "wb").write(wrong)
    except TypeError as e:
        print(e)
# prints: a bytes-like object is required, not 'str'
# prints: a bytes-like object is required, not 'int'
# prints: a bytes-like object is required, not 'NoneType'
# prints: a bytes-like object is required, not 'list'


class Slow(io.RawIOBase):
    """Gives and takes little at a time."""

    def __init__(self, data=b""):
        self.data, self.at = bytearray(data), 0

    def readable(self):
        return True

    writable = seekable = readable

    def readinto(self, buffer):
        piece = self.data[self.at : self.at + min(3, len(buffer))]
        buffer[: len(piece)] = piece
        self.at += len(piece)
        return len(piece)

    def write(self, data):
        self.data += bytes(data[:4])
        return min(4, len(data))

    def seek(self, place, whence=0):
        self.at = place if whence == 0 else self.at + place if whence == 1 else len(self.data) + place
        return self.at


reader = io.BufferedReader(Slow(b"first\nsecond\nthird"))
print(reader.readline(), reader.read(4), reader.read1(100), reader.read(), reader.read())
# prints: b'first\n' b'seco' b'nd' b'\nthird' b''
raw = Slow()
writer = io.BufferedWriter(raw)
print(writer.write(b"held back"), raw.data, writer.flush(), raw.data)
# prints: 9 bytearray(b'held back') None bytearray(b'held back')
text = io.TextIOWrapper(Slow(b"a\r\nb\xc3\xa9\n"), encoding="utf-8")
print(text.readlines(), text)  # prints: ['a\n', 'bé\n'] <_io.TextIOWrapper encoding='utf-8'>
out = io.BytesIO()
text = io.TextIOWrapper(out, newline="\r\n", write_through=False)
print(text.write("x\ny"), out.getvalue(), text.flush(), out.getvalue(), text.detach() is out)
# prints: 3 b'' None b'x\r\ny' True
for make in (lambda: io.BufferedReader(io.FileIO("x", "w")), lambda: io.BufferedWriter(io.FileIO("x")), lambda: io.BufferedReader(io.FileIO("x"), 0),
             lambda: io.FileIO("x", "q"), lambda: io.FileIO("x", "rw"), lambda: io.FileIO(-1)):
    try:
        make()
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)
# prints: UnsupportedOperation File or stream is not readable.
# prints: UnsupportedOperation File or stream is not writable.
# prints: ValueError buffer size must be strictly positive
# prints: ValueError invalid mode: q
# prints: ValueError Must have exactly one of create/read/write/append mode and at most one plus
# prints: ValueError negative file descriptor
pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
print(pair.read(), pair.write(b"out"), pair.readable(), pair.writable())  # prints: b'in' 3 True True
