/* Address space for cages. On 64-bit unix a region is reserved once, with a range without access on each side, and a cage widens in it; elsewhere it is
 * memory of the cage's size. The fixed image's whole pages are one read-only mapping that every region shows at its start where the system can
 * do that (Linux), and copies elsewhere. A fresh region is zero. */
#ifndef BOA_CAGE_REGION_H
#define BOA_CAGE_REGION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes that a region needs for a cage of that size (tail included) whose limit lies above it. */
size_t boa_region_bytes(uint32_t size, uint32_t tail, uint64_t limit);
/* Whether a region of that many bytes can hold a cage that widens beyond its first size. */
bool boa_region_widens(void);
uint8_t *boa_region_open(size_t bytes);
void boa_region_close(uint8_t *p, size_t bytes);
/* Forbids or allows access to whole pages. */
void boa_region_access(uint8_t *from, size_t bytes, bool allowed);
/* The pages from the first that begins at or after `from` up to the one that holds the byte before `to` go back to the host and read as zero from now on.
 * Returns how many bytes before `to` that is, 0 = none. */
size_t boa_region_discard(uint8_t *from, uint8_t *to);

/* Zero memory for a map: pages that are touched when they are used, where it is long enough for that to pay. */
void *boa_map_open(size_t bytes);
void boa_map_close(void *p, size_t bytes);

/* The pages that many regions show. bytes 0: there are none. */
typedef struct boa_shared {
  uint8_t *at;
  size_t bytes;
} boa_shared;

/* Shares the whole pages of what a region starts with: `skip` zero bytes, then `n` bytes. Without it all works the same, copied. */
boa_shared boa_shared_open(const uint8_t *bytes, size_t skip, size_t n);
void boa_shared_close(boa_shared s);
/* Shows them at the start of a region, in place of its own. False: not possible, the region is of no use any more. */
bool boa_shared_show(boa_shared s, uint8_t *region);

#endif
