/* CBOR as a value of the guest. Values that are not finished are frames on a stack, so no depth of nesting uses the C stack; a container is there before its parts, so that
 * they may refer to it. No collection comes in between: places stay what they are. When memory runs out all is begun once more after a full one. Bytes are
 * never trusted: a count is bounded by the bytes that are left, and what is made is a plain value or none. */
#include "host/cbor.h"
#include "host/records.h"
#include "host/special.h"
#include "host/work.h"
#include "types/bytes.h"
#include "types/natives.h"
#include "types/types.h"

#include <stdlib.h>

typedef struct {
  boa_value v;    /* list, tuple, dict, set, frozenset; an instance, 0 until its class is there */
  boa_value key;  /* of a dict, whose value comes next, or UNBOUND; of an instance the names of its attributes */
  uint64_t left;  /* parts to come; ENDLESS: until a break */
  uint32_t at;    /* parts so far */
  uint32_t tag;   /* what the finished tuple becomes: a range, …; 0: it is what it is */
  uint32_t share; /* the number under which that is known, + 1 */
  boa_kind kind;
} frame;

static const uint64_t ENDLESS = UINT64_MAX;

typedef struct {
  boa_sandbox *box;
  boa_guest *g;
  const uint8_t *at, *end;
  frame *frames;
  uint32_t depth, room;
  boa_value *shared;
  uint32_t share_count, share_room;
  boa_cbor why; /* with BOA_BAIL */
} reader;

static boa_status refuse(reader *r, boa_cbor why) {
  r->why = why;
  return BOA_BAIL;
}

/* A status of the guest's own: an exception is only the host's to know. */
static boa_status told(reader *r, boa_status s, boa_cbor why) {
  if (s == BOA_RAISE) {
    r->g->roots[BOA_ROOT_RAISED] = 0;
  }
  return s == BOA_OK || s == BOA_NOMEM ? s : refuse(r, why);
}

typedef struct {
  unsigned major, info;
  uint64_t n;
} head;

static boa_status get_head(reader *r, head *h) {
  if (r->at == r->end) {
    return refuse(r, BOA_CBOR_INVALID);
  }
  h->major = *r->at >> 5;
  h->info = *r->at++ & 31;
  h->n = h->info;
  if (h->info < 24 || h->info == 31) {
    return BOA_OK;
  }
  size_t bytes = h->info < 28 ? (size_t)1 << (h->info - 24) : 9;
  if (bytes > 8 || bytes > (size_t)(r->end - r->at)) {
    return refuse(r, BOA_CBOR_INVALID);
  }
  h->n = 0;
  for (; bytes; bytes--) {
    h->n = h->n << 8 | *r->at++;
  }
  return BOA_OK;
}

enum { UNSIGNED, NEGATIVE, BYTES, TEXT, ARRAY, MAP, TAG, SIMPLE };

/* The bytes of a string. */
static boa_status get_string(reader *r, const head *h, const char **bytes) {
  if (h->info == 31 || h->n > (uint64_t)(r->end - r->at)) {
    return refuse(r, BOA_CBOR_INVALID);
  }
  *bytes = (const char *)r->at;
  r->at += h->n;
  return BOA_OK;
}

static boa_status get_string_under_tag(reader *r, unsigned major, const char **bytes, size_t *n) {
  head h;
  boa_status s = get_head(r, &h);
  s = s ? s : h.major == major ? get_string(r, &h, bytes) : refuse(r, BOA_CBOR_INVALID);
  *n = s ? 0 : (size_t)h.n;
  return s;
}

