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
  BOA_CONFIG_STRESS = 4,   /* collect garbage at every safepoint */
  BOA_CONFIG_NO_PRIMITIVES =
      16, /* guest code calls definitions where a native has one that does all that it does: only fuel may differ */
  BOA_CONFIG_NO_SPECIALISE = 32, /* keep nothing about what was looked up: slower, the same output and fuel */
  BOA_CONFIG_WALK = 64,          /* mounted folders are gone through name by name, as where there is no openat2 */
  BOA_CONFIG_FENCE = 8           /* address space beyond the guest's memory can't be touched */
};

/* What a host may want to be asked for, as OS events (boa_config.os_events). */
enum {
  BOA_OS_FILES = 1,      /* files outside of mounts: Path.exists … and open, see BOA_EVENT_OS */
  BOA_OS_ENVIRONMENT = 2 /* os.getenv, os.environ */
};

/* Limits, all on by default. Fill with boa_config_default, then change what is wanted. */
typedef struct boa_config {
  size_t size;                 /* sizeof(boa_config), so that a newer library knows an older caller */
  uint64_t memory;             /* bytes the guest may use in all: 128 MiB */
  double time;                 /* seconds of run time per feed: 10; 0 = no limit */
  uint64_t fuel;               /* units of work per feed; 0 = no limit where there is a clock, else 10^9 */
  uint32_t recursion;          /* nested calls of guest functions: 1000 */
  uint64_t output;             /* bytes printed per feed: 10 MiB */
  uint64_t source;             /* bytes of one source: 4 MiB */
  uint32_t debug;              /* BOA_CONFIG_… */
  double (*clock)(void *data); /* seconds since any point, never going back; NULL: the system's, none in WebAssembly */
  void *clock_data;
  uint64_t seed; /* what the guest's entropy is made from, without a source of it: 0 */
  int (*entropy)(void *data, unsigned char *bytes,
                 size_t n); /* fills in n random bytes (random, uuid); 0: it can't. NULL: by seed */
  void *entropy_data;
  uint64_t pause_every; /* debugging: a PRINT event, mostly empty, after every n units of fuel; 0 = off */
  uint64_t fail_at;     /* debugging: refuse the n-th allocation once; 0 = off */
  uint64_t fail_from;   /* debugging: refuse every allocation from the n-th on; 0 = off */
  /* The date: seconds since 1970-01-01 UTC, for the guest's time.time() and what builds on it. NULL (the default): the guest is given no date, and
   * asking for it raises OSError. Its stopwatches (time.monotonic, perf_counter, process_time) always run: by `clock` above from about 0 when
   * the sandbox is opened, or, without that one, by 10 ns for each unit of fuel. */
  double (*wall)(void *data);
  void *wall_data;
  /* What time.sleep does, called with seconds > 0, at most what is left of the time limit. NULL (the default): nothing waits; the guest's clocks
   * are put forward by that much, which costs it neither time nor fuel. */
  void (*sleep)(void *data, double seconds);
  void *sleep_data;
  uint32_t os_events;  /* BOA_OS_…: what the guest does of this is an OS event first; 0 */
  uint64_t host_calls; /* CALL events in the sandbox's life: 1000; 0 = no limit */
  uint64_t open_calls; /* calls that wait to be settled at once: 1000; 0 = no limit */
  double sleep_limit;  /* seconds slept by `sleep` in the sandbox's life; 0 (the default) = no limit but the time limit */
  double
      deadline; /* seconds a feed may take in all by the clock, what the host does in between included; 0 (the default) = no limit */
  uint32_t top_level; /* BOA_TOP_LEVEL_…: what a feed may do outside of functions beyond what CPython's modules may; 0 */
  int no_result_text; /* 1: DONE has text only for a value of no plain type; for hosts that read the value, which may be large. 2: and that as boa_unnumbered_text */
  int display;        /* 1: the guest has display(), and a feed's value with a rich form is shown: DISPLAY events */
  int journal;        /* 1: all that the host gives is noted, so that the same can be done again (boa_journal, boa_replay) */
  int ask_names;      /* 1: a global that has no value is asked for by a NAME event before it is a NameError */
} boa_config;

enum {
  BOA_TOP_LEVEL_AWAIT = 1, /* await, async for and async with; where asyncio is named, in its loop */
  BOA_TOP_LEVEL_RETURN = 2 /* return, which ends the feed with a value */
};

