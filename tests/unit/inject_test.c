/* Failure at every place: each program is run again with its fuel ending at the n-th unit, with its n-th allocation refused once, and with
 * every allocation refused from the n-th on. It must end as it does without, by an exception or by a limit; what it had printed must be the
 * beginning of its usual output; the heap verifies, at collections too; scratch is given back; and the session goes on: the next feed changes each
 * list, dict, set and bytearray that the program left in its names and takes the change back. Under the sanitizers nothing may have
 * leaked. usage: inject_test SEED PLACES FILE... (PLACES 0: every n) */
#include "host/host.h"
#include "programs.h"

#include <signal.h>
#include <unistd.h>

enum { WAYS = 3, FUEL = 200000000 };

static const char *const ways[WAYS] = {"fuel", "allocation refused", "all refused from allocation"};

/* What the program left behind works: "sound", or the names of what does not. */
static const char probe[] =
    "def _probe(names):\n"
    "    wrong = []\n"
    "    for name, v in names:\n"
    "        try:\n"
    "            n, new = len(v), object()\n"
    "            if type(v) is list:\n"
    "                v.append(new)\n"
    "                good = v[-1] is new and len(v) == n + 1 == len([x for x in v])\n"
    "                del v[-1]\n"
    "            elif type(v) is dict:\n"
    "                v[new] = name\n"
    "                good = v[new] == name and list(v)[-1] is new and len([x for x in v.items()]) == n + 1\n"
    "                del v[new]\n"
    "            elif type(v) is bytearray:\n"
    "                v.append(7)\n"
    "                good = v[-1] == 7 and len(v) == n + 1\n"
    "                del v[-1]\n"
    "            elif type(v) is set:\n"
    "                v.add(new)\n"
    "                good = new in v and len([x for x in v]) == n + 1\n"
    "                v.remove(new)\n"
    "            else:\n"
    "                continue\n"
    "            if not good or len(v) != n or len([x for x in v]) != n:\n"
    "                wrong.append(name)\n"
    "        except Exception as e:\n"
    "            wrong.append(name + ' ' + type(e).__name__)\n"
    "    return wrong\n"
    "print(_probe(list(globals().items())) or 'sound')\n";

static boa_sandbox *open_at(boa_engine *engine, int way, uint64_t n) {
  boa_config c;
  boa_config_default(&c);
  c.memory = 32u << 20;
  c.time = 0;
  c.fuel = way == 0 && n ? n : FUEL;
  c.fail_at = way == 1 ? n : way == 0 ? 0 : UINT64_MAX; /* with the last, allocations are counted one by one */
  c.fail_from = way == 2 ? n : 0;
  c.debug = way && n % 4 == 0 ? BOA_CONFIG_VERIFY : 0;
  boa_sandbox *box = boa_open(engine, &c);
  if (!box) {
    abort();
  }
  return box;
}

/* Why the session can't go on, or NULL. */
static const char *session(boa_sandbox *box, bool sound) {
  static outcome o;
  static char told[200];
  const char *wrong = boa_check(box);
  if (wrong) {
    return wrong;
  }
  if (box->guest.work.chunk && (box->guest.work.chunk->before || box->guest.work.chunk->used)) {
    return "scratch is not given back";
  }
  box->guest.fail_at = box->guest.fail_for_ever = 0;
  box->config.fuel = FUEL;
  drain(box, boa_run(box, probe, sizeof probe - 1, "probe.py"), &o);
  if (sound && (o.end != BOA_EVENT_DONE || strcmp(o.text, "sound\n") != 0)) {
    snprintf(told, sizeof told, "afterwards not sound: %.150s", o.text);
    return told;
  }
  boa_event e = drain(box, boa_run(box, "6 * 7", 5, "after.py"), &o);
  wrong = boa_check(box);
  return wrong ? wrong : e.kind == BOA_EVENT_DONE && strcmp(e.text, "42") == 0 ? NULL : "the session does not answer";
}

