# library, re: ^ $ \A \Z \z \b \B
import re
print(re.findall('^a', 'a\na'), re.findall('^a', 'a\na', re.M), re.findall('a$', 'a\na\n'), re.findall('a$', 'a\na\n', re.M))
# prints: ['a'] ['a', 'a'] ['a'] ['a', 'a']
print([m.start() for m in re.finditer('$', 'a\nb\n')], [m.start() for m in re.finditer('(?m)$', 'a\nb\n')])
# prints: [3, 4] [1, 3, 4]
print([m.start() for m in re.finditer('(?m)^', 'a\nb\n')])  # prints: [0, 2, 4]
print(re.search(r'\Ab', 'ab'), re.search(r'b\Z', 'ab\n'), re.search(r'b\Z', 'ab'), re.search(r'b\z', 'ab'), re.search(r'b\z', 'ab\n'))
# prints: None None <re.Match object; span=(1, 2), match='b'> <re.Match object; span=(1, 2), match='b'> None
print([m.start() for m in re.finditer(r'\b', 'ab cd')], [m.start() for m in re.finditer(r'\B', 'ab cd')])
# prints: [0, 2, 3, 5] [1, 4]
print(re.findall(r'\bfoo\b', 'foo foobar foo.bar'), re.findall(r'\Boo', 'foo oo'))  # prints: ['foo', 'foo'] ['oo']
print(re.search(r'\b', ''), re.search(r'\B', ''), re.search('^$', ''))
# prints: None <re.Match object; span=(0, 0), match=''> <re.Match object; span=(0, 0), match=''>
print(re.findall(r'\bé', 'é aé'), re.findall(r'(?a)\bé', 'é aé'))  # prints: ['é'] ['é']
p = re.compile('^b')
print(p.match('ab', 1), p.search('ab', 1), re.compile('(?m)^b').match('a\nb', 2))
# prints: None None <re.Match object; span=(2, 3), match='b'>
print(re.compile('a$').search('ab', 0, 1), re.compile(r'a\b').search('ab', 0, 1))
# prints: <re.Match object; span=(0, 1), match='a'> <re.Match object; span=(0, 1), match='a'>
