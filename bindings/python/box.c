/* The module boabox._boabox: one type, Box, a sandbox with its feed. The C library's state machine is handed through: run, resume and answer give
 * the next event as a tuple, None when the feed is done; printed text is gathered here meanwhile, so that it costs no turn in Python.
 *
 * Who may do what: a box is held by one thread, in a with statement, and only that thread runs and answers; one that is shared is held by a run whose
 * steps go to any thread, one after the other. While the library works on it (`inside`), by that thread without the GIL or in a conversion, nobody
 * else touches the sandbox but interrupt(). All flags are read and written with the GIL. Every breach is a UseError before anything has happened. */
#include "box.h"

#include <stdlib.h>
#include <string.h>

/* So much fuel between two stops of the guest, the library's own slice. */
enum { SLICE = 16384 };

static PyObject *as_object(box_object *b) {
  return (PyObject *)b;
}

/* ---- use ---- */

static int refuse_use(const box_object *b, const char *why) {
  PyErr_SetString(b->state->use_error, why);
  return 0;
}

/* Whether the sandbox is there, and nobody else is using it. */
static int usable(const box_object *b) {
  if (!b->sandbox) {
    return refuse_use(b, "the sandbox is closed");
  }
  if (b->held && !b->shared && b->holder != PyThread_get_thread_ident()) {
    return refuse_use(b, "the sandbox is in use by another thread");
  }
  return !b->inside || refuse_use(b, "the sandbox is in use");
}

/* Whether it may be read, set or closed now: no feed is open. */
static int idle(const box_object *b) {
  return usable(b) && (!b->feeding || refuse_use(b, "the sandbox is running: what it calls can't use it"));
}

/* Whether the sandbox stands between feeds, or waits for an answer. */
static int standing(const box_object *b) {
  return usable(b) && (!b->feeding || b->waiting || refuse_use(b, "the sandbox is running: what it calls can't use it"));
}

static int may_answer(const box_object *b) {
  if (!usable(b)) {
    return 0;
  }
  return (b->held && b->feeding && b->waiting) || refuse_use(b, "the sandbox waits for no answer");
}

static PyObject *box_enter(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (!usable(b)) {
    return NULL;
  }
  if (b->held) {
    refuse_use(b, b->feeding ? "the sandbox is running: what it calls can't use it" : "the sandbox is in use");
    return NULL;
  }
  b->held = 1;
  b->holder = PyThread_get_thread_ident();
  Py_RETURN_NONE;
}

static PyObject *box_exit(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (b->held && (b->shared || b->holder == PyThread_get_thread_ident()) && !b->inside) {
    b->held = b->shared = b->turns = b->feeding = b->waiting = 0; /* a feed that is paused: the next one drops it */
  }
  Py_RETURN_NONE;
}

/* As __exit__, from any thread: its holder is gone. */
static PyObject *box_abandon(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (!b->inside) {
    b->held = b->shared = b->turns = b->feeding = b->waiting = 0;
  }
  Py_RETURN_NONE;
}

static PyObject *box_share(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  int turns = 0;
  if (!PyArg_ParseTuple(args, "|p:share", &turns) || !usable(b) ||
      (!b->held && !refuse_use(b, "share() outside of a with statement"))) {
    return NULL;
  }
  b->shared = 1;
  b->turns = turns;
  Py_RETURN_NONE;
}

static void forget_printed(box_object *b) {
  for (int i = 0; i < 2; i++) {
    output_clear(&b->printed[i]);
  }
}

/* ---- methods ---- */

/* Before a feed. */
static void begin_feed(box_object *b) {
  forget_printed(b);
  b->cut_short = NULL;
  b->ends = b->deadline > 0 ? clock_now() + b->deadline : 0;
}

static PyObject *box_run(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  PyObject *source;
  const char *name;
  Py_ssize_t n = 0;
  if (!PyArg_ParseTuple(args, "Us:run", &source, &name) || !idle(b)) {
    return NULL;
  }
  const char *text = PyUnicode_AsUTF8AndSize(source, &n);
  if (!text || (!b->held && !refuse_use(b, "run() outside of a with statement"))) {
    return NULL;
  }
  begin_feed(b);
  return feed_go(b, &(step){.kind = RUN, .text = text, .length = (size_t)n, .name = name});
}

static PyObject *box_check(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  PyObject *source;
  const char *name;
  Py_ssize_t n = 0;
  if (!PyArg_ParseTuple(args, "Us:check", &source, &name) || !idle(b)) {
    return NULL;
  }
  const char *text = PyUnicode_AsUTF8AndSize(source, &n);
  if (!text) {
    return NULL;
  }
  boa_event e = boa_check_source(b->sandbox, text, (size_t)n, name);
  return feed_event(b, &e);
}

