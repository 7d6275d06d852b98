# 4.7.1 String methods: needles and texts made of repeated pieces are found where a plain comparison finds them
def naive(text, needle):
    return next((i for i in range(len(text) - len(needle) + 1) if text[i:i + len(needle)] == needle), -1)
state = 7
def below(n):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return (state >> 12) % n
different = found = 0
for turn in range(400):
    piece = ''.join('ab'[below(2)] for i in range(1 + below(5)))
    needle = (piece * 20)[:4 + below(20)]
    if below(2):
        i = below(len(needle))
        needle = needle[:i] + 'b' + needle[i + 1:]
    text = 'a' * (400 if turn % 2 else 0)
    for i in range(8):
        n = below(30)
        text += (piece * 30)[:n] + 'ab'[below(2)]
        text += needle[:below(len(needle) + 1)] + 'ab'[below(2)]
    want = naive(text, needle)
    found += want >= 0
    different += text.find(needle) != want or text[::-1].rfind(needle[::-1]) != (len(text) - want - len(needle) if want >= 0 else -1)
print(different, found > 50)  # prints: 0 True
