/* The methods of bytes and bytearray (bytes_methods.c, bytes_split.c, bytearray.c), lines as in natives.h. */
// clang-format off
#define BOA_BYTES_NATIVES(N) \
  N(new_bytes, "__new__", 1, -1, BYTES, 1 | 4) \
  N(new_bytearray, "__new__", 1, -1, BYTEARRAY, 1 | 4) \
  N(str_encode, "encode", 1, -1, STR, 1) \
  N(int_to_bytes, "to_bytes", 1, -1, INT, 1) \
  N(int_from_bytes, "from_bytes", 0, 2, INT, 1 | BOA_NATIVE_STATIC) \
  N(bytes_fromhex, "fromhex", 1, 1, BYTES, BOA_NATIVE_STATIC) \
  N(bytearray_fromhex, "fromhex", 1, 1, BYTEARRAY, BOA_NATIVE_STATIC) \
  N(bytearray_append, "append", 2, 2, BYTEARRAY, 0) \
  N(bytearray_clear, "clear", 1, 1, BYTEARRAY, 0) \
  N(bytearray_copy, "copy", 1, 1, BYTEARRAY, 0) \
  N(bytearray_extend, "extend", 2, 2, BYTEARRAY, 0) \
  N(bytearray_insert, "insert", 3, 3, BYTEARRAY, 0) \
  N(bytearray_pop, "pop", 1, 2, BYTEARRAY, 0) \
  N(bytearray_remove, "remove", 2, 2, BYTEARRAY, 0) \
  N(bytearray_resize, "resize", 2, 2, BYTEARRAY, 0) \
  N(bytearray_reverse, "reverse", 1, 1, BYTEARRAY, 0) \
  BOA_BYTES_SHARED(N, BYTES) \
  BOA_BYTES_SHARED(N, BYTEARRAY)

#define BOA_BYTES_SHARED(N, KIND) \
  N(bytes_capitalize, "capitalize", 1, 1, KIND, 0) \
  N(bytes_center, "center", 2, 3, KIND, 0) \
  N(bytes_count, "count", 2, 4, KIND, 0) \
  N(bytes_decode, "decode", 1, -1, KIND, 1) \
  N(bytes_endswith, "endswith", 2, 4, KIND, 0) \
  N(bytes_expandtabs, "expandtabs", 1, -1, KIND, 1) \
  N(bytes_find, "find", 2, 4, KIND, 0) \
  N(bytes_hex, "hex", 1, -1, KIND, 1) \
  N(bytes_index, "index", 2, 4, KIND, 0) \
  N(bytes_isalnum, "isalnum", 1, 1, KIND, 0) \
  N(bytes_isalpha, "isalpha", 1, 1, KIND, 0) \
  N(bytes_isascii, "isascii", 1, 1, KIND, 0) \
  N(bytes_isdigit, "isdigit", 1, 1, KIND, 0) \
  N(bytes_islower, "islower", 1, 1, KIND, 0) \
  N(bytes_isspace, "isspace", 1, 1, KIND, 0) \
  N(bytes_istitle, "istitle", 1, 1, KIND, 0) \
  N(bytes_isupper, "isupper", 1, 1, KIND, 0) \
  N(bytes_join, "join", 2, 2, KIND, 0) \
  N(bytes_ljust, "ljust", 2, 3, KIND, 0) \
  N(bytes_lower, "lower", 1, 1, KIND, 0) \
  N(bytes_lstrip, "lstrip", 1, 2, KIND, 0) \
  N(bytes_maketrans, "maketrans", 2, 2, KIND, BOA_NATIVE_STATIC) \
  N(bytes_partition, "partition", 2, 2, KIND, 0) \
  N(bytes_removeprefix, "removeprefix", 2, 2, KIND, 0) \
  N(bytes_removesuffix, "removesuffix", 2, 2, KIND, 0) \
  N(bytes_replace, "replace", 3, 4, KIND, 0) \
  N(bytes_rfind, "rfind", 2, 4, KIND, 0) \
  N(bytes_rindex, "rindex", 2, 4, KIND, 0) \
  N(bytes_rjust, "rjust", 2, 3, KIND, 0) \
  N(bytes_rpartition, "rpartition", 2, 2, KIND, 0) \
  N(bytes_rsplit, "rsplit", 1, -1, KIND, 1) \
  N(bytes_rstrip, "rstrip", 1, 2, KIND, 0) \
  N(bytes_split, "split", 1, -1, KIND, 1) \
  N(bytes_splitlines, "splitlines", 1, -1, KIND, 1) \
  N(bytes_startswith, "startswith", 2, 4, KIND, 0) \
  N(bytes_strip, "strip", 1, 2, KIND, 0) \
  N(bytes_swapcase, "swapcase", 1, 1, KIND, 0) \
  N(bytes_title, "title", 1, 1, KIND, 0) \
  N(bytes_translate, "translate", 1, -1, KIND, 1) \
  N(bytes_upper, "upper", 1, 1, KIND, 0) \
  N(bytes_zfill, "zfill", 2, 2, KIND, 0)
// clang-format on
