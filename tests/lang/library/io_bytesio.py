# io.BytesIO and TextIOWrapper: bytes in memory, and text over them
import io


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(2), b.readline(), b.readlines(), b.read(), b.tell())  # prints: b'on' b'e\n' [b'two\n', b'three'] b'' 13
print(b.seek(-5, 2), b.read(), b.seek(2), b.write(b"E!"), b.getvalue(), b.seek(1, 1), b.tell())
# prints: 8 b'three' 2 2 b'onE!two\nthree' 5 5
print(b.seek(20), b.write(bytearray(b"end")), b.getvalue())  # prints: 20 3 b'onE!two\nthree\x00\x00\x00\x00\x00\x00\x00end'
print(b.truncate(4), b.getvalue(), b.tell())  # prints: 4 b'onE!' 23
part = bytearray(3)
print(b.seek(0), b.readinto(part), part, b.read1(), b.read(5))  # prints: 0 3 bytearray(b'onE') b'!' b''
print(b.getbuffer().nbytes, bytes(b.getbuffer()[1:3]), [x for x in io.BytesIO(b"a\nb\n")])  # prints: 4 b'nE' [b'a\n', b'b\n']
error(b.write, "text")  # prints: TypeError: a bytes-like object is required, not 'str'
error(b.seek, -1)  # prints: ValueError: negative seek value -1
error(b.seek, 0, 5)  # prints: ValueError: invalid whence (5, should be 0, 1 or 2)
b.close()
error(b.read)  # prints: ValueError: I/O operation on closed file.
error(io.BytesIO, "x")  # prints: TypeError: a bytes-like object is required, not 'str'
raw = io.BytesIO()
t = io.TextIOWrapper(raw, encoding="utf-8", newline="\n")
print(t.write("héllo\nwörld\n"), t.flush(), raw.getvalue())  # prints: 12 None b'h\xc3\xa9llo\nw\xc3\xb6rld\n'
print(t.seek(0), t.readline(), t.read(), t.encoding, t.buffer is raw)  # prints: 0 héllo
# prints:  wörld
# prints:  utf-8 True
t = io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc\n"), "utf-8")
print(list(t), t.readable())  # prints: ['a\n', 'b\n', 'c\n'] True
t = io.TextIOWrapper(io.BytesIO(b"a\xff"), "utf-8", errors="replace")
print(ascii(t.read()))  # prints: 'a\ufffd'
error(t.write, b"x")  # prints: TypeError: write() argument must be str, not bytes
r = io.BufferedReader(io.BytesIO(b"hello world"))
print(r.read(5), r.read())  # prints: b'hello' b' world'
print(issubclass(io.UnsupportedOperation, (OSError, ValueError)), io.SEEK_SET, io.SEEK_CUR, io.SEEK_END)  # prints: True 0 1 2
