/* A unit as bytes, so that a library module is compiled once, when the library is built, and not at each import.
 *
 * The bytes go into streams by what they are (boa_stream), which those of other units follow: what is alike lies together, so that a packer finds it (1.15 MB
 * of units became 359 KB after gzip; with all of a function in one place, its instructions as words, they were 503). Numbers are LEB128, seven bits a byte, those
 * with a sign zigzag. A text is named by its number; equal ones are one, and one that is named for the first time is 0.
 * Positions in the source are left out but for the function's line: no traceback shows library code. The reader trusts what it reads, which is linked in. */
#include "front/unit_bytes.h"

#include <string.h>

/* X(field, type): a function's numbers. */
#define NUMBERS(X)                                                                                                             \
  X(flags, uint32_t)                                                                                                           \
  X(positional, uint16_t)                                                                                                      \
  X(positional_only, uint16_t)                                                                                                 \
  X(keyword_only, uint16_t)                                                                                                    \
  X(registers, uint16_t)                                                                                                       \
  X(entry_fuel, uint32_t)                                                                                                      \
  X(doc, uint32_t)                                                                                                             \
  X(variable_count, uint32_t)                                                                                                  \
  X(free_count, uint32_t)                                                                                                      \
  X(const_count, uint32_t)                                                                                                     \
  X(handler_count, uint32_t)                                                                                                   \
  X(word_count, uint32_t)

/* Where a part of an instruction stands in its words, and the stream that has it. */
typedef struct part {
  uint8_t stream, word, shift, bits; /* 8 bits: a byte. Jumps have a sign, their fuel is none */
} part;

#define A  {BOA_STREAM_A, 0, 8, 8}
#define BC {BOA_STREAM_BC, 0, 16, 8}, {BOA_STREAM_BC, 0, 24, 8}
enum { ABC, AK, AI, ABCX, ABCJ, ABCJF, ABCW, ABCWN };
static const part parts[][7] = {
    [ABC] = {A, BC},
    [AK] = {A, {BOA_STREAM_K, 0, 16, 16}},
    [AI] = {A, BC},
    [ABCX] = {A, BC, {BOA_STREAM_K, 1, 0, 32}},
    [ABCJ] = {A, BC, {BOA_STREAM_JUMPS, 1, 0, 32}},
    [ABCJF] = {A, BC, {BOA_STREAM_JUMPS, 1, 0, 32}, {BOA_STREAM_JUMPS, 2, 0, 32}},
    [ABCW] = {A, BC, {BOA_STREAM_WINDOWS, 1, 0, 16}, {BOA_STREAM_WINDOWS, 1, 16, 16}},
    [ABCWN] = {A,
               BC,
               {BOA_STREAM_WINDOWS, 1, 0, 16},
               {BOA_STREAM_WINDOWS, 1, 16, 16},
               {BOA_STREAM_K, 2, 0, 16}}, /* the cache follows from the order */
};
static const uint8_t formats[] = {
#define X(name, format) format,
    BOA_INSTRUCTIONS(X)
#undef X
};

static uint64_t zigzag(int64_t v) {
  return (uint64_t)v << 1 ^ (v < 0 ? UINT64_MAX : 0);
}

static int64_t unzigzag(uint64_t v) {
  return (int64_t)(v >> 1 ^ (v & 1 ? UINT64_MAX : 0));
}

/* ---- writing ---- */

typedef struct {
  uint8_t *at;
  uint32_t n, room;
} buffer;

typedef struct {
  boa_work *w;
  buffer out[BOA_STREAM_COUNT];
  boa_name *names; /* the texts, as they were given */
  uint32_t name_count, name_room;
  bool failed;
} packer;

static void put_bytes(packer *p, boa_stream stream, const void *bytes, uint32_t n) {
  buffer *to = &p->out[stream];
  if (n > to->room - to->n && !p->failed) {
    uint32_t room = (to->room + n) * 2 + 64;
    uint8_t *more = boa_scratch_grow(p->w, to->at, to->room, room);
    p->failed = !more;
    to->at = more;
    to->room = more ? room : 0;
  }
  if (n && !p->failed) { /* an empty text may be at NULL */
    memcpy(to->at + to->n, bytes, n);
    to->n += n;
  }
}

