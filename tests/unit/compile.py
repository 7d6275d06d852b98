"""Tests of the compiler: python3 tests/unit/compile.py path/to/compile_test [--update | --random FIRST COUNT]

1. Small programs against their stored, reviewed disassembly (compile_cases.txt; --update writes it anew).
2. Every program of compile_programs.txt, and those that random_programs makes, runs under unit_machine.py and prints what it prints
   under CPython.
3. The standard library's sources compile to units that hold all structural invariants.
4. Very long and very deep programs compile on a C stack of 64 KiB, in linear fuel.
5. Stopped after any amount of fuel or memory, the compiler says so and nothing else.
"""
import contextlib
import glob
import io
import pathlib
import random
import re
import resource
import subprocess
import sys

import unit_machine

HERE = pathlib.Path(__file__).parent
TOOL = sys.argv[1] if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else "build/compile_test"
passed = failed = 0


def expect(name, good, detail=""):
    global passed, failed
    passed += bool(good)
    failed += not good
    if not good:
        print(f"FAILED {name}: {detail}")


def small_stack():
    resource.setrlimit(resource.RLIMIT_STACK, (64 * 1024, 64 * 1024))


def tool(sources, *options, stack=False):
    """The tool's answer to each source."""
    data = b"".join(b"%d\n" % len(s) + s for s in (s.encode("utf-8", "surrogatepass") if isinstance(s, str) else s for s in sources))
    run = subprocess.run([TOOL, *options, "-"], input=data, capture_output=True, env={}, preexec_fn=small_stack if stack else None)
    answers = ("\n" + run.stdout.decode()).split("\nend\n")
    if run.returncode or len(answers) != len(sources) + 1:
        expect("tool", False, f"{options} status {run.returncode} after {len(answers) - 1} of {len(sources)}: {run.stderr.decode()[-3000:]}")
        sys.exit(1)
    return [a.strip("\n") for a in answers[:len(sources)]]


def sections(name):
    text = (HERE / name).read_text()
    for part in text.split("### ")[1:]:
        title, _, body = part.partition("\n")
        yield title, body


# 1. disassembly

def code_only(text):
    """What a reader reviews: instructions, handlers, fuel."""
    lines = []
    for line in text.splitlines():
        if line.startswith("function "):
            words = line.split()
            fuel = next(w for w in words if w.startswith("entry_fuel="))
            registers = next(w for w in words if w.startswith("registers="))
            lines.append(f"{words[2]} {registers} {fuel}")
        elif not line.startswith(("  const ", "  variable ", "  free ")):
            lines.append(line)
    return "\n".join(lines)


def check_cases(update):
    cases = [(title, *body.partition("---\n")[::2]) for title, body in sections("compile_cases.txt")]
    answers = tool([source for _, source, _ in cases], "last")
    out = []
    for (title, source, expected), answer in zip(cases, answers):
        found = code_only(answer)
        out.append(f"### {title}\n{source}---\n{found}\n")
        if not update:
            expect(f"case {title}", found.strip() == expected.strip(), f"\n{found}\nexpected\n{expected}")
    if update:
        (HERE / "compile_cases.txt").write_text("\n".join(out))


# 2. the truth

def run_cpython(source):
    out = io.StringIO()
    variables = {"exception": lambda: sys.exc_info()[1], "__name__": "__main__"}
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(source, "program", "exec"), variables)
        except Exception as e:
            print("raised", type(e).__name__, e)
    return out.getvalue()


def run_machine(text):
    out = io.StringIO()
    machine = unit_machine.Machine(text, {"__name__": "__main__"})
    machine.globals["exception"] = lambda: machine.handled
    with contextlib.redirect_stdout(out):
        try:
            machine.main()
        except unit_machine.MachineError as e:
            print("machine:", e)
        except Exception as e:
            print("raised", type(e).__name__, e)
    return out.getvalue()


def first_difference(a, b):
    for i, (x, y) in enumerate(zip(a.splitlines() + [None], b.splitlines() + [None])):
        if x != y:
            return f"line {i + 1}: {x!r} instead of {y!r}"
    return "lengths differ"