static PyObject *box_resume(PyObject *self, PyObject *unused) {
  (void)unused;
  return may_answer((box_object *)self) ? feed_go((box_object *)self, &(step){.kind = RESUME}) : NULL;
}

/* Whether the library did it; else an exception. */
static PyObject *none_if(const box_object *b, int done, const char *what) {
  if (!done) {
    return PyErr_Format(b->state->conversion_error, "%s: the guest has no memory left for it", what);
  }
  Py_RETURN_NONE;
}

static boa_handle give_value(box_object *b, PyObject *value, const char *where, PyObject *name) {
  value_guest guest = feed_guest(b);
  boa_handle h;
  int again;
  b->inside = 1;
  do {
    guest.missing[0] = 0;
    guest.enumeration = 0;
    h = value_in(&guest, value, where, name);
    again = !h && guest.missing[0] && feed_import(b, guest.missing, guest.enumeration);
    boa_release(b->sandbox, guest.enumeration);
  } while (again);
  feed_leave(b);
  return h && b->journal ? journal_form(b, h) : h;
}

static const char returned[] = "what %U() returned";

/* The function that waits for its answer; a feed may wait for something else. */
static PyObject *called_name(const box_object *b) {
  return b->called ? b->called : b->state->call;
}

/* Makes a list of the arguments of the call that waits, or of the value of the feed that is done, and a variable of it. */
static PyObject *box_stash(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *name;
  if (!PyArg_ParseTuple(args, "s:stash", &name) || !standing(b)) {
    return NULL;
  }
  size_t n = boa_argument_count(b->sandbox);
  boa_handle list = boa_make_list(b->sandbox);
  int ok = list != 0;
  for (size_t i = 0; ok && i < (n ? n : 1); i++) {
    boa_handle h = n ? boa_argument(b->sandbox, i) : boa_result(b->sandbox);
    ok = h && boa_append(b->sandbox, list, h);
    boa_release(b->sandbox, h);
  }
  ok = ok && boa_global_set(b->sandbox, name, list);
  boa_release(b->sandbox, list);
  return PyBool_FromLong(ok);
}

/* Takes the step of a call, with the items of a tuple in the guest. */
static PyObject *go_call(box_object *b, step *s, boa_handle tuple) {
  size_t n = boa_count(b->sandbox, tuple), have = 0;
  boa_handle *items = calloc(n + 1, sizeof *items);
  while (items && have < n && (items[have] = boa_item_at(b->sandbox, tuple, have))) {
    have++;
  }
  s->arguments = items;
  s->n = n;
  PyObject *event = items && have == n ? feed_go(b, s) : none_if(b, 0, "the arguments");
  while (have) {
    boa_release(b->sandbox, items[--have]);
  }
  free(items);
  return event;
}

/* A value by its handle, or a built-in function by its name. */
static boa_handle callee(const box_object *b, PyObject *f) {
  if (!PyUnicode_Check(f)) {
    return boa_keep(b->sandbox, (boa_handle)PyLong_AsUnsignedLong(f));
  }
  const char *name = PyUnicode_AsUTF8AndSize(f, NULL);
  return name ? boa_builtin(b->sandbox, name) : 0;
}

static PyObject *box_call(PyObject *self, PyObject *args) {
  static const char where[] = "arguments";
  box_object *b = (box_object *)self;
  PyObject *f, *values, *named, *event = NULL;
  if (!PyArg_ParseTuple(args, "OO!O!:call", &f, &PyTuple_Type, &values, &PyDict_Type, &named) || !idle(b) ||
      (!b->held && !refuse_use(b, "call() outside of a with statement"))) {
    return NULL;
  }
  boa_drop(b->sandbox);
  begin_feed(b);
  boa_handle tuple = give_value(b, values, where, NULL);
  boa_handle keywords = tuple && PyDict_Size(named) ? give_value(b, named, where, NULL) : 0;
  boa_handle h = tuple && !PyErr_Occurred() ? callee(b, f) : 0;
  if (h) {
    event = go_call(b, &(step){.kind = CALL, .h = h, .keywords = keywords}, tuple);
  } else if (!PyErr_Occurred()) {
    none_if(b, 0, "the call");
  }
  boa_release(b->sandbox, h);
  boa_release(b->sandbox, keywords);
  boa_release(b->sandbox, tuple);
  return event;
}

/* Releases a handle, from any thread at any time. */
static PyObject *box_drop(PyObject *self, PyObject *number) {
  box_object *b = (box_object *)self;
  if (b->sandbox && !b->inside) {
    boa_release(b->sandbox, (boa_handle)PyLong_AsUnsignedLong(number));
  } else if (b->sandbox) {
    b->dropped = b->dropped ? b->dropped : PyList_New(0);
    if (!b->dropped || PyList_Append(b->dropped, number)) {
      return NULL;
    }
  }
  Py_RETURN_NONE;
}

