/* The format mini-language (PEP 3101, 378, 515, 682 and 3.14's fraction grouping) for int, float, complex, bool and str; everything else takes an
 * empty specification only. A specification is read into a boa_spec, a value into text parts (sign, prefix, digits, fraction, rest), and one
 * function lays parts out with padding and grouping. Sizes are checked against the memory limit before anything is written.
 * Order of checks and messages follow CPython's formatter_unicode.c. */
#include "types/format.h"
#include "types/float_text.h"
#include "types/natives.h"

void boa_text_fill(boa_text *t, boa_guest *g, uint32_t c, uint64_t n) {
  if (boa_too_large(g, n)) {
    t->status = t->status ? t->status : BOA_NOMEM;
  }
  char run[64];
  memset(run, c < 128 ? (int)c : 0, sizeof run);
  for (uint64_t done = 0; done < n && !t->status;) {
    uint64_t some = n - done < 4096 ? n - done : 4096;
    if (!boa_charge(&g->work, some / 16)) {
      t->status = BOA_STOP;
    }
    for (uint64_t i = 0; i < some;) {
      uint64_t k = c >= 128 ? 1 : some - i < sizeof run ? some - i : sizeof run;
      if (c < 128) {
        boa_text_bytes(t, run, (size_t)k);
      } else {
        boa_text_char(t, c);
      }
      i += k;
    }
    done += some;
  }
}

int boa_spec_number(const boa_view *v, uint32_t *i, uint32_t end, int64_t *out) {
  int digits = 0;
  int64_t n = 0;
  for (; *i < end; ++*i) {
    int d = boa_unicode_decimal(boa_view_char(v, *i));
    if (d < 0) {
      break;
    }
    if (n > (INT64_MAX - d) / 10) {
      return -1;
    }
    n = n * 10 + d;
    digits = 1;
  }
  *out = digits ? n : -1;
  return digits;
}

/* ---- reading a specification ---- */

typedef struct reader {
  boa_guest *g;
  boa_view v;
  uint32_t i;
} reader;

static uint32_t peek(const reader *r) {
  return r->i < r->v.n ? boa_view_char(&r->v, r->i) : 0;
}
static bool took(reader *r, uint32_t c) {
  bool is = r->i < r->v.n && peek(r) == c;
  r->i += is;
  return is;
}
static bool is_align(uint32_t c) {
  return c == '<' || c == '>' || c == '^' || c == '=';
}

static boa_status both_groupings(boa_guest *g) {
  return boa_raise(g, BOA_KIND_VALUE_ERROR, "Cannot specify both ',' and '_'.");
}

static boa_status read_grouping(reader *r, char *grouping) {
  if (took(r, ',')) {
    *grouping = ',';
  }
  if (took(r, '_')) {
    if (*grouping) {
      return both_groupings(r->g);
    }
    *grouping = '_';
  }
  return peek(r) == ',' && *grouping == '_' ? both_groupings(r->g) : BOA_OK;
}

/* The alignment up to the width. */
static boa_status read_layout(reader *r, char default_align, boa_spec *spec) {
  bool align = false, fill = false;
  if (r->v.n >= 2 && is_align(boa_view_char(&r->v, 1))) {
    spec->fill = peek(r);
    spec->align = (char)boa_view_char(&r->v, 1);
    r->i = 2;
    align = fill = true;
  } else if (is_align(peek(r))) {
    spec->align = (char)peek(r);
    r->i = 1;
    align = true;
  }
  if (peek(r) == ' ' || peek(r) == '+' || peek(r) == '-') {
    spec->sign = (char)peek(r);
    r->i++;
  }
  spec->no_negative_zero = took(r, 'z');
  spec->alternate = took(r, '#');
  if (!fill && took(r, '0')) {
    spec->fill = '0';
    spec->align = !align && default_align == '>' ? '=' : spec->align;
  }
  return BOA_OK;
}

static boa_status read_precision(reader *r, boa_spec *spec) {
  int digits = boa_spec_number(&r->v, &r->i, r->v.n, &spec->precision);
  if (digits < 0) {
    return boa_raise(r->g, BOA_KIND_VALUE_ERROR, "Too many decimal digits in format string");
  }
  boa_status s = read_grouping(r, &spec->fraction_grouping);
  if (!s && !digits && !spec->fraction_grouping) {
    return boa_raise(r->g, BOA_KIND_VALUE_ERROR, "Format specifier missing precision");
  }
  return s;
}

