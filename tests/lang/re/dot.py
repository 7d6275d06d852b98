# library, re: . matches anything but a newline, with DOTALL also that
import re
print(re.findall('.', 'a\nb'), re.findall('.', 'a\nb', re.S), re.findall('(?s:.).', 'a\nb'))
# prints: ['a', 'b'] ['a', '\n', 'b'] ['\nb']
print(re.match('.*', 'abc\ndef').group(), re.match('(?s).*', 'abc\ndef').group())  # prints: abc abc
# prints: def
print(re.findall('a.c', 'abc a\nc a€c'), re.match('.*c', 'abcabc\nc').end(), re.match('.*?c', 'abcabc').end())
# prints: ['abc', 'a€c'] 6 3
print(re.sub('.', 'x', 'é\n€'), re.fullmatch('.', '😀'))  # prints: x
# prints: x <re.Match object; span=(0, 1), match='😀'>
print(re.match(r'.\r', '\r\r'), re.findall('.', '\u2028\x85'))
# prints: <re.Match object; span=(0, 2), match='\r\r'> ['\u2028', '\x85']
