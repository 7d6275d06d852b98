/* The natives behind the module json. Both leave to json.decoder and json.encoder whatever is unusual.
 *
 * _boabox.json_loads(text): the value of a JSON text, or NotImplemented for anything that json.decoder has to look at: what is wrong in it, NaN and
 * infinities, lone surrogates, ints beyond the limit of digits, what is no exact str. A loop over a copy of the text, with the open containers in
 * scratch, so that depth costs nothing. Keys that come again are one str.
 *
 * _boabox.json_dumps(value, ascii, sorted, indent, item separator, key separator): its JSON, or None for what is no plain tree of exact built-in
 * values with str keys and finite floats, 1,000 deep at most (so that cycles are found there), and for sorted keys and indents. */
#include "types/str_view.h"
#include "types/float_text.h"

#include <string.h>

enum { KEYS = 128 }; /* remembered, by their hash */
enum { GIVE_UP = 100, DEEPEST = 1000 };

typedef struct {
  boa_value container, key; /* key: of a dict's item whose value is being read, else 0 */
} level;

typedef struct {
  uint32_t start, length;
  boa_value str;
} known_key;

typedef struct {
  boa_guest *g;
  const char *text, *at, *end; /* a NUL stands at the end */
  level *levels;
  uint32_t depth, room;
  known_key *keys;
  char *unescaped; /* room for a string */
} reader;

static void skip_space(reader *r) {
  while (*r->at == ' ' || *r->at == '\n' || *r->at == '\r' || *r->at == '\t') {
    r->at++;
  }
}

static int hex_digits(const char *s, uint32_t *out) {
  *out = 0;
  for (int i = 0; i < 4; i++) {
    char c = s[i];
    int d = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (d < 0) {
      return GIVE_UP;
    }
    *out = *out << 4 | (uint32_t)d;
  }
  return BOA_OK;
}

/* What follows a backslash at r->at. */
static int escape(reader *r, char **to) {
  static const char from[] = "\"\\/bfnrt", into[] = "\"\\/\b\f\n\r\t";
  const char *found = *r->at ? strchr(from, *r->at) : NULL;
  uint32_t c, low;
  if (found) {
    *(*to)++ = into[found - from];
    r->at++;
    return BOA_OK;
  }
  if (*r->at != 'u' || hex_digits(r->at + 1, &c)) {
    return GIVE_UP;
  }
  r->at += 5;
  if (c >= 0xd800 && c < 0xdc00 && r->at[0] == '\\' && r->at[1] == 'u' && !hex_digits(r->at + 2, &low) && low >= 0xdc00 &&
      low < 0xe000) {
    c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    r->at += 6;
  }
  if (c >= 0xd800 && c < 0xe000) {
    return GIVE_UP;
  }
  char bytes[4];
  size_t n = boa_utf8_of(c, bytes);
  memcpy(*to, bytes, n);
  *to += n;
  return BOA_OK;
}

/* The string behind the quote at r->at - 1: its bytes, in the text or unescaped. */
static int string_bytes(reader *r, const char **bytes, size_t *n) {
  const char *start = r->at;
  while ((unsigned char)*r->at >= ' ' && *r->at != '"' && *r->at != '\\') {
    r->at++;
  }
  *bytes = start;
  *n = (size_t)(r->at - start);
  if (*r->at == '"') {
    r->at++;
    return BOA_OK;
  }
  memcpy(r->unescaped, start, *n);
  char *to = r->unescaped + *n;
  while (*r->at != '"') {
    if ((unsigned char)*r->at < ' ') { /* also the end */
      return GIVE_UP;
    }
    if (*r->at != '\\') {
      *to++ = *r->at++;
      continue;
    }
    r->at++;
    int s = escape(r, &to);
    if (s) {
      return s;
    }
  }
  r->at++;
  *bytes = r->unescaped;
  *n = (size_t)(to - r->unescaped);
  return BOA_OK;
}

static int read_string(reader *r, boa_value *out) {
  const char *bytes;
  size_t n;
  int s = string_bytes(r, &bytes, &n);
  return s ? s : (int)boa_str_new(r->g, bytes, n, out);
}