const char *boa_hex(uint32_t x, char text[BOA_HEX_MOST]) {
  size_t n = BOA_HEX_MOST - 1;
  text[n] = 0;
  do {
    text[--n] = "0123456789abcdef"[x & 15];
    x >>= 4;
  } while (x);
  return text + n;
}

static boa_status wrong_grouping(boa_guest *g, char grouping, uint32_t type) {
  if (type > 32 && type < 128) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "Cannot specify '%c' with '%c'.", (uint32_t)(uint8_t)grouping, type);
  }
  char hex[BOA_HEX_MOST];
  return boa_raise(g, BOA_KIND_VALUE_ERROR, "Cannot specify '%c' with '\\x%s'.", (uint32_t)(uint8_t)grouping,
                   boa_hex(type, hex));
}

static boa_status check_grouping(boa_guest *g, const boa_spec *spec) {
  static const char allowed[] = "defgEG%F";
  if (spec->grouping) {
    uint32_t type = spec->type;
    bool four = type == 'b' || type == 'o' || type == 'x' || type == 'X';
    bool fine = type == 0 || (type < 128 && memchr(allowed, (int)type, sizeof allowed - 1)) || (four && spec->grouping == '_');
    if (!fine) {
      return wrong_grouping(g, spec->grouping, type);
    }
  }
  return spec->type == 'n' && spec->fraction_grouping ? wrong_grouping(g, spec->fraction_grouping, 'n') : BOA_OK;
}

static boa_status read_spec(boa_guest *g, boa_value text, boa_value v, uint32_t default_type, char default_align,
                            boa_spec *spec) {
  reader r = {g, boa_str_view(g, text), 0};
  *spec = (boa_spec){.fill = ' ', .align = default_align, .type = default_type, .width = -1, .precision = -1};
  if (!boa_pay_chars(g, r.v.n)) {
    return BOA_STOP;
  }
  boa_status s = read_layout(&r, default_align, spec);
  if (!s && boa_spec_number(&r.v, &r.i, r.v.n, &spec->width) < 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "Too many decimal digits in format string");
  }
  s = s ? s : read_grouping(&r, &spec->grouping);
  s = s || !took(&r, '.') ? s : read_precision(&r, spec);
  if (s) {
    return s;
  }
  if (r.v.n - r.i > 1) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "Invalid format specifier '%v' for object of type '%t'", text, v);
  }
  spec->type = r.i < r.v.n ? peek(&r) : spec->type;
  return check_grouping(g, spec);
}

static boa_status unknown_type(boa_guest *g, uint32_t type, boa_value v) {
  if (type > 32 && type < 128) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "Unknown format code '%c' for object of type '%t'", type, v);
  }
  char hex[BOA_HEX_MOST];
  return boa_raise(g, BOA_KIND_VALUE_ERROR, "Unknown format code '\\x%s' for object of type '%t'", boa_hex(type, hex), v);
}

/* ---- laying out ---- */

/* How many digits, zeros in front included, fill `least` characters when separators are counted; at least n and 1. */
static uint64_t padded_digits(uint64_t n, int64_t least, uint32_t group) {
  uint64_t e = n ? n : 1;
  if (least <= (int64_t)e) {
    return e;
  }
  uint64_t want = (uint64_t)least, enough = group ? want / (group + 1) * group : want;
  while (group && enough + (enough ? (enough - 1) / group : 0) < want) {
    enough++;
  }
  return enough > e ? enough : e;
}

/* `digits` characters, the last n of them given and zeros before, in groups from the right. */
static void put_grouped(boa_text *t, const char *text, uint64_t n, uint64_t digits, uint32_t group, char separator) {
  for (uint64_t i = 0; i < digits && !t->status; i++) {
    uint64_t left = digits - i;
    if (i && group && left % group == 0) {
      boa_text_bytes(t, &separator, 1);
    }
    boa_text_bytes(t, left > n ? "0" : text + (n - left), 1);
    if ((i & 0xfff) == 0xfff && !boa_charge(t->w, 0x400)) {
      t->status = BOA_STOP;
    }
  }
}

static void put_fraction(boa_text *t, const char *text, size_t n, char separator) {
  if (!separator) {
    boa_text_bytes(t, text, n);
    return;
  }
  for (size_t i = 0; i < n && !t->status; i += 3) {
    if (i) {
      boa_text_bytes(t, &separator, 1);
    }
    boa_text_bytes(t, text + i, n - i < 3 ? n - i : 3);
    if (i % 3072 == 0 && !boa_charge(t->w, 0x200)) {
      t->status = BOA_STOP;
    }
  }
}

