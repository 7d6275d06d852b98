# library, re: possessive repeats and atomic groups give nothing back
import re
print(re.match('a*+a', 'aaa'), re.match('a++b', 'aab'), re.match('a?+a', 'a'), re.match('a{1,2}+a', 'aa'))
# prints: None <re.Match object; span=(0, 3), match='aab'> None None
print(re.match('(?>a*)a', 'aaa'), re.match('(?>a|ab)c', 'abc'), re.match('(?>ab|a)c', 'abc'), re.match('(?>a)(?>b)', 'ab'))
# prints: None None <re.Match object; span=(0, 3), match='abc'> <re.Match object; span=(0, 2), match='ab'>
print(re.match('(?:ab)*+c', 'ababc'), re.match('(?:a|ab)*+c', 'abc'), re.match('(?:a|ab){2}+', 'aba'), re.match('(?:ab|a)++b', 'aab'))
# prints: <re.Match object; span=(0, 5), match='ababc'> None None None
print(re.match('(?>(a+))b', 'aab').groups(), re.match('((?>a+))b|(a)', 'aac').groups(), re.match('(?:(a)|b)*+', 'ab').groups())
# prints: ('aa',) (None, 'a') ('a',)
print(re.findall(r'"(?>[^"\\]|\\.)*+"', r'"a\"b" "c"'), re.match('x*+', 'y').span())  # prints: ['"a\\"b"', '"c"'] (0, 0)
