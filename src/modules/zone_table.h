/* The sizes of zone_table.c, for zone.c alone. */
#ifndef BOA_MODULES_ZONE_TABLE_H
#define BOA_MODULES_ZONE_TABLE_H

#include <stdint.h>

enum { BOA_ZONE_NAMES = 10896, BOA_ZONE_ENTRIES = 48555 };

extern const char boa_zone_names[BOA_ZONE_NAMES +
                                 1]; /* lines, sorted: a name, and the place of its entry in three digits of base 64 from '0' */
extern const uint8_t boa_zone_entries[BOA_ZONE_ENTRIES];

#endif