boa_status boa_put_number(boa_guest *g, const boa_spec *spec, const boa_number_text *x, boa_text *t) {
  char sign = x->negative ? '-' : spec->sign == '+' || spec->sign == ' ' ? spec->sign : 0;
  uint64_t fraction = x->fraction_n + (spec->fraction_grouping && x->fraction_n ? (x->fraction_n - 1) / 3 : 0);
  uint64_t other = (sign != 0) + x->prefix_n + x->point + x->rest_n + fraction;
  uint32_t group = spec->grouping ? x->group : 0;
  bool zeros = spec->fill == '0' && spec->align == '=';
  if (boa_too_large(g, spec->width > 0 ? (uint64_t)spec->width : 0)) {
    return BOA_NOMEM;
  }
  uint64_t digits = x->digits_n ? padded_digits(x->digits_n, zeros ? spec->width - (int64_t)other : 0, group) : 0;
  uint64_t used = other + digits + (group && digits ? (digits - 1) / group : 0);
  uint64_t pad = spec->width > 0 && (uint64_t)spec->width > used ? (uint64_t)spec->width - used : 0;
  uint64_t left = spec->align == '>' ? pad : spec->align == '^' ? pad / 2 : 0, inside = spec->align == '=' ? pad : 0;
  boa_text_fill(t, g, spec->fill, left);
  boa_text_bytes(t, &sign, sign != 0);
  boa_text_bytes(t, x->prefix, x->prefix_n);
  boa_text_fill(t, g, spec->fill, inside);
  if (group == 0 && digits == x->digits_n) {
    boa_text_bytes(t, x->digits, x->digits_n);
  } else {
    put_grouped(t, x->digits, x->digits_n, digits, group, spec->grouping);
  }
  boa_text_bytes(t, ".", x->point);
  put_fraction(t, x->fraction, x->fraction_n, spec->fraction_grouping);
  boa_text_bytes(t, x->rest, x->rest_n);
  boa_text_fill(t, g, spec->fill, pad - left - inside);
  return t->status;
}

boa_status boa_put_str(boa_guest *g, const boa_spec *spec, boa_value str, boa_text *t) {
  uint64_t n = boa_str_length(g, str);
  boa_status s = BOA_OK;
  if (spec->precision >= 0 && (uint64_t)spec->precision < n) {
    n = (uint64_t)spec->precision;
    s = boa_str_part(g, str, 0, (uint32_t)n, &str);
  }
  uint64_t pad = spec->width > 0 && (uint64_t)spec->width > n ? (uint64_t)spec->width - n : 0;
  uint64_t left = spec->align == '>' ? pad : spec->align == '^' ? pad / 2 : 0;
  if (s || boa_too_large(g, pad)) {
    return s ? s : BOA_NOMEM;
  }
  boa_text_fill(t, g, spec->fill, left);
  boa_text_str(t, g, str);
  boa_text_fill(t, g, spec->fill, pad - left);
  return t->status;
}

/* ---- the types ---- */

boa_status boa_int_parts(boa_guest *g, boa_value v, int base, bool upper, boa_number_text *x) {
  boa_text t = boa_text_new(g);
  v = boa_is_int(v) ? v : v == BOA_TRUE ? boa_from_int(1) : v == BOA_FALSE ? boa_from_int(0) : v;
  boa_status s = boa_int_text(g, v, base, &t);
  if (s) {
    return s;
  }
  for (size_t i = 0; upper && i < t.len; i++) {
    t.at[i] = t.at[i] >= 'a' ? (char)(t.at[i] - 32) : t.at[i];
  }
  x->negative = t.len && t.at[0] == '-';
  x->digits = t.at + x->negative;
  x->digits_n = t.len - x->negative;
  return BOA_OK;
}

static boa_status put_character(boa_guest *g, boa_spec *spec, boa_value v, boa_text *t) {
  int64_t c;
  boa_value str = 0;
  if (spec->sign) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "Sign not allowed with integer format specifier 'c'");
  }
  if (spec->alternate) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "Alternate form (#) not allowed with integer format specifier 'c'");
  }
  if (!boa_int_value(g, v, &c)) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "Python int too large to convert to C long");
  }
  if (c < 0 || c > 0x10ffff) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "%%c arg not in range(0x110000)");
  }
  boa_status s = boa_str_from_char(g, (uint32_t)c, &str);
  spec->align = spec->align == '=' ? '>' : spec->align;
  return s ? s : boa_put_str(g, spec, str, t);
}