static PyObject *box_answer(PyObject *self, PyObject *value) {
  box_object *b = (box_object *)self;
  boa_handle h = may_answer(b) ? give_value(b, value, b->naming ? "the name %U" : returned, called_name(b)) : 0;
  if (!h) {
    return NULL;
  }
  PyObject *event = feed_go(b, &(step){.kind = ANSWER, .h = h});
  boa_release(b->sandbox, h);
  return event;
}

/* After name: there is no such variable. */
static PyObject *box_answer_default(PyObject *self, PyObject *unused) {
  (void)unused;
  return may_answer((box_object *)self) ? feed_go((box_object *)self, &(step){.kind = ANSWER_DEFAULT}) : NULL;
}

/* After name: it is a function of the host, of that name; from now on, or this once. */
static PyObject *box_answer_function(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *name;
  int once = 0;
  if (!PyArg_ParseTuple(args, "s|p:answer_function", &name, &once) || !may_answer(b)) {
    return NULL;
  }
  boa_handle h = boa_make_function(b->sandbox, name);
  if (!h) {
    return none_if(b, 0, name);
  }
  PyObject *event = feed_go(b, &(step){.kind = once ? ANSWER_ONCE : ANSWER, .h = h});
  boa_release(b->sandbox, h);
  return event;
}

static PyObject *box_answer_later(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  step s = {.kind = ANSWER_LATER};
  (void)unused;
  if (!may_answer(b)) {
    return NULL;
  }
  PyObject *event = feed_go(b, &s);
  return event ? Py_BuildValue("KN", (unsigned long long)s.call, event) : NULL;
}

/* Whether the box is held, so that a call may be settled. */
static int may_settle(const box_object *b) {
  return usable(b) && (b->held || refuse_use(b, "no run of the sandbox is open"));
}

static PyObject *box_settle(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  unsigned long long call;
  PyObject *value, *name;
  if (!PyArg_ParseTuple(args, "KOU:settle", &call, &value, &name) || !may_settle(b)) {
    return NULL;
  }
  boa_handle h = give_value(b, value, returned, name);
  if (!h) {
    return NULL;
  }
  int done = boa_settle(b->sandbox, call, h);
  boa_release(b->sandbox, h);
  return PyBool_FromLong(done);
}

static PyObject *box_settle_error(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  unsigned long long call;
  const char *type, *message;
  if (!PyArg_ParseTuple(args, "Ksy:settle_error", &call, &type, &message) || !may_settle(b)) {
    return NULL;
  }
  return PyBool_FromLong(boa_settle_error(b->sandbox, call, type, message));
}

static PyObject *box_answer_error(PyObject *self, PyObject *args) {
  const char *type, *message;
  if (!PyArg_ParseTuple(args, "sy:answer_error", &type, &message) || !may_answer((box_object *)self)) {
    return NULL;
  }
  return feed_go((box_object *)self, &(step){.kind = ANSWER_ERROR, .name = type, .text = message});
}

static PyObject *box_answer_text(PyObject *self, PyObject *args) {
  const char *text;
  Py_ssize_t n;
  if (!PyArg_ParseTuple(args, "y#:answer_text", &text, &n) || !may_answer((box_object *)self)) {
    return NULL;
  }
  return feed_go((box_object *)self, &(step){.kind = ANSWER_TEXT, .text = text, .length = (size_t)n});
}

/* The value of a handle, which may be none; `e`: NULL, or the event that has its repr. */
static PyObject *read_shown(box_object *b, boa_handle h, uint64_t most, const boa_event *e) {
  value_guest guest = feed_guest(b);
  guest.shown = e && e->kind == BOA_EVENT_DONE && e->length ? e->text : NULL;
  guest.shown_length = guest.shown ? e->length : 0;
  b->inside = 1;
  PyObject *value = value_out(&guest, h, most);
  feed_leave(b);
  return value;
}

static PyObject *read_value(box_object *b, boa_handle h, uint64_t most) {
  return read_shown(b, h, most, NULL);
}

static PyObject *box_result(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (!idle(b)) {
    return NULL;
  }
  boa_handle h = boa_result(b->sandbox);
  if (boa_type_of_handle(b->sandbox, h) != BOA_PLAIN_OTHER) {
    return read_value(b, h, b->value_size);
  }
  boa_event e = boa_resume(b->sandbox); /* the last one again */
  return read_shown(b, h, b->value_size, &e);
}

