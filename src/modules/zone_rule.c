/* Rules of time zones, as the variable TZ has them (POSIX) with the extensions of RFC 9636: names in <>, and hours from -167 to 167. Each year has a start and an end of
 * daylight saving time, in this order or, south of the equator, in the other. Invariant: nothing is read beyond the text, and every number is small. */
#include "modules/zone.h"

#include <string.h>

enum { DAY = 86400 };

typedef struct reader {
  const char *at, *end;
} reader;

static bool take(reader *r, char c) {
  bool is = r->at < r->end && *r->at == c;
  r->at += is;
  return is;
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* A number of at most three digits up to `most`. */
static bool number(reader *r, int32_t most, int32_t *out) {
  const char *start = r->at;
  for (*out = 0; r->at < r->end && is_digit(*r->at) && r->at - start < 3; r->at++) {
    *out = *out * 10 + (*r->at - '0');
  }
  return r->at > start && *out <= most;
}

/* [+-]h[:mm[:ss]] as seconds. */
static bool duration(reader *r, int32_t most_hours, int32_t *out) {
  int32_t hours = 0, minutes = 0, seconds = 0;
  bool minus = take(r, '-');
  if (!minus) {
    take(r, '+');
  }
  bool right = number(r, most_hours, &hours);
  if (right && take(r, ':')) {
    right = number(r, 59, &minutes) && (!take(r, ':') || number(r, 59, &seconds));
  }
  *out = hours * 3600 + minutes * 60 + seconds;
  *out = minus ? -*out : *out;
  return right;
}

static bool zone_name(reader *r, boa_zone_kind *kind) {
  bool quoted = take(r, '<');
  kind->name = r->at;
  while (r->at < r->end && (is_letter(*r->at) || (quoted && (is_digit(*r->at) || *r->at == '+' || *r->at == '-')))) {
    r->at++;
  }
  kind->length = (size_t)(r->at - kind->name);
  return kind->length >= 3 && (!quoted || take(r, '>'));
}

static bool day_of(reader *r, boa_zone_date *date) {
  date->kind = take(r, 'M') ? 'M' : take(r, 'J') ? 'J' : 'D';
  if (date->kind != 'M') {
    return number(r, 365, &date->day) && (date->kind == 'D' || date->day > 0);
  }
  return number(r, 12, &date->month) && date->month > 0 && take(r, '.') && number(r, 5, &date->week) && date->week > 0 &&
         take(r, '.') && number(r, 6, &date->day);
}

static bool date_of(reader *r, boa_zone_date *date) {
  date->clock = 7200;
  return take(r, ',') && day_of(r, date) && (!take(r, '/') || duration(r, 167, &date->clock));
}

bool boa_zone_rule_read(const char *text, size_t n, boa_zone_rule *rule) {
  reader r = {text, text + n};
  *rule = (boa_zone_rule){0};
  if (n > BOA_ZONE_RULE_MOST || !zone_name(&r, &rule->standard) || !duration(&r, 24, &rule->standard.offset)) {
    return false;
  }
  rule->standard.offset *= -1;
  if (r.at == r.end) {
    return true;
  }
  rule->changes = true;
  rule->daylight.offset = -rule->standard.offset - 3600;
  if (!zone_name(&r, &rule->daylight) || (r.at < r.end && *r.at != ',' && !duration(&r, 24, &rule->daylight.offset))) {
    return false;
  }
  rule->daylight.offset *= -1;
  rule->daylight.dst = rule->daylight.offset - rule->standard.offset;
  if (r.at == r.end) {
    static const char dates[] = ",M3.2.0,M11.1.0";
    r = (reader){dates, dates + sizeof dates - 1};
  }
  return date_of(&r, &rule->start) && date_of(&r, &rule->end) && r.at == r.end;
}

/* ---- the calendar ---- */

static int64_t floor_div(int64_t a, int64_t b) { /* b > 0 */
  return a / b - (a % b < 0);
}

static bool is_leap(int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* The days from 1970 to 1 January. */
static int64_t days_before(int64_t year) {
  int64_t y = year - 1;
  return y * 365 + floor_div(y, 4) - floor_div(y, 100) + floor_div(y, 400) - 719162;
}

static int64_t year_of(int64_t seconds) {
  int64_t days = floor_div(seconds, DAY), year = 1970 + floor_div(days * 400, 146097);
  year -= days_before(year) > days; /* the guess is at most one off */
  return year + (days_before(year + 1) <= days);
}

static int32_t days_in_month(int64_t year, int32_t month) {
  return month == 2 ? 28 + is_leap(year) : 30 + ((month + (month > 7)) & 1);
}

/* The day of a date of the kind M, from 1 January. */
static int32_t day_in_month(const boa_zone_date *date, int64_t year) {
  int32_t first = 0;
  for (int32_t m = 1; m < date->month; m++) {
    first += days_in_month(year, m);
  }
  int32_t weekday = (int32_t)((days_before(year) + first + 4) % 7); /* 1 January 1970 was a Thursday */
  weekday += weekday < 0 ? 7 : 0;
  int32_t day = (date->day - weekday + 7) % 7 + (date->week - 1) * 7;
  return first + (day < days_in_month(year, date->month) ? day : day - 7);
}

/* A date in a year, as seconds since 1970 by a clock that shows it. */
static int64_t date_in(const boa_zone_date *date, int64_t year) {
  int64_t day = date->kind == 'M'   ? day_in_month(date, year)
                : date->kind == 'J' ? date->day - 1 + (is_leap(year) && date->day > 59)
                                    : date->day;
  return (days_before(year) + day) * DAY + date->clock;
}

boa_zone_kind boa_zone_rule_at(const boa_zone_rule *rule, int64_t seconds, boa_zone_clock clock) {
  if (!rule->changes) {
    return rule->standard;
  }
  int64_t year = year_of(seconds), start = date_in(&rule->start, year), end = date_in(&rule->end, year);
  int32_t dst = rule->daylight.dst;
  if (clock == BOA_ZONE_UTC) {
    start -= rule->standard.offset;
    end -= rule->daylight.offset;
  } else if ((clock == BOA_ZONE_SECOND) == (dst >= 0)) { /* what is shown twice belongs to the later time */
    end -= dst;
  } else { /* what is not shown at all belongs to the earlier one */
    start += dst;
  }
  bool is_dst = start < end ? start <= seconds && seconds < end : seconds >= start || seconds < end;
  boa_zone_kind kind = is_dst ? rule->daylight : rule->standard;
  int64_t twice = dst > 0 ? end : start;
  kind.fold = clock == BOA_ZONE_UTC && twice <= seconds && seconds < twice + (dst > 0 ? dst : -dst);
  return kind;
}
