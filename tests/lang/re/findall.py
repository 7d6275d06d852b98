# library, re: findall and finditer
import re
print(re.findall(r'\w+', 'the quick fox'), re.findall(r'(\w)(\d)', 'a1 b2'), re.findall(r'(\w)\d', 'a1 b2'), re.findall('(a)?b', 'b ab'))
# prints: ['the', 'quick', 'fox'] [('a', '1'), ('b', '2')] ['a', 'b'] ['', 'a']
print(re.findall('', 'ab'), re.findall('a*', 'baac'), re.findall('a|', 'aba'), re.findall('$', ''), re.findall('x', ''))
# prints: ['', '', ''] ['', 'aa', '', ''] ['a', '', 'a', ''] [''] []
print([m.group() for m in re.finditer('a*', 'baac')], [m.span() for m in re.finditer(r'\b|:+', 'a::bc')])
# prints: ['', 'aa', '', ''] [(0, 0), (1, 1), (1, 3), (3, 3), (5, 5)]
print(re.compile('a').findall('aaaa', 1, 3), re.compile('a').findall('aa', 5), re.compile('a').findall('aa', -3), re.compile('a').findall('aa', 2, 1))
# prints: ['a', 'a'] [] ['a', 'a'] []
print(re.findall(r'(?:(a)|(b)|(c))', 'cab'), re.findall('^.*$', 'a\nb', re.M), re.findall(r'(?<=a)|b', 'ab'))
# prints: [('', '', 'c'), ('a', '', ''), ('', 'b', '')] ['a', 'b'] ['', 'b']
it = re.finditer('a', 'banana')
print(next(it).start(), next(it).start(), next(it).start(), next(it, None))  # prints: 1 3 5 None
print(re.findall('😀?', 'a😀'), re.findall('é', 'é' * 5), len(re.findall('a', 'a' * 100000)))
# prints: ['', '😀', ''] ['é', 'é', 'é', 'é', 'é'] 100000
print([m.span() for m in re.compile('a').finditer('aaaa', 1, 3)], re.findall(r'\d*?', '12'))
# prints: [(1, 2), (2, 3)] ['', '1', '', '2', '']
