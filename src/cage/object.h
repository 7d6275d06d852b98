/* Objects in the cage: headers, layouts, the built-in types and their fixed places.
 *
 * Every object starts with a header word: type reference | layout << 32 | flags << 40 | aux << 48, and stands on a 16-byte
 * granule. The layout says which of its words are values, so that the collector needs nothing else; where an object ends is known from the
 * start bitmap outside the cage, never from the cage. Words that are values always hold a valid one (0 = nothing). */
#ifndef BOA_CAGE_OBJECT_H
#define BOA_CAGE_OBJECT_H

#include "cage/access.h"

enum { BOA_GRANULE = 16 };

typedef enum boa_layout {
  BOA_LAYOUT_RAW,      /* no values */
  BOA_LAYOUT_VALUES8,  /* values from byte 8 to the end */
  BOA_LAYOUT_VALUES16, /* raw word at 8, values from 16 to the end */
  BOA_LAYOUT_VALUES24, /* raw words at 8 and 16, values from 24 to the end */
  BOA_LAYOUT_TEXT,     /* str: raw but for the buffer at 24 when BOA_STR_BUFFERED */
  BOA_LAYOUT_CODE,     /* code object: see BOA_CODE_… */
  BOA_LAYOUT_STACK,    /* frames: scanned by the collector up to the top frame's end */
  BOA_LAYOUT_COUNT,
} boa_layout;

/* X(KIND, name, base, layout of instances): the built-in types, in the order of their places. */
// clang-format off
#define BOA_TYPES(X) \
  X(OBJECT, "object", OBJECT, VALUES8) \
  X(TYPE, "type", OBJECT, VALUES16) \
  X(NONE, "NoneType", OBJECT, RAW) \
  X(ELLIPSIS, "ellipsis", OBJECT, RAW) \
  X(NOT_IMPLEMENTED, "NotImplementedType", OBJECT, RAW) \
  X(INT, "int", OBJECT, RAW) \
  X(BOOL, "bool", INT, RAW) \
  X(FLOAT, "float", OBJECT, RAW) \
  X(STR, "str", OBJECT, TEXT) \
  X(BYTES, "bytes", OBJECT, RAW) \
  X(TUPLE, "tuple", OBJECT, VALUES16) \
  X(LIST, "list", OBJECT, VALUES16) \
  X(DICT, "dict", OBJECT, VALUES16) \
  X(SET, "set", OBJECT, VALUES24) \
  X(RANGE, "range", OBJECT, VALUES8) \
  X(SLICE, "slice", OBJECT, VALUES8) \
  X(FUNCTION, "function", OBJECT, VALUES8) \
  X(NATIVE, "builtin_function_or_method", OBJECT, VALUES8) \
  X(METHOD, "method", OBJECT, VALUES8) \
  X(HOST_FUNCTION, "host_function", OBJECT, VALUES8) \
  X(CODE, "code", OBJECT, CODE) \
  X(CELL, "cell", OBJECT, VALUES8) \
  X(MODULE, "module", OBJECT, VALUES8) \
  X(TRACEBACK, "traceback", OBJECT, VALUES8) \
  X(ARRAY, "array of values", OBJECT, VALUES16) \
  X(BUFFER, "buffer", OBJECT, RAW) \
  X(STACK, "stack", OBJECT, STACK) \
  X(RANGE_ITERATOR, "range_iterator", OBJECT, VALUES8) \
  X(LIST_ITERATOR, "list_iterator", OBJECT, VALUES16) \
  X(TUPLE_ITERATOR, "tuple_iterator", OBJECT, VALUES16) \
  X(STR_ITERATOR, "str_iterator", OBJECT, VALUES16) \
  X(DICT_KEYS, "dict_keys", OBJECT, VALUES8) \
  X(DICT_VALUES, "dict_values", OBJECT, VALUES8) \
  X(DICT_ITEMS, "dict_items", OBJECT, VALUES8) \
  X(DICT_ITERATOR, "dict_keyiterator", OBJECT, VALUES16) \
  X(DICT_VALUE_ITERATOR, "dict_valueiterator", OBJECT, VALUES16) \
  X(DICT_ITEM_ITERATOR, "dict_itemiterator", OBJECT, VALUES16) \
  X(ENUMERATE, "enumerate", OBJECT, VALUES16) \
  X(ZIP, "zip", OBJECT, VALUES16) \
  X(REVERSED, "reversed", OBJECT, VALUES16) \
  X(LONG_RANGE_ITERATOR, "longrange_iterator", OBJECT, VALUES8) \
  X(UNION, "typing.Union", OBJECT, VALUES8) \
  X(GENERATOR, "generator", OBJECT, VALUES16) \
  X(COROUTINE, "coroutine", OBJECT, VALUES16) \
  X(ASYNC_GENERATOR, "async_generator", OBJECT, VALUES16) \
  X(PROPERTY, "property", OBJECT, VALUES8) \
  X(STATIC_METHOD, "staticmethod", OBJECT, VALUES8) \
  X(CLASS_METHOD, "classmethod", OBJECT, VALUES8) \
  X(SUPER, "super", OBJECT, VALUES8) \
  X(MEMBER, "member_descriptor", OBJECT, VALUES8) \
  X(MAPPING_PROXY, "mappingproxy", OBJECT, VALUES8) \
  X(GENERIC_ALIAS, "types.GenericAlias", OBJECT, VALUES8) \
  X(FROZENSET, "frozenset", OBJECT, VALUES24) \
  X(SET_ITERATOR, "set_iterator", OBJECT, VALUES16) \
  X(BYTES_ITERATOR, "bytes_iterator", OBJECT, VALUES16) \
  X(BYTEARRAY, "bytearray", OBJECT, VALUES16) \
  X(BYTEARRAY_ITERATOR, "bytearray_iterator", OBJECT, VALUES16) \
  X(COMPLEX, "complex", OBJECT, RAW) \
  BOA_EXCEPTIONS(X)

