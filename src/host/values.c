/* Values between host and guest: handles are places in a list that the collector keeps; a released place is UNBOUND until it is used again; which ones are stands
 * outside. All of this happens between instructions, so when memory runs out a full collection may be made and the step tried once more. */
#include "host/journal.h"
#include "host/records.h"
#include "host/work.h"
#include "types/bytes.h"
#include "types/types.h"
#include "vm/link.h"
#include "vm/machine.h"

#include <stdlib.h>

boa_attempt boa_try(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  boa_attempt a = {box, g->work.fuel, g->reserve, g->slice_start, 0};
  g->work.fuel = INT64_MAX / 4;
  return a;
}

bool boa_again(boa_attempt *a, boa_status s) {
  boa_guest *g = &a->box->guest;
  if (s == BOA_NOMEM && !a->tries++) {
    boa_collect(g, true);
    g->work.fuel = INT64_MAX / 4;
    return true;
  }
  g->work.fuel = a->fuel;
  g->reserve = a->reserve;
  g->slice_start = a->slice_start;
  if (g->want_collection) {
    boa_ask_for_collection(g);
  }
  return false;
}

/* An exception that only the host hears of. */
static void forget_error(boa_sandbox *box, boa_status s) {
  if (s == BOA_RAISE) {
    box->guest.roots[BOA_ROOT_RAISED] = 0;
  }
}

boa_status boa_handle_new(boa_guest *g, boa_value v, boa_handle *h) {
  boa_value list = g->roots[BOA_ROOT_HANDLES];
  boa_status s = list ? BOA_OK : boa_list_new(g, 8, &list);
  if (s) {
    return s;
  }
  g->roots[BOA_ROOT_HANDLES] = list;
  s = boa_list_append(g, list, v);
  *h = s ? 0 : boa_length(g, list);
  return s;
}

boa_value boa_of_handle(const boa_sandbox *box, boa_handle h) {
  const boa_guest *g = &box->guest;
  boa_value list = g->roots[BOA_ROOT_HANDLES];
  return list && h && h <= boa_length(g, list) ? boa_sequence_item(g, list, h - 1) : BOA_UNBOUND;
}

boa_handle boa_handle_of(boa_sandbox *box, boa_value v) {
  boa_guest *g = &box->guest;
  boa_handle h = 0;
  if (box->free_count) {
    h = box->free_handles[--box->free_count];
    boa_store_at(g, boa_field(g, g->roots[BOA_ROOT_HANDLES], BOA_LIST_ARRAY), h - 1, BOA_ARRAY_ITEMS, v);
    return h;
  }
  g->roots[BOA_ROOT_FROM_HOST] = v;
  for (boa_attempt a = boa_try(box); boa_again(&a, boa_handle_new(g, g->roots[BOA_ROOT_FROM_HOST], &h));) {
  }
  g->roots[BOA_ROOT_FROM_HOST] = 0;
  return h;
}

void boa_release(boa_sandbox *box, boa_handle h) {
  boa_guest *g = &box->guest;
  if (boa_of_handle(box, h) == BOA_UNBOUND) {
    return;
  }
  boa_store_at(g, boa_field(g, g->roots[BOA_ROOT_HANDLES], BOA_LIST_ARRAY), h - 1, BOA_ARRAY_ITEMS, BOA_UNBOUND);
  if (box->free_count == box->free_room) {
    uint32_t room = box->free_room ? box->free_room * 2 : 16;
    boa_handle *more = realloc(box->free_handles, room * sizeof *more);
    if (!more) { /* its place is not used again */
      return;
    }
    box->free_handles = more;
    box->free_room = room;
  }
  box->free_handles[box->free_count++] = h;
}

boa_handle boa_keep(boa_sandbox *box, boa_handle h) {
  boa_value v = boa_of_handle(box, h);
  return v == BOA_UNBOUND ? 0 : boa_handle_of(box, v);
}

