/* Values between Python and a guest. Both ways a container that is not finished is a frame on a heap-allocated stack: no depth of nesting uses
 * the C stack, and one of more than MAX_DEPTH is refused. A part is converted, then added to the frame on top; a frame without further parts
 * becomes a value and is added to the frame below. Types are compared exactly: a subclass may mean anything, so it is no plain value; what else can be
 * given is what boabox._objects says it can be: a record is converted as the tuple of its attributes, and one of the guest as a dict of them. */
#include "values.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_DEPTH = 1000, SMALL_LIMBS = 16 };

static const char no_memory[] = "the guest has no memory left for it";

/* ---- out of the guest ---- */

enum { PARTS = 16 };

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
  out_part parts[PARTS]; /* the next ones, from `taken` on */
  size_t have, taken;
} out_frame;

/* What a container of the guest has become. */
typedef struct {
  uint64_t same; /* 0: the place is free */
  PyObject *object;
} out_known;

typedef struct {
  const value_guest *guest;
  const module_state *state;
  boa_sandbox *box;
  uint64_t budget;
  out_frame *frames;
  size_t depth, room;
  out_known *known; /* open addressing */
  size_t known_count, known_size;
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
    return refuse_out(w, no_memory);
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
    return refuse_out(w, no_memory);
  }
  PyObject *v = type == BOA_PLAIN_STR ? text_out(copy, n) : PyBytes_FromStringAndSize(copy, (Py_ssize_t)n);
  free(copy);
  return v;
}

/* The library shows what it can without running the guest's code. */
static const char not_shown[] = "<a value whose repr is the guest's code>";

