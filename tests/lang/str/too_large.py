# oracle: none (CPython may have that much memory)
# A result that no memory holds is refused before it is begun.
def attempt(f):
    try:
        print(len(f()))
    except MemoryError:
        print('MemoryError')


attempt(lambda: 'a'.center(10**12))  # prints: MemoryError
attempt(lambda: 'a'.zfill(10**12))  # prints: MemoryError
attempt(lambda: format(1, '1000000000000'))  # prints: MemoryError
attempt(lambda: format(1, '01000000000000,'))  # prints: MemoryError
attempt(lambda: format('a', 'é>1000000000000'))  # prints: MemoryError
attempt(lambda: '%1000000000000d' % 1)  # prints: MemoryError
attempt(lambda: '{:1000000000000}'.format(1))  # prints: MemoryError
attempt(lambda: '\t'.expandtabs(10**12))  # prints: MemoryError
attempt(lambda: ','.join(['a' * 10**6] * 10**6))  # prints: MemoryError
attempt(lambda: ('a' * 10**6).replace('a', 'b' * 10**7))  # prints: MemoryError
