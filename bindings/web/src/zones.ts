/* Time zones by name, with what Intl knows of them: a guest's datetime in a zone becomes a Date. */

const DAY = 864e5;
const formats = new Map<string, Intl.DateTimeFormat>(); // one is slow to make

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Milliseconds that the zone is ahead of UTC then. Before 1970 that is what it was in 1970, as in a guest. */
function offsetAt(format: Intl.DateTimeFormat, moment: number): number {
  moment = Math.max(Math.floor(moment / 1000) * 1000, 0);
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!) - moment;
}

/** The same when the zone's clock shows `shown`, as a time in UTC; `fold`: for the second time (PEP 495). undefined: Intl knows no such zone. */
export function offsetOf(zone: string, shown: number, fold: boolean): number | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = formatOf(zone);
  } catch {
    return undefined;
  }
  const around = [offsetAt(format, shown - DAY), offsetAt(format, shown + DAY)];
  if (fold) around.reverse();
  return around.find((offset) => offsetAt(format, shown - offset) === offset) ?? around[0];
}

/** The name that a sandbox is told. RangeError or TypeError: it can be none. */
export function zoneNamed(tz: unknown): string {
  if (typeof tz !== 'string') throw new TypeError(`tz: a name, a rule or "system", not ${String(tz)}`);
  return tz === 'system' ? Intl.DateTimeFormat().resolvedOptions().timeZone : tz;
}
