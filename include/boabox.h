/* Boabox: a sandboxed Python interpreter. The whole public API.
 *
 * An engine holds the read-only image of built-in objects; it may be used from any thread. A sandbox is one guest: its memory, its globals, its
 * limits. A sandbox may be used from one thread at a time, any number of sandboxes on any threads at once. The library never
 * prints, exits, reads the environment or installs a handler, and no guest code can make it crash or read outside the guest's memory
 * (SECURITY.md).
 *
 * Running is one state machine: boa_run starts a feed of source, each call returns the next event, boa_resume goes on until
 * the next one; DONE, ERROR and LIMIT end the feed. The sandbox stays usable after each of them, globals kept.
 *
 *   boa_engine *engine = boa_engine_open();
 *   boa_sandbox *box = boa_open(engine, NULL);
 *   boa_event e = boa_run(box, "print(6 * 7)", 12, "demo.py");
 *   while (e.kind == BOA_EVENT_PRINT) {
 *     fwrite(e.text, 1, e.length, stdout);
 *     e = boa_resume(box);
 *   }
 *   boa_close(box);
 *   boa_engine_close(engine);
 */
#ifndef BOABOX_H
#define BOABOX_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define BOA_API __attribute__((visibility("default")))
#else
#define BOA_API
#endif

typedef struct boa_engine boa_engine;
typedef struct boa_sandbox boa_sandbox;

/* Debugging switches; each makes runs slower and changes no result. */
enum {
  BOA_CONFIG_VERIFY = 1,   /* check the whole heap at every safepoint */
  BOA_CONFIG_RELOCATE = 2, /* move the guest's memory at every allocation and safepoint */
  BOA_CONFIG_STRESS = 4    /* collect garbage at every safepoint */
};

/* Limits, all on by default. Fill with boa_config_default, then change what is wanted. */
typedef struct boa_config {
  size_t size;         /* sizeof(boa_config), so that a newer library knows an older caller */
  uint64_t memory;     /* bytes the guest may use in all: 128 MiB */
  double time;         /* seconds of run time per feed: 10; 0 = no limit */
  uint64_t fuel;       /* units of work per feed; 0 = no limit where there is a clock, else 10^9 */
  uint32_t recursion;  /* nested calls of guest functions: 1000 */
  uint64_t output;     /* bytes printed per feed: 10 MiB */
  uint64_t source;     /* bytes of one source: 4 MiB */
  uint32_t debug;      /* BOA_CONFIG_… */
  double (*clock)(void *data); /* seconds since any point, never going back; NULL: the system's, none in WebAssembly */
  void *clock_data;
  uint64_t fail_at;       /* debugging: refuse the n-th allocation once; 0 = off */
  uint64_t fail_from;     /* debugging: refuse every allocation from the n-th on; 0 = off */
} boa_config;

typedef enum boa_event_kind {
  BOA_EVENT_DONE,  /* the feed is over; text: repr of its value, length 0 for None */
  BOA_EVENT_ERROR, /* an exception was not caught; text: the traceback as CPython prints it */
  BOA_EVENT_LIMIT, /* a limit ended the feed; text: which and its figure */
  BOA_EVENT_PRINT  /* text was printed; resume to go on */
} boa_event_kind;

typedef struct boa_event {
  boa_event_kind kind;
  const char *text; /* UTF-8, terminated; valid until the next call on the sandbox */
  size_t length;
  const char *type;    /* ERROR: the exception's type name; LIMIT: "time", "memory", "fuel", "output", "interrupt", "broken" */
  const char *message; /* ERROR: str(exception) */
  int exit_code;       /* ERROR: what SystemExit asks for, else -1 */
} boa_event;

typedef struct boa_usage {
  uint64_t fuel;        /* units charged, all feeds */
  uint64_t memory;      /* bytes in use now */
  uint64_t peak_memory; /* the most so far */
  double time;          /* seconds run, all feeds */
  uint64_t collections, allocations_slow;
} boa_usage;

/* NULL: the host has no memory. */
BOA_API boa_engine *boa_engine_open(void);
/* After all its sandboxes are closed. */
BOA_API void boa_engine_close(boa_engine *engine);
/* SHA-like id of the image (FNV-1a, 64 bits), the same for every build of this version. */
BOA_API uint64_t boa_engine_image_id(const boa_engine *engine);

BOA_API void boa_config_default(boa_config *config);
/* Opens a sandbox; config NULL = the defaults. NULL: the host has no memory, or the config makes no sense. */
BOA_API boa_sandbox *boa_open(boa_engine *engine, const boa_config *config);
BOA_API void boa_close(boa_sandbox *box);

/* Starts a feed: compiles `length` bytes of UTF-8 source and runs it. `name` is the file name that tracebacks show. A feed that is still
 * paused is dropped. */
BOA_API boa_event boa_run(boa_sandbox *box, const char *source, size_t length, const char *name);
/* Goes on after PRINT. After an event that ended the feed: that event again. */
BOA_API boa_event boa_resume(boa_sandbox *box);
/* Makes the running feed end with LIMIT "interrupt" soon. May be called from any thread and from a signal handler. */
BOA_API void boa_interrupt(boa_sandbox *box);

BOA_API boa_usage boa_usage_of(const boa_sandbox *box);
/* The code of a source as text, one instruction a line (for people and tests), or its syntax error; free() it. NULL: no memory. */
BOA_API char *boa_disassemble(boa_sandbox *box, const char *source, size_t length);
/* NULL, or what the heap's verifier found wrong (debugging). */
BOA_API const char *boa_check(boa_sandbox *box);
/* Overwrites `count` random words of the guest's memory (testing: whatever happens must stay inside). */
BOA_API void boa_corrupt(boa_sandbox *box, uint64_t seed, uint32_t count);
BOA_API const char *boa_version(void);

#ifdef __cplusplus
}
#endif
#endif
