/* Journals: a run is done again from what its host gave it, up to any event, and goes on from there; what differs is said. journal_test ROUNDS SEED. */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;

static void check(int ok, const char *what, const char *more) {
  passed += ok != 0;
  failed += !ok;
  if (!ok) {
    printf("failed: %s: %s\n", what, more ? more : "");
  }
}

static uint64_t random_state = 1;

static uint64_t next_random(void) {
  uint64_t z = random_state += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
  return z ^ z >> 31;
}

/* A host whose date and entropy are never the same again. */
static double wall(void *data) {
  (void)data;
  return 1e9 + (double)(next_random() % 1000000) / 7;
}

static int entropy(void *data, unsigned char *bytes, size_t n) {
  (void)data;
  for (size_t i = 0; i < n; i++) {
    bytes[i] = (unsigned char)next_random();
  }
  return 1;
}

static boa_config config_of(void) {
  boa_config c;
  boa_config_default(&c);
  c.journal = 1;
  c.wall = wall;
  c.entropy = entropy;
  c.ask_names = 1;
  c.top_level = BOA_TOP_LEVEL_AWAIT;
  return c;
}

static const char *const feeds[] = {
    "import time, random, uuid\nprint(time.time(), random.random(), uuid.uuid4())\nx = ask('a', k=[given, {1: 2}])\nprint(x)\n",
    "print(time.perf_counter() >= 0, input('more? '))\ntry: ask('fail')\nexcept KeyError as e: print(e)\nlazy + once + once\n",
    "a, b = later(1), later(2)\nprint(await b, await a, time.time())\ntry: nope\nexcept NameError as e: print(e)\nask(x)\n",
    "1 / 0",
};
enum { FEEDS = sizeof feeds / sizeof *feeds };

typedef struct {
  char text[8192];
  size_t n;
} log;

static void note(log *t, const char *text, size_t n) {
  n = n < sizeof t->text - t->n - 1 ? n : sizeof t->text - t->n - 1;
  memcpy(t->text + t->n, text, n);
  t->n += n;
  t->text[t->n] = 0;
}

static void print(void *data, int stream, const char *text, size_t n) {
  (void)stream;
  note(data, text, n);
}

static boa_event respond(boa_sandbox *box, boa_event e) {
  uint64_t call, open[8];
  if (e.kind == BOA_EVENT_INPUT) {
    return boa_answer_text(box, "yes\n", 4);
  }
  if (e.kind == BOA_EVENT_NAME) {
    return strcmp(e.text, "lazy") == 0   ? boa_answer(box, boa_make_int(box, 41))
           : strcmp(e.text, "once") == 0 ? boa_answer_once(box, boa_make_int(box, 42))
                                         : boa_answer_default(box);
  }
  if (e.kind == BOA_EVENT_FUTURES) {
    size_t n = boa_open_calls(box, open, 8);
    if (n > 1) {
      boa_settle_error(box, 999999, "ValueError", "no such call");
    }
    if (n) { /* else all were settled before the event was answered */
      boa_settle(box, open[n - 1], boa_make_int(box, (int64_t)open[n - 1] * 7));
    }
    return boa_resume(box);
  }
  if (strcmp(e.text, "later") == 0) {
    return boa_answer_later(box, &call);
  }
  boa_handle h = boa_argument(box, 0);
  size_t n = 0;
  char *text = boa_as_text(box, h, &n);
  int fails = text && strcmp(text, "fail") == 0;
  free(text);
  return fails ? boa_answer_error(box, "KeyError", "no") : boa_answer(box, h);
}

/* On to the end of the feed; the number of events that were answered. */
static uint64_t follow(boa_sandbox *box, boa_event *e, log *t) {
  uint64_t events = 0;
  while (e->kind != BOA_EVENT_DONE && e->kind != BOA_EVENT_ERROR && e->kind != BOA_EVENT_LIMIT) {
    if (e->kind == BOA_EVENT_PRINT) {
      note(t, e->text, e->length);
      *e = boa_resume(box);
    } else {
      events++;
      *e = respond(box, *e);
    }
  }
  return events;
}

static boa_sandbox *record(boa_engine *engine, log *t, uint64_t *events) {
  boa_config c = config_of();
  boa_sandbox *box = boa_open(engine, &c);
  boa_define(box, "ask");
  boa_define(box, "later");
  boa_global_set(box, "given", boa_make_text(box, "\xc3\xa9", 2));
  *events = 0;
  for (int i = 0; i < FEEDS; i++) {
    boa_event e = boa_run(box, feeds[i], strlen(feeds[i]), "main.py");
    *events += follow(box, &e, t);
    note(t, e.text, e.length);
  }
  return box;
}

