# library, re: lazy repeats take as little as they can
import re
print(re.findall('<.*?>', '<a><b>'), re.findall('<.*>', '<a><b>'), re.findall('a+?', 'aaa'))
# prints: ['<a>', '<b>'] ['<a><b>'] ['a', 'a', 'a']
print(re.match('a??', 'a').group() == '', re.match('a??b', 'ab'), re.match('a{2,4}?', 'aaaa'), re.match('a{2,4}?$', 'aaaa'))
# prints: True <re.Match object; span=(0, 2), match='ab'> <re.Match object; span=(0, 2), match='aa'> <re.Match object; span=(0, 4), match='aaaa'>
print(re.match('(?:ab)*?abc', 'abababc').end(), re.match('(?:ab)+?', 'abab').end(), re.match('(?:ab)??c', 'abc'))
# prints: 7 2 <re.Match object; span=(0, 3), match='abc'>
print(re.match('(a|b)*?c', 'abac').groups(), re.match('(.*?)(\\d+)$', 'abc123').groups())  # prints: ('a',) ('abc', '123')
print(re.findall(r'"(.*?)"', '"a" "b c" ""'), re.split(',+?', 'a,,b'))  # prints: ['a', 'b c', ''] ['a', '', 'b']
print(re.match('(?:a|b)*?$', 'abab').end(), re.fullmatch('a*?', 'aaa').end())  # prints: 4 3
