# pathlib: glob and rglob
from pathlib import Path


def shown(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


P = Path
P("x/y/z").mkdir(parents=True)
for name in ("x/a.py", "x/y/b.py", "x/y/z/c.txt", "x/.h.py"):
    P(name).write_text(name)
for pattern in ("*", "*.py", "**", "**/*.py", "*/*", "y", "nope", "**/", "[ax]*", ".*", "y/**", "..", "?.py", "**/y/**/*.txt", "y/z/c.txt"):
    print(pattern, sorted(map(str, P("x").glob(pattern))), sorted(map(str, P("x").rglob(pattern))))
# prints: * ['x/.h.py', 'x/a.py', 'x/y'] ['x/.h.py', 'x/a.py', 'x/y', 'x/y/b.py', 'x/y/z', 'x/y/z/c.txt']
# prints: *.py ['x/.h.py', 'x/a.py'] ['x/.h.py', 'x/a.py', 'x/y/b.py']
# prints: ** ['x', 'x/.h.py', 'x/a.py', 'x/y', 'x/y/b.py', 'x/y/z', 'x/y/z/c.txt'] ['x', 'x/.h.py', 'x/a.py', 'x/y', 'x/y/b.py', 'x/y/z', 'x/y/z/c.txt']
# prints: **/*.py ['x/.h.py', 'x/a.py', 'x/y/b.py'] ['x/.h.py', 'x/a.py', 'x/y/b.py']
# prints: */* ['x/y/b.py', 'x/y/z'] ['x/y/b.py', 'x/y/z', 'x/y/z/c.txt']
# prints: y ['x/y'] ['x/y']
# prints: nope [] []
# prints: **/ ['x', 'x/y', 'x/y/z'] ['x', 'x/y', 'x/y/z']
# prints: [ax]* ['x/a.py'] ['x/a.py']
# prints: .* ['x/.h.py'] ['x/.h.py']
# prints: y/** ['x/y', 'x/y/b.py', 'x/y/z', 'x/y/z/c.txt'] ['x/y', 'x/y/b.py', 'x/y/z', 'x/y/z/c.txt']
# prints: .. ['x/..'] ['x/..', 'x/y/..', 'x/y/z/..']
# prints: ?.py ['x/a.py'] ['x/a.py', 'x/y/b.py']
# prints: **/y/**/*.txt ['x/y/z/c.txt'] ['x/y/z/c.txt']
# prints: y/z/c.txt ['x/y/z/c.txt'] ['x/y/z/c.txt']
shown(lambda: list(P("x").glob("")))  # prints: ValueError Unacceptable pattern: ''
shown(lambda: list(P("x").glob("/a")))  # prints: NotImplementedError Non-relative patterns are unsupported
print(sorted(P("x").glob("*.PY", case_sensitive=False)), sorted(P("x").glob("*.PY")))
# prints: [PosixPath('x/.h.py'), PosixPath('x/a.py')] []
