#include "replay.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool write_journal(boa_sandbox *box, const char *file) {
  size_t n;
  char *journal = boa_journal(box, &n);
  FILE *f = journal ? fopen(file, "wb") : NULL;
  bool ok = f && fwrite(journal, 1, n, f) == n;
  ok = f && fclose(f) == 0 && ok;
  free(journal);
  if (!ok || !boa_journal_whole(box)) {
    fprintf(stderr, ok ? "boabox: %s is not whole: something has no form outside of the sandbox\n" : "boabox: can't write %s\n",
            file);
  }
  return ok;
}

static void print(void *data, int stream, const char *text, size_t n) {
  (void)data;
  fflush(stdout);
  fwrite(text, 1, n, stream == 2 ? stderr : stdout);
}

/* "fetch('a', limit=3)" */
static void print_call(boa_sandbox *box, const char *name) {
  size_t count = boa_argument_count(box), n;
  fprintf(stderr, "%s(", name);
  for (size_t i = 0; i < count; i++) {
    boa_handle h = boa_argument(box, i);
    char *keyword = boa_argument_name(box, i, &n), *text = boa_repr_text(box, h, &n);
    fprintf(stderr, "%s%s%s%s", i ? ", " : "", keyword ? keyword : "", keyword ? "=" : "", text ? text : "...");
    boa_release(box, h);
    free(keyword);
    free(text);
  }
  fprintf(stderr, ")\n");
}

static int tell_end(boa_sandbox *box, boa_event e) {
  switch (e.kind) {
  case BOA_EVENT_DONE:
    fprintf(stderr, "done%s%s\n", e.length ? ": " : "", e.text);
    return 0;
  case BOA_EVENT_ERROR:
    fprintf(stderr, "error\n%s%s", e.text, e.length && e.text[e.length - 1] == '\n' ? "" : "\n");
    return e.exit_code >= 0 ? e.exit_code : 1;
  case BOA_EVENT_LIMIT:
    fprintf(stderr, "%s\n", e.text);
    return 124;
  case BOA_EVENT_INPUT:
    fprintf(stderr, "input(%s)\n", e.text);
    return 0;
  case BOA_EVENT_NAME:
    fprintf(stderr, "the name %s\n", e.text);
    return 0;
  case BOA_EVENT_FUTURES:
    fprintf(stderr, "all tasks wait for %zu calls\n", boa_open_calls(box, NULL, 0));
    return 0;
  default:
    print_call(box, e.length ? e.text : "display");
    return 0;
  }
}

int replay(boa_engine *engine, const boa_config *config, const char *journal, size_t length, uint64_t until) {
  boa_replayed report = {.print = print};
  boa_sandbox *box = boa_replay(engine, config, journal, length, until, &report);
  if (!box) {
    fprintf(stderr, "boabox: %s\n", report.why);
    return 2;
  }
  fflush(stdout);
  fprintf(stderr, "after %llu events, fuel %llu: ", (unsigned long long)report.events,
          (unsigned long long)boa_usage_of(box).fuel);
  int status = tell_end(box, boa_resume(box));
  if (report.why) {
    fprintf(stderr, "boabox: it differs here from the journal: %s\n", report.why);
    status = 1;
  }
  boa_close(box);
  return status;
}