static PyObject *box_get(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *name;
  unsigned long long most = b->value_size;
  if (!PyArg_ParseTuple(args, "s|K:get", &name, &most) || !idle(b)) {
    return NULL;
  }
  boa_handle h = boa_global_get(b->sandbox, name);
  if (!h) {
    PyErr_SetObject(PyExc_KeyError, PyTuple_GetItem(args, 0));
    return NULL;
  }
  return read_value(b, h, most);
}

static PyObject *box_set(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  static const char *const places[] = {"sandbox[%R]", "inputs[%R]", "modules[%R]"};
  const char *name;
  PyObject *text, *value;
  unsigned int place = 0;
  if (!PyArg_ParseTuple(args, "UO|I:set", &text, &value, &place) || !idle(b) || !(name = PyUnicode_AsUTF8AndSize(text, NULL))) {
    return NULL;
  }
  boa_handle h = give_value(b, value, places[place % 3], text);
  if (!h) {
    return NULL;
  }
  int done = boa_global_set(b->sandbox, name, h);
  boa_release(b->sandbox, h);
  return none_if(b, done, name);
}

static PyObject *box_names(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  return idle(b) ? read_value(b, boa_global_names(b->sandbox), b->memory) : NULL;
}

/* (name, whether a variable of that name is left as it is) */
static PyObject *box_define(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *name;
  int missing = 0;
  if (!PyArg_ParseTuple(args, "s|p:define", &name, &missing) || !idle(b)) {
    return NULL;
  }
  boa_handle there = missing ? boa_global_get(b->sandbox, name) : 0;
  if (there) {
    boa_release(b->sandbox, there);
    Py_RETURN_NONE;
  }
  return none_if(b, boa_define(b->sandbox, name), name);
}

static PyObject *box_add_module(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *name, *text;
  PyObject *source;
  Py_ssize_t n = 0;
  if (!PyArg_ParseTuple(args, "sU:add_module", &name, &source) || !idle(b)) {
    return NULL;
  }
  text = PyUnicode_AsUTF8AndSize(source, &n);
  return text ? none_if(b, boa_add_module(b->sandbox, name, text, (size_t)n), name) : NULL;
}

/* Whether it is new. */
static PyObject *box_make_module(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *name;
  if (!PyArg_ParseTuple(args, "s:make_module", &name) || !standing(b)) {
    return NULL;
  }
  int made = boa_make_module(b->sandbox, name);
  return made ? PyBool_FromLong(made > 0) : none_if(b, 0, name);
}

static PyObject *box_mount(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *folder, *path;
  int mode;
  unsigned long long limit;
  if (!PyArg_ParseTuple(args, "ysiK:mount", &folder, &path, &mode, &limit) || !standing(b)) {
    return NULL;
  }
  if (!boa_mount(b->sandbox, folder, path, (boa_mount_mode)mode, limit)) {
    return PyErr_Format(PyExc_ValueError,
                        "mounts: %s can't be shown at '%s': the folder can't be opened, or the path is not absolute and plain, "
                        "or overlaps another mount's",
                        folder, path);
  }
  Py_RETURN_NONE;
}

static PyObject *box_put_file(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *path, *bytes;
  Py_ssize_t n;
  if (!PyArg_ParseTuple(args, "sy#:put_file", &path, &bytes, &n) || !idle(b)) {
    return NULL;
  }
  if (!boa_put_file(b->sandbox, path, bytes, (size_t)n)) {
    return PyErr_Format(PyExc_ValueError, "files: '%s' can't be put there: no plain path of a file, or the guest has no memory",
                        path);
  }
  Py_RETURN_NONE;
}

static PyObject *box_set_environment(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *name, *value;
  if (!PyArg_ParseTuple(args, "ss:set_environment", &name, &value) || !idle(b)) {
    return NULL;
  }
  return none_if(b, boa_set_environment(b->sandbox, name, value), name);
}

static PyObject *box_set_timezone(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *zone;
  if (!PyArg_ParseTuple(args, "s:set_timezone", &zone) || !idle(b)) {
    return NULL;
  }
  if (!boa_set_timezone(b->sandbox, zone)) {
    return PyErr_Format(PyExc_ValueError, "tz: there is no time zone '%s'", zone);
  }
  Py_RETURN_NONE;
}

static PyObject *box_files(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (!idle(b)) {
    return NULL;
  }
  boa_handle files = boa_files(b->sandbox);
  return files ? read_value(b, files, UINT64_MAX)
               : PyErr_Format(b->state->conversion_error, "files: the guest has no memory left");
}

static PyObject *box_printed(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  return usable(b) ? Py_BuildValue("NN", output_text(&b->printed[0]), output_text(&b->printed[1])) : NULL;
}