typedef enum boa_event_kind {
  BOA_EVENT_DONE,  /* the feed is over; text: repr of its value, length 0 for None */
  BOA_EVENT_ERROR, /* an exception was not caught; text: the traceback as CPython prints it */
  BOA_EVENT_LIMIT, /* a limit ended the feed; text: which and its figure */
  BOA_EVENT_PRINT, /* text was printed to one stream; resume to go on */
  BOA_EVENT_CALL,  /* the guest called a host function; text: its name; answer with boa_answer or boa_answer_error */
  BOA_EVENT_INPUT, /* the guest wants a line of input; text: the prompt to show; answer with boa_answer_text */
  /* The guest does what boa_config.os_events names; text: the operation. Answer with boa_answer or boa_answer_error (of what the operation gives or
   * raises), or with boa_answer_default. Its arguments are read as a call's: the path (a str, as the guest gave it) first. Path.exists, is_file, is_dir and
   * is_symlink want a bool; Path.read_text a str, read_bytes bytes; write_text and write_bytes (path, data) an int; mkdir (path, parents=, exist_ok=),
   * unlink and rmdir None; iterdir a list of paths; stat a tuple of ten as os.stat_result has them, or a size; rename (path, target) anything; resolve and
   * absolute a str. open (path, mode) wants str or bytes, the contents. os.getenv (name, default) wants a str or None; os.environ a dict. */
  BOA_EVENT_OS,
  BOA_EVENT_NAME, /* with ask_names: a variable that is not there is read; text: its name; boa_answer gives it that value from now on, boa_answer_default none */
  BOA_EVENT_DISPLAY, /* with config.display: a value is shown; boa_argument 0: a dict by MIME type, text/plain among them; boa_resume goes on */
  BOA_EVENT_FUTURES /* all tasks of the guest wait for calls that were answered with boa_answer_later: settle some, then boa_resume */
} boa_event_kind;

typedef struct boa_event {
  boa_event_kind kind;
  const char *text; /* UTF-8, terminated; valid until the next call on the sandbox */
  size_t length;
  const char *
      type; /* ERROR: the exception's type name; LIMIT: "time", "memory", "fuel", "output", "host_calls", "open_calls", "sleep", "deadline", "interrupt", "broken" */
  const char *message; /* ERROR: str(exception) */
  int exit_code; /* ERROR: what SystemExit asks for, else -1; the text is then what is to be printed for it, mostly nothing */
  int stream;    /* PRINT: 1 stdout, 2 stderr, in the order of printing; else 0 */
} boa_event;

typedef struct boa_usage {
  uint64_t fuel;        /* units charged, all feeds */
  uint64_t memory;      /* bytes in use now */
  uint64_t peak_memory; /* the most so far */
  double time;          /* seconds run, all feeds */
  uint64_t collections, allocations_slow;
} boa_usage;

/* Runs nothing: the image is linked in. NULL: the host has no memory. */
BOA_API boa_engine *boa_engine_open(void);
/* After all its sandboxes are closed. Frees the memory that it keeps for the next ones. */
BOA_API void boa_engine_close(boa_engine *engine);
/* The id of the image (FNV-1a, 64 bits), the same for every build of this version; and the same computed anew from its bytes. */
BOA_API uint64_t boa_engine_image_id(const boa_engine *engine);
BOA_API uint64_t boa_engine_check(const boa_engine *engine);

BOA_API void boa_config_default(boa_config *config);
/* For config.wall, of a guest that may know the date: the system's. NaN in WebAssembly, which has none but inside of Pyodide. */
BOA_API double boa_system_date(void *data);
/* Opens a sandbox; config NULL = the defaults. NULL: the host has no memory, or the config makes no sense. */
BOA_API boa_sandbox *boa_open(boa_engine *engine, const boa_config *config);
/* Frees the sandbox, its handles and texts. The engine keeps the guest's memory, zeroed, for a sandbox that is opened with a limit of about the same size: at
 * most 16 of them, of at most 256 KiB beside the image each. */
BOA_API void boa_close(boa_sandbox *box);

/* Starts a feed: compiles `length` bytes of UTF-8 source and runs it. `name` is the file name that tracebacks show. A feed that is still
 * paused is dropped. */
