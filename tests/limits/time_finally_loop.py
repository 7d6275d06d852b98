# expect: time limit exceeded
try:
    1 / 0
finally:
    while True:
        pass