static PyObject *box_usage(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (!usable(b)) {
    return NULL;
  }
  boa_usage u = boa_usage_of(b->sandbox);
  return Py_BuildValue("KKd", (unsigned long long)u.fuel, (unsigned long long)u.peak_memory, u.time);
}

/* From any thread, at any time: a no-op where nothing runs. */
static PyObject *box_interrupt(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (b->sandbox && b->feeding) {
    b->stopping = 1;
    boa_interrupt(b->sandbox);
  }
  Py_RETURN_NONE;
}

static void shut(box_object *b) {
  if (b->sandbox) {
    boa_close(b->sandbox);
    b->sandbox = NULL;
  }
  forget_printed(b);
}

static PyObject *box_close(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (b->sandbox && (!idle(b) || (b->held && !refuse_use(b, "the sandbox is in use")))) {
    return NULL;
  }
  shut(b);
  Py_RETURN_NONE;
}

static PyObject *box_closed(PyObject *self, void *unused) {
  (void)unused;
  return PyBool_FromLong(((box_object *)self)->sandbox == NULL);
}

/* ---- the type ---- */

int snapshot_refuse(const module_state *state, const char *word, PyObject *text) {
  PyObject *error = text ? PyObject_CallFunction(state->snapshot_error, "O", text) : NULL, *reason = PyUnicode_FromString(word);
  if (error && reason && PyObject_SetAttrString(error, "reason", reason) == 0) {
    PyErr_SetObject(state->snapshot_error, error);
  }
  Py_XDECREF(error);
  Py_XDECREF(reason);
  Py_XDECREF(text);
  return 0;
}

static int refuse_restored(const module_state *state, boa_restored how) {
  static const char *const reasons[] = {
      [BOA_RESTORED_NO_SNAPSHOT] = "no_snapshot",
      [BOA_RESTORED_TRUNCATED] = "truncated",
      [BOA_RESTORED_ALTERED] = "altered",
      [BOA_RESTORED_FORGED] = "forged",
      [BOA_RESTORED_NO_MAC] = "no_mac",
      [BOA_RESTORED_NO_KEY] = "no_key",
      [BOA_RESTORED_OLDER] = "older",
      [BOA_RESTORED_NEWER] = "newer",
      [BOA_RESTORED_OTHER_IMAGE] = "other_image",
      [BOA_RESTORED_INVALID] = "invalid",
      [BOA_RESTORED_LIMIT] = "limit",
      [BOA_RESTORED_NO_MEMORY] = "no_memory",
  };
  const char *word = how < sizeof reasons / sizeof *reasons && reasons[how] ? reasons[how] : "";
  return snapshot_refuse(state, word, PyUnicode_FromString(boa_restored_text(how)));
}

/* What a sandbox is restored from; all zero: it is new. */
typedef struct {
  const char *bytes;
  Py_ssize_t length;
  const unsigned char *key;
  int rebuild; /* by its journal, where it is of another version */
  const char *journal;
  Py_ssize_t journal_length;
  uint64_t until;
} snapshot_source;

static int restore_box(box_object *b, const boa_config *config, const snapshot_source *from) {
  boa_restored how;
  size_t n = (size_t)from->length;
  b->sandbox = boa_restore(b->state->engine, config, from->bytes, n, from->key, &how);
  if (!b->sandbox && how == BOA_RESTORED_OTHER_IMAGE && from->rebuild) {
    return journal_rebuild(b, config, from->bytes, n, from->key);
  }
  return b->sandbox || refuse_restored(b->state, how);
}

static int open_box(box_object *b, boa_config *config, const snapshot_source *from) {
  config->pause_every = SLICE;
  config->no_result_text = 2;
  config->journal = b->journal;
  if (from->bytes) {
    return restore_box(b, config, from);
  }
  if (from->journal) {
    return journal_replay(b, config, from->journal, (size_t)from->journal_length, from->until);
  }
  b->sandbox = boa_open(b->state->engine, config);
  if (!b->sandbox) {
    PyErr_SetString(PyExc_ValueError,
                    "a sandbox can't be opened: the limits are too small or too large, or the host has no memory");
  }
  return b->sandbox != NULL;
}

enum { KEY_SIZE = 16 };

/* A snapshot's key, or NULL for None. 1, or 0 with an exception. */
static int key_of(PyObject *object, const unsigned char **key) {
  char *bytes = NULL;
  Py_ssize_t n = 0;
  *key = NULL;
  if (!object || object == Py_None) {
    return 1;
  }
  if (PyBytes_AsStringAndSize(object, &bytes, &n)) {
    return 0;
  }
  if (n != KEY_SIZE) {
    PyErr_Format(PyExc_ValueError, "key: 16 bytes, not %zd", n);
    return 0;
  }
  *key = (const unsigned char *)bytes;
  return 1;
}