def check_programs():
    programs = list(sections("compile_programs.txt"))
    for (title, source), text in zip(programs, tool([source for _, source in programs])):
        if not text.startswith("function"):
            expect(f"program {title}", False, text)
            continue
        theirs, ours = run_cpython(source), run_machine(text)
        expect(f"program {title}", ours == theirs, first_difference(ours, theirs))
    for (title, _), text in zip(programs, tool([source for _, source in programs], "check")):
        expect(f"check {title}", text == "ok", text)


class Random:
    """Makes programs of nested control flow that log what they do. They end: loops are counted, nothing recurs."""

    def __init__(self, seed):
        self.random, self.lines, self.counter = random.Random(seed), [], 0

    def program(self):
        for i in range(2):
            self.line(0, f"def f{i}(a, b):")
            self.line(1, "x = a")
            self.body(1, 4, False)
        self.line(0, "for a in (0, 1, 2):")
        for i in range(2):
            self.line(1, f"log.clear()")
            self.line(1, f"try: print({i}, f{i}(a, a % 2), log, exception())")
            self.line(1, f"except NameError as e: print({i}, 'NameError', log, exception() is e)")
            self.line(1, f"except Exception as e: print({i}, type(e).__name__, str(e), log, exception() is e)")
        return PROLOGUE + "\n".join(self.lines) + "\n"

    def line(self, indent, text):
        self.lines.append(" " * indent + text)

    def number(self):
        self.counter += 1
        return self.counter

    def value(self, depth=2):
        pick = self.random.randrange(16 if depth else 6)
        v = lambda: self.value(depth - 1)
        return [lambda: "x", lambda: "a", lambda: "b", lambda: str(pick), lambda: f"t({self.number()})", lambda: "y",
                lambda: f"({v()} + {v()})", lambda: f"({v()} if {self.test(depth - 1)} else {v()})", lambda: f"({v()} or {v()})",
                lambda: f"({v()} and {v()})", lambda: f"sum([{v()} for q in range({self.random.randrange(3)}) if {v()}])",
                lambda: f"(x := {v()})", lambda: f"(lambda p: p + x)({v()})", lambda: f"max({v()}, *[{v()}], key=t)",
                lambda: f"[{v()}, {v()}][{v()} % 2]", lambda: f"r({v()})"][pick]()

    def test(self, depth=2):
        v = lambda: self.value(max(depth - 1, 0))
        return self.random.choice([lambda: v(), lambda: f"{v()} < {v()}", lambda: f"not {v()} == 1", lambda: f"{v()} < {v()} <= {v()}",
                                   lambda: f"({v()} and {v()} != 2)", lambda: f"(not {v()} or {v()} > 1)", lambda: f"{v()} in ({v()}, 1)",
                                   lambda: f"{v()} is None"])()

    def body(self, indent, depth, in_loop):
        for _ in range(self.random.randint(1, 3)):
            self.statement(indent + 1 if indent > 1 else indent, depth, in_loop)

    def block(self, indent, head, depth, in_loop):
        self.line(indent, head)
        for _ in range(self.random.randint(1, 2)):
            self.statement(indent + 1, depth - 1, in_loop)

    def pattern(self, depth=2):
        r, p = self.random, lambda: self.pattern(depth - 1)
        name = f"c{self.number()}"
        simple = [lambda: str(r.randrange(3)), lambda: "_", lambda: name, lambda: "int()", lambda: f"int({name})", lambda: "None"]
        deep = [lambda: f"[{p()}, {p()}]", lambda: f"[{p()}, *_]", lambda: f"[*_, {p()}]", lambda: f"[{p()}, *{name}]", lambda: f"({p()} as {name})",
                lambda: f"(0 | [_, 1] | {r.randrange(3)})", lambda: f"([{name}, 0] | [_, {name}] | {name})"]
        return r.choice(simple + deep if depth else simple)()

    def case(self, indent, depth, in_loop):
        r = self.random
        pattern = r.choice(["x", "y", "[x, y]", "(x, 1) | (1, x)", "[_, y] | y", self.pattern(), self.pattern()])
        self.line(indent, f"case {pattern} if {self.test() if r.random() < .4 else 'x != 77'}:")
        for _ in range(r.randint(1, 2)):
            self.statement(indent + 1, depth - 1, in_loop)

    def statement(self, indent, depth, in_loop):
        r = self.random
        simple = [f"x = {self.value()}", f"y = {self.value()}", f"x += {self.value()}", f"x, y = {self.value()}, {self.value()}", "x, b = b, x",
                  f"t({self.number()})", "del y", f"return {self.value()}", f"r({self.value()})", f"raise KeyError({self.number()})"]
        if in_loop:
            simple += [f"if {self.test()}: break", f"if {self.test()}: continue", "break", "continue"]
        kind = r.randrange(11) if depth else 7
        if kind == 0:
            self.block(indent, f"if {self.test()}:", depth, in_loop)
            if r.random() < .5:
                self.block(indent, f"elif {self.test()}:", depth, in_loop)
            if r.random() < .5:
                self.block(indent, "else:", depth, in_loop)
        elif kind == 1:
            self.block(indent, f"for {r.choice(['x', 'y', '(x, y)'])} in [(1, 2), (3, 0)]:" if r.random() < .2 else "for y in range(3):", depth, True)
            if r.random() < .4:
                self.block(indent, "else:", depth, in_loop)
        elif kind == 2:
            n = f"n{self.number()}"
            self.line(indent, f"{n} = 0")
            self.line(indent, f"while {n} < 3 and {self.test()}:" if r.random() < .7 else "while True:")
            self.line(indent + 1, f"{n} += 1")
            self.line(indent + 1, f"if {n} > 3: break")
            for _ in range(r.randint(1, 2)):
                self.statement(indent + 1, depth - 1, True)
        elif kind == 8:
            self.line(indent, f"match {r.choice([self.value(), f'({self.value()}, {self.value()})', '[1, x]'])}:")
            for _ in range(r.randint(1, 3)):
                self.case(indent + 1, depth, in_loop)
        elif kind == 9:
            self.line(indent, f"with m({r.randrange(2)}){r.choice(['', ' as x', ' as y'])}:")
            for _ in range(r.randint(1, 2)):
                self.statement(indent + 1, depth - 1, in_loop)
        elif kind == 10:
            self.block(indent, "try:", depth, in_loop)
            for clause in r.choice([["ValueError"], ["KeyError as e", "(ValueError, TypeError)"], ["ZeroDivisionError as y", "KeyError"]]):
                self.line(indent, f"except* {clause}:")
                for _ in range(r.randint(1, 2)):
                    self.line(indent + 1, r.choice([f"x = {self.value()}", f"y = {self.value()}", f"r({self.value()})", "del y", f"t({self.number()})"]))
        elif kind < 7:
            self.block(indent, "try:", depth, in_loop)
            clauses = r.choice([["ValueError"], ["KeyError as e"], ["ValueError as e", "(KeyError, TypeError)"], ["KeyError", ""], []])
            for clause in clauses:
                self.block(indent, f"except {clause}:" if clause else "except:", depth, in_loop)
                self.line(indent + 1, "t(exception() is not None)")
                if r.random() < .2:
                    self.line(indent + 1, "raise")
            if clauses and r.random() < .3:
                self.block(indent, "else:", depth, in_loop)
            if not clauses or r.random() < .5:
                self.block(indent, "finally:", depth, in_loop)
        else:
            self.line(indent, r.choice(simple))


