# expect: time limit exceeded
# An endless loop.
while True:
    pass
