/* The command: reads a program, runs it in a sandbox, prints what it prints. Knows boabox.h only. */
#include "boabox.h"
#include "json.h"
#include "replay.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

static const char usage[] =
    "usage: boabox [options] FILE | -c CODE | -  [ARGUMENT ...]   (the arguments are the program's sys.argv)\n"
    "  --module NAME=FILE    a module that the program may import, before the library's; any number of times\n"
    "  --input NAME=JSON     a global variable; any number of times\n"
    "  --mount DIR=PATH[:MODE]  a folder that the program sees at an absolute path; MODE ro (default), rw or overlay; any "
    "number of times\n"
    "  --env NAME=VALUE      a variable of os.environ, which is empty without; any number of times\n"
    "  --tz ZONE             the zone of local time: Europe/Berlin, or a rule as TZ has it (default UTC)\n"
    "  --json                at the end one JSON object on stdout: value, stdout, stderr, error, usage\n"
    "  --seed N              what entropy is made from (random, uuid; default 0)\n"
    "  --max-memory SIZE     bytes the program may use (64MB; KB, MB, GB; default 128MB)\n"
    "  --max-time SECONDS    run time (default 10; none lifts it)\n"
    "  --max-fuel N          units of work (default none)\n"
    "  --max-recursion N     nested calls (default 1000)\n"
    "  --max-output SIZE     bytes printed (default 10MB)\n"
    "  --record FILE         what the program was given (source, input, times, entropy), as a journal\n"
    "  --replay FILE         in place of a program: does again what a journal says, and tells where it ends\n"
    "  --until N             up to the N-th event that its host answered\n"
    "  --stats               what it used, on stderr\n"
    "  --debug=MODES         "
    "verify,relocate,gc-stress,fail-alloc=N,fail-from=N,corrupt=SEED,pause-every=N,hop=FILE,no-specialise,no-primitives,"
    "stack64,disassemble\n"
    "                        (hop: after pause-every units of fuel a snapshot goes to the file, the status is 75, and the same "
    "command goes on from there)\n"
    "  --version, --help\n";

typedef struct {
  boa_config config;
  const char *code, *file;
  char **arguments; /* behind the program */
  int argument_count;
  char **words; /* the command's own, in which --module, --input, --mount and --env are looked for again */
  int word_count;
  bool stats, disassemble, json, small_stack;
  uint64_t corrupt;
  char *hop; /* the file of --debug=hop */
  const char *zone, *record, *replay;
  uint64_t until;
} options;

enum { HOPPED = 75 };

static boa_sandbox *running;

static void on_interrupt(int signal_number) {
  (void)signal_number;
  if (running) {
    boa_interrupt(running);
  }
}

static bool parse_size(const char *s, uint64_t *out) {
  char *end;
  if (strcmp(s, "none") == 0) {
    *out = UINT64_MAX / 4;
    return true;
  }
  double n = strtod(s, &end);
  double unit = strcmp(end, "") == 0 || strcmp(end, "B") == 0 ? 1
                : strcmp(end, "KB") == 0                      ? 1 << 10
                : strcmp(end, "MB") == 0                      ? 1 << 20
                : strcmp(end, "GB") == 0                      ? 1 << 30
                                                              : 0;
  if (end == s || unit == 0 || !(n >= 0) || n * unit > 1e18) {
    return false;
  }
  *out = (uint64_t)(n * unit);
  return true;
}

static bool parse_count(const char *s, uint64_t *out) {
  char *end;
  if (strcmp(s, "none") == 0) {
    *out = 0;
    return true;
  }
  errno = 0;
  *out = strtoull(s, &end, 10);
  return end != s && *end == 0 && errno == 0 && *s != '-';
}