BOA_API boa_event boa_run(boa_sandbox *box, const char *source, size_t length, const char *name);
/* Whether the source could be compiled: DONE, or ERROR as boa_run would give it (LIMIT: the host has no memory). Nothing runs; between feeds only. */
BOA_API boa_event boa_check_source(boa_sandbox *box, const char *source, size_t length, const char *name);
/* Goes on after PRINT. After an event that ended the feed: that event again. */
BOA_API boa_event boa_resume(boa_sandbox *box);
/* Ends a feed that is paused, as boa_run does before it starts another: its event is LIMIT "interrupt" then. Without one nothing happens. */
BOA_API void boa_drop(boa_sandbox *box);
/* Makes the running feed end with LIMIT "interrupt" soon. May be called from any thread and from a signal handler. */
BOA_API void boa_interrupt(boa_sandbox *box);

/* ---- values ----
 * A handle keeps a guest value alive for the host until it is released or the sandbox is closed; 0 is no handle (no memory, or no such
 * value). Handles belong to their sandbox. Reading never changes the value. */
typedef uint32_t boa_handle;
typedef enum boa_plain_type {
  BOA_PLAIN_NONE,
  BOA_PLAIN_BOOL,
  BOA_PLAIN_INT,
  BOA_PLAIN_FLOAT,
  BOA_PLAIN_STR,
  BOA_PLAIN_LIST,
  BOA_PLAIN_TUPLE,
  BOA_PLAIN_DICT,
  BOA_PLAIN_SET,
  BOA_PLAIN_FROZENSET,
  BOA_PLAIN_BYTES,
  BOA_PLAIN_OTHER /* shown by boa_repr_text only */
} boa_plain_type;

BOA_API void boa_release(boa_sandbox *box, boa_handle h);
/* One more handle of the same value. */
BOA_API boa_handle boa_keep(boa_sandbox *box, boa_handle h);
BOA_API boa_plain_type boa_type_of_handle(const boa_sandbox *box, boa_handle h);
BOA_API int boa_as_int(const boa_sandbox *box, boa_handle h, int64_t *out);   /* 1; 0 when it is no int that fits */
BOA_API int boa_as_double(const boa_sandbox *box, boa_handle h, double *out); /* of an int or float */
/* UTF-8 of a str, or of any value's repr; terminated; free() it. NULL: no memory, or not a str. */
BOA_API char *boa_as_text(boa_sandbox *box, boa_handle h, size_t *length);
BOA_API char *boa_repr_text(boa_sandbox *box, boa_handle h, size_t *length);
/* As boa_repr_text, but without the number in "<function f at 0x...>": numbers count up as they are asked for, which the guest would see, and each leaves a small entry. */
BOA_API char *boa_unnumbered_text(boa_sandbox *box, boa_handle h, size_t *length);
/* The limbs of an int of any size: its magnitude, 32 bits each, the lowest first, none for 0. At most `room` are written; returns how many there are.
 * SIZE_MAX: no int, or no memory. */
BOA_API size_t boa_as_limbs(boa_sandbox *box, boa_handle h, uint32_t *limbs, size_t room, int *negative);
/* What a bytes object holds, copied; free() it. NULL: no memory, or no bytes. */
BOA_API char *boa_as_bytes(boa_sandbox *box, boa_handle h, size_t *length);
/* Items of a list, tuple, dict or set, characters of a str, bytes. */
BOA_API size_t boa_count(const boa_sandbox *box, boa_handle h);
BOA_API boa_handle boa_item_at(boa_sandbox *box, boa_handle h, size_t i); /* of a list or tuple */
/* Goes through a dict's items in their order, or a set's (which have no value): *at is 0 at first, and goes on by itself. 1, or 0: there are no
 * more, or no memory. */
BOA_API int boa_next_item(boa_sandbox *box, boa_handle h, size_t *at, boa_handle *key, boa_handle *value);
/* Many items at once: one of these holds a value without a handle where it can. */
typedef struct boa_plain {
  boa_plain_type type;
  boa_handle handle; /* of what the fields below do not hold, else 0; out of a guest: to be released */
  int64_t integer;   /* BOOL, INT of 64 bits */
  double number;     /* FLOAT */
  const char *text;  /* STR, UTF-8; out of a guest only ASCII, good until the next call that makes something */
  size_t length;
  uint64_t same; /* out of a guest, with a handle: a number that only the same object has until the guest goes on, or 0 */
} boa_plain;
/* The next items of a list or tuple, keys and values in turn of a dict (n even), items of a set: *at is 0 at first, and goes on by itself. Returns how many were
 * written, 0 at the end; SIZE_MAX: no memory. */
