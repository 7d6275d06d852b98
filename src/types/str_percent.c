/* The % operator of str and bytes: printf-like formatting. One pass over the format; each conversion takes its value from a tuple, a mapping or the
 * single argument, and is laid out by format.c. Errors, their order and their messages follow CPython's unicode_format.c.
 * bytes are formatted as the str of the same characters, and taken back. Linear in format and output. */
#include "types/bytes.h"
#include "types/format.h"

enum { LEFT = 1, PLUS = 2, BLANK = 4, ALTERNATE = 8, ZERO = 16 };

typedef struct percent {
  boa_guest *g;
  boa_value format, args;
  boa_value mapping;    /* what "%(name)s" looks in, or 0 */
  int64_t taken, count; /* of the tuple; -2 and -1 for a single argument */
  uint32_t i;           /* in the format */
  bool bytes;           /* the format was bytes */
  boa_value latin;      /* "latin-1", when it was */
  boa_text text;
} percent;

/* One conversion. */
typedef struct conversion {
  uint32_t flags, type;
  int64_t width, precision; /* -1: none */
} conversion;

static boa_status value_error(percent *p, const char *message) {
  return boa_raise(p->g, BOA_KIND_VALUE_ERROR, "%s", message);
}

static boa_status next_argument(percent *p, boa_value *out) {
  if (p->taken >= p->count) {
    return boa_raise(p->g, BOA_KIND_TYPE_ERROR, "not enough arguments for format string");
  }
  *out = p->count < 0 ? p->args : boa_item(p->g, p->args, (uint32_t)p->taken, BOA_TUPLE_ITEMS);
  p->taken++;
  return BOA_OK;
}

/* The next character of the format; *c stays 0 and ValueError is raised at its end. */
static boa_status next_char(percent *p, uint32_t *c) {
  if (p->i >= boa_str_length(p->g, p->format)) {
    return value_error(p, "incomplete format");
  }
  *c = boa_str_char(p->g, p->format, p->i++);
  return boa_pay_step(p->g, p->i) ? BOA_OK : BOA_STOP;
}

/* "(name)", of which the opening parenthesis is taken; parentheses nest. */
static boa_status take_key(percent *p) {
  boa_guest *g = p->g;
  uint32_t n = boa_str_length(g, p->format), from = p->i, open = 1;
  boa_value key = 0, v = 0;
  if (!p->mapping) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "format requires a mapping");
  }
  while (open && p->i < n) {
    uint32_t c = boa_str_char(g, p->format, p->i++);
    open += c == '(';
    open -= c == ')';
    if (!boa_pay_step(g, p->i)) {
      return BOA_STOP;
    }
  }
  if (open) {
    return value_error(p, "incomplete format key");
  }
  boa_status s = boa_pay_chars(g, p->i - from) ? boa_str_part(g, p->format, from, p->i - 1, &key) : BOA_STOP;
  s = s || !p->bytes ? s : boa_encode(g, key, p->latin, 0, &key);
  s = s ? s : boa_get_item(g, p->mapping, key, &v);
  p->args = v;
  p->taken = -2;
  p->count = -1;
  return s;
}

/* A number or '*'; *c is the character after it. `most` bounds the number. */
static boa_status take_number(percent *p, uint32_t *c, int64_t most, const char *too_big, int64_t *out) {
  if (*c == '*') {
    boa_value v = 0;
    boa_status s = next_argument(p, &v);
    if (!s && !boa_is_integer(p->g, v)) {
      return boa_raise(p->g, BOA_KIND_TYPE_ERROR, "* wants int");
    }
    if (!s && (!boa_int_value(p->g, v, out) || *out > most || *out < -most)) {
      return boa_raise(p->g, BOA_KIND_OVERFLOW_ERROR, "Python int too large to convert to C %s",
                       most == INT32_MAX ? "int" : "ssize_t");
    }
    return s ? s : next_char(p, c);
  }
  boa_status s = BOA_OK;
  for (; !s && *c - '0' < 10; s = next_char(p, c)) {
    int64_t digit = *c - '0', before = *out < 0 ? 0 : *out;
    if (before > (most - digit) / 10) {
      return value_error(p, too_big);
    }
    *out = before * 10 + digit;
  }
  return s;
}

/* Everything between '%' and the type, and the type. */
static boa_status take_conversion(percent *p, uint32_t c, conversion *x) {
  boa_status s = BOA_OK;
  *x = (conversion){.width = -1, .precision = -1};
  if (c == '(') {
    s = take_key(p);
    s = s ? s : next_char(p, &c);
  }
  for (bool more = true; !s && more;) {
    uint32_t flag = c == '-' ? LEFT : c == '+' ? PLUS : c == ' ' ? BLANK : c == '#' ? ALTERNATE : c == '0' ? ZERO : 0;
    x->flags |= flag;
    more = flag != 0;
    s = more ? next_char(p, &c) : BOA_OK;
  }
  bool given = c == '*';
  s = s ? s : take_number(p, &c, INT64_MAX, "width too big", &x->width);
  if (!s && given && x->width < 0) {
    x->flags |= LEFT;
    x->width = -x->width;
  }
  if (!s && c == '.') {
    x->precision = 0;
    s = next_char(p, &c);
    s = s ? s : take_number(p, &c, INT32_MAX, "precision too big", &x->precision);
    x->precision = x->precision < 0 ? 0 : x->precision;
  }
  if (!s && (c == 'h' || c == 'l' || c == 'L')) {
    s = next_char(p, &c);
  }
  x->type = c;
  return s;
}