static PyObject *box_new(PyTypeObject *type, PyObject *args, PyObject *keywords) {
  static char *names[] = {"memory",   "time",       "fuel",       "recursion",  "output",      "seed",      "prints",
                          "truncate", "value_size", "host_calls", "open_calls", "sleep_limit", "deadline",  "wall",
                          "sleep",    "snapshot",   "key",        "top_level",  "ask_names",   "os_events", "journal",
                          "rebuild",  "replay",     "until",      "display",    "entropy",     "strict",    NULL};
  boa_config c;
  boa_config_default(&c);
  c.top_level = BOA_TOP_LEVEL_AWAIT;
  unsigned long long memory = c.memory, fuel = c.fuel, output = c.output, seed = c.seed;
  unsigned long long value_size = 0, host_calls = c.host_calls, open_calls = c.open_calls;
  unsigned int recursion = c.recursion;
  unsigned long long until = UINT64_MAX;
  int prints = 0, truncate = 0, journal = 0, strict = 0;
  PyObject *wall = NULL, *sleep = NULL, *entropy = NULL, *key = NULL;
  snapshot_source from = {0};
  if (!PyArg_ParseTupleAndKeywords(args, keywords, "|$KdKIKKppKKKddOOy#OIpIppy#KpOp:Box", names, &memory, &c.time, &fuel,
                                   &recursion, &output, &seed, &prints, &truncate, &value_size, &host_calls, &open_calls,
                                   &c.sleep_limit, &c.deadline, &wall, &sleep, &from.bytes, &from.length, &key, &c.top_level,
                                   &c.ask_names, &c.os_events, &journal, &from.rebuild, &from.journal, &from.journal_length,
                                   &until, &c.display, &entropy, &strict) ||
      !key_of(key, &from.key)) {
    return NULL;
  }
  from.until = until;
  c.memory = memory;
  c.fuel = fuel;
  c.recursion = recursion;
  c.output = truncate ? INT64_MAX : output;
  c.seed = seed;
  c.host_calls = host_calls;
  c.open_calls = open_calls;
  allocfunc alloc = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
  box_object *b = (box_object *)alloc(type, 0);
  if (!b) {
    return NULL;
  }
  b->state = *(module_state **)PyType_GetModuleState(type);
  b->state->uses++;
  b->prints = prints;
  b->journal = journal;
  b->strict = strict;
  b->printed[0].most = b->printed[1].most = truncate ? output : 0;
  b->memory = memory;
  b->value_size = value_size ? value_size : memory;
  b->deadline = c.deadline;
  clocks_take(b, &c, wall, sleep, entropy);
  if (!open_box(b, &c, &from)) {
    Py_CLEAR(b);
  }
  return as_object(b);
}

static int box_traverse(PyObject *self, visitproc visit, void *arg) {
  box_object *b = (box_object *)self;
  Py_VISIT(Py_TYPE(self));
  Py_VISIT(b->wall);
  Py_VISIT(b->sleep);
  Py_VISIT(b->entropy);
  Py_VISIT(b->objects);
  Py_VISIT(b->owner);
  return 0;
}

static int box_clear(PyObject *self) {
  box_object *b = (box_object *)self;
  if (!b->inside) { /* else a step needs them, and what runs it keeps the box alive */
    Py_CLEAR(b->wall);
    Py_CLEAR(b->sleep);
    Py_CLEAR(b->entropy);
    Py_CLEAR(b->objects);
  }
  return 0;
}

static void box_dealloc(PyObject *self) {
  box_object *b = (box_object *)self;
  PyTypeObject *type = Py_TYPE(self);
  PyObject_GC_UnTrack(self);
  shut(b);
  box_clear(self);
  Py_CLEAR(b->called);
  Py_CLEAR(b->classes);
  Py_CLEAR(b->owner);
  Py_CLEAR(b->dropped);
  state_release(b->state);
  ((freefunc)PyType_GetSlot(type, Py_tp_free))(self);
  Py_DECREF(type);
}

/* The dict of the objects that the guest has been given, by number. */
static PyObject *box_objects(PyObject *self, void *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  return b->objects ? Py_NewRef(b->objects) : PyDict_New();
}

/* A weak reference to the sandbox that values stay in. */
static int box_set_owner(PyObject *self, PyObject *owner, void *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  PyObject *before = b->owner;
  b->owner = Py_XNewRef(owner);
  Py_XDECREF(before);
  return 0;
}

