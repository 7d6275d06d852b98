/* Text from bytes and bytes from text: utf-8, ascii, latin-1, utf-16, utf-32, each with CPython's error handlers. A decoder passes over what is
 * right in a run, and hands each wrong stretch to the handler; so does an encoder. What is made stands in scratch as UTF-8 (or as the
 * bytes themselves) until it is complete. Linear. */
#include "types/bytes.h"

typedef enum { UTF8, ASCII, LATIN1, UTF16, UTF32 } family;

/* order: -1 little-endian, 1 big-endian, 0 by a byte order mark. */
typedef struct codec {
  family family;
  int order;
  bool mark; /* utf-8 with a mark in front */
  const char *name;
} codec;

static const struct {
  const char *alias;
  codec codec;
} codecs[] = {
    {"utf-8", {UTF8, 0, false, "utf-8"}},
    {"utf8", {UTF8, 0, false, "utf-8"}},
    {"u8", {UTF8, 0, false, "utf-8"}},
    {"utf-8-sig", {UTF8, 0, true, "utf-8"}},
    {"ascii", {ASCII, 0, false, "ascii"}},
    {"us-ascii", {ASCII, 0, false, "ascii"}},
    {"646", {ASCII, 0, false, "ascii"}},
    {"latin-1", {LATIN1, 0, false, "latin-1"}},
    {"latin1", {LATIN1, 0, false, "latin-1"}},
    {"latin", {LATIN1, 0, false, "latin-1"}},
    {"l1", {LATIN1, 0, false, "latin-1"}},
    {"iso-8859-1", {LATIN1, 0, false, "latin-1"}},
    {"iso8859-1", {LATIN1, 0, false, "latin-1"}},
    {"8859", {LATIN1, 0, false, "latin-1"}},
    {"utf-16", {UTF16, 0, false, "utf-16"}},
    {"utf16", {UTF16, 0, false, "utf-16"}},
    {"u16", {UTF16, 0, false, "utf-16"}},
    {"utf-16-le", {UTF16, -1, false, "utf-16-le"}},
    {"utf-16le", {UTF16, -1, false, "utf-16-le"}},
    {"utf-16-be", {UTF16, 1, false, "utf-16-be"}},
    {"utf-16be", {UTF16, 1, false, "utf-16-be"}},
    {"utf-32", {UTF32, 0, false, "utf-32"}},
    {"utf32", {UTF32, 0, false, "utf-32"}},
    {"u32", {UTF32, 0, false, "utf-32"}},
    {"utf-32-le", {UTF32, -1, false, "utf-32-le"}},
    {"utf-32le", {UTF32, -1, false, "utf-32-le"}},
    {"utf-32-be", {UTF32, 1, false, "utf-32-be"}},
    {"utf-32be", {UTF32, 1, false, "utf-32-be"}},
};

/* Names are the same in either case, with '_' or ' ' for '-'. */
static boa_status codec_of(boa_guest *g, boa_value encoding, codec *out) {
  char name[16] = "utf-8";
  if (encoding) {
    boa_view v = boa_str_view(g, encoding);
    bool fits = v.n < sizeof name;
    for (uint32_t i = 0; fits && i <= v.n; i++) {
      uint32_t c = i < v.n ? boa_view_char(&v, i) : 0;
      name[i] = (char)(c - 'A' < 26 ? c | 32 : c == '_' || c == ' ' ? '-' : c < 128 ? c : '?');
    }
    name[0] = fits ? name[0] : '?';
  }
  for (size_t i = 0; i < sizeof codecs / sizeof *codecs; i++) {
    if (strcmp(codecs[i].alias, name) == 0) {
      *out = codecs[i].codec;
      return BOA_OK;
    }
  }
  return boa_raise(g, BOA_KIND_LOOKUP_ERROR, "unknown encoding: %v", encoding);
}

/* UnicodeDecodeError or UnicodeEncodeError with its five arguments. */
static boa_status raise_at(boa_guest *g, boa_kind kind, const char *name, boa_value of, uint64_t start, uint64_t end,
                           const char *reason) {
  boa_value args = 0, parts[5] = {0, of, boa_from_int((int64_t)start), boa_from_int((int64_t)end), 0};
  boa_status s = boa_str_new(g, name, strlen(name), &parts[0]);
  s = s ? s : boa_str_new(g, reason, strlen(reason), &parts[4]);
  s = s || !boa_is_bytearray(g, of) ? s : boa_bytes_copy(g, of, BOA_KIND_BYTES, &parts[1]);
  s = s ? s : boa_tuple_new(g, 5, &args);
  for (uint32_t i = 0; !s && i < 5; i++) {
    boa_init_at(g, args, i, BOA_TUPLE_ITEMS, parts[i]);
  }
  return s ? s : boa_raise_args(g, kind, args);
}

