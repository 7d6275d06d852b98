/* The guest's files as a host sees them: put there before a run, read after it, asked for as events; the environment; what a mount costs. Whatever a guest
 * leaves in its tree, the host reads what is files and nothing else. */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int passed, failed;

static void check(int ok, const char *what) {
  passed += ok != 0;
  failed += ok == 0;
  if (!ok) {
    printf("failed: %s\n", what);
  }
}

/* Runs a program that ends with an expression; its repr, or an error's message. */
static const char *run(boa_sandbox *box, const char *source) {
  boa_event e = boa_run(box, source, strlen(source), "test.py");
  return e.kind == BOA_EVENT_ERROR ? e.message : e.text;
}

static void expect(boa_sandbox *box, const char *source, const char *want) {
  const char *got = run(box, source);
  check(strcmp(got, want) == 0, source);
  if (strcmp(got, want) != 0) {
    printf("  got %s\n", got);
  }
}

/* The files as "path=contents;…". */
static void expect_files(boa_sandbox *box, const char *want) {
  char all[4096] = "";
  boa_handle files = boa_files(box), key, value;
  size_t at = 0, length;
  while (boa_next_item(box, files, &at, &key, &value)) {
    char *path = boa_as_text(box, key, &length), *bytes = boa_as_bytes(box, value, &length);
    snprintf(all + strlen(all), sizeof all - strlen(all), "%s=%s;", path, bytes);
    free(path);
    free(bytes);
    boa_release(box, key);
    boa_release(box, value);
  }
  boa_release(box, files);
  check(strcmp(all, want) == 0, want);
  if (strcmp(all, want) != 0) {
    printf("  got %s\n", all);
  }
}

static void test_put(boa_engine *engine) {
  boa_sandbox *box = boa_open(engine, NULL);
  expect_files(box, "");
  check(boa_put_file(box, "data.csv", "a,b\n1,2\n", 8), "a file in the working folder");
  check(boa_put_file(box, "deep/er/x", "x", 1), "one with folders");
  check(boa_put_file(box, "/etc//conf", "c", 1), "an absolute one");
  check(boa_put_file(box, "data.csv", "new", 3), "one again");
  static const char *const wrong[] = {"", "/", "a/", "../x", "a/../b", "./a", "a/.", "data.csv/x", "deep", "deep/er", "\xff"};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    check(!boa_put_file(box, wrong[i], "x", 1), wrong[i]);
  }
  expect_files(box, "/home/data.csv=new;/home/deep/er/x=x;/etc/conf=c;");
  expect(box, "import os; open('data.csv').read(), os.getcwd(), sorted(os.listdir('/')), open('deep/er/x', 'rb').read()",
         "('new', '/home', ['dev', 'etc', 'home', 'tmp'], b'x')");
  expect(
      box,
      "open('out', 'w').write('left open'); open('/tmp/t', 'wb').write(b'1'); os.remove('/etc/conf'); os.rename('deep', 'd')",
      "");
  expect_files(box, "/home/data.csv=new;/home/out=left open;/home/d/er/x=x;/tmp/t=1;");
  check(boa_put_file(box, "d/er/x", "between", 7) && boa_put_file(box, "more", "", 0), "between feeds");
  expect(box, "open('d/er/x').read(), open('more').read()", "('between', '')");
  check(boa_move(box), "moved");
  expect_files(box, "/home/data.csv=new;/home/out=left open;/home/d/er/x=between;/home/more=;/tmp/t=1;");
  boa_close(box);
}

/* A guest that makes nonsense of its tree. */
static void test_broken_tree(boa_engine *engine) {
  boa_sandbox *box = boa_open(engine, NULL);
  expect(box,
         "from _boabox import file_tree\n"
         "t = file_tree()\n"
         "t[''] = [{'a': [b'x', 1, 2], 'b': 3, 'c': [], 'd': [1, 2, 3], 5: [b'', 0, 0], 'e': None, '\\ud800': [b'', 0, 0]}, 0, "
         "0]\n"
         "t['r'] = t['']; t[''][0]['loop'] = [{}, 0, 0]; t[''][0]['loop'][0]['again'] = t[''][0]['loop']\n"
         "t[7] = t['']; t['z' * 5000] = [b'', 0, 0]; t['q'] = [b'q', 0, 0]",
         "");
  boa_handle files = boa_files(box);
  check(files != 0 && boa_count(box, files) == 3, "a broken tree is read");
  boa_release(box, files);
  check(!boa_put_file(box, "/b/x", "", 0) && boa_put_file(box, "/fine", "f", 1), "and written");
  boa_close(box);
  box = boa_open(engine, NULL);
  expect(box, "from _boabox import file_tree\nfile_tree()[''] = 5", "");
  expect_files(box, "");
  check(!boa_put_file(box, "x", "x", 1), "nothing can be put into it");
  boa_close(box);
}

