/* One guest: its cage, heap, fuel, and the state of its virtual machine. The engine's only mutable state besides the pool.
 *
 * Everything here lies outside the cage: counters, bitmaps, cards and limits can't be reached by guest data. */
#ifndef BOA_CAGE_GUEST_H
#define BOA_CAGE_GUEST_H

#include "cage/object.h"
#include "cage/region.h"
#include "cage/work.h"

/* Values the engine itself holds; the collector keeps and updates them. */
typedef enum boa_root {
  BOA_ROOT_STACK,           /* the stack object */
  BOA_ROOT_RAISED,          /* the exception being raised, 0 = none */
  BOA_ROOT_HANDLED,         /* the exception being handled, None = none */
  BOA_ROOT_RESULT,          /* a native's result; the feed's value */
  BOA_ROOT_GLOBALS,         /* dict: name -> cell of the main module */
  BOA_ROOT_BUILTINS,        /* dict: name -> cell */
  BOA_ROOT_NAMES,           /* dict: the interned strs made at run time */
  BOA_ROOT_IMAGE_NAMES,     /* dict: those of the image */
  BOA_ROOT_DEFINITIONS,     /* array: the sealed function a native falls back to, by its number */
  BOA_ROOT_CALL,            /* arguments of the host call that is open: a tuple */
  BOA_ROOT_CALL_NAMES,      /* names of its keyword arguments: a tuple, or 0 */
  BOA_ROOT_CALL_BELOW,      /* what would stand below its frame, or 0 */
  BOA_ROOT_OPEN_CALLS,      /* dict: number -> the awaitable of a host call that is answered later, or 0 */
  BOA_ROOT_UNAWAITED_CALLS, /* dict: number -> (name, code, place) of this feed's calls whose awaitable nobody has awaited, or 0 */
  BOA_ROOT_SETTLED_CALLS,  /* list of (awaitable, True with its value or False with its exception), or 0 */
  BOA_ROOT_HANDLES,        /* list: values the host holds */
  BOA_ROOT_IDENTITIES,     /* list: the objects id() was asked of, or 0 (types/identity.c) */
  BOA_ROOT_IDENTITY_INDEX, /* buffer: finds them; may be dropped (0) at any time, as when places change without a collection */
  BOA_ROOT_TEMPORARY,      /* what a multi-step primitive holds while it allocates */
  BOA_ROOT_TEMPORARY2,
  BOA_ROOT_TEMPORARY_OF,
  BOA_ROOT_FROM_HOST,      /* a value on its way from the host */
  BOA_ROOT_NATIVE_MODULES, /* dict: name -> dict of natives, of the image */
  BOA_ROOT_MODULES,        /* dict: name -> module, as sys.modules */
  BOA_ROOT_REPORTED,       /* the uncaught exception, or the feed's value, whose text is being made, or 0 */
  BOA_ROOT_ARGUMENTS,      /* list of str: sys.argv, or 0 */
  BOA_ROOT_SYS_NAMES,      /* tuple: "sys", "stdout", "__stdout__", of the image */
  BOA_ROOT_FILES,          /* dict: path -> [contents, mode, time] of the guest's own files, or 0 (modules/files.c) */
  BOA_ROOT_ENVIRONMENT,    /* dict of str: os.environ at its start, or 0 */
  BOA_ROOT_COUNT,
} boa_root;

/* Why a run was stopped. */
typedef enum boa_stop {
  BOA_STOP_NONE,
  BOA_STOP_FUEL,
  BOA_STOP_TIME,
  BOA_STOP_MEMORY,
  BOA_STOP_OUTPUT,
  BOA_STOP_INTERRUPT,
  BOA_STOP_BROKEN, /* the guest's own memory made no sense */
  BOA_STOP_HOST_CALLS,
  BOA_STOP_OPEN_CALLS,
  BOA_STOP_SLEEP,
  BOA_STOP_DEADLINE,
  BOA_STOP_COUNT,
} boa_stop;

enum {
  BOA_DEBUG_VERIFY = 1,         /* check the heap at every collection and feed */
  BOA_DEBUG_RELOCATE = 2,       /* move the cage at every allocation */
  BOA_DEBUG_STRESS = 4,         /* collect at every safepoint */
  BOA_DEBUG_NO_PRIMITIVES = 16, /* guest code gets definitions where there are any */
  BOA_DEBUG_NO_SPECIALISE = 32, /* nothing is kept about what was looked up */
  BOA_DEBUG_FENCE = 8,          /* no access to address space beyond the cage */
};

