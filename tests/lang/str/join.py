# join over every kind of iterable.
print(','.join(['a', 'b', 'c']), '-'.join(('x', 'y')), ''.join([]), '+'.join(['one']))  # prints: a,b,c x-y  one
print('/'.join('abc'), ','.join({'k': 1, 'l': 2}), '日'.join(['a', 'é']))  # prints: a/b/c k,l a日é
print(len(','.join(['x'] * 1000000)), len(''.join(['ab'] * 100000)))  # prints: 1999999 200000


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: ','.join(['a', 1]))  # prints: TypeError sequence item 1: expected str instance, int found
attempt(lambda: ','.join(5))  # prints: TypeError can only join an iterable
attempt(lambda: ','.join())  # prints: TypeError str.join() takes exactly one argument (0 given)