#define BOA_EXCEPTIONS(X) \
  X(BASE_EXCEPTION, "BaseException", OBJECT, VALUES16) \
  X(SYSTEM_EXIT, "SystemExit", BASE_EXCEPTION, VALUES16) \
  X(KEYBOARD_INTERRUPT, "KeyboardInterrupt", BASE_EXCEPTION, VALUES16) \
  X(GENERATOR_EXIT, "GeneratorExit", BASE_EXCEPTION, VALUES16) \
  X(EXCEPTION, "Exception", BASE_EXCEPTION, VALUES16) \
  X(STOP_ITERATION, "StopIteration", EXCEPTION, VALUES16) \
  X(STOP_ASYNC_ITERATION, "StopAsyncIteration", EXCEPTION, VALUES16) \
  X(ARITHMETIC_ERROR, "ArithmeticError", EXCEPTION, VALUES16) \
  X(FLOATING_POINT_ERROR, "FloatingPointError", ARITHMETIC_ERROR, VALUES16) \
  X(OVERFLOW_ERROR, "OverflowError", ARITHMETIC_ERROR, VALUES16) \
  X(ZERO_DIVISION_ERROR, "ZeroDivisionError", ARITHMETIC_ERROR, VALUES16) \
  X(ASSERTION_ERROR, "AssertionError", EXCEPTION, VALUES16) \
  X(ATTRIBUTE_ERROR, "AttributeError", EXCEPTION, VALUES16) \
  X(BUFFER_ERROR, "BufferError", EXCEPTION, VALUES16) \
  X(EOF_ERROR, "EOFError", EXCEPTION, VALUES16) \
  X(IMPORT_ERROR, "ImportError", EXCEPTION, VALUES16) \
  X(MODULE_NOT_FOUND_ERROR, "ModuleNotFoundError", IMPORT_ERROR, VALUES16) \
  X(LOOKUP_ERROR, "LookupError", EXCEPTION, VALUES16) \
  X(INDEX_ERROR, "IndexError", LOOKUP_ERROR, VALUES16) \
  X(KEY_ERROR, "KeyError", LOOKUP_ERROR, VALUES16) \
  X(MEMORY_ERROR, "MemoryError", EXCEPTION, VALUES16) \
  X(NAME_ERROR, "NameError", EXCEPTION, VALUES16) \
  X(UNBOUND_LOCAL_ERROR, "UnboundLocalError", NAME_ERROR, VALUES16) \
  X(OS_ERROR, "OSError", EXCEPTION, VALUES16) \
  X(BLOCKING_IO_ERROR, "BlockingIOError", OS_ERROR, VALUES16) \
  X(CHILD_PROCESS_ERROR, "ChildProcessError", OS_ERROR, VALUES16) \
  X(CONNECTION_ERROR, "ConnectionError", OS_ERROR, VALUES16) \
  X(BROKEN_PIPE_ERROR, "BrokenPipeError", CONNECTION_ERROR, VALUES16) \
  X(CONNECTION_ABORTED_ERROR, "ConnectionAbortedError", CONNECTION_ERROR, VALUES16) \
  X(CONNECTION_REFUSED_ERROR, "ConnectionRefusedError", CONNECTION_ERROR, VALUES16) \
  X(CONNECTION_RESET_ERROR, "ConnectionResetError", CONNECTION_ERROR, VALUES16) \
  X(FILE_EXISTS_ERROR, "FileExistsError", OS_ERROR, VALUES16) \
  X(FILE_NOT_FOUND_ERROR, "FileNotFoundError", OS_ERROR, VALUES16) \
  X(INTERRUPTED_ERROR, "InterruptedError", OS_ERROR, VALUES16) \
  X(IS_A_DIRECTORY_ERROR, "IsADirectoryError", OS_ERROR, VALUES16) \
  X(NOT_A_DIRECTORY_ERROR, "NotADirectoryError", OS_ERROR, VALUES16) \
  X(PERMISSION_ERROR, "PermissionError", OS_ERROR, VALUES16) \
  X(PROCESS_LOOKUP_ERROR, "ProcessLookupError", OS_ERROR, VALUES16) \
  X(TIMEOUT_ERROR, "TimeoutError", OS_ERROR, VALUES16) \
  X(REFERENCE_ERROR, "ReferenceError", EXCEPTION, VALUES16) \
  X(RUNTIME_ERROR, "RuntimeError", EXCEPTION, VALUES16) \
  X(NOT_IMPLEMENTED_ERROR, "NotImplementedError", RUNTIME_ERROR, VALUES16) \
  X(RECURSION_ERROR, "RecursionError", RUNTIME_ERROR, VALUES16) \
  X(PYTHON_FINALIZATION_ERROR, "PythonFinalizationError", RUNTIME_ERROR, VALUES16) \
  X(SYNTAX_ERROR, "SyntaxError", EXCEPTION, VALUES16) \
  X(INDENTATION_ERROR, "IndentationError", SYNTAX_ERROR, VALUES16) \
  X(TAB_ERROR, "TabError", INDENTATION_ERROR, VALUES16) \
  X(SYSTEM_ERROR, "SystemError", EXCEPTION, VALUES16) \
  X(TYPE_ERROR, "TypeError", EXCEPTION, VALUES16) \
  X(VALUE_ERROR, "ValueError", EXCEPTION, VALUES16) \
  X(UNICODE_ERROR, "UnicodeError", VALUE_ERROR, VALUES16) \
  X(UNICODE_DECODE_ERROR, "UnicodeDecodeError", UNICODE_ERROR, VALUES16) \
  X(UNICODE_ENCODE_ERROR, "UnicodeEncodeError", UNICODE_ERROR, VALUES16) \
  X(UNICODE_TRANSLATE_ERROR, "UnicodeTranslateError", UNICODE_ERROR, VALUES16) \
  X(WARNING, "Warning", EXCEPTION, VALUES16) \
  X(DEPRECATION_WARNING, "DeprecationWarning", WARNING, VALUES16) \
  X(RUNTIME_WARNING, "RuntimeWarning", WARNING, VALUES16) \
  X(SYNTAX_WARNING, "SyntaxWarning", WARNING, VALUES16) \
  X(USER_WARNING, "UserWarning", WARNING, VALUES16) \
  X(FUTURE_WARNING, "FutureWarning", WARNING, VALUES16) \
  X(PENDING_DEPRECATION_WARNING, "PendingDeprecationWarning", WARNING, VALUES16) \
  X(IMPORT_WARNING, "ImportWarning", WARNING, VALUES16) \
  X(UNICODE_WARNING, "UnicodeWarning", WARNING, VALUES16) \
  X(BYTES_WARNING, "BytesWarning", WARNING, VALUES16) \
  X(RESOURCE_WARNING, "ResourceWarning", WARNING, VALUES16) \
  X(ENCODING_WARNING, "EncodingWarning", WARNING, VALUES16) \
  X(BASE_EXCEPTION_GROUP, "BaseExceptionGroup", BASE_EXCEPTION, VALUES16)
