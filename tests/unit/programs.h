/* What the drivers of whole programs share: the test programs as tests/cases.py reads them ("# ---" on a line parts a file into programs, the comments
 * "# prints: " are what one prints), and runs of them whose output is kept. */
#ifndef TESTS_UNIT_PROGRAMS_H
#define TESTS_UNIT_PROGRAMS_H

#include "boabox.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OUTPUT = 1 << 18 };

typedef struct program {
  const char *file;
  int part; /* 0: the whole file */
  char *source, *prints;
  size_t length, printed;
} program;

typedef struct outcome {
  char text[OUTPUT]; /* of stdout */
  size_t n;
  boa_event_kind end;
} outcome;

static inline uint64_t next_random(uint64_t *state) { /* splitmix64 */
  uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
  return z ^ z >> 31;
}

/* Runs to the feed's end; lines of input are at their end at once. */
static inline boa_event drain(boa_sandbox *box, boa_event e, outcome *o) {
  o->n = 0;
  while (e.kind == BOA_EVENT_PRINT || e.kind == BOA_EVENT_INPUT) {
    size_t n = e.stream == 2 ? 0 : e.length < OUTPUT - 1 - o->n ? e.length : OUTPUT - 1 - o->n;
    memcpy(o->text + o->n, e.text, n);
    o->n += n;
    e = e.kind == BOA_EVENT_INPUT ? boa_answer_text(box, "", 0) : boa_resume(box);
  }
  o->text[o->n] = 0;
  o->end = e.kind;
  return e;
}

/* The first end of a line at or behind s. */
static inline char *line_end(char *s) {
  char *end = strchr(s, '\n');
  return end ? end : s + strlen(s);
}

/* Collects the "# prints: " comments of source into text, of at least its size. */
static inline size_t expected_output(char *source, char *text) {
  static const char mark[] = "# prints:";
  size_t n = 0;
  for (char *line = source, *end; *line; line = *end ? end + 1 : end) {
    end = line_end(line);
    char *at = strstr(line, mark);
    while (at && at < end && at[sizeof mark - 1] != ' ' && at + sizeof mark - 1 != end) {
      at = strstr(at + 1, mark);
    }
    if (at && at < end) {
      at += sizeof mark - 1 + (at[sizeof mark - 1] == ' ');
      memcpy(text + n, at, (size_t)(end - at));
      n += (size_t)(end - at);
      text[n++] = '\n';
    }
  }
  return n;
}

static inline char *read_file(const char *name) {
  FILE *f = fopen(name, "rb");
  char *text = malloc(OUTPUT);
  size_t n = f && text ? fread(text, 1, OUTPUT - 1, f) : 0;
  if (n == 0 || n == OUTPUT - 1) {
    printf("can't read %s\n", name);
    exit(2);
  }
  fclose(f);
  text[n] = 0;
  return text;
}

static inline char *next_part(char *s) {
  char *at = strncmp(s, "# ---", 5) == 0 ? s : strstr(s, "\n# ---");
  return !at ? NULL : at == s && *at == '#' ? at : at + 1;
}

static inline program program_of(const char *file, int part, char *source, size_t length) {
  program p = {.file = file, .part = part, .source = malloc(length + 1), .prints = malloc(length + 1), .length = length};
  memcpy(p.source, source, length);
  p.source[length] = 0;
  p.printed = expected_output(p.source, p.prints);
  return p;
}

/* All programs of the files. */
static inline program *read_programs(char **files, int count, size_t *n) {
  program *all = NULL;
  *n = 0;
  for (int i = 0; i < count; i++) {
    char *text = read_file(files[i]), *s = text, *mark = next_part(s);
    for (int part = mark != NULL; s; part++) {
      all = realloc(all, (*n + 1) * sizeof *all);
      all[(*n)++] = program_of(files[i], part, s, mark ? (size_t)(mark - s) : strlen(s));
      s = mark ? line_end(mark) : NULL;
      s = s && *s ? s + 1 : s;
      mark = s ? next_part(s) : NULL;
    }
    free(text);
  }
  return all;
}

static inline void free_programs(program *all, size_t n) {
  for (size_t i = 0; i < n; i++) {
    free(all[i].source);
    free(all[i].prints);
  }
  free(all);
}

#endif
