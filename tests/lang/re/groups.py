# library, re: groups and what a match knows of them
import re
m = re.match(r'(\w+) (?P<last>\w+)( x)?', 'Ada Lovelace')
print(m.group(), m.group(0), m.group(1), m.group(2), m.group('last'), m.group(3))
# prints: Ada Lovelace Ada Lovelace Ada Lovelace Lovelace None
print(m.group(1, 2), m.group('last', 0), m.groups(), m.groups('-'), m.groupdict())
# prints: ('Ada', 'Lovelace') ('Lovelace', 'Ada Lovelace') ('Ada', 'Lovelace', None) ('Ada', 'Lovelace', '-') {'last': 'Lovelace'}
print(m[0], m[1], m['last'], m[3])  # prints: Ada Lovelace Ada Lovelace None
print(m.start(), m.end(), m.span(), m.start(2), m.end('last'), m.span(3), m.span('last'))
# prints: 0 12 (0, 12) 4 12 (-1, -1) (4, 12)
print(m.lastindex, m.lastgroup, m.pos, m.endpos, m.string, m.re, m.regs)
# prints: 2 last 0 12 Ada Lovelace re.compile('(\\w+) (?P<last>\\w+)( x)?') ((0, 12), (0, 3), (4, 12), (-1, -1))
print(re.match('((a)(b))', 'ab').lastindex, re.match('(a)(b)', 'ab').lastindex, re.match('(?P<x>(a))', 'a').lastgroup)
# prints: 1 2 x
print(re.match('a', 'a').lastindex, re.match('(?:a)', 'a').groups(), re.match('()', '').groups())  # prints: None () ('',)
for bad in (4, -1, 'none', 1.5, None):
    try:
        m.group(bad)
    except IndexError as e:
        print(type(e).__name__, e)
# prints: IndexError no such group
# prints: IndexError no such group
# prints: IndexError no such group
# prints: IndexError no such group
# prints: IndexError no such group
print(m.groupdict('?'), bool(m), re.match('(?P<a>x)|(?P<b>y)', 'y').groupdict())
# prints: {'last': 'Lovelace'} True {'a': None, 'b': 'y'}
print(repr(re.compile('(?P<a>x)(?P<b>y)').groupindex), re.compile('(a)((b))').groups)
# prints: mappingproxy({'a': 1, 'b': 2}) 3
