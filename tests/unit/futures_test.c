/* Host calls that are answered later: the guest's tasks take turns until all wait for the host, which settles calls in any order. Each program is
 * run as it is, and moved and collected at every step. */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;
static char printed[4096];

static void check(int right, const char *what) {
  passed += right != 0;
  failed += !right;
  if (!right) {
    printf("wrong: %s\n", what);
  }
}

/* Settles open call number `which` (from 0) of the round: "no" as an argument is refused, else it gives the argument's number times ten. */
typedef struct {
  uint64_t call;
  char text[32];
} pending;

static pending waiting[64];
static size_t count, rounds;

static void forget(size_t i) {
  count--;
  memmove(&waiting[i], &waiting[i + 1], (count - i) * sizeof *waiting);
}

static int settle(boa_sandbox *box, size_t i) {
  pending p = waiting[i];
  forget(i);
  if (strcmp(p.text, "no") == 0) {
    return boa_settle_error(box, p.call, "KeyError", "refused");
  }
  boa_handle h = boa_make_int(box, 10 * atoi(p.text));
  int done = boa_settle(box, p.call, h);
  boa_release(box, h);
  return done;
}

/* Runs to the end; at FUTURES the newest (or the oldest) open call is settled. */
static boa_event run(boa_sandbox *box, const char *source, int newest_first) {
  boa_event e = boa_run(box, source, strlen(source), "futures.py");
  printed[0] = 0;
  count = rounds = 0;
  for (;;) {
    uint64_t numbers[64];
    if (e.kind == BOA_EVENT_PRINT) {
      strncat(printed, e.text, sizeof printed - strlen(printed) - 1);
      e = boa_resume(box);
    } else if (e.kind == BOA_EVENT_CALL) {
      size_t n;
      boa_handle h = boa_argument(box, 0);
      char *text = boa_repr_text(box, h, &n);
      boa_release(box, h);
      snprintf(waiting[count].text, sizeof waiting[count].text, "%.*s", (int)(n - 2 * (text[0] == '\'')),
               text + (text[0] == '\''));
      free(text);
      size_t at = count++;
      e = boa_answer_later(box, &waiting[at].call);
    } else if (e.kind == BOA_EVENT_FUTURES) {
      size_t open = boa_open_calls(box, numbers, 64);
      check(count && open == count && numbers[0] == waiting[0].call, "the open calls");
      check(settle(box, newest_first ? count - 1 : 0), "settled");
      rounds++;
      e = boa_resume(box);
    } else {
      return e;
    }
  }
}

static void prints(boa_sandbox *box, const char *source, int newest_first, const char *want) {
  boa_event e = run(box, source, newest_first);
  int right = e.kind == BOA_EVENT_DONE && strcmp(printed, want) == 0;
  check(right, source);
  if (!right) {
    printf("  printed %s  ended %d %s\n", printed, (int)e.kind, e.text);
  }
}

static void fails(boa_sandbox *box, const char *source, const char *type, const char *message) {
  boa_event e = run(box, source, 0);
  int right = e.kind == BOA_EVENT_ERROR && strcmp(e.type, type) == 0 && strcmp(e.message, message) == 0;
  check(right, source);
  if (!right) {
    printf("  ended %d %s: %s\n", (int)e.kind, e.type, e.message);
  }
}

static void together(boa_sandbox *box) {
  prints(box, "import asyncio\nasync def main():\n  print(await fetch(3))\nasyncio.run(main())", 0, "30\n");
  prints(box, "async def main():\n  print(await asyncio.gather(fetch(1), fetch(2), fetch(3)))\nasyncio.run(main())", 0,
         "[10, 20, 30]\n");
  check(rounds == 3, "one round each");
  prints(box,
         "async def one(n):\n  r = await fetch(n)\n  print(n, r)\n  return r\n"
         "async def main():\n  print(sum(await asyncio.gather(*[one(n) for n in range(1, 4)])))\nasyncio.run(main())",
         1, "3 30\n2 20\n1 10\n60\n");
  prints(box,
         "async def main():\n  try:\n    await fetch('no')\n  except KeyError as e:\n    print('caught', e)\n"
         "  t = asyncio.create_task(asyncio.wait_for(fetch(4), 5))\n  await asyncio.sleep(1)\n  print(await "
         "t)\nasyncio.run(main())",
         0, "caught 'refused'\n40\n");
  prints(box,
         "async def main():\n  a = fetch(5)\n  print(a)\n  async with asyncio.TaskGroup() as g:\n    t = "
         "g.create_task(asyncio.sleep(0, 1))\n"
         "  print(await a, await a, t.result())\nasyncio.run(main())",
         0, "<awaitable fetch()>\n50 50 1\n");
}