static void put(packer *p, boa_stream stream, uint64_t v) {
  uint8_t bytes[10];
  uint32_t n = 0;
  do {
    bytes[n++] = (uint8_t)((v & 0x7f) | (v > 0x7f ? 0x80 : 0));
    v >>= 7;
  } while (v);
  put_bytes(p, stream, bytes, n);
}

static void put_text(packer *p, boa_stream stream, const char *text, uint32_t len) {
  for (uint32_t i = 0; i < p->name_count; i++) {
    if (p->names[i].len == len && (!len || memcmp(p->names[i].text, text, len) == 0)) {
      put(p, stream, i + 1);
      return;
    }
  }
  if (p->name_count == p->name_room && !p->failed) {
    uint32_t room = p->name_room * 2 + 64;
    p->names = boa_scratch_grow(p->w, p->names, p->name_room * sizeof *p->names, room * sizeof *p->names);
    p->failed = !p->names;
    p->name_room = room;
  }
  put(p, stream, 0);
  put_bytes(p, BOA_STREAM_TEXTS, text, len);
  if (!p->failed) {
    p->names[p->name_count++] = (boa_name){text, len};
  }
}

static void put_names(packer *p, const boa_name *names, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    put_text(p, BOA_STREAM_NAMES, names[i].text, names[i].len);
  }
}

static void put_constant(packer *p, const boa_unit_const *c) {
  put(p, BOA_STREAM_KINDS, c->kind | (uint32_t)c->base << 8);
  switch ((boa_unit_const_kind)c->kind) {
  case BOA_UNIT_NONE:
  case BOA_UNIT_TRUE:
  case BOA_UNIT_FALSE:
  case BOA_UNIT_ELLIPSIS:
    break;
  case BOA_UNIT_INT:
  case BOA_UNIT_CODE:
    put(p, BOA_STREAM_VALUES, (uint64_t)c->integer);
    break;
  case BOA_UNIT_FLOAT:
  case BOA_UNIT_IMAGINARY:
    put_bytes(p, BOA_STREAM_VALUES, &c->number, 8);
    break;
  case BOA_UNIT_BIG_INT:
  case BOA_UNIT_STR:
  case BOA_UNIT_NAME:
  case BOA_UNIT_BYTES:
  case BOA_UNIT_GLOBAL:
    put(p, BOA_STREAM_VALUES, c->len - c->chars);
    put_text(p, BOA_STREAM_REFERENCES, c->text, c->len);
    break;
  case BOA_UNIT_TUPLE:
  case BOA_UNIT_FROZENSET:
    put(p, BOA_STREAM_VALUES, c->len);
    for (uint32_t i = 0; i < c->len; i++) {
      put(p, BOA_STREAM_VALUES, c->items[i]);
    }
    break;
  }
}

static void put_words(packer *p, const uint32_t *words, uint32_t n) {
  for (uint32_t i = 0; i < n; i += boa_op_words((boa_op)(words[i] & 255))) {
    uint8_t op = (uint8_t)words[i];
    put_bytes(p, BOA_STREAM_OPS, &op, 1);
    for (const part *f = parts[formats[op]]; f->bits; f++) {
      uint32_t v = words[i + f->word] >> f->shift;
      if (f->bits == 8) {
        put_bytes(p, (boa_stream)f->stream, &(uint8_t){(uint8_t)v}, 1);
      } else if (f->stream == BOA_STREAM_JUMPS && f->word == 1) {
        put(p, BOA_STREAM_JUMPS, zigzag((int32_t)v));
      } else {
        put(p, (boa_stream)f->stream, f->bits == 16 ? v & 0xffff : v);
      }
    }
  }
}

static void put_function(packer *p, const boa_unit_function *f) {
  put_names(p, &f->name, 1);
  put_names(p, &f->qualname, 1);
  put_names(p, f->variables, f->variable_count);
  put_names(p, f->free_names, f->free_count);
  put_words(p, f->words, f->word_count);
  for (uint32_t i = 0; i < f->const_count; i++) {
    put_constant(p, &f->consts[i]);
  }
  for (uint32_t i = 0; i < f->handler_count; i++) {
    const boa_unit_handler *h = &f->handlers[i];
    put(p, BOA_STREAM_VALUES, h->start);
    put(p, BOA_STREAM_VALUES, h->end);
    put(p, BOA_STREAM_VALUES, h->handler);
    put(p, BOA_STREAM_VALUES, h->reg);
  }
}