// clang-format on

typedef enum boa_kind {
#define X(kind, name, base, layout) BOA_KIND_##kind,
  BOA_TYPES(X)
#undef X
      BOA_KIND_COUNT,
} boa_kind;

/* X(name): the special names that the core looks up, __name__ each. */
// clang-format off
#define BOA_NAMES(X) \
  X(add) X(sub) X(mul) X(matmul) X(truediv) X(floordiv) X(mod) X(pow) X(lshift) X(rshift) X(and) X(xor) X(or) \
  X(radd) X(rsub) X(rmul) X(rmatmul) X(rtruediv) X(rfloordiv) X(rmod) X(rpow) X(rlshift) X(rrshift) X(rand) X(rxor) X(ror) \
  X(iadd) X(isub) X(imul) X(imatmul) X(itruediv) X(ifloordiv) X(imod) X(ipow) X(ilshift) X(irshift) X(iand) X(ixor) X(ior) \
  X(neg) X(pos) X(invert) X(abs) X(bool) X(len) X(index) X(int) X(float) X(complex) X(hash) X(repr) X(str) X(format) X(bytes) \
  X(lt) X(le) X(eq) X(ne) X(gt) X(ge) X(contains) X(getitem) X(setitem) X(delitem) X(missing) X(iter) X(next) X(reversed) X(call) \
  X(new) X(init) X(del) X(get) X(set) X(delete) X(set_name) X(getattr) X(getattribute) X(setattr) X(delattr) X(dir) \
  X(dict) X(class) X(name) X(qualname) X(module) X(doc) X(bases) X(base) X(mro) X(slots) X(classcell) X(init_subclass) \
  X(class_getitem) X(mro_entries) X(prepare) X(instancecheck) X(subclasscheck) X(abstractmethods) X(isabstractmethod) \
  X(enter) X(exit) X(aenter) X(aexit) X(await) X(aiter) X(anext) X(func) X(self) X(wrapped) X(annotations) X(annotate) X(annotate_func) \
  X(match_args) X(round) X(trunc) X(floor) X(ceil) X(divmod) X(rdivmod) X(length_hint) X(copy) X(deepcopy) X(reduce) X(reduce_ex) \
  X(all) X(path) X(file) X(spec) X(package) X(loader) X(main) X(builtins) X(type_params) X(orig_bases) X(orig_class) X(notes) \
  X(defaults) X(kwdefaults) X(code) X(closure) X(globals) X(weakref) X(firstlineno) X(static_attributes) X(subclasses) X(subclasshook)
