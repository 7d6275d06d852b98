# expect: nothing
# One request above the limit can be caught, whatever makes it.
def attempt(f):
    try:
        f()
        print('made')
    except MemoryError:
        print('refused')
big = b'x' * 10**6
a = bytearray(b'x')
attempt(lambda: bytes(10**12))  # prints: refused
attempt(lambda: bytearray(10**12))  # prints: refused
attempt(lambda: b'x' * 10**9)  # prints: refused
attempt(lambda: big * 10**9)  # prints: refused
attempt(lambda: bytearray(big) * 10**18)  # prints: refused
attempt(lambda: big.replace(b'x', big))  # prints: refused
attempt(lambda: big.join([b''] * 10**5))  # prints: refused
attempt(lambda: b''.center(10**12))  # prints: refused
attempt(lambda: b''.zfill(10**18))  # prints: refused
attempt(lambda: b'\t'.expandtabs(10**12))  # prints: refused
attempt(lambda: b'%1000000000d' % 1)  # prints: refused
attempt(lambda: (1).to_bytes(10**12))  # prints: refused
attempt(lambda: a.resize(10**12))  # prints: refused
attempt(lambda: a.extend(range(10**9)))  # prints: refused
attempt(lambda: bytes(range(10**9)))  # prints: refused
print(a, len(big))  # prints: bytearray(b'x') 1000000
