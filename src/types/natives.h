#ifndef BOA_TYPES_NATIVES_H
#define BOA_TYPES_NATIVES_H

#include "types/types.h"
#include "../modules/natives_re.h"
#include "modules/natives_json.h"
#include "modules/natives_containers.h"
#include "modules/natives_files.h"
#include "modules/natives_zone.h"
#include "types/natives_bytes.h"
#include "types/natives_set.h"
#include "modules/natives_math.h"

/* Those whose names begin with _ are intrinsics, which only sealed definitions see. */
/* The native functions, one line each: N(function, "name", least, most arguments (-1: any number), type it is a method of or COUNT, takes
 * keywords: 1, and is a static method, which gets no self: BOA_NATIVE_STATIC). Their numbers are their places here, the same on every face.
 * Methods count their self. A constructor is named "__new__" and gets the type first. */
// clang-format off
#include "types/natives_slots.h"
#define BOA_NATIVES(N) \
  N(print, "print", 0, -1, COUNT, 1) \
  N(len, "len", 1, 1, COUNT, 0) \
  N(abs, "abs", 1, 1, COUNT, 0) \
  N(min, "min", 1, -1, COUNT, 1) \
  N(max, "max", 1, -1, COUNT, 1) \
  N(sum, "sum", 0, -1, COUNT, 1) \
  N(repr, "repr", 1, 1, COUNT, 0) \
  N(ascii_ord, "ord", 1, 1, COUNT, 0) \
  N(chr, "chr", 1, 1, COUNT, 0) \
  N(id, "id", 1, 1, COUNT, 0) \
  N(ascii, "ascii", 1, 1, COUNT, 0) \
  N(hash, "hash", 1, 1, COUNT, 0) \
  N(isinstance, "isinstance", 2, 2, COUNT, 0) \
  N(issubclass, "issubclass", 2, 2, COUNT, 0) \
  N(callable, "callable", 1, 1, COUNT, 0) \
  N(divmod, "divmod", 2, 2, COUNT, 0) \
  N(pow, "pow", 0, -1, COUNT, 1) \
  N(round, "round", 0, -1, COUNT, 1) \
  N(any, "any", 1, 1, COUNT, 0) \
  N(all, "all", 1, 1, COUNT, 0) \
  N(iter, "iter", 1, 2, COUNT, 0) \
  N(next, "next", 1, 2, COUNT, 0) \
  N(sorted, "sorted", 0, -1, COUNT, 1) \
  N(format, "format", 1, 2, COUNT, 0) \
  N(hex, "hex", 1, 1, COUNT, 0) \
  N(oct, "oct", 1, 1, COUNT, 0) \
  N(bin, "bin", 1, 1, COUNT, 0) \
  N(new_object, "__new__", 1, -1, OBJECT, 5) \
  N(new_type, "__new__", 1, -1, TYPE, 5) \
  N(new_int, "__new__", 1, -1, INT, 5) \
  N(new_bool, "__new__", 1, 2, BOOL, 4) \
  N(new_float, "__new__", 1, 2, FLOAT, 4) \
  N(new_str, "__new__", 1, -1, STR, 5) \
  N(new_tuple, "__new__", 1, 2, TUPLE, 4) \
  N(new_list, "__new__", 1, 2, LIST, 4) \
  N(new_dict, "__new__", 1, 2, DICT, 5) \
  N(new_range, "__new__", 2, 4, RANGE, 4) \
  N(new_slice, "__new__", 2, 4, SLICE, 4) \
  N(new_enumerate, "__new__", 1, -1, ENUMERATE, 5) \
  N(new_zip, "__new__", 1, -1, ZIP, 5) \
  N(new_reversed, "__new__", 2, 2, REVERSED, 4) \
  N(new_exception, "__new__", 1, -1, BASE_EXCEPTION, 5) \
  N(exception_add_note, "add_note", 2, 2, BASE_EXCEPTION, 0) \
  N(exception_with_traceback, "with_traceback", 2, 2, BASE_EXCEPTION, 0) \
  N(list_append, "append", 2, 2, LIST, 0) \
  N(list_extend, "extend", 2, 2, LIST, 0) \
  N(list_insert, "insert", 3, 3, LIST, 0) \
  N(list_pop, "pop", 1, 2, LIST, 0) \
  N(list_remove, "remove", 2, 2, LIST, 0) \
  N(list_index, "index", 2, 4, LIST, 0) \
  N(list_count, "count", 2, 2, LIST, 0) \
  N(list_reverse, "reverse", 1, 1, LIST, 0) \
  N(list_clear, "clear", 1, 1, LIST, 0) \
  N(list_copy, "copy", 1, 1, LIST, 0) \
  N(list_sort, "sort", 1, -1, LIST, 1) \
  N(list_index, "index", 2, 4, TUPLE, 0) \
  N(list_count, "count", 2, 2, TUPLE, 0) \
  N(dict_get, "get", 2, 3, DICT, 0) \
  N(dict_keys, "keys", 1, 1, DICT, 0) \
  N(dict_values, "values", 1, 1, DICT, 0) \
  N(dict_items, "items", 1, 1, DICT, 0) \
  N(dict_pop, "pop", 2, 3, DICT, 0) \
  N(dict_popitem, "popitem", 1, 1, DICT, 0) \
  N(dict_setdefault, "setdefault", 2, 3, DICT, 0) \
  N(dict_update, "update", 1, 2, DICT, 1) \
  N(dict_clear, "clear", 1, 1, DICT, 0) \
  N(dict_copy, "copy", 1, 1, DICT, 0) \
  N(range_index, "index", 2, 2, RANGE, 0) \
  N(range_count, "count", 2, 2, RANGE, 0) \
  N(slice_indices, "indices", 2, 2, SLICE, 0) \
  N(int_bit_length, "bit_length", 1, 1, INT, 0) \
  N(int_bit_count, "bit_count", 1, 1, INT, 0) \
  N(int_as_integer_ratio, "as_integer_ratio", 1, 1, INT, 0) \
  N(int_is_integer, "is_integer", 1, 1, INT, 0) \
  N(int_conjugate, "conjugate", 1, 1, INT, 0) \
  N(float_as_integer_ratio, "as_integer_ratio", 1, 1, FLOAT, 0) \
  N(int_conjugate, "conjugate", 1, 1, FLOAT, 0) \
  N(float_hex, "hex", 1, 1, FLOAT, 0) \
  N(float_fromhex, "fromhex", 1, 1, FLOAT, BOA_NATIVE_STATIC) \
  N(float_from_number, "from_number", 1, 1, FLOAT, BOA_NATIVE_STATIC) \
  N(dict_fromkeys, "fromkeys", 1, 2, DICT, BOA_NATIVE_STATIC) \
  N(float_is_integer, "is_integer", 1, 1, FLOAT, 0) \
  N(define, "_define", 2, 2, COUNT, 0) \
  N(define_rest, "_define_rest", 2, 2, COUNT, 0) \
  N(sort_into, "_sort_into", 4, 4, COUNT, 0) \
  BOA_SLOT_NATIVES(N) \
  BOA_SET_NATIVES(N) \
  BOA_BYTES_NATIVES(N) \
  BOA_STR_NATIVES(N) \
  BOA_MODULE_NATIVES(N) \
  BOA_RE_NATIVES(N) \
  BOA_JSON_NATIVES(N) \
  BOA_FILES_NATIVES(N) \
  BOA_CONTAINER_NATIVES(N) \
  BOA_ZONE_NATIVES(N)