static bool handler_is(const boa_guest *g, boa_value errors, const char *name) {
  return errors ? boa_str_is(g, errors, name) : strcmp(name, "strict") == 0;
}

static boa_status unknown_handler(boa_guest *g, boa_value errors) {
  return boa_raise(g, BOA_KIND_LOOKUP_ERROR, "unknown error handler name '%v'", errors);
}

static void put_escape(boa_text *t, uint32_t c) {
  int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  boa_text_c(t, digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U");
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
    boa_text_bytes(t, &"0123456789abcdef"[c >> shift & 15], 1);
  }
}

/* ---- decoding ---- */

typedef struct decoding {
  boa_guest *g;
  boa_value bytes, errors;
  boa_view v;
  codec codec;
  boa_text text;
} decoding;

static uint32_t unit_at(const decoding *d, uint32_t i, uint32_t width) {
  uint32_t c = 0;
  for (uint32_t k = 0; k < width; k++) {
    c |= (uint32_t)d->v.at[i + k] << (8 * (d->codec.order > 0 ? width - 1 - k : k));
  }
  return c;
}

/* Bytes [start, end) are wrong: the handler puts something in their place. *next is where decoding goes on. */
static boa_status wrong_bytes(decoding *d, uint32_t start, uint32_t end, const char *reason, uint32_t *next) {
  boa_guest *g = d->g;
  *next = end;
  if (handler_is(g, d->errors, "ignore")) {
    return BOA_OK;
  }
  if (handler_is(g, d->errors, "replace")) {
    boa_text_char(&d->text, 0xfffd);
    return d->text.status;
  }
  if (handler_is(g, d->errors, "backslashreplace")) {
    for (uint32_t i = start; i < end; i++) {
      put_escape(&d->text, d->v.at[i]);
    }
    return d->text.status;
  }
  if (handler_is(g, d->errors, "surrogateescape") && d->v.at[start] >= 128) {
    for (*next = start; *next < end && d->v.at[*next] >= 128; ++*next) {
      boa_text_char(&d->text, 0xdc00 + d->v.at[*next]);
    }
    return d->text.status;
  }
  bool passes = handler_is(g, d->errors, "surrogatepass");
  if (passes && d->codec.family == UTF8 && d->v.n - start >= 3 && d->v.at[start] == 0xed &&
      (d->v.at[start + 1] & 0xe0) == 0xa0 && (d->v.at[start + 2] & 0xc0) == 0x80) {
    boa_text_char(&d->text, 0xd000 | (d->v.at[start + 1] & 0x3fu) << 6 | (d->v.at[start + 2] & 0x3fu));
    *next = start + 3;
    return d->text.status;
  }
  uint32_t width = d->codec.family == UTF16 ? 2 : 4;
  if (passes && d->codec.family >= UTF16 && d->v.n - start >= width && unit_at(d, start, width) - 0xd800 < 0x800) {
    boa_text_char(&d->text, unit_at(d, start, width));
    *next = start + width;
    return d->text.status;
  }
  if (handler_is(g, d->errors, "xmlcharrefreplace") || handler_is(g, d->errors, "namereplace")) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "don't know how to handle UnicodeDecodeError in error callback");
  }
  if (!passes && !handler_is(g, d->errors, "strict") && !handler_is(g, d->errors, "surrogateescape")) {
    return unknown_handler(g, d->errors);
  }
  return raise_at(g, BOA_KIND_UNICODE_DECODE_ERROR, d->codec.name, d->bytes, start, end, reason);
}

