# library, re: arguments by name, and wrong ones
import re
print(re.findall(pattern='a', string='aa'), re.sub('a', 'b', string='aa'), re.compile('a').sub(repl='x', string='aa', count=1), re.compile('a').split(string='bab', maxsplit=1))
# prints: ['a', 'a'] bb xa ['b', 'b']
for f in (lambda: re.sub('a', 5, 'a'), lambda: re.sub('a', b'x', 'a'), lambda: re.sub(b'a', 'x', b'a'), lambda: re.sub('a', None, 'b'), lambda: re.split('a', 'b', 'c'),
          lambda: re.compile('a').match('a', 'x'), lambda: re.match('a'), lambda: re.sub('a', 'b', 1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
# prints: decoding to str: need a bytes-like object, int found
# prints: sequence item 0: expected str instance, bytes found
# prints: sequence item 0: expected a bytes-like object, str found
# prints: decoding to str: need a bytes-like object, NoneType found
# prints: 'str' object cannot be interpreted as an integer
# prints: 'str' object cannot be interpreted as an integer
# prints: match() missing 1 required positional argument: 'string'
# prints: expected string or bytes-like object, got 'int'
for f in (lambda: re.match('a', 'a').start(1), lambda: re.match('a', 'a')['x'], lambda: re.match('a', 'a').span(-1)):
    try:
        print(f())
    except IndexError as e:
        print(e)
# prints: no such group
# prints: no such group
# prints: no such group
print(f'{re.I} {re.I | re.M:d}', str(re.I), re.I + 1, re.I ^ re.M, list(re.I | re.M), len(re.I | re.A), re.I.name, (re.I | re.M).name, re.I in (re.M | re.I))
# prints: re.IGNORECASE 10 re.IGNORECASE 3 re.IGNORECASE|re.MULTILINE [re.IGNORECASE, re.MULTILINE] 2 IGNORECASE IGNORECASE|MULTILINE True
print({re.I: 1}[2], re.I | 0, 8 | re.I, re.I is re.IGNORECASE, re.match('(?P<é>a)', 'a').groupdict(), re.sub('a', bytes, 'b'))
# prints: 1 re.IGNORECASE re.IGNORECASE|re.MULTILINE True {'é': 'a'} b
