/* Methods that bytes and bytearray share and that look for parts, cut ends off, lay out, or change case; all of it ASCII's. Each measures
 * first, then makes the result once, of the kind of its self. Splitting and joining is bytes_split.c's. Messages are CPython's. */
#include "types/bytes.h"
#include "types/natives.h"

/* ---- finding ---- */

/* What find and its kin look for: bytes, or one byte given as an int. */
static boa_status needle_of(boa_guest *g, boa_value v, uint8_t *byte, boa_view *out) {
  if (boa_is_integer(g, v)) {
    *out = (boa_view){byte, 1, 1};
    return boa_byte_argument(g, v, "byte must be in range(0, 256)", byte);
  }
  if (!boa_is_bytes(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "argument should be integer or bytes-like object, not '%t'", v);
  }
  *out = boa_bytes_view(g, v);
  return BOA_OK;
}

static boa_status find(boa_guest *g, uint32_t args, uint32_t n, bool backward, bool must, boa_value *out) {
  boa_value v = boa_arg(g, args, 0);
  uint32_t from, to;
  uint8_t byte;
  boa_view needle;
  int64_t at = -1;
  boa_status s = boa_find_bounds(g, args, n, 2, boa_length(g, v), &from, &to);
  s = s ? s : needle_of(g, boa_arg(g, args, 1), &byte, &needle);
  s = s ? s : boa_view_find(g, boa_bytes_view(g, v), needle, from, to, backward, &at);
  if (!s && at < 0 && must) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "subsection not found");
  }
  *out = boa_from_int(at);
  return s;
}
boa_status boa_native_bytes_find(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return find(g, args, n, false, false, out);
}
boa_status boa_native_bytes_rfind(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return find(g, args, n, true, false, out);
}
boa_status boa_native_bytes_index(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return find(g, args, n, false, true, out);
}
boa_status boa_native_bytes_rindex(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return find(g, args, n, true, true, out);
}

boa_status boa_native_bytes_count(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = boa_arg(g, args, 0);
  uint32_t from, to;
  uint8_t byte;
  boa_view needle;
  uint64_t count = 0;
  boa_status s = boa_find_bounds(g, args, n, 2, boa_length(g, v), &from, &to);
  s = s ? s : needle_of(g, boa_arg(g, args, 1), &byte, &needle);
  s = s ? s : boa_view_count(g, boa_bytes_view(g, v), needle, from, to, UINT64_MAX, &count);
  *out = boa_from_int((int64_t)count);
  return s;
}

/* ---- starts and ends ---- */

static bool has_affix(boa_guest *g, boa_value v, boa_value affix, uint32_t from, uint32_t to, bool end) {
  boa_view x = boa_bytes_view(g, v), a = boa_bytes_view(g, affix);
  g->work.fuel -= a.n / 16;
  return from <= to && to <= x.n && a.n <= to - from && memcmp(x.at + (end ? to - a.n : from), a.at, a.n) == 0;
}

static boa_status starts_or_ends(boa_guest *g, uint32_t args, uint32_t n, bool end, boa_value *out) {
  boa_value v = boa_arg(g, args, 0), affix = boa_arg(g, args, 1);
  uint32_t from, to;
  bool found = false;
  boa_status s = boa_find_bounds(g, args, n, 2, boa_length(g, v), &from, &to);
  if (!s && boa_is_bytes(g, affix)) {
    found = has_affix(g, v, affix, from, to, end);
  } else if (!s && boa_kind_of(g, affix) == BOA_KIND_TUPLE) {
    for (uint32_t i = 0; !s && !found && i < boa_length(g, affix); i++) {
      boa_value item = boa_item(g, affix, i, BOA_TUPLE_ITEMS);
      s = boa_charge(&g->work, 1) ? boa_need_bytes(g, item) : BOA_STOP;
      found = !s && has_affix(g, v, item, from, to, end);
    }
  } else if (!s) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s first arg must be bytes or a tuple of bytes, not %t",
                     end ? "endswith" : "startswith", affix);
  }
  *out = boa_bool(found);
  return s;
}
boa_status boa_native_bytes_startswith(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return starts_or_ends(g, args, n, false, out);
}
boa_status boa_native_bytes_endswith(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return starts_or_ends(g, args, n, true, out);
}

