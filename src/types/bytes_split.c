/* Methods of bytes and bytearray that take them apart or put other parts in: split, rsplit, splitlines, partition, replace, join; their
 * constructors; and what ints have to do with bytes. Lists are built fresh, so a second try after BOA_NOMEM starts anew. */
#include "types/bytes.h"
#include "types/natives.h"

static bool is_space(uint8_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

static boa_status append_part(boa_guest *g, boa_value list, boa_value v, uint32_t from, uint32_t to) {
  boa_value part = 0;
  if (!boa_charge(&g->work, 1)) {
    return BOA_STOP;
  }
  boa_status s = boa_bytes_part(g, v, from, to, &part);
  return s ? s : boa_list_append(g, list, part);
}

/* From i on (or from i down) the end of the run of bytes that are (or are not) white space; UINT32_MAX = stop. */
static uint32_t run_end(boa_guest *g, boa_value v, uint32_t i, bool space, bool back) {
  boa_view x = boa_bytes_view(g, v);
  uint32_t from = i;
  i = i < x.n ? i : x.n;
  while (back ? i > 0 && is_space(x.at[i - 1]) == space : i < x.n && is_space(x.at[i]) == space) {
    i = back ? i - 1 : i + 1;
    if (!boa_pay_step(g, i)) {
      return UINT32_MAX;
    }
  }
  return boa_pay_rest(g, back ? from - i : i - from) ? i : UINT32_MAX;
}

static boa_status split_words(boa_guest *g, boa_value v, int64_t most, bool back, boa_value list) {
  uint32_t n = boa_length(g, v), at = back ? n : 0, end = back ? 0 : n;
  boa_status s = BOA_OK;
  while (!s) {
    uint32_t i = run_end(g, v, at, true, back);
    if (i == end) {
      break;
    }
    at = most == 0 || i == UINT32_MAX ? end : run_end(g, v, i, false, back);
    if (i == UINT32_MAX || at == UINT32_MAX) {
      return BOA_STOP;
    }
    s = append_part(g, list, v, back ? at : i, back ? i : at);
    if (most-- == 0) {
      break;
    }
  }
  return s;
}

static boa_status split_at(boa_guest *g, boa_value v, boa_value separator, int64_t most, bool back, boa_value list) {
  uint32_t m = boa_length(g, separator), from = 0, to = boa_length(g, v);
  boa_status s = BOA_OK;
  while (!s) {
    int64_t at = -1;
    s = most-- == 0 ? BOA_OK : boa_view_find(g, boa_bytes_view(g, v), boa_bytes_view(g, separator), from, to, back, &at);
    if (s || at < 0) {
      return s ? s : append_part(g, list, v, from, to);
    }
    s = append_part(g, list, v, back ? (uint32_t)at + m : from, back ? to : (uint32_t)at);
    from = back ? from : (uint32_t)at + m;
    to = back ? (uint32_t)at : to;
  }
  return s;
}

static boa_status split(boa_guest *g, uint32_t args, uint32_t n, bool back, boa_value *out) {
  static const char *const names[] = {"sep", "maxsplit"};
  boa_value v = boa_arg(g, args, 0), values[2];
  int64_t most = -1;
  boa_status s = boa_bind(g, args, n, back ? "rsplit" : "split", names, 2, 0, 0, values);
  s = s || values[1] == BOA_UNBOUND ? s : boa_index_argument(g, values[1], &most);
  bool words = !s && (values[0] == BOA_UNBOUND || values[0] == BOA_NONE);
  s = s || words ? s : boa_need_bytes(g, values[0]);
  if (!s && !words && boa_length(g, values[0]) == 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "empty separator");
  }
  most = most < 0 ? INT64_MAX : most;
  s = s ? s : boa_list_new(g, 0, out);
  s = s ? s : words ? split_words(g, v, most, back, *out) : split_at(g, v, values[0], most, back, *out);
  if (!s && back) {
    boa_list_reverse(g, *out);
  }
  return s;
}
boa_status boa_native_bytes_split(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return split(g, args, n, false, out);
}
boa_status boa_native_bytes_rsplit(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return split(g, args, n, true, out);
}

