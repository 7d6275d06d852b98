/* The module boabox._boabox: one type, Box, a sandbox with its feed. The C library's state machine is handed through: run, resume and answer give
 * the next event as a tuple, None when the feed is done; printed text is gathered here meanwhile, so that it costs no turn in Python.
 *
 * Who may do what: a box is held by one thread, in a with statement, and only that thread runs and answers; one that is shared is held by a run whose
 * steps go to any thread, one after the other. While the library works on it (`inside`), by that thread without the GIL or in a conversion, nobody
 * else touches the sandbox but interrupt(). All flags are read and written with the GIL. Every breach is a UseError before anything has happened.
 *
 * The guest's clock and sleep may be the host's functions: they are called with the GIL, in the thread of the step; what they raise ends the step. */
#include "output.h"
#include "values.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* So much fuel between two stops of the guest, the library's own slice. */
enum { SLICE = 16384 };

/* Seconds between two looks for signals. */
static const double SIGNALS_EVERY = 0.02;

typedef struct {
  PyObject_HEAD boa_sandbox *sandbox; /* NULL: closed */
  module_state *state;
  uint64_t memory;      /* its limit */
  uint64_t value_size;  /* the most bytes of a value that leaves it */
  unsigned long holder; /* the thread, when held and not shared */
  int held, shared, feeding, waiting, inside, prints;
  boa_output printed[2];       /* by this feed: stdout, stderr */
  PyObject *called;            /* the name of the function that waits for its answer, or was the last to */
  double deadline, ends;       /* seconds of a run, host functions included, 0 = none; when this one is to end */
  const char *cut_short;       /* a sleep that the guest was not granted in full: the limit */
  volatile int stopping;       /* interrupt() was called during this step */
  PyThreadState *thread;       /* of the step that is under way */
  PyObject *wall, *sleep;      /* NULL, or functions of the host */
  double fixed;                /* without one: the date that the guest is given */
  PyObject *objects, *classes; /* what value_guest says */
  PyObject *failure[3];        /* what one of them raised */
} box_object;

/* What goes to the library without the GIL. */
typedef struct {
  enum { RUN, RESUME, ANSWER, ANSWER_ONCE, ANSWER_DEFAULT, ANSWER_ERROR, ANSWER_TEXT, ANSWER_LATER } kind;
  const char *text, *name;
  size_t length;
  boa_handle h;
  uint64_t call; /* ANSWER_LATER: its number */
} step;

/* The box whose step this thread is in, for the functions that the library calls: a fork has the config of what it was forked from. */
static _Thread_local box_object *current;

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
    b->held = b->shared = b->feeding = b->waiting = 0; /* a feed that is paused: the next one drops it */
  }
  Py_RETURN_NONE;
}

/* As __exit__, from any thread: its holder is gone. */
static PyObject *box_abandon(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (!b->inside) {
    b->held = b->shared = b->feeding = b->waiting = 0;
  }
  Py_RETURN_NONE;
}

static PyObject *box_share(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  if (!usable(b) || (!b->held && !refuse_use(b, "share() outside of a with statement"))) {
    return NULL;
  }
  b->shared = 1;
  Py_RETURN_NONE;
}

/* ---- events ---- */

static void forget_printed(box_object *b) {
  for (int i = 0; i < 2; i++) {
    output_clear(&b->printed[i]);
  }
}

static boa_event take(box_object *b, step *s) {
  switch (s->kind) {
  case RUN:
    return boa_run(b->sandbox, s->text, s->length, s->name);
  case ANSWER:
    return boa_answer(b->sandbox, s->h);
  case ANSWER_ONCE:
    return boa_answer_once(b->sandbox, s->h);
  case ANSWER_DEFAULT:
    return boa_answer_default(b->sandbox);
  case ANSWER_ERROR:
    return boa_answer_error(b->sandbox, s->name, s->text);
  case ANSWER_TEXT:
    return boa_answer_text(b->sandbox, s->text, s->length);
  case ANSWER_LATER:
    return boa_answer_later(b->sandbox, &s->call);
  default:
    return boa_resume(b->sandbox);
  }
}

/* How many of a call's arguments are positional. */
static size_t positional(box_object *b, size_t n) {
  size_t length, i = n;
  char *name;
  while (i > 0 && (name = boa_argument_name(b->sandbox, i - 1, &length))) {
    free(name);
    i--;
  }
  return i;
}

/* For conversions. */
static value_guest guest_of(box_object *b) {
  return (value_guest){.state = b->state, .box = b->sandbox, .objects = &b->objects, .classes = &b->classes};
}

