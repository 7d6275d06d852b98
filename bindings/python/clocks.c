/* The guest's clocks and entropy. The library asks for the date and for random bytes, and says when the guest sleeps, in the middle of a step: without the GIL, in the step's thread. They may be
 * functions of the host, which are called with the GIL; what they raise is kept, the guest is interrupted, and the step ends with it. */
#include "box.h"

#include <math.h>
#include <string.h>
#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#else
#include <time.h>
#endif

double clock_now(void) {
  boa_config c;
  boa_config_default(&c);
  return c.clock(c.clock_data);
}

static void sleep_piece(double seconds) {
#ifdef _WIN32
  Sleep((DWORD)(seconds * 1e3));
#else
  nanosleep(&(struct timespec){0, (long)(seconds * 1e9)}, NULL);
#endif
}

/* While a journal is done again there is no sandbox to be told yet: it fails when that is over. */
static void interrupt_guest(box_object *b) {
  if (b->sandbox) {
    boa_interrupt(b->sandbox);
  }
}

/* What the host raised ends the step. */
static void keep_failure(box_object *b) {
  if (b->failure[0]) {
    PyErr_Clear();
  } else {
    PyErr_Fetch(&b->failure[0], &b->failure[1], &b->failure[2]);
  }
  interrupt_guest(b);
}

static double call_host(box_object *b, PyObject *function, const double *argument) {
  PyEval_RestoreThread(b->thread);
  PyObject *result = argument ? PyObject_CallFunction(function, "d", *argument) : PyObject_CallObject(function, NULL);
  double d = result && result != Py_None ? PyFloat_AsDouble(result) : 0;
  Py_XDECREF(result);
  if (PyErr_Occurred()) {
    keep_failure(b);
    d = (double)NAN;
  }
  b->thread = PyEval_SaveThread();
  return d;
}

/* n random bytes by a function of the host. */
static int host_entropy(void *unused, unsigned char *bytes, size_t n) {
  box_object *b = feed_current();
  (void)unused;
  if (!b) {
    return 0; /* the library asks in steps only */
  }
  PyEval_RestoreThread(b->thread);
  PyObject *result = PyObject_CallFunction(b->entropy, "n", (Py_ssize_t)n);
  int ok = result && PyBytes_Check(result) && (size_t)PyBytes_Size(result) == n;
  if (ok) {
    memcpy(bytes, PyBytes_AsString(result), n);
  } else if (result) {
    PyErr_Format(PyExc_TypeError, "entropy: gave no bytes object of %zu", n);
  }
  Py_XDECREF(result);
  if (!ok) {
    keep_failure(b);
  }
  b->thread = PyEval_SaveThread();
  return ok;
}

static double wall_clock(void *unused) {
  box_object *b = feed_current();
  (void)unused;
  if (!b) {
    return (double)NAN; /* the library asks in steps only */
  }
  return b->wall ? call_host(b, b->wall, NULL) : boa_system_date(NULL);
}

static double fixed_clock(void *unused) {
  (void)unused;
  return feed_current() ? feed_current()->fixed : (double)NAN;
}

/* Whether the guest may sleep no longer. */
static int awake(box_object *b) {
  b->cut_short = b->stopping ? "interrupt" : b->ends > 0 && clock_now() > b->ends ? "deadline" : NULL;
  return b->cut_short || b->failure[0];
}

/* In short pieces, so that an interrupt or a signal ends it. */
static void sleep_really(box_object *b, double seconds) {
  double end = clock_now() + seconds;
  for (double left = seconds; left > 0 && !awake(b); left = end - clock_now()) {
    sleep_piece(left < 0.02 ? left : 0.02);
    PyEval_RestoreThread(b->thread);
    if (PyErr_CheckSignals()) {
      keep_failure(b);
    }
    b->thread = PyEval_SaveThread();
  }
}

static void guest_sleep(void *unused, double seconds) {
  box_object *b = feed_current();
  (void)unused;
  if (!b || !b->sandbox) { /* nothing waits while a journal is done again */
    return;
  }
  if (b->sleep) {
    call_host(b, b->sleep, &seconds);
  } else {
    sleep_really(b, seconds);
  }
}

void clocks_take(box_object *b, boa_config *config, PyObject *wall, PyObject *sleep, PyObject *entropy) {
  if (entropy && entropy != Py_None) {
    b->entropy = Py_NewRef(entropy);
    config->entropy = host_entropy;
  }
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
  config->wall = b->wall ? wall_clock : config->wall;
  config->sleep = b->sleep ? guest_sleep : config->sleep;
}
