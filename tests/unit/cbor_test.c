/* Values as CBOR: there and back, the examples of RFC 8949's appendix A, sharing and cycles, and bytes that are no value. cbor_test ROUNDS SEED. */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;

static void check(int ok, const char *what, const char *more) {
  passed += ok != 0;
  failed += !ok;
  if (!ok) {
    printf("failed: %s %s\n", what, more);
  }
}

static boa_event feed(boa_sandbox *box, const char *source) {
  boa_event e = boa_run(box, source, strlen(source), "main.py");
  while (e.kind == BOA_EVENT_PRINT) {
    e = boa_resume(box);
  }
  return e;
}

/* x goes out and comes back as y, by which x and y can't be told apart. */
static void there_and_back(boa_sandbox *box, const char *expression) {
  char source[600];
  snprintf(source, sizeof source, "import datetime, decimal, fractions, uuid, pathlib\nx = %s", expression);
  boa_event e = feed(box, source);
  boa_handle h = boa_global_get(box, "x"), back = 0;
  char *bytes;
  size_t n;
  boa_cbor out = boa_to_cbor(box, h, 1 << 20, 1, &bytes, &n), in = out ? out : boa_from_cbor(box, bytes, n, &back);
  check(e.kind == BOA_EVENT_DONE && !out && !in, expression, boa_cbor_text(out ? out : in));
  boa_global_set(box, "y", back);
  e = feed(box, "repr(x) == repr(y) and type(x) == type(y)");
  check(strcmp(e.text, "True") == 0, "the same:", expression);
  boa_release(box, h);
  boa_release(box, back);
  free(bytes);
}

static void comes_out(boa_sandbox *box, const char *source, const char *hex) {
  boa_event e = feed(box, source);
  boa_handle h = boa_result(box);
  char *bytes, text[200] = "";
  size_t n;
  boa_cbor how = boa_to_cbor(box, h, 1000, 0, &bytes, &n);
  for (size_t i = 0; i < n && i < 90; i++) {
    snprintf(text + 2 * i, 3, "%02x", (unsigned char)bytes[i]);
  }
  check(e.kind == BOA_EVENT_DONE && !how && strcmp(text, hex) == 0, source, text);
  boa_release(box, h);
  free(bytes);
}

static void goes_in(boa_sandbox *box, const char *hex, const char *repr) {
  unsigned char bytes[100];
  size_t n = strlen(hex) / 2;
  for (size_t i = 0; i < n; i++) {
    sscanf(hex + 2 * i, "%2hhx", &bytes[i]);
  }
  boa_handle h;
  size_t length = 0;
  boa_cbor how = boa_from_cbor(box, bytes, n, &h);
  char *text = h ? boa_repr_text(box, h, &length) : NULL;
  check(repr ? text && strcmp(text, repr) == 0 : how != BOA_CBOR_OK && !h, hex, text ? text : boa_cbor_text(how));
  boa_release(box, h);
  free(text);
}

static void examples(boa_sandbox *box) {
  static const char *const rows[][2] = {
      {"00", "0"},
      {"1903e8", "1000"},
      {"1bffffffffffffffff", "18446744073709551615"},
      {"c249010000000000000000", "18446744073709551616"},
      {"3bffffffffffffffff", "-18446744073709551616"},
      {"c349010000000000000000", "-18446744073709551617"},
      {"3903e7", "-1000"},
      {"f90000", "0.0"},
      {"f98000", "-0.0"},
      {"f93e00", "1.5"},
      {"f97bff", "65504.0"},
      {"fa47c35000", "100000.0"},
      {"fa7f7fffff", "3.4028234663852886e+38"},
      {"fb7e37e43c8800759c", "1e+300"},
      {"f90001", "5.960464477539063e-08"},
      {"f90400", "6.103515625e-05"},
      {"f9c400", "-4.0"},
      {"fbc010666666666666", "-4.1"},
      {"f97c00", "inf"},
      {"f97e00", "nan"},
      {"faff800000", "-inf"},
      {"f4", "False"},
      {"f5", "True"},
      {"f6", "None"},
      {"f7", "None"},
      {"4401020304", "b'\\x01\\x02\\x03\\x04'"},
      {"60", "''"},
      {"6449455446", "'IETF'"},
      {"62c3bc", "'ü'"},
      {"64f0908591", "'𐅑'"},
      {"80", "[]"},
      {"8301820203820405", "[1, [2, 3], [4, 5]]"},
      {"a201020304", "{1: 2, 3: 4}"},
      {"a26161016162820203", "{'a': 1, 'b': [2, 3]}"},
      {"9fff", "[]"},
      {"9f018202039f0405ffff", "[1, [2, 3], [4, 5]]"},
      {"bf61610161629f0203ffff", "{'a': 1, 'b': [2, 3]}"},
      {"d9010283010203", "{1, 2, 3}"},
      {"d81c82f6d81d00", "[None, [...]]"},
      {"82d81c8101d81d00", "[[1], [1]]"},
  };
  static const char *const wrong[] = {"",         "18",       "1c",       "61",           "62c328",
                                      "9f",       "82",       "8201ff",   "a101",         "ff",
                                      "a1810001", "d81d00",   "d81c01",   "d9010201",     "0000",
                                      "5f4101ff", "c201",     "d9bb1c01", "d9bb1e830100", "9b7fffffffffffffff",
                                      "c0",       "d9d9f700", "a181001",  "d9bb1c9f01ff", "bf01ff",
                                      "f8ff",     "fc"};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    goes_in(box, rows[i][0], rows[i][1]);
  }
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    goes_in(box, wrong[i], NULL);
  }
}

