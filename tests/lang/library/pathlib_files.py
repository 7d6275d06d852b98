# pathlib: files and folders
import os
from pathlib import Path


def shown(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, getattr(e, "strerror", None) or e, getattr(e, "filename", None), getattr(e, "filename2", None))


P, f = Path, Path("f.txt")
print(f.write_text("héllo\n", encoding="utf-8"), f.read_text(encoding="utf-8"), f.read_bytes(), f.write_bytes(b"ab"), f.read_text(), f.stat().st_size)
# prints: 6 héllo
# prints:  b'h\xc3\xa9llo\n' 2 ab 2
print(f.exists(), f.is_file(), f.is_dir(), f.is_symlink(), f.is_mount(), f.is_fifo(), f.is_socket(), f.is_block_device(), f.is_char_device(), P("no").exists())
# prints: True True False False False False False False False False
print(f.write_text("a\nb", newline="\r\n"), f.read_bytes(), [f.read_text(), f.read_text(newline="")])
# prints: 3 b'a\r\nb' ['a\nb', 'a\r\nb']
for wrong in (lambda: f.write_text(b"a"), lambda: f.write_bytes("a"), lambda: P("nope").read_text(), lambda: P("nope").stat(), lambda: P("f.txt/x").read_text()):
    shown(wrong)
# prints: TypeError data must be str, not bytes None None
# prints: TypeError memoryview: a bytes-like object is required, not 'str' None None
# prints: FileNotFoundError No such file or directory nope None
# prints: FileNotFoundError No such file or directory nope None
# prints: NotADirectoryError Not a directory f.txt/x None
shown(lambda: P("d").mkdir())  # prints: None
shown(lambda: P("d").mkdir())  # prints: FileExistsError File exists d None
shown(lambda: P("x/y/z").mkdir())  # prints: FileNotFoundError No such file or directory x/y/z None
shown(lambda: P("x/y/z").mkdir(parents=True))  # prints: None
shown(lambda: P("x/y/z").mkdir(parents=True))  # prints: FileExistsError File exists x/y/z None
shown(lambda: P("x/y/z").mkdir(parents=True, exist_ok=True))  # prints: None
shown(lambda: f.mkdir(exist_ok=True))  # prints: FileExistsError File exists f.txt None
shown(lambda: (P("x/t").touch(), P("x/t").touch(), P("x/t").stat().st_size))  # prints: (None, None, 0)
shown(lambda: P("x/t").touch(exist_ok=False))  # prints: FileExistsError File exists x/t None
shown(lambda: P("n/t").touch())  # prints: FileNotFoundError No such file or directory n/t None
for name in ("x/a.py", "x/y/b.py", "x/y/z/c.txt", "x/.h.py"):
    P(name).write_text(name)
print(sorted(P("x").iterdir()), sorted(P().iterdir()))
# prints: [PosixPath('x/.h.py'), PosixPath('x/a.py'), PosixPath('x/t'), PosixPath('x/y')] [PosixPath('d'), PosixPath('f.txt'), PosixPath('x')]
shown(lambda: P("nope").iterdir())  # prints: FileNotFoundError No such file or directory nope None
shown(lambda: P("f.txt").iterdir())  # prints: NotADirectoryError Not a directory f.txt None
print(sorted((a, sorted(b), sorted(c)) for a, b, c in P("x").walk()), [str(a) for a, b, c in P("x").walk(top_down=False)])
# prints: [(PosixPath('x'), ['y'], ['.h.py', 'a.py', 't']), (PosixPath('x/y'), ['z'], ['b.py']), (PosixPath('x/y/z'), [], ['c.txt'])] ['x/y/z', 'x/y', 'x']
print(f.rename("g.txt"), P("g.txt").exists(), f.exists(), P("g.txt").replace(f), P("x/y/b.py").rename("x/moved"), sorted(os.listdir("x")))
# prints: g.txt True False f.txt x/moved ['.h.py', 'a.py', 'moved', 't', 'y']
shown(lambda: P("nope").rename("q"))  # prints: FileNotFoundError No such file or directory nope q
shown(lambda: (P("x/t").unlink(), P("x/t").unlink(missing_ok=True)))  # prints: (None, None)
shown(lambda: P("x/t").unlink())  # prints: FileNotFoundError No such file or directory x/t None
shown(lambda: P("d").rmdir())  # prints: None
shown(lambda: P("x").rmdir())  # prints: OSError Directory not empty x None
shown(lambda: P("x").unlink())  # prints: IsADirectoryError Is a directory x None
print(f.samefile("f.txt"), f.samefile(P("x")), [line for line in f.open()], P("a/~").expanduser(), f.chmod(0o600), oct(f.stat().st_mode)[-3:], f.lstat().st_size)
# prints: True False ['a\n', 'b'] a/~ None 600 4
here = P.cwd()
print(P("x").absolute() == here / "x", (here / "x/../y").resolve() == here.resolve() / "y", P("/a/../b/./c").resolve(), P("/").resolve(), P("a/../b").absolute() == here / "a/../b")
# prints: True True /b/c / True
try:
    P("nope").resolve(strict=True)
except FileNotFoundError as e:
    print(e.filename == os.path.realpath("nope"))  # prints: True
with f.open("a") as stream:
    print(stream.write("more"))  # prints: 4
print(f.read_text())  # prints: a
# prints: bmore
# copy and move, of 3.14
print(f.copy("copy.txt"), P("copy.txt").read_text(), P("x").copy("x2"), sorted(map(str, P("x2").rglob("*"))), f.copy_into("x2"), f.move("x/f"), f.exists())
# prints: copy.txt a
# prints: bmore x2 ['x2/.h.py', 'x2/a.py', 'x2/moved', 'x2/y', 'x2/y/z', 'x2/y/z/c.txt'] x2/f.txt x/f False
print(P("x/f").move_into("."), f.exists(), P("x2").move("x3"), P("x2").exists(), sorted(map(str, P("x3").iterdir())))
# prints: f False x3 False ['x3/.h.py', 'x3/a.py', 'x3/f.txt', 'x3/moved', 'x3/y']
i = P("copy.txt").info
print(i.exists(), i.is_file(), i.is_dir(), i.is_symlink(), P("nope").info.exists(), P("x").info.is_dir())
# prints: True True False False False True
shown(lambda: P("x").copy("x/inner"))  # prints: OSError Source path is a parent of target path x x/inner
shown(lambda: f.copy(f))  # prints: OSError Source and target are the same path f.txt f.txt