/* What a type has under a name: forgotten at each collection, since both may move, and when an attribute of that name changes in any type. */
typedef struct boa_lookup {
  uint32_t type, name;
  boa_value value; /* found along the type's order, 0 = nothing */
  int32_t slot;    /* the value word of instances that holds it, when no data descriptor comes first; -1 = none */
  uint32_t number; /* of the native the value is, called as a method; or one of the below */
} boa_lookup;
enum { BOA_FEW_LOOKUPS_LOG = 7, BOA_MANY_LOOKUPS_LOG = 10 }; /* how many are kept, at first and once many were made */
enum {
  BOA_LOOKUP_OTHER = 0x10000,
  BOA_LOOKUP_METHOD,   /* a function, of instances whose second word is 0: no dict that might hide it */
  BOA_LOOKUP_SETTABLE, /* a slot that is set without guest code */
  BOA_LOOKUP_PLAIN,    /* a class's value that is the same for its instances, of those whose second word is 0 */
  BOA_LOOKUP_STATIC,   /* a staticmethod or classmethod, of such instances */
  BOA_LOOKUP_CLASS,
  BOA_LOOKUP_CELL, /* `type` is a module, the value its variable's cell */
};

/* A native's request: call f with the arguments; its result, once checked, is the native's. */
typedef enum boa_expect {
  BOA_CHECK_NONE,
  BOA_CHECK_STR,
  BOA_CHECK_LENGTH,
  BOA_CHECK_ITERATOR,
  BOA_CHECK_BINARY,  /* NotImplemented: go on with the other operand */
  BOA_CHECK_COMPARE, /* the same */
  BOA_CHECK_DISCARD,
} boa_expect;
typedef struct boa_tail {
  boa_value f, args[3];
  uint32_t n;
  boa_expect check;
  uint32_t operation; /* 0, or number + 1 of the sealed definition to call instead of f */
} boa_tail;

typedef enum boa_clock {
  BOA_CLOCK_WALL,      /* since 1970-01-01 UTC */
  BOA_CLOCK_STOPWATCH, /* since about when the sandbox was opened, sleep included */
  BOA_CLOCK_RUN,       /* of running */
} boa_clock;

