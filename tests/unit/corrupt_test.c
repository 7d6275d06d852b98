/* Corruption: words of a running guest's memory are overwritten; whatever follows must stay inside the guest, end, and leave everything else as
 * it was: a second sandbox, the engine's image. usage: corrupt_test COUNT SEED FROM */
#include "boabox.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#if defined(__unix__)
#include <signal.h>
#include <unistd.h>
#endif

static const char *const programs[] = {
    "def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\n"
    "for i in range(8):\n    tick()\n    print(fib(i + 3), end=' ')\n",
    "items = []\nfor i in range(30):\n    items.append([i * i % 7, str(i), 2.5 * i])\n"
    "tick()\nitems.sort(key=lambda p: tick() or p[0])\nprint(items)\n"
    "d = {}\nfor a, b, c in items:\n    d[b] = (a, c)\ntick()\nprint(sorted(d.items()))\ntick()\ndel d['3']\nprint(len(d), "
    "d)\n",
    "def make(n):\n    count = n\n    def step(by=1, *rest, key=2, **more):\n        nonlocal count\n        count += by + key "
    "+ len(rest)\n"
    "        tick()\n        return count\n    return step\n"
    "f = make(5)\nprint([f(i, *range(i), key=i, z=1) for i in range(6)])\n",
    "def g(n):\n    tick()\n    try:\n        if n == 0:\n            raise ValueError('deep', [1, 2])\n        return g(n - "
    "1)\n    finally:\n"
    "        tick()\n        print(n, end=' ')\nfor k in range(4):\n    try:\n        g(k)\n    except (KeyError, ValueError) "
    "as e:\n        print(e, e.args)\n",
    "s = ''\nx = 1\nfor i in range(40):\n    s += f'{i:>4}|{x!r}'\n    x = x * 12345 + i\n    if i % 5 == 0:\n        tick()\n"
    "print(len(s), x, x // 10**30, s.split('|')[3:9], s.upper()[:20], x % 97, hash(s) % 1000)\n",
    "s = set()\nf = frozenset([frozenset([1]), (2, 'x')])\nfor i in range(60):\n    s.add(i * i % 41)\n    s.add(str(i % 9))\n"
    "    s.discard(i % 5)\n    if i % 6 == 0:\n        tick()\nt = {1, 2, f, 'a', *range(30)}\ntick()\n"
    "print(s | t, s & t, s - t, s ^ t, s <= t, f in t, {f} == {frozenset([(2, 'x'), frozenset([1])])})\ntick()\n"
    "d = dict.fromkeys(s, f)\ns -= t\ntick()\nprint(d.keys() & t, d.items() == set(d.items()), hash(f), len(s))\n"
    "while s:\n    s.pop()\n    tick()\nprint(s)\n",
    "a = bytearray(b'start')\nfor i in range(40):\n    a += bytes([i, 65 + i % 26]) * 3\n    if i % 5 == 0:\n        tick()\n"
    "b = bytes(a)\ntick()\nprint(b.split(b'A'), b.hex(' ', 4), b.translate(None, b'BC').find(b'ZZ'), "
    "b.decode('latin-1').encode())\n"
    "tick()\na[3:9] = b'12'\ndel a[::3]\na.insert(4, 200)\ntick()\nprint(a, b'|'.join([a, b[:5]]), b'%s %d' % (a, 5), a == b)\n"
    "tick()\nprint(int.from_bytes(b[:20]), b.decode('utf-8', 'replace'), (10**30).to_bytes(13), a.pop(), sorted(b)[:9], "
    "b.title())\n",
    "class P:\n    kind = 'p'\n    def __init__(self, n, *rest):\n        self.n = n\n        self.rest = rest\n        "
    "tick()\n"
    "    def __eq__(self, o):\n        tick()\n        return self.n == o.n\n    def __hash__(self):\n        return "
    "hash(self.n) % 3\n"
    "    def __lt__(self, o):\n        return self.n < o.n\n    def __repr__(self):\n        tick()\n        return "
    "f'P({self.n!r})'\n"
    "    @property\n    def double(self):\n        return self.n * 2\n    def __getattr__(self, name):\n        return name\n"
    "    def __add__(self, o):\n        return P(self.n + o.n, *self.rest)\n    def __iter__(self):\n        yield from "
    "range(self.n)\n"
    "class Q(P):\n    __slots__ = ('extra',)\n    def __init__(self, n):\n        super().__init__(n, 1, 2)\n        "
    "self.extra = [n]\n"
    "d = {P(i): i for i in range(6)}\nd[Q(9), 1] = 'q'\ntick()\nprint(sorted(d, key=str), d[P(3)], d[Q(9), 1], P(2) in d)\n"
    "q = Q(4) + Q(3)\nq.late = 5\ntick()\nprint(q, q.double, q.late, q.missing, [*q], sorted([Q(2), P(1)]), {P(1), Q(1)}, "
    "vars(q), q.kind)\n",
    "def gen(n):\n    try:\n        for i in range(n):\n            x = yield i\n            tick()\n            if x:\n       "
    "         yield -x\n"
    "    finally:\n        tick()\ndef outer():\n    r = yield from gen(3)\n    tick()\n    yield from (c for c in 'ab' if "
    "tick() or c)\n"
    "g = gen(9)\nprint(next(g), g.send(5), [next(g) for i in range(3)])\ntick()\nprint(list(outer()), sum(x * x for x in "
    "gen(6)), max(gen(4)))\n"
    "class M(type):\n    def __new__(m, name, bases, ns, **k):\n        tick()\n        return super().__new__(m, name, bases, "
    "{**ns, **k})\n"
    "class C(list, metaclass=M, a=1):\n    def __enter__(self):\n        return self\n    def __exit__(self, *e):\n        "
    "tick()\n        return True\n"
    "with C('xyz') as c:\n    c.append(g)\n    tick()\n    c.attr = {}\n    raise KeyError(c)\nprint(len(c), c.a, c.attr, "
    "isinstance(c, list))\n"
    "match [1, {'k': C([1, 2])}]:\n    case [int(n), {'k': [a, *b]}]:\n        tick()\n        print(n, a, b)\n"
    "g.close()\nprint(eval('[*gen(3)]'), type(c).__mro__[1], dict(zip(gen(3), 'abc')), '-'.join(map(str, gen(4))))\n",
};
enum { PROGRAMS = sizeof programs / sizeof *programs, OUT = 1 << 16 };

