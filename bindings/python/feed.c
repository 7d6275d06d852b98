/* A feed's steps. What the guest asks for becomes an event, a tuple; printed text is gathered here meanwhile, so that it costs no turn in Python.
 * Invariant: `inside` is set from the step's begin until its event is made, so that nothing that Python does meanwhile can use the sandbox. */
#include "box.h"

#include <stdlib.h>
#include <string.h>

/* Seconds of a step, where others wait for the thread (box.share). */
static const double TURN = 0.01;

static _Thread_local box_object *current;

box_object *feed_current(void) {
  return current;
}

box_object *feed_enter(box_object *b) {
  box_object *outer = current;
  current = b;
  return outer;
}

static boa_event take(box_object *b, step *s) {
  switch (s->kind) {
  case RUN:
    return boa_run(b->sandbox, s->text, s->length, s->name);
  case CALL:
    return boa_call(b->sandbox, s->h, s->arguments, s->n, s->keywords);
  case ANSWER:
    return boa_answer(b->sandbox, s->h);
  case ANSWER_ONCE:
    return boa_answer_once(b->sandbox, s->h);
  case IMPORT:
    return s->h ? boa_define_enum(b->sandbox, s->h) : boa_import(b->sandbox, s->text);
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

value_guest feed_guest(box_object *b) {
  return (value_guest){.state = b->state,
                       .box = b->sandbox,
                       .objects = &b->objects,
                       .classes = &b->classes,
                       .holder = (PyObject *)b,
                       .owner = b->owner,
                       .strict = b->strict};
}

static PyObject *argument(box_object *b, size_t i) {
  value_guest guest = feed_guest(b);
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
  b->naming = 0;
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

/* ("name", name, whether it is called) */
static PyObject *name_event(box_object *b, const boa_event *e) {
  PyObject *name = text_out(e->text, e->length);
  if (!name) {
    return NULL;
  }
  Py_XDECREF(b->called);
  b->called = name; /* which owns it */
  b->naming = 1;
  return Py_BuildValue("sOi", "name", name, boa_name_is_called(b->sandbox));
}

/* ("display", what is shown by MIME type) */
static PyObject *display_event(box_object *b) {
  PyObject *shown = argument(b, 0), *name = NULL, *event = NULL;
  if (shown) {
    event = Py_BuildValue("sO", "display", shown);
  } else if (PyErr_ExceptionMatches(b->state->conversion_error) && (name = PyUnicode_FromString("display"))) {
    event = refused_call(name);
  }
  Py_XDECREF(shown);
  Py_XDECREF(name);
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

PyObject *feed_event(box_object *b, const boa_event *e) {
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
  case BOA_EVENT_DISPLAY:
    return display_event(b);
  case BOA_EVENT_NAME:
    return name_event(b, e);
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

/* Runs without the GIL to the next event that Python is to see; 0: no memory for what was printed, or a signal's handler raised. */
static int follow(box_object *b, step *s, boa_event *e) {
  int kept = 1, raised = 0;
  double looked = 0, now;
  box_object *outer = feed_enter(b);
  b->thread = PyEval_SaveThread();
  *e = take(b, s);
  while (e->kind == BOA_EVENT_PRINT && kept && !raised) {
    kept = output_add(&b->printed[e->stream == 2], e->text, e->length);
    if (e->length && b->prints) {
      break;
    }
    now = clock_now();
    looked = looked > 0 ? looked : now;
    if (b->turns && s->kind != IMPORT && now - looked > TURN) {
      break;
    }
    if (now - looked > SIGNALS_EVERY) {
      looked = now;
      PyEval_RestoreThread(b->thread);
      raised = PyErr_CheckSignals();
      b->thread = PyEval_SaveThread();
    }
    *e = kept && !raised ? boa_resume(b->sandbox) : *e;
  }
  while (raised && e->kind == BOA_EVENT_PRINT) { /* the run is over here, which its journal is to know */
    boa_interrupt(b->sandbox);
    *e = boa_resume(b->sandbox);
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

int feed_import(box_object *b, const char *kind, boa_handle enumeration) {
  boa_event e;
  if (!b->feeding) {
    boa_drop(b->sandbox);
  }
  int feeding = b->feeding, ok = follow(b, &(step){.kind = IMPORT, .text = kind, .h = enumeration}, &e);
  int same = e.kind != BOA_EVENT_ERROR && e.kind != BOA_EVENT_LIMIT && (feeding || e.kind == BOA_EVENT_DONE);
  if (ok && !same) {
    PyErr_Format(b->state->conversion_error, "the guest can not import the module of %s: %s", kind, e.text);
  } else if (ok && !(enumeration ? boa_enum_ready(b->sandbox, enumeration)
                                 : boa_kind_ready(b->sandbox, kind))) { /* the guest has put something else in its place */
    PyErr_Format(b->state->conversion_error, "the guest has no %s", kind);
    same = 0;
  }
  return ok && same;
}

void feed_leave(box_object *b) {
  PyObject *dropped = b->dropped;
  b->inside = 0;
  b->dropped = NULL;
  for (Py_ssize_t i = 0; dropped && i < PyList_Size(dropped); i++) {
    boa_release(b->sandbox, (boa_handle)PyLong_AsUnsignedLong(PyList_GetItem(dropped, i)));
  }
  Py_XDECREF(dropped);
}

PyObject *feed_go(box_object *b, step *s) {
  boa_event e;
  b->inside = b->feeding = 1;
  b->waiting = b->stopping = 0;
  int ok = follow(b, s, &e);
  b->feeding = ok && e.kind != BOA_EVENT_DONE && e.kind != BOA_EVENT_ERROR && e.kind != BOA_EVENT_LIMIT;
  PyObject *event = ok ? feed_event(b, &e) : NULL; /* which may end the feed too */
  b->waiting = b->feeding = b->feeding && event;
  feed_leave(b);
  return event;
}
