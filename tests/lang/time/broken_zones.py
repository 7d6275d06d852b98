# zones that a program puts together: any bytes are an entry, what can't be read is UTC, and looking pays
# oracle: none (natives that CPython has not)
from _boabox import zone_at, zone_named, zone_ruled

state = 3


def chance(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


right = 0
entry = zone_named("America/New_York")
for i in range(400):
    data = bytearray(entry if i % 2 else bytes([chance(256) for _ in range(chance(60))]))
    for _ in range(chance(8)):
        if data:
            data[chance(len(data))] = chance(256)
    del data[chance(len(data) + 1) :]
    for clock in 0, 1, 2, 99, -1:
        try:
            offset, dst, name, fold = zone_at(bytes(data), chance(2**40) - 2**39, clock)
        except UnicodeDecodeError:
            continue
        right += -86400 < offset < 86400 and -86400 < dst < 86400 and isinstance(name, str) and fold in (0, 1)
print(right > 1000)  # prints: True
print(zone_at(b"", 0, 2), zone_at(b"\x00", 5, 0), zone_at(bytearray(b"\xff" * 100), 0, 1))  # prints: (0, 0, '', 0) (0, 0, '', 0) (0, 0, '', 0)


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


error(zone_at, entry, 2**60, 2)  # prints: OverflowError timestamp out of range for platform time_t
error(zone_at, entry, -(2**70), 2)  # prints: OverflowError Python int too large to convert to C ssize_t
error(zone_at, "x", 0, 2)  # prints: TypeError a bytes-like object is required, not 'str'
error(zone_named, 5)  # prints: TypeError a zone is a str, not 'int'
print(zone_named("Europe/Berlin000"), zone_named(""), zone_named("\n"), zone_named("Europe/Berlin\n"), zone_named("Zulu") == zone_named("UTC"))
# prints: None None None None True
for rule in (
    "", "A", "AB3", "ABC", "ABC3", "<A+B>3", "<A+B3", "ABC25", "ABC24:59:59", "ABC3:60", "ABC3DEF", "ABC3DEF,", "ABC3DEF,M3.2.0", "ABC3DEF,M13.2.0,M1.1.0", "ABC3DEF,M3.6.0,M1.1.0",
    "ABC3DEF,M3.2.7,M1.1.0", "ABC3DEF,J0,J1", "ABC3DEF,J1,J366", "ABC3DEF,0,365", "ABC3DEF,J1/168,J2", "ABC3DEF,J1/-167:59:59,J2x", "ABC3DEF,J1/-167:59:59,J2", "A" * 254 + "3", "A" * 255 + "3",
):  # fmt: skip
    print(int(zone_ruled(rule) is not None), end="")
print()  # prints: 000011001010000000100110
# Changes a second apart, all near, of kinds that are long: each look is paid for.
kinds = b"\x00\x00" + b"x" * 5000 + b"\x00"
data = bytes([2 * 2]) + kinds * 2 + b"\x00" + b"\x88\x27" + bytes([i % 2 for i in range(5000)]) + b"\x00\x02" * 5000
print(zone_at(data, 4000, 0)[0])  # prints: 0
