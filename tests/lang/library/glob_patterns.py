# glob and fnmatch: names against patterns
import fnmatch
import glob
from pathlib import Path

for name in ("a.py", "b.txt", "s/c.py", "s/t/d.py", "s/t/e.txt", ".h", "s/.i"):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(name)
for pattern in ("*", "*.py", "s/*", "**", "**/*.py", "**/", ".*", "s/**", "nope", "s/", "[ab]*", "**/t/*", "", "./*.py", "*/t"):
    print(pattern, sorted(glob.glob(pattern)), sorted(glob.glob(pattern, recursive=True)))
# prints: * ['a.py', 'b.txt', 's'] ['a.py', 'b.txt', 's']
# prints: *.py ['a.py'] ['a.py']
# prints: s/* ['s/c.py', 's/t'] ['s/c.py', 's/t']
# prints: ** ['a.py', 'b.txt', 's'] ['a.py', 'b.txt', 's', 's/c.py', 's/t', 's/t/d.py', 's/t/e.txt']
# prints: **/*.py ['s/c.py'] ['a.py', 's/c.py', 's/t/d.py']
# prints: **/ ['s/'] ['s/', 's/t/']
# prints: .* ['.h'] ['.h']
# prints: s/** ['s/c.py', 's/t'] ['s/', 's/c.py', 's/t', 's/t/d.py', 's/t/e.txt']
# prints: nope [] []
# prints: s/ ['s/'] ['s/']
# prints: [ab]* ['a.py', 'b.txt'] ['a.py', 'b.txt']
# prints: **/t/* ['s/t/d.py', 's/t/e.txt'] ['s/t/d.py', 's/t/e.txt']
# prints:  [] []
# prints: ./*.py ['./a.py'] ['./a.py']
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
