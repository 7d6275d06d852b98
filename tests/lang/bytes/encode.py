# 4.7.1 str.encode: encodings and error handlers
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

s = 'aé€😀'
for encoding in ('utf-8', 'UTF8', 'utf_16', 'utf-16-le', 'UTF-16BE', 'utf-32', 'utf-32-le', 'utf-32-be', 'utf-8-sig'):
    print(encoding, s.encode(encoding))
# prints: utf-8 b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80'
# prints: UTF8 b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80'
# prints: utf_16 b'\xff\xfea\x00\xe9\x00\xac =\xd8\x00\xde'
# prints: utf-16-le b'a\x00\xe9\x00\xac =\xd8\x00\xde'
# prints: UTF-16BE b'\x00a\x00\xe9 \xac\xd8=\xde\x00'
# prints: utf-32 b'\xff\xfe\x00\x00a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\xf6\x01\x00'
# prints: utf-32-le b'a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\xf6\x01\x00'
# prints: utf-32-be b'\x00\x00\x00a\x00\x00\x00\xe9\x00\x00 \xac\x00\x01\xf6\x00'
# prints: utf-8-sig b'\xef\xbb\xbfa\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80'
for encoding in ('ascii', 'latin-1', 'US-ASCII', 'iso-8859-1', 'L1'):
    for errors in ('ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
        print(encoding, errors, s.encode(encoding, errors))
    show(lambda: s.encode(encoding))
# prints: ascii ignore b'a'
# prints: ascii replace b'a???'
# prints: ascii backslashreplace b'a\\xe9\\u20ac\\U0001f600'
# prints: ascii xmlcharrefreplace b'a&#233;&#8364;&#128512;'
# prints: UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-3: ordinal not in range(128)
# prints: latin-1 ignore b'a\xe9'
# prints: latin-1 replace b'a\xe9??'
# prints: latin-1 backslashreplace b'a\xe9\\u20ac\\U0001f600'
# prints: latin-1 xmlcharrefreplace b'a\xe9&#8364;&#128512;'
# prints: UnicodeEncodeError: 'latin-1' codec can't encode characters in position 2-3: ordinal not in range(256)
# prints: US-ASCII ignore b'a'
# prints: US-ASCII replace b'a???'
# prints: US-ASCII backslashreplace b'a\\xe9\\u20ac\\U0001f600'
# prints: US-ASCII xmlcharrefreplace b'a&#233;&#8364;&#128512;'
# prints: UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-3: ordinal not in range(128)
# prints: iso-8859-1 ignore b'a\xe9'
# prints: iso-8859-1 replace b'a\xe9??'
# prints: iso-8859-1 backslashreplace b'a\xe9\\u20ac\\U0001f600'
# prints: iso-8859-1 xmlcharrefreplace b'a\xe9&#8364;&#128512;'
# prints: UnicodeEncodeError: 'latin-1' codec can't encode characters in position 2-3: ordinal not in range(256)
# prints: L1 ignore b'a\xe9'
# prints: L1 replace b'a\xe9??'
# prints: L1 backslashreplace b'a\xe9\\u20ac\\U0001f600'
# prints: L1 xmlcharrefreplace b'a\xe9&#8364;&#128512;'
# prints: UnicodeEncodeError: 'latin-1' codec can't encode characters in position 2-3: ordinal not in range(256)
print('é'.encode(), 'é'.encode(encoding='latin1'), ''.encode('utf-16'), 'a'.encode('ascii', errors='nope'), 'é\xff'.encode('latin-1'))
# prints: b'\xc3\xa9' b'\xe9' b'\xff\xfe' b'a' b'\xe9\xff'
for f in (lambda: 'é'.encode('ascii', 'nope'), lambda: s.encode('nope'), lambda: s.encode(5), lambda: s.encode('utf-8', 5), lambda: s.encode('utf-8', 'strict', 1), lambda: s.encode(x=1), lambda: 'aéèb'.encode('ascii')):
    show(f)
# prints: LookupError: unknown error handler name 'nope'
# prints: LookupError: unknown encoding: nope
# prints: TypeError: encode() argument 'encoding' must be str, not int
# prints: TypeError: encode() argument 'errors' must be str, not int
# prints: TypeError: encode() takes at most 2 arguments (3 given)
# prints: TypeError: encode() got an unexpected keyword argument 'x'
# prints: UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