/* A dict's key: of those without escapes the last ones are remembered. */
static int read_key(reader *r, boa_value *out) {
  const char *bytes;
  size_t n;
  int s = string_bytes(r, &bytes, &n);
  if (s || bytes == r->unescaped || n > 64) {
    return s ? s : (int)boa_str_new(r->g, bytes, n, out);
  }
  uint32_t hash = 2166136261;
  for (size_t i = 0; i < n; i++) {
    hash = (hash ^ (unsigned char)bytes[i]) * 16777619;
  }
  known_key *k = &r->keys[(hash ^ hash >> 15) % KEYS];
  if (!k->str || k->length != n || memcmp(r->text + k->start, bytes, n) != 0) {
    s = boa_str_new(r->g, bytes, n, &k->str);
    k->start = (uint32_t)(bytes - r->text);
    k->length = (uint32_t)n;
    k->str = s ? 0 : k->str;
  }
  *out = k->str;
  return s;
}

static bool digits(reader *r) {
  const char *start = r->at;
  while (*r->at >= '0' && *r->at <= '9') {
    r->at++;
  }
  return r->at > start;
}

static int read_number(reader *r, boa_value *out) {
  boa_guest *g = r->g;
  const char *start = r->at;
  r->at += *r->at == '-';
  bool whole = true, ok = *r->at != '0' || !(r->at[1] >= '0' && r->at[1] <= '9');
  ok = ok && digits(r);
  if (ok && *r->at == '.') {
    r->at++;
    whole = false;
    ok = digits(r);
  }
  if (ok && (*r->at == 'e' || *r->at == 'E')) {
    r->at += 1 + (r->at[1] == '+' || r->at[1] == '-');
    whole = false;
    ok = digits(r);
  }
  size_t n = (size_t)(r->at - start);
  if (!ok || (whole && n > BOA_INT_DIGITS_FREE)) {
    return GIVE_UP;
  }
  if (whole && n <= 18) {
    int64_t i = 0;
    for (const char *c = start + (*start == '-'); c < r->at; c++) {
      i = i * 10 + (*c - '0');
    }
    return (int)boa_int_new(g, *start == '-' ? -i : i, out);
  }
  if (whole) { /* a sign is not of the digits */
    return *start == '-' ? GIVE_UP : (int)boa_int_from_text(g, start, n, 10, out);
  }
  double d = 0;
  boa_status s = boa_float_parse(&g->work, start, n, &d, &ok);
  return s ? (int)s : !ok ? GIVE_UP : (int)boa_float_new(g, d, out);
}

static int word(reader *r, const char *text, boa_value v, boa_value *out) {
  size_t n = strlen(text);
  if ((size_t)(r->end - r->at) < n || memcmp(r->at, text, n) != 0) {
    return GIVE_UP;
  }
  r->at += n;
  *out = v;
  return BOA_OK;
}

static int open_container(reader *r, bool dict) {
  if (r->depth == r->room) {
    uint32_t room = r->room * 2 + 16;
    level *more = boa_scratch_grow(&r->g->work, r->levels, r->room * sizeof *more, (uint64_t)room * sizeof *more);
    if (!more) {
      return BOA_NOMEM;
    }
    r->levels = more;
    r->room = room;
  }
  level *l = &r->levels[r->depth];
  *l = (level){0};
  boa_status s = dict ? boa_dict_new(r->g, &l->container) : boa_list_new(r->g, 0, &l->container);
  r->depth += !s;
  r->at++;
  return (int)s;
}

/* A dict's next key and its colon, at its quote. */
static int next_key(reader *r) {
  if (*r->at != '"') {
    return GIVE_UP;
  }
  r->at++;
  int s = read_key(r, &r->levels[r->depth - 1].key);
  skip_space(r);
  if (!s && *r->at != ':') {
    return GIVE_UP;
  }
  r->at++;
  skip_space(r);
  return s;
}

/* The value that begins here; of a container that is not empty only its opening: *out stays 0. */
static int begin_value(reader *r, boa_value *out) {
  char c = *r->at;
  *out = 0;
  switch (c) {
  case '"':
    r->at++;
    return read_string(r, out);
  case '{':
  case '[': {
    int s = open_container(r, c == '{');
    skip_space(r);
    if (!s && *r->at == (c == '{' ? '}' : ']')) {
      r->at++;
      *out = r->levels[--r->depth].container;
      return BOA_OK;
    }
    return s || c == '[' ? s : next_key(r);
  }
  case 't':
    return word(r, "true", BOA_TRUE, out);
  case 'f':
    return word(r, "false", BOA_FALSE, out);
  case 'n':
    return word(r, "null", BOA_NONE, out);
  default:
    return c == '-' || (c >= '0' && c <= '9') ? read_number(r, out) : GIVE_UP;
  }
}