static bool parse_debug(const char *s, options *o) {
  static const struct {
    const char *name;
    uint32_t bit;
  } modes[] = {{"verify", BOA_CONFIG_VERIFY},
               {"relocate", BOA_CONFIG_RELOCATE},
               {"gc-stress", BOA_CONFIG_STRESS},
               {"no-specialise", BOA_CONFIG_NO_SPECIALISE},
               {"no-primitives", BOA_CONFIG_NO_PRIMITIVES}};
  while (*s) {
    size_t n = strcspn(s, ",");
    bool known = false;
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
      if (strlen(modes[i].name) == n && strncmp(s, modes[i].name, n) == 0) {
        o->config.debug |= modes[i].bit;
        known = true;
      }
    }
    if (strncmp(s, "fail-alloc=", 11) == 0) {
      o->config.fail_at = strtoull(s + 11, NULL, 10);
    } else if (strncmp(s, "fail-from=", 10) == 0) {
      o->config.fail_from = strtoull(s + 10, NULL, 10);
    } else if (strncmp(s, "pause-every=", 12) == 0) {
      o->config.pause_every = strtoull(s + 12, NULL, 10);
    } else if (strncmp(s, "hop=", 4) == 0) {
      free(o->hop);
      o->hop = malloc(n - 3);
      if (o->hop) {
        memcpy(o->hop, s + 4, n - 4);
        o->hop[n - 4] = 0;
      }
    } else if (strncmp(s, "corrupt=", 8) == 0) {
      o->corrupt = strtoull(s + 8, NULL, 10);
    } else if (strncmp(s, "disassemble", n) == 0 && n == 11) {
      o->disassemble = true;
    } else if (strncmp(s, "stack64", n) == 0 && n == 7) {
      o->small_stack = true;
    } else if (!known) {
      return false;
    }
    s += n + (s[n] == ',');
  }
  return true;
}

/* One option with its value, as `--name value` or `--name=value`. Returns how many words it took, 0 = not understood. */
static int parse_option(int argc, char **argv, int i, options *o) {
  const char *arg = argv[i], *equals = strchr(arg, '=');
  size_t n = equals ? (size_t)(equals - arg) : strlen(arg);
  const char *value = equals ? equals + 1 : i + 1 < argc ? argv[i + 1] : NULL;
  int words = equals ? 1 : 2;
  uint64_t count = 0;
#define IS(name) (n == strlen(name) && strncmp(arg, name, n) == 0)
  if (IS("--stats")) {
    o->stats = true;
    return 1;
  }
  if (IS("--json")) {
    o->json = true;
    return 1;
  }
  if (!value) {
    return 0;
  }
  if (IS("--module") || IS("--input") || IS("--mount") || IS("--env")) { /* taken up once there is a sandbox */
    value = arg[n] == '=' ? NULL : argv[i + 1];
    return value && strchr(value, '=') > value ? 2 : 0;
  }
  if (IS("--record") || IS("--replay")) {
    *(IS("--record") ? &o->record : &o->replay) = value;
    return words;
  }
  if (IS("--tz")) {
    o->zone = value;
    return words;
  }
  if (IS("--until")) {
    return parse_count(value, &o->until) ? words : 0;
  }
  if (IS("--seed")) {
    return parse_count(value, &o->config.seed) ? words : 0;
  }
  if (IS("-c")) {
    o->code = value;
    return words;
  }
  if (IS("--debug")) {
    return parse_debug(value, o) ? words : 0;
  }
  if (IS("--max-memory")) {
    return parse_size(value, &o->config.memory) ? words : 0;
  }
  if (IS("--max-output")) {
    return parse_size(value, &o->config.output) ? words : 0;
  }
  if (IS("--max-fuel")) {
    return parse_count(value, &o->config.fuel) ? words : 0;
  }
  if (IS("--max-recursion")) {
    bool ok = parse_count(value, &count);
    o->config.recursion = count == 0 || count > 1000000000 ? 1000000000 : (uint32_t)count;
    return ok ? words : 0;
  }
  if (IS("--max-time")) {
    char *end;
    o->config.time = strcmp(value, "none") == 0 ? 0 : strtod(value, &end);
    return strcmp(value, "none") == 0 || (*end == 0 && end != value && o->config.time > 0) ? words : 0;
  }
#undef IS
  return 0;
}

static int complain(const char *what, const char *which) {
  fprintf(stderr, "boabox: %s%s\n%s", what, which, usage);
  return 2;
}

static char *read_all(FILE *f, size_t *length) {
  size_t room = 1 << 16, n = 0, got;
  char *text = malloc(room);
  while (text && (got = fread(text + n, 1, room - n, f)) > 0) {
    n += got;
    if (n == room) {
      char *more = realloc(text, room * 2);
      if (!more) {
        free(text);
        return NULL;
      }
      text = more;
      room *= 2;
    }
  }
  *length = n;
  return text;
}

static char *read_file(const char *name, size_t *length) {
  FILE *f = strcmp(name, "-") == 0 ? stdin : fopen(name, "rb");
  if (!f) {
    return NULL;
  }
  char *text = read_all(f, length);
  bool bad = ferror(f);
  if (f != stdin) {
    fclose(f);
  }
  if (bad) {
    free(text);
    return NULL;
  }
  return text;
}