PROLOGUE = """log = []
def t(v):
    log.append(v)
    return v if isinstance(v, int) else 1
def r(v):
    log.append('r')
    if v == 1: raise ValueError(v)
    if v == 2: raise KeyError(v)
    return v
class m:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self):
        log.append('enter')
        return 1
    def __exit__(self, *a):
        log.append(('exit', a[0] and ('NameError' if issubclass(a[0], NameError) else a[0].__name__)))
        return self.swallow
"""


def check_random(first, count):
    programs = [Random(seed).program() for seed in range(first, first + count)]
    for i, (source, text) in enumerate(zip(programs, tool(programs))):
        if not text.startswith("function"):
            expect(f"random {first + i}", False, text)
            continue
        ours, theirs = run_machine(text), run_cpython(source)
        expect(f"random {first + i}", ours == theirs, first_difference(ours, theirs))
    for i, answer in enumerate(tool(programs, "check")):
        expect(f"random check {first + i}", answer == "ok", answer)


def check_mutations(seed, count):
    """Damaged programs compile to sound units or are refused; nothing else happens."""
    r = random.Random(seed)
    lines = [line for _, body in sections("compile_programs.txt") for line in body.splitlines()]
    words = ["def f(a):", "(", ")", "x", ":=", "=", "*", "**", ",", "lambda:", "for", "in", "if", "else", "not", "try:", "finally:", "except:",
             "return", "break", "continue", "\n", "\n ", "[", "]", "{", "}", "global x", "nonlocal x", "del", "yield", ":", "1", "'s'", "f'{x}'",
             "class C:", "class D(C, k=1):", "self.x = 1", "super()", "__class__", "__p", "match x:", "case 1:", "case [a, *b]:", "case {'k': v, **r}:",
             "case C(x, k=y):", "|", "as x", "case _:", "async", "async def f():", "await", "async for x in y:", "async with x as y:", "except* E:",
             ": int", "-> T", "[T]", "[T: x = y, *U, **V]", "type X = y", "t'{x}'"]
    programs = []
    for _ in range(count):
        at = r.randrange(len(lines))
        text = "\n".join(lines[at:at + r.randint(3, 40)])
        for _ in range(r.randint(0, 5)):
            i = r.randrange(len(text) + 1)
            j = min(len(text), i + r.choice([0, 0, 1, 5, 30]))
            text = text[:i] + r.choice(["", r.choice(words), f" {r.choice(words)} ", text[i:j] * 2]) + text[j:]
        programs.append(text)
    for i, answer in enumerate(tool(programs, "check")):
        good = answer == "ok" or re.fullmatch(r"(Syntax|Indentation|Tab)Error: [^\n]*", answer)
        expect(f"mutation {seed} {i}", good and "internal" not in answer, f"{answer}\n{programs[i]}")


