/* The built-in functions and the constructors of the built-in types, for built-in arguments. Natives that run over an iterable start from a
 * fresh iterator, so that they may be run again from the start. */
#include "types/types.h"
#include "types/natives.h"
#include "types/float_text.h"

#include <math.h>

/* An iterator over the first argument that can be made again: over a list of what an iterator still had, which takes its place. */
static boa_status fresh_iterator(boa_guest *g, uint32_t args, boa_value *it) {
  boa_value v = boa_arg(g, args, 0);
  boa_status s = boa_get_iterator(g, v, it);
  if (!s && *it == v) {
    boa_value list = 0;
    s = boa_list_from(g, v, &list);
    s = s ? s : boa_get_iterator(g, list, it);
    if (!s) {
      *cage_words(&g->cage, args) = list;
    }
  }
  return s;
}

/* The items of an iterator that nobody else has, some at once where that goes. */
typedef struct {
  boa_value it;
  uint32_t at, n;
  boa_value items[32];
} reader;

static boa_status step(boa_guest *g, reader *r, boa_value *v) {
  if (r->at == r->n) {
    r->at = 0;
    r->n = boa_next_some(g, r->it, r->items, sizeof r->items / sizeof *r->items);
    if (!boa_charge(&g->work, r->n ? r->n : 1)) {
      return BOA_STOP;
    }
  }
  if (r->at < r->n) {
    *v = r->items[r->at++];
    return BOA_OK;
  }
  return boa_next(g, r->it, v);
}

/* ---- output ---- */

static boa_status check_separator(boa_guest *g, boa_value v, const char *name) {
  bool right = v == BOA_UNBOUND || v == BOA_NONE || boa_is(g, v, BOA_KIND_STR);
  return right ? BOA_OK : boa_raise(g, BOA_KIND_TYPE_ERROR, "%s must be None or a string, not %t", name, v);
}

static boa_status separator(boa_guest *g, boa_value v, const char *otherwise, boa_text *t) {
  if (v == BOA_UNBOUND || v == BOA_NONE) {
    boa_text_c(t, otherwise);
  } else {
    boa_text_str(t, g, v);
  }
  return t->status;
}

/* Output goes to a buffer outside the cage, which the host empties; where the stream changes it is cut. */
boa_status boa_put_out(boa_guest *g, uint8_t stream, const char *text, size_t n) {
  if (n == 0) {
    return BOA_OK;
  }
  if (g->out_total + n > g->out_limit) {
    g->stop = BOA_STOP_OUTPUT;
    return BOA_STOP;
  }
  if (g->out_room - g->out_used < n) {
    if (!boa_out_grow(g, g->out_used + n)) {
      return BOA_NOMEM;
    }
  }
  if (g->out_used && g->out_stream != stream && !boa_out_cut(g)) {
    return BOA_NOMEM;
  }
  g->out_first = g->out_used ? g->out_first : stream;
  g->out_stream = stream;
  memcpy(g->out + g->out_used, text, n);
  g->out_used += n;
  g->out_total += n;
  g->work.fuel -= (int64_t)(n / 16);
  return BOA_OK;
}

/* Whether a program has put another object in the place of sys.stdout. */
static bool is_redirected(const boa_guest *g) {
  boa_value cells = boa_sys_cells(g, BOA_SYS);
  boa_value now = boa_sys_cell(g, cells, BOA_SYS_STDOUT), own = boa_sys_cell(g, cells, BOA_SYS_OWN_STDOUT);
  return now && own && boa_field(g, now, BOA_CELL_VALUE) != boa_field(g, own, BOA_CELL_VALUE);
}

boa_status boa_native_print(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_text t = boa_text_new(g);
  boa_value sep = boa_keyword(g, args, n, "sep"), end = boa_keyword(g, args, n, "end");
  boa_status s = boa_known_keywords(g, "print", "sep,end,file,flush");
  s = s ? s : check_separator(g, sep, "sep");
  s = s ? s : check_separator(g, end, "end");
  boa_value file = boa_keyword(g, args, n, "file");
  if (!s && ((file != BOA_UNBOUND && file != BOA_NONE) || is_redirected(g))) {
    return BOA_BAIL;
  }
  size_t before = 0; /* what stands in front of an argument that can't be shown is printed all the same */
  for (uint32_t i = 0; !s && i < n; i++) {
    s = i ? separator(g, sep, " ", &t) : BOA_OK;
    before = t.len;
    s = s ? s : boa_str_of(g, boa_arg(g, args, i), &t);
  }
  s = s ? s : separator(g, end, "\n", &t);
  *out = BOA_NONE;
  if (s == BOA_RAISE) {
    boa_status put = boa_put_out(g, 1, t.at, before);
    return put ? put : s;
  }
  return s ? s : boa_put_out(g, 1, t.at, t.len);
}

