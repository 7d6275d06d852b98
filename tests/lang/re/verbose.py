# library, re: VERBOSE leaves out spaces and comments
import re
p = re.compile(r"""
    (\d+)   # whole
    \.      # point
    (\d*)   # fraction # still a comment
    [ #]\   # a set keeps its characters
    """, re.X)
print(p.match('3.14# ').groups(), re.match('(?x) a b c ', 'abc'), re.match('(?x: a b) c', 'ab c'))
# prints: ('3', '14') <re.Match object; span=(0, 3), match='abc'> <re.Match object; span=(0, 4), match='ab c'>
print(re.match('(?x)a # b', 'a'), re.match(r'(?x)a\ b', 'a b'), re.match('(?x)a{2} b', 'aab'), re.match('(?-x: a)', ' a', re.X))
# prints: <re.Match object; span=(0, 1), match='a'> <re.Match object; span=(0, 3), match='a b'> <re.Match object; span=(0, 3), match='aab'> <re.Match object; span=(0, 2), match=' a'>
print(re.match('a(?#comment)b', 'ab'), re.match('a(?#comment)*', 'aa'), re.match('(?x)a *', 'aa'))
# prints: <re.Match object; span=(0, 2), match='ab'> <re.Match object; span=(0, 2), match='aa'> <re.Match object; span=(0, 2), match='aa'>
print(re.match('(?x) (?i: A ) b', 'ab'), re.match('a b', 'ab', re.VERBOSE))
# prints: <re.Match object; span=(0, 2), match='ab'> <re.Match object; span=(0, 2), match='ab'>