# 3. the library

def check_library():
    files = sorted(glob.glob("/usr/lib/python3.11/**/*.py", recursive=True))
    for file, answer in zip(files, tool([pathlib.Path(f).read_bytes() for f in files], "check")):
        expect(f"library {file}", answer == "ok", answer[:300])
    print(f"{len(files)} library files")


# 4. long and deep

def long_programs(n):
    yield "sum", "1" + "+1" * n
    yield "sum of names", "x = 1\nx" + "+x" * n
    yield "attributes", "x" + ".y" * n
    yield "calls", "x" + "()" * n
    yield "methods", "x" + ".y()" * n
    yield "items", "x" + "[0]" * n
    yield "not", "not " * n + "x"
    yield "if not", "if " + "not " * n + "x: pass"
    yield "minus", "x = " + "-" * n + "y"
    yield "and", "x = a" + " and a" * n
    yield "if and or", "if a" + " and a or b" * n + ": pass"
    yield "chain", "x = a" + " < a" * n
    yield "if chain", "while a" + " < f()" * n + ": pass"
    yield "elif", "if a: x = 1\n" + "elif b: x = 2\n" * n
    yield "elif returns", "def f(a):\n if a: return 1\n" + " elif a == 2: return 2\n" * n
    yield "lambda", "x = " + "lambda: " * n + "y"
    yield "conditional", "x = " + "a if b else " * n + "c"
    yield "assignments", "x = " * n + "1"
    yield "statements", "x = 1\n" * n
    yield "functions", "def f(a): return a\n" * n
    yield "list", "x = [" + "a, " * n + "]"
    yield "numbers", "x = [" + ", ".join(str(i + 40000) for i in range(n)) + "]"
    yield "floats", "x = (a, " + ", ".join(f"{i}.5" for i in range(n)) + ")"
    yield "dict", "x = {" + "".join(f"{i}: a, " for i in range(n)) + "}"
    yield "arguments", "f(" + "a, " * n + ")"
    yield "keywords", "f(" + "".join(f"k{i}=a, " for i in range(n)) + ")"
    yield "f-string", "x = f'" + "{a}b" * n + "'"
    yield "power", "x = " + "a ** " * n + "a"
    yield "loops", "for i in a: continue\n" * n
    yield "walrus", "x = [" + "(y := a), " * n + "]"
    yield "classes", "class C: x = 1\n" * n
    yield "class names", "class C:\n" + "".join(f" x{i} = x\n" for i in range(n))
    yield "bases", "class C(" + "a, " * n + "): pass"
    yield "methods of self", "class C:\n def f(self):\n" + "".join(f"  self.x{n - i} = 1\n" for i in range(n))
    yield "cases", "match a:\n" + " case 1: pass\n" * n
    yield "alternatives", "match a:\n case " + "1 | " * n + "2: pass"
    yield "captured alternatives", "match a:\n case " + "[x] | " * n + "x: pass"
    yield "items of a pattern", "match a:\n case [" + "_, " * n + "x]: pass"
    yield "keys", "match a:\n case {" + "".join(f"{i}: _, " for i in range(n)) + "}: pass"
    yield "annotations", "def f(a: int, b: 'x' = 1) -> int: pass\n" * n
    yield "annotated names", "".join(f"x{i}: int = 1\n" for i in range(n))
    yield "awaits", "async def f():\n" + " await a\n" * n
    yield "async loops", "async def f():\n" + " async for x in a: pass\n" * n
    yield "except star clauses", "try: a\n" + "except* b: c\n" * n
    yield "except star", "try: a\nexcept* b as x: c\n" * n
    yield "async with", "async def f():\n" + " async with a: pass\n" * n


