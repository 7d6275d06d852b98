/* Case and predicates of str, and translate. ASCII text takes a byte loop; other text is looked up character by character in the
 * Unicode tables and built as UTF-8, since one character may become three and a result may be narrower. The only mapping
 * that looks around itself is that of capital sigma. All are linear (each run of ignorable characters is passed at most twice). */
#include "types/str_view.h"
#include "types/natives.h"

typedef enum { UPPER, LOWER, TITLE, FOLD, SWAP, CAPITALIZE } casing;

enum { SIGMA = 0x3a3, FINAL_SIGMA = 0x3c2, KNOWN = 128 };

/* Whether the sigma at i ends a word: a cased letter before it and none after, ignorable characters aside. */
static bool is_final_sigma(const boa_view *v, uint32_t i) {
  uint32_t k = i;
  while (k > 0 && boa_unicode_is(boa_view_char(v, k - 1), BOA_UNICODE_IGNORABLE)) {
    k--;
  }
  if (k == 0 || !boa_unicode_is(boa_view_char(v, k - 1), BOA_UNICODE_CASED)) {
    return false;
  }
  for (k = i + 1; k < v->n && boa_unicode_is(boa_view_char(v, k), BOA_UNICODE_IGNORABLE);) {
    k++;
  }
  return k == v->n || !boa_unicode_is(boa_view_char(v, k), BOA_UNICODE_CASED);
}

/* What happens to character i; `in_word`: the one before it is cased. */
static boa_unicode_case mapping(casing what, uint32_t c, uint32_t i, bool in_word) {
  switch (what) {
  case UPPER:
    return BOA_UNICODE_TO_UPPER;
  case TITLE:
    return in_word ? BOA_UNICODE_TO_LOWER : BOA_UNICODE_TO_TITLE;
  case FOLD:
    return BOA_UNICODE_TO_FOLD;
  case SWAP:
    return boa_unicode_is(c, BOA_UNICODE_LOWER) ? BOA_UNICODE_TO_UPPER : BOA_UNICODE_TO_LOWER;
  case CAPITALIZE:
    return i ? BOA_UNICODE_TO_LOWER : BOA_UNICODE_TO_TITLE;
  default:
    return BOA_UNICODE_TO_LOWER;
  }
}

static boa_status any_case(boa_guest *g, boa_value str, casing what, boa_value *out) {
  boa_view v = boa_str_view(g, str);
  boa_text t = boa_text_new(g);
  bool in_word = false;
  for (uint32_t i = 0; i < v.n && !t.status; i++) {
    uint32_t c = boa_view_char(&v, i), to[BOA_UNICODE_CASE_MOST], n = 1;
    boa_unicode_case map = mapping(what, c, i, in_word);
    if ((i & 0xfff) == 0xfff && !boa_charge(&g->work, 0xc00)) {
      return BOA_STOP;
    }
    if (c == SIGMA && map == BOA_UNICODE_TO_LOWER && is_final_sigma(&v, i)) {
      to[0] = FINAL_SIGMA;
    } else if (what == SWAP && !boa_unicode_is(c, BOA_UNICODE_LOWER | BOA_UNICODE_UPPER)) {
      to[0] = c;
    } else {
      n = boa_unicode_case_of(c, map, to);
    }
    for (uint32_t k = 0; k < n; k++) {
      boa_text_char(&t, to[k]);
    }
    in_word = what == TITLE && boa_unicode_is(c, BOA_UNICODE_CASED);
  }
  if (!boa_charge(&g->work, v.n & 0xfff)) {
    return BOA_STOP;
  }
  return boa_text_finish(&t, g, out);
}

static bool is_ascii_letter(uint32_t c) {
  return (c | 32) - 'a' < 26;
}

static uint8_t ascii_mapped(casing what, uint8_t c, uint32_t i, bool in_word) {
  bool upper = (uint32_t)c - 'A' < 26, letter = is_ascii_letter(c);
  bool to_upper = what == UPPER || (what == TITLE && !in_word) || (what == SWAP && !upper) || (what == CAPITALIZE && i == 0);
  return letter && to_upper != upper ? c ^ 32 : c;
}

