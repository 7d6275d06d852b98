# library, re: IGNORECASE by simple case mapping, and letters with one upper case
import re
print(re.findall('abc', 'ABC Abc abc', re.I), re.findall('[a-c]+', 'AbC dE', re.I), re.findall('[^a-c]+', 'AbC dE', re.I))
# prints: ['ABC', 'Abc', 'abc'] ['AbC'] [' dE']
print(re.match('é', 'É', re.I), re.match('É', 'é', re.I), re.match('é', 'É', re.I | re.A), re.match('straße', 'STRAßE', re.I))
# prints: <re.Match object; span=(0, 1), match='É'> <re.Match object; span=(0, 1), match='é'> None <re.Match object; span=(0, 6), match='STRAßE'>
print(re.match('k', '\u212a', re.I), re.match('s', 'ſ', re.I), re.match('ſ', 'S', re.I), re.match('µ', 'μ', re.I), re.match('Μ', 'µ', re.I))
# prints: <re.Match object; span=(0, 1), match='K'> <re.Match object; span=(0, 1), match='ſ'> <re.Match object; span=(0, 1), match='S'> <re.Match object; span=(0, 1), match='μ'> <re.Match object; span=(0, 1), match='µ'>
print(re.findall('σ', 'σςΣ', re.I), re.findall('[σ]', 'σςΣ', re.I), re.findall('i', 'iIİı', re.I), re.findall('[i]', 'iIİı', re.I | re.A))
# prints: ['σ', 'ς', 'Σ'] ['σ', 'ς', 'Σ'] ['i', 'I', 'İ', 'ı'] ['i', 'I']
print(re.findall('[A-Z]', 'aßſıK', re.I), re.findall('[а-я]+', 'ПРИВЕТ мир', re.I), re.findall('[^K]', 'kK\u212aj', re.I))
# prints: ['a', 'ſ', 'ı', 'K'] ['ПРИВЕТ', 'мир'] ['j']
print(re.match('ǆ', 'ǅ', re.I), re.match('ﬅ', 'ﬆ', re.I), re.match('ẞ', 'ß', re.I), re.match('θ', 'ϴϑ', re.I))
# prints: <re.Match object; span=(0, 1), match='ǅ'> <re.Match object; span=(0, 1), match='ﬆ'> <re.Match object; span=(0, 1), match='ß'> <re.Match object; span=(0, 1), match='ϴ'>
print(re.findall('\U00010400', '\U00010400\U00010428', re.I), re.findall('[1_]', '1_', re.I), re.split('x', 'aXbxc', flags=re.I))
# prints: ['𐐀', '𐐨'] ['1', '_'] ['a', 'b', 'c']
print(re.findall(b'[k-m]', b'KLMklmn', re.I), re.findall(b'\xe9', b'\xe9\xc9', re.I))
# prints: [b'K', b'L', b'M', b'k', b'l', b'm'] [b'\xe9']
