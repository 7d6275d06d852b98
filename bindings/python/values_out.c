/* Values out of a guest. A container that is not finished is a frame on a heap-allocated stack: no depth of nesting uses the C stack, and one of more than
 * VALUE_DEPTH is refused. A part is converted, then added to the frame on top; a frame without further parts becomes a value and is added to the frame below. A record of
 * the guest is converted as a dict of its attributes. */
#include "values.h"

#include <stdlib.h>
#include <string.h>

enum { SMALL_LIMBS = 16 };

const char value_no_memory[] = "the guest has no memory left for it";

/* A part of a container: converted, or the handle of what is not converted yet. */
typedef struct {
  PyObject *object;
  boa_handle h;
  boa_plain_type type;
  uint64_t same;
} out_part;

typedef struct {
  PyObject *container; /* its items that are not there yet are NULL */
  PyObject *key;       /* of a dict, converted, whose value comes next */
  PyObject *record;    /* of a record, whose attributes the dict is: its class's name */
  boa_handle h;        /* the container */
  uint64_t same;
  size_t at, count, added;
  boa_plain_type type;
  out_part parts[VALUE_PARTS]; /* the next ones, from `taken` on */
  size_t have, taken;
} out_frame;

typedef struct {
  const value_guest *guest;
  const module_state *state;
  boa_sandbox *box;
  uint64_t budget;
  out_frame *frames;
  size_t depth, room;
  value_table known;
  boa_handle parts; /* of the value that instance_out has just found to have some, and their kind */
  const char *kind;
} out_walk;

PyObject *text_out(const char *utf8, size_t length) {
  PyObject *text = PyUnicode_DecodeUTF8(utf8, (Py_ssize_t)length, "surrogatepass");
  if (!text && PyErr_ExceptionMatches(PyExc_UnicodeDecodeError)) {
    PyErr_Clear();
    text = PyUnicode_DecodeUTF8(utf8, (Py_ssize_t)length, "replace");
  }
  return text;
}

static PyObject *refuse_out(const out_walk *w, const char *why) {
  PyErr_Format(w->state->conversion_error, "a value of the guest can't be read: %s", why);
  return NULL;
}

static int pay(out_walk *w, uint64_t bytes) {
  if (bytes > w->budget) {
    refuse_out(w, "it is larger than the limit of memory or value_size");
    return 0;
  }
  w->budget -= bytes;
  return 1;
}

static PyObject *long_of_limbs(const uint32_t *limbs, size_t n, int negative) {
  PyObject *bytes = PyBytes_FromStringAndSize(NULL, (Py_ssize_t)n * 4);
  unsigned char *p = bytes ? (unsigned char *)PyBytes_AsString(bytes) : NULL;
  for (size_t i = 0; p && i < n * 4; i++) {
    p[i] = (unsigned char)(limbs[i / 4] >> (8 * (i % 4)));
  }
  PyObject *v = p ? PyObject_CallMethod((PyObject *)&PyLong_Type, "from_bytes", "Os", bytes, "little") : NULL;
  Py_XDECREF(bytes);
  if (v && negative) {
    PyObject *opposite = PyNumber_Negative(v);
    Py_DECREF(v);
    v = opposite;
  }
  return v;
}

static PyObject *big_int_out(out_walk *w, boa_handle h) {
  uint32_t small[SMALL_LIMBS], *limbs = small;
  int negative = 0;
  size_t n = boa_as_limbs(w->box, h, small, SMALL_LIMBS, &negative);
  if (n == SIZE_MAX) {
    return refuse_out(w, value_no_memory);
  }
  if (!pay(w, (uint64_t)n * 4)) {
    return NULL;
  }
  if (n > SMALL_LIMBS) {
    limbs = malloc(n * sizeof *limbs);
    if (!limbs || boa_as_limbs(w->box, h, limbs, n, &negative) != n) {
      free(limbs);
      return PyErr_NoMemory();
    }
  }
  PyObject *v = long_of_limbs(limbs, n, negative);
  if (limbs != small) {
    free(limbs);
  }
  return v;
}

static PyObject *int_out(out_walk *w, boa_handle h) {
  int64_t i;
  return boa_as_int(w->box, h, &i) ? PyLong_FromLongLong(i) : big_int_out(w, h);
}

static PyObject *float_out(out_walk *w, boa_handle h) {
  double d = 0;
  boa_as_double(w->box, h, &d);
  return PyFloat_FromDouble(d);
}