/* The length of the well-formed sequence at i; 0 when it is wrong, with how far and why. */
static uint32_t utf8_sequence(const boa_view *v, uint32_t i, uint32_t *end, const char **reason) {
  uint8_t c = v->at[i];
  uint32_t more = c < 0x80 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
  *end = i + 1;
  *reason = "invalid start byte";
  if ((c >= 0x80 && c < 0xc2) || c > 0xf4) {
    return 0;
  }
  for (uint32_t k = 1; k <= more; k++) {
    uint8_t low = k > 1       ? 0x80
                  : c == 0xe0 ? 0xa0
                  : c == 0xf0 ? 0x90
                              : 0x80,
            high = k > 1       ? 0xbf
                   : c == 0xed ? 0x9f
                   : c == 0xf4 ? 0x8f
                               : 0xbf;
    if (i + k >= v->n) {
      *reason = "unexpected end of data";
      *end = v->n;
      return 0;
    }
    if (v->at[i + k] < low || v->at[i + k] > high) {
      *reason = "invalid continuation byte";
      *end = i + k;
      return 0;
    }
  }
  return more + 1;
}

static boa_status decode_utf8(decoding *d) {
  const char *reason = "";
  uint32_t i = d->codec.mark && d->v.n >= 3 && memcmp(d->v.at, "\xef\xbb\xbf", 3) == 0 ? 3 : 0, end = 0;
  boa_status s = BOA_OK;
  while (!s && i < d->v.n) {
    uint32_t from = i, n = 1;
    while (i < d->v.n && i - from < 1 << 14 && (n = utf8_sequence(&d->v, i, &end, &reason)) != 0) {
      i += n;
    }
    boa_text_bytes(&d->text, (const char *)d->v.at + from, i - from);
    s = boa_charge(&d->g->work, (i - from) / 8 + 1) ? d->text.status : BOA_STOP;
    if (!s && n == 0) {
      s = wrong_bytes(d, i, end, reason, &i);
    }
  }
  return s;
}

static boa_status decode_ascii(decoding *d) {
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && i < d->v.n;) {
    uint32_t from = i;
    while (i < d->v.n && i - from < 1 << 14 && d->v.at[i] < 128) {
      i++;
    }
    boa_text_bytes(&d->text, (const char *)d->v.at + from, i - from);
    s = boa_charge(&d->g->work, (i - from) / 16 + 1) ? d->text.status : BOA_STOP;
    if (!s && i < d->v.n && d->v.at[i] >= 128) {
      s = wrong_bytes(d, i, i + 1, "ordinal not in range(128)", &i);
    }
  }
  return s;
}

/* Takes the byte order from a mark, which goes; little-endian without one. */
static uint32_t take_mark(decoding *d, uint32_t width) {
  uint32_t skip = 0;
  if (d->codec.order == 0) {
    d->codec.order = -1;
    uint32_t mark = d->v.n >= width ? unit_at(d, 0, width) : 0;
    bool big = mark == (width == 2 ? 0xfffe : 0xfffe0000);
    skip = big || mark == 0xfeff ? width : 0;
    d->codec.order = big ? 1 : -1;
  }
  d->codec.name = width == 2           ? (d->codec.order > 0 ? "utf-16-be" : "utf-16-le")
                  : d->codec.order > 0 ? "utf-32-be"
                                       : "utf-32-le";
  return skip;
}

static boa_status decode_utf16(decoding *d) {
  boa_status s = BOA_OK;
  for (uint32_t i = take_mark(d, 2); !s && i < d->v.n;) {
    if (!boa_pay_step(d->g, i)) {
      return BOA_STOP;
    }
    if (d->v.n - i < 2) {
      s = wrong_bytes(d, i, d->v.n, "truncated data", &i);
      continue;
    }
    uint32_t c = unit_at(d, i, 2), low = d->v.n - i >= 4 ? unit_at(d, i + 2, 2) : 0;
    if (c - 0xd800 >= 0x800) {
      boa_text_char(&d->text, c);
      i += 2;
    } else if (c < 0xdc00 && low - 0xdc00 < 0x400) {
      boa_text_char(&d->text, 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00));
      i += 4;
    } else if (c >= 0xdc00) {
      s = wrong_bytes(d, i, i + 2, "illegal encoding", &i);
    } else if (d->v.n - i < 4) {
      s = wrong_bytes(d, i, d->v.n, "unexpected end of data", &i);
    } else {
      s = wrong_bytes(d, i, i + 2, "illegal UTF-16 surrogate", &i);
    }
    s = s ? s : d->text.status;
  }
  return s;
}