// clang-format on
typedef enum boa_name_number {
#define X(name) BOA_NAME_##name,
  BOA_NAMES(X)
#undef X
      BOA_NAME_COUNT,
} boa_name_number;

/* Fixed places in the image. */
enum {
  BOA_AT_NONE = BOA_NULL_PAGE,
  BOA_AT_FALSE = BOA_AT_NONE + 16,
  BOA_AT_TRUE = BOA_AT_FALSE + 16,
  BOA_AT_ELLIPSIS = BOA_AT_TRUE + 16,
  BOA_AT_NOT_IMPLEMENTED = BOA_AT_ELLIPSIS + 16,
  BOA_AT_ZERO = BOA_AT_NOT_IMPLEMENTED + 16, /* 0.0, -0.0, inf, -inf */
  BOA_AT_NEGATIVE_ZERO = BOA_AT_ZERO + 16,
  BOA_AT_INFINITY = BOA_AT_NEGATIVE_ZERO + 16,
  BOA_AT_NEGATIVE_INFINITY = BOA_AT_INFINITY + 16,
  BOA_AT_EMPTY_TUPLE = BOA_AT_NEGATIVE_INFINITY + 16,
  BOA_AT_EMPTY_STR = BOA_AT_EMPTY_TUPLE + 16,
  BOA_AT_TYPES = BOA_AT_EMPTY_STR + 32,
  BOA_TYPE_SIZE = 128,
  BOA_AT_LATIN = BOA_AT_TYPES + BOA_TYPE_SIZE * BOA_KIND_COUNT, /* the 256 one-character strs of Latin-1 */
  BOA_STR_SIZE = 32,
  BOA_AT_NAMES = BOA_AT_LATIN + 256 * BOA_STR_SIZE, /* the special names */
  BOA_NAME_SIZE = 48,
  BOA_AT_REST = BOA_AT_NAMES + BOA_NAME_SIZE * BOA_NAME_COUNT,
};

