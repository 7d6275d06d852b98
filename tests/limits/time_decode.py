# expect: time limit exceeded
b = b'\xff\xc3\xa9' * 1000000
while True:
    b.decode('utf-8', 'ignore').encode('ascii', 'ignore')
