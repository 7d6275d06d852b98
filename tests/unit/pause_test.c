/* Host functions called where the guest's code runs inside an operation: the run pauses there, is collected and moved, answered and resumed. */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;

static void check(int ok, const char *what) {
  if (ok) {
    passed++;
  } else {
    failed++;
    printf("failed: %s\n", what);
  }
}

typedef struct {
  const char *source, *out, *result;
  size_t calls;
} scenario;

static const scenario scenarios[] = {
    {"def key(x):\n"
     "    return [ask(x), x]\n"
     "items = [3, 1, 2, 10**30, 5]\n"
     "try:\n"
     "    items.sort(key=key)\n"
     "    print(items, sorted('cab', key=ask), max([1, -7, 3], key=ask))\n"
     "    sorted([1, 2], key=fail)\n"
     "except ValueError as e:\n"
     "    print('caught', e)\n"
     "ask(a=1, *[2, 3])\n",
     "[1000000000000000000000000000000, 5, 3, 2, 1] ['c', 'a', 'b'] -7\ncaught no key today\n", "-2", 5 + 3 + 3 + 1 + 1},
    /* special methods that dicts, sets, sorting, repr, formatting, truth, indexing and iteration call */
    {"class K:\n"
     "    def __init__(self, n): self.n = -ask(n)\n"
     "    def __eq__(self, o): return ask(self.n) == ask(o.n)\n"
     "    def __hash__(self): return -ask(7)\n"
     "    def __lt__(self, o): return ask(self.n) > ask(o.n)\n"
     "    def __repr__(self): return 'K%d' % -ask(self.n)\n"
     "    def __format__(self, spec): return spec + str(ask(self.n))\n"
     "    def __bool__(self): return ask(self.n) != 0\n"
     "    def __index__(self): return -ask(self.n)\n"
     "    def __len__(self): return -ask(self.n)\n"
     "    def __call__(self, x): return ask(x)\n"
     "    def __contains__(self, x): return ask(x) == -1\n"
     "    def __add__(self, o): return ask(o)\n"
     "    def __radd__(self, o): return ask(o) * 10\n"
     "    def __getitem__(self, i): return ask(i)\n"
     "    def __getattr__(self, name): return ask(name)\n"
     "    def __iter__(self): return It(-ask(self.n))\n"
     "    @property\n"
     "    def p(self): return ask(self.n)\n"
     "    @p.setter\n"
     "    def p(self, v): self.n = -ask(v)\n"
     "class It:\n"
     "    def __init__(self, n): self.n = n\n"
     "    def __iter__(self): return self\n"
     "    def __next__(self):\n"
     "        self.n += ask(1)\n"
     "        if self.n < 0: raise StopIteration\n"
     "        return self.n\n"
     "a, b = K(1), K(2)\n"
     "d = {a: 'a', b: 'b', (b, 1): 't'}\n"
     "print(d[K(2)], d[(K(2), 1)], len({a, K(1), b}), a in [b, K(1)])\n"
     "print(sorted([b, a]), [a, {1: (b,)}], f'{a:x}{b!r}', bool(K(0)), [10, 20, 30][b], len(b))\n"
     "print(a(5), 1 in a, a + 3, 4 + a, a[6], a.missing, list(b), sum(K(3)), max(K(2)), a.p)\n"
     "a.p = 9\n"
     "x, y = b\n"
     "print(a.n, x, y, [z for z in K(2)], *K(2), 'yes' if a else 'no', not b, a == 1 if False else b != a)\n",
     "b t 2 True\n[K1, K2] [K1, {1: (K2,)}] x-1K2 False 30 2\n-5 True -3 -40 -6 7 [1, 0] 3 1 -1\n9 1 0 [1, 0] 1 0 yes False "
     "True\n",
     "None", 0},
    /* generators, context managers, descriptors, class creation, imports' library code, operators in place */
    {"def g():\n"
     "    try:\n"
     "        x = yield ask(1)\n"
     "        print('sent', x, ask(2))\n"
     "        yield from (ask(i) for i in range(3, 5))\n"
     "    finally:\n"
     "        print('closed', ask(6))\n"
     "it = g()\n"
     "print(next(it), it.send('s'), next(it))\n"
     "it.close()\n"
     "class M:\n"
     "    def __enter__(self): return ask(8)\n"
     "    def __exit__(self, *a): return ask(9) == -9\n"
     "with M() as m:\n"
     "    raise KeyError(m)\n"
     "class D:\n"
     "    def __set_name__(self, owner, name): self.v = ask(3)\n"
     "    def __get__(self, o, t): return ask(self.v)\n"
     "class Meta(type):\n"
     "    def __new__(m, name, bases, ns): ask(1); return super().__new__(m, name, bases, ns)\n"
     "    def __call__(cls, *a): o = super().__call__(*a); o.tag = ask(4); return o\n"
     "    def __instancecheck__(cls, x): return ask(x) == -5\n"
     "class C(metaclass=Meta):\n"
     "    d = D()\n"
     "    def __iadd__(self, o): self.total = ask(o); return self\n"
     "c = C()\n"
     "c += 11\n"
     "print(m, c.d, c.tag, c.total, isinstance(5, C))\n"
     "print(list(map(ask, [1, 2])), list(filter(ask, [0, 3])), [*zip(It() if False else (ask(i) for i in (1, 2)), 'ab')])\n"
     "import functools\n"
     "@functools.lru_cache\n"
     "def slow(n): return ask(n)\n"
     "print(slow(3), slow(3), functools.reduce(lambda x, y: ask(x) + y, [1, 2, 3]), any(ask(x) == -2 for x in (1, 2, 3)))\n"
     "match 5:\n"
     "    case C(): print('matched')\n",
     "sent s -2\n-1 -3 -4\nclosed -6\n-8 3 -4 -11 True\n[-1, -2] [3] [(-1, 'a'), (-2, 'b')]\n-3 -3 2 True\nmatched\n", "None",
     0},
};

