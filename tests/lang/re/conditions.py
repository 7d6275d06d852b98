# library, re: conditional patterns
import re
p = re.compile(r'(<)?(\w+@\w+)(?(1)>|$)')
print(p.match('<a@b>').groups(), p.match('a@b').groups(), p.match('<a@b'), p.match('a@b>'))
# prints: ('<', 'a@b') (None, 'a@b') None None
q = re.compile(r'(?P<open>\()?x(?(open)\))$')
print(q.match('(x)'), q.match('x'), q.match('(x'), q.match('x)'))
# prints: <re.Match object; span=(0, 3), match='(x)'> <re.Match object; span=(0, 1), match='x'> None None
print(re.match('(?:(a)|b)(?(1)c|d)', 'ac'), re.match('(?:(a)|b)(?(1)c|d)', 'bd'), re.match('(?:(a)|b)(?(1)c|d)', 'ad'))
# prints: <re.Match object; span=(0, 2), match='ac'> <re.Match object; span=(0, 2), match='bd'> None
print(re.match('(?(1)a|b)(c)?', 'bc').groups(), re.match('(a)?(?(1)|x)', 'x'))
# prints: ('c',) <re.Match object; span=(0, 1), match='x'>
