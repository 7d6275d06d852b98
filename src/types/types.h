/* The built-in types: what the machine's slow paths and the native functions are made of.
 *
 * Operations on exact built-in values: each returns BOA_OK with *out, BOA_RAISE with the exception raised, BOA_NOMEM, BOA_STOP, or BOA_BAIL where it
 * does not apply (nothing changed). They never call guest code. A boa_value stays valid across allocations (objects move only at
 * safepoints); a C pointer into the cage does not. */
#ifndef BOA_TYPES_TYPES_H
#define BOA_TYPES_TYPES_H

#include "cage/heap.h"
#include "front/tree.h"
#include "types/limbs.h"

/* ---- exceptions (raise.c) ---- */

/* Raises a new exception with a formatted message. %s C string, %d int64_t, %u uint64_t, %t the type name of a value, %n the same but None for None, %v a str value's text, %r repr of a str value, %c
 * a character, %%. Returns BOA_RAISE or BOA_NOMEM. */
boa_status boa_raise(boa_guest *g, boa_kind kind, const char *format, ...);
/* Raises with that value as its only argument (0: none). */
boa_status boa_raise_value(boa_guest *g, boa_kind kind, boa_value argument);
boa_status boa_raise_args(boa_guest *g, boa_kind kind, boa_value args); /* with a tuple of them */
boa_status boa_exception_new(boa_guest *g, uint32_t type, boa_value args, boa_value *out);
/* Whether a type is the other one or derives from it. */
bool boa_is_subtype(const boa_guest *g, uint32_t type, uint32_t of);
static inline bool boa_is_exception(const boa_guest *g, boa_value v) {
  return boa_is_ref(v) && boa_is_subtype(g, boa_type_of(g, v), BOA_TYPE(BOA_KIND_BASE_EXCEPTION));
}
/* Whether v is a class, of whatever metaclass. */
static inline bool boa_is_type(const boa_guest *g, boa_value v) {
  return boa_is_ref(v) && boa_kind_of(g, v) == BOA_KIND_TYPE;
}
/* str(exception): a str. */
boa_status boa_exception_text(boa_guest *g, boa_value e, boa_value *out);

/* ---- text under construction, UTF-8 in scratch (text.c) ---- */
typedef struct boa_text {
  boa_work *w;
  char *at;
  size_t len, room;
  boa_status status; /* BOA_OK, or BOA_NOMEM or BOA_STOP from when on nothing is added */
  bool unnumbered;   /* a repr's " at 0x…" is left out */
} boa_text;
boa_text boa_text_new(boa_guest *g);
void boa_text_bytes(boa_text *t, const char *bytes, size_t n);
void boa_text_c(boa_text *t, const char *s);
void boa_text_int(boa_text *t, int64_t i);
void boa_text_char(boa_text *t, uint32_t c);         /* a code point; surrogates in their three-byte form */
size_t boa_utf8_of(uint32_t c, char b[4]);           /* its bytes; how many */
static inline uint32_t boa_utf8_length(uint32_t c) { /* how many they are */
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}
void boa_text_str(boa_text *t, const boa_guest *g, boa_value str);
boa_status boa_text_finish(boa_text *t, boa_guest *g, boa_value *out); /* a str */

/* ---- parts of exceptions (exceptions.c) ---- */
/* The attributes an exception has besides its methods; setting them, v UNBOUND: deleting. */
boa_status boa_exception_get(boa_guest *g, boa_value e, boa_value name, boa_value *out);
boa_status boa_exception_set(boa_guest *g, boa_value e, boa_value name, boa_value v);
/* Gives the exception just raised its member number `at`: NameError's name; AttributeError's name, obj. Returns `raised`. */
boa_status boa_raised_member(boa_guest *g, boa_status raised, uint32_t at, boa_value v);
/* The text of an exception whose members make it up; BOA_BAIL: its arguments do. */
boa_status boa_exception_own_text(boa_guest *g, boa_value e, boa_text *t);