struct boa_mount_request;
typedef struct boa_guest {
  boa_work work; /* first: refill finds the guest by it */
  boa_cage cage;
  size_t reserved;   /* bytes of address space behind base */
  boa_shared shared; /* pages of the image that the cage shows at its start; bytes 0 = it has a copy */
  /* heap: [heap_start, top) is in use, objects from young on are younger than the last collection; the top never was above `highest` or the top */
  uint32_t heap_start, top, young, highest;
  uint32_t soft; /* an allocation past this offset asks for a collection at the next safepoint */
  bool want_collection;
  uint32_t full_at;                /* a full collection is due when old objects reach this offset */
  uint64_t memory_limit;           /* bytes: cage in use + maps + scratch */
  uint64_t peak;                   /* the most in use so far */
  uint64_t refused;                /* size of the single request that was above the limit, 0 = it was the sum */
  uint64_t allocations;            /* how many so far */
  uint64_t fail_at, fail_for_ever; /* debugging: refuse allocation number fail_at (and all after it) */
  uint64_t collections;
  /* maps of the cage, a bit per granule (starts, live), a word per KiB (moved), a byte per 512 bytes (cards); two blocks, the collector's made when it
   * first runs */
  uint64_t *starts, *live;
  const uint64_t *fixed_starts; /* of the fixed image's objects, which `starts` leaves out */
  uint32_t *moved;
  uint8_t *cards;
  uint32_t map_size; /* of the cage that they are long enough for */
  uint32_t debug;
  boa_value roots[BOA_ROOT_COUNT];
  /* the machine: raw pointers, moved along when the cage moves; stack bounds as offsets */
  const uint32_t *pc;
  uint64_t *fp;
  const uint64_t *kp;
  uint32_t stack_start, stack_end;
  uint32_t depth, max_depth; /* guest frames; the limit */
  bool unwinding;            /* the raised exception has left frames behind it */
  uint64_t retry_fuel;       /* which instruction that was: fuel left, place, frame */
  uint32_t retry_place, retry_fp;
  const char *wrong;   /* what the verifier found first */
  bool broken;         /* its memory made no sense once: stores may have gone anywhere in the cage */
  bool reraised;       /* the exception was raised before: this frame is in its traceback already */
  bool second_try;     /* the instruction ran out of memory before and runs once more */
  bool truth;          /* what vm_truth found */
  bool ask_names;      /* the host is asked for variables that are not there */
  bool ask_system;     /* and for what a system does */
  bool displays;       /* and is shown values */
  int64_t reserve;     /* fuel beyond the slice */
  int64_t spent;       /* fuel for what a native has done once and for all, though it may bail */
  int64_t slice_start; /* the slice's fuel when the instruction now running began, for NOMEM's second try */
  uint64_t fuel_used;  /* charged in ended slices */
  boa_lookup *lookups, *many_lookups;
  uint32_t lookup_shift; /* the top bits of a hash that are left are a place in `lookups` */
  uint32_t lookups_made;
  boa_lookup few_lookups[1 << BOA_FEW_LOOKUPS_LOG], unkept; /* the last one, when none are kept */
  boa_tail tail;
  uint32_t nested;      /* natives that the machine is in, each called by the one before it */
  uint32_t pending;     /* status the next drive begins with instead of running (an exception the host raised) */
  uint64_t call_return; /* where the open host call's answer goes, as a frame's return word */
  boa_value keywords;   /* names of the keyword arguments of the native being called, a tuple or 0 */
  /* The code of a module's body, by its dotted name, for the cells in the globals root; *code 0: there is no such module. */
  int (*module_code)(struct boa_guest *g, boa_value name, boa_value *code, bool *package);
  /* The code of a text, for the cells in the globals root; with `value` an expression's. BOA_RAISE: SyntaxError. */
  int (*text_code)(struct boa_guest *g, boa_value text, boa_value file, bool value, boa_value *code);
  bool (*entropy)(struct boa_guest *g, unsigned char *bytes, size_t n); /* random bytes of the host's; false: it has none */
  int64_t pause_every; /* units of fuel in a slice at whose end the host is told; 0 = off */
  uint32_t stop;
  /* The guest's clocks, in seconds; NaN: the host gives none. `slept` is how far time.sleep has put them forward (host/clocks.c). */
  double (*clock)(struct boa_guest *g, boa_clock which);
  /* The lines of source that an entry of a traceback stands for, carets below them; method: an attribute that was not found there, or 0. */
  boa_status (*excerpt)(struct boa_guest *g, boa_value trace, boa_value method, boa_value *out);
  void (*sleep)(struct boa_guest *g, double seconds);
  double slept;
  /* One operation on a mounted folder of the host (modules/files.h, host/mount.c). BOA_OK: done, or refused with request->error. */
  boa_status (*mount)(struct boa_guest *g, struct boa_mount_request *request);
  uint32_t os_events;                      /* BOA_OS_…: what the host wants to be asked for */
  bool (*clock_stop)(struct boa_guest *g); /* read at each slice's end: true = the time is up or the host interrupts */
  /* output not handed to the host yet */
  char *out;
  size_t out_used, out_room;
  size_t *out_cuts; /* where it goes over from stdout (1) to stderr (2) or back */
  uint32_t out_cut_count, out_cut_room;
  uint8_t out_first, out_stream; /* of its first and its last byte */
  uint64_t out_total, out_limit;
} boa_guest;

/* Whether the instruction now running ran out of memory before and is at its second try: the same place with the same fuel left. */
static inline bool boa_second_try(const boa_guest *g) {
  return g->second_try && g->retry_fuel == (uint64_t)(g->slice_start + g->reserve) &&
         g->retry_place == (uint32_t)(g->pc - (const uint32_t *)(const void *)g->kp);
}

/* Loads and stores of objects by field. Stores into objects older than the last collection must be boa_store. */
static inline uint64_t boa_head(const boa_guest *g, boa_value v) {
  return cage_load64(&g->cage, boa_to_ref(v), 0);
}
static inline boa_value boa_field(const boa_guest *g, boa_value v, uint32_t field) {
  return cage_load64(&g->cage, boa_to_ref(v), field);
}
static inline uint32_t boa_raw(const boa_guest *g, boa_value v, uint32_t field) {
  return cage_load32(&g->cage, boa_to_ref(v), field);
}
static inline void boa_set_raw(const boa_guest *g, boa_value v, uint32_t field, uint32_t x) {
  cage_store32(&g->cage, boa_to_ref(v), field, x);
}
static inline boa_value boa_item(const boa_guest *g, boa_value v, uint32_t i, uint32_t field) {
  return cage_load64_at(&g->cage, boa_to_ref(v), i, field);
}

