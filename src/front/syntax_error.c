/* Syntax errors as values: the message, and a range of the source in lines and columns.
 * Columns count characters from 1, as CPython's SyntaxError does. A message that is too long is cut at a character. */
#include "front/lex.h"

#include <string.h>

typedef struct text {
  char *to;
  size_t len, room;
} text;

static void put(text *m, const char *s, size_t n) {
  while (n && m->len + n >= m->room) {
    n--;
    while (n && ((uint8_t)s[n] & 0xC0) == 0x80) {
      n--;
    }
  }
  memcpy(m->to + m->len, s, n);
  m->len += n;
}

static void put_number(text *m, uint32_t value, uint32_t base, uint32_t width) {
  char digits[12];
  uint32_t n = sizeof digits;
  do {
    digits[--n] = "0123456789ABCDEF"[value % base];
    value /= base;
  } while (value || sizeof digits - n < width);
  put(m, digits + n, sizeof digits - n);
}

static void put_formatted(text *m, const char *format, va_list arguments) {
  for (; *format; format++) {
    if (*format != '%') {
      put(m, format, 1);
      continue;
    }
    format++;
    if (*format == 's') {
      const char *s = va_arg(arguments, const char *);
      put(m, s, strlen(s));
    } else if (*format == 't') {
      const char *s = va_arg(arguments, const char *);
      put(m, s, va_arg(arguments, uint32_t));
    } else if (*format == 'c') {
      char c = (char)va_arg(arguments, int);
      put(m, &c, 1);
    } else if (*format == 'd') {
      put_number(m, va_arg(arguments, uint32_t), 10, 1);
    } else if (*format == 'X') {
      put_number(m, va_arg(arguments, uint32_t), 16, 4);
    } else {
      put(m, format, 1);
    }
  }
  m->to[m->len] = 0;
}

void boa_syntax_message(char *message, size_t room, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  put_formatted(&(text){message, 0, room}, format, arguments);
  va_end(arguments);
}

static void place(const boa_tree *t, uint32_t offset, uint32_t *line, uint32_t *column) {
  boa_position p = boa_tree_position(t, offset);
  *line = p.line;
  *column = 1;
  for (uint32_t i = 0; i < p.column; i++) {
    *column += ((uint8_t)t->source[offset - p.column + i] & 0xC0) != 0x80;
  }
}

void boa_syntax_fail_list(boa_syntax_error *e, const boa_tree *t, boa_syntax_type type, uint32_t start, uint32_t end,
                          const char *format, va_list arguments) {
  e->type = type;
  place(t, start, &e->line, &e->column);
  bool newline = end > start && t->source[end - 1] == '\n'; /* belongs to the line it ends */
  place(t, newline ? end - 1 : end, &e->end_line, &e->end_column);
  e->end_column += newline;
  if (e->end_line > e->line) { /* CPython measures the end against the first line */
    uint32_t first = t->lines[e->line] - 1, line, width;
    place(t, first, &line, &width);
    e->end_column = e->end_column < width ? e->end_column : width;
  }
  put_formatted(&(text){e->message, 0, sizeof e->message}, format, arguments);
}

void boa_syntax_fail(boa_syntax_error *e, const boa_tree *t, boa_syntax_type type, uint32_t start, uint32_t end,
                     const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  boa_syntax_fail_list(e, t, type, start, end, format, arguments);
  va_end(arguments);
}
