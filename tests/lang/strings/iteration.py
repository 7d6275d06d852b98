# 8.3 The for statement over strings
for c in 'aé😀':
    print(c, ord(c), len(c))
# prints: a 97 1
# prints: é 233 1
# prints: 😀 128512 1
print([c for c in 'abc'], list('aé'), [ord(c) for c in '\x00\xff\u0100\U0010ffff'])
# prints: ['a', 'b', 'c'] ['a', 'é'] [0, 255, 256, 1114111]
print(list(enumerate('xy')), list(zip('ab', 'cd')), list(reversed('abc')))
# prints: [(0, 'x'), (1, 'y')] [('a', 'c'), ('b', 'd')] ['c', 'b', 'a']
print(chr(97), chr(233), chr(128512), ord('a'))  # prints: a é 😀 97
def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(e)
attempt(lambda: ord('ab'))  # prints: ord() expected a character, but string of length 2 found
attempt(lambda: ord(''))  # prints: ord() expected a character, but string of length 0 found
attempt(lambda: ord(5))  # prints: ord() expected string of length 1, but int found
attempt(lambda: chr(-1))  # prints: chr() arg not in range(0x110000)
attempt(lambda: chr(0x110000))  # prints: chr() arg not in range(0x110000)
attempt(lambda: chr('a'))  # prints: 'str' object cannot be interpreted as an integer