static boa_status remove_affix(boa_guest *g, uint32_t args, bool end, boa_value *out) {
  boa_value v = boa_arg(g, args, 0), affix = boa_arg(g, args, 1);
  boa_status s = boa_need_bytes(g, affix);
  uint32_t n = boa_length(g, v), m = s ? 0 : boa_length(g, affix);
  bool found = !s && has_affix(g, v, affix, 0, n, end);
  return s ? s : boa_bytes_part(g, v, found && !end ? m : 0, found && end ? n - m : n, out);
}
boa_status boa_native_bytes_removeprefix(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return remove_affix(g, args, false, out);
}
boa_status boa_native_bytes_removesuffix(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return remove_affix(g, args, true, out);
}

static bool is_space(uint8_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Notes which bytes there are. False: stop. */
static bool mark_bytes(boa_guest *g, const boa_view *x, bool marks[256]) {
  for (uint32_t i = 0; i < x->n; i++) {
    marks[x->at[i]] = true;
    if (!boa_pay_step(g, i + 1)) {
      return false;
    }
  }
  return boa_pay_rest(g, x->n);
}

static boa_status strip(boa_guest *g, uint32_t args, uint32_t n, bool left, bool right, boa_value *out) {
  boa_value v = boa_arg(g, args, 0), chars = n > 1 ? boa_arg(g, args, 1) : BOA_NONE;
  bool strips[256];
  boa_status s = chars == BOA_NONE ? BOA_OK : boa_need_bytes(g, chars);
  if (s) {
    return s;
  }
  for (uint32_t c = 0; c < 256; c++) {
    strips[c] = chars == BOA_NONE && is_space((uint8_t)c);
  }
  boa_view x = chars == BOA_NONE ? (boa_view){0} : boa_bytes_view(g, chars);
  if (!mark_bytes(g, &x, strips)) {
    return BOA_STOP;
  }
  x = boa_bytes_view(g, v);
  uint32_t from = 0, to = x.n;
  while (left && from < to && strips[x.at[from]]) {
    from++;
    if (!boa_pay_step(g, from)) {
      return BOA_STOP;
    }
  }
  while (right && from < to && strips[x.at[to - 1]]) {
    to--;
    if (!boa_pay_step(g, x.n - to)) {
      return BOA_STOP;
    }
  }
  return boa_pay_rest(g, x.n - (to - from)) ? boa_bytes_part(g, v, from, to, out) : BOA_STOP;
}
boa_status boa_native_bytes_strip(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return strip(g, args, n, true, true, out);
}
boa_status boa_native_bytes_lstrip(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return strip(g, args, n, true, false, out);
}
boa_status boa_native_bytes_rstrip(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return strip(g, args, n, false, true, out);
}

/* ---- layout ---- */

static boa_status pad(boa_guest *g, boa_value v, uint64_t left, uint64_t right, uint8_t fill, boa_value *out) {
  uint32_t n = boa_length(g, v);
  if (left + right == 0) {
    return boa_bytes_part(g, v, 0, n, out);
  }
  boa_status s = boa_bytes_room(g, boa_bytes_kind(g, v), left + right < UINT32_MAX ? left + right + n : UINT32_MAX, out);
  if (!s) {
    boa_ref data = boa_bytes_data(g, *out);
    cage_fill(&g->cage, data, 0, fill, (uint32_t)left);
    boa_bytes_put(g, *out, (uint32_t)left, v, 0, n);
    cage_fill(&g->cage, (boa_ref){data.at + (uint32_t)left + n}, 0, fill, (uint32_t)right);
  }
  return s;
}

typedef enum { TO_LEFT, TO_RIGHT, TO_CENTER } side;

static boa_status justify(boa_guest *g, uint32_t args, uint32_t n, side where, const char *name, boa_value *out) {
  boa_value v = boa_arg(g, args, 0), fill = n > 2 ? boa_arg(g, args, 2) : 0;
  int64_t width = 0, length = boa_length(g, v);
  boa_status s = boa_index_argument(g, boa_arg(g, args, 1), &width);
  if (s) {
    return s;
  }
  if (fill && !boa_is_bytes(g, fill)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() argument 2 must be a byte string of length 1, not %t", name, fill);
  }
  if (fill && boa_length(g, fill) != 1) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s(): argument 2 must be a byte string of length 1, not a %t object of length %d",
                     name, fill, (int64_t)boa_length(g, fill));
  }
  uint64_t more = width > length ? (uint64_t)(width - length) : 0;
  uint64_t left = where == TO_LEFT ? 0 : where == TO_RIGHT ? more : more / 2 + (more & (uint64_t)width & 1);
  return pad(g, v, left, more - left, fill ? cage_load8(&g->cage, boa_bytes_data(g, fill), 0) : ' ', out);
}
boa_status boa_native_bytes_ljust(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return justify(g, args, n, TO_LEFT, "ljust", out);
}
boa_status boa_native_bytes_rjust(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return justify(g, args, n, TO_RIGHT, "rjust", out);
}
boa_status boa_native_bytes_center(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return justify(g, args, n, TO_CENTER, "center", out);
}