BOA_API size_t boa_read_items(boa_sandbox *box, boa_handle h, size_t *at, boa_plain *items, size_t n);
/* That number of a value. */
BOA_API uint64_t boa_same(const boa_sandbox *box, boa_handle h);
/* Adds items to a list that was made empty; 1, or 0: no memory, no list, or text that is no UTF-8 (then some may have been added). */
BOA_API int boa_append_items(boa_sandbox *box, boa_handle list, const boa_plain *items, size_t n);
BOA_API boa_handle boa_make_none(boa_sandbox *box);
BOA_API boa_handle boa_make_bool(boa_sandbox *box, int truth);
BOA_API boa_handle boa_make_int(boa_sandbox *box, int64_t i);
BOA_API boa_handle boa_make_double(boa_sandbox *box, double d);
BOA_API boa_handle boa_make_text(boa_sandbox *box, const char *utf8, size_t length);                /* invalid UTF-8: 0 */
BOA_API boa_handle boa_make_limbs(boa_sandbox *box, const uint32_t *limbs, size_t n, int negative); /* an int */
BOA_API boa_handle boa_make_bytes(boa_sandbox *box, const void *bytes, size_t length);
BOA_API boa_handle boa_make_tuple(boa_sandbox *box, const boa_handle *items, size_t n);
BOA_API boa_handle boa_make_set(boa_sandbox *box, const boa_handle *items, size_t n,
                                int frozen); /* 0 also: an item has no hash */
BOA_API boa_handle boa_make_dict(boa_sandbox *box);
/* 1, or 0: no memory, no dict, or a key that has no hash or whose hash is guest code. */
BOA_API int boa_put_item(boa_sandbox *box, boa_handle dict, boa_handle key, boa_handle v);
BOA_API boa_handle boa_make_list(boa_sandbox *box);
BOA_API int boa_append(boa_sandbox *box, boa_handle list, boa_handle v); /* 1, or 0: no memory, or no list */
/* Objects of the host. A record is a copy that has attributes, is equal to records of its class with equal ones, and shows as Name(field=value, ...); a named
 * tuple can also be indexed and unpacked; a host object's attributes can't be set, and those that it has not are asked for by calling its attribute
 * _boabox_get, a function of the host, with their name; a frozen record's attributes can't be set, and it has a hash where they have. */
typedef enum boa_class_kind {
  BOA_CLASS_NONE,
  BOA_CLASS_RECORD,
  BOA_CLASS_NAMED_TUPLE,
  BOA_CLASS_HOST_OBJECT,
  BOA_CLASS_FROZEN_RECORD
} boa_class_kind;
/* The class of that kind, name and fields, of which there is one in a guest; fields: what its instances show and are compared by, in that order. 0: no memory, or no
 * such kind. */
BOA_API boa_handle boa_make_class(boa_sandbox *box, boa_class_kind kind, const char *name, size_t n, const char *const *fields);
/* An instance of such a class with those attributes. 0: no memory, or no such class. */
BOA_API boa_handle boa_make_instance(boa_sandbox *box, boa_handle type, size_t n, const char *const *names,
                                     const boa_handle *values);
/* A function whose calls are CALL events with that name. */
BOA_API boa_handle boa_make_function(boa_sandbox *box, const char *name);
/* What a value is an instance of; its class's name (UTF-8; free() it; NULL: no memory, or of no such class); a dict of its fields; one of its attributes
 * (0: it has none of that name of its own). No guest code runs. */
BOA_API boa_class_kind boa_class_of(const boa_sandbox *box, boa_handle h);
BOA_API char *boa_class_name(boa_sandbox *box, boa_handle h, size_t *length);
BOA_API boa_handle boa_fields(boa_sandbox *box, boa_handle h);
BOA_API boa_handle boa_attribute(boa_sandbox *box, boa_handle h, const char *name);
/* The main module's variables; "module.name" is that of a module the guest has imported, or that was made by boa_make_module. Get gives 0 when the name has no value. */
BOA_API boa_handle boa_global_get(boa_sandbox *box, const char *name);
BOA_API int boa_global_set(boa_sandbox *box, const char *name, boa_handle v);
/* The names of those that have a value, a list of str, in the order they were first used. 0: no memory. */
BOA_API boa_handle boa_global_names(boa_sandbox *box);
/* Gives the guest a function of that name, whose calls are CALL events; "module.name": one in such a module, under that whole name. 1, or 0: no memory, or no such module. */
BOA_API int boa_define(boa_sandbox *box, const char *name);
/* Adds a module that the guest may import, found before the library's of that name: its dotted name, its source, which is copied. A module is
 * a package when another's name begins with its own and a dot. 1, or 0: no memory. */
