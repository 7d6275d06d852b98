/* The command: reads a program, runs it in a sandbox, prints what it prints. Knows boabox.h only. */
#include "boabox.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char usage[] =
    "usage: boabox [options] FILE | -c CODE | -\n"
    "  --max-memory SIZE     bytes the program may use (64MB; KB, MB, GB; default 128MB)\n"
    "  --max-time SECONDS    run time (default 10; none lifts it)\n"
    "  --max-fuel N          units of work (default none)\n"
    "  --max-recursion N     nested calls (default 1000)\n"
    "  --max-output SIZE     bytes printed (default 10MB)\n"
    "  --stats               what it used, on stderr\n"
    "  --debug=MODES         verify,relocate,gc-stress,fail-alloc=N,fail-from=N,corrupt=SEED,disassemble\n"
    "  --version, --help\n";

typedef struct {
  boa_config config;
  const char *code, *file;
  bool stats, disassemble;
  uint64_t corrupt;
} options;

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
  } modes[] = {{"verify", BOA_CONFIG_VERIFY}, {"relocate", BOA_CONFIG_RELOCATE}, {"gc-stress", BOA_CONFIG_STRESS}};
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
    } else if (strncmp(s, "corrupt=", 8) == 0) {
      o->corrupt = strtoull(s + 8, NULL, 10);
    } else if (strncmp(s, "disassemble", n) == 0 && n == 11) {
      o->disassemble = true;
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
  if (!value) {
    return 0;
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

static char *read_program(const options *o, size_t *length) {
  if (o->code) {
    *length = strlen(o->code);
    char *copy = malloc(*length + 1);
    return copy ? memcpy(copy, o->code, *length + 1) : NULL;
  }
  FILE *f = strcmp(o->file, "-") == 0 ? stdin : fopen(o->file, "rb");
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

static int report(boa_event e) {
  if (e.kind == BOA_EVENT_ERROR && e.exit_code >= 0) {
    return e.exit_code;
  }
  if (e.kind == BOA_EVENT_ERROR) {
    fprintf(stderr, "%s%s", e.text, e.length && e.text[e.length - 1] == '\n' ? "" : "\n");
    return 1;
  }
  if (e.kind == BOA_EVENT_LIMIT) {
    if (strcmp(e.type, "interrupt") == 0) {
      fprintf(stderr, "KeyboardInterrupt\n");
      return 130;
    }
    fprintf(stderr, "boabox: %s\n", e.text);
    return 124;
  }
  return 0;
}

static void print_stats(boa_sandbox *box) {
  boa_usage u = boa_usage_of(box);
  fprintf(stderr, "fuel: %llu\npeak memory: %llu\ntime: %.6f\ncollections: %llu\n", (unsigned long long)u.fuel,
          (unsigned long long)u.peak_memory, u.time, (unsigned long long)u.collections);
}

static int run(const options *o, const char *source, size_t length) {
  boa_engine *engine = boa_engine_open();
  boa_sandbox *box = engine ? boa_open(engine, &o->config) : NULL;
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
  running = box;
  signal(SIGINT, on_interrupt);
  boa_event e = boa_run(box, source, length, o->code ? "<string>" : strcmp(o->file, "-") == 0 ? "<stdin>" : o->file);
  for (uint64_t turn = 0; e.kind == BOA_EVENT_PRINT; turn++) {
    fwrite(e.text, 1, e.length, stdout);
    if (o->corrupt) {
      boa_corrupt(box, o->corrupt + turn, 3);
    }
    e = boa_resume(box);
  }
  fflush(stdout);
  int status = report(e);
  running = NULL;
  if (o->stats) {
    print_stats(box);
  }
  if ((o->config.debug & BOA_CONFIG_VERIFY) && !o->corrupt) {
    const char *wrong = boa_check(box);
    if (wrong) {
      fprintf(stderr, "boabox: the heap is wrong: %s\n", wrong);
      status = 70;
    }
  }
  boa_close(box);
  boa_engine_close(engine);
  return status;
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

static double system_time(void *data) {
  (void)data;
  struct timespec t;
  timespec_get(&t, TIME_UTC);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  options o = {0};
  boa_config_default(&o.config);
  o.config.wall = system_time;
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
  if (!o.code && i < argc) {
    o.file = argv[i++];
  }
  if (!o.code && !o.file) {
    return complain("no program given", "");
  }
  size_t length;
  char *source = read_program(&o, &length);
  if (!source) {
    fprintf(stderr, "boabox: can't read %s: %s\n", o.file ? o.file : "-c", strerror(errno));
    return 2;
  }
  int status = run(&o, source, length);
  free(source);
  return status;
}
