# library, re: sub with a function
import re
print(re.sub('[a-z]', lambda m: m[0].upper(), 'ab1c'), re.sub(r'\d+', lambda m: str(int(m[0]) * 2), 'a1b22'), re.subn('a', lambda m: '', 'aba'))
# prints: AB1C a2b44 ('b', 2)
print(re.sub('a*', lambda m: f'<{m.start()}>', 'baac'), re.sub('a', lambda m: 'x', 'aaa', count=2), re.sub('x', print, 'abc'))
# prints: <0>b<1><3>c<4> xxa abc
def shout(m):
    return m.group('w').upper() + str(m.span())
print(re.sub(r'(?P<w>\w+)', shout, 'hi you'), re.sub(r'(\w)', lambda m: re.sub('a', 'b', m[1]), 'aca'))
# prints: HI(0, 2) YOU(3, 6) bcb
try:
    re.sub('a', lambda m: 1 / 0, 'ba')
except ZeroDivisionError as e:
    print(e)  # prints: division by zero
try:
    re.sub('a', lambda m: 5, 'ba')
except TypeError as e:
    print(e)  # prints: sequence item 1: expected str instance, int found
print(re.sub(b'a', lambda m: m[0] * 2, b'ba'), re.sub('(a)(b)?', lambda m: repr(m.groups()), 'a-ab'))
# prints: b'baa' ('a', None)-('a', 'b')
