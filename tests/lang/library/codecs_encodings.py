# codecs: encodings by name, whole values and pieces
import codecs


def tell(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


text = "aé€😀z"
for name in "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf_16_be", "UTF-32", "U8":
    info = codecs.lookup(name)
    data = text.encode(name)
    decoder, encoder = info.incrementaldecoder(), info.incrementalencoder()
    print(info.name, len(info), info.encode(text) == (data, 5), info.decode(data) == (text, len(data)))
    print([decoder.decode(data[i : i + 1]) for i in range(len(data))], repr(decoder.decode(b"", True)))
    print(b"".join([encoder.encode(c) for c in text]) == data, encoder.encode("", True))
    print("".join(codecs.iterdecode([data[:3], data[3:7], data[7:]], name)) == text, b"".join(codecs.iterencode(["a", "", "b"], name)))
# prints: utf-8 4 True True
# prints: ['a', '', 'é', '', '', '€', '', '', '', '😀', 'z'] ''
# prints: True b''
# prints: True b'ab'
# prints: utf-8-sig 4 True True
# prints: ['', '', '', 'a', '', 'é', '', '', '€', '', '', '', '😀', 'z'] ''
# prints: True b''
# prints: True b'\xef\xbb\xbfab'
# prints: utf-16 4 True True
# prints: ['', '', '', 'a', '', 'é', '', '€', '', '', '', '😀', '', 'z'] ''
# prints: True b''
# prints: True b'\xff\xfea\x00b\x00'
# prints: utf-16-le 4 True True
# prints: ['', 'a', '', 'é', '', '€', '', '', '', '😀', '', 'z'] ''
# prints: True b''
# prints: True b'a\x00b\x00'
# prints: utf-16-be 4 True True
# prints: ['', 'a', '', 'é', '', '€', '', '', '', '😀', '', 'z'] ''
# prints: True b''
# prints: True b'\x00a\x00b'
# prints: utf-32 4 True True
# prints: ['', '', '', '', '', '', '', 'a', '', '', '', 'é', '', '', '', '€', '', '', '', '😀', '', '', '', 'z'] ''
# prints: True b''
# prints: True b'\xff\xfe\x00\x00a\x00\x00\x00b\x00\x00\x00'
# prints: utf-8 4 True True
# prints: ['a', '', 'é', '', '', '€', '', '', '', '😀', 'z'] ''
# prints: True b''
# prints: True b'ab'
print(codecs.lookup("latin1").name, codecs.lookup("ASCII").name, codecs.getincrementaldecoder("latin-1")().decode(b"\xe9"))
# prints: iso8859-1 ascii é
big = codecs.getincrementaldecoder("utf-16")()
print(big.decode(b"\xfe\xff\0a"), big.decode(b"\0b"), big.reset(), big.decode(b"\xff\xfea\0"))  # prints: a b None a
for bad in b"\xff", b"\xe2\x82", b"\xe2(\xa1", b"\xf0\x9f\x98", b"ab\xc3":
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    print(ascii(decoder.decode(bad)), ascii(decoder.decode(b"", True)))
# prints: '\ufffd' ''
# prints: '' '\ufffd'
# prints: '\ufffd(\ufffd' ''
# prints: '' '\ufffd'
# prints: 'ab' '\ufffd'
tell(codecs.getincrementaldecoder("utf-8")().decode, b"a\xff")
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
tell(codecs.getincrementaldecoder("utf-8")().decode, b"\xc3", True)
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data
print(codecs.encode("Hello, World", "rot13"), codecs.decode("Uryyb", "rot_13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex_codec"))
# prints: Uryyb, Jbeyq Hello b'6162' b'ab'
print(codecs.encode(b"x" * 60, "base64"), codecs.decode(b"eHg=\n", "base64"), codecs.encode("é"), codecs.decode(b"\xc3\xa9"))
# prints: b'eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\neHh4\n' b'xx' b'\xc3\xa9' é
print(codecs.encode("é", "ascii", "backslashreplace"), codecs.getencoder("utf-8")("é"), codecs.getdecoder("utf-16")(b"\xff\xfea\0"))
# prints: b'\\xe9' (b'\xc3\xa9', 1) ('a', 4)
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
# prints: b'\xef\xbb\xbf' b'\xff\xfe' b'\xfe\xff' b'\xff\xfe\x00\x00' b'\x00\x00\xfe\xff'
tell(codecs.lookup, "no such")  # prints: LookupError: unknown encoding: no such
tell(codecs.lookup_error, "no such")  # prints: LookupError: unknown error handler name 'no such'


def failure(f, *args):
    try:
        f(*args)
    except UnicodeError as e:
        return e


for e in failure("aéd€".encode, "ascii"), failure(b"a\xff\xfe".decode):
    for name in "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "strict":
        tell(lambda: ascii(codecs.lookup_error(name)(e)))
# prints: ('', 2)
# prints: ('?', 2)
# prints: ('\\xe9', 2)
# prints: ('&#233;', 2)
# prints: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)
# prints: ('', 2)
# prints: ('\ufffd', 2)
# prints: ('\\xff', 2)
# prints: TypeError: don't know how to handle UnicodeDecodeError in error callback
# prints: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
tell(codecs.replace_errors, ValueError())  # prints: TypeError: don't know how to handle ValueError in error callback