static void again(boa_engine *engine) {
  static log first, second;
  uint64_t events;
  boa_sandbox *box = record(engine, &first, &events), *copy;
  size_t n, m;
  char *journal = boa_journal(box, &n), *same;
  boa_config c = config_of();
  boa_replayed report = {.print = print, .data = &second};
  check(boa_journal_whole(box) && events == 12, "a whole journal", first.text);
  copy = boa_replay(engine, &c, journal, n, UINT64_MAX, &report);
  boa_event e = boa_resume(copy);
  check(copy && !report.why && report.events == events, "the same again", report.why);
  check(e.kind == BOA_EVENT_ERROR && boa_usage_of(copy).fuel == boa_usage_of(box).fuel, "the same end and fuel", e.text);
  check(strstr(first.text, "2.23") == NULL && second.n > 100, "printed", second.text);
  same = boa_journal(copy, &m);
  check(m == n && memcmp(journal, same, n) == 0, "the same journal", NULL);
  free(same);
  boa_close(copy);
  for (uint64_t until = 1; until <= events; until++) {
    static log rest;
    rest.n = 0;
    report = (boa_replayed){.print = print, .data = &rest};
    copy = boa_replay(engine, &c, journal, n, until, &report);
    check(copy && !report.why && report.events == until, "up to an event", report.why);
    e = boa_resume(copy);
    check(e.kind >= BOA_EVENT_CALL, "stands at it", e.text);
    follow(copy, &e, &rest);
    check(e.kind == BOA_EVENT_DONE && boa_journal_whole(copy), "goes on from there", e.text);
    boa_close(copy);
  }
  free(journal);
  boa_close(box);
}

static void differing(boa_engine *engine) {
  static log t;
  uint64_t events;
  boa_sandbox *box = record(engine, &t, &events), *copy;
  size_t n;
  char *journal = boa_journal(box, &n);
  boa_replayed report = {0};
  char *at = NULL;
  for (size_t i = 0; i + 3 < n && !at; i++) {
    at = memcmp(journal + i, "'a'", 3) == 0 ? journal + i + 1 : NULL;
  }
  *at = 'b';
  copy = boa_replay(engine, NULL, journal, n, UINT64_MAX, &report);
  check(copy && report.why && report.events == 1, "another argument", report.why);
  boa_close(copy);
  check(!boa_replay(engine, NULL, journal, 5, UINT64_MAX, &report) && report.why, "no journal", report.why);
  copy = boa_replay(engine, NULL, journal, n - 3, UINT64_MAX, &report);
  check(copy && report.why, "cut off", report.why);
  boa_close(copy);
  boa_config plain;
  boa_config_default(&plain);
  copy = boa_open(engine, &plain);
  check(!boa_journal(copy, &n), "none is kept unless asked for", NULL);
  boa_close(copy);
  free(journal);
  boa_close(box);
}

static void in_snapshot(boa_engine *engine) {
  boa_config c = config_of();
  boa_sandbox *box = boa_open(engine, &c);
  boa_define(box, "ask");
  const char *source = "x = ask(1)\ny = ask(x + 1)\n[x, y]";
  boa_run(box, source, strlen(source), "main.py");
  boa_event e = boa_answer(box, boa_make_int(box, 5));
  size_t n, m;
  char *bytes = boa_snapshot(box, NULL, &n);
  bytes[20] ^= 1; /* as if another version had taken it */
  boa_reseal(bytes, n);
  boa_restored how;
  check(!boa_restore(engine, &c, bytes, n, NULL, &how) && how == BOA_RESTORED_OTHER_IMAGE, "of another version", NULL);
  char *journal = boa_snapshot_journal(engine, bytes, n, NULL, &m);
  boa_replayed report = {0};
  boa_sandbox *copy = journal ? boa_replay(engine, &c, journal, m, UINT64_MAX, &report) : NULL;
  check(copy && !report.why, "built again from the journal", report.why);
  e = boa_resume(copy);
  check(e.kind == BOA_EVENT_CALL, "where it stood", e.text);
  e = boa_answer(copy, boa_make_int(copy, 7));
  check(strcmp(e.text, "[5, 7]") == 0, "and on", e.text);
  boa_close(copy);
  free(journal);
  bytes[20] ^= 1;
  boa_reseal(bytes, n);
  copy = boa_restore(engine, &c, bytes, n, NULL, &how);
  boa_resume(copy);
  e = boa_answer(copy, boa_make_int(copy, 8));
  check(boa_journal_whole(copy) && strcmp(e.text, "[5, 8]") == 0, "a restored one goes on with its journal", e.text);
  journal = boa_journal(copy, &m);
  boa_close(copy);
  copy = boa_replay(engine, &c, journal, m, UINT64_MAX, &report);
  e = boa_resume(copy);
  check(!report.why && strcmp(e.text, "[5, 8]") == 0, "which is whole", e.text);
  boa_close(copy);
  free(journal);
  free(bytes);
  boa_close(box);
}