static boa_status decode_utf32(decoding *d) {
  boa_status s = BOA_OK;
  for (uint32_t i = take_mark(d, 4); !s && i < d->v.n;) {
    if (!boa_pay_step(d->g, i)) {
      return BOA_STOP;
    }
    if (d->v.n - i < 4) {
      s = wrong_bytes(d, i, d->v.n, "truncated data", &i);
      continue;
    }
    uint32_t c = unit_at(d, i, 4);
    if (c > 0x10ffff) {
      s = wrong_bytes(d, i, i + 4, "code point not in range(0x110000)", &i);
    } else if (c - 0xd800 < 0x800) {
      s = wrong_bytes(d, i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)", &i);
    } else {
      boa_text_char(&d->text, c);
      i += 4;
    }
    s = s ? s : d->text.status;
  }
  return s;
}

/* Bytes that are characters as they stand, all of them below 256. */
static boa_status characters(boa_guest *g, boa_value bytes, bool ascii, boa_value *out) {
  uint32_t n = boa_length(g, bytes);
  if (n == 1) {
    return boa_str_from_char(g, cage_load8(&g->cage, boa_bytes_data(g, bytes), 0), out);
  }
  boa_status s = boa_pay_chars(g, n) ? boa_str_room(g, n, 1, ascii, out) : BOA_STOP;
  if (!s && n) {
    cage_copy(&g->cage, boa_str_data(g, *out), 0, boa_bytes_data(g, bytes), 0, n);
  }
  return s;
}

static bool all_ascii(const boa_view *v) {
  uint32_t i = 0;
  for (uint64_t x; i + 8 <= v->n; i += 8) {
    memcpy(&x, v->at + i, 8);
    if (x & UINT64_C(0x8080808080808080)) {
      return false;
    }
  }
  while (i < v->n && v->at[i] < 128) {
    i++;
  }
  return i == v->n;
}

