/* str.format and str.format_map (PEP 3101). The template is walked once: literal text, then a field name with look-ups (.name, [item]), a
 * conversion, a specification. A specification may hold fields of its own, one level deep, as in CPython; that is the only recursion, and it is
 * bounded by a constant. Errors are found in CPython's order: field, conversion, specification. Linear in template and output. */
#include "types/format.h"
#include "types/natives.h"

typedef enum { UNDECIDED, AUTOMATIC, MANUAL } numbering;

/* A template being filled in. */
typedef struct filling {
  boa_guest *g;
  uint32_t args, positional; /* where the arguments stand, how many (without self) */
  boa_value map;             /* format_map's mapping, else 0 */
  numbering numbers;
  int64_t next;
} filling;

/* A part of the template: characters [at, end) of str. */
typedef struct part {
  boa_value str;
  uint32_t at, end;
} part;

/* A replacement field. */
typedef struct field {
  part name, spec;
  uint32_t conversion; /* 0: none */
  bool nested;         /* the specification holds fields */
} field;

static boa_status wrong(filling *f, const char *message) {
  return boa_raise(f->g, BOA_KIND_VALUE_ERROR, "%s", message);
}

static uint32_t char_at(const filling *f, const part *p, uint32_t i) {
  return boa_str_char(f->g, p->str, i);
}

static boa_status text_of(filling *f, const part *p, boa_value *out) {
  return boa_str_part(f->g, p->str, p->at, p->end > p->at ? p->end : p->at, out);
}

/* Everything beyond ASCII as an escape. */
static boa_status escaped(boa_guest *g, boa_value str, boa_value *out) {
  boa_text t = boa_text_new(g);
  boa_view v = boa_str_view(g, str);
  for (uint32_t i = 0; i < v.n && !t.status; i++) {
    uint32_t c = boa_view_char(&v, i);
    if ((i & 0xfff) == 0xfff && !boa_charge(&g->work, 0x800)) {
      return BOA_STOP;
    }
    if (c < 0x80) {
      boa_text_char(&t, c);
      continue;
    }
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    boa_text_c(&t, digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U");
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      boa_text_bytes(&t, &"0123456789abcdef"[c >> shift & 15], 1);
    }
  }
  return boa_pay_rest(g, v.n) ? boa_text_finish(&t, g, out) : BOA_STOP;
}