def deep_programs():
    yield "brackets", "[" * 190 + "]" * 190
    yield "calls in calls", "f(" * 190 + ")" * 190
    yield "comprehensions", "x = " + "[" * 90 + "a" + " for a in b]" * 90
    yield "clauses", "x = [a" + "".join(f" for a{i} in b if a{i}" for i in range(200)) + "]"
    yield "functions", "".join(" " * i + f"def f{i}(a{i}):\n" for i in range(90)) + " " * 90 + "return " + "+".join(f"a{i}" for i in range(90))
    yield "finally", "def f():\n" + "".join(f"{' ' * i}for i in x:\n{' ' * (i + 1)}try:\n" for i in range(1, 80, 2)) + " " * 81 + "return 1\n" + \
        "".join(f"{' ' * (i + 1)}finally: break\n" for i in range(79, 0, -2))
    yield "locals", "def f():\n" + "".join(f" a{i} = {i}\n" for i in range(2000)) + " return a1999 + a0"
    yield "parameters", "def f(" + ", ".join(f"a{i}" for i in range(1000)) + "): return a999 - a253 + a0"


def wide_program(n):
    """Every kind of operand above 255."""
    lines = [f"def f({', '.join(f'p{i}=0' for i in range(n))}, *rest, **kw):", "  log = []"]
    lines += [f"  v{i} = {i} + p{i % n}" for i in range(300)]
    lines += ["""
  for a, b in [(1, 2), (3, 4)]:
    log.append(a + b)
  for c in range(3):
    if c == 1: continue
    log.append(c)
  d = [x + v299 for x in range(3) if x != v1]
  e = {k: v for k, v in [(1, v298)]}
  def g(): return v297, p0
  def h():
    nonlocal cell
    cell += 1
    return cell
  cell = 5
  try:
    z = v0 // 0
  except ZeroDivisionError as err:
    log.append(str(err))
  finally:
    log.append('finally')
  try:
    unset
  except UnboundLocalError as u:
    log.append(str(u))
  try:
    log.append(err)
  except UnboundLocalError as u:
    log.append(str(u))
  unset = d[0]
  del unset
  if v5 < v6 <= v7 and v8 is not None: log.append('cmp')
  i = 0
  while i < 3 and v9:
    i += 1
    log[0] += i
  s, *t = d
  (w := v3) + (w := w + 1)
  v299, v298 = v298, v299
  v4 += v5
  match {'k': [v0, v1, 7], 'l': log}:
    case {'k': [m0, 99]} | {'k': [m0, _, *_, 8]}: pass
    case {'k': [m0, *m1], **m2} if v299: log.append((m0, m1, sorted(m2)))
  match log:
    case [*_, (m3, m4, _)] | [m3, m4]: log.append([m3, m4])
  class W:
    x = v298
    def m(self): return v297, super().__init__, x299
  x299 = W.x
  log.append(W().m()[::2])
  return log, d, e, g(), h(), h(), f'{v1:>{v5}}', s, t, w, v299, v298, v4, p0, rest, kw, sorted(d, key=lambda q: -q), print(v1, *d, sep='-'), a if v1 else b, v2[1:2] if 0 else v0, not v0, -v1
print(f(1, 2), f(*range(""" + str(n) + "), 'r', k=v3))" ]
    return "v3 = 3\n" + "\n".join(lines)


