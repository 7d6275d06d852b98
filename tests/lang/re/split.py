# library, re: split
import re
print(re.split(r'\W+', 'Words, words, words.'), re.split(r'(\W+)', 'Words, words.'), re.split(',', ''), re.split(',', 'a'))
# prints: ['Words', 'words', 'words', ''] ['Words', ', ', 'words', '.', ''] [''] ['a']
print(re.split(r'\W+', 'a, b, c', maxsplit=1), re.split('(,)', 'a,b,c', 1), re.split(',', 'a,b', maxsplit=-1), re.split(',', 'a,b', 0))
# prints: ['a', 'b, c'] ['a', ',', 'b,c'] ['a,b'] ['a', 'b']
print(re.split('x*', 'axbc'), re.split(r'\b', 'a b'), re.split('', 'ab'), re.split('(x)|(y)', 'axbyc'), re.split('(?=b)', 'abab'))
# prints: ['', 'a', '', 'b', 'c', ''] ['', 'a', ' ', 'b', ''] ['', 'a', 'b', ''] ['a', 'x', None, 'b', None, 'y', 'c'] ['a', 'ba', 'b']
print(re.split('[a-f]+', '0a3B9', flags=re.I), re.split(r'(?m)$', 'a\nb'), re.split(b',', b'a,b'), re.split('€', 'a€b€'))
# prints: ['0', '3', '9'] ['a', '\nb', ''] [b'a', b'b'] ['a', 'b', '']
