# os and os.path: what needs no files
import os
import os.path as p

print(p.join("a", "b", "/c", "d"), p.join("a/", "b"), p.join("a", ""), p.split("/a/b"), p.split("/"), p.split("a//"), p.basename("x/y.z"), p.dirname("x/y"))
# prints: /c/d a/b a/ ('/a', 'b') ('/', '') ('a', '') y.z x
print(p.splitext("a/b.tar.gz"), p.splitext(".bashrc"), p.splitext("a.b/c"), p.splitext("..x.y"), p.isabs("/a"), p.isabs("a"), p.splitroot("//a/b"))
# prints: ('a/b.tar', '.gz') ('.bashrc', '') ('a.b/c', '') ('..x', '.y') True False ('', '//', 'a/b')
print([p.normpath(x) for x in ("a//b/./c/../d", "/../a", "../../a", "", ".", "//x", "///x", "a/..")], p.normpath(b"a/../b"))
# prints: ['a/b/d', '/a', '../../a', '.', '.', '//x', '/x', '.'] b'b'
print(p.commonprefix(["abc", "abd", "ab"]), p.commonpath(["/a/b/c", "/a/b/d"]), p.commonpath(["a/b", "a/b/c"]), p.relpath("/a/b/c", "/a/d"))
# prints: ab /a/b a/b ../b/c
print(os.sep, repr(os.linesep), os.name, os.curdir, os.pardir, os.pathsep, p.exists("/no/such/file"), p.isfile("/no/such"))
# prints: / '\n' posix . .. : False False
print(os.environ.get("NO_SUCH_VARIABLE"), os.getenv("NO_SUCH_VARIABLE", "default"), os.fspath("a"))  # prints: None default a
os.environ["A_NAME"] = "value"
print(p.expandvars("x/$A_NAME/${A_NAME}y/$NO_NAME_"), os.environ["A_NAME"], "A_NAME" in os.environ)
# prints: x/value/valuey/$NO_NAME_ value True
for call in (lambda: os.stat("/no/such"), lambda: os.remove("/no/such"), lambda: os.listdir("/no/such"), lambda: os.fspath(1), lambda: p.commonpath([])):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, getattr(e, "filename", None) or e, sep=": ")
# prints: FileNotFoundError: /no/such
# prints: FileNotFoundError: /no/such
# prints: FileNotFoundError: /no/such
# prints: TypeError: expected str, bytes or os.PathLike object, not int
# prints: ValueError: commonpath() arg is an empty sequence
class Path:
    def __fspath__(self):
        return "from/path"
print(os.fspath(Path()), p.join(Path(), "x"), isinstance(Path(), os.PathLike), list(os.walk("/no/such")))
# prints: from/path from/path/x True []