/* ---- str (str.c) ---- */
boa_status boa_str_new(boa_guest *g, const char *utf8, size_t n, boa_value *out);
/* Room for n characters of that width (1, 2, 4), zero; fill before the next allocation. */
boa_status boa_str_room(boa_guest *g, uint64_t n, uint32_t width, bool ascii, boa_value *out);
static inline uint32_t boa_str_length(const boa_guest *g, boa_value s) {
  uint32_t n = boa_raw(g, s, BOA_STR_LENGTH);
  return n < g->cage.size ? n : g->cage.size;
}
static inline uint32_t boa_str_width(const boa_guest *g, boa_value s) {
  uint32_t w = boa_header_aux(boa_head(g, s));
  return w == 1 || w == 2 ? w : 4;
}
/* Where the characters are. */
static inline boa_ref boa_str_data(const boa_guest *g, boa_value s) {
  if (boa_header_flags(boa_head(g, s)) & BOA_STR_BUFFERED) {
    return (boa_ref){(uint32_t)boa_field(g, s, BOA_STR_DATA) + BOA_BUFFER_DATA};
  }
  return (boa_ref){(uint32_t)s + BOA_STR_DATA};
}
uint32_t boa_str_char(const boa_guest *g, boa_value s, uint32_t i);
boa_status boa_str_from_int(boa_guest *g, int64_t i, boa_value *out);
boa_status boa_str_from_char(boa_guest *g, uint32_t c, boa_value *out);
bool boa_str_same_text(const boa_guest *g, boa_value a, boa_value b); /* of two with the same length and width */
static inline bool boa_str_equal(const boa_guest *g, boa_value a, boa_value b) {
  uint64_t head_a = boa_head(g, a), head_b = boa_head(g, b);
  return a == b || (boa_raw(g, a, BOA_STR_LENGTH) == boa_raw(g, b, BOA_STR_LENGTH) &&
                    boa_header_aux(head_a) == boa_header_aux(head_b) && boa_str_same_text(g, a, b));
}
int boa_str_compare(const boa_guest *g, boa_value a, boa_value b);
bool boa_str_is(const boa_guest *g, boa_value s, const char *ascii);
int64_t boa_str_hash(boa_guest *g, boa_value s);
boa_status boa_str_concat(boa_guest *g, boa_value a, boa_value b, boa_value *out);
boa_status boa_str_repeat(boa_guest *g, boa_value s, int64_t n, boa_value *out);
boa_status boa_str_slice(boa_guest *g, boa_value s, int64_t start, int64_t step, uint32_t n, boa_value *out);
/* The index of the first (or last) occurrence of sub in s[from, to), or -1; how often it occurs without overlap, up to `most` (str_find.c). */
boa_status boa_str_find(boa_guest *g, boa_value s, boa_value sub, uint32_t from, uint32_t to, bool backward, int64_t *out);
boa_status boa_str_count(boa_guest *g, boa_value s, boa_value sub, uint32_t from, uint32_t to, uint64_t most, uint64_t *out);
/* The one str with that text. */
boa_status boa_intern(boa_guest *g, const char *utf8, size_t n, boa_value *out);
boa_status boa_intern_str(boa_guest *g, boa_value s, boa_value *out);
/* UTF-8 in scratch, for the outside. */
boa_status boa_str_utf8(boa_guest *g, boa_value s, char **text, size_t *n);
uint64_t boa_siphash13(const void *bytes, size_t n);

/* ---- numbers (int.c, float.c) ---- */
enum {
  BOA_SMALL_LIMBS = 2,
  BOA_INT_DIGITS_MOST = 4300, /* until sys.set_int_max_str_digits() says otherwise */
  BOA_INT_DIGITS_FREE = 640,  /* what no limit can refuse */
};
static inline bool boa_is_integer(const boa_guest *g, boa_value v) { /* int or bool, of any size */
  return boa_is_int(v) || v == BOA_TRUE || v == BOA_FALSE || boa_is(g, v, BOA_KIND_INT);
}
static inline bool boa_is_float(const boa_guest *g, boa_value v) {
  return boa_is_small_float(v) || boa_is(g, v, BOA_KIND_FLOAT);
}
static inline double boa_float_value(const boa_guest *g, boa_value v) { /* of what boa_is_float accepts */
  return boa_is_small_float(v) ? boa_small_float(v) : boa_bits_float(cage_load64(&g->cage, boa_to_ref(v), BOA_FLOAT_BITS));
}
boa_status boa_float_new(boa_guest *g, double d, boa_value *out);
boa_status boa_int_new(boa_guest *g, int64_t i, boa_value *out);
/* The limbs of an int (copied to scratch when in the cage; `small` is room for an unboxed one). BOA_NOMEM possible. */
boa_status boa_int_limbs(boa_guest *g, boa_value v, uint32_t small[BOA_SMALL_LIMBS], boa_limbs *out);
/* An int value from limbs. */
boa_status boa_int_from_limbs(boa_guest *g, const boa_limbs_out *n, boa_value *out);
/* An int as int64_t; false when it does not fit. */
bool boa_int_value(const boa_guest *g, boa_value v, int64_t *out);
boa_status boa_int_from_text(boa_guest *g, const char *digits, size_t n, int base, boa_value *out);
boa_status boa_number_binary(boa_guest *g, boa_binary op, boa_value a, boa_value b, boa_value *out);
boa_status boa_number_unary(boa_guest *g, int op, boa_value a, boa_value *out);
/* -1, 0, 1, or 2: unordered (nan). Both numbers. */
boa_status boa_number_compare(boa_guest *g, boa_value a, boa_value b, int *out);
boa_status boa_divmod(boa_guest *g, boa_value a, boa_value b, boa_value *out);
boa_status boa_power_modulo(boa_guest *g, boa_value a, boa_value b, boa_value m, boa_value *out); /* pow(a, b, m) */
bool boa_callable(boa_guest *g, boa_value v);                                                     /* builtins.c */
boa_status boa_int_from_double(boa_guest *g, double d, boa_value *out); /* towards zero; inf and nan raise (builtins.c) */
/* How many digits a decimal text of an int may have; UINT64_MAX: any number. */
uint64_t boa_int_digits_most(const boa_guest *g);
boa_status boa_int_text(boa_guest *g, boa_value v, int base, boa_text *t);
/* A number as a double; OverflowError for an int beyond all floats. */
boa_status boa_number_double(boa_guest *g, boa_value v, double *d);
boa_status boa_float_text(boa_guest *g, boa_value v, boa_text *t);

