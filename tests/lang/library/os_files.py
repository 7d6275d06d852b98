# oracle: 64-bit (numbers of errors)
# os: files and folders
import os
import os.path as p


def shown(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


shown(os.mkdir, "a")  # prints: None
shown(os.mkdir, "a")  # prints: FileExistsError [Errno 17] File exists: 'a'
shown(os.mkdir, "x/y")  # prints: FileNotFoundError [Errno 2] No such file or directory: 'x/y'
shown(os.makedirs, "d/e/f")  # prints: None
shown(os.makedirs, "d/e/f")  # prints: FileExistsError [Errno 17] File exists: 'd/e/f'
shown(os.makedirs, "d/e/f", exist_ok=True)  # prints: None
open("a/f.txt", "w").write("hello")
open("d/e/g.py", "w").write("x")
print(sorted(os.listdir()), sorted(os.listdir("a")), sorted(os.listdir(b".")))  # prints: ['a', 'd'] ['f.txt'] [b'a', b'd']
shown(os.listdir, "a/f.txt")  # prints: NotADirectoryError [Errno 20] Not a directory: 'a/f.txt'
shown(os.listdir, "nope")  # prints: FileNotFoundError [Errno 2] No such file or directory: 'nope'
print(sorted((a, sorted(b), sorted(c)) for a, b, c in os.walk(".")))
# prints: [('.', ['a', 'd'], []), ('./a', [], ['f.txt']), ('./d', ['e'], []), ('./d/e', ['f'], ['g.py']), ('./d/e/f', [], [])]
print([a for a, b, c in os.walk("d", topdown=False)], list(os.walk("nope")))  # prints: ['d/e/f', 'd/e', 'd'] []
for here, folders, names in os.walk("."):
    if "e" in folders:
        folders.remove("e")
    print(here, sorted(folders), sorted(names))
# prints: . ['a', 'd'] []
# prints: ./a [] ['f.txt']
# prints: ./d [] []
with os.scandir(".") as found:
    print(sorted((e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink(), e.stat().st_mode, repr(e), os.fspath(e)) for e in found))
    # prints: [('a', './a', True, False, False, 16877, "<DirEntry 'a'>", './a'), ('d', './d', True, False, False, 16877, "<DirEntry 'd'>", './d')]
print(os.stat("a/f.txt").st_size, oct(os.stat("a/f.txt").st_mode), p.getsize("a/f.txt"), oct(os.stat("a").st_mode), len(os.stat("a")))
# prints: 5 0o100644 5 0o40755 10
for path in ("a", "a/f.txt", "nope", "a/", "a/f.txt/", "", "..", "a/../a/f.txt", "nope/..", "a/f.txt/.."):
    print(path, p.exists(path), p.isfile(path), p.isdir(path), p.islink(path), p.lexists(path))
    shown(lambda: os.stat(path).st_mode & 0o170000)
# prints: a True False True False True
# prints: 16384
# prints: a/f.txt True True False False True
# prints: 32768
# prints: nope False False False False False
# prints: FileNotFoundError [Errno 2] No such file or directory: 'nope'
# prints: a/ True False True False True
# prints: 16384
# prints: a/f.txt/ False False False False False
# prints: NotADirectoryError [Errno 20] Not a directory: 'a/f.txt/'
# prints:  False False False False False
# prints: FileNotFoundError [Errno 2] No such file or directory: ''
# prints: .. True False True False True
# prints: 16384
# prints: a/../a/f.txt True True False False True
# prints: 32768
# prints: nope/.. False False False False False
# prints: FileNotFoundError [Errno 2] No such file or directory: 'nope/..'
# prints: a/f.txt/.. False False False False False
# prints: NotADirectoryError [Errno 20] Not a directory: 'a/f.txt/..'
shown(os.remove, "nope")  # prints: FileNotFoundError [Errno 2] No such file or directory: 'nope'
shown(os.remove, "a")  # prints: IsADirectoryError [Errno 21] Is a directory: 'a'
shown(os.rmdir, "a")  # prints: OSError [Errno 39] Directory not empty: 'a'
shown(os.rmdir, "a/f.txt")  # prints: NotADirectoryError [Errno 20] Not a directory: 'a/f.txt'
shown(os.rmdir, "nope")  # prints: FileNotFoundError [Errno 2] No such file or directory: 'nope'
shown(os.remove, "a/f.txt/x")  # prints: NotADirectoryError [Errno 20] Not a directory: 'a/f.txt/x'
for old, new in (("nope", "b"), ("a/f.txt", "b"), ("b", "d"), ("d", "b"), ("d", "d/e/f/x"), ("a", "d"), ("b", "zz/y"), ("b", "c"), ("c", "c"), ("d", "a")):
    shown(os.rename, old, new)
# prints: FileNotFoundError [Errno 2] No such file or directory: 'nope' -> 'b'
# prints: None
# prints: IsADirectoryError [Errno 21] Is a directory: 'b' -> 'd'
# prints: NotADirectoryError [Errno 20] Not a directory: 'd' -> 'b'
# prints: OSError [Errno 22] Invalid argument: 'd' -> 'd/e/f/x'
# prints: OSError [Errno 39] Directory not empty: 'a' -> 'd'
# prints: FileNotFoundError [Errno 2] No such file or directory: 'b' -> 'zz/y'
# prints: None
# prints: None
# prints: None
shown(os.replace, "c", "a/e/g.py")  # prints: None
print(sorted((a, sorted(b), sorted(c)) for a, b, c in os.walk(".")), open("a/e/g.py").read())
# prints: [('.', ['a'], []), ('./a', ['e'], []), ('./a/e', ['f'], ['g.py']), ('./a/e/f', [], [])] hello
os.makedirs("q/w/e")
os.removedirs("q/w/e")
os.renames("a/e/g.py", "n/m/c")
print(p.exists("q"), os.listdir("n/m"), [os.access(path, mode) for path in ("n/m/c", "nope", "n") for mode in (os.F_OK, os.R_OK, os.W_OK)])
# prints: False ['c'] [True, True, True, False, False, False, True, True, True]
os.chmod("n/m/c", 0o640)
os.utime("n/m/c", (1, 2.5))
found = os.stat("n/m/c")
print(oct(found.st_mode), found.st_mtime, found[8], found.st_mtime_ns, found.st_atime_ns <= found.st_mtime_ns)
# prints: 0o100640 2.5 2 2500000000 True
os.truncate("n/m/c", 2)
print(open("n/m/c").read(), p.samefile("n/m", "n/./m"), p.samefile("n", "n/m"), p.ismount("/"), p.ismount("n"))
# prints: he True False True False
here = os.getcwd()
os.chdir("n")
print(p.relpath(os.getcwd(), here), os.listdir(), open("m/c").read(), p.abspath("x") == here + "/n/x", p.relpath("m/c", ".."))
# prints: n ['m'] he True n/m/c
os.chdir("..")
shown(os.chdir, "nope")  # prints: FileNotFoundError [Errno 2] No such file or directory: 'nope'
shown(os.chdir, "n/m/c")  # prints: NotADirectoryError [Errno 20] Not a directory: 'n/m/c'
fd = os.open("z", os.O_RDWR | os.O_CREAT)
print(os.write(fd, b"abcdef"), os.lseek(fd, 1, 0), os.read(fd, 3), os.fstat(fd).st_size, os.ftruncate(fd, 5), os.lseek(fd, 0, 2), os.close(fd))
# prints: 6 1 b'bcd' 6 None 5 None
shown(os.read, 1000, 1)  # prints: OSError [Errno 9] Bad file descriptor
shown(os.close, 1000)  # prints: OSError [Errno 9] Bad file descriptor
shown(os.open, "z", os.O_CREAT | os.O_EXCL)  # prints: FileExistsError [Errno 17] File exists: 'z'
shown(os.open, "nope", os.O_RDONLY)  # prints: FileNotFoundError [Errno 2] No such file or directory: 'nope'
fd = os.open("z", os.O_RDONLY)
copy = os.dup(fd)
print(os.read(fd, 1), os.read(copy, 1), os.close(fd))  # prints: b'a' b'b' None
with os.fdopen(copy, "rb") as f:
    print(f.read(), f.name == copy)  # prints: b'cde' True
print(open(os.devnull, "w").write("gone"), open(os.devnull).read(), os.devnull, os.umask(0o077), os.umask(0o022))
# prints: 4  /dev/null 18 63
shown(os.stat, "a\0")  # prints: ValueError embedded null byte
print(p.exists("a\0"), p.isdir("a\0"))  # prints: False False
e = OSError(2, "text", "one", None, "two")
print(e, repr(e), e.filename, e.filename2, e.args, type(e))
# prints: [Errno 2] text: 'one' -> 'two' FileNotFoundError(2, 'text') one two (2, 'text') <class 'FileNotFoundError'>