static PyObject *text_or_bytes_out(out_walk *w, boa_handle h, boa_plain_type type) {
  size_t n = 0;
  if (!pay(w, boa_count(w->box, h))) {
    return NULL;
  }
  char *copy = type == BOA_PLAIN_STR ? boa_as_text(w->box, h, &n) : boa_as_bytes(w->box, h, &n);
  if (!copy) {
    return refuse_out(w, value_no_memory);
  }
  PyObject *v = type == BOA_PLAIN_STR ? text_out(copy, n) : PyBytes_FromStringAndSize(copy, (Py_ssize_t)n);
  free(copy);
  return v;
}

/* The library shows what it can without running the guest's code. */
static const char not_shown[] = "<a value whose repr is the guest's code>";

/* A value that stays in the guest is shown without a number, which would keep it there for good; where its repr is the guest's code, and it is the value of the feed, the
 * guest has shown it at the feed's end. */
static PyObject *repr_out(out_walk *w, boa_handle h) {
  size_t n = 0;
  char *text = w->guest->owner ? boa_unnumbered_text(w->box, h, &n) : boa_repr_text(w->box, h, &n);
  if (!text && w->guest->owner && w->guest->shown && !w->depth) {
    n = w->guest->shown_length;
    return pay(w, n) ? text_out(w->guest->shown, n) : NULL;
  }
  PyObject *shown = !text ? PyUnicode_FromString(not_shown) : pay(w, n) ? text_out(text, n) : NULL;
  free(text);
  return shown;
}

/* A value that stays where it is: what stands for it has a handle of its own. */
static PyObject *staying_out(const out_walk *w, boa_handle h, PyObject *shown) {
  boa_handle kept = boa_keep(w->box, h);
  if (!kept) {
    return refuse_out(w, value_no_memory);
  }
  PyObject *calls = PyBool_FromLong(boa_is_callable(w->box, h));
  PyObject *v = PyObject_CallFunction(w->state->guest_value, "OIOO", w->guest->owner, (unsigned int)kept, shown, calls);
  Py_DECREF(calls);
  if (!v) {
    boa_release(w->box, kept);
  }
  return v;
}

static PyObject *strict_out(const out_walk *w, PyObject *shown) {
  PyErr_Format(w->state->conversion_error, "a value of the guest can't be read: %.200U has no counterpart outside", shown);
  return NULL;
}

static PyObject *other_out(out_walk *w, boa_handle h) {
  PyObject *shown = repr_out(w, h);
  int stays = w->guest->owner && w->state->guest_value;
  PyObject *v = !shown             ? NULL
                : w->guest->strict ? strict_out(w, shown)
                : stays            ? staying_out(w, h, shown)
                                   : PyObject_CallFunctionObjArgs(w->state->repr, shown, NULL);
  Py_XDECREF(shown);
  return v;
}

static PyObject *bool_out(out_walk *w, boa_handle h) {
  int64_t truth = 0;
  boa_as_int(w->box, h, &truth);
  return PyBool_FromLong((long)truth);
}

/* The host's own object that a proxy stands for; NULL without an exception: there is none. */
static PyObject *object_out(out_walk *w, boa_handle h) {
  boa_handle n = boa_attribute(w->box, h, "_boabox_number");
  int64_t number = 0;
  int there = n && boa_as_int(w->box, n, &number) && *w->guest->objects && w->state->object_of;
  boa_release(w->box, n);
  PyObject *found = there ? PyObject_CallFunction(w->state->object_of, "OL", *w->guest->objects, (long long)number) : NULL;
  PyObject *object = found && found != Py_None ? Py_NewRef(PyTuple_GetItem(found, 0)) : NULL;
  Py_XDECREF(found);
  return object;
}

/* What is none of the plain types; NULL without an exception: a record. */
static PyObject *instance_out(out_walk *w, boa_handle h) {
  boa_class_kind kind = boa_class_of(w->box, h);
  PyObject *object = kind == BOA_CLASS_HOST_OBJECT ? object_out(w, h) : NULL;
  if (object || PyErr_Occurred()) {
    return object;
  }
  if (!w->state->record) {
    return other_out(w, h);
  }
  w->parts = kind == BOA_CLASS_NONE ? boa_parts(w->box, h, &w->kind) : 0;
  return (kind != BOA_CLASS_NONE && kind != BOA_CLASS_HOST_OBJECT) || w->parts ? NULL : other_out(w, h);
}