boa_status boa_native_bytes_splitlines(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"keepends"};
  boa_value v = boa_arg(g, args, 0), ends;
  bool keep = false;
  boa_status s = boa_bind(g, args, n, "splitlines", names, 1, 0, 0, &ends);
  s = s || ends == BOA_UNBOUND ? s : boa_truth(g, ends, &keep);
  s = s ? s : boa_list_new(g, 0, out);
  n = boa_length(g, v);
  for (uint32_t i = 0, next; !s && i < n; i = next) {
    boa_view x = boa_bytes_view(g, v);
    uint32_t end = i;
    while (end < x.n && x.at[end] != '\n' && x.at[end] != '\r') {
      end++;
      if (!boa_pay_step(g, end)) {
        return BOA_STOP;
      }
    }
    bool pair = end + 1 < x.n && x.at[end] == '\r' && x.at[end + 1] == '\n';
    next = end < x.n ? end + 1 + pair : n;
    g->work.fuel -= (end - i) / 8;
    s = append_part(g, *out, v, i, keep ? next : end);
  }
  return s;
}

static boa_status partition(boa_guest *g, uint32_t args, bool back, boa_value *out) {
  boa_value v = boa_arg(g, args, 0), separator = boa_arg(g, args, 1), parts[3] = {0};
  int64_t at = -1;
  boa_status s = boa_need_bytes(g, separator);
  uint32_t n = boa_length(g, v), m = s ? 0 : boa_length(g, separator);
  if (!s && m == 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "empty separator");
  }
  s = s ? s : boa_view_find(g, boa_bytes_view(g, v), boa_bytes_view(g, separator), 0, n, back, &at);
  uint32_t cut = at < 0 ? (back ? 0 : n) : (uint32_t)at, gap = at < 0 ? 0 : m;
  s = s ? s : boa_bytes_part(g, v, 0, cut, &parts[0]);
  s = s ? s : boa_bytes_part(g, v, cut, cut + gap, &parts[1]);
  s = s ? s : boa_bytes_part(g, v, cut + gap, n, &parts[2]);
  s = s ? s : boa_tuple_new(g, 3, out);
  for (uint32_t i = 0; !s && i < 3; i++) {
    boa_init_at(g, *out, i, BOA_TUPLE_ITEMS, parts[i]);
  }
  return s;
}
boa_status boa_native_bytes_partition(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return partition(g, args, false, out);
}
boa_status boa_native_bytes_rpartition(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return partition(g, args, true, out);
}

static boa_status replace(boa_guest *g, boa_value v, boa_value old, boa_value fresh, uint64_t most, boa_value *out) {
  uint32_t n = boa_length(g, v), m = boa_length(g, old), k = boa_length(g, fresh), from = 0, to = 0;
  uint64_t count = 0;
  boa_status s = boa_view_count(g, boa_bytes_view(g, v), boa_bytes_view(g, old), 0, n, most, &count);
  if (s || count == 0) {
    return s ? s : boa_bytes_part(g, v, 0, n, out);
  }
  uint64_t total = n - count * m + count * k; /* count <= n + 1, k < 2^32 */
  if (boa_too_large(g, total)) {
    return BOA_NOMEM;
  }
  boa_value made = 0;
  s = boa_bytes_room(g, boa_bytes_kind(g, v), total, &made);
  *out = made;
  for (uint64_t i = 0; !s && i < count; i++) {
    int64_t at = (int64_t)i;
    s = m ? boa_view_find(g, boa_bytes_view(g, v), boa_bytes_view(g, old), from, n, false, &at) : BOA_OK;
    if (s || at < 0) {
      return s;
    }
    boa_bytes_put(g, made, to, v, from, (uint32_t)at - from);
    to += (uint32_t)at - from;
    boa_bytes_put(g, made, to, fresh, 0, k);
    to += k;
    from = (uint32_t)at + m;
    s = boa_charge(&g->work, 1) ? BOA_OK : BOA_STOP;
  }
  boa_bytes_put(g, made, to, v, from, s ? 0 : n - from);
  return s;
}

