# library, re: sub and subn with templates
import re
print(re.sub('a', 'b', 'banana'), re.sub('a', 'b', 'banana', count=2), re.subn('a', 'b', 'banana'), re.subn('x', 'y', 'abc'), re.sub('a', 'b', ''))
# prints: bbnbnb bbnbna ('bbnbnb', 3) ('abc', 0) 
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('(?P<x>a)', r'<\g<x>\g<1>\g<0>>', 'ba'), re.sub('(a)(b)?', r'[\1\2]', 'a ab'))
# prints: world hello b<aaa> [a] [ab]
print(re.sub('a', r'\n\t\\', 'a') == '\n\t\\', re.sub('a', '\\\n', 'a') == '\\\n', re.sub('a', r'\.', 'a'), re.sub('a', r'\060\0', 'a') == '0\0')
# prints: True True \. True
print(re.sub('x*', '-', 'abxd'), re.sub('', '-', 'ab'), re.sub('b*', 'x', 'abb'), re.sub(r'\b', '|', 'a bc'), re.sub('$', '!', 'a'))
# prints: -a-b--d- -a-b- xaxx |a| |bc| a!
print(re.sub('a', '', 'banana'), re.sub('é', 'e', 'café'), re.sub('e', '€', 'the'), re.sub('😀', ':)', 'a😀'))
# prints: bnn cafe th€ a:)
print(re.sub('(?i)A', 'x', 'aA'), re.sub('a', 'b', 'aaa', count=-1), re.compile('a').sub('b', 'aa', 1), re.compile('(.)').subn(r'\1\1', 'abc'))
# prints: xx aaa ba ('aabbcc', 3)
print(re.sub(r'(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)', r'\11\10', 'abcdefghijk'), re.sub('(a)', r'\g<1>0', 'a'), re.sub(b'a', b'\\g<0>b', b'a'))
# prints: kj a0 b'ab'
for t in (r'\2', r'\g<2>', r'\g<x>', r'\g<', r'\g', r'\q', r'\g<1', r'\g<>', r'\g<-1>', '\\', r'\400', r'\g<1a>'):
    try:
        print(re.sub('(a)', t, 'a'))
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
# prints: PatternError invalid group reference 2 at position 1
# prints: PatternError invalid group reference 2 at position 3
# prints: IndexError unknown group name 'x'
# prints: PatternError missing group name at position 3
# prints: PatternError missing < at position 2
# prints: PatternError bad escape \q at position 0
# prints: PatternError missing >, unterminated name at position 3
# prints: PatternError missing group name at position 3
# prints: PatternError bad character in group name '-1' at position 3
# prints: PatternError bad escape (end of pattern) at position 0
# prints: PatternError octal escape value \400 outside of range 0-0o377 at position 0
# prints: PatternError bad character in group name '1a' at position 3