static const char *const values[] = {
    "point",
    "[pair, cell, pair, ask]",
    "[proxy, type(proxy), point]",
    "None",
    "True",
    "0",
    "-1",
    "23",
    "24",
    "-25",
    "255",
    "256",
    "65536",
    "2**32",
    "2**62",
    "-2**62",
    "2**63",
    "2**64",
    "-2**64",
    "10**100",
    "-10**100",
    "1 - 2**64",
    "0.0",
    "-0.0",
    "1.5",
    "1e300",
    "5e-324",
    "float('inf')",
    "float('nan')",
    "''",
    "'abc'",
    "'\\xe4\\u20ac\\U0001f40d'",
    "'\\ud800 lone'",
    "'x' * 70000",
    "b''",
    "b'\\x00\\xff'",
    "bytearray(b'abc')",
    "[]",
    "()",
    "{}",
    "set()",
    "frozenset()",
    "[1, [2, (3, {4: [5]})], {'a': {1, 2}, (1, 2): frozenset({3})}]",
    "range(10)",
    "range(5, -2**70, -3)",
    "slice(1, None, 2)",
    "...",
    "1.5 + 2j",
    "ValueError('no', 3)",
    "KeyError(1)",
    "OSError(2, 'gone')",
    "[[x] * 2 for x in range(50)]",
    "{str(i): i for i in range(300)}",
    "(lambda a: [a, a, (a, {1: a})])([1])",
    "(lambda a: (a.append(a), a)[1])([1])",
    "(lambda d: (d.update(me=d), d)[1])({})",
    "(lambda a, b: (a.append(b), b.append(a), a)[2])([1], [2])",
    "datetime.date(2024, 2, 29)",
    "datetime.datetime(2024, 2, 29, 13, 5, 7, 250, tzinfo=datetime.timezone(datetime.timedelta(hours=-5), 'x'), fold=1)",
    "datetime.time(1, 2)",
    "[datetime.timedelta(-3, 5, 7), datetime.timezone.utc]",
    "decimal.Decimal('-1.50E+7')",
    "decimal.Decimal('NaN')",
    "decimal.Decimal('-Infinity')",
    "fractions.Fraction(-3, 7)",
    "uuid.UUID(int=2**127 + 5)",
    "pathlib.Path('/tmp', 'a')",
    "[pathlib.PurePosixPath('a', 'b/../\\xe9', '/c') / 'd', pathlib.PurePath(), pathlib.Path('a') / '' / '.']",
    "list(range(2000))",
    "[None, True] * 10000"};

