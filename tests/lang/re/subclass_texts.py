# library, re: texts and patterns of derived types
import re
class S(str):
    def __str__(self):
        return 'wrong'
class F(int):
    pass
m = re.match('(a)(b)', S('abc'))
print(m.group(), m.groups(), type(m.group(1)), type(m.string), m, re.findall('.', S('ab')), re.split('b', S('abc')), re.sub('a', 'b', S('aa')))
# prints: ab ('a', 'b') <class 'str'> <class '__main__.S'> <re.Match object; span=(0, 2), match='ab'> ['a', 'b'] ['a', 'c'] bb
print(re.match(S('a'), 'a'), re.compile('a', F(2)), re.sub('a', S('x'), 'ba'), type(re.sub('z', 'y', S('ab'))), m.group(F(1)), m.span(True))
# prints: <re.Match object; span=(0, 1), match='a'> re.compile('a', re.IGNORECASE) bx <class 'str'> a (0, 1)
