"""zoneinfo beside CPython's: zones.py [--seed N] [--times N]

For every name of the table, at N random times of 1970 to 2100 and around N transitions there: the local time, fold, offset, daylight saving and name, and all
three of what clocks show then for the first and the second time. CPython has to have the table's version of tzdata (tools/zone_table.py), and looks nowhere
else: `PYTHONTZPATH= python3 tests/zones.py`. Ends with "N passed, N failed".
"""
import argparse
import datetime
import importlib.metadata
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zoneinfo

ROOT = pathlib.Path(__file__).resolve().parent.parent
BEGIN, END, WEEK = 0, 4102444800, 604800
AROUND = -7200, -3600, -1800, -1, 0, 1, 1800, 3599, 3600, 7200
# What both run: a line for each name.
PROGRAM = '''
import datetime, hashlib, zoneinfo
UTC = datetime.timezone.utc
start = datetime.datetime(1970, 1, 1)
def told(zone, t):
    return [zone.utcoffset(t), zone.dst(t), zone.tzname(t)]
def all_of(zone, moments):
    for moment in moments:
        t = datetime.datetime.fromtimestamp(moment, zone)
        yield [str(t), t.fold, told(zone, t), t.astimezone(UTC).isoformat()]
        shown = start + datetime.timedelta(seconds=moment)
        yield [told(zone, shown), told(zone, shown.replace(fold=1))]
for name, moments in CASES:
    zone = zoneinfo.ZoneInfo(name)
    found = [str(told(zone, None)), *map(str, all_of(zone, moments))]
    print(name, hashlib.sha256("".join(found).encode()).hexdigest())
'''


def offset_at(zone, moment):
    t = datetime.datetime.fromtimestamp(moment, zone)
    return t.utcoffset(), t.tzname()


def transitions(zone):
    """Times at which the zone's clock is changed, found by halving."""
    known = offset_at(zone, BEGIN)
    for low in range(BEGIN, END, 2 * WEEK):
        high = low + 2 * WEEK
        if offset_at(zone, high) == known:
            continue
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if offset_at(zone, middle) == known else (low, middle)
        yield high
        known = offset_at(zone, low + 2 * WEEK)


def moments(zone, times, chance):
    changes = list(transitions(zone))
    for change in sorted(chance.sample(changes, min(times, len(changes)))):
        yield from (change + more for more in AROUND)
        yield from (change + int(zone.utcoffset(datetime.datetime.fromtimestamp(change, zone)).total_seconds()) + more for more in AROUND)
    yield from (chance.randrange(BEGIN, END) for _ in range(times))


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument('--seed', type=int, default=1)
    asked.add_argument('--times', type=int, default=20)
    options = asked.parse_args()
    wanted = re.search(r"TZDATA = '(.*)'", (ROOT / 'tools/zone_table.py').read_text())[1]
    if importlib.metadata.version('tzdata') != wanted or zoneinfo.TZPATH:
        sys.exit(f'tzdata {wanted} is wanted, and an empty PYTHONTZPATH')
    chance, lines = random.Random(options.seed), []
    names = sorted(zoneinfo.available_timezones())
    cases = [(name, [*moments(zoneinfo.ZoneInfo(name), options.times, chance)]) for name in names]
    for at in range(0, len(cases), 50):
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder, 'zones_program.py')
            program.write_text(f'CASES = {cases[at:at + 50]!r}\n{PROGRAM}')
            ran = [subprocess.run([*command, str(program)], capture_output=True, text=True) for command in
                   ([sys.executable], [str(ROOT / 'build/boabox'), '--max-time', '60'])]
        right, ours = ran[0].stdout.splitlines(), ran[1].stdout.splitlines()
        lines += [line for line in right if line not in ours]
        print(ran[1].stderr, end='')
    for line in lines:
        print('differs:', line.split()[0])
    print(f'{len(names) - len(lines)} passed, {len(lines)} failed')
    return bool(lines)


if __name__ == '__main__':
    sys.exit(main())
