# 4.7.1 String methods: needles and texts made of repeated pieces are found where a plain comparison finds them
def naive(text, needle):
    return next((i for i in range(len(text) - len(needle) + 1) if text[i:i + len(needle)] == needle), -1)
state = 7
def below(n):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return (state >> 12) % n
def flipped(s):
    i = below(len(s))
    return s[:i] + ('a' if s[i] == 'b' else 'b') + s[i + 1:]
different = found = 0
for turn in range(300):
    piece = ''.join('ab'[below(2)] for i in range(2 + below(4)))
    needle = piece * (2 + below(3))
    before = (needle[:-1] + 'z') * 60  # a search that compares in vain this often goes another way
    text = ''.join(flipped(needle) + flipped(piece) for i in range(6)) + needle[:below(len(needle) + 1)]
    want = naive(text, needle)
    found += want >= 0
    want += len(before) if want >= 0 else 0
    text = before + text
    different += text.find(needle) != want
    different += text[::-1].rfind(needle[::-1]) != (len(text) - want - len(needle) if want >= 0 else -1)
print(different, found > 50, found < 250)  # prints: 0 True True
