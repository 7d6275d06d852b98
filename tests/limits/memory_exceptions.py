# expect: memory limit exceeded
errors = []
while True:
    try:
        raise ValueError(len(errors))
    except ValueError as e:
        errors.append(e)
