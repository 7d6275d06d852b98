/* Values into a guest, as those out of it (values_out.c) the other way. Types are compared exactly: a subclass may mean anything, so it is no plain value; what else can
 * be given is what boabox._objects says it can be: a record is converted as the tuple of its attributes. */
#include "values.h"

#include <stdlib.h>
#include <string.h>

enum { ROW = 64 }; /* items of a list that go at once */

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
} in_frame;

typedef struct {
  value_guest *guest;
  const module_state *state;
  boa_sandbox *box;
  const char *where; /* a format of one name, so that it is made into text only where it is wanted */
  PyObject *name;
  in_frame *frames;
  size_t depth, room;
  value_table known;
} in_walk;

/* A handle of what the object has become, or 0. */
static boa_handle known_in(const in_walk *w, const PyObject *object) {
  const value_known *k = value_find(&w->known, (uintptr_t)object);
  return k ? boa_keep(w->box, k->h) : 0;
}

/* 1, or 0 with MemoryError. */
static int remember_in(in_walk *w, PyObject *object, boa_handle h) {
  boa_handle kept = boa_keep(w->box, h);
  int ok = value_remember(&w->known, (uintptr_t)object, object, kept);
  if (!ok) {
    boa_release(w->box, kept);
  }
  return ok;
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

/* A value that has never left its guest, of which the description has the Box and a handle. */
static boa_handle staying_in(in_walk *w, PyObject *description) {
  PyObject *place = PyTuple_GetItem(description, 4);
  if (PyTuple_GetItem(place, 0) != w->guest->holder) {
    return (boa_handle)refuse_in(w, w->depth, "it belongs to another sandbox");
  }
  return boa_keep(w->box, (boa_handle)PyLong_AsUnsignedLong(PyTuple_GetItem(place, 1)));
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
    refuse_in(w, w->depth, value_no_memory);
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
  if (w->depth >= VALUE_DEPTH) {
    return refuse_depth(w);
  }
  int room = value_room(&frames, w->depth, &w->room, sizeof *w->frames);
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
    return refuse_in(w, w->depth - 1, value_no_memory);
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

/* What a description's number means beside those of boa_class_kind. */
enum { FUNCTION_NUMBER = 10, PARTS_NUMBER, STAYING_NUMBER };

static long number_of(PyObject *description) {
  return PyLong_AsLong(PyTuple_GetItem(description, 0));
}

static boa_handle of_parts_in(in_walk *w, in_frame *f) {
  const char *kind = PyUnicode_AsUTF8AndSize(PyTuple_GetItem(f->record, 1), NULL);
  boa_handle h = kind ? boa_make_of_parts(w->box, kind, f->items, f->added) : 0;
  if (kind && !h && strcmp(kind, "enum") == 0 && !boa_enum_ready(w->box, f->items[0])) {
    PyOS_snprintf(w->guest->missing, sizeof w->guest->missing, "%s", kind);
    w->guest->enumeration = boa_keep(w->box, f->items[0]);
  }
  return h;
}

/* Whether the guest can make a value of that kind; else its name is in w->guest->missing, and there is no exception. */
static int kind_ready(in_walk *w, PyObject *description) {
  const char *kind = PyUnicode_AsUTF8AndSize(PyTuple_GetItem(description, 1), NULL);
  int ready = kind && boa_kind_ready(w->box, kind);
  if (kind && !ready) {
    PyOS_snprintf(w->guest->missing, sizeof w->guest->missing, "%s", kind);
  }
  return ready;
}

static boa_handle record_in(in_walk *w, in_frame *f) {
  if (number_of(f->record) == PARTS_NUMBER) {
    return of_parts_in(w, f);
  }
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
  if (!h && !PyErr_Occurred() && !w->guest->missing[0]) {
    refuse_in(w, w->depth - 1, value_no_memory);
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
  } else if (ok && number_of(description) == PARTS_NUMBER && !kind_ready(w, description)) {
    ok = 0;
  } else if (ok && (number_of(description) == FUNCTION_NUMBER || number_of(description) == STAYING_NUMBER)) {
    *done = number_of(description) == FUNCTION_NUMBER ? function_in(w, description) : staying_in(w, description);
    ok = *done != 0 || (!PyErr_Occurred() && refuse_in(w, w->depth, value_no_memory));
  } else if (ok) {
    ok = push_in(w, PyTuple_GetItem(description, 4), part);
    if (ok) {
      w->frames[w->depth - 1].record = Py_NewRef(description);
    }
  }
  Py_XDECREF(description);
  return ok;
}

/* Whether the part of a list needs no handle. Its text lives as long as the list has it. */
static int plain_in(PyObject *part, boa_plain *p) {
  PyTypeObject *type = Py_TYPE(part);
  *p = (boa_plain){.type = BOA_PLAIN_NONE};
  if (type == &PyLong_Type) {
    int overflow = 0;
    p->type = BOA_PLAIN_INT;
    p->integer = PyLong_AsLongLongAndOverflow(part, &overflow);
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
  return 1;
}

/* Appends the next parts of a list together, up to the first that needs a handle: no other code runs meanwhile that could change it. 1, or 0 with an exception. */
static int row_in(in_walk *w, in_frame *f) {
  boa_plain parts[ROW];
  Py_ssize_t length = PyList_Size(f->container);
  size_t n = ROW;
  while (n == ROW) {
    for (n = 0; n < ROW && f->at < length && plain_in(PyList_GetItem(f->container, f->at), &parts[n]); n++) {
      f->at++;
    }
    if (n && !boa_append_items(w->box, f->h, parts, n)) {
      return refuse_in(w, w->depth, value_no_memory);
    }
  }
  return 1;
}

/* One part of the container on top, or its end. 1, with the finished handle or 0 in *done; or 0 with an exception. */
static int step_in(in_walk *w, boa_handle *done) {
  in_frame *f = &w->frames[w->depth - 1];
  if (Py_IS_TYPE(f->container, &PyList_Type) && !row_in(w, f)) {
    return 0;
  }
  PyObject *part = next_in(f);
  if (!part) {
    *done = PyErr_Occurred() ? 0 : finish_in(w);
    return *done != 0;
  }
  int ok = begin_in(w, part, done);
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
      ok = refuse_in(w, w->depth, value_no_memory);
    }
  }
  while (w->depth) {
    pop_in(w);
  }
  return ok ? done : 0;
}

boa_handle value_in(value_guest *guest, PyObject *object, const char *where, PyObject *name) {
  in_walk w = {.guest = guest, .state = guest->state, .box = guest->box, .where = where, .name = name};
  boa_handle h = 0;
  if (begin_in(&w, object, &h) && w.depth) {
    h = containers_in(&w);
  }
  while (w.depth) {
    pop_in(&w);
  }
  value_forget(&w.known, w.box);
  free(w.frames);
  return h;
}