/* Marks the card of a word that is older than the young space and now refers into it. */
static inline void boa_barrier(boa_guest *g, uint32_t at, boa_value v) {
  if (at < g->young && boa_is_ref(v) && v >= g->young && at < g->cage.size) {
    g->cards[at >> 9] = 1;
  }
}
/* Every write of a value into an object that is not fresh. */
static inline void boa_store_at(boa_guest *g, boa_value object, uint32_t i, uint32_t field, boa_value v) {
  boa_ref r = {(uint32_t)object + (i << 3)};
#ifndef BOA_CONTROL_NO_BARRIER
  boa_barrier(g, BOA_MASKED(&g->cage, r.at, 8u) + field, v);
#endif
  cage_store64(&g->cage, r, field, v);
}
static inline void boa_store(boa_guest *g, boa_value object, uint32_t field, boa_value v) {
  boa_store_at(g, object, 0, field, v);
}
/* n items of arrays and tuples, which both begin at 16, `start` of them left out, as raw words: n is cut at the cage's end. Valid until the next allocation. What is written into
 * an object that is not fresh is told to boa_row_written. */
enum { BOA_ROW_ITEMS = 16 };
static inline const boa_value *boa_read_row(const boa_guest *g, boa_value row, uint32_t start, uint32_t *n) {
  uint32_t bytes = *n * 8;
  const void *p = cage_bytes(&g->cage, (boa_ref){((uint32_t)row & ~7u) + start * 8}, BOA_ROW_ITEMS, &bytes);
  *n = bytes / 8;
  return p;
}
static inline boa_value *boa_write_row(const boa_guest *g, boa_value row, uint32_t start, uint32_t *n) {
  uint32_t bytes = *n * 8;
  void *p = cage_writable_bytes(&g->cage, (boa_ref){((uint32_t)row & ~7u) + start * 8}, BOA_ROW_ITEMS, &bytes);
  *n = bytes / 8;
  return p;
}
static inline void boa_row_written(const boa_guest *g, const boa_value *row, uint32_t n) {
#ifndef BOA_CONTROL_NO_BARRIER
  uint32_t from = cage_offset(&g->cage, row), to = from + n * 8;
  to = to < g->young ? to : g->young;
  if (n && from < to) {
    memset(g->cards + (from >> 9), 1, ((to - 1) >> 9) - (from >> 9) + 1);
  }
#else
  (void)g, (void)row, (void)n;
#endif
}

/* The first write into a fresh object, before anything else is allocated. */
static inline void boa_init(boa_guest *g, boa_value object, uint32_t field, boa_value v) {
  cage_store64(&g->cage, boa_to_ref(object), field, v);
}
static inline void boa_init_at(boa_guest *g, boa_value object, uint32_t i, uint32_t field, boa_value v) {
  cage_store64_at(&g->cage, boa_to_ref(object), i, field, v);
}

/* The type of any value, as the offset of its type object. */
static inline uint32_t boa_type_of(const boa_guest *g, boa_value v) {
  if (boa_is_int(v)) {
    return BOA_TYPE(BOA_KIND_INT);
  }
  if (boa_is_small_float(v)) {
    return BOA_TYPE(BOA_KIND_FLOAT);
  }
  return boa_is_ref(v) ? boa_header_type(boa_head(g, v)) : BOA_TYPE(BOA_KIND_OBJECT);
}
/* Whether v is an object whose exact type is that built-in one. */
static inline bool boa_is(const boa_guest *g, boa_value v, boa_kind kind) {
  return boa_is_ref(v) && boa_header_type(boa_head(g, v)) == BOA_TYPE(kind);
}
/* The nearest built-in type of a value's type. */
static inline boa_kind boa_kind_of(const boa_guest *g, boa_value v) {
  uint32_t type = boa_type_of(g, v);
  uint32_t kind = (type - BOA_AT_TYPES) / BOA_TYPE_SIZE;
  if (type >= BOA_AT_TYPES && kind < BOA_KIND_COUNT) {
    return (boa_kind)kind;
  }
  kind = cage_load32(&g->cage, (boa_ref){type}, BOA_TYPE_KIND);
  return kind < BOA_KIND_COUNT ? (boa_kind)kind : BOA_KIND_OBJECT;
}
/* Whether v is an object of that built-in type or a class derived from it. */
static inline bool boa_isa(const boa_guest *g, boa_value v, boa_kind kind) {
  return boa_is_ref(v) && (boa_header_type(boa_head(g, v)) == BOA_TYPE(kind) || boa_kind_of(g, v) == kind);
}
static inline boa_value boa_bool(bool b) {
  return b ? BOA_TRUE : BOA_FALSE;
}

#endif
