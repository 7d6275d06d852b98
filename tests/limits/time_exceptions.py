# expect: time limit exceeded
while True:
    try:
        raise ValueError('again')
    except ValueError:
        pass
