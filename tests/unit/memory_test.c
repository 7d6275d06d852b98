/* The host's memory runs out at every place in turn: each call of malloc, calloc, realloc, mmap and mremap in the life of an engine and three of its sandboxes is
 * made to fail, alone and with all after it. Whatever happens must be an event or a NULL, never a crash, and the engine must go on when there is memory again. The
 * linker leads those calls here (--wrap). */
#include "boabox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static long calls, fail_at, fail_from; /* 0: never */

static int refused(void) {
  calls++;
  return calls == fail_at || (fail_from && calls >= fail_from);
}

void *__real_malloc(size_t n);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *p, size_t n);
void *__real_mmap(void *at, size_t n, int protection, int flags, int file, off_t offset);
void *__real_mremap(void *at, size_t old, size_t n, int flags, void *to);
void *__wrap_malloc(size_t n);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *p, size_t n);
void *__wrap_mmap(void *at, size_t n, int protection, int flags, int file, off_t offset);
void *__wrap_mremap(void *at, size_t old, size_t n, int flags, void *to);

void *__wrap_malloc(size_t n) {
  return refused() ? NULL : __real_malloc(n);
}
void *__wrap_calloc(size_t n, size_t size) {
  return refused() ? NULL : __real_calloc(n, size);
}
void *__wrap_realloc(void *p, size_t n) {
  return refused() ? NULL : __real_realloc(p, n);
}
void *__wrap_mmap(void *at, size_t n, int protection, int flags, int file, off_t offset) {
  return refused() ? MAP_FAILED : __real_mmap(at, n, protection, flags, file, offset);
}
void *__wrap_mremap(void *at, size_t old, size_t n, int flags, void *to) {
  return refused() ? MAP_FAILED : __real_mremap(at, old, n, flags, to);
}

static const char *const programs[] = {
    "d = {i: str(i) * 3 for i in range(50)}\nprint(sorted(d.values(), key=len)[:3], f'{d[7]:>9}')\nd[7]",
    "kept = [[i, str(i)] for i in range(15000)]\nprint(len(repr(kept)))\nkept[-1]",
    "def f(n):\n    return f(n - 1) * 10 if n else 1\ntry:\n    f(5000)\nexcept RecursionError as e:\n    print(e)\n1 // 0",
    "a = [1\nb",
};
enum { PROGRAMS = sizeof programs / sizeof *programs };

static boa_event_kind run(boa_engine *engine, const char *source, int debug) {
  boa_config c;
  boa_config_default(&c);
  c.debug = (uint32_t)debug;
  c.memory = 16u << 20;
  boa_sandbox *box = boa_open(engine, &c);
  if (!box) {
    return BOA_EVENT_LIMIT;
  }
  boa_event e = boa_run(box, source, strlen(source), "memory.py");
  while (e.kind == BOA_EVENT_PRINT) {
    e = boa_resume(box);
  }
  size_t n;
  free(boa_repr_text(box, boa_result(box), &n));
  boa_event_kind kind = e.kind;
  boa_close(box);
  return kind;
}

/* A whole life with memory refused; then the engine must run as ever. */
static int life(int program) {
  calls = 0;
  boa_engine *engine = boa_engine_open();
  for (int i = 0; engine && i < 3; i++) {
    run(engine, programs[program], 0);
  }
  long made = calls;
  fail_at = fail_from = 0;
  int good = !engine || run(engine, "6 * 7", BOA_CONFIG_VERIFY) == BOA_EVENT_DONE;
  boa_engine_close(engine);
  calls = made;
  return good;
}

int main(void) {
  int passed = 0, failed = 0;
  for (int program = 0; program < PROGRAMS; program++) {
    life(program);
    long most = calls;
    for (int for_ever = 0; for_ever < 2; for_ever++) {
      for (long n = 1; n <= most; n += 1 + most / 100) {
        fail_at = for_ever ? 0 : n;
        fail_from = for_ever ? n : 0;
        int good = life(program);
        passed += good;
        failed += !good;
        if (!good) {
          printf("failed: program %d, allocation %ld%s\n", program, n, for_ever ? " and all after it" : "");
        }
      }
    }
  }
  printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
