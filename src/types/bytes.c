/* bytes and bytearray as values: making them, parts, + and *, order, hash, repr, membership. All is linear and pays a unit per 16 bytes. */
#include "types/bytes.h"

boa_status boa_bytes_room(boa_guest *g, boa_kind kind, uint64_t n, boa_value *out) {
  bool array = kind == BOA_KIND_BYTEARRAY;
  uint64_t size = n < UINT32_MAX ? BOA_BYTES_DATA + n : UINT32_MAX * UINT64_C(4);
  boa_value data = 0;
  if (!array || n) {
    data = boa_alloc(g, size, boa_header(BOA_TYPE(array ? BOA_KIND_BUFFER : BOA_KIND_BYTES), BOA_LAYOUT_RAW, 0, 0));
    if (!data) {
      return BOA_NOMEM;
    }
    boa_set_raw(g, data, BOA_BYTES_LENGTH, (uint32_t)n);
  }
  if (array) {
    boa_value v = boa_alloc(g, BOA_BYTEARRAY_SIZE, boa_header(BOA_TYPE(kind), BOA_LAYOUT_VALUES16, 0, 0));
    if (!v) {
      return BOA_NOMEM;
    }
    boa_set_raw(g, v, BOA_BYTEARRAY_LENGTH, (uint32_t)n);
    boa_set_raw(g, v, BOA_BYTEARRAY_CAPACITY, (uint32_t)n);
    boa_init(g, v, BOA_BYTEARRAY_BUFFER, data);
    data = v;
  }
  *out = data;
  return boa_pay_chars(g, n) ? BOA_OK : BOA_STOP;
}

boa_status boa_bytes_new(boa_guest *g, const void *bytes, size_t n, boa_value *out) {
  boa_status s = boa_bytes_room(g, BOA_KIND_BYTES, n, out);
  if (!s && n) {
    cage_write(&g->cage, boa_bytes_data(g, *out), 0, bytes, (uint32_t)n);
  }
  return s;
}

void boa_bytes_put(boa_guest *g, boa_value to, uint32_t at, boa_value from, uint32_t start, uint32_t n) {
  cage_copy(&g->cage, (boa_ref){boa_bytes_data(g, to).at + at}, 0, (boa_ref){boa_bytes_data(g, from).at + start}, 0, n);
}

boa_status boa_bytes_copy(boa_guest *g, boa_value v, boa_kind kind, boa_value *out) {
  uint32_t n = boa_length(g, v);
  boa_status s = boa_bytes_room(g, kind, n, out);
  if (!s) {
    boa_bytes_put(g, *out, 0, v, 0, n);
  }
  return s;
}

boa_status boa_bytes_part(boa_guest *g, boa_value v, uint32_t from, uint32_t to, boa_value *out) {
  if (from == 0 && to == boa_length(g, v) && boa_is(g, v, BOA_KIND_BYTES)) {
    *out = v;
    return BOA_OK;
  }
  boa_status s = boa_bytes_room(g, boa_bytes_kind(g, v), to - from, out);
  if (!s) {
    boa_bytes_put(g, *out, 0, v, from, to - from);
  }
  return s;
}

boa_status boa_need_bytes(boa_guest *g, boa_value v) {
  return boa_is_bytes(g, v) ? BOA_OK : boa_raise(g, BOA_KIND_TYPE_ERROR, "a bytes-like object is required, not '%t'", v);
}

boa_status boa_byte_argument(boa_guest *g, boa_value v, const char *message, uint8_t *out) {
  int64_t i;
  if (!boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", v);
  }
  if (!boa_int_value(g, v, &i) || i < 0 || i > 255) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "%s", message);
  }
  *out = (uint8_t)i;
  return BOA_OK;
}

boa_status boa_bytes_from_items(boa_guest *g, boa_value items, boa_kind kind, boa_value *out) {
  uint32_t n = boa_length(g, items);
  const char *message = kind == BOA_KIND_BYTES ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)";
  boa_value made = 0;
  uint8_t byte = 0;
  boa_status s = boa_bytes_room(g, kind, n, &made);
  for (uint32_t i = 0; !s && i < n; i++) {
    boa_value item = boa_payload(g, boa_sequence_item(g, items, i));
    s = boa_special(g, item, BOA_NAME(index)) ? BOA_BAIL : boa_byte_argument(g, item, message, &byte);
    if (!s) {
      cage_store8_at(&g->cage, boa_bytes_data(g, made), i, 0, byte);
      s = boa_pay_step(g, i + 1) ? BOA_OK : BOA_STOP;
    }
  }
  *out = made;
  return s;
}

boa_status boa_materialize(boa_guest *g, uint32_t args, uint32_t i, boa_value *out) {
  boa_value v = boa_arg(g, args, i);
  *out = v;
  if (boa_is_row(g, v)) {
    return BOA_OK;
  }
  int64_t left = g->work.fuel + g->reserve;
  boa_status s = boa_list_from(g, v, out);
  if (!s) {
    *cage_words(&g->cage, args + i * 8) = *out;
    g->spent += left - (g->work.fuel + g->reserve);
  }
  return s;
}

/* ---- operators ---- */

boa_status boa_bytes_slice(boa_guest *g, boa_value v, int64_t start, int64_t step, uint32_t n, boa_value *out) {
  if (step == 1 || n == 0) {
    return boa_bytes_part(g, v, (uint32_t)start, (uint32_t)start + n, out);
  }
  boa_status s = boa_bytes_room(g, boa_bytes_kind(g, v), n, out);
  boa_view from = boa_bytes_view(g, v);
  for (uint32_t i = 0; !s && i < n; i++) {
    uint64_t at = (uint64_t)(start + i * step);
    cage_store8_at(&g->cage, boa_bytes_data(g, *out), i, 0, at < from.n ? from.at[at] : 0);
    s = boa_pay_step(g, i + 1) ? BOA_OK : BOA_STOP;
  }
  return s;
}