#define BOA_NONE            ((boa_value)BOA_AT_NONE)
#define BOA_FALSE           ((boa_value)BOA_AT_FALSE)
#define BOA_TRUE            ((boa_value)BOA_AT_TRUE)
#define BOA_ELLIPSIS        ((boa_value)BOA_AT_ELLIPSIS)
#define BOA_NOT_IMPLEMENTED ((boa_value)BOA_AT_NOT_IMPLEMENTED)
#define BOA_EMPTY_TUPLE     ((boa_value)BOA_AT_EMPTY_TUPLE)
#define BOA_EMPTY_STR       ((boa_value)BOA_AT_EMPTY_STR)
#define BOA_TYPE(kind)      ((uint32_t)(BOA_AT_TYPES + BOA_TYPE_SIZE * (kind)))
#define BOA_NAME(name)      ((boa_value)(BOA_AT_NAMES + BOA_NAME_SIZE * BOA_NAME_##name))

/* Headers. */
enum { BOA_FLAG_BITS = 40, BOA_AUX_BITS = 48 };
enum { BOA_FLAG_SHOWN = 0x80 }; /* header flag: repr is inside it just now */
static inline uint64_t boa_header(uint32_t type, boa_layout layout, uint8_t flags, uint16_t aux) {
  return type | (uint64_t)layout << 32 | (uint64_t)flags << BOA_FLAG_BITS | (uint64_t)aux << BOA_AUX_BITS;
}
static inline uint32_t boa_header_type(uint64_t h) {
  return (uint32_t)h;
}
static inline boa_layout boa_header_layout(uint64_t h) {
  return (boa_layout)(h >> 32 & 0xff);
}
static inline uint8_t boa_header_flags(uint64_t h) {
  return (uint8_t)(h >> BOA_FLAG_BITS);
}
static inline uint16_t boa_header_aux(uint64_t h) {
  return (uint16_t)(h >> BOA_AUX_BITS);
}

/* Fields, as byte offsets; V: a value, R: raw. */
enum {
  BOA_TYPE_KIND = 8,        /* R32 boa_kind of the built-in type whose layout the instances have */
  BOA_TYPE_FLAGS = 12,      /* R32: BOA_TYPE_PYTHON … */
  BOA_TYPE_NAME = 16,       /* V str */
  BOA_TYPE_BASE = 24,       /* V type or 0: the base that decides the layout */
  BOA_TYPE_DICT = 32,       /* V dict of attributes */
  BOA_TYPE_MRO = 40,        /* V tuple of types, itself first */
  BOA_TYPE_BASES = 48,      /* V tuple */
  BOA_TYPE_QUALNAME = 56,   /* V str */
  BOA_TYPE_KEYS = 64,       /* V list of the names that instances keep in their value words, in that order; 0: none yet */
  BOA_TYPE_SUBCLASSES = 72, /* V list or 0 */
  BOA_TYPE_PYTHON = 1,      /* flags: made by a class statement */
  BOA_TYPE_SLOTTED = 2,     /* instances have no dict: their keys are their slots */
  BOA_TYPE_PAYLOAD = 4,     /* of int, float, complex, str or bytes: the first value word holds the plain value */
  BOA_TYPE_FINAL = 8,       /* can't be a base */
  BOA_TYPE_ABSTRACT = 16,   /* has abstract methods */
  BOA_TYPE_WORDS_BITS = 16, /* the flags' upper half: how many words a first instance gets */

  BOA_INSTANCE_DICT = 8,    /* V 0: the values are in the words; or the dict that holds them. Header aux: count of the words */
  BOA_INSTANCE_VALUES = 16, /* V each; 0 = not set */

