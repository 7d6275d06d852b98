/* What the line-driven number tests share: a work whose fuel and memory can run out, and a check that scratch was given back.
 *
 * A driver's command writes its result into a `reply` and says how it ended. "every COMMAND" runs it once with plenty, then with the
 * fuel running out at up to 200 places and with every allocation refused in turn; each run must end in STOP or NOMEM with the
 * scratch released, and the one with exactly enough must give the same reply. "fuel COMMAND" replies with the units it took, to compare builds by. */
#ifndef TESTS_UNIT_DRIVE_H
#define TESTS_UNIT_DRIVE_H

#include "cage/work.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 8 };

typedef struct reply {
  char *text;
  size_t len, cap;
} reply;

static inline void say(reply *r, const char *text, size_t n) {
  if (r->len + n + 1 > r->cap) {
    r->cap = (r->len + n + 1) * 2;
    r->text = realloc(r->text, r->cap);
  }
  memcpy(r->text + r->len, text, n);
  r->len += n;
  r->text[r->len] = 0;
}

static inline void says(reply *r, const char *text) {
  say(r, text, strlen(text));
}

static int64_t refuse_at = -1; /* the allocation to refuse */

static inline bool may_grow(boa_work *w, size_t more) {
  (void)w;
  (void)more;
  return refuse_at < 0 || refuse_at-- != 0;
}

typedef boa_status (*command)(boa_work *w, char **words, reply *r);

static inline boa_status attempt(command run, char **words, int64_t fuel, int64_t refuse, reply *r, int64_t *used) {
  boa_work w;
  boa_work_open(&w, fuel);
  w.may_grow = may_grow;
  refuse_at = refuse;
  r->len = 0;
  boa_status status = run(&w, words, r);
  if (w.chunk && (w.chunk->before || w.chunk->used)) {
    says(r, " LEAK");
  }
  *used = fuel - w.fuel;
  boa_work_close(&w);
  return status;
}

static inline bool leaked(const reply *r) {
  return r->len >= 5 && !strcmp(r->text + r->len - 5, " LEAK");
}

static inline const char *every(command run, char **words, reply *r) {
  reply again = {0};
  int64_t used, unused;
  if (attempt(run, words, INT64_MAX / 2, -1, r, &used) != BOA_OK || leaked(r)) {
    return "fails with plenty";
  }
  for (int64_t fuel = 0; fuel < used; fuel += used / 200 + 1) {
    if (attempt(run, words, fuel, -1, &again, &unused) != BOA_STOP || (again.len && leaked(&again))) {
      return "no clean STOP";
    }
  }
  if (attempt(run, words, used, -1, &again, &unused) != BOA_OK || strcmp(again.text, r->text) || unused != used) {
    return "differs with exact fuel";
  }
  for (int64_t n = 0;; n++) {
    boa_status status = attempt(run, words, INT64_MAX / 2, n, &again, &unused);
    if (status == BOA_OK) {
      free(again.text);
      return NULL;
    }
    if (status != BOA_NOMEM || (again.len && leaked(&again))) {
      return "no clean NOMEM";
    }
  }
}

static inline int drive(command run) {
  static char line[1 << 23];
  reply r = {0};
  while (fgets(line, sizeof line, stdin)) {
    char *words[WORDS] = {0}, *rest = line;
    line[strcspn(line, "\n")] = 0;
    bool all = !strncmp(line, "every ", 6);
    bool metered = !strncmp(line, "fuel ", 5);
    rest += all ? 6 : metered ? 5 : 0;
    for (int i = 0; i < WORDS && rest; i++) {
      words[i] = rest;
      rest = strchr(rest, ' ');
      if (rest) {
        *rest++ = 0;
      }
    }
    int64_t used = 0;
    const char *wrong = all ? every(run, words, &r) : NULL;
    boa_status status = all ? BOA_OK : attempt(run, words, INT64_MAX / 2, -1, &r, &used);
    if (metered) {
      printf("%lld\n", (long long)used);
      continue;
    }
    puts(wrong ? wrong : status == BOA_STOP ? "STOP" : status == BOA_NOMEM ? "NOMEM" : r.len ? r.text : "");
  }
  free(r.text);
  return 0;
}

#endif
