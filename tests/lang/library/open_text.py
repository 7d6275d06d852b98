# Text files: lines, line ends, encodings, places
with open("x", "w") as f:
    print(f.write("one\ntwo\n"), f.writelines(["three\n", "four"]), print("!", 5, file=f, sep="-"), f.tell())
    # prints: 8 None None 22
print([line for line in open("x")], open("x").readlines(5), open("x").read(6), list(enumerate(open("x"), 1))[:2])
# prints: ['one\n', 'two\n', 'three\n', 'four!-5\n'] ['one\n', 'two\n'] one
# prints: tw [(1, 'one\n'), (2, 'two\n')]
with open("x") as f:
    print(next(f), f.readline(), f.readline(2), f.read(3), f.readlines(), f.read(), f.readline())  # prints: one
    # prints:  two
    # prints:  th ree ['\n', 'four!-5\n']  
    print(f.seek(4), f.readline(), f.tell(), f.seek(0, 2), f.read(), f.seek(0), f.read(1), f.tell())  # prints: 4 two
    # prints:  8 22  0 o 1
with open("x") as f:
    next(f)
    try:
        f.tell()
    except OSError as e:
        print(e)
    for wrong in ((1, 1), (-1, 2), (-1, 0), (0, 5)):
        try:
            f.seek(*wrong)
        except (ValueError, OSError) as e:
            print(type(e).__name__, e)
# prints: telling position disabled by next() call
# prints: UnsupportedOperation can't do nonzero cur-relative seeks
# prints: UnsupportedOperation can't do nonzero end-relative seeks
# prints: ValueError negative seek position -1
# prints: ValueError invalid whence (5, should be 0, 1 or 2)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("y", "w", newline=newline) as f:
        f.write("a\nb\rc")
    with open("z", "wb") as f:
        f.write(b"a\nb\rc\r\nd")
    with open("z", newline=newline) as f:
        print(repr(newline), open("y", "rb").read(), f.readlines(), f.newlines, f.seek(0), [f.read(3), f.read(2)], f.tell())
# prints: None b'a\nb\rc' ['a\n', 'b\n', 'c\n', 'd'] ('\r', '\n', '\r\n') 0 ['a\nb', '\nc'] 5
# prints: '' b'a\nb\rc' ['a\n', 'b\r', 'c\r\n', 'd'] ('\r', '\n', '\r\n') 0 ['a\nb', '\rc'] 5
# prints: '\n' b'a\nb\rc' ['a\n', 'b\rc\r\n', 'd'] None 0 ['a\nb', '\rc'] 5
# prints: '\r' b'a\rb\rc' ['a\nb\r', 'c\r', '\nd'] None 0 ['a\nb', '\rc'] 5
# prints: '\r\n' b'a\r\nb\rc' ['a\nb\rc\r\n', 'd'] None 0 ['a\nb', '\rc'] 5
for encoding in ("utf-8", "latin-1", "utf-16", "utf-8-sig", "utf-32", "utf-16-le", "UTF8"):
    with open("x", "w", encoding=encoding) as f:
        f.write("häh\n")
        f.write("so")
    with open("x", "a", encoding=encoding) as f:
        f.write("!")
    with open("x", encoding=encoding) as f:
        print(f.encoding, open("x", "rb").read(), f.readline(), f.read(1), f.read())
# prints: utf-8 b'h\xc3\xa4h\nso!' häh
# prints:  s o!
# prints: latin-1 b'h\xe4h\nso!' häh
# prints:  s o!
# prints: utf-16 b'\xff\xfeh\x00\xe4\x00h\x00\n\x00s\x00o\x00!\x00' häh
# prints:  s o!
# prints: utf-8-sig b'\xef\xbb\xbfh\xc3\xa4h\nso!' häh
# prints:  s o!
# prints: utf-32 b'\xff\xfe\x00\x00h\x00\x00\x00\xe4\x00\x00\x00h\x00\x00\x00\n\x00\x00\x00s\x00\x00\x00o\x00\x00\x00!\x00\x00\x00' häh
# prints:  s o!
# prints: utf-16-le b'h\x00\xe4\x00h\x00\n\x00s\x00o\x00!\x00' häh
# prints:  s o!
# prints: UTF8 b'h\xc3\xa4h\nso!' häh
# prints:  s o!
try:
    with open("x", "w", encoding="ascii") as f:
        f.write("ok")
        f.write("ä")
