/* Plain values both ways: what the host makes the guest sees, what the guest makes the host reads, wrong uses are refused, and memory that runs out
 * loses nothing. */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;

static void check(int right, const char *what) {
  passed += right != 0;
  failed += !right;
  if (!right) {
    printf("wrong: %s\n", what);
  }
}

/* The repr of a source's value, to be freed. */
static char *value_of(boa_sandbox *box, const char *source) {
  boa_event e = boa_run(box, source, strlen(source), "values.py");
  while (e.kind == BOA_EVENT_PRINT) {
    e = boa_resume(box);
  }
  char *text = malloc(e.length + 1);
  memcpy(text, e.text, e.length + 1);
  return text;
}

static void sees(boa_sandbox *box, boa_handle h, const char *source, const char *want) {
  check(h && boa_global_set(box, "x", h), source);
  boa_release(box, h);
  char *got = value_of(box, source);
  check(strcmp(got, want) == 0, want);
  if (strcmp(got, want) != 0) {
    printf("  got %s\n", got);
  }
  free(got);
}

static boa_handle result(boa_sandbox *box, const char *source) {
  free(value_of(box, source));
  return boa_result(box);
}

static void made_by_host(boa_sandbox *box) {
  static const uint32_t limbs[] = {1, 2, 3, 0};
  boa_handle one = boa_make_int(box, 1), text = boa_make_text(box, "é", 2), bytes = boa_make_bytes(box, "a\0\xff", 3);
  boa_handle items[] = {one, text, bytes};
  sees(box, boa_make_tuple(box, items, 3), "x", "(1, 'é', b'a\\x00\\xff')");
  sees(box, boa_make_tuple(box, items, 0), "x", "()");
  sees(box, boa_make_set(box, items, 1, 0), "x, type(x)", "({1}, <class 'set'>)");
  sees(box, boa_make_set(box, items, 3, 1), "len(x), 'é' in x, b'a\\0\\xff' in x, type(x).__name__",
       "(3, True, True, 'frozenset')");
  sees(box, boa_make_limbs(box, limbs, 4, 0), "x == 3 * 2**64 + 2 * 2**32 + 1", "True");
  sees(box, boa_make_limbs(box, limbs, 1, 1), "x, type(x)", "(-1, <class 'int'>)");
  sees(box, boa_make_limbs(box, limbs + 3, 1, 1), "x", "0");
  boa_handle dict = boa_make_dict(box);
  check(boa_put_item(box, dict, text, one) && boa_put_item(box, dict, one, dict) && boa_put_item(box, dict, text, bytes),
        "put_item");
  sees(box, dict, "x['é'], x[1] is x, list(x)", "(b'a\\x00\\xff', True, ['é', 1])");
  for (int i = 0; i < 3; i++) {
    boa_release(box, items[i]);
  }
}

