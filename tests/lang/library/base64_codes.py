# base64: Base64, Base32, Base16, Base85 and Ascii85
import base64

def error(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


for data in (b"", b"a", b"ab", b"abc", b"hello world!", bytes(range(250, 256)) * 2, bytes(5)):
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data))
    print(base64.b85encode(data), base64.a85encode(data), base64.a85encode(data, adobe=True), base64.b32hexencode(data))
    for name in ("b64", "b32", "b16", "b85", "a85", "b32hex"):
        assert getattr(base64, name + "decode")(getattr(base64, name + "encode")(data)) == data, name
# prints: b'' b'' b'' b''
# prints: b'' b'' b'<~~>' b''
# prints: b'YQ==' b'YQ==' b'ME======' b'61'
# prints: b'VE' b'@/' b'<~@/~>' b'C4======'
# prints: b'YWI=' b'YWI=' b'MFRA====' b'6162'
# prints: b'VPX' b'@:B' b'<~@:B~>' b'C5H0===='
# prints: b'YWJj' b'YWJj' b'MFRGG===' b'616263'
# prints: b'VPaz' b'@:E^' b'<~@:E^~>' b'C5H66==='
# prints: b'aGVsbG8gd29ybGQh' b'aGVsbG8gd29ybGQh' b'NBSWY3DPEB3W64TMMQQQ====' b'68656C6C6F20776F726C6421'
# prints: b'Xk~0{Zy<MXa%^NF' b'BOu!rD]j7BEbo80' b'<~BOu!rD]j7BEbo80~>' b'D1IMOR3F41RMUSJCCGGG===='
# prints: b'+vv8/f7/+vv8/f7/' b'-vv8_f7_-vv8_f7_' b'7L57Z7P6775PX7H5737Q====' b'FAFBFCFDFEFFFAFBFCFDFEFF'
# prints: b'`uqI-{{Q;>{Qds_' b'qYU3hrr;ilr;HWp' b'<~qYU3hrr;ilr;HWp~>' b'VBTVPVFUVVTFNV7TVRVG===='
# prints: b'AAAAAAA=' b'AAAAAAA=' b'AAAAAAAA' b'0000000000'
# prints: b'0000000' b'z!!' b'<~z!!~>' b'00000000'
print(base64.b64decode("aGVsbG8="), base64.urlsafe_b64decode(b"-_-_"), base64.b64encode(b"\xfb\xff", b"@#"), base64.b64decode("@#8=", "@#"))
# prints: b'hello' b'\xfb\xff\xbf' b'@#8=' b'\xfb\xff'
print(base64.b32decode("mfrggzdf", casefold=True), base64.b16decode("ff0a", True), base64.encodebytes(b"x" * 60))
# prints: b'abcde' b'\xff\n' b'eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\neHh4\n'
print(base64.decodebytes(b"eHh4\neHg=\n"), base64.a85encode(b"    \0\0\0\0", foldspaces=True), base64.a85encode(b"abcdefghij", wrapcol=5))
# prints: b'xxxxx' b'yz' b'@:E_W\nAS,Rg\nBkd'
print(base64.a85decode(b"<~87cURD]~>", adobe=True), base64.z85encode(b"\x86\x4f\xd2\x6f\xb5\x59\xf7\x5b"))
# prints: b'Hello' b'HelloWorld'
error(base64.b64decode, "abc")  # prints: Error: Incorrect padding
error(base64.b64decode, b"a$b=", validate=True)  # prints: Error: Only base64 data is allowed
error(base64.b32decode, "a")  # prints: Error: Incorrect padding
error(base64.b32decode, "a2345678")  # prints: Error: Non-base32 digit found
error(base64.b16decode, "ff")  # prints: Error: Non-base16 digit found
error(base64.b85decode, b"\"")  # prints: ValueError: bad base85 character at position 0
error(base64.b64encode, "text")  # prints: TypeError: a bytes-like object is required, not 'str'