/* A value without parts; NULL without an exception: it is a container. */
static PyObject *scalar_out(out_walk *w, boa_handle h, boa_plain_type type) {
  switch (type) {
  case BOA_PLAIN_NONE:
    return Py_NewRef(Py_None);
  case BOA_PLAIN_BOOL:
    return bool_out(w, h);
  case BOA_PLAIN_INT:
    return int_out(w, h);
  case BOA_PLAIN_FLOAT:
    return float_out(w, h);
  case BOA_PLAIN_STR:
  case BOA_PLAIN_BYTES:
    return text_or_bytes_out(w, h, type);
  case BOA_PLAIN_OTHER:
    return instance_out(w, h);
  default:
    return NULL;
  }
}

static PyObject *container_out(boa_plain_type type, size_t count) {
  switch (type) {
  case BOA_PLAIN_LIST:
    return PyList_New((Py_ssize_t)count);
  case BOA_PLAIN_TUPLE:
    return PyTuple_New((Py_ssize_t)count);
  case BOA_PLAIN_DICT:
    return PyDict_New();
  case BOA_PLAIN_SET:
    return PySet_New(NULL);
  default:
    return PyFrozenSet_New(NULL);
  }
}

/* About the bytes of a container of so many items here: an empty set of the guest is small, but not in CPython. */
static uint64_t container_cost(boa_plain_type type, size_t count) {
  if (type == BOA_PLAIN_LIST || type == BOA_PLAIN_TUPLE) {
    return 56 + (uint64_t)count * 8;
  }
  return (type == BOA_PLAIN_DICT ? 64 : 200) + (uint64_t)count * 32;
}

int value_room(void **frames, size_t depth, size_t *room, size_t size) {
  if (depth < *room) {
    return 1;
  }
  size_t wanted = *room ? *room * 2 : 8;
  void *more = realloc(*frames, wanted * size);
  if (!more) {
    PyErr_NoMemory();
    return 0;
  }
  *frames = more;
  *room = wanted;
  return 1;
}

/* The key's place, or the free one where it would be. */
static value_known *place_of(const value_table *t, uint64_t key) {
  size_t i = (size_t)(key >> 4) * 2654435761u & (t->size - 1);
  while (t->at[i].key && t->at[i].key != key) {
    i = (i + 1) & (t->size - 1);
  }
  return &t->at[i];
}

value_known *value_find(const value_table *t, uint64_t key) {
  value_known *k = t->size ? place_of(t, key) : NULL;
  return k && k->key ? k : NULL;
}

static int grow(value_table *t) {
  value_table larger = {.count = t->count, .size = t->size ? t->size * 2 : 32};
  larger.at = calloc(larger.size, sizeof *larger.at);
  if (!larger.at) {
    PyErr_NoMemory();
    return 0;
  }
  for (size_t i = 0; i < t->size; i++) {
    if (t->at[i].key) {
      *place_of(&larger, t->at[i].key) = t->at[i];
    }
  }
  free(t->at);
  *t = larger;
  return 1;
}

int value_remember(value_table *t, uint64_t key, PyObject *object, boa_handle h) {
  if (t->count * 2 >= t->size && !grow(t)) {
    return 0;
  }
  *place_of(t, key) = (value_known){key, Py_NewRef(object), h};
  t->count++;
  return 1;
}

void value_forget(value_table *t, boa_sandbox *box) {
  for (size_t i = 0; i < t->size; i++) {
    Py_XDECREF(t->at[i].object);
    boa_release(box, t->at[i].h);
  }
  free(t->at);
}

static PyObject *known_out(const out_walk *w, uint64_t same) {
  const value_known *k = same ? value_find(&w->known, same) : NULL;
  return k ? Py_NewRef(k->object) : NULL;
}

/* Remembers what a container has become, so that it is one object wherever it stands. 1, or 0 with MemoryError. */
static int remember(out_walk *w, uint64_t same, PyObject *object) {
  return !same || value_remember(&w->known, same, object, 0);
}

