/* Values between host and guest: handles are places in a list that the collector keeps; a released place is UNBOUND until it is used again.
 * All of this happens between instructions, so when memory runs out a full collection may be made and the step tried once more. */
#include "host/host.h"
#include "types/bytes.h"
#include "types/types.h"
#include "vm/link.h"
#include "vm/machine.h"

#include <stdlib.h>

/* Whether to try once more. */
static bool again(boa_sandbox *box, boa_status s, int *tries) {
  boa_guest *g = &box->guest;
  g->work.fuel = g->work.fuel < 1000 ? 1000 : g->work.fuel;
  if (s != BOA_NOMEM || (*tries)++) {
    return false;
  }
  boa_collect(g, true);
  return true;
}

/* An exception that only the host hears of. */
static void forget_error(boa_sandbox *box, boa_status s) {
  if (s == BOA_RAISE) {
    box->guest.roots[BOA_ROOT_RAISED] = 0;
  }
}

static boa_status keep(boa_guest *g, boa_value v, boa_handle *h) {
  boa_value list = g->roots[BOA_ROOT_HANDLES];
  boa_status s = list ? BOA_OK : boa_list_new(g, 8, &list);
  if (s) {
    return s;
  }
  g->roots[BOA_ROOT_HANDLES] = list;
  uint32_t n = boa_length(g, list);
  for (uint32_t i = 0; i < n && i < 64; i++) { /* a released place near the end is used again */
    if (boa_sequence_item(g, list, n - 1 - i) == BOA_UNBOUND) {
      boa_store_at(g, boa_field(g, list, BOA_LIST_ARRAY), n - 1 - i, BOA_ARRAY_ITEMS, v);
      *h = n - i;
      return BOA_OK;
    }
  }
  s = boa_list_append(g, list, v);
  *h = s ? 0 : n + 1;
  return s;
}

static boa_value of(const boa_sandbox *box, boa_handle h) {
  const boa_guest *g = &box->guest;
  boa_value list = g->roots[BOA_ROOT_HANDLES];
  return list && h && h <= boa_length(g, list) ? boa_sequence_item(g, list, h - 1) : BOA_UNBOUND;
}

static boa_handle handle_of(boa_sandbox *box, boa_value v) {
  boa_guest *g = &box->guest;
  boa_handle h = 0;
  g->roots[BOA_ROOT_FROM_HOST] = v;
  for (int tries = 0; again(box, keep(g, g->roots[BOA_ROOT_FROM_HOST], &h), &tries);) {
  }
  g->roots[BOA_ROOT_FROM_HOST] = 0;
  return h;
}

boa_handle boa_keep_value(boa_sandbox *box, boa_value v) {
  return handle_of(box, v);
}
boa_value boa_kept_value(const boa_sandbox *box, boa_handle h) {
  return of(box, h);
}

void boa_release(boa_sandbox *box, boa_handle h) {
  boa_guest *g = &box->guest;
  boa_value list = g->roots[BOA_ROOT_HANDLES];
  if (list && h && h <= boa_length(g, list)) {
    boa_store_at(g, boa_field(g, list, BOA_LIST_ARRAY), h - 1, BOA_ARRAY_ITEMS, BOA_UNBOUND);
  }
}