boa_status boa_bytes_concat(boa_guest *g, boa_value a, boa_value b, boa_value *out) {
  uint32_t n = boa_length(g, a), m = boa_length(g, b);
  if (!boa_is_bytes(g, b)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "can't concat %t to %t", b, a);
  }
  if (boa_is(g, a, BOA_KIND_BYTES) && boa_is(g, b, BOA_KIND_BYTES) && (n == 0 || m == 0)) {
    *out = n ? a : b;
    return BOA_OK;
  }
  boa_status s = boa_bytes_room(g, boa_bytes_kind(g, a), (uint64_t)n + m, out);
  if (!s) {
    boa_bytes_put(g, *out, 0, a, 0, n);
    boa_bytes_put(g, *out, n, b, 0, m);
  }
  return s;
}

boa_status boa_bytes_repeat(boa_guest *g, boa_value v, int64_t times, boa_value *out) {
  uint64_t n = boa_length(g, v), count = times > 0 ? (uint64_t)times : 0;
  if (count == 1 && boa_is(g, v, BOA_KIND_BYTES)) {
    *out = v;
    return BOA_OK;
  }
  uint64_t total = n == 0 ? 0 : count > UINT32_MAX ? UINT64_MAX / 16 : count * n;
  boa_status s = boa_bytes_room(g, boa_bytes_kind(g, v), total, out);
  if (s || !total) {
    return s;
  }
  boa_bytes_put(g, *out, 0, v, 0, (uint32_t)n);
  for (uint64_t done = n; done < total;) { /* what is there is doubled */
    uint64_t more = done < total - done ? done : total - done;
    boa_bytes_put(g, *out, (uint32_t)done, *out, 0, (uint32_t)more);
    done += more;
  }
  return BOA_OK;
}

bool boa_bytes_equal(const boa_guest *g, boa_value a, boa_value b) {
  boa_view x = boa_bytes_view(g, a), y = boa_bytes_view(g, b);
  return x.n == y.n && memcmp(x.at, y.at, x.n) == 0;
}

int boa_bytes_compare(const boa_guest *g, boa_value a, boa_value b) {
  boa_view x = boa_bytes_view(g, a), y = boa_bytes_view(g, b);
  int order = memcmp(x.at, y.at, x.n < y.n ? x.n : y.n);
  return order ? (order < 0 ? -1 : 1) : x.n < y.n ? -1 : x.n > y.n;
}

int64_t boa_bytes_hash(boa_guest *g, boa_value v) {
  boa_view x = boa_bytes_view(g, v);
  int64_t hash = x.n ? (int64_t)boa_siphash13(x.at, x.n) : 0;
  g->work.fuel -= x.n / 16;
  return hash == -1 ? -2 : hash;
}

boa_status boa_bytes_contains(boa_guest *g, boa_value v, boa_value item, bool *out) {
  uint8_t byte = 0;
  int64_t at = -1;
  boa_view needle = {&byte, 1, 1};
  boa_status s = BOA_OK;
  if (boa_is_integer(g, item)) {
    s = boa_byte_argument(g, item, "byte must be in range(0, 256)", &byte);
  } else {
    s = boa_need_bytes(g, item);
    needle = s ? needle : boa_bytes_view(g, item);
  }
  s = s ? s : boa_view_find(g, boa_bytes_view(g, v), needle, 0, UINT32_MAX, false, &at);
  *out = at >= 0;
  return s;
}

/* ---- repr ---- */

static void put_byte(boa_text *t, uint8_t c, char quote) {
  static const char hex[] = "0123456789abcdef";
  char text[4] = {'\\', (char)c, 0, 0};
  if (c == (uint8_t)quote || c == '\\') {
    boa_text_bytes(t, text, 2);
  } else if (c == '\t' || c == '\n' || c == '\r') {
    text[1] = c == '\t' ? 't' : c == '\n' ? 'n' : 'r';
    boa_text_bytes(t, text, 2);
  } else if (c < 0x20 || c >= 0x7f) {
    text[1] = 'x';
    text[2] = hex[c >> 4];
    text[3] = hex[c & 15];
    boa_text_bytes(t, text, 4);
  } else {
    boa_text_char(t, c);
  }
}

boa_status boa_bytes_repr(boa_guest *g, boa_value v, boa_text *t) {
  boa_view x = boa_bytes_view(g, v);
  bool array = boa_is_bytearray(g, v);
  char quote = x.n && memchr(x.at, '\'', x.n) && !memchr(x.at, '"', x.n) ? '"' : '\'';
  if (!boa_pay_chars(g, x.n)) {
    return BOA_STOP;
  }
  if (array) {
    boa_text_str(t, g, boa_type_name(g, boa_type_of(g, v)));
    boa_text_c(t, "(");
  }
  boa_text_c(t, "b");
  boa_text_bytes(t, &quote, 1);
  for (uint32_t i = 0; i < x.n && !t->status; i++) {
    put_byte(t, x.at[i], array ? '\'' : quote); /* a bytearray escapes it whatever the quotes are */
    if (!boa_pay_step(g, i + 1)) {
      return BOA_STOP;
    }
  }
  boa_text_bytes(t, &quote, 1);
  boa_text_c(t, array ? ")" : "");
  return t->status;
}
