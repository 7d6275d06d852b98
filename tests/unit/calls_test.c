/* What a host does with a guest's values: calls its functions, reads its objects, is shown what has a rich form. Each is a feed with its events and limits. */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;
static char told[4000];

static void check(int ok, const char *what, const char *more) {
  passed += ok != 0;
  failed += !ok;
  if (!ok) {
    printf("failed: %s: %s\n", what, more);
  }
}

static void tell(const char *text) {
  strncat(told, text, sizeof told - strlen(told) - 1);
}

static boa_event follow(boa_sandbox *box, boa_event e) {
  told[0] = 0;
  for (;;) {
    size_t n;
    if (e.kind == BOA_EVENT_PRINT) {
      tell(e.text);
      e = boa_resume(box);
    } else if (e.kind == BOA_EVENT_CALL) {
      e = boa_answer(box, boa_argument(box, 0));
    } else if (e.kind == BOA_EVENT_DISPLAY) {
      boa_handle h = boa_argument(box, 0);
      char *text = boa_repr_text(box, h, &n);
      tell(text);
      free(text);
      boa_release(box, h);
      e = boa_resume(box);
    } else {
      return e;
    }
  }
}

static boa_event feed(boa_sandbox *box, const char *source) {
  return follow(box, boa_run(box, source, strlen(source), "main.py"));
}

static void gives(boa_sandbox *box, boa_event e, const char *text) {
  check(e.kind == BOA_EVENT_DONE && strcmp(e.text, text) == 0, text, e.text);
  (void)box;
}

static void functions(boa_sandbox *box) {
  feed(box, "def f(a, b=2, *, k=3):\n  print('in f')\n  return ask(a) + b + k\nasync def g(x): return x * 2\n"
            "class A:\n  n = 5\n  def m(self, x=1): return self.n + x\n  def __call__(self): return 'called'\nobj = A()\ndef "
            "forever():\n  while True: pass\n"
            "def raises(): raise KeyError(3)\n");
  boa_handle f = boa_global_get(box, "f"), one = boa_make_int(box, 1), named = boa_make_dict(box),
             key = boa_make_text(box, "k", 1);
  boa_put_item(box, named, key, one);
  gives(box, follow(box, boa_call(box, f, &one, 1, 0)), "6");
  check(strcmp(told, "in f\n") == 0, "prints", told);
  gives(box, follow(box, boa_call(box, f, &one, 1, named)), "4");
  boa_event e = follow(box, boa_call(box, f, NULL, 0, 0));
  check(e.kind == BOA_EVENT_ERROR && strcmp(e.message, "f() missing 1 required positional argument: 'a'") == 0,
        "too few arguments", e.text);
  gives(box, follow(box, boa_call(box, boa_global_get(box, "g"), &one, 1, 0)), "2");
  boa_handle parts[] = {boa_global_get(box, "obj"), boa_make_text(box, "m", 1)};
  gives(box, follow(box, boa_call(box, parts[0], NULL, 0, 0)), "'called'");
  follow(box, boa_call(box, boa_builtin(box, "getattr"), parts, 2, 0));
  boa_handle method = boa_result(box);
  gives(box, follow(box, boa_call(box, method, &one, 1, 0)), "6");
  check(boa_is_callable(box, method) && boa_is_callable(box, parts[0]) && !boa_is_callable(box, one), "callable", "");
  e = follow(box, boa_call(box, one, NULL, 0, 0));
  check(e.kind == BOA_EVENT_ERROR && strcmp(e.message, "'int' object is not callable") == 0, "not callable", e.text);
  e = follow(box, boa_call(box, boa_global_get(box, "raises"), NULL, 0, 0));
  check(e.kind == BOA_EVENT_ERROR && strstr(e.text, "line 12, in raises"), "a traceback", e.text);
  e = follow(box, boa_call(box, boa_global_get(box, "forever"), NULL, 0, 0));
  check(e.kind == BOA_EVENT_LIMIT && strcmp(e.type, "fuel") == 0, "a limit", e.text);
  check(boa_builtin(box, "no such") == 0, "no such built-in", "");
  boa_run(box, "ask(5)", 6, "main.py");
  e = boa_call(box, f, &one, 1, 0);
  check(e.kind == BOA_EVENT_CALL && strcmp(e.text, "ask") == 0, "not while a feed is paused", e.text);
  gives(box, boa_answer(box, one), "1");
  boa_run(box, "print(1)\nask(5)", 15, "main.py");
  boa_drop(box);
  e = boa_resume(box);
  check(e.kind == BOA_EVENT_LIMIT && strcmp(e.type, "interrupt") == 0, "dropped", e.text);
  boa_drop(box);
  gives(box, follow(box, boa_call(box, f, &one, 1, 0)), "6");
}