static void read_by_host(boa_sandbox *box) {
  boa_handle h = result(box, "{'a': 1, (2, 3): [4], None: b'xyz'}"), key, value;
  size_t at = 0, length = 0, n = 0;
  static const char *const keys[] = {"'a'", "(2, 3)", "None"}, *const values[] = {"1", "[4]", "b'xyz'"};
  check(boa_type_of_handle(box, h) == BOA_PLAIN_DICT && boa_count(box, h) == 3, "a dict of three");
  for (; boa_next_item(box, h, &at, &key, &value); n++) {
    char *a = boa_repr_text(box, key, &length), *b = boa_repr_text(box, value, &length);
    check(n < 3 && strcmp(a, keys[n]) == 0 && strcmp(b, values[n]) == 0, "an item");
    free(a);
    free(b);
    boa_release(box, key);
    if (n < 2) {
      boa_release(box, value);
    }
  }
  check(n == 3, "all items");
  boa_release(box, h);
  h = result(box, "b'x\\0z'");
  char *bytes = boa_as_bytes(box, h, &length);
  check(bytes && length == 3 && memcmp(bytes, "x\0z", 3) == 0 && boa_type_of_handle(box, h) == BOA_PLAIN_BYTES, "bytes");
  free(bytes);
  boa_release(box, h);
  h = result(box, "frozenset({5})");
  at = 0;
  int64_t i = 0;
  check(boa_next_item(box, h, &at, &key, &value) && !value && boa_as_int(box, key, &i) && i == 5 &&
            boa_type_of_handle(box, h) == BOA_PLAIN_FROZENSET,
        "a frozenset's item");
  check(!boa_next_item(box, h, &at, &key, &value), "the only one");
  boa_release(box, h);
  h = result(box, "-(2**70 + 5)");
  uint32_t limbs[4] = {0};
  int negative = 0;
  check(boa_as_limbs(box, h, limbs, 4, &negative) == 3 && negative && limbs[0] == 5 && limbs[1] == 0 && limbs[2] == 64 &&
            !limbs[3],
        "limbs");
  check(boa_as_limbs(box, h, limbs + 3, 0, &negative) == 3 && !limbs[3] && !boa_as_int(box, h, &i), "how many there are");
  boa_release(box, h);
  h = result(box, "0");
  check(boa_as_limbs(box, h, limbs, 4, &negative) == 0 && !negative, "no limbs");
  boa_release(box, h);
}

static void refused(boa_sandbox *box) {
  boa_handle list = boa_make_list(box), dict = boa_make_dict(box), one = boa_make_int(box, 1), key, value, none = 12345;
  size_t at = 0, length;
  int negative;
  uint32_t limb;
  check(!boa_put_item(box, dict, list, one) && !boa_put_item(box, list, one, one) && !boa_put_item(box, dict, none, one) &&
            !boa_put_item(box, dict, one, none) && boa_count(box, dict) == 0,
        "keys without a hash, no dict, no value");
  check(!boa_make_set(box, &list, 1, 0) && !boa_make_set(box, &none, 1, 1) && !boa_make_tuple(box, &none, 1),
        "items that are none");
  check(!boa_next_item(box, list, &at, &key, &value) && !key && !value, "a list has no keys");
  at = SIZE_MAX;
  check(!boa_next_item(box, dict, &at, &key, &value), "far behind the end");
  check(!boa_as_bytes(box, list, &length) && boa_as_limbs(box, list, &limb, 1, &negative) == SIZE_MAX, "other types");
  free(value_of(box, "class K:\n  def __hash__(self): return 1\nk = K()"));
  boa_handle k = boa_global_get(box, "k");
  check(k && !boa_put_item(box, dict, k, one), "a hash that is guest code");
  char *after = value_of(box, "1 + 1");
  check(strcmp(after, "2") == 0, "goes on");
  free(after);
}

static void names(boa_sandbox *box) {
  static const char source[] = "f(1, *[2], b=3, **{'ü': 4})";
  static const char *const want[] = {NULL, NULL, "b", "ü"};
  size_t n = 0;
  check(boa_define(box, "f"), "a function");
  boa_event e = boa_run(box, source, strlen(source), "names.py");
  check(e.kind == BOA_EVENT_CALL && boa_argument_count(box) == 4, "a call with four arguments");
  for (size_t i = 0; i < 5; i++) {
    char *name = boa_argument_name(box, i, &n);
    check(i < 4 && want[i] ? name && n == strlen(want[i]) && strcmp(name, want[i]) == 0 : !name, "an argument's name");
    free(name);
  }
  e = boa_answer(box, 0);
  check(e.kind == BOA_EVENT_DONE && !boa_argument_name(box, 2, &n), "the call is over");
}