static PyObject *box_snapshot(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  PyObject *key = NULL;
  const unsigned char *secret;
  size_t n = 0;
  if (!PyArg_ParseTuple(args, "|O:snapshot", &key) || !key_of(key, &secret) || !usable(b)) {
    return NULL;
  }
  char *bytes = boa_snapshot(b->sandbox, secret, &n);
  PyObject *snapshot = bytes ? PyBytes_FromStringAndSize(bytes, (Py_ssize_t)n) : NULL;
  if (!bytes) {
    PyErr_SetString(b->state->snapshot_error,
                    "no snapshot can be taken: the host has no memory, or the guest's memory is broken");
  }
  free(bytes);
  return snapshot;
}

/* What a fork has of the box besides the sandbox. 1, or 0: no memory. */
static int copy_settings(box_object *to, const box_object *from) {
  to->memory = from->memory;
  to->value_size = from->value_size;
  to->prints = from->prints;
  to->strict = from->strict;
  to->deadline = from->deadline;
  to->fixed = from->fixed;
  to->journal = from->journal;
  to->wall = Py_XNewRef(from->wall);
  to->sleep = Py_XNewRef(from->sleep);
  to->entropy = Py_XNewRef(from->entropy);
  to->objects = from->objects ? PyDict_Copy(from->objects) : NULL;
  to->classes = from->classes ? PyDict_Copy(from->classes) : NULL;
  int printed = output_copy(&to->printed[0], &from->printed[0]) && output_copy(&to->printed[1], &from->printed[1]);
  if (!printed) {
    PyErr_NoMemory();
  }
  return printed && (to->objects || !from->objects) && (to->classes || !from->classes);
}

static PyObject *box_fork(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (!usable(b)) {
    return NULL;
  }
  PyTypeObject *type = Py_TYPE(self);
  box_object *copy = (box_object *)((allocfunc)PyType_GetSlot(type, Py_tp_alloc))(type, 0);
  if (!copy) {
    return NULL;
  }
  copy->state = b->state;
  copy->state->uses++;
  int ok = copy_settings(copy, b);
  copy->sandbox = ok ? boa_fork(b->sandbox) : NULL;
  if (ok && !copy->sandbox) {
    PyErr_SetString(b->state->snapshot_error,
                    "the sandbox can't be forked: the host has no memory, or the guest's memory is broken");
  }
  if (!copy->sandbox) {
    Py_CLEAR(copy);
  }
  return as_object(copy);
}

static PyObject *box_journal(PyObject *self, PyObject *unused) {
  (void)unused;
  return usable((box_object *)self) ? journal_bytes((box_object *)self) : NULL;
}

/* What the box was opened with from a journal: how many events, what differs or None, what was printed to stdout and stderr, which is forgotten. */
static PyObject *box_replayed(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (!usable(b)) {
    return NULL;
  }
  PyObject *report = Py_BuildValue("KzNN", (unsigned long long)b->replayed, b->differs, output_text(&b->printed[0]),
                                   output_text(&b->printed[1]));
  forget_printed(b);
  return report;
}

/* The event at which a fork, or what was restored, stands. */
static PyObject *box_event(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  return idle(b) && (b->held || refuse_use(b, "event() outside of a with statement")) ? feed_go(b, &(step){.kind = RESUME})
                                                                                      : NULL;
}

static PyObject *box_open_calls(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (!usable(b)) {
    return NULL;
  }
  size_t n = boa_open_calls(b->sandbox, NULL, 0);
  uint64_t *calls = calloc(n + 1, sizeof *calls);
  PyObject *list = calls ? PyList_New(0) : PyErr_NoMemory();
  n = calls ? boa_open_calls(b->sandbox, calls, n) : 0;
  for (size_t i = 0; list && i < n; i++) {
    PyObject *number = PyLong_FromUnsignedLongLong(calls[i]);
    if (!number || PyList_Append(list, number)) {
      Py_CLEAR(list);
    }
    Py_XDECREF(number);
  }
  free(calls);
  return list;
}

/* (name, arguments, keyword arguments) of a call that is open, or None. */
static PyObject *box_open_call(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  unsigned long long call;
  if (!PyArg_ParseTuple(args, "K:open_call", &call) || !usable(b)) {
    return NULL;
  }
  boa_handle h = boa_open_call(b->sandbox, call);
  if (!h) {
    Py_RETURN_NONE;
  }
  return read_value(b, h, b->value_size);
}

