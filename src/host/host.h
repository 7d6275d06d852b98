/* Inside of the host side: engine, sandbox. */
#ifndef BOA_HOST_HOST_H
#define BOA_HOST_HOST_H

#include "boabox.h"
#include "cage/heap.h"
#include "front/tree.h"

#include <stdatomic.h>

/* The objects every sandbox starts with: up to `end` fixed, behind it those that its guest may change (its namespace). */
typedef struct boa_image {
  const uint8_t *bytes; /* of the cage, from the null page's end to `top` */
  const uint64_t *starts;
  uint32_t end, top;
  uint64_t id;                     /* FNV-1a of the bytes */
  boa_value roots[BOA_ROOT_COUNT]; /* a guest starts with these */
} boa_image;

/* What the build made (tools/mkimage.c). */
extern const boa_image boa_image_linked;

struct boa_engine {
  boa_image image;
  boa_shared shared; /* its whole pages, which all cages show */
  atomic_flag lock;  /* of the pool: */
  boa_sandbox *idle;
  unsigned idle_count;
};

struct boa_sandbox {
  boa_guest guest; /* first */
  boa_engine *engine;
  boa_sandbox *next; /* in the pool */
  boa_config config;
  bool timed;       /* the guest runs, or its result is shown: the time limit counts */
  double started;   /* when it began to */
  double ran;       /* seconds before that, this feed */
  double ran_total; /* earlier feeds */
  double opened;    /* by the clock, when its stopwatches stood at 0 (clocks.c) */
  bool watched;     /* that is known */
  volatile int interrupt;
  bool running; /* a feed is paused */
  bool calling; /* a host call waits for its answer */
  bool printed; /* what is in guest.out has been handed over */
  boa_event last;
  char *text, *type, *message;
  int64_t fuel_given; /* to this feed */
};

uint64_t boa_fnv1a(const uint8_t *p, size_t n);

/* Builds the image by booting an empty cage and running the definitions in order; *owned is to be freed. False: no memory, or a definition fails,
 * which `tell` is told. */
struct boa_prelude_source;
typedef void boa_tell(const char *source, const char *what);
bool boa_image_build(const struct boa_prelude_source *sources, unsigned count, boa_image *image, uint8_t **owned,
                     boa_tell *tell);

/* A sandbox whose cage holds the image and nothing else, all but cage, maps and engine zero; NULL: no memory. Close takes one whose scratch and texts have been
 * freed; the engine may be NULL (the image is being built). */
boa_sandbox *boa_pool_open(boa_engine *e, uint64_t memory, uint32_t debug);
void boa_pool_close(boa_sandbox *box);

boa_event boa_drive(boa_sandbox *box);
/* The host's clock, 0 without one; boa_guest.clock and boa_guest.sleep (clocks.c). */
double boa_now(const boa_sandbox *box);
double boa_guest_clock(boa_guest *g, boa_clock which);
void boa_guest_sleep(boa_guest *g, double seconds);
/* boa_guest.module_code: library modules (modules.c). */
int boa_module_code(boa_guest *g, boa_value name, boa_value *code, bool *package);
/* boa_guest.text_code: what eval and exec are given (modules.c). */
int boa_text_code(boa_guest *g, boa_value text, boa_value file, bool value, boa_value *code);

/* Fills the error's texts from the raised exception; frees old ones. */
boa_event boa_error_event(boa_sandbox *box);
/* The event of a source that does not compile. */
boa_event boa_syntax_event(boa_sandbox *box, const boa_syntax_error *e, const char *name, const char *source, size_t length);
boa_event boa_event_text(boa_sandbox *box, boa_event_kind kind, const char *text, size_t n, const char *type);

#endif