/* ---- complex (complex.c) ---- */
typedef struct boa_complex {
  double real, imag;
} boa_complex;
static inline bool boa_is_complex(const boa_guest *g, boa_value v) {
  return boa_is(g, v, BOA_KIND_COMPLEX);
}
static inline bool boa_is_real(const boa_guest *g, boa_value v) {
  return boa_is_integer(g, v) || boa_is_float(g, v);
}
static inline boa_complex boa_complex_value(const boa_guest *g, boa_value v) { /* of what boa_is_complex accepts */
  return (boa_complex){boa_bits_float(cage_load64(&g->cage, boa_to_ref(v), BOA_COMPLEX_REAL)),
                       boa_bits_float(cage_load64(&g->cage, boa_to_ref(v), BOA_COMPLEX_IMAG))};
}
boa_status boa_complex_new(boa_guest *g, double real, double imag, boa_value *out);
boa_complex boa_complex_product(boa_complex a, boa_complex b);
/* a / b as C11's annex G has it; *zero: b is 0. */
boa_complex boa_complex_quotient(boa_complex a, boa_complex b, bool *zero);
/* Of two numbers, at least one of them complex; BOA_BAIL: another operand, or no operator of complex numbers. */
boa_status boa_complex_binary(boa_guest *g, boa_binary op, boa_value a, boa_value b, boa_value *out);
boa_status boa_complex_power(boa_guest *g, boa_complex a, boa_complex b, boa_value *out);
boa_status boa_complex_equal(boa_guest *g, boa_value a, boa_value b, bool *same); /* at least one of them complex */
int64_t boa_complex_hash(boa_complex z);
boa_status boa_complex_abs(boa_guest *g, boa_complex z, boa_value *out);
boa_status boa_complex_text(boa_guest *g, boa_value v, boa_text *t);

/* ---- containers (tuple.c, list.c, dict.c) ---- */
boa_status boa_tuple_new(boa_guest *g, uint32_t n, boa_value *out); /* items 0: fill with boa_init_at at once */
boa_status boa_pair(boa_guest *g, boa_value first, boa_value second, boa_value *out); /* a tuple of two */
boa_status boa_list_new(boa_guest *g, uint32_t room, boa_value *out);
boa_status boa_list_append(boa_guest *g, boa_value list, boa_value v);
boa_status boa_list_reserve(boa_guest *g, boa_value list, uint64_t room);
static inline uint32_t boa_length(const boa_guest *g, boa_value v) { /* of a list, tuple, str, dict, set or bytes */
  uint32_t n = boa_raw(g, v, 8);
  return n < g->cage.size ? n : g->cage.size; /* more is a broken length: what loops over it must end */
}
/* Item i of a list or tuple. */
static inline boa_value boa_sequence_item(const boa_guest *g, boa_value v, uint32_t i) {
  return boa_isa(g, v, BOA_KIND_LIST) ? boa_item(g, boa_field(g, v, BOA_LIST_ARRAY), i, BOA_ARRAY_ITEMS)
                                      : boa_item(g, v, i, BOA_TUPLE_ITEMS);
}
boa_status boa_dict_new(boa_guest *g, boa_value *out);
/* *out is UNBOUND when the key is not there. BOA_BAIL: a key that needs guest code. */
boa_status boa_dict_get(boa_guest *g, boa_value dict, boa_value key, boa_value *out);
/* The entry of a key that is found without a comparison, at the first look; ~0: look properly. */
uint32_t boa_dict_peek(const boa_guest *g, boa_value dict, boa_value key);
boa_value boa_dict_value(const boa_guest *g, boa_value dict, uint32_t entry);
void boa_dict_set_value(boa_guest *g, boa_value dict, uint32_t entry, boa_value v);
boa_status boa_dict_set(boa_guest *g, boa_value dict, boa_value key, boa_value v);
boa_status boa_dict_fill(boa_guest *g, boa_value to, boa_value from); /* all items of another dict */
boa_status boa_dict_delete(boa_guest *g, boa_value dict, boa_value key, bool *found, boa_value *was);
/* The next entry from *position on; false at the end. */
/* Takes out the newest entry; false: there is none, or *s says what went wrong. */
bool boa_dict_pop_last(boa_guest *g, boa_value dict, boa_value *key, boa_value *v, boa_status *s);
bool boa_dict_next(const boa_guest *g, boa_value dict, uint32_t *position, boa_value *key, boa_value *v);
void boa_dict_clear(boa_guest *g, boa_value dict);
boa_status boa_dict_copy(boa_guest *g, boa_value dict, boa_value *out);
boa_status boa_dict_update(boa_guest *g, boa_value dict, boa_value from); /* from: a dict or an iterable of pairs */
/* By an interned str, without fuel or failure: 0 when absent. */
boa_value boa_dict_name(const boa_guest *g, boa_value dict, boa_value name);