boa_status boa_native_repr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_text t = boa_text_new(g);
  boa_status s = boa_repr(g, boa_arg(g, args, 0), &t);
  return s ? s : boa_text_finish(&t, g, out);
}

/* ---- objects ---- */

boa_status boa_native_len(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  if (boa_is_python(g, v)) {
    if (boa_special(g, v, BOA_NAME(len))) {
      return boa_user_length(g, v);
    }
    v = boa_payload(g, v);
  }
  if (boa_is(g, v, BOA_KIND_MAPPING_PROXY)) {
    return BOA_BAIL;
  }
  return boa_plain_length(g, v, out);
}

boa_status boa_plain_length(boa_guest *g, boa_value v, boa_value *out) {
  switch (boa_kind_of(g, v)) {
  case BOA_KIND_STR:
  case BOA_KIND_LIST:
  case BOA_KIND_TUPLE:
  case BOA_KIND_DICT:
  case BOA_KIND_SET:
  case BOA_KIND_FROZENSET:
  case BOA_KIND_BYTES:
  case BOA_KIND_BYTEARRAY:
    *out = boa_from_int(boa_length(g, v));
    return BOA_OK;
  case BOA_KIND_DICT_KEYS:
  case BOA_KIND_DICT_VALUES:
  case BOA_KIND_DICT_ITEMS:
    *out = boa_from_int(boa_length(g, boa_field(g, v, BOA_VIEW_DICT)));
    return BOA_OK;
  case BOA_KIND_RANGE: {
    int64_t length;
    *out = boa_field(g, v, BOA_RANGE_LENGTH);
    return boa_int_value(g, *out, &length)
               ? BOA_OK
               : boa_raise(g, BOA_KIND_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
  }
  default:
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "object of type '%t' has no len()", v);
  }
}

boa_status boa_native_ascii_ord(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  boa_value v = boa_arg(g, args, 0);
  if (boa_is_bytes(g, v) && boa_length(g, v) == 1) {
    return boa_get_item(g, v, boa_from_int(0), out);
  }
  if (boa_is_bytes(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "ord() expected a character, but string of length %d found",
                     (int64_t)boa_length(g, v));
  }
  if (!boa_is(g, v, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "ord() expected string of length 1, but %t found", v);
  }
  if (boa_str_length(g, v) != 1) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "ord() expected a character, but string of length %d found",
                     (int64_t)boa_str_length(g, v));
  }
  *out = boa_from_int(boa_str_char(g, v, 0));
  return BOA_OK;
}

boa_status boa_native_chr(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t c;
  boa_value v = boa_arg(g, args, 0);
  if (!boa_is_integer(g, v)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object cannot be interpreted as an integer", v);
  }
  if (!boa_int_value(g, v, &c) || c < 0 || c > 0x10ffff) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "chr() arg not in range(0x110000)");
  }
  return boa_str_from_char(g, (uint32_t)c, out);
}

boa_status boa_native_hash(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  int64_t h = 0;
  boa_status s = boa_hash(g, boa_arg(g, args, 0), &h);
  return s ? s : boa_int_new(g, h, out);
}

boa_status boa_native_id(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  uint64_t id = 0;
  boa_status s = boa_identity(g, boa_arg(g, args, 0), &id);
  uint32_t limbs[2] = {(uint32_t)id, (uint32_t)(id >> 32)};
  return s ? s : boa_int_from_limbs(g, &(boa_limbs_out){limbs, 2, limbs[1] ? 2 : 1, false}, out);
}

bool boa_callable(boa_guest *g, boa_value v) {
  boa_kind kind = boa_kind_of(g, v);
  return kind == BOA_KIND_FUNCTION || kind == BOA_KIND_NATIVE || kind == BOA_KIND_TYPE || kind == BOA_KIND_METHOD ||
         kind == BOA_KIND_HOST_FUNCTION || kind == BOA_KIND_STATIC_METHOD || kind == BOA_KIND_GENERIC_ALIAS ||
         boa_special(g, v, BOA_NAME(call));
}

boa_status boa_native_callable(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  *out = boa_bool(boa_callable(g, boa_arg(g, args, 0)));
  return BOA_OK;
}

/* ---- over iterables ---- */

