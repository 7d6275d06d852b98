# repr shows what is printable as it is, and escapes the rest.
print(repr('a\'b'), repr('a"b'), repr('a\'"b'), repr('back\\slash'))  # prints: "a'b" 'a"b' 'a\'"b' 'back\\slash'
print(repr('\n\r\t\x00\x7f'), repr('é日😀'), repr('\xa0\xad\u200b\u2028\ufeff'))  # prints: '\n\r\t\x00\x7f' 'é日😀' '\xa0\xad\u200b\u2028\ufeff'
print(repr('\u0378\ue000\U000e0001\U0010ffff'), ascii('é日😀'), '%a' % 'é', f'{"é"!a}')  # prints: '\u0378\ue000\U000e0001\U0010ffff' '\xe9\u65e5\U0001f600' '\xe9' '\xe9'