/* ---- set and frozenset (set.c, set_operations.c; more in set.h) ---- */
static inline bool boa_is_set(const boa_guest *g, boa_value v) { /* or of a type that derives from one of them */
  boa_kind kind = boa_kind_of(g, v);
  return kind == BOA_KIND_SET || kind == BOA_KIND_FROZENSET;
}
boa_status boa_set_new(boa_guest *g, boa_kind kind, boa_value *out); /* SET or FROZENSET, empty */
boa_status boa_set_add(boa_guest *g, boa_value set, boa_value key);
/* A set as the key stands for the frozenset with its items. */
boa_status boa_set_contains(boa_guest *g, boa_value set, boa_value key, bool *found);
boa_status boa_set_discard(boa_guest *g, boa_value set, boa_value key, bool *found);
boa_status boa_set_pop(boa_guest *g, boa_value set, boa_value *out);
void boa_set_clear(boa_guest *g, boa_value set);
boa_status boa_set_update(boa_guest *g, boa_value set, boa_value iterable);
/* The frozenset of constants. */
boa_status boa_set_constant(boa_guest *g, boa_value tuple, boa_value *out);
/* The next key from *position on; false at the end. */
bool boa_set_next(boa_guest *g, boa_value set, uint32_t *position, boa_value *key, int64_t *hash);
/* hash(frozenset(set)) */
boa_status boa_set_hash(boa_guest *g, boa_value set, int64_t *out);
/* What acts like a set: set, frozenset, dict_keys, dict_items. */
bool boa_is_set_like(const boa_guest *g, boa_value v);
uint32_t boa_set_like_length(const boa_guest *g, boa_value v);
boa_status boa_set_like_has(boa_guest *g, boa_value v, boa_value item, bool *out);
boa_status boa_set_order(boa_guest *g, boa_compare op, boa_value a, boa_value b, bool *out); /* LT … GE of two of them */
/* Whether an operator is one of set algebra for these operands, and what it gives. */
bool boa_set_operator(const boa_guest *g, boa_binary op, boa_value a, boa_value b);
boa_status boa_set_binary(boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b, boa_value *out);

/* ---- bytes and bytearray (bytes.c; more in bytes.h), text from and to bytes (codec.c) ---- */
static inline bool boa_is_bytes(const boa_guest *g,
                                boa_value v) { /* or a bytearray, or of a type that derives from one of them */
  boa_kind kind = boa_kind_of(g, v);
  return kind == BOA_KIND_BYTES || kind == BOA_KIND_BYTEARRAY;
}
boa_status boa_bytes_new(boa_guest *g, const void *bytes, size_t n, boa_value *out);
boa_status boa_bytes_slice(boa_guest *g, boa_value v, int64_t start, int64_t step, uint32_t n, boa_value *out);
boa_status boa_bytes_concat(boa_guest *g, boa_value a, boa_value b, boa_value *out);
boa_status boa_bytes_repeat(boa_guest *g, boa_value v, int64_t times, boa_value *out);
bool boa_bytes_equal(const boa_guest *g, boa_value a, boa_value b);
int boa_bytes_compare(const boa_guest *g, boa_value a, boa_value b);
int64_t boa_bytes_hash(boa_guest *g, boa_value v);
boa_status boa_bytes_contains(boa_guest *g, boa_value v, boa_value item, bool *out);
boa_status boa_bytes_repr(boa_guest *g, boa_value v, boa_text *t);
boa_status boa_bytes_percent(boa_guest *g, boa_value format, boa_value args, boa_value *out); /* str_percent.c */
/* Encoding and errors are strs, or 0 for utf-8 and strict. */
boa_status boa_decode(boa_guest *g, boa_value bytes, boa_value encoding, boa_value errors, boa_value *out);
boa_status boa_encode(boa_guest *g, boa_value str, boa_value encoding, boa_value errors, boa_value *out);

