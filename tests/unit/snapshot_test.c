/* Snapshots and forks: what goes on from them ends like the original; what is wrong with bytes is said; any bytes, checksum right, make a guest at most.
 * snapshot_test ROUNDS SEED: so many altered snapshots. */
#include "boabox.h"

#include <stdint.h>
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

static uint64_t random_state;

static uint64_t next_random(void) {
  uint64_t z = random_state += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
  return z ^ z >> 31;
}

static const char *const programs[] = {
    "x = ask(1)\nprint(x)\n",
    "def f(n):\n    return ask(n) if n < 3 else f(n - 1) + ask(n)\nprint(f(8))\nf(2)\n",
    ("def key(x): return ask(x)\nprint(sorted([3, 1, 2], key=key), max([1, 5, 2], key=key))\n"
     "class A:\n    def __eq__(self, o): return ask(1) == 1\n    def __hash__(self): return ask(7)\n    def __repr__(self): "
     "return f'A{ask(3)}'\n"
     "d = {A(): 1, A(): 2}\nprint(d, len(d))\nd\n"),
    ("def g():\n    x = yield ask(1)\n    try:\n        yield from (ask(i) for i in range(3))\n    finally:\n        "
     "print('over', ask(9))\n"
     "print(list(g()))\nfor i in g():\n    if i == 2: break\nprint(i)\n"),
    ("import sys, json, re, asyncio\ntry:\n    try:\n        ask('fail')\n    finally:\n        print(ask(4), "
     "file=sys.stderr)\nexcept ValueError as e:\n    "
     "print(repr(e), id(e) == id(e))\n"
     "async def t(n):\n    await asyncio.sleep(0.01 * n)\n    return ask(n)\n"
     "async def main(): return await asyncio.gather(*map(t, range(4)))\nprint(asyncio.run(main()))\nre.sub(r'\\d', lambda m: "
     "str(ask(int(m[0]))), 'a1b2')\n"),
    ("s = {ask(i) for i in range(5)}\nprint(s, [*map(ask, 'ab')], {ask(k): ask(v) for k, v in {1: 2}.items()})\nwith "
     "open_(ask(1)) as f: pass\n"),
    "import random, time\nprint(random.random(), time.monotonic() >= 0)\ninput('name? ')\nraise KeyError(ask(1))\n",
};
enum { PROGRAMS = sizeof programs / sizeof *programs };

typedef struct {
  char out[8192];
  size_t n;
  uint64_t fuel;
  int events;
} ended;

static void note(ended *t, const char *text, size_t n) {
  n = n < sizeof t->out - t->n ? n : sizeof t->out - t->n;
  memcpy(t->out + t->n, text, n);
  t->n += n;
}

static boa_event answer(boa_sandbox *box, boa_event e) {
  if (e.kind == BOA_EVENT_INPUT) {
    return boa_answer_text(box, "Bo\n", 3);
  }
  boa_handle h = boa_argument(box, 0);
  size_t n;
  char *text = boa_type_of_handle(box, h) == BOA_PLAIN_STR ? boa_as_text(box, h, &n) : NULL;
  int fails = text && strcmp(text, "fail") == 0;
  free(text);
  if (fails) {
    return boa_answer_error(box, "ValueError", "no");
  }
  e = boa_answer(box, h);
  return e;
}

/* Every event that is not the last is noted and answered; before that, `move` may put another sandbox in the place of this one. */
typedef boa_sandbox *mover(boa_engine *engine, boa_sandbox *box);

static boa_config config_of(uint64_t pause_every) {
  boa_config c;
  boa_config_default(&c);
  c.pause_every = pause_every;
  c.seed = 5;
  return c;
}

static boa_sandbox *by_snapshot(boa_engine *engine, boa_sandbox *box) {
  size_t n, again;
  char *bytes = boa_snapshot(box, NULL, &n), *second = boa_snapshot(box, NULL, &again);
  boa_config c = config_of(300);
  boa_restored how;
  int same = bytes && second && again - n + 2 <= 4 && memcmp(bytes + 24, second + 24, 8) == 0; /* it counts collections */
  boa_sandbox *other = bytes ? boa_restore(engine, &c, bytes, n, NULL, &how) : NULL;
  if (!same || !other || boa_check(other)) {
    printf("failed: a snapshot of %zu bytes: %s\n", n, bytes ? boa_restored_text(how) : "none");
    failed++;
  }
  free(bytes);
  free(second);
  return other;
}