  BOA_FLOAT_BITS = 8,   /* R64 */
  BOA_COMPLEX_REAL = 8, /* R64 each: the bits of a double */
  BOA_COMPLEX_IMAG = 16,
  BOA_COMPLEX_SIZE = 32,
  BOA_INT_COUNT = 8, /* R32 limbs; header aux 1 = negative */
  BOA_INT_LIMBS = 16,

  BOA_STR_LENGTH = 8,   /* R32 characters; header aux: bytes per character 1, 2, 4 */
  BOA_STR_ASCII = 12,   /* R32: 1 when all characters are below 128 */
  BOA_STR_HASH = 16,    /* R64, when BOA_STR_HASHED */
  BOA_STR_DATA = 24,    /* characters, or V buffer */
  BOA_STR_BUFFERED = 1, /* header flags */
  BOA_STR_HASHED = 2,
  BOA_STR_INTERNED = 4,
  BOA_BUFFER_USED = 8,  /* R32 bytes filled (the fill mark) */
  BOA_BUFFER_ROOM = 12, /* R32 bytes there is room for */
  BOA_BUFFER_DATA = 16,
  BOA_BYTES_LENGTH = 8, /* R32 */
  BOA_BYTES_DATA = 16,
  BOA_BYTEARRAY_LENGTH = 8,    /* R32 */
  BOA_BYTEARRAY_CAPACITY = 12, /* R32 */
  BOA_BYTEARRAY_BUFFER = 16,   /* V buffer or 0 */
  BOA_BYTEARRAY_SIZE = 32,

  BOA_TUPLE_LENGTH = 8, /* R32 */
  BOA_TUPLE_ITEMS = 16,
  BOA_ARRAY_CAPACITY = 8, /* R32 words */
  BOA_ARRAY_ITEMS = 16,
  BOA_LIST_LENGTH = 8,    /* R32 */
  BOA_LIST_CAPACITY = 12, /* R32 */
  BOA_LIST_ARRAY = 16,    /* V array or 0 */

  BOA_DICT_LIVE = 8,     /* R32 pairs */
  BOA_DICT_USED = 12,    /* R32 entries in use, deleted ones included */
  BOA_DICT_ENTRIES = 16, /* V array of (hash as int, key, value); key HOLE = deleted; 0 = none yet */
  BOA_DICT_INDEX = 24,   /* V buffer of R32 entry numbers + 1, 0 = free, ~0 = deleted; 0 = none (up to 8 entries: linear) */

  BOA_SET_LIVE = 8,    /* R32 keys */
  BOA_SET_FILL = 12,   /* R32 slots taken, deleted keys included */
  BOA_SET_FINGER = 16, /* R32: where pop() looks next; a set's */
  BOA_SET_HASH = 16,   /* R64 once known, 0 = not yet; a frozenset's */
  BOA_SET_KEYS = 24,   /* V array of keys: 0 = free, HOLE = deleted; 0 = no table yet */
  BOA_SET_HASHES = 32, /* V buffer of R64 hashes, as many as keys: 0 = free, ~0 = deleted */
  BOA_SET_SIZE = 48,

  BOA_FUNCTION_CODE = 8, /* V each */
  BOA_FUNCTION_DEFAULTS = 16,
  BOA_FUNCTION_KWDEFAULTS = 24,
  BOA_FUNCTION_CLOSURE = 32,
  BOA_FUNCTION_NAME = 40,
  BOA_FUNCTION_QUALNAME = 48,
  BOA_FUNCTION_DICT = 56,
  BOA_FUNCTION_DOC = 64,
  BOA_FUNCTION_ANNOTATE = 72,    /* V the function that gives its annotations, or 0 */
  BOA_FUNCTION_ANNOTATIONS = 80, /* V dict, once it was asked for, or 0 */
  BOA_FUNCTION_SIZE = 96,
  BOA_FUNCTION_REST = 1, /* header flag: a definition that does only what its native refuses */

