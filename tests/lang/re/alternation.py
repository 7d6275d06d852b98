# library, re: alternatives are tried in order
import re
print(re.match('a|ab', 'ab').group(), re.match('ab|a', 'ab').group(), re.fullmatch('a|ab', 'ab').group(), re.match('|a', 'a').span())
# prints: a ab ab (0, 0)
print(re.findall('cat|dog|bird', 'dog cat birdcat'), re.findall('a|b|c', 'xaybzc'), re.findall('(?:foo|bar)baz', 'foobaz barbaz baz'))
# prints: ['dog', 'cat', 'bird', 'cat'] ['a', 'b', 'c'] ['foobaz', 'barbaz']
print(re.findall('(a)|(b)', 'ab'), re.findall('a(?:b|c|)d', 'abd acd ad aed'), re.match('(?:a|b|)+', 'abx').end())
# prints: [('a', ''), ('', 'b')] ['abd', 'acd', 'ad'] 2
print(re.match('(?:ab|abc)(?:d|cd)', 'abcd').end(), re.match('(a|ab)(c|bcd)(d*)', 'abcd').groups())
# prints: 4 ('a', 'bcd', '')
print(re.findall('if|else|elif|while', 'if elif else while whil'), re.findall('^a|b$', 'ab'))
# prints: ['if', 'elif', 'else', 'while'] ['a', 'b']