/* The main module's names, and whether a source can be compiled. */
static void module_names(boa_sandbox *box) {
  size_t length = 0, n;
  free(value_of(box, "seen = 1\ndef given(): local = gone\ngone = 2\ndel gone"));
  boa_handle list = boa_global_names(box);
  check(boa_type_of_handle(box, list) == BOA_PLAIN_LIST && boa_count(box, list) > 1, "a list of names");
  char *text = boa_repr_text(box, list, &length);
  check(strstr(text, "'seen'") && strstr(text, "'given'") && !strstr(text, "gone") && !strstr(text, "local"),
        "those that have a value");
  free(text);
  boa_release(box, list);
  static const char good[] = "x = 1\nprint(x)", bad[] = "x = 1\nx = = 2";
  boa_event e = boa_check_source(box, good, sizeof good - 1, "check.py");
  check(e.kind == BOA_EVENT_DONE, "a good source");
  e = boa_check_source(box, bad, sizeof bad - 1, "check.py");
  n = strlen("  File \"check.py\", line 2\n");
  check(e.kind == BOA_EVENT_ERROR && strcmp(e.type, "SyntaxError") == 0 && strcmp(e.message, "invalid syntax") == 0 &&
            strncmp(e.text, "  File \"check.py\", line 2\n", n) == 0,
        "a bad source");
  text = value_of(box, "seen");
  check(strcmp(text, "1") == 0, "nothing has run");
  free(text);
}

/* Records, named tuples and objects of the host. */
static void records(boa_sandbox *box) {
  static const char *const fields[] = {"x", "name"}, *const got[] = {"_boabox_get"};
  boa_handle values[] = {boa_make_int(box, 5), boa_make_text(box, "a", 1)}, f = boa_make_function(box, "get");
  boa_handle point = boa_make_class(box, BOA_CLASS_RECORD, "Point", 2, fields);
  boa_handle pair = boa_make_class(box, BOA_CLASS_NAMED_TUPLE, "Pair", 2, fields);
  boa_handle file = boa_make_class(box, BOA_CLASS_HOST_OBJECT, "File", 0, NULL);
  boa_handle other = boa_make_instance(box, point, 1, fields, values);
  check(other && boa_global_set(box, "other", other), "an instance without one field");
  sees(box, boa_make_instance(box, point, 2, fields, values), "str((x, x.x, x == x, x == other, type(x)))",
       "\"(Point(x=5, name='a'), 5, True, False, <class 'host.Point'>)\"");
  sees(box, boa_make_instance(box, pair, 2, fields, values), "str((lambda a, b: [a, b, x, x[1], len(x), x == (5, 'a')])(*x))",
       "\"[5, 'a', Pair(x=5, name='a'), 'a', 2, True]\"");
  sees(box, boa_make_instance(box, file, 1, got, &f), "str(x)", "'<File object of the host>'");
  boa_event e = boa_run(box, "x.size", 6, "records.py");
  check(e.kind == BOA_EVENT_CALL && strcmp(e.text, "get") == 0 && boa_argument_count(box) == 1, "an attribute is asked for");
  check(boa_answer(box, values[0]).kind == BOA_EVENT_DONE, "and given");
  check(!boa_make_class(box, BOA_CLASS_NONE, "C", 0, NULL) && !boa_make_instance(box, values[0], 0, NULL, NULL),
        "no such class");
  boa_handle bad = 0;
  check(!boa_make_instance(box, point, 1, fields, &bad), "no such value");
  size_t length = 0;
  check(boa_class_of(box, other) == BOA_CLASS_RECORD && boa_class_of(box, f) == BOA_CLASS_NONE, "what it is of");
  char *name = boa_class_name(box, other, &length);
  check(name && strcmp(name, "Point") == 0 && !boa_class_name(box, f, &length), "its class's name");
  free(name);
  boa_handle dict = boa_fields(box, other);
  check(boa_count(box, dict) == 1 && !boa_fields(box, f), "its fields");
  boa_handle x = boa_attribute(box, other, "x");
  int64_t five = 0;
  check(boa_as_int(box, x, &five) && five == 5 && !boa_attribute(box, other, "name"), "an attribute");
  boa_handle all[] = {values[0], values[1], f, point, pair, file, other, dict, x};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    boa_release(box, all[i]);
  }
}

