# library, re: pos and endpos
import re
p = re.compile('b+')
print(p.match('abb', 1), p.search('abbb', 2), p.search('abbb', 0, 2), p.fullmatch('abb', 1), p.fullmatch('abba', 1, 3), p.match('abb', 1, 1))
# prints: <re.Match object; span=(1, 3), match='bb'> <re.Match object; span=(2, 4), match='bb'> <re.Match object; span=(1, 2), match='b'> <re.Match object; span=(1, 3), match='bb'> <re.Match object; span=(1, 3), match='bb'> None
print(p.search('bb', -5), p.search('bb', 9), p.search('bb', 1, 99), p.search('bb', 1, 0), p.match('b', 0, -1))
# prints: <re.Match object; span=(0, 2), match='bb'> None <re.Match object; span=(1, 2), match='b'> None None
m = p.search('abb', 1, 10)
print(m.pos, m.endpos, m.span(), p.findall('bab', 1), p.match(string='abb', pos=1), p.search('abb', endpos=2))
# prints: 1 3 (1, 3) ['b'] <re.Match object; span=(1, 3), match='bb'> <re.Match object; span=(1, 2), match='b'>
print(re.compile('').match('abc', 3), re.compile('').match('abc', 4), re.compile('^a').match('ba', 1), re.compile('(?<=b)a').match('ba', 1))
# prints: <re.Match object; span=(3, 3), match=''> <re.Match object; span=(3, 3), match=''> None <re.Match object; span=(1, 2), match='a'>