boa_status boa_convert(boa_guest *g, boa_value v, char how, boa_value *out) {
  if (how == 's' && boa_is(g, v, BOA_KIND_STR)) {
    *out = v;
    return BOA_OK;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  boa_status s = how == 's' ? boa_str_of(g, v, &t) : boa_repr(g, v, &t);
  s = s ? s : boa_text_finish(&t, g, out);
  if (!s && how == 'a' && !boa_str_ascii(g, *out)) {
    s = escaped(g, *out, out);
  }
  boa_scratch_release(&g->work, m);
  return s;
}

/* ---- parsing ---- */

/* The conversion and the specification, after '!' or ':'. */
static boa_status parse_rest(filling *f, part *p, uint32_t c, field *x) {
  if (c == '!') {
    if (p->at >= p->end) {
      return wrong(f, "end of string while looking for conversion specifier");
    }
    x->conversion = char_at(f, p, p->at++);
    if (p->at < p->end) {
      c = char_at(f, p, p->at++);
      if (c == '}') {
        return BOA_OK;
      }
      if (c != ':') {
        return wrong(f, "expected ':' after conversion specifier");
      }
    }
  }
  x->spec = (part){p->str, p->at, p->at};
  for (uint32_t open = 1; p->at < p->end;) {
    c = char_at(f, p, p->at++);
    if (!boa_pay_step(f->g, p->at)) {
      return BOA_STOP;
    }
    x->nested = x->nested || c == '{';
    open += c == '{';
    open -= c == '}';
    if (open == 0) {
      x->spec.end = p->at - 1;
      return BOA_OK;
    }
  }
  return wrong(f, "unmatched '{' in format spec");
}

/* A field, after its '{'; p is moved behind its '}'. */
static boa_status parse_field(filling *f, part *p, field *x) {
  uint32_t c = 0;
  bool in_brackets = false;
  *x = (field){.name = *p};
  x->spec = (part){p->str, p->at, p->at};
  while (p->at < p->end) {
    c = char_at(f, p, p->at++);
    if (!in_brackets && c == '{') {
      return wrong(f, "unexpected '{' in field name");
    }
    if (!in_brackets && (c == '}' || c == ':' || c == '!')) {
      break;
    }
    in_brackets = in_brackets ? c != ']' : c == '[';
    if (!boa_pay_step(f->g, p->at)) {
      return BOA_STOP;
    }
  }
  x->name.end = p->at - 1;
  c = in_brackets ? 0 : c; /* the text ended there */
  if (c == '!' || c == ':') {
    return parse_rest(f, p, c, x);
  }
  return c == '}' ? BOA_OK : wrong(f, "expected '}' before end of string");
}

/* Adds the literal text up to the next field; *found: there is one, and p stands behind its '{'. */
static boa_status literal(filling *f, part *p, boa_text *t, bool *found) {
  boa_view v = boa_str_view(f->g, p->str);
  uint32_t from = p->at;
  *found = false;
  while (p->at < p->end && p->at < v.n && !t->status && !*found) {
    uint32_t c = boa_view_char(&v, p->at++);
    if (!boa_pay_step(f->g, p->at - from)) {
      return BOA_STOP;
    }
    if (c == '{' || c == '}') {
      bool last = p->at >= p->end, twice = !last && boa_view_char(&v, p->at) == c;
      if (c == '}' && !twice) {
        return wrong(f, "Single '}' encountered in format string");
      }
      if (last) {
        return wrong(f, "Single '{' encountered in format string");
      }
      p->at += twice;
      *found = !twice;
      if (*found) {
        break;
      }
    }
    boa_text_char(t, c);
  }
  return t->status || boa_pay_rest(f->g, p->at - from) ? t->status : BOA_STOP;
}

/* ---- looking fields up ---- */

/* The part as a number; -1 when it is none. */
static boa_status index_of(filling *f, const part *p, int64_t *out) {
  boa_view v = boa_str_view(f->g, p->str);
  uint32_t i = p->at, end = p->end < v.n ? p->end : v.n;
  int digits = boa_spec_number(&v, &i, end, out);
  if (digits < 0) {
    return wrong(f, "Too many decimal digits in format string");
  }
  *out = digits && i == end ? *out : -1;
  return BOA_OK;
}

/* Decides what an empty or a numeric name means; *index is filled in for an empty one. */
static boa_status number(filling *f, bool empty, int64_t *index) {
  numbering now = empty ? AUTOMATIC : MANUAL;
  if (f->map) { /* its fields are never numbered */
    return wrong(f, "Format string contains positional fields");
  }
  f->numbers = f->numbers == UNDECIDED ? now : f->numbers;
  if (f->numbers != now) {
    return wrong(f, empty ? "cannot switch from manual field specification to automatic field numbering"
                          : "cannot switch from automatic field numbering to manual field specification");
  }
  *index = empty ? f->next++ : *index;
  return BOA_OK;
}

static boa_status by_name(filling *f, const part *name, boa_value *out) {
  boa_guest *g = f->g;
  boa_value key = 0;
  boa_status s = text_of(f, name, &key);
  if (s || f->map) {
    return s ? s : boa_get_item(g, f->map, key, out);
  }
  uint32_t n = g->keywords ? boa_length(g, g->keywords) : 0;
  for (uint32_t i = 0; i < n; i++) {
    boa_value k = boa_item(g, g->keywords, i, BOA_TUPLE_ITEMS);
    if (!boa_charge(&g->work, 1)) {
      return BOA_STOP;
    }
    if (boa_is_str(g, k) && boa_str_equal(g, k, key)) {
      *out = boa_arg(g, f->args, 1 + f->positional + i);
      return BOA_OK;
    }
  }
  return boa_raise_value(g, BOA_KIND_KEY_ERROR, key);
}

/* The argument that the first part of a field's name means. */
static boa_status first_value(filling *f, const part *name, boa_value *out) {
  int64_t index = -1;
  bool empty = name->at >= name->end;
  boa_status s = index_of(f, name, &index);
  if (!s && (empty || index >= 0)) {
    s = number(f, empty, &index);
    if (!s && index >= f->positional) {
      return boa_raise(f->g, BOA_KIND_INDEX_ERROR, "Replacement index %d out of range for positional args tuple", index);
    }
    *out = s ? 0 : boa_arg(f->g, f->args, 1 + (uint32_t)index);
    return s;
  }
  return s ? s : by_name(f, name, out);
}

static boa_status attribute(filling *f, const part *name, boa_value *v) {
  boa_guest *g = f->g;
  boa_value text = 0, found = BOA_UNBOUND;
  boa_status s = text_of(f, name, &text);
  s = s ? s : boa_intern_str(g, text, &text);
  s = s ? s : boa_get_attribute(g, *v, text, &found);
  s = s == BOA_TAIL ? BOA_BAIL : s; /* a getter */
  if (!s && found == BOA_UNBOUND) {
    bool type = boa_is_type(g, *v);
    return type ? boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "type object '%v' has no attribute '%v'",
                            boa_type_name(g, (uint32_t)*v), text)
                : boa_raise(g, BOA_KIND_ATTRIBUTE_ERROR, "'%t' object has no attribute '%v'", *v, text);
  }
  *v = found;
  return s;
}

