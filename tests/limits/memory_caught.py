# expect: nothing
# What is too much at once can be caught, and the program goes on.
def attempt(f):
    try:
        f()
        print('no error')
    except MemoryError as e:
        print('caught')
attempt(lambda: 'x' * 10**12)  # prints: caught
attempt(lambda: [0] * 10**11)  # prints: caught
attempt(lambda: 1 << 10**13)  # prints: caught
attempt(lambda: [1, 2] * 5)  # prints: no error
a = [0] * 1000000
print(len(a), len('y' * 1000000))  # prints: 1000000 1000000
