/* int(text), float(text) and complex(text): the text (or the bytes) is brought to ASCII in scratch (digits of any script, white space of any kind),
 * its ends are cut off, underscores between digits go, and limbs_text.c or float_parse.c does the rest. Linear but for the conversion itself,
 * which in base 10 is bounded by the limit on digits. Messages are CPython's. */
#include "types/bytes.h"
#include "types/float_text.h"

/* The text as ASCII with its white space cut off; what is neither ASCII nor a digit nor space is '?', which no number has. */
static boa_status to_ascii(boa_guest *g, boa_value str, char **text, size_t *n) {
  bool bytes = boa_is_bytes(g, str), ascii = bytes || boa_str_ascii(g, str);
  boa_view v = bytes ? boa_bytes_view(g, str) : boa_str_view(g, str);
  char *to = boa_scratch(&g->work, (size_t)v.n + 1);
  if (!to) {
    return BOA_NOMEM;
  }
  for (uint32_t i = 0; i < v.n; i++) {
    uint32_t c = boa_view_char(&v, i);
    int digit = c < 128 ? -1 : boa_unicode_decimal(c);
    to[i] = (char)(ascii || c < 128                       ? c
                   : digit >= 0                           ? '0' + (uint32_t)digit
                   : boa_unicode_is(c, BOA_UNICODE_SPACE) ? ' '
                                                          : '?');
    if (!boa_pay_step(g, i + 1)) {
      return BOA_STOP;
    }
  }
  if (!boa_pay_rest(g, v.n)) {
    return BOA_STOP;
  }
  uint32_t from = 0, end = v.n;
  while (from < end && (to[from] == ' ' || (to[from] >= '\t' && to[from] <= '\r'))) {
    from++;
  }
  while (end > from && (to[end - 1] == ' ' || (to[end - 1] >= '\t' && to[end - 1] <= '\r'))) {
    end--;
  }
  *text = to + from;
  *n = end - from;
  return BOA_OK;
}

/* ValueError with the text's repr, of which CPython shows the first 200 characters for int. */
static boa_status invalid_int(boa_guest *g, boa_value str, int base) {
  boa_text t = boa_text_new(g);
  boa_value shown = 0;
  boa_status s = boa_repr(g, str, &t);
  s = s ? s : boa_text_finish(&t, g, &shown);
  if (!s && boa_str_length(g, shown) > 200) {
    s = boa_str_part(g, shown, 0, 200, &shown);
  }
  return s ? s : boa_raise(g, BOA_KIND_VALUE_ERROR, "invalid literal for int() with base %d: %v", (int64_t)base, shown);
}

static int digit_value(char c) {
  return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'z' ? c - 'a' + 10 : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 36;
}

/* What stands in front of the digits: sign and prefix. A base of 0 is replaced by the one the prefix says. */
typedef struct opening {
  size_t length;
  int base;
  bool negative, prefixed, zeros_only; /* zeros_only: base 0 without a prefix, where "010" is refused */
} opening;

static opening read_opening(const char *text, size_t n, int base) {
  opening o = {.base = base};
  if (n && (text[0] == '-' || text[0] == '+')) {
    o.negative = text[0] == '-';
    o.length = 1;
  }
  char letter = n >= o.length + 2 && text[o.length] == '0' ? (char)(text[o.length + 1] | 32) : 0;
  int said = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
  if (said && (base == 0 || base == said)) {
    o.length += 2;
    o.prefixed = true;
    o.base = said;
    o.length += n > o.length && text[o.length] == '_'; /* one underscore may follow */
  } else if (base == 0) {
    o.zeros_only = n > o.length && text[o.length] == '0';
    o.base = 10;
  }
  return o;
}

/* Takes the digits of a base and the underscores between them to the text's front; returns how many digits, 0 when they are ill-formed. */
static size_t take_digits(char *text, size_t n, size_t *i, int base) {
  size_t digits = 0;
  bool underscore = true; /* none may come first */
  for (; *i < n; ++*i) {
    if (text[*i] == '_') {
      if (underscore) {
        return 0;
      }
      underscore = true;
      continue;
    }
    if (digit_value(text[*i]) >= base) {
      break;
    }
    underscore = false;
    text[digits++] = text[*i];
  }
  return underscore ? 0 : digits;
}

static bool all_zeros(const char *digits, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (digits[i] != '0') {
      return false;
    }
  }
  return true;
}

static boa_status int_of_digits(boa_guest *g, const char *digits, size_t n, const opening *o, boa_value *out) {
  if (n <= 11) { /* 36 ** 11 < 2 ** 63 */
    int64_t value = 0;
    for (size_t i = 0; i < n; i++) {
      value = value * o->base + digit_value(digits[i]);
    }
    return boa_int_new(g, o->negative ? -value : value, out);
  }
  boa_status s = boa_int_from_text(g, digits, n, o->base, out);
  return s || !o->negative ? s : boa_number_unary(g, BOA_UNARY_NEG, *out, out);
}

static boa_status parse_int(boa_guest *g, boa_value str, int base, boa_value *out) {
  char *text = NULL;
  size_t n = 0;
  boa_status s = to_ascii(g, str, &text, &n);
  if (s) {
    return s;
  }
  opening o = read_opening(text, n, base);
  size_t i = o.length, digits = take_digits(text, n, &i, o.base);
  bool power_of_two = (o.base & (o.base - 1)) == 0;
  uint64_t most = digits > BOA_INT_DIGITS_FREE && !power_of_two ? boa_int_digits_most(g) : UINT64_MAX;
  if (digits > most) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR,
                     "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use "
                     "sys.set_int_max_str_digits() to increase the limit",
                     (int64_t)most, (int64_t)digits);
  }
  if (digits == 0 || i < n || (o.zeros_only && !all_zeros(text, digits))) {
    return invalid_int(g, str, base);
  }
  return int_of_digits(g, text, digits, &o, out);
}

