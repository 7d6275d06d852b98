import re
try:
    re.sub('a', 'b' * 10000, 'a' * 1000000)
except MemoryError as e:
    print(type(e).__name__)  # prints: MemoryError
print(len(re.sub('a', 'bc', 'a' * 1000)))  # prints: 2000
print(re.sub('a', 'b', 'banana'))  # prints: bbnbnb
