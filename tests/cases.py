"""How a test program says what it should do; shared by the runner and the oracle.

    print(1 + 2)  # prints: 3
    for i in range(2):
        print(i)
    # prints: 0
    # prints: 1
    [][0]  # raises: IndexError: list index out of range

All "# prints: " comments of a program, in their order, are its standard output. "# raises: " is the last line of the traceback
of an exception that nobody catches; beside code it says the line too. The comment lines below a line "# traceback:" are all that is told
of that exception, the file being "program.py". A line "# ---" parts a file into programs that run one by
one. "# expect: " in the first line names the limit that ends a program (tests/limits). "# timed" says that how much a program does depends on
the clock, as it does where a time limit ends it or "# flags: " sets one.
"""
import pathlib
import random
import re

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
PRINTS = re.compile(r'^(.*?)\s*# prints:(?: (.*))?$')
RAISES = re.compile(r'^(.*?)\s*# raises: (.*)$')
EXPECT = re.compile(r'^# expect: (.*)$', re.M)
FLAGS = re.compile(r'^# flags: (.*)$', re.M)
TRACEBACK = re.compile(r'^# traceback:\n((?:#.*(?:\n|\Z))*)', re.M)
TIMED = re.compile(r'^# timed$', re.M)
PART = re.compile(r'^# ---.*\n', re.M)


class Case:
    """One program and what it should do."""

    def __init__(self, path, part, source):
        self.path, self.part, self.source = path, part, source
        prints, self.raises, self.line = [], None, 0
        for number, text in enumerate(source.split('\n'), 1):
            if found := PRINTS.match(text):
                prints.append(found[2] or '')
            elif found := RAISES.match(text):
                self.raises = found[2]
                self.line = number if found[1] else 0
        self.output = ''.join(line + '\n' for line in prints)
        traceback = TRACEBACK.search(source)
        self.traceback = re.sub(r'^# ?', '', traceback[1], flags=re.M) if traceback else None
        self.checks = len(prints) + bool(self.raises) + bool(traceback)
        expect, flags = EXPECT.search(source), FLAGS.search(source)
        self.expect = expect[1] if expect else None
        self.flags = flags[1].split() if flags else []
        self.timed = (self.expect or '').startswith('time') or '--max-time' in self.flags or bool(TIMED.search(source))

    @property
    def name(self):
        path = self.path.relative_to(ROOT) if self.path.is_relative_to(ROOT) else self.path
        return f'{path}:{self.part}' if self.part else str(path)


def parts(text):
    """The programs of a file; lines are counted from each one's own start."""
    return PART.split(text)


def read(path):
    sources = parts(path.read_text(encoding='utf-8'))
    numbered = len(sources) > 1
    cases = [Case(path, i + numbered, source) for i, source in enumerate(sources)]
    return [case for case in cases if case.checks or case.expect] if numbered else cases


def find(paths):
    """All cases of these files and folders, in a fixed order."""
    files = []
    for path in map(pathlib.Path, paths):
        files += sorted(path.rglob('*.py')) if path.is_dir() else [path]
    return [case for path in files for case in read(path.resolve())]


def quarter(cases, seed):
    return [case for case in cases if random.Random(f'{seed} {case.name}').random() < 0.25]