static boa_handle point_of(boa_sandbox *box, int64_t x) {
  static const char *const fields[] = {"x"};
  boa_handle type = boa_make_class(box, BOA_CLASS_RECORD, "Point", 1, fields), value = boa_make_int(box, x);
  boa_handle h = boa_make_instance(box, type, 1, fields, &value);
  boa_release(box, type);
  boa_release(box, value);
  return h;
}

/* A copy of the value as a replay will make it. */
static boa_handle copy_of(boa_sandbox *box, boa_handle h) {
  char *bytes = NULL;
  size_t n = 0;
  boa_handle copy = 0;
  check(!boa_to_cbor(box, h, 1 << 20, 1, &bytes, &n) && !boa_from_cbor(box, bytes, n, &copy), "has a form", NULL);
  free(bytes);
  boa_release(box, h);
  return copy;
}

/* Records and functions of the host are in it, of one class all along; also when a snapshot came in between. */
static void with_objects(boa_engine *engine) {
  boa_config c = config_of();
  boa_sandbox *box = boa_open(engine, &c), *copy;
  const char *first = "import sys\na = ask(later)\nb = ask(a)\na.more = [a] * 1000\nc = ask(a)\n";
  const char *second = "[type(a) is type(b) is type(c) is type(given), b.x + c.x, a == b, f is later, given.me is given]";
  boa_define(box, "ask");
  boa_global_set(box, "later", boa_make_function(box, "later"));
  boa_run(box, first, strlen(first), "main.py");
  boa_answer(box, point_of(box, 1));
  boa_answer(box, point_of(box, 2));
  boa_event e =
      boa_answer(box, copy_of(box, boa_argument(box, 0))); /* what the guest has made of it, which goes round in circles */
  check(e.kind == BOA_EVENT_DONE && boa_journal_whole(box), "whole with records", e.text);
  size_t n, m;
  char *bytes = boa_snapshot(box, NULL, &n);
  copy = boa_restore(engine, &c, bytes, n, NULL, NULL);
  free(bytes);
  boa_close(box);
  box = boa_fork(copy);
  boa_close(copy);
  boa_global_set(box, "given", point_of(box, 5));
  boa_global_set(box, "f", copy_of(box, boa_global_get(box, "later")));
  first = "given.me = given";
  boa_run(box, first, strlen(first), "main.py");
  e = boa_run(box, second, strlen(second), "main.py");
  check(strcmp(e.text, "[True, 3, False, False, True]") == 0, "one class, also from a snapshot", e.text);
  char *journal = boa_journal(box, &m);
  boa_replayed report = {0};
  copy = boa_replay(engine, &c, journal, m, UINT64_MAX, &report);
  e = boa_resume(copy);
  check(!report.why && strcmp(e.text, "[True, 3, False, False, True]") == 0, "the same again",
        report.why ? report.why : e.text);
  check(boa_usage_of(copy).fuel == boa_usage_of(box).fuel && boa_journal_whole(copy), "and fuel", NULL);
  free(journal);
  boa_close(copy);
  boa_close(box);
}

/* ---- runs that the host ends ---- */

/* A clock that goes on by a second each time it is read. */
static double ticking(void *data) {
  return *(double *)data += 1;
}

static const char busy[] = "import time\n"
                           "seen, text, n = [], '', 0\n"
                           "while True:\n"
                           "  n += 1\n"
                           "  print(n, len(text), time.time() > 0)\n"
                           "  seen.append(sorted(str(i * n) for i in range(n % 40)))\n"
                           "  text += ask(n) if n % 7 == 0 else repr(seen[-1]) * 3\n";

