/* The type Box, in four files: box.c is the type, feed.c takes the steps of its feed, clocks.c is what the guest's clocks ask, journal.c what is kept of them to be done
 * again; module.c is the module around it. */
#ifndef BOABOX_PYTHON_BOX_H
#define BOABOX_PYTHON_BOX_H

#include "output.h"
#include "values.h"

typedef struct {
  PyObject_HEAD boa_sandbox *sandbox; /* NULL: closed */
  module_state *state;
  uint64_t memory;      /* its limit */
  uint64_t value_size;  /* the most bytes of a value that leaves it */
  unsigned long holder; /* the thread, when held and not shared */
  int held, shared, feeding, waiting, inside, prints;
  int strict;            /* what has no counterpart is not read */
  int turns;             /* a step of more than TURN seconds is parted */
  boa_output printed[2]; /* by this feed: stdout, stderr */
  PyObject
      *called; /* the name of the function that waits for its answer, or was the last to; or of a variable that is asked for */
  int naming;  /* it is that of a variable */
  double deadline, ends;            /* seconds of a run, host functions included, 0 = none; when this one is to end */
  const char *cut_short;            /* a sleep that the guest was not granted in full: the limit */
  volatile int stopping;            /* interrupt() was called during this step */
  PyThreadState *thread;            /* of the step that is under way */
  PyObject *wall, *sleep, *entropy; /* NULL, or functions of the host */
  double fixed;                     /* without one: the date that the guest is given */
  PyObject *objects, *classes;      /* what value_guest says */
  PyObject *owner;                  /* NULL, or a weak reference: the same */
  PyObject *dropped;                /* NULL, or a list of handles that are released when nobody is inside */
  PyObject *failure[3];             /* what one of them raised */
  int journal;                      /* one is kept */
  uint64_t replayed;                /* events, when it was opened from a journal */
  const char *differs;              /* NULL, or what did when that was done again */
} box_object;

/* What goes to the library without the GIL. */
typedef struct {
  enum { RUN, CALL, RESUME, ANSWER, ANSWER_ONCE, ANSWER_DEFAULT, ANSWER_ERROR, ANSWER_TEXT, ANSWER_LATER, IMPORT } kind;
  const char *text, *name;
  size_t length;
  boa_handle h;
  uint64_t call;               /* ANSWER_LATER: its number */
  const boa_handle *arguments; /* CALL: so many, of the value `h`, and a dict's or 0 */
  size_t n;
  boa_handle keywords;
} step;

/* Seconds between two looks for signals. */
static const double SIGNALS_EVERY = 0.02;

/* ---- feed.c ---- */
/* Takes a step, without the GIL: the next event, or NULL with an exception. */
PyObject *feed_go(box_object *b, step *s);
/* Has the guest import the module of that kind of value, or make that enumeration, at an event or between feeds: 1, or 0 with an exception. */
int feed_import(box_object *b, const char *kind, boa_handle enumeration);
/* Nobody is inside any more: what was dropped meanwhile is released. */
void feed_leave(box_object *b);
/* The event as Python sees it. */
PyObject *feed_event(box_object *b, const boa_event *e);
/* For conversions. */
value_guest feed_guest(box_object *b);
/* The box whose step this thread is in, for the functions that the library calls: a fork has the config of what it was forked from. */
box_object *feed_current(void);
/* Makes it that one; the one before. */
box_object *feed_enter(box_object *b);

/* ---- journal.c ---- */
/* Opens the sandbox by doing again what the journal says, without the GIL. 1, or 0 with an exception. */
int journal_replay(box_object *b, const boa_config *config, const char *journal, size_t length, uint64_t until);
/* The same from the one that a snapshot of another version carries, to its end; what differs is a SnapshotError. */
int journal_rebuild(box_object *b, const boa_config *config, const char *snapshot, size_t length, const unsigned char *key);
/* The value as a replay will make it, in place of the one that was made otherwise; or that one, where there is no such form. */
boa_handle journal_form(box_object *b, boa_handle h);
/* The journal as bytes; NULL with an exception: none is kept, or it is not whole. */
PyObject *journal_bytes(const box_object *b);

/* ---- clocks.c ---- */
/* Seconds by the library's own clock, which never goes back. */
double clock_now(void);
/* wall: None, "system", a number or a function; sleep: None, "real" or a function; entropy: None, or a function of how many bytes. */
void clocks_take(box_object *b, boa_config *config, PyObject *wall, PyObject *sleep, PyObject *entropy);

/* ---- module.c, box.c ---- */
void state_release(module_state *s);
/* Raises SnapshotError with that reason and text, which it releases (NULL: an exception is set). 0. */
int snapshot_refuse(const module_state *state, const char *word, PyObject *text);
extern PyType_Spec box_spec;

#endif