static void put_counts(packer *p, const boa_tree *t, const boa_unit *u) {
  put(p, BOA_STREAM_COUNTS, u->function_count);
  put(p, BOA_STREAM_COUNTS, p->name_count);
  for (uint32_t i = 0; i < p->name_count; i++) {
    put(p, BOA_STREAM_COUNTS, p->names[i].len);
  }
#define X(field, type)                                                                                                         \
  for (uint32_t i = 0; i < u->function_count; i++) {                                                                           \
    put(p, BOA_STREAM_COUNTS, u->functions[i].field);                                                                          \
  }
  NUMBERS(X)
#undef X
  for (uint32_t i = 0, last = 0; i < u->function_count; i++) {
    uint32_t line = boa_tree_position(t, u->functions[i].start).line;
    put(p, BOA_STREAM_COUNTS, zigzag((int64_t)line - last));
    last = line;
  }
}

boa_status boa_unit_pack(boa_work *w, const boa_tree *t, const boa_unit *u, boa_unit_bytes *out) {
  packer p = {.w = w};
  for (uint32_t i = 0; i < u->function_count; i++) {
    put_function(&p, &u->functions[i]);
  }
  put_counts(&p, t, u);
  for (int i = 0; i < BOA_STREAM_COUNT; i++) {
    out->at[i] = p.out[i].at;
    out->length[i] = p.out[i].n;
  }
  return p.failed ? BOA_NOMEM : BOA_OK;
}

/* ---- reading ---- */

typedef struct {
  boa_work *w;
  const uint8_t *at[BOA_STREAM_COUNT];
  boa_name *texts;
  uint32_t next_text; /* the first that was not named yet */
  bool failed;
} unpacker;

static uint64_t take_long(unpacker *p, boa_stream stream) {
  uint64_t v = 0;
  for (unsigned shift = 0;; shift += 7) {
    uint8_t byte = *p->at[stream]++;
    v |= (uint64_t)(byte & 0x7f) << shift;
    if (byte < 0x80) {
      return v;
    }
  }
}

static uint32_t take(unpacker *p, boa_stream stream) {
  return (uint32_t)take_long(p, stream);
}

static boa_name take_text(unpacker *p, boa_stream stream) {
  uint32_t number = take(p, stream);
  return p->texts[number ? number - 1 : p->next_text++];
}

static void *room(unpacker *p, uint64_t bytes) {
  void *made = p->failed ? NULL : boa_scratch(p->w, bytes + 8);
  p->failed = !made;
  return made;
}

static boa_name *take_names(unpacker *p, uint32_t n) {
  boa_name *names = room(p, n * sizeof *names);
  for (uint32_t i = 0; names && i < n; i++) {
    names[i] = take_text(p, BOA_STREAM_NAMES);
  }
  return names;
}

static uint32_t *take_items(unpacker *p, uint32_t n) {
  uint32_t *items = room(p, (uint64_t)n * sizeof *items);
  for (uint32_t i = 0; items && i < n; i++) {
    items[i] = take(p, BOA_STREAM_VALUES);
  }
  return items;
}

static uint32_t take_part(unpacker *p, const part *f) {
  if (f->bits == 8) {
    return *p->at[f->stream]++;
  }
  uint64_t v = take_long(p, (boa_stream)f->stream);
  return (uint32_t)(f->stream == BOA_STREAM_JUMPS && f->word == 1 ? (uint64_t)unzigzag(v) : v);
}

static uint32_t *take_words(unpacker *p, uint32_t n, uint32_t *caches) {
  uint32_t *words = room(p, n * sizeof *words);
  for (uint32_t i = 0; words && i < n;) {
    uint32_t *w = words + i;
    boa_op op = (boa_op)*p->at[BOA_STREAM_OPS]++;
    w[0] = op;
    w[1] = w[2] = 0; /* room() gives two words more */
    for (const part *f = parts[formats[op]]; f->bits; f++) {
      w[f->word] |= take_part(p, f) << f->shift;
    }
    if (formats[op] == ABCWN) {
      w[2] |= boa_op_cache(op, caches) << 16;
    }
    i += boa_op_words(op);
  }
  return words;
}