boa_status boa_native_iter(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  if (n == 2) {
    return boa_callable(g, boa_arg(g, args, 0)) ? BOA_BAIL
                                                : boa_raise(g, BOA_KIND_TYPE_ERROR, "iter(v, w): v must be callable");
  }
  boa_status s = boa_get_iterator(g, boa_arg(g, args, 0), out);
  return s == BOA_BAIL ? boa_user_iterator(g, boa_arg(g, args, 0)) : s;
}

boa_status boa_native_next(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  boa_value it = boa_arg(g, args, 0), same = 0;
  if (boa_is_guest_iterator(g, it)) {
    return boa_is_iterator(g, it) ? BOA_BAIL : boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not an iterator", it);
  }
  boa_status s = boa_get_iterator(g, it, &same);
  if (s || same != it) {
    return s && s != BOA_RAISE ? s : boa_raise(g, BOA_KIND_TYPE_ERROR, "'%t' object is not an iterator", it);
  }
  s = boa_next(g, it, out);
  if (!s && *out == BOA_UNBOUND) {
    *out = n > 1 ? boa_arg(g, args, 1) : BOA_NONE;
    return n > 1 ? BOA_OK : boa_raise_value(g, BOA_KIND_STOP_ITERATION, 0);
  }
  return s;
}

static boa_status any_all(boa_guest *g, boa_value iterable, bool stop_at, boa_value *out) {
  boa_value v = 0;
  reader r = {0};
  bool truth = !stop_at;
  boa_status s = boa_get_iterator(g, iterable, &r.it);
  if (!s && r.it == iterable) {
    return BOA_BAIL; /* what comes after the first that decides is left in it */
  }
  while (!s && truth != stop_at) {
    s = step(g, &r, &v);
    if (s || v == BOA_UNBOUND) {
      break;
    }
    s = boa_truth(g, v, &truth);
  }
  *out = boa_bool(truth);
  return s;
}
boa_status boa_native_any(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return any_all(g, boa_arg(g, args, 0), true, out);
}
boa_status boa_native_all(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  (void)n;
  return any_all(g, boa_arg(g, args, 0), false, out);
}

/* sum() goes through three stages at most, as CPython's: ints that fit in 64 bits, then floats and ints, then complex numbers too, both with
 * Neumaier's compensation. Each ends at the first item that is none of its own: *left. */
static boa_status sum_ints(boa_guest *g, reader *r, boa_value *sum, boa_value *left) {
  int64_t total = 0, i;
  boa_value v = BOA_UNBOUND;
  boa_status s = BOA_OK;
  boa_int_value(g, *sum, &total);
  while (!(s = step(g, r, &v)) && v != BOA_UNBOUND) {
    bool fits = boa_is_int(v) || (boa_is_integer(g, v) && boa_int_value(g, v, &i));
    i = boa_is_int(v) ? boa_int(v) : i;
    if (!fits || __builtin_add_overflow(total, i, &i)) {
      *left = v;
      break;
    }
    total = i;
  }
  return s ? s : boa_int_new(g, total, sum);
}

static void add_compensated(double *total, double *rest, double x) {
  double t = *total + x;
  *rest += fabs(*total) >= fabs(x) ? (*total - t) + x : (x - t) + *total;
  *total = t;
}

static double compensated(double total, double rest) {
  return rest != 0 && isfinite(rest) ? total + rest : total;
}

static boa_status sum_floats(boa_guest *g, reader *r, boa_value *sum, boa_value *left) {
  double total = boa_float_value(g, *sum), rest = 0, x = 0;
  boa_value v = BOA_UNBOUND;
  boa_status s = BOA_OK;
  while (!s && !(s = step(g, r, &v)) && v != BOA_UNBOUND) {
    if (!boa_is_real(g, v)) {
      *left = v;
      break;
    }
    s = boa_number_double(g, v, &x);
    add_compensated(&total, &rest, x);
  }
  return s ? s : boa_float_new(g, compensated(total, rest), sum);
}

static boa_status sum_complex(boa_guest *g, reader *r, boa_value *sum, boa_value *left) {
  boa_complex z = boa_complex_value(g, *sum), rest = {0, 0}, x = {0, 0};
  boa_value v = BOA_UNBOUND;
  boa_status s = BOA_OK;
  while (!s && !(s = step(g, r, &v)) && v != BOA_UNBOUND) {
    if (boa_is_complex(g, v)) {
      x = boa_complex_value(g, v);
      add_compensated(&z.imag, &rest.imag, x.imag);
    } else if (boa_is_real(g, v)) {
      s = boa_number_double(g, v, &x.real);
    } else {
      *left = v;
      break;
    }
    add_compensated(&z.real, &rest.real, x.real);
  }
  return s ? s : boa_complex_new(g, compensated(z.real, rest.real), compensated(z.imag, rest.imag), sum);
}