/* Until the host has had enough: of time, of the wait, by an interrupt or by starting another run at a pause. */
static boa_event ended(boa_sandbox *box, uint64_t how, log *t) {
  uint64_t events = next_random() % 40 + 1;
  boa_event e = boa_run(box, busy, sizeof busy - 1, "main.py");
  while (e.kind == BOA_EVENT_CALL || e.kind == BOA_EVENT_PRINT) {
    if (e.kind == BOA_EVENT_PRINT) {
      note(t, e.text, e.length);
    }
    events -= events != 0;
    if (!events && how == 2) {
      boa_interrupt(box);
    }
    if (!events && how == 3 && e.kind == BOA_EVENT_PRINT) {
      return e;
    }
    e = e.kind == BOA_EVENT_PRINT ? boa_resume(box) : boa_answer(box, boa_make_text(box, "x", 1));
  }
  return e;
}

static void stopped(boa_engine *engine, int rounds) {
  static log first, second;
  for (int i = 0; i < rounds; i++) {
    double now = 0;
    uint64_t how = next_random() % 4;
    boa_config c = config_of();
    c.clock = ticking;
    c.clock_data = &now;
    c.host_calls = c.output = 0;
    c.output = 1 << 30;
    c.pause_every = how >= 2 ? 100 + next_random() % 3000 : 0;
    c.time = how == 0 ? 5 + (double)(next_random() % 60) : 1e9;
    c.deadline = how == 1 ? 10 + (double)(next_random() % 60) : 0;
    first.n = second.n = 0;
    boa_sandbox *box = boa_open(engine, &c), *copy;
    boa_define(box, "ask");
    boa_event e = ended(box, how, &first);
    check(e.kind == (how == 3 ? BOA_EVENT_PRINT : BOA_EVENT_LIMIT), "ended by the host", e.text);
    c.time = 1e9;
    e = boa_run(box, "[n, len(text), len(seen)]", 25, "main.py");
    while (e.kind == BOA_EVENT_PRINT) {
      e = boa_resume(box);
    }
    size_t n, m;
    char *journal = boa_journal(box, &n), *same;
    boa_config again = config_of();
    again.output = 1 << 30;
    again.host_calls = 0;
    boa_replayed report = {.print = print, .data = &second};
    copy = boa_replay(engine, &again, journal, n, UINT64_MAX, &report);
    check(!report.why && strcmp(boa_resume(copy).text, e.text) == 0, "ends there again", report.why ? report.why : e.text);
    check(boa_usage_of(copy).fuel == boa_usage_of(box).fuel, "with the same fuel", NULL);
    check(second.n >= first.n && memcmp(first.text, second.text, first.n) == 0, "and output", second.text);
    same = boa_journal(copy, &m);
    check(n == m && memcmp(journal, same, n) == 0, "and journal", NULL);
    boa_close(copy);
    free(same);
    free(journal);
    boa_close(box);
  }
}

static int never_mind(void *data) {
  return ++*(int *)data > 20;
}

/* A replay that takes too long can be ended. */
static void interrupted(boa_engine *engine) {
  boa_config c = config_of();
  c.fuel = 3000000;
  boa_sandbox *box = boa_open(engine, &c);
  int asked = 0;
  size_t n;
  boa_run(box, "while True: pass", 16, "main.py");
  char *journal = boa_journal(box, &n);
  boa_replayed report = {.interrupted = never_mind, .data = &asked};
  boa_sandbox *copy = boa_replay(engine, &c, journal, n, UINT64_MAX, &report);
  boa_event e = boa_resume(copy);
  check(report.why && e.kind == BOA_EVENT_LIMIT && strcmp(e.type, "interrupt") == 0 && asked > 20, "a replay is interrupted",
        report.why);
  check(boa_usage_of(copy).fuel < 1000000 && strcmp(boa_run(copy, "1 + 1", 5, "main.py").text, "2") == 0, "soon", NULL);
  boa_close(copy);
  free(journal);
  boa_close(box);
}