/* The handle of a record's attributes, in place of its own, and its class's name; or of a value's parts and their kind. 0: an exception is set. */
static boa_handle open_record(out_walk *w, boa_handle h, PyObject **name) {
  size_t n = 0;
  boa_handle parts = w->parts;
  w->parts = 0;
  if (parts) {
    *name = PyUnicode_FromString(w->kind);
    boa_release(w->box, h);
    return parts;
  }
  char *text = boa_class_name(w->box, h, &n);
  boa_handle fields = text ? boa_fields(w->box, h) : 0;
  *name = fields ? text_out(text, n) : NULL;
  free(text);
  boa_release(w->box, h);
  if (!fields) {
    refuse_out(w, value_no_memory);
  }
  return fields;
}

/* Begins a container; the handle is the frame's from now on, also when this fails. */
static int push_out(out_walk *w, boa_handle h, boa_plain_type type, uint64_t same) {
  PyObject *record = NULL;
  if (type == BOA_PLAIN_OTHER) {
    h = open_record(w, h, &record);
    type = boa_type_of_handle(w->box, h);
    if (!record) {
      boa_release(w->box, h);
      return 0;
    }
  }
  void *frames = w->frames;
  size_t count = boa_count(w->box, h);
  int ok = w->depth < VALUE_DEPTH;
  if (!ok) {
    refuse_out(w, "it is nested more than 1000 deep, or contains itself");
  }
  ok = ok && pay(w, container_cost(type, count)) && value_room(&frames, w->depth, &w->room, sizeof *w->frames);
  w->frames = frames;
  PyObject *container = ok ? container_out(type, count) : NULL;
  if (!container) {
    boa_release(w->box, h);
    Py_XDECREF(record);
    return 0;
  }
  w->frames[w->depth++] =
      (out_frame){.container = container, .record = record, .h = h, .same = same, .type = type, .count = count};
  int early = !record && type != BOA_PLAIN_TUPLE && type != BOA_PLAIN_FROZENSET;
  return !early || remember(w, same, container);
}

static const char wrong_length[] = "its length is not what it says";

static PyObject *plain_out(out_walk *w, const boa_plain *p) {
  switch (p->type) {
  case BOA_PLAIN_NONE:
    return Py_NewRef(Py_None);
  case BOA_PLAIN_BOOL:
    return PyBool_FromLong((long)p->integer);
  case BOA_PLAIN_INT:
    return PyLong_FromLongLong(p->integer);
  case BOA_PLAIN_FLOAT:
    return PyFloat_FromDouble(p->number);
  default:
    return pay(w, p->length) ? PyUnicode_FromStringAndSize(p->text, (Py_ssize_t)p->length) : NULL;
  }
}

/* Takes the part. 1, or 0 with an exception. */
static int add_out(out_frame *f, PyObject *part) {
  int status;
  if (f->type == BOA_PLAIN_LIST) {
    return PyList_SetItem(f->container, (Py_ssize_t)f->added++, part) == 0;
  }
  if (f->type == BOA_PLAIN_TUPLE) {
    return PyTuple_SetItem(f->container, (Py_ssize_t)f->added++, part) == 0;
  }
  if (f->type == BOA_PLAIN_DICT && !f->key) {
    f->key = part;
    return 1;
  }
  f->added++;
  status = f->type == BOA_PLAIN_DICT ? PyDict_SetItem(f->container, f->key, part) : PySet_Add(f->container, part);
  Py_CLEAR(f->key);
  Py_DECREF(part);
  return status == 0;
}

/* Items of a list or tuple that need no handle go into it at once, up to the first that does: how many. -1: an exception. */
static int add_plain(out_walk *w, out_frame *f, const boa_plain *plain, size_t n) {
  size_t i = 0;
  for (; i < n && !plain[i].handle && (f->type == BOA_PLAIN_LIST || f->type == BOA_PLAIN_TUPLE); i++) {
    PyObject *v = f->added < f->count ? plain_out(w, &plain[i]) : refuse_out(w, wrong_length);
    Py_ssize_t at = (Py_ssize_t)f->added++;
    if (!v || (f->type == BOA_PLAIN_LIST ? PyList_SetItem(f->container, at, v) : PyTuple_SetItem(f->container, at, v))) {
      return -1;
    }
  }
  return (int)i;
}

