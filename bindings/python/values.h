/* Values between Python and a guest, and what the two files of the extension share. */
#ifndef BOABOX_PYTHON_VALUES_H
#define BOABOX_PYTHON_VALUES_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include "boabox.h"

/* What one import of the module holds: it lives as long as the module or one of its boxes. (When a garbage collection ends them all at once, as at the
 * interpreter's end, the module may go before a box does.) */
typedef struct {
  size_t uses;
  boa_engine *engine;
  PyObject *conversion_error, *use_error, *snapshot_error, *error;
  PyObject *call; /* the word */
  PyObject *repr; /* the str subclass for values that have no counterpart */
  /* of boabox._objects: what a value that is not plain is made as, what a record becomes, the object of a number, what stands for a value that stays in
   * the guest; NULL at first */
  PyObject *describe, *record, *object_of, *guest_value;
} module_state;

/* One guest, for conversions. */
typedef struct {
  const module_state *state;
  boa_sandbox *box;
  PyObject **objects; /* a dict: those that the guest has been given, by number; NULL until there is one */
  PyObject **classes; /* a dict: what records are instances of, (kind, name, fields) -> handle; the same */
  PyObject *holder;   /* the Box */
  PyObject *owner;    /* a weak reference to its sandbox, whose values stay in the guest; NULL: they come out as their repr */
  int strict;         /* what has no counterpart is an error */
  const char *shown;  /* the repr of the value that is read, where the guest has made it; else NULL */
  size_t shown_length;
  char missing[32];       /* value_in gave 0 without an exception: the module of that kind of value is to be imported first */
  boa_handle enumeration; /* or this is to be made, in which case it is the caller's */
} value_guest;

/* The Python object for a guest's value, or NULL with an exception set. `budget`: bytes that it may come to, each place of a value counted, so
 * that a few shared lists can't become billions of objects here. The handle is released. */
PyObject *value_out(const value_guest *guest, boa_handle h, uint64_t budget);

/* A handle of a copy of the object in the guest, or 0 with an exception set, which says where in it: `where`, a format of the name, and then a path. */
boa_handle value_in(value_guest *guest, PyObject *object, const char *where, PyObject *name);

/* Both files' own: the most containers within each other; how many items are read at once; what is said when there is no memory; makes sure that one more frame fits: 1, or 0 with MemoryError. */
enum { VALUE_DEPTH = 1000, VALUE_PARTS = 16 };
extern const char value_no_memory[];
int value_room(void **frames, size_t depth, size_t *room, size_t size);

/* What a walk has converted so far, by a number of its own for each object (0: the place is free): it keeps the host's object and a handle alive. */
typedef struct {
  uint64_t key;
  PyObject *object;
  boa_handle h;
} value_known;
typedef struct {
  value_known *at; /* open addressing */
  size_t count, size;
} value_table;
/* NULL: it is not known. */
value_known *value_find(const value_table *t, uint64_t key);
/* Of an object that is not known yet. 1: the handle is the table's from now on; or 0 with MemoryError. */
int value_remember(value_table *t, uint64_t key, PyObject *object, boa_handle h);
void value_forget(value_table *t, boa_sandbox *box);

/* UTF-8 of the guest, in which a lone surrogate may stand; what is not even that is replaced. */
PyObject *text_out(const char *utf8, size_t length);

#endif