boa_plain_type boa_plain_kind(boa_kind kind) {
  switch (kind) {
  case BOA_KIND_NONE:
    return BOA_PLAIN_NONE;
  case BOA_KIND_BOOL:
    return BOA_PLAIN_BOOL;
  case BOA_KIND_INT:
    return BOA_PLAIN_INT;
  case BOA_KIND_FLOAT:
    return BOA_PLAIN_FLOAT;
  case BOA_KIND_STR:
    return BOA_PLAIN_STR;
  case BOA_KIND_LIST:
    return BOA_PLAIN_LIST;
  case BOA_KIND_TUPLE:
    return BOA_PLAIN_TUPLE;
  case BOA_KIND_DICT:
    return BOA_PLAIN_DICT;
  case BOA_KIND_SET:
    return BOA_PLAIN_SET;
  case BOA_KIND_FROZENSET:
    return BOA_PLAIN_FROZENSET;
  case BOA_KIND_BYTES:
    return BOA_PLAIN_BYTES;
  default:
    return BOA_PLAIN_OTHER;
  }
}

boa_value boa_outside(const boa_sandbox *box, boa_value v) {
  const boa_guest *g = &box->guest;
  boa_value plain = boa_payload(g, v);
  if (plain == v || !box->classes) {
    return plain;
  }
  boa_attempt a = boa_try((boa_sandbox *)box); /* which only looks, and is not paid for */
  bool member = boa_host_member(a.box, v) != 0;
  boa_again(&a, BOA_OK);
  return member ? v : plain;
}

/* The value of a handle, as it is outside. */
static boa_value plain_of(const boa_sandbox *box, boa_handle h) {
  return boa_outside(box, boa_of_handle(box, h));
}

boa_plain_type boa_type_of_handle(const boa_sandbox *box, boa_handle h) {
  boa_value v = plain_of(box, h);
  return v == BOA_UNBOUND ? BOA_PLAIN_OTHER : boa_plain_kind(boa_kind_of(&box->guest, v));
}

int boa_as_int(const boa_sandbox *box, boa_handle h, int64_t *out) {
  boa_value v = plain_of(box, h);
  return v != BOA_UNBOUND && boa_is_integer(&box->guest, v) && boa_int_value(&box->guest, v, out);
}

int boa_as_double(const boa_sandbox *box, boa_handle h, double *out) {
  boa_value v = plain_of(box, h);
  int64_t i;
  if (boa_is_float(&box->guest, v)) {
    *out = boa_float_value(&box->guest, v);
    return 1;
  }
  if (boa_as_int(box, h, &i)) {
    *out = (double)i;
    return 1;
  }
  return 0;
}

typedef enum { STR, REPR, UNNUMBERED } text_kind;

