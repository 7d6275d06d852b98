/* The sources of the sealed definitions, as bytes; needed only to build the image. */
#ifndef BOA_HOST_PRELUDE_H
#define BOA_HOST_PRELUDE_H

typedef struct boa_prelude_source {
  const char *name;
  const unsigned char *text;
  unsigned length;
} boa_prelude_source;

extern const boa_prelude_source boa_prelude_sources[];
extern const unsigned boa_prelude_count;

#endif