typedef struct {
  char text[OUT];
  size_t n;
  boa_event_kind end;
  int intact; /* the read-only objects are as they were */
} outcome;

static void add(outcome *o, const char *text, size_t n) {
  n = n < OUT - 1 - o->n ? n : OUT - 1 - o->n;
  memcpy(o->text + o->n, text, n);
  o->n += n;
}

static void run(boa_engine *engine, const char *program, uint64_t seed, outcome *o) {
  boa_config c;
  boa_config_default(&c);
  c.memory = 2u << 20;
  c.fuel = seed % 11 == 5 ? 20000 : 400000; /* moving the cage all the time is slow */
  c.time = 0;
  c.recursion = 100;
  c.output = 60000;
  c.debug = BOA_CONFIG_FENCE | (seed % 7 == 3 ? BOA_CONFIG_STRESS : 0) | (seed % 11 == 5 ? BOA_CONFIG_RELOCATE : 0);
  boa_sandbox *box = boa_open(engine, &c);
  o->n = 0;
  if (!box || !boa_define(box, "tick")) {
    abort();
  }
  boa_event e = boa_run(box, program, strlen(program), "c.py");
  for (uint64_t turn = 0; e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_CALL; turn++) {
    if (seed && turn % 5 == seed % 5) {
      boa_corrupt(box, seed * 1000 + turn, 1 + (uint32_t)(seed % 4));
    }
    if (e.kind == BOA_EVENT_PRINT) {
      add(o, e.text, e.length);
      e = boa_resume(box);
    } else {
      e = boa_answer(box, 0);
    }
  }
  o->end = e.kind;
  o->intact = boa_image_intact(box);
  add(o, e.text, e.length);
  boa_close(box);
}

static volatile uint64_t current;

#if defined(__unix__)
/* A run that hangs or crashes says which it was. */
static void on_signal(int number) {
  char text[64] = "signal in run ";
  size_t n = strlen(text);
  char digits[24];
  size_t d = 0;
  uint64_t k = current;
  do {
    digits[d++] = (char)('0' + k % 10);
    k /= 10;
  } while (k);
  while (d) {
    text[n++] = digits[--d];
  }
  text[n++] = '\n';
  ssize_t written = write(1, text, n);
  (void)written;
  signal(number, SIG_DFL);
  raise(number);
}
#endif

int main(int argc, char **argv) {
  uint64_t count = argc > 1 ? strtoull(argv[1], NULL, 10) : 2000, seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
  uint64_t from = argc > 3 ? strtoull(argv[3], NULL, 10) : 0;
#if defined(__unix__)
  signal(SIGALRM, on_signal);
  signal(SIGSEGV, on_signal);
  signal(SIGBUS, on_signal);
  signal(SIGABRT, on_signal);
#endif
  boa_engine *engine = boa_engine_open();
  uint64_t image = boa_engine_image_id(engine), changed = 0, kinds[4] = {0}, failed = 0;
  static outcome clean[PROGRAMS], dirty, witness;
  for (int i = 0; i < PROGRAMS; i++) {
    run(engine, programs[i], 0, &clean[i]);
    if (clean[i].end != BOA_EVENT_DONE) { /* seed 0 has the full fuel */
      printf("program %d ends badly: %s\n", i, clean[i].text);
      return 1;
    }
  }
  for (uint64_t k = from; k < count; k++) {
    current = k;
    int i = (int)(k % PROGRAMS);
#if defined(__unix__)
    alarm(20);
#endif
    run(engine, programs[i], seed * 1000003 + k + 1, &dirty);
    changed += dirty.n != clean[i].n || memcmp(dirty.text, clean[i].text, dirty.n) != 0;
    kinds[dirty.end & 3]++;
    failed += !dirty.intact;
    if (k % 500 == 0) { /* another guest sees nothing of it */
      run(engine, programs[i], 0, &witness);
      failed += witness.n != clean[i].n || memcmp(witness.text, clean[i].text, witness.n) != 0;
    }
  }
  failed += boa_engine_check(engine) != image;
  printf("%llu of %llu corrupted runs ended otherwise (%llu done, %llu errors, %llu limits)\n", (unsigned long long)changed,
         (unsigned long long)count, (unsigned long long)kinds[0], (unsigned long long)kinds[1], (unsigned long long)kinds[2]);
  failed += changed * 4 < count;
  boa_engine_close(engine);
  printf("%llu passed, %llu failed\n", (unsigned long long)(count - failed), (unsigned long long)failed);
  return failed != 0;
}