static const char unawaited[] = "fetch() was called without await: write 'await fetch(...)' to get its value";

static void wrong(boa_sandbox *box) {
  fails(box, "fetch(1)['x']", "TypeError", "fetch() gives an awaitable: write 'await fetch(...)' to get its value");
  fails(box, "for x in fetch(1): pass", "TypeError", "fetch() gives an awaitable: write 'await fetch(...)' to get its value");
  fails(box, "1 + fetch(1)", "TypeError", "fetch() gives an awaitable: write 'await fetch(...)' to get its value");
  fails(box, "f'{fetch(1)}'", "TypeError", "fetch() gives an awaitable: write 'await fetch(...)' to get its value");
  fails(box, "fetch(1).text", "AttributeError",
        "fetch() gives an awaitable, which has no attribute 'text': write 'await fetch(...)' to get its value");
  fails(box, "x = fetch(1)\nprint(2)", "TypeError", unawaited);
  fails(box, "def f():\n  return fetch(1)\nf()", "TypeError", unawaited);
  check(boa_open_calls(box, NULL, 0) == 0, "a feed's calls end with it");
  prints(box, "async def main():\n  await fetch(1)\nprint(main().send(None))", 0, "<awaitable fetch()>\n");
  fails(box, "async def main():\n  await asyncio.gather(fetch(1), fetch('no'))\nasyncio.run(main())", "KeyError", "'refused'");
  uint64_t call = 7;
  boa_handle one = boa_make_int(box, 1);
  check(boa_answer_later(box, &call).kind == BOA_EVENT_ERROR && call == 0, "no call is open");
  check(!boa_settle(box, 0, one) && !boa_settle(box, 12345, one) && !boa_settle_error(box, 12345, "KeyError", ""),
        "no such call");
  boa_release(box, one);
  prints(box, "print(1 + 1)", 0, "2\n");
}

/* await outside of functions, in asyncio's loop only where it is named. */
static void at_top_level(boa_sandbox *box) {
  prints(box, "print(await fetch(3))", 0, "30\n");
  prints(box, "a, b = fetch(1), fetch(2)\nprint(await b, await a, [await fetch(i) for i in range(3)])", 1,
         "20 10 [0, 10, 20]\n");
  prints(box,
         "async def f(n): return await fetch(n)\nx = await f(4)\nprint(x)\ntry:\n  await fetch('no')\nexcept KeyError as e:\n  "
         "print(e)",
         0, "40\n'refused'\n");
  prints(box,
         "import asyncio\nt = asyncio.create_task(fetch(5))\nprint(await asyncio.gather(fetch(1), fetch(2)), await t)\n"
         "async with asyncio.timeout(5): print(await fetch(6))",
         1, "[10, 20] 50\n60\n");
  prints(box, "async def numbers():\n  for i in range(3): yield await fetch(i)\nasync for n in numbers(): print(n)", 0,
         "0\n10\n20\n");
  boa_event e = run(box, "for i in range(5):\n  if await fetch(i) == 30:\n    return i", 0);
  check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "3") == 0, "a return ends the feed with its value");
  e = run(box, "await fetch(7)", 0);
  check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "70") == 0, "the last expression's value");
  fails(box, "class A:\n  x = await fetch(1)", "SyntaxError", "'await' outside function");
  fails(box, "f = lambda: await fetch(1)", "SyntaxError", "'await' outside async function");
}

/* A variable that is not there, which the host may have. */
static void names(boa_engine *engine) {
  boa_config c;
  boa_config_default(&c);
  c.ask_names = 1;
  boa_sandbox *box = boa_open(engine, &c);
  static const char source[] =
      "def f(): return known + known\nx = f()\ntry: other\nexcept NameError as e: x += len(str(e))\nx, known";
  int asked = 0;
  boa_event e = boa_run(box, source, strlen(source), "names.py");
  for (; e.kind == BOA_EVENT_NAME; asked++) {
    boa_handle h = strcmp(e.text, "known") == 0 ? boa_make_int(box, 20) : 0;
    check(boa_argument_count(box) == 0, "no arguments");
    e = h ? boa_answer(box, h) : boa_answer_default(box);
  }
  check(asked == 2 && e.kind == BOA_EVENT_DONE && strcmp(e.text, "(67, 20)") == 0, "asked once for each name");
  e = boa_run(box, "import json\njson.dumps(known)", 29, "names.py");
  check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "'20'") == 0, "the name stays, the library asks for none");
  boa_close(box);
}