static boa_sandbox *by_fork(boa_engine *engine, boa_sandbox *box) {
  (void)engine;
  return boa_fork(box);
}

static ended run(boa_engine *engine, const char *source, mover *move) {
  ended t = {.n = 0};
  boa_config c = config_of(300);
  boa_sandbox *box = boa_open(engine, &c);
  boa_define(box, "ask");
  boa_event e = boa_run(box, source, strlen(source), "main.py");
  while (e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_CALL || e.kind == BOA_EVENT_INPUT) {
    note(&t, e.text, e.length);
    t.events++;
    int print = e.kind == BOA_EVENT_PRINT;
    boa_sandbox *other = move ? move(engine, box) : NULL;
    if (other) {
      boa_close(box);
      box = other;
      if (!print) {
        boa_event same = boa_resume(box);
        check(same.kind != BOA_EVENT_DONE, "the event of a moved sandbox");
        e = same.kind == BOA_EVENT_PRINT ? same : e;
        print = same.kind == BOA_EVENT_PRINT;
      }
    }
    e = print ? boa_resume(box) : answer(box, e);
  }
  note(&t, e.text, e.length);
  t.fuel = boa_usage_of(box).fuel;
  boa_close(box);
  return t;
}

static void same_end(boa_engine *engine, const char *source) {
  ended plain = run(engine, source, NULL), copied = run(engine, source, by_snapshot), forked = run(engine, source, by_fork);
  int same = plain.n == copied.n && memcmp(plain.out, copied.out, plain.n) == 0 && plain.fuel == copied.fuel;
  int alike = plain.n == forked.n && memcmp(plain.out, forked.out, plain.n) == 0 && plain.fuel == forked.fuel;
  check(plain.events > 0 && plain.n > 0, "a program with events");
  check(same, "the same end from snapshots");
  check(alike, "the same end in forks");
  if (!same) {
    printf("%s--- plain\n%.*s\n--- moved\n%.*s\n%llu %llu\n", source, (int)plain.n, plain.out, (int)copied.n, copied.out,
           (unsigned long long)plain.fuel, (unsigned long long)copied.fuel);
  }
}

static boa_event feed(boa_sandbox *box, const char *source) {
  boa_event e = boa_run(box, source, strlen(source), "main.py");
  while (e.kind == BOA_EVENT_PRINT) {
    e = boa_resume(box);
  }
  return e;
}

static boa_sandbox *paused(boa_engine *engine) {
  boa_sandbox *box = boa_open(engine, NULL);
  boa_define(box, "ask");
  feed(box, "n = 5\ndef f(x):\n    return ask(x) + n\nf(2)\n");
  return box;
}

static void between_feeds(boa_engine *engine) {
  boa_sandbox *box = boa_open(engine, NULL);
  feed(box, "class C:\n    def __init__(self, n): self.n = n\nitems = [C(i) for i in range(100)]\n'done'");
  size_t n;
  char *bytes = boa_snapshot(box, NULL, &n);
  boa_sandbox *other = boa_restore(engine, NULL, bytes, n, NULL, NULL), *copy = boa_fork(box);
  boa_event e = boa_resume(other), f = boa_resume(copy);
  check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "'done'") == 0, "the last event comes along");
  check(f.kind == BOA_EVENT_DONE && strcmp(f.text, "'done'") == 0, "into a fork too");
  boa_handle h = boa_result(other);
  check(boa_type_of_handle(other, h) == BOA_PLAIN_STR, "and its value");
  e = feed(other, "items.append(C(7)); sum(c.n for c in items)");
  check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "4957") == 0, "a feed in a restored session");
  e = feed(copy, "items[0].n = 50; sum(c.n for c in items)");
  check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "5000") == 0, "and in a fork");
  e = feed(box, "sum(c.n for c in items), len(items)");
  check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "(4950, 100)") == 0, "neither touches the original");
  free(bytes);
  boa_close(other);
  boa_close(copy);
  boa_close(box);
}