static PyObject *argument(box_object *b, size_t i) {
  value_guest guest = guest_of(b);
  return value_out(&guest, boa_argument(b->sandbox, i), b->value_size);
}

static PyObject *arguments(box_object *b, size_t n) {
  PyObject *all = PyTuple_New((Py_ssize_t)n);
  for (size_t i = 0; all && i < n; i++) {
    PyObject *v = argument(b, i);
    if (!v || PyTuple_SetItem(all, (Py_ssize_t)i, v)) {
      Py_CLEAR(all);
    }
  }
  return all;
}

static PyObject *argument_name(box_object *b, size_t i) {
  size_t length = 0;
  char *name = boa_argument_name(b->sandbox, i, &length);
  PyObject *text = name ? text_out(name, length) : PyErr_NoMemory();
  free(name);
  return text;
}

/* Those from `first` to `n` by name; None: there are none. */
static PyObject *keywords(box_object *b, size_t first, size_t n) {
  PyObject *all = first < n ? PyDict_New() : Py_NewRef(Py_None);
  for (size_t i = first; all && i < n; i++) {
    PyObject *name = argument_name(b, i), *v = name ? argument(b, i) : NULL;
    if (!v || PyDict_SetItem(all, name, v)) {
      Py_CLEAR(all);
    }
    Py_XDECREF(name);
    Py_XDECREF(v);
  }
  return all;
}

/* ("refuse", name, why): an argument can't be converted. */
static PyObject *refused_call(PyObject *name) {
  PyObject *type, *why, *traceback;
  PyErr_Fetch(&type, &why, &traceback);
  PyErr_NormalizeException(&type, &why, &traceback);
  PyObject *event = Py_BuildValue("sOO", "refuse", name, why);
  Py_XDECREF(type);
  Py_XDECREF(why);
  Py_XDECREF(traceback);
  return event;
}

/* ("call", name, arguments, keyword arguments or None) */
static PyObject *call_event(box_object *b, const boa_event *e) {
  PyObject *name = text_out(e->text, e->length), *event = NULL;
  if (!name) {
    return NULL;
  }
  Py_XDECREF(b->called);
  b->called = name; /* which owns it */
  size_t n = boa_argument_count(b->sandbox), first = positional(b, n);
  PyObject *values = arguments(b, first), *named = values ? keywords(b, first, n) : NULL;
  if (named) {
    event = e->kind == BOA_EVENT_OS ? Py_BuildValue("sOOO", "os", name, values, named)
                                    : PyTuple_Pack(4, b->state->call, name, values, named);
  } else if (PyErr_ExceptionMatches(b->state->conversion_error)) {
    event = refused_call(name);
  }
  Py_XDECREF(values);
  Py_XDECREF(named);
  return event;
}

/* The guest must not go on as if it had slept: the feed ends, whatever the step came to. */
static PyObject *cut_short_event(box_object *b) {
  int deadline = strcmp(b->cut_short, "deadline") == 0;
  PyObject *event = Py_BuildValue("sss", "limit", b->cut_short, deadline ? "deadline exceeded" : "interrupted by the host");
  b->cut_short = NULL;
  b->feeding = 0;
  return event;
}

static PyObject *event_out(box_object *b, const boa_event *e) {
  if (b->cut_short) {
    return cut_short_event(b);
  }
  switch (e->kind) {
  case BOA_EVENT_DONE:
    Py_RETURN_NONE;
  case BOA_EVENT_CALL:
  case BOA_EVENT_OS:
    return call_event(b, e);
  case BOA_EVENT_PRINT:
    return Py_BuildValue("sNi", "print", text_out(e->text, e->length), e->stream);
  case BOA_EVENT_INPUT:
    return Py_BuildValue("sN", "input", text_out(e->text, e->length));
  case BOA_EVENT_ERROR:
    return Py_BuildValue("sNNNi", "error", text_out(e->type, strlen(e->type)), text_out(e->message, strlen(e->message)),
                         text_out(e->text, e->length), e->exit_code);
  case BOA_EVENT_FUTURES:
    return Py_BuildValue("(s)", "futures");
  case BOA_EVENT_NAME:
    return Py_BuildValue("sNi", "name", text_out(e->text, e->length), boa_name_is_called(b->sandbox));
  default:
    return Py_BuildValue("ssN", "limit", e->type, text_out(e->text, e->length));
  }
}

