/* Soaking: for some seconds sandboxes are opened, fed and closed over one engine, several at once on threads, with the test programs in random
 * order. Each program must print what its comments say; every fourth is cut off by a small limit, and its sandbox must answer all the same.
 * Memory of the process stays flat: its size at the end is that after a third of the time, give or take. usage: soak_test SECONDS SEED THREADS FILE... */
#include "programs.h"

#include <pthread.h>
#include <time.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED 1 /* freed memory is held back */
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif
enum { THREADS = 16, MOST_GROWTH_KIB = 2048 };

typedef struct {
  boa_engine *engine;
  const program *programs;
  size_t count;
  double until;
  uint64_t seed, lives;
  outcome *said;
  int failed;
} worker;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double date(void *data) {
  (void)data;
  return 1.8e9;
}

static long resident_kib(void) {
  FILE *f = fopen("/proc/self/statm", "r");
  long size = 0, resident = 0;
  if (f && fscanf(f, "%ld %ld", &size, &resident) != 2) {
    resident = 0;
  }
  if (f) {
    fclose(f);
  }
  return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

static boa_sandbox *open_box(boa_engine *engine, uint64_t limit) {
  boa_config c;
  boa_config_default(&c);
  c.time = 0;
  c.wall = date;
  c.fuel = limit % 2 ? limit : UINT64_C(4000000000);
  c.memory = limit && limit % 2 == 0 ? (1u << 20) + limit : 64u << 20;
  return boa_open(engine, &c);
}

/* One sandbox's life; false: it was not as it should be. */
static bool life(worker *w, const program *p, uint64_t limit) {
  boa_sandbox *box = open_box(w->engine, limit);
  outcome *o = w->said;
  drain(box, boa_run(box, p->source, p->length, "program.py"), o);
  bool right = limit || (o->n == p->printed && memcmp(o->text, p->prints, o->n) == 0);
  boa_event e = boa_run(box, "6 * 7", 5, "after.py");
  right = right && (e.kind != BOA_EVENT_DONE ? limit && e.kind == BOA_EVENT_LIMIT : strcmp(e.text, "42") == 0);
  boa_close(box);
  return right;
}

static void *work(void *data) {
  worker *w = data;
  for (; now() < w->until; w->lives++) {
    const program *p = &w->programs[next_random(&w->seed) % w->count];
    uint64_t limit = next_random(&w->seed) % 4 == 0 ? 1 + next_random(&w->seed) % 200000 : 0;
    if (!life(w, p, limit) && w->failed++ < 3) {
      printf("%s:%d, limit %llu: other than it should be\n", p->file, p->part, (unsigned long long)limit);
    }
  }
  return NULL;
}

/* All workers at once; until is when they end. */
static void spell(worker *workers, int threads, double until) {
  pthread_t ids[THREADS];
  for (int i = 0; i < threads; i++) {
    workers[i].until = until;
    if (pthread_create(&ids[i], NULL, work, &workers[i])) {
      abort();
    }
  }
  for (int i = 0; i < threads; i++) {
    pthread_join(ids[i], NULL);
  }
}

/* The programs that print what their comments say when they run alone: those that are known to fail, or need more than the defaults, are left out. */
static size_t keep_right(worker *w, program *programs, size_t count) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    if (life(w, &programs[i], 0)) {
      program p = programs[kept];
      programs[kept++] = programs[i];
      programs[i] = p;
    } else {
      printf("left out: %s:%d\n", programs[i].file, programs[i].part);
    }
  }
  return kept;
}

/* The whole soak; how many lives went wrong. */
static int soak(worker *workers, int threads, double seconds) {
  double began = now();
  int failed = 0;
  spell(workers, threads, began + seconds / 3);
  long warm = resident_kib();
  spell(workers, threads, began + seconds);
  long end = resident_kib();
  for (int i = 0; i < threads; i++) {
    failed += workers[i].failed;
  }
  if (end > warm + MOST_GROWTH_KIB && !SANITIZED) {
    printf("memory has grown\n");
    failed++;
  }
  printf("%zu programs, %d threads, resident after a third %ld KiB, at the end %ld KiB\n", workers[0].count, threads, warm,
         end);
  return failed;
}

int main(int argc, char **argv) {
  int threads = argc > 4 ? atoi(argv[3]) : 0;
  if (threads < 1 || threads > THREADS) {
    printf("usage: soak_test SECONDS SEED THREADS FILE...\n");
    return 2;
  }
  uint64_t seed = strtoull(argv[2], NULL, 10), lives = 0;
  size_t count;
  program *programs = read_programs(argv + 4, argc - 4, &count);
  boa_engine *engine = boa_engine_open();
  uint64_t image = boa_engine_image_id(engine);
  worker workers[THREADS];
  for (int i = 0; i < threads; i++) {
    workers[i] = (worker){.engine = engine, .programs = programs, .seed = seed + (uint64_t)i, .said = malloc(sizeof(outcome))};
  }
  size_t kept = keep_right(&workers[0], programs, count);
  for (int i = 0; i < threads; i++) {
    workers[i].count = kept;
  }
  int failed = soak(workers, threads, atof(argv[1])) + ((count - kept) * 50 > count);
  failed += boa_engine_check(engine) != image;
  for (int i = 0; i < threads; i++) {
    lives += workers[i].lives;
    free(workers[i].said);
  }
  boa_engine_close(engine);
  free_programs(programs, count);
  printf("%llu passed, %d failed\n", (unsigned long long)lives, failed);
  return failed != 0;
}