static char *read_program(const options *o, size_t *length) {
  if (o->code) {
    *length = strlen(o->code);
    char *copy = malloc(*length + 1);
    return copy ? memcpy(copy, o->code, *length + 1) : NULL;
  }
  return read_file(o->file, length);
}

/* ---- what a run tells ---- */

typedef struct {
  const options *o;
  buffer out, err; /* with --json */
} told;

static void tell_text(told *t, int stream, const char *text, size_t n) {
  if (t->o->json) {
    buffer_add(stream == 2 ? &t->err : &t->out, text, n);
  } else {
    if (stream == 2) {
      fflush(stdout);
    }
    fwrite(text, 1, n, stream == 2 ? stderr : stdout);
  }
}

static int status_of(boa_event e) {
  switch (e.kind) {
  case BOA_EVENT_ERROR:
    return e.exit_code >= 0 ? e.exit_code : 1;
  case BOA_EVENT_LIMIT:
    return strcmp(e.type, "interrupt") == 0 ? 130 : 124;
  default:
    return 0;
  }
}

static void report(told *t, boa_event e) {
  if (e.kind == BOA_EVENT_ERROR && !(t->o->json && e.exit_code < 0)) {
    bool whole = e.exit_code >= 0 || (e.length && e.text[e.length - 1] == '\n');
    tell_text(t, 2, e.text, e.length);
    tell_text(t, 2, "\n", !whole);
  } else if (e.kind == BOA_EVENT_LIMIT && !t->o->json) {
    bool interrupted = strcmp(e.type, "interrupt") == 0;
    fflush(stdout);
    fprintf(stderr, interrupted ? "KeyboardInterrupt\n" : "boabox: %s\n", e.text);
  }
}

static void add_text(buffer *b, const char *text) {
  buffer_add(b, text, strlen(text));
}

static void add_member(buffer *b, const char *name, const char *text, size_t n) {
  add_text(b, name);
  buffer_add_string(b, text ? text : "", n);
}

/* The object of --json. A limit is an error without a traceback, of the type "time limit", "memory limit" and so on. */
static void print_json(told *t, boa_event e, boa_usage u) {
  buffer b = {0};
  char text[200];
  bool failed = e.kind == BOA_EVENT_LIMIT || (e.kind == BOA_EVENT_ERROR && e.exit_code < 0);
  add_text(&b, "{\"value\": ");
  if (e.kind == BOA_EVENT_DONE && e.length) {
    buffer_add_string(&b, e.text, e.length);
  } else {
    add_text(&b, "null");
  }
  add_member(&b, ", \"stdout\": ", t->out.at, t->out.n);
  add_member(&b, ", \"stderr\": ", t->err.at, t->err.n);
  add_text(&b, ", \"error\": ");
  if (failed) {
    bool limit = e.kind == BOA_EVENT_LIMIT;
    snprintf(text, sizeof text, limit ? "%s limit" : "%s", e.type);
    add_member(&b, "{\"type\": ", text, strlen(text));
    add_member(&b, ", \"message\": ", limit ? e.text : e.message, strlen(limit ? e.text : e.message));
    if (limit) {
      add_text(&b, ", \"traceback\": null}");
    } else {
      add_member(&b, ", \"traceback\": ", e.text, e.length);
      add_text(&b, "}");
    }
  } else {
    add_text(&b, "null");
  }
  snprintf(text, sizeof text, ", \"usage\": {\"fuel\": %llu, \"peak_memory\": %llu, \"time\": %.6f}, \"status\": %d}\n",
           (unsigned long long)u.fuel, (unsigned long long)u.peak_memory, u.time, status_of(e));
  add_text(&b, text);
  fwrite(b.at ? b.at : "", 1, b.n, stdout);
  buffer_free(&b);
}

/* before: the fuel that was used when the guest's first instruction was still to come. */
static void print_stats(boa_sandbox *box, double opened, uint64_t before) {
  boa_usage u = boa_usage_of(box);
  fflush(stdout);
  fprintf(
      stderr,
      "fuel: %llu\npeak memory: %llu\ntime: %.6f\nopened in: %.6f\ninstructions before the guest: %llu\ncollections: %llu\n",
      (unsigned long long)u.fuel, (unsigned long long)u.peak_memory, u.time, opened, (unsigned long long)before,
      (unsigned long long)u.collections);
}

/* ---- running ---- */