static void shown(boa_sandbox *box) {
  comes_out(box, "(1, 'a')", "d9bb1c82016161");
  comes_out(box, "{'a': None}", "a16161f6");
  comes_out(box, "a = []\n[a, a]", "82d81c80d81d00");
  comes_out(box, "class L(list): pass\nclass I(int): pass\nclass S(str): pass\n[L([1]), I(5), S('s')]",
            "8381010561"
            "73");
  comes_out(box, "len", "d9bb1f773c6275696c742d696e2066756e6374696f6e206c656e3e");
  comes_out(box, "class C:\n  def __repr__(self): return 'mine'\nC()", "d9bb1f6a3c43206f626a6563743e");
  boa_handle h = boa_result(box);
  char *bytes;
  size_t n;
  check(boa_to_cbor(box, h, 1000, 1, &bytes, &n) == BOA_CBOR_KIND && !bytes, "strict", "");
  feed(box, "x = []\nfor i in range(2000): x = [x]\nx");
  h = boa_result(box);
  check(boa_to_cbor(box, h, 1 << 20, 0, &bytes, &n) == BOA_CBOR_DEEP && !bytes, "deep", "");
  feed(box, "x = [1]\nfor i in range(60): x = [x, x]");
  h = boa_global_get(box, "x");
  check(boa_to_cbor(box, h, 1 << 10, 0, &bytes, &n) == BOA_CBOR_OK && n < 600, "shared 2 ** 60 times", "");
  boa_handle back;
  check(boa_from_cbor(box, bytes, n, &back) == BOA_CBOR_OK, "and back", "");
  free(bytes);
  feed(box, "'x' * 2000");
  h = boa_result(box);
  check(boa_to_cbor(box, h, 1 << 10, 0, &bytes, &n) == BOA_CBOR_LARGE && !bytes, "too large", "");
  check(boa_to_cbor(box, 12345, 1 << 10, 0, &bytes, &n) == BOA_CBOR_INVALID && !bytes, "no handle", "");
}

static void give(boa_sandbox *box, const char *name, boa_handle h) {
  check(boa_global_set(box, name, h), "given", name);
  boa_release(box, h);
}

/* Objects of the host: point and pair are of one class each, cell of a class without fields that are shown, proxy has functions. */
static void give_objects(boa_sandbox *box) {
  static const char *const xy[] = {"x", "y"}, *const proxied[] = {"_boabox_number", "_boabox_get"};
  boa_handle one = boa_make_int(box, 1), text = boa_make_text(box, "\xc3\xa9", 2), f = boa_make_function(box, "P#7");
  boa_handle record = boa_make_class(box, BOA_CLASS_RECORD, "Point", 2, xy), other;
  boa_handle named = boa_make_class(box, BOA_CLASS_NAMED_TUPLE, "Pair", 2, xy),
             bare = boa_make_class(box, BOA_CLASS_RECORD, "Cell", 0, NULL);
  boa_handle proxy = boa_make_class(box, BOA_CLASS_HOST_OBJECT, "P", 0, NULL);
  boa_handle frozen = boa_make_class(box, BOA_CLASS_FROZEN_RECORD, "Ice", 2, xy);
  give(box, "ice", boa_make_instance(box, frozen, 2, xy, (boa_handle[]){text, one}));
  give(box, "point", boa_make_instance(box, record, 2, xy, (boa_handle[]){one, text}));
  give(box, "pair", boa_make_instance(box, named, 2, xy, (boa_handle[]){text, one}));
  give(box, "cell", boa_make_instance(box, bare, 1, xy, &one));
  give(box, "proxy", boa_make_instance(box, proxy, 2, proxied, (boa_handle[]){one, f}));
  other = boa_make_class(box, BOA_CLASS_RECORD, "Point", 2, xy);
  give(box, "again", other);
  give(box, "Point", record);
  check(strcmp(feed(box, "again is Point is type(point)").text, "True") == 0, "one class of a kind, name and fields", "");
  other = boa_make_class(box, BOA_CLASS_RECORD, "Point", 1, xy);
  give(box, "again", other);
  check(strcmp(feed(box, "again is Point").text, "False") == 0, "other fields", "");
}

static const char *const objects[] = {
    "point",
    "pair",
    "cell",
    "[point, point]",
    "[ice, [ice]]",
    "{'a': [pair, cell, {2: point}], 'b': (point, type(point))}",
    "(lambda p: (setattr(p, 'me', [p, p]), p)[1])(point)",
    "[point.me[0], type(pair), type(cell)]",
};