static char *text_of(boa_sandbox *box, boa_handle h, text_kind kind, size_t *length) {
  boa_guest *g = &box->guest;
  boa_value v = kind == STR ? plain_of(box, h) : boa_of_handle(box, h);
  if (v == BOA_UNBOUND || (kind == STR && !boa_is(g, v, BOA_KIND_STR))) {
    return NULL;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  boa_attempt a = boa_try(box);
  t.unnumbered = kind == UNNUMBERED;
  boa_status s = kind == STR ? boa_str_of(g, v, &t) : boa_repr(g, v, &t);
  boa_again(&a, s == BOA_NOMEM ? BOA_STOP : s);
  char *text = s ? NULL : malloc(t.len + 1);
  if (text) {
    memcpy(text, t.at ? t.at : "", t.len);
    text[t.len] = 0;
    *length = t.len;
  }
  boa_scratch_release(&g->work, m);
  return text;
}

char *boa_as_text(boa_sandbox *box, boa_handle h, size_t *length) {
  return text_of(box, h, STR, length);
}
char *boa_repr_text(boa_sandbox *box, boa_handle h, size_t *length) {
  return text_of(box, h, REPR, length);
}
char *boa_unnumbered_text(boa_sandbox *box, boa_handle h, size_t *length) {
  return text_of(box, h, UNNUMBERED, length);
}

size_t boa_count(const boa_sandbox *box, boa_handle h) {
  boa_plain_type type = boa_type_of_handle(box, h);
  return type >= BOA_PLAIN_STR && type <= BOA_PLAIN_BYTES ? boa_length(&box->guest, plain_of(box, h)) : 0;
}

boa_handle boa_item_at(boa_sandbox *box, boa_handle h, size_t i) {
  boa_plain_type type = boa_type_of_handle(box, h);
  bool inside = (type == BOA_PLAIN_LIST || type == BOA_PLAIN_TUPLE) && i < boa_count(box, h);
  return inside ? boa_handle_of(box, boa_sequence_item(&box->guest, boa_of_handle(box, h), (uint32_t)i)) : 0;
}

size_t boa_as_limbs(boa_sandbox *box, boa_handle h, uint32_t *limbs, size_t room, int *negative) {
  boa_guest *g = &box->guest;
  boa_value v = plain_of(box, h);
  uint32_t small[BOA_SMALL_LIMBS];
  boa_limbs n = {0};
  boa_mark m = boa_scratch_mark(&g->work);
  boa_status s = boa_is_integer(g, v) ? boa_int_limbs(g, v, small, &n) : BOA_BAIL;
  if (!s) {
    memcpy(limbs, n.at, (n.n < room ? n.n : room) * sizeof *limbs);
    *negative = n.negative;
  }
  boa_scratch_release(&g->work, m);
  return s ? SIZE_MAX : n.n;
}

char *boa_as_bytes(boa_sandbox *box, boa_handle h, size_t *length) {
  const boa_guest *g = &box->guest;
  size_t n = boa_count(box, h);
  char *copy = boa_type_of_handle(box, h) == BOA_PLAIN_BYTES ? malloc(n + 1) : NULL;
  if (copy) {
    boa_view v = boa_bytes_view(g, plain_of(box, h));
    for (uint32_t i = 0; i < n; i++) {
      copy[i] = (char)boa_view_char(&v, i);
    }
    copy[n] = 0;
    *length = n;
  }
  return copy;
}

int boa_next_item(boa_sandbox *box, boa_handle h, size_t *at, boa_handle *key, boa_handle *value) {
  boa_guest *g = &box->guest;
  boa_plain_type type = boa_type_of_handle(box, h);
  boa_value k = 0, v = 0;
  uint32_t position = *at < UINT32_MAX ? (uint32_t)*at : UINT32_MAX;
  int64_t hash;
  bool set = type == BOA_PLAIN_SET || type == BOA_PLAIN_FROZENSET;
  bool more = type == BOA_PLAIN_DICT ? boa_dict_next(g, boa_of_handle(box, h), &position, &k, &v)
                                     : set && boa_set_next(g, boa_of_handle(box, h), &position, &k, &hash);
  *key = *value = 0;
  if (!more) {
    return 0;
  }
  *key = boa_handle_of(box, k);
  if (!set && *key) { /* its handle may have moved the value */
    uint32_t again_at = (uint32_t)*at;
    boa_dict_next(g, boa_of_handle(box, h), &again_at, &k, &v);
    *value = boa_handle_of(box, v);
  }
  *at = position;
  return *key && (set || *value);
}

boa_handle boa_make_none(boa_sandbox *box) {
  return boa_handle_of(box, BOA_NONE);
}
boa_handle boa_make_bool(boa_sandbox *box, int truth) {
  return boa_handle_of(box, boa_bool(truth));
}

boa_handle boa_make_int(boa_sandbox *box, int64_t i) {
  boa_value v = 0;
  for (boa_attempt a = boa_try(box); boa_again(&a, boa_int_new(&box->guest, i, &v));) {
  }
  return v ? boa_handle_of(box, v) : 0;
}

boa_handle boa_make_double(boa_sandbox *box, double d) {
  boa_value v = 0;
  for (boa_attempt a = boa_try(box); boa_again(&a, boa_float_new(&box->guest, d, &v));) {
  }
  return v ? boa_handle_of(box, v) : 0;
}

/* Length of the valid UTF-8 sequence at p, 0 = not valid (RFC 3629). */
static size_t sequence(const unsigned char *p, size_t n, bool surrogates) {
  if (p[0] < 0x80) {
    return 1;
  }
  size_t more = p[0] >= 0xf0 ? 3 : p[0] >= 0xe0 ? 2 : 1;
  if (p[0] < 0xc2 || p[0] > 0xf4 || more >= n) {
    return 0;
  }
  unsigned low = p[0] == 0xe0 ? 0xa0 : p[0] == 0xf0 ? 0x90 : 0x80;
  unsigned high = p[0] == 0xed && !surrogates ? 0x9f : p[0] == 0xf4 ? 0x8f : 0xbf;
  for (size_t i = 1; i <= more; i++) {
    if (p[i] < (i == 1 ? low : 0x80) || p[i] > (i == 1 ? high : 0xbf)) {
      return 0;
    }
  }
  return more + 1;
}

bool boa_is_utf8(const char *text, size_t n, bool surrogates) {
  for (size_t i = 0, length; i < n; i += length) {
    length = sequence((const unsigned char *)text + i, n - i, surrogates);
    if (!length) {
      return false;
    }
  }
  return true;
}

boa_handle boa_make_text(boa_sandbox *box, const char *utf8, size_t length) {
  boa_value v = 0;
  if (!boa_is_utf8(utf8, length, false)) {
    return 0;
  }
  for (boa_attempt a = boa_try(box); boa_again(&a, boa_str_new(&box->guest, utf8, length, &v));) {
  }
  return v ? boa_handle_of(box, v) : 0;
}

boa_handle boa_make_bytes(boa_sandbox *box, const void *bytes, size_t length) {
  boa_value v = 0;
  for (boa_attempt a = boa_try(box); boa_again(&a, boa_bytes_new(&box->guest, bytes, length, &v));) {
  }
  return v ? boa_handle_of(box, v) : 0;
}

static boa_status int_of_limbs(boa_guest *g, const uint32_t *limbs, uint32_t n, bool negative, boa_value *out) {
  boa_mark m = boa_scratch_mark(&g->work);
  uint32_t *copy = boa_scratch(&g->work, (uint64_t)n * sizeof *copy + 4);
  boa_status s = BOA_NOMEM;
  while (n && !limbs[n - 1]) {
    n--;
  }
  if (copy) {
    memcpy(copy, limbs, n * sizeof *copy);
    s = boa_int_from_limbs(g, &(boa_limbs_out){.at = copy, .cap = n, .n = n, .negative = negative && n}, out);
  }
  boa_scratch_release(&g->work, m);
  return s;
}

boa_handle boa_make_limbs(boa_sandbox *box, const uint32_t *limbs, size_t n, int negative) {
  boa_value v = 0;
  if (n > UINT32_MAX / 4) {
    return 0;
  }
  for (boa_attempt a = boa_try(box); boa_again(&a, int_of_limbs(&box->guest, limbs, (uint32_t)n, negative, &v));) {
  }
  return v ? boa_handle_of(box, v) : 0;
}

/* Whether all of them are handles of values. */
static bool all_kept(const boa_sandbox *box, const boa_handle *items, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (boa_of_handle(box, items[i]) == BOA_UNBOUND) {
      return false;
    }
  }
  return n <= UINT32_MAX / 8;
}