static void handles(boa_engine *engine) {
  boa_sandbox *box = paused(engine);
  boa_handle h = boa_make_text(box, "kept", 4);
  boa_sandbox *copy = boa_fork(box);
  size_t n = 0;
  char *text = boa_as_text(copy, h, &n);
  check(text && strcmp(text, "kept") == 0, "a fork has the handles");
  free(text);
  char *bytes = boa_snapshot(box, NULL, &n);
  boa_sandbox *other = boa_restore(engine, NULL, bytes, n, NULL, NULL);
  check(boa_type_of_handle(other, h) == BOA_PLAIN_OTHER, "a snapshot has none");
  boa_event e = boa_answer(other, boa_make_int(other, 10)), f = boa_answer(copy, boa_make_int(copy, 20)),
            g = boa_answer(box, boa_make_int(box, 30));
  check(strcmp(e.text, "15") == 0 && strcmp(f.text, "25") == 0 && strcmp(g.text, "35") == 0, "each goes its own way");
  free(bytes);
  boa_close(other);
  boa_close(copy);
  boa_close(box);
}

/* Output in several parts: those not told yet come along. */
static void parts(boa_engine *engine) {
  const char *source =
      "import sys\nfor i in range(3):\n    print('out', i)\n    print('err', i, file=sys.stderr)\nask(1)\nprint('end')";
  char told[2][200] = {"", ""};
  for (int moved = 0; moved < 2; moved++) {
    boa_sandbox *box = boa_open(engine, NULL);
    boa_define(box, "ask");
    boa_event e = boa_run(box, source, strlen(source), "main.py");
    while (e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_CALL) {
      snprintf(told[moved] + strlen(told[moved]), 100, "%d:%d:%s", (int)e.kind, e.stream, e.text);
      boa_event_kind kind = e.kind;
      if (moved) {
        size_t n;
        char *bytes = boa_snapshot(box, NULL, &n);
        boa_close(box);
        box = boa_restore(engine, NULL, bytes, n, NULL, NULL);
        free(bytes);
        if (kind == BOA_EVENT_CALL) {
          boa_resume(box);
        }
      }
      e = kind == BOA_EVENT_CALL ? boa_answer(box, 0) : boa_resume(box);
    }
    boa_close(box);
  }
  check(strcmp(told[0], told[1]) == 0 && strstr(told[0], "err 2"), "output in parts");
}