static void take_constant(unpacker *p, boa_unit_const *c) {
  uint32_t kind = take(p, BOA_STREAM_KINDS);
  *c = (boa_unit_const){.kind = (uint8_t)kind, .base = (uint8_t)(kind >> 8)};
  switch ((boa_unit_const_kind)c->kind) {
  case BOA_UNIT_NONE:
  case BOA_UNIT_TRUE:
  case BOA_UNIT_FALSE:
  case BOA_UNIT_ELLIPSIS:
    break;
  case BOA_UNIT_INT:
  case BOA_UNIT_CODE:
    c->integer = (int64_t)take_long(p, BOA_STREAM_VALUES);
    break;
  case BOA_UNIT_FLOAT:
  case BOA_UNIT_IMAGINARY:
    memcpy(&c->number, p->at[BOA_STREAM_VALUES], 8);
    p->at[BOA_STREAM_VALUES] += 8;
    break;
  case BOA_UNIT_BIG_INT:
  case BOA_UNIT_STR:
  case BOA_UNIT_NAME:
  case BOA_UNIT_BYTES:
  case BOA_UNIT_GLOBAL: {
    boa_name text = take_text(p, BOA_STREAM_REFERENCES);
    c->text = text.text;
    c->len = text.len;
    c->chars = text.len - take(p, BOA_STREAM_VALUES);
    break;
  }
  case BOA_UNIT_TUPLE:
  case BOA_UNIT_FROZENSET:
    c->len = take(p, BOA_STREAM_VALUES);
    c->items = take_items(p, c->len);
    break;
  }
}

static void take_handlers(unpacker *p, boa_unit_function *f) {
  f->handlers = room(p, f->handler_count * sizeof *f->handlers);
  for (uint32_t i = 0; f->handlers && i < f->handler_count; i++) {
    boa_unit_handler *h = &f->handlers[i];
    h->start = take(p, BOA_STREAM_VALUES);
    h->end = take(p, BOA_STREAM_VALUES);
    h->handler = take(p, BOA_STREAM_VALUES);
    h->reg = (uint16_t)take(p, BOA_STREAM_VALUES);
  }
}

static void take_function(unpacker *p, boa_unit_function *f) {
  f->name = take_text(p, BOA_STREAM_NAMES);
  f->qualname = take_text(p, BOA_STREAM_NAMES);
  f->variables = take_names(p, f->variable_count);
  f->free_names = take_names(p, f->free_count);
  f->words = take_words(p, f->word_count, &f->cache_count);
  f->consts = room(p, f->const_count * sizeof *f->consts);
  for (uint32_t i = 0; !p->failed && i < f->const_count; i++) {
    take_constant(p, &f->consts[i]);
  }
  if (!p->failed) {
    take_handlers(p, f);
  }
}

static void take_texts(unpacker *p, uint32_t count) {
  const char *text = (const char *)p->at[BOA_STREAM_TEXTS];
  for (uint32_t i = 0; i < count; i++) {
    uint32_t len = take(p, BOA_STREAM_COUNTS);
    p->texts[i] = (boa_name){text, len};
    text += len;
  }
}

static void take_numbers(unpacker *p, boa_unit *u) {
#define X(field, type)                                                                                                         \
  for (uint32_t i = 0; i < u->function_count; i++) {                                                                           \
    u->functions[i].field = (type)take(p, BOA_STREAM_COUNTS);                                                                  \
  }
  NUMBERS(X)
#undef X
  for (uint32_t i = 0, line = 0; i < u->function_count; i++) {
    line += (uint32_t)unzigzag(take_long(p, BOA_STREAM_COUNTS));
    u->functions[i].start = line;
  }
}

boa_status boa_unit_unpack(boa_work *w, const uint8_t *const from[BOA_STREAM_COUNT], uint32_t count, boa_unit *u) {
  unpacker p = {.w = w};
  memcpy(p.at, from, sizeof p.at);
  if (!boa_charge(w, count / 8)) {
    return BOA_STOP;
  }
  u->function_count = take(&p, BOA_STREAM_COUNTS);
  uint32_t texts = take(&p, BOA_STREAM_COUNTS);
  p.texts = room(&p, texts * sizeof *p.texts);
  u->functions = room(&p, u->function_count * sizeof *u->functions);
  if (p.failed) {
    return BOA_NOMEM;
  }
  memset(u->functions, 0, u->function_count * sizeof *u->functions);
  take_texts(&p, texts);
  take_numbers(&p, u);
  for (uint32_t i = 0; !p.failed && i < u->function_count; i++) {
    take_function(&p, &u->functions[i]);
  }
  return p.failed ? BOA_NOMEM : BOA_OK;
}
