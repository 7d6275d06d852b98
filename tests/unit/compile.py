"""Tests of the compiler: python3 tests/unit/compile.py path/to/compile_test [--update]

1. Small programs against their stored, reviewed disassembly (compile_cases.txt; --update writes it anew).
2. Every program of compile_programs.txt, and those that random_programs makes, runs under unit_machine.py and prints what it prints
   under CPython.
3. The standard library's sources compile to units that hold all structural invariants, or say what is not supported.
4. Very long and very deep programs compile on a C stack of 64 KiB, in linear fuel.
5. Stopped after any amount of fuel or memory, the compiler says so and nothing else.
"""
import ast
import contextlib
import glob
import io
import pathlib
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


# 3. the library

class Simpler(ast.NodeTransformer):
    """Turns what is not supported yet into something that is, so that all the rest of a file is compiled."""

    def visit_ClassDef(self, node):
        body = [self.visit(s) for s in node.body]
        return ast.FunctionDef(node.name, ast.arguments([], [], None, [], [], None, []), body, [], None, None, lineno=0)

    def visit_Import(self, node): return ast.Pass()
    def visit_ImportFrom(self, node): return ast.Pass()
    def visit_Yield(self, node): return self.visit(node.value) if node.value else ast.Constant(None)
    def visit_YieldFrom(self, node): return self.visit(node.value)
    def visit_Await(self, node): return self.visit(node.value)
    def visit_GeneratorExp(self, node): return ast.ListComp(self.visit(node.elt), [self.visit(g) for g in node.generators])
    def visit_AsyncFunctionDef(self, node): return self.generic_visit(ast.FunctionDef(**{f: getattr(node, f) for f in node._fields}, lineno=0))

    def visit_With(self, node):
        body = [ast.Expr(self.visit(i.context_expr)) for i in node.items] + [self.visit(s) for s in node.body]
        return ast.Try(body, [], [], [ast.Pass()])

    visit_AsyncWith = visit_With

    def visit_AsyncFor(self, node): return self.generic_visit(ast.For(**{f: getattr(node, f) for f in node._fields}))
    def visit_comprehension(self, node): return self.generic_visit(ast.comprehension(node.target, node.iter, node.ifs, 0))


def check_library():
    files = sorted(glob.glob("/usr/lib/python3.11/*.py"))
    sources = [pathlib.Path(f).read_bytes() for f in files]
    simpler = [ast.unparse(Simpler().visit(ast.parse(s))) for s in sources]
    for kind, texts in ("as it is", sources), ("simpler", simpler):
        supported = 0
        for file, answer in zip(files, tool(texts, "check")):
            expect(f"library {file} {kind}", answer == "ok" or "is not supported yet" in answer, answer[:300])
            supported += answer == "ok"
        print(f"{len(files)} library files, {kind}: {supported} supported whole")


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
  return log, d, e, g(), h(), h(), f'{v1:>{v5}}', s, t, w, v299, v298, v4, p0, rest, kw, sorted(d, key=lambda q: -q), print(v1, *d, sep='-'), a if v1 else b, v2[1:2] if 0 else v0, not v0, -v1
print(f(1, 2), f(*range(""" + str(n) + "), 'r', k=v3))" ]
    return "v3 = 3\n" + "\n".join(lines)


def check_long():
    n = 200_000
    programs = list(long_programs(n)) + list(deep_programs())
    for (name, _), answer in zip(programs, tool([source for _, source in programs], "check", stack=True)):
        expect(f"long {name}", answer == "ok" or "too many" in answer or "nested" in answer, answer[:200])
    for n in (3, 251, 252, 253, 254, 255, 256, 257, 300):
        source = wide_program(n)
        answer = tool([source], "check")[0]
        expect(f"check wide {n}", answer == "ok", answer)
        ours, theirs = run_machine(tool([source])[0]), run_cpython(source)
        expect(f"wide {n}", ours == theirs, first_difference(ours, theirs))


# 5. stopping

def check_stops():
    source = "".join(body for title, body in sections("compile_programs.txt") if title in ("closures", "comprehensions", "finally"))[:6000]
    source = source[:source.rindex("\nprint")]
    answers = {tool([source], "check", "stop", str(n))[0] for n in range(0, 60000, 997)}
    expect("fuel", answers <= {"stopped", "ok"} and len(answers) == 2, answers)
    answers = {tool([source], "check", "memory", str(n))[0] for n in range(1, 4_000_000, 40_009)}
    expect("memory", answers <= {"no memory", "ok"} and len(answers) == 2, answers)


def main():
    check_cases("--update" in sys.argv)
    check_programs()
    check_library()
    check_long()
    check_stops()
    print(f"{passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
