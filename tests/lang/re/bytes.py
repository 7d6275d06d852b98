# library, re: patterns of bytes
import re
print(re.match(b'a+', b'aab'), re.findall(rb'\w+', b'ab \xe9 c'), re.split(b',', b'a,b'), re.sub(b'a', b'b', b'aXa'), re.search(rb'\xff', b'a\xff'))
# prints: <re.Match object; span=(0, 2), match=b'aa'> [b'ab', b'c'] [b'a', b'b'] b'bXb' <re.Match object; span=(1, 2), match=b'\xff'>
print(re.findall(b'.', bytearray(b'ab')), re.match(b'(a)(b)', bytearray(b'ab')).groups(), re.match(b'a', bytearray(b'ab')))
# prints: [b'a', b'b'] (b'a', b'b') <re.Match object; span=(0, 1), match=b'a'>
print(re.match(b'(?P<x>a)', b'a').groupdict(), re.match(b'[\x80-\xff]+', b'\x80\xff\x7f').end(), re.compile(b'a|b'), re.match(b'(?i)A', b'a'))
# prints: {'x': b'a'} 2 re.compile(b'a|b') <re.Match object; span=(0, 1), match=b'a'>
for p, t in (('a', b'a'), (b'a', 'a'), ('a', 1), (b'a', None), ('a', ['a'])):
    try:
        re.match(p, t)
    except TypeError as e:
        print(e)
# prints: cannot use a string pattern on a bytes-like object
# prints: cannot use a bytes pattern on a string-like object
# prints: expected string or bytes-like object, got 'int'
# prints: expected string or bytes-like object, got 'NoneType'
# prints: expected string or bytes-like object, got 'list'
for p in (1, None, ['a']):
    try:
        re.compile(p)
    except TypeError as e:
        print(e)
# prints: first argument must be string or compiled pattern
# prints: first argument must be string or compiled pattern
# prints: cannot use 'tuple' as a dict key (unhashable type: 'list')
for p in (rb'\u1234', rb'(?u)a', b'(?P<\xe9>a)', rb'\q'):
    try:
        print(re.compile(p))
    except re.error as e:
        print(e)
# prints: bad escape \u at position 0
# prints: bad inline flags: cannot use 'u' flag with a bytes pattern at position 3
# prints: bad character in group name '\xe9' at position 4
# prints: bad escape \q at position 0
print(re.match(b'(?L)a', b'a').re.flags, re.sub(b'(a)', rb'\1\g<1>', b'ba'), re.findall(rb'\s', b'a \x85\xa0\n'))
# prints: 4 b'baa' [b' ', b'\n']
