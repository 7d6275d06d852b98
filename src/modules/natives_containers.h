/* The natives behind heapq, bisect and collections (containers.c), for natives.h. */
#ifndef BOA_MODULES_NATIVES_CONTAINERS_H
#define BOA_MODULES_NATIVES_CONTAINERS_H
// clang-format off
#define BOA_CONTAINER_NATIVES(N) \
  N(heap_push, "_boabox.heap_push", 2, 2, COUNT, 0) \
  N(heap_pop, "_boabox.heap_pop", 1, 1, COUNT, 0) \
  N(heap_sink, "_boabox.heap_sink", 2, 2, COUNT, 0) \
  N(bisect, "_boabox.bisect", 5, 5, COUNT, 0) \
  N(counts, "_boabox.counts", 1, 1, COUNT, 0)
// clang-format on
#endif