static void test_memory(boa_engine *engine) {
  boa_config c;
  boa_config_default(&c);
  c.memory = 8 << 20;
  boa_sandbox *box = boa_open(engine, &c);
  char *large = calloc(1, 16 << 20);
  check(large && !boa_put_file(box, "large", large, 16 << 20), "a file above the memory limit");
  check(boa_put_file(box, "small", "s", 1), "one below it");
  const char *source = "f = open('x', 'wb')\nwhile True: f.write(bytes(100000))";
  boa_event e = boa_run(box, source, strlen(source), "test.py");
  check(e.kind == BOA_EVENT_LIMIT && strcmp(e.type, "memory") == 0, "files count for the memory limit");
  boa_close(box);
  free(large);
}

static void test_environment(boa_engine *engine) {
  boa_sandbox *box = boa_open(engine, NULL);
  expect(box, "import os; dict(os.environ)", "{}");
  boa_close(box);
  box = boa_open(engine, NULL);
  check(boa_set_environment(box, "NAME", "value") && boa_set_environment(box, "NAME", "other") &&
            boa_set_environment(box, "E", ""),
        "variables");
  check(!boa_set_environment(box, "N", "\xff"), "no UTF-8");
  expect(box, "import os; dict(os.environ), os.getenv('NAME'), os.environ['E'], os.getenv('NO', 5)",
         "({'NAME': 'other', 'E': ''}, 'other', '', 5)");
  boa_close(box);
}

static void test_timezone(boa_engine *engine) {
  int32_t offset = 0;
  check(boa_timezone_offset("Europe/Berlin", 1720000000, 0, &offset) && offset == 7200, "summer");
  check(boa_timezone_offset("Europe/Berlin", 1729996200, 0, &offset) && offset == 7200 &&
            boa_timezone_offset("Europe/Berlin", 1729996200, 1, &offset) && offset == 3600,
        "an hour that comes twice");
  check(boa_timezone_offset("<+0530>-5:30", INT64_MIN, 0, &offset) && offset == 19800, "a rule");
  check(boa_timezone_offset("EST5EDT,M3.2.0,M11.1.0", INT64_MAX, 0, &offset), "the last second there is");
  check(!boa_timezone_offset("Europe/Berlin0", 0, 0, &offset) && !boa_timezone_offset("", 0, 0, &offset), "no zones");
  boa_sandbox *box = boa_open(engine, NULL);
  check(!boa_set_timezone(box, "Europe/Atlantis") && !boa_set_timezone(box, "CET-1CEST,M3.5.0"), "no zones of a guest");
  expect(box, "import os; dict(os.environ)", "{}");
  boa_close(box);
  box = boa_open(engine, NULL);
  check(boa_set_timezone(box, "Asia/Tokyo") && boa_set_timezone(box, "America/New_York"), "a zone");
  expect(box, "import os, time; os.environ['TZ'], time.localtime(1720000000)[3], time.tzname",
         "('America/New_York', 5, ('EST', 'EDT'))");
  boa_close(box);
}

/* ---- events ---- */

/* Answers each OS event by a table of operation -> what; "" the default, "!" an error, "'" a text, "b" bytes, a digit an int, T or F. */
typedef struct {
  const char *operation, *answer;
} answer;

static boa_event answered(boa_sandbox *box, const char *what) {
  const char *rest = what + (*what != 0);
  boa_handle h = 0;
  switch (*what) {
  case 0:
    return boa_answer_default(box);
  case '!':
    return boa_answer_error(box, "FileNotFoundError", rest);
  case '\'':
    h = boa_make_text(box, rest, strlen(rest));
    break;
  case 'b':
    h = boa_make_bytes(box, rest, strlen(rest));
    break;
  case 'T':
  case 'F':
    h = boa_make_bool(box, *what == 'T');
    break;
  case 'N':
    break;
  case '[': {
    h = boa_make_list(box);
    boa_handle entry = boa_make_text(box, rest, strlen(rest));
    boa_append(box, h, entry);
    boa_release(box, entry);
    break;
  }
  default:
    h = boa_make_int(box, strtol(what, NULL, 10));
  }
  boa_event e = boa_answer(box, h);
  boa_release(box, h);
  return e;
}