/* Functions that the host had are gone with their handles; one that was given a number stays. */
static void released(boa_sandbox *box) {
  const char make[] = "def make():\n  data = bytes(1000000)\n  return lambda: len(data)\nmake()";
  boa_event e = {.kind = BOA_EVENT_DONE};
  for (int i = 0; i < 300 && e.kind == BOA_EVENT_DONE; i++) {
    size_t n = 0;
    e = feed(box, make);
    boa_handle h = boa_result(box);
    char *text = boa_unnumbered_text(box, h, &n);
    check(e.kind != BOA_EVENT_DONE ||
              (text && strcmp(text, "<function make.<locals>.<lambda>>") == 0 && strcmp(e.text, text) == 0),
          "unnumbered", text);
    free(text);
    boa_release(box, h);
  }
  check(e.kind == BOA_EVENT_DONE, "what is released goes", e.text);
}

static void shown(boa_sandbox *box) {
  feed(box,
       "class T:\n  def _repr_html_(self): return '<b>'\n  def __repr__(self): return 'T!'\n"
       "class M:\n  def _repr_mimebundle_(self, include=None, exclude=None): return {'text/plain': 'p', 'application/x': [1]}\n"
       "class P:\n  def _repr_png_(self): return b'png'\n  def _repr_svg_(self): return None\n  def __repr__(self): return "
       "'P!'");
  gives(box, feed(box, "T()"), "T!");
  check(strcmp(told, "{'text/html': '<b>', 'text/plain': 'T!'}") == 0, "the value of a feed", told);
  gives(box, feed(box, "display(1, M(), P())\n7"), "7");
  check(strcmp(told, "{'text/plain': '1'}{'text/plain': 'p', 'application/x': [1]}{'image/png': b'png', 'text/plain': 'P!'}") ==
            0,
        "display()", told);
  gives(box, feed(box, "[T()]"), "[T!]");
  check(told[0] == 0, "a list has no rich form", told);
  boa_event e = feed(box, "class B:\n  def _repr_html_(self): return 1 / 0\nB()");
  check(e.kind == BOA_EVENT_ERROR && strcmp(e.type, "ZeroDivisionError") == 0, "a form that fails", e.text);
}

static boa_handle date_of(boa_sandbox *box) {
  boa_handle parts[] = {boa_make_int(box, 2024), boa_make_int(box, 2), boa_make_int(box, 29)};
  return boa_make_of_parts(box, "datetime.date", parts, 3);
}

/* Values of the library's classes, whose module is imported first. */
static void of_parts(boa_engine *engine) {
  boa_config c;
  boa_config_default(&c);
  c.ask_names = c.journal = 1;
  c.host_calls = 2;
  c.top_level = BOA_TOP_LEVEL_AWAIT;
  boa_sandbox *box = boa_open(engine, &c);
  boa_define(box, "ask");
  check(!boa_kind_ready(box, "datetime.date") && boa_kind_ready(box, "complex") && !date_of(box), "not there yet", "");
  boa_sandbox *fresh = boa_open(engine, NULL);
  check(boa_import(fresh, "datetime.date").kind == BOA_EVENT_DONE && date_of(fresh), "before any feed", "");
  boa_close(fresh);
  const char *source =
      "def f(**k): return [ask(1, x=2), name]\nv = f()\nimport datetime\nv, v[0] == datetime.date(2024, 2, 29)";
  boa_event e = boa_run(box, source, strlen(source), "main.py");
  check(e.kind == BOA_EVENT_CALL, "a call", e.text);
  e = boa_import(box, "datetime.date");
  check(e.kind == BOA_EVENT_CALL && strcmp(e.text, "ask") == 0 && boa_argument_count(box) == 2, "the same once more", e.text);
  size_t n;
  char *keyword = boa_argument_name(box, 1, &n);
  check(keyword && strcmp(keyword, "x") == 0, "with its keywords", keyword);
  free(keyword);
  e = boa_answer(box, date_of(box));
  check(e.kind == BOA_EVENT_NAME, "a name", e.text);
  e = boa_import(box, "fractions.Fraction");
  check(e.kind == BOA_EVENT_NAME && strcmp(e.text, "name") == 0, "the same name", e.text);
  boa_handle parts[] = {boa_make_int(box, 1), boa_make_int(box, 3)};
  e = boa_answer(box, boa_make_of_parts(box, "fractions.Fraction", parts, 2));
  gives(box, e, "([datetime.date(2024, 2, 29), Fraction(1, 3)], True)");
  boa_handle v = boa_result(box), list = boa_item_at(box, v, 0), first = boa_item_at(box, list, 0);
  const char *kind;
  boa_handle read = boa_parts(box, first, &kind);
  char *text = boa_repr_text(box, read, &n);
  check(kind && strcmp(kind, "datetime.date") == 0 && strcmp(text, "(2024, 2, 29)") == 0, "its parts", text);
  free(text);
  check(!boa_parts(box, list, &kind) && !kind, "a list has none", "");
  check(!boa_make_of_parts(box, "datetime.date", parts, 2) && !boa_make_of_parts(box, "nothing", parts, 2), "wrong parts", "");
  char *journal = boa_journal(box, &n);
  boa_replayed report = {0};
  boa_sandbox *again = boa_replay(engine, &c, journal, n, UINT64_MAX, &report);
  e = boa_resume(again);
  check(!report.why && e.kind == BOA_EVENT_DONE, "done again", report.why ? report.why : e.text);
  free(journal);
  boa_close(again);
  source = "await ask()";
  c.pause_every = 500; /* the import is interrupted */
  c.host_calls = 10;
  boa_sandbox *paused = boa_open(engine, &c);
  boa_define(paused, "ask");
  e = boa_run(paused, source, strlen(source), "main.py");
  uint64_t call = 0;
  for (int imported = 0; e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_CALL || (e.kind == BOA_EVENT_FUTURES && !imported);) {
    imported += e.kind == BOA_EVENT_FUTURES;
    e = e.kind == BOA_EVENT_CALL      ? boa_answer_later(paused, &call)
        : e.kind == BOA_EVENT_FUTURES ? boa_import(paused, "datetime.date")
                                      : boa_resume(paused);
  }
  check(e.kind == BOA_EVENT_FUTURES && boa_settle(paused, call, date_of(paused)), "while all tasks wait", e.text);
  while ((e = boa_resume(paused)).kind == BOA_EVENT_PRINT) {
  }
  gives(paused, e, "datetime.date(2024, 2, 29)");
  boa_close(paused);
  feed(box, "import uuid\nclass L(list): pass\nuuid.UUID = L");
  check(!boa_kind_ready(box, "uuid.UUID") && !boa_make_of_parts(box, "uuid.UUID", parts, 1), "another class in its place", "");
  e = boa_import(box, "decimal.Decimal");
  check(e.kind == BOA_EVENT_DONE && boa_kind_ready(box, "decimal.Decimal"), "between feeds", e.text);
  boa_close(box);
}