boa_status boa_native_bytes_replace(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value old = boa_arg(g, args, 1), fresh = boa_arg(g, args, 2);
  int64_t most = -1;
  boa_status s = boa_need_bytes(g, old);
  s = s ? s : boa_need_bytes(g, fresh);
  s = s || n < 4 ? s : boa_index_argument(g, boa_arg(g, args, 3), &most);
  return s ? s : replace(g, boa_arg(g, args, 0), old, fresh, most < 0 ? UINT64_MAX : (uint64_t)most, out);
}

boa_status boa_native_bytes_join(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value separator = boa_arg(g, args, 0), items = 0, it = 0;
  boa_status s = boa_get_iterator(g, boa_arg(g, args, 1), &it);
  if (s == BOA_RAISE) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "can only join an iterable");
  }
  s = s ? s : boa_materialize(g, args, 1, &items);
  n = s ? 0 : boa_length(g, items);
  uint32_t gap = boa_length(g, separator), at = 0;
  uint64_t total = n ? (uint64_t)gap * (n - 1) : 0;
  for (uint32_t i = 0; !s && i < n; i++) {
    boa_value item = boa_sequence_item(g, items, i);
    if (!boa_is_bytes(g, item)) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "sequence item %d: expected a bytes-like object, %t found", (int64_t)i, item);
    }
    total += boa_length(g, item);
    s = boa_charge(&g->work, 1) ? BOA_OK : BOA_STOP;
  }
  if (!s && n == 1 && boa_is(g, separator, BOA_KIND_BYTES) && boa_is(g, boa_sequence_item(g, items, 0), BOA_KIND_BYTES)) {
    *out = boa_sequence_item(g, items, 0);
    return BOA_OK;
  }
  boa_value made = 0;
  s = s ? s : boa_bytes_room(g, boa_bytes_kind(g, separator), total, &made);
  for (uint32_t i = 0; !s && i < n; i++) {
    boa_value item = boa_sequence_item(g, items, i);
    if (i) {
      boa_bytes_put(g, made, at, separator, 0, gap);
      at += gap;
    }
    boa_bytes_put(g, made, at, item, 0, boa_length(g, item));
    at += boa_length(g, item);
    s = (i & 0xfff) != 0xfff || boa_charge(&g->work, 0x400) ? BOA_OK : BOA_STOP;
  }
  *out = made;
  return s;
}

/* ---- constructors ---- */

/* Encoding or errors, which must be strs. */
static boa_status text_argument(boa_guest *g, boa_value *v, const char *function, const char *name) {
  if (*v == BOA_UNBOUND) {
    *v = 0;
    return BOA_OK;
  }
  return boa_is_str(g, *v) ? BOA_OK
                           : boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() argument '%s' must be str, not %n", function, name, *v);
}

static boa_status from_source(boa_guest *g, uint32_t args, boa_value v, boa_kind kind, boa_value *out) {
  boa_value items = 0;
  int64_t size = 0;
  if (boa_is_bytes(g, v)) {
    if (boa_is(g, v, BOA_KIND_BYTES) && kind == BOA_KIND_BYTES) {
      *out = v;
      return BOA_OK;
    }
    return boa_bytes_copy(g, v, kind, out);
  }
  if (boa_is_integer(g, v)) {
    if (!boa_int_value(g, v, &size)) {
      return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
    }
    return size < 0 ? boa_raise(g, BOA_KIND_VALUE_ERROR, "negative count") : boa_bytes_room(g, kind, (uint64_t)size, out);
  }
  if (boa_is_python(g, v)) {
    return BOA_BAIL; /* it may have __bytes__ */
  }
  boa_status s = boa_get_iterator(g, v, &items);
  if (s == BOA_RAISE) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot convert '%t' object to %s", v,
                     kind == BOA_KIND_BYTES ? "bytes" : "bytearray");
  }
  s = s ? s : boa_materialize(g, args, 1, &items);
  return s ? s : boa_bytes_from_items(g, items, kind, out);
}

