# library, re: references to groups
import re
print(re.findall(r'(\w)\1', 'aabbcd'), re.match(r'(?P<q>[\'"]).*?(?P=q)', '"a\'b" c').group(), re.match(r'(a)\1{2}', 'aaa').end())
# prints: ['a', 'b'] "a'b" 3
print(re.match(r'(a)?\1b', 'b'), re.match(r'(a)?\1b', 'aab'), re.match(r'(a|b)*\1', 'abb').span())
# prints: None <re.Match object; span=(0, 3), match='aab'> (0, 3)
print(re.match(r'(a)\1', 'aA', re.I), re.match(r'(é)\1', 'éÉ', re.I), re.match(r'(?a)(é)\1', 'éÉ', re.I))
# prints: <re.Match object; span=(0, 2), match='aA'> <re.Match object; span=(0, 2), match='éÉ'> None
print(re.match(r'(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10', 'abcdefghijj').end(), re.match(r'(a)\01', 'a\x01'))
# prints: 11 <re.Match object; span=(0, 2), match='a\x01'>
print(re.search(r'\b(\w+) \1\b', 'say it it now').group(1), re.sub(r'(.)\1+', r'\1', 'aabbbc'))  # prints: it abc
print(re.match(r'(\d+)-\1', '12-12'), re.match(r'(\d+)-\1', '12-13'))
# prints: <re.Match object; span=(0, 5), match='12-12'> None
