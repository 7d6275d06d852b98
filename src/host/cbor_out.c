/* A value of the guest as CBOR. Containers that are not finished are frames on a stack, so no depth of nesting uses the C stack. What is referred to more than once keeps
 * being one object: containers are numbered as they are met, and when one is met again all is written once more, with those marked. Nothing is allocated in the cage, so
 * places stay what they are. */
#include "host/cbor.h"
#include "host/records.h"
#include "host/special.h"
#include "host/work.h"
#include "types/bytes.h"
#include "types/str_view.h"
#include "types/types.h"

#include <stdlib.h>

typedef struct {
  boa_value v; /* the container, or 0: the fields */
  boa_value fields[BOA_SPECIAL_PARTS];
  boa_value second;   /* a dict's value, which comes next, or UNBOUND */
  uint32_t at, count; /* of the container's items, or fields */
  boa_kind kind;
} frame;

typedef struct {
  uint32_t place, number;
  bool again;
} seen;

typedef struct {
  boa_sandbox *box;
  boa_guest *g;
  uint8_t *out;
  size_t n, room;
  uint64_t most;
  frame *frames;
  uint32_t depth, frame_room;
  seen *table; /* open addressing, place 0 = free */
  uint32_t met, table_size, numbered;
  bool marking; /* the second time: what is shared is known */
  bool repeated, strict;
  boa_cbor status;
} writer;

static bool fail(writer *w, boa_cbor why) {
  w->status = w->status ? w->status : why;
  return false;
}

static uint8_t *put(writer *w, size_t n) {
  if (w->n + n > w->most) {
    fail(w, BOA_CBOR_LARGE);
    return NULL;
  }
  if (w->n + n > w->room) {
    size_t room = w->room ? w->room * 2 : 256;
    room = room < w->n + n ? w->n + n : room;
    uint8_t *more = realloc(w->out, room);
    if (!more) {
      fail(w, BOA_CBOR_MEMORY);
      return NULL;
    }
    w->out = more;
    w->room = room;
  }
  uint8_t *p = w->out + w->n;
  w->n += n;
  return p;
}

static void put_head(writer *w, unsigned major, uint64_t n) {
  unsigned bytes = n < 24 ? 0 : n <= UINT8_MAX ? 1 : n <= UINT16_MAX ? 2 : n <= UINT32_MAX ? 4 : 8;
  uint8_t *p = put(w, bytes + 1);
  if (p) {
    unsigned info = bytes == 0 ? (unsigned)n : bytes == 1 ? 24 : bytes == 2 ? 25 : bytes == 4 ? 26 : 27;
    *p = (uint8_t)(major << 5 | info);
    for (unsigned i = 0; i < bytes; i++) {
      p[bytes - i] = (uint8_t)(n >> (8 * i));
    }
  }
}

enum { UNSIGNED, NEGATIVE, BYTES, TEXT, ARRAY, MAP, TAG, SIMPLE };

static void put_simple(writer *w, unsigned n) {
  put_head(w, SIMPLE, n);
}

static void put_bytes(writer *w, unsigned major, const void *bytes, size_t n) {
  put_head(w, major, n);
  uint8_t *p = put(w, n);
  if (p && n) {
    memcpy(p, bytes, n);
  }
}

static void put_double(writer *w, double d) {
  uint64_t bits = boa_float_bits(d);
  uint8_t *p = put(w, 9);
  if (p) {
    *p = SIMPLE << 5 | 27;
    for (unsigned i = 0; i < 8; i++) {
      p[8 - i] = (uint8_t)(bits >> (8 * i));
    }
  }
}