/* A host that has not asked for displays or a system's calls hears of none. */
static void not_asked(boa_engine *engine) {
  boa_sandbox *box = boa_open(engine, NULL);
  gives(box, feed(box, "import _boabox\n_boabox.display({}), _boabox.ask_host('open'), 'display' in globals()"),
        "(NotImplemented, NotImplemented, False)");
  boa_close(box);
}

/* A module made of values and functions; each allocation on the way fails once. */
static void modules(boa_engine *engine) {
  for (uint64_t fail_at = 0; fail_at < 40; fail_at++) {
    boa_config c;
    boa_config_default(&c);
    c.fail_at = fail_at;
    c.debug = BOA_CONFIG_VERIFY;
    boa_sandbox *box = boa_open(engine, &c);
    boa_handle rate = boa_make_double(box, 0.25), doc = boa_make_text(box, "Sold.", 5);
    check(boa_make_module(box, "shop") == 1 && boa_make_module(box, "shop") == -1 && boa_make_module(box, "shop.inner") == 1,
          "made", "");
    check(boa_make_module(box, "none.inner") == 0 && !boa_global_set(box, "none.rate", rate) && !boa_define(box, "none.ask"),
          "in none", "");
    check(boa_global_set(box, "shop.rate", rate) && boa_global_set(box, "shop.__doc__", doc) &&
              boa_define(box, "shop.inner.ask"),
          "filled", "");
    boa_handle read = boa_global_get(box, "shop.rate");
    double d = 0;
    check(boa_as_double(box, read, &d) && d == 0.25 && !boa_global_get(box, "shop.other") && !boa_global_get(box, "rate"),
          "read", "");
    gives(box,
          feed(box, "import shop.inner as i, sys\nfrom shop import inner, rate\n"
                    "i.ask(rate), inner is i is sys.modules['shop.inner'], i.__package__, sys.modules['shop'].__doc__"),
          "(0.25, True, 'shop', 'Sold.')");
    gives(box, feed(box, "'shop' in globals()"), "False");
    check(!boa_check(box), "the heap is as it should be", "");
    boa_close(box);
  }
}

int main(void) {
  boa_engine *engine = boa_engine_open();
  for (int stress = 0; stress < 2; stress++) {
    boa_config c;
    boa_config_default(&c);
    c.display = 1;
    c.fuel = 3000000;
    c.debug = stress ? BOA_CONFIG_RELOCATE | BOA_CONFIG_STRESS : BOA_CONFIG_VERIFY;
    boa_sandbox *box = boa_open(engine, &c);
    boa_define(box, "ask");
    functions(box);
    shown(box);
    check(!boa_check(box), "the heap is as it should be", "");
    boa_close(box);
  }
  not_asked(engine);
  modules(engine);
  boa_config c;
  boa_config_default(&c);
  c.no_result_text = 2;
  boa_sandbox *box = boa_open(engine, &c);
  released(box);
  boa_close(box);
  of_parts(engine);
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