/* The methods of str (str_methods.c, str_split.c, str_case.c, str_format.c). */
#define BOA_STR_NATIVES(N) \
  N(str_capitalize, "capitalize", 1, 1, STR, 0) \
  N(str_casefold, "casefold", 1, 1, STR, 0) \
  N(str_center, "center", 2, 3, STR, 0) \
  N(str_count, "count", 2, 4, STR, 0) \
  N(str_endswith, "endswith", 2, 4, STR, 0) \
  N(str_expandtabs, "expandtabs", 1, -1, STR, 1) \
  N(str_find, "find", 2, 4, STR, 0) \
  N(str_format, "format", 1, -1, STR, 1) \
  N(str_format_map, "format_map", 2, 2, STR, 0) \
  N(str_index, "index", 2, 4, STR, 0) \
  N(str_isalnum, "isalnum", 1, 1, STR, 0) \
  N(str_isalpha, "isalpha", 1, 1, STR, 0) \
  N(str_isascii, "isascii", 1, 1, STR, 0) \
  N(str_isdecimal, "isdecimal", 1, 1, STR, 0) \
  N(str_isdigit, "isdigit", 1, 1, STR, 0) \
  N(str_isidentifier, "isidentifier", 1, 1, STR, 0) \
  N(str_islower, "islower", 1, 1, STR, 0) \
  N(str_isnumeric, "isnumeric", 1, 1, STR, 0) \
  N(str_isprintable, "isprintable", 1, 1, STR, 0) \
  N(str_isspace, "isspace", 1, 1, STR, 0) \
  N(str_istitle, "istitle", 1, 1, STR, 0) \
  N(str_isupper, "isupper", 1, 1, STR, 0) \
  N(str_join, "join", 2, 2, STR, 0) \
  N(str_ljust, "ljust", 2, 3, STR, 0) \
  N(str_lower, "lower", 1, 1, STR, 0) \
  N(str_lstrip, "lstrip", 1, 2, STR, 0) \
  N(str_maketrans, "maketrans", 1, 3, STR, BOA_NATIVE_STATIC) \
  N(str_partition, "partition", 2, 2, STR, 0) \
  N(str_removeprefix, "removeprefix", 2, 2, STR, 0) \
  N(str_removesuffix, "removesuffix", 2, 2, STR, 0) \
  N(str_replace, "replace", 1, -1, STR, 1) \
  N(str_rfind, "rfind", 2, 4, STR, 0) \
  N(str_rindex, "rindex", 2, 4, STR, 0) \
  N(str_rjust, "rjust", 2, 3, STR, 0) \
  N(str_rpartition, "rpartition", 2, 2, STR, 0) \
  N(str_rsplit, "rsplit", 1, -1, STR, 1) \
  N(str_rstrip, "rstrip", 1, 2, STR, 0) \
  N(str_split, "split", 1, -1, STR, 1) \
  N(str_splitlines, "splitlines", 1, -1, STR, 1) \
  N(str_startswith, "startswith", 2, 4, STR, 0) \
  N(str_strip, "strip", 1, 2, STR, 0) \
  N(str_swapcase, "swapcase", 1, 1, STR, 0) \
  N(str_title, "title", 1, 1, STR, 0) \
  N(str_translate, "translate", 2, 2, STR, 0) \
  N(str_upper, "upper", 1, 1, STR, 0) \
  N(str_zfill, "zfill", 2, 2, STR, 0)
// clang-format on

typedef enum boa_native_number {
#define N(function, name, least, most, type, keywords) BOA_NATIVE_##type##_##function,
  BOA_NATIVES(N)
#undef N
} boa_native_number;
#define N(function, name, least, most, type, keywords) boa_native boa_native_##function;
BOA_NATIVES(N)
#undef N
#endif
