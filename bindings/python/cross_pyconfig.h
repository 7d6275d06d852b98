/* What CPython's headers ask of pyconfig.h, from the compiler itself: for building the extension for machines whose own pyconfig.h is not there. */
#ifndef Py_PYCONFIG_H
#define Py_PYCONFIG_H

#define SIZEOF_SHORT     __SIZEOF_SHORT__
#define SIZEOF_INT       __SIZEOF_INT__
#define SIZEOF_LONG      __SIZEOF_LONG__
#define SIZEOF_LONG_LONG __SIZEOF_LONG_LONG__
#define SIZEOF_VOID_P    __SIZEOF_POINTER__
#define SIZEOF_SIZE_T    __SIZEOF_SIZE_T__
#define SIZEOF_UINTPTR_T __SIZEOF_POINTER__
#define SIZEOF_WCHAR_T   __SIZEOF_WCHAR_T__
#define SIZEOF_FLOAT     __SIZEOF_FLOAT__
#define SIZEOF_DOUBLE    __SIZEOF_DOUBLE__
#define HAVE_STDDEF_H    1
#define WITH_DOC_STRINGS 1

#ifdef _WIN32
#define MS_WINDOWS        1
#define MS_WIN64          1
#define HAVE_DECLSPEC_DLL 1
#define Py_ENABLE_SHARED  1
#endif

#endif