/* Whether what a callback raised is an exception now. */
static int raise_failure(box_object *b) {
  int failed = b->failure[0] != NULL;
  if (failed) {
    PyErr_Restore(b->failure[0], b->failure[1], b->failure[2]);
    memset(b->failure, 0, sizeof b->failure);
  }
  return failed;
}

static double seconds_of(clockid_t which) {
  struct timespec t;
  clock_gettime(which, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Runs without the GIL to the next event that Python is to see; 0: no memory for what was printed, or a signal's handler raised. */
static int follow(box_object *b, step *s, boa_event *e) {
  int kept = 1, raised = 0;
  double looked = 0, now;
  box_object *outer = current;
  current = b;
  b->thread = PyEval_SaveThread();
  *e = take(b, s);
  while (e->kind == BOA_EVENT_PRINT && kept && !raised) {
    kept = output_add(&b->printed[e->stream == 2], e->text, e->length);
    if (e->length && b->prints) {
      break;
    }
    now = seconds_of(CLOCK_MONOTONIC);
    looked = looked > 0 ? looked : now;
    if (now - looked > SIGNALS_EVERY) {
      looked = now;
      PyEval_RestoreThread(b->thread);
      raised = PyErr_CheckSignals();
      b->thread = PyEval_SaveThread();
    }
    *e = kept && !raised ? boa_resume(b->sandbox) : *e;
  }
  if (e->kind == BOA_EVENT_INPUT) {
    kept = kept && output_add(&b->printed[0], e->text, e->length);
  }
  PyEval_RestoreThread(b->thread);
  current = outer;
  if (!kept) {
    PyErr_NoMemory();
  }
  return kept && !raised && !raise_failure(b);
}

static PyObject *go(box_object *b, step *s) {
  boa_event e;
  b->inside = b->feeding = 1;
  b->waiting = b->stopping = 0;
  int ok = follow(b, s, &e);
  b->feeding = ok && e.kind != BOA_EVENT_DONE && e.kind != BOA_EVENT_ERROR && e.kind != BOA_EVENT_LIMIT;
  PyObject *event = ok ? event_out(b, &e) : NULL; /* which may end the feed too */
  b->waiting = b->feeding = b->feeding && event;
  b->inside = 0;
  return event;
}

/* ---- the guest's clocks ---- */

/* A function of the host; what it raises ends the step. */
static double call_host(box_object *b, PyObject *function, const double *argument) {
  PyEval_RestoreThread(b->thread);
  PyObject *result = argument ? PyObject_CallFunction(function, "d", *argument) : PyObject_CallObject(function, NULL);
  double d = result && result != Py_None ? PyFloat_AsDouble(result) : 0;
  Py_XDECREF(result);
  if (PyErr_Occurred()) {
    if (b->failure[0]) {
      PyErr_Clear();
    } else {
      PyErr_Fetch(&b->failure[0], &b->failure[1], &b->failure[2]);
    }
    boa_interrupt(b->sandbox);
    d = (double)NAN;
  }
  b->thread = PyEval_SaveThread();
  return d;
}

static double wall_clock(void *unused) {
  box_object *b = current;
  (void)unused;
  if (!b) {
    return (double)NAN; /* the library asks in steps only */
  }
  return b->wall ? call_host(b, b->wall, NULL) : seconds_of(CLOCK_REALTIME);
}

static double fixed_clock(void *unused) {
  (void)unused;
  return current ? current->fixed : (double)NAN;
}

/* Whether the guest may sleep no longer. */
static int awake(box_object *b) {
  b->cut_short = b->stopping ? "interrupt" : b->ends > 0 && seconds_of(CLOCK_MONOTONIC) > b->ends ? "deadline" : NULL;
  return b->cut_short || b->failure[0];
}

/* In short pieces, so that an interrupt or a signal ends it. */
static void sleep_really(box_object *b, double seconds) {
  double end = seconds_of(CLOCK_MONOTONIC) + seconds;
  for (double left = seconds; left > 0 && !awake(b); left = end - seconds_of(CLOCK_MONOTONIC)) {
    double piece = left < 0.02 ? left : 0.02;
    struct timespec t = {(time_t)piece, (long)(piece * 1e9)};
    nanosleep(&t, NULL);
    PyEval_RestoreThread(b->thread);
    if (PyErr_CheckSignals()) {
      PyErr_Fetch(&b->failure[0], &b->failure[1], &b->failure[2]);
      boa_interrupt(b->sandbox);
    }
    b->thread = PyEval_SaveThread();
  }
}

static void guest_sleep(void *unused, double seconds) {
  box_object *b = current;
  (void)unused;
  if (!b) {
    return;
  }
  if (b->sleep) {
    call_host(b, b->sleep, &seconds);
  } else {
    sleep_really(b, seconds);
  }
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
  b->cut_short = NULL;
  b->ends = b->deadline > 0 ? seconds_of(CLOCK_MONOTONIC) + b->deadline : 0;
  return go(b, &(step){.kind = RUN, .text = text, .length = (size_t)n, .name = name});
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
  return event_out(b, &e);
}

static PyObject *box_resume(PyObject *self, PyObject *unused) {
  (void)unused;
  return may_answer((box_object *)self) ? go((box_object *)self, &(step){.kind = RESUME}) : NULL;
}

/* Whether the library did it; else an exception. */
static PyObject *none_if(const box_object *b, int done, const char *what) {
  if (!done) {
    return PyErr_Format(b->state->conversion_error, "%s: the guest has no memory left for it", what);
  }
  Py_RETURN_NONE;
}

static boa_handle give_value(box_object *b, PyObject *value, const char *where, PyObject *name) {
  value_guest guest = guest_of(b);
  b->inside = 1;
  boa_handle h = value_in(&guest, value, where, name);
  b->inside = 0;
  return h;
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

static PyObject *box_answer(PyObject *self, PyObject *value) {
  box_object *b = (box_object *)self;
  boa_handle h = may_answer(b) ? give_value(b, value, returned, called_name(b)) : 0;
  if (!h) {
    return NULL;
  }
  PyObject *event = go(b, &(step){.kind = ANSWER, .h = h});
  boa_release(b->sandbox, h);
  return event;
}

/* After name: there is no such variable. */
static PyObject *box_answer_default(PyObject *self, PyObject *unused) {
  (void)unused;
  return may_answer((box_object *)self) ? go((box_object *)self, &(step){.kind = ANSWER_DEFAULT}) : NULL;
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
  PyObject *event = go(b, &(step){.kind = once ? ANSWER_ONCE : ANSWER, .h = h});
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
  PyObject *event = go(b, &s);
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
static PyObject *read_value(box_object *b, boa_handle h, uint64_t most) {
  value_guest guest = guest_of(b);
  b->inside = 1;
  PyObject *value = value_out(&guest, h, most);
  b->inside = 0;
  return value;
}

static PyObject *box_result(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  return idle(b) ? read_value(b, boa_result(b->sandbox), b->value_size) : NULL;
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
  const char *name;
  PyObject *text, *value;
  int input = 0;
  if (!PyArg_ParseTuple(args, "UO|p:set", &text, &value, &input) || !idle(b) || !(name = PyUnicode_AsUTF8AndSize(text, NULL))) {
    return NULL;
  }
  boa_handle h = give_value(b, value, input ? "inputs[%R]" : "sandbox[%R]", text);
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

static void release_state(module_state *s) {
  if (s && --s->uses == 0) {
    Py_CLEAR(s->error);
    Py_CLEAR(s->conversion_error);
    Py_CLEAR(s->use_error);
    Py_CLEAR(s->snapshot_error);
    Py_CLEAR(s->repr);
    Py_CLEAR(s->call);
    Py_CLEAR(s->describe);
    Py_CLEAR(s->record);
    Py_CLEAR(s->object_of);
    if (s->engine) {
      boa_engine_close(s->engine);
    }
    free(s);
  }
}

static void refuse_snapshot(const module_state *state, boa_restored how) {
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
  PyObject *error = PyObject_CallFunction(state->snapshot_error, "s", boa_restored_text(how));
  PyObject *reason = how < sizeof reasons / sizeof *reasons && reasons[how] ? PyUnicode_FromString(reasons[how]) : NULL;
  if (error && reason && PyObject_SetAttrString(error, "reason", reason) == 0) {
    PyErr_SetObject(state->snapshot_error, error);
  }
  Py_XDECREF(error);
  Py_XDECREF(reason);
}

/* What a sandbox is restored from; all zero: it is new. */
typedef struct {
  const char *bytes;
  Py_ssize_t length;
  const unsigned char *key;
} snapshot_source;

static int open_box(box_object *b, boa_config *config, const snapshot_source *from) {
  config->wall = b->wall ? wall_clock : config->wall;
  config->sleep = b->sleep ? guest_sleep : config->sleep;
  config->pause_every = SLICE;
  config->no_result_text = 1;
  if (from->bytes) {
    boa_restored how;
    b->sandbox = boa_restore(b->state->engine, config, from->bytes, from->length, from->key, &how);
    if (!b->sandbox) {
      refuse_snapshot(b->state, how);
    }
    return b->sandbox != NULL;
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

/* wall: None, "system", a number or a function; sleep: None, "real" or a function. */
static void take_clocks(box_object *b, boa_config *config, PyObject *wall, PyObject *sleep) {
  if (wall && PyUnicode_Check(wall)) {
    config->wall = wall_clock;
  } else if (wall && PyFloat_Check(wall)) {
    config->wall = fixed_clock;
    b->fixed = PyFloat_AsDouble(wall);
  } else if (wall && wall != Py_None) {
    b->wall = Py_NewRef(wall);
  }
  if (sleep && PyUnicode_Check(sleep)) {
    config->sleep = guest_sleep;
  } else if (sleep && sleep != Py_None) {
    b->sleep = Py_NewRef(sleep);
  }
}

static PyObject *box_new(PyTypeObject *type, PyObject *args, PyObject *keywords) {
  static char *names[] = {"memory",   "time",       "fuel",       "recursion",  "output",      "seed",      "prints",
                          "truncate", "value_size", "host_calls", "open_calls", "sleep_limit", "deadline",  "wall",
                          "sleep",    "snapshot",   "key",        "top_level",  "ask_names",   "os_events", NULL};
  boa_config c;
  boa_config_default(&c);
  c.top_level = BOA_TOP_LEVEL_AWAIT;
  unsigned long long memory = c.memory, fuel = c.fuel, output = c.output, seed = c.seed;
  unsigned long long value_size = 0, host_calls = c.host_calls, open_calls = c.open_calls;
  unsigned int recursion = c.recursion;
  int prints = 0, truncate = 0;
  PyObject *wall = NULL, *sleep = NULL, *key = NULL;
  snapshot_source from = {0};
  if (!PyArg_ParseTupleAndKeywords(args, keywords, "|$KdKIKKppKKKddOOy#OIpI:Box", names, &memory, &c.time, &fuel, &recursion,
                                   &output, &seed, &prints, &truncate, &value_size, &host_calls, &open_calls, &c.sleep_limit,
                                   &c.deadline, &wall, &sleep, &from.bytes, &from.length, &key, &c.top_level, &c.ask_names,
                                   &c.os_events) ||
      !key_of(key, &from.key)) {
    return NULL;
  }
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
  b->printed[0].most = b->printed[1].most = truncate ? output : 0;
  b->memory = memory;
  b->value_size = value_size ? value_size : memory;
  b->deadline = c.deadline;
  take_clocks(b, &c, wall, sleep);
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
  Py_VISIT(b->objects);
  return 0;
}

static int box_clear(PyObject *self) {
  box_object *b = (box_object *)self;
  if (!b->inside) { /* else a step needs them, and what runs it keeps the box alive */
    Py_CLEAR(b->wall);
    Py_CLEAR(b->sleep);
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
  release_state(b->state);
  ((freefunc)PyType_GetSlot(type, Py_tp_free))(self);
  Py_DECREF(type);
}

/* The dict of the objects that the guest has been given, by number. */
static PyObject *box_objects(PyObject *self, void *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  return b->objects ? Py_NewRef(b->objects) : PyDict_New();
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
  to->deadline = from->deadline;
  to->fixed = from->fixed;
  to->wall = Py_XNewRef(from->wall);
  to->sleep = Py_XNewRef(from->sleep);
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

/* The event at which a fork, or what was restored, stands. */
static PyObject *box_event(PyObject *self, PyObject *unused) {
  box_object *b = (box_object *)self;
  (void)unused;
  return idle(b) && (b->held || refuse_use(b, "event() outside of a with statement")) ? go(b, &(step){.kind = RESUME}) : NULL;
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

static PyMethodDef box_methods[] = {
    {"__enter__", box_enter, METH_NOARGS, "Takes the box for this thread."},
    {"__exit__", box_exit, METH_VARARGS, "Gives it back; a feed that is open is dropped."},
    {"share", box_share, METH_NOARGS, "From now on any thread may take the next step."},
    {"abandon", box_abandon, METH_NOARGS, "Gives it back, from any thread."},
    {"check", box_check, METH_VARARGS, "check(source, name): an event as of run if it can't be compiled, else None."},
    {"snapshot", box_snapshot, METH_VARARGS, "snapshot(key=None): the guest in bytes, between runs or at an event."},
    {"fork", box_fork, METH_NOARGS, "A box of its own with a copy of the guest."},
    {"event", box_event, METH_NOARGS, "Where a fork, or what was restored, stands: as the feed's next event."},
    {"open_calls", box_open_calls, METH_NOARGS, "The numbers of the calls that wait to be settled."},
    {"run", box_run, METH_VARARGS, "run(source, name): the first event."},
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
    {"set", box_set, METH_VARARGS, "set(name, value, input): sets a variable."},
    {"names", box_names, METH_NOARGS, "The names of all variables."},
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
    {"objects", box_objects, NULL, NULL, NULL},
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

static PyType_Spec box_spec = {
    .name = "boabox._boabox.Box",
    .basicsize = sizeof(box_object),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_IMMUTABLETYPE | Py_TPFLAGS_HAVE_GC,
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
  PyObject *of_snapshots = s->error ? PyTuple_Pack(2, s->error, PyExc_ValueError) : NULL;
  s->snapshot_error =
      of_snapshots ? new_error("boabox.SnapshotError", "A snapshot can't be taken or restored.", of_snapshots) : NULL;
  Py_XDECREF(of_snapshots);
  s->use_error = bases ? new_error("boabox.UseError", "A sandbox that is closed, running or in use was used.", bases) : NULL;
  Py_XDECREF(bases);
  PyObject *none = PyUnicode_FromString("");
  int ok = none && s->conversion_error && s->use_error && s->snapshot_error &&
           PyObject_SetAttrString(s->snapshot_error, "reason", none) == 0;
  Py_XDECREF(none);
  return ok;
}

static int make_repr(module_state *s) {
  s->repr =
      PyObject_CallFunction((PyObject *)&PyType_Type, "s(O){s:s,s:s,s:()}", "Repr", &PyUnicode_Type, "__module__", "boabox",
                            "__doc__", "The repr of a guest's value that has no counterpart here.", "__slots__");
  s->call = PyUnicode_InternFromString("call");
  return s->repr && s->call;
}

static int fill_module(PyObject *module) {
  module_state **held = PyModule_GetState(module), *s = calloc(1, sizeof *s);
  if (!s) {
    PyErr_NoMemory();
    return -1;
  }
  *held = s;
  s->uses = 1;
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
           PyModule_AddObjectRef(module, "SnapshotError", s->snapshot_error) == 0 &&
           PyModule_AddObjectRef(module, "Repr", s->repr) == 0 &&
           PyModule_AddStringConstant(module, "VERSION", boa_version()) == 0;
  Py_XDECREF(box);
  return ok ? 0 : -1;
}

static int traverse_module(PyObject *module, visitproc visit, void *arg) {
  module_state **held = PyModule_GetState(module), *s = held ? *held : NULL;
  if (s && s->uses == 1) { /* or they are a box's too */
    Py_VISIT(s->error);
    Py_VISIT(s->conversion_error);
    Py_VISIT(s->use_error);
    Py_VISIT(s->snapshot_error);
    Py_VISIT(s->repr);
    Py_VISIT(s->describe);
    Py_VISIT(s->record);
    Py_VISIT(s->object_of);
  }
  return 0;
}

static void free_module(void *module) {
  module_state **held = PyModule_GetState(module);
  if (held) {
    release_state(*held);
    *held = NULL;
  }
}

static PyObject *set_objects(PyObject *module, PyObject *args) {
  module_state **held = PyModule_GetState(module), *s = held ? *held : NULL;
  PyObject *describe, *record, *object_of;
  if (!s || !PyArg_ParseTuple(args, "OOO:set_objects", &describe, &record, &object_of)) {
    return NULL;
  }
  Py_XDECREF(s->describe);
  Py_XDECREF(s->record);
  Py_XDECREF(s->object_of);
  s->describe = Py_NewRef(describe);
  s->record = Py_NewRef(record);
  s->object_of = Py_NewRef(object_of);
  Py_RETURN_NONE;
}

static PyMethodDef module_methods[] = {
    {"set_objects", set_objects, METH_VARARGS, "set_objects(describe, record, object_of): of boabox._objects."},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot module_slots[] = {{Py_mod_exec, fill_module}, {0, NULL}};

static PyModuleDef module_definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "boabox._boabox",
    .m_doc = "The C library's sandbox.",
    .m_size = sizeof(module_state *),
    .m_slots = module_slots,
    .m_traverse = traverse_module,
    .m_free = free_module,
    .m_methods = module_methods,
};

PyMODINIT_FUNC PyInit__boabox(void) {
  return PyModuleDef_Init(&module_definition);
}
