/* A unit as bytes, so that a library module is compiled once, when the library is built, and not at each import.
 *
 *   how many functions, how many texts, how many bytes these have in all; the length of each text; their bytes
 *   each function: its numbers, then its variables, free names, instructions, constants and handlers, each list behind its length
 *
 * Numbers are LEB128, seven bits a byte, but for the instructions, little-endian words of 32 bits. A text is named by its number; equal ones
 * are one. Positions in the source are left out but for the function's line: no traceback shows library code. The reader trusts what it
 * reads, which is linked in. */
#include "front/unit_bytes.h"

#include <string.h>

/* ---- writing ---- */

typedef struct {
  uint8_t *at;
  uint32_t n, room;
} buffer;

typedef struct {
  boa_work *w;
  buffer out, texts;
  boa_name *names; /* the texts, as they were given */
  uint32_t name_count, name_room;
  bool failed;
} packer;

static void put_bytes(packer *p, buffer *to, const void *bytes, uint32_t n) {
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

static void put_in(packer *p, buffer *to, uint64_t v) {
  uint8_t bytes[10];
  uint32_t n = 0;
  do {
    bytes[n++] = (uint8_t)((v & 0x7f) | (v > 0x7f ? 0x80 : 0));
    v >>= 7;
  } while (v);
  put_bytes(p, to, bytes, n);
}

static void put(packer *p, uint64_t v) {
  put_in(p, &p->out, v);
}

static void put_text(packer *p, const char *text, uint32_t len) {
  for (uint32_t i = 0; i < p->name_count; i++) {
    if (p->names[i].len == len && (!len || memcmp(p->names[i].text, text, len) == 0)) {
      put(p, i);
      return;
    }
  }
  if (p->name_count == p->name_room && !p->failed) {
    uint32_t room = p->name_room * 2 + 64;
    p->names = boa_scratch_grow(p->w, p->names, p->name_room * sizeof *p->names, room * sizeof *p->names);
    p->failed = !p->names;
    p->name_room = room;
  }
  put(p, p->name_count);
  put_bytes(p, &p->texts, text, len);
  if (!p->failed) {
    p->names[p->name_count++] = (boa_name){text, len};
  }
}

static void put_names(packer *p, const boa_name *names, uint32_t n) {
  put(p, n);
  for (uint32_t i = 0; i < n; i++) {
    put_text(p, names[i].text, names[i].len);
  }
}

static void put_constant(packer *p, const boa_unit_const *c) {
  uint64_t bits;
  put(p, c->kind | (uint32_t)c->base << 8);
  switch ((boa_unit_const_kind)c->kind) {
  case BOA_UNIT_NONE:
  case BOA_UNIT_TRUE:
  case BOA_UNIT_FALSE:
  case BOA_UNIT_ELLIPSIS:
    break;
  case BOA_UNIT_INT:
  case BOA_UNIT_CODE:
    put(p, (uint64_t)c->integer);
    break;
  case BOA_UNIT_FLOAT:
  case BOA_UNIT_IMAGINARY:
    memcpy(&bits, &c->number, 8);
    put(p, bits);
    break;
  case BOA_UNIT_BIG_INT:
  case BOA_UNIT_STR:
  case BOA_UNIT_NAME:
  case BOA_UNIT_BYTES:
  case BOA_UNIT_GLOBAL:
    put(p, c->chars);
    put_text(p, c->text, c->len);
    break;
  case BOA_UNIT_TUPLE:
  case BOA_UNIT_FROZENSET:
    put(p, c->len);
    for (uint32_t i = 0; i < c->len; i++) {
      put(p, c->items[i]);
    }
    break;
  }
}

static void put_function(packer *p, const boa_tree *t, const boa_unit_function *f) {
  const uint32_t numbers[] = {f->flags,        f->positional, f->positional_only,
                              f->keyword_only, f->registers,  f->entry_fuel,
                              f->cache_count,  f->doc,        boa_tree_position(t, f->start).line};
  put_text(p, f->name.text, f->name.len);
  put_text(p, f->qualname.text, f->qualname.len);
  for (uint32_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    put(p, numbers[i]);
  }
  put_names(p, f->variables, f->variable_count);
  put_names(p, f->free_names, f->free_count);
  put(p, f->word_count);
  put_bytes(p, &p->out, f->words, f->word_count * 4);
  put(p, f->const_count);
  for (uint32_t i = 0; i < f->const_count; i++) {
    put_constant(p, &f->consts[i]);
  }
  put(p, f->handler_count);
  for (uint32_t i = 0; i < f->handler_count; i++) {
    const boa_unit_handler *h = &f->handlers[i];
    put(p, h->start);
    put(p, h->end);
    put(p, h->handler);
    put(p, h->reg);
  }
}

boa_status boa_unit_pack(boa_work *w, const boa_tree *t, const boa_unit *u, uint8_t **out, uint32_t *count) {
  packer p = {.w = w};
  buffer all = {0};
  for (uint32_t i = 0; i < u->function_count; i++) {
    put_function(&p, t, &u->functions[i]);
  }
  put_in(&p, &all, u->function_count);
  put_in(&p, &all, p.name_count);
  put_in(&p, &all, p.texts.n);
  for (uint32_t i = 0; i < p.name_count; i++) {
    put_in(&p, &all, p.names[i].len);
  }
  put_bytes(&p, &all, p.texts.at, p.texts.n);
  put_bytes(&p, &all, p.out.at, p.out.n);
  *out = all.at;
  *count = all.n;
  return p.failed ? BOA_NOMEM : BOA_OK;
}

/* ---- reading ---- */

typedef struct {
  boa_work *w;
  const uint8_t *at;
  boa_name *texts;
  bool failed;
} unpacker;

static uint64_t take_long(unpacker *p) {
  uint64_t v = 0;
  for (unsigned shift = 0;; shift += 7) {
    uint8_t byte = *p->at++;
    v |= (uint64_t)(byte & 0x7f) << shift;
    if (byte < 0x80) {
      return v;
    }
  }
}

static uint32_t take(unpacker *p) {
  return (uint32_t)take_long(p);
}

static boa_name take_text(unpacker *p) {
  return p->texts[take(p)];
}

static void *room(unpacker *p, uint64_t bytes) {
  void *block = p->failed ? NULL : boa_scratch(p->w, bytes + 8);
  p->failed = !block;
  return block;
}

static boa_name *take_names(unpacker *p, uint32_t *n) {
  *n = take(p);
  boa_name *names = room(p, *n * sizeof *names);
  for (uint32_t i = 0; names && i < *n; i++) {
    names[i] = take_text(p);
  }
  return names;
}

static uint32_t *take_items(unpacker *p, uint32_t n) {
  uint32_t *items = room(p, (uint64_t)n * sizeof *items);
  for (uint32_t i = 0; items && i < n; i++) {
    items[i] = take(p);
  }
  return items;
}

static uint32_t *take_words(unpacker *p, uint32_t n) {
  uint32_t *words = room(p, (uint64_t)n * sizeof *words);
  if (words) {
    memcpy(words, p->at, n * sizeof *words);
    p->at += n * sizeof *words;
  }
  return words;
}

static void take_constant(unpacker *p, boa_unit_const *c) {
  uint32_t kind = take(p);
  uint64_t bits;
  *c = (boa_unit_const){.kind = (uint8_t)kind, .base = (uint8_t)(kind >> 8)};
  switch ((boa_unit_const_kind)c->kind) {
  case BOA_UNIT_NONE:
  case BOA_UNIT_TRUE:
  case BOA_UNIT_FALSE:
  case BOA_UNIT_ELLIPSIS:
    break;
  case BOA_UNIT_INT:
  case BOA_UNIT_CODE:
    c->integer = (int64_t)take_long(p);
    break;
  case BOA_UNIT_FLOAT:
  case BOA_UNIT_IMAGINARY:
    bits = take_long(p);
    memcpy(&c->number, &bits, 8);
    break;
  case BOA_UNIT_BIG_INT:
  case BOA_UNIT_STR:
  case BOA_UNIT_NAME:
  case BOA_UNIT_BYTES:
  case BOA_UNIT_GLOBAL:
    c->chars = take(p);
    boa_name text = take_text(p);
    c->text = text.text;
    c->len = text.len;
    break;
  case BOA_UNIT_TUPLE:
  case BOA_UNIT_FROZENSET:
    c->len = take(p);
    c->items = take_items(p, c->len);
    break;
  }
}

static void take_handlers(unpacker *p, boa_unit_function *f) {
  f->handler_count = take(p);
  f->handlers = room(p, f->handler_count * sizeof *f->handlers);
  for (uint32_t i = 0; f->handlers && i < f->handler_count; i++) {
    boa_unit_handler *h = &f->handlers[i];
    h->start = take(p);
    h->end = take(p);
    h->handler = take(p);
    h->reg = (uint16_t)take(p);
  }
}

static void take_function(unpacker *p, boa_unit_function *f) {
  *f = (boa_unit_function){.name = take_text(p)};
  f->qualname = take_text(p);
  f->flags = take(p);
  f->positional = (uint16_t)take(p);
  f->positional_only = (uint16_t)take(p);
  f->keyword_only = (uint16_t)take(p);
  f->registers = (uint16_t)take(p);
  f->entry_fuel = take(p);
  f->cache_count = take(p);
  f->doc = take(p);
  f->start = take(p);
  f->variables = take_names(p, &f->variable_count);
  f->free_names = p->failed ? NULL : take_names(p, &f->free_count);
  if (p->failed) {
    return;
  }
  f->word_count = take(p);
  f->words = take_words(p, f->word_count);
  if (p->failed) {
    return;
  }
  f->const_count = take(p);
  f->consts = room(p, f->const_count * sizeof *f->consts);
  for (uint32_t i = 0; !p->failed && i < f->const_count; i++) {
    take_constant(p, &f->consts[i]);
  }
  if (!p->failed) {
    take_handlers(p, f);
  }
}

boa_status boa_unit_unpack(boa_work *w, const uint8_t *from, uint32_t count, boa_unit *u) {
  unpacker p = {.w = w, .at = from};
  if (!boa_charge(w, count / 16)) {
    return BOA_STOP;
  }
  uint32_t functions = take(&p), texts = take(&p), bytes = take(&p), at = 0;
  p.texts = room(&p, texts * sizeof *p.texts);
  u->functions = room(&p, functions * sizeof *u->functions);
  u->function_count = functions;
  for (uint32_t i = 0; !p.failed && i < texts; i++) {
    p.texts[i].len = take(&p);
  }
  for (uint32_t i = 0; !p.failed && i < texts; i++) {
    p.texts[i].text = (const char *)p.at + at;
    at += p.texts[i].len;
  }
  p.at += bytes;
  for (uint32_t i = 0; !p.failed && i < functions; i++) {
    take_function(&p, &u->functions[i]);
  }
  return p.failed ? BOA_NOMEM : BOA_OK;
}