static boa_status construct(boa_guest *g, uint32_t args, uint32_t n, boa_kind kind, boa_value *out) {
  static const char *const names[] = {"source", "encoding", "errors"};
  const char *name = kind == BOA_KIND_BYTES ? "bytes" : "bytearray";
  boa_value values[3], made = 0;
  boa_status s = boa_bind(g, args, n, name, names, 3, 0, 0, values);
  bool coded = !s && (values[1] != BOA_UNBOUND || values[2] != BOA_UNBOUND), encoding = !s && values[1] != BOA_UNBOUND;
  s = s ? s : text_argument(g, &values[1], name, "encoding");
  s = s ? s : text_argument(g, &values[2], name, "errors");
  if (s) {
    return s;
  }
  if (values[0] == BOA_UNBOUND || (coded && !boa_is_str(g, values[0]))) {
    return coded ? boa_raise(g, BOA_KIND_TYPE_ERROR,
                             encoding ? "encoding without a string argument" : "errors without a string argument")
                 : boa_bytes_room(g, kind, 0, out);
  }
  if (!boa_is_str(g, values[0])) {
    return from_source(g, args, values[0], kind, out);
  }
  if (!encoding) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "string argument without an encoding");
  }
  s = boa_encode(g, values[0], values[1], values[2], &made);
  *out = made;
  return s || kind == BOA_KIND_BYTES ? s : boa_bytes_copy(g, made, kind, out);
}
boa_status boa_native_new_bytes(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return construct(g, args, n, BOA_KIND_BYTES, out);
}
boa_status boa_native_new_bytearray(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return construct(g, args, n, BOA_KIND_BYTEARRAY, out);
}

static boa_status coding(boa_guest *g, uint32_t args, uint32_t n, const char *name, boa_value values[2]) {
  static const char *const names[] = {"encoding", "errors"};
  boa_status s = boa_bind(g, args, n, name, names, 2, 0, 0, values);
  s = s ? s : text_argument(g, &values[0], name, "encoding");
  return s ? s : text_argument(g, &values[1], name, "errors");
}
boa_status boa_native_bytes_decode(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value values[2];
  boa_status s = coding(g, args, n, "decode", values);
  return s ? s : boa_decode(g, boa_arg(g, args, 0), values[0], values[1], out);
}
boa_status boa_native_str_encode(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value values[2];
  boa_status s = coding(g, args, n, "encode", values);
  return s ? s : boa_encode(g, boa_arg(g, args, 0), values[0], values[1], out);
}

/* ---- int.to_bytes, int.from_bytes ---- */

static boa_status byte_order(boa_guest *g, boa_value v, const char *function, bool *big) {
  *big = true;
  if (v == BOA_UNBOUND) {
    return BOA_OK;
  }
  if (!boa_is_str(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "%s() argument 'byteorder' must be str, not %n", function, v);
  }
  *big = boa_str_is(g, v, "big");
  return *big || boa_str_is(g, v, "little") ? BOA_OK
                                            : boa_raise(g, BOA_KIND_VALUE_ERROR, "byteorder must be either 'little' or 'big'");
}

/* `signed` stands by itself, as a keyword. */
static boa_status is_signed(boa_guest *g, uint32_t args, uint32_t n, const char *function, bool *out) {
  boa_value v = boa_keyword(g, args, n, "signed");
  boa_status s = boa_known_keywords(g, function, function[0] == 't' ? "length,byteorder,signed" : "bytes,byteorder,signed");
  *out = false;
  return s || v == BOA_UNBOUND ? s : boa_truth(g, v, out);
}

static boa_value positional_or(boa_guest *g, uint32_t args, uint32_t n, uint32_t i, const char *name) {
  return i < n ? boa_arg(g, args, i) : boa_keyword(g, args, n, name);
}

/* Byte k of an integer in two's complement; *carry starts as 1. */
static uint8_t byte_of(boa_limbs l, uint64_t k, uint32_t *carry) {
  uint8_t byte = k / 4 < l.n ? (uint8_t)(l.at[k / 4] >> (8 * (k % 4))) : 0;
  if (l.negative) {
    uint32_t x = (uint8_t)~byte + *carry;
    *carry = x >> 8;
    byte = (uint8_t)x;
  }
  return byte;
}

