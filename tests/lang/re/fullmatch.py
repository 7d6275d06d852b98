# library, re: fullmatch tries every way to reach the end
import re
print(re.fullmatch('a|ab', 'ab'), re.fullmatch('a*?', 'aa'), re.fullmatch('a+', 'aab'), re.fullmatch('a$', 'a\n'), re.fullmatch('(?:a|b)*', 'abba'))
# prints: <re.Match object; span=(0, 2), match='ab'> <re.Match object; span=(0, 2), match='aa'> None None <re.Match object; span=(0, 4), match='abba'>
print(re.fullmatch('', ''), re.fullmatch('a', ''), re.fullmatch('.*', 'a\n'), re.fullmatch('(a|ab)(c|bcd)', 'abcd').groups())
# prints: <re.Match object; span=(0, 0), match=''> None None ('a', 'bcd')
print(re.fullmatch(r'\d{4}-\d{2}-\d{2}', '2024-01-31'), re.fullmatch('a??b??', 'ab').span(), re.fullmatch('(?>a|ab)', 'ab'))
# prints: <re.Match object; span=(0, 10), match='2024-01-31'> (0, 2) None
