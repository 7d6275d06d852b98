# uuid.UUID: forms and parts
import uuid


def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.fields, u.version, u.variant, u.urn, u.bytes)
# prints: 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 12345678123456781234567812345678 24197857161011715162171839636988778104 (305419896, 4660, 22136, 18, 52, 95073701484152) None reserved for NCS compatibility urn:uuid:12345678-1234-5678-1234-567812345678 b'\x124Vx\x124Vx\x124Vx\x124Vx'
print(uuid.UUID(int=5), uuid.UUID(bytes=b"x" * 16), uuid.UUID("{12345678123456781234567812345678}") == u, uuid.UUID(bytes_le=u.bytes_le) == u, u < uuid.UUID(int=2**127))
# prints: 00000000-0000-0000-0000-000000000005 78787878-7878-7878-7878-787878787878 True True True
print(uuid.NAMESPACE_DNS, uuid.uuid4().version, len(str(uuid.uuid4())), uuid.UUID(int=5, version=4), uuid.NIL, uuid.uuid7().version, hash(u) == hash(u.int))
# prints: 6ba7b810-9dad-11d1-80b4-00c04fd430c8 4 36 00000000-0000-4000-8000-000000000005 00000000-0000-0000-0000-000000000000 7 True
error(uuid.UUID, "x")  # prints: ValueError: badly formed hexadecimal UUID string
error(uuid.UUID)  # prints: TypeError: one of the hex, bytes, bytes_le, fields, or int arguments must be given
error(uuid.UUID, int=-1)  # prints: ValueError: int is out of range (need a 128-bit value)
error(setattr, u, "int", 5)  # prints: TypeError: UUID objects are immutable
