/* No address of this process stands in a guest's memory, nor in what it prints. Runs programs; at each print and at the end, every eight bytes of the cage at
 * a multiple of four, padding included, are compared with the mappings that /proc/self/maps lists, and so are the numbers in the output. Mappings below 4 GiB are left
 * out, where offsets of the guest's own would be taken for addresses. usage: leak_test FILE... */
#include "host/host.h"

#include <stdio.h>
#include <stdlib.h>

enum { MAPPINGS = 4096 };

static struct {
  uint64_t from, to;
} mappings[MAPPINGS];
static int mapping_count;

static void read_mappings(void) {
  char line[512];
  FILE *f = fopen("/proc/self/maps", "r");
  mapping_count = 0;
  while (f && fgets(line, sizeof line, f) && mapping_count < MAPPINGS) {
    char *end;
    uint64_t from = strtoull(line, &end, 16), to = strtoull(end + 1, NULL, 16);
    if (from > UINT32_MAX && !strstr(line, "[vsyscall]")) { /* that one is at the same place everywhere */
      mappings[mapping_count].from = from;
      mappings[mapping_count++].to = to;
    }
  }
  if (f) {
    fclose(f);
  }
}

static int is_address(uint64_t word) {
  if (word <= UINT32_MAX || word >> 47) {
    return 0;
  }
  for (int i = 0; i < mapping_count; i++) {
    if (word >= mappings[i].from && word < mappings[i].to) {
      return 1;
    }
  }
  return 0;
}

static uint64_t found_at; /* offset of what scan found */

static int scan(const boa_sandbox *box) {
  const boa_guest *g = &box->guest;
  read_mappings();
  for (uint32_t at = 0; at + 8 <= g->cage.size + BOA_PADDING + BOA_HALT_STRIP; at += 4) {
    uint64_t word;
    memcpy(&word, g->cage.base + at, 8);
    if (is_address(word)) {
      found_at = at;
      return 1;
    }
  }
  return 0;
}

static int scan_text(const char *text) {
  for (const char *at = text; *at; at++) {
    char *end;
    uint64_t word = *at == '0' && at[1] == 'x' ? strtoull(at, &end, 16) : *at >= '1' && *at <= '9' ? strtoull(at, &end, 10) : 0;
    if (word) {
      if (is_address(word)) {
        return 1;
      }
      at = end - 1;
    }
  }
  return 0;
}

static int leaks(boa_engine *engine, const char *source, size_t length, const char *name) {
  boa_config c;
  boa_config_default(&c);
  c.debug = BOA_CONFIG_STRESS * (length % 3 == 0);
  boa_sandbox *box = boa_open(engine, &c);
  boa_event e = boa_run(box, source, length, "program.py");
  int found = 0;
  for (int turn = 0; e.kind == BOA_EVENT_PRINT && !found; turn++) {
    found = (turn < 8 && scan(box)) || scan_text(e.text);
    e = boa_resume(box);
  }
  found = found || scan(box) || scan_text(e.text);
  if (found) {
    printf("failed: %s: an address at %llu, or in its output\n", name, (unsigned long long)found_at);
  }
  boa_close(box);
  return found;
}

/* That the scan sees what it is to see: an address put there on purpose. */
static int sees(boa_engine *engine) {
  boa_sandbox *box = boa_open(engine, NULL);
  int clean = !scan(box);
  cage_store64(&box->guest.cage, (boa_ref){box->guest.cage.size - 8}, 4096, (uint64_t)(uintptr_t)box);
  int seen = scan(box);
  char text[64];
  snprintf(text, sizeof text, "<object at %p>", (void *)box);
  seen = seen && scan_text(text);
  snprintf(text, sizeof text, "id %llu", (unsigned long long)(uintptr_t)box->guest.cage.base);
  seen = seen && scan_text(text);
  boa_close(box);
  return clean && seen;
}

int main(int argc, char **argv) {
  static char source[1 << 20];
  int failed = 0;
  boa_engine *engine = boa_engine_open();
  if (!sees(engine)) {
    printf("failed: the scan itself\n");
    failed++;
  }
  for (int i = 1; i < argc; i++) {
    FILE *f = fopen(argv[i], "rb");
    size_t length = f ? fread(source, 1, sizeof source, f) : 0;
    if (f) {
      fclose(f);
    }
    failed += leaks(engine, source, length, argv[i]);
  }
  boa_engine_close(engine);
  printf("%d passed, %d failed\n", argc - failed, failed);
  return failed != 0;
}