/* Changes the case of the 26 letters from `first` on, eight ASCII characters at a time; returns how many were done. */
static uint32_t change_words(const uint8_t *from, uint8_t *to, uint32_t n, uint8_t first) {
  const uint64_t ones = UINT64_C(0x0101010101010101), low = ones * 0x7f, high = ones * 0x80;
  uint32_t i = 0;
  for (; i + 8 <= n; i += 8) {
    uint64_t x;
    memcpy(&x, from + i, 8);
    uint64_t reached = (x & low) + ones * (uint8_t)(0x80 - first), passed = (x & low) + ones * (uint8_t)(0x80 - first - 26);
    x ^= ((reached ^ passed) & high & ~x) >> 2;
    memcpy(to + i, &x, 8);
  }
  return i;
}

static boa_status ascii_case(boa_guest *g, boa_value str, casing what, boa_value *out) {
  uint32_t n = boa_str_length(g, str);
  boa_status s = boa_pay_chars(g, n) ? boa_str_room(g, n, 1, true, out) : BOA_STOP;
  if (s || n == 0) {
    return s;
  }
  boa_view v = boa_str_view(g, str);
  uint8_t *to = cage_writable_bytes(&g->cage, boa_str_data(g, *out), 0, &n);
  n = n < v.n ? n : v.n;
  bool in_word = false;
  uint32_t done = what == UPPER || what == LOWER ? change_words(v.at, to, n, what == UPPER ? 'a' : 'A') : 0;
  for (uint32_t i = done; i < n; i++) {
    to[i] = ascii_mapped(what, v.at[i], i, in_word);
    in_word = is_ascii_letter(v.at[i]);
  }
  return BOA_OK;
}

static boa_status change(boa_guest *g, uint32_t args, casing what, boa_value *out) {
  boa_value str = boa_arg(g, args, 0);
  return boa_str_ascii(g, str) ? ascii_case(g, str, what, out) : any_case(g, str, what, out);
}

boa_status boa_native_str_upper(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return change(g, args, UPPER, out);
}

boa_status boa_native_str_lower(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return change(g, args, LOWER, out);
}

boa_status boa_native_str_title(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return change(g, args, TITLE, out);
}

boa_status boa_native_str_casefold(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return change(g, args, FOLD, out);
}

boa_status boa_native_str_swapcase(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return change(g, args, SWAP, out);
}

boa_status boa_native_str_capitalize(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return change(g, args, CAPITALIZE, out);
}

/* Whether every character is of one of the kinds; an empty str gives `empty`. */
static boa_status all_of(boa_guest *g, uint32_t args, uint32_t kinds, bool empty, boa_value *out) {
  boa_view v = boa_str_view(g, boa_arg(g, args, 0));
  bool all = v.n || empty;
  uint32_t i = 0;
  while (all && i < v.n) {
    all = boa_unicode_is(boa_view_char(&v, i), kinds);
    if (!boa_pay_step(g, ++i)) {
      return BOA_STOP;
    }
  }
  *out = boa_bool(all);
  return boa_pay_rest(g, i) ? BOA_OK : BOA_STOP;
}

boa_status boa_native_str_isalpha(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return all_of(g, args, BOA_UNICODE_ALPHA, false, out);
}

boa_status boa_native_str_isalnum(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return all_of(g, args, BOA_UNICODE_ALPHA | BOA_UNICODE_DECIMAL | BOA_UNICODE_DIGIT | BOA_UNICODE_NUMERIC, false, out);
}

boa_status boa_native_str_isdecimal(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return all_of(g, args, BOA_UNICODE_DECIMAL, false, out);
}

boa_status boa_native_str_isdigit(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return all_of(g, args, BOA_UNICODE_DIGIT, false, out);
}

boa_status boa_native_str_isnumeric(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return all_of(g, args, BOA_UNICODE_NUMERIC, false, out);
}