static bool fits_64(boa_guest *g, boa_value v) {
  int64_t i;
  return boa_is_int(v) || (boa_is(g, v, BOA_KIND_INT) && boa_int_value(g, v, &i));
}

/* The stages; *left is 0 when nothing is. */
static boa_status sum_stages(boa_guest *g, reader *r, boa_value *sum, boa_value *left) {
  static boa_status (*const stages[])(boa_guest *, reader *, boa_value *, boa_value *) = {sum_ints, sum_floats, sum_complex};
  bool any = false;
  for (int i = 0; i < 3; i++) {
    if (i == 0 ? !fits_64(g, *sum) : i == 1 ? !boa_is_float(g, *sum) : !boa_is_complex(g, *sum)) {
      continue;
    }
    any = true;
    *left = 0;
    boa_status s = stages[i](g, r, sum, left);
    s = s || !*left ? s : boa_binary_values(g, BOA_ADD, false, *sum, *left, sum);
    if (s || !*left) {
      return s;
    }
  }
  *left = any ? *left : *sum;
  return BOA_OK;
}

boa_status boa_native_sum(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  static const char *const names[] = {"", "start"};
  boa_value v = 0, values[2] = {0};
  reader r = {0};
  boa_status s = boa_bind_function(g, args, n, "sum", names, 2, 1, 1, values);
  if (s) {
    return s;
  }
  boa_value sum = values[1] == BOA_UNBOUND ? boa_from_int(0) : values[1];
  s = fresh_iterator(g, args, &r.it);
  if (!s && boa_is(g, sum, BOA_KIND_STR)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "sum() can't sum strings [use ''.join(seq) instead]");
  }
  if (!s && boa_is_bytes(g, sum)) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "sum() can't sum %s [use b''.join(seq) instead]",
                     boa_kind_of(g, sum) == BOA_KIND_BYTES ? "bytes" : "bytearray");
  }
  s = s ? s : sum_stages(g, &r, &sum, &v);
  while (!s && v) { /* what is left, one by one */
    s = step(g, &r, &v);
    if (s || v == BOA_UNBOUND) {
      break;
    }
    s = boa_binary_values(g, BOA_ADD, false, sum, v, &sum);
  }
  *out = sum;
  return s;
}

/* min and max without a key: of several arguments, or of an iterable. */
static boa_status extreme(boa_guest *g, uint32_t args, uint32_t n, boa_compare op, const char *name, boa_value *out) {
  reader r = {0};
  boa_value v = 0, best = BOA_UNBOUND, key = boa_keyword(g, args, n, "key"), fallback = boa_keyword(g, args, n, "default"),
            wins = 0;
  boa_status s = boa_known_keywords(g, name, "default,key");
  if (!s && n > 1 && fallback != BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_TYPE_ERROR, "Cannot specify a default for %s() with multiple positional arguments", name);
  }
  if (!s && key != BOA_UNBOUND && key != BOA_NONE) {
    return BOA_BAIL;
  }
  s = s || n > 1 ? s : fresh_iterator(g, args, &r.it);
  for (uint32_t i = 0; !s; i++) {
    if (n > 1) {
      v = i < n ? boa_arg(g, args, i) : BOA_UNBOUND;
    } else {
      s = step(g, &r, &v);
    }
    if (s || v == BOA_UNBOUND) {
      break;
    }
    if (best == BOA_UNBOUND) {
      best = v;
      continue;
    }
    if (boa_is_int(v) && boa_is_int(best)) {
      best = (op == BOA_LT ? (int64_t)v < (int64_t)best : (int64_t)v > (int64_t)best) ? v : best;
      continue;
    }
    s = boa_compare_values(g, op, v, best, &wins);
    best = !s && wins == BOA_TRUE ? v : best;
  }
  if (!s && best == BOA_UNBOUND && fallback == BOA_UNBOUND) {
    return boa_raise(g, BOA_KIND_VALUE_ERROR, "%s() iterable argument is empty", name);
  }
  *out = best == BOA_UNBOUND ? fallback : best;
  return s;
}
boa_status boa_native_min(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return extreme(g, args, n, BOA_LT, "min", out);
}
boa_status boa_native_max(boa_guest *g, uint32_t args, uint32_t n, boa_value *out) {
  return extreme(g, args, n, BOA_GT, "max", out);
}