boa_status boa_native_bytes_zfill(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  int64_t width = 0, length = boa_length(g, v);
  boa_status s = boa_index_argument(g, boa_arg(g, args, 1), &width);
  s = s ? s : pad(g, v, width > length ? (uint64_t)(width - length) : 0, 0, '0', out);
  uint8_t first = s || width <= length || !length ? 0 : cage_load8(&g->cage, boa_bytes_data(g, v), 0);
  if (first == '+' || first == '-') {
    boa_ref data = boa_bytes_data(g, *out);
    cage_store8(&g->cage, data, 0, first);
    cage_store8_at(&g->cage, data, (uint32_t)(width - length), 0, '0');
  }
  return s;
}

/* How long the bytes are with their tabs expanded; with `to`, writes them there. */
static bool expand(boa_guest *g, boa_value v, int64_t tab, boa_value to, uint64_t *total) {
  boa_view x = boa_bytes_view(g, v);
  boa_ref data = to ? boa_bytes_data(g, to) : (boa_ref){0};
  uint64_t column = 0, n = 0;
  for (uint32_t i = 0; i < x.n; i++) {
    uint8_t c = x.at[i];
    uint64_t more = c != '\t' ? 1 : tab > 0 ? (uint64_t)tab - column % (uint64_t)tab : 0;
    if (!boa_pay_step(g, i)) {
      return false;
    }
    if (to) {
      cage_fill(&g->cage, (boa_ref){data.at + (uint32_t)n}, 0, c == '\t' ? ' ' : c, (uint32_t)more);
    }
    column = c == '\n' || c == '\r' ? 0 : column + more;
    n = n + more < (uint64_t)1 << 40 ? n + more : (uint64_t)1 << 40;
  }
  *total = n;
  return boa_pay_rest(g, x.n);
}

boa_status boa_native_bytes_expandtabs(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"tabsize"};
  boa_value v = boa_arg(g, args, 0), size;
  int64_t tab = 8;
  uint64_t total = 0;
  boa_status s = boa_bind(g, args, n, "expandtabs", names, 1, 0, 0, &size);
  s = s || size == BOA_UNBOUND ? s : boa_index_argument(g, size, &tab);
  if (s || !expand(g, v, tab, 0, &total)) {
    return s ? s : BOA_STOP;
  }
  s = boa_bytes_room(g, boa_bytes_kind(g, v), total, out);
  return s || expand(g, v, tab, *out, &total) ? s : BOA_STOP;
}

/* ---- case ---- */

