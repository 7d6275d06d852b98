/* The value of a string literal: escapes decoded, once, into scratch. Text without a backslash stays where it is in the source.
 * A decoded text is never longer than its source: every escape of n bytes stands for at most n bytes of UTF-8. */
#include "front/lex.h"

#include <string.h>

typedef struct decoder {
  const char *s;
  uint32_t at, start, end; /* in the source */
  char *to;
  uint32_t len;
  bool bytes;
  char *message;
} decoder;

static void put_utf8(decoder *d, uint32_t c) {
  char *p = d->to + d->len;
  if (c < 0x80) {
    p[0] = (char)c;
    d->len += 1;
  } else if (c < 0x800) {
    p[0] = (char)(0xC0 | c >> 6);
    p[1] = (char)(0x80 | (c & 63));
    d->len += 2;
  } else if (c < 0x10000) {
    p[0] = (char)(0xE0 | c >> 12);
    p[1] = (char)(0x80 | (c >> 6 & 63));
    p[2] = (char)(0x80 | (c & 63));
    d->len += 3;
  } else {
    p[0] = (char)(0xF0 | c >> 18);
    p[1] = (char)(0x80 | (c >> 12 & 63));
    p[2] = (char)(0x80 | (c >> 6 & 63));
    p[3] = (char)(0x80 | (c & 63));
    d->len += 4;
  }
}

static int hex_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Where the escape stands, as CPython counts: a character that is not ASCII has been turned into a ten byte escape before. */
static uint32_t position(const decoder *d, uint32_t at) {
  uint32_t n = 0;
  for (uint32_t i = d->start; i < at; i++) {
    uint8_t c = (uint8_t)d->s[i];
    n += c < 0x80 ? 1 : c >= 0xC0 ? 10 : 0;
  }
  return n;
}

static boa_status fail_unicode(const decoder *d, uint32_t start, uint32_t last, const char *what) {
  uint32_t from = position(d, start), to = position(d, last);
  boa_syntax_message(d->message, 128,
                     from == to ? "(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %d: %s"
                                : "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s",
                     from, from == to ? (uint32_t)0 : to, what);
  if (from == to) {
    boa_syntax_message(d->message, 128, "(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %d: %s", from,
                       what);
  }
  return BOA_RAISE;
}

/* \x, \u, \U: exactly `count` hex digits. d->at is behind the letter. */
static boa_status hex_escape(decoder *d, uint32_t count, const char *what) {
  uint32_t start = d->at - 2, c = 0, n = 0;
  for (; n < count && d->at < d->end && hex_value(d->s[d->at]) >= 0; n++) {
    c = c << 4 | (uint32_t)hex_value(d->s[d->at++]);
  }
  if (n < count && d->bytes) {
    boa_syntax_message(d->message, 128, "(value error) invalid \\x escape at position %d", start - d->start);
    return BOA_RAISE;
  }
  if (n < count) {
    return fail_unicode(d, start, d->at - 1, what);
  }
  if (c > 0x10FFFF) {
    return fail_unicode(d, start, d->at - 1, "illegal Unicode character");
  }
  if (d->bytes) {
    d->to[d->len++] = (char)c;
  } else {
    put_utf8(d, c);
  }
  return BOA_OK;
}

static void octal_escape(decoder *d, char first) {
  uint32_t c = (uint32_t)(first - '0');
  for (int n = 1; n < 3 && d->at < d->end && d->s[d->at] >= '0' && d->s[d->at] <= '7'; n++) {
    c = c * 8 + (uint32_t)(d->s[d->at++] - '0');
  }
  if (d->bytes) {
    d->to[d->len++] = (char)c;
  } else {
    put_utf8(d, c);
  }
}

static boa_status name_escape(decoder *d) {
  uint32_t start = d->at - 2;
  uint32_t close = d->at;
  while (close < d->end && d->s[close] != '}') {
    close++;
  }
  if (d->at >= d->end || d->s[d->at] != '{' || close >= d->end || close == d->at + 1) {
    return fail_unicode(
        d, start,
        d->at < d->end && d->s[d->at] == '{' && close >= d->end ? d->end - 1 : d->at - (d->at >= d->end || d->s[d->at] != '{'),
        "malformed \\N character escape");
  }
  return fail_unicode(d, start, close, "unknown Unicode character name");
}

