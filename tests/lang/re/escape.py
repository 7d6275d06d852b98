# library, re: escape
import re
print(re.escape('a.b*c'), re.escape('x_1-2 3\n#&~'), re.escape(b'a+b'), re.escape(''), re.escape('é€😀'), re.escape('"\'/:;<=>@`!%,'))
# prints: a\.b\*c x_1\-2\ 3\
# prints: \#\&\~ b'a\\+b'  é€😀 "'/:;<=>@`!%,
print(re.escape('()[]{}?|^$\\'), re.fullmatch(re.escape('a[b]c\\'), 'a[b]c\\'))
# prints: \(\)\[\]\{\}\?\|\^\$\\ <re.Match object; span=(0, 6), match='a[b]c\\'>
text = ''.join(map(chr, range(256)))
print(re.fullmatch(re.escape(text), text).end(), re.fullmatch('[' + re.escape(text) + ']+', text).end())  # prints: 256 256