/* Reads the next parts; texts at once, since they may move later. 1, or 0 with an exception. */
static int read_out(out_walk *w, out_frame *f) {
  boa_plain plain[VALUE_PARTS];
  size_t n;
  int ok, added;
  do {
    n = boa_read_items(w->box, f->h, &f->at, plain, VALUE_PARTS);
    ok = n != SIZE_MAX && pay(w, 8 * n);
    added = ok ? add_plain(w, f, plain, n) : 0;
    ok = ok && added >= 0;
  } while (ok && n && (size_t)added == n);
  f->have = f->taken = 0;
  for (size_t i = ok ? (size_t)added : 0; n != SIZE_MAX && i < n; i++) {
    out_part *part = &f->parts[f->have++];
    *part = (out_part){.h = plain[i].handle, .type = plain[i].type, .same = plain[i].same};
    part->object = ok && !part->h ? plain_out(w, &plain[i]) : NULL;
    ok = ok && (part->h || part->object);
  }
  return ok || PyErr_Occurred() ? ok : refuse_out(w, value_no_memory) != NULL;
}

/* The next part; NULL: there are no more, or an exception is set. */
static out_part *next_out(out_walk *w, out_frame *f) {
  if (f->taken == f->have && !read_out(w, f)) {
    return NULL;
  }
  if (f->taken < f->have) {
    if (f->added < f->count) {
      return &f->parts[f->taken++];
    }
  } else if (f->added == f->count || (f->type != BOA_PLAIN_LIST && f->type != BOA_PLAIN_TUPLE)) {
    return NULL;
  }
  refuse_out(w, wrong_length);
  return NULL;
}

static void pop_out(out_walk *w) {
  out_frame *f = &w->frames[--w->depth];
  Py_XDECREF(f->container);
  Py_XDECREF(f->key);
  Py_XDECREF(f->record);
  boa_release(w->box, f->h);
  for (; f->taken < f->have; f->taken++) {
    Py_XDECREF(f->parts[f->taken].object);
    boa_release(w->box, f->parts[f->taken].h);
  }
}

/* The container on top is complete: its value, or NULL with an exception. */
static PyObject *finish_out(out_walk *w) {
  out_frame *f = &w->frames[w->depth - 1];
  PyObject *v = f->record ? PyObject_CallFunctionObjArgs(w->state->record, f->record, f->container,
                                                         *w->guest->objects ? *w->guest->objects : Py_None, NULL)
                          : Py_NewRef(f->container);
  int later = f->record || f->type == BOA_PLAIN_TUPLE || f->type == BOA_PLAIN_FROZENSET; /* others are known from the start */
  if (v && later && !remember(w, f->same, v)) {
    Py_CLEAR(v);
  }
  pop_out(w);
  return v;
}

/* One part of the container on top, or the end of that container: the finished value is then in *done, for the frame below. 1, or 0. */
static int step_out(out_walk *w, PyObject **done) {
  out_part *part = next_out(w, &w->frames[w->depth - 1]);
  if (!part) {
    *done = PyErr_Occurred() ? NULL : finish_out(w);
    return *done != NULL;
  }
  boa_handle h = part->h;
  *done = part->object ? part->object : known_out(w, part->same);
  if (!*done) {
    *done = scalar_out(w, h, part->type);
    if (!*done && !PyErr_Occurred()) {
      return push_out(w, h, part->type, part->same);
    }
    int one = part->type == BOA_PLAIN_STR || part->type == BOA_PLAIN_BYTES || part->type == BOA_PLAIN_OTHER;
    if (*done && one && !remember(w, part->same, *done)) {
      Py_CLEAR(*done);
    }
  }
  boa_release(w->box, h);
  return *done != NULL;
}

static PyObject *containers_out(out_walk *w) {
  PyObject *done = NULL;
  int ok = 1;
  while (ok && w->depth) {
    done = NULL;
    ok = step_out(w, &done);
    if (ok && done && w->depth) {
      ok = add_out(&w->frames[w->depth - 1], done);
    }
  }
  while (w->depth) {
    pop_out(w);
  }
  return ok ? done : NULL;
}

PyObject *value_out(const value_guest *guest, boa_handle h, uint64_t budget) {
  boa_sandbox *box = guest->box;
  out_walk w = {.guest = guest, .state = guest->state, .box = box, .budget = budget};
  boa_plain_type type = boa_type_of_handle(box, h);
  if (!h) {
    return refuse_out(&w, value_no_memory);
  }
  uint64_t same = boa_same(box, h);
  PyObject *v = scalar_out(&w, h, type);
  if (v || PyErr_Occurred()) {
    boa_release(box, h);
    return v;
  }
  v = push_out(&w, h, type, same) ? containers_out(&w) : NULL;
  while (w.depth) {
    pop_out(&w);
  }
  value_forget(&w.known, box);
  free(w.frames);
  return v;
}