static bool is_lower(uint8_t c) {
  return c >= 'a' && c <= 'z';
}
static bool is_upper(uint8_t c) {
  return c >= 'A' && c <= 'Z';
}
static bool is_digit(uint8_t c) {
  return c >= '0' && c <= '9';
}
static bool is_letter(uint8_t c) {
  return is_lower(c | 32);
}

typedef enum { UPPER, LOWER, TITLE, SWAP, CAPITALIZE } casing;

static boa_status change_case(boa_guest *g, uint32_t args, casing what, boa_value *out) {
  boa_value v = boa_arg(g, args, 0);
  boa_status s = boa_bytes_copy(g, v, boa_bytes_kind(g, v), out);
  uint32_t n = boa_length(g, v);
  uint8_t *p = s ? NULL : cage_writable_bytes(&g->cage, boa_bytes_data(g, *out), 0, &n);
  bool in_word = false;
  for (uint32_t i = 0; !s && i < n; i++) {
    bool upper = is_upper(p[i]), letter = is_letter(p[i]);
    bool want = what == UPPER || (what == TITLE && !in_word) || (what == SWAP && !upper) || (what == CAPITALIZE && i == 0);
    p[i] ^= letter && want != upper ? 32 : 0;
    in_word = letter;
    s = boa_pay_step(g, i + 1) ? BOA_OK : BOA_STOP;
  }
  return s;
}
#define CASE(name, what)                                                                                                       \
  boa_status boa_native_bytes_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                \
    (void)n;                                                                                                                   \
    return change_case(g, args, what, out);                                                                                    \
  }
CASE(upper, UPPER)
CASE(lower, LOWER)
CASE(title, TITLE)
CASE(swapcase, SWAP)
CASE(capitalize, CAPITALIZE)

static bool is_alnum(uint8_t c) {
  return is_letter(c) || is_digit(c);
}

/* Whether there are bytes and all are of a class. */
static boa_status all_are(boa_guest *g, uint32_t args, bool (*is)(uint8_t), boa_value *out) {
  boa_view x = boa_bytes_view(g, boa_arg(g, args, 0));
  uint32_t i = 0;
  while (i < x.n && is(x.at[i])) {
    i++;
    if (!boa_pay_step(g, i)) {
      return BOA_STOP;
    }
  }
  *out = boa_bool(x.n && i == x.n);
  return boa_pay_rest(g, i) ? BOA_OK : BOA_STOP;
}
#define CLASS(name, is)                                                                                                        \
  boa_status boa_native_bytes_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                \
    (void)n;                                                                                                                   \
    return all_are(g, args, is, out);                                                                                          \
  }
CLASS(isalnum, is_alnum)
CLASS(isalpha, is_letter)
CLASS(isdigit, is_digit)
CLASS(isspace, is_space)

boa_status boa_native_bytes_isascii(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_view x = boa_bytes_view(g, boa_arg(g, args, 0));
  for (n = 0; n < x.n && x.at[n] < 128;) {
    n++;
    if (!boa_pay_step(g, n)) {
      return BOA_STOP;
    }
  }
  *out = boa_bool(n == x.n);
  return boa_pay_rest(g, n) ? BOA_OK : BOA_STOP;
}

/* Whether there are letters, and every letter is of the case it must have: lower, upper, or as in a title. */
static boa_status cased(boa_guest *g, uint32_t args, casing what, boa_value *out) {
  boa_view x = boa_bytes_view(g, boa_arg(g, args, 0));
  bool in_word = false, any = false, right = true;
  uint32_t i = 0;
  for (; i < x.n && right; i++) {
    bool letter = is_letter(x.at[i]), want = what == UPPER || (what == TITLE && !in_word);
    right = !letter || is_upper(x.at[i]) == want;
    any = any || letter;
    in_word = letter;
    if (!boa_pay_step(g, i + 1)) {
      return BOA_STOP;
    }
  }
  *out = boa_bool(any && right);
  return boa_pay_rest(g, i) ? BOA_OK : BOA_STOP;
}
#define CASED(name, what)                                                                                                      \
  boa_status boa_native_bytes_##name(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {                                \
    (void)n;                                                                                                                   \
    return cased(g, args, what, out);                                                                                          \
  }