static void expect_events(boa_sandbox *box, const char *source, const answer *answers, const char *calls, const char *want) {
  char told[2000] = "";
  boa_event e = boa_run(box, source, strlen(source), "test.py");
  while (e.kind == BOA_EVENT_OS) {
    const char *what = "";
    snprintf(told + strlen(told), sizeof told - strlen(told), "%s(", e.text);
    for (size_t i = 0; answers[i].operation; i++) {
      what = strcmp(answers[i].operation, e.text) == 0 ? answers[i].answer : what;
    }
    for (size_t i = 0; i < boa_argument_count(box); i++) {
      size_t n;
      boa_handle h = boa_argument(box, i);
      char *name = boa_argument_name(box, i, &n), *text = boa_repr_text(box, h, &n);
      snprintf(told + strlen(told), sizeof told - strlen(told), "%s%s%s%s", i ? ", " : "", name ? name : "", name ? "=" : "",
               text);
      free(name);
      free(text);
      boa_release(box, h);
    }
    snprintf(told + strlen(told), sizeof told - strlen(told), ") ");
    e = answered(box, what);
  }
  const char *got = e.kind == BOA_EVENT_ERROR ? e.message : e.text;
  check(strcmp(got, want) == 0 && strcmp(told, calls) == 0, source);
  if (strcmp(got, want) != 0 || strcmp(told, calls) != 0) {
    printf("  got %s after %s\n", got, told);
  }
}

static void test_events(boa_engine *engine) {
  boa_config c;
  boa_config_default(&c);
  c.os_events = BOA_OS_FILES | BOA_OS_ENVIRONMENT;
  boa_sandbox *box = boa_open(engine, &c);
  static const answer all[] = {{"Path.exists", "T"},      {"Path.read_text", "'text"}, {"Path.read_bytes", "bbytes"},
                               {"Path.is_file", "F"},     {"Path.write_text", "4"},    {"Path.unlink", "!gone"},
                               {"Path.iterdir", "[/a/b"}, {"Path.resolve", "'/real"},  {"os.getenv", "'variable"},
                               {"open", "'l1\nl2\n"},     {"Path.stat", "77"},         {NULL, NULL}};
  static const answer none[] = {{NULL, NULL}};
  expect_events(box, "from pathlib import Path; import os; p = Path('/a'); p.exists(), p.is_file(), p.is_dir()", all,
                "Path.exists('/a') Path.is_file('/a') Path.is_dir('/a') ", "(True, False, False)");
  expect_events(
      box, "p.read_text(), p.read_bytes(), p.write_text('abcd'), str(list(p.iterdir())), str(p.resolve()), p.stat().st_size",
      all,
      "Path.read_text('/a') Path.read_bytes('/a') Path.write_text('/a', 'abcd') Path.iterdir('/a') Path.resolve('/a') "
      "Path.stat('/a') ",
      "('text', b'bytes', 4, \"[PosixPath('/a/b')]\", '/real', 77)");
  expect_events(box, "p.unlink()", all, "Path.unlink('/a') ", "gone");
  expect_events(box, "os.getenv('X'), os.getenv('Y', 'd')", all, "os.getenv('X', None) os.getenv('Y', 'd') ",
                "('variable', 'variable')");
  expect_events(box, "[line for line in open('f')]", all, "open('f', 'r') ", "['l1\\n', 'l2\\n']");
  expect_events(box, "Path('d').mkdir(parents=True)", none, "Path.mkdir('d', parents=True, exist_ok=False) ", "");
  expect_events(box, "Path('d/f').write_text('abc')", none, "Path.write_text('d/f', 'abc') ", "3");
  expect_events(box, "Path('d/f').read_text(), os.path.exists('d'), os.listdir('d'), os.environ.get('A')", none,
                "Path.read_text('d/f') Path.exists('d') Path.iterdir('d') os.environ() ", "('abc', True, ['f'], None)");
  expect_events(box, "with open('d/g', 'w') as f: f.write('x')\nopen('d/g').read()", none, "open('d/g', 'w') open('d/g', 'r') ",
                "'x'");
  expect_events(box, "Path('/nope').read_text()", none, "Path.read_text('/nope') ",
                "[Errno 2] No such file or directory: '/nope'");
  boa_close(box);
}

