/* Text under construction: a growing UTF-8 buffer in scratch. Once it fails it stays failed, so callers check once, at the end. */
#include "types/types.h"

boa_text boa_text_new(boa_guest *g) {
  return (boa_text){.w = &g->work, .status = BOA_OK};
}

static bool room(boa_text *t, size_t n) {
  if (t->status) {
    return false;
  }
  if (t->room - t->len >= n) {
    return true;
  }
  size_t more = t->room ? t->room * 2 : 64;
  while (more - t->len < n) {
    more *= 2;
  }
  if (!boa_charge(t->w, more / 64)) {
    t->status = BOA_STOP;
    return false;
  }
  char *at = boa_scratch_grow(t->w, t->at, t->room, more);
  if (!at) {
    t->status = BOA_NOMEM;
    return false;
  }
  t->at = at;
  t->room = more;
  return true;
}

void boa_text_bytes(boa_text *t, const char *bytes, size_t n) {
  if (n && room(t, n)) {
    memcpy(t->at + t->len, bytes, n);
    t->len += n;
  }
}

void boa_text_c(boa_text *t, const char *s) {
  boa_text_bytes(t, s, strlen(s));
}

void boa_text_int(boa_text *t, int64_t i) {
  char digits[24];
  size_t n = sizeof digits;
  uint64_t u = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
  do {
    digits[--n] = (char)('0' + u % 10);
    u /= 10;
  } while (u);
  if (i < 0) {
    digits[--n] = '-';
  }
  boa_text_bytes(t, digits + n, sizeof digits - n);
}

size_t boa_utf8_of(uint32_t c, char b[4]) {
  size_t n = 1;
  if (c < 0x80) {
    b[0] = (char)c;
  } else if (c < 0x800) {
    b[0] = (char)(0xc0 | c >> 6);
    b[1] = (char)(0x80 | (c & 63));
    n = 2;
  } else if (c < 0x10000) {
    b[0] = (char)(0xe0 | c >> 12);
    b[1] = (char)(0x80 | (c >> 6 & 63));
    b[2] = (char)(0x80 | (c & 63));
    n = 3;
  } else {
    b[0] = (char)(0xf0 | (c >> 18 & 7));
    b[1] = (char)(0x80 | (c >> 12 & 63));
    b[2] = (char)(0x80 | (c >> 6 & 63));
    b[3] = (char)(0x80 | (c & 63));
    n = 4;
  }
  return n;
}

void boa_text_char(boa_text *t, uint32_t c) {
  if (c < 0x80 && t->len < t->room && !t->status) {
    t->at[t->len++] = (char)c;
    return;
  }
  char b[4];
  boa_text_bytes(t, b, boa_utf8_of(c, b));
}

void boa_text_str(boa_text *t, const boa_guest *g, boa_value str) {
  uint32_t n = boa_str_length(g, str);
  if (boa_raw(g, str, BOA_STR_ASCII) && boa_str_width(g, str) == 1) {
    const char *p = (const char *)cage_bytes(&g->cage, boa_str_data(g, str), 0, &n);
    boa_text_bytes(t, p, n);
    return;
  }
  for (uint32_t i = 0; i < n && !t->status; i++) {
    if ((i & 0xfff) == 0xfff && !boa_charge(t->w, 256)) {
      t->status = BOA_STOP;
    }
    boa_text_char(t, boa_str_char(g, str, i));
  }
}

boa_status boa_text_finish(boa_text *t, boa_guest *g, boa_value *out) {
  if (t->status) {
    return t->status;
  }
  return boa_str_new(g, t->at, t->len, out);
}