  BOA_NATIVE_NAME = 8,  /* V; header aux: number of the native */
  BOA_NATIVE_SELF = 16, /* V or 0: bound to */
  BOA_NATIVE_SIZE = 32,
  BOA_HOST_CALL = 0,        /* header aux of a host function: one of the host's own */
  BOA_HOST_INPUT = 1,       /* the one that asks for a line of input */
  BOA_HOST_WAIT = 2,        /* the one that waits until the host has settled a call */
  BOA_HOST_NAME = 3,        /* stands for a variable that the host is asked for, whose cell is its argument */
  BOA_HOST_DISPLAY = 5,     /* the one that shows a value */
  BOA_HOST_OS = 4,          /* the one that gives operations of the system to the host: os_events */
  BOA_GENERATOR_PLACE = 8,  /* R32: word in the code to go on at, from its constants */
  BOA_GENERATOR_STATE = 12, /* R32: BOA_GENERATOR_FRESH … */
  BOA_GENERATOR_CODE = 16,  /* V code */
  BOA_GENERATOR_NAME = 24,
  BOA_GENERATOR_CLOSURE = BOA_FUNCTION_CLOSURE, /* where a function has it */
  BOA_GENERATOR_QUALNAME = 40,
  BOA_GENERATOR_HANDLED = 48, /* V the exception it is handling, or 0 */
  BOA_GENERATOR_REGISTERS = 56,
  BOA_GENERATOR_FRESH = 0,
  BOA_GENERATOR_SUSPENDED = 1,
  BOA_GENERATOR_RUNNING = 2,
  BOA_GENERATOR_FINISHED = 3,
  BOA_PROPERTY_GET = 8,
  BOA_PROPERTY_SET = 16,
  BOA_PROPERTY_DELETE = 24,
  BOA_PROPERTY_DOC = 32,
  BOA_PROPERTY_NAME = 40,
  BOA_PROPERTY_SIZE = 48,
  BOA_WRAPPER_OF = 8, /* staticmethod, classmethod: what they wrap */
  BOA_WRAPPER_DICT = 16,
  BOA_WRAPPER_SIZE = 32,
  BOA_SUPER_TYPE = 8,         /* the lookup starts behind it */
  BOA_SUPER_OBJECT = 16,      /* or 0 */
  BOA_SUPER_OBJECT_TYPE = 24, /* in whose order it goes on */
  BOA_SUPER_SIZE = 32,
  BOA_MEMBER_NAME = 8,
  BOA_MEMBER_TYPE = 16,
  BOA_MEMBER_SIZE = 32,
  BOA_PROXY_OF = 8,
  BOA_PROXY_SIZE = 16,
  BOA_ALIAS_ORIGIN = 8,
  BOA_ALIAS_ARGS = 16,
  BOA_ALIAS_SIZE = 32,
  BOA_MODULE_NAME = 8,
  BOA_MODULE_CELLS = 16, /* V dict: name -> cell */
  BOA_MODULE_STATE = 24, /* V: True while its body runs */
  BOA_MODULE_SIZE = 32,
  BOA_METHOD_FUNCTION = 8,
  BOA_METHOD_SELF = 16,
  BOA_METHOD_SIZE = 32,
  BOA_CELL_VALUE = 8,
  BOA_CELL_NAME = 16,     /* V; global cells */
  BOA_CELL_FALLBACK = 24, /* V: the built-in's cell, or 0 */
  BOA_CELL_SIZE = 32,

  BOA_RANGE_START = 8, /* V ints */
  BOA_RANGE_STOP = 16,
  BOA_RANGE_STEP = 24,
  BOA_RANGE_LENGTH = 32,
  BOA_RANGE_SIZE = 48,
  BOA_RANGE_ITERATOR_NEXT = 8, /* V ints: next, step, how many are left */
  BOA_RANGE_ITERATOR_STEP = 16,
  BOA_RANGE_ITERATOR_LEFT = 24,
  BOA_RANGE_ITERATOR_SIZE = 32,
  BOA_ITERATOR_INDEX = 8, /* R32 position | R32 extra (a dict's size, …) */
  BOA_ITERATOR_EXTRA = 12,
  BOA_ITERATOR_OF = 16,    /* V what is iterated; None when used up */
  BOA_ITERATOR_STATE = 24, /* V */
  BOA_ZIP_STRICT =
      1, /* bits of a zip's INDEX; its STATE holds what memory ran out behind: the next row's first item, or the row so far */
  BOA_ZIP_HAS_FIRST = 2,
  BOA_ZIP_HAS_ROW = 4,
  BOA_ITERATOR_SIZE = 32,
  BOA_UNION_ARGS = 8, /* V tuple */
  BOA_UNION_SIZE = 16,
  BOA_VIEW_DICT = 8,
  BOA_VIEW_SIZE = 16,
  BOA_SLICE_START = 8,
  BOA_SLICE_STOP = 16,
  BOA_SLICE_STEP = 24,
  BOA_SLICE_SIZE = 32,

