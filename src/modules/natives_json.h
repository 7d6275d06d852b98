/* The natives of the module json (json.c), for natives.h. */
#ifndef BOA_MODULES_NATIVES_JSON_H
#define BOA_MODULES_NATIVES_JSON_H
// clang-format off
#define BOA_JSON_NATIVES(N) \
  N(json_loads, "_boabox.json_loads", 1, 1, COUNT, 0) \
  N(json_dumps, "_boabox.json_dumps", 6, 6, COUNT, 0)
// clang-format on
#endif