BOA_API int boa_add_module(boa_sandbox *box, const char *name, const char *source, size_t length);
/* Makes a module of that dotted name, which the guest can import at once, found before any other of that name; boa_global_set and boa_define fill it ("shop.price"), "shop.__doc__"
 * too. It is the guest's, and goes along in snapshots. 1; -1: there is one of that name (a restored guest has its own); 0: no memory, or the name's first part is no
 * module that is there. */
BOA_API int boa_make_module(boa_sandbox *box, const char *name);
/* A built-in function or type ("getattr", "len"). 0: there is none of that name. */
BOA_API boa_handle boa_builtin(boa_sandbox *box, const char *name);
/* Whether boa_call may call it. */
BOA_API int boa_is_callable(boa_sandbox *box, boa_handle h);
/* Starts a feed that calls a value of the guest's: its result is the feed's value. Arguments are handles; `keywords` is a dict's, or 0. What a coroutine function gives is
 * awaited. While a feed is paused, or with no such value: the last event again. */
BOA_API boa_event boa_call(boa_sandbox *box, boa_handle f, const boa_handle *arguments, size_t n, boa_handle keywords);
/* What sys.argv will hold: UTF-8, copied; to be set before the guest imports sys. 1, or 0: no memory, or not UTF-8. */
BOA_API int boa_set_arguments(boa_sandbox *box, size_t count, const char *const *arguments);
/* During CALL: how many arguments (positional, then keyword ones), one of them, and a keyword's name: UTF-8; free() it. NULL: positional, or no
 * memory. */
BOA_API size_t boa_argument_count(const boa_sandbox *box);
BOA_API boa_handle boa_argument(boa_sandbox *box, size_t i);
BOA_API char *boa_argument_name(boa_sandbox *box, size_t i, size_t *length);
/* After CALL: the call returns that value (0: None), or raises an exception of that built-in type (unknown: RuntimeError). Goes on to the next
 * event. With no call open: the last event again. */
BOA_API boa_event boa_answer(boa_sandbox *box, boa_handle v);
/* After NAME: there is no such variable. After OS: what happens without a host that is asked. After another event to be answered: as boa_answer with 0. */
BOA_API boa_event boa_answer_default(boa_sandbox *box);
/* After NAME: the variable is read as that value this once, and asked for again. After another event: as boa_answer. */
BOA_API boa_event boa_answer_once(boa_sandbox *box, boa_handle v);
/* During NAME: 1 when the source calls the variable where it is read, `name(`. */
BOA_API int boa_name_is_called(const boa_sandbox *box);
BOA_API boa_event boa_answer_error(boa_sandbox *box, const char *type, const char *message);
/* After CALL: the answer comes later; the guest gets an awaitable, and goes on to the next event. *call is its number (0: there was no call open). */
BOA_API boa_event boa_answer_later(boa_sandbox *box, uint64_t *call);
/* Settles such a call, at any event: it gives a value, or raises. 1; 0: no such call is open, no value, or no memory. The guest learns of it when
 * its tasks take turns. A feed that is done without having awaited one of its calls ends with an ERROR that says so. Calls that are open when their
 * feed ends are forgotten. */
BOA_API int boa_settle(boa_sandbox *box, uint64_t call, boa_handle v);
BOA_API int boa_settle_error(boa_sandbox *box, uint64_t call, const char *type, const char *message);
/* The numbers of the calls that wait to be settled, in the order they were made; at most `room` are written. Returns how many there are. */
BOA_API size_t boa_open_calls(const boa_sandbox *box, uint64_t *calls, size_t room);
/* What such a call asks, also in a sandbox that was restored: a tuple of its name, its positional arguments (a tuple) and the others (a dict), as they are now. 0: no such call
 * is open, or no memory. */
BOA_API boa_handle boa_open_call(boa_sandbox *box, uint64_t call);
/* After INPUT: the line, UTF-8, as a file's readline gives it: with its newline, unless the input ends without one; length 0: the input is
 * over. (The other answers do as well: no text is the end.) */