/* A limb array as a byte string, the highest first, of n + (negative ? -1 : 0). */
static void put_limbs(writer *w, boa_limbs n) {
  uint32_t first = 0;
  uint64_t borrow = n.negative;
  put_head(w, TAG, n.negative ? BOA_TAG_BIG_NEGATIVE : BOA_TAG_BIG);
  uint8_t *bytes = malloc((size_t)n.n * 4 + 1);
  if (!bytes) {
    fail(w, BOA_CBOR_MEMORY);
    return;
  }
  for (uint32_t i = 0; i < n.n; i++) {
    uint64_t limb = (uint64_t)n.at[i] - borrow;
    borrow = limb >> 63;
    for (unsigned b = 0; b < 4; b++) {
      bytes[(n.n - i) * 4 - 1 - b] = (uint8_t)(limb >> (8 * b));
    }
  }
  while (first < n.n * 4 && !bytes[first]) {
    first++;
  }
  put_bytes(w, BYTES, bytes + first, n.n * 4 - first);
  free(bytes);
}

static void put_int(writer *w, boa_value v) {
  int64_t i;
  if (boa_int_value(w->g, v, &i)) {
    put_head(w, i < 0 ? NEGATIVE : UNSIGNED, i < 0 ? ~(uint64_t)i : (uint64_t)i);
    return;
  }
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs n = {0};
  boa_mark m = boa_scratch_mark(&w->g->work);
  if (boa_int_limbs(w->g, v, small, &n)) {
    fail(w, BOA_CBOR_MEMORY);
  } else {
    put_limbs(w, n);
  }
  boa_scratch_release(&w->g->work, m);
}

static void put_str(writer *w, boa_value v) {
  boa_view text = boa_str_view(w->g, v);
  if (boa_str_ascii(w->g, v)) {
    put_bytes(w, TEXT, text.at, text.n);
    return;
  }
  uint64_t bytes = 0;
  bool lone = false;
  for (uint32_t i = 0; i < text.n; i++) {
    uint32_t c = boa_view_char(&text, i) & 0x1fffff;
    bytes += boa_utf8_length(c);
    lone = lone || (c >= 0xd800 && c < 0xe000);
  }
  if (lone) {
    put_head(w, TAG, BOA_TAG_WTF8);
  }
  put_head(w, lone ? BYTES : TEXT, bytes);
  uint8_t *p = put(w, (size_t)bytes);
  for (uint32_t i = 0; p && i < text.n; i++) {
    char b[4];
    size_t n = boa_utf8_of(boa_view_char(&text, i) & 0x1fffff, b);
    memcpy(p, b, n);
    p += n;
  }
}

static void put_bytes_of(writer *w, boa_value v) {
  boa_view b = boa_bytes_view(w->g, v);
  put_bytes(w, BYTES, b.at, b.n);
}

/* ---- containers ---- */

static seen *find(writer *w, uint32_t place) {
  uint32_t i = place / 16 * 2654435761u & (w->table_size - 1);
  while (w->table[i].place && w->table[i].place != place) {
    i = (i + 1) & (w->table_size - 1);
  }
  return &w->table[i];
}

static bool grow_table(writer *w) {
  seen *old = w->table;
  uint32_t size = w->table_size;
  w->table_size = size ? size * 2 : 64;
  w->table = calloc(w->table_size, sizeof *w->table);
  for (uint32_t i = 0; w->table && i < size; i++) {
    if (old[i].place) {
      *find(w, old[i].place) = old[i];
    }
  }
  free(old);
  return w->table || fail(w, BOA_CBOR_MEMORY);
}

/* Whether a container is to be written; not if it was before and is only referred to now. */
static bool meet(writer *w, boa_value v) {
  if (!w->marking && w->met * 2 >= w->table_size && !grow_table(w)) {
    return false;
  }
  seen *s = find(w, (uint32_t)v);
  if (!w->marking) {
    if (s->place) {
      s->again = w->repeated = true;
      return false;
    }
    *s = (seen){(uint32_t)v, UINT32_MAX, false};
    w->met++;
    return true;
  }
  if (s->number != UINT32_MAX) {
    put_head(w, TAG, BOA_TAG_SAME);
    put_head(w, UNSIGNED, s->number);
    return false;
  }
  if (s->again) {
    s->number = w->numbered++;
    put_head(w, TAG, BOA_TAG_SHARED);
  }
  return true;
}