CASED(islower, LOWER)
CASED(isupper, UPPER)
CASED(istitle, TITLE)

/* ---- translation ---- */

boa_status boa_native_bytes_translate(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"", "delete"};
  boa_value v = boa_arg(g, args, 0), values[2];
  bool drop[256] = {false};
  boa_status s = boa_bind(g, args, n, "translate", names, 2, 1, 1, values);
  bool table = !s && values[0] != BOA_NONE;
  s = s || !table ? s : boa_need_bytes(g, values[0]);
  if (!s && table && boa_length(g, values[0]) != 256) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "translation table must be 256 characters long");
  }
  s = s || values[1] == BOA_UNBOUND ? s : boa_need_bytes(g, values[1]);
  if (s) {
    return s;
  }
  boa_view dropped = values[1] == BOA_UNBOUND ? (boa_view){0} : boa_bytes_view(g, values[1]), x = boa_bytes_view(g, v);
  if (!mark_bytes(g, &dropped, drop)) {
    return BOA_STOP;
  }
  uint64_t kept = 0;
  for (uint32_t i = 0; i < x.n; i++) {
    kept += !drop[x.at[i]];
    if (!boa_pay_step(g, i + 1)) {
      return BOA_STOP;
    }
  }
  s = boa_bytes_room(g, boa_bytes_kind(g, v), kept, out);
  boa_view map = !s && table ? boa_bytes_view(g, values[0]) : (boa_view){0};
  uint32_t room = (uint32_t)kept, to = 0;
  uint8_t *p = s ? NULL : cage_writable_bytes(&g->cage, boa_bytes_data(g, *out), 0, &room);
  x = boa_bytes_view(g, v);
  for (uint32_t i = 0; !s && i < x.n && to < room; i++) {
    if (!drop[x.at[i]]) {
      p[to++] = map.n == 256 ? map.at[x.at[i]] : x.at[i];
    }
    s = boa_pay_step(g, i + 1) ? BOA_OK : BOA_STOP;
  }
  return s;
}

boa_status boa_native_bytes_maketrans(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value from = boa_arg(g, args, 0), to = boa_arg(g, args, 1);
  uint8_t table[256];
  boa_status s = boa_need_bytes(g, from);
  s = s ? s : boa_need_bytes(g, to);
  if (!s && boa_length(g, from) != boa_length(g, to)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "maketrans arguments must have same length");
  }
  for (n = 0; n < 256; n++) {
    table[n] = (uint8_t)n;
  }
  boa_view x = s ? (boa_view){0} : boa_bytes_view(g, from), y = s ? x : boa_bytes_view(g, to);
  for (uint32_t i = 0; i < x.n && i < y.n; i++) {
    table[x.at[i]] = y.at[i];
    if (!boa_pay_step(g, i + 1)) {
      return BOA_STOP;
    }
  }
  return s ? s : boa_bytes_new(g, table, sizeof table, out);
}

/* ---- hex ---- */

/* The separator: one ASCII character, as a str or bytes. */
static boa_status separator_of(boa_guest *g, boa_value v, uint8_t *out) {
  bool str = boa_is_str(g, v);
  if (boa_is_integer(g, v) || boa_is_float(g, v) || v == BOA_NONE) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "object of type '%t' has no len()", v);
  }
  if (!str && !boa_is_bytes(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "sep must be str or bytes.");
  }
  if (boa_length(g, v) != 1) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "sep must be length 1.");
  }
  uint32_t c = str ? boa_str_char(g, v, 0) : cage_load8(&g->cage, boa_bytes_data(g, v), 0);
  *out = (uint8_t)c;
  return c < 128 ? BOA_OK : boa_raise(g, BOA_KIND_VALUE_ERROR, "sep must be ASCII.");
}