BOA_API boa_event boa_answer_text(boa_sandbox *box, const char *utf8, size_t length);
/* ---- files ----
 * A guest has files of its own in its memory, which count for its limit: an empty folder /home, where it begins, and /tmp. No file of the host can be reached but
 * below the folders that are mounted. */
typedef enum boa_mount_mode {
  BOA_MOUNT_RO,     /* read only */
  BOA_MOUNT_RW,     /* what the guest writes is written at once */
  BOA_MOUNT_OVERLAY /* what the guest changes stays in its memory; the host's folder is only read */
} boa_mount_mode;
/* Shows the guest a folder of the host at an absolute path ("/data", which is no other mount's, nor above or below one). Links in it are seen and not
 * followed; only regular files and folders are opened, of its own file system; files that the guest makes have mode 0600, folders 0700. `limit`: the
 * bytes that may be written to it in all, a new name counting 4096; 0 = 64 MiB. Operations are carried out at once, in the caller's thread; nothing but a
 * descriptor of the folder stays open, until boa_close. 1, or 0: no such folder, a path that can't be, no memory, or a system without them
 * (WebAssembly, Windows). */
BOA_API int boa_mount(boa_sandbox *box, const char *host_folder, const char *guest_path, boa_mount_mode mode, uint64_t limit);
/* Puts a file among the guest's own, in place of one that is there, with the folders above it; a relative path is one in /home. 1, or 0: no memory, not
 * UTF-8, a path with "..", one in a mount, or one where a folder is, or below a file. */
BOA_API int boa_put_file(boa_sandbox *box, const char *path, const void *bytes, size_t length);
/* The guest's own files, what it changed in overlays among them: a dict of absolute path -> bytes, those in folders more
 * than 200 deep and of names that are not UTF-8 left out. 0: no memory. Between feeds or events. */
BOA_API boa_handle boa_files(boa_sandbox *box);
/* A variable of os.environ, which is empty without; to be set before the guest imports os. 1, or 0: no memory, or not UTF-8. */
BOA_API int boa_set_environment(boa_sandbox *box, const char *name, const char *value);
/* The zone of the guest's local time, which is UTC without: a name of the IANA database ("Europe/Berlin"), or a rule as POSIX has it for TZ
 * ("CET-1CEST,M3.5.0,M10.5.0/3", "<+0530>-5:30"). It is the variable TZ of the environment: to be set before the guest imports time, datetime or os. 1, or
 * 0: no such zone, or no memory. */
BOA_API int boa_set_timezone(boa_sandbox *box, const char *zone);
/* How many seconds east of UTC such a zone is when its clock shows `seconds` since 1970-01-01 00:00; `second`: when it does so for the second time. 1, or 0: no such zone. */
BOA_API int boa_timezone_offset(const char *zone, int64_t seconds, int second, int32_t *offset);

/* After DONE: the feed's value. */
BOA_API boa_handle boa_result(boa_sandbox *box);

/* Values of other types by their parts:
 *   "complex" real, imaginary | "bytearray" bytes | "range", "slice" start, stop, step | "Ellipsis" | "exception" name of its nearest built-in class, arguments (a tuple)
 *   "datetime.date" year, month, day | "datetime.time" hour, minute, second, microsecond, tzinfo, fold | "datetime.datetime" the parts of both
 *   "datetime.timedelta" days, seconds, microseconds | "datetime.timezone" offset (a timedelta), name or None | "zoneinfo.ZoneInfo" key | "decimal.Decimal" sign, digits (an int), exponent, "" or "F"
 *   (infinity), "n", "N" (NaN, signaling) | "fractions.Fraction" numerator, denominator | "uuid.UUID" int
 *   "pathlib.PurePosixPath", "pathlib.PosixPath" text | "collections.deque" list, how many of its first items do not count, maxlen or None
 *   "array.array" type code, bytes of an item, list
 *   "enum" the enumeration, as boa_define_enum is given it, name of the member | "enum.Enum" name of the guest's own enumeration, name, value: comes out only
 * boa_parts gives the parts as a tuple, and the kind; 0: the value is of none of these, or no memory. boa_make_of_parts gives 0 also for parts that are not right, and for
 * a kind that is not ready. */