static frame *push(writer *w) {
  if (w->depth == BOA_CBOR_DEPTH) {
    fail(w, BOA_CBOR_DEEP);
    return NULL;
  }
  if (w->depth == w->frame_room) {
    uint32_t room = w->frame_room ? w->frame_room * 2 : 16;
    frame *more = realloc(w->frames, room * sizeof *more);
    if (!more) {
      fail(w, BOA_CBOR_MEMORY);
      return NULL;
    }
    w->frames = more;
    w->frame_room = room;
  }
  frame *f = &w->frames[w->depth++];
  *f = (frame){.second = BOA_UNBOUND};
  return f;
}

static void begin(writer *w, boa_value v, boa_kind kind) {
  uint32_t n = boa_length(w->g, v);
  if (!meet(w, v)) {
    return;
  }
  if (kind == BOA_KIND_TUPLE || kind == BOA_KIND_SET || kind == BOA_KIND_FROZENSET) {
    put_head(w, TAG, kind == BOA_KIND_TUPLE ? BOA_TAG_TUPLE : kind == BOA_KIND_SET ? BOA_TAG_SET : BOA_TAG_FROZENSET);
  }
  put_head(w, kind == BOA_KIND_DICT ? MAP : ARRAY, n);
  frame *f = push(w);
  if (f) {
    f->v = v;
    f->kind = kind;
    f->count = n;
  }
}

static void push_fields(writer *w, const boa_value *parts, uint32_t n) {
  frame *f = push(w);
  if (f) {
    f->count = n;
    memcpy(f->fields, parts, n * sizeof *parts);
  }
}

static void begin_parts(writer *w, const char *kind, const boa_value *parts, uint32_t n) {
  bool complex = strcmp(kind, "complex") == 0; /* which has a tag of its own */
  put_head(w, TAG, complex ? BOA_TAG_COMPLEX : BOA_TAG_PARTS);
  put_head(w, ARRAY, n + !complex);
  if (!complex) {
    put_bytes(w, TEXT, kind, strlen(kind));
  }
  push_fields(w, parts, n);
}

/* A class of the host's, by its key. */
static void begin_class(writer *w, boa_value class, boa_value key) {
  if (meet(w, class)) {
    boa_value parts[3];
    for (uint32_t i = 0; i < 3; i++) {
      parts[i] = boa_item(w->g, key, i, BOA_TUPLE_ITEMS);
    }
    put_head(w, TAG, BOA_TAG_CLASS);
    put_head(w, ARRAY, 3);
    push_fields(w, parts, 3);
  }
}

/* The next attribute that has a name; a guest may have put other keys into an instance's dict. */
static bool next_attribute(const boa_guest *g, boa_value v, uint32_t *at, boa_value *name, boa_value *value) {
  bool more = boa_next_own_attribute(g, v, at, name, value);
  while (more && !boa_is(g, *name, BOA_KIND_STR)) {
    more = boa_next_own_attribute(g, v, at, name, value);
  }
  return more;
}

static void begin_instance(writer *w, boa_value v, boa_value class) {
  boa_value name, value;
  uint32_t n = 0;
  if (!meet(w, v)) {
    return;
  }
  for (uint32_t at = 0; next_attribute(w->g, v, &at, &name, &value); n++) {
  }
  put_head(w, TAG, BOA_TAG_INSTANCE);
  put_head(w, ARRAY, 2 + (uint64_t)n);
  put_head(w, TAG, BOA_TAG_TUPLE);
  put_head(w, ARRAY, n);
  for (uint32_t at = 0; next_attribute(w->g, v, &at, &name, &value);) {
    put_str(w, name);
  }
  frame *f = push(w);
  if (f) {
    f->v = v;
    f->kind = BOA_KIND_OBJECT;
    f->count = 1 + n;
    f->fields[0] = class;
  }
}