/* ---- keys compared by guest code: for definitions ----
 * A probe walks the keys of exactly that hash one by one: *state 0 at first, *candidate UNBOUND at the end. When a candidate turns out to
 * be the key, remove_entry takes it out by the state it was found with; when none does, insert_hashed adds the key without comparing. All
 * are safe with any state and whatever has happened to the table in between, but then may miss a key. */
boa_status boa_set_probe(boa_guest *g, boa_value set, int64_t hash, uint32_t *state, boa_value *candidate);
boa_status boa_set_insert_hashed(boa_guest *g, boa_value set, boa_value key, int64_t hash);
boa_status boa_set_remove_entry(boa_guest *g, boa_value set, int64_t hash, uint32_t state);
boa_status boa_dict_probe(boa_guest *g, boa_value dict, int64_t hash, uint32_t *state, boa_value *candidate, boa_value *v);
boa_status boa_dict_insert_hashed(boa_guest *g, boa_value dict, boa_value key, int64_t hash, boa_value v);
boa_status boa_dict_replace_entry(boa_guest *g, boa_value dict, int64_t hash, uint32_t state, boa_value v);
boa_status boa_hash_of_hashes(boa_guest *g, boa_value list, int64_t *out); /* of a tuple whose items have those (hash.c) */
boa_status boa_dict_remove_entry(boa_guest *g, boa_value dict, int64_t hash, uint32_t state);

/* ---- protocols on built-in values ---- */
/* Those named plain take no notice of what the class of their first argument has under the special name. */
boa_status boa_plain_truth(boa_guest *g, boa_value v, bool *out);
boa_status boa_plain_hash(boa_guest *g, boa_value v, int64_t *out);
boa_status boa_plain_compare(boa_guest *g, boa_compare op, boa_value a, boa_value b, boa_value *out);
boa_status boa_plain_length(boa_guest *g, boa_value v, boa_value *out);
boa_status boa_plain_get_item(boa_guest *g, boa_value a, boa_value i, boa_value *out);
boa_status boa_plain_set_item(boa_guest *g, boa_value a, boa_value i, boa_value v);
boa_status boa_plain_delete_item(boa_guest *g, boa_value a, boa_value i);
boa_status boa_plain_iterator(boa_guest *g, boa_value v, boa_value *out);
boa_status boa_plain_repr(boa_guest *g, boa_value v, boa_text *t);
/* Whether str() of an instance of int, float, str or bytes is that of its plain value, whatever its repr. */
bool boa_shows_plainly(boa_guest *g, boa_value v);
boa_status boa_plain_str(boa_guest *g, boa_value v, boa_text *t);
boa_status boa_plain_format(boa_guest *g, boa_value v, boa_value spec, boa_value *out);
boa_status boa_object_repr(boa_guest *g, boa_value v, boa_text *t);
boa_status boa_type_path(boa_guest *g, uint32_t type, boa_text *t);
/* Whether a sequence or dict has that operator: where boa_sequence_binary bails, its definition does it. */
bool boa_sequence_operator(const boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b);
boa_status boa_sequence_binary(boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b, boa_value *out);
boa_status boa_bad_operands(boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b);
bool boa_is_iterator(boa_guest *g, boa_value v);
/* An iterator whose steps run guest code: boa_next is BOA_BAIL. */
bool boa_is_guest_iterator(boa_guest *g, boa_value v);
/* The special method of v's class, bound; 0: none. */
boa_status boa_bound_special(boa_guest *g, boa_value v, boa_value name, boa_value *out);
/* The cells of the module that a code object belongs to, or 0. */
boa_value boa_module_of_code(const boa_guest *g, boa_value code);
boa_status boa_hash(boa_guest *g, boa_value v, int64_t *out);                                          /* hash.c */
boa_status boa_equal(boa_guest *g, boa_value a, boa_value b, bool *out);                               /* compare.c */
boa_status boa_compare_values(boa_guest *g, boa_compare op, boa_value a, boa_value b, boa_value *out); /* LT … GE, IN, NOT_IN */
boa_status boa_repr(boa_guest *g, boa_value v, boa_text *t);                                           /* repr.c */
boa_status boa_str_of(boa_guest *g, boa_value v, boa_text *t);
boa_status boa_truth(boa_guest *g, boa_value v, bool *out); /* protocol.c */
boa_status boa_binary_values(boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b, boa_value *out);
boa_status boa_get_item(boa_guest *g, boa_value a, boa_value i, boa_value *out);
boa_status boa_set_item(boa_guest *g, boa_value a, boa_value i, boa_value v);
boa_status boa_delete_item(boa_guest *g, boa_value a, boa_value i);
/* Whether a list or tuple may be walked as it stands: its class has no __iter__ of its own. */
bool boa_is_row(boa_guest *g, boa_value v);
boa_status boa_get_iterator(boa_guest *g, boa_value v, boa_value *out); /* iterate.c */
boa_status boa_next(boa_guest *g, boa_value iterator, boa_value *out);  /* UNBOUND at the end */
/* Some of the next items, `most` or fewer, where they are there without making anything. 0: ask boa_next. */
uint32_t boa_next_some(boa_guest *g, boa_value iterator, boa_value *items, uint32_t most);
/* The same where items are pairs that need no tuple: of enumerate, of zip of two, of a dict; *a UNBOUND at the end. BOA_BAIL: ask boa_next. */
boa_status boa_next_pair(boa_guest *g, boa_value iterator, boa_value *a, boa_value *b);
boa_status boa_list_from(boa_guest *g, boa_value iterable, boa_value *out);
boa_status boa_list_take(boa_guest *g, boa_value iterable, uint64_t most, boa_value *out); /* the first items only */
boa_status boa_list_extend(boa_guest *g, boa_value list, boa_value iterable);
/* n items from place `start` of an array or tuple to place `at` of another, or of the same. */
void boa_move_items(boa_guest *g, boa_value to, uint32_t at, boa_value from, uint32_t start, uint32_t n);
void boa_list_reverse(boa_guest *g, boa_value list);
/* A list's array, or the tuple itself. */
static inline boa_value boa_row_of(const boa_guest *g, boa_value v) {
  return boa_isa(g, v, BOA_KIND_LIST) ? boa_field(g, v, BOA_LIST_ARRAY) : v;
}
boa_status boa_format_value(boa_guest *g, boa_value v, boa_value spec, boa_value *out); /* format.c */
/* str(v), repr(v) or ascii(v) by 's', 'r', 'a' (str_format.c). */
boa_status boa_convert(boa_guest *g, boa_value v, char how, boa_value *out);
boa_status boa_str_percent(boa_guest *g, boa_value format, boa_value args, boa_value *out); /* format % args (str_percent.c) */
/* An attribute by its interned name: a method comes bound. *out UNBOUND: no such attribute. BOA_TAIL: guest code gives it; BOA_BAIL: its
 * class has __getattribute__. */