BOA_API boa_handle boa_parts(boa_sandbox *box, boa_handle h, const char **kind);
BOA_API boa_handle boa_make_of_parts(boa_sandbox *box, const char *kind, const boa_handle *parts, size_t n);
/* Whether the guest has the module of that kind. If not: boa_import has it imported, between feeds by a feed of its own; during an event that is answered the same event
 * comes again when that is done (or what ends the feed meanwhile), and is then to be answered. */
BOA_API int boa_kind_ready(boa_sandbox *box, const char *kind);
BOA_API boa_event boa_import(boa_sandbox *box, const char *kind);
/* The same for an enumeration of the host's: a tuple of its base ("Enum", "IntEnum", "StrEnum", or "int" or "str" for an Enum that is one too), its name, and a tuple of
 * (name, value) of its members, whose values have a hash. The guest makes it as it would its own, once. */
BOA_API int boa_enum_ready(boa_sandbox *box, boa_handle enumeration);
BOA_API boa_event boa_define_enum(boa_sandbox *box, boa_handle enumeration);

/* ---- values as bytes: CBOR (RFC 8949) ----
 * None, bool, int, float, str, bytes, list and dict are what CBOR has; big ints, sets, complex numbers and text with lone surrogates have registered tags (2, 3, 258,
 * 43000, 273), what is shared or cyclic tags 28 and 29. Boabox's own tags: 47900 tuple, 47901 frozenset (an array), 47902 a value by its parts (an array: the kind as
 * boa_parts gives it, the parts; to come in its kind must be ready), 47903 a value without a counterpart (its repr as text; comes out only), 47904 an object of the host
 * (an array: a tuple of the names of its attributes, its class, their values), 47905 the class of one (an array: boa_class_kind, name, a tuple of its fields), 47906 a function of
 * the host (its name as text: whoever writes the bytes may name any). Instances of the guest's subclasses come out as plain values, or as objects of the host's class. One call
 * for a value of any size is the fast way. */
typedef enum boa_cbor {
  BOA_CBOR_OK,
  BOA_CBOR_DEEP,    /* nested more than 1000 deep */
  BOA_CBOR_LARGE,   /* more bytes than allowed, or a number that the guest can't hold */
  BOA_CBOR_KIND,    /* a value (strict), or a tag, that has no counterpart */
  BOA_CBOR_HASH,    /* a key or item of a set that has no hash */
  BOA_CBOR_INVALID, /* no such handle; bytes that are not one value in CBOR */
  BOA_CBOR_MEMORY
} boa_cbor;
/* At most `most` bytes; with `strict` a value without a counterpart is an error. free() the bytes; NULL unless OK. */
BOA_API boa_cbor boa_to_cbor(boa_sandbox *box, boa_handle h, uint64_t most, int strict, char **bytes, size_t *length);
/* During CALL: an array of the positional arguments as an array, and the others as a map. */
BOA_API boa_cbor boa_arguments_to_cbor(boa_sandbox *box, uint64_t most, int strict, char **bytes, size_t *length);
BOA_API boa_cbor boa_from_cbor(boa_sandbox *box, const void *bytes, size_t length, boa_handle *h);
BOA_API const char *boa_cbor_text(boa_cbor how);

/* ---- snapshots and forks ---- */
/* The sandbox as it stands at this event, or between feeds, in bytes: on any thread, in any process, natively or in WebAssembly the same version goes on from
 * there. Function and module names, files and limits of the host are not in it; handles are not either. `key`: 16 bytes, or NULL; with one the bytes are signed
 * (SipHash-2-4, 128 bits), so that only its holder can have made them. free() it. NULL: no memory, or the guest's memory is broken. Nothing that the guest can see
 * changes. */
BOA_API char *boa_snapshot(boa_sandbox *box, const unsigned char *key, size_t *length);
typedef enum boa_restored {
  BOA_RESTORED,
  BOA_RESTORED_NO_SNAPSHOT,
  BOA_RESTORED_TRUNCATED,
  BOA_RESTORED_ALTERED, /* the checksum is wrong */
  BOA_RESTORED_FORGED,  /* the signature is wrong */
  BOA_RESTORED_NO_MAC,  /* a key is given and the snapshot not signed */
  BOA_RESTORED_NO_KEY,  /* the snapshot is signed and no key given */
  BOA_RESTORED_OLDER,   /* format */
  BOA_RESTORED_NEWER,
  BOA_RESTORED_OTHER_IMAGE, /* taken by another version */
  BOA_RESTORED_INVALID,     /* what it says can't be */
  BOA_RESTORED_LIMIT,       /* it needs more memory than the config allows */
  BOA_RESTORED_NO_MEMORY    /* of the host */
} boa_restored;
/* Opens a sandbox as the snapshot says, under the config's limits, of which fuel, time and output count on from what the feed had used. boa_resume gives the event at which it
 * was taken, or goes on after PRINT. The host's modules are to be added again, and its folders mounted again in their order. NULL: *how says why (it may be NULL). Any bytes may be given: without a key
 * they can make a guest of any state, but not more than a guest. */
