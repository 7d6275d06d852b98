/* JSON in both directions: strings out, values in as the Python expressions that stand for them. Nothing here recurses: open brackets are a string. */
#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buffer_add(buffer *b, const char *text, size_t n) {
  size_t room = b->room ? b->room : 256;
  while (room < b->n + n + 1) {
    room *= 2;
  }
  if (room != b->room && !b->failed) {
    char *more = realloc(b->at, room);
    b->failed = !more;
    b->at = more ? more : b->at;
    b->room = more ? room : b->room;
  }
  if (!b->failed) {
    memcpy(b->at + b->n, text, n);
    b->n += n;
    b->at[b->n] = 0;
  }
}

void buffer_free(buffer *b) {
  free(b->at);
  *b = (buffer){0};
}

/* Bytes of the UTF-8 sequence at p, 0: none. */
static size_t sequence(const unsigned char *p, size_t n) {
  size_t more = p[0] < 0x80 ? 0 : p[0] >= 0xf0 ? 3 : p[0] >= 0xe0 ? 2 : 1;
  if ((p[0] >= 0x80 && p[0] < 0xc2) || p[0] > 0xf4 || more >= n) {
    return 0;
  }
  for (size_t i = 1; i <= more; i++) {
    if ((p[i] & 0xc0) != 0x80) {
      return 0;
    }
  }
  bool surrogate = p[0] == 0xed && p[1] >= 0xa0, longer = (p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xf0 && p[1] < 0x90);
  return surrogate || longer || (p[0] == 0xf4 && p[1] > 0x8f) ? 0 : more + 1;
}

void buffer_add_string(buffer *b, const char *text, size_t n) {
  buffer_add(b, "\"", 1);
  for (size_t i = 0; i < n;) {
    unsigned char c = (unsigned char)text[i];
    size_t length = sequence((const unsigned char *)text + i, n - i);
    char escape[8];
    if (length == 0) {
      buffer_add(b, "\xef\xbf\xbd", 3);
    } else if (c == '"' || c == '\\') {
      buffer_add(b, c == '"' ? "\\\"" : "\\\\", 2);
    } else if (c == '\n') {
      buffer_add(b, "\\n", 2);
    } else if (c < 0x20 || c == 0x7f) {
      snprintf(escape, sizeof escape, "\\u%04x", c);
      buffer_add(b, escape, 6);
    } else {
      buffer_add(b, text + i, length);
    }
    i += length ? length : 1;
  }
  buffer_add(b, "\"", 1);
}

/* ---- in ---- */

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static int hex(const char *p) {
  int v = 0;
  for (int i = 0; i < 4; i++) {
    char c = p[i];
    int d = is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (d < 0) {
      return -1;
    }
    v = v * 16 + d;
  }
  return v;
}

/* A string, whose escapes mean the same in Python but for \/ and pairs of surrogates. Returns what follows it, NULL: it is none. */
static const char *string(buffer *b, const char *p) {
  const char *end = p + strlen(p);
  buffer_add(b, "\"", 1);
  for (p++; *p != '"';) {
    size_t n = *p ? sequence((const unsigned char *)p, (size_t)(end - p)) : 0;
    if (n == 0 || (unsigned char)*p < 0x20) {
      return NULL;
    }
    if (*p != '\\') {
      buffer_add(b, p, n);
      p += n;
    } else if (p[1] == 'u') {
      int c = hex(p + 2), low = c >= 0xd800 && c < 0xdc00 && p[6] == '\\' && p[7] == 'u' ? hex(p + 8) : -1;
      bool pair = low >= 0xdc00 && low < 0xe000;
      char escape[12];
      if (c < 0) {
        return NULL;
      }
      int length =
          snprintf(escape, sizeof escape, "\\U%08x", (unsigned)(pair ? 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00) : c));
      buffer_add(b, escape, (size_t)length);
      p += pair ? 12 : 6;
    } else if (p[1] && strchr("\"\\/bfnrt", p[1])) {
      buffer_add(b, p[1] == '/' ? p + 1 : p, p[1] == '/' ? 1 : 2);
      p += 2;
    } else {
      return NULL;
    }
  }
  buffer_add(b, "\"", 1);
  return p + 1;
}

static const char *number(buffer *b, const char *p) {
  const char *start = p;
  p += *p == '-';
  if (!is_digit(*p) || (*p == '0' && is_digit(p[1]))) {
    return NULL;
  }
  while (is_digit(*p)) {
    p++;
  }
  if (*p == '.') {
    if (!is_digit(*++p)) {
      return NULL;
    }
    while (is_digit(*p)) {
      p++;
    }
  }
  if (*p == 'e' || *p == 'E') {
    p += p[1] == '+' || p[1] == '-' ? 2 : 1;
    if (!is_digit(*p)) {
      return NULL;
    }
    while (is_digit(*p)) {
      p++;
    }
  }
  buffer_add(b, start, (size_t)(p - start));
  return p;
}

static const char *word(buffer *b, const char *p) {
  static const char *const words[][2] = {{"null", "None"}, {"true", "True"}, {"false", "False"}};
  for (size_t i = 0; i < 3; i++) {
    size_t n = strlen(words[i][0]);
    if (strncmp(p, words[i][0], n) == 0) {
      buffer_add(b, words[i][1], strlen(words[i][1]));
      return p + n;
    }
  }
  return NULL;
}

static const char *skip(const char *p) {
  return p + strspn(p, " \t\n\r");
}

/* "key": of an object. */
static const char *key(buffer *b, const char *p) {
  p = *p == '"' ? string(b, p) : NULL;
  p = p ? skip(p) : NULL;
  if (!p || *p != ':') {
    return NULL;
  }
  buffer_add(b, ":", 1);
  return skip(p + 1);
}

enum { MOST_DEPTH = 100 };

bool buffer_add_python(buffer *b, const char *json) {
  char open[MOST_DEPTH];
  size_t depth = 0;
  const char *p = skip(json);
  while (true) { /* a value begins at p */
    bool opened = *p == '[' || *p == '{';
    if (opened) {
      if (depth == MOST_DEPTH) {
        return false;
      }
      open[depth++] = *p == '[' ? ']' : '}';
      buffer_add(b, p, 1);
      p = skip(p + 1);
      if (*p != open[depth - 1]) {
        p = open[depth - 1] == '}' ? key(b, p) : p;
        if (!p) {
          return false;
        }
        continue;
      }
    } else {
      p = *p == '"' ? string(b, p) : *p == '-' || is_digit(*p) ? number(b, p) : word(b, p);
    }
    for (p = p ? skip(p) : NULL; p && depth && *p == open[depth - 1]; p = skip(p + 1)) { /* what ends behind it */
      buffer_add(b, p, 1);
      depth--;
    }
    if (!p || depth == 0) {
      return p && *p == 0;
    }
    if (*p != ',') {
      return false;
    }
    buffer_add(b, ",", 1);
    p = skip(p + 1);
    p = open[depth - 1] == '}' ? key(b, p) : p;
    if (!p) {
      return false;
    }
  }
}