boa_status boa_native_int_to_bytes(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value length = positional_or(g, args, n, 1, "length");
  int64_t size = 1;
  bool big, with_sign;
  boa_limbs l = {0};
  uint32_t small[BOA_SMALL_LIMBS];
  if (n > 3) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "to_bytes() takes at most 2 positional arguments (%d given)", (int64_t)n - 1);
  }
  boa_status s = is_signed(g, args, n, "to_bytes", &with_sign);
  s = s || length == BOA_UNBOUND ? s : boa_index_argument(g, length, &size);
  s = s ? s : byte_order(g, positional_or(g, args, n, 2, "byteorder"), "to_bytes", &big);
  if (!s && size < 0) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "length argument must be non-negative");
  }
  s = s ? s : boa_int_limbs(g, boa_arg(g, args, 0), small, &l);
  if (!s && l.negative && !with_sign) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "can't convert negative int to unsigned");
  }
  uint64_t bits = s ? 0 : boa_limbs_bit_length(l), room = (uint64_t)size < UINT64_MAX / 16 ? (uint64_t)size * 8 : UINT64_MAX;
  bool least = l.negative && bits && bits == room; /* -2**(bits - 1) needs no further bit for the sign */
  for (uint64_t k = 0; least && k < l.n; k++) {
    least = l.at[k] == (k + 1 < l.n ? 0 : (uint32_t)1 << ((bits - 1) % 32));
  }
  if (!s && (bits > room || (with_sign && bits == room && bits && !least))) {
    return boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "int too big to convert");
  }
  boa_value made = 0;
  s = s ? s : boa_bytes_room(g, BOA_KIND_BYTES, (uint64_t)size, &made);
  uint32_t carry = 1;
  for (uint32_t k = 0; !s && k < size; k++) {
    cage_store8_at(&g->cage, boa_bytes_data(g, made), big ? (uint32_t)size - 1 - k : k, 0, byte_of(l, k, &carry));
    s = boa_pay_step(g, k + 1) ? BOA_OK : BOA_STOP;
  }
  *out = made;
  return s;
}

boa_status boa_native_int_from_bytes(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value v = positional_or(g, args, n, 0, "bytes"), items = 0;
  bool big, with_sign;
  boa_status s = is_signed(g, args, n, "from_bytes", &with_sign);
  s = s ? s : byte_order(g, positional_or(g, args, n, 1, "byteorder"), "from_bytes", &big);
  if (!s && v == BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "from_bytes() missing required argument 'bytes' (pos 1)");
  }
  if (!s && !boa_is_bytes(g, v)) {
    s = boa_is_str(g, v) ? BOA_RAISE : boa_get_iterator(g, v, &items);
    if (s == BOA_RAISE) {
      return boa_raise(g, BOA_KIND_TYPE_ERROR, "cannot convert '%t' object to bytes", v);
    }
    s = s ? s : n > 0 ? boa_materialize(g, args, 0, &items) : boa_list_from(g, v, &items);
    s = s ? s : boa_bytes_from_items(g, items, BOA_KIND_BYTES, &v);
  }
  if (s) {
    return s;
  }
  boa_view x = boa_bytes_view(g, v);
  uint32_t limbs = x.n / 4 + 1, carry = 1;
  uint32_t *at = boa_scratch(&g->work, (uint64_t)limbs * 4);
  if (!at) {
    return BOA_NOMEM;
  }
  memset(at, 0, (size_t)limbs * 4);
  bool negative = with_sign && x.n && (x.at[big ? 0 : x.n - 1] & 0x80);
  for (uint32_t k = 0; k < x.n; k++) {
    uint32_t byte = x.at[big ? x.n - 1 - k : k];
    if (negative) {
      byte = (uint8_t)~byte + carry;
      carry = byte >> 8;
    }
    at[k / 4] |= (byte & 0xff) << (8 * (k % 4));
    if (!boa_pay_step(g, k + 1)) {
      return BOA_STOP;
    }
  }
  if (negative && carry) { /* the least of all: its magnitude is one byte longer */
    at[x.n / 4] |= (uint32_t)1 << (8 * (x.n % 4));
  }
  while (limbs && at[limbs - 1] == 0) {
    limbs--;
  }
  return boa_int_from_limbs(g, &(boa_limbs_out){at, limbs, limbs, negative}, out);
}