boa_status boa_get_attribute(boa_guest *g, boa_value v, boa_value name, boa_value *out);
boa_status boa_set_attribute(boa_guest *g, boa_value v, boa_value name, boa_value to); /* UNBOUND: delete */
/* The same without the class's own __getattribute__, __setattr__, __delattr__. */
boa_status boa_plain_attribute(boa_guest *g, boa_value v, boa_value name, boa_value *out);
boa_status boa_plain_set_attribute(boa_guest *g, boa_value v, boa_value name, boa_value to);
/* What an attribute found in a class is for an instance (0: for the class itself). */
boa_status boa_bind_attribute(boa_guest *g, boa_value f, boa_value self, boa_value type, boa_value *out);
/* The cell of a name among a module's, made when it is new; a dict of all that have a value (modules.c). */
boa_status boa_cell_of(boa_guest *g, boa_value cells, boa_value name, boa_value *out);
/* Names that natives look up, in the order of BOA_ROOT_SYS_NAMES; the cells of an imported module, and one of them; 0: there is none. */
typedef enum { BOA_SYS, BOA_SYS_STDOUT, BOA_SYS_OWN_STDOUT, BOA_SYS_BUILTINS, BOA_SYS_INT_DIGITS } boa_sys_name;
boa_value boa_sys_cells(const boa_guest *g, boa_sys_name name);
boa_value boa_sys_cell(const boa_guest *g, boa_value cells, boa_sys_name name);
boa_status boa_module_new(boa_guest *g, boa_value name, boa_value *out);
boa_status boa_modules(boa_guest *g, boa_value *out); /* sys.modules, made at first */
boa_status boa_cell_set(boa_guest *g, boa_value cells, boa_value name, boa_value v);
boa_status boa_module_dict(boa_guest *g, boa_value cells, boa_value *out);
boa_status boa_tuple_from(boa_guest *g, boa_value list, boa_value *out); /* of a list or tuple */

