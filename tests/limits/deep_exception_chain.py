# expect: nothing
# flags: --max-time 10 --max-memory 256MB
error = None
for i in range(100000):
    try:
        raise ValueError(i) from error
    except ValueError as e:
        error = e
print(error)  # prints: 99999
error = None
print('done')  # prints: done