static void put_function(writer *w, boa_value f) {
  if (meet(w, f)) {
    put_head(w, TAG, BOA_TAG_FUNCTION);
    put_str(w, boa_field(w->g, f, BOA_NATIVE_NAME));
  }
}

/* Whether that is an object, a class or a function of the host's, which is written. */
static bool write_of_host(writer *w, boa_value v) {
  boa_guest *g = w->g;
  boa_value key = 0, class = boa_is_type(g, v) ? boa_host_class(w->box, v, &key) : 0;
  if (class == v) {
    begin_class(w, v, key);
    return true;
  }
  if (boa_is(g, v, BOA_KIND_HOST_FUNCTION) && boa_header_aux(boa_head(g, v)) == BOA_HOST_CALL) { /* not input and the like */
    put_function(w, v);
    return true;
  }
  class = boa_is_python(g, v) ? boa_host_class(w->box, boa_type_of(g, v), &key) : 0;
  if (!class || boa_is_enum(g, key)) { /* whose members have parts */
    return false;
  }
  begin_instance(w, v, class);
  return true;
}

/* The repr of a value that has no counterpart, where that is no guest code; else what object's would be, without an address. */
static void put_repr(writer *w, boa_value v) {
  boa_guest *g = w->g;
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  boa_status s = boa_repr(g, v, &t);
  if (s == BOA_RAISE) {
    g->roots[BOA_ROOT_RAISED] = 0;
  }
  if (s) {
    boa_scratch_release(&g->work, m);
    t = boa_text_new(g);
    boa_text_c(&t, "<");
    boa_text_str(&t, g, boa_type_name(g, boa_type_of(g, v)));
    boa_text_c(&t, " object>");
  }
  put_head(w, TAG, BOA_TAG_REPR);
  put_bytes(w, TEXT, t.at ? t.at : "", t.len);
  boa_scratch_release(&g->work, m);
}

static void write_other(writer *w, boa_value v) {
  boa_value parts[BOA_SPECIAL_PARTS];
  uint32_t n = 0;
  if (write_of_host(w, v)) {
    return;
  }
  const char *kind = boa_special_parts(w->g, v, parts, &n);
  if (kind && !(w->strict && strcmp(kind, "enum.Enum") == 0)) { /* the guest's own come out only */
    if (meet(w, v)) {
      begin_parts(w, kind, parts, n);
    }
  } else if (w->strict) {
    fail(w, BOA_CBOR_KIND);
  } else {
    put_repr(w, v);
  }
}

static void write_value(writer *w, boa_value v) {
  boa_guest *g = w->g;
  v = v == BOA_UNBOUND || v == BOA_HOLE || v == 0 ? BOA_NONE : boa_outside(w->box, v);
  boa_kind kind = boa_kind_of(g, v);
  switch (kind) {
  case BOA_KIND_NONE:
    put_simple(w, 22);
    return;
  case BOA_KIND_BOOL:
    put_simple(w, v == BOA_TRUE ? 21 : 20);
    return;
  case BOA_KIND_INT:
    put_int(w, v);
    return;
  case BOA_KIND_FLOAT:
    put_double(w, boa_float_value(g, v));
    return;
  case BOA_KIND_STR:
    put_str(w, v);
    return;
  case BOA_KIND_BYTES:
    put_bytes_of(w, v);
    return;
  case BOA_KIND_LIST:
  case BOA_KIND_TUPLE:
  case BOA_KIND_DICT:
  case BOA_KIND_SET:
  case BOA_KIND_FROZENSET:
    begin(w, v, kind);
    return;
  default:
    write_other(w, v);
  }
}

