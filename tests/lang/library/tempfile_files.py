# tempfile: files and folders that go by themselves; stat: modes
import os
import stat
import tempfile

with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder), os.path.isabs(folder), os.path.basename(folder)[:3], len(os.path.basename(folder)), os.listdir(folder))
    # prints: True True tmp 11 []
    open(os.path.join(folder, "x"), "w").write("a")
    os.mkdir(folder + "/inner")
print(os.path.exists(folder))  # prints: False
with tempfile.NamedTemporaryFile() as f:
    print(f.write(b"abc"), f.seek(0), f.read(), os.path.exists(f.name), f.mode, f.closed, oct(os.stat(f.name).st_mode))
    # prints: 3 0 b'abc' True rb+ False 0o100600
print(os.path.exists(f.name), f.closed)  # prints: False True
with tempfile.NamedTemporaryFile("w", suffix=".txt", prefix="own", delete=False) as f:
    f.write("kept")
print(open(f.name).read(), f.name.endswith(".txt"), os.path.basename(f.name)[:3], os.remove(f.name))
# prints: kept True own None
with tempfile.NamedTemporaryFile("w+", delete_on_close=False) as f:
    f.write("text")
    f.close()
    print(open(f.name).read())  # prints: text
print(os.path.exists(f.name))  # prints: False
fd, path = tempfile.mkstemp(prefix="q", suffix="z", dir=".")
print(os.write(fd, b"x"), os.close(fd), os.path.isabs(path), os.path.basename(path)[0], path[-1], os.listdir() == [os.path.basename(path)], os.unlink(path))
# prints: 1 None True q z True None
path = tempfile.mkdtemp(dir=".")
print(os.listdir() == [os.path.basename(path)], os.rmdir(path), tempfile.gettempdir(), tempfile.gettempprefix(), type(tempfile.mktemp()))
# prints: True None /tmp tmp <class 'str'>
with tempfile.TemporaryFile("w+") as f:
    print(f.write("a\nb"), f.seek(0), f.readlines())  # prints: 3 0 ['a\n', 'b']
with tempfile.SpooledTemporaryFile(max_size=4) as f:
    print(f.write(b"ab"), f._rolled, f.write(b"cdef"), f._rolled, f.seek(0), f.read())  # prints: 2 False 4 True 0 b'abcdef'
with tempfile.SpooledTemporaryFile(mode="w+") as f:
    print(f.write("ab"), f.seek(0), f.read())  # prints: 2 0 ab
try:
    tempfile.mkdtemp(suffix=b"a", prefix="b")
except TypeError as e:
    print(e)  # prints: Can't mix bytes and non-bytes in path components.
print([stat.filemode(mode) for mode in (0o100644, 0o40755, 0o104755, 0o101777, 0o120777, 0o100000)], stat.S_ISDIR(os.stat(".").st_mode), stat.S_IMODE(0o100644))
# prints: ['-rw-r--r--', 'drwxr-xr-x', '-rwsr-xr-x', '-rwxrwxrwt', 'lrwxrwxrwx', '----------'] True 420