/* ---- classes and instances (class.c); names are interned ---- */
static inline boa_lookup *boa_lookup_place(boa_guest *g, uint32_t type, uint32_t name) {
  return &g->lookups[((type >> 4) * 7 + (name >> 4)) * UINT32_C(0x9e3779b1) >> g->lookup_shift];
}
/* Where a lookup goes that was just made. */
boa_lookup *boa_lookup_keep(boa_guest *g, uint32_t type, uint32_t name);
const boa_lookup *boa_look_up(boa_guest *g, uint32_t type, boa_value name);
/* The cell of a module's variable, or 0. */
boa_value boa_module_cell(boa_guest *g, boa_value module, boa_value name);
/* What a type has under a name along its order, or 0. */
boa_value boa_type_find(boa_guest *g, uint32_t type, boa_value name);
/* The special method that guest code gives the class of v, or 0: built-in behaviour. */
boa_value boa_special(boa_guest *g, boa_value v, boa_value name);
bool boa_is_data_descriptor(boa_guest *g, boa_value v);
/* To be called when an attribute of any class has changed. */
void boa_types_changed(boa_guest *g, boa_value name);
/* A new class; bases and ns are a tuple and a dict. */
boa_status boa_class_new(boa_guest *g, boa_value meta, boa_value name, boa_value bases, boa_value ns, boa_value *out);
boa_status boa_instance_new(boa_guest *g, uint32_t type, boa_value *out); /* of a class with plain layout */
/* The class's instances will have an attribute of that name, so that one made from now on has a word for it. */
boa_status boa_expect_attribute(boa_guest *g, uint32_t type, boa_value name);
/* An instance of a subclass with the contents of a fresh plain one. */
boa_status boa_adapt(boa_guest *g, uint32_t type, boa_value plain, boa_value *out);
/* The plain int, float, complex, str or bytes in an instance of a subclass of one; else v itself. */
boa_value boa_payload(const boa_guest *g, boa_value v);
/* The object's own attributes, apart from its class: get (UNBOUND: none), set, delete (UNBOUND; BOA_BAIL: there is none, or can't be). */
bool boa_has_attributes(const boa_guest *g, boa_value v);
boa_status boa_own_attribute(boa_guest *g, boa_value v, boa_value name, boa_value *out);
boa_status boa_set_own_attribute(boa_guest *g, boa_value v, boa_value name, boa_value to);
/* Goes through an instance's own attributes in their order, *at being 0 at first; nothing of it changes. False: there are no more. */
bool boa_next_own_attribute(const boa_guest *g, boa_value v, uint32_t *at, boa_value *name, boa_value *out);
typedef struct {
  uint32_t line, column, end_line, end_column;
} boa_lines;
/* What stands for a frame that stands at that word of the code. */
boa_status boa_frame_new(boa_guest *g, boa_value code, uint32_t place, boa_value *out);
boa_lines boa_code_lines(const boa_guest *g, boa_value code, uint32_t place); /* of a word, counted from the constants */
boa_status boa_attribute_dict(boa_guest *g, boa_value v, boa_value *out);     /* its __dict__; UNBOUND: it has none */
boa_status boa_set_attribute_dict(boa_guest *g, boa_value v, boa_value dict);
static inline bool boa_is_python(const boa_guest *g, boa_value v) { /* an instance of a class that guest code made */
  return boa_is_ref(v) && (boa_raw(g, boa_header_type(boa_head(g, v)), BOA_TYPE_FLAGS) & BOA_TYPE_PYTHON);
}
/* The request to call f: the native returns this. */
boa_status boa_tail_call(boa_guest *g, boa_expect check, boa_value f, uint32_t n, boa_value a, boa_value b, boa_value c);
/* The same for an operator on values of which one's class has a method for it; BOA_BAIL: not that simple (user.c). */
boa_status boa_user_binary(boa_guest *g, boa_binary op, bool in_place, boa_value a, boa_value b);
boa_status boa_user_compare(boa_guest *g, boa_compare op, boa_value a, boa_value b);
boa_status boa_user_get_item(boa_guest *g, boa_value a, boa_value i);
boa_status boa_user_set_item(boa_guest *g, boa_value a, boa_value i, boa_value v);
boa_status boa_user_iterator(boa_guest *g, boa_value a);
boa_status boa_user_length(boa_guest *g, boa_value a);
/* The native that makes instances of a type; its first argument is the type. */
bool boa_constructor(boa_guest *g, uint32_t type, uint32_t *number);
/* The name of a type, as a str. */
boa_value boa_type_name(const boa_guest *g, uint32_t type);
/* Slice bounds for a length, as slice.indices. */
/* a[start:stop:step] of a plain str, list or tuple, with plain ints or None: no slice object. BOA_BAIL: not so. */
boa_status boa_get_slice(boa_guest *g, boa_value a, const boa_value parts[3], boa_value *out);
boa_status boa_slice_bounds(boa_guest *g, boa_value slice, uint32_t length, int64_t *start, int64_t *step, uint32_t *count);

/* ---- identity and unions of types (identity.c, union.c) ---- */
boa_status boa_identity(boa_guest *g, boa_value v, uint64_t *out);
boa_status boa_union(boa_guest *g, boa_value a, boa_value b, boa_value *out); /* a | b */
bool boa_union_equal(const boa_guest *g, boa_value a, boa_value b);
boa_status boa_union_repr(boa_guest *g, boa_value v, boa_text *t);

