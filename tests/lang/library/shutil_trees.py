# shutil: copies, trees, moves; glob and fnmatch find what there is
import fnmatch
import glob
import os
import shutil
from pathlib import Path


def shown(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, getattr(e, "strerror", None) or e, getattr(e, "filename", None))


for name in ("a.py", "b.txt", "s/c.py", "s/t/d.py", "s/t/e.txt", ".h", "s/.i"):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(name)
for pattern in ("*", "*.py", "s/*", "**", "**/*.py", "**/", "*/*", ".*", "s/**", "nope", "s", "s/", "[ab]*", "?.py", "*/", "**/t/*", "s/**/*.py", "", "./*.py", "s/t/**", "*/t"):
    print(pattern, sorted(glob.glob(pattern)), sorted(glob.glob(pattern, recursive=True)))
# prints: * ['a.py', 'b.txt', 's'] ['a.py', 'b.txt', 's']
# prints: *.py ['a.py'] ['a.py']
# prints: s/* ['s/c.py', 's/t'] ['s/c.py', 's/t']
# prints: ** ['a.py', 'b.txt', 's'] ['a.py', 'b.txt', 's', 's/c.py', 's/t', 's/t/d.py', 's/t/e.txt']
# prints: **/*.py ['s/c.py'] ['a.py', 's/c.py', 's/t/d.py']
# prints: **/ ['s/'] ['s/', 's/t/']
# prints: */* ['s/c.py', 's/t'] ['s/c.py', 's/t']
# prints: .* ['.h'] ['.h']
# prints: s/** ['s/c.py', 's/t'] ['s/', 's/c.py', 's/t', 's/t/d.py', 's/t/e.txt']
# prints: nope [] []
# prints: s ['s'] ['s']
# prints: s/ ['s/'] ['s/']
# prints: [ab]* ['a.py', 'b.txt'] ['a.py', 'b.txt']
# prints: ?.py ['a.py'] ['a.py']
# prints: */ ['s/'] ['s/']
# prints: **/t/* ['s/t/d.py', 's/t/e.txt'] ['s/t/d.py', 's/t/e.txt']
# prints: s/**/*.py ['s/t/d.py'] ['s/c.py', 's/t/d.py']
# prints:  [] []
# prints: ./*.py ['./a.py'] ['./a.py']
# prints: s/t/** ['s/t/d.py', 's/t/e.txt'] ['s/t/', 's/t/d.py', 's/t/e.txt']
# prints: */t ['s/t'] ['s/t']
print(sorted(glob.glob("**/*", recursive=True, include_hidden=True)), sorted(glob.glob("*", root_dir="s")), glob.escape("a[b]*?"), glob.has_magic("a*"))
# prints: ['.h', 'a.py', 'b.txt', 's', 's/.i', 's/c.py', 's/t', 's/t/d.py', 's/t/e.txt'] ['c.py', 't'] a[[]b][*][?] True
for pattern in ("*.txt", "a*b*c", "?", "[abc]", "[!abc]", "[a-z]", "[z-a]", "[]]", "[!]]", "[", "a[", "[a-]", "[-a]", "[a-c-e]", "**", "[^a]", "[[]", "[&&]", "[!z-a]", "[a\\b]", "[a-z0-9_]*x?y"):
    print(fnmatch.translate(pattern))
# prints: (?s:.*\.txt)\z
# prints: (?s:a(?>.*?b).*c)\z
# prints: (?s:.)\z
# prints: (?s:[abc])\z
# prints: (?s:[^abc])\z
# prints: (?s:[a-z])\z
# prints: (?s:(?!))\z
# prints: (?s:[]])\z
# prints: (?s:[^]])\z
# prints: (?s:\[)\z
# prints: (?s:a\[)\z
# prints: (?s:[a\-])\z
# prints: (?s:[\-a])\z
# prints: (?s:[a-c\-e])\z
# prints: (?s:.*)\z
# prints: (?s:[\^a])\z
# prints: (?s:[\[])\z
# prints: (?s:[\&\&])\z
# prints: (?s:.)\z
# prints: (?s:[a\\b])\z
# prints: (?s:[a-z0-9_].*x.y)\z
pairs = [("a.txt", "*.txt"), ("A.TXT", "*.txt"), ("ab", "a?"), ("a", "[!b]"), ("a\nb", "a*"), ("", "*"), ("x", "")]
print([fnmatch.fnmatch(*pair) for pair in pairs], fnmatch.filter(["a.py", "b.txt"], "*.py"), fnmatch.filterfalse(["a.py", "b.txt"], "*.py"))
# prints: [True, False, True, True, True, True, False] ['a.py'] ['b.txt']
for pattern in ("*.txt", "**/*.py", "a/**", "a/*/b", "?x", ".h*"):
    print(glob.translate(pattern), glob.translate(pattern, recursive=True), glob.translate(pattern, recursive=True, include_hidden=True))
