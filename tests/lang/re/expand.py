# library, re: Match.expand
import re
m = re.match(r'(?P<a>\w)(\d)?(.)', 'x-')
print(m.expand(r'\1\3'), m.expand(r'[\2]'), m.expand(r'\g<a>\g<0>'), m.expand('plain'), m.expand('') == '', m.expand(r'a\tb') == 'a\tb')
# prints: x- [] xx- plain True True
print(re.match(b'(a)', b'a').expand(b'<\\1>'))  # prints: b'<a>'
try:
    m.expand(r'\9')
except re.error as e:
    print(e)  # prints: invalid group reference 9 at position 1
try:
    m.expand(r'\g<zz>')
except IndexError as e:
    print(e)  # prints: unknown group name 'zz'