/* A value goes into the innermost container; *v becomes the container where that ends here, else 0. */
static int end_value(reader *r, boa_value *v) {
  level *l = &r->levels[r->depth - 1];
  bool dict = l->key != 0;
  boa_status s = dict ? boa_dict_set(r->g, l->container, l->key, *v) : boa_list_append(r->g, l->container, *v);
  *v = 0;
  if (s) {
    return (int)s;
  }
  skip_space(r);
  if (*r->at == ',') {
    r->at++;
    skip_space(r);
    return dict ? next_key(r) : BOA_OK;
  }
  if (*r->at != (dict ? '}' : ']')) {
    return GIVE_UP;
  }
  r->at++;
  *v = l->container;
  r->depth--;
  return BOA_OK;
}

static int read_text(reader *r, boa_value *out) {
  boa_value v = 0;
  skip_space(r);
  do {
    int s = boa_charge(&r->g->work, 2) ? begin_value(r, &v) : BOA_STOP;
    while (!s && v && r->depth) {
      s = boa_charge(&r->g->work, 2) ? end_value(r, &v) : BOA_STOP;
    }
    if (s) {
      return s;
    }
  } while (!v);
  skip_space(r);
  *out = v;
  return r->at == r->end ? BOA_OK : GIVE_UP;
}

boa_status boa_native_json_loads(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value text = boa_arg(g, args, 0);
  reader r = {.g = g};
  char *copy = NULL;
  size_t length = 0;
  *out = BOA_AT_NOT_IMPLEMENTED;
  if (!boa_is(g, text, BOA_KIND_STR)) {
    return BOA_OK;
  }
  boa_status s = boa_str_utf8(g, text, &copy, &length);
  if (s) {
    g->roots[BOA_ROOT_RAISED] = s == BOA_RAISE ? 0 : g->roots[BOA_ROOT_RAISED];
    return s == BOA_RAISE ? BOA_OK : s; /* lone surrogates */
  }
  r.keys = boa_scratch(&g->work, KEYS * sizeof *r.keys);
  r.unescaped = boa_scratch(&g->work, length + 1);
  if (!r.keys || !r.unescaped || !boa_charge(&g->work, length / 8)) {
    return r.keys && r.unescaped ? BOA_STOP : BOA_NOMEM;
  }
  memset(r.keys, 0, KEYS * sizeof *r.keys);
  r.text = r.at = copy;
  r.end = copy + length;
  int status = read_text(&r, out);
  if (status == GIVE_UP) {
    *out = BOA_AT_NOT_IMPLEMENTED;
    return BOA_OK;
  }
  return (boa_status)status;
}

/* ---- writing ---- */

typedef struct {
  boa_value container;
  uint32_t at, left; /* the next item's place, how many there are */
} place;

typedef struct {
  boa_guest *g;
  boa_text text;
  bool ascii;
  boa_value between, after_key;
  place places[DEEPEST];
  uint32_t depth;
} writer;

static void put_escaped(boa_text *t, uint32_t c) {
  static const char hex[] = "0123456789abcdef";
  char bytes[] = {'\\', 'u', hex[c >> 12 & 15], hex[c >> 8 & 15], hex[c >> 4 & 15], hex[c & 15]};
  boa_text_bytes(t, bytes, sizeof bytes);
}

/* What a string shows of a character that does not stand for itself. */
static void put_special(writer *w, uint32_t c) {
  static const char from[] = "\"\\\b\f\n\r\t", into[] = "\"\\bfnrt";
  const char *found = c && c < 0x80 ? strchr(from, (int)c) : NULL;
  if (found) {
    char bytes[] = {'\\', into[found - from]};
    boa_text_bytes(&w->text, bytes, 2);
  } else if (c >= 0x10000) {
    put_escaped(&w->text, 0xd800 + ((c - 0x10000) >> 10));
    put_escaped(&w->text, 0xdc00 + ((c - 0x10000) & 0x3ff));
  } else {
    put_escaped(&w->text, c);
  }
}