boa_status boa_native_str_isspace(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return all_of(g, args, BOA_UNICODE_SPACE, false, out);
}

boa_status boa_native_str_isprintable(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return all_of(g, args, BOA_UNICODE_PRINTABLE, true, out);
}

boa_status boa_native_str_isascii(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value str = boa_arg(g, args, 0);
  *out = boa_bool(boa_str_length(g, str) == 0 || boa_str_ascii(g, str));
  return BOA_OK;
}

boa_status boa_native_str_isidentifier(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value str = boa_arg(g, args, 0);
  if (boa_str_length(g, str) == 0 || !boa_unicode_is(boa_str_char(g, str, 0), BOA_UNICODE_ID_START)) {
    *out = BOA_FALSE;
    return BOA_OK;
  }
  return all_of(g, args, BOA_UNICODE_ID_CONTINUE, false, out);
}

/* islower and isupper: a character of that kind and none of the others that have case. */
static boa_status is_cased_as(boa_guest *g, uint32_t args, uint32_t kind, uint32_t others, boa_value *out) {
  boa_view v = boa_str_view(g, boa_arg(g, args, 0));
  bool found = false, other = false;
  uint32_t i = 0;
  while (!other && i < v.n) {
    uint32_t kinds = boa_unicode_kinds_of(boa_view_char(&v, i));
    found = found || (kinds & kind);
    other = kinds & others;
    if (!boa_pay_step(g, ++i)) {
      return BOA_STOP;
    }
  }
  *out = boa_bool(found && !other);
  return boa_pay_rest(g, i) ? BOA_OK : BOA_STOP;
}

boa_status boa_native_str_islower(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return is_cased_as(g, args, BOA_UNICODE_LOWER, BOA_UNICODE_UPPER | BOA_UNICODE_TITLE, out);
}

boa_status boa_native_str_isupper(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return is_cased_as(g, args, BOA_UNICODE_UPPER, BOA_UNICODE_LOWER | BOA_UNICODE_TITLE, out);
}

boa_status boa_native_str_istitle(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_view v = boa_str_view(g, boa_arg(g, args, 0));
  bool found = false, in_word = false, wrong = false;
  uint32_t i = 0;
  while (!wrong && i < v.n) {
    uint32_t kinds = boa_unicode_kinds_of(boa_view_char(&v, i));
    bool capital = kinds & (BOA_UNICODE_UPPER | BOA_UNICODE_TITLE), small = kinds & BOA_UNICODE_LOWER;
    wrong = (capital && in_word) || (small && !capital && !in_word);
    in_word = capital || small;
    found = found || in_word;
    if (!boa_pay_step(g, ++i)) {
      return BOA_STOP;
    }
  }
  *out = boa_bool(found && !wrong);
  return boa_pay_rest(g, i) ? BOA_OK : BOA_STOP;
}

/* The table's entry for a character: None, an int or a str; UNBOUND where the table has none. */
static boa_status table_entry(boa_guest *g, boa_value table, uint32_t c, boa_value *out) {
  boa_kind kind = boa_kind_of(g, table);
  if (kind == BOA_KIND_DICT) {
    return boa_dict_get(g, table, boa_from_int(c), out);
  }
  bool sequence = kind == BOA_KIND_LIST || kind == BOA_KIND_TUPLE || kind == BOA_KIND_STR || kind == BOA_KIND_BYTES;
  if (sequence && c >= boa_length(g, table)) {
    *out = BOA_UNBOUND;
    return BOA_OK;
  }
  return boa_get_item(g, table, boa_from_int(c), out);
}

static boa_status put_translated(boa_guest *g, boa_text *t, uint32_t c, boa_value to) {
  int64_t code = c;
  if (to == BOA_NONE) {
    return BOA_OK;
  }
  if (boa_is_str(g, to)) {
    boa_text_str(t, g, to);
    return t->status;
  }
  if (to != BOA_UNBOUND && !boa_is_integer(g, to)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "character mapping must return integer, None or str");
  }
  if (to != BOA_UNBOUND && (!boa_int_value(g, to, &code) || code < 0 || code > 0x10ffff)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "character mapping must be in range(0x110000)");
  }
  boa_text_char(t, (uint32_t)code);
  return t->status;
}

