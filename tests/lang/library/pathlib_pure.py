# pathlib: paths without files
from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath
import os


def shown(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for s in ["", ".", "a", "a/b", "/", "/a/b", "//a", "///a", "a//b/./c/", "../x", "a/..", "a.tar.gz", ".bashrc", "a.", "a..b", "/a/.x.y", "~/x"]:
    q = PurePosixPath(s)
    print(repr(q), str(q), q.parts, q.name, q.stem, q.suffix, q.suffixes, q.parent, list(q.parents), q.anchor, q.root, q.drive, q.is_absolute())
# prints: PurePosixPath('.') . ()    [] . []    False
# prints: PurePosixPath('.') . ()    [] . []    False
# prints: PurePosixPath('a') a ('a',) a a  [] . [PurePosixPath('.')]    False
# prints: PurePosixPath('a/b') a/b ('a', 'b') b b  [] a [PurePosixPath('a'), PurePosixPath('.')]    False
# prints: PurePosixPath('/') / ('/',)    [] / [] / /  True
# prints: PurePosixPath('/a/b') /a/b ('/', 'a', 'b') b b  [] /a [PurePosixPath('/a'), PurePosixPath('/')] / /  True
# prints: PurePosixPath('//a') //a ('//', 'a') a a  [] // [PurePosixPath('//')] // //  True
# prints: PurePosixPath('/a') /a ('/', 'a') a a  [] / [PurePosixPath('/')] / /  True
# prints: PurePosixPath('a/b/c') a/b/c ('a', 'b', 'c') c c  [] a/b [PurePosixPath('a/b'), PurePosixPath('a'), PurePosixPath('.')]    False
# prints: PurePosixPath('../x') ../x ('..', 'x') x x  [] .. [PurePosixPath('..'), PurePosixPath('.')]    False
# prints: PurePosixPath('a/..') a/.. ('a', '..') .. ..  [] a [PurePosixPath('a'), PurePosixPath('.')]    False
# prints: PurePosixPath('a.tar.gz') a.tar.gz ('a.tar.gz',) a.tar.gz a.tar .gz ['.tar', '.gz'] . [PurePosixPath('.')]    False
# prints: PurePosixPath('.bashrc') .bashrc ('.bashrc',) .bashrc .bashrc  [] . [PurePosixPath('.')]    False
# prints: PurePosixPath('a.') a. ('a.',) a. a . ['.'] . [PurePosixPath('.')]    False
# prints: PurePosixPath('a..b') a..b ('a..b',) a..b a. .b ['.', '.b'] . [PurePosixPath('.')]    False
# prints: PurePosixPath('/a/.x.y') /a/.x.y ('/', 'a', '.x.y') .x.y .x .y ['.y'] /a [PurePosixPath('/a'), PurePosixPath('/')] / /  True
# prints: PurePosixPath('~/x') ~/x ('~', 'x') x x  [] ~ [PurePosixPath('~'), PurePosixPath('.')]    False
for s in ["c:/a/b", "c:a", "\\\\srv\\share\\x", "\\a", "c:\\", "a\\b.txt", "C:/Users\\x", "//srv/share", ""]:
    q = PureWindowsPath(s)
    print(repr(q), str(q), q.parts, q.name, q.drive, q.root, q.anchor, q.parent, q.is_absolute(), q.as_posix(), q.suffix)
# prints: PureWindowsPath('c:/a/b') c:\a\b ('c:\\', 'a', 'b') b c: \ c:\ c:\a True c:/a/b 
# prints: PureWindowsPath('c:a') c:a ('c:', 'a') a c:  c: c: False c:a 
# prints: PureWindowsPath('//srv/share/x') \\srv\share\x ('\\\\srv\\share\\', 'x') x \\srv\share \ \\srv\share\ \\srv\share\ True //srv/share/x 
# prints: PureWindowsPath('/a') \a ('\\', 'a') a  \ \ \ False /a 
# prints: PureWindowsPath('c:/') c:\ ('c:\\',)  c: \ c:\ c:\ True c:/ 
# prints: PureWindowsPath('a/b.txt') a\b.txt ('a', 'b.txt') b.txt    a False a/b.txt .txt
# prints: PureWindowsPath('C:/Users/x') C:\Users\x ('C:\\', 'Users', 'x') x C: \ C:\ C:\Users True C:/Users/x 
# prints: PureWindowsPath('//srv/share/') \\srv\share\ ('\\\\srv\\share\\',)  \\srv\share \ \\srv\share\ \\srv\share\ True //srv/share/ 
# prints: PureWindowsPath('.') . ()     . False . 
w = PureWindowsPath
print(w("A") == w("a"), w("c:/") / "x", w("c:/x") / "d:y", w("c:/x") / "/y", hash(w("A")) == hash(w("a")), w("a") == PurePosixPath("a"), w("c:/a").relative_to("C:/"))
# prints: True c:\x d:y c:\y True False a
P = Path
print(P("a") / "b" / P("c"), "x" / P("y"), P("a") / "/b", P("a").joinpath("b", "c"), P("a", "b"), P(P("q"), "r"), P(), P("a", "", "b"))
# prints: a/b/c x/y /b a/b/c a/b q/r . a/b
for wrong in (lambda: P("a") / b"x", lambda: P("a") / 3, lambda: P(3), lambda: P(b"a"), lambda: P(None), lambda: 3 / P("a")):
    shown(wrong)
# prints: TypeError unsupported operand type(s) for /: 'PosixPath' and 'bytes'
# prints: TypeError unsupported operand type(s) for /: 'PosixPath' and 'int'
# prints: TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'
# prints: TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'bytes'
# prints: TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'NoneType'
# prints: TypeError unsupported operand type(s) for /: 'int' and 'PosixPath'
print(P("a/b.txt").with_name("c"), P("a/b.txt").with_stem("z"), P("a/b.txt").with_suffix(".md"), P("a/b").with_suffix(".x"), P("a/b.tar.gz").with_suffix(""))
# prints: a/c a/z.txt a/b.md a/b.x a/b.tar
for wrong in (lambda: P("/").with_name("x"), lambda: P("a").with_name(""), lambda: P("a").with_name("a/b"), lambda: P("a").with_suffix("x"),
              lambda: P("").with_suffix(".x"), lambda: P("a.b").with_stem(""), lambda: P("a").with_suffix("."), lambda: P("a").with_suffix(".a/b")):
    shown(wrong)
# prints: ValueError PosixPath('/') has an empty name
# prints: ValueError Invalid name ''
# prints: ValueError Invalid name 'a/b'
# prints: ValueError Invalid suffix 'x'
# prints: ValueError PosixPath('.') has an empty name
# prints: ValueError PosixPath('a.b') has a non-empty suffix
# prints: PosixPath('a.')
# prints: ValueError Invalid name 'a.a/b'
print(P("/a/b/c").relative_to("/a"), P("/a/b").relative_to("/a/b"), P("a/b").relative_to(P("a")), P("/a/b").is_relative_to("/a"), P("/a/b").is_relative_to("/x"))
# prints: b/c . b True False
for wrong in (lambda: P("/a").relative_to("/b"), lambda: P("a").relative_to("/b"), lambda: P("/a/x").relative_to("/a/b/c", walk_up=True),
              lambda: P("a").relative_to("../b", walk_up=True), lambda: P("a").relative_to("/b", walk_up=True)):
    shown(wrong)
# prints: ValueError '/a' is not in the subpath of '/b'
# prints: ValueError 'a' is not in the subpath of '/b'
# prints: PosixPath('../../x')
# prints: ValueError '..' segment in '../b' cannot be walked
# prints: ValueError 'a' and '/b' have different anchors
print(sorted([P("b"), P("a/c"), P("a"), P("a.b")]), P("a") == P("a/"), P("a") == PurePosixPath("a"), P("a") == "a", P("a") < P("b"), len({P("a"), P("a/.")}))
# prints: [PosixPath('a'), PosixPath('a/c'), PosixPath('a.b'), PosixPath('b')] True True False True 1
shown(lambda: P("a") < "b")  # prints: TypeError '<' not supported between instances of 'PosixPath' and 'str'
pairs = [("a/b.py", "*.py"), ("/a/b/c.py", "b/*.py"), ("/a/b.py", "/*.py"), ("a.py", "/a.py"), ("A.py", "a.PY"), ("a/b/c", "a/**"), ("a/b", "**/b"), ("x", "[!a]")]
print([P(a).match(b) for a, b in pairs], [P(a).full_match(b) for a, b in pairs], P("A.py").match("a.PY", case_sensitive=False))
# prints: [True, True, False, False, False, False, True, True] [False, False, False, False, False, True, True, True] True
print([P(a).full_match(b) for a, b in [("a/b/c/d.py", "a/**/d.py"), ("a/d.py", "a/**/d.py"), ("/a", "/*"), ("a", "**"), ("a/b", "a/*"), ("a/b", "a"), ("a/b/c", "**/b/**")]])
# prints: [True, True, True, True, True, False, True]
shown(lambda: P("a").match(""))  # prints: ValueError empty pattern
print(P("/a/b/c").parents[0], P("/a/b/c").parents[-1], P("a/b").parents[:], len(P("/a/b").parents), P("/a/b").parents, P("/a") in P("/a/b").parents)
# prints: /a/b / (PosixPath('a'), PosixPath('.')) 2 <PosixPath.parents> True
shown(lambda: P("/a/b").parents[5])  # prints: IndexError 5
print(repr(P("x")), repr(PurePath("y")), bytes(P("a")), os.fspath(P("q")), P("/a b").as_uri(), P.from_uri("file:///a%20b"), f"{P('a')!r} {P('a')}", "%s" % P("a"))
# prints: PosixPath('x') PurePosixPath('y') b'a' q file:///a%20b /a b PosixPath('a') a a
shown(lambda: P("a").as_uri())  # prints: ValueError relative paths can't be expressed as file URIs
print(type(P("a")), issubclass(Path, PurePath), isinstance(P("a"), os.PathLike), PosixPath.__mro__, P.__module__)
# prints: <class 'pathlib.PosixPath'> True True (<class 'pathlib.PosixPath'>, <class 'pathlib.Path'>, <class 'pathlib.PurePosixPath'>, <class 'pathlib.PurePath'>, <class 'object'>) pathlib


class Own(Path):
    def __init__(self, *parts, extra=1):
        super().__init__(*parts)
        self.extra = extra

    def with_segments(self, *parts):
        return type(self)(*parts, extra=self.extra)


o = Own("a", extra=5) / "b"
print(repr(o), o.extra, repr(o.parent), o.with_name("c").extra, o == Path("a/b"))  # prints: Own('a/b') 5 Own('a') 5 True
