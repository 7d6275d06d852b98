/* The module boabox._boabox: one type, Box, a sandbox with its feed. The C library's state machine is handed through: run, resume and answer give
 * the next event as a tuple, None when the feed is done; printed text is gathered here meanwhile, so that it costs no turn in Python.
 *
 * Who may do what: a box is held by one thread, in a with statement, and only that thread runs and answers. While the library works on it
 * (`inside`), by that thread without the GIL or in a conversion, nobody else touches the sandbox but interrupt(). All flags are read and
 * written with the GIL. Every breach is a UseError before anything has happened. */
#include "values.h"

#include <stdlib.h>
#include <string.h>

/* So much fuel between two looks for signals: some 50 ms. */
static const uint64_t SIGNALS_EVERY = 4000000;

typedef struct {
  char *at;
  size_t used, room;
} buffer;

typedef struct {
  PyObject_HEAD boa_sandbox *sandbox; /* NULL: closed */
  module_state *state;
  uint64_t memory;      /* its limit, and that of a value that leaves it */
  unsigned long holder; /* the thread, when held */
  int held, feeding, waiting, inside, prints;
  buffer printed[2]; /* by this feed: stdout, stderr */
} box_object;

/* What goes to the library without the GIL. */
typedef struct {
  enum { RUN, RESUME, ANSWER, ANSWER_ERROR, ANSWER_TEXT } kind;
  const char *text, *name;
  size_t length;
  boa_handle h;
} step;

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
  if (b->held && b->holder != PyThread_get_thread_ident()) {
    return refuse_use(b, "the sandbox is in use by another thread");
  }
  return !b->inside || refuse_use(b, "the sandbox is in use");
}

/* Whether it may be read, set or closed now: no feed is open. */
static int idle(const box_object *b) {
  return usable(b) && (!b->feeding || refuse_use(b, "the sandbox is running: what it calls can't use it"));
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
  if (b->held && b->holder == PyThread_get_thread_ident() && !b->inside) {
    b->held = b->feeding = b->waiting = 0; /* a feed that is paused: the next one drops it */
  }
  Py_RETURN_NONE;
}

/* ---- events ---- */

static int buffer_add(buffer *s, const char *text, size_t n) {
  if (n > s->room - s->used) {
    size_t room = (s->used + n) * 2;
    char *more = realloc(s->at, room);
    if (!more) {
      return 0;
    }
    s->at = more;
    s->room = room;
  }
  if (n) { /* or there may be no place yet */
    memcpy(s->at + s->used, text, n);
    s->used += n;
  }
  return 1;
}

static void forget_printed(box_object *b) {
  for (int i = 0; i < 2; i++) {
    free(b->printed[i].at);
    b->printed[i] = (buffer){0};
  }
}

static boa_event take(box_object *b, const step *s) {
  switch (s->kind) {
  case RUN:
    return boa_run(b->sandbox, s->text, s->length, s->name);
  case ANSWER:
    return boa_answer(b->sandbox, s->h);
  case ANSWER_ERROR:
    return boa_answer_error(b->sandbox, s->name, s->text);
  case ANSWER_TEXT:
    return boa_answer_text(b->sandbox, s->text, s->length);
  default:
    return boa_resume(b->sandbox);
  }
}

/* The arguments of a call, converted. */
static PyObject *arguments(box_object *b) {
  size_t n = boa_argument_count(b->sandbox);
  PyObject *all = PyTuple_New((Py_ssize_t)n);
  for (size_t i = 0; all && i < n; i++) {
    PyObject *v = value_out(b->state, b->sandbox, boa_argument(b->sandbox, i), b->memory);
    if (!v || PyTuple_SetItem(all, (Py_ssize_t)i, v)) {
      Py_CLEAR(all);
    }
  }
  return all;
}

/* ("call", name, arguments), or ("refuse", name, why): an argument can't be converted. */
static PyObject *call_event(box_object *b, const boa_event *e) {
  PyObject *name = text_out(e->text, e->length), *all = name ? arguments(b) : NULL, *event = NULL;
  if (all) {
    event = PyTuple_Pack(3, b->state->call, name, all);
  } else if (name && PyErr_ExceptionMatches(b->state->conversion_error)) {
    PyObject *type, *why, *traceback;
    PyErr_Fetch(&type, &why, &traceback);
    PyErr_NormalizeException(&type, &why, &traceback);
    event = Py_BuildValue("sOO", "refuse", name, why);
    Py_XDECREF(type);
    Py_XDECREF(why);
    Py_XDECREF(traceback);
  }
  Py_XDECREF(all);
  Py_XDECREF(name);
  return event;
}