boa_plain_type boa_type_of_handle(const boa_sandbox *box, boa_handle h) {
  const boa_guest *g = &box->guest;
  boa_value v = of(box, h);
  if (v == BOA_UNBOUND) {
    return BOA_PLAIN_OTHER;
  }
  switch (boa_kind_of(g, v)) {
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

int boa_as_int(const boa_sandbox *box, boa_handle h, int64_t *out) {
  boa_value v = of(box, h);
  return v != BOA_UNBOUND && boa_is_integer(&box->guest, v) && boa_int_value(&box->guest, v, out);
}

int boa_as_double(const boa_sandbox *box, boa_handle h, double *out) {
  boa_value v = of(box, h);
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

static char *text_of(boa_sandbox *box, boa_handle h, bool repr, size_t *length) {
  boa_guest *g = &box->guest;
  boa_value v = of(box, h);
  if (v == BOA_UNBOUND || (!repr && !boa_is(g, v, BOA_KIND_STR))) {
    return NULL;
  }
  boa_mark m = boa_scratch_mark(&g->work);
  boa_text t = boa_text_new(g);
  boa_status s = repr ? boa_repr(g, v, &t) : boa_str_of(g, v, &t);
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
  return text_of(box, h, false, length);
}
char *boa_repr_text(boa_sandbox *box, boa_handle h, size_t *length) {
  return text_of(box, h, true, length);
}

size_t boa_count(const boa_sandbox *box, boa_handle h) {
  boa_plain_type type = boa_type_of_handle(box, h);
  return type >= BOA_PLAIN_STR && type <= BOA_PLAIN_BYTES ? boa_length(&box->guest, of(box, h)) : 0;
}

boa_handle boa_item_at(boa_sandbox *box, boa_handle h, size_t i) {
  boa_plain_type type = boa_type_of_handle(box, h);
  bool inside = (type == BOA_PLAIN_LIST || type == BOA_PLAIN_TUPLE) && i < boa_count(box, h);
  return inside ? handle_of(box, boa_sequence_item(&box->guest, of(box, h), (uint32_t)i)) : 0;
}

size_t boa_as_limbs(boa_sandbox *box, boa_handle h, uint32_t *limbs, size_t room, int *negative) {
  boa_guest *g = &box->guest;
  boa_value v = of(box, h);
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
    boa_view v = boa_bytes_view(g, of(box, h));
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
  bool more = type == BOA_PLAIN_DICT ? boa_dict_next(g, of(box, h), &position, &k, &v)
                                     : set && boa_set_next(g, of(box, h), &position, &k, &hash);
  *key = *value = 0;
  if (!more) {
    return 0;
  }
  *key = handle_of(box, k);
  if (!set && *key) { /* its handle may have moved the value */
    uint32_t again_at = (uint32_t)*at;
    boa_dict_next(g, of(box, h), &again_at, &k, &v);
    *value = handle_of(box, v);
  }
  *at = position;
  return *key && (set || *value);
}

boa_handle boa_make_none(boa_sandbox *box) {
  return handle_of(box, BOA_NONE);
}
boa_handle boa_make_bool(boa_sandbox *box, int truth) {
  return handle_of(box, boa_bool(truth));
}

boa_handle boa_make_int(boa_sandbox *box, int64_t i) {
  boa_value v = 0;
  for (int tries = 0; again(box, boa_int_new(&box->guest, i, &v), &tries);) {
  }
  return v ? handle_of(box, v) : 0;
}

boa_handle boa_make_double(boa_sandbox *box, double d) {
  boa_value v = 0;
  for (int tries = 0; again(box, boa_float_new(&box->guest, d, &v), &tries);) {
  }
  return v ? handle_of(box, v) : 0;
}

/* Length of the valid UTF-8 sequence at p, 0 = not valid (RFC 3629). */
static size_t sequence(const unsigned char *p, size_t n) {
  if (p[0] < 0x80) {
    return 1;
  }
  size_t more = p[0] >= 0xf0 ? 3 : p[0] >= 0xe0 ? 2 : 1;
  if (p[0] < 0xc2 || p[0] > 0xf4 || more >= n) {
    return 0;
  }
  unsigned low = p[0] == 0xe0 ? 0xa0 : p[0] == 0xf0 ? 0x90 : 0x80, high = p[0] == 0xed ? 0x9f : p[0] == 0xf4 ? 0x8f : 0xbf;
  for (size_t i = 1; i <= more; i++) {
    if (p[i] < (i == 1 ? low : 0x80) || p[i] > (i == 1 ? high : 0xbf)) {
      return 0;
    }
  }
  return more + 1;
}

boa_handle boa_make_text(boa_sandbox *box, const char *utf8, size_t length) {
  boa_value v = 0;
  for (size_t i = 0, n; i < length; i += n) {
    n = sequence((const unsigned char *)utf8 + i, length - i);
    if (!n) {
      return 0;
    }
  }
  for (int tries = 0; again(box, boa_str_new(&box->guest, utf8, length, &v), &tries);) {
  }
  return v ? handle_of(box, v) : 0;
}

boa_handle boa_make_bytes(boa_sandbox *box, const void *bytes, size_t length) {
  boa_value v = 0;
  for (int tries = 0; again(box, boa_bytes_new(&box->guest, bytes, length, &v), &tries);) {
  }
  return v ? handle_of(box, v) : 0;
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
  for (int tries = 0; n <= UINT32_MAX / 4 && again(box, int_of_limbs(&box->guest, limbs, (uint32_t)n, negative, &v), &tries);) {
  }
  return v ? handle_of(box, v) : 0;
}

/* Whether all of them are handles of values. */
static bool all_kept(const boa_sandbox *box, const boa_handle *items, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (of(box, items[i]) == BOA_UNBOUND) {
      return false;
    }
  }
  return n <= UINT32_MAX / 8;
}

boa_handle boa_make_tuple(boa_sandbox *box, const boa_handle *items, size_t n) {
  boa_value v = 0;
  bool right = all_kept(box, items, n);
  for (int tries = 0; right && again(box, boa_tuple_new(&box->guest, (uint32_t)n, &v), &tries);) {
  }
  for (uint32_t i = 0; v && i < n; i++) {
    boa_init_at(&box->guest, v, i, BOA_TUPLE_ITEMS, of(box, items[i]));
  }
  return v ? handle_of(box, v) : 0;
}

static boa_status set_of(boa_sandbox *box, const boa_handle *items, size_t n, bool frozen, boa_value *out) {
  boa_guest *g = &box->guest;
  boa_status s = boa_set_new(g, frozen ? BOA_KIND_FROZENSET : BOA_KIND_SET, out);
  for (size_t i = 0; !s && i < n; i++) {
    s = boa_set_add(g, *out, of(box, items[i]));
  }
  return s;
}

boa_handle boa_make_set(boa_sandbox *box, const boa_handle *items, size_t n, int frozen) {
  boa_value v = 0;
  boa_status s = BOA_BAIL;
  bool right = all_kept(box, items, n);
  for (int tries = 0; right && again(box, s = set_of(box, items, n, frozen, &v), &tries);) {
  }
  forget_error(box, s);
  return s ? 0 : handle_of(box, v);
}

boa_handle boa_make_dict(boa_sandbox *box) {
  boa_value v = 0;
  for (int tries = 0; again(box, boa_dict_new(&box->guest, &v), &tries);) {
  }
  return v ? handle_of(box, v) : 0;
}

int boa_put_item(boa_sandbox *box, boa_handle dict, boa_handle key, boa_handle v) {
  boa_status s = BOA_BAIL;
  if (boa_type_of_handle(box, dict) == BOA_PLAIN_DICT && of(box, key) != BOA_UNBOUND && of(box, v) != BOA_UNBOUND) {
    for (int tries = 0; again(box, s = boa_dict_set(&box->guest, of(box, dict), of(box, key), of(box, v)), &tries);) {
    }
  }
  forget_error(box, s);
  return s == BOA_OK;
}

boa_handle boa_make_list(boa_sandbox *box) {
  boa_value v = 0;
  for (int tries = 0; again(box, boa_list_new(&box->guest, 0, &v), &tries);) {
  }
  return v ? handle_of(box, v) : 0;
}

int boa_append(boa_sandbox *box, boa_handle list, boa_handle v) {
  boa_status s = BOA_BAIL;
  if (boa_type_of_handle(box, list) == BOA_PLAIN_LIST && of(box, v) != BOA_UNBOUND) {
    for (int tries = 0; again(box, s = boa_list_append(&box->guest, of(box, list), of(box, v)), &tries);) {
    }
  }
  return s == BOA_OK;
}

boa_handle boa_global_get(boa_sandbox *box, const char *name) {
  boa_value cell = 0;
  for (int tries = 0; again(box, vm_global(&box->guest, name, &cell), &tries);) {
  }
  boa_value v = cell ? boa_field(&box->guest, cell, BOA_CELL_VALUE) : BOA_UNBOUND;
  return v == BOA_UNBOUND ? 0 : handle_of(box, v);
}

static boa_status set_global(boa_guest *g, const char *name, boa_value v) {
  boa_value cell = 0;
  boa_status s = vm_global(g, name, &cell);
  if (!s) {
    boa_store(g, cell, BOA_CELL_VALUE, v);
  }
  return s;
}

int boa_global_set(boa_sandbox *box, const char *name, boa_handle v) {
  boa_status s = BOA_BAIL;
  if (of(box, v) != BOA_UNBOUND) {
    for (int tries = 0; again(box, s = set_global(&box->guest, name, of(box, v)), &tries);) {
    }
  }
  return s == BOA_OK;
}

static boa_status define(boa_guest *g, const char *name) {
  boa_value s = 0;
  boa_status status = boa_intern(g, name, strlen(name), &s);
  boa_value f =
      status ? 0 : boa_alloc(g, BOA_NATIVE_SIZE, boa_header(BOA_TYPE(BOA_KIND_HOST_FUNCTION), BOA_LAYOUT_VALUES8, 0, 0));
  if (!f) {
    return status ? status : BOA_NOMEM;
  }
  boa_init(g, f, BOA_NATIVE_NAME, s);
  return set_global(g, name, f);
}

int boa_define(boa_sandbox *box, const char *name) {
  boa_status s = BOA_OK;
  for (int tries = 0; again(box, s = define(&box->guest, name), &tries);) {
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
    box->guest.roots[BOA_ROOT_ARGUMENTS] = of(box, list);
  }
  boa_release(box, list);
  return ok;
}

/* Where the arguments begin in the open call: behind the function, and an operation's name. */
static uint32_t first_argument(const boa_sandbox *box) {
  return box->last.kind == BOA_EVENT_OS ? 2 : 1;
}

size_t boa_argument_count(const boa_sandbox *box) {
  uint32_t n = box->calling ? boa_length(&box->guest, box->guest.roots[BOA_ROOT_CALL]) : 0, first = first_argument(box);
  return n > first ? n - first : 0;
}

boa_handle boa_argument(boa_sandbox *box, size_t i) {
  boa_guest *g = &box->guest;
  return i < boa_argument_count(box)
             ? handle_of(box, boa_item(g, g->roots[BOA_ROOT_CALL], (uint32_t)i + first_argument(box), BOA_TUPLE_ITEMS))
             : 0;
}

char *boa_argument_name(boa_sandbox *box, size_t i, size_t *length) {
  boa_guest *g = &box->guest;
  boa_value names = g->roots[BOA_ROOT_CALL_NAMES];
  size_t n = boa_argument_count(box), keywords = names && boa_is(g, names, BOA_KIND_TUPLE) ? boa_length(g, names) : 0;
  if (i >= n || keywords > n || i < n - keywords) {
    return NULL;
  }
  boa_handle h = handle_of(box, boa_item(g, names, (uint32_t)(i - (n - keywords)), BOA_TUPLE_ITEMS));
  char *text = h ? boa_as_text(box, h, length) : NULL;
  boa_release(box, h);
  return text;
}

/* The call is over: its instruction is done. */
static void close_call(boa_sandbox *box) {
  boa_guest *g = &box->guest;
  box->calling = false;
  g->roots[BOA_ROOT_CALL] = g->roots[BOA_ROOT_CALL_NAMES] = 0;
}

static boa_event answer_value(boa_sandbox *box, boa_value answer) {
  boa_guest *g = &box->guest;
  close_call(box);
  int s = vm_deliver(g, g->call_return, answer == BOA_UNBOUND ? BOA_NONE : answer, g->roots[BOA_ROOT_CALL_BELOW]);
  g->roots[BOA_ROOT_FROM_HOST] = 0;
  g->pending = (uint32_t)s;
  return boa_drive(box);
}

boa_event boa_answer(boa_sandbox *box, boa_handle v) {
  return box->calling ? answer_value(box, of(box, v)) : box->last;
}

boa_event boa_answer_default(boa_sandbox *box) {
  return !box->calling                    ? box->last
         : box->last.kind == BOA_EVENT_OS ? answer_value(box, BOA_NOT_IMPLEMENTED)
                                          : answer_value(box, BOA_NONE);
}

static boa_kind exception_kind(const char *name) {
  static const char *const names[] = {
#define X(kind, name, base, layout) name,
      BOA_EXCEPTIONS(X)
#undef X
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(names[i], name) == 0) {
      return (boa_kind)(BOA_KIND_BASE_EXCEPTION + i);
    }
  }
  return BOA_KIND_RUNTIME_ERROR;
}

/* The call's result is what the operation makes. */
static int push_host_call(boa_guest *g, boa_value number) {
  boa_value f = boa_item(g, g->roots[BOA_ROOT_CALL], 0, BOA_TUPLE_ITEMS);
  boa_value args[] = {boa_field(g, f, BOA_NATIVE_NAME), number};
  uint64_t back = g->call_return;
  vm_site site = {.words = (uint32_t)(back >> 32) - vm_place(g),
                  .destination = back >> 16 & 0xffff,
                  .on_return = vm_on_return(back),
                  .below = g->roots[BOA_ROOT_CALL_BELOW]};
  return vm_operation(g, BOA_OPERATION_host_call, args, 2, site);
}

boa_event boa_answer_later(boa_sandbox *box, uint64_t *call) {
  boa_guest *g = &box->guest;
  *call = 0;
  if (!box->calling || box->last.kind != BOA_EVENT_CALL) {
    return box->last;
  }
  int s = BOA_OK;
  for (int tries = 0; again(box, (boa_status)(s = push_host_call(g, boa_from_int((int64_t)box->next_call + 1))), &tries);) {
  }
  *call = s == VM_PUSHED ? ++box->next_call : 0;
  close_call(box);
  g->pending = (uint32_t)(s == VM_PUSHED ? BOA_OK : s);
  return boa_drive(box);
}

static boa_value open_call(boa_sandbox *box, uint64_t call) {
  boa_guest *g = &box->guest;
  boa_value open = g->roots[BOA_ROOT_OPEN_CALLS], awaitable = BOA_UNBOUND;
  bool known = open && call && call <= box->next_call && !boa_dict_get(g, open, boa_from_int((int64_t)call), &awaitable);
  return known ? awaitable : BOA_UNBOUND;
}

/* Everything is made before anything is changed. `v` is in the root for values from the host. */
static boa_status settle(boa_sandbox *box, uint64_t call, bool fine) {
  boa_guest *g = &box->guest;
  boa_value list = g->roots[BOA_ROOT_SETTLED_CALLS], t = 0, was;
  bool found;
  boa_status s = list ? BOA_OK : boa_list_new(g, 4, &list);
  s = s ? s : boa_tuple_new(g, 3, &t);
  if (s) {
    return s;
  }
  boa_init_at(g, t, 0, BOA_TUPLE_ITEMS, open_call(box, call));
  boa_init_at(g, t, 1, BOA_TUPLE_ITEMS, boa_bool(fine));
  boa_init_at(g, t, 2, BOA_TUPLE_ITEMS, g->roots[BOA_ROOT_FROM_HOST]);
  s = boa_list_append(g, list, t);
  if (!s) {
    g->roots[BOA_ROOT_SETTLED_CALLS] = list;
    s = boa_dict_delete(g, g->roots[BOA_ROOT_OPEN_CALLS], boa_from_int((int64_t)call), &found, &was);
  }
  return s;
}

static int settle_with(boa_sandbox *box, uint64_t call, boa_value v, bool fine) {
  boa_status s = BOA_OK;
  box->guest.roots[BOA_ROOT_FROM_HOST] = v;
  for (int tries = 0; again(box, s = settle(box, call, fine), &tries);) {
  }
  box->guest.roots[BOA_ROOT_FROM_HOST] = 0;
  return s == BOA_OK;
}

int boa_settle(boa_sandbox *box, uint64_t call, boa_handle v) {
  boa_value value = v ? of(box, v) : BOA_NONE;
  return open_call(box, call) != BOA_UNBOUND && value != BOA_UNBOUND && settle_with(box, call, value, true);
}

static boa_status exception_of(boa_guest *g, const char *type, const char *message, boa_value *out) {
  boa_value text = 0, args = 0;
  boa_status s = boa_str_new(g, message, strlen(message), &text);
  s = s ? s : boa_tuple_new(g, 1, &args);
  if (s) {
    return s;
  }
  boa_init_at(g, args, 0, BOA_TUPLE_ITEMS, text);
  return boa_exception_new(g, BOA_TYPE(exception_kind(type)), args, out);
}

int boa_settle_error(boa_sandbox *box, uint64_t call, const char *type, const char *message) {
  boa_value e = 0;
  for (int tries = 0; again(box, exception_of(&box->guest, type, message, &e), &tries);) {
  }
  return e && open_call(box, call) != BOA_UNBOUND && settle_with(box, call, e, false);
}

size_t boa_open_calls(const boa_sandbox *box, uint64_t *calls, size_t room) {
  const boa_guest *g = &box->guest;
  boa_value open = g->roots[BOA_ROOT_OPEN_CALLS], key, v;
  size_t n = 0;
  for (uint32_t at = 0; open && boa_dict_next(g, open, &at, &key, &v); n++) {
    if (n < room) {
      calls[n] = boa_is_int(key) ? (uint64_t)boa_int(key) : 0;
    }
  }
  return n;
}

boa_event boa_answer_text(boa_sandbox *box, const char *utf8, size_t length) {
  if (!box->calling) {
    return box->last;
  }
  boa_handle h = boa_make_text(box, utf8, length);
  if (!h) {
    return boa_answer_error(box, "ValueError", "the host's answer is not UTF-8, or too long");
  }
  boa_value line = of(box, h);
  box->guest.roots[BOA_ROOT_FROM_HOST] = line;
  boa_release(box, h);
  return answer_value(box, line);
}

boa_event boa_answer_error(boa_sandbox *box, const char *type, const char *message) {
  boa_guest *g = &box->guest;
  if (!box->calling) {
    return box->last;
  }
  boa_value text = 0;
  boa_status s = BOA_OK;
  for (int tries = 0; again(box, s = boa_str_new(g, message, strlen(message), &text), &tries);) {
  }
  g->roots[BOA_ROOT_FROM_HOST] = text;
  for (int tries = 0;
       !text || again(box, s = boa_raise_value(g, exception_kind(type), g->roots[BOA_ROOT_FROM_HOST]), &tries);) {
    if (!text) {
      break;
    }
  }
  g->roots[BOA_ROOT_FROM_HOST] = 0;
  close_call(box);
  g->pending = s == BOA_RAISE ? BOA_RAISE : BOA_NOMEM;
  return boa_drive(box);
}

boa_handle boa_result(boa_sandbox *box) {
  bool done = !box->running && box->last.kind == BOA_EVENT_DONE && box->guest.roots[BOA_ROOT_RESULT];
  return done ? handle_of(box, box->guest.roots[BOA_ROOT_RESULT]) : 0;
}

int boa_move(boa_sandbox *box) {
  boa_collect(&box->guest, true);
  return boa_relocate(&box->guest);
}