boa_status boa_native_str_translate(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value str = boa_arg(g, args, 0), table = boa_arg(g, args, 1), to = 0;
  boa_value *known = boa_scratch(&g->work, KNOWN * sizeof *known); /* the entries of ASCII characters, 0 = not looked up yet */
  if (!known) {
    return BOA_NOMEM;
  }
  memset(known, 0, KNOWN * sizeof *known);
  boa_text t = boa_text_new(g);
  boa_status s = BOA_OK;
  uint32_t length = boa_str_length(g, str);
  for (uint32_t i = 0; !s && i < length; i++) {
    uint32_t c = boa_str_char(g, str, i);
    to = c < KNOWN ? known[c & (KNOWN - 1)] : 0;
    if (!to) {
      s = boa_charge(&g->work, 2) ? table_entry(g, table, c, &to) : BOA_STOP;
      known[c & (KNOWN - 1)] = c < KNOWN && !s ? to : known[c & (KNOWN - 1)];
    }
    s = s || (i & 0xfff) != 0xfff || boa_charge(&g->work, 0x400) ? s : BOA_STOP;
    s = s ? s : put_translated(g, &t, c, to);
  }
  s = s || boa_charge(&g->work, (length & 0xfff) / 4) ? s : BOA_STOP;
  return s ? s : boa_text_finish(&t, g, out);
}

/* maketrans with one argument: a copy of a dict whose keys are characters or ints. */
static boa_status table_from_dict(boa_guest *g, boa_value from, boa_value table) {
  boa_value key, v;
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && boa_dict_next(g, from, &i, &key, &v);) {
    if (boa_is_str(g, key)) {
      if (boa_str_length(g, key) != 1) {
        return boa_raise(g, BOA_KIND_VALUE_ERROR, "string keys in translate table must be of length 1");
      }
      key = boa_from_int(boa_str_char(g, key, 0));
    } else if (!boa_is_integer(g, key)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "keys in translate table must be strings or integers");
    }
    s = boa_charge(&g->work, 1) ? boa_dict_set(g, table, key, v) : BOA_STOP;
  }
  return s;
}

/* table[x[i]] = y[i], or None. */
static boa_status table_from_strs(boa_guest *g, boa_value x, boa_value y, boa_value table) {
  boa_status s = BOA_OK;
  for (uint32_t i = 0; !s && i < boa_str_length(g, x); i++) {
    boa_value to = y == BOA_NONE ? y : boa_from_int(boa_str_char(g, y, i));
    s = boa_charge(&g->work, 1) ? boa_dict_set(g, table, boa_from_int(boa_str_char(g, x, i)), to) : BOA_STOP;
  }
  return s;
}

boa_status boa_native_str_maketrans(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value x = boa_arg(g, args, 0), y = n > 1 ? boa_arg(g, args, 1) : 0, z = n > 2 ? boa_arg(g, args, 2) : BOA_EMPTY_STR;
  if (!y && boa_kind_of(g, x) != BOA_KIND_DICT) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "if you give only one argument to maketrans it must be a dict");
  }
  if (!y) {
    boa_status s = boa_dict_new(g, out);
    return s ? s : table_from_dict(g, x, *out);
  }
  if (!boa_is_str(g, y) || !boa_is_str(g, z)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "maketrans() argument %d must be str, not %n", (int64_t)(boa_is_str(g, y) ? 3 : 2),
                     boa_is_str(g, y) ? z : y);
  }
  if (!boa_is_str(g, x)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "first maketrans argument must be a string if there is a second argument");
  }
  if (boa_str_length(g, x) != boa_str_length(g, y)) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "the first two maketrans arguments must have equal length");
  }
  boa_status s = boa_dict_new(g, out);
  s = s ? s : table_from_strs(g, x, y, *out);
  return s ? s : table_from_strs(g, z, BOA_NONE, *out);
}