static boa_status item(filling *f, const part *name, boa_value *v) {
  int64_t index = -1;
  boa_value key = 0, found = 0;
  boa_status s = index_of(f, name, &index);
  if (!s && index >= 0) {
    s = boa_int_new(f->g, index, &key);
  } else if (!s) {
    s = text_of(f, name, &key);
  }
  s = s ? s : boa_get_item(f->g, *v, key, &found);
  *v = found;
  return s;
}

/* One ".name" or "[item]" from *i on. */
static boa_status step(filling *f, const part *whole, uint32_t *i, boa_value *v) {
  uint32_t kind = char_at(f, whole, (*i)++);
  part name = {whole->str, *i, *i};
  if (kind != '.' && kind != '[') {
    return wrong(f, "Only '.' or '[' may follow ']' in format field specifier");
  }
  bool closed = kind == '.';
  while (*i < whole->end) {
    uint32_t c = char_at(f, whole, *i);
    if (kind == '.' ? c == '.' || c == '[' : c == ']') {
      closed = true;
      break;
    }
    if (!boa_pay_step(f->g, ++*i)) {
      return BOA_STOP;
    }
  }
  name.end = *i;
  if (!closed) {
    return wrong(f, "Missing ']' in format string");
  }
  *i += kind == '[';
  if (name.at >= name.end) {
    return wrong(f, "Empty attribute in format string");
  }
  return kind == '.' ? attribute(f, &name, v) : item(f, &name, v);
}

static boa_status field_value(filling *f, const part *name, boa_value *out) {
  part first = *name;
  uint32_t i = name->at;
  while (i < name->end && char_at(f, name, i) != '.' && char_at(f, name, i) != '[') {
    if (!boa_pay_step(f->g, ++i)) {
      return BOA_STOP;
    }
  }
  first.end = i;
  boa_status s = boa_pay_chars(f->g, name->end > name->at ? name->end - name->at : 0) ? first_value(f, &first, out) : BOA_STOP;
  while (!s && i < name->end) {
    s = boa_charge(&f->g->work, 1) ? step(f, name, &i, out) : BOA_STOP;
  }
  return s;
}

/* ---- filling in ---- */

static boa_status fill(filling *f, part p, int levels, boa_text *t);

static boa_status converted(filling *f, uint32_t conversion, boa_value *v) {
  if (conversion == 'r' || conversion == 's' || conversion == 'a') {
    return boa_convert(f->g, *v, (char)conversion, v);
  }
  if (conversion > 32 && conversion < 127) {
    return boa_raise(f->g, BOA_KIND_VALUE_ERROR, "Unknown conversion specifier %c", conversion);
  }
  char hex[BOA_HEX_MOST];
  return boa_raise(f->g, BOA_KIND_VALUE_ERROR, "Unknown conversion specifier \\x%s", boa_hex(conversion, hex));
}

static boa_status fill_field(filling *f, const field *x, int levels, boa_text *t) {
  boa_value v = 0, spec = BOA_EMPTY_STR, text = 0;
  boa_status s = field_value(f, &x->name, &v);
  if (!s && x->conversion) {
    s = converted(f, x->conversion, &v);
  }
  if (!s && x->nested) {
    boa_text inner = boa_text_new(f->g);
    s = fill(f, x->spec, levels - 1, &inner);
    s = s ? s : boa_text_finish(&inner, f->g, &spec);
  } else if (!s) {
    s = text_of(f, &x->spec, &spec);
  }
  s = s ? s : boa_format_value(f->g, v, spec, &text);
  if (!s) {
    boa_text_str(t, f->g, text);
  }
  return s ? s : t->status;
}

static boa_status fill(filling *f, part p, int levels, boa_text *t) {
  boa_status s = levels > 0 ? BOA_OK : wrong(f, "Max string recursion exceeded");
  while (!s && p.at < p.end) {
    bool found;
    field x;
    s = boa_charge(&f->g->work, 2) ? literal(f, &p, t, &found) : BOA_STOP;
    if (s || !found) {
      return s;
    }
    s = parse_field(f, &p, &x);
    s = s ? s : fill_field(f, &x, levels, t);
  }
  return s;
}

static boa_status format(filling *f, boa_value *out) {
  boa_value str = boa_arg(f->g, f->args, 0);
  boa_text t = boa_text_new(f->g);
  boa_status s = fill(f, (part){str, 0, boa_str_view(f->g, str).n}, 2, &t);
  return s ? s : boa_text_finish(&t, f->g, out);
}

boa_status boa_native_ascii(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return boa_convert(g, boa_arg(g, args, 0), 'a', out);
}

boa_status boa_native_str_format(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  filling f = {.g = g, .args = args, .positional = n - 1};
  return format(&f, out);
}

boa_status boa_native_str_format_map(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  filling f = {.g = g, .args = args, .positional = n - 1, .map = boa_arg(g, args, 1)};
  return format(&f, out);
}