/* ---- the types ---- */

static boa_spec layout(const conversion *x, bool number) {
  boa_spec spec = {.fill = ' ', .align = x->flags & LEFT ? '<' : '>', .width = x->width, .precision = -1};
  if (number && (x->flags & ZERO) && !(x->flags & LEFT)) {
    spec.fill = '0';
    spec.align = '=';
  }
  spec.sign = !number ? 0 : x->flags & PLUS ? '+' : x->flags & BLANK ? ' ' : 0;
  spec.alternate = x->flags & ALTERNATE;
  return spec;
}

static boa_status put_text(percent *p, const conversion *x, boa_value v) {
  boa_spec spec = layout(x, false);
  spec.precision = x->precision;
  if (p->bytes && (x->type == 's' || x->type == 'b')) {
    if (!boa_is_bytes(p->g, v)) {
      return boa_raise(p->g, BOA_KIND_TYPE_ERROR,
                       "%%b requires a bytes-like object, or an object that implements __bytes__, not '%t'", v);
    }
    boa_status decoded = boa_decode(p->g, v, p->latin, 0, &v);
    return decoded ? decoded : boa_put_str(p->g, &spec, v, &p->text);
  }
  boa_status s = boa_convert(p->g, v, p->bytes ? 'a' : (char)x->type, &v);
  return s ? s : boa_put_str(p->g, &spec, v, &p->text);
}

static boa_status put_byte(percent *p, const boa_spec *spec, boa_value v) {
  boa_guest *g = p->g;
  int64_t c = 0;
  if (boa_is_bytes(g, v) && boa_length(g, v) != 1) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR,
                     "%%c requires an integer in range(256) or a single byte, not a %t object of length %d", v,
                     (int64_t)boa_length(g, v));
  }
  if (!boa_is_bytes(g, v) && !boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%%c requires an integer in range(256) or a single byte, not %t", v);
  }
  if (boa_is_bytes(g, v)) {
    c = cage_load8(&g->cage, boa_bytes_data(g, v), 0);
  } else if (!boa_int_value(g, v, &c) || c < 0 || c > 255) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "%%c arg not in range(256)");
  }
  boa_status s = boa_str_from_char(g, (uint32_t)c, &v);
  return s ? s : boa_put_str(g, spec, v, &p->text);
}

static boa_status put_char(percent *p, const conversion *x, boa_value v) {
  boa_guest *g = p->g;
  boa_spec spec = layout(x, false);
  int64_t c;
  if (p->bytes) {
    return put_byte(p, &spec, v);
  }
  if (boa_is_str(g, v)) {
    if (boa_str_length(g, v) != 1) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "%%c requires an int or a unicode character, not a string of length %d",
                       (int64_t)boa_str_length(g, v));
    }
    return boa_put_str(g, &spec, v, &p->text);
  }
  if (!boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%%c requires an int or a unicode character, not %t", v);
  }
  if (!boa_int_value(g, v, &c) || c < 0 || c > 0x10ffff) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "%%c arg not in range(0x110000)");
  }
  boa_status s = boa_str_from_char(g, (uint32_t)c, &v);
  return s ? s : boa_put_str(g, &spec, v, &p->text);
}

static boa_status put_int(percent *p, const conversion *x, boa_value v) {
  boa_guest *g = p->g;
  uint32_t type = x->type;
  int base = type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
  boa_number_text number = {.digits_n = 0};
  boa_spec spec = layout(x, true);
  boa_status s = BOA_OK;
  if (base == 10 && boa_is_float(g, v)) {
    s = boa_int_from_double(g, boa_float_value(g, v), &v);
  } else if (!boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%%%c format: %s is required, not %t", type,
                     base == 10 ? "a real number" : "an integer", v);
  }
  s = s ? s : boa_int_parts(g, v, base, type == 'X', &number);
  if (s) {
    return s;
  }
  if (base != 10 && spec.alternate) {
    number.prefix = base == 8 ? "0o" : type == 'X' ? "0X" : "0x";
    number.prefix_n = 2;
  }
  if (x->precision > 0 && (uint64_t)x->precision > number.digits_n) { /* zeros in front */
    boa_text zeros = boa_text_new(g);
    boa_text_fill(&zeros, g, '0', (uint64_t)x->precision - number.digits_n);
    boa_text_bytes(&zeros, number.digits, number.digits_n);
    number.digits = zeros.at;
    number.digits_n = zeros.len;
    s = zeros.status;
  }
  return s ? s : boa_put_number(g, &spec, &number, &p->text);
}

