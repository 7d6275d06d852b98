/* The module boabox._boabox: its one type, its errors, what boabox._objects gives it. */
#include "box.h"

#include <stdlib.h>

void state_release(module_state *s) {
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
    Py_CLEAR(s->guest_value);
    if (s->engine) {
      boa_engine_close(s->engine);
    }
    free(s);
  }
}

static PyObject *new_error(const char *name, const char *doc, PyObject *bases) {
  PyObject *members = Py_BuildValue("{s:s, s:s, s:()}", "stdout", "", "stderr", "", "displays");
  PyObject *error = members ? PyErr_NewExceptionWithDoc(name, doc, bases, members) : NULL;
  Py_XDECREF(members);
  return error;
}

static int make_errors(module_state *s) {
  s->error = new_error("boabox.Error",
                       "What a sandbox raises; stdout, stderr and displays: what the run had printed and shown.", NULL);
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
    Py_VISIT(s->guest_value);
  }
  return 0;
}

static void free_module(void *module) {
  module_state **held = PyModule_GetState(module);
  if (held) {
    state_release(*held);
    *held = NULL;
  }
}

static PyObject *set_objects(PyObject *module, PyObject *args) {
  module_state **held = PyModule_GetState(module), *s = held ? *held : NULL;
  PyObject *describe, *record, *object_of, *guest_value;
  if (!s || !PyArg_ParseTuple(args, "OOOO:set_objects", &describe, &record, &object_of, &guest_value)) {
    return NULL;
  }
  Py_XDECREF(s->describe);
  Py_XDECREF(s->record);
  Py_XDECREF(s->object_of);
  Py_XDECREF(s->guest_value);
  s->describe = Py_NewRef(describe);
  s->record = Py_NewRef(record);
  s->object_of = Py_NewRef(object_of);
  s->guest_value = Py_NewRef(guest_value);
  Py_RETURN_NONE;
}

static PyObject *zone_offset(PyObject *module, PyObject *args) {
  (void)module;
  const char *zone;
  long long seconds;
  int fold;
  int32_t offset;
  if (!PyArg_ParseTuple(args, "sLi:zone_offset", &zone, &seconds, &fold)) {
    return NULL;
  }
  if (!boa_timezone_offset(zone, seconds, fold, &offset)) {
    Py_RETURN_NONE;
  }
  return PyLong_FromLong(offset);
}

static PyMethodDef module_methods[] = {
    {"zone_offset", zone_offset, METH_VARARGS,
     "zone_offset(zone, seconds, fold): seconds from UTC when the zone's clock shows that many since 1970; None: no such "
     "zone."},
    {"set_objects", set_objects, METH_VARARGS, "set_objects(describe, record, object_of, guest_value): of boabox._objects."},
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
