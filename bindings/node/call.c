/* A call's way in and out: arguments by their letters, sandboxes by their numbers, values for JavaScript. Everything is checked with functions that run no code of JavaScript's (no
 * conversions, no getters), so that between the check and the use nothing can change. What is read costs a copy of texts; bytes are used where they lie, unless code of JavaScript's may run
 * before the last use. */
#include "call.h"
#include "../web/settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEY = 16, WEIGHT = 256 << 10 /* bytes that V8 is told a sandbox has */ };
#define PLACES ((double)(1 << 24)) /* a sandbox's number: serial * PLACES + index */

/* ---- what is thrown ---- */

napi_value refuse(call *c, const char *why) {
  if (!c->failed) {
    napi_throw_error(c->env, NULL, why);
  }
  c->failed = true;
  return NULL;
}

static void wrong(call *c, size_t i, const char *wanted) {
  char why[160];
  snprintf(why, sizeof why, "boabox: %s: argument %u: %s", c->op->name, (unsigned)i + 1, wanted);
  if (!c->failed) {
    napi_throw_type_error(c->env, NULL, why);
  }
  c->failed = true;
}

void stop(call *c) {
  c->failed = true;
  if (c->box) {
    boa_interrupt(c->box);
  }
}

/* ---- sandboxes by number ---- */

static place *place_of(addon *a, double number) {
  double serial = number >= PLACES && number < PLACES * UINT32_MAX ? (double)(uint64_t)(number / PLACES) : 0;
  double index = number - serial * PLACES;
  if (serial == 0 || index != (double)(uint32_t)index || index >= a->n_places) {
    return NULL;
  }
  place *p = &a->places[(uint32_t)index];
  return p->box && p->serial == (uint32_t)serial ? p : NULL;
}

static bool more_places(addon *a) {
  uint32_t n = a->n_places ? a->n_places * 2 : 16;
  place *more = n <= 1 << 24 ? realloc(a->places, n * sizeof *more) : NULL;
  if (!more) {
    return false;
  }
  for (uint32_t i = a->n_places; i < n; i++) {
    more[i] = (place){.next_free = i + 1 < n ? i + 2 : 0};
  }
  a->first_free = a->n_places + 1;
  a->places = more;
  a->n_places = n;
  return true;
}

napi_value opened(call *c, boa_sandbox *box) {
  addon *a = c->addon;
  int64_t told;
  if (!box || c->failed || (!a->first_free && !more_places(a))) {
    boa_close(box);
    return number(c, 0);
  }
  uint32_t i = a->first_free - 1;
  place *p = &a->places[i];
  a->first_free = p->next_free;
  uint32_t serial = p->serial % (1 << 28) + 1; /* so that the number is exact */
  *p = (place){.box = box, .serial = serial};
  napi_adjust_external_memory(c->env, WEIGHT, &told);
  return number(c, serial * PLACES + i);
}

void closed(call *c) {
  addon *a = c->addon;
  place *p = &a->places[c->place];
  int64_t told;
  boa_close(p->box);
  *p = (place){.serial = p->serial, .next_free = a->first_free};
  a->first_free = c->place + 1;
  napi_adjust_external_memory(c->env, -WEIGHT, &told);
}

static void read_box(call *c, size_t i, bool busy_too) {
  double n;
  if (napi_get_value_double(c->env, c->given[i], &n) != napi_ok) {
    wrong(c, i, "a sandbox, by its number");
    return;
  }
  place *p = place_of(c->addon, n);
  if (!p) {
    refuse(c, "boabox: a closed sandbox was used");
  } else if (p->busy && !busy_too) {
    refuse(c, "boabox: the sandbox is running");
  } else {
    c->place = (uint32_t)(p - c->addon->places);
    c->box = p->box;
  }
}

/* ---- arguments ---- */

static void copy(call *c, argument *in, const void *bytes, size_t n) {
  in->copy = malloc(n + 1);
  if (!in->copy) {
    refuse(c, "boabox: no memory");
    return;
  }
  if (n && bytes) {
    memcpy(in->copy, bytes, n);
  }
  in->at = in->copy;
}

/* One call of V8 where the text is short: it stops before a character that has no room, so that one that fits leaves some. */
static void read_text(call *c, size_t i, char *room) {
  argument *in = &c->in[i];
  in->at = room;
  if (napi_get_value_string_utf8(c->env, c->given[i], room, SHORT_TEXT, &in->n) != napi_ok) {
    wrong(c, i, "a string");
    return;
  }
  if (in->n < SHORT_TEXT - 4) {
    return;
  }
  napi_get_value_string_utf8(c->env, c->given[i], NULL, 0, &in->n);
  copy(c, in, NULL, in->n);
  if (in->copy) {
    napi_get_value_string_utf8(c->env, c->given[i], in->copy, in->n + 1, &in->n);
  }
}

