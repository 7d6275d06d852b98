# library, re: * + ? and {m,n}
import re
print(re.findall('ab*', 'abbb a ab'), re.findall('ab+', 'abbb a ab'), re.findall('ab?', 'abbb a ab'))
# prints: ['abbb', 'a', 'ab'] ['abbb', 'ab'] ['ab', 'a', 'ab']
print(re.findall('a{2}', 'aaaaa'), re.findall('a{2,3}', 'aaaaa'), re.findall('a{,2}', 'aaa'), re.findall('a{2,}', 'aaaa a'))
# prints: ['aa', 'aa'] ['aaa', 'aa'] ['aa', 'a', ''] ['aaaa']
print(re.findall('(?:ab){2}', 'ababab'), re.findall('(?:ab){1,2}', 'ababab'), re.findall('(?:ab|c){2,}', 'abcabxcc'))
# prints: ['abab'] ['abab', 'ab'] ['abcab', 'cc']
print(re.match('a{,}', 'aaa'), re.match('a{x}', 'a{x}'), re.match('a{', 'a{'), re.match('a{1', 'a{1'), re.match('a{}', 'a{}'))
# prints: <re.Match object; span=(0, 3), match='aaa'> <re.Match object; span=(0, 4), match='a{x}'> <re.Match object; span=(0, 2), match='a{'> <re.Match object; span=(0, 3), match='a{1'> <re.Match object; span=(0, 3), match='a{}'>
print(re.match('a{0}b', 'b'), re.match('(a){0}b', 'b').groups(), re.match('(?:){3}x', 'x'))
# prints: <re.Match object; span=(0, 1), match='b'> (None,) <re.Match object; span=(0, 1), match='x'>
print(re.match('(a|b)*', 'abab').groups(), re.match('(a|b)+?', 'abab').groups(), re.match('(a)?b', 'b').groups())
# prints: ('b',) ('a',) (None,)
print(re.match('(a*)*', 'aab').groups(), re.match('(a*)+', 'b').groups(), re.match('(?:a?)*?y', 'aay'))
# prints: ('',) ('',) <re.Match object; span=(0, 3), match='aay'>
print(re.match('(?:(a)|b)*', 'ab').groups(), re.match('(?:(a)|(b))*', 'ab').groups(), re.match('((a)|b)*', 'ab').groups())
# prints: ('a',) ('a', 'b') ('b', 'a')
print(re.match('(?:a{1,2}){2}', 'aaa').end(), re.match('(?:(?:a|b){2}){2}', 'abab').end())  # prints: 3 4
print(re.match('[ab]{3}', 'abab').end(), re.match(r'\d{3,}', '12'))  # prints: 3 None