/* A host that gives more than the guest's memory holds hears so, and the guest goes on. */
static void too_much(boa_engine *engine) {
  boa_config config;
  boa_config_default(&config);
  config.memory = 4 << 20;
  boa_sandbox *box = boa_open(engine, &config);
  static char bytes[1 << 20];
  boa_handle list = boa_make_list(box), h = 1;
  int n = 0;
  while (h && n < 100) {
    h = boa_make_bytes(box, bytes, sizeof bytes);
    n += h && boa_append(box, list, h);
    boa_release(box, h);
  }
  check(n > 0 && n < 4, "the guest's memory holds fewer than four");
  check(!boa_make_bytes(box, bytes, sizeof bytes), "no more");
  boa_release(box, list);
  char *after = value_of(box, "len(bytes(1 << 20))");
  check(strcmp(after, "1048576") == 0, "room again");
  free(after);
  boa_close(box);
}

/* Many items at once, there and back. */
static void items(boa_engine *engine) {
  boa_sandbox *box = boa_open(engine, NULL);
  const char *source =
      "x = [None, True, -5, 2**62, 2**70, 1.5, 1e-300, 'abc', '\xc3\xa9', (1, 2), b'z'] * 20\nd = {'a': 1, 2: 'b'}\ns = {7}";
  boa_run(box, source, strlen(source), "items.py");
  boa_handle x = boa_global_get(box, "x"), list = boa_make_list(box), d = boa_global_get(box, "d"),
             set = boa_global_get(box, "s");
  boa_plain read[32];
  size_t at = 0, n, all = 0;
  while ((n = boa_read_items(box, x, &at, read, 32)) > 0 && n != SIZE_MAX) {
    all += n;
    check(boa_append_items(box, list, read, n), "appended");
    for (size_t i = 0; i < n; i++) {
      boa_release(box, read[i].handle);
    }
  }
  check(all == 220, "all of them");
  boa_global_set(box, "y", list);
  boa_event e = boa_run(box, "x == y and [type(i) for i in x] == [type(i) for i in y]", 55, "items.py");
  check(e.kind == BOA_EVENT_DONE && strcmp(e.text, "True") == 0, "the same items");
  at = 0;
  n = boa_read_items(box, d, &at, read, 32);
  check(n == 4 && read[0].type == BOA_PLAIN_STR && read[0].length == 1 && read[1].integer == 1 && read[2].integer == 2,
        "of a dict");
  check(boa_read_items(box, d, &at, read, 32) == 0, "no more");
  at = 0;
  check(boa_read_items(box, d, &at, read, 3) == 2 && boa_read_items(box, d, &at, read, 3) == 2, "pairs stay together");
  at = 0;
  check(boa_read_items(box, set, &at, read, 3) == 1 && read[0].integer == 7, "of a set");
  at = 0;
  check(boa_read_items(box, 0, &at, read, 3) == 0, "of nothing");
  read[0] = (boa_plain){.type = BOA_PLAIN_STR, .text = "\xff", .length = 1};
  check(!boa_append_items(box, list, read, 1) && !boa_append_items(box, d, read, 1), "refused");
  read[0] = (boa_plain){.type = BOA_PLAIN_LIST};
  check(!boa_append_items(box, list, read, 1), "a container without a handle");
  boa_close(box);
}

int main(void) {
  boa_engine *engine = boa_engine_open();
  for (int stress = 0; stress < 2; stress++) {
    boa_config config;
    boa_config_default(&config);
    config.debug = stress ? BOA_CONFIG_VERIFY | BOA_CONFIG_RELOCATE | BOA_CONFIG_STRESS : 0;
    boa_sandbox *box = boa_open(engine, &config);
    made_by_host(box);
    read_by_host(box);
    refused(box);
    names(box);
    module_names(box);
    records(box);
    check(!boa_check(box), "the heap is as it should be");
    boa_close(box);
  }
  too_much(engine);
  items(engine);
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