static int write_string(writer *w, boa_value str) {
  boa_view v = boa_str_view(w->g, str);
  char run[64];
  uint32_t n = 0;
  boa_text_bytes(&w->text, "\"", 1);
  for (uint32_t i = 0; i < v.n && !w->text.status; i++) {
    uint32_t c = boa_view_char(&v, i);
    bool itself = c >= ' ' && c < 0x7f && c != '"' && c != '\\';
    if (itself) {
      run[n++] = (char)c;
    }
    if (n == sizeof run || (!itself && n)) {
      boa_text_bytes(&w->text, run, n);
      n = 0;
    }
    if (!itself && (c < ' ' || c == '"' || c == '\\' || (w->ascii && c >= 0x7f))) {
      put_special(w, c);
    } else if (!itself) {
      boa_text_char(&w->text, c);
    }
    if (!boa_pay_step(w->g, i + 1)) {
      return BOA_STOP;
    }
  }
  boa_text_bytes(&w->text, run, n);
  boa_text_bytes(&w->text, "\"", 1);
  return (int)w->text.status;
}

static int open_place(writer *w, boa_value v, bool dict) {
  if (w->depth == DEEPEST) {
    return GIVE_UP;
  }
  w->places[w->depth++] = (place){.container = v, .left = boa_length(w->g, v)};
  boa_text_bytes(&w->text, dict ? "{" : "[", 1);
  return BOA_OK;
}

static int write_value(writer *w, boa_value v) {
  boa_guest *g = w->g;
  if (v == BOA_NONE || v == BOA_TRUE || v == BOA_FALSE) {
    boa_text_c(&w->text, v == BOA_NONE ? "null" : v == BOA_TRUE ? "true" : "false");
    return BOA_OK;
  }
  if (boa_is_float(g, v)) {
    double d = boa_float_value(g, v);
    return d - d == 0 ? (int)boa_float_text(g, v, &w->text) : GIVE_UP;
  }
  if (boa_is_int(v)) {
    boa_text_int(&w->text, boa_int(v));
    return BOA_OK;
  }
  if (boa_is(g, v, BOA_KIND_STR)) {
    return write_string(w, v);
  }
  bool dict = boa_is(g, v, BOA_KIND_DICT);
  return dict || boa_is(g, v, BOA_KIND_LIST) || boa_is(g, v, BOA_KIND_TUPLE) ? open_place(w, v, dict) : GIVE_UP;
}

/* The next item of the innermost container, or its end. */
static int step(writer *w) {
  place *p = &w->places[w->depth - 1];
  boa_guest *g = w->g;
  boa_value key = 0, v = 0;
  bool dict = boa_is(g, p->container, BOA_KIND_DICT), first = p->left == boa_length(g, p->container);
  if (!p->left) {
    boa_text_bytes(&w->text, dict ? "}" : "]", 1);
    w->depth--;
    return BOA_OK;
  }
  p->left--;
  if (!first) {
    boa_text_str(&w->text, g, w->between);
  }
  if (!dict) {
    return write_value(w, boa_sequence_item(g, p->container, p->at++));
  }
  if (!boa_dict_next(g, p->container, &p->at, &key, &v) || !boa_is(g, key, BOA_KIND_STR)) {
    return GIVE_UP;
  }
  int s = write_string(w, key);
  boa_text_str(&w->text, g, w->after_key);
  return s ? s : write_value(w, v);
}

boa_status boa_native_json_dumps(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value ascii = boa_arg(g, args, 1), between = boa_arg(g, args, 4), after_key = boa_arg(g, args, 5);
  bool plain = (ascii == BOA_TRUE || ascii == BOA_FALSE) && boa_arg(g, args, 2) == BOA_FALSE &&
               boa_arg(g, args, 3) == BOA_NONE && boa_is(g, between, BOA_KIND_STR) && boa_is(g, after_key, BOA_KIND_STR);
  writer *w = plain ? boa_scratch(&g->work, sizeof *w) : NULL;
  *out = BOA_NONE;
  if (!w) {
    return plain ? BOA_NOMEM : BOA_OK;
  }
  w->g = g;
  w->text = boa_text_new(g);
  w->ascii = ascii == BOA_TRUE;
  w->between = between;
  w->after_key = after_key;
  w->depth = 0;
  int s = write_value(w, boa_arg(g, args, 0));
  while (!s && w->depth) {
    s = boa_charge(&g->work, 2) ? step(w) : BOA_STOP;
  }
  return s == GIVE_UP ? BOA_OK : s ? (boa_status)s : boa_text_finish(&w->text, g, out);
}