static PyObject *other_out(out_walk *w, boa_handle h) {
  size_t n = 0;
  char *text = boa_repr_text(w->box, h, &n);
  PyObject *plain = !text ? PyUnicode_FromString(not_shown) : pay(w, n) ? text_out(text, n) : NULL;
  PyObject *v = plain ? PyObject_CallFunctionObjArgs(w->state->repr, plain, NULL) : NULL;
  Py_XDECREF(plain);
  free(text);
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
  return (kind == BOA_CLASS_RECORD || kind == BOA_CLASS_NAMED_TUPLE) && w->state->record ? NULL : other_out(w, h);
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

/* Makes sure that one more frame fits: 1, or 0 with MemoryError. */
static int more_room(void **frames, size_t depth, size_t *room, size_t size) {
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

static out_known *find_known(const out_walk *w, uint64_t same) {
  size_t i = (size_t)(same >> 4) * 2654435761u & (w->known_size - 1);
  while (w->known[i].same && w->known[i].same != same) {
    i = (i + 1) & (w->known_size - 1);
  }
  return &w->known[i];
}

static PyObject *known_out(const out_walk *w, uint64_t same) {
  out_known *k = same && w->known_size ? find_known(w, same) : NULL;
  return k && k->same ? Py_NewRef(k->object) : NULL;
}

/* Remembers what a container has become, so that it is one object wherever it stands. 1, or 0 with MemoryError. */
static int remember(out_walk *w, uint64_t same, PyObject *object) {
  if (!same) {
    return 1;
  }
  if (w->known_count * 2 >= w->known_size) {
    out_known *old = w->known;
    size_t size = w->known_size, larger = size ? size * 2 : 32;
    out_known *more = calloc(larger, sizeof *more);
    if (!more) {
      PyErr_NoMemory();
      return 0;
    }
    w->known = more;
    w->known_size = larger;
    for (size_t i = 0; i < size; i++) {
      if (old[i].same) {
        *find_known(w, old[i].same) = old[i];
      }
    }
    free(old);
  }
  *find_known(w, same) = (out_known){same, Py_NewRef(object)};
  w->known_count++;
  return 1;
}

/* The handle of a record's attributes, in place of its own, and its class's name; 0: an exception is set. */
static boa_handle open_record(out_walk *w, boa_handle h, PyObject **name) {
  size_t n = 0;
  char *text = boa_class_name(w->box, h, &n);
  boa_handle fields = text ? boa_fields(w->box, h) : 0;
  *name = fields ? text_out(text, n) : NULL;
  free(text);
  boa_release(w->box, h);
  if (!fields) {
    refuse_out(w, no_memory);
  }
  return fields;
}

/* Begins a container; the handle is the frame's from now on, also when this fails. */
static int push_out(out_walk *w, boa_handle h, boa_plain_type type, uint64_t same) {
  PyObject *record = NULL;
  if (type == BOA_PLAIN_OTHER) {
    h = open_record(w, h, &record);
    type = BOA_PLAIN_DICT;
    if (!record) {
      boa_release(w->box, h);
      return 0;
    }
  }
  void *frames = w->frames;
  size_t count = boa_count(w->box, h);
  int ok = w->depth < MAX_DEPTH;
  if (!ok) {
    refuse_out(w, "it is nested more than 1000 deep, or contains itself");
  }
  ok = ok && pay(w, container_cost(type, count)) && more_room(&frames, w->depth, &w->room, sizeof *w->frames);
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

/* Reads the next parts; texts at once, since they may move later. 1, or 0 with an exception. */
static int read_out(out_walk *w, out_frame *f) {
  boa_plain plain[PARTS];
  size_t n = boa_read_items(w->box, f->h, &f->at, plain, PARTS);
  int ok = n != SIZE_MAX && pay(w, 8 * n);
  f->have = f->taken = 0;
  for (size_t i = 0; n != SIZE_MAX && i < n; i++) {
    out_part *part = &f->parts[f->have++];
    *part = (out_part){.h = plain[i].handle, .type = plain[i].type, .same = plain[i].same};
    part->object = ok && !part->h ? plain_out(w, &plain[i]) : NULL;
    ok = ok && (part->h || part->object);
  }
  return ok || PyErr_Occurred() ? ok : refuse_out(w, no_memory) != NULL;
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
  refuse_out(w, "its length is not what it says");
  return NULL;
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
  PyObject *v =
      f->record ? PyObject_CallFunctionObjArgs(w->state->record, f->record, f->container, NULL) : Py_NewRef(f->container);
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
    int text = part->type == BOA_PLAIN_STR || part->type == BOA_PLAIN_BYTES;
    if (*done && text && !remember(w, part->same, *done)) {
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
    return refuse_out(&w, no_memory);
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
  for (size_t i = 0; i < w.known_size; i++) {
    Py_XDECREF(w.known[i].object);
  }
  free(w.known);
  free(w.frames);
  return v;
}

/* ---- into the guest ---- */

typedef struct {
  PyObject *container, *iterator; /* a set's */
  PyObject *record;               /* of a record, whose attributes the tuple is: what it is, from describe */
  PyObject *value;                /* a dict's, that comes after its key */
  PyObject *part;                 /* a dict's key whose value is being converted */
  Py_ssize_t at, count;
  PyObject *original; /* what the handle is remembered for */
  boa_handle h, key;
  boa_handle *items; /* what a tuple or set is made of when all are there */
  size_t added;
  boa_plain parts[PARTS]; /* of a list, to be appended together */
  size_t have;
} in_frame;

/* A handle of a container, which is one object wherever it stands; it is released at the end. */
typedef struct {
  PyObject *object; /* NULL: the place is free */
  boa_handle h;
} in_known;

typedef struct {
  const value_guest *guest;
  const module_state *state;
  boa_sandbox *box;
  const char *where; /* a format of one name, so that it is made into text only where it is wanted */
  PyObject *name;
  in_frame *frames;
  size_t depth, room;
  in_known *known; /* open addressing */
  size_t known_count, known_size;
} in_walk;

static in_known *find_in(const in_walk *w, PyObject *object) {
  size_t i = (size_t)((uintptr_t)object >> 4) * 2654435761u & (w->known_size - 1);
  while (w->known[i].object && w->known[i].object != object) {
    i = (i + 1) & (w->known_size - 1);
  }
  return &w->known[i];
}

/* A handle of what the object has become, or 0. */
static boa_handle known_in(const in_walk *w, PyObject *object) {
  boa_handle h = w->known_size ? find_in(w, object)->h : 0;
  return h ? boa_keep(w->box, h) : 0;
}

/* 1, or 0 with MemoryError. */
static int remember_in(in_walk *w, PyObject *object, boa_handle h) {
  if (w->known_count * 2 >= w->known_size) {
    in_known *old = w->known;
    size_t size = w->known_size, larger = size ? size * 2 : 32;
    in_known *more = calloc(larger, sizeof *more);
    if (!more) {
      PyErr_NoMemory();
      return 0;
    }
    w->known = more;
    w->known_size = larger;
    for (size_t i = 0; i < size; i++) {
      if (old[i].object) {
        *find_in(w, old[i].object) = old[i];
      }
    }
    free(old);
  }
  *find_in(w, object) = (in_known){Py_NewRef(object), boa_keep(w->box, h)};
  w->known_count++;
  return 1;
}

/* "inputs['x'][3]": the way to the part that is being converted, through at most `depth` containers. */
static PyObject *path_in(const in_walk *w, size_t depth) {
  PyObject *path = PyUnicode_FromFormat(w->where, w->name);
  size_t shown = depth < 8 ? depth : 8;
  for (size_t i = 0; path && i < shown; i++) {
    const in_frame *f = &w->frames[i];
    PyObject *longer;
    if (f->record) {
      longer = PyUnicode_FromFormat("%U.%U", path, PyTuple_GetItem(PyTuple_GetItem(f->record, 3), f->at - 1));
    } else if (Py_IS_TYPE(f->container, &PyDict_Type)) {
      longer =
          f->value || !f->part ? PyUnicode_FromFormat("%U, a key", path) : PyUnicode_FromFormat("%U[%.60R]", path, f->part);
    } else if (f->iterator) {
      longer = PyUnicode_FromFormat("%U, an item", path);
    } else {
      longer = PyUnicode_FromFormat("%U[%zd]", path, f->at - 1);
    }
    Py_DECREF(path);
    path = longer;
  }
  if (path && shown < depth) {
    PyObject *longer = PyUnicode_FromFormat("%U...", path);
    Py_DECREF(path);
    path = longer;
  }
  return path;
}

static int refuse_in(const in_walk *w, size_t depth, const char *why) {
  PyObject *path = path_in(w, depth);
  if (path) {
    PyErr_Format(w->state->conversion_error, "%U: %s", path, why);
    Py_DECREF(path);
  }
  return 0;
}

static int refuse_type(const in_walk *w, PyObject *object) {
  PyObject *path = path_in(w, w->depth), *name = PyType_GetQualName(Py_TYPE(object));
  if (path && name) {
    PyErr_Format(w->state->conversion_error, "%U: the guest has no such value: an object of type %U", path, name);
  }
  Py_XDECREF(path);
  Py_XDECREF(name);
  return 0;
}

static boa_handle limbs_in(in_walk *w, PyObject *bytes, int negative) {
  const unsigned char *p = (const unsigned char *)PyBytes_AsString(bytes);
  size_t n = (size_t)PyBytes_Size(bytes) / 4;
  uint32_t *limbs = malloc(n * sizeof *limbs + 4);
  for (size_t i = 0; limbs && i < n; i++) {
    limbs[i] = p[4 * i] | (uint32_t)p[4 * i + 1] << 8 | (uint32_t)p[4 * i + 2] << 16 | (uint32_t)p[4 * i + 3] << 24;
  }
  boa_handle h = limbs ? boa_make_limbs(w->box, limbs, n, negative) : 0;
  free(limbs);
  return h;
}

static boa_handle big_int_in(in_walk *w, PyObject *object, int negative) {
  PyObject *size = PyObject_CallMethod(object, "bit_length", NULL), *magnitude = PyNumber_Absolute(object);
  Py_ssize_t bits = size ? PyLong_AsSsize_t(size) : -1;
  PyObject *bytes =
      bits >= 0 && magnitude ? PyObject_CallMethod(magnitude, "to_bytes", "ns", (bits + 31) / 32 * 4, "little") : NULL;
  boa_handle h = bytes ? limbs_in(w, bytes, negative) : 0;
  Py_XDECREF(bytes);
  Py_XDECREF(magnitude);
  Py_XDECREF(size);
  return h;
}

static boa_handle int_in(in_walk *w, PyObject *object) {
  int overflow = 0;
  long long i = PyLong_AsLongLongAndOverflow(object, &overflow);
  return overflow ? big_int_in(w, object, overflow < 0) : boa_make_int(w->box, i);
}

static boa_handle text_in(in_walk *w, PyObject *object) {
  Py_ssize_t n = 0;
  const char *utf8 = PyUnicode_AsUTF8AndSize(object, &n);
  if (utf8) {
    return boa_make_text(w->box, utf8, (size_t)n);
  }
  if (PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) {
    PyErr_Clear();
    refuse_in(w, w->depth, "a str with a lone surrogate, which is no text");
  }
  return 0;
}

static boa_handle bytes_in(in_walk *w, PyObject *object) {
  char *bytes = NULL;
  Py_ssize_t n = 0;
  return PyBytes_AsStringAndSize(object, &bytes, &n) ? 0 : boa_make_bytes(w->box, bytes, (size_t)n);
}

static int is_container(PyTypeObject *type) {
  return type == &PyList_Type || type == &PyTuple_Type || type == &PyDict_Type || type == &PySet_Type ||
         type == &PyFrozenSet_Type;
}

static boa_handle function_in(in_walk *w, PyObject *description) {
  const char *name = PyUnicode_AsUTF8AndSize(PyTuple_GetItem(description, 1), NULL);
  return name ? boa_make_function(w->box, name) : 0;
}

/* A value without parts; 0: an exception is set. */
static boa_handle scalar_in(in_walk *w, PyObject *object) {
  PyTypeObject *type = Py_TYPE(object);
  boa_handle h = 0;
  if (object == Py_None) {
    h = boa_make_none(w->box);
  } else if (type == &PyBool_Type) {
    h = boa_make_bool(w->box, object == Py_True);
  } else if (type == &PyLong_Type) {
    h = int_in(w, object);
  } else if (type == &PyFloat_Type) {
    h = boa_make_double(w->box, PyFloat_AsDouble(object));
  } else if (type == &PyUnicode_Type) {
    h = text_in(w, object);
  } else if (type == &PyBytes_Type) {
    h = bytes_in(w, object);
  } else {
    refuse_type(w, object);
  }
  if (!h && !PyErr_Occurred()) {
    refuse_in(w, w->depth, no_memory);
  }
  return h;
}

/* Says whether the containers on the way are too many, or the same again. */
static int refuse_depth(const in_walk *w) {
  PyObject *last = w->frames[w->depth - 1].container;
  for (size_t i = 0; i + 1 < w->depth; i++) {
    for (size_t j = i + 1; w->frames[i].container == last && j < w->depth; j++) {
      if (w->frames[j].container == last) {
        return refuse_in(w, j, "the value contains itself");
      }
    }
  }
  return refuse_in(w, w->depth, "nested more than 1000 deep");
}

static Py_ssize_t size_of(PyObject *container) {
  PyTypeObject *type = Py_TYPE(container);
  return type == &PyTuple_Type                              ? PyTuple_Size(container)
         : type == &PySet_Type || type == &PyFrozenSet_Type ? PySet_Size(container)
                                                            : 0;
}

static void pop_in(in_walk *w) {
  in_frame *f = &w->frames[--w->depth];
  Py_XDECREF(f->record);
  for (size_t i = 0; i < f->added; i++) {
    boa_release(w->box, f->items[i]);
  }
  free(f->items);
  boa_release(w->box, f->key);
  boa_release(w->box, f->h);
  Py_XDECREF(f->iterator);
  Py_XDECREF(f->value);
  Py_XDECREF(f->part);
  Py_XDECREF(f->original);
  Py_XDECREF(f->container);
}

/* Begins a container, which is `original`, or stands for it. */
static int push_in(in_walk *w, PyObject *container, PyObject *original) {
  void *frames = w->frames;
  PyTypeObject *type = Py_TYPE(container);
  if (w->depth >= MAX_DEPTH) {
    return refuse_depth(w);
  }
  int room = more_room(&frames, w->depth, &w->room, sizeof *w->frames);
  w->frames = frames;
  if (!room) {
    return 0;
  }
  in_frame f = {.container = Py_NewRef(container), .original = Py_NewRef(original), .count = size_of(container)};
  if (type == &PyList_Type || type == &PyDict_Type) {
    f.h = type == &PyList_Type ? boa_make_list(w->box) : boa_make_dict(w->box);
  } else {
    f.items = calloc((size_t)f.count + 1, sizeof *f.items);
    f.iterator = type == &PyTuple_Type ? NULL : PyObject_GetIter(container);
  }
  w->frames[w->depth++] = f;
  if (PyErr_Occurred()) {
    return 0;
  }
  if (!f.h && !f.items) {
    return refuse_in(w, w->depth - 1, no_memory);
  }
  return !f.h || remember_in(w, original, f.h); /* others are known when they are complete */
}

/* The next part, a new reference; NULL: there are no more, or an exception is set. */
static PyObject *next_in(in_frame *f) {
  PyObject *key, *value;
  if (f->iterator) {
    return PyIter_Next(f->iterator);
  }
  if (Py_IS_TYPE(f->container, &PyList_Type)) { /* which may change meanwhile, if a finaliser has it */
    return f->at < PyList_Size(f->container) ? Py_NewRef(PyList_GetItem(f->container, f->at++)) : NULL;
  }
  if (Py_IS_TYPE(f->container, &PyTuple_Type)) {
    return f->at < f->count ? Py_NewRef(PyTuple_GetItem(f->container, f->at++)) : NULL;
  }
  if (f->value) {
    value = f->value;
    f->value = NULL;
    return value;
  }
  if (!PyDict_Next(f->container, &f->at, &key, &value)) {
    return NULL;
  }
  f->value = Py_NewRef(value);
  Py_XDECREF(f->part);
  f->part = Py_NewRef(key);
  return Py_NewRef(key);
}

/* Takes the handle. 1, or 0: the guest has no memory. */
static int add_in(in_walk *w, in_frame *f, boa_handle h) {
  int ok = 1;
  if (f->items) {
    ok = f->added < (size_t)f->count;
    if (ok) {
      f->items[f->added++] = h;
      return 1;
    }
  } else if (Py_IS_TYPE(f->container, &PyList_Type)) {
    ok = boa_append(w->box, f->h, h);
  } else if (!f->key) {
    f->key = h;
    return 1;
  } else {
    ok = boa_put_item(w->box, f->h, f->key, h);
    boa_release(w->box, f->key);
    f->key = 0;
  }
  boa_release(w->box, h);
  return ok;
}

/* The names in a tuple, as C has them; to be freed. NULL: an exception is set. They live as long as the tuple. */
static const char **names_of(PyObject *tuple) {
  Py_ssize_t n = PyTuple_Size(tuple);
  const char **names = n < 0 ? NULL : calloc((size_t)n + 1, sizeof *names);
  int ok = names != NULL;
  for (Py_ssize_t i = 0; ok && i < n; i++) {
    names[i] = PyUnicode_AsUTF8AndSize(PyTuple_GetItem(tuple, i), NULL);
    ok = names[i] != NULL;
  }
  if (!ok) {
    free(names);
    return PyErr_Occurred() ? NULL : (const char **)PyErr_NoMemory();
  }
  return names;
}

static boa_handle make_class(in_walk *w, PyObject *record) {
  long kind = PyLong_AsLong(PyTuple_GetItem(record, 0));
  const char *name = PyUnicode_AsUTF8AndSize(PyTuple_GetItem(record, 1), NULL);
  PyObject *fields = PyTuple_GetItem(record, 2);
  const char **names = name ? names_of(fields) : NULL;
  boa_handle h = names ? boa_make_class(w->box, (boa_class_kind)kind, name, (size_t)PyTuple_Size(fields), names) : 0;
  free(names);
  return h;
}

/* The class of such a record, made at its first instance. */
static boa_handle class_in(in_walk *w, PyObject *record) {
  PyObject *key = PyTuple_GetSlice(record, 0, 3), *kept = key ? PyDict_GetItemWithError(*w->guest->classes, key) : NULL;
  boa_handle h = kept ? (boa_handle)PyLong_AsUnsignedLong(kept) : 0;
  if (key && !kept && !PyErr_Occurred()) {
    h = make_class(w, record);
    PyObject *number = h ? PyLong_FromUnsignedLong(h) : NULL;
    if (number && PyDict_SetItem(*w->guest->classes, key, number)) {
      h = 0;
    }
    Py_XDECREF(number);
  }
  Py_XDECREF(key);
  return h;
}

static boa_handle record_in(in_walk *w, in_frame *f) {
  boa_handle type = class_in(w, f->record);
  const char **names = type ? names_of(PyTuple_GetItem(f->record, 3)) : NULL;
  boa_handle h = names ? boa_make_instance(w->box, type, f->added, names, f->items) : 0;
  free(names);
  return h;
}

/* The container on top is complete: its handle, which the caller has from now on. */
static boa_handle finish_in(in_walk *w) {
  in_frame *f = &w->frames[w->depth - 1];
  boa_handle h = f->h;
  if (f->record) {
    h = record_in(w, f);
  } else if (Py_IS_TYPE(f->container, &PyTuple_Type)) {
    h = boa_make_tuple(w->box, f->items, f->added);
  } else if (f->items) {
    h = boa_make_set(w->box, f->items, f->added, Py_IS_TYPE(f->container, &PyFrozenSet_Type));
  }
  int later = f->items != NULL;
  f->h = 0;
  if (!h && !PyErr_Occurred()) {
    refuse_in(w, w->depth - 1, no_memory);
  } else if (h && later && !remember_in(w, f->original, h)) {
    boa_release(w->box, h);
    h = 0;
  }
  pop_in(w);
  return h;
}

/* What a value that is not plain can be for the guest. */
static PyObject *description_of(in_walk *w, PyObject *object) {
  PyObject **objects = w->guest->objects, **classes = w->guest->classes;
  *objects = *objects ? *objects : PyDict_New();
  *classes = *classes ? *classes : PyDict_New();
  return *objects && *classes ? PyObject_CallFunctionObjArgs(w->state->describe, object, *objects, NULL) : NULL;
}

/* A part or the whole: a finished handle in *done, or a container begun. 1, or 0 with an exception. */
static int begin_in(in_walk *w, PyObject *part, boa_handle *done) {
  PyTypeObject *type = Py_TYPE(part);
  int plain = part == Py_None || type == &PyBool_Type || type == &PyLong_Type || type == &PyFloat_Type ||
              type == &PyUnicode_Type || type == &PyBytes_Type;
  if (plain) {
    *done = scalar_in(w, part);
    return *done != 0;
  }
  *done = known_in(w, part);
  if (*done) {
    return 1;
  }
  if (is_container(type)) {
    return push_in(w, part, part);
  }
  if (!w->state->describe) {
    return refuse_type(w, part);
  }
  PyObject *description = description_of(w, part);
  int ok = description != NULL;
  if (ok && description == Py_None) {
    ok = refuse_type(w, part);
  } else if (ok && PyLong_AsLong(PyTuple_GetItem(description, 0)) > BOA_CLASS_HOST_OBJECT) {
    *done = function_in(w, description);
    ok = *done != 0 || (!PyErr_Occurred() && refuse_in(w, w->depth, no_memory));
  } else if (ok) {
    ok = push_in(w, PyTuple_GetItem(description, 4), part);
    if (ok) {
      w->frames[w->depth - 1].record = Py_NewRef(description);
    }
  }
  Py_XDECREF(description);
  return ok;
}

/* Appends the parts that wait for it. */
static int flush_in(in_walk *w, in_frame *f) {
  size_t n = f->have;
  f->have = 0;
  return !n || boa_append_items(w->box, f->h, f->parts, n) || refuse_in(w, w->depth, no_memory);
}

/* Whether the part of a list needs no handle; then it waits to be appended with others. Its text lives as long as the list has it, which nothing changes before
 * that: no other code runs in between. */
static int gather_in(in_frame *f, PyObject *part) {
  PyTypeObject *type = Py_TYPE(part);
  boa_plain *p = &f->parts[f->have];
  *p = (boa_plain){.type = BOA_PLAIN_NONE};
  if (type == &PyLong_Type) {
    int overflow = 0;
    p->type = BOA_PLAIN_INT;
    p->integer = PyLong_AsLongLongAndOverflow(part, &overflow);
    f->have += !overflow;
    return !overflow;
  }
  if (type == &PyFloat_Type) {
    p->type = BOA_PLAIN_FLOAT;
    p->number = PyFloat_AsDouble(part);
  } else if (type == &PyBool_Type) {
    p->type = BOA_PLAIN_BOOL;
    p->integer = part == Py_True;
  } else if (type == &PyUnicode_Type) {
    Py_ssize_t n = 0;
    p->type = BOA_PLAIN_STR;
    p->text = PyUnicode_AsUTF8AndSize(part, &n);
    p->length = (size_t)n;
    if (!p->text) { /* it is said properly elsewhere */
      PyErr_Clear();
      return 0;
    }
  } else if (part != Py_None) {
    return 0;
  }
  f->have++;
  return 1;
}

/* One part of the container on top, or its end. 1, with the finished handle or 0 in *done; or 0 with an exception. */
static int step_in(in_walk *w, boa_handle *done) {
  in_frame *f = &w->frames[w->depth - 1];
  PyObject *part = next_in(f);
  int ok = 1;
  if (!part) {
    *done = !PyErr_Occurred() && flush_in(w, f) ? finish_in(w) : 0;
    return *done != 0;
  }
  if (Py_IS_TYPE(f->container, &PyList_Type)) {
    if (gather_in(f, part)) {
      Py_DECREF(part);
      return f->have < PARTS || flush_in(w, f);
    }
    ok = flush_in(w, f);
  }
  ok = ok && begin_in(w, part, done);
  Py_DECREF(part);
  return ok;
}

static boa_handle containers_in(in_walk *w) {
  boa_handle done = 0;
  int ok = 1;
  while (ok && w->depth) {
    done = 0;
    ok = step_in(w, &done);
    if (ok && done && w->depth && !add_in(w, &w->frames[w->depth - 1], done)) {
      ok = refuse_in(w, w->depth, no_memory);
    }
  }
  while (w->depth) {
    pop_in(w);
  }
  return ok ? done : 0;
}

boa_handle value_in(const value_guest *guest, PyObject *object, const char *where, PyObject *name) {
  in_walk w = {.guest = guest, .state = guest->state, .box = guest->box, .where = where, .name = name};
  boa_handle h = 0;
  if (begin_in(&w, object, &h) && w.depth) {
    h = containers_in(&w);
  }
  while (w.depth) {
    pop_in(&w);
  }
  for (size_t i = 0; i < w.known_size; i++) {
    Py_XDECREF(w.known[i].object);
    boa_release(w.box, w.known[i].h);
  }
  free(w.known);
  free(w.frames);
  return h;
}