boa_handle boa_make_tuple(boa_sandbox *box, const boa_handle *items, size_t n) {
  boa_value v = 0;
  if (!all_kept(box, items, n)) {
    return 0;
  }
  for (boa_attempt a = boa_try(box); boa_again(&a, boa_tuple_new(&box->guest, (uint32_t)n, &v));) {
  }
  for (uint32_t i = 0; v && i < n; i++) {
    boa_init_at(&box->guest, v, i, BOA_TUPLE_ITEMS, boa_of_handle(box, items[i]));
  }
  return v ? boa_handle_of(box, v) : 0;
}

static boa_status set_of(boa_sandbox *box, const boa_handle *items, size_t n, bool frozen, boa_value *out) {
  boa_guest *g = &box->guest;
  boa_status s = boa_set_new(g, frozen ? BOA_KIND_FROZENSET : BOA_KIND_SET, out);
  for (size_t i = 0; !s && i < n; i++) {
    s = boa_set_add(g, *out, boa_of_handle(box, items[i]));
  }
  return s;
}

boa_handle boa_make_set(boa_sandbox *box, const boa_handle *items, size_t n, int frozen) {
  boa_value v = 0;
  boa_status s = BOA_BAIL;
  if (!all_kept(box, items, n)) {
    return 0;
  }
  for (boa_attempt a = boa_try(box); boa_again(&a, s = set_of(box, items, n, frozen, &v));) {
  }
  forget_error(box, s);
  return s ? 0 : boa_handle_of(box, v);
}