def wide_async_program(n):
    lines = ["async def f(log):"] + [f"  v{i} = {i}" for i in range(n)]
    return ASYNC_PROLOGUE + "\n".join(lines) + '''
  async for a in Count(3):
    if a == 2: continue
    log.append(a)
  else: log.append('else')
  async for (b, c) in Count(2, lambda i: (i, i)): log.append((b, c))
  async with Manager(log) as d: log.append(d)
  async with Manager(log): raise KeyError
  e = [(g, await Ready(g)) async for g in Count(2) for h in range(2)]
  return log, e, v0, a, b, await Ready(v1)
print(run(f([])))
'''


ASYNC_PROLOGUE = '''
class Ready:
  def __init__(self, v): self.v = v
  def __await__(self): return (yield self.v)
def run(c):
  try:
    c.send(None)
    while True: c.send('sent')
  except StopIteration as stop: return stop.value
class Count:
  def __init__(self, n, f=abs): self.i, self.n, self.f = 0, n, f
  def __aiter__(self): return self
  async def __anext__(self):
    if self.i == self.n: raise StopAsyncIteration
    self.i += 1
    await Ready(0)
    return self.f(self.i)
class Manager:
  def __init__(self, log): self.log = log
  async def __aenter__(self): return await Ready('enter')
  async def __aexit__(self, *a):
    self.log.append(await Ready('exit'))
    return True
'''


def check_long():
    n = 200_000
    programs = list(long_programs(n)) + list(deep_programs())
    for (name, _), answer in zip(programs, tool([source for _, source in programs], "check", stack=True)):
        expect(f"long {name}", answer == "ok" or "too many" in answer, answer[:200])
    half, whole = (tool([source for _, source in long_programs(size)], "fuel") for size in (10_000, 20_000))
    for (name, _), a, b in zip(long_programs(1), half, whole):
        expect(f"linear {name}", int(b) < 2.2 * int(a), f"{a} units, then {b}")
    for n in (3, 251, 252, 253, 254, 255, 256, 257, 300):
        source = wide_program(n)
        answer = tool([source], "check")[0]
        expect(f"check wide {n}", answer == "ok", answer)
        ours, theirs = run_machine(tool([source])[0]), run_cpython(source)
        expect(f"wide {n}", ours == theirs, first_difference(ours, theirs))
        source = wide_async_program(n)
        answer = tool([source], "check")[0]
        expect(f"check wide async {n}", answer == "ok", answer)
        ours, theirs = run_machine(tool([source])[0]), run_cpython(source)
        expect(f"wide async {n}", ours == theirs, first_difference(ours, theirs))


# 5. stopping

def check_stops():
    for titles in ("closures", "comprehensions", "finally"), ("class scopes", "match", "annotations"), ("async", "except star"):
        source = "".join(body for title, body in sections("compile_programs.txt") if title in titles)[:6000]
        source = source[:source.rindex("\nprint")]
        answers = {tool([source], "check", "stop", str(n))[0] for n in range(0, 90000, 997)}
        expect("fuel", answers <= {"stopped", "ok"} and len(answers) == 2, answers)
        answers = {tool([source], "check", "memory", str(n))[0] for n in range(1, 4_000_000, 40_009)}
        expect("memory", answers <= {"no memory", "ok"} and len(answers) == 2, answers)


def main():
    if "--random" in sys.argv:
        first, count = map(int, sys.argv[sys.argv.index("--random") + 1:][:2])
        check_mutations(first, count * 10)
        check_random(first, count)
        print(f"{passed} passed, {failed} failed")
        return failed != 0
    check_cases("--update" in sys.argv)
    check_programs()
    check_random(0, 20)
    check_mutations(0, 1000)
    check_library()
    check_long()
    check_stops()
    print(f"{passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
