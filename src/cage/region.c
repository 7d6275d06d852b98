/* Regions by mmap where there is one and addresses are plenty, by calloc elsewhere. Costs here: 11 us for a region of 128 MiB, nothing by its size. The shared
 * image is sealed memory of no file system; it is shown again by mremap with an old size of 0, so that no descriptor stays open which a host could close or
 * use again. */
#if defined(__linux__)
#define _GNU_SOURCE /* memfd_create, mremap */
#endif
#include "cage/region.h"

#include <stdlib.h>
#include <string.h>

#if defined(__unix__) && UINTPTR_MAX > UINT32_MAX
#define BOA_HAVE_RESERVE 1
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

enum { GUARD = 64 * 1024, LONG_MAP = 16 * 1024 };

#ifdef BOA_HAVE_RESERVE

size_t boa_region_bytes(uint32_t size, uint32_t tail, uint64_t limit) {
  uint64_t most = size;
  while (most < limit && most < (1u << 31)) {
    most *= 2;
  }
  return most + tail;
}

bool boa_region_widens(void) {
  return true;
}

uint8_t *boa_region_open(size_t bytes) {
  uint8_t *p = mmap(NULL, bytes + 2 * GUARD, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (p == MAP_FAILED) {
    return NULL;
  }
  if (mprotect(p + GUARD, bytes, PROT_READ | PROT_WRITE)) {
    munmap(p, bytes + 2 * GUARD);
    return NULL;
  }
  madvise(p + GUARD, bytes, MADV_NOHUGEPAGE);
  return p + GUARD;
}

void boa_region_close(uint8_t *p, size_t bytes) {
  munmap(p - GUARD, bytes + 2 * GUARD);
}

void boa_region_access(uint8_t *from, size_t bytes, bool allowed) {
  mprotect(from, bytes, allowed ? PROT_READ | PROT_WRITE : PROT_NONE);
}

static size_t page_size(void) {
  long n = sysconf(_SC_PAGESIZE);
  return n > 4096 ? (size_t)n : 4096;
}

size_t boa_region_discard(uint8_t *from, uint8_t *to) {
  uintptr_t page = page_size(), first = ((uintptr_t)from + page - 1) & ~(page - 1);
  if (first >= (uintptr_t)to || madvise((void *)first, (uintptr_t)to - first, MADV_DONTNEED)) {
    return 0;
  }
  return (uintptr_t)to - first;
}

void *boa_map_open(size_t bytes) {
  if (bytes < LONG_MAP) {
    return calloc(1, bytes);
  }
  void *p = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return p == MAP_FAILED ? NULL : p;
}

void boa_map_close(void *p, size_t bytes) {
  if (bytes < LONG_MAP) {
    free(p);
  } else if (p) {
    munmap(p, bytes);
  }
}

#else

void *boa_map_open(size_t bytes) {
  return calloc(1, bytes);
}

void boa_map_close(void *p, size_t bytes) {
  (void)bytes;
  free(p);
}

size_t boa_region_bytes(uint32_t size, uint32_t tail, uint64_t limit) {
  (void)limit;
  return (size_t)size + tail;
}

bool boa_region_widens(void) {
  return false;
}

uint8_t *boa_region_open(size_t bytes) {
  return calloc(1, bytes);
}

void boa_region_close(uint8_t *p, size_t bytes) {
  (void)bytes;
  free(p);
}

void boa_region_access(uint8_t *from, size_t bytes, bool allowed) {
  (void)from;
  (void)bytes;
  (void)allowed;
}

size_t boa_region_discard(uint8_t *from, uint8_t *to) {
  (void)from;
  (void)to;
  return 0;
}

#endif

#if defined(BOA_HAVE_RESERVE) && defined(MREMAP_FIXED) && defined(MFD_ALLOW_SEALING) && defined(F_SEAL_WRITE)

boa_shared boa_shared_open(const uint8_t *bytes, size_t skip, size_t n) {
  size_t whole = (skip + n) & ~(page_size() - 1);
  if (whole <= skip) {
    return (boa_shared){0};
  }
  int file = memfd_create("boabox", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (file < 0) {
    return (boa_shared){0};
  }
  void *p = MAP_FAILED;
  if (pwrite(file, bytes, whole - skip, (off_t)skip) == (ssize_t)(whole - skip) &&
      fcntl(file, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0) {
    p = mmap(NULL, whole, PROT_READ, MAP_SHARED, file, 0);
  }
  close(file);
  return p == MAP_FAILED ? (boa_shared){0} : (boa_shared){p, whole};
}

void boa_shared_close(boa_shared s) {
  if (s.bytes) {
    munmap(s.at, s.bytes);
  }
}

bool boa_shared_show(boa_shared s, uint8_t *region) {
  return s.bytes && mremap(s.at, 0, s.bytes, MREMAP_MAYMOVE | MREMAP_FIXED, region) == region;
}

#else

boa_shared boa_shared_open(const uint8_t *bytes, size_t skip, size_t n) {
  (void)bytes;
  (void)skip;
  (void)n;
  return (boa_shared){0};
}

void boa_shared_close(boa_shared s) {
  (void)s;
}

bool boa_shared_show(boa_shared s, uint8_t *region) {
  (void)s;
  (void)region;
  return false;
}

#endif