/* A variable that stands for a function of the host once: it is asked for again. */
static void names_once(boa_engine *engine) {
  boa_config c;
  boa_config_default(&c);
  c.ask_names = 1;
  boa_sandbox *box = boa_open(engine, &c);
  static const char source[] = "x = look(1) + look \\\n (2)\ny = look\nlook\n(3)\né = '(('; z = [look(3), (look)]";
  static const int called[] = {1, 1, 0, 0, 1, 0};
  size_t asked = 0;
  boa_event e = boa_run(box, source, strlen(source), "names.py");
  while (e.kind == BOA_EVENT_NAME || e.kind == BOA_EVENT_CALL) {
    boa_handle h = boa_make_function(box, "look");
    if (e.kind == BOA_EVENT_NAME) {
      check(asked < 6 && boa_name_is_called(box) == called[asked], "whether it is called");
      asked++;
      e = boa_answer_once(box, h);
    } else {
      check(boa_name_is_called(box) == 0, "no name");
      boa_handle one = boa_argument(box, 0);
      e = boa_answer_once(box, one);
      boa_release(box, one);
    }
    boa_release(box, h);
  }
  check(asked == 6 && e.kind == BOA_EVENT_DONE, "asked for each time");
  e = boa_run(box, "x, z[0]", 7, "names.py");
  check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "(3, 3)") == 0, "the calls gave their values");
  boa_close(box);
}

/* A guest that asks to wait when nothing is open goes on. */
static void nothing_open(boa_engine *engine) {
  boa_config c;
  boa_config_default(&c);
  c.top_level = BOA_TOP_LEVEL_AWAIT;
  boa_sandbox *box = boa_open(engine, &c);
  boa_define(box, "fetch");
  fails(box, "class Turn:\n  def __await__(self): yield 1\nawait Turn()", "RuntimeError",
        "this awaitable needs a running event loop: import asyncio");
  prints(box, "import _boabox\nprint(_boabox.wait_for_host(), _boabox.open_calls(), list(_boabox.settled_calls()))", 0,
         "None 0 []\n");
  boa_close(box);
}

/* A call may be settled before anybody waits for it, once. */
static void early(boa_sandbox *box) {
  static const char source[] = "async def main():\n  a = fetch(6)\n  print('made')\n  print(await a)\nasyncio.run(main())";
  boa_event e = boa_run(box, source, strlen(source), "early.py");
  uint64_t call;
  e = boa_answer_later(box, &call);
  boa_handle h = boa_make_text(box, "early", 5);
  check(e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_FUTURES, "goes on");
  check(boa_settle(box, call, h) && !boa_settle(box, call, h), "settled once");
  boa_release(box, h);
  printed[0] = 0;
  while (e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_FUTURES) {
    if (e.kind == BOA_EVENT_PRINT) {
      strncat(printed, e.text, sizeof printed - strlen(printed) - 1);
    }
    e = boa_resume(box);
  }
  check(e.kind == BOA_EVENT_DONE && strcmp(printed, "made\nearly\n") == 0, "an early answer");
}

/* A feed that is dropped while it waits for the host leaves nothing to the next one. */
static void dropped(boa_sandbox *box) {
  static const char waits[] = "async def main():\n  print(await fetch(1))\nasyncio.run(main())",
                    prints_only[] = "print('next')";
  uint64_t call;
  boa_event e = boa_run(box, waits, strlen(waits), "dropped.py");
  e = boa_answer_later(box, &call);
  check(e.kind == BOA_EVENT_FUTURES, "it waits");
  e = boa_run(box, prints_only, strlen(prints_only), "next.py");
  check(e.kind == BOA_EVENT_PRINT && !boa_settle(box, call, 0), "the next one");
  e = boa_resume(box);
  check(e.kind == BOA_EVENT_DONE, "is done");
}

int main(void) {
  boa_engine *engine = boa_engine_open();
  for (int stress = 0; stress < 2; stress++) {
    boa_config config;
    boa_config_default(&config);
    config.time = 100;
    config.top_level = BOA_TOP_LEVEL_AWAIT | BOA_TOP_LEVEL_RETURN;
    config.debug = stress ? BOA_CONFIG_RELOCATE | BOA_CONFIG_STRESS : BOA_CONFIG_VERIFY;
    boa_sandbox *box = boa_open(engine, &config);
    check(boa_define(box, "fetch"), "a function");
    together(box);
    wrong(box);
    early(box);
    dropped(box);
    at_top_level(box);
    check(!boa_check(box), "the heap is as it should be");
    boa_close(box);
  }
  nothing_open(engine);
  names(engine);
  names_once(engine);
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