static PyObject *event_out(box_object *b, const boa_event *e) {
  switch (e->kind) {
  case BOA_EVENT_DONE:
    Py_RETURN_NONE;
  case BOA_EVENT_CALL:
    return call_event(b, e);
  case BOA_EVENT_PRINT:
    return Py_BuildValue("sNi", "print", text_out(e->text, e->length), e->stream);
  case BOA_EVENT_INPUT:
    return Py_BuildValue("sN", "input", text_out(e->text, e->length));
  case BOA_EVENT_ERROR:
    return Py_BuildValue("sNNNi", "error", text_out(e->type, strlen(e->type)), text_out(e->message, strlen(e->message)),
                         text_out(e->text, e->length), e->exit_code);
  default:
    return Py_BuildValue("ssN", "limit", e->type, text_out(e->text, e->length));
  }
}

/* Runs without the GIL to the next event that Python is to see; 0: no memory for what was printed, or a signal's handler raised. */
static int follow(box_object *b, const step *s, boa_event *e) {
  int kept = 1, raised = 0;
  PyThreadState *thread = PyEval_SaveThread();
  *e = take(b, s);
  while (e->kind == BOA_EVENT_PRINT && kept && !raised) {
    kept = buffer_add(&b->printed[e->stream == 2], e->text, e->length);
    if (e->length && b->prints) {
      break;
    }
    if (!e->length) { /* a pause for signals */
      PyEval_RestoreThread(thread);
      raised = PyErr_CheckSignals();
      thread = PyEval_SaveThread();
    }
    *e = kept && !raised ? boa_resume(b->sandbox) : *e;
  }
  if (e->kind == BOA_EVENT_INPUT) {
    kept = kept && buffer_add(&b->printed[0], e->text, e->length);
  }
  PyEval_RestoreThread(thread);
  if (!kept) {
    PyErr_NoMemory();
  }
  return kept && !raised;
}

static PyObject *go(box_object *b, const step *s) {
  boa_event e;
  b->inside = b->feeding = 1;
  b->waiting = 0;
  int ok = follow(b, s, &e);
  b->feeding = ok && e.kind != BOA_EVENT_DONE && e.kind != BOA_EVENT_ERROR && e.kind != BOA_EVENT_LIMIT;
  PyObject *event = ok ? event_out(b, &e) : NULL;
  b->waiting = b->feeding = b->feeding && event;
  b->inside = 0;
  return event;
}

/* ---- methods ---- */

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
  forget_printed(b);
  return go(b, &(step){.kind = RUN, .text = text, .length = (size_t)n, .name = name});
}

static PyObject *box_resume(PyObject *self, PyObject *unused) {
  (void)unused;
  return may_answer((box_object *)self) ? go((box_object *)self, &(step){.kind = RESUME}) : NULL;
}

static boa_handle give_value(box_object *b, PyObject *value, const char *where) {
  b->inside = 1;
  boa_handle h = value_in(b->state, b->sandbox, value, where);
  b->inside = 0;
  return h;
}

static PyObject *box_answer(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  PyObject *value;
  const char *where;
  if (!PyArg_ParseTuple(args, "Os:answer", &value, &where) || !may_answer(b)) {
    return NULL;
  }
  boa_handle h = give_value(b, value, where);
  if (!h) {
    return NULL;
  }
  PyObject *event = go(b, &(step){.kind = ANSWER, .h = h});
  boa_release(b->sandbox, h);
  return event;
}

static PyObject *box_answer_error(PyObject *self, PyObject *args) {
  const char *type, *message;
  if (!PyArg_ParseTuple(args, "sy:answer_error", &type, &message) || !may_answer((box_object *)self)) {
    return NULL;
  }
  return go((box_object *)self, &(step){.kind = ANSWER_ERROR, .name = type, .text = message});
}

static PyObject *box_answer_text(PyObject *self, PyObject *args) {
  const char *text;
  Py_ssize_t n;
  if (!PyArg_ParseTuple(args, "y#:answer_text", &text, &n) || !may_answer((box_object *)self)) {
    return NULL;
  }
  return go((box_object *)self, &(step){.kind = ANSWER_TEXT, .text = text, .length = (size_t)n});
}

/* The value of a handle, which may be none. */
static PyObject *read_value(box_object *b, boa_handle h) {
  b->inside = 1;
  PyObject *value = value_out(b->state, b->sandbox, h, b->memory);
  b->inside = 0;
  return value;
}

static PyObject *box_result(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  return idle(b) ? read_value(b, boa_result(b->sandbox)) : NULL;
}

static PyObject *box_get(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *name;
  if (!PyArg_ParseTuple(args, "s:get", &name) || !idle(b)) {
    return NULL;
  }
  boa_handle h = boa_global_get(b->sandbox, name);
  if (!h) {
    PyErr_SetObject(PyExc_KeyError, PyTuple_GetItem(args, 0));
    return NULL;
  }
  return read_value(b, h);
}