/* Why a run is not as it should be, or NULL. */
static const char *failure(boa_engine *engine, const char *source, size_t length, int way, uint64_t n, const outcome *clean,
                           bool sound) {
  static outcome o;
  boa_sandbox *box = open_at(engine, way, n);
  boa_event e = drain(box, boa_run(box, source, length, "program.py"), &o);
  const char *wrong = NULL;
  if (e.kind == BOA_EVENT_LIMIT && strcmp(e.type, "broken") == 0) {
    wrong = "broken memory";
  } else if (e.kind == BOA_EVENT_LIMIT && (o.n > clean->n || memcmp(o.text, clean->text, o.n) != 0)) {
    wrong = strstr(o.text, "MemoryError") ? NULL : "printed something else before the limit";
  } else if (e.kind == BOA_EVENT_DONE && clean->end == BOA_EVENT_DONE &&
             (o.n != clean->n || memcmp(o.text, clean->text, o.n) != 0)) {
    wrong = strstr(o.text, "MemoryError") ? NULL : "printed something else";
  }
  wrong = wrong ? wrong : session(box, sound);
  boa_close(box);
  return wrong;
}

static volatile char place[300]; /* what a signal tells */

static void on_signal(int number) {
  size_t n = strlen((const char *)place);
  ssize_t written = write(1, (const char *)place, n);
  (void)written;
  signal(number, SIG_DFL);
  raise(number);
}

/* The runs of one program; how many went wrong. */
static int check_program(boa_engine *engine, const program *p, uint64_t seed, uint64_t places, uint64_t *runs) {
  static outcome clean, after;
  const char *source = p->source;
  size_t length = p->length;
  boa_sandbox *box = open_at(engine, 1, 0);
  drain(box, boa_run(box, source, length, "program.py"), &clean);
  uint64_t most[WAYS] = {boa_usage_of(box).fuel, 0, 0};
  boa_close(box);
  box = open_at(engine, 2, 0);
  drain(box, boa_run(box, source, length, "program.py"), &after);
  most[1] = most[2] = box->guest.allocations;
  drain(box, boa_run(box, probe, sizeof probe - 1, "probe.py"), &after);
  boa_close(box);
  bool sound = strcmp(after.text, "sound\n") == 0;
  int wrong = 0;
  for (int way = 0; way < WAYS; way++) {
    uint64_t count = places && places < most[way] ? places : most[way];
    for (uint64_t i = 0; i < count && wrong < 3; i++) {
      uint64_t n = count == most[way] ? i + 1 : 1 + next_random(&seed) % most[way];
      snprintf((char *)place, sizeof place, "%s:%d: %s %llu: a signal\n", p->file, p->part, ways[way], (unsigned long long)n);
      alarm(60);
      const char *why = failure(engine, source, length, way, n, &clean, sound);
      if (why) {
        printf("%s:%d: %s %llu: %s\n", p->file, p->part, ways[way], (unsigned long long)n, why);
        wrong++;
      }
      ++*runs;
    }
  }
  return wrong;
}

int main(int argc, char **argv) {
  if (argc < 4) {
    printf("usage: inject_test SEED PLACES FILE...\n");
    return 2;
  }
  signal(SIGALRM, on_signal);
  signal(SIGSEGV, on_signal);
  signal(SIGBUS, on_signal);
  signal(SIGABRT, on_signal);
  uint64_t seed = strtoull(argv[1], NULL, 10), places = strtoull(argv[2], NULL, 10), runs = 0;
  int passed = 0, failed = 0;
  boa_engine *engine = boa_engine_open();
  uint64_t image = boa_engine_image_id(engine);
  size_t count;
  program *programs = read_programs(argv + 3, argc - 3, &count);
  for (size_t i = 0; i < count; i++) {
    int wrong = check_program(engine, &programs[i], seed + i, places, &runs);
    passed += !wrong;
    failed += !!wrong;
  }
  if (boa_engine_check(engine) != image) {
    printf("the image has changed\n");
    failed++;
  }
  boa_engine_close(engine);
  free_programs(programs, count);
  printf("%llu runs\n%d passed, %d failed\n", (unsigned long long)runs, passed, failed);
  return failed != 0;
}