static boa_status put_int(boa_guest *g, boa_spec *spec, boa_value v, boa_text *t) {
  boa_number_text x = {.group = 3};
  uint32_t type = spec->type;
  int base = type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
  if (spec->precision >= 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "Precision not allowed in integer format specifier");
  }
  if (spec->no_negative_zero) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (type == 'c') {
    return put_character(g, spec, v, t);
  }
  boa_status s = boa_int_parts(g, v, base, type == 'X', &x);
  if (s) {
    return s;
  }
  if (base != 10) {
    x.group = 4;
    x.prefix = base == 2 ? "0b" : base == 8 ? "0o" : type == 'X' ? "0X" : "0x";
    x.prefix_n = spec->alternate ? 2 : 0;
  }
  return boa_put_number(g, spec, &x, t);
}

boa_status boa_format_double(boa_guest *g, boa_value v, double *d) {
  if (boa_is_float(g, v)) {
    *d = boa_float_value(g, v);
    return BOA_OK;
  }
  boa_value product = 0;
  boa_status s = boa_number_binary(g, BOA_MUL, v, boa_encode_float(1.0), &product);
  *d = s ? 0 : boa_float_value(g, product);
  return s;
}

static size_t count_digits(const char *at, const char *end) {
  const char *from = at;
  while (at < end && *at >= '0' && *at <= '9') {
    at++;
  }
  return (size_t)(at - from);
}

static bool all_zero(const boa_number_text *x) {
  for (size_t i = 0; i < x->digits_n; i++) {
    if (x->digits[i] != '0') {
      return false;
    }
  }
  for (size_t i = 0; i < x->fraction_n; i++) {
    if (x->fraction[i] != '0') {
      return false;
    }
  }
  return x->digits_n;
}

boa_status boa_float_parts(boa_guest *g, const boa_spec *spec, double d, char type, boa_number_text *x) {
  char *text = NULL;
  size_t n = 0;
  if (spec->precision > INT32_MAX) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "precision too big");
  }
  if (boa_too_large(g, spec->precision > 0 ? (uint64_t)spec->precision : 0)) {
    return BOA_NOMEM;
  }
  boa_status s = boa_float_format(&g->work, d, type, spec->precision, spec->alternate, &text, &n, &x->negative);
  if (s) {
    return s;
  }
  const char *end = text + n;
  x->digits = text;
  x->digits_n = count_digits(text, end);
  text += x->digits_n;
  x->point = text < end && *text == '.';
  x->fraction = text += x->point;
  x->fraction_n = x->point ? count_digits(text, end) : 0;
  x->rest = text + x->fraction_n;
  x->rest_n = (size_t)(end - x->rest);
  x->negative = x->negative && !(spec->no_negative_zero && all_zero(x));
  return boa_pay_chars(g, n) ? BOA_OK : BOA_STOP;
}

static boa_status put_float(boa_guest *g, const boa_spec *spec, boa_value v, boa_text *t) {
  boa_number_text x = {.group = 3};
  double d;
  boa_status s = boa_format_double(g, v, &d);
  s = s ? s : boa_float_parts(g, spec, d, (char)spec->type, &x);
  return s ? s : boa_put_number(g, spec, &x, t);
}

static bool is_one_of(uint32_t type, const char *types) {
  return type < 128 && type && strchr(types, (int)type);
}

/* One part of a complex number; `repr`: the shortest digits, without ".0". */
static boa_status put_part(boa_guest *g, const boa_spec *spec, double d, bool repr, boa_text *t) {
  boa_number_text x = {.group = 3};
  boa_spec own = *spec;
  own.alternate = !repr && spec->alternate;
  boa_status s = boa_float_parts(g, &own, d, repr ? 0 : (char)spec->type, &x);
  if (!s && repr) {
    bool whole = x.fraction_n == 1 && x.fraction[0] == '0';
    x.fraction_n -= whole;
    x.point = x.digits_n && (x.fraction_n || spec->alternate);
    x.negative = x.negative && !(spec->no_negative_zero && d == 0);
  }
  return s ? s : boa_put_number(g, spec, &x, t);
}

static boa_status put_complex(boa_guest *g, boa_spec *spec, boa_complex z, boa_text *t) {
  bool plain = spec->type == 0, repr = plain && spec->precision < 0, no_real = plain && boa_float_bits(z.real) == 0;
  boa_text inner = boa_text_new(g);
  boa_spec part = *spec;
  part.fill = ' ';
  part.align = '<';
  part.width = -1;
  part.type = spec->type == 'n' || plain ? 'g' : spec->type;
  boa_text_c(&inner, plain && !no_real ? "(" : "");
  boa_status s = no_real ? BOA_OK : put_part(g, &part, z.real, repr, &inner);
  part.sign = no_real ? part.sign : '+';
  s = s ? s : put_part(g, &part, z.imag, repr, &inner);
  boa_text_c(&inner, plain && !no_real ? "j)" : "j");
  boa_value text = 0;
  s = s ? s : boa_text_finish(&inner, g, &text);
  spec->precision = -1;
  return s ? s : boa_put_str(g, spec, text, t);
}