/* Answers ask(x) by x's negative (its length for text); fail() raises. */
static boa_event answer(boa_sandbox *box, boa_event e) {
  boa_handle x = boa_argument(box, 0);
  int64_t i = 0;
  boa_handle h;
  if (strcmp(e.text, "fail") == 0) {
    boa_release(box, x);
    return boa_answer_error(box, "ValueError", "no key today");
  }
  h = boa_type_of_handle(box, x) == BOA_PLAIN_STR ? boa_make_int(box, (int64_t)boa_count(box, x))
      : boa_as_int(box, x, &i)                    ? boa_make_int(box, -i)
                                                  : boa_make_int(box, -(INT64_C(1) << 62) - 5);
  boa_release(box, x);
  e = boa_answer(box, h);
  boa_release(box, h);
  return e;
}

static void run(boa_engine *engine, const scenario *s, uint32_t debug, int move) {
  boa_config c;
  boa_config_default(&c);
  c.debug = debug;
  c.time = 100; /* under an emulator the modes that move and check everything take their time */
  boa_sandbox *box = boa_open(engine, &c);
  check(box && boa_define(box, "ask") && boa_define(box, "fail"), "open and define");
  char out[2048] = "";
  size_t n = 0, calls = 0;
  boa_event e = boa_run(box, s->source, strlen(s->source), "pause.py");
  while (e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_CALL) {
    if (e.kind == BOA_EVENT_PRINT) {
      memcpy(out + n, e.text, e.length);
      n += e.length;
      e = boa_resume(box);
      continue;
    }
    calls++;
    check(boa_check(box) == NULL, "the heap is right while paused");
    if (move) {
      check(boa_move(box), "move");
    }
    e = answer(box, e);
  }
  check(e.kind == BOA_EVENT_DONE, e.text);
  check(strcmp(out, s->out) == 0, out);
  check(s->calls ? calls == s->calls : calls > 20, "the number of host calls");
  check(boa_check(box) == NULL, "the heap is right at the end");
  boa_handle h = boa_result(box);
  char *text = boa_repr_text(box, h, &n);
  check(text && strcmp(text, s->result) == 0, "the result");
  free(text);
  boa_close(box);
}

/* Lines of input and both streams: events in the order of the program. */
static void run_input(boa_engine *engine, uint32_t debug) {
  static const char source[] = "import sys\n"
                               "print('a'); print('b', file=sys.stderr); print('c', input('? '))\n"
                               "print(sorted([3, 1, 2], key=lambda x: input()), list(sys.stdin))\n"
                               "try:\n"
                               "    input()\n"
                               "except EOFError as e:\n"
                               "    sys.stderr.write(str(e))\n";
  static const char *const lines[] = {"one\n", "z\n", "x", "y\n", "rest\n", "\n", "last", "", ""};
  boa_config c;
  boa_config_default(&c);
  c.debug = debug;
  c.time = 100; /* under an emulator the modes that move and check everything take their time */
  boa_sandbox *box = boa_open(engine, &c);
  char told[1024] = "";
  size_t n = 0, asked = 0;
  boa_event e = boa_run(box, source, sizeof source - 1, "input.py");
  while (e.kind == BOA_EVENT_PRINT || (e.kind == BOA_EVENT_INPUT && asked < 9)) {
    n += (size_t)snprintf(told + n, sizeof told - n, "%d:%s;", e.stream, e.text);
    if (e.kind == BOA_EVENT_PRINT) {
      e = boa_resume(box);
      continue;
    }
    check(boa_check(box) == NULL && boa_move(box), "the heap is right while input is waited for");
    e = boa_answer_text(box, lines[asked], strlen(lines[asked]));
    asked++;
  }
  check(e.kind == BOA_EVENT_DONE && asked == 9, e.text);
  check(strcmp(told, "1:a\n;2:b\n;0:? ;1:c one\n;0:;0:;0:;0:;0:;0:;0:;"
                     "1:[1, 2, 3] ['rest\\n', '\\n', 'last']\n;0:;2:EOF when reading a line;") == 0,
        told);
  boa_close(box);
}

int main(void) {
  boa_engine *engine = boa_engine_open();
  for (size_t i = 0; i < sizeof scenarios / sizeof *scenarios; i++) {
    run(engine, &scenarios[i], 0, 0);
    run(engine, &scenarios[i], 0, 1);
    run(engine, &scenarios[i], BOA_CONFIG_VERIFY | BOA_CONFIG_STRESS, 1);
    run(engine, &scenarios[i], BOA_CONFIG_VERIFY | BOA_CONFIG_STRESS | BOA_CONFIG_RELOCATE, 1);
  }
  run_input(engine, 0);
  run_input(engine, BOA_CONFIG_VERIFY | BOA_CONFIG_STRESS | BOA_CONFIG_RELOCATE);
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