/* None, one without entries, and ones that are carried along stay what they are. */
static void carried(boa_engine *engine) {
  boa_config c = config_of(), plain = config_of();
  plain.journal = 0;
  for (int kept = 0; kept < 2; kept++) {
    for (int given = 0; given < 2; given++) {
      boa_sandbox *box = boa_open(engine, kept ? &c : &plain), *copy;
      if (given) {
        boa_define(box, "ask");
      }
      size_t n, m;
      char *bytes = boa_snapshot(box, NULL, &n), *journal = boa_snapshot_journal(engine, bytes, n, NULL, &m);
      check((journal != NULL) == (kept != 0) && (!kept || (given ? m > 8 : m == 8)), "what a snapshot carries", NULL);
      free(journal);
      copy = boa_restore(engine, &c, bytes, n, NULL, NULL);
      check(boa_journal_whole(box) == kept && boa_journal_whole(copy) == kept, "whole after a snapshot", NULL);
      boa_close(copy);
      copy = boa_restore(engine, &plain, bytes, n, NULL, NULL); /* which drops it */
      free(bytes);
      bytes = boa_snapshot(copy, NULL, &n);
      boa_close(copy);
      copy = boa_restore(engine, &c, bytes, n, NULL, NULL);
      check(!boa_journal_whole(copy), "not without what came before", NULL);
      boa_close(copy);
      free(bytes);
      copy = boa_fork(box);
      boa_close(box);
      check(boa_journal_whole(copy) == kept, "whole after a fork", NULL);
      boa_call(copy, boa_builtin(copy, "list"), NULL, 0, 0); /* has no form */
      box = boa_fork(copy);
      check(!boa_journal_whole(copy) && !boa_journal_whole(box), "not whole in a fork either", NULL);
      bytes = boa_snapshot(box, NULL, &n);
      boa_close(copy);
      boa_close(box);
      box = boa_restore(engine, &c, bytes, n, NULL, NULL);
      check(!boa_journal_whole(box) && !boa_snapshot_journal(engine, bytes, n, NULL, &m), "nor from its snapshot", NULL);
      boa_close(box);
      free(bytes);
    }
  }
}

/* What was made from a seed is in it; the seed's stream goes on after it. */
static void seeded(boa_engine *engine) {
  boa_config c;
  boa_config_default(&c);
  c.journal = 1;
  c.seed = 5;
  boa_sandbox *box = boa_open(engine, &c), *copy;
  const char *source = "import uuid\nuuid.uuid4()";
  size_t n;
  char first[64];
  snprintf(first, sizeof first, "%s", boa_run(box, source, strlen(source), "main.py").text);
  char *journal = boa_journal(box, &n);
  boa_event second = boa_run(box, source, strlen(source), "main.py");
  for (c.seed = 5; c.seed < 7; c.seed++) {
    boa_replayed report = {0};
    copy = boa_replay(engine, &c, journal, n, UINT64_MAX, &report);
    check(copy && !report.why && strcmp(boa_resume(copy).text, first) == 0, "entropy of a seed", report.why);
    boa_event e = boa_run(copy, source, strlen(source), "main.py");
    check((strcmp(e.text, second.text) == 0) == (c.seed == 5), "its stream goes on", e.text);
    boa_close(copy);
  }
  free(journal);
  boa_close(box);
}

/* Any bytes: a sandbox or a reason. */
static void altered(boa_engine *engine, int rounds) {
  static log t;
  uint64_t events;
  boa_sandbox *box = record(engine, &t, &events);
  size_t n;
  char *journal = boa_journal(box, &n), *copy = malloc(n);
  boa_config c = config_of();
  c.fuel = 3000000;
  int differ = 0;
  for (int i = 0; i < rounds; i++) {
    memcpy(copy, journal, n);
    for (uint64_t times = next_random() % 3 + 1; times; times--) {
      copy[8 + next_random() % (n - 8)] = (char)next_random();
    }
    boa_replayed report = {0};
    boa_sandbox *other = boa_replay(engine, &c, copy, n, UINT64_MAX, &report);
    differ += report.why != NULL;
    check(other || report.why, "altered", report.why);
    boa_close(other);
  }
  check(rounds == 0 || differ > 0, "some differ", NULL);
  free(copy);
  free(journal);
  boa_close(box);
}

int main(int argc, char **argv) {
  random_state = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
  boa_engine *engine = boa_engine_open();
  again(engine);
  differing(engine);
  in_snapshot(engine);
  with_objects(engine);
  stopped(engine, argc > 1 ? atoi(argv[1]) / 4 + 1 : 50);
  interrupted(engine);
  carried(engine);
  seeded(engine);
  altered(engine, argc > 1 ? atoi(argv[1]) : 200);
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
