/* What both directions of CBOR share. */
#ifndef BOA_HOST_CBOR_H
#define BOA_HOST_CBOR_H

/* Tags (RFC 8949 and the registry of IANA); from TUPLE on Boabox's own, of the range that is free to all. */
enum {
  BOA_TAG_BIG = 2, /* a byte string: its integer */
  BOA_TAG_BIG_NEGATIVE = 3,
  BOA_TAG_SHARED = 28, /* the value may be referred to, by its number among those */
  BOA_TAG_SAME = 29,
  BOA_TAG_SET = 258,
  BOA_TAG_WTF8 = 273,        /* a byte string: text with lone surrogates */
  BOA_TAG_COMPLEX = 43000,   /* an array: real, imaginary */
  BOA_TAG_TUPLE = 47900,     /* an array */
  BOA_TAG_FROZENSET = 47901, /* an array */
  BOA_TAG_PARTS = 47902,     /* an array: a kind of boa_parts, and the parts */
  BOA_TAG_REPR = 47903,      /* text: the repr of a value that has no counterpart; comes out only */
  BOA_TAG_INSTANCE = 47904,  /* an array: the names of attributes (a tuple), a class of the host's, their values */
  BOA_TAG_CLASS = 47905,     /* an array: boa_class_kind, name, fields (a tuple) */
  BOA_TAG_FUNCTION = 47906,  /* text: the name of a function of the host's */
};

enum { BOA_CBOR_DEPTH = 1000 };

#endif