boa_handle boa_make_dict(boa_sandbox *box) {
  boa_value v = 0;
  for (boa_attempt a = boa_try(box); boa_again(&a, boa_dict_new(&box->guest, &v));) {
  }
  return v ? boa_handle_of(box, v) : 0;
}

int boa_put_item(boa_sandbox *box, boa_handle dict, boa_handle key, boa_handle v) {
  boa_status s = BOA_BAIL;
  if (boa_type_of_handle(box, dict) == BOA_PLAIN_DICT && boa_of_handle(box, key) != BOA_UNBOUND &&
      boa_of_handle(box, v) != BOA_UNBOUND) {
    for (boa_attempt a = boa_try(box); boa_again(
             &a, s = boa_dict_set(&box->guest, boa_of_handle(box, dict), boa_of_handle(box, key), boa_of_handle(box, v)));) {
    }
  }
  forget_error(box, s);
  return s == BOA_OK;
}

boa_handle boa_make_list(boa_sandbox *box) {
  boa_value v = 0;
  for (boa_attempt a = boa_try(box); boa_again(&a, boa_list_new(&box->guest, 0, &v));) {
  }
  return v ? boa_handle_of(box, v) : 0;
}

int boa_append(boa_sandbox *box, boa_handle list, boa_handle v) {
  boa_status s = BOA_BAIL;
  if (boa_type_of_handle(box, list) == BOA_PLAIN_LIST && boa_of_handle(box, v) != BOA_UNBOUND) {
    for (boa_attempt a = boa_try(box);
         boa_again(&a, s = boa_list_append(&box->guest, boa_of_handle(box, list), boa_of_handle(box, v)));) {
    }
  }
  return s == BOA_OK;
}

boa_handle boa_global_get(boa_sandbox *box, const char *name) {
  boa_value cell = 0;
  for (boa_attempt a = boa_try(box); boa_again(&a, boa_variable_cell(&box->guest, name, &cell));) {
  }
  boa_value v = cell ? boa_field(&box->guest, cell, BOA_CELL_VALUE) : BOA_UNBOUND;
  return v == BOA_UNBOUND ? 0 : boa_handle_of(box, v);
}

static boa_status global_names(boa_guest *g, boa_value *out) {
  boa_value cell, name;
  uint32_t at = 0;
  boa_status s = boa_list_new(g, 16, out);
  while (!s && boa_dict_next(g, g->roots[BOA_ROOT_GLOBALS], &at, &name, &cell)) {
    if (boa_is(g, name, BOA_KIND_STR) && boa_field(g, cell, BOA_CELL_VALUE) != BOA_UNBOUND) {
      s = boa_list_append(g, *out, name);
    }
  }
  return s;
}

