/* Methods of str that look for parts, cut ends off, or lay out: find and its kin, startswith, strip, center, join, expandtabs. Each measures
 * first, then allocates the result once and fills it; all are linear, and pay for the characters they pass. Splitting is
 * str_split.c's, case and predicates str_case.c's. Messages are CPython's. */
#include "types/str_view.h"
#include "types/natives.h"

/* One of the bounds of find and its kin: None gives the default, an int beyond all lengths is clipped. */
static boa_status bound(boa_guest *g, uint32_t args, uint32_t n, uint32_t i, uint32_t length, int64_t *out) {
  boa_value v = i < n ? boa_arg(g, args, i) : BOA_NONE;
  if (v == BOA_NONE) {
    return BOA_OK;
  }
  if (!boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "slice indices must be integers or None or have an __index__ method");
  }
  if (!boa_int_value(g, v, out)) {
    *out = boa_header_aux(boa_head(g, v)) & 1 ? INT64_MIN / 2 : INT64_MAX;
  }
  *out = *out<0 ? (*out + length < 0 ? 0 : *out + length) : *out>(int64_t) length + 1 ? (int64_t)length + 1 : *out;
  return BOA_OK;
}

boa_status boa_find_bounds(boa_guest *g, uint32_t args, uint32_t n, uint32_t i, uint32_t length, uint32_t *from, uint32_t *to) {
  int64_t start = 0, stop = length;
  boa_status s = bound(g, args, n, i, length, &start);
  s = s ? s : bound(g, args, n, i + 1, length, &stop);
  *from = (uint32_t)start;
  *to = stop > length ? length : (uint32_t)stop;
  return s;
}

static boa_status bounds(boa_guest *g, uint32_t args, uint32_t n, uint32_t i, uint32_t *from, uint32_t *to) {
  return boa_find_bounds(g, args, n, i, boa_str_length(g, boa_arg(g, args, 0)), from, to);
}

static boa_status find(boa_guest *g, uint32_t args, uint32_t n, const char *name, bool backward, int64_t *at) {
  boa_value sub = boa_arg(g, args, 1);
  uint32_t from, to;
  if (!boa_is_str(g, sub)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() argument 1 must be str, not %n", name, sub);
  }
  boa_status s = bounds(g, args, n, 2, &from, &to);
  return s ? s : boa_str_find(g, boa_arg(g, args, 0), sub, from, to, backward, at);
}

boa_status boa_native_str_find(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  int64_t at;
  boa_status s = find(g, args, n, "find", false, &at);
  *out = s ? BOA_NONE : boa_from_int(at);
  return s;
}

boa_status boa_native_str_rfind(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  int64_t at;
  boa_status s = find(g, args, n, "rfind", true, &at);
  *out = s ? BOA_NONE : boa_from_int(at);
  return s;
}

boa_status boa_native_str_index(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  int64_t at = 0;
  boa_status s = find(g, args, n, "index", false, &at);
  *out = s ? BOA_NONE : boa_from_int(at);
  return s || at >= 0 ? s : boa_raise(g, BOA_KIND_VALUE_ERROR, "substring not found");
}

boa_status boa_native_str_rindex(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  int64_t at = 0;
  boa_status s = find(g, args, n, "rindex", true, &at);
  *out = s ? BOA_NONE : boa_from_int(at);
  return s || at >= 0 ? s : boa_raise(g, BOA_KIND_VALUE_ERROR, "substring not found");
}

boa_status boa_native_str_count(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value sub = boa_arg(g, args, 1);
  uint32_t from, to;
  uint64_t count = 0;
  if (!boa_is_str(g, sub)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "count() argument 1 must be str, not %n", sub);
  }
  boa_status s = bounds(g, args, n, 2, &from, &to);
  s = s ? s : boa_str_count(g, boa_arg(g, args, 0), sub, from, to, UINT64_MAX, &count);
  *out = boa_from_int((int64_t)count);
  return s;
}

/* Whether s[from, to) starts (or ends) with the affix. */
static boa_status has_affix(boa_guest *g, boa_value str, boa_value affix, uint32_t from, uint32_t to, bool end, bool *out) {
  boa_view s = boa_str_view(g, str), a = boa_str_view(g, affix);
  *out = false;
  if (from > to || to > s.n || a.n > to - from) {
    return BOA_OK;
  }
  if (!boa_pay_chars(g, a.n)) {
    return BOA_STOP;
  }
  uint32_t at = end ? to - a.n : from, i = 0;
  while (i < a.n && boa_view_char(&s, at + i) == boa_view_char(&a, i)) {
    i++;
  }
  *out = i == a.n;
  return BOA_OK;
}

