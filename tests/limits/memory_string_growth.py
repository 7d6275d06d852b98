# expect: memory limit exceeded
s = ''
parts = []
while True:
    s += 'abcdefghij' * 100
    parts.append(s + '!')