boa_handle boa_global_names(boa_sandbox *box) {
  boa_value v = 0;
  boa_status s = BOA_BAIL;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = global_names(&box->guest, &v));) {
  }
  return s ? 0 : boa_handle_of(box, v);
}

static boa_status set_global(boa_guest *g, const char *name, boa_value v) {
  boa_value cell = 0;
  boa_status s = boa_variable_cell(g, name, &cell);
  if (!s) {
    boa_store(g, cell, BOA_CELL_VALUE, v);
  }
  return s;
}

bool boa_set_display(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  boa_status s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = set_global(g, "display", boa_definition(g, BOA_OPERATION_display)));) {
  }
  return s == BOA_OK;
}

int boa_global_set(boa_sandbox *box, const char *name, boa_handle v) {
  boa_status s = BOA_BAIL;
  if (boa_of_handle(box, v) != BOA_UNBOUND) {
    for (boa_attempt a = boa_try(box); boa_again(&a, s = set_global(&box->guest, name, boa_of_handle(box, v)));) {
    }
  }
  if (!s) {
    boa_note_value(box, BOA_ENTRY_SET, name, 0, v);
  }
  return s == BOA_OK;
}

boa_status boa_host_function(boa_guest *g, boa_value name, boa_value *out) {
  *out = boa_alloc(g, BOA_NATIVE_SIZE, boa_header(BOA_TYPE(BOA_KIND_HOST_FUNCTION), BOA_LAYOUT_VALUES8, 0, 0));
  if (!*out) {
    return BOA_NOMEM;
  }
  boa_init(g, *out, BOA_NATIVE_NAME, name);
  return BOA_OK;
}

static boa_status function_new(boa_guest *g, const char *name, boa_value *out) {
  boa_value s = 0;
  boa_status status = boa_intern(g, name, strlen(name), &s);
  return status ? status : boa_host_function(g, s, out);
}

boa_handle boa_make_function(boa_sandbox *box, const char *name) {
  boa_value f = 0;
  boa_status s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = function_new(&box->guest, name, &f));) {
  }
  return s ? 0 : boa_handle_of(box, f);
}

static boa_status define(boa_guest *g, const char *name) {
  boa_value f = 0;
  boa_status s = function_new(g, name, &f);
  return s ? s : set_global(g, name, f);
}

int boa_define(boa_sandbox *box, const char *name) {
  boa_status s = BOA_OK;
  for (boa_attempt a = boa_try(box); boa_again(&a, s = define(&box->guest, name));) {
  }
  if (!s) {
    boa_note(box, BOA_ENTRY_DEFINE, 1, &(boa_part){name, strlen(name)});
  }
  return s == BOA_OK;
}

int boa_set_arguments(boa_sandbox *box, size_t count, const char *const *arguments) {
  boa_handle list = boa_make_list(box);
  int ok = list != 0;
  for (size_t i = 0; ok && i < count; i++) {
    boa_handle text = boa_make_text(box, arguments[i], strlen(arguments[i]));
    ok = text && boa_append(box, list, text);
    boa_release(box, text);
  }
  if (ok) {
    box->guest.roots[BOA_ROOT_ARGUMENTS] = boa_of_handle(box, list);
    boa_note_value(box, BOA_ENTRY_ARGUMENTS, NULL, 0, list);
  }
  boa_release(box, list);
  return ok;
}

boa_handle boa_result(boa_sandbox *box) {
  bool done = !box->running && box->last.kind == BOA_EVENT_DONE && box->guest.roots[BOA_ROOT_RESULT];
  return done ? boa_handle_of(box, box->guest.roots[BOA_ROOT_RESULT]) : 0;
}

int boa_move(boa_sandbox *box) {
  boa_collect(&box->guest, true);
  return boa_relocate(&box->guest);
}