static boa_status escape(decoder *d) {
  static const char plain[] = "\\\\''\"\"a\ab\bf\fn\nr\rt\tv\v";
  char c = d->s[d->at++];
  if (c == '\n') {
    return BOA_OK;
  }
  for (uint32_t i = 0; i < sizeof plain - 1; i += 2) {
    if (plain[i] == c) {
      d->to[d->len++] = plain[i + 1];
      return BOA_OK;
    }
  }
  if (c >= '0' && c <= '7') {
    octal_escape(d, c);
    return BOA_OK;
  }
  if (c == 'x') {
    return hex_escape(d, 2, "truncated \\xXX escape");
  }
  if (c == 'u' && !d->bytes) {
    return hex_escape(d, 4, "truncated \\uXXXX escape");
  }
  if (c == 'U' && !d->bytes) {
    return hex_escape(d, 8, "truncated \\UXXXXXXXX escape");
  }
  if (c == 'N' && !d->bytes) {
    return name_escape(d);
  }
  d->to[d->len++] = '\\'; /* no escape: both stay */
  d->at--;
  return BOA_OK;
}

static uint32_t count_characters(const char *text, uint32_t len) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < len; i++) {
    n += ((uint8_t)text[i] & 0xC0) != 0x80;
  }
  return n;
}

/* f-strings: a doubled brace is one brace. */
static bool doubled_brace(const decoder *d, uint8_t flags) {
  char c = d->s[d->at];
  return (flags & BOA_STRING_FORMAT) && !(flags & BOA_STRING_SPEC) && (c == '{' || c == '}') && d->at + 1 < d->end &&
         d->s[d->at + 1] == c;
}

static boa_status decode(decoder *d, uint8_t flags) {
  while (d->at < d->end) {
    char c = d->s[d->at];
    if (c == '\\' && !(flags & BOA_STRING_RAW) && d->at + 1 < d->end) {
      d->at++;
      boa_status status = escape(d);
      if (status != BOA_OK) {
        return status;
      }
      continue;
    }
    d->at += doubled_brace(d, flags) ? 2 : 1;
    d->to[d->len++] = c;
  }
  return BOA_OK;
}

static bool needs_decoding(const char *s, uint32_t len, uint8_t flags, bool *ascii) {
  bool needs = false;
  *ascii = true;
  for (uint32_t i = 0; i < len; i++) {
    *ascii = *ascii && (uint8_t)s[i] < 0x80;
    needs =
        needs || (s[i] == '\\' && !(flags & BOA_STRING_RAW)) || ((flags & BOA_STRING_FORMAT) && (s[i] == '{' || s[i] == '}'));
  }
  return needs;
}

boa_status boa_lex_string(boa_work *w, boa_tree *t, uint32_t start, uint32_t end, uint8_t flags, boa_const *out,
                          char *message) {
  bool ascii, bytes = flags & BOA_STRING_BYTES;
  uint32_t len = end - start;
  if (!boa_charge(w, len / 16 + 1)) {
    return BOA_STOP;
  }
  bool decoding = needs_decoding(t->source + start, len, flags, &ascii);
  *out = (boa_const){.kind = bytes ? BOA_CONST_BYTES : BOA_CONST_STR, .unicode_prefix = (flags & BOA_STRING_UNICODE) != 0};
  if (bytes && !ascii) {
    boa_syntax_message(message, 128, "bytes can only contain ASCII literal characters");
    return BOA_RAISE;
  }
  out->text = t->source + start;
  out->len = len;
  if (decoding) {
    decoder d = {.s = t->source, .at = start, .start = start, .end = end, .bytes = bytes, .message = message};
    d.to = boa_scratch(w, len + 4);
    if (!d.to) {
      return BOA_NOMEM;
    }
    boa_status status = decode(&d, flags);
    if (status != BOA_OK) {
      return status;
    }
    out->text = d.to;
    out->len = d.len;
  }
  out->chars = bytes ? out->len : count_characters(out->text, out->len);
  return BOA_OK;
}