/* Whether the library did it; else an exception. */
static PyObject *none_if(const box_object *b, int done, const char *what) {
  if (!done) {
    return PyErr_Format(b->state->conversion_error, "%s: the guest has no memory left for it", what);
  }
  Py_RETURN_NONE;
}

static PyObject *box_set(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *name, *where;
  PyObject *value;
  if (!PyArg_ParseTuple(args, "sOs:set", &name, &value, &where) || !idle(b)) {
    return NULL;
  }
  boa_handle h = give_value(b, value, where);
  if (!h) {
    return NULL;
  }
  int done = boa_global_set(b->sandbox, name, h);
  boa_release(b->sandbox, h);
  return none_if(b, done, where);
}

static PyObject *box_define(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *name;
  if (!PyArg_ParseTuple(args, "s:define", &name) || !idle(b)) {
    return NULL;
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

static PyObject *box_mount(PyObject *self, PyObject *args) {
  box_object *b = (box_object *)self;
  const char *folder, *path;
  int mode;
  unsigned long long limit;
  if (!PyArg_ParseTuple(args, "ysiK:mount", &folder, &path, &mode, &limit) || !idle(b)) {
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

static PyObject *box_files(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (!idle(b)) {
    return NULL;
  }
  boa_handle files = boa_files(b->sandbox);
  return files ? read_value(b, files) : PyErr_Format(b->state->conversion_error, "files: the guest has no memory left");
}

static PyObject *box_printed(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  const buffer *out = &b->printed[0], *err = &b->printed[1];
  (void)unused;
  if (!usable(b)) {
    return NULL;
  }
  return Py_BuildValue("NN", text_out(out->at ? out->at : "", out->used), text_out(err->at ? err->at : "", err->used));
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

static int open_box(box_object *b, const boa_config *config) {
  b->memory = config->memory;
  b->sandbox = boa_open(b->state->engine, config);
  if (!b->sandbox) {
    PyErr_SetString(PyExc_ValueError,
                    "a sandbox can't be opened: the limits are too small or too large, or the host has no memory");
  }
  return b->sandbox != NULL;
}

static PyObject *box_new(PyTypeObject *type, PyObject *args, PyObject *keywords) {
  static char *names[] = {"memory", "time", "fuel", "recursion", "output", "seed", "prints", NULL};
  boa_config config;
  boa_config_default(&config);
  unsigned long long memory = config.memory, fuel = config.fuel, output = config.output, seed = config.seed;
  unsigned int recursion = config.recursion;
  int prints = 0;
  if (!PyArg_ParseTupleAndKeywords(args, keywords, "|$KdKIKKp:Box", names, &memory, &config.time, &fuel, &recursion, &output,
                                   &seed, &prints)) {
    return NULL;
  }
  config.memory = memory;
  config.fuel = fuel;
  config.recursion = recursion;
  config.output = output;
  config.seed = seed;
  config.pause_every = SIGNALS_EVERY;
  allocfunc alloc = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
  box_object *b = (box_object *)alloc(type, 0);
  if (b) {
    b->state = PyType_GetModuleState(type);
    b->prints = prints;
  }
  if (b && !open_box(b, &config)) {
    Py_CLEAR(b);
  }
  return as_object(b);
}

static void box_dealloc(PyObject *self) {
  PyTypeObject *type = Py_TYPE(self);
  shut((box_object *)self);
  ((freefunc)PyType_GetSlot(type, Py_tp_free))(self);
  Py_DECREF(type);
}

static PyMethodDef box_methods[] = {
    {"__enter__", box_enter, METH_NOARGS, "Takes the box for this thread."},
    {"__exit__", box_exit, METH_VARARGS, "Gives it back; a feed that is open is dropped."},
    {"run", box_run, METH_VARARGS, "run(source, name): the first event."},
    {"resume", box_resume, METH_NOARGS, "The next event, after print."},
    {"answer", box_answer, METH_VARARGS, "answer(value, where): the call returns it; the next event."},
    {"answer_error", box_answer_error, METH_VARARGS, "answer_error(type, message): the call raises it; the next event."},
    {"answer_text", box_answer_text, METH_VARARGS, "answer_text(line): what input() reads; the next event."},
    {"result", box_result, METH_NOARGS, "The value of the last feed, when it is done."},
    {"get", box_get, METH_VARARGS, "get(name): a variable's value."},
    {"set", box_set, METH_VARARGS, "set(name, value, where): sets a variable."},
    {"define", box_define, METH_VARARGS, "define(name): a variable that is a function, whose calls are events."},
    {"add_module", box_add_module, METH_VARARGS, "add_module(name, source)"},
    {"mount", box_mount, METH_VARARGS, "mount(folder, path, mode, limit): shows a folder; mode 0 ro, 1 rw, 2 overlay."},
    {"put_file", box_put_file, METH_VARARGS, "put_file(path, contents)"},
    {"set_environment", box_set_environment, METH_VARARGS, "set_environment(name, value)"},
    {"files", box_files, METH_NOARGS, "The guest's own files: path -> bytes."},
    {"printed", box_printed, METH_NOARGS, "What the last feed printed: stdout, stderr."},
    {"usage", box_usage, METH_NOARGS, "Of all feeds: fuel, peak memory, time."},
    {"interrupt", box_interrupt, METH_NOARGS, "Ends the running feed, from any thread."},
    {"close", box_close, METH_NOARGS, "Frees the guest."},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef box_properties[] = {
    {"closed", box_closed, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyType_Slot box_slots[] = {
    {Py_tp_new, box_new}, {Py_tp_dealloc, box_dealloc}, {Py_tp_methods, box_methods}, {Py_tp_getset, box_properties}, {0, NULL},
};

static PyType_Spec box_spec = {
    .name = "boabox._boabox.Box",
    .basicsize = sizeof(box_object),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE,
    .slots = box_slots,
};

/* ---- the module ---- */

static PyObject *new_error(const char *name, const char *doc, PyObject *bases) {
  PyObject *members = Py_BuildValue("{s:s, s:s}", "stdout", "", "stderr", "");
  PyObject *error = members ? PyErr_NewExceptionWithDoc(name, doc, bases, members) : NULL;
  Py_XDECREF(members);
  return error;
}

static int make_errors(module_state *s) {
  s->error = new_error("boabox.Error", "What a sandbox raises; stdout and stderr: what the run had printed.", NULL);
  s->conversion_error =
      s->error ? new_error("boabox.ConversionError", "A value has no counterpart on the other side.", s->error) : NULL;
  PyObject *bases = s->error ? PyTuple_Pack(2, s->error, PyExc_RuntimeError) : NULL;
  s->use_error = bases ? new_error("boabox.UseError", "A sandbox that is closed, running or in use was used.", bases) : NULL;
  Py_XDECREF(bases);
  return s->conversion_error && s->use_error;
}

static int make_repr(module_state *s) {
  s->repr =
      PyObject_CallFunction((PyObject *)&PyType_Type, "s(O){s:s,s:s,s:()}", "Repr", &PyUnicode_Type, "__module__", "boabox",
                            "__doc__", "The repr of a guest's value that has no counterpart here.", "__slots__");
  s->call = PyUnicode_InternFromString("call");
  return s->repr && s->call;
}

static int fill_module(PyObject *module) {
  module_state *s = PyModule_GetState(module);
  s->engine = boa_engine_open();
  if (!s->engine) {
    PyErr_NoMemory();
    return -1;
  }
  PyObject *box = PyType_FromModuleAndSpec(module, &box_spec, NULL);
  int ok = box && make_errors(s) && make_repr(s) && PyModule_AddObjectRef(module, "Box", box) == 0 &&
           PyModule_AddObjectRef(module, "Error", s->error) == 0 &&
           PyModule_AddObjectRef(module, "ConversionError", s->conversion_error) == 0 &&
           PyModule_AddObjectRef(module, "UseError", s->use_error) == 0 &&
           PyModule_AddObjectRef(module, "Repr", s->repr) == 0 &&
           PyModule_AddStringConstant(module, "VERSION", boa_version()) == 0;
  Py_XDECREF(box);
  return ok ? 0 : -1;
}

static int traverse_module(PyObject *module, visitproc visit, void *arg) {
  module_state *s = PyModule_GetState(module);
  Py_VISIT(s->error);
  Py_VISIT(s->conversion_error);
  Py_VISIT(s->use_error);
  Py_VISIT(s->repr);
  return 0;
}

/* Boxes hold the type, and it the module: none is left. */
static void free_module(void *module) {
  module_state *s = PyModule_GetState(module);
  Py_CLEAR(s->error);
  Py_CLEAR(s->conversion_error);
  Py_CLEAR(s->use_error);
  Py_CLEAR(s->repr);
  Py_CLEAR(s->call);
  if (s->engine) {
    boa_engine_close(s->engine);
    s->engine = NULL;
  }
}

static PyModuleDef_Slot module_slots[] = {{Py_mod_exec, fill_module}, {0, NULL}};

static PyModuleDef module_definition = {
    PyModuleDef_HEAD_INIT,          .m_name = "boabox._boabox", .m_doc = "The C library's sandbox.",
    .m_size = sizeof(module_state), .m_slots = module_slots,    .m_traverse = traverse_module,
    .m_free = free_module,
};

PyMODINIT_FUNC PyInit__boabox(void) {
  return PyModuleDef_Init(&module_definition);
}