static boa_status starts_or_ends(boa_guest *g, uint32_t args, uint32_t n, bool end, boa_value *out) {
  boa_value str = boa_arg(g, args, 0), affix = boa_arg(g, args, 1);
  const char *name = end ? "endswith" : "startswith";
  uint32_t from, to;
  bool found = false;
  boa_status s = bounds(g, args, n, 2, &from, &to);
  if (!s && boa_is_str(g, affix)) {
    s = has_affix(g, str, affix, from, to, end, &found);
  } else if (!s && boa_kind_of(g, affix) == BOA_KIND_TUPLE) {
    for (uint32_t i = 0; !s && !found && i < boa_length(g, affix); i++) {
      boa_value item = boa_item(g, affix, i, BOA_TUPLE_ITEMS);
      if (!boa_is_str(g, item)) {
        return boa_raise(g, BOA_KIND_TYPE_ERROR, "tuple for %s must only contain str, not %t", name, item);
      }
      s = boa_charge(&g->work, 1) ? has_affix(g, str, item, from, to, end, &found) : BOA_STOP;
    }
  } else if (!s) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s first arg must be str or a tuple of str, not %t", name, affix);
  }
  *out = boa_bool(found);
  return s;
}

boa_status boa_native_str_startswith(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return starts_or_ends(g, args, n, false, out);
}

boa_status boa_native_str_endswith(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return starts_or_ends(g, args, n, true, out);
}

static boa_status remove_affix(boa_guest *g, uint32_t args, bool end, boa_value *out) {
  boa_value str = boa_arg(g, args, 0), affix = boa_arg(g, args, 1);
  if (!boa_is_str(g, affix)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() argument must be str, not %n", end ? "removesuffix" : "removeprefix", affix);
  }
  uint32_t n = boa_str_length(g, str), m = boa_str_length(g, affix);
  bool found;
  boa_status s = has_affix(g, str, affix, 0, n, end, &found);
  *out = str;
  return s || !found ? s : boa_str_part(g, str, end ? 0 : m, end ? n - m : n, out);
}

boa_status boa_native_str_removeprefix(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return remove_affix(g, args, false, out);
}

boa_status boa_native_str_removesuffix(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return remove_affix(g, args, true, out);
}

/* What strip takes off: white space, or the characters of a str, of which those below 128 are bits. */
typedef struct stripping {
  bool space;
  uint64_t low, high;
  boa_view chars;
} stripping;

static bool strips(const stripping *x, uint32_t c) {
  if (x->space) {
    return boa_unicode_space(c);
  }
  if (c < 128) {
    return (c < 64 ? x->low : x->high) >> (c & 63) & 1;
  }
  for (uint32_t i = 0; i < x->chars.n; i++) {
    if (boa_view_char(&x->chars, i) == c) {
      return true;
    }
  }
  return false;
}

static bool stripping_of(boa_guest *g, boa_value chars, stripping *x) {
  *x = (stripping){.space = chars == BOA_NONE};
  if (x->space) {
    return true;
  }
  x->chars = boa_str_view(g, chars);
  for (uint32_t i = 0; i < x->chars.n; i++) {
    uint32_t c = boa_view_char(&x->chars, i);
    x->low |= c < 64 ? (uint64_t)1 << c : 0;
    x->high |= c >= 64 && c < 128 ? (uint64_t)1 << (c - 64) : 0;
  }
  return boa_pay_chars(g, x->chars.n);
}

static boa_status strip(boa_guest *g, uint32_t args, uint32_t n, const char *name, bool left, bool right, boa_value *out) {
  boa_value str = boa_arg(g, args, 0), chars = n > 1 ? boa_arg(g, args, 1) : BOA_NONE;
  if (chars != BOA_NONE && !boa_is_str(g, chars)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s arg must be None or str", name);
  }
  stripping x;
  if (!stripping_of(g, chars, &x)) {
    return BOA_STOP;
  }
  boa_view v = boa_str_view(g, str);
  uint32_t from = 0, to = v.n, each = x.chars.n / 16 + 1;
  uint64_t owed = 0;
  while (left && from < to && strips(&x, boa_view_char(&v, from))) {
    from++;
    owed += each;
    if (owed > 4096 * 16 && !boa_pay_chars(g, owed)) {
      return BOA_STOP;
    }
    owed = owed > 4096 * 16 ? 0 : owed;
  }
  while (right && from < to && strips(&x, boa_view_char(&v, to - 1))) {
    to--;
    owed += each;
    if (owed > 4096 * 16 && !boa_pay_chars(g, owed)) {
      return BOA_STOP;
    }
    owed = owed > 4096 * 16 ? 0 : owed;
  }
  return boa_pay_chars(g, owed) ? boa_str_part(g, str, from, to, out) : BOA_STOP;
}

