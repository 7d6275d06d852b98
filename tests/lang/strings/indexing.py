# 6.3.2 Subscriptions of strings
s = 'héllo😀!'
print(s[0], s[1], s[5], s[-1], s[-2], len(s))  # prints: h é 😀 ! 😀 7
print(s[1:4], s[::-1], s[::2], s[-3:], s[:0] == '', s[2:100])  # prints: éll !😀olléh hlo! o😀! True llo😀!
def attempt(f):
    try:
        print(f())
    except (IndexError, TypeError) as e:
        print(e)
attempt(lambda: s[7])  # prints: string index out of range
attempt(lambda: s[-8])  # prints: string index out of range
attempt(lambda: ''[0])  # prints: string index out of range
attempt(lambda: s['a'])  # prints: string indices must be integers, not 'str'
attempt(lambda: s[1.5])  # prints: string indices must be integers, not 'float'
try:
    s[0] = 'x'
except TypeError as e:
    print(e)  # prints: 'str' object does not support item assignment
try:
    del s[0]
except TypeError as e:
    print(e)  # prints: 'str' object doesn't support item deletion
