# library, re: sets of characters
import re
print(re.findall('[abc]+', 'aabbxcca'), re.findall('[^abc]+', 'aaxybzc'))  # prints: ['aabb', 'cca'] ['xy', 'z']
print(re.findall('[a-cx-z]', 'abcdwxyz'), re.findall('[]a]', ']ab'), re.findall('[^]a]', ']ab'))
# prints: ['a', 'b', 'c', 'x', 'y', 'z'] [']', 'a'] ['b']
print(re.findall('[a-]', 'a-b'), re.findall('[-a]', 'a-b'), re.findall(r'[\]\-^]', ']-^a'))
# prints: ['a', '-'] ['a', '-'] [']', '-', '^']
print(re.findall(r'[\d_]+', '12_3a4'), re.findall(r'[^\W\d]+', 'ab12_c'), re.findall(r'[\s\S]', 'a \n'))
# prints: ['12_3', '4'] ['ab', '_c'] ['a', ' ', '\n']
print(re.findall('[é-ï]', 'èéíïð'), re.findall('[α-ω]+', 'αβγ abc δ'), re.findall('[^α-ω ]+', 'αβγ abc δ'))
# prints: ['é', 'í', 'ï'] ['αβγ', 'δ'] ['abc']
print(re.findall('[😀-😂]', '😀😁😂😃'), re.findall(r'[\x41-\x43\u0044]', 'ABCDE'))  # prints: ['😀', '😁', '😂'] ['A', 'B', 'C', 'D']
print(re.findall(r'[\b]', 'a\bb'), re.findall('[.*+?]', 'a.b*c+d?'))  # prints: ['\x08'] ['.', '*', '+', '?']
print(re.findall('[[]', 'a[b'), re.findall('[a|b]', 'a|b'), re.findall('[$^]', '^$'))
# prints: ['['] ['a', '|', 'b'] ['^', '$']