/* An enumeration of the host's, made once. */
static void enumeration(boa_sandbox *box) {
  boa_handle key = 0, member = 0;
  char *bytes;
  size_t n;
  const char *kind;
  feed(box, "('IntEnum', 'Level', (('LOW', 1), ('HIGH', 5)))");
  boa_handle made = boa_result(box);
  check(!boa_to_cbor(box, made, 1000, 1, &bytes, &n) && !boa_from_cbor(box, bytes, n, &key), "a key", "");
  free(bytes);
  check(!boa_enum_ready(box, key), "not there yet", "");
  boa_handle name = boa_make_text(box, "HIGH", 4);
  check(!boa_make_of_parts(box, "enum", (boa_handle[]){key, name}, 2), "no member yet", "");
  boa_event e = boa_define_enum(box, key);
  check(e.kind == BOA_EVENT_DONE && boa_enum_ready(box, made), "made", e.text);
  member = boa_make_of_parts(box, "enum", (boa_handle[]){made, name}, 2);
  check(boa_type_of_handle(box, member) == BOA_PLAIN_OTHER, "is no plain int", "");
  boa_handle parts = boa_parts(box, member, &kind);
  check(parts && strcmp(kind, "enum") == 0 && boa_count(box, parts) == 2, "has parts", "");
  give(box, "high", member);
  check(
      strcmp(feed(box, "import enum\nrepr([high, high + 1, high is type(high)['HIGH'], isinstance(high, enum.IntEnum)])").text,
             "'[<Level.HIGH: 5>, 6, True, True]'") == 0,
      "is a member", "");
  there_and_back(box, "high");
  there_and_back(box, "[high, type(high), {high: high}]");
  comes_out(box, "class Own(enum.IntEnum):\n  A = 3\nclass Plain(enum.Enum):\n  B = []\n[Own.A, Plain.B]",
            "8203d9bb1e8469656e756d2e456e756d65506c61696e614280");
  member = boa_result(box);
  check(boa_to_cbor(box, member, 1000, 1, &bytes, &n) == BOA_CBOR_KIND, "the guest's own come out only", "");
  feed(box, "input");
  check(boa_to_cbor(box, boa_result(box), 1000, 1, &bytes, &n) == BOA_CBOR_KIND, "is no function of the host's by name", "");
  name = boa_make_text(box, "NONE", 4);
  check(!boa_make_of_parts(box, "enum", (boa_handle[]){key, name}, 2), "no such member", "");
  feed(box, "[('IntEnum', 'Level', (('LOW', []),)), 5, ('IntEnum', 5, ())]");
  for (size_t i = 0; i < 3; i++) {
    check(!boa_enum_ready(box, boa_item_at(box, boa_result(box), i)), "no such enumeration", "");
  }
}

static void frozen(boa_sandbox *box) {
  boa_event e = feed(box, "try:\n  ice.x = 1\nexcept AttributeError as e:\n  r = repr(e)\ntry:\n  del ice.y\nexcept "
                          "AttributeError as e:\n  r += repr(e)\n"
                          "[r, {ice: 5}[ice], ice == point, ice.x]");
  check(strstr(e.text, "FrozenInstanceError(\"cannot assign to field") && strstr(e.text, "cannot delete field") &&
            strstr(e.text, ", 5, False, '\xc3\xa9']"),
        "frozen", e.text);
}

