/* Time zones: from a name of the IANA database or a rule (POSIX, RFC 9636) to the offset at some time. An entry is all of a zone as bytes (zone.c). */
#ifndef BOA_MODULES_ZONE_H
#define BOA_MODULES_ZONE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a number of seconds since 1970 counts: the clock of the zone, the first or the second time that it shows it, or UTC. */
typedef enum boa_zone_clock { BOA_ZONE_FIRST, BOA_ZONE_SECOND, BOA_ZONE_UTC } boa_zone_clock;

typedef struct boa_zone_kind {
  int32_t offset, dst; /* seconds east of UTC, and how many of them are daylight saving */
  const char *name;    /* within the entry, or the rule */
  size_t length;
  bool fold; /* by UTC: the zone's clock shows this for the second time */
} boa_zone_kind;

enum { BOA_ZONE_RULE_MOST = 255 }; /* bytes of a rule */

typedef struct boa_zone_date {
  char kind; /* 'M': day `day` of week `week` of a month; 'J': a day from 1, never 29 February; 'D': a day from 0 */
  int32_t month, week, day, clock; /* clock: seconds after midnight */
} boa_zone_date;

typedef struct boa_zone_rule {
  boa_zone_kind standard, daylight;
  bool changes;             /* there is daylight saving time, between these */
  boa_zone_date start, end; /* by the clock as it is before each */
} boa_zone_rule;

/* The entry of a name of the table; false: there is none. */
bool boa_zone_find(const char *name, size_t n, const uint8_t **entry, size_t *length);

/* The offset from UTC in the zone of that name or rule; false: there is none. Seconds are cut to what years of an int hold. */
bool boa_zone_offset(const char *zone, int64_t seconds, boa_zone_clock clock, int32_t *offset);

/* ---- rules (zone_rule.c) ---- */
/* Reads such as "CET-1CEST,M3.5.0,M10.5.0/3" or "<+0530>-5:30"; false: it is none. Daylight saving without dates is that of the United States. */
bool boa_zone_rule_read(const char *text, size_t n, boa_zone_rule *rule);
boa_zone_kind boa_zone_rule_at(const boa_zone_rule *rule, int64_t seconds, boa_zone_clock clock);

#endif
