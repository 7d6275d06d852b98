# library, re: literal characters and escapes
import re
print(re.match('abc', 'abcd'), re.match('abc', 'xabc'))  # prints: <re.Match object; span=(0, 3), match='abc'> None
print(re.search('c', 'abc').span(), re.search('bd', 'abc'))  # prints: (2, 3) None
print(re.findall(r'\x61|\142|\u0063|\U00000064', 'abcde'))  # prints: ['a', 'b', 'c', 'd']
print(re.findall(r'\t|\n|\.|\\|\-', 'a\tb\nc.d\\e-'))  # prints: ['\t', '\n', '.', '\\', '-']
print(re.match(r'\0\07\x00', '\0\x07\0'))  # prints: <re.Match object; span=(0, 3), match='\x00\x07\x00'>
print(re.findall('é|€|😀', 'é€😀 e'))  # prints: ['é', '€', '😀']
print(re.search('😀+', 'ab😀😀').span())  # prints: (2, 4)
print(re.search('needle', 'hay' * 1000 + 'needle').start())  # prints: 3000
print(re.search('€uro', 'x' * 50 + '€uro').span(), re.search('€', 'abc'))  # prints: (50, 54) None
print(re.findall('aba', 'ababababa'))  # prints: ['aba', 'aba']