static boa_status format_complex(boa_guest *g, boa_value v, boa_value text, boa_text *t) {
  boa_spec spec;
  boa_status s = read_spec(g, text, v, 0, '>', &spec);
  if (s) {
    return s;
  }
  if (spec.type && !is_one_of(spec.type, "eEfFgGn")) {
    return unknown_type(g, spec.type, v);
  }
  if (spec.fill == '0') {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "Zero padding is not allowed in complex format specifier");
  }
  if (spec.align == '=') {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "'=' alignment flag is not allowed in complex format specifier");
  }
  return put_complex(g, &spec, boa_complex_value(g, v), t);
}

static boa_status format_number(boa_guest *g, boa_value v, boa_value text, boa_text *t) {
  bool is_float = boa_is_float(g, v);
  boa_spec spec;
  boa_status s = read_spec(g, text, v, is_float ? 0 : 'd', '>', &spec);
  if (s) {
    return s;
  }
  if (!is_float && is_one_of(spec.type, "bcdoxXn")) {
    return put_int(g, &spec, v, t);
  }
  if (is_one_of(spec.type, "eEfFgG%") || (is_float && (spec.type == 0 || spec.type == 'n'))) {
    return put_float(g, &spec, v, t);
  }
  return unknown_type(g, spec.type, v);
}

static boa_status format_str(boa_guest *g, boa_value v, boa_value text, boa_text *t) {
  boa_spec spec;
  boa_status s = read_spec(g, text, v, 's', '<', &spec);
  if (s) {
    return s;
  }
  if (spec.type != 's') {
    return unknown_type(g, spec.type, v);
  }
  const char *wrong = spec.sign == ' '        ? "Space not allowed in string format specifier"
                      : spec.sign             ? "Sign not allowed in string format specifier"
                      : spec.no_negative_zero ? "Negative zero coercion (z) not allowed in string format specifier"
                      : spec.alternate        ? "Alternate form (#) not allowed in string format specifier"
                      : spec.align == '='     ? "'=' alignment not allowed in string format specifier"
                                              : NULL;
  return wrong ? boa_raise(g, BOA_KIND_VALUE_ERROR, "%s", wrong) : boa_put_str(g, &spec, v, t);
}

boa_status boa_format_value(boa_guest *g, boa_value v, boa_value spec, boa_value *out) {
  if (boa_is_python(g, v) && boa_special(g, v, BOA_NAME(format))) {
    return BOA_BAIL;
  }
  bool shown = boa_is_python(g, v) && !boa_shows_plainly(g, v) &&
               (boa_special(g, v, BOA_NAME(str)) || boa_special(g, v, BOA_NAME(repr)));
  return boa_plain_format(g, shown && !boa_str_length(g, spec) ? v : boa_payload(g, v), spec, out);
}

boa_status boa_plain_format(boa_guest *g, boa_value v, boa_value spec, boa_value *out) {
  bool empty = boa_str_length(g, spec) == 0;
  if (empty && boa_is(g, v, BOA_KIND_STR)) {
    *out = v;
    return BOA_OK;
  }
  if (empty && boa_is_int(v)) {
    return boa_str_from_int(g, boa_int(v), out);
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  boa_status s;
  if (empty) {
    s = boa_str_of(g, v, &t);
  } else if (boa_is_integer(g, v) || boa_is_float(g, v)) {
    s = format_number(g, v, spec, &t);
  } else if (boa_is_complex(g, v)) {
    s = format_complex(g, v, spec, &t);
  } else if (boa_is_str(g, v)) {
    s = format_str(g, v, spec, &t);
  } else {
    s = boa_raise(g, BOA_KIND_TYPE_ERROR, "unsupported format string passed to %t.__format__", v);
  }
  s = s ? s : boa_text_finish(&t, g, out);
  boa_scratch_release(&g->work, m);
  return s;
}

boa_status boa_native_format(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value spec = n > 1 ? boa_arg(g, args, 1) : BOA_EMPTY_STR;
  if (!boa_is_str(g, spec)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "format() argument 2 must be str, not %n", spec);
  }
  return boa_format_value(g, boa_arg(g, args, 0), spec, out);
}