boa_status boa_decode(boa_guest *g, boa_value bytes, boa_value encoding, boa_value errors, boa_value *out) {
  static boa_status (*const decoders[])(decoding *) = {
      [UTF8] = decode_utf8, [ASCII] = decode_ascii, [UTF16] = decode_utf16, [UTF32] = decode_utf32};
  decoding d = {.g = g, .bytes = bytes, .errors = errors, .v = boa_bytes_view(g, bytes)};
  boa_status s = d.v.n ? codec_of(g, encoding, &d.codec) : BOA_OK;
  if (s || d.v.n == 0) { /* of no bytes the encoding does not matter */
    *out = BOA_EMPTY_STR;
    return s;
  }
  d.v = boa_bytes_view(g, bytes);
  bool ascii = d.codec.family <= LATIN1 && all_ascii(&d.v);
  if (ascii || d.codec.family == LATIN1) {
    return boa_pay_chars(g, d.v.n) ? characters(g, bytes, ascii, out) : BOA_STOP;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  d.text = boa_text_new(g);
  s = decoders[d.codec.family](&d); /* allocates in the cage only when it raises */
  s = s ? s : boa_text_finish(&d.text, g, out);
  boa_scratch_release(&g->work, m);
  return s;
}

/* ---- encoding ---- */

typedef struct encoding {
  boa_guest *g;
  boa_value str, errors;
  boa_view v;
  codec codec;
  boa_text bytes;
} encoder;

/* One character that the encoding has. */
static void put_char(encoder *e, uint32_t c) {
  uint32_t units[2] = {c, 0}, n = 1, width = e->codec.family == UTF16 ? 2 : 4;
  if (e->codec.family == UTF8) {
    boa_text_char(&e->bytes, c);
    return;
  }
  if (e->codec.family < UTF16) {
    char byte = (char)c;
    boa_text_bytes(&e->bytes, &byte, 1);
    return;
  }
  if (width == 2 && c > 0xffff) {
    units[0] = 0xd800 + ((c - 0x10000) >> 10);
    units[1] = 0xdc00 + ((c - 0x10000) & 0x3ff);
    n = 2;
  }
  for (uint32_t i = 0; i < n; i++) {
    char unit[4];
    for (uint32_t k = 0; k < width; k++) {
      unit[k] = (char)(units[i] >> (8 * (e->codec.order > 0 ? width - 1 - k : k)));
    }
    boa_text_bytes(&e->bytes, unit, width);
  }
}

static bool has_char(const encoder *e, uint32_t c) {
  switch (e->codec.family) {
  case ASCII:
    return c < 128;
  case LATIN1:
    return c < 256;
  default:
    return c - 0xd800 >= 0x800;
  }
}

/* Text of ASCII that stands for a character, in the encoding. */
static void put_text(encoder *e, const boa_text *t) {
  for (size_t i = 0; i < t->len; i++) {
    put_char(e, (uint8_t)t->at[i]);
  }
}

static boa_status put_instead(encoder *e, uint32_t c, bool xml) {
  boa_text t = boa_text_new(e->g);
  if (xml) {
    boa_text_c(&t, "&#");
    boa_text_int(&t, c);
    boa_text_c(&t, ";");
  } else {
    put_escape(&t, c);
  }
  put_text(e, &t);
  return t.status ? t.status : e->bytes.status;
}

/* Characters [start, end) are not in the encoding. *next is where encoding goes on. */
static boa_status wrong_chars(encoder *e, uint32_t start, uint32_t end, const char *reason, uint32_t *next) {
  boa_guest *g = e->g;
  bool xml = handler_is(g, e->errors, "xmlcharrefreplace"), escapes = handler_is(g, e->errors, "surrogateescape"),
       passes = handler_is(g, e->errors, "surrogatepass");
  *next = end;
  if (handler_is(g, e->errors, "ignore")) {
    return BOA_OK;
  }
  if (xml || handler_is(g, e->errors, "backslashreplace") || handler_is(g, e->errors, "replace")) {
    bool mark = handler_is(g, e->errors, "replace");
    boa_status s = BOA_OK;
    for (uint32_t i = start; !s && i < end; i++) {
      if (mark) {
        put_char(e, '?');
      }
      s = mark ? e->bytes.status : put_instead(e, boa_view_char(&e->v, i), xml);
    }
    return s;
  }
  uint32_t c = boa_view_char(&e->v, start);
  *next = start + 1;
  if (escapes && c - 0xdc80 < 0x80 && e->codec.family < UTF16) {
    char byte = (char)(c - 0xdc00);
    boa_text_bytes(&e->bytes, &byte, 1);
    return e->bytes.status;
  }
  if (passes && (e->codec.family == UTF8 || e->codec.family >= UTF16) && c - 0xd800 < 0x800) {
    put_char(e, c);
    return e->bytes.status;
  }
  if (!escapes && !passes && !handler_is(g, e->errors, "strict")) {
    return unknown_handler(g, e->errors);
  }
  return raise_at(g, BOA_KIND_UNICODE_ENCODE_ERROR, e->codec.name, e->str, start, end, reason);
}

static boa_status encode(encoder *e) {
  const char *reason = e->codec.family == ASCII    ? "ordinal not in range(128)"
                       : e->codec.family == LATIN1 ? "ordinal not in range(256)"
                                                   : "surrogates not allowed";
  boa_status s = BOA_OK;
  if (e->codec.mark || (e->codec.family >= UTF16 && e->codec.order == 0)) {
    put_char(e, 0xfeff);
  }
  for (uint32_t i = 0; !s && i < e->v.n;) {
    uint32_t c = boa_view_char(&e->v, i), end = i + 1;
    if (has_char(e, c)) {
      put_char(e, c);
      i++;
      s = (i & 0xfff) || boa_charge(&e->g->work, 0x400) ? e->bytes.status : BOA_STOP;
      continue;
    }
    while (e->codec.family < UTF16 && end < e->v.n && !has_char(e, boa_view_char(&e->v, end)) && end - i < 1 << 20) {
      end++;
    }
    s = boa_charge(&e->g->work, (end - i) / 4 + 1) ? wrong_chars(e, i, end, reason, &i) : BOA_STOP;
  }
  return s;
}

boa_status boa_encode(boa_guest *g, boa_value str, boa_value encoding, boa_value errors, boa_value *out) {
  encoder e = {.g = g, .str = str, .errors = errors};
  boa_status s = codec_of(g, encoding, &e.codec);
  if (s) {
    return s;
  }
  if ((boa_str_ascii(g, str) && e.codec.family <= LATIN1 && !e.codec.mark) ||
      (e.codec.family == LATIN1 && boa_str_width(g, str) == 1)) { /* the characters as they stand */
    uint32_t n = boa_str_length(g, str);
    s = boa_bytes_room(g, BOA_KIND_BYTES, n, out);
    if (!s) {
      cage_copy(&g->cage, boa_bytes_data(g, *out), 0, boa_str_data(g, str), 0, n);
    }
    return s;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  e.v = boa_str_view(g, str);
  e.bytes = boa_text_new(g);
  s = encode(&e); /* allocates in the cage only when it raises */
  s = s ? s : e.bytes.status;
  s = s ? s : boa_bytes_new(g, e.bytes.at, e.bytes.len, out);
  boa_scratch_release(&g->work, m);
  return s;
}