static PyMethodDef box_methods[] = {
    {"__enter__", box_enter, METH_NOARGS, "Takes the box for this thread."},
    {"__exit__", box_exit, METH_VARARGS, "Gives it back; a feed that is open is dropped."},
    {"share", box_share, METH_VARARGS,
     "share(turns=False): from now on any thread may take the next step; with turns a long one ends with an empty print."},
    {"abandon", box_abandon, METH_NOARGS, "Gives it back, from any thread."},
    {"check", box_check, METH_VARARGS, "check(source, name): an event as of run if it can't be compiled, else None."},
    {"snapshot", box_snapshot, METH_VARARGS, "snapshot(key=None): the guest in bytes, between runs or at an event."},
    {"fork", box_fork, METH_NOARGS, "A box of its own with a copy of the guest."},
    {"event", box_event, METH_NOARGS, "Where a fork, or what was restored, stands: as the feed's next event."},
    {"journal", box_journal, METH_NOARGS, "What the host gave it, in bytes."},
    {"replayed", box_replayed, METH_NOARGS, "Of a box opened from a journal, once: events, what differs, stdout, stderr."},
    {"open_calls", box_open_calls, METH_NOARGS, "The numbers of the calls that wait to be settled."},
    {"open_call", box_open_call, METH_VARARGS, "open_call(number): its name, arguments and keyword arguments, or None."},
    {"run", box_run, METH_VARARGS, "run(source, name): the first event."},
    {"call", box_call, METH_VARARGS,
     "call(f, arguments, keywords): the first event of a feed that calls a value, by its handle, or a built-in function, by "
     "its name."},
    {"drop", box_drop, METH_O, "drop(handle): it is wanted no more."},
    {"resume", box_resume, METH_NOARGS, "The next event, after print."},
    {"answer", box_answer, METH_O, "answer(value): the call returns it; the next event."},
    {"stash", box_stash, METH_VARARGS,
     "stash(name): a variable that is a list: the arguments of the call, or the feed's value. Whether it could."},
    {"answer_default", box_answer_default, METH_NOARGS, "After name: there is no such variable; the next event."},
    {"answer_function", box_answer_function, METH_VARARGS, "answer_function(name, once): after name; the next event."},
    {"answer_later", box_answer_later, METH_NOARGS, "The call's number, and the next event."},
    {"settle", box_settle, METH_VARARGS, "settle(call, value, name): such a call gives the value. Whether it was open."},
    {"settle_error", box_settle_error, METH_VARARGS, "settle_error(call, type, message): it raises."},
    {"answer_error", box_answer_error, METH_VARARGS, "answer_error(type, message): the call raises it; the next event."},
    {"answer_text", box_answer_text, METH_VARARGS, "answer_text(line): what input() reads; the next event."},
    {"result", box_result, METH_NOARGS, "The value of the last feed, when it is done."},
    {"get", box_get, METH_VARARGS, "get(name, most=): a variable's value, of at most about so many bytes."},
    {"set", box_set, METH_VARARGS, "set(name, value, place): sets a variable, 1: of the inputs, 2: of a module."},
    {"names", box_names, METH_NOARGS, "The names of all variables."},
    {"define", box_define, METH_VARARGS, "define(name): a variable that is a function, whose calls are events."},
    {"add_module", box_add_module, METH_VARARGS, "add_module(name, source)"},
    {"make_module", box_make_module, METH_VARARGS, "make_module(name): an empty one. Whether there was none of that name."},
    {"mount", box_mount, METH_VARARGS, "mount(folder, path, mode, limit): shows a folder; mode 0 ro, 1 rw, 2 overlay."},
    {"put_file", box_put_file, METH_VARARGS, "put_file(path, contents)"},
    {"set_environment", box_set_environment, METH_VARARGS, "set_environment(name, value)"},
    {"set_timezone", box_set_timezone, METH_VARARGS, "set_timezone(zone): of the guest's local time."},
    {"files", box_files, METH_NOARGS, "The guest's own files: path -> bytes."},
    {"printed", box_printed, METH_NOARGS, "What the last feed printed: stdout, stderr."},
    {"usage", box_usage, METH_NOARGS, "Of all feeds: fuel, peak memory, time."},
    {"interrupt", box_interrupt, METH_NOARGS, "Ends the running feed, from any thread."},
    {"close", box_close, METH_NOARGS, "Frees the guest."},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef box_properties[] = {
    {"closed", box_closed, NULL, NULL, NULL},
    {"objects", box_objects, NULL, NULL, NULL},
    {"owner", NULL, box_set_owner, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyType_Slot box_slots[] = {
    {Py_tp_new, box_new},
    {Py_tp_dealloc, box_dealloc},
    {Py_tp_traverse, box_traverse},
    {Py_tp_clear, box_clear},
    {Py_tp_methods, box_methods},
    {Py_tp_getset, box_properties},
    {0, NULL},
};

PyType_Spec box_spec = {
    .name = "boabox._boabox.Box",
    .basicsize = sizeof(box_object),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_HAVE_GC,
    .slots = box_slots,
};
