# 8: tables and loops
VALUES = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'),
          (5, 'V'), (4, 'IV'), (1, 'I')]
def to_roman(n):
    out = ''
    for value, letters in VALUES:
        while n >= value:
            out += letters
            n -= value
    return out
def from_roman(text):
    table = {letters: value for value, letters in VALUES}
    total, i = 0, 0
    while i < len(text):
        if text[i:i + 2] in table:
            total += table[text[i:i + 2]]
            i += 2
        else:
            total += table[text[i]]
            i += 1
    return total
print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
# prints: ['I', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CD', 'MCMXCIV', 'MMXXIV', 'MMMCMXCIX']
print(all([from_roman(to_roman(n)) == n for n in range(1, 1000)]))  # prints: True
try:
    from_roman('MXQ')
except KeyError as e:
    print(repr(e))  # prints: KeyError('Q')
