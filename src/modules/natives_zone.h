/* The natives of time zones (zone.c), for natives.h. */
#ifndef BOA_MODULES_NATIVES_ZONE_H
#define BOA_MODULES_NATIVES_ZONE_H
// clang-format off
#define BOA_ZONE_NATIVES(N) \
  N(zone_names, "_boabox.zone_names", 0, 0, COUNT, 0) \
  N(zone_named, "_boabox.zone_named", 1, 1, COUNT, 0) \
  N(zone_ruled, "_boabox.zone_ruled", 1, 1, COUNT, 0) \
  N(zone_at, "_boabox.zone_at", 3, 3, COUNT, 0)
// clang-format on
#endif
