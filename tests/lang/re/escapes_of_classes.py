# library, re: \d \s \w and their opposites, in Unicode and ASCII
import re
print(re.findall(r'\d+', 'a12 ٣٤ b5'), re.findall(r'\d+', 'a12 ٣٤ b5', re.A))  # prints: ['12', '٣٤', '5'] ['12', '5']
print(re.findall(r'\w+', 'naïve café_1 Ω!'), re.findall(r'\w+', 'naïve café_1 Ω!', re.A))
# prints: ['naïve', 'café_1', 'Ω'] ['na', 've', 'caf', '_1']
print(re.findall(r'\s', 'a b\u00a0c\u2003d\x1ce\n'), re.findall(r'\s', 'a b\u00a0c\u2003d\x1ce\n', re.A))
# prints: [' ', '\xa0', '\u2003', '\x1c', '\n'] [' ', '\n']
print(re.findall(r'\D+', 'a1b٣c'), re.findall(r'\W+', 'a-é b'), re.findall(r'\S+', 'a b\tc'))
# prints: ['a', 'b', 'c'] ['-', ' '] ['a', 'b', 'c']
print(re.findall(r'(?a)\W', 'aé'), re.findall(r'(?a:\w)\w', 'aéé'), re.findall(r'(?a:\w(?u:\w))', 'aéé'))
# prints: ['é'] ['aé'] ['aé']
print(re.findall(r'\w', '²½५'), re.findall(r'\d', '²½५'))  # prints: ['²', '½', '५'] ['५']