/* A line of stdin, of at most 64 MiB; what is longer comes in parts. */
static boa_event answer_line(boa_sandbox *box) {
  size_t room = 256, n = 0;
  char *line = malloc(room);
  fflush(stdout);
  for (int c; line && n < (size_t)64 << 20 && (c = getchar()) != EOF;) {
    if (n == room) {
      char *more = realloc(line, room *= 2);
      if (!more) {
        break;
      }
      line = more;
    }
    line[n++] = (char)c;
    if (c == '\n') {
      break;
    }
  }
  boa_event e = boa_answer_text(box, line ? line : "", n);
  free(line);
  return e;
}

/* The sandbox goes into the file of --debug=hop. */
static bool hop(const options *o, boa_sandbox *box) {
  size_t n;
  char *bytes = boa_snapshot(box, NULL, &n);
  FILE *f = bytes ? fopen(o->hop, "wb") : NULL;
  bool ok = f && fwrite(bytes, 1, n, f) == n;
  ok = f && fclose(f) == 0 && ok;
  free(bytes);
  return ok;
}

/* The sandbox of that file, which is used up; NULL without one. */
static boa_sandbox *land(const options *o, boa_engine *engine) {
  FILE *f = o->hop ? fopen(o->hop, "rb") : NULL;
  size_t n = 0;
  boa_restored how = BOA_RESTORED_NO_MEMORY;
  char *bytes = f ? read_all(f, &n) : NULL;
  boa_sandbox *box = n ? boa_restore(engine, &o->config, bytes, n, NULL, &how) : NULL;
  if (n && !box) {
    fprintf(stderr, "boabox: %s\n", boa_restored_text(how));
  }
  if (f) {
    fclose(f);
    remove(o->hop);
  }
  free(bytes);
  return box;
}

/* To the event that ends the feed, or to a pause whose state is in a file. */
static boa_event follow(told *t, boa_sandbox *box, boa_event e) {
  const options *o = t->o;
  uint64_t began = boa_usage_of(box).fuel;
  for (uint64_t turn = 0; e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_INPUT; turn++) {
    tell_text(t, e.stream, e.text, e.length);
    if (o->hop && e.kind == BOA_EVENT_PRINT && boa_usage_of(box).fuel - began >= o->config.pause_every && hop(o, box)) {
      return e;
    }
    if (o->corrupt) {
      boa_corrupt(box, o->corrupt + turn, 3);
    }
    if (o->config.pause_every && !o->hop && !boa_move(box)) {
      fprintf(stderr, "boabox: can't move\n");
    }
    e = e.kind == BOA_EVENT_INPUT ? answer_line(box) : boa_resume(box);
  }
  return e;
}

static bool is_name(const char *s, size_t n) {
  for (size_t i = 0; i < n; i++) {
    bool letter = (s[i] | 32) >= 'a' && (s[i] | 32) <= 'z', digit = s[i] >= '0' && s[i] <= '9';
    if (!letter && s[i] != '_' && !(digit && i > 0)) {
      return false;
    }
  }
  return n > 0;
}

static bool add_module(boa_sandbox *box, const char *word) {
  const char *equals = strchr(word, '=');
  size_t n = (size_t)(equals - word), length;
  char name[256], *source = read_file(equals + 1, &length);
  if (!source || n >= sizeof name) {
    fprintf(stderr, "boabox: can't read %s: %s\n", equals + 1, strerror(errno));
    free(source);
    return false;
  }
  memcpy(name, word, n);
  name[n] = 0;
  bool ok = boa_add_module(box, name, source, length);
  free(source);
  return ok;
}

static bool add_mount(boa_sandbox *box, const char *word) {
  static const char *const modes[] = {":ro", ":rw", ":overlay"};
  char *folder = malloc(strlen(word) + 1), *path = folder ? strrchr(strcpy(folder, word), '=') : NULL;
  int mode = BOA_MOUNT_RO;
  if (!path) {
    return false;
  }
  *path++ = 0;
  for (int i = 0; i < 3; i++) {
    size_t n = strlen(path), k = strlen(modes[i]);
    if (n > k && strcmp(path + n - k, modes[i]) == 0) {
      mode = i;
      path[n - k] = 0;
      break;
    }
  }
  bool ok = boa_mount(box, folder, path, (boa_mount_mode)mode, 0);
  if (!ok) {
    fprintf(
        stderr,
        "boabox: --mount %s: %s can't be shown at %s: no such folder, a path that is wrong or taken, or no mounts (Windows)\n",
        word, folder, path);
  }
  free(folder);
  return ok;
}