  BOA_EXCEPTION_FLAGS = 8,      /* R: 1 = suppress context */
  BOA_EXCEPTION_ARGS = 16,      /* V tuple */
  BOA_EXCEPTION_TRACEBACK = 24, /* V traceback or 0 */
  BOA_EXCEPTION_CAUSE = 32,
  BOA_EXCEPTION_CONTEXT = 40,
  BOA_EXCEPTION_EXTRA = 48, /* V: a tuple of StopIteration.value, NameError.name, … (types/exceptions.c), or 0 */
  BOA_EXCEPTION_DICT = 56,  /* V: a dict of attributes, or 0 */
  BOA_EXCEPTION_SIZE = 64,
  BOA_TRACEBACK_NEXT = 8, /* V: the next inner frame's entry, or 0 */
  BOA_TRACEBACK_CODE = 16,
  BOA_TRACEBACK_PC = 24, /* V int: word in the code */
  BOA_TRACEBACK_SIZE = 32,

  BOA_CODE_REGISTERS = 8,   /* R32 */
  BOA_CODE_ENTRY_FUEL = 12, /* R32 */
  BOA_CODE_SIMPLE = 16,     /* R32: the count of positional arguments when those are all it takes, else ~0 */
  BOA_CODE_FLAGS = 20,      /* R32: BOA_CODE_VARARGS … of front/unit.h */
  BOA_CODE_POSITIONAL = 24, /* R16, R16 positional-only, R16 keyword-only, R16 number of variables */
  BOA_CODE_POSITIONAL_ONLY = 26,
  BOA_CODE_KEYWORD_ONLY = 28,
  BOA_CODE_VALUES = 32,     /* R32: values from BOA_CODE_NAME on (the fixed ones and the constants) */
  BOA_CODE_WORDS = 36,      /* R32: words of instructions, which follow the constants */
  BOA_CODE_FIRST_LINE = 40, /* R32 */
  BOA_CODE_CACHES = 44,     /* R32: how many inline caches */
  BOA_CODE_NAME = 48,       /* V */
  BOA_CODE_QUALNAME = 56,   /* V */
  BOA_CODE_VARIABLES = 64,  /* V tuple of str; a temporary's is '' */
  BOA_CODE_FREE = 72,       /* V tuple of str */
  BOA_CODE_HANDLERS = 80,   /* V buffer of R32 × 4 */
  BOA_CODE_PLACES = 88,     /* V buffer: positions, R32 × 5: word, line, column, end line, end column */
  BOA_CODE_SOURCE = 96,     /* V the source's tuple: file name, text, line starts */
  BOA_CODE_DOC = 104,       /* V */
  BOA_CODE_CONSTANTS = 112, /* V … */
  BOA_CODE_FIXED_VALUES = (BOA_CODE_CONSTANTS - BOA_CODE_NAME) / 8,

  BOA_STACK_CAPACITY = 8, /* R32 bytes */
  BOA_STACK_FRAMES = 16,
};

/* Flags of a code object (BOA_CODE_FLAGS). */
enum {
  BOA_CODE_VARARGS = 1, /* has *args (register after the keyword-only parameters) */
  BOA_CODE_VARKW = 2,   /* has **kwargs (the register after that) */
  BOA_CODE_GENERATOR = 4,
  BOA_CODE_COROUTINE = 8,
  BOA_CODE_METHOD = 16,   /* defined directly in a class body */
  BOA_CODE_CLASS = 64,    /* a class body: one parameter, the namespace */
  BOA_CODE_LIBRARY = 128, /* of a library module: absent from tracebacks */
  BOA_CODE_SEALED = 32,   /* a definition of the prelude: shown as built-in, absent from tracebacks */
};

#endif
