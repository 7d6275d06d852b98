# expect: nothing
# flags: --max-time 10 --max-memory 256MB
# A list nested 200,000 deep may be made, compared and dropped; its repr is refused or printed, and nothing breaks.
a, b = [], []
for _ in range(200000):
    a, b = [a], [b]
try:
    print(len(repr(a)) > 400000)
except RecursionError:
    print(True)  # prints: True
try:
    print(a == b)
except RecursionError:
    print(True)  # prints: True
try:
    print(not a < b)
except RecursionError:
    print(True)  # prints: True
a = b = None
print('done')  # prints: done