except UnicodeEncodeError as e:
    print(e, open("x").read(), f.closed)
    # prints: 'ascii' codec can't encode character '\xe4' in position 0: ordinal not in range(128) ok True
open("x", "wb").write(b"a\xffb\xc3")
for errors in ("strict", "replace", "ignore", "surrogateescape", "backslashreplace"):
    try:
        print(errors, ascii(open("x", errors=errors).read()))
    except UnicodeDecodeError as e:
        print(errors, e)
# prints: strict 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
# prints: replace 'a\ufffdb\ufffd'
# prints: ignore 'ab'
# prints: surrogateescape 'a\udcffb\udcc3'
# prints: backslashreplace 'a\\xffb\\xc3'
with open("x", "w+") as f:
    print(f.write("abcdef"), f.seek(2), f.read(2), f.seek(0), f.truncate(3), f.read())  # prints: 6 2 cd 0 3 abc
with open("x", "r+") as f:
    print(f.readline(), f.write("Z"), f.seek(0), f.read())  # prints: abc 1 0 abcZ
with open("x", "a+") as f:
    print(f.tell(), f.read(), f.write("end"), f.seek(0), f.read())  # prints: 4  3 0 abcZend
# long lines and many of them, over the pieces that are read at once
with open("x", "w", encoding="utf-8") as f:
    for i in range(250):
        f.write(f"{i} " + "é" * (i % 13 * 9) + "\r" * (i % 3 == 0) + "\n")
with open("x", encoding="utf-8") as f:
    lines = f.readlines()
    print(len(lines), lines[249].strip()[:6], sum(map(len, lines)), f.newlines)  # prints: 250 249 éé 14505 ('\n', '\r\n')
with open("x", encoding="utf-8") as f:
    marks = []
    while line := f.readline():
        if len(marks) * 60 <= int(line.split()[0]):
            marks.append((f.tell(), line))
    for place, line in marks:
        f.seek(place)
        print(place, line.strip()[:5], f.readline().split()[0])
# prints: 4 0 1
# prints: 6519 60 éé 61
# prints: 13280 120 é 121
# prints: 20296 180 é 181
# prints: 26826 240 é 241
with open("x", encoding="utf-8") as f:
    text = f.read()
    f.seek(0)
    print("".join(iter(lambda: f.read(1777), "")) == text, len(text))  # prints: True 14505
for wrong in (1, b"a", None):
    try:
        open("x", "w").write(wrong)
    except TypeError as e:
        print(e)
# prints: write() argument must be str, not int
# prints: write() argument must be str, not bytes
# prints: write() argument must be str, not None
for call in (lambda f: f.read(), lambda f: f.write("a"), lambda f: f.readline(), lambda f: next(f), lambda f: f.seek(0), lambda f: f.__enter__(), lambda f: iter(f)):
    f = open("x")
    f.close()
    try:
        call(f)
    except ValueError as e:
        print(e)
# prints: I/O operation on closed file.
# prints: I/O operation on closed file.
# prints: I/O operation on closed file.
# prints: I/O operation on closed file.
# prints: I/O operation on closed file.
# prints: I/O operation on closed file.
# prints: I/O operation on closed file.
for mode, call in (("r", lambda f: f.write("a")), ("w", lambda f: f.read()), ("w", lambda f: next(f)), ("r", lambda f: f.truncate())):
    try:
        call(open("x", mode))
    except OSError as e:
        print(type(e).__module__, type(e).__name__, e)
# prints: io UnsupportedOperation not writable
# prints: io UnsupportedOperation not readable
# prints: io UnsupportedOperation not readable
# prints: io UnsupportedOperation truncate