static bool add_variable(boa_sandbox *box, const char *word) {
  const char *equals = strchr(word, '=');
  char name[256];
  size_t n = (size_t)(equals - word);
  bool ok = n < sizeof name;
  if (ok) {
    memcpy(name, word, n);
    name[n] = 0;
    ok = boa_set_environment(box, name, equals + 1);
  }
  if (!ok) {
    fprintf(stderr, "boabox: --env wants a name, = and a value in UTF-8, not %s\n", word);
  }
  return ok;
}

/* The variable is set by a feed of its own. */
static bool add_input(boa_sandbox *box, const char *word) {
  const char *equals = strchr(word, '=');
  buffer b = {0};
  buffer_add(&b, word, (size_t)(equals - word) + 1);
  bool ok = is_name(word, (size_t)(equals - word)) && buffer_add_python(&b, equals + 1) && !b.failed;
  if (!ok) {
    fprintf(stderr, "boabox: --input wants a name, = and JSON, not %s\n", word);
  } else {
    boa_event e = boa_run(box, b.at, b.n, "<input>");
    ok = e.kind == BOA_EVENT_DONE;
    if (!ok) {
      fprintf(stderr, "boabox: --input %.40s: %s\n", word, e.text);
    }
  }
  buffer_free(&b);
  return ok;
}

/* What the command line gives the program: modules, variables, arguments. A restored one has all but the modules and folders. */
static bool give(const options *o, boa_sandbox *box, bool restored) {
  for (int i = 1; i < o->word_count; i++) {
    if (strcmp(o->words[i], "--module") == 0 && !add_module(box, o->words[i + 1])) {
      return false;
    }
    if (strcmp(o->words[i], "--mount") == 0 && !add_mount(box, o->words[i + 1])) {
      return false;
    }
    if (!restored && strcmp(o->words[i], "--env") == 0 && !add_variable(box, o->words[i + 1])) {
      return false;
    }
    if (!restored && strcmp(o->words[i], "--input") == 0 && !add_input(box, o->words[i + 1])) {
      return false;
    }
  }
  if (restored) {
    return true;
  }
  if (o->zone && !boa_set_timezone(box, o->zone)) {
    fprintf(stderr, "boabox: --tz wants a time zone, such as Europe/Berlin or CET-1CEST,M3.5.0,M10.5.0/3, not %s\n", o->zone);
    return false;
  }
  const char **arguments = malloc(((size_t)o->argument_count + 1) * sizeof *arguments);
  if (!arguments) {
    return false;
  }
  arguments[0] = o->code ? "-c" : o->file;
  for (int i = 0; i < o->argument_count; i++) {
    arguments[i + 1] = o->arguments[i];
  }
  bool ok = boa_set_arguments(box, (size_t)o->argument_count + 1, arguments);
  if (!ok) {
    fprintf(stderr, "boabox: the arguments are not UTF-8\n");
  }
  free(arguments);
  return ok;
}

static int checked(boa_sandbox *box, int status) {
  const char *wrong = boa_check(box);
  if (wrong) {
    fprintf(stderr, "boabox: the heap is wrong: %s\n", wrong);
    return 70;
  }
  return status;
}

static boa_event start(const options *o, boa_sandbox *box, const char *source, size_t length) {
  return boa_run(box, source, length, o->code ? "<string>" : strcmp(o->file, "-") == 0 ? "<stdin>" : o->file);
}

/* Runs the program in its sandbox, or goes on with a restored one. */
static int run_in(const options *o, boa_sandbox *box, bool restored, const char *source, size_t length, double opened) {
  uint64_t before = boa_usage_of(box).fuel;
  if (!give(o, box, restored)) {
    return 2;
  }
  told t = {.o = o};
  running = box;
  signal(SIGINT, on_interrupt);
  boa_event e = follow(&t, box, restored ? boa_resume(box) : start(o, box, source, length));
  running = NULL;
  if (e.kind == BOA_EVENT_PRINT) {
    fflush(stdout);
    return HOPPED;
  }
  report(&t, e);
  int status = status_of(e);
  status = o->record && !write_journal(box, o->record) ? 2 : status;
  if (o->json) {
    print_json(&t, e, boa_usage_of(box));
  }
  fflush(stdout);
  buffer_free(&t.out);
  buffer_free(&t.err);
  if (o->stats) {
    print_stats(box, opened, before);
  }
  return (o->config.debug & BOA_CONFIG_VERIFY) && !o->corrupt ? checked(box, status) : status;
}