/* ---- "Did you mean" (suggest.c) ---- */
/* Makes a candidate the suggestion when it is nearer to the wrong name than *best (UINT32_MAX at first). */
void boa_suggest(const boa_guest *g, boa_value wrong, boa_value candidate, uint32_t *best, boa_value *suggestion);
/* Of items [from, to) of a tuple or list of names the nearest, or 0. */
boa_value boa_suggest_from(const boa_guest *g, boa_value wrong, boa_value names, uint32_t from, uint32_t to);

/* ---- range and slice (range.c, slice.c) ---- */
boa_status boa_range_new(boa_guest *g, boa_value start, boa_value stop, boa_value step, boa_value *out); /* ints, step not 0 */
boa_status boa_range_item(boa_guest *g, boa_value r, boa_value i, boa_value *out); /* i: an int or a slice */
boa_status boa_range_iterator(boa_guest *g, boa_value r, bool backward, boa_value *out);
boa_status boa_next_long_range(boa_guest *g, boa_value it, boa_value *out);
boa_status boa_range_contains(boa_guest *g, boa_value r, boa_value integer, bool *out);
boa_status boa_range_equal(boa_guest *g, boa_value a, boa_value b, bool *same);
boa_status boa_range_hash(boa_guest *g, boa_value r, int64_t *out);
boa_status boa_range_repr(boa_guest *g, boa_value r, boa_text *t);
/* slice.indices(length): start, stop, step as ints of any size. */
boa_status boa_slice_indices(boa_guest *g, boa_value slice, boa_value length, boa_value part[3]);

/* ---- native functions (natives.h lists them) ---- */
typedef boa_status boa_native(boa_guest *g, uint32_t args, uint32_t n, boa_value *out);
enum { BOA_NATIVE_KEYWORDS = 1, BOA_NATIVE_STATIC = 2, BOA_NATIVE_NEW = 4 };
typedef struct boa_native_entry {
  const char *name;
  boa_native *run;
  int16_t least, most; /* arguments; most -1 = any number */
  uint16_t type;       /* the type it is a method of (its self is counted), or BOA_KIND_COUNT for a function */
  uint16_t keywords; /* KEYWORDS: takes keyword arguments, which it finds in g->keywords; STATIC: no self; NEW: a constructor */
} boa_native_entry;
extern const boa_native_entry boa_natives[];
extern const uint32_t boa_native_count;
static inline boa_value boa_arg(const boa_guest *g, uint32_t args, uint32_t i) {
  return cage_load64(&g->cage, (boa_ref){args + i * 8}, 0);
}
/* TypeError for a keyword that is none of `known` (comma-separated). */
boa_status boa_known_keywords(boa_guest *g, const char *function, const char *known);
/* A keyword argument by name, UNBOUND when not given; the positional count must be known. Marks it as used. */
boa_value boa_keyword(boa_guest *g, uint32_t args, uint32_t n, const char *name);

/* An int argument as an index: TypeError for what is none, OverflowError when it does not fit. */
boa_status boa_index_argument(boa_guest *g, boa_value v, int64_t *out);

/* The arguments of a method that takes keywords, as CPython's argument clinic binds them: values[i] belongs to names[i] (UNBOUND: not given);
 * the first `positional` names are positional only, the first `least` must be given. args[0] is self. */
boa_status boa_bind(boa_guest *g, uint32_t args, uint32_t n, const char *function, const char *const *names, uint32_t count,
                    uint32_t positional, uint32_t least, boa_value *values);
/* The same for a function, which has no self. */
boa_status boa_bind_function(boa_guest *g, uint32_t args, uint32_t n, const char *function, const char *const *names,
                             uint32_t count, uint32_t positional, uint32_t least, boa_value *values);

/* Output: to the buffer outside the cage, which the host empties (builtins.c). */
boa_status boa_put_out(boa_guest *g, uint8_t stream, const char *text, size_t n); /* 1: stdout, 2: stderr */
/* Room for that many bytes of output outside the cage; NULL when the host has no memory. */
char *boa_out_grow(boa_guest *g, size_t bytes);
bool boa_out_cut(boa_guest *g); /* notes that the stream changes behind what is there */
/* Text to numbers, as int() and float() read it. */
boa_status boa_int_parse(boa_guest *g, boa_value str, int base, boa_value *out);
boa_status boa_complex_parse_str(boa_guest *g, boa_value str, boa_value *out);
boa_status boa_float_parse_str(boa_guest *g, boa_value str, boa_value *out);

/* Makes the image's objects in an empty cage. */
boa_status boa_boot(boa_guest *g);

#endif
