# library, re: lookahead and lookbehind
import re
print(re.findall(r'\w+(?=,)', 'a, bc, d'), re.findall(r'\b\w+\b(?!,)', 'a, bc, d'), re.findall('(?<=a)b', 'ab cb'), re.findall('(?<!a)b', 'ab cb'))
# prints: ['a', 'bc'] ['d'] ['b'] ['b']
print(re.match('(?=(a+))a*b\\1', 'aab'), re.match('(?=(a))', 'a').groups(), re.match('(?!(a))b', 'b').groups())
# prints: None ('a',) (None,)
print(re.sub(r'(?<=\d)(?=(?:\d{3})+$)', ',', '1234567'), re.findall('(?<=ab|cd)x', 'abx cdx ex'))
# prints: 1,234,567 ['x', 'x']
print(re.search('(?<=^)a', 'a'), re.search('(?<=a)(?<=.)b', 'ab'), re.search('(?<!^)a', 'a'), re.search('(?<!.)b', 'ab'))
# prints: <re.Match object; span=(0, 1), match='a'> <re.Match object; span=(1, 2), match='b'> None None
print(re.compile('(?<=a)b').match('ab', 1), re.compile('b(?=c)').search('abc', 0, 2), re.search('(?!)', 'a'), re.search('(?=)', 'a'))
# prints: <re.Match object; span=(1, 2), match='b'> None None <re.Match object; span=(0, 0), match=''>
print(re.match(r'(?=.*\d)(?=.*[a-z]).{4,}$', 'abc1'), re.match(r'(?=.*\d)(?=.*[a-z]).{4,}$', 'abcd'))
# prints: <re.Match object; span=(0, 4), match='abc1'> None
print(re.match('(?:(?=a)a|b)*', 'abab').end(), re.match('(?=a(?!b))a', 'ab'), re.match('(?!a(?!b))a', 'ab'))
# prints: 4 None <re.Match object; span=(0, 1), match='a'>
print(re.match(r'(a)(?<=\1)b', 'ab'), re.search(r'(a)(?<=(?=\1).)b', 'ab'))
# prints: <re.Match object; span=(0, 2), match='ab'> <re.Match object; span=(0, 2), match='ab'>