static void wrong_bytes(boa_engine *engine) {
  boa_sandbox *box = paused(engine);
  const unsigned char key[16] = "0123456789abcde", other_key[16] = "0123456789abcdf";
  size_t n, m;
  char *bytes = boa_snapshot(box, NULL, &n), *signed_bytes = boa_snapshot(box, key, &m);
  boa_restored how;
#define REFUSED(data, length, with, reason)                                                                                    \
  check(!boa_restore(engine, NULL, data, length, with, &how) && how == (reason), #reason)
  REFUSED("", 0, NULL, BOA_RESTORED_NO_SNAPSHOT);
  REFUSED("what is this?", 13, NULL, BOA_RESTORED_NO_SNAPSHOT);
  REFUSED(bytes, 10, NULL, BOA_RESTORED_TRUNCATED);
  REFUSED(bytes, n - 1, NULL, BOA_RESTORED_TRUNCATED);
  REFUSED(bytes, n, key, BOA_RESTORED_NO_MAC);
  REFUSED(signed_bytes, m, NULL, BOA_RESTORED_NO_KEY);
  REFUSED(signed_bytes, m, other_key, BOA_RESTORED_FORGED);
  boa_sandbox *fine = boa_restore(engine, NULL, signed_bytes, m, key, &how);
  check(fine && how == BOA_RESTORED, "with the right key");
  boa_close(fine);
  for (size_t i = 24; i < n; i += 7) {
    bytes[i] ^= 1;
    REFUSED(bytes, n, NULL, BOA_RESTORED_ALTERED);
    bytes[i] ^= 1;
  }
  for (size_t i = 24; i < m; i += 7) {
    signed_bytes[i] ^= 1;
    REFUSED(signed_bytes, m, key, BOA_RESTORED_FORGED);
    signed_bytes[i] ^= 1;
  }
  bytes[4] += 1;
  REFUSED(bytes, n, NULL, BOA_RESTORED_NEWER);
  bytes[4] -= 2;
  REFUSED(bytes, n, NULL, BOA_RESTORED_OLDER);
  bytes[4] += 1;
  bytes[20] ^= 1;
  boa_reseal(bytes, n);
  REFUSED(bytes, n, NULL, BOA_RESTORED_OTHER_IMAGE);
  for (boa_restored r = BOA_RESTORED; r <= BOA_RESTORED_NO_MEMORY; r++) {
    check(strlen(boa_restored_text(r)) > 5, "each has a text");
  }
  free(bytes);
  free(signed_bytes);
  boa_close(box);
}

static void limits(boa_engine *engine) {
  boa_sandbox *box = boa_open(engine, NULL);
  boa_define(box, "ask");
  feed(box, "items = [str(i) * 10 for i in range(100000)]\nask(1)\nwhile True: pass\n");
  size_t n;
  char *bytes = boa_snapshot(box, NULL, &n);
  boa_config c;
  boa_config_default(&c);
  c.memory = 4 << 20;
  boa_restored how;
  check(!boa_restore(engine, &c, bytes, n, NULL, &how) && how == BOA_RESTORED_LIMIT, "too large for the loader's limit");
  boa_config_default(&c);
  c.fuel = boa_usage_of(box).fuel + 100000;
  boa_sandbox *other = boa_restore(engine, &c, bytes, n, NULL, NULL);
  boa_resume(other);
  boa_event e = boa_answer(other, 0);
  check(e.kind == BOA_EVENT_LIMIT && strcmp(e.type, "fuel") == 0, "the loader's limit of fuel holds");
  check(boa_usage_of(other).fuel <= c.fuel + 100, "and counts what was used before");
  boa_close(other);
  c.fuel = 10;
  other = boa_restore(engine, &c, bytes, n, NULL, NULL);
  e = boa_answer(other, 0);
  check(e.kind == BOA_EVENT_LIMIT && strcmp(e.type, "fuel") == 0, "less than was used is none");
  boa_close(other);
  free(bytes);
  boa_close(box);
}

/* Runs it for a while: whatever it does, it stays inside. */
static void survive(boa_sandbox *box) {
  boa_event e = boa_resume(box);
  for (int turn = 0; turn < 20 && (e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_CALL || e.kind == BOA_EVENT_INPUT ||
                                   e.kind == BOA_EVENT_FUTURES);
       turn++) {
    e = e.kind == BOA_EVENT_CALL ? boa_answer(box, boa_argument(box, 0)) : boa_resume(box);
  }
  feed(box, "print(f'{dir()} {globals()}'[:1000])\n[1, 2]");
  check(boa_image_intact(box), "the image is as it was");
}

static void forged(boa_engine *engine, int rounds) {
  int made = 0;
  boa_config c = config_of(0);
  c.fuel = 2000000;
  c.memory = 8 << 20;
  for (int round = 0; round < rounds; round++) {
    boa_sandbox *box = boa_open(engine, &c);
    boa_define(box, "ask");
    feed(box, programs[next_random() % PROGRAMS]);
    size_t n;
    char *bytes = boa_snapshot(box, NULL, &n);
    boa_close(box);
    for (uint64_t i = next_random() % 4 + 1; i; i--) {
      size_t at = 24 + next_random() % (next_random() % 2 ? n - 40 : n < 200 ? n - 40 : 120);
      bytes[at] = next_random() % 2 ? (char)next_random() : (char)(bytes[at] + 1);
    }
    boa_reseal(bytes, n);
    boa_restored how;
    box = boa_restore(engine, &c, bytes, n, NULL, &how);
    check(box || how == BOA_RESTORED_INVALID || how == BOA_RESTORED_LIMIT, "refused with a reason");
    if (box) {
      made++;
      survive(box);
      boa_close(box);
    }
    free(bytes);
  }
  check(rounds == 0 || made > 0, "some pass for snapshots");
  printf("%d of %d altered snapshots were taken for real\n", made, rounds);
}

int main(int argc, char **argv) {
  int rounds = argc > 1 ? atoi(argv[1]) : 500;
  random_state = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
  boa_engine *engine = boa_engine_open();
  for (int i = 0; i < PROGRAMS; i++) {
    same_end(engine, programs[i]);
  }
  between_feeds(engine);
  handles(engine);
  parts(engine);
  wrong_bytes(engine);
  limits(engine);
  forged(engine, rounds);
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
