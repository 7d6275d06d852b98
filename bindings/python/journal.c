/* Journals: what the host gave a guest, from which the same can be done again. The library does that in one call, without the GIL: the guest's output is gathered as in a
 * feed, its clocks are the journal's as far as it goes. Invariant: `inside` is set meanwhile, and the box has no sandbox before it is over. */
#include "box.h"

#include <stdlib.h>

typedef struct {
  box_object *box;
  int kept; /* 0: no memory for what was printed */
  int raised;
  double looked; /* for signals */
} listener;

static void listen(void *data, int stream, const char *text, size_t n) {
  listener *l = data;
  l->kept = l->kept && output_add(&l->box->printed[stream == 2], text, n);
}

/* Whether a signal's handler raised: the replay is over. */
static int raised(void *data) {
  listener *l = data;
  double now = clock_now();
  if (!l->raised && now - l->looked > SIGNALS_EVERY) {
    l->looked = now;
    PyEval_RestoreThread(l->box->thread);
    l->raised = PyErr_CheckSignals();
    l->box->thread = PyEval_SaveThread();
  }
  return l->raised;
}

/* Whether what a clock of the host raised is an exception now. */
static int raise_failure(box_object *b) {
  if (!b->failure[0]) {
    return 0;
  }
  PyErr_Restore(b->failure[0], b->failure[1], b->failure[2]);
  b->failure[0] = b->failure[1] = b->failure[2] = NULL;
  return 1;
}

int journal_replay(box_object *b, const boa_config *config, const char *journal, size_t length, uint64_t until) {
  listener l = {.box = b, .kept = 1};
  boa_replayed report = {.print = listen, .data = &l, .interrupted = raised};
  box_object *outer = feed_enter(b);
  b->inside = 1;
  b->thread = PyEval_SaveThread();
  boa_sandbox *sandbox = boa_replay(b->state->engine, config, journal, length, until, &report);
  PyEval_RestoreThread(b->thread);
  b->inside = 0;
  feed_enter(outer);
  b->sandbox = sandbox;
  b->journal = 1;
  b->replayed = report.events;
  b->differs = report.why;
  b->cut_short = NULL;
  if (l.raised || raise_failure(b)) {
    return 0;
  }
  if (!l.kept) {
    PyErr_NoMemory();
    return 0;
  }
  return sandbox || snapshot_refuse(b->state, "no_journal", PyUnicode_FromString(report.why));
}

int journal_rebuild(box_object *b, const boa_config *config, const char *snapshot, size_t length, const unsigned char *key) {
  size_t n = 0;
  char *journal = boa_snapshot_journal(b->state->engine, snapshot, length, key, &n);
  if (!journal) {
    return snapshot_refuse(
        b->state, "other_image",
        PyUnicode_FromString("the snapshot was taken by another version, and carries no journal to be done again"));
  }
  int ok = journal_replay(b, config, journal, n, UINT64_MAX);
  free(journal);
  output_clear(&b->printed[0]);
  output_clear(&b->printed[1]);
  if (ok && b->differs) {
    return snapshot_refuse(
        b->state, "differs",
        PyUnicode_FromFormat(
            "the snapshot was taken by another version, and its journal comes out differently here: after %llu events: %s",
            (unsigned long long)b->replayed, b->differs));
  }
  return ok;
}

/* A list that was made item by item has other room at its end than one that is made at once, and grows at another time: the fuel of the run would differ. */
boa_handle journal_form(box_object *b, boa_handle h) {
  boa_plain_type type = boa_type_of_handle(b->sandbox, h);
  char *bytes = NULL;
  size_t n = 0;
  boa_handle same = 0;
  int holds = type != BOA_PLAIN_NONE && type != BOA_PLAIN_BOOL && type != BOA_PLAIN_INT && type != BOA_PLAIN_FLOAT &&
              type != BOA_PLAIN_STR && type != BOA_PLAIN_BYTES;
  if (!holds || boa_to_cbor(b->sandbox, h, b->memory, 1, &bytes, &n)) {
    return h;
  }
  int made = !boa_from_cbor(b->sandbox, bytes, n, &same);
  free(bytes);
  if (!made) {
    return h;
  }
  boa_release(b->sandbox, h);
  return same;
}

PyObject *journal_bytes(const box_object *b) {
  size_t n = 0;
  if (!b->journal) {
    PyErr_SetString(b->state->use_error, "the sandbox keeps no journal: it does when opened with journal=True");
    return NULL;
  }
  if (!boa_journal_whole(b->sandbox)) {
    PyErr_SetString(b->state->error, "the journal is not whole: the guest was given a value of its own, or one was called from "
                                     "outside, or the sandbox comes "
                                     "from a snapshot that carries no journal, or the host had no memory");
    return NULL;
  }
  char *bytes = boa_journal(b->sandbox, &n);
  PyObject *journal = bytes ? PyBytes_FromStringAndSize(bytes, (Py_ssize_t)n) : PyErr_NoMemory();
  free(bytes);
  return journal;
}