/* A guest's own class in between is left out, as with its subclasses of plain types. */
static void objects_there_and_back(boa_sandbox *box) {
  feed(box, "def same(a, b):\n  return type(a) is type(b) and (vars(a) == vars(b) if hasattr(a, '__dict__') else a == b)\n");
  for (size_t i = 0; i < sizeof objects / sizeof *objects; i++) {
    there_and_back(box, objects[i]);
  }
  there_and_back(box, "ask");
  comes_out(box, "[point.x, ask, ask]", "8301d81cd9bb226361736bd81d00");
  comes_out(box, "cell", "d9bb2083d9bb1c816178d9bb2183016443656c6cd9bb1c8001");
  comes_out(box, "class Sub(type(cell)): pass\ns = Sub()\ns.x = 1\ns", "d9bb2083d9bb1c816178d9bb2183016443656c6cd9bb1c8001");
  comes_out(box, "[proxy._boabox_get, proxy]",
            "82d81cd9bb22635023"
            "37d9bb2084d9bb1c826e5f626f61626f785f6e756d6265726b5f626f61626f785f676574d9bb2183036150d9bb1c8001d81d00");
  comes_out(box, "type(cell).__base__", "d9bb1f703c636c61737320275265636f7264273e");
  comes_out(box, "cell.__dict__[5] = 6\ncell", "d9bb2083d9bb1c816178d9bb2183016443656c6cd9bb1c8001");
  static const unsigned char twice[] =
      "\xd9\xbb\x20\x85\xd9\xbb\x1c\x83\x61x\x61y\x61y\xd9\xbb\x21\x83\x01\x61P\xd9\xbb\x1c\x82\x61x\x61y\x01\x02\x03";
  boa_handle h = 0;
  boa_from_cbor(box, twice, sizeof twice - 1, &h);
  give(box, "x", h);
  check(strcmp(feed(box, "repr(x)").text, "'P(x=1, y=3)'") == 0, "an attribute that is there twice", "");
  static const char *const wrong[] = {"d9bb2080",
                                      "d9bb208101",
                                      "d9bb2082d9bb1c8001",
                                      "d9bb2081d9bb1c80",
                                      "d9bb208280d9bb2183016150d9bb1c80",         /* no tuple of names */
                                      "d9bb2082d9bb1c8101d9bb2183016150d9bb1c80", /* no names */
                                      "d9bb2083d9bb1c80d9bb2183016150d9bb1c8001", /* a value too many, too few */
                                      "d9bb2082d9bb1c816178d9bb2183016150d9bb1c80",
                                      "d9bb209fff",
                                      "d9bb218301615080",
                                      "d9bb2183006150d9bb1c80",
                                      "d9bb2183056150d9bb1c80",
                                      "d9bb21830101d9bb1c80", /* no fields, kind, name */
                                      "d9bb2183016150d9bb1c8101",
                                      "d9bb2182016150",
                                      "d9bb2201",
                                      "d9bb2261c3"};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    goes_in(box, wrong[i], NULL);
  }
}

static void arguments(boa_sandbox *box) {
  boa_define(box, "ask");
  boa_event e = feed(box, "a = [1]\nask(a, 2, x=a, y='z')");
  char *bytes = NULL;
  size_t n = 0;
  boa_handle h = 0;
  check(e.kind == BOA_EVENT_CALL && !boa_arguments_to_cbor(box, 1000, 0, &bytes, &n) && !boa_from_cbor(box, bytes, n, &h),
        "arguments", "");
  free(bytes);
  e = boa_answer(box, h);
  check(strcmp(e.text, "[[[1], 2], {'x': [1], 'y': 'z'}]") == 0, "arguments", e.text);
  e = feed(box, "v = ask()\nv[0].append(5)\nv");
  boa_arguments_to_cbor(box, 1000, 0, &bytes, &n);
  check(n == 3, "no arguments", "");
  free(bytes);
  boa_answer(box, h);
}

static uint64_t random_state;

static uint64_t next_random(void) {
  uint64_t z = random_state += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
  return z ^ z >> 31;
}

/* Values whose bytes were altered: each is another value, or none. */
static void altered(boa_sandbox *box, int rounds) {
  int fine = 0;
  for (int i = 0; i < rounds; i++) {
    char source[600], *bytes;
    size_t n;
    snprintf(source, sizeof source, "%s", values[next_random() % (sizeof values / sizeof *values)]);
    feed(box, source);
    boa_handle h = boa_result(box), back;
    boa_to_cbor(box, h, 1 << 20, 0, &bytes, &n);
    for (uint64_t times = next_random() % 3 + 1; times && n; times--) {
      bytes[next_random() % n] = (char)next_random();
    }
    boa_cbor how = boa_from_cbor(box, bytes, n - next_random() % 2, &back);
    check((how == BOA_CBOR_OK) == (back != 0), "altered", source);
    fine += back != 0;
    free(bytes);
    char *text = back ? boa_repr_text(box, back, &n) : NULL;
    free(text);
    boa_release(box, h);
    boa_release(box, back);
  }
  check(!boa_check(box), "the heap is as it should be", "");
  printf("%d of %d altered values are values\n", fine, rounds);
}

int main(int argc, char **argv) {
  int rounds = argc > 1 ? atoi(argv[1]) : 2000;
  random_state = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
  boa_engine *engine = boa_engine_open();
  boa_sandbox *box = boa_open(engine, NULL);
  boa_define(box, "ask");
  give_objects(box);
  for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
    there_and_back(box, values[i]);
  }
  examples(box);
  shown(box);
  objects_there_and_back(box);
  enumeration(box);
  frozen(box);
  arguments(box);
  altered(box, rounds);
  boa_close(box);
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
