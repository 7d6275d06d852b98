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

/* A module the host added; name and source stand behind it. */
typedef struct boa_host_module {
  struct boa_host_module *next;
  const char *name, *source;
  size_t length;
} boa_host_module;

struct boa_sandbox {
  boa_guest guest; /* first */
  boa_engine *engine;
  boa_sandbox *next; /* in the pool */
  boa_config config;
  bool timed;       /* the guest runs, or its result is shown: the time limit counts */
  double started;   /* when it began to */
  double ran;       /* seconds before that, this feed */
  double ran_total; /* earlier feeds */
  double began;     /* when the feed did, by the clock */
  double waited;    /* seconds slept so far, where sleeping is real */
  uint64_t calls;   /* CALL events so far */
  double opened;    /* by the clock, when its stopwatches stood at 0 (clocks.c) */
  bool watched;     /* that is known */
  volatile int interrupt;
  bool running; /* a feed is paused */
  bool calling; /* a host call waits for its answer */
  bool waiting; /* the host was told that all tasks wait for it */
  bool printed; /* the part of guest.out from out_at on has been handed over */
  size_t out_at;
  uint32_t out_part; /* its number: parts end at guest.out_cuts */
  char out_held;     /* the byte in whose place its terminator stands */
  bool reporting;    /* the text of an uncaught exception is being made */
  bool showing;      /* that of the feed's value is, by guest code */
  boa_event done;    /* for when the feed is */
  boa_event last;
  boa_host_module *modules;
  struct boa_mounted *mounts;
  uint64_t next_call; /* the number of the next call that is answered later, less 1 */
  uint64_t random;    /* state of the entropy made from the seed */
  uint8_t *journal;   /* what the host gave it so far (journal.h) */
  size_t journal_used, journal_room;
  bool journal_ended;           /* something could not be noted */
  struct boa_reader *replaying; /* the journal that is being done again, or NULL */
  struct boa_replayed *replay;  /* what its host is told, and asked */
  uint32_t noted_stop;          /* a boa_stop: why this feed ends when its fuel does, by that journal; 0: it does not */
  boa_handle classes;           /* dict: those of the host's, by what they are (records.c), or 0 */
  boa_handle *free_handles;     /* released */
  uint32_t free_count, free_room;
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
/* The same when the time is counted already. */
boa_event boa_drive_on(boa_sandbox *box);
/* The feed is over, or dropped: nothing of it stays but what its globals hold; with an event, and by how the machine ended. */
void boa_forget_feed(boa_sandbox *box);
/* The cell of a global variable, or of "module.name" where there is such a module (else BAIL); made at first. (host_modules.c) */
boa_status boa_variable_cell(boa_guest *g, const char *name, boa_value *cell);
void boa_forget_output(boa_sandbox *box);
void boa_end_feed(boa_sandbox *box, boa_event e);
void boa_finish(boa_sandbox *box, int status);
/* Output first, then the event that ended the feed. */
boa_event boa_deliver(boa_sandbox *box);
/* The sealed function of an operation (types/operations.h). */
boa_value boa_definition(const boa_guest *g, int operation);
/* A feed that is the call of a sealed definition with one argument (feed.c). */
boa_event boa_run_definition(boa_sandbox *box, int operation, boa_handle argument);
/* Whether the feed's deadline has passed. */
bool boa_late(const boa_sandbox *box);
enum { BOA_FIRST_SLICE = 16384 }; /* of fuel, before the clock is read */
/* Gives a feed its fuel, of which so much is used already. */
void boa_refuel(boa_sandbox *box, uint64_t used);
/* Pushes the definition of an operation, whose result is the open call's: VM_PUSHED, or what went wrong (calls.c). */
int boa_answer_by(boa_guest *g, int operation, const boa_value *args, uint32_t n);
/* The open call is over, and the machine goes on with that status (calls.c). */
boa_event boa_call_over(boa_sandbox *box, int status);
/* The open call's answer; UNBOUND is None (calls.c). */
boa_event boa_answer_value(boa_sandbox *box, boa_value answer);
/* Gives the guest the function display. False: no memory (values.c). */
bool boa_set_display(boa_sandbox *box);
/* What a value of that kind is outside (values.c). */
boa_plain_type boa_plain_kind(boa_kind kind);
/* The event of the host call that is open. */
boa_event boa_call_event(boa_sandbox *box);
/* Whether the feed that is done awaited its calls: VM_DONE; else BOA_RAISE with an exception that says which it did not, or BOA_NOMEM (calls.c). */
int boa_calls_awaited(boa_sandbox *box);
/* The host's clock, 0 without one; boa_guest.clock and boa_guest.sleep (clocks.c). */
double boa_now(const boa_sandbox *box);
double boa_guest_clock(boa_guest *g, boa_clock which);
/* Those of the guest's own module traceback (frames.c). */
boa_status boa_guest_excerpt(boa_guest *g, boa_value trace, boa_value method, boa_value *out);
void boa_guest_sleep(boa_guest *g, double seconds);
/* The system's clock, as a config has it; NULL: it has none (system_clock.c). */
typedef double boa_clock_reader(void *data);
boa_clock_reader *boa_system_clock(void);
/* boa_guest.module_code: library modules (modules.c). */
int boa_module_code(boa_guest *g, boa_value name, boa_value *code, bool *package);
/* boa_guest.text_code: what eval and exec are given (modules.c). */
int boa_text_code(boa_guest *g, boa_value text, boa_value file, bool value, boa_value *code);

/* Whether guest code has a say in the text of the raised exception, so that the definition `report` is to run before the event is made. */
bool boa_report_wanted(boa_sandbox *box);
/* The event of an uncaught exception, with what `report` gave (or 0). */
boa_event boa_error_event(boa_sandbox *box, boa_value e, boa_value texts);
/* The event of a source that does not compile. */
boa_event boa_syntax_event(boa_sandbox *box, const boa_syntax_error *e, const char *name, const char *source, size_t length);
boa_event boa_event_text(boa_sandbox *box, boa_event_kind kind, const char *text, size_t n, const char *type);

#endif
