"""Tests the parser and the scope analysis: python3 tests/unit/parse.py BUILD/parse_test

Compares dumps and syntax errors with CPython 3.14's, kept in parse_cases (see parse_oracle.mjs); then long chains that must parse
on a small stack, every prefix of every case, and every amount of fuel for a few of them.
"""

import json
import pathlib
import re
import subprocess
import sys

CASES = pathlib.Path(__file__).parent / "parse_cases"
# What is known to differ: the message, or where it points.
KNOWN = json.loads((CASES / "known_differences.json").read_text())
LONG = 200_000
STACK = 64  # KiB


class Test:
    def __init__(self, program):
        self.program, self.passed, self.failed = program, 0, 0

    def run(self, sources, *options, stack=False):
        """One line of output for each source."""
        data = b"".join(b"%d\n%s" % (len(s), s) for s in sources)
        command = [self.program, *options, "-"]
        if stack:
            command = ["sh", "-c", f'ulimit -s {STACK}; exec "$@"', "sh", *command]
        done = subprocess.run(command, input=data, capture_output=True)
        lines = done.stdout.decode("utf-8", "replace").split("\n")[:-1]
        if done.returncode or done.stderr:
            print(f"exit status {done.returncode} after {len(lines)} sources\n{done.stderr.decode()[:4000]}")
            self.failed += 1
        return lines + ["nothing"] * (len(sources) - len(lines))

    def check(self, name, got, expected):
        if got == expected:
            self.passed += 1
        else:
            self.failed += 1
            print(f"{name[:400]!r}\n  got      {got[:400]}\n  expected {expected[:400]}")


def normal(answer):
    """A position that is not known is 0 here, -1 or None in CPython."""
    if not re.match(r"\w+Error: ", answer):
        return answer
    head, positions = re.fullmatch(r"(.*) \((.*)\)", answer, re.S).groups()
    return f"{head} ({re.sub(r'-1|None', '0', positions)})"


def cases(test):
    sources = []
    for file in sorted(CASES.glob("*.json")):
        if file.name == "known_differences.json":
            continue
        group = json.loads(file.read_text())
        texts = [c["source"].encode("utf-8", "surrogatepass") for c in group]
        for case, got in zip(group, test.run(texts, "attributes")):
            expected = KNOWN.get(case["source"]) or normal(case["answer"])
            test.check(case["source"], got, expected)
        sources += texts
    return sources


def chains(test):
    n = LONG
    fine = {
        "additions": "1" + "+1" * n,
        "attributes": "x" + ".a" * n,
        "calls": "f" + "()" * n,
        "subscripts": "x" + "[0]" * n,
        "not": "not " * n + "x",
        "minus": "-" * n + "x",
        "powers": "2" + "**2" * n,
        "and": "a" + " and a" * n,
        "comparisons": "a" + " < a" * n,
        "conditionals": "a if b else " * n + "c",
        "lambdas": "lambda: " * n + "x",
        "elif": "if a: b\n" + "elif c: d\n" * n,
        "except": "try: a\n" + "except A: b\n" * n,
        "statements": "a;" * n,
        "assignments": "a = " * n + "1",
        "decorators": "@a\n" * n + "def f(): pass",
        "clauses": "[x " + "for x in y " * n + "]",
        "conditions": "[x for x in y " + "if x " * n + "]",
        "parameters": "def f(" + ",".join(f"a{i}" for i in range(n)) + "): pass",
        "keywords": "f(" + ",".join(f"a{i}=1" for i in range(n)) + ")",
        "strings": '"a" ' * n,
        "fields": 'f"' + "{a}" * n + '"',
        "alternatives": "match x:\n case " + "1|" * n + "1: pass",
        "dots": "import " + "a." * n + "b",
        "brackets": "(" * 200 + "x" + ")" * 200,
        "blocks": "".join(" " * i + "if x:\n" for i in range(99)) + " " * 99 + "x",
        "free variable": "def f():\n a = 1\n return " + "lambda: " * 20_000 + "a",
        "match;": "match;" * n,
    }
    for (name, _), got in zip(fine.items(), test.run([s.encode() for s in fine.values()], "quiet", stack=True)):
        test.check(name, got, "ok")
    wrong = {
        "(" * 201: "SyntaxError: too many nested parentheses (1, 201, 1, 201)",
        "not " * n: f"SyntaxError: invalid syntax (1, {4 * n + 1}, 1, {4 * n + 2})",
        "print " + "a+" * n + "a": "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?"
        f" (1, 1, 1, {2 * n + 8})",
        "(" + "a " * n: "SyntaxError: invalid syntax. Perhaps you forgot a comma? (1, 2, 1, 5)",
    }
    for (source, expected), got in zip(wrong.items(), test.run([s.encode() for s in wrong], "quiet", stack=True)):
        test.check(source, got, expected)


def prefixes(test, sources):
    """None may crash; each gives one line."""
    parts = [s[:i] for s in sources if len(s) < 200 for i in range(len(s))]
    test.check("prefixes", str("nothing" in test.run(parts, "quiet")), "False")


def fuel(test, sources):
    """With too little fuel it stops, with more it gives what it gives with plenty: the limit lies in one place."""
    for source in [s for s in sources if 40 < len(s) < 120][::40]:
        (plenty,) = test.run([source], "scopes")
        results = [test.run([source], "scopes", "stop", str(n))[0] for n in range(0, 1500, 13)]
        after = results[next((i for i, r in enumerate(results) if r != "stopped"), len(results)):]
        test.check(source.decode(), str(set(after) <= {plenty}), "True")


def main():
    test = Test(sys.argv[1])
    sources = cases(test)
    chains(test)
    prefixes(test, sources)
    fuel(test, sources)
    print(f"{test.passed} passed, {test.failed} failed")
    return 1 if test.failed else 0


if __name__ == "__main__":
    sys.exit(main())
