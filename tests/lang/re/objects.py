# library, re: patterns and matches as objects
import re
import copy
p = re.compile('(a)(?P<n>b)?')
print(type(p), type(p.match('a')), p.pattern, p.groups, dict(p.groupindex), p == re.compile('(a)(?P<n>b)?'), hash(p) == hash(re.compile(p)))
# prints: <class 're.Pattern'> <class 're.Match'> (a)(?P<n>b)? 2 {'n': 2} True True
print(re.compile('a') == re.compile('a', re.I), re.compile('a') == re.compile(b'a'), re.compile('a') != 'a', copy.copy(p) is p, copy.deepcopy(p) is p)
# prints: False False True True True
for make in (re.Pattern, re.Match):
    try:
        make()
    except TypeError as e:
        print(e)
# prints: cannot create 're.Pattern' instances
# prints: cannot create 're.Match' instances
m = p.match('ab')
print(m, repr(re.match('.*', 'x' * 60)), copy.copy(m) is m, m == p.match('ab'), m.re is p, m.string)
# prints: <re.Match object; span=(0, 2), match='ab'> <re.Match object; span=(0, 60), match='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx> True False True ab
print(isinstance(p, re.Pattern), isinstance(m, re.Match), re.Pattern[str], re.Match[bytes])
# prints: True True re.Pattern[str] re.Match[bytes]
print(re.compile('a' * 300), len(re.__all__), re.purge())
# prints: re.compile('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) 31 None
s = re.compile('a|(b)').scanner('abc')
print(s.match(), s.match(), s.match())
# prints: <re.Match object; span=(0, 1), match='a'> <re.Match object; span=(1, 2), match='b'> None