static int run(const options *o, const char *source, size_t length) {
  double start = boa_system_date(NULL);
  boa_engine *engine = boa_engine_open();
  boa_sandbox *landed = engine ? land(o, engine) : NULL;
  boa_sandbox *box = landed || !engine ? landed : boa_open(engine, &o->config);
  double opened = boa_system_date(NULL) - start;
  if (!box) {
    fprintf(stderr, "boabox: out of memory\n");
    boa_engine_close(engine);
    return 2;
  }
  if (o->disassemble) {
    char *text = boa_disassemble(box, source, length);
    puts(text ? text : "");
    free(text);
  }
  int status = run_in(o, box, landed != NULL, source, length, opened);
  boa_close(box);
  boa_engine_close(engine);
  return status;
}

typedef struct {
  const options *o;
  const char *source;
  size_t length;
  int status;
} job;

static void *run_job(void *data) {
  job *j = data;
  j->status = run(j->o, j->source, j->length);
  return NULL;
}

/* As small as threads may have it: on some machines more than 64 KiB. */
static size_t small_stack(void) {
  size_t least = 0;
#ifdef PTHREAD_STACK_MIN
  least = (size_t)PTHREAD_STACK_MIN;
#endif
  return least > 64 * 1024 ? least : 64 * 1024;
}

/* The same in a thread whose stack is 64 KiB: what a guest does must not need more. */
static int run_on_small_stack(const options *o, const char *source, size_t length) {
  job j = {.o = o, .source = source, .length = length, .status = 2};
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  int error = pthread_attr_setstacksize(&attributes, small_stack());
  error = error ? error : pthread_create(&thread, &attributes, run_job, &j);
  pthread_attr_destroy(&attributes);
  if (error) {
    fprintf(stderr, "boabox: no thread with a small stack: %s\n", strerror(error));
    return 2;
  }
  pthread_join(thread, NULL);
  return j.status;
}

static int print_version(void) {
  boa_engine *engine = boa_engine_open();
  if (!engine) {
    return 2;
  }
  printf("boabox %s, image %016llx\n", boa_version(), (unsigned long long)boa_engine_image_id(engine));
  boa_engine_close(engine);
  return 0;
}

static int run_again(const options *o) {
  size_t length;
  char *journal = read_file(o->replay, &length);
  boa_engine *engine = journal ? boa_engine_open() : NULL;
  int status = engine ? replay(engine, &o->config, journal, length, o->until ? o->until : UINT64_MAX) : 2;
  if (!journal) {
    fprintf(stderr, "boabox: can't read %s: %s\n", o->replay, strerror(errno));
  }
  boa_engine_close(engine);
  free(journal);
  return status;
}

/* Programs and what they print are bytes, in the order of printing: no stream is to change line ends, or to hold back errors. */
static void streams_as_bytes(void) {
#ifdef _WIN32
  _setmode(_fileno(stdin), _O_BINARY);
  _setmode(_fileno(stdout), _O_BINARY);
  _setmode(_fileno(stderr), _O_BINARY);
  setvbuf(stderr, NULL, _IONBF, 0);
#endif
}

int main(int argc, char **argv) {
  options o = {0};
  streams_as_bytes();
  boa_config_default(&o.config);
  o.config.wall = boa_system_date;
  int i = 1;
  while (i < argc && argv[i][0] == '-' && argv[i][1] && !o.code) {
    if (strcmp(argv[i], "--version") == 0) {
      return print_version();
    }
    if (strcmp(argv[i], "--help") == 0) {
      fputs(usage, stdout);
      return 0;
    }
    int words = parse_option(argc, argv, i, &o);
    if (!words) {
      return complain("what is ", argv[i]);
    }
    i += words;
  }
  o.words = argv;
  o.word_count = i;
  if (!o.code && i < argc) {
    o.file = argv[i++];
  }
  o.arguments = argv + i;
  o.argument_count = argc - i;
  if (o.replay) {
    return run_again(&o);
  }
  o.config.journal = o.record != NULL;
  if (!o.code && !o.file) {
    return complain("no program given", "");
  }
  size_t length;
  char *source = read_program(&o, &length);
  if (!source) {
    fprintf(stderr, "boabox: can't read %s: %s\n", o.file ? o.file : "-c", strerror(errno));
    return 2;
  }
  int status = o.small_stack ? run_on_small_stack(&o, source, length) : run(&o, source, length);
  free(source);
  free(o.hop);
  return status;
}