/* The next part of the newest frame; false: it has none left. */
static bool next_part(writer *w, frame *f, boa_value *part) {
  boa_guest *g = w->g;
  boa_value name;
  int64_t hash;
  if (f->second != BOA_UNBOUND) {
    *part = f->second;
    f->second = BOA_UNBOUND;
    return true;
  }
  if (!f->count) {
    return false;
  }
  f->count--;
  switch (f->v ? f->kind : BOA_KIND_NONE) {
  case BOA_KIND_DICT:
    return boa_dict_next(g, f->v, &f->at, part, &f->second) || fail(w, BOA_CBOR_INVALID);
  case BOA_KIND_SET:
  case BOA_KIND_FROZENSET:
    return boa_set_next(g, f->v, &f->at, part, &hash) || fail(w, BOA_CBOR_INVALID);
  case BOA_KIND_NONE:
    *part = f->fields[f->at++];
    return true;
  case BOA_KIND_OBJECT:
    if (f->fields[0]) { /* the class comes first */
      *part = f->fields[0];
      f->fields[0] = 0;
      return true;
    }
    return next_attribute(g, f->v, &f->at, &name, part) || fail(w, BOA_CBOR_INVALID);
  default:
    *part = boa_sequence_item(g, f->v, f->at++);
    return true;
  }
}

static void write_all(writer *w, boa_value v) {
  write_value(w, v);
  while (w->depth && !w->status) {
    boa_value part = BOA_NONE;
    if (next_part(w, &w->frames[w->depth - 1], &part)) {
      write_value(w, part);
    } else {
      w->depth--;
    }
  }
}

/* An array of the positional arguments, and a map of the others. */
static void write_arguments(writer *w, const boa_sandbox *box) {
  const boa_guest *g = w->g;
  uint32_t n = (uint32_t)boa_argument_count(box), keywords = 0;
  boa_value call = g->roots[BOA_ROOT_CALL], names = g->roots[BOA_ROOT_CALL_NAMES];
  if (names && boa_is(g, names, BOA_KIND_TUPLE)) {
    keywords = boa_length(g, names) < n ? boa_length(g, names) : n;
  }
  put_head(w, ARRAY, 2);
  put_head(w, ARRAY, n - keywords);
  for (uint32_t i = 0; i < n; i++) {
    if (i == n - keywords) {
      put_head(w, MAP, keywords);
    }
    if (i >= n - keywords) {
      write_all(w, boa_item(g, names, i - (n - keywords), BOA_TUPLE_ITEMS));
    }
    write_all(w, boa_item(g, call, i + 1, BOA_TUPLE_ITEMS));
  }
  if (!keywords) {
    put_head(w, MAP, 0);
  }
}

/* Of a value, or with 0 of the call's arguments. */
static boa_cbor write_out(boa_sandbox *box, boa_value v, uint64_t most, int strict, char **bytes, size_t *length) {
  writer w = {.box = box, .g = &box->guest, .most = most, .strict = strict != 0};
  boa_attempt a = boa_try(box);
  do {
    w.n = 0;
    w.marking = w.repeated;
    if (v) {
      write_all(&w, v);
    } else {
      write_arguments(&w, box);
    }
  } while (!w.status && w.repeated && !w.marking);
  boa_again(&a, BOA_OK);
  free(w.frames);
  free(w.table);
  *bytes = w.status ? NULL : (char *)w.out;
  *length = w.status ? 0 : w.n;
  if (w.status) {
    free(w.out);
  }
  return w.status;
}

boa_cbor boa_to_cbor(boa_sandbox *box, boa_handle h, uint64_t most, int strict, char **bytes, size_t *length) {
  boa_value v = boa_of_handle(box, h);
  *bytes = NULL;
  *length = 0;
  return v == BOA_UNBOUND ? BOA_CBOR_INVALID : write_out(box, v, most, strict, bytes, length);
}

boa_cbor boa_arguments_to_cbor(boa_sandbox *box, uint64_t most, int strict, char **bytes, size_t *length) {
  return write_out(box, 0, most, strict, bytes, length);
}