# prints: (?s:(?!\.)[^/]*\.txt)\z (?s:(?!\.)[^/]*\.txt)\z (?s:[^/]*\.txt)\z
# prints: (?s:(?!\.)[^/]*/(?!\.)[^/]*\.py)\z (?s:(?:[^/.][^/]*/)*(?!\.)[^/]*\.py)\z (?s:(?:.+/)?[^/]*\.py)\z
# prints: (?s:a/(?!\.)[^/]*)\z (?s:a/(?:[^/.][^/]*/)*(?:[^/.][^/]*)?)\z (?s:a/.*)\z
# prints: (?s:a/[^/.][^/]*/b)\z (?s:a/[^/.][^/]*/b)\z (?s:a/[^/]+/b)\z
# prints: (?s:(?!\.)[^/]x)\z (?s:(?!\.)[^/]x)\z (?s:[^/]x)\z
# prints: (?s:\.h[^/]*)\z (?s:\.h[^/]*)\z (?s:\.h[^/]*)\z
print(shutil.copy("a.py", "z.py"), shutil.copy("a.py", "s"), shutil.copyfile("a.py", "y.py"), shutil.copy2("a.py", "x.py"), open("s/a.py").read())
# prints: z.py s/a.py y.py x.py a.py
for wrong in (lambda: shutil.copy("a.py", "a.py"), lambda: shutil.copyfile("nope", "q"), lambda: shutil.copyfile("s", "q"), lambda: shutil.copyfile("a.py", "s"),
              lambda: shutil.copyfile("a.py", "nope/")):
    shown(wrong)
# prints: SameFileError 'a.py' and 'a.py' are the same file None
# prints: FileNotFoundError No such file or directory nope
# prints: IsADirectoryError Is a directory s
# prints: IsADirectoryError Is a directory s
# prints: FileNotFoundError Directory does not exist: nope/ None
print(shutil.copytree("s", "s2"), sorted(glob.glob("s2/**", recursive=True)), shutil.copytree("s", "s2", dirs_exist_ok=True))
# prints: s2 ['s2/', 's2/a.py', 's2/c.py', 's2/t', 's2/t/d.py', 's2/t/e.txt'] s2
print(shutil.copytree("s", "s3", ignore=shutil.ignore_patterns("*.py")), sorted(glob.glob("s3/**", recursive=True)))
# prints: s3 ['s3/', 's3/t', 's3/t/e.txt']
shown(lambda: shutil.copytree("s", "s2"))  # prints: FileExistsError File exists s2
shown(lambda: shutil.copytree("nope", "s4"))  # prints: FileNotFoundError No such file or directory nope
print(shutil.move("z.py", "zz.py"), shutil.move("zz.py", "s3"), sorted(os.listdir("s3")), shutil.move("s3", "s2"), sorted(os.listdir("s2")))
# prints: zz.py s3/zz.py ['.i', 't', 'zz.py'] s2/s3 ['.i', 'a.py', 'c.py', 's3', 't']
shown(lambda: shutil.move("nope", "q"))  # prints: FileNotFoundError No such file or directory nope
shown(lambda: shutil.move("a.py", "s"))  # prints: Error Destination path 's/a.py' already exists None
shown(lambda: shutil.move("s", "s/t/u"))  # prints: Error Cannot move a directory 's' into itself 's/t/u'. None
print(shutil.rmtree("s2"), os.path.exists("s2"), shutil.rmtree("nope", ignore_errors=True), shutil.which("no-such-command"))
# prints: None False None None
shown(lambda: shutil.rmtree("nope"))  # prints: FileNotFoundError No such file or directory nope
shown(lambda: shutil.rmtree("a.py"))  # prints: NotADirectoryError Not a directory a.py
shutil.rmtree("nope", onexc=lambda function, path, e: print(path, type(e).__name__))  # prints: nope FileNotFoundError
import io

shutil.copyfileobj(io.StringIO("copied"), open("out", "w"))
print(open("out").read())  # prints: copied