/* Memory that other threads may write to is copied; as a place to write to it has no room. */
static void read_bytes(call *c, size_t i, char letter) {
  argument *in = &c->in[i];
  napi_typedarray_type type;
  napi_value buffer;
  void *at = NULL;
  bool own = false;
  if (napi_get_typedarray_info(c->env, c->given[i], &type, &in->n, &at, &buffer, NULL) != napi_ok || type != napi_uint8_array) {
    wrong(c, i, "a Uint8Array");
    return;
  }
  in->at = at && in->n ? at : "";
  napi_is_arraybuffer(c->env, buffer, &own);
  if (letter == 's') {
    in->n = own ? in->n : 0;
  } else if (letter == 'Y' || !own) {
    copy(c, in, at, in->n);
  }
}

static void read_key(call *c, size_t i) {
  napi_valuetype type;
  if (napi_typeof(c->env, c->given[i], &type) == napi_ok && type == napi_undefined) {
    return;
  }
  read_bytes(c, i, 'y');
  if (!c->failed && c->in[i].n != KEY) {
    wrong(c, i, "a Uint8Array of 16 bytes");
  }
}

static void read_doubles(call *c, size_t i) {
  napi_typedarray_type type;
  void *at = NULL;
  size_t n = 0;
  if (napi_get_typedarray_info(c->env, c->given[i], &type, &n, &at, NULL, NULL) != napi_ok || type != napi_float64_array ||
      n < SETTINGS || !at) {
    wrong(c, i, "a Float64Array of 16");
  }
  c->in[i].at = at;
}

static void read_argument(call *c, size_t i, char **room) {
  switch (c->op->arguments[i]) {
  case 'b':
  case 'B':
    read_box(c, i, c->op->arguments[i] == 'B');
    break;
  case 't':
    read_text(c, i, *room);
    *room += SHORT_TEXT;
    break;
  case 'd':
    if (napi_get_value_double(c->env, c->given[i], &c->in[i].number) != napi_ok) {
      wrong(c, i, "a number");
    }
    break;
  case 'n':
    read_doubles(c, i);
    break;
  case 'k':
    read_key(c, i);
    break;
  case 'a': /* looked at when it is called */
    break;
  default:
    read_bytes(c, i, c->op->arguments[i]);
  }
}

/* ---- a call ---- */

static napi_value carried_out(call *c) {
  addon *a = c->addon;
  bool busy = c->box && a->places[c->place].busy;
  c->outer = a->running;
  a->running = c;
  if (c->box) {
    a->places[c->place].busy = true;
    a->event = (boa_event){0}; /* its texts may be gone after this */
  }
  napi_value value = c->op->take(c);
  if (c->box) {
    a->places[c->place].busy = busy;
  }
  a->running = c->outer;
  return c->failed ? NULL : value;
}

napi_value enter(napi_env env, napi_callback_info info) {
  char texts[MOST_TEXTS * SHORT_TEXT], *room = texts;
  call c;
  memset(&c, 0, sizeof c);
  c.env = env;
  size_t n = MOST_ARGUMENTS, i = 0;
  napi_value value = NULL;
  napi_get_cb_info(env, info, &n, c.given, NULL, (void **)&c.op);
  napi_get_instance_data(env, (void **)&c.addon);
  for (; c.op->arguments[i] && !c.failed; i++) {
    read_argument(&c, i, &room);
  }
  if (!c.failed) {
    value = carried_out(&c);
  }
  while (i) {
    free(c.in[--i].copy);
  }
  return value;
}

/* ---- what a call gives ---- */

napi_value number(call *c, double n) {
  napi_value value = NULL;
  napi_create_double(c->env, n, &value);
  return value;
}

napi_value truth(call *c, bool is) {
  napi_value value = NULL;
  napi_get_boolean(c->env, is, &value);
  return value;
}

napi_value string(call *c, const char *text, size_t n) {
  napi_value value = NULL;
  if (napi_create_string_utf8(c->env, text ? text : "", text ? n : 0, &value) != napi_ok) {
    return refuse(c, "boabox: a text is longer than a string can be");
  }
  return value;
}

/* Copied: memory that V8 only borrows is given back when the event loop has its turn, so that a loop without one would pile it up. */
napi_value own_bytes(call *c, char *made, size_t n) {
  napi_value buffer, value = NULL;
  void *at;
  bool copied = napi_create_arraybuffer(c->env, n, &at, &buffer) == napi_ok;
  if (copied && n) {
    memcpy(at, made, n);
  }
  free(made);
  if (!copied) {
    return refuse(c, "boabox: no memory");
  }
  napi_create_typedarray(c->env, napi_uint8_array, n, buffer, 0, &value);
  return value;
}

napi_value written(call *c, char *made, size_t n, const argument *into) {
  if (n > into->n) {
    return own_bytes(c, made, n);
  }
  if (n) {
    memcpy((char *)into->at, made, n);
  }
  free(made);
  return number(c, (double)n);
}