boa_status boa_native_bytes_hex(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"sep", "bytes_per_sep"};
  static const char digits[] = "0123456789abcdef";
  boa_value v = boa_arg(g, args, 0), values[2];
  int64_t every = 1;
  uint8_t separator = 0;
  boa_status s = boa_bind(g, args, n, "hex", names, 2, 0, 0, values);
  s = s || values[1] == BOA_UNBOUND ? s : boa_index_argument(g, values[1], &every);
  s = s || values[0] == BOA_UNBOUND ? s : separator_of(g, values[0], &separator);
  uint32_t length = boa_length(g, v);
  bool parted = !s && values[0] != BOA_UNBOUND && every != 0 && length != 0;
  uint64_t group = every < 0 ? 0 - (uint64_t)every : (uint64_t)every, parts = parted ? (length - 1) / group : 0;
  s = s ? s : boa_str_room(g, (uint64_t)length * 2 + parts, 1, true, out);
  if (s || length == 0) {
    return s;
  }
  boa_view x = boa_bytes_view(g, v);
  uint32_t room = (uint32_t)(length * 2 + parts), to = 0;
  uint8_t *p = cage_writable_bytes(&g->cage, boa_str_data(g, *out), 0, &room);
  for (uint32_t i = 0; i < x.n && to + 2 <= room; i++) {
    uint64_t place = every > 0 ? x.n - i : i;
    if (parted && i && place % group == 0 && to + 3 <= room) {
      p[to++] = separator;
    }
    p[to++] = (uint8_t)digits[x.at[i] >> 4];
    p[to++] = (uint8_t)digits[x.at[i] & 15];
    if (!boa_pay_step(g, i + 1)) {
      return BOA_STOP;
    }
  }
  return boa_pay_rest(g, x.n) ? BOA_OK : BOA_STOP;
}

static int hex_digit(uint32_t c) {
  return c - '0' < 10 ? (int)(c - '0') : (c | 32) - 'a' < 6 ? (int)((c | 32) - 'a' + 10) : -1;
}

static boa_status from_hex(boa_guest *g, boa_value text, boa_kind kind, boa_value *out) {
  if (!boa_is_str(g, text) && !boa_is_bytes(g, text)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "fromhex() argument must be str or bytes-like, not %t", text);
  }
  boa_view x = boa_is_str(g, text) ? boa_str_view(g, text) : boa_bytes_view(g, text);
  uint8_t *made = boa_scratch(&g->work, (uint64_t)x.n / 2 + 1);
  if (!made) {
    return BOA_NOMEM;
  }
  uint32_t n = 0;
  for (uint32_t i = 0; i < x.n; i += 2) {
    while (i < x.n && boa_view_char(&x, i) < 128 && is_space((uint8_t)boa_view_char(&x, i))) {
      i++;
      if (!boa_pay_step(g, i)) {
        return BOA_STOP;
      }
    }
    if (!boa_pay_step(g, n + 1)) {
      return BOA_STOP;
    }
    if (i >= x.n) {
      break;
    }
    int high = hex_digit(boa_view_char(&x, i)), low = i + 1 < x.n ? hex_digit(boa_view_char(&x, i + 1)) : -1;
    if (high < 0 || (low < 0 && i + 1 < x.n)) {
      return boa_raise(g, BOA_KIND_VALUE_ERROR, "non-hexadecimal number found in fromhex() arg at position %d",
                       (int64_t)i + (high >= 0));
    }
    if (low < 0) {
      return boa_raise(g, BOA_KIND_VALUE_ERROR, "fromhex() arg must contain an even number of hexadecimal digits");
    }
    made[n++] = (uint8_t)(high << 4 | low);
  }
  boa_status s = boa_bytes_room(g, kind, n, out);
  if (!s && n) {
    cage_write(&g->cage, boa_bytes_data(g, *out), 0, made, n);
  }
  return s;
}
boa_status boa_native_bytes_fromhex(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return from_hex(g, boa_arg(g, args, 0), BOA_KIND_BYTES, out);
}
boa_status boa_native_bytearray_fromhex(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return from_hex(g, boa_arg(g, args, 0), BOA_KIND_BYTEARRAY, out);
}