static boa_status put_float(percent *p, const conversion *x, boa_value v) {
  boa_guest *g = p->g;
  boa_number_text number = {.digits_n = 0};
  boa_spec spec = layout(x, true);
  double d;
  if (!boa_is_float(g, v) && !boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "must be real number, not %t", v);
  }
  boa_status s = boa_format_double(g, v, &d);
  spec.precision = x->precision;
  s = s ? s : boa_float_parts(g, &spec, d, (char)x->type, &number);
  return s ? s : boa_put_number(g, &spec, &number, &p->text);
}

static boa_status unsupported(percent *p, uint32_t type) {
  char hex[BOA_HEX_MOST];
  uint32_t shown = type >= 31 && type <= 126 ? type : '?';
  return boa_raise(p->g, BOA_KIND_VALUE_ERROR, "unsupported format character '%c' (0x%s) at index %d", shown,
                   boa_hex(type, hex), (int64_t)p->i - 1);
}

static boa_status put_conversion(percent *p) {
  uint32_t c = 0;
  conversion x;
  boa_value v = 0;
  boa_status s = next_char(p, &c);
  if (!s && c == '%') {
    boa_text_bytes(&p->text, "%", 1);
    return p->text.status;
  }
  s = s ? s : take_conversion(p, c, &x);
  s = s ? s : next_argument(p, &v);
  if (s) {
    return s;
  }
  if (x.type != 's' && x.type != 'r' && x.type != 'a' && x.type != 'b') {
    v = boa_payload(p->g, v);
    if (boa_is_python(p->g, v)) {
      return BOA_BAIL; /* its class says what number it is */
    }
  }
  switch (x.type) {
  case 'b':
    if (!p->bytes) {
      return unsupported(p, x.type);
    }
    return put_text(p, &x, v);
  case 's':
  case 'r':
  case 'a':
    return put_text(p, &x, v);
  case 'c':
    return put_char(p, &x, v);
  case 'd':
  case 'i':
  case 'u':
  case 'o':
  case 'x':
  case 'X':
    return put_int(p, &x, v);
  case 'e':
  case 'E':
  case 'f':
  case 'F':
  case 'g':
  case 'G':
    return put_float(p, &x, v);
  default:
    return unsupported(p, x.type);
  }
}

/* Adds the text up to the next '%', which is taken. */
static boa_status literal(percent *p, bool *found) {
  boa_view v = boa_str_view(p->g, p->format);
  uint32_t from = p->i;
  *found = false;
  while (p->i < v.n && !p->text.status && !*found) {
    uint32_t c = boa_view_char(&v, p->i++);
    *found = c == '%';
    if (!*found) {
      boa_text_char(&p->text, c);
    }
    if (!boa_pay_step(p->g, p->i - from)) {
      return BOA_STOP;
    }
  }
  return p->text.status || boa_pay_rest(p->g, p->i - from) ? p->text.status : BOA_STOP;
}

static boa_status format_all(boa_guest *g, boa_value format, boa_value args, boa_value latin, boa_value *out) {
  boa_kind kind = boa_kind_of(g, args);
  percent p = {.g = g,
               .format = format,
               .args = args,
               .taken = -2,
               .count = -1,
               .bytes = latin,
               .latin = latin,
               .text = boa_text_new(g)};
  if (kind == BOA_KIND_TUPLE) {
    p.taken = 0;
    p.count = boa_length(g, args);
  } else if ((!latin && boa_is_bytes(g, args)) || kind == BOA_KIND_DICT || kind == BOA_KIND_LIST ||
             kind == BOA_KIND_RANGE) { /* what has items and is no str */
    p.mapping = args;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = BOA_OK;
  for (bool found = true; !s && found;) {
    s = literal(&p, &found);
    if (!s && found) {
      s = boa_charge(&g->work, 4) ? put_conversion(&p) : BOA_STOP;
    }
  }
  if (!s && p.taken < p.count && !p.mapping) {
    s = boa_raise(g, BOA_KIND_TYPE_ERROR, "not all arguments converted during %s formatting", latin ? "bytes" : "string");
  }
  s = s ? s : boa_text_finish(&p.text, g, out);
  boa_scratch_release(&g->work, m);
  return s;
}

boa_status boa_str_percent(boa_guest *g, boa_value format, boa_value args, boa_value *out) {
  return format_all(g, format, args, 0, out);
}

boa_status boa_bytes_percent(boa_guest *g, boa_value format, boa_value args, boa_value *out) {
  boa_value latin = 0, text = 0, bytes = 0;
  boa_status s = boa_intern(g, "latin-1", 7, &latin);
  s = s ? s : boa_decode(g, format, latin, 0, &text);
  s = s ? s : format_all(g, text, args, latin, &text);
  s = s ? s : boa_encode(g, text, latin, 0, &bytes);
  *out = bytes;
  return s || !boa_is_bytearray(g, format) ? s : boa_bytes_copy(g, bytes, BOA_KIND_BYTEARRAY, out);
}
