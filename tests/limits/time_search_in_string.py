# expect: time limit exceeded
s = 'a' * 1000000
while True:
    ('a' * 5000 + 'b') in s