/* Where a mount is, no host is asked. */
static void test_mounts(boa_engine *engine) {
  char folder[] = "/tmp/boabox-files-XXXXXX";
  boa_config c;
  boa_config_default(&c);
  c.os_events = BOA_OS_FILES;
  c.memory = 16 << 20;
  boa_sandbox *box = boa_open(engine, &c);
  check(mkdtemp(folder) && boa_mount(box, folder, "/data", BOA_MOUNT_RW, 0), "a mount");
  static const answer none[] = {{NULL, NULL}};
  expect_events(box, "from pathlib import Path; p = Path('/data/x'); p.write_text('abc'), p.read_text(), p.exists()", none, "",
                "(3, 'abc', True)");
  expect_events(box, "Path('/datax').exists()", none, "Path.exists('/datax') ", "False");
  uint64_t before = boa_usage_of(box).fuel;
  expect_events(box, "n = p.write_bytes(bytes(4_000_000))", none, "", "");
  uint64_t wrote = boa_usage_of(box).fuel - before;
  check(wrote > 100000, "writing costs by the byte");
  expect_events(box, "p.write_bytes(bytes(4_000_000)); parts = [p.read_bytes() for i in range(20)]", none, "",
                "memory limit exceeded: 16777216 bytes");
  expect_events(box, "p.unlink(); p.exists()", none, "", "False");
  boa_close(box);
  check(rmdir(folder) == 0, "the folder is empty");
}

/* Files go along in snapshots and forks; folders of the host in forks alone. A journal has what they gave. */
static void test_copies(boa_engine *engine) {
  char folder[] = "/tmp/boabox-files-XXXXXX", name[64];
  boa_config c;
  boa_config_default(&c);
  c.journal = 1;
  boa_sandbox *box = boa_open(engine, &c);
  check(mkdtemp(folder) && boa_mount(box, folder, "/data", BOA_MOUNT_RW, 100000) &&
            boa_mount(box, folder, "/over", BOA_MOUNT_OVERLAY, 0),
        "mounts");
  check(boa_put_file(box, "in", "put", 3) && boa_set_environment(box, "A", "b"), "a file and a variable");
  expect(box,
         "import os\nf = open('kept', 'w')\nf.write('one')\nopen('/data/x', 'w').write('host')\nopen('/over/y', "
         "'w').write('over')\n"
         "g = open('/data/x')\nopen('in').read(), os.getenv('A')",
         "('put', 'b')");
  size_t length, n;
  char *snapshot = boa_snapshot(box, NULL, &length);
  boa_sandbox *copy = boa_fork(box);
  static const char go_on[] =
      "f.write(' two'); f.flush(); open('kept').read(), g.read(), os.listdir('/data'), sorted(os.listdir('/over'))";
  expect(copy, go_on, "('one two', 'host', ['x'], ['x', 'y'])");
  expect_files(copy, "/home/in=put;/home/kept=one two;/over/y=over;");
  boa_close(copy);
  copy = boa_restore(engine, &c, snapshot, length, NULL, NULL);
  expect(copy, "g.read()", "[Errno 2] No such file or directory: '/data/x'");
  check(boa_mount(copy, folder, "/data", BOA_MOUNT_RO, 0) && boa_mount(copy, folder, "/over", BOA_MOUNT_OVERLAY, 0),
        "mounted again");
  expect(copy, go_on, "('one two', 'host', ['x'], ['x', 'y'])");
  boa_close(copy);
  free(snapshot);
  expect(box, go_on, "('one two', 'host', ['x'], ['x', 'y'])");
  char *journal = boa_journal(box, &n);
  check(boa_journal_whole(box), "the journal is whole");
  boa_close(box);
  snprintf(name, sizeof name, "%s/x", folder);
  check(unlink(name) == 0 && rmdir(folder) == 0, "the folder goes");
  boa_replayed report = {0};
  copy = boa_replay(engine, &c, journal, n, UINT64_MAX, &report);
  check(copy && !report.why, report.why ? report.why : "replayed");
  if (copy) {
    check(strcmp(boa_resume(copy).text, "('one two', 'host', ['x'], ['x', 'y'])") == 0, "the same without the folder");
    expect_files(copy, "/home/in=put;/home/kept=one two;/over/y=over;");
    boa_close(copy);
  }
  free(journal);
}

int main(void) {
  boa_engine *engine = boa_engine_open();
  test_put(engine);
  test_broken_tree(engine);
  test_memory(engine);
  test_environment(engine);
  test_timezone(engine);
  test_events(engine);
  test_mounts(engine);
  test_copies(engine);
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