BOA_API boa_sandbox *boa_restore(boa_engine *engine, const boa_config *config, const void *snapshot, size_t length,
                                 const unsigned char *key, boa_restored *how);
BOA_API const char *boa_restored_text(boa_restored how);
/* A copy of the sandbox as it stands, of its config, modules, mounts and handles too; boa_resume gives its event. NULL: no memory, or the guest's memory is broken. */
BOA_API boa_sandbox *boa_fork(boa_sandbox *box);

/* ---- journals ---- */
/* With config.journal: what the host has given the sandbox since it was opened, as bytes: sources, variables, answers, times, entropy. free() it. NULL: no memory, or no
 * journal is kept. Whole: 0 when something could not be noted (no memory, boa_call, or an answer that has no form as CBOR), and nothing after it. A value that the guest had before is
 * a copy of it in a replay, as boa_from_cbor makes one of what boa_to_cbor gives. */
BOA_API char *boa_journal(boa_sandbox *box, size_t *length);
BOA_API int boa_journal_whole(const boa_sandbox *box);
/* The journal that a snapshot carries, when it was taken with config.journal, also when another version took it. free() it. NULL: it has none, or the snapshot is wrong. */
BOA_API char *boa_snapshot_journal(boa_engine *engine, const void *snapshot, size_t length, const unsigned char *key,
                                   size_t *n);
typedef struct boa_replayed {
  void (*print)(void *data, int stream, const char *text, size_t length); /* is told what is printed, or NULL */
  void *data;
  uint64_t events; /* how many events that the host answered were reached, the last one included */
  const char *why; /* what differs from the journal at that event, or what is wrong with it; NULL: nothing */
  int (*interrupted)(
      void *
          data); /* is asked now and then, if it is not NULL: 1 ends the run that is being done again as boa_interrupt does, and the replay: why says so */
} boa_replayed;
/* Opens a sandbox and does again what the journal says, up to event number `until` of those that the host answers (from 1; UINT64_MAX: to the journal's end). The sandbox stands
 * there: boa_resume gives the event, and from then on it is the host's; it keeps a journal of its own. By the same version a run is the same, its fuel
 * included; by another one it goes on as long as the guest asks the same. A feed that a limit of time or an interrupt ended ends at the same fuel. What mounted folders gave is in the journal: none is touched; they are to be mounted
 * again for what comes after. A list that the host made by boa_append has other room than its copy here, so that a guest that appends to it uses other fuel, which is said to
 * differ; made by boa_from_cbor it is the same. So do names that are new to the guest, of classes and functions, when they are made long before they are given. NULL: report->why says why. */
BOA_API boa_sandbox *boa_replay(boa_engine *engine, const boa_config *config, const void *journal, size_t length,
                                uint64_t until, boa_replayed *report);

/* Moves the guest's memory to another address, after a full collection: nothing a host can see changes (testing). */
BOA_API int boa_move(boa_sandbox *box);

BOA_API boa_usage boa_usage_of(const boa_sandbox *box);
/* The code of a source as text, one instruction a line (for people and tests), or its syntax error; free() it. NULL: no memory. */
BOA_API char *boa_disassemble(boa_sandbox *box, const char *source, size_t length);
/* NULL, or what the heap's verifier found wrong (debugging). */
BOA_API const char *boa_check(boa_sandbox *box);
/* Whether the guest's copy of the read-only objects is as it was (debugging). */
BOA_API int boa_image_intact(const boa_sandbox *box);
/* Overwrites `count` random words of the guest's memory (testing: whatever happens must stay inside). */
BOA_API void boa_corrupt(boa_sandbox *box, uint64_t seed, uint32_t count);
/* Gives an altered, unsigned snapshot its checksum (testing: whatever it makes must stay inside). */
BOA_API void boa_reseal(char *snapshot, size_t length);
BOA_API const char *boa_version(void);

#ifdef __cplusplus
}
#endif
#endif