boa_status boa_int_parse(boa_guest *g, boa_value str, int base, boa_value *out) {
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = parse_int(g, str, base, out);
  boa_scratch_release(&g->work, m);
  return s;
}

/* Takes underscores out in place; false when one does not stand between digits. */
static bool without_underscores(char *text, size_t *n) {
  size_t kept = 0;
  char before = 0;
  for (size_t i = 0; i < *n; i++) {
    char c = text[i];
    if (c != '_') {
      text[kept++] = c;
    } else if (digit_value(before) > 9 || i + 1 == *n || digit_value(text[i + 1]) > 9) {
      return false;
    }
    before = c;
  }
  *n = kept;
  return true;
}

/* ---- complex ---- */

static size_t digits_at(const char *text, size_t n, size_t i) {
  size_t from = i;
  while (i < n && text[i] >= '0' && text[i] <= '9') {
    i++;
  }
  return i - from;
}

static bool word_at(const char *text, size_t n, size_t i, const char *word) {
  size_t length = strlen(word);
  for (size_t k = 0; k < length; k++) {
    if (i + k >= n || (text[i + k] | 32) != word[k]) {
      return false;
    }
  }
  return true;
}

/* How long the float at the text's start is; 0: there is none. */
static size_t float_length(const char *text, size_t n) {
  size_t i = n && (text[0] == '+' || text[0] == '-');
  if (word_at(text, n, i, "inf")) {
    return i + (word_at(text, n, i, "infinity") ? 8 : 3);
  }
  if (word_at(text, n, i, "nan")) {
    return i + 3;
  }
  size_t before = digits_at(text, n, i), after = 0;
  i += before;
  if (i < n && text[i] == '.') {
    after = digits_at(text, n, i + 1);
    i += 1 + after;
  }
  if (before + after == 0) {
    return 0;
  }
  if (i < n && (text[i] | 32) == 'e') {
    size_t sign = i + 1 < n && (text[i + 1] == '+' || text[i + 1] == '-'), power = digits_at(text, n, i + 1 + sign);
    i += power ? 1 + sign + power : 0;
  }
  return i;
}

/* The float at *i, or a sign alone (or nothing) for one; *plain: there were digits. */
static boa_status take_part(boa_guest *g, const char *text, size_t n, size_t *i, double *d, bool *plain) {
  size_t length = float_length(text + *i, n - *i);
  bool sign = *i < n && (text[*i] == '+' || text[*i] == '-'), ok = false;
  *plain = length != 0;
  if (*plain) {
    boa_status s = boa_float_parse(&g->work, text + *i, length, d, &ok);
    *i += length;
    return s;
  }
  *d = sign && text[*i] == '-' ? -1 : 1;
  *i += sign;
  return BOA_OK;
}

/* *ok: the whole text is a real part, an imaginary part, or both. */
static boa_status parse_complex(boa_guest *g, const char *text, size_t n, boa_complex *z, bool *ok) {
  size_t i = 0;
  bool plain = false, more = false;
  double first = 0, second = 0;
  boa_status s = take_part(g, text, n, &i, &first, &plain);
  if (!s && plain && i < n && (text[i] == '+' || text[i] == '-')) {
    s = take_part(g, text, n, &i, &second, &more);
    more = true;
  }
  bool j = i < n && (text[i] | 32) == 'j';
  i += j;
  *z = more ? (boa_complex){first, second} : j ? (boa_complex){0, first} : (boa_complex){first, 0};
  *ok = !s && i == n && (j || (plain && !more));
  return s;
}

static bool blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

boa_status boa_complex_parse_str(boa_guest *g, boa_value str, boa_value *out) {
  boa_mark m = boa_scratch_mark(&g->work);
  char *text = NULL;
  size_t n = 0, i = 0;
  boa_complex z = {0, 0};
  boa_status s = to_ascii(g, str, &text, &n);
  bool joined = !s && without_underscores(text, &n), ok = joined;
  if (ok && n && text[0] == '(') {
    ok = text[n - 1] == ')' && n > 1;
    for (i = 1, n -= ok; i < n && blank(text[i]); i++) {
    }
    while (n > i && blank(text[n - 1])) {
      n--;
    }
  }
  if (ok) {
    s = parse_complex(g, text + i, n - i, &z, &ok);
  }
  boa_scratch_release(&g->work, m);
  if (s) {
    return s;
  }
  return ok       ? boa_complex_new(g, z.real, z.imag, out)
         : joined ? boa_raise(g, BOA_KIND_VALUE_ERROR, "complex() arg is a malformed string")
                  : boa_raise(g, BOA_KIND_VALUE_ERROR, "could not convert string to complex: %r", str);
}

boa_status boa_float_parse_str(boa_guest *g, boa_value str, boa_value *out) {
  boa_mark m = boa_scratch_mark(&g->work);
  char *text = NULL;
  size_t n = 0;
  double d = 0;
  bool ok = false;
  boa_status s = to_ascii(g, str, &text, &n);
  if (!s && without_underscores(text, &n)) {
    s = boa_float_parse(&g->work, text, n, &d, &ok);
  }
  boa_scratch_release(&g->work, m);
  if (s) {
    return s;
  }
  return ok ? boa_float_new(g, d, out) : boa_raise(g, BOA_KIND_VALUE_ERROR, "could not convert string to float: %r", str);
}
