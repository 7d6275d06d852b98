/* Syntax errors as text: file, line, the line itself with carets below what is wrong, type and message, as CPython 3.14 prints them. Columns are
 * characters from 1; the line is shown without its leading white space. Nothing here is the guest's: it costs the host a line. */
#include "host/host.h"
#include "front/unit.h"
#include "types/types.h"

#include <stdlib.h>

typedef struct {
  const char *at;
  size_t n;
} span;

/* Line number `line`, without its end. */
static span find_line(const char *source, size_t length, uint32_t line) {
  size_t i = 0;
  for (uint32_t k = 1; k < line && i < length; i++) {
    k += source[i] == '\n';
    if (k == line) {
      i++;
      break;
    }
  }
  size_t end = i;
  while (end < length && source[end] != '\n' && source[end] != '\r' && source[end] != 0) {
    end++;
  }
  return (span){source + i, end - i};
}

static bool continues(char c) { /* a byte of a character that is not its first */
  return ((unsigned char)c & 0xc0) == 0x80;
}

static uint32_t characters(span s) {
  uint32_t n = 0;
  for (size_t i = 0; i < s.n; i++) {
    n += !continues(s.at[i]);
  }
  return n;
}

static void show_line(boa_text *t, const boa_syntax_error *e, span line) {
  uint32_t left_out = 0;
  while (line.n && (*line.at == ' ' || *line.at == '\t' || *line.at == '\f')) {
    line.at++;
    line.n--;
    left_out++;
  }
  if (line.n == 0) {
    return;
  }
  boa_text_c(t, "    ");
  boa_text_bytes(t, line.at, line.n);
  boa_text_c(t, "\n");
  uint32_t most = characters(line), from = e->column > left_out ? e->column - 1 - left_out : 0;
  if (e->column == 0 || e->column <= left_out) {
    return;
  }
  uint32_t to = e->end_line == e->line && e->end_column > e->column ? e->end_column - 1 - left_out
                : e->end_line > e->line                             ? most
                                                                    : from + 1;
  boa_text_c(t, "    ");
  for (uint32_t i = 0; i < from && i <= most; i++) {
    boa_text_c(t, " ");
  }
  for (uint32_t i = from; i < to && i <= most; i++) {
    boa_text_c(t, "^");
  }
  boa_text_c(t, "\n");
}

boa_event boa_syntax_event(boa_sandbox *box, const boa_syntax_error *e, const char *name, const char *source, size_t length) {
  static const char *const types[] = {"SyntaxError", "IndentationError", "TabError", "_IncompleteInputError"};
  boa_work w;
  boa_work_open(&w, INT64_MAX / 4);
  boa_text text = {.w = &w};
  boa_text_c(&text, "  File \"");
  boa_text_c(&text, name);
  boa_text_c(&text, "\", line ");
  boa_text_int(&text, e->line);
  boa_text_c(&text, "\n");
  show_line(&text, e, find_line(source, length, e->line));
  boa_text_c(&text, types[e->type]);
  boa_text_c(&text, ": ");
  boa_text_c(&text, e->message);
  boa_text_c(&text, "\n");
  boa_event event = boa_event_text(box, BOA_EVENT_ERROR, text.at, text.len, types[e->type]);
  boa_work_close(&w);
  free(box->message);
  box->message = malloc(sizeof e->message);
  if (box->message) {
    memcpy(box->message, e->message, sizeof e->message);
    event.message = box->message;
  }
  return event;
}

boa_event boa_check_source(boa_sandbox *box, const char *source, size_t length, const char *name) {
  boa_work w;
  boa_tree tree = {0};
  boa_scopes scopes = {0};
  boa_unit unit = {0};
  boa_syntax_error error = {0};
  boa_work_open(&w, INT64_MAX / 4);
  boa_status s = BOA_OK;
  if (length > box->config.source) {
    error = (boa_syntax_error){.type = BOA_SYNTAX_ERROR, .message = "source is longer than the limit", .line = 1};
    s = BOA_RAISE;
  }
  s = s ? s : boa_parse(&w, source, length, &tree, &error);
  tree.top_level = box->config.top_level;
  s = s ? s : boa_scopes_find(&w, &tree, &scopes, &error);
  s = s ? s : boa_compile(&w, &tree, &scopes, true, &unit, &error);
  boa_work_close(&w);
  return s == BOA_RAISE ? boa_syntax_event(box, &error, name, source, length)
                        : boa_event_text(box, s ? BOA_EVENT_LIMIT : BOA_EVENT_DONE, "", 0, s ? "memory" : "");
}