boa_status boa_native_str_strip(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return strip(g, args, n, "strip", true, true, out);
}

boa_status boa_native_str_lstrip(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return strip(g, args, n, "lstrip", true, false, out);
}

boa_status boa_native_str_rstrip(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return strip(g, args, n, "rstrip", false, true, out);
}

/* s between that many fill characters. */
static boa_status pad(boa_guest *g, boa_value str, uint64_t left, uint64_t right, uint32_t fill, boa_value *out) {
  uint32_t n = boa_str_length(g, str), width = boa_str_width(g, str), own = fill < 0x100 ? 1 : fill < 0x10000 ? 2 : 4;
  if (left + right == 0) {
    *out = str;
    return BOA_OK;
  }
  width = width > own ? width : own;
  uint64_t total = left + right < UINT32_MAX ? left + right + n : UINT32_MAX;
  boa_status s = boa_str_room(g, total, width, boa_str_ascii(g, str) && fill < 128, out);
  if (!s) {
    boa_ref data = boa_str_data(g, *out);
    boa_str_fill(g, data, width, 0, fill, (uint32_t)left);
    boa_str_put(g, data, width, (uint32_t)left, str);
    boa_str_fill(g, data, width, (uint32_t)left + n, fill, (uint32_t)right);
  }
  return s;
}

typedef enum { TO_LEFT, TO_RIGHT, TO_CENTER } side;

static boa_status justify(boa_guest *g, uint32_t args, uint32_t n, side where, boa_value *out) {
  boa_value str = boa_arg(g, args, 0), fill = n > 2 ? boa_arg(g, args, 2) : 0;
  int64_t width = 0, length = boa_str_length(g, str);
  boa_status s = boa_index_argument(g, boa_arg(g, args, 1), &width);
  if (s) {
    return s;
  }
  if (fill && !boa_is_str(g, fill)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "The fill character must be a unicode character, not %t", fill);
  }
  if (fill && boa_str_length(g, fill) != 1) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "The fill character must be exactly one character long");
  }
  uint64_t more = width > length ? (uint64_t)(width - length) : 0;
  uint64_t left = where == TO_LEFT ? 0 : where == TO_RIGHT ? more : more / 2 + (more & (uint64_t)width & 1);
  return pad(g, str, left, more - left, fill ? boa_str_char(g, fill, 0) : ' ', out);
}

boa_status boa_native_str_ljust(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return justify(g, args, n, TO_LEFT, out);
}

boa_status boa_native_str_rjust(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return justify(g, args, n, TO_RIGHT, out);
}

boa_status boa_native_str_center(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return justify(g, args, n, TO_CENTER, out);
}

boa_status boa_native_str_zfill(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value str = boa_arg(g, args, 0);
  int64_t width = 0, length = boa_str_length(g, str);
  (void)n;
  boa_status s = boa_index_argument(g, boa_arg(g, args, 1), &width);
  s = s ? s : pad(g, str, width > length ? (uint64_t)(width - length) : 0, 0, '0', out);
  uint32_t first = s || width <= length || !length ? 0 : boa_str_char(g, str, 0);
  if (first == '+' || first == '-') {
    boa_ref data = boa_str_data(g, *out);
    uint32_t w = boa_str_width(g, *out);
    boa_str_fill(g, data, w, 0, first, 1);
    boa_str_fill(g, data, w, (uint32_t)(width - length), '0', 1);
  }
  return s;
}

/* What a join will be: its length and width; TypeError at an item that is no str. */
typedef struct joined {
  uint64_t n;
  uint32_t width;
  bool ascii;
} joined;

static void measure(const boa_guest *g, boa_value s, uint64_t times, joined *j) {
  uint32_t width = boa_str_width(g, s);
  j->n += boa_str_length(g, s) * times;
  j->width = width > j->width ? width : j->width;
  j->ascii = j->ascii && boa_str_ascii(g, s);
}