static boa_status int_of_bytes(reader *r, bool negative, boa_value *out) {
  boa_guest *g = r->g;
  const char *bytes;
  size_t n;
  boa_status s = get_string_under_tag(r, BYTES, &bytes, &n);
  if (s) {
    return s;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  uint32_t count = (uint32_t)(n / 4 + 2);
  uint32_t *limbs = boa_scratch(&g->work, (uint64_t)count * 4);
  if (limbs) {
    uint64_t carry = negative;
    memset(limbs, 0, (size_t)count * 4);
    for (size_t i = 0; i < n; i++) {
      limbs[i / 4] |= (uint32_t)(uint8_t)bytes[n - 1 - i] << (i % 4 * 8);
    }
    for (uint32_t i = 0; i < count && carry; i++) {
      carry += limbs[i];
      limbs[i] = (uint32_t)carry;
      carry >>= 32;
    }
    while (count && !limbs[count - 1]) {
      count--;
    }
  }
  s = limbs ? boa_int_from_limbs(g, &(boa_limbs_out){.at = limbs, .cap = count, .n = count, .negative = negative}, out)
            : BOA_NOMEM;
  boa_scratch_release(&g->work, m);
  return told(r, s, BOA_CBOR_LARGE);
}

static boa_status int_of(reader *r, const head *h, boa_value *out) {
  if (h->n <= INT64_MAX) {
    return told(r, boa_int_new(r->g, h->major == NEGATIVE ? ~(int64_t)h->n : (int64_t)h->n, out), BOA_CBOR_LARGE);
  }
  boa_value n = 0;
  uint32_t limbs[2] = {(uint32_t)h->n, (uint32_t)(h->n >> 32)};
  boa_status s = boa_int_from_limbs(r->g, &(boa_limbs_out){.at = limbs, .cap = 2, .n = 2}, &n);
  s = s || h->major == UNSIGNED ? s : boa_number_unary(r->g, BOA_UNARY_INVERT, n, &n);
  *out = n;
  return told(r, s, BOA_CBOR_LARGE);
}

/* A float of 16, 32 or 64 bits. */
static double double_of(const head *h) {
  if (h->info == 27) {
    return boa_bits_float(h->n);
  }
  unsigned bits = h->info == 26 ? 23 : 10, most = h->info == 26 ? 255 : 31;
  uint64_t sign = h->n >> (h->info == 26 ? 31 : 15), exponent = h->n >> bits & most, fraction = h->n & ((1u << bits) - 1);
  if (exponent == most) {
    exponent = 2047;
  } else if (exponent) {
    exponent += 1023 - most / 2;
  } else if (fraction) { /* subnormal there, normal here */
    exponent = 1023 - most / 2 + 1;
    while (!(fraction >> bits)) {
      fraction <<= 1;
      exponent--;
    }
    fraction &= (1u << bits) - 1;
  }
  return boa_bits_float(sign << 63 | exponent << 52 | fraction << (52 - bits));
}

static boa_status simple_of(reader *r, const head *h, boa_value *out) {
  *out = h->n == 20 && h->info < 24 ? BOA_FALSE : h->n == 21 && h->info < 24 ? BOA_TRUE : BOA_NONE;
  if (h->info >= 25 && h->info <= 27) {
    return told(r, boa_float_new(r->g, double_of(h), out), BOA_CBOR_LARGE);
  }
  return h->info >= 20 && h->info <= 23 ? BOA_OK : refuse(r, BOA_CBOR_INVALID);
}

static boa_status text_of(reader *r, const char *bytes, size_t n, bool surrogates, boa_value *out) {
  if (!boa_is_utf8(bytes, n, surrogates)) {
    return refuse(r, BOA_CBOR_INVALID);
  }
  return told(r, boa_str_new(r->g, bytes, n, out), BOA_CBOR_LARGE);
}

/* ---- containers ---- */

static boa_status share(reader *r, uint32_t number, boa_value v) {
  if (number >= r->share_room) {
    uint32_t room = r->share_room ? r->share_room * 2 : 16;
    boa_value *more = realloc(r->shared, room * sizeof *more);
    if (!more) {
      return refuse(r, BOA_CBOR_MEMORY);
    }
    r->shared = more;
    r->share_room = room;
  }
  r->shared[number] = v;
  return BOA_OK;
}

static boa_status new_container(reader *r, boa_kind kind, uint64_t n, boa_value *out) {
  boa_guest *g = r->g;
  uint32_t room = n == ENDLESS ? 0 : (uint32_t)n;
  switch (kind) {
  case BOA_KIND_TUPLE:
    return boa_tuple_new(g, room, out);
  case BOA_KIND_DICT:
    return boa_dict_new(g, out);
  case BOA_KIND_LIST:
    return boa_list_new(g, room, out);
  case BOA_KIND_OBJECT:
    *out = 0;
    return BOA_OK;
  default:
    return boa_set_new(g, kind, out);
  }
}

/* Begins an array or map; `kind` and `tag` are what tags said about it, `number` the one it is shared under, + 1. */
static boa_status begin(reader *r, const head *h, boa_kind kind, uint32_t tag, uint32_t number) {
  uint64_t n = h->info == 31 ? ENDLESS : h->n, each = h->major == MAP ? 2 : 1;
  if ((n != ENDLESS && n > (uint64_t)(r->end - r->at) / each) || (n == ENDLESS && kind == BOA_KIND_TUPLE)) {
    return refuse(r, BOA_CBOR_INVALID);
  }
  if (r->depth == BOA_CBOR_DEPTH) {
    return refuse(r, BOA_CBOR_DEEP);
  }
  if (r->depth == r->room) {
    uint32_t room = r->room ? r->room * 2 : 16;
    frame *more = realloc(r->frames, room * sizeof *more);
    if (!more) {
      return refuse(r, BOA_CBOR_MEMORY);
    }
    r->frames = more;
    r->room = room;
  }
  frame f = {.key = BOA_UNBOUND, .left = n == ENDLESS ? n : n * each, .tag = tag, .share = number, .kind = kind};
  boa_status s = told(r, new_container(r, kind, n, &f.v), BOA_CBOR_LARGE);
  s = s || !number || tag ? s : share(r, number - 1, f.v);
  r->frames[r->depth] = f;
  r->depth += !s;
  return s;
}

/* An instance begins with the names of its attributes and its class, so that it is there before what it holds. */
static boa_status add_to_instance(reader *r, frame *f, boa_value v) {
  boa_guest *g = r->g;
  boa_value name = 0;
  boa_status s = BOA_OK;
  if (f->at == 0) {
    bool right = boa_is(g, v, BOA_KIND_TUPLE);
    for (uint32_t i = 0; right && i < boa_length(g, v); i++) {
      right = boa_is(g, boa_item(g, v, i, BOA_TUPLE_ITEMS), BOA_KIND_STR);
    }
    f->key = v;
    return right ? BOA_OK : refuse(r, BOA_CBOR_INVALID);
  }
  if (f->at == 1) {
    bool right = boa_is_type(g, v) && boa_host_class(r->box, v, &name) == v;
    s = told(r, right ? boa_host_instance(g, v, f->key, &f->v) : BOA_BAIL, BOA_CBOR_INVALID);
    return s || !f->share ? s : share(r, f->share - 1, f->v);
  }
  if (f->at - 2 >= boa_length(g, f->key)) {
    return refuse(r, BOA_CBOR_INVALID);
  }
  s = boa_intern_str(g, boa_item(g, f->key, f->at - 2, BOA_TUPLE_ITEMS), &name);
  return told(r, s ? s : boa_set_own_attribute(g, f->v, name, v), BOA_CBOR_INVALID);
}

static boa_status add(reader *r, frame *f, boa_value v) {
  boa_guest *g = r->g;
  boa_status s = BOA_OK;
  f->left -= f->left != ENDLESS;
  switch (f->kind) {
  case BOA_KIND_LIST:
    s = boa_list_append(g, f->v, v);
    break;
  case BOA_KIND_TUPLE:
    boa_store_at(g, f->v, f->at, BOA_TUPLE_ITEMS, v);
    break;
  case BOA_KIND_DICT:
    if (f->key == BOA_UNBOUND) {
      f->key = v;
    } else {
      s = boa_dict_set(g, f->v, f->key, v);
      f->key = BOA_UNBOUND;
    }
    break;
  case BOA_KIND_OBJECT:
    s = add_to_instance(r, f, v);
    f->at++;
    return s;
  default:
    s = boa_set_add(g, f->v, v);
  }
  f->at++;
  return told(r, s, BOA_CBOR_HASH);
}

/* What a tag makes of a finished tuple. */
static boa_status become(reader *r, uint32_t tag, boa_value t, boa_value *out) {
  boa_guest *g = r->g;
  uint32_t n = boa_length(g, t), first = tag == BOA_TAG_PARTS;
  char kind[32] = "complex";
  boa_value parts[BOA_SPECIAL_PARTS];
  if (tag == BOA_TAG_CLASS) {
    return told(r, boa_host_class_of(r->box, t, out), BOA_CBOR_INVALID);
  }
  if (n < first || n - first > BOA_SPECIAL_PARTS ||
      (first && !boa_name_of(g, boa_item(g, t, 0, BOA_TUPLE_ITEMS), kind, sizeof kind))) {
    return refuse(r, BOA_CBOR_INVALID);
  }
  for (uint32_t i = first; i < n; i++) {
    parts[i - first] = boa_item(g, t, i, BOA_TUPLE_ITEMS);
  }
  return told(r, boa_special_new(g, kind, parts, n - first, out), BOA_CBOR_INVALID);
}

/* ---- tags ---- */

typedef struct {
  boa_kind kind; /* of an array: LIST unless a tag says otherwise */
  uint32_t tag, share;
} wrapping;

static boa_status same(reader *r, boa_value *out) {
  head h;
  boa_status s = get_head(r, &h);
  if (s) {
    return s;
  }
  bool known = h.major == UNSIGNED && h.n < r->share_count && r->shared[h.n];
  *out = known ? r->shared[h.n] : BOA_NONE;
  return known ? BOA_OK : refuse(r, BOA_CBOR_INVALID);
}

static boa_status function_of(reader *r, const char *bytes, size_t n, boa_value *out) {
  boa_value name = 0;
  boa_status s = text_of(r, bytes, n, false, &name);
  s = s ? s : told(r, boa_intern_str(r->g, name, &name), BOA_CBOR_LARGE);
  return s ? s : told(r, boa_host_function(r->g, name, out), BOA_CBOR_LARGE);
}

static boa_status tag_of(reader *r, uint64_t tag, wrapping *w, boa_value *out) {
  const char *bytes;
  size_t n;
  boa_status s;
  switch (tag) {
  case BOA_TAG_BIG:
  case BOA_TAG_BIG_NEGATIVE:
    return int_of_bytes(r, tag == BOA_TAG_BIG_NEGATIVE, out);
  case BOA_TAG_SHARED:
    w->share = ++r->share_count;
    return share(r, w->share - 1, 0);
  case BOA_TAG_SAME:
    return same(r, out);
  case BOA_TAG_WTF8:
    s = get_string_under_tag(r, BYTES, &bytes, &n);
    return s ? s : text_of(r, bytes, n, true, out);
  case BOA_TAG_FUNCTION:
    s = get_string_under_tag(r, TEXT, &bytes, &n);
    return s ? s : function_of(r, bytes, n, out);
  case BOA_TAG_SET:
  case BOA_TAG_FROZENSET:
    w->kind = tag == BOA_TAG_SET ? BOA_KIND_SET : BOA_KIND_FROZENSET;
    return BOA_OK;
  case BOA_TAG_TUPLE:
    w->kind = BOA_KIND_TUPLE;
    return BOA_OK;
  case BOA_TAG_INSTANCE:
    w->kind = BOA_KIND_OBJECT;
    return BOA_OK;
  case BOA_TAG_COMPLEX:
  case BOA_TAG_PARTS:
  case BOA_TAG_CLASS:
    w->kind = BOA_KIND_TUPLE;
    w->tag = (uint32_t)tag;
    return BOA_OK;
  default:
    return refuse(r, BOA_CBOR_KIND);
  }
}

/* The next value, or the beginning of a container: *out stays 0. */
static boa_status read_value(reader *r, boa_value *out) {
  wrapping w = {.kind = BOA_KIND_LIST};
  head h;
  const char *bytes;
  boa_status s = get_head(r, &h);
  while (!s && h.major == TAG) {
    s = tag_of(r, h.n, &w, out);
    if (s || *out) {
      return s || !w.share ? s : share(r, w.share - 1, *out);
    }
    s = get_head(r, &h);
  }
  if (s) {
    return s;
  }
  if (h.major != ARRAY && (w.kind != BOA_KIND_LIST || (w.share && h.major != MAP))) {
    return refuse(r, BOA_CBOR_INVALID);
  }
  switch (h.major) {
  case UNSIGNED:
  case NEGATIVE:
    return int_of(r, &h, out);
  case BYTES:
    s = get_string(r, &h, &bytes);
    return s ? s : told(r, boa_bytes_new(r->g, bytes, (size_t)h.n, out), BOA_CBOR_LARGE);
  case TEXT:
    s = get_string(r, &h, &bytes);
    return s ? s : text_of(r, bytes, (size_t)h.n, false, out);
  case ARRAY:
    return begin(r, &h, w.kind, w.tag, w.share);
  case MAP:
    return begin(r, &h, BOA_KIND_DICT, 0, w.share);
  default:
    return simple_of(r, &h, out);
  }
}

/* The newest container is complete: its value. */
static boa_status finish(reader *r, boa_value *out) {
  frame *f = &r->frames[--r->depth];
  *out = f->v;
  bool whole = f->kind == BOA_KIND_OBJECT ? f->v && f->at == 2 + boa_length(r->g, f->key) : f->key == BOA_UNBOUND;
  if (!whole) {
    return refuse(r, BOA_CBOR_INVALID);
  }
  if (!f->tag) {
    return BOA_OK;
  }
  uint32_t number = f->share;
  boa_status s = become(r, f->tag, f->v, out);
  return s || !number ? s : share(r, number - 1, *out);
}

static bool at_break(const reader *r) {
  return r->frames[r->depth - 1].left == ENDLESS && r->at < r->end && *r->at == 0xff;
}

static boa_status read_all(reader *r, boa_value *out) {
  boa_status s = BOA_OK;
  do {
    *out = 0;
    if (r->depth && (r->frames[r->depth - 1].left == 0 || at_break(r))) {
      r->at += r->frames[r->depth - 1].left != 0;
      s = finish(r, out);
    } else {
      s = read_value(r, out);
    }
    if (!s && *out && r->depth) {
      s = add(r, &r->frames[r->depth - 1], *out);
    }
  } while (!s && (r->depth || !*out));
  return s || r->at == r->end ? s : refuse(r, BOA_CBOR_INVALID);
}

boa_cbor boa_from_cbor(boa_sandbox *box, const void *bytes, size_t length, boa_handle *h) {
  boa_guest *g = &box->guest;
  boa_value v = 0;
  boa_status s = BOA_OK;
  reader r = {.box = box, .g = g, .at = bytes, .end = (const uint8_t *)bytes + length};
  for (boa_attempt a = boa_try(box); boa_again(&a, s = read_all(&r, &v));) {
    r.at = bytes;
    r.depth = r.share_count = 0;
  }
  free(r.frames);
  free(r.shared);
  *h = 0;
  if (s) {
    return s == BOA_NOMEM ? BOA_CBOR_MEMORY : r.why;
  }
  *h = boa_handle_of(box, v);
  return *h ? BOA_CBOR_OK : BOA_CBOR_MEMORY;
}

const char *boa_cbor_text(boa_cbor how) {
  static const char *const texts[] = {
      [BOA_CBOR_OK] = "fine",
      [BOA_CBOR_DEEP] = "it is nested more than 1000 deep",
      [BOA_CBOR_LARGE] = "it is too large",
      [BOA_CBOR_KIND] = "a part of it has no counterpart",
      [BOA_CBOR_HASH] = "a key or an item of a set has no hash",
      [BOA_CBOR_INVALID] = "it is no such value",
      [BOA_CBOR_MEMORY] = "there is no memory for it",
  };
  return how < sizeof texts / sizeof *texts ? texts[how] : "unknown";
}