static inline boa_value text_of(boa_guest *g, boa_value v) {
  return boa_is(g, v, BOA_KIND_STR) ? v : boa_payload(g, v);
}

static boa_status measure_items(boa_guest *g, boa_value items, uint32_t n, joined *j) {
  for (uint32_t i = 0; i < n; i++) {
    boa_value item = text_of(g, boa_sequence_item(g, items, i));
    if (!boa_is_str(g, item)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "sequence item %d: expected str instance, %t found", (int64_t)i, item);
    }
    measure(g, item, 1, j);
    if ((i & 0xfff) == 0xfff && !boa_charge(&g->work, 0x1000)) {
      return BOA_STOP;
    }
  }
  return boa_charge(&g->work, n & 0xfff) ? BOA_OK : BOA_STOP;
}

/* The items of any iterable as a list or tuple. */
static boa_status items_of(boa_guest *g, boa_value iterable, boa_value *out) {
  boa_value it;
  *out = iterable;
  if (boa_is_row(g, iterable)) {
    return BOA_OK;
  }
  boa_status s = boa_get_iterator(g, iterable, &it);
  if (s == BOA_RAISE) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "can only join an iterable");
  }
  return s ? s : boa_list_from(g, iterable, out);
}

boa_status boa_native_str_join(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value separator = boa_arg(g, args, 0), items = 0;
  boa_status s = items_of(g, boa_arg(g, args, 1), &items);
  if (s) {
    return s;
  }
  n = boa_length(g, items);
  joined j = {.ascii = true};
  s = measure_items(g, items, n, &j);
  if (s || n < 2) {
    *out = n ? boa_payload(g, boa_sequence_item(g, items, 0)) : BOA_EMPTY_STR;
    return s;
  }
  measure(g, separator, n - 1, &j);
  s = boa_str_room(g, j.n, j.width, j.ascii, out);
  boa_ref data = s ? (boa_ref){0} : boa_str_data(g, *out);
  uint32_t gap = boa_str_length(g, separator), at = 0;
  for (uint32_t i = 0; !s && j.n && i < n; i++) {
    boa_value item = text_of(g, boa_sequence_item(g, items, i));
    if (i && gap) {
      boa_str_put(g, data, j.width, at, separator);
      at += gap;
    }
    boa_str_put(g, data, j.width, at, item);
    at += boa_str_length(g, item);
    if ((i & 0xfff) == 0xfff && !boa_charge(&g->work, 0x400)) {
      return BOA_STOP;
    }
  }
  return s;
}

/* How long the text is with its tabs expanded; with `to`, writes it there. */
static bool expand(boa_guest *g, boa_value str, int64_t tab, boa_value to, uint32_t width, uint64_t *total) {
  boa_view v = boa_str_view(g, str);
  boa_ref data = to ? boa_str_data(g, to) : (boa_ref){0};
  uint64_t column = 0, n = 0;
  for (uint32_t i = 0; i < v.n; i++) {
    uint32_t c = boa_view_char(&v, i);
    uint64_t more = c != '\t' ? 1 : tab > 0 ? (uint64_t)tab - column % (uint64_t)tab : 0;
    if (!boa_pay_step(g, i)) {
      return false;
    }
    if (to) {
      boa_str_fill(g, data, width, (uint32_t)n, c == '\t' ? ' ' : c, (uint32_t)more);
    }
    column = c == '\n' || c == '\r' ? 0 : column + more;
    n = n + more < (uint64_t)1 << 40 ? n + more : (uint64_t)1 << 40;
  }
  *total = n;
  return boa_pay_rest(g, v.n);
}

boa_status boa_native_str_expandtabs(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"tabsize"};
  boa_value str = boa_arg(g, args, 0), size;
  int64_t tab = 8;
  uint64_t total = 0;
  boa_status s = boa_bind(g, args, n, "expandtabs", names, 1, 0, 0, &size);
  s = s || size == BOA_UNBOUND ? s : boa_index_argument(g, size, &tab);
  if (s) {
    return s;
  }
  uint32_t width = boa_str_width(g, str);
  if (!expand(g, str, tab, 0, width, &total)) {
    return BOA_STOP;
  }
  s = boa_str_room(g, total, width, boa_str_ascii(g, str), out);
  return s || !total || expand(g, str, tab, *out, width, &total) ? s : BOA_STOP;
}
